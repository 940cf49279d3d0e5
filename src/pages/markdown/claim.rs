//! Figures within a text: the words of a link, bound to what they claim.

use super::Setting;
use super::escape::{escape, escaped};
use crate::diag::Fact;
use crate::figures::link::{Bound, Claim};
use crate::figures::{Figure, Measure, Subject, Value};
use crate::number::Printed;
use crate::period::{Period, Span};

/// A claim's link, to be opened before its words and closed after them.
pub(super) struct Binding {
    /// What stands before the words.
    pub open: String,
    /// What stands after them.
    pub close: String,
    /// The words where the text has none, not escaped.
    pub words: String,
}

/// The markup that binds words to a figure.
pub(super) fn bind(claim: &Claim, bound: &Bound, at: &Setting<'_>) -> Binding {
    let mut open = String::from("<a class=\"bound\" href=\"");
    // Codes, ids and periods hold nothing that would have to be escaped.
    open.push_str(at.home);
    open.push_str("regions/");
    open.push_str(&at.figures.dataset().regions[claim.address.region].code);
    open.push_str("/#");
    open.push_str(&row(claim, bound.span, at));
    open.push_str("\">");
    let (value, words) = match (bound.stated, &bound.figure) {
        (Some(printed), _) => (printed.value().machine(), printed_words(&claim.address.measure, printed, at)),
        (None, Some(figure)) => (figure.value.machine(), words(&claim.address.measure, figure, at)),
        (None, None) => (String::new(), String::new()),
    };
    let address = claim.address.text(at.figures.dataset(), bound.span);
    let (class, stated) = match (bound.stated, bound.differs) {
        (Some(_), true) => (" stated", "?stated"),
        (Some(_), false) => ("", "?stated"),
        (None, _) => ("", ""),
    };
    data(&mut open, class, &value, &address, stated);
    let mut close = String::from("</data></a>");
    if let (true, Some(figure)) = (bound.differs, &bound.figure) {
        let mut given = String::new();
        data(&mut given, "", &figure.value.machine(), &address, "");
        escape(&mut given, &self::words(&claim.address.measure, figure, at));
        given.push_str("</data>");
        close.push_str(" <span class=\"inline-note\">");
        close.push_str(&sentence(at, "data-gives", "figure", &given));
        close.push_str("</span>");
    }
    Binding { open, close, words }
}

fn data(out: &mut String, class: &str, value: &str, address: &str, stated: &str) {
    for part in ["<data class=\"figure", class, "\" value=\"", value, "\" data-figure=\"", address, stated, "\">"] {
        out.push_str(part);
    }
}

/// A sentence of the language in which one fact is markup.
///
/// Without the text the markup stands alone: a figure is never lost for want of a word.
fn sentence(at: &Setting<'_>, key: &str, fact: &str, html: &str) -> String {
    const PLACE: &str = "\u{e000}";
    let told = at.locale.text(key, &[(fact, Fact::from(PLACE))]).unwrap_or_else(|_| PLACE.to_owned());
    escaped(&told).replacen(PLACE, html, 1)
}

/// The id of the row of the region's page that holds the figure.
fn row(claim: &Claim, span: Span, at: &Setting<'_>) -> String {
    let dataset = at.figures.dataset();
    match (&claim.address.subject, &claim.address.measure) {
        (Subject::Segment(segment), Measure::Target(_)) => format!("targets-{}", dataset.segments[*segment].id),
        (Subject::Segment(segment), _) => format!("{}-{}", dataset.segments[*segment].id, span.to),
        (Subject::Programmes(programmes), _) => {
            // A sum of several periods has no row of its own: its last part has.
            let within = |period: Period| {
                period.start_month() >= span.from.start_month() && period.end_month() <= span.to.end_month()
            };
            let parts = at.figures.paid_in(claim.address.region).iter();
            let last = parts.filter(|paid| paid.programmes == *programmes).map(|paid| paid.period);
            let period = if span.from == span.to { None } else { last.filter(|period| within(*period)).max() };
            let ids: Vec<&str> =
                programmes.iter().map(|programme| dataset.programmes[*programme].id.as_str()).collect();
            format!("{}-{}", ids.join("-"), period.unwrap_or(span.to))
        }
    }
}

/// A figure as running text tells it.
fn words(measure: &Measure, figure: &Figure, at: &Setting<'_>) -> String {
    let locale = at.locale;
    match figure.value {
        Value::Count(count) => locale.count(count),
        Value::Difference(difference) => locale.signed_count(difference),
        Value::Percent(percent) => locale.percent_in_words(percent, 1),
        Value::Printed(printed) => locale.percent_in_words(printed.value(), printed.decimals),
        // The way that is left to a target has no direction; what is beyond it has.
        Value::Points(points) if matches!(measure, Measure::GapToTarget(_)) && !points.is_negative() => {
            locale.points_apart(points, 1)
        }
        Value::Points(points) => locale.points(points, 1),
        Value::Rupiah(amount) => locale.rupiah_in_words(amount),
    }
}

/// What a source printed, as running text tells it.
fn printed_words(measure: &Measure, printed: Printed, at: &Setting<'_>) -> String {
    match (measure, u64::try_from(printed.units)) {
        (Measure::Coverage, _) => at.locale.percent_in_words(printed.value(), printed.decimals),
        (Measure::Flow(crate::dataset::Flow::Amount), Ok(amount)) if printed.decimals == 0 => {
            at.locale.rupiah_in_words(amount)
        }
        _ => at.locale.printed(printed),
    }
}
