//! Quantities as prose writes them: percentages, points, rupiah, and counts of people, cases and things.
//!
//! # Grammar
//!
//! ```text
//! quantity   = hedge? ( money | share | count )
//! money      = ("Rp" | "IDR") "."? amount (",-")?  |  amount "rupiah"
//! share      = amount ("persen" | "%" | "percent" …)  |  amount ("poin" | "poin persen" | "percentage points" …)
//! count      = amount unit?
//! amount     = numeral scale? (range-mark numeral scale?)?
//! numeral    = digits in groups of three, or plain digits, with decimals after the language's mark
//! scale      = ribu | juta | miliar | triliun | thousand | million | billion | trillion
//! hedge      = sekitar | hampir | lebih dari | about | nearly | more than …
//! ```
//!
//! Indonesian writes `154.008` and `27,7`, English `154,008` and `27.7`. A numeral that follows the other
//! language's rule is read as what it must mean beside its unit, and marked as [`Style::Foreign`].
//!
//! What looks like a number and is none is left out: numerals that touch letters, slashes or hyphens (`A4`,
//! `ke-6`, `03/RW`), that follow a word such as `pasal`, `nomor` or `halaman`, dotted codes (`63.10.02`), and
//! what the caller has read as times and citations. A bare integer without unit, group or scale is no figure.
//!
//! # Precision
//!
//! A printed number stands for every value that would be printed so: half a unit of its last place either
//! way ([`Amount::interval`]). A hedge widens one side or both ([`Quantity::interval`]).

use super::Speech;
use super::lexicon::{
    CASES_EN, CASES_ID, HEDGES, LABELS, NO_AGENTS_EN, NO_AGENTS_ID, NO_NOUN, PEOPLE_EN, PEOPLE_ID, SCALES, STOPS_EN,
    THINGS_EN, THINGS_ID,
};
use super::token::{Kind as Sort, Token};
use crate::number::{Interval, Ratio, Zeros, decimal_text, power_of_ten};
use std::ops::Range;

/// What a quantity measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A percentage.
    Percent,
    /// Percentage points.
    Points,
    /// Rupiah.
    Rupiah,
    /// People.
    People,
    /// Cases or claims.
    Cases,
    /// Something else that is counted: companies, villages, projects.
    Things,
    /// Nothing that is said. In groups or with a scale it is a count all the same.
    Bare,
}

impl Kind {
    /// Whether it is a number of something rather than a share of it or money.
    pub fn is_count(self) -> bool {
        matches!(self, Kind::People | Kind::Cases | Kind::Things | Kind::Bare)
    }
}

/// How sure the words are of their number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hedge {
    /// It is meant as printed.
    Exact,
    /// `sekitar`, `about`.
    About,
    /// `hampir`, `nearly`: a little less.
    Almost,
    /// `lebih dari`, `at least`: this much or more.
    Over,
    /// `kurang dari`, `up to`: this much or less.
    Under,
}

/// Whose rule a numeral follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The text's own language's.
    Own,
    /// The other language's: `27.7 persen`, `154.008 workers`.
    Foreign,
}

/// A number as it is printed: digits, and the power of ten of the last of them.
///
/// `1,32 juta` is 132 · 10⁴.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// The digits, with their sign.
    pub digits: i128,
    /// The power of ten of the last digit, from −9 to 15.
    pub exponent: i8,
}

/// A quantity and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// From `Rp` or the numeral to the unit.
    pub range: Range<usize>,
    /// The numeral with its scale.
    pub number: Range<usize>,
    /// What is printed; of a range of numbers the lower end.
    pub amount: Amount,
    /// The upper end of a range of numbers: `20–30 persen`.
    pub to: Option<Amount>,
    /// What it measures.
    pub kind: Kind,
    /// How sure the words are.
    pub hedge: Hedge,
    /// Where the hedge begins, or the quantity itself.
    pub start: usize,
    /// The power of ten of its scale word; 0 without one.
    pub scale: u8,
    /// Whether it stands in groups of three or with a scale.
    pub large: bool,
    /// Whose rule the numeral follows.
    pub style: Style,
}

impl Amount {
    /// The value.
    pub fn value(self) -> Ratio {
        self.scaled(self.digits)
    }

    /// So many units of the last place.
    fn scaled(self, digits: i128) -> Ratio {
        let power = power_of_ten(self.exponent.unsigned_abs());
        if self.exponent < 0 {
            Ratio::new(digits, power).unwrap_or(Ratio::ZERO)
        } else {
            Ratio::whole(digits.saturating_mul(power))
        }
    }

    /// One unit of the last printed place.
    pub fn unit(self) -> Ratio {
        self.scaled(1)
    }

    /// Every value that rounds to what is printed.
    pub fn interval(self) -> Interval {
        let half = Ratio::new(1, 2).and_then(|half| half.times(self.unit())).unwrap_or(Ratio::ZERO);
        around(self.value(), half, half)
    }

    /// Every value of which the rest was cut off instead of rounded.
    pub fn cut(self) -> Interval {
        let (value, unit) = (self.value(), self.unit());
        if value.is_negative() { around(value, unit, Ratio::ZERO) } else { around(value, Ratio::ZERO, unit) }
    }

    /// The amount nearest to a value that is printed to this power of ten, half up.
    pub fn nearest(value: Ratio, exponent: i8) -> Option<Amount> {
        let scaled = if exponent > 0 {
            value.times(Ratio::new(1, power_of_ten(exponent.unsigned_abs()))?)?.round(0)
        } else {
            value.round(exponent.unsigned_abs())
        };
        Some(Amount { digits: scaled, exponent })
    }

    /// The digits as a language writes them, as so many units of a scale of `scale` powers of ten.
    ///
    /// `None` when the last digit stands above the scale's unit.
    pub fn text(self, scale: u8, speech: Speech) -> Option<String> {
        let decimals = u8::try_from(i16::from(scale) - i16::from(self.exponent)).ok()?;
        let (group, decimal) = match speech {
            Speech::Indonesian => ('.', ','),
            Speech::English => (',', '.'),
        };
        let plain = decimal_text(self.digits.checked_abs()?, decimals, Zeros::Keep);
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut out = String::new();
        if self.digits < 0 {
            out.push('−');
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                out.push(group);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push(decimal);
            out.push_str(fraction);
        }
        Some(out)
    }

    /// One unit of the last place that is not zero: of `150 ribu` ten thousand.
    fn step(self) -> Ratio {
        let mut digits = self.digits.unsigned_abs();
        let mut step = 1;
        while digits != 0 && digits.is_multiple_of(10) {
            digits /= 10;
            step *= 10;
        }
        self.scaled(step)
    }
}

fn around(value: Ratio, below: Ratio, above: Ratio) -> Interval {
    Interval { low: value.minus(below).unwrap_or(value), high: value.plus(above).unwrap_or(value) }
}

impl Quantity {
    /// Whether it is a figure: a bare integer without unit, group or scale is none.
    pub fn is_figure(&self) -> bool {
        self.kind != Kind::Bare || self.large
    }

    /// How many decimals are printed, its scale left aside.
    pub fn decimals(&self) -> u8 {
        u8::try_from(-i16::from(self.amount.exponent)).unwrap_or(0)
    }

    /// The value that is printed.
    pub fn value(&self) -> Ratio {
        self.amount.value()
    }

    /// Every value for which the words can stand, their hedge considered.
    ///
    /// What a hedge allows is a convention: `about` two percent or half of the last digit that is not
    /// zero, a tenth at most; `nearly` as much, below only; `more than` up to twice as much, since what
    /// is more than double would not be told so.
    pub fn interval(&self) -> Interval {
        // People and rupiah are whole: what is printed to the last one is meant so.
        let whole = self.scale == 0 && self.amount.exponent == 0 && (self.kind.is_count() || self.kind == Kind::Rupiah);
        let printed = if whole { Interval::exactly(self.value()) } else { self.amount.interval() };
        if let Some(to) = self.to {
            return Interval { low: printed.low, high: to.interval().high };
        }
        let value = self.value();
        let part =
            |n: i128, of: i128| Ratio::new(n, of).and_then(|part| part.times(value.abs())).unwrap_or(Ratio::ZERO);
        let step = self.amount.step();
        let half = Ratio::new(1, 2).and_then(|half| half.times(step)).unwrap_or(Ratio::ZERO);
        let widest = |step: Ratio| step.min(part(1, 10)).max(part(1, 50));
        match self.hedge {
            Hedge::Exact => printed,
            Hedge::About => {
                let wide = around(value, widest(half), widest(half));
                Interval { low: wide.low.min(printed.low), high: wide.high.max(printed.high) }
            }
            Hedge::Almost => around(value, widest(step), Ratio::ZERO),
            Hedge::Over => around(value, Ratio::ZERO, value.abs()),
            Hedge::Under => around(value, value.abs(), Ratio::ZERO),
        }
    }

    /// The same, where three zeros at the end are taken for rounding: `1.327.000`.
    pub fn loose(&self) -> Interval {
        let step = self.amount.step();
        if self.hedge != Hedge::Exact || self.to.is_some() || self.scale > 0 || step < Ratio::whole(1000) {
            return self.interval();
        }
        // `30.000` is not rounded to ten thousands: half a percent is as much as rounding takes.
        let part = |n: i128, of: i128, whole: Ratio| Ratio::new(n, of).and_then(|part| part.times(whole));
        let half = part(1, 2, step).unwrap_or(Ratio::ZERO).min(part(1, 200, self.value().abs()).unwrap_or(Ratio::ZERO));
        around(self.value(), half, half)
    }

    /// Whether a value, known to lie within an interval, can be what the words say.
    pub fn admits(&self, given: Interval) -> bool {
        self.interval().meets(given)
    }

    /// Whether the words cut the value off where they should have rounded it.
    pub fn cuts(&self, given: Interval) -> bool {
        self.to.is_none() && self.hedge == Hedge::Exact && !self.admits(given) && self.amount.cut().meets(given)
    }
}

/// The quantities of a text, in order. What stands in `skip` (ordered, from the readers of times and
/// citations) is none.
///
/// No quantity reaches over an edge (in order): where a link's words end, another number begins.
pub fn read(text: &str, tokens: &[Token], speech: Speech, skip: &[Range<usize>], edges: &[usize]) -> Vec<Quantity> {
    let mut reader = Reader { text, tokens, speech, edges, found: Vec::new() };
    let mut skip = skip.iter().peekable();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if token.kind != Sort::Numeral {
            at += 1;
            continue;
        }
        while skip.next_if(|range| range.end <= token.start).is_some() {}
        // `di angka 37 persen` refers to nothing: its unit says so.
        let unit = tokens.get(at + 1).map_or("", |token| token.text(text));
        let measured = ["persen", "%", "percent"].contains(&unit);
        let skipped = skip.peek().is_some_and(|range| range.start < token.end && !(measured && range.end <= token.end));
        let read = if skipped { None } else { reader.quantity(at) };
        at = read.unwrap_or(at + 1);
    }
    reader.share_units();
    reader.found
}

/// A numeral as it can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Numeral {
    digits: i128,
    decimals: u8,
    grouped: bool,
    style: Style,
}

/// The ways in which a run of digits, dots and commas can be read, the likeliest first.
fn numerals(written: &str, speech: Speech) -> Vec<Numeral> {
    let (group, decimal) = match speech {
        Speech::Indonesian => ('.', ','),
        Speech::English => (',', '.'),
    };
    let mut ways = Vec::new();
    ways.extend(numeral(written, group, decimal, Style::Own));
    if written.contains(['.', ',']) {
        ways.extend(numeral(written, decimal, group, Style::Foreign));
    }
    ways
}

fn numeral(written: &str, group: char, decimal: char, style: Style) -> Option<Numeral> {
    let (whole, fraction) = match written.split_once(decimal) {
        Some((whole, fraction)) => (whole, fraction),
        None => (written, ""),
    };
    if fraction.contains([group, decimal]) || fraction.len() > 9 {
        return None;
    }
    let mut groups = whole.split(group);
    let first = groups.next().unwrap_or_default();
    let grouped = whole.contains(group);
    if grouped && (first.len() > 3 || first.starts_with('0') || !groups.all(|group| group.len() == 3)) {
        return None;
    }
    let digits: String = whole.chars().chain(fraction.chars()).filter(char::is_ascii_digit).collect();
    if digits.len() > 18 {
        return None;
    }
    let decimals = u8::try_from(fraction.len()).ok()?;
    Some(Numeral { digits: digits.parse().ok()?, decimals, grouped, style })
}

/// The sign of a numeral.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Plus,
    Minus,
}

struct Reader<'r> {
    text: &'r str,
    tokens: &'r [Token],
    speech: Speech,
    edges: &'r [usize],
    found: Vec<Quantity>,
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.text(self.text))
    }

    fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// Whether a token begins where the one before it ends.
    fn touches(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        matches!((before, self.tokens.get(at)), (Some(before), Some(token)) if before.end == token.start)
    }

    /// Reads the quantity whose numeral is at `at`; gives the token after it.
    fn quantity(&mut self, at: usize) -> Option<usize> {
        let money = self.money_before(at);
        let sign = self.sign_before(at).filter(|_| money.is_none());
        if money.is_none() && sign.is_none() && self.touches_others(at) {
            return None;
        }
        let (scale, mut next) = self.scale_after(at + 1);
        let upper = self.range_after(next);
        let (mut top, mut top_scale) = (None, scale);
        if let Some(second) = upper {
            let (own, after) = self.scale_after(second + 1);
            top = Some(second);
            top_scale = own;
            next = after;
        }
        let number_end = self.tokens.get(next.checked_sub(1)?)?.end;
        // `42 juta lebih pekerja`, `10.000-an`, `10.000+`
        let (more, after_more) = self.more_after(next);
        let (kind, end, next) = self.kind(money, after_more);
        // `di angka 37 persen` is a share all the same.
        if matches!(kind, Kind::Bare | Kind::Things) && self.is_label(at) {
            return None;
        }
        let written = self.word(at);
        let single = scale.or(top_scale.filter(|_| top.is_some()));
        let numeral = choose(numerals(written, self.speech), kind, single.is_some())?;
        // A dotted pair without a unit is a code or an hour: `63.10`, `14.06`.
        if kind == Kind::Bare && numeral.decimals > 0 && single.is_none() && written.contains('.') {
            return None;
        }
        // `5G`, `2x`, `1st`: letters that touch and are no scale or unit.
        let after = self.tokens.get(at + 1);
        let touching = after.is_some_and(|token| token.kind == Sort::Word) && self.touches(at + 1);
        if touching && scale.is_none() && kind == Kind::Bare {
            return None;
        }
        let mut amount = amount(numeral, single)?;
        let to = match top {
            Some(top) => {
                let numeral = choose(numerals(self.word(top), self.speech), kind, top_scale.is_some())?;
                Some(self::amount(numeral, top_scale)?)
            }
            None => None,
        };
        if sign == Some(Sign::Minus) {
            amount.digits = -amount.digits;
        }
        let first = self.tokens.get(at)?;
        let start = money.map_or(first.start, |money| self.tokens.get(money).map_or(first.start, |token| token.start));
        let number_start = if sign.is_some() { self.tokens.get(at.checked_sub(1)?)?.start } else { first.start };
        let start = start.min(number_start);
        let lead = money.or(sign.map(|_| at.saturating_sub(1))).unwrap_or(at);
        let (mut hedge, hedge_at) = self.hedge_before(lead);
        let mut hedge_start = hedge_at.and_then(|at| self.tokens.get(at)).map_or(start, |token| token.start);
        if more && hedge == Hedge::Exact {
            hedge = Hedge::Over;
            hedge_start = start;
        }
        self.found.push(Quantity {
            range: start..end.max(number_end),
            number: number_start..number_end,
            amount,
            to,
            kind,
            hedge,
            start: hedge_start,
            scale: single.unwrap_or(0),
            large: numeral.grouped || single.is_some(),
            style: numeral.style,
        });
        Some(next.max(at + 1))
    }

    /// The token of `Rp` or `IDR` before a numeral.
    fn money_before(&self, at: usize) -> Option<usize> {
        let mut before = at.checked_sub(1)?;
        if self.is(before, ".") {
            before = before.checked_sub(1)?;
        }
        (self.is(before, "rp") || self.is(before, "idr")).then_some(before)
    }

    /// The sign that stands before a numeral and belongs to it: `−3,4 poin`, `+3,4 poin`, not `ke-6` or `2025-2030`.
    fn sign_before(&self, at: usize) -> Option<Sign> {
        let sign = at.checked_sub(1)?;
        let found = match self.word(sign) {
            "-" | "−" | "–" => Sign::Minus,
            "+" => Sign::Plus,
            _ => return None,
        };
        let opens = |c: char| c.is_whitespace() || matches!(c, '(' | '[' | '"' | '“' | '‘' | '\'' | '\u{fffc}');
        let before = self.text.get(..self.tokens.get(sign)?.start)?;
        (self.touches(at) && before.chars().next_back().is_none_or(opens)).then_some(found)
    }

    /// Whether a numeral is a piece of something longer: `A4`, `ke-6`, `03/04`, `#1`.
    fn touches_others(&self, at: usize) -> bool {
        const OPENING: &[&str] =
            &["(", "[", "\"", "“", "‘", "'", "±", "≈", "~", "<", ">", "*", ",", "\u{fffc}", "—", ":"];
        let before = at.checked_sub(1).map(|before| self.word(before)).unwrap_or_default();
        // The second numeral of a range is read with the first.
        if self.touches(at) && !OPENING.contains(&before) {
            return true;
        }
        self.touches(at + 1) && matches!(self.word(at + 1), "/" | ":" | "_" | "=" | "@" | "°")
    }

    /// Whether a numeral names something instead of counting: `pasal 4`, `halaman 12`.
    fn is_label(&self, at: usize) -> bool {
        let mut before = at.wrapping_sub(1);
        if self.word(before) == "." {
            before = at.wrapping_sub(2);
        }
        LABELS.iter().any(|label| self.is(before, label))
    }

    /// The power of ten of a scale word, and the token after it.
    fn scale_after(&self, at: usize) -> (Option<u8>, usize) {
        let word = self.word(at);
        let power = SCALES.iter().find(|(known, _)| word.eq_ignore_ascii_case(known)).map(|(_, power)| *power);
        let short = matches!(word, "M" | "T") && !self.touches(at);
        match power {
            Some(power) if !short => (Some(power), at + 1),
            _ => (None, at),
        }
    }

    /// The second numeral of a range: `20–30`, `20 sampai 30`, `antara 20 dan 30`.
    fn range_after(&self, at: usize) -> Option<usize> {
        let second = self.tokens.get(at + 1).filter(|token| token.kind == Sort::Numeral)?;
        let first_end = self.tokens.get(at.checked_sub(1)?)?.end;
        let edge = self.edges.get(self.edges.partition_point(|edge| *edge < first_end));
        if edge.is_some_and(|edge| *edge <= second.start) {
            return None;
        }
        let mark = self.word(at);
        let joined = match mark {
            "-" | "–" | "—" => {
                // `2-3` or `2 – 3`, not `2 -3`.
                self.touches(at) == self.touches(at + 1)
            }
            _ => ["sampai", "hingga", "to"].iter().any(|word| mark.eq_ignore_ascii_case(word)),
        };
        let between = (mark.eq_ignore_ascii_case("dan") || mark.eq_ignore_ascii_case("and"))
            && (1..=4)
                .any(|back| at.checked_sub(back).is_some_and(|at| self.is(at, "antara") || self.is(at, "between")));
        // `from 40 to 55 percent` is a way, no range.
        let from = (1..=2).any(|back| {
            at.checked_sub(back + 1)
                .is_some_and(|at| self.is(at, "from") || self.is(at, "dari") || self.is(at, "menjadi"))
        });
        (between || joined && (!from || matches!(mark, "-" | "–" | "—"))).then_some(at + 1)
    }

    /// Whether the number is said to be more than it is: `10 ribu lebih`, `10.000-an`, `10,000+`.
    fn more_after(&self, at: usize) -> (bool, usize) {
        if self.is(at, "lebih") && !self.is(at + 1, "dari") {
            return (true, at + 1);
        }
        if self.is(at, "+") && self.touches(at) {
            return (true, at + 1);
        }
        (false, at)
    }

    /// What is measured, by the words after the number; the byte at which they end and the token after them.
    fn kind(&self, money: Option<usize>, at: usize) -> (Kind, usize, usize) {
        let end = |at: usize| at.checked_sub(1).and_then(|at| self.tokens.get(at)).map_or(0, |token| token.end);
        if money.is_some() {
            // `Rp500.000,-`
            let dash = self.is(at, ",") && matches!(self.word(at + 1), "-" | "–") && self.touches(at);
            let next = if dash { at + 2 } else { at };
            return (Kind::Rupiah, end(next), next);
        }
        let (kind, unit_end) = unit_after(self.text, self.tokens, at, self.speech);
        let next =
            self.tokens[at.min(self.tokens.len())..].iter().take_while(|token| token.end <= unit_end).count() + at;
        (kind, unit_end, next)
    }

    /// The hedge that stands before a token, and where it begins.
    fn hedge_before(&self, at: usize) -> (Hedge, Option<usize>) {
        let before = |back: usize| at.checked_sub(back);
        for (words, hedge) in HEDGES {
            let Some(start) = before(words.len()) else { continue };
            if words.iter().enumerate().all(|(index, word)| self.is(start + index, word)) {
                return (*hedge, Some(start));
            }
        }
        (Hedge::Exact, None)
    }

    /// A bare count beside one whose unit is told is of the same: `42.591 dari 154.008 pekerja`.
    fn share_units(&mut self) {
        for index in (1..self.found.len()).rev() {
            let (left, right) = self.found.split_at(index);
            let (Some(left), Some(right)) = (left.last(), right.first()) else { continue };
            let between = self.text.get(left.range.end..right.start).unwrap_or_default();
            let kind = match (left.kind, right.kind) {
                (Kind::Bare, kind) if kind.is_count() && joins(between) => kind,
                (Kind::Bare, kind) if leads(between) => kind,
                _ => continue,
            };
            self.found[index - 1].kind = kind;
        }
        for index in 1..self.found.len() {
            let (left, right) = self.found.split_at(index);
            let (Some(left), Some(right)) = (left.last(), right.first()) else { continue };
            let between = self.text.get(left.range.end..right.start).unwrap_or_default();
            if right.kind == Kind::Bare && right.large && left.kind.is_count() && is_of(between) {
                let kind = left.kind;
                self.found[index].kind = kind;
            }
        }
        self.borrow_units();
        // `1 dari 4 pekerja` is one statement.
        let small = |quantity: &Quantity| quantity.kind.is_count() && quantity.value() <= Ratio::whole(10);
        let spoken: Vec<bool> = (0..self.found.len())
            .map(|index| {
                let pair = |first: usize| {
                    let (Some(left), Some(right)) = (self.found.get(first), self.found.get(first + 1)) else {
                        return false;
                    };
                    let between = self.text.get(left.range.end..right.start).unwrap_or_default();
                    small(left) && small(right) && is_of(between)
                };
                pair(index)
            })
            .collect();
        let mut spoken = spoken.into_iter();
        self.found.retain(|_| !spoken.next().unwrap_or(false));
    }

    /// A large number without a noun of its own counts what the words around it speak of:
    /// `pesertanya 42.591`, `82 percent of the 154,008 in the sector`.
    fn borrow_units(&mut self) {
        for index in 0..self.found.len() {
            let (left, right) = self.found.split_at(index);
            let Some(quantity) = right.first().filter(|quantity| quantity.kind == Kind::Bare && quantity.large) else {
                continue;
            };
            let before = left.last().map_or(0, |left| left.range.end);
            let from = self.tokens.partition_point(|token| token.start < before);
            let to = self.tokens.partition_point(|token| token.start < quantity.start);
            let words = self.tokens.get(from..to).unwrap_or_default().iter().rev().map(|token| token.text(self.text));
            let mut words = words.take_while(|word| !matches!(*word, "." | ";" | "!" | "?" | "(")).take(6);
            let named = words.any(|word| {
                let noun = word.strip_suffix("nya").unwrap_or(word);
                let list = if self.speech == Speech::English { PEOPLE_EN } else { PEOPLE_ID };
                list.iter().any(|known| noun.eq_ignore_ascii_case(known))
            });
            let next = self.tokens.partition_point(|token| token.start < quantity.range.end);
            let alone = NO_NOUN.iter().any(|word| self.is(next, word)) || next >= self.tokens.len();
            let people_before = left.iter().rev().take(2).any(|left| left.kind == Kind::People);
            if named || people_before && alone {
                self.found[index].kind = Kind::People;
            }
        }
    }
}

/// Whether words between two counts make them counts of the same.
fn joins(between: &str) -> bool {
    let trimmed = between.trim_matches(|c: char| c.is_whitespace() || c == ',');
    is_of(between) || matches!(trimmed, "" | "dan" | "and" | "atau" | "or" | "," | "serta") && !between.is_empty()
}

/// Whether words lead from one value to the next: `dari 40 menjadi 55 persen`.
fn leads(between: &str) -> bool {
    let mut words = between.split_whitespace().rev();
    let leads = words.next().is_some_and(|word| matches!(word, "menjadi" | "ke" | "to" | "hingga" | "sampai"));
    leads && words.take(7).count() <= 6
}

/// Whether words say that what follows is the whole: `dari`, `dari total`, `out of the`.
fn is_of(between: &str) -> bool {
    let mut words = between.split_whitespace().peekable();
    let mut is = false;
    while let Some(word) = words.next() {
        let lower = word.to_ascii_lowercase();
        match &*lower {
            "dari" | "of" | "in" => is = true,
            "out" if words.peek() == Some(&"of") => {}
            "total" | "seluruh" | "semua" | "jumlah" | "potensi" | "sebanyak" | "sekitar" | "the" | "a" | "all"
            | "some" | "our" | "their" | "keseluruhan" | "populasi" | "target" | "sejumlah" | "semesta"
                if is => {}
            _ => return false,
        }
    }
    is
}

fn amount(numeral: Numeral, scale: Option<u8>) -> Option<Amount> {
    let exponent = i8::try_from(scale.unwrap_or(0)).ok()? - i8::try_from(numeral.decimals).ok()?;
    let amount = Amount { digits: numeral.digits, exponent };
    // Beyond every figure that a report can hold there is nothing to compare.
    (amount.digits.checked_mul(power_of_ten(amount.exponent.max(0).unsigned_abs()))? < power_of_ten(18))
        .then_some(amount)
}

/// The reading of a numeral that makes sense beside its unit.
fn choose(ways: Vec<Numeral>, kind: Kind, scaled: bool) -> Option<Numeral> {
    let sensible = |way: &Numeral| match kind {
        // Nobody writes thousands of percent; `27.655 persen` has three decimals.
        Kind::Percent | Kind::Points => !way.grouped || way.style == Style::Own && way.digits >= 1_000_000,
        // People are whole: `5,748 pekerja` is five thousand.
        Kind::People | Kind::Cases | Kind::Things => scaled || way.decimals == 0,
        // Three decimals without a scale are a slip for a group.
        Kind::Bare => scaled || way.decimals != 3 || way.grouped,
        Kind::Rupiah => scaled || way.decimals == 0 || way.decimals == 2,
    };
    ways.iter().find(|way| sensible(way)).or(ways.first()).copied()
}

/// Whether a noun is made as those for people are: `pe-` before a verb, `-ers` after one.
fn names_people(noun: &str, speech: Speech) -> bool {
    let lower = noun.to_ascii_lowercase();
    match speech {
        Speech::Indonesian => {
            lower.len() > 5 && lower.starts_with("pe") && !lower.ends_with("an") && !NO_AGENTS_ID.contains(&&*lower)
        }
        Speech::English => {
            let made =
                ["ers", "ors", "men", "wives", "ists", "hands", "holders"].iter().any(|end| lower.ends_with(end));
            lower.len() > 5 && made && !NO_AGENTS_EN.contains(&&*lower)
        }
    }
}

/// The kind that the words from a token on tell, and the byte at which they end.
pub(super) fn unit_after(text: &str, tokens: &[Token], at: usize, speech: Speech) -> (Kind, usize) {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text(text));
    let is = |at: usize, wanted: &str| word(at).eq_ignore_ascii_case(wanted);
    let end = |at: usize| tokens.get(at).map_or(0, |token| token.end);
    let point = |at: usize| ["poin", "point", "points", "pp"].iter().any(|wanted| is(at, wanted));
    if is(at, "%") || is(at, "persen") || is(at, "prosen") || is(at, "percent") || is(at, "pct") {
        if point(at + 1) {
            return (Kind::Points, end(at + 1));
        }
        return (Kind::Percent, end(at));
    }
    if is(at, "per") && is(at + 1, "cent") {
        return (Kind::Percent, end(at + 1));
    }
    if is(at, "percentage") && point(at + 1) {
        return (Kind::Points, end(at + 1));
    }
    if point(at) {
        if is(at + 1, "persen") || is(at + 1, "persentase") {
            return (Kind::Points, end(at + 1));
        }
        return (Kind::Points, end(at));
    }
    if is(at, "rupiah") {
        return (Kind::Rupiah, end(at));
    }
    if is(at, "tenaga") && is(at + 1, "kerja") || is(at, "ahli") && is(at + 1, "waris") {
        return (Kind::People, end(at + 1));
    }
    if is(at, "badan") && is(at + 1, "usaha") || is(at, "pemberi") && is(at + 1, "kerja") {
        return (Kind::Things, end(at + 1));
    }
    let (people, cases, things) = match speech {
        Speech::Indonesian => (PEOPLE_ID, CASES_ID, THINGS_ID),
        Speech::English => (PEOPLE_EN, CASES_EN, THINGS_EN),
    };
    let listed = |list: &[&str], at: usize| {
        let said = word(at);
        list.iter().any(|known| said.eq_ignore_ascii_case(known))
    };
    // English puts what qualifies a noun before it: `154,008 registered construction workers`.
    let reach = if speech == Speech::English { 5 } else { 1 };
    let mut qualifier = None;
    for noun in at..at + reach {
        let Some(token) = tokens.get(noun) else { break };
        if token.kind == Sort::Mark && word(noun) == "-" && noun > at {
            continue;
        }
        if token.kind != Sort::Word || listed(STOPS_EN, noun) {
            break;
        }
        if listed(people, noun) || !listed(things, noun) && names_people(word(noun), speech) {
            // A noun that qualifies another: `5 worker centres`, `village members`.
            if speech == Speech::English && listed(things, noun + 1) {
                return (Kind::Things, end(noun + 1));
            }
            return (Kind::People, end(noun));
        }
        if listed(cases, noun) {
            return (Kind::Cases, end(noun));
        }
        if listed(things, noun) {
            // `10,488 village workers` are no villages.
            if speech == Speech::English && !word(noun).ends_with('s') {
                qualifier = Some(noun);
                continue;
            }
            return (Kind::Things, end(noun));
        }
    }
    if let Some(noun) = qualifier {
        return (Kind::Things, end(noun));
    }
    (Kind::Bare, at.checked_sub(1).map_or(0, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::token;

    fn told(text: &str, speech: Speech) -> Vec<String> {
        let tokens = token::read(text);
        let tell = |quantity: &Quantity| {
            let hedge = if quantity.hedge == Hedge::Exact { String::new() } else { format!(" {:?}", quantity.hedge) };
            let to = quantity.to.map_or(String::new(), |to| format!("..{}", to.value().machine()));
            let foreign = if quantity.style == Style::Foreign { " foreign" } else { "" };
            let words = &text[quantity.range.clone()];
            format!("{words} = {}{to} {:?}{hedge}{foreign}", quantity.value().machine(), quantity.kind)
        };
        read(text, &tokens, speech, &[], &[]).iter().filter(|found| found.is_figure()).map(tell).collect()
    }

    #[track_caller]
    fn id(text: &str, wanted: &[&str]) {
        assert_eq!(told(text, Speech::Indonesian), wanted, "{text}");
    }

    #[track_caller]
    fn en(text: &str, wanted: &[&str]) {
        assert_eq!(told(text, Speech::English), wanted, "{text}");
    }

    #[test]
    fn indonesian_quantities() {
        id("sebanyak 42.591 pekerja", &["42.591 pekerja = 42591 People"]);
        id("baru 55,5 persen.", &["55,5 persen = 55.5 Percent"]);
        id("27,7% saja", &["27,7% = 27.7 Percent"]);
        id("naik 3,37 persen poin", &["3,37 persen poin = 3.37 Points"]);
        id("turun 3,4 poin", &["3,4 poin = 3.4 Points"]);
        id(
            "Rp231 juta dan Rp 42 juta, Rp. 500.000,00",
            &["Rp231 juta = 231000000 Rupiah", "Rp 42 juta = 42000000 Rupiah", "Rp. 500.000,00 = 500000 Rupiah"],
        );
        id("Rp500.000,- per orang", &["Rp500.000,- = 500000 Rupiah"]);
        id("sebesar 42 juta rupiah", &["42 juta rupiah = 42000000 Rupiah"]);
        id("1,327 juta pekerja", &["1,327 juta pekerja = 1327000 People"]);
        id("1,2 miliar", &["1,2 miliar = 1200000000 Bare"]);
        id("154 ribu lebih tenaga kerja", &["154 ribu lebih tenaga kerja = 154000 People Over"]);
        id(
            "2 ahli waris, 12 kasus, 40 perusahaan",
            &["2 ahli waris = 2 People", "12 kasus = 12 Cases", "40 perusahaan = 40 Things"],
        );
        id("42.591 dari total 154.008 pekerja", &["42.591 = 42591 People", "154.008 pekerja = 154008 People"]);
        id("42.591 pekerja dari 154.008", &["42.591 pekerja = 42591 People", "154.008 = 154008 People"]);
        id(
            "6.000, 3.000, dan 1.000 peserta",
            &["6.000 = 6000 People", "3.000 = 3000 People", "1.000 peserta = 1000 People"],
        );
        id(
            "20–30 persen, 10 hingga 12 ribu orang",
            &["20–30 persen = 20..30 Percent", "10 hingga 12 ribu orang = 10000..12000 People"],
        );
        id("antara 20 dan 30 persen", &["20 dan 30 persen = 20..30 Percent"]);
        id("suhu −3,5 persen", &["−3,5 persen = -3.5 Percent"]);
        id("berubah “−3,5 persen” (+1,2 poin)", &["−3,5 persen = -3.5 Percent", "+1,2 poin = 1.2 Points"]);
    }

    #[test]
    fn english_quantities() {
        en("154,008 construction workers", &["154,008 construction workers = 154008 People"]);
        en(
            "27.7 percent (27.7%) or 27.7 per cent",
            &["27.7 percent = 27.7 Percent", "27.7% = 27.7 Percent", "27.7 per cent = 27.7 Percent"],
        );
        en("up 3.4 percentage points", &["3.4 percentage points = 3.4 Points"]);
        en(
            "Rp42 million and IDR 1.2 billion",
            &["Rp42 million = 42000000 Rupiah", "IDR 1.2 billion = 1200000000 Rupiah"],
        );
        en("42,591 of 154,008 workers", &["42,591 = 42591 People", "154,008 workers = 154008 People"]);
        en("10,488 village ecosystem workers", &["10,488 village ecosystem workers = 10488 People"]);
        en("12 companies in 3 villages", &["12 companies = 12 Things", "3 villages = 3 Things"]);
        en("1.33 million active members", &["1.33 million active members = 1330000 People"]);
    }

    #[test]
    fn hedges() {
        id("hampir 155 ribu", &["155 ribu = 155000 Bare Almost"]);
        id(
            "lebih dari 10.000 orang, tidak kurang dari 5.000 orang",
            &["10.000 orang = 10000 People Over", "5.000 orang = 5000 People Over"],
        );
        id(
            "sekitar Rp42 juta, maksimal 30 persen",
            &["Rp42 juta = 42000000 Rupiah About", "30 persen = 30 Percent Under"],
        );
        en(
            "more than 10,000 workers, nearly 28 percent",
            &["10,000 workers = 10000 People Over", "28 percent = 28 Percent Almost"],
        );
        let about = |text: &str, value: i128| {
            let tokens = token::read(text);
            let found = read(text, &tokens, Speech::Indonesian, &[], &[]);
            found[0].admits(Interval::exactly(Ratio::whole(value)))
        };
        assert!(about("hampir 155 ribu pekerja", 154_008) && !about("hampir 155 ribu pekerja", 155_100));
        assert!(about("sekitar 155 ribu pekerja", 154_008) && !about("sekitar 155 ribu pekerja", 140_000));
        assert!(about("lebih dari 10.000 pekerja", 10_488) && !about("lebih dari 10.000 pekerja", 9_999));
        assert!(about("42,6 ribu pekerja", 42_591) && !about("42,6 ribu pekerja", 42_651));
    }

    #[test]
    fn what_is_no_quantity() {
        for text in [
            "Pasal 4 ayat 2",
            "kode 63.10 dan 63.10.02.2007",
            "Nomor 8",
            "RT 03/RW 02",
            "ke-6",
            "kertas A4",
            "5G",
            "halaman 12",
            "pukul 14.06",
            "Astacita 6",
            "ratusan ribu pekerja",
            "tabel 3",
            "COVID-19",
            "tahap 2",
            "3 dan 4",
            "1.2.3",
            "00.000",
            "99999999999999999999 pekerja",
        ] {
            id(text, &[]);
        }
        en("Article 4(2), page 12, room A4, version 2.1, in 2025", &[]);
    }

    #[test]
    fn numerals_of_the_other_language_are_read_and_marked() {
        id("83.8 persen", &["83.8 persen = 83.8 Percent foreign"]);
        id("27.655 persen", &["27.655 persen = 27.655 Percent foreign"]);
        id("5,748 pekerja", &["5,748 pekerja = 5748 People foreign"]);
        en("42.591 workers", &["42.591 workers = 42591 People foreign"]);
        en("27,7 percent", &["27,7 percent = 27.7 Percent foreign"]);
    }
}
