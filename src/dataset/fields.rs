//! Records read key by key: each value typed, each mistake told where it stands.

use super::text::Texts;
use crate::content::node::{Entry, Node, Value};
use crate::diag::{FileId, Finding, Place, did_you_mean};
use crate::number::{NotCount, NotDecimal, Printed, parse_count};
use crate::period::Period;
use jiff::civil::Date;
use std::str::FromStr;

/// A value with its place: a reference that is looked up once all files are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub place: Place,
}

/// A day, or the month, quarter or year that is all that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// The day.
    Day(Date),
    /// A period.
    Within(Period),
}

/// Reads the records of one file and collects what is wrong with them.
pub struct Reader<'r> {
    /// The file that is read.
    pub file: FileId,
    /// The codes of the report's languages, the default first.
    pub languages: &'r [String],
    /// What was found.
    pub findings: Vec<Finding>,
}

/// A map whose keys are known ones, over the defaults of its group.
#[derive(Clone, Copy)]
pub struct Fields<'n, 'a> {
    own: &'n Node<'a>,
    group: Option<&'n Node<'a>>,
}

impl<'n, 'a> Fields<'n, 'a> {
    /// The value of a key: the record's own, else its group's.
    pub fn get(&self, key: &str) -> Option<&'n Node<'a>> {
        let present = |node: &&Node<'_>| !node.is_nothing();
        self.own.get(key).filter(present).or_else(|| self.group?.get(key).filter(present))
    }

    /// The record itself.
    pub fn node(&self) -> &'n Node<'a> {
        self.own
    }
}

impl<'r> Reader<'r> {
    /// A reader of `file` in a report of these languages.
    pub fn new(file: FileId, languages: &'r [String]) -> Reader<'r> {
        Reader { file, languages, findings: Vec::new() }
    }

    /// Adds a finding about a value.
    pub fn find(&mut self, code: &'static str, message: &'static str, node: &Node<'_>) -> &mut Finding {
        self.add(Finding::new(code, message, node.place(self.file)))
    }

    fn add(&mut self, finding: Finding) -> &mut Finding {
        self.findings.push(finding);
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }

    /// A record: a map with no keys but these.
    pub fn record<'n, 'a>(&mut self, node: &'n Node<'a>, keys: &[&'static str]) -> Option<Fields<'n, 'a>> {
        self.record_in(node, None, keys)
    }

    /// A record of a group, whose keys are defaults for it.
    pub fn record_in<'n, 'a>(
        &mut self,
        node: &'n Node<'a>,
        group: Option<&'n Node<'a>>,
        keys: &[&'static str],
    ) -> Option<Fields<'n, 'a>> {
        let Some(entries) = node.entries() else {
            self.wrong_type(node, "map");
            return None;
        };
        self.known_keys(entries, keys);
        Some(Fields { own: node, group })
    }

    /// Reports the keys that are none of these.
    pub fn known_keys(&mut self, entries: &[Entry<'_>], keys: &[&'static str]) {
        for entry in entries {
            if !keys.contains(&&*entry.key) {
                let place = entry.key_place(self.file);
                self.unknown_key(&entry.key, place, keys);
            }
        }
    }

    /// Reports a key that is none of these.
    pub fn unknown_key(&mut self, key: &str, place: Place, keys: &[&str]) {
        let finding = match did_you_mean(key, keys.iter().copied()) {
            Some(near) => Finding::new("T102", "unknown-key-near", place).with("near", near),
            None => {
                let known = keys.iter().map(|key| (*key).to_owned()).collect();
                Finding::new("T102", "unknown-key", place).with("known", crate::diag::Fact::List(known))
            }
        };
        self.findings.push(finding.with("key", key));
    }

    /// Reports a value of the wrong type; `wanted` is a word that the message texts know.
    pub fn wrong_type(&mut self, node: &Node<'_>, wanted: &'static str) {
        let found = match &node.value {
            Value::Nothing => "nothing",
            Value::Scalar { .. } => "text",
            Value::List(_) => "list",
            Value::Map(_) => "map",
        };
        let mut place = node.place(self.file);
        // A list or map may run over many lines: its first key or item is enough to point at.
        if let Some(first) = node.entries().and_then(|entries| entries.first()) {
            place.end = first.end;
        } else if let Some(first) = node.items().and_then(|items| items.first()) {
            place.end = first.end.min(place.start + 40);
        }
        let finding = Finding::new("T105", "wrong-type", place);
        self.findings.push(finding.with("wanted", wanted).with("found", found));
    }

    /// Reports a required key that is not there.
    pub fn missing(&mut self, fields: &Fields<'_, '_>, key: &'static str) {
        let finding = Finding::new("T104", "missing-key", self.first_of(fields)).with("key", key);
        self.findings.push(finding);
    }

    /// Reports a record that holds no figure and does not say why.
    pub fn no_figure(&mut self, fields: &Fields<'_, '_>, keys: &[&str]) {
        let keys = keys.iter().map(|key| (*key).to_owned()).collect();
        let finding = Finding::new("T104", "missing-figure", self.first_of(fields));
        self.findings.push(finding.with("keys", crate::diag::Fact::List(keys)));
    }

    /// The place of a record's first key and value: enough to find it by.
    fn first_of(&self, fields: &Fields<'_, '_>) -> Place {
        let node = fields.node();
        let mut place = node.place(self.file);
        if let Some(last) = node.entries().and_then(|entries| entries.iter().find(|entry| !entry.value.is_nothing())) {
            place = Place { file: self.file, start: last.start, end: last.value.end };
            if last.value.text().is_none() {
                place.end = last.end;
            }
        }
        place
    }

    /// The value of a required key, as `read` reads it.
    pub fn required<'n, 'a, T>(
        &mut self,
        fields: &Fields<'n, 'a>,
        key: &'static str,
        read: impl FnOnce(&mut Self, &'n Node<'a>) -> Option<T>,
    ) -> Option<T> {
        match fields.get(key) {
            Some(node) => read(self, node),
            None => {
                self.missing(fields, key);
                None
            }
        }
    }

    /// The value of an optional key, as `read` reads it.
    pub fn optional<'n, 'a, T>(
        &mut self,
        fields: &Fields<'n, 'a>,
        key: &str,
        read: impl FnOnce(&mut Self, &'n Node<'a>) -> Option<T>,
    ) -> Option<T> {
        fields.get(key).and_then(|node| read(self, node))
    }

    /// A text that is the same in every language.
    pub fn text(&mut self, node: &Node<'_>) -> Option<String> {
        match node.text() {
            Some(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            Some(_) => {
                self.find("T105", "empty-text", node);
                None
            }
            None => {
                self.wrong_type(node, "text");
                None
            }
        }
    }

    /// A text that readers see: a string in the default language, or a map by language.
    pub fn texts(&mut self, node: &Node<'_>) -> Option<Texts> {
        let Some(entries) = node.entries() else {
            return self.text(node).map(Texts::in_default);
        };
        let mut texts = Texts::default();
        for entry in entries {
            match self.languages.iter().position(|language| *language == entry.key) {
                Some(index) if entry.value.is_nothing() => {
                    let _ = index;
                }
                Some(index) => {
                    if let Some(text) = self.text(&entry.value) {
                        texts.set(index, text);
                    }
                }
                None => {
                    let languages: Vec<&str> = self.languages.iter().map(String::as_str).collect();
                    let known = languages.iter().map(|language| (*language).to_owned()).collect();
                    let finding = Finding::new("T102", "unknown-language", entry.key_place(self.file));
                    let finding = finding.with("key", &*entry.key).with("known", crate::diag::Fact::List(known));
                    self.findings.push(finding);
                }
            }
        }
        if texts.is_empty() {
            self.find("T105", "empty-text", node);
            return None;
        }
        Some(texts)
    }

    /// A code or id.
    pub fn id(&mut self, node: &Node<'_>) -> Option<Placed<String>> {
        let text = self.text(node)?;
        if is_id(&text) {
            return Some(Placed { value: text, place: node.place(self.file) });
        }
        let finding = Finding::new("T108", "not-an-id", node.place(self.file)).with("text", text);
        self.findings.push(finding);
        None
    }

    /// A list of ids, or one.
    pub fn ids(&mut self, node: &Node<'_>) -> Option<Vec<Placed<String>>> {
        match node.items() {
            Some(items) => Some(items.iter().filter_map(|item| self.id(item)).collect()),
            None => self.id(node).map(|id| vec![id]),
        }
    }

    /// A list of texts, or one.
    pub fn text_list(&mut self, node: &Node<'_>) -> Option<Vec<String>> {
        match node.items() {
            Some(items) => Some(items.iter().filter_map(|item| self.text(item)).collect()),
            None => self.text(node).map(|text| vec![text]),
        }
    }

    /// A number of people, cases or rupiah.
    pub fn count(&mut self, node: &Node<'_>) -> Option<u64> {
        let Some(text) = node.text() else {
            self.wrong_type(node, "count");
            return None;
        };
        let (code, message) = match parse_count(text) {
            Ok(count) => return Some(count),
            Err(NotCount::Separators) => ("T113", "count-separators"),
            Err(NotCount::Negative) => ("T105", "count-negative"),
            Err(NotCount::Fraction) => ("T113", "count-fraction"),
            Err(NotCount::TooLarge) => ("T105", "count-too-large"),
            Err(NotCount::Malformed) => ("T105", "not-a-count"),
        };
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let finding = Finding::new(code, message, node.place(self.file));
        self.findings.push(finding.with("text", text).with("digits", digits));
        None
    }

    /// A decimal number as it was printed, with its decimals.
    pub fn decimal(&mut self, node: &Node<'_>) -> Option<Printed> {
        let Some(text) = node.text() else {
            self.wrong_type(node, "number");
            return None;
        };
        let (code, message) = match text.parse() {
            Ok(printed) => return Some(printed),
            Err(NotDecimal::Comma) => ("T113", "decimal-comma"),
            Err(NotDecimal::Malformed | NotDecimal::TooLong) => ("T105", "not-a-number"),
        };
        let dotted = text.replace(',', ".");
        self.findings.push(Finding::new(code, message, node.place(self.file)).with("text", text).with("meant", dotted));
        None
    }

    /// A period.
    pub fn period(&mut self, node: &Node<'_>) -> Option<Period> {
        let Some(text) = node.text() else {
            self.wrong_type(node, "period");
            return None;
        };
        match Period::from_str(text) {
            Ok(period) => Some(period),
            Err(not) => {
                let finding = match not.meant {
                    Some(meant) => Finding::new("T106", "not-a-period-meant", node.place(self.file))
                        .with("meant", meant.to_string()),
                    None => Finding::new("T106", "not-a-period", node.place(self.file)),
                };
                self.findings.push(finding.with("text", text));
                None
            }
        }
    }

    /// A day.
    pub fn date(&mut self, node: &Node<'_>) -> Option<Date> {
        let Some(text) = node.text() else {
            self.wrong_type(node, "date");
            return None;
        };
        let date = parse_date(text);
        if date.is_none() {
            let message = if date_shaped(text) { "no-such-day" } else { "not-a-date" };
            let finding = Finding::new("T107", message, node.place(self.file)).with("text", text);
            self.findings.push(finding);
        }
        date
    }

    /// A day, or the period in which it lies.
    pub fn when(&mut self, node: &Node<'_>) -> Option<When> {
        match node.text() {
            Some(text) if text.len() <= 7 => self.period(node).map(When::Within),
            _ => self.date(node).map(When::Day),
        }
    }

    /// `true` or `false`.
    pub fn flag(&mut self, node: &Node<'_>) -> Option<bool> {
        match node.text() {
            Some("true") => Some(true),
            Some("false") => Some(false),
            _ => {
                self.wrong_type(node, "flag");
                None
            }
        }
    }

    /// One of some words.
    pub fn choice<T: Copy>(&mut self, node: &Node<'_>, choices: &[(&'static str, T)]) -> Option<T> {
        let text = self.text(node)?;
        if let Some((_, value)) = choices.iter().find(|(word, _)| *word == text) {
            return Some(*value);
        }
        let known = choices.iter().map(|(word, _)| (*word).to_owned()).collect();
        let finding = Finding::new("T105", "not-a-choice", node.place(self.file));
        self.findings.push(finding.with("text", text).with("known", crate::diag::Fact::List(known)));
        None
    }

    /// An address on the web, which must be `http` or `https`.
    pub fn url(&mut self, node: &Node<'_>) -> Option<String> {
        let text = self.text(node)?;
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let host = rest.unwrap_or_default().split(['/', '?', '#']).next().unwrap_or_default();
        let plain =
            |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '`' | '{' | '}' | '|' | '^');
        if !host.is_empty() && text.chars().all(|c| plain(c) || c.is_alphanumeric()) {
            return Some(text);
        }
        let finding = Finding::new("T105", "not-a-url", node.place(self.file)).with("text", text);
        self.findings.push(finding);
        None
    }

    /// The items of a list of records.
    pub fn items<'n, 'a>(&mut self, node: &'n Node<'a>) -> &'n [Node<'a>] {
        match node.items() {
            Some(items) => items,
            None if node.is_nothing() => &[],
            None => {
                self.wrong_type(node, "list");
                &[]
            }
        }
    }
}

/// Whether a text is a code or id: `[A-Za-z0-9][A-Za-z0-9._-]*`, at most 64 characters.
pub fn is_id(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
}

/// Reads `2025-07-14`, digit for digit.
pub fn parse_date(text: &str) -> Option<Date> {
    if date_shaped(text) { Date::from_str(text).ok() } else { None }
}

/// Whether a text is written as a day, there being one or not.
fn date_shaped(text: &str) -> bool {
    let fits = |(at, byte): (usize, u8)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() };
    text.len() == 10 && text.bytes().enumerate().all(fits)
}
