//! With which other region each region is compared: one prepared pair, and no more.

use crate::dataset::{Id, Region, Segment, Tally};
use crate::figures::Cell;
use crate::order::Arrange;
use crate::pages::headline::telling_cell;
use crate::pages::world::World;
use rustc_hash::FxHashMap;

/// Two regions that are compared, in the order in which their page names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pages) struct Pair {
    /// The region for whose sake it was prepared.
    pub(in crate::pages) one: Id<Region>,
    /// Its parent, or a neighbour of its kind.
    pub(in crate::pages) other: Id<Region>,
    /// Whether it has a page of its own.
    pub(in crate::pages) prepared: bool,
}

/// How many pairs have a page of their own: a report of thousands of regions would else have twice as many pages
/// for readers who come from a region's page, where the most of it is told already.
const MOST_PREPARED: usize = 300;

/// The pair of each region, by its number.
///
/// A region stands beside its parent if some segment has a figure in both; else beside the sibling of its
/// level that is nearest in eligible people of that segment, in population, or in the order of codes. Two
/// that are each other's nearest share one pair. The pairs nearest to the root are prepared, as many levels whole as
/// [`MOST_PREPARED`] allows, and the first always.
pub(in crate::pages) fn choose(world: &World<'_>) -> Vec<Option<Pair>> {
    let dataset = world.dataset;
    let chooser = Chooser::new(world);
    let mut chosen: Vec<Option<Id<Region>>> = vec![None; dataset.regions.len()];
    let mut alone = Vec::new();
    for (id, region) in dataset.regions.iter() {
        if world.figures.has_ended(id) {
            continue;
        }
        match region.parent.filter(|parent| chooser.common(id, *parent)) {
            Some(parent) => chosen[id.index()] = Some(parent),
            None => alone.push(id),
        }
    }
    let mut lists = FxHashMap::default();
    for region in alone {
        chosen[region.index()] = chooser.neighbour(region, &mut lists);
    }
    let pair = |(index, other): (usize, &Option<Id<Region>>)| {
        let (one, other) = (Id::at(index), (*other)?);
        let mutual = chosen.get(other.index()).copied().flatten() == Some(one);
        let prepared = true;
        let turned = mutual && chooser.before(other, one);
        Some(if turned { Pair { one: other, other: one, prepared } } else { Pair { one, other, prepared } })
    };
    let mut pairs: Vec<Option<Pair>> = chosen.iter().enumerate().map(pair).collect();
    let deepest = deepest_prepared(world, &pairs);
    for pair in pairs.iter_mut().flatten() {
        pair.prepared = usize::from(world.calendar.depth(pair.one)) <= deepest;
    }
    pairs
}

/// The deepest level down to which all pairs are prepared.
fn deepest_prepared(world: &World<'_>, pairs: &[Option<Pair>]) -> usize {
    let own = pairs
        .iter()
        .enumerate()
        .filter_map(|(index, pair)| pair.map(|pair| pair.one).filter(|one| one.index() == index));
    deepest(&world.calendar.at_depths(own))
}

/// The deepest of levels, the top first, with so many pairs each, down to which they are as many as may be.
fn deepest(levels: &[usize]) -> usize {
    let (mut deepest, mut count) = (0, 0);
    for (level, pairs) in levels.iter().enumerate() {
        if count > 0 && count + pairs > MOST_PREPARED {
            break;
        }
        (deepest, count) = (level, count + pairs);
    }
    deepest
}

/// Whether readers can see a figure in a cell.
pub(super) fn tells(world: &World<'_>, segment: Id<Segment>, cell: &Cell) -> bool {
    world.figures.coverage(segment, cell).is_some() || Tally::ALL.into_iter().any(|tally| cell.count(tally).is_some())
}

/// The regions of one parent and level that have a figure for one segment: by eligible people, by
/// population, and by code.
#[derive(Default)]
struct Lists {
    eligible: Vec<(u64, usize)>,
    population: Vec<(u64, usize)>,
    code: Vec<usize>,
}

type Key<'w> = (Option<usize>, &'w str, usize);

struct Chooser<'w, 'd> {
    world: &'w World<'d>,
    segments: usize,
    /// Whether a region has a figure for a segment, by region, then segment.
    known: Vec<bool>,
    /// The place of each region in the order of codes, and the region at each place.
    places: Vec<usize>,
    order: Vec<Id<Region>>,
}

impl<'w, 'd> Chooser<'w, 'd> {
    fn new(world: &'w World<'d>) -> Chooser<'w, 'd> {
        let dataset = world.dataset;
        let tells =
            |region, segment| telling_cell(world, region, segment).is_some_and(|cell| tells(world, segment, cell));
        let pairs =
            dataset.regions.ids().flat_map(|region| dataset.segments.ids().map(move |segment| (region, segment)));
        let known = pairs.map(|(region, segment)| tells(region, segment)).collect();
        let mut order: Vec<Id<Region>> = dataset.regions.ids().collect();
        order.arrange_by(|a, b| dataset.regions[*a].code.cmp(&dataset.regions[*b].code));
        let mut places = vec![0; order.len()];
        for (place, region) in order.iter().enumerate() {
            places[region.index()] = place;
        }
        Chooser { world, segments: dataset.segments.len(), known, places, order }
    }

    fn known(&self, region: Id<Region>, segment: Id<Segment>) -> bool {
        self.known.get(region.index() * self.segments + segment.index()).copied().unwrap_or(false)
    }

    fn common(&self, one: Id<Region>, other: Id<Region>) -> bool {
        self.world.dataset.segments.ids().any(|segment| self.known(one, segment) && self.known(other, segment))
    }

    fn before(&self, one: Id<Region>, other: Id<Region>) -> bool {
        self.places[one.index()] < self.places[other.index()]
    }

    /// The sibling that is most alike; the segment of which the region's page speaks first decides.
    fn neighbour(&self, region: Id<Region>, lists: &mut FxHashMap<Key<'d>, Lists>) -> Option<Id<Region>> {
        let dataset = self.world.dataset;
        let principal = self.world.principal(region);
        let others = dataset.segments.ids().filter(|segment| Some(*segment) != principal);
        let record = &dataset.regions[region];
        principal.into_iter().chain(others).filter(|segment| self.known(region, *segment)).find_map(|segment| {
            let key = (record.parent.map(Id::index), record.level.as_str(), segment.index());
            let lists = lists.entry(key).or_insert_with(|| self.lists(region, segment));
            let place = self.places[region.index()];
            let sized = [(&lists.eligible, self.eligible(region, segment)), (&lists.population, record.population)];
            let nearest = sized.into_iter().find_map(|(list, size)| nearest(list, (size?, place)));
            let nearest = nearest.or_else(|| beside(&lists.code, place));
            nearest.and_then(|place| self.order.get(place)).copied()
        })
    }

    /// Who stands in line beside a region, itself among them.
    fn lists(&self, region: Id<Region>, segment: Id<Segment>) -> Lists {
        let dataset = self.world.dataset;
        let record = &dataset.regions[region];
        let siblings: Vec<Id<Region>> = match record.parent {
            Some(parent) => dataset.regions[parent].children.clone(),
            None => dataset.regions.iter().filter(|(_, other)| other.parent.is_none()).map(|(id, _)| id).collect(),
        };
        let mut lists = Lists::default();
        for sibling in siblings {
            let other = &dataset.regions[sibling];
            if other.level != record.level || !self.known(sibling, segment) || self.world.figures.has_ended(sibling) {
                continue;
            }
            let place = self.places[sibling.index()];
            lists.eligible.extend(self.eligible(sibling, segment).map(|size| (size, place)));
            lists.population.extend(other.population.map(|size| (size, place)));
            lists.code.push(place);
        }
        lists.eligible.sort_unstable();
        lists.population.sort_unstable();
        lists.code.sort_unstable();
        lists
    }

    fn eligible(&self, region: Id<Region>, segment: Id<Segment>) -> Option<u64> {
        telling_cell(self.world, region, segment)?.count(Tally::Eligible)
    }
}

/// The place of the one that is nearest in size, of two as near the smaller.
fn nearest(list: &[(u64, usize)], own: (u64, usize)) -> Option<usize> {
    let at = list.binary_search(&own).ok()?;
    let below = at.checked_sub(1).and_then(|at| list.get(at));
    let above = list.get(at + 1);
    let near = below.into_iter().chain(above).min_by_key(|(size, _)| size.abs_diff(own.0));
    near.map(|(_, place)| *place)
}

/// The place that follows in a list, or the one before if it is the last.
fn beside(list: &[usize], own: usize) -> Option<usize> {
    let at = list.binary_search(&own).ok()?;
    list.get(at + 1).or_else(|| list.get(at.checked_sub(1)?)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_in_size_is_chosen_and_of_two_the_smaller() {
        let list = [(10, 4), (20, 1), (30, 2), (31, 0)];
        assert_eq!(nearest(&list, (10, 4)), Some(1));
        assert_eq!(nearest(&list, (20, 1)), Some(4), "both are ten away");
        assert_eq!(nearest(&list, (30, 2)), Some(0));
        assert_eq!(nearest(&list, (31, 0)), Some(2));
        assert_eq!(nearest(&[(5, 0)], (5, 0)), None, "nobody is its own neighbour");
    }

    #[test]
    fn levels_are_prepared_whole_and_the_first_always() {
        use super::deepest;
        assert_eq!(deepest(&[0, 38, 4, 2]), 3);
        assert_eq!(deepest(&[0, 38, 514, 1]), 1);
        assert_eq!(deepest(&[0, 38, 262]), 2);
        assert_eq!(deepest(&[0, 38, 263]), 1);
        assert_eq!(deepest(&[0, 1000, 1]), 1);
        assert_eq!(deepest(&[]), 0);
    }

    #[test]
    fn without_sizes_the_next_code_is_chosen() {
        assert_eq!(beside(&[2, 5, 9], 2), Some(5));
        assert_eq!(beside(&[2, 5, 9], 9), Some(5));
        assert_eq!(beside(&[2], 2), None);
    }
}
