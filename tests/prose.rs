//! What the site writes, the check reads back: every number, period and day of both languages, as the
//! formatter writes it and set in a sentence, is read as one statement of the same value, all of it.
//!
//! And whatever a text holds, its readers end without a panic and give stretches of the text, in order.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops")]

use jiff::civil::Date;
use proptest::prelude::*;
use std::fs;
use std::ops::Range;
use std::sync::LazyLock;
use std::time::Instant;
use terang::dataset::{Language, Options, resolve};
use terang::grammar::quantity::{Amount, Hedge, Kind, Quantity, Style};
use terang::grammar::time::{Said, Time};
use terang::grammar::{Speech, citation, direction, quantity, sentences, spelled, time, token};
use terang::identifier::{self, Form};
use terang::locale::{Ftl, Locale};
use terang::number::{Printed, Ratio};
use terang::pages::markdown::{Drawing, Setting, render};
use terang::period::{Length, Period};
use terang::{content, figures, findings};

static LANGUAGES: LazyLock<[(Locale, Speech); 2]> = LazyLock::new(|| {
    let locale = |language| Locale::new(language, &[]).expect("a language that is embedded");
    [(locale("id"), Speech::Indonesian), (locale("en"), Speech::English)]
});

/// What the rules on prose read of a text: its times, and the quantities that are left.
fn read(text: &str, speech: Speech) -> (Vec<Said>, Vec<Quantity>) {
    let tokens = token::read(text);
    let times = time::read(text, &tokens, speech);
    let mut others = citation::references(text, &tokens, speech);
    others.extend(times.iter().map(|said| said.range.clone()));
    others.extend(citation::read(text, &tokens, speech).into_iter().map(|citation| citation.range));
    others.sort_by_key(|range| (range.start, range.end));
    let quantities = quantity::read(text, &tokens, speech, &others, &[]);
    (times, quantities)
}

/// Sentences around a number: what stands before it, and after it.
fn around(speech: Speech) -> &'static [(&'static str, &'static str)] {
    match speech {
        Speech::Indonesian => &[
            ("", ""),
            ("", "."),
            ("Hingga kini tercatat ", "."),
            ("Cakupannya (", ") belum memadai."),
            ("Hasilnya “", "”, kata pejabat itu."),
            ("Angkanya: ", "; sisanya belum."),
            ("Menurut laporan itu, ", ", dan itu belum cukup."),
            ("Nilainya ", " pada akhir tahun ini!"),
            ("Tercatat\u{a0}", "\nSelesai."),
        ],
        Speech::English => &[
            ("", ""),
            ("", "."),
            ("So far it stands at ", "."),
            ("The result (", ") is not enough."),
            ("The result was “", "”, the official said."),
            ("The figure: ", "; the rest is open."),
            ("By that report, ", ", and that is not enough."),
            ("It came to ", " in the end!"),
            ("It came to\u{a0}", "\nThe end."),
        ],
    }
}

/// What is counted, behind a number: the words, those of them that are the unit, and what they count.
fn nouns(speech: Speech) -> &'static [(&'static str, &'static str, Kind)] {
    match speech {
        Speech::Indonesian => &[
            (" pekerja", " pekerja", Kind::People),
            (" orang di desa itu", " orang", Kind::People),
            (" tenaga kerja", " tenaga kerja", Kind::People),
            (" klaim", " klaim", Kind::Cases),
            (" perusahaan", " perusahaan", Kind::Things),
        ],
        Speech::English => &[
            (" workers", " workers", Kind::People),
            (" of them were members", "", Kind::Bare),
            (" construction workers", " construction workers", Kind::People),
            (" claims", " claims", Kind::Cases),
            (" companies", " companies", Kind::Things),
        ],
    }
}

/// The one quantity of `written` within a sentence, which is all of `written` and exact.
#[track_caller]
fn only(before: &str, written: &str, after: &str, speech: Speech) -> Quantity {
    let text = format!("{before}{written}{after}");
    let (times, mut found) = read(&text, speech);
    assert_eq!(times, [], "{text:?}");
    found.retain(Quantity::is_figure);
    assert_eq!(found.len(), 1, "{text:?}: {found:?}");
    let found = found.remove(0);
    assert_eq!(found.range, before.len()..before.len() + written.len(), "{text:?}: {found:?}");
    assert_eq!((found.hedge, found.style, found.to), (Hedge::Exact, Style::Own, None), "{text:?}: {found:?}");
    found
}

fn ratio(numerator: i128, denominator: i128) -> Ratio {
    Ratio::new(numerator, denominator).expect("a denominator that is not zero")
}

/// Counts of every length, round ones among them.
fn any_count() -> impl Strategy<Value = u64> {
    let digits = (0_u32..=17).prop_flat_map(|digits| 0..10_u64.pow(digits));
    let round = (0_u64..1000, 0_u32..=14).prop_map(|(value, zeros)| value * 10_u64.pow(zeros));
    prop_oneof![digits, round]
}

/// Values as figures are: shares, changes, and ratios of any counts.
fn any_value() -> impl Strategy<Value = Ratio> {
    let share = (0_u64..1_000_000, 1_u64..1_000_000)
        .prop_map(|(part, whole)| Ratio::percent(part.min(whole), whole).expect("a whole"));
    let any = (-1_000_000_000_i128..1_000_000_000, 1_i128..1_000_000).prop_map(|(part, whole)| ratio(part, whole));
    let plain = (-20_000_i128..20_000, prop_oneof![Just(1_i128), Just(10), Just(100), Just(1000)])
        .prop_map(|(units, of)| ratio(units, of));
    prop_oneof![share, any, plain]
}

/// Whether a share is written so that it is read as another: `2.333 persen` is a slip for 2,333 percent far more
/// often than thousands of percent, as `quantity` decides and marks.
fn is_thousands(value: Ratio, decimals: u8) -> bool {
    decimals == 0 && (1000..1_000_000).contains(&value.abs().round(0))
}

/// Whether `shown` is what `value` rounds to, and the words stand for it.
#[track_caller]
fn assert_stands_for(found: &Quantity, value: Ratio, decimals: u8, text: &str) {
    assert_eq!(found.value(), ratio(value.round(decimals), 10_i128.pow(decimals.into())), "{text}");
    assert_eq!(found.decimals(), decimals, "{text}");
    let interval = found.interval();
    assert!(interval.low <= value && value <= interval.high, "{text}: {interval:?} is not around {value:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn counts_are_read_back(count in any_count()) {
        for (locale, speech) in &*LANGUAGES {
            let number = locale.count(count);
            for (before, after) in around(*speech) {
                for (words, unit, kind) in nouns(*speech) {
                    // A small number of nothing in particular is no figure.
                    if *kind == Kind::Bare && count < 1000 {
                        continue;
                    }
                    let rest = format!("{}{after}", &words[unit.len()..]);
                    let found = only(before, &format!("{number}{unit}"), &rest, *speech);
                    prop_assert_eq!(found.value(), Ratio::whole(count.into()), "{}", &number);
                    prop_assert_eq!(found.kind, *kind, "{}{}", &number, words);
                    prop_assert_eq!(&found.number, &(before.len()..before.len() + number.len()));
                    prop_assert_eq!(found.interval().low, found.interval().high);
                }
            }
        }
    }

    #[test]
    fn a_count_alone_is_read_back(count in 1000_u64..1_000_000_000_000) {
        for (locale, speech) in &*LANGUAGES {
            for (before, after) in around(*speech) {
                let found = only(before, &locale.count(count), after, *speech);
                prop_assert_eq!(found.value(), Ratio::whole(count.into()));
                prop_assert!(found.kind.is_count() && found.large);
            }
        }
    }

    #[test]
    fn signed_counts_are_read_back(change in -1_000_000_000_000_i128..1_000_000_000_000) {
        for (locale, speech) in &*LANGUAGES {
            let unit = if *speech == Speech::Indonesian { "pekerja" } else { "workers" };
            for (before, after) in around(*speech) {
                let written = format!("{} {unit}", locale.signed_count(change));
                let found = only(before, &written, after, *speech);
                prop_assert_eq!(found.value(), Ratio::whole(change), "{}", &written);
                prop_assert_eq!(found.kind, Kind::People);
            }
        }
    }

    #[test]
    fn percentages_are_read_back(value in any_value(), decimals in 0_u8..=6) {
        prop_assume!(!is_thousands(value, decimals));
        for (locale, speech) in &*LANGUAGES {
            for (before, after) in around(*speech) {
                for written in [locale.percent_in_words(value, decimals), locale.percent(value, decimals)] {
                    let found = only(before, &written, after, *speech);
                    prop_assert_eq!(found.kind, Kind::Percent);
                    assert_stands_for(&found, value, decimals, &written);
                }
            }
        }
    }

    #[test]
    fn points_are_read_back(value in any_value(), decimals in 0_u8..=6) {
        prop_assume!(!is_thousands(value, decimals));
        for (locale, speech) in &*LANGUAGES {
            for (before, after) in around(*speech) {
                let apart = locale.points_apart(value, decimals);
                let found = only(before, &apart, after, *speech);
                prop_assert_eq!(found.kind, Kind::Points);
                assert_stands_for(&found, value.abs(), decimals, &apart);
                let signed = locale.points(value, decimals);
                let found = only(before, &signed, after, *speech);
                prop_assert_eq!(found.kind, Kind::Points);
                assert_stands_for(&found, value, decimals, &signed);
            }
        }
    }

    #[test]
    fn rupiah_are_read_back(amount in any_count()) {
        for (locale, speech) in &*LANGUAGES {
            for (before, after) in around(*speech) {
                for written in [locale.rupiah(amount), locale.rupiah_in_words(amount)] {
                    let found = only(before, &written, after, *speech);
                    prop_assert_eq!(found.kind, Kind::Rupiah);
                    prop_assert_eq!(found.value(), Ratio::whole(amount.into()), "{}", &written);
                    prop_assert!(found.admits(terang::number::Interval::exactly(Ratio::whole(amount.into()))));
                }
            }
        }
    }

    /// A number of any unit, as a source printed it.
    #[test]
    fn decimals_are_read_back_beside_a_unit(units in -10_i128.pow(15)..10_i128.pow(15), decimals in 0_u8..=9) {
        prop_assume!(!is_thousands(ratio(units, 10_i128.pow(decimals.into())), decimals));
        for (locale, speech) in &*LANGUAGES {
            let unit = if *speech == Speech::Indonesian { "persen" } else { "percent" };
            let value = ratio(units, 10_i128.pow(decimals.into()));
            for number in [locale.printed(Printed { units, decimals }), locale.decimal(value, decimals)] {
                for (before, after) in around(*speech) {
                    let found = only(before, &format!("{number} {unit}"), after, *speech);
                    prop_assert_eq!((found.value(), found.decimals()), (value, decimals), "{}", &number);
                }
            }
        }
    }

    #[test]
    fn periods_are_read_back(period in any_period()) {
        for (locale, speech) in &*LANGUAGES {
            for written in [locale.period(period), locale.period_short(period)] {
                for (before, after) in around(*speech) {
                    // A year alone is told from a count by its words.
                    let year = period.length() == Length::Year;
                    let lead = if !year { "" } else if *speech == Speech::Indonesian { "tahun " } else { "in " };
                    let own = if year && *speech == Speech::Indonesian { lead.len() } else { 0 };
                    let before = format!("{before}{lead}");
                    let text = format!("{before}{written}{after}");
                    let (times, quantities) = read(&text, *speech);
                    prop_assert_eq!(&quantities, &[], "{}", &text);
                    prop_assert_eq!(times.len(), 1, "{}: {:?}", &text, &times);
                    prop_assert_eq!(&times[0].time, &Time::Period(period), "{}", &text);
                    prop_assert_eq!(&times[0].range, &(before.len() - own..before.len() + written.len()), "{}", &text);
                }
            }
        }
    }

    #[test]
    fn days_are_read_back(year in 1900_i16..2100, month in 1_i8..=12, day in 1_i8..=31) {
        let Ok(date) = Date::new(year, month, day) else { return Ok(()) };
        for (locale, speech) in &*LANGUAGES {
            for (written, named) in [(locale.date(date), false), (locale.date_with_weekday(date), true)] {
                for (before, after) in around(*speech) {
                    let text = format!("{before}{written}{after}");
                    let (times, quantities) = read(&text, *speech);
                    prop_assert_eq!(&quantities, &[], "{}", &text);
                    prop_assert_eq!(times.len(), 1, "{}: {:?}", &text, &times);
                    prop_assert_eq!(&times[0].range, &(before.len()..before.len() + written.len()), "{}", &text);
                    let Time::Days(days) = &times[0].time else { panic!("{text}: {times:?}") };
                    prop_assert_eq!(days.len(), 1);
                    // Its own year, whatever year the text would lend it.
                    prop_assert_eq!((days[0].date(0), days[0].numeric), (Some(date), false), "{}", &text);
                    let weekday = days[0].weekday.as_ref().map(|named| named.weekday);
                    prop_assert_eq!(weekday, named.then(|| date.weekday()), "{}", &text);
                }
            }
        }
    }

    /// What a fix puts into a text means what the fix means.
    #[test]
    fn the_words_of_a_fix_are_read_back(
        value in any_value(),
        (scale, lower) in prop_oneof![Just(0_u8), Just(3), Just(6), Just(9), Just(12)]
            .prop_flat_map(|scale| (Just(scale), 0_u8..=6)),
    ) {
        let exponent = i8::try_from(scale).expect("small") - i8::try_from(lower).expect("small");
        let value = value.times(ratio(10_i128.pow(scale.into()), 1)).expect("small");
        let amount = Amount::nearest(value, exponent).expect("an amount");
        prop_assume!(scale > 0 || !is_thousands(value, lower));
        let interval = amount.interval();
        prop_assert!(interval.low <= value && value <= interval.high, "{amount:?} is not around {value:?}");
        for (_, speech) in &*LANGUAGES {
            let word = |id: &'static str, en: &'static str| if *speech == Speech::Indonesian { id } else { en };
            let words = match scale {
                0 => word(" persen", " percent"),
                3 => word(" ribu pekerja", " thousand workers"),
                6 => word(" juta pekerja", " million workers"),
                9 => word(" miliar rupiah", " billion rupiah"),
                _ => word(" triliun rupiah", " trillion rupiah"),
            };
            let written = format!("{}{words}", amount.text(scale, *speech).expect("no digit above the unit"));
            for (before, after) in around(*speech) {
                let found = only(before, &written, after, *speech);
                prop_assert_eq!((found.amount, found.scale), (amount, scale), "{}", &written);
                prop_assert!(found.admits(terang::number::Interval::exactly(value)), "{}", &written);
            }
        }
    }
}

fn any_period() -> impl Strategy<Value = Period> {
    let month = (1900_i16..2100, 1_u8..=12).prop_map(|(year, month)| Period::month(year, month));
    let quarter = (1900_i16..2100, 1_u8..=4).prop_map(|(year, quarter)| Period::quarter(year, quarter));
    let year = (1900_i16..2100).prop_map(Period::whole_year);
    prop_oneof![month, quarter, year].prop_map(|period| period.expect("in range"))
}

/// A text that looks like prose with numbers in it, and is any nonsense.
fn any_text() -> impl Strategy<Value = String> {
    #[rustfmt::skip]
    const PIECES: &[&str] = &[
        " ", " ", " ", "\n", "\t", "\u{a0}", "\u{fffc}", "\u{202f}", ".", ",", ":", ";", "-", "–", "—", "−", "/", "(", ")",
        "[", "]", "“", "”", "’", "'", "%", "+", "±", "≈", "~", "#", "×", "x", "&", "|", "*", "é", "ß", "İ", "日本",
        "٣", "½", "\u{301}", "😀", "Rp", "Rp.", "IDR", "persen", "percent", "per cent", "poin", "percentage points",
        "pekerja", "orang", "workers", "of the", "dari", "of", "sebanyak", "sekitar", "lebih dari", "hampir",
        "about", "more than", "tidak kurang dari", "antara", "between", "dan", "and", "atau", "sampai dengan", "s.d.",
        "s/d", "hingga", "to", "from", "menjadi", "ribu", "juta", "miliar", "million", "lebih", "-an", "jt", "M", "T",
        "dua", "belas", "puluh", "seratus", "triliun", "forty", "-two", "hundred", "Senin", "Rabu,", "Wednesday",
        "Minggu lalu", "Juli", "July", "Okt.", "tahun", "triwulan II", "Q3", "semester", "the second quarter of",
        "pukul", "WIB", "am", "th", "hari", "Pasal", "ayat", "Nomor", "No.", "Tahun", "tentang", "UU", "PP", "Inpres",
        "Peraturan Menteri", "Undang-Undang", "Republik Indonesia", "RT", "ke-", "JKM", "(JKK)", "NIK", "HP",
        "a@example.com", "0812", "2025", "1900", "31", "30/6", "9.7.2025", "2025-07-09", "14.06", "08:00", "63.10.02.2007",
        "154.008", "154,008", "27,7", "00.000", "1.2.3", "99999999999999999999", "3174",
    ];
    let piece = prop_oneof![
        8 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        3 => "[0-9]{1,4}",
        2 => "[0-9.,]{1,12}",
        1 => any::<char>().prop_map(String::from),
    ];
    prop_oneof![proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat()), any::<String>()]
}

/// Whether stretches lie in a text, have words, and come one after the other.
#[track_caller]
fn assert_in_order(text: &str, ranges: impl Iterator<Item = Range<usize>>) {
    let mut end = 0;
    for range in ranges {
        assert!(text.get(range.clone()).is_some_and(|words| !words.is_empty()), "{range:?} in {text:?}");
        assert!(range.start >= end, "{range:?} begins before {end} in {text:?}");
        end = range.end;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2048, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_text_holds_what_is_read_lies_in_it(text in any_text()) {
        let tokens = token::read(&text);
        assert_in_order(&text, tokens.iter().map(|token| token.range()));
        assert_in_order(&text, sentences(&text).into_iter());
        for speech in [Speech::Indonesian, Speech::English] {
            let times = time::read(&text, &tokens, speech);
            assert_in_order(&text, times.iter().map(|said| said.range.clone()));
            assert_in_order(&text, citation::read(&text, &tokens, speech).into_iter().map(|one| one.range));
            assert_in_order(&text, citation::references(&text, &tokens, speech).into_iter());
            assert_in_order(&text, spelled::read(&text, &tokens, speech).into_iter().map(|one| one.range));
            let bare = quantity::read(&text, &tokens, speech, &[], &[]);
            assert_in_order(&text, bare.iter().map(|one| one.range.clone()));
            let (_, found) = read(&text, speech);
            assert_in_order(&text, found.iter().map(|one| one.range.clone()));
            for one in found.iter().chain(&bare) {
                prop_assert!(one.start <= one.range.start && text.is_char_boundary(one.start));
                prop_assert!(one.range.start <= one.number.start && one.number.end <= one.range.end, "{:?}", one);
                let interval = one.interval();
                prop_assert!(one.to.is_some() || interval.low <= one.value() && one.value() <= interval.high);
                let _ = (one.loose(), one.cuts(interval), direction::before(&text, &tokens, one.start));
            }
        }
        for form in [Form::Markdown, Form::Yaml, Form::Table, Form::Name] {
            let found = identifier::find(&text, form);
            assert_in_order(&text, found.iter().map(|one| one.range.clone()));
        }
        let _ = identifier::mask(&text);
    }
}

/// What stands in a text over and over, to find what takes more than its length in time.
#[rustfmt::skip]
const REPEATED: &[&str] = &[
    "(", "((((", ")", "[", "]", "![", "[](", "[a](b) ", "[^a]", "[^a]: b\n\n", "<", "<a", "<b>", "</b>", "<!--", "<?", "&", "&amp;",
    "*", "**a", "_a_", "_a ", "`", "``a`", "~", "~~a", "|", "|a|\n|-|\n", "a|b\n", "> ", ">", "- ", "- a\n", "1. ", "1. a\n",
    "# a\n", "a\n=\n", "\\", "\n", " ", "\t", "\"", "'", "“", "”", "“a” ", "\"a\" ", ":", ": a\n", "a\n: b\n", "$", "$a$", "\u{fffc}",
    "\u{301}", "\u{a0}", "\0", "-", "–", "−", "+", ".", ",", "/", "%", "Rp", "Rp.", "1", "1.", "1,", "1.1", "1 ", "1.000 ", "1,1 ",
    "1-", "1–", "1/", "+1 ", "−1 ", "1 1 dari ", "1 dari ", "1.000 dari ", "1.000 of ", "dari ", "dari 1.000 menjadi ", "of ",
    "antara 1.000 dan ", "hingga ", "1 hingga ", "to ", "sekitar ", "tidak kurang dari ", "persen ", "55 persen atau ",
    "55 persen, ", "55 persen. ", "55 persen\n\n", "[55 persen](figure:61/construction/coverage) ",
    "[55 persen](figure:61/construction/coverage) 33 persen ", "[](figure:61/construction/coverage)",
    "[55 persen](figure:61/construction/coverage)\n\n", "42.591 dari 154.008 pekerja, ", "42.591 dari 154.008 pekerja. ",
    "naik 3,4 poin menjadi 55 persen ", "pekerja ", "pesertanya ", "workers ", "village ", "village-", "10 village ",
    "Rp42 juta ", "(JKM) ", "(JKM", "JKM ", "Jaminan Kematian (JKM) ", "Jaminan Kematian (JKK) ", "Jaminan ", "Kematian ",
    "Universal Coverage ", "BPJS ", "BPJS Ketenagakerjaan (", "A ", "A", "a", "A. ", "Aa ", "A-", "a-", "a'", "é",
    "Senin ", "Senin, ", "Senin dan ", "Rabu, 9 Juli 2025 ", "Rabu, 10 Juli 2025. ", "9 ", "9, ", "9, 10, ", "9 dan ",
    "9 Juli ", "Juli ", "Juli 2025 ", "Juli–", "2025 ", "2025-", "2025–", "2025-07", "2025-07-09 ", "9/7/", "tahun ", "tahun 2025 ",
    "triwulan ", "triwulan II ", "pukul ", "14:", "14.06 ", "14 (", "14 (empat belas", "18-", "hari ", "th", "yang jatuh pada ",
    "Pasal ", "Pasal 4 ", "Pasal 4 ayat (2) huruf f ", "ayat ", "ke-", "RT ", "63.10.", "Nomor ", "Nomor 8 ", "No. ", "UU ",
    "UU Nomor 40 ", "UU Nomor 40 Tahun 2004 ", "UU Nomor 40 Tahun 2004 tentang ", "UU Nomor 40, ", "Inpres Nomor 8 Tahun 2025 dan ",
    "Peraturan ", "Peraturan Menteri ", "Peraturan Menteri Dalam Negeri Nomor 15 Tahun 2024. ", "tentang ", "Tahun ",
    "Instruksi Presiden ", "Undang-Undang ", "Undang-", "Tambahan Lembaran Negara ", "dua ", "dua puluh ", "ribu ", "seratus ",
    "belas ", "forty-", "million ", "NIK ", "NIK: ", "3174 ", "0812", "0812-", "0812 ", "+62 ", "a@", "a@gmail.com ", "@", ".com",
    "https://x.example/ ", "<https://x.example/> ", "Kalimantan Barat ", "Kalbar ", "Provinsi ", "di Kalimantan Barat 55 persen. ",
    "semua ", "target ", "sisanya ", "lebih ", "M", "T", "日本", "İ", "ß", "😀", "{", "}", "{{", "{%", "---\n", "x", "×",
];

/// The beginning of a story that repeats something.
fn story(repeated: &str, size: usize) -> String {
    repeated.repeat(size / repeated.len())
}

/// Run by hand: `cargo test --release --test prose long -- --ignored --nocapture`.
#[test]
#[ignore = "it takes minutes and tells times"]
fn long_texts_take_time_by_their_length() {
    let report = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| {
        let path = report.path().join("content").join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
        fs::write(path, text).expect("a file");
    };
    write("site.yaml", "title: Uji\nlanguages: [id, en]\nbase_url: https://uji.example/\npublisher: { name: Uji }\n");
    write("data/report.yaml", include_str!("sentences/report.yaml"));
    let read_all = |text: &str| {
        let tokens = token::read(text);
        let _ = sentences(text);
        for speech in [Speech::Indonesian, Speech::English] {
            let _ = (read(text, speech), spelled::read(text, &tokens, speech));
        }
        for form in [Form::Markdown, Form::Yaml, Form::Table, Form::Name] {
            let _ = identifier::masked(text, &identifier::find(text, form)).len();
        }
    };
    let words = Ftl::new("id.ftl", include_str!("../themes/terang/locales/id.ftl"));
    let locale = Locale::new("id", &[words]).expect("the words of a page");
    let check = |text: &str| {
        write("narratives/uji.md", &format!("---\ntitle: Uji\ndate: 2025-07-09\nkind: coordination\n---\n{text}"));
        write("narratives/uji.en.md", &format!("---\ntitle: Test\n---\n{text}"));
        let (dataset, ..) = resolve(content::open(report.path()), &Options::default());
        let dataset = dataset.expect("a dataset");
        let figures = figures::compute(&dataset);
        let found = findings::check(&figures).findings.len();
        let rules = Instant::now();
        let chart = |_: &Drawing<'_>| None;
        let setting = Setting {
            figures: &figures,
            locale: &locale,
            language: Language::DEFAULT,
            root: "/",
            home: "/",
            period: None,
            day: None,
            prefix: "",
            taken: &[],
            chart: &chart,
        };
        let _ = render(text, &setting);
        (found, rules.elapsed())
    };
    let size = std::env::var("SIZE").ok().and_then(|size| size.parse().ok()).unwrap_or(1 << 20);
    let mut slow = Vec::new();
    for repeated in REPEATED {
        let times = [size / 4, size].map(|size| {
            let text = story(repeated, size);
            let start = Instant::now();
            read_all(&text);
            let readers = start.elapsed();
            let start = Instant::now();
            let (found, rendered) = check(&text);
            (readers, start.elapsed() - rendered, rendered, found)
        });
        let [few, many] = times;
        let worst = [(few.0, many.0), (few.1, many.1), (few.2, many.2)];
        let is_slow = worst.iter().any(|(few, many)| *many > *few * 10 && many.as_secs() > 1 || many.as_secs() > 10);
        println!("{}{repeated:?}: {few:?} then {many:?}", if is_slow { "SLOW " } else { "" });
        if is_slow {
            slow.push(*repeated);
        }
    }
    assert_eq!(slow, [""; 0], "more than their length in time");
}
