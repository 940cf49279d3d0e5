//! Who has reported what, and when: a table of regions and periods for each segment.
//!
//! A cell is a state, never a number of people: what is not shown elsewhere cannot be found here. Columns
//! are the days with which periods end, the newest first, so that a telephone shows what is due without
//! scrolling. A month in which nobody reported is a column of its own only where a series of months came to
//! it; a report with a figure a year is not drowned in empty ones.

use super::edition::{Edition, Told, capitalised};
use super::headline::counts_word;
use super::html::{Html, escape};
use super::sheet::map;
use super::tables;
use super::wording;
use super::world::World;
use crate::dataset::{Id, Language, Missing, Region, Segment, StatedMeasure, Status, Tally};
use crate::figures::{Cell, Origin};
use crate::order::{Arrange, distinct};
use crate::period::{Length, Period};
use std::fmt::Write as _;
use tera::Value as Field;

/// How many columns a matrix has at most.
const MOST_COLUMNS: usize = 24;

/// Above so many parts of a region only those that have a figure get a row.
const MANY_ROWS: usize = 200;

/// How many rows a matrix has at most.
const MOST_ROWS: usize = 1000;

/// How many cells the matrices of a page have together, about 11 bytes each.
const MOST_CELLS: usize = 24_000;

/// How many of them are links, about 70 bytes each.
const MOST_LINKS: usize = 1500;

/// More missing periods in a row than these stand in one column.
const MOST_MISSED: i32 = 3;

/// What is known of a region, a segment and a period, as far as who has reported goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// A figure of the region's own.
    Reported,
    /// The sum of its parts, all of which have reported.
    Summed,
    /// A count or a statement from which no coverage follows.
    Partial,
    /// A figure that may still change.
    Provisional,
    /// A figure that is contradicted.
    Disputed,
    /// The latest figure, and an old one.
    Stale,
    /// Some parts have reported, not all.
    Incomplete { reported: u32, of: u32 },
    /// There is a figure, and it is not shown.
    Suppressed,
    /// A source says why there is none.
    Told(Missing),
    /// Nobody has reported.
    Missing,
    /// The region did not exist.
    Absent,
}

/// All of them, in the order in which they are told.
const STATES: [State; 13] = [
    State::Reported,
    State::Summed,
    State::Partial,
    State::Provisional,
    State::Disputed,
    State::Stale,
    State::Incomplete { reported: 0, of: 0 },
    State::Suppressed,
    State::Told(Missing::NotCollected),
    State::Told(Missing::NotApplicable),
    State::Told(Missing::Withheld),
    State::Missing,
    State::Absent,
];

impl State {
    /// The end of the keys of its texts.
    fn key(self) -> &'static str {
        match self {
            State::Reported => "reported",
            State::Summed => "summed",
            State::Partial => "partial",
            State::Provisional => "provisional",
            State::Disputed => "disputed",
            State::Stale => "stale",
            State::Incomplete { .. } => "incomplete",
            State::Suppressed => "suppressed",
            State::Told(Missing::NotCollected) => "not-collected",
            State::Told(Missing::NotApplicable) => "not-applicable",
            State::Told(Missing::Withheld) => "withheld",
            State::Missing => "missing",
            State::Absent => "absent",
        }
    }

    /// The class of its cell: a letter, because a page has thousands.
    fn class(self) -> &'static str {
        match self {
            State::Reported => "",
            State::Summed => "u",
            State::Partial => "h",
            State::Provisional => "p",
            State::Disputed => "d",
            State::Stale => "o",
            State::Incomplete { .. } => "i",
            State::Suppressed => "s",
            State::Told(Missing::NotCollected) => "c",
            State::Told(Missing::NotApplicable) => "n",
            State::Told(Missing::Withheld) => "w",
            State::Missing => "m",
            State::Absent => "x",
        }
    }

    fn is(self, other: State) -> bool {
        self.key() == other.key()
    }

    /// Whether nothing is left to be asked for: there is a figure, shown or not, or nothing to count.
    fn is_answered(self) -> bool {
        !matches!(
            self,
            State::Incomplete { .. }
                | State::Told(Missing::NotCollected | Missing::Withheld)
                | State::Missing
                | State::Absent
        )
    }
}

/// The state of a region and segment at the end of a month. `latest` is the last period with a figure.
fn state(
    world: &World<'_>,
    region: Id<Region>,
    segment: Id<Segment>,
    cell: Option<&Cell>,
    end: i32,
    latest: Option<Period>,
) -> State {
    let (dataset, figures) = (world.dataset, world.figures);
    let Some(cell) = cell else {
        let month = Period::month_ending(end);
        let exists = month.is_none_or(|month| dataset.regions[region].exists_at_end(month));
        return if exists { State::Missing } else { State::Absent };
    };
    if cell.is_suppressed() {
        return State::Suppressed;
    }
    let counted = cell.tally(figures.counted(segment));
    let known = Tally::ALL.into_iter().any(|tally| cell.count(tally).is_some());
    let (covered, stated) = (figures.coverage(segment, cell).is_some(), states_a_figure(world, cell));
    match cell.status(dataset) {
        Status::Disputed if known || stated => return State::Disputed,
        Status::Provisional if known || stated => return State::Provisional,
        _ => {}
    }
    match counted.origin {
        Origin::Incomplete { reported, of } if !covered => return State::Incomplete { reported, of },
        Origin::Missing(why, _) if !known && !stated => return State::Told(why),
        _ => {}
    }
    if !known && !stated {
        // Counts of which no coverage is made may lack parts too.
        let lacks = Tally::ALL.into_iter().find_map(|tally| match cell.tally(tally).origin {
            Origin::Incomplete { reported, of } => Some(State::Incomplete { reported, of }),
            Origin::Missing(why, _) => Some(State::Told(why)),
            _ => None,
        });
        return lacks.unwrap_or(State::Missing);
    }
    if latest == Some(cell.period) && figures.is_stale(cell.period) {
        return State::Stale;
    }
    match counted.origin {
        _ if !covered => State::Partial,
        Origin::Regions(_) | Origin::Segments => State::Summed,
        _ => State::Reported,
    }
}

/// Whether a source prints anything that stands for a figure.
fn states_a_figure(world: &World<'_>, cell: &Cell) -> bool {
    let measures = [StatedMeasure::Coverage, StatedMeasure::Gap].into_iter();
    measures.chain(Tally::ALL.map(StatedMeasure::Tally)).any(|measure| world.figures.stated(cell, measure).is_some())
}

/// The cell that ends with a month: of several the one that says most, else the sharpest.
fn cell_at(cells: &[Cell], end: i32) -> Option<&Cell> {
    let start = cells.partition_point(|cell| cell.period.end_month() < end);
    let same = cells.get(start..)?.iter().take_while(|cell| cell.period.end_month() == end);
    let counts = |cell: &Cell| Tally::ALL.into_iter().filter(|tally| cell.count(*tally).is_some()).count();
    same.max_by_key(|cell| {
        (cell.is_suppressed(), counts(cell), !matches!(cell.tally(Tally::Registered).origin, Origin::Nothing))
    })
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    /// What ends with one month.
    End(i32),
    /// Periods in a row for which nobody has reported.
    Hole { first: i32, last: i32, periods: i32 },
}

impl Column {
    fn last(self) -> i32 {
        match self {
            Column::End(end) | Column::Hole { last: end, .. } => end,
        }
    }
}

/// The columns between months that have figures, the oldest first: those months, and what a series that
/// came to a gap would have had in it.
fn columns(ends: &[i32]) -> Vec<Column> {
    let mut columns = Vec::with_capacity(ends.len());
    for (at, end) in ends.iter().enumerate() {
        if let Some((before, step)) = at.checked_sub(1).and_then(|at| ends.get(at)).zip(step(ends, at)) {
            let periods = (end - before) / step - 1;
            if periods <= MOST_MISSED {
                columns.extend((1..=periods).map(|nth| Column::End(before + nth * step)));
            } else {
                columns.push(Column::Hole { first: before + step, last: before + periods * step, periods });
            }
        }
        columns.push(Column::End(*end));
    }
    columns
}

/// The distance that a series kept when it came to the gap before the month at a place; none if it is no gap.
///
/// Three periods at one distance make a series. A short gap needs only one such distance beside it: of
/// January, February and April nobody doubts that March is missing.
fn step(ends: &[i32], at: usize) -> Option<i32> {
    let distance = |at: usize| Some(ends.get(at)? - ends.get(at.checked_sub(1)?)?);
    let before = |by: usize| at.checked_sub(by).and_then(distance);
    let gap = distance(at)?;
    let fits = |step: &i32| *step > 0 && *step < gap && gap % step == 0;
    let near = [before(1), distance(at + 1)].into_iter().flatten().filter(fits).min();
    let short = near.filter(|step| gap / step - 1 <= MOST_MISSED);
    short.or_else(|| before(1).filter(|step| before(2) == Some(*step)).filter(fits))
}

/// The matrices of a region and its parts.
pub(super) struct Matrices {
    /// How many parts have reported for the current period.
    pub(super) said: Html,
    /// What a template is given of each.
    pub(super) each: Vec<Field>,
    /// The states that occur, for the legend.
    pub(super) legend: Vec<Field>,
    /// Which marks are links, where not all are.
    pub(super) linked: Option<Html>,
    /// How many parts have no row.
    pub(super) left: Option<Html>,
}

/// The matrices of a region and its parts; none if it has no parts.
pub(super) fn of(world: &World<'_>, language: Language, whole: Id<Region>) -> Option<Matrices> {
    let children = &world.dataset.regions[whole].children;
    let current = world.figures.current()?;
    if children.is_empty() {
        return None;
    }
    let reports = |region: Id<Region>| {
        world.dataset.segments.ids().any(|segment| !world.figures.cells(region, segment).is_empty())
    };
    let mut parts: Vec<Id<Region>> = children.clone();
    if parts.len() > MANY_ROWS {
        parts.retain(|part| reports(*part));
        parts.truncate(MOST_ROWS);
    }
    let headline = world.headline.map(|(_, segment)| segment);
    let mut segments: Vec<Id<Segment>> = world.dataset.segments.ids().collect();
    segments.retain(|segment| {
        [whole].iter().chain(&parts).any(|region| !world.figures.cells(*region, *segment).is_empty())
    });
    segments.arrange_by_key(|segment| Some(*segment) != headline);
    let rows = (parts.len() + 1) * segments.len().max(1);
    let lines = [whole].into_iter().chain(parts.iter().copied());
    let lines = lines.flat_map(|region| segments.iter().map(move |segment| (region, *segment)));
    let figures: usize = lines.map(|(region, segment)| world.figures.cells(region, segment).len()).sum();
    let maker = Maker {
        world,
        edition: world.edition(language),
        whole,
        parts,
        current,
        most_columns: (MOST_CELLS / rows).clamp(3, MOST_COLUMNS),
        most_links: if figures <= MOST_LINKS { MOST_COLUMNS } else { MOST_LINKS / rows },
        marks: STATES.map(|state| Html::text(&world.edition(language).named("mark", state.key())).0),
        names: STATES.map(|state| world.edition(language).named("state", state.key())),
    };
    Some(maker.make(&segments))
}

struct Maker<'a, 'd> {
    world: &'a World<'d>,
    edition: &'a Edition,
    whole: Id<Region>,
    parts: Vec<Id<Region>>,
    current: Period,
    most_columns: usize,
    most_links: usize,
    /// The marks, escaped, and the names of the states, in the order of [`STATES`].
    marks: [String; STATES.len()],
    names: [String; STATES.len()],
}

/// How many of the states, in the order of [`STATES`].
type Count = [usize; STATES.len()];

fn place(state: State) -> usize {
    STATES.iter().position(|other| other.is(state)).unwrap_or(0)
}

impl Maker<'_, '_> {
    fn make(&self, segments: &[Id<Segment>]) -> Matrices {
        let mut seen: Count = [0; STATES.len()];
        let mut shortened = false;
        let mut each = Vec::with_capacity(segments.len());
        for segment in segments {
            each.push(self.matrix(*segment, &mut seen, &mut shortened));
        }
        let legend = STATES.iter().enumerate().filter(|(at, _)| seen[*at] > 0).map(|(at, state)| {
            let mark = if state.is(State::Incomplete { reported: 0, of: 0 }) { "2/5" } else { &self.marks[at] };
            map([
                ("class", state.class().into()),
                ("mark", Html(mark.to_owned()).into()),
                ("name", capitalised(&self.names[at]).into()),
                ("means", self.edition.named("means", state.key()).into()),
            ])
        });
        let linked =
            shortened.then(|| self.edition.tell(&wording::MATRIX_LINKED, &[("n", Told::from(self.most_links))]));
        let all = self.world.dataset.regions[self.whole].children.len();
        let left = all.checked_sub(self.parts.len()).filter(|left| *left > 0);
        Matrices {
            said: self.said(),
            legend: legend.collect(),
            each,
            linked,
            left: left.map(|left| self.edition.tell(&wording::MATRIX_LEFT, &[("n", left.into())])),
        }
    }

    fn region(&self, region: Id<Region>) -> &Region {
        &self.world.dataset.regions[region]
    }

    /// `Dari 38 provinsi, 12 sudah melapor untuk Juli 2025.` All parts count, whether they have a row or not.
    fn said(&self) -> Html {
        let dataset = self.world.dataset;
        let children = &self.region(self.whole).children;
        let answered = |region: Id<Region>, end: i32| {
            dataset.segments.ids().any(|segment| self.state(region, segment, end, None).is_answered())
        };
        let exists = |region: &Id<Region>, end: i32| {
            Period::month_ending(end).is_none_or(|month| self.region(*region).exists_at_end(month))
        };
        let end = self.current.end_month();
        let existing: Vec<Id<Region>> = children.iter().copied().filter(|child| exists(child, end)).collect();
        let reported = existing.iter().filter(|child| answered(**child, end)).count();
        let levels = distinct(existing.iter().map(|child| self.region(*child).level.as_str()));
        let level = match levels.as_slice() {
            [level] => *level,
            ["city", "regency"] => "regency-city",
            _ => "other",
        };
        let facts = [
            ("n", Told::from(reported)),
            ("of", existing.len().into()),
            ("level", level.into()),
            ("period", self.current.into()),
        ];
        let mut said = self.edition.tell(&wording::MATRIX_SAID, &facts);
        if reported > 0 {
            return said;
        }
        // The latest period for which any part has: the current one may be known of the whole alone.
        let cells = |child: &Id<Region>| {
            let cells = dataset.segments.ids().flat_map(|segment| self.world.figures.cells(*child, segment));
            cells.map(|cell| cell.period.end_month()).filter(|other| *other < end).collect::<Vec<i32>>()
        };
        let found = distinct(children.iter().flat_map(cells)).into_iter().rev().find_map(|end| {
            let reported = children.iter().filter(|child| answered(**child, end)).count();
            Some((Period::month_ending(end)?, reported)).filter(|(_, reported)| *reported > 0)
        });
        if let Some((period, reported)) = found {
            let facts = [("n", Told::from(reported)), ("period", period.into())];
            said.0.push(' ');
            said.0.push_str(self.edition.tell(&wording::MATRIX_LATEST, &facts).as_str());
        }
        said
    }

    fn state(&self, region: Id<Region>, segment: Id<Segment>, end: i32, latest: Option<Period>) -> State {
        let cell = cell_at(self.world.figures.cells(region, segment), end);
        state(self.world, region, segment, cell, end, latest)
    }

    fn matrix(&self, segment: Id<Segment>, seen: &mut Count, shortened: &mut bool) -> Field {
        let (world, language) = (self.world, self.edition.language);
        let record = &world.dataset.segments[segment];
        let regions: Vec<Id<Region>> = [self.whole].into_iter().chain(self.parts.iter().copied()).collect();
        let ends = regions.iter().flat_map(|region| world.figures.cells(*region, segment));
        let ends = distinct(ends.map(|cell| cell.period.end_month()).chain([self.current.end_month()]));
        let mut columns = columns(&ends);
        columns.reverse();
        let earlier = columns.split_off(columns.len().min(self.most_columns));
        let mut rows = String::with_capacity(regions.len() * columns.len() * 32);
        let mut tallies: Vec<Count> = vec![[0; STATES.len()]; columns.len()];
        let mut here: Count = [0; STATES.len()];
        for region in &regions {
            self.row(&mut rows, *region, segment, &columns, shortened, |at, state| {
                here[place(state)] += 1;
                if let Some(tally) = tallies.get_mut(at).filter(|_| *region != self.whole) {
                    tally[place(state)] += 1;
                }
            });
        }
        for (all, here) in seen.iter_mut().zip(here) {
            *all += here;
        }
        let (newest, oldest) = (columns.first().copied(), columns.last().copied());
        let name = capitalised(record.name.get(language));
        let caption = self.edition.say(
            &wording::MATRIX_CAPTION,
            &[
                ("segment", name.as_str().into()),
                ("from", self.label(oldest, segment, &regions).into()),
                ("to", self.label(newest, segment, &regions).into()),
                ("counts", counts_word(record.counts).into()),
            ],
        );
        let mut table = String::with_capacity(rows.len() + 2048);
        let named = self.edition.tell(&wording::TABLE, &[("what", caption.as_str().into())]);
        let _ = write!(
            table,
            "<div class=\"scroll\" role=\"region\" aria-label=\"{named}\" tabindex=\"0\">\n<table class=\"matrix\">\n<caption class=\"visually-hidden\">"
        );
        escape(&mut table, &caption);
        table.push_str("</caption>\n");
        self.head(&mut table, &columns, segment, &regions);
        table.push_str("<tbody>\n");
        table.push_str(&rows);
        table.push_str("</tbody>\n</table>\n</div>\n");
        // The newest period, and where nobody has reported for it the newest for which somebody has.
        let answers = |tally: &Count| tally.iter().zip(STATES).any(|(n, state)| *n > 0 && state.is_answered());
        let answered = tallies.iter().position(answers).unwrap_or(0);
        let told = tallies.iter().zip(&columns).enumerate().filter(|(at, _)| *at == 0 || *at == answered);
        let told = told.map(|(_, (tally, column))| self.tally(self.label(Some(*column), segment, &regions), tally).0);
        let said = Html(told.collect::<Vec<String>>().join(" "));
        let id = &record.id;
        map([
            ("id", format!("{id}-matrix").into()),
            ("name", world.heading(language, &record.name).into()),
            ("said", said.into()),
            ("table", Html(table).into()),
            ("earlier", self.earlier(segment, &regions, &earlier, &caption)),
        ])
    }

    /// How many regions are in which state: `Juli 2025: melapor 12, sementara 2, dan belum melapor 24.`
    fn tally(&self, period: String, tally: &Count) -> Html {
        let parts: Vec<Html> = STATES
            .iter()
            .zip(tally)
            .enumerate()
            .filter(|(_, (state, n))| **n > 0 && !state.is(State::Absent))
            .map(|(at, (_, n))| {
                let facts = [("state", Told::from(self.names[at].as_str())), ("n", (*n).into())];
                self.edition.tell(&wording::MATRIX_TALLY, &facts)
            })
            .collect();
        let facts = [("period", period.into()), ("states", self.edition.list(&parts).into())];
        self.edition.tell(&wording::MATRIX_STATES, &facts)
    }

    /// A row: the region, and a cell for each column.
    fn row(
        &self,
        out: &mut String,
        region: Id<Region>,
        segment: Id<Segment>,
        columns: &[Column],
        shortened: &mut bool,
        mut tell: impl FnMut(usize, State),
    ) {
        let world = self.world;
        let cells = world.figures.cells(region, segment);
        let latest = cells.iter().rev().find(|cell| super::headline::has_count(cell) || states_a_figure(world, cell));
        let latest = latest.map(|cell| cell.period);
        out.push_str(if region == self.whole { "<tr class=\"whole\">" } else { "<tr>" });
        self.row_head(out, region);
        let page = world.region_url(self.edition.language, region);
        for (at, column) in columns.iter().enumerate() {
            let (cell, state) = match column {
                Column::Hole { .. } => (None, State::Missing),
                Column::End(end) => {
                    let cell = cell_at(cells, *end);
                    (cell, state(world, region, segment, cell, *end, latest))
                }
            };
            tell(at, state);
            let class = state.class();
            if class.is_empty() {
                out.push_str("<td>");
            } else {
                out.push_str("<td class=\"");
                out.push_str(class);
                out.push_str("\">");
            }
            let cell = cell.filter(|_| {
                let linked = at < self.most_links;
                *shortened |= !linked;
                linked
            });
            if let Some(cell) = cell {
                out.push_str("<a href=\"");
                out.push_str(&page);
                out.push('#');
                out.push_str(&world.row_id(segment, cell.period));
                out.push_str("\">");
            }
            match state {
                State::Incomplete { reported, of } => {
                    let _ = write!(out, "{reported}/{of}");
                }
                _ => out.push_str(&self.marks[place(state)]),
            }
            out.push_str(if cell.is_some() { "</a></td>" } else { "</td>" });
        }
        out.push_str("</tr>\n");
    }

    /// The region, linked to the matrix of its own parts if it has some, else to its page.
    fn row_head(&self, out: &mut String, region: Id<Region>) {
        let (world, language) = (self.world, self.edition.language);
        let deeper = region != self.whole && !self.region(region).children.is_empty();
        let url = if deeper { quality_url(world, language, region) } else { world.region_url(language, region) };
        out.push_str("<th scope=\"row\"><a href=\"");
        out.push_str(&url);
        out.push_str("\">");
        escape(out, world.region_name(language, region));
        out.push_str("</a></th>");
    }

    /// The heads: what ends in a column, and above the first of each year the year. One row of them, so that
    /// every cell has one head a side; to those who hear it each names its year.
    fn head(&self, out: &mut String, columns: &[Column], segment: Id<Segment>, regions: &[Id<Region>]) {
        let locale = &self.edition.locale;
        let _ = write!(out, "<thead><tr><th scope=\"col\">{}</th>", self.edition.words.region);
        let mut above = None;
        for column in columns {
            let year = Period::month_ending(column.last()).and_then(|month| Period::whole_year(month.year()));
            let first = above != year;
            above = year;
            let classes = match (first, column) {
                (true, Column::Hole { .. }) => " class=\"first hole\"",
                (true, Column::End(_)) => " class=\"first\"",
                (false, Column::Hole { .. }) => " class=\"hole\"",
                (false, Column::End(_)) => "",
            };
            let _ = write!(
                out,
                "<th scope=\"col\"{classes}><span class=\"{}\">",
                if first { "year" } else { "visually-hidden" }
            );
            escape(out, &year.map_or_else(String::new, |year| locale.period(year)));
            out.push_str(" </span>");
            match column {
                Column::End(end) => {
                    if let Some(period) = self.ending(*end, segment, regions) {
                        escape(out, &self.short(period));
                    }
                }
                Column::Hole { first, last, periods } => {
                    let month = |end: i32| Period::month_ending(end).map_or_else(String::new, |m| self.short(m));
                    let facts = [
                        ("n", Told::from(u64::try_from(*periods).unwrap_or(0))),
                        ("from", month(*first).into()),
                        ("to", month(*last).into()),
                    ];
                    out.push_str(self.edition.tell(&wording::MATRIX_HOLE, &facts).as_str());
                }
            }
            out.push_str("</th>");
        }
        out.push_str("</tr></thead>\n");
    }

    /// A period without its year, which stands above it.
    fn short(&self, period: Period) -> String {
        if period.length() == Length::Year {
            return self.edition.text("matrix-year");
        }
        let year = Period::whole_year(period.year()).map_or_else(String::new, |year| self.edition.locale.period(year));
        self.edition.locale.period_short(period).replace(&year, "").trim().to_owned()
    }

    /// The period that a column is named after: that of all its cells, else the month with which they end.
    fn ending(&self, end: i32, segment: Id<Segment>, regions: &[Id<Region>]) -> Option<Period> {
        let mut periods =
            regions.iter().filter_map(|region| Some(cell_at(self.world.figures.cells(*region, segment), end)?.period));
        match periods.next() {
            Some(first) if periods.all(|other| other == first) => Some(first),
            _ => Period::month_ending(end),
        }
    }

    /// A column's period in full.
    fn label(&self, column: Option<Column>, segment: Id<Segment>, regions: &[Id<Region>]) -> String {
        let period = column.and_then(|column| match column {
            Column::End(end) => self.ending(end, segment, regions),
            Column::Hole { last, .. } => Period::month_ending(last),
        });
        period.map_or_else(String::new, |period| self.edition.locale.period(period))
    }

    /// The columns for which there is no room, by year: for how many of them a region has reported.
    fn earlier(&self, segment: Id<Segment>, regions: &[Id<Region>], columns: &[Column], caption: &str) -> Field {
        let (Some(newest), Some(oldest)) = (columns.first(), columns.last()) else { return Field::none() };
        let locale = &self.edition.locale;
        let year = |column: &Column| (column.last() - 1).div_euclid(12);
        let years: Vec<&[Column]> = columns.chunk_by(|a, b| year(a) == year(b)).collect();
        let names: Vec<String> = years
            .iter()
            .map(|of_year| {
                let month = of_year.first().and_then(|column| Period::month_ending(column.last()));
                let year = month.and_then(|month| Period::whole_year(month.year()));
                Html::text(&year.map_or_else(String::new, |year| locale.period(year))).0
            })
            .collect();
        let mut heads = vec![tables::Column::text(&self.edition.words.region)];
        heads.extend(names.iter().map(|name| tables::Column::number(name)));
        let what = self.edition.say(&wording::MATRIX_BY_YEAR, &[("what", caption.into())]);
        let table = tables::table(self.edition, &what, &heads, |out| {
            for region in regions {
                out.push_str("<tr>");
                self.row_head(out, *region);
                for of_year in &years {
                    let (mut reported, mut of) = (0, 0);
                    for column in *of_year {
                        match column {
                            Column::End(end) => {
                                let state = self.state(*region, segment, *end, None);
                                reported += usize::from(state.is_answered());
                                of += usize::from(!state.is(State::Absent));
                            }
                            Column::Hole { periods, .. } => of += usize::try_from(*periods).unwrap_or(0),
                        }
                    }
                    out.push_str("<td class=\"num\">");
                    if of > 0 {
                        let _ = write!(out, "{reported}/{of}");
                    }
                    out.push_str("</td>");
                }
                out.push_str("</tr>\n");
            }
        });
        let facts = [
            ("from", Told::from(self.label(Some(*oldest), segment, regions))),
            ("to", self.label(Some(*newest), segment, regions).into()),
        ];
        map([("said", self.edition.tell(&wording::MATRIX_EARLIER, &facts).into()), ("table", Html(table).into())])
    }
}

/// The page with the matrix of a region's parts.
pub(super) fn quality_url(world: &World<'_>, language: Language, region: Id<Region>) -> String {
    world.url(language, &format!("quality/{}/", world.dataset.regions[region].code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn told(periods: &[&str]) -> String {
        let ends: Vec<i32> = periods.iter().map(|text| text.parse::<Period>().expect("a period").end_month()).collect();
        let month = |end: i32| Period::month_ending(end).expect("a month").to_string();
        let words = columns(&ends).into_iter().map(|column| match column {
            Column::End(end) => month(end),
            Column::Hole { first, last, periods } => format!("{}..{} ({periods})", month(first), month(last)),
        });
        words.collect::<Vec<String>>().join(" ")
    }

    #[test]
    fn a_month_is_missing_where_a_series_of_months_came_to_it() {
        assert_eq!(told(&["2025-01", "2025-02", "2025-04"]), "2025-01 2025-02 2025-03 2025-04");
        assert_eq!(told(&["2025-01", "2025-03", "2025-04"]), "2025-01 2025-02 2025-03 2025-04");
        assert_eq!(
            told(&["2025-01", "2025-02", "2025-03", "2025-12"]),
            "2025-01 2025-02 2025-03 2025-04..2025-11 (8) 2025-12",
            "a long gap is one column"
        );
    }

    #[test]
    fn a_figure_a_year_makes_a_column_a_year() {
        assert_eq!(told(&["2020-12", "2021-12", "2022-12"]), "2020-12 2021-12 2022-12");
        assert_eq!(told(&["2020-12", "2021-12", "2023-12"]), "2020-12 2021-12 2022-12 2023-12");
        assert_eq!(told(&["2020", "2021", "2022"]), "2020-12 2021-12 2022-12");
    }

    #[test]
    fn points_at_random_are_no_series() {
        assert_eq!(told(&["2023-12", "2024-08", "2024-09", "2025-07"]), "2023-12 2024-08 2024-09 2025-07");
        assert_eq!(told(&["2021-12"]), "2021-12");
    }

    #[test]
    fn years_of_decembers_before_months_are_not_filled() {
        assert_eq!(
            told(&["2022-12", "2023-12", "2024-12", "2025-02", "2025-03", "2025-04"]),
            "2022-12 2023-12 2024-12 2025-01 2025-02 2025-03 2025-04"
        );
    }

    #[test]
    fn quarters_lack_quarters() {
        assert_eq!(told(&["2024-Q1", "2024-Q2", "2024-Q4"]), "2024-03 2024-06 2024-09 2024-12");
    }

    #[test]
    fn every_state_has_a_key_and_a_class_of_its_own() {
        let keys: BTreeSet<&str> = STATES.iter().map(|state| state.key()).collect();
        let classes: BTreeSet<&str> = STATES.iter().map(|state| state.class()).collect();
        assert_eq!((keys.len(), classes.len()), (STATES.len(), STATES.len()));
    }
}
