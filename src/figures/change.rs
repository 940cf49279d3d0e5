//! A change of coverage told apart: people, the denominator, and the region's boundary.

use super::series::{BaseMark, Cell};
use super::{Coverage, Figures};
use crate::dataset::{Counts, Dataset, Id, Region, Segment, Tally};
use crate::number::Ratio;
use crate::period::Period;

/// How the coverage of a region and segment moved between two periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The period before.
    pub from: Period,
    /// The period that is looked at.
    pub to: Period,
    /// The parts of the change, or why there are none.
    pub parts: Result<Parts, NotComparable>,
}

/// A change of coverage in percentage points, and what it is made of.
///
/// What is told of few changes is worked out when it is asked for: a report has a hundred thousand changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The whole change.
    pub points: Ratio,
    /// What comes from parts that left the region; zero when none did.
    pub boundary: Ratio,
    /// Before, and now within the boundaries of that time; neither denominator is zero.
    old: Stock,
    rebuilt: Stock,
    /// What comes from people and from the denominator, a hundredth of each over twice the product of both
    /// denominators; both fit when they are multiplied by a hundred.
    shares: (i128, i128),
}

impl Parts {
    /// What comes from people: `(n₁−n₀)·(1/d₀+1/d₁)/2`.
    pub fn people(&self) -> Ratio {
        self.share(self.shares.0)
    }

    /// What comes from the denominator: the rest, within unchanged boundaries.
    pub fn base(&self) -> Ratio {
        self.share(self.shares.1)
    }

    fn share(&self, hundredth: i128) -> Ratio {
        let (d0, d1) = self.denominators();
        Ratio::new(hundredth * 100, i128::from(d0) * i128::from(d1) * 2).unwrap_or(Ratio::ZERO)
    }

    /// The change of the counted people within unchanged boundaries.
    pub fn counted(&self) -> i128 {
        i128::from(self.rebuilt.counted) - i128::from(self.old.counted)
    }

    /// The change of the eligible people within unchanged boundaries.
    pub fn eligible(&self) -> i128 {
        i128::from(self.rebuilt.eligible) - i128::from(self.old.eligible)
    }

    /// The coverage before, in percent.
    pub fn before(&self) -> Ratio {
        Ratio::percent(self.old.counted, self.old.eligible).unwrap_or(Ratio::ZERO)
    }

    /// The eligible people before, and now within the boundaries of that time.
    pub fn denominators(&self) -> (u64, u64) {
        (self.old.eligible, self.rebuilt.eligible)
    }
}

/// Why two figures are not comparable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotComparable {
    /// The denominator counts something else.
    Base,
    /// The region was divided, and the old one cannot be put together from its parts.
    Boundary,
    /// The source states coverage without the counts that it is made of.
    StatedOnly,
}

/// Counted and eligible people on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stock {
    counted: u64,
    eligible: u64,
}

impl Stock {
    fn of(cell: &Cell, counts: Tally) -> Option<Stock> {
        Some(Stock { counted: cell.count(counts)?, eligible: cell.count(Tally::Eligible)? })
    }

    fn plus(self, other: Stock) -> Stock {
        Stock {
            counted: self.counted.saturating_add(other.counted),
            eligible: self.eligible.saturating_add(other.eligible),
        }
    }
}

/// The count of which a segment's coverage is made.
pub(super) fn counted_tally(dataset: &Dataset, segment: Id<Segment>) -> Tally {
    match dataset.segments[segment].counts {
        Counts::Registered => Tally::Registered,
        Counts::Active => Tally::Active,
    }
}

impl Figures<'_> {
    /// The change of coverage since the nearest earlier figure of the same length.
    ///
    /// `None` when the period has no coverage, or none came before.
    pub fn change(&self, region: Id<Region>, segment: Id<Segment>, period: Period) -> Option<Change> {
        let cells = self.cells(region, segment);
        let at = cells.binary_search_by_key(&period, |cell| cell.period).ok()?;
        self.change_at(region, segment, at)
    }

    /// The same for the cell at a place of [`Figures::cells`], without looking it up.
    pub fn change_at(&self, region: Id<Region>, segment: Id<Segment>, at: usize) -> Option<Change> {
        let cells = self.cells(region, segment);
        let now = cells.get(at)?;
        self.coverage(segment, now)?;
        let same_length = |cell: &&Cell| cell.period.length() == now.period.length();
        let covered = |cell: &&Cell| self.coverage(segment, cell).is_some();
        match cells[..at].iter().rev().filter(same_length).find(covered) {
            Some(before) => Some(self.between(region, segment, before, now)),
            None => self.since_predecessors(region, segment, now),
        }
    }

    /// The change between two given periods of a region.
    pub fn change_over(&self, region: Id<Region>, segment: Id<Segment>, from: Period, to: Period) -> Option<Change> {
        let (before, now) = (self.cell(region, segment, from)?, self.cell(region, segment, to)?);
        (self.coverage(segment, before).is_some() && self.coverage(segment, now).is_some())
            .then(|| self.between(region, segment, before, now))
    }

    fn between(&self, region: Id<Region>, segment: Id<Segment>, before: &Cell, now: &Cell) -> Change {
        let change = |parts| Change { from: before.period, to: now.period, parts };
        if before.base.differs(now.base) {
            return change(Err(NotComparable::Base));
        }
        let counts = counted_tally(self.dataset, segment);
        let (Some(old), Some(new)) = (Stock::of(before, counts), Stock::of(now, counts)) else {
            return change(Err(NotComparable::StatedOnly));
        };
        let left = self.left_between(region, before.period, now.period);
        let mut rebuilt = new;
        for part in &left {
            let stock = self.cell(*part, segment, now.period).and_then(|cell| Stock::of(cell, counts));
            match stock {
                Some(stock) => rebuilt = rebuilt.plus(stock),
                None => return change(Err(NotComparable::Boundary)),
            }
        }
        change(tell_apart(old, rebuilt, new).ok_or(NotComparable::StatedOnly))
    }

    /// Whether a part left the region between two periods.
    pub fn was_divided(&self, region: Id<Region>, from: Period, to: Period) -> bool {
        !self.left_between(region, from, to).is_empty()
    }

    /// The regions that were made from this one between two periods, while it went on.
    fn left_between(&self, region: Id<Region>, from: Period, to: Period) -> Vec<Id<Region>> {
        let record = &self.dataset.regions[region];
        let between = |successor: &&Id<Region>| {
            let start = self.dataset.regions[**successor].from;
            start.is_some_and(|start| start.start_month() >= from.end_month() && start.start_month() < to.end_month())
        };
        record.successors.iter().filter(between).copied().collect()
    }

    /// The regions whose figures a region's own continue: it is their only successor, and they ended.
    ///
    /// One such region was renamed; several were joined.
    pub fn predecessors(&self, region: Id<Region>) -> &[Id<Region>] {
        let origins = &self.dataset.regions[region].split_from;
        let whole = |origin: &Id<Region>| {
            let origin = &self.dataset.regions[*origin];
            origin.until.is_some() && origin.successors == [region]
        };
        if !origins.is_empty() && origins.iter().all(whole) { origins } else { &[] }
    }

    fn since_predecessors(&self, region: Id<Region>, segment: Id<Segment>, now: &Cell) -> Option<Change> {
        let origins = self.predecessors(region);
        let (first, rest) = origins.split_first()?;
        let counts = counted_tally(self.dataset, segment);
        let stocks = self.cells(*first, segment).iter().rev().filter(|cell| cell.period < now.period);
        for cell in stocks.filter(|cell| cell.period.length() == now.period.length()) {
            let Some(mut old) = Stock::of(cell, counts) else { continue };
            let mut bases: Vec<BaseMark> = vec![cell.base];
            let complete = rest.iter().all(|origin| {
                let Some(cell) = self.cell(*origin, segment, cell.period) else { return false };
                bases.push(cell.base);
                Stock::of(cell, counts).map(|stock| old = old.plus(stock)).is_some()
            });
            if !complete {
                continue;
            }
            let change = |parts| Change { from: cell.period, to: now.period, parts };
            if bases.iter().any(|base| base.differs(now.base)) {
                return Some(change(Err(NotComparable::Base)));
            }
            let new = Stock::of(now, counts)?;
            return Some(change(tell_apart(old, new, new).ok_or(NotComparable::StatedOnly)));
        }
        None
    }

    /// The change of a count since the nearest earlier one of the same length, with that period.
    ///
    /// `None` across a change of boundary, and for the eligible also across a change of base.
    pub fn tally_change(
        &self,
        region: Id<Region>,
        segment: Id<Segment>,
        tally: Tally,
        period: Period,
    ) -> Option<(Period, i128)> {
        let cells = self.cells(region, segment);
        let at = cells.binary_search_by_key(&period, |cell| cell.period).ok()?;
        let now = cells[at].count(tally)?;
        let same_length = |cell: &&Cell| cell.period.length() == period.length();
        let before = cells[..at].iter().rev().filter(same_length).find(|cell| cell.count(tally).is_some())?;
        self.tally_between(region, segment, tally, before.period, period).map(|_| ())?;
        Some((before.period, i128::from(now) - i128::from(before.count(tally)?)))
    }

    /// The change of a count between two given periods.
    pub fn tally_between(
        &self,
        region: Id<Region>,
        segment: Id<Segment>,
        tally: Tally,
        from: Period,
        to: Period,
    ) -> Option<i128> {
        let (before, now) = (self.cell(region, segment, from)?, self.cell(region, segment, to)?);
        if tally == Tally::Eligible && before.base.differs(now.base) {
            return None;
        }
        if !self.left_between(region, from, to).is_empty() {
            return None;
        }
        Some(i128::from(now.count(tally)?) - i128::from(before.count(tally)?))
    }
}

/// Tells a change apart: from `old` to `rebuilt` within the old boundaries, and on to `new`.
fn tell_apart(old: Stock, rebuilt: Stock, new: Stock) -> Option<Parts> {
    let (n0, d0) = (i128::from(old.counted), i128::from(old.eligible));
    let (n1, d1) = (i128::from(rebuilt.counted), i128::from(rebuilt.eligible));
    let percent = |numerator: i128, denominator: i128| Ratio::new(numerator.checked_mul(100)?, denominator);
    // The whole and its parts over one denominator, twice the product of both: their difference is then one
    // subtraction.
    let twice = d0.checked_mul(d1)?.checked_mul(2)?;
    let within = n1.checked_mul(d0)?.checked_sub(n0.checked_mul(d1)?)?.checked_mul(2)?;
    let people = (n1 - n0).checked_mul(d0 + d1)?;
    let base = within.checked_sub(people)?;
    people.checked_mul(100)?;
    base.checked_mul(100)?;
    let within = percent(within, twice)?;
    let boundary = if rebuilt.counted == new.counted && rebuilt.eligible == new.eligible {
        Ratio::ZERO
    } else {
        Coverage::ratio(new.counted, new.eligible)?.minus(percent(n1, d1)?)?
    };
    let points = if boundary.is_zero() { within } else { within.plus(boundary)? };
    Some(Parts { points, boundary, old, rebuilt, shares: (people, base) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_change_make_the_whole() {
        // Gorontalo: more people joined, and yet the share fell, because the denominator grew.
        let old = Stock { counted: 254_675, eligible: 466_368 };
        let new = Stock { counted: 314_000, eligible: 582_000 };
        let parts = tell_apart(old, new, new).expect("denominators above zero");
        assert_eq!(parts.points.round(2), -66);
        assert_eq!(parts.people().round(2), 1146);
        assert_eq!(parts.base().round(2), -1211);
        assert_eq!(parts.people().plus(parts.base()), Some(parts.points));
    }

    #[test]
    fn a_part_that_left_is_told_apart() {
        let old = Stock { counted: 50, eligible: 100 };
        let rebuilt = Stock { counted: 50, eligible: 100 };
        let new = Stock { counted: 40, eligible: 50 };
        let parts = tell_apart(old, rebuilt, new).expect("denominators above zero");
        assert_eq!((parts.people().round(0), parts.base().round(0), parts.boundary.round(0)), (0, 0, 30));
        assert_eq!(parts.points.round(0), 30);
    }
}
