//! Birth dates: a day after "lahir", "TTL" or "born".
//!
//! What is not a person is born too: a law, a programme, Pancasila. Such a word before it, or an acronym, lets the
//! date pass.

use super::passage::{Passage, Style};
use super::words::Trigger;
use super::{Certainty, Identifier, Kind};
use std::ops::Range;

/// How far after the word the day may stand, for a place between: "lahir di Pagatan, Tanah Bumbu, pada …".
const NEAR: usize = 60;

/// What is born without being a person, in small letters.
const THINGS: &[&str] = &[
    "hari",
    "undang",
    "uu",
    "pp",
    "peraturan",
    "perpres",
    "inpres",
    "regulasi",
    "aturan",
    "kebijakan",
    "program",
    "programme",
    "lembaga",
    "organisasi",
    "koperasi",
    "perusahaan",
    "badan",
    "pancasila",
    "gagasan",
    "ide",
    "desa",
    "kota",
    "kabupaten",
    "provinsi",
    "angka",
    "tingkat",
    "jumlah",
    "law",
    "act",
    "agency",
    "policy",
    "idea",
    "rate",
    "bumdes",
    "partai",
    "serikat",
    "akta",
    "still",
];

/// Finds the date after a word that announces it.
pub(super) fn after(passage: &Passage<'_>, trigger: Trigger, begin: usize, end: usize) -> Option<Identifier> {
    let before = passage.before(begin, 30);
    let mut words = before.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let last = words.next_back().unwrap_or_default();
    let lower = last.to_ascii_lowercase();
    let label =
        trigger == Trigger::BirthLabel || matches!(&*lower, "tanggal" | "tgl" | "tempat" | "of" | "date" | "birth");
    let rest = passage.after(end, NEAR);
    let clause = &rest[..clause(passage, rest)];
    let date = first_date(clause)?;
    if !label {
        let acronym = last.len() > 1 && last.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        let shouted = clause.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
        let of_a_thing = |word: &str| THINGS.contains(&&*word.to_ascii_lowercase());
        if (acronym && !shouted) || of_a_thing(last) || words.rev().take(2).any(of_a_thing) {
            return None;
        }
    }
    // A label, a place or a bracket say that a person is meant.
    let between = clause[..date.start].trim_start();
    let place = between.starts_with("di ") || between.starts_with("in ") || between.starts_with(':');
    let bracket = passage.text[..begin].ends_with('(');
    let certainty = if label || place || bracket { Certainty::Certain } else { Certainty::Probable };
    Some(Identifier { range: end + date.start..end + date.end, kind: Kind::Birth, certainty })
}

/// The dates of a cell under the head of birth dates.
pub(super) fn of_cell(text: &str, found: &mut Vec<Identifier>) {
    let near = text.char_indices().nth(NEAR).map_or(text.len(), |(at, _)| at);
    if let Some(range) = first_date(&text[..near]) {
        found.push(Identifier { range, kind: Kind::Birth, certainty: Certainty::Certain });
    }
}

/// Where the clause ends that begins a text: at the end of the sentence, or of the value.
fn clause(passage: &Passage<'_>, rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut end = bytes.len();
    for (at, byte) in bytes.iter().enumerate() {
        let next = bytes.get(at + 1).copied().unwrap_or(b' ');
        let later = bytes.get(at + 2).copied().unwrap_or(b' ');
        let ends = match byte {
            b'.' => next == b'\n' || (next == b' ' && later.is_ascii_uppercase()),
            b';' | b'}' | b']' => true,
            b'\n' => passage.style == Style::Record && at > 3 && bytes[at..].contains(&b':') || next == b'\n',
            _ => false,
        };
        if ends {
            end = at;
            break;
        }
    }
    end
}

/// The first date in a text.
fn first_date(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    (0..bytes.len()).find_map(|at| {
        let begins = at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
        let rest = if begins { text.get(at..)? } else { return None };
        date(rest).map(|len| at..at + len)
    })
}

/// The length of the date with which a text begins.
fn date(text: &str) -> Option<usize> {
    if text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        // "May 12, 1980"
        let (day, end) = number(text, spaces(text, month(text, 0)?)?)?;
        let end = end + usize::from(text[end..].starts_with(','));
        let (year, end) = number(text, spaces(text, end)?)?;
        return (is_day(day, 1) && (1900..=2100).contains(&year)).then_some(end);
    }
    let (first, digits) = number(text, 0)?;
    let mark = *text.as_bytes().get(digits)?;
    if matches!(mark, b'-' | b'/' | b'.') && digits != 3 {
        let (second, end) = number(text, digits + 1)?;
        if text.as_bytes().get(end) != Some(&mark) {
            return None;
        }
        let (third, end_of_third) = number(text, end + 1)?;
        let (day, month, year) = if digits == 4 { (third, second, first) } else { (first, second, third) };
        let long = digits == 4 || end_of_third - end - 1 == 4;
        let short = digits <= 2 && end_of_third - end - 1 == 2;
        let real = is_day(day, month) && (short || (long && (1900..=2100).contains(&year)));
        let closed = !text.as_bytes().get(end_of_third).is_some_and(u8::is_ascii_alphanumeric);
        return (real && closed).then_some(end_of_third);
    }
    if digits > 2 || !(1..=31).contains(&first) {
        return None;
    }
    let end = month(text, spaces(text, digits)?)?;
    let (year, end) = number(text, spaces(text, end)?)?;
    (1900..=2100).contains(&year).then_some(end)
}

/// Where the name of a month ends that stands at a place.
fn month(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let len = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
    let name = rest.get(..len.min(3))?.to_ascii_lowercase();
    let months = [
        "jan", "feb", "peb", "mar", "apr", "mei", "may", "jun", "jul", "agu", "agt", "ags", "aug", "sep", "okt", "oct",
        "nov", "nop", "des", "dec",
    ];
    let known = (3..=9).contains(&len) && months.contains(&&*name);
    known.then_some(at + len)
}

fn is_day(day: u32, month: u32) -> bool {
    (1..=31).contains(&day) && (1..=12).contains(&month)
}

/// The number at a place, of at most four digits, and where it ends.
fn number(text: &str, at: usize) -> Option<(u32, usize)> {
    let rest = text.get(at..)?;
    let len = rest.bytes().take(5).take_while(u8::is_ascii_digit).count();
    let value = rest.get(..len).filter(|_| (1..=4).contains(&len))?.parse().ok()?;
    Some((value, at + len))
}

/// Past at least one space.
fn spaces(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let after = rest.trim_start_matches([' ', '\u{a0}', '\n', '\t']);
    (after.len() < rest.len()).then_some(at + rest.len() - after.len())
}
