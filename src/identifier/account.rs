//! Bank accounts: ten to sixteen digits after "rekening" or the name of a bank.
//!
//! Every bank has its own shape, so the words decide. "Kode rekening" is a line of a budget and no account.

use super::candidate::{Candidate, Read};
use super::digits::Joint;
use super::label::Label;
use super::{Certainty, Kind};
use std::ops::RangeInclusive;

/// How near "rekening" must stand.
const NEAR: usize = 48;

/// How near the name of a bank must stand.
const NEAR_BANK: usize = 25;

/// How many digits an account has.
const DIGITS: RangeInclusive<usize> = 10..=16;

/// Reads one at the first of some groups.
pub(super) fn at(candidate: &Candidate<'_>) -> Read {
    let count = groups(candidate)?;
    let labels = candidate.labels(NEAR);
    let other =
        |than| [Label::Telephone, Label::Money, Label::Thing].into_iter().any(|label| labels.nearer(label, than));
    let named = labels.has(Label::Account) && !other(Label::Account);
    let of_bank = || {
        let near = candidate.labels(NEAR_BANK);
        near.has(Label::Bank) && !other(Label::Bank) && !is_amount(candidate, count) && !is_date(candidate)
    };
    let known = candidate.listed == Some(Kind::Account) || (named && !is_date(candidate)) || of_bank();
    (known && candidate.alone(count)).then_some((count, Certainty::Certain))
}

/// How many groups make up the number: the fewest that have enough digits, and those that go on in the same way.
fn groups(candidate: &Candidate<'_>) -> Option<usize> {
    let groups = candidate.groups;
    let joint = groups.get(1).and_then(|group| group.joint);
    // 5.1.02.01.01.0001 is a line of a budget, 5.060.579.420.000 an amount.
    let amount = joint == Some(Joint::Dot) && groups.iter().skip(1).all(|group| group.len() == 3);
    if candidate.total(1) < *DIGITS.start() && (groups.first()?.len() < 3 || amount) {
        return None;
    }
    let mut count = 1;
    while candidate.total(count) < *DIGITS.start() || groups.get(count).is_some_and(|group| goes_on(group.joint)) {
        count += 1;
        if count > groups.len() || candidate.total(count) > *DIGITS.end() {
            return None;
        }
    }
    // Numbers with spaces between them, one after the other, are a list.
    let spaced = |index: usize| groups.get(index).is_some_and(|group| group.joint == Some(Joint::Space));
    let list = count > 1 && spaced(1) && (spaced(0) || spaced(count));
    Some(count).filter(|count| DIGITS.contains(&candidate.total(*count)) && !list)
}

/// Whether a mark belongs to the number, as a space need not.
fn goes_on(joint: Option<Joint>) -> bool {
    matches!(joint, Some(Joint::Hyphen | Joint::Dot))
}

/// "2025-07-10 14.06", "2024-2025 2026".
fn is_date(candidate: &Candidate<'_>) -> bool {
    let bytes = candidate.passage.bytes();
    let year = |index: usize| {
        let written = candidate.groups.get(index).and_then(|group| bytes.get(group.start..group.end));
        written.is_some_and(|written| matches!(written, [b'1', b'9', _, _] | [b'2', b'0', _, _]))
    };
    let lens = candidate.groups.iter().take(3).map(|group| group.len());
    year(0) && (year(1) || lens.eq([4, 2, 2]))
}

/// Whether a word after the number says that it counts something.
fn is_amount(candidate: &Candidate<'_>, count: usize) -> bool {
    let after = candidate.passage.after(candidate.end(count), 16).to_ascii_lowercase();
    let word = after.split(|c: char| !c.is_ascii_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default();
    matches!(
        word,
        "rupiah" | "orang" | "pekerja" | "peserta" | "jiwa" | "juta" | "miliar" | "ribu" | "persen" | "tenaga"
    )
}
