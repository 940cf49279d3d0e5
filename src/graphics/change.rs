//! Why coverage changed: what people did, what the denominator did, and both together.

use super::rows::{self, Bar};
use super::{Caption, Emphasis, Kind, Mark, Tone};

/// Its row in the table of kinds.
pub(super) const KIND: Kind =
    Kind { name: "change", shows: "a change of coverage, told apart by people and denominator" };

/// Parts of a change, to either side of zero.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChangeChart {
    /// Name and description.
    pub caption: Caption,
    /// The parts, and their sum if it is to be seen.
    pub parts: Vec<Part>,
}

/// One part of a change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// The name: `Orang`, `Penyebut`, `Perubahan`.
    pub name: String,
    /// The value, below zero to the left.
    pub value: f64,
    /// The value as shown: `+0,86`.
    pub label: String,
    /// What a resting pointer is told.
    pub title: String,
    /// What it stands for.
    pub tone: Tone,
}

/// Draws the parts of a change.
pub fn change(chart: &ChangeChart) -> String {
    let bars = chart.parts.iter().map(|part| Bar {
        name: &part.name,
        under: "",
        value: Some(part.value),
        label: &part.label,
        title: &part.title,
        link: None,
        target: None,
        emphasis: Emphasis::None,
        mark: Mark::Plain,
        tone: part.tone,
    });
    rows::draw(KIND.name, &chart.caption, bars.collect(), &[])
}
