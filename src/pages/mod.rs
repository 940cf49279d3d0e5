//! Every page: its address, what stands on it, and the templates that it is poured into.
//!
//! [`plan`] lists the addresses of the site and renders none: memory grows with the data, never with
//! the number of pages. A page is rendered when somebody asks for it ([`Plan::write`]): the writer, in
//! parallel, or the preview, when a browser asks. Each kind of page is a file here that takes figures
//! and texts out of the [`World`] and gives them to a template of the [`Theme`]; numbers come in
//! through [`figure`] only, sentences through [`wording`], and what is HTML is told apart from what is
//! text by its type ([`html::Html`]).

mod aside;
pub mod calendar;
pub mod charts;
mod citation;
mod compare;
pub mod edition;
pub mod figure;
mod frame;
mod gloss;
pub mod headline;
mod home;
pub mod html;
mod index;
mod links;
mod lists;
mod map;
pub mod markdown;
mod matrix;
mod period;
pub mod prose;
mod quality;
mod rank;
mod reference;
mod region;
mod sheet;
mod stories;
mod tables;
pub mod theme;
mod timeline;
mod unreported;
pub mod wording;
pub mod world;

pub use theme::Theme;
pub use world::World;

use crate::content::text::{LARGEST_TEXT, read_bytes};
use crate::dataset::{Dataset, Id, Language, Narrative, Page, Programme, Region, Segment, Tally};
use crate::diag::{FileId, Finding, Place};
use crate::figures::{Cell, Figures};
use crate::findings::{self, Report};
use crate::locale::{self, Locale};
use crate::period::Period;
use edition::Edition;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use sheet::Sheet;
use std::collections::BTreeMap;
use tera::{ErrorKind, Tera};
use theme::{Asset, asset_bytes, located, own_place, site_start};

/// The largest file that is copied from `static/`: more belongs where large files are kept.
const LARGEST_STATIC: u64 = LARGEST_TEXT * 8;

/// The style sheet of every page.
const STYLE: &str = "assets/style.css";

/// What stands at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A page.
    Page,
    /// A page that leads to another address.
    Redirect,
    /// A file of the theme.
    Asset,
    /// A file of the report, copied as it is.
    Static,
    /// A file for programs, made from the report.
    Data,
}

/// The site's addresses, and everything that is needed to render what stands at them.
pub struct Plan<'d> {
    world: World<'d>,
    /// By language: the templates, with what all pages of the language share.
    templates: Vec<Tera>,
    /// By language: the texts of findings, for the page that shows them.
    messages: Vec<Option<Locale>>,
    own: BTreeMap<String, FileId>,
    entries: Vec<Entry>,
    /// What the colours of `site.yaml` add to the style sheet.
    colours: String,
    findings: Vec<Finding>,
}

struct Entry {
    path: String,
    language: Language,
    item: Item,
}

#[derive(Clone, Debug)]
enum Item {
    Home,
    Regions,
    Region(Id<Region>),
    Segment(Id<Segment>),
    Programme(Id<Programme>),
    Periods,
    Period(Period),
    Narratives,
    Narrative(Id<Narrative>),
    Standing(Id<Page>),
    Glossary,
    Regulations,
    Sources,
    Quality,
    QualityOf(Id<Region>),
    Compare,
    Pair(compare::Pair),
    LatestFigures,
    NotFound,
    Redirect(usize),
    /// The regions by name, for the search box.
    RegionIndex,
    Asset(Asset),
    Static(FileId),
}

/// Lists what stands at which address, and holds the links within the site to it.
///
/// # Errors
///
/// T214 for every address that two things want, whatever the case of its letters.
pub fn plan<'d>(figures: &'d Figures<'d>, report: &'d Report, theme: Theme) -> Result<Plan<'d>, Vec<Finding>> {
    let dataset = figures.dataset();
    let mut editions = Vec::new();
    let mut texts = Vec::new();
    for (language, speech) in dataset.languages().zip(theme.speech) {
        let code = dataset.language_code(language).to_owned();
        let folder = if language == Language::DEFAULT { String::new() } else { format!("{code}/") };
        let prefix = format!("{}{folder}", dataset.site.base_path());
        let name = |key: &str| speech.plain.get(key).cloned().unwrap_or_default();
        // A language into which nobody translated the theme calls itself by its code.
        let own =
            speech.plain.get("language_code").is_some_and(|own| code == *own || code.starts_with(&format!("{own}-")));
        let (short, wide, full) = if own {
            (name("language_name"), name("language_wide"), name("language_full"))
        } else {
            (code.clone(), String::new(), code.clone())
        };
        texts.push(speech.plain.clone());
        editions.push(Edition {
            language,
            code,
            folder,
            prefix,
            locale: speech.locale,
            words: speech.words,
            name: short,
            name_wide: wide,
            full_name: full,
        });
    }
    let world = World::new(figures, report, editions);
    let entries = entries(&world, &theme.assets);
    let addresses: FxHashSet<&str> = match dataset.site.footer.is_empty() {
        true => FxHashSet::default(),
        false => entries.iter().map(|entry| entry.path.as_str()).collect(),
    };
    let mut templates = Vec::new();
    for (language, texts) in dataset.languages().zip(texts) {
        let mut tera = theme.templates.clone();
        frame::fill(&world, language, texts, &addresses, tera.global_context());
        templates.push(tera);
    }
    let messages = dataset.languages().map(|language| locale::messages(dataset.language_code(language)).ok());
    let messages = messages.collect();
    let clashes = clashes(dataset, &entries);
    if !clashes.is_empty() {
        return Err(clashes);
    }
    let colours = frame::colours(&dataset.site);
    let mut plan = Plan { world, templates, messages, own: theme.own, entries, colours, findings: theme.findings };
    let last = findings::conclude(figures, report, links::broken(&plan, &report.leads));
    plan.findings.extend(last.findings);
    plan.world.accepted.extend(last.accepted);
    Ok(plan)
}

fn entries(world: &World<'_>, assets: &BTreeMap<String, Asset>) -> Vec<Entry> {
    let dataset = world.dataset;
    let mut entries = Vec::new();
    for language in dataset.languages() {
        let folder = match language {
            Language::DEFAULT => String::new(),
            _ => format!("{}/", dataset.language_code(language)),
        };
        let mut page = |path: &str, item: Item| {
            entries.push(Entry { path: format!("{folder}{path}index.html"), language, item });
        };
        page("", Item::Home);
        page("regions/", Item::Regions);
        for (id, region) in dataset.regions.iter() {
            page(&format!("regions/{}/", region.code), Item::Region(id));
        }
        for (id, segment) in dataset.segments.iter() {
            page(&format!("segments/{}/", segment.id), Item::Segment(id));
        }
        for (id, programme) in dataset.programmes.iter() {
            page(&format!("programmes/{}/", programme.id), Item::Programme(id));
        }
        let issues = world.calendar.issues();
        if !issues.is_empty() {
            page("periods/", Item::Periods);
        }
        for issue in issues {
            page(&format!("periods/{}/", issue.period), Item::Period(issue.period));
        }
        if !dataset.narratives.is_empty() {
            page("narratives/", Item::Narratives);
        }
        for (id, narrative) in dataset.narratives.iter() {
            page(&format!("narratives/{}/", narrative.slug), Item::Narrative(id));
        }
        for (id, standing) in dataset.pages.iter() {
            page(&format!("{}/", standing.slug), Item::Standing(id));
        }
        let lists = [
            ("glossary/", Item::Glossary, dataset.terms.is_empty()),
            ("regulations/", Item::Regulations, dataset.regulations.is_empty()),
            ("sources/", Item::Sources, dataset.sources.is_empty()),
        ];
        for (path, item, empty) in lists {
            if !empty {
                page(path, item);
            }
        }
        page("quality/", Item::Quality);
        for (id, region) in dataset.regions.iter().filter(|(_, region)| !region.children.is_empty()) {
            page(&format!("quality/{}/", region.code), Item::QualityOf(id));
        }
        if world.compares() {
            page("compare/", Item::Compare);
        }
        for pair in world.own_pairs() {
            page(&compare::path(world, pair), Item::Pair(pair));
        }
    }
    let mut once = |path: String, item: Item| entries.push(Entry { path, language: Language::DEFAULT, item });
    once("404.html".to_owned(), Item::NotFound);
    if world.compares() {
        once("compare/figures.json".to_owned(), Item::LatestFigures);
    }
    once("regions/index.json".to_owned(), Item::RegionIndex);
    for (index, (old, _)) in dataset.site.redirects.iter().enumerate() {
        once(redirect_path(&old.value), Item::Redirect(index));
    }
    for (path, asset) in assets {
        once(path.clone(), Item::Asset(*asset));
    }
    for input in &dataset.statics {
        once(input.below.clone(), Item::Static(input.file));
    }
    entries
}

/// The file that a server gives for an old address.
fn redirect_path(old: &str) -> String {
    let path = old.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else if path.ends_with(".html") || path.ends_with(".htm") {
        path.to_owned()
    } else {
        format!("{path}/index.html")
    }
}

/// Addresses that two things want: the same but for the case of letters, or a file where another
/// needs a folder.
fn clashes(dataset: &Dataset, entries: &[Entry]) -> Vec<Finding> {
    let mut taken: FxHashMap<String, &Entry> = FxHashMap::default();
    let mut findings = Vec::new();
    let clash = |first: &Entry, second: &Entry| {
        let (kept, refused) = (claim(dataset, first), claim(dataset, second));
        let finding = Finding::new("T214", "address-clash", refused.1).near(kept.1);
        finding.with("address", format!("/{}", second.path)).with("first", kept.0).with("second", refused.0)
    };
    for entry in entries {
        let folded = entry.path.to_lowercase();
        match taken.get(&folded) {
            // Two records whose pages clash do so in every language: the first is told.
            Some(first) => {
                let finding = clash(first, entry);
                let told = |other: &Finding| (other.place, other.related) == (finding.place, finding.related);
                if !findings.iter().any(told) {
                    findings.push(finding);
                }
            }
            None => {
                taken.insert(folded, entry);
            }
        }
    }
    for (folded, entry) in &taken {
        for (slash, _) in folded.match_indices('/') {
            if let Some(file) = taken.get(&folded[..slash]) {
                // A file in the place of a folder is in the way of every page there, and told once.
                let finding = clash(entry, file);
                if !findings.iter().any(|told| told.place == finding.place) {
                    findings.push(finding);
                }
            }
        }
    }
    findings
}

/// What wants an address: in words that a finding can use, and where it was written.
fn claim(dataset: &Dataset, entry: &Entry) -> (String, Place) {
    let site = site_start(dataset);
    match &entry.item {
        Item::Region(id) | Item::QualityOf(id) | Item::Pair(compare::Pair { one: id, .. }) => {
            (dataset.regions[*id].code.clone(), dataset.regions[*id].place)
        }
        Item::Segment(id) => (dataset.segments[*id].id.clone(), dataset.segments[*id].place),
        Item::Programme(id) => (dataset.programmes[*id].id.clone(), dataset.programmes[*id].place),
        Item::Narrative(id) => {
            let place = dataset.narratives[*id].place;
            (dataset.files.path(place.file).to_owned(), place)
        }
        Item::Standing(id) => {
            let place = dataset.pages[*id].place;
            (dataset.files.path(place.file).to_owned(), place)
        }
        Item::Redirect(index) => match dataset.site.redirects.get(*index) {
            Some((old, _)) => (format!("redirects: {}", old.value), old.place),
            None => (String::new(), site),
        },
        Item::Static(file) | Item::Asset(Asset::Own(file)) => {
            (dataset.files.path(*file).to_owned(), Place::start_of(*file))
        }
        Item::Asset(Asset::Default(_)) => (format!("themes/terang/{}", entry.path), site),
        _ => (format!("/{}", entry.path.trim_end_matches("index.html")), site),
    }
}

impl<'d> Plan<'d> {
    /// What was found when the pages were planned: links that lead nowhere, answers that are left over,
    /// texts that a language lacks. What a story answers of it is not among them.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// How many addresses there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The path of a file below the site's root: `regions/61/index.html`.
    pub fn path(&self, index: usize) -> &str {
        self.entries.get(index).map_or("", |entry| &entry.path)
    }

    /// What stands there.
    pub fn kind(&self, index: usize) -> Kind {
        match self.entries.get(index).map(|entry| &entry.item) {
            Some(Item::Asset(_)) => Kind::Asset,
            Some(Item::Static(_)) => Kind::Static,
            Some(Item::Redirect(_)) => Kind::Redirect,
            Some(Item::RegionIndex | Item::LatestFigures) => Kind::Data,
            _ => Kind::Page,
        }
    }

    /// The file of the report that stands there unchanged, so that it may be linked or copied.
    pub fn file(&self, index: usize) -> Option<FileId> {
        let entry = self.entries.get(index)?;
        match entry.item {
            Item::Asset(_) if entry.path == STYLE && !self.colours.is_empty() => None,
            Item::Static(file) | Item::Asset(Asset::Own(file)) => Some(file),
            _ => None,
        }
    }

    /// The page that shows a text, in the text's own language; none for a story that is not built.
    fn page_of(&self, owner: findings::Owner, language: Language) -> Option<String> {
        let (world, dataset) = (&self.world, self.world.dataset);
        let folder = &world.edition(language).folder;
        Some(match owner {
            findings::Owner::Narrative(id) => format!("{folder}narratives/{}/", dataset.narratives[id].slug),
            findings::Owner::Region(id) => format!("{folder}regions/{}/", dataset.regions[id].code),
            findings::Owner::Page(id) => format!("{folder}{}/", dataset.pages[id].slug),
            findings::Owner::Draft(_) => return None,
        })
    }

    /// What stands at a path, if something does.
    pub fn find(&self, path: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.path == path)
    }

    /// How many pages there are, in all languages.
    pub fn page_count(&self) -> usize {
        (0..self.len()).filter(|index| self.kind(*index) == Kind::Page).count()
    }

    /// How many figures there are to be shown: counts, the coverage that follows from them, and flows.
    pub fn figure_count(&self) -> usize {
        let figures = self.world.figures;
        let dataset = self.world.dataset;
        let of_cell = |segment, cell: &Cell| {
            let counts = Tally::ALL.into_iter().filter(|tally| cell.count(*tally).is_some()).count();
            counts + usize::from(figures.coverage(segment, cell).is_some())
        };
        let pairs =
            dataset.regions.ids().flat_map(|region| dataset.segments.ids().map(move |segment| (region, segment)));
        let counts: usize = pairs
            .map(|(region, segment)| {
                figures.cells(region, segment).iter().map(|cell| of_cell(segment, cell)).sum::<usize>()
            })
            .sum();
        counts + figures.paid().iter().map(|paid| paid.flows.iter().flatten().count()).sum::<usize>()
    }

    /// What every page draws on.
    pub fn world(&self) -> &World<'d> {
        &self.world
    }

    /// Renders every page and keeps none: what fails, once for each place at which it does.
    pub fn try_all(&self) -> Vec<Finding> {
        let pages = (0..self.len()).into_par_iter().filter(|index| self.kind(*index) == Kind::Page);
        let mut findings: Vec<Finding> = pages.filter_map(|index| self.write(index, &mut Vec::new()).err()).collect();
        crate::diag::once(&mut findings);
        findings
    }

    /// Writes what stands at an address.
    ///
    /// # Errors
    ///
    /// T602 when a template fails on the page, T114 when a text changed since the report was read.
    pub fn write(&self, index: usize, out: &mut Vec<u8>) -> Result<(), Finding> {
        let Some(entry) = self.entries.get(index) else { return Ok(()) };
        let (world, language) = (&self.world, entry.language);
        let files = &world.dataset.files;
        let sheet = match &entry.item {
            Item::Home => home::page(world, language),
            Item::Regions => lists::regions(world, language),
            Item::Region(id) => region::page(world, language, *id)?,
            Item::Segment(id) => lists::segment(world, language, *id),
            Item::Programme(id) => lists::programme(world, language, *id),
            Item::Periods => period::list(world, language),
            Item::Period(period) => match world.calendar.find(*period) {
                Some(issue) => period::page(world, language, issue),
                None => return Ok(()),
            },
            Item::Narratives => stories::list(world, language),
            Item::Narrative(id) => stories::page(world, language, *id)?,
            Item::Standing(id) => stories::standing(world, language, *id)?,
            Item::Glossary => reference::glossary(world, language),
            Item::Regulations => reference::regulations(world, language),
            Item::Sources => reference::sources(world, language)?,
            Item::Quality => {
                let messages = self.messages.get(language.index()).and_then(Option::as_ref);
                quality::page(world, language, messages)
            }
            Item::QualityOf(id) => quality::of_region(world, language, *id),
            Item::Compare => compare::list(world, language),
            Item::Pair(pair) => compare::page(world, language, *pair),
            Item::LatestFigures => {
                compare::json(world, out);
                return Ok(());
            }
            Item::NotFound => aside::not_found(world),
            Item::Redirect(at) => match world.dataset.site.redirects.get(*at) {
                Some((_, new)) => aside::redirect(world, new),
                None => return Ok(()),
            },
            Item::RegionIndex => {
                index::write(world, out);
                return Ok(());
            }
            Item::Asset(asset) => {
                out.extend_from_slice(&asset_bytes(world.dataset, *asset)?);
                if entry.path == STYLE {
                    out.extend_from_slice(self.colours.as_bytes());
                }
                return Ok(());
            }
            Item::Static(file) => {
                out.extend_from_slice(&read_bytes(files, *file, LARGEST_STATIC)?);
                return Ok(());
            }
        };
        let start = out.len();
        self.pour(entry, &sheet, out)?;
        self.explain_suppression(entry, sheet, start, out)
    }

    /// Pours a page once more if something on it is not shown, this time with what that means.
    fn explain_suppression(
        &self,
        entry: &Entry,
        mut sheet: Sheet,
        start: usize,
        out: &mut Vec<u8>,
    ) -> Result<(), Finding> {
        let (world, language) = (&self.world, entry.language);
        let Some(below) = world.figures.suppression().and(world.dataset.site.suppress_below.as_ref()) else {
            return Ok(());
        };
        let mark = tables::SUPPRESSED.as_bytes();
        if !out[start..].windows(mark.len()).any(|window| window == mark) {
            return Ok(());
        }
        let means = world.edition(language).tell(&wording::SUPPRESSED, &[("below", below.value.into())]);
        sheet.set("suppressed", means);
        out.truncate(start);
        self.pour(entry, &sheet, out)
    }

    fn pour(&self, entry: &Entry, sheet: &Sheet, out: &mut Vec<u8>) -> Result<(), Finding> {
        let Some(tera) = self.templates.get(entry.language.index()) else { return Ok(()) };
        tera.render_to(sheet.template, &sheet.context, out).map_err(|error| {
            let dataset = self.world.dataset;
            match error.kind() {
                ErrorKind::RenderingError(report) | ErrorKind::SyntaxError(report) => {
                    let place = own_place(dataset, self.own.get(report.filename()).copied(), report);
                    let finding = Finding::new("T602", "template-failed", place).with("page", entry.path.as_str());
                    located(finding, report.filename(), report)
                }
                _ => {
                    let finding = Finding::new("T602", "template-failed", site_start(dataset));
                    let finding = finding.with("page", entry.path.as_str()).with("template", sheet.template);
                    finding.with("detail", error.to_string())
                }
            }
        })
    }
}

/// Threads share a plan: this line compiles only while they can.
const _: fn() = || {
    fn shared<T: Sync>() {}
    shared::<Plan<'_>>();
};
