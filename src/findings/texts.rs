//! The rules on texts: narratives, regions' own texts and standing pages, each in each of its languages.
//!
//! Every text is read from disk once more, taken apart once, shown to every rule of [`RULES`] and dropped:
//! memory does not grow with the prose.

use super::links::{self, Lead};
use super::markup;
use super::passage::{self, Passage};
use crate::content::text::{LARGEST_TEXT, read_bytes};
use crate::dataset::{Id, Language, Narrative, Page, Region, Version, story::Versions};
use crate::diag::{FileId, Finding, Place};
use crate::figures::Figures;
use crate::figures::link::Prose;
use crate::grammar::{Speech, token};
use crate::period::Period;
use jiff::civil::Date;
use rayon::prelude::*;
use std::ops::Range;

/// Every rule on texts.
pub(super) const RULES: &[fn(&Reading<'_>, &mut Vec<Finding>)] = &[links::find, markup::pictures, markup::headings];

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
    /// The Markdown, without the front matter.
    pub body: &'r str,
    /// The Markdown taken apart.
    pub prose: &'r Prose<'r>,
    /// Its words.
    pub said: Vec<Said<'r>>,
}

/// A passage with what is read of it once for all rules.
pub(super) struct Said<'r> {
    /// The passage.
    pub passage: Passage<'r>,
    /// Its words, numerals and marks.
    pub tokens: Vec<token::Token>,
}

impl Reading<'_> {
    /// The file.
    pub(super) fn file(&self) -> FileId {
        self.version.file
    }

    /// The language of the text.
    pub(super) fn language(&self) -> Language {
        self.version.language
    }

    /// A stretch of the body as a place of the file.
    pub(super) fn place(&self, range: &Range<usize>) -> Place {
        let at = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX).saturating_add(self.version.body_start);
        Place { file: self.file(), start: at(range.start), end: at(range.end) }
    }

    /// A stretch of a passage's words as a place of the file.
    pub(super) fn place_in(&self, passage: &Passage<'_>, range: &Range<usize>) -> Place {
        self.place(&passage.source(range))
    }
}

/// Holds every text to every rule, and says where its links within the site lead.
pub(super) fn check(figures: &Figures<'_>) -> (Vec<Finding>, Vec<Lead>) {
    let found: Vec<_> = texts(figures).par_iter().map(|text| of_file(text, figures)).collect();
    let (findings, leads): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    (findings.into_iter().flatten().collect(), leads.into_iter().flatten().collect())
}

fn texts<'d>(figures: &Figures<'d>) -> Vec<Text<'d>> {
    let dataset = figures.dataset();
    let mut texts = Vec::new();
    let mut add = |owner, versions: &'d Versions, period, day| {
        texts.extend(versions.0.iter().map(|version| Text { owner, version, period, day }));
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

fn of_file(text: &Text<'_>, figures: &Figures<'_>) -> (Vec<Finding>, Vec<Lead>) {
    let dataset = figures.dataset();
    // What cannot be read was told when the front matter was.
    let Ok(bytes) = read_bytes(&dataset.files, text.version.file, LARGEST_TEXT) else { return Default::default() };
    let Ok(source) = String::from_utf8(bytes) else { return Default::default() };
    let Some(body) = source.get(text.version.body_start as usize..) else { return Default::default() };
    let prose = Prose::read(body);
    let said = passage::read(&prose).into_iter().map(|passage| {
        let tokens = token::read(&passage.text);
        Said { passage, tokens }
    });
    let reading = Reading {
        figures,
        owner: text.owner,
        version: text.version,
        period: text.period,
        day: text.day,
        speech: Speech::of(dataset.language_code(text.version.language)),
        body,
        prose: &prose,
        said: said.collect(),
    };
    let mut findings = Vec::new();
    for rule in RULES {
        rule(&reading, &mut findings);
    }
    findings.sort_by_key(|finding| (finding.place.start, finding.code, finding.message));
    (findings, links::leads(&reading))
}
