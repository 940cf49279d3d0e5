//! Every number that is shown, at its address, computed once.
//!
//! Counts are kept for every region, segment and period ([`series`]): observed, or summed where every
//! part has reported. What follows from two counts (coverage, gaps, changes) is exact arithmetic on
//! them, done when it is asked for. [`Figures::figure`] answers for any address; pages that show whole
//! series go through [`Figures::cells`].

pub mod address;
pub mod change;
pub mod flow;
pub mod link;
pub mod series;
pub mod suppression;

pub use address::{Address, Measure, NotAnAddress, Subject};
pub use change::{Change, NotComparable, Parts};
pub use flow::{NoSum, Paid};
pub use link::{BrokenLink, Chart, ChartKind, Claim, Link};
pub use series::{BaseMark, Cell, Origin, Tallied};
pub use suppression::Suppression;

use crate::dataset::{
    Dataset, Flow, Id, Missing, Observation, Payment, Programme, Region, Segment, StatedMeasure, Status, Tally, Target,
    Texts,
};
use crate::number::{Printed, Ratio, Zeros, push_decimal};
use crate::period::{Period, Span};
use jiff::civil::Date;

/// More parts of a region than these are no picture any more.
const MOST_PLACED: usize = 1000;

/// All figures of a report.
#[derive(Debug)]
pub struct Figures<'d> {
    dataset: &'d Dataset,
    grid: series::Grid,
    paid: Vec<Paid>,
    current: Option<Period>,
    /// What was taken out, if anything was.
    suppression: Option<Box<Suppression<'d>>>,
}

/// Coverage with the counts that it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The share in percent.
    pub percent: Ratio,
    /// Whether it is computed or only stated.
    pub basis: CoverageBasis,
}

/// What a coverage rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoverageBasis {
    /// On two counts.
    Counts {
        /// People counted as covered.
        counted: u64,
        /// People who should be.
        eligible: u64,
    },
    /// On what the source printed.
    Stated(Printed),
}

impl Coverage {
    fn ratio(counted: u64, eligible: u64) -> Option<Ratio> {
        Ratio::percent(counted, eligible)
    }
}

/// A figure: a value at an address, and what is to be said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The value.
    pub value: Value,
    /// The period or span to which it is bound.
    pub span: Span,
    /// For a change, the period before.
    pub since: Option<Period>,
    /// How it was come by.
    pub basis: FigureBasis,
    /// How far it can be relied upon.
    pub status: Status,
}

/// A figure's value, with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// People, or cases.
    Count(u64),
    /// A change of people.
    Difference(i128),
    /// Percent.
    Percent(Ratio),
    /// A percentage as its source printed it.
    Printed(Printed),
    /// Percentage points.
    Points(Ratio),
    /// Rupiah.
    Rupiah(u64),
}

impl Value {
    /// The value as machines read it.
    pub fn machine(self) -> String {
        let mut text = String::with_capacity(24);
        self.push_machine(&mut text);
        text
    }

    /// Appends the value as machines read it.
    pub fn push_machine(self, out: &mut String) {
        match self {
            Value::Count(count) | Value::Rupiah(count) => push_decimal(out, count.into(), 0, Zeros::Keep),
            Value::Difference(difference) => push_decimal(out, difference, 0, Zeros::Keep),
            Value::Percent(ratio) | Value::Points(ratio) => ratio.push_machine(out),
            Value::Printed(printed) => printed.value().push_machine(out),
        }
    }
}

/// How a figure was come by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureBasis {
    /// A source gives it.
    Observed,
    /// A source gives it, rounded to this unit.
    Rounded(u64),
    /// It is computed from other figures.
    Computed,
    /// It is the sum of the region's parts.
    Regions(u32),
    /// It is the sum of the segments that add up.
    Segments,
    /// A source states it without the counts that it is made of.
    Stated,
    /// Somebody set it.
    Target,
}

/// Why there is no figure at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Absence {
    /// Nothing is known.
    Unknown,
    /// A source says why there is none.
    Missing(Missing),
    /// Not all parts of the region have reported.
    Incomplete {
        /// The parts that have.
        reported: u32,
        /// All parts.
        of: u32,
    },
    /// The two ends of a change are not comparable.
    NotComparable(NotComparable),
    /// Flows that do not add up.
    NoSum(NoSum),
    /// It is small, or a small one could be computed from it.
    Suppressed,
}

/// Computes the figures of a report, and takes out those that it must not show.
pub fn compute(dataset: &Dataset) -> Figures<'_> {
    let grid = series::compute(dataset);
    let paid = flow::compute(dataset);
    let latest = dataset.observations.iter().map(|o| o.period).max();
    let current = dataset.site.period.or(latest).or_else(|| dataset.payments.iter().map(|p| p.period).max());
    suppression::apply(Figures { dataset, grid, paid, current, suppression: None })
}

impl<'d> Figures<'d> {
    /// What they are computed from.
    pub fn dataset(&self) -> &'d Dataset {
        self.dataset
    }

    /// What is not shown because it is small, or because something small could be computed from it.
    pub fn suppression(&self) -> Option<&Suppression<'d>> {
        self.suppression.as_deref()
    }

    /// The figures before anything was taken out of them: for the rules, which tell the authors alone.
    pub fn before_suppression(&self) -> &Figures<'d> {
        self.suppression.as_ref().map_or(self, |suppression| &suppression.whole)
    }

    /// How many numbers the report holds: counts of people, observed or summed, and benefits paid.
    pub fn count(&self) -> usize {
        let flows = self.paid.iter().flat_map(|paid| paid.flows.iter().flatten()).count();
        self.grid.count() + flows
    }

    /// The current period: the one that `site.yaml` gives, else the latest with a figure.
    pub fn current(&self) -> Option<Period> {
        self.current
    }

    /// What is known of a region and segment, by period.
    pub fn cells(&self, region: Id<Region>, segment: Id<Segment>) -> &[Cell] {
        self.grid.cells(region, segment)
    }

    /// What is known of a region and segment in one period.
    pub fn cell(&self, region: Id<Region>, segment: Id<Segment>, period: Period) -> Option<&Cell> {
        self.grid.cell(region, segment, period)
    }

    /// The count of which a segment's coverage is made.
    pub fn counted(&self, segment: Id<Segment>) -> Tally {
        change::counted_tally(self.dataset, segment)
    }

    /// The coverage of a cell: of its counts, else as its source states it.
    ///
    /// If the count that coverage is made of is missing, the other one never stands in.
    pub fn coverage(&self, segment: Id<Segment>, cell: &Cell) -> Option<Coverage> {
        let counts = (cell.count(self.counted(segment)), cell.count(Tally::Eligible));
        if let (Some(counted), Some(eligible)) = counts {
            let percent = Coverage::ratio(counted, eligible)?;
            return Some(Coverage { percent, basis: CoverageBasis::Counts { counted, eligible } });
        }
        let stated = self.stated(cell, StatedMeasure::Coverage)?;
        Some(Coverage { percent: stated.value(), basis: CoverageBasis::Stated(stated) })
    }

    /// What a cell's sources print for a measure.
    ///
    /// Nothing for a count that is not shown, nor for what follows from one.
    pub fn stated(&self, cell: &Cell, measure: StatedMeasure) -> Option<Printed> {
        cell.records(self.dataset).iter().find_map(|observation| self.stated_by(observation, cell, measure))
    }

    /// The same for one of the cell's records.
    pub fn stated_by(&self, observation: &Observation, cell: &Cell, measure: StatedMeasure) -> Option<Printed> {
        let hidden = |tally| cell.tally(tally).origin == Origin::Suppressed;
        let hidden = match measure {
            StatedMeasure::Tally(tally) => hidden(tally),
            StatedMeasure::Coverage | StatedMeasure::Gap => {
                hidden(self.counted(observation.segment)) || hidden(Tally::Eligible)
            }
        };
        observation.stated(measure).filter(|_| !hidden)
    }

    /// Everything that one of a cell's records prints, but what is not shown.
    pub fn all_stated_by<'o>(
        &'o self,
        observation: &'o Observation,
        cell: &'o Cell,
    ) -> impl Iterator<Item = (StatedMeasure, Printed)> + 'o {
        let printed = observation.detail.iter().flat_map(|detail| &detail.stated);
        printed.filter_map(|(measure, _)| Some((*measure, self.stated_by(observation, cell, *measure)?)))
    }

    /// What the sources of a payment print for a flow; nothing if it is not shown.
    pub fn stated_flow(&self, paid: &Paid, flow: Flow) -> Option<Printed> {
        let of = |payment: &Payment| payment.stated[flow as usize];
        paid.records(self.dataset).find_map(of).filter(|_| !paid.is_suppressed())
    }

    /// The note on an observation. Where one of its counts is not shown it has none: words can tell a
    /// number, too.
    pub fn note<'o>(&self, observation: &'o Observation) -> Option<&'o Texts> {
        let note = observation.note()?;
        let cell = self.cell(observation.region, observation.segment, observation.period);
        Some(note).filter(|_| !cell.is_some_and(Cell::is_suppressed))
    }

    /// The notes on a payment; none where it is not shown.
    pub fn notes(&self, paid: &Paid) -> impl Iterator<Item = &'d Texts> {
        let hidden = paid.is_suppressed();
        paid.records(self.dataset).filter(move |_| !hidden).filter_map(|payment| payment.detail.note.as_ref())
    }

    /// The payments of a region, by programme and period.
    pub fn paid_in(&self, region: Id<Region>) -> &[Paid] {
        let start = self.paid.partition_point(|paid| paid.region < region);
        let len = self.paid[start..].partition_point(|paid| paid.region == region);
        &self.paid[start..start + len]
    }

    /// All payments, by region, programme and period.
    pub fn paid(&self) -> &[Paid] {
        &self.paid
    }

    /// The targets of a region and segment, by series and due period.
    pub fn targets(&self, region: Id<Region>, segment: Id<Segment>) -> &'d [Target] {
        let targets = &self.dataset.targets;
        let key = |target: &Target| (target.region, target.segment);
        let start = targets.partition_point(|target| key(target) < (region, segment));
        let len = targets[start..].partition_point(|target| key(target) == (region, segment));
        &targets[start..start + len]
    }

    /// The target of a series for a period: the first that is not yet due, else the last.
    pub fn target(&self, region: Id<Region>, segment: Id<Segment>, series: &str, period: Period) -> Option<&'d Target> {
        let mut last = None;
        for target in self.targets(region, segment).iter().filter(|target| target.series == series) {
            if target.by.is_none_or(|by| by.end_month() >= period.end_month()) {
                return Some(target);
            }
            last = Some(target);
        }
        last
    }

    /// The latest cell with a coverage that begins on or before a day; of any day when none is given.
    pub fn latest(&self, region: Id<Region>, segment: Id<Segment>, day: Option<Date>) -> Option<&Cell> {
        self.latest_where(region, segment, day, |cell| self.coverage(segment, cell).is_some())
    }

    /// The latest cell of which something holds that begins on or before a day.
    pub fn latest_where(
        &self,
        region: Id<Region>,
        segment: Id<Segment>,
        day: Option<Date>,
        holds: impl Fn(&Cell) -> bool,
    ) -> Option<&Cell> {
        let begun = |cell: &&Cell| day.is_none_or(|day| cell.period.first_day() <= day);
        self.cells(region, segment).iter().rev().filter(begun).find(|cell| holds(cell))
    }

    /// Whether a period is older than `stale_after` months, counted from the current period.
    pub fn is_stale(&self, period: Period) -> bool {
        let months = i32::try_from(self.dataset.site.stale_after).unwrap_or(i32::MAX);
        self.current.is_some_and(|current| period.end_month().saturating_add(months) < current.end_month())
    }

    /// Whether a region exists no more in the current period.
    pub fn has_ended(&self, region: Id<Region>) -> bool {
        let until = self.dataset.regions[region].until;
        until.zip(self.current).is_some_and(|(until, current)| until.end_month() < current.end_month())
    }

    /// Whether a region's parts can be drawn on a map with what is known of a segment: it must be known where at
    /// least two areas or tiles lie, one of them a part that exists, and something of one of the parts.
    pub fn mapped(&self, region: Id<Region>, segment: Id<Segment>) -> bool {
        let parts = self.parts_of(region);
        self.placed(region) && parts.into_iter().any(|part| !self.cells(part, segment).is_empty())
    }

    /// Whether it is known where at least two areas or tiles of a region lie, and a drawing could show them all.
    pub fn placed(&self, region: Id<Region>) -> bool {
        let dataset = self.dataset;
        let parts = || self.parts_of(region);
        let areas = parts().filter(|part| dataset.boundaries.area(*part).is_some()).count();
        let tiles = parts().filter(|part| dataset.regions[*part].tile.is_some()).count();
        let several = tiles > 1 || (areas > 0 && areas + dataset.boundaries.around(region).take(2).count() > 1);
        several && parts().count() <= MOST_PLACED
    }

    /// The parts of a region that have not ended.
    pub fn parts_of(&self, region: Id<Region>) -> impl Iterator<Item = Id<Region>> {
        self.dataset.regions[region].children.iter().copied().filter(|part| !self.has_ended(*part))
    }

    /// The figure at an address in a period or over a span.
    pub fn figure(&self, address: &Address, span: Span) -> Result<Figure, Absence> {
        match &address.subject {
            Subject::Programmes(programmes) => {
                let Measure::Flow(flow) = address.measure else { return Err(Absence::Unknown) };
                self.flow_figure(address.region, programmes, flow, span)
            }
            Subject::Segment(segment) => self.segment_figure(address.region, *segment, &address.measure, span),
        }
    }

    /// The period to which an address without one is bound: the narrative's, else the latest that
    /// begins on or before its date, else the latest.
    pub fn bind(&self, address: &Address, period: Option<Period>, day: Option<Date>) -> Option<Span> {
        let one = |period| Span { from: period, to: period };
        // What is not shown is not passed over: whoever asks for the latest must not be given another.
        let there =
            |span: &Span| !matches!(self.figure(address, *span), Err(absence) if absence != Absence::Suppressed);
        if let Some(span) = period.map(one).filter(there) {
            return Some(span);
        }
        let begun = |period: &Period| day.is_none_or(|day| period.first_day() <= day);
        match &address.subject {
            Subject::Segment(segment) => {
                let cells = self.cells(address.region, *segment).iter().rev().map(|cell| cell.period);
                let found = cells.filter(begun).map(one).find(there);
                found.or_else(|| match &address.measure {
                    // A target needs no figure to be told.
                    Measure::Target(_) => self.current.map(one).filter(there),
                    _ => None,
                })
            }
            Subject::Programmes(programmes) => {
                let of = |paid: &&Paid| paid.programmes == *programmes;
                let periods = self.paid_in(address.region).iter().rev().filter(of).map(|paid| paid.period);
                periods.filter(begun).map(one).find(there)
            }
        }
    }

    fn flow_figure(
        &self,
        region: Id<Region>,
        programmes: &[Id<Programme>],
        flow: Flow,
        span: Span,
    ) -> Result<Figure, Absence> {
        let of: Vec<&Paid> = self.paid_in(region).iter().filter(|paid| paid.programmes == programmes).collect();
        let single = of.iter().find(|paid| span.from == span.to && paid.period == span.from);
        let sum =
            flow::sum(&of, flow, span).map_err(|no_sum| match single.and_then(|p| p.records(self.dataset).next()) {
                _ if no_sum == NoSum::Suppressed => Absence::Suppressed,
                Some(record) => record.missing.map_or(Absence::Unknown, Absence::Missing),
                None if no_sum == NoSum::Nothing => Absence::Unknown,
                None => Absence::NoSum(no_sum),
            })?;
        let record = single.and_then(|paid| paid.flows[flow as usize]).and_then(|(_, index)| index);
        let payment = record.and_then(|index| self.dataset.payments.get(index as usize));
        let basis = match (single, payment) {
            (_, Some(payment)) if payment.rounded[flow as usize] > 1 => {
                FigureBasis::Rounded(payment.rounded[flow as usize])
            }
            (_, Some(_)) => FigureBasis::Observed,
            (Some(_), None) => FigureBasis::Regions(0),
            (None, None) => FigureBasis::Computed,
        };
        let value = if flow == Flow::Amount { Value::Rupiah(sum) } else { Value::Count(sum) };
        Ok(Figure { value, span, since: None, basis, status: payment.map_or(Status::Final, |p| p.status) })
    }

    fn segment_figure(
        &self,
        region: Id<Region>,
        segment: Id<Segment>,
        measure: &Measure,
        span: Span,
    ) -> Result<Figure, Absence> {
        let computed = |value, since, status| Figure { value, span, since, basis: FigureBasis::Computed, status };
        if let Measure::Target(series) = measure {
            let target = self.target(region, segment, series, span.to).ok_or(Absence::Unknown)?;
            let value = Value::Printed(target.coverage);
            return Ok(Figure { value, span, since: None, basis: FigureBasis::Target, status: Status::Final });
        }
        let cell = self.cell(region, segment, span.to).ok_or(Absence::Unknown)?;
        let status = cell.status(self.dataset);
        if self.tells_of_hidden(region, segment, measure, span, cell) {
            return Err(Absence::Suppressed);
        }
        match measure {
            Measure::Tally(_) | Measure::Coverage | Measure::Gap | Measure::GapToTarget(_) if span.from != span.to => {
                Err(Absence::Unknown)
            }
            Measure::Tally(tally) => self.tally_figure(cell, *tally, span),
            Measure::Coverage => {
                let coverage = self.coverage(segment, cell).ok_or_else(|| self.no_coverage(segment, cell))?;
                let (value, basis) = match coverage.basis {
                    CoverageBasis::Counts { .. } => (Value::Percent(coverage.percent), FigureBasis::Computed),
                    CoverageBasis::Stated(printed) => (Value::Printed(printed), FigureBasis::Stated),
                };
                Ok(Figure { value, span, since: None, basis, status })
            }
            Measure::Gap => match self.coverage(segment, cell).map(|coverage| coverage.basis) {
                Some(CoverageBasis::Counts { counted, eligible }) => {
                    let gap = i128::from(eligible) - i128::from(counted);
                    let value = u64::try_from(gap).map_or(Value::Difference(gap), Value::Count);
                    Ok(computed(value, None, status))
                }
                _ => Err(self.no_coverage(segment, cell)),
            },
            Measure::GapToTarget(series) => {
                let coverage = self.coverage(segment, cell).ok_or_else(|| self.no_coverage(segment, cell))?;
                let target = self.target(region, segment, series, span.to).ok_or(Absence::Unknown)?;
                let points = target.coverage.value().minus(coverage.percent).ok_or(Absence::Unknown)?;
                Ok(computed(Value::Points(points), None, status))
            }
            Measure::TallyChange(tally) => {
                let (since, difference) = if span.from == span.to {
                    self.tally_change(region, segment, *tally, span.to).ok_or(Absence::Unknown)?
                } else {
                    let over = self.tally_between(region, segment, *tally, span.from, span.to);
                    (span.from, over.ok_or(Absence::Unknown)?)
                };
                Ok(computed(Value::Difference(difference), Some(since), status))
            }
            Measure::Change | Measure::ChangePeople | Measure::ChangeBase | Measure::ChangeBoundary => {
                let change = if span.from == span.to {
                    self.change(region, segment, span.to)
                } else {
                    self.change_over(region, segment, span.from, span.to)
                };
                let change = change.ok_or(Absence::Unknown)?;
                let parts = change.parts.map_err(Absence::NotComparable)?;
                let points = match measure {
                    Measure::ChangePeople => parts.people(),
                    Measure::ChangeBase => parts.base(),
                    Measure::ChangeBoundary => parts.boundary,
                    _ => parts.points,
                };
                Ok(computed(Value::Points(points), Some(change.from), status))
            }
            Measure::Target(_) | Measure::Flow(_) => Err(Absence::Unknown),
        }
    }

    /// Whether a figure would tell of a count that is not shown.
    fn tells_of_hidden(
        &self,
        region: Id<Region>,
        segment: Id<Segment>,
        measure: &Measure,
        span: Span,
        cell: &Cell,
    ) -> bool {
        if self.suppression.is_none() {
            return false;
        }
        let counted = self.counted(segment);
        let hides = |cell: &Cell| {
            let hides = |tally| cell.tally(tally).origin == Origin::Suppressed;
            match measure {
                Measure::Tally(tally) | Measure::TallyChange(tally) => hides(*tally),
                Measure::Target(_) | Measure::Flow(_) => false,
                _ => hides(counted) || hides(Tally::Eligible),
            }
        };
        let start = (span.from != span.to).then(|| self.cell(region, segment, span.from)).flatten();
        hides(cell) || start.is_some_and(hides)
    }

    fn tally_figure(&self, cell: &Cell, tally: Tally, span: Span) -> Result<Figure, Absence> {
        let tallied = cell.tally(tally);
        let Some(value) = tallied.value() else {
            return Err(absence(tallied.origin));
        };
        let observation = tallied.origin.observation().and_then(|index| self.dataset.observations.get(index as usize));
        let basis = match tallied.origin {
            Origin::Regions(parts) => FigureBasis::Regions(parts),
            Origin::Segments => FigureBasis::Segments,
            _ => match observation.map_or(1, |observation| observation.rounded(tally)) {
                0 | 1 => FigureBasis::Observed,
                unit => FigureBasis::Rounded(unit),
            },
        };
        let status = observation.map_or(Status::Final, |observation| observation.status);
        Ok(Figure { value: Value::Count(value), span, since: None, basis, status })
    }

    /// Why a cell has no coverage: the reason of the count that it is made of, else of its denominator.
    pub fn no_coverage(&self, segment: Id<Segment>, cell: &Cell) -> Absence {
        let counted = cell.tally(self.counted(segment));
        let eligible = cell.tally(Tally::Eligible);
        if [counted.origin, eligible.origin].contains(&Origin::Suppressed) {
            return Absence::Suppressed;
        }
        absence(if counted.value().is_none() { counted.origin } else { eligible.origin })
    }
}

fn absence(origin: Origin) -> Absence {
    match origin {
        Origin::Incomplete { reported, of } => Absence::Incomplete { reported, of },
        Origin::Missing(missing, _) => Absence::Missing(missing),
        Origin::Suppressed => Absence::Suppressed,
        _ => Absence::Unknown,
    }
}
