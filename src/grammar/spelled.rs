//! Numbers told in words: `dua belas`, `forty-two`.

use super::Speech;
use super::quantity::{Amount, Hedge, Quantity, Style, unit_after};
use super::token::{Kind as Sort, Token};

/// The most words that a number is told in.
const LONGEST: usize = 24;

/// A number told in words alone, as in `dua belas pekerja`, with the tokens after it.
///
/// Prose tells small things so ("dua pertanyaan"), hence only words that are bound to a figure are read
/// this way.
pub fn read(text: &str, tokens: &[Token], speech: Speech) -> Option<Quantity> {
    for start in 0..tokens.len() {
        // `puluhan ribu pekerja` has no number: a scale alone is none.
        let first = tokens[start].text(text).to_ascii_lowercase();
        if !matches!(number_word(&first, speech), Some(NumberWord::Digit(_))) {
            continue;
        }
        // Whole thousands and more; hundreds and tens of the group that is being told; its last digit.
        let (mut total, mut group, mut unit): (i128, i128, i128) = (0, 0, 0);
        let mut end = start;
        while let Some(token) = tokens.get(end).filter(|token| token.kind == Sort::Word && end - start < LONGEST) {
            let lower = token.text(text).to_ascii_lowercase();
            match number_word(&lower, speech) {
                Some(NumberWord::Digit(digit)) => {
                    group += unit;
                    unit = digit;
                }
                Some(NumberWord::Teens) => {
                    group += unit + 10;
                    unit = 0;
                }
                Some(NumberWord::Times(by)) if by < 1000 => {
                    group += unit.max(1) * by;
                    unit = 0;
                }
                Some(NumberWord::Times(by)) => {
                    total += (group + unit).max(1) * by;
                    (group, unit) = (0, 0);
                }
                None if end > start && speech == Speech::English && lower == "and" => {}
                None => break,
            }
            end += 1;
            // `forty-two`
            let hyphen = tokens.get(end).is_some_and(|mark| mark.text(text) == "-" && mark.start == token.end);
            let next = tokens.get(end + 1).map_or("", |token| token.text(text)).to_ascii_lowercase();
            if hyphen && number_word(&next, speech).is_some() {
                end += 1;
            }
        }
        let value = total + group + unit;
        if end == start || value == 0 {
            continue;
        }
        let (first, last) = (tokens[start], tokens[end - 1]);
        let amount = Amount { digits: value, exponent: 0 };
        let (kind, unit_end) = unit_after(text, tokens, end, speech);
        let range = first.start..unit_end.max(last.end);
        return Some(Quantity {
            start: range.start,
            range,
            number: first.start..last.end,
            amount,
            to: None,
            kind,
            hedge: Hedge::Exact,
            scale: 0,
            large: true,
            style: Style::Own,
        });
    }
    None
}

#[derive(Clone, Copy)]
enum NumberWord {
    Digit(i128),
    /// `belas`: ten more than the digit before.
    Teens,
    Times(i128),
}

fn number_word(word: &str, speech: Speech) -> Option<NumberWord> {
    use NumberWord::{Digit, Teens, Times};
    Some(match (speech, word) {
        (Speech::Indonesian, "nol") | (Speech::English, "zero") => Digit(0),
        (Speech::Indonesian, "satu") | (Speech::English, "one") => Digit(1),
        (Speech::Indonesian, "dua") | (Speech::English, "two") => Digit(2),
        (Speech::Indonesian, "tiga") | (Speech::English, "three") => Digit(3),
        (Speech::Indonesian, "empat") | (Speech::English, "four") => Digit(4),
        (Speech::Indonesian, "lima") | (Speech::English, "five") => Digit(5),
        (Speech::Indonesian, "enam") | (Speech::English, "six") => Digit(6),
        (Speech::Indonesian, "tujuh") | (Speech::English, "seven") => Digit(7),
        (Speech::Indonesian, "delapan") | (Speech::English, "eight") => Digit(8),
        (Speech::Indonesian, "sembilan") | (Speech::English, "nine") => Digit(9),
        (Speech::Indonesian, "sepuluh") | (Speech::English, "ten") => Digit(10),
        (Speech::Indonesian, "sebelas") | (Speech::English, "eleven") => Digit(11),
        (Speech::Indonesian, "belas") => Teens,
        (Speech::Indonesian, "puluh") => Times(10),
        (Speech::Indonesian, "seratus") => Digit(100),
        (Speech::Indonesian, "seribu") => Digit(1000),
        (Speech::Indonesian, "ratus") | (Speech::English, "hundred") => Times(100),
        (Speech::Indonesian, "ribu") | (Speech::English, "thousand") => Times(1000),
        (Speech::Indonesian, "juta") | (Speech::English, "million") => Times(1_000_000),
        (Speech::Indonesian, "miliar" | "milyar") | (Speech::English, "billion") => Times(1_000_000_000),
        (Speech::Indonesian, "triliun") | (Speech::English, "trillion") => Times(1_000_000_000_000),
        (Speech::English, "twelve") => Digit(12),
        (Speech::English, "thirteen") => Digit(13),
        (Speech::English, "fourteen") => Digit(14),
        (Speech::English, "fifteen") => Digit(15),
        (Speech::English, "sixteen") => Digit(16),
        (Speech::English, "seventeen") => Digit(17),
        (Speech::English, "eighteen") => Digit(18),
        (Speech::English, "nineteen") => Digit(19),
        (Speech::English, "twenty") => Digit(20),
        (Speech::English, "thirty") => Digit(30),
        (Speech::English, "forty") => Digit(40),
        (Speech::English, "fifty") => Digit(50),
        (Speech::English, "sixty") => Digit(60),
        (Speech::English, "seventy") => Digit(70),
        (Speech::English, "eighty") => Digit(80),
        (Speech::English, "ninety") => Digit(90),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::quantity::Kind;
    use crate::grammar::token;

    #[test]
    fn numbers_in_words() {
        let told = |text: &str, speech| {
            let tokens = token::read(text);
            read(text, &tokens, speech).map(|found| (found.amount.digits, found.kind))
        };
        assert_eq!(told("dua belas pekerja", Speech::Indonesian), Some((12, Kind::People)));
        assert_eq!(told("seratus dua puluh lima ribu orang", Speech::Indonesian), Some((125_000, Kind::People)));
        assert_eq!(told("dua juta tiga ratus ribu", Speech::Indonesian), Some((2_300_000, Kind::Bare)));
        assert_eq!(told("two thousand and five workers", Speech::English), Some((2005, Kind::People)));
        assert_eq!(told("forty-two percent", Speech::English), Some((42, Kind::Percent)));
        assert_eq!(told("semua pekerja", Speech::Indonesian), None);
    }
}
