//! A quick "certainly not" for long lists of words.
//!
//! Most words of a text stand in none of the lists that the readers know, and were held to each of their
//! words all the same. A [`Sieve`] knows for each length with which letters the words of a list begin and
//! end: what passes it is looked up as before, the rest is spared that.

/// The letters with which the words of a list begin and end, by their lengths.
pub(crate) struct Sieve {
    begin: [u32; LENGTHS],
    end: [u32; LENGTHS],
}

/// Longer words share the last place.
const LENGTHS: usize = 24;

impl Sieve {
    const EMPTY: Sieve = Sieve { begin: [0; LENGTHS], end: [0; LENGTHS] };

    /// The sieve of a list of words.
    pub(crate) const fn of(words: &[&str]) -> Sieve {
        let mut sieve = Sieve::EMPTY;
        let mut at = 0;
        while at < words.len() {
            sieve.add(words[at]);
            at += 1;
        }
        sieve
    }

    /// The sieve of the first words of a table.
    pub(crate) const fn of_rows<T>(rows: &[(&str, T)]) -> Sieve {
        let mut sieve = Sieve::EMPTY;
        let mut at = 0;
        while at < rows.len() {
            sieve.add(rows[at].0);
            at += 1;
        }
        sieve
    }

    /// The sieve of two lists.
    pub(crate) const fn or(mut self, other: &Sieve) -> Sieve {
        let mut at = 0;
        while at < LENGTHS {
            self.begin[at] |= other.begin[at];
            self.end[at] |= other.end[at];
            at += 1;
        }
        self
    }

    /// Adds a word, or the first of several.
    const fn add(&mut self, words: &str) {
        let bytes = words.as_bytes();
        let mut length = 0;
        while length < bytes.len() && bytes[length] != b' ' {
            length += 1;
        }
        if length > 0 {
            self.begin[place(length)] |= letter(bytes[0]);
            self.end[place(length)] |= letter(bytes[length - 1]);
        }
    }

    /// Whether a word, in large letters or small, may stand in the list: never no where it does.
    pub(crate) fn passes(&self, word: &str) -> bool {
        let bytes = word.as_bytes();
        let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return false };
        let at = place(bytes.len());
        self.begin[at] & letter(*first) != 0 && self.end[at] & letter(*last) != 0
    }
}

const fn place(length: usize) -> usize {
    if length < LENGTHS { length } else { LENGTHS - 1 }
}

/// A letter as one bit, large or small; all that is no letter of ASCII shares one.
const fn letter(byte: u8) -> u32 {
    match byte | 0x20 {
        lower @ b'a'..=b'z' if byte.is_ascii() => 1 << (lower - b'a'),
        _ => 1 << 26,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_list_passes() {
        const WORDS: &[&str] = &["pasal", "ayat", "–", "e-mail", "undang undang", "pertanggungjawabannya-semua"];
        const SIEVE: Sieve = Sieve::of(WORDS);
        for word in ["pasal", "PASAL", "Ayat", "–", "E-Mail", "undang", "pertanggungjawabannya-semua"] {
            assert!(SIEVE.passes(word), "{word}");
        }
        for word in ["", "pasa", "basal", "pasan", "-", "undang undang", "x"] {
            assert!(!SIEVE.passes(word), "{word}");
        }
    }

    #[test]
    fn tables_pass_by_their_first_words() {
        const SIEVE: Sieve = Sieve::of_rows(&[("instruksi presiden", 1), ("UU", 2)]);
        assert!(SIEVE.passes("Instruksi") && SIEVE.passes("uu"));
        assert!(!SIEVE.passes("presiden"));
        const BOTH: Sieve = Sieve::of(&["pasal"]).or(&SIEVE);
        assert!(BOTH.passes("pasal") && BOTH.passes("uu") && !BOTH.passes("presiden"));
    }
}
