//! A theme: templates, assets and texts. The default one is part of the program; a report overrides
//! what it wants to, file by file.
//!
//! A file of `themes/<name>/` in the report takes the place of the file of the same path here. Only
//! texts are merged: `locales/id.ftl` of a report need not hold more than what it says differently.
//! A text is looked for in the page's own language, then in English, then in Indonesian, the
//! languages in which the default theme is written; only what none of them has is a finding.

use super::wording::{self, Words};
use crate::content::text::{LARGEST_TEXT, read, read_bytes};
use crate::dataset::Dataset;
use crate::diag::{FileId, Finding, Place, Severity};
use crate::locale::{Ftl, Locale, LocaleError, TextFlaw};
use crate::order::Arrange;
use include_dir::{Dir, include_dir};
use std::collections::{BTreeMap, BTreeSet};
use tera::{ErrorKind, ReportError, Tera};

static DEFAULT: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/terang");

/// The languages in which the default theme is written, the first to stand in last.
const WRITTEN: [&str; 2] = ["id", "en"];

/// A file of a theme.
#[derive(Clone, Copy, Debug)]
pub enum Asset {
    /// It comes with the program.
    Default(&'static [u8]),
    /// The report has it.
    Own(FileId),
}

/// What a language says.
pub(super) struct Speech {
    pub(super) locale: Locale,
    pub(super) words: Words,
    /// All texts without facts, for templates: `skip-to-content` is `t.skip_to_content`.
    pub(super) plain: BTreeMap<String, String>,
}

/// A theme that has been read and found sound.
pub struct Theme {
    pub(super) templates: Tera,
    /// By the languages of the report.
    pub(super) speech: Vec<Speech>,
    /// The files to be copied, by their path below the site's root: `assets/style.css`.
    pub(super) assets: BTreeMap<String, Asset>,
    /// The report's own templates, for places in them.
    pub(super) own: BTreeMap<String, FileId>,
    /// What is worth telling though the theme can be used.
    pub(super) findings: Vec<Finding>,
}

impl Theme {
    /// Reads the theme that the report asks for, over the default one.
    ///
    /// # Errors
    ///
    /// Every template that does not parse, every flaw of a text file, every text that is lacking.
    pub fn load(dataset: &Dataset) -> Result<Theme, Vec<Finding>> {
        let mut findings = Vec::new();
        let own = own_files(dataset, &mut findings);
        let mut assets = BTreeMap::new();
        let mut templates: BTreeMap<String, Source> = BTreeMap::new();
        let mut texts: BTreeMap<String, Vec<Source>> = BTreeMap::new();
        for (path, bytes) in embedded(&DEFAULT) {
            let text = || Source { text: String::from_utf8_lossy(bytes).into_owned(), own: None };
            match path.split_once('/') {
                Some(("templates", name)) => {
                    templates.insert(name.to_owned(), text());
                }
                Some(("locales", name)) => texts.entry(name.to_owned()).or_default().push(text()),
                Some(("assets", _)) => {
                    assets.insert(path.to_owned(), Asset::Default(bytes));
                }
                _ => {}
            }
        }
        for (path, file) in &own {
            match path.split_once('/') {
                Some(("templates", name)) => {
                    if let Some(text) = own_text(dataset, *file, &mut findings) {
                        templates.insert(name.to_owned(), Source { text, own: Some(*file) });
                    }
                }
                Some(("locales", name)) => {
                    if let Some(text) = own_text(dataset, *file, &mut findings) {
                        texts.entry(name.to_owned()).or_default().push(Source { text, own: Some(*file) });
                    }
                }
                Some(("assets", _)) => {
                    assets.insert(path.clone(), Asset::Own(*file));
                }
                _ => {}
            }
        }
        let speech = speech(dataset, &texts, &mut findings);
        check_texts(dataset, &templates, &speech, &mut findings);
        let parsed = parse(dataset, &templates, &mut findings);
        let borrowed = borrowed(dataset, &texts);
        let own = templates.iter().filter_map(|(name, source)| Some((name.clone(), source.own?))).collect();
        match parsed {
            Some(templates) if findings.is_empty() => Ok(Theme { templates, speech, assets, own, findings: borrowed }),
            _ => Err(findings),
        }
    }
}

/// A text of a theme, with the file of the report that holds it, if it is the report's.
struct Source {
    text: String,
    own: Option<FileId>,
}

/// The files of the report's own theme, by their path below its folder.
fn own_files(dataset: &Dataset, findings: &mut Vec<Finding>) -> BTreeMap<String, FileId> {
    let folder = format!("{}/", dataset.site.theme);
    let own: BTreeMap<String, FileId> = dataset
        .themes
        .iter()
        .filter_map(|input| Some((input.below.strip_prefix(&folder)?.to_owned(), input.file)))
        .collect();
    if own.is_empty() && dataset.site.theme != "terang" {
        findings
            .push(Finding::new("T209", "unknown-theme", site_start(dataset)).with("id", dataset.site.theme.as_str()));
    }
    own
}

fn own_text(dataset: &Dataset, file: FileId, findings: &mut Vec<Finding>) -> Option<String> {
    match read(&dataset.files, file) {
        Ok(source) => Some(source.text),
        Err(finding) => {
            findings.push(finding);
            None
        }
    }
}

/// The bytes of an asset.
pub(super) fn asset_bytes(dataset: &Dataset, asset: Asset) -> Result<std::borrow::Cow<'static, [u8]>, Finding> {
    match asset {
        Asset::Default(bytes) => Ok(bytes.into()),
        Asset::Own(file) => read_bytes(&dataset.files, file, LARGEST_TEXT).map(Into::into),
    }
}

/// The start of `site.yaml`: the place of what is wrong with nothing that the report wrote.
pub(super) fn site_start(dataset: &Dataset) -> Place {
    let site = dataset.files.iter().find(|(_, path)| *path == "content/site.yaml");
    Place::start_of(site.map_or(FileId(0), |(file, _)| file))
}

/// The files of the default theme, by path, with `/` between names.
fn embedded(dir: &'static Dir<'static>) -> Vec<(String, &'static [u8])> {
    let mut found = Vec::new();
    let mut waiting = vec![dir];
    while let Some(dir) = waiting.pop() {
        waiting.extend(dir.dirs());
        for file in dir.files() {
            let names: Vec<&str> = file.path().iter().filter_map(|name| name.to_str()).collect();
            found.push((names.join("/"), file.contents()));
        }
    }
    found.arrange();
    found
}

/// T603 where one language lacks texts that another has: readers find them in that other language.
///
/// A language into which nobody translated the theme is told of once, with a count.
fn borrowed(dataset: &Dataset, texts: &BTreeMap<String, Vec<Source>>) -> Vec<Finding> {
    // The default theme is whole in its own languages.
    let foreign = |language: &String| !WRITTEN.contains(&language.as_str());
    let own_texts = texts.values().flatten().any(|source| source.own.is_some());
    if !own_texts && !dataset.site.languages.iter().any(foreign) {
        return Vec::new();
    }
    let keys = |code: &str| -> BTreeSet<String> {
        let sources = texts.get(&format!("{code}.ftl")).into_iter().flatten();
        let sheets: Vec<Ftl> = sources.map(|source| Ftl::new(code, source.text.as_str())).collect();
        Locale::new(code, &sheets).map(|locale| locale.keys().map(str::to_owned).collect()).unwrap_or_default()
    };
    let mut all: BTreeSet<String> = WRITTEN.iter().flat_map(|code| keys(code)).collect();
    let own: Vec<BTreeSet<String>> = dataset
        .site
        .languages
        .iter()
        .map(|language| {
            let stem = language.split('-').next().unwrap_or(language);
            let mut own = keys(language);
            own.extend(if stem == language { BTreeSet::new() } else { keys(stem) });
            own
        })
        .collect();
    all.extend(own.iter().flatten().cloned());
    let mut findings = Vec::new();
    for (language, own) in dataset.site.languages.iter().zip(own) {
        let lacking: Vec<&String> = all.difference(&own).collect();
        let Some(first) = lacking.first() else { continue };
        let file = texts.get(&format!("{language}.ftl")).into_iter().flatten().find_map(|source| source.own);
        let place = file.map_or_else(|| site_start(dataset), Place::start_of);
        let finding = Finding::new("T603", "texts-borrowed", place).at(Severity::Warning);
        let finding = finding.with("language", language.as_str()).with("count", lacking.len());
        findings.push(finding.with("key", first.as_str()).with("theme", dataset.site.theme.as_str()));
    }
    findings
}

fn speech(dataset: &Dataset, texts: &BTreeMap<String, Vec<Source>>, findings: &mut Vec<Finding>) -> Vec<Speech> {
    let mut spoken = Vec::new();
    for language in &dataset.site.languages {
        let mut order: Vec<&str> = WRITTEN.into_iter().filter(|written| written != language).collect();
        let stem = language.split('-').next().unwrap_or(language);
        if stem != language {
            order.retain(|written| *written != stem);
            order.push(stem);
        }
        order.push(language);
        let mut sheets = Vec::new();
        let mut files: BTreeMap<String, FileId> = BTreeMap::new();
        for code in order {
            let name = format!("{code}.ftl");
            for (index, source) in texts.get(&name).into_iter().flatten().enumerate() {
                let path = format!("locales/{name}#{index}");
                if let Some(file) = source.own {
                    files.insert(path.clone(), file);
                }
                sheets.push(Ftl::new(path, source.text.as_str()));
            }
        }
        match Locale::new(language, &sheets) {
            Err(LocaleError::Texts(flaws)) => {
                findings.extend(flaws.iter().map(|flaw| flawed(dataset, &files, flaw)));
            }
            Err(error) => {
                let finding = Finding::new("T603", "language-without-formats", site_start(dataset));
                findings.push(finding.with("language", language.as_str()).with("reason", error.to_string()));
            }
            Ok(locale) => {
                let texts = locale.plain_texts();
                let mut lacking = wording::check(&locale);
                let words = Words::read(&texts).unwrap_or_else(|lacks| {
                    lacking.extend(lacks);
                    Words::default()
                });
                for lack in lacking {
                    let place =
                        files.values().last().map_or_else(|| site_start(dataset), |file| Place::start_of(*file));
                    let message = if lack.fact.is_some() { "text-with-unknown-fact" } else { "text-missing" };
                    let finding = Finding::new("T603", message, place).with("key", lack.key);
                    let finding = finding.with("language", language.as_str());
                    findings.push(match lack.fact {
                        Some(fact) => finding.with("fact", fact),
                        None => finding,
                    });
                }
                let plain = texts.into_iter().map(|(key, text)| (template_key(&key), text)).collect();
                spoken.push(Speech { locale, words, plain });
            }
        }
    }
    spoken
}

/// The name under which templates know a text: `skip-to-content` is `skip_to_content`.
fn template_key(key: &str) -> String {
    key.replace(['-', '.'], "_")
}

fn flawed(dataset: &Dataset, files: &BTreeMap<String, FileId>, flaw: &TextFlaw) -> Finding {
    let place = match files.get(&flaw.file) {
        Some(file) => Place { file: *file, start: flaw.offset, end: flaw.offset + 1 },
        None => site_start(dataset),
    };
    let file = flaw.file.split('#').next().unwrap_or(&flaw.file);
    let finding = Finding::new("T603", "text-syntax", place).with("file", file).with("line", flaw.position.line);
    finding.with("detail", flaw.problem.to_string())
}

/// Looks for texts that templates ask for and no language has.
fn check_texts(
    dataset: &Dataset,
    templates: &BTreeMap<String, Source>,
    speech: &[Speech],
    findings: &mut Vec<Finding>,
) {
    for (name, source) in templates {
        for (at, key) in text_keys(&source.text) {
            for (speech, language) in speech.iter().zip(&dataset.site.languages) {
                if speech.plain.contains_key(key) {
                    continue;
                }
                let start = u32::try_from(at).unwrap_or(0);
                let end = start + u32::try_from(key.len()).unwrap_or(0);
                let place = source.own.map_or_else(|| site_start(dataset), |file| Place { file, start, end });
                let finding = Finding::new("T603", "text-missing", place).with("key", key);
                findings.push(finding.with("language", language.as_str()).with("template", name.as_str()));
            }
        }
    }
}

/// The texts that a template asks for by name, `t.key`, with the bytes at which the keys stand.
fn text_keys(template: &str) -> impl Iterator<Item = (usize, &str)> {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    template.match_indices("t.").filter_map(move |(at, _)| {
        let before = &template[..at];
        let inside = before.rfind("{{").max(before.rfind("{%")) > before.rfind("}}").max(before.rfind("%}"));
        let alone = before.chars().next_back().is_none_or(|c| !word(c) && !matches!(c, '.' | '"' | '\''));
        let rest = &template[at + 2..];
        let len = rest.find(|c| !word(c)).unwrap_or(rest.len());
        (inside && alone && len > 0).then(|| (at + 2, &rest[..len]))
    })
}

fn parse(dataset: &Dataset, templates: &BTreeMap<String, Source>, findings: &mut Vec<Finding>) -> Option<Tera> {
    // Each alone first: one file's mistake does not hide another's.
    let before = findings.len();
    for (name, source) in templates {
        if let Err(error) = Tera::default().add_raw_template(name, &source.text)
            && let ErrorKind::SyntaxError(report) = error.kind()
        {
            findings.push(syntax(dataset, templates, name, report));
        }
    }
    if findings.len() > before {
        return None;
    }
    let mut tera = Tera::default();
    if let Err(error) = tera.add_raw_templates(templates.iter().map(|(name, source)| (name.as_str(), &source.text))) {
        findings.push(match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                syntax(dataset, templates, report.filename(), report)
            }
            _ => {
                let finding = Finding::new("T601", "template-syntax", site_start(dataset));
                let name = match error.kind() {
                    ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => tpl.as_str(),
                    ErrorKind::MissingParent { current, .. } => current,
                    ErrorKind::TemplateNotFound(name) => name,
                    _ => "base.html",
                };
                finding.with("template", name).with("detail", error.to_string())
            }
        });
        return None;
    }
    Some(tera)
}

fn syntax(dataset: &Dataset, templates: &BTreeMap<String, Source>, name: &str, report: &ReportError) -> Finding {
    let own = templates.get(name).and_then(|source| source.own);
    located(Finding::new("T601", "template-syntax", own_place(dataset, own, report)), name, report)
}

/// Where an error stands, if it stands in a template of the report's own.
pub(super) fn own_place(dataset: &Dataset, own: Option<FileId>, report: &ReportError) -> Place {
    let byte = |at: usize| u32::try_from(at).unwrap_or(0);
    let range = &report.span().range;
    own.map_or_else(|| site_start(dataset), |file| Place { file, start: byte(range.start), end: byte(range.end) })
}

/// A finding with the template, the line and the column of which the engine speaks, and its reason.
pub(super) fn located(finding: Finding, name: &str, report: &ReportError) -> Finding {
    let (line, column) = (report.span().start_line, report.span().start_col + 1);
    let finding = finding.with("template", name).with("line", line).with("column", column);
    finding.with("detail", report.message())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_texts_that_a_template_asks_for_are_found() {
        let template = "{% if t.a %}t.b{{ x.t.c }} {{ t.d_e }} {{ \"t.f\" }} text.g <p title=\"{{ t.h }}\">";
        let keys: Vec<&str> = text_keys(template).map(|(_, key)| key).collect();
        assert_eq!(keys, ["a", "d_e", "h"]);
    }
}
