//! The prose of narratives, regions and standing pages: read when its page is rendered.

use super::html::Html;
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
    let html = read(world, version, binding)?;
    if html.0.trim().is_empty() {
        return Ok(None);
    }
    let foreign = (version.language != language).then_some(version.language);
    Ok(Some(Prose { html, foreign }))
}

fn read(world: &World<'_>, version: &Version, binding: Binding) -> Result<Html, Finding> {
    let source = text::read(&world.dataset.files, version.file)?;
    if source.hash != version.hash {
        return Err(Finding::new("T114", "changed-during-build", Place::start_of(version.file)));
    }
    let markdown = source.text.get(version.body_start as usize..).unwrap_or_default();
    Ok(rendered(world, version, markdown, binding))
}

/// The Markdown of a text as HTML: the one place where the pages meet the room's Markdown.
fn rendered(_: &World<'_>, _: &Version, markdown: &str, _: Binding) -> Html {
    let mut out = String::new();
    for paragraph in markdown.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        out.push_str("<p>");
        super::html::escape(&mut out, paragraph);
        out.push_str("</p>\n");
    }
    Html(out)
}
