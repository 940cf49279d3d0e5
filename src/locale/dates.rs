//! Days, months and years as one language writes them.

use super::LocaleError;
use super::numbers::Numbers;
use icu_calendar::{Date as CalendarDate, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{Y, YM, YMD, YMDE};
use jiff::civil::Date;

/// What a language writes before and after a year: `Juli ` and nothing, or nothing and `年7月`.
///
/// Pages name periods hundreds of thousands of times, so the months of one year are formatted
/// once and only the year is put in.
struct AroundYear {
    before: String,
    after: String,
}

impl AroundYear {
    fn push(&self, out: &mut String, year: i16, numbers: &Numbers) {
        out.push_str(&self.before);
        numbers.push_ungrouped(out, year.unsigned_abs().into());
        out.push_str(&self.after);
    }
}

/// One language's calendar, always the Gregorian one: it is the one in which data is reported.
pub(super) struct Dates {
    day: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    day_with_weekday: FixedCalendarDateTimeFormatter<Gregorian, YMDE>,
    months: Vec<AroundYear>,
    months_short: Vec<AroundYear>,
    year: AroundYear,
}

/// The year that formatted months are taken from. No month, day or era holds its digits.
const SAMPLE_YEAR: i16 = 2025;

impl Dates {
    pub(super) fn new(formats: &icu_locale_core::Locale, numbers: &Numbers) -> Result<Dates, LocaleError> {
        let lacking = |reason: String| LocaleError::Formats { language: formats.to_string(), reason };
        macro_rules! formatter {
            ($fields:expr) => {
                FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(formats.into(), $fields)
                    .map_err(|e| lacking(e.to_string()))?
            };
        }
        let mut sample_year = String::new();
        numbers.push_ungrouped(&mut sample_year, SAMPLE_YEAR.unsigned_abs().into());
        let around = |written: String| match written.split_once(&sample_year) {
            Some((before, after)) => Ok(AroundYear { before: before.to_owned(), after: after.to_owned() }),
            None => Err(lacking(format!("`{written}` does not name the year {sample_year}"))),
        };
        let sample = |month: u8| {
            CalendarDate::try_new_gregorian(SAMPLE_YEAR.into(), month, 1).map_err(|e| lacking(e.to_string()))
        };
        let (long, short, year) = (formatter!(YM::long()), formatter!(YM::medium()), formatter!(Y::long()));
        let mut months = Vec::with_capacity(12);
        let mut months_short = Vec::with_capacity(12);
        for month in 1..=12 {
            let day = sample(month)?;
            months.push(around(long.format(&day).to_string())?);
            months_short.push(around(short.format(&day).to_string())?);
        }
        Ok(Dates {
            day: formatter!(YMD::long()),
            day_with_weekday: formatter!(YMDE::long()),
            months,
            months_short,
            year: around(year.format(&sample(1)?).to_string())?,
        })
    }

    /// Whether the data knows the language's months; otherwise August is `M08`.
    pub(super) fn knows(formats: &icu_locale_core::Locale) -> bool {
        let august = CalendarDate::try_new_gregorian(SAMPLE_YEAR.into(), 8, 1);
        let formatter = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(formats.into(), YM::long());
        match (formatter, august) {
            (Ok(formatter), Ok(august)) => !formatter.format(&august).to_string().contains("M08"),
            _ => false,
        }
    }

    /// Appends `Juli 2025`; `month` counts from 1.
    pub(super) fn push_month(&self, out: &mut String, year: i16, month: u8, numbers: &Numbers) {
        named(&self.months, month).unwrap_or(&self.year).push(out, year, numbers);
    }

    /// Appends `Jul 2025`.
    pub(super) fn push_month_short(&self, out: &mut String, year: i16, month: u8, numbers: &Numbers) {
        named(&self.months_short, month).unwrap_or(&self.year).push(out, year, numbers);
    }

    /// Appends `2025`.
    pub(super) fn push_year(&self, out: &mut String, year: i16, numbers: &Numbers) {
        self.year.push(out, year, numbers);
    }

    /// `9 Juli 2025`.
    pub(super) fn day(&self, day: Date) -> String {
        gregorian(day).map_or_else(|| day.to_string(), |day| self.day.format(&day).to_string())
    }

    /// `Rabu, 9 Juli 2025`.
    pub(super) fn day_with_weekday(&self, day: Date) -> String {
        gregorian(day).map_or_else(|| day.to_string(), |day| self.day_with_weekday.format(&day).to_string())
    }
}

fn named(months: &[AroundYear], month: u8) -> Option<&AroundYear> {
    months.get(usize::from(month).wrapping_sub(1))
}

fn gregorian(day: Date) -> Option<CalendarDate<Gregorian>> {
    let (month, of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    CalendarDate::try_new_gregorian(day.year().into(), month, of_month).ok()
}
