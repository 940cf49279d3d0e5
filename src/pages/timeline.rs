//! A region's stories placed in time, each beside the figure of its month.

use super::edition::Told;
use super::figure::{Form, Pen};
use super::headline::counts_word;
use super::html::Html;
use super::stories;
use super::tables;
use super::wording;
use super::world::World;
use crate::dataset::{Id, Language, Narrative, Region, Segment, Tally};
use crate::figures::{Measure, Subject, Value};
use crate::period::Period;
use tera::Value as Field;

/// How many stories a region's page tells of; the others are in the list of all stories.
const MOST: usize = 40;

/// The stories of a region, the newest first; and whether there are more.
pub(super) fn entries(
    world: &World<'_>,
    language: Language,
    region: Id<Region>,
    principal: Option<Id<Segment>>,
) -> (Vec<Field>, bool) {
    let stories = world.stories_of(region);
    let entry =
        |id: &Id<Narrative>| stories::entry(world, language, *id, figures(world, language, region, principal, *id));
    (stories.iter().take(MOST).map(entry).collect(), stories.len() > MOST)
}

/// The region's own figures of the month of a story: of the segments that it speaks of, else of the one of
/// which the region's page speaks first.
fn figures(
    world: &World<'_>,
    language: Language,
    region: Id<Region>,
    principal: Option<Id<Segment>>,
    story: Id<Narrative>,
) -> Vec<Field> {
    let record = &world.dataset.narratives[story];
    let Some(period) = record.period.or_else(|| Period::of_day(record.date)) else { return Vec::new() };
    let told = |segment: &Id<Segment>| figure(world, language, region, *segment, period);
    let own: Vec<Html> = record.segments.iter().filter_map(told).collect();
    let own = if own.is_empty() { principal.iter().filter_map(told).collect() } else { own };
    own.into_iter().map(Field::from).collect()
}

/// `Juli 2025: 27,7 % pekerja jasa konstruksi terdaftar.`
fn figure(
    world: &World<'_>,
    language: Language,
    region: Id<Region>,
    segment: Id<Segment>,
    period: Period,
) -> Option<Html> {
    let figures = world.figures;
    let cell = figures.cell(region, segment, period)?;
    let record = &world.dataset.segments[segment];
    let counted = figures.counted(segment);
    let (measure, value, counts) = match figures.coverage(segment, cell) {
        Some(coverage) => (Measure::Coverage, tables::coverage_value(coverage), counts_word(record.counts)),
        None => {
            let known = [counted, Tally::Registered, Tally::Active].into_iter().find(|t| cell.count(*t).is_some())?;
            (Measure::Tally(known), Value::Count(cell.count(known)?), known.key())
        }
    };
    let pen = Pen::new(world, language, region, &Subject::Segment(segment));
    let url = format!("#{}", world.row_id(segment, period));
    let when = Html(format!("<a href=\"{url}\">{}</a>", world.time(language, period)));
    let facts = [
        ("period", Told::from(when)),
        ("figure", pen.html(&measure, period, value, Form::Usual).into()),
        ("segment", world.text(language, &record.name).into()),
        ("counts", counts.into()),
        ("measure", if measure == Measure::Coverage { "coverage" } else { "count" }.into()),
    ];
    Some(world.edition(language).tell(&wording::IN_MONTH, &facts))
}
