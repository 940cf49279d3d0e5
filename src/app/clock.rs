//! The one place where the clock reaches a build.

use jiff::Timestamp;

/// The moment that decides what has been published: the one given, else `SOURCE_DATE_EPOCH`, else
/// the machine's. `None` when what was given is no moment.
pub(crate) fn now(given: Option<&str>) -> Option<Timestamp> {
    if let Some(text) = given {
        return text.parse().ok();
    }
    if let Ok(text) = std::env::var("SOURCE_DATE_EPOCH") {
        return text.parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
    }
    #[expect(clippy::disallowed_methods, reason = "this is that one place")]
    let now = std::time::SystemTime::now();
    Timestamp::try_from(now).ok()
}
