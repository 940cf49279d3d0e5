//! Records by number and by id.

use super::fields::Placed;
use crate::diag::{Finding, Place, did_you_mean};
use rustc_hash::FxHashMap;
use std::fmt;
use std::hash::Hash;
use std::marker::PhantomData;

/// The number of a record in its [`Table`].
///
/// The marker keeps a region's number from being used as a segment's.
pub struct Id<T> {
    index: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// The number itself, for tables that run beside the records.
    pub fn index(self) -> usize {
        self.index as usize
    }

    /// The id of the record at `index`.
    pub fn at(index: usize) -> Id<T> {
        Id { index: u32::try_from(index).unwrap_or(u32::MAX), of: PhantomData }
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Id<T> {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Id<T>) -> bool {
        self.index == other.index
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Id<T>) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Id<T>) -> std::cmp::Ordering {
        self.index.cmp(&other.index)
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.index)
    }
}

/// A record that has an id of its own.
pub trait Record {
    /// The id, as it was written.
    fn id(&self) -> &str;
    /// Where the id was written.
    fn place(&self) -> Place;
}

/// Records of one sort.
#[derive(Clone, Debug)]
pub struct Table<T> {
    records: Vec<T>,
    by_id: FxHashMap<String, Id<T>>,
}

impl<T> Default for Table<T> {
    fn default() -> Table<T> {
        Table { records: Vec::new(), by_id: FxHashMap::default() }
    }
}

impl<T: Record> Table<T> {
    /// Takes the records, of which two may not have one id, cases aside; of two the first stays.
    pub fn new(records: Vec<T>, findings: &mut Vec<Finding>) -> Table<T> {
        let mut table: Table<T> = Table::default();
        let mut by_folded: FxHashMap<String, Id<T>> = FxHashMap::default();
        for record in records {
            let folded = record.id().to_ascii_lowercase();
            if let Some(first) = by_folded.get(&folded) {
                let first = table.records[first.index()].place();
                let finding = Finding::new("T212", "repeated-id", record.place()).with("id", record.id());
                findings.push(finding.near(first));
                continue;
            }
            let id = Id::at(table.records.len());
            by_folded.insert(folded, id);
            table.by_id.insert(record.id().to_owned(), id);
            table.records.push(record);
        }
        table
    }

    /// The record's number, if there is one of this id, letter for letter.
    pub fn find(&self, id: &str) -> Option<Id<T>> {
        self.by_id.get(id).copied()
    }

    /// The record that a reference names; a finding of `code` when there is none.
    pub fn resolve(
        &self,
        reference: &Placed<String>,
        code: &'static str,
        findings: &mut Vec<Finding>,
    ) -> Option<Id<T>> {
        let found = self.find(&reference.value);
        if found.is_none() {
            findings.push(self.unknown(&reference.value, code, reference.place));
        }
        found
    }

    /// Says that there is no such record, and which one was probably meant.
    pub fn unknown(&self, id: &str, code: &'static str, place: Place) -> Finding {
        let finding = match did_you_mean(id, self.records.iter().map(Record::id)) {
            Some(near) => Finding::new(code, unknown_message(code, true), place).with("near", near),
            None => Finding::new(code, unknown_message(code, false), place),
        };
        finding.with("id", id)
    }

    /// The ids, in the order of the records.
    pub fn ids(&self) -> impl Iterator<Item = Id<T>> + use<T> {
        (0..self.records.len()).map(Id::at)
    }

    /// The records with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (Id<T>, &T)> {
        self.records.iter().enumerate().map(|(index, record)| (Id::at(index), record))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}

impl<T> std::ops::Index<Id<T>> for Table<T> {
    type Output = T;

    fn index(&self, id: Id<T>) -> &T {
        &self.records[id.index()]
    }
}

impl<T> std::ops::IndexMut<Id<T>> for Table<T> {
    fn index_mut(&mut self, id: Id<T>) -> &mut T {
        &mut self.records[id.index()]
    }
}

fn unknown_message(code: &str, near: bool) -> &'static str {
    match (code, near) {
        ("T201", true) => "unknown-region-near",
        ("T201", false) => "unknown-region",
        ("T202", true) => "unknown-segment-near",
        ("T202", false) => "unknown-segment",
        ("T203", true) => "unknown-programme-near",
        ("T203", false) => "unknown-programme",
        ("T204", true) => "unknown-regulation-near",
        ("T204", false) => "unknown-regulation",
        ("T205", true) => "unknown-source-near",
        ("T205", false) => "unknown-source",
        ("T206", true) => "unknown-base-near",
        ("T206", false) => "unknown-base",
        ("T207", true) => "unknown-term-near",
        ("T207", false) => "unknown-term",
        ("T208", true) => "unknown-narrative-near",
        ("T208", false) => "unknown-narrative",
        (_, true) => "unknown-page-near",
        (_, false) => "unknown-page",
    }
}
