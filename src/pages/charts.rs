//! Figures as charts: which numbers a chart shows, in whose words, with the table beside it.

use super::world::World;
use crate::dataset::{Id, Language, Region};
use crate::figures::Subject;
use crate::period::Period;

/// A kind of chart that a page or a narrative may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Coverage over time.
    Coverage,
    /// The latest coverage and its target.
    Progress,
    /// The latest coverage of a region's parts.
    Ranking,
    /// Counted against eligible.
    Gap,
    /// What a programme paid, period by period.
    Benefits,
}

/// The kinds by the names that narratives use.
pub const KINDS: &[(&str, Kind)] = &[
    ("coverage", Kind::Coverage),
    ("progress", Kind::Progress),
    ("ranking", Kind::Ranking),
    ("gap", Kind::Gap),
    ("benefits", Kind::Benefits),
];

/// A chart that somebody asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartRequest {
    /// The kind.
    pub kind: Kind,
    /// The region.
    pub region: Id<Region>,
    /// The segment or programmes.
    pub subject: Subject,
    /// The first period to show.
    pub from: Option<Period>,
    /// The last.
    pub to: Option<Period>,
    /// The caption; one made from the data when there is none.
    pub caption: Option<String>,
}

/// Why there is no chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartProblem {
    /// The kind does not fit the subject: coverage of a programme, benefits of a segment.
    Subject,
    /// There is no figure to draw.
    Nothing,
}

/// The whole `<figure>`: caption, drawing, and the table of its data.
///
/// `id_prefix` begins every id inside and is unique on the page.
///
/// # Errors
///
/// When the kind does not fit the subject, or there is nothing to draw.
pub fn chart(
    world: &World<'_>,
    request: &ChartRequest,
    language: Language,
    id_prefix: &str,
) -> Result<String, ChartProblem> {
    let _ = (world, request, language, id_prefix);
    Err(ChartProblem::Nothing)
}
