//! What the report says: regions, segments, programmes, periods, observations, targets, narratives,
//! typed and resolved.
//!
//! [`resolve`] reads every file of a [`Content`] in parallel, takes the records out of it and drops
//! it, then looks up what refers to what. It never stops at a mistake: all that is wrong comes back
//! with what could be read, so that one run tells everything.

pub mod boundary;
pub mod fields;
pub mod look;
pub mod observation;
pub mod payment;
pub mod reference;
pub mod region;
pub mod site;
pub mod story;
pub mod subject;
pub mod table;
pub mod target;
pub mod text;

pub use boundary::Boundaries;
pub use look::{Colour, Colours, FooterItem};
pub use observation::{Count, Missing, Observation, StatedMeasure, Status, Tally};
pub use payment::{Flow, Payment};
pub use reference::{Base, Regulation, Source, Term};
pub use region::{Listed, Region};
pub use site::Site;
pub use story::{Narrative, Page, RegionText, Version};
pub use subject::{Counts, Programme, Segment};
pub use table::{Id, Record, Table};
pub use target::{Basis, MAIN_SERIES, Target};
pub use text::{Language, Said, Texts};

use crate::content::locate::{self, Sought};
use crate::content::node::Node;
use crate::content::text::{Hash, Source as Bytes};
use crate::content::{Content, Input, Kind, csv, front_matter, text as file_text, yaml};
use crate::diag::{FileId, Files, Finding, Place, Severity};
use crate::order::{Arrange, distinct};
use fields::{Placed, Reader};
use jiff::Timestamp;
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use story::{Head, Role, Versions};

/// What the command line says about a build, apart from the folder.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whether drafts are built, and what waits for its day.
    pub drafts: Drafts,
    /// The moment that decides what has been published.
    pub now: Timestamp,
    /// A base URL in place of the one in `site.yaml`.
    pub base_url: Option<String>,
}

/// Whether drafts are built.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drafts {
    /// They are left out.
    #[default]
    Left,
    /// They are built, and what waits for its day too.
    Built,
}

/// Everything that the report says.
#[derive(Debug)]
pub struct Dataset {
    /// The files, for places and for texts that are read when a page is rendered.
    pub files: Files,
    /// The report as a whole.
    pub site: Site,
    /// The regions.
    pub regions: Table<Region>,
    /// The root of the regions' tree.
    pub root: Option<Id<Region>>,
    /// Where they lie.
    pub boundaries: Boundaries,
    /// The segments.
    pub segments: Table<Segment>,
    /// The programmes.
    pub programmes: Table<Programme>,
    /// The regulations.
    pub regulations: Table<Regulation>,
    /// The glossary.
    pub terms: Table<Term>,
    /// The sources.
    pub sources: Table<Source>,
    /// The bases of denominators.
    pub bases: Table<Base>,
    /// The targets, ordered by region, segment, series and due period.
    pub targets: Vec<Target>,
    /// The observations, ordered by region, segment and period.
    pub observations: Vec<Observation>,
    /// The payments, ordered by region, programme and period.
    pub payments: Vec<Payment>,
    /// The narratives that are built, ordered by slug.
    pub narratives: Table<Narrative>,
    /// The narratives that are not built: drafts, and what waits for its day. Their texts are read all the
    /// same, so that nothing is wrong with them when their day comes.
    pub drafts: Vec<Narrative>,
    /// The texts of regions' own pages.
    pub region_texts: Vec<RegionText>,
    /// The standing pages, ordered by slug.
    pub pages: Table<Page>,
    /// Every file that belongs to a part of the report.
    pub parts: Vec<Input>,
    /// The files that are copied to the site's root.
    pub statics: Vec<Input>,
    /// The file of the logo among them.
    pub logo: Option<FileId>,
    /// The files of themes.
    pub themes: Vec<Input>,
    /// The slugs of narratives that exist and are not built: drafts, and what waits for its day.
    pub held_back: Vec<String>,
    /// Whether reading found no error: where it did, records are missing.
    pub sound: bool,
    /// A hash of everything that the site is made from.
    pub inputs: Hash,
}

impl Dataset {
    /// The languages, the default first.
    pub fn languages(&self) -> impl Iterator<Item = Language> + use<> {
        let count = u8::try_from(self.site.languages.len()).unwrap_or(u8::MAX);
        (0..count).map(Language)
    }

    /// The code of a language.
    pub fn language_code(&self, language: Language) -> &str {
        self.site.languages.get(language.index()).map_or("", String::as_str)
    }

    /// How many regions stand above a region.
    pub fn depth(&self, region: Id<Region>) -> usize {
        let above = |region: &Id<Region>| self.regions[*region].parent;
        std::iter::successors(above(&region), above).count()
    }

    /// The observations of one region and segment, by period.
    pub fn observations_of(&self, region: Id<Region>, segment: Id<Segment>) -> &[Observation] {
        let key = |observation: &Observation| (observation.region, observation.segment);
        let start = self.observations.partition_point(|o| key(o) < (region, segment));
        let len = self.observations[start..].partition_point(|o| key(o) == (region, segment));
        &self.observations[start..start + len]
    }
}

/// Reads everything that is written in the report.
///
/// The dataset is `None` when `site.yaml` cannot be read, without which nothing else has a meaning.
pub fn resolve(content: Content, options: &Options) -> (Option<Dataset>, Files, Vec<Finding>) {
    let mut findings = content.findings.clone();
    let Some(mut site) = read_site(&content, &mut findings) else {
        return (None, content.files, findings);
    };
    if let Some(base_url) = &options.base_url {
        site.base_url = site::whole_base(base_url);
    }
    let mut records = read_data(&content, &site, &mut findings);
    let (mut texts, hashes) = read_texts(&content, &site, &mut findings);

    let mut regions = Table::new(std::mem::take(&mut records.regions), &mut findings);
    let root = region::connect(&mut regions, &mut findings);
    let (boundaries, boundary_hashes) = boundary::read(&content, &regions, root, &mut findings);
    let mut segments = Table::new(std::mem::take(&mut records.segments), &mut findings);
    subject::connect_segments(&mut segments, &mut findings);
    let mut regulations = Table::new(std::mem::take(&mut records.regulations), &mut findings);
    reference::connect_regulations(&mut regulations, &mut findings);
    let mut programmes = Table::new(std::mem::take(&mut records.programmes), &mut findings);
    subject::connect_programmes(&mut programmes, &regulations, &mut findings);
    subject::share_namespace(&segments, &programmes, &mut findings);
    let terms = Table::new(std::mem::take(&mut records.terms), &mut findings);
    let sources = Table::new(std::mem::take(&mut records.sources), &mut findings);
    let mut bases = Table::new(std::mem::take(&mut records.bases), &mut findings);
    reference::connect_bases(&mut bases, &sources, &mut findings);
    check_source_files(&content, &sources, &mut findings);

    let lookup = Lookup {
        regions: &regions,
        segments: &segments,
        programmes: &programmes,
        regulations: &regulations,
        sources: &sources,
        bases: &bases,
    };
    let targets = lookup.targets(std::mem::take(&mut records.targets), &mut findings);
    let payments = lookup.payments(std::mem::take(&mut records.payments), &mut findings);
    let observations = lookup.observations(&content.files, std::mem::take(&mut records.observations), &mut findings);
    let mut held_back = Vec::new();
    let (narratives, drafts) =
        lookup.narratives(std::mem::take(&mut texts.narratives), options, &mut held_back, &mut findings);
    let region_texts = lookup.region_texts(std::mem::take(&mut texts.regions), &mut findings);
    let pages = standing_pages(std::mem::take(&mut texts.pages), &mut findings);

    // What stands in a group's keys is read for every record of the group.
    crate::diag::once(&mut findings);

    let mut hashes = [records.hashes, hashes, boundary_hashes].concat();
    let statics: Vec<Input> = content.of(Kind::Static).cloned().collect();
    let themes: Vec<Input> = content.of(Kind::Theme).cloned().collect();
    let logo = site.logo.as_ref().and_then(|logo| look::logo_file(logo, &statics, &mut findings));
    hashes.extend(hash_others(&content, &mut findings));
    let inputs = hash_of_inputs(&site, &content.files, hashes, &held_back);
    let files = content.files.clone();
    let dataset = Dataset {
        files: content.files,
        parts: content.inputs,
        site,
        regions,
        root,
        boundaries,
        segments,
        programmes,
        regulations,
        terms,
        sources,
        bases,
        targets,
        observations,
        payments,
        narratives,
        drafts,
        region_texts,
        pages,
        statics,
        logo,
        themes,
        held_back,
        sound: findings.iter().all(|finding| finding.severity != Severity::Error),
        inputs,
    };
    (Some(dataset), files, findings)
}

fn read_site(content: &Content, findings: &mut Vec<Finding>) -> Option<Site> {
    let input = content.of(Kind::Site).next()?;
    let source = match file_text::read(&content.files, input.file) {
        Ok(source) => source,
        Err(finding) => {
            findings.push(finding);
            return None;
        }
    };
    let (node, found) = yaml::parse(input.file, &source.text, 0);
    findings.extend(found);
    let Some(node) = node else {
        if findings.is_empty() {
            findings.push(Finding::new("T104", "missing-key", Place::start_of(input.file)).with("key", "title"));
        }
        return None;
    };
    let mut reader = Reader::new(input.file, &[]);
    let languages = site::languages(&mut reader, &node);
    findings.append(&mut reader.findings);
    let mut reader = Reader::new(input.file, &languages);
    let site = site::read(&mut reader, &node);
    findings.append(&mut reader.findings);
    site
}

/// The records of data files, as they were written.
#[derive(Default)]
struct Records {
    regions: Vec<Region>,
    segments: Vec<Segment>,
    programmes: Vec<Programme>,
    regulations: Vec<Regulation>,
    terms: Vec<Term>,
    sources: Vec<Source>,
    bases: Vec<Base>,
    targets: Vec<target::Raw>,
    observations: Vec<(observation::Symbols, Vec<observation::Raw>)>,
    payments: Vec<payment::Raw>,
    hashes: Vec<(FileId, Hash)>,
}

impl Records {
    fn append(&mut self, mut other: Records) {
        self.regions.append(&mut other.regions);
        self.segments.append(&mut other.segments);
        self.programmes.append(&mut other.programmes);
        self.regulations.append(&mut other.regulations);
        self.terms.append(&mut other.terms);
        self.sources.append(&mut other.sources);
        self.bases.append(&mut other.bases);
        self.targets.append(&mut other.targets);
        self.observations.append(&mut other.observations);
        self.payments.append(&mut other.payments);
        self.hashes.append(&mut other.hashes);
    }
}

/// The top-level keys of a data file: they say what it holds, its name does not.
const TOP_KEYS: &[&str] = &[
    "regions",
    "segments",
    "programmes",
    "regulations",
    "glossary",
    "sources",
    "bases",
    "targets",
    "coverage",
    "benefits",
];

fn read_data(content: &Content, site: &Site, findings: &mut Vec<Finding>) -> Records {
    let inputs: Vec<&Input> =
        content.inputs.iter().filter(|input| matches!(input.kind, Kind::Yaml | Kind::Csv)).collect();
    let read: Vec<(Records, Vec<Finding>)> = inputs
        .par_iter()
        .map(|input| match file_text::read(&content.files, input.file) {
            Err(finding) => (Records::default(), vec![finding]),
            Ok(source) => {
                let mut reader = Reader::new(input.file, &site.languages);
                let mut records = match input.kind {
                    Kind::Csv => read_csv(&mut reader, &source),
                    _ => read_yaml(&mut reader, &source, site),
                };
                records.hashes.push((input.file, source.hash));
                (records, reader.findings)
            }
        })
        .collect();
    let mut records = Records::default();
    for (more, found) in read {
        records.append(more);
        findings.extend(found);
    }
    records
}

fn read_yaml(reader: &mut Reader<'_>, source: &Bytes, site: &Site) -> Records {
    let mut records = Records::default();
    let (node, found) = yaml::parse(reader.file, &source.text, 0);
    reader.findings.extend(found);
    let Some(node) = node.filter(|node| !node.is_nothing()) else { return records };
    let Some(entries) = node.entries() else {
        reader.wrong_type(&node, "map");
        return records;
    };
    reader.known_keys(entries, TOP_KEYS);
    let mut symbols = observation::Symbols::default();
    let mut observations = Vec::new();
    for entry in entries {
        let items = if TOP_KEYS.contains(&&*entry.key) { reader.items(&entry.value) } else { &[] };
        match &*entry.key {
            "regions" => {
                records.regions.extend(items.iter().filter_map(|item| Region::read(reader, item, &site.levels)));
            }
            "segments" => records.segments.extend(items.iter().filter_map(|item| Segment::read(reader, item))),
            "programmes" => records.programmes.extend(items.iter().filter_map(|item| Programme::read(reader, item))),
            "regulations" => records.regulations.extend(items.iter().filter_map(|item| Regulation::read(reader, item))),
            "glossary" => records.terms.extend(items.iter().filter_map(|item| Term::read(reader, item))),
            "sources" => records.sources.extend(items.iter().filter_map(|item| Source::read(reader, item))),
            "bases" => records.bases.extend(items.iter().filter_map(|item| Base::read(reader, item))),
            "targets" => records.targets.extend(items.iter().filter_map(|item| target::read(reader, item))),
            "coverage" => {
                for group in items {
                    for item in members(reader, group, observation::GROUP_KEYS, "observations") {
                        observations.extend(observation::read(reader, &mut symbols, item, Some(group)));
                    }
                }
            }
            "benefits" => {
                for group in items {
                    for item in members(reader, group, payment::GROUP_KEYS, "payments") {
                        records.payments.extend(payment::read(reader, item, Some(group)));
                    }
                }
            }
            _ => {}
        }
    }
    if !observations.is_empty() {
        records.observations.push((symbols, observations));
    }
    records
}

/// The records of a group, whose other keys are defaults for them.
fn members<'n, 'a>(
    reader: &mut Reader<'_>,
    group: &'n Node<'a>,
    keys: &[&'static str],
    list: &'static str,
) -> &'n [Node<'a>] {
    let Some(fields) = reader.record(group, keys) else { return &[] };
    match fields.get(list) {
        Some(node) => reader.items(node),
        None => {
            reader.missing(&fields, list);
            &[]
        }
    }
}

fn read_csv(reader: &mut Reader<'_>, source: &Bytes) -> Records {
    let mut records = Records::default();
    let (table, found) = csv::parse(reader.file, &source.text);
    reader.findings.extend(found);
    let Some(table) = table else { return records };
    let has = |name: &str| table.columns.iter().any(|column| column.key == name);
    let required: &[&str] = if has("segment") { &["period", "region", "source"] } else { &["period", "region"] };
    let absent: Vec<&str> = required.iter().copied().filter(|name| !has(name)).collect();
    if has("segment") != has("programme") && !absent.is_empty() {
        // Once at the header, not once a row.
        let (first, last) = (table.columns.first(), table.columns.last());
        let place = Place { file: reader.file, start: first.map_or(0, |c| c.start), end: last.map_or(0, |c| c.end) };
        let finding = |name: &&str| Finding::new("T104", "missing-column", place).with("key", *name);
        reader.findings.extend(absent.iter().map(finding));
        return records;
    }
    match (has("segment"), has("programme")) {
        (true, false) => {
            let mut symbols = observation::Symbols::default();
            let read = |row| observation::read(reader, &mut symbols, row, None);
            let observations: Vec<_> = table.rows.iter().filter_map(read).collect();
            records.observations.push((symbols, observations));
        }
        (false, true) => {
            records.payments.extend(table.rows.iter().filter_map(|row| payment::read(reader, row, None)));
        }
        (both, _) => {
            let (first, last) = (table.columns.first(), table.columns.last());
            let (start, end) = (first.map_or(0, |c| c.start), last.map_or(0, |c| c.end));
            let message = if both { "csv-two-kinds" } else { "csv-no-kind" };
            reader.findings.push(Finding::new("T115", message, Place { file: reader.file, start, end }));
        }
    }
    records
}

/// The front matter of Markdown files, by the part of the report to which they belong.
#[derive(Default)]
struct TextFiles {
    narratives: Vec<(String, Version, Option<Head>, Place)>,
    regions: Vec<(String, Version, Place)>,
    pages: Vec<(String, Version, Place)>,
}

fn read_texts(content: &Content, site: &Site, findings: &mut Vec<Finding>) -> (TextFiles, Vec<(FileId, Hash)>) {
    let inputs: Vec<&Input> = content
        .inputs
        .iter()
        .filter(|input| matches!(input.kind, Kind::Narrative | Kind::RegionText | Kind::Page))
        .collect();
    let read: Vec<_> = inputs
        .par_iter()
        .map(|input| match file_text::read(&content.files, input.file) {
            Err(finding) => (None, None, vec![finding]),
            Ok(source) => {
                let mut reader = Reader::new(input.file, &site.languages);
                let (parts, found) = front_matter::split(input.file, &source.text);
                // What is wrong with the front matter's syntax hides what it says.
                let readable = found.is_empty();
                reader.findings.extend(found);
                let (slug, language) = story::slug_and_language(&input.below, &site.languages);
                let role = if language == Language::DEFAULT { Role::Original } else { Role::Translation };
                let mut version = Version {
                    language,
                    file: input.file,
                    body_start: parts.body_start,
                    hash: source.hash,
                    title: None,
                    summary: None,
                    corrections: Vec::new(),
                };
                let mut head = None;
                if !readable {
                } else if input.kind == Kind::Narrative {
                    head = story::read_narrative(&mut reader, parts.head.as_ref(), role, &site.kinds);
                    if let Some(head) = &mut head {
                        version.title = head.title.take();
                        version.summary = head.summary.take();
                        version.corrections = std::mem::take(&mut head.corrections);
                    }
                } else {
                    (version.title, version.summary) = story::read_page(&mut reader, parts.head.as_ref());
                }
                let place = Place { file: input.file, start: 0, end: 0 };
                if !fields::is_id(slug) && input.kind != Kind::RegionText {
                    let finding = Finding::new("T108", "not-a-slug", place).with("text", slug);
                    reader.findings.push(finding);
                }
                (Some((input.kind, slug.to_owned(), version, head, place)), Some(source.hash), reader.findings)
            }
        })
        .collect();
    let mut texts = TextFiles::default();
    let mut hashes = Vec::new();
    for (input, (text, hash, found)) in inputs.iter().zip(read) {
        findings.extend(found);
        hashes.extend(hash.map(|hash| (input.file, hash)));
        match text {
            Some((Kind::Narrative, slug, version, head, place)) => texts.narratives.push((slug, version, head, place)),
            Some((Kind::RegionText, slug, version, _, place)) => texts.regions.push((slug, version, place)),
            Some((_, slug, version, _, place)) => texts.pages.push((slug, version, place)),
            None => {}
        }
    }
    (texts, hashes)
}

/// The observations of one file, and what is wrong with them: a finding about a key of a record.
type OfFile = (Vec<Observation>, Vec<(Finding, &'static str)>);

/// The tables in which references are looked up.
struct Lookup<'t> {
    regions: &'t Table<Region>,
    segments: &'t Table<Segment>,
    programmes: &'t Table<Programme>,
    regulations: &'t Table<Regulation>,
    sources: &'t Table<Source>,
    bases: &'t Table<Base>,
}

impl Lookup<'_> {
    fn region(&self, reference: &Placed<String>, findings: &mut Vec<Finding>) -> Option<Id<Region>> {
        let found = self.regions.find(&reference.value);
        if found.is_none() {
            findings.push(region::unknown(self.regions, &reference.value, reference.place));
        }
        found
    }

    fn regions(&self, references: &[Placed<String>], findings: &mut Vec<Finding>) -> Vec<Id<Region>> {
        references.iter().filter_map(|reference| self.region(reference, findings)).collect()
    }

    fn targets(&self, raw: Vec<target::Raw>, findings: &mut Vec<Finding>) -> Vec<Target> {
        let mut targets = Vec::with_capacity(raw.len());
        for raw in raw {
            let region = self.region(&raw.region, findings);
            let segment = self.segments.resolve(&raw.segment, "T202", findings);
            let basis = raw.basis.as_ref().and_then(|basis| {
                if let Some(source) = self.sources.find(&basis.value) {
                    return Some(Basis::Source(source));
                }
                self.regulations.resolve(basis, "T204", findings).map(Basis::Regulation)
            });
            if let (Some(region), Some(segment)) = (region, segment) {
                targets.push(Target { region, segment, basis, ..raw.target });
            }
        }
        // A target that is due nobody knows when comes after those that are.
        let due = |target: &Target| (target.by.is_none(), target.by);
        targets
            .arrange_by(|a, b| (a.region, a.segment, &a.series, due(a)).cmp(&(b.region, b.segment, &b.series, due(b))));
        for pair in targets.windows(2) {
            let key = |target: &Target| (target.region, target.segment, target.series.clone(), target.by);
            if key(&pair[0]) == key(&pair[1]) {
                findings.push(Finding::new("T216", "target-twice", pair[1].place).near(pair[0].place));
            }
        }
        targets
    }

    fn payments(&self, raw: Vec<payment::Raw>, findings: &mut Vec<Finding>) -> Vec<Payment> {
        let mut payments = Vec::with_capacity(raw.len());
        for raw in raw {
            let region = self.region(&raw.region, findings);
            let resolved: Vec<_> =
                raw.programmes.iter().map(|programme| self.programmes.resolve(programme, "T203", findings)).collect();
            let source = raw.source.as_ref().and_then(|source| self.sources.resolve(source, "T205", findings));
            let programmes: Option<Vec<_>> = resolved.into_iter().collect();
            if let (Some(region), Some(programmes)) = (region, programmes) {
                let programmes = distinct(programmes);
                payments.push(Payment { region, programmes, source, ..raw.payment });
            }
        }
        payments.arrange_by(|a, b| {
            (a.region, &a.programmes, a.period, a.place).cmp(&(b.region, &b.programmes, b.period, b.place))
        });
        payments
    }

    fn observations(
        &self,
        files: &Files,
        raw: Vec<(observation::Symbols, Vec<observation::Raw>)>,
        findings: &mut Vec<Finding>,
    ) -> Vec<Observation> {
        let resolved: Vec<OfFile> =
            raw.into_par_iter().map(|(symbols, raw)| self.observations_of_file(&symbols, raw)).collect();
        let mut observations = Vec::with_capacity(resolved.iter().map(|(observations, _)| observations.len()).sum());
        let mut unknown = Vec::new();
        for (mut more, found) in resolved {
            observations.append(&mut more);
            unknown.extend(found);
        }
        let sought: Vec<Sought> = unknown.iter().map(|(finding, key)| Sought { record: finding.place, key }).collect();
        for ((mut finding, _), place) in unknown.into_iter().zip(locate::places(files, &sought)) {
            finding.place = place;
            findings.push(finding);
        }
        observations.par_sort_unstable_by_key(|o| (o.region, o.segment, o.period, o.place));
        observations
    }

    /// Looks up each code and id of a file once, however many records refer to it.
    fn observations_of_file(&self, symbols: &observation::Symbols, raw: Vec<observation::Raw>) -> OfFile {
        let mut findings = Vec::new();
        let regions: Vec<_> = symbols.texts.iter().map(|text| self.regions.find(text)).collect();
        let segments: Vec<_> = symbols.texts.iter().map(|text| self.segments.find(text)).collect();
        let sources: Vec<_> = symbols.texts.iter().map(|text| self.sources.find(text)).collect();
        let bases: Vec<_> = symbols.texts.iter().map(|text| self.bases.find(text)).collect();
        let mut observations = Vec::with_capacity(raw.len());
        for raw in raw {
            let region = regions[raw.region as usize];
            let segment = segments[raw.segment as usize];
            let source = sources[raw.source as usize];
            let base = raw.base.map(|base| bases[base as usize]);
            let text = |symbol: u32| symbols.texts[symbol as usize].as_str();
            if region.is_none() {
                findings.push((region::unknown(self.regions, text(raw.region), raw.place), "region"));
            }
            if segment.is_none() {
                findings.push((self.segments.unknown(text(raw.segment), "T202", raw.place), "segment"));
            }
            if source.is_none() {
                findings.push((self.sources.unknown(text(raw.source), "T205", raw.place), "source"));
            }
            if let (Some(symbol), Some(None)) = (raw.base, base) {
                findings.push((self.bases.unknown(text(symbol), "T206", raw.place), "base"));
            }
            if let (Some(region), Some(segment), Some(source)) = (region, segment, source) {
                observations.push(Observation {
                    region,
                    segment,
                    source,
                    base: base.flatten(),
                    period: raw.period,
                    counts: raw.counts,
                    as_of: raw.as_of,
                    status: raw.status,
                    missing: raw.missing,
                    detail: raw.detail,
                    place: raw.place,
                });
            }
        }
        (observations, findings)
    }

    fn narratives(
        &self,
        mut files: Vec<(String, Version, Option<Head>, Place)>,
        options: &Options,
        held_back: &mut Vec<String>,
        findings: &mut Vec<Finding>,
    ) -> (Table<Narrative>, Vec<Narrative>) {
        files.arrange_by(|a, b| (&a.0, a.1.language).cmp(&(&b.0, b.1.language)));
        let (mut narratives, mut drafts) = (Vec::new(), Vec::new());
        for group in files.chunk_by_mut(|a, b| a.0.eq_ignore_ascii_case(&b.0)) {
            for at in 1..group.len() {
                if group[at - 1].1.language == group[at].1.language {
                    let finding = Finding::new("T212", "repeated-slug", group[at].3).near(group[at - 1].3);
                    findings.push(finding.with("slug", group[at].0.as_str()));
                }
            }
            let Some(((slug, version, head, place), translations)) = group.split_first_mut() else { continue };
            if version.language != Language::DEFAULT {
                let finding = Finding::new("T218", "translation-alone", *place).with("slug", slug.as_str());
                findings.push(finding);
                continue;
            }
            let Some(head) = head.take() else { continue };
            let mut versions = vec![version.clone()];
            for (_, translation, translated, _) in translations {
                compare_translation(&head, translated.as_ref(), findings);
                versions.push(translation.clone());
            }
            versions.dedup_by_key(|version| version.language);
            let waits = head.publish.is_some_and(|publish| options.now < publish);
            // What is held back is still held against the report.
            let held = (head.draft || waits) && options.drafts == Drafts::Left;
            if held {
                held_back.push(slug.clone());
            }
            let Some(date) = head.date else { continue };
            let segments = head.segments.iter().filter_map(|r| self.segments.resolve(r, "T202", findings)).collect();
            let programmes =
                head.programmes.iter().filter_map(|r| self.programmes.resolve(r, "T203", findings)).collect();
            let regulations =
                head.regulations.iter().filter_map(|r| self.regulations.resolve(r, "T204", findings)).collect();
            let sources = head.sources.iter().filter_map(|r| self.sources.resolve(r, "T205", findings)).collect();
            let regions = self.regions(&head.regions, findings);
            let of_its_kind = if held { &mut drafts } else { &mut narratives };
            of_its_kind.push(Narrative {
                slug: slug.clone(),
                versions: Versions(versions),
                date,
                published: head.published,
                kinds: head.kinds,
                regions,
                segments,
                programmes,
                regulations,
                sources,
                venue: head.venue,
                organisations: head.organisations,
                period: head.period,
                draft: head.draft,
                publish: head.publish,
                accept: head.accept,
                place: *place,
            });
        }
        (Table::new(narratives, findings), drafts)
    }

    fn region_texts(&self, mut files: Vec<(String, Version, Place)>, findings: &mut Vec<Finding>) -> Vec<RegionText> {
        files.arrange_by(|a, b| (&a.0, a.1.language).cmp(&(&b.0, b.1.language)));
        let mut texts: Vec<RegionText> = Vec::new();
        for (code, version, place) in files {
            let reference = Placed { value: code, place };
            let Some(region) = self.region(&reference, findings) else { continue };
            match texts.last_mut() {
                Some(last) if last.region == region => last.versions.0.push(version),
                _ => texts.push(RegionText { region, versions: Versions(vec![version]) }),
            }
        }
        texts.arrange_by_key(|text| text.region);
        texts
    }
}

/// A translation says what its original says: a value that differs is an error.
fn compare_translation(original: &Head, translation: Option<&Head>, findings: &mut Vec<Finding>) {
    for (key, value, place) in translation.iter().flat_map(|head| &head.given) {
        let same = original.given.iter().find(|(other, _, _)| other == key);
        if same.is_none_or(|(_, other, _)| other != value) {
            let mut finding = Finding::new("T218", "translation-differs", *place).with("key", key.as_str());
            finding.related = same.map(|(_, _, place)| *place);
            findings.push(finding);
        }
    }
}

fn standing_pages(mut files: Vec<(String, Version, Place)>, findings: &mut Vec<Finding>) -> Table<Page> {
    files.arrange_by(|a, b| (&a.0, a.1.language).cmp(&(&b.0, b.1.language)));
    let mut pages: Vec<Page> = Vec::new();
    for (slug, version, place) in files {
        let alone = pages.last().is_none_or(|last| last.slug != slug) && version.language != Language::DEFAULT;
        if alone {
            findings.push(Finding::new("T218", "translation-alone", place).with("slug", slug.as_str()));
        }
        match pages.last_mut() {
            Some(last) if last.slug == slug => match last.versions.0.last() {
                Some(before) if before.language == version.language => {
                    let finding = Finding::new("T212", "repeated-slug", place).near(Place::start_of(before.file));
                    findings.push(finding.with("slug", slug));
                }
                _ => last.versions.0.push(version),
            },
            _ => pages.push(Page { slug, versions: Versions(vec![version]), place }),
        }
    }
    Table::new(pages, findings)
}

/// A source's own copy must be there, below `content/`.
fn check_source_files(content: &Content, sources: &Table<Source>, findings: &mut Vec<Finding>) {
    for (_, source) in sources.iter() {
        let Some(file) = &source.file else { continue };
        let path = format!("content/{}", file.value.trim_start_matches('/'));
        let known = content.files.iter().any(|(_, known)| known == path);
        let inside = path.split('/').all(|part| part != ".." && part != ".");
        if !inside {
            findings.push(Finding::new("T111", "path-leaves", file.place).with("text", file.value.as_str()));
        } else if !known && !content.root.join(&path).is_file() {
            findings.push(Finding::new("T209", "no-such-file", file.place).with("text", file.value.as_str()));
        }
    }
}

/// The hashes of the files that are copied or rendered with, not read for records.
fn hash_others(content: &Content, findings: &mut Vec<Finding>) -> Vec<(FileId, Hash)> {
    let others: Vec<&Input> =
        content.inputs.iter().filter(|input| matches!(input.kind, Kind::Static | Kind::Theme | Kind::Site)).collect();
    let hashed: Vec<Result<(FileId, Hash), Finding>> = others
        .par_iter()
        .map(|input| {
            let unreadable = |error: std::io::Error| {
                Finding::new("T114", "unreadable", Place::start_of(input.file)).with("reason", error.to_string())
            };
            let mut file = std::fs::File::open(content.files.on_disk(input.file)).map_err(unreadable)?;
            let mut hasher = Sha256::new();
            let mut buffer = vec![0; 64 * 1024];
            loop {
                match std::io::Read::read(&mut file, &mut buffer).map_err(unreadable)? {
                    0 => return Ok((input.file, hasher.finalize().into())),
                    read => hasher.update(&buffer[..read]),
                }
            }
        })
        .collect();
    let mut hashes = Vec::new();
    for result in hashed {
        match result {
            Ok(hash) => hashes.push(hash),
            Err(finding) => findings.push(finding),
        }
    }
    hashes
}

fn hash_of_inputs(site: &Site, files: &Files, mut hashes: Vec<(FileId, Hash)>, held_back: &[String]) -> Hash {
    hashes.arrange_by(|a, b| files.path(a.0).cmp(files.path(b.0)));
    let mut hasher = Sha256::new();
    hasher.update(site.base_url.as_bytes());
    for (file, hash) in hashes {
        hasher.update([0]);
        hasher.update(files.path(file).as_bytes());
        hasher.update([0]);
        hasher.update(hash);
    }
    for slug in held_back {
        hasher.update([1]);
        hasher.update(slug.as_bytes());
    }
    hasher.finalize().into()
}
