//! What would tell the public something of a private person: numbers, addresses, names and birth dates, in any
//! file of the report and in the files' names.
//!
//! What an identifier looks like is known by the room [`crate::identifier`]. Here it is decided what the report may
//! say all the same: the publisher's own contact, and the names of its regions. Files are read once more and
//! dropped. `accept` answers none of these: a number that is published cannot be taken back.

use crate::content::text::{LARGEST_TEXT, read_bytes};
use crate::content::{Input, Kind as Part};
use crate::dataset::Dataset;
use crate::diag::{FileId, Finding, Place, Severity};
use crate::identifier::{Certainty, Form, Identifier, Kind, find, readable};
use rayon::prelude::*;
use rustc_hash::FxHashSet;

/// The folder whose files and names are looked at: a theme tells of nobody.
const FOLDER: &str = "content/";

/// Looks at the name of every file, and into every text.
pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let spared = Spared::of(dataset);
    let names = dataset.files.iter().filter_map(|(file, path)| Some((file, path.strip_prefix(FOLDER)?)));
    let mut findings: Vec<Finding> = names.flat_map(|(file, path)| of_name(file, path, &spared)).collect();
    let texts: Vec<(&Input, Form)> =
        dataset.parts.iter().filter_map(|part| Some((part, form(part, &dataset.files)?))).collect();
    let found: Vec<Vec<Finding>> =
        texts.par_iter().map(|(part, form)| of_file(dataset, part.file, *form, &spared)).collect();
    findings.extend(found.into_iter().flatten());
    findings
}

/// How a file is written. Boundaries are coordinates and pictures no text; what is copied to the site is looked
/// into as far as it is a table or a text.
fn form(part: &Input, files: &crate::diag::Files) -> Option<Form> {
    match part.kind {
        Part::Boundaries | Part::Theme => None,
        _ => Form::of(files.path(part.file)),
    }
}

/// What a report may say.
struct Spared {
    /// The publisher's contact: addresses in small letters, numbers as digits without their prefix.
    contact: FxHashSet<String>,
    /// The names of regions, in small letters: "ahli waris dari Tanah Bumbu".
    regions: FxHashSet<String>,
}

impl Spared {
    fn of(dataset: &Dataset) -> Spared {
        let contact = dataset.site.publisher.contact.as_deref().unwrap_or_default();
        let contact = find(contact, Form::Name).into_iter().filter_map(|one| key(&one, contact)).collect();
        let mut regions = FxHashSet::default();
        for (_, region) in dataset.regions.iter() {
            for said in region.name.iter() {
                let name = said.text.to_lowercase();
                // "Kabupaten Tanah Bumbu" is Tanah Bumbu too.
                if let Some((_, rest)) = name.split_once(' ') {
                    regions.insert(rest.to_owned());
                }
                regions.insert(name);
            }
            regions.extend(region.aliases.iter().map(|alias| alias.to_lowercase()));
        }
        Spared { contact, regions }
    }

    fn spares(&self, one: &Identifier, text: &str) -> bool {
        match one.kind {
            Kind::Beneficiary => {
                text.get(one.range.clone()).is_some_and(|name| self.regions.contains(&name.to_lowercase()))
            }
            _ => key(one, text).is_some_and(|key| self.contact.contains(&key)),
        }
    }
}

/// By what an address or telephone number is the same, however it is written.
fn key(one: &Identifier, text: &str) -> Option<String> {
    let written = text.get(one.range.clone())?;
    match one.kind {
        Kind::Email => Some(written.to_lowercase()),
        Kind::Telephone => {
            let digits: String = written.chars().filter(char::is_ascii_digit).collect();
            let national = digits.strip_prefix("62").or_else(|| digits.strip_prefix('0')).map(str::to_owned);
            Some(national.unwrap_or(digits))
        }
        _ => None,
    }
}

/// A file's name is told at its start, and each part of its path read by itself.
fn of_name(file: FileId, path: &str, spared: &Spared) -> Vec<Finding> {
    let found = path.split('/').flat_map(|part| find(part, Form::Name).into_iter().map(move |one| (part, one)));
    let found = found.filter(|(part, one)| !spared.spares(one, part));
    found.map(|(part, one)| finding(&one, part, Place::start_of(file)).with("where", "name")).collect()
}

fn of_file(dataset: &Dataset, file: FileId, form: Form, spared: &Spared) -> Vec<Finding> {
    // What cannot be read has been told already.
    let Ok(bytes) = read_bytes(&dataset.files, file, LARGEST_TEXT) else { return Vec::new() };
    let text = readable(&bytes);
    let found = find(&text, form);
    let place = |one: &Identifier| Some((u32::try_from(one.range.start).ok()?, u32::try_from(one.range.end).ok()?));
    let found = found.iter().filter(|one| !spared.spares(one, &text));
    let tell = |one: &Identifier| {
        let (start, end) = place(one)?;
        Some(finding(one, &text, Place { file, start, end }).with("where", "text"))
    };
    found.filter_map(tell).collect()
}

fn finding(one: &Identifier, text: &str, place: Place) -> Finding {
    let find = |code, message| Finding::new(code, message, place);
    let certain = one.certainty == Certainty::Certain;
    let finding = match one.kind {
        Kind::Identity if certain => find("T501", "identity-number"),
        Kind::Identity => find("T501", "identity-number-perhaps").at(Severity::Warning),
        Kind::Membership => find("T502", "membership-number"),
        Kind::HealthMembership => find("T502", "health-membership-number"),
        Kind::Telephone => find("T503", "telephone-number"),
        Kind::Email => find("T504", "email-address"),
        Kind::Account => find("T505", "bank-account"),
        Kind::Taxpayer if certain => find("T506", "taxpayer-number"),
        Kind::Taxpayer => find("T506", "taxpayer-number-perhaps").at(Severity::Warning),
        Kind::CivilServant => find("T507", "civil-servant-number"),
        Kind::Beneficiary => find("T508", "named-beneficiary"),
        Kind::Birth if certain => find("T509", "birth-date"),
        Kind::Birth => find("T509", "birth-date-perhaps").at(Severity::Warning),
    };
    // A name may go on in the next line.
    let value = one.masked(text);
    finding.with("value", value.split_whitespace().collect::<Vec<_>>().join(" "))
}
