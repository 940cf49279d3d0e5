//! What holds for every number, period and name, not only for the ones in the tables.

use super::*;
use proptest::prelude::*;
use std::sync::LazyLock;

/// Both languages, each with its decimal and group separator.
static LANGUAGES: LazyLock<[(Locale, char, char); 2]> = LazyLock::new(|| {
    let locale = |language| Locale::new(language, &[]).expect("a language that is embedded");
    [(locale("id"), ',', '.'), (locale("en"), '.', ',')]
});

/// The value of what a page shows, in units of its last decimal, and how many decimals it has.
fn read_back(written: &str, decimal: char, group: char) -> (i128, u32) {
    let plain = written.replace(group, "").replace('\u{2212}', "-");
    let decimals = plain.split_once(decimal).map_or(0, |(_, places)| places.len());
    let units = plain.replace(decimal, "").parse().expect("digits");
    (units, u32::try_from(decimals).expect("few decimals"))
}

fn any_period() -> impl Strategy<Value = Period> {
    let month = (1900_i16..2200, 1_u8..=12).prop_map(|(year, month)| Period::month(year, month));
    let quarter = (1900_i16..2200, 1_u8..=4).prop_map(|(year, quarter)| Period::quarter(year, quarter));
    let year = (1900_i16..2200).prop_map(Period::whole_year);
    prop_oneof![month, quarter, year].prop_map(|period| period.expect("in range"))
}

/// Names that differ in little: case, accents, digits, spaces, and whatever else there is.
fn any_name() -> impl Strategy<Value = String> {
    prop_oneof!["[aAbBéÉ 0-9-]{0,6}", "(Kabupaten|kota) [A-Z][a-z]{0,3} ?[0-9]{0,3}", any::<String>()]
}

proptest! {
    #[test]
    fn without_its_separators_a_count_is_its_digits(value: u64) {
        for (locale, _, group) in &*LANGUAGES {
            let written = locale.count(value);
            prop_assert_eq!(written.replace(*group, ""), value.to_string());
            let groups: Vec<&str> = written.split(*group).collect();
            prop_assert!(groups[1..].iter().all(|group| group.len() == 3));
        }
    }

    #[test]
    fn a_shown_value_is_the_nearest_and_halves_go_up(
        numerator in -1_000_000_000_000_000_000_i128..1_000_000_000_000_000_000,
        denominator in prop_oneof![1_i128..1_000, Just(2_000_i128), 1_i128..1_000_000_000_000_000_000],
        decimals in 0_u8..=4,
    ) {
        let value = Ratio::new(numerator, denominator).expect("a denominator that is not zero");
        for (locale, decimal, group) in &*LANGUAGES {
            let (units, shown) = read_back(&locale.decimal(value, decimals), *decimal, *group);
            prop_assert_eq!(shown, u32::from(decimals));
            // |units / 10^d − n/m| ≤ 1/2 · 10^-d, times 2·m·10^d, and at the half away from zero.
            let excess = 2 * (units.abs() * denominator - numerator.abs() * 10_i128.pow(shown));
            prop_assert!(-denominator < excess && excess <= denominator, "{value:?} shown as {units}");
            prop_assert!(units == 0 || (units < 0) == (numerator < 0));
        }
    }

    #[test]
    fn a_printed_number_keeps_its_digits(units in any::<i64>(), decimals in 0_u8..=9) {
        for (locale, decimal, group) in &*LANGUAGES {
            let written = locale.printed(Printed { units: units.into(), decimals });
            prop_assert_eq!(read_back(&written, *decimal, *group), (units.into(), u32::from(decimals)));
        }
    }

    #[test]
    fn money_in_words_is_exact(thousands in 0_u64..10_000_000_000_000, rest in 0_u64..1_000) {
        for amount in [thousands * 1_000, thousands * 1_000 + rest] {
            for (locale, decimal, group) in &*LANGUAGES {
                let written = locale.rupiah_in_words(amount);
                let number = written.strip_prefix("Rp").expect("the currency");
                let (number, word) = number.split_once(' ').unwrap_or((number, ""));
                let scale: i128 = match word {
                    "" => 1,
                    "juta" | "million" => 1_000_000,
                    "miliar" | "billion" => 1_000_000_000,
                    "triliun" | "trillion" => 1_000_000_000_000,
                    other => panic!("no scale: {other}"),
                };
                let (units, decimals) = read_back(number, *decimal, *group);
                prop_assert_eq!(units * scale, i128::from(amount) * 10_i128.pow(decimals));
                prop_assert!(decimals <= 3);
            }
        }
    }

    #[test]
    fn a_period_says_its_year_and_its_short_form_is_no_longer(period in any_period()) {
        for (locale, _, _) in &*LANGUAGES {
            let (long, short) = (locale.period(period), locale.period_short(period));
            let year = period.year().to_string();
            prop_assert!(long.contains(&year) && short.contains(&year), "{long}, {short}");
            prop_assert!(short.chars().count() <= long.chars().count(), "{short} is longer than {long}");
        }
    }

    #[test]
    fn names_have_one_order(a in any_name(), b in any_name(), c in any_name()) {
        for (locale, _, _) in &*LANGUAGES {
            let order = locale.compare(&a, &b);
            prop_assert_eq!(order, locale.compare(&b, &a).reverse());
            prop_assert_eq!(order == Ordering::Equal, a == b);
            if order != Ordering::Greater && locale.compare(&b, &c) != Ordering::Greater {
                prop_assert_ne!(locale.compare(&a, &c), Ordering::Greater);
            }
        }
    }

    #[test]
    fn no_text_ends_the_program(source in "([a-z]+ = |[-{}$.*\"\\\\ \n\t]|\\[one\\]|->|é|[a-z]){0,60}") {
        match Locale::new("id", &[Ftl::new("any.ftl", source.clone())]) {
            Err(LocaleError::Texts(flaws)) => prop_assert!(!flaws.is_empty()),
            Err(other) => return Err(TestCaseError::fail(other.to_string())),
            Ok(locale) => {
                for (key, text) in locale.plain_texts() {
                    prop_assert_eq!(locale.text(&key, &[]), Ok(text));
                }
            }
        }
    }
}
