//! The prose of narratives, regions and standing pages: read when its page is rendered.

use super::charts;
use super::html::Html;
use super::markdown::{self, Cited, Drawing, Rendered, Setting};
use super::world::World;
use crate::content::text;
use crate::dataset::story::Versions;
use crate::dataset::{Language, Version};
use crate::diag::{Finding, Place};
use crate::period::Period;
use jiff::civil::Date;

/// Where prose stands: what its links without a period are bound to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Binding {
    /// The period of the narrative.
    pub period: Option<Period>,
    /// The day of its event.
    pub day: Option<Date>,
}

/// A text as a page shows it.
pub struct Prose {
    /// The body.
    pub html: Html,
    /// The figures that it tells, whose entries the page shows after it.
    pub figures: Vec<Cited>,
    /// The language in which it is, if that is not the page's.
    pub foreign: Option<Language>,
}

/// Reads and renders a text for a page of a language; `None` when there is no text in any.
///
/// # Errors
///
/// When the file cannot be read any more, or changed since the report was checked.
pub fn body(
    world: &World<'_>,
    language: Language,
    versions: &Versions,
    binding: Binding,
) -> Result<Option<Prose>, Finding> {
    let Some(version) = versions.say(language) else { return Ok(None) };
    let Rendered { html, figures, .. } = read(world, language, version, binding)?;
    if html.trim().is_empty() {
        return Ok(None);
    }
    let foreign = (version.language != language).then_some(version.language);
    Ok(Some(Prose { html: Html(html), figures, foreign }))
}

fn read(world: &World<'_>, page: Language, version: &Version, binding: Binding) -> Result<Rendered, Finding> {
    let source = text::read(&world.dataset.files, version.file)?;
    if source.hash != version.hash {
        return Err(Finding::new("T114", "changed-during-build", Place::start_of(version.file)));
    }
    let body = source.text.get(version.body_start as usize..).unwrap_or_default();
    // A text in another language than the page speaks its own, charts and all.
    let chart = |drawing: &Drawing<'_>| {
        let caption = (!drawing.caption.is_empty()).then_some(drawing.caption);
        charts::chart(world, drawing.chart, version.language, caption, drawing.prefix).ok()
    };
    let setting = Setting {
        figures: world.figures,
        locale: world.locale(version.language),
        language: version.language,
        root: world.dataset.site.base_path(),
        home: &world.edition(page).prefix,
        period: binding.period,
        day: binding.day,
        prefix: "",
        taken: TAKEN,
        chart: &chart,
    };
    Ok(markdown::render(body, &setting))
}

/// The ids that templates use beside a text. All others on a page end in a period or in `-all`.
const TAKEN: &[&str] = &[
    "main",
    "page-benefits",
    "page-change",
    "page-cite",
    "page-codes",
    "page-corrections",
    "page-coverage",
    "page-figures",
    "page-lines",
    "page-parts",
    "page-progress",
    "page-sources",
    "page-stories",
    "page-targets",
    "page-text",
    "page-why",
];
