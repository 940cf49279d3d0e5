//! YAML as a tree of [`Node`]s, read from the parser's events.
//!
//! A data model behind serde would decide what a scalar is before anybody knows which key it
//! belongs to, would stop at the first mistake, and would lose the place of what it read. The
//! events keep all three: the text as it was written, every mistake that can be passed over, and
//! the bytes of each value.

use super::node::{Entry, Node, Value};
use crate::diag::{FileId, Finding, Place};
use granit_parser::{Event, Options, Parser, ScalarStyle, Span};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// The deepest nesting that a report needs is six; beyond this a file is an attack or an accident.
const DEEPEST: usize = 32;

/// How many nodes aliases may add to a file in all.
const ALIASED_NODES: usize = 100_000;

/// Maps with more keys than this look repeated keys up instead of comparing each with each.
const FEW_KEYS: usize = 24;

/// Reads a YAML text that stands at `offset` bytes into `file`.
///
/// The node is `None` when the text is empty or its syntax is broken; findings say why.
pub fn parse<'a>(file: FileId, text: &'a str, offset: u32) -> (Option<Node<'a>>, Vec<Finding>) {
    match super::plain::parse(text, offset) {
        Some(node) => (Some(node), Vec::new()),
        None => parse_fully(file, text, offset),
    }
}

/// Reads with the full parser, whatever the text looks like; [`parse`] takes a short way where it can.
pub fn parse_fully<'a>(file: FileId, text: &'a str, offset: u32) -> (Option<Node<'a>>, Vec<Finding>) {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let skipped = u32::try_from(text.len() - body.len()).unwrap_or(0);
    let mut builder = Builder {
        file,
        text: body,
        offset: offset + skipped,
        findings: Vec::new(),
        anchors: FxHashMap::default(),
        aliased: 0,
        open: Vec::new(),
        root: None,
    };
    let mut options = Options::default();
    options.flow_nesting_limit = 200;
    options.block_nesting_limit = 200;
    options.emit_unresolved_aliases = true;
    let mut parser = Parser::new_from_str_with_options(body, options);
    let mut documents = 0;
    while let Some(event) = parser.next_event() {
        match event {
            Ok((Event::DocumentStart(..), span)) => {
                documents += 1;
                if documents > 1 {
                    let place = builder.place(&span);
                    builder.findings.push(Finding::new("T101", "yaml-second-document", place));
                    break;
                }
            }
            Ok((event, span)) => {
                if builder.take(event, &span).is_err() {
                    builder.root = None;
                    break;
                }
            }
            Err(error) => {
                let at = builder.offset_of(error.marker().byte_offset().unwrap_or(0));
                let place = Place { file, start: at, end: builder.end_of_line(at) };
                builder.findings.push(syntax_finding(body, at - builder.offset, error.info(), place));
                builder.root = None;
                break;
            }
        }
    }
    (builder.root, builder.findings)
}

/// A syntax error, told by what usually causes it where that can be seen, else by the parser's words.
fn syntax_finding(text: &str, at: u32, detail: String, place: Place) -> Finding {
    let at = (at as usize).min(text.len());
    let line_start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
    let line = text.get(line_start..).unwrap_or_default().lines().next().unwrap_or_default();
    let indent = &line[..line.len() - line.trim_start().len()];
    if let Some(tab) = indent.find('\t') {
        let start = place.start - at32(at) + at32(line_start + tab);
        return Finding::new("T101", "yaml-tab", Place { start, end: start + 1, ..place });
    }
    let value = line.split_once(": ").map_or("", |(_, value)| value.trim_start());
    if !value.starts_with(['"', '\'', '{', '[', '|', '>']) && value.contains(": ") {
        return Finding::new("T101", "yaml-colon", place);
    }
    if value.starts_with(['@', '`', '%', '*', '&']) {
        return Finding::new("T101", "yaml-reserved", place);
    }
    Finding::new("T101", "yaml-syntax", place).with("detail", detail)
}

fn at32(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX / 2)
}

/// The file is past reading on; the finding is already made.
struct GiveUp;

/// A list or map whose end has not been read.
enum Open<'a> {
    List { start: u32, anchor: usize, items: Vec<Node<'a>> },
    Map { start: u32, anchor: usize, entries: Vec<Entry<'a>>, key: Option<Key<'a>>, seen: Seen },
}

/// The keys of a map that has many, by their text, with the place of the first use.
type Seen = FxHashMap<String, (u32, u32)>;

struct Key<'a> {
    text: Cow<'a, str>,
    start: u32,
    end: u32,
    /// A key that was already there: its value is read and dropped.
    repeated: bool,
}

struct Builder<'a> {
    file: FileId,
    text: &'a str,
    offset: u32,
    findings: Vec<Finding>,
    anchors: FxHashMap<usize, Node<'a>>,
    aliased: usize,
    open: Vec<Open<'a>>,
    root: Option<Node<'a>>,
}

impl<'a> Builder<'a> {
    fn take(&mut self, event: Event<'a>, span: &Span) -> Result<(), GiveUp> {
        let (start, end) = self.range(span);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                if tag.is_some() {
                    self.findings.push(Finding::new("T101", "yaml-tag", self.place(span)));
                }
                self.scalar(text, style, anchor, start, end)
            }
            Event::SequenceStart(_, anchor, _) => self.descend(Open::List { start, anchor, items: Vec::new() }, span),
            Event::MappingStart(_, anchor, _) => {
                self.descend(Open::Map { start, anchor, entries: Vec::new(), key: None, seen: Seen::default() }, span)
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(end),
            Event::Alias(id) => self.alias(id, span),
            Event::UnresolvedAlias(name) => {
                let finding = Finding::new("T101", "yaml-unknown-alias", self.place(span)).with("name", &*name);
                self.findings.push(finding);
                self.add(Node { start, end, value: Value::Nothing })
            }
            _ => Ok(()),
        }
    }

    fn scalar(
        &mut self,
        text: Cow<'a, str>,
        style: ScalarStyle,
        anchor: usize,
        start: u32,
        end: u32,
    ) -> Result<(), GiveUp> {
        let quoted = style != ScalarStyle::Plain;
        if let Some(Open::Map { entries, key: key @ None, seen, .. }) = self.open.last_mut() {
            let repeated = first_use(entries, seen, &text);
            if let Some(first) = repeated {
                let place = Place { file: self.file, start, end };
                let first = Place { file: self.file, start: first.0, end: first.1 };
                self.findings.push(Finding::new("T103", "repeated-key", place).with("key", &*text).near(first));
            } else if text == "<<" && !quoted {
                let place = Place { file: self.file, start, end };
                self.findings.push(Finding::new("T101", "yaml-merge", place));
            }
            *key = Some(Key { repeated: repeated.is_some() || (text == "<<" && !quoted), text, start, end });
            return Ok(());
        }
        if text.contains(['\0', '\u{fffe}', '\u{ffff}']) {
            let place = Place { file: self.file, start, end };
            self.findings.push(Finding::new("T109", "forbidden-character", place));
        }
        let value = if !quoted && matches!(&*text, "" | "~" | "null" | "Null" | "NULL") {
            Value::Nothing
        } else {
            Value::Scalar { text, quoted }
        };
        let node = Node { start, end, value };
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        self.add(node)
    }

    fn descend(&mut self, open: Open<'a>, span: &Span) -> Result<(), GiveUp> {
        if let Some(Open::Map { key: None, .. }) = self.open.last() {
            self.findings.push(Finding::new("T101", "yaml-complex-key", self.place(span)));
            return Err(GiveUp);
        }
        if self.open.len() >= DEEPEST {
            let finding = Finding::new("T110", "too-deep", self.place(span)).with("limit", DEEPEST);
            self.findings.push(finding);
            return Err(GiveUp);
        }
        self.open.push(open);
        Ok(())
    }

    fn close(&mut self, end: u32) -> Result<(), GiveUp> {
        let (node, anchor) = match self.open.pop() {
            Some(Open::List { start, anchor, items }) => {
                // Where an indented list starts, the parser tells in three ways; its first item is one.
                let start = items.first().map_or(start, |first| first.start);
                let end = items.last().map_or(end, |last| last.end.max(start));
                (Node { start, end, value: Value::List(items) }, anchor)
            }
            Some(Open::Map { start, anchor, entries, .. }) => {
                let start = entries.first().map_or(start, |first| first.start);
                let end = entries.last().map_or(end, |last| last.value.end.max(last.end));
                (Node { start, end, value: Value::Map(entries) }, anchor)
            }
            None => return Ok(()),
        };
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        self.add(node)
    }

    fn alias(&mut self, id: usize, span: &Span) -> Result<(), GiveUp> {
        let (start, end) = self.range(span);
        // An alias inside the value that it names has no node yet: a circle.
        let Some(node) = self.anchors.get(&id) else {
            self.findings.push(Finding::new("T110", "alias-circle", self.place(span)));
            return Err(GiveUp);
        };
        self.aliased += size(node, ALIASED_NODES);
        if self.aliased > ALIASED_NODES {
            let finding = Finding::new("T110", "aliases-explode", self.place(span)).with("limit", ALIASED_NODES);
            self.findings.push(finding);
            return Err(GiveUp);
        }
        let node = node.clone();
        if let Some(Open::Map { key: None, .. }) = self.open.last() {
            let Value::Scalar { text, .. } = node.value else {
                self.findings.push(Finding::new("T101", "yaml-complex-key", self.place(span)));
                return Err(GiveUp);
            };
            return self.scalar(text, ScalarStyle::DoubleQuoted, 0, start, end);
        }
        self.add(node)
    }

    fn add(&mut self, node: Node<'a>) -> Result<(), GiveUp> {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { entries, key, .. }) => {
                if let Some(key) = key.take()
                    && !key.repeated
                {
                    entries.push(Entry { key: key.text, start: key.start, end: key.end, value: node });
                }
            }
        }
        Ok(())
    }

    fn offset_of(&self, byte: usize) -> u32 {
        self.offset + u32::try_from(byte.min(self.text.len())).unwrap_or(u32::MAX / 2)
    }

    fn range(&self, span: &Span) -> (u32, u32) {
        let start = span.start.byte_offset().unwrap_or(0);
        let end = span.end.byte_offset().unwrap_or(start).max(start);
        // A block scalar's span runs over the line breaks after it; an underline should not.
        let trimmed = self.text.get(start..end.min(self.text.len())).map_or(end, |text| start + text.trim_end().len());
        (self.offset_of(start), self.offset_of(trimmed))
    }

    fn place(&self, span: &Span) -> Place {
        let (start, end) = self.range(span);
        Place { file: self.file, start, end }
    }

    fn end_of_line(&self, at: u32) -> u32 {
        let from = (at - self.offset) as usize;
        let rest = self.text.get(from..).unwrap_or_default();
        at + u32::try_from(rest.lines().next().unwrap_or_default().trim_end().len()).unwrap_or(0)
    }
}

/// The place of the key's first use, if it was used.
fn first_use(entries: &[Entry<'_>], seen: &mut Seen, key: &str) -> Option<(u32, u32)> {
    if entries.len() <= FEW_KEYS {
        return entries.iter().find(|entry| entry.key == key).map(|entry| (entry.start, entry.end));
    }
    // The keys since the last call: all of them when the map has just become a large one.
    for entry in &entries[seen.len().min(entries.len())..] {
        seen.insert(entry.key.to_string(), (entry.start, entry.end));
    }
    seen.get(key).copied()
}

/// The number of nodes in a tree, counted no further than `limit`.
fn size(node: &Node<'_>, limit: usize) -> usize {
    let mut waiting = vec![node];
    let mut count = 0;
    while let Some(node) = waiting.pop() {
        count += 1;
        if count > limit {
            break;
        }
        match &node.value {
            Value::List(items) => waiting.extend(items),
            Value::Map(entries) => waiting.extend(entries.iter().map(|entry| &entry.value)),
            Value::Nothing | Value::Scalar { .. } => {}
        }
    }
    count
}
