//! T403: a law cited by a name that is not its own. T404: a law cited of a day on which it was not in force.

use super::spoken::{self, Spoken};
use super::texts::{Owner, Reading};
use crate::dataset::{Dataset, Id, Language, Regulation};
use crate::diag::{Finding, Place};
use crate::figures::link::{Link, parse};
use crate::grammar::citation::{self, Citation, Form};
use crate::grammar::sentences;
use crate::grammar::time::{Day, Time};
use crate::grammar::token::{Kind, Token};
use crate::grammar::{Speech, token};
use crate::order::distinct;
use crate::period::{Length, Period};
use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::OnceCell;
use std::ops::Range;

/// Holds every law that a text cites to the records.
pub(super) fn find(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let mut text = Text { reading, records: None, unknown: FxHashSet::default(), mentions: FxHashMap::default() };
    for spoken in spoken::of(reading) {
        text.look_at(&spoken, findings);
    }
    text.in_force(findings);
}

/// The records as texts may cite them.
struct Records<'r> {
    dataset: &'r Dataset,
    forms: Vec<Form>,
    /// By number, in small letters.
    numbers: FxHashMap<String, Vec<Id<Regulation>>>,
    /// Words that are written for the title of a record and are not, by the first of them.
    wrong_titles: FxHashMap<String, Vec<WrongTitle>>,
    /// Form and number that are written for a record, in small letters.
    wrong_names: FxHashMap<(Vec<String>, String), Id<Regulation>>,
    /// What acronyms stand for.
    shorts: FxHashMap<String, Vec<Word>>,
    /// The titles of every record, spelt out; most texts tell none.
    titles: OnceCell<Vec<Vec<Vec<Word>>>>,
}

/// Words that are written for the title of a record and are not.
struct WrongTitle {
    words: Vec<Word>,
    id: Id<Regulation>,
}

impl<'r> Records<'r> {
    fn new(dataset: &'r Dataset) -> Records<'r> {
        let mut records = Records {
            dataset,
            forms: Vec::new(),
            numbers: FxHashMap::default(),
            wrong_titles: FxHashMap::default(),
            wrong_names: FxHashMap::default(),
            shorts: FxHashMap::default(),
            titles: OnceCell::new(),
        };
        let mut short = |short: &str, text: &str| {
            let words = words(text);
            if words.len() > 1 && !short.contains(' ') {
                records.shorts.entry(short.to_lowercase()).or_insert(words);
            }
        };
        for (_, term) in dataset.terms.iter() {
            if let Some(expansion) = &term.expansion {
                short(term.term.get(Language::DEFAULT), expansion.get(Language::DEFAULT));
            }
        }
        for (_, programme) in dataset.programmes.iter() {
            short(&programme.id, programme.name.get(Language::DEFAULT));
        }
        for (id, record) in dataset.regulations.iter() {
            records.forms.push(Form::of(&record.form));
            records.numbers.entry(record.number.to_lowercase()).or_default().push(id);
            for name in &record.wrong_names {
                let cited = citation::read(name, &token::read(name), Speech::Indonesian);
                if let Some(cited) = cited.first() {
                    let form = plain(&name[cited.form.clone()]);
                    records.wrong_names.insert((form, key(&name[cited.number.clone()], cited.year)), id);
                } else {
                    let words = words(name);
                    let Some(first) = words.first().map(|word| word.lower.clone()) else { continue };
                    records.wrong_titles.entry(first).or_default().push(WrongTitle { words, id });
                }
            }
        }
        records
    }

    fn record(&self, id: Id<Regulation>) -> &'r Regulation {
        &self.dataset.regulations[id]
    }

    /// The records of a number, and of the year where both name one.
    fn of_number(&self, number: &str, year: Option<i16>) -> Vec<Id<Regulation>> {
        let number = number.to_lowercase();
        let with_year = year.map(|year| format!("{number}/{year}"));
        let found = [Some(number), with_year].into_iter().flatten().filter_map(|number| self.numbers.get(&number));
        let fits = |id: &Id<Regulation>| match (self.record(*id).year, year) {
            (Some(own), Some(told)) => own == told,
            _ => true,
        };
        found.flatten().copied().filter(fits).collect()
    }

    /// The titles of a record, spelt out.
    fn titles(&self, id: Id<Regulation>) -> &[Vec<Word>] {
        let all = self.titles.get_or_init(|| {
            let records = self.dataset.regulations.iter();
            let titles = |record: &Regulation| {
                let titles = record.title.iter().map(|title| self.spelt_out(&words(title.text)));
                titles.collect::<Vec<_>>()
            };
            records.map(|(_, record)| titles(record)).collect()
        });
        all.get(id.index()).map_or(&[], Vec::as_slice)
    }

    /// The one record that has these words for its title, or for most of it.
    fn titled(&self, title: &Title) -> Option<Id<Regulation>> {
        if title.whole.len() < 3 {
            return None;
        }
        let mut found = self.dataset.regulations.ids().filter(|id| self.begins(title, *id));
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }

    /// The one other record that has a title which is told of this one in translation.
    ///
    /// A law of the same form may be known by it from the middle of its title on: laws of one form share the work,
    /// while a ministry's rules have their subject from the law above them.
    fn entitled(&self, title: &Title, own: Id<Regulation>) -> Option<Id<Regulation>> {
        let told = &title.whole;
        let record = self.record(own);
        let related = |id: Id<Regulation>| {
            let other = self.record(id);
            id == own
                || record.amended_by.contains(&id)
                || record.replaced_by.contains(&id)
                || other.amended_by.contains(&own)
                || other.replaced_by.contains(&own)
        };
        let shared = |words: &[Word]| told.iter().filter(|word| words.iter().any(|own| alike(word, own))).count();
        let likest = self.titles(own).iter().map(|own| shared(own)).max().unwrap_or(0);
        if told.len() < 3 || likest * 100 >= told.len() * ALIKE {
            return None;
        }
        let holds = |id: &Id<Regulation>| {
            let inside = |words: &Vec<Word>| {
                words.windows(told.len()).any(|part| part.iter().zip(told).all(|(own, told)| alike(told, own)))
            };
            let sibling = self.forms[id.index()].agrees(&self.forms[own.index()]);
            self.begins(title, *id) || sibling && self.titles(*id).iter().any(inside)
        };
        let mut found = self.dataset.regulations.ids().filter(|id| !related(*id) && holds(id));
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }

    /// Whether a title that is told is the record's, or its beginning.
    fn begins(&self, title: &Title, id: Id<Regulation>) -> bool {
        self.titles(id).iter().any(|own| title.cuts.iter().any(|told| aligned(told, own)))
    }

    /// The same words with their acronyms spelt out.
    fn spelt_out(&self, words: &[Word]) -> Vec<Word> {
        let mut out = Vec::with_capacity(words.len());
        for word in words {
            match self.shorts.get(&word.lower) {
                Some(long) => out.extend(long.iter().cloned()),
                None => out.push(word.clone()),
            }
        }
        out
    }
}

fn key(number: &str, year: Option<i16>) -> String {
    year.map_or_else(|| number.to_lowercase(), |year| format!("{} {year}", number.to_lowercase()))
}

fn plain(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// How many words of a title are compared.
const LONGEST_TITLE: usize = 60;

/// A word of a title.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    lower: String,
    /// Whether it is all capital letters: an acronym.
    capital: bool,
}

/// A title as a text tells it.
struct Title {
    /// Its words, acronyms spelt out.
    whole: Vec<Word>,
    /// The same, and cut off at each comma: what follows one may not belong to it.
    cuts: Vec<Vec<Word>>,
}

/// The words of a title that tell it from others, in order.
///
/// Every way to write a budget year and a law's number is one: `Tahun Anggaran 2025` and `TA 2025`,
/// `Peraturan Pemerintah Nomor 44 Tahun 2015` and `PP 44/2015`.
fn words(text: &str) -> Vec<Word> {
    const LONG: &[(&[&str], &str)] = &[
        (&["peraturan", "pemerintah"], "pp"),
        (&["undang", "undang"], "uu"),
        (&["peraturan", "presiden"], "perpres"),
        (&["instruksi", "presiden"], "inpres"),
    ];
    let all = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let all: Vec<Word> = all
        .take(LONGEST_TITLE)
        .map(|word| Word {
            lower: word.to_lowercase(),
            capital: word.len() > 1 && word.chars().all(char::is_uppercase),
        })
        .collect();
    let is_number = |at: usize| all.get(at).is_some_and(|word| word.lower.bytes().all(|byte| byte.is_ascii_digit()));
    let is = |at: usize, word: &str| all.get(at).is_some_and(|told| told.lower == word);
    let mut words = Vec::with_capacity(all.len());
    let mut at = 0;
    while at < all.len() {
        let year = (is(at, "tahun") || is(at, "ta")) && is_number(at + 1)
            || is(at, "tahun") && is(at + 1, "anggaran") && is_number(at + 2)
            || is(at, "anggaran") && is_number(at + 1);
        let number = (is(at, "nomor") || is(at, "no")) && is_number(at + 1);
        let long = LONG.iter().find(|(long, _)| long.iter().enumerate().all(|(index, word)| is(at + index, word)));
        if let Some((long, short)) = long {
            words.push(Word { lower: (*short).to_owned(), capital: true });
            at += long.len();
            continue;
        }
        if !(year || number || matches!(all[at].lower.as_str(), "dan" | "and" | "the" | "of")) {
            words.push(all[at].clone());
        }
        at += 1;
    }
    words
}

/// Whether one is the beginning of the other, an acronym standing for its words.
fn aligned(told: &[Word], own: &[Word]) -> bool {
    let (mut i, mut j) = (0, 0);
    while let (Some(a), Some(b)) = (told.get(i), own.get(j)) {
        if a.lower == b.lower {
            (i, j) = (i + 1, j + 1);
        } else if let Some(length) = stands_for(a, &own[j..]) {
            (i, j) = (i + 1, j + length);
        } else if let Some(length) = stands_for(b, &told[i..]) {
            (i, j) = (i + length, j + 1);
        } else {
            return false;
        }
    }
    true
}

/// Whether two words are one, in whatever number.
fn alike(one: &Word, other: &Word) -> bool {
    let singular = |word: &Word| word.lower.strip_suffix('s').unwrap_or(&word.lower).to_owned();
    one.lower == other.lower || singular(one) == singular(other)
}

/// How many words an acronym stands for, if it is made of their first letters.
fn stands_for(short: &Word, words: &[Word]) -> Option<usize> {
    let length = short.lower.chars().count();
    let initials = words.get(..length)?.iter().map(|word| word.lower.chars().next());
    (short.capital && length > 1 && initials.eq(short.lower.chars().map(Some))).then_some(length)
}

/// How much of the longer of two titles both have in one order, in hundredths.
fn likeness(told: &[Word], own: &[Word]) -> usize {
    let mut before = vec![0_usize; own.len() + 1];
    for a in told {
        let mut row = vec![0_usize; own.len() + 1];
        for (at, b) in own.iter().enumerate() {
            row[at + 1] = if a.lower == b.lower { before[at] + 1 } else { row[at].max(before[at + 1]) };
        }
        before = row;
    }
    let longer = told.len().max(own.len()).max(1);
    before.last().copied().unwrap_or(0) * 100 / longer
}

/// From how much likeness on a title is taken for a slip of another one.
const ALIKE: usize = 60;

/// What a text says of a record.
#[derive(Default)]
struct Mention {
    /// Where it is first cited.
    first: Option<Place>,
    /// Whether the text says somewhere that it was not in force.
    told: bool,
}

struct Text<'r> {
    reading: &'r Reading<'r>,
    records: Option<Records<'r>>,
    /// What no record has is told once in a text.
    unknown: FxHashSet<(String, String)>,
    mentions: FxHashMap<Id<Regulation>, Mention>,
}

/// A link to a record.
struct Linked {
    words: Range<usize>,
    id: Id<Regulation>,
}

impl<'r> Text<'r> {
    fn look_at(&mut self, spoken: &Spoken<'_>, findings: &mut Vec<Finding>) {
        let reading = self.reading;
        let citations = &spoken.said.citations;
        let links = spoken.links().iter().filter(|link| link.destination.starts_with("regulation:"));
        let links: Vec<Linked> = links
            .filter_map(|link| match parse(link.destination, reading.figures) {
                Ok(Link::Regulation(id)) => Some(Linked { words: link.words.clone(), id }),
                _ => None,
            })
            .collect();
        let dataset = reading.figures.dataset();
        let records = self.records.get_or_insert_with(|| Records::new(dataset));
        let page = Page { reading, spoken, records, citations, links: &links };
        let mut mentioned: Vec<(Id<Regulation>, Range<usize>)> = Vec::new();
        let mut title_end = 0;
        for cited in citations {
            let (id, finding) = page.judge(cited);
            let told_once = |finding: &Finding| !finding.message.starts_with("regulation-unknown");
            let fresh = |finding: &Finding, unknown: &mut FxHashSet<(String, String)>| {
                told_once(finding) || unknown.insert((page.form(cited).kind, key(page.text(&cited.number), cited.year)))
            };
            let quoted = spoken.is_quoted(&cited.range);
            findings.extend(finding.filter(|finding| !quoted && fresh(finding, &mut self.unknown)));
            // What the title of another law names is not relied on.
            let nested = cited.range.end <= title_end;
            title_end = cited.title.as_ref().map_or(title_end, |title| title_end.max(title.end));
            mentioned.extend(id.filter(|_| !nested).map(|id| (id, cited.range.clone())));
        }
        page.wrong_titles(findings);
        for link in &links {
            let first = citations.partition_point(|cited| cited.range.end <= link.words.start);
            let said = citations[first..].iter().take_while(|cited| cited.range.start < link.words.end);
            if said.into_iter().all(|cited| page.judge(cited).0 != Some(link.id)) {
                mentioned.push((link.id, link.words.clone()));
            }
        }
        let Some(day) = reading.day.filter(|_| matches!(reading.owner, Owner::Narrative(_))) else { return };
        let mut said = None;
        for (id, range) in mentioned {
            let record = &dataset.regulations[id];
            let mention = self.mentions.entry(id).or_default();
            if record.in_force(day) {
                mention.told = true;
                continue;
            }
            let sentences = said.get_or_insert_with(|| sentences(spoken.text));
            // What is told of days gone by is held to the law of those days; what is planned, to that of the day.
            let then = sentence_time(spoken, sentences, &range, day).filter(|(_, to)| *to < day);
            if then.is_some_and(|(from, to)| was_in_force(record, from, to)) || is_while_in_force(spoken, &range) {
                continue;
            }
            if mention.first.is_none() {
                mention.first = Some(spoken.place(reading, &range));
            }
            mention.told |= is_told(spoken, sentences, &range, record.until.is_some_and(|until| until < day));
        }
    }

    fn in_force(&self, findings: &mut Vec<Finding>) {
        let Owner::Narrative(narrative) = self.reading.owner else { return };
        let dataset = self.reading.figures.dataset();
        let narrative = &dataset.narratives[narrative];
        // The findings of a text are put in their order when all are there.
        for (id, mention) in &self.mentions {
            if let Some(place) = mention.first.filter(|_| !mention.told) {
                findings.push(not_in_force(dataset, *id, narrative.date, place));
            }
        }
        // The list of the front matter stands for all languages.
        let original = narrative.versions.0.first().is_some_and(|version| version.file == self.reading.file());
        for id in distinct(narrative.regulations.iter().copied())
            .into_iter()
            .filter(|id| original && !self.mentions.contains_key(id))
        {
            let record = &dataset.regulations[id];
            if !record.in_force(narrative.date) {
                let place = self.reading.place_in_head("regulations", &record.id);
                findings.push(not_in_force(dataset, id, narrative.date, place));
            }
        }
    }
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// What is said of a law that was not in force on the day of the event.
fn not_in_force(dataset: &Dataset, id: Id<Regulation>, day: Date, place: Place) -> Finding {
    let record = &dataset.regulations[id];
    let finding = match (record.from, record.until) {
        (Some(from), _) if day < from => Finding::new("T404", "regulation-not-yet", place).with("from", from),
        (_, Some(until)) if !record.replaced_by.is_empty() => {
            let successors = record.replaced_by.iter().map(|id| dataset.regulations[*id].citation()).collect();
            let finding = Finding::new("T404", "regulation-lapsed-replaced", place).with("until", until);
            finding.with("successors", crate::diag::Fact::List(successors))
        }
        (_, until) => Finding::new("T404", "regulation-lapsed", place).with("until", until.unwrap_or(day)),
    };
    finding.with("regulation", record.citation()).with("day", day)
}

/// Whether a law was in force on some day of a time.
fn was_in_force(record: &Regulation, first: Date, last: Date) -> bool {
    record.from.is_none_or(|from| from <= last) && record.until.is_none_or(|until| first <= until)
}

/// Whether a sentence is about the time in which a law was in force: `semasa Inpres 4/2022 berlaku`.
fn is_while_in_force(spoken: &Spoken<'_>, at: &Range<usize>) -> bool {
    const WHILE: &[&str] = &["semasa", "selama", "sewaktu", "ketika", "saat", "while", "when"];
    let here = spoken.tokens.partition_point(|token| token.start < at.start);
    let next = spoken.tokens.partition_point(|token| token.start < at.end);
    let lead = here.checked_sub(1).is_some_and(|lead| WHILE.iter().any(|word| is_at(spoken, lead, word)));
    let skipped = ["masih", "was", "still"];
    let after = (next..next + 3).find(|index| !skipped.iter().any(|word| is_at(spoken, *index, word)));
    let in_force = |at| is_at(spoken, at, "berlaku") || is_at(spoken, at, "in") && is_at(spoken, at + 1, "force");
    lead && after.is_some_and(in_force)
}

/// Words that say that something is now.
const NOW: &[&[&str]] = &[
    &["kini"],
    &["sekarang"],
    &["saat", "ini"],
    &["hari", "ini"],
    &["pekan", "ini"],
    &["minggu", "ini"],
    &["bulan", "ini"],
    &["tahun", "ini"],
    &["dewasa", "ini"],
    &["now"],
    &["today"],
    &["currently"],
    &["this", "week"],
    &["this", "month"],
    &["this", "year"],
];

/// Words that say that something was in the year before.
const LAST_YEAR: &[&[&str]] =
    &[&["tahun", "lalu"], &["tahun", "kemarin"], &["tahun", "silam"], &["last", "year"], &["the", "year", "before"]];

/// Words before a time that dates something else than what the sentence tells, or that reaches up to now.
const NOT_WHEN: &[&str] = &[
    "sejak",
    "semenjak",
    "since",
    "data",
    "angka",
    "laporan",
    "surat",
    "undangan",
    "tertanggal",
    "bertanggal",
    "dated",
    "kuota",
    "target",
    "posisi",
    "dibanding",
    "dibandingkan",
    "ketimbang",
    "daripada",
    "figures",
    "report",
    "reports",
    "letter",
    "quota",
    "than",
    "from",
    "dari",
];

/// Words that may stand between such a word, or `pada` and `in`, and the time.
const PARTS: &[&str] = &[
    "tahun",
    "bulan",
    "tanggal",
    "akhir",
    "awal",
    "pertengahan",
    "penghujung",
    "hari",
    "the",
    "end",
    "start",
    "beginning",
    "middle",
    "of",
    "early",
    "late",
    "mid",
    "-",
];

/// Words before a year that say that something was then; without one it may be a part of a name (`APBD 2024`).
const WHEN: &[&str] = &[
    "pada",
    "antara",
    "between",
    "di",
    "dalam",
    "selama",
    "sepanjang",
    "semasa",
    "hingga",
    "sampai",
    "sebelum",
    "medio",
    "in",
    "during",
    "throughout",
    "until",
    "till",
    "by",
    "before",
    "at",
];

/// The time of which a sentence speaks where it cites a law, as far as it says so: the last that it names before, or
/// else the first after, in the same breath.
fn sentence_time(
    spoken: &Spoken<'_>,
    sentences: &[Range<usize>],
    at: &Range<usize>,
    day: Date,
) -> Option<(Date, Date)> {
    let own = sentences.partition_point(|sentence| sentence.end <= at.start);
    let sentence = sentences.get(own)?;
    let here = spoken.tokens.partition_point(|token| token.start < at.start);
    let first = spoken.tokens.partition_point(|token| token.start < sentence.start).max(here.saturating_sub(NEAR));
    let next = spoken.tokens.partition_point(|token| token.start < at.end);
    let last = spoken.tokens.partition_point(|token| token.end <= sentence.end).min(next + NEAR);
    let when = |index: usize| time_at(spoken, index, first, day);
    let before = (first..here).rev().find_map(when);
    before.or_else(|| {
        let mark = |index: &usize| [",", ";", ":", "(", "–", "—"].iter().any(|mark| is_at(spoken, *index, mark));
        (next..last).take_while(|index| !mark(index)).find_map(when)
    })
}

fn is_at(spoken: &Spoken<'_>, at: usize, word: &str) -> bool {
    spoken.tokens.get(at).is_some_and(|token| token.is(spoken.text, word))
}

/// The time that is named at a token of a sentence which begins at another, its first day and its last.
fn time_at(spoken: &Spoken<'_>, at: usize, first: usize, day: Date) -> Option<(Date, Date)> {
    let token = spoken.tokens.get(at)?;
    let begins = |phrases: &[&[&str]]| {
        phrases.iter().any(|phrase| phrase.iter().enumerate().all(|(index, word)| is_at(spoken, at + index, word)))
    };
    let lead = || {
        let mut lead = at;
        while lead > first && PARTS.iter().any(|part| is_at(spoken, lead - 1, part)) {
            lead -= 1;
        }
        (lead > first).then(|| lead - 1)
    };
    let any =
        |lead: Option<usize>, words: &[&str]| lead.is_some_and(|at| words.iter().any(|word| is_at(spoken, at, word)));
    if begins(NOW) {
        return Some((day, day));
    }
    if begins(LAST_YEAR) {
        let year = Period::whole_year(day.year() - 1).filter(|_| !any(lead(), NOT_WHEN))?;
        return Some((year.first_day(), year.last_day()));
    }
    let times = &spoken.said.times;
    let said = times.get(times.partition_point(|said| said.range.start < token.start))?;
    let citations = &spoken.said.citations;
    let cited = citations.partition_point(|cited| cited.range.end <= said.range.start);
    let titled = cited.checked_sub(1).and_then(|before| citations[before].title.as_ref());
    let of_law = citations.get(cited).is_some_and(|cited| overlap(&cited.range, &said.range))
        || titled.is_some_and(|title| overlap(title, &said.range));
    if said.range.start != token.start || of_law {
        return None;
    }
    let lead = lead();
    if any(lead, NOT_WHEN) {
        return None;
    }
    // A year by itself may belong to a name or a sum.
    let year = || lead.is_none() || is_at(spoken, at.wrapping_sub(1), ",") || any(lead, WHEN);
    match &said.time {
        Time::Days(days) => {
            let date = |day: &Day| day.year.and_then(|year| day.date(year));
            Some((days.first().and_then(date)?, days.last().and_then(date)?))
        }
        Time::Period(period) if period.length() == Length::Year => {
            year().then(|| (period.first_day(), period.last_day()))
        }
        Time::Period(period) => Some((period.first_day(), period.last_day())),
        Time::Span(from, to) => {
            let (from, to) = (Period::whole_year(*from)?, Period::whole_year(*to)?);
            year().then(|| (from.first_day(), to.last_day()))
        }
        Time::Hour | Time::Length => None,
    }
}

/// Words that say of a law that it is over.
const LAPSED: &[&[&str]] = &[
    &["berakhir"],
    &["berakhirnya"],
    &["tidak", "berlaku"],
    &["tak", "berlaku"],
    &["tidak", "lagi"],
    &["tak", "lagi"],
    &["sudah", "tidak"],
    &["sudah", "tak"],
    &["dicabut"],
    &["mencabut"],
    &["pencabutan"],
    &["diganti"],
    &["digantikan"],
    &["menggantikan"],
    &["mengganti"],
    &["pengganti"],
    &["penggantinya"],
    &["penerus"],
    &["penerusnya"],
    &["pendahulunya"],
    &["kedaluwarsa"],
    &["kadaluwarsa"],
    &["kedaluarsa"],
    &["kadaluarsa"],
    &["habis", "masa"],
    &["masa", "berlakunya"],
    &["habis", "masanya"],
    &["lewat", "masanya"],
    &["masa", "berlaku"],
    &["kehilangan", "kekuatan"],
    &["berlaku", "saat", "itu"],
    &["berlaku", "waktu", "itu"],
    &["berlaku", "kala", "itu"],
    &["berlaku", "ketika", "itu"],
    &["itu", "masih", "berlaku"],
    &["berlaku", "sampai"],
    &["berlaku", "hingga"],
    &["pernah", "berlaku"],
    &["tidak", "satu", "pun"],
    &["lapsed"],
    &["lapses"],
    &["lapse"],
    &["expired"],
    &["expires"],
    &["expiry"],
    &["no", "longer"],
    &["revoked"],
    &["repealed"],
    &["replaced"],
    &["replaces"],
    &["superseded"],
    &["supersedes"],
    &["succeeded"],
    &["successor"],
    &["predecessor"],
    &["ended"],
    &["ran", "out"],
    &["run", "out"],
    &["rescinded"],
    &["annulled"],
    &["ceased"],
    &["out", "of", "force"],
    &["then", "in", "force"],
    &["in", "force", "then"],
    &["in", "force", "at", "the", "time"],
    &["not", "in", "force"],
    &["in", "force", "until"],
];

/// Words that say of a law when it came, or that it was still to come.
const TO_COME: &[&[&str]] = &[
    &["belum"],
    &["baru", "terbit"],
    &["baru", "berlaku"],
    &["ditetapkan"],
    &["ditandatangani"],
    &["diundangkan"],
    &["diterbitkan"],
    &["terbit"],
    &["menyusul"],
    &["mulai", "berlaku"],
    &["berlaku", "sejak"],
    &["berlaku", "mulai"],
    &["pengganti"],
    &["penggantinya"],
    &["penerus"],
    &["penerusnya"],
    &["digantikan"],
    &["menggantikan"],
    &["rancangan"],
    &["tidak", "berlaku"],
    &["tidak", "satu", "pun"],
    &["not", "yet"],
    &["yet", "to"],
    &["signed"],
    &["issued"],
    &["enacted"],
    &["came", "into", "force"],
    &["took", "effect"],
    &["takes", "effect"],
    &["in", "force", "from"],
    &["in", "force", "since"],
    &["not", "in", "force"],
    &["successor"],
    &["replaced"],
    &["replaces"],
    &["superseded"],
    &["supersedes"],
    &["draft"],
    &["forthcoming"],
];

/// Other things that end or are signed.
const OTHERS: &[&str] = &[
    "rapat",
    "acara",
    "kegiatan",
    "pertemuan",
    "sosialisasi",
    "kontrak",
    "proyek",
    "jabatan",
    "nota",
    "kesepahaman",
    "perjanjian",
    "kesepakatan",
    "komitmen",
    "mou",
    "berita",
    "piagam",
    "naskah",
    "iuran",
    "kepesertaan",
    "kartu",
    "surat",
    "izin",
    "meeting",
    "session",
    "contract",
    "project",
    "agreement",
    "memorandum",
    "pledge",
    "membership",
];

/// How many words and marks away from a citation what is said of it may stand.
const NEAR: usize = 150;

/// Whether the sentence of a citation, or one beside it, says that the law was over or still to come.
fn is_told(spoken: &Spoken<'_>, sentences: &[Range<usize>], at: &Range<usize>, lapsed: bool) -> bool {
    let phrases = if lapsed { LAPSED } else { TO_COME };
    let own = sentences.partition_point(|sentence| sentence.end <= at.start);
    let from = sentences.get(own.saturating_sub(1)).map_or(0, |sentence| sentence.start);
    let to =
        sentences.get((own + 1).min(sentences.len().saturating_sub(1))).map_or(spoken.text.len(), |range| range.end);
    let here = spoken.tokens.partition_point(|token| token.start < at.start);
    let first = spoken.tokens.partition_point(|token| token.start < from).max(here.saturating_sub(NEAR));
    let last = spoken.tokens.partition_point(|token| token.end <= to).min(here + NEAR);
    let words: Vec<&Token> =
        spoken.tokens.get(first..last).unwrap_or_default().iter().filter(|token| token.kind == Kind::Word).collect();
    let is = |at: usize, word: &str| words.get(at).is_some_and(|token| token.is(spoken.text, word));
    (0..words.len()).any(|at| {
        let said = phrases.iter().any(|phrase| phrase.iter().enumerate().all(|(index, word)| is(at + index, word)));
        let beside = at.saturating_sub(3)..at;
        let ends = ["masa", "berakhir", "ended", "ditandatangani", "signed", "diterbitkan", "issued"];
        let other = ends.iter().any(|end| is(at, end))
            && beside
                .chain(at + 1..at + 2 + usize::from(is(at, "masa")))
                .any(|near| OTHERS.iter().any(|other| is(near, other)));
        said && !other
    })
}

/// A passage with its citations.
struct Page<'p> {
    reading: &'p Reading<'p>,
    spoken: &'p Spoken<'p>,
    records: &'p Records<'p>,
    citations: &'p [Citation],
    links: &'p [Linked],
}

impl Page<'_> {
    fn text(&self, range: &Range<usize>) -> &str {
        self.spoken.text.get(range.clone()).unwrap_or_default()
    }

    fn form(&self, cited: &Citation) -> Form {
        Form::of(self.text(&cited.form))
    }

    /// The citation in full, the form put before a further number of the same.
    fn written(&self, cited: &Citation) -> String {
        let own = self.text(&cited.range);
        if cited.range.start <= cited.form.start { own.to_owned() } else { format!("{} {own}", self.text(&cited.form)) }
    }

    /// The records that a citation names rightly.
    fn exact(&self, cited: &Citation) -> Vec<Id<Regulation>> {
        let form = self.form(cited);
        let mut found = self.records.of_number(self.text(&cited.number), cited.year);
        found.retain(|id| form.is_general() || self.records.forms[id.index()].agrees(&form));
        found
    }

    fn finding(&self, message: &'static str, range: &Range<usize>) -> Finding {
        Finding::new("T403", message, self.spoken.place(self.reading, range))
    }

    /// The record that a citation means, and what is wrong with how it is cited.
    fn judge(&self, cited: &Citation) -> (Option<Id<Regulation>>, Option<Finding>) {
        let exact = self.exact(cited);
        let link = self.links.partition_point(|link| link.words.end <= cited.range.start);
        let link = self.links.get(link).filter(|link| overlap(&link.words, &cited.range)).filter(|link| {
            // Of several laws in the words of one link one is meant.
            let first = self.citations.partition_point(|other| other.range.end <= link.words.start);
            let others = self.citations[first..].iter().take_while(|other| other.range.start < link.words.end);
            exact.contains(&link.id) || !others.take(20).any(|other| self.exact(other).contains(&link.id))
        });
        if let Some(link) = link {
            if exact.contains(&link.id) {
                return (Some(link.id), self.title(cited, link.id));
            }
            if self.form(cited).kind.is_empty() && !self.is_wrong_name(cited, link.id) {
                return (Some(link.id), None);
            }
            let record = self.records.record(link.id);
            let numbered = self.records.of_number(self.text(&cited.number), cited.year).contains(&link.id);
            let finding = if numbered && (record.year == cited.year || cited.year.is_none()) {
                self.wrong_form(cited, link.id)
            } else {
                let finding = self.finding("regulation-link-differs", &cited.range);
                finding.with("text", self.written(cited)).with("right", record.citation())
            };
            return (Some(link.id), Some(finding));
        }
        match exact.as_slice() {
            [id] => return (Some(*id), self.title(cited, *id)),
            [] => {}
            _ => return (None, None),
        }
        self.unresolved(cited)
    }

    fn is_wrong_name(&self, cited: &Citation, id: Id<Regulation>) -> bool {
        self.wrong_name(cited) == Some(id)
    }

    /// The record that is known to be cited by this form and number.
    fn wrong_name(&self, cited: &Citation) -> Option<Id<Regulation>> {
        let number = key(self.text(&cited.number), cited.year);
        let form = plain(self.text(&cited.form));
        // Words before the form may have been taken for a part of it.
        (0..form.len()).find_map(|from| self.records.wrong_names.get(&(form[from..].to_vec(), number.clone())).copied())
    }

    fn unresolved(&self, cited: &Citation) -> (Option<Id<Regulation>>, Option<Finding>) {
        let form = self.form(cited);
        let number = self.text(&cited.number);
        if let Some(id) = self.wrong_name(cited) {
            return (Some(id), Some(self.wrong_form(cited, id)));
        }
        let same_number: Vec<_> = self.records.of_number(number, cited.year).into_iter().collect();
        let same_number: Vec<_> = same_number
            .into_iter()
            .filter(|id| cited.year.is_some() && self.records.record(*id).year == cited.year)
            .collect();
        let titled = self.told_title(cited).and_then(|title| self.records.titled(&title));
        if let Some(id) = titled {
            let record = self.records.record(id);
            if same_number.contains(&id) {
                return (Some(id), Some(self.wrong_form(cited, id)));
            }
            // The same words may head a law of every year; the number decides where there is one.
            if form.agrees(&self.records.forms[id.index()]) || !form.known {
                let finding = self.finding("regulation-number", &cited.range).with("text", self.written(cited));
                let title = cited.title.as_ref().map_or("", |title| self.text(title));
                return (Some(id), Some(finding.with("title", title).with("right", record.citation())));
            }
        }
        if form.kind.is_empty() || form.is_general() {
            return (None, None);
        }
        if !form.exists()
            && let [id] = same_number.as_slice()
        {
            return (Some(*id), Some(self.wrong_form(cited, *id)));
        }
        // A number without a year may be anybody's.
        if cited.year.is_none() && !number.contains('/') {
            return (None, None);
        }
        let other_year = || {
            let mut same = self.records.of_number(number, None);
            same.retain(|id| self.records.forms[id.index()].agrees(&form));
            same.first().copied()
        };
        let alike = |id: &&Id<Regulation>| {
            let own = &self.records.forms[id.index()];
            (own.is_national() && form.is_national()) || (!own.issuer.is_empty() && own.issuer == form.issuer)
        };
        let near = same_number.iter().find(alike).copied().or_else(other_year);
        let finding = match near {
            Some(id) => {
                let finding = self.finding("regulation-unknown-near", &cited.range);
                finding.with("near", self.records.record(id).citation())
            }
            None => self.finding("regulation-unknown", &cited.range),
        };
        (None, Some(finding.with("text", self.written(cited))))
    }

    /// The right number under a form that is not its own.
    fn wrong_form(&self, cited: &Citation, id: Id<Regulation>) -> Finding {
        let record = self.records.record(id);
        let finding = self.finding("regulation-form", &cited.range);
        let finding = finding.with("text", self.written(cited)).with("right", record.citation());
        let own = cited.range.start <= cited.form.start;
        let form = self.text(&cited.form);
        let long = if form.contains(' ') {
            long_form(&self.records.forms[id.index()].kind, self.reading.speech)
        } else {
            None
        };
        match self.spoken.verbatim(self.reading, &cited.form).filter(|_| own) {
            Some(place) => finding.mended(place, long.unwrap_or(&record.form).to_owned()),
            None => finding,
        }
    }

    /// The title that a text tells, where what it tells can be one.
    fn told_title(&self, cited: &Citation) -> Option<Title> {
        let text = self.text(cited.title.as_ref()?);
        if words(text).len() < 2 {
            return None;
        }
        let whole = self.records.spelt_out(&words(text));
        let commas = text.match_indices(',').take(8).map(|(at, _)| self.records.spelt_out(&words(&text[..at])));
        let cuts = commas.filter(|cut| !cut.is_empty()).chain([whole.clone()]).collect();
        Some(Title { whole, cuts })
    }

    /// What is wrong with the title of a law whose number is right.
    fn title(&self, cited: &Citation, id: Id<Regulation>) -> Option<Finding> {
        let range = cited.title.clone()?;
        let title = self.told_title(cited)?;
        let record = self.records.record(id);
        if self.spoken.is_quoted(&cited.range) || self.records.begins(&title, id) {
            return None;
        }
        let right = record.citation();
        let finding = |message| {
            let finding = Finding::new("T403", message, self.spoken.place(self.reading, &range));
            finding.with("text", self.text(&range)).with("right", right.as_str())
        };
        // The English title of a law is a translation, of which there are many: near it is right, and only another
        // law's title is wrong.
        let lead = self.spoken.text.get(..range.start).unwrap_or_default();
        let lead = lead.trim_end_matches(['"', '“', '‘', '\'', '«']).trim_end();
        let leads = |word: &str| {
            let from = lead.len().checked_sub(word.len()).and_then(|from| lead.get(from..));
            from.is_some_and(|lead| lead.eq_ignore_ascii_case(word))
        };
        let capital = self.text(&range).starts_with(char::is_uppercase);
        if self.reading.speech == Speech::English && !leads("tentang") {
            let other = self.records.entitled(&title, id).filter(|_| capital)?;
            let other = self.records.record(other).citation();
            let finding = finding("regulation-title-of-another");
            return Some(finding.with("other", other));
        }
        let titles = self.records.titles(id).iter().zip(record.title.iter());
        let alike = titles.map(|(words, own)| (likeness(&title.whole, words), own, words));
        let (alike, nearest, right_words) =
            alike.max_by_key(|(alike, own, _)| (*alike, own.language == Language::DEFAULT))?;
        let near = alike >= ALIKE;
        // Only a name is held to the letter: in small letters, or in another language, it may describe.
        let named = leads("tentang") && capital;
        if !named && !near {
            return None;
        }
        if !near && let Some(other) = self.records.titled(&title) {
            let other = self.records.record(other).citation();
            return Some(finding("regulation-title-of-another").with("other", other));
        }
        let finding = finding("regulation-title").with("title", nearest.text);
        let whole = right_words.last().map(|word| &word.lower) == title.whole.last().map(|word| &word.lower);
        match self.spoken.verbatim(self.reading, &range).filter(|_| near && whole && named) {
            Some(place) => Some(finding.mended(place, nearest.text.to_owned())),
            None => Some(finding),
        }
    }

    /// Titles that are known to be wrong, where no number stands before them.
    fn wrong_titles(&self, findings: &mut Vec<Finding>) {
        if self.records.wrong_titles.is_empty() {
            return;
        }
        let tokens = &self.spoken.tokens;
        let counts = |token: &&Token| token.kind != Kind::Mark && !token.is(self.spoken.text, "dan");
        let said: Vec<(String, &Token)> =
            tokens.iter().filter(counts).map(|token| (token.text(self.spoken.text).to_lowercase(), token)).collect();
        let mut title_end = 0;
        let mut titles = self.citations.iter().filter_map(|cited| cited.title.as_ref()).peekable();
        for (at, (word, token)) in said.iter().enumerate() {
            while let Some(title) = titles.next_if(|title| title.start <= token.start) {
                title_end = title_end.max(title.end);
            }
            let wrong = self.records.wrong_titles.get(word).into_iter().flatten().find(|wrong| {
                let told = said.get(at..at + wrong.words.len());
                told.is_some_and(|told| told.iter().zip(&wrong.words).all(|((told, _), wrong)| *told == wrong.lower))
            });
            let Some(WrongTitle { words, id }) = wrong else { continue };
            let range = token.start..said[at + words.len() - 1].1.end;
            // The title of a law that is cited was looked at with it.
            if range.start < title_end || self.spoken.is_quoted(&range) {
                continue;
            }
            let record = self.records.record(*id);
            let right = record.title.get(Language::DEFAULT);
            let finding = self.finding("regulation-title", &range).with("text", self.text(&range));
            let finding = finding.with("right", record.citation()).with("title", right);
            findings.push(match self.spoken.verbatim(self.reading, &range) {
                Some(place) => finding.mended(place, right.to_owned()),
                None => finding,
            });
        }
    }
}

/// The long name of a form.
fn long_form(kind: &str, speech: Speech) -> Option<&'static str> {
    let (indonesian, english) = match kind {
        "UU" => ("Undang-Undang", "Law"),
        "PP" => ("Peraturan Pemerintah", "Government Regulation"),
        "Perpres" => ("Peraturan Presiden", "Presidential Regulation"),
        "Keppres" => ("Keputusan Presiden", "Presidential Decree"),
        "Inpres" => ("Instruksi Presiden", "Presidential Instruction"),
        _ => return None,
    };
    Some(if speech == Speech::English { english } else { indonesian })
}

#[cfg(test)]
mod tests {
    use super::super::spoken::tests::{found, found_in_english, found_on, silent};

    #[track_caller]
    fn tells(body: &str, wanted: &[&str]) {
        assert_eq!(found("T403", body), wanted, "{body}");
    }

    #[test]
    fn a_wrong_form_is_told_and_mended() {
        tells(
            "melalui Instruksi Khusus Nomor 8 Tahun 2025 itu",
            &["`Instruksi Khusus Nomor 8 Tahun 2025` regulation-form text=Instruksi Khusus Nomor 8 Tahun 2025 \
               right=Inpres 8/2025 fix `Instruksi Khusus`→`Instruksi Presiden`"],
        );
        tells(
            "Instruksi Nasional No. 8/2025",
            &[
                "`Instruksi Nasional No. 8/2025` regulation-form text=Instruksi Nasional No. 8/2025 right=Inpres 8/2025 \
               fix `Instruksi Nasional`→`Instruksi Presiden`",
            ],
        );
        tells(
            "[Perpres 4/2022](regulation:inpres-4-2022)",
            &["`Perpres 4/2022` regulation-form text=Perpres 4/2022 right=Inpres 4/2022 fix `Perpres`→`Inpres`"],
        );
        tells(
            "PP 4/2022 tentang Percepatan Penghapusan Kemiskinan Ekstrem",
            &["`PP 4/2022` regulation-form text=PP 4/2022 right=Inpres 4/2022 fix `PP`→`Inpres`"],
        );
        assert_eq!(
            found_in_english("T403", "under Special Instruction No. 8 of 2025,"),
            ["`Special Instruction No. 8 of 2025` regulation-form text=Special Instruction No. 8 of 2025 \
              right=Inpres 8/2025 fix `Special Instruction`→`Presidential Instruction`"]
        );
    }

    #[test]
    fn a_wrong_title_or_number_is_told() {
        let right = "right=Inpres 8/2025 \
                     title=Optimalisasi Pelaksanaan Pengentasan Kemiskinan dan Penghapusan Kemiskinan Ekstrem";
        let wrong = "Optimalisasi Pengentasan Kemiskinan dan Penghapusan Kemiskinan Ekstrem";
        let fix = "Optimalisasi Pelaksanaan Pengentasan Kemiskinan dan Penghapusan Kemiskinan Ekstrem";
        tells(
            &format!("Instruksi Presiden Nomor 8 Tahun 2025 tentang {wrong} mengatur"),
            &[&format!("`{wrong}` regulation-title text={wrong} {right} fix `{wrong}`→`{fix}`")],
        );
        tells(
            &format!("aturan {wrong}."),
            &[&format!("`{wrong}` regulation-title text={wrong} {right} fix `{wrong}`→`{fix}`")],
        );
        tells(
            "Inpres 5/2022 tentang Percepatan Penghapusan Kemiskinan Ekstrem",
            &["`Inpres 5/2022` regulation-number text=Inpres 5/2022 title=Percepatan Penghapusan Kemiskinan Ekstrem \
               right=Inpres 4/2022"],
        );
        tells(
            "Inpres 8/2025 tentang Percepatan Penghapusan Kemiskinan Ekstrem",
            &["`Percepatan Penghapusan Kemiskinan Ekstrem` regulation-title-of-another \
               text=Percepatan Penghapusan Kemiskinan Ekstrem right=Inpres 8/2025 other=Inpres 4/2022"],
        );
        tells(
            "[Inpres 2/2021](regulation:inpres-8-2025)",
            &["`Inpres 2/2021` regulation-link-differs text=Inpres 2/2021 right=Inpres 8/2025"],
        );
    }

    #[test]
    fn what_no_record_has_is_told_once() {
        tells(
            "Perda Kabupaten Tanah Bumbu Nomor 5 Tahun 2023. Perda Nomor 5 Tahun 2023 juga.",
            &["`Perda Kabupaten Tanah Bumbu Nomor 5 Tahun 2023` regulation-unknown \
               text=Perda Kabupaten Tanah Bumbu Nomor 5 Tahun 2023"],
        );
        tells(
            "Inpres Nomor 2 Tahun 2021 dan Nomor 4 Tahun 2023",
            &["`Nomor 4 Tahun 2023` regulation-unknown-near near=Inpres 4/2022 text=Inpres Nomor 4 Tahun 2023"],
        );
        tells("UU 8/2025", &["`UU 8/2025` regulation-unknown-near near=Inpres 8/2025 text=UU 8/2025"]);
        tells("SK Nomor 8 Tahun 2025", &["`SK Nomor 8 Tahun 2025` regulation-unknown text=SK Nomor 8 Tahun 2025"]);
        tells("SE Nomor 900/12/SJ", &["`SE Nomor 900/12/SJ` regulation-unknown text=SE Nomor 900/12/SJ"]);
    }

    #[test]
    fn right_citations_are_left_alone() {
        silent(
            "T403",
            false,
            &[
                "Inpres Nomor 2 Tahun 2021, Inpres No. 2/2021, Instruksi Presiden Nomor 2 Tahun 2021",
                "Instruksi Presiden (Inpres) Nomor 8 Tahun 2025",
                "Inpres 8/2025 tentang Optimalisasi Pelaksanaan Pengentasan Kemiskinan dan Penghapusan Kemiskinan Ekstrem \
                 yang terbit",
                "Inpres 8/2025 tentang Optimalisasi Pelaksanaan Pengentasan Kemiskinan, Bupati Tanah Bumbu berkata",
                "Inpres Nomor 2 Tahun 2021 dan Nomor 4 Tahun 2022",
                "Undang-Undang Nomor 24 Tahun 2011 tentang Badan Penyelenggara Jaminan Sosial (BPJS)",
                "UU Nomor 24 Tahun 2011 tentang BPJS",
                "UU KIP Nomor 14 Tahun 2008",
                "UU 14/2008 tentang Keterbukaan Informasi Publik",
                "PP 44/2015 tentang Penyelenggaraan Program JKK dan JKM",
                "PP Nomor 44 dan Nomor 46 Tahun 2015",
                "PP 82/2019 tentang Perubahan atas PP 44/2015 tentang Penyelenggaraan Program JKK dan JKM",
                "Peraturan Menteri Ketenagakerjaan Nomor 5 Tahun 2021 tentang Tata Cara Penyelenggaraan Program JKK, JKM, dan \
                 JHT",
                "Permendagri Nomor 15 Tahun 2024 tentang Pedoman Penyusunan APBD 2025",
                "Permendagri 15/2024 tentang Pedoman Penyusunan Anggaran Pendapatan dan Belanja Daerah Tahun Anggaran 2025",
                "Permendagri 15/2024 tentang Pedoman Penyusunan APBD TA 2025",
                "SE Mendagri 842.2/5193/SJ; Surat Edaran Menteri Dalam Negeri Nomor 842.2/5193/SJ Tahun 2021",
                "Kepmen PPN Nomor KEP.26A/M.PPN/HK/05/2025",
                "[Kepmendagri 300.2.2-2430 Tahun 2025](regulation:kepmendagri)",
                "[instruksi itu](regulation:inpres-8-2025) dan [Inpres](regulation:inpres-8-2025)",
                "[Inpres 2/2021 dan 4/2022](regulation:inpres-2-2021)",
                "Inpres 2/2021 tentang perlindungan pekerja informal",
                "Inpres 2/2021 tentang Jamsostek",
                "SE 842.2/5193/SJ tentang Implementasi Program Jaminan Sosial Ketenagakerjaan di Daerah",
                "UU 24/2011 tentang BPJS yang disahkan",
                "PP Nomor 44 itu dan Inpres tersebut",
                "Pasal 4 ayat (2) PP 44/2015",
                "Perjanjian Kerja Sama Nomor 12 Tahun 2024",
                "Putusan Nomor 2 Tahun 2021 dan Jalan Merdeka No. 5",
                "Sumber menulis \"Instruksi Khusus Nomor 8 Tahun 2025\".",
                "peraturan nomor 8 tahun 2025",
                "UUD 1945 dan TAP MPR",
            ],
        );
        silent(
            "T403",
            true,
            &[
                "Presidential Instruction No. 2 of 2021, Presidential Instruction 8/2025, Inpres 8/2025",
                "Law 24 of 2011, Law No. 24/2011 on the social security agency",
                "Government Regulation 44/2015 on how the work injury programme is run",
                "Minister of Manpower Regulation No. 5 of 2021",
                "Regulation of the Minister of Home Affairs No. 15 of 2024",
                "[Kepmendagri 300.2.2-2430/2025](regulation:kepmendagri)",
                "Presidential Instruction No. 8 of 2025 on poverty",
            ],
        );
    }

    #[test]
    fn a_title_of_another_law_is_told_in_english_too() {
        let english = |body: &str| found_in_english("T403", body);
        let another = |title: &str, right: &str, other: &str| {
            [format!("`{title}` regulation-title-of-another text={title} right={right} other={other}")]
        };
        assert_eq!(
            english("Law No. 24 of 2011 on the National Social Security System obliges employers."),
            another("National Social Security System", "UU 24/2011", "UU 40/2004")
        );
        assert_eq!(
            english("Under Government Regulation No. 45 of 2015 on the Old-Age Savings Programme, members may"),
            another("Old-Age Savings Programme", "PP 45/2015", "PP 46/2015")
        );
        assert_eq!(
            english("Law 14/2008 on Sistem Jaminan Sosial Nasional"),
            another("Sistem Jaminan Sosial Nasional", "UU 14/2008", "UU 40/2004")
        );
        silent(
            "T403",
            true,
            &[
                "Law 24/2011 on the Social Security Administering Bodies obliges them.",
                "Law 24/2011 on Social Security Administering Agencies",
                "Law No. 24 of 2011 on the Social Security Administering Body (BPJS)",
                "Law No. 24 of 2011 on Bodies that Administer Social Security",
                "Law No. 24 of 2011 on Social Security",
                "Law No. 24 of 2011 on the Social Security System",
                "Law No. 24 of 2011 on BPJS",
                "Law 40/2004 on the National Social Security System",
                "Law 40/2004 on the Social Security System of the Nation",
                "Law No. 40 of 2004 on National Social Security",
                "Law No. 14 of 2008 on the Disclosure of Public Information",
                "Law No. 14 of 2008 on Public Information",
                "Law No. 14 of 2008 on Freedom of Information",
                "Government Regulation No. 46 of 2015 on the Old-Age Savings Programme",
                "Government Regulation No. 46 of 2015 on Old-Age Savings",
                "Government Regulation No. 46 of 2015 on the Running of the Old-Age Benefit Programme",
                "Government Regulation No. 45 of 2015 on the Pension Benefit Programme",
                "Government Regulation No. 45 of 2015 on Pensions",
                "Government Regulation No. 45 of 2015 on the Pension Scheme and the Retirement Age",
                "Government Regulation No. 45 of 2015 on the old-age savings programme",
                "Government Regulation No. 82 of 2019 on Work Injury and Death Benefits",
                "Minister of Manpower Regulation No. 5 of 2021 on the Old-Age Savings Programme",
                "Presidential Instruction No. 8 of 2025 on the Elimination of Extreme Poverty",
                "Presidential Instruction No. 8 of 2025 on Extreme Poverty was read out on Monday.",
                "Presidential Instruction No. 4 of 2022 on Accelerating the Elimination of Extreme Poverty",
                "Presidential Instruction No. 2 of 2021 on the Employment Programme",
                "Law No. 40 of 2004 on the one hand, Law No. 24 of 2011 on the other",
                "They relied on Law No. 24 of 2011 on Wednesday, 9 July 2025.",
                "Government Regulation No. 45 of 2015 on the 56-Year Threshold",
            ],
        );
    }

    #[track_caller]
    fn on(day: &str, english: bool, body: &str, wanted: &[&str]) {
        assert_eq!(found_on("T404", day, "", english, body), wanted, "{body}");
    }

    #[test]
    fn a_law_that_was_not_in_force_is_told() {
        let lapsed = "regulation-lapsed-replaced until=2024-12-31 successors=Inpres 8/2025 regulation=Inpres 4/2022 \
                      day=2025-03-25";
        let told = format!("`Inpres 4/2022` {lapsed}");
        on("2025-03-25", false, "Rapat mengacu pada [Inpres 4/2022](regulation:inpres-4-2022).", &[&told]);
        on("2025-03-25", false, "Rapat mengacu pada Inpres 4/2022. Inpres 4/2022 penting.", &[&told]);
        on("2025-03-25", true, "They relied on Inpres 4/2022.", &[&told]);
        on("2025-03-25", false, "Mengacu pada Inpres 4/2022. Rapat berakhir pukul 12.00.", &[&told]);
        let linked = format!("`dasar hukumnya` {lapsed}");
        on("2025-03-25", false, "Itu [dasar hukumnya](regulation:inpres-4-2022).", &[&linked]);
        on(
            "2025-03-25",
            false,
            "Sesuai Inpres 8/2025.",
            &["`Inpres 8/2025` regulation-not-yet from=2025-03-27 regulation=Inpres 8/2025 day=2025-03-25"],
        );
        let head = "regulations: [inpres-2-2021, inpres-4-2022]\n";
        assert_eq!(found_on("T404", "2025-03-25", head, false, "Isi."), [format!("`inpres-4-2022` {lapsed}")]);
    }

    #[test]
    fn what_the_text_itself_says_of_a_law_is_left_alone() {
        let silent = |day: &str, english: bool, body: &str| on(day, english, body, &[]);
        silent("2025-07-09", false, "Sesuai Inpres 8/2025 dan PP 44/2015.");
        silent("2024-12-31", false, "Sesuai Inpres 4/2022.");
        silent("2025-03-27", false, "Sesuai Inpres 8/2025.");
        silent("2025-03-25", false, "Inpres 4/2022 sudah berakhir pada 31 Desember 2024.");
        silent("2025-03-25", false, "Rapat mengacu pada Inpres 4/2022. Yang ini sudah tidak berlaku.");
        silent("2025-03-25", false, "Masa lalu berganti. Inpres 4/2022 kini digantikan Inpres 8/2025.");
        silent("2025-03-25", false, "Inpres 8/2025 belum terbit waktu itu.");
        silent("2025-03-25", false, "Inpres 8/2025 ditetapkan dua hari setelah rapat.");
        silent("2025-03-25", true, "Inpres 4/2022 lapsed in 2024. Its successor, Inpres 8/2025, was signed later.");
        silent("2025-03-25", true, "The meeting named Inpres 4/2022. It was no longer in force.");
        // Said once, it holds for the text.
        silent("2025-03-25", false, "Inpres 4/2022 disebut.\n\nInpres 4/2022 sudah dicabut.");
        let head = "regulations: [inpres-4-2022]\n";
        let body = "Naskah merujuk [Inpres 2/2021](regulation:inpres-2-2021) dan [Inpres 4/2022](regulation:inpres-4-2022). \
                    Yang kedua sudah berakhir pada 31 Desember 2024. Penggantinya, [Inpres 8/2025](regulation:inpres-8-2025), \
                    ditetapkan pada 27 Maret 2025. Jadi tidak satu pun dari keduanya berlaku.";
        assert_eq!(found_on("T404", "2025-03-25", head, false, body), [""; 0]);
    }

    #[test]
    fn a_sentence_about_days_gone_by_is_held_to_the_law_of_those_days() {
        for body in [
            "Pada November 2023, ketika Inpres 4/2022 masih berlaku, kabupaten mendata pekerja.",
            "Pada pilkada November 2024 iuran dibayar dengan berpedoman pada Inpres 4/2022.",
            "Masa berlaku Inpres 4/2022 habis pada akhir 2024, sehingga daerah kini berpijak pada Inpres 8/2025.",
            "Masa berlaku Inpres 4/2022 sudah lewat.",
            "Pada 2023 kabupaten melaksanakan Inpres 4/2022.",
            "Sepanjang tahun 2024 dinas berpegang pada Inpres 4/2022.",
            "Tahun 2023 kabupaten melaksanakan Inpres 4/2022.",
            "Selama 2022–2024 kabupaten berpijak pada Inpres 4/2022.",
            "Selasa, 5 Desember 2023, bupati meneken surat yang merujuk Inpres 4/2022.",
            "Pada triwulan II 2023 iuran dibayar menurut Inpres 4/2022.",
            "Hingga akhir 2024 iuran dibayar menurut Inpres 4/2022.",
            "Tahun lalu iuran dibayar menurut Inpres 4/2022.",
            "Inpres 4/2022 dilaksanakan pada Oktober 2023 di dua kecamatan.",
            "Pada 2023 didata 4.000 pekerja menurut Inpres 4/2022, dan pada Juli 2025 6.000 pekerja.",
            "Inpres 4/2022, yang saat itu masih berlaku, menjadi dasarnya.",
            "Kini dinas bekerja lain; pada 2023 ia berpegang pada Inpres 4/2022.",
            "Permenaker 5/2021 berlaku. Pada 2024, Inpres 4/2022 pun menjadi dasar.",
            "Semasa Inpres 4/2022 berlaku, iuran dibayar provinsi.",
            "Antara 2022 dan 2024 iuran dibayar menurut Inpres 4/2022.",
            "Inpres 4/2022 sudah lewat masanya.",
            "Dalam semester I 2024 dinas menjalankan [Inpres 4/2022](regulation:inpres-4-2022).",
        ] {
            on("2025-07-09", false, body, &[]);
        }
        for body in [
            "In October 2023, when enrolment of the poorest began, the office acted under Inpres 4/2022.",
            "The office acted under Inpres 4/2022 in October 2023, and did well.",
            "During 2024 the regency followed Inpres 4/2022.",
            "In 2023, the regency carried out Presidential Instruction No. 4 of 2022.",
            "Last year the regency followed Inpres 4/2022.",
            "By the end of 2024 every village had been visited under Inpres 4/2022.",
            "In the second quarter of 2023 it paid under Inpres 4/2022.",
            "Inpres 4/2022, then in force, named the poorest.",
            "On 5 December 2023 the regent relied on Inpres 4/2022.",
            "While Inpres 4/2022 was in force, the province paid.",
            "Between 2022 and 2024, Inpres 4/2022 was the basis.",
            "Until 2024, Inpres 4/2022 was the basis.",
        ] {
            on("2025-07-09", true, body, &[]);
        }
    }

    #[test]
    fn another_time_in_a_sentence_excuses_nothing() {
        let told = "`Inpres 4/2022` regulation-lapsed-replaced until=2024-12-31 successors=Inpres 8/2025 \
                    regulation=Inpres 4/2022 day=2025-07-09";
        for body in [
            "Pada 9 Juli 2025 kabupaten melaksanakan Inpres 4/2022.",
            "Tahun ini dinas masih menjadikan Inpres 4/2022 sebagai pijakan.",
            "Sejak 2023 kabupaten melaksanakan Inpres 4/2022.",
            "Pada 2023 didata 4.000 pekerja, dan kini 6.000 pekerja menurut Inpres 4/2022.",
            "Dengan APBD 2024 kabupaten melaksanakan Inpres 4/2022.",
            "Data November 2024 dipakai untuk melaksanakan Inpres 4/2022.",
            "Sesuai Inpres 4/2022, 5.000 pekerja didaftarkan, naik dari 3.000 pekerja pada 2024.",
            "Hingga Desember 2025 kabupaten melaksanakan Inpres 4/2022.",
            "Pada 2024 rapat digelar. Kini kabupaten melaksanakan Inpres 4/2022.",
            "Masa berlaku kartu sudah habis menurut Inpres 4/2022.",
            "Inpres 4/2022 masih berlaku, kata camat.",
        ] {
            on("2025-07-09", false, body, &[told]);
        }
        on(
            "2025-03-25",
            false,
            "Pada 2026 kemiskinan ekstrem dihapus menurut Inpres 8/2025.",
            &["`Inpres 8/2025` regulation-not-yet from=2025-03-27 regulation=Inpres 8/2025 day=2025-03-25"],
        );
    }
}
