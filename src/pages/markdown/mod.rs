//! Markdown as HTML: prose whose links say what their words claim.
//!
//! [`render`] works on the stream of events that pulldown-cmark makes of a text, never on HTML: every
//! tag that comes out was written here, and every word was escaped. The only HTML that passes through is
//! an author's own, where the report allows it, and then [`raw`] has sanitised it.
//!
//! A link that leads nowhere is shown as its words. That it does is for [`crate::findings::links`] to
//! tell; both read a text with [`Prose`] and its links with [`crate::figures::link::parse`].

mod claim;
mod escape;
mod headings;
mod raw;
mod render;

#[cfg(test)]
mod tests;

pub use claim::{Cited, printed_words, words};
pub use headings::Heading;
pub(super) use headings::id_of;

use crate::dataset::Language;
use crate::figures::Figures;
use crate::figures::link::{Chart, Prose};
use crate::locale::Locale;
use crate::period::Period;
use jiff::civil::Date;

/// Where a text stands, and what it speaks of.
#[derive(Clone, Copy)]
pub struct Setting<'s> {
    /// The figures that its links claim to tell.
    pub figures: &'s Figures<'s>,
    /// The numbers and words of the text's own language; the texts that are asked of it are [`TEXTS`].
    pub locale: &'s Locale,
    /// The text's own language, in which names stand in for words that are left out.
    pub language: Language,
    /// The path at which the site stands: `/`, `/laporan/`.
    pub root: &'s str,
    /// The home page in the page's language: `/`, `/laporan/en/`.
    pub home: &'s str,
    /// The period of which the text's figures speak, if it names one.
    pub period: Option<Period>,
    /// The day of which it speaks, if it has one.
    pub day: Option<Date>,
    /// What comes before every id that is made; empty for the only text of a page.
    pub prefix: &'s str,
    /// The ids that the page itself uses.
    pub taken: &'s [&'s str],
    /// Draws a chart: the whole `<figure>`, or nothing when there is nothing to draw.
    pub chart: &'s dyn Fn(&Drawing<'_>) -> Option<String>,
}

/// A chart that a text asks for.
#[derive(Clone, Copy, Debug)]
pub struct Drawing<'a> {
    /// What it shows.
    pub chart: &'a Chart,
    /// Its caption, not escaped; empty when the text leaves it to the data.
    pub caption: &'a str,
    /// What begins every id inside it: unique on the page.
    pub prefix: &'a str,
}

/// The texts that are asked of a locale, each with its facts: those of the theme must have them.
pub const TEXTS: &[(&str, &[&str])] = &[
    ("data-gives", &["figure", "measure"]),
    ("footnotes", &[]),
    ("footnote-number", &["n"]),
    ("footnote-back", &["n"]),
    ("missing", &[]),
    ("table-named", &["what"]),
    ("table-unnamed", &["n"]),
];

/// A text as HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendered {
    /// The HTML, for the inside of a `<section class="narrative">`.
    pub html: String,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// The figures that it tells, in the order in which each is first told. The page gives each an entry
    /// with the ids to which the numbers lead.
    pub figures: Vec<Cited>,
}

/// Renders a Markdown text.
///
/// A number that is bound to a figure leads to that figure's entry, which is the page's to write.
///
/// The same text in the same setting gives the same bytes. Whatever the text holds, the result is
/// balanced HTML that runs nothing and loads nothing from another host.
pub fn render(body: &str, at: &Setting<'_>) -> Rendered {
    let prose = Prose::read(body);
    render::Writer::new(&prose, at).write()
}
