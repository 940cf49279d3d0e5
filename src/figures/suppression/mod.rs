//! Small counts are not shown, nor anything from which they could be computed.
//!
//! `suppress_below` in `site.yaml` gives the number below which a count of people is small. It is taken
//! out of [`Figures`](super::Figures) itself, so that no page, chart, sentence or file can show what it
//! cannot get. Everything that is published is an equation: a region is the sum of its parts, a segment
//! of those that add up to it, a year of its months, a joint payment of its programmes. So further counts
//! go with the small ones, until nobody who knows all that is shown can solve for one ([`system`]). What
//! follows from counts (coverage, gaps, changes) is made of what is left, and gives nothing back.
//!
//! What a reader can compute is looked for wherever the report itself gives the parts: a count that only
//! its source states, one that follows from a stated percentage, and one that nobody reported where the
//! whole and all other parts are known. What somebody knows from elsewhere is not.

mod flows;
mod stocks;
mod system;

use super::series::{Cell, Grid};
use super::{Figures, Paid};
use crate::dataset::{Dataset, Flow, Id, Region, Segment, StatedMeasure, Tally};
use crate::number::{Printed, Ratio};

/// What a report must not show, and what it would show otherwise.
#[derive(Debug)]
pub struct Suppression<'d> {
    /// The figures as they are: for the check, and for nobody else.
    pub(super) whole: Figures<'d>,
    /// The counts of people, by region, segment, end and count.
    pub stocks: Vec<Stock>,
    /// The benefits, by their place in [`Figures::paid`].
    pub flows: Vec<HiddenFlow>,
}

/// Why a number is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is small.
    Small,
    /// A small one could be computed from it.
    Complement,
}

/// A count of people that is not shown, in every period that ends with its month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stock {
    /// The region.
    pub region: Id<Region>,
    /// The segment.
    pub segment: Id<Segment>,
    /// Which count.
    pub tally: Tally,
    /// The month with which its periods end, as [`Period::end_month`] counts.
    pub end: i32,
    /// Why.
    pub why: Why,
}

/// Benefits that are not shown: people and money together, since each tells of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HiddenFlow {
    /// The place in [`Figures::paid`].
    pub paid: usize,
    /// Why.
    pub why: Why,
}

impl Suppression<'_> {
    /// How many numbers are not shown: those that are small, and those beside them.
    pub fn count(&self, why: Why) -> usize {
        let stocks = self.stocks.iter().filter(|stock| stock.why == why).count();
        stocks + self.flows.iter().filter(|flow| flow.why == why).count()
    }
}

/// Takes what must not be shown out of the figures.
pub(super) fn apply(whole: Figures<'_>) -> Figures<'_> {
    let Some(below) = whole.dataset.site.suppress_below.as_ref().map(|below| below.value) else { return whole };
    let stocks = stocks::hidden(&whole, below);
    let flows = flows::hidden(&whole, below);
    if stocks.is_empty() && flows.is_empty() {
        return whole;
    }
    let (dataset, current) = (whole.dataset, whole.current);
    let grid = without(&whole.grid, &stocks);
    let mut paid = whole.paid.clone();
    for flow in &flows {
        if let Some(paid) = paid.get_mut(flow.paid) {
            hide(dataset, paid);
        }
    }
    let suppression = Some(Box::new(Suppression { whole, stocks, flows }));
    Figures { dataset, grid, paid, current, suppression }
}

/// The grid without some counts. `stocks` are in the order of their regions.
fn without(grid: &Grid, stocks: &[Stock]) -> Grid {
    let mut grid = grid.clone();
    for same in stocks.chunk_by(|a, b| a.region == b.region) {
        let Some(first) = same.first() else { continue };
        grid.change(first.region, |segment, cells| {
            for stock in same.iter().filter(|stock| stock.segment == segment) {
                let start = cells.partition_point(|cell| cell.period.end_month() < stock.end);
                for cell in cells.iter_mut().skip(start).take_while(|cell| cell.period.end_month() == stock.end) {
                    cell.suppress(stock.tally);
                }
            }
        });
    }
    grid
}

fn hide(dataset: &Dataset, paid: &mut Paid) {
    for flow in Flow::ALL {
        let at = flow as usize;
        let stated = paid.records(dataset).any(|payment| payment.stated[at].is_some());
        paid.suppressed[at] = paid.flows[at].is_some() || stated;
        paid.flows[at] = None;
    }
}

/// A printed number of people.
fn people(printed: Printed) -> Option<u64> {
    nearest(printed.value())
}

/// The whole number nearest to a value, if it can be one of people.
fn nearest(value: Ratio) -> Option<u64> {
    u64::try_from(value.round(0)).ok()
}

/// What is known of one count of a region and segment on one day, from whatever the sources say.
#[derive(Clone, Copy, Debug, Default)]
struct Known {
    /// The count: given, stated, or following from what is stated of it.
    value: Option<u64>,
    /// Whether anything that is said of it is small.
    small: bool,
    /// Whether there is nothing to count.
    inapplicable: bool,
}

/// What is known of the counts of cells that end on one day, in the order of [`Tally::ALL`].
fn known(figures: &Figures<'_>, segment: Id<Segment>, cells: &[Cell], below: u64) -> [Known; 3] {
    let mut known = [Known::default(); 3];
    let is_small = |value: u64| (1..below).contains(&value);
    let (mut percent, mut gap) = (None, None);
    let mut stated = [None; 3];
    for cell in cells {
        for tally in Tally::ALL {
            let of = &mut known[tally as usize];
            match cell.count(tally) {
                Some(count) => {
                    of.value = of.value.or(Some(count));
                    of.small |= is_small(count);
                }
                None => of.inapplicable |= cell.tally(tally).origin.is_inapplicable(),
            }
        }
        for detail in cell.records(figures.dataset).iter().filter_map(|record| record.detail.as_ref()) {
            for (measure, printed) in &detail.stated {
                match measure {
                    StatedMeasure::Tally(tally) => {
                        let count = people(*printed);
                        known[*tally as usize].small |= count.is_some_and(is_small);
                        stated[*tally as usize] = stated[*tally as usize].or(count);
                    }
                    StatedMeasure::Coverage => percent = percent.or(Some(printed.value())),
                    StatedMeasure::Gap => gap = gap.or(people(*printed)),
                }
            }
        }
    }
    for (of, stated) in known.iter_mut().zip(stated) {
        of.value = of.value.or(stated);
    }
    // Of coverage or the gap and one of the two counts, the other follows.
    let (counted, eligible) = (figures.counted(segment) as usize, Tally::Eligible as usize);
    let whole = |count: u64| Ratio::whole(i128::from(count));
    let follows = match (known[counted].value, known[eligible].value) {
        (None, Some(all)) => {
            let shared = percent.and_then(|percent| nearest(percent.times(Ratio::percent(all, 10_000)?)?));
            Some((counted, gap.and_then(|gap| all.checked_sub(gap)).or(shared)))
        }
        (Some(some), None) => {
            let share = percent.filter(|percent| !percent.is_zero() && !percent.is_negative());
            let shared = share.and_then(|share| {
                nearest(whole(some).times(Ratio::new(share.denominator().checked_mul(100)?, share.numerator())?)?)
            });
            Some((eligible, gap.and_then(|gap| some.checked_add(gap)).or(shared)))
        }
        _ => None,
    };
    if let Some((at, value @ Some(count))) = follows {
        known[at].value = value;
        known[at].small |= is_small(count);
    }
    known
}

/// Of so many parts of which something else is known each is looked at by itself; of more, their sum.
const SILENT: usize = 32;

/// What stands for the parts of a region of which nothing is known: the part if it is one, else a region
/// that is none, with all of them in it.
fn rest(dataset: &Dataset, region: Id<Region>, silent: &[Id<Region>]) -> Option<Id<Region>> {
    match silent {
        [] => None,
        [one] => Some(*one),
        _ => Some(Id::at(dataset.regions.len() + region.index())),
    }
}
