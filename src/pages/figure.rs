//! The one way in which a data number comes into a page.
//!
//! Every such number is a `<data>` element that carries its machine value and its address, so that a
//! reader, a script or another program can find where it comes from.

use super::html::{Html, escape};
use super::world::World;
use crate::dataset::{Id, Language, Region};
use crate::figures::{Measure, Subject, Value};
use crate::locale::Locale;
use crate::number::Ratio;
use crate::period::{Length, Period, Span};
use std::borrow::Cow;
use std::fmt::Write as _;

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// With its unit, for running text and tables: `27,7 %`, `+0,5 poin`, `Rp42 juta`.
    Usual,
    /// A change without the word for its unit, where the column names it: `+0,5`.
    Bare,
    /// How far two percentages are apart, without a sign: `27,3 poin`.
    Apart,
    /// With this many decimals, if it is a percentage or a change of one.
    Decimals(u8),
    /// A change without its sign, with this many decimals.
    ApartDecimals(u8),
}

/// Whether a figure is what its source printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stated {
    /// It is what the data give.
    No,
    /// It is printed by its source, and the data give the same or nothing.
    Yes,
    /// It is printed by its source, and the data give something else: struck out.
    Contradicted,
}

/// The value as a language writes it.
pub fn shown(locale: &Locale, value: Value, form: Form) -> String {
    let decimals = match form {
        Form::Decimals(decimals) | Form::ApartDecimals(decimals) => decimals,
        _ => 1,
    };
    match value {
        Value::Count(count) => locale.count(count),
        Value::Difference(difference) if matches!(form, Form::Apart | Form::ApartDecimals(_)) => {
            locale.count(u64::try_from(difference.unsigned_abs()).unwrap_or(u64::MAX))
        }
        Value::Difference(difference) => locale.signed_count(difference),
        Value::Percent(percent) => locale.percent(percent, decimals),
        Value::Printed(printed) => locale.percent(printed.value(), printed.decimals),
        Value::Points(points) => match form {
            Form::Bare => signed(locale, points),
            Form::Apart | Form::ApartDecimals(_) => locale.points_apart(points, decimals),
            _ => locale.points(points, decimals),
        },
        Value::Rupiah(amount) => locale.rupiah_in_words(amount),
    }
}

fn signed(locale: &Locale, points: Ratio) -> String {
    let plain = locale.decimal(points, 1);
    if points.round(1) > 0 { format!("+{plain}") } else { plain }
}

/// Writes the figures of one region and subject in one language.
pub struct Pen<'a> {
    locale: &'a Locale,
    region: &'a str,
    subject: Cow<'a, str>,
}

impl<'a> Pen<'a> {
    /// A pen for the figures of a region and subject.
    pub fn new(world: &'a World<'_>, language: Language, region: Id<Region>, subject: &Subject) -> Pen<'a> {
        let dataset = world.dataset;
        let subject = match subject {
            Subject::Segment(segment) => Cow::Borrowed(dataset.segments[*segment].id.as_str()),
            Subject::Programmes(_) => Cow::Owned(subject.text(dataset)),
        };
        Pen { locale: world.locale(language), region: &dataset.regions[region].code, subject }
    }

    /// The figure as it is shown, in a form.
    pub fn html(&self, measure: &Measure, at: impl Into<At>, value: Value, form: Form) -> Html {
        let mut out = String::with_capacity(128);
        self.write(&mut out, measure, at, value, form, "");
        Html(out)
    }

    /// Appends the figure as it is shown, in a form and with a class of its own.
    pub fn write(&self, out: &mut String, measure: &Measure, at: impl Into<At>, value: Value, form: Form, class: &str) {
        self.element(out, measure, at, value, Stated::No, class, &shown(self.locale, value, form));
    }

    /// What a source printed for a measure.
    pub fn stated(&self, measure: &Measure, at: impl Into<At>, value: Value, words: &str, stated: Stated) -> Html {
        let mut out = String::with_capacity(128);
        self.element(&mut out, measure, at, value, stated, "", words);
        Html(out)
    }

    /// Appends the element with these words, which are escaped.
    #[expect(clippy::too_many_arguments, reason = "the one place where an element and all its parts meet")]
    pub fn element(
        &self,
        out: &mut String,
        measure: &Measure,
        at: impl Into<At>,
        value: Value,
        stated: Stated,
        class: &str,
        words: &str,
    ) {
        out.push_str("<data class=\"figure");
        for class in [if stated == Stated::Contradicted { "stated" } else { "" }, class] {
            if !class.is_empty() {
                out.push(' ');
                out.push_str(class);
            }
        }
        // Codes, ids, measures and periods hold nothing that would have to be escaped.
        let span = at.into().0;
        out.push_str("\" value=\"");
        value.push_machine(out);
        out.push_str("\" data-figure=\"");
        out.push_str(self.region);
        out.push('/');
        out.push_str(&self.subject);
        out.push('/');
        write_measure(out, measure);
        out.push('@');
        write_period(out, span.from);
        if span.from != span.to {
            out.push_str("..");
            write_period(out, span.to);
        }
        out.push_str(if stated == Stated::No { "\">" } else { "?stated\">" });
        escape(out, words);
        out.push_str("</data>");
    }
}

// A site has millions of these elements: what they are made of mostly is written without going through
// the formatter. Writing to a string does not fail.

fn write_measure(out: &mut String, measure: &Measure) {
    match measure {
        Measure::Tally(tally) => out.push_str(tally.key()),
        Measure::Coverage => out.push_str("coverage"),
        Measure::Change => out.push_str("change"),
        _ => {
            let _ = write!(out, "{measure}");
        }
    }
}

/// Appends a period as addresses write it.
pub(super) fn write_period(out: &mut String, period: Period) {
    if period.length() == Length::Quarter {
        let _ = write!(out, "{period}");
        return;
    }
    let digit = |of: u16| b'0' + u8::try_from(of % 10).unwrap_or(0);
    let (year, month) = (period.year().unsigned_abs(), u16::from(period.number()));
    let written =
        [digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), b'-', digit(month / 10), digit(month)];
    let length = if period.length() == Length::Month { 7 } else { 4 };
    out.push_str(std::str::from_utf8(&written[..length]).unwrap_or_default());
}

/// When a figure holds: a period or a span of them.
#[derive(Clone, Copy, Debug)]
pub struct At(pub Span);

impl From<Period> for At {
    fn from(period: Period) -> At {
        At(Span { from: period, to: period })
    }
}

impl From<Span> for At {
    fn from(span: Span) -> At {
        At(span)
    }
}

/// The class of a change, for the mark before it.
pub fn direction_class(points: Ratio) -> &'static str {
    match points.round(1) {
        0 => "",
        1.. => "up",
        _ => "down",
    }
}

/// The word by which sentences choose: `up`, `down` or `same`, as the change is shown.
pub fn direction(points: Ratio, decimals: u8) -> &'static str {
    match points.round(decimals) {
        0 => "same",
        1.. => "up",
        _ => "down",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_by_hand_is_what_the_formatter_writes() {
        for text in ["2025-07", "2025-12", "2025-Q3", "1999", "2100-01"] {
            let period: Period = text.parse().expect("a period");
            let mut out = String::new();
            write_period(&mut out, period);
            assert_eq!(out, text);
        }
    }
}
