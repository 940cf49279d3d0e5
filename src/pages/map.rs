//! The map: the parts of a region where they lie, each in the shade of its class, with what the shades mean.
//!
//! On a wide screen it is drawn from boundaries, on a narrow one as tiles, as far as the report has both. What a
//! shade can say of a part is said in its title and in the table too, and of no part more than the figures give.

use super::charts::{self, ChartProblem, Drawer};
use super::figure::{Form, Pen, shown};
use super::headline::missing_word;
use super::html::Html;
use super::tables::{self, Column};
use super::wording;
use super::world::World;
use crate::content::topology::Point;
use crate::dataset::{Id, Language, MAIN_SERIES, Missing, Region, Segment, Status, Tally};
use crate::diag::Fact;
use crate::figures::link::{Chart, ChartKind};
use crate::figures::{Absence, Cell, Measure, Subject, Value};
use crate::graphics::{self, Mark, Shade};
use crate::number::{Ratio, power_of_ten};
use crate::order::Arrange;
use rustc_hash::FxHashMap;

/// Below so many figures classes are as wide as they can be: two figures do not make a scale.
const FEW_FIGURES: usize = 5;

/// The map of a region's parts for the segment that it should show, if there is any to draw.
///
/// That is `preferred` where enough of the parts have it, else the one that most of them have.
pub(super) fn of_region(
    world: &World<'_>,
    language: Language,
    region: Id<Region>,
    preferred: Option<Id<Segment>>,
    id: &str,
) -> Option<Html> {
    if !world.figures.placed(region) {
        return None;
    }
    let segment = segment_for(world, region, preferred)?;
    let request = Chart { kind: ChartKind::Map, region, subject: Subject::Segment(segment), from: None, to: None };
    charts::chart(world, &request, language, None, id).ok().map(Html)
}

/// The segment of which a map of a region's parts tells most.
fn segment_for(world: &World<'_>, region: Id<Region>, preferred: Option<Id<Segment>>) -> Option<Id<Segment>> {
    let figures = world.figures;
    let told = |segment: Id<Segment>| {
        let mut told = (0_usize, 0_usize);
        for part in figures.parts_of(region).filter(|part| !figures.cells(*part, segment).is_empty()) {
            told.0 += usize::from(matches!(standing(world, part, segment), Standing::Figure { .. }));
            told.1 += 1;
        }
        told
    };
    if let Some(segment) = preferred.filter(|segment| told(*segment).0 > 1) {
        return Some(segment);
    }
    let mut best = None;
    for segment in preferred.into_iter().chain(world.dataset.segments.ids()) {
        let told = told(segment);
        if told.1 > 0 && best.is_none_or(|(most, _)| told > most) {
            best = Some((told, segment));
        }
    }
    best.map(|(_, segment)| segment)
}

/// What is known of a part.
enum Standing<'w> {
    /// Its latest coverage.
    Figure { cell: &'w Cell, value: Value, percent: Ratio },
    /// A coverage that is too old to stand beside others.
    Old { cell: &'w Cell, value: Value },
    /// A count without its denominator.
    Count { cell: &'w Cell, count: u64 },
    /// Not all of its own parts have reported.
    Incomplete { cell: &'w Cell, reported: u32, of: u32 },
    /// It is known and not shown.
    Suppressed { cell: &'w Cell },
    /// There is nothing, perhaps for a reason.
    Missing { cell: Option<&'w Cell>, why: Option<Missing> },
}

/// What is known of a region's coverage: the same that a ranking takes, else why there is none.
fn standing<'w>(world: &'w World<'_>, region: Id<Region>, segment: Id<Segment>) -> Standing<'w> {
    let figures = world.figures;
    let covered = figures.latest(region, segment, None);
    let covered = covered.and_then(|cell| Some((cell, figures.coverage(segment, cell)?)));
    let value = covered.map(|(cell, coverage)| (cell, tables::coverage_value(coverage), coverage.percent));
    if let Some((cell, value, percent)) = value.filter(|(cell, ..)| !figures.is_stale(cell.period)) {
        return Standing::Figure { cell, value, percent };
    }
    let Some(cell) = figures.cells(region, segment).last() else {
        return Standing::Missing { cell: None, why: None };
    };
    // What is newer than an old figure says more of where a region stands.
    let fresh = !figures.is_stale(cell.period);
    match figures.no_coverage(segment, cell) {
        Absence::Suppressed if fresh || value.is_none() => return Standing::Suppressed { cell },
        Absence::Incomplete { reported, of } if fresh => return Standing::Incomplete { cell, reported, of },
        _ => {}
    }
    if let Some(count) = cell.count(figures.counted(segment)).filter(|_| fresh) {
        return Standing::Count { cell, count };
    }
    match (value, figures.no_coverage(segment, cell)) {
        (Some((cell, value, _)), _) => Standing::Old { cell, value },
        (None, Absence::Incomplete { reported, of }) => Standing::Incomplete { cell, reported, of },
        (None, Absence::Missing(why)) => Standing::Missing { cell: Some(cell), why: Some(why) },
        (None, _) => Standing::Missing { cell: Some(cell), why: None },
    }
}

impl<'w> Standing<'w> {
    fn cell(&self) -> Option<&'w Cell> {
        match self {
            Standing::Figure { cell, .. }
            | Standing::Old { cell, .. }
            | Standing::Count { cell, .. }
            | Standing::Incomplete { cell, .. }
            | Standing::Suppressed { cell } => Some(cell),
            Standing::Missing { cell, .. } => *cell,
        }
    }

    fn shade(&self, classes: &Classes) -> Shade {
        match self {
            Standing::Figure { value, percent, .. } => Shade::Class(classes.of(*value, *percent)),
            Standing::Old { .. } => Shade::Old,
            Standing::Count { .. } => Shade::Count,
            Standing::Incomplete { .. } => Shade::Incomplete,
            Standing::Suppressed { .. } => Shade::Suppressed,
            Standing::Missing { .. } => Shade::Missing,
        }
    }
}

/// Five classes of one width, in percent.
///
/// They begin at a round number and are 2, 5, 10 or 20 points wide: as narrow as the figures let them be, for a map
/// in one shade tells nothing, and no narrower, for one in five shades of the same tells a difference that is none.
struct Classes {
    start: i128,
    step: i128,
    /// Whether figures lie beyond the last class, which then has no upper end.
    open: bool,
}

impl Classes {
    fn for_figures(figures: impl Iterator<Item = Ratio>) -> Classes {
        let percents: Vec<Ratio> = figures.collect();
        let whole = |percent: &Ratio| percent.numerator().div_euclid(percent.denominator());
        let (least, most) = (percents.iter().map(whole).min().unwrap_or(0), percents.iter().max().copied());
        let most = most.unwrap_or(Ratio::ZERO);
        let steps: &[i128] = if percents.len() < FEW_FIGURES { &[20] } else { &[2, 5, 10, 20] };
        let mut classes = Classes { start: 0, step: 20, open: false };
        for step in steps {
            let mut start = if *step == 20 { 0 } else { least.div_euclid(*step) * step };
            // Where nobody is above a hundred no class is either.
            if most <= Ratio::whole(100) {
                start = start.min(100 - 5 * step);
            }
            classes = Classes { start: start.max(0), step: *step, open: false };
            if most < Ratio::whole(classes.top()) {
                return classes;
            }
        }
        classes.open = most > Ratio::whole(classes.top());
        classes
    }

    fn top(&self) -> i128 {
        self.start + 5 * self.step
    }

    /// The class of a figure as it is shown: 19.96 is shown as 20.0 and stands with those.
    fn of(&self, value: Value, percent: Ratio) -> u8 {
        let whole = match value {
            Value::Percent(_) => percent.round(1).div_euclid(power_of_ten(1)),
            _ => percent.numerator().div_euclid(percent.denominator()),
        };
        u8::try_from((whole - self.start).div_euclid(self.step).clamp(0, 4)).unwrap_or(0)
    }
}

/// A part of the region, and what is known of it.
struct Part<'w> {
    region: Id<Region>,
    standing: Standing<'w>,
}

impl Drawer<'_, '_> {
    pub(super) fn map(&self, segment: Id<Segment>) -> Result<String, ChartProblem> {
        let (world, figures) = (self.world, self.world.figures);
        if !figures.mapped(self.region, segment) {
            return Err(ChartProblem::Nothing);
        }
        let mut parts: Vec<Part<'_>> = figures
            .parts_of(self.region)
            .map(|region| Part { region, standing: standing(world, region, segment) })
            .collect();
        let name = |part: &Part<'_>| world.region_name(self.language, part.region);
        parts.arrange_by(|a, b| self.locale().compare(name(a), name(b)).then(a.region.cmp(&b.region)));
        let percents = || {
            parts.iter().filter_map(|part| match part.standing {
                Standing::Figure { percent, .. } => Some(percent),
                _ => None,
            })
        };
        let classes = Classes::for_figures(percents());

        let title = self.edition.say(
            &wording::CHART_MAP,
            &[
                ("segment", self.segment_name(segment).into()),
                ("region", self.region_name().into()),
                ("counts", self.counts(segment).into()),
            ],
        );
        let description = self.describe_map(&parts);
        let drawn = self.draw(segment, &parts, &classes, &title, &description);
        if drawn.drawings.is_empty() {
            return Err(ChartProblem::Nothing);
        }
        let table = self.map_table(segment, &parts, &title);
        let sub = self.map_sub(&parts);
        parts.retain(|part| self.is_placed(part));
        let mut picture = self.key(segment, &parts, &classes, drawn.around);
        picture.push_str(&drawn.drawings);
        Ok(self.whole(" map", &title, sub.as_str(), &picture, &table, &self.edition.words.map_illustration))
    }

    /// Whether it is known where a part lies.
    fn is_placed(&self, part: &Part<'_>) -> bool {
        let dataset = self.world.dataset;
        dataset.boundaries.area(part.region).is_some() || dataset.regions[part.region].tile.is_some()
    }

    /// What can be read from the map: how many figures there are, the highest and the lowest.
    fn describe_map(&self, parts: &[Part<'_>]) -> String {
        let mut figures: Vec<(&Part<'_>, Value, Ratio)> = parts
            .iter()
            .filter_map(|part| match part.standing {
                Standing::Figure { value, percent, .. } => Some((part, value, percent)),
                _ => None,
            })
            .collect();
        // Equal ones stay in the order of their names.
        figures.arrange_by_key(|(_, _, percent)| std::cmp::Reverse(*percent));
        let name = |at: Option<&(&Part<'_>, Value, Ratio)>| {
            Fact::from(at.map_or("", |(part, ..)| self.world.region_name(self.language, part.region)))
        };
        let percent = |at: Option<&(&Part<'_>, Value, Ratio)>| {
            Fact::from(at.map_or_else(String::new, |(_, value, _)| shown(self.locale(), *value, Form::Usual)))
        };
        let (first, last) = (figures.first(), figures.last());
        self.edition.say(
            &wording::CHART_MAP_SAYS,
            &[
                ("n", figures.len().into()),
                ("of", parts.len().into()),
                ("highest", name(first)),
                ("high", percent(first)),
                ("lowest", name(last)),
                ("low", percent(last)),
            ],
        )
    }

    /// Of when the figures are.
    fn map_sub(&self, parts: &[Part<'_>]) -> Html {
        let periods = || {
            parts.iter().filter_map(|part| match part.standing {
                Standing::Figure { cell, .. } => Some(cell.period),
                _ => None,
            })
        };
        let months = u64::from(self.world.dataset.site.stale_after);
        let (first, last) = (periods().min(), periods().max());
        let span = match (first, last) {
            (Some(first), Some(last)) if first == last => "one",
            (Some(_), Some(_)) => "several",
            _ => "none",
        };
        let period = |period: Option<crate::period::Period>| {
            period.map_or_else(|| super::edition::Told::from(""), super::edition::Told::from)
        };
        let facts = [("span", span.into()), ("from", period(first)), ("to", period(last)), ("months", months.into())];
        self.edition.tell(&wording::CHART_MAP_SUB, &facts)
    }

    /// A part in words: `Kalimantan Barat: 27,7 % terdaftar (Juli 2025)`.
    fn part_title(&self, segment: Id<Segment>, part: &Part<'_>) -> String {
        let percent = |value: Value| shown(self.locale(), value, Form::Usual);
        let none = String::new();
        let (state, figure, reported, of) = match part.standing {
            Standing::Figure { value, .. } => ("figure", percent(value), 0, 0),
            Standing::Old { value, .. } => ("old", percent(value), 0, 0),
            Standing::Count { count, .. } => ("count", self.locale().count(count), 0, 0),
            Standing::Incomplete { reported, of, .. } => ("incomplete", none, u64::from(reported), u64::from(of)),
            Standing::Suppressed { .. } => ("suppressed", none, 0, 0),
            Standing::Missing { why, .. } => (why.map_or("missing", missing_word), none, 0, 0),
        };
        let cell = part.standing.cell();
        let status = match cell.filter(|_| matches!(part.standing, Standing::Figure { .. })) {
            Some(cell) => status_word(cell.status(self.world.dataset)),
            None => "final",
        };
        self.edition.say(
            &wording::MAP_PART,
            &[
                ("region", self.world.region_name(self.language, part.region).into()),
                ("state", state.into()),
                ("figure", figure.into()),
                ("counts", self.counts(segment).into()),
                ("period", cell.map_or_else(|| Fact::from(""), |cell| cell.period.into())),
                ("status", status.into()),
                ("reported", reported.into()),
                ("of", of.into()),
            ],
        )
    }

    fn mark_of(&self, part: &Part<'_>) -> Mark {
        match part.standing {
            Standing::Figure { cell, .. } => charts::mark(cell.status(self.world.dataset)),
            _ => Mark::Plain,
        }
    }

    /// Draws what the report knows the place of: areas, tiles or both.
    fn draw(
        &self,
        segment: Id<Segment>,
        parts: &[Part<'_>],
        classes: &Classes,
        title: &str,
        description: &str,
    ) -> Drawn {
        let (dataset, language) = (self.world.dataset, self.language);
        let label = |part: &Part<'_>, least: u8| match part.standing {
            Standing::Figure { value, percent, .. } => {
                // Where rounding would lead into another class, the figure keeps its decimal.
                let rounded = Ratio::whole(percent.round(0));
                let same = classes.of(Value::Percent(rounded), rounded) == classes.of(value, percent);
                self.locale().decimal(percent, if same { least } else { 1 })
            }
            _ => String::new(),
        };
        let mut lines = Renumbered::default();
        let mut areas = Vec::new();
        let mut tiles = Vec::new();
        let mut tiled = true;
        for part in parts {
            let area = dataset.boundaries.area(part.region);
            let tile = dataset.regions[part.region].tile;
            if area.is_none() && tile.is_none() {
                continue;
            }
            let (shade, mark) = (part.standing.shade(classes), self.mark_of(part));
            let words = self.part_title(segment, part);
            let link = Some(self.world.region_url(language, part.region));
            tiled &= tile.is_some();
            if let Some((column, row)) = tile {
                let number = |of: u64| u32::try_from(of).unwrap_or(u32::MAX);
                tiles.push(graphics::Tile {
                    column: number(column),
                    row: number(row),
                    name: short_name(&dataset.regions[part.region], language),
                    label: label(part, 0),
                    shade,
                    mark,
                    title: words.clone(),
                    link: link.clone(),
                });
            }
            if let Some(area) = area {
                let rings = area.rings.iter().map(|ring| lines.ring(area.file, ring)).collect();
                areas.push(graphics::Area { rings, shade, mark, label: label(part, 1), title: words, link });
            }
        }
        let around: Vec<graphics::Ring> = dataset
            .boundaries
            .around(self.region)
            .flat_map(|area| area.rings.iter().map(|ring| (area.file, ring)).collect::<Vec<_>>())
            .map(|(file, ring)| lines.ring(file, ring))
            .collect();
        let (area_count, tile_count, beside) = (areas.len(), tiles.len(), !around.is_empty());
        let with_areas = area_count > 0 && (area_count > 1 || beside);
        // Tiles stand for the areas only if no area lacks one.
        let with_tiles = tile_count > 1 && (tiled || !with_areas);
        let mut drawings = String::new();
        let both = with_areas && with_tiles;
        if with_areas {
            let svg = graphics::map(&graphics::MapChart {
                caption: self.caption_of(title, description.to_owned()),
                lines: lines.points(self.world),
                areas,
                around,
                around_title: self.edition.text("map-key-around"),
            });
            self.wrap(&mut drawings, if both { "wide-map" } else { "only-map" }, &svg, parts.len() - area_count);
        }
        if with_tiles {
            let mut caption = self.caption_of(title, description.to_owned());
            if both {
                caption.id.push_str("-tiles");
            }
            let svg = graphics::tiles(&graphics::TileChart { caption, tiles });
            self.wrap(&mut drawings, if both { "narrow-map" } else { "only-map" }, &svg, parts.len() - tile_count);
        }
        Drawn { drawings, around: with_areas && beside }
    }

    /// A drawing for screens of one width, and below it how many parts it lacks.
    fn wrap(&self, out: &mut String, class: &str, svg: &str, lacking: usize) {
        out.push_str("<div class=\"");
        out.push_str(class);
        out.push_str("\">\n");
        out.push_str(svg);
        if lacking > 0 {
            out.push_str("\n<p class=\"fig-source\">");
            out.push_str(self.edition.tell(&wording::MAP_LACKS, &[("n", lacking.into())]).as_str());
            out.push_str("</p>");
        }
        out.push_str("\n</div>\n");
    }

    /// What the shades mean: every class with its range, and of the others those that are there.
    fn key(&self, segment: Id<Segment>, parts: &[Part<'_>], classes: &Classes, around: bool) -> String {
        let edition = self.edition;
        let mut items: Vec<(Shade, Mark, String)> = Vec::new();
        let there = |sought: fn(&Standing<'_>) -> bool| parts.iter().any(|part| sought(&part.standing));
        if there(|standing| matches!(standing, Standing::Figure { .. })) {
            for class in 0..5_u8 {
                let from = classes.start + i128::from(class) * classes.step;
                let (mut to, mut ended) = (Ratio::new((from + classes.step) * 10 - 1, 10), "yes");
                if class == 4 {
                    // The last class holds its upper end: 100 percent is no class of its own.
                    ended = if classes.open { "no" } else { "yes" };
                    to = to.filter(|_| classes.top() != 100).or(Some(Ratio::whole(100)));
                }
                let whole = to.is_some_and(|to| to.denominator() == 1);
                let to = to.map_or_else(String::new, |to| self.locale().decimal(to, u8::from(!whole)));
                let from = self.locale().decimal(Ratio::whole(from), 0);
                let facts = [("from", from.into()), ("to", to.into()), ("ended", ended.into())];
                let words = edition.tell(&wording::MAP_CLASS, &facts).0;
                items.push((Shade::Class(class), Mark::Plain, words));
            }
        }
        let months = u64::from(self.world.dataset.site.stale_after);
        let words = &edition.words;
        let states: [(Shade, bool, String); 6] = [
            (Shade::Count, there(|s| matches!(s, Standing::Count { .. })), words.map_count.clone()),
            (
                Shade::Old,
                there(|s| matches!(s, Standing::Old { .. })),
                edition.tell(&wording::MAP_OLD, &[("months", months.into())]).0,
            ),
            (Shade::Incomplete, there(|s| matches!(s, Standing::Incomplete { .. })), words.map_incomplete.clone()),
            (Shade::Suppressed, there(|s| matches!(s, Standing::Suppressed { .. })), words.map_suppressed.clone()),
            (Shade::Missing, there(|s| matches!(s, Standing::Missing { .. })), words.map_missing.clone()),
            (Shade::Around, around, words.map_around.clone()),
        ];
        items.extend(
            states.into_iter().filter(|(_, there, _)| *there).map(|(shade, _, said)| (shade, Mark::Plain, said)),
        );
        for (mark, said) in [(Mark::Provisional, &words.provisional), (Mark::Disputed, &words.disputed)] {
            if parts.iter().any(|part| self.mark_of(part) == mark) {
                items.push((Shade::Missing, mark, said.clone()));
            }
        }
        let mut out = String::from("<ul class=\"key\">\n");
        for (nth, (shade, mark, said)) in items.iter().enumerate() {
            out.push_str("<li>");
            out.push_str(&graphics::swatch(*shade, *mark, &format!("{}-key{nth}", self.id)));
            out.push_str(said);
            out.push_str("</li>\n");
        }
        if let Some(target) = self.map_target(segment) {
            out.push_str("<li>");
            out.push_str(target.as_str());
            out.push_str("</li>\n");
        }
        out.push_str("</ul>\n");
        out
    }

    /// The target of the region whose parts are shown: what their figures are read against.
    fn map_target(&self, segment: Id<Segment>) -> Option<Html> {
        let figures = self.world.figures;
        let now = figures.current()?;
        let target = figures.target(self.region, segment, MAIN_SERIES, now)?;
        let pen = self.pen(self.region, segment);
        let value = Value::Printed(target.coverage);
        let percent = pen.html(&Measure::Target(target.series.clone()), target.by.unwrap_or(now), value, Form::Usual);
        let facts = [
            ("region", self.region_name().into()),
            ("percent", percent.into()),
            ("by", target.by.map_or_else(|| super::edition::Told::from(""), super::edition::Told::from)),
            ("due", if target.by.is_some() { "yes" } else { "no" }.into()),
        ];
        Some(self.edition.tell(&wording::MAP_TARGET, &facts))
    }

    fn map_table(&self, segment: Id<Segment>, parts: &[Part<'_>], title: &str) -> String {
        let (world, edition, language) = (self.world, self.edition, self.language);
        let words = &edition.words;
        let counted = world.figures.counted(segment);
        let columns = [
            Column::text(&words.region),
            Column::number(&words.coverage),
            Column::text(&words.period),
            Column::number(edition.tally(counted)),
            Column::number(&words.eligible_column),
            Column::text(&words.status),
        ];
        tables::table(edition, title, &columns, |out| {
            for part in parts {
                out.push_str("<tr><th scope=\"row\">");
                out.push_str(world.region_link(language, part.region).as_str());
                out.push_str("</th><td class=\"num\">");
                let pen = Pen::new(world, language, part.region, &Subject::Segment(segment));
                match &part.standing {
                    Standing::Figure { cell, value, .. } | Standing::Old { cell, value } => {
                        pen.write(out, &Measure::Coverage, cell.period, *value, Form::Usual, "");
                    }
                    Standing::Count { .. } => tables::missing(out, &words.no_denominator),
                    Standing::Incomplete { .. } => tables::missing(out, &words.map_incomplete),
                    Standing::Suppressed { .. } => tables::suppressed(out, edition),
                    Standing::Missing { why, .. } => tables::missing(out, tables::missing_words(edition, *why)),
                }
                out.push_str("</td><td class=\"now\">");
                let Some(cell) = part.standing.cell() else {
                    out.push_str("</td><td></td><td></td><td></td></tr>\n");
                    continue;
                };
                world.write_time(out, language, cell.period);
                out.push_str("</td>");
                for tally in [counted, Tally::Eligible] {
                    out.push_str("<td class=\"num\">");
                    tables::tally(out, edition, &pen, cell, tally);
                    out.push_str("</td>");
                }
                out.push_str("<td>");
                tables::badges(out, world, edition, segment, cell, tables::Age::Shown);
                out.push_str("</td></tr>\n");
            }
        })
    }
}

/// The drawings of a map.
struct Drawn {
    drawings: String,
    /// Whether areas around the parts are drawn.
    around: bool,
}

/// The word by which sentences choose a figure's status.
fn status_word(status: Status) -> &'static str {
    match status {
        Status::Final => "final",
        Status::Provisional => "provisional",
        Status::Disputed => "disputed",
    }
}

/// A name for a tile: the letters that ISO 3166-2 gives, else the first ones of the name.
fn short_name(region: &Region, language: Language) -> String {
    if let Some((_, letters)) = region.codes.get("iso").and_then(|code| code.rsplit_once('-'))
        && (1..=3).contains(&letters.chars().count())
    {
        return letters.to_owned();
    }
    let name = region.name.get(language);
    let words: Vec<&str> = name.split_whitespace().collect();
    match words.as_slice() {
        [one] => one.chars().take(3).collect::<String>().to_uppercase(),
        several => several.iter().filter_map(|word| word.chars().next()).take(3).collect::<String>().to_uppercase(),
    }
}

/// The lines that the areas of one map use, numbered anew.
#[derive(Default)]
struct Renumbered {
    numbers: FxHashMap<(u32, usize), i32>,
    used: Vec<(u32, usize)>,
}

impl Renumbered {
    fn ring(&mut self, file: u32, ring: &[i32]) -> graphics::Ring {
        let number = |written: &i32| {
            let line = usize::try_from(if *written < 0 { !*written } else { *written }).unwrap_or(usize::MAX);
            let next = i32::try_from(self.used.len()).unwrap_or(i32::MAX);
            let number = *self.numbers.entry((file, line)).or_insert_with(|| {
                self.used.push((file, line));
                next
            });
            if *written < 0 { !number } else { number }
        };
        ring.iter().map(number).collect()
    }

    fn points(&self, world: &World<'_>) -> Vec<Vec<(f64, f64)>> {
        let degrees = |point: &Point| (f64::from(point.longitude) / 1e6, f64::from(point.latitude) / 1e6);
        let line =
            |(file, line): &(u32, usize)| world.dataset.boundaries.line(*file, *line).iter().map(degrees).collect();
        self.used.iter().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn classes(tenths: &[i128]) -> Classes {
        Classes::for_figures(tenths.iter().filter_map(|tenths| Ratio::new(*tenths, 10)))
    }

    #[test]
    fn classes_are_round_and_as_narrow_as_the_figures() {
        let told = |tenths: &[i128]| {
            let found = classes(tenths);
            (found.start, found.top(), found.open)
        };
        assert_eq!(told(&[245, 322, 354, 499, 539, 680]), (20, 70, false));
        assert_eq!(told(&[30, 322, 354, 499, 950]), (0, 100, false));
        assert_eq!(told(&[901, 922, 954, 989, 999]), (90, 100, false));
        assert_eq!(told(&[901, 922, 954, 989, 1000]), (0, 100, false));
        assert_eq!(told(&[30, 322, 354, 499, 1120]), (0, 100, true));
        assert_eq!(told(&[980, 990, 1010, 1020, 1030]), (98, 108, false));
        // Few figures make no scale of their own, and none makes one at all.
        assert_eq!(told(&[270, 276]), (0, 100, false));
        assert_eq!(told(&[]), (0, 100, false));
    }

    #[test]
    fn a_figure_stands_in_the_class_in_which_it_is_shown() {
        let classes = classes(&[]);
        let class = |thousandths: i128| {
            let percent = Ratio::new(thousandths, 1000).unwrap_or(Ratio::ZERO);
            classes.of(Value::Percent(percent), percent)
        };
        assert_eq!([0, 19_940, 19_950, 20_000, 99_990, 100_000, 180_000].map(class), [0, 0, 1, 1, 4, 4, 4]);
    }
}
