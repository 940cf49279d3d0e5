//! T304: a whole and its parts, told by different records, must agree.

use super::{About, Found, told};
use crate::dataset::{Id, Listed, Observation, Region, Segment, Tally};
use crate::diag::{Code, Fact, Finding};
use crate::figures::{Cell, Figures, Origin};
use crate::number::{Interval, Ratio};

const CODE: Code = Code("T304");

/// T304: a parent that differs from the sum of its children where all have reported, a part larger
/// than its whole, a parent's coverage outside the range of its children's, all within rounding.
pub(super) fn whole_and_parts(figures: &Figures<'_>, region: Id<Region>, found: &mut Vec<Found>) {
    let dataset = figures.dataset();
    for segment in dataset.segments.ids() {
        for cell in figures.cells(region, segment) {
            let before = found.len();
            for tally in Tally::ALL {
                let Some((observation, whole)) = observed(figures, cell, tally) else { continue };
                let whole = Whole { figures, region, segment, cell, tally, observation, interval: whole };
                whole.against_regions(found);
                whole.against_segments(found);
            }
            // Counts that differ put the coverage out of its range too: that is one mistake.
            if found.len() == before {
                coverage_in_range(figures, region, segment, cell, found);
            }
        }
    }
}

/// A count that a source gives of its own, with what it stands for.
fn observed<'d>(figures: &Figures<'d>, cell: &Cell, tally: Tally) -> Option<(&'d Observation, Interval)> {
    let Origin::Observed(index) = cell.tally(tally).origin else { return None };
    let observation = figures.dataset().observations.get(index as usize)?;
    Some((observation, Interval::of_count(cell.count(tally)?, observation.rounded(tally))))
}

/// A count with what it stands for, wherever it comes from.
fn interval(figures: &Figures<'_>, cell: &Cell, tally: Tally) -> Option<Interval> {
    let exact = || cell.count(tally).map(|count| Interval::of_count(count, 1));
    observed(figures, cell, tally).map(|(_, interval)| interval).or_else(exact)
}

struct Whole<'w, 'd> {
    figures: &'w Figures<'d>,
    region: Id<Region>,
    segment: Id<Segment>,
    cell: &'w Cell,
    tally: Tally,
    observation: &'d Observation,
    interval: Interval,
}

impl Whole<'_, '_> {
    fn against_regions(&self, found: &mut Vec<Found>) {
        let dataset = self.figures.dataset();
        let record = &dataset.regions[self.region];
        let existing =
            || record.children.iter().filter(|child| dataset.regions[**child].exists_at_end(self.cell.period));
        let (mut low, mut high, mut complete) = (Ratio::ZERO, Ratio::ZERO, record.listed == Listed::All);
        let mut parts = 0_usize;
        for child in existing() {
            let cell = self.figures.cell(*child, self.segment, self.cell.period);
            let Some(part) = cell.and_then(|cell| interval(self.figures, cell, self.tally)) else {
                complete = false;
                continue;
            };
            parts += 1;
            if part.low > self.interval.high {
                let value = cell.and_then(|cell| cell.count(self.tally)).unwrap_or(0);
                let finding = self.tell("part-over-whole").with("part", value);
                let name = dataset.regions[*child].name.get(crate::dataset::Language::DEFAULT);
                let mut one = self.found(finding.with("child", name));
                if let Some((part, _)) = cell.and_then(|cell| observed(self.figures, cell, self.tally)) {
                    one = one.near(part.place, self.tally.key());
                }
                found.push(one);
            }
            low = low.plus(part.low).unwrap_or(low);
            high = high.plus(part.high).unwrap_or(high);
        }
        if complete && parts > 0 && !self.interval.meets(Interval { low, high }) {
            let finding = self.tell("sum-of-regions-differs").with("sum", Fact::Decimal(middle(low, high), 0));
            found.push(self.found(finding.with("parts", parts)));
        }
    }

    fn against_segments(&self, found: &mut Vec<Found>) {
        let dataset = self.figures.dataset();
        let parts = &dataset.segments[self.segment].parts;
        let (mut low, mut high, mut complete) = (Ratio::ZERO, Ratio::ZERO, !parts.is_empty());
        for part in parts {
            let cell = self.figures.cell(self.region, *part, self.cell.period);
            let Some(interval) = cell.and_then(|cell| interval(self.figures, cell, self.tally)) else {
                complete = false;
                continue;
            };
            if interval.low > self.interval.high {
                let value = cell.and_then(|cell| cell.count(self.tally)).unwrap_or(0);
                let name = dataset.segments[*part].id.as_str();
                found.push(self.found(self.tell("segment-over-whole").with("part", value).with("child", name)));
            }
            low = low.plus(interval.low).unwrap_or(low);
            high = high.plus(interval.high).unwrap_or(high);
        }
        if complete && !self.interval.meets(Interval { low, high }) {
            let finding = self.tell("sum-of-segments-differs").with("sum", Fact::Decimal(middle(low, high), 0));
            found.push(self.found(finding));
        }
    }

    fn tell(&self, message: &'static str) -> Finding {
        let finding = Finding::new("T304", message, self.observation.place).with("measure", self.tally.key());
        let finding = finding.with("whole", self.cell.count(self.tally).unwrap_or(0));
        told(finding, self.figures.dataset(), self.region, self.segment, self.cell.period)
    }

    fn found(&self, finding: Finding) -> Found {
        let about = About::Cell(self.region, self.segment, self.cell.period);
        Found::new(finding, self.tally.key(), about).answered(self.observation.accepts(CODE))
    }
}

fn middle(low: Ratio, high: Ratio) -> Ratio {
    low.plus(high).and_then(|sum| sum.times(Ratio::new(1, 2)?)).unwrap_or(low)
}

/// The coverage of a whole lies between the least and the greatest of its parts.
fn coverage_in_range(
    figures: &Figures<'_>,
    region: Id<Region>,
    segment: Id<Segment>,
    cell: &Cell,
    found: &mut Vec<Found>,
) {
    let dataset = figures.dataset();
    let record = &dataset.regions[region];
    let Some((observation, counted)) = observed(figures, cell, figures.counted(segment)) else { return };
    let Some((_, eligible)) = observed(figures, cell, Tally::Eligible) else { return };
    if record.listed != Listed::All || record.children.is_empty() {
        return;
    }
    let share = |cell: &Cell| {
        let counted = interval(figures, cell, figures.counted(segment))?;
        Interval::percent(counted, interval(figures, cell, Tally::Eligible)?)
    };
    let existing = record.children.iter().filter(|child| dataset.regions[**child].exists_at_end(cell.period));
    let shares: Option<Vec<Interval>> =
        existing.map(|child| figures.cell(*child, segment, cell.period).and_then(share)).collect();
    let (Some(shares), Some(own)) = (shares, Interval::percent(counted, eligible)) else { return };
    let (Some(least), Some(most)) = (shares.iter().map(|s| s.low).min(), shares.iter().map(|s| s.high).max()) else {
        return;
    };
    if own.high < least || most < own.low {
        let finding = Finding::new("T304", "coverage-out-of-range", observation.place);
        let percent = figures.coverage(segment, cell).map_or(own.low, |coverage| coverage.percent);
        let finding = finding.with("coverage", Fact::Decimal(percent, 1));
        let finding = finding.with("least", Fact::Decimal(least, 1)).with("most", Fact::Decimal(most, 1));
        let finding = told(finding, dataset, region, segment, cell.period);
        let about = About::Cell(region, segment, cell.period);
        found.push(Found::new(finding, figures.counted(segment).key(), about).answered(observation.accepts(CODE)));
    }
}
