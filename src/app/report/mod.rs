//! Findings told: to a person at a terminal, or to a machine in the form that it reads.
//!
//! The formats are twins, a file each, with one function `write`. They choose no words: a finding
//! holds facts, and [`Words`] says them in the reader's language. They are given the same findings
//! and tell all of them in the same order, by file, line, column and code; only [`human`] leaves
//! some out, and says how many.

mod github;
mod human;
mod json;
mod sarif;
mod source;

use source::Sources;
use std::io::{self, IsTerminal, Write};
use terang::diag::{Code, Files, Finding};

/// Says findings in a language.
pub(crate) trait Words {
    /// The message, and what to do if there is a text for that.
    fn say(&self, finding: &Finding) -> (String, Option<String>);

    /// A word of the report: `error`, `warning`, `note` or `help`.
    fn word(&self, key: &str) -> String;

    /// What a code stands for, in a few words.
    fn about(&self, code: Code) -> String;

    /// "and 7 more of T302".
    fn more(&self, count: usize, code: Code) -> String;
}

/// How findings are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// For a person: each under the line that it speaks of.
    Human(Colour),
    /// An array of objects.
    Json,
    /// Commands that GitHub shows as annotations of a change.
    Github,
    /// SARIF 2.1.0, which code hosts and editors read.
    Sarif,
}

/// Whether a report for people is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Colour {
    /// With escape sequences.
    Ansi,
    /// Plain text.
    Plain,
}

impl Colour {
    /// Colour for a terminal, unless `NO_COLOR` is set to anything or the terminal calls itself dumb.
    pub(crate) fn of(stream: &impl IsTerminal) -> Colour {
        let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
            || std::env::var_os("TERM").is_some_and(|value| value == "dumb");
        if stream.is_terminal() && !unwanted { Colour::Ansi } else { Colour::Plain }
    }
}

/// Tells all findings.
///
/// The files are read again, each once, for lines and columns. One that has vanished is told of
/// without them; one that is not UTF-8, without its line.
///
/// # Errors
///
/// Whatever `out` fails with.
pub(crate) fn write(
    out: &mut dyn Write,
    format: Format,
    findings: &[Finding],
    files: &Files,
    words: &dyn Words,
) -> io::Result<()> {
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.sort_by_key(|finding| {
        let place = finding.place;
        (files.path(place.file), place.start, finding.code, place.end, finding.message)
    });
    let mut sources = Sources::new(files);
    match format {
        Format::Human(colour) => human::write(out, &sorted, &mut sources, words, colour),
        Format::Json => json::write(out, &sorted, &mut sources, words),
        Format::Github => github::write(out, &sorted, &mut sources, words),
        Format::Sarif => sarif::write(out, &sorted, &mut sources, words),
    }
}

/// A line of a file that a terminal can be shown.
pub(crate) fn harmless_line(line: &str) -> String {
    source::harmless(line, source::Lines::Replaced)
}

#[cfg(test)]
mod tests;
