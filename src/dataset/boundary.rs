//! Boundaries: which areas of the report's maps belong to which region.
//!
//! An area goes by the code of its region. A file may hold more areas than the report has regions, all
//! districts of a country beside a report on its provinces: those that belong into one of the report's maps
//! are kept and drawn as what lies around, all others are passed over.

use super::Region;
use super::fields::is_id;
use super::region;
use super::table::{Id, Table};
use crate::content::text::{Hash, read as read_text};
use crate::content::topology::{self, Feature, Lines, Name, Point, Written};
use crate::content::{Content, Input, Kind};
use crate::diag::{FileId, Finding, Place, Severity};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

/// The areas of a report's maps.
#[derive(Debug, Default)]
pub struct Boundaries {
    files: Vec<Lines>,
    areas: Vec<Area>,
    by_region: FxHashMap<Id<Region>, u32>,
    around: FxHashMap<Id<Region>, Vec<u32>>,
}

/// An area of a map.
#[derive(Clone, Debug)]
pub struct Area {
    /// Which of the files its lines are in.
    pub file: u32,
    /// Its rings, outer ones and holes, each as the numbers of its lines; `!n` is line n from its end.
    pub rings: Vec<Box<[i32]>>,
}

impl Boundaries {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.areas.is_empty()
    }

    /// The area of a region.
    pub fn area(&self, region: Id<Region>) -> Option<&Area> {
        self.by_region.get(&region).and_then(|area| self.areas.get(*area as usize))
    }

    /// The areas that lie in a region and belong to no region of the report.
    pub fn around(&self, region: Id<Region>) -> impl Iterator<Item = &Area> {
        let areas = self.around.get(&region).into_iter().flatten();
        areas.filter_map(|area| self.areas.get(*area as usize))
    }

    /// The points of a line of a file.
    pub fn line(&self, file: u32, number: usize) -> &[Point] {
        self.files.get(file as usize).map_or(&[], |lines| lines.get(number))
    }
}

/// An area that nothing of the report goes by.
struct Stranger {
    file: u32,
    feature: Feature,
    code: String,
}

/// Reads all files of boundaries, with the hash of each.
pub(super) fn read(
    content: &Content,
    regions: &Table<Region>,
    root: Option<Id<Region>>,
    findings: &mut Vec<Finding>,
) -> (Boundaries, Vec<(FileId, Hash)>) {
    let inputs: Vec<&Input> = content.of(Kind::Boundaries).collect();
    let read: Vec<_> = inputs
        .par_iter()
        .map(|input| {
            let source = read_text(&content.files, input.file)?;
            Ok((topology::parse(input.file, &source.text), source.hash))
        })
        .collect::<Vec<Result<_, Finding>>>();
    let (mut boundaries, mut hashes) = (Boundaries::default(), Vec::new());
    let mut places: FxHashMap<Id<Region>, Place> = FxHashMap::default();
    let mut strangers = Vec::new();
    // Maps are made of areas of one sort: districts are not drawn over the provinces beside which they stand.
    let mut layers: FxHashSet<(u32, u32, Id<Region>)> = FxHashSet::default();
    for (input, result) in inputs.iter().zip(read) {
        let ((topology, found), hash) = match result {
            Ok(read) => read,
            Err(finding) => {
                findings.push(finding);
                continue;
            }
        };
        hashes.push((input.file, hash));
        let sound = found.is_empty();
        findings.extend(found);
        let file = u32::try_from(boundaries.files.len()).unwrap_or(u32::MAX);
        boundaries.files.push(topology.lines);
        let (mut fitting, mut named, mut faults) = (0, None, 0);
        for feature in topology.features {
            match of_region(regions, &feature) {
                Belongs::To(region, name) => {
                    fitting += 1;
                    if let Some(first) = places.get(&region) {
                        let finding = Finding::new("T212", "boundary-twice", name.place).near(*first);
                        findings.push(finding.with("id", name.text.as_str()));
                        continue;
                    }
                    places.insert(region, name.place);
                    if let Some(parent) = regions[region].parent {
                        layers.insert((file, feature.layer, parent));
                    }
                    let area = boundaries.add(Area { file, rings: feature.rings });
                    boundaries.by_region.insert(region, area);
                }
                Belongs::Wrong(finding) => {
                    faults += 1;
                    findings.push(finding);
                }
                Belongs::ToNone(Some(code)) => {
                    named = named.or_else(|| Some((code.clone(), feature.place)));
                    strangers.push(Stranger { file, feature, code });
                }
                Belongs::ToNone(None) => {}
            }
        }
        if fitting == 0 && faults == 0 && sound && !regions.is_empty() {
            findings.push(fits_nothing(input.file, named).at(Severity::Warning));
        }
    }
    boundaries.keep_around(regions, root, &layers, strangers);
    (boundaries, hashes)
}

fn fits_nothing(file: FileId, named: Option<(String, Place)>) -> Finding {
    match named {
        Some((code, place)) => Finding::new("T201", "boundaries-unknown", place).with("id", code),
        None => Finding::new("T104", "boundaries-without-codes", Place::start_of(file)),
    }
}

/// To which region an area belongs.
enum Belongs<'f> {
    To(Id<Region>, &'f Name),
    /// Its code is one that must not be guessed at.
    Wrong(Finding),
    /// No region goes by its code.
    ToNone(Option<String>),
}

fn of_region<'f>(regions: &Table<Region>, feature: &'f Feature) -> Belongs<'f> {
    let texts = || feature.names.iter().filter(|name| name.written == Written::Text);
    let numbers = || feature.names.iter().filter(|name| name.written == Written::Number);
    let find = |name: &'f Name| Some((regions.find(&name.text)?, name));
    if let Some((region, name)) = texts().find_map(find) {
        return Belongs::To(region, name);
    }
    // 63.10 is another code than 63.1, and as numbers they are one.
    let fraction = |name: &&Name| name.text.contains(['.', 'e', 'E']);
    if let Some(name) = numbers().find(fraction).filter(|_| texts().next().is_none()) {
        let finding = Finding::new("T105", "boundary-code-number", name.place);
        return Belongs::Wrong(finding.with("text", name.text.as_str()));
    }
    if let Some((region, name)) = numbers().find_map(find) {
        return Belongs::To(region, name);
    }
    for name in texts() {
        if name.text.contains('.') && regions.find(&format!("{}0", name.text)).is_some() {
            return Belongs::Wrong(region::unknown(regions, &name.text, name.place));
        }
    }
    let code = feature.names.iter().find(|name| is_id(&name.text)).map(|name| name.text.clone());
    Belongs::ToNone(code)
}

impl Boundaries {
    fn add(&mut self, area: Area) -> u32 {
        self.areas.push(area);
        u32::try_from(self.areas.len() - 1).unwrap_or(u32::MAX)
    }

    /// Keeps of the areas without a region those that lie beside drawn ones: in the same region by their codes, and
    /// of the same sort. What lies within another such area is left out.
    fn keep_around(
        &mut self,
        regions: &Table<Region>,
        root: Option<Id<Region>>,
        layers: &FxHashSet<(u32, u32, Id<Region>)>,
        strangers: Vec<Stranger>,
    ) {
        let codes: FxHashSet<(u32, String)> =
            strangers.iter().map(|stranger| (stranger.file, stranger.code.clone())).collect();
        let mut kept: FxHashSet<(u32, String)> = FxHashSet::default();
        for Stranger { file, feature, code } in strangers {
            let Some(parent) = region::by_prefix(regions, &code).or(root) else { continue };
            let above = code.match_indices('.').map(|(dot, _)| (file, code[..dot].to_owned()));
            let within = above.into_iter().any(|above| codes.contains(&above));
            if layers.contains(&(file, feature.layer, parent)) && !within && kept.insert((file, code)) {
                let area = self.add(Area { file, rings: feature.rings });
                self.around.entry(parent).or_default().push(area);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Dataset, Options, resolve};

    const REGIONS: &str = "regions:\n  - { code: ID, name: Indonesia, level: country }\n  - { code: '63', name: Kalsel, level: province }\n  - { code: '63.10', name: Tanah Bumbu, level: regency, tile: [0, 1] }\n  - { code: '63.11', name: Balangan, level: regency }\n";

    /// Areas of these names, each a triangle.
    fn areas(names: &[&str]) -> String {
        let area = |name: &&str| format!(r#"{{"type":"Polygon",{name},"arcs":[[0]]}}"#);
        let areas: Vec<String> = names.iter().map(area).collect();
        format!(
            r#"{{"type":"Topology","objects":{{"a":{{"type":"GeometryCollection","geometries":[{}]}}}},"arcs":[[[0,0],[1,0],[0,1],[0,0]]]}}"#,
            areas.join(",")
        )
    }

    /// A report with these files of boundaries: what it is, and what is found in them.
    fn read(files: &[(&str, String)]) -> (Option<Dataset>, Vec<String>) {
        let folder = tempfile::tempdir().unwrap();
        let site = "title: Uji\nlanguages: [id]\nbase_url: https://uji.example/\npublisher: { name: Kami }\n";
        let data = [("site.yaml", site.to_owned()), ("data/regions.yaml", REGIONS.to_owned())];
        std::fs::create_dir_all(folder.path().join("content/data")).unwrap();
        for (path, text) in data.iter().chain(files) {
            std::fs::write(folder.path().join("content").join(path), text).unwrap();
        }
        let (dataset, files, findings) = resolve(crate::content::open(folder.path()), &Options::default());
        let told = |finding: &Finding| {
            let name = files.path(finding.place.file).rsplit('/').next().unwrap_or_default();
            format!("{} {} {} {name}", finding.severity.word(), finding.code.0, finding.message)
        };
        (dataset, findings.iter().map(told).collect())
    }

    fn find(names: &[&str]) -> Vec<String> {
        read(&[("data/a.topojson", areas(names))]).1
    }

    #[test]
    fn areas_go_to_their_regions_and_others_lie_around() {
        let names = [r#""id":"63.10""#, r#""id":"63.12""#, r#""id":"63.12.01""#, r#""id":"64.01""#, r#""id":"63.13""#];
        let (dataset, found) = read(&[("data/a.topojson", areas(&names))]);
        assert_eq!(found, [""; 0]);
        let dataset = dataset.unwrap();
        let [country, province, regency] = ["ID", "63", "63.10"].map(|code| dataset.regions.find(code).unwrap());
        assert!(dataset.boundaries.area(regency).is_some() && dataset.boundaries.area(province).is_none());
        assert_eq!(dataset.boundaries.around(province).count(), 2, "63.12 and 63.13, not what lies in them");
        assert_eq!(dataset.boundaries.around(country).count(), 0, "no province is drawn beside which it could lie");
    }

    #[test]
    fn a_code_that_lost_its_zero_is_found() {
        assert_eq!(find(&[r#""id":63.10"#, r#""id":"63.11""#]), ["error T105 boundary-code-number a.topojson"]);
        assert_eq!(find(&[r#""id":"63.1""#]), ["error T201 region-lost-zero a.topojson"]);
        // A whole number has no zero to lose, and a number beside a text is only a number.
        assert_eq!(find(&[r#""id":63"#, r#""id":1.5,"properties":{"code":"63.10"}"#]), [""; 0]);
    }

    #[test]
    fn a_file_that_fits_no_region_is_found() {
        assert_eq!(find(&[r#""id":"1101""#]), ["warning T201 boundaries-unknown a.topojson"]);
        assert_eq!(find(&[r#""properties":{"nama":"Kalsel"}"#]), ["warning T104 boundaries-without-codes a.topojson"]);
        assert_eq!(find(&[]), ["warning T104 boundaries-without-codes a.topojson"]);
    }

    #[test]
    fn a_region_has_one_area() {
        let twice = ["error T212 boundary-twice a.topojson"];
        assert_eq!(find(&[r#""id":"63""#, r#""properties":{"kode":"63"}"#]), twice);
        let file = || areas(&[r#""id":"63""#]);
        let (_, found) = read(&[("data/a.topojson", file()), ("data/b.topojson", file())]);
        assert_eq!(found, ["error T212 boundary-twice b.topojson"]);
    }

    #[test]
    fn a_tile_has_one_region() {
        let more = "regions:\n  - { code: '63.12', name: X, level: regency, tile: [0, 1] }\n  - { code: '63.13', name: Y, level: regency, tile: [0, 1], until: 2001 }\n  - { code: '63.14', name: Z, level: regency, tile: [0, 1], from: 2002 }\n";
        let (_, found) = read(&[("data/b.yaml", more.to_owned())]);
        // 63.13 ended before 63.14 began.
        assert_eq!(found, ["error T212 tile-twice b.yaml", "error T212 tile-twice regions.yaml"]);
        let far = "regions:\n  - { code: '63.12', name: X, level: regency, tile: [0, 18446744073709551615] }\n";
        assert_eq!(read(&[("data/b.yaml", far.to_owned())]).1.len(), 1);
    }

    #[test]
    fn the_encoding_and_form_of_a_file_are_found() {
        let other = |name: &str, text: &str| read(&[(name, text.to_owned())]).1;
        assert_eq!(other("data/a.topojson", "\0"), ["error T109 forbidden-character a.topojson"]);
        assert_eq!(other("data/a.geojson", "{}"), ["error T114 boundaries-format a.geojson"]);
        assert_eq!(other("data/a.topo.json", "{}"), ["error T114 boundaries-format a.topo.json"]);
    }
}
