//! The home page: where things stand.

use super::charts;
use super::edition::Told;
use super::figure::{Form, Pen, direction, direction_class};
use super::gloss::Explained;
use super::headline::{self, counts_word, not_comparable_word};
use super::html::Html;
use super::map;
use super::rank;
use super::sheet::{Head, Sheet, map};
use super::stories;
use super::tables;
use super::wording;
use super::world::World;
use crate::dataset::{Id, Language, MAIN_SERIES, Region, Segment};
use crate::diag::Fact;
use crate::figures::link::ChartKind;
use crate::figures::{Cell, Change, Measure, Parts, Subject, Value};
use crate::number::Ratio;
use crate::order::Arrange;
use std::cmp::Ordering;
use tera::Value as Field;

/// How many stories the home page tells of.
const STORIES: usize = 3;
/// How many rises, how many falls and how many breaks.
const MOVERS: usize = 3;
/// How many parts of the root may be named one by one.
const NAMED: usize = 120;
/// How many parts of one of them.
const NAMED_PARTS: usize = 60;
/// How many of those in all: a report of more regions links to the pages that list them.
const ALL_PARTS: usize = 600;

/// The home page.
pub(super) fn page(world: &World<'_>, language: Language) -> Sheet {
    let (dataset, edition) = (world.dataset, world.edition(language));
    let title = dataset.site.title.get(language).to_owned();
    let description = match &dataset.site.description {
        Some(description) => description.get(language).to_owned(),
        None => title.clone(),
    };
    let mut sheet = Sheet::new(world, language, "home.html", Head::new(title, description, String::new(), "home"));
    let head = world.headline.or_else(|| {
        let root = dataset.root?;
        Some((root, world.principal(root)?))
    });
    match head {
        Some((region, segment)) => {
            let told = headline::tell(world, language, region, segment, &world.region_link(language, region));
            let mut explained = Explained::default();
            sheet.set("headline", world.explain(language, told.sentence, &mut explained));
            sheet.set("change", told.change.map_or_else(Field::none, Field::from));
            let kind = ChartKind::Progress;
            let progress = charts::of_segment(world, kind, region, segment, language, "page-progress");
            sheet.set("progress", progress.map_or_else(Field::none, |chart| Html(chart).into()));
            let said = told.cell.map(|cell| {
                let pen = Pen::new(world, language, region, &Subject::Segment(segment));
                let sayings = tables::contradictions(world, segment, cell);
                let said: Vec<Field> = sayings
                    .iter()
                    .map(|saying| tables::saying_words(edition, &pen, cell.period, saying).into())
                    .collect();
                (said, world.row_url(language, region, segment, cell.period))
            });
            let (said, row) = said.unwrap_or_default();
            sheet.set("sayings", said);
            sheet.set("row", row);
            let trend = charts::trend(world, language, region, segment, "page-trend-line");
            let one = trend.is_none().then(|| only_one(world, language, region, segment)).flatten();
            sheet.set("trend", trend.map_or_else(Field::none, |chart| Html(chart).into()));
            sheet.set("trend_one", one.map_or_else(Field::none, Field::from));
            let target = target(world, language, region, segment);
            let target = target.map(|told| world.explain(language, told, &mut explained));
            sheet.set("target", target.map_or_else(Field::none, Field::from));
        }
        None => sheet.set("headline", Field::none()),
    }
    let mapped = dataset
        .root
        .and_then(|root| map::of_region(world, language, root, head.map(|(_, segment)| segment), "page-areas"));
    sheet.set("map", mapped.map_or_else(Field::none, Field::from));
    sheet.set("ranking", ranking(world, language, head.map(|(_, segment)| segment)));
    movers(world, language, &mut sheet);
    let latest: Vec<Field> =
        world.stories.iter().take(STORIES).map(|story| stories::item(world, language, *story)).collect();
    sheet.set("stories", latest);
    sheet.set("more_stories", world.stories.len() > STORIES);
    find(world, language, &mut sheet);
    sheet
}

/// That the coverage of the headline is the only one, so that nobody can tell whether it rises.
fn only_one(world: &World<'_>, language: Language, region: Id<Region>, segment: Id<Segment>) -> Option<Html> {
    let figures = world.figures;
    let cells = figures.cells(region, segment);
    let mut covered = cells.iter().filter(|cell| figures.coverage(segment, cell).is_some());
    let (one, None) = (covered.next()?, covered.next()) else { return None };
    let hidden = if cells.iter().any(Cell::is_suppressed) { "yes" } else { "no" };
    let facts = [("period", one.period.into()), ("hidden", hidden.into())];
    Some(world.edition(language).tell(&wording::TREND_ONE, &facts))
}

/// The target of the headline: how much, when, and how far it is.
fn target(world: &World<'_>, language: Language, region: Id<Region>, segment: Id<Segment>) -> Option<Html> {
    let figures = world.figures;
    let cell = figures.latest(region, segment, None)?;
    let coverage = figures.coverage(segment, cell)?;
    let target = figures.target(region, segment, MAIN_SERIES, cell.period)?;
    let points = target.coverage.value().minus(coverage.percent)?;
    let pen = Pen::new(world, language, region, &Subject::Segment(segment));
    let (series, at) = (MAIN_SERIES.to_owned(), target.by.unwrap_or(cell.period));
    let aim = pen.html(&Measure::Target(series.clone()), at, Value::Printed(target.coverage), Form::Usual);
    let apart = pen.html(&Measure::GapToTarget(series), cell.period, Value::Points(points), Form::Apart);
    let passed = target.by.zip(figures.current()).is_some_and(|(by, now)| by.end_month() < now.end_month());
    let word = |holds: bool| if holds { "yes" } else { "no" };
    let facts = [
        ("coverage", aim.into()),
        ("by", target.by.map_or_else(|| Told::from(""), Told::from)),
        ("due", word(target.by.is_some()).into()),
        ("passed", word(passed).into()),
        ("direction", direction(points, 1).into()),
        ("points", apart.into()),
        ("period", cell.period.into()),
    ];
    Some(world.edition(language).tell(&wording::TARGET_AHEAD, &facts))
}

/// The ranking of the root's parts for the headline's segment, or for the one that most of them have.
fn ranking(world: &World<'_>, language: Language, headline: Option<Id<Segment>>) -> Field {
    let Some(root) = world.dataset.root else { return Field::none() };
    let children = &world.dataset.regions[root].children;
    let count = |segment: Id<Segment>| charts::ranked(world, language, children, segment).len();
    let chosen = headline.filter(|segment| count(*segment) > 1).or_else(|| {
        let mut best = None;
        for segment in world.dataset.segments.ids() {
            let count = count(segment);
            if count > best.map_or(1, |(most, _)| most) {
                best = Some((count, segment));
            }
        }
        best.map(|(_, segment)| segment)
    });
    let Some(segment) = chosen else { return Field::none() };
    charts::of_segment(world, ChartKind::Ranking, root, segment, language, "page-chart")
        .map_or_else(Field::none, |chart| Html(chart).into())
}

/// A change of a region and segment that is worth telling.
pub(super) struct Moved {
    pub(super) region: Id<Region>,
    pub(super) segment: Id<Segment>,
    pub(super) change: Change,
}

/// The latest changes of the root and its parts: the greatest rises, the greatest falls, and what cannot be
/// compared.
fn movers(world: &World<'_>, language: Language, sheet: &mut Sheet) {
    let dataset = world.dataset;
    let mut told: Vec<(Moved, Parts)> = Vec::new();
    let mut broken: Vec<Moved> = Vec::new();
    let children = dataset.root.map_or(&[][..], |root| &dataset.regions[root].children);
    for region in dataset.root.into_iter().chain(children.iter().copied()) {
        for segment in dataset.segments.ids() {
            let Some(cell) = world.figures.latest(region, segment, None) else { continue };
            if world.figures.is_stale(cell.period) {
                continue;
            }
            let Some(change) = world.figures.change(region, segment, cell.period) else { continue };
            let moved = Moved { region, segment, change };
            match change.parts {
                Ok(parts) => told.push((moved, parts)),
                Err(_) => broken.push(moved),
            }
        }
    }
    told.retain(|(_, parts)| parts.points.round(1) != 0);
    told.arrange_by(|(a, x), (b, y)| {
        y.points.abs().cmp(&x.points.abs()).then((a.region, a.segment).cmp(&(b.region, b.segment)))
    });
    let one = |(moved, parts): &(Moved, Parts)| {
        let mut mark = String::from("<strong>");
        let pen = Pen::new(world, language, moved.region, &Subject::Segment(moved.segment));
        let class = direction_class(parts.points);
        pen.write(&mut mark, &Measure::Change, moved.change.to, Value::Points(parts.points), Form::Usual, class);
        mark.push_str("</strong>");
        item(world, language, moved, Html(mark))
    };
    let most = |rises: bool| {
        let of = |(_, parts): &&(Moved, Parts)| (parts.points.round(1) > 0) == rises;
        told.iter().filter(of).take(MOVERS).map(one).collect::<Vec<Field>>()
    };
    // Their heading says what they are.
    let broken = broken.iter().take(MOVERS).map(|moved| item(world, language, moved, Html::default()));
    let groups = [("movers-up", most(true)), ("movers-down", most(false)), ("movers-not", broken.collect())];
    let groups = groups
        .into_iter()
        .filter(|(_, items)| !items.is_empty())
        .map(|(name, items)| map([("name", world.edition(language).text(name).into()), ("items", items.into())]));
    sheet.set("movers", groups.collect::<Vec<Field>>());
}

/// Where the greater part of a change comes from: the word by which sentences choose.
///
/// Of the parts that go the way of the change the largest; two that are alike as they are shown are both.
pub(super) fn cause(parts: &Parts) -> &'static str {
    let shown = |part: Ratio| part.round(2);
    greatest(shown(parts.points), shown(parts.people()), shown(parts.base()), shown(parts.boundary))
}

/// The same for the change and its parts in hundredths of a point, as they are shown.
fn greatest(points: i128, people: i128, base: i128, boundary: i128) -> &'static str {
    let rises = points > 0;
    let share = |part: i128| if rises { part } else { -part };
    let (people, base, boundary) = (share(people), share(base), share(boundary));
    if boundary > people && boundary > base {
        return "boundary";
    }
    match (people.cmp(&base), rises) {
        (Ordering::Equal, _) => "both",
        (Ordering::Greater, true) => "people-more",
        (Ordering::Greater, false) => "people-fewer",
        (Ordering::Less, true) => "base-smaller",
        (Ordering::Less, false) => "base-larger",
    }
}

/// A rise, a fall or a break, in a sentence behind its mark.
pub(super) fn item(world: &World<'_>, language: Language, moved: &Moved, mark: Html) -> Field {
    let edition = world.edition(language);
    let pen = Pen::new(world, language, moved.region, &Subject::Segment(moved.segment));
    let percent = |period| {
        let cell = world.figures.cell(moved.region, moved.segment, period)?;
        let coverage = world.figures.coverage(moved.segment, cell)?;
        Some(pen.html(&Measure::Coverage, period, tables::coverage_value(coverage), Form::Usual))
    };
    let segment = &world.dataset.segments[moved.segment];
    // A renamed region's earlier coverage stands at its old name's address, not at its own.
    let before = percent(moved.change.from).unwrap_or_else(|| {
        let parts = moved.change.parts.ok();
        parts.map_or_else(Html::default, |parts| Html::text(&edition.locale.percent(parts.before(), 1)))
    });
    let mut facts: Vec<(&'static str, Told)> = vec![
        ("region", world.region_link(language, moved.region).into()),
        ("segment", world.text(language, &segment.name).into()),
        ("from", moved.change.from.into()),
        ("to", moved.change.to.into()),
        ("before", before.into()),
        ("now", percent(moved.change.to).unwrap_or_default().into()),
        ("counts", counts_word(segment.counts).into()),
    ];
    let said = match moved.change.parts {
        Ok(parts) => {
            let why = [("cause", cause(&parts).into()), ("counts", counts_word(segment.counts).into())];
            let (said, why) = (edition.tell(&wording::MOVED, &facts), edition.tell(&wording::MOVED_BY, &why));
            Html(format!("{said} {why}"))
        }
        Err(why) => {
            facts.push(("why", not_comparable_word(why).into()));
            edition.tell(&wording::MOVED_NOT, &facts)
        }
    };
    map([("mark", mark.into()), ("said", said.into())])
}

/// Links to find one's own region: the root's parts by name, and below each its own where they are few.
fn find(world: &World<'_>, language: Language, sheet: &mut Sheet) {
    let dataset = world.dataset;
    let Some(root) = dataset.root else {
        sheet.set("regions", Vec::<Field>::new());
        return;
    };
    let (locale, edition) = (world.locale(language), world.edition(language));
    let by_name = |regions: &[Id<Region>]| {
        let lasting = regions.iter().copied().filter(|region| !world.figures.has_ended(*region));
        let mut named: Vec<Id<Region>> = lasting.collect();
        named.arrange_by(|a, b| {
            locale.compare(world.region_name(language, *a), world.region_name(language, *b)).then(a.cmp(b))
        });
        named
    };
    let mut children = by_name(&dataset.regions[root].children);
    children.truncate(NAMED);
    let count = |region: &Id<Region>| dataset.regions[*region].children.len();
    let open = children.iter().map(count).sum::<usize>() <= ALL_PARTS;
    let links: Vec<Field> = children
        .iter()
        .map(|child| {
            let named = open && count(child) <= NAMED_PARTS;
            let parts = if named { by_name(&dataset.regions[*child].children) } else { Vec::new() };
            let parts: Vec<Field> = parts.iter().map(|part| world.region_link(language, *part).into()).collect();
            let facts = [("n", Fact::from(parts.len()))];
            let among = format!("among-{}", rank::sort(world, *child));
            let among = locale.text(&among, &facts).or_else(|_| locale.text("among-mixed", &facts));
            map([
                ("link", world.region_link(language, *child).into()),
                ("name", world.region_name(language, *child).into()),
                ("n", locale.count(parts.len() as u64).into()),
                ("among", among.unwrap_or_default().into()),
                ("parts", parts.into()),
            ])
        })
        .collect();
    sheet.set("regions", links);
    sheet.set("regions_title", edition.named("levels", &rank::sort(world, root)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cause(people: i128, base: i128, boundary: i128) -> &'static str {
        greatest(people + base + boundary, people, base, boundary)
    }

    #[test]
    fn the_cause_is_the_larger_part_that_goes_the_way_of_the_change() {
        assert_eq!(cause(20, -5, 0), "people-more");
        assert_eq!(cause(-20, 5, 0), "people-fewer");
        assert_eq!(cause(115, -121, 0), "base-larger");
        assert_eq!(cause(-1, 30, 0), "base-smaller");
        assert_eq!(cause(10, 10, 0), "both");
        assert_eq!(cause(10, 0, 40), "boundary");
        // The largest part went up, and yet coverage fell.
        assert_eq!(cause(-30, -5, 33), "people-fewer");
    }
}
