//! What is known of a region and segment, told in a sentence.
//!
//! Which sentence it is depends on what is known; the sentences themselves are the theme's.

use super::edition::{Edition, Told};
use super::figure::{Form, Pen, direction, shown};
use super::html::Html;
use super::tables;
use super::wording::{self, Sentence};
use super::world::World;
use crate::dataset::{Counts, Id, Language, Missing, Region, Segment, Tally};
use crate::diag::Fact;
use crate::figures::{Cell, CoverageBasis, Measure, NotComparable, Origin, Subject, Value};
use crate::period::{Length, Period};

/// The sentence of a region and segment, with the cell that it speaks of.
pub struct Headline<'w> {
    /// The sentence, and the next one about an older coverage where there is one.
    pub sentence: Html,
    /// The change since the period before.
    pub change: Option<Html>,
    /// The cell that it speaks of.
    pub cell: Option<&'w Cell>,
}

/// The word by which sentences choose between registered and active.
pub fn counts_word(counts: Counts) -> &'static str {
    match counts {
        Counts::Registered => "registered",
        Counts::Active => "active",
    }
}

/// The cell of which a headline speaks: the latest with coverage, unless a count is newer.
pub fn telling_cell<'w>(world: &'w World<'_>, region: Id<Region>, segment: Id<Segment>) -> Option<&'w Cell> {
    let figures = world.figures;
    let covered = figures.latest(region, segment, None);
    let counted = figures.latest_where(region, segment, None, has_count);
    match (covered, counted) {
        (Some(covered), Some(counted)) if counted.period > covered.period => Some(counted),
        (Some(covered), _) => Some(covered),
        (None, Some(counted)) => Some(counted),
        (None, None) => figures.cells(region, segment).last(),
    }
}

/// Whether a cell has a count, shown or not.
pub fn has_count(cell: &Cell) -> bool {
    cell.is_suppressed() || Tally::ALL.into_iter().any(|tally| cell.count(tally).is_some())
}

/// The words for the period at the start of a sentence: `Per Juli 2025 (posisi 30 Juni 2025)`.
pub fn as_of(world: &World<'_>, edition: &Edition, cell: &Cell) -> String {
    let day = position(world, cell);
    let length = match cell.period.length() {
        Length::Month => "month",
        _ => "longer",
    };
    let facts = [
        ("period", Fact::Period(cell.period)),
        ("length", length.into()),
        ("day", day.map_or_else(|| Fact::from(""), Fact::Day)),
        ("positioned", if day.is_some() { "yes" } else { "no" }.into()),
    ];
    edition.say(&wording::AS_OF, &facts)
}

/// The day for which a cell's figures hold, where that is not the end of its period.
pub fn position(world: &World<'_>, cell: &Cell) -> Option<jiff::civil::Date> {
    let records = cell.records(world.dataset);
    let day = records.iter().find_map(|record| record.as_of)?;
    (day != cell.period.last_day()).then_some(day)
}

/// Tells what is known of a region and segment; `name` is the region's name, linked or not.
pub fn tell<'w>(
    world: &'w World<'_>,
    language: Language,
    region: Id<Region>,
    segment: Id<Segment>,
    name: &Html,
) -> Headline<'w> {
    let edition = world.edition(language);
    let cell = telling_cell(world, region, segment);
    let Some(cell) = cell else {
        let sentence = edition.tell(&wording::HEADLINE_NOTHING, &[("region", name.into())]);
        return Headline { sentence, change: None, cell: None };
    };
    let teller = Teller { world, edition, region, segment, name, cell };
    Headline {
        sentence: teller.sentence(),
        change: change(world, language, region, segment, cell.period),
        cell: Some(cell),
    }
}

/// The sentence on one cell, whether or not it is the latest; `name` is the region's name, linked or not.
pub(super) fn of_cell(
    world: &World<'_>,
    language: Language,
    region: Id<Region>,
    segment: Id<Segment>,
    name: &Html,
    cell: &Cell,
) -> Html {
    Teller { world, edition: world.edition(language), region, segment, name, cell }.sentence()
}

struct Teller<'a, 'd> {
    world: &'a World<'d>,
    edition: &'a Edition,
    region: Id<Region>,
    segment: Id<Segment>,
    name: &'a Html,
    cell: &'a Cell,
}

impl Teller<'_, '_> {
    fn sentence(&self) -> Html {
        let (figures, cell) = (self.world.figures, self.cell);
        let subject = Subject::Segment(self.segment);
        let pen = Pen::new(self.world, self.edition.language, self.region, &subject);
        let counted_tally = figures.counted(self.segment);
        let other_tally = if counted_tally == Tally::Active { Tally::Registered } else { Tally::Active };
        let period = cell.period;
        let count =
            |tally: Tally, value: u64| pen.html(&Measure::Tally(tally), period, Value::Count(value), Form::Usual);
        let strong = |html: Html| Html(format!("<strong>{html}</strong>"));
        let lit = |html: Html| Html(format!("<span class=\"lit\">{html}</span>"));
        let percent = |value: Value| pen.html(&Measure::Coverage, period, value, Form::Usual);
        let coverage = figures.coverage(self.segment, cell);
        let counted = cell.count(counted_tally);
        match (coverage.map(|coverage| (coverage.percent, coverage.basis)), counted) {
            (Some((share, CoverageBasis::Counts { counted, eligible })), _) => {
                let facts = [
                    ("counted", strong(count(counted_tally, counted)).into()),
                    ("eligible", count(Tally::Eligible, eligible).into()),
                    ("percent", lit(percent(Value::Percent(share))).into()),
                    ("gap", pen.html(&Measure::Gap, period, gap(counted, eligible), Form::Usual).into()),
                ];
                let sentence = match counted.cmp(&eligible) {
                    std::cmp::Ordering::Less => &wording::HEADLINE_FULL,
                    std::cmp::Ordering::Equal => &wording::HEADLINE_ALL,
                    std::cmp::Ordering::Greater => &wording::HEADLINE_OVER,
                };
                self.told(sentence, facts.into())
            }
            (Some((_, CoverageBasis::Stated(printed))), Some(counted)) => {
                let facts = [
                    ("counted", strong(count(counted_tally, counted)).into()),
                    ("percent", lit(percent(Value::Printed(printed))).into()),
                ];
                self.told(&wording::HEADLINE_STATED_COUNT, facts.into())
            }
            (Some((_, CoverageBasis::Stated(printed))), None) => {
                let facts = [("percent", lit(percent(Value::Printed(printed))).into())];
                self.told(&wording::HEADLINE_STATED, facts.into())
            }
            (None, Some(counted)) => {
                let facts = [("counted", lit(count(counted_tally, counted)).into()), self.unknown(Tally::Eligible)];
                let mut sentence = self.told(&wording::HEADLINE_COUNT, facts.into());
                if let Some(last) = self.last_coverage(&pen) {
                    sentence.0.push(' ');
                    sentence.0.push_str(last.as_str());
                }
                sentence
            }
            (None, None) => {
                if let Some(other) = cell.count(other_tally) {
                    let facts = [("counted", lit(count(other_tally, other)).into()), self.unknown(counted_tally)];
                    return self.told(&wording::HEADLINE_OTHER, facts.into());
                }
                if let Some(eligible) = cell.count(Tally::Eligible) {
                    let facts =
                        [("eligible", lit(count(Tally::Eligible, eligible)).into()), self.unknown(counted_tally)];
                    return self.told(&wording::HEADLINE_ELIGIBLE, facts.into());
                }
                if cell.is_suppressed() {
                    let hidden = Html(format!("{}{}</span>", tables::SUPPRESSED, self.edition.words.suppressed));
                    let mut sentence = self.told(&wording::HEADLINE_SUPPRESSED, vec![("hidden", hidden.into())]);
                    if let Some(last) = self.last_coverage(&pen) {
                        sentence.0.push(' ');
                        sentence.0.push_str(last.as_str());
                    }
                    return sentence;
                }
                self.absent(cell.tally(counted_tally).origin)
            }
        }
    }

    /// Whether a count that the sentence lacks is unknown, or known and not shown; in words.
    fn unknown(&self, tally: Tally) -> (&'static str, Told) {
        let words = &self.edition.words;
        (
            "unknown",
            match self.cell.tally(tally).origin {
                Origin::Suppressed => Html(format!("{}{}</span>", tables::SUPPRESSED, words.suppressed)).into(),
                _ => Html(words.unknown.clone()).into(),
            },
        )
    }

    fn absent(&self, origin: Origin) -> Html {
        match origin {
            Origin::Incomplete { reported, of } => {
                let facts = [("reported", Told::from(u64::from(reported))), ("of", u64::from(of).into())];
                self.told(&wording::HEADLINE_INCOMPLETE, facts.into())
            }
            Origin::Missing(missing, _) => {
                let facts = [("why", Told::from(missing_word(missing))), ("period", self.cell.period.into())];
                self.told(&wording::HEADLINE_MISSING, facts.into())
            }
            _ => self.edition.tell(&wording::HEADLINE_NOTHING, &[("region", self.name.into())]),
        }
    }

    fn last_coverage(&self, pen: &Pen<'_>) -> Option<Html> {
        let figures = self.world.figures;
        // Of what came before: a report on a period does not know of what was found out later.
        let known = |cell: &Cell| cell.period <= self.cell.period && figures.coverage(self.segment, cell).is_some();
        let covered = figures.latest_where(self.region, self.segment, None, known)?;
        let coverage = figures.coverage(self.segment, covered)?;
        let (value, basis) = match coverage.basis {
            CoverageBasis::Counts { .. } => (Value::Percent(coverage.percent), "computed"),
            CoverageBasis::Stated(printed) => (Value::Printed(printed), "stated"),
        };
        let percent = pen.html(&Measure::Coverage, covered.period, value, Form::Usual);
        let facts = [("percent", percent.into()), ("period", covered.period.into()), ("basis", basis.into())];
        Some(self.edition.tell(&wording::LAST_COVERAGE, &facts))
    }

    fn told(&self, sentence: &Sentence, mut facts: Vec<(&'static str, Told)>) -> Html {
        let segment = &self.world.dataset.segments[self.segment];
        facts.push(("when", as_of(self.world, self.edition, self.cell).into()));
        facts.push(("segment", self.world.text(self.edition.language, &segment.name).into()));
        facts.push(("region", self.name.into()));
        facts.push(("counts", counts_word(segment.counts).into()));
        self.edition.tell(sentence, &facts)
    }
}

/// The eligible who are not counted; below zero when more are counted than should be.
pub fn gap(counted: u64, eligible: u64) -> Value {
    match eligible.checked_sub(counted) {
        Some(gap) => Value::Count(gap),
        None => Value::Difference(i128::from(eligible) - i128::from(counted)),
    }
}

/// The word by which sentences choose why there is no figure.
pub fn missing_word(missing: Missing) -> &'static str {
    match missing {
        Missing::NotCollected => "not-collected",
        Missing::NotApplicable => "not-applicable",
        Missing::Withheld => "withheld",
    }
}

/// The word by which sentences choose why two figures are not comparable.
pub fn not_comparable_word(why: NotComparable) -> &'static str {
    match why {
        NotComparable::Base => "base",
        NotComparable::Boundary => "boundary",
        NotComparable::StatedOnly => "stated",
    }
}

/// How a region and segment moved since the period before.
pub fn change(
    world: &World<'_>,
    language: Language,
    region: Id<Region>,
    segment: Id<Segment>,
    period: Period,
) -> Option<Html> {
    let (figures, edition) = (world.figures, world.edition(language));
    let pen = Pen::new(world, language, region, &Subject::Segment(segment));
    let counts = counts_word(world.dataset.segments[segment].counts);
    if let Some(change) = figures.change(region, segment, period) {
        return Some(match change.parts {
            Ok(parts) => {
                let before = figures.cell(region, segment, change.from);
                let before = before.and_then(|cell| figures.coverage(segment, cell));
                let before = before.map(|coverage| match coverage.basis {
                    CoverageBasis::Counts { .. } => Value::Percent(coverage.percent),
                    CoverageBasis::Stated(printed) => Value::Printed(printed),
                });
                // A renamed region has no figure of its own before: the old name's has no address here.
                let before = match before {
                    Some(value) => pen.html(&Measure::Coverage, change.from, value, Form::Usual),
                    None => Html::text(&shown(&edition.locale, Value::Percent(parts.before()), Form::Usual)),
                };
                let facts = [
                    ("direction", direction(parts.points, 1).into()),
                    ("points", pen.html(&Measure::Change, period, Value::Points(parts.points), Form::Apart).into()),
                    ("before", before.into()),
                    ("period", change.from.into()),
                    ("counts", counts.into()),
                ];
                edition.tell(&wording::CHANGE, &facts)
            }
            Err(why) => {
                let facts = [("why", not_comparable_word(why).into()), ("period", change.from.into())];
                edition.tell(&wording::CHANGE_NOT, &facts)
            }
        });
    }
    let tally = figures.counted(segment);
    let (from, difference) = figures.tally_change(region, segment, tally, period)?;
    let before = figures.cell(region, segment, from).and_then(|cell| cell.count(tally))?;
    let direction = match difference.signum() {
        0 => "same",
        1 => "up",
        _ => "down",
    };
    let value = Value::Difference(difference);
    let facts = [
        ("direction", direction.into()),
        ("change", pen.html(&Measure::TallyChange(tally), period, value, Form::Apart).into()),
        ("before", pen.html(&Measure::Tally(tally), from, Value::Count(before), Form::Usual).into()),
        ("period", from.into()),
        ("counts", counts.into()),
    ];
    Some(edition.tell(&wording::CHANGE_COUNT, &facts))
}
