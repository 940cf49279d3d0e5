//! One language's edition of the site: its locale, its words, and the path below which it stands.

use super::html::{Html, escape};
use super::wording::{Sentence, Words};
use crate::dataset::{Language, Tally};
use crate::diag::Fact;
use crate::locale::Locale;
use crate::period::Period;
use jiff::civil::Date;

/// What one language brings to every page.
pub struct Edition {
    /// The language.
    pub language: Language,
    /// Its code: `id`.
    pub code: String,
    /// The folder in which it stands, with a slash: empty for the default language, else `en/`.
    pub folder: String,
    /// The same with the path of the site before it: `/`, `/laporan/en/`.
    pub prefix: String,
    /// Its numbers, dates and texts.
    pub locale: Locale,
    /// The short texts that code puts into pages, already escaped.
    pub words: Words,
    /// What the language calls itself, in short: `Indonesia`.
    pub name: String,
    /// What stands before that where there is room: `Bahasa`.
    pub name_wide: String,
    /// What it calls itself in a sentence: `bahasa Indonesia`.
    pub full_name: String,
}

/// A fact for a sentence that becomes HTML.
#[derive(Clone, Debug)]
pub enum Told {
    /// Markup that stands in the sentence as it is.
    Html(Html),
    /// Anything else: it is written in the language and escaped.
    Fact(Fact),
}

impl From<Html> for Told {
    fn from(html: Html) -> Told {
        Told::Html(html)
    }
}

impl From<&Html> for Told {
    fn from(html: &Html) -> Told {
        Told::Html(html.clone())
    }
}

macro_rules! told {
    ($($sort:ty),*) => {
        $(impl From<$sort> for Told {
            fn from(fact: $sort) -> Told {
                Told::Fact(fact.into())
            }
        })*
    };
}

told!(&str, String, u64, usize, Period, Date);

/// The first of the characters that hold the place of markup while a sentence is told. They are of a
/// private use area: no text has them, and if one did, it would show markup of this very sentence.
const PLACEHOLDER: u32 = 0xE000;
/// The last of them.
const LAST_PLACEHOLDER: u32 = 0xF8FF;

impl Edition {
    /// A sentence with its facts; whatever is not markup is escaped, exactly once.
    ///
    /// Sentences were held against their facts when the theme was loaded, so that telling one does not
    /// fail.
    pub fn tell(&self, sentence: &Sentence, facts: &[(&'static str, Told)]) -> Html {
        let mut markup: Vec<&Html> = Vec::new();
        let facts: Vec<(&str, Fact)> = facts
            .iter()
            .map(|(name, told)| match told {
                Told::Fact(fact) => (*name, fact.clone()),
                Told::Html(html) => {
                    let at = PLACEHOLDER + u32::try_from(markup.len()).unwrap_or(0);
                    markup.push(html);
                    (*name, Fact::Text(char::from_u32(at).unwrap_or(' ').to_string()))
                }
            })
            .collect();
        debug_assert!(
            sentence.facts.iter().all(|name| facts.iter().any(|(given, _)| given == name)),
            "{} lacks a fact",
            sentence.key
        );
        let told = self.locale.text(sentence.key, &facts).unwrap_or_default();
        Html(self.fill(&told, |index| markup.get(index).copied()))
    }

    /// A sentence without markup, for a title or a description.
    pub fn say(&self, sentence: &Sentence, facts: &[(&'static str, Fact)]) -> String {
        self.locale.text(sentence.key, facts).unwrap_or_default()
    }
}

/// A name that stands inside sentences, as it begins a heading.
pub fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

impl Edition {
    /// A text without facts; empty when there is none, which loading the theme rules out for the
    /// default one.
    pub fn text(&self, key: &str) -> String {
        self.locale.text(key, &[]).unwrap_or_default()
    }

    /// The name of one of a family of ids, `level-province`; the id itself when the theme has none.
    pub fn named(&self, family: &str, id: &str) -> String {
        self.locale.text(&format!("{family}-{id}"), &[]).unwrap_or_else(|_| id.to_owned())
    }

    /// The heading of a column of counts.
    pub fn tally(&self, tally: Tally) -> &str {
        match tally {
            Tally::Eligible => &self.words.eligible_column,
            Tally::Registered => &self.words.registered_column,
            Tally::Active => &self.words.active_column,
        }
    }

    /// Markup told one after the other as the language does: `a, b, dan c`.
    pub fn list(&self, items: &[Html]) -> Html {
        // The list is put together from stand-ins, so that only what stands between is escaped.
        let held = |at: usize| u32::try_from(at).ok().and_then(|at| char::from_u32(PLACEHOLDER + at));
        let names: Vec<String> = (0..items.len()).map(|at| held(at).map_or_else(String::new, String::from)).collect();
        Html(self.fill(&self.locale.list(&names), |index| items.get(index)))
    }

    /// Escapes a text in which private characters hold the place of markup, and puts that in.
    fn fill<'h>(&self, told: &str, markup: impl Fn(usize) -> Option<&'h Html>) -> String {
        let mut out = String::with_capacity(told.len() * 2);
        let mut rest = told;
        let held = |c: char| (PLACEHOLDER..=LAST_PLACEHOLDER).contains(&u32::from(c));
        while let Some(at) = rest.find(held) {
            escape(&mut out, &rest[..at]);
            let mut letters = rest[at..].chars();
            let index = letters.next().map_or(0, |c| u32::from(c) - PLACEHOLDER);
            if let Some(html) = markup(index as usize) {
                out.push_str(&html.0);
            }
            rest = letters.as_str();
        }
        escape(&mut out, rest);
        out
    }
}
