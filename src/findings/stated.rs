//! T302 and T303: what a source prints against what its own numbers give.

use super::{About, Found, told};
use crate::dataset::{Dataset, Flow, Id, Observation, Region, Segment, StatedMeasure, Status, Tally};
use crate::diag::{Fact, Finding, Severity};
use crate::figures::{Cell, Figures, Origin};
use crate::number::{Interval, Printed, Ratio};

/// T302: stated and computed differ, beyond what rounding explains.
pub(super) fn stated_and_computed(figures: &Figures<'_>, region: Id<Region>, found: &mut Vec<Found>) {
    let dataset = figures.dataset();
    for segment in dataset.segments.ids() {
        for cell in figures.cells(region, segment) {
            for observation in cell.records(dataset) {
                let stated = observation.detail.as_ref().map(|detail| detail.stated.as_slice()).unwrap_or_default();
                for (measure, printed) in stated {
                    compare(figures, region, segment, cell, observation, *measure, *printed, found);
                }
            }
        }
    }
    for paid in figures.paid_in(region) {
        for payment in paid.records(dataset) {
            for flow in Flow::ALL {
                let (Some(stated), Some(given)) = (payment.stated[flow as usize], paid.flow(flow)) else { continue };
                let given_interval = Interval::of_count(given, payment.rounded[flow as usize]);
                let noted = payment.status == Status::Disputed && payment.detail.note.is_some();
                if !given_interval.meets(Interval::exactly(stated.value())) && !noted {
                    let finding = Finding::new("T302", "stated-payment-differs", payment.place);
                    let stated = Fact::Decimal(stated.value(), stated.decimals);
                    let finding = finding.with("stated", stated).with("given", given).with("measure", flow.key());
                    let key = if flow == Flow::Amount { "stated.amount" } else { "stated.recipients" };
                    found.push(Found::new(finding, key, About::Paid(paid.clone())));
                }
            }
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "a statement, and everything that it is held against")]
fn compare(
    figures: &Figures<'_>,
    region: Id<Region>,
    segment: Id<Segment>,
    cell: &Cell,
    observation: &Observation,
    measure: StatedMeasure,
    printed: Printed,
    found: &mut Vec<Found>,
) {
    let dataset = figures.dataset();
    let counts = figures.counted(segment);
    let both = || Some((interval(dataset, cell, counts)?, interval(dataset, cell, Tally::Eligible)?));
    let (computed, value) = match measure {
        StatedMeasure::Tally(tally) => {
            let Some(interval) = interval(dataset, cell, tally) else { return };
            (Some(interval), cell.count(tally).map(|count| Ratio::whole(i128::from(count))))
        }
        StatedMeasure::Coverage => {
            let Some((counted, eligible)) = both() else { return };
            let exact = Ratio::percent(cell.count(counts).unwrap_or(0), cell.count(Tally::Eligible).unwrap_or(0));
            (Interval::percent(counted, eligible), exact)
        }
        StatedMeasure::Gap => {
            let Some((counted, eligible)) = both() else { return };
            let gap = |eligible: Ratio, counted: Ratio| eligible.minus(counted).unwrap_or(Ratio::ZERO);
            let interval = Interval { low: gap(eligible.low, counted.high), high: gap(eligible.high, counted.low) };
            let value =
                i128::from(cell.count(Tally::Eligible).unwrap_or(0)) - i128::from(cell.count(counts).unwrap_or(0));
            (Some(interval), Some(Ratio::whole(value)))
        }
    };
    let (Some(computed), Some(value)) = (computed, value) else { return };
    let stands_for = match measure {
        StatedMeasure::Coverage => printed.interval(),
        _ => Interval::exactly(printed.value()),
    };
    if stands_for.meets(computed) {
        return;
    }
    let about = About::Cell(region, segment, cell.period);
    let stated = Fact::Decimal(printed.value(), printed.decimals);
    let decimals = if measure == StatedMeasure::Coverage { printed.decimals.max(1) } else { 0 };
    let tell = |message| {
        let finding = Finding::new("T302", message, observation.place).with("stated", stated.clone());
        let finding = finding.with("computed", Fact::Decimal(value, decimals)).with("measure", measure.key());
        let finding = finding.with("counted", cell.count(counts).unwrap_or(0));
        let finding = finding.with("eligible", cell.count(Tally::Eligible).unwrap_or(0));
        told(finding, dataset, region, segment, cell.period)
    };
    let key = match measure {
        StatedMeasure::Coverage => "stated.coverage",
        StatedMeasure::Gap => "stated.gap",
        StatedMeasure::Tally(Tally::Eligible) => "stated.eligible",
        StatedMeasure::Tally(Tally::Registered) => "stated.registered",
        StatedMeasure::Tally(Tally::Active) => "stated.active",
    };
    // Digits cut off instead of rounded are a habit, not a contradiction.
    if measure == StatedMeasure::Coverage && truncates(computed, printed) {
        found.push(Found::new(tell("stated-truncated").at(Severity::Note), key, about));
        return;
    }
    let message = match (observation.status, observation.note()) {
        (Status::Disputed, Some(_)) => return,
        (Status::Disputed, None) => "stated-disputed-without-note",
        _ if measure == StatedMeasure::Coverage => "stated-coverage-differs",
        _ => "stated-count-differs",
    };
    found.push(Found::new(tell(message), key, about));
}

/// Whether a printed percentage is the computed one with its further digits cut off.
fn truncates(computed: Interval, printed: Printed) -> bool {
    let next = Printed { units: printed.units + 1, decimals: printed.decimals };
    printed.value() <= computed.high && computed.low < next.value()
}

/// The counts that a cell's count stands for, by the unit to which its source rounded it.
fn interval(dataset: &Dataset, cell: &Cell, tally: Tally) -> Option<Interval> {
    let tallied = cell.tally(tally);
    let unit = match tallied.origin {
        Origin::Observed(index) => dataset.observations.get(index as usize).map_or(1, |o| o.rounded(tally)),
        _ => 1,
    };
    tallied.value().map(|count| Interval::of_count(count, unit))
}

/// T303: more counted than eligible, more active than registered, or a figure that is no multiple of
/// the unit to which it is said to be rounded.
pub(super) fn impossible_counts(figures: &Figures<'_>, region: Id<Region>, found: &mut Vec<Found>) {
    let dataset = figures.dataset();
    let pairs = [
        (Tally::Registered, Tally::Eligible, "registered-over-eligible"),
        (Tally::Active, Tally::Eligible, "active-over-eligible"),
        (Tally::Active, Tally::Registered, "active-over-registered"),
    ];
    for segment in dataset.segments.ids() {
        for cell in figures.cells(region, segment) {
            for (part, whole, message) in pairs {
                let (Some(low), Some(high)) = (cell.count(part), cell.count(whole)) else { continue };
                // Nearly every pair is in order, and needs no look at how it was rounded.
                if low <= high {
                    continue;
                }
                let (Some(part_interval), Some(whole_interval)) =
                    (interval(dataset, cell, part), interval(dataset, cell, whole))
                else {
                    continue;
                };
                let Origin::Observed(index) = cell.tally(part).origin else { continue };
                let Some(observation) = dataset.observations.get(index as usize) else { continue };
                if part_interval.low > whole_interval.high {
                    let finding = Finding::new("T303", message, observation.place);
                    let finding = finding.with("part", low).with("whole", high);
                    let finding = told(finding, dataset, region, segment, cell.period);
                    let about = About::Cell(region, segment, cell.period);
                    let mut one =
                        Found::new(finding, part.key(), about).answered(observation.accepts(crate::diag::Code("T303")));
                    if let Origin::Observed(other) = cell.tally(whole).origin
                        && let Some(other) = dataset.observations.get(other as usize)
                    {
                        one = one.near(other.place, whole.key());
                    }
                    found.push(one);
                }
            }
            for observation in cell.records(dataset) {
                not_a_multiple(dataset, region, segment, observation, found);
            }
        }
    }
    for paid in figures.paid_in(region) {
        for payment in paid.records(dataset) {
            for flow in Flow::ALL {
                let unit = payment.rounded[flow as usize];
                let Some(value) = payment.flow(flow).filter(|value| unit > 1 && value % unit != 0) else { continue };
                let finding = Finding::new("T303", "not-a-multiple", payment.place).with("value", value);
                let finding = finding.with("unit", unit).with("measure", flow.key());
                let answer = payment.accepts(crate::diag::Code("T303"));
                found.push(Found::new(finding, flow.key(), About::Paid(paid.clone())).answered(answer));
            }
        }
    }
}

fn not_a_multiple(
    dataset: &Dataset,
    region: Id<Region>,
    segment: Id<Segment>,
    observation: &Observation,
    found: &mut Vec<Found>,
) {
    if observation.detail.is_none() {
        return;
    }
    for tally in Tally::ALL {
        let unit = observation.rounded(tally);
        let Some(value) = observation.count(tally).filter(|value| value % unit != 0) else { continue };
        let finding = Finding::new("T303", "not-a-multiple", observation.place).with("value", value);
        let finding = finding.with("unit", unit).with("measure", tally.key());
        let finding = told(finding, dataset, region, segment, observation.period);
        let about = About::Cell(region, segment, observation.period);
        let answer = observation.accepts(crate::diag::Code("T303"));
        found.push(Found::new(finding, tally.key(), about).answered(answer).near(observation.place, "rounded"));
    }
}
