//! T401: a weekday that is not that of its date.

use super::spoken::{self, Spoken};
use super::texts::Reading;
use crate::diag::{Fact, Finding};
use crate::grammar::Speech;
use crate::grammar::time::{self, Day, Said, Time};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use std::collections::BTreeSet;
use std::ops::Range;

/// Holds every weekday that a text tells to its date.
pub(super) fn find(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for spoken in spoken::of(reading) {
        let said = time::read(spoken.text, &spoken.tokens, reading.speech);
        let years = years(&said);
        for one in &said {
            let Time::Days(days) = &one.time else { continue };
            if !spoken.is_quoted(&one.range) {
                Check { reading, spoken: &spoken, years: &years, range: &one.range }.days(days, findings);
            }
        }
    }
}

/// The years of which a passage speaks: a day without a year may lie in any of them.
fn years(said: &[Said]) -> BTreeSet<i16> {
    let mut years = BTreeSet::new();
    for one in said {
        match &one.time {
            Time::Days(days) => years.extend(days.iter().filter_map(|day| day.year)),
            Time::Period(period) => {
                years.insert(period.year());
            }
            Time::Span(first, last) => years.extend([*first, *last]),
            Time::Hour | Time::Length => {}
        }
    }
    years
}

struct Check<'c> {
    reading: &'c Reading<'c>,
    spoken: &'c Spoken<'c>,
    years: &'c BTreeSet<i16>,
    range: &'c Range<usize>,
}

impl Check<'_> {
    fn days(&self, days: &[Day], findings: &mut Vec<Finding>) {
        let told: Vec<&Day> = days.iter().filter(|day| day.weekday.is_some()).collect();
        if let Some(missing) = days.iter().find(|day| self.is_missing(day)) {
            findings.push(self.missing(missing));
            return;
        }
        if let (Some(first), Some(last)) = (days.first(), days.last())
            && days.len() > 1
        {
            // "Senin–Jumat, 1–31 Juli" tells on which days something is open.
            let ends = (self.dates(first).first().copied(), self.dates(last).first().copied());
            let (Some(from), Some(to)) = ends else { return };
            let length = (to - from).get_days();
            if !(0..7).contains(&length) {
                return;
            }
            if let [only] = told.as_slice() {
                // One weekday for several days may be that of any of them.
                let any =
                    from.series(1.day()).take_while(|day| *day <= to).any(|day| Some(day.weekday()) == named(only));
                if any {
                    return;
                }
            }
        }
        findings.extend(told.into_iter().filter_map(|day| self.wrong(day)));
    }

    /// The dates that a day may be, the likeliest first.
    ///
    /// A day without a year is one of the story's year. Near the turn of a year it may be of the one
    /// before or after, and it may be of any year that the passage names.
    fn dates(&self, day: &Day) -> Vec<Date> {
        let readings = [Some(day.clone()), day.exchanged().filter(|_| self.reading.speech == Speech::English)];
        let readings: Vec<Day> = readings.into_iter().flatten().collect();
        if let Some(year) = day.year {
            return readings.iter().filter_map(|day| day.date(year)).collect();
        }
        let Some(event) = self.reading.day else { return Vec::new() };
        let mut dates = Vec::new();
        for day in &readings {
            let around = [event.year() - 1, event.year() + 1].into_iter().filter_map(|year| day.date(year));
            let own = day.date(event.year());
            let distance = |date: &Date| (*date - event).get_days().abs();
            let nearer = around.filter(|date| own.as_ref().is_none_or(|own| distance(date) < distance(own)));
            dates.extend(own);
            dates.extend(nearer);
            dates.extend(self.years.iter().filter_map(|year| day.date(*year)));
        }
        dates
    }

    fn wrong(&self, day: &Day) -> Option<Finding> {
        let told = named(day)?;
        let dates = self.dates(day);
        let date = *dates.first()?;
        if dates.iter().any(|date| date.weekday() == told) {
            return None;
        }
        let away = date.weekday().until(told);
        let away = if away > 3 { away - 7 } else { away };
        let near = date.checked_add(i64::from(away).days()).ok()?;
        let finding = Finding::new("T401", "weekday-wrong", self.spoken.place(self.reading, self.range));
        Some(finding.with("day", date).with("is", name(date.weekday())).with("told", name(told)).with("near", near))
    }

    /// Whether there is no such day, in whatever year.
    fn is_missing(&self, day: &Day) -> bool {
        // A leap year has every day that there is.
        (!day.numeric || day.weekday.is_some())
            && day.date(2024).is_none()
            && day.exchanged().is_none_or(|day| day.date(2024).is_none())
    }

    fn missing(&self, day: &Day) -> Finding {
        let year = day.year.or(self.reading.day.map(Date::year)).unwrap_or(2024);
        let last = Day { day: 1, ..day.clone() }.date(year).map_or(31, Date::days_in_month);
        let finding = Finding::new("T401", "day-missing", self.spoken.place(self.reading, self.range));
        let written = self.spoken.text.get(self.range.clone()).unwrap_or_default();
        finding.with("text", written).with("days", u64::from(last.unsigned_abs()))
    }
}

fn named(day: &Day) -> Option<Weekday> {
    day.weekday.as_ref().map(|named| named.weekday)
}

/// The name of a weekday in the languages of the messages.
fn name(weekday: Weekday) -> Fact {
    let (indonesian, english) = match weekday {
        Weekday::Monday => ("Senin", "Monday"),
        Weekday::Tuesday => ("Selasa", "Tuesday"),
        Weekday::Wednesday => ("Rabu", "Wednesday"),
        Weekday::Thursday => ("Kamis", "Thursday"),
        Weekday::Friday => ("Jumat", "Friday"),
        Weekday::Saturday => ("Sabtu", "Saturday"),
        Weekday::Sunday => ("Minggu", "Sunday"),
    };
    Fact::Texts([("id".to_owned(), indonesian.to_owned()), ("en".to_owned(), english.to_owned())].into())
}
