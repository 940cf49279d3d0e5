//! Pages across regions: all regions, one segment, one programme.

use super::charts;
use super::edition::{Told, capitalised};
use super::figure::{Form, Pen};
use super::gloss::Explained;
use super::headline::{self, counts_word, telling_cell};
use super::html::Html;
use super::region::{self, list_columns};
use super::sheet::{Head, Sheet, map};
use super::stories;
use super::tables::{self, Column, Lists, Payments};
use super::wording;
use super::world::World;
use crate::dataset::{Counts, Flow, Id, Language, Narrative, Programme, Region, Segment};
use crate::diag::Fact;
use crate::figures::link::{Chart, ChartKind};
use crate::figures::{Address, Cell, Measure, Paid, Subject};
use crate::order::Arrange;
use crate::period::Span;
use tera::Value as Field;

/// Above so many regions a page lists those at the top only, and each page its own parts.
const MOST_LISTED: usize = 1000;
/// The targets of how many regions stand on a segment's page.
const MOST_TARGETS: usize = 40;
/// How many stories stand on a programme's page.
const MOST_STORIES: usize = 10;

/// Every region, its parts below it.
pub(super) fn regions(world: &World<'_>, language: Language) -> Sheet {
    let (dataset, edition) = (world.dataset, world.edition(language));
    let title = edition.text("nav-regions");
    let site = dataset.site.title.get(language);
    let facts = [("n", dataset.regions.len().into()), ("site", site.into())];
    let description = edition.say(&wording::REGIONS_LEDE, &facts);
    let head = Head::new(title, description, "regions/".to_owned(), "regions");
    let mut sheet = Sheet::new(world, language, "regions.html", head);
    let deepest = if dataset.regions.len() > MOST_LISTED { 1 } else { usize::MAX };
    let mut listed: Vec<(Id<Region>, usize)> = Vec::new();
    let mut tops: Vec<Id<Region>> =
        dataset.regions.iter().filter(|(_, region)| region.parent.is_none()).map(|(id, _)| id).collect();
    tops.arrange_by_key(|top| Some(*top) != dataset.root);
    for top in tops {
        descend(world, top, 0, deepest, &mut listed);
    }
    sheet.set("several", deepest == 1);
    let what = edition.text("regions-table");
    let table = tables::table(edition, &what, &list_columns(world, language, None), |out| {
        for (region, depth) in listed {
            let segment = world.principal(region);
            // The root and its parts stand at the edge, all others a step further in.
            let depth = depth.saturating_sub(1);
            tables::region_row(out, world, language, region, segment, Lists::Principal, depth);
        }
    });
    sheet.set("table", Html(table));
    sheet
}

fn descend(world: &World<'_>, region: Id<Region>, depth: usize, deepest: usize, listed: &mut Vec<(Id<Region>, usize)>) {
    listed.push((region, depth));
    if depth < deepest {
        for child in &world.dataset.regions[region].children {
            descend(world, *child, depth + 1, deepest, listed);
        }
    }
}

/// A segment's page.
pub(super) fn segment(world: &World<'_>, language: Language, segment: Id<Segment>) -> Sheet {
    let (dataset, edition) = (world.dataset, world.edition(language));
    let record = &dataset.segments[segment];
    let name = capitalised(record.name.get(language));
    let site = dataset.site.title.get(language);
    let description = match &record.description {
        Some(text) => format!("{name}. {}", text.get(language)),
        None => edition.say(&wording::SEGMENT_LEDE, &[("segment", name.as_str().into()), ("site", site.into())]),
    };
    let head = Head::new(name, description, format!("segments/{}/", record.id), "segments");
    let mut sheet = Sheet::new(world, language, "segment.html", head);
    sheet.set("name", world.heading(language, &record.name));
    let described = record.description.as_ref().map(|text| world.text(language, text));
    sheet.set("description", described.map_or_else(Field::none, Field::from));
    let siblings: Vec<Field> = dataset
        .segments
        .iter()
        .map(|(id, other)| {
            map([
                ("name", world.heading(language, &other.name).into()),
                ("url", world.segment_url(language, id).into()),
                ("current", (id == segment).into()),
            ])
        })
        .collect();
    sheet.set("siblings", siblings);
    sheet.set("counts", counts_word(record.counts));
    let mut explained = Explained::default();
    let counted = edition.text(if record.counts == Counts::Active { "segment-active" } else { "segment-registered" });
    let root = dataset.root;
    let headed = root.and_then(|root| Some((root, telling_cell(world, root, segment)?)));
    let told = headed.map(|(root, _)| {
        let told = headline::tell(world, language, root, segment, &world.region_link(language, root));
        (world.explain(language, told.sentence, &mut explained), told.change)
    });
    let (told, change) = told.unzip();
    sheet.set("headline", told.map_or_else(Field::none, Field::from));
    sheet.set("change", change.flatten().map_or_else(Field::none, Field::from));
    sheet.set("counted", world.explain(language, Html::text(&counted), &mut explained));
    let trend = root.and_then(|root| charts::trend(world, language, root, segment, "page-trend-line"));
    sheet.set("trend", trend.map_or_else(Field::none, |chart| Html(chart).into()));
    let silent = root.and_then(|root| region::silent(world, language, root, segment));
    sheet.set("silent_more", silent.as_ref().is_some_and(|(_, more)| *more));
    sheet.set("silent", silent.map_or_else(Field::none, |(told, _)| told.into()));
    targets(world, language, segment, &mut sheet);
    sheet.set("adds_to", record.adds_to.map_or_else(Field::none, |whole| world.segment_link(language, whole).into()));
    let parts: Vec<Html> = record.parts.iter().map(|part| world.segment_link(language, *part)).collect();
    sheet.set("parts", edition.list(&parts));
    sheet.set("has_parts", !parts.is_empty());

    let chart = dataset.root.and_then(|root| {
        // A picture of one bar says nothing that its row does not say.
        let ranked = charts::ranked(world, language, &dataset.regions[root].children, segment);
        let draw = || charts::of_segment(world, ChartKind::Ranking, root, segment, language, "page-chart");
        if ranked.len() < 2 { None } else { draw() }
    });
    sheet.set("chart", chart.map_or_else(Field::none, |chart| Html(chart).into()));

    let known = |region: &Id<Region>| telling_cell(world, *region, segment).is_some();
    let mut regions: Vec<Id<Region>> = dataset.regions.ids().filter(known).collect();
    let all = regions.len();
    if all > MOST_LISTED {
        regions.retain(|region| dataset.regions[*region].parent == dataset.root || Some(*region) == dataset.root);
    }
    let stale = |region: &Id<Region>| {
        let old = |cell: &Cell| world.figures.is_stale(cell.period);
        world.figures.has_ended(*region) || telling_cell(world, *region, segment).is_some_and(old)
    };
    let (old, fresh): (Vec<Id<Region>>, Vec<Id<Region>>) = regions.into_iter().partition(stale);
    let columns = list_columns(world, language, Some(segment));
    let list = |regions: &[Id<Region>], what: &str| {
        if regions.is_empty() {
            return Field::none();
        }
        let table = tables::table(edition, what, &columns, |out| {
            for region in regions {
                tables::region_row(out, world, language, *region, Some(segment), Lists::Segment, 0);
            }
        });
        Html(table).into()
    };
    sheet.set("table", list(&fresh, &edition.text("segment-table")));
    sheet.set("old", list(&old, &edition.text("segment-old-table")));
    let months = u64::from(dataset.site.stale_after);
    let when = world.figures.current();
    let stale_after =
        when.map(|period| edition.tell(&wording::STALE_AFTER, &[("months", months.into()), ("period", period.into())]));
    sheet.set("stale_after", stale_after.map_or_else(Field::none, Field::from));
    sheet.set("shortened", all > MOST_LISTED);
    sheet.set("empty", all == 0);
    sheet
}

/// The targets for a segment, region by region, those at the top first.
fn targets(world: &World<'_>, language: Language, segment: Id<Segment>, sheet: &mut Sheet) {
    let dataset = world.dataset;
    let of = dataset.targets.iter().filter(|target| target.segment == segment);
    let mut regions: Vec<Id<Region>> = of.map(|target| target.region).collect();
    regions.dedup();
    regions.arrange_by_key(|region| {
        (Some(*region) != dataset.root, dataset.regions[*region].parent != dataset.root, *region)
    });
    let more = regions.len().saturating_sub(MOST_TARGETS);
    let groups = regions.iter().take(MOST_TARGETS).flat_map(|at| region::targets_of(world, language, *at, segment));
    sheet.set("targets", groups.collect::<Vec<Field>>());
    let more = (more > 0).then(|| world.edition(language).tell(&wording::MORE, &[("n", more.into())]));
    sheet.set("more_targets", more.map_or_else(Field::none, Field::from));
}

/// A programme's page.
pub(super) fn programme(world: &World<'_>, language: Language, programme: Id<Programme>) -> Sheet {
    let (dataset, edition) = (world.dataset, world.edition(language));
    let record = &dataset.programmes[programme];
    let name = capitalised(record.name.get(language));
    let title = if name == record.id {
        name.clone()
    } else {
        edition.say(&wording::PROGRAMME, &[("name", name.as_str().into()), ("id", record.id.as_str().into())])
    };
    let site = dataset.site.title.get(language);
    let description = match &record.description {
        Some(text) => format!("{title}. {}", text.get(language)),
        None => edition.say(&wording::PROGRAMME_LEDE, &[("programme", title.as_str().into()), ("site", site.into())]),
    };
    let head = Head::new(title.clone(), description, format!("programmes/{}/", record.id), "programmes");
    let mut sheet = Sheet::new(world, language, "programme.html", head);
    sheet.set("name", title);
    let siblings: Vec<Field> = dataset
        .programmes
        .iter()
        .map(|(id, other)| {
            map([
                ("name", other.id.as_str().into()),
                ("full", other.name.get(language).into()),
                ("url", world.programme_url(language, id).into()),
                ("current", (id == programme).into()),
            ])
        })
        .collect();
    sheet.set("siblings", siblings);
    let texts = [
        ("description", &record.description),
        ("pays", &record.pays),
        ("contribution", &record.contribution),
        ("how_to_register", &record.how_to_register),
    ];
    for (field, text) in texts {
        let text = text.as_ref().map(|text| world.text(language, text));
        sheet.set(field, text.map_or_else(Field::none, Field::from));
    }
    let regulations: Vec<Html> = record.regulations.iter().map(|id| world.regulation_link(language, *id)).collect();
    sheet.set("regulations", edition.list(&regulations));
    sheet.set("has_regulations", !regulations.is_empty());

    let mut paid: Vec<&Paid> =
        world.figures.paid().iter().filter(|paid| paid.programmes.contains(&programme)).collect();
    paid.arrange_by(|a, b| {
        let names = || (world.region_name(language, a.region), world.region_name(language, b.region));
        b.period.cmp(&a.period).then_with(|| edition.locale.compare(names().0, names().1)).then(a.region.cmp(&b.region))
    });
    let totals = totals(world, language, programme, &paid);
    sheet.set("totals", totals.map_or_else(Field::none, |table| Html(table).into()));
    sheet.set("chart", benefits(world, language, programme).map_or_else(Field::none, |chart| Html(chart).into()));
    let about = |id: &&Id<Narrative>| dataset.narratives[**id].programmes.contains(&programme);
    let about: Vec<&Id<Narrative>> = world.stories.iter().filter(about).take(MOST_STORIES + 1).collect();
    sheet.set("more_stories", about.len() > MOST_STORIES);
    let about = about.into_iter().take(MOST_STORIES).map(|id| stories::item(world, language, *id));
    sheet.set("stories", about.collect::<Vec<Field>>());
    let all = paid.len();
    paid.truncate(MOST_LISTED);
    let words = &edition.words;
    let columns = [
        Column::text(&words.region),
        Column::text(&words.period),
        Column::number(&words.recipients),
        Column::number(&words.amount),
        Column::text(&words.source),
    ];
    let table = (!paid.is_empty()).then(|| {
        let what = edition.text("programme-table");
        tables::table(edition, &what, &columns, |out| {
            for paid in &paid {
                tables::payment_row(out, world, language, paid, Payments::OfProgramme);
            }
        })
    });
    sheet.set("table", table.map_or_else(Field::none, |table| Html(table).into()));
    let more = (all > paid.len()).then(|| edition.tell(&wording::MORE, &[("n", Told::from(all - paid.len()))]));
    sheet.set("more", more.map_or_else(Field::none, Field::from));
    sheet
}

/// What a programme paid in the whole country over time, where that is more than one figure.
fn benefits(world: &World<'_>, language: Language, programme: Id<Programme>) -> Option<String> {
    let root = world.dataset.root?;
    let programmes = vec![programme];
    let of = |paid: &&Paid| paid.programmes == programmes;
    if world.figures.paid_in(root).iter().filter(of).count() < 2 {
        return None;
    }
    let subject = Subject::Programmes(programmes.clone());
    let request = Chart { kind: ChartKind::Benefits, region: root, subject, from: None, to: None };
    charts::chart(world, &request, language, None, "page-chart").ok()
}

/// What was paid to a region in all its periods, where these may be added up: not where one is missing,
/// where two overlap, or where one is not shown.
fn totals(world: &World<'_>, language: Language, programme: Id<Programme>, paid: &[&Paid]) -> Option<String> {
    let edition = world.edition(language);
    let mut series: Vec<&Paid> = paid.to_vec();
    series.arrange_by(|a, b| {
        (a.region, &a.programmes, a.period.start_month(), a.period).cmp(&(
            b.region,
            &b.programmes,
            b.period.start_month(),
            b.period,
        ))
    });
    let mut rows: Vec<String> = Vec::new();
    for of in series.chunk_by(|a, b| (a.region, &a.programmes) == (b.region, &b.programmes)) {
        let (Some(first), Some(last)) = (of.first(), of.iter().max_by_key(|paid| paid.period)) else { continue };
        if of.len() < 2 || rows.len() >= MOST_LISTED {
            continue;
        }
        let span = Span { from: first.period, to: last.period };
        let pen = Pen::new(world, language, first.region, &first.subject());
        let sums = Flow::ALL.map(|flow| {
            let address = Address { region: first.region, subject: first.subject(), measure: Measure::Flow(flow) };
            (address.measure.clone(), world.figures.figure(&address, span))
        });
        if sums.iter().all(|(_, sum)| sum.is_err()) {
            continue;
        }
        let mut out = String::from("<tr><th scope=\"row\">");
        out.push_str(world.region_link(language, first.region).as_str());
        if first.programmes != [programme] {
            out.push_str(" (");
            out.push_str(tables::programme_links(world, language, &first.programmes).as_str());
            out.push(')');
        }
        out.push_str("</th><td class=\"now\">");
        let facts = [("from", Fact::from(span.from)), ("to", span.to.into())];
        out.push_str(Html::text(&edition.say(&wording::SPAN, &facts)).as_str());
        for (measure, sum) in &sums {
            out.push_str("</td><td class=\"num\">");
            match sum {
                Ok(figure) => pen.write(&mut out, measure, span, figure.value, Form::Usual, ""),
                Err(absence) => tables::absent(&mut out, edition, absence),
            }
        }
        out.push_str("</td></tr>\n");
        rows.push(out);
    }
    if rows.is_empty() {
        return None;
    }
    let words = &edition.words;
    let columns = [
        Column::text(&words.region),
        Column::text(&words.period),
        Column::number(&words.recipients),
        Column::number(&words.amount),
    ];
    let what = edition.text("programme-totals");
    Some(tables::table(edition, &what, &columns, |out| rows.iter().for_each(|row| out.push_str(row))))
}
