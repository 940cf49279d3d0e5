//! Stretches of digits that may be a number of a person: groups of digits with one mark between them.
//!
//! A large report is nearly all figures, and nearly all of them are short. So the bytes are not read one by
//! one: a stretch of [`SHORTEST`] bytes has a digit among any [`WIDEST_JOINT`] + 1 of its bytes, and only every
//! seventh place is looked at until one is found.

/// The fewest bytes of a stretch that can be an identifier: a telephone number has ten digits.
const SHORTEST: usize = 10;

/// The most bytes that stand between two groups: ` - `, or one mark of three bytes.
const WIDEST_JOINT: usize = 3;

/// How far one may jump and still meet every stretch with [`WIDEST_JOINT`] + 1 bytes of it left.
const STRIDE: usize = SHORTEST - WIDEST_JOINT;

/// How many groups of a stretch are looked at together. Numbers have at most eight.
const WINDOW: usize = 64;

/// The most groups that one number has.
pub(super) const MOST_GROUPS: usize = 8;

/// What stands between two groups of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    Space,
    Dot,
    Hyphen,
    /// A bracket: `(0812) 3456 7890`, `+62 (812) 3456 7890`.
    Bracket,
}

/// Digits without anything between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub start: usize,
    pub end: usize,
    /// What joins them to digits before.
    pub joint: Option<Joint>,
}

impl Group {
    pub(super) fn len(self) -> usize {
        self.end - self.start
    }
}

/// The stretches of a text, one after the other.
pub(super) struct Stretches<'t> {
    bytes: &'t [u8],
    at: usize,
    low: usize,
}

impl<'t> Stretches<'t> {
    pub(super) fn new(text: &'t str) -> Stretches<'t> {
        Stretches { bytes: text.as_bytes(), at: 0, low: 0 }
    }

    /// The groups of the next stretch that is long enough. A very long one comes in parts that overlap by the
    /// groups of one number.
    pub(super) fn next_into(&mut self, groups: &mut Vec<Group>) -> bool {
        loop {
            let Some(seed) = self.seed() else { return false };
            groups.clear();
            let mut start = seed;
            loop {
                start = self.first_digit(start);
                match joint_before(self.bytes, start) {
                    Some((_, before)) if before > self.low => start = before,
                    _ => break,
                }
            }
            let mut joint = joint_before(self.bytes, start).map(|(joint, _)| joint);
            let mut at = start;
            let end = loop {
                let end = self.last_digit(at);
                groups.push(Group { start: at, end, joint });
                let Some((next, begin)) = joint_after(self.bytes, end) else { break end };
                if groups.len() == WINDOW {
                    break groups[WINDOW - MOST_GROUPS].start;
                }
                (joint, at) = (Some(next), begin);
            };
            self.at = end.max(self.at + 1);
            self.low = end;
            let digits: usize = groups.iter().map(|group| group.len()).sum();
            if digits >= SHORTEST {
                return true;
            }
        }
    }

    /// The next digit of a stretch that may be long enough.
    fn seed(&mut self) -> Option<usize> {
        let bytes = self.bytes;
        while let Some(window) = bytes.get(self.at..self.at + WIDEST_JOINT + 1) {
            let [a, b, c, d] = window else { return None };
            if (a.is_ascii_digit() | b.is_ascii_digit()) | (c.is_ascii_digit() | d.is_ascii_digit()) {
                return window.iter().position(u8::is_ascii_digit).map(|offset| self.at + offset);
            }
            self.at += STRIDE;
        }
        None
    }

    fn first_digit(&self, at: usize) -> usize {
        let before = self.bytes.get(self.low..at).unwrap_or_default();
        at - before.iter().rev().take_while(|byte| byte.is_ascii_digit()).count()
    }

    fn last_digit(&self, at: usize) -> usize {
        let rest = self.bytes.get(at..).unwrap_or_default();
        at + rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
    }
}

/// The joint that begins at a byte, and its length, whatever follows it.
fn joint(bytes: &[u8]) -> Option<(Joint, usize)> {
    Some(match bytes {
        [b' ', b'-', b' ', ..] => (Joint::Hyphen, 3),
        [b' ', b'(', ..] => (Joint::Bracket, 2),
        [b' ', ..] => (Joint::Space, 1),
        [b')', b' ' | b'-', ..] => (Joint::Bracket, 2),
        [b')' | b'(', ..] => (Joint::Bracket, 1),
        [b'.', ..] => (Joint::Dot, 1),
        [b'-', ..] => (Joint::Hyphen, 1),
        // A space that breaks no line, wide or narrow.
        [0xc2, 0xa0, ..] => (Joint::Space, 2),
        [0xe2, 0x80, 0xaf, ..] => (Joint::Space, 3),
        // Hyphens and dashes that word processors put in.
        [0xe2, 0x80, 0x90..=0x93, ..] => (Joint::Hyphen, 3),
        _ => return None,
    })
}

/// What joins the digits that end at a byte to those after it, and where those begin.
pub(super) fn joint_after(bytes: &[u8], end: usize) -> Option<(Joint, usize)> {
    let (joint, len) = joint(bytes.get(end..)?)?;
    bytes.get(end + len).filter(|byte| byte.is_ascii_digit()).map(|_| (joint, end + len))
}

/// What joins the digits that begin at a byte to those before it, and the last of those.
pub(super) fn joint_before(bytes: &[u8], start: usize) -> Option<(Joint, usize)> {
    (1..=WIDEST_JOINT).rev().find_map(|len| {
        let last = start.checked_sub(len + 1)?;
        if !bytes.get(last)?.is_ascii_digit() {
            return None;
        }
        joint(bytes.get(last + 1..start)?).filter(|(_, found)| *found == len).map(|(joint, _)| (joint, last))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stretches(text: &str) -> Vec<Vec<&str>> {
        let (mut found, mut groups) = (Vec::new(), Vec::new());
        let mut stretches = Stretches::new(text);
        while stretches.next_into(&mut groups) {
            found.push(groups.iter().map(|group| &text[group.start..group.end]).collect());
        }
        found
    }

    #[test]
    fn groups_have_one_mark_between_them() {
        assert_eq!(stretches("a 0812-3456 7890, 12345678901"), [vec!["0812", "3456", "7890"], vec!["12345678901"]]);
        assert_eq!(stretches("(0812) 3456 - 7890\n1234567890"), [vec!["0812", "3456", "7890"], vec!["1234567890"]]);
        assert_eq!(stretches("0812\u{a0}3456\u{2011}7890 12"), [vec!["0812", "3456", "7890", "12"]]);
        assert!(stretches("12345  67890 1 2 3 4").is_empty());
        assert_eq!(stretches("2025-06-30 154008"), [vec!["2025", "06", "30", "154008"]]);
    }

    #[test]
    fn a_very_long_stretch_comes_in_parts() {
        let text = "1 ".repeat(1000);
        let parts = stretches(&text);
        assert!(parts.len() > 10 && parts.iter().all(|part| part.len() <= WINDOW));
    }

    proptest! {
        #[test]
        fn no_stretch_is_jumped_over(text in "[0-9 .\\-a\n()\u{a0}]{0,80}") {
            let found: Vec<Vec<&str>> = stretches(&text);
            // Byte by byte.
            let (mut plain, mut at, bytes) = (Vec::new(), 0, text.as_bytes());
            while at < bytes.len() {
                if !bytes[at].is_ascii_digit() {
                    at += 1;
                    continue;
                }
                let mut groups = Vec::new();
                loop {
                    let start = at;
                    while bytes.get(at).is_some_and(u8::is_ascii_digit) {
                        at += 1;
                    }
                    groups.push(&text[start..at]);
                    match joint_after(bytes, at) {
                        Some((_, next)) => at = next,
                        None => break,
                    }
                }
                if groups.iter().map(|group| group.len()).sum::<usize>() >= SHORTEST {
                    plain.push(groups);
                }
            }
            prop_assert_eq!(found, plain);
        }
    }
}
