//! Benefits paid: flows within periods, added up only where they neither overlap nor have gaps.

use super::address::Subject;
use crate::dataset::{Dataset, Flow, Id, Listed, Payment, Programme, Region};
use crate::order::{Arrange, distinct};
use crate::period::{Period, Span};

/// The payments of one region and programme (or programmes, for a joint figure) within one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paid {
    /// The region.
    pub region: Id<Region>,
    /// The programmes.
    pub programmes: Vec<Id<Programme>>,
    /// The period.
    pub period: Period,
    /// The figures, in the order of [`Flow::ALL`], each with the payment that gives it; the payment is
    /// `None` for a sum of the region's parts.
    pub flows: [Option<(u64, Option<u32>)>; 2],
    /// The payments at these places of [`Dataset::payments`].
    pub payments: Vec<u32>,
    /// Which of the figures are not shown, in the order of [`Flow::ALL`]: they are small, or small ones
    /// could be computed from them.
    pub suppressed: [bool; 2],
}

impl Paid {
    /// A figure of it.
    pub fn flow(&self, flow: Flow) -> Option<u64> {
        self.flows[flow as usize].map(|(value, _)| value)
    }

    /// Whether one of its figures is not shown, so that nothing else may tell of it.
    pub fn is_suppressed(&self) -> bool {
        self.suppressed.contains(&true)
    }

    /// The records that it rests on.
    pub fn records<'d>(&self, dataset: &'d Dataset) -> impl Iterator<Item = &'d Payment> {
        self.payments.iter().filter_map(|index| dataset.payments.get(*index as usize))
    }

    /// What it is about.
    pub fn subject(&self) -> Subject {
        Subject::Programmes(self.programmes.clone())
    }
}

/// Merges the payments that speak of the same, and sums regions whose parts have all reported.
pub(super) fn compute(dataset: &Dataset) -> Vec<Paid> {
    let mut paid: Vec<Paid> = Vec::new();
    for (index, payment) in (0..).zip(&dataset.payments) {
        let same = |paid: &&mut Paid| {
            paid.region == payment.region && paid.programmes == payment.programmes && paid.period == payment.period
        };
        let given = payment.flows.map(|flow| flow.map(|value| (value, Some(index))));
        match paid.last_mut().filter(same) {
            Some(last) => {
                for (kept, new) in last.flows.iter_mut().zip(given) {
                    *kept = kept.or(new);
                }
                last.payments.push(index);
            }
            None => paid.push(Paid {
                region: payment.region,
                programmes: payment.programmes.clone(),
                period: payment.period,
                flows: given,
                payments: vec![index],
                suppressed: [false; 2],
            }),
        }
    }
    sum_parents(dataset, &mut paid);
    paid.arrange_by(|a, b| (a.region, &a.programmes, a.period).cmp(&(b.region, &b.programmes, b.period)));
    paid
}

/// Adds the sums of regions that have no payments of their own, the smallest regions first.
fn sum_parents(dataset: &Dataset, paid: &mut Vec<Paid>) {
    if paid.is_empty() {
        return;
    }
    let mut parents: Vec<(usize, Id<Region>)> = dataset
        .regions
        .iter()
        .filter(|(_, region)| region.listed == Listed::All && !region.children.is_empty())
        .map(|(id, _)| (dataset.depth(id), id))
        .collect();
    parents.arrange_by_key(|(depth, id)| (std::cmp::Reverse(*depth), *id));
    for (_, parent) in parents {
        let children = &dataset.regions[parent].children;
        let keys = paid
            .iter()
            .filter(|paid| children.contains(&paid.region))
            .map(|paid| (paid.programmes.clone(), paid.period));
        for (programmes, period) in distinct(keys) {
            let own = |paid: &Paid| paid.region == parent && paid.programmes == programmes && paid.period == period;
            if paid.iter().any(own) {
                continue;
            }
            let existing: Vec<Id<Region>> =
                children.iter().copied().filter(|child| dataset.regions[*child].exists_within(period)).collect();
            let flows = Flow::ALL.map(|flow| {
                let of_child = |child: &Id<Region>| {
                    let of =
                        |paid: &&Paid| paid.region == *child && paid.programmes == programmes && paid.period == period;
                    paid.iter().find(of)?.flow(flow)
                };
                let values: Option<Vec<u64>> = existing.iter().map(of_child).collect();
                Some((values?.iter().fold(0_u64, |sum, value| sum.saturating_add(*value)), None))
            });
            if flows.iter().any(Option::is_some) {
                paid.push(Paid {
                    region: parent,
                    programmes,
                    period,
                    flows,
                    payments: Vec::new(),
                    suppressed: [false; 2],
                });
            }
        }
    }
}

/// Why flows of a span do not add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoSum {
    /// Nothing was paid, or nobody said.
    Nothing,
    /// One of the parts is not shown.
    Suppressed,
    /// These periods overlap, so something would be counted twice.
    Overlap(Period, Period),
    /// Only so many of the span's months are reported.
    Incomplete {
        /// Months that are reported.
        reported: u32,
        /// Months of the span.
        of: u32,
    },
}

/// The sum of a flow over a span, if its periods cover the span once and whole.
pub(super) fn sum(paid: &[&Paid], flow: Flow, span: Span) -> Result<u64, NoSum> {
    let within = |paid: &&&Paid| {
        paid.period.start_month() >= span.from.start_month() && paid.period.end_month() <= span.to.end_month()
    };
    let whole = |paid: &&&Paid| span.from == span.to && paid.period == span.from;
    let hidden = |paid: &&Paid| paid.suppressed[flow as usize];
    // What is hidden is never put together from its parts; nor is a sum that lacks a hidden part one of
    // the others.
    let asked = paid.iter().find(whole).filter(|paid| paid.flow(flow).is_some() || hidden(paid));
    if asked.map_or_else(|| paid.iter().filter(within).any(&hidden), &hidden) {
        return Err(NoSum::Suppressed);
    }
    let mut parts: Vec<(Period, u64)> =
        paid.iter().filter(within).filter_map(|paid| Some((paid.period, paid.flow(flow)?))).collect();
    // A figure for the whole span needs no adding up.
    if let Some((_, value)) = parts.iter().find(|(period, _)| span.from == span.to && *period == span.from) {
        return Ok(*value);
    }
    parts.arrange_by_key(|(period, _)| (period.start_month(), period.end_month()));
    if parts.is_empty() {
        return Err(NoSum::Nothing);
    }
    if let Some(pair) = parts.windows(2).find(|pair| pair[0].0.overlaps(pair[1].0)) {
        return Err(NoSum::Overlap(pair[0].0, pair[1].0));
    }
    let reported: i32 = parts.iter().map(|(period, _)| period.length().months()).sum();
    let of = span.to.end_month() - span.from.start_month();
    if reported != of {
        let months = |count: i32| u32::try_from(count).unwrap_or(0);
        return Err(NoSum::Incomplete { reported: months(reported), of: months(of) });
    }
    Ok(parts.iter().fold(0_u64, |sum, (_, value)| sum.saturating_add(*value)))
}
