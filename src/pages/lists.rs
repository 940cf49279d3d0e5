//! Pages across regions: all regions, one segment, one programme.

use super::charts;
use super::edition::{Told, capitalised};
use super::headline::{counts_word, telling_cell};
use super::html::Html;
use super::region::list_columns;
use super::sheet::{Head, Sheet, map};
use super::tables::{self, Column, Lists, Payments};
use super::wording;
use super::world::World;
use crate::dataset::{Counts, Id, Language, Programme, Region, Segment};
use crate::figures::link::ChartKind;
use crate::figures::{Cell, Paid};
use tera::Value as Field;

/// Above so many regions a page lists those at the top only, and each page its own parts.
const MOST_LISTED: usize = 1000;

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
    tops.sort_by_key(|top| Some(*top) != dataset.root);
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
    sheet.set("active", record.counts == Counts::Active);
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
    paid.sort_by(|a, b| {
        let names = || (world.region_name(language, a.region), world.region_name(language, b.region));
        b.period.cmp(&a.period).then_with(|| edition.locale.compare(names().0, names().1)).then(a.region.cmp(&b.region))
    });
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
