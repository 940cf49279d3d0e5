//! The one way in which a data number comes into a page.
//!
//! Every such number is a `<data>` element that carries its machine value and its address, so that a
//! reader, a script or another program can find where it comes from.

use super::html::{Html, escape};
use super::world::World;
use crate::dataset::{Id, Language, Region};
use crate::figures::{Measure, Subject, Value};
use crate::locale::Locale;
use crate::period::Span;

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// With its unit, for running text and tables: `27,7 %`, `+0,5 poin`, `Rp42 juta`.
    Usual,
    /// A change without the word for its unit, where the column names it: `+0,5`.
    Bare,
    /// How far two percentages are apart, without a sign: `27,3 poin`.
    Apart,
    /// With this many decimals, if it is a percentage.
    Decimals(u8),
}

/// The figure's value as a language writes it.
pub fn shown(locale: &Locale, value: Value, form: Form) -> String {
    let decimals = match form {
        Form::Decimals(decimals) => decimals,
        _ => 1,
    };
    match value {
        Value::Count(count) => locale.count(count),
        Value::Difference(difference) => locale.signed_count(difference),
        Value::Percent(percent) => locale.percent(percent, decimals),
        Value::Printed(printed) => locale.percent(printed.value(), printed.decimals),
        Value::Points(points) => match form {
            Form::Bare => {
                let rounded = points.round(1);
                if rounded == 0 { locale.decimal(points, 1) } else { signed(locale, points) }
            }
            Form::Apart => locale.points_apart(points, 1),
            _ => locale.points(points, decimals),
        },
        Value::Rupiah(amount) => locale.rupiah_in_words(amount),
    }
}

fn signed(locale: &Locale, points: crate::number::Ratio) -> String {
    let plain = locale.decimal(points, 1);
    if points.is_negative() { plain } else { format!("+{plain}") }
}

/// A figure on its way into a page.
#[derive(Clone, Debug)]
pub struct Figured<'a> {
    /// The region's code.
    pub region: &'a str,
    /// The segment or programmes, as an address writes them.
    pub subject: &'a str,
    /// What is measured.
    pub measure: &'a Measure,
    /// The period or span.
    pub span: Span,
    /// The value.
    pub value: Value,
    /// Whether it is what a source printed, and how that is marked.
    pub stated: Stated,
    /// A class beside `figure`, such as `up`.
    pub class: &'static str,
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

/// Appends the figure with these words, which are escaped.
pub fn write(out: &mut String, figure: &Figured<'_>, words: &str) {
    use std::fmt::Write as _;
    out.push_str("<data class=\"figure");
    if figure.stated == Stated::Contradicted {
        out.push_str(" stated");
    }
    if !figure.class.is_empty() {
        out.push(' ');
        out.push_str(figure.class);
    }
    // Codes, ids, measures and periods hold nothing that would have to be escaped.
    let stated = if figure.stated == Stated::No { "" } else { "?stated" };
    let (machine, region, subject) = (figure.value.machine(), figure.region, figure.subject);
    let (measure, span) = (figure.measure, figure.span);
    // Writing to a string does not fail.
    let _ = write!(out, "\" value=\"{machine}\" data-figure=\"{region}/{subject}/{measure}@{span}{stated}\">");
    escape(out, words);
    out.push_str("</data>");
}

impl World<'_> {
    /// A figure as a page shows it.
    pub fn figure(&self, language: Language, region: Id<Region>, subject: &Subject, figure: Plain<'_>) -> Html {
        let subject = subject.text(self.dataset);
        let figured = Figured {
            region: &self.dataset.regions[region].code,
            subject: &subject,
            measure: figure.measure,
            span: figure.span,
            value: figure.value,
            stated: figure.stated,
            class: "",
        };
        let mut out = String::with_capacity(128);
        match figure.words {
            Some(words) => write(&mut out, &figured, words),
            None => write(&mut out, &figured, &shown(self.locale(language), figure.value, Form::Usual)),
        }
        Html(out)
    }
}

/// A figure whose region and subject are told apart from it.
#[derive(Clone, Copy, Debug)]
pub struct Plain<'a> {
    /// What is measured.
    pub measure: &'a Measure,
    /// The period or span.
    pub span: Span,
    /// The value.
    pub value: Value,
    /// Whether it is what a source printed.
    pub stated: Stated,
    /// The words that stand for it; the value as the language writes it when there are none.
    pub words: Option<&'a str>,
}
