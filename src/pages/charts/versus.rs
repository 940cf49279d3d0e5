//! Two regions in one chart: lines where both have a series, else a bar each.

use super::{Covered, Drawer, mark};
use crate::dataset::{Id, Language, Region, Segment};
use crate::diag::Fact;
use crate::figures::{Cell, Measure, Value};
use crate::graphics;
use crate::order::distinct;
use crate::pages::figure::{Form, shown};
use crate::pages::tables::{self, Column};
use crate::pages::wording;
use crate::pages::world::World;
use crate::period::{Length, Period};

/// How many points a line has at most: half a year of months, and where it began. The picture is small, and
/// every region has one.
const MOST_POINTS: usize = 7;

/// The coverage of a segment in two regions, of cells that may be compared.
pub(in crate::pages) fn versus<'w>(
    world: &'w World<'_>,
    language: Language,
    segment: Id<Segment>,
    sides: [(Id<Region>, &'w Cell); 2],
    id: &str,
) -> Option<String> {
    let edition = world.edition(language);
    let drawer = |(region, _): (Id<Region>, &Cell)| Drawer { world, edition, language, region, id, caption: None };
    let drawers = sides.map(drawer);
    let title = edition.say(
        &wording::COMPARE_CHART,
        &[
            ("segment", drawers[0].segment_name(segment).into()),
            ("one", drawers[0].region_name().into()),
            ("other", drawers[1].region_name().into()),
            ("counts", drawers[0].counts(segment).into()),
        ],
    );
    let lines = [&drawers[0], &drawers[1]].map(|drawer| drawer.recent(segment));
    match lines {
        [Some(one), Some(other)] if length(&one) == length(&other) => {
            Some(of_lines(&drawers, segment, [one, other], &title))
        }
        _ => of_bars(&drawers, segment, sides.map(|(_, cell)| cell), &title),
    }
}

fn length(points: &[Covered<'_>]) -> Option<Length> {
    points.first().map(|point| point.cell.period.length())
}

impl<'a> Drawer<'a, '_> {
    /// The end of a region's line, if it has two points and no break.
    fn recent(&self, segment: Id<Segment>) -> Option<Vec<Covered<'a>>> {
        let mut points = self.line(segment, |_| true);
        let points = points.split_off(points.len().saturating_sub(MOST_POINTS));
        let breaks = |pair: &[Covered<'a>]| match pair {
            [before, point] => self.break_before(segment, Some(before), point).is_some(),
            _ => false,
        };
        (points.len() > 1 && !points.windows(2).any(breaks)).then_some(points)
    }
}

fn of_lines(drawers: &[Drawer<'_, '_>; 2], segment: Id<Segment>, lines: [Vec<Covered<'_>>; 2], title: &str) -> String {
    let first = &drawers[0];
    let words = &first.edition.words;
    let periods = distinct(lines.iter().flatten().map(|point| point.cell.period));
    let ends = || periods.iter().map(|period| period.end_month());
    let (start, end) = (ends().min().unwrap_or(0), ends().max().unwrap_or(0));
    let mut description = String::new();
    let mut series = Vec::new();
    for (drawer, points) in drawers.iter().zip(&lines) {
        let name = drawer.region_name();
        drawer.describe_line(&mut description, name, points);
        let usual = length(points).map_or(1, Length::months);
        let mut segments: Vec<Vec<graphics::Point>> = Vec::new();
        let mut last: Option<i32> = None;
        for point in points {
            let x = point.cell.period.end_month();
            let label = shown(drawer.locale(), point.value, Form::Usual);
            let what = format!("{name}, {}", drawer.locale().period(point.cell.period));
            let drawn = graphics::Point {
                x: f64::from(x),
                y: point.percent.to_f64(),
                title: drawer.mark_title(&what, &label),
                label,
                link: None,
                mark: mark(point.cell.status(drawer.world.dataset)),
            };
            match segments.last_mut() {
                Some(run) if last.is_some_and(|last| x - last <= usual) => run.push(drawn),
                _ => segments.push(vec![drawn]),
            }
            last = Some(x);
        }
        series.push(graphics::Series { name: name.to_owned(), segments });
    }
    let top = lines.iter().flatten().map(|point| point.percent.to_f64()).fold(0.0, f64::max);
    let yearly = periods.iter().all(|period| period.length() == Length::Year);
    let svg = graphics::coverage(&graphics::LineChart {
        caption: first.caption_of(title, description),
        x: first.months(start, end, yearly),
        y: first.percents(top),
        series,
        targets: Vec::new(),
        breaks: Vec::new(),
        missing: Vec::new(),
    });
    let names = drawers.each_ref().map(|drawer| crate::pages::html::Html::text(drawer.region_name()));
    let columns = [Column::text(&words.period), Column::number(&names[0].0), Column::number(&names[1].0)];
    let table = tables::table(first.edition, title, &columns, |out| {
        for period in periods.iter().rev() {
            out.push_str("<tr><th scope=\"row\">");
            first.world.write_time(out, first.language, *period);
            out.push_str("</th>");
            for (drawer, points) in drawers.iter().zip(&lines) {
                out.push_str("<td class=\"num\">");
                let found = points.iter().find(|point| point.cell.period == *period);
                match found {
                    Some(point) => {
                        let pen = drawer.pen(drawer.region, segment);
                        pen.write(out, &Measure::Coverage, *period, point.value, Form::Usual, "");
                    }
                    None => drawer.no_coverage(out, segment, *period),
                }
                out.push_str("</td>");
            }
            out.push_str("</tr>\n");
        }
    });
    first.whole("", title, &words.chart_percent, &svg, &table, "")
}

impl Drawer<'_, '_> {
    /// Why a period has no coverage, in a cell.
    fn no_coverage(&self, out: &mut String, segment: Id<Segment>, period: Period) {
        let figures = self.world.figures;
        match figures.cell(self.region, segment, period) {
            Some(cell) if figures.coverage(segment, cell).is_none() => {
                tables::absent(out, self.edition, &figures.no_coverage(segment, cell));
            }
            _ => tables::missing(out, &self.edition.words.missing),
        }
    }
}

fn of_bars(drawers: &[Drawer<'_, '_>; 2], segment: Id<Segment>, cells: [&Cell; 2], title: &str) -> Option<String> {
    let first = &drawers[0];
    let (edition, words) = (first.edition, &first.edition.words);
    let mut bars: Vec<(&Drawer<'_, '_>, &Cell, Value, f64)> = Vec::new();
    for (drawer, cell) in drawers.iter().zip(cells) {
        let coverage = first.world.figures.coverage(segment, cell)?;
        bars.push((drawer, cell, tables::coverage_value(coverage), coverage.percent.to_f64()));
    }
    let mut description = String::new();
    let rows = bars.iter().map(|(drawer, cell, value, percent)| {
        let label = shown(drawer.locale(), *value, Form::Usual);
        if !description.is_empty() {
            description.push(' ');
        }
        let facts = [
            ("segment", Fact::from(drawer.region_name())),
            ("period", cell.period.into()),
            ("percent", label.as_str().into()),
        ];
        description.push_str(&edition.say(&wording::CHART_POINT, &facts));
        graphics::Row {
            name: drawer.region_name().to_owned(),
            under: drawer.locale().period_short(cell.period),
            value: Some(*percent),
            label,
            title: String::new(),
            link: None,
            target: None,
            emphasis: graphics::Emphasis::None,
            mark: mark(cell.status(drawer.world.dataset)),
        }
    });
    let rows = rows.collect();
    let svg = graphics::ranking(&graphics::RankingChart {
        caption: first.caption_of(title, description),
        rows,
        levels: Vec::new(),
    });
    let columns = [Column::text(&words.region), Column::number(&words.coverage), Column::text(&words.period)];
    let table = tables::table(edition, title, &columns, |out| {
        for (drawer, cell, value, _) in &bars {
            out.push_str("<tr><th scope=\"row\">");
            out.push_str(drawer.world.region_link(drawer.language, drawer.region).as_str());
            out.push_str("</th><td class=\"num\">");
            drawer.pen(drawer.region, segment).write(out, &Measure::Coverage, cell.period, *value, Form::Usual, "");
            out.push_str("</td><td class=\"now\">");
            drawer.world.write_time(out, drawer.language, cell.period);
            out.push_str("</td></tr>\n");
        }
    });
    Some(first.whole("", title, &words.chart_percent, &svg, &table, ""))
}
