//! Days, months, years and hours as prose writes them.
//!
//! What is read here is told in numerals and is no figure: a reader of quantities leaves it alone. A
//! number that only looks like a year stays one (`hingga 2025 pekerja`), and what does not exist (31 Juni)
//! is read all the same.

use super::Speech;
use super::cursor::{Cursor, lead_to_numerals};
use super::sieve::Sieve;
use super::token::{Kind, Token};
use crate::period::Period;
use jiff::civil::{Date, Weekday};
use std::ops::Range;

/// A stretch of a text that speaks of time and holds numerals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub range: Range<usize>,
    /// What they say.
    pub time: Time,
}

/// What words of time say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Time {
    /// A day, or the days of a list or the two ends of a range.
    Days(Vec<Day>),
    /// A month, a quarter or a year.
    Period(Period),
    /// Periods on end, or half a year: the first year and the last.
    Span(i16, i16),
    /// An hour.
    Hour,
    /// How long something lasts, or how old somebody is.
    Length,
}

/// A day of the calendar, which may not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day of the month, from 1 to 31.
    pub day: u8,
    /// The month, from 1 to 12.
    pub month: u8,
    /// The year, if it is told.
    pub year: Option<i16>,
    /// The weekday that is told of it.
    pub weekday: Option<Named>,
    /// Whether the month is a number, so that an English reader may take it for the day.
    pub numeric: bool,
}

/// A weekday and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The weekday.
    pub weekday: Weekday,
    /// The word.
    pub range: Range<usize>,
}

impl Day {
    /// The date in a year, or in its own; none when there is no such day.
    pub fn date(&self, year: i16) -> Option<Date> {
        date(self.year.unwrap_or(year), self.month, self.day)
    }

    /// The same with day and month exchanged, if the month was a number.
    pub fn exchanged(&self) -> Option<Day> {
        (self.numeric && self.day <= 12).then(|| Day { day: self.month, month: self.day, ..self.clone() })
    }
}

fn date(year: i16, month: u8, day: u8) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Every stretch of a text that speaks of time in numerals, in order.
pub fn read(text: &str, tokens: &[Token], speech: Speech) -> Vec<Said> {
    let reader = Reader { on: Cursor { text, tokens }, speech };
    let mut found: Vec<Said> = Vec::new();
    let mut ended = 0;
    let mut at = 0;
    let leads = lead_to_numerals(tokens);
    while at < tokens.len() {
        let Some((time, from, to)) = leads[at].then(|| reader.at(at)).flatten() else {
            at += 1;
            continue;
        };
        let mut said = Said { range: reader.on.range(from, to), time };
        if let Some(before) = found.last_mut() {
            reader.share_year(before, ended, &mut said, from);
        }
        found.push(said);
        ended = to;
        at = to.max(at + 1);
    }
    found
}

/// The days of the week.
const WEEKDAYS: &[(&str, Weekday)] = &[
    ("senin", Weekday::Monday),
    ("selasa", Weekday::Tuesday),
    ("rabu", Weekday::Wednesday),
    ("kamis", Weekday::Thursday),
    ("jumat", Weekday::Friday),
    ("jum'at", Weekday::Friday),
    ("jum’at", Weekday::Friday),
    ("sabtu", Weekday::Saturday),
    ("minggu", Weekday::Sunday),
    ("ahad", Weekday::Sunday),
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// Their short names in English, as they are written.
const SHORT_WEEKDAYS: &[(&str, Weekday)] = &[
    ("Mon", Weekday::Monday),
    ("Tue", Weekday::Tuesday),
    ("Tues", Weekday::Tuesday),
    ("Wed", Weekday::Wednesday),
    ("Thu", Weekday::Thursday),
    ("Thurs", Weekday::Thursday),
    ("Fri", Weekday::Friday),
    ("Sat", Weekday::Saturday),
    ("Sun", Weekday::Sunday),
];

/// The months.
const MONTHS: &[(&str, u8)] = &[
    ("januari", 1),
    ("january", 1),
    ("februari", 2),
    ("pebruari", 2),
    ("february", 2),
    ("maret", 3),
    ("april", 4),
    ("mei", 5),
    ("juni", 6),
    ("june", 6),
    ("juli", 7),
    ("july", 7),
    ("agustus", 8),
    ("august", 8),
    ("september", 9),
    ("oktober", 10),
    ("october", 10),
    ("november", 11),
    ("nopember", 11),
    ("desember", 12),
    ("december", 12),
];

/// Months that are words of another meaning in small letters.
const CAPITAL_MONTHS: &[(&str, u8)] = &[
    ("march", 3),
    ("may", 5),
    ("jan", 1),
    ("feb", 2),
    ("peb", 2),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("agt", 8),
    ("agu", 8),
    ("ags", 8),
    ("agust", 8),
    ("sep", 9),
    ("sept", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("nop", 11),
    ("des", 12),
    ("dec", 12),
];

/// Which of four.
const ORDINALS: &[(&str, u16)] = &[
    ("I", 1),
    ("II", 2),
    ("III", 3),
    ("IV", 4),
    ("pertama", 1),
    ("kedua", 2),
    ("ketiga", 3),
    ("keempat", 4),
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
];

/// Quarters of a year.
const QUARTERS: &[&str] = &["triwulan", "kuartal", "tw", "q", "quarter"];
/// Other parts of a year.
const HALVES: &[&str] = &["semester", "caturwulan", "half", "h"];
/// What stands before an hour.
const HOUR_LEADS: &[&str] = &["pukul", "jam", "pkl"];
/// What stands before a year, in large letters or small.
const YEAR_LEADS: &[&str] = &["tahun", "thn", "year", "years"];
/// What stands before a year, as it is written.
const YEAR_MARKS: &[&str] = &["TA", "FY", "Thn", "Th", "T"];

/// The words with which something of time may begin.
const BEGINNINGS: Sieve = Sieve::of_rows(WEEKDAYS)
    .or(&Sieve::of_rows(SHORT_WEEKDAYS))
    .or(&Sieve::of_rows(MONTHS))
    .or(&Sieve::of_rows(CAPITAL_MONTHS))
    .or(&Sieve::of_rows(ORDINALS))
    .or(&Sieve::of(QUARTERS))
    .or(&Sieve::of(HALVES))
    .or(&Sieve::of(HOUR_LEADS))
    .or(&Sieve::of(YEAR_LEADS))
    .or(&Sieve::of(YEAR_MARKS))
    .or(&Sieve::of(&["bulan"]));

struct Reader<'t> {
    on: Cursor<'t>,
    speech: Speech,
}

/// What was read, the first token of it and the one after its last.
type Read = (Time, usize, usize);

/// The most days of a list, and weekdays before them.
const LONGEST_LIST: usize = 7;

impl Reader<'_> {
    fn at(&self, at: usize) -> Option<Read> {
        match self.on.kind(at)? {
            Kind::Mark => None,
            Kind::Word if !BEGINNINGS.passes(self.on.said(at)) => None,
            Kind::Word => self
                .days(at)
                .or_else(|| self.part_of_year(at))
                .or_else(|| self.months(at))
                .or_else(|| self.hour(at))
                .or_else(|| self.year_with_lead(at)),
            Kind::Numeral if self.is_money(at) => None,
            Kind::Numeral => self
                .days(at)
                .or_else(|| self.iso_month(at))
                .or_else(|| self.hour(at))
                .or_else(|| self.length(at))
                .or_else(|| self.part_of_year(at))
                .or_else(|| self.years(at, at, false)),
        }
    }

    fn is_money(&self, at: usize) -> bool {
        let before = if self.on.is_before(at, &["."]) { at - 1 } else { at };
        self.on.is_before(before, &["Rp", "IDR", "USD", "$", "US"])
    }

    /// Whether a numeral is the end of something longer: a number of a letter, a telephone number, a code.
    fn is_tail(&self, at: usize) -> bool {
        if !self.on.touches(at) {
            return false;
        }
        match self.on.kind(at - 1) {
            Some(Kind::Word | Kind::Numeral) => true,
            Some(Kind::Mark) if self.on.is(at - 1, &["/", "-", "–", ".", ":", "+", "#", "_", "\\", "="]) => {
                self.on.touches(at - 1)
            }
            _ => false,
        }
    }

    /// Whether something longer goes on after a numeral.
    fn goes_on(&self, next: usize) -> bool {
        self.on.touches(next)
            && match self.on.kind(next) {
                Some(Kind::Word | Kind::Numeral) => true,
                Some(Kind::Mark) => self.on.is(next, &["/", "-", "_", "\\", ":", "="]) && self.on.touches(next + 1),
                None => false,
            }
    }

    // Days

    /// `Rabu, 9 Juli 2025`, with whatever stands between.
    fn days(&self, at: usize) -> Option<Read> {
        let (mut named, mut next) = self.weekdays(at);
        let mut open = false;
        if !named.is_empty() {
            next = self.filling(next, &named);
            next += usize::from(self.on.is(next, &[","]));
            next += usize::from(self.on.is(next, &["tanggal", "tgl", "the"]));
            next += usize::from(self.on.is(next, &["."]) && self.on.is_before(next, &["tgl"]));
            open = self.on.is(next, &["("]);
            next += usize::from(open || self.on.is(next, &["|", "–", "—", "-"]));
            next += usize::from(open && self.on.is(next, &["tanggal", "tgl"]));
        }
        let told = !named.is_empty();
        let bracketed = open || self.on.is_before(next, &["("]);
        let (mut days, within, mut end) = self.core(next, told, bracketed)?;
        if open && self.on.is(end, &[")"]) {
            end += 1;
        }
        if named.is_empty()
            && within.iter().all(Option::is_none)
            && let Some((after, to)) = self.weekday_after(end)
        {
            named.push(after);
            end = to;
        }
        match (named.len(), days.len()) {
            (0, _) => {}
            // Of one weekday before several days the first is meant; of several before one day the last.
            (1, _) => days[0].weekday = named.pop(),
            (_, 1) => days[0].weekday = named.pop(),
            (several, count) if several == count => {
                for (day, named) in days.iter_mut().zip(named) {
                    day.weekday = Some(named);
                }
            }
            (2, count) => {
                days[count - 1].weekday = named.pop();
                days[0].weekday = named.pop();
            }
            _ => {}
        }
        for (day, named) in days.iter_mut().zip(within) {
            day.weekday = named.or(day.weekday.take());
        }
        Some((Time::Days(days), at, end))
    }

    /// The weekdays that stand at an index, and the index after them.
    fn weekdays(&self, at: usize) -> (Vec<Named>, usize) {
        let mut named = Vec::new();
        let Some(first) = self.weekday(at) else { return (named, at) };
        named.push(first);
        let mut next = at + 1;
        while named.len() < LONGEST_LIST {
            let mut after = next + usize::from(self.on.is(next, &[","]));
            after = match self.on.range_mark(after) {
                Some(after) => after,
                None => after + usize::from(self.on.is(after, &["dan", "and", "atau", "or", "&", "/"])),
            };
            match self.weekday(after).filter(|_| after > next) {
                Some(found) => named.push(found),
                None => break,
            }
            next = after + 1;
        }
        (named, next)
    }

    fn weekday(&self, at: usize) -> Option<Named> {
        let word = self.on.word(at)?;
        let weekday = weekday(word, self.speech)?;
        // Every Monday is no certain day, and neither is a market or a person of that name. `malam Jumat` is
        // Thursday night.
        let unsaid = ["setiap", "tiap", "saban", "every", "each", "pasar", "pak", "bapak", "bu", "ibu", "malam"];
        if self.on.is_before(at, &unsaid) {
            return None;
        }
        if word.eq_ignore_ascii_case("minggu") && !self.on.is_before(at, &["hari"]) {
            // In small letters, or counted, it is a week.
            let week = ["akhir", "awal", "tengah", "pertengahan", "per", "dua", "tiga", "empat", "lima", "beberapa"];
            let counted = at > 0 && self.on.kind(at - 1) == Some(Kind::Numeral);
            if !word.starts_with('M') || counted || self.on.is_before(at, &week) {
                return None;
            }
        }
        Some(Named { weekday, range: self.on.range(at, at + 1) })
    }

    /// What may stand between a weekday and its day: `pagi`, `lalu`, `Kliwon`.
    fn filling(&self, mut at: usize, named: &[Named]) -> usize {
        const HOURS: &[&str] = &[
            "pagi",
            "siang",
            "sore",
            "petang",
            "malam",
            "subuh",
            "dinihari",
            "morning",
            "afternoon",
            "evening",
            "night",
        ];
        const TIMES: &[&str] = &[
            "lalu",
            "kemarin",
            "ini",
            "depan",
            "mendatang",
            "nanti",
            "pekan",
            "esok",
            "besok",
            "last",
            "this",
            "next",
            "yang",
            "akan",
            "datang",
            "kliwon",
            "legi",
            "pahing",
            "paing",
            "pon",
            "wage",
        ];
        // "Minggu lalu" is last week.
        let week = named.iter().any(|named| self.on.text[named.range.clone()].eq_ignore_ascii_case("minggu"))
            && !named.first().is_some_and(|first| self.on.text[..first.range.start].trim_end().ends_with("ari"));
        for _ in 0..4 {
            if self.on.is(at, &["dini"]) && self.on.is(at + 1, &["hari"]) {
                at += 2;
            } else if self.on.is(at, HOURS) || (!week && self.on.is(at, TIMES)) {
                at += 1;
            } else {
                break;
            }
        }
        at
    }

    /// `(Rabu)` after a day, `a Wednesday`, `yang jatuh pada hari Rabu`.
    fn weekday_after(&self, at: usize) -> Option<(Named, usize)> {
        let on = self.on;
        if on.is(at, &["("]) {
            let word = at + 1 + usize::from(on.is(at + 1, &["hari"]));
            let named = self.weekday(word)?;
            let next = self.filling(word + 1, std::slice::from_ref(&named));
            return on.is(next, &[")"]).then_some((named, next + 1));
        }
        let mut next = at + usize::from(on.is(at, &[","]));
        next += usize::from(on.is(next, &["yang", "which", "that"]));
        let falls = on.is(next, &["jatuh", "bertepatan", "fell", "falls", "was", "is"]);
        next += usize::from(falls);
        let on_it = falls && on.is(next, &["pada", "dengan", "on"]);
        next += usize::from(on_it);
        let day = on.is(next, &["hari", "a"]);
        next += usize::from(day);
        // A weekday that merely follows may begin something else.
        if !(falls && (on_it || day) || self.speech == Speech::English && day && on.is(next - 1, &["a"])) {
            return None;
        }
        Some((self.weekday(next)?, next + 1))
    }

    /// The days themselves, with the weekdays that stand among them.
    fn core(&self, at: usize, told: bool, bracketed: bool) -> Option<(Vec<Day>, Vec<Option<Named>>, usize)> {
        if self.on.kind(at)? == Kind::Word {
            return self.month_first(at);
        }
        if self.is_tail(at) && !self.joined_by_mark(at) {
            return None;
        }
        let plainly = |(days, next): (Vec<Day>, usize)| (days, Vec::new(), next);
        self.iso_day(at).or_else(|| self.numeric(at, told, bracketed)).map(plainly).or_else(|| self.day_first(at))
    }

    /// A dash between a weekday or month and a day is no sign of a longer number.
    fn joined_by_mark(&self, at: usize) -> bool {
        let dash = at > 1 && self.on.is(at - 1, &["–", "—", "|", "-"]);
        dash && (self.weekday(at - 2).is_some() || self.month(at - 2).is_some())
    }

    /// `2025-07-09`.
    fn iso_day(&self, at: usize) -> Option<(Vec<Day>, usize)> {
        let on = self.on;
        let year = on.year(at)?;
        let joined = (1..5).all(|after| on.touches(at + after));
        if !joined || !on.is(at + 1, &["-"]) || !on.is(at + 3, &["-"]) {
            return None;
        }
        let (month, day) = (self.two_digits(at + 2, 12)?, self.two_digits(at + 4, 31)?);
        let goes_on = self.goes_on(at + 5) && !on.said(at + 5).starts_with('T');
        (!goes_on).then(|| (vec![plain_day(day, month, Some(year))], at + 5))
    }

    fn two_digits(&self, at: usize, most: u16) -> Option<u8> {
        let number = self.on.plain(at, 2).filter(|number| (1..=most).contains(number))?;
        (self.on.said(at).len() == 2).then(|| u8::try_from(number).ok())?
    }

    fn small(&self, at: usize, most: u16) -> Option<u8> {
        self.on.plain(at, 2).filter(|number| (1..=most).contains(number)).and_then(|number| u8::try_from(number).ok())
    }

    /// `9/7/2025`, `9-7-2025`, `9.7.2025`, `(9/7)`, `3-4/10/2024`, `30/6-2/7/2025`.
    fn numeric(&self, at: usize, told: bool, bracketed: bool) -> Option<(Vec<Day>, usize)> {
        let on = self.on;
        if let Some(day) = on.numeral(at).and_then(dotted) {
            return (!self.goes_on(at + 1)).then_some((vec![day], at + 1));
        }
        let first = self.small(at, 31)?;
        if let Some(last) = self.range_touching(at + 1).filter(|last| self.small(*last, 31).is_some()) {
            // Days of one month.
            let (mut days, next) = self.slashed(last, told, bracketed)?;
            let ends = days.pop().filter(|day| day.day > first)?;
            return Some((vec![Day { day: first, ..ends.clone() }, ends], next));
        }
        if on.is(at + 1, &["/"])
            && let Some(month) = self.small(at + 2, 12)
            && let Some(last) = self.range_touching(at + 3)
            && let Some((mut days, next)) = self.slashed(last, told, bracketed)
        {
            let ends = days.pop()?;
            let starts = Day { numeric: true, ..plain_day(first, month, ends.year) };
            return Some((vec![starts, ends], next));
        }
        self.slashed(at, told, bracketed)
    }

    /// The index after a dash without spaces.
    fn range_touching(&self, at: usize) -> Option<usize> {
        let dash = self.on.is(at, &["-", "–", "—"]) && self.on.touches(at) && self.on.touches(at + 1);
        // 9-7-2025 is a day in July, not the days from 9 to 7.
        let date = self.on.is(at, &["-"]) && self.on.is(at + 2, &["-"]) && self.on.year(at + 3).is_some();
        (dash && !date).then_some(at + 1)
    }

    fn slashed(&self, at: usize, told: bool, bracketed: bool) -> Option<(Vec<Day>, usize)> {
        let on = self.on;
        if let Some(day) = on.numeral(at).and_then(dotted) {
            return (!self.goes_on(at + 1)).then_some((vec![day], at + 1));
        }
        let mark = on.said(at + 1);
        if !matches!(mark, "/" | "-") || !on.touches(at + 1) || !on.touches(at + 2) {
            return None;
        }
        let (mut day, mut month) = (self.small(at, 31)?, self.small(at + 2, 31)?);
        if month > 12 && self.speech == Speech::English {
            (day, month) = (month, day);
        }
        if month > 12 {
            return None;
        }
        let (year, next) = if on.said(at + 3) == mark && on.touches(at + 3) && on.touches(at + 4) {
            let short = (mark == "/" && on.said(at + 4).len() == 2).then(|| on.plain(at + 4, 2)).flatten();
            let year = on.year(at + 4).or_else(|| short.and_then(|year| i16::try_from(year + 2000).ok()))?;
            (Some(year), at + 5)
        } else {
            let alone = told || bracketed && on.is(at + 3, &[")"]);
            if mark != "/" || !alone {
                return None;
            }
            (None, at + 3)
        };
        (!self.goes_on(next)).then(|| (vec![Day { numeric: true, ..plain_day(day, month, year) }], next))
    }

    /// `9 Juli 2025`, `13–14 Januari`, `Senin 13 dan Selasa 14 Januari`, `9th of July`.
    fn day_first(&self, at: usize) -> Option<(Vec<Day>, Vec<Option<Named>>, usize)> {
        let on = self.on;
        let (numbers, named, next) = self.list_of_days(at)?;
        let mut next = next + usize::from(on.is(next, &["of", "bulan"]));
        let (month, after) = self.month(next)?;
        next = after;
        let mut year = None;
        let comma = usize::from(on.is(next, &[","]));
        let word = usize::from(on.is(next + comma, &["tahun", "of", "thn"]));
        if let Some(found) = on.year(next + comma + word) {
            let after = next + comma + word + 1;
            // "hingga 9 Juli, 2025 pekerja"
            let count = comma == 1 && word == 0 && is_counted(on.said(after));
            let ends = !self.goes_on(after) || on.is(after, &["-", "–", "/"]);
            if ends && !count {
                year = Some(found);
                next = after;
            }
        }
        let days = numbers.into_iter().map(|day| plain_day(day, month, year)).collect();
        Some((days, named, next))
    }

    fn list_of_days(&self, at: usize) -> Option<(Vec<u8>, Vec<Option<Named>>, usize)> {
        let on = self.on;
        let (mut numbers, mut named) = (vec![self.small(at, 31)?], vec![None]);
        let mut next = self.after_ordinal(at + 1);
        let mut commas = false;
        let mut last_joined = true;
        while numbers.len() < LONGEST_LIST {
            let comma = on.is(next, &[","]);
            let mut after = next + usize::from(comma);
            let joined = on.range_mark(after).or_else(|| on.is(after, &["dan", "and", "&"]).then_some(after + 1));
            after = joined.unwrap_or(after);
            if after == next {
                break;
            }
            let weekday = self.weekday(after);
            let number = after + usize::from(weekday.is_some());
            let number = number + usize::from(weekday.is_some() && on.is(number, &[","]));
            let Some(day) = self.small(number, 31).filter(|day| numbers.last().is_some_and(|last| last < day)) else {
                break;
            };
            numbers.push(day);
            named.push(weekday);
            commas |= comma && joined.is_none();
            last_joined = joined.is_some();
            next = self.after_ordinal(number + 1);
        }
        // "sebanyak 5, 6 Juli" is no list.
        (!commas || last_joined).then_some((numbers, named, next))
    }

    /// After the letters of `9th`.
    fn after_ordinal(&self, at: usize) -> usize {
        at + usize::from(self.on.touches(at) && self.on.is(at, &["st", "nd", "rd", "th"]))
    }

    /// `July 9, 2025`, `July 9–10`.
    fn month_first(&self, at: usize) -> Option<(Vec<Day>, Vec<Option<Named>>, usize)> {
        let on = self.on;
        if self.speech != Speech::English {
            return None;
        }
        let (month, start) = self.month(at)?;
        let start = start + usize::from(on.is(start, &["the"]));
        let first = self.small(start, 31)?;
        let mut next = self.after_ordinal(start + 1);
        if self.goes_on(next) && !on.is(next, &["-", "–"]) {
            return None;
        }
        let mut numbers = vec![first];
        let joined = on.range_mark(next).or_else(|| on.is(next, &["and", "&"]).then_some(next + 1));
        if let Some(after) = joined
            && let Some(last) = self.small(after, 31).filter(|last| *last > first)
            && self.month(after + 1).is_none()
            && !is_counted(on.said(after + 1))
        {
            numbers.push(last);
            next = self.after_ordinal(after + 1);
        } else if is_counted(on.said(next)) {
            // "In July 9 workers died."
            return None;
        }
        let comma = usize::from(on.is(next, &[","]));
        let year = on.year(next + comma).filter(|_| !self.goes_on(next + comma + 1));
        next = if year.is_some() { next + comma + 1 } else { next };
        let days = numbers.into_iter().map(|day| plain_day(day, month, year)).collect();
        Some((days, Vec::new(), next))
    }

    /// A day without a year takes that of the other end of its range.
    fn share_year(&self, before: &mut Said, ended: usize, said: &mut Said, from: usize) {
        let (Time::Days(first), Time::Days(last)) = (&mut before.time, &said.time) else { return };
        let joined = self.on.range_mark(ended) == Some(from) || ended + 1 == from && self.on.is(ended, &["dan", "and"]);
        let Some((year, end)) = last.first().and_then(|day| Some((day.year?, day))).filter(|_| joined) else { return };
        for day in first.iter_mut().filter(|day| day.year.is_none()) {
            let later = (day.month, day.day) > (end.month, end.day);
            day.year = Some(if later { year - 1 } else { year });
        }
    }

    // Months and parts of a year

    /// The month at an index, and the index after it.
    fn month(&self, at: usize) -> Option<(u8, usize)> {
        let word = self.on.word(at)?;
        let (month, short) = month(word)?;
        // "Okt. 2025"
        let stop = short && self.on.is(at + 1, &["."]) && self.on.touches(at + 1) && self.on.year(at + 2).is_some();
        Some((month, at + 1 + usize::from(stop)))
    }

    /// `Juli 2025`, `Juli tahun 2025`, `Januari–Juni 2025`, `Desember 2024–Maret 2025` (each end its own).
    fn months(&self, at: usize) -> Option<Read> {
        let on = self.on;
        let start = at + usize::from(on.is(at, &["bulan"]));
        let (first, mut next) = self.month(start)?;
        let mut last = first;
        let joined = on.range_mark(next).or_else(|| on.is(next, &["dan", "and", "&", "/"]).then_some(next + 1));
        if let Some((month, after)) = joined.and_then(|after| self.month(after)) {
            last = month;
            next = after;
        }
        next += usize::from(on.is(next, &[","]) && on.year(next + 1).is_some() && !is_counted(on.said(next + 2)));
        next += usize::from(on.is(next, &["-", "–", "/"]) && on.touches(next) && on.year(next + 1).is_some());
        next += usize::from(on.is(next, &["tahun", "thn", "of"]));
        let year = on.year(next)?;
        if self.goes_on(next + 1) && !on.is(next + 1, &["-", "–", "/"]) {
            return None;
        }
        let time = match Period::month(year, last).filter(|_| first == last) {
            Some(month) => Time::Period(month),
            None => Time::Span(if first > last { year - 1 } else { year }, year),
        };
        Some((time, at, next + 1))
    }

    /// `2025-07`.
    fn iso_month(&self, at: usize) -> Option<Read> {
        let on = self.on;
        let year = on.year(at).filter(|_| !self.is_tail(at))?;
        let dash = on.is(at + 1, &["-"]) && on.touches(at + 1) && on.touches(at + 2);
        if !dash {
            return None;
        }
        let month = self.two_digits(at + 2, 12).filter(|_| !self.goes_on(at + 3))?;
        Some((Time::Period(Period::month(year, month)?), at, at + 3))
    }

    /// `triwulan II 2025`, `kuartal I-2025`, `semester I tahun 2025`, `Q2 2025`, `2025-Q2`, `the second quarter of 2025`.
    fn part_of_year(&self, at: usize) -> Option<Read> {
        let on = self.on;
        if let Some(year) = on.year(at).filter(|_| !self.is_tail(at)) {
            let dash = on.is(at + 1, &["-"]) && on.touches(at + 1) && on.touches(at + 2) && on.touches(at + 3);
            let quarter = on.is(at + 2, &["q"]).then(|| on.plain(at + 3, 1)).flatten().filter(|_| dash)?;
            let quarter = Period::quarter(year, u8::try_from(quarter).ok()?)?;
            return Some((Time::Period(quarter), at, at + 4));
        }
        let (number, part, mut next) = if let Some(number) = ordinal(on.said(at))
            && on.is(at + 1, &["quarter", "half"])
        {
            (Some(number), at + 1, at + 2)
        } else {
            let letter = on.is(at, &["q", "h"]);
            if !on.is(at, QUARTERS) && !on.is(at, HALVES) || letter && !on.touches(at + 1) {
                return None;
            }
            let mut number = at + 1;
            number += usize::from(on.is(number, &["-"]));
            number += usize::from(on.is(number, &["ke"]));
            number += usize::from(on.is(number, &["-"]) && on.is_before(number, &["ke"]));
            let value =
                on.plain(number, 1).or_else(|| ordinal(on.said(number))).filter(|value| (1..=4).contains(value));
            (value, at, number + usize::from(value.is_some()))
        };
        let numeral = on.numeral(next - 1).is_some();
        let ended = next;
        next += usize::from(on.is(next, &["-", "–", "/", ",", "of"]));
        next += usize::from(on.is(next, &["tahun", "anggaran", "thn"]));
        let Some(year) = on.year(next) else {
            // "triwulan 2" tells no year and is no figure all the same.
            return (numeral && number.is_some()).then_some((Time::Length, at, ended));
        };
        let number = number.and_then(|number| u8::try_from(number).ok());
        let quarter = number.and_then(|number| Period::quarter(year, number)).filter(|_| on.is(part, QUARTERS));
        Some((quarter.map_or(Time::Span(year, year), Time::Period), at, next + 1))
    }

    // Years

    /// `tahun 2025`, `tahun anggaran 2025`, `TA 2025`, `years 2020–2025`.
    fn year_with_lead(&self, at: usize) -> Option<Read> {
        let on = self.on;
        let next = if on.is(at, YEAR_LEADS) {
            let kind = ["anggaran", "ajaran", "pelajaran", "buku", "fiskal", "kalender"];
            at + 1 + usize::from(on.is(at + 1, &kind))
        } else if matches!(on.said(at), "TA" | "FY" | "Thn" | "Th") {
            at + 1 + usize::from(on.is(at + 1, &["."]))
        } else if matches!(on.said(at), "T") && on.is(at + 1, &["."]) && on.is(at + 2, &["A"]) {
            at + 3 + usize::from(on.is(at + 3, &["."]))
        } else {
            return None;
        };
        self.years(at, next, true)
    }

    /// `2025`, `2025–2030`, `2025/2026`, `1990-an`.
    fn years(&self, from: usize, at: usize, certain: bool) -> Option<Read> {
        let on = self.on;
        let first = on.year(at)?;
        let after_word = on.touches(at) && on.is_before(at, &["-", "–"]) && at > 1 && on.word(at - 2).is_some();
        if self.is_tail(at) && !after_word {
            return None;
        }
        let mut next = at + 1;
        let mut last = first;
        if on.is(next, &["-", "–", "—", "/"]) {
            if let Some(year) = on.year(next + 1).filter(|year| *year > first) {
                last = year;
                next += 2;
            } else if on.touches(next)
                && on.said(next + 1).len() == 2
                && let Some(short) = on.plain(next + 1, 2)
                && i16::try_from(short).is_ok_and(|short| short == (first + 1) % 100)
            {
                last = first + 1;
                next += 2;
            } else if on.is(next + 1, &["an"]) && on.touches(next + 1) {
                next += 2;
            }
        }
        if self.goes_on(next) {
            return None;
        }
        if !certain && last == first {
            let numbered = ["no", "nomor", "number", "pasal", "kode", "code", "ayat", "nos", "sebanyak", "sejumlah"];
            let before = if on.is_before(at, &["."]) { at - 1 } else { at };
            let since = ["sejak", "pada", "in", "since", "during", "selama", "tahun", "akhir", "awal", "pertengahan"];
            let year = on.is_before(at, &since) || matches!(on.said(at.wrapping_sub(1)), "APBD" | "APBN" | "APBDes");
            if on.is_before(before, &numbered) || (is_counted(on.said(next)) && !year) {
                return None;
            }
        }
        let time = match Period::whole_year(first).filter(|_| first == last) {
            Some(year) => Time::Period(year),
            None => Time::Span(first, last),
        };
        Some((time, from, next))
    }

    // Hours and lengths

    /// `14:06 WIB`, `pukul 14.06`, `08.00-12.00 WITA`, `2 pm`.
    fn hour(&self, at: usize) -> Option<Read> {
        let on = self.on;
        let lead = on.is(at, HOUR_LEADS);
        let mut next = at + usize::from(lead);
        next += usize::from(lead && on.is(next, &["."]));
        if !lead && self.is_tail(at) && !on.is_before(at, &["-", "–"]) && !on.said(at.wrapping_sub(1)).ends_with('T')
        {
            return None;
        }
        let (mut clock, after) = self.clock(next)?;
        next = after;
        let mut zone = self.zone(next);
        next = zone.unwrap_or(next);
        if let Some((other, after)) = on.range_mark(next).and_then(|after| self.clock(after)) {
            let end = self.zone(after);
            // "pukul 8 hingga 12 orang" has one hour.
            if other || zone.is_some() || end.is_some() || (lead && !is_counted(on.said(after))) {
                clock |= other;
                zone = end.or(zone);
                next = end.unwrap_or(after);
            }
        }
        (lead || clock || zone.is_some()).then_some((Time::Hour, at, next))
    }

    /// An hour, and whether it can be nothing else.
    fn clock(&self, at: usize) -> Option<(bool, usize)> {
        let on = self.on;
        let numeral = on.numeral(at)?;
        if let Some((hour, minute)) = numeral.split_once('.') {
            let whole = |text: &str, most: u8| text.parse::<u8>().is_ok_and(|value| value < most);
            return (hour.len() <= 2 && minute.len() == 2 && whole(hour, 25) && whole(minute, 60))
                .then_some((false, at + 1));
        }
        on.plain(at, 2).filter(|hour| *hour < 25)?;
        let mut next = at + 1;
        while on.is(next, &[":"]) && on.touches(next) && on.touches(next + 1) && on.said(next + 1).len() == 2 {
            on.plain(next + 1, 2).filter(|minute| *minute < 60)?;
            next += 2;
        }
        Some((next > at + 1, next))
    }

    /// The index after a zone or the half of a day.
    fn zone(&self, at: usize) -> Option<usize> {
        let on = self.on;
        if on.is(at, &["wib", "wita", "wit", "am", "pm", "gmt", "utc"]) {
            return Some(at + 1);
        }
        let letter = on.is(at, &["a", "p"]) && on.is(at + 1, &["."]) && on.is(at + 2, &["m"]);
        letter.then(|| at + 3 + usize::from(on.is(at + 3, &["."])))
    }

    /// `14 hari kerja`, `3 x 24 jam`, `18–64 tahun`, `a 24-month`.
    fn length(&self, at: usize) -> Option<Read> {
        let on = self.on;
        let mut next = at + 1;
        if let Some(after) = on.range_mark(next).filter(|after| on.numeral(*after).is_some()) {
            next = after + 1;
        }
        if on.is(next, &["x", "×"]) && on.numeral(next + 1).is_some() {
            next += 2;
        }
        if on.is(next, &["("]) {
            // "14 (empat belas) hari"
            let close = (next + 1..next + 7).find(|index| on.word(*index).is_none())?;
            next = if on.is(close, &[")"]) { close + 1 } else { return None };
        }
        next += usize::from(on.is(next, &["-"]) && on.touches(next) && on.touches(next + 1));
        next += usize::from(on.is(next, &["working", "business", "calendar", "consecutive"]));
        let unit = on.word(next).filter(|word| is_length(word))?;
        // "Nomor 5 Tahun 2025" is a law of 2025.
        if unit.eq_ignore_ascii_case("tahun") && on.year(next + 1).is_some() {
            return None;
        }
        next += 1;
        next += usize::from(on.is(next, &["kerja", "kalender"]));
        Some((Time::Length, at, next))
    }
}

fn plain_day(day: u8, month: u8, year: Option<i16>) -> Day {
    Day { day, month, year, weekday: None, numeric: false }
}

/// `9.7.2025`, and no village's code.
fn dotted(numeral: &str) -> Option<Day> {
    let mut parts = numeral.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || day.len() > 2 || month.len() > 2 || year.len() != 4 {
        return None;
    }
    let (day, month, year) = (day.parse().ok()?, month.parse().ok()?, year.parse().ok()?);
    let fits = (1..=31_u8).contains(&day) && (1..=12_u8).contains(&month) && (1900..2100_i16).contains(&year);
    fits.then(|| Day { numeric: true, ..plain_day(day, month, Some(year)) })
}

/// What a word names as a weekday.
fn weekday(word: &str, speech: Speech) -> Option<Weekday> {
    const SIEVES: [Sieve; 2] = [Sieve::of_rows(WEEKDAYS), Sieve::of_rows(SHORT_WEEKDAYS)];
    if !SIEVES.iter().any(|sieve| sieve.passes(word)) {
        return None;
    }
    let found = WEEKDAYS.iter().find(|(name, _)| name.eq_ignore_ascii_case(word));
    let short = || SHORT_WEEKDAYS.iter().find(|(name, _)| speech == Speech::English && *name == word);
    found.or_else(short).map(|(_, weekday)| *weekday)
}

/// What a word names as a month, and whether it is a short form.
fn month(word: &str) -> Option<(u8, bool)> {
    const SIEVES: [Sieve; 2] = [Sieve::of_rows(MONTHS), Sieve::of_rows(CAPITAL_MONTHS)];
    if !SIEVES.iter().any(|sieve| sieve.passes(word)) {
        return None;
    }
    let find =
        |table: &[(&str, u8)]| table.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|found| found.1);
    let capital = || word.starts_with(|c: char| c.is_ascii_uppercase()).then(|| find(CAPITAL_MONTHS)).flatten();
    find(MONTHS).map(|month| (month, false)).or_else(|| capital().map(|month| (month, true)))
}

fn ordinal(word: &str) -> Option<u16> {
    const SIEVE: Sieve = Sieve::of_rows(ORDINALS);
    if !SIEVE.passes(word) {
        return None;
    }
    ORDINALS.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|found| found.1)
}

fn is_length(word: &str) -> bool {
    const UNITS: &[&str] = &[
        "detik", "menit", "jam", "hari", "minggu", "pekan", "bulan", "tahun", "thn", "triwulan", "semester", "dekade",
        "abad", "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month",
        "months", "year", "years", "decade", "decades",
    ];
    UNITS.iter().any(|unit| unit.eq_ignore_ascii_case(word))
}

/// Whether a word says what a number before it counts.
fn is_counted(word: &str) -> bool {
    const COUNTED: &[&str] = &[
        "pekerja",
        "orang",
        "jiwa",
        "peserta",
        "tenaga",
        "tk",
        "kasus",
        "klaim",
        "perusahaan",
        "badan",
        "desa",
        "proyek",
        "paket",
        "anak",
        "ahli",
        "keluarga",
        "kk",
        "rumah",
        "unit",
        "kelurahan",
        "kecamatan",
        "kabupaten",
        "warga",
        "penduduk",
        "nelayan",
        "petani",
        "pedagang",
        "buruh",
        "karyawan",
        "pegawai",
        "guru",
        "tukang",
        "pengemudi",
        "penerima",
        "anggota",
        "kader",
        "perangkat",
        "rt",
        "rw",
        "rekening",
        "kartu",
        "sertifikat",
        "dokumen",
        "persen",
        "ribu",
        "juta",
        "miliar",
        "triliun",
        "rupiah",
        "kali",
        "poin",
        "ekor",
        "buah",
        "lembar",
        "pelaku",
        "siswa",
        "mahasiswa",
        "pasien",
        "korban",
        "santri",
        "kepala",
        "pemberi",
        "pengusaha",
        "%",
        "workers",
        "worker",
        "people",
        "persons",
        "participants",
        "members",
        "cases",
        "claims",
        "companies",
        "villages",
        "projects",
        "packages",
        "children",
        "heirs",
        "families",
        "households",
        "employees",
        "employers",
        "recipients",
        "farmers",
        "fishers",
        "traders",
        "teachers",
        "drivers",
        "percent",
        "thousand",
        "million",
        "billion",
        "rupiahs",
        "times",
        "points",
        "beneficiaries",
        "labourers",
        "laborers",
        "residents",
        "contractors",
        "districts",
        "of",
    ];
    COUNTED.iter().any(|counted| counted.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::token;

    /// What is read, written in short: `Wed 2025-07-09`, `2025-07`, `2021..2025`, `hour`, `length`.
    fn told(text: &str, speech: Speech) -> Vec<String> {
        let day = |day: &Day| {
            let weekday = day.weekday.as_ref().map(|named| format!("{:.3} ", format!("{:?}", named.weekday)));
            let year = day.year.map_or("?".to_owned(), |year| year.to_string());
            format!("{}{year}-{:02}-{:02}", weekday.unwrap_or_default(), day.month, day.day)
        };
        let said = read(text, &token::read(text), speech).into_iter().map(|said| {
            let time = match &said.time {
                Time::Days(days) => days.iter().map(day).collect::<Vec<_>>().join(" "),
                Time::Period(period) => period.to_string(),
                Time::Span(first, last) => format!("{first}..{last}"),
                Time::Hour => "hour".to_owned(),
                Time::Length => "length".to_owned(),
            };
            format!("{} = {time}", &text[said.range])
        });
        said.collect()
    }

    #[track_caller]
    fn hold(speech: Speech, pages: &[(&str, &[&str])]) {
        for (text, wanted) in pages {
            assert_eq!(told(text, speech), *wanted, "{text}");
        }
    }

    #[test]
    fn days_in_indonesian() {
        hold(
            Speech::Indonesian,
            &[
                ("pada Rabu, 9 Juli 2025, di", &["Rabu, 9 Juli 2025 = Wed 2025-07-09"]),
                ("Rabu (9/7/2025).", &["Rabu (9/7/2025) = Wed 2025-07-09"]),
                ("pada Kamis (20/03/2025) lalu", &["Kamis (20/03/2025) = Thu 2025-03-20"]),
                ("Batulicin (9/7) hari ini", &["9/7 = ?-07-09"]),
                ("Rabu (9/7) siang", &["Rabu (9/7) = Wed ?-07-09"]),
                ("Rabu 9/7", &["Rabu 9/7 = Wed ?-07-09"]),
                ("Rabu (9/7/25)", &["Rabu (9/7/25) = Wed 2025-07-09"]),
                ("9-7-2025 dan 09.07.2025.", &["9-7-2025 = 2025-07-09", "09.07.2025 = 2025-07-09"]),
                ("13–14 Januari 2025", &["13–14 Januari 2025 = 2025-01-13 2025-01-14"]),
                (
                    "Senin-Selasa, 13-14 Januari 2025",
                    &["Senin-Selasa, 13-14 Januari 2025 = Mon 2025-01-13 Tue 2025-01-14"],
                ),
                (
                    "Senin hingga Rabu (13-15/1/2025)",
                    &["Senin hingga Rabu (13-15/1/2025) = Mon 2025-01-13 Wed 2025-01-15"],
                ),
                ("Jumat, 3-4/10/2024", &["Jumat, 3-4/10/2024 = Fri 2024-10-03 2024-10-04"]),
                ("30/6-2/7/2025", &["30/6-2/7/2025 = 2025-06-30 2025-07-02"]),
                ("9 Juli 2025 (Rabu)", &["9 Juli 2025 (Rabu) = Wed 2025-07-09"]),
                ("9 Juli 2025 yang jatuh pada hari Rabu.", &["9 Juli 2025 yang jatuh pada hari Rabu = Wed 2025-07-09"]),
                ("Jum'at, 11 Juli; Jum’at (11/7)", &["Jum'at, 11 Juli = Fri ?-07-11", "Jum’at (11/7) = Fri ?-07-11"]),
                (
                    "hari Rabu tanggal 9 bulan Juli tahun 2025",
                    &["Rabu tanggal 9 bulan Juli tahun 2025 = Wed 2025-07-09"],
                ),
                ("Rabu malam, 9 Juli 2025", &["Rabu malam, 9 Juli 2025 = Wed 2025-07-09"]),
                ("Rabu pekan lalu (9/7/2025)", &["Rabu pekan lalu (9/7/2025) = Wed 2025-07-09"]),
                ("Rabu Kliwon, 9 Juli 2025", &["Rabu Kliwon, 9 Juli 2025 = Wed 2025-07-09"]),
                ("Minggu, 13 Juli 2025", &["Minggu, 13 Juli 2025 = Sun 2025-07-13"]),
                ("hari minggu lalu (13/7)", &["minggu lalu (13/7) = Sun ?-07-13"]),
                ("Ahad 13 Nopember 2022", &["Ahad 13 Nopember 2022 = Sun 2022-11-13"]),
                (
                    "9 Pebruari, 1 Agt 2025, 2 Okt. 2025",
                    &["9 Pebruari = ?-02-09", "1 Agt 2025 = 2025-08-01", "2 Okt. 2025 = 2025-10-02"],
                ),
                ("pada 30 Juni–2 Juli 2025", &["30 Juni = 2025-06-30", "2 Juli 2025 = 2025-07-02"]),
                ("30 Desember s.d. 2 Januari 2026", &["30 Desember = 2025-12-30", "2 Januari 2026 = 2026-01-02"]),
                (
                    "Senin 13 dan Selasa 14 Januari 2025",
                    &["Senin 13 dan Selasa 14 Januari 2025 = Mon 2025-01-13 Tue 2025-01-14"],
                ),
                ("5, 6, dan 7 Mei 2025", &["5, 6, dan 7 Mei 2025 = 2025-05-05 2025-05-06 2025-05-07"]),
                ("Selasa, 31 Juni 2025", &["Selasa, 31 Juni 2025 = Tue 2025-06-31"]),
                (
                    "Selasa, 25 Maret 2025 pukul 14.06 WITA",
                    &["Selasa, 25 Maret 2025 = Tue 2025-03-25", "pukul 14.06 WITA = hour"],
                ),
                ("per 2025-06-30.", &["2025-06-30 = 2025-06-30"]),
            ],
        );
    }

    #[test]
    fn days_in_english() {
        hold(
            Speech::English,
            &[
                ("On Wednesday, 9 July 2025, the", &["Wednesday, 9 July 2025 = Wed 2025-07-09"]),
                ("on July 9, 2025.", &["July 9, 2025 = 2025-07-09"]),
                ("Wednesday, July 9, 2025", &["Wednesday, July 9, 2025 = Wed 2025-07-09"]),
                ("the 9th of July", &["9th of July = ?-07-09"]),
                ("Wed 9 July", &["Wed 9 July = Wed ?-07-09"]),
                ("July 9–10, 2025", &["July 9–10, 2025 = 2025-07-09 2025-07-10"]),
                ("9 July 2025, a Wednesday,", &["9 July 2025, a Wednesday = Wed 2025-07-09"]),
                ("9 July 2025 was a Wednesday", &["9 July 2025 was a Wednesday = Wed 2025-07-09"]),
                ("9 July 2025 (Wednesday)", &["9 July 2025 (Wednesday) = Wed 2025-07-09"]),
                ("Wednesday, 7/23/2025", &["Wednesday, 7/23/2025 = Wed 2025-07-23"]),
                ("14:06, 2 pm, 8 a.m.", &["14:06 = hour", "2 pm = hour", "8 a.m. = hour"]),
                ("it may 5 times march 3 by", &[]),
            ],
        );
    }

    #[test]
    fn periods_and_years() {
        hold(
            Speech::Indonesian,
            &[
                ("pada Juli 2025 lalu", &["Juli 2025 = 2025-07"]),
                ("hingga Juni 2025", &["Juni 2025 = 2025-06"]),
                ("bulan Juli tahun 2025", &["bulan Juli tahun 2025 = 2025-07"]),
                ("Januari–Juni 2025", &["Januari–Juni 2025 = 2025..2025"]),
                ("triwulan II 2025", &["triwulan II 2025 = 2025-Q2"]),
                ("kuartal I-2025", &["kuartal I-2025 = 2025-Q1"]),
                ("semester I tahun 2025", &["semester I tahun 2025 = 2025..2025"]),
                ("Q2 2025 dan 2025-Q3", &["Q2 2025 = 2025-Q2", "2025-Q3 = 2025-Q3"]),
                ("data 2025-07", &["2025-07 = 2025-07"]),
                ("tahun 2025", &["tahun 2025 = 2025"]),
                (
                    "TA 2025, T.A. 2026, tahun anggaran 2027",
                    &["TA 2025 = 2025", "T.A. 2026 = 2026", "tahun anggaran 2027 = 2027"],
                ),
                ("APBD 2025", &["2025 = 2025"]),
                ("RPJMN 2025-2029", &["2025-2029 = 2025..2029"]),
                ("periode 2025–2030", &["2025–2030 = 2025..2030"]),
                ("tahun ajaran 2025/2026", &["tahun ajaran 2025/2026 = 2025..2026"]),
                ("sejak 2021, 10.488 pekerja", &["2021 = 2021"]),
                ("tahun 1990-an", &["tahun 1990-an = 1990"]),
                ("Pada 2025 peserta aktif naik", &["2025 = 2025"]),
                ("pascareformasi (1998)", &["1998 = 1998"]),
            ],
        );
        hold(
            Speech::English,
            &[
                ("in 2025 workers", &["2025 = 2025"]),
                ("the second quarter of 2025", &["second quarter of 2025 = 2025-Q2"]),
                ("in July, 2025", &["July, 2025 = 2025-07"]),
                ("by June 2025", &["June 2025 = 2025-06"]),
            ],
        );
    }

    #[test]
    fn hours_and_lengths() {
        hold(
            Speech::Indonesian,
            &[
                ("14:06 WIB", &["14:06 WIB = hour"]),
                ("08.00-12.00 WIB", &["08.00-12.00 WIB = hour"]),
                ("pukul 08.00 sampai 12.00", &["pukul 08.00 sampai 12.00 = hour"]),
                ("jam 9 pagi", &["jam 9 = hour"]),
                ("14 hari kerja", &["14 hari kerja = length"]),
                ("14 (empat belas) hari", &["14 (empat belas) hari = length"]),
                ("24 bulan; 3 x 24 jam; 1x24 jam", &["24 bulan = length", "3 x 24 jam = length", "1x24 jam = length"]),
                ("umur 18–64 tahun", &["18–64 tahun = length"]),
                ("selama 2,5 tahun", &["2,5 tahun = length"]),
            ],
        );
        hold(
            Speech::English,
            &[("a 24-month term of 14 working days", &["24-month = length", "14 working days = length"])],
        );
    }

    #[test]
    fn what_only_looks_like_time() {
        hold(
            Speech::Indonesian,
            &[
                ("2.025 pekerja", &[]),
                ("hingga 2025 pekerja", &[]),
                ("kode 11.04.03.2014 desa", &[]),
                ("63.10.02.2007", &[]),
                ("dua minggu 9 orang", &[]),
                ("Nomor 2025", &[]),
                ("842.2/5193/SJ", &[]),
                ("300.2.2-2430", &[]),
                ("KEP.26A/M.PPN/HK/05/2025", &[]),
                ("2/2021 dan 4/2022", &[]),
                ("Rp2025 dan Rp 2025", &[]),
                ("154.008 dari 42.591", &[]),
                ("3/4 bagian", &[]),
                ("12/31/2024", &[]),
                ("14.06 persen", &[]),
                ("sebanyak 2025", &[]),
                // The day is read, and no weekday with it.
                ("Setiap Senin, 9 Juli 2025", &["9 Juli 2025 = 2025-07-09"]),
                ("Pasar Minggu, 9 Juli 2025", &["9 Juli 2025 = 2025-07-09"]),
                ("akhir minggu, 9 Juli 2025", &["9 Juli 2025 = 2025-07-09"]),
                ("Minggu lalu (9/7/2025)", &["9/7/2025 = 2025-07-09"]),
                ("Minggu ini, 9 Juli 2025", &["9 Juli 2025 = 2025-07-09"]),
                ("9 Juli 2025, Kamis depan rapat", &["9 Juli 2025 = 2025-07-09"]),
                ("sebanyak 5, 6 Juli 2025", &["6 Juli 2025 = 2025-07-06"]),
                ("Sampai 9 Juli, 2025 pekerja", &["9 Juli = ?-07-09"]),
                ("Nomor 5 Tahun 2025", &["Tahun 2025 = 2025"]),
            ],
        );
    }

    #[test]
    fn any_text_is_read_in_bounds() {
        for text in ["Senin ".repeat(300), "1, ".repeat(300), "9/7/".repeat(300), "Juli–".repeat(300), "(".repeat(300)]
        {
            for speech in [Speech::Indonesian, Speech::English] {
                let mut end = 0;
                for said in read(&text, &token::read(&text), speech) {
                    assert!(end <= said.range.start && said.range.start < said.range.end);
                    end = said.range.end;
                }
            }
        }
    }
}
