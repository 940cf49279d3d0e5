//! Whole small reports, each a folder: what goes in (`content/`), and beside it what must come out.
//!
//! `expected.md` is a document. A heading `## path` names a page of the site; below it stand blocks:
//!
//! - `text`: each line is somewhere in the words of the page, as a reader sees them, one space for any
//!   white space;
//! - `row`: some row of a table has these cells in this order, each beginning so; other cells may stand
//!   between them, because a table leaves out what all its rows say alike;
//! - `html`: each line is somewhere in the source, a space for any white space too;
//! - `lacks text`, `lacks html`, `lacks row`: each line is nowhere in them.
//!
//! A block `told` lists what `terang check` tells, a line each, and nothing else is told: severity, code, place,
//! message. A block `absent` lists paths that the site must not have. All else is for whoever reads. What holds on
//! every page of every site stands in `harness/rules.rs`, and is checked too.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops")]

mod harness;
#[path = "harness/html.rs"]
mod html;
#[path = "harness/rules.rs"]
mod rules;

use harness::Site;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use terang::figures::address::{PROGRAMME_MEASURES, SEGMENT_MEASURES};
use terang::figures::{self, Address, Figures, Value};
use terang::pages::figure::{Form, shown};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reports").join(name)
}

/// Builds a report into a folder that is gone when the site has been read.
fn build(name: &str) -> Site {
    let room = tempfile::tempdir().expect("a folder");
    rules::build(&folder(name), &room.path().join("site"))
}

/// Holds a report against its document and against the rules.
fn check(name: &str) {
    let site = build(name);
    let document = fs::read_to_string(folder(name).join("expected.md")).expect("expected.md");
    let mut faults = held(&document, &site);
    faults.extend(told(&document, name));
    let dataset = rules::read(&folder(name));
    faults.extend(rules::faults(&site, &figures::compute(&dataset)));
    assert!(faults.is_empty(), "{name}:\n{}", faults.join("\n"));
}

/// Where a document's block `told` and what is told differ.
fn told(document: &str, name: &str) -> Vec<String> {
    let Some((_, block)) = document.split_once("```told\n") else { return Vec::new() };
    let expected: BTreeSet<&str> = block.split("```").next().unwrap_or_default().lines().collect();
    let mut command = harness::terang();
    command.args(["check", "--format", "github", "--lang", "en", "--root"]).arg(folder(name));
    let output = command.output().expect("terang runs");
    let output = String::from_utf8(output.stdout).expect("UTF-8");
    // `::warning file=…,line=1,col=2,title=T305::message%0Ahelp`
    let line = |line: &str| {
        let (head, rest) = line.trim_start_matches(':').split_once("::")?;
        let (severity, place) = head.split_once(" file=")?;
        let (place, code) = place.rsplit_once(",title=")?;
        let place = place.replace(",line=", ":").replace(",col=", ":");
        Some(format!("{severity} {code} {place} {}", rest.split("%0A").next().unwrap_or(rest)))
    };
    let found: BTreeSet<String> = output.lines().filter_map(line).collect();
    let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
    let lacking = expected.difference(&found).map(|line| format!("is not told: {line}"));
    lacking.chain(found.difference(&expected).map(|line| format!("is told: {line}"))).collect()
}

/// Every line of a document that the site does not keep.
fn held(document: &str, site: &Site) -> Vec<String> {
    let mut faults = Vec::new();
    let mut path = "";
    let mut block = None;
    let mut lines = 0;
    for line in document.lines() {
        match (block, line) {
            (None, _) if line.starts_with("## ") => path = line[3..].trim_matches('`'),
            (None, _) if line.starts_with("```") => block = Some(&line[3..]),
            (Some(_), "```") => block = None,
            (None, _) | (Some(_), "") => {}
            (Some("told"), _) => {}
            (Some("absent"), path) => {
                lines += 1;
                if site.contains_key(path) {
                    faults.push(format!("{path} should not be there"));
                }
            }
            (Some(kind), line) => {
                lines += 1;
                let Some(bytes) = site.get(path) else {
                    faults.push(format!("no {path}"));
                    continue;
                };
                let source = String::from_utf8_lossy(bytes);
                let page = html::read(&source);
                let line = html::plain(line);
                let (in_words, in_source) = (page.words.contains(&line), html::plain(&source).contains(&line));
                let kept = match kind {
                    "text" => in_words,
                    "html" => in_source,
                    "row" => has_row(&page, &line),
                    "lacks row" => !has_row(&page, &line),
                    "lacks text" => !in_words,
                    "lacks html" => !in_source,
                    _ => panic!("a block of an unknown kind: {kind}"),
                };
                if !kept {
                    faults.push(format!("{path} {kind}: {line}"));
                }
            }
        }
    }
    assert!(lines > 0 && block.is_none(), "a document that says nothing, or a block that is not closed");
    faults
}

/// Whether a row of some table has the cells that a line names.
fn has_row(page: &html::Page, line: &str) -> bool {
    let begins = |cell: &str, start: &str| {
        let number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
        cell.strip_prefix(start).is_some_and(|rest| !rest.starts_with(number))
    };
    page.rows.iter().any(|row| {
        let mut cells = row.iter();
        line.split(" | ").all(|start| cells.any(|cell| begins(cell, start)))
    })
}

macro_rules! reports {
    ($($name:ident),* $(,)?) => {
        $(#[test]
        fn $name() {
            check(&stringify!($name).replace('_', "-"));
        })*

        /// Every folder is one of the tests above.
        #[test]
        fn no_report_is_left_out() {
            let listed: BTreeSet<String> = [$(stringify!($name)),*].map(|name| name.replace('_', "-")).into();
            let entries = fs::read_dir(folder("")).expect("tests/reports");
            let found = entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8")).collect();
            assert_eq!(listed, found);
        }
    };
}

reports!(
    island,
    groups,
    rows,
    sums,
    time,
    monthly,
    languages,
    bare,
    sparse,
    cited,
    small,
    hostile,
    hostile_html,
    privacy,
    answers,
    matrix,
    pairs
);

/// YAML groups with defaults and CSV rows that say the same make the same pages, byte for byte.
#[test]
fn groups_and_rows_make_the_same_pages() {
    let [groups, rows] = ["groups", "rows"].map(|name| {
        let mut site = build(name);
        // The manifest names the hash of the inputs, which differ.
        assert!(site.remove("build.json").is_some());
        site
    });
    assert!(groups.keys().eq(rows.keys()), "{:?}\n{:?}", groups.keys(), rows.keys());
    let differ: Vec<&String> =
        groups.iter().filter(|(path, bytes)| rows[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(differ.is_empty(), "{differ:?}");
}

/// No byte of a site tells a number that it must not show: not as a machine writes it, nor as a reader of
/// either language reads it.
#[test]
fn no_byte_tells_a_hidden_number() {
    let site = build("small");
    let dataset = rules::read(&folder("small"));
    let figures = figures::compute(&dataset);
    let whole = figures.before_suppression();
    let (mut hidden, mut open) = (BTreeSet::new(), BTreeSet::new());
    let measures = SEGMENT_MEASURES.iter().chain(PROGRAMME_MEASURES);
    let subjects = ["all", "paid", "self", "villages", "JKM"];
    for (region, subject, measure) in ["1", "1.1", "1.2", "1.3", "1.4"]
        .into_iter()
        .flat_map(|region| subjects.map(|subject| (region, subject)))
        .flat_map(|(region, subject)| measures.clone().map(move |measure| (region, subject, measure)))
    {
        for period in ["2025-05", "2025-06", "2025-07", "2025-06..2025-07"] {
            let text = format!("{region}/{subject}/{measure}@{period}");
            let Ok((address, Some(span))) = Address::parse(&text, &dataset) else { continue };
            let forms = |figures: &Figures<'_>| match figures.figure(&address, span) {
                Ok(figure) => forms(figure.value),
                Err(_) => Vec::new(),
            };
            let (shown, known) = (forms(&figures), forms(whole));
            if shown.is_empty() { hidden.extend(known) } else { open.extend(shown) }
        }
    }
    // What the source prints, and what follows from that.
    hidden.extend(["17,38", "17.38", "63,14", "63.14", "781"].map(str::to_owned));
    let hidden: Vec<&String> = hidden.difference(&open).filter(|text| text.len() > 2).collect();
    assert!(hidden.len() > 60, "{hidden:?}");
    let mut told = Vec::new();
    for (path, bytes) in site.iter().filter(|(path, _)| !path.starts_with("assets/")) {
        let text = without_geometry(&String::from_utf8_lossy(bytes));
        for number in &hidden {
            let number = number.as_str();
            let alone = |at: usize| {
                let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | ',');
                let before = text[..at].chars().next_back();
                let mut after = text[at + number.len()..].chars();
                let ends = match after.next() {
                    Some('.' | ',') => !after.next().is_some_and(|c| c.is_ascii_digit()),
                    other => !other.is_some_and(|c| c.is_ascii_alphanumeric()),
                };
                !before.is_some_and(inside) && ends
            };
            if text.match_indices(number).any(|(at, _)| alone(at)) {
                told.push(format!("{path}: {number}"));
            }
        }
        if text.contains("rahasia") || text.contains("secret") {
            told.push(format!("{path}: a note"));
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// A page without the places of what is drawn, which are numbers too.
fn without_geometry(text: &str) -> String {
    let mut parts = text.split('"');
    let mut out = parts.next().unwrap_or_default().to_owned();
    let mut inside = true;
    for part in parts {
        let name = out.rsplit([' ', '=']).find(|name| !name.is_empty()).unwrap_or_default();
        let place = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "d", "points", "viewBox"];
        if inside && place.contains(&name) {
            out.push('"');
        } else {
            out.push('"');
            out.push_str(part);
        }
        inside = !inside;
    }
    out
}

/// A value as machines write it, and in the words of each language.
fn forms(value: Value) -> Vec<String> {
    let usual = [Form::Usual, Form::Bare, Form::Apart, Form::Decimals(2), Form::ApartDecimals(2)];
    let locales = ["id", "en"].map(|language| terang::locale::messages(language).expect("a language"));
    let words = locales.iter().flat_map(|locale| usual.map(|form| shown(locale, value, form)));
    // The number alone, as charts and tables may write it.
    let bare = |text: String| {
        let number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
        text.trim_matches(|c: char| !number(c)).trim_matches(['.', ',']).to_owned()
    };
    let whole = [value.machine(), value.machine().replace('-', "")];
    words.map(bare).chain(whole).filter(|text| text.len() > 3 || matches!(value, Value::Count(_))).collect()
}

/// Whether a page says something.
fn says(name: &str, path: &str, words: &str) -> bool {
    let site = build(name);
    html::read(std::str::from_utf8(&site[path]).expect("UTF-8")).words.contains(words)
}

#[test]
fn a_renamed_region_tells_what_it_was_before() {
    assert!(says("time", "regions/21/index.html", "Cakupannya naik 1,0 poin dari 40,0 % pada Desember 2024."));
    assert!(says("time", "index.html", "dari 40,0 % menjadi 41,0 % terdaftar"));
}

#[test]
fn a_denominator_that_only_a_boundary_changed_is_told_as_it_was() {
    assert!(!says("time", "regions/30/index.html", "tetap 600"));
}

#[test]
fn a_part_where_nothing_applies_changes_no_base() {
    assert!(!says("sums", "regions/2/index.html", "dasar pembaginya berganti"));
}

#[test]
fn a_citation_names_the_count_that_it_gives() {
    assert!(!says("sparse", "regions/1.2/index.html", "(terdaftar)"));
}

#[test]
fn an_ampersand_in_the_base_url_is_escaped() {
    let room = tempfile::tempdir().expect("a folder");
    let mut command = harness::terang();
    command.args(["build", "--base-url", "https://uji.example/a&lt/", "--root"]).arg(folder("sums"));
    harness::succeed(command.arg("--output").arg(room.path().join("site")));
    let site = harness::tree(&room.path().join("site"));
    let faults: Vec<String> = rules::pages(&site).into_values().flat_map(|page| page.faults).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The reader of pages sees what is wrong with one.
#[test]
fn the_reader_of_pages_sees_faults() {
    let faults = |body: &str| html::read(&format!("<!DOCTYPE html>{body}")).faults;
    assert_eq!(faults("<p>1 &lt; 2 &amp; 3<br></p>"), [""; 0]);
    for bad in [
        "<p>",
        "</p>",
        "<p><b></p></b>",
        "<p><div></div></p>",
        "<p>a & b</p>",
        "<p>1 < 2</p>",
        "<li>a</li>",
        "<a href=x>a</a>",
        "<a id=\"a\" id=\"b\"></a>",
        "<div/>",
        "<a href=\"a\"b\">a</a>",
        "<a><a></a></a>",
    ] {
        assert!(!faults(bad).is_empty(), "{bad}");
    }
    let page = html::read("<!DOCTYPE html><head><title>t</title></head><tr><td>a\u{a0}b</td> <td>c</td></tr>");
    assert_eq!((page.words.as_str(), &page.rows), ("a b c", &vec![vec!["a b".to_owned(), "c".to_owned()]]));
    assert!(has_row(&page, "a | c") && has_row(&page, "c") && !has_row(&page, "c | a b"));
}
