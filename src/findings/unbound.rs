//! T308: numbers with a unit that no link binds to a figure, so that nobody checks them.

use super::claims::{self, Quoted};
use super::passage::Sort;
use super::texts::{Owner, Reading, Said};
use crate::dataset::{Flow, Id, MAIN_SERIES, Narrative, Region, StatedMeasure, Tally};
use crate::diag::Finding;
use crate::figures::link::{Link, parse};
use crate::figures::{Address, CoverageBasis, Measure, Subject};
use crate::grammar::quantity::{Hedge, Kind, Quantity};
use crate::number::{Interval, Ratio, power_of_ten};
use crate::order::Arrange;
use crate::period::{Period, Span};

/// Tells every number of people, cases, rupiah, percent or points that is bound to nothing.
///
/// Companies, villages and days are not held by this report's records, so no link could bind them. A number
/// that says once more what a link of the same text binds is checked already, and so is a title's.
pub(super) fn find(text: &Reading<'_>, findings: &mut Vec<Finding>) {
    if !text.tells_figures() {
        return;
    }
    let mut told: Option<Vec<(Kind, Interval)>> = None;
    let mut told_as_data: Option<Vec<(Kind, Interval)>> = None;
    let mut figures: Option<Candidates> = None;
    for said in &text.said {
        // Nothing can be bound within the words of a picture.
        if said.passage.sort == Sort::Caption {
            continue;
        }
        let head = matches!(said.passage.sort, Sort::Title | Sort::Summary);
        for quantity in said.quantities.iter().filter(|quantity| is_checkable(quantity)) {
            if is_goal(quantity, said) {
                continue;
            }
            if said.claimed(quantity).is_some_and(|claimed| claims::tells(text, said, claimed, quantity)) {
                continue;
            }
            // A title speaks for the report: what only a source stated does not bear it out.
            let told = if head {
                told_as_data.get_or_insert_with(|| claims::told(text, Quoted::Left))
            } else {
                told.get_or_insert_with(|| claims::told(text, Quoted::Kept))
            };
            let again =
                |(kind, interval): &(Kind, Interval)| claims::fits(quantity.kind, *kind) && quantity.admits(*interval);
            if told.iter().any(again) {
                continue;
            }
            let written = said.passage.text.get(quantity.range.clone()).unwrap_or_default();
            let place = text.place_in(&said.passage, &quantity.range);
            let guess = figures.get_or_insert_with(|| Candidates::of(text)).guess(quantity);
            let finding = match guess {
                Some(guess) => {
                    let message = if head { "number-in-head-guess" } else { "number-unbound-guess" };
                    Finding::new("T308", message, place).with("figure", guess.text(text))
                }
                None if head => Finding::new("T308", "number-in-head", place),
                None => Finding::new("T308", "number-unbound", place),
            };
            findings.push(finding.with("written", written));
        }
    }
}

/// Whether a report can hold such a number.
fn is_checkable(quantity: &Quantity) -> bool {
    match quantity.kind {
        Kind::Percent | Kind::Points | Kind::Rupiah | Kind::People | Kind::Cases => true,
        Kind::Bare | Kind::Things => false,
    }
}

/// Whether a hundred percent is told as a goal, which is everybody, and not as something measured.
fn is_goal(quantity: &Quantity, said: &Said<'_>) -> bool {
    const MEASURED: &[&str] = &[
        "sudah", "telah", "tercapai", "mencapai", "sebesar", "now", "reached", "already", "stands", "at", "was",
        "adalah", "genap",
    ];
    if quantity.kind != Kind::Percent || quantity.value() != Ratio::whole(100) || quantity.hedge != Hedge::Exact {
        return false;
    }
    let before = said.tokens.partition_point(|token| token.start < quantity.start);
    let words =
        said.tokens.get(..before).unwrap_or_default().iter().rev().take(3).map(|token| token.text(&said.passage.text));
    !words.into_iter().any(|word| MEASURED.iter().any(|known| word.eq_ignore_ascii_case(known)))
}

/// A figure that a number may mean.
#[derive(Clone, Debug)]
struct Candidate {
    /// The value in ten-thousandths.
    value: i128,
    unit: Unit,
    address: Address,
    period: Period,
    stated: bool,
    /// How near it is to what the text is about; the least is meant.
    distance: (usize, bool, usize, u8),
}

/// What can be told of each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    People,
    Percent,
    Rupiah,
}

impl Candidate {
    fn text(&self, text: &Reading<'_>) -> String {
        let span = Span { from: self.period, to: self.period };
        let address = self.address.text(text.figures.dataset(), span);
        if self.stated { format!("{address}?stated") } else { address }
    }
}

/// The figures of the regions that a text is about, near its day, by unit and value.
struct Candidates(Vec<Candidate>);

/// How many regions of a text are looked at.
const REGIONS: usize = 24;
/// How many periods of each, from the text's own back.
const PERIODS: usize = 4;

impl Candidates {
    fn of(text: &Reading<'_>) -> Candidates {
        let figures = text.figures;
        let dataset = figures.dataset();
        let mut found = Vec::new();
        let (segments, regions) = subjects(text);
        let begun = |period: Period| text.day.is_none_or(|day| period.first_day() <= day);
        for (near, region) in regions.into_iter().enumerate() {
            for segment in dataset.segments.ids() {
                let other = !segments.contains(&segment);
                let subject = Subject::Segment(segment);
                let counted = figures.counted(segment);
                let cells = figures.cells(region, segment).iter().rev().filter(|cell| begun(cell.period));
                for (back, cell) in cells.take(PERIODS).enumerate() {
                    let mut add = |value: i128, unit, measure, rank, stated| {
                        let address = Address { region, subject: subject.clone(), measure };
                        let distance = (near, other, back, rank);
                        found.push(Candidate { value, unit, address, period: cell.period, stated, distance });
                    };
                    let tallies = [(counted, 0), (Tally::Eligible, 1), (Tally::Registered, 2), (Tally::Active, 3)];
                    for (tally, rank) in tallies {
                        if let Some(count) = cell.count(tally).filter(|_| rank < 2 || tally != counted) {
                            add(i128::from(count) * SCALE, Unit::People, Measure::Tally(tally), rank, false);
                        }
                    }
                    if let Some(coverage) = figures.coverage(segment, cell) {
                        add(coverage.percent.round(4), Unit::Percent, Measure::Coverage, 0, false);
                        if let CoverageBasis::Counts { counted, eligible } = coverage.basis {
                            let gap = i128::from(eligible) - i128::from(counted);
                            add(gap * SCALE, Unit::People, Measure::Gap, 4, false);
                        }
                    }
                    if let Some(printed) = figures.stated(cell, StatedMeasure::Coverage) {
                        add(printed.value().round(4), Unit::Percent, Measure::Coverage, 5, true);
                    }
                    if let Some(target) = figures.target(region, segment, MAIN_SERIES, cell.period) {
                        let series = Measure::Target(MAIN_SERIES.to_owned());
                        add(target.coverage.value().round(4), Unit::Percent, series, 6, false);
                    }
                }
            }
            for (back, paid) in
                figures.paid_in(region).iter().rev().filter(|paid| begun(paid.period)).take(PERIODS * 4).enumerate()
            {
                for flow in Flow::ALL {
                    let Some(value) = paid.flow(flow) else { continue };
                    let unit = if flow == Flow::Amount { Unit::Rupiah } else { Unit::People };
                    let address = Address { region, subject: paid.subject(), measure: Measure::Flow(flow) };
                    let distance = (near, false, back, 7);
                    let value = i128::from(value) * SCALE;
                    found.push(Candidate { value, unit, address, period: paid.period, stated: false, distance });
                }
            }
        }
        found.arrange_by_key(|candidate| (candidate.unit, candidate.value, candidate.distance));
        Candidates(found)
    }

    /// The figure that a number probably means: of those that it can tell, the nearest to the text's matter.
    fn guess(&self, quantity: &Quantity) -> Option<&Candidate> {
        let unit = match quantity.kind {
            Kind::Percent => Unit::Percent,
            Kind::Rupiah => Unit::Rupiah,
            Kind::People | Kind::Cases | Kind::Bare => Unit::People,
            Kind::Points | Kind::Things => return None,
        };
        // Of a small number too many figures are alike.
        if unit == Unit::People && quantity.value() < Ratio::whole(10) {
            return None;
        }
        let interval = match quantity.hedge {
            Hedge::Over | Hedge::Under => {
                let tenth = quantity.value().abs().times(Ratio::new(1, 10)?)?;
                let value = quantity.value();
                Interval { low: value.minus(tenth)?, high: value.plus(tenth)? }
            }
            _ => quantity.interval(),
        };
        let (low, high) = (interval.low.round(4), interval.high.round(4));
        let from = self.0.partition_point(|candidate| (candidate.unit, candidate.value) < (unit, low));
        let within =
            self.0.get(from..)?.iter().take_while(|candidate| candidate.unit == unit && candidate.value <= high);
        within.filter(|candidate| quantity.admits(exactly(candidate.value))).min_by_key(|candidate| candidate.distance)
    }
}

const SCALE: i128 = 10_000;

fn exactly(value: i128) -> Interval {
    Interval::exactly(Ratio::new(value, power_of_ten(4)).unwrap_or(Ratio::ZERO))
}

/// The segments that a text says it is about, and its regions: those of its front matter, then those that
/// it links to.
fn subjects(text: &Reading<'_>) -> (Vec<Id<crate::dataset::Segment>>, Vec<Id<Region>>) {
    let dataset = text.figures.dataset();
    let of_story = |story: &Narrative| (story.segments.clone(), story.regions.clone());
    let (mut segments, mut regions) = match text.owner {
        Owner::Narrative(narrative) => of_story(&dataset.narratives[narrative]),
        Owner::Draft(index) => dataset.drafts.get(index).map(of_story).unwrap_or_default(),
        Owner::Region(region) => (Vec::new(), vec![region]),
        Owner::Page(_) => (Vec::new(), Vec::new()),
    };
    for said in &text.said {
        for link in &said.passage.links {
            if regions.len() >= REGIONS {
                break;
            }
            let region = match parse(link.destination, text.figures) {
                Ok(Link::Region(region)) => region,
                Ok(Link::Figure(claim)) => {
                    if let Subject::Segment(segment) = claim.address.subject
                        && !segments.contains(&segment)
                    {
                        segments.push(segment);
                    }
                    claim.address.region
                }
                _ => continue,
            };
            if !regions.contains(&region) {
                regions.push(region);
            }
        }
    }
    regions.truncate(REGIONS);
    (segments, regions)
}

#[cfg(test)]
mod tests {
    use crate::diag::Fact;
    use crate::findings::links::tests::with_report;
    use crate::findings::texts;

    /// What T308 says of a story with this title: message, stretch and the figure that is probably meant.
    fn told(title: &str, body: &str) -> Vec<String> {
        let head = format!("---\ntitle: {title}\ndate: 2025-07-09\nkind: coordination\nregions: ['61']\n---\n");
        let source = format!("{head}{body}");
        with_report(&[("narratives/uji.md", &source)], |figures| {
            let found = texts::check(figures).0.into_iter().filter(|finding| finding.code.0 == "T308");
            found
                .map(|finding| {
                    let stretch = &source[finding.place.start as usize..finding.place.end as usize];
                    let figure = finding.facts.iter().find_map(|(name, fact)| match fact {
                        Fact::Text(figure) if *name == "figure" => Some(format!(" = {figure}")),
                        _ => None,
                    });
                    format!("{} {stretch}{}", finding.message, figure.unwrap_or_default())
                })
                .collect()
        })
    }

    #[test]
    fn what_a_number_probably_means() {
        assert_eq!(
            told("A", "42.591 pekerja dan 27,7 persen, masih 111.417 orang."),
            [
                "number-unbound-guess 42.591 pekerja = 61/construction/registered@2025-07",
                "number-unbound-guess 27,7 persen = 61/construction/coverage@2025-07",
                "number-unbound-guess 111.417 orang = 61/construction/gap@2025-07",
            ]
        );
        assert_eq!(
            told("A", "Sumber menulis 55 persen."),
            ["number-unbound-guess 55 persen = 61/construction/coverage@2025-07?stated"]
        );
        assert_eq!(told("A", "Rp17 juta untuk 77 orang."), ["number-unbound Rp17 juta", "number-unbound 77 orang"]);
    }

    #[test]
    fn numbers_that_need_no_link() {
        for body in [
            "Rapat pada Rabu, 9 Juli 2025, pukul 14.06 WIB, dihadiri 12 perusahaan dari 3 desa.",
            "Menurut Pasal 4 ayat (2) UU 24/2011, paling lambat 14 hari kerja.",
            "[42.591 pekerja](figure:61/construction/registered@2025-07). Jadi 42.591 pekerja itu, hampir 43 ribu orang.",
            "Targetnya 100 persen pekerja.",
            "`42.591 pekerja`",
        ] {
            assert!(told("A", body).is_empty(), "{body}: {:?}", told("A", body));
        }
    }

    #[test]
    fn a_title_is_borne_out_by_its_text() {
        let bound = "[27,7 persen](figure:61/construction/coverage@2025-07)";
        assert!(told("Baru 28 persen", bound).is_empty());
        assert_eq!(
            told("Baru 55 persen", bound),
            ["number-in-head-guess 55 persen = 61/construction/coverage@2025-07?stated"]
        );
        let stated = "[55 persen](figure:61/construction/coverage@2025-07?stated)";
        assert_eq!(told("Baru 55 persen", stated).len(), 1);
    }
}
