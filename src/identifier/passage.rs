//! A stretch of text that is read in one way, and what stands around a place in it.

use super::label::Labels;

/// How a stretch of text is written, which decides what may stand beside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Sentences.
    Prose,
    /// YAML: a key says what its value is, and no other key does.
    Record,
    /// A cell of a table, under the head of its column.
    Cell,
    /// The name of a file, where hyphens join words.
    Name,
}

/// A stretch of text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passage<'t> {
    pub(super) text: &'t str,
    pub(super) style: Style,
    /// The labels of the column's head.
    pub(super) head: Labels,
}

/// How long an address on the web may be before a number in it, for the number to be known as a part of it.
const LONGEST_ADDRESS: usize = 512;

/// How long a label may be that ends as near as is asked for: "Nomor Peserta".
const LONGEST_LABEL: usize = 16;

/// How far before a value its key is looked for.
const LONGEST_KEY: usize = 96;

impl<'t> Passage<'t> {
    pub(super) fn new(text: &'t str, style: Style) -> Passage<'t> {
        Passage { text, style, head: Labels::default() }
    }

    pub(super) fn bytes(&self) -> &'t [u8] {
        self.text.as_bytes()
    }

    /// The labels within some letters before a place, and of the column.
    pub(super) fn labels_before(&self, at: usize, letters: usize) -> Labels {
        let mut labels = self.head;
        let before = self.before(at, letters + LONGEST_LABEL);
        labels.add_from(before, before.len().saturating_sub(letters));
        labels
    }

    /// The labels within some letters after a place.
    pub(super) fn labels_after(&self, at: usize, letters: usize) -> Labels {
        Labels::of(self.after(at, letters))
    }

    /// The text before a place: at most so many letters, whole words, nothing of another key's value.
    pub(super) fn before(&self, at: usize, letters: usize) -> &'t str {
        let text = self.text.get(..at).unwrap_or_default();
        let mut start = text.char_indices().rev().nth(letters.saturating_sub(1)).map_or(0, |(at, _)| at);
        let inside = |at: usize| {
            let bytes = text.as_bytes();
            at > 0 && bytes.get(at - 1).is_some_and(u8::is_ascii_alphanumeric)
        };
        if inside(start) {
            let rest = &text[start..];
            start += rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        }
        if self.style == Style::Record {
            start = start.max(self.key_before(at));
        }
        text.get(start..).unwrap_or_default()
    }

    /// The text after a place: at most so many letters.
    pub(super) fn after(&self, at: usize, letters: usize) -> &'t str {
        let text = self.text.get(at..).unwrap_or_default();
        let end = text.char_indices().nth(letters).map_or(text.len(), |(at, _)| at);
        &text[..end]
    }

    /// Where the key begins whose value holds a place; 0 if none is near.
    fn key_before(&self, at: usize) -> usize {
        let bytes = self.bytes();
        let least = at.saturating_sub(LONGEST_KEY);
        let mut colon = at;
        while colon > least {
            colon -= 1;
            if bytes.get(colon) != Some(&b':') || !bytes.get(colon + 1).is_none_or(u8::is_ascii_whitespace) {
                continue;
            }
            let word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-' | b'"' | b'\'');
            let key = colon - bytes[least..colon].iter().rev().take_while(|byte| word(byte)).count();
            let space = bytes[least..key].iter().rev().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
            let opens = key - space;
            let begins = opens == 0 || matches!(bytes.get(opens - 1), Some(b'\n' | b'{' | b',' | b'[' | b'-' | b'?'));
            if key < colon && begins {
                return key;
            }
        }
        0
    }

    /// Whether a number of a person may begin here: it is no part of a longer number, a decimal, a code, a word
    /// or an address on the web.
    ///
    /// A coordinate such as 96.0244111236745 holds sixteen digits too, and a hash many more. `after` is where
    /// the identifier before this one ended: numbers in a list have only a comma between them.
    pub(super) fn opens(&self, at: usize, after: usize) -> bool {
        let mut letters = self.text.get(..at).unwrap_or_default().chars().rev();
        let Some(mark) = letters.next() else { return true };
        let further = letters.next();
        let digit = further.is_some_and(|c| c.is_ascii_digit());
        let name = self.style == Style::Name;
        let labelled = || self.labelled(at - mark.len_utf8());
        let open = match mark {
            ',' | ';' | '/' if after > 0 && after + 1 == at => true,
            c if c.is_alphanumeric() => self.labelled(at),
            ',' => !digit,
            '.' => further.is_some_and(char::is_alphabetic),
            '-' => name || labelled(),
            '/' => (name && !digit) || labelled(),
            '=' => labelled(),
            '\\' | '\u{2212}' => false,
            _ => true,
        };
        open && (name || !self.in_address(at) || labelled())
    }

    /// Whether a number may end here: no letter, digit or decimal follows. `digits` is how many it has: as many
    /// after a comma are the next number of a list.
    pub(super) fn closes(&self, end: usize, digits: usize) -> bool {
        let mut letters = self.text.get(end..).unwrap_or_default().chars();
        match letters.next() {
            Some('.' | ',') => {
                let more = letters.take_while(char::is_ascii_digit).take(digits + 1).count();
                more == 0 || (more == digits && self.bytes().get(end) == Some(&b','))
            }
            Some(c) => !c.is_alphanumeric(),
            None => true,
        }
    }

    /// Whether the word that ends at a place says that a number of a person follows: `nik=`, `HP/`, `NIK`.
    fn labelled(&self, at: usize) -> bool {
        let before = self.bytes().get(..at).unwrap_or_default();
        let word = before.iter().rev().take(16).take_while(|byte| byte.is_ascii_alphabetic()).count();
        Labels::of(self.text.get(at - word..at).unwrap_or_default()).of_a_person()
    }

    /// Whether a place stands within an address on the web: numbers there belong to articles.
    pub(super) fn in_address(&self, at: usize) -> bool {
        let before = self.bytes().get(at.saturating_sub(LONGEST_ADDRESS)..at).unwrap_or_default();
        let outside = |byte: &u8| byte.is_ascii_whitespace() || b"\"'<>()[]{}|`".contains(byte);
        let token = before.iter().rposition(outside).map_or(before, |mark| &before[mark + 1..]);
        token.windows(3).any(|part| part == b"://") || token.starts_with(b"www.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_says_what_its_own_value_is() {
        let before = |text: &'static str| {
            let at = text.find('1').expect("a digit");
            Passage::new(text, Style::Record).before(at, 40)
        };
        assert_eq!(before("bank: BRI\namount: 1"), "amount: ");
        assert_eq!(before("{ source: bank-x, amount: 1 }"), "amount: ");
        assert_eq!(before("kpj:\n  - 1"), "kpj:\n  - ");
        assert_eq!(before("note: Nomor rekening BRI: 1"), "note: Nomor rekening BRI: ");
        assert_eq!(before("teknik teknik teknik teknik teknik teknik 1"), " teknik teknik teknik teknik teknik ");
    }

    #[test]
    fn a_number_stands_by_itself() {
        let opens = |text: &'static str| {
            let at = text.find("32").expect("a number");
            let passage = Passage::new(text, Style::Prose);
            passage.opens(at, 0) && passage.closes(at + 2, 2)
        };
        for text in
            ["32", "a 32.", "(32)", "NIK32", "nik:32", "No.32", "Budi,32, 5", "“32”", "_32_", "https://a.id?nik=32"]
        {
            assert!(opens(text), "{text}");
        }
        for text in ["1.32", "1,32", "-32", "a32", "32a", "32.5", "x/32", "https://a.id/b?id=32", "y=32", "32é"] {
            assert!(!opens(text), "{text}");
        }
    }
}
