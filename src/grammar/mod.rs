//! What words say in numbers: quantities, days and citations of law in Indonesian and English prose.
//!
//! Everything here is a function from a text to what stands in it, each with its range of bytes. It
//! knows nothing of reports: [`crate::findings`] holds what was read against the data.
//!
//! A text is first taken apart into [`token::Token`]s. Then what looks like a number and is none is
//! read, so that it is not taken for a figure: [`time`] (days, months, years, hours) and [`citation`]
//! (laws and their articles). What is left is [`quantity`]'s;
//! [`spelled`] reads numbers in words where they matter.

pub mod citation;
mod cursor;
pub mod direction;
mod lexicon;
pub mod quantity;
pub(crate) mod sieve;
pub mod spelled;
pub mod time;
pub mod token;

use std::ops::Range;

/// The language whose grammar a text follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speech {
    /// `154.008`, `27,7 persen`.
    Indonesian,
    /// `154,008`, `27.7 percent`.
    English,
}

impl Speech {
    /// The grammar of a language of a report. Languages of Indonesia write numbers as Indonesian does.
    pub fn of(language: &str) -> Speech {
        let primary = language.split(['-', '_']).next().unwrap_or(language);
        if primary.eq_ignore_ascii_case("en") { Speech::English } else { Speech::Indonesian }
    }
}

/// The sentences of a text, in order, without the spaces between them.
///
/// A sentence ends at `.`, `!`, `?` or a line break, with any closing quotation mark or bracket, before a
/// space and a capital letter, digit or opening mark; not after an abbreviation or a single letter.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let bytes = text.as_bytes();
    let mut push = |range: Range<usize>| {
        let said = &text[range.clone()];
        let lead = said.len() - said.trim_start().len();
        let trimmed = said.trim();
        if !trimmed.is_empty() {
            found.push(range.start + lead..range.start + lead + trimmed.len());
        }
    };
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(|byte| matches!(byte, b'.' | b'!' | b'?' | b'\n')) {
        let mark = at + next;
        at = mark + 1;
        if bytes[mark] == b'\n' {
            push(start..mark);
            start = at;
            continue;
        }
        let mut end = at;
        while let Some(c) = text[end..].chars().next()
            && matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '.' | '!' | '?')
        {
            end += c.len_utf8();
        }
        let mut rest = text[end..].chars();
        let spaced = rest.next().is_some_and(char::is_whitespace);
        let opens = rest.find(|c| !c.is_whitespace()).is_none_or(|c| {
            c.is_uppercase() || c.is_ascii_digit() || matches!(c, '"' | '“' | '‘' | '\'' | '(' | '[' | '«')
        });
        if (spaced && opens && !(bytes[mark] == b'.' && abbreviated(&text[start..mark]))) || end == text.len() {
            push(start..end);
            start = end;
        }
        at = at.max(end);
    }
    push(start..text.len());
    found
}

/// Whether the full stop after these words belongs to their last one.
fn abbreviated(before: &str) -> bool {
    const ABBREVIATIONS: &[&str] = &[
        "no", "nos", "dr", "drs", "dra", "ir", "prof", "hj", "st", "alm", "almh", "kab", "kec", "prov", "jl", "jln",
        "gg", "hlm", "hal", "tgl", "bln", "thn", "rp", "dll", "dsb", "dkk", "mr", "mrs", "ms", "vs", "cf", "approx",
        "art", "e.g", "i.e", "a.n", "u.p", "d.a", "s.d",
    ];
    let word = before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '“')).next().unwrap_or_default();
    let letters = word.chars().count();
    (letters == 1 && word.chars().all(char::is_alphabetic))
        || ABBREVIATIONS.iter().any(|known| word.eq_ignore_ascii_case(known))
        || word
            .rsplit_once('.')
            .is_some_and(|(_, last)| last.chars().count() == 1 && last.chars().all(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_a_reader_stops() {
        let said = |text: &'static str| sentences(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(said("Satu. Dua? \"Tiga.\" Empat"), ["Satu.", "Dua?", "\"Tiga.\"", "Empat"]);
        assert_eq!(said("PP No. 44 Tahun 2015 berlaku."), ["PP No. 44 Tahun 2015 berlaku."]);
        assert_eq!(said("Sebanyak 42.591 dari 154.008."), ["Sebanyak 42.591 dari 154.008."]);
        assert_eq!(said("Pukul 14.06 WIB. Rapat usai"), ["Pukul 14.06 WIB.", "Rapat usai"]);
        assert_eq!(said("H. Ahmad dan dr. B hadir. 55 persen."), ["H. Ahmad dan dr. B hadir.", "55 persen."]);
        assert_eq!(said("a\nB"), ["a", "B"]);
        assert!(said(" . ").len() <= 1);
    }
}
