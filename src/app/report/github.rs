//! GitHub's workflow commands, which it shows beside the changed lines.

use super::Words;
use super::source::Sources;
use std::io::{self, Write};
use terang::diag::{Finding, Severity};

/// Writes a command a finding.
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
    for finding in findings {
        let (source, start, _) = sources.find(finding.place);
        let (mut message, help) = words.say(finding);
        if let Some(help) = help {
            message.push('\n');
            message.push_str(&help);
        }
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        writeln!(
            out,
            "::{command} file={},line={},col={},title={}::{}",
            property(&source.path),
            start.line,
            start.column,
            property(finding.code.0),
            data(&message)
        )?;
    }
    Ok(())
}

/// A message: only what would end the command early is escaped.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property: also what would end the property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
