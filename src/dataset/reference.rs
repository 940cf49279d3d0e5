//! What figures and stories refer to: regulations, terms, sources and bases.

use super::fields::{Placed, Reader, When};
use super::table::{Id, Record, Table};
use super::text::Texts;
use crate::content::node::Node;
use crate::diag::{Finding, Place};
use crate::period::{Length, Period};
use jiff::civil::Date;

/// A law, decree or instruction.
#[derive(Clone, Debug)]
pub struct Regulation {
    /// The id (`inpres-2-2021`).
    pub id: String,
    /// The form (Inpres, PP, UU).
    pub form: String,
    /// The number within the form and year.
    pub number: String,
    /// The year.
    pub year: Option<i16>,
    /// The title.
    pub title: Texts,
    /// Where to read it.
    pub url: Option<String>,
    /// The first day in force.
    pub from: Option<Date>,
    /// The last day in force.
    pub until: Option<Date>,
    /// The regulations that replaced it.
    pub replaced_by: Vec<Id<Regulation>>,
    /// The regulations that amended it.
    pub amended_by: Vec<Id<Regulation>>,
    /// Names under which it is wrongly cited.
    pub wrong_names: Vec<String>,
    /// Where its id was written.
    pub place: Place,
    references: [Vec<Placed<String>>; 2],
}

/// A word of the field.
#[derive(Clone, Debug)]
pub struct Term {
    /// The id.
    pub id: String,
    /// The word.
    pub term: Texts,
    /// What it means.
    pub meaning: Texts,
    /// What it stands for, if it is an acronym.
    pub expansion: Option<Texts>,
    /// Other words for it.
    pub aliases: Vec<String>,
    /// Where its id was written.
    pub place: Place,
}

/// Where a figure comes from.
#[derive(Clone, Debug)]
pub struct Source {
    /// The id.
    pub id: String,
    /// The title.
    pub title: Texts,
    /// Who published it.
    pub publisher: Option<String>,
    /// When.
    pub date: Option<When>,
    /// Where to read it.
    pub url: Option<String>,
    /// A copy of it, below `content/`.
    pub file: Option<Placed<String>>,
    /// Where its id was written.
    pub place: Place,
}

/// What a denominator counts.
#[derive(Clone, Debug)]
pub struct Base {
    /// The id.
    pub id: String,
    /// What it counts.
    pub definition: Texts,
    /// Where it comes from.
    pub source: Option<Id<Source>>,
    /// When it was counted.
    pub date: Option<When>,
    /// Where its id was written.
    pub place: Place,
    source_reference: Option<Placed<String>>,
}

macro_rules! record {
    ($($sort:ty),*) => {
        $(impl Record for $sort {
            fn id(&self) -> &str {
                &self.id
            }

            fn place(&self) -> Place {
                self.place
            }
        })*
    };
}

record!(Regulation, Term, Source, Base);

impl Regulation {
    /// Whether it was in force on a day, as far as its dates are known.
    pub fn in_force(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// How it is cited: `Inpres 2/2021`, or form and number where the number holds the year.
    pub fn citation(&self) -> String {
        match self.year {
            Some(year) if !self.number.contains(&year.to_string()) && !self.number.contains('/') => {
                format!("{} {}/{}", self.form, self.number, year)
            }
            _ => format!("{} {}", self.form, self.number),
        }
    }

    /// Reads a record of `regulations`.
    pub(super) fn read(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Regulation> {
        let keys = [
            "id",
            "form",
            "number",
            "title",
            "year",
            "url",
            "from",
            "until",
            "replaced_by",
            "amended_by",
            "wrong_names",
        ];
        let fields = reader.record(node, &keys)?;
        let id = reader.required(&fields, "id", Reader::id);
        let form = reader.required(&fields, "form", Reader::text);
        let number = reader.required(&fields, "number", Reader::text);
        let title = reader.required(&fields, "title", Reader::texts);
        let year = reader.optional(&fields, "year", year);
        let url = reader.optional(&fields, "url", Reader::url);
        let from = reader.optional(&fields, "from", Reader::date);
        let until = reader.optional(&fields, "until", Reader::date);
        let references = [
            reader.optional(&fields, "replaced_by", Reader::ids).unwrap_or_default(),
            reader.optional(&fields, "amended_by", Reader::ids).unwrap_or_default(),
        ];
        let wrong_names = reader.optional(&fields, "wrong_names", Reader::text_list).unwrap_or_default();
        let id = id?;
        Some(Regulation {
            id: id.value,
            place: id.place,
            form: form?,
            number: number?,
            year,
            title: title?,
            url,
            from,
            until,
            replaced_by: Vec::new(),
            amended_by: Vec::new(),
            wrong_names,
            references,
        })
    }
}

/// A calendar year, four digits.
fn year(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<i16> {
    let year = node.text().and_then(|text| text.parse::<Period>().ok()).filter(|p| p.length() == Length::Year);
    if year.is_none() {
        let text = node.text().unwrap_or_default().to_owned();
        let finding = Finding::new("T106", "not-a-year", node.place(reader.file)).with("text", text);
        reader.findings.push(finding);
    }
    year.map(Period::year)
}

impl Term {
    /// Reads a record of `glossary`.
    pub(super) fn read(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Term> {
        let fields = reader.record(node, &["id", "term", "meaning", "expansion", "aliases"])?;
        let id = reader.required(&fields, "id", Reader::id);
        let term = reader.required(&fields, "term", Reader::texts);
        let meaning = reader.required(&fields, "meaning", Reader::texts);
        let expansion = reader.optional(&fields, "expansion", Reader::texts);
        let aliases = reader.optional(&fields, "aliases", Reader::text_list).unwrap_or_default();
        let id = id?;
        Some(Term { id: id.value, place: id.place, term: term?, meaning: meaning?, expansion, aliases })
    }
}

impl Source {
    /// Reads a record of `sources`.
    pub(super) fn read(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Source> {
        let fields = reader.record(node, &["id", "title", "publisher", "date", "url", "file"])?;
        let id = reader.required(&fields, "id", Reader::id);
        let title = reader.required(&fields, "title", Reader::texts);
        let publisher = reader.optional(&fields, "publisher", Reader::text);
        let date = reader.optional(&fields, "date", Reader::when);
        let url = reader.optional(&fields, "url", Reader::url);
        let file = reader.optional(&fields, "file", |reader, node| {
            Some(Placed { value: reader.text(node)?, place: node.place(reader.file) })
        });
        let id = id?;
        Some(Source { id: id.value, place: id.place, title: title?, publisher, date, url, file })
    }
}

impl Base {
    /// Reads a record of `bases`.
    pub(super) fn read(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Base> {
        let fields = reader.record(node, &["id", "definition", "source", "date"])?;
        let id = reader.required(&fields, "id", Reader::id);
        let definition = reader.required(&fields, "definition", Reader::texts);
        let source_reference = reader.optional(&fields, "source", Reader::id);
        let date = reader.optional(&fields, "date", Reader::when);
        let id = id?;
        Some(Base { id: id.value, place: id.place, definition: definition?, source: None, date, source_reference })
    }
}

/// Resolves which regulations replaced and amended which; a circle of replacements is a finding.
pub(super) fn connect_regulations(regulations: &mut Table<Regulation>, findings: &mut Vec<Finding>) {
    for id in regulations.ids() {
        let [replaced, amended] = regulations[id].references.clone();
        let replaced: Vec<_> =
            replaced.iter().filter_map(|reference| regulations.resolve(reference, "T204", findings)).collect();
        let amended: Vec<_> =
            amended.iter().filter_map(|reference| regulations.resolve(reference, "T204", findings)).collect();
        regulations[id].replaced_by = replaced;
        regulations[id].amended_by = amended;
    }
    for id in regulations.ids() {
        let mut waiting = regulations[id].replaced_by.clone();
        let mut seen = vec![false; regulations.len()];
        let mut circle = false;
        while let Some(next) = waiting.pop() {
            circle |= next == id;
            if !std::mem::replace(&mut seen[next.index()], true) {
                waiting.extend(regulations[next].replaced_by.iter().copied());
            }
        }
        if circle {
            let finding = Finding::new("T211", "regulation-circle", regulations[id].place);
            findings.push(finding.with("id", regulations[id].id.as_str()));
            regulations[id].replaced_by.clear();
        }
    }
}

/// Resolves where bases come from.
pub(super) fn connect_bases(bases: &mut Table<Base>, sources: &Table<Source>, findings: &mut Vec<Finding>) {
    for id in bases.ids() {
        if let Some(reference) = bases[id].source_reference.clone() {
            bases[id].source = sources.resolve(&reference, "T205", findings);
        }
    }
}
