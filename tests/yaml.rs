//! The same data load equal in two YAML readers: ours, which keeps every scalar as it was written, and
//! `serde_yaml` as the YAML organisation maintains it.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops")]

use std::path::{Path, PathBuf};
use terang::content::node::{Node, Value};
use terang::content::{front_matter, yaml};
use terang::diag::FileId;
use yaml_serde::Value as Theirs;

/// Whether a scalar that they have typed is the text that we have kept.
fn alike(ours: &Node<'_>, theirs: &Theirs) -> bool {
    match (&ours.value, theirs) {
        (Value::Nothing, Theirs::Null) => true,
        (Value::Scalar { text, .. }, Theirs::String(string)) => text == string,
        (Value::Scalar { text, .. }, Theirs::Bool(flag)) => *text == flag.to_string(),
        (Value::Scalar { text, .. }, Theirs::Number(number)) => {
            let ours = text.replace('_', "").parse::<f64>();
            ours.is_ok_and(|ours| {
                number.as_f64().is_some_and(|theirs| (ours - theirs).abs() <= f64::EPSILON * ours.abs())
            })
        }
        (Value::List(items), Theirs::Sequence(others)) => {
            items.len() == others.len() && items.iter().zip(others).all(|(item, other)| alike(item, other))
        }
        (Value::Map(entries), Theirs::Mapping(others)) => {
            let key = |other: &Theirs| match other {
                Theirs::String(text) => text.clone(),
                Theirs::Number(number) => number.to_string(),
                Theirs::Bool(flag) => flag.to_string(),
                _ => String::new(),
            };
            entries.len() == others.len()
                && entries
                    .iter()
                    .zip(others)
                    .all(|(entry, (other, value))| entry.key == key(other) && alike(&entry.value, value))
        }
        _ => false,
    }
}

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.extension().is_some_and(|other| other == ending) {
            found.push(path);
        }
    }
}

#[test]
fn the_report_loads_equal_in_serde_yaml() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let (mut data, mut texts) = (Vec::new(), Vec::new());
    files(&content, "yaml", &mut data);
    files(&content, "md", &mut texts);
    assert!(data.len() >= 10 && texts.len() >= 10, "the report is there");
    for path in data.iter().chain(&texts) {
        let source = std::fs::read_to_string(path).expect("a text");
        let (ours, head, findings) = if path.extension().is_some_and(|ending| ending == "md") {
            let (parts, findings) = front_matter::split(FileId(0), &source);
            let end = source[4..].find("\n---").expect("front matter that ends") + 5;
            (parts.head, &source[4..end], findings)
        } else {
            let (node, findings) = yaml::parse(FileId(0), &source, 0);
            (node, source.as_str(), findings)
        };
        assert_eq!(findings, [], "{}", path.display());
        let theirs: Theirs = yaml_serde::from_str(head).expect("YAML");
        assert!(alike(&ours.expect("a value"), &theirs), "{}", path.display());
    }
}

/// Where the two differ, it is because we keep what was written: a code that looks like a number stays
/// a code.
#[test]
fn a_code_stays_as_it_was_written() {
    for (written, theirs_become) in [("63.10", "63.1"), ("01", "01"), ("NO", "NO"), ("1e3", "1000.0")] {
        let source = format!("code: {written}\n");
        let (node, _) = yaml::parse(FileId(0), &source, 0);
        assert_eq!(node.as_ref().and_then(|node| node.get("code")).and_then(Node::text), Some(written));
        let theirs: Theirs = yaml_serde::from_str(&source).expect("YAML");
        let value = theirs.get("code").expect("a code");
        let shown =
            value.as_str().map_or_else(|| value.as_f64().map(|n| format!("{n:?}")).unwrap_or_default(), str::to_owned);
        assert_eq!(shown, theirs_become);
    }
}

/// Hostile texts end in findings, each at once.
#[test]
fn what_would_hurt_a_reader_is_a_finding() {
    let bomb: String = (0..30)
        .map(|i| {
            format!(
                "a{i}: &a{i} [{}]\n",
                if i == 0 { "x, x".to_owned() } else { format!("*a{0}, *a{0}, *a{0}", i - 1) }
            )
        })
        .collect();
    let cases: Vec<(String, &str)> = vec![
        (bomb, "aliases-explode"),
        ("[".repeat(200_000), "yaml-syntax"),
        ("[".repeat(60) + &"]".repeat(60), "too-deep"),
        ("a: &x [*x]\n".to_owned(), "alias-circle"),
        ("a: *nowhere\n".to_owned(), "yaml-unknown-alias"),
        ("a: 1\na: 2\n".to_owned(), "repeated-key"),
        ("a: 1\n---\nb: 2\n".to_owned(), "yaml-second-document"),
        ("a: !!binary x\n".to_owned(), "yaml-tag"),
        ("<<: {a: 1}\n".to_owned(), "yaml-merge"),
        ("? [a, b]\n: 1\n".to_owned(), "yaml-complex-key"),
        ("title: Rapat: hasil\n".to_owned(), "yaml-colon"),
        ("a:\n\tb: 1\n".to_owned(), "yaml-tab"),
    ];
    for (source, message) in cases {
        let (_, findings) = yaml::parse(FileId(0), &source, 0);
        let shown: String = source.chars().take(40).collect();
        assert!(findings.iter().any(|finding| finding.message == message), "{shown}: {findings:?}");
    }
}

#[test]
fn many_keys_are_still_compared() {
    let mut source: String = (0..500).map(|i| format!("k{i}: 1\n")).collect();
    source.push_str("k250: 2\n");
    let (_, findings) = yaml::parse(FileId(0), &source, 0);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].message, "repeated-key");
}
