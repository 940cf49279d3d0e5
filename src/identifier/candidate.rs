//! Groups of digits at a place of a text, held against the shapes of numbers.

use super::digits::{Group, Joint};
use super::label::{Label, Labels};
use super::passage::Passage;
use super::{Certainty, Kind};

/// Digits that may be a number of a person.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate<'c> {
    pub(super) passage: &'c Passage<'c>,
    /// The groups from the one at which the number would begin.
    pub(super) groups: &'c [Group],
    /// Where the identifier before it ended, and what it was if only a comma or "dan" stands between.
    pub(super) after: usize,
    pub(super) listed: Option<Kind>,
}

/// How many groups a number takes up, and how sure it is.
pub(super) type Read = Option<(usize, Certainty)>;

impl Candidate<'_> {
    pub(super) fn start(&self) -> usize {
        self.groups.first().map_or(0, |group| group.start)
    }

    /// Where the first `count` groups end.
    pub(super) fn end(&self, count: usize) -> usize {
        count.checked_sub(1).and_then(|last| self.groups.get(last)).map_or(self.start(), |group| group.end)
    }

    /// The number of digits in the first `count` groups.
    pub(super) fn total(&self, count: usize) -> usize {
        self.groups.iter().take(count).map(|group| group.len()).sum()
    }

    /// The digits of the first `count` groups, if there are `N`.
    pub(super) fn digits<const N: usize>(&self, count: usize) -> Option<[u8; N]> {
        let mut digits = [0; N];
        if self.total(count) != N || count > self.groups.len() {
            return None;
        }
        let text = self.passage.bytes().get(self.start()..self.end(count))?;
        let written = text.iter().filter(|byte| byte.is_ascii_digit()).map(|byte| byte - b'0');
        digits.iter_mut().zip(written).for_each(|(digit, read)| *digit = read);
        Some(digits)
    }

    /// What joins the groups of a shape, if they have its lengths and one joint throughout.
    pub(super) fn joint_of(&self, shape: &[usize]) -> Option<Joint> {
        let groups = self.groups.get(..shape.len())?;
        let joint = groups.get(1)?.joint?;
        let fits = groups.iter().zip(shape).all(|(group, len)| group.len() == *len);
        (fits && groups.iter().skip(1).all(|group| group.joint == Some(joint))).then_some(joint)
    }

    /// Whether the first `count` groups stand alone as a number: they are not the middle of something longer.
    pub(super) fn alone(&self, count: usize) -> bool {
        self.passage.opens(self.start(), self.after) && self.passage.closes(self.end(count), self.total(count))
    }

    /// Whether more groups follow or go before in the same way: then these are a few out of a list.
    pub(super) fn goes_on(&self, count: usize, joint: Joint) -> bool {
        let next = self.groups.get(count).and_then(|group| group.joint);
        let before = self.groups.first().and_then(|group| group.joint);
        next == Some(joint) || (before == Some(joint) && self.listed.is_none())
    }

    /// The labels within some letters before.
    pub(super) fn labels(&self, letters: usize) -> Labels {
        self.passage.labels_before(self.start(), letters)
    }

    /// Whether a label stands within some letters before, or the number follows one of its kind in a list.
    pub(super) fn is_labelled(&self, label: Label, kind: Kind, letters: usize) -> bool {
        self.listed == Some(kind) || self.labels(letters).has(label)
    }
}
