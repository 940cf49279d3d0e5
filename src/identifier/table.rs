//! Cells of a table, each read under the head of its column.
//!
//! In a CSV a comma before sixteen digits begins a cell, and in a text a decimal. So the cells are taken apart
//! first, by commas, semicolons or tabs, whichever the first line has most of; quotes as RFC 4180 has them.

use super::label::{Label, Labels};
use super::passage::{Passage, Style};
use super::words::Trigger;
use super::{Identifier, Kind, birth, words};
use std::ops::Range;

/// The shortest cell that can hold an identifier: a birth date.
const SHORTEST: usize = 6;

/// The head of a column.
#[derive(Clone, Copy, Debug, Default)]
struct Head {
    labels: Labels,
    births: bool,
}

/// Finds the identifiers in a table.
pub(super) fn find(text: &str, found: &mut Vec<Identifier>) {
    let first_line = text.lines().next().unwrap_or_default();
    let most = |mark: &&u8| first_line.bytes().filter(|byte| byte == *mark).count();
    let separator = b",;\t".iter().rev().max_by_key(most).copied().unwrap_or(b',');
    let mut cells = Cells { bytes: text.as_bytes(), at: 0, separator, quotes: true };
    let mut heads: Vec<Head> = Vec::new();
    let (mut row, mut column, mut row_start) = (0_usize, 0_usize, 0_usize);
    while let Some((range, ends_row)) = cells.next_cell() {
        let cell = text.get(range.clone()).unwrap_or_default();
        if row == 0 {
            heads.push(head(cell));
        }
        if cell.len() >= SHORTEST {
            let head = heads.get(column).copied().unwrap_or_default();
            let before = found.len();
            let labels = if row == 0 { Labels::default() } else { head.labels };
            super::of_passage(&Passage { text: cell, style: Style::Cell, head: labels }, found);
            if head.births && row > 0 && found.len() == before {
                birth::of_cell(cell, found);
            }
            // The body whose number it is stands in another cell.
            let of_a_body = |one: &Identifier| {
                let beside = || text.get(row_start..range.start).unwrap_or_default();
                one.kind == Kind::Taxpayer && Labels::of(beside()).has(Label::Body)
            };
            if found[before..].iter().any(of_a_body) {
                found.truncate(before);
            }
            for one in &mut found[before..] {
                one.range = one.range.start + range.start..one.range.end + range.start;
            }
        }
        column += 1;
        if ends_row {
            (row, column, row_start) = (row + 1, 0, cells.at);
        }
    }
}

fn head(cell: &str) -> Head {
    let mut births = false;
    words::find(cell, |trigger, _, _| births |= matches!(trigger, Trigger::Birth | Trigger::BirthLabel));
    Head { labels: Labels::of(cell), births }
}

/// The cells of a table, without their quotes.
struct Cells<'t> {
    bytes: &'t [u8],
    at: usize,
    separator: u8,
    /// Whether quotes hold cells together: no longer after one that is never closed.
    quotes: bool,
}

impl Cells<'_> {
    /// The bytes of the next cell, and whether its row ends with it.
    fn next_cell(&mut self) -> Option<(Range<usize>, bool)> {
        if self.at >= self.bytes.len() {
            return None;
        }
        let quoted = if self.quotes && self.bytes.get(self.at) == Some(&b'"') { self.quoted() } else { None };
        let from = quoted.as_ref().map_or(self.at, |range| range.end);
        let separator = self.separator;
        let stop = |byte: &u8| *byte == separator || *byte == b'\n';
        let end = self.bytes[from..].iter().position(stop).map_or(self.bytes.len(), |far| from + far);
        let plain = self.at..end;
        self.at = end + 1;
        let ends_row = self.bytes.get(end).is_none_or(|byte| *byte == b'\n');
        Some((quoted.unwrap_or(plain), ends_row))
    }

    /// What stands between the quotes that open here.
    fn quoted(&mut self) -> Option<Range<usize>> {
        let open = self.at + 1;
        let mut at = open;
        while let Some(far) = self.bytes.get(at..)?.iter().position(|byte| *byte == b'"') {
            at += far;
            if self.bytes.get(at + 1) != Some(&b'"') {
                return Some(open..at);
            }
            at += 2;
        }
        self.quotes = false;
        None
    }
}
