//! The rules: what the figures of a report may not say without being asked.
//!
//! Each family of rules is a file; each rule is a row of [`RULES`]. A rule looks at the dataset and the
//! figures and finds; it never changes what it looks at. What a record answers in public with `accept`
//! is taken out of the findings and kept for the page that shows it.

mod answers;
mod claims;
mod contradiction;
mod identity;
mod law;
pub mod links;
mod markup;
mod parity;
mod passage;
mod privacy;
mod series;
mod spoken;
mod stated;
mod sums;
mod suppressed;
pub mod tags;
mod terms;
mod texts;
mod translations;
mod unbound;
mod weekdays;

pub use texts::Owner;

use crate::content::locate::{self, Sought};
use crate::dataset::{Dataset, Id, Narrative, Region, Segment, Texts};
use crate::diag::{Code, FileId, Finding, Place, Severity};
use crate::figures::{Address, Figures, Measure, Paid, Subject};
use crate::period::Period;
use links::Lead;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

/// What the rules found.
#[derive(Debug, Default)]
pub struct Report {
    /// What is to be told, ordered by file and place.
    pub findings: Vec<Finding>,
    /// What was answered in public.
    pub accepted: Vec<Accepted>,
    /// The links within the site. Where they lead, only the pages know: see [`conclude`].
    pub leads: Vec<Lead>,
    /// The codes that records answer and that were found there, by where the record starts.
    answered: FxHashSet<(Place, Code)>,
}

/// A finding that its record answers, with the reason that readers see.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// The finding.
    pub finding: Finding,
    /// The answer; none where it could tell of a figure that is not shown. The finding then holds no
    /// facts, either.
    pub reason: Option<Texts>,
    /// What it is about.
    pub about: About,
}

impl Accepted {
    /// The finding's code.
    pub fn code(&self) -> Code {
        self.finding.code
    }
}

/// What a finding is about, for the page that shows it.
#[derive(Clone, Debug)]
pub enum About {
    /// A region and segment in a period.
    Cell(Id<Region>, Id<Segment>, Period),
    /// A payment.
    Paid(Paid),
    /// A narrative.
    Narrative(Id<Narrative>),
}

/// A rule: the code that it reports, and how it looks at one region's figures.
pub struct Rule {
    /// The code.
    pub code: &'static str,
    /// Looks at one region.
    pub find: fn(&Figures<'_>, Id<Region>, &mut Vec<Found>),
}

/// Every rule on figures, in the order of their codes.
pub const RULES: &[Rule] = &[
    Rule { code: "T213", find: identity::outside_validity },
    Rule { code: "T216", find: identity::given_twice },
    Rule { code: "T217", find: identity::ending_together },
    Rule { code: "T302", find: stated::stated_and_computed },
    Rule { code: "T303", find: stated::impossible_counts },
    Rule { code: "T304", find: sums::whole_and_parts },
    Rule { code: "T305", find: series::leaps },
    Rule { code: "T306", find: series::gaps },
    Rule { code: "T407", find: translations::answered },
];

/// A finding of a rule, its place still to be sought in the record.
pub struct Found {
    finding: Finding,
    key: &'static str,
    related: Option<(Place, &'static str)>,
    about: About,
    /// The answer of the record, if it gives one.
    answer: Option<Texts>,
    /// Whether it tells of a figure that is not shown.
    hidden: bool,
}

impl Found {
    /// A finding about a key of a record.
    fn new(finding: Finding, key: &'static str, about: About) -> Found {
        Found { finding, key, related: None, about, answer: None, hidden: false }
    }

    /// The same with a key of another record beside it.
    fn near(mut self, record: Place, key: &'static str) -> Found {
        self.related = Some((record, key));
        self
    }

    /// The same with the record's answer to the finding's code.
    fn answered(mut self, answer: Option<&Texts>) -> Found {
        self.answer = answer.filter(|_| self.finding.code.acceptable()).cloned();
        self
    }
}

/// Holds a report to every rule.
pub fn check(figures: &Figures<'_>) -> Report {
    let dataset = figures.dataset();
    // Authors hear of every figure; readers only of those that are shown.
    let mut found = hold(figures.before_suppression());
    if figures.suppression().is_some() {
        suppressed::guard(figures, &mut found, &hold(figures));
    }
    let small = suppressed::small_counts(figures);
    let beside = suppressed::others(figures, small.len());
    found.extend(small);
    let mut report = placed(dataset, found);
    report.findings.extend(beside);
    report.findings.extend(headline(figures));
    let (mut found, leads) = texts::check(figures);
    found.extend(translations::find(dataset));
    set_aside(dataset, found, &mut report);
    report.leads = leads;
    report.findings.extend(privacy::check(dataset));
    report
}

/// Holds figures to every rule, region by region.
fn hold(figures: &Figures<'_>) -> Vec<Found> {
    let regions: Vec<Id<Region>> = figures.dataset().regions.ids().collect();
    regions
        .par_iter()
        .flat_map_iter(|region| {
            let mut found = Vec::new();
            for rule in RULES {
                (rule.find)(figures, *region, &mut found);
            }
            found
        })
        .collect()
}

/// What can be said only when the pages are planned: what these `found` in texts, and the answers that
/// are left over.
///
/// The report that comes back holds nothing of the one that is given.
pub fn conclude(figures: &Figures<'_>, report: &Report, found: Vec<Finding>) -> Report {
    let mut last = Report::default();
    set_aside(figures.dataset(), found, &mut last);
    answers::left(figures, report, &mut last);
    last
}

/// Sets aside what a narrative answers of the findings in its own texts.
fn set_aside(dataset: &Dataset, findings: Vec<Finding>, report: &mut Report) {
    let mut owners: FxHashMap<FileId, (Option<Id<Narrative>>, &Narrative)> = FxHashMap::default();
    let built = dataset.narratives.iter().filter(|(_, narrative)| !narrative.accept.is_empty());
    let drafts = dataset.drafts.iter().map(|draft| (None, draft));
    for (id, narrative) in built.map(|(id, narrative)| (Some(id), narrative)).chain(drafts) {
        owners.extend(narrative.versions.0.iter().map(|version| (version.file, (id, narrative))));
    }
    for mut finding in findings {
        let Some((id, narrative)) = owners.get(&finding.place.file) else {
            report.findings.push(finding);
            continue;
        };
        let answer = narrative.accept.iter().find(|(code, _)| *code == finding.code && code.acceptable());
        match (answer, id) {
            (Some((_, reason)), Some(id)) => {
                let (reason, about) = (reason.clone(), About::Narrative(*id));
                report.accepted.push(Accepted { finding, reason: Some(reason), about });
            }
            // What a story answers that is not built stands on no page.
            (Some(_), None) => {}
            (None, id) => {
                if id.is_none() {
                    finding.severity = finding.severity.max(gravest_in_draft(&finding, narrative));
                }
                report.findings.push(finding);
            }
        }
    }
}

/// How grave a finding can be in a story that is not built: it stops nothing yet.
///
/// A story that only waits for its day is finished: that it would stop the build on that day is a
/// warning. In a draft all are notes. But a person's data are out of place in a report's folder, built
/// or not.
fn gravest_in_draft(finding: &Finding, story: &Narrative) -> Severity {
    match (finding.code.0.starts_with("T5"), story.draft) {
        (true, _) => Severity::Error,
        (false, true) => Severity::Note,
        (false, false) => Severity::Warning,
    }
}

/// Seeks the places of what was found, and sets aside what is answered.
fn placed(dataset: &Dataset, found: Vec<Found>) -> Report {
    let mut sought = Vec::new();
    for one in &found {
        sought.push(Sought { record: one.finding.place, key: one.key });
        if let Some((record, key)) = one.related {
            sought.push(Sought { record, key });
        }
    }
    let mut places = locate::places(&dataset.files, &sought).into_iter();
    let mut report = Report::default();
    for one in found {
        let mut finding = one.finding;
        let record = finding.place;
        finding.place = places.next().unwrap_or(finding.place);
        if one.related.is_some() {
            finding.related = places.next();
        }
        match one.answer {
            Some(_) if one.hidden => {
                report.answered.insert((record, finding.code));
                finding.facts.clear();
                report.accepted.push(Accepted { finding, reason: None, about: one.about });
            }
            Some(reason) => {
                report.answered.insert((record, finding.code));
                report.accepted.push(Accepted { finding, reason: Some(reason), about: one.about });
            }
            None => report.findings.push(finding),
        }
    }
    report
}

/// The headline of `site.yaml` must name a figure of a segment that there is.
fn headline(figures: &Figures<'_>) -> Option<Finding> {
    let dataset = figures.dataset();
    let headline = dataset.site.headline.as_ref()?;
    let finding = |message| Finding::new("T210", message, headline.place).with("text", headline.value.as_str());
    match Address::parse(&headline.value, dataset) {
        Ok((address, None)) if matches!(address.measure, Measure::Coverage | Measure::Tally(_) | Measure::Gap) => {
            let exists = matches!(address.subject, Subject::Segment(_)) && figures.bind(&address, None, None).is_some();
            (!exists).then(|| finding("headline-without-figure"))
        }
        _ => Some(finding("headline-shape")),
    }
}

/// The facts by which a message names a region, segment and period.
fn told(finding: Finding, dataset: &Dataset, region: Id<Region>, segment: Id<Segment>, period: Period) -> Finding {
    finding
        .with("region", names(dataset, &dataset.regions[region].name))
        .with("segment", names(dataset, &dataset.segments[segment].name))
        .with("period", period)
}

/// A name in every language that it has.
fn names(dataset: &Dataset, texts: &Texts) -> crate::diag::Fact {
    let by_language = texts.iter().map(|said| (dataset.language_code(said.language).to_owned(), said.text.to_owned()));
    crate::diag::Fact::Texts(by_language.collect())
}
