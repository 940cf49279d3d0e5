//! Links of Markdown whose scheme says what their words claim.
//!
//! [`parse`] reads a destination, [`Claim::bind`] looks up the figure that it claims. What is wrong with
//! either becomes a finding here, so that the check and the rendering of a text can never disagree:
//! [`crate::findings::links`] tells it, and a page shows the link's words without the link.

use super::{Absence, Address, Figure, FigureBasis, Figures, Measure, NoSum, NotAnAddress, NotComparable, Subject};
use super::{CoverageBasis, Value};
use crate::dataset::{
    Flow, Id, Missing, Narrative, Page, Programme, Region, Regulation, Segment, Source, StatedMeasure, Tally, Term,
    region,
};
use crate::diag::{Fact, Finding, Place, did_you_mean};
use crate::number::{Interval, Printed, Ratio};
use crate::period::{NotAPeriod, Period, Span};
use jiff::civil::Date;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};
use std::borrow::Cow;
use std::ops::Range;

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// To a figure, which its words tell.
    Figure(Claim),
    /// To a chart, which stands in its place.
    Chart(Chart),
    /// To a region's page.
    Region(Id<Region>),
    /// To an entry of the glossary.
    Term(Id<Term>),
    /// To an entry of the list of regulations.
    Regulation(Id<Regulation>),
    /// To an entry of the list of sources.
    Source(Id<Source>),
    /// To a story.
    Narrative(Id<Narrative>),
    /// To a standing page.
    Page(Id<Page>),
    /// To a place on the page of a region or story, or on a standing page: its id, as it is written.
    Within(Box<Link>, String),
    /// To an address of the site, which begins with one `/`.
    Site(String),
    /// Out of the site: `http`, `https`, `mailto` or `tel`.
    Web(String),
    /// To a place of the same page, without its `#`.
    Fragment(String),
}

/// A figure that a link's words claim to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Its address.
    pub address: Address,
    /// Its period or span, if the link names one.
    pub span: Option<Span>,
    /// Whether it is told as its source printed it, whatever the data give.
    pub stated: bool,
}

/// A chart that a text asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// What it shows.
    pub kind: ChartKind,
    /// The region.
    pub region: Id<Region>,
    /// The segment, or the programmes of a chart of benefits.
    pub subject: Subject,
    /// The first period to show.
    pub from: Option<Period>,
    /// The last.
    pub to: Option<Period>,
}

/// What a chart shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChartKind {
    /// Coverage, period by period.
    Coverage,
    /// Counted people against the eligible.
    Gap,
    /// The parts of a region by their latest coverage.
    Ranking,
    /// The parts of a region where they lie, by their latest coverage.
    Map,
    /// What a programme paid, period by period.
    Benefits,
    /// The latest coverage on the way to its target.
    Progress,
}

impl ChartKind {
    /// Every kind, in the order in which they are told.
    pub const ALL: [ChartKind; 6] = [
        ChartKind::Coverage,
        ChartKind::Gap,
        ChartKind::Ranking,
        ChartKind::Map,
        ChartKind::Benefits,
        ChartKind::Progress,
    ];

    /// The name that links and addresses use.
    pub fn key(self) -> &'static str {
        match self {
            ChartKind::Coverage => "coverage",
            ChartKind::Gap => "gap",
            ChartKind::Ranking => "ranking",
            ChartKind::Map => "map",
            ChartKind::Benefits => "benefits",
            ChartKind::Progress => "progress",
        }
    }
}

/// The schemes that say what a link's words claim.
pub const SCHEMES: &[&str] = &["figure", "chart", "region", "term", "regulation", "source", "narrative", "page"];

/// The schemes that lead out of the site.
const WEB_SCHEMES: &[&str] = &["http", "https", "mailto", "tel"];

/// What somebody who thinks in Indonesian may write for a scheme.
const TRANSLATED: &[(&str, &str)] = &[
    ("angka", "figure"),
    ("data", "figure"),
    ("grafik", "chart"),
    ("bagan", "chart"),
    ("wilayah", "region"),
    ("daerah", "region"),
    ("istilah", "term"),
    ("peraturan", "regulation"),
    ("regulasi", "regulation"),
    ("sumber", "source"),
    ("cerita", "narrative"),
    ("narasi", "narrative"),
    ("halaman", "page"),
];

/// Why a destination leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BrokenLink {
    /// Nothing is written.
    Empty,
    /// Neither a scheme nor a `/` at its start; a file under `static/` may have been meant.
    Relative(String),
    /// `//host/…`, which follows whatever scheme the page happens to have.
    WithoutScheme(String),
    /// A scheme that runs or opens something on the reader's machine.
    Unsafe(String),
    /// A scheme that nobody knows; perhaps this one was meant.
    Scheme(String, Option<&'static str>),
    /// Not of the form that the scheme wants.
    Shape(&'static str, String),
    /// No such kind of chart; perhaps this one was meant.
    ChartKind(String, Option<&'static str>),
    /// A chart of segments that is asked of a programme, or the other way round.
    ChartSubject(ChartKind, String),
    /// A part after `?` that the scheme does not know.
    Query(&'static str, String),
    /// Not a period.
    Period(String, NotAPeriod),
    /// A span that ends before it starts.
    Backwards(Period, Period),
    /// A measure that has no figure over a span.
    Range(Measure),
    /// A measure that no source prints.
    NeverStated(Measure),
    /// No such measure; perhaps this one was meant.
    Measure(String, Option<String>, &'static [&'static str]),
    /// No such region.
    Region(String),
    /// No such segment or programme; perhaps this one was meant.
    Subject(String, Option<String>),
    /// No such record of the scheme.
    Record(&'static str, String),
    /// A story that exists and is not built.
    HeldBack(String),
}

/// Reads the destination of a link or image.
///
/// Schemes are written in small letters, but for those of the web, which every browser takes either
/// way. Of a typed link `%20` and the like stand for what they encode.
///
/// # Errors
///
/// Says why the destination leads nowhere.
pub fn parse(destination: &str, figures: &Figures<'_>) -> Result<Link, BrokenLink> {
    if destination.is_empty() {
        return Err(BrokenLink::Empty);
    }
    if let Some(fragment) = destination.strip_prefix('#') {
        return Ok(Link::Fragment(decoded(fragment).into_owned()));
    }
    if destination.starts_with("//") || destination.starts_with("/\\") {
        return Err(BrokenLink::WithoutScheme(destination.to_owned()));
    }
    if destination.starts_with('/') {
        return Ok(Link::Site(destination.to_owned()));
    }
    let scheme_end = destination.find([':', '/', '?', '#']);
    let Some((scheme, rest)) = scheme_end.filter(|at| destination.as_bytes()[*at] == b':').map(|at| {
        let (scheme, rest) = destination.split_at(at);
        (scheme, &rest[1..])
    }) else {
        return Err(BrokenLink::Relative(destination.to_owned()));
    };
    if !SCHEMES.contains(&scheme) {
        return web(destination, scheme, rest);
    }
    // What has a page of its own has places on it; entries of lists are places themselves.
    let (rest, fragment) = match rest.split_once('#') {
        Some((rest, fragment)) if matches!(scheme, "region" | "narrative" | "page") => (rest, fragment),
        _ => (rest, ""),
    };
    let (path, query) = match rest.split_once('?') {
        Some((path, query)) => (decoded(path), Some(query)),
        None => (decoded(rest), None),
    };
    let path = &*path;
    if path.is_empty() {
        let scheme = SCHEMES.iter().find(|known| **known == scheme).copied().unwrap_or_default();
        return Err(BrokenLink::Shape(scheme, destination.to_owned()));
    }
    match scheme {
        "figure" => return figure(destination, path, query, figures).map(Link::Figure),
        "chart" => return chart(destination, path, query, figures).map(Link::Chart),
        _ => {}
    }
    let dataset = figures.dataset();
    let found = match scheme {
        "region" => dataset.regions.find(path).map(Link::Region).ok_or_else(|| BrokenLink::Region(path.to_owned()))?,
        "term" => record("term", path, dataset.terms.find(path).map(Link::Term))?,
        "regulation" => record("regulation", path, dataset.regulations.find(path).map(Link::Regulation))?,
        "source" => record("source", path, dataset.sources.find(path).map(Link::Source))?,
        "page" => record("page", path, dataset.pages.find(path).map(Link::Page))?,
        _ => match dataset.narratives.find(path) {
            Some(narrative) => Link::Narrative(narrative),
            None if dataset.held_back.iter().any(|slug| slug == path) => {
                return Err(BrokenLink::HeldBack(path.to_owned()));
            }
            None => return Err(BrokenLink::Record("narrative", path.to_owned())),
        },
    };
    match query {
        Some(query) => {
            let scheme = SCHEMES.iter().find(|known| **known == scheme).copied().unwrap_or_default();
            Err(BrokenLink::Query(scheme, query.to_owned()))
        }
        None if !fragment.is_empty() => Ok(Link::Within(Box::new(found), fragment.to_owned())),
        None => Ok(found),
    }
}

fn record(scheme: &'static str, id: &str, found: Option<Link>) -> Result<Link, BrokenLink> {
    found.ok_or_else(|| BrokenLink::Record(scheme, id.to_owned()))
}

/// A link out of the site, or one of a scheme that has no business in a report.
fn web(destination: &str, scheme: &str, rest: &str) -> Result<Link, BrokenLink> {
    // A browser drops spaces and control characters before and within a scheme.
    let plain: String = scheme.chars().filter(char::is_ascii_graphic).collect::<String>().to_ascii_lowercase();
    let meant = TRANSLATED.iter().find(|(word, _)| *word == plain).map(|(_, meant)| *meant);
    match &*plain {
        "http" | "https" if scheme.len() == plain.len() && rest.starts_with("//") && rest.len() > 2 => {
            Ok(Link::Web(format!("{plain}:{rest}")))
        }
        "mailto" | "tel" if scheme.len() == plain.len() && !rest.is_empty() => Ok(Link::Web(format!("{plain}:{rest}"))),
        "http" => Err(BrokenLink::Shape("http", destination.to_owned())),
        "https" => Err(BrokenLink::Shape("https", destination.to_owned())),
        "mailto" => Err(BrokenLink::Shape("mailto", destination.to_owned())),
        "tel" => Err(BrokenLink::Shape("tel", destination.to_owned())),
        // `data:61/…` is somebody's word for a figure, `data:text/html,…` is not.
        "data" if rest.starts_with(|c: char| c.is_ascii_digit()) => {
            Err(BrokenLink::Scheme(scheme.to_owned(), Some("figure")))
        }
        "javascript" | "data" | "vbscript" | "file" | "blob" | "view-source" => Err(BrokenLink::Unsafe(plain)),
        _ => {
            let known = SCHEMES.iter().chain(WEB_SCHEMES).copied();
            let near = meant.or_else(|| {
                let near = did_you_mean(scheme, known.clone())?;
                known.into_iter().find(|scheme| *scheme == near)
            });
            Err(BrokenLink::Scheme(scheme.to_owned(), near))
        }
    }
}

fn figure(destination: &str, path: &str, query: Option<&str>, figures: &Figures<'_>) -> Result<Claim, BrokenLink> {
    let not = |not| match not {
        NotAnAddress::Shape => BrokenLink::Shape("figure", destination.to_owned()),
        NotAnAddress::Region(region) => BrokenLink::Region(region),
        NotAnAddress::Subject(subject, near) => BrokenLink::Subject(subject, near),
        NotAnAddress::Measure(measure, near) => {
            let segment = path.split('/').nth(1).is_some_and(|id| figures.dataset.segments.find(id).is_some());
            let known = if segment { super::address::SEGMENT_MEASURES } else { super::address::PROGRAMME_MEASURES };
            BrokenLink::Measure(measure, near, known)
        }
        NotAnAddress::Period(period, not) => BrokenLink::Period(period, not),
    };
    let (address, span) = Address::parse(path, figures.dataset).map_err(not)?;
    if let Some(span) = span {
        backwards(Some(span.from), Some(span.to))?;
        let spans = matches!(
            address.measure,
            Measure::Change
                | Measure::ChangePeople
                | Measure::ChangeBase
                | Measure::ChangeBoundary
                | Measure::TallyChange(_)
                | Measure::Flow(_)
        );
        if span.from != span.to && !spans {
            return Err(BrokenLink::Range(address.measure));
        }
    }
    let stated = match query {
        None => false,
        Some("stated") => true,
        Some(other) => return Err(BrokenLink::Query("figure", other.to_owned())),
    };
    if stated && stated_measure(&address.measure).is_none() && !matches!(address.measure, Measure::Flow(_)) {
        return Err(BrokenLink::NeverStated(address.measure));
    }
    Ok(Claim { address, span, stated })
}

fn chart(destination: &str, path: &str, query: Option<&str>, figures: &Figures<'_>) -> Result<Chart, BrokenLink> {
    let shape = || BrokenLink::Shape("chart", destination.to_owned());
    let mut parts = path.split('/');
    let (kind, rest) = (parts.next().unwrap_or_default(), (parts.next(), parts.next(), parts.next()));
    let Some(kind) = ChartKind::ALL.into_iter().find(|known| known.key() == kind) else {
        let known = ChartKind::ALL.map(ChartKind::key);
        let near = did_you_mean(kind, known).and_then(|near| known.into_iter().find(|known| *known == near));
        return Err(BrokenLink::ChartKind(kind.to_owned(), near));
    };
    let (Some(region), Some(subject), None) = rest else { return Err(shape()) };
    let dataset = figures.dataset();
    let found = dataset.regions.find(region).ok_or_else(|| BrokenLink::Region(region.to_owned()))?;
    let subject = match Subject::parse(subject, dataset) {
        Ok(subject) => subject,
        Err(NotAnAddress::Subject(subject, near)) => return Err(BrokenLink::Subject(subject, near)),
        Err(_) => return Err(shape()),
    };
    if (kind == ChartKind::Benefits) != matches!(subject, Subject::Programmes(_)) {
        return Err(BrokenLink::ChartSubject(kind, subject.text(dataset)));
    }
    let (mut from, mut to) = (None, None);
    for part in query.into_iter().flat_map(|query| query.split('&')).filter(|part| !part.is_empty()) {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        let value = decoded(value);
        let slot = match key {
            "from" => &mut from,
            "to" => &mut to,
            _ => return Err(BrokenLink::Query("chart", key.to_owned())),
        };
        *slot = Some(value.parse::<Period>().map_err(|not| BrokenLink::Period(value.into_owned(), not))?);
    }
    backwards(from, to)?;
    Ok(Chart { kind, region: found, subject, from, to })
}

fn backwards(from: Option<Period>, to: Option<Period>) -> Result<(), BrokenLink> {
    match (from, to) {
        (Some(from), Some(to)) if to.end_month() <= from.start_month() => Err(BrokenLink::Backwards(from, to)),
        _ => Ok(()),
    }
}

/// The text with `%20` and the like taken for what they encode, where that is UTF-8.
pub fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match (byte, digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push(u8::try_from(high * 16 + low).unwrap_or(b'%'));
                at += 3;
            }
            _ => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).map_or(Cow::Borrowed(text), Cow::Owned)
}

impl BrokenLink {
    /// Says at `place` why the destination leads nowhere.
    pub fn finding(&self, figures: &Figures<'_>, place: Place) -> Finding {
        let dataset = figures.dataset();
        let broken = |message| Finding::new("T112", message, place);
        match self {
            BrokenLink::Empty => broken("link-empty"),
            BrokenLink::Relative(text) => {
                let meant = text.trim_start_matches("./").trim_start_matches("../");
                let known = dataset.statics.iter().any(|input| input.below == *decoded(meant));
                match (known, text.starts_with("www.")) {
                    (true, _) => broken("link-relative-near").with("text", &**text).with("near", format!("/{meant}")),
                    (_, true) => {
                        broken("link-relative-near").with("text", &**text).with("near", format!("https://{text}"))
                    }
                    _ => broken("link-relative").with("text", &**text),
                }
            }
            BrokenLink::WithoutScheme(text) => broken("link-without-scheme").with("text", &**text),
            BrokenLink::Unsafe(scheme) => broken("link-unsafe").with("scheme", &**scheme),
            BrokenLink::Scheme(scheme, near) => match near {
                Some(near) => broken("link-scheme-near").with("scheme", &**scheme).with("near", *near),
                None => broken("link-scheme").with("scheme", &**scheme).with("known", list(SCHEMES)),
            },
            BrokenLink::Shape(scheme, text) => broken("link-shape").with("scheme", *scheme).with("text", &**text),
            BrokenLink::ChartKind(kind, near) => {
                let known = list(&ChartKind::ALL.map(ChartKind::key));
                match near {
                    Some(near) => broken("chart-kind-near").with("kind", &**kind).with("near", *near),
                    None => broken("chart-kind").with("kind", &**kind),
                }
                .with("known", known)
            }
            BrokenLink::ChartSubject(kind, subject) => {
                let message =
                    if *kind == ChartKind::Benefits { "chart-wants-programme" } else { "chart-wants-segment" };
                broken(message).with("kind", kind.key()).with("id", &**subject)
            }
            BrokenLink::Query(scheme, query) => {
                let message = match *scheme {
                    "figure" => "link-query-figure",
                    "chart" => "link-query-chart",
                    _ => "link-query",
                };
                broken(message).with("scheme", *scheme).with("text", &**query)
            }
            BrokenLink::Period(text, not) => match not.meant {
                Some(near) => broken("link-period-near").with("text", &**text).with("near", near.to_string()),
                None => broken("link-period").with("text", &**text),
            },
            BrokenLink::Backwards(from, to) => {
                broken("link-backwards").with("from", from.to_string()).with("to", to.to_string())
            }
            BrokenLink::Range(measure) => broken("figure-no-span").with("measure", measure.to_string()),
            BrokenLink::NeverStated(measure) => broken("figure-never-stated").with("measure", measure.to_string()),
            BrokenLink::Measure(measure, near, known) => match near {
                Some(near) => broken("unknown-measure-near").with("measure", &**measure).with("near", &**near),
                None => broken("unknown-measure").with("measure", &**measure),
            }
            .with("known", list(known)),
            BrokenLink::Region(code) => region::unknown(&dataset.regions, code, place),
            BrokenLink::Subject(id, near) => {
                let programme = near.as_ref().is_some_and(|near| dataset.programmes.find(near).is_some());
                let code = if programme { "T203" } else { "T202" };
                match near {
                    Some(near) => Finding::new(code, "unknown-subject-near", place).with("near", &**near),
                    None => Finding::new(code, "unknown-subject", place),
                }
                .with("id", &**id)
            }
            BrokenLink::Record(scheme, id) => match *scheme {
                "term" => dataset.terms.unknown(id, "T207", place),
                "regulation" => dataset.regulations.unknown(id, "T204", place),
                "source" => dataset.sources.unknown(id, "T205", place),
                "narrative" => dataset.narratives.unknown(id, "T208", place),
                _ => dataset.pages.unknown(id, "T209", place),
            },
            BrokenLink::HeldBack(slug) => Finding::new("T208", "narrative-held-back", place).with("id", &**slug),
        }
    }
}

fn list(words: &[&str]) -> Fact {
    Fact::List(words.iter().map(|word| (*word).to_owned()).collect())
}

/// What a claim is bound to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The period or span.
    pub span: Span,
    /// What the data give; always there unless the claim tells what its source printed.
    pub figure: Option<Figure>,
    /// What the source printed, if the claim tells that.
    pub stated: Option<Printed>,
    /// Whether the data give something else than what the source printed.
    pub differs: bool,
}

/// Why a claim is bound to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unbound {
    /// The period or span that was looked at, if one was given.
    pub span: Option<Span>,
    /// Why there is no figure; `None` when it is the source's own that is not there.
    pub absence: Option<Absence>,
}

impl Claim {
    /// Looks the figure up: in the link's period, else in the text's, else the latest that begins on or
    /// before the text's day.
    ///
    /// # Errors
    ///
    /// Says why there is no such figure.
    pub fn bind(&self, figures: &Figures<'_>, period: Option<Period>, day: Option<Date>) -> Result<Bound, Unbound> {
        if self.stated {
            return self.bind_stated(figures, period, day);
        }
        let Some(span) = self.span.or_else(|| figures.bind(&self.address, period, day)) else {
            let span = period.map(one);
            let absence = span.and_then(|span| figures.figure(&self.address, span).err());
            return Err(Unbound { span, absence: Some(absence.unwrap_or(Absence::Unknown)) });
        };
        match figures.figure(&self.address, span) {
            Ok(figure) => Ok(Bound { span, figure: Some(figure), stated: None, differs: false }),
            Err(absence) => Err(Unbound { span: Some(span), absence: Some(absence) }),
        }
    }

    fn bind_stated(&self, figures: &Figures<'_>, period: Option<Period>, day: Option<Date>) -> Result<Bound, Unbound> {
        let begun = |period: &Period| day.is_none_or(|day| period.first_day() <= day);
        let mut periods: Vec<Period> = match (&self.span, &self.address.subject) {
            (Some(span), _) => vec![span.to],
            (None, Subject::Segment(segment)) => {
                figures.cells(self.address.region, *segment).iter().rev().map(|cell| cell.period).collect()
            }
            (None, Subject::Programmes(_)) => {
                figures.paid_in(self.address.region).iter().rev().map(|paid| paid.period).collect()
            }
        };
        if self.span.is_none() {
            periods.retain(begun);
            periods.splice(0..0, period);
        }
        let hidden = |period| figures.figure(&self.address, one(period)) == Err(Absence::Suppressed);
        let found = periods.into_iter().map(|period| (one(period), self.printed(figures, period)));
        let (span, stated) = match found.into_iter().find(|(span, stated)| stated.is_some() || hidden(span.to)) {
            Some((span, Some(stated))) => (span, stated),
            // What is not shown is not passed over for an older one.
            Some((span, None)) => return Err(Unbound { span: Some(span), absence: Some(Absence::Suppressed) }),
            None => return Err(Unbound { span: self.span.or(period.map(one)), absence: None }),
        };
        // A figure that is itself only what the source printed says nothing beside it.
        let figure = figures.figure(&self.address, span).ok().filter(|figure| figure.basis != FigureBasis::Stated);
        let differs = figure.as_ref().is_some_and(|figure| !self.agrees(figures, span, figure, stated));
        Ok(Bound { span, figure, stated: Some(stated), differs })
    }

    /// What sources print at the claim's address in a period.
    fn printed(&self, figures: &Figures<'_>, period: Period) -> Option<Printed> {
        match (&self.address.subject, &self.address.measure) {
            (Subject::Segment(segment), measure) => {
                let cell = figures.cell(self.address.region, *segment, period)?;
                figures.stated(cell, stated_measure(measure)?)
            }
            (Subject::Programmes(programmes), Measure::Flow(flow)) => figures
                .paid_in(self.address.region)
                .iter()
                .filter(|paid| paid.programmes == *programmes && paid.period == period)
                .find_map(|paid| figures.stated_flow(paid, *flow)),
            _ => None,
        }
    }

    /// Whether what was printed can be what the data give, rounding on either side considered.
    ///
    /// A percentage stands for all that round to it; a count is meant as it is printed.
    fn agrees(&self, figures: &Figures<'_>, span: Span, figure: &Figure, stated: Printed) -> bool {
        let printed = match self.address.measure {
            Measure::Coverage => stated.interval(),
            _ => Interval::exactly(stated.value()),
        };
        self.given(figures, span, figure).meets(printed)
    }

    /// The values that the claim's figure may have, given how its counts were rounded.
    pub fn given(&self, figures: &Figures<'_>, span: Span, figure: &Figure) -> Interval {
        let counts = |tally: Tally| {
            let address = Address { measure: Measure::Tally(tally), ..self.address.clone() };
            figures.figure(&address, span).ok().map(|figure| interval(&figure))
        };
        let both = |segment: &Id<Segment>| Some((counts(figures.counted(*segment))?, counts(Tally::Eligible)?));
        let given = match (&self.address.measure, &self.address.subject) {
            (Measure::Coverage, Subject::Segment(segment)) => {
                both(segment).and_then(|(counted, eligible)| Interval::percent(counted, eligible))
            }
            (Measure::Gap, Subject::Segment(segment)) => both(segment).and_then(|(counted, eligible)| {
                let (low, high) = (eligible.low.minus(counted.high)?, eligible.high.minus(counted.low)?);
                Some(Interval { low, high })
            }),
            _ => None,
        };
        given.unwrap_or_else(|| interval(figure))
    }
}

fn one(period: Period) -> Span {
    Span { from: period, to: period }
}

/// The values that a figure may stand for, its rounding considered.
fn interval(figure: &Figure) -> Interval {
    match (figure.value, figure.basis) {
        (Value::Count(count) | Value::Rupiah(count), FigureBasis::Rounded(unit)) => Interval::of_count(count, unit),
        (Value::Count(count) | Value::Rupiah(count), _) => Interval::exactly(Ratio::whole(count.into())),
        (Value::Difference(difference), _) => Interval::exactly(Ratio::whole(difference)),
        (Value::Percent(value) | Value::Points(value), _) => Interval::exactly(value),
        (Value::Printed(printed), _) => Interval::exactly(printed.value()),
    }
}

fn stated_measure(measure: &Measure) -> Option<StatedMeasure> {
    match measure {
        Measure::Tally(tally) => Some(StatedMeasure::Tally(*tally)),
        Measure::Coverage => Some(StatedMeasure::Coverage),
        Measure::Gap => Some(StatedMeasure::Gap),
        _ => None,
    }
}

impl Unbound {
    /// Says at `place` why a claim is bound to nothing.
    pub fn finding(&self, claim: &Claim, figures: &Figures<'_>, place: Place) -> Finding {
        let dataset = figures.dataset();
        let address = &claim.address;
        let written = match self.span {
            Some(span) => address.text(dataset, span),
            None => {
                let region = &dataset.regions[address.region].code;
                format!("{region}/{}/{}", address.subject.text(dataset), address.measure)
            }
        };
        let find = |message| Finding::new("T210", message, place).with("figure", written.as_str());
        let counts = |finding: Finding, reported: u32, of: u32| {
            finding.with("reported", u64::from(reported)).with("of", u64::from(of))
        };
        match &self.absence {
            None => find("figure-not-stated"),
            Some(Absence::Suppressed | Absence::NoSum(NoSum::Suppressed)) => find("figure-suppressed"),
            Some(Absence::Unknown | Absence::NoSum(NoSum::Nothing)) => {
                // Somebody who asks for July wants to hear that June is the latest.
                let latest = figures.bind(address, None, None).filter(|latest| self.span != Some(*latest));
                let latest = latest.filter(|latest| figures.figure(address, *latest).is_ok());
                match latest {
                    Some(latest) => find("figure-unknown-latest").with("latest", latest.to.to_string()),
                    None => find("figure-unknown"),
                }
            }
            Some(Absence::Missing(Missing::NotCollected)) => find("figure-not-collected"),
            Some(Absence::Missing(Missing::NotApplicable)) => find("figure-not-applicable"),
            Some(Absence::Missing(Missing::Withheld)) => find("figure-withheld"),
            Some(Absence::Incomplete { reported, of }) => counts(find("figure-incomplete"), *reported, *of),
            Some(Absence::NotComparable(NotComparable::Base)) => find("figure-base-changed"),
            Some(Absence::NotComparable(NotComparable::Boundary)) => find("figure-boundary-changed"),
            Some(Absence::NotComparable(NotComparable::StatedOnly)) => find("figure-counts-unknown"),
            Some(Absence::NoSum(NoSum::Incomplete { reported, of })) => {
                counts(find("figure-months-missing"), *reported, *of)
            }
            Some(Absence::NoSum(NoSum::Overlap(first, second))) => Finding::new("T310", "figure-flows-overlap", place)
                .with("figure", written.as_str())
                .with("first", first.to_string())
                .with("second", second.to_string()),
        }
    }
}

impl Chart {
    /// Whether the data have anything that it would show.
    pub fn drawable(&self, figures: &Figures<'_>) -> bool {
        let within = |period: Period| {
            self.from.is_none_or(|from| from.start_month() <= period.start_month())
                && self.to.is_none_or(|to| period.end_month() <= to.end_month())
        };
        match (&self.subject, self.kind) {
            (Subject::Programmes(programmes), _) => self.any_paid(figures, programmes, within),
            (Subject::Segment(segment), ChartKind::Coverage) => {
                let shown = figures.cells(self.region, *segment).iter().filter(|cell| within(cell.period));
                shown.into_iter().any(|cell| figures.coverage(*segment, cell).is_some())
            }
            (Subject::Segment(segment), ChartKind::Gap) => {
                let shown = figures.cells(self.region, *segment).iter().filter(|cell| within(cell.period));
                let counted = |basis| matches!(basis, CoverageBasis::Counts { .. });
                shown.into_iter().filter_map(|cell| figures.coverage(*segment, cell)).any(|c| counted(c.basis))
            }
            (Subject::Segment(segment), ChartKind::Ranking) => {
                let children = &figures.dataset.regions[self.region].children;
                children.iter().any(|child| self.any_covered(figures, *child, *segment, within))
            }
            (Subject::Segment(segment), ChartKind::Map) => figures.mapped(self.region, *segment),
            (Subject::Segment(segment), _) => {
                let covered = self.any_covered(figures, self.region, *segment, within);
                covered && !figures.targets(self.region, *segment).is_empty()
            }
        }
    }

    fn any_covered(
        &self,
        figures: &Figures<'_>,
        region: Id<Region>,
        segment: Id<Segment>,
        within: impl Fn(Period) -> bool,
    ) -> bool {
        let covered = |cell: &super::Cell| within(cell.period) && figures.coverage(segment, cell).is_some();
        figures.latest_where(region, segment, None, covered).is_some()
    }

    fn any_paid(&self, figures: &Figures<'_>, programmes: &[Id<Programme>], within: impl Fn(Period) -> bool) -> bool {
        let shown = figures.paid_in(self.region).iter().filter(|paid| paid.programmes == programmes);
        shown.filter(|paid| within(paid.period)).any(|paid| Flow::ALL.iter().any(|flow| paid.flow(*flow).is_some()))
    }

    /// What it is asked to show, as a link writes it.
    pub fn text(&self, figures: &Figures<'_>) -> String {
        let region = &figures.dataset.regions[self.region].code;
        format!("{}/{region}/{}", self.kind.key(), self.subject.text(figures.dataset))
    }
}

/// A Markdown text taken apart.
///
/// The check and the rendering of a text both start here, so that they read the same.
#[derive(Debug)]
pub struct Prose<'a> {
    /// The events, each with the bytes of the text from which it comes.
    pub events: Vec<(Event<'a>, Range<usize>)>,
    /// For each start the index of its end, and for each end that of its start; else its own.
    pub partner: Vec<usize>,
    /// Where links are written whose destination stands elsewhere: the start of the link and the
    /// definition.
    pub definitions: Vec<(usize, Range<usize>)>,
}

impl<'a> Prose<'a> {
    /// Reads a text: CommonMark with tables, footnotes, definition lists, heading attributes and
    /// strikethrough. Quotation marks and dashes stay as they are written.
    pub fn read(body: &'a str) -> Prose<'a> {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_DEFINITION_LIST
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_STRIKETHROUGH;
        let mut parser = Parser::new_ext(body, options).into_offset_iter();
        let events: Vec<_> = parser.by_ref().collect();
        let mut partner: Vec<usize> = (0..events.len()).collect();
        let mut open = Vec::new();
        let mut definitions = Vec::new();
        for (index, (event, range)) in events.iter().enumerate() {
            match event {
                Event::Start(tag) => {
                    open.push(index);
                    if let Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. } = tag
                        && matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut)
                        && let Some(definition) = parser.reference_definitions().get(id)
                    {
                        definitions.push((range.start, definition.span.clone()));
                    }
                }
                Event::End(_) => {
                    if let Some(start) = open.pop() {
                        partner[start] = index;
                        partner[index] = start;
                    }
                }
                _ => {}
            }
        }
        Prose { events, partner, definitions }
    }

    /// The event at an index.
    pub fn event(&self, index: usize) -> Option<&Event<'a>> {
        self.events.get(index).map(|(event, _)| event)
    }

    /// Whether the image that starts at an index is all that its paragraph, or list item, holds.
    pub fn stands_alone(&self, image: usize) -> bool {
        let Some(before) = image.checked_sub(1) else { return false };
        if !matches!(self.event(image), Some(Event::Start(Tag::Image { .. }))) {
            return false;
        }
        let end = self.partner.get(image).copied().unwrap_or(image);
        let block = matches!(
            self.event(before),
            Some(Event::Start(Tag::Paragraph | Tag::Item | Tag::DefinitionListDefinition))
        );
        block && self.partner.get(before) == Some(&(end + 1))
    }

    /// Whether the link or image that starts at an index has words of its own.
    pub fn has_words(&self, start: usize) -> bool {
        let end = self.partner.get(start).copied().unwrap_or(start);
        self.events.get(start + 1..end).unwrap_or_default().iter().any(|(event, _)| match event {
            Event::Text(text) | Event::Code(text) => !text.trim().is_empty(),
            Event::FootnoteReference(_) => true,
            _ => false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_signs_are_decoded_only_where_they_encode() {
        assert_eq!(decoded("rapat%20desa"), "rapat desa");
        assert_eq!(decoded("100%"), "100%");
        assert_eq!(decoded("%zz%e2%82"), "%zz%e2%82");
    }

    #[test]
    fn an_image_stands_alone_in_its_paragraph_or_not() {
        let alone = |body: &str| {
            let prose = Prose::read(body);
            let image = prose.events.iter().position(|(event, _)| matches!(event, Event::Start(Tag::Image { .. })));
            prose.stands_alone(image.expect("an image"))
        };
        assert!(alone("![a](/a.jpg)"));
        assert!(alone("- ![a *b*](/a.jpg)\n- c"));
        assert!(!alone("![a](/a.jpg) b"));
        assert!(!alone("[![a](/a.jpg)](/b)"));
        assert!(!Prose::read("a").stands_alone(1));
    }
}
