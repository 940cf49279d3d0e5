//! Counts of people: a region and its parts, a segment and those that add up to it, day by day.

use super::system::{Node, System};
use super::{Known, SILENT, Stock, Why, known, rest};
use crate::dataset::{Dataset, Id, Listed, Region, Segment, Tally};
use crate::figures::Figures;
use crate::order::Arrange;
use crate::period::Period;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// What is known of a count, with where it stands.
#[derive(Clone, Copy)]
struct Entry {
    end: i32,
    region: Id<Region>,
    segment: Id<Segment>,
    known: Known,
}

/// The counts that must not be shown, by region, segment, end and count.
///
/// No sum joins two days, two counts or two segments that do not add up: each day of each count of each
/// family of segments is a system of its own.
pub(super) fn hidden(figures: &Figures<'_>, below: u64) -> Vec<Stock> {
    let mut hidden = Vec::new();
    for family in families(figures.dataset) {
        for tally in Tally::ALL {
            let mut entries = entries(figures, &family, tally, below);
            entries.par_sort_by_key(|entry| entry.end);
            let days: Vec<&[Entry]> = entries.chunk_by(|a, b| a.end == b.end).collect();
            let found: Vec<Vec<Stock>> =
                days.into_par_iter().map(|day| of_day(figures.dataset, day, &family, tally, below)).collect();
            hidden.extend(found.into_iter().flatten());
        }
    }
    hidden.arrange_by_key(|stock: &Stock| (stock.region, stock.segment, stock.end, stock.tally));
    hidden
}

/// The segments, those together that add up.
fn families(dataset: &Dataset) -> Vec<Vec<Id<Segment>>> {
    let mut families: Vec<Vec<Id<Segment>>> = vec![Vec::new(); dataset.segments.len()];
    for segment in dataset.segments.ids() {
        let mut whole = segment;
        while let Some(above) = dataset.segments[whole].adds_to {
            whole = above;
        }
        families[whole.index()].push(segment);
    }
    families.retain(|family| !family.is_empty());
    families
}

fn entries(figures: &Figures<'_>, family: &[Id<Segment>], tally: Tally, below: u64) -> Vec<Entry> {
    let regions: Vec<Id<Region>> = figures.dataset.regions.ids().collect();
    let of_region = |region: &Id<Region>| {
        let mut entries = Vec::new();
        for segment in family {
            for cells in figures.cells(*region, *segment).chunk_by(|a, b| a.period.ends_with(b.period)) {
                let known = known(figures, *segment, cells, below)[tally as usize];
                let Some(first) = cells.first().filter(|_| known.value.is_some() || known.inapplicable) else {
                    continue;
                };
                entries.push(Entry { end: first.period.end_month(), region: *region, segment: *segment, known });
            }
        }
        entries
    };
    regions.par_iter().flat_map_iter(of_region).collect()
}

/// The counts of one day, by region and segment.
struct Day {
    numbers: FxHashMap<(Id<Region>, Id<Segment>), Option<Node>>,
    system: System,
}

fn of_day(dataset: &Dataset, entries: &[Entry], family: &[Id<Segment>], tally: Tally, below: u64) -> Vec<Stock> {
    let Some(period) = entries.first().and_then(|entry| Period::month_ending(entry.end)) else { return Vec::new() };
    let mut day = Day { numbers: FxHashMap::default(), system: System::new(below) };
    let mut given = Vec::with_capacity(entries.len());
    let mut regions: BTreeSet<Id<Region>> = BTreeSet::new();
    for entry in entries {
        let node = entry.known.value.map(|value| day.system.shown([Some(value), None], entry.known.small));
        day.numbers.insert((entry.region, entry.segment), node);
        given.extend(node.map(|node| (node, entry)));
        // What is above a region of which something is known is known of, too.
        let mut at = Some(entry.region);
        while let Some(region) = at.filter(|region| regions.insert(*region)) {
            at = dataset.regions[region].parent;
        }
    }
    let mut silent = BTreeSet::new();
    for region in &regions {
        let record = &dataset.regions[*region];
        let existing = record.children.iter().filter(|child| dataset.regions[**child].exists_at_end(period));
        let (mut parts, others): (Vec<Id<Region>>, Vec<Id<Region>>) =
            existing.copied().partition(|child| regions.contains(child));
        if record.listed != Listed::All || parts.is_empty() {
            continue;
        }
        // Of parts of which nothing at all is known only the sum can be computed.
        parts.extend(rest(dataset, *region, &others));
        for segment in family {
            let parts: Vec<_> = parts.iter().map(|part| (*part, *segment)).collect();
            if day.sum((*region, *segment), &parts) {
                silent.extend(parts.iter().map(|(part, _)| *part).filter(|part| !regions.contains(part)));
            }
        }
    }
    for region in regions.into_iter().chain(silent) {
        for segment in family {
            let parts: Vec<_> = dataset.segments[*segment].parts.iter().map(|part| (region, *part)).collect();
            day.sum((region, *segment), &parts);
        }
    }
    day.system.solve();
    let hidden = given.into_iter().filter(|(node, _)| day.system.is_hidden(*node));
    hidden
        .map(|(node, entry)| Stock {
            region: entry.region,
            segment: entry.segment,
            tally,
            end: entry.end,
            why: if day.system.hides_for_itself(node) { Why::Small } else { Why::Complement },
        })
        .collect()
}

impl Day {
    /// Says that one count is the sum of others, if anything is known of one of them.
    fn sum(&mut self, whole: (Id<Region>, Id<Segment>), parts: &[(Id<Region>, Id<Segment>)]) -> bool {
        let (mut known, mut silent) = (Vec::new(), Vec::new());
        for part in parts {
            match self.numbers.get(part) {
                Some(Some(node)) => known.push(*node),
                // There is nothing to count.
                Some(None) => {}
                None => silent.push(*part),
            }
        }
        let given = self.numbers.get(&whole).copied().flatten();
        let many = silent.len() > SILENT;
        if known.is_empty() && given.is_none() || known.is_empty() && silent.is_empty() || many && given.is_none() {
            return false;
        }
        let whole = given.unwrap_or_else(|| self.silent(whole));
        if !many {
            for part in silent {
                known.push(self.silent(part));
            }
        }
        self.system.sum(whole, known, many);
        true
    }

    /// A number that nobody gives.
    fn silent(&mut self, of: (Id<Region>, Id<Segment>)) -> Node {
        let node = self.system.unpublished();
        self.numbers.insert(of, Some(node));
        node
    }
}
