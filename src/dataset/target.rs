//! Targets: the coverage that a region is to reach.

use super::fields::{Placed, Reader};
use super::reference::{Regulation, Source};
use super::region::Region;
use super::subject::Segment;
use super::table::Id;
use crate::content::node::Node;
use crate::diag::Place;
use crate::number::Printed;
use crate::period::Period;

/// The series of targets to which one belongs that names none.
pub const MAIN_SERIES: &str = "main";

/// A coverage to be reached.
#[derive(Clone, Debug)]
pub struct Target {
    /// The region.
    pub region: Id<Region>,
    /// The segment.
    pub segment: Id<Segment>,
    /// The coverage in percent.
    pub coverage: Printed,
    /// The period by whose end it is due; unknown when nobody said.
    pub by: Option<Period>,
    /// The series. Targets of two series rest on two bases and never share a chart.
    pub series: String,
    /// Who set it.
    pub basis: Option<Basis>,
    /// Where the record starts.
    pub place: Place,
}

/// What a target rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A regulation.
    Regulation(Id<Regulation>),
    /// A source.
    Source(Id<Source>),
}

/// A target whose references are not looked up yet.
#[derive(Debug)]
pub(super) struct Raw {
    pub region: Placed<String>,
    pub segment: Placed<String>,
    pub basis: Option<Placed<String>>,
    pub target: Target,
}

/// Reads a record of `targets`.
pub(super) fn read(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Raw> {
    let fields = reader.record(node, &["region", "segment", "coverage", "by", "series", "basis"])?;
    let region = reader.required(&fields, "region", Reader::id);
    let segment = reader.required(&fields, "segment", Reader::id);
    let coverage = reader.required(&fields, "coverage", |reader, node| {
        let printed = reader.decimal(node)?;
        if printed.units < 0 || printed.value() > crate::number::Ratio::whole(1000) {
            reader.find("T105", "not-a-percentage", node);
            return None;
        }
        Some(printed)
    });
    let by = reader.optional(&fields, "by", Reader::period);
    let series = reader.optional(&fields, "series", Reader::id);
    let basis = reader.optional(&fields, "basis", Reader::id);
    let target = Target {
        region: Id::at(0),
        segment: Id::at(0),
        coverage: coverage?,
        by,
        series: series.map_or_else(|| MAIN_SERIES.to_owned(), |series| series.value),
        basis: None,
        place: Place { file: reader.file, start: node.start, end: node.start },
    };
    Some(Raw { region: region?, segment: segment?, basis, target })
}
