//! The frame of charts with two axes: grid, ticks, and the words beside them.

use super::backend::{Anchor, Canvas, Drawn, Hang, Paint, Role, Svg, WIDTH, Write, tenths};
use super::labels::{Space, inside};
use super::scale::drawable;
use super::text::{LINE, fit, width};
use super::{Tick, Weight};
use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::element::PathElement;
use std::convert::Infallible;
use std::ops::Range;

/// A plotting area with its coordinates.
pub(super) type Plot<'a, 's> = ChartContext<'a, Svg<'s>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// The room above the plot: half a letter of the top tick, and a little air.
pub(super) const TOP: f64 = 12.0;

/// How much smaller letters are on a wide page, with a little to spare (the theme has 10.2 at most for 12).
const WIDE: f64 = 0.86;

/// Two axes, laid out.
pub(super) struct Axes<'t> {
    /// The plotting area within the drawing.
    pub(super) space: Space,
    /// The values at its edges.
    pub(super) x: Range<f64>,
    pub(super) y: Range<f64>,
    x_ticks: &'t [Tick],
    y_ticks: &'t [Tick],
}

/// The smallest range that holds all drawable values; `None` if there is none.
pub(super) fn reach(values: impl Iterator<Item = f64>) -> Option<Range<f64>> {
    values.filter(|value| drawable(*value)).fold(None, |range: Option<Range<f64>>, value| {
        Some(range.map_or(value..value, |range| range.start.min(value)..range.end.max(value)))
    })
}

/// A range as an axis: one that has no length gets some.
pub(super) fn with_length(range: Range<f64>) -> Range<f64> {
    // Below this, the steps of floating point would show.
    let least = range.end.abs().max(range.start.abs()) * 1e-9;
    if range.end - range.start > least.max(1e-12) {
        return range;
    }
    let more = range.end.abs().max(1.0);
    range.start..range.end + more
}

impl<'t> Axes<'t> {
    /// Lays out axes that hold `x` and `y` with `height` between them, `right` kept free for
    /// words at line ends, `top` above.
    pub(super) fn new(
        x_ticks: &'t [Tick],
        y_ticks: &'t [Tick],
        x: Range<f64>,
        y: Range<f64>,
        (top, height, right): (f64, f64, f64),
    ) -> Axes<'t> {
        let labels = y_ticks.iter().map(|tick| width(&tick.label)).fold(0.0, f64::max).min(90.0);
        let left = (labels + 6.0).max(8.0);
        let space = Space { left, top, right: WIDTH - right, bottom: top + height };
        Axes { space, x: with_length(x), y: with_length(y), x_ticks, y_ticks }
    }

    /// The height of the drawing: the plot, and the words under it.
    pub(super) fn height(&self) -> f64 {
        let lines = if self.x_ticks.iter().any(|tick| !tick.under.is_empty()) { 2.0 } else { 1.0 };
        self.space.bottom + 8.0 + lines * LINE
    }

    /// Gives the plotting area to plotters.
    pub(super) fn plot<'a, 's>(&self, canvas: &Canvas<'s>) -> Result<Plot<'a, 's>, DrawingAreaErrorKind<Infallible>> {
        let (_, height) = canvas.dim_in_pixel();
        ChartBuilder::on(canvas)
            .margin_left(tenths(self.space.left))
            .margin_top(tenths(self.space.top))
            .margin_right(tenths(WIDTH - self.space.right))
            .margin_bottom(i32::try_from(height).unwrap_or(i32::MAX) - tenths(self.space.bottom))
            .build_cartesian_2d(self.x.clone(), self.y.clone())
    }

    /// Draws what lies under the data: the grid and the words of both axes.
    pub(super) fn draw_ground(&self, canvas: &Canvas<'_>, plot: &Plot<'_, '_>) -> Drawn {
        let area = plot.plotting_area();
        let rows: Vec<&Tick> =
            self.y_ticks.iter().filter(|tick| self.y.contains(&tick.at) || tick.at == self.y.end).collect();
        for tick in rows.iter().filter(|tick| tick.at != 0.0) {
            let line = vec![(self.x.start, tick.at), (self.x.end, tick.at)];
            area.draw(&PathElement::new(line, Paint::new(Role::Grid)))?;
        }
        let heights: Vec<f64> = rows.iter().map(|tick| place(plot, (self.x.start, tick.at)).1).collect();
        let every = thin(&heights);
        canvas.draw(&Write(|svg: &mut Svg<'_>| {
            svg.open("tick end");
            for (at, (tick, y)) in rows.iter().zip(&heights).enumerate() {
                if at % every == 0 {
                    let label = fit(&tick.label, 90.0);
                    svg.text("", Anchor::Start, (self.space.left - 5.0, *y), Hang::Middle, &label);
                }
            }
            svg.close();
        }))
    }

    /// Draws the horizontal axis and its words: after the bars, so that they stand on it.
    pub(super) fn draw_base(&self, canvas: &Canvas<'_>, plot: &Plot<'_, '_>) -> Drawn {
        let ticks: Vec<&Tick> = self.x_ticks.iter().filter(|tick| drawable(tick.at)).collect();
        let places: Vec<f64> = ticks.iter().map(|tick| place(plot, (tick.at, self.y.start)).0).collect();
        let shown = choose(&ticks, &places);
        let zero = if self.y.contains(&0.0) { place(plot, (self.x.start, 0.0)).1 } else { self.space.bottom };
        let bottom = self.space.bottom;
        canvas.draw(&Write(|svg: &mut Svg<'_>| {
            svg.line(Paint::new(Role::Axis), (self.space.left, zero), (self.space.right, zero));
            for &(at, _) in shown.iter().filter(|(_, weight)| *weight == Weight::Major) {
                svg.line(Paint::new(Role::Axis), (places[at], bottom), (places[at], bottom + 4.0));
            }
            svg.open("tick mid");
            let years = years(&shown, &ticks, &places);
            for &(at, weight) in &shown {
                let (tick, x) = (ticks[at], places[at]);
                let label = fit(&tick.label, WIDTH);
                let under = years.iter().find(|(first, _)| *first == at).map_or("", |(_, year)| *year);
                let under = fit(under, WIDTH);
                let wide = width(&label).max(width(&under));
                let class = if weight == Weight::Minor { "minor" } else { "" };
                let place = (inside(x, wide) + wide / 2.0, bottom + 5.0);
                svg.lines(Anchor::Start, place, Hang::Under, &[(class, &label), (class, &under)]);
            }
            svg.close();
        }))
    }
}

/// The second line of ticks: at which of them each year, or whatever it is, is first shown.
fn years<'t>(shown: &[(usize, Weight)], ticks: &[&'t Tick], places: &[f64]) -> Vec<(usize, &'t str)> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    for &(at, _) in shown.iter().filter(|(_, weight)| *weight == Weight::Major) {
        let under = ticks[at].under.as_str();
        if found.last().map_or("", |(_, year)| *year) == under {
            continue;
        }
        // A year that begins just before the next has no room for its own number.
        found.pop_if(|(before, year)| {
            let wide = width(year);
            inside(places[*before], wide) + wide + 4.0 > inside(places[at], width(under))
        });
        found.push((at, under));
    }
    found
}

/// Where a value lies in the drawing, in units.
pub(super) fn place(plot: &Plot<'_, '_>, at: (f64, f64)) -> (f64, f64) {
    let (x, y) = plot.backend_coord(&at);
    (f64::from(x) / 10.0, f64::from(y) / 10.0)
}

/// Every how many rows can be labelled without one label touching the next.
fn thin(heights: &[f64]) -> usize {
    let closest = heights.windows(2).map(|pair| (pair[0] - pair[1]).abs()).fold(f64::INFINITY, f64::min);
    if closest >= LINE || heights.len() < 2 { 1 } else { (LINE / closest.max(0.1)).ceil() as usize }
}

/// Which ticks get their words, and which of them a phone does without.
///
/// Counted back from the last, which is the month that matters; by steps that months divide into.
fn choose(ticks: &[&Tick], places: &[f64]) -> Vec<(usize, Weight)> {
    const STEPS: [usize; 12] = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120, 240, 480];
    let major: Vec<usize> = (0..ticks.len()).filter(|&at| ticks[at].weight == Weight::Major).collect();
    let by = |step: usize| -> Vec<usize> {
        let last = major.len().saturating_sub(1);
        major.iter().enumerate().filter(|(n, _)| (last - n).is_multiple_of(step)).map(|(_, &at)| at).collect()
    };
    let fits = |chosen: &[usize], size: f64| {
        let span = |at: usize| {
            let wide = width(&ticks[at].label).min(WIDTH);
            let left = inside(places[at], wide) + wide / 2.0 - wide * size / 2.0;
            (left, left + wide * size)
        };
        chosen.windows(2).all(|pair| span(pair[0]).1 + 6.0 * size <= span(pair[1]).0)
    };
    let step = STEPS.into_iter().find(|&step| fits(&by(step), 1.0));
    let phone = step.map_or_else(|| major.last().copied().into_iter().collect(), by);
    let all: Vec<usize> = (0..ticks.len()).collect();
    let wide = if fits(&all, WIDE) {
        all
    } else {
        let finer = step.and_then(|step| {
            STEPS
                .into_iter()
                .filter(|&finer| finer < step && step.is_multiple_of(finer))
                .find(|&finer| fits(&by(finer), WIDE))
        });
        finer.map_or_else(|| phone.clone(), by)
    };
    wide.into_iter().map(|at| (at, if phone.contains(&at) { Weight::Major } else { Weight::Minor })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months(count: usize, label: &str) -> Vec<Tick> {
        let month = |n: usize| Tick {
            at: n as f64,
            label: label.into(),
            under: format!("{}", 2020 + (n + 1) / 12),
            ..Tick::default()
        };
        (0..count).map(month).collect()
    }

    fn shown(label: &str) -> (Vec<usize>, Vec<usize>) {
        let ticks = months(24, label);
        let ticks: Vec<&Tick> = ticks.iter().collect();
        let places: Vec<f64> = (0..24).map(|n| 40.0 + 300.0 * f64::from(n) / 23.0).collect();
        let (major, minor): (Vec<_>, Vec<_>) =
            choose(&ticks, &places).into_iter().partition(|(_, weight)| *weight == Weight::Major);
        let at = |chosen: Vec<(usize, Weight)>| chosen.into_iter().map(|(at, _)| at).collect();
        (at(major), at(minor))
    }

    #[test]
    fn ticks_are_thinned_from_the_last_and_phones_get_fewer() {
        assert_eq!(shown("Sep"), (vec![2, 5, 8, 11, 14, 17, 20, 23], vec![]));
        assert_eq!(shown("September"), (vec![11, 23], vec![5, 17]));
        assert_eq!(shown(&"September ".repeat(40)), (vec![23], vec![]));
    }

    #[test]
    fn a_year_stands_where_it_is_first_shown_if_it_has_room() {
        let ticks = months(24, "x");
        let ticks: Vec<&Tick> = ticks.iter().collect();
        let places: Vec<f64> = (0..24).map(|n| 40.0 + 13.0 * f64::from(n)).collect();
        let all = |step| (0..24).step_by(step).map(|at| (at, Weight::Major)).collect::<Vec<_>>();
        assert_eq!(years(&all(1), &ticks, &places), [(0, "2020"), (11, "2021"), (23, "2022")]);
        let late: Vec<_> = all(1).into_iter().filter(|(at, _)| *at >= 10).collect();
        assert_eq!(years(&late, &ticks, &places), [(11, "2021"), (23, "2022")]);
    }

    #[test]
    fn an_axis_always_has_length() {
        for range in [0.0..0.0, 5.0..5.0, 1e17..1e17, -3.0..-3.0] {
            let range = with_length(range);
            assert!(range.end > range.start);
        }
    }
}
