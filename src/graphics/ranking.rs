//! Regions, or anything with a name, one under another by a value.

use super::rows::{self, Bar};
use super::{Caption, Emphasis, Kind, Level, Mark, Tone};

/// Its row in the table of kinds.
pub(super) const KIND: Kind = Kind { name: "ranking", shows: "regions by their latest coverage, each with its period" };

/// Rows with bars, in the order given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RankingChart {
    /// Name and description.
    pub caption: Caption,
    /// The rows, sorted by the caller.
    pub rows: Vec<Row>,
    /// Values that hold for all rows: an upright line with its words on top.
    pub levels: Vec<Level>,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The name; a long one breaks into up to three lines.
    pub name: String,
    /// A second, quieter line: the period of the figure.
    pub under: String,
    /// The value; without one no bar is drawn, and the label says why.
    pub value: Option<f64>,
    /// The value as shown, at the bar's end: `68,0 %`, `belum melapor`.
    pub label: String,
    /// What a resting pointer is told.
    pub title: String,
    /// Where the row leads.
    pub link: Option<String>,
    /// The row's own target: a mark across its bar.
    pub target: Option<f64>,
    /// Whether the page is about this row.
    pub emphasis: Emphasis,
    /// How far the figure can be relied on.
    pub mark: Mark,
}

/// Draws a ranking.
pub fn ranking(chart: &RankingChart) -> String {
    let bars = chart.rows.iter().map(|row| Bar {
        name: &row.name,
        under: &row.under,
        value: row.value,
        label: &row.label,
        title: &row.title,
        link: row.link.as_deref(),
        target: row.target,
        emphasis: row.emphasis,
        mark: row.mark,
        tone: Tone::Series(0),
    });
    rows::draw(KIND.name, &chart.caption, bars.collect(), &chart.levels)
}
