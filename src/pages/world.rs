//! What every page draws on: the figures, the languages, the addresses, and indices made once.

use super::edition::Edition;
use crate::dataset::{Dataset, Id, Language, Narrative, Page, Programme, Region, Regulation, Segment, Source, Term};
use crate::figures::Figures;
use crate::findings::Report;
use crate::locale::Locale;
use crate::period::Period;

/// What every page draws on.
pub struct World<'d> {
    /// The figures.
    pub figures: &'d Figures<'d>,
    /// What the report says.
    pub dataset: &'d Dataset,
    /// What the rules found in it.
    pub report: &'d Report,
    /// What each language brings, in the order of the report's languages.
    pub editions: Vec<Edition>,
    /// The narratives, the newest first.
    pub stories: Vec<Id<Narrative>>,
    stories_by_region: Vec<Vec<Id<Narrative>>>,
    texts_by_region: Vec<Option<u32>>,
}

impl<'d> World<'d> {
    /// Makes the indices.
    pub fn new(figures: &'d Figures<'d>, report: &'d Report, editions: Vec<Edition>) -> World<'d> {
        let dataset = figures.dataset();
        let mut stories: Vec<Id<Narrative>> = dataset.narratives.ids().collect();
        stories.sort_by(|a, b| {
            let (a, b) = (&dataset.narratives[*a], &dataset.narratives[*b]);
            b.date.cmp(&a.date).then_with(|| a.slug.cmp(&b.slug))
        });
        let mut stories_by_region = vec![Vec::new(); dataset.regions.len()];
        for story in &stories {
            for region in &dataset.narratives[*story].regions {
                let of_region: &mut Vec<Id<Narrative>> = &mut stories_by_region[region.index()];
                if of_region.last() != Some(story) {
                    of_region.push(*story);
                }
            }
        }
        let mut texts_by_region = vec![None; dataset.regions.len()];
        for (index, text) in (0..).zip(&dataset.region_texts) {
            texts_by_region[text.region.index()] = Some(index);
        }
        World { figures, dataset, report, editions, stories, stories_by_region, texts_by_region }
    }

    /// What a language brings.
    pub fn edition(&self, language: Language) -> &Edition {
        // Languages come from the dataset of which the editions were made: there is one for each.
        &self.editions[language.index().min(self.editions.len().saturating_sub(1))]
    }

    /// A language's numbers, dates and texts.
    pub fn locale(&self, language: Language) -> &Locale {
        &self.edition(language).locale
    }

    /// The stories about a region, the newest first.
    pub fn stories_of(&self, region: Id<Region>) -> &[Id<Narrative>] {
        &self.stories_by_region[region.index()]
    }

    /// The text of a region's own page.
    pub fn text_of(&self, region: Id<Region>) -> Option<&'d crate::dataset::RegionText> {
        self.texts_by_region[region.index()].and_then(|index| self.dataset.region_texts.get(index as usize))
    }
}

/// Addresses of pages, as links write them: they begin with the path at which the site stands.
impl World<'_> {
    /// The page at `path` (`regions/61/`, empty for the home page) in a language.
    pub fn url(&self, language: Language, path: &str) -> String {
        [&self.edition(language).prefix, path].concat()
    }

    /// The same with its host, for machines elsewhere.
    pub fn absolute(&self, language: Language, path: &str) -> String {
        let below = if language == Language::DEFAULT { "" } else { &self.edition(language).folder };
        [&self.dataset.site.base_url, below, path].concat()
    }

    /// A file that exists once, whatever the language: `assets/style.css`, `foto/rapat.jpg`.
    pub fn file_url(&self, path: &str) -> String {
        [self.dataset.site.base_path(), path.trim_start_matches('/')].concat()
    }

    /// A region's page.
    pub fn region_url(&self, language: Language, region: Id<Region>) -> String {
        [&self.edition(language).prefix, "regions/", &self.dataset.regions[region].code, "/"].concat()
    }

    /// The row of a region's page that holds a segment's figures in a period: their permalink.
    pub fn row_url(&self, language: Language, region: Id<Region>, segment: Id<Segment>, period: Period) -> String {
        format!("{}#{}", self.region_url(language, region), self.row_id(segment, period))
    }

    /// The id of that row.
    pub fn row_id(&self, segment: Id<Segment>, period: Period) -> String {
        format!("{}-{period}", self.dataset.segments[segment].id)
    }

    /// The row of a region's page that holds what programmes paid in a period.
    pub fn paid_url(
        &self,
        language: Language,
        region: Id<Region>,
        programmes: &[Id<Programme>],
        period: Period,
    ) -> String {
        format!("{}#{}", self.region_url(language, region), self.paid_id(programmes, period))
    }

    /// The id of that row.
    pub fn paid_id(&self, programmes: &[Id<Programme>], period: Period) -> String {
        let ids: Vec<&str> = programmes.iter().map(|id| self.dataset.programmes[*id].id.as_str()).collect();
        format!("{}-{period}", ids.join("-"))
    }

    /// A segment's page.
    pub fn segment_url(&self, language: Language, segment: Id<Segment>) -> String {
        [&self.edition(language).prefix, "segments/", &self.dataset.segments[segment].id, "/"].concat()
    }

    /// A programme's page.
    pub fn programme_url(&self, language: Language, programme: Id<Programme>) -> String {
        [&self.edition(language).prefix, "programmes/", &self.dataset.programmes[programme].id, "/"].concat()
    }

    /// A narrative's page.
    pub fn narrative_url(&self, language: Language, narrative: Id<Narrative>) -> String {
        [&self.edition(language).prefix, "narratives/", &self.dataset.narratives[narrative].slug, "/"].concat()
    }

    /// A standing page.
    pub fn page_url(&self, language: Language, page: Id<Page>) -> String {
        [&self.edition(language).prefix, self.dataset.pages[page].slug.as_str(), "/"].concat()
    }

    /// An entry of the glossary.
    pub fn term_url(&self, language: Language, term: Id<Term>) -> String {
        [&self.edition(language).prefix, "glossary/#", &self.dataset.terms[term].id].concat()
    }

    /// An entry of the list of regulations.
    pub fn regulation_url(&self, language: Language, regulation: Id<Regulation>) -> String {
        [&self.edition(language).prefix, "regulations/#", &self.dataset.regulations[regulation].id].concat()
    }

    /// An entry of the list of sources.
    pub fn source_url(&self, language: Language, source: Id<Source>) -> String {
        [&self.edition(language).prefix, "sources/#", &self.dataset.sources[source].id].concat()
    }
}
