//! How far it is to the target: one bar, the target's mark across it.

use super::axes::{reach, with_length};
use super::backend::{Anchor, At, Drawn, Hang, Links, Paint, Role, Svg, WIDTH, Write, picture};
use super::labels::inside;
use super::scale::drawable;
use super::text::{LINE, fit, width, wrap};
use super::{Caption, Kind, Level, Mark, Tone};
use plotters::chart::ChartBuilder;
use plotters::element::PathElement;

/// Its row in the table of kinds.
pub(super) const KIND: Kind = Kind { name: "progress", shows: "coverage on its way to the target" };

/// Bars on their way to a target.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProgressChart {
    /// Name and description.
    pub caption: Caption,
    /// A bar each; usually one.
    pub rows: Vec<ProgressRow>,
}

/// One bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProgressRow {
    /// The name above it; may be empty when the caption says it.
    pub name: String,
    /// The value, in percent or in people.
    pub value: f64,
    /// The whole, on the same scale: 100, or the eligible.
    pub whole: f64,
    /// The value as shown, under the bar: `27,7 % terdaftar`.
    pub label: String,
    /// What is left as shown, at the other end: `111.417 belum`.
    pub rest: String,
    /// Targets, on the same scale.
    pub targets: Vec<Level>,
    /// What a resting pointer is told.
    pub title: String,
    /// Where the bar leads.
    pub link: Option<String>,
    /// How far the figure can be relied on.
    pub mark: Mark,
    /// Its colour.
    pub tone: Tone,
}

/// The height of a bar.
const THICK: f64 = 20.0;

/// Draws progress to a target.
pub fn progress(chart: &ProgressChart) -> String {
    let links = Links::among(chart.rows.iter().map(|row| row.link.as_deref()));
    let mut top = 0.0;
    let mut rows: Vec<Placed<'_>> = Vec::with_capacity(chart.rows.len());
    for row in &chart.rows {
        let placed = Placed::new(row, top);
        top = placed.bottom + 12.0;
        rows.push(placed);
    }
    let height = (top - 12.0).max(1.0);
    picture(KIND.name, &chart.caption, height, links, |canvas| {
        for row in &rows {
            let (_, height) = canvas.dim_in_pixel();
            // Each bar has its own scale: one may count percent, the next people.
            let mut plot = ChartBuilder::on(canvas)
                .margin_left(5)
                .margin_right(10)
                .build_cartesian_2d(row.x.clone(), f64::from(height) / 10.0..0.0)?;
            let place = |at: f64| f64::from(plot.backend_coord(&(at, 0.0)).0) / 10.0;
            let marks = row.marks(place);
            plot.draw_series([At(row.corners(), |svg: &mut Svg<'_>, [zero, part, whole]: [(i32, i32); 3]| {
                row.write(svg, zero, part, whole);
            })])?;
            let area = plot.plotting_area();
            for (level, _) in &marks {
                let line = vec![(level.value, row.bar - 5.0), (level.value, row.bar + THICK + 5.0)];
                area.draw(&PathElement::new(line, Paint::new(Role::Target)))?;
            }
            canvas.draw(&Write(|svg: &mut Svg<'_>| {
                for (level, left) in &marks {
                    let Some((left, line)) = *left else { continue };
                    let label = fit(&level.label, WIDTH);
                    let at = (left + width(&label) / 2.0, row.marks_top + 10.0 + line as f64 * LINE);
                    // Words pushed in from an edge are set from that edge.
                    if left <= 0.0 {
                        svg.text("", Anchor::Start, (0.0, at.1), Hang::On, &label);
                    } else if left + width(&label) >= WIDTH - 0.1 {
                        svg.text("", Anchor::End, (WIDTH, at.1), Hang::On, &label);
                    } else {
                        svg.text("", Anchor::Middle, at, Hang::On, &label);
                    }
                }
            }))?;
        }
        Drawn::Ok(())
    })
}

/// A row with its lines and its place.
struct Placed<'c> {
    row: &'c ProgressRow,
    names: Vec<String>,
    x: std::ops::Range<f64>,
    top: f64,
    marks_top: f64,
    bar: f64,
    bottom: f64,
}

impl<'c> Placed<'c> {
    fn new(row: &'c ProgressRow, top: f64) -> Placed<'c> {
        let targets = row.targets.iter().map(|level| level.value);
        let x = with_length(reach([0.0, row.value, row.whole].into_iter().chain(targets)).unwrap_or(0.0..1.0));
        let names = wrap(&row.name, WIDTH, 2);
        let marks_top = top + names.len() as f64 * LINE + if names.is_empty() { 0.0 } else { 2.0 };
        let mut placed = Placed { row, names, x, top, marks_top, bar: 0.0, bottom: 0.0 };
        let range = placed.x.end - placed.x.start;
        let lines = placed.marks(|at| (at - placed.x.start) / range * (WIDTH - 1.5) + 0.5);
        let lines = lines.iter().filter_map(|(_, place)| place.map(|(_, line)| line + 1)).max().unwrap_or(0);
        placed.bar = marks_top + if lines > 0 { lines as f64 * LINE + 7.0 } else { 2.0 };
        let words = if row.label.is_empty() && row.rest.is_empty() {
            4.0
        } else if placed.beside() {
            LINE + 7.0
        } else {
            2.0 * LINE + 7.0
        };
        placed.bottom = placed.bar + THICK + words;
        placed
    }

    /// Whether value and rest have room on one line.
    fn beside(&self) -> bool {
        width(&self.row.label) + 12.0 + width(&self.row.rest) <= WIDTH
    }

    /// The targets that can be drawn, and where the words of each begin and on which line: one
    /// that would touch an earlier one goes a line lower, at most three.
    fn marks(&self, place: impl Fn(f64) -> f64) -> Vec<(&'c Level, Option<(f64, usize)>)> {
        let mut free: [Vec<(f64, f64)>; 3] = Default::default();
        let levels = self.row.targets.iter().filter(|level| drawable(level.value));
        levels
            .map(|level| {
                let wide = width(&fit(&level.label, WIDTH));
                let left = inside(place(level.value), wide);
                let line = free.iter().position(|taken| taken.iter().all(|(a, b)| left > *b || left + wide < *a));
                let line = line.filter(|_| !level.label.is_empty());
                if let Some(taken) = line.and_then(|line| free.get_mut(line)) {
                    taken.push((left - 8.0, left + wide + 8.0));
                }
                (level, line.map(|line| (left, line)))
            })
            .collect()
    }

    /// Zero, the value and the whole, as corners.
    fn corners(&self) -> [(f64, f64); 3] {
        let known = |value: f64| if drawable(value) { value } else { 0.0 };
        let low = self.bar + THICK;
        [(0.0, self.bar), (known(self.row.value), low), (known(self.row.whole), low)]
    }

    fn write(&self, svg: &mut Svg<'_>, zero: (i32, i32), part: (i32, i32), whole: (i32, i32)) {
        svg.open("row");
        let linked = svg.open_link(self.row.link.as_deref());
        svg.title(&self.row.title);
        let lines: Vec<(&str, &str)> = self.names.iter().map(|line| ("label", line.as_str())).collect();
        svg.lines(Anchor::Start, (0.0, self.top + 11.0), Hang::On, &lines);
        if whole.0 > part.0 {
            svg.rect(Paint::new(Role::Rest), (part.0, zero.1), whole, "");
        }
        if drawable(self.row.value) {
            svg.rect(Paint::new(Role::Bar).tone(self.row.tone).mark(self.row.mark), zero, part, "");
        }
        let under = self.bar + THICK + 6.0;
        svg.text("value", Anchor::Start, (0.0, under), Hang::Under, &fit(&self.row.label, WIDTH));
        let under = if self.beside() { under } else { under + LINE };
        svg.text("", Anchor::End, (WIDTH, under), Hang::Under, &fit(&self.row.rest, WIDTH));
        svg.close_link(linked);
        svg.close();
    }
}
