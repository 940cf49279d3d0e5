//! T407: what readers of another language find in the first one.

use super::{About, Found};
use crate::content::locate::{self, Sought};
use crate::dataset::observation::Detail;
use crate::dataset::story::Versions;
use crate::dataset::{Dataset, Id, Language, Region, Texts};
use crate::diag::{CODES, FileId, Finding, Place};
use crate::figures::Figures;
use rustc_hash::FxHashSet;

/// Looks for languages in which a text is not written: one note for each file that is missing, and one
/// for all texts of records together.
///
/// Names of places, regulations and the publisher are names in every language, and acronyms are what
/// they are: these are not counted.
pub(super) fn find(dataset: &Dataset) -> Vec<Finding> {
    let mut findings = Vec::new();
    if dataset.site.languages.len() < 2 {
        return findings;
    }
    for (_, narrative) in dataset.narratives.iter() {
        files(dataset, &narrative.versions, &mut findings);
    }
    for text in &dataset.region_texts {
        files(dataset, &text.versions, &mut findings);
    }
    for (_, page) in dataset.pages.iter() {
        files(dataset, &page.versions, &mut findings);
    }
    findings.extend(dataset.languages().filter_map(|language| of_records(dataset, language)));
    findings
}

/// A note for each language in which a file is missing.
fn files(dataset: &Dataset, versions: &Versions, findings: &mut Vec<Finding>) {
    let Some(first) = versions.0.first() else { return };
    for language in dataset.languages() {
        if versions.0.iter().any(|version| version.language == language) {
            continue;
        }
        let finding = Finding::new("T407", "file-untranslated", Place::start_of(first.file));
        let finding = finding.with("language", dataset.language_code(language));
        findings.push(finding.with("path", path_in(dataset, first.file, first.language, language)));
    }
}

/// The texts of an observation or payment, by their keys; of an answer the key is its code.
fn texts(detail: &Detail) -> impl Iterator<Item = (&'static str, &Texts)> {
    let revised = detail.revised.iter().map(|revision| ("revised", &revision.reason));
    let answers = detail.accept.iter().map(|(code, reason)| (code.0, reason));
    detail.note.iter().map(|note| ("note", note)).chain(revised).chain(answers)
}

fn answer(detail: &Detail) -> Option<&Texts> {
    detail.accept.iter().find(|(code, _)| code.0 == "T407").map(|(_, reason)| reason)
}

/// T407 of records that answer it; those of all others are told in one note.
pub(super) fn answered(figures: &Figures<'_>, region: Id<Region>, found: &mut Vec<Found>) {
    let dataset = figures.dataset();
    let mut look = |record: Place, detail: &Detail, about: About| {
        let Some(reason) = answer(detail) else { return };
        for language in dataset.languages() {
            let lacking: Vec<&'static str> =
                texts(detail).filter(|(_, texts)| !texts.has(language)).map(|(key, _)| key).collect();
            let Some(first) = lacking.first() else { continue };
            let key = if CODES.iter().any(|row| row.code == *first) { "accept" } else { first };
            let finding = Finding::new("T407", "texts-untranslated", record).with("count", lacking.len());
            let finding = finding.with("language", dataset.language_code(language));
            found.push(Found::new(finding, key, about.clone()).answered(Some(reason)));
        }
    };
    for segment in dataset.segments.ids() {
        for cell in figures.cells(region, segment) {
            for observation in cell.records(dataset) {
                if let Some(detail) = &observation.detail {
                    look(observation.place, detail, About::Cell(region, segment, cell.period));
                }
            }
        }
    }
    for paid in figures.paid_in(region) {
        for payment in paid.records(dataset) {
            look(payment.place, &payment.detail, About::Paid(paid.clone()));
        }
    }
}

/// Where the text of another language would stand.
fn path_in(dataset: &Dataset, file: FileId, from: Language, to: Language) -> String {
    let path = dataset.files.path(file);
    let (stem, ending) = path.rsplit_once('.').unwrap_or((path, "md"));
    let stem = stem.strip_suffix(dataset.language_code(from)).and_then(|rest| rest.strip_suffix('.')).unwrap_or(stem);
    match to {
        Language::DEFAULT => format!("{stem}.{ending}"),
        _ => format!("{stem}.{}.{ending}", dataset.language_code(to)),
    }
}

/// A note that counts the texts of records that a language lacks, at the first of them.
fn of_records(dataset: &Dataset, language: Language) -> Option<Finding> {
    let mut count = 0_usize;
    let mut seen = FxHashSet::default();
    let mut first: Option<(Place, &'static str)> = None;
    let mut look = |record: Place, key: &'static str, texts: Option<&Texts>| {
        let lacking = texts.filter(|texts| !texts.is_empty() && !texts.has(language));
        // What stands in a group's keys is read for every record of the group.
        let once = |texts: &Texts| seen.insert((record.file, key, texts.get(Language::DEFAULT).to_owned()));
        if lacking.is_some_and(once) {
            count += 1;
            let order = |place: Place| (dataset.files.path(place.file), place.start);
            if first.is_none_or(|(first, _)| order(record) < order(first)) {
                first = Some((record, key));
            }
        }
    };
    for (_, segment) in dataset.segments.iter() {
        look(segment.place, "name", Some(&segment.name));
        look(segment.place, "description", segment.description.as_ref());
    }
    for (_, programme) in dataset.programmes.iter() {
        look(programme.place, "name", Some(&programme.name));
        look(programme.place, "description", programme.description.as_ref());
        look(programme.place, "pays", programme.pays.as_ref());
        look(programme.place, "contribution", programme.contribution.as_ref());
        look(programme.place, "how_to_register", programme.how_to_register.as_ref());
    }
    for (_, term) in dataset.terms.iter() {
        look(term.place, "meaning", Some(&term.meaning));
    }
    for (_, source) in dataset.sources.iter() {
        look(source.place, "title", Some(&source.title));
    }
    for (_, base) in dataset.bases.iter() {
        look(base.place, "definition", Some(&base.definition));
    }
    let observed = dataset.observations.iter().filter_map(|o| Some((o.place, o.detail.as_deref()?)));
    let paid = dataset.payments.iter().map(|payment| (payment.place, &payment.detail));
    for (record, detail) in observed.chain(paid).filter(|(_, detail)| answer(detail).is_none()) {
        texts(detail).for_each(|(key, texts)| look(record, key, Some(texts)));
    }
    for (_, narrative) in dataset.narratives.iter() {
        for (code, reason) in &narrative.accept {
            look(narrative.place, code.0, Some(reason));
        }
    }
    let (record, key) = first?;
    let found = match CODES.iter().any(|row| row.code == key) {
        true => locate::answers(&dataset.files, &[(record, key)]),
        false => locate::places(&dataset.files, &[Sought { record, key }]),
    };
    let place = found.first().copied().unwrap_or(record);
    let finding = Finding::new("T407", "texts-untranslated", place).with("count", count);
    Some(finding.with("language", dataset.language_code(language)))
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::diag::Fact;
    use crate::findings::links::tests::{SITE, with_report};

    /// The notes on a report with these files beside its own: path, message, and what is missing.
    fn told(files: &[(&str, &str)]) -> Vec<String> {
        with_report(files, |figures| {
            let dataset = figures.dataset();
            let tell = |finding: crate::diag::Finding| {
                let facts = finding.facts.iter().map(|(_, fact)| match fact {
                    Fact::Text(text) => format!(" {text}"),
                    Fact::Count(count) => format!(" {count}"),
                    other => format!(" {other:?}"),
                });
                let facts: String = facts.collect();
                format!("{} {}{facts}", dataset.files.path(finding.place.file), finding.message)
            };
            find(dataset).into_iter().map(tell).collect()
        })
    }

    #[test]
    fn each_missing_file_is_noted_and_the_texts_of_records_are_counted() {
        assert_eq!(
            told(&[
                ("regions/63.10.en.md", "Text."),
                ("narratives/dua.en.md", "---\ntitle: Two\n---\n"),
                ("narratives/dua.md", "---\ntitle: Dua\ndate: 2025-07-09\nkind: release\n---\n")
            ]),
            [
                "content/narratives/rapat.md file-untranslated en content/narratives/rapat.en.md",
                "content/regions/63.10.en.md file-untranslated id content/regions/63.10.md",
                "content/pages/about.md file-untranslated en content/pages/about.en.md",
                // A segment, two programmes, a term, a source, two bases, a note.
                "content/data/data.yaml texts-untranslated 8 en",
            ]
        );
    }

    #[test]
    fn a_report_in_one_language_lacks_nothing() {
        let data = "segments: []\n";
        let one = SITE.replace("[id, en]", "[id]");
        let whole = [
            ("site.yaml", &*one),
            ("data/data.yaml", data),
            ("narratives/rapat.md", "---\ntitle: R\ndate: 2025-07-09\nkind: release\n---\n"),
        ];
        let region = ("data/r.yaml", "regions:\n  - { code: ID, name: Indonesia, level: country }\n");
        assert_eq!(told(&[&whole[..], &[region]].concat()), [""; 0]);
    }
}
