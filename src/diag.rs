//! Findings: what is wrong, where it stands, how grave it is.
//!
//! A finding is a value. It holds the place and the facts of the matter, never finished sentences:
//! the words are chosen when somebody reads it, in the reader's language, from the message texts
//! that [`crate::locale`] keeps. No room prints; every room may find.

use crate::number::Ratio;
use crate::period::Period;
use jiff::civil::Date;
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A file of the report, by its number in [`Files`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A stretch of a file's bytes, the end excluded. Lines and columns are counted only when shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The first byte, counted from the start of the file (a byte order mark included).
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Place {
    /// The very start of a file: for what concerns the file as a whole.
    pub fn start_of(file: FileId) -> Place {
        Place { file, start: 0, end: 0 }
    }
}

/// The files of a report, relative to its folder, with `/` between names.
#[derive(Clone, Debug, Default)]
pub struct Files {
    root: PathBuf,
    paths: Vec<String>,
}

impl Files {
    /// An empty table for the report under `root`.
    pub fn new(root: &Path) -> Files {
        Files { root: root.to_owned(), paths: Vec::new() }
    }

    /// Adds a file, given relative to the report folder.
    pub fn add(&mut self, path: String) -> FileId {
        self.paths.push(path);
        FileId(u32::try_from(self.paths.len() - 1).unwrap_or(u32::MAX))
    }

    /// The path relative to the report folder; empty for a number that was never given out.
    pub fn path(&self, file: FileId) -> &str {
        self.paths.get(file.0 as usize).map_or("", String::as_str)
    }

    /// Where the file is on this machine.
    pub fn on_disk(&self, file: FileId) -> PathBuf {
        self.root.join(self.path(file))
    }

    /// All files, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &str)> {
        (0..).map(FileId).zip(self.paths.iter().map(String::as_str))
    }
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is built until it is mended.
    Error,
    /// Worth a look; `--strict` treats it as an error.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// The word that machine formats use: `error`, `warning` or `note`.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

/// A stable code such as `T302`. The table of all codes is [`CODES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code(pub &'static str);

impl Code {
    /// Whether a record may answer this finding in public with `accept`.
    ///
    /// What cannot be read, does not exist or endangers a person's privacy is never accepted, nor
    /// is a figure that contradicts itself.
    pub fn acceptable(self) -> bool {
        CODES.iter().any(|row| row.code == self.0 && row.acceptable)
    }
}

/// A row of the table of codes.
#[derive(Clone, Copy, Debug)]
pub struct CodeRow {
    /// The code.
    pub code: &'static str,
    /// How grave it is unless said otherwise.
    pub severity: Severity,
    /// Whether `accept` may answer it.
    pub acceptable: bool,
}

const fn error(code: &'static str) -> CodeRow {
    CodeRow { code, severity: Severity::Error, acceptable: false }
}

const fn warning(code: &'static str) -> CodeRow {
    CodeRow { code, severity: Severity::Warning, acceptable: false }
}

const fn note(code: &'static str) -> CodeRow {
    CodeRow { code, severity: Severity::Note, acceptable: false }
}

const fn answerable(code: &'static str, severity: Severity) -> CodeRow {
    CodeRow { code, severity, acceptable: true }
}

/// Every code that this version can report, in order.
pub const CODES: &[CodeRow] = &[
    error("T101"),                         // YAML syntax
    error("T102"),                         // an unknown key
    error("T103"),                         // a repeated key
    error("T104"),                         // a missing key
    error("T105"),                         // a value of the wrong type
    error("T106"),                         // not a period
    error("T107"),                         // not a date
    error("T108"),                         // not a code or id
    error("T109"),                         // not UTF-8, or a character that text cannot hold
    error("T110"),                         // too deep, too large, aliases that explode
    error("T111"),                         // a link that leaves the report folder
    error("T112"),                         // a broken typed link
    error("T113"),                         // a number written with thousands separators
    error("T114"),                         // a file that cannot be read or does not belong where it is
    error("T115"),                         // a CSV file without a usable header, or a row of another length
    error("T116"),                         // front matter that is missing or not closed
    error("T201"),                         // no such region
    error("T202"),                         // no such segment
    error("T203"),                         // no such programme
    error("T204"),                         // no such regulation
    error("T205"),                         // no such source
    error("T206"),                         // no such base
    error("T207"),                         // no such term
    error("T208"),                         // no such narrative
    error("T209"),                         // no such page or file
    error("T210"),                         // no such figure
    error("T211"),                         // a cycle
    error("T212"),                         // two records with one id
    error("T213"),                         // a region used outside its validity
    error("T214"),                         // two files with one address
    error("T215"),                         // no root, or more than one
    error("T216"),                         // a figure given twice
    error("T217"),                         // a stock given for two periods that end together
    error("T218"),                         // a translation that differs from its original
    error("T301"),                         // words and data differ
    error("T302"),                         // stated and computed differ
    answerable("T303", Severity::Error),   // more counted than eligible; no multiple of its rounding
    answerable("T304", Severity::Error),   // a parent and its parts differ
    answerable("T305", Severity::Warning), // a leap
    answerable("T306", Severity::Note),    // a gap in a series
    answerable("T308", Severity::Warning), // a number that no link binds
    answerable("T309", Severity::Error),   // prose that contradicts itself
    answerable("T310", Severity::Error),   // flows or segments that overlap, added up
    answerable("T311", Severity::Warning), // numbers that differ between languages
    answerable("T401", Severity::Error),   // a weekday that is not that of its date
    answerable("T402", Severity::Error),   // an acronym spelt out as what it is not
    answerable("T403", Severity::Warning), // a law cited by a name that is not its own, or that no record has
    answerable("T404", Severity::Error),   // a law cited of a day on which it was not in force
    answerable("T405", Severity::Error),   // missing alternative text
    answerable("T406", Severity::Warning), // skipped heading levels
    answerable("T407", Severity::Note),    // a missing translation
    answerable("T408", Severity::Error),   // a link of the site that leads nowhere
    answerable("T409", Severity::Warning), // an answer to a finding that there is not
    error("T501"),                         // a national identity or family-card number
    error("T502"),                         // a membership number
    error("T503"),                         // a personal telephone number
    warning("T504"),                       // a personal e-mail address
    error("T505"),                         // a bank account
    error("T506"),                         // a taxpayer's number
    warning("T507"),                       // a civil servant's number
    warning("T508"),                       // a named beneficiary
    error("T509"),                         // a birth date
    note("T510"),                          // a count that is too small to be shown
    error("T601"),                         // a template that does not parse
    error("T602"),                         // a template that fails on a page
    error("T603"),                         // a missing locale text
];

/// A fact that a message speaks of, formatted in the reader's language when it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A word as it stands: an id, a key, a file name, what was written.
    Text(String),
    /// A text in several languages, by language code.
    Texts(BTreeMap<String, String>),
    /// A number of people, rupiah or things.
    Count(u64),
    /// A percentage or a number of points, with the decimals to show.
    Decimal(Ratio, u8),
    /// A period.
    Period(Period),
    /// A day.
    Day(Date),
    /// Words to choose from, told as a list.
    List(Vec<String>),
}

impl From<&str> for Fact {
    fn from(text: &str) -> Fact {
        Fact::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Fact {
        Fact::Text(text)
    }
}

impl From<u64> for Fact {
    fn from(count: u64) -> Fact {
        Fact::Count(count)
    }
}

impl From<usize> for Fact {
    fn from(count: usize) -> Fact {
        Fact::Count(count as u64)
    }
}

impl From<Period> for Fact {
    fn from(period: Period) -> Fact {
        Fact::Period(period)
    }
}

impl From<Date> for Fact {
    fn from(day: Date) -> Fact {
        Fact::Day(day)
    }
}

/// Something worth telling the people who keep the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The stable code.
    pub code: Code,
    /// How grave it is.
    pub severity: Severity,
    /// Which of the code's messages: the key of the message text. The text of what to do has the
    /// same key with the attribute `help`.
    pub message: &'static str,
    /// What the message speaks of, by the name that the text uses.
    pub facts: Vec<(&'static str, Fact)>,
    /// Where it stands.
    pub place: Place,
    /// Another place that belongs to it: the first of two records, the other value.
    pub related: Option<Place>,
    /// What would mend it, where there is one right answer.
    pub fix: Option<Box<Fix>>,
}

/// A change of a text that mends a finding. It never touches data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What to replace.
    pub place: Place,
    /// What to write there.
    pub text: String,
}

impl Finding {
    /// A finding of `code` at its usual severity.
    pub fn new(code: &'static str, message: &'static str, place: Place) -> Finding {
        let severity = CODES.iter().find(|row| row.code == code).map_or(Severity::Error, |row| row.severity);
        Finding { code: Code(code), severity, message, facts: Vec::new(), place, related: None, fix: None }
    }

    /// The same with one more fact.
    pub fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Finding {
        self.facts.push((name, fact.into()));
        self
    }

    /// The same with a second place.
    pub fn near(mut self, place: Place) -> Finding {
        self.related = Some(place);
        self
    }

    /// The same with the one right answer: `text` in the place of what stands at `place`.
    pub fn mended(mut self, place: Place, text: String) -> Finding {
        self.fix = Some(Box::new(Fix { place, text }));
        self
    }

    /// The same at another severity.
    pub fn at(mut self, severity: Severity) -> Finding {
        self.severity = severity;
        self
    }
}

/// Keeps of findings that say the same of one place the first: what stands once may be read many times.
pub fn once(findings: &mut Vec<Finding>) {
    let mut seen = FxHashSet::default();
    findings.retain(|finding| seen.insert((finding.code, finding.place, finding.message)));
}

/// A place as people count it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in code points, from 1.
    pub column: usize,
}

/// The line and column of the byte at `offset` in `text`.
///
/// A byte order mark takes no column; a carriage return before a line feed belongs to the line's end.
pub fn position(text: &str, offset: u32) -> Position {
    let mut at = (offset as usize).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before[line_start..].chars().filter(|c| *c != '\u{feff}').count() + 1;
    Position { line, column }
}

/// The longest word, in bytes, for which another is looked for.
const LONGEST_WORD: usize = 256;

/// The candidate that somebody who wrote `word` probably meant.
///
/// Near enough means a Jaro–Winkler similarity above 0.8, as clap takes it; of a word of four letters or
/// fewer 0.9, since JKN is not JKK. What is longer than any word is a slip of nothing.
pub fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > LONGEST_WORD {
        return None;
    }
    let lower = word.to_lowercase();
    let least = if lower.chars().count() <= 4 { 0.9 } else { 0.8 };
    // Compiled once, whatever the candidates come from.
    let candidates: &mut dyn Iterator<Item = &'a str> = &mut candidates.into_iter();
    candidates
        .map(|candidate| (strsim::jaro_winkler(&lower, &candidate.to_lowercase()), candidate))
        .filter(|(score, _)| *score > least)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_code_points() {
        let text = "a: 1\r\nnamé: x\n";
        assert_eq!(position(text, 0), Position { line: 1, column: 1 });
        assert_eq!(position(text, 11), Position { line: 2, column: 5 });
        assert_eq!(position("\u{feff}a", 3), Position { line: 1, column: 1 });
        assert_eq!(position("abc", 99), Position { line: 1, column: 4 });
    }

    #[test]
    fn a_near_word_is_offered() {
        assert_eq!(did_you_mean("registred", ["eligible", "registered", "active"]), Some("registered"));
        assert_eq!(did_you_mean("xyz", ["eligible"]), None);
        assert_eq!(did_you_mean("JKN", ["JKK", "JKM"]), None);
        assert_eq!(did_you_mean("jkm", ["JKK", "JKM"]), Some("JKM"));
    }

    #[test]
    fn codes_are_in_order_and_unique() {
        assert!(CODES.windows(2).all(|pair| pair[0].code < pair[1].code));
    }
}
