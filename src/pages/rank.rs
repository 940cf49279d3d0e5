//! How a region stands to the one above it and to its like, in a sentence each.
//!
//! Two percentages are compared only where they hold for the same day and their denominators count the
//! same. Where they do not, the page says so and compares nothing. The parts of a region are put in order
//! once for all their pages ([`World::places`]), so that a page finds its rank by looking it up.

use super::edition::Told;
use super::figure::{Form, Pen, direction};
use super::html::Html;
use super::tables;
use super::wording;
use super::world::World;
use crate::dataset::{Id, Language, Region, Segment};
use crate::figures::{BaseMark, Cell, Measure, Subject};
use crate::order::distinct;

/// The parts of a region in the order of their latest coverage of one segment.
#[derive(Debug)]
pub(super) struct Places {
    /// What the parts are: `province`, `regency-city`, `mixed`.
    sort: String,
    /// Those with a coverage that is not stale: by day, by what the denominator counts, the highest first.
    rows: Vec<Place>,
    /// How many parts there are in the current period.
    lasting: usize,
    /// Whether one of them has a figure that is not shown.
    hides: bool,
}

/// A part of a region in its order: figures compare only with those of their own day and base.
///
/// The percentage is the one that is shown, in tenths and below zero, so that the highest comes first:
/// a rank that readers cannot see in the figures would be none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    month: i32,
    base: BaseMark,
    below: i128,
}

impl Place {
    fn of(world: &World<'_>, segment: Id<Segment>, cell: &Cell) -> Option<Place> {
        let coverage = world.figures.coverage(segment, cell)?;
        Some(Place { month: cell.period.end_month(), base: cell.base, below: -coverage.percent.round(1) })
    }

    fn is_like(self, other: Place) -> bool {
        (self.month, self.base) == (other.month, other.base)
    }
}

impl Places {
    /// Puts the parts of a region in order.
    pub(super) fn of(world: &World<'_>, parent: Id<Region>, segment: Id<Segment>) -> Places {
        let children = &world.dataset.regions[parent].children;
        let lasting = || children.iter().filter(|child| !world.figures.has_ended(**child));
        let hides = |child: &Id<Region>| world.figures.cells(*child, segment).last().is_some_and(Cell::is_suppressed);
        let mut rows: Vec<Place> = lasting()
            .filter_map(|child| {
                let cell = world.figures.latest(*child, segment, None);
                Place::of(world, segment, cell.filter(|cell| !world.figures.is_stale(cell.period))?)
            })
            .collect();
        rows.sort_unstable();
        Places { sort: sort(world, parent), rows, lasting: lasting().count(), hides: lasting().any(hides) }
    }
}

/// What the parts of a region are: their level where they share one.
pub(super) fn sort(world: &World<'_>, parent: Id<Region>) -> String {
    let children = &world.dataset.regions[parent].children;
    match distinct(children.iter().map(|child| world.dataset.regions[*child].level.as_str())).as_slice() {
        [level] => (*level).to_owned(),
        ["city", "regency"] => "regency-city".to_owned(),
        _ => "mixed".to_owned(),
    }
}

/// The sentences of a region's page; none of a region at the top, or where nothing is to be compared.
pub(super) fn told(
    world: &World<'_>,
    language: Language,
    region: Id<Region>,
    segment: Id<Segment>,
    cell: &Cell,
) -> Vec<Html> {
    let Some(parent) = world.dataset.regions[region].parent else { return Vec::new() };
    let Some(own) = Place::of(world, segment, cell) else { return Vec::new() };
    let above = to_parent(world, language, parent, segment, cell);
    above.into_iter().chain(to_like(world, language, region, parent, segment, own, cell)).collect()
}

/// How the coverage stands to that of the region above.
fn to_parent(
    world: &World<'_>,
    language: Language,
    parent: Id<Region>,
    segment: Id<Segment>,
    cell: &Cell,
) -> Option<Html> {
    let figures = world.figures;
    let own = figures.coverage(segment, cell)?;
    let cells = figures.cells(parent, segment).iter().rev();
    let mut same_day = cells.filter(|above| above.period.ends_with(cell.period));
    let (above, how) = match same_day.find(|above| figures.coverage(segment, above).is_some()) {
        Some(above) if above.base.differs(cell.base) => (above, "base"),
        Some(above) => {
            let apart = own.percent.minus(figures.coverage(segment, above)?.percent)?;
            (above, direction(apart, 1))
        }
        None => (figures.latest(parent, segment, None)?, "period"),
    };
    let pen = Pen::new(world, language, parent, &Subject::Segment(segment));
    let value = tables::coverage_value(figures.coverage(segment, above)?);
    let facts = [
        ("how", how.into()),
        ("parent", world.region_link(language, parent).into()),
        ("percent", pen.html(&Measure::Coverage, above.period, value, Form::Usual).into()),
        ("period", above.period.into()),
    ];
    Some(world.edition(language).tell(&wording::COMPARED_PARENT, &facts))
}

/// The place among the parts of the region above that can be compared.
fn to_like(
    world: &World<'_>,
    language: Language,
    region: Id<Region>,
    parent: Id<Region>,
    segment: Id<Segment>,
    own: Place,
    cell: &Cell,
) -> Option<Html> {
    if world.figures.has_ended(region) || world.figures.is_stale(cell.period) {
        return None;
    }
    let places = world.places(parent, segment);
    if places.lasting < 2 {
        return None;
    }
    let start = places.rows.partition_point(|place| (place.month, place.base) < (own.month, own.base));
    let like = places.rows.get(start..)?;
    let like = like.get(..like.partition_point(|place| place.is_like(own)))?;
    let higher = like.partition_point(|place| place.below < own.below);
    let equal = like.partition_point(|place| place.below <= own.below).saturating_sub(higher);
    let left = places.rows.len().saturating_sub(like.len());
    let place = match (like.len(), left) {
        (0, _) => return None,
        (1, 0) if !places.hides => "alone",
        (1, _) => "unlike",
        (n, _) if equal == n => "equal",
        _ if higher == 0 => "first",
        (n, _) if higher + equal == n => "last",
        _ => "middle",
    };
    let edition = world.edition(language);
    // What the parts are depends in a language on how many there are.
    let among = |n: usize| {
        let facts = [("n", n.into())];
        let named = edition.locale.text(&format!("among-{}", places.sort), &facts);
        named.or_else(|_| edition.locale.text("among-mixed", &facts)).unwrap_or_default()
    };
    let n = if matches!(place, "alone" | "unlike") { places.lasting } else { like.len() };
    let facts = [
        ("place", place.into()),
        ("rank", (higher + 1).into()),
        ("n", n.into()),
        ("among", among(n).into()),
        ("parent", world.region_name(language, parent).into()),
        ("period", cell.period.into()),
        ("ties", equal.saturating_sub(1).into()),
        ("left", left.into()),
    ];
    let facts: Vec<(&'static str, Told)> = facts.into();
    Some(edition.tell(&wording::COMPARED_LIKE, &facts))
}
