//! What a text says, wherever it says it: its passages, and the title and summary of its front matter.

use super::passage::{Linked, Passage};
use super::texts::Reading;
use crate::content::locate::{self, Sought};
use crate::content::text::{LARGEST_TEXT, read_bytes};
use crate::diag::Place;
use crate::grammar::token::{self, Token};
use std::borrow::Cow;
use std::ops::Range;

/// Words that are read in one piece, with the way back to the file.
pub(super) struct Spoken<'r> {
    /// The words.
    pub text: &'r str,
    /// The words taken apart.
    pub tokens: Cow<'r, [Token]>,
    origin: Origin<'r>,
}

#[derive(Clone, Copy)]
enum Origin<'r> {
    Passage(&'r Passage<'r>),
    /// A key of the front matter.
    Head(&'static str),
}

/// Everything that a text says: the front matter first.
pub(super) fn of<'r>(reading: &'r Reading<'r>) -> impl Iterator<Item = Spoken<'r>> {
    let version = reading.version;
    let head = [("title", &version.title), ("summary", &version.summary)];
    let head = head.into_iter().filter_map(|(key, text)| {
        let text = text.as_deref()?;
        Some(Spoken { text, tokens: Cow::Owned(token::read(text)), origin: Origin::Head(key) })
    });
    head.chain(reading.said.iter().map(|said| Spoken {
        text: &said.passage.text,
        tokens: Cow::Borrowed(said.tokens.as_slice()),
        origin: Origin::Passage(&said.passage),
    }))
}

impl<'r> Spoken<'r> {
    /// The links among the words.
    pub(super) fn links(&self) -> &'r [Linked<'r>] {
        match self.origin {
            Origin::Passage(passage) => &passage.links,
            Origin::Head(_) => &[],
        }
    }

    /// Where a stretch of the words stands in the file.
    pub(super) fn place(&self, reading: &Reading<'_>, range: &Range<usize>) -> Place {
        match self.origin {
            Origin::Passage(passage) => reading.place_in(passage, range),
            Origin::Head(key) => in_head(reading, key, self.text.get(range.clone()).unwrap_or_default()).0,
        }
    }

    /// Where a stretch of the words stands, if it stands there letter for letter and can be replaced.
    pub(super) fn verbatim(&self, reading: &Reading<'_>, range: &Range<usize>) -> Option<Place> {
        match self.origin {
            Origin::Passage(passage) => {
                passage.is_verbatim(range, reading.body).then(|| reading.place_in(passage, range))
            }
            Origin::Head(key) => {
                let (place, exact) = in_head(reading, key, self.text.get(range.clone())?);
                exact.then_some(place)
            }
        }
    }

    /// Whether a stretch of the words is set in quotation marks by itself: it is told as somebody's words.
    pub(super) fn is_quoted(&self, range: &Range<usize>) -> bool {
        let marks = ['"', '“', '”', '‘', '’', '\'', '«', '»'];
        let before = self.text.get(..range.start).is_some_and(|text| text.ends_with(marks));
        before && self.text.get(range.end..).is_some_and(|text| text.starts_with(marks))
    }
}

/// Where words of a value of the front matter stand, and whether they stand there letter for letter.
pub(super) fn in_head(reading: &Reading<'_>, key: &'static str, words: &str) -> (Place, bool) {
    let files = &reading.figures.dataset().files;
    let record = Place::start_of(reading.file());
    let whole = locate::places(files, &[Sought { record, key }]).first().copied().unwrap_or(record);
    let bytes = read_bytes(files, reading.file(), LARGEST_TEXT).unwrap_or_default();
    let source = bytes.get(whole.start as usize..whole.end as usize).unwrap_or_default();
    let Ok(source) = std::str::from_utf8(source) else { return (whole, false) };
    let mut found = source.match_indices(words);
    match (found.next(), found.next()) {
        (Some((at, _)), None) if !words.is_empty() => {
            let offset = |at: usize| whole.start.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
            (Place { start: offset(at), end: offset(at + words.len()), ..whole }, true)
        }
        _ => (whole, false),
    }
}
