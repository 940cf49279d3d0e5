//! The words beside which a name or a birth date stands, found quickly.
//!
//! Like [`super::digits`], this does not read byte by byte: a word is met at its first or its second pair of
//! letters, whichever stands at an even place, and few pairs begin a word that is sought.

/// What a word announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trigger {
    /// A person who has died: almarhum, mendiang, "the late".
    Deceased,
    /// Those who inherit, or are paid: ahli waris, heirs, beneficiary.
    Heir,
    /// A birth: lahir, born.
    Birth,
    /// The head of a birth date: TTL, DOB.
    BirthLabel,
}

/// The words, each with what must stand before it.
const WORDS: &[(&[u8], &[u8], Trigger)] = &[
    (b"almarhumah", b"", Trigger::Deceased),
    (b"almarhum", b"", Trigger::Deceased),
    (b"almh", b"", Trigger::Deceased),
    (b"alm", b"", Trigger::Deceased),
    (b"mendiang", b"", Trigger::Deceased),
    (b"late", b"the", Trigger::Deceased),
    (b"waris", b"ahli", Trigger::Heir),
    (b"warisnya", b"ahli", Trigger::Heir),
    (b"heirs", b"", Trigger::Heir),
    (b"heir", b"", Trigger::Heir),
    (b"beneficiary", b"", Trigger::Heir),
    (b"beneficiaries", b"", Trigger::Heir),
    (b"lahir", b"", Trigger::Birth),
    (b"kelahiran", b"", Trigger::Birth),
    (b"born", b"", Trigger::Birth),
    (b"birth", b"", Trigger::Birth),
    (b"birthdate", b"", Trigger::BirthLabel),
    (b"birthday", b"", Trigger::BirthLabel),
    (b"ttl", b"", Trigger::BirthLabel),
    (b"dob", b"", Trigger::BirthLabel),
];

/// For each letter the letters that follow it at the beginning of a word, as bits.
static PAIRS: [u32; 32] = pairs();

const fn pairs() -> [u32; 32] {
    let mut pairs = [0; 32];
    let mut word = 0;
    while word < WORDS.len() {
        let letters = WORDS[word].0;
        let mut at = 0;
        while at < 2 {
            pairs[(letters[at] & 31) as usize] |= 1 << (letters[at + 1] & 31);
            at += 1;
        }
        word += 1;
    }
    pairs
}

/// Calls `announce` with each word of the text that announces something, and the bytes where it begins (with
/// what must stand before it) and ends.
pub(super) fn find(text: &str, mut announce: impl FnMut(Trigger, usize, usize)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some([a, b]) = bytes.get(at..at + 2) {
        // Five bits tell small and capital letters alike, and mistake some marks for letters: `word` looks again.
        if PAIRS[usize::from(a & 31)] >> (b & 31) & 1 == 1 && *a > 64 {
            for start in [at.checked_sub(1), Some(at)].into_iter().flatten() {
                if let Some((trigger, begin, end)) = word(bytes, start) {
                    announce(trigger, begin, end);
                }
            }
        }
        at += 2;
    }
}

fn word(bytes: &[u8], start: usize) -> Option<(Trigger, usize, usize)> {
    let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    if !letter(start) || start.checked_sub(1).is_some_and(letter) {
        return None;
    }
    let rest = &bytes[start..];
    let initial = rest.first()?.to_ascii_lowercase();
    let fits =
        |word: &[u8]| word[0] == initial && rest.get(..word.len()).is_some_and(|part| part.eq_ignore_ascii_case(word));
    let (word, before, trigger) = WORDS.iter().find(|(word, _, _)| fits(word) && !letter(start + word.len()))?;
    let mut begin = start;
    if !before.is_empty() {
        let gap = bytes[..start].iter().rev().take(8).take_while(|byte| b" \t\r\n_-*".contains(byte)).count();
        begin = start.checked_sub(gap + before.len())?;
        let same = bytes.get(begin..start - gap)?.eq_ignore_ascii_case(before);
        if gap == 0 || !same || begin.checked_sub(1).is_some_and(letter) {
            return None;
        }
    }
    Some((*trigger, begin, start + word.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        find(text, |trigger, begin, end| found.push(format!("{trigger:?} {}", &text[begin..end])));
        found
    }

    #[test]
    fn words_are_met_at_even_and_odd_places() {
        for text in ["Almarhum X", "\"almarhum X", "x, ALMARHUM"] {
            assert_eq!(found(text).len(), 1, "{text}");
        }
        assert_eq!(found("ahli\n  waris, the late"), ["Heir ahli\n  waris", "Deceased the late"]);
        assert_eq!(found("tanggal_lahir: tgl_lahir, TTL."), ["Birth lahir", "Birth lahir", "BirthLabel TTL"]);
        assert_eq!(found("terlahir lahirnya alma almanak hamil late waris stubborn"), [""; 0]);
        assert_eq!(found("lahir"), ["Birth lahir"]);
    }
}
