//! Where a value of a record stands, found again when somebody has to be told.
//!
//! Records keep only the byte at which they start. Nearly all of them are right and nobody asks for
//! more; for the few that are not, the file is read once more and the key looked for.

use super::node::{Node, Value};
use super::{csv, front_matter, text, yaml};
use crate::diag::{FileId, Files, Place};
use rayon::prelude::*;
use std::collections::BTreeMap;

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
    let mut by_file: BTreeMap<FileId, Vec<usize>> = BTreeMap::new();
    for (index, one) in sought.iter().enumerate() {
        by_file.entry(one.record.file).or_default().push(index);
    }
    let found: Vec<Vec<(usize, Place)>> = by_file
        .into_iter()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|(file, indices)| {
            let source = text::read(files, file).map(|source| source.text).unwrap_or_default();
            let roots = parse(files.path(file), file, &source);
            indices.into_iter().map(|index| (index, place(&roots, &source, &sought[index]))).collect()
        })
        .collect();
    let mut places: Vec<Place> = sought.iter().map(|one| one.record).collect();
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
    let file = sought.record.file;
    let start = sought.record.start;
    let mut above = Vec::new();
    // Roots stand in the order of the file: a table has one for each of its rows.
    let root = roots.get(roots.partition_point(|root| root.start <= start).saturating_sub(1));
    let record = root.and_then(|root| descend(root, start, &mut above));
    let record = record.or_else(|| {
        let around = above.iter().rposition(|node| node.entries().is_some())?;
        above.split_off(around).first().copied()
    });
    if let Some(record) = record {
        let group = above.iter().rev().find(|node| node.entries().is_some());
        let found = [Some(record), group.copied()].into_iter().flatten().find_map(|map| value(map, sought.key));
        if let Some(found) = found {
            return Place { file, start: found.start, end: found.end };
        }
    }
    let rest = source.get(start as usize..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default().trim_end();
    Place { file, start, end: start + u32::try_from(line.len()).unwrap_or(0) }
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
