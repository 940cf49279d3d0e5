//! Regions side by side: a prepared page for each pair, the list of them, and the figures among which a
//! reader with a script chooses freely.
//!
//! A difference is told only where both figures are of the same day and rest on the same base; else words
//! say why there is none.

mod latest;
pub(super) mod pairs;

pub(super) use latest::json;
pub(super) use pairs::Pair;

use super::charts;
use super::edition::{Edition, Told, capitalised};
use super::figure::{Form, Pen, direction, direction_class};
use super::headline::{self, counts_word, gap, telling_cell};
use super::html::Html;
use super::sheet::{Head, Sheet, map};
use super::tables::{self, Column};
use super::wording;
use super::world::World;
use crate::dataset::{Id, Language, MAIN_SERIES, Region, Segment, Tally};
use crate::figures::{Cell, CoverageBasis, Measure, Subject, Value};
use crate::number::Ratio;
use crate::order::Arrange;
use tera::Value as Field;

/// Above so many pairs the list names them only.
const MOST_TOLD: usize = 300;

/// Above so many it names those of the root's parts only: the others are linked from their regions.
const MOST_LISTED: usize = 1000;

/// The page of a pair, below its language's folder: `compare/61/ID/`.
pub(super) fn path(world: &World<'_>, pair: Pair) -> String {
    let code = |region: Id<Region>| world.dataset.regions[region].code.as_str();
    ["compare/", code(pair.one), "/", code(pair.other), "/"].concat()
}

/// The link from a region's page to its pair: to the page of it, or to the page of free choice with both chosen.
pub(super) fn link(world: &World<'_>, language: Language, region: Id<Region>) -> Option<Html> {
    let pair = world.pair(region)?;
    let with = if pair.one == region { pair.other } else { pair.one };
    let words =
        world.edition(language).tell(&wording::COMPARE_WITH, &[("region", world.distinct_name(language, with).into())]);
    let path = if pair.prepared { path(world, pair) } else { choice(world, pair) };
    Some(Html(format!("<a href=\"{}\">{words}</a>", world.url(language, &path))))
}

/// The page of free choice with a pair chosen: `compare/?r=61.71&amp;r=61`.
fn choice(world: &World<'_>, pair: Pair) -> String {
    let code = |region: Id<Region>| world.dataset.regions[region].code.as_str();
    ["compare/?r=", code(pair.one), "&amp;r=", code(pair.other)].concat()
}

/// What is compared of a segment.
struct Compared<'w> {
    segment: Id<Segment>,
    cells: [Option<&'w Cell>; 2],
    /// Whether a region has a newer figure than the one that is compared.
    newer: [Option<&'w Cell>; 2],
    difference: Result<Ratio, Apart>,
}

/// Why two figures have no difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Apart {
    /// One of them is not shown.
    Suppressed,
    /// One of them is not known.
    Missing,
    /// They are of different days.
    Periods,
    /// Their denominators count different people.
    Base,
}

impl Apart {
    fn word(self) -> &'static str {
        match self {
            Apart::Suppressed => "suppressed",
            Apart::Missing => "missing",
            Apart::Periods => "periods",
            Apart::Base => "base",
        }
    }
}

/// The figures of two regions that are set beside each other: the latest of both where these are of one day,
/// else the latest of a day for which both have coverage, else the latest coverage of each.
///
/// What is not shown is not passed over for something older, and what is old is not taken for want of a
/// counterpart.
fn compared<'w>(world: &'w World<'_>, pair: Pair, segment: Id<Segment>) -> Compared<'w> {
    let figures = world.figures;
    let sides = [pair.one, pair.other];
    let latest = sides.map(|region| telling_cell(world, region, segment));
    let mut compared = Compared { segment, cells: latest, newer: [None; 2], difference: Err(Apart::Missing) };
    compared.difference = difference(world, segment, latest);
    if matches!(compared.difference, Ok(_) | Err(Apart::Suppressed | Apart::Base)) {
        return compared;
    }
    let [ones, others] = sides.map(|region| figures.cells(region, segment));
    let covered = |cell: &&Cell| figures.coverage(segment, cell).is_some();
    let recent = ones.iter().rev().filter(|cell| !figures.is_stale(cell.period));
    let both = recent.filter(covered).find_map(|cell| {
        let same = others.iter().rev().filter(covered).find(|other| other.period.ends_with(cell.period))?;
        Some([Some(cell), Some(same)])
    });
    compared.cells = both.unwrap_or_else(|| {
        let of = |side: usize| figures.latest(sides[side], segment, None).or(latest[side]);
        [of(0), of(1)]
    });
    compared.newer = [0, 1].map(|side| latest[side].filter(|cell| Some(*cell) != compared.cells[side]));
    compared.difference = difference(world, segment, compared.cells);
    compared
}

fn difference(world: &World<'_>, segment: Id<Segment>, cells: [Option<&Cell>; 2]) -> Result<Ratio, Apart> {
    let figures = world.figures;
    let coverage = cells.map(|cell| cell.and_then(|cell| Some((cell, figures.coverage(segment, cell)?))));
    let [Some((one, first)), Some((other, second))] = coverage else {
        let hidden = |cell: &&Cell| figures.coverage(segment, cell).is_none() && cell.is_suppressed();
        return Err(if cells.iter().flatten().any(hidden) { Apart::Suppressed } else { Apart::Missing });
    };
    if !one.period.ends_with(other.period) {
        return Err(Apart::Periods);
    }
    if one.base.differs(other.base) {
        return Err(Apart::Base);
    }
    first.percent.minus(second.percent).ok_or(Apart::Missing)
}

/// The page of a pair.
pub(super) fn page(world: &World<'_>, language: Language, pair: Pair) -> Sheet {
    let (dataset, edition) = (world.dataset, world.edition(language));
    let sides = [pair.one, pair.other];
    let has = |region: Id<Region>, segment: Id<Segment>| {
        telling_cell(world, region, segment).is_some_and(|cell| pairs::tells(world, segment, cell))
    };
    let principal = world.principal(pair.one);
    let mut common: Vec<Id<Segment>> =
        dataset.segments.ids().filter(|segment| sides.iter().all(|region| has(*region, *segment))).collect();
    common.arrange_by_key(|segment| Some(*segment) != principal);
    let compared: Vec<Compared<'_>> = common.iter().map(|segment| compared(world, pair, *segment)).collect();
    let names = sides.map(|region| world.distinct_name(language, region));
    let facts = [("one", names[0].as_str().into()), ("other", names[1].as_str().into())];
    let title = edition.say(&wording::COMPARE_TITLE, &facts);
    let teller = Teller { world, edition, language, sides };
    let said: Vec<Html> = compared.iter().map(|compared| teller.said(compared)).collect();
    let description = format!("{title}. {}", said.first().map(Html::to_text).unwrap_or_default());
    let mut head = Head::new(title.clone(), description, path(world, pair), "regions");
    head.crumbs = vec![(edition.text("nav-compare"), world.url(language, "compare/"))];
    let mut sheet = Sheet::new(world, language, "versus.html", head);
    let headlines: Vec<Field> = sides
        .iter()
        .map(|region| {
            let segment = common.first().copied();
            let told = segment.map(|segment| {
                headline::tell(world, language, *region, segment, &world.region_link(language, *region))
            });
            told.map_or_else(Field::none, |told| told.sentence.into())
        })
        .collect();
    sheet.set("headlines", headlines);
    sheet.set("said", said.into_iter().map(Field::from).collect::<Vec<Field>>());
    sheet.set("differs", compared.iter().any(|compared| compared.difference.is_ok()));
    let newer: Vec<Field> = compared.iter().flat_map(|compared| teller.newer(compared)).map(Field::from).collect();
    sheet.set("newer", newer);
    let chart = compared.first().filter(|first| !matches!(first.difference, Err(Apart::Base))).and_then(|first| {
        let [Some(one), Some(other)] = first.cells else { return None };
        let cells = [(pair.one, one), (pair.other, other)];
        charts::versus(world, language, first.segment, cells, "page-versus")
    });
    sheet.set("chart", chart.map_or_else(Field::none, |chart| Html(chart).into()));
    sheet.set("table", Html(teller.table(&compared, &title)));
    let mut only = Vec::new();
    for (region, other) in [(pair.one, pair.other), (pair.other, pair.one)] {
        let alone = dataset.segments.ids().filter(|segment| has(region, *segment) && !has(other, *segment));
        let links: Vec<Html> = alone
            .map(|segment| {
                let name = world.text(language, &dataset.segments[segment].name);
                let url = world.region_url(language, region);
                Html(format!("<a href=\"{url}#{}-all\">{name}</a>", dataset.segments[segment].id))
            })
            .collect();
        if !links.is_empty() {
            let facts =
                [("region", world.region_name(language, region).into()), ("segments", edition.list(&links).into())];
            only.push(Field::from(edition.tell(&wording::COMPARE_ONLY, &facts)));
        }
    }
    sheet.set("only", only);
    sheet.set("compare", world.url(language, "compare/"));
    sheet
}

/// Whether a table has one segment or several, so that its rows have to name theirs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Naming {
    Alone,
    Several,
}

/// Tells two regions apart in words and in a table.
struct Teller<'a, 'd> {
    world: &'a World<'d>,
    edition: &'a Edition,
    language: Language,
    sides: [Id<Region>; 2],
}

impl Teller<'_, '_> {
    /// `27,7 % berbanding 38,5 %: 10,8 poin lebih rendah`, or why there is no difference.
    fn said(&self, compared: &Compared<'_>) -> Html {
        let (world, segment) = (self.world, compared.segment);
        let name = Html(capitalised(world.text(self.language, &world.dataset.segments[segment].name).as_str()));
        let regions = self.sides.map(|region| Told::from(world.region_name(self.language, region)));
        let [one, other] = regions;
        let period = |cell: Option<&Cell>| cell.map_or_else(|| Told::from(""), |cell| cell.period.into());
        let counts = counts_word(world.dataset.segments[segment].counts);
        let points = match compared.difference {
            Ok(points) => points,
            Err(apart) => {
                let facts = [
                    ("segment", name.into()),
                    ("one", one),
                    ("other", other),
                    ("first", period(compared.cells[0])),
                    ("second", period(compared.cells[1])),
                    ("why", apart.word().into()),
                ];
                return self.edition.tell(&wording::COMPARE_NOT, &facts);
            }
        };
        let percent = |side: usize| self.coverage(side, segment, compared.cells[side]);
        let facts = [
            ("segment", name.into()),
            ("one", one),
            ("other", other),
            ("first", percent(0).into()),
            ("second", percent(1).into()),
            ("direction", direction(points, 1).into()),
            ("points", Told::from(self.edition.locale.points_apart(points, 1))),
            ("period", period(compared.cells[0])),
            ("counts", counts.into()),
        ];
        self.edition.tell(&wording::COMPARE_SAID, &facts)
    }

    /// The regions that have a newer figure, with its row.
    fn newer(&self, compared: &Compared<'_>) -> Vec<Html> {
        let world = self.world;
        let newer = self.sides.iter().zip(compared.newer).filter_map(|(region, cell)| {
            let cell = cell?;
            let segment = compared.segment;
            let url = world.row_url(self.language, *region, segment, cell.period);
            let when = world.time(self.language, cell.period);
            let facts = [
                ("region", Told::from(world.region_name(self.language, *region))),
                ("segment", world.text(self.language, &world.dataset.segments[segment].name).into()),
                ("period", Html(format!("<a href=\"{url}\">{when}</a>")).into()),
            ];
            Some(self.edition.tell(&wording::COMPARE_NEWER, &facts))
        });
        newer.collect()
    }

    fn pen(&self, side: usize, segment: Id<Segment>) -> Pen<'_> {
        Pen::new(self.world, self.language, self.sides[side], &Subject::Segment(segment))
    }

    fn coverage(&self, side: usize, segment: Id<Segment>, cell: Option<&Cell>) -> Html {
        let mut out = String::new();
        let Some(cell) = cell else {
            tables::missing(&mut out, &self.edition.words.missing);
            return Html(out);
        };
        match self.world.figures.coverage(segment, cell) {
            Some(coverage) => {
                let value = tables::coverage_value(coverage);
                self.pen(side, segment).write(&mut out, &Measure::Coverage, cell.period, value, Form::Usual, "");
            }
            None => tables::absent(&mut out, self.edition, &self.world.figures.no_coverage(segment, cell)),
        }
        Html(out)
    }

    /// The same measures of both regions, segment by segment.
    fn table(&self, compared: &[Compared<'_>], title: &str) -> String {
        let names = self.sides.map(|region| Html::text(self.world.region_name(self.language, region)));
        let words = &self.edition.words;
        let naming = if compared.len() > 1 { Naming::Several } else { Naming::Alone };
        let columns = [Column::text(&words.measure), Column::number(&names[0].0), Column::number(&names[1].0)];
        tables::table(self.edition, title, &columns, |out| {
            for (index, compared) in compared.iter().enumerate() {
                out.push_str(if index > 0 { "</tbody>\n<tbody>\n" } else { "" });
                out.push_str("<tr class=\"group\"><td colspan=\"3\">");
                out.push_str(self.world.segment_link(self.language, compared.segment).as_str());
                out.push_str("</td></tr>\n");
                self.rows(out, compared, naming);
            }
        })
    }

    fn rows(&self, out: &mut String, compared: &Compared<'_>, naming: Naming) {
        let (world, segment) = (self.world, compared.segment);
        let (figures, words) = (world.figures, &self.edition.words);
        // To those who hear a row alone it says of whom it speaks.
        let of = match naming {
            Naming::Alone => String::new(),
            Naming::Several => {
                let name = world.text(self.language, &world.dataset.segments[segment].name);
                format!("<span class=\"visually-hidden\">, {name}</span>")
            }
        };
        let mut row = |name: &str, class: &str, cell: &dyn Fn(&mut String, usize, &Cell)| {
            out.push_str("<tr><th scope=\"row\">");
            out.push_str(name);
            out.push_str(&of);
            out.push_str("</th>");
            for (side, figures) in compared.cells.iter().enumerate() {
                out.push_str("<td class=\"");
                out.push_str(class);
                out.push_str("\">");
                match figures {
                    Some(figures) => cell(out, side, figures),
                    None => tables::missing(out, &words.missing),
                }
                out.truncate(out.trim_end().len());
                out.push_str("</td>");
            }
            out.push_str("</tr>\n");
        };
        row(&words.period, "num", &|out, side, cell| {
            out.push_str("<a href=\"");
            out.push_str(&world.row_url(self.language, self.sides[side], segment, cell.period));
            out.push_str("\">");
            world.write_time(out, self.language, cell.period);
            out.push_str("</a>");
        });
        row(&words.coverage, "num", &|out, side, cell| {
            out.push_str(self.coverage(side, segment, Some(cell)).as_str());
        });
        let counted = figures.counted(segment);
        let known = |tally: Tally| compared.cells.iter().flatten().any(|cell| cell.count(tally).is_some());
        for tally in [Tally::Registered, Tally::Active, Tally::Eligible] {
            if tally != counted && tally != Tally::Eligible && !known(tally) {
                continue;
            }
            row(self.edition.tally(tally), "num", &|out, side, cell| {
                tables::tally(out, self.edition, &self.pen(side, segment), cell, tally);
            });
        }
        row(&words.gap, "num", &|out, side, cell| match figures.coverage(segment, cell).map(|of| of.basis) {
            Some(CoverageBasis::Counts { counted, eligible }) => {
                let value = gap(counted, eligible);
                self.pen(side, segment).write(out, &Measure::Gap, cell.period, value, Form::Usual, "");
            }
            Some(CoverageBasis::Stated(_)) => tables::missing(out, &words.missing),
            None => tables::absent(out, self.edition, &figures.no_coverage(segment, cell)),
        });
        row(&words.target, "num", &|out, side, cell| match figures.target(
            self.sides[side],
            segment,
            MAIN_SERIES,
            cell.period,
        ) {
            Some(target) => {
                let (measure, value) = (Measure::Target(MAIN_SERIES.to_owned()), Value::Printed(target.coverage));
                self.pen(side, segment).write(out, &measure, cell.period, value, Form::Usual, "");
            }
            None => tables::missing(out, &words.no_target),
        });
        row(&words.change, "num", &|out, side, cell| {
            let Some(change) = figures.change(self.sides[side], segment, cell.period) else {
                match figures.coverage(segment, cell) {
                    Some(_) => tables::missing(out, &words.first),
                    None => tables::absent(out, self.edition, &figures.no_coverage(segment, cell)),
                }
                return;
            };
            match change.parts {
                Ok(parts) => {
                    let (value, class) = (Value::Points(parts.points), direction_class(parts.points));
                    self.pen(side, segment).write(out, &Measure::Change, cell.period, value, Form::Usual, class);
                }
                Err(_) => tables::missing(out, &words.not_comparable),
            }
            out.push_str("<span class=\"earlier\">");
            let from = self.edition.locale.period_short(change.from);
            out.push_str(self.edition.tell(&wording::SINCE, &[("period", from.into())]).as_str());
            out.push_str("</span>");
        });
        let mut said = String::new();
        for cell in compared.cells.iter().flatten() {
            tables::badges(&mut said, world, self.edition, segment, cell, tables::Age::Shown);
        }
        if !said.is_empty() {
            row(&words.status, "num", &|out, _, cell| {
                tables::badges(out, world, self.edition, segment, cell, tables::Age::Shown);
            });
        }
    }
}

/// The list of prepared pairs, and the form for a free choice.
pub(super) fn list(world: &World<'_>, language: Language) -> Sheet {
    let (dataset, edition) = (world.dataset, world.edition(language));
    let title = edition.text("nav-compare");
    let site = dataset.site.title.get(language);
    let description = edition.say(&wording::COMPARE_LEDE, &[("site", site.into())]);
    let mut sheet =
        Sheet::new(world, language, "compare.html", Head::new(title, description, "compare/".to_owned(), "compare"));
    let mut pairs: Vec<Pair> = world.own_pairs().collect();
    let all = pairs.len();
    if all > MOST_LISTED {
        pairs.retain(|pair| dataset.regions[pair.one].parent == dataset.root);
    }
    sheet.set("shortened", pairs.len() < all);
    let parent = |pair: &Pair| dataset.regions[pair.one].parent;
    // The root's parts first, then by the code of whatever they are parts of.
    pairs.arrange_by_key(|pair| {
        let above = parent(pair);
        let code = above.map(|above| dataset.regions[above].code.as_str());
        (above != dataset.root, code, dataset.regions[pair.one].code.as_str())
    });
    let groups = pairs.chunk_by(|a, b| parent(a) == parent(b)).map(|group| {
        let above = group.first().and_then(parent);
        let name = above.map_or_else(|| edition.text("nav-regions"), |above| world.distinct_name(language, above));
        let items: Vec<Field> = group.iter().map(|pair| item(world, language, *pair, all <= MOST_TOLD)).collect();
        map([("name", name.into()), ("pairs", items.into())])
    });
    sheet.set("groups", groups.collect::<Vec<Field>>());
    // The script may show the word where the page itself does not.
    if let Some(below) = world.figures.suppression().and(dataset.site.suppress_below.as_ref()) {
        sheet.set("suppressed", edition.tell(&wording::SUPPRESSED, &[("below", below.value.into())]));
    }
    form(&mut sheet, world, language);
    sheet
}

/// A pair in the list, with its coverage where there is room for it.
fn item(world: &World<'_>, language: Language, pair: Pair, told: bool) -> Field {
    let edition = world.edition(language);
    let names = [pair.one, pair.other].map(|region| Html::text(world.region_name(language, region)));
    let facts = [("one", Told::from(&names[0])), ("other", Told::from(&names[1]))];
    let words = edition.tell(&wording::COMPARE_TITLE, &facts);
    let mut out = format!("<a href=\"{}\">{words}</a>", world.url(language, &path(world, pair)));
    let first = world.principal(pair.one).filter(|_| told).map(|segment| compared(world, pair, segment));
    if let Some(compared) = first
        && compared.difference.is_ok()
    {
        let teller = Teller { world, edition, language, sides: [pair.one, pair.other] };
        out.push_str(" <span>");
        for (side, cell) in compared.cells.iter().enumerate() {
            out.push_str(if side > 0 { " · " } else { "" });
            out.push_str(teller.coverage(side, compared.segment, *cell).as_str());
        }
        out.push_str("</span>");
    }
    Html(out).into()
}

/// What the script is given: where the figures are, and sentences with places for what it fills in.
fn form(sheet: &mut Sheet, world: &World<'_>, language: Language) {
    let edition = world.edition(language);
    let held = |name: &'static str| (name, format!("{{{name}}}").into());
    let mut texts: Vec<(String, String)> = Vec::new();
    let ways = ["registered", "active"].into_iter().flat_map(|counts| ["up", "down", "same"].map(|way| (counts, way)));
    for (counts, way) in ways {
        let facts = [
            held("segment"),
            held("one"),
            held("other"),
            held("first"),
            held("second"),
            ("direction", way.into()),
            held("points"),
            held("period"),
            ("counts", counts.into()),
        ];
        texts.push((format!("{counts}-{way}"), edition.say(&wording::COMPARE_SAID, &facts)));
    }
    for why in [Apart::Suppressed, Apart::Missing, Apart::Periods, Apart::Base] {
        let facts =
            [held("segment"), held("one"), held("other"), held("first"), held("second"), ("why", why.word().into())];
        texts.push((why.word().to_owned(), edition.say(&wording::COMPARE_NOT, &facts)));
    }
    texts.push(("drop".to_owned(), edition.say(&wording::COMPARE_DROP, &[held("region")])));
    let words = &edition.words;
    let plain = [
        ("hidden", &words.suppressed),
        ("none", &words.missing),
        ("region", &words.region),
        ("coverage", &words.coverage),
        ("registered", &words.registered_column),
        ("active", &words.active_column),
        ("eligible", &words.eligible_column),
        ("period", &words.period),
        ("d", &words.disputed),
        ("p", &words.provisional),
        ("s", &words.stated),
    ];
    texts.extend(plain.map(|(name, word)| (name.to_owned(), Html(word.clone()).to_text())));
    for name in ["unknown", "twice", "full", "few", "failed", "loading"] {
        texts.push((name.to_owned(), edition.text(&format!("compare-{name}"))));
    }
    // How the language writes a percentage and its points, with a place for the number.
    let two = Ratio::whole(2);
    let number = edition.locale.decimal(two, 1);
    let units = [("percent", edition.locale.percent(two, 1)), ("points", edition.locale.points_apart(two, 1))];
    texts.extend(units.map(|(name, words)| (name.to_owned(), words.replace(&number, "{n}"))));
    let texts = texts.into_iter().map(|(name, text)| map([("name", name.into()), ("text", text.into())]));
    sheet.set("texts", texts.collect::<Vec<Field>>());
    sheet.set("figures", world.file_url("compare/figures.json"));
    sheet.set("script", world.file_url("assets/compare.js"));
    sheet.set("regions_url", world.url(language, "regions/"));
    let segments = world
        .dataset
        .segments
        .iter()
        .filter(|(id, _)| world.dataset.regions.ids().any(|region| !world.figures.cells(region, *id).is_empty()));
    let options = segments.map(|(id, segment)| {
        let name = world.heading(language, &segment.name).to_text();
        let first = world.headline.is_some_and(|(_, headline)| headline == id);
        map([("id", segment.id.as_str().into()), ("name", name.into()), ("first", first.into())])
    });
    sheet.set("options", options.collect::<Vec<Field>>());
}
