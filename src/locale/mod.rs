//! Everything that a language asks of a page: its numbers, dates, order and words.
//!
//! A [`Locale`] is built once per language and shared by all threads. What Unicode's data knows of
//! a language (separators, names of months, plurals, order) comes from ICU, compiled in, so that no
//! machine's own settings reach a page. What it does not know (the space before an Indonesian
//! percent sign, `triwulan III`, `Rp42 juta`) stands in Fluent texts under `texts/`, where a theme
//! can override it like any other text.
//!
//! Numbers are formatted from exact values; nothing here is a floating-point number.

mod dates;
mod error;
mod numbers;
mod texts;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

pub use error::{LocaleError, Missing, MissingText, TextFlaw, TextProblem};

use crate::diag::Fact;
use crate::number::{Printed, Ratio};
use crate::period::{Length, Period};
use dates::Dates;
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_plurals::PluralRules;
use jiff::civil::Date;
use numbers::{Numbers, Signs};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use texts::{Message, Requirement, Texts, Value};

const ENGLISH_TEXTS: &str = include_str!("texts/en.ftl");
const INDONESIAN_TEXTS: &str = include_str!("texts/id.ftl");
const ENGLISH_MESSAGES: &str = include_str!("messages/en.ftl");
const INDONESIAN_MESSAGES: &str = include_str!("messages/id.ftl");

/// The texts that the formats below are made of. One that left out its number would falsify pages.
const CONVENTIONS: &[Requirement] = &[
    Requirement { key: "percent", must: &["number"], may: &[] },
    Requirement { key: "percent-in-words", must: &["number"], may: &[] },
    Requirement { key: "points", must: &["number"], may: &[] },
    Requirement { key: "rupiah", must: &["number"], may: &[] },
    Requirement { key: "rupiah-million", must: &["number"], may: &[] },
    Requirement { key: "rupiah-billion", must: &["number"], may: &[] },
    Requirement { key: "rupiah-trillion", must: &["number"], may: &[] },
    Requirement { key: "period-quarter", must: &["year"], may: &["quarter", "roman"] },
    Requirement { key: "period-quarter-short", must: &["year"], may: &["quarter", "roman"] },
    Requirement { key: "list-pair", must: &["items", "next"], may: &[] },
    Requirement { key: "list-middle", must: &["items", "next"], may: &[] },
    Requirement { key: "list-end", must: &["items", "next"], may: &[] },
];

/// The most decimals that a number is shown with; asking for more gives these.
const MOST_DECIMALS: u8 = 30;

/// A Fluent file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ftl {
    /// Its path, for messages about it.
    pub name: String,
    /// What it holds.
    pub source: String,
}

impl Ftl {
    /// A file called `name` that holds `source`.
    pub fn new(name: impl Into<String>, source: impl Into<String>) -> Ftl {
        Ftl { name: name.into(), source: source.into() }
    }
}

/// Everything that one language asks of a page: its numbers, dates, order and words.
pub struct Locale {
    language: String,
    numbers: Numbers,
    dates: Dates,
    plurals: PluralRules,
    collator: CollatorBorrowed<'static>,
    texts: Texts,
    percent: Message,
    percent_in_words: Message,
    points: Message,
    rupiah: Message,
    /// What rupiah are counted in, from the largest scale down.
    scales: [(u64, Message); 3],
    quarter: Message,
    quarter_short: Message,
    list_pair: Message,
    list_middle: Message,
    list_end: Message,
}

/// The locale of what terang itself says: findings, and words on the terminal.
///
/// There are messages in Indonesian and English; any other language gets English.
///
/// # Errors
///
/// [`LocaleError::Texts`] when an embedded text is broken, which a test rules out.
pub fn messages(language: &str) -> Result<Locale, LocaleError> {
    match language.split(['-', '_']).next() {
        Some("id") => Locale::new("id", &[Ftl::new("messages/id.ftl", INDONESIAN_MESSAGES)]),
        _ => Locale::new("en", &[Ftl::new("messages/en.ftl", ENGLISH_MESSAGES)]),
    }
}

impl Locale {
    /// The locale for `language`, a code such as `id` or `en-GB`, with these texts.
    ///
    /// Of two messages of one id the later counts, with its attributes and no others. Before all
    /// of `texts` stand the embedded conventions of the language; where it has none, the English
    /// ones. A language that Unicode's data does not know has English formats as well, so that its
    /// pages are of one piece. English without a country is written the international way: the day
    /// comes before the month.
    ///
    /// # Errors
    ///
    /// [`LocaleError::NotALanguage`] for a code that is none, and [`LocaleError::Texts`] with
    /// everything that is wrong in the Fluent files.
    pub fn new(language: &str, texts: &[Ftl]) -> Result<Locale, LocaleError> {
        let not_a_language = |_| LocaleError::NotALanguage(language.to_owned());
        let code: icu_locale_core::Locale = language.parse().map_err(not_a_language)?;
        let english: icu_locale_core::Locale = "en-001".parse().map_err(not_a_language)?;
        let formats = if language == "en" || !Dates::knows(&code) { english } else { code.clone() };

        let mut sources = vec![Ftl::new("texts/en.ftl", ENGLISH_TEXTS)];
        if code.id.language.as_str() == "id" {
            sources.push(Ftl::new("texts/id.ftl", INDONESIAN_TEXTS));
        }
        sources.extend_from_slice(texts);
        let texts = Texts::read(&sources, CONVENTIONS)?;

        let lacking = |reason: String| LocaleError::Formats { language: language.to_owned(), reason };
        let convention = |key: &str| texts.get(key).cloned().ok_or_else(|| lacking(format!("no text `{key}`")));
        let numbers = Numbers::new(&formats)?;
        let dates = Dates::new(&formats, &numbers)?;
        let plurals =
            PluralRules::try_new((&formats).into(), Default::default()).map_err(|e| lacking(e.to_string()))?;
        let mut order: icu_collator::CollatorPreferences = (&code).into();
        order.numeric_ordering = Some(CollationNumericOrdering::True);
        let collator =
            icu_collator::Collator::try_new(order, CollatorOptions::default()).map_err(|e| lacking(e.to_string()))?;
        Ok(Locale {
            language: language.to_owned(),
            percent: convention("percent")?,
            percent_in_words: convention("percent-in-words")?,
            points: convention("points")?,
            rupiah: convention("rupiah")?,
            scales: [
                (1_000_000_000_000, convention("rupiah-trillion")?),
                (1_000_000_000, convention("rupiah-billion")?),
                (1_000_000, convention("rupiah-million")?),
            ],
            quarter: convention("period-quarter")?,
            quarter_short: convention("period-quarter-short")?,
            list_pair: convention("list-pair")?,
            list_middle: convention("list-middle")?,
            list_end: convention("list-end")?,
            numbers,
            dates,
            plurals,
            collator,
            texts,
        })
    }

    /// The language's code, as it was given: `id`.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// A number of people or things: `154.008` in Indonesian, `154,008` in English.
    pub fn count(&self, value: u64) -> String {
        let mut out = String::with_capacity(24);
        self.numbers.push_count(&mut out, value);
        out
    }

    /// A change of a count, with its sign: `+1.234`, `−1.234` (a true minus, U+2212), `0`.
    pub fn signed_count(&self, value: i128) -> String {
        self.numbers.printed(Printed { units: value, decimals: 0 }, Signs::Both)
    }

    /// A value rounded half up to `decimals` places, all of them shown: `27,7`, `55,0`.
    ///
    /// What rounds to zero has no sign.
    pub fn decimal(&self, value: Ratio, decimals: u8) -> String {
        self.numbers.printed(rounded(value, decimals), Signs::Minus)
    }

    /// A number with as many decimals as somebody printed: `40,40`.
    pub fn printed(&self, value: Printed) -> String {
        self.numbers.printed(value, Signs::Minus)
    }

    /// A percentage: `27,7 %` with a no-break space in Indonesian, `27.7%` in English.
    ///
    /// `value` is in percent already: 27.655, not 0.27655.
    pub fn percent(&self, value: Ratio, decimals: u8) -> String {
        self.with_number(&self.percent, rounded(value, decimals), Signs::Minus)
    }

    /// A percentage for running text: `27,7 persen`, `27.7 percent`.
    pub fn percent_in_words(&self, value: Ratio, decimals: u8) -> String {
        self.with_number(&self.percent_in_words, rounded(value, decimals), Signs::Minus)
    }

    /// A change of a percentage, in percentage points, with its sign: `+1,2 poin`, `−0.4 points`.
    pub fn points(&self, value: Ratio, decimals: u8) -> String {
        self.with_number(&self.points, rounded(value, decimals), Signs::Both)
    }

    /// How far two percentages are apart, without a sign: `27,3 poin`, for "27,3 poin di bawah target".
    pub fn points_apart(&self, value: Ratio, decimals: u8) -> String {
        self.with_number(&self.points, rounded(value.abs(), decimals), Signs::Minus)
    }

    /// An amount of money with all its digits: `Rp42.000.000`.
    pub fn rupiah(&self, amount: u64) -> String {
        let whole = Printed { units: amount.into(), decimals: 0 };
        self.rupiah.tell_named([("number", Value::number(self.count(amount), whole))], &self.plurals)
    }

    /// An amount of money with a word for its scale: `Rp42 juta`, `Rp3,024 miliar`.
    ///
    /// Only when that is exact at no more than three decimals of the largest scale that fits;
    /// otherwise it has all its digits, for a rounded amount would look like an exact one.
    pub fn rupiah_in_words(&self, amount: u64) -> String {
        let in_words = || {
            let (scale, message) = self.scales.iter().find(|(scale, _)| amount >= *scale)?;
            let thousandth = scale / 1000;
            let mut value = Printed { units: (amount / thousandth).into(), decimals: 3 };
            while value.decimals > 0 && value.units % 10 == 0 {
                value = Printed { units: value.units / 10, decimals: value.decimals - 1 };
            }
            amount.is_multiple_of(thousandth).then(|| self.with_number(message, value, Signs::Minus))
        };
        in_words().unwrap_or_else(|| self.rupiah(amount))
    }

    /// A period for running text: `Juli 2025`, `triwulan III 2025`, `2025`; `July 2025`, `Q3 2025`.
    pub fn period(&self, period: Period) -> String {
        let mut out = String::with_capacity(24);
        match period.length() {
            Length::Month => self.dates.push_month(&mut out, period.year(), period.number(), &self.numbers),
            Length::Quarter => return self.quarter(&self.quarter, period),
            Length::Year => self.dates.push_year(&mut out, period.year(), &self.numbers),
        }
        out
    }

    /// A period for axes and tables: `Jul 2025`, `Tw III 2025`, `2025`.
    pub fn period_short(&self, period: Period) -> String {
        let mut out = String::with_capacity(24);
        match period.length() {
            Length::Month => self.dates.push_month_short(&mut out, period.year(), period.number(), &self.numbers),
            Length::Quarter => return self.quarter(&self.quarter_short, period),
            Length::Year => self.dates.push_year(&mut out, period.year(), &self.numbers),
        }
        out
    }

    /// A day: `9 Juli 2025`, `9 July 2025`.
    pub fn date(&self, day: Date) -> String {
        self.dates.day(day)
    }

    /// A day with its weekday: `Rabu, 9 Juli 2025`, `Wednesday, 9 July 2025`.
    pub fn date_with_weekday(&self, day: Date) -> String {
        self.dates.day_with_weekday(day)
    }

    /// The order in which the language sorts names, numbers in them by value: `Wilayah 2` comes
    /// before `Wilayah 10`.
    ///
    /// Names that the language takes for equal are told apart by their code points, so that a list
    /// has one order only.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(a, b).then_with(|| a.cmp(b))
    }

    /// Things told one after the other: `a, b, dan c`; `a, b and c`. Empty for none.
    pub fn list(&self, items: &[String]) -> String {
        let Some((first, others)) = items.split_first() else {
            return String::new();
        };
        let mut told = first.clone();
        for (at, next) in others.iter().enumerate() {
            let message = match (others.len() - at, others.len()) {
                (1, 1) => &self.list_pair,
                (1, _) => &self.list_end,
                _ => &self.list_middle,
            };
            let parts = [("items", Value::words(told)), ("next", Value::words(next.as_str()))];
            told = message.tell_named(parts, &self.plurals);
        }
        told
    }

    /// The text `key`, or the attribute `key.name` of a message, with these facts.
    ///
    /// Facts are written in this language. A choice in the text (`{ $n -> [one] … *[other] … }`)
    /// goes by the value of a [`Fact::Count`] or [`Fact::Decimal`], by its plural as it is shown or
    /// by the very number; by the words of any other fact. Of [`Fact::Texts`] this language is
    /// told, else the first. Facts that the text does not use are no mistake.
    ///
    /// # Errors
    ///
    /// When there is no such text, or when it uses, in any of its branches, a fact that is not given.
    pub fn text(&self, key: &str, facts: &[(&str, Fact)]) -> Result<String, MissingText> {
        let missing = |missing: Missing| MissingText { language: self.language.clone(), key: key.to_owned(), missing };
        let message = self.texts.get(key).ok_or_else(|| missing(Missing::Text))?;
        let value = |name: &String| match facts.iter().find(|(given, _)| given == name) {
            Some((_, fact)) => Ok(self.value(fact)),
            None => Err(missing(Missing::Fact(name.clone()))),
        };
        let values = message.variables().iter().map(value).collect::<Result<Vec<_>, _>>()?;
        Ok(message.tell(&values, &self.plurals))
    }

    /// A fact as this language writes it.
    pub fn fact(&self, fact: &Fact) -> String {
        self.value(fact).text.into_owned()
    }

    /// The facts that the text `key` wants; `None` when there is no such text.
    pub fn wants(&self, key: &str) -> Option<&[String]> {
        self.texts.get(key).map(Message::variables)
    }

    /// The ids of all messages, sorted; their attributes are not among them.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.texts.ids()
    }

    /// All texts that want no facts, for templates; an attribute under `message.attribute`.
    pub fn plain_texts(&self) -> BTreeMap<String, String> {
        self.texts.plain()
    }

    fn with_number(&self, message: &Message, value: Printed, signs: Signs) -> String {
        if let Some((before, after)) = message.around() {
            let mut out = String::with_capacity(32);
            out.push_str(before);
            self.numbers.push(&mut out, value, signs);
            out.push_str(after);
            return out;
        }
        let number = Value::number(self.numbers.printed(value, signs), value);
        message.tell_named([("number", number)], &self.plurals)
    }

    fn quarter(&self, message: &Message, period: Period) -> String {
        let mut year = String::new();
        self.numbers.push_ungrouped(&mut year, period.year().unsigned_abs().into());
        let number = period.number();
        let roman = match number {
            1 => "I",
            2 => "II",
            3 => "III",
            _ => "IV",
        };
        let quarter = Value::number(self.count(number.into()), Printed { units: number.into(), decimals: 0 });
        let facts = [("quarter", quarter), ("roman", Value::words(roman)), ("year", Value::words(year.as_str()))];
        message.tell_named(facts, &self.plurals)
    }

    fn value<'f>(&self, fact: &'f Fact) -> Value<'f> {
        match fact {
            Fact::Text(text) => Value::words(text.as_str()),
            Fact::Texts(texts) => {
                let text = texts.get(&self.language).or_else(|| texts.values().next());
                Value::words(text.map_or("", String::as_str))
            }
            Fact::Count(count) => Value::number(self.count(*count), Printed { units: (*count).into(), decimals: 0 }),
            Fact::Decimal(value, decimals) => {
                Value::number(self.decimal(*value, *decimals), rounded(*value, *decimals))
            }
            Fact::Period(period) => Value::words(self.period(*period)),
            Fact::Day(day) => Value::words(self.date(*day)),
            Fact::List(items) => Value::words(self.list(items)),
        }
    }
}

fn rounded(value: Ratio, decimals: u8) -> Printed {
    let decimals = decimals.min(MOST_DECIMALS);
    Printed { units: value.round(decimals), decimals }
}

/// Threads share a locale: this line compiles only while they can.
const _: fn() = || {
    fn shared<T: Send + Sync>() {}
    shared::<Locale>();
};
