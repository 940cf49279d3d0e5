//! What figures and stories refer to: the glossary, the regulations, the sources.

use super::edition::Told;
use super::html::Html;
use super::sheet::{Head, Sheet, map};
use super::theme::site_start;
use super::wording;
use super::world::World;
use crate::dataset::fields::Placed;
use crate::dataset::{Id, Language, Region, Regulation, Segment, Source};
use crate::diag::Finding;
use crate::order::Arrange;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs::File;
use std::io::Read;
use tera::Value as Field;

/// How many of a source's uses are linked one by one.
const USES: usize = 6;

fn sheet(
    world: &World<'_>,
    language: Language,
    template: &'static str,
    path: &str,
    section: &'static str,
    count: usize,
) -> Sheet {
    let edition = world.edition(language);
    let title = edition.text(&format!("nav-{section}"));
    let site = world.dataset.site.title.get(language);
    let facts = [("what", title.as_str().into()), ("site", site.into()), ("n", count.into())];
    let description = edition.say(&wording::LIST_LEDE, &facts);
    Sheet::new(world, language, template, Head::new(title, description, path.to_owned(), section))
}

/// The glossary.
pub(super) fn glossary(world: &World<'_>, language: Language) -> Sheet {
    let (dataset, edition) = (world.dataset, world.edition(language));
    let mut sheet = sheet(world, language, "glossary.html", "glossary/", "glossary", dataset.terms.len());
    let mut terms: Vec<_> = dataset.terms.iter().map(|(_, term)| term).collect();
    terms.arrange_by(|a, b| edition.locale.compare(a.term.get(language), b.term.get(language)));
    let terms: Vec<Field> = terms
        .iter()
        .map(|term| {
            map([
                ("id", term.id.as_str().into()),
                ("term", world.heading(language, &term.term).into()),
                ("expansion", term.expansion.as_ref().map_or_else(Field::none, |e| world.text(language, e).into())),
                ("aliases", edition.locale.list(&term.aliases).into()),
                ("meaning", world.text(language, &term.meaning).into()),
            ])
        })
        .collect();
    sheet.set("terms", terms);
    sheet
}

/// The regulations.
pub(super) fn regulations(world: &World<'_>, language: Language) -> Sheet {
    let dataset = world.dataset;
    let count = dataset.regulations.len();
    let mut sheet = sheet(world, language, "regulations.html", "regulations/", "regulations", count);
    let regulations: Vec<Field> =
        dataset.regulations.iter().map(|(_, record)| regulation(world, language, record)).collect();
    sheet.set("regulations", regulations);
    sheet
}

fn regulation(world: &World<'_>, language: Language, record: &Regulation) -> Field {
    let edition = world.edition(language);
    let dates = match (record.from, record.until) {
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "from",
        (None, Some(_)) => "until",
        (None, None) => "none",
    };
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(Html::default, |day| world.day(language, day));
    let facts = [("from", day(record.from).into()), ("until", day(record.until).into()), ("has", dates.into())];
    let links = |ids: &[Id<Regulation>]| {
        edition.list(&ids.iter().map(|id| world.regulation_link(language, *id)).collect::<Vec<_>>())
    };
    let mut notes: Vec<Html> = Vec::new();
    if !record.replaced_by.is_empty() {
        notes.push(edition.tell(&wording::REPLACED, &[("regulations", links(&record.replaced_by).into())]));
    }
    if !record.amended_by.is_empty() {
        notes.push(edition.tell(&wording::AMENDED, &[("regulations", links(&record.amended_by).into())]));
    }
    if !record.wrong_names.is_empty() {
        let names = edition.locale.list(&record.wrong_names);
        notes.push(edition.tell(&wording::WRONG_NAMES, &[("names", names.into())]));
    }
    // "Today" would make a page of the day on which it was built: the report's own period decides.
    let today = world.figures.current().map(|period| period.last_day());
    let ended = record.until.zip(today).is_some_and(|(until, today)| until < today) || !record.replaced_by.is_empty();
    map([
        ("id", record.id.as_str().into()),
        ("name", record.citation().into()),
        ("url", record.url.as_deref().unwrap_or_default().into()),
        ("title", world.text(language, &record.title).into()),
        ("dates", edition.tell(&wording::IN_FORCE, &facts).into()),
        ("ended", ended.into()),
        ("notes", notes.into_iter().map(Field::from).collect::<Vec<_>>().into()),
    ])
}

/// The sources.
pub(super) fn sources(world: &World<'_>, language: Language) -> Result<Sheet, Finding> {
    let dataset = world.dataset;
    let mut sheet = sheet(world, language, "sources.html", "sources/", "sources", dataset.sources.len());
    let mut sources = Vec::with_capacity(dataset.sources.len());
    for ((_, record), uses) in dataset.sources.iter().zip(uses(world)) {
        sources.push(source(world, language, record, &uses)?);
    }
    sheet.set("sources", sources);
    Ok(sheet)
}

/// What each source is used for: regions with segments, in order, each once.
fn uses(world: &World<'_>) -> Vec<Vec<(Id<Region>, Id<Segment>)>> {
    let dataset = world.dataset;
    let mut uses: Vec<Vec<(Id<Region>, Id<Segment>)>> = Vec::new();
    uses.resize_with(dataset.sources.len(), Vec::new);
    for observation in &dataset.observations {
        if let Some(uses) = uses.get_mut(observation.source.index()) {
            // Observations are sorted by region and segment.
            let used = (observation.region, observation.segment);
            if uses.last() != Some(&used) {
                uses.push(used);
            }
        }
    }
    uses
}

fn source(
    world: &World<'_>,
    language: Language,
    record: &Source,
    uses: &[(Id<Region>, Id<Segment>)],
) -> Result<Field, Finding> {
    let edition = world.edition(language);
    let link = |(region, segment): &(Id<Region>, Id<Segment>)| {
        let name = &world.dataset.segments[*segment].name;
        let facts = [
            ("region", Told::from(world.region_name(language, *region))),
            ("segment", world.text(language, name).into()),
        ];
        let words = edition.tell(&wording::USED_FOR, &facts);
        Field::from(Html(format!("<a href=\"{}\">{words}</a>", world.region_url(language, *region))))
    };
    let more = (uses.len() > USES).then(|| edition.tell(&wording::MORE, &[("n", (uses.len() - USES).into())]));
    let hash = match &record.file {
        Some(file) => Some(hash(world, file)?),
        None => None,
    };
    Ok(map([
        ("id", record.id.as_str().into()),
        ("title", world.text(language, &record.title).into()),
        ("url", record.url.as_deref().unwrap_or_default().into()),
        ("publisher", record.publisher.as_deref().unwrap_or_default().into()),
        ("date", record.date.map_or_else(String::new, |date| world.when(language, date)).into()),
        ("uses", uses.iter().take(USES).map(link).collect::<Vec<Field>>().into()),
        ("more", more.map_or_else(Field::none, Field::from)),
        ("hash", hash.unwrap_or_default().into()),
    ]))
}

/// The SHA-256 of a copy that the report keeps, as it is now.
fn hash(world: &World<'_>, file: &Placed<String>) -> Result<String, Finding> {
    let below = file.value.trim_start_matches('/');
    let site = world.dataset.files.on_disk(site_start(world.dataset).file);
    let path = site.with_file_name(below);
    let mut digest = Sha256::new();
    let read = File::open(&path).and_then(|mut open| {
        let mut buffer = vec![0; 64 * 1024];
        loop {
            match open.read(&mut buffer)? {
                0 => return Ok(()),
                count => digest.update(&buffer[..count]),
            }
        }
    });
    read.map_err(|error| Finding::new("T114", "unreadable", file.place).with("reason", error.to_string()))?;
    let mut hex = String::with_capacity(64);
    for byte in digest.finalize() {
        // Writing to a string does not fail.
        let _ = write!(hex, "{byte:02x}");
    }
    Ok(hex)
}
