//! The words of findings: whatever the sources find can be said, in both languages, with what to do.
//!
//! Findings hold keys, not sentences, so the compiler cannot tell when a sentence is missing. This test reads
//! the sources instead.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use terang::diag::CODES;
use terang::locale::{Locale, messages};

/// The sources by their path, without comments and without their own tests.
fn sources() -> BTreeMap<String, String> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = BTreeMap::new();
    for entry in walkdir::WalkDir::new(&src) {
        let entry = entry.expect("a readable folder");
        let path = entry.path().strip_prefix(&src).expect("below src").to_string_lossy().replace('\\', "/");
        if !path.ends_with(".rs") || path.ends_with("tests.rs") {
            continue;
        }
        let text = fs::read_to_string(entry.path()).expect("a source");
        let text = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
        let code = text.lines().map(|line| line.split("// ").next().unwrap_or_default());
        let code = code.filter(|line| !line.trim_start().starts_with("//"));
        sources.insert(path, code.collect::<Vec<_>>().join("\n"));
    }
    assert!(sources.len() > 50, "only {} sources", sources.len());
    sources
}

/// The string literals of a source, with the byte after each.
fn literals(source: &str) -> Vec<(&str, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = source[at..].find('"').map(|quote| at + quote + 1) {
        let before = &source[..open - 1];
        if before.ends_with('\'') && source[open..].starts_with('\'') {
            // The letter '"' opens nothing.
            at = open + 1;
            continue;
        }
        let hashes = before.len() - before.trim_end_matches('#').len();
        let end = if hashes > 0 && before.trim_end_matches('#').ends_with('r') {
            source[open..].find(&format!("\"{}", "#".repeat(hashes))).map(|end| open + end)
        } else {
            // A backslash takes the next letter with it.
            let mut escaped = false;
            let closes = |c: char| {
                let closes = c == '"' && !escaped;
                escaped = c == '\\' && !escaped;
                closes
            };
            source[open..].find(closes).map(|end| open + end)
        };
        let Some(end) = end else { return found };
        found.push((&source[open..end], end + 1));
        at = end + 1;
    }
    found
}

fn is_code(text: &str) -> bool {
    text.len() == 4 && text.starts_with('T') && text[1..].bytes().all(|byte| byte.is_ascii_digit())
}

fn is_key(text: &str) -> bool {
    text.contains('-')
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// The keys of findings that the sources make, with the file that makes them.
///
/// A key stands after its code (`Finding::new("T105", "wrong-type", …)`, or a row of a table), is chosen
/// beforehand (`let message = if … { "link-scheme-near" } else { "link-scheme" };`), or is given to a short
/// function of the place (`broken("link-shape")`).
fn keys_of(sources: &BTreeMap<String, String>) -> BTreeMap<&str, &str> {
    let mut keys = BTreeMap::new();
    for (path, source) in sources {
        let literals = literals(source);
        for (index, (text, after)) in literals.iter().enumerate() {
            let next = literals.get(index + 1);
            if let Some((key, end)) = next.filter(|_| is_code(text)) {
                let between = source[*after..end - key.len() - 2].trim();
                if between == "," {
                    keys.insert(*key, path.as_str());
                }
            }
            let before = source[..after - text.len() - 2].trim_end();
            if ["broken(", "find(", "finding("].iter().any(|call| before.ends_with(call)) && is_key(text) {
                keys.insert(*text, path.as_str());
            }
        }
        let makes = source.contains("Finding::new(") || source.contains(".find(\"T");
        for (at, _) in source.match_indices("message").filter(|_| makes) {
            let line = source[..at].rsplit('\n').next().unwrap_or_default().trim_start();
            let value = source[at + "message".len()..].trim_start_matches(')').trim_start();
            if !(line.starts_with("let ") && value.starts_with('=')) {
                continue;
            }
            let block = &value[..value.find(";\n").unwrap_or(value.len())];
            keys.extend(
                self::literals(block)
                    .into_iter()
                    .filter(|(text, _)| is_key(text))
                    .map(|(text, _)| (text, path.as_str())),
            );
        }
    }
    keys
}

fn catalogues() -> [(&'static str, Locale); 2] {
    ["id", "en"].map(|language| (language, messages(language).expect("its messages")))
}

#[test]
fn every_finding_can_be_said_with_what_to_do() {
    let sources = sources();
    let keys = keys_of(&sources);
    assert!(keys.len() > 80, "only {} keys: {keys:?}", keys.len());
    let mut faults = Vec::new();
    for (key, path) in keys {
        for (language, locale) in catalogues() {
            for key in [key.to_owned(), format!("{key}.help")] {
                if locale.wants(&key).is_none() {
                    faults.push(format!("{language}.ftl lacks {key}, which {path} finds"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_code_is_in_the_table_and_named_in_both_languages() {
    let table: BTreeSet<&str> = CODES.iter().map(|row| row.code).collect();
    let mut faults = Vec::new();
    let sources = sources();
    let mut used = BTreeSet::new();
    for (path, source) in sources.iter().filter(|(path, _)| *path != "diag.rs") {
        for (code, _) in literals(source).into_iter().filter(|(text, _)| is_code(text)) {
            used.insert(code);
            if !table.contains(code) {
                faults.push(format!("{path} finds {code}, which CODES lacks"));
            }
        }
    }
    faults.extend(table.difference(&used).map(|code| format!("nothing finds {code}, which CODES lists")));
    for (language, locale) in catalogues() {
        let lacking = table.iter().filter(|code| locale.wants(&format!("code-{code}")).is_none());
        faults.extend(lacking.map(|code| format!("{language}.ftl lacks code-{code}")));
        let more = locale.keys().filter_map(|key| key.strip_prefix("code-")).filter(|code| !table.contains(code));
        faults.extend(more.map(|code| format!("{language}.ftl has code-{code}, which CODES lacks")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn both_languages_have_the_same_keys_and_variables() {
    let [(_, indonesian), (_, english)] = catalogues();
    let wants = |locale: &Locale| -> BTreeMap<String, Option<BTreeSet<String>>> {
        let keys = locale.keys().flat_map(|key| [key.to_owned(), format!("{key}.help")]);
        keys.map(|key| (locale.wants(&key).map(|wanted| wanted.iter().cloned().collect()), key))
            .map(|(w, k)| (k, w))
            .collect()
    };
    let (indonesian, english) = (wants(&indonesian), wants(&english));
    let keys: BTreeSet<&String> = indonesian.keys().chain(english.keys()).collect();
    // Each language names quarters in its own way.
    let differ: Vec<_> = keys
        .into_iter()
        .filter(|key| !key.starts_with("period-quarter") && indonesian.get(*key) != english.get(*key))
        .collect();
    assert!(differ.is_empty(), "{differ:?}");
}

/// A sentence that nothing says is in the way of whoever translates.
#[test]
fn no_sentence_is_left_over() {
    let sources = sources();
    let used: BTreeSet<&str> = sources.values().flat_map(|source| literals(source)).map(|(text, _)| text).collect();
    // Keys that are put together: `word-error`, `code-T101`.
    let families = ["code-", "word-"];
    let [(_, locale), _] = catalogues();
    let own = include_str!("../src/locale/messages/id.ftl");
    let left: Vec<&str> = locale
        .keys()
        .filter(|key| {
            own.lines().any(|line| line.strip_prefix(*key).is_some_and(|rest| rest.trim_start().starts_with('=')))
        })
        .filter(|key| !used.contains(key) && !families.iter().any(|family| key.starts_with(family)))
        .collect();
    assert!(left.is_empty(), "nothing says {left:?}");
}

#[test]
fn the_reader_of_sources_sees_keys() {
    let source = r#"
        let finding = Finding::new(
            "T105",
            "one-key", place);
        reader.find("T106", "two", node);
        let message = if near { "three-near" } else { "three-key" };
        let (code, message) = match x { A => ("T107", "four-key"), _ => f("a\"b", '"', "T108") };
        broken("five-key");
        other("T109"; "six-key");
    "#;
    let sources = BTreeMap::from([("a.rs".to_owned(), source.to_owned())]);
    let literals: Vec<&str> = literals(source).into_iter().map(|(text, _)| text).collect();
    assert!(
        literals.contains(&"T108") && literals.contains(&"a\\\"b") && literals.contains(&"six-key"),
        "{literals:?}"
    );
    let keys = keys_of(&sources);
    assert_eq!(
        keys.into_keys().collect::<Vec<_>>(),
        ["five-key", "four-key", "one-key", "three-key", "three-near", "two"]
    );
}
