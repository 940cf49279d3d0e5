//! What was paid: a column per period.

use super::axes::{Axes, TOP, place, reach};
use super::backend::{Anchor, At, Hang, Links, Paint, Role, Svg, WIDTH, Write, picture};
use super::labels::inside;
use super::scale::drawable;
use super::text::{fit, width};
use super::{Caption, Kind, Mark, Tick, Weight};

/// Its row in the table of kinds.
pub(super) const KIND: Kind = Kind { name: "benefits", shows: "benefits paid, by period" };

/// Columns over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ColumnChart {
    /// Name and description.
    pub caption: Caption,
    /// The vertical axis, from [`super::scale`]. It is extended if the data reach beyond it.
    pub y: Vec<Tick>,
    /// The columns, in the order of their periods.
    pub columns: Vec<Column>,
}

/// One column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// The period: `Jul`. Words that find no room are left out.
    pub name: String,
    /// A second line, printed only where it differs from the one before it: `2025`.
    pub under: String,
    /// The amount; without one a dashed column says that it is not known.
    pub value: Option<f64>,
    /// The amount as shown: `Rp42 juta`.
    pub label: String,
    /// What a resting pointer is told.
    pub title: String,
    /// Where it leads.
    pub link: Option<String>,
    /// How far the figure can be relied on.
    pub mark: Mark,
}

/// The height of the plot.
const HEIGHT: f64 = 160.0;

/// Draws amounts over time.
pub fn benefits(chart: &ColumnChart) -> String {
    let ticks: Vec<Tick> = chart
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| Tick {
            at: at as f64,
            label: column.name.clone(),
            under: column.under.clone(),
            weight: Weight::Major,
        })
        .collect();
    let values = chart.columns.iter().filter_map(|column| column.value);
    let y = reach(values.chain(chart.y.iter().map(|tick| tick.at)).chain([0.0])).unwrap_or(0.0..1.0);
    let x = -0.5..chart.columns.len().max(1) as f64 - 0.5;
    // Half a line more than other charts: the value stands on the highest column.
    let axes = Axes::new(&ticks, &chart.y, x, y, (TOP + 8.0, HEIGHT, 1.0));
    let links = Links::among(chart.columns.iter().map(|column| column.link.as_deref()));
    picture(KIND.name, &chart.caption, axes.height(), links, |canvas| {
        let mut plot = axes.plot(canvas)?;
        axes.draw_ground(canvas, &plot)?;
        plot.draw_series(chart.columns.iter().enumerate().map(|(at, column)| {
            let (left, right) = (at as f64 - 0.36, at as f64 + 0.36);
            let value = column.value.filter(|value| drawable(*value));
            let corners = [(left, value.map_or(axes.y.start, |_| 0.0)), (right, value.unwrap_or(axes.y.end))];
            At(corners, move |svg: &mut Svg<'_>, [a, b]: [_; 2]| {
                let linked = svg.open_link(column.link.as_deref());
                let paint = if value.is_some() {
                    Paint::new(Role::Bar).series(0).mark(column.mark)
                } else {
                    Paint::new(Role::Missing)
                };
                svg.rect(paint, a, b, &column.title);
                svg.close_link(linked);
            })
        }))?;
        axes.draw_base(canvas, &plot)?;
        // Values stand on their columns if each has room there; otherwise on the last alone, unless
        // a neighbour is in the way: a word over two columns would belong to either.
        let band = (axes.space.right - axes.space.left) / chart.columns.len().max(1) as f64;
        let all = chart.columns.iter().all(|column| width(&column.label) + 4.0 <= band);
        let last = chart.columns.iter().rposition(|column| column.value.is_some_and(drawable));
        canvas.draw(&Write(|svg: &mut Svg<'_>| {
            for (at, column) in chart.columns.iter().enumerate() {
                let Some(value) = column.value.filter(|value| drawable(*value)) else { continue };
                if all || Some(at) == last {
                    let (x, y) = place(&plot, (at as f64, value.max(0.0)));
                    let label = fit(&column.label, WIDTH);
                    let wide = width(&label);
                    let left = inside(x, wide);
                    let in_the_way = |(nth, other): (usize, &Column)| {
                        let reaches =
                            value.max(0.0) < other.value.filter(|value| drawable(*value)).unwrap_or(axes.y.end);
                        let (x, _) = place(&plot, (nth as f64, 0.0));
                        nth != at && reaches && x + band * 0.4 > left && x - band * 0.4 < left + wide
                    };
                    if all || !chart.columns.iter().enumerate().any(in_the_way) {
                        svg.text("value", Anchor::Middle, (left + wide / 2.0, y - 5.0), Hang::On, &label);
                    }
                }
            }
        }))
    })
}
