//! The number of a taxpayer (NPWP).
//!
//! `09.254.294.3-407.000` is unmistakable: fifteen digits in groups that nothing else has. Without its marks it
//! needs the word beside it, and the check digit (Luhn) of its first nine. Since 2024 it has sixteen digits: a
//! citizen's is the national identity number, others have a zero before the old one. With six more for a place
//! of business it is a NITKU.
//!
//! **A body's number is public.** Whether it is a body's is told by a word before it: PT, koperasi, dinas. Old
//! numbers that begin with 00 to 03 were given to bodies and treasurers only, so without such a word they are
//! at most probable.

use super::candidate::{Candidate, Read};
use super::digits::Joint;
use super::label::{Label, Labels};
use super::{Certainty, Kind};

/// How near "NPWP" must stand to a number without marks.
const NEAR: usize = 30;

/// How near a word for a body must stand.
const NEAR_BODY: usize = 60;

/// The groups of the number with its marks, and the marks.
const SHAPE: [(usize, Option<Joint>); 6] = [
    (2, None),
    (3, Some(Joint::Dot)),
    (3, Some(Joint::Dot)),
    (1, Some(Joint::Dot)),
    (3, Some(Joint::Hyphen)),
    (3, Some(Joint::Dot)),
];

/// Reads one at the first of some groups.
pub(super) fn at(candidate: &Candidate<'_>) -> Read {
    let (count, old) = marked(candidate).or_else(|| plain(candidate))?;
    if !candidate.alone(count) || candidate.labels(NEAR_BODY).has(Label::Body) || is_owned(candidate, count) {
        return None;
    }
    let of_bodies = old.is_some_and(|digits| digits[0] == 0 && digits[1] <= 3);
    Some((count, if of_bodies { Certainty::Probable } else { Certainty::Certain }))
}

/// Whether a body follows as its owner: "atas nama PT …".
fn is_owned(candidate: &Candidate<'_>, count: usize) -> bool {
    let after = candidate.passage.after(candidate.end(count), 24).trim_start_matches([' ', ',', '(']);
    let owned = ["atas nama", "a.n.", "a/n", "milik"].iter().any(|word| after.starts_with(word));
    owned && Labels::of(after).has(Label::Body)
}

/// The number with its marks.
fn marked(candidate: &Candidate<'_>) -> Option<(usize, Option<[u8; 15]>)> {
    let groups = candidate.groups.get(..SHAPE.len())?;
    let fits = groups
        .iter()
        .zip(SHAPE)
        .enumerate()
        .all(|(index, (group, (len, joint)))| group.len() == len && (index == 0 || group.joint == joint));
    fits.then(|| (SHAPE.len(), candidate.digits(SHAPE.len())))
}

/// The number without marks, beside its name.
fn plain(candidate: &Candidate<'_>) -> Option<(usize, Option<[u8; 15]>)> {
    let digits: Vec<u8> = match candidate.total(1) {
        15 => candidate.digits::<15>(1)?.to_vec(),
        16 => candidate.digits::<16>(1)?.to_vec(),
        22 => candidate.digits::<22>(1)?.to_vec(),
        _ => return None,
    };
    let old: Option<[u8; 15]> = match digits.as_slice() {
        [0, old @ ..] if digits.len() > 15 => old.get(..15)?.try_into().ok(),
        all if all.len() == 15 => all.try_into().ok(),
        // Of a citizen: what it is made of is a national identity number.
        all => {
            return (super::nik::read(all.get(..16)?.try_into().ok()?).is_some() && labelled(candidate))
                .then_some((1, None));
        }
    };
    (old.is_some_and(|old| luhn(&old[..9])) && labelled(candidate)).then_some((1, old))
}

fn labelled(candidate: &Candidate<'_>) -> bool {
    candidate.is_labelled(Label::Taxpayer, Kind::Taxpayer, NEAR)
}

/// Whether the last digit checks those before it.
fn luhn(digits: &[u8]) -> bool {
    let doubled = |digit: u8| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let each = digits.iter().rev().enumerate();
    let sum: u32 = each.map(|(at, digit)| u32::from(if at % 2 == 1 { doubled(*digit) } else { *digit })).sum();
    sum.is_multiple_of(10)
}
