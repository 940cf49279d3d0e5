//! Benefits: a region and its parts, a year and its months, a joint payment and its programmes.

use super::system::{Node, System};
use super::{HiddenFlow, SILENT, Why, people, rest};
use crate::dataset::{Dataset, Flow, Id, Listed, Missing, Programme, Region};
use crate::figures::{Figures, Paid};
use crate::order::Arrange;
use crate::period::{Length, Period};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};

/// Above so many ways of putting a joint payment together no further is looked for.
const WAYS: usize = 256;

/// What is paid: where, by which programmes, when.
type Key = (Id<Region>, u32, Period);

/// The benefits that must not be shown, by their place.
///
/// People and money are one unknown: where each case is paid the same, as with a death benefit, either
/// tells of the other.
pub(super) fn hidden(figures: &Figures<'_>, below: u64) -> Vec<HiddenFlow> {
    let mut hidden = Vec::new();
    for group in groups(figures.paid()) {
        let mut flows = Flows::new(figures.dataset, &group, below);
        // What one kind of sum brings up another may go on with.
        for _ in 0..2 {
            flows.wholes_of_time();
            flows.wholes_of_regions();
            flows.wholes_of_programmes();
        }
        flows.system.solve();
        for (place, paid) in group {
            let Some(node) = flows.own(paid).filter(|node| flows.system.is_hidden(*node)) else { continue };
            let why = if flows.system.hides_for_itself(node) { Why::Small } else { Why::Complement };
            hidden.push(HiddenFlow { paid: place, why });
        }
    }
    hidden.arrange_by_key(|flow| flow.paid);
    hidden
}

/// The payments, those together whose programmes some joint payment joins.
fn groups(paid: &[Paid]) -> Vec<Vec<(usize, &Paid)>> {
    let mut leads: FxHashMap<Id<Programme>, Id<Programme>> = FxHashMap::default();
    for paid in paid {
        let mut own = paid.programmes.iter();
        let Some(first) = own.next().map(|first| lead(&mut leads, *first)) else { continue };
        for other in own {
            let other = lead(&mut leads, *other);
            leads.insert(other, first);
        }
    }
    let mut groups: FxHashMap<Id<Programme>, Vec<(usize, &Paid)>> = FxHashMap::default();
    for (place, paid) in paid.iter().enumerate() {
        if let Some(first) = paid.programmes.first() {
            groups.entry(lead(&mut leads, *first)).or_default().push((place, paid));
        }
    }
    groups.into_values().collect()
}

/// The programme that stands for all that are joined with one; the way there is shortened.
fn lead(leads: &mut FxHashMap<Id<Programme>, Id<Programme>>, mut of: Id<Programme>) -> Id<Programme> {
    while let Some(next) = leads.get(&of).copied().filter(|next| *next != of) {
        let beyond = leads.get(&next).copied().unwrap_or(next);
        leads.insert(of, beyond);
        of = beyond;
    }
    of
}

/// The quarter of a month.
fn quarter_of(month: Period) -> Option<Period> {
    Period::quarter(month.year(), (month.number() - 1) / 3 + 1)
}

struct Flows<'d> {
    dataset: &'d Dataset,
    /// The programmes of each payment; equal ones have one number.
    sets: Vec<Vec<Id<Programme>>>,
    numbers: FxHashMap<Vec<Id<Programme>>, u32>,
    nodes: BTreeMap<Key, Node>,
    /// Where there is nothing to pay.
    inapplicable: FxHashSet<Key>,
    /// The periods that somebody gives.
    given: FxHashSet<Period>,
    /// The periods of which somebody gives a part.
    divided: FxHashSet<Period>,
    /// The regions of which something is known, and all above them.
    regions: BTreeSet<Id<Region>>,
    /// The sums that were said already.
    said: FxHashSet<(Key, Vec<Key>)>,
    system: System,
}

impl<'d> Flows<'d> {
    fn new(dataset: &'d Dataset, group: &[(usize, &Paid)], below: u64) -> Flows<'d> {
        let mut flows = Flows {
            dataset,
            sets: Vec::new(),
            numbers: FxHashMap::default(),
            nodes: BTreeMap::new(),
            inapplicable: FxHashSet::default(),
            given: FxHashSet::default(),
            divided: FxHashSet::default(),
            regions: BTreeSet::new(),
            said: FxHashSet::default(),
            system: System::new(below),
        };
        for (_, paid) in group {
            let set = flows.set(&paid.programmes);
            let key = (paid.region, set, paid.period);
            let stated =
                |flow: Flow| paid.records(dataset).filter_map(|payment| payment.stated[flow as usize]).find_map(people);
            let small = stated(Flow::Recipients).is_some_and(|people| (1..below).contains(&people));
            let values = Flow::ALL.map(|flow| paid.flow(flow).or_else(|| stated(flow)));
            if values.iter().any(Option::is_some) {
                let node = flows.system.shown(values, small);
                flows.nodes.insert(key, node);
            } else if paid.records(dataset).any(|payment| payment.missing == Some(Missing::NotApplicable)) {
                flows.inapplicable.insert(key);
            } else {
                continue;
            }
            flows.given.insert(paid.period);
            if paid.period.length() != Length::Year {
                flows.divided.extend(Period::whole_year(paid.period.year()));
            }
            if paid.period.length() == Length::Month {
                flows.divided.extend(quarter_of(paid.period));
            }
            let mut at = Some(paid.region);
            while let Some(region) = at.filter(|region| flows.regions.insert(*region)) {
                at = dataset.regions[region].parent;
            }
        }
        flows
    }

    fn set(&mut self, programmes: &[Id<Programme>]) -> u32 {
        if let Some(number) = self.numbers.get(programmes) {
            return *number;
        }
        let number = u32::try_from(self.sets.len()).unwrap_or(u32::MAX);
        self.sets.push(programmes.to_vec());
        self.numbers.insert(programmes.to_vec(), number);
        number
    }

    fn own(&self, paid: &Paid) -> Option<Node> {
        let set = self.numbers.get(&paid.programmes)?;
        self.nodes.get(&(paid.region, *set, paid.period)).copied()
    }

    /// The number of what is paid; one that nobody gives if there is none yet.
    fn node(&mut self, key: Key) -> Node {
        if let Some(node) = self.nodes.get(&key) {
            return *node;
        }
        let node = self.system.unpublished();
        self.nodes.insert(key, node);
        node
    }

    /// Says that one payment is the sum of others, as far as anything is known of them.
    fn sum(&mut self, whole: Key, parts: Vec<Key>) {
        let (mut known, mut silent) = (Vec::new(), Vec::new());
        for part in &parts {
            match self.nodes.get(part) {
                Some(node) => known.push(*node),
                None if self.inapplicable.contains(part) => {}
                None => silent.push(*part),
            }
        }
        let given = self.nodes.contains_key(&whole);
        let many = silent.len() > SILENT;
        let nothing = known.is_empty() && (!given || silent.is_empty());
        if nothing || (many && !given) || !self.said.insert((whole, parts)) {
            return;
        }
        let whole = self.node(whole);
        if !many {
            for part in silent {
                known.push(self.node(part));
            }
        }
        self.system.sum(whole, known, many);
    }

    /// Whether a region exists in a period; what stands for several does.
    fn exists(&self, (region, _, period): &Key) -> bool {
        region.index() >= self.dataset.regions.len() || self.dataset.regions[*region].exists_within(*period)
    }

    /// A quarter is the sum of its months, a year of its quarters, wherever anybody gives the longer one.
    fn wholes_of_time(&mut self) {
        let mut quarters: BTreeSet<Key> = BTreeSet::new();
        let mut years: BTreeSet<Key> = BTreeSet::new();
        for (region, set, period) in self.nodes.keys() {
            let year = Period::whole_year(period.year()).filter(|year| self.given.contains(year));
            let quarter = match period.length() {
                Length::Month => quarter_of(*period),
                Length::Quarter => Some(*period),
                Length::Year => None,
            };
            let of_some = |quarter: &Period| year.is_some() || self.given.contains(quarter);
            years.extend(year.filter(|year| self.divided.contains(year)).map(|year| (*region, *set, year)));
            let Some(quarter) = quarter.filter(of_some).filter(|quarter| self.divided.contains(quarter)) else {
                continue;
            };
            quarters.insert((*region, *set, quarter));
        }
        for (region, set, quarter) in quarters {
            let first = (quarter.number() - 1) * 3;
            let months = (1..=3).filter_map(|month| Period::month(quarter.year(), first + month));
            let parts = months.map(|month| (region, set, month)).filter(|key| self.exists(key)).collect();
            self.sum((region, set, quarter), parts);
        }
        for (region, set, year) in years {
            let quarters = (1..=4).filter_map(|quarter| Period::quarter(year.year(), quarter));
            let parts = quarters.map(|quarter| (region, set, quarter)).filter(|key| self.exists(key)).collect();
            self.sum((region, set, year), parts);
        }
    }

    /// A region is the sum of its parts.
    fn wholes_of_regions(&mut self) {
        let dataset = self.dataset;
        let mut wholes: BTreeSet<Key> = BTreeSet::new();
        for (region, set, period) in self.nodes.keys().filter(|(region, ..)| region.index() < dataset.regions.len()) {
            wholes.insert((*region, *set, *period));
            wholes.extend(dataset.regions[*region].parent.map(|parent| (parent, *set, *period)));
        }
        for (region, set, period) in wholes {
            let record = &dataset.regions[region];
            if record.listed != Listed::All {
                continue;
            }
            let existing = record.children.iter().filter(|child| dataset.regions[**child].exists_within(period));
            let (mut parts, others): (Vec<Id<Region>>, Vec<Id<Region>>) =
                existing.copied().partition(|child| self.regions.contains(child));
            // Of parts of which nothing at all is known only the sum can be computed.
            parts.extend(rest(dataset, region, &others));
            self.sum((region, set, period), parts.into_iter().map(|part| (part, set, period)).collect());
        }
    }

    /// A joint payment is the sum of what its programmes pay, alone or together.
    fn wholes_of_programmes(&mut self) {
        let joint: Vec<Key> =
            self.nodes.keys().filter(|(_, set, _)| self.sets[*set as usize].len() > 1).copied().collect();
        if joint.is_empty() {
            return;
        }
        for (region, set, period) in joint {
            let members = self.sets.get(set as usize).cloned().unwrap_or_default();
            // The payments of the same region and period that are a part of this one.
            let within: Vec<u32> = self
                .nodes
                .range((region, 0, period)..=(region, u32::MAX, period))
                .filter(|((_, other, at), _)| *at == period && *other != set)
                .map(|((_, other, _), _)| *other)
                .filter(|other| {
                    self.sets.get(*other as usize).is_some_and(|other| other.iter().all(|one| members.contains(one)))
                })
                .collect();
            let mut ways = Vec::new();
            self.ways(&members, &within, &mut Vec::new(), &mut ways, &mut WAYS.saturating_mul(16));
            for way in ways {
                self.sum((region, set, period), way.into_iter().map(|other| (region, other, period)).collect());
            }
            if !within.is_empty() {
                let singles: Vec<u32> =
                    members.iter().map(|programme| self.set(std::slice::from_ref(programme))).collect();
                self.sum((region, set, period), singles.into_iter().map(|single| (region, single, period)).collect());
            }
        }
    }

    /// The ways in which payments make up all of some programmes, none twice.
    fn ways(
        &self,
        left: &[Id<Programme>],
        within: &[u32],
        taken: &mut Vec<u32>,
        ways: &mut Vec<Vec<u32>>,
        steps: &mut usize,
    ) {
        if ways.len() >= WAYS || *steps == 0 {
            return;
        }
        *steps -= 1;
        let Some(first) = left.first() else {
            ways.push(taken.clone());
            return;
        };
        for set in within {
            let Some(members) = self.sets.get(*set as usize) else { continue };
            if members.contains(first) && members.iter().all(|member| left.contains(member)) {
                let rest: Vec<Id<Programme>> = left.iter().filter(|one| !members.contains(one)).copied().collect();
                taken.push(*set);
                self.ways(&rest, within, taken, ways, steps);
                taken.pop();
            }
        }
    }
}
