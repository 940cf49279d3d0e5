//! Exact numbers: ratios that never round until they are shown, and numbers as somebody printed them.
//!
//! Nothing here uses floating point. A coverage of 42,591 out of 154,008 is kept as that fraction;
//! it is compared as that fraction, and it becomes `27.7` only when a reader sees it. A number that
//! somebody printed ("55 percent", "40.40", "1.3 million rounded to thousands") stands for every
//! value that would have been printed so: an [`Interval`].

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// The largest count of people or money that a record may hold (10¹⁷, a hundred quadrillion).
///
/// It is far beyond any figure of the field, and low enough that every product formed from counts
/// in this crate fits 128 bits, so that exact arithmetic cannot overflow.
pub const LARGEST_COUNT: u64 = 100_000_000_000_000_000;

/// An exact fraction in lowest terms, its denominator positive.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

impl Ratio {
    /// Zero.
    pub const ZERO: Ratio = Ratio { numerator: 0, denominator: 1 };

    /// `numerator / denominator` in lowest terms; `None` when the denominator is zero.
    pub fn new(numerator: i128, denominator: i128) -> Option<Ratio> {
        if denominator == 0 {
            return None;
        }
        let divisor = gcd(numerator.unsigned_abs(), denominator.unsigned_abs());
        let divisor = i128::try_from(divisor).ok()?.max(1);
        let sign = if denominator < 0 { -1 } else { 1 };
        Some(Ratio { numerator: sign * (numerator / divisor), denominator: sign * (denominator / divisor) })
    }

    /// A whole number.
    pub const fn whole(value: i128) -> Ratio {
        Ratio { numerator: value, denominator: 1 }
    }

    /// `part / whole` in percent; `None` when the whole is zero.
    pub fn percent(part: u64, whole: u64) -> Option<Ratio> {
        Ratio::new(i128::from(part) * 100, i128::from(whole))
    }

    /// The numerator, in lowest terms.
    pub fn numerator(self) -> i128 {
        self.numerator
    }

    /// The denominator, in lowest terms and positive.
    pub fn denominator(self) -> i128 {
        self.denominator
    }

    /// Whether the value is below zero.
    pub fn is_negative(self) -> bool {
        self.numerator < 0
    }

    /// Whether the value is zero.
    pub fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// The value without its sign.
    pub fn abs(self) -> Ratio {
        Ratio { numerator: self.numerator.abs(), denominator: self.denominator }
    }

    /// The value with the other sign.
    pub fn negated(self) -> Ratio {
        Ratio { numerator: -self.numerator, denominator: self.denominator }
    }

    /// The sum, or `None` when it does not fit 128 bits.
    pub fn plus(self, other: Ratio) -> Option<Ratio> {
        if self.denominator == other.denominator {
            return Ratio::new(self.numerator.checked_add(other.numerator)?, self.denominator);
        }
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        Ratio::new(left.checked_add(right)?, self.denominator.checked_mul(other.denominator)?)
    }

    /// The difference, or `None` when it does not fit 128 bits.
    pub fn minus(self, other: Ratio) -> Option<Ratio> {
        self.plus(other.negated())
    }

    /// The product with a fraction, or `None` when it does not fit 128 bits.
    pub fn times(self, other: Ratio) -> Option<Ratio> {
        Ratio::new(self.numerator.checked_mul(other.numerator)?, self.denominator.checked_mul(other.denominator)?)
    }

    /// The value rounded half up (half away from zero below zero) to `decimals` places, as a
    /// count of units of the last place: 27.655 to one decimal is 277.
    pub fn round(self, decimals: u8) -> i128 {
        let Some(scaled) = self.numerator.checked_mul(power_of_ten(decimals)) else {
            // Only a value beyond every count that a record may hold comes here: it is whole.
            return (self.numerator / self.denominator).saturating_mul(power_of_ten(decimals));
        };
        // Nearly every figure fits 64 bits, which are divided several times faster.
        let (quotient, remainder) = match (i64::try_from(scaled), i64::try_from(self.denominator)) {
            (Ok(scaled), Ok(denominator)) => (i128::from(scaled / denominator), i128::from(scaled % denominator)),
            _ => (scaled / self.denominator, scaled % self.denominator),
        };
        if remainder.abs() >= self.denominator - remainder.abs() { quotient + scaled.signum() } else { quotient }
    }

    /// The value as machines read it: four decimals, a dot, no trailing zeros (`27.6551`, `55`).
    pub fn machine(self) -> String {
        let mut out = String::with_capacity(8);
        self.push_machine(&mut out);
        out
    }

    /// Appends the value as machines read it.
    pub fn push_machine(self, out: &mut String) {
        push_decimal(out, self.round(4), 4, Zeros::Drop);
    }

    /// The nearest floating-point value, for drawing only; figures are never compared so.
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }
}

impl Ord for Ratio {
    /// Compares exactly: cross-wise where the products fit, as those of counts do; else whole parts first,
    /// then the remainders' reciprocals, as Euclid would.
    fn cmp(&self, other: &Ratio) -> Ordering {
        let left = self.numerator.checked_mul(other.denominator);
        let right = other.numerator.checked_mul(self.denominator);
        if let (Some(left), Some(right)) = (left, right) {
            return left.cmp(&right);
        }
        let (mut a, mut b) = (*self, *other);
        let mut turned = false;
        loop {
            let by_whole = a.numerator.div_euclid(a.denominator).cmp(&b.numerator.div_euclid(b.denominator));
            let (left, right) = (a.numerator.rem_euclid(a.denominator), b.numerator.rem_euclid(b.denominator));
            let found = match (by_whole, left, right) {
                (Ordering::Equal, 0, 0) => Some(Ordering::Equal),
                (Ordering::Equal, 0, _) => Some(Ordering::Less),
                (Ordering::Equal, _, 0) => Some(Ordering::Greater),
                (Ordering::Equal, _, _) => None,
                (unequal, _, _) => Some(unequal),
            };
            if let Some(order) = found {
                return if turned { order.reverse() } else { order };
            }
            a = Ratio { numerator: a.denominator, denominator: left };
            b = Ratio { numerator: b.denominator, denominator: right };
            turned = !turned;
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Ratio) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Debug for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

/// Whether zeros at the end of the decimals are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zeros {
    /// `40.40` stays `40.40`.
    Keep,
    /// `40.40` becomes `40.4`, `55.0` becomes `55`.
    Drop,
}

/// `units` of the last of `decimals` places, written with a dot.
pub fn decimal_text(units: i128, decimals: u8, zeros: Zeros) -> String {
    let mut text = String::with_capacity(24);
    push_decimal(&mut text, units, decimals, zeros);
    text
}

/// Appends `units` of the last of `decimals` places, written with a dot.
///
/// A site has millions of them: they are written without the formatter, and nearly all of them in 64 bits,
/// which are divided several times faster.
pub fn push_decimal(out: &mut String, units: i128, decimals: u8, zeros: Zeros) {
    if units < 0 {
        out.push('-');
    }
    let width = usize::from(decimals.min(30));
    let mut digits = [b'0'; MOST_DIGITS];
    let magnitude = units.unsigned_abs();
    let mut at = match u64::try_from(magnitude) {
        Ok(small) => fill_digits(&mut digits, small),
        Err(_) => {
            // 10¹⁹ is the greatest power of ten in 64 bits.
            const HALF: u128 = 10_u128.pow(19);
            let (high, low) = (magnitude / HALF, magnitude % HALF);
            fill_digits(&mut digits, u64::try_from(low).unwrap_or(0));
            fill_digits(&mut digits[..MOST_DIGITS - 19], u64::try_from(high).unwrap_or(0))
        }
    };
    // A digit stands before the dot, though it be a zero.
    at = at.min(MOST_DIGITS.saturating_sub(width + 1));
    let dot = MOST_DIGITS - width;
    let mut end = MOST_DIGITS;
    if zeros == Zeros::Drop {
        while end > dot && digits[end - 1] == b'0' {
            end -= 1;
        }
    }
    push_ascii(out, &digits[at..dot]);
    if end > dot {
        out.push('.');
        push_ascii(out, &digits[dot..end]);
    }
}

/// The most digits that 128 bits have, 39, and room for as many decimals as a number is shown with.
const MOST_DIGITS: usize = 39;

/// Writes digits to the end of a buffer of zeros; gives the place of the first.
fn fill_digits(digits: &mut [u8], mut rest: u64) -> usize {
    let mut at = digits.len();
    while rest > 0 && at > 0 {
        at -= 1;
        digits[at] = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
    }
    at
}

fn push_ascii(out: &mut String, digits: &[u8]) {
    out.push_str(std::str::from_utf8(digits).unwrap_or_default());
}

/// A range of values, its lower end included; the upper end too unless `open_above`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval {
    /// The least value.
    pub low: Ratio,
    /// The greatest value.
    pub high: Ratio,
}

impl Interval {
    /// The one value.
    pub fn exactly(value: Ratio) -> Interval {
        Interval { low: value, high: value }
    }

    /// Every count that rounds to `value` when it is rounded to multiples of `unit`.
    ///
    /// A unit of 0 or 1 means that the count was not rounded.
    pub fn of_count(value: u64, unit: u64) -> Interval {
        if unit <= 1 {
            return Interval::exactly(Ratio::whole(i128::from(value)));
        }
        let twice = i128::from(value) * 2;
        let half = |twice: i128| Ratio::new(twice.max(0), 2).unwrap_or(Ratio::ZERO);
        Interval { low: half(twice - i128::from(unit)), high: half(twice + i128::from(unit)) }
    }

    /// Whether the two have a value in common, ends included.
    pub fn meets(self, other: Interval) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// The percentages that a part and a whole within these intervals can give.
    ///
    /// `None` when the whole may be zero.
    pub fn percent(part: Interval, whole: Interval) -> Option<Interval> {
        let share = |part: Ratio, whole: Ratio| {
            part.times(Ratio::whole(100))?.times(Ratio::new(whole.denominator(), whole.numerator())?)
        };
        Some(Interval { low: share(part.low, whole.high)?, high: share(part.high, whole.low)? })
    }
}

/// A number as somebody printed it: its digits and how many decimals they chose to show.
///
/// `40.40` has two decimals and says more than `40.4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Printed {
    /// The value in units of the last printed place: 4040 for `40.40`.
    pub units: i128,
    /// How many decimals were printed.
    pub decimals: u8,
}

impl Printed {
    /// The value itself.
    pub fn value(self) -> Ratio {
        Ratio::new(self.units, power_of_ten(self.decimals)).unwrap_or(Ratio::ZERO)
    }

    /// Every value that rounds to what was printed: half a unit of the last place either way.
    pub fn interval(self) -> Interval {
        let twice_scale = power_of_ten(self.decimals) * 2;
        let at = |twice: i128| Ratio::new(twice, twice_scale).unwrap_or(Ratio::ZERO);
        Interval { low: at(self.units * 2 - 1), high: at(self.units * 2 + 1) }
    }

    /// The digits with a dot, as many decimals as were printed.
    pub fn text(self) -> String {
        decimal_text(self.units, self.decimals, Zeros::Keep)
    }
}

/// Why a text is not a plain decimal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDecimal {
    /// No digits, or something other than digits, one dot and a sign.
    Malformed,
    /// A comma where a dot belongs (`55,5`).
    Comma,
    /// More digits than a figure can have.
    TooLong,
}

impl FromStr for Printed {
    type Err = NotDecimal;

    /// Reads `55`, `-1.25`, `40.40`, `154_008`: a dot for decimals, underscores between digits.
    fn from_str(text: &str) -> Result<Printed, NotDecimal> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        if digits.contains(',') {
            return Err(NotDecimal::Comma);
        }
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        if fraction.is_empty() && digits.contains('.') {
            return Err(NotDecimal::Malformed);
        }
        let whole = plain_digits(whole).ok_or(NotDecimal::Malformed)?;
        if !fraction.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NotDecimal::Malformed);
        }
        if whole.len() > 18 || fraction.len() > 9 {
            return Err(NotDecimal::TooLong);
        }
        let units: i128 = format!("{whole}{fraction}").parse().map_err(|_| NotDecimal::Malformed)?;
        let decimals = u8::try_from(fraction.len()).map_err(|_| NotDecimal::TooLong)?;
        Ok(Printed { units: if negative { -units } else { units }, decimals })
    }
}

/// Why a text is not a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCount {
    /// Not digits at all.
    Malformed,
    /// Dots, commas or spaces between groups of three digits, as prose writes thousands.
    Separators,
    /// A sign: there is no such thing as fewer than nobody.
    Negative,
    /// A decimal part: people are whole.
    Fraction,
    /// More than [`LARGEST_COUNT`].
    TooLarge,
}

/// Reads a count: digits, with `_` allowed between them, nothing else.
pub fn parse_count(text: &str) -> Result<u64, NotCount> {
    if let Some(digits) = plain_digits(text) {
        let value: u64 = digits.parse().map_err(|_| NotCount::TooLarge)?;
        return if value > LARGEST_COUNT { Err(NotCount::TooLarge) } else { Ok(value) };
    }
    if looks_grouped(text) {
        return Err(NotCount::Separators);
    }
    if text.strip_prefix('-').is_some_and(|rest| plain_digits(rest).is_some()) {
        return Err(NotCount::Negative);
    }
    if text.parse::<Printed>().is_ok() {
        return Err(NotCount::Fraction);
    }
    Err(NotCount::Malformed)
}

/// Whether the text is digits in groups of three: `154.008`, `1,234,567`, `154 008`.
fn looks_grouped(text: &str) -> bool {
    let mut groups = text.split(['.', ',', ' ', '\u{a0}', '\u{202f}', '\'']);
    let first = groups.next().unwrap_or_default();
    let all_digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    let mut rest = groups.peekable();
    (1..=3).contains(&first.len())
        && all_digits(first)
        && rest.peek().is_some()
        && rest.all(|group| group.len() == 3 && all_digits(group))
}

/// The digits with their underscores taken out; `None` unless each underscore stands between digits.
fn plain_digits(text: &str) -> Option<std::borrow::Cow<'_, str>> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit() || b == b'_') {
        return None;
    }
    if !text.contains('_') {
        return Some(text.into());
    }
    if text.starts_with('_') || text.ends_with('_') || text.contains("__") {
        return None;
    }
    Some(text.replace('_', "").into())
}

/// Ten to the power of `exponent`, at most 10³⁰.
pub fn power_of_ten(exponent: u8) -> i128 {
    10_i128.pow(u32::from(exponent.min(30)))
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    // Counts fit 64 bits nearly always, and 64-bit division is several times faster.
    while b != 0 {
        if let (Ok(x), Ok(y)) = (u64::try_from(a), u64::try_from(b)) {
            return u128::from(gcd_small(x, y));
        }
        (a, b) = (b, a % b);
    }
    a
}

/// The greatest common divisor by halving and subtracting (Stein's algorithm), which divides nothing.
fn gcd_small(mut a: u64, mut b: u64) -> u64 {
    if a == 0 || b == 0 {
        return a | b;
    }
    let twos = (a | b).trailing_zeros();
    a >>= a.trailing_zeros();
    while b != 0 {
        b >>= b.trailing_zeros();
        if a > b {
            (a, b) = (b, a);
        }
        b -= a;
    }
    a << twos
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(numerator: i128, denominator: i128) -> Ratio {
        Ratio::new(numerator, denominator).expect("a denominator that is not zero")
    }

    #[test]
    fn percents_round_half_up() {
        let rounded = |part, whole, decimals| Ratio::percent(part, whole).map(|p| p.round(decimals));
        assert_eq!(rounded(42_591, 154_008, 1), Some(277));
        assert_eq!(rounded(42_591, 154_008, 2), Some(2766));
        assert_eq!(rounded(1, 8, 1), Some(125));
        assert_eq!(rounded(1, 2000, 1), Some(1)); // 0.05 is shown as 0.1
        assert_eq!(rounded(1, 0, 1), None);
        assert_eq!(ratio(-1, 20).round(1), -1); // and -0.05 as -0.1
        assert_eq!(ratio(-1, 25).round(1), 0);
    }

    #[test]
    fn machine_values_have_four_decimals() {
        assert_eq!(Ratio::percent(42_591, 154_008).map(Ratio::machine).as_deref(), Some("27.6551"));
        assert_eq!(Ratio::percent(1, 2).map(Ratio::machine).as_deref(), Some("50"));
        assert_eq!(ratio(-1, 3).machine(), "-0.3333");
    }

    #[test]
    fn decimals_are_written_digit_for_digit() {
        use Zeros::{Drop, Keep};
        let written = [
            (0, 0, Keep, "0"),
            (0, 2, Keep, "0.00"),
            (0, 2, Drop, "0"),
            (7, 3, Keep, "0.007"),
            (-7, 1, Keep, "-0.7"),
            (4040, 2, Keep, "40.40"),
            (4040, 2, Drop, "40.4"),
            (5500, 2, Drop, "55"),
            (100, 0, Drop, "100"),
            (i128::MAX, 0, Keep, "170141183460469231731687303715884105727"),
            (i128::MIN, 30, Keep, "-170141183.460469231731687303715884105728"),
            (10_i128.pow(19), 0, Keep, "10000000000000000000"),
            (u64::MAX.into(), 4, Drop, "1844674407370955.1615"),
        ];
        for (units, decimals, zeros, text) in written {
            assert_eq!(decimal_text(units, decimals, zeros), text);
        }
    }

    #[test]
    fn ratios_compare_exactly() {
        assert!(ratio(1, 3) < ratio(334, 1000));
        assert!(ratio(-1, 3) < ratio(-333, 1000));
        assert_eq!(ratio(2, 4), ratio(1, 2));
        // Apart by one part in 10^34: floating point calls these equal.
        let (a, b) = (10_i128.pow(17) + 1, 10_i128.pow(17));
        assert!(ratio(a, b) > ratio(a + 1, b + 1));
    }

    #[test]
    fn ratios_beyond_cross_products_compare_exactly_too() {
        // Each product of a numerator with the other's denominator is beyond 128 bits.
        let large = i128::MAX / 2;
        assert!(ratio(large, large - 1) < ratio(large - 2, large - 3));
        assert!(ratio(-large, large - 1) > ratio(2 - large, large - 3));
        assert!(ratio(large - 2, large) < ratio(large - 1, large));
        assert_eq!(ratio(large, large - 1).cmp(&ratio(large, large - 1)), Ordering::Equal);
    }

    #[test]
    fn fractions_are_in_lowest_terms() {
        for (numerator, denominator, lowest) in
            [(6, 4, (3, 2)), (0, 7, (0, 1)), (-21, 14, (-3, 2)), (48, -36, (-4, 3)), (1 << 40, 1 << 20, (1 << 20, 1))]
        {
            let found = ratio(numerator, denominator);
            assert_eq!((found.numerator(), found.denominator()), lowest, "{numerator}/{denominator}");
        }
        for (a, b) in [(0, 5), (5, 0), (12, 18), (17, 4), (u64::MAX, 3), (1 << 63, 1 << 62)] {
            assert_eq!(gcd_small(a, b), if b == 0 { a } else { gcd_by_division(a, b) }, "{a}, {b}");
        }
        let large = ratio(i128::MAX - 1, 2 * 3);
        assert_eq!((large.numerator(), large.denominator()), ((i128::MAX - 1) / 6, 1), "{large:?}");
    }

    fn gcd_by_division(a: u64, b: u64) -> u64 {
        if b == 0 { a } else { gcd_by_division(b, a % b) }
    }

    #[test]
    fn what_was_printed_stands_for_an_interval() {
        let printed: Printed = "40.40".parse().expect("a decimal");
        assert_eq!((printed.units, printed.decimals), (4040, 2));
        assert_eq!(printed.interval(), Interval { low: ratio(40395, 1000), high: ratio(40405, 1000) });
        assert_eq!("55,5".parse::<Printed>(), Err(NotDecimal::Comma));
        assert_eq!("55.".parse::<Printed>(), Err(NotDecimal::Malformed));
    }

    #[test]
    fn counts_refuse_what_prose_allows() {
        assert_eq!(parse_count("154008"), Ok(154_008));
        assert_eq!(parse_count("154_008"), Ok(154_008));
        assert_eq!(parse_count("154.008"), Err(NotCount::Separators));
        assert_eq!(parse_count("1,234,567"), Err(NotCount::Separators));
        assert_eq!(parse_count("154.5"), Err(NotCount::Fraction));
        assert_eq!(parse_count("-3"), Err(NotCount::Negative));
        assert_eq!(parse_count("_1"), Err(NotCount::Malformed));
        assert_eq!(parse_count("99999999999999999999"), Err(NotCount::TooLarge));
    }

    #[test]
    fn rounded_counts_are_intervals() {
        let part = Interval::of_count(573_000, 1000);
        let share = Interval::percent(part, Interval::of_count(843_000, 1000)).expect("a whole above zero");
        let stated: Printed = "67.95".parse().expect("a decimal");
        assert!(share.meets(stated.interval()));
    }
}
