//! Observations: what a source says of one region, segment and period.

use super::fields::{Fields, Reader};
use super::reference::{Base, Source};
use super::region::Region;
use super::subject::Segment;
use super::table::Id;
use super::text::Texts;
use crate::content::node::Node;
use crate::diag::{CODES, Code, Fact, Finding, Place};
use crate::number::Printed;
use crate::period::Period;
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use std::num::NonZeroU64;

/// A count of people that is observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tally {
    /// People who should be covered.
    Eligible,
    /// People ever registered.
    Registered,
    /// Those of them who are paid up.
    Active,
}

impl Tally {
    /// All, in the order in which they are told.
    pub const ALL: [Tally; 3] = [Tally::Eligible, Tally::Registered, Tally::Active];

    /// The key under which it is written, which is also the name of its measure.
    pub fn key(self) -> &'static str {
        match self {
            Tally::Eligible => "eligible",
            Tally::Registered => "registered",
            Tally::Active => "active",
        }
    }
}

/// A count that takes eight bytes even when it may be absent.
///
/// Counts stay below [`crate::number::LARGEST_COUNT`], so that one more never overflows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count(NonZeroU64);

impl Count {
    /// A count as it is kept.
    pub fn new(value: u64) -> Count {
        Count(NonZeroU64::MIN.saturating_add(value))
    }

    /// The count.
    pub fn get(self) -> u64 {
        self.0.get() - 1
    }
}

/// How far a figure can be relied upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Status {
    /// It may still change.
    Provisional,
    /// It stands.
    #[default]
    Final,
    /// The source contradicts itself or others.
    Disputed,
}

/// Why there is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Nobody counted.
    NotCollected,
    /// There is nothing to count.
    NotApplicable,
    /// It is known and not given.
    Withheld,
}

/// One observation.
///
/// What most observations lack is kept apart, so that a report of half a million of them stays small
/// in memory.
#[derive(Clone, Debug)]
pub struct Observation {
    /// The region.
    pub region: Id<Region>,
    /// The segment.
    pub segment: Id<Segment>,
    /// The period, at whose end it holds unless `as_of` says otherwise.
    pub period: Period,
    /// Where it comes from.
    pub source: Id<Source>,
    /// What its denominator counts.
    pub base: Option<Id<Base>>,
    /// The counts, in the order of [`Tally::ALL`].
    pub counts: [Option<Count>; 3],
    /// The day for which it holds.
    pub as_of: Option<Date>,
    /// How far it can be relied upon.
    pub status: Status,
    /// Why there are no counts.
    pub missing: Option<Missing>,
    /// What few observations have.
    pub detail: Option<Box<Detail>>,
    /// Where the record starts.
    pub place: Place,
}

impl Observation {
    /// A count of it.
    pub fn count(&self, tally: Tally) -> Option<u64> {
        self.counts[tally as usize].map(Count::get)
    }

    /// The day for which it holds.
    pub fn day(&self) -> Date {
        self.as_of.unwrap_or_else(|| self.period.last_day())
    }

    /// The unit to which its source rounded a count; 1 when it did not.
    pub fn rounded(&self, tally: Tally) -> u64 {
        self.detail.as_ref().map_or(1, |detail| detail.rounded[tally as usize].max(1))
    }

    /// What the source printed for a measure.
    pub fn stated(&self, measure: StatedMeasure) -> Option<Printed> {
        let detail = self.detail.as_ref()?;
        detail.stated.iter().find(|(stated, _)| *stated == measure).map(|(_, printed)| *printed)
    }

    /// The note that readers see.
    pub fn note(&self) -> Option<&Texts> {
        self.detail.as_ref()?.note.as_ref()
    }

    /// The reason with which a finding is answered in public.
    pub fn accepts(&self, code: Code) -> Option<&Texts> {
        let detail = self.detail.as_ref()?;
        detail.accept.iter().find(|(accepted, _)| *accepted == code).map(|(_, reason)| reason)
    }
}

/// A measure that a source may print beside the counts that it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatedMeasure {
    /// One of the counts.
    Tally(Tally),
    /// Coverage in percent.
    Coverage,
    /// Eligible less counted.
    Gap,
}

impl StatedMeasure {
    /// The key under which it is written.
    pub fn key(self) -> &'static str {
        match self {
            StatedMeasure::Tally(tally) => tally.key(),
            StatedMeasure::Coverage => "coverage",
            StatedMeasure::Gap => "gap",
        }
    }
}

/// What few records have.
#[derive(Clone, Debug, Default)]
pub struct Detail {
    /// The units to which the source rounded, in the order of [`Tally::ALL`]; 0 where it did not.
    pub rounded: [u64; 3],
    /// What the source printed.
    pub stated: Vec<(StatedMeasure, Printed)>,
    /// The note that readers see.
    pub note: Option<Texts>,
    /// The revisions that were announced.
    pub revised: Vec<Revision>,
    /// The findings that are answered in public, with the reasons.
    pub accept: Vec<(Code, Texts)>,
}

/// An announced change of a published figure.
#[derive(Clone, Debug)]
pub struct Revision {
    /// The day of the change.
    pub date: Date,
    /// Why.
    pub reason: Texts,
}

/// The keys of an observation.
pub(super) const KEYS: &[&str] = &[
    "period",
    "region",
    "segment",
    "source",
    "base",
    "as_of",
    "eligible",
    "registered",
    "active",
    "rounded",
    "stated",
    "status",
    "note",
    "missing",
    "revised",
    "accept",
];

/// The keys of a group of observations.
pub(super) const GROUP_KEYS: &[&str] = &[
    "observations",
    "period",
    "region",
    "segment",
    "source",
    "base",
    "as_of",
    "rounded",
    "status",
    "note",
    "missing",
    "revised",
    "accept",
];

/// The few codes and ids that a file refers to again and again, each kept once.
#[derive(Debug, Default)]
pub(super) struct Symbols {
    by_text: FxHashMap<String, u32>,
    pub texts: Vec<String>,
}

impl Symbols {
    fn add(&mut self, text: &str) -> u32 {
        if let Some(symbol) = self.by_text.get(text) {
            return *symbol;
        }
        let symbol = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.texts.push(text.to_owned());
        self.by_text.insert(text.to_owned(), symbol);
        symbol
    }
}

/// An observation whose references are not looked up yet.
#[derive(Debug)]
pub(super) struct Raw {
    pub region: u32,
    pub segment: u32,
    pub source: u32,
    pub base: Option<u32>,
    pub period: Period,
    pub counts: [Option<Count>; 3],
    pub as_of: Option<Date>,
    pub status: Status,
    pub missing: Option<Missing>,
    pub detail: Option<Box<Detail>>,
    pub place: Place,
}

/// Reads a record of `observations`, its group's keys as defaults.
pub(super) fn read(
    reader: &mut Reader<'_>,
    symbols: &mut Symbols,
    node: &Node<'_>,
    group: Option<&Node<'_>>,
) -> Option<Raw> {
    let fields = reader.record_in(node, group, KEYS)?;
    let period = reader.required(&fields, "period", Reader::period);
    let region = symbol(reader, symbols, &fields, "region");
    let segment = symbol(reader, symbols, &fields, "segment");
    let source = symbol(reader, symbols, &fields, "source");
    let base = fields.get("base").and_then(|node| symbol_of(reader, symbols, node));
    let mut counts = [None; 3];
    for tally in Tally::ALL {
        counts[tally as usize] = reader.optional(&fields, tally.key(), Reader::count).map(Count::new);
    }
    let as_of = reader.optional(&fields, "as_of", Reader::date);
    let status = reader.optional(&fields, "status", status).unwrap_or_default();
    let missing = reader.optional(&fields, "missing", missing);
    let detail = detail(reader, &fields);
    let has_stated = detail.as_ref().is_some_and(|detail| !detail.stated.is_empty());
    let has_count = Tally::ALL.iter().any(|tally| fields.get(tally.key()).is_some());
    match (has_count || has_stated || fields.get("stated").is_some(), missing) {
        (false, None) => reader.no_figure(&fields, &["eligible", "registered", "active", "stated", "missing"]),
        (true, Some(_)) => {
            if let Some(node) = fields.get("missing") {
                reader.find("T105", "missing-with-figure", node);
            }
        }
        _ => {}
    }
    Some(Raw {
        region: region?,
        segment: segment?,
        source: source?,
        base,
        period: period?,
        counts,
        as_of,
        status,
        missing,
        detail,
        place: Place { file: reader.file, start: node.start, end: node.start },
    })
}

fn symbol(reader: &mut Reader<'_>, symbols: &mut Symbols, fields: &Fields<'_, '_>, key: &'static str) -> Option<u32> {
    match fields.get(key) {
        Some(node) => symbol_of(reader, symbols, node),
        None => {
            reader.missing(fields, key);
            None
        }
    }
}

fn symbol_of(reader: &mut Reader<'_>, symbols: &mut Symbols, node: &Node<'_>) -> Option<u32> {
    match node.text() {
        // The usual case takes no copy: a code that this file has used before.
        Some(text) if symbols.by_text.contains_key(text) => symbols.by_text.get(text).copied(),
        _ => reader.id(node).map(|id| symbols.add(&id.value)),
    }
}

pub(super) fn status(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Status> {
    let words = [("provisional", Status::Provisional), ("final", Status::Final), ("disputed", Status::Disputed)];
    reader.choice(node, &words)
}

pub(super) fn missing(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Missing> {
    let words = [
        ("not-collected", Missing::NotCollected),
        ("not-applicable", Missing::NotApplicable),
        ("withheld", Missing::Withheld),
    ];
    reader.choice(node, &words)
}

fn detail(reader: &mut Reader<'_>, fields: &Fields<'_, '_>) -> Option<Box<Detail>> {
    if !["rounded", "stated", "note", "revised", "accept"].iter().any(|key| fields.get(key).is_some()) {
        return None;
    }
    let rounded = reader.optional(fields, "rounded", |reader, node| {
        rounded(reader, node, &Tally::ALL.map(Tally::key)).map(|units| [units[0], units[1], units[2]])
    });
    let mut detail = common_detail(reader, fields);
    detail.rounded = rounded.unwrap_or_default();
    detail.stated = reader.optional(fields, "stated", stated).unwrap_or_default();
    Some(Box::new(detail))
}

/// The notes, revisions and accepted findings that every sort of figure may have.
pub(super) fn common_detail(reader: &mut Reader<'_>, fields: &Fields<'_, '_>) -> Detail {
    Detail {
        note: reader.optional(fields, "note", Reader::texts),
        revised: reader.optional(fields, "revised", revisions).unwrap_or_default(),
        accept: reader.optional(fields, "accept", accept).unwrap_or_default(),
        ..Detail::default()
    }
}

/// A unit for all measures, or a map of units by measure; 0 where there is none.
pub(super) fn rounded(reader: &mut Reader<'_>, node: &Node<'_>, measures: &[&'static str]) -> Option<Vec<u64>> {
    let Some(entries) = node.entries() else {
        let unit = unit(reader, node)?;
        return Some(vec![unit; measures.len()]);
    };
    reader.known_keys(entries, measures);
    Some(measures.iter().map(|key| node.get(key).and_then(|node| unit(reader, node)).unwrap_or(0)).collect())
}

fn unit(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<u64> {
    let unit = reader.count(node)?;
    if unit == 0 {
        reader.find("T105", "rounded-to-zero", node);
        return None;
    }
    Some(unit)
}

fn stated(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Vec<(StatedMeasure, Printed)>> {
    const MEASURES: [StatedMeasure; 5] = [
        StatedMeasure::Tally(Tally::Eligible),
        StatedMeasure::Tally(Tally::Registered),
        StatedMeasure::Tally(Tally::Active),
        StatedMeasure::Coverage,
        StatedMeasure::Gap,
    ];
    let Some(entries) = node.entries() else {
        reader.wrong_type(node, "map");
        return None;
    };
    reader.known_keys(entries, &MEASURES.map(StatedMeasure::key));
    let mut stated = Vec::new();
    for measure in MEASURES {
        let Some(node) = node.get(measure.key()).filter(|node| !node.is_nothing()) else { continue };
        let printed = match measure {
            StatedMeasure::Coverage => reader.decimal(node),
            _ => reader.count(node).map(|count| Printed { units: i128::from(count), decimals: 0 }),
        };
        stated.extend(printed.map(|printed| (measure, printed)));
    }
    Some(stated)
}

/// A list of `{date, reason}`.
pub(super) fn revisions(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Vec<Revision>> {
    let mut revisions = Vec::new();
    for item in reader.items(node) {
        let Some(fields) = reader.record(item, &["date", "reason"]) else { continue };
        let date = reader.required(&fields, "date", Reader::date);
        let reason = reader.required(&fields, "reason", Reader::texts);
        if let (Some(date), Some(reason)) = (date, reason) {
            revisions.push(Revision { date, reason });
        }
    }
    Some(revisions)
}

/// A map from codes to reasons.
pub(super) fn accept(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Vec<(Code, Texts)>> {
    let Some(entries) = node.entries() else {
        reader.wrong_type(node, "map");
        return None;
    };
    let mut accepted = Vec::new();
    for entry in entries {
        match CODES.iter().find(|row| row.code == entry.key && row.acceptable) {
            Some(row) => accepted.extend(reader.texts(&entry.value).map(|reason| (Code(row.code), reason))),
            None => {
                let known = || CODES.iter().filter(|row| row.acceptable).map(|row| row.code);
                let place = entry.key_place(reader.file);
                let finding = if CODES.iter().any(|row| row.code == entry.key) {
                    Finding::new("T102", "not-acceptable", place)
                } else if let Some(near) = known().find(|code| entry.key.trim().eq_ignore_ascii_case(code)) {
                    Finding::new("T102", "unknown-code-near", place).with("near", near)
                } else {
                    Finding::new("T102", "unknown-code", place)
                };
                let known = known().map(str::to_owned).collect();
                reader.findings.push(finding.with("key", &*entry.key).with("known", Fact::List(known)));
            }
        }
    }
    Some(accepted)
}
