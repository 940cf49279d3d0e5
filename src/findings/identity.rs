//! T213, T216, T217: figures that cannot be, because of when and how often they are given.

use super::{About, Found, told};
use crate::dataset::{Flow, Id, Region, Tally};
use crate::diag::Finding;
use crate::figures::Figures;

/// T213: a region used in a period in which it did not exist.
pub(super) fn outside_validity(figures: &Figures<'_>, region: Id<Region>, found: &mut Vec<Found>) {
    let dataset = figures.dataset();
    let record = &dataset.regions[region];
    if record.from.is_none() && record.until.is_none() {
        return;
    }
    // The bound that stands in the record: its start, else its end.
    let bound = if record.from.is_some() { "from" } else { "until" };
    let validity = |mut finding: Finding| {
        finding.facts.extend(record.from.map(|from| ("from", from.into())));
        finding.facts.extend(record.until.map(|until| ("until", until.into())));
        finding.message = match (record.from, record.until) {
            (Some(_), Some(_)) => "region-outside-validity",
            (Some(_), None) => "region-before-start",
            _ => "region-after-end",
        };
        finding
    };
    for segment in dataset.segments.ids() {
        for observation in dataset.observations_of(region, segment) {
            if !record.exists_at_end(observation.period) {
                let finding = Finding::new("T213", "region-outside-validity", observation.place);
                let finding = validity(told(finding, dataset, region, segment, observation.period));
                let about = About::Cell(region, segment, observation.period);
                found.push(Found::new(finding, "period", about).near(record.place, bound));
            }
        }
    }
    for paid in figures.paid_in(region) {
        for payment in paid.records(dataset).filter(|payment| !record.exists_within(payment.period)) {
            let finding = Finding::new("T213", "region-outside-validity", payment.place);
            let finding = validity(finding.with("region", record.code.as_str()).with("period", payment.period));
            found.push(Found::new(finding, "period", About::Paid(paid.clone())).near(record.place, bound));
        }
    }
}

/// T216: one figure given by two records.
pub(super) fn given_twice(figures: &Figures<'_>, region: Id<Region>, found: &mut Vec<Found>) {
    let dataset = figures.dataset();
    for segment in dataset.segments.ids() {
        let observations = dataset.observations_of(region, segment);
        for same in observations.chunk_by(|a, b| a.period == b.period).filter(|same| same.len() > 1) {
            for tally in Tally::ALL {
                let mut given = same.iter().filter(|observation| observation.count(tally).is_some());
                let Some(first) = given.next() else { continue };
                for again in given {
                    let finding = Finding::new("T216", "figure-twice", again.place).with("measure", tally.key());
                    let finding = told(finding, dataset, region, segment, again.period);
                    let about = About::Cell(region, segment, again.period);
                    found.push(Found::new(finding, tally.key(), about).near(first.place, tally.key()));
                }
            }
        }
    }
    for paid in figures.paid_in(region) {
        for flow in Flow::ALL {
            let mut given = paid.records(dataset).filter(|payment| payment.flow(flow).is_some());
            let Some(first) = given.next() else { continue };
            for again in given {
                let finding = Finding::new("T216", "payment-twice", again.place).with("measure", flow.key());
                let finding = finding.with("region", dataset.regions[region].code.as_str());
                let finding = finding.with("programme", paid.subject().text(dataset)).with("period", paid.period);
                found.push(Found::new(finding, flow.key(), About::Paid(paid.clone())).near(first.place, flow.key()));
            }
        }
    }
}

/// T217: a stock given for two periods that end on one day.
pub(super) fn ending_together(figures: &Figures<'_>, region: Id<Region>, found: &mut Vec<Found>) {
    let dataset = figures.dataset();
    for segment in dataset.segments.ids() {
        let observations = dataset.observations_of(region, segment);
        // Periods that end together stand together in their order.
        for pair in observations.windows(2) {
            let [first, second] = pair else { continue };
            if first.period == second.period || !first.period.ends_with(second.period) {
                continue;
            }
            let both = |tally: &Tally| first.count(*tally).is_some() && second.count(*tally).is_some();
            if let Some(tally) = Tally::ALL.into_iter().find(both) {
                let finding = Finding::new("T217", "stock-twice", second.place).with("measure", tally.key());
                let finding = told(finding, dataset, region, segment, second.period).with("other", first.period);
                let about = About::Cell(region, segment, second.period);
                found.push(Found::new(finding, "period", about).near(first.place, "period"));
            }
        }
    }
}
