//! Figures within a text: the words of a link, bound to what they claim.

use super::Setting;
use super::escape::{escape, escaped};
use crate::diag::Fact;
use crate::figures::link::{Bound, Claim};
use crate::figures::{Address, Measure, Value};
use crate::locale::Locale;
use crate::number::Printed;
use crate::period::Span;

/// A figure that a text tells, with the ids by which a number and its entry lead to each other.
///
/// An entry is named by the figure's own address, `61/construction/coverage@2025-07`. No other id of a
/// page holds a slash: codes and ids have none, and headings are given none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The address.
    pub address: Address,
    /// The period or span to which it is bound.
    pub span: Span,
    /// How often the text tells it.
    pub mentions: u32,
    /// What comes before every id of the text.
    prefix: String,
    /// The address as it is written.
    name: String,
}

impl Cited {
    /// A figure that nothing has told yet.
    pub(super) fn new(address: Address, span: Span, name: String, prefix: &str) -> Cited {
        Cited { address, span, mentions: 0, prefix: prefix.to_owned(), name }
    }

    /// The place in the entry that a mention leads to; the first leads to the figure's own name.
    pub fn entry_id(&self, mention: u32) -> String {
        match mention {
            1 => format!("{}{}", self.prefix, self.name),
            _ => format!("{}{}/{mention}", self.prefix, self.name),
        }
    }

    /// A mention's number, from wherever on the page.
    pub fn number_id(&self, mention: u32) -> String {
        format!("{}text/{}/{mention}", self.prefix, self.name)
    }

    /// The place just before that number at which reading goes on: whoever comes from a sheet that lies
    /// over the text is there already.
    pub fn place_id(&self, mention: u32) -> String {
        format!("{}here/{}/{mention}", self.prefix, self.name)
    }

    /// What opens the next mention's link.
    pub(super) fn mention(&mut self) -> String {
        self.mentions += 1;
        let (place, number, entry) =
            (self.place_id(self.mentions), self.number_id(self.mentions), self.entry_id(self.mentions));
        format!("<span class=\"here\" id=\"{place}\"></span><a class=\"bound\" id=\"{number}\" href=\"#{entry}\">")
    }
}

/// What stands around a claim's words, within its link.
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
    let (value, words) = match (bound.stated, &bound.figure) {
        (Some(printed), _) => (printed.value().machine(), printed_words(&claim.address.measure, printed, at.locale)),
        (None, Some(figure)) => (figure.value.machine(), words(&claim.address.measure, figure.value, at.locale)),
        (None, None) => (String::new(), String::new()),
    };
    let address = claim.address.text(at.figures.dataset(), bound.span);
    let (class, stated) = match (bound.stated, bound.differs) {
        (Some(_), true) => (" stated", "?stated"),
        (Some(_), false) => ("", "?stated"),
        (None, _) => ("", ""),
    };
    let mut open = String::new();
    data(&mut open, class, &value, &address, stated);
    let mut close = String::from("</data></a>");
    if let (true, Some(figure)) = (bound.differs, &bound.figure) {
        let mut given = String::new();
        data(&mut given, "", &figure.value.machine(), &address, "");
        escape(&mut given, &self::words(&claim.address.measure, figure.value, at.locale));
        given.push_str("</data>");
        close.push_str(" <span class=\"inline-note\">");
        close.push_str(&data_gives(&claim.address.measure, &given, at));
        close.push_str("</span>");
    }
    Binding { open, close, words }
}

fn data(out: &mut String, class: &str, value: &str, address: &str, stated: &str) {
    for part in ["<data class=\"figure", class, "\" value=\"", value, "\" data-figure=\"", address, stated, "\">"] {
        out.push_str(part);
    }
}

/// Says what the data give where a source prints something else.
///
/// Without the text the figure stands alone: it is never lost for want of a word.
fn data_gives(measure: &Measure, figure: &str, at: &Setting<'_>) -> String {
    const PLACE: &str = "\u{e000}";
    let facts = [("figure", Fact::from(PLACE)), ("measure", Fact::from(measure.to_string()))];
    let told = at.locale.text("data-gives", &facts).unwrap_or_else(|_| PLACE.to_owned());
    escaped(&told).replacen(PLACE, figure, 1)
}

/// A figure as running text tells it.
pub fn words(measure: &Measure, value: Value, locale: &Locale) -> String {
    match value {
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
pub fn printed_words(measure: &Measure, printed: Printed, locale: &Locale) -> String {
    match (measure, u64::try_from(printed.units)) {
        (Measure::Coverage, _) => locale.percent_in_words(printed.value(), printed.decimals),
        (Measure::Flow(crate::dataset::Flow::Amount), Ok(amount)) if printed.decimals == 0 => {
            locale.rupiah_in_words(amount)
        }
        _ => locale.printed(printed),
    }
}
