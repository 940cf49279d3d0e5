//! T305 and T306: leaps and gaps in a series.

use super::{About, Found, told};
use crate::dataset::{Id, Observation, Region, Segment, Tally};
use crate::diag::{Code, Fact, Finding};
use crate::figures::{Cell, Figures, Origin};
use crate::number::Ratio;
use crate::period::{Length, Period};

/// T305: coverage or a count that moved further since the period before than it usually can.
///
/// The threshold is one for a month; between periods that are further apart it is twice that, however
/// far: what happened meanwhile is not told, and a jump must not be a mystery.
pub(super) fn leaps(figures: &Figures<'_>, region: Id<Region>, found: &mut Vec<Found>) {
    let dataset = figures.dataset();
    for segment in dataset.segments.ids() {
        let counts = figures.counted(segment);
        let cells = figures.cells(region, segment);
        for (at, now) in cells.iter().enumerate() {
            // Sums leap because their parts do: the finding belongs to the parts.
            let Some(observation) = observation(figures, now, counts) else { continue };
            let same_length = |cell: &&Cell| cell.period.length() == now.period.length();
            let counted = |cell: &&Cell| cell.count(counts).is_some();
            let Some(before) = cells[..at].iter().rev().filter(same_length).find(counted) else { continue };
            // What left with a part of the region did not leap.
            if figures.was_divided(region, before.period, now.period) {
                continue;
            }
            let times = i128::from((now.period.end_month() - before.period.end_month()).min(2));
            let answer = observation.accepts(Code("T305"));
            let about = About::Cell(region, segment, now.period);
            let tell = |message| {
                let finding = Finding::new("T305", message, observation.place).with("before", before.period);
                told(finding, dataset, region, segment, now.period)
            };
            if let Some(points) = points_leap(figures, before, now, counts, times) {
                let (old, new) = (figures.coverage(segment, before), figures.coverage(segment, now));
                let finding = tell("coverage-leap").with("points", Fact::Decimal(points, 1));
                let percent = |coverage: Option<crate::figures::Coverage>| {
                    Fact::Decimal(coverage.map_or(Ratio::ZERO, |coverage| coverage.percent), 1)
                };
                let finding = finding.with("old", percent(old)).with("new", percent(new));
                found.push(Found::new(finding, counts.key(), about).answered(answer));
            } else if let Some((old, new)) = count_leap(figures, before, now, counts, times) {
                let finding = tell("count-leap").with("old", old).with("new", new).with("measure", counts.key());
                found.push(Found::new(finding, counts.key(), about).answered(answer));
            }
        }
    }
}

fn observation<'d>(figures: &Figures<'d>, cell: &Cell, tally: Tally) -> Option<&'d Observation> {
    match cell.tally(tally).origin {
        Origin::Observed(index) => figures.dataset().observations.get(index as usize),
        _ => None,
    }
}

/// The points by which coverage moved, if they are more than the threshold and the two are comparable.
fn points_leap(figures: &Figures<'_>, before: &Cell, now: &Cell, counts: Tally, times: i128) -> Option<Ratio> {
    if before.base.differs(now.base) {
        return None;
    }
    let whole = |cell: &Cell, tally| cell.count(tally).map(i128::from);
    let (n0, d0) = (whole(before, counts)?, whole(before, Tally::Eligible)?);
    let (n1, d1) = (whole(now, counts)?, whole(now, Tally::Eligible)?);
    let threshold = figures.dataset().site.thresholds.points;
    let moved = n1.checked_mul(d0)?.checked_sub(n0.checked_mul(d1)?)?;
    let both = d0.checked_mul(d1)?;
    let left = moved.abs().checked_mul(100)?.checked_mul(threshold.denominator())?;
    let right = both.checked_mul(threshold.numerator())?.checked_mul(times)?;
    if left <= right || both == 0 {
        return None;
    }
    Ratio::new(moved.checked_mul(100)?, both)
}

/// The two counts, if they lie further apart than the threshold.
fn count_leap(figures: &Figures<'_>, before: &Cell, now: &Cell, counts: Tally, times: i128) -> Option<(u64, u64)> {
    let (old, new) = (before.count(counts)?, now.count(counts)?);
    let threshold = figures.dataset().site.thresholds.percent;
    let moved = (i128::from(new) - i128::from(old)).abs();
    let left = moved.checked_mul(100)?.checked_mul(threshold.denominator())?;
    let right = i128::from(old).checked_mul(threshold.numerator())?.checked_mul(times)?;
    (left > right && old > 0).then_some((old, new))
}

/// T306: periods that are missing inside a series of three or more.
///
/// A series that keeps a steady distance (every December) has no gaps.
pub(super) fn gaps(figures: &Figures<'_>, region: Id<Region>, found: &mut Vec<Found>) {
    let dataset = figures.dataset();
    for segment in dataset.segments.ids() {
        let cells = figures.cells(region, segment);
        for length in [Length::Month, Length::Quarter, Length::Year] {
            let own: Vec<(&Cell, &Observation)> = cells
                .iter()
                .filter(|cell| cell.period.length() == length)
                .filter_map(|cell| Some((cell, cell.records(dataset).first()?)))
                .collect();
            if own.len() >= 3 {
                missing_periods(figures, region, segment, &own, found);
            }
        }
    }
}

fn missing_periods(
    figures: &Figures<'_>,
    region: Id<Region>,
    segment: Id<Segment>,
    own: &[(&Cell, &Observation)],
    found: &mut Vec<Found>,
) {
    let distances: Vec<i32> =
        own.windows(2).map(|pair| pair[1].0.period.end_month() - pair[0].0.period.end_month()).collect();
    let Some(step) = distances.iter().copied().min() else { return };
    let Some(at) = distances.iter().position(|distance| *distance > step) else { return };
    let missing: i32 = distances.iter().map(|distance| distance / step.max(1) - 1).sum();
    let (before, after) = (own[at].0.period, own[at + 1].0.period);
    let observation = own[at + 1].1;
    let finding = Finding::new("T306", "gap-in-series", observation.place);
    let finding = finding.with("missing", u64::try_from(missing).unwrap_or(0)).with("before", before);
    let first: Option<Period> = before.next();
    let finding = told(finding, figures.dataset(), region, segment, after).with("first", first.unwrap_or(after));
    let about = About::Cell(region, segment, after);
    found.push(Found::new(finding, "period", about).answered(observation.accepts(Code("T306"))));
}
