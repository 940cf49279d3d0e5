//! T510: counts that are too small to be shown, and what the pages may tell of findings about them.

use super::{About, Found, told};
use crate::dataset::{Flow, StatedMeasure, Tally};
use crate::diag::{Fact, Finding, Place};
use crate::figures::suppression::{HiddenFlow, Stock, Suppression, Why};
use crate::figures::{Address, Cell, Figures, Measure, Origin, Subject};
use crate::period::{Period, Span};
use rustc_hash::FxHashMap;

/// How many figures the summary names.
const NAMED: usize = 3;

/// T510: every small count at its place in the data.
pub(super) fn small_counts(figures: &Figures<'_>) -> Vec<Found> {
    let (Some(suppression), Some(below)) = (figures.suppression(), &figures.dataset().site.suppress_below) else {
        return Vec::new();
    };
    let (whole, dataset) = (figures.before_suppression(), figures.dataset());
    let note = |place| Finding::new("T510", "small-count", place).with("below", below.value);
    let stocks = suppression.stocks.iter().filter_map(|stock| {
        let (cell, place, key) = written(whole, stock, below.value)?;
        let finding = note(place).with("measure", stock.tally.key());
        let finding = told(finding, dataset, stock.region, stock.segment, cell.period);
        Some(Found::new(finding, key, About::Cell(stock.region, stock.segment, cell.period)))
    });
    let flows = suppression.flows.iter().filter_map(|flow| {
        let (place, key) = written_flow(whole, *flow)?;
        let paid = whole.paid().get(flow.paid)?;
        let region = &dataset.regions[paid.region].name;
        let finding = Finding::new("T510", "small-payment", place).with("below", below.value);
        let finding = finding.with("programme", paid.subject().text(dataset)).with("period", paid.period);
        let finding = finding.with("region", super::names(dataset, region));
        Some(Found::new(finding, key, About::Paid(paid.clone())))
    });
    stocks.chain(flows).collect()
}

/// Where a small count is written: as a count, as what the source states of it, or as what it follows
/// from. A sum is written nowhere.
fn written<'f>(whole: &'f Figures<'_>, stock: &Stock, below: u64) -> Option<(&'f Cell, Place, &'static str)> {
    if stock.why != Why::Small {
        return None;
    }
    let dataset = whole.dataset();
    let tally = stock.tally;
    let small = |count: u64| (1..below).contains(&count);
    for cell in ending(whole, stock) {
        if let (Origin::Observed(index), Some(count)) = (cell.tally(tally).origin, cell.count(tally))
            && small(count)
        {
            return dataset.observations.get(index as usize).map(|record| (cell, record.place, tally.key()));
        }
    }
    // A sum of parts is small because they are; it is told where they stand.
    if ending(whole, stock).any(|cell| cell.count(tally).is_some_and(small)) {
        return None;
    }
    let stated = |measure| {
        let of = |cell: &'f Cell| {
            let mut records = cell.records(dataset).iter();
            records.find(|record| record.stated(measure).is_some()).map(|record| (cell, record.place))
        };
        ending(whole, stock).find_map(of)
    };
    let key = match tally {
        Tally::Eligible => "stated.eligible",
        Tally::Registered => "stated.registered",
        Tally::Active => "stated.active",
    };
    let own = stated(StatedMeasure::Tally(tally)).map(|(cell, place)| (cell, place, key));
    own.or_else(|| stated(StatedMeasure::Gap).map(|(cell, place)| (cell, place, "stated.gap")))
        .or_else(|| stated(StatedMeasure::Coverage).map(|(cell, place)| (cell, place, "stated.coverage")))
}

/// The cells of a hidden count, as they were.
fn ending<'f>(whole: &'f Figures<'_>, stock: &Stock) -> impl Iterator<Item = &'f Cell> + use<'f> {
    let (cells, end) = (whole.cells(stock.region, stock.segment), stock.end);
    let start = cells.partition_point(|cell| cell.period.end_month() < end);
    cells[start..].iter().take_while(move |cell| cell.period.end_month() == end)
}

fn written_flow(whole: &Figures<'_>, flow: HiddenFlow) -> Option<(Place, &'static str)> {
    let paid = whole.paid().get(flow.paid).filter(|_| flow.why == Why::Small)?;
    let mut records = paid.records(whole.dataset());
    match paid.flows[Flow::Recipients as usize] {
        Some((_, index)) => {
            let record = whole.dataset().payments.get(index? as usize)?;
            Some((record.place, Flow::Recipients.key()))
        }
        None => {
            let stated = records.find(|record| record.stated[Flow::Recipients as usize].is_some())?;
            Some((stated.place, "stated.recipients"))
        }
    }
}

/// T510: how much else is not shown, once for the whole report.
pub(super) fn others(figures: &Figures<'_>, told: usize) -> Option<Finding> {
    let suppression = figures.suppression()?;
    let below = figures.dataset().site.suppress_below.as_ref()?;
    let all = suppression.count(Why::Small) + suppression.count(Why::Complement);
    let others = all.checked_sub(told).filter(|others| *others > 0)?;
    let finding = Finding::new("T510", "suppressed-beside", below.place).with("n", others);
    Some(finding.with("figures", Fact::List(named(figures.before_suppression(), suppression, below.value))))
}

/// The first few of them, as addresses.
fn named(whole: &Figures<'_>, suppression: &Suppression<'_>, below: u64) -> Vec<String> {
    let dataset = whole.dataset();
    let at = |period: Period| Span { from: period, to: period };
    let stocks = suppression.stocks.iter().filter(|stock| written(whole, stock, below).is_none());
    let stocks = stocks.filter_map(|stock| {
        let period = ending(whole, stock).next()?.period;
        let (region, subject) = (stock.region, Subject::Segment(stock.segment));
        Some(Address { region, subject, measure: Measure::Tally(stock.tally) }.text(dataset, at(period)))
    });
    let flows = suppression.flows.iter().filter(|flow| written_flow(whole, **flow).is_none());
    let flows = flows.filter_map(|flow| {
        let paid = whole.paid().get(flow.paid)?;
        let measure = Measure::Flow(Flow::Recipients);
        Some(Address { region: paid.region, subject: paid.subject(), measure }.text(dataset, at(paid.period)))
    });
    let mut named: Vec<String> = stocks.chain(flows).take(NAMED + 1).collect();
    if named.len() > NAMED {
        named.truncate(NAMED);
        named.push("…".to_owned());
    }
    named
}

/// Keeps from the pages what answered findings tell of figures that are not shown.
///
/// What a rule finds in the same words when it sees nothing but what is shown can be told; of all others
/// readers see neither numbers nor the answer, which may hold them.
pub(super) fn guard(figures: &Figures<'_>, found: &mut [Found], open: &[Found]) {
    let mut by_place: FxHashMap<Place, Vec<&Found>> = FxHashMap::default();
    for one in open.iter().filter(|one| one.answer.is_some()) {
        by_place.entry(one.finding.place).or_default().push(one);
    }
    for one in found.iter_mut().filter(|one| one.answer.is_some()) {
        let same = |open: &&&Found| open.key == one.key && open.finding == one.finding;
        let open = by_place.get(&one.finding.place).is_some_and(|open| open.iter().find(same).is_some());
        let hidden = match &mut one.about {
            About::Cell(region, segment, period) => {
                figures.cell(*region, *segment, *period).is_some_and(Cell::is_suppressed)
            }
            About::Paid(paid) => {
                let shown = figures.paid_in(paid.region).iter();
                let mut shown = shown.filter(|of| of.programmes == paid.programmes && of.period == paid.period);
                match shown.next() {
                    Some(shown) => {
                        let hidden = shown.is_suppressed();
                        *paid = shown.clone();
                        hidden
                    }
                    None => true,
                }
            }
            About::Narrative(_) => false,
        };
        one.hidden = hidden || !open;
    }
}
