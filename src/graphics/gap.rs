//! Counted against eligible: who is covered, and who is not yet.

use super::axes::{reach, with_length};
use super::backend::{Anchor, At, Drawn, Hang, Links, Paint, Role, Svg, WIDTH, Write, picture};
use super::scale::drawable;
use super::text::{LINE, fit, width, wrap};
use super::{Caption, Kind, Mark};
use plotters::chart::ChartBuilder;
use plotters::element::PathElement;

/// Its row in the table of kinds.
pub(super) const KIND: Kind = Kind { name: "gap", shows: "people counted and people not yet covered" };

/// Bars of people, each parted into covered and not covered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GapChart {
    /// Name and description.
    pub caption: Caption,
    /// What the first part is: `Terdaftar`.
    pub counted: String,
    /// What the rest is: `Belum terdaftar`.
    pub rest: String,
    /// A bar per period or per segment, all on one scale.
    pub rows: Vec<GapRow>,
}

/// One bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GapRow {
    /// The period or the segment.
    pub name: String,
    /// People counted.
    pub counted: f64,
    /// People who should be covered. If fewer than were counted, the bar reaches past its mark.
    pub eligible: f64,
    /// Both as shown: `42.591 dari 154.008`.
    pub label: String,
    /// What a resting pointer is told.
    pub title: String,
    /// Where the row leads.
    pub link: Option<String>,
    /// How far the figures can be relied on.
    pub mark: Mark,
}

/// The height of a bar.
const THICK: f64 = 16.0;

/// Draws counted against eligible.
pub fn gap(chart: &GapChart) -> String {
    let links = Links::among(chart.rows.iter().map(|row| row.link.as_deref()));
    // The words of a row stand above its bar: names beside bars would leave a phone no bar.
    let mut top = if chart.counted.is_empty() && chart.rest.is_empty() { 0.0 } else { LINE + 8.0 };
    let mut placed = Vec::with_capacity(chart.rows.len());
    for row in &chart.rows {
        let label = fit(&row.label, WIDTH);
        let beside = width(&row.name) + 12.0 + width(&label) <= WIDTH;
        let names = wrap(&row.name, WIDTH, 2);
        let lines = if beside { 1.0 } else { names.len() as f64 + 1.0 };
        let bar = top + lines * LINE + 4.0;
        placed.push((row, names, label, top, bar));
        top = bar + THICK + 10.0;
    }
    let values = chart.rows.iter().flat_map(|row| [row.counted, row.eligible]).chain([0.0]);
    let x = with_length(reach(values).unwrap_or(0.0..1.0));

    picture(KIND.name, &chart.caption, top - 4.0, links, |canvas| {
        let (_, height) = canvas.dim_in_pixel();
        let mut plot = ChartBuilder::on(canvas)
            .margin_left(5)
            .margin_right(10)
            .build_cartesian_2d(x.clone(), f64::from(height) / 10.0..0.0)?;
        canvas.draw(&Write(|svg: &mut Svg<'_>| draw_key(svg, &chart.counted, &chart.rest)))?;
        plot.draw_series(placed.iter().map(|(row, names, label, top, bar)| {
            let counted = Some(row.counted).filter(|value| drawable(*value));
            let eligible = Some(row.eligible).filter(|value| drawable(*value));
            let (low, high) = (*bar, bar + THICK);
            let corners = [
                (0.0, low),
                (counted.unwrap_or(0.0), high),
                (eligible.unwrap_or(0.0).max(counted.unwrap_or(0.0)), high),
            ];
            At(corners, move |svg: &mut Svg<'_>, [zero, part, whole]: [(i32, i32); 3]| {
                svg.open("row");
                let linked = svg.open_link(row.link.as_deref());
                svg.title(&row.title);
                let lines: Vec<(&str, &str)> = names.iter().map(|line| ("label", line.as_str())).collect();
                svg.lines(Anchor::Start, (0.0, top + 11.0), Hang::On, &lines);
                svg.text("value", Anchor::End, (WIDTH, bar - 6.0), Hang::On, label);
                if whole.0 > part.0 {
                    svg.rect(Paint::new(Role::Rest), (part.0, zero.1), whole, "");
                }
                if counted.is_some() {
                    svg.rect(Paint::new(Role::Bar).series(0).mark(row.mark), zero, part, "");
                }
                svg.close_link(linked);
                svg.close();
            })
        }))?;
        for (row, _, _, _, bar) in &placed {
            // More counted than eligible: the mark shows where the bar should have ended.
            if drawable(row.eligible) && drawable(row.counted) && row.counted > row.eligible {
                let line = vec![(row.eligible, bar - 2.0), (row.eligible, bar + THICK + 2.0)];
                plot.plotting_area().draw(&PathElement::new(line, Paint::new(Role::Target)))?;
            }
        }
        Drawn::Ok(())
    })
}

/// What the two parts are, each behind a sample of it.
fn draw_key(svg: &mut Svg<'_>, counted: &str, rest: &str) {
    let mut x = 0.0;
    for (paint, words) in [(Paint::new(Role::Bar).series(0), counted), (Paint::new(Role::Rest), rest)] {
        if words.is_empty() {
            continue;
        }
        let words = fit(words, WIDTH / 2.0 - 24.0);
        let corner = |x: f64, y: f64| (super::backend::tenths(x), super::backend::tenths(y));
        svg.rect(paint, corner(x + 0.5, 2.0), corner(x + 12.5, 12.0), "");
        svg.text("label", Anchor::Start, (x + 18.0, 7.0), Hang::Middle, &words);
        x += 18.0 + width(&words) + 14.0;
    }
}
