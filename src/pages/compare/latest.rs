//! The latest figure of every region and segment, as a file for the script of `/compare/`.

use crate::dataset::{Id, Language, Region, Segment, Status, Tally, Texts};
use crate::figures::{BaseMark, Cell, CoverageBasis, Origin};
use crate::order::distinct;
use crate::pages::headline::{counts_word, telling_cell};
use crate::pages::tables::coverage_value;
use crate::pages::world::World;
use crate::period::Period;
use std::fmt::Write as _;

/// Writes the file. It exists once: what differs between languages is a map by language.
///
/// A figure is a list: period, coverage in percent, counted, eligible, base, source, and letters for what is
/// to be said of it (`d` disputed, `p` provisional, `s` only stated). What is not shown is `"suppressed"`,
/// what is not known `null`; two bases that differ are not comparable.
pub(in crate::pages) fn json(world: &World<'_>, out: &mut Vec<u8>) {
    let dataset = world.dataset;
    let writer = Writer { world };
    let mut periods = Vec::new();
    let mut regions = String::new();
    for (id, region) in dataset.regions.iter() {
        let figures = writer.figures(id, &mut periods);
        if figures.is_empty() {
            continue;
        }
        regions.push_str(if regions.is_empty() { "\n{\"code\":" } else { ",\n{\"code\":" });
        quote(&mut regions, &region.code);
        regions.push_str(",\"name\":");
        writer.texts(&mut regions, &region.name);
        if let Some(parent) = region.parent {
            regions.push_str(",\"parent\":");
            quote(&mut regions, &dataset.regions[parent].code);
        }
        regions.push_str(",\"level\":");
        quote(&mut regions, &region.level);
        let _ = write!(regions, ",\"figures\":{{{figures}}}}}");
    }
    let mut text = String::from("{\"periods\":{");
    for (index, period) in distinct(periods).iter().enumerate() {
        let _ = write!(text, "{}\"{period}\":{{", if index > 0 { "," } else { "" });
        for (index, edition) in world.editions.iter().enumerate() {
            text.push_str(if index > 0 { "," } else { "" });
            quote(&mut text, &edition.code);
            text.push(':');
            quote(&mut text, &edition.locale.period(*period));
        }
        text.push('}');
    }
    text.push_str("},\n\"segments\":{");
    for (index, (_, segment)) in dataset.segments.iter().enumerate() {
        text.push_str(if index > 0 { "," } else { "" });
        quote(&mut text, &segment.id);
        let _ = write!(text, ":{{\"counts\":\"{}\",\"name\":", counts_word(segment.counts));
        writer.texts(&mut text, &segment.name);
        text.push('}');
    }
    text.push_str("},\n\"bases\":[");
    list(&mut text, dataset.bases.iter().map(|(_, base)| base.id.as_str()));
    text.push_str("],\n\"sources\":[");
    list(&mut text, dataset.sources.iter().map(|(_, source)| source.id.as_str()));
    text.push_str("],\n\"regions\":[");
    text.push_str(&regions);
    text.push_str("\n]}\n");
    out.extend_from_slice(text.as_bytes());
}

struct Writer<'a, 'd> {
    world: &'a World<'d>,
}

impl Writer<'_, '_> {
    /// A text, by language where they differ.
    fn texts(&self, out: &mut String, texts: &Texts) {
        let own = texts.get(Language::DEFAULT);
        if self.world.editions.iter().all(|edition| texts.get(edition.language) == own) {
            quote(out, own);
            return;
        }
        for (index, edition) in self.world.editions.iter().enumerate() {
            out.push(if index > 0 { ',' } else { '{' });
            quote(out, &edition.code);
            out.push(':');
            quote(out, texts.get(edition.language));
        }
        out.push('}');
    }

    /// The latest figures of a region, segment by segment; empty if it has none.
    fn figures(&self, region: Id<Region>, periods: &mut Vec<Period>) -> String {
        let world = self.world;
        let mut out = String::new();
        for (id, segment) in world.dataset.segments.iter() {
            let Some(cell) = telling_cell(world, region, id) else { continue };
            if !cell.is_suppressed() && !super::pairs::tells(world, id, cell) {
                continue;
            }
            periods.push(cell.period);
            out.push_str(if out.is_empty() { "" } else { "," });
            quote(&mut out, &segment.id);
            out.push(':');
            self.figure(&mut out, id, cell);
        }
        out
    }

    fn figure(&self, out: &mut String, segment: Id<Segment>, cell: &Cell) {
        let (dataset, figures) = (self.world.dataset, self.world.figures);
        let _ = write!(out, "[\"{}\",", cell.period);
        let coverage = figures.coverage(segment, cell);
        let counted = figures.counted(segment);
        match coverage {
            Some(coverage) => out.push_str(&coverage_value(coverage).machine()),
            None if [counted, Tally::Eligible].iter().any(|tally| is_hidden(cell, *tally)) => out.push_str(HIDDEN),
            None => out.push_str("null"),
        }
        for tally in [counted, Tally::Eligible] {
            match cell.count(tally) {
                Some(count) => {
                    let _ = write!(out, ",{count}");
                }
                None if is_hidden(cell, tally) => {
                    out.push(',');
                    out.push_str(HIDDEN);
                }
                None => out.push_str(",null"),
            }
        }
        match cell.base {
            BaseMark::Unknown => out.push_str(",null"),
            BaseMark::One(base) => {
                let _ = write!(out, ",{}", base.index());
            }
            BaseMark::Mixed(mark) => {
                let _ = write!(out, ",\"mixed-{mark:08x}\"");
            }
        }
        match cell.records(dataset).first() {
            Some(record) => {
                let _ = write!(out, ",{}", record.source.index());
            }
            None => out.push_str(",null"),
        }
        let mut letters = String::new();
        match cell.status(dataset) {
            Status::Disputed => letters.push('d'),
            Status::Provisional => letters.push('p'),
            Status::Final => {}
        }
        if coverage.is_some_and(|coverage| matches!(coverage.basis, CoverageBasis::Stated(_))) {
            letters.push('s');
        }
        if !letters.is_empty() {
            let _ = write!(out, ",\"{letters}\"");
        }
        out.push(']');
    }
}

/// What stands for a number that is not shown.
const HIDDEN: &str = "\"suppressed\"";

fn is_hidden(cell: &Cell, tally: Tally) -> bool {
    cell.tally(tally).origin == Origin::Suppressed
}

/// Appends texts, one after the other.
fn list<'t>(out: &mut String, texts: impl Iterator<Item = &'t str>) {
    for (index, text) in texts.enumerate() {
        out.push_str(if index > 0 { "," } else { "" });
        quote(out, text);
    }
}

/// Appends a text as JSON writes it.
fn quote(out: &mut String, text: &str) {
    out.push_str(&serde_json::Value::from(text).to_string());
}
