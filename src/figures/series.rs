//! Counts of people by region, segment and period: observed, or summed where a sum is honest.

use crate::dataset::{Base, Count, Dataset, Id, Listed, Missing, Observation, Region, Segment, Status, Tally};
use crate::order::Arrange;
use crate::period::Period;
use rayon::prelude::*;
use std::sync::Arc;

/// Everything that is known of one region and segment at the end of one period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The period.
    pub period: Period,
    /// What its denominator counts.
    pub base: BaseMark,
    counts: [Tallied; 3],
    /// The region's own observations: the place of the first of them, and how many there are.
    own: (u32, u32),
}

/// A count with where it comes from, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tallied {
    /// The count.
    count: Option<Count>,
    /// Where it comes from.
    pub origin: Origin,
}

impl Tallied {
    const NOTHING: Tallied = Tallied { count: None, origin: Origin::Nothing };

    /// The count.
    pub fn value(self) -> Option<u64> {
        self.count.map(Count::get)
    }

    fn of(count: u64, origin: Origin) -> Tallied {
        Tallied { count: Some(Count::new(count)), origin }
    }
}

/// Where a count comes from, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nothing is known.
    Nothing,
    /// The observation at this place of [`Dataset::observations`] gives it.
    Observed(u32),
    /// It is the sum of this many parts of the region, all that existed.
    Regions(u32),
    /// It is the sum of the segments that add up to this one.
    Segments,
    /// Only `reported` of `of` parts of the region have reported, so there is no sum.
    Incomplete {
        /// The parts that have reported.
        reported: u32,
        /// The parts that existed.
        of: u32,
    },
    /// The observation at this place says why there is none.
    Missing(Missing, u32),
    /// It is not shown: it is small, or a small one could be computed from it.
    Suppressed,
}

/// What a denominator counts, as far as it can be compared between periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BaseMark {
    /// Nobody said.
    Unknown,
    /// This base.
    One(Id<Base>),
    /// A sum of parts that rest on several bases; two such sums are alike when the numbers are.
    Mixed(u32),
}

impl BaseMark {
    /// Whether two denominators are known to count different things.
    pub fn differs(self, other: BaseMark) -> bool {
        self != BaseMark::Unknown && other != BaseMark::Unknown && self != other
    }
}

impl Cell {
    /// A count of people.
    pub fn tally(&self, tally: Tally) -> Tallied {
        self.counts[tally as usize]
    }

    /// The count, if there is one.
    pub fn count(&self, tally: Tally) -> Option<u64> {
        self.tally(tally).value()
    }

    /// The region's own observations of the segment and period.
    pub fn records<'d>(&self, dataset: &'d Dataset) -> &'d [Observation] {
        let (first, count) = (self.own.0 as usize, self.own.1 as usize);
        dataset.observations.get(first..first + count).unwrap_or_default()
    }

    /// Whether one of its counts is not shown, so that nothing else may tell of it.
    pub fn is_suppressed(&self) -> bool {
        self.counts.iter().any(|tallied| tallied.origin == Origin::Suppressed)
    }

    /// Takes a count out, unless there is nothing to count.
    pub(super) fn suppress(&mut self, tally: Tally) {
        let tallied = &mut self.counts[tally as usize];
        if !tallied.origin.is_inapplicable() {
            *tallied = Tallied { count: None, origin: Origin::Suppressed };
        }
    }

    /// How far its figures can be relied upon: the gravest status of its observations.
    pub fn status(&self, dataset: &Dataset) -> Status {
        let statuses = self.records(dataset).iter().map(|observation| observation.status);
        let grave = |status: &Status| match status {
            Status::Final => 0,
            Status::Provisional => 1,
            Status::Disputed => 2,
        };
        statuses.max_by_key(grave).unwrap_or_default()
    }
}

impl Origin {
    /// Whether there is nothing to count.
    pub(super) fn is_inapplicable(self) -> bool {
        matches!(self, Origin::Missing(Missing::NotApplicable, _))
    }

    /// The observation that it names.
    pub fn observation(self) -> Option<u32> {
        match self {
            Origin::Observed(index) | Origin::Missing(_, index) => Some(index),
            _ => None,
        }
    }
}

/// The cells of every region and segment.
#[derive(Clone, Debug, Default)]
pub(super) struct Grid {
    segments: usize,
    /// By region, then segment; each by period. What two grids have in common they share.
    cells: Vec<Arc<[Box<[Cell]>]>>,
}

impl Grid {
    /// How many counts there are.
    pub(super) fn count(&self) -> usize {
        let cells = self.cells.iter().flat_map(|segments| segments.iter()).flat_map(|cells| cells.iter());
        cells.flat_map(|cell| cell.counts.iter()).filter(|tallied| tallied.count.is_some()).count()
    }

    /// The cells of a region and segment, by period.
    pub(super) fn cells(&self, region: Id<Region>, segment: Id<Segment>) -> &[Cell] {
        self.cells.get(region.index()).and_then(|segments| segments.get(segment.index())).map_or(&[], |cells| cells)
    }

    /// Changes the cells of a region, segment by segment.
    pub(super) fn change(&mut self, region: Id<Region>, change: impl Fn(Id<Segment>, &mut [Cell])) {
        let Some(cells) = self.cells.get_mut(region.index()) else { return };
        let mut own: Vec<Box<[Cell]>> = cells.to_vec();
        for (segment, cells) in own.iter_mut().enumerate() {
            change(Id::at(segment), cells);
        }
        *cells = own.into();
    }

    /// The cell of one period.
    pub(super) fn cell(&self, region: Id<Region>, segment: Id<Segment>, period: Period) -> Option<&Cell> {
        let cells = self.cells(region, segment);
        cells.binary_search_by_key(&period, |cell| cell.period).ok().map(|index| &cells[index])
    }
}

/// Takes the observations and makes the sums, the smallest regions first.
pub(super) fn compute(dataset: &Dataset) -> Grid {
    let mut grid = Grid { segments: dataset.segments.len(), cells: Vec::new() };
    grid.cells.resize_with(dataset.regions.len(), || Arc::from([]));
    let order = parts_before_wholes(dataset);
    for level in by_depth(dataset).into_iter().rev() {
        let computed: Vec<_> =
            level.par_iter().map(|region| (*region, of_region(dataset, &grid, &order, *region))).collect();
        for (region, cells) in computed {
            grid.cells[region.index()] = cells;
        }
    }
    grid
}

/// The segments, those that add up to another before it.
fn parts_before_wholes(dataset: &Dataset) -> Vec<Id<Segment>> {
    let depth = |mut segment: Id<Segment>| {
        let mut depth = 0;
        while let Some(whole) = dataset.segments[segment].adds_to {
            segment = whole;
            depth += 1;
        }
        depth
    };
    let mut order: Vec<Id<Segment>> = dataset.segments.ids().collect();
    order.arrange_by_key(|segment| std::cmp::Reverse(depth(*segment)));
    order
}

/// The regions by their distance from the root.
fn by_depth(dataset: &Dataset) -> Vec<Vec<Id<Region>>> {
    let mut levels: Vec<Vec<Id<Region>>> = Vec::new();
    let mut waiting: Vec<Id<Region>> =
        dataset.regions.iter().filter(|(_, region)| region.parent.is_none()).map(|(id, _)| id).collect();
    while !waiting.is_empty() {
        let next = waiting.iter().flat_map(|region| dataset.regions[*region].children.iter().copied()).collect();
        levels.push(std::mem::replace(&mut waiting, next));
    }
    levels
}

fn of_region(dataset: &Dataset, grid: &Grid, order: &[Id<Segment>], region: Id<Region>) -> Arc<[Box<[Cell]>]> {
    let mut found: Vec<Box<[Cell]>> = vec![Box::default(); grid.segments];
    for &segment in order {
        let cells = of_segment(dataset, grid, &found, region, segment);
        found[segment.index()] = cells;
    }
    found.into()
}

/// The cells of one region and segment; `own` holds those of the segments that add up to it.
fn of_segment(
    dataset: &Dataset,
    grid: &Grid,
    own: &[Box<[Cell]>],
    region: Id<Region>,
    segment: Id<Segment>,
) -> Box<[Cell]> {
    let record = &dataset.regions[region];
    let observations = dataset.observations_of(region, segment);
    let start = dataset.observations.partition_point(|o| (o.region, o.segment) < (region, segment));
    let children: &[Id<Region>] = if record.listed == Listed::All { &record.children } else { &[] };
    let parts = &dataset.segments[segment].parts;

    let mut periods: Vec<Period> = observations.iter().map(|observation| observation.period).collect();
    periods.dedup();
    if !children.is_empty() || !parts.is_empty() {
        let of_children = children.iter().flat_map(|child| grid.cells(*child, segment));
        let of_parts = parts.iter().flat_map(|part| own[part.index()].iter());
        periods.extend(of_children.chain(of_parts).map(|cell| cell.period));
        periods.arrange();
        periods.dedup();
    }
    let mut cells = Vec::with_capacity(periods.len());
    let mut at = 0;
    for period in periods {
        let from = at;
        while observations.get(at).is_some_and(|observation| observation.period == period) {
            at += 1;
        }
        let here = observations.get(from..at).unwrap_or_default();
        let first = u32::try_from(start + from).unwrap_or(u32::MAX);
        let own_observations = (first, u32::try_from(here.len()).unwrap_or(0));
        let mut cell = Cell { period, base: BaseMark::Unknown, counts: [Tallied::NOTHING; 3], own: own_observations };
        for tally in Tally::ALL {
            let mut tallied = observed(here, first, tally);
            if tallied.count.is_none() {
                let whole = (tallied.origin, children_sum(dataset, grid, children, segment, period, tally));
                tallied = match whole {
                    (_, sum) if sum.count.is_some() => sum,
                    (Origin::Nothing, sum) => parts_sum(own, parts, period, tally).unwrap_or(sum),
                    (missing, _) => {
                        parts_sum(own, parts, period, tally).unwrap_or(Tallied { count: None, origin: missing })
                    }
                };
            }
            cell.counts[tally as usize] = tallied;
        }
        cell.base = base(dataset, grid, own, children, parts, segment, &cell);
        if cell.counts.iter().any(|tallied| tallied.origin != Origin::Nothing) || !here.is_empty() {
            cells.push(cell);
        }
    }
    cells.into()
}

/// The first observation that gives the count, else the first that says why there is none.
fn observed(observations: &[Observation], first: u32, tally: Tally) -> Tallied {
    let mut found = Tallied::NOTHING;
    for (index, observation) in (first..).zip(observations) {
        if let Some(count) = observation.count(tally) {
            return Tallied::of(count, Origin::Observed(index));
        }
        if let (Origin::Nothing, Some(missing)) = (found.origin, observation.missing) {
            found.origin = Origin::Missing(missing, index);
        }
    }
    found
}

/// The sum of the parts of a region, only if every part that existed has reported.
fn children_sum(
    dataset: &Dataset,
    grid: &Grid,
    children: &[Id<Region>],
    segment: Id<Segment>,
    period: Period,
    tally: Tally,
) -> Tallied {
    let (mut sum, mut counted, mut reported, mut of) = (0_u64, 0_u32, 0_u32, 0_u32);
    for &child in children {
        if !dataset.regions[child].exists_at_end(period) {
            continue;
        }
        of += 1;
        let tallied = grid.cell(child, segment, period).map_or(Tallied::NOTHING, |cell| cell.tally(tally));
        match (tallied.value(), tallied.origin) {
            (Some(count), _) => {
                sum = sum.saturating_add(count);
                counted += 1;
                reported += 1;
            }
            (None, Origin::Missing(Missing::NotApplicable, _)) => reported += 1,
            _ => {}
        }
    }
    if of > 0 && reported == of && counted > 0 {
        Tallied::of(sum, Origin::Regions(of))
    } else if counted > 0 {
        Tallied { count: None, origin: Origin::Incomplete { reported, of } }
    } else {
        Tallied::NOTHING
    }
}

/// The sum of the segments that add up to one, if all are there.
fn parts_sum(own: &[Box<[Cell]>], parts: &[Id<Segment>], period: Period, tally: Tally) -> Option<Tallied> {
    let mut sum = 0_u64;
    let mut counted = 0;
    for part in parts {
        let cells = &own[part.index()];
        let cell = &cells[cells.binary_search_by_key(&period, |cell| cell.period).ok()?];
        match (cell.count(tally), cell.tally(tally).origin) {
            (Some(count), _) => {
                sum = sum.saturating_add(count);
                counted += 1;
            }
            (None, Origin::Missing(Missing::NotApplicable, _)) => {}
            _ => return None,
        }
    }
    (counted > 0).then(|| Tallied::of(sum, Origin::Segments))
}

/// What the denominator of a cell counts: its observation's base, or that of its parts if they agree.
fn base(
    dataset: &Dataset,
    grid: &Grid,
    own: &[Box<[Cell]>],
    children: &[Id<Region>],
    parts: &[Id<Segment>],
    segment: Id<Segment>,
    cell: &Cell,
) -> BaseMark {
    let marks: Vec<BaseMark> = match cell.tally(Tally::Eligible).origin {
        Origin::Observed(index) => {
            let base = dataset.observations.get(index as usize).and_then(|observation| observation.base);
            return base.map_or(BaseMark::Unknown, BaseMark::One);
        }
        Origin::Regions(_) => {
            // A part where there is nobody to count rests on no base.
            let parts = children.iter().filter_map(|child| grid.cell(*child, segment, cell.period));
            parts.filter(|part| part.count(Tally::Eligible).is_some()).map(|part| part.base).collect()
        }
        Origin::Segments => parts
            .iter()
            .filter_map(|part| own[part.index()].iter().find(|other| other.period == cell.period))
            .filter(|part| part.count(Tally::Eligible).is_some())
            .map(|cell| cell.base)
            .collect(),
        _ => return BaseMark::Unknown,
    };
    match marks.split_first() {
        None => BaseMark::Unknown,
        Some((first, rest)) if rest.iter().all(|mark| mark == first) => *first,
        Some(_) => BaseMark::Mixed(fingerprint(&marks)),
    }
}

/// A number that two lists of bases share only if they are alike (FNV-1a).
fn fingerprint(marks: &[BaseMark]) -> u32 {
    marks.iter().fold(0x811c_9dc5, |hash: u32, mark| {
        let value = match mark {
            BaseMark::Unknown => 0,
            BaseMark::One(base) => u32::try_from(base.index()).unwrap_or(u32::MAX).wrapping_add(1),
            BaseMark::Mixed(hash) => *hash,
        };
        (hash ^ value).wrapping_mul(0x0100_0193)
    })
}
