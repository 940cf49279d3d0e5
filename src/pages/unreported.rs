//! What is missing in a series, and who reported it last.
//!
//! A period is missing when nobody gives a figure for it. One that is not shown is there, and where there
//! is nothing to count nothing is missing. A series that keeps a steady distance (every December) misses
//! no months.

use super::edition::Told;
use super::headline::has_count;
use super::html::Html;
use super::wording;
use super::world::World;
use crate::dataset::{Id, Language, Missing, Region, Segment, Tally};
use crate::figures::{Cell, Origin};
use crate::period::{Length, Period};

/// How many spans are named one by one, the latest ones.
const SPANS: usize = 6;

/// The distances in months that reports keep by habit: quarters, half years, years.
const RHYTHMS: [i32; 3] = [3, 6, 12];

/// Whether a cell has a figure, shown or not.
pub(super) fn is_known(world: &World<'_>, segment: Id<Segment>, cell: &Cell) -> bool {
    has_count(cell) || world.figures.coverage(segment, cell).is_some()
}

/// Whether nobody need report a cell any more: it has a figure, or there is nothing to count.
pub(super) fn is_settled(world: &World<'_>, segment: Id<Segment>, cell: &Cell) -> bool {
    is_known(world, segment, cell) || is_inapplicable(cell)
}

fn is_inapplicable(cell: &Cell) -> bool {
    Tally::ALL.iter().any(|tally| matches!(cell.tally(*tally).origin, Origin::Missing(Missing::NotApplicable, _)))
}

/// What a region's series of a segment lacks, in a sentence with who reported it last.
pub(super) fn told(world: &World<'_>, language: Language, region: Id<Region>, segment: Id<Segment>) -> Option<Html> {
    let figures = world.figures;
    let settled = |cell: &&Cell| is_settled(world, segment, cell);
    let last = figures.cells(region, segment).iter().rev().find(settled)?;
    // The series ends with its region.
    let until = world.dataset.regions[region].until.map(Period::end_month);
    let current = figures.current()?.end_month();
    let mut ends: Vec<i32> =
        figures.cells(region, segment).iter().filter(settled).map(|cell| cell.period.end_month()).collect();
    ends.dedup();
    let length = last.period.length();
    let lacking = lacking(&ends, length, until.map_or(current, |until| until.min(current)));
    if lacking.is_empty() {
        return None;
    }
    let edition = world.edition(language);
    let mut spans: Vec<Html> = lacking
        .iter()
        .skip(lacking.len().saturating_sub(SPANS))
        .map(|(from, to)| Html::text(&span(world, language, *from, *to)))
        .collect();
    let more = lacking.len().saturating_sub(SPANS);
    if more > 0 {
        spans.push(edition.tell(&wording::EARLIER_SPANS, &[("n", more.into())]));
    }
    let source = last.records(world.dataset).first().map(|record| record.source);
    let named = |source| world.dataset.sources[source].publisher.is_some();
    let how = source.map_or("sum", |source| if named(source) { "publisher" } else { "source" });
    let facts = [
        ("segment", Told::from(world.heading(language, &world.dataset.segments[segment].name))),
        ("spans", edition.list(&spans).into()),
        ("how", how.into()),
        ("source", source.map_or_else(Html::default, |source| world.publisher_link(language, source)).into()),
        ("last", last.period.into()),
    ];
    Some(edition.tell(&wording::UNREPORTED, &facts))
}

/// A span of periods as short as it can be told: `Agustus–Oktober 2025`.
fn span(world: &World<'_>, language: Language, from: Period, to: Period) -> String {
    let locale = world.locale(language);
    if from == to {
        return locale.period(from);
    }
    let (first, last) = (locale.period(from), locale.period(to));
    let year = Period::whole_year(to.year()).map_or_else(String::new, |year| locale.period(year));
    // A year that both share is told once, where it stands last.
    let shared = (from.length() != Length::Year && from.year() == to.year() && last.ends_with(&year))
        .then(|| first.strip_suffix(&year))
        .flatten();
    match shared {
        Some(short) => format!("{}–{last}", short.trim_end()),
        None => format!("{first} – {last}"),
    }
}

/// The spans that a series lacks, given the months at whose ends it has something, up to the month `until`.
fn lacking(ends: &[i32], length: Length, until: i32) -> Vec<(Period, Period)> {
    let unit = length.months();
    let distances: Vec<i32> = ends.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let natural =
        |distance: &i32| if distance % 12 == 0 { Some(12) } else { RHYTHMS.contains(distance).then_some(*distance) };
    // Of two figures nobody can tell whether their distance is a gap: it is taken for a habit if it can be one.
    let step = match distances.as_slice() {
        [] => unit,
        [one] => natural(one).unwrap_or(unit),
        _ => distances.iter().copied().min().unwrap_or(unit),
    };
    let step = step.max(unit);
    let kept = |at: usize| {
        let same = |other: Option<usize>| other.and_then(|other| distances.get(other)) == distances.get(at);
        distances.get(at).is_some_and(|distance| RHYTHMS.contains(distance))
            && (same(at.checked_sub(1)) || same(at.checked_add(1)))
    };
    let mut spans: Vec<(i32, i32)> = Vec::new();
    let mut lack = |from: i32, to: i32, step: i32| {
        let mut at = from + step;
        while at < to {
            match spans.last_mut() {
                // Only neighbours make a span: every third month is told alone.
                Some((_, last)) if *last + unit == at => *last = at,
                _ => spans.push((at, at)),
            }
            at += step;
        }
    };
    for (at, pair) in ends.windows(2).enumerate() {
        if pair[1] - pair[0] > step && !kept(at) {
            lack(pair[0], pair[1], step);
        }
    }
    if let Some(last) = ends.last() {
        let habit = distances.len().checked_sub(1).filter(|at| kept(*at)).and_then(|at| distances.get(at));
        lack(*last, until + 1, habit.copied().unwrap_or(step));
    }
    spans.into_iter().filter_map(|(from, to)| Some((ending(length, from)?, ending(length, to)?))).collect()
}

/// The period of a length that ends with a month, if one does.
fn ending(length: Length, month: i32) -> Option<Period> {
    let unit = length.months();
    if month % unit != 0 {
        return None;
    }
    let year = i16::try_from((month - 1).div_euclid(12)).ok()?;
    let number = u8::try_from((month - 1).rem_euclid(12) / unit + 1).ok()?;
    match length {
        Length::Month => Period::month(year, number),
        Length::Quarter => Period::quarter(year, number),
        Length::Year => Period::whole_year(year),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a series lacks, told as addresses tell periods.
    fn lacks(periods: &[&str], until: &str) -> String {
        let period = |text: &str| text.parse::<Period>().expect("a period");
        let ends: Vec<i32> = periods.iter().map(|text| period(text).end_month()).collect();
        let length = period(periods.last().expect("a figure")).length();
        let told = |(from, to): &(Period, Period)| {
            if from == to { from.to_string() } else { format!("{from}..{to}") }
        };
        lacking(&ends, length, period(until).end_month()).iter().map(told).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn months_are_told_as_spans_up_to_the_current_one() {
        assert_eq!(lacks(&["2025-07"], "2025-10"), "2025-08..2025-10");
        assert_eq!(
            lacks(&["2025-01", "2025-02", "2025-05", "2025-06"], "2025-08"),
            "2025-03..2025-04 2025-07..2025-08"
        );
        assert_eq!(lacks(&["2024-11", "2024-12", "2025-01"], "2025-01"), "");
    }

    #[test]
    fn a_steady_distance_is_no_gap() {
        assert_eq!(lacks(&["2021-12", "2022-12", "2023-12"], "2024-11"), "");
        assert_eq!(lacks(&["2021-12", "2022-12", "2023-12"], "2024-12"), "2024-12");
        assert_eq!(lacks(&["2022", "2023"], "2025-06"), "2024");
        assert_eq!(lacks(&["2025-Q1", "2025-Q2"], "2025-11"), "2025-Q3");
        assert_eq!(lacks(&["2025-03", "2025-06"], "2025-12"), "2025-09 2025-12");
        // Yearly first, then monthly: the years before were no gaps.
        assert_eq!(
            lacks(&["2020-12", "2021-12", "2022-12", "2024-12", "2025-01", "2025-02"], "2025-03"),
            "2023-01..2024-11 2025-03"
        );
        assert_eq!(lacks(&["2022-12", "2023-12", "2024-12", "2025-02", "2025-03"], "2025-03"), "2025-01");
    }
}
