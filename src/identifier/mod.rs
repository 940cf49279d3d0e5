//! Identifiers: numbers, addresses and names by which a private person is known, found in a text by their
//! structure.
//!
//! The room takes a text and yields where they stand ([`find`]), and makes them unreadable ([`mask`]). It knows
//! nothing of reports and findings. Each kind has a file, which tells its grammar and where that comes from.
//!
//! What has a structure of its own is found anywhere: a national identity number, a mobile telephone number, an
//! e-mail address. What has none is found only beside a word that names it: a membership number, a bank account.
//! A report is full of other long numbers (amounts, coordinates, hashes, articles' addresses), and a false alarm
//! that cannot be answered stops a report as surely as a true one: **where a rule is in doubt, it lets pass**.

mod account;
mod beneficiary;
mod birth;
mod candidate;
mod civil_servant;
mod digits;
mod districts;
mod email;
mod label;
mod mask;
mod membership;
mod nik;
mod passage;
mod table;
mod taxpayer;
mod telephone;
mod words;

pub use mask::{mask, masked};

use crate::order::Arrange;
use candidate::{Candidate, Read};
use digits::{MOST_GROUPS, Stretches};
use passage::{Passage, Style};
use std::borrow::Cow;
use std::ops::Range;
use words::Trigger;

/// What by which a private person is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A national identity number (NIK) or the number of a family card.
    Identity,
    /// A membership number of BPJS Ketenagakerjaan (KPJ).
    Membership,
    /// A membership number of BPJS Kesehatan.
    HealthMembership,
    /// A mobile telephone number.
    Telephone,
    /// An e-mail address at a provider where anybody may have one.
    Email,
    /// A bank account.
    Account,
    /// A taxpayer's number (NPWP).
    Taxpayer,
    /// A civil servant's number (NIP).
    CivilServant,
    /// The name of somebody who is paid, or for whom is paid.
    Beneficiary,
    /// A birth date.
    Birth,
}

/// How sure it is that it is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Its structure, or a word beside it, leaves hardly a doubt.
    Certain,
    /// It may be something else.
    Probable,
}

/// An identifier in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identifier {
    /// Its bytes.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
    /// How sure that is.
    pub certainty: Certainty,
}

impl Identifier {
    /// As it may be shown. `text` is the one in which it was found.
    pub fn masked(&self, text: &str) -> String {
        mask::hidden(self.kind, text.get(self.range.clone()).unwrap_or_default())
    }
}

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Markdown, with YAML between its first `---` lines.
    Markdown,
    /// YAML.
    Yaml,
    /// CSV, its first line the heads of its columns.
    Table,
    /// The name of a file, or a message that may quote anything: what stands beside a number counts least here.
    Name,
}

impl Form {
    /// The form of a file, by the ending of its name; `None` for what is no text for readers.
    pub fn of(path: &str) -> Option<Form> {
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
        Some(match &*ending {
            "md" | "markdown" | "txt" => Form::Markdown,
            "yaml" | "yml" => Form::Yaml,
            "csv" | "tsv" => Form::Table,
            _ => return None,
        })
    }
}

/// Finds the identifiers in a text, in order; no two overlap.
pub fn find(text: &str, form: Form) -> Vec<Identifier> {
    let mut found = Vec::new();
    match form {
        Form::Table => table::find(text, &mut found),
        Form::Yaml => of_passage(&Passage::new(text, Style::Record), &mut found),
        Form::Name => of_passage(&Passage::new(text, Style::Name), &mut found),
        Form::Markdown => {
            let body = front_matter_end(text);
            of_passage(&Passage::new(&text[..body], Style::Record), &mut found);
            let head = found.len();
            of_passage(&Passage::new(&text[body..], Style::Prose), &mut found);
            for one in &mut found[head..] {
                one.range = one.range.start + body..one.range.end + body;
            }
        }
    }
    found.arrange_by_key(|one| (one.range.start, one.range.end));
    let mut end = 0;
    found.retain(|one| {
        let apart = one.range.start >= end;
        end = if apart { one.range.end } else { end };
        apart
    });
    found
}

/// A file's bytes as a text with the same places: where they are no UTF-8 each is a question mark.
pub fn readable(bytes: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    Cow::Owned(text)
}

/// Where the YAML at the head of a Markdown text ends.
fn front_matter_end(text: &str) -> usize {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_start_matches('\u{feff}').trim_end() == "---") else {
        return 0;
    };
    let mut at = first.len();
    for line in lines {
        at += line.len();
        if matches!(line.trim_end(), "---" | "...") {
            return at;
        }
    }
    text.len()
}

/// Finds the identifiers in a stretch of text that is written in one way.
fn of_passage(passage: &Passage<'_>, found: &mut Vec<Identifier>) {
    of_digits(passage, found);
    email::find(passage, found);
    words::find(passage.text, |trigger, begin, end| match trigger {
        Trigger::Deceased | Trigger::Heir => beneficiary::beside(passage, trigger, begin, end, found),
        Trigger::Birth | Trigger::BirthLabel => found.extend(birth::after(passage, trigger, begin, end)),
    });
}

/// Reads a number of one kind at a place.
type Reader = fn(&Candidate<'_>) -> Read;

/// The numbers, each with its reader: those come first that are known by more.
const NUMBERS: &[(Kind, Reader)] = &[
    (Kind::CivilServant, civil_servant::at),
    (Kind::Taxpayer, taxpayer::at),
    (Kind::Identity, nik::at),
    (Kind::HealthMembership, membership::health),
    (Kind::Membership, membership::work),
    (Kind::Telephone, telephone::at),
    (Kind::Account, account::at),
];

fn of_digits(passage: &Passage<'_>, found: &mut Vec<Identifier>) {
    let mut stretches = Stretches::new(passage.text);
    let mut groups = Vec::new();
    // Where the number before ended, and what it was.
    let (mut after, mut last) = (0, None);
    while stretches.next_into(&mut groups) {
        let mut at = 0;
        while let Some(group) = groups.get(at).copied() {
            if group.start < after {
                at += 1;
                continue;
            }
            let rest = groups.get(at..groups.len().min(at + MOST_GROUPS + 1)).unwrap_or_default();
            let between = passage.text.get(after..group.start).unwrap_or_default();
            let listed = last.filter(|_| is_list(between));
            let candidate = Candidate { passage, groups: rest, after, listed };
            let read =
                NUMBERS.iter().find_map(|(kind, read)| read(&candidate).map(|(count, sure)| (*kind, count, sure)));
            match read {
                Some((kind, count, certainty)) => {
                    let range = candidate.start()..candidate.end(count);
                    (after, last) = (range.end, Some(kind));
                    found.push(Identifier { range, kind, certainty });
                    at += count.max(1);
                }
                None => at += 1,
            }
        }
    }
}

/// Whether two numbers with this between them stand in one list.
fn is_list(between: &str) -> bool {
    if between.len() > 24 {
        return false;
    }
    let mut words = between.split(|c: char| c.is_whitespace() || ",;/&-\"'*[]".contains(c));
    words.all(|word| matches!(word, "" | "dan" | "and" | "serta" | "atau" | "or"))
}

#[cfg(test)]
mod tests;
