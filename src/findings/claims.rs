//! T301: the words of a link and the figure that they claim to tell.

use super::texts::{Claimed, Reading, Said};
use crate::diag::{Finding, Severity};
use crate::figures::{Measure, Value};
use crate::grammar::quantity::{Amount, Hedge, Kind, Quantity, Style};
use crate::grammar::{Speech, direction, spelled};
use crate::number::{Interval, Ratio};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// Holds the number in the words of every figure's link to the figure, at the precision of the words.
pub(super) fn find(text: &Reading<'_>, findings: &mut Vec<Finding>) {
    for said in &text.said {
        for claimed in &said.claims {
            findings.extend(of_claim(text, said, claimed));
        }
    }
}

/// What the data say of a claim.
struct Given {
    /// The values that the figure may have.
    interval: Interval,
    /// The value itself.
    value: Ratio,
    /// What it measures.
    kind: Kind,
    /// Whether it has a direction: changes rise and fall.
    directed: bool,
}

fn given(text: &Reading<'_>, claimed: &Claimed) -> Option<Given> {
    let bound = claimed.bound.as_ref()?;
    if let Some(printed) = bound.stated {
        let kind = match (claimed.claim.address.measure.clone(), &bound.figure) {
            (Measure::Coverage, _) => Kind::Percent,
            (Measure::Flow(crate::dataset::Flow::Amount), _) => Kind::Rupiah,
            _ => Kind::People,
        };
        let value = printed.value();
        return Some(Given { interval: Interval::exactly(value), value, kind, directed: false });
    }
    let figure = bound.figure.as_ref()?;
    let whole = |count: u64| Ratio::whole(count.into());
    let (value, kind) = match figure.value {
        Value::Count(count) => (whole(count), Kind::People),
        Value::Difference(difference) => (Ratio::whole(difference), Kind::People),
        Value::Percent(value) => (value, Kind::Percent),
        Value::Points(value) => (value, Kind::Points),
        Value::Rupiah(amount) => (whole(amount), Kind::Rupiah),
        Value::Printed(printed) => (printed.value(), Kind::Percent),
    };
    let interval = claimed.claim.given(text.figures, bound.span, figure);
    let directed = matches!(
        claimed.claim.address.measure,
        Measure::Change
            | Measure::ChangePeople
            | Measure::ChangeBase
            | Measure::ChangeBoundary
            | Measure::TallyChange(_)
    );
    Some(Given { interval, value, kind, directed })
}

/// Whether words of one kind can tell a figure of another.
pub(super) fn fits(words: Kind, figure: Kind) -> bool {
    match figure {
        Kind::People => words.is_count(),
        // A unit may be left to the words around the link.
        figure => words == figure || words == Kind::Bare,
    }
}

/// Whether figures count that a text tells only as a source stated them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quoted {
    /// They count.
    Kept,
    /// They do not.
    Left,
}

/// What the figures are of which the text's links tell, each with the values that it may have.
pub(super) fn told(text: &Reading<'_>, quoted: Quoted) -> Vec<(Kind, Interval)> {
    let claims = text.said.iter().flat_map(|said| &said.claims);
    let claims = claims.filter(|claimed| quoted == Quoted::Kept || !claimed.claim.stated);
    let given = claims.filter_map(|claimed| given(text, claimed));
    let unsigned = |interval: Interval| {
        if interval.high < Ratio::ZERO {
            Interval { low: interval.high.negated(), high: interval.low.negated() }
        } else {
            interval
        }
    };
    let mut seen = FxHashSet::default();
    given.map(|given| (given.kind, unsigned(given.interval))).filter(|told| seen.insert(*told)).collect()
}

/// Whether a number within a link's words is the one that tells its figure, or there is no figure to tell.
///
/// Of `[42.591 dari 154.008 pekerja](figure:…/registered)` the second number is bound to nothing.
pub(super) fn tells(text: &Reading<'_>, said: &Said<'_>, claimed: &Claimed, quantity: &Quantity) -> bool {
    let Some(given) = given(text, claimed) else { return true };
    chosen(text, said, claimed, &given).is_none_or(|(_, chosen)| chosen.number == quantity.number)
}

/// The number of a link's words that tells its figure: the one that agrees with it, else one of its kind.
fn chosen(text: &Reading<'_>, said: &Said<'_>, claimed: &Claimed, given: &Given) -> Option<(Told, Quantity)> {
    let words = &claimed.words;
    let first = said.quantities.partition_point(|found| found.number.start < words.start);
    let within = said.quantities[first..].iter().take_while(|found| found.number.end <= words.end);
    let mut quantities: Vec<Quantity> = within.cloned().collect();
    if quantities.is_empty() {
        let first = said.tokens.partition_point(|token| token.start < words.start);
        let tokens: Vec<_> = said.tokens[first..].iter().take_while(|token| token.end <= words.end).copied().collect();
        // `salah satu yang terendah` tells no number: words count only with a unit that the figure has.
        let spelled = spelled::read(&said.passage.text, &tokens, text.speech);
        quantities.extend(spelled.filter(|told| told.kind != Kind::Bare && fits(told.kind, given.kind)));
    }
    let told = quantities.into_iter().map(|quantity| (compare(&quantity, given, said), quantity));
    told.min_by_key(|(told, quantity)| (*told, !fits(quantity.kind, given.kind)))
}

fn of_claim(text: &Reading<'_>, said: &Said<'_>, claimed: &Claimed) -> Option<Finding> {
    let given = given(text, claimed)?;
    let (told, quantity) = chosen(text, said, claimed, &given)?;
    let quantity = &quantity;
    let message = match told {
        Told::Right if quantity.style == Style::Foreign => "words-foreign-numeral",
        Told::Right => return None,
        Told::Cut => "words-cut-off",
        Told::OtherKind => "words-points-as-percent",
        Told::OtherWay => "words-other-direction",
        Told::Wrong if quantity.style == Style::Foreign => "words-misread",
        Told::Wrong => "words-not-data",
    };
    let severity = match told {
        Told::Cut => Severity::Note,
        Told::Right => Severity::Warning,
        _ => Severity::Error,
    };
    let dataset = text.figures.dataset();
    let bound = claimed.bound.as_ref()?;
    let right = right_words(quantity, &given, text.speech)?;
    let words = |range: &Range<usize>| said.passage.text.get(range.clone()).unwrap_or_default();
    // The noun of a count stays as it is; the unit of a share may be what is wrong.
    let counted = quantity.kind.is_count();
    let (replaced, unit) = if counted {
        (&quantity.number, words(&(quantity.number.end..quantity.range.end)))
    } else {
        (&quantity.range, "")
    };
    let place = text.place_in(&said.passage, &quantity.range);
    let mut finding = Finding::new("T301", message, place)
        .at(severity)
        .with("written", words(&quantity.range))
        .with("right", format!("{right}{unit}"))
        .with("figure", claimed.claim.address.text(dataset, bound.span));
    // What is told in words is left to whoever wrote it.
    let digits = words(&quantity.number).contains(|c: char| c.is_ascii_digit());
    if told != Told::OtherWay
        && digits
        && let Some(place) = text.verbatim(&said.passage, replaced)
    {
        finding = finding.mended(place, right);
    }
    Some(finding)
}

/// How the words and the figure stand to each other, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    Right,
    /// Cut off where it should have been rounded.
    Cut,
    /// The right number under another unit: points told as percent.
    OtherKind,
    /// The right number, said to rise where it falls.
    OtherWay,
    Wrong,
}

fn compare(quantity: &Quantity, given: &Given, said: &Said<'_>) -> Told {
    let mut interval = given.interval;
    let mut other_way = false;
    if given.directed {
        let falls = given.value.is_negative();
        let words = direction::before(&said.passage.text, &said.tokens, quantity.start);
        let signed = quantity.amount.digits < 0;
        if falls && !signed {
            interval = Interval { low: interval.high.negated(), high: interval.low.negated() };
        }
        other_way = match words {
            Some(direction::Direction::Up) => falls,
            Some(direction::Direction::Down) => !falls && !given.value.is_zero(),
            None => false,
        };
        // `+1,7 poin` of what falls.
        let plus = said.passage.text.get(quantity.number.clone()).is_some_and(|number| number.starts_with('+'));
        other_way |= falls && plus;
    }
    if quantity.admits(interval) {
        if !fits(quantity.kind, given.kind) {
            return Told::OtherKind;
        }
        return if other_way { Told::OtherWay } else { Told::Right };
    }
    if fits(quantity.kind, given.kind) && quantity.cuts(interval) {
        return Told::Cut;
    }
    Told::Wrong
}

/// The number as the words should tell it: at their precision, with their scale and unit.
fn right_words(quantity: &Quantity, given: &Given, speech: Speech) -> Option<String> {
    let value = if quantity.amount.digits >= 0 { given.value.abs() } else { given.value };
    let (mut exponent, mut scale) = (quantity.amount.exponent, quantity.scale);
    let share = matches!(given.kind, Kind::Percent | Kind::Points);
    if share {
        (scale, exponent) = (0, exponent.min(-1));
    } else if scale == 0 {
        exponent = 0;
    }
    let mut amount = Amount::nearest(value, exponent)?;
    let close = |amount: Amount| {
        let words = Quantity { amount, to: None, hedge: Hedge::Exact, ..quantity.clone() };
        words.admits(Interval::exactly(value)) && amount.digits != 0
    };
    if !close(amount) {
        (scale, exponent) = (0, if share { -1 } else { 0 });
        amount = Amount::nearest(value, exponent)?;
    }
    let number = amount.text(scale, speech)?;
    let scale_word = (scale > 0).then(|| scale_word(scale, speech)).flatten();
    let number = match scale_word {
        Some(word) => format!("{number} {word}"),
        None => number,
    };
    Some(match (given.kind, speech) {
        (Kind::Percent, Speech::Indonesian) => format!("{number} persen"),
        (Kind::Percent, Speech::English) => format!("{number} percent"),
        (Kind::Points, Speech::Indonesian) => format!("{number} poin"),
        (Kind::Points, Speech::English) => format!("{number} points"),
        (Kind::Rupiah, _) => format!("Rp{number}"),
        _ => number,
    })
}

fn scale_word(scale: u8, speech: Speech) -> Option<&'static str> {
    Some(match (scale, speech) {
        (3, Speech::Indonesian) => "ribu",
        (6, Speech::Indonesian) => "juta",
        (9, Speech::Indonesian) => "miliar",
        (12, Speech::Indonesian) => "triliun",
        (3, Speech::English) => "thousand",
        (6, Speech::English) => "million",
        (9, Speech::English) => "billion",
        (12, Speech::English) => "trillion",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::diag::Fact;
    use crate::findings::links::tests::with_report;
    use crate::findings::texts;

    /// What T301 says of a story in a language: severity, message, the stretch, what to write.
    fn told(ending: &str, body: &str) -> Vec<String> {
        let head = "---\ntitle: Rapat\ndate: 2025-07-09\nkind: coordination\nperiod: 2025-07\n---\n";
        let translation = "---\ntitle: Rapat\n---\n";
        let head = if ending == "en.md" { translation } else { head };
        let source = format!("{head}{body}");
        let original = "---\ntitle: Rapat\ndate: 2025-07-09\nkind: coordination\nperiod: 2025-07\n---\n";
        let path = format!("narratives/uji.{ending}");
        with_report(&[("narratives/uji.md", original), (&path, &source)], |figures| {
            let found = texts::check(figures).0.into_iter().filter(|finding| finding.code.0 == "T301");
            found
                .map(|finding| {
                    let stretch = &source[finding.place.start as usize..finding.place.end as usize];
                    let right = finding.facts.iter().find(|(name, _)| *name == "right");
                    let right = match right {
                        Some((_, Fact::Text(right))) => right.as_str(),
                        _ => "",
                    };
                    let fixed = finding.fix.as_ref().map(|fix| {
                        let (start, end) = (fix.place.start as usize, fix.place.end as usize);
                        format!("{}{}{}", &source[..start], fix.text, &source[end..])
                    });
                    // What a fix makes is right.
                    let mends = fixed.map_or("", |_| " fix");
                    format!("{} {} `{stretch}` -> {right}{mends}", finding.severity.word(), finding.message)
                })
                .collect()
        })
    }

    #[track_caller]
    fn id(body: &str, wanted: &[&str]) {
        assert_eq!(told("md", body), wanted, "{body}");
    }

    #[track_caller]
    fn en(body: &str, wanted: &[&str]) {
        assert_eq!(told("en.md", body), wanted, "{body}");
    }

    #[test]
    fn words_that_tell_their_figure_are_left_alone() {
        id(
            "[42.591 pekerja](figure:61/construction/registered) [42,6 ribu](figure:61/construction/registered) \
             [hampir 43 ribu pekerja](figure:61/construction/registered) \
             [lebih dari 40.000 orang](figure:61/construction/registered) [27,7 persen](figure:61/construction/coverage) \
             [28%](figure:61/construction/coverage) [55 persen](figure:61/construction/coverage?stated) \
             [Rp42 juta](figure:61/JKM/amount@2025-02) [dua orang](figure:61/JKM/recipients@2025-01) \
             [naik 1,7 poin](figure:61/construction/change) naik [1,7](figure:61/construction/change) poin \
             [angkanya](figure:61/construction/coverage) [](figure:61/construction/gap) \
             [42.591 dari 154.008 pekerja](figure:61/construction/registered) dari \
             [Rp42 juta](figure:61/JKM/amount@2025-02) sampai [2 orang](figure:61/JKM/recipients@2025-01)",
            &[],
        );
        en(
            "[42,591 workers](figure:61/construction/registered) [27.7 percent](figure:61/construction/coverage) \
             [Rp42 million](figure:61/JKM/amount@2025-02) [up 1.7 points](figure:61/construction/change) \
             [more than 40,000](figure:61/construction/registered) [two heirs](figure:61/JKM/recipients@2025-01)",
            &[],
        );
    }

    #[test]
    fn words_that_tell_another_number() {
        id("[55 persen](figure:61/construction/coverage)", &["error words-not-data `55 persen` -> 27,7 persen fix"]);
        id(
            "[42.951 pekerja](figure:61/construction/registered)",
            &["error words-not-data `42.951 pekerja` -> 42.591 pekerja fix"],
        );
        id(
            "[43,6 ribu pekerja](figure:61/construction/registered)",
            &["error words-not-data `43,6 ribu pekerja` -> 42,6 ribu pekerja fix"],
        );
        id("[Rp24 juta](figure:61/JKM/amount@2025-02)", &["error words-not-data `Rp24 juta` -> Rp42 juta fix"]);
        id(
            "[26 persen](figure:61/construction/coverage?stated)",
            &["error words-not-data `26 persen` -> 55,0 persen fix"],
        );
        id(
            "[lebih dari 43.000 orang](figure:61/construction/registered)",
            &["error words-not-data `43.000 orang` -> 42.591 orang fix"],
        );
        en("[55 percent](figure:61/construction/coverage)", &["error words-not-data `55 percent` -> 27.7 percent fix"]);
        // Markup within the words: it is told, and left to the author.
        id("[42.9*51*](figure:61/construction/registered)", &["error words-not-data `42.9*51` -> 42.591"]);
    }

    #[test]
    fn words_without_a_number_tell_none() {
        id(
            "[puluhan ribu pekerja](figure:61/construction/registered) \
             [salah satu yang terendah](figure:61/construction/coverage) \
             [satu-satunya](figure:61/construction/coverage) [dua pertiga](figure:61/construction/coverage) \
             [satu dari empat pekerja](figure:61/construction/coverage)",
            &[],
        );
        en("[one of the lowest](figure:61/construction/coverage)", &[]);
        id("[tiga orang](figure:61/JKM/recipients@2025-01)", &["error words-not-data `tiga orang` -> 2 orang"]);
    }

    #[test]
    fn words_that_are_nearly_right() {
        id("[27,6 persen](figure:61/construction/coverage)", &["note words-cut-off `27,6 persen` -> 27,7 persen fix"]);
        id(
            "[27.7 persen](figure:61/construction/coverage)",
            &["warning words-foreign-numeral `27.7 persen` -> 27,7 persen fix"],
        );
        en(
            "[42.591 workers](figure:61/construction/registered)",
            &["warning words-foreign-numeral `42.591 workers` -> 42,591 workers fix"],
        );
        id(
            "[1,7 persen](figure:61/construction/change)",
            &["error words-points-as-percent `1,7 persen` -> 1,7 poin fix"],
        );
        id("turun [1,7 poin](figure:61/construction/change)", &["error words-other-direction `1,7 poin` -> 1,7 poin"]);
    }
}
