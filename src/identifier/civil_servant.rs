//! The number of a civil servant (NIP): eighteen digits, `YYYYMMDD YYYYMM S NNN`.
//!
//! Day of birth, month of appointment, 1 for a man and 2 for a woman, a serial number. Where those employed by
//! contract (PPPK) are numbered alike, 21 stands in place of the month.

use super::Certainty;
use super::candidate::{Candidate, Read};

/// The groups in which it is written, besides all eighteen digits at once.
const SHAPE: &[usize] = &[8, 6, 1, 3];

/// Reads one at the first of some groups.
pub(super) fn at(candidate: &Candidate<'_>) -> Read {
    let count = if candidate.total(1) == 18 { 1 } else { candidate.joint_of(SHAPE).map(|_| SHAPE.len())? };
    let digits = candidate.digits::<18>(count)?;
    let number = |from: usize, to: usize| digits[from..to].iter().fold(0, |sum, digit| sum * 10 + u32::from(*digit));
    let (born, month, day) = (number(0, 4), number(4, 6), number(6, 8));
    let (appointed, in_month) = (number(8, 12), number(12, 14));
    let built = (1930..=2020).contains(&born)
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && (born + 15..=born + 60).contains(&appointed)
        && matches!(in_month, 1..=12 | 21)
        && matches!(digits[14], 1 | 2);
    (built && candidate.alone(count)).then_some((count, Certainty::Certain))
}
