//! Texts: narratives of what happened, texts of regions' own pages, and standing pages.

use super::fields::{Fields, Placed, Reader, parse_date};
use super::observation::accept;
use super::reference::{Regulation, Source};
use super::region::Region;
use super::subject::{Programme, Segment};
use super::table::{Id, Record};
use super::text::{Language, Texts};
use crate::content::node::Node;
use crate::content::text::Hash;
use crate::diag::{Code, Fact, FileId, Finding, Place};
use crate::period::Period;
use jiff::Timestamp;
use jiff::civil::Date;

/// One language's text of a narrative or page.
///
/// The Markdown stays in its file until a page is rendered: memory does not grow with the prose.
#[derive(Clone, Debug)]
pub struct Version {
    /// The language.
    pub language: Language,
    /// The file.
    pub file: FileId,
    /// The byte at which the Markdown starts.
    pub body_start: u32,
    /// The hash of the file when it was read; a file that changes during a build stops it.
    pub hash: Hash,
    /// The title.
    pub title: Option<String>,
    /// The summary.
    pub summary: Option<String>,
    /// Corrections of this language's text.
    pub corrections: Vec<Correction>,
}

/// A correction that readers are told of.
#[derive(Clone, Debug)]
pub struct Correction {
    /// The day.
    pub date: Date,
    /// What was corrected.
    pub text: Texts,
}

/// The languages in which a text is written, the original first.
#[derive(Clone, Debug, Default)]
pub struct Versions(pub Vec<Version>);

impl Versions {
    /// The text in a language, else the original.
    pub fn say(&self, language: Language) -> Option<&Version> {
        self.0.iter().find(|version| version.language == language).or_else(|| self.0.first())
    }
}

/// A story of something that happened.
#[derive(Clone, Debug)]
pub struct Narrative {
    /// The file name without language and ending.
    pub slug: String,
    /// Its texts.
    pub versions: Versions,
    /// The day of the event.
    pub date: Date,
    /// The day on which the story was published.
    pub published: Option<Date>,
    /// What sort of event: ids of [`KINDS`] or of kinds that `site.yaml` declares.
    pub kinds: Vec<String>,
    /// The regions that it is about.
    pub regions: Vec<Id<Region>>,
    /// The segments.
    pub segments: Vec<Id<Segment>>,
    /// The programmes.
    pub programmes: Vec<Id<Programme>>,
    /// The regulations that it cites.
    pub regulations: Vec<Id<Regulation>>,
    /// The sources on which it rests.
    pub sources: Vec<Id<Source>>,
    /// Where it happened.
    pub venue: Option<Texts>,
    /// Who took part.
    pub organisations: Vec<String>,
    /// The period of which its figures speak.
    pub period: Option<Period>,
    /// Whether it is only built with `--drafts`.
    pub draft: bool,
    /// The moment before which it is not built.
    pub publish: Option<Timestamp>,
    /// The findings that are answered in public, with the reasons.
    pub accept: Vec<(Code, Texts)>,
    /// Where its front matter starts.
    pub place: Place,
}

/// The sorts of event that every report knows.
pub const KINDS: &[&str] = &["coordination", "monitoring", "socialisation", "verification", "handover", "release"];

/// A text of its own for a region's page.
#[derive(Clone, Debug)]
pub struct RegionText {
    /// The region.
    pub region: Id<Region>,
    /// Its texts.
    pub versions: Versions,
}

/// A standing page.
#[derive(Clone, Debug)]
pub struct Page {
    /// The file name without language and ending.
    pub slug: String,
    /// Its texts.
    pub versions: Versions,
    /// Where its front matter starts.
    pub place: Place,
}

impl Record for Narrative {
    fn id(&self) -> &str {
        &self.slug
    }

    fn place(&self) -> Place {
        self.place
    }
}

impl Record for Page {
    fn id(&self) -> &str {
        &self.slug
    }

    fn place(&self) -> Place {
        self.place
    }
}

/// The front matter of a narrative's file, references not looked up.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub title: Option<String>,
    pub summary: Option<String>,
    pub corrections: Vec<Correction>,
    pub date: Option<Date>,
    pub published: Option<Date>,
    pub kinds: Vec<String>,
    pub regions: Vec<Placed<String>>,
    pub segments: Vec<Placed<String>>,
    pub programmes: Vec<Placed<String>>,
    pub regulations: Vec<Placed<String>>,
    pub sources: Vec<Placed<String>>,
    pub venue: Option<Texts>,
    pub organisations: Vec<String>,
    pub period: Option<Period>,
    pub draft: bool,
    pub publish: Option<Timestamp>,
    pub accept: Vec<(Code, Texts)>,
    /// Which keys a translation gives, with a plain form of their values, to hold against the original.
    pub given: Vec<(String, String, Place)>,
}

const NARRATIVE_KEYS: &[&str] = &[
    "title",
    "date",
    "kind",
    "published",
    "summary",
    "regions",
    "segments",
    "programmes",
    "regulations",
    "sources",
    "place",
    "organisations",
    "period",
    "draft",
    "publish",
    "corrections",
    "accept",
];

/// Whether a file holds the original of a text or a translation of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Original,
    Translation,
}

/// Reads the front matter of a narrative.
pub(super) fn read_narrative(
    reader: &mut Reader<'_>,
    node: Option<&Node<'_>>,
    role: Role,
    kinds: &[String],
) -> Option<Head> {
    let Some(node) = node else {
        reader.findings.push(Finding::new("T116", "front-matter-missing", Place::start_of(reader.file)));
        return None;
    };
    let fields = reader.record(node, NARRATIVE_KEYS)?;
    let mut head = Head {
        title: reader.required(&fields, "title", Reader::text),
        summary: reader.optional(&fields, "summary", Reader::text),
        corrections: reader.optional(&fields, "corrections", corrections).unwrap_or_default(),
        ..Head::default()
    };
    if role == Role::Original {
        head.date = reader.required(&fields, "date", Reader::date);
        head.kinds = reader.required(&fields, "kind", |reader, node| read_kinds(reader, node, kinds))?;
    } else {
        head.date = reader.optional(&fields, "date", Reader::date);
        head.kinds =
            reader.optional(&fields, "kind", |reader, node| read_kinds(reader, node, kinds)).unwrap_or_default();
    }
    head.published =
        reader.optional(&fields, "published", |reader, node| match node.text().and_then(|t| t.get(..10)) {
            Some(day) if node.text().is_some_and(|text| text[10..].starts_with('T')) => {
                let date = parse_date(day);
                if date.is_none() {
                    return reader.date(node);
                }
                date
            }
            _ => reader.date(node),
        });
    let mut list = |key: &'static str| reader.optional(&fields, key, Reader::ids).unwrap_or_default();
    head.regions = list("regions");
    head.segments = list("segments");
    head.programmes = list("programmes");
    head.regulations = list("regulations");
    head.sources = list("sources");
    head.venue = reader.optional(&fields, "place", Reader::texts);
    head.organisations = reader.optional(&fields, "organisations", Reader::text_list).unwrap_or_default();
    head.period = reader.optional(&fields, "period", Reader::period);
    head.draft = reader.optional(&fields, "draft", Reader::flag).unwrap_or(false);
    head.publish = reader.optional(&fields, "publish", moment);
    head.accept = reader.optional(&fields, "accept", accept).unwrap_or_default();
    for entry in node.entries().unwrap_or_default() {
        if !matches!(&*entry.key, "title" | "summary" | "corrections") && !entry.value.is_nothing() {
            let place = entry.value.place(reader.file);
            head.given.push((entry.key.to_string(), plain(&entry.value), place));
        }
    }
    Some(head)
}

/// A value without its layout: what two languages of one text are compared by.
fn plain(node: &Node<'_>) -> String {
    match &node.value {
        crate::content::node::Value::Nothing => String::new(),
        crate::content::node::Value::Scalar { text, .. } => text.to_string(),
        crate::content::node::Value::List(items) => items.iter().map(plain).collect::<Vec<_>>().join("\u{1f}"),
        crate::content::node::Value::Map(entries) => {
            let texts = entries.iter().map(|entry| format!("{}\u{1e}{}", entry.key, plain(&entry.value)));
            texts.collect::<Vec<_>>().join("\u{1f}")
        }
    }
}

fn read_kinds(reader: &mut Reader<'_>, node: &Node<'_>, kinds: &[String]) -> Option<Vec<String>> {
    let written: Vec<(String, Place)> = match node.items() {
        Some(items) => items.iter().filter_map(|item| Some((reader.text(item)?, item.place(reader.file)))).collect(),
        None => vec![(reader.text(node)?, node.place(reader.file))],
    };
    let mut found = Vec::new();
    for (kind, place) in written {
        if kinds.contains(&kind) {
            found.push(kind);
        } else {
            let finding = Finding::new("T105", "unknown-kind", place).with("text", kind);
            reader.findings.push(finding.with("known", Fact::List(kinds.to_vec())));
        }
    }
    Some(found)
}

fn corrections(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Vec<Correction>> {
    let mut corrections = Vec::new();
    for item in reader.items(node) {
        let Some(fields) = reader.record(item, &["date", "text"]) else { continue };
        let date = reader.required(&fields, "date", Reader::date);
        let text = reader.required(&fields, "text", Reader::texts);
        if let (Some(date), Some(text)) = (date, text) {
            corrections.push(Correction { date, text });
        }
    }
    Some(corrections)
}

/// A moment with its offset from UTC: `2025-07-10T14:06+07:00`.
fn moment(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Timestamp> {
    let text = reader.text(node)?;
    let found = text.parse::<Timestamp>().ok();
    if found.is_none() {
        let finding = Finding::new("T107", "not-a-moment", node.place(reader.file)).with("text", text);
        reader.findings.push(finding);
    }
    found
}

/// The front matter of a region's text or a standing page.
pub(super) fn read_page(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> (Option<String>, Option<String>) {
    let Some(node) = node else { return (None, None) };
    let Some(fields) = reader.record(node, &["title", "summary"]) else { return (None, None) };
    let read = |reader: &mut Reader<'_>, fields: &Fields<'_, '_>, key| reader.optional(fields, key, Reader::text);
    (read(reader, &fields, "title"), read(reader, &fields, "summary"))
}

/// A file name taken apart: slug and language.
///
/// A suffix counts as a language only if the report is written in it: `63.10.md` has none.
pub(super) fn slug_and_language<'n>(name: &'n str, languages: &[String]) -> (&'n str, Language) {
    let stem = name.rsplit('/').next().unwrap_or(name);
    let stem = stem.strip_suffix(".md").or_else(|| stem.strip_suffix(".MD")).unwrap_or(stem);
    if let Some((slug, suffix)) = stem.rsplit_once('.')
        && let Some(index) = languages.iter().position(|language| language == suffix)
    {
        return (slug, Language(u8::try_from(index).unwrap_or(0)));
    }
    (stem, Language::DEFAULT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suffix_is_a_language_only_if_the_report_is_written_in_it() {
        let languages = ["id".to_owned(), "en".to_owned()];
        let split = |name| slug_and_language(name, &languages);
        assert_eq!(split("2025/2025-07-14-ekosistem-desa.md"), ("2025-07-14-ekosistem-desa", Language(0)));
        assert_eq!(split("about.en.md"), ("about", Language(1)));
        assert_eq!(split("63.10.md"), ("63.10", Language(0)));
        assert_eq!(split("63.10.en.md"), ("63.10", Language(1)));
    }
}
