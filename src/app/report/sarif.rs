//! SARIF 2.1.0, the form in which code hosts and editors take findings from any tool.
//!
//! Paths are relative to the report folder and say so (`%SRCROOT%`), so that a report made on one
//! machine is read on another.

use super::Words;
use super::source::{Source, Sources};
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{self, Write};
use terang::diag::{CODES, Code, Finding, Place, Position, Severity};

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'a str,
    version: &'a str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    column_kind: &'a str,
    results: Vec<Outcome<'a>>,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
struct Driver<'a> {
    name: &'a str,
    version: &'a str,
    rules: Vec<Rule<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule<'a> {
    id: &'a str,
    short_description: Text,
    default_configuration: Configuration<'a>,
}

#[derive(Serialize)]
struct Configuration<'a> {
    level: &'a str,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

/// SARIF's `result`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome<'a> {
    rule_id: &'a str,
    rule_index: usize,
    level: &'a str,
    message: Text,
    locations: [Location<'a>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    physical_location: Physical<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical<'a> {
    artifact_location: Artifact<'a>,
    region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact<'a> {
    uri: String,
    uri_base_id: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// Writes the log of one run.
///
/// # Errors
///
/// Whatever `out` fails with.
pub(super) fn write(
    out: &mut dyn Write,
    findings: &[&Finding],
    sources: &Sources<'_>,
    words: &dyn Words,
) -> io::Result<()> {
    let codes: BTreeSet<Code> = findings.iter().map(|finding| finding.code).collect();
    let codes: Vec<Code> = codes.into_iter().collect();
    let rules = codes.iter().map(|code| Rule {
        id: code.0,
        short_description: Text { text: words.about(*code) },
        default_configuration: Configuration { level: usual(*code).word() },
    });
    let results = findings.iter().map(|finding| {
        let (mut text, help) = words.say(finding);
        if let Some(help) = help {
            text.push('\n');
            text.push_str(&help);
        }
        Outcome {
            rule_id: finding.code.0,
            rule_index: codes.binary_search(&finding.code).unwrap_or_default(),
            // The words are the same: error, warning, note.
            level: finding.severity.word(),
            message: Text { text },
            locations: [location(sources, finding.place)],
            related_locations: finding.related.map(|place| location(sources, place)).into_iter().collect(),
        }
    });
    let results = results.collect();
    let driver = Driver { name: "terang", version: env!("CARGO_PKG_VERSION"), rules: rules.collect() };
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results }],
    };
    serde_json::to_writer_pretty(&mut *out, &log)?;
    out.write_all(b"\n")
}

fn usual(code: Code) -> Severity {
    CODES.iter().find(|row| row.code == code.0).map_or(Severity::Error, |row| row.severity)
}

fn location<'a>(sources: &Sources<'_>, place: Place) -> Location<'a> {
    let (source, start, end): (_, Position, Position) = sources.find(place);
    let region =
        Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column };
    let artifact_location = Artifact { uri: uri(&source), uri_base_id: "%SRCROOT%" };
    Location { physical_location: Physical { artifact_location, region } }
}

/// The path as a relative reference: what RFC 3986 does not leave alone is percent-encoded.
fn uri(source: &Source) -> String {
    let mut uri = String::with_capacity(source.path.len());
    for byte in source.path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            // Writing to a string does not fail.
            _ => drop(write!(uri, "%{byte:02X}")),
        }
    }
    uri
}
