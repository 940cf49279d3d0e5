//! Payments: benefits of a programme paid in a region within a period.

use super::fields::{Placed, Reader};
use super::observation::{Detail, Missing, Status, common_detail, missing, rounded, status};
use super::reference::Source;
use super::region::Region;
use super::subject::Programme;
use super::table::Id;
use super::text::Texts;
use crate::content::node::Node;
use crate::diag::{Code, Finding, Place};
use crate::number::Printed;
use crate::period::Period;

/// A measure of a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flow {
    /// People, or heirs of people, who were paid.
    Recipients,
    /// Rupiah.
    Amount,
}

impl Flow {
    /// Both, in the order in which they are told.
    pub const ALL: [Flow; 2] = [Flow::Recipients, Flow::Amount];

    /// The key under which it is written, which is also the name of its measure.
    pub fn key(self) -> &'static str {
        match self {
            Flow::Recipients => "recipients",
            Flow::Amount => "amount",
        }
    }
}

/// Benefits paid within a period.
#[derive(Clone, Debug)]
pub struct Payment {
    /// The region.
    pub region: Id<Region>,
    /// The programme; several when the source gives one joint figure.
    pub programmes: Vec<Id<Programme>>,
    /// The period within which it was paid.
    pub period: Period,
    /// Where it comes from.
    pub source: Option<Id<Source>>,
    /// The figures, in the order of [`Flow::ALL`].
    pub flows: [Option<u64>; 2],
    /// The units to which the source rounded them; 0 where it did not.
    pub rounded: [u64; 2],
    /// What the source printed, in the order of [`Flow::ALL`].
    pub stated: [Option<Printed>; 2],
    /// How far it can be relied upon.
    pub status: Status,
    /// Why there are no figures.
    pub missing: Option<Missing>,
    /// The note, the revisions and the accepted findings.
    pub detail: Detail,
    /// Where the record starts.
    pub place: Place,
}

impl Payment {
    /// A figure of it.
    pub fn flow(&self, flow: Flow) -> Option<u64> {
        self.flows[flow as usize]
    }

    /// The reason with which a finding is answered in public.
    pub fn accepts(&self, code: Code) -> Option<&Texts> {
        self.detail.accept.iter().find(|(accepted, _)| *accepted == code).map(|(_, reason)| reason)
    }
}

const KEYS: &[&str] = &[
    "period",
    "region",
    "programme",
    "recipients",
    "amount",
    "source",
    "rounded",
    "status",
    "note",
    "stated",
    "missing",
    "revised",
    "accept",
];

pub(super) const GROUP_KEYS: &[&str] = &[
    "payments",
    "period",
    "region",
    "programme",
    "source",
    "rounded",
    "status",
    "note",
    "missing",
    "revised",
    "accept",
];

/// A payment whose references are not looked up yet.
#[derive(Debug)]
pub(super) struct Raw {
    pub region: Placed<String>,
    pub programmes: Vec<Placed<String>>,
    pub source: Option<Placed<String>>,
    pub payment: Payment,
}

/// Reads a record of `payments`, its group's keys as defaults.
pub(super) fn read(reader: &mut Reader<'_>, node: &Node<'_>, group: Option<&Node<'_>>) -> Option<Raw> {
    let fields = reader.record_in(node, group, KEYS)?;
    let period = reader.required(&fields, "period", Reader::period);
    let region = reader.required(&fields, "region", Reader::id);
    let programmes = reader.required(&fields, "programme", programmes);
    let source = reader.optional(&fields, "source", Reader::id);
    let names = Flow::ALL.map(Flow::key);
    let units = reader.optional(&fields, "rounded", |reader, node| rounded(reader, node, &names)).unwrap_or_default();
    let flows = Flow::ALL.map(|flow| reader.optional(&fields, flow.key(), Reader::count));
    let stated = reader.optional(&fields, "stated", |reader, node| {
        let Some(entries) = node.entries() else {
            reader.wrong_type(node, "map");
            return None;
        };
        reader.known_keys(entries, &names);
        Some(Flow::ALL.map(|flow| {
            let count = reader.count(node.get(flow.key())?)?;
            Some(Printed { units: i128::from(count), decimals: 0 })
        }))
    });
    let status = reader.optional(&fields, "status", status).unwrap_or_default();
    let missing = reader.optional(&fields, "missing", missing);
    let written = Flow::ALL.iter().any(|flow| fields.get(flow.key()).is_some()) || fields.get("stated").is_some();
    match (written, missing, fields.get("missing")) {
        (false, None, _) => reader.no_figure(&fields, &["recipients", "amount", "stated", "missing"]),
        (true, Some(_), Some(node)) => {
            reader.find("T105", "missing-with-figure", node);
        }
        _ => {}
    }
    let detail = common_detail(reader, &fields);
    let payment = Payment {
        region: Id::at(0),
        programmes: Vec::new(),
        period: period?,
        source: None,
        flows,
        rounded: [units.first().copied().unwrap_or(0), units.get(1).copied().unwrap_or(0)],
        stated: stated.unwrap_or_default(),
        status,
        missing,
        detail,
        place: Place { file: reader.file, start: node.start, end: node.start },
    };
    Some(Raw { region: region?, programmes: programmes?, source, payment })
}

/// One programme, a list of them, or in a cell several joined by `+`.
fn programmes(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Vec<Placed<String>>> {
    if let Some(text) = node.text().filter(|text| text.contains('+')) {
        let place = node.place(reader.file);
        return Some(text.split('+').map(|id| Placed { value: id.trim().to_owned(), place }).collect());
    }
    let ids = reader.ids(node)?;
    for (at, id) in ids.iter().enumerate() {
        if ids[..at].iter().any(|other| other.value == id.value) {
            let finding = Finding::new("T105", "programme-twice", id.place).with("id", id.value.as_str());
            reader.findings.push(finding);
        }
    }
    (!ids.is_empty()).then_some(ids)
}
