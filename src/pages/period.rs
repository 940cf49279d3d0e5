//! The report on a period: what changed, who reported and what was paid, in sentences made of the data.
//!
//! It speaks of one month, quarter or year, and of nothing that came after it: a report that an office
//! has filed still says the same when the next one is out. Figures of people are those at the end of the
//! period, payments those within it.

use super::calendar::Issue;
use super::charts;
use super::edition::{Edition, Told, capitalised};
use super::figure::{Form, Pen, direction_class};
use super::headline::{self, counts_word, has_count, not_comparable_word};
use super::home::{self, Moved};
use super::html::{Html, escape};
use super::region::told_apart;
use super::sheet::{Head, Sheet, map};
use super::stories;
use super::tables::{self, Column, Payments};
use super::wording;
use super::world::World;
use crate::dataset::{Flow, Id, Language, Listed, Missing, Programme, Region, Segment, Source, Status, Tally, Target};
use crate::figures::link::{Chart, ChartKind};
use crate::figures::{Absence, Address, Cell, Measure, NoSum, Paid, Subject, Value};
use crate::number::Ratio;
use crate::order::{Arrange, distinct};
use crate::period::{Length, Period, Span};
use rustc_hash::FxHashMap;
use std::cmp::Ordering;
use tera::Value as Field;

/// How many rises, falls and breaks of a segment are told one by one.
const MOVERS: usize = 5;
/// How many names are listed before they are only counted, by parent.
const NAMES: usize = 60;
/// How many rows the tables of figures have together before they only have the top level.
const ROWS: usize = 120;
/// How many rows the other tables have, and how many items the lists.
const MOST: usize = 60;
/// How many regions a ranking may have.
const RANKED: usize = 100;

/// The list of all reports, the newest first.
pub(super) fn list(world: &World<'_>, language: Language) -> Sheet {
    let edition = world.edition(language);
    let title = edition.text("nav-periods");
    let site = world.dataset.site.title.get(language);
    let issues = world.calendar.issues();
    let facts = [("what", title.as_str().into()), ("site", site.into()), ("n", issues.len().into())];
    let description = edition.say(&wording::LIST_LEDE, &facts);
    let head = Head::new(title, description, "periods/".to_owned(), "periods");
    let mut sheet = Sheet::new(world, language, "periods.html", head);
    let mut years: Vec<(i16, Vec<Field>)> = Vec::new();
    for issue in issues.iter().rev() {
        let facts = [
            ("reported", Told::from(issue.reported)),
            ("stories", issue.stories.len().into()),
            ("paying", issue.paying.into()),
        ];
        let line = map([
            ("name", capitalised(&edition.locale.period(issue.period)).into()),
            ("url", world.period_url(language, issue.period).into()),
            ("said", edition.tell(&wording::PERIOD_LINE, &facts).into()),
        ]);
        match years.last_mut().filter(|(year, _)| *year == issue.period.year()) {
            Some((_, lines)) => lines.push(line),
            None => years.push((issue.period.year(), vec![line])),
        }
    }
    let years = years.into_iter().map(|(year, lines)| {
        let name = Period::whole_year(year).map_or_else(String::new, |year| edition.locale.period(year));
        map([("id", format!("year-{year}").into()), ("name", name.into()), ("issues", lines.into())])
    });
    sheet.set("years", years.collect::<Vec<Field>>());
    sheet
}

/// The report on one period.
pub(super) fn page(world: &World<'_>, language: Language, issue: &Issue) -> Sheet {
    let (dataset, edition, period) = (world.dataset, world.edition(language), issue.period);
    let title = title(edition, period);
    let site = dataset.site.title.get(language);
    let facts = [("title", title.as_str().into()), ("reported", issue.reported.into()), ("site", site.into())];
    let description = edition.say(&wording::PERIOD_LEDE, &facts);
    let mut head = Head::new(title.clone(), description, format!("periods/{period}/"), "periods");
    head.crumbs = vec![(edition.text("nav-periods"), world.url(language, "periods/"))];
    let mut sheet = Sheet::new(world, language, "period.html", head);

    let page = Page::new(world, language, issue);
    let lede = page.lede(&mut sheet);
    page.charts(&mut sheet, lede);
    sheet.set("changes", page.changes(lede));
    page.targets(&mut sheet);
    page.reporting(&mut sheet);
    page.tables(&mut sheet);
    page.benefits(&mut sheet);
    let told = issue.stories.iter().take(MOST).map(|story| stories::item(world, language, *story));
    sheet.set("stories", told.collect::<Vec<Field>>());
    sheet.set("more_stories", more(edition, issue.stories.len(), MOST));
    page.reliability(&mut sheet);
    sheet.set("sources", page.sources());
    let cite = [
        ("publisher", Told::from(dataset.site.publisher.name.get(language))),
        ("title", title.into()),
        ("site", site.into()),
        ("url", world.absolute(language, &format!("periods/{period}/")).into()),
    ];
    sheet.set("citation", edition.tell(&wording::CITE_PAGE, &cite));
    let glossary = (!dataset.terms.is_empty()).then(|| world.url(language, "glossary/"));
    sheet.set("glossary", glossary.map_or_else(Field::none, Field::from));
    let (before, after) = world.calendar.beside(period);
    let link = |period: Option<Period>| {
        period.map_or_else(Field::none, |period| {
            let name = capitalised(&edition.locale.period(period));
            map([("url", world.period_url(language, period).into()), ("name", name.into())])
        })
    };
    sheet.set("before", link(before));
    sheet.set("after", link(after));
    sheet
}

/// `Laporan Juli 2025`, `Report for the third quarter of 2025`.
fn title(edition: &Edition, period: Period) -> String {
    let year = Period::whole_year(period.year()).map_or_else(String::new, |year| edition.locale.period(year));
    let facts = [
        ("period", capitalised(&edition.locale.period(period)).into()),
        ("length", length_word(period).into()),
        ("quarter", u64::from(period.number()).into()),
        ("year", year.into()),
    ];
    edition.say(&wording::PERIOD, &facts)
}

/// The word by which sentences choose between a month, a quarter and a year.
fn length_word(period: Period) -> &'static str {
    match period.length() {
        Length::Month => "month",
        Length::Quarter => "quarter",
        Length::Year => "year",
    }
}

/// How many more there are than are shown.
fn more(edition: &Edition, all: usize, shown: usize) -> Field {
    let more = all.checked_sub(shown).filter(|more| *more > 0);
    more.map_or_else(Field::none, |more| edition.tell(&wording::MORE, &[("n", more.into())]).into())
}

/// How a region stands in a period: whether it has reported, and if not, why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// It has said nothing, or its parts have not all reported.
    Silent,
    /// Nobody counted.
    NotCollected,
    /// It is known and not given.
    Withheld,
    /// There is nothing to count, which is a report too.
    NotApplicable,
    /// There is a figure, and it is not shown.
    Hidden,
    /// There is a figure.
    Reported,
}

/// A segment with the regions of which something is known in the period, in their order.
type Known<'a> = (Id<Segment>, Vec<(Id<Region>, &'a Cell)>);

/// A target, held against the coverage of the period.
struct Goal<'a> {
    region: Id<Region>,
    segment: Id<Segment>,
    target: &'a Target,
    cell: Option<&'a Cell>,
    /// Target less coverage.
    points: Option<Ratio>,
    due: bool,
}

struct Page<'a, 'd> {
    world: &'a World<'d>,
    language: Language,
    edition: &'a Edition,
    issue: &'a Issue,
    period: Period,
    /// What is known, by segment.
    segments: Vec<Known<'a>>,
    /// How many regions stand above those that report.
    tier: u16,
}

impl<'a, 'd> Page<'a, 'd> {
    fn new(world: &'a World<'d>, language: Language, issue: &'a Issue) -> Page<'a, 'd> {
        let period = issue.period;
        let mut segments: Vec<Known<'a>> = world.dataset.segments.ids().map(|segment| (segment, Vec::new())).collect();
        for (region, segment) in world.calendar.cells(issue) {
            if let (Some((_, rows)), Some(cell)) =
                (segments.get_mut(segment.index()), world.figures.cell(*region, *segment, period))
            {
                rows.push((*region, cell));
            }
        }
        segments.retain(|(_, rows)| !rows.is_empty());
        let edition = world.edition(language);
        let mut page = Page { world, language, edition, issue, period, segments, tier: 0 };
        page.tier = page.reporting_tier();
        page
    }

    /// Whether a cell has a figure, shown or not.
    fn told(&self, segment: Id<Segment>, cell: &Cell) -> bool {
        has_count(cell) || self.world.figures.coverage(segment, cell).is_some()
    }

    /// The depth at which most regions report for themselves, the root left out; the highest of several.
    fn reporting_tier(&self) -> u16 {
        let mut reporting: Vec<Id<Region>> = Vec::new();
        for (segment, rows) in &self.segments {
            let own = |(_, cell): &&(Id<Region>, &Cell)| {
                !cell.records(self.world.dataset).is_empty() && self.told(*segment, cell)
            };
            reporting.extend(rows.iter().filter(own).map(|(region, _)| *region));
        }
        let mut best = (1, 0);
        for (depth, count) in (0..).zip(self.world.calendar.at_depths(distinct(reporting))).skip(1) {
            if count > best.1 {
                best = (depth, count);
            }
        }
        best.0
    }

    fn root(&self) -> Option<Id<Region>> {
        self.world.dataset.root
    }

    fn name(&self, region: Id<Region>) -> &'d str {
        self.world.region_name(self.language, region)
    }

    fn by_name(&self, a: Id<Region>, b: Id<Region>) -> Ordering {
        self.edition.locale.compare(self.name(a), self.name(b)).then(a.cmp(&b))
    }

    /// The higher region first, then by name: the order of tables.
    fn by_depth(&self, a: Id<Region>, b: Id<Region>) -> Ordering {
        let depth = |region| self.world.calendar.depth(region);
        depth(a).cmp(&depth(b)).then_with(|| self.by_name(a, b))
    }

    fn linked(&self, regions: &[Id<Region>]) -> Html {
        let links: Vec<Html> = regions.iter().map(|region| self.world.region_link(self.language, *region)).collect();
        self.edition.list(&links)
    }

    fn segment_name(&self, segment: Id<Segment>) -> Html {
        self.world.text(self.language, &self.world.dataset.segments[segment].name)
    }

    fn segment_heading(&self, segment: Id<Segment>) -> Html {
        self.world.heading(self.language, &self.world.dataset.segments[segment].name)
    }

    /// The cell of a region and segment in this period, if it has a figure.
    fn figure_of(&self, region: Id<Region>, segment: Id<Segment>) -> Option<&'a Cell> {
        self.world.figures.cell(region, segment, self.period).filter(|cell| self.told(segment, cell))
    }

    /// A region, segment and period, linked to the row that holds them.
    fn cell_link(&self, region: Id<Region>, segment: Id<Segment>) -> Html {
        let facts = [
            ("region", Told::from(self.name(region))),
            ("segment", self.segment_name(segment).into()),
            ("period", self.period.into()),
        ];
        let words = self.edition.tell(&wording::CELL, &facts);
        Html(format!("<a href=\"{}\">{words}</a>", self.world.row_url(self.language, region, segment, self.period)))
    }

    /// A region's name, linked to the row that holds its figures; below the top with its parent.
    fn row_head(&self, out: &mut String, region: Id<Region>, url: &str) {
        out.push_str("<tr><th scope=\"row\"><a href=\"");
        out.push_str(url);
        out.push_str("\">");
        escape(out, self.name(region));
        out.push_str("</a>");
        if let Some(parent) = self.world.dataset.regions[region].parent.filter(|parent| Some(*parent) != self.root()) {
            out.push_str("<span class=\"earlier\">");
            escape(out, self.name(parent));
            out.push_str("</span>");
        }
        out.push_str("</th>");
    }
}

/// What the report begins with.
impl<'a> Page<'a, '_> {
    /// Tells the headline of the period; gives the region and segment of which it speaks.
    fn lede(&self, sheet: &mut Sheet) -> Option<(Id<Region>, Id<Segment>)> {
        let headline = self.world.headline;
        let told = headline.filter(|(region, segment)| self.figure_of(*region, *segment).is_some());
        let root = || {
            let root = self.root()?;
            let usual = self.world.principal(root).filter(|segment| self.figure_of(root, *segment).is_some());
            let segments = || self.segments.iter().map(|(segment, _)| *segment);
            let covered = |segment: &Id<Segment>| {
                let cell = self.figure_of(root, *segment);
                cell.is_some_and(|cell| self.world.figures.coverage(*segment, cell).is_some())
            };
            let segment = usual
                .or_else(|| segments().find(covered))
                .or_else(|| segments().find(|segment| self.figure_of(root, *segment).is_some()))?;
            Some((root, segment))
        };
        let subject = told.or_else(root);
        let sentence = subject.and_then(|(region, segment)| {
            let cell = self.figure_of(region, segment)?;
            let name = self.world.region_link(self.language, region);
            Some(headline::of_cell(self.world, self.language, region, segment, &name, cell))
        });
        sheet.set("headline", sentence.map_or_else(Field::none, Field::from));
        let change = subject.and_then(|(region, segment)| self.change(region, segment));
        sheet.set("change", change.map_or_else(Field::none, Field::from));
        let mut lacking: Vec<Field> = Vec::new();
        if let (Some((region, segment)), None) = (headline, told) {
            let nearest = self.nearest(region, segment);
            if nearest.as_ref().is_none_or(|(period, _)| !period.ends_with(self.period)) {
                lacking.push(self.nothing(region, segment).into());
            }
            lacking.extend(nearest.map(|(_, said)| Field::from(said)));
        } else if let (Some(root), None) = (self.root(), subject) {
            let facts = [
                ("region", self.world.region_link(self.language, root).into()),
                ("period", self.period.into()),
                ("length", length_word(self.period).into()),
            ];
            lacking.push(self.edition.tell(&wording::PERIOD_WHOLE, &facts).into());
        }
        sheet.set("lacking", lacking);
        subject
    }

    fn nothing(&self, region: Id<Region>, segment: Id<Segment>) -> Html {
        let facts = [
            ("segment", self.segment_name(segment).into()),
            ("region", self.world.region_link(self.language, region).into()),
            ("period", self.period.into()),
            ("length", length_word(self.period).into()),
        ];
        self.edition.tell(&wording::PERIOD_NOTHING, &facts)
    }

    /// The figure of a shorter or longer period that ends with this one, else the last before it, else the
    /// first after it; with its period.
    fn nearest(&self, region: Id<Region>, segment: Id<Segment>) -> Option<(Period, Html)> {
        let (world, figures) = (self.world, self.world.figures);
        let pen = Pen::new(world, self.language, region, &Subject::Segment(segment));
        let counted = figures.counted(segment);
        let words = &self.edition.words;
        let figure = |cell: &Cell| {
            let word = |tally| if tally == Tally::Active { &words.active } else { &words.registered };
            if let Some(coverage) = figures.coverage(segment, cell) {
                let value = tables::coverage_value(coverage);
                let percent = pen.html(&Measure::Coverage, cell.period, value, Form::Usual);
                return Some(Html(format!("{percent} {}", word(counted))));
            }
            let tally = [counted, Tally::Registered, Tally::Active].into_iter().find(|t| cell.count(*t).is_some())?;
            let value = Value::Count(cell.count(tally)?);
            let count = pen.html(&Measure::Tally(tally), cell.period, value, Form::Usual);
            Some(Html(format!("{count} {}", word(tally))))
        };
        let cells = figures.cells(region, segment);
        let end = self.period.end_month();
        let before = cells.iter().rev().filter(|cell| cell.period.end_month() < end);
        let after = cells.iter().filter(|cell| cell.period.end_month() > end);
        let same = cells.iter().filter(|cell| cell.period.end_month() == end).map(|cell| ("same", cell));
        let mut all = same.chain(before.map(|cell| ("before", cell))).chain(after.map(|cell| ("after", cell)));
        let (which, cell, figure) = all.find_map(|(which, cell)| Some((which, cell, figure(cell)?)))?;
        let facts = [
            ("figure", figure.into()),
            ("period", self.period_link(cell.period).into()),
            ("which", which.into()),
            ("segment", self.segment_name(segment).into()),
            ("region", world.region_link(self.language, region).into()),
        ];
        Some((cell.period, self.edition.tell(&wording::PERIOD_NEAREST, &facts)))
    }

    fn period_link(&self, period: Period) -> Html {
        let name = Html::text(&self.edition.locale.period(period));
        Html(format!("<a href=\"{}\">{name}</a>", self.world.period_url(self.language, period)))
    }

    /// The reports on periods of other lengths that end on the same day: people are counted in one of them.
    fn together(&self) -> Option<Html> {
        let calendar = &self.world.calendar;
        let together = |issue: &&Issue| issue.period.ends_with(self.period) && issue.period != self.period;
        let counting = |issue: &&Issue| !calendar.cells(issue).is_empty();
        let links: Vec<Html> = calendar
            .issues()
            .iter()
            .filter(together)
            .filter(counting)
            .map(|issue| self.period_link(issue.period))
            .collect();
        let facts = [("n", Told::from(links.len())), ("periods", self.edition.list(&links).into())];
        (!links.is_empty()).then(|| self.edition.tell(&wording::PERIOD_TOGETHER, &facts))
    }

    /// The headline's progress, and the ranking of the root's parts: both of this very period.
    fn charts(&self, sheet: &mut Sheet, lede: Option<(Id<Region>, Id<Segment>)>) {
        let draw = |kind, region, segment, id: &str| {
            let subject = Subject::Segment(segment);
            let request = Chart { kind, region, subject, from: Some(self.period), to: Some(self.period) };
            charts::chart(self.world, &request, self.language, None, id).ok()
        };
        let progress = lede.and_then(|(region, segment)| draw(ChartKind::Progress, region, segment, "page-progress"));
        sheet.set("progress", progress.map_or_else(Field::none, |chart| Html(chart).into()));
        let ranking = self.root().and_then(|root| {
            let children = &self.world.dataset.regions[root].children;
            let count = |segment| charts::ranked_in(self.world, self.language, children, segment, self.period).len();
            let known = |segment: &Id<Segment>| self.segments.iter().any(|(known, _)| known == segment);
            let mut best = lede.map(|(_, segment)| segment).filter(known).filter(|segment| count(*segment) > 1);
            if best.is_none() {
                let counts = self.segments.iter().map(|(segment, _)| (count(*segment), *segment));
                // Of several the first.
                let most = counts.reduce(|best, other| if other.0 > best.0 { other } else { best });
                best = most.filter(|(count, _)| *count > 1).map(|(_, segment)| segment);
            }
            let segment = best.filter(|segment| count(*segment) <= RANKED)?;
            draw(ChartKind::Ranking, root, segment, "page-ranked")
        });
        sheet.set("ranking", ranking.map_or_else(Field::none, |chart| Html(chart).into()));
    }

    /// By segment, the headline's first: how the whole changed, and how many regions moved which way.
    fn changes(&self, lede: Option<(Id<Region>, Id<Segment>)>) -> Vec<Field> {
        let mut segments: Vec<&Known<'_>> = self.segments.iter().collect();
        segments.arrange_by_key(|(segment, _)| lede.map(|(_, segment)| segment) != Some(*segment));
        let root =
            |rows: &[(Id<Region>, &Cell)]| self.root().filter(|root| rows.iter().any(|(known, _)| known == root));
        let mut told = Vec::new();
        for (segment, rows) in segments {
            let mut subjects: Vec<Id<Region>> =
                lede.filter(|(_, of)| of == segment).into_iter().map(|(region, _)| region).collect();
            subjects.extend(root(rows).filter(|root| !subjects.contains(root)));
            let said = subjects.into_iter().filter_map(|region| self.changed(region, *segment, lede));
            let said: Vec<Field> = said.map(Field::from).collect();
            let movers = self.movers(*segment, rows);
            if !said.is_empty() || movers.is_some() {
                told.push(map([
                    ("name", self.segment_heading(*segment).into()),
                    ("said", said.into()),
                    ("movers", movers.unwrap_or_else(Field::none)),
                ]));
            }
        }
        told
    }

    /// A region in sentences: its figure and its change, unless the report began with them, and the causes.
    fn changed(
        &self,
        region: Id<Region>,
        segment: Id<Segment>,
        lede: Option<(Id<Region>, Id<Segment>)>,
    ) -> Option<Html> {
        let cell = self.world.figures.cell(region, segment, self.period)?;
        let mut said: Vec<Html> = Vec::new();
        if lede != Some((region, segment)) {
            let name = self.world.region_link(self.language, region);
            said.push(headline::of_cell(self.world, self.language, region, segment, &name, cell));
            said.extend(self.change(region, segment));
        }
        said.extend(self.causes(region, segment));
        let said: Vec<String> = said.into_iter().map(|html| html.0).collect();
        (!said.is_empty()).then(|| Html(said.join(" ")))
    }

    /// The change since the period before, or why there is none to tell.
    fn change(&self, region: Id<Region>, segment: Id<Segment>) -> Option<Html> {
        self.figure_of(region, segment)?;
        headline::change(self.world, self.language, region, segment, self.period).or_else(|| {
            let facts = [("length", length_word(self.period).into())];
            self.is_first(region, segment).then(|| self.edition.tell(&wording::PERIOD_FIRST, &facts))
        })
    }

    /// What the change comes from, where it can be told apart.
    fn causes(&self, region: Id<Region>, segment: Id<Segment>) -> Option<Html> {
        let change = self.world.figures.change(region, segment, self.period)?;
        let parts = change.parts.ok()?;
        let at = Span { from: self.period, to: self.period };
        Some(told_apart(self.world, self.language, region, segment, &change, &parts, at))
    }

    /// Whether nothing of this length came before.
    fn is_first(&self, region: Id<Region>, segment: Id<Segment>) -> bool {
        let figures = self.world.figures;
        let earlier = |cell: &&Cell| cell.period < self.period && cell.period.length() == self.period.length();
        let mut before = figures.cells(region, segment).iter().filter(earlier);
        figures.predecessors(region).is_empty() && !before.any(|cell| self.told(segment, cell))
    }
}

/// Keeps the first few, in their order: hundreds move, and only these are told.
fn first<T>(all: &mut Vec<T>, order: &dyn Fn(&T, &T) -> Ordering) {
    if all.len() > MOVERS {
        all.select_nth_unstable_by(MOVERS, |a, b| order(a, b));
        all.truncate(MOVERS);
    }
    all.arrange_by(order);
}

/// Rises and falls.
impl Page<'_, '_> {
    /// How many regions moved which way, and the greatest of each.
    fn movers(&self, segment: Id<Segment>, rows: &[(Id<Region>, &Cell)]) -> Option<Field> {
        let of_tier = |(region, cell): &&(Id<Region>, &Cell)| {
            self.world.calendar.depth(*region) == self.tier && self.told(segment, cell)
        };
        let mut all = 0_usize;
        let (mut rises, mut falls, mut breaks) = (Vec::new(), Vec::new(), Vec::new());
        let mut same = 0_usize;
        let mut whys: Vec<&'static str> = Vec::new();
        for (region, cell) in rows.iter().filter(of_tier) {
            all += 1;
            let change = self.world.figures.change(*region, segment, self.period);
            match change.map(|change| (change, change.parts)) {
                Some((change, Ok(parts))) => {
                    let moved = (Moved { region: *region, segment, change }, parts.points);
                    match parts.points.round(1) {
                        0 => same += 1,
                        1.. => rises.push(moved),
                        _ => falls.push(moved),
                    }
                }
                Some((change, Err(why))) => {
                    whys.push(not_comparable_word(why));
                    breaks.push(Moved { region: *region, segment, change });
                }
                None => whys.push(self.no_change(*region, segment, cell)),
            }
        }
        if all == 0 {
            return None;
        }
        let edition = self.edition;
        let way = |n: usize, way: &'static str| {
            (n > 0).then(|| edition.tell(&wording::PERIOD_WAY, &[("n", n.into()), ("way", way.into())]))
        };
        let uncompared = whys.len();
        let not = if uncompared == all { "none" } else { "not" };
        let ways = [way(rises.len(), "up"), way(falls.len(), "down"), way(same, "same"), way(uncompared, not)];
        let parts = edition.list(&ways.into_iter().flatten().collect::<Vec<Html>>());
        let facts = [("of", Told::from(all)), ("parts", parts.into())];
        let said = edition.tell(&wording::PERIOD_MOVED, &facts);
        whys.arrange();
        let reasons: Vec<Html> = whys
            .chunk_by(PartialEq::eq)
            .map(|why| edition.tell(&wording::PERIOD_WHY, &[("n", why.len().into()), ("why", why[0].into())]))
            .collect();
        let reasons = (!reasons.is_empty())
            .then(|| edition.tell(&wording::PERIOD_UNCOMPARED, &[("parts", edition.list(&reasons).into())]));
        let (all_rises, all_falls) = (rises.len(), falls.len());
        first(&mut rises, &|(a, x), (b, y)| y.cmp(x).then_with(|| self.by_name(a.region, b.region)));
        first(&mut falls, &|(a, x), (b, y)| x.cmp(y).then_with(|| self.by_name(a.region, b.region)));
        breaks.arrange_by(|a, b| self.by_name(a.region, b.region));
        let broken = breaks.iter().take(MOVERS);
        let broken = broken.map(|moved| home::item(self.world, self.language, moved, Html::default()));
        Some(map([
            ("said", said.into()),
            ("uncompared", reasons.map_or_else(Field::none, Field::from)),
            ("rises", self.moved(&rises)),
            ("rises_more", more(edition, all_rises, MOVERS)),
            ("falls", self.moved(&falls)),
            ("falls_more", more(edition, all_falls, MOVERS)),
            ("breaks", broken.collect::<Vec<Field>>().into()),
            ("breaks_more", more(edition, breaks.len(), MOVERS)),
        ]))
    }

    fn moved(&self, first: &[(Moved, Ratio)]) -> Field {
        let items = first.iter().map(|(moved, points)| {
            let mut mark = String::from("<strong>");
            let pen = Pen::new(self.world, self.language, moved.region, &Subject::Segment(moved.segment));
            let (value, class) = (Value::Points(*points), direction_class(*points));
            pen.write(&mut mark, &Measure::Change, self.period, value, Form::Usual, class);
            mark.push_str("</strong>");
            home::item(self.world, self.language, moved, Html(mark))
        });
        items.collect::<Vec<Field>>().into()
    }

    /// Why a cell with a figure has no change of coverage.
    fn no_change(&self, region: Id<Region>, segment: Id<Segment>, cell: &Cell) -> &'static str {
        let figures = self.world.figures;
        if figures.coverage(segment, cell).is_some() {
            let earlier = |cell: &&Cell| cell.period < self.period && cell.period.length() == self.period.length();
            let hidden = figures.cells(region, segment).iter().filter(earlier).any(Cell::is_suppressed);
            return if hidden { "suppressed" } else { "first" };
        }
        match figures.no_coverage(segment, cell) {
            Absence::Suppressed => "suppressed",
            _ if cell.count(figures.counted(segment)).is_some() => "denominator",
            _ => "count",
        }
    }
}

/// Targets.
impl<'a> Page<'a, '_> {
    fn targets(&self, sheet: &mut Sheet) {
        let edition = self.edition;
        let mut goals = self.goals();
        sheet.set("has_targets", !self.world.dataset.targets.is_empty());
        let ways = |goals: &[&Goal<'_>]| {
            let count = |way: fn(&Goal<'_>) -> bool| goals.iter().filter(|goal| way(goal)).count();
            let met = count(|goal| goal.points.is_some_and(|points| points <= Ratio::ZERO));
            let short = count(|goal| goal.points.is_some_and(|points| points > Ratio::ZERO));
            let unknown = count(|goal| goal.points.is_none());
            let parts = [(met, "met"), (short, "short"), (unknown, "unknown")].into_iter().filter(|(n, _)| *n > 0);
            let parts =
                parts.map(|(n, way)| edition.tell(&wording::PERIOD_TARGETS, &[("n", n.into()), ("way", way.into())]));
            edition.list(&parts.collect::<Vec<Html>>())
        };
        let (due, others): (Vec<&Goal<'_>>, Vec<&Goal<'_>>) = goals.iter().partition(|goal| goal.due);
        let mut said: Vec<Field> = Vec::new();
        if !due.is_empty() {
            let facts = [
                ("n", Told::from(due.len())),
                ("period", self.period.into()),
                ("length", length_word(self.period).into()),
                ("parts", ways(&due).into()),
            ];
            said.push(edition.tell(&wording::PERIOD_DUE, &facts).into());
        }
        if !others.is_empty() {
            let facts = [("n", Told::from(others.len())), ("parts", ways(&others).into())];
            said.push(edition.tell(&wording::PERIOD_NOT_DUE, &facts).into());
        }
        sheet.set("targets_said", said);
        goals.arrange_by(|a, b| {
            b.due
                .cmp(&a.due)
                .then_with(|| self.by_depth(a.region, b.region))
                .then(a.segment.cmp(&b.segment))
                .then_with(|| a.target.series.cmp(&b.target.series))
        });
        sheet.set("targets_more", more(edition, goals.len(), MOST));
        sheet.set("targets", if goals.is_empty() { Field::none() } else { self.goals_table(&goals).into() });
    }

    /// The targets that the period's coverage can be held against, and those that fall due with it.
    fn goals(&self) -> Vec<Goal<'a>> {
        let figures = self.world.figures;
        let mut goals = Vec::new();
        let due = |target: &Target| target.by.is_some_and(|by| by.ends_with(self.period));
        for (segment, rows) in &self.segments {
            for (region, cell) in rows {
                let Some(coverage) = figures.coverage(*segment, cell) else { continue };
                let mut series: Vec<&str> =
                    figures.targets(*region, *segment).iter().map(|target| target.series.as_str()).collect();
                series.dedup();
                for series in series {
                    let Some(target) = figures.target(*region, *segment, series, self.period) else { continue };
                    let points = target.coverage.value().minus(coverage.percent);
                    let (region, segment, cell) = (*region, *segment, Some(*cell));
                    goals.push(Goal { region, segment, target, cell, points, due: due(target) });
                }
            }
        }
        // One that another report judges by a figure of the same day is left to that report.
        let elsewhere = |region, segment| {
            let cells = figures.cells(region, segment).iter();
            let mut same = cells.filter(|cell| cell.period.ends_with(self.period));
            same.any(|cell| figures.coverage(segment, cell).is_some())
        };
        for target in self.world.dataset.targets.iter().filter(|target| due(target)) {
            let (region, segment) = (target.region, target.segment);
            if !elsewhere(region, segment) {
                let cell = figures.cell(region, segment, self.period);
                goals.push(Goal { region, segment, target, cell, points: None, due: true });
            }
        }
        goals
    }

    fn goals_table(&self, goals: &[Goal<'_>]) -> Html {
        let (world, language, edition) = (self.world, self.language, self.edition);
        let words = &edition.words;
        let (due, gap) =
            (Html::text(&edition.text("period-due-column")), Html::text(&edition.text("period-gap-column")));
        let columns = [
            Column::text(&words.region),
            Column::text(&words.segment),
            Column::number(&words.target),
            Column::text(&due.0),
            Column::number(&words.coverage),
            Column::number(&gap.0),
        ];
        let what = edition.text("period-targets-table");
        Html(tables::table(edition, &what, &columns, |out| {
            for goal in goals.iter().take(MOST) {
                let pen = Pen::new(world, language, goal.region, &Subject::Segment(goal.segment));
                let id = format!("#targets-{}", world.dataset.segments[goal.segment].id);
                let url = match goal.cell {
                    Some(_) => world.row_url(language, goal.region, goal.segment, self.period),
                    None => [world.region_url(language, goal.region), id].concat(),
                };
                self.row_head(out, goal.region, &url);
                out.push_str("<td>");
                out.push_str(self.segment_heading(goal.segment).as_str());
                out.push_str("</td><td class=\"num\">");
                let measure = Measure::Target(goal.target.series.clone());
                pen.write(out, &measure, self.period, Value::Printed(goal.target.coverage), Form::Usual, "");
                if goal.target.series != crate::dataset::MAIN_SERIES {
                    out.push_str("<span class=\"earlier\">");
                    escape(out, &goal.target.series.to_uppercase());
                    out.push_str("</span>");
                }
                out.push_str("</td><td class=\"now\">");
                match goal.target.by {
                    Some(by) => world.write_time(out, language, by),
                    None => tables::missing(out, &words.undated),
                }
                out.push_str("</td><td class=\"num\">");
                let coverage = goal.cell.and_then(|cell| world.figures.coverage(goal.segment, cell));
                match (coverage, goal.cell) {
                    (Some(coverage), _) => {
                        let value = tables::coverage_value(coverage);
                        pen.write(out, &Measure::Coverage, self.period, value, Form::Usual, "");
                    }
                    (None, Some(cell)) => {
                        tables::absent(out, edition, &world.figures.no_coverage(goal.segment, cell));
                    }
                    (None, None) => tables::missing(out, &words.missing),
                }
                out.push_str("</td><td class=\"num\">");
                match goal.points {
                    Some(points) => out.push_str(self.distance(&pen, &goal.target.series, points).as_str()),
                    None => tables::missing(out, &words.unknown),
                }
                out.push_str("</td></tr>\n");
            }
        }))
    }

    /// How far a target is: with enough decimals to tell that one is missed by little.
    fn distance(&self, pen: &Pen<'_>, series: &str, points: Ratio) -> Html {
        let direction = match points.cmp(&Ratio::ZERO) {
            Ordering::Greater => "up",
            Ordering::Less => "down",
            Ordering::Equal => "same",
        };
        let decimals = (1..4).find(|decimals| points.round(*decimals) != 0).unwrap_or(1);
        let measure = Measure::GapToTarget(series.to_owned());
        let form = Form::ApartDecimals(decimals);
        let points = pen.html(&measure, self.period, Value::Points(points), form);
        self.edition.tell(&wording::PERIOD_GAP, &[("points", points.into()), ("direction", direction.into())])
    }
}

/// Who has reported.
impl Page<'_, '_> {
    /// How each region stands of which anything is known, by region.
    fn standings(&self) -> FxHashMap<Id<Region>, Standing> {
        let dataset = self.world.dataset;
        let mut standings = FxHashMap::default();
        for (segment, rows) in &self.segments {
            for (region, cell) in rows {
                let missing = || cell.records(dataset).iter().find_map(|record| record.missing);
                let shown = Tally::ALL.into_iter().any(|tally| cell.count(tally).is_some());
                let standing = if shown || self.world.figures.coverage(*segment, cell).is_some() {
                    Standing::Reported
                } else if cell.is_suppressed() {
                    Standing::Hidden
                } else {
                    match missing() {
                        Some(Missing::NotApplicable) => Standing::NotApplicable,
                        Some(Missing::Withheld) => Standing::Withheld,
                        Some(Missing::NotCollected) => Standing::NotCollected,
                        None => Standing::Silent,
                    }
                };
                let kept = standings.entry(*region).or_insert(standing);
                *kept = standing.max(*kept);
            }
        }
        standings
    }

    /// The regions that should have reported: those beside the ones that do, where all are listed.
    fn expected(&self) -> Vec<Id<Region>> {
        let dataset = self.world.dataset;
        let expected = |(id, region): &(Id<Region>, &Region)| {
            let listed = |parent: Id<Region>| dataset.regions[parent].listed == Listed::All;
            self.world.calendar.depth(*id) == self.tier
                && region.parent.is_some_and(listed)
                && region.exists_at_end(self.period)
        };
        dataset.regions.iter().filter(expected).map(|(id, _)| id).collect()
    }

    fn reporting(&self, sheet: &mut Sheet) {
        let (edition, period) = (self.edition, self.period);
        let standings = self.standings();
        let expected = self.expected();
        let standing = |region: &Id<Region>| standings.get(region).copied().unwrap_or(Standing::Silent);
        let of = |wanted: Standing| {
            let mut found: Vec<Id<Region>> =
                expected.iter().copied().filter(|region| standing(region) == wanted).collect();
            found.arrange_by(|a, b| self.by_name(*a, *b));
            found
        };
        let reported = expected.iter().filter(|region| standing(region) >= Standing::NotApplicable).count();
        let mut said: Vec<Field> = Vec::new();
        sheet.set("silent_title", Field::none());
        if self.segments.is_empty() {
            said.push(Html::text(&edition.text("period-no-coverage")).into());
        } else if expected.is_empty() {
            let facts = [("n", Told::from(self.issue.reported)), ("period", period.into())];
            said.push(edition.tell(&wording::PERIOD_UNLISTED, &facts).into());
        } else {
            let all = if reported == expected.len() { "yes" } else { "no" };
            let facts = [
                ("n", Told::from(reported)),
                ("of", expected.len().into()),
                ("period", period.into()),
                ("all", all.into()),
            ];
            said.push(edition.tell(&wording::PERIOD_REPORTED, &facts).into());
            sheet.set("silent_title", self.levels(&expected));
        }
        let hidden = standings.values().filter(|standing| **standing == Standing::Hidden).count();
        if hidden > 0 {
            said.push(edition.tell(&wording::PERIOD_HIDDEN, &[("n", hidden.into())]).into());
        }
        said.extend(self.others(&expected, &standings).map(Field::from));
        for (wanted, why) in [
            (Standing::NotApplicable, "not-applicable"),
            (Standing::Withheld, "withheld"),
            (Standing::NotCollected, "not-collected"),
        ] {
            let found = of(wanted);
            if !found.is_empty() {
                let facts = [("why", Told::from(why)), ("regions", self.some_linked(&found).into())];
                said.push(edition.tell(&wording::PERIOD_REASON, &facts).into());
            }
        }
        said.extend(self.together().map(Field::from));
        sheet.set("reported", said);
        // Where nobody has reported, a list of everybody says no more than that.
        let silent = if reported == 0 { Vec::new() } else { of(Standing::Silent) };
        let by_parent = silent.len() > NAMES;
        let names: Vec<Field> = if by_parent {
            self.silent_by_parent(&silent)
        } else {
            silent.iter().map(|region| self.world.region_link(self.language, *region).into()).collect()
        };
        sheet.set("silent_more", more(edition, names.len(), NAMES));
        sheet.set("silent", names.into_iter().take(NAMES).collect::<Vec<Field>>());
    }

    /// The regions of another level, or of one that is not listed whole, that have reported too.
    fn others(&self, expected: &[Id<Region>], standings: &FxHashMap<Id<Region>, Standing>) -> Option<Html> {
        let own = |region: Id<Region>| {
            let cells = self.segments.iter().filter_map(|(_, rows)| {
                let at = rows.binary_search_by_key(&region, |(region, _)| *region).ok()?;
                rows.get(at).map(|(_, cell)| *cell)
            });
            cells.into_iter().any(|cell| !cell.records(self.world.dataset).is_empty())
        };
        let other = |(region, standing): &(&Id<Region>, &Standing)| {
            **standing >= Standing::Hidden && expected.binary_search(region).is_err() && own(**region)
        };
        let mut others: Vec<Id<Region>> = standings.iter().filter(other).map(|(region, _)| *region).collect();
        others.arrange_by(|a, b| self.by_depth(*a, *b));
        if others.is_empty() || expected.is_empty() && others.len() > MOST {
            return None;
        }
        Some(self.edition.tell(&wording::PERIOD_ALSO, &[("regions", self.some_linked(&others).into())]))
    }

    /// Links to regions; of many to the first of them, and how many more there are.
    fn some_linked(&self, regions: &[Id<Region>]) -> Html {
        const FEW: usize = 12;
        match regions.len().checked_sub(FEW).filter(|more| *more > 1) {
            None => self.linked(regions),
            Some(more) => {
                let links: Vec<String> =
                    regions.iter().take(FEW).map(|region| self.world.region_link(self.language, *region).0).collect();
                let facts = [("regions", Html(links.join(", ")).into()), ("n", Told::from(more))];
                self.edition.tell(&wording::PERIOD_ALSO_MORE, &facts)
            }
        }
    }

    fn silent_by_parent(&self, silent: &[Id<Region>]) -> Vec<Field> {
        let parent = |region: &Id<Region>| self.world.dataset.regions[*region].parent;
        let mut parents: Vec<Id<Region>> = silent.iter().filter_map(parent).collect();
        parents.arrange_by(|a, b| self.by_name(*a, *b));
        let line = |of: &[Id<Region>]| {
            let region = self.world.region_link(self.language, of[0]);
            let facts = [("n", Told::from(of.len())), ("region", region.into())];
            Field::from(self.edition.tell(&wording::PERIOD_SILENT_IN, &facts))
        };
        parents.chunk_by(PartialEq::eq).map(line).collect()
    }

    /// What the regions are: the name of their level where they share one.
    fn levels(&self, regions: &[Id<Region>]) -> String {
        let dataset = self.world.dataset;
        match distinct(regions.iter().map(|region| dataset.regions[*region].level.as_str())).as_slice() {
            [level] => self.edition.named("levels", level),
            ["city", "regency"] => self.edition.text("levels-regency-city"),
            _ => self.edition.text("nav-regions"),
        }
    }
}

/// Tables of figures.
impl<'a> Page<'a, '_> {
    fn tables(&self, sheet: &mut Sheet) {
        let told = |(segment, rows): &&Known<'_>| {
            rows.iter().any(|(_, cell)| self.told(*segment, cell) || !cell.records(self.world.dataset).is_empty())
        };
        let segments: Vec<&Known<'a>> = self.segments.iter().filter(told).collect();
        let all: usize = segments.iter().map(|(_, rows)| rows.len()).sum();
        let by_parent = all > ROWS;
        let mut left = ROWS;
        let mut tables: Vec<Field> = Vec::new();
        let mut others: Vec<Field> = Vec::new();
        for (segment, rows) in segments {
            let mut rows = if by_parent { self.tops(rows) } else { rows.clone() };
            rows.arrange_by(|(a, _), (b, _)| self.by_depth(*a, *b));
            if rows.len() > left && left < ROWS {
                let facts = [("segment", self.segment_link(*segment).into()), ("n", Told::from(rows.len()))];
                others.push(self.edition.tell(&wording::PERIOD_SEGMENT, &facts).into());
                continue;
            }
            let all = rows.len();
            rows.truncate(left);
            left = left.saturating_sub(rows.len());
            tables.push(map([
                ("name", self.segment_heading(*segment).into()),
                ("table", self.table(*segment, &rows, by_parent).into()),
                ("more", more(self.edition, all, rows.len())),
                ("counts", counts_word(self.world.dataset.segments[*segment].counts).into()),
            ]));
        }
        sheet.set("tables", tables);
        sheet.set("other_segments", others);
        sheet.set("by_parent", by_parent);
    }

    fn segment_link(&self, segment: Id<Segment>) -> Html {
        self.world.segment_link(self.language, segment)
    }

    /// The rows of the root and its parts.
    fn tops(&self, rows: &[(Id<Region>, &'a Cell)]) -> Vec<(Id<Region>, &'a Cell)> {
        rows.iter().copied().filter(|(region, _)| self.world.calendar.depth(*region) < 2).collect()
    }

    fn table(&self, segment: Id<Segment>, rows: &[(Id<Region>, &Cell)], by_parent: bool) -> Html {
        let (world, language, edition) = (self.world, self.language, self.edition);
        let words = &edition.words;
        let parts = Html::text(&edition.text("period-parts-column"));
        let mut columns = vec![
            Column::text(&words.region),
            Column::number(&words.coverage),
            Column::number(edition.tally(world.figures.counted(segment))),
            Column::number(&words.eligible_column),
            Column::number(&words.change),
            Column::text(&words.status),
        ];
        let below = if by_parent { self.figures_below(segment) } else { FxHashMap::default() };
        if by_parent {
            columns.push(Column::text(&parts.0));
        }
        let name = capitalised(self.world.dataset.segments[segment].name.get(language));
        let what = edition.say(&wording::PERIOD_TABLE, &[("segment", name.into()), ("period", self.period.into())]);
        Html(tables::table(edition, &what, &columns, |out| {
            for (region, cell) in rows {
                self.row_head(out, *region, &world.row_url(language, *region, segment, self.period));
                tables::period_cells(out, world, language, *region, segment, cell);
                if by_parent {
                    out.push_str("<td>");
                    if let Some(n) = below.get(region) {
                        let words = edition.tell(&wording::PERIOD_PARTS, &[("n", (*n).into())]);
                        out.push_str(&format!("<a href=\"{}\">{words}</a>", world.region_url(language, *region)));
                    }
                    out.push_str("</td>");
                }
                out.push_str("</tr>\n");
            }
        }))
    }

    /// How many regions below each of the root's parts have a figure.
    fn figures_below(&self, segment: Id<Segment>) -> FxHashMap<Id<Region>, usize> {
        let mut below: FxHashMap<Id<Region>, usize> = FxHashMap::default();
        let rows = self.segments.iter().find(|(known, _)| *known == segment).map_or(&[][..], |(_, rows)| rows);
        for (region, _) in rows.iter().filter(|(_, cell)| self.told(segment, cell)) {
            let mut at = *region;
            while let Some(parent) = self.world.dataset.regions[at].parent {
                if self.world.calendar.depth(at) == 1 {
                    break;
                }
                at = parent;
            }
            if at != *region {
                *below.entry(at).or_default() += 1;
            }
        }
        below
    }
}

/// What was paid.
impl Page<'_, '_> {
    /// Whether a period lies within this one.
    fn holds(&self, period: Period) -> bool {
        period.start_month() >= self.period.start_month() && period.end_month() <= self.period.end_month()
    }

    /// What was paid within the period, in shorter ones too.
    fn paid_within(&self) -> impl Iterator<Item = &Paid> {
        let calendar = &self.world.calendar;
        let issues = calendar.issues().iter().filter(|issue| self.holds(issue.period));
        let paid = issues.flat_map(|issue| calendar.paid(issue));
        paid.filter_map(|index| self.world.figures.paid().get(*index as usize))
    }

    /// The regions and programmes of which it is known what was paid within the period.
    fn payers(&self) -> Vec<(Id<Region>, Vec<Id<Programme>>)> {
        let mut keys: Vec<(Id<Region>, Vec<Id<Programme>>)> =
            self.paid_within().map(|paid| (paid.region, paid.programmes.clone())).collect();
        keys.arrange_by(|(a, x), (b, y)| self.by_depth(*a, *b).then_with(|| x.cmp(y)));
        keys.dedup();
        keys
    }

    fn paid(&self, region: Id<Region>, programmes: &[Id<Programme>]) -> Option<&Paid> {
        let of = |paid: &&Paid| paid.programmes == programmes && paid.period == self.period;
        self.world.figures.paid_in(region).iter().find(of)
    }

    fn flow(&self, region: Id<Region>, programmes: &[Id<Programme>], flow: Flow) -> Result<Value, Absence> {
        let subject = Subject::Programmes(programmes.to_vec());
        let address = Address { region, subject, measure: Measure::Flow(flow) };
        let span = Span { from: self.period, to: self.period };
        self.world.figures.figure(&address, span).map(|figure| figure.value)
    }

    fn benefits(&self, sheet: &mut Sheet) {
        let (edition, dataset) = (self.edition, self.world.dataset);
        let payers = self.payers();
        sheet.set("has_payments", !dataset.payments.is_empty());
        let mut said: Vec<Field> = Vec::new();
        if let Some(root) = self.root() {
            let of_root = payers.iter().filter(|(region, _)| *region == root);
            said.extend(of_root.filter_map(|(_, programmes)| self.paid_sentence(root, programmes)).map(Field::from));
            if said.is_empty() && !payers.is_empty() {
                let facts =
                    [("region", self.world.region_link(self.language, root).into()), ("period", self.period.into())];
                said.push(edition.tell(&wording::PERIOD_NO_SUM, &facts).into());
            }
        }
        sheet.set("paid_said", said);
        let mut programmes = payers.iter().map(|(_, programmes)| programmes);
        let first = programmes.next();
        sheet.set("paid_several", programmes.any(|programmes| Some(programmes) != first));
        sheet.set("paid_more", more(edition, payers.len(), MOST));
        if payers.is_empty() {
            sheet.set("paid", Field::none());
            return;
        }
        let words = &edition.words;
        let programme = Html::text(&edition.text("programme"));
        let columns = [
            Column::text(&words.region),
            Column::text(&programme.0),
            Column::number(&words.recipients),
            Column::number(&words.amount),
            Column::text(&words.source),
        ];
        let what = edition.say(&wording::PERIOD_BENEFITS, &[("period", self.period.into())]);
        let table = tables::table(edition, &what, &columns, |out| {
            for (region, programmes) in payers.iter().take(MOST) {
                match self.paid(*region, programmes) {
                    Some(paid) => tables::payment_row(out, self.world, self.language, paid, Payments::InPeriod),
                    None => self.sum_row(out, *region, programmes),
                }
            }
        });
        sheet.set("paid", Html(table));
    }

    fn paid_sentence(&self, region: Id<Region>, programmes: &[Id<Programme>]) -> Option<Html> {
        let pen = Pen::new(self.world, self.language, region, &Subject::Programmes(programmes.to_vec()));
        let told = |flow| {
            let value = self.flow(region, programmes, flow).ok()?;
            Some((value, pen.html(&Measure::Flow(flow), self.period, value, Form::Usual)))
        };
        let (amount, recipients) = (told(Flow::Amount), told(Flow::Recipients));
        let has = match (&amount, &recipients) {
            (Some(_), Some(_)) => "both",
            (Some(_), None) => "amount",
            (None, Some(_)) => "recipients",
            (None, None) => return None,
        };
        let n = match recipients {
            Some((Value::Count(n), _)) => n,
            _ => 0,
        };
        let html = |told: Option<(Value, Html)>| told.map(|(_, html)| html).unwrap_or_default();
        let facts = [
            ("period", Told::from(self.period)),
            ("amount", html(amount).into()),
            ("recipients", html(recipients).into()),
            ("n", n.into()),
            ("has", has.into()),
            ("programmes", tables::programme_links(self.world, self.language, programmes).into()),
            ("region", self.world.region_link(self.language, region).into()),
            ("joint", if programmes.len() > 1 { "yes" } else { "no" }.into()),
        ];
        Some(self.edition.tell(&wording::PERIOD_PAID, &facts))
    }

    /// A row of what shorter periods add up to, where they cover the period once and whole.
    fn sum_row(&self, out: &mut String, region: Id<Region>, programmes: &[Id<Programme>]) {
        let (world, edition) = (self.world, self.edition);
        let pen = Pen::new(world, self.language, region, &Subject::Programmes(programmes.to_vec()));
        self.row_head(out, region, &world.region_url(self.language, region));
        out.push_str("<td>");
        out.push_str(tables::programme_links(world, self.language, programmes).as_str());
        let mut lacking = None;
        for flow in Flow::ALL {
            out.push_str("</td><td class=\"num\">");
            match self.flow(region, programmes, flow) {
                Ok(value) => pen.write(out, &Measure::Flow(flow), self.period, value, Form::Usual, ""),
                Err(absence) => {
                    tables::absent(out, edition, &absence);
                    if let Absence::NoSum(NoSum::Incomplete { reported, of }) = absence {
                        lacking = Some((reported, of));
                    }
                }
            }
        }
        out.push_str("</td><td>");
        match lacking {
            Some((reported, of)) => {
                let facts = [("reported", Told::from(u64::from(reported))), ("of", u64::from(of).into())];
                tables::badge(out, "incomplete", edition.tell(&wording::PERIOD_MONTHS, &facts).as_str());
            }
            None => {
                let within = |paid: &&Paid| paid.programmes == programmes && self.holds(paid.period);
                let n = world.figures.paid_in(region).iter().filter(within).count();
                tables::badge(out, "summed", edition.tell(&wording::PERIOD_SUM, &[("n", n.into())]).as_str());
            }
        }
        out.truncate(out.trim_end().len());
        out.push_str("</td></tr>\n");
    }
}

/// What the report rests on.
impl Page<'_, '_> {
    /// What is disputed, provisional or revised.
    fn reliability(&self, sheet: &mut Sheet) {
        let (world, edition, dataset) = (self.world, self.edition, self.world.dataset);
        let (mut disputed, mut provisional, mut revised) = (Vec::new(), 0_usize, Vec::new());
        let mut all = 0_usize;
        for (segment, rows) in &self.segments {
            for (region, cell) in rows.iter().filter(|(_, cell)| self.told(*segment, cell)) {
                all += 1;
                match cell.status(dataset) {
                    Status::Disputed => disputed.push((*region, *segment, *cell)),
                    Status::Provisional => provisional += 1,
                    Status::Final => {}
                }
                let records = cell.records(dataset).iter().filter(|_| !cell.is_suppressed());
                let details = records.filter_map(|record| record.detail.as_ref());
                revised
                    .extend(details.flat_map(|detail| &detail.revised).map(|revision| (*region, *segment, revision)));
            }
        }
        let status = |n: usize, status: &'static str| {
            (n > 0).then(|| edition.tell(&wording::PERIOD_STATUS, &[("n", n.into()), ("status", status.into())]))
        };
        let field = |html: Option<Html>| html.map_or_else(Field::none, Field::from);
        sheet.set("disputed_said", field(status(disputed.len(), "disputed")));
        sheet.set("provisional_said", field(status(provisional, "provisional")));
        sheet.set("revised_said", field(status(revised.len(), "revised")));
        let sound = disputed.is_empty() && provisional == 0 && revised.is_empty();
        let sound = (sound && all > 0).then(|| edition.tell(&wording::PERIOD_SOUND, &[("n", all.into())]));
        sheet.set("sound", field(sound));
        sheet.set("disputed_more", more(edition, disputed.len(), MOST));
        sheet.set("revised_more", more(edition, revised.len(), MOST));
        let items = disputed.iter().take(MOST).map(|(region, segment, cell)| {
            let pen = Pen::new(world, self.language, *region, &Subject::Segment(*segment));
            let mut said = String::new();
            for saying in tables::contradictions(world, *segment, cell) {
                said.push_str(tables::saying_words(edition, &pen, self.period, &saying).as_str());
                said.push(' ');
            }
            for note in cell.records(dataset).iter().filter_map(|record| world.figures.note(record)) {
                said.push_str(world.text(self.language, note).as_str());
                said.push(' ');
            }
            said.truncate(said.trim_end().len());
            map([("figure", self.cell_link(*region, *segment).into()), ("said", Html(said).into())])
        });
        sheet.set("disputed", items.collect::<Vec<Field>>());
        let items = revised.iter().take(MOST).map(|(region, segment, revision)| {
            let facts = [
                ("figure", self.cell_link(*region, *segment).into()),
                ("day", world.day(self.language, revision.date).into()),
                ("reason", world.text(self.language, &revision.reason).into()),
            ];
            Field::from(edition.tell(&wording::PERIOD_REVISED, &facts))
        });
        sheet.set("revised", items.collect::<Vec<Field>>());
    }

    /// The sources of the period's figures, in the order of the list of sources, each with its own address.
    fn sources(&self) -> Vec<Field> {
        let (world, dataset) = (self.world, self.world.dataset);
        let mut used: Vec<Id<Source>> = Vec::new();
        for (_, cell) in self.segments.iter().flat_map(|(_, rows)| rows) {
            used.extend(cell.records(dataset).iter().map(|record| record.source));
        }
        for paid in self.paid_within() {
            used.extend(paid.records(dataset).filter_map(|payment| payment.source));
        }
        let entry = |source: &Id<Source>| {
            let url = dataset.sources[*source].url.as_deref();
            map([
                ("entry", world.source_entry(self.language, *source).into()),
                ("url", url.map_or_else(Field::none, Field::from)),
            ])
        };
        distinct(used).iter().map(entry).collect()
    }
}
