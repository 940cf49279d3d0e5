//! T401: a weekday that is not that of its date.

use super::spoken::{self, Spoken};
use super::texts::Reading;
use crate::diag::{Fact, Finding};
use crate::grammar::Speech;
use crate::grammar::time::{Day, Said, Time};
use crate::order::distinct;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use std::ops::Range;

/// Holds every weekday that a text tells to its date.
pub(super) fn find(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for spoken in spoken::of(reading) {
        let said = &spoken.said.times;
        let years = years(said);
        for one in said {
            let Time::Days(days) = &one.time else { continue };
            if !spoken.is_quoted(&one.range) {
                Check { reading, spoken: &spoken, years: &years, range: &one.range }.days(days, findings);
            }
        }
    }
}

/// The years of which a passage speaks: a day without a year may lie in any of them.
fn years(said: &[Said]) -> Vec<i16> {
    let mut years = Vec::new();
    for one in said {
        match &one.time {
            Time::Days(days) => years.extend(days.iter().filter_map(|day| day.year)),
            Time::Period(period) => years.push(period.year()),
            Time::Span(first, last) => years.extend([*first, *last]),
            Time::Hour | Time::Length => {}
        }
    }
    distinct(years)
}

struct Check<'c> {
    reading: &'c Reading<'c>,
    spoken: &'c Spoken<'c>,
    years: &'c [i16],
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
        // Two weekdays of one stretch are mostly wrong together: they are told once.
        findings.extend(told.into_iter().find_map(|day| self.wrong(day)));
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

#[cfg(test)]
mod tests {
    use super::super::spoken::tests::{found, found_in_english, found_on, silent};

    #[track_caller]
    fn tells(body: &str, wanted: &str) {
        assert_eq!(found("T401", body), [wanted], "{body}");
    }

    #[test]
    fn a_weekday_that_is_not_that_of_its_date_is_told() {
        let told = "is=Wednesday told=Thursday near=2025-07-10";
        tells("Rapat pada Kamis, 9 Juli 2025.", &format!("`Kamis, 9 Juli 2025` weekday-wrong day=2025-07-09 {told}"));
        tells("Rapat, Kamis (9/7/2025).", &format!("`Kamis (9/7/2025)` weekday-wrong day=2025-07-09 {told}"));
        tells("Rapat, Kamis (9/7).", &format!("`Kamis (9/7)` weekday-wrong day=2025-07-09 {told}"));
        tells("Rapat pada 9 Juli 2025 (Kamis).", &format!("`9 Juli 2025 (Kamis)` weekday-wrong day=2025-07-09 {told}"));
        tells("## Kamis *malam*, 9 Juli", &format!("`Kamis *malam*, 9 Juli` weekday-wrong day=2025-07-09 {told}"));
        tells(
            "Jumat (12/7/2025) lalu",
            "`Jumat (12/7/2025)` weekday-wrong day=2025-07-12 is=Saturday told=Friday near=2025-07-11",
        );
        tells(
            "hari Minggu, 14 Juli 2025",
            "`Minggu, 14 Juli 2025` weekday-wrong day=2025-07-14 is=Monday told=Sunday near=2025-07-13",
        );
        tells(
            "Senin-Rabu, 13-14 Januari 2025",
            "`Senin-Rabu, 13-14 Januari 2025` weekday-wrong day=2025-01-14 is=Tuesday told=Wednesday near=2025-01-15",
        );
        tells(
            "Jumat, 13–14 Januari 2025",
            "`Jumat, 13–14 Januari 2025` weekday-wrong day=2025-01-13 is=Monday told=Friday near=2025-01-10",
        );
        tells("Selasa, 31 Juni 2025", "`Selasa, 31 Juni 2025` day-missing text=Selasa, 31 Juni 2025 days=30");
        tells("sampai 29 Februari 2025", "`29 Februari 2025` day-missing text=29 Februari 2025 days=28");
        let english = |body: &str| found_in_english("T401", body);
        assert_eq!(
            english("On Thursday, 9 July 2025, they met."),
            [format!("`Thursday, 9 July 2025` weekday-wrong day=2025-07-09 {told}")]
        );
        assert_eq!(english("Thursday, July 9"), [format!("`Thursday, July 9` weekday-wrong day=2025-07-09 {told}")]);
        assert_eq!(
            english("9 July 2025 was a Thursday."),
            [format!("`9 July 2025 was a Thursday` weekday-wrong day=2025-07-09 {told}")]
        );
    }

    #[test]
    fn titles_and_summaries_are_held_too() {
        let head = "summary: >-\n  Rapat digelar pada\n  Kamis (9/7/2025).\n";
        assert_eq!(
            found_on("T401", "2025-07-09", head, false, "Isi."),
            ["`Kamis (9/7/2025)` weekday-wrong day=2025-07-09 is=Wednesday told=Thursday near=2025-07-10"]
        );
    }

    #[test]
    fn right_days_are_left_alone() {
        silent(
            "T401",
            false,
            &[
                "Jumat (13/6/2025)",
                "Kamis (20/03/2025)",
                "Senin, 14 Juli 2025",
                "Rabu (9/7/2025)",
                "Kamis, 10 Juli 2025 | 14:06 WIB",
                "Selasa, 25 Maret 2025",
                "Selasa 25 Maret 2025 (Selasa)",
                "Rabu (9/7), dan besoknya Kamis (10/7)",
                "Jum'at, 11 Juli 2025; Jum’at (11/7/2025); Ahad, 13 Juli 2025",
                "Senin-Selasa, 13-14 Januari 2025",
                "Senin dan Selasa, 13 dan 14 Januari 2025",
                "Senin (13/1/2025) hingga Rabu (15/1/2025)",
                "Senin 13 dan Selasa 14 Januari 2025",
                "Layanan buka Senin–Jumat, 1–31 Juli 2025",
                "Setiap Kamis, 9 Juli sampai 30 Agustus 2025",
                "Kamis depan. 9 Juli 2025 ditetapkan sebagai awal.",
                "di Pasar Minggu, 9 Juli 2025",
                "Minggu lalu (9/7/2025), minggu ini (9/7), akhir minggu, 9 Juli",
                "Minggu pertama, 9 Juli 2025",
                "dua minggu, 9 Juli 2025",
                "Sumber menulis \"Jumat (12/7/2025)\", padahal hari itu Sabtu.",
                "Pada 2024, tepatnya Selasa, 9 Juli, rapat serupa diadakan.",
                "Kode 11.04.03.2014 bukan tanggal, Kamis atau bukan.",
                "Kamis, 9 orang hadir; Kamis 9/10 bagian selesai.",
                "Kamis, 1.007.2025 pekerja",
                "30 Juni–2 Juli 2025, Senin sampai Rabu",
                "Bupati, Kamis (2.025 pekerja)",
            ],
        );
        silent(
            "T401",
            true,
            &[
                "Wednesday, 9 July 2025",
                "on Wednesday, July 9",
                "Wednesday, 7/9/2025",
                "Wednesday, 9/7/2025",
                "9 July 2025, a Wednesday",
                "Monday and Tuesday, 13 and 14 January 2025",
                "It may, on Sunday, 5 times.",
            ],
        );
    }

    #[test]
    fn two_weekdays_of_one_stretch_are_told_once() {
        let facts = "weekday-wrong day=2025-07-14 is=Monday told=Tuesday near=2025-07-15";
        tells("Selasa–Rabu, 14–15 Juli 2025, di aula", &format!("`Selasa–Rabu, 14–15 Juli 2025` {facts}"));
        tells("Selasa 14 dan Rabu 15 Juli 2025", &format!("`Selasa 14 dan Rabu 15 Juli 2025` {facts}"));
    }

    #[test]
    fn days_that_tempt_are_left_alone() {
        silent(
            "T401",
            false,
            &[
                "Senin–Selasa, 14–15 Juli 2025, di aula",
                "Senin 14 dan Selasa 15 Juli 2025",
                "Senin, 14 Juli, dan Rabu, 16 Juli 2025",
                "Senin–Rabu (14–16/7/2025)",
                "Sabtu dan Minggu, 12–13 Juli 2025",
                "Sabtu-Ahad, 12-13 Juli 2025",
                "Senin, Rabu, dan Jumat, 14, 16, dan 18 Juli 2025",
                "Rabu malam hingga Kamis dini hari, 9–10 Juli 2025",
                "Kamis malam Jumat, 10 Juli 2025",
                "Rapat Kamis lalu menetapkan 9 Juli 2025 sebagai tenggat.",
                "Rabu (9/7/2025) dan Kamis (10/7/2025)",
                "Rabu Wage, 9 Juli 2025",
                "Jumat Agung, 18 April 2025",
                "Jumat Bersih, 9 Juli 2025, dan Sabtu Ceria (9/7)",
                "Setiap Senin sejak 9 Juli 2025",
                "Pasar Senin, 9 Juli 2025; Pasar Rebo, 9 Juli 2025",
                "Bukan Kamis, melainkan Rabu, 9 Juli 2025",
                "Selasa pekan depan, 15 Juli 2025",
                "Tenggatnya 31 Juli 2025 (Kamis) pukul 16.00 WITA",
                "29 Februari 2024 jatuh pada hari Kamis.",
                "Kamis, 29 Februari 2024",
                "Selasa, 31 Desember 2024 hingga Kamis, 2 Januari 2025",
                "Minggu kedua Juli 2025, tiga minggu (9–30 Juli 2025)",
                "Nomor 9/7/2025 tanggal 9 Juli 2025, hari Rabu",
                "Rabu, 09 Juli 2025 / 13 Muharam 1447",
                "Senin-Jumat pukul 08.00–16.00, mulai 9 Juli 2025",
            ],
        );
    }

    #[test]
    fn near_the_turn_of_the_year_the_nearer_year_counts_too() {
        let silent = |day: &str, body: &str| assert_eq!(found_on("T401", day, "", false, body), [""; 0], "{body}");
        silent("2026-01-02", "Rabu (31/12)");
        silent("2025-12-30", "Jumat, 2 Januari");
        silent("2025-12-30", "Rabu, 31 Desember");
        let told = found_on("T401", "2026-01-02", "", false, "Jumat (31/12)");
        assert_eq!(told.len(), 1, "{told:?}");
    }
}
