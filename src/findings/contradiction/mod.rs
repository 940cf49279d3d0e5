//! T309: prose that contradicts itself.
//!
//! No data are needed to see that "55 persen atau 42.591 dari 154.008 pekerja" cannot be: the sentence holds
//! the part, the whole and the share. Each function here knows one way in which sentences relate numbers:
//!
//! | function | what it holds to each other |
//! |---|---|
//! | [`shares`] | share, part and whole, in any of their orders |
//! | [`rests`] | what is left: whole − part, 100 − share, target − actual |
//! | [`parts`] | a total and its parts |
//! | [`growth`] | the way from A to B and how far it is |
//!
//! All hold intervals to each other: what was printed stands for everything that rounds to it, hedges
//! widen it. Where the words between two numbers do not say how they relate, nothing is said.

mod words;

use self::words::{
    APART, APART_BY, COVERED, FILLERS, FOLLOWS, LEADS, MADE_OF, NOT_ALL, NOT_YET, OF, QUOTA, RATES, REST, SAME, SMALL,
    TARGET, TOTALS, WHERE,
};
use super::passage::Sort;
use super::texts::{Reading, Said};
use crate::diag::{Fact, Finding, Severity};
use crate::grammar::direction::{self, Direction};
use crate::grammar::quantity::{Kind, Quantity};
use crate::grammar::sentences;
use crate::grammar::token::{Kind as TokenKind, Token};
use crate::number::{Interval, Ratio};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// The most figures of one sentence: with more it is a list, in which any two could be held against each other.
const MOST_FIGURES: usize = 100;

/// Looks for contradictions in every passage of a text.
pub(super) fn find(text: &Reading<'_>, findings: &mut Vec<Finding>) {
    for said in &text.said {
        if said.quantities.len() < 2 {
            continue;
        }
        for slip in of_passage(said) {
            if !slip.is_quoted(said) {
                findings.push(slip.finding(text, said));
            }
        }
    }
}

/// Numbers that cannot all be right.
#[derive(Debug)]
struct Slip<'q> {
    message: &'static str,
    severity: Severity,
    /// The number that the others contradict.
    told: &'q Quantity,
    /// What the others give for it.
    given: Ratio,
    /// The others, by the names that messages use.
    others: Vec<(&'static str, Range<usize>)>,
}

impl Slip<'_> {
    /// Whether one of the numbers is bound as what a source stated: readers see both then.
    fn is_quoted(&self, said: &Said<'_>) -> bool {
        let mut ranges = self.others.iter().map(|(_, range)| range).chain([&self.told.range]);
        ranges.any(|range| said.claims_over(range).any(|claimed| claimed.claim.stated))
    }

    fn finding(&self, text: &Reading<'_>, said: &Said<'_>) -> Finding {
        let words = |range: &Range<usize>| said.passage.text.get(range.clone()).unwrap_or_default().to_owned();
        let place = text.place_in(&said.passage, &self.told.range);
        let given = match self.told.kind {
            Kind::Percent | Kind::Points => Fact::Decimal(self.given, self.told.decimals().max(1)),
            _ => u64::try_from(self.given.round(0)).map_or(Fact::Decimal(self.given, 0), Fact::Count),
        };
        let mut finding = Finding::new("T309", self.message, place)
            .at(self.severity)
            .with("told", words(&self.told.range))
            .with("given", given);
        for (name, range) in &self.others {
            finding = finding.with(name, words(range));
        }
        finding
    }
}

/// A sentence with the numbers in it.
struct Sentence<'s> {
    text: &'s str,
    /// The words of the passage.
    tokens: &'s [Token],
    range: Range<usize>,
    quantities: Vec<&'s Quantity>,
}

fn of_passage<'s>(said: &'s Said<'_>) -> Vec<Slip<'s>> {
    let text = said.passage.text.as_str();
    let whole = said.passage.sort == Sort::Title;
    let ranges = if whole { std::iter::once(0..text.len()).collect() } else { sentences(text) };
    let all: Vec<Sentence<'s>> = ranges
        .into_iter()
        .map(|range| {
            let first = said.quantities.partition_point(|quantity| quantity.range.start < range.start);
            let inside = said.quantities[first..].iter().take_while(|quantity| quantity.range.end <= range.end);
            let mut quantities: Vec<&Quantity> = inside.filter(|quantity| quantity.is_figure()).collect();
            if quantities.len() > MOST_FIGURES {
                quantities.clear();
            }
            let from = said.tokens.partition_point(|token| token.start < range.start);
            let to = said.tokens.partition_point(|token| token.start < range.end);
            Sentence { text, tokens: said.tokens.get(from..to).unwrap_or_default(), range, quantities }
        })
        .collect();
    let mut slips = Vec::new();
    let mut pair: Option<Pair<'s>> = None;
    // A sentence may tell the whole, the next the part: `Potensinya 154.008 orang. Baru 42.591 yang terdaftar.`
    let mut whole: Option<&'s Quantity> = None;
    let mut target: Option<&'s Quantity> = None;
    for (index, sentence) in all.iter().enumerate() {
        let next = all.get(index + 1);
        match (shares(sentence, next, &mut slips), whole) {
            (Some(found), _) => pair = Some(found),
            (None, Some(whole)) => {
                if let Some(part) = sentence.sole_part(whole) {
                    let found = Pair { part, whole };
                    pair = Some(found);
                    let told = sentence.quantities.get(1).copied().filter(|told| sentence.alternate(part, told));
                    let told = told.or_else(|| next.and_then(summing_up));
                    slips.extend(told.and_then(|told| share_slip(found, told)));
                }
            }
            (None, None) => {}
        }
        if pair.is_none() {
            pair = closing(sentence, index.checked_sub(1).and_then(|before| all.get(before)), &mut slips);
        }
        whole = sentence.sole_whole();
        target = sentence.target().or(target);
        let earlier = index.checked_sub(1).and_then(|before| all.get(before));
        rests(sentence, pair.as_ref(), earlier, target, &mut slips);
        parts(sentence, &mut slips);
        if let Some(both) = sentence.with_parts(next, &said.tokens) {
            parts(&both, &mut slips);
        }
        growth(sentence, &mut slips);
    }
    let mut told: FxHashSet<Range<usize>> = FxHashSet::default();
    slips.retain(|slip| told.insert(slip.told.range.clone()));
    slips
}

/// A part and its whole.
#[derive(Clone, Copy)]
struct Pair<'q> {
    part: &'q Quantity,
    whole: &'q Quantity,
}

impl<'s> Sentence<'s> {
    fn word(&self, token: &Token) -> &'s str {
        self.text.get(token.start..token.end).unwrap_or_default()
    }

    /// The words and marks between two numbers, or before the first.
    fn between(&self, from: usize, to: usize) -> Vec<&'s str> {
        let first = self.tokens.partition_point(|token| token.start < from);
        let inside = self.tokens[first..].iter().take_while(|token| token.end <= to);
        inside.map(|token| self.word(token)).collect()
    }

    /// The last words before a byte, the nearest first.
    fn before(&self, byte: usize) -> impl Iterator<Item = &'s str> {
        let end = self.tokens.partition_point(|token| token.end <= byte);
        let tokens = self.tokens.get(..end).unwrap_or_default();
        tokens.iter().rev().map(|token| self.word(token))
    }

    /// The words after a byte up to the next numeral or the end of the clause.
    fn after(&self, byte: usize) -> impl Iterator<Item = &'s str> {
        let start = self.tokens.partition_point(|token| token.start < byte);
        let tokens = self.tokens.get(start..).unwrap_or_default();
        let stops =
            |token: &&Token| token.kind != TokenKind::Numeral && !matches!(self.word(token), "," | ";" | "." | "(");
        tokens.iter().take_while(stops).map(|token| self.word(token))
    }

    /// Whether a number is told as the whole of something: `dari total 154.008`, `out of 154,008`.
    fn is_whole(&self, quantity: &Quantity) -> bool {
        if !quantity.kind.is_count() && quantity.kind != Kind::Rupiah {
            return false;
        }
        if self.preceded(quantity, QUOTA, 5) {
            return true;
        }
        let mut of = false;
        for (back, word) in self.before(quantity.start).enumerate().take(7) {
            if is(word, OF) {
                of = true;
                // `naik dari 40.000 menjadi` is a way, no whole.
                let rest: Vec<&str> = self.before(quantity.start).skip(back + 1).take(4).collect();
                let way = rest.iter().any(|word| direction::of(word).is_some());
                let leads = self.after(quantity.range.end).take(3).any(|word| is(word, &["menjadi", "ke", "to"]));
                let made = rest
                    .first()
                    .is_some_and(|word| is(word, &["terdiri", "consists", "consist", "consisting", "up", "composed"]));
                if way || leads || made {
                    return false;
                }
                break;
            }
            if !is(word, FILLERS) {
                break;
            }
        }
        of
    }

    /// Whether a word of a list stands among the last words before a number, before any other number.
    fn preceded(&self, quantity: &Quantity, list: &[&str], reach: usize) -> bool {
        let numeral = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        self.before(quantity.start)
            .take(reach)
            .take_while(|word| !numeral(word) && *word != ";")
            .any(|word| is(word, list))
    }

    /// The only share of a sentence, if it tells no target.
    fn sole_share(&self) -> Option<&'s Quantity> {
        let shares = self.quantities.iter().copied().filter(|quantity| quantity.kind == Kind::Percent);
        match shares.collect::<Vec<_>>()[..] {
            [share] if self.target().is_none() => Some(share),
            _ => None,
        }
    }

    /// Whether a share is what the sentence before leaves: `Artinya, masih ada 58,8 persen yang belum terlindungi.`
    fn sums_up_rest(&self, told: &Quantity) -> bool {
        let first = self.tokens.first().map(|token| self.word(token)).unwrap_or_default();
        let after: Vec<&str> = self.after(told.range.end).take(8).collect();
        is(first, &["artinya", "berarti", "sisanya", "so", "thus"])
            && after.iter().any(|word| is(word, NOT_YET))
            && after.iter().any(|word| is(word, COVERED))
    }

    /// One sentence with the next, where that one lists the parts: `Totalnya 12 juta. Rinciannya …`
    fn with_parts(&self, next: Option<&Sentence<'s>>, all: &'s [Token]) -> Option<Sentence<'s>> {
        let next = next?;
        let first = next.tokens.first().map(|token| next.word(token))?;
        if !is(first, &["rinciannya", "perinciannya", "rincian", "terdiri", "yaitu", "yakni"]) {
            return None;
        }
        let from = all.partition_point(|token| token.start < self.range.start);
        let to = all.partition_point(|token| token.start < next.range.end);
        let quantities = self.quantities.iter().chain(&next.quantities).copied().collect();
        let range = self.range.start..next.range.end;
        Some(Sentence { text: self.text, tokens: all.get(from..to)?, range, quantities })
    }

    /// The part and the whole of which the rest is told: the two counts before it.
    fn pair_before(&self, rest: &Quantity, earlier: Option<&Sentence<'s>>) -> Option<Pair<'s>> {
        let before = |sentence: &Sentence<'s>| {
            let people = sentence.quantities.iter().copied().filter(|quantity| quantity.kind == Kind::People);
            people.filter(|quantity| quantity.range.end <= rest.start).collect::<Vec<_>>()
        };
        let (part, whole) = match (&before(self)[..], earlier.map(before).unwrap_or_default().as_slice()) {
            ([whole, part], _) | ([part], [whole]) => (*part, *whole),
            _ => return None,
        };
        (part.value() <= whole.value()).then_some(Pair { part, whole })
    }

    /// The only number of a sentence that tells how many there are in all.
    fn sole_whole(&self) -> Option<&'s Quantity> {
        const IN_ALL: &[&str] =
            &["potensi", "potensinya", "semesta", "terdapat", "there", "seluruh", "total", "has", "jumlah"];
        let [whole] = self.quantities[..] else { return None };
        let covered = self.between(self.range.start, self.range.end).iter().any(|word| is(word, COVERED));
        (whole.kind == Kind::People && !covered && self.preceded(whole, IN_ALL, 10)).then_some(whole)
    }

    /// The people of whom a sentence says that they are covered, of a whole that the one before has told.
    fn sole_part(&self, whole: &Quantity) -> Option<&'s Quantity> {
        let part = self.quantities.first().copied().filter(|part| part.kind == Kind::People && alike(part, whole))?;
        let others = self.quantities.get(1..)?.iter().any(|other| other.kind != Kind::Percent);
        let words = self.between(self.range.start, self.range.end);
        let covered = words.iter().any(|word| is(word, COVERED)) && !words.iter().any(|word| is(word, NOT_YET));
        (covered && !others && part.value() <= whole.value()).then_some(part)
    }

    /// The percentage that is told as the target.
    fn target(&self) -> Option<&'s Quantity> {
        self.quantities
            .iter()
            .copied()
            .find(|quantity| quantity.kind == Kind::Percent && self.preceded(quantity, TARGET, 6))
    }

    /// Whether a share and a part are two ways of telling one thing: `55 persen atau 42.591 pekerja`.
    ///
    /// A few words may come first, which name what is counted, then one that says so.
    fn alternate(&self, first: &Quantity, second: &Quantity) -> bool {
        let words = self.between(first.range.end, second.start);
        if words.is_empty() || words.len() > 12 || words.iter().any(|word| is(word, APART)) {
            return false;
        }
        // `30 percent of workers, 42,591 of …`
        if first.kind == Kind::Percent && words.len() <= 6 && is(words[0], OF) && words.last() == Some(&",") {
            return true;
        }
        let Some(mark) = words.iter().position(|word| is(word, SAME)) else { return false };
        let rate = is(words[mark], RATES);
        let follows = |word: &&str| is(word, SAME) || is(word, SMALL) || rate && is(word, WHERE);
        mark <= 8 && words[mark + 1..].iter().all(follows)
    }

    /// Whether the words between two numbers keep them in one statement.
    fn near(&self, first: &Quantity, second: &Quantity) -> bool {
        let words = self.between(first.range.end, second.start);
        words.len() <= 16 && !words.iter().any(|word| is(word, APART))
    }
}

fn is(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Whether two numbers count the same sort of thing, as far as it is said.
fn alike(one: &Quantity, other: &Quantity) -> bool {
    match (one.kind, other.kind) {
        // Of things only those share a sort of which one leaves it to the other: `71 dari 87 desa`.
        (Kind::Things, Kind::Things) => one.number.end == one.range.end || other.number.end == other.range.end,
        (Kind::Things, _) | (_, Kind::Things) => false,
        (Kind::Rupiah, Kind::Rupiah) => true,
        (Kind::Rupiah, _) | (_, Kind::Rupiah) => false,
        (one, other) => one.is_count() && other.is_count(),
    }
}

/// Share, part and whole. Gives the part and whole of the sentence, for what is told of their rest.
fn shares<'s>(sentence: &Sentence<'s>, next: Option<&Sentence<'s>>, slips: &mut Vec<Slip<'s>>) -> Option<Pair<'s>> {
    let all = &sentence.quantities;
    let mut found = None;
    for (at, whole) in all.iter().copied().enumerate() {
        if !sentence.is_whole(whole) {
            continue;
        }
        let get = |at: Option<usize>| at.and_then(|at| all.get(at)).copied();
        let (before, earlier) = (get(at.checked_sub(1)), get(at.checked_sub(2)));
        let (after, later) = (get(Some(at + 1)), get(Some(at + 2)));
        let count = |quantity: Option<&'s Quantity>| quantity.filter(|quantity| alike(quantity, whole));
        let share = |quantity: Option<&'s Quantity>| quantity.filter(|quantity| quantity.kind == Kind::Percent);
        let close = |one: &Quantity, other: &Quantity| sentence.near(one, other);
        let same = |one: &Quantity, other: &Quantity| sentence.alternate(one, other);
        let mut part = None;
        let mut told = None;
        match (count(before), share(before), count(earlier), share(earlier)) {
            // P persen atau N … dari D
            (Some(n), _, _, Some(p)) if close(n, whole) && same(p, n) => (part, told) = (Some(n), Some(p)),
            // N (P persen) dari D
            (_, Some(p), Some(n), _) if close(p, whole) && same(n, p) => (part, told) = (Some(n), Some(p)),
            // N dari D, then perhaps: atau P
            (Some(n), ..) if close(n, whole) => {
                part = Some(n);
                told = share(after).filter(|p| same(whole, p));
            }
            // P dari D, then perhaps: atau N
            (_, Some(p), ..) if close(p, whole) => {
                let n = count(after).filter(|n| same(whole, n) && !sentence.is_whole(n));
                (part, told) = (n, n.map(|_| p));
            }
            _ => {}
        }
        if part.is_none() {
            // Dari D …, baru P persen atau N · Dari D …, N terdaftar (P persen)
            let whole_first = |quantity: &&Quantity| close(whole, quantity) && !sentence.is_whole(quantity);
            match (after.filter(whole_first), later) {
                (Some(p), Some(n)) if p.kind == Kind::Percent && alike(n, whole) && same(p, n) => {
                    (part, told) = (Some(n), Some(p));
                }
                (Some(n), later) if alike(n, whole) => {
                    let pending =
                        sentence.preceded(n, NOT_YET, 3) || sentence.after(n.range.end).take(4).any(|w| is(w, NOT_YET));
                    if !pending {
                        part = Some(n);
                        told = share(later).filter(|p| same(n, p));
                    }
                }
                _ => {}
            }
        }
        let Some(part) = part else { continue };
        // P persen: dari D …, N · P percent: N of D
        let first = all
            .first()
            .copied()
            .filter(|first| first.kind == Kind::Percent && first.range.end <= whole.start.min(part.start));
        if let (None, Some(first)) = (told, first) {
            let words = sentence.between(first.range.end, whole.start.min(part.start));
            let colon = words.first() == Some(&":") && words.len() <= 4;
            told = Some(first).filter(|first| colon && !sentence.preceded(first, TARGET, 8));
        }
        let pair = Pair { part, whole };
        found = Some(pair);
        if told.is_none() && at + 2 >= all.len() {
            told = next.and_then(|next| summing_up(next));
        }
        match told {
            Some(told) => slips.extend(share_slip(pair, told)),
            None => slips.extend(larger_part(pair)),
        }
    }
    found
}

/// Whether it counts people, or their cases.
fn is_counted(quantity: &Quantity) -> bool {
    matches!(quantity.kind, Kind::People | Kind::Cases)
}

/// A share that follows from two counts, of which neither is told as the whole: it is the larger one.
///
/// `Kuota 3.480 orang. Yang tercatat 9.215 orang, sehingga yang terbiayai 37,8 persen` ·
/// `12.350 pekerja berangkat; 10.868 orang di antaranya terdaftar, setara 88 persen`
fn closing<'s>(sentence: &Sentence<'s>, before: Option<&Sentence<'s>>, slips: &mut Vec<Slip<'s>>) -> Option<Pair<'s>> {
    let sole = before.and_then(|before| match before.quantities[..] {
        [sole] if is_counted(sole) => Some(sole),
        _ => None,
    });
    let people: Vec<&'s Quantity> =
        sentence.quantities.iter().copied().filter(|quantity| is_counted(quantity)).collect();
    let (one, other) = match (sole, &people[..]) {
        (None, [one, other]) => (*one, *other),
        (Some(one), [other]) => (one, *other),
        _ => return None,
    };
    let (part, whole) = if one.value() <= other.value() { (one, other) } else { (other, one) };
    let pair = Pair { part, whole };
    let last = if one.range.end > other.range.end { one } else { other };
    let told = sentence.quantities.iter().copied().find(|told| told.kind == Kind::Percent)?;
    if told.range.start < last.range.end || !alike(one, other) {
        return None;
    }
    let words = sentence.between(last.range.end, told.start);
    let among = sentence.after(part.range.end).take(3).any(|word| is(word, &["antaranya", "them", "whom", "these"]));
    let follows = words.iter().any(|word| is(word, FOLLOWS)) || among && sentence.alternate(part, told);
    let clause = sentence.between(sentence.range.start, told.start);
    // How far something grew is no share of it.
    let grows = clause.iter().any(|word| direction::of(word).is_some());
    if !follows || grows || words.len() > 10 || words.iter().any(|word| is(word, APART)) {
        return None;
    }
    slips.extend(share_slip(pair, told));
    Some(pair)
}

/// The share with which a sentence sums up the one before: `Itu 27,7 persen.`
fn summing_up<'s>(sentence: &Sentence<'s>) -> Option<&'s Quantity> {
    const OPENS: &[&str] =
        &["itu", "angka", "jumlah", "artinya", "berarti", "cakupannya", "persentasenya", "that", "this", "so"];
    const WITHIN: &[&str] = &[
        "itu",
        "ini",
        "angka",
        "jumlah",
        "sama",
        "dengan",
        "setara",
        "berarti",
        "artinya",
        "sekitar",
        "hanya",
        "baru",
        "adalah",
        "cakupannya",
        "is",
        "are",
        "was",
        "only",
        "about",
        "just",
        "equals",
        "means",
        "persentasenya",
        ",",
        "mencapai",
        "tersebut",
        "that",
        "this",
        "it",
        "makes",
        "so",
        "to",
        "amounts",
        "of",
        "coverage",
        "a",
        "sebesar",
        "cakupan",
        "kita",
        "masih",
        "kami",
        "our",
    ];
    let first = sentence.quantities.first().filter(|first| first.kind == Kind::Percent)?;
    let words = sentence.between(sentence.range.start, first.start);
    let opens = words.first().is_some_and(|word| is(word, OPENS));
    (opens && words.len() <= 7 && words.iter().all(|word| is(word, WITHIN))).then_some(*first)
}

fn share_slip<'q>(pair: Pair<'q>, told: &'q Quantity) -> Option<Slip<'q>> {
    let given = Interval::percent(pair.part.loose(), pair.whole.loose())?;
    if told.loose().meets(given) {
        return None;
    }
    let middle = middle_share(pair)?;
    let others = vec![("part", pair.part.range.clone()), ("whole", pair.whole.range.clone())];
    let (message, severity) = if told.cuts(given) {
        ("share-cut-off", Severity::Note)
    } else if apart(told.loose(), given) <= Ratio::new(1, 2).unwrap_or(Ratio::ZERO) {
        ("share-not-quite", Severity::Warning)
    } else {
        ("share-contradicts", Severity::Error)
    };
    Some(Slip { message, severity, told, given: middle, others })
}

fn middle_share(pair: Pair<'_>) -> Option<Ratio> {
    Interval::percent(Interval::exactly(pair.part.value()), Interval::exactly(pair.whole.value()))
        .map(|share| share.low)
}

/// How far two intervals lie apart.
fn apart(one: Interval, other: Interval) -> Ratio {
    let above = one.low.minus(other.high).unwrap_or(Ratio::ZERO);
    let below = other.low.minus(one.high).unwrap_or(Ratio::ZERO);
    above.max(below).max(Ratio::ZERO)
}

/// A part larger than its whole.
fn larger_part(pair: Pair<'_>) -> Option<Slip<'_>> {
    let (part, whole) = (pair.part, pair.whole);
    let counted = |quantity: &Quantity| matches!(quantity.kind, Kind::People | Kind::Cases | Kind::Rupiah);
    if !counted(part) || !counted(whole) || part.loose().low <= whole.loose().high {
        return None;
    }
    let others = vec![("whole", whole.range.clone())];
    Some(Slip { message: "part-above-whole", severity: Severity::Error, told: part, given: whole.value(), others })
}

/// What is told to be left: of people, of a hundred percent, of the way to a target.
fn rests<'s>(
    sentence: &Sentence<'s>,
    pair: Option<&Pair<'s>>,
    earlier: Option<&Sentence<'s>>,
    target: Option<&'s Quantity>,
    slips: &mut Vec<Slip<'s>>,
) {
    for told in sentence.quantities.iter().copied() {
        let rest =
            sentence.preceded(told, REST, 4) || sentence.after(told.range.end).take(2).any(|word| is(word, REST));
        match told.kind {
            Kind::People | Kind::Bare => {
                let pair = pair.copied().or_else(|| rest.then(|| sentence.pair_before(told, earlier)).flatten());
                let Some(pair) = pair.filter(|pair| pair.part.range != told.range && pair.whole.range != told.range)
                else {
                    continue;
                };
                let before =
                    sentence.before(told.start).take(4).take_while(|word| !matches!(*word, "," | ";" | "(" | ":"));
                let words: Vec<&str> = before.chain(sentence.after(told.range.end).take(7)).collect();
                let pending = words.iter().any(|word| is(word, NOT_YET)) && words.iter().any(|word| is(word, COVERED));
                if (rest || pending) && told.range.start > pair.part.range.start.min(pair.whole.range.start) {
                    slips.extend(rest_slip(pair, told, target));
                }
            }
            Kind::Percent if rest || sentence.sums_up_rest(told) => {
                let others = sentence.quantities.iter().copied().filter(|other| other.range.end <= told.start);
                let others: Vec<_> = others.filter(|other| other.kind == Kind::Percent).collect();
                let other = match others[..] {
                    [] => earlier.and_then(Sentence::sole_share),
                    [other] => Some(other),
                    _ => None,
                };
                if let Some(other) = other {
                    slips.extend(difference_slip(
                        "rest-contradicts",
                        Interval::exactly(Ratio::whole(100)),
                        other,
                        told,
                    ));
                }
            }
            Kind::Percent | Kind::Points
                if sentence.preceded(told, APART_BY, 4)
                    || sentence
                        .after(told.range.end)
                        .take(2)
                        .any(|word| is(word, &["short", "lagi", "away", "behind"])) =>
            {
                let Some(target) = target.filter(|target| target.range != told.range) else { continue };
                let actual = sentence.quantities.iter().copied().filter(|other| {
                    other.kind == Kind::Percent && other.range != told.range && other.range != target.range
                });
                let mut actual: Vec<_> = actual.collect();
                if let (true, Some(earlier)) = (actual.is_empty(), earlier) {
                    let shares = earlier.quantities.iter().copied();
                    actual.extend(shares.filter(|other| other.kind == Kind::Percent && other.range != target.range));
                }
                if let [actual] = actual[..] {
                    let to_all = difference(Interval::exactly(Ratio::whole(100)), actual.loose());
                    if to_all.is_some_and(|to_all| told.loose().meets(to_all)) {
                        continue;
                    }
                    let slip = difference_slip("gap-contradicts", target.loose(), actual, told);
                    slips.extend(slip.map(|mut slip| {
                        slip.others.push(("target", target.range.clone()));
                        slip
                    }));
                }
            }
            _ => {}
        }
    }
}

fn difference(from: Interval, less: Interval) -> Option<Interval> {
    Some(Interval { low: from.low.minus(less.high)?, high: from.high.minus(less.low)? })
}

fn difference_slip<'q>(
    message: &'static str,
    from: Interval,
    less: &'q Quantity,
    told: &'q Quantity,
) -> Option<Slip<'q>> {
    let given = difference(from, less.loose())?;
    if told.loose().meets(given) || told.cuts(given) {
        return None;
    }
    let middle = from.low.plus(from.high)?.times(Ratio::new(1, 2)?)?.minus(less.value())?;
    Some(Slip { message, severity: Severity::Error, told, given: middle, others: vec![("part", less.range.clone())] })
}

/// People told as not yet covered, who are not the whole less the part.
fn rest_slip<'q>(pair: Pair<'q>, told: &'q Quantity, target: Option<&'q Quantity>) -> Option<Slip<'q>> {
    if !alike(told, pair.whole) {
        return None;
    }
    let given = difference(pair.whole.loose(), pair.part.loose())?;
    if told.loose().meets(given) || told.cuts(given) {
        return None;
    }
    let middle = pair.whole.value().minus(pair.part.value())?;
    let mut others = vec![("part", pair.part.range.clone()), ("whole", pair.whole.range.clone())];
    let mut message = "rest-contradicts-count";
    if let Some(target) = target {
        let share = |value: Ratio| value.times(pair.whole.value())?.times(Ratio::new(1, 100)?);
        let (low, high) = (share(target.loose().low)?, share(target.loose().high)?);
        let due = Interval { low, high };
        let to_target = difference(due, pair.part.loose())?;
        if told.loose().meets(due) || told.loose().meets(to_target) {
            message = if told.loose().meets(due) { "target-as-rest" } else { "gap-to-target-as-rest" };
            others.push(("target", target.range.clone()));
        }
    }
    Some(Slip { message, severity: Severity::Error, told, given: middle, others })
}

/// A total and the parts that are listed of it.
fn parts<'s>(sentence: &Sentence<'s>, slips: &mut Vec<Slip<'s>>) {
    let all = &sentence.quantities;
    let plain = |total: &Quantity, other: &Quantity| {
        total.to.is_none()
            && other.to.is_none()
            && (alike(total, other) || total.kind == Kind::Percent && other.kind == Kind::Percent)
    };
    let not_all = |words: &[&str]| {
        let others =
            words.windows(2).any(|pair| is(pair[0], &["antara", "among"]) && is(pair[1], &["lain", "others", "them"]));
        others || words.iter().any(|word| is(word, NOT_ALL))
    };
    let sum = |parts: &[&Quantity]| {
        let zero = Interval::exactly(Ratio::ZERO);
        parts.iter().try_fold((zero, Ratio::ZERO), |(sum, middle), part| {
            let interval = part.loose();
            let (low, high) = (sum.low.plus(interval.low)?, sum.high.plus(interval.high)?);
            Some((Interval { low, high }, middle.plus(part.value())?))
        })
    };
    for (at, total) in all.iter().copied().enumerate() {
        // A total, then its parts.
        let rest: Vec<&Quantity> = all[at + 1..].iter().copied().filter(|other| plain(total, other)).collect();
        let listed = rest.len() >= 2 && {
            let words = sentence.between(total.range.end, rest[0].start);
            words.len() <= 10
                && words.iter().any(|word| is(word, MADE_OF))
                && !not_all(&words)
                && total.kind != Kind::Percent
        };
        let tail = listed && {
            let words = sentence.between(rest[0].range.end, sentence.range.end);
            !not_all(&words) && !words.iter().any(|word| is(word, OF) || is(word, TOTALS))
        };
        // The parts, then their total.
        let first: Vec<&Quantity> = all[..at].iter().copied().filter(|other| plain(total, other)).collect();
        let summed = first.len() >= 2 && !sentence.is_whole(total) && {
            let words: Vec<&str> = sentence.before(total.start).take(4).collect();
            let apart = sentence.between(first[0].range.end, total.start);
            let after: Vec<&str> = sentence.after(total.range.end).take(2).collect();
            (words.iter().any(|word| is(word, TOTALS))
                || matches!(after[..], ["in", "total" | "all"] | ["altogether", ..]))
                && !words.iter().any(|word| is(word, OF))
                && !apart.iter().any(|word| is(word, OF) || is(word, LEADS))
                && !not_all(&apart)
        };
        let parts = if tail {
            rest
        } else if summed {
            first
        } else {
            continue;
        };
        let Some((given, middle)) = sum(&parts) else { continue };
        if total.loose().meets(given) || total.cuts(given) {
            continue;
        }
        let (Some(from), Some(to)) = (parts.first(), parts.last()) else { continue };
        let others = vec![("parts", from.range.start..to.range.end)];
        slips.push(Slip { message: "parts-contradict", severity: Severity::Error, told: total, given: middle, others });
    }
}

/// A number that goes from one value to another, and how far it is said to go.
fn growth<'s>(sentence: &Sentence<'s>, slips: &mut Vec<Slip<'s>>) {
    let all = &sentence.quantities;
    for at in 0..all.len().saturating_sub(1) {
        let (from, to) = (all[at], all[at + 1]);
        if from.kind != to.kind || matches!(from.kind, Kind::Points) {
            continue;
        }
        let words = sentence.between(from.range.end, to.start);
        let leads =
            words.len() <= 12 && words.iter().any(|word| is(word, LEADS)) && !words.iter().any(|word| is(word, &[";"]));
        let starts = sentence.preceded(from, &["dari", "from"], 5);
        if !leads || !starts {
            continue;
        }
        let told_after = sentence
            .quantities
            .get(at + 2)
            .and_then(|told| sentence.before(told.start).take(2).find_map(direction::of));
        let way = sentence.before(from.start).take(14).find_map(direction::of).or(told_after);
        let Some(way) = way else { continue };
        let (Some(up), Some(down)) = (difference(to.loose(), from.loose()), difference(from.loose(), to.loose()))
        else {
            continue;
        };
        let distance = if way == Direction::Up { up } else { down };
        let others = || vec![("from", from.range.clone()), ("to", to.range.clone())];
        if distance.high < Ratio::ZERO {
            let message = if way == Direction::Up { "growth-that-falls" } else { "fall-that-grows" };
            slips.push(Slip { message, severity: Severity::Error, told: to, given: from.value(), others: others() });
            continue;
        }
        let before = at
            .checked_sub(1)
            .map(|before| all[before])
            .filter(|told| sentence.between(told.range.end, from.start).len() <= 6);
        let after = all.get(at + 2).copied().filter(|told| {
            let words = sentence.between(to.range.end, told.start);
            // What is joined by "and" is another statement.
            words.len() <= 6
                && !words.iter().any(|word| is(word, APART) || is(word, &["and", "dan", "akan", "will"]))
                && words.iter().any(|word| {
                    is(word, &["(", "atau", "or", "sebesar", "sebanyak", "by", ","]) || direction::of(word).is_some()
                })
        });
        for told in [before, after].into_iter().flatten() {
            let by = sentence.before(told.start).take(4).any(|word| direction::of(word).is_some())
                || std::ptr::eq(after.unwrap_or(from), told);
            if !by {
                continue;
            }
            let own = sentence.before(told.start).take(2).find_map(direction::of);
            if own.is_some_and(|own| own != way) && std::ptr::eq(after.unwrap_or(from), told) {
                let message = "growth-other-way";
                slips.push(Slip { message, severity: Severity::Error, told, given: to.value(), others: others() });
            } else {
                slips.extend(growth_slip(from, to, distance, told, others()));
            }
        }
    }
}

fn growth_slip<'q>(
    from: &Quantity,
    to: &Quantity,
    distance: Interval,
    told: &'q Quantity,
    others: Vec<(&'static str, Range<usize>)>,
) -> Option<Slip<'q>> {
    let relative = (|| {
        let (low, high) = (from.loose().low, from.loose().high);
        let share = |part: Ratio, whole: Ratio| {
            part.times(Ratio::whole(100))?.times(Ratio::new(whole.denominator(), whole.numerator())?)
        };
        Some(Interval { low: share(distance.low, high)?, high: share(distance.high, low)? })
    })();
    let middle = to.value().minus(from.value())?.abs();
    let middle_share =
        middle.times(Ratio::whole(100))?.times(Ratio::new(from.value().denominator(), from.value().numerator())?);
    let (fits, given) = match told.kind {
        // `naik 3,37 persen` of a share may be meant in points: nobody can tell, so both pass.
        Kind::Percent if from.kind == Kind::Percent => {
            (told.loose().meets(distance) || relative.is_some_and(|relative| told.loose().meets(relative)), middle)
        }
        Kind::Percent => {
            (relative.is_none_or(|relative| told.loose().meets(relative) || told.cuts(relative)), middle_share?)
        }
        Kind::Points if from.kind == Kind::Percent => (told.loose().meets(distance) || told.cuts(distance), middle),
        _ if alike(told, from) => (told.loose().meets(distance) || told.cuts(distance), middle),
        _ => return None,
    };
    (!fits).then_some(Slip { message: "growth-contradicts", severity: Severity::Error, told, given, others })
}
