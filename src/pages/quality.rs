//! How good the data are: who has reported what, what is disputed, old or incomplete, and what the
//! publisher answers in public.

use super::edition::{Told, capitalised};
use super::figure::{Pen, Stated};
use super::headline::{has_count as has_figure, telling_cell};
use super::html::{Html, escape};
use super::matrix;
use super::sheet::{Head, Sheet, map};
use super::tables::{self, Column};
use super::wording;
use super::world::World;
use crate::dataset::{Id, Language, Observation, Region, Segment, StatedMeasure, Status, Texts, Version};
use crate::diag::{Code, Fact};
use crate::figures::{Cell, Origin, Subject};
use crate::findings::About;
use crate::locale::Locale;
use crate::order::Arrange;
use crate::period::Period;
use rustc_hash::FxHashMap;
use std::fmt::Write as _;
use tera::Value as Field;

/// How many rows a list has before it is told how many more there are.
const MOST: usize = 200;

/// How many findings one answer is shown to answer.
const MOST_TOLD: usize = 5;

/// The page on the quality of the data. `messages` are the texts of findings in the page's language.
pub(super) fn page(world: &World<'_>, language: Language, messages: Option<&Locale>) -> Sheet {
    let (dataset, edition) = (world.dataset, world.edition(language));
    let title = edition.text("nav-quality");
    let fresh = fresh(world);
    let children = dataset.root.map_or(&[][..], |root| &dataset.regions[root].children);
    let months = u64::from(dataset.site.stale_after);
    let facts = [("n", fresh.into()), ("of", children.len().into()), ("months", months.into())];
    let head = edition.tell(&wording::QUALITY, &facts);
    let description = format!("{}. {}", title, head.to_text());
    let mut sheet =
        Sheet::new(world, language, "quality.html", Head::new(title, description, "quality/".to_owned(), "quality"));
    sheet.set("headline", if children.is_empty() { Field::none() } else { head.into() });
    let matrices = dataset.root.and_then(|root| matrix::of(world, language, root));
    set_matrices(&mut sheet, matrices);
    let lister = Lister { world, language };
    sheet.set("disputed", lister.observations(Status::Disputed, "quality-disputed-table"));
    sheet.set("provisional", lister.observations(Status::Provisional, "quality-provisional-table"));
    sheet.set("stale", lister.stale());
    let stale_after = world
        .figures
        .current()
        .map(|period| edition.tell(&wording::STALE_AFTER, &[("months", months.into()), ("period", period.into())]));
    sheet.set("stale_after", stale_after.map_or_else(Field::none, Field::from));
    sheet.set("incomplete", lister.incomplete());
    sheet.set("missing", lister.missing());
    lister.silent(&mut sheet);
    sheet.set("accepted", lister.accepted(messages));
    sheet.set("gaps", lister.gaps(messages));
    sheet
}

/// Who has reported of one region's parts.
pub(super) fn of_region(world: &World<'_>, language: Language, region: Id<Region>) -> Sheet {
    let edition = world.edition(language);
    let name = world.distinct_name(language, region);
    let title = edition.say(&wording::QUALITY_OF, &[("region", name.as_str().into())]);
    let matrices = matrix::of(world, language, region);
    let said = matrices.as_ref().map(|matrices| matrices.said.to_text()).unwrap_or_default();
    let path = format!("quality/{}/", world.dataset.regions[region].code);
    let mut head = Head::new(title.clone(), format!("{title}. {said}"), path, "quality");
    head.crumbs = vec![(edition.text("nav-quality"), world.url(language, "quality/"))];
    let above = world.dataset.regions[region].parent.filter(|above| Some(*above) != world.dataset.root);
    head.crumbs.extend(
        above.map(|above| (world.region_name(language, above).to_owned(), matrix::quality_url(world, language, above))),
    );
    let mut sheet = Sheet::new(world, language, "quality-region.html", head);
    sheet.set("name", world.region_name(language, region));
    sheet.set("url", world.region_url(language, region));
    set_matrices(&mut sheet, matrices);
    sheet
}

/// Gives a template the matrices of a region and its parts.
fn set_matrices(sheet: &mut Sheet, matrices: Option<matrix::Matrices>) {
    let field = |html: Option<Html>| html.map_or_else(Field::none, Field::from);
    match matrices {
        Some(matrices) => {
            sheet.set("matrix_said", matrices.said);
            sheet.set("matrices", matrices.each);
            sheet.set("legend", matrices.legend);
            sheet.set("linked", field(matrices.linked));
            sheet.set("left", field(matrices.left));
        }
        None => {
            for name in ["matrix_said", "matrices", "legend", "linked", "left"] {
                sheet.set(name, Field::none());
            }
        }
    }
}

/// How many of the root's parts have a figure that is not stale.
fn fresh(world: &World<'_>) -> usize {
    let Some(root) = world.dataset.root else { return 0 };
    let has = |region: &&Id<Region>| {
        world.dataset.segments.ids().any(|segment| {
            let cell = telling_cell(world, **region, segment);
            cell.is_some_and(|cell| has_figure(cell) && !world.figures.is_stale(cell.period))
        })
    };
    world.dataset.regions[root].children.iter().filter(has).count()
}

/// A code that a record answers.
struct Answered<'a> {
    /// The record, linked.
    about: String,
    code: Code,
    /// The answer; none where what was found is not shown.
    reason: Option<&'a Texts>,
    /// What was found, in words.
    found: Vec<String>,
    /// How much more there is of it.
    more: usize,
}

struct Lister<'a, 'd> {
    world: &'a World<'d>,
    language: Language,
}

impl Lister<'_, '_> {
    /// A list with its table, and how many more there are.
    fn list(&self, title: &str, columns: &[Column<'_>], rows: Vec<String>) -> Field {
        if rows.is_empty() {
            return Field::none();
        }
        let edition = self.world.edition(self.language);
        let what = edition.text(title);
        let table = tables::table(edition, &what, columns, |out| {
            rows.iter().take(MOST).for_each(|row| out.push_str(row));
        });
        let more = rows.len().checked_sub(MOST).filter(|more| *more > 0);
        let more = more.map(|more| edition.tell(&wording::MORE, &[("n", more.into())]));
        map([("table", Html(table).into()), ("more", more.map_or_else(Field::none, Field::from))])
    }

    /// A region, segment and period, linked to the row that holds them.
    fn cell_link(&self, region: Id<Region>, segment: Id<Segment>, period: Period) -> Html {
        let world = self.world;
        let edition = world.edition(self.language);
        let facts = [
            ("region", Told::from(world.region_name(self.language, region))),
            ("segment", world.text(self.language, &world.dataset.segments[segment].name).into()),
            ("period", period.into()),
        ];
        let words = edition.tell(&wording::CELL, &facts);
        Html(format!("<a href=\"{}\">{words}</a>", world.row_url(self.language, region, segment, period)))
    }

    /// The observations of a status, with what their sources print and what the data give.
    fn observations(&self, status: Status, title: &str) -> Field {
        let world = self.world;
        let edition = world.edition(self.language);
        let of = |observation: &&Observation| observation.status == status;
        let mut found: Vec<&Observation> = world.dataset.observations.iter().filter(of).collect();
        found.arrange_by_key(|observation| std::cmp::Reverse(observation.period));
        let row = |observation: &&Observation| {
            let (region, segment, period) = (observation.region, observation.segment, observation.period);
            let mut out = String::from("<tr><th scope=\"row\">");
            out.push_str(self.cell_link(region, segment, period).as_str());
            out.push_str("</th>");
            if status == Status::Disputed {
                let pen = Pen::new(world, self.language, region, &Subject::Segment(segment));
                let cell = world.figures.cell(region, segment, period);
                let sayings = cell.map_or_else(Vec::new, |cell| tables::contradictions(world, segment, cell));
                out.push_str("<td class=\"num\">");
                for (index, saying) in sayings.iter().enumerate() {
                    out.push_str(if index > 0 { "<br>" } else { "" });
                    let (measure, printed) = (saying.measure, saying.printed);
                    let stated = Stated::Contradicted;
                    out.push_str(tables::stated_html(edition, &pen, period, measure, printed, stated).as_str());
                }
                if let (true, Some(cell)) = (sayings.is_empty(), cell) {
                    self.agreeing(&mut out, &pen, observation, cell);
                }
                out.push_str("</td><td class=\"num\">");
                for (index, saying) in sayings.iter().enumerate() {
                    out.push_str(if index > 0 { "<br>" } else { "" });
                    out.push_str(tables::computed_html(&pen, period, saying).as_str());
                }
                if let (true, Some(cell)) = (sayings.is_empty(), cell) {
                    self.coverage(&mut out, &pen, segment, cell);
                }
                out.push_str("</td>");
            }
            out.push_str("<td>");
            if let Some(note) = world.figures.note(observation) {
                out.push_str(world.text(self.language, note).as_str());
            }
            out.push_str("</td></tr>\n");
            out
        };
        let rows: Vec<String> = found.iter().map(row).collect();
        let words = [
            Html::text(&edition.text("quality-figure")),
            Html::text(&edition.text("quality-stated")),
            Html::text(&edition.text("quality-computed")),
            Html::text(&edition.text("quality-reason")),
        ];
        let mut columns = vec![Column::text(&words[0].0)];
        if status == Status::Disputed {
            columns.extend([Column::number(&words[1].0), Column::number(&words[2].0)]);
        }
        columns.push(Column::text(&words[3].0));
        self.list(title, &columns, rows)
    }

    /// What a disputed source prints where its own counts do not contradict it.
    fn agreeing(&self, out: &mut String, pen: &Pen<'_>, observation: &Observation, cell: &Cell) {
        let edition = self.world.edition(self.language);
        match self.world.figures.stated_by(observation, cell, StatedMeasure::Coverage) {
            Some(printed) => {
                let (measure, period) = (StatedMeasure::Coverage, observation.period);
                out.push_str(tables::stated_html(edition, pen, period, measure, printed, Stated::Yes).as_str());
            }
            None if cell.is_suppressed() => tables::suppressed(out, edition),
            None => tables::missing(out, &edition.words.missing),
        }
    }

    fn coverage(&self, out: &mut String, pen: &Pen<'_>, segment: Id<Segment>, cell: &Cell) {
        let edition = self.world.edition(self.language);
        match self.world.figures.coverage(segment, cell) {
            Some(coverage) => {
                let value = tables::coverage_value(coverage);
                let (measure, form) = (crate::figures::Measure::Coverage, super::figure::Form::Usual);
                pen.write(out, &measure, cell.period, value, form, "");
            }
            None if cell.is_suppressed() => tables::suppressed(out, edition),
            None => tables::missing(out, &edition.words.missing),
        }
    }

    /// The regions and segments whose latest figure is stale.
    fn stale(&self) -> Field {
        let world = self.world;
        let edition = world.edition(self.language);
        let mut rows = Vec::new();
        for region in world.dataset.regions.ids() {
            for segment in world.dataset.segments.ids() {
                let Some(cell) = telling_cell(world, region, segment) else { continue };
                if !has_figure(cell) || !world.figures.is_stale(cell.period) {
                    continue;
                }
                let pen = Pen::new(world, self.language, region, &Subject::Segment(segment));
                let mut out = String::from("<tr><th scope=\"row\">");
                out.push_str(self.cell_link(region, segment, cell.period).as_str());
                out.push_str("</th><td class=\"num\">");
                self.coverage(&mut out, &pen, segment, cell);
                out.push_str("</td></tr>\n");
                rows.push(out);
            }
        }
        let figure = Html::text(&edition.text("quality-figure"));
        self.list("quality-stale-table", &[Column::text(&figure.0), Column::number(&edition.words.coverage)], rows)
    }

    /// The sums that lack parts, of the latest period of each region and segment.
    fn incomplete(&self) -> Field {
        let world = self.world;
        let edition = world.edition(self.language);
        let mut rows = Vec::new();
        for region in world.dataset.regions.ids() {
            for segment in world.dataset.segments.ids() {
                let Some(cell) = world.figures.cells(region, segment).last() else { continue };
                let origin = cell.tally(world.figures.counted(segment)).origin;
                let Origin::Incomplete { reported, of } = origin else { continue };
                let facts = [("reported", Told::from(u64::from(reported))), ("of", u64::from(of).into())];
                let mut out = String::from("<tr><th scope=\"row\">");
                out.push_str(self.cell_link(region, segment, cell.period).as_str());
                out.push_str("</th><td>");
                tables::badge(&mut out, "incomplete", edition.tell(&wording::INCOMPLETE, &facts).as_str());
                out.truncate(out.trim_end().len());
                out.push_str("</td></tr>\n");
                rows.push(out);
            }
        }
        let figure = Html::text(&edition.text("quality-figure"));
        self.list("quality-incomplete-table", &[Column::text(&figure.0), Column::text(&edition.words.status)], rows)
    }

    /// The observations that say why there is no figure.
    fn missing(&self) -> Field {
        let world = self.world;
        let edition = world.edition(self.language);
        let mut found: Vec<&Observation> =
            world.dataset.observations.iter().filter(|observation| observation.missing.is_some()).collect();
        found.arrange_by_key(|observation| std::cmp::Reverse(observation.period));
        let row = |observation: &&Observation| {
            let mut out = String::from("<tr><th scope=\"row\">");
            let link = self.cell_link(observation.region, observation.segment, observation.period);
            out.push_str(link.as_str());
            out.push_str("</th><td>");
            out.push_str(tables::missing_words(edition, observation.missing));
            if let Some(note) = world.figures.note(observation) {
                out.push_str(". ");
                out.push_str(world.text(self.language, note).as_str());
            }
            out.push_str("</td></tr>\n");
            out
        };
        let rows: Vec<String> = found.iter().map(row).collect();
        let words = [Html::text(&edition.text("quality-figure")), Html::text(&edition.text("quality-reason"))];
        self.list("quality-missing-table", &[Column::text(&words[0].0), Column::text(&words[1].0)], rows)
    }

    /// The parts of the root without any figure.
    fn silent(&self, sheet: &mut Sheet) {
        let world = self.world;
        let edition = world.edition(self.language);
        let children = world.dataset.root.map_or(&[][..], |root| &world.dataset.regions[root].children);
        let mute = |region: &&Id<Region>| {
            world.dataset.segments.ids().all(|segment| {
                !world
                    .figures
                    .cells(**region, segment)
                    .iter()
                    .any(|cell| has_figure(cell) || world.figures.coverage(segment, cell).is_some())
            })
        };
        let silent: Vec<Id<Region>> = children.iter().filter(mute).copied().collect();
        let said = edition.tell(&wording::NO_FIGURE, &[("n", silent.len().into())]);
        sheet.set("silent_said", said);
        let links = silent.iter().take(MOST).map(|region| Field::from(world.region_link(self.language, *region)));
        sheet.set("silent", links.collect::<Vec<Field>>());
        let more = silent.len().checked_sub(MOST).filter(|more| *more > 0);
        let more = more.map(|more| edition.tell(&wording::MORE, &[("n", more.into())]));
        sheet.set("silent_more", more.map_or_else(Field::none, Field::from));
    }

    /// The findings that their records answer, with the answers: one entry for a record and a code, however
    /// often it was found there.
    fn accepted(&self, messages: Option<&Locale>) -> Vec<Field> {
        let world = self.world;
        let mut entries: Vec<Answered<'_>> = Vec::new();
        let mut known: FxHashMap<(String, Code), usize> = FxHashMap::default();
        for accepted in &world.accepted {
            let about = self.about(&accepted.about).0;
            let index = *known.entry((about.clone(), accepted.code())).or_insert(entries.len());
            if index == entries.len() {
                let (code, reason) = (accepted.code(), accepted.reason.as_ref());
                entries.push(Answered { about, code, reason, found: Vec::new(), more: 0 });
            }
            // Where a figure is not shown, neither are the words that tell of it.
            let shown = accepted.reason.is_some();
            let message =
                shown.then(|| self.message(messages, accepted.finding.message, &accepted.finding.facts)).flatten();
            let (Some(entry), Some(message)) = (entries.get_mut(index), message) else { continue };
            if entry.found.len() >= MOST_TOLD {
                entry.more += 1;
            } else if !entry.found.contains(&message) {
                entry.found.push(message);
            }
        }
        let told = entries.into_iter().map(|entry| {
            let title = self.message(messages, &format!("code-{}", entry.code.0), &[]);
            let more = Some(entry.more).filter(|more| *more > 0);
            let more = more.map(|more| world.edition(self.language).tell(&wording::MORE, &[("n", more.into())]));
            let reason = entry.reason.map_or_else(
                || {
                    let mut hidden = String::new();
                    tables::suppressed(&mut hidden, world.edition(self.language));
                    Html(hidden)
                },
                |reason| world.text(self.language, reason),
            );
            map([
                ("code", entry.code.0.into()),
                ("title", title.map_or_else(Field::none, Field::from)),
                ("about", Html(entry.about).into()),
                ("found", entry.found.into_iter().map(Field::from).collect::<Vec<Field>>().into()),
                ("more", more.map_or_else(Field::none, Field::from)),
                ("reason", reason.into()),
            ])
        });
        told.collect()
    }

    /// What an answer is about, linked to where readers find it.
    fn about(&self, about: &About) -> Html {
        let world = self.world;
        match about {
            About::Cell(region, segment, period) => self.cell_link(*region, *segment, *period),
            About::Paid(paid) => {
                let url = world.paid_url(self.language, paid.region, &paid.programmes, paid.period);
                let mut out = format!("<a href=\"{url}\">");
                escape(&mut out, world.region_name(self.language, paid.region));
                let _ = write!(out, ", {}, ", paid.subject().text(world.dataset));
                escape(&mut out, &world.locale(self.language).period(paid.period));
                out.push_str("</a>");
                Html(out)
            }
            About::Narrative(id) => {
                let story = &world.dataset.narratives[*id];
                let title = match story.versions.say(self.language) {
                    Some(Version { title: Some(title), language, .. }) => world.said(self.language, title, *language),
                    _ => Html::text(&story.slug),
                };
                Html(format!("<a href=\"{}\">{title}</a>", world.narrative_url(self.language, *id)))
            }
        }
    }

    /// The gaps in series that nobody answered.
    fn gaps(&self, messages: Option<&Locale>) -> Vec<Field> {
        let locale = self.world.locale(self.language);
        let gaps = self.world.report.findings.iter().filter(|finding| finding.code.0 == "T306");
        let told = gaps.filter_map(|gap| {
            let message = self.message(messages, gap.message, &gap.facts)?;
            // The message stands beside the record it speaks of; here it has to name the series.
            let series = gap.facts.iter().filter(|(name, _)| matches!(*name, "region" | "segment"));
            let series: Vec<String> = series.map(|(_, fact)| locale.fact(fact)).collect();
            Some(Field::from(format!("{}: {message}", series.join(", "))))
        });
        told.take(MOST).collect()
    }

    fn message(&self, messages: Option<&Locale>, key: &str, facts: &[(&'static str, Fact)]) -> Option<String> {
        let told = messages?.text(key, facts).ok()?;
        Some(capitalised(&told))
    }
}
