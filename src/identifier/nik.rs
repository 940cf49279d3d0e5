//! The national identity number (NIK), and the number of a family card, which is built alike.
//!
//! Sixteen digits, `PPRRSS DDMMYY NNNN`: province, district and sub-district that issued it; the day of birth,
//! with 40 added for a woman (of a family card, the day of issue); a serial number. Source: PP 37/2007, article 37,
//! and the codes in [`super::districts`]. One random number in 434 passes.

use super::candidate::{Candidate, Read};
use super::districts::{is_district, is_province};
use super::label::Label;
use super::{Certainty, Kind};

/// How near a word must stand that says what the number is.
const NEAR: usize = 40;

/// The groups in which it is written, besides all sixteen digits at once.
const SHAPES: &[&[usize]] = &[&[4, 4, 4, 4], &[6, 6, 4], &[2, 2, 2, 6, 4]];

/// Reads one at the first of some groups.
pub(super) fn at(candidate: &Candidate<'_>) -> Read {
    let (count, digits) = match candidate.digits::<16>(1) {
        Some(digits) => (1, digits),
        None => {
            let shaped = SHAPES.iter().find_map(|shape| Some((shape.len(), candidate.joint_of(shape)?)));
            let (count, joint) = shaped?;
            if candidate.goes_on(count, joint) {
                return None;
            }
            (count, candidate.digits::<16>(count)?)
        }
    };
    let built = read(&digits)?;
    if !candidate.alone(count) {
        return None;
    }
    let labelled = || {
        candidate.is_labelled(Label::Identity, Kind::Identity, NEAR)
            || candidate.passage.labels_after(candidate.end(count), NEAR).has(Label::Identity)
    };
    Some((count, if built == Built::Wholly || labelled() { Certainty::Certain } else { Certainty::Probable }))
}

/// How much of a number's structure holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Built {
    /// All of it.
    Wholly,
    /// All but the district, which none has or has had: a code from before the splits that are known here.
    Roughly,
}

/// A number that everybody tries card forms with, and that happens to be built like one from Bali.
const TEST_CARD: [u8; 16] = [5, 1, 0, 5, 1, 0, 5, 1, 0, 5, 1, 0, 5, 1, 0, 0];

/// Whether sixteen digits are built as a national identity number.
pub(super) fn read(digits: &[u8; 16]) -> Option<Built> {
    let pair = |at: usize| usize::from(digits[at]) * 10 + usize::from(digits[at + 1]);
    let (province, district, subdistrict) = (pair(0), pair(2), pair(4));
    let (day, month, year) = (pair(6), pair(8), pair(10));
    let day = if day > 40 { day - 40 } else { day };
    let serial = pair(12) * 100 + pair(14);
    let plausible = (1..=60).contains(&subdistrict) && is_day(day, month, year) && serial != 0;
    if !plausible || !is_province(province) || district == 0 || *digits == TEST_CARD {
        return None;
    }
    Some(if is_district(province, district) { Built::Wholly } else { Built::Roughly })
}

/// Whether a day is one of the calendar, in 19YY or 20YY: of years alike, one in four is a leap year in both,
/// and 2000 was one.
fn is_day(day: usize, month: usize, year: usize) -> bool {
    let last = match month {
        2 if year.is_multiple_of(4) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=last).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(number: &str) -> Option<Built> {
        let digits: Vec<u8> = number.bytes().map(|byte| byte - b'0').collect();
        super::read(digits.as_slice().try_into().expect("sixteen digits"))
    }

    #[test]
    fn each_part_is_looked_at() {
        for (number, built) in [
            ("6310021205800001", Some(Built::Wholly)),
            ("6310025205800001", Some(Built::Wholly)),  // a woman
            ("9102021205800001", Some(Built::Wholly)),  // Jayawijaya before 2022
            ("6473021205800001", Some(Built::Roughly)), // Tarakan before 2012
            ("6310022902000001", Some(Built::Wholly)),  // 29 February 2000
            ("6310022902010001", None),                 // 29 February 2001
            ("6300021205800001", None),                 // no district
            ("9910021205800001", None),                 // no province
            ("6310611205800001", None),                 // no sub-district
            ("6310003205800001", None),                 // neither sub-district nor day
            ("6310027205800001", None),                 // 32 May, a woman
            ("6310024005800001", None),                 // between the days of men and women
            ("6310021213800001", None),                 // no month
            ("6310021205800000", None),                 // no serial number
        ] {
            assert_eq!(read(number), built, "{number}");
        }
    }

    #[test]
    fn numbers_for_trying_cards_are_none() {
        for number in [
            "4111111111111111",
            "4242424242424242",
            "4012888888881881",
            "5105105105105100",
            "5555555555554444",
            "5200828282828210",
            "6011111111111117",
            "6011000990139424",
            "3530111333300000",
            "3566002020360505",
            "2223003122003222",
        ] {
            assert_eq!(read(number), None, "{number}");
        }
    }

    /// Numbers from a generator that always gives the same ones.
    #[test]
    fn few_random_numbers_pass() {
        let (mut state, mut wholly, mut roughly) = (0x9e37_79b9_7f4a_7c15_u64, 0, 0);
        const TRIED: usize = 400_000;
        for _ in 0..TRIED {
            let digits = [(); 16].map(|()| {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                u8::try_from((state >> 32) % 10).expect("a digit")
            });
            match super::read(&digits) {
                Some(Built::Wholly) => wholly += 1,
                Some(Built::Roughly) => roughly += 1,
                None => {}
            }
        }
        // 0.23 % are built wholly, 1.7 % at least roughly.
        assert!((TRIED * 20 / 10_000..TRIED * 30 / 10_000).contains(&wholly), "{wholly}");
        assert!((TRIED * 130 / 10_000..TRIED * 170 / 10_000).contains(&(wholly + roughly)), "{roughly}");
    }
}
