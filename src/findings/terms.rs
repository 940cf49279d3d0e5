//! T402: an acronym that is told to stand for what it does not stand for.

use super::spoken::{self, Spoken};
use super::texts::Reading;
use crate::dataset::{Dataset, Id, Language, Term, Texts};
use crate::diag::Finding;
use crate::figures::link::{Link, parse};
use crate::grammar::sieve::Sieve;
use crate::grammar::token::{Kind, Token};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Holds every acronym that a text spells out to the glossary and the programmes.
pub(super) fn find(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for spoken in spoken::of(reading) {
        let linked = spoken.links().iter().any(|link| link.destination.starts_with("term:"));
        if !linked && !may_expand(&spoken) {
            continue;
        }
        let lexicon = reading.lexicon.get_or_init(|| Lexicon::new(reading.figures.dataset()));
        let check = Check { reading, spoken: &spoken, lexicon };
        for pair in check.pairs() {
            findings.extend(check.judge(&pair));
        }
        findings.extend(check.links());
    }
}

/// Words between an acronym and what it stands for.
const MEANS: &[&[&str]] = &[
    &["adalah"],
    &["yaitu"],
    &["yakni"],
    &["ialah"],
    &["merupakan"],
    &["singkatan", "dari"],
    &["adalah", "singkatan", "dari"],
    &["merupakan", "singkatan", "dari"],
    &["kependekan", "dari"],
    &["is"],
    &["means"],
    &["stands", "for"],
    &["is", "short", "for"],
    &["namely"],
    &["atau"],
    &["or"],
];

/// Words between what is spelt out and its acronym.
const SHORTENED: &[&str] = &["disingkat", "abbreviated"];

/// The words with which all of these begin.
const TOLD: Sieve = Sieve::of(&[
    "adalah",
    "yaitu",
    "yakni",
    "ialah",
    "merupakan",
    "singkatan",
    "kependekan",
    "is",
    "means",
    "stands",
    "namely",
    "atau",
    "or",
    "disingkat",
    "abbreviated",
]);

/// Whether a text may hold an acronym with its words, so that the glossary has to be opened.
fn may_expand(spoken: &Spoken<'_>) -> bool {
    let is = |token: &Token, words: &[&str]| words.iter().any(|word| token.is(spoken.text, word));
    spoken.tokens.iter().any(|token| match token.kind {
        Kind::Mark => is(token, &["("]),
        Kind::Word => {
            TOLD.passes(token.text(spoken.text))
                && (is(token, SHORTENED) || MEANS.iter().any(|means| is(token, &means[..1])))
        }
        Kind::Numeral => false,
    })
}

/// A name of an entry, written out.
struct Name {
    /// The words that count, in small letters.
    words: Vec<String>,
    /// The name as the record gives it.
    text: String,
    /// Whether it is the name by which the law goes, and no translation or other word for it.
    proper: bool,
}

/// What an acronym stands for.
#[derive(Default)]
struct Entry {
    short: String,
    names: Vec<Name>,
}

/// The acronyms that the report explains. Made once for all texts, by the first that needs it.
pub(super) struct Lexicon {
    entries: Vec<Entry>,
    shorts: FxHashMap<String, usize>,
    /// Whether an acronym begins with a byte: most words need no second look.
    initials: [bool; 256],
    /// The entries by the first and the last words of their names.
    first: FxHashMap<String, Vec<(usize, usize)>>,
    last: FxHashMap<String, Vec<(usize, usize)>>,
    terms: FxHashMap<Id<Term>, usize>,
}

impl Lexicon {
    fn new(dataset: &Dataset) -> Lexicon {
        let mut lexicon = Lexicon {
            entries: Vec::new(),
            shorts: FxHashMap::default(),
            initials: [false; 256],
            first: FxHashMap::default(),
            last: FxHashMap::default(),
            terms: FxHashMap::default(),
        };
        for (_, programme) in dataset.programmes.iter() {
            let at = lexicon.entry(&programme.id);
            lexicon.add_names(at, &programme.name, false);
        }
        for (id, term) in dataset.terms.iter() {
            let Some(expansion) = &term.expansion else { continue };
            let at = lexicon.entry(term.term.get(Language::DEFAULT));
            lexicon.terms.insert(id, at);
            lexicon.add_names(at, expansion, true);
            for short in term.term.iter() {
                lexicon.shorts.entry(short.text.to_owned()).or_insert(at);
            }
            for alias in &term.aliases {
                let short = alias.split(' ').count() <= 2 && alias.chars().filter(|c| c.is_uppercase()).count() > 1;
                if short && alias.chars().count() <= 12 {
                    lexicon.shorts.entry(alias.clone()).or_insert(at);
                }
                lexicon.entries[at].names.push(Name { words: words_of(alias), text: alias.clone(), proper: false });
            }
        }
        for first in lexicon.shorts.keys().filter_map(|short| short.bytes().next()) {
            lexicon.initials[usize::from(first)] = true;
        }
        for (index, entry) in lexicon.entries.iter().enumerate() {
            for (number, name) in entry.names.iter().enumerate() {
                if let (Some(first), Some(last)) = (name.words.first(), name.words.last()) {
                    lexicon.first.entry(first.clone()).or_default().push((index, number));
                    lexicon.last.entry(last.clone()).or_default().push((index, number));
                }
            }
        }
        lexicon
    }

    /// The entry of an acronym: a programme and a term of one name are one.
    fn entry(&mut self, short: &str) -> usize {
        let known = self.shorts.get(short).copied();
        known.unwrap_or_else(|| {
            self.entries.push(Entry { short: short.to_owned(), names: Vec::new() });
            self.shorts.insert(short.to_owned(), self.entries.len() - 1);
            self.entries.len() - 1
        })
    }

    fn add_names(&mut self, at: usize, texts: &Texts, every_language: bool) {
        for said in texts.iter() {
            let proper = every_language || said.language == Language::DEFAULT;
            let name = Name { words: words_of(said.text), text: said.text.to_owned(), proper };
            // What the programme is called comes after what the glossary says it stands for.
            self.entries[at].names.push(name);
        }
    }

    fn proper(&self, entry: usize) -> Option<&Name> {
        self.entries[entry].names.iter().find(|name| name.proper)
    }
}

fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty());
    words.map(str::to_lowercase).filter(|word| !is_connector(word)).collect()
}

fn is_connector(word: &str) -> bool {
    matches!(word, "dan" | "and" | "of" | "the")
}

/// A word of a text that counts.
struct Word {
    lower: String,
    range: Range<usize>,
    capital: bool,
}

/// An acronym with the words that are told to be its own.
struct Pair {
    entry: usize,
    /// The acronym.
    short: Range<usize>,
    words: Vec<Word>,
    /// Whether the words end at the acronym; otherwise they begin after it.
    ends: bool,
    /// Whether more words follow those that begin.
    open: bool,
    /// Whether the words are spelt out for the acronym and for nothing else: the one is in brackets after the
    /// other, and no name goes on after them.
    beside: bool,
}

struct Check<'c> {
    reading: &'c Reading<'c>,
    spoken: &'c Spoken<'c>,
    lexicon: &'c Lexicon,
}

/// The most words that are taken for what an acronym stands for.
const LONGEST: usize = 12;

impl Check<'_> {
    fn is(&self, at: usize, words: &[&str]) -> bool {
        let token = self.spoken.tokens.get(at);
        token.is_some_and(|token| words.iter().any(|word| token.is(self.spoken.text, word)))
    }

    /// The known acronym that begins at a token, and the token after it.
    fn short(&self, at: usize) -> Option<(usize, Range<usize>, usize)> {
        let tokens = &self.spoken.tokens;
        let first = tokens.get(at).filter(|token| token.kind == Kind::Word)?;
        let initial = self.spoken.text.as_bytes().get(first.start)?;
        if !self.lexicon.initials[usize::from(*initial)] {
            return None;
        }
        for length in [2, 1] {
            let Some(last) = tokens.get(at + length - 1) else { continue };
            let range = first.start..last.end;
            let known = self.spoken.text.get(range.clone()).and_then(|text| self.lexicon.shorts.get(text));
            if let Some(entry) = known {
                return Some((*entry, range, at + length));
            }
        }
        None
    }

    fn pairs(&self) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for at in 0..self.spoken.tokens.len() {
            if self.is(at, &["("]) {
                let told = at + 1 + self.lead(at + 1);
                // "Jaminan Kematian (JKM)"
                if let Some((entry, short, next)) = self.short(told)
                    && self.is(next, &[")", ","])
                {
                    let words = self.words_before(at);
                    let beside = told == at + 1 && self.is(next, &[")"]) && !self.is_capital(next + 1);
                    pairs.push(Pair { entry, short, words, ends: true, open: false, beside });
                }
            } else if self.is(at, SHORTENED) {
                // "Jaminan Kematian yang disingkat JKM"
                let next = at + 1 + usize::from(self.is(at + 1, &["sebagai", "menjadi", "dengan", "as", "to"]));
                let before = (at.saturating_sub(3)..at).rev();
                let skipped = before.take_while(|index| {
                    self.is(*index, &["yang", "atau", "selanjutnya", ",", "biasa", "sering", "kerap", "or"])
                });
                let from = at - skipped.count();
                if let Some((entry, short, _)) = self.short(next)
                    && !self.is(from.wrapping_sub(1), &["("])
                {
                    let words = self.words_before(from);
                    pairs.push(Pair { entry, short, words, ends: true, open: false, beside: false });
                }
            } else if let Some((entry, short, next)) = self.short(at) {
                pairs.extend(self.after(entry, short, next));
            }
        }
        pairs
    }

    /// Words that may stand in a bracket before an acronym: `(selanjutnya disingkat JKM)`.
    fn lead(&self, at: usize) -> usize {
        let lead = |index: usize| self.is(index, &["selanjutnya", "disingkat", "atau", "biasa", "disebut", "or"]);
        (at..at + 3).take_while(|index| lead(*index)).count()
    }

    /// What follows an acronym and is told to be its words: in brackets, or after `adalah`.
    fn after(&self, entry: usize, short: Range<usize>, next: usize) -> Option<Pair> {
        if self.is(next, &["("]) {
            let from = next + 1 + usize::from(self.is(next + 1, &["atau", "yaitu", "yakni", "or"]));
            let (words, open) = self.words_after(from);
            let last = words.last().map_or(from, |word| self.token_after(word.range.end));
            let beside = !open && self.is(last, &[")"]) && !self.is_capital(last + 1);
            return Some(Pair { entry, short, words, ends: false, open, beside });
        }
        let comma = usize::from(self.is(next, &[","]));
        let means = MEANS
            .iter()
            .filter(|means| means.iter().enumerate().all(|(index, word)| self.is(next + comma + index, &[word])));
        let means = means.max_by_key(|means| means.len())?;
        let either = matches!(means[0], "atau" | "or");
        if either && comma == 0 && self.is_alternative(&short) {
            return None;
        }
        let mut from = next + comma + means.len();
        for _ in 0..2 {
            from += usize::from(self.is(from, &["the", "a", "an", "program", "programme", "acronym"]));
        }
        let (words, open) = self.words_after(from);
        Some(Pair { entry, short, words, ends: false, open, beside: false })
    }

    fn token_after(&self, end: usize) -> usize {
        self.spoken.tokens.partition_point(|token| token.start < end)
    }

    fn is_capital(&self, at: usize) -> bool {
        let token = self.spoken.tokens.get(at).filter(|token| token.kind == Kind::Word);
        token.is_some_and(|token| token.text(self.spoken.text).starts_with(char::is_uppercase))
    }

    /// Whether a mark joins the words on both sides of it to one: `Non-Wage`, `Penelitian & Pengembangan`.
    fn joins(&self, at: usize) -> bool {
        let touch = |at: usize| matches!(self.spoken.tokens.get(at..at + 2), Some([a, b]) if a.end == b.start);
        self.is(at, &["&"]) || at > 0 && self.is(at, &["-", "‑"]) && touch(at - 1) && touch(at)
    }

    /// Whether a sentence weighs one thing against another: "dibayar dari JKM atau Jaminan Kecelakaan Kerja,
    /// tidak dari keduanya".
    fn is_alternative(&self, at: &Range<usize>) -> bool {
        const SIGNS: &[&str] =
            &["baik", "maupun", "keduanya", "salah", "either", "both", "neither", "bukan", "dari", "antara", "between"];
        // As much of the sentence as one takes in at once.
        const NEAR: usize = 40;
        let here = self.spoken.tokens.partition_point(|token| token.start < at.start);
        let ends = |index: &usize| self.is(*index, &[".", "!", "?"]);
        let before = (here.saturating_sub(NEAR)..here).rev().take_while(|index| !ends(index));
        let after = (here..here + NEAR).take_while(|index| !ends(index));
        before.chain(after).any(|index| self.is(index, SIGNS))
    }

    /// The words that end before a token, those that count.
    fn words_before(&self, at: usize) -> Vec<Word> {
        let mut words = Vec::new();
        for index in (at.saturating_sub(LONGEST)..at).rev() {
            let token = self.spoken.tokens[index];
            if token.kind != Kind::Word && !self.joins(index) {
                break;
            }
            words.extend(self.word(token));
        }
        words.reverse();
        words
    }

    /// The words that begin at a token, and whether more follow.
    fn words_after(&self, at: usize) -> (Vec<Word>, bool) {
        let mut words = Vec::new();
        for index in at..at + LONGEST {
            let Some(token) = self.spoken.tokens.get(index) else { return (words, false) };
            if token.kind != Kind::Word && !self.joins(index) {
                return (words, false);
            }
            words.extend(self.word(*token));
        }
        (words, true)
    }

    fn word(&self, token: Token) -> Option<Word> {
        let text = token.text(self.spoken.text);
        let lower = text.to_lowercase();
        let counts = token.kind == Kind::Word && !is_connector(&lower);
        counts.then(|| Word { lower, range: token.range(), capital: text.starts_with(char::is_uppercase) })
    }

    fn judge(&self, pair: &Pair) -> Option<Finding> {
        let range = |words: &[Word]| Some(words.first()?.range.start..words.last()?.range.end);
        let own = self.matching(pair, |entry| entry == pair.entry);
        let other = self.matching(pair, |entry| entry != pair.entry);
        let not = |words: &[Word]| words.last().is_some_and(|word| matches!(&*word.lower, "bukan" | "not" | "non"));
        if let Some((_, length)) = own {
            // "Bukan Penerima Upah (PU)" holds its words and means the contrary.
            let contrary = other.is_some_and(|(_, longer)| {
                pair.ends && longer > length && not(&pair.words[..pair.words.len() - length])
            });
            if !contrary {
                return None;
            }
        }
        if let Some(((entry, number), length)) = other {
            let name = &self.lexicon.entries[entry].names[number];
            let (words, rest) = if pair.ends {
                let (rest, words) = pair.words.split_at(pair.words.len() - length);
                (words, rest)
            } else {
                let (words, rest) = pair.words.split_at(length);
                (words, rest)
            };
            let range = range(words)?;
            // Words in small letters may say what a programme is rather than name it.
            let named = name.proper || length > 2 || words.iter().all(|word| word.capital);
            let denied = pair.ends && not(rest);
            let goes_on = !pair.ends && !rest.is_empty() && self.is_joined(&range);
            if !named || denied || goes_on || length < 2 || self.is_quoted(pair, &range) {
                return None;
            }
            let right = self.lexicon.proper(pair.entry)?;
            let finding =
                Finding::new("T402", "term-of-another", self.spoken.place(self.reading, &self.whole(pair, &range)));
            return Some(
                finding
                    .with("words", self.text(&range))
                    .with("short", self.text(&pair.short))
                    .with("right", right.text.as_str())
                    .with("other", self.lexicon.entries[entry].short.as_str()),
            );
        }
        self.misspelt(pair).or_else(|| self.unlike(pair))
    }

    /// The longest name, of the entries that are asked for, with which the words begin or end.
    fn matching(&self, pair: &Pair, wanted: impl Fn(usize) -> bool) -> Option<((usize, usize), usize)> {
        let words = &pair.words;
        let edge = if pair.ends { words.last() } else { words.first() }?;
        let index = if pair.ends { &self.lexicon.last } else { &self.lexicon.first };
        let edges = [Some(edge.lower.as_str()), edge.lower.strip_suffix("nya")];
        let found = edges.into_iter().flatten().filter_map(|edge| index.get(edge)).flatten();
        let found = found.filter(|(entry, _)| wanted(*entry)).filter_map(|at| {
            let name = &self.lexicon.entries[at.0].names[at.1].words;
            let length = name.len();
            let from = if pair.ends { words.len().checked_sub(length)? } else { 0 };
            let told = words.get(from..from + length)?;
            told.iter().zip(name).all(|(told, name)| is_same(&told.lower, name)).then_some((*at, length))
        });
        found.max_by_key(|(_, length)| *length)
    }

    /// Words that are nearly the acronym's own.
    fn misspelt(&self, pair: &Pair) -> Option<Finding> {
        let name = self.lexicon.proper(pair.entry)?;
        let length = name.words.len();
        if length < 2 || pair.words.len() < length || (!pair.ends && pair.open) {
            return None;
        }
        let words = if pair.ends { &pair.words[pair.words.len() - length..] } else { &pair.words[..length] };
        let (mut near, mut different) = (0, 0);
        for (told, right) in words.iter().zip(&name.words) {
            if is_same(&told.lower, right) {
                continue;
            }
            let initial = told.lower.chars().next() == right.chars().next();
            if initial && is_slip(&told.lower, right) {
                near += 1;
            } else if initial || length > 3 {
                different += 1;
            } else {
                return None;
            }
        }
        // One wrong word among three is a slip; two are something else of the same initials.
        let slip = (different == 0 && near > 0 && near < length) || (different == 1 && near == 0 && length > 2);
        let range = words.first()?.range.start..words.last()?.range.end;
        if !slip || self.is_quoted(pair, &range) {
            return None;
        }
        let finding = Finding::new("T402", "term-misspelt", self.spoken.place(self.reading, &range))
            .with("words", self.text(&range))
            .with("short", self.text(&pair.short))
            .with("right", name.text.as_str());
        let place = self.spoken.verbatim(self.reading, &range).filter(|_| different == 0);
        let small = words.iter().all(|word| !word.capital);
        let right = if small { name.text.to_lowercase() } else { name.text.clone() };
        Some(match place {
            Some(place) => finding.mended(place, right),
            None => finding,
        })
    }

    /// Capitalised words that are spelt out for an acronym and are none of its names, nor a rendering of one.
    fn unlike(&self, pair: &Pair) -> Option<Finding> {
        if !pair.beside {
            return None;
        }
        let words = if pair.ends {
            let capitals = pair.words.iter().rev().take_while(|word| word.capital).count();
            &pair.words[pair.words.len() - capitals..]
        } else {
            pair.words.iter().all(|word| word.capital).then_some(&*pair.words)?
        };
        let (words, name) = self.of_other_sort(pair, words).or_else(|| self.of_same_initials(pair, words))?;
        let range = words.first()?.range.start..words.last()?.range.end;
        if self.is_quoted(pair, &range) {
            return None;
        }
        let place = self.spoken.place(self.reading, &self.whole(pair, &range));
        let finding = Finding::new("T402", "term-misspelt", place).with("words", self.text(&range));
        Some(finding.with("short", self.text(&pair.short)).with("right", name.text.as_str()))
    }

    /// Words that begin or end as a name of the acronym does, and speak of another level of government, branch or
    /// benefit than that name: `National Budget (APBD)`, `Universal Health Coverage (UCJ)`.
    fn of_other_sort<'p>(&self, pair: &Pair, words: &'p [Word]) -> Option<(&'p [Word], &Name)> {
        let mut found = None;
        for name in &self.lexicon.entries[pair.entry].names {
            let (Some(first), Some(last)) = (name.words.first(), name.words.last()) else { continue };
            let length = name.words.len();
            if length < 2 {
                continue;
            }
            // In Indonesian the first word says what a thing is, in English the last one.
            let told = if !is_of_sort(last) && words.last().is_some_and(|word| is_same(&word.lower, last)) {
                let from = if pair.ends { words.len().saturating_sub(length) } else { 0 };
                Some(&words[from..])
            } else if !is_of_sort(first) {
                let most = if pair.ends { words.len() } else { 1 };
                let from = words.iter().take(most).rposition(|word| is_same(&word.lower, first));
                from.map(|from| &words[from..])
            } else {
                None
            };
            let Some(told) = told.filter(|told| (2..=length + 2).contains(&told.len())) else { continue };
            if !contradicts(told, name) {
                return None;
            }
            found = found.or(Some((told, name)));
        }
        found
    }

    /// As many words as the acronym has letters, with these for their initials, that begin as a name of the
    /// report begins: `Badan Perwakilan Daerah (BPD)`. Other things of the same letters are mostly called otherwise.
    fn of_same_initials<'p>(&self, pair: &Pair, words: &'p [Word]) -> Option<(&'p [Word], &Name)> {
        let letters: Vec<char> = self.text(&pair.short).chars().collect();
        if letters.len() < 2 || !letters.iter().all(|letter| letter.is_uppercase()) {
            return None;
        }
        let from = words.len().checked_sub(letters.len()).filter(|from| pair.ends || *from == 0)?;
        let told = &words[from..];
        let initials = told.iter().zip(&letters).all(|(word, letter)| {
            let initial = word.lower.chars().next();
            initial.is_some_and(|initial| letter.to_lowercase().eq([initial]))
        });
        let begins = told.first().is_some_and(|first| self.lexicon.first.contains_key(&first.lower));
        // "Universal Coverage Jaminan" is a part of the name.
        let names = &self.lexicon.entries[pair.entry].names;
        let part = names.iter().any(|name| told.iter().all(|told| name.words.contains(&told.lower)));
        let right = self.lexicon.proper(pair.entry)?;
        (initials && begins && !part).then_some((told, right))
    }

    /// `[Jaminan Kematian](term:jkk)`
    fn links(&self) -> Vec<Finding> {
        let links = self.spoken.links().iter().filter(|link| link.destination.starts_with("term:"));
        let findings = links.filter_map(|link| {
            let Ok(Link::Term(id)) = parse(link.destination, self.reading.figures) else { return None };
            let entry = *self.lexicon.terms.get(&id)?;
            let first = self.spoken.tokens.partition_point(|token| token.start < link.words.start);
            let last = self.spoken.tokens.partition_point(|token| token.end <= link.words.end);
            let words = self.spoken.tokens.get(first..last)?.iter().filter_map(|token| self.word(*token)).collect();
            let pair = Pair { entry, short: link.words.clone(), words, ends: true, open: false, beside: false };
            if self.matching(&pair, |other| other == entry).is_some() {
                return None;
            }
            let (at, length) = self.matching(&pair, |other| other != entry)?;
            let name = &self.lexicon.entries[at.0].names[at.1];
            if length != pair.words.len() || length < 2 || !name.proper {
                return None;
            }
            let finding = Finding::new("T402", "term-link-of-another", self.spoken.place(self.reading, &link.words));
            Some(
                finding
                    .with("words", self.text(&link.words))
                    .with("short", self.lexicon.entries[entry].short.as_str())
                    .with("other", self.lexicon.entries[at.0].short.as_str()),
            )
        });
        findings.collect()
    }

    /// Whether words of a list go on after these.
    fn is_joined(&self, range: &Range<usize>) -> bool {
        let next = self.spoken.tokens.partition_point(|token| token.start < range.end);
        self.is(next, &["dan", "and", "serta", "atau", "or", "maupun", "&"])
    }

    fn is_quoted(&self, pair: &Pair, range: &Range<usize>) -> bool {
        self.spoken.is_quoted(range) || self.spoken.is_quoted(&self.whole(pair, range))
    }

    /// The acronym and its words, with the bracket that closes them.
    fn whole(&self, pair: &Pair, range: &Range<usize>) -> Range<usize> {
        let (start, end) = (range.start.min(pair.short.start), range.end.max(pair.short.end));
        let open = self.text(&(start..end)).contains('(');
        let closed = open && self.spoken.text.get(end..).is_some_and(|rest| rest.starts_with(')'));
        start..end + usize::from(closed)
    }

    fn text(&self, range: &Range<usize>) -> &str {
        self.spoken.text.get(range.clone()).unwrap_or_default()
    }
}

/// Whether a word is a name's word, or the same with an ending of possession or number.
fn is_same(told: &str, name: &str) -> bool {
    told == name || told.strip_suffix("nya") == Some(name) || (name.len() > 3 && told.strip_suffix('s') == Some(name))
}

/// What a thing can be of several, one only: for each question the answers, and the words of each.
///
/// What the state pays is not paid by a village, and a pension is no death benefit, however freely the names are
/// rendered.
const SORTS: &[&[&[&str]]] = &[
    // Whose it is.
    &[
        &["nasional", "negara", "pusat", "national", "state", "central", "federal"],
        &[
            "daerah",
            "kabupaten",
            "kota",
            "provinsi",
            "regional",
            "region",
            "local",
            "provincial",
            "province",
            "district",
            "regency",
            "city",
            "municipal",
        ],
        &["desa", "village"],
    ],
    // Which branch of social security.
    &[&["kesehatan", "health"], &["ketenagakerjaan", "jamsostek", "employment", "labour", "labor", "manpower"]],
    // For what is paid.
    &[
        &["kecelakaan", "accident", "accidents", "injury", "injuries"],
        &["kematian", "death", "life"],
        &["tua", "old"],
        &["pensiun", "pension", "pensions"],
        &["kehilangan", "loss", "pengangguran", "unemployment"],
        &["kesehatan", "health"],
    ],
];

/// Whether a word says of what sort something is.
fn is_of_sort(word: &str) -> bool {
    SORTS.iter().any(|answers| answers.iter().any(|words| words.contains(&word)))
}

/// Whether words and a name both answer a question, and in no way alike.
fn contradicts(told: &[Word], name: &Name) -> bool {
    SORTS.iter().any(|answers| {
        let answered = |word: &str| answers.iter().position(|words| words.contains(&word));
        let told: Vec<usize> = told.iter().filter_map(|word| answered(&word.lower)).collect();
        let own: Vec<usize> = name.words.iter().filter_map(|word| answered(word)).collect();
        !told.is_empty() && !own.is_empty() && told.iter().all(|answer| !own.contains(answer))
    })
}

/// Whether a word is another one mistyped.
fn is_slip(told: &str, right: &str) -> bool {
    let lengths = [told.chars().count(), right.chars().count()];
    lengths.iter().all(|length| (4..=40).contains(length))
        && strsim::normalized_damerau_levenshtein(told, right) >= 0.75
}

#[cfg(test)]
mod tests {
    use super::super::spoken::tests::{found, found_in_english, found_on, silent};

    #[track_caller]
    fn tells(body: &str, wanted: &str) {
        assert_eq!(found("T402", body), [wanted], "{body}");
    }

    #[test]
    fn words_of_another_acronym_are_told() {
        let facts = "term-of-another words=Jaminan Kecelakaan Kerja short=JKM right=Jaminan Kematian other=JKK";
        tells("santunan Jaminan Kecelakaan Kerja (JKM) sebesar", &format!("`Jaminan Kecelakaan Kerja (JKM)` {facts}"));
        tells("JKM (Jaminan Kecelakaan Kerja)", &format!("`JKM (Jaminan Kecelakaan Kerja)` {facts}"));
        tells("JKM adalah Jaminan Kecelakaan Kerja.", &format!("`JKM adalah Jaminan Kecelakaan Kerja` {facts}"));
        tells(
            "Program JKM, yaitu Jaminan Kecelakaan Kerja,",
            &format!("`JKM, yaitu Jaminan Kecelakaan Kerja` {facts}"),
        );
        tells("JKM atau Jaminan Kecelakaan Kerja membayar", &format!("`JKM atau Jaminan Kecelakaan Kerja` {facts}"));
        tells(
            "Jaminan Kecelakaan Kerja yang disingkat JKM",
            &format!("`Jaminan Kecelakaan Kerja yang disingkat JKM` {facts}"),
        );
        tells(
            "*Jaminan Kecelakaan Kerja* ([JKM](term:jkm))",
            &format!("`Jaminan Kecelakaan Kerja* ([JKM](term:jkm))` {facts}"),
        );
        tells(
            "pekerja Bukan Penerima Upah (PU)",
            "`Bukan Penerima Upah (PU)` term-of-another words=Bukan Penerima Upah short=PU right=Penerima Upah other=BPU",
        );
        tells(
            "[Jaminan Hari Tua](term:jkk)",
            "`Jaminan Hari Tua` term-link-of-another words=Jaminan Hari Tua short=JKK other=JHT",
        );
        assert_eq!(
            found_in_english("T402", "JKM is the Jaminan Kecelakaan Kerja programme."),
            [format!("`JKM is the Jaminan Kecelakaan Kerja` {facts}")]
        );
        assert_eq!(
            found_on("T402", "2025-07-09", "summary: Jaminan Kecelakaan Kerja (JKM)\n", false, "Isi."),
            [format!("`Jaminan Kecelakaan Kerja (JKM)` {facts}")]
        );
    }

    #[test]
    fn a_slip_in_the_words_is_told_and_mended() {
        tells(
            "Jaminan Kematien (JKM)",
            "`Jaminan Kematien` term-misspelt words=Jaminan Kematien short=JKM right=Jaminan Kematian \
             fix `Jaminan Kematien`→`Jaminan Kematian`",
        );
        tells(
            "anggaran pendapatan dan belanja deerah (APBD)",
            "`anggaran pendapatan dan belanja deerah` term-misspelt words=anggaran pendapatan dan belanja deerah short=APBD \
             right=Anggaran Pendapatan dan Belanja Daerah \
             fix `anggaran pendapatan dan belanja deerah`→`anggaran pendapatan dan belanja daerah`",
        );
        // A wrong word is told, but not mended: the acronym may be the slip.
        tells(
            "Jaminan Kesehatan Kerja (JKK)",
            "`Jaminan Kesehatan Kerja` term-misspelt words=Jaminan Kesehatan Kerja short=JKK \
             right=Jaminan Kecelakaan Kerja",
        );
    }

    #[test]
    fn right_words_are_left_alone() {
        silent(
            "T402",
            false,
            &[
                "Jaminan Kematian (JKM) dan Jaminan Kecelakaan Kerja (JKK)",
                "Jaminan Kecelakaan Kerja (JKK) dan Kematian (JKM)",
                "Jaminan Kecelakaan Kerja dan Jaminan Kematian (JKM)",
                "Jaminan Kecelakaan Kerja dan Jaminan Kematian (JKK dan JKM)",
                "program JKK dan JKM (Jaminan Kecelakaan Kerja dan Jaminan Kematian)",
                "[JKM](term:jkm) adalah Jaminan Kematian, dan [JKK](term:jkk) adalah Jaminan Kecelakaan Kerja.",
                "JKM adalah program yang membayar keluarga.",
                "JKM, bukan Jaminan Kecelakaan Kerja (JKK)",
                "bukan Jaminan Kecelakaan Kerja (JKM)",
                "Satu kematian dibayar dari JKM atau Jaminan Kecelakaan Kerja, tidak dari keduanya.",
                "baik JKM atau Jaminan Kecelakaan Kerja",
                "Anggaran Pendapatan dan Belanja Daerah (APBD) 2025",
                "Anggaran Pendapatan Belanja Daerah (APBD)",
                "Anggaran Pendapatan dan Belanja Desa (APBDes)",
                "Bank Pembangunan Daerah (BPD) Bali",
                "Badan Pengurus Daerah (BPD) HIPMI",
                "Dinas Pekerjaan Umum (PU)",
                "Jawa Pos (JP)",
                "santunan kematiannya (JKM)",
                "Jaminan Kematiannya (JKM)",
                "Badan Penyelenggara Jaminan Sosial (BPJS) Ketenagakerjaan",
                "Badan Penyelenggara Jaminan Sosial Ketenagakerjaan (BPJS Ketenagakerjaan)",
                "Badan Penyelenggara Jaminan Sosial Ketenagakerjaan (Jamsostek)",
                "BPJS Ketenagakerjaan (Batulicin)",
                "Universal Coverage Jaminan Sosial Ketenagakerjaan (UCJ)",
                "Universal Coverage Jamsostek (UCJ)",
                "pekerja bukan penerima upah (PBPU) dan penerima upah (PPU)",
                "pekerja mandiri (BPU)",
                "Organisasi Perangkat Daerah (OPD)",
                "santunan (JKM) dan Jaminan Kecelakaan Kerja",
                "Sumber menulis \"Jaminan Kecelakaan Kerja (JKM)\".",
                "[Jaminan Kematian](term:jkm) dan [santunan](term:jkm)",
                "[JKK](term:jkk) merupakan Jaminan Kecelakaan Kerja",
            ],
        );
        silent(
            "T402",
            true,
            &[
                "the death benefit (JKM)",
                "work injury insurance (JKK)",
                "JKM is not JKK.",
                "JKK is a programme for injuries, JKM for deaths.",
                "the regional budget (APBD) of 2025",
            ],
        );
    }

    #[test]
    fn capitalised_words_that_are_no_rendering_are_told() {
        let told = |words: &str, whole: &str, short: &str, right: &str| {
            format!("`{whole}` term-misspelt words={words} short={short} right={right}")
        };
        let budget = "Anggaran Pendapatan dan Belanja Daerah";
        for (body, words, whole, short, right) in [
            ("JKP (Jaminan Kecelakaan Pekerja) baru", "Jaminan Kecelakaan Pekerja", "", "JKP", ""),
            ("target Universal Health Coverage (UCJ) bagi", "Universal Health Coverage", "", "UCJ", ""),
            ("Anggaran Pembelanjaan Desa (APBD) perubahan", "Anggaran Pembelanjaan Desa", "", "APBD", budget),
            (
                "Anggota Badan Perwakilan Daerah (BPD) di",
                "Badan Perwakilan Daerah",
                "",
                "BPD",
                "Badan Permusyawaratan Desa",
            ),
        ] {
            let right = match (right, short) {
                ("", "JKP") => "Jaminan Kehilangan Pekerjaan",
                ("", _) => "Universal Coverage Jamsostek",
                (right, _) => right,
            };
            let turned = format!("{short} ({words})");
            let straight = format!("{words} ({short})");
            let whole = if whole.is_empty() && body.contains(&turned) { turned } else { straight };
            tells(body, &told(words, &whole, short, right));
        }
        let english = |body: &str| found_in_english("T402", body);
        assert_eq!(
            english("Paid by the National Budget (APBD) of the regency."),
            [told("National Budget", "National Budget (APBD)", "APBD", "Regional Budget")]
        );
        assert_eq!(
            english("Members of the Village Development Bank (BPD) joined."),
            [told("Village Development Bank", "Village Development Bank (BPD)", "BPD", "Regional Development Bank")]
        );
        assert_eq!(
            english("the JP (Job Protection) programme"),
            [told("Job Protection", "JP (Job Protection)", "JP", "Jaminan Pensiun")]
        );
    }

    #[test]
    fn renderings_and_other_things_of_the_same_letters_are_left_alone() {
        silent(
            "T402",
            false,
            &[
                "Universal Coverage Jaminan Sosial (UCJ)",
                "Universal Coverage (UCJ) bagi pekerja",
                "Cakupan Semesta Jamsostek (UCJ)",
                "Anggaran Daerah (APBD) dan Anggaran Kabupaten (APBD)",
                "Anggaran Provinsi dan Desa (APBD)",
                "Anggaran Pendapatan dan Belanja Negara (APBN)",
                "Ketua Badan Pengurus Daerah (BPD) Gapensi",
                "32 Jam Pelajaran (JP) dan 40 JP (Jam Pelajaran)",
                "Bidang Pekerjaan Umum (PU) dan Dinas PU (Pekerjaan Umum)",
                "Bank Kalsel (BPD) serta BPD (Bank Kalsel)",
                "Bank Pembangunan Daerah Kalimantan Selatan (BPD)",
                "Badan Permusyawaratan (BPD)",
                "Jaminan Kecelakaan dan Kematian (JKM)",
                "Program Jaminan Kehilangan Pekerjaan Nasional (JKP)",
                "Program Jaminan Pensiun Wajib (JP)",
                "Jaminan Kehilangan Kerja (JKP)",
                "Jaminan Kerja (JKP)",
                "Santunan Kematian (JKM)",
                "Tabungan Hari Tua (JHT)",
                "Pekerja Bukan Penerima Upah (PBPU), Pekerja Mandiri (BPU)",
                "APBD (Anggaran Perubahan) dan APBD (Kabupaten Tanah Bumbu)",
                "BPD (Desa Sungai Kupang) dan BPD (Bali)",
                "JKK (Batulicin, Rabu) dan JHT (Rp1.000)",
                "APBD atau Anggaran Desa membayarnya.",
                "Dana Desa (ADD), Kartu Tani (KT), Jaminan Kesehatan Nasional (JKN)",
                "Jawa Pos (JP), JP (Jawa Pos)",
                "Sumber menulis \"Universal Health Coverage (UCJ)\".",
                "universal health coverage (UCJ)",
                "Kantor Wilayah Kalimantan (JKP)",
            ],
        );
        silent(
            "T402",
            true,
            &[
                "Non-Wage Recipients (BPU) and Wage Recipients (PU)",
                "the Non-Wage-Recipients (BPU)",
                "Wage Earners (PU) and the Self-Employed (BPU)",
                "Local Budget (APBD), Provincial Budget (APBD), Regency Budget (APBD), Government Budget (APBD)",
                "National and Regional Budgets (APBD)",
                "Village Council (BPD), Village Representative Body (BPD)",
                "Provincial Development Bank (BPD), Regional Bank (BPD)",
                "Work Accident Benefit (JKK), Employment Injury Benefit (JKK), Accident Insurance (JKK)",
                "Life Insurance (JKM), Death Grant (JKM), Life Benefit (JKM)",
                "Retirement Savings (JHT), Old-Age Benefit (JHT), Old-Age Security (JHT)",
                "Pension Programme (JP), Old-Age Pension (JP), Pension Security (JP)",
                "Unemployment Benefit (JKP), Job Loss Insurance (JKP), Job Security (JKP)",
                "Universal Social Security Coverage (UCJ), Universal Employment Coverage (UCJ)",
                "Universal Worker Coverage (UCJ)",
                "JP (Pensions), JKM (Death Benefits), UCJ (Universal Coverage)",
            ],
        );
    }
}
