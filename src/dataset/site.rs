//! `site.yaml`: what the report is called, who publishes it, in which languages.

use super::fields::{Placed, Reader, is_id};
use super::look::{self, Colours, FooterItem};
use super::region::LEVELS;
use super::story::KINDS;
use super::text::Texts;
use crate::content::node::Node;
use crate::diag::{Finding, Place};
use crate::number::{Printed, Ratio};
use crate::period::Period;
use rustc_hash::FxHashMap;

/// The report as a whole.
#[derive(Clone, Debug)]
pub struct Site {
    /// Its title.
    pub title: Texts,
    /// What it is, in a sentence.
    pub description: Option<Texts>,
    /// The codes of its languages, the default first.
    pub languages: Vec<String>,
    /// The address at which it will stand, with a slash at its end.
    pub base_url: String,
    /// Who publishes it.
    pub publisher: Publisher,
    /// The licence of its data.
    pub license: Option<String>,
    /// The theme, by the name of its folder.
    pub theme: String,
    /// The picture in the header: a path below `static/`.
    pub logo: Option<Placed<String>>,
    /// The colours that it sets.
    pub colours: Colours,
    /// What its footer says beside what it says everywhere.
    pub footer: Vec<FooterItem>,
    /// The figure of the home page, as an address without a period.
    pub headline: Option<Placed<String>>,
    /// The current period, if it is given.
    pub period: Option<Period>,
    /// Months after which a figure is stale.
    pub stale_after: u32,
    /// What counts as a leap between two periods.
    pub thresholds: Thresholds,
    /// The number below which a count of people is not shown.
    pub suppress_below: Option<Placed<u64>>,
    /// The levels of regions: those that every report knows, and the declared ones with their names.
    pub levels: Vec<String>,
    /// The names of declared levels.
    pub level_names: FxHashMap<String, Texts>,
    /// The kinds of events: those that every report knows, and the declared ones.
    pub kinds: Vec<String>,
    /// The names of declared kinds.
    pub kind_names: FxHashMap<String, Texts>,
    /// Whether raw HTML in Markdown is kept, sanitised, or shown as text.
    pub html: RawHtml,
    /// Old addresses and the new ones to which they lead.
    pub redirects: Vec<(Placed<String>, String)>,
}

/// What becomes of raw HTML in Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RawHtml {
    /// It is shown as text.
    Shown,
    /// It is kept, without what could run or load anything.
    Sanitised,
}

/// Who publishes the report.
#[derive(Clone, Debug)]
pub struct Publisher {
    /// The name.
    pub name: Texts,
    /// Its website.
    pub url: Option<String>,
    /// Where readers write to: an e-mail address, a web address or words.
    pub contact: Option<String>,
}

/// How much a figure may move in a month before it is called a leap.
#[derive(Clone, Copy, Debug)]
pub struct Thresholds {
    /// Percentage points of coverage.
    pub points: Ratio,
    /// Percent of a count.
    pub percent: Ratio,
}

impl Default for Thresholds {
    fn default() -> Thresholds {
        Thresholds { points: Ratio::whole(5), percent: Ratio::whole(10) }
    }
}

impl Site {
    /// The path at which the site stands on its host, with slashes around it: `/` or `/laporan/`.
    pub fn base_path(&self) -> &str {
        let after_scheme = self.base_url.find("://").map_or(0, |at| at + 3);
        let rest = self.base_url.get(after_scheme..).unwrap_or_default();
        rest.find('/').map_or("/", |slash| &rest[slash..])
    }
}

const KEYS: &[&str] = &[
    "title",
    "languages",
    "base_url",
    "publisher",
    "description",
    "license",
    "theme",
    "logo",
    "colors",
    "footer",
    "headline",
    "period",
    "stale_after",
    "thresholds",
    "levels",
    "kinds",
    "suppress_below",
    "allow_html",
    "redirects",
    "outputs",
];

/// The languages that `site.yaml` names: they are needed before anything else can be read.
pub(super) fn languages(reader: &mut Reader<'_>, node: &Node<'_>) -> Vec<String> {
    let written = match node.get("languages") {
        Some(node) => match node.items() {
            Some(items) => items.iter().filter_map(|item| language(reader, item)).collect(),
            None => language(reader, node).into_iter().collect(),
        },
        None => Vec::new(),
    };
    if written.is_empty() { vec!["id".to_owned()] } else { written }
}

fn language(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<String> {
    let text = reader.text(node)?;
    let shaped =
        text.split('-').all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    if !shaped || !text.starts_with(|c: char| c.is_ascii_lowercase()) {
        let finding = Finding::new("T105", "not-a-language", node.place(reader.file)).with("text", text);
        reader.findings.push(finding);
        return None;
    }
    Some(text)
}

/// Reads `site.yaml`, its languages known.
pub(super) fn read(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Site> {
    let fields = reader.record(node, KEYS)?;
    let title = reader.required(&fields, "title", Reader::texts);
    if fields.get("languages").is_none() {
        reader.missing(&fields, "languages");
    }
    let base_url = reader.required(&fields, "base_url", base_url);
    let publisher = reader.required(&fields, "publisher", publisher);
    let description = reader.optional(&fields, "description", Reader::texts);
    let license = reader.optional(&fields, "license", Reader::text);
    let theme = reader.optional(&fields, "theme", Reader::id);
    let logo = reader.optional(&fields, "logo", look::logo);
    let colours = reader.optional(&fields, "colors", look::colours).unwrap_or_default();
    let footer = reader.optional(&fields, "footer", look::footer).unwrap_or_default();
    let headline = reader.optional(&fields, "headline", |reader, node| {
        Some(Placed { value: reader.text(node)?, place: node.place(reader.file) })
    });
    let period = reader.optional(&fields, "period", Reader::period);
    let stale_after = reader.optional(&fields, "stale_after", Reader::count);
    let thresholds = reader.optional(&fields, "thresholds", thresholds).unwrap_or_default();
    let (levels, level_names) = declared(reader, fields.get("levels"), LEVELS);
    let (kinds, kind_names) = declared(reader, fields.get("kinds"), KINDS);
    let suppress_below = reader.optional(&fields, "suppress_below", suppress_below);
    let allow_html = reader.optional(&fields, "allow_html", Reader::flag).unwrap_or(false);
    let redirects = reader.optional(&fields, "redirects", redirects).unwrap_or_default();
    if let Some(node) = fields.get("outputs") {
        outputs(reader, node);
    }
    Some(Site {
        title: title?,
        description,
        languages: reader.languages.to_vec(),
        base_url: base_url?,
        publisher: publisher?,
        license,
        theme: theme.map_or_else(|| "terang".to_owned(), |theme| theme.value),
        logo,
        colours,
        footer,
        headline,
        period,
        stale_after: stale_after.and_then(|months| u32::try_from(months).ok()).unwrap_or(12),
        thresholds,
        suppress_below,
        levels,
        level_names,
        kinds,
        kind_names,
        html: if allow_html { RawHtml::Sanitised } else { RawHtml::Shown },
        redirects,
    })
}

fn base_url(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<String> {
    let url = reader.url(node)?;
    if url.contains(['?', '#']) {
        reader.find("T105", "base-url-with-query", node);
        return None;
    }
    Some(whole_base(&url))
}

/// A base URL with a slash at its end, and without what would have to be escaped in HTML.
pub(super) fn whole_base(url: &str) -> String {
    let plain = url.trim_end_matches('/').replace('&', "%26").replace('\'', "%27").replace('"', "%22");
    plain.replace('<', "%3C").replace('>', "%3E") + "/"
}

fn publisher(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Publisher> {
    let fields = reader.record(node, &["name", "url", "contact"])?;
    let name = reader.required(&fields, "name", Reader::texts);
    let url = reader.optional(&fields, "url", Reader::url);
    let contact = reader.optional(&fields, "contact", Reader::text);
    Some(Publisher { name: name?, url, contact })
}

fn thresholds(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Thresholds> {
    let fields = reader.record(node, &["points", "percent"])?;
    let usual = Thresholds::default();
    let points = reader.optional(&fields, "points", Reader::decimal).map_or(usual.points, Printed::value);
    let percent = reader.optional(&fields, "percent", Reader::decimal).map_or(usual.percent, Printed::value);
    Some(Thresholds { points, percent })
}

/// Below 3 there would be one count to hide, which everybody would know; above 1,000 hardly a count of a
/// village would be left.
const SUPPRESSIBLE: std::ops::RangeInclusive<u64> = 3..=1000;

fn suppress_below(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Placed<u64>> {
    let value = reader.count(node)?;
    if !SUPPRESSIBLE.contains(&value) {
        let finding = reader.find("T105", "not-suppressible", node);
        finding.facts = vec![("least", (*SUPPRESSIBLE.start()).into()), ("most", (*SUPPRESSIBLE.end()).into())];
        return None;
    }
    Some(Placed { value, place: node.place(reader.file) })
}

/// The ids that every report knows with those that this one declares: a map from id to name, or a list.
fn declared(
    reader: &mut Reader<'_>,
    node: Option<&Node<'_>>,
    known: &[&str],
) -> (Vec<String>, FxHashMap<String, Texts>) {
    let mut ids: Vec<String> = known.iter().map(|id| (*id).to_owned()).collect();
    let mut names = FxHashMap::default();
    let Some(node) = node else { return (ids, names) };
    if let Some(items) = node.items() {
        ids.extend(items.iter().filter_map(|item| reader.id(item)).map(|id| id.value));
        return (ids, names);
    }
    let Some(entries) = node.entries() else {
        reader.wrong_type(node, "map");
        return (ids, names);
    };
    for entry in entries {
        if !is_id(&entry.key) {
            let place = entry.key_place(reader.file);
            reader.findings.push(Finding::new("T108", "not-an-id", place).with("text", &*entry.key));
            continue;
        }
        if let Some(name) = reader.texts(&entry.value) {
            if !ids.iter().any(|id| *id == entry.key) {
                ids.push(entry.key.to_string());
            }
            names.insert(entry.key.to_string(), name);
        }
    }
    (ids, names)
}

/// Whether a text is shaped as an address of this site: `/regions/61/`.
pub(super) fn is_address(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && path.split('/').all(|part| part != ".." && part != ".")
        && path.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'\\' | b'"' | b'<' | b'>' | b'?'))
}

fn redirects(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Vec<(Placed<String>, String)>> {
    let Some(entries) = node.entries() else {
        reader.wrong_type(node, "map");
        return None;
    };
    let mut redirects = Vec::new();
    for entry in entries {
        let place = Place { file: reader.file, start: entry.start, end: entry.end };
        let Some(new) = reader.text(&entry.value) else { continue };
        let old = &*entry.key;
        if !is_address(old) || old.contains('#') {
            reader.findings.push(Finding::new("T105", "not-an-address", place).with("text", old));
        } else if !(is_address(&new) || new.starts_with("https://") || new.starts_with("http://")) {
            let place = entry.value.place(reader.file);
            reader.findings.push(Finding::new("T105", "not-an-address", place).with("text", new));
        } else {
            redirects.push((Placed { value: old.to_owned(), place }, new));
        }
    }
    Some(redirects)
}

/// The files that a report may leave out. This version makes none of them: the switches are read so
/// that a report may already say what it wants.
fn outputs(reader: &mut Reader<'_>, node: &Node<'_>) {
    let keys = ["cards", "charts", "downloads", "feeds", "search", "embeds"];
    let Some(fields) = reader.record(node, &keys) else { return };
    for key in keys {
        let _ = reader.optional(&fields, key, Reader::flag);
    }
}
