//! Words of the glossary, explained where they first stand in the site's own sentences.
//!
//! A word becomes a link to its entry, and an acronym says besides what it stands for. That is done to
//! the few sentences of a page that the site writes itself, each word once on a page: what the report's
//! authors write is theirs, and what stands in a link or in a figure stays as it is.

use super::edition::capitalised;
use super::html::{Html, escape};
use super::world::World;
use crate::dataset::{Id, Language, Term};
use crate::order::Arrange;

/// The words of one language, the longest first, so that of two that begin alike the longer is found.
#[derive(Debug, Default)]
pub(super) struct Words {
    words: Vec<Word>,
}

#[derive(Debug)]
struct Word {
    term: Id<Term>,
    /// As it stands in HTML.
    text: String,
    /// The same at the beginning of a sentence.
    begins: String,
    /// Up to the word itself, and after it.
    around: [String; 2],
}

/// Which words a page has explained.
#[derive(Debug, Default)]
pub(super) struct Explained {
    terms: Vec<Id<Term>>,
}

impl Words {
    /// The words of a language.
    pub(super) fn of(world: &World<'_>, language: Language) -> Words {
        let mut words: Vec<Word> = Vec::new();
        for (id, term) in world.dataset.terms.iter() {
            let said = term.term.say(language);
            let text = Html::text(said.text).0;
            if said.language != language || text.trim().is_empty() {
                continue;
            }
            let mut before = format!("<a class=\"term\" href=\"{}\" title=\"", world.term_url(language, id));
            escape(&mut before, term.meaning.get(language));
            before.push_str("\">");
            let mut after = String::from("</a>");
            if let Some(expansion) = &term.expansion {
                before.push_str("<abbr title=\"");
                escape(&mut before, expansion.get(language));
                before.push_str("\">");
                after.insert_str(0, "</abbr>");
            }
            words.push(Word { term: id, begins: capitalised(&text), text, around: [before, after] });
        }
        words.arrange_by(|a, b| b.text.len().cmp(&a.text.len()).then(a.term.cmp(&b.term)));
        Words { words }
    }

    /// The sentence with each word that the page has not explained yet explained, once.
    pub(super) fn explain(&self, html: Html, explained: &mut Explained) -> Html {
        let mut at = html;
        for word in &self.words {
            if explained.terms.contains(&word.term) {
                continue;
            }
            if let Some((place, length)) = word.find(&at.0) {
                let [before, after] = &word.around;
                at.0.insert_str(place + length, after);
                at.0.insert_str(place, before);
                explained.terms.push(word.term);
            }
        }
        at
    }
}

impl Word {
    /// Where the word first stands on its own, outside of tags, links and figures, and its length there.
    fn find(&self, html: &str) -> Option<(usize, usize)> {
        let mut shut = 0_u32;
        let mut at = 0;
        // Most sentences do not have most words: they are told by one look at the whole.
        if !html.contains(&self.text) && !html.contains(&self.begins) {
            return None;
        }
        while at < html.len() {
            let rest = &html[at..];
            if rest.starts_with('<') {
                let end = rest.find('>')? + 1;
                let tag = &rest[1..end - 1];
                let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
                if matches!(name, "a" | "abbr" | "data" | "time") {
                    shut = if tag.starts_with('/') { shut.saturating_sub(1) } else { shut + 1 };
                }
                at += end;
                continue;
            }
            let text = &rest[..rest.find('<').unwrap_or(rest.len())];
            if shut == 0
                && let Some((place, length)) = self.within(text)
            {
                return Some((at + place, length));
            }
            at += text.len();
        }
        None
    }

    fn within(&self, text: &str) -> Option<(usize, usize)> {
        let alone = |place: usize, length: usize| {
            let before = text[..place].chars().next_back();
            let after = text[place + length..].chars().next();
            // A word goes on in letters and digits, and after a hyphen or an apostrophe.
            let inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '&');
            !before.is_some_and(inside) && !after.is_some_and(inside)
        };
        let forms = [&self.text, &self.begins];
        let found = forms.into_iter().flat_map(|form| text.match_indices(form.as_str()));
        let found = found.filter_map(|(place, found)| {
            // One letter more where a language makes its plural so.
            let plural = found.len() + usize::from(text[place + found.len()..].starts_with('s'));
            [found.len(), plural].into_iter().find(|length| alone(place, *length)).map(|length| (place, length))
        });
        found.min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(terms: &[&str]) -> Words {
        let word = |(at, text): (usize, &&str)| Word {
            term: Id::at(at),
            text: (*text).to_owned(),
            begins: capitalised(text),
            around: ["[".to_owned(), "]".to_owned()],
        };
        Words { words: terms.iter().enumerate().map(word).collect() }
    }

    fn explain(words: &Words, html: &str, explained: &mut Explained) -> String {
        words.explain(Html(html.to_owned()), explained).0
    }

    #[test]
    fn a_word_is_explained_where_it_first_stands_and_once() {
        let words = words(&["active member", "coverage", "UCJ"]);
        let mut explained = Explained::default();
        let told = explain(&words, "Coverage of 5 active members, coverage.", &mut explained);
        assert_eq!(told, "[Coverage] of 5 [active members], coverage.");
        assert_eq!(explain(&words, "coverage by UCJ", &mut explained), "coverage by [UCJ]");
    }

    #[test]
    fn links_figures_attributes_and_longer_words_stay() {
        let words = words(&["target", "JKM"]);
        for html in ["<a href=\"/target/\">target</a>", "<data value=\"target\">target</data>", "targeted JKM2 x-JKM"] {
            assert_eq!(explain(&words, html, &mut Explained::default()), html);
        }
        let told = explain(&words, "<a>JKM</a> and <b>JKM</b>", &mut Explained::default());
        assert_eq!(told, "<a>JKM</a> and <b>[JKM]</b>");
    }
}
