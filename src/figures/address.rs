//! Addresses: every data number has one, the same in narratives, pages, downloads and citations.

use crate::dataset::{Dataset, Flow, Id, MAIN_SERIES, Programme, Region, Segment, Tally};
use crate::diag::did_you_mean;
use crate::order::distinct;
use crate::period::{NotAPeriod, Span};
use std::fmt;

/// `<region>/<subject>/<measure>@<period>`, its names resolved.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    /// The region.
    pub region: Id<Region>,
    /// What it is about.
    pub subject: Subject,
    /// What of it.
    pub measure: Measure,
}

/// A segment, or the programmes of one payment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A segment.
    Segment(Id<Segment>),
    /// A programme; several where a source gives one joint figure (`JKK+JHT`).
    Programmes(Vec<Id<Programme>>),
}

/// What a figure measures.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// A count of people.
    Tally(Tally),
    /// Counted people in percent of the eligible.
    Coverage,
    /// Eligible people who are not counted.
    Gap,
    /// The coverage to be reached, in percent, of a series of targets.
    Target(String),
    /// Target less coverage, in percentage points, of a series of targets.
    GapToTarget(String),
    /// The change of coverage, in percentage points.
    Change,
    /// What of the change comes from people.
    ChangePeople,
    /// What of the change comes from the denominator.
    ChangeBase,
    /// What of the change comes from a change of the region's boundary.
    ChangeBoundary,
    /// The change of a count.
    TallyChange(Tally),
    /// Benefits paid.
    Flow(Flow),
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let series = |f: &mut fmt::Formatter<'_>, name: &str, series: &str| {
            if series == MAIN_SERIES { f.write_str(name) } else { write!(f, "{name}.{series}") }
        };
        match self {
            Measure::Tally(tally) => f.write_str(tally.key()),
            Measure::Coverage => f.write_str("coverage"),
            Measure::Gap => f.write_str("gap"),
            Measure::Target(name) => series(f, "target", name),
            Measure::GapToTarget(name) => series(f, "gap-to-target", name),
            Measure::Change => f.write_str("change"),
            Measure::ChangePeople => f.write_str("change-people"),
            Measure::ChangeBase => f.write_str("change-base"),
            Measure::ChangeBoundary => f.write_str("change-boundary"),
            Measure::TallyChange(tally) => write!(f, "{}-change", tally.key()),
            Measure::Flow(flow) => f.write_str(flow.key()),
        }
    }
}

impl Measure {
    fn of_segment(text: &str) -> Option<Measure> {
        let (name, series) = match text.split_once('.') {
            Some((name, series)) if !series.is_empty() => (name, Some(series)),
            Some(_) => return None,
            None => (text, None),
        };
        let with_series = |series: Option<&str>| series.unwrap_or(MAIN_SERIES).to_owned();
        match (name, series) {
            ("target", series) => Some(Measure::Target(with_series(series))),
            ("gap-to-target", series) => Some(Measure::GapToTarget(with_series(series))),
            (_, Some(_)) => None,
            ("eligible", None) => Some(Measure::Tally(Tally::Eligible)),
            ("registered", None) => Some(Measure::Tally(Tally::Registered)),
            ("active", None) => Some(Measure::Tally(Tally::Active)),
            ("coverage", None) => Some(Measure::Coverage),
            ("gap", None) => Some(Measure::Gap),
            ("change", None) => Some(Measure::Change),
            ("change-people", None) => Some(Measure::ChangePeople),
            ("change-base", None) => Some(Measure::ChangeBase),
            ("change-boundary", None) => Some(Measure::ChangeBoundary),
            ("eligible-change", None) => Some(Measure::TallyChange(Tally::Eligible)),
            ("registered-change", None) => Some(Measure::TallyChange(Tally::Registered)),
            ("active-change", None) => Some(Measure::TallyChange(Tally::Active)),
            _ => None,
        }
    }

    fn of_programme(text: &str) -> Option<Measure> {
        Flow::ALL.into_iter().find(|flow| flow.key() == text).map(Measure::Flow)
    }
}

/// The measures of a segment, for messages.
pub const SEGMENT_MEASURES: &[&str] = &[
    "eligible",
    "registered",
    "active",
    "coverage",
    "gap",
    "target",
    "gap-to-target",
    "change",
    "change-people",
    "change-base",
    "change-boundary",
    "eligible-change",
    "registered-change",
    "active-change",
];

/// The measures of a programme, for messages.
pub const PROGRAMME_MEASURES: &[&str] = &["recipients", "amount"];

/// Why a text is no address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAnAddress {
    /// It does not have the three parts.
    Shape,
    /// There is no such region.
    Region(String),
    /// There is no such segment or programme; perhaps this one was meant.
    Subject(String, Option<String>),
    /// The subject has no such measure; perhaps this one was meant.
    Measure(String, Option<String>),
    /// The part after `@` is no period.
    Period(String, NotAPeriod),
}

impl Address {
    /// Reads an address; the period comes apart, since it may be left out.
    pub fn parse(text: &str, dataset: &Dataset) -> Result<(Address, Option<Span>), NotAnAddress> {
        let (path, period) = match text.split_once('@') {
            Some((path, period)) => (path, Some(period)),
            None => (text, None),
        };
        let mut parts = path.split('/');
        let (Some(region), Some(subject), Some(measure), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NotAnAddress::Shape);
        };
        let found = dataset.regions.find(region).ok_or_else(|| NotAnAddress::Region(region.to_owned()))?;
        let subject = Subject::parse(subject, dataset)?;
        let known = match &subject {
            Subject::Segment(_) => (Measure::of_segment(measure), SEGMENT_MEASURES),
            Subject::Programmes(_) => (Measure::of_programme(measure), PROGRAMME_MEASURES),
        };
        let measure = known.0.ok_or_else(|| {
            let near = did_you_mean(measure, known.1.iter().copied()).map(str::to_owned);
            NotAnAddress::Measure(measure.to_owned(), near)
        })?;
        let span = match period {
            None => None,
            Some(period) => Some(Span::parse(period).map_err(|not| NotAnAddress::Period(period.to_owned(), not))?),
        };
        Ok((Address { region: found, subject, measure }, span))
    }

    /// The address as it is written, with the period to which it is bound.
    pub fn text(&self, dataset: &Dataset, span: Span) -> String {
        let region = &dataset.regions[self.region].code;
        format!("{region}/{}/{}@{span}", self.subject.text(dataset), self.measure)
    }
}

impl Subject {
    /// Reads a segment's or programme's id, or several programmes' joined by `+`.
    pub fn parse(text: &str, dataset: &Dataset) -> Result<Subject, NotAnAddress> {
        if let Some(segment) = dataset.segments.find(text) {
            return Ok(Subject::Segment(segment));
        }
        let mut programmes = Vec::new();
        for id in text.split('+') {
            programmes.push(dataset.programmes.find(id).ok_or_else(|| {
                let segments = dataset.segments.iter().map(|(_, segment)| segment.id.as_str());
                let known = segments.chain(dataset.programmes.iter().map(|(_, programme)| programme.id.as_str()));
                NotAnAddress::Subject(id.to_owned(), did_you_mean(id, known).map(str::to_owned))
            })?);
        }
        Ok(Subject::Programmes(distinct(programmes)))
    }

    /// The subject as it is written in an address.
    pub fn text(&self, dataset: &Dataset) -> String {
        match self {
            Subject::Segment(segment) => dataset.segments[*segment].id.clone(),
            Subject::Programmes(programmes) => {
                let ids: Vec<&str> =
                    programmes.iter().map(|programme| dataset.programmes[*programme].id.as_str()).collect();
                ids.join("+")
            }
        }
    }
}
