//! Bars in rows, a name before each: what [`super::ranking()`] and [`super::change()`] share.

use super::axes::{reach, with_length};
use super::backend::{Anchor, At, Drawn, Hang, Links, Paint, Role, Svg, WIDTH, Write, picture, tenths};
use super::labels::inside;
use super::scale::drawable;
use super::text::{EM, LINE, fit, width, wrap};
use super::{Caption, Emphasis, Level, Mark, Tone};
use plotters::chart::ChartBuilder;
use plotters::element::PathElement;

/// A row as it is drawn.
pub(super) struct Bar<'c> {
    pub(super) name: &'c str,
    pub(super) under: &'c str,
    pub(super) value: Option<f64>,
    pub(super) label: &'c str,
    pub(super) title: &'c str,
    pub(super) link: Option<&'c str>,
    pub(super) target: Option<f64>,
    pub(super) emphasis: Emphasis,
    pub(super) mark: Mark,
    pub(super) tone: Tone,
}

/// The widest column of names; longer ones break into lines.
const NAMES: f64 = 142.0;

/// The height of a bar.
const THICK: f64 = 15.0;

/// A row with its lines and its place.
struct Placed<'c> {
    bar: Bar<'c>,
    names: Vec<String>,
    under: String,
    top: f64,
    height: f64,
}

/// Draws rows of bars, with `levels` as upright lines through all of them.
pub(super) fn draw(kind: &str, caption: &Caption, bars: Vec<Bar<'_>>, levels: &[Level]) -> String {
    let links = Links::among(bars.iter().map(|bar| bar.link));
    let levels: Vec<&Level> = levels.iter().filter(|level| drawable(level.value)).collect();
    let mut top = if levels.is_empty() { 2.0 } else { LINE + 6.0 };
    let first = top;
    let mut rows: Vec<Placed<'_>> = Vec::with_capacity(bars.len());
    for bar in bars {
        let names = wrap(bar.name, NAMES, 3);
        let under = fit(bar.under, NAMES).into_owned();
        let lines = names.len() + usize::from(!under.is_empty());
        let height = (lines as f64 * LINE).max(THICK) + 6.0;
        rows.push(Placed { bar, names, under, top, height });
        top += height;
    }
    let bottom = top;

    let names = rows.iter().flat_map(|row| row.names.iter().chain([&row.under])).map(|line| width(line));
    let left = names.fold(0.0, f64::max).min(NAMES) + 8.0;
    let labels: Vec<_> = rows.iter().map(|row| fit(row.bar.label, 120.0)).collect();
    let right = labels.iter().map(|label| width(label)).fold(0.0, f64::max) + 7.0;
    let values = rows.iter().flat_map(|row| [row.bar.value, row.bar.target]).flatten();
    let values = values.chain(levels.iter().map(|level| level.value)).chain([0.0]);
    let x = with_length(reach(values).unwrap_or(0.0..1.0));

    picture(kind, caption, bottom + 2.0, links, |canvas| {
        let mut plot = ChartBuilder::on(canvas)
            .margin_left(tenths(left))
            .margin_right(tenths(right))
            .build_cartesian_2d(x.clone(), (bottom + 2.0)..0.0)?;
        plot.draw_series(rows.iter().zip(&labels).map(|(row, label)| {
            let value = row.bar.value.filter(|value| drawable(*value));
            let middle = row.top + (row.height - 6.0).min(THICK) / 2.0;
            let corners = [(0.0, middle - THICK / 2.0), (value.unwrap_or(0.0), middle + THICK / 2.0)];
            At(corners, move |svg: &mut Svg<'_>, [a, b]: [_; 2]| {
                svg.open("row");
                let linked = svg.open_link(row.bar.link);
                svg.title(row.bar.title);
                let lit = row.bar.emphasis == Emphasis::Highlight;
                let class = if lit { "label c-highlight" } else { "label" };
                let mut lines: Vec<(&str, &str)> = row.names.iter().map(|line| (class, line.as_str())).collect();
                lines.push(("tick", &row.under));
                svg.lines(Anchor::Start, (0.0, middle), Hang::Middle, &lines);
                if value.is_some() {
                    let paint = Paint::new(Role::Bar).tone(row.bar.tone).mark(row.bar.mark);
                    svg.rect(if lit { paint.highlight() } else { paint }, a, b, "");
                    let end = f64::from(a.0.max(b.0)) / 10.0;
                    svg.text("value", Anchor::Start, (end + 5.0, middle), Hang::Middle, label);
                } else {
                    svg.text("tick", Anchor::Start, (f64::from(a.0) / 10.0 + 5.0, middle), Hang::Middle, label);
                }
                svg.close_link(linked);
                svg.close();
            })
        }))?;
        let area = plot.plotting_area();
        area.draw(&PathElement::new(vec![(0.0, first - 2.0), (0.0, bottom)], Paint::new(Role::Axis)))?;
        for row in &rows {
            if let Some(target) = row.bar.target.filter(|target| drawable(*target)) {
                let line = vec![(target, row.top - 1.0), (target, row.top + THICK + 1.0)];
                area.draw(&PathElement::new(line, Paint::new(Role::Target)))?;
            }
        }
        let mut free = 0.0;
        for level in &levels {
            let line = vec![(level.value, first - 4.0), (level.value, bottom)];
            area.draw(&PathElement::new(line, Paint::new(Role::Target)))?;
            let at = f64::from(plot.backend_coord(&(level.value, 0.0)).0) / 10.0;
            let label = fit(&level.label, WIDTH);
            let wide = width(&label);
            let start = inside(at, wide);
            if start >= free {
                free = start + wide + 6.0;
                canvas.draw(&Write(|svg: &mut Svg<'_>| {
                    svg.text("", Anchor::Middle, (start + wide / 2.0, EM - 1.0), Hang::On, &label);
                }))?;
            }
        }
        Drawn::Ok(())
    })
}
