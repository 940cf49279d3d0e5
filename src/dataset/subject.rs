//! What a figure is about: segments of workers, and programmes that pay.

use super::fields::{Placed, Reader};
use super::reference::Regulation;
use super::table::{Id, Record, Table};
use super::text::Texts;
use crate::content::node::Node;
use crate::diag::{Finding, Place};

/// A group of workers.
///
/// Segments overlap unless `adds_to` says otherwise, and are never added up.
#[derive(Clone, Debug)]
pub struct Segment {
    /// The id.
    pub id: String,
    /// The name, as it stands inside a sentence.
    pub name: Texts,
    /// Who is in it.
    pub description: Option<Texts>,
    /// The count of which coverage is made.
    pub counts: Counts,
    /// The segment of which this is one of the parts that add up.
    pub adds_to: Option<Id<Segment>>,
    /// The segments that add up to this one.
    pub parts: Vec<Id<Segment>>,
    /// Where its id was written.
    pub place: Place,
    adds_to_reference: Option<Placed<String>>,
}

/// Which count coverage is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// People ever registered.
    Registered,
    /// People paid up.
    Active,
}

/// A programme of social security.
#[derive(Clone, Debug)]
pub struct Programme {
    /// The id, usually its acronym (JKM).
    pub id: String,
    /// The name.
    pub name: Texts,
    /// What it is.
    pub description: Option<Texts>,
    /// What it pays.
    pub pays: Option<Texts>,
    /// What it costs.
    pub contribution: Option<Texts>,
    /// How somebody joins.
    pub how_to_register: Option<Texts>,
    /// The regulations on which it rests.
    pub regulations: Vec<Id<Regulation>>,
    /// Where its id was written.
    pub place: Place,
    regulation_references: Vec<Placed<String>>,
}

impl Record for Segment {
    fn id(&self) -> &str {
        &self.id
    }

    fn place(&self) -> Place {
        self.place
    }
}

impl Record for Programme {
    fn id(&self) -> &str {
        &self.id
    }

    fn place(&self) -> Place {
        self.place
    }
}

impl Segment {
    /// Reads a record of `segments`.
    pub(super) fn read(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Segment> {
        let fields = reader.record(node, &["id", "name", "description", "counts", "adds_to"])?;
        let id = reader.required(&fields, "id", Reader::id);
        let name = reader.required(&fields, "name", Reader::texts);
        let description = reader.optional(&fields, "description", Reader::texts);
        let counts = reader.optional(&fields, "counts", |reader, node| {
            reader.choice(node, &[("registered", Counts::Registered), ("active", Counts::Active)])
        });
        let adds_to_reference = reader.optional(&fields, "adds_to", Reader::id);
        let id = id?;
        Some(Segment {
            id: id.value,
            place: id.place,
            name: name?,
            description,
            counts: counts.unwrap_or(Counts::Registered),
            adds_to: None,
            parts: Vec::new(),
            adds_to_reference,
        })
    }
}

impl Programme {
    /// Reads a record of `programmes`.
    pub(super) fn read(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Programme> {
        let keys = ["id", "name", "description", "pays", "contribution", "how_to_register", "regulations"];
        let fields = reader.record(node, &keys)?;
        let id = reader.required(&fields, "id", Reader::id);
        let name = reader.required(&fields, "name", Reader::texts);
        let id = id?;
        Some(Programme {
            id: id.value,
            place: id.place,
            name: name?,
            description: reader.optional(&fields, "description", Reader::texts),
            pays: reader.optional(&fields, "pays", Reader::texts),
            contribution: reader.optional(&fields, "contribution", Reader::texts),
            how_to_register: reader.optional(&fields, "how_to_register", Reader::texts),
            regulations: Vec::new(),
            regulation_references: reader.optional(&fields, "regulations", Reader::ids).unwrap_or_default(),
        })
    }
}

/// Resolves which segments add up to which.
pub(super) fn connect_segments(segments: &mut Table<Segment>, findings: &mut Vec<Finding>) {
    for id in segments.ids() {
        let Some(reference) = segments[id].adds_to_reference.clone() else { continue };
        let Some(whole) = segments.resolve(&reference, "T202", findings) else { continue };
        let mut at = Some(whole);
        while let Some(segment) = at {
            if segment == id {
                break;
            }
            at = segments[segment].adds_to;
        }
        if at == Some(id) {
            let finding = Finding::new("T211", "segment-circle", reference.place);
            findings.push(finding.with("id", segments[id].id.as_str()));
            continue;
        }
        segments[id].adds_to = Some(whole);
        segments[whole].parts.push(id);
    }
}

/// Resolves the regulations on which programmes rest.
pub(super) fn connect_programmes(
    programmes: &mut Table<Programme>,
    regulations: &Table<Regulation>,
    findings: &mut Vec<Finding>,
) {
    for id in programmes.ids() {
        let references = programmes[id].regulation_references.clone();
        let found = references.iter().filter_map(|reference| regulations.resolve(reference, "T204", findings));
        let found: Vec<_> = found.collect();
        programmes[id].regulations = found;
    }
}

/// Segments and programmes share one namespace: an address names either.
pub(super) fn share_namespace(segments: &Table<Segment>, programmes: &Table<Programme>, findings: &mut Vec<Finding>) {
    for (_, programme) in programmes.iter() {
        let clash = segments.iter().find(|(_, segment)| segment.id.eq_ignore_ascii_case(&programme.id));
        if let Some((_, segment)) = clash {
            let finding = Finding::new("T212", "segment-and-programme", programme.place).near(segment.place);
            findings.push(finding.with("id", programme.id.as_str()));
        }
    }
}
