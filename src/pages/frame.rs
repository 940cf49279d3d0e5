//! What every page of a language carries: navigation, footer, and the texts of the theme.

use super::html::Html;
use super::sheet::{Contact, contact, map, percent_encoded};
use super::wording;
use super::world::World;
use crate::dataset::{FooterItem, Language, Site};
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;
use tera::{Context, Value};

/// Fills the context that all pages of a language share.
///
/// `addresses` are the files of the site; they are asked only for links of the footer.
pub(super) fn fill(
    world: &World<'_>,
    language: Language,
    texts: BTreeMap<String, String>,
    addresses: &FxHashSet<&str>,
    context: &mut Context,
) {
    let (site, edition) = (&world.dataset.site, world.edition(language));
    let publisher = map([
        ("name", world.text(language, &site.publisher.name).into()),
        ("plain", site.publisher.name.get(language).into()),
        ("url", site.publisher.url.as_deref().unwrap_or_default().into()),
        ("contact", contact_link(world).into()),
    ]);
    let latest = world.figures.current().map(|period| {
        let mut name = world.time(language, period);
        if world.calendar.find(period).is_some() {
            name = Html(format!("<a href=\"{}\">{name}</a>", world.period_url(language, period)));
        }
        edition.tell(&wording::LATEST, &[("period", name.into())])
    });
    let licence = site
        .license
        .as_deref()
        .map(|licence| edition.tell(&wording::LICENCE, &[("licence", licence_link(licence, language, world).into())]));
    context.insert_value(
        "site",
        map([
            ("title", world.text(language, &site.title).into()),
            ("name", site.title.get(language).into()),
            ("description", site.description.as_ref().map_or_else(Html::default, |d| world.text(language, d)).into()),
            ("language", edition.code.as_str().into()),
            ("home", world.url(language, "").into()),
            ("regions", world.url(language, "regions/").into()),
            ("narratives", world.url(language, "narratives/").into()),
            ("quality", world.url(language, "quality/").into()),
            // What sheets of paper have at their foot, beside the page's title: text, not HTML.
            ("publisher_name", site.publisher.name.get(language).into()),
            ("style", world.file_url("assets/style.css").into()),
            ("script", world.file_url("assets/terang.js").into()),
            ("index", world.file_url("regions/index.json").into()),
            ("logo", logo(world)),
            ("footer", footer(world, language, addresses)),
            ("icon", world.file_url("assets/favicon.svg").into()),
            ("image", format!("{}assets/social.png", site.base_url).into()),
            ("publisher", publisher),
            ("latest", latest.map_or_else(Value::none, Value::from)),
            ("licence", licence.map_or_else(Value::none, Value::from)),
        ]),
    );
    context.insert_value("nav", links(world, language, &main_links(world, language, &texts)));
    context.insert_value("more", links(world, language, &more_links(world, language, &texts)));
    let texts: Vec<(String, Value)> = texts.into_iter().map(|(key, text)| (key, text.into())).collect();
    context.insert_value("t", Value::from(texts.into_iter().collect::<BTreeMap<String, Value>>()));
}

/// The logo's address, and its size as far as the file tells it, so that the header does not jump.
fn logo(world: &World<'_>) -> Value {
    let Some((logo, file)) = world.dataset.site.logo.as_ref().zip(world.dataset.logo) else { return Value::none() };
    let size = imagesize::size(world.dataset.files.on_disk(file)).ok();
    let size = size.filter(|size| size.width > 0 && size.height > 0);
    map([
        ("url", world.file_url(&percent_encoded(&logo.value, b"-._~/")).into()),
        ("width", size.map_or_else(Value::none, |size| size.width.into())),
        ("height", size.map_or_else(Value::none, |size| size.height.into())),
    ])
}

/// What the report adds to the footer: words, and links. A link within the site leads to the page of the
/// reader's language where there is one.
fn footer(world: &World<'_>, language: Language, addresses: &FxHashSet<&str>) -> Value {
    let folder = &world.edition(language).folder;
    let url = |written: &str| {
        let Some(path) = written.strip_prefix('/') else { return written.to_owned() };
        let (file, rest) = path.split_at(path.find(['?', '#']).unwrap_or(path.len()));
        let index = if file.is_empty() || file.ends_with('/') { "index.html" } else { "" };
        let translated = addresses.contains(format!("{folder}{file}{index}").as_str());
        if translated { world.file_url(&format!("{folder}{file}{rest}")) } else { world.file_url(path) }
    };
    let item = |item: &FooterItem| {
        let url = item.url.as_ref().map(|written| url(&written.value));
        map([("name", world.text(language, &item.name).into()), ("url", url.map_or_else(Value::none, Value::from))])
    };
    Value::from(world.dataset.site.footer.iter().map(item).collect::<Vec<Value>>())
}

/// What the report's colours add to the style sheet: the tokens again, for the theme that a reader chose and for
/// the one that the device asks for. Paper stays black on white.
pub(super) fn colours(site: &Site) -> String {
    let [light, dark] = site.colours.tokens().map(|tokens| {
        tokens.iter().map(|(token, colour)| format!("--{token}: {colour};")).collect::<Vec<_>>().join(" ")
    });
    if light.is_empty() && dark.is_empty() {
        return String::new();
    }
    let light = if light.is_empty() { String::new() } else { format!("  :root {{ {light} }}\n") };
    format!(
        "\n/* The colours of site.yaml */\n@media screen {{\n{light}  :root[data-theme=\"dark\"] {{ {dark} }}\n}}\n\
         @media screen and (prefers-color-scheme: dark) {{\n  :root:not([data-theme=\"light\"]) {{ {dark} }}\n}}\n"
    )
}

struct Link {
    name: String,
    url: String,
    section: &'static str,
}

fn links(_: &World<'_>, _: Language, links: &[Link]) -> Value {
    let link = |link: &Link| {
        map([("name", link.name.as_str().into()), ("url", link.url.as_str().into()), ("section", link.section.into())])
    };
    Value::from(links.iter().map(link).collect::<Vec<Value>>())
}

fn named(texts: &BTreeMap<String, String>, key: &str) -> String {
    texts.get(key).cloned().unwrap_or_default()
}

/// The navigation: only what exists.
fn main_links(world: &World<'_>, language: Language, texts: &BTreeMap<String, String>) -> Vec<Link> {
    let dataset = world.dataset;
    let mut links = Vec::new();
    let mut link = |key: &str, url: String, section| links.push(Link { name: named(texts, key), url, section });
    link("nav_regions", world.url(language, "regions/"), "regions");
    if !world.calendar.issues().is_empty() {
        link("nav_periods", world.url(language, "periods/"), "periods");
    }
    if !dataset.narratives.is_empty() {
        link("nav_narratives", world.url(language, "narratives/"), "narratives");
    }
    if let Some(first) = dataset.segments.ids().next() {
        link("nav_segments", world.segment_url(language, first), "segments");
    }
    if let Some(first) = dataset.programmes.ids().next() {
        link("nav_programmes", world.programme_url(language, first), "programmes");
    }
    link("nav_quality", world.url(language, "quality/"), "quality");
    if let Some(about) = dataset.pages.find("about") {
        link("nav_about", world.page_url(language, about), "about");
    }
    links
}

/// The links of the footer: what the navigation has no room for.
fn more_links(world: &World<'_>, language: Language, texts: &BTreeMap<String, String>) -> Vec<Link> {
    let dataset = world.dataset;
    let mut links = Vec::new();
    let mut link = |key: &str, path: &str, exists: bool, section| {
        if exists {
            links.push(Link { name: named(texts, key), url: world.url(language, path), section });
        }
    };
    link("nav_compare", "compare/", world.compares(), "compare");
    link("nav_glossary", "glossary/", !dataset.terms.is_empty(), "glossary");
    link("nav_regulations", "regulations/", !dataset.regulations.is_empty(), "regulations");
    link("nav_sources", "sources/", !dataset.sources.is_empty(), "sources");
    for (id, page) in dataset.pages.iter() {
        let title = page.versions.say(language).and_then(|version| version.title.clone());
        let name = title.unwrap_or_else(|| page.slug.clone());
        links.push(Link { name, url: world.page_url(language, id), section: "page" });
    }
    links
}

fn contact_link(world: &World<'_>) -> Html {
    let link = |url: &str, words: &str| Html(format!("<a href=\"{}\">{}</a>", Html::text(url), Html::text(words)));
    match contact(world) {
        Some(Contact::Mail(mail)) => link(&format!("mailto:{mail}"), mail),
        Some(Contact::Web(url)) => link(url, url.trim_start_matches("https://").trim_start_matches("http://")),
        Some(Contact::Words(words)) => Html::text(words),
        None => Html::default(),
    }
}

/// The licence with a link to its text, where it is a well-known one.
fn licence_link(licence: &str, language: Language, world: &World<'_>) -> Html {
    let link = |url: &str, words: &str| {
        Html(format!("<a href=\"{}\" rel=\"license\">{}</a>", Html::text(url), Html::text(words)))
    };
    if licence.starts_with("https://") || licence.starts_with("http://") {
        return link(licence, licence);
    }
    if licence == "CC0-1.0" {
        return link("https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0");
    }
    let parts = licence.strip_prefix("CC-").and_then(|rest| rest.rsplit_once('-'));
    match parts {
        Some((terms, version)) if version.bytes().all(|b| b.is_ascii_digit() || b == b'.') => {
            let code = &world.edition(language).code;
            let deed = if code == "en" { String::new() } else { format!("deed.{code}") };
            let path = terms.to_ascii_lowercase();
            let url = format!("https://creativecommons.org/licenses/{path}/{version}/{deed}");
            link(&url, &format!("CC {terms} {version}"))
        }
        _ => Html::text(licence),
    }
}
