//! The home page: where things stand.

use super::charts;
use super::edition::Told;
use super::figure::{Form, Pen, direction_class};
use super::headline::{self, counts_word, not_comparable_word};
use super::html::Html;
use super::sheet::{Head, Sheet, map};
use super::stories;
use super::tables;
use super::wording;
use super::world::World;
use crate::dataset::{Id, Language, Region, Segment};
use crate::figures::link::ChartKind;
use crate::figures::{Change, Measure, Parts, Subject, Value};
use tera::Value as Field;

/// How many stories the home page tells of.
const STORIES: usize = 3;
/// How many rises, falls and breaks.
const MOVERS: usize = 4;
/// How many regions may be named one by one.
const NAMED: usize = 120;

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
            sheet.set("headline", told.sentence);
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
        }
        None => sheet.set("headline", Field::none()),
    }
    sheet.set("ranking", ranking(world, language, head.map(|(_, segment)| segment)));
    sheet.set("movers", movers(world, language));
    let latest: Vec<Field> =
        world.stories.iter().take(STORIES).map(|story| stories::item(world, language, *story)).collect();
    sheet.set("stories", latest);
    sheet.set("more_stories", world.stories.len() > STORIES);
    find(world, language, &mut sheet);
    sheet
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

/// The latest changes of the root and its parts: the greatest rises and falls, and what cannot be compared.
fn movers(world: &World<'_>, language: Language) -> Vec<Field> {
    let dataset = world.dataset;
    let Some(root) = dataset.root else { return Vec::new() };
    let mut told: Vec<(Moved, Parts)> = Vec::new();
    let mut broken: Vec<Moved> = Vec::new();
    for region in std::iter::once(root).chain(dataset.regions[root].children.iter().copied()) {
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
    told.sort_by(|(a, x), (b, y)| {
        y.points.abs().cmp(&x.points.abs()).then((a.region, a.segment).cmp(&(b.region, b.segment)))
    });
    told.truncate(MOVERS);
    told.sort_by(|(a, x), (b, y)| y.points.cmp(&x.points).then((a.region, a.segment).cmp(&(b.region, b.segment))));
    broken.truncate(MOVERS);
    let told = told.iter().map(|(moved, parts)| {
        let mut mark = String::from("<strong>");
        let pen = Pen::new(world, language, moved.region, &Subject::Segment(moved.segment));
        let class = direction_class(parts.points);
        pen.write(&mut mark, &Measure::Change, moved.change.to, Value::Points(parts.points), Form::Usual, class);
        mark.push_str("</strong>");
        item(world, language, moved, Html(mark))
    });
    let told: Vec<Field> = told.collect();
    let broken = broken.iter().map(|moved| {
        let mut mark = String::new();
        tables::missing(&mut mark, &world.edition(language).words.not_comparable);
        item(world, language, moved, Html(mark))
    });
    told.into_iter().chain(broken).collect()
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
        parts.map_or_else(Html::default, |parts| Html::text(&edition.locale.percent(parts.before, 1)))
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
        Ok(_) => edition.tell(&wording::MOVED, &facts),
        Err(why) => {
            facts.push(("why", not_comparable_word(why).into()));
            edition.tell(&wording::MOVED_NOT, &facts)
        }
    };
    map([("mark", mark.into()), ("said", said.into())])
}

/// Links to find one's own region: the root's parts by name, and theirs where they are few.
fn find(world: &World<'_>, language: Language, sheet: &mut Sheet) {
    let dataset = world.dataset;
    let Some(root) = dataset.root else {
        sheet.set("regions", Vec::<Field>::new());
        return;
    };
    let locale = world.locale(language);
    let mut children = dataset.regions[root].children.clone();
    children.sort_by(|a, b| {
        locale.compare(world.region_name(language, *a), world.region_name(language, *b)).then(a.cmp(b))
    });
    children.truncate(NAMED);
    let links: Vec<Field> = children.iter().map(|child| world.region_link(language, *child).into()).collect();
    sheet.set("regions", links);
    let levels = children.iter().map(|child| dataset.regions[*child].level.as_str());
    let mut levels: Vec<&str> = levels.collect();
    levels.sort_unstable();
    levels.dedup();
    let edition = world.edition(language);
    let name = match levels.as_slice() {
        [level] => edition.named("levels", level),
        _ => edition.text("levels-mixed"),
    };
    sheet.set("regions_title", name);
}
