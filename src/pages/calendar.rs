//! Which periods the report speaks of, and what it says of each: found once, in one walk over the figures.
//!
//! A page on a period asks only for what belongs to it. Without this each of them would look through
//! every region and segment.

use super::headline::has_count;
use crate::dataset::{Dataset, Id, Narrative, Region, Segment};
use crate::figures::Figures;
use crate::order::Arrange;
use crate::period::{Length, Period};
use std::ops::Range;

/// The first year of the calendar, as [`Period`] knows it.
const FIRST_YEAR: i32 = 1900;
/// How many months it has.
const MONTHS: usize = 300 * 12;

/// The periods of a report, the oldest first.
pub struct Calendar {
    issues: Vec<Issue>,
    cells: Vec<(Id<Region>, Id<Segment>)>,
    paid: Vec<u32>,
    depths: Vec<u16>,
}

/// One period of which the report says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The period.
    pub period: Period,
    /// The stories that happened within it, or that say that they speak of it; the newest first.
    pub stories: Vec<Id<Narrative>>,
    /// How many regions have a figure of their own for it.
    pub reported: usize,
    /// How many regions say what was paid in it.
    pub paying: usize,
    cells: Range<usize>,
    paid: Range<usize>,
}

/// A place for each period that there can be: by the month with which it ends, then its length.
fn slot(period: Period) -> usize {
    let month = usize::try_from(period.end_month() - FIRST_YEAR * 12 - 1).unwrap_or(0).min(MONTHS - 1);
    let length = match period.length() {
        Length::Year => 0,
        Length::Quarter => 1,
        Length::Month => 2,
    };
    month * 3 + length
}

/// The periods in which a story stands: its month, that month's quarter and year, and the one that it names.
fn told_in(story: &Narrative) -> impl Iterator<Item = Period> {
    let month = Period::of_day(story.date);
    let quarter = month.and_then(|month| Period::quarter(month.year(), month.number().div_ceil(3)));
    let year = month.and_then(|month| Period::whole_year(month.year()));
    let named = story.period.filter(|period| ![month, quarter, year].contains(&Some(*period)));
    [month, quarter, year, named].into_iter().flatten()
}

impl Calendar {
    /// Finds the periods. `stories` are the narratives, the newest first.
    pub(super) fn new(figures: &Figures<'_>, stories: &[Id<Narrative>]) -> Calendar {
        let dataset = figures.dataset();
        let mut sizes: Vec<Option<(Period, u32)>> = vec![None; MONTHS * 3];
        let mut mark = |period: Period, cells: u32| {
            let (_, size) = sizes[slot(period)].get_or_insert((period, 0));
            *size += cells;
        };
        for region in dataset.regions.ids() {
            for segment in dataset.segments.ids() {
                figures.cells(region, segment).iter().for_each(|cell| mark(cell.period, 1));
            }
        }
        figures.paid().iter().for_each(|paid| mark(paid.period, 0));
        for story in stories {
            let story = &dataset.narratives[*story];
            Period::of_day(story.date).into_iter().chain(story.period).for_each(|period| mark(period, 0));
        }

        // Slots are in the order of periods, so the issues are too.
        let mut places = vec![u32::MAX; MONTHS * 3];
        let mut issues: Vec<Issue> = Vec::new();
        let mut start = 0;
        for (place, (period, size)) in places.iter_mut().zip(&sizes).filter_map(|(place, size)| Some((place, (*size)?)))
        {
            *place = u32::try_from(issues.len()).unwrap_or(u32::MAX);
            issues.push(Issue { period, stories: Vec::new(), reported: 0, paying: 0, cells: start..start, paid: 0..0 });
            start += size as usize;
        }
        let mut calendar = Calendar { issues, cells: Vec::new(), paid: Vec::new(), depths: depths(dataset) };
        calendar.fill_cells(figures, &places, start);
        calendar.fill_paid(figures, &places);
        for id in stories {
            for period in told_in(&dataset.narratives[*id]) {
                if let Some(issue) = calendar.issues.get_mut(places[slot(period)] as usize) {
                    issue.stories.push(*id);
                }
            }
        }
        calendar
    }

    fn fill_cells(&mut self, figures: &Figures<'_>, places: &[u32], all: usize) {
        let dataset = figures.dataset();
        self.cells = vec![(Id::at(0), Id::at(0)); all];
        let mut last = vec![None; self.issues.len()];
        for region in dataset.regions.ids() {
            for segment in dataset.segments.ids() {
                for cell in figures.cells(region, segment) {
                    let at = places[slot(cell.period)] as usize;
                    let Some(issue) = self.issues.get_mut(at) else { continue };
                    if let Some(kept) = self.cells.get_mut(issue.cells.end) {
                        *kept = (region, segment);
                        issue.cells.end += 1;
                    }
                    let own = !cell.records(dataset).is_empty() && last[at] != Some(region);
                    if own && (has_count(cell) || figures.coverage(segment, cell).is_some()) {
                        last[at] = Some(region);
                        issue.reported += 1;
                    }
                }
            }
        }
    }

    fn fill_paid(&mut self, figures: &Figures<'_>, places: &[u32]) {
        let place = |index: &u32| figures.paid().get(*index as usize).map_or(0, |paid| places[slot(paid.period)]);
        self.paid = (0..).take(figures.paid().len()).collect();
        // Within a period they stay in the order of their regions and programmes.
        self.paid.arrange_by_key(place);
        let mut start = 0;
        for same in self.paid.chunk_by(|a, b| place(a) == place(b)) {
            let end = start + same.len();
            if let Some(issue) = same.first().and_then(|first| self.issues.get_mut(place(first) as usize)) {
                issue.paid = start..end;
                let mut regions: Vec<Id<Region>> = same
                    .iter()
                    .filter_map(|index| figures.paid().get(*index as usize))
                    .filter(|paid| paid.is_suppressed() || paid.flows.iter().any(Option::is_some))
                    .map(|paid| paid.region)
                    .collect();
                regions.dedup();
                issue.paying = regions.len();
            }
            start = end;
        }
    }

    /// All of them, the oldest first.
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// One of them.
    pub fn find(&self, period: Period) -> Option<&Issue> {
        self.issues.binary_search_by_key(&period, |issue| issue.period).ok().and_then(|at| self.issues.get(at))
    }

    /// The regions and segments of which something is known in it, in their order.
    pub fn cells(&self, issue: &Issue) -> &[(Id<Region>, Id<Segment>)] {
        self.cells.get(issue.cells.clone()).unwrap_or_default()
    }

    /// The places of what was paid in it, in [`Figures::paid`].
    pub fn paid(&self, issue: &Issue) -> &[u32] {
        self.paid.get(issue.paid.clone()).unwrap_or_default()
    }

    /// The nearest periods of the same length before and after one.
    pub fn beside(&self, period: Period) -> (Option<Period>, Option<Period>) {
        let alike = |issue: &&Issue| issue.period.length() == period.length();
        let before = self.issues.iter().rev().filter(alike).find(|issue| issue.period < period);
        let after = self.issues.iter().filter(alike).find(|issue| issue.period > period);
        (before.map(|issue| issue.period), after.map(|issue| issue.period))
    }

    /// How many regions stand above a region.
    pub fn depth(&self, region: Id<Region>) -> u16 {
        self.depths.get(region.index()).copied().unwrap_or(0)
    }

    /// How many of some regions stand at each depth, the top first.
    pub fn at_depths(&self, regions: impl IntoIterator<Item = Id<Region>>) -> Vec<usize> {
        let mut counts = Vec::new();
        for depth in regions.into_iter().map(|region| usize::from(self.depth(region))) {
            counts.resize(counts.len().max(depth + 1), 0);
            counts[depth] += 1;
        }
        counts
    }
}

fn depths(dataset: &Dataset) -> Vec<u16> {
    dataset.regions.ids().map(|region| u16::try_from(dataset.depth(region)).unwrap_or(u16::MAX)).collect()
}
