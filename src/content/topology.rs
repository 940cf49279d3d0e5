//! Boundaries as TopoJSON has them: lines that neighbours share, and areas that are made of them.
//!
//! Values are taken out of the file where they stand, so that whatever is wrong has its place although the
//! parser tells none. Coordinates are kept as millionths of a degree, which is a hand's breadth on the ground
//! and half the memory; what a file holds besides areas (points, roads, names) is passed over.

use crate::diag::{FileId, Finding, Place};
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fmt;

/// A file of boundaries.
#[derive(Clone, Debug, Default)]
pub struct Topology {
    /// The lines.
    pub lines: Lines,
    /// The areas, in the order of the file.
    pub features: Vec<Feature>,
}

/// A place on the ground, in millionths of a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// East of Greenwich.
    pub longitude: i32,
    /// North of the equator.
    pub latitude: i32,
}

/// Lines, by their number.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    points: Vec<Point>,
    ends: Vec<u32>,
}

impl Lines {
    /// A line; an empty one for a number that no line has.
    pub fn get(&self, number: usize) -> &[Point] {
        let start = number.checked_sub(1).map_or(Some(&0), |before| self.ends.get(before));
        let range = start.zip(self.ends.get(number)).map(|(start, end)| *start as usize..*end as usize);
        range.and_then(|range| self.points.get(range)).unwrap_or_default()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

/// An area.
#[derive(Clone, Debug)]
pub struct Feature {
    /// Which of the file's objects it belongs to.
    pub layer: u32,
    /// What it may be called by: its `id`, and what its properties say.
    pub names: Vec<Name>,
    /// Its rings, outer ones and holes, each as the numbers of its lines; `!n` is line n from its end.
    pub rings: Vec<Box<[i32]>>,
    /// Where it stands.
    pub place: Place,
}

/// A name of an area, as it was written.
#[derive(Clone, Debug)]
pub struct Name {
    /// The text, or the digits of a number.
    pub text: String,
    /// How it was written.
    pub written: Written,
    /// Where.
    pub place: Place,
}

/// How a name was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// Between quotes.
    Text,
    /// As a number.
    Number,
}

/// How many collections may stand within each other.
const DEEPEST: u64 = 32;
/// After so many findings a file is read no further.
const MOST_FINDINGS: usize = 100;
/// How often the lines of a file may be gone through by its areas. A line has two sides, and a file a few
/// layers; a file that goes through its lines more often is made to fill the memory.
const MOST_USES: usize = 16;

/// Reads a file of boundaries.
pub fn parse(file: FileId, text: &str) -> (Topology, Vec<Finding>) {
    let mut reader = Reader { file, text, findings: Vec::new(), topology: Topology::default(), budget: 0 };
    reader.file();
    (reader.topology, reader.findings)
}

/// The parts of the file that are read, each where it stands.
#[derive(Deserialize)]
struct Parts<'a> {
    #[serde(borrow, rename = "type")]
    kind: Option<&'a RawValue>,
    #[serde(borrow)]
    transform: Option<&'a RawValue>,
    #[serde(borrow)]
    arcs: Option<&'a RawValue>,
    #[serde(borrow)]
    objects: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Geometry<'a> {
    #[serde(borrow, rename = "type")]
    kind: Option<&'a RawValue>,
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    properties: Option<&'a RawValue>,
    #[serde(borrow)]
    arcs: Option<&'a RawValue>,
    #[serde(borrow)]
    geometries: Option<&'a RawValue>,
}

/// The properties that may hold a region's code.
#[derive(Deserialize)]
struct Properties<'a> {
    #[serde(borrow)]
    code: Option<&'a RawValue>,
    #[serde(borrow)]
    kode: Option<&'a RawValue>,
    #[serde(borrow)]
    id: Option<&'a RawValue>,
}

/// A position of a line: two numbers, and more that say nothing of boundaries.
struct Position(f64, f64);

impl<'de> Deserialize<'de> for Position {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Position, D::Error> {
        struct Numbers;
        impl<'de> Visitor<'de> for Numbers {
            type Value = Position;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("two numbers")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut numbers: A) -> Result<Position, A::Error> {
                let lacking = |at| serde::de::Error::invalid_length(at, &"two numbers");
                let x = numbers.next_element()?.ok_or_else(|| lacking(0))?;
                let y = numbers.next_element()?.ok_or_else(|| lacking(1))?;
                while numbers.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Position(x, y))
            }
        }
        deserializer.deserialize_seq(Numbers)
    }
}

struct Reader<'t> {
    file: FileId,
    text: &'t str,
    findings: Vec<Finding>,
    topology: Topology,
    /// How many points the areas may still go through.
    budget: usize,
}

impl<'t> Reader<'t> {
    /// Where a part of the text stands.
    fn place(&self, part: &str) -> Place {
        // The part is a piece of the text: that is what the borrow of `RawValue` means.
        let start = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize).min(self.text.len());
        let end = start.saturating_add(part.len()).min(self.text.len());
        Place { file: self.file, start: number(start), end: number(end) }
    }

    /// Where a part of the text begins: for a part that is too long to be shown.
    fn start(&self, part: &str) -> Place {
        let place = self.place(part);
        Place { end: place.end.min(place.start + 1), ..place }
    }

    fn find(&mut self, message: &'static str, place: Place) -> &mut Finding {
        self.findings.push(Finding::new("T105", message, place));
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }

    fn file(&mut self) {
        let body = self.text.strip_prefix('\u{feff}').unwrap_or(self.text);
        let root: &RawValue = match serde_json::from_str(body) {
            Ok(root) => root,
            Err(error) => {
                self.syntax(body, &error);
                return;
            }
        };
        let parts = fields::<Parts<'_>>(root);
        let kind = parts.as_ref().and_then(|parts| Some((parts.kind?, words(parts.kind?)?)));
        let Some(parts) = parts.filter(|_| kind.as_ref().is_some_and(|(_, kind)| kind == "Topology")) else {
            match kind {
                Some((raw, kind)) => {
                    let place = self.place(raw.get());
                    self.find("not-a-topology", place).facts = vec![("text", kind.into())];
                }
                None => {
                    let place = self.start(root.get());
                    self.find("no-topology", place);
                }
            }
            return;
        };
        let transform = match parts.transform {
            Some(raw) => match serde_json::from_str::<Transform>(raw.get()) {
                Ok(transform) => Some(transform),
                Err(_) => {
                    let place = self.place(raw.get());
                    self.find("topology-transform", place);
                    return;
                }
            },
            None => None,
        };
        let Some((arcs, objects)) = parts.arcs.zip(parts.objects) else {
            let place = self.start(root.get());
            let key = if parts.arcs.is_none() { "arcs" } else { "objects" };
            self.findings.push(Finding::new("T104", "missing-key", place).with("key", key));
            return;
        };
        if !self.lines(arcs, transform.as_ref()) {
            return;
        }
        self.budget = self.topology.lines.points.len().saturating_mul(MOST_USES).saturating_add(1000);
        let Ok(layers) = serde_json::from_str::<BTreeMap<String, &'t RawValue>>(objects.get()) else {
            let place = self.start(objects.get());
            self.find("topology-objects", place);
            return;
        };
        for (layer, raw) in (0..).zip(layers.into_values()) {
            self.geometry(raw, layer, None, 0);
        }
    }

    fn syntax(&mut self, body: &str, error: &serde_json::Error) {
        let line = body.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
        let at = (self.text.len() - body.len() + line + error.column().saturating_sub(1)).min(self.text.len());
        let place = Place { file: self.file, start: number(at), end: number((at + 1).min(self.text.len())) };
        let detail = error.to_string();
        let detail = detail.rsplit_once(" at line ").map_or(&*detail, |(detail, _)| detail);
        self.findings.push(Finding::new("T101", "json-syntax", place).with("detail", detail));
    }

    /// Reads the lines; says whether they are sound.
    fn lines(&mut self, raw: &'t RawValue, transform: Option<&Transform>) -> bool {
        let Ok(arcs) = serde_json::from_str::<Vec<Vec<Position>>>(raw.get()) else {
            // One line after the other, to find the one that is not.
            let each = serde_json::from_str::<Vec<&RawValue>>(raw.get()).unwrap_or_default();
            let wrong = each.into_iter().find(|line| serde_json::from_str::<Vec<Position>>(line.get()).is_err());
            let place = self.start(wrong.unwrap_or(raw).get());
            self.find("topology-line", place);
            return false;
        };
        let mut lines = Lines::default();
        lines.points.reserve_exact(arcs.iter().map(Vec::len).sum());
        lines.ends.reserve_exact(arcs.len());
        for (at, arc) in arcs.into_iter().enumerate() {
            let (mut x, mut y) = (0.0, 0.0);
            let start = lines.points.len();
            for position in arc {
                let (longitude, latitude) = match transform {
                    Some(Transform { scale, translate }) => {
                        // In a transformed file each position is a step from the one before.
                        x += position.0;
                        y += position.1;
                        (x * scale[0] + translate[0], y * scale[1] + translate[1])
                    }
                    None => (position.0, position.1),
                };
                // A number that is none fails here as well.
                let (Some(longitude), Some(latitude)) = (millionths(longitude, 360.0), millionths(latitude, 90.0))
                else {
                    let each = serde_json::from_str::<Vec<&RawValue>>(raw.get()).unwrap_or_default();
                    let place = self.start(each.get(at).copied().unwrap_or(raw).get());
                    self.find("topology-not-degrees", place);
                    return false;
                };
                let point = Point { longitude, latitude };
                if lines.points.len() == start || lines.points.last() != Some(&point) {
                    lines.points.push(point);
                }
            }
            lines.ends.push(number(lines.points.len()));
        }
        self.topology.lines = lines;
        true
    }

    /// Reads a geometry; what has no name of its own belongs to the area `of`.
    fn geometry(&mut self, raw: &'t RawValue, layer: u32, of: Option<usize>, depth: u64) {
        if self.findings.len() >= MOST_FINDINGS {
            return;
        }
        if depth > DEEPEST {
            let place = self.start(raw.get());
            self.findings.push(Finding::new("T110", "too-deep", place).with("limit", DEEPEST));
            return;
        }
        let Some(geometry) = fields::<Geometry<'_>>(raw) else {
            let place = self.start(raw.get());
            self.find("topology-area", place);
            return;
        };
        // TopoJSON writes `"type": null` for an area that has no shape.
        let Some(kind) = geometry.kind else { return };
        let kind = words(kind).unwrap_or_default();
        let names = self.names(&geometry);
        let place = names.first().map_or_else(|| self.start(raw.get()), |name| name.place);
        let of = match of {
            Some(of) if names.is_empty() => Some(of),
            _ if names.is_empty() && kind == "GeometryCollection" => None,
            _ => {
                self.topology.features.push(Feature { layer, names, rings: Vec::new(), place });
                Some(self.topology.features.len() - 1)
            }
        };
        match &*kind {
            "GeometryCollection" => {
                let Some(inner) = geometry.geometries else { return };
                let Ok(inner) = serde_json::from_str::<Vec<&'t RawValue>>(inner.get()) else {
                    let place = self.start(inner.get());
                    self.find("topology-area", place);
                    return;
                };
                for raw in inner {
                    self.geometry(raw, layer, of, depth + 1);
                }
            }
            "Polygon" | "MultiPolygon" => {
                let (Some(arcs), Some(of)) = (geometry.arcs, of) else { return };
                let rings = if kind == "Polygon" {
                    serde_json::from_str::<Vec<Vec<i64>>>(arcs.get())
                } else {
                    serde_json::from_str::<Vec<Vec<Vec<i64>>>>(arcs.get()).map(|parts| parts.concat())
                };
                let Ok(rings) = rings else {
                    let place = self.start(arcs.get());
                    self.find("topology-area", place);
                    return;
                };
                self.rings(arcs, rings, of);
            }
            "Point" | "MultiPoint" | "LineString" | "MultiLineString" => {}
            _ => {
                let place = self.start(raw.get());
                self.find("topology-area", place);
            }
        }
    }

    fn rings(&mut self, raw: &'t RawValue, rings: Vec<Vec<i64>>, of: usize) {
        let count = self.topology.lines.len();
        for ring in rings {
            let mut numbers = Vec::with_capacity(ring.len());
            for written in ring {
                let line = usize::try_from(if written < 0 { !written } else { written }).ok();
                let Some((line, number)) = line.filter(|line| *line < count).zip(i32::try_from(written).ok()) else {
                    let place = self.place_of(raw, written);
                    self.find("topology-no-line", place).facts =
                        vec![("text", written.to_string().into()), ("count", count.into())];
                    return;
                };
                match self.budget.checked_sub(self.topology.lines.get(line).len()) {
                    Some(left) => self.budget = left,
                    None => {
                        let place = self.start(raw.get());
                        self.findings.push(Finding::new("T110", "topology-explodes", place));
                        return;
                    }
                }
                numbers.push(number);
            }
            if let Some(feature) = self.topology.features.get_mut(of).filter(|_| !numbers.is_empty()) {
                feature.rings.push(numbers.into());
            }
        }
    }

    /// Where a number stands in lists of them.
    fn place_of(&self, raw: &'t RawValue, sought: i64) -> Place {
        let text = raw.get();
        let digits = |c: char| c == '-' || c.is_ascii_digit();
        let mut at = 0;
        while let Some(start) = text.get(at..).and_then(|rest| rest.find(digits)).map(|found| at + found) {
            let end = text[start..].find(|c| !digits(c)).map_or(text.len(), |found| start + found);
            if text[start..end].parse() == Ok(sought) {
                return self.place(&text[start..end]);
            }
            at = end;
        }
        self.start(text)
    }

    fn names(&self, geometry: &Geometry<'t>) -> Vec<Name> {
        let properties = geometry.properties.and_then(fields::<Properties<'_>>);
        let properties = properties.map_or([None; 3], |found| [found.code, found.kode, found.id]);
        let written = std::iter::once(geometry.id).chain(properties).flatten();
        let name = |raw: &'t RawValue| {
            let place = self.place(raw.get());
            let first = raw.get().chars().next()?;
            let (text, written) = match first {
                '"' => (words(raw)?, Written::Text),
                '-' | '0'..='9' => (raw.get().to_owned(), Written::Number),
                _ => return None,
            };
            Some(Name { text, written, place })
        };
        written.filter_map(name).filter(|name| !name.text.is_empty()).collect()
    }
}

/// The fields of a value, if it is an object that has them as they should be.
fn fields<'t, T: Deserialize<'t>>(raw: &'t RawValue) -> Option<T> {
    raw.get().starts_with('{').then(|| serde_json::from_str(raw.get()).ok()).flatten()
}

/// The text of a value, if it is one.
fn words(raw: &RawValue) -> Option<String> {
    serde_json::from_str(raw.get()).ok()
}

/// Degrees as millionths, if there are no more of them than `most` either way.
fn millionths(degrees: f64, most: f64) -> Option<i32> {
    // A little over the pole is rounding.
    (degrees.abs() <= most + 1e-6).then_some((degrees * 1e6).round() as i32)
}

fn number(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRIANGLE: &str = "[[0,0],[1,0],[0,1],[0,0]]";

    /// A file with these objects and one line.
    fn with(objects: &str) -> String {
        format!(r#"{{"type":"Topology","objects":{objects},"arcs":[{TRIANGLE}]}}"#)
    }

    fn area(fields: &str) -> String {
        with(&format!(r#"{{"a":{{"type":"Polygon",{fields}}}}}"#))
    }

    /// What is found, each with the text at its place.
    fn found(text: &str) -> Vec<String> {
        let (_, findings) = parse(FileId(0), text);
        let told = |finding: &Finding| {
            let place = &text[finding.place.start as usize..finding.place.end as usize];
            format!("{} {} `{place}`", finding.code.0, finding.message)
        };
        findings.iter().map(told).collect()
    }

    #[test]
    fn quantised_lines_are_those_that_they_were_made_from() {
        let plain = area(r#""id":"1","arcs":[[0]]"#);
        let quantised = r#"{"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[-1,-1]},
            "objects":{"a":{"type":"Polygon","id":"1","arcs":[[0]]}},"arcs":[[[2,2],[2,0],[-2,2],[0,-2]]]}"#;
        let lines = |text: &str| parse(FileId(0), text).0.lines.get(0).to_vec();
        assert_eq!(lines(&plain), lines(quantised));
        assert_eq!(lines(&plain)[1], Point { longitude: 1_000_000, latitude: 0 });
    }

    #[test]
    fn areas_are_found_in_collections_and_by_any_of_their_names() {
        let text = with(
            r#"{"b":{"type":"GeometryCollection","geometries":[
                {"type":"GeometryCollection","id":"1","geometries":[{"type":"Polygon","arcs":[[0]]},{"type":"MultiPolygon","arcs":[[[0]],[[-1]]]}]},
                {"type":"Polygon","id":7,"properties":{"kode":"2","nama":"Dua"},"arcs":[[0],[-1]]},
                {"type":null,"id":"3"},{"type":"LineString","id":"4","arcs":[0]}]}}"#,
        );
        let (topology, findings) = parse(FileId(0), &format!("\u{feff}{text}"));
        assert_eq!(findings, []);
        let told = |feature: &Feature| {
            let names: Vec<&str> = feature.names.iter().map(|name| name.text.as_str()).collect();
            format!("{} {}", names.join(","), feature.rings.len())
        };
        assert_eq!(topology.features.iter().map(told).collect::<Vec<_>>(), ["1 3", "7,2 2", "4 0"]);
    }

    #[test]
    fn what_is_broken_is_found_where_it_is() {
        assert_eq!(found("{\"type\": \"Topology\",\n \"arcs\": [[[0,0],]]}"), ["T101 json-syntax `]`"]);
        assert_eq!(found(""), ["T101 json-syntax ``"]);
        assert_eq!(found("[1, 2]"), ["T105 no-topology `[`"]);
        assert_eq!(found("{\"features\": []}"), ["T105 no-topology `{`"]);
        assert_eq!(
            found(r#"{"type":"FeatureCollection","features":[]}"#),
            [r#"T105 not-a-topology `"FeatureCollection"`"#]
        );
        assert_eq!(found(r#"{"type":"Topology","objects":{}}"#), ["T104 missing-key `{`"]);
        assert_eq!(found(r#"{"type":"Topology","objects":[],"arcs":[]}"#), ["T105 topology-objects `[`"]);
        let transform = r#"{"type":"Topology","transform":{"scale":[1]},"objects":{},"arcs":[]}"#;
        assert_eq!(found(transform), [r#"T105 topology-transform `{"scale":[1]}`"#]);
        let lines = |lines: &str| found(&format!(r#"{{"type":"Topology","objects":{{}},"arcs":{lines}}}"#));
        assert_eq!(lines("[[[0,0],[1,1]],[[0,\"1\"]]]"), ["T105 topology-line `[`"]);
        assert_eq!(lines("[[[0,0],[1e999,1]]]"), ["T105 topology-line `[`"]);
        assert_eq!(lines("[[[0,0],[1]]]"), ["T105 topology-line `[`"]);
        assert_eq!(lines("[[[0,0],[0,91]]]"), ["T105 topology-not-degrees `[`"]);
        assert_eq!(lines("[[[700000,9800000],[1,1]]]"), ["T105 topology-not-degrees `[`"]);
        let scaled = r#"{"type":"Topology","transform":{"scale":[1e300,1],"translate":[0,0]},"objects":{},"arcs":[[[1e300,0]]]}"#;
        assert_eq!(found(scaled), ["T105 topology-not-degrees `[`"]);
        assert_eq!(found(&area(r#""arcs":[[0],[12]]"#)), ["T105 topology-no-line `12`"]);
        assert_eq!(found(&area(r#""arcs":[[0,-2]]"#)), ["T105 topology-no-line `-2`"]);
        assert_eq!(
            found(&area(r#""arcs":[[-9223372036854775808]]"#)),
            ["T105 topology-no-line `-9223372036854775808`"]
        );
        assert_eq!(found(&area(r#""arcs":[0]"#)), ["T105 topology-area `[`"]);
        assert_eq!(found(&area(r#""arcs":[[0.5]]"#)), ["T105 topology-area `[`"]);
        assert_eq!(found(&with(r#"{"a":{"type":"Feature"}}"#)), ["T105 topology-area `{`"]);
        assert_eq!(found(&with(r#"{"a":[1]}"#)), ["T105 topology-area `[`"]);
    }

    #[test]
    fn what_would_fill_the_memory_is_refused() {
        let deep = |depth: usize| {
            let (open, close) = (r#"{"type":"GeometryCollection","geometries":["#.repeat(depth), "]}".repeat(depth));
            with(&format!(r#"{{"a":{open}{{"type":"Polygon","id":"1","arcs":[[0]]}}{close}}}"#))
        };
        assert_eq!(found(&deep(20)), [""; 0]);
        assert_eq!(found(&deep(5_000)), ["T110 too-deep `{`"]);
        let rings = vec!["[0]"; 10_000].join(",");
        assert_eq!(found(&area(&format!(r#""id":"1","arcs":[{rings}]"#))), ["T110 topology-explodes `[`"]);
        let many = vec![r#"{"type":"Feature"}"#; 1000].join(",");
        let many = with(&format!(r#"{{"a":{{"type":"GeometryCollection","geometries":[{many}]}}}}"#));
        assert_eq!(found(&many).len(), MOST_FINDINGS);
        assert_eq!(found(&"[".repeat(100_000)), ["T101 json-syntax `[`"]);
    }
}
