//! A quick way through plain YAML.
//!
//! Nearly all of a large report is a few shapes again and again: a list of one-line maps, or of maps
//! with a key a line, holding words and numbers. This reader knows those shapes and nothing else. It
//! either gives the very tree that the full parser gives, places included (a property test holds the
//! two together), or gives up at the first byte that it does not know, and the full parser reads the
//! text from its start. So it never decides what YAML means, and never reports a mistake.
//!
//! What it knows: printable ASCII; lines that are comments as a whole; block maps and lists; flow maps
//! and lists on one line; scalars that are plain words or are quoted without escapes.

use super::node::{Entry, Node, Value};
use std::borrow::Cow;

/// Deeper nesting is left to the full parser, which knows when to refuse it.
const DEEPEST: usize = 16;

/// Reads a text that stands at `offset` bytes into its file, or gives up.
pub(super) fn parse(text: &str, offset: u32) -> Option<Node<'_>> {
    let bytes = text.as_bytes();
    let known = bytes.iter().all(|byte| matches!(byte, b' '..=b'~' | b'\n'));
    if !known || bytes.len() >= (u32::MAX / 2) as usize {
        return None;
    }
    let mut reader = Reader { text, bytes, offset, at: 0, column: 0, depth: 0 };
    reader.next_line()?;
    let root = reader.block(0)?;
    reader.at_end().then_some(root)
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    offset: u32,
    /// The byte that is looked at: outside of a value the first of a line that is not a space.
    at: usize,
    /// Its column, by which block nesting goes.
    column: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    fn byte(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn at_end(&self) -> bool {
        self.at >= self.bytes.len()
    }

    fn place(&self, at: usize) -> u32 {
        // `parse` refuses texts whose offsets do not fit.
        self.offset + at as u32
    }

    /// From the start of a line to the first byte of content, past empty lines and comments.
    fn next_line(&mut self) -> Option<()> {
        loop {
            let start = self.at;
            while self.byte() == Some(b' ') {
                self.at += 1;
            }
            match self.byte() {
                None => return Some(()),
                Some(b'\n') => self.at += 1,
                Some(b'#') => {
                    while !matches!(self.byte(), None | Some(b'\n')) {
                        self.at += 1;
                    }
                }
                Some(_) => {
                    self.column = self.at - start;
                    return Some(());
                }
            }
        }
    }

    /// Past the spaces after a value to the next line; gives up on anything else on the line.
    fn end_line(&mut self) -> Option<()> {
        while self.byte() == Some(b' ') {
            self.at += 1;
        }
        match self.byte() {
            None => Some(()),
            Some(b'\n') => {
                self.at += 1;
                self.next_line()
            }
            Some(_) => None,
        }
    }

    fn is_item(&self) -> bool {
        self.byte() == Some(b'-') && self.bytes.get(self.at + 1) == Some(&b' ')
    }

    /// The list or map that starts at the current line, all of whose lines stand at `column`.
    fn block(&mut self, column: usize) -> Option<Node<'a>> {
        self.depth += 1;
        if self.column != column || self.depth > DEEPEST || self.at_end() {
            return None;
        }
        let node = if self.is_item() { self.list(column) } else { self.map(column) };
        self.depth -= 1;
        node
    }

    fn list(&mut self, column: usize) -> Option<Node<'a>> {
        let mut items: Vec<Node<'a>> = Vec::new();
        while !self.at_end() && self.column == column && self.is_item() {
            let dash = self.at;
            self.at += 1;
            while self.byte() == Some(b' ') {
                self.at += 1;
            }
            self.column = column + (self.at - dash);
            if self.is_item() {
                return None;
            }
            let item = if self.key_end().is_some() {
                let inner = self.column;
                self.block(inner)?
            } else {
                let item = self.value()?;
                self.end_line()?;
                // A deeper line would belong to the scalar.
                if !self.at_end() && self.column > column {
                    return None;
                }
                item
            };
            items.push(item);
        }
        if !self.at_end() && self.column > column {
            return None;
        }
        let (first, last) = (items.first()?, items.last()?);
        Some(Node { start: first.start, end: last.end, value: Value::List(items) })
    }

    fn map(&mut self, column: usize) -> Option<Node<'a>> {
        let mut entries: Vec<Entry<'a>> = Vec::with_capacity(4);
        while !self.at_end() && self.column == column && !self.is_item() {
            let (key, start, end) = self.key(&entries)?;
            let value = if matches!(self.byte(), None | Some(b'\n')) {
                self.end_line()?;
                let deeper = self.column > column || (self.column == column && self.is_item());
                if self.at_end() || !deeper {
                    return None;
                }
                let inner = self.column;
                self.block(inner)?
            } else {
                let value = self.value()?;
                self.end_line()?;
                value
            };
            if !self.at_end() && self.column > column {
                return None;
            }
            entries.push(Entry { key: Cow::Borrowed(key), start, end, value });
        }
        let (first, last) = (entries.first()?, entries.last()?);
        Some(Node { start: first.start, end: last.value.end, value: Value::Map(entries) })
    }

    /// The end of a key at the cursor, if there is one: its colon stands before a space or line end.
    fn key_end(&self) -> Option<usize> {
        let word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-');
        let rest = self.bytes.get(self.at..)?;
        if !rest.first()?.is_ascii_alphanumeric() {
            return None;
        }
        let length = rest.iter().position(|byte| !word(byte))?;
        let colon = rest.get(length) == Some(&b':');
        (colon && matches!(rest.get(length + 1), None | Some(b' ' | b'\n'))).then_some(self.at + length)
    }

    /// A key that the map does not have yet, with its place; the cursor goes to its value.
    fn key(&mut self, entries: &[Entry<'a>]) -> Option<(&'a str, u32, u32)> {
        let start = self.at;
        let end = self.key_end()?;
        let key = self.text.get(start..end)?;
        if entries.iter().any(|entry| entry.key == key) {
            return None;
        }
        self.at = end + 1;
        while self.byte() == Some(b' ') {
            self.at += 1;
        }
        Some((key, self.place(start), self.place(end)))
    }

    /// A value on one line, outside of flow maps and lists.
    fn value(&mut self) -> Option<Node<'a>> {
        match self.byte()? {
            b'{' | b'[' | b'"' | b'\'' => self.flow(),
            _ => {
                let start = self.at;
                let line = self.bytes.get(start..)?;
                let length = line.iter().position(|byte| *byte == b'\n').unwrap_or(line.len());
                self.plain(start, length, |byte| matches!(byte, b',' | b'[' | b']' | b'{' | b'}' | b'"' | b'\''))
            }
        }
    }

    /// A value inside a flow map or list, or one of the shapes that look the same in both.
    fn flow(&mut self) -> Option<Node<'a>> {
        let start = self.at;
        match self.byte()? {
            b'{' => self.flow_map(),
            b'[' => self.flow_list(),
            quote @ (b'"' | b'\'') => {
                let rest = self.bytes.get(start + 1..)?;
                let length = rest.iter().position(|byte| matches!(byte, b'\n' | b'\\') || *byte == quote)?;
                // An escape, a second line, a doubled quote: more than this reader knows.
                if rest.get(length) != Some(&quote) || rest.get(length + 1) == Some(&quote) {
                    return None;
                }
                self.at = start + length + 2;
                let text = Cow::Borrowed(self.text.get(start + 1..start + 1 + length)?);
                let value = Value::Scalar { text, quoted: true };
                Some(Node { start: self.place(start), end: self.place(self.at), value })
            }
            _ => {
                let rest = self.bytes.get(start..)?;
                let length = rest.iter().position(|byte| matches!(byte, b',' | b'}' | b']' | b'\n'))?;
                self.plain(start, length, |_| false)
            }
        }
    }

    /// A plain scalar of at most `length` bytes: a word, or words between single spaces.
    fn plain(&mut self, start: usize, length: usize, also: impl Fn(u8) -> bool) -> Option<Node<'a>> {
        let text = self.text.get(start..start + length)?.trim_end_matches(' ');
        let bytes = text.as_bytes();
        let known = |byte: u8| {
            byte.is_ascii_alphanumeric()
                || matches!(byte, b' ' | b'_' | b'.' | b'/' | b'+' | b'-' | b'(' | b')')
                || also(byte)
        };
        if !bytes.first()?.is_ascii_alphanumeric() || !bytes.iter().all(|byte| known(*byte)) {
            return None;
        }
        self.at = start + text.len();
        let value = if matches!(text, "null" | "Null" | "NULL") {
            Value::Nothing
        } else {
            Value::Scalar { text: Cow::Borrowed(text), quoted: false }
        };
        Some(Node { start: self.place(start), end: self.place(self.at), value })
    }

    fn flow_map(&mut self) -> Option<Node<'a>> {
        self.open()?;
        let mut entries: Vec<Entry<'a>> = Vec::with_capacity(4);
        loop {
            let (key, start, end) = self.key(&entries)?;
            let value = self.flow()?;
            entries.push(Entry { key: Cow::Borrowed(key), start, end, value });
            if self.close(b'}')? {
                break;
            }
        }
        let (first, last) = (entries.first()?, entries.last()?);
        Some(Node { start: first.start, end: last.value.end, value: Value::Map(entries) })
    }

    fn flow_list(&mut self) -> Option<Node<'a>> {
        self.open()?;
        let mut items: Vec<Node<'a>> = Vec::new();
        loop {
            // A key here would make a map of one entry.
            if self.key_end().is_some() {
                return None;
            }
            items.push(self.flow()?);
            if self.close(b']')? {
                break;
            }
        }
        let (first, last) = (items.first()?, items.last()?);
        Some(Node { start: first.start, end: last.end, value: Value::List(items) })
    }

    /// Past an opening bracket and the spaces after it.
    fn open(&mut self) -> Option<()> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        self.at += 1;
        while self.byte() == Some(b' ') {
            self.at += 1;
        }
        Some(())
    }

    /// Past a comma, or past the closing bracket, which is told by `true`.
    fn close(&mut self, bracket: u8) -> Option<bool> {
        while self.byte() == Some(b' ') {
            self.at += 1;
        }
        let byte = self.byte()?;
        self.at += 1;
        if byte == bracket {
            self.depth -= 1;
            return Some(true);
        }
        if byte != b',' {
            return None;
        }
        while self.byte() == Some(b' ') {
            self.at += 1;
        }
        Some(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::yaml::parse_fully;
    use crate::diag::FileId;
    use proptest::prelude::*;

    fn same(text: &str) {
        if let Some(quick) = parse(text, 7) {
            let (full, findings) = parse_fully(FileId(0), text, 7);
            assert_eq!(findings, [], "{text}");
            assert_eq!(Some(quick), full, "{text}");
        }
    }

    #[test]
    fn the_shapes_of_large_reports_are_known() {
        let known = [
            "coverage:\n  - region: \"11001\"\n    source: synthetic\n    observations:\n      - {period: 2025-01, segment: total, eligible: 23549, registered: 6321}\n",
            "coverage:\n- period: 2025-07\n  region: 63.10\n  observations:\n  - segment: total\n    eligible: 5\n  - segment: village\n    stated: {coverage: 55}\n",
            "# a comment\nregions:\n  - {code: ID, name: {id: 'Indonesia', en: Indonesia}, tile: [1, 2]}\n\n  - code: \"61\"\n    name: Kalimantan Barat\n",
        ];
        for text in known {
            assert!(parse(text, 0).is_some(), "{text}");
            same(text);
        }
    }

    #[test]
    fn what_is_not_plain_is_left_to_the_full_parser() {
        let left = [
            "a: &x 1\nb: *x\n",
            "a: 1\na: 2\n",
            "a: \"x\\n\"\n",
            "a: one\n  two\n",
            "a: |\n  text\n",
            "a:\nb: 1\n",
            "a: 1 # comment\n",
            "--- \na: 1\n",
            "a: {b: 1,}\n",
            "a:\t1\n",
            "a: x: y\n",
            "nama: \u{e9}\n",
        ];
        for text in left {
            assert_eq!(parse(text, 0), None, "{text}");
        }
    }

    /// A value on one line.
    fn flow() -> impl Strategy<Value = String> {
        let leaf = prop_oneof![
            "[a-z0-9][a-z0-9 ._/+-]{0,8}[a-z0-9]",
            "\"[a-z :#,]{0,6}\"",
            "'[a-z \"]{0,6}'",
            Just("null".to_owned())
        ];
        leaf.prop_recursive(3, 12, 3, |inner| {
            let maps = proptest::collection::vec(inner.clone(), 1..4).prop_map(|values| {
                let entries: Vec<String> =
                    values.iter().enumerate().map(|(i, value)| format!("k{i}: {value}")).collect();
                format!("{{{}}}", entries.join(", "))
            });
            let lists = proptest::collection::vec(inner, 1..4).prop_map(|values| format!("[ {} ]", values.join(" ,")));
            prop_oneof![maps, lists]
        })
    }

    /// A map or list over several lines, each line to be indented.
    fn block() -> impl Strategy<Value = Vec<String>> {
        let leaf = flow().prop_map(|value| vec![value]);
        leaf.prop_recursive(4, 24, 4, |inner| {
            let items = proptest::collection::vec((inner, any::<bool>()), 1..4);
            (items, any::<bool>()).prop_map(|(items, list)| {
                let mut lines = Vec::new();
                for (index, (item, deep)) in items.into_iter().enumerate() {
                    let one = item.len() == 1 && !item[0].starts_with("- ") && !item[0].ends_with(':');
                    if list {
                        let mut rest = item.into_iter();
                        lines.push(format!("- {}", rest.next().unwrap_or_default()));
                        lines.extend(rest.map(|line| format!("  {line}")));
                    } else if one && (!item[0].contains("k0: ") || item[0].starts_with(['{', '['])) {
                        lines.push(format!("b{index}: {}", item[0]));
                    } else {
                        let indent = if item[0].starts_with("- ") && deep { "" } else { "   " };
                        lines.push(format!("b{index}:"));
                        lines.extend(item.into_iter().map(|line| format!("{indent}{line}")));
                    }
                }
                lines
            })
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn written_trees_are_read_alike(lines in block()) {
            same(&(lines.join("\n") + "\n"));
        }

        #[test]
        fn the_quick_way_gives_the_tree_of_the_full_parser(
            lines in proptest::collection::vec("( ){0,6}(- ){0,2}(a|b|63\\.10|null)?(:)?( )?(\\{a: 1, b: [x y, 'z']\\}|\"q\"|\\[1, 2\\]|c d|~|- e|#f|)( ){0,2}", 1..7)
        ) {
            same(&(lines.join("\n") + "\n"));
        }

        #[test]
        fn whatever_it_reads_it_reads_as_the_full_parser_does(text in "[ab:\\-{}\\[\\], \"'#\n.1]{0,40}") {
            same(&text);
        }
    }
}
