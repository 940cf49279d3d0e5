//! A region's page: everything that is known of it, each figure in its row.

use super::charts;
use super::citation;
use super::edition::{Told, capitalised};
use super::figure::{Form, Pen, direction};
use super::gloss::Explained;
use super::headline::{self, counts_word, not_comparable_word};
use super::html::Html;
use super::map;
use super::prose::Binding;
use super::rank;
use super::sheet::{Head, Sheet, map};
use super::stories;
use super::tables::{self, Column, Lists, Payments};
use super::timeline;
use super::unreported;
use super::wording;
use super::world::World;
use crate::dataset::{Basis, Id, Language, MAIN_SERIES, Programme, Region, Segment, Tally, Target};
use crate::diag::Finding;
use crate::figures::link::ChartKind;
use crate::figures::{Cell, Change, Measure, Parts, Subject, Value};
use crate::order::{Arrange, distinct};
use crate::period::{Period, Span};
use tera::Value as Field;

/// How many of a segment's rows stand in its table; those before stand by year below it.
const RECENT: usize = 24;
/// How many parts that have not reported are named one by one.
const SILENT: usize = 12;

/// A region's page.
pub(super) fn page(world: &World<'_>, language: Language, region: Id<Region>) -> Result<Sheet, Finding> {
    let (dataset, edition) = (world.dataset, world.edition(language));
    let record = &dataset.regions[region];
    let name = world.distinct_name(language, region);
    let principal = world.principal(region);
    let told = principal.map(|segment| {
        headline::tell(world, language, region, segment, &Html::text(world.region_name(language, region)))
    });
    let description = match &told {
        Some(told) if told.cell.is_some() => {
            // Two regions of one name must not have one description.
            let mut text = told.sentence.to_text();
            if name != world.region_name(language, region) {
                text = format!("{name}. {text}");
            }
            text
        }
        _ => {
            let site = dataset.site.title.get(language);
            edition.say(&wording::REGION_NOTHING, &[("region", name.as_str().into()), ("site", site.into())])
        }
    };
    let mut head = Head::new(name, description, format!("regions/{}/", record.code), "regions");
    head.crumbs = vec![(edition.text("nav-regions"), world.url(language, "regions/"))];
    head.crumbs.extend(
        ancestors(world, region)
            .into_iter()
            .map(|above| (world.region_name(language, above).to_owned(), world.region_url(language, above))),
    );
    let mut sheet = Sheet::new(world, language, "region.html", head);
    let page = Page { world, language, region };

    sheet.set("name", world.region_name(language, region));
    sheet.set("level", world.level_name(language, &record.level));
    sheet.set("history", page.history());
    let cell = principal.and_then(|segment| Some((segment, headline::telling_cell(world, region, segment)?)));
    let compared = cell.map_or_else(Vec::new, |(segment, cell)| rank::told(world, language, region, segment, cell));
    sheet.set("compared", compared.into_iter().map(Field::from).collect::<Vec<Field>>());
    let mut explained = Explained::default();
    match told {
        Some(told) => {
            sheet.set("headline", world.explain(language, told.sentence, &mut explained));
            sheet.set("change", told.change.map_or_else(Field::none, Field::from));
        }
        None => {
            let facts = [("region", Told::from(world.region_name(language, region)))];
            sheet.set("headline", edition.tell(&wording::HEADLINE_NOTHING, &facts));
            sheet.set("change", Field::none());
        }
    }
    sheet.set("progress", principal.and_then(|segment| page.progress(segment)).map_or_else(Field::none, Field::from));
    let ways = super::compare::link(world, language, region).into_iter().chain(page.quality());
    sheet.set("ways", ways.map(Field::from).collect::<Vec<Field>>());
    sheet.set("facts", cell.map_or_else(Vec::new, |(segment, cell)| page.facts(segment, cell)));
    sheet.set("coverage_chart", page.coverage_chart().map_or_else(Field::none, Field::from));
    let segments: Vec<Field> = page.segments(principal).into_iter().map(|segment| page.segment(segment)).collect();
    sheet.set("segments", segments);
    sheet.set("why", principal.map_or_else(Field::none, |segment| page.why(segment, &mut explained)));
    sheet.set("unreported", page.unreported(principal));
    sheet.set("targets", page.targets());
    page.children(&mut sheet, principal);
    let (about, more) = timeline::entries(world, language, region, principal);
    sheet.set("stories", about);
    sheet.set("more_stories", more);
    sheet.set("benefits", page.benefits());
    sheet.set("programmes", page.programmes());
    sheet.set("codes", page.codes());
    sheet.set("citation", citation::of_region(world, language, region, cell));
    match world.text_of(region) {
        Some(text) => {
            let title = text.versions.say(language).and_then(|version| version.title.clone());
            sheet.set("text_title", title.map_or_else(Field::none, Field::from));
            stories::set_prose(&mut sheet, world, language, &text.versions, Binding::default())?;
        }
        None => {
            sheet.set("body", Field::none());
            sheet.set("figures", Field::none());
        }
    }
    Ok(sheet)
}

/// The regions above a region, the root first.
fn ancestors(world: &World<'_>, region: Id<Region>) -> Vec<Id<Region>> {
    let mut above = Vec::new();
    let mut at = world.dataset.regions[region].parent;
    while let Some(parent) = at {
        above.push(parent);
        at = world.dataset.regions[parent].parent;
    }
    above.reverse();
    above
}

struct Page<'a, 'd> {
    world: &'a World<'d>,
    language: Language,
    region: Id<Region>,
}

impl Page<'_, '_> {
    fn record(&self) -> &Region {
        &self.world.dataset.regions[self.region]
    }

    fn linked(&self, regions: &[Id<Region>]) -> Html {
        let links: Vec<Html> = regions.iter().map(|region| self.world.region_link(self.language, *region)).collect();
        self.world.edition(self.language).list(&links)
    }

    /// What became of the region, and from what it came.
    fn history(&self) -> Vec<Field> {
        let (world, record, edition) = (self.world, self.record(), self.world.edition(self.language));
        let mut told: Vec<Html> = Vec::new();
        if !record.split_from.is_empty() {
            let origins = self.linked(&record.split_from);
            let from = record.from.map_or_else(String::new, |from| edition.locale.period(from));
            let dated = if record.from.is_some() { "yes" } else { "no" };
            let facts = [("origins", origins.into()), ("from", from.into()), ("dated", dated.into())];
            let renamed = world.figures.predecessors(self.region).len() == 1;
            told.push(edition.tell(if renamed { &wording::RENAMED } else { &wording::SPLIT }, &facts));
        } else if let Some(from) = record.from {
            told.push(edition.tell(&wording::BEGAN, &[("from", from.into())]));
        }
        match record.until {
            Some(until) => {
                let some = if record.successors.is_empty() { "no" } else { "yes" };
                let facts = [
                    ("until", until.into()),
                    ("successors", self.linked(&record.successors).into()),
                    ("followed", some.into()),
                ];
                told.push(edition.tell(&wording::ENDED, &facts));
            }
            None if !record.successors.is_empty() => {
                let facts = [("successors", self.linked(&record.successors).into())];
                told.push(edition.tell(&wording::PARTED, &facts));
            }
            None => {}
        }
        told.into_iter().map(Field::from).collect()
    }

    fn progress(&self, segment: Id<Segment>) -> Option<Html> {
        let kind = ChartKind::Progress;
        charts::of_segment(self.world, kind, self.region, segment, self.language, "page-progress").map(Html)
    }

    /// The link to who has reported of the region's parts, if it has some.
    fn quality(&self) -> Option<Html> {
        let (world, language) = (self.world, self.language);
        if self.record().children.is_empty() {
            return None;
        }
        let url = super::matrix::quality_url(world, language, self.region);
        let words = world.edition(language).text("quality-parts");
        Some(Html(format!("<a href=\"{url}\">{}</a>", Html::text(&words))))
    }

    fn coverage_chart(&self) -> Option<Html> {
        charts::region_coverage(self.world, self.language, self.region, "page-lines").map(Html)
    }

    /// What stands beside the headline: position, source, status.
    fn facts(&self, segment: Id<Segment>, cell: &Cell) -> Vec<Field> {
        let (world, language) = (self.world, self.language);
        let edition = world.edition(language);
        let fact = |key: &str, html: Html| map([("name", edition.text(key).into()), ("value", html.into())]);
        let records = cell.records(world.dataset);
        let mut facts = Vec::new();
        if let Some(first) = records.first() {
            facts.push(fact("fact-position", world.day(language, first.day())));
            let mut links = Vec::new();
            let mut seen = Vec::new();
            for record in records {
                if !seen.contains(&record.source) {
                    seen.push(record.source);
                    links.push(world.source_link(language, record.source));
                }
            }
            facts.push(fact("fact-source", edition.list(&links)));
            if let Some(base) = records.iter().find_map(|record| record.base) {
                facts.push(fact("fact-base", world.text(language, &world.dataset.bases[base].definition)));
            }
        }
        let mut badges = String::new();
        tables::badges(&mut badges, world, edition, segment, cell, tables::Age::Shown);
        if !badges.is_empty() {
            let id = world.row_id(segment, cell.period);
            let more = Html::text(&edition.text("fact-row"));
            badges.push_str(&format!("<a href=\"#{id}\">{more}</a>"));
            facts.push(fact("fact-status", Html(badges)));
        }
        facts
    }

    /// The segments of which something is known here, the principal one first.
    fn segments(&self, principal: Option<Id<Segment>>) -> Vec<Id<Segment>> {
        let known = |segment: &Id<Segment>| !self.world.figures.cells(self.region, *segment).is_empty();
        let mut segments: Vec<Id<Segment>> = self.world.dataset.segments.ids().filter(known).collect();
        segments.arrange_by_key(|segment| Some(*segment) != principal);
        segments
    }

    fn segment(&self, segment: Id<Segment>) -> Field {
        let (world, language) = (self.world, self.language);
        let edition = world.edition(language);
        let record = &world.dataset.segments[segment];
        let name = capitalised(record.name.get(language));
        let what = edition.say(&wording::ALL_PERIODS, &[("segment", name.as_str().into())]);
        let shape = tables::Shape::of(world, edition, self.region, segment);
        let count = world.figures.cells(self.region, segment).len();
        let recent = count.saturating_sub(RECENT);
        let table = tables::table(edition, &what, &shape.columns(edition), |out| {
            tables::rows(out, world, language, self.region, segment, shape, recent..count);
        });
        let source = shape.source.map(|source| {
            let link = world.source_link(language, source);
            edition.tell(&wording::SOURCE_OF_ALL, &[("source", link.into())])
        });
        let untold =
            shape.untold().map(|tally| edition.tell(&wording::COUNT_UNTOLD, &[("counts", tally.key().into())]));
        map([
            // No period follows the id, as it does in every row's.
            ("id", format!("{}-all", record.id).into()),
            ("name", world.heading(language, &record.name).into()),
            ("url", world.segment_url(language, segment).into()),
            ("table", Html(table).into()),
            ("years", self.years(segment, shape, recent).into()),
            ("source", source.map_or_else(tera::Value::none, tera::Value::from)),
            ("untold", untold.map_or_else(tera::Value::none, tera::Value::from)),
            ("counts", counts_word(record.counts).into()),
        ])
    }

    /// The rows before those of a segment's table, year by year, the latest year first.
    ///
    /// They are hidden until their year is asked for, by the style sheet alone: a link to one of their rows
    /// shows it, whatever the browser makes of what is folded.
    fn years(&self, segment: Id<Segment>, shape: tables::Shape, end: usize) -> Vec<Field> {
        let (world, language) = (self.world, self.language);
        let edition = world.edition(language);
        let record = &world.dataset.segments[segment];
        let cells = world.figures.cells(self.region, segment).get(..end).unwrap_or_default();
        let mut years = Vec::new();
        let mut end = cells.len();
        while let Some(last) = end.checked_sub(1).and_then(|last| cells.get(last)) {
            let year = last.period.year();
            let start = cells[..end].iter().rposition(|cell| cell.period.year() != year).map_or(0, |before| before + 1);
            let name = Period::whole_year(year).map_or_else(String::new, |year| edition.locale.period(year));
            let segment_name = capitalised(record.name.get(language));
            let facts = [("segment", segment_name.into()), ("period", name.as_str().into())];
            let what = edition.say(&wording::ALL_OF_YEAR, &facts);
            let table = tables::table(edition, &what, &shape.columns(edition), |out| {
                tables::rows(out, world, language, self.region, segment, shape, start..end);
            });
            years.push(map([
                // Neither a row's id nor a heading's: both end otherwise.
                ("id", format!("{}-{year}-rows", record.id).into()),
                ("name", name.into()),
                ("table", Html(table).into()),
            ]));
            end = start;
        }
        years
    }

    /// What each segment's series lacks, and who reported it last.
    fn unreported(&self, principal: Option<Id<Segment>>) -> Vec<Field> {
        let segments = self.segments(principal).into_iter();
        let told = segments.filter_map(|segment| unreported::told(self.world, self.language, self.region, segment));
        told.map(Field::from).collect()
    }

    /// Why coverage moved: the latest change that can be told apart, or why it cannot.
    fn why(&self, segment: Id<Segment>, explained: &mut Explained) -> Field {
        let (world, language, figures) = (self.world, self.language, self.world.figures);
        let edition = world.edition(language);
        let cells = figures.cells(self.region, segment);
        let changes = (0..cells.len()).rev().filter_map(|at| figures.change_at(self.region, segment, at));
        let mut latest = None;
        let mut comparable = None;
        for change in changes {
            latest = latest.or(Some(change));
            if change.parts.is_ok() {
                comparable = Some(change);
                break;
            }
        }
        let Some(latest) = latest else { return Field::none() };
        let mut said = Vec::new();
        if let Err(why) = latest.parts {
            let eligible = |period| eligible(world, language, self.region, segment, period);
            let counts = eligible(latest.from).zip(eligible(latest.to));
            let known = if counts.is_some() { "yes" } else { "no" };
            let (before, now) = counts.unwrap_or_default();
            let facts = [
                ("why", not_comparable_word(why).into()),
                ("from", latest.from.into()),
                ("to", latest.to.into()),
                ("before", before.into()),
                ("now", now.into()),
                ("known", known.into()),
                ("segment", world.text(language, &world.dataset.segments[segment].name).into()),
            ];
            said.push(Field::from(world.explain(language, edition.tell(&wording::WHY_NOT, &facts), explained)));
        }
        let mut chart = Field::none();
        if let Some((change, Ok(parts))) = comparable.map(|change| (change, change.parts)) {
            let at = Span { from: change.to, to: change.to };
            let told = told_apart(world, language, self.region, segment, &change, &parts, at);
            said.push(world.explain(language, told, explained).into());
            chart = Html(charts::change(world, language, self.region, segment, &change, &parts, "page-change")).into();
        }
        map([("said", said.into()), ("chart", chart)])
    }

    /// The targets, by segment and series.
    fn targets(&self) -> Vec<Field> {
        self.world.dataset.segments.ids().flat_map(|segment| self.targets_of(segment)).collect()
    }

    fn targets_of(&self, segment: Id<Segment>) -> Vec<Field> {
        let (world, language) = (self.world, self.language);
        let targets = world.figures.targets(self.region, segment);
        let mut series: Vec<&str> = targets.iter().map(|target| target.series.as_str()).collect();
        series.dedup();
        // The main series first, whatever the others are called.
        series.arrange_by_key(|series| *series != MAIN_SERIES);
        let group = |(index, series): (usize, &str)| {
            // Narratives that tell a target link to the first of its segment's.
            let id = if index == 0 { format!("targets-{}", world.dataset.segments[segment].id) } else { String::new() };
            let of: Vec<&Target> = targets.iter().filter(|target| target.series == series).collect();
            let items: Vec<Field> = of.iter().map(|target| self.target(segment, target)).collect();
            map([
                ("id", id.into()),
                ("segment", world.heading(language, &world.dataset.segments[segment].name).into()),
                ("region", world.region_link(language, self.region).into()),
                ("series", self.series_name(series).into()),
                ("main", (series == MAIN_SERIES).into()),
                ("items", items.into()),
                ("gap", self.gap_to(segment, series).map_or_else(Field::none, Field::from)),
            ])
        };
        series.into_iter().enumerate().map(group).collect()
    }

    /// A series of targets by its name, explained where it is a word of the glossary.
    fn series_name(&self, series: &str) -> Html {
        let name = Html::text(&series.to_uppercase());
        self.world.explain(self.language, name, &mut Explained::default())
    }

    fn target(&self, segment: Id<Segment>, target: &Target) -> Field {
        let (world, language) = (self.world, self.language);
        let edition = world.edition(language);
        let pen = Pen::new(world, language, self.region, &Subject::Segment(segment));
        let value = Value::Printed(target.coverage);
        let coverage = match target.by {
            // The address of a target is bound to the period in which it is due.
            Some(by) => pen.html(&Measure::Target(target.series.clone()), by, value, Form::Usual),
            None => match world.figures.current() {
                Some(now) => pen.html(&Measure::Target(target.series.clone()), now, value, Form::Usual),
                None => Html::text(&tables::plain(edition, value)),
            },
        };
        let facts = [
            ("coverage", coverage.into()),
            ("by", target.by.map_or_else(|| Told::from(""), Told::from)),
            ("due", if target.by.is_some() { "yes" } else { "no" }.into()),
        ];
        let basis = match target.basis {
            Some(Basis::Regulation(regulation)) => Some(world.regulation_link(language, regulation)),
            Some(Basis::Source(source)) => Some(world.source_link(language, source)),
            None => None,
        };
        map([
            ("said", edition.tell(&wording::TARGET, &facts).into()),
            ("basis", basis.map_or_else(Field::none, Field::from)),
        ])
    }

    /// How far the target of a series is, from the latest coverage.
    fn gap_to(&self, segment: Id<Segment>, series: &str) -> Option<Html> {
        let (world, figures) = (self.world, self.world.figures);
        let edition = world.edition(self.language);
        let cell = figures.latest(self.region, segment, None)?;
        let coverage = figures.coverage(segment, cell)?;
        let target = figures.target(self.region, segment, series, cell.period)?;
        let points = target.coverage.value().minus(coverage.percent)?;
        let pen = Pen::new(world, self.language, self.region, &Subject::Segment(segment));
        let measure = Measure::GapToTarget(series.to_owned());
        let html = pen.html(&measure, cell.period, Value::Points(points), Form::Apart);
        let percent = pen.html(&Measure::Coverage, cell.period, tables::coverage_value(coverage), Form::Usual);
        let facts = [
            ("points", html.into()),
            ("direction", direction(points, 1).into()),
            ("period", cell.period.into()),
            ("percent", percent.into()),
        ];
        Some(edition.tell(&wording::TARGET_GAP, &facts))
    }

    /// The region's parts: a table where one of them has a figure, else only their names.
    fn children(&self, sheet: &mut Sheet, principal: Option<Id<Segment>>) {
        let (world, language) = (self.world, self.language);
        let edition = world.edition(language);
        let record = self.record();
        let children = &record.children;
        sheet.set("children_title", self.children_title());
        let drawn = map::of_region(world, language, self.region, principal, "page-areas");
        sheet.set("map", drawn.map_or_else(Field::none, Field::from));
        sheet.set("has_children", !children.is_empty());
        if children.is_empty() {
            return;
        }
        let known = |child: &Id<Region>| {
            let has = |segment| {
                world.figures.cells(*child, segment).iter().any(|cell| unreported::is_known(world, segment, cell))
            };
            principal.is_some_and(has)
        };
        let lasting = || children.iter().filter(|child| !world.figures.has_ended(**child));
        let reported = lasting().filter(|child| known(child)).count();
        if let Some(segment) = principal {
            let facts = [
                ("reported", Told::from(reported)),
                ("of", lasting().count().into()),
                ("segment", world.text(language, &world.dataset.segments[segment].name).into()),
            ];
            sheet.set("children_said", edition.tell(&wording::REPORTED, &facts));
        } else {
            sheet.set("children_said", Field::none());
        }
        // Where nothing has a figure all names stand below anyway.
        let silent =
            principal.filter(|_| reported > 0).and_then(|segment| silent(world, language, self.region, segment));
        sheet.set("children_more", silent.as_ref().is_some_and(|(_, more)| *more));
        sheet.set("children_silent", silent.map_or_else(Field::none, |(told, _)| told.into()));
        sheet.set("children_some", record.listed == crate::dataset::Listed::Some);
        let others = |child: &Id<Region>| world.principal(*child).is_some();
        if reported > 0 || children.iter().any(others) {
            let lists = if reported > 0 { Lists::Segment } else { Lists::Principal };
            let title =
                edition.say(&wording::CHILDREN_TABLE, &[("region", world.region_name(language, self.region).into())]);
            let columns = list_columns(world, language, if reported > 0 { principal } else { None });
            let table = tables::table(edition, &title, &columns, |out| {
                for child in children {
                    let segment = if reported > 0 { principal } else { world.principal(*child) };
                    tables::region_row(out, world, language, *child, segment, lists, 0);
                }
            });
            sheet.set("children_table", Html(table));
            sheet.set("children", Field::none());
        } else {
            sheet.set("children_table", Field::none());
            let names: Vec<Field> = children.iter().map(|child| world.region_link(language, *child).into()).collect();
            sheet.set("children", names);
        }
    }

    /// What the parts are: the name of their level where they share one.
    fn children_title(&self) -> String {
        self.world.edition(self.language).named("levels", &rank::sort(self.world, self.region))
    }

    /// The programmes whose payments the page shows, each with what its letters stand for.
    fn programmes(&self) -> Vec<Field> {
        let (world, language) = (self.world, self.language);
        let paid = world.figures.paid_in(self.region).iter();
        let ids = distinct(paid.flat_map(|paid| paid.programmes.iter().copied()));
        let told = |id: Id<Programme>| {
            let record = &world.dataset.programmes[id];
            map([
                ("id", record.id.as_str().into()),
                ("name", world.text(language, &record.name).into()),
                ("url", world.programme_url(language, id).into()),
            ])
        };
        ids.into_iter().map(told).collect()
    }

    fn benefits(&self) -> Field {
        let (world, language) = (self.world, self.language);
        let edition = world.edition(language);
        let paid = world.figures.paid_in(self.region);
        if paid.is_empty() {
            return Field::none();
        }
        let mut rows: Vec<_> = paid.iter().collect();
        rows.arrange_by(|a, b| b.period.cmp(&a.period).then_with(|| a.programmes.cmp(&b.programmes)));
        let words = &edition.words;
        let programme = Html::text(&edition.text("programme"));
        let columns = [
            Column::text(&words.period),
            Column::text(&programme.0),
            Column::number(&words.recipients),
            Column::number(&words.amount),
            Column::text(&words.source),
        ];
        let title = edition.text("benefits-table");
        let table = tables::table(edition, &title, &columns, |out| {
            for paid in rows {
                tables::payment_row(out, world, language, paid, Payments::OfRegion);
            }
        });
        Html(table).into()
    }

    fn codes(&self) -> Vec<Field> {
        let edition = self.world.edition(self.language);
        let record = self.record();
        let mut codes = vec![map([("name", edition.text("code").into()), ("value", record.code.as_str().into())])];
        for (system, code) in &record.codes {
            codes.push(map([
                ("name", edition.say(&wording::CODE_IN, &[("system", system.to_uppercase().into())]).into()),
                ("value", code.as_str().into()),
            ]));
        }
        if let Some(population) = record.population {
            codes.push(map([
                ("name", edition.text("population").into()),
                ("value", edition.locale.count(population).into()),
            ]));
        }
        codes
    }
}

/// The parts of a region that have nothing to show for a segment, by name as far as they are few; and whether
/// there are more.
pub(super) fn silent(
    world: &World<'_>,
    language: Language,
    region: Id<Region>,
    segment: Id<Segment>,
) -> Option<(Html, bool)> {
    let settled = |region: Id<Region>| {
        world.figures.cells(region, segment).iter().any(|cell| unreported::is_settled(world, segment, cell))
    };
    let children = world.dataset.regions[region].children.iter().copied();
    let silent: Vec<Id<Region>> =
        children.filter(|child| !world.figures.has_ended(*child) && !settled(*child)).collect();
    if silent.is_empty() {
        return None;
    }
    let edition = world.edition(language);
    let mut names: Vec<Html> = silent.iter().take(SILENT).map(|region| world.region_link(language, *region)).collect();
    let more = silent.len().saturating_sub(SILENT);
    if more > 0 {
        names.push(edition.tell(&wording::SO_MANY_MORE, &[("n", more.into())]));
    }
    Some((edition.tell(&wording::SILENT, &[("names", edition.list(&names).into())]), more > 0))
}

/// The targets of a region for a segment, by series, as its own page tells them.
pub(super) fn targets_of(
    world: &World<'_>,
    language: Language,
    region: Id<Region>,
    segment: Id<Segment>,
) -> Vec<Field> {
    Page { world, language, region }.targets_of(segment)
}

/// The eligible people of a region and segment, at their address.
fn eligible(
    world: &World<'_>,
    language: Language,
    region: Id<Region>,
    segment: Id<Segment>,
    period: Period,
) -> Option<Html> {
    let count = world.figures.cell(region, segment, period)?.count(Tally::Eligible)?;
    let pen = Pen::new(world, language, region, &Subject::Segment(segment));
    Some(pen.html(&Measure::Tally(Tally::Eligible), period, Value::Count(count), Form::Usual))
}

/// A change of coverage with its causes; `at` is the period or span of its own address.
pub(super) fn told_apart(
    world: &World<'_>,
    language: Language,
    region: Id<Region>,
    segment: Id<Segment>,
    change: &Change,
    parts: &Parts,
    at: Span,
) -> Html {
    let edition = world.edition(language);
    let pen = Pen::new(world, language, region, &Subject::Segment(segment));
    let points = |measure: Measure, value| pen.html(&measure, at, Value::Points(value), Form::Decimals(2));
    let counts = counts_word(world.dataset.segments[segment].counts);
    let apart = |difference: i128| edition.locale.count(u64::try_from(difference.unsigned_abs()).unwrap_or(u64::MAX));
    let sign = |difference: i128| match difference.signum() {
        0 => "same",
        1 => "up",
        _ => "down",
    };
    let mut causes = vec![edition.tell(
        &wording::WHY_PEOPLE,
        &[
            ("points", points(Measure::ChangePeople, parts.people()).into()),
            ("direction", sign(parts.counted()).into()),
            ("change", apart(parts.counted()).into()),
            ("counts", counts.into()),
        ],
    )];
    // Within the old boundaries: a number that a region no longer or not yet has of its own has no
    // address, and stands as plain text.
    let within = |period, count| {
        let own = world.figures.cell(region, segment, period).and_then(|cell| cell.count(Tally::Eligible));
        let own = own.filter(|own| *own == count).and_then(|_| eligible(world, language, region, segment, period));
        own.unwrap_or_else(|| Html::text(&edition.locale.count(count)))
    };
    let (before, after) = parts.denominators();
    let from = within(change.from, before);
    let to = within(change.to, after);
    causes.push(edition.tell(
        &wording::WHY_BASE,
        &[
            ("points", points(Measure::ChangeBase, parts.base()).into()),
            ("direction", sign(parts.eligible()).into()),
            ("from", from.into()),
            ("to", to.into()),
        ],
    ));
    if !parts.boundary.is_zero() {
        let facts = [("points", points(Measure::ChangeBoundary, parts.boundary).into())];
        causes.push(edition.tell(&wording::WHY_BOUNDARY, &facts));
    }
    let whole = pen.html(&Measure::Change, at, Value::Points(parts.points), Form::ApartDecimals(2));
    let facts = [
        ("segment", world.text(language, &world.dataset.segments[segment].name).into()),
        ("from", change.from.into()),
        ("to", change.to.into()),
        ("direction", direction(parts.points, 2).into()),
        ("points", whole.into()),
        ("causes", edition.list(&causes).into()),
        ("counts", counts.into()),
    ];
    edition.tell(&wording::WHY, &facts)
}

/// The columns of a list of regions: of one segment, or of whatever each is known for.
pub(super) fn list_columns<'a>(
    world: &'a World<'_>,
    language: Language,
    segment: Option<Id<Segment>>,
) -> Vec<Column<'a>> {
    let edition = world.edition(language);
    let words = &edition.words;
    let mut columns = vec![Column::text(&words.region), Column::number(&words.coverage)];
    if let Some(segment) = segment {
        columns.push(Column::number(edition.tally(world.figures.counted(segment))));
        columns.push(Column::number(&words.eligible_column));
        columns.push(Column::number(&words.target));
    }
    columns.extend([Column::text(&words.status), Column::text(&words.period)]);
    if segment.is_none() {
        columns.push(Column::text(&words.segment));
    }
    columns
}
