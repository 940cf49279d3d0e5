//! Markdown read as prose: its paragraphs, headings and cells as plain words, each with the way back to
//! the bytes of the file.

use crate::figures::link::Prose;
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::ops::Range;

/// What stands in the place of what is no prose: code, a break of the flow.
pub const GAP: char = '\u{fffc}';

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// The title of the front matter.
    Title,
    /// The summary of the front matter.
    Summary,
    /// A heading.
    Heading,
    /// A paragraph, list item, definition or footnote.
    Paragraph,
    /// A cell of a table.
    Cell,
    /// The words of a picture or chart.
    Caption,
}

/// Words that are read in one piece.
#[derive(Debug)]
pub struct Passage<'a> {
    /// What it is.
    pub sort: Sort,
    /// The words without markup. What is no prose is a [`GAP`].
    pub text: String,
    /// The links among the words, in order.
    pub links: Vec<Linked<'a>>,
    pieces: Vec<Piece>,
}

/// A link within a passage.
#[derive(Debug)]
pub struct Linked<'a> {
    /// Its words, in the passage's text.
    pub words: Range<usize>,
    /// Where it leads, as it is written.
    pub destination: &'a str,
    /// The whole link, in the body.
    pub source: Range<usize>,
}

/// A stretch of a passage's text and the bytes of the body from which it comes.
#[derive(Debug)]
struct Piece {
    at: usize,
    length: usize,
    source: Range<usize>,
}

impl Passage<'_> {
    /// The bytes of the body from which a stretch of the text comes.
    pub fn source(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.piece(range.start);
        let end = self.piece(range.end.saturating_sub(1).max(range.start));
        let (Some(start), Some(end)) = (start, end) else { return 0..0 };
        let from = start.exactly(range.start).unwrap_or(start.source.start);
        let to = end.exactly(range.end).unwrap_or(end.source.end);
        from..to.max(from)
    }

    /// Whether a stretch of the text stands in the body just as it is read.
    pub fn is_verbatim(&self, range: &Range<usize>, body: &str) -> bool {
        body.get(self.source(range)) == self.text.get(range.clone())
    }

    fn piece(&self, at: usize) -> Option<&Piece> {
        let index = self.pieces.partition_point(|piece| piece.at <= at);
        self.pieces.get(index.saturating_sub(1))
    }
}

impl Piece {
    /// The byte of the body, where the piece is the body's own words.
    fn exactly(&self, at: usize) -> Option<usize> {
        (self.length == self.source.len()).then(|| self.source.start + (at - self.at).min(self.length))
    }
}

impl Passage<'_> {
    /// A text of the front matter, whose place is its key's.
    pub fn of_head(sort: Sort, text: &str) -> Passage<'static> {
        Passage { sort, text: text.to_owned(), links: Vec::new(), pieces: Vec::new() }
    }
}

/// The passages of a text, in order.
pub fn read<'a>(prose: &'a Prose<'_>) -> Vec<Passage<'a>> {
    let mut reader = Reading { passages: Vec::new(), open: Vec::new(), links: Vec::new() };
    let mut silent = 0_usize;
    for (event, range) in &prose.events {
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_)) => silent += 1,
            Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_)) => {
                silent = silent.saturating_sub(1);
            }
            _ if silent > 0 => {}
            Event::Start(Tag::Link { dest_url, link_type, .. }) => {
                let autolink = matches!(link_type, LinkType::Autolink | LinkType::Email);
                let start = reader.length();
                reader.links.push((start, &**dest_url, range.clone(), autolink));
            }
            Event::End(TagEnd::Link) => reader.close_link(),
            Event::Start(Tag::Image { .. }) => reader.begin(Sort::Caption),
            Event::End(TagEnd::Image) => reader.end(),
            Event::Start(tag) => {
                if let Some(sort) = block(tag) {
                    reader.begin(sort);
                }
            }
            Event::End(tag) => {
                if is_block(*tag) {
                    reader.end();
                }
            }
            Event::Text(text) => reader.words(text, range.clone()),
            Event::SoftBreak => reader.words(" ", range.clone()),
            Event::HardBreak => reader.words("\n", range.clone()),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                reader.words("\u{fffc}", range.clone());
            }
            _ => {}
        }
    }
    reader.passages.retain(|passage| !passage.text.trim().is_empty());
    reader.passages
}

/// What sort of passage a block holds, if it holds words.
fn block(tag: &Tag<'_>) -> Option<Sort> {
    match tag {
        Tag::Heading { .. } => Some(Sort::Heading),
        Tag::TableCell => Some(Sort::Cell),
        Tag::Paragraph | Tag::Item | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => Some(Sort::Paragraph),
        _ => None,
    }
}

fn is_block(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Heading(_)
            | TagEnd::TableCell
            | TagEnd::Paragraph
            | TagEnd::Item
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
    )
}

struct Reading<'a> {
    passages: Vec<Passage<'a>>,
    /// The passages that are open, by their place in `passages`, the innermost last.
    open: Vec<usize>,
    /// The links that are open: where their words begin, where they lead, where they stand.
    links: Vec<(usize, &'a str, Range<usize>, bool)>,
}

impl<'a> Reading<'a> {
    fn begin(&mut self, sort: Sort) {
        self.open.push(self.passages.len());
        self.passages.push(Passage { sort, text: String::new(), links: Vec::new(), pieces: Vec::new() });
    }

    fn end(&mut self) {
        self.open.pop();
    }

    fn current(&mut self) -> Option<&mut Passage<'a>> {
        self.open.last().and_then(|index| self.passages.get_mut(*index))
    }

    fn length(&mut self) -> usize {
        self.current().map_or(0, |passage| passage.text.len())
    }

    fn words(&mut self, words: &str, source: Range<usize>) {
        // An address that stands for itself is no prose.
        let words = if self.links.last().is_some_and(|link| link.3) { "\u{fffc}" } else { words };
        let Some(passage) = self.current() else { return };
        passage.pieces.push(Piece { at: passage.text.len(), length: words.len(), source });
        passage.text.push_str(words);
    }

    fn close_link(&mut self) {
        let Some((start, destination, source, _)) = self.links.pop() else { return };
        if let Some(passage) = self.current() {
            let end = passage.text.len();
            passage.links.push(Linked { words: start.min(end)..end, destination, source });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_without_markup_and_found_again() {
        let body = "# Judul\n\nDari **154.008** pekerja &amp; [42.591\norang](figure:x) `1` <https://a.example>.\n\n\
                    - satu\n  - dua\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![Foto 3](/a.png)\n\n    kode 4\n";
        let prose = Prose::read(body);
        let passages = read(&prose);
        let told: Vec<_> = passages.iter().map(|passage| (passage.sort, passage.text.as_str())).collect();
        assert_eq!(
            told,
            [
                (Sort::Heading, "Judul"),
                (Sort::Paragraph, "Dari 154.008 pekerja & 42.591 orang \u{fffc} \u{fffc}."),
                (Sort::Paragraph, "satu"),
                (Sort::Paragraph, "dua"),
                (Sort::Cell, "a"),
                (Sort::Cell, "b"),
                (Sort::Cell, "1"),
                (Sort::Cell, "2"),
                (Sort::Caption, "Foto 3"),
            ]
        );
        let paragraph = &passages[1];
        assert_eq!(&body[paragraph.source(&(5..12))], "154.008");
        assert_eq!(&body[paragraph.source(&(21..22))], "&amp;");
        let link = &paragraph.links[0];
        assert_eq!((&paragraph.text[link.words.clone()], link.destination), ("42.591 orang", "figure:x"));
        assert_eq!(&body[paragraph.source(&link.words)], "42.591\norang");
        assert!(!paragraph.is_verbatim(&link.words, body) && paragraph.is_verbatim(&(5..12), body));
    }
}
