//! Where a value of a record stands, found again when somebody has to be told.
//!
//! Records keep only the byte at which they start. Nearly all of them are right and nobody asks for
//! more; for the few that are not, the file is read once more and the key looked for.

use super::node::{Node, Value};
use super::{csv, front_matter, text, yaml};
use crate::diag::{FileId, Files, Place};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// A key of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sought {
    /// The place of the record: only its file and first byte count.
    pub record: Place,
    /// The key, with dots where it is inside another: `stated.coverage`.
    pub key: &'static str,
}

/// The places of values, in the order in which they are sought.
///
/// A record may also be named by any value of its own, such as its code. A key that the record does
/// not have is looked for in its group; what is not found there either gets the first line of the
/// record.
pub fn places(files: &Files, sought: &[Sought]) -> Vec<Place> {
    let records: Vec<Place> = sought.iter().map(|one| one.record).collect();
    found(files, &records, |roots, source, index| place(roots, source, &sought[index]))
}

/// The places of answers to findings: for a record and a code, where the code stands under its
/// `accept`, or under that of its group.
pub fn answers(files: &Files, sought: &[(Place, &str)]) -> Vec<Place> {
    let records: Vec<Place> = sought.iter().map(|(record, _)| *record).collect();
    found(files, &records, |roots, source, index| {
        let (record, code) = sought[index];
        let (own, group) = record_and_group(roots, record.start);
        let accept = [own, group].into_iter().flatten().find_map(|map| map.get("accept").filter(|n| !n.is_nothing()));
        let entry = accept.and_then(Node::entries).and_then(|codes| codes.iter().find(|entry| entry.key == code));
        entry.map_or_else(|| first_line(source, record), |entry| entry.key_place(record.file))
    })
}

/// Reads each file of `records` once, and finds in it what is sought of each.
fn found(files: &Files, records: &[Place], find: impl Fn(&[Node<'_>], &str, usize) -> Place + Sync) -> Vec<Place> {
    let mut by_file: FxHashMap<FileId, Vec<usize>> = FxHashMap::default();
    for (index, record) in records.iter().enumerate() {
        by_file.entry(record.file).or_default().push(index);
    }
    let found: Vec<Vec<(usize, Place)>> = by_file
        .into_iter()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|(file, indices)| {
            let source = text::read(files, file).map(|source| source.text).unwrap_or_default();
            let roots = parse(files.path(file), file, &source);
            indices.into_iter().map(|index| (index, find(&roots, &source, index))).collect()
        })
        .collect();
    let mut places = records.to_vec();
    for (index, place) in found.into_iter().flatten() {
        places[index] = place;
    }
    places
}

fn parse<'a>(path: &str, file: FileId, source: &'a str) -> Vec<Node<'a>> {
    if path.ends_with(".csv") {
        return csv::parse(file, source).0.map(|table| table.rows).unwrap_or_default();
    }
    if path.ends_with(".md") {
        return front_matter::split(file, source).0.head.into_iter().collect();
    }
    yaml::parse(file, source, 0).0.into_iter().collect()
}

fn place(roots: &[Node<'_>], source: &str, sought: &Sought) -> Place {
    let (record, group) = record_and_group(roots, sought.record.start);
    let found = [record, group].into_iter().flatten().find_map(|map| value(map, sought.key));
    found.map_or_else(|| first_line(source, sought.record), |found| found.place(sought.record.file))
}

fn first_line(source: &str, record: Place) -> Place {
    let rest = source.get(record.start as usize..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default().trim_end();
    Place { end: record.start + u32::try_from(line.len()).unwrap_or(0), ..record }
}

/// The map that starts at a byte, else the one around it, and the map above that.
fn record_and_group<'n, 'a>(roots: &'n [Node<'a>], start: u32) -> (Option<&'n Node<'a>>, Option<&'n Node<'a>>) {
    let mut above = Vec::new();
    // The rows of a CSV file are many, and stand in order.
    let first = roots.partition_point(|root| root.end < start);
    let record = roots.iter().skip(first).find_map(|root| descend(root, start, &mut above));
    let record = record.or_else(|| {
        let around = above.iter().rposition(|node| node.entries().is_some())?;
        above.split_off(around).first().copied()
    });
    let group = above.iter().rev().find(|node| node.entries().is_some()).copied();
    (record, record.and(group))
}

/// The map that starts at a byte, and what stands above it.
fn descend<'n, 'a>(node: &'n Node<'a>, start: u32, above: &mut Vec<&'n Node<'a>>) -> Option<&'n Node<'a>> {
    if node.start == start && node.entries().is_some() {
        return Some(node);
    }
    let within = |node: &Node<'_>| node.start <= start && start <= node.end;
    above.push(node);
    let child = match &node.value {
        // Items stand in the order of the file, unless some are repeated from elsewhere.
        Value::List(items) => {
            let near = items.get(items.partition_point(|item| item.start <= start).saturating_sub(1));
            near.filter(|item| within(item)).or_else(|| items.iter().find(|item| within(item)))
        }
        Value::Map(entries) => entries.iter().map(|entry| &entry.value).find(|value| within(value)),
        Value::Nothing | Value::Scalar { .. } => None,
    };
    let found = child.and_then(|child| descend(child, start, above));
    // What is no list or map holds no record.
    if found.is_none() && above.last().is_some_and(|last| last.entries().is_none() && last.items().is_none()) {
        above.pop();
    }
    found
}

fn value<'n, 'a>(map: &'n Node<'a>, key: &str) -> Option<&'n Node<'a>> {
    key.split('.').try_fold(map, |node, key| node.get(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_in_the_record_or_its_group() {
        let folder = tempfile::tempdir().expect("a folder");
        let source =
            "coverage:\n  - period: 2025-07\n    observations:\n      - {region: 61, stated: {coverage: 55}}\n";
        std::fs::write(folder.path().join("a.yaml"), source).expect("a file");
        let mut files = Files::new(folder.path());
        let file = files.add("a.yaml".to_owned());
        let at = u32::try_from(source.find("{region").expect("the record")).expect("a small file");
        let record = Place { file, start: source.find("region: 61").expect("its first key") as u32, end: at };
        let found = |key| {
            let place = places(&files, &[Sought { record, key }])[0];
            &source[place.start as usize..place.end as usize]
        };
        assert_eq!(found("stated.coverage"), "55");
        assert_eq!(found("period"), "2025-07");
        assert_eq!(found("note"), "region: 61, stated: {coverage: 55}}");
    }
}
