//! Figures as charts: which numbers a chart shows, in whose words, with the table beside it.
//!
//! The drawing itself is the room [`crate::graphics`]'s; here figures become its plain values. A chart
//! is asked for by a page or by a narrative (`![…](chart:coverage/61/construction)`), and comes back as
//! a whole `<figure>`.

mod versus;

pub(super) use versus::versus;

use super::edition::{Edition, Told, capitalised};
use super::figure::{Form, Pen, direction_class, shown};
use super::headline::{counts_word, gap, not_comparable_word};
use super::html::{Html, escape};
use super::tables::{self, Column};
use super::wording;
use super::world::World;
use crate::dataset::{Flow, Id, Language, MAIN_SERIES, Region, Segment, Status, Tally, Target};
use crate::diag::Fact;
use crate::figures::link::{Chart, ChartKind};
use crate::figures::{Absence, Cell, Change, CoverageBasis, Measure, Paid, Parts, Subject, Value};
use crate::graphics::{self, Caption, Level, Mark, Tick, Tone, Weight, scale};
use crate::locale::Locale;
use crate::number::Ratio;
use crate::order::{Arrange, distinct};
use crate::period::{Length, Period};

/// Why there is no chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartProblem {
    /// The kind does not fit the subject: coverage of a programme, benefits of a segment.
    Subject,
    /// There is no figure to draw.
    Nothing,
}

/// The most rows of a ranking: more are no picture any more, and stand in the table of the page.
const MOST_ROWS: usize = 40;

/// The whole `<figure>`: caption, drawing, and the table of its data.
///
/// `id_prefix` begins every id inside and is unique on the page. Without a `caption` one is made from the
/// data.
///
/// # Errors
///
/// When the kind does not fit the subject, or there is nothing to draw.
pub fn chart(
    world: &World<'_>,
    request: &Chart,
    language: Language,
    caption: Option<&str>,
    id_prefix: &str,
) -> Result<String, ChartProblem> {
    let region = request.region;
    let drawer = Drawer { world, edition: world.edition(language), language, region, id: id_prefix, caption };
    let within = |period: Period| {
        request.from.is_none_or(|from| period.end_month() >= from.end_month())
            && request.to.is_none_or(|to| period.end_month() <= to.end_month())
    };
    match (request.kind, &request.subject) {
        (ChartKind::Coverage, Subject::Segment(segment)) => {
            drawer.coverage(vec![(*segment, drawer.line(*segment, within))], &within)
        }
        (ChartKind::Progress, Subject::Segment(segment)) => drawer.progress(*segment, within),
        (ChartKind::Ranking, Subject::Segment(segment)) => {
            // One period is asked for by a span of that period alone.
            drawer.ranking(*segment, request.from.filter(|from| request.to == Some(*from)))
        }
        (ChartKind::Map, Subject::Segment(segment)) => drawer.map(*segment),
        (ChartKind::Gap, Subject::Segment(segment)) => drawer.gap(*segment, request.from.is_some(), &within),
        (ChartKind::Benefits, Subject::Programmes(_)) => drawer.benefits(&request.subject, within),
        _ => Err(ChartProblem::Subject),
    }
}

/// The coverage over time of all the segments of a region that have at least two points.
pub(super) fn region_coverage(world: &World<'_>, language: Language, region: Id<Region>, id: &str) -> Option<String> {
    let drawer = Drawer { world, edition: world.edition(language), language, region, id, caption: None };
    let lines = world.dataset.segments.ids().map(|segment| (segment, drawer.line(segment, |_| true)));
    drawer.coverage(lines.filter(|(_, points)| points.len() > 1).collect(), &|_| true).ok()
}

/// The coverage of one segment over time, if there are at least two points: one alone shows no way.
pub(super) fn trend(
    world: &World<'_>,
    language: Language,
    region: Id<Region>,
    segment: Id<Segment>,
    id: &str,
) -> Option<String> {
    let drawer = Drawer { world, edition: world.edition(language), language, region, id, caption: None };
    let line = Some(drawer.line(segment, |_| true)).filter(|line| line.len() > 1)?;
    drawer.coverage(vec![(segment, line)], &|_| true).ok()
}

/// The chart of a kind that a page shows of a region and segment, as far as there is anything to draw.
pub(super) fn of_segment(
    world: &World<'_>,
    kind: ChartKind,
    region: Id<Region>,
    segment: Id<Segment>,
    language: Language,
    id: &str,
) -> Option<String> {
    let request = Chart { kind, region, subject: Subject::Segment(segment), from: None, to: None };
    chart(world, &request, language, None, id).ok()
}

/// A change and what it is made of.
pub(super) fn change(
    world: &World<'_>,
    language: Language,
    region: Id<Region>,
    segment: Id<Segment>,
    change: &Change,
    parts: &Parts,
    id: &str,
) -> String {
    let drawer = Drawer { world, edition: world.edition(language), language, region, id, caption: None };
    drawer.change(segment, change, parts)
}

/// What every chart of one region and language needs.
pub(super) struct Drawer<'a, 'd> {
    pub(super) world: &'a World<'d>,
    pub(super) edition: &'a Edition,
    pub(super) language: Language,
    pub(super) region: Id<Region>,
    pub(super) id: &'a str,
    pub(super) caption: Option<&'a str>,
}

/// One point of a line: the place of its cell, and its coverage.
struct Covered<'w> {
    at: usize,
    cell: &'w Cell,
    value: Value,
    percent: Ratio,
}

impl<'a, 'd> Drawer<'a, 'd> {
    pub(super) fn locale(&self) -> &'a Locale {
        &self.edition.locale
    }

    pub(super) fn pen(&self, region: Id<Region>, segment: Id<Segment>) -> Pen<'a> {
        Pen::new(self.world, self.language, region, &Subject::Segment(segment))
    }

    pub(super) fn segment_name(&self, segment: Id<Segment>) -> &'a str {
        self.world.dataset.segments[segment].name.get(self.language)
    }

    pub(super) fn region_name(&self) -> &'a str {
        self.world.region_name(self.language, self.region)
    }

    pub(super) fn counts(&self, segment: Id<Segment>) -> &'static str {
        counts_word(self.world.dataset.segments[segment].counts)
    }

    /// The coverage of a region and segment over time, of the length of period that has most of it.
    fn line(&self, segment: Id<Segment>, within: impl Fn(Period) -> bool) -> Vec<Covered<'a>> {
        let figures = self.world.figures;
        let cells = figures.cells(self.region, segment);
        let covered = |(at, cell): (usize, &'a Cell)| {
            let coverage = figures.coverage(segment, cell)?;
            let value = match coverage.basis {
                CoverageBasis::Counts { .. } => Value::Percent(coverage.percent),
                CoverageBasis::Stated(printed) => Value::Printed(printed),
            };
            within(cell.period).then_some(Covered { at, cell, value, percent: coverage.percent })
        };
        let all: Vec<Covered<'a>> = cells.iter().enumerate().filter_map(covered).collect();
        let count = |length: Length| all.iter().filter(|point| point.cell.period.length() == length).count();
        let lengths = [Length::Year, Length::Quarter, Length::Month];
        let Some(most) = lengths.into_iter().max_by_key(|length| count(*length)) else { return Vec::new() };
        all.into_iter().filter(|point| point.cell.period.length() == most).collect()
    }

    /// The periods of a line whose coverage is not shown, of its length.
    fn hidden(&self, segment: Id<Segment>, points: &[Covered<'_>], within: impl Fn(Period) -> bool) -> Vec<Period> {
        let figures = self.world.figures;
        let length = points.first().map(|point| point.cell.period.length());
        if figures.suppression().is_none() {
            return Vec::new();
        }
        let cells = figures.cells(self.region, segment).iter().filter(|cell| cell.is_suppressed());
        let cells = cells.filter(|cell| Some(cell.period.length()) == length && within(cell.period));
        let unseen = cells.filter(|cell| figures.coverage(segment, cell).is_none());
        unseen
            .filter(|cell| figures.no_coverage(segment, cell) == Absence::Suppressed)
            .map(|cell| cell.period)
            .collect()
    }

    fn describe_hidden(&self, out: &mut String, count: usize) {
        if count > 0 {
            out.push(' ');
            out.push_str(&self.edition.say(&wording::CHART_SUPPRESSED, &[("n", count.into())]));
        }
    }

    /// What stands below a chart of which something is not shown.
    fn hidden_note(&self, count: usize) -> String {
        if count == 0 {
            return String::new();
        }
        self.edition.tell(&wording::CHART_SUPPRESSED, &[("n", count.into())]).0
    }

    fn coverage(
        &self,
        lines: Vec<(Id<Segment>, Vec<Covered<'a>>)>,
        within: &dyn Fn(Period) -> bool,
    ) -> Result<String, ChartProblem> {
        let points = || lines.iter().flat_map(|(_, points)| points);
        let (Some(first), Some(last)) =
            (points().map(|point| point.cell.period).min(), points().map(|point| point.cell.period).max())
        else {
            return Err(ChartProblem::Nothing);
        };
        let (start, end) = (first.end_month(), last.end_month());
        let single = (lines.len() == 1).then(|| lines[0].0);
        let hidden: Vec<Vec<Period>> =
            lines.iter().map(|(segment, points)| self.hidden(*segment, points, within)).collect();
        let mut description = String::new();
        let mut series = Vec::with_capacity(lines.len());
        let (mut breaks, mut missing) = (Vec::new(), Vec::new());
        for ((segment, points), hidden) in lines.iter().zip(&hidden) {
            let name = self.segment_name(*segment);
            self.describe_line(&mut description, name, points);
            self.describe_hidden(&mut description, hidden.len());
            let name = capitalised(name);
            let mut runs: Vec<Vec<graphics::Point>> = Vec::new();
            // A line joins neighbouring periods only: what happened in a missing one nobody knows.
            let usual = points.first().map_or(1, |point| point.cell.period.length().months());
            for (index, point) in points.iter().enumerate() {
                let before = index.checked_sub(1).and_then(|before| points.get(before));
                let x = point.cell.period.end_month();
                let skipped = before.is_some_and(|before| x - before.cell.period.end_month() > usual);
                let broken = self.break_before(*segment, before, point);
                if let (Some(before), Some(why)) = (before, broken)
                    && single.is_some()
                {
                    let at = f64::from(before.cell.period.end_month() + x) / 2.0;
                    let label = self.edition.say(&wording::CHART_BREAK, &[("why", why.into())]);
                    breaks.push(graphics::Break { at, label });
                }
                if let (Some(before), true, true) = (before, skipped, single.is_some()) {
                    let from = f64::from(before.cell.period.end_month() + usual);
                    let until = f64::from(x - usual);
                    let between = |period: &Period| (before.cell.period.end_month()..x).contains(&period.end_month());
                    let words = &self.edition.words;
                    let title = if hidden.iter().any(between) { &words.suppressed } else { &words.missing };
                    missing.push(graphics::Missing { from, until, title: html_text(title) });
                }
                let label = shown(self.locale(), point.value, Form::Usual);
                let period = self.locale().period(point.cell.period);
                let what = if single.is_some() { period } else { format!("{name}, {period}") };
                let title = self.mark_title(&what, &label);
                let drawn = graphics::Point {
                    x: f64::from(x),
                    y: point.percent.to_f64(),
                    label,
                    title,
                    link: None,
                    mark: mark(point.cell.status(self.world.dataset)),
                };
                match runs.last_mut() {
                    Some(run) if !skipped && broken.is_none() => run.push(drawn),
                    _ => runs.push(vec![drawn]),
                }
            }
            series.push(graphics::Series { name, segments: runs });
        }
        let targets = single.map_or_else(Vec::new, |segment| self.goals(segment, start, end));
        let top = points().map(|point| point.percent.to_f64()).chain(targets.iter().map(|goal| goal.level.value));
        let top = top.fold(0.0, f64::max);
        let title = match single {
            Some(segment) => self.edition.say(
                &wording::CHART_COVERAGE_OF,
                &[
                    ("segment", self.segment_name(segment).into()),
                    ("region", self.region_name().into()),
                    ("from", first.into()),
                    ("to", last.into()),
                    ("counts", self.counts(segment).into()),
                ],
            ),
            None => self.edition.say(
                &wording::CHART_COVERAGE,
                &[("region", self.region_name().into()), ("from", first.into()), ("to", last.into())],
            ),
        };
        let svg = graphics::coverage(&graphics::LineChart {
            caption: self.caption_of(&title, description),
            x: self.months(start, end, points().all(|point| point.cell.period.length() == Length::Year)),
            y: self.percents(top),
            series,
            targets,
            breaks,
            missing,
        });
        let table = self.coverage_table(&lines, &hidden, &title);
        let all: usize = hidden.iter().map(Vec::len).sum();
        Ok(self.whole("", &title, &self.edition.words.chart_percent, &svg, &table, &self.hidden_note(all)))
    }

    fn describe_line(&self, out: &mut String, name: &str, points: &[Covered<'_>]) {
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
        if !out.is_empty() {
            out.push(' ');
        }
        let words = |point: &Covered<'_>| Fact::from(shown(self.locale(), point.value, Form::Usual));
        let name = Fact::from(capitalised(name));
        if points.len() == 1 {
            let facts = [("segment", name), ("period", last.cell.period.into()), ("percent", words(last))];
            out.push_str(&self.edition.say(&wording::CHART_POINT, &facts));
        } else {
            let facts = [
                ("segment", name),
                ("from", first.cell.period.into()),
                ("to", last.cell.period.into()),
                ("first", words(first)),
                ("last", words(last)),
            ];
            out.push_str(&self.edition.say(&wording::CHART_LINE, &facts));
        }
    }

    /// Why no line may be drawn from one point to the next, if none may.
    fn break_before(
        &self,
        segment: Id<Segment>,
        before: Option<&Covered<'_>>,
        point: &Covered<'_>,
    ) -> Option<&'static str> {
        let before = before?;
        let record = &self.world.dataset.regions[self.region];
        if !before.cell.base.differs(point.cell.base) && record.successors.is_empty() {
            return None;
        }
        let change = self.world.figures.change_at(self.region, segment, point.at)?;
        if change.from != before.cell.period {
            return None;
        }
        match change.parts.err()? {
            // The percentages themselves go on, however little is known of what they are made of.
            crate::figures::NotComparable::StatedOnly => None,
            why => Some(not_comparable_word(why)),
        }
    }

    /// The targets of the main series, each over the time in which it holds.
    fn goals(&self, segment: Id<Segment>, start: i32, end: i32) -> Vec<graphics::Goal> {
        let mut goals = Vec::new();
        let mut from: Option<i32> = None;
        let main = |target: &&Target| target.series == MAIN_SERIES;
        for target in self.world.figures.targets(self.region, segment).iter().filter(main) {
            if from.is_some_and(|from| from >= end) {
                break;
            }
            let until = target.by.map(Period::end_month);
            if until.is_none_or(|until| until >= start) {
                let level = self.target_level(target);
                let from = from.filter(|from| *from > start).map(f64::from);
                goals.push(graphics::Goal { level, from, until: until.filter(|until| *until < end).map(f64::from) });
            }
            from = until;
        }
        goals
    }

    fn target_level(&self, target: &Target) -> Level {
        Level { value: target.coverage.value().to_f64(), label: self.target_label(target) }
    }

    fn target_label(&self, target: &Target) -> String {
        let percent = shown(self.locale(), Value::Printed(target.coverage), Form::Usual);
        let facts = [
            ("coverage", Fact::from(percent)),
            ("by", target.by.map_or_else(|| Fact::from(""), Fact::Period)),
            ("due", if target.by.is_some() { "yes" } else { "no" }.into()),
        ];
        self.edition.say(&wording::TARGET_LABEL, &facts)
    }

    /// The ticks of a time axis; its scale is in months.
    fn months(&self, start: i32, end: i32, yearly: bool) -> Vec<Tick> {
        let long = end - start > 36;
        let ticks =
            (start..=end).filter_map(Period::month_ending).filter(|month| !(yearly || long) || month.number() == 12);
        ticks
            .map(|month| {
                let whole = self.locale().period_short(month);
                let year = Period::whole_year(month.year()).map_or_else(String::new, |year| self.locale().period(year));
                let at = f64::from(month.end_month());
                if yearly || long {
                    return Tick { at, label: year, under: String::new(), weight: Weight::Major };
                }
                Tick { at, label: whole.replace(&year, "").trim().to_owned(), under: year, weight: Weight::Major }
            })
            .collect()
    }

    fn percents(&self, top: f64) -> Vec<Tick> {
        let scale = if top > 50.0 { scale::percent(top) } else { scale::from_zero(top, 5) };
        self.ticks(&scale, |value| self.locale().decimal(value, scale.decimals))
    }

    fn ticks(&self, scale: &scale::Scale, words: impl Fn(Ratio) -> String) -> Vec<Tick> {
        let tick = |value: &f64| {
            // Ticks are exact decimals of at most nine places.
            let units = (value * 1e9).round();
            let exact = Ratio::new(units as i128, 1_000_000_000).unwrap_or(Ratio::ZERO);
            Tick { at: *value, label: words(exact), under: String::new(), weight: Weight::Major }
        };
        scale.ticks.iter().map(tick).collect()
    }

    fn coverage_table(&self, lines: &[(Id<Segment>, Vec<Covered<'_>>)], hidden: &[Vec<Period>], title: &str) -> String {
        let words = &self.edition.words;
        let shown = lines.iter().flat_map(|(_, points)| points.iter().map(|point| point.cell.period));
        let periods = distinct(shown.chain(hidden.iter().flatten().copied()));
        let mut columns = vec![Column::text(&words.period)];
        let names: Vec<String> = lines
            .iter()
            .map(|(segment, _)| match lines {
                [_] => words.coverage.clone(),
                _ => self.world.heading(self.language, &self.world.dataset.segments[*segment].name).0,
            })
            .collect();
        columns.extend(names.iter().map(|name| Column::number(name)));
        tables::table(self.edition, title, &columns, |out| {
            for period in periods.iter().rev() {
                out.push_str("<tr><th scope=\"row\">");
                self.world.write_time(out, self.language, *period);
                out.push_str("</th>");
                for ((segment, points), hidden) in lines.iter().zip(hidden) {
                    out.push_str("<td class=\"num\">");
                    // Points are in the order of their periods.
                    let found = points.binary_search_by_key(period, |point| point.cell.period);
                    match found.ok().and_then(|at| points.get(at)) {
                        Some(point) => self.pen(self.region, *segment).write(
                            out,
                            &Measure::Coverage,
                            *period,
                            point.value,
                            Form::Usual,
                            "",
                        ),
                        None if hidden.contains(period) => tables::suppressed(out, self.edition),
                        None => tables::missing(out, &words.missing),
                    }
                    out.push_str("</td>");
                }
                out.push_str("</tr>\n");
            }
        })
    }

    fn progress(&self, segment: Id<Segment>, within: impl Fn(Period) -> bool) -> Result<String, ChartProblem> {
        let figures = self.world.figures;
        let covered = |cell: &Cell| figures.coverage(segment, cell).is_some() && within(cell.period);
        let cell = figures.latest_where(self.region, segment, None, covered).ok_or(ChartProblem::Nothing)?;
        let coverage = figures.coverage(segment, cell).ok_or(ChartProblem::Nothing)?;
        let (value, rest) = match coverage.basis {
            CoverageBasis::Counts { counted, eligible } => {
                (Value::Percent(coverage.percent), Some((counted, eligible)))
            }
            CoverageBasis::Stated(printed) => (Value::Printed(printed), None),
        };
        let target = figures.target(self.region, segment, MAIN_SERIES, cell.period);
        let percent = shown(self.locale(), value, Form::Usual);
        let counts = self.counts(segment);
        let left = rest.filter(|(counted, eligible)| counted < eligible).map(|(counted, eligible)| eligible - counted);
        let rest_words = left.map_or_else(String::new, |left| {
            self.edition.say(&wording::CHART_PROGRESS_REST, &[("gap", Fact::Count(left))])
        });
        let title = self.edition.say(
            &wording::CHART_PROGRESS,
            &[
                ("segment", self.segment_name(segment).into()),
                ("region", self.region_name().into()),
                ("targeted", if target.is_some() { "yes" } else { "no" }.into()),
            ],
        );
        let description = self.edition.say(
            &wording::CHART_PROGRESS_SAYS,
            &[
                ("percent", percent.clone().into()),
                ("counts", counts.into()),
                ("target", target.map_or_else(String::new, |target| self.target_label(target)).into()),
                ("targeted", if target.is_some() { "yes" } else { "no" }.into()),
                ("period", cell.period.into()),
            ],
        );
        let label =
            self.edition.say(&wording::CHART_PROGRESS_LABEL, &[("percent", percent.into()), ("counts", counts.into())]);
        let svg = graphics::progress(&graphics::ProgressChart {
            caption: self.caption_of(&title, description),
            rows: vec![graphics::ProgressRow {
                name: String::new(),
                value: coverage.percent.to_f64(),
                whole: 100.0,
                label,
                rest: rest_words,
                targets: target.into_iter().map(|target| self.target_level(target)).collect(),
                title: String::new(),
                link: None,
                mark: mark(cell.status(self.world.dataset)),
                tone: Tone::Series(0),
            }],
        });
        let table = self.progress_table(segment, cell, value, target, &title);
        let period = self.locale().period(cell.period);
        Ok(self.whole(" progress", &title, &Html::text(&period).0, &svg, &table, ""))
    }

    fn progress_table(
        &self,
        segment: Id<Segment>,
        cell: &Cell,
        value: Value,
        target: Option<&Target>,
        title: &str,
    ) -> String {
        let words = &self.edition.words;
        let pen = self.pen(self.region, segment);
        let counted = self.world.figures.counted(segment);
        let columns = [Column::text(&words.measure), Column::number(&words.value)];
        tables::table(self.edition, title, &columns, |out| {
            let row = |out: &mut String, name: &str, measure: &Measure, value: Value| {
                out.push_str("<tr><th scope=\"row\">");
                out.push_str(name);
                out.push_str("</th><td class=\"num\">");
                pen.write(out, measure, cell.period, value, Form::Usual, "");
                out.push_str("</td></tr>\n");
            };
            for tally in [counted, Tally::Eligible] {
                if let Some(count) = cell.count(tally) {
                    row(out, self.edition.tally(tally), &Measure::Tally(tally), Value::Count(count));
                }
            }
            row(out, &words.coverage, &Measure::Coverage, value);
            if let Some(target) = target {
                let measure = Measure::Target(MAIN_SERIES.to_owned());
                row(out, &words.target, &measure, Value::Printed(target.coverage));
            }
        })
    }

    /// The parts of the region: each by its latest figure, or all by those of one period.
    fn ranking(&self, segment: Id<Segment>, at: Option<Period>) -> Result<String, ChartProblem> {
        let children = &self.world.dataset.regions[self.region].children;
        let ranked = match at {
            Some(period) => ranked_in(self.world, self.language, children, segment, period),
            None => ranked(self.world, self.language, children, segment),
        };
        let (Some(highest), Some(lowest)) = (ranked.first(), ranked.last()) else {
            return Err(ChartProblem::Nothing);
        };
        let percent = |row: &Ranked<'_>| shown(self.locale(), row.value, Form::Usual);
        let title = self.edition.say(
            &wording::CHART_RANKING,
            &[
                ("segment", self.segment_name(segment).into()),
                ("region", self.region_name().into()),
                ("counts", self.counts(segment).into()),
            ],
        );
        let name = |row: &Ranked<'_>| Fact::from(self.world.region_name(self.language, row.region));
        let description = self.edition.say(
            &wording::CHART_RANKING_SAYS,
            &[
                ("n", Fact::Count(ranked.len() as u64)),
                ("highest", name(highest)),
                ("high", percent(highest).into()),
                ("lowest", name(lowest)),
                ("low", percent(lowest).into()),
            ],
        );
        let rows = ranked.iter().take(MOST_ROWS).map(|row| graphics::Row {
            name: self.world.region_name(self.language, row.region).to_owned(),
            under: if at.is_some() { String::new() } else { self.locale().period_short(row.cell.period) },
            value: Some(row.percent.to_f64()),
            label: percent(row),
            title: String::new(),
            link: Some(self.world.region_url(self.language, row.region)),
            target: None,
            emphasis: graphics::Emphasis::None,
            mark: mark(row.cell.status(self.world.dataset)),
        });
        let svg = graphics::ranking(&graphics::RankingChart {
            caption: self.caption_of(&title, description),
            rows: rows.collect(),
            levels: Vec::new(),
        });
        let figures = self.world.figures;
        let counted = figures.counted(segment);
        let table = ranked_table(self.world, self.language, segment, counted, &ranked, &title);
        if let Some(period) = at {
            let length = if period.length() == Length::Month { "month" } else { "longer" };
            let facts = [("period", Told::from(period)), ("length", length.into())];
            let sub = self.edition.tell(&wording::CHART_RANKING_AT, &facts);
            let there = |region: &&Id<Region>| self.world.dataset.regions[**region].exists_at_end(period);
            let others = children.iter().filter(there).count().saturating_sub(ranked.len());
            let note = match others {
                0 => String::new(),
                _ => self.edition.tell(&wording::NOT_RANKED_AT, &[("n", others.into()), ("period", period.into())]).0,
            };
            return Ok(self.whole("", &title, sub.as_str(), &svg, &table, &note));
        }
        let months = u64::from(self.world.dataset.site.stale_after);
        let sub = self.edition.tell(&wording::CHART_RANKING_SUB, &[("months", months.into())]);
        let others = self.world.dataset.regions[self.region].children.len().saturating_sub(ranked.len());
        let note = if others == 0 {
            String::new()
        } else {
            let unseen = |region: &Id<Region>| {
                let cell = figures.cells(*region, segment).last();
                cell.is_some_and(Cell::is_suppressed) && !ranked.iter().any(|row| row.region == *region)
            };
            let hidden = self.world.dataset.regions[self.region].children.iter().any(unseen);
            let hidden = if hidden { "yes" } else { "no" };
            let facts = [("n", Told::from(others)), ("months", months.into()), ("hidden", hidden.into())];
            self.edition.tell(&wording::NOT_RANKED, &facts).0
        };
        Ok(self.whole("", &title, sub.as_str(), &svg, &table, &note))
    }

    fn gap(
        &self,
        segment: Id<Segment>,
        several: bool,
        within: &dyn Fn(Period) -> bool,
    ) -> Result<String, ChartProblem> {
        let figures = self.world.figures;
        let mut rows: Vec<(&Cell, Ratio, u64, u64)> = figures
            .cells(self.region, segment)
            .iter()
            .filter(|cell| within(cell.period))
            .filter_map(|cell| match figures.coverage(segment, cell) {
                Some(coverage) => match coverage.basis {
                    CoverageBasis::Counts { counted, eligible } => Some((cell, coverage.percent, counted, eligible)),
                    CoverageBasis::Stated(_) => None,
                },
                None => None,
            })
            .collect();
        let unseen = |cell: &&Cell| figures.no_coverage(segment, cell) == Absence::Suppressed;
        let all = figures.cells(self.region, segment).iter().filter(|cell| within(cell.period));
        let hidden = all.filter(|cell| cell.is_suppressed()).filter(unseen);
        // Of one row only what is newer than it is missed.
        let newest = rows.last().map(|(cell, ..)| cell.period);
        let hidden = hidden.filter(|cell| several || Some(cell.period) > newest).count();
        if !several && rows.len() > 1 {
            rows.drain(..rows.len() - 1);
        }
        let Some(&(latest, percent, counted, eligible)) = rows.last() else { return Err(ChartProblem::Nothing) };
        let title = self.edition.say(
            &wording::CHART_GAP,
            &[("segment", self.segment_name(segment).into()), ("region", self.region_name().into())],
        );
        let words = |percent: Ratio| Fact::from(shown(self.locale(), Value::Percent(percent), Form::Usual));
        let description = self.edition.say(
            &wording::CHART_GAP_SAYS,
            &[
                ("counted", Fact::Count(counted)),
                ("eligible", Fact::Count(eligible)),
                ("percent", words(percent)),
                ("period", latest.period.into()),
                ("gap", Fact::Count(eligible.saturating_sub(counted))),
                ("counts", self.counts(segment).into()),
            ],
        );
        let mut description = description;
        self.describe_hidden(&mut description, hidden);
        let row = |(cell, percent, counted, eligible): &(&Cell, Ratio, u64, u64)| graphics::GapRow {
            name: capitalised(&self.locale().period(cell.period)),
            counted: *counted as f64,
            eligible: *eligible as f64,
            label: self.edition.say(
                &wording::CHART_GAP_ROW,
                &[
                    ("counted", Fact::Count(*counted)),
                    ("eligible", Fact::Count(*eligible)),
                    ("percent", words(*percent)),
                ],
            ),
            title: String::new(),
            link: None,
            mark: mark(cell.status(self.world.dataset)),
        };
        let tally = figures.counted(segment);
        let noun = |sentence| self.edition.say(sentence, &[("counts", self.counts(segment).into())]);
        let svg = graphics::gap(&graphics::GapChart {
            caption: self.caption_of(&title, description),
            counted: noun(&wording::COUNTED),
            rest: noun(&wording::NOT_COUNTED),
            rows: rows.iter().rev().map(row).collect(),
        });
        let names = &self.edition.words;
        let columns = [
            Column::text(&names.period),
            Column::number(self.edition.tally(tally)),
            Column::number(&names.eligible_column),
            Column::number(&names.coverage),
            Column::number(&names.gap),
        ];
        let pen = self.pen(self.region, segment);
        let table = tables::table(self.edition, &title, &columns, |out| {
            for (cell, percent, counted, eligible) in rows.iter().rev() {
                let period = cell.period;
                out.push_str("<tr><th scope=\"row\">");
                self.world.write_time(out, self.language, period);
                out.push_str("</th>");
                let cells = [
                    (Measure::Tally(tally), Value::Count(*counted)),
                    (Measure::Tally(Tally::Eligible), Value::Count(*eligible)),
                    (Measure::Coverage, Value::Percent(*percent)),
                    (Measure::Gap, gap(*counted, *eligible)),
                ];
                for (measure, value) in cells {
                    out.push_str("<td class=\"num\">");
                    pen.write(out, &measure, period, value, Form::Usual, "");
                    out.push_str("</td>");
                }
                out.push_str("</tr>\n");
            }
        });
        Ok(self.whole("", &title, &names.chart_people, &svg, &table, &self.hidden_note(hidden)))
    }

    fn benefits(&self, subject: &Subject, within: impl Fn(Period) -> bool) -> Result<String, ChartProblem> {
        let figures = self.world.figures;
        let Subject::Programmes(programmes) = subject else { return Err(ChartProblem::Subject) };
        let of = |paid: &&Paid| paid.programmes == *programmes && within(paid.period);
        let all: Vec<&Paid> = figures.paid_in(self.region).iter().filter(of).collect();
        let months = |length: Length| all.iter().filter(|paid| paid.period.length() == length).count();
        let lengths = [Length::Year, Length::Quarter, Length::Month];
        let Some(length) = lengths.into_iter().max_by_key(|length| months(*length)) else {
            return Err(ChartProblem::Nothing);
        };
        let rows: Vec<&Paid> = all.into_iter().filter(|paid| paid.period.length() == length).collect();
        let top = rows.iter().filter_map(|paid| paid.flow(Flow::Amount)).max().ok_or(ChartProblem::Nothing)?;
        let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Err(ChartProblem::Nothing) };
        let names: Vec<String> =
            programmes.iter().map(|programme| self.world.dataset.programmes[*programme].id.clone()).collect();
        let title = self.edition.say(
            &wording::CHART_BENEFITS,
            &[("programme", self.locale().list(&names).into()), ("region", self.region_name().into())],
        );
        let description = self.edition.say(
            &wording::CHART_BENEFITS_SAYS,
            &[
                ("n", Fact::Count(rows.len() as u64)),
                ("from", first.period.into()),
                ("to", last.period.into()),
                ("most", self.locale().rupiah_in_words(top).into()),
            ],
        );
        let hidden = rows.iter().filter(|paid| paid.suppressed[Flow::Amount as usize]).count();
        let mut description = description;
        self.describe_hidden(&mut description, hidden);
        let scale = scale::from_zero(top as f64, 4);
        let columns = rows.iter().map(|paid| {
            let short = self.locale().period_short(paid.period);
            let year = Period::whole_year(paid.period.year()).map(|year| self.locale().period(year));
            let year = year.unwrap_or_default();
            let alone = paid.period.length() == Length::Year;
            let amount = paid.flow(Flow::Amount);
            graphics::Column {
                name: if alone { short.clone() } else { short.replace(&year, "").trim().to_owned() },
                under: if alone { String::new() } else { year },
                value: amount.map(|amount| amount as f64),
                label: amount.map_or_else(String::new, |amount| self.locale().rupiah_in_words(amount)),
                title: if paid.suppressed[Flow::Amount as usize] {
                    html_text(&self.edition.words.suppressed)
                } else {
                    String::new()
                },
                link: None,
                mark: mark(paid.records(self.world.dataset).next().map_or(Status::Final, |record| record.status)),
            }
        });
        let svg = graphics::benefits(&graphics::ColumnChart {
            caption: self.caption_of(&title, description),
            y: self.ticks(&scale, |value| self.locale().rupiah_in_words(u64::try_from(value.round(0)).unwrap_or(0))),
            columns: columns.collect(),
        });
        let words = &self.edition.words;
        let pen = Pen::new(self.world, self.language, self.region, subject);
        let heads = [Column::text(&words.period), Column::number(&words.recipients), Column::number(&words.amount)];
        let table = tables::table(self.edition, &title, &heads, |out| {
            for paid in rows.iter().rev() {
                out.push_str("<tr><th scope=\"row\">");
                self.world.write_time(out, self.language, paid.period);
                out.push_str("</th>");
                for flow in Flow::ALL {
                    out.push_str("<td class=\"num\">");
                    tables::flow(out, self.edition, &pen, paid, flow, &words.missing);
                    out.push_str("</td>");
                }
                out.push_str("</tr>\n");
            }
        });
        Ok(self.whole("", &title, &words.chart_rupiah, &svg, &table, &self.hidden_note(hidden)))
    }

    fn change(&self, segment: Id<Segment>, change: &Change, parts: &Parts) -> String {
        let title = self.edition.say(
            &wording::CHART_CHANGE,
            &[
                ("from", change.from.into()),
                ("to", change.to.into()),
                ("segment", self.segment_name(segment).into()),
                ("region", self.region_name().into()),
            ],
        );
        let words = &self.edition.words;
        let mut rows = vec![
            (&words.cause_people, parts.people(), Measure::ChangePeople, Tone::People),
            (&words.cause_base, parts.base(), Measure::ChangeBase, Tone::Base),
        ];
        if !parts.boundary.is_zero() {
            rows.push((&words.cause_boundary, parts.boundary, Measure::ChangeBoundary, Tone::Series(2)));
        }
        rows.push((&words.cause_sum, parts.points, Measure::Change, Tone::Series(5)));
        let mut description = String::new();
        let drawn = rows.iter().map(|(name, points, _, tone)| {
            let label = shown(self.locale(), Value::Points(*points), Form::Decimals(2));
            let name = html_text(name);
            if !description.is_empty() {
                description.push_str("; ");
            }
            description.push_str(&self.mark_title(&name, &label));
            graphics::Part { name, value: points.to_f64(), label, title: String::new(), tone: *tone }
        });
        let parts = drawn.collect();
        let svg = graphics::change(&graphics::ChangeChart { caption: self.caption_of(&title, description), parts });
        let pen = self.pen(self.region, segment);
        let columns = [Column::text(&words.cause), Column::number(&words.points)];
        let table = tables::table(self.edition, &title, &columns, |out| {
            for (name, points, measure, _) in &rows {
                out.push_str("<tr><th scope=\"row\">");
                out.push_str(name);
                out.push_str("</th><td class=\"num\">");
                let value = Value::Points(*points);
                pen.write(out, measure, change.to, value, Form::Decimals(2), direction_class(*points));
                out.push_str("</td></tr>\n");
            }
        });
        self.whole("", &title, &words.chart_points, &svg, &table, "")
    }

    fn mark_title(&self, what: &str, value: &str) -> String {
        self.edition.say(&wording::CHART_MARK, &[("what", what.into()), ("value", value.into())])
    }

    pub(super) fn caption_of(&self, title: &str, description: String) -> Caption {
        Caption { id: self.id.to_owned(), title: self.caption.unwrap_or(title).to_owned(), description }
    }

    /// The figure with its caption, drawing and table. `sub` and `note` are HTML, `title` is text.
    pub(super) fn whole(&self, class: &str, title: &str, sub: &str, svg: &str, table: &str, note: &str) -> String {
        let mut out = String::with_capacity(svg.len() + table.len() + 512);
        out.push_str("<figure class=\"chart-figure");
        out.push_str(class);
        out.push_str("\">\n<figcaption><span class=\"fig-title\">");
        escape(&mut out, self.caption.unwrap_or(title));
        out.push_str("</span>");
        if !sub.is_empty() {
            out.push_str(" <span class=\"fig-sub\">");
            out.push_str(sub);
            out.push_str("</span>");
        }
        out.push_str("</figcaption>\n");
        out.push_str(svg);
        out.push_str("\n<details><summary>");
        out.push_str(&self.edition.words.chart_table);
        out.push_str("</summary>\n");
        out.push_str(table);
        out.push_str("</details>\n");
        if !note.is_empty() {
            out.push_str("<p class=\"fig-source\">");
            out.push_str(note);
            out.push_str("</p>\n");
        }
        out.push_str("</figure>");
        out
    }
}

/// A region in a ranking.
pub(super) struct Ranked<'w> {
    pub(super) region: Id<Region>,
    pub(super) cell: &'w Cell,
    pub(super) value: Value,
    pub(super) percent: Ratio,
}

/// The latest coverage of each region that is not stale, the highest first.
pub(super) fn ranked<'w>(
    world: &'w World<'_>,
    language: Language,
    regions: &[Id<Region>],
    segment: Id<Segment>,
) -> Vec<Ranked<'w>> {
    let figures = world.figures;
    ranked_by(world, language, regions, segment, |region| {
        let latest = || figures.latest(region, segment, None).filter(|cell| !figures.is_stale(cell.period));
        if figures.has_ended(region) { None } else { latest() }
    })
}

/// The coverage of each region in one period, the highest first.
pub(super) fn ranked_in<'w>(
    world: &'w World<'_>,
    language: Language,
    regions: &[Id<Region>],
    segment: Id<Segment>,
    period: Period,
) -> Vec<Ranked<'w>> {
    ranked_by(world, language, regions, segment, |region| world.figures.cell(region, segment, period))
}

fn ranked_by<'w>(
    world: &'w World<'_>,
    language: Language,
    regions: &[Id<Region>],
    segment: Id<Segment>,
    cell: impl Fn(Id<Region>) -> Option<&'w Cell>,
) -> Vec<Ranked<'w>> {
    let mut ranked: Vec<Ranked<'w>> = regions
        .iter()
        .filter_map(|region| {
            let cell = cell(*region)?;
            let coverage = world.figures.coverage(segment, cell)?;
            let value = match coverage.basis {
                CoverageBasis::Counts { .. } => Value::Percent(coverage.percent),
                CoverageBasis::Stated(printed) => Value::Printed(printed),
            };
            Some(Ranked { region: *region, cell, value, percent: coverage.percent })
        })
        .collect();
    let locale = world.locale(language);
    ranked.arrange_by(|a, b| {
        let names = || (world.region_name(language, a.region), world.region_name(language, b.region));
        b.percent.cmp(&a.percent).then_with(|| locale.compare(names().0, names().1)).then(a.region.cmp(&b.region))
    });
    ranked
}

/// The table beside a ranking.
fn ranked_table(
    world: &World<'_>,
    language: Language,
    segment: Id<Segment>,
    counted: Tally,
    ranked: &[Ranked<'_>],
    title: &str,
) -> String {
    let edition = world.edition(language);
    let words = &edition.words;
    let columns = [
        Column::text(&words.region),
        Column::number(&words.coverage),
        Column::text(&words.period),
        Column::number(edition.tally(counted)),
        Column::number(&words.eligible_column),
        Column::text(&words.status),
    ];
    tables::table(edition, title, &columns, |out| {
        for row in ranked {
            let pen = Pen::new(world, language, row.region, &Subject::Segment(segment));
            out.push_str("<tr><th scope=\"row\">");
            out.push_str(world.region_link(language, row.region).as_str());
            out.push_str("</th><td class=\"num\">");
            pen.write(out, &Measure::Coverage, row.cell.period, row.value, Form::Usual, "");
            out.push_str("</td><td class=\"now\">");
            world.write_time(out, language, row.cell.period);
            out.push_str("</td>");
            for tally in [counted, Tally::Eligible] {
                out.push_str("<td class=\"num\">");
                tables::tally(out, edition, &pen, row.cell, tally);
                out.push_str("</td>");
            }
            out.push_str("<td>");
            tables::badges(out, world, edition, segment, row.cell, tables::Age::Shown);
            out.push_str("</td></tr>\n");
        }
    })
}

pub(super) fn mark(status: Status) -> Mark {
    match status {
        Status::Final => Mark::Plain,
        Status::Provisional => Mark::Provisional,
        Status::Disputed => Mark::Disputed,
    }
}

/// A word of the theme as text: drawings escape what they are given.
fn html_text(word: &str) -> String {
    Html(word.to_owned()).to_text()
}
