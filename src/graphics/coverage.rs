//! Coverage over time: one line or several, with target, breaks and what is missing.

use super::axes::{Axes, Plot, TOP, place, reach};
use super::backend::{Anchor, At, Canvas, Drawn, Hang, Links, Paint, Role, Svg, WIDTH, Write, picture};
use super::labels::{Space, Taken, apart, inside};
use super::scale::drawable;
use super::text::{EM, LINE, fit, width, wrap};
use super::{Caption, Kind, Level, Mark, Tick};
use plotters::element::{PathElement, Polygon};
use plotters::series::LineSeries;

/// Its row in the table of kinds.
pub(super) const KIND: Kind = Kind { name: "coverage", shows: "coverage over time, by segment, with its target" };

/// Lines over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineChart {
    /// Name and description.
    pub caption: Caption,
    /// The horizontal axis: a tick per period. Words that find no room are left out.
    pub x: Vec<Tick>,
    /// The vertical axis, from [`super::scale`]. It is extended if the data reach beyond it.
    pub y: Vec<Tick>,
    /// The lines, in the order of their tones.
    pub series: Vec<Series>,
    /// Targets, each over the span in which it holds.
    pub targets: Vec<Goal>,
    /// Where what was counted changed: a labelled upright mark.
    pub breaks: Vec<Break>,
    /// Periods that have no figure: a dashed band.
    pub missing: Vec<Missing>,
}

/// One line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// The name beside its end; not written when the chart has one series only.
    pub name: String,
    /// Points to be joined. Where a period is missing, or before and after are not comparable, the
    /// caller begins a new segment, and no line is drawn across.
    pub segments: Vec<Vec<Point>>,
}

/// One figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Point {
    /// The period, on the scale of the ticks.
    pub x: f64,
    /// The value.
    pub y: f64,
    /// The value as shown: `27,7 %`.
    pub label: String,
    /// What a resting pointer is told: `Juli 2025: 27,7 %`.
    pub title: String,
    /// Where it leads. A chart with links is a `role="group"`, since an image holds none.
    pub link: Option<String>,
    /// How far it can be relied on.
    pub mark: Mark,
}

/// A target over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Goal {
    /// The value and its words.
    pub level: Level,
    /// Where it begins to hold; the chart's beginning if it is not said.
    pub from: Option<f64>,
    /// Where it is due; the chart's end if it is not said.
    pub until: Option<f64>,
}

/// A change in what is counted, between two periods.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Break {
    /// Where on the horizontal axis: between two ticks, say 10.5.
    pub at: f64,
    /// The words: `Penyebut baru`.
    pub label: String,
}

/// Neighbouring periods without a figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Missing {
    /// The first such period.
    pub from: f64,
    /// The last.
    pub until: f64,
    /// What a resting pointer is told: `April 2025: belum dikumpulkan`.
    pub title: String,
}

/// The height of the plot; more if the names at the line ends need it.
const HEIGHT: f64 = 172.0;

/// The widest column of names at line ends.
const NAMES: f64 = 104.0;

/// The room for a short stroke in the line's colour before its name: words are not told apart by
/// their colour alone, and need not be coloured at all.
const SAMPLE: f64 = 15.0;

/// At how many points of a single line every value is written beside its point.
const FEW: usize = 6;

/// Draws coverage over time.
pub fn coverage(chart: &LineChart) -> String {
    Lines::new(chart).draw()
}

/// A chart of lines whose room is shared out.
struct Lines<'c> {
    chart: &'c LineChart,
    axes: Axes<'c>,
    ends: Vec<End>,
}

/// What is written at the end of a line.
struct End {
    series: usize,
    at: (f64, f64),
    lines: Vec<String>,
    value: String,
}

impl End {
    fn height(&self, values: Values) -> f64 {
        let value = if values == Values::Shown && !self.value.is_empty() { 1 } else { 0 };
        (self.lines.len() + value) as f64 * LINE + 4.0
    }
}

/// Whether there is room for values above the names at the line ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Values {
    Shown,
    Left,
}

/// Which dots are drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dots {
    Plain,
    Marked,
}

impl Dots {
    fn holds(self, point: &Point) -> bool {
        (point.mark == Mark::Plain) == (self == Dots::Plain)
    }
}

impl Series {
    /// The points that have a place, segment by segment.
    fn drawn(&self) -> impl Iterator<Item = Vec<&Point>> {
        let segments = self.segments.iter();
        segments.map(|segment| segment.iter().filter(|point| drawable(point.x) && drawable(point.y)).collect())
    }

    fn points(&self) -> impl Iterator<Item = &Point> {
        self.segments.iter().flatten().filter(|point| drawable(point.x) && drawable(point.y))
    }
}

impl<'c> Lines<'c> {
    fn new(chart: &'c LineChart) -> Lines<'c> {
        let points = || chart.series.iter().flat_map(Series::points);
        let ticks = chart.x.iter().map(|tick| tick.at);
        let x = reach(points().map(|point| point.x).chain(ticks)).unwrap_or(0.0..1.0);
        let ticks = chart.y.iter().map(|tick| tick.at);
        let goals = chart.targets.iter().map(|goal| goal.level.value);
        let y = reach(points().map(|point| point.y).chain(ticks).chain(goals).chain([0.0])).unwrap_or(0.0..1.0);

        let mut ends: Vec<End> = Vec::new();
        if chart.series.len() > 1 {
            for (series, line) in chart.series.iter().enumerate() {
                let Some(last) = line.points().last() else { continue };
                let value = fit(&last.label, NAMES).into_owned();
                ends.push(End { series, at: (last.x, last.y), lines: wrap(&line.name, NAMES, 2), value });
            }
        }
        ends.retain(|end| !(end.lines.is_empty() && end.value.is_empty()));
        let words = ends.iter().flat_map(|end| end.lines.iter().chain([&end.value])).map(|line| width(line));
        let names = words.fold(0.0, f64::max);
        let right = if names > 0.0 { names + SAMPLE + 8.0 } else { 8.0 };
        let needed: f64 = ends.iter().map(|end| end.height(Values::Left)).sum();
        let rows = if chart.breaks.is_empty() { 0.0 } else { 1.0 };
        let layout = (TOP + rows * LINE, HEIGHT.max(needed), right);
        let mut axes = Axes::new(&chart.x, &chart.y, x, y, layout);
        // The first and last points stand clear of the edges, by seven units.
        let span = (axes.x.end - axes.x.start) * 7.0 / (axes.space.right - axes.space.left - 14.0).max(20.0);
        axes.x = axes.x.start - span..axes.x.end + span;
        Lines { chart, axes, ends }
    }

    fn draw(&self) -> String {
        let links = Links::among(self.chart.series.iter().flat_map(Series::points).map(|point| point.link.as_deref()));
        picture(KIND.name, &self.chart.caption, self.axes.height(), links, |canvas| {
            let mut plot = self.axes.plot(canvas)?;
            self.axes.draw_ground(canvas, &plot)?;
            self.draw_missing(&plot)?;
            self.axes.draw_base(canvas, &plot)?;
            self.draw_levels(&plot)?;
            let alone = self.chart.series.len() == 1;
            for (number, series) in self.chart.series.iter().enumerate() {
                let paint = |role| Paint::new(role).series(number);
                if alone {
                    self.draw_area(&plot, series)?;
                }
                // Plain dots lie under the line, which their rims would cut into dashes; marked ones
                // lie on it.
                self.draw_dots(canvas, &mut plot, number, Dots::Plain)?;
                for segment in series.drawn().filter(|segment| segment.len() > 1) {
                    let line = segment.iter().map(|point| (point.x, point.y));
                    plot.draw_series(LineSeries::new(line, paint(Role::Line)))?;
                }
                self.draw_dots(canvas, &mut plot, number, Dots::Marked)?;
            }
            self.draw_words(canvas, &plot)
        })
    }

    /// The dots of a series that are, or are not, marked.
    fn draw_dots(&self, canvas: &Canvas<'_>, plot: &mut Plot<'_, '_>, number: usize, which: Dots) -> Drawn {
        let Some(series) = self.chart.series.get(number) else { return Ok(()) };
        // No line shows the eye where a point is that stands alone: it is drawn larger.
        let segments = series.drawn().flat_map(|segment| {
            let radius = if segment.len() == 1 { 42 } else { 30 };
            segment.into_iter().map(move |point| (point, radius))
        });
        let points: Vec<(&Point, i32)> = segments.filter(|(point, _)| which.holds(point)).collect();
        if points.is_empty() {
            return Ok(());
        }
        let paint = Paint::new(Role::Dot).series(number);
        canvas.draw(&Write(|svg: &mut Svg<'_>| svg.open_paint(paint)))?;
        plot.draw_series(points.into_iter().map(|(point, radius)| {
            At([(point.x, point.y)], move |svg: &mut Svg<'_>, [place]: [_; 1]| {
                let linked = svg.open_link(point.link.as_deref());
                match point.mark {
                    Mark::Plain => svg.dot(None, place, radius, &point.title),
                    Mark::Provisional => svg.dot(Some(paint.mark(point.mark)), place, 35, &point.title),
                    Mark::Disputed => svg.dot(Some(paint.mark(point.mark)), place, 45, &point.title),
                }
                svg.close_link(linked);
            })
        }))?;
        canvas.draw(&Write(|svg: &mut Svg<'_>| svg.close()))
    }

    /// The ground under a single line, so that the eye measures from zero.
    fn draw_area(&self, plot: &Plot<'_, '_>, series: &Series) -> Drawn {
        for segment in series.drawn().filter(|segment| segment.len() > 1) {
            let (Some(first), Some(last)) = (segment.first(), segment.last()) else { continue };
            let mut corners = vec![(first.x, 0.0)];
            corners.extend(segment.iter().map(|point| (point.x, point.y)));
            corners.push((last.x, 0.0));
            plot.plotting_area().draw(&Polygon::new(corners, Paint::new(Role::Area).series(0)))?;
        }
        Ok(())
    }

    /// Bands for periods without a figure.
    fn draw_missing(&self, plot: &Plot<'_, '_>) -> Drawn {
        let range = &self.axes.x;
        for gap in self.chart.missing.iter().filter(|gap| drawable(gap.from) && drawable(gap.until)) {
            let corners = |more: f64| {
                let from = (gap.from.min(gap.until) - more).clamp(range.start, range.end);
                let until = (gap.from.max(gap.until) + more).clamp(range.start, range.end);
                [(from, self.axes.y.start), (until, self.axes.y.end)]
            };
            let band = At(corners(0.4), |svg: &mut Svg<'_>, [a, b]: [_; 2]| {
                svg.rect(Paint::new(Role::Missing), a, b, &gap.title);
            });
            plot.plotting_area().draw(&band)?;
        }
        Ok(())
    }

    /// The marks of breaks and the lines of targets, without their words.
    fn draw_levels(&self, plot: &Plot<'_, '_>) -> Drawn {
        let area = plot.plotting_area();
        for change in self.breaks() {
            let line = vec![(change.at, self.axes.y.start), (change.at, self.axes.y.end)];
            area.draw(&PathElement::new(line, Paint::new(Role::Break)))?;
        }
        for goal in self.goals() {
            let (from, until) = self.span(goal);
            let line = vec![(from, goal.level.value), (until, goal.level.value)];
            area.draw(&PathElement::new(line, Paint::new(Role::Target)))?;
        }
        Ok(())
    }

    fn breaks(&self) -> impl Iterator<Item = &Break> {
        self.chart.breaks.iter().filter(|change| self.axes.x.contains(&change.at))
    }

    fn goals(&self) -> impl Iterator<Item = &Goal> {
        self.chart.targets.iter().filter(|goal| drawable(goal.level.value))
    }

    /// Where a target's line begins and ends.
    fn span(&self, goal: &Goal) -> (f64, f64) {
        let range = &self.axes.x;
        let known = |at: Option<f64>, otherwise: f64| {
            at.filter(|at| drawable(*at)).unwrap_or(otherwise).clamp(range.start, range.end)
        };
        let (from, until) = (known(goal.from, range.start), known(goal.until, range.end));
        (from.min(until), from.max(until))
    }

    /// All words of the chart but those of the axes, each where it covers least.
    fn draw_words(&self, canvas: &Canvas<'_>, plot: &Plot<'_, '_>) -> Drawn {
        let mut taken = Taken::default();
        for series in &self.chart.series {
            for segment in series.drawn() {
                for pair in segment.windows(2) {
                    taken.add_line(place(plot, (pair[0].x, pair[0].y)), place(plot, (pair[1].x, pair[1].y)));
                }
                for point in segment {
                    let (x, y) = place(plot, (point.x, point.y));
                    taken.add(Space { left: x - 4.0, right: x + 4.0, top: y - 4.0, bottom: y + 4.0 });
                }
            }
        }
        for goal in self.goals() {
            let (from, until) = self.span(goal);
            taken.add_line(place(plot, (from, goal.level.value)), place(plot, (until, goal.level.value)));
        }
        for change in self.breaks() {
            taken.add_line(place(plot, (change.at, self.axes.y.start)), place(plot, (change.at, self.axes.y.end)));
        }
        self.write_breaks(canvas, plot)?;
        if self.chart.series.len() == 1 {
            self.write_values(canvas, plot, &mut taken)?;
        } else {
            self.write_ends(canvas, plot)?;
        }
        self.write_goals(canvas, plot, &mut taken)
    }

    /// The words of breaks, above the plot; of two that would touch, the later gives way and is
    /// told by the description alone.
    fn write_breaks(&self, canvas: &Canvas<'_>, plot: &Plot<'_, '_>) -> Drawn {
        let mut free = 0.0;
        for change in self.breaks() {
            let (x, _) = place(plot, (change.at, self.axes.y.end));
            let label = fit(&change.label, WIDTH - 4.0);
            let wide = width(&label);
            let left = inside(x, wide);
            if left < free {
                continue;
            }
            free = left + wide + 8.0;
            canvas.draw(&Write(|svg: &mut Svg<'_>| {
                svg.text("", Anchor::Middle, (left + wide / 2.0, EM - 1.0), Hang::On, &label);
            }))?;
        }
        Ok(())
    }

    /// Beside a single line: the last value; of a few points, every value.
    fn write_values(&self, canvas: &Canvas<'_>, plot: &Plot<'_, '_>, taken: &mut Taken) -> Drawn {
        let points: Vec<&Point> = self.chart.series.iter().flat_map(Series::points).collect();
        let shown = if points.len() <= FEW { points.len() } else { 1 };
        for (nth, point) in points.iter().rev().take(shown).enumerate() {
            let (x, y) = place(plot, (point.x, point.y));
            let label = fit(&point.label, WIDTH);
            let wide = width(&label);
            let left = inside(x, wide).max(self.axes.space.left + 2.0).min((WIDTH - wide).max(0.0));
            let at = |base: f64| Space { left, right: left + wide, top: base - 10.0, bottom: base + 3.0 };
            let candidates = [at(y - 9.0), at(y + 18.0), at(y - 18.0), at(y + 27.0)];
            let within = Space { left: 0.0, right: WIDTH, top: 0.0, bottom: self.axes.space.bottom };
            let Some((choice, cost)) = taken.place(&candidates, &within) else { continue };
            // The last value is always written; an earlier one only where it covers nothing.
            if nth > 0 && cost > 0 {
                continue;
            }
            let base = candidates[choice].bottom - 3.0;
            canvas.draw(&Write(|svg: &mut Svg<'_>| {
                svg.text("value", Anchor::Middle, (left + wide / 2.0, base), Hang::On, &label);
            }))?;
        }
        Ok(())
    }

    /// Names and last values beside the ends of several lines.
    fn write_ends(&self, canvas: &Canvas<'_>, plot: &Plot<'_, '_>) -> Drawn {
        let room = self.axes.space.bottom;
        let values = if self.ends.iter().map(|end| end.height(Values::Shown)).sum::<f64>() <= room {
            Values::Shown
        } else {
            Values::Left
        };
        let wishes: Vec<(f64, f64)> = self.ends.iter().map(|end| (place(plot, end.at).1, end.height(values))).collect();
        let tops = apart(&wishes, 0.0, room);
        let left = self.axes.space.right + SAMPLE + 5.0;
        canvas.draw(&Write(|svg: &mut Svg<'_>| {
            for (end, top) in self.ends.iter().zip(&tops) {
                let middle = top + 2.0 + LINE / 2.0;
                let from = (left - SAMPLE, middle);
                svg.line(Paint::new(Role::Line).series(end.series), from, (left - 4.0, middle));
                let value = if values == Values::Shown { end.value.as_str() } else { "" };
                let mut lines = vec![("value", value)];
                lines.extend(end.lines.iter().map(|line| ("label", line.as_str())));
                svg.lines(Anchor::Start, (left, middle), Hang::Middle, &lines);
            }
        }))
    }

    /// The words of targets, at either end of their lines, above or below.
    fn write_goals(&self, canvas: &Canvas<'_>, plot: &Plot<'_, '_>, taken: &mut Taken) -> Drawn {
        for goal in self.goals() {
            let (from, until) = self.span(goal);
            let (from, y) = place(plot, (from, goal.level.value));
            let (until, _) = place(plot, (until, goal.level.value));
            let space = &self.axes.space;
            let label = fit(&goal.level.label, space.right - space.left - 8.0);
            let wide = width(&label);
            let at = |left: f64, base: f64| {
                let left = left.min(space.right - wide - 2.0).max(space.left + 2.0);
                Space { left, right: left + wide, top: base - 10.0, bottom: base + 3.0 }
            };
            let end = until - wide - 4.0;
            let (over, under) = (y - 6.0, y + 15.0);
            let candidates = [
                at(from + 4.0, over),
                at(end, over),
                at(from + 4.0, under),
                at(end, under),
                at((from + until - wide) / 2.0, over),
                at((from + until - wide) / 2.0, under),
            ];
            let within = Space { left: 0.0, right: WIDTH, top: 0.0, bottom: space.bottom };
            let Some((choice, _)) = taken.place(&candidates, &within) else { continue };
            let found = candidates[choice];
            canvas.draw(&Write(|svg: &mut Svg<'_>| {
                // Set from its outer end, so that narrower letters still touch the line's end.
                if found.right >= until - 6.0 {
                    svg.text("", Anchor::End, (found.right, found.bottom - 3.0), Hang::On, &label);
                } else {
                    svg.text("", Anchor::Start, (found.left, found.bottom - 3.0), Hang::On, &label);
                }
            }))?;
        }
        Ok(())
    }
}
