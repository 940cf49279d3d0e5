//! The files that findings speak of, read once, with their lines.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;
use terang::diag::{FileId, Files, Finding, Place, Position};
use terang::identifier::{Form, find, mask, readable};

/// How far around a place a message may quote from, in bytes.
const QUOTED: usize = 256;

/// Files read when a finding first speaks of them.
pub(super) struct Sources<'a> {
    files: &'a Files,
    read: RefCell<BTreeMap<FileId, Rc<Source>>>,
}

/// One file's text. One that cannot be read is an empty text.
///
/// What is given out of it tells of no private person: in lines and in the path every identifier is masked.
pub(super) struct Source {
    /// Its path relative to the report folder.
    pub(super) path: String,
    bytes: Vec<u8>,
    form: Form,
    /// The identifiers in it, each with what is shown instead.
    masks: OnceCell<Vec<(Range<usize>, String)>>,
    /// Where each line begins.
    starts: Vec<usize>,
}

impl<'a> Sources<'a> {
    pub(super) fn new(files: &'a Files) -> Sources<'a> {
        Sources { files, read: RefCell::default() }
    }

    /// The file, read if it has not been.
    pub(super) fn get(&self, file: FileId) -> Rc<Source> {
        let read = || {
            let bytes = std::fs::read(self.files.on_disk(file)).unwrap_or_default();
            Rc::new(Source::new(self.files.path(file), bytes))
        };
        Rc::clone(self.read.borrow_mut().entry(file).or_insert_with(read))
    }

    /// The file and the place's beginning and end in it.
    pub(super) fn find(&self, place: Place) -> (Rc<Source>, Position, Position) {
        let source = self.get(place.file);
        let (start, end) = (source.position(place.start), source.position(place.end.max(place.start)));
        (source, start, end)
    }

    /// A message about a finding, without identifiers.
    ///
    /// A message quotes a value without what stands around it, and a membership number is known only by that. So
    /// what is masked around the finding's places is masked in the message too.
    pub(super) fn hide(&self, finding: &Finding, message: String) -> String {
        let mut message = message;
        for place in [Some(finding.place), finding.related].into_iter().flatten() {
            let source = self.get(place.file);
            let (start, end) = (place.start as usize, place.end.max(place.start) as usize);
            for (range, shown) in source.masked(start.saturating_sub(QUOTED)..end.saturating_add(QUOTED)).take(QUOTED) {
                if let Some(written) = source.text(range.clone()).filter(|written| message.contains(*written)) {
                    message = message.replace(written, shown);
                }
            }
        }
        mask(&message).into_owned()
    }
}

impl Source {
    pub(super) fn new(path: &str, bytes: Vec<u8>) -> Source {
        let newlines = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
        let starts = std::iter::once(0).chain(newlines.map(|(at, _)| at + 1)).collect();
        let form = Form::of(path).unwrap_or(Form::Yaml);
        Source { path: mask(path).into_owned(), bytes, form, masks: OnceCell::new(), starts }
    }

    /// The masks in a stretch of bytes.
    fn masked(&self, bytes: Range<usize>) -> impl Iterator<Item = &(Range<usize>, String)> {
        let masks = self.masks.get_or_init(|| {
            let text = readable(&self.bytes);
            find(&text, self.form).into_iter().map(|one| (one.range.clone(), one.masked(&text))).collect()
        });
        let first = masks.partition_point(|(range, _)| range.end <= bytes.start);
        masks.iter().skip(first).take_while(move |(range, _)| range.start < bytes.end)
    }

    fn text(&self, bytes: Range<usize>) -> Option<&str> {
        std::str::from_utf8(self.bytes.get(bytes)?).ok()
    }

    /// The line and column of a byte, counted as [`terang::diag::position`] counts them, but without
    /// reading the file from its start for every finding: a table may have thousands.
    pub(super) fn position(&self, offset: u32) -> Position {
        let (line, start, at) = self.line_at(offset);
        let before = String::from_utf8_lossy(self.bytes.get(start..at).unwrap_or_default());
        let column = before.chars().filter(|c| *c != '\u{feff}').count() + 1;
        Position { line, column }
    }

    /// A line's text without its end, as many letters as it has and identifiers masked; none if the file is empty
    /// or the line is not UTF-8.
    pub(super) fn line(&self, number: usize) -> Option<String> {
        if self.bytes.is_empty() {
            return None;
        }
        let start = *self.starts.get(number.checked_sub(1)?)?;
        let end = self.starts.get(number).map_or(self.bytes.len(), |next| next - 1);
        let text = self.text(start..end)?;
        let end = start + text.strip_suffix('\r').unwrap_or(text).len();
        let (mut line, mut at) = (String::with_capacity(text.len()), start);
        for (range, shown) in self.masked(start..end) {
            // A name may begin on the line before and end on the next.
            line.push_str(self.text(at..range.start.max(at))?);
            let letters = self.text(range.clone())?.char_indices().zip(shown.chars());
            let here = letters.filter(|((far, _), _)| (start..end).contains(&(range.start + far)));
            line.extend(here.map(|(_, c)| c));
            at = range.end.min(end);
        }
        line.push_str(self.text(at..end)?);
        Some(line)
    }

    /// The line of a byte, counted from 1, where that line begins, and the byte moved back to where
    /// a character begins.
    fn line_at(&self, offset: u32) -> (usize, usize, usize) {
        let mut at = (offset as usize).min(self.bytes.len());
        // Back to where a character begins, if the bytes are one: in another encoding each stands alone.
        let begins = |at: usize| self.bytes.get(at).is_none_or(|byte| byte & 0xc0 != 0x80);
        let first = (at.saturating_sub(3)..=at).rev().find(|first| begins(*first)).unwrap_or(at);
        let whole = self.bytes.get(first..).unwrap_or_default();
        let width = whole.utf8_chunks().next().and_then(|chunk| chunk.valid().chars().next()).map_or(0, char::len_utf8);
        if first + width > at {
            at = first;
        }
        let line = self.starts.partition_point(|start| *start <= at);
        let start = line.checked_sub(1).and_then(|before| self.starts.get(before)).copied().unwrap_or(0);
        (line, start, at.max(start))
    }
}

/// Text that a terminal can be shown: nothing in it moves the cursor, rings, or turns the writing.
///
/// Each such character gives way to one that is seen, so that columns stay. Line ends stay where
/// `lines` says so, as in a message; elsewhere they are replaced too.
pub(super) fn harmless(text: &str, lines: Lines) -> String {
    let seen = |c: char| match c {
        '\n' if lines == Lines::Kept => c,
        '\t' => ' ',
        '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '␡',
        // C1 controls; what turns or hides writing; what ends a line without being a line end.
        '\u{80}'..='\u{9f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => '\u{fffd}',
        _ => c,
    };
    text.chars().map(seen).collect()
}

/// What becomes of line ends in [`harmless`] text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lines {
    Kept,
    Replaced,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_those_of_diag() {
        let text = "\u{feff}a: 1\r\nnamé: x\n\nlast €";
        let source = Source::new("", text.as_bytes().to_vec());
        for offset in 0..40 {
            assert_eq!(source.position(offset), terang::diag::position(text, offset), "{offset}");
        }
    }

    #[test]
    fn lines_have_no_end() {
        let source = Source::new("", b"one\r\ntwo\n\xff\nfour".to_vec());
        let lines: Vec<_> = (0..6).map(|number| source.line(number)).collect();
        let lines: Vec<_> = lines.iter().map(Option::as_deref).collect();
        assert_eq!(lines, [None, Some("one"), Some("two"), None, Some("four"), None]);
        assert_eq!(Source::new("", Vec::new()).line(1), None);
    }

    #[test]
    fn nothing_reaches_the_terminal_raw() {
        let text = "a\u{1b}[31m\u{9b}2J\u{202e}b\u{200f}\u{7}\r\nc\td\u{2028}é";
        assert_eq!(harmless(text, Lines::Replaced), "a␛[31m\u{fffd}2J\u{fffd}b\u{fffd}␇␍␊c d\u{fffd}é");
        assert_eq!(harmless("a\nb", Lines::Kept), "a\nb");
    }
}
