//! `terang explain`: tells more of a code, with an example.

use super::speech::Speech;
use super::{Exit, say};
use include_dir::{Dir, include_dir};
use std::io::{self, Write};
use terang::diag::{CODES, Fact};

/// A page for each code and language. A test runs their examples.
static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/app/explain");

/// Runs the command.
pub(crate) fn run(code: &str, speech: &Speech) -> Result<(), Exit> {
    let code = code.to_ascii_uppercase();
    let page = CODES
        .iter()
        .find(|row| row.code == code)
        .and_then(|row| PAGES.get_file(format!("{}.{}.md", row.code, speech.language())))
        .and_then(|file| file.contents_utf8());
    let Some(page) = page else {
        let known: Vec<String> = CODES.iter().map(|row| row.code.to_owned()).collect();
        say(&speech.text("no-code", &[("code", Fact::from(code)), ("known", Fact::List(known))]));
        return Err(Exit::Usage);
    };
    match io::stdout().write_all(page.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Exit::Machine),
        _ => Ok(()),
    }
}
