//! A table of sentences, right and wrong, and what is said of them.
//!
//! The table is `tests/sentences/*.md`; its README says how an entry reads. Each entry becomes a story of the
//! small report `tests/sentences/report.yaml`, and what the check finds in it is held to what the entry
//! says. What the check is known to miss, or to tell where it should be silent, is marked in the entry, so
//! that the table stays what a perfect checker would say and the figures stay honest.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use terang::dataset::{Options, resolve};
use terang::diag::{Finding, position};
use terang::{content, figures, findings};

/// The codes that the table speaks of.
const CODES: &[&str] = &["T301", "T308", "T309", "T401", "T402", "T403", "T404"];

/// What an entry says of one finding.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Expected {
    code: String,
    stretch: String,
    /// Whether the entry admits that the check does not see it.
    missed: bool,
    /// Whether the entry admits that the check tells it and should not.
    wrong: bool,
}

#[derive(Clone, Debug)]
struct Entry {
    line: usize,
    text: String,
    expected: Vec<Expected>,
}

struct Page {
    path: PathBuf,
    language: String,
    date: String,
    entries: Vec<Entry>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sentences")
}

/// The pages of a folder of the table.
fn pages(folder: &Path) -> Vec<Page> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the table")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md") && !path.ends_with("README.md"))
        .collect();
    paths.sort();
    paths.into_iter().map(page).collect()
}

fn page(path: PathBuf) -> Page {
    let source = fs::read_to_string(&path).expect("a page of the table");
    let head = |key: &str| {
        let line = source.lines().find_map(|line| line.strip_prefix(key));
        line.unwrap_or_else(|| panic!("{}: no line {key}", path.display())).trim().to_owned()
    };
    let mut entries: Vec<Entry> = Vec::new();
    let mut open = false;
    for (index, line) in source.lines().enumerate() {
        if let Some(words) = line.strip_prefix("> ") {
            match entries.last_mut().filter(|_| open) {
                Some(entry) => {
                    entry.text.push('\n');
                    entry.text.push_str(words);
                }
                None => entries.push(Entry { line: index + 1, text: words.to_owned(), expected: Vec::new() }),
            }
            open = true;
            continue;
        }
        open = false;
        let Some(rest) = line.strip_prefix("- ") else { continue };
        let Some(entry) = entries.last_mut() else { continue };
        if rest.starts_with("nothing") {
            continue;
        }
        let code = rest.get(..4).unwrap_or_default().to_owned();
        if !CODES.contains(&&*code) {
            continue;
        }
        let stretch = rest.split('`').nth(1).unwrap_or_default().to_owned();
        let after = rest.rsplit('`').next().unwrap_or_default();
        let (missed, wrong) = (after.contains("(missed)"), after.contains("(false alarm)"));
        entry.expected.push(Expected { code, stretch, missed, wrong });
    }
    assert!(!entries.is_empty(), "{}: no entries", path.display());
    Page { language: head("Language:"), date: head("Date:"), entries, path }
}

/// What is found in each entry of a page: code and stretch.
fn found(page: &Page) -> Vec<Vec<(String, String)>> {
    let report = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| {
        let path = report.path().join("content").join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
        fs::write(path, text).expect("a file");
    };
    let languages = if page.language == "en" { "[en, id]" } else { "[id, en]" };
    write(
        "site.yaml",
        &format!("title: Uji\nlanguages: {languages}\nbase_url: https://uji.example/\npublisher: {{ name: Uji }}\n"),
    );
    write("data/report.yaml", &fs::read_to_string(folder().join("report.yaml")).expect("the report"));
    for (index, entry) in page.entries.iter().enumerate() {
        let head = format!("---\ntitle: Uji\ndate: {}\nkind: coordination\n---\n\n", page.date);
        write(&format!("narratives/s{index:03}.md"), &format!("{head}{}\n", entry.text));
    }
    let (dataset, _, first) = resolve(content::open(report.path()), &Options::default());
    assert!(first.is_empty(), "the small report is in order: {first:?}");
    let dataset = dataset.expect("a dataset");
    let figures = figures::compute(&dataset);
    let told = findings::check(&figures).findings;
    let mut found = vec![Vec::new(); page.entries.len()];
    for Finding { code, place, .. } in told {
        let path = dataset.files.path(place.file);
        let Some(index) = path.strip_prefix("content/narratives/s").and_then(|rest| rest.get(..3)) else { continue };
        if !CODES.contains(&code.0) {
            continue;
        }
        let source = fs::read_to_string(report.path().join(path)).expect("a story");
        assert!(position(&source, place.start).line > 0);
        let stretch = source.get(place.start as usize..place.end as usize).unwrap_or_default();
        found[index.parse::<usize>().expect("a number")].push((code.0.to_owned(), stretch.replace('\n', " ")));
    }
    found
}

/// Whether two stretches of one sentence have words in common.
fn overlap(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.replace('\n', " ");
    let (one, other) = (plain(one), plain(other));
    one.contains(&other) || other.contains(&one) || {
        let words: Vec<&str> = one.split_whitespace().collect();
        other.split_whitespace().any(|word| word.chars().any(|c| c.is_ascii_digit()) && words.contains(&word))
    }
}

#[derive(Default)]
struct Tally {
    right: usize,
    missed: usize,
    wrong: usize,
}

/// What came of a folder of the table: what the entries did not foresee, and the figures.
struct Outcome {
    surprises: String,
    table: String,
}

fn measure(folder: &Path) -> Outcome {
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    let mut surprises = String::new();
    let mut entries = 0;
    for page in pages(folder) {
        for (entry, found) in page.entries.iter().zip(found(&page)) {
            entries += 1;
            let lines = hold(entry, &found, &mut tallies);
            if !lines.is_empty() {
                let name = page.path.file_name().unwrap_or_default().to_string_lossy();
                let _ = writeln!(surprises, "{name}:{}: {}\n{}", entry.line, entry.text, lines.join("\n"));
            }
        }
    }
    let mut table = format!("{entries} paragraphs\n\n| code | right | missed | false | precision | recall |\n");
    table.push_str("|---|--:|--:|--:|--:|--:|\n");
    let mut all = Tally::default();
    for (code, tally) in &tallies {
        row(&mut table, code, tally);
        all.right += tally.right;
        all.missed += tally.missed;
        all.wrong += tally.wrong;
    }
    row(&mut table, "all", &all);
    Outcome { surprises, table }
}

/// Holds what is found in an entry to what it says; gives what it did not foresee.
fn hold(entry: &Entry, found: &[(String, String)], tallies: &mut BTreeMap<String, Tally>) -> Vec<String> {
    let mut open: Vec<&Expected> = entry.expected.iter().collect();
    let mut lines = Vec::new();
    for (code, stretch) in found {
        let at = open.iter().position(|wanted| wanted.code == *code && overlap(&wanted.stretch, stretch));
        let tally = tallies.entry(code.clone()).or_default();
        match at.map(|at| open.remove(at)) {
            Some(wanted) if wanted.wrong => tally.wrong += 1,
            Some(wanted) => {
                tally.right += 1;
                if wanted.missed {
                    lines.push(format!("  no longer missed: {code} `{stretch}`"));
                }
            }
            None => {
                tally.wrong += 1;
                lines.push(format!("  told and not wanted: {code} `{stretch}`"));
            }
        }
    }
    for wanted in open {
        if wanted.wrong {
            lines.push(format!("  no longer a false alarm: {} `{}`", wanted.code, wanted.stretch));
            continue;
        }
        tallies.entry(wanted.code.clone()).or_default().missed += 1;
        if !wanted.missed {
            lines.push(format!("  wanted and not told: {} `{}`", wanted.code, wanted.stretch));
        }
    }
    lines
}

#[test]
fn every_sentence_gets_what_the_table_says() {
    let outcome = measure(&folder());
    assert!(outcome.surprises.is_empty(), "{}\n{}", outcome.surprises, outcome.table);
    let readme = fs::read_to_string(folder().join("README.md")).expect("the table's README");
    assert!(readme.contains(&outcome.table), "tests/sentences/README.md does not say:\n{}", outcome.table);
}

/// Two more tables measure what is seen of prose that nobody has read before: what they surprise with is told
/// in the README, not mended entry by entry.
#[test]
fn later_tables_are_judged_as_the_readme_says() {
    let readme = fs::read_to_string(folder().join("README.md")).expect("the table's README");
    for table in ["unseen", "fresh"] {
        let outcome = measure(&folder().join(table));
        assert!(readme.contains(&outcome.table), "{}\nREADME.md does not say:\n{}", outcome.surprises, outcome.table);
    }
}

fn row(table: &mut String, name: &str, tally: &Tally) {
    let share = |part: usize, whole: usize| {
        let tenths = (part * 1000).checked_div(whole);
        tenths.map_or_else(|| "–".to_owned(), |tenths| format!("{}.{} %", tenths / 10, tenths % 10))
    };
    let _ = writeln!(
        table,
        "| {name} | {} | {} | {} | {} | {} |",
        tally.right,
        tally.missed,
        tally.wrong,
        share(tally.right, tally.right + tally.wrong),
        share(tally.right, tally.right + tally.missed)
    );
}
