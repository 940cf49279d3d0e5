//! A page read back: strict where the program has no excuse, and knowing just enough of HTML.

use std::collections::BTreeMap;

/// A page, or what stands in one.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// The elements in the order in which they start.
    pub elements: Vec<Element>,
    /// The words that a reader sees, one space for any white space.
    pub words: String,
    /// The rows of its tables, cell by cell.
    pub rows: Vec<Vec<String>>,
    /// What is wrong with the markup.
    pub faults: Vec<String>,
}

/// An element.
#[derive(Debug, Default)]
pub(crate) struct Element {
    /// Its name.
    pub name: String,
    /// Its attributes, entities resolved.
    pub attributes: BTreeMap<String, String>,
    /// The names of what it stands in, the outermost first.
    pub within: Vec<String>,
    /// Its own words, without those of elements in it.
    pub words: String,
}

impl Element {
    /// An attribute; empty when there is none.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    /// Whether it has an attribute.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.attributes.contains_key(name)
    }
}

/// What stands between rows and cells while a page is read: no text holds it.
const ROW: char = '\u{1e}';
const CELL: char = '\u{1f}';

const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// Elements whose start ends a paragraph that is open.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
];

/// Which parents an element must have, one of them.
const PARENTS: &[(&str, &[&str])] = &[
    ("li", &["ul", "ol", "menu"]),
    ("tr", &["thead", "tbody", "tfoot"]),
    ("td", &["tr"]),
    ("th", &["tr"]),
    ("thead", &["table"]),
    ("tbody", &["table"]),
    ("caption", &["table"]),
    ("dt", &["dl", "div"]),
    ("dd", &["dl", "div"]),
    ("figcaption", &["figure"]),
    ("summary", &["details"]),
];

/// Reads a page.
pub(crate) fn read(source: &str) -> Page {
    let mut page = Page::default();
    let mut open: Vec<usize> = Vec::new();
    let Some(mut rest) = source.strip_prefix("<!DOCTYPE html>") else {
        page.faults.push("it does not begin with <!DOCTYPE html>".to_owned());
        return page;
    };
    while let Some(at) = rest.find('<') {
        page.say(&open, &rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let Some(end) = tag_end(rest) else {
            page.faults.push(format!("a tag that is not closed: {}", start_of(rest)));
            return page;
        };
        let tag = &rest[1..end];
        if let Some(name) = tag.strip_prefix('/') {
            match open.pop() {
                Some(index) if page.elements[index].name == name => {}
                Some(index) => {
                    page.faults.push(format!("</{name}> closes <{}>: {}", page.elements[index].name, start_of(rest)));
                    return page;
                }
                None => {
                    page.faults.push(format!("</{name}> closes nothing"));
                    return page;
                }
            }
            page.part(name);
            rest = &rest[end + 1..];
            continue;
        }
        let within: Vec<String> = open.iter().map(|index| page.elements[*index].name.clone()).collect();
        let (element, closed) = match element(tag, within) {
            Ok(found) => found,
            Err(fault) => {
                page.faults.push(format!("{fault}: {}", start_of(rest)));
                return page;
            }
        };
        rest = &rest[end + 1..];
        page.nest(&element);
        let (name, drawn) = (element.name.clone(), element.within.iter().any(|name| name == "svg"));
        page.part(&name);
        let index = page.elements.len();
        page.elements.push(element);
        if VOID.contains(&name.as_str()) {
            continue;
        }
        if closed {
            if !drawn {
                page.faults.push(format!("<{name}/> outside a drawing is not closed by its slash"));
            }
            continue;
        }
        open.push(index);
        if name == "script" || name == "style" {
            let close = rest.find(&format!("</{name}")).unwrap_or(rest.len());
            page.elements[index].words.push_str(&rest[..close]);
            rest = &rest[close..];
        }
    }
    page.say(&open, rest);
    if let Some(index) = open.last() {
        page.faults.push(format!("<{}> is never closed", page.elements[*index].name));
    }
    let rows = page.words.split(ROW).filter(|row| row.contains(CELL));
    page.rows = rows.map(|row| row.split(CELL).map(plain).filter(|cell| !cell.is_empty()).collect()).collect();
    page.words = plain(&page.words.replace([ROW, CELL], " "));
    page
}

impl Page {
    /// The elements of a name.
    pub(crate) fn named<'p>(&'p self, name: &'p str) -> impl Iterator<Item = &'p Element> {
        self.elements.iter().filter(move |element| element.name == name)
    }

    /// What `id`s there are.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.elements.iter().map(|element| element.get("id")).filter(|id| !id.is_empty())
    }

    fn say(&mut self, open: &[usize], raw: &str) {
        let words = resolve(raw, &mut self.faults);
        if let Some(index) = open.last() {
            self.elements[*index].words.push_str(&words);
        }
        let unseen =
            |index: &usize| matches!(self.elements[*index].name.as_str(), "head" | "script" | "style" | "template");
        if !open.iter().any(unseen) {
            self.words.push_str(&words);
        }
    }

    /// Keeps words apart that no line of text joins.
    fn part(&mut self, name: &str) {
        match name {
            "td" | "th" => self.words.push(CELL),
            "tr" => self.words.push(ROW),
            "data" | "a" | "strong" | "em" | "b" | "i" | "span" | "tspan" | "sup" | "sub" | "code" | "time"
            | "mark" => {}
            _ => self.words.push(' '),
        }
    }

    fn nest(&mut self, element: &Element) {
        let name = element.name.as_str();
        let parent = element.within.last().map_or("", String::as_str);
        if BLOCKS.contains(&name) && element.within.iter().any(|outer| outer == "p") {
            self.faults.push(format!("<{name}> in a <p>"));
        }
        if name == "a" && element.within.iter().any(|outer| outer == "a") {
            self.faults.push("an <a> in an <a>".to_owned());
        }
        if let Some((_, parents)) = PARENTS.iter().find(|(child, _)| *child == name)
            && !parents.contains(&parent)
        {
            self.faults.push(format!("<{name}> in <{parent}>"));
        }
    }
}

/// White space as a reader sees it: one space.
pub(crate) fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

fn start_of(text: &str) -> String {
    text.chars().take(120).collect()
}

/// Where a tag ends, quoted values passed over.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            (None, '>') => return Some(at),
            _ => {}
        }
    }
    None
}

fn element(tag: &str, within: Vec<String>) -> Result<(Element, bool), String> {
    let (tag, closed) = match tag.strip_suffix('/') {
        Some(tag) => (tag, true),
        None => (tag, false),
    };
    let end = tag.find(char::is_whitespace).unwrap_or(tag.len());
    let (name, mut rest) = tag.split_at(end);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || !name.chars().all(|c| c.is_ascii_alphanumeric()) {
        return Err("a < that starts no tag".to_owned());
    }
    let mut element = Element { name: name.to_owned(), within, ..Element::default() };
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return Ok((element, closed));
        }
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        if !name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '_')) {
            return Err(format!("{name:?} is no name of an attribute"));
        }
        let mut faults = Vec::new();
        let value = match after.strip_prefix('=') {
            None => {
                rest = after;
                String::new()
            }
            Some(after) => {
                let quoted = after.strip_prefix('"').and_then(|value| value.split_once('"'));
                let (value, after) = quoted.ok_or_else(|| format!("{name}'s value is not between double quotes"))?;
                rest = after;
                resolve(value, &mut faults)
            }
        };
        if let Some(fault) = faults.pop() {
            return Err(fault);
        }
        if element.attributes.insert(name.to_owned(), value).is_some() {
            return Err(format!("{name} is given twice"));
        }
    }
}

/// A text with its entities resolved.
fn resolve(raw: &str, faults: &mut Vec<String>) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest.find(';').filter(|end| *end <= 8);
        let name = end.map_or("", |end| &rest[..end]);
        let number = name.strip_prefix("#x").map(|hex| u32::from_str_radix(hex, 16).ok());
        let number = number.or_else(|| name.strip_prefix('#').map(|decimal| decimal.parse().ok()));
        let letter = match name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            "nbsp" => Some('\u{a0}'),
            _ => number.flatten().and_then(char::from_u32),
        };
        match letter {
            Some(letter) => {
                out.push(letter);
                rest = &rest[name.len() + 1..];
            }
            None => {
                faults.push(format!("an & that starts no entity: &{}", start_of(rest)));
                out.push('&');
            }
        }
    }
    out.push_str(rest);
    out
}
