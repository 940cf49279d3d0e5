//! Regions: the tree of places that figures speak of, with the time in which each exists.

use super::fields::{Placed, Reader, is_id};
use super::table::{Id, Record, Table};
use super::text::Texts;
use crate::content::node::Node;
use crate::diag::{Fact, Finding, Place, did_you_mean};
use crate::order::Arrange;
use crate::period::Period;
use std::collections::BTreeMap;

/// A region.
#[derive(Clone, Debug)]
pub struct Region {
    /// The code, as its authority writes it (`63.10`).
    pub code: String,
    /// The name, with its own Kabupaten, Kota or Provinsi.
    pub name: Texts,
    /// The level: one of [`LEVELS`] or one that `site.yaml` declares.
    pub level: String,
    /// The region of which it is a part; only the root has none.
    pub parent: Option<Id<Region>>,
    /// Its parts, in the order of their codes.
    pub children: Vec<Id<Region>>,
    /// Whether all of its parts are listed.
    pub listed: Listed,
    /// Other names and short forms.
    pub aliases: Vec<String>,
    /// Its codes in other systems, by system (`bps`, `iso`).
    pub codes: BTreeMap<String, String>,
    /// Its population.
    pub population: Option<u64>,
    /// Its column and row on a tile map.
    pub tile: Option<(u64, u64)>,
    /// The first period in which it exists.
    pub from: Option<Period>,
    /// The last.
    pub until: Option<Period>,
    /// The regions from which it was made.
    pub split_from: Vec<Id<Region>>,
    /// The regions that were made from it.
    pub successors: Vec<Id<Region>>,
    /// Where its code was written.
    pub place: Place,
    references: References,
}

/// What a region refers to, as it was written.
#[derive(Clone, Debug, Default)]
struct References {
    parent: Option<Placed<String>>,
    split_from: Vec<Placed<String>>,
}

/// Whether a region's parts are all listed, so that they may be summed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// All are.
    All,
    /// Some are: its parts are never summed.
    Some,
}

/// The levels that every report knows, from the largest to the smallest.
pub const LEVELS: &[&str] = &["country", "province", "regency", "city", "district", "village"];

/// The last column and row of a tile map: more tiles would be too small to be seen.
const FARTHEST_TILE: u64 = 63;

const KEYS: &[&str] = &[
    "code",
    "name",
    "level",
    "parent",
    "aliases",
    "children",
    "codes",
    "population",
    "tile",
    "from",
    "until",
    "split_from",
];

impl Record for Region {
    fn id(&self) -> &str {
        &self.code
    }

    fn place(&self) -> Place {
        self.place
    }
}

impl Region {
    /// Whether it exists on the last day of a period: what a stock asks.
    pub fn exists_at_end(&self, period: Period) -> bool {
        self.from.is_none_or(|from| from.start_month() < period.end_month())
            && self.until.is_none_or(|until| period.end_month() <= until.end_month())
    }

    /// Whether it exists on some day of a period: what a flow asks.
    pub fn exists_within(&self, period: Period) -> bool {
        self.from.is_none_or(|from| from.start_month() < period.end_month())
            && self.until.is_none_or(|until| period.start_month() < until.end_month())
    }

    /// Whether there is a time in which both it and another exist.
    fn meets(&self, other: &Region) -> bool {
        let before = |a: &Region, b: &Region| {
            a.until.zip(b.from).is_some_and(|(until, from)| until.end_month() <= from.start_month())
        };
        !before(self, other) && !before(other, self)
    }

    /// Reads a record of `regions`.
    pub(super) fn read(reader: &mut Reader<'_>, node: &Node<'_>, levels: &[String]) -> Option<Region> {
        let fields = reader.record(node, KEYS)?;
        let code = reader.required(&fields, "code", Reader::id);
        let name = reader.required(&fields, "name", Reader::texts);
        let level = reader.required(&fields, "level", |reader, node| {
            let text = reader.text(node)?;
            if levels.contains(&text) {
                return Some(text);
            }
            let finding = Finding::new("T105", "unknown-level", node.place(reader.file)).with("text", text);
            reader.findings.push(finding.with("known", Fact::List(levels.to_vec())));
            None
        });
        let listed = reader.optional(&fields, "children", |reader, node| {
            reader.choice(node, &[("all", Listed::All), ("some", Listed::Some)])
        });
        let codes = reader.optional(&fields, "codes", codes);
        let tile = reader.optional(&fields, "tile", |reader, node| match node.items() {
            Some([column, row]) => {
                let tile = (reader.count(column)?, reader.count(row)?);
                if tile.0.max(tile.1) > FARTHEST_TILE {
                    reader.find("T105", "tile-too-far", node).facts = vec![("limit", FARTHEST_TILE.into())];
                    return None;
                }
                Some(tile)
            }
            _ => {
                reader.wrong_type(node, "tile");
                None
            }
        });
        let from = reader.optional(&fields, "from", Reader::period);
        let until = reader.optional(&fields, "until", Reader::period);
        if let (Some(from), Some(until), Some(node)) = (from, until, fields.get("until"))
            && until.end_month() <= from.start_month()
        {
            let finding = reader.find("T106", "ends-before-it-starts", node);
            finding.facts = vec![("from", from.into()), ("until", until.into())];
        }
        let references = References {
            parent: reader.optional(&fields, "parent", Reader::id),
            split_from: reader.optional(&fields, "split_from", Reader::ids).unwrap_or_default(),
        };
        let code = code?;
        Some(Region {
            code: code.value,
            place: code.place,
            name: name?,
            level: level?,
            parent: None,
            children: Vec::new(),
            listed: listed.unwrap_or(Listed::All),
            aliases: reader.optional(&fields, "aliases", Reader::text_list).unwrap_or_default(),
            codes: codes.unwrap_or_default(),
            population: reader.optional(&fields, "population", Reader::count),
            tile,
            from,
            until,
            split_from: Vec::new(),
            successors: Vec::new(),
            references,
        })
    }
}

fn codes(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<BTreeMap<String, String>> {
    let Some(entries) = node.entries() else {
        reader.wrong_type(node, "map");
        return None;
    };
    let mut codes = BTreeMap::new();
    for entry in entries {
        let Some(code) = reader.text(&entry.value) else { continue };
        if is_id(&entry.key) {
            codes.insert(entry.key.to_string(), code);
        } else {
            let place = entry.key_place(reader.file);
            reader.findings.push(Finding::new("T108", "not-an-id", place).with("text", &*entry.key));
        }
    }
    Some(codes)
}

/// Resolves parents and successors and finds the root.
///
/// A region whose `parent` is left out belongs to the longest other code that is a dotted prefix of
/// its own, else to the root.
pub(super) fn connect(regions: &mut Table<Region>, findings: &mut Vec<Finding>) -> Option<Id<Region>> {
    let ids: Vec<Id<Region>> = regions.ids().collect();
    let mut orphans = Vec::new();
    for &id in &ids {
        let references = regions[id].references.clone();
        match &references.parent {
            Some(parent) => {
                regions[id].parent = resolve(regions, parent, findings);
                // A parent that does not exist is told once; the region is not then called a root.
            }
            None => match by_prefix(regions, &regions[id].code) {
                Some(parent) => regions[id].parent = Some(parent),
                None => orphans.push(id),
            },
        }
        for origin in &references.split_from {
            if let Some(origin) = resolve(regions, origin, findings) {
                regions[id].split_from.push(origin);
                regions[origin].successors.push(id);
            }
        }
    }
    let root = find_root(regions, &orphans, findings);
    for &id in &orphans {
        if Some(id) != root {
            regions[id].parent = root;
        }
    }
    break_cycles(regions, findings);
    let mut by_code = ids;
    by_code.arrange_by(|a, b| regions[*a].code.cmp(&regions[*b].code));
    for id in by_code {
        if let Some(parent) = regions[id].parent {
            regions[parent].children.push(id);
        }
    }
    tell_tiles_apart(regions, findings);
    root
}

/// Two parts of a region that exist at one time cannot have one tile: the one would cover the other.
fn tell_tiles_apart(regions: &Table<Region>, findings: &mut Vec<Finding>) {
    for (_, parent) in regions.iter() {
        let tiled = parent.children.iter().filter_map(|child| Some((regions[*child].tile?, *child)));
        let mut tiled: Vec<((u64, u64), Id<Region>)> = tiled.collect();
        tiled.arrange();
        for pair in
            tiled.chunk_by(|a, b| a.0 == b.0).filter(|of_one| of_one.len() > 1).flat_map(|of_one| of_one.windows(2))
        {
            let (first, second) = (&regions[pair[0].1], &regions[pair[1].1]);
            if first.meets(second) {
                let finding = Finding::new("T212", "tile-twice", second.place).near(first.place);
                findings.push(finding.with("id", second.code.as_str()).with("other", first.code.as_str()));
            }
        }
    }
}

/// The region that a reference names.
///
/// A code that lost its zero on the way through a spreadsheet (63.10 read as 63.1) gets a message
/// of its own, because the two look alike.
fn resolve(regions: &Table<Region>, reference: &Placed<String>, findings: &mut Vec<Finding>) -> Option<Id<Region>> {
    let found = regions.find(&reference.value);
    if found.is_none() {
        findings.push(unknown(regions, &reference.value, reference.place));
    }
    found
}

/// Says that there is no region of this code.
pub fn unknown(regions: &Table<Region>, code: &str, place: Place) -> Finding {
    let padded = format!("{code}0");
    if code.contains('.') && regions.find(&padded).is_some() {
        return Finding::new("T201", "region-lost-zero", place).with("id", code).with("near", padded);
    }
    let named = |region: &Region| {
        region.name.iter().any(|said| said.text.eq_ignore_ascii_case(code))
            || region.aliases.iter().any(|alias| alias.eq_ignore_ascii_case(code))
            || region.codes.values().any(|other| other == code)
    };
    if let Some((_, region)) = regions.iter().find(|(_, region)| named(region)) {
        let finding = Finding::new("T201", "region-by-name", place).with("id", code);
        return finding.with("near", region.code.as_str());
    }
    match did_you_mean(code, regions.iter().map(|(_, region)| region.code.as_str())) {
        Some(near) => Finding::new("T201", "unknown-region-near", place).with("id", code).with("near", near),
        None => Finding::new("T201", "unknown-region", place).with("id", code),
    }
}

/// The region of the longest code that is a dotted prefix of this one.
pub(super) fn by_prefix(regions: &Table<Region>, code: &str) -> Option<Id<Region>> {
    let mut end = code.len();
    while let Some(dot) = code.get(..end)?.rfind('.') {
        if let Some(parent) = regions.find(&code[..dot]) {
            return Some(parent);
        }
        end = dot;
    }
    None
}

fn find_root(regions: &Table<Region>, orphans: &[Id<Region>], findings: &mut Vec<Finding>) -> Option<Id<Region>> {
    if let [only] = orphans {
        return Some(*only);
    }
    let countries: Vec<Id<Region>> = orphans.iter().copied().filter(|id| regions[*id].level == "country").collect();
    if let [country] = countries.as_slice() {
        return Some(*country);
    }
    let (first, second) = (orphans.first()?, orphans.get(1)?);
    let finding = Finding::new("T215", "several-roots", regions[*second].place).near(regions[*first].place);
    findings.push(finding.with("id", regions[*second].code.as_str()).with("other", regions[*first].code.as_str()));
    Some(*first)
}

fn break_cycles(regions: &mut Table<Region>, findings: &mut Vec<Finding>) {
    for id in regions.ids() {
        let mut at = regions[id].parent;
        let mut steps = 0;
        while let Some(parent) = at {
            if parent == id || steps > regions.len() {
                break;
            }
            steps += 1;
            at = regions[parent].parent;
        }
        if at == Some(id) {
            let written = regions[id].references.parent.as_ref().map_or(regions[id].place, |parent| parent.place);
            let finding = Finding::new("T211", "region-circle", written);
            findings.push(finding.with("id", regions[id].code.as_str()));
            regions[id].parent = None;
        }
    }
}
