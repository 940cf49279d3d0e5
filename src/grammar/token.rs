//! A text taken apart: words, numerals and marks.

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with apostrophes inside: `persen`, `Jum'at`.
    Word,
    /// Digits with single dots or commas between them: `154.008`, `27,7`, `63.10.02.2007`.
    Numeral,
    /// Any other character that is no space.
    Mark,
}

/// A word, numeral or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
}

impl Token {
    /// Its bytes.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Itself.
    pub fn text(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether it is this word, in large letters or small.
    pub fn is(self, text: &str, word: &str) -> bool {
        self.text(text).eq_ignore_ascii_case(word)
    }
}

/// Takes a text apart.
pub fn read(text: &str) -> Vec<Token> {
    let bytes = text.as_bytes();
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        let byte = bytes[at];
        let kind = if byte.is_ascii_digit() {
            at += 1;
            while at < bytes.len() {
                let joined = matches!(bytes[at], b'.' | b',') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
                if !joined && !bytes[at].is_ascii_digit() {
                    break;
                }
                at += 1;
            }
            Kind::Numeral
        } else if byte.is_ascii_whitespace() {
            at += 1;
            continue;
        } else {
            let Some(first) = text[at..].chars().next() else { break };
            at += first.len_utf8();
            if first.is_whitespace() {
                continue;
            }
            if first.is_alphabetic() {
                at += word_length(&text[at..]);
                Kind::Word
            } else {
                Kind::Mark
            }
        };
        tokens.push(Token { kind, start, end: at });
    }
    tokens
}

/// How many bytes belong to a word that has begun.
fn word_length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut at = 0;
    loop {
        match bytes.get(at) {
            Some(byte) if byte.is_ascii_alphabetic() => at += 1,
            Some(b'\'') if bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic) => at += 1,
            Some(byte) if !byte.is_ascii() => {
                let mut chars = rest[at..].chars();
                match (chars.next(), chars.next()) {
                    (Some(c), _) if c.is_alphabetic() => at += c.len_utf8(),
                    (Some('’'), Some(c)) if c.is_alphabetic() => at += '’'.len_utf8(),
                    _ => return at,
                }
            }
            _ => return at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_words_numerals_and_marks() {
        let text = "Rp42 juta, 27,7% (Jum’at, 9/7/2025) 63.10.02. a1é";
        let told: Vec<&str> = read(text).into_iter().map(|token| token.text(text)).collect();
        let wanted = [
            "Rp", "42", "juta", ",", "27,7", "%", "(", "Jum’at", ",", "9", "/", "7", "/", "2025", ")", "63.10.02", ".",
            "a", "1", "é",
        ];
        assert_eq!(told, wanted);
    }
}
