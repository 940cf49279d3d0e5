//! Telephone numbers of persons: mobile numbers of Indonesia.
//!
//! `+62`, `62` or `0`, then 8 and another eight to eleven digits, in groups or not. Landlines (0511 …, 021 …)
//! are of offices and pass. So do 0800 and 0804, which are services.

use super::candidate::{Candidate, Read};
use super::digits::Joint;
use super::label::Label;
use super::{Certainty, Kind};
use std::ops::RangeInclusive;

/// How near a word must stand that says that a number is a telephone's.
const NEAR: usize = 30;

/// How many digits come after the prefix, the 8 among them.
const DIGITS: RangeInclusive<usize> = 9..=12;

/// How a number begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Prefix {
    /// `+62`.
    Abroad,
    /// `0`.
    Home,
    /// `62`, or nothing at all as spreadsheets leave it.
    Bare,
}

/// Reads one at the first of some groups.
pub(super) fn at(candidate: &Candidate<'_>) -> Read {
    let first = candidate.groups.first()?;
    let text = candidate.passage.text.get(first.start..)?;
    let before = candidate.passage.text.get(..first.start)?;
    let plus = before.ends_with('+');
    let (prefix, skipped) = match text.as_bytes() {
        [b'6', b'2', ..] if plus => (Prefix::Abroad, 2),
        [b'0', b'8', ..] => (Prefix::Home, 1),
        [b'6', b'2', b'8', ..] => (Prefix::Bare, 2),
        [b'6', b'2', ..] if first.len() == 2 => (Prefix::Bare, 2),
        [b'8', ..] if candidate.total(1) >= *DIGITS.start() => (Prefix::Bare, 0),
        _ => return None,
    };
    let count = groups(candidate, skipped)?;
    let mut digits =
        candidate.groups.iter().take(count).flat_map(|group| {
            candidate.passage.bytes().get(group.start..group.end).unwrap_or_default().iter().copied()
        });
    // 080, 084 and 086 are no mobile networks.
    let network = (digits.nth(skipped), digits.next());
    if !matches!(network, (Some(b'8'), Some(b'1' | b'2' | b'3' | b'5' | b'7' | b'8' | b'9'))) {
        return None;
    }
    let link = ["wa.me/", "wa.me/+", "phone=", "tel:", "tel:+"].iter().any(|link| before.ends_with(link));
    let passage = candidate.passage;
    // "0812 3456 7890/0813 3456 7890"
    let second = before.ends_with('/') && !passage.in_address(first.start);
    let opens = link || plus || second || passage.opens(first.start, candidate.after);
    if !opens || !passage.closes(candidate.end(count), candidate.total(count)) {
        return None;
    }
    let labels = candidate.labels(NEAR);
    let known = match prefix {
        Prefix::Abroad => true,
        Prefix::Home => !labels.nearer(Label::Thing, Label::Telephone),
        Prefix::Bare => {
            link || candidate.listed == Some(Kind::Telephone)
                || (labels.has(Label::Telephone) && !labels.nearer(Label::Thing, Label::Telephone))
        }
    };
    known.then_some((count, Certainty::Certain))
}

/// How many groups make up the number: as many as fit.
///
/// "08-12-2025" is a date and "0,812" a decimal, so the groups are not too short.
fn groups(candidate: &Candidate<'_>, skipped: usize) -> Option<usize> {
    let groups = candidate.groups;
    let code = usize::from(skipped == 2 && groups.first()?.len() == 2);
    let body = groups.get(code..)?;
    if body.len() > 1 && body.first()?.len() < 3 {
        return None;
    }
    let fits = |count: &usize| {
        let number = &groups[code..*count];
        let joints = || number.iter().skip(1).filter_map(|group| group.joint);
        let marks = || joints().filter(|joint| *joint != Joint::Bracket);
        let one = marks().all(|joint| Some(joint) == marks().next());
        let least = if one { 2 } else { 3 };
        let next = groups.get(*count).and_then(|group| group.joint);
        DIGITS.contains(&(candidate.total(*count) - skipped))
            && (number.len() < 2 || number.iter().all(|group| group.len() >= least))
            && !matches!(next, Some(Joint::Dot))
            && (next != Some(Joint::Hyphen) || marks().next() != next)
    };
    (code + 1..=groups.len().min(6)).rev().find(|count| candidate.total(*count) > skipped && fits(count))
}
