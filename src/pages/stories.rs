//! Narratives: each on its page, and all of them by month.

use super::citation;
use super::edition::Told;
use super::html::Html;
use super::prose::{self, Binding};
use super::sheet::{Head, Sheet, Sort, map};
use super::wording;
use super::world::World;
use crate::dataset::story::Versions;
use crate::dataset::{Id, Language, Narrative, Page};
use crate::diag::Finding;
use crate::period::Period;
use rustc_hash::FxHashMap;
use tera::Value;

/// The list of all narratives.
pub(super) fn list(world: &World<'_>, language: Language) -> Sheet {
    let (dataset, edition) = (world.dataset, world.edition(language));
    let title = edition.text("nav-narratives");
    let site = dataset.site.title.get(language);
    let facts = [("what", title.as_str().into()), ("site", site.into()), ("n", world.stories.len().into())];
    let description = edition.say(&wording::LIST_LEDE, &facts);
    let mut sheet = Sheet::new(
        world,
        language,
        "narratives.html",
        Head::new(title, description, "narratives/".to_owned(), "narratives"),
    );
    let mut months: Vec<(Period, Vec<Value>)> = Vec::new();
    let mut kinds: FxHashMap<&str, usize> = FxHashMap::default();
    for id in &world.stories {
        let story = &dataset.narratives[*id];
        for kind in &story.kinds {
            *kinds.entry(kind).or_default() += 1;
        }
        let Some(month) = Period::of_day(story.date) else { continue };
        match months.last_mut().filter(|(last, _)| *last == month) {
            Some((_, stories)) => stories.push(item(world, language, *id)),
            None => months.push((month, vec![item(world, language, *id)])),
        }
    }
    let kinds: Vec<Value> = dataset
        .site
        .kinds
        .iter()
        .filter_map(|kind| {
            let n = *kinds.get(kind.as_str())?;
            let name = kind_name(world, language, kind);
            Some(edition.tell(&wording::KIND_COUNT, &[("kind", name.into()), ("n", n.into())]).into())
        })
        .collect();
    let months: Vec<Value> = months
        .into_iter()
        .map(|(month, stories)| {
            map([
                ("id", format!("month-{month}").into()),
                ("name", edition.locale.period(month).into()),
                ("stories", stories.into()),
            ])
        })
        .collect();
    sheet.set("kinds", kinds);
    sheet.set("months", months);
    sheet
}

/// A narrative as lists show it.
pub(super) fn item(world: &World<'_>, language: Language, id: Id<Narrative>) -> Value {
    entry(world, language, id, Vec::new())
}

/// The same with sentences that stand beside it: the figures of its month.
pub(super) fn entry(world: &World<'_>, language: Language, id: Id<Narrative>, beside: Vec<Value>) -> Value {
    let story = &world.dataset.narratives[id];
    let (title, summary) = told(world, language, &story.versions);
    let regions: Vec<Html> = story.regions.iter().map(|region| world.region_link(language, *region)).collect();
    map([
        ("title", title.into()),
        ("url", world.narrative_url(language, id).into()),
        ("date", story.date.to_string().into()),
        ("day", world.locale(language).date(story.date).into()),
        ("summary", summary.map_or_else(Value::none, Value::from)),
        ("kinds", kinds(world, language, story).into()),
        ("regions", world.edition(language).list(&regions).into()),
        ("has_regions", (!regions.is_empty()).into()),
        ("beside", beside.into()),
    ])
}

/// A text's title and summary in a page's language, marked where they are in another.
fn told(world: &World<'_>, language: Language, versions: &Versions) -> (Html, Option<Html>) {
    let Some(version) = versions.say(language) else { return (Html::default(), None) };
    let marked = |text: &String| world.said(language, text, version.language);
    (version.title.as_ref().map(marked).unwrap_or_default(), version.summary.as_ref().map(marked))
}

fn kinds(world: &World<'_>, language: Language, story: &Narrative) -> String {
    let names: Vec<String> = story.kinds.iter().map(|kind| kind_name(world, language, kind)).collect();
    super::edition::capitalised(&world.locale(language).list(&names))
}

/// The name of a sort of event, as it stands inside a sentence.
fn kind_name(world: &World<'_>, language: Language, kind: &str) -> String {
    match world.dataset.site.kind_names.get(kind) {
        Some(name) => name.get(language).to_owned(),
        None => world.edition(language).named("kind", kind),
    }
}

/// A narrative's page.
pub(super) fn page(world: &World<'_>, language: Language, id: Id<Narrative>) -> Result<Sheet, Finding> {
    let (dataset, edition) = (world.dataset, world.edition(language));
    let story = &dataset.narratives[id];
    let (title, summary) = told(world, language, &story.versions);
    let (title_text, day) = (title.to_text(), edition.locale.date(story.date));
    let description = match &summary {
        Some(summary) => summary.to_text(),
        None => format!("{title_text} ({day})"),
    };
    // Two stories may share a title; their days tell them apart.
    let repeated = world.shares_title(id);
    let name = if repeated { format!("{title_text} ({day})") } else { title_text.clone() };
    let mut head = Head::new(name, description, format!("narratives/{}/", story.slug), "narratives");
    head.sort = Sort::Article;
    head.crumbs = vec![(edition.text("nav-narratives"), world.url(language, "narratives/"))];
    let mut sheet = Sheet::new(world, language, "narrative.html", head);
    let binding = Binding { period: story.period, day: Some(story.date) };
    set_prose(&mut sheet, world, language, &story.versions, binding)?;

    let links = |links: Vec<Html>| edition.list(&links);
    let weekday = edition.locale.date_with_weekday(story.date);
    sheet.set("title", title);
    sheet.set("summary", summary.map_or_else(Value::none, Value::from));
    sheet.set("kinds", kinds(world, language, story));
    sheet.set("date", story.date.to_string());
    sheet.set("day", weekday);
    sheet.set("published", story.published.map_or_else(Value::none, |day| world.day(language, day).into()));
    sheet.set("venue", story.venue.as_ref().map_or_else(Value::none, |venue| world.text(language, venue).into()));
    sheet.set("regions", links(story.regions.iter().map(|region| world.region_link(language, *region)).collect()));
    let segment = |segment: &Id<_>| world.segment_link(language, *segment);
    sheet.set("segments", links(story.segments.iter().map(segment).collect()));
    sheet.set("programmes", super::tables::programme_links(world, language, &story.programmes));
    let regulation = |regulation: &Id<_>| world.regulation_link(language, *regulation);
    sheet.set("regulations", links(story.regulations.iter().map(regulation).collect()));
    sheet.set("organisations", edition.locale.list(&story.organisations));
    let sources: Vec<Value> = story.sources.iter().map(|source| world.source_entry(language, *source).into()).collect();
    sheet.set("sources", sources);
    let corrections = story.versions.say(language).map_or(&[][..], |version| &version.corrections);
    let corrections: Vec<Value> = corrections
        .iter()
        .map(|correction| {
            map([
                ("day", world.day(language, correction.date).into()),
                ("text", world.text(language, &correction.text).into()),
            ])
        })
        .collect();
    sheet.set("corrections", corrections);
    let facts = [
        ("publisher", Told::from(dataset.site.publisher.name.get(language))),
        ("title", title_text.into()),
        ("site", dataset.site.title.get(language).into()),
        ("url", world.absolute(language, &format!("narratives/{}/", story.slug)).into()),
        ("day", day.into()),
    ];
    sheet.set("citation", edition.tell(&wording::CITE_STORY, &facts));
    Ok(sheet)
}

/// A standing page.
pub(super) fn standing(world: &World<'_>, language: Language, id: Id<Page>) -> Result<Sheet, Finding> {
    let page = &world.dataset.pages[id];
    let (title, summary) = told(world, language, &page.versions);
    let title = if title.0.is_empty() { Html::text(&page.slug) } else { title };
    let description = match &summary {
        Some(summary) => summary.to_text(),
        None => format!("{}. {}", title.to_text(), world.dataset.site.title.get(language)),
    };
    let section = if page.slug == "about" { "about" } else { "page" };
    let head = Head::new(title.to_text(), description, format!("{}/", page.slug), section);
    let mut sheet = Sheet::new(world, language, "page.html", head);
    set_prose(&mut sheet, world, language, &page.versions, Binding::default())?;
    sheet.set("title", title);
    sheet.set("summary", summary.map_or_else(Value::none, Value::from));
    Ok(sheet)
}

/// Sets the fields of a text: `body`, its language where it is not the page's, and the words that say so;
/// `figures`, the entries of the figures that it tells, in the page's language.
pub(super) fn set_prose(
    sheet: &mut Sheet,
    world: &World<'_>,
    language: Language,
    versions: &Versions,
    binding: Binding,
) -> Result<(), Finding> {
    let prose = prose::body(world, language, versions, binding)?;
    let foreign = prose.as_ref().and_then(|prose| prose.foreign);
    let untranslated = foreign.map(|foreign| {
        let own = world.edition(foreign);
        let facts = [("language", own.full_name.as_str().into()), ("code", own.code.as_str().into())];
        world.edition(language).tell(&wording::UNTRANSLATED, &facts)
    });
    sheet.set("untranslated", untranslated.map_or_else(Value::none, Value::from));
    sheet.set("body_language", foreign.map_or_else(Value::none, |foreign| world.edition(foreign).code.as_str().into()));
    let cited = prose.as_ref().map_or(&[][..], |prose| &prose.figures);
    sheet.set("figures", citation::entries(world, language, cited));
    sheet.set("body", prose.map_or_else(Value::none, |prose| prose.html.into()));
    Ok(())
}
