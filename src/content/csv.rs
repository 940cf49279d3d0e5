//! CSV as the same tree of [`Node`]s that YAML gives: a map a row, its keys the columns.
//!
//! A column `stated.coverage` is the key `coverage` in the map `stated`; an empty cell is an absent
//! key. So two ways of writing the same records give equal data.

use super::node::{Entry, Node, Value};
use crate::diag::{FileId, Finding, Place};
use std::borrow::Cow;

/// A CSV file that has a usable header.
#[derive(Debug)]
pub struct Table<'a> {
    /// The columns with their places, in order.
    pub columns: Vec<Entry<'a>>,
    /// A map for each row.
    pub rows: Vec<Node<'a>>,
}

/// Reads a CSV text: comma-separated, with a header, quotes as RFC 4180 has them.
pub fn parse<'a>(file: FileId, text: &'a str) -> (Option<Table<'a>>, Vec<Finding>) {
    let mut findings = Vec::new();
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut records = Records::new(text, text.len() - body.len());
    let Some(header) = records.next_record() else {
        findings.push(Finding::new("T115", "csv-empty", Place::start_of(file)));
        return (None, findings);
    };
    let whole = Place { file, start: header.first().map_or(0, |c| c.start), end: header.last().map_or(0, |c| c.end) };
    if let [only] = header.as_slice()
        && only.text.contains([';', '\t'])
    {
        let separator = if only.text.contains(';') { ";" } else { "TAB" };
        findings.push(Finding::new("T115", "csv-separator", whole).with("separator", separator));
        return (None, findings);
    }
    let mut columns: Vec<Entry<'a>> = Vec::with_capacity(header.len());
    for cell in header {
        let place = Place { file, start: cell.start, end: cell.end };
        let name = cell.text.trim().to_owned();
        if name.is_empty() {
            findings.push(Finding::new("T115", "csv-nameless-column", place));
        } else if let Some(first) = columns.iter().find(|column| column.key == name) {
            let first = first.key_place(file);
            findings.push(Finding::new("T103", "repeated-key", place).with("key", name.as_str()).near(first));
        }
        let value = Node { start: cell.start, end: cell.end, value: Value::Nothing };
        columns.push(Entry { key: Cow::Owned(name), start: cell.start, end: cell.end, value });
    }
    for column in &columns {
        let inside =
            |other: &&Entry<'_>| other.key.strip_prefix(&*column.key).is_some_and(|rest| rest.starts_with('.'));
        if let Some(other) = columns.iter().find(inside) {
            let finding = Finding::new("T103", "repeated-key", other.key_place(file)).with("key", &*column.key);
            findings.push(finding.near(column.key_place(file)));
        }
    }
    let paths: Vec<Vec<String>> =
        columns.iter().map(|column| column.key.split('.').map(str::to_owned).collect()).collect();
    let mut rows = Vec::new();
    while let Some(cells) = records.next_record() {
        let (start, end) = (cells.first().map_or(0, |c| c.start), cells.last().map_or(0, |c| c.end));
        if cells.iter().all(|cell| cell.text.trim().is_empty()) {
            continue;
        }
        if cells.len() != columns.len() {
            let finding = Finding::new("T115", "csv-row-length", Place { file, start, end });
            findings.push(finding.with("cells", cells.len()).with("columns", columns.len()));
            continue;
        }
        let mut row = Node { start, end, value: Value::Map(Vec::new()) };
        for ((cell, path), column) in cells.into_iter().zip(&paths).zip(&columns) {
            if cell.text.trim().is_empty() || column.key.is_empty() {
                continue;
            }
            let text = match cell.text {
                Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
                Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
            };
            let value = Value::Scalar { text, quoted: true };
            insert(&mut row, path, Node { start: cell.start, end: cell.end, value });
        }
        rows.push(row);
    }
    if records.unclosed {
        let at = u32::try_from(text.len()).unwrap_or(u32::MAX);
        findings.push(Finding::new("T115", "csv-open-quote", Place { file, start: at.saturating_sub(1), end: at }));
    }
    (Some(Table { columns, rows }), findings)
}

/// Puts a cell into the row at a path of keys, opening maps on the way.
fn insert<'a>(row: &mut Node<'a>, path: &[String], cell: Node<'a>) {
    let (Value::Map(entries), Some((key, rest))) = (&mut row.value, path.split_first()) else { return };
    if rest.is_empty() {
        entries.push(Entry { key: Cow::Owned(key.clone()), start: cell.start, end: cell.end, value: cell });
        return;
    }
    if !entries.iter().any(|entry| entry.key == *key && entry.value.entries().is_some()) {
        let map = Node { start: cell.start, end: cell.end, value: Value::Map(Vec::new()) };
        entries.push(Entry { key: Cow::Owned(key.clone()), start: cell.start, end: cell.end, value: map });
    }
    if let Some(entry) = entries.iter_mut().find(|entry| entry.key == *key && entry.value.entries().is_some()) {
        insert(&mut entry.value, rest, cell);
    }
}

/// A cell and its place.
struct Cell<'a> {
    text: Cow<'a, str>,
    start: u32,
    end: u32,
}

/// Splits a text into records by RFC 4180.
///
/// The csv crate reads the same (a test holds the two together) but does not tell where a cell
/// stands, and a message about a cell has to underline it.
struct Records<'a> {
    text: &'a str,
    at: usize,
    unclosed: bool,
}

impl<'a> Records<'a> {
    fn new(text: &'a str, at: usize) -> Records<'a> {
        Records { text, at, unclosed: false }
    }

    /// The next record that is not an empty line.
    fn next_record(&mut self) -> Option<Vec<Cell<'a>>> {
        let bytes = self.text.as_bytes();
        while matches!(bytes.get(self.at), Some(b'\r' | b'\n')) {
            self.at += 1;
        }
        if self.at >= bytes.len() {
            return None;
        }
        let mut cells = Vec::new();
        loop {
            cells.push(self.cell());
            match bytes.get(self.at) {
                Some(b',') => self.at += 1,
                Some(b'\r') if bytes.get(self.at + 1) == Some(&b'\n') => {
                    self.at += 2;
                    break;
                }
                Some(_) => {
                    self.at += 1;
                    break;
                }
                None => break,
            }
        }
        Some(cells)
    }

    /// The cell at the cursor, which is left on the comma or line end after it.
    fn cell(&mut self) -> Cell<'a> {
        let bytes = self.text.as_bytes();
        let start = self.at;
        if bytes.get(start) != Some(&b'"') {
            while !matches!(bytes.get(self.at), None | Some(b',' | b'\n' | b'\r')) {
                self.at += 1;
            }
            return Cell { text: Cow::Borrowed(self.slice(start, self.at)), start: byte(start), end: byte(self.at) };
        }
        self.at += 1;
        let mut text = Cow::Borrowed("");
        let mut from = self.at;
        loop {
            match bytes.get(self.at) {
                None => {
                    self.unclosed = true;
                    append(&mut text, self.slice(from, self.at));
                    break;
                }
                Some(b'"') if bytes.get(self.at + 1) == Some(&b'"') => {
                    append(&mut text, self.slice(from, self.at + 1));
                    self.at += 2;
                    from = self.at;
                }
                Some(b'"') => {
                    append(&mut text, self.slice(from, self.at));
                    self.at += 1;
                    // What follows a closing quote up to the comma belongs to the cell as it stands.
                    from = self.at;
                    while !matches!(bytes.get(self.at), None | Some(b',' | b'\n' | b'\r')) {
                        self.at += 1;
                    }
                    append(&mut text, self.slice(from, self.at));
                    break;
                }
                Some(_) => self.at += 1,
            }
        }
        Cell { text, start: byte(start), end: byte(self.at) }
    }

    fn slice(&self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }
}

fn append<'a>(text: &mut Cow<'a, str>, more: &'a str) {
    if text.is_empty() {
        *text = Cow::Borrowed(more);
    } else if !more.is_empty() {
        text.to_mut().push_str(more);
    }
}

/// A position in a file as a [`Place`] holds it; files beyond 4 GiB are refused before they are read.
fn byte(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let mut records = Records::new(text, 0);
        std::iter::from_fn(|| records.next_record())
            .map(|cells| cells.into_iter().map(|cell| cell.text.into_owned()).collect())
            .collect()
    }

    #[test]
    fn dotted_columns_are_maps_and_empty_cells_absent_keys() {
        let (table, findings) = parse(FileId(0), "region,stated.coverage,active\r\n63.10,\"40.40\",\r\n");
        assert_eq!(findings, []);
        let row = &table.expect("a table").rows[0];
        assert_eq!(row.get("region").and_then(Node::text), Some("63.10"));
        let stated = row.get("stated").and_then(|stated| stated.get("coverage"));
        assert_eq!(stated.and_then(Node::text), Some("40.40"));
        assert_eq!(stated.map(|cell| (cell.start, cell.end)), Some((37, 44)));
        assert_eq!(row.get("active"), None);
    }

    #[test]
    fn a_table_that_excel_saved_with_semicolons_is_told_apart() {
        let (table, findings) = parse(FileId(0), "region;segment;active\n61;all;5\n");
        assert!(table.is_none());
        assert_eq!(findings[0].message, "csv-separator");
    }

    #[test]
    fn a_row_of_another_length_is_a_finding_and_the_others_are_read() {
        let (table, findings) = parse(FileId(0), "a,b\n1,2\n3\n4,5\n");
        assert_eq!(table.map(|table| table.rows.len()), Some(2));
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].place, Place { file: FileId(0), start: 8, end: 9 });
    }

    proptest! {
        #[test]
        fn records_are_those_of_the_csv_crate(text in "[ab,\"\r\n ]{0,60}") {
            let mut reader = ::csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
            let theirs: Vec<Vec<String>> = reader
                .records()
                .filter_map(Result::ok)
                .map(|record| record.iter().map(str::to_owned).collect())
                .collect();
            prop_assert_eq!(cells(&text), theirs);
        }
    }
}
