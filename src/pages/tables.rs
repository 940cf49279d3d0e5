//! Rows and cells of figures, written straight into a buffer.
//!
//! A region's page has a hundred rows of seven figures. They are written here and not in a template,
//! because each cell is one `<data>` element that must be right, and because a site has thousands of
//! such pages.

use super::edition::{Edition, Told};
use super::figure::{Form, Pen, Stated, direction_class, shown};
use super::headline::{has_count, position, telling_cell};
use super::html::{Html, escape};
use super::wording;
use super::world::World;
use crate::dataset::{
    Flow, Id, Language, Missing, Observation, Payment, Programme, Region, Segment, Source, StatedMeasure, Status,
    Tally, Texts,
};
use crate::figures::{Absence, Cell, Coverage, CoverageBasis, Measure, Origin, Paid, Subject, Value};
use crate::number::{Interval, Printed, Ratio};
use crate::period::Period;
use std::ops::Range;

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column<'a> {
    name: &'a str,
    numbers: bool,
}

impl<'a> Column<'a> {
    /// A column of words; `name` is HTML.
    pub(super) fn text(name: &'a str) -> Column<'a> {
        Column { name, numbers: false }
    }

    /// A column of numbers; `name` is HTML.
    pub(super) fn number(name: &'a str) -> Column<'a> {
        Column { name, numbers: true }
    }
}

/// A table in a region that scrolls, named after `title`, which is text.
pub(super) fn table(edition: &Edition, title: &str, columns: &[Column<'_>], rows: impl FnOnce(&mut String)) -> String {
    let mut out = opened(edition, title, columns);
    rows(&mut out);
    out.push_str("</tbody>\n</table>\n</div>\n");
    out
}

/// A table down to its first row.
fn opened(edition: &Edition, title: &str, columns: &[Column<'_>]) -> String {
    let mut out = String::with_capacity(1024);
    let named = edition.tell(&wording::TABLE, &[("what", title.into())]);
    out.push_str("<div class=\"scroll\" role=\"region\" aria-label=\"");
    out.push_str(named.as_str());
    out.push_str("\" tabindex=\"0\">\n<table class=\"data\">\n<thead><tr>");
    for column in columns {
        out.push_str(if column.numbers { "<th scope=\"col\" class=\"num\">" } else { "<th scope=\"col\">" });
        out.push_str(column.name);
        out.push_str("</th>");
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    out
}

/// Appends the words for a figure that is not there.
pub(super) fn missing(out: &mut String, word: &str) {
    out.push_str("<span class=\"missing\">");
    out.push_str(word);
    out.push_str("</span>");
}

/// Appends the word for a figure that is there and not shown.
pub(super) fn suppressed(out: &mut String, edition: &Edition) {
    out.push_str(SUPPRESSED);
    out.push_str(&edition.words.suppressed);
    out.push_str("</span>");
}

/// How the word for a figure that is not shown begins: a page that has it explains it, once.
pub(super) const SUPPRESSED: &str = "<span class=\"missing suppressed\">";

/// Appends why there is no figure.
pub(super) fn absent(out: &mut String, edition: &Edition, absence: &Absence) {
    match absence {
        Absence::Suppressed => suppressed(out, edition),
        Absence::Missing(why) => missing(out, missing_words(edition, Some(*why))),
        _ => missing(out, &edition.words.missing),
    }
}

/// Appends a badge; `words` are HTML.
pub(super) fn badge(out: &mut String, class: &str, words: &str) {
    out.push_str("<span class=\"badge");
    if !class.is_empty() {
        out.push_str(" badge-");
        out.push_str(class);
    }
    out.push_str("\">");
    out.push_str(words);
    out.push_str("</span> ");
}

/// The words for what is missing, by its reason.
pub(super) fn missing_words(edition: &Edition, missing: Option<Missing>) -> &str {
    match missing {
        None => &edition.words.missing,
        Some(Missing::NotCollected) => &edition.words.not_collected,
        Some(Missing::NotApplicable) => &edition.words.not_applicable,
        Some(Missing::Withheld) => &edition.words.withheld,
    }
}

/// Appends a count of people, or why there is none.
pub(super) fn tally(out: &mut String, edition: &Edition, pen: &Pen<'_>, cell: &Cell, tally: Tally) {
    let tallied = cell.tally(tally);
    match (tallied.value(), tallied.origin) {
        (Some(count), _) => {
            pen.write(out, &Measure::Tally(tally), cell.period, Value::Count(count), Form::Usual, "");
        }
        (None, Origin::Missing(why, _)) => missing(out, missing_words(edition, Some(why))),
        (None, Origin::Suppressed) => suppressed(out, edition),
        (None, _) => missing(out, &edition.words.missing),
    }
}

/// A coverage as a value: computed, or as its source prints it.
pub(super) fn coverage_value(coverage: Coverage) -> Value {
    match coverage.basis {
        CoverageBasis::Counts { .. } => Value::Percent(coverage.percent),
        CoverageBasis::Stated(printed) => Value::Printed(printed),
    }
}

/// Appends an amount or number of recipients, or that there is none.
pub(super) fn flow(out: &mut String, edition: &Edition, pen: &Pen<'_>, paid: &Paid, flow: Flow, missing_word: &str) {
    match paid.flow(flow) {
        None if paid.suppressed[flow as usize] => suppressed(out, edition),
        Some(value) => {
            let value = if flow == Flow::Amount { Value::Rupiah(value) } else { Value::Count(value) };
            pen.write(out, &Measure::Flow(flow), paid.period, value, Form::Usual, "");
        }
        None => missing(out, missing_word),
    }
}

/// Whether a row says that its figures are old.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Age {
    /// It does: it is the latest there is.
    Shown,
    /// It does not: newer ones stand beside it.
    Known,
}

/// Appends what is to be said about how far a cell's figures can be relied upon.
pub(super) fn badges(
    out: &mut String,
    world: &World<'_>,
    edition: &Edition,
    segment: Id<Segment>,
    cell: &Cell,
    age: Age,
) {
    let (words, figures) = (&edition.words, world.figures);
    status_badge(out, edition, cell.status(world.dataset));
    let counted = figures.counted(segment);
    let mut units: [u64; 3] = [0; 3];
    let (mut summed, mut segments, mut incomplete) = (None, false, None);
    for (unit, tally) in units.iter_mut().zip(Tally::ALL) {
        match cell.tally(tally).origin {
            Origin::Observed(index) => {
                let record = world.dataset.observations.get(index as usize);
                *unit = record.map_or(1, |record| record.rounded(tally));
            }
            Origin::Regions(parts) => summed = Some(parts),
            Origin::Segments => segments = true,
            // A denominator that lacks parts matters only where the count is a sum as well; a count of
            // the region's own that has no denominator is told as that.
            Origin::Incomplete { reported, of }
                if tally == counted || !matches!(cell.tally(counted).origin, Origin::Observed(_)) =>
            {
                incomplete = incomplete.or(Some((reported, of)));
            }
            _ => {}
        }
    }
    if let Some((reported, of)) = incomplete {
        let facts = [("reported", Told::from(u64::from(reported))), ("of", u64::from(of).into())];
        badge(out, "incomplete", edition.tell(&wording::INCOMPLETE, &facts).as_str());
    }
    if let Some(parts) = summed {
        let parts = u64::from(parts);
        badge(out, "summed", edition.tell(&wording::SUMMED, &[("n", parts.into())]).as_str());
    }
    if segments {
        badge(out, "summed", &words.summed_segments);
    }
    if figures.coverage(segment, cell).is_some_and(|coverage| matches!(coverage.basis, CoverageBasis::Stated(_))) {
        badge(out, "stated", &words.stated);
    }
    rounded_badges(out, edition, &mut units);
    if age == Age::Shown && figures.is_stale(cell.period) {
        badge(out, "stale", &words.stale);
    }
}

fn status_badge(out: &mut String, edition: &Edition, status: Status) {
    match status {
        Status::Disputed => badge(out, "disputed", &edition.words.disputed),
        Status::Provisional => badge(out, "provisional", &edition.words.provisional),
        Status::Final => {}
    }
}

/// A badge for each unit to which something was rounded.
fn rounded_badges(out: &mut String, edition: &Edition, units: &mut [u64]) {
    units.sort_unstable();
    let mut last = 1;
    for unit in units {
        if *unit > last {
            last = *unit;
            badge(out, "rounded", edition.tell(&wording::ROUNDED, &[("unit", last.into())]).as_str());
        }
    }
}

/// Which columns a region's table of one segment has.
///
/// A column that would say the same in every row is left out, and said once below the table: on a
/// phone each column counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// The count of which coverage is made.
    counted: Tally,
    /// The count beside it, if anybody tells of it.
    other: Option<Tally>,
    /// The source of every row, if it is one and no row has more to say.
    pub(super) source: Option<Id<Source>>,
}

/// Fewer rows keep all their columns: there is nothing to save.
const FEW_ROWS: usize = 3;

impl Shape {
    pub(super) fn of(world: &World<'_>, edition: &Edition, region: Id<Region>, segment: Id<Segment>) -> Shape {
        let cells = world.figures.cells(region, segment);
        let counted = world.figures.counted(segment);
        let other = if counted == Tally::Active { Tally::Registered } else { Tally::Active };
        let told = |cell: &Cell| {
            let tallied = cell.tally(other);
            tallied.value().is_some() || matches!(tallied.origin, Origin::Incomplete { .. } | Origin::Suppressed)
        };
        let source = one_source(world, cells).filter(|_| {
            let mut said = String::new();
            cells.len() >= FEW_ROWS
                && cells.iter().enumerate().all(|(at, cell)| {
                    let age = if at + 1 == cells.len() { Age::Shown } else { Age::Known };
                    badges(&mut said, world, edition, segment, cell, age);
                    said.is_empty()
                })
        });
        Shape { counted, other: cells.iter().any(told).then_some(other), source }
    }

    /// The count that is left out because nobody tells of it.
    pub(super) fn untold(self) -> Option<Tally> {
        let untold = if self.counted == Tally::Active { Tally::Registered } else { Tally::Active };
        self.other.is_none().then_some(untold)
    }

    /// The counts of a row, in the order in which they are told.
    fn tallies(self) -> impl Iterator<Item = Tally> {
        let shown =
            move |tally: &Tally| *tally == Tally::Eligible || *tally == self.counted || Some(*tally) == self.other;
        [Tally::Registered, Tally::Active, Tally::Eligible].into_iter().filter(shown)
    }

    /// The columns.
    pub(super) fn columns(self, edition: &Edition) -> Vec<Column<'_>> {
        let words = &edition.words;
        let mut columns = vec![Column::text(&words.period), Column::number(&words.coverage)];
        columns.extend(self.tallies().map(|tally| {
            Column::number(match tally {
                Tally::Registered => &words.registered_column,
                Tally::Active => &words.active_column,
                Tally::Eligible => &words.eligible_column,
            })
        }));
        columns.push(Column::number(&words.change));
        if self.source.is_none() {
            columns.push(Column::text(&words.source));
        }
        columns
    }
}

/// The source of all records of some cells, if it is one and each cell has a record.
fn one_source(world: &World<'_>, cells: &[Cell]) -> Option<Id<Source>> {
    let mut records = cells.iter().flat_map(|cell| cell.records(world.dataset));
    let source = records.next()?.source;
    let own = cells.iter().all(|cell| !cell.records(world.dataset).is_empty());
    (own && records.all(|record| record.source == source)).then_some(source)
}

/// Writes the rows of a region and segment at these places of its cells, the newest first.
pub(super) fn rows(
    out: &mut String,
    world: &World<'_>,
    language: Language,
    region: Id<Region>,
    segment: Id<Segment>,
    shape: Shape,
    within: Range<usize>,
) {
    let edition = world.edition(language);
    let cells = world.figures.cells(region, segment);
    let pen = Pen::new(world, language, region, &Subject::Segment(segment));
    let mut writer = Rows { world, edition, region, segment, shape, pen, link: None };
    out.reserve(within.len() * 1024);
    for (at, cell) in cells.iter().enumerate().take(within.end).skip(within.start).rev() {
        let age = if at + 1 == cells.len() { Age::Shown } else { Age::Known };
        writer.row(out, at, cell, age);
    }
}

/// Appends the cells of a region's row in a table of one period: coverage, counted, eligible, change, status.
pub(super) fn period_cells(
    out: &mut String,
    world: &World<'_>,
    language: Language,
    region: Id<Region>,
    segment: Id<Segment>,
    cell: &Cell,
) {
    let (edition, figures) = (world.edition(language), world.figures);
    let pen = Pen::new(world, language, region, &Subject::Segment(segment));
    let shape = Shape { counted: figures.counted(segment), other: None, source: None };
    let writer = Rows { world, edition, region, segment, shape, pen, link: None };
    out.push_str("<td class=\"num\">");
    writer.coverage(out, cell);
    for count in shape.tallies() {
        out.push_str("</td><td class=\"num\">");
        tally(out, edition, &writer.pen, cell, count);
    }
    out.push_str("</td><td class=\"num\">");
    let cells = figures.cells(region, segment);
    let told = has_count(cell) || figures.coverage(segment, cell).is_some();
    match cells.binary_search_by_key(&cell.period, |cell| cell.period) {
        Ok(at) if told => writer.change(out, at, cell),
        _ => missing(out, &edition.words.missing),
    }
    out.push_str("</td><td>");
    badges(out, world, edition, segment, cell, Age::Known);
    let counted = cell.count(shape.counted).is_some();
    if counted && is_unmeasured(cell) && figures.coverage(segment, cell).is_none() {
        badge(out, "incomplete", &edition.words.no_denominator);
    }
    while out.ends_with(' ') {
        out.pop();
    }
    out.push_str("</td>");
}

struct Rows<'a, 'd> {
    world: &'a World<'d>,
    edition: &'a Edition,
    region: Id<Region>,
    segment: Id<Segment>,
    shape: Shape,
    pen: Pen<'a>,
    /// The last source with its link: neighbouring rows mostly share it.
    link: Option<(Id<Source>, Html)>,
}

impl Rows<'_, '_> {
    fn row(&mut self, out: &mut String, at: usize, cell: &Cell, age: Age) {
        let (world, edition, period) = (self.world, self.edition, cell.period);
        let records = cell.records(world.dataset);
        let note = self.note(cell, records);
        let id = world.row_id(self.segment, period);
        out.push_str("<tr id=\"");
        out.push_str(&id);
        out.push_str(if note.is_some() { "\" class=\"has-note\">" } else { "\">" });
        out.push_str("<th scope=\"row\"><a class=\"perma\" href=\"#");
        out.push_str(&id);
        out.push_str("\">");
        world.write_time(out, edition.language, period);
        out.push_str("</a>");
        if let Some(day) = position(world, cell) {
            out.push_str("<span class=\"earlier\">");
            out.push_str(edition.tell(&wording::POSITION, &[("day", day.into())]).as_str());
            out.push_str("</span>");
        }
        out.push_str("</th><td class=\"num\">");
        self.coverage(out, cell);
        for count in self.shape.tallies() {
            out.push_str("</td><td class=\"num\">");
            tally(out, edition, &self.pen, cell, count);
        }
        out.push_str("</td><td class=\"num\">");
        self.change(out, at, cell);
        if self.shape.source.is_none() {
            out.push_str("</td><td>");
            self.sources(out, records);
            badges(out, world, edition, self.segment, cell, age);
            while out.ends_with(' ') {
                out.pop();
            }
        }
        out.push_str("</td></tr>\n");
        if let Some(note) = note {
            out.push_str(note.as_str());
        }
    }

    fn coverage(&self, out: &mut String, cell: &Cell) {
        let figures = self.world.figures;
        match figures.coverage(self.segment, cell) {
            Some(coverage) => {
                let value = coverage_value(coverage);
                self.pen.write(out, &Measure::Coverage, cell.period, value, Form::Usual, "");
            }
            None => absent(out, self.edition, &figures.no_coverage(self.segment, cell)),
        }
    }

    fn change(&self, out: &mut String, at: usize, cell: &Cell) {
        let (figures, edition, period) = (self.world.figures, self.edition, cell.period);
        let since = |out: &mut String, from: Period| {
            if period.previous() != Some(from) {
                out.push_str("<span class=\"earlier\">");
                let name = edition.locale.period_short(from);
                out.push_str(edition.tell(&wording::SINCE, &[("period", name.into())]).as_str());
                out.push_str("</span>");
            }
        };
        if let Some(change) = figures.change_at(self.region, self.segment, at) {
            match change.parts {
                Ok(parts) => {
                    let class = direction_class(parts.points);
                    self.pen.write(out, &Measure::Change, period, Value::Points(parts.points), Form::Bare, class);
                }
                Err(_) => missing(out, &edition.words.not_comparable),
            }
            since(out, change.from);
            return;
        }
        let before = figures.cells(self.region, self.segment).get(..at).unwrap_or_default();
        let is_first = !before.iter().any(|cell| cell.period.length() == period.length());
        let counted = figures.counted(self.segment);
        let tally = figures.tally_change(self.region, self.segment, counted, period);
        match tally.filter(|_| figures.coverage(self.segment, cell).is_none()) {
            Some((from, difference)) => {
                let class = match difference.signum() {
                    1 => "up",
                    -1 => "down",
                    _ => "",
                };
                let measure = Measure::TallyChange(counted);
                self.pen.write(out, &measure, period, Value::Difference(difference), Form::Usual, class);
                since(out, from);
            }
            None if figures.no_coverage(self.segment, cell) == Absence::Suppressed => suppressed(out, edition),
            None if is_first => missing(out, &edition.words.first),
            None => missing(out, &edition.words.missing),
        }
    }

    fn sources(&mut self, out: &mut String, records: &[Observation]) {
        let mut seen: Vec<Id<Source>> = Vec::new();
        for record in records {
            if seen.contains(&record.source) {
                continue;
            }
            if !seen.is_empty() {
                out.push_str("; ");
            }
            seen.push(record.source);
            if self.link.as_ref().is_none_or(|(source, _)| *source != record.source) {
                self.link = Some((record.source, self.world.source_link(self.edition.language, record.source)));
            }
            if let Some((_, link)) = &self.link {
                out.push_str(link.as_str());
            }
        }
        if !seen.is_empty() {
            out.push(' ');
        }
    }

    /// The row below a row: what the source states otherwise, and the notes of its records.
    fn note(&self, cell: &Cell, records: &[Observation]) -> Option<Html> {
        let sayings = contradictions(self.world, self.segment, cell);
        // What several records of one row say alike is said once.
        let mut notes: Vec<&Texts> = records.iter().filter_map(|record| self.world.figures.note(record)).collect();
        if notes.len() > 1 {
            let mut told: Vec<&Texts> = Vec::with_capacity(notes.len());
            notes.retain(|note| {
                !told.contains(note) && {
                    told.push(note);
                    true
                }
            });
        }
        let mut body = String::new();
        for saying in &sayings {
            if !body.is_empty() {
                body.push(' ');
            }
            body.push_str("<strong>");
            body.push_str(saying_words(self.edition, &self.pen, cell.period, saying).as_str());
            body.push_str("</strong>");
        }
        for note in notes {
            if !body.is_empty() {
                body.push(' ');
            }
            body.push_str(self.world.text(self.edition.language, note).as_str());
        }
        if body.is_empty() {
            return None;
        }
        let lit = !sayings.is_empty() || cell.status(self.world.dataset) == Status::Disputed;
        let class = if lit { "note-row" } else { "note-row quiet" };
        let columns = self.shape.columns(self.edition).len();
        Some(Html(format!("<tr class=\"{class}\"><td colspan=\"{columns}\"><p>{body}</p></td></tr>\n")))
    }
}

/// Something that a source prints and its own counts do not give.
#[derive(Clone, Copy, Debug)]
pub(super) struct Contradiction {
    pub(super) measure: StatedMeasure,
    pub(super) printed: Printed,
    pub(super) computed: Value,
}

/// What the sources of a cell print otherwise than the data give, rounding allowed for.
pub(super) fn contradictions(world: &World<'_>, segment: Id<Segment>, cell: &Cell) -> Vec<Contradiction> {
    let dataset = world.dataset;
    let mut found = Vec::new();
    let interval = |tally: Tally| -> Option<Interval> {
        let count = cell.count(tally)?;
        let record = cell.tally(tally).origin.observation().and_then(|index| dataset.observations.get(index as usize));
        Some(Interval::of_count(count, record.map_or(1, |record| record.rounded(tally))))
    };
    let counted = world.figures.counted(segment);
    for record in cell.records(dataset) {
        for (measure, printed) in world.figures.all_stated_by(record, cell) {
            let given = match measure {
                StatedMeasure::Tally(tally) => {
                    interval(tally).zip(cell.count(tally)).map(|(range, count)| (range, Value::Count(count)))
                }
                StatedMeasure::Coverage => {
                    interval(counted).zip(interval(Tally::Eligible)).and_then(|(part, whole)| {
                        let range = Interval::percent(part, whole)?;
                        let percent = Ratio::percent(cell.count(counted)?, cell.count(Tally::Eligible)?)?;
                        Some((range, Value::Percent(percent)))
                    })
                }
                StatedMeasure::Gap => interval(counted).zip(interval(Tally::Eligible)).and_then(|(part, whole)| {
                    let range = Interval { low: whole.low.minus(part.high)?, high: whole.high.minus(part.low)? };
                    let value = super::headline::gap(cell.count(counted)?, cell.count(Tally::Eligible)?);
                    Some((range, value))
                }),
            };
            let Some((range, computed)) = given else { continue };
            // People are counted whole: what is printed of them stands for itself.
            let said = match measure {
                StatedMeasure::Coverage => printed.interval(),
                _ => Interval::exactly(printed.value()),
            };
            if !said.meets(range) {
                found.push(Contradiction { measure, printed, computed });
            }
        }
    }
    found
}

/// The measure of a figure that a source prints.
pub(super) fn stated_measure(measure: StatedMeasure) -> Measure {
    match measure {
        StatedMeasure::Tally(tally) => Measure::Tally(tally),
        StatedMeasure::Coverage => Measure::Coverage,
        StatedMeasure::Gap => Measure::Gap,
    }
}

/// What a source prints, as an element.
pub(super) fn stated_html(
    edition: &Edition,
    pen: &Pen<'_>,
    period: Period,
    measure: StatedMeasure,
    printed: Printed,
    stated: Stated,
) -> Html {
    let locale = &edition.locale;
    let words = match measure {
        StatedMeasure::Coverage => locale.percent(printed.value(), printed.decimals),
        _ => locale.printed(printed),
    };
    pen.stated(&stated_measure(measure), period, Value::Printed(printed), &words, stated)
}

/// What the data give instead, with as many decimals as the source printed.
pub(super) fn computed_html(pen: &Pen<'_>, period: Period, saying: &Contradiction) -> Html {
    let form = Form::Decimals(saying.printed.decimals.max(1));
    pen.html(&stated_measure(saying.measure), period, saying.computed, form)
}

/// `Sumber mencetak 55 %. Hitungan dari jumlah orangnya: 27,7 %.`
pub(super) fn saying_words(edition: &Edition, pen: &Pen<'_>, period: Period, saying: &Contradiction) -> Html {
    let stated = stated_html(edition, pen, period, saying.measure, saying.printed, Stated::Contradicted);
    let measure = match saying.measure {
        StatedMeasure::Tally(tally) => tally.key(),
        StatedMeasure::Coverage => "coverage",
        StatedMeasure::Gap => "gap",
    };
    let facts = [
        ("stated", stated.into()),
        ("computed", computed_html(pen, period, saying).into()),
        ("measure", measure.into()),
    ];
    edition.tell(&wording::SOURCE_SAYS, &facts)
}

/// Which columns a list of regions has beside the region and its figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lists {
    /// One segment: counted, eligible and target.
    Segment,
    /// Whatever segment a region is best known for, which is named.
    Principal,
}

/// Writes a region's row in a list of regions.
pub(super) fn region_row(
    out: &mut String,
    world: &World<'_>,
    language: Language,
    region: Id<Region>,
    segment: Option<Id<Segment>>,
    lists: Lists,
    depth: usize,
) {
    let edition = world.edition(language);
    let words = &edition.words;
    out.push_str(if depth > 0 { "<tr class=\"child\"><th scope=\"row\">" } else { "<tr><th scope=\"row\">" });
    out.push_str(world.region_link(language, region).as_str());
    out.push_str("</th><td class=\"num\">");
    let cell = segment.and_then(|segment| Some((segment, telling_cell(world, region, segment)?)));
    let Some((segment, cell)) = cell else {
        missing(out, &words.missing);
        let empty = match lists {
            Lists::Segment => 5,
            Lists::Principal => 3,
        };
        out.push_str("</td>");
        out.push_str(&"<td></td>".repeat(empty));
        out.push_str("</tr>\n");
        return;
    };
    let pen = Pen::new(world, language, region, &Subject::Segment(segment));
    let counted = world.figures.counted(segment);
    let coverage = world.figures.coverage(segment, cell);
    let mut unmeasured = false;
    match coverage {
        Some(coverage) => {
            pen.write(out, &Measure::Coverage, cell.period, coverage_value(coverage), Form::Usual, "");
        }
        None => {
            match (lists, [counted, Tally::Registered, Tally::Active].into_iter().find(|t| cell.count(*t).is_some())) {
                (Lists::Principal, Some(known)) => {
                    tally(out, edition, &pen, cell, known);
                    out.push(' ');
                    out.push_str(if known == Tally::Active { &words.active } else { &words.registered });
                    unmeasured = is_unmeasured(cell);
                }
                (Lists::Segment, Some(_)) => {
                    absent(out, edition, &hidden_or_unknown(world, segment, cell));
                    unmeasured = is_unmeasured(cell);
                }
                _ => absent(out, edition, &world.figures.no_coverage(segment, cell)),
            }
        }
    }
    out.push_str("</td>");
    if lists == Lists::Segment {
        for count in [counted, Tally::Eligible] {
            out.push_str("<td class=\"num\">");
            tally(out, edition, &pen, cell, count);
            out.push_str("</td>");
        }
        out.push_str("<td class=\"num\">");
        match world.figures.target(region, segment, crate::dataset::MAIN_SERIES, cell.period) {
            Some(target) => {
                let measure = Measure::Target(crate::dataset::MAIN_SERIES.to_owned());
                pen.write(out, &measure, cell.period, Value::Printed(target.coverage), Form::Usual, "");
            }
            None => missing(out, &words.no_target),
        }
        out.push_str("</td>");
    }
    out.push_str("<td>");
    badges(out, world, edition, segment, cell, Age::Shown);
    if unmeasured {
        badge(out, "incomplete", &words.no_denominator);
    }
    while out.ends_with(' ') {
        out.pop();
    }
    out.push_str("</td><td class=\"now\">");
    world.write_time(out, language, cell.period);
    out.push_str("</td>");
    if lists == Lists::Principal {
        out.push_str("<td>");
        out.push_str(world.heading(language, &world.dataset.segments[segment].name).as_str());
        out.push_str("</td>");
    }
    out.push_str("</tr>\n");
}

/// Whether nobody gives the denominator; one that is not shown is given.
fn is_unmeasured(cell: &Cell) -> bool {
    let eligible = cell.tally(Tally::Eligible);
    eligible.value().is_none() && eligible.origin != Origin::Suppressed
}

fn hidden_or_unknown(world: &World<'_>, segment: Id<Segment>, cell: &Cell) -> Absence {
    let absence = world.figures.no_coverage(segment, cell);
    if absence == Absence::Suppressed { absence } else { Absence::Unknown }
}

/// Whether rows of payments name the region, and have ids to be linked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Payments {
    /// On the region's own page: rows have ids.
    OfRegion,
    /// On a programme's page: rows name their region.
    OfProgramme,
    /// In the report on a period: rows name their region and their programmes.
    InPeriod,
}

/// Writes a row of what was paid.
pub(super) fn payment_row(out: &mut String, world: &World<'_>, language: Language, paid: &Paid, sort: Payments) {
    let edition = world.edition(language);
    let words = &edition.words;
    let pen = Pen::new(world, language, paid.region, &paid.subject());
    let records: Vec<&Payment> = paid.records(world.dataset).collect();
    let mut note = String::new();
    let mut told: Vec<&Texts> = Vec::new();
    for text in world.figures.notes(paid) {
        if told.contains(&text) {
            continue;
        }
        told.push(text);
        if !note.is_empty() {
            note.push(' ');
        }
        note.push_str(world.text(language, text).as_str());
    }
    let noted = if note.is_empty() { "" } else { " class=\"has-note\"" };
    match sort {
        Payments::OfRegion => {
            let id = world.paid_id(&paid.programmes, paid.period);
            out.push_str(&format!("<tr id=\"{id}\"{noted}><th scope=\"row\"><a class=\"perma\" href=\"#{id}\">"));
            world.write_time(out, language, paid.period);
            out.push_str("</a></th><td>");
            out.push_str(programme_links(world, language, &paid.programmes).as_str());
        }
        Payments::OfProgramme | Payments::InPeriod => {
            out.push_str(&format!("<tr{noted}><th scope=\"row\">"));
            let url = world.paid_url(language, paid.region, &paid.programmes, paid.period);
            out.push_str(&format!("<a href=\"{url}\">"));
            escape(out, world.region_name(language, paid.region));
            if sort == Payments::InPeriod {
                out.push_str("</a></th><td>");
                out.push_str(programme_links(world, language, &paid.programmes).as_str());
            } else {
                out.push_str("</a></th><td class=\"now\">");
                world.write_time(out, language, paid.period);
            }
        }
    }
    let why = records.iter().find_map(|record| record.missing);
    for measure in Flow::ALL {
        out.push_str("</td><td class=\"num\">");
        flow(out, edition, &pen, paid, measure, missing_words(edition, why));
    }
    out.push_str("</td><td>");
    let mut seen: Vec<Id<Source>> = Vec::new();
    for source in records.iter().filter_map(|record| record.source) {
        if !seen.contains(&source) {
            if !seen.is_empty() {
                out.push_str("; ");
            }
            seen.push(source);
            out.push_str(world.source_link(language, source).as_str());
        }
    }
    if !seen.is_empty() {
        out.push(' ');
    }
    let grave = |status: &Status| match status {
        Status::Final => 0,
        Status::Provisional => 1,
        Status::Disputed => 2,
    };
    status_badge(out, edition, records.iter().map(|record| record.status).max_by_key(grave).unwrap_or_default());
    if paid.programmes.len() > 1 {
        badge(out, "", &words.joint);
    }
    if records.is_empty() {
        badge(out, "summed", &words.summed);
    }
    let mut units: Vec<u64> = records.iter().flat_map(|record| record.rounded).collect();
    rounded_badges(out, edition, &mut units);
    while out.ends_with(' ') {
        out.pop();
    }
    out.push_str("</td></tr>\n");
    if !note.is_empty() {
        out.push_str("<tr class=\"note-row quiet\"><td colspan=\"5\"><p>");
        out.push_str(&note);
        out.push_str("</p></td></tr>\n");
    }
}

/// Links to programmes, told as a list.
pub(super) fn programme_links(world: &World<'_>, language: Language, programmes: &[Id<Programme>]) -> Html {
    let link = |programme: &Id<Programme>| {
        let mut out = format!("<a href=\"{}\">", world.programme_url(language, *programme));
        escape(&mut out, &world.dataset.programmes[*programme].id);
        out.push_str("</a>");
        Html(out)
    };
    world.edition(language).list(&programmes.iter().map(link).collect::<Vec<_>>())
}

/// A figure's value without its element, where only words can stand.
pub(super) fn plain(edition: &Edition, value: Value) -> String {
    shown(&edition.locale, value, Form::Usual)
}
