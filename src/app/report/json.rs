//! An array of objects, one a line, for scripts.

use super::Words;
use super::source::Sources;
use serde::Serialize;
use std::io::{self, Write};
use terang::diag::Finding;

/// A finding as scripts read it. The names and their order are part of the tool's contract.
#[derive(Serialize)]
struct Row<'a> {
    code: &'a str,
    severity: &'a str,
    message: String,
    help: Option<String>,
    file: &'a str,
    line: usize,
    column: usize,
}

/// Writes the array; `[]` when there is nothing to tell.
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
    out.write_all(b"[")?;
    let mut comma = "\n";
    for finding in findings {
        let (source, start, _) = sources.find(finding.place);
        let (message, help) = words.say(finding);
        let row = Row {
            code: finding.code.0,
            severity: finding.severity.word(),
            message,
            help,
            file: &source.path,
            line: start.line,
            column: start.column,
        };
        out.write_all(comma.as_bytes())?;
        serde_json::to_writer(&mut *out, &row)?;
        comma = ",\n";
    }
    out.write_all(if findings.is_empty() { b"]\n" } else { b"\n]\n" })
}
