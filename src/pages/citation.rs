//! What a citizen wants to know of one figure: what it counts, how it was come by, from where it is, and
//! how it is cited.
//!
//! A number in a text leads to its entry at the end of that text. An entry tells of one address,
//! however often the text does; what it says of sources, sums and disputes is what the region's page
//! says in its row, in the same words.

use super::edition::{Edition, Told};
use super::figure::{Form, Pen, Stated, direction, shown};
use super::headline::{as_of, counts_word};
use super::html::Html;
use super::markdown::{Cited, printed_words, words};
use super::region::told_apart;
use super::sheet::map;
use super::tables;
use super::wording;
use super::world::World;
use crate::dataset::{
    Basis, Flow, Id, Language, MAIN_SERIES, Observation, Payment, Region, Segment, Source, Status, Tally, Texts,
};
use crate::figures::{
    BaseMark, Cell, Claim, CoverageBasis, Figure, FigureBasis, Measure, Origin, Paid, Subject, Value,
};
use crate::number::Printed;
use crate::period::Period;
use tera::Value as Field;

/// How many sources, and how many parts of a sum, are told one by one.
const NAMED: usize = 6;

/// The entries of the figures that a text tells, for a page in a language.
pub(super) fn entries(world: &World<'_>, language: Language, cited: &[Cited]) -> Field {
    if cited.is_empty() {
        return Field::none();
    }
    let mut noted = Vec::new();
    cited.iter().map(|cited| Entry::new(world, language, cited).field(&mut noted)).collect::<Vec<Field>>().into()
}

/// A note that was told, with the id of the entry that tells it: the same record stands behind many figures.
type Noted = (Texts, String);

/// A figure on its way into an entry.
struct Entry<'a, 'd> {
    world: &'a World<'d>,
    edition: &'a Edition,
    cited: &'a Cited,
    pen: Pen<'a>,
    /// What the data give; absent where there is only what the source printed.
    figure: Option<Figure>,
    /// What the source printed, and whether the data give something else.
    printed: Option<(Printed, Differs)>,
    segment: Option<(Id<Segment>, Option<&'a Cell>)>,
    paid: Vec<&'a Paid>,
}

/// How what a source printed stands to what the data give.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Differs {
    /// The data give nothing else.
    Alone,
    /// The data give the same.
    No,
    /// The data give something else.
    Yes,
}

impl<'a, 'd> Entry<'a, 'd> {
    fn new(world: &'a World<'d>, language: Language, cited: &'a Cited) -> Entry<'a, 'd> {
        let (figures, address, span) = (world.figures, &cited.address, cited.span);
        let segment = match &address.subject {
            Subject::Segment(segment) => Some((*segment, figures.cell(address.region, *segment, span.to))),
            Subject::Programmes(_) => None,
        };
        let within = |paid: &&Paid| {
            let of = matches!(&address.subject, Subject::Programmes(programmes) if paid.programmes == *programmes);
            of && paid.period.start_month() >= span.from.start_month() && paid.period.end_month() <= span.to.end_month()
        };
        let mut paid: Vec<&Paid> = figures.paid_in(address.region).iter().filter(within).collect();
        // A figure for the whole span is no sum of its parts.
        if let Some(whole) = paid.iter().copied().find(|paid| span.from == span.to && paid.period == span.from) {
            paid = vec![whole];
        }
        let claim = Claim { address: address.clone(), span: Some(span), stated: true };
        let bound = claim.bind(figures, None, None).ok().filter(|_| span.from == span.to);
        let printed = bound.and_then(|bound| {
            let differs = match (&bound.figure, bound.differs) {
                (None, _) => Differs::Alone,
                (Some(_), false) => Differs::No,
                (Some(_), true) => Differs::Yes,
            };
            Some((bound.stated?, differs))
        });
        Entry {
            world,
            edition: world.edition(language),
            cited,
            pen: Pen::new(world, language, address.region, &address.subject),
            figure: figures.figure(address, span).ok(),
            printed,
            segment,
            paid,
        }
    }

    fn field(&self, noted: &mut Vec<Noted>) -> Field {
        let (said, disputed) = self.said(noted);
        let mut facts = Vec::new();
        let mut fact = |key: &str, value: Option<Html>| {
            if let Some(value) = value {
                facts.push(map([("name", self.edition.text(key).into()), ("value", value.into())]));
            }
        };
        fact("fact-meaning", self.meaning());
        fact("fact-working", self.working());
        fact("fact-source", self.sources());
        fact("fact-base", self.base());
        let (world, language) = (self.world, self.edition.language);
        let region = self.cited.address.region;
        let url = format!("{}#{}", world.region_url(language, region), self.row());
        let name = self.edition.tell(&wording::ROW_OF, &[("region", world.region_name(language, region).into())]);
        let ways = (1..=self.cited.mentions).map(|mention| {
            let id = |id: String| Field::from(Html(id));
            map([
                ("n", u64::from(mention).into()),
                ("entry", id(self.cited.entry_id(mention))),
                ("number", id(self.cited.number_id(mention))),
                ("place", id(self.cited.place_id(mention))),
            ])
        });
        map([
            ("told", self.told().into()),
            ("said", said.map_or_else(Field::none, Field::from)),
            ("disputed", disputed.into()),
            ("facts", facts.into()),
            ("row", Html(format!("<a href=\"{url}\">{name}</a>")).into()),
            ("citation", self.citation().into()),
            ("ways", ways.collect::<Vec<Field>>().into()),
        ])
    }

    // The figure in a sentence.

    /// The number in words, at its address.
    fn number(&self) -> Html {
        let (measure, locale, span) = (&self.cited.address.measure, &self.edition.locale, self.cited.span);
        let mut out = String::from("<strong>");
        match (&self.figure, self.printed) {
            (Some(figure), _) => {
                // A sentence that says which way something went needs no sign.
                let words = match (measure, figure.value) {
                    (_, Value::Points(points)) => locale.points_apart(points, 1),
                    (_, Value::Difference(_)) => shown(locale, figure.value, Form::Apart),
                    _ => words(measure, figure.value, locale),
                };
                self.pen.element(&mut out, measure, span, figure.value, Stated::No, "", &words);
            }
            (None, Some((printed, _))) => {
                let words = printed_words(measure, printed, locale);
                self.pen.element(&mut out, measure, span, Value::Printed(printed), Stated::Yes, "", &words);
            }
            (None, None) => out.push_str(&self.edition.words.missing),
        }
        out.push_str("</strong>");
        Html(out)
    }

    fn told(&self) -> Html {
        let (world, edition, figures) = (self.world, self.edition, self.world.figures);
        let (region, span) = (self.cited.address.region, self.cited.span);
        let measure = &self.cited.address.measure;
        let name = || Told::from(world.region_name(edition.language, region));
        let number = || Told::from(self.number());
        let Some((segment, cell)) = self.segment else {
            let one = if span.from == span.to { "yes" } else { "no" };
            let facts = [
                ("measure", key(measure).into()),
                ("figure", number()),
                ("programmes", self.programmes().into()),
                ("region", name()),
                ("from", span.from.into()),
                ("to", span.to.into()),
                ("one", one.into()),
            ];
            return edition.tell(&wording::FIGURE_PAID, &facts);
        };
        let segment_name = || Told::from(world.text(edition.language, &world.dataset.segments[segment].name));
        let counts = || Told::from(counts_word(world.dataset.segments[segment].counts));
        let when =
            || Told::from(cell.map_or_else(|| edition.locale.period(span.to), |cell| as_of(world, edition, cell)));
        let way = || match self.figure.as_ref().map(|figure| figure.value) {
            Some(Value::Points(points)) => direction(points, 1),
            Some(Value::Difference(0)) => "same",
            Some(Value::Difference(difference)) if difference < 0 => "down",
            _ => "up",
        };
        match measure {
            Measure::Target(series) => {
                let by = figures.target(region, segment, series, span.to).and_then(|target| target.by);
                let facts = [
                    ("figure", number()),
                    ("segment", segment_name()),
                    ("region", name()),
                    ("counts", counts()),
                    ("by", by.map_or_else(|| Told::from(""), Told::from)),
                    ("due", if by.is_some() { "yes" } else { "no" }.into()),
                    ("series", series.to_uppercase().into()),
                    ("named", if series == MAIN_SERIES { "no" } else { "yes" }.into()),
                ];
                edition.tell(&wording::FIGURE_TARGET, &facts)
            }
            Measure::GapToTarget(series) => {
                let facts = [
                    ("series", series.to_uppercase().into()),
                    ("named", if series == MAIN_SERIES { "no" } else { "yes" }.into()),
                    ("when", when()),
                    ("figure", number()),
                    ("segment", segment_name()),
                    ("region", name()),
                    ("direction", way().into()),
                ];
                edition.tell(&wording::FIGURE_TO_TARGET, &facts)
            }
            Measure::Coverage if matches!(&self.figure, Some(figure) if figure.basis == FigureBasis::Stated) => {
                let counted = cell.and_then(|cell| cell.count(figures.counted(segment)));
                let mut facts = vec![
                    ("when", when()),
                    ("percent", number()),
                    ("segment", segment_name()),
                    ("region", name()),
                    ("counts", counts()),
                ];
                match counted {
                    Some(count) => {
                        facts.push(("counted", self.count(figures.counted(segment), span.to, count).into()));
                        edition.tell(&wording::HEADLINE_STATED_COUNT, &facts)
                    }
                    None => edition.tell(&wording::HEADLINE_STATED, &facts),
                }
            }
            Measure::Tally(_) | Measure::Coverage | Measure::Gap | Measure::Flow(_) => {
                let over = *measure == Measure::Gap && way() == "down";
                let counts = match measure {
                    Measure::Tally(tally) => tally.key().into(),
                    _ => counts(),
                };
                let facts = [
                    ("measure", if over { "over" } else { key(measure) }.into()),
                    ("counts", counts),
                    ("when", when()),
                    ("figure", number()),
                    ("segment", segment_name()),
                    ("region", name()),
                ];
                edition.tell(&wording::FIGURE_TOLD, &facts)
            }
            _ => {
                let from = self.figure.as_ref().and_then(|figure| figure.since).unwrap_or(span.from);
                let facts = [
                    ("measure", key(measure).into()),
                    ("figure", number()),
                    ("segment", segment_name()),
                    ("region", name()),
                    ("from", from.into()),
                    ("to", span.to.into()),
                    ("counts", counts()),
                    ("direction", way().into()),
                ];
                edition.tell(&wording::FIGURE_CHANGED, &facts)
            }
        }
    }

    fn count(&self, tally: Tally, period: Period, count: u64) -> Html {
        self.pen.html(&Measure::Tally(tally), period, Value::Count(count), Form::Usual)
    }

    fn programmes(&self) -> Html {
        match &self.cited.address.subject {
            Subject::Programmes(programmes) => tables::programme_links(self.world, self.edition.language, programmes),
            Subject::Segment(_) => Html::default(),
        }
    }

    // What is to be known before it is relied upon.

    /// What the source prints beside it, its status and the notes; and whether it is in dispute.
    ///
    /// A note is told once: after that a link leads to the entry that tells it.
    fn said(&self, noted: &mut Vec<Noted>) -> (Option<Html>, bool) {
        let edition = self.edition;
        let mut said: Vec<Html> = Vec::new();
        if let (Some(figure), Some((printed, differs))) = (&self.figure, self.printed) {
            let stated = self.stated(printed, differs);
            match differs {
                Differs::Alone => {}
                Differs::No => said.push(edition.tell(&wording::SOURCE_AGREES, &[("stated", stated.into())])),
                Differs::Yes => {
                    let computed = self.computed(figure.value, printed);
                    let facts = [
                        ("stated", stated.into()),
                        ("computed", computed.into()),
                        ("measure", key(&self.cited.address.measure).into()),
                    ];
                    let told = edition.tell(&wording::SOURCE_SAYS, &facts);
                    said.push(Html(format!("<strong>{told}</strong>")));
                }
            }
        }
        let status = self.status();
        if status != Status::Final {
            let word = if status == Status::Disputed { "disputed" } else { "provisional" };
            said.push(edition.tell(&wording::FIGURE_STATUS, &[("status", word.into())]));
        }
        let notes: Vec<&Texts> = match self.segment {
            Some(_) => self.records().filter_map(|record| self.world.figures.note(record)).collect(),
            None => self.paid.iter().flat_map(|paid| self.world.figures.notes(paid)).collect(),
        };
        let mut linked: Vec<String> = Vec::new();
        for note in notes {
            let own = self.cited.entry_id(1);
            match noted.iter().find(|(told, _)| told == note) {
                None => {
                    said.push(self.world.text(edition.language, note));
                    noted.push((note.clone(), own));
                }
                // Told above in this very entry, or linked already.
                Some((_, entry)) if *entry == own || linked.contains(entry) => {}
                Some((_, entry)) => {
                    said.push(Html(format!("<a href=\"#{entry}\">{}</a>", edition.words.note_told)));
                    linked.push(entry.clone());
                }
            }
        }
        let differs = matches!(self.printed, Some((_, Differs::Yes)));
        let told: Vec<&str> = said.iter().map(Html::as_str).collect();
        ((!told.is_empty()).then(|| Html(told.join(" "))), differs || status == Status::Disputed)
    }

    /// What the source printed, struck out where the data give something else.
    fn stated(&self, printed: Printed, differs: Differs) -> Html {
        let measure = &self.cited.address.measure;
        let words = printed_words(measure, printed, &self.edition.locale);
        let stated = if differs == Differs::Yes { Stated::Contradicted } else { Stated::Yes };
        self.pen.stated(measure, self.cited.span, Value::Printed(printed), &words, stated)
    }

    /// What the data give, with as many decimals as the source printed.
    fn computed(&self, value: Value, printed: Printed) -> Html {
        let (measure, locale) = (&self.cited.address.measure, &self.edition.locale);
        let words = match value {
            Value::Percent(percent) => locale.percent_in_words(percent, printed.decimals.max(1)),
            _ => words(measure, value, locale),
        };
        let mut out = String::new();
        self.pen.element(&mut out, measure, self.cited.span, value, Stated::No, "", &words);
        Html(out)
    }

    fn status(&self) -> Status {
        match (&self.figure, self.segment) {
            (Some(figure), _) => figure.status,
            (None, Some((_, Some(cell)))) => cell.status(self.world.dataset),
            _ => self.payments().map(|payment| payment.status).next().unwrap_or_default(),
        }
    }

    /// The region's own observations on which the figure rests.
    fn records(&self) -> impl Iterator<Item = &'d Observation> {
        let dataset = self.world.dataset;
        let all: &'d [Observation] = match (self.segment, &self.cited.address.measure) {
            (_, Measure::Target(_)) | (None | Some((_, None)), _) => &[],
            (Some((_, Some(cell))), _) => cell.records(dataset),
        };
        // Of a count only the record that gives it speaks.
        let own = match (self.segment, &self.cited.address.measure) {
            (Some((_, Some(cell))), Measure::Tally(tally)) => cell.tally(*tally).origin.observation(),
            _ => None,
        };
        let own = own.and_then(|index| dataset.observations.get(index as usize));
        all.iter().filter(move |record| own.is_none_or(|own| own.place == record.place))
    }

    fn payments(&self) -> impl Iterator<Item = &'d Payment> {
        let dataset = self.world.dataset;
        self.paid.iter().flat_map(|paid| paid.payments.iter()).filter_map(|index| dataset.payments.get(*index as usize))
    }

    // Its facts.

    /// The counts on which it rests, in the order in which they are told.
    fn tallies(&self) -> Vec<Tally> {
        let Some((segment, _)) = self.segment else { return Vec::new() };
        match &self.cited.address.measure {
            Measure::Tally(tally) | Measure::TallyChange(tally) => vec![*tally],
            Measure::Target(_) | Measure::Flow(_) => Vec::new(),
            _ => vec![self.world.figures.counted(segment), Tally::Eligible],
        }
    }

    /// What registered, active or eligible means.
    fn meaning(&self) -> Option<Html> {
        let (segment, _) = self.segment?;
        let tally = match &self.cited.address.measure {
            Measure::Tally(tally) | Measure::TallyChange(tally) => *tally,
            _ => self.world.figures.counted(segment),
        };
        Some(self.edition.tell(&wording::MEANING, &[("counts", tally.key().into())]))
    }

    /// How it is worked out, and what its parts are: sums, rounded counts.
    fn working(&self) -> Option<Html> {
        let mut said: Vec<Html> = self.formula().into_iter().collect();
        said.extend(self.origins());
        let told: Vec<&str> = said.iter().map(Html::as_str).collect();
        (!told.is_empty()).then(|| Html(told.join(" ")))
    }

    fn formula(&self) -> Option<Html> {
        let (edition, figures, span) = (self.edition, self.world.figures, self.cited.span);
        let region = self.cited.address.region;
        let figure = self.figure.as_ref()?;
        let Some((segment, cell)) = self.segment else { return self.periods() };
        let counts = || Told::from(counts_word(self.world.dataset.segments[segment].counts));
        match &self.cited.address.measure {
            measure @ (Measure::Coverage | Measure::Gap) => {
                let CoverageBasis::Counts { counted, eligible } = figures.coverage(segment, cell?)?.basis else {
                    return None;
                };
                let facts = [
                    ("measure", key(measure).into()),
                    ("counts", counts()),
                    ("counted", self.count(figures.counted(segment), span.to, counted).into()),
                    ("eligible", self.count(Tally::Eligible, span.to, eligible).into()),
                ];
                Some(edition.tell(&wording::WORKED_OUT, &facts))
            }
            Measure::GapToTarget(series) => {
                let target = figures.target(region, segment, series, span.to)?;
                let coverage = tables::coverage_value(figures.coverage(segment, cell?)?);
                let measure = Measure::Target(series.clone());
                let target = self.pen.html(&measure, span.to, Value::Printed(target.coverage), Form::Usual);
                let percent = self.pen.html(&Measure::Coverage, span.to, coverage, Form::Usual);
                let facts = [("target", target.into()), ("percent", percent.into())];
                Some(edition.tell(&wording::WORKED_TO_TARGET, &facts))
            }
            Measure::TallyChange(tally) => {
                let from = figure.since?;
                let count = |period| {
                    let count = figures.cell(region, segment, period)?.count(*tally)?;
                    Some(Told::from(self.count(*tally, period, count)))
                };
                let facts =
                    [("now", count(span.to)?), ("before", count(from)?), ("from", from.into()), ("to", span.to.into())];
                Some(edition.tell(&wording::WORKED_CHANGE, &facts))
            }
            Measure::Change | Measure::ChangePeople | Measure::ChangeBase | Measure::ChangeBoundary => {
                let change = if span.from == span.to {
                    figures.change(region, segment, span.to)
                } else {
                    figures.change_over(region, segment, span.from, span.to)
                }?;
                let parts = change.parts.ok()?;
                Some(told_apart(self.world, edition.language, region, segment, &change, &parts, span))
            }
            Measure::Tally(_) | Measure::Target(_) | Measure::Flow(_) => None,
        }
    }

    /// The payments of which a sum over several periods is made.
    fn periods(&self) -> Option<Html> {
        let Measure::Flow(flow) = self.cited.address.measure else { return None };
        if self.cited.span.from == self.cited.span.to
            && self.paid.iter().any(|paid| paid.period == self.cited.span.from)
        {
            return None;
        }
        let part = |paid: &&Paid| {
            let value = paid.flow(flow)?;
            let value = if flow == Flow::Amount { Value::Rupiah(value) } else { Value::Count(value) };
            let figure = self.pen.html(&Measure::Flow(flow), paid.period, value, Form::Usual);
            let facts = [("figure", figure.into()), ("period", paid.period.into())];
            Some(self.edition.tell(&wording::IN_PERIOD, &facts))
        };
        let parts: Vec<Html> = self.paid.iter().filter_map(part).collect();
        let listed = if parts.len() <= 2 * NAMED { "yes" } else { "no" };
        let facts = [
            ("n", parts.len().into()),
            ("parts", if listed == "yes" { self.edition.list(&parts) } else { Html::default() }.into()),
            ("listed", listed.into()),
        ];
        Some(self.edition.tell(&wording::WORKED_PERIODS, &facts))
    }

    /// What is a sum, rounded, or only printed by its source.
    fn origins(&self) -> Vec<Html> {
        let edition = self.edition;
        let sentence = |words: &str| Html(format!("{words}."));
        let rounded = |unit: u64| edition.tell(&wording::ROUNDED, &[("unit", unit.into())]);
        let mut said = Vec::new();
        let (mut summed, mut rounds) = (false, false);
        let Some((_, cell)) = self.segment else {
            match self.figure.as_ref().map(|figure| figure.basis) {
                Some(FigureBasis::Rounded(unit)) => {
                    rounds = true;
                    said.push(sentence(rounded(unit).as_str()));
                }
                Some(FigureBasis::Regions(_)) => {
                    summed = true;
                    said.push(sentence(&edition.words.summed));
                }
                _ => {}
            }
            self.explain(&mut said, summed, rounds);
            return said;
        };
        if self.figure.is_none() {
            said.push(sentence(&edition.words.stated));
        }
        let tallies = self.tallies();
        let mut ways: Vec<(Tally, Html)> = Vec::new();
        for tally in &tallies {
            let Some(cell) = cell else { break };
            let how = match cell.tally(*tally).origin {
                Origin::Regions(parts) => {
                    summed = true;
                    edition.tell(&wording::SUMMED, &[("n", u64::from(parts).into())])
                }
                Origin::Segments => {
                    summed = true;
                    Html(edition.words.summed_segments.clone())
                }
                Origin::Observed(index) => {
                    let record = self.world.dataset.observations.get(index as usize);
                    match record.map_or(1, |record| record.rounded(*tally)) {
                        0 | 1 => continue,
                        unit => {
                            rounds = true;
                            rounded(unit)
                        }
                    }
                }
                _ => continue,
            };
            ways.push((*tally, how));
        }
        match ways.split_first() {
            // What holds for all counts is said once.
            Some(((_, how), others)) if ways.len() == tallies.len() && others.iter().all(|(_, other)| other == how) => {
                said.push(sentence(how.as_str()));
            }
            _ => said.extend(ways.iter().map(|(tally, how)| Html(format!("{}: {how}.", edition.tally(*tally))))),
        }
        self.explain(&mut said, summed, rounds);
        said
    }

    /// Says once what sums and rounded figures are.
    fn explain(&self, said: &mut Vec<Html>, summed: bool, rounds: bool) {
        for (there, key) in [(summed, "meaning-summed"), (rounds, "meaning-rounded")] {
            if there {
                said.push(Html::text(&self.edition.text(key)));
            }
        }
    }

    /// What the denominator counts.
    fn base(&self) -> Option<Html> {
        if !self.tallies().contains(&Tally::Eligible) {
            return None;
        }
        let (world, language) = (self.world, self.edition.language);
        match self.segment?.1?.base {
            BaseMark::Unknown => None,
            BaseMark::One(base) => {
                let record = &world.dataset.bases[base];
                let mut told = world.text(language, &record.definition);
                if let Some(source) = record.source {
                    told.0.push_str(&format!(" ({})", world.source_link(language, source)));
                }
                Some(told)
            }
            BaseMark::Mixed(_) => Some(Html::text(&self.edition.text("base-mixed"))),
        }
    }

    // Where it comes from.

    fn sources(&self) -> Option<Html> {
        let (world, language) = (self.world, self.edition.language);
        if let (Some((segment, _)), Measure::Target(series)) = (self.segment, &self.cited.address.measure) {
            let target = world.figures.target(self.cited.address.region, segment, series, self.cited.span.to)?;
            return Some(match target.basis? {
                Basis::Regulation(regulation) => world.regulation_link(language, regulation),
                Basis::Source(source) => world.source_entry(language, source),
            });
        }
        let mut sources = Vec::new();
        match self.segment {
            Some((segment, cell)) => self.observed(segment, cell, &mut sources),
            None => self.paid_by(&mut sources),
        }
        // In the order in which they were found, each once.
        let mut seen = std::collections::BTreeSet::new();
        sources.retain(|source| seen.insert(*source));
        let mut told = String::new();
        for source in sources.iter().take(NAMED) {
            if !told.is_empty() {
                told.push_str("; ");
            }
            told.push_str(world.source_entry(language, *source).as_str());
        }
        if sources.len() > NAMED {
            let more = self.edition.tell(&wording::MORE, &[("n", (sources.len() - NAMED).into())]);
            told.push_str(&format!(". {more}"));
        }
        (!told.is_empty()).then_some(Html(told))
    }

    /// The sources of the counts on which it rests, those of its parts where a count is their sum.
    fn observed(&self, segment: Id<Segment>, cell: Option<&Cell>, sources: &mut Vec<Id<Source>>) {
        let (dataset, figures, region) = (self.world.dataset, self.world.figures, self.cited.address.region);
        let since = self.figure.as_ref().and_then(|figure| figure.since);
        let before = since.and_then(|period| figures.cell(region, segment, period));
        for cell in [cell, before].into_iter().flatten() {
            let own = |cell: &Cell, tally: Tally| match cell.tally(tally).origin {
                Origin::Observed(index) => dataset.observations.get(index as usize).map(|record| record.source),
                _ => None,
            };
            for tally in self.tallies() {
                match cell.tally(tally).origin {
                    Origin::Regions(_) => {
                        let children = dataset.regions[region].children.iter();
                        let parts = children.filter_map(|child| figures.cell(*child, segment, cell.period));
                        sources.extend(parts.filter_map(|part| own(part, tally)));
                    }
                    Origin::Segments => {
                        let segments = dataset.segments[segment].parts.iter();
                        let parts = segments.filter_map(|part| figures.cell(region, *part, cell.period));
                        sources.extend(parts.filter_map(|part| own(part, tally)));
                    }
                    _ => sources.extend(own(cell, tally)),
                }
            }
        }
        // What is only printed comes from the record that prints it.
        if sources.is_empty() {
            sources.extend(self.records().map(|record| record.source));
        }
    }

    fn paid_by(&self, sources: &mut Vec<Id<Source>>) {
        let (dataset, figures) = (self.world.dataset, self.world.figures);
        let of = |paid: &Paid| paid.records(dataset).filter_map(|payment| payment.source).collect::<Vec<_>>();
        for paid in &self.paid {
            if !paid.payments.is_empty() {
                sources.extend(of(paid));
                continue;
            }
            for child in &dataset.regions[paid.region].children {
                let same = |part: &&Paid| part.programmes == paid.programmes && part.period == paid.period;
                sources.extend(figures.paid_in(*child).iter().filter(same).flat_map(of));
            }
        }
    }

    /// The id of the row of the region's page that holds the figure.
    fn row(&self) -> String {
        let span = self.cited.span;
        match (&self.cited.address.subject, &self.cited.address.measure) {
            (Subject::Segment(segment), Measure::Target(_)) => {
                format!("targets-{}", self.world.dataset.segments[*segment].id)
            }
            (Subject::Segment(segment), _) => self.world.row_id(*segment, span.to),
            (Subject::Programmes(programmes), _) => {
                // A sum of several periods has no row of its own: its last part has.
                let period = self.paid.iter().map(|paid| paid.period).max();
                self.world.paid_id(programmes, period.unwrap_or(span.to))
            }
        }
    }

    fn citation(&self) -> Html {
        let (world, edition) = (self.world, self.edition);
        let (dataset, span, measure) = (world.dataset, self.cited.span, &self.cited.address.measure);
        let since = self.figure.as_ref().and_then(|figure| figure.since).unwrap_or(span.from);
        let period = match measure {
            // A target is one of the period in which it is due.
            Measure::Target(series) => {
                let segment = self.segment.map(|(segment, _)| segment);
                let target = segment
                    .and_then(|segment| world.figures.target(self.cited.address.region, segment, series, span.to));
                edition.locale.period(target.and_then(|target| target.by).unwrap_or(span.to))
            }
            _ if since == span.to => edition.locale.period(span.to),
            _ => edition.say(&wording::SPAN, &[("from", since.into()), ("to", span.to.into())]),
        };
        let figure = match (&self.figure, self.printed) {
            (Some(figure), _) if matches!(measure, Measure::GapToTarget(_)) => {
                words(measure, figure.value, &edition.locale)
            }
            (Some(figure), _) => tables::plain(edition, figure.value),
            (None, Some((printed, _))) => printed_words(measure, printed, &edition.locale),
            (None, None) => String::new(),
        };
        let (subject, figure, counts) = match (self.segment, measure) {
            (Some((segment, cell)), _) => {
                let counted = world.figures.counted(segment).key();
                let (figure, counts) = match measure {
                    Measure::Coverage => (
                        cell.map_or(figure, |cell| covered(world, edition, segment, cell).unwrap_or_default()),
                        counted.to_owned(),
                    ),
                    Measure::Tally(tally) => (figure, tally.key().to_owned()),
                    Measure::Gap => (figure, format!("gap-{counted}")),
                    _ => (figure, key(measure).to_owned()),
                };
                (dataset.segments[segment].name.get(edition.language).to_owned(), figure, counts)
            }
            (None, _) => (self.programmes().to_text(), figure, key(measure).to_owned()),
        };
        let row = self.row();
        Line { region: self.cited.address.region, subject: &subject, period, figure, counts: &counts, row: &row }
            .tell(world, edition)
    }
}

/// The word by which sentences choose what a measure measures; of targets whatever their series.
fn key(measure: &Measure) -> &'static str {
    match measure {
        Measure::Tally(tally) => tally.key(),
        Measure::Coverage => "coverage",
        Measure::Gap => "gap",
        Measure::Target(_) => "target",
        Measure::GapToTarget(_) => "gap-to-target",
        Measure::Change => "change",
        Measure::ChangePeople => "change-people",
        Measure::ChangeBase => "change-base",
        Measure::ChangeBoundary => "change-boundary",
        Measure::TallyChange(Tally::Eligible) => "eligible-change",
        Measure::TallyChange(Tally::Registered) => "registered-change",
        Measure::TallyChange(Tally::Active) => "active-change",
        Measure::Flow(flow) => flow.key(),
    }
}

/// How a figure is cited: one line of plain text, ready to be copied.
struct Line<'a> {
    region: Id<Region>,
    subject: &'a str,
    period: String,
    figure: String,
    /// What the figure counts, as `cite-figure` chooses by it.
    counts: &'a str,
    /// The id of its row on the region's page.
    row: &'a str,
}

impl Line<'_> {
    fn tell(self, world: &World<'_>, edition: &Edition) -> Html {
        let (dataset, language) = (world.dataset, edition.language);
        let path = format!("regions/{}/", dataset.regions[self.region].code);
        let facts = [
            ("publisher", Told::from(dataset.site.publisher.name.get(language))),
            ("region", world.region_name(language, self.region).into()),
            ("segment", self.subject.into()),
            ("period", self.period.into()),
            ("figure", self.figure.into()),
            ("site", dataset.site.title.get(language).into()),
            ("url", format!("{}#{}", world.absolute(language, &path), self.row).into()),
            ("counts", self.counts.into()),
        ];
        edition.tell(&wording::CITE_FIGURE, &facts)
    }
}

/// How a region's page is cited: by the figure of which it speaks first, if it has one.
pub(super) fn of_region(
    world: &World<'_>,
    language: Language,
    region: Id<Region>,
    cell: Option<(Id<Segment>, &Cell)>,
) -> Html {
    let (dataset, edition) = (world.dataset, world.edition(language));
    let figure = cell.and_then(|(segment, cell)| Some((segment, cell, cited(world, edition, segment, cell)?)));
    let Some((segment, cell, (figure, told))) = figure else {
        let path = format!("regions/{}/", dataset.regions[region].code);
        let facts = [
            ("publisher", Told::from(dataset.site.publisher.name.get(language))),
            ("title", world.region_name(language, region).into()),
            ("site", dataset.site.title.get(language).into()),
            ("url", world.absolute(language, &path).into()),
        ];
        return edition.tell(&wording::CITE_PAGE, &facts);
    };
    let (period, row) = (edition.locale.period(cell.period), world.row_id(segment, cell.period));
    let subject = dataset.segments[segment].name.get(language);
    Line { region, subject, period, figure, counts: told.key(), row: &row }.tell(world, edition)
}

/// The figure of a region's citation, in words, and the count that it tells of.
fn cited(world: &World<'_>, edition: &Edition, segment: Id<Segment>, cell: &Cell) -> Option<(String, Tally)> {
    let counted = world.figures.counted(segment);
    if let Some(covered) = covered(world, edition, segment, cell) {
        return Some((covered, counted));
    }
    let tally = [counted, Tally::Registered, Tally::Active].into_iter().find(|t| cell.count(*t).is_some())?;
    Some((edition.locale.count(cell.count(tally)?), tally))
}

/// A cell's coverage as citations tell it: with its counts, where it has them.
fn covered(world: &World<'_>, edition: &Edition, segment: Id<Segment>, cell: &Cell) -> Option<String> {
    let coverage = world.figures.coverage(segment, cell)?;
    let percent = tables::plain(edition, tables::coverage_value(coverage));
    Some(match coverage.basis {
        CoverageBasis::Counts { counted, eligible } => {
            let facts = [("counted", counted.into()), ("eligible", eligible.into()), ("percent", percent.into())];
            edition.say(&wording::CITE_COVERAGE, &facts)
        }
        CoverageBasis::Stated(_) => percent,
    })
}
