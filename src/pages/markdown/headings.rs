//! Headings: their levels below the page's title, and their ids.

use crate::dataset::Dataset;
use crate::figures::{Subject, link::Prose};
use crate::period::Period;
use pulldown_cmark::{Event, Tag};
use rustc_hash::{FxHashMap, FxHashSet};

/// A heading of a rendered text, for a list of what stands on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its level on the page, 2 to 6.
    pub level: u8,
    /// Its id.
    pub id: String,
    /// Its words, without markup and not escaped.
    pub text: String,
}

/// The headings of a text with the events at which they start.
///
/// The page's title is its only first level: the shallowest heading of the text becomes a second one.
pub(super) fn collect(
    prose: &Prose<'_>,
    dataset: &Dataset,
    prefix: &str,
    taken: &[&str],
    words: impl Fn(usize) -> String,
) -> Vec<(usize, Heading)> {
    let starts = || {
        prose.events.iter().enumerate().filter_map(|(index, (event, _))| match event {
            Event::Start(Tag::Heading { level, id, .. }) => Some((index, *level as u8, id.as_deref())),
            _ => None,
        })
    };
    let Some(shallowest) = starts().map(|(_, level, _)| level).min() else { return Vec::new() };
    let mut used: FxHashSet<String> = taken.iter().map(|id| (*id).to_owned()).collect();
    // What an author chose comes first, so that no id made from words takes it.
    let mut headings: Vec<(usize, Heading)> = starts()
        .map(|(index, level, id)| {
            let level = (level - shallowest + 2).min(6);
            let id = id.filter(|id| !is_reserved(id, dataset) && used.insert((*id).to_owned()));
            (index, Heading { level, id: id.unwrap_or_default().to_owned(), text: words(index) })
        })
        .collect();
    let mut numbers = FxHashMap::default();
    for (_, heading) in headings.iter_mut().filter(|(_, heading)| heading.id.is_empty()) {
        let id = format!("{prefix}{}", id_of(&heading.text));
        let number = numbers.entry(id.clone()).or_insert(1);
        heading.id = free(&id, number, dataset, &mut used);
    }
    headings
}

/// The id that is made from a heading's words.
pub(in crate::pages) fn id_of(text: &str) -> String {
    match slug(text) {
        // Words in letters other than Latin ones.
        slug if slug.is_empty() => "s-n".to_owned(),
        slug => format!("s-{slug}"),
    }
}

/// The id itself, or with the first number from `number` that makes it one of its own.
fn free(id: &str, number: &mut u32, dataset: &Dataset, used: &mut FxHashSet<String>) -> String {
    loop {
        let candidate = match *number {
            1 => id.to_owned(),
            // Between a word and a number it never reads as a row's period.
            _ => format!("{id}-n{number}"),
        };
        *number += 1;
        if !is_reserved(&candidate, dataset) && used.insert(candidate.clone()) {
            return candidate;
        }
    }
}

/// Whether an id is one that pages use themselves: a row's permalink, a figure's entry, a footnote.
fn is_reserved(id: &str, dataset: &Dataset) -> bool {
    if id.is_empty()
        || id.contains('/')
        || id.contains(|c: char| !c.is_ascii_graphic())
        || id.starts_with("fn-")
        || id.starts_with("fnref-")
    {
        return true;
    }
    if let Some(segment) = id.strip_prefix("targets-") {
        return dataset.segments.find(segment).is_some();
    }
    // `construction-2025-07`, `all-2025`, `JHT-JKK-2025-Q3`: the period has one or two parts.
    let mut ends = id.rmatch_indices('-').take(2);
    ends.any(|(at, _)| {
        let (subject, period) = (&id[..at], &id[at + 1..]);
        let known = || {
            Subject::parse(subject, dataset).is_ok()
                || subject.split('-').all(|id| dataset.programmes.find(id).is_some())
        };
        period.parse::<Period>().is_ok() && known()
    })
}

/// The words in small unaccented letters, joined by hyphens.
fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            _ => match folded(c) {
                Some(letters) => out.push_str(letters),
                // An apostrophe belongs to its word, everything else parts two.
                None if matches!(c, '\'' | '’' | 'ʼ') => {}
                None if !out.is_empty() && !out.ends_with('-') => out.push('-'),
                None => {}
            },
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// A Latin letter without its accent.
fn folded(c: char) -> Option<&'static str> {
    let lower = c.to_lowercase().next().unwrap_or(c);
    Some(match lower {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn a_slug_has_small_plain_letters() {
        assert_eq!(slug("Apa kata angkanya?"), "apa-kata-angkanya");
        assert_eq!(slug("  Île-de-France: Jum’at, 27,7 %"), "ile-de-france-jumat-27-7");
        assert_eq!(slug("النص"), "");
    }
}
