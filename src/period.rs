//! Periods of time as reports use them: a month, a quarter or a year.

use jiff::civil::{Date, date};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A month (`2025-07`), a quarter (`2025-Q3`) or a year (`2025`) of the Gregorian calendar.
///
/// Periods are ordered by the day on which they end; of those that end together the longer one
/// comes first, so that the sharpest statement about a day is the last.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    year: i16,
    /// 0 for the year, 1 to 4 for a quarter, 11 to 22 for a month.
    part: u8,
}

/// How long a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Length {
    /// One month.
    Month,
    /// Three months.
    Quarter,
    /// Twelve months.
    Year,
}

impl Length {
    /// The number of months.
    pub fn months(self) -> i32 {
        match self {
            Length::Month => 1,
            Length::Quarter => 3,
            Length::Year => 12,
        }
    }
}

impl Period {
    /// The month `month` (1 to 12) of `year`.
    pub fn month(year: i16, month: u8) -> Option<Period> {
        (in_range(year) && (1..=12).contains(&month)).then_some(Period { year, part: 10 + month })
    }

    /// The quarter `quarter` (1 to 4) of `year`.
    pub fn quarter(year: i16, quarter: u8) -> Option<Period> {
        (in_range(year) && (1..=4).contains(&quarter)).then_some(Period { year, part: quarter })
    }

    /// The whole of `year`.
    pub fn whole_year(year: i16) -> Option<Period> {
        in_range(year).then_some(Period { year, part: 0 })
    }

    /// The month in which a day lies.
    pub fn of_day(day: Date) -> Option<Period> {
        Period::month(day.year(), u8::try_from(day.month()).ok()?)
    }

    /// Whether this is a month, a quarter or a year.
    pub fn length(self) -> Length {
        match self.part {
            0 => Length::Year,
            1..=4 => Length::Quarter,
            _ => Length::Month,
        }
    }

    /// The calendar year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The number of the quarter (1 to 4) or month (1 to 12) within its year; 1 for a year.
    pub fn number(self) -> u8 {
        match self.length() {
            Length::Year => 1,
            Length::Quarter => self.part,
            Length::Month => self.part - 10,
        }
    }

    /// The first day.
    pub fn first_day(self) -> Date {
        let month = (i32::from(self.number()) - 1) * self.length().months() + 1;
        date(self.year, i8::try_from(month).unwrap_or(1), 1)
    }

    /// The last day.
    pub fn last_day(self) -> Date {
        let month = i32::from(self.number()) * self.length().months();
        date(self.year, i8::try_from(month).unwrap_or(12), 1).last_of_month()
    }

    /// Months from the start of year 0 to the end of the period: 24307 for July 2025.
    pub fn end_month(self) -> i32 {
        i32::from(self.year) * 12 + i32::from(self.number()) * self.length().months()
    }

    /// The same count up to the start of the period.
    pub fn start_month(self) -> i32 {
        self.end_month() - self.length().months()
    }

    /// The month that ends where months end that are counted as [`Period::end_month`] does.
    pub fn month_ending(end: i32) -> Option<Period> {
        let year = i16::try_from((end - 1).div_euclid(12)).ok()?;
        Period::month(year, u8::try_from((end - 1).rem_euclid(12) + 1).ok()?)
    }

    /// The period of the same length that ends when this one starts.
    pub fn previous(self) -> Option<Period> {
        self.shift(-1)
    }

    /// The period of the same length that starts when this one ends.
    pub fn next(self) -> Option<Period> {
        self.shift(1)
    }

    fn shift(self, by: i32) -> Option<Period> {
        let per_year = 12 / self.length().months();
        let index = i32::from(self.year) * per_year + i32::from(self.number()) - 1 + by;
        let (year, number) = (index.div_euclid(per_year), index.rem_euclid(per_year) + 1);
        let (year, number) = (i16::try_from(year).ok()?, u8::try_from(number).ok()?);
        match self.length() {
            Length::Month => Period::month(year, number),
            Length::Quarter => Period::quarter(year, number),
            Length::Year => Period::whole_year(year),
        }
    }

    /// Whether the two end on one day: 2024, 2024-Q4 and 2024-12 do.
    pub fn ends_with(self, other: Period) -> bool {
        self.end_month() == other.end_month()
    }

    /// Whether the two have a day in common.
    pub fn overlaps(self, other: Period) -> bool {
        self.start_month() < other.end_month() && other.start_month() < self.end_month()
    }
}

fn in_range(year: i16) -> bool {
    (1900..=2199).contains(&year)
}

impl Ord for Period {
    fn cmp(&self, other: &Period) -> Ordering {
        // Months are compared far more often than all others.
        if self.length() == Length::Month && other.length() == Length::Month {
            return (self.year, self.part).cmp(&(other.year, other.part));
        }
        self.end_month().cmp(&other.end_month()).then(self.start_month().cmp(&other.start_month()))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Period) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.length() {
            Length::Year => write!(f, "{:04}", self.year),
            Length::Quarter => write!(f, "{:04}-Q{}", self.year, self.number()),
            Length::Month => write!(f, "{:04}-{:02}", self.year, self.number()),
        }
    }
}

impl fmt::Debug for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that is no period, with the one that was probably meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPeriod {
    /// The period in its right form, where one can be guessed: `2025-07` for `2025-7` or `07/2025`.
    pub meant: Option<Period>,
}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Period, NotAPeriod> {
        exact(text).ok_or_else(|| NotAPeriod { meant: guess(text) })
    }
}

/// `2025-07`, `2025-Q3` or `2025`, digit for digit.
fn exact(text: &str) -> Option<Period> {
    let bytes = text.as_bytes();
    let digits = |from: usize, to: usize| -> Option<i16> {
        bytes
            .get(from..to)?
            .iter()
            .try_fold(0_i16, |value, byte| byte.is_ascii_digit().then(|| value * 10 + i16::from(byte - b'0')))
    };
    let year = digits(0, 4)?;
    match bytes.len() {
        4 => Period::whole_year(year),
        7 if bytes[4] == b'-' && bytes[5] == b'Q' => Period::quarter(year, u8::try_from(digits(6, 7)?).ok()?),
        7 if bytes[4] == b'-' => Period::month(year, u8::try_from(digits(5, 7)?).ok()?),
        _ => None,
    }
}

/// What `2025-7`, `2025/07`, `07-2025`, `2025-q3`, `2025Q3`, `Juli 2025`, a whole date, or the `Aug-25`
/// that a spreadsheet makes of a month probably mean.
fn guess(text: &str) -> Option<Period> {
    let text = text.trim().to_ascii_uppercase();
    if let Some(named) = guess_named(&text) {
        return Some(named);
    }
    let mut parts = text.split(['-', '/', '.', ' ', '_']).filter(|part| !part.is_empty());
    let (first, second) = (parts.next()?, parts.next());
    let year = |part: &str| part.parse::<i16>().ok().filter(|_| part.len() == 4);
    let number = |part: &str| part.parse::<u8>().ok();
    match (first, second) {
        (whole, None) => {
            let (before, after) = whole.split_once('Q')?;
            Period::quarter(year(before)?, number(after)?)
        }
        (a, Some(b)) => match (year(a), year(b)) {
            (Some(year), _) => match b.strip_prefix('Q') {
                Some(quarter) => Period::quarter(year, number(quarter)?),
                None => Period::month(year, number(b)?),
            },
            (None, Some(year)) => match a.strip_prefix('Q') {
                Some(quarter) => Period::quarter(year, number(quarter)?),
                None => Period::month(year, number(a)?),
            },
            (None, None) => None,
        },
    }
}

/// A month by its name or the first letters of it, in Indonesian or English, with a year.
fn guess_named(text: &str) -> Option<Period> {
    const MONTHS: [&[&str]; 12] = [
        &["JAN"],
        &["FEB", "PEB"],
        &["MAR"],
        &["APR"],
        &["MAY", "MEI"],
        &["JUN"],
        &["JUL"],
        &["AUG", "AGU", "AGT", "AGS"],
        &["SEP"],
        &["OCT", "OKT"],
        &["NOV", "NOP"],
        &["DEC", "DES"],
    ];
    let mut parts = text.split(['-', '/', '.', ' ', '_']).filter(|part| !part.is_empty());
    let (first, second, None) = (parts.next()?, parts.next()?, parts.next()) else { return None };
    let month = |part: &str| MONTHS.iter().position(|names| names.iter().any(|name| part.starts_with(name)));
    let year = |part: &str| match (part.len(), part.parse::<i16>().ok()?) {
        (4, year) => Some(year),
        (2, year) => Some(2000 + year),
        _ => None,
    };
    let (month, year) = match (month(first), month(second)) {
        (Some(month), None) => (month, year(second)?),
        (None, Some(month)) => (month, year(first)?),
        _ => return None,
    };
    Period::month(year, u8::try_from(month + 1).ok()?)
}

/// A stretch of time from one period to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// The first period.
    pub from: Period,
    /// The last period; the first itself when the span is one period.
    pub to: Period,
}

impl Span {
    /// Reads `2025-07` or `2025-01..2025-07`.
    pub fn parse(text: &str) -> Result<Span, NotAPeriod> {
        match text.split_once("..") {
            None => text.parse().map(|period| Span { from: period, to: period }),
            Some((from, to)) => Ok(Span { from: from.parse()?, to: to.parse()? }),
        }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.from == self.to { write!(f, "{}", self.from) } else { write!(f, "{}..{}", self.from, self.to) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        text.parse().expect("a period")
    }

    #[test]
    fn periods_are_written_one_way() {
        for text in ["2025-07", "2025-Q3", "2025"] {
            assert_eq!(period(text).to_string(), text);
        }
        let meant = |text: &str| text.parse::<Period>().expect_err("not a period").meant.map(|p| p.to_string());
        assert_eq!(meant("2025-7").as_deref(), Some("2025-07"));
        assert_eq!(meant("07/2025").as_deref(), Some("2025-07"));
        assert_eq!(meant("2025q3").as_deref(), Some("2025-Q3"));
        assert_eq!(meant("2025-13"), None);
        assert_eq!(meant("Juli"), None);
        assert_eq!(meant("Juli 2025").as_deref(), Some("2025-07"));
        assert_eq!(meant("Aug-25").as_deref(), Some("2025-08"));
    }

    #[test]
    fn the_day_on_which_a_period_ends_orders_it() {
        assert!(period("2024").ends_with(period("2024-12")));
        assert!(period("2024") < period("2024-Q4") && period("2024-Q4") < period("2024-12"));
        assert!(period("2024-12") < period("2025-01"));
        assert!(period("2025-Q1").overlaps(period("2025-02")));
        assert!(!period("2025-Q1").overlaps(period("2025-04")));
        assert_eq!(period("2024-02").last_day(), date(2024, 2, 29));
        assert_eq!(period("2025-Q3").first_day(), date(2025, 7, 1));
    }

    #[test]
    fn periods_step_over_the_new_year() {
        assert_eq!(period("2025-01").previous(), Some(period("2024-12")));
        assert_eq!(period("2024-Q4").next(), Some(period("2025-Q1")));
        assert_eq!(period("2199").next(), None);
    }
}
