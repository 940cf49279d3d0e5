//! Looking about among the tokens of a text.

use super::sieve::Sieve;
use super::token::{Kind, Token};
use std::ops::Range;

/// A text with its tokens.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
}

/// How far from a numeral words can stand that belong to it, in tokens.
const REACH: usize = 24;

/// For each token, whether a numeral stands at it or not far after it. Where none does, neither day nor law
/// is told, and most words need no second look.
pub(super) fn lead_to_numerals(tokens: &[Token]) -> Vec<bool> {
    let mut leads = vec![false; tokens.len()];
    let mut left = 0;
    for (lead, token) in leads.iter_mut().zip(tokens).rev() {
        left = if token.kind == Kind::Numeral { REACH } else { left.saturating_sub(1) };
        *lead = left > 0;
    }
    leads
}

impl<'t> Cursor<'t> {
    /// The words, numeral or mark at an index.
    pub(super) fn said(self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| token.text(self.text))
    }

    /// The kind of token at an index.
    pub(super) fn kind(self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// The word at an index.
    pub(super) fn word(self, at: usize) -> Option<&'t str> {
        (self.kind(at)? == Kind::Word).then(|| self.said(at))
    }

    /// The numeral at an index.
    pub(super) fn numeral(self, at: usize) -> Option<&'t str> {
        (self.kind(at)? == Kind::Numeral).then(|| self.said(at))
    }

    /// Whether one of these stands at an index, in large letters or small.
    pub(super) fn is(self, at: usize, words: &[&str]) -> bool {
        let said = self.said(at);
        !said.is_empty() && words.iter().any(|word| said.eq_ignore_ascii_case(word))
    }

    /// Whether one of a long list stands at an index, in large letters or small.
    pub(super) fn is_among(self, at: usize, sieve: &Sieve, words: &[&str]) -> bool {
        sieve.passes(self.said(at)) && self.is(at, words)
    }

    /// Whether one of these stands before an index.
    pub(super) fn is_before(self, at: usize, words: &[&str]) -> bool {
        at > 0 && self.is(at - 1, words)
    }

    /// Whether no space stands between a token and the one before it.
    pub(super) fn touches(self, at: usize) -> bool {
        at > 0 && self.tokens.get(at).is_some_and(|token| self.tokens[at - 1].end == token.start)
    }

    /// Whether a word begins with a capital letter.
    pub(super) fn is_capital(self, at: usize) -> bool {
        self.word(at).is_some_and(|word| word.starts_with(char::is_uppercase))
    }

    /// A plain number of up to so many digits.
    pub(super) fn plain(self, at: usize, digits: usize) -> Option<u16> {
        let numeral = self.numeral(at)?;
        (numeral.len() <= digits && numeral.bytes().all(|byte| byte.is_ascii_digit())).then(|| numeral.parse().ok())?
    }

    /// A year from 1900 to 2099.
    pub(super) fn year(self, at: usize) -> Option<i16> {
        let year = self.plain(at, 4).filter(|year| (1900..2100).contains(year))?;
        i16::try_from(year).ok()
    }

    /// The bytes from one token up to another, which is left out.
    pub(super) fn range(self, from: usize, to: usize) -> Range<usize> {
        let start = self.tokens.get(from).map_or(self.text.len(), |token| token.start);
        let end = to.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(start, |token| token.end);
        start..end.max(start)
    }

    /// The index after what joins two ends of a range: `-`, `–`, `s.d.`, `hingga`, `to`.
    pub(super) fn range_mark(self, at: usize) -> Option<usize> {
        if self.is(at, &["-", "–", "—", "−", "hingga", "sampai", "to", "until", "through", "till"]) {
            let with = self.is(at, &["sampai"]) && self.is(at + 1, &["dengan"]);
            return Some(at + 1 + usize::from(with));
        }
        if self.is(at, &["s"]) && self.is(at + 2, &["d"]) {
            if self.is(at + 1, &["/"]) {
                return Some(at + 3);
            }
            if self.is(at + 1, &["."]) {
                return Some(at + 3 + usize::from(self.is(at + 3, &["."])));
            }
        }
        self.is(at, &["sd"]).then_some(at + 1)
    }
}
