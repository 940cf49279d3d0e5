//! The rules on texts: narratives, regions' own texts and standing pages, each in each of its languages.
//!
//! Every text is read from disk once more, taken apart once, shown to every rule of [`RULES`] and dropped:
//! memory does not grow with the prose.

use super::links::{self, Lead};
use super::passage::{self, Passage, Sort};
use super::{claims, contradiction, law, markup, parity, terms, unbound, weekdays};
use crate::content::front_matter;
use crate::content::text::{LARGEST_TEXT, read_bytes};
use crate::dataset::{Id, Narrative, Page, Region, Version, story::Versions};
use crate::diag::{FileId, Finding, Place};
use crate::figures::Figures;
use crate::figures::link::{Bound, Claim, Link, Prose, parse};
use crate::grammar::quantity::{self, Quantity};
use crate::grammar::{Speech, citation, time, token};
use crate::order::Arrange;
use crate::period::Period;
use jiff::civil::Date;
use rayon::prelude::*;
use std::ops::Range;
use std::sync::OnceLock;

/// Every rule on texts.
pub(super) const RULES: &[fn(&Reading<'_>, &mut Vec<Finding>)] = &[
    links::find,
    claims::find,
    unbound::find,
    contradiction::find,
    weekdays::find,
    terms::find,
    law::find,
    markup::pictures,
    markup::headings,
];

/// How much of a title or summary is looked at, in bytes.
const LONGEST_HEAD: usize = 4_000;

/// Whose text it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A narrative's.
    Narrative(Id<Narrative>),
    /// One's that is not built, by its place among the drafts.
    Draft(usize),
    /// A region's own.
    Region(Id<Region>),
    /// A standing page's.
    Page(Id<Page>),
}

/// A text to be looked at.
#[derive(Clone, Copy)]
struct Text<'d> {
    owner: Owner,
    version: &'d Version,
    period: Option<Period>,
    day: Option<Date>,
    /// Whether there is more than one language of it.
    translated: bool,
}

/// A text as the rules read it.
pub(super) struct Reading<'r> {
    /// The figures that its links claim to tell.
    pub figures: &'r Figures<'r>,
    /// Whose it is.
    pub owner: Owner,
    /// One language's file of it.
    pub version: &'r Version,
    /// The period of which its figures speak, if it names one.
    pub period: Option<Period>,
    /// The day of which it speaks, if it has one.
    pub day: Option<Date>,
    /// How its language writes numbers.
    pub speech: Speech,
    /// The whole file.
    pub source: &'r str,
    /// The Markdown, without the front matter.
    pub body: &'r str,
    /// The Markdown taken apart.
    pub prose: &'r Prose<'r>,
    /// Its words.
    pub said: Vec<Said<'r>>,
    /// The acronyms that the report explains.
    pub lexicon: &'r OnceLock<terms::Lexicon>,
}

/// A passage with what is read of it once for all rules.
pub(super) struct Said<'r> {
    /// The passage.
    pub passage: Passage<'r>,
    /// Its words, numerals and marks.
    pub tokens: Vec<token::Token>,
    /// What it says of time.
    pub times: Vec<time::Said>,
    /// The laws that it cites.
    pub citations: Vec<citation::Citation>,
    /// Its quantities.
    pub quantities: Vec<Quantity>,
    /// What its links claim to tell.
    pub claims: Vec<Claimed>,
}

/// A link's words with the figure that they claim to tell.
pub(super) struct Claimed {
    /// The words, in the passage's text.
    pub words: Range<usize>,
    /// The claim.
    pub claim: Claim,
    /// The figure; nothing where there is none, which is told of the link itself.
    pub bound: Option<Bound>,
}

impl Said<'_> {
    /// The claim whose words hold a quantity.
    pub(super) fn claimed(&self, quantity: &Quantity) -> Option<&Claimed> {
        self.claims_over(&quantity.number).next()
    }

    /// The claims of whose words a stretch has a part. Links do not nest, so they are in order.
    pub(super) fn claims_over(&self, range: &Range<usize>) -> impl Iterator<Item = &Claimed> {
        let first = self.claims.partition_point(|claimed| claimed.words.end <= range.start);
        self.claims[first..].iter().take_while(move |claimed| claimed.words.start < range.end)
    }
}

impl Reading<'_> {
    /// The file.
    pub(super) fn file(&self) -> FileId {
        self.version.file
    }

    /// A stretch of the body as a place of the file.
    pub(super) fn place(&self, range: &Range<usize>) -> Place {
        let at = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX).saturating_add(self.version.body_start);
        Place { file: self.file(), start: at(range.start), end: at(range.end) }
    }

    /// A stretch of a passage's words as a place of the file.
    ///
    /// A title or summary may be folded over lines: its words are looked for, else it is meant as a whole.
    pub(super) fn place_in(&self, passage: &Passage<'_>, range: &Range<usize>) -> Place {
        let key = match passage.sort {
            Sort::Title => "title",
            Sort::Summary => "summary",
            _ => return self.place(&passage.source(range)),
        };
        self.place_in_head(key, passage.text.get(range.clone()).unwrap_or_default())
    }

    /// Where words stand in a value of the front matter; the value itself where they do not stand so.
    pub(super) fn place_in_head(&self, key: &str, words: &str) -> Place {
        let (parts, _) = front_matter::split(self.file(), self.source);
        let entries = parts.head.as_ref().and_then(|head| head.entries()).unwrap_or_default();
        let Some(entry) = entries.iter().find(|entry| entry.key == key) else { return Place::start_of(self.file()) };
        let value = entry.value.place(self.file());
        let written = self.source.get(value.start as usize..value.end as usize).unwrap_or_default();
        let mut found = written.match_indices(words);
        match (found.next(), found.next()) {
            (Some((found, _)), None) if !words.is_empty() => {
                let at = |offset: usize| value.start.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX));
                Place { file: value.file, start: at(found), end: at(found + words.len()) }
            }
            _ => value,
        }
    }

    /// The place of a stretch of a passage's words, if they stand in the file letter for letter and others
    /// can be written in their place: not in the front matter, where a colon or a quotation mark means
    /// something else.
    pub(super) fn verbatim(&self, passage: &Passage<'_>, range: &Range<usize>) -> Option<Place> {
        if matches!(passage.sort, Sort::Title | Sort::Summary) {
            return None;
        }
        let place = self.place_in(passage, range);
        let written = self.source.get(place.start as usize..place.end as usize);
        (written == passage.text.get(range.clone())).then_some(place)
    }

    /// Whether it is a text that tells a story of figures: a narrative's or a region's.
    pub(super) fn tells_figures(&self) -> bool {
        !matches!(self.owner, Owner::Page(_))
    }
}

/// Holds every text to every rule, and says where its links within the site lead.
pub(super) fn check(figures: &Figures<'_>) -> (Vec<Finding>, Vec<Lead>) {
    let texts = texts(figures);
    let lexicon = OnceLock::new();
    let found: Vec<Found> = texts.par_iter().map(|text| of_file(text, figures, &lexicon).unwrap_or_default()).collect();
    let (mut findings, mut leads) = (Vec::new(), Vec::new());
    let mut numbers = Vec::with_capacity(found.len());
    for (of_text, numbers_of_text, leads_of_text) in found {
        findings.extend(of_text);
        leads.extend(leads_of_text);
        numbers.push(numbers_of_text);
    }
    // The languages of one text follow each other, the original first.
    let mut original = 0;
    for (index, text) in texts.iter().enumerate() {
        if texts[original].owner != text.owner {
            original = index;
        } else if original != index {
            parity::compare(&numbers[original], &numbers[index], &mut findings);
        }
    }
    (findings, leads)
}

fn texts<'d>(figures: &Figures<'d>) -> Vec<Text<'d>> {
    let dataset = figures.dataset();
    let mut texts = Vec::new();
    let mut add = |owner, versions: &'d Versions, period, day| {
        let translated = versions.0.len() > 1;
        texts.extend(versions.0.iter().map(|version| Text { owner, version, period, day, translated }));
    };
    for (id, narrative) in dataset.narratives.iter() {
        add(Owner::Narrative(id), &narrative.versions, narrative.period, Some(narrative.date));
    }
    for (index, draft) in dataset.drafts.iter().enumerate() {
        add(Owner::Draft(index), &draft.versions, draft.period, Some(draft.date));
    }
    for text in &dataset.region_texts {
        add(Owner::Region(text.region), &text.versions, None, None);
    }
    for (id, page) in dataset.pages.iter() {
        add(Owner::Page(id), &page.versions, None, None);
    }
    texts
}

/// What one text yields: findings, its numbers where it has other languages, its links within the site.
type Found = (Vec<Finding>, Vec<parity::Number>, Vec<Lead>);

/// Reads a text. What cannot be read was told when the front matter was.
fn of_file(text: &Text<'_>, figures: &Figures<'_>, lexicon: &OnceLock<terms::Lexicon>) -> Option<Found> {
    let dataset = figures.dataset();
    let bytes = read_bytes(&dataset.files, text.version.file, LARGEST_TEXT).ok()?;
    let source = String::from_utf8(bytes).ok()?;
    let body = source.get(text.version.body_start as usize..)?;
    let speech = Speech::of(dataset.language_code(text.version.language));
    let prose = Prose::read(body);
    // Places in a title are sought one by one: of an endless one the beginning is looked at.
    let head = |sort, words: &Option<String>| {
        let words = words.as_deref()?;
        let end = (0..=LONGEST_HEAD.min(words.len())).rev().find(|end| words.is_char_boundary(*end))?;
        Some(Passage::of_head(sort, &words[..end]))
    };
    let heads = [head(Sort::Title, &text.version.title), head(Sort::Summary, &text.version.summary)];
    let passages = heads.into_iter().flatten().chain(passage::read(&prose));
    let reading = Reading {
        figures,
        owner: text.owner,
        version: text.version,
        period: text.period,
        day: text.day,
        speech,
        source: &source,
        body,
        prose: &prose,
        said: passages.map(|passage| said(passage, text, speech, figures)).collect(),
        lexicon,
    };
    let mut findings = Vec::new();
    for rule in RULES {
        rule(&reading, &mut findings);
    }
    findings.arrange_by_key(|finding| (finding.place.start, finding.code, finding.message));
    let numbers = if text.translated { parity::numbers(&reading) } else { Vec::new() };
    let leads = links::leads(&reading);
    Some((findings, numbers, leads))
}

/// Reads a passage for all rules.
fn said<'r>(passage: Passage<'r>, text: &Text<'_>, speech: Speech, figures: &Figures<'_>) -> Said<'r> {
    let tokens = token::read(&passage.text);
    let times = time::read(&passage.text, &tokens, speech);
    let citations = citation::read(&passage.text, &tokens, speech);
    // What is read so far looks like numbers and is none.
    let mut others = citation::references(&passage.text, &tokens, speech);
    others.extend(times.iter().map(|said| said.range.clone()));
    others.extend(citations.iter().map(|citation| citation.range.clone()));
    others.arrange_by_key(|range| (range.start, range.end));
    let edges: Vec<usize> = passage.links.iter().flat_map(|link| [link.words.start, link.words.end]).collect();
    let quantities = quantity::read(&passage.text, &tokens, speech, &others, &edges);
    let claims = passage.links.iter().filter_map(|link| {
        let Ok(Link::Figure(claim)) = parse(link.destination, figures) else { return None };
        let bound = claim.bind(figures, text.period, text.day).ok();
        Some(Claimed { words: link.words.clone(), claim, bound })
    });
    let claims = claims.collect();
    Said { passage, tokens, times, citations, quantities, claims }
}
