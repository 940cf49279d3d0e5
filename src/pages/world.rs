//! What every page draws on: the figures, the languages, the addresses, and indices made once.

use super::calendar::Calendar;
use super::compare::Pair;
use super::compare::pairs;
use super::edition::{Edition, capitalised};
use super::figure::write_period;
use super::gloss;
use super::headline::{has_count, telling_cell};
use super::html::{Html, escape};
use super::rank::Places;
use crate::dataset::fields::When;
use crate::dataset::{
    Dataset, Id, Language, Narrative, Page, Programme, Region, Regulation, Segment, Source, Term, Texts,
};
use crate::figures::{Address, Figures, Subject};
use crate::findings::{Accepted, Report};
use crate::locale::Locale;
use crate::order::{Arrange, distinct};
use crate::period::{Length, Period};
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// What every page draws on.
pub struct World<'d> {
    /// The figures.
    pub figures: &'d Figures<'d>,
    /// What the report says.
    pub dataset: &'d Dataset,
    /// What the rules found in it.
    pub report: &'d Report,
    /// What was answered in public, of the pages' own findings too.
    pub accepted: Vec<Accepted>,
    /// What each language brings, in the order of the report's languages.
    pub editions: Vec<Edition>,
    /// The narratives, the newest first.
    pub stories: Vec<Id<Narrative>>,
    /// The periods of which the report speaks.
    pub calendar: Calendar,
    stories_by_region: Vec<Vec<Id<Narrative>>>,
    texts_by_region: Vec<Option<u32>>,
    /// The region and segment of the site's headline.
    pub headline: Option<(Id<Region>, Id<Segment>)>,
    /// The pair in which each region is compared.
    pairs: Vec<Option<Pair>>,
    /// Whether another region has the same name.
    homonyms: Vec<bool>,
    /// Whether another narrative has the same title.
    repeated: Vec<bool>,
    /// By region, then segment: the parts of a region in their order, made when a page first asks.
    places: Vec<OnceLock<Places>>,
    /// By language: the words of the glossary, made when a page first asks.
    glosses: Vec<OnceLock<gloss::Words>>,
}

impl<'d> World<'d> {
    /// Makes the indices.
    pub fn new(figures: &'d Figures<'d>, report: &'d Report, editions: Vec<Edition>) -> World<'d> {
        let dataset = figures.dataset();
        let mut stories: Vec<Id<Narrative>> = dataset.narratives.ids().collect();
        stories.arrange_by(|a, b| {
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
        let headline = dataset.site.headline.as_ref().and_then(|headline| {
            match Address::parse(&headline.value, dataset).ok()?.0 {
                Address { region, subject: Subject::Segment(segment), .. } => Some((region, segment)),
                _ => None,
            }
        });
        let mut named: FxHashMap<&str, usize> = FxHashMap::default();
        for (_, region) in dataset.regions.iter() {
            for said in region.name.iter() {
                *named.entry(said.text).or_default() += 1;
            }
        }
        let shared = |region: &Region| {
            let own = |text: &str| region.name.iter().filter(|said| said.text == text).count();
            region.name.iter().any(|said| named.get(said.text).is_some_and(|all| *all > own(said.text)))
        };
        let titles =
            |narrative: &'d Narrative| distinct(narrative.versions.0.iter().filter_map(|v| v.title.as_deref()));
        let mut entitled: FxHashMap<&str, usize> = FxHashMap::default();
        for title in dataset.narratives.iter().flat_map(|(_, narrative)| titles(narrative)) {
            *entitled.entry(title).or_default() += 1;
        }
        let twice = |title: &&str| entitled.get(title).is_some_and(|count| *count > 1);
        let repeated = dataset.narratives.iter().map(|(_, narrative)| titles(narrative).iter().any(twice)).collect();
        let mut places = Vec::new();
        places.resize_with(dataset.regions.len() * dataset.segments.len(), OnceLock::new);
        let homonyms = dataset.regions.iter().map(|(_, region)| shared(region)).collect();
        let mut glosses = Vec::new();
        glosses.resize_with(editions.len(), OnceLock::new);
        let mut world = World {
            figures,
            dataset,
            report,
            accepted: report.accepted.clone(),
            editions,
            calendar: Calendar::new(figures, &stories),
            stories,
            stories_by_region,
            texts_by_region,
            headline,
            pairs: Vec::new(),
            homonyms,
            repeated,
            places,
            glosses,
        };
        world.pairs = pairs::choose(&world);
        world
    }

    /// The pair in which a region is compared: with its parent or a neighbour.
    pub(super) fn pair(&self, region: Id<Region>) -> Option<Pair> {
        self.pairs.get(region.index()).copied().flatten()
    }

    /// Whether there are regions to be compared.
    pub(super) fn compares(&self) -> bool {
        self.own_pairs().next().is_some()
    }

    /// Every prepared pair, once.
    pub(super) fn own_pairs(&self) -> impl Iterator<Item = Pair> {
        let own =
            |(index, pair): (usize, &Option<Pair>)| pair.filter(|pair| pair.prepared && pair.one.index() == index);
        self.pairs.iter().enumerate().filter_map(own)
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

    /// Whether another narrative has the same title, so that a title alone names neither.
    pub fn shares_title(&self, narrative: Id<Narrative>) -> bool {
        self.repeated[narrative.index()]
    }

    /// The parts of a region in the order of their coverage, put in order once.
    pub(super) fn places(&self, parent: Id<Region>, segment: Id<Segment>) -> &Places {
        let at = parent.index() * self.dataset.segments.len() + segment.index();
        // There is one for every region and segment.
        self.places[at.min(self.places.len().saturating_sub(1))].get_or_init(|| Places::of(self, parent, segment))
    }

    /// A sentence of the site's own with the words of the glossary explained that the page has not explained.
    pub(super) fn explain(&self, language: Language, sentence: Html, explained: &mut gloss::Explained) -> Html {
        let words = self.glosses.get(language.index());
        match words {
            Some(words) => words.get_or_init(|| gloss::Words::of(self, language)).explain(sentence, explained),
            None => sentence,
        }
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
        let mut out = format!("{}-", self.dataset.segments[segment].id);
        write_period(&mut out, period);
        out
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

    /// The report on a period.
    pub fn period_url(&self, language: Language, period: Period) -> String {
        let mut out = [&self.edition(language).prefix, "periods/"].concat();
        write_period(&mut out, period);
        out.push('/');
        out
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

/// Texts of the report in a page's language.
impl<'d> World<'d> {
    /// A text as it stands in a page of a language: marked where it is in another.
    pub fn text(&self, language: Language, texts: &Texts) -> Html {
        let said = texts.say(language);
        self.said(language, said.text, said.language)
    }

    /// The same for a text that begins a heading.
    pub fn heading(&self, language: Language, texts: &Texts) -> Html {
        let said = texts.say(language);
        self.said(language, &capitalised(said.text), said.language)
    }

    /// A text that is in the language `said`, in a page of `language`.
    pub fn said(&self, language: Language, text: &str, said: Language) -> Html {
        if said == language {
            return Html::text(text);
        }
        let mut out = format!("<span lang=\"{}\">", self.edition(said).code);
        escape(&mut out, text);
        out.push_str("</span>");
        Html(out)
    }

    /// A region's name. Names of places are names in every language and are never marked.
    pub fn region_name(&self, language: Language, region: Id<Region>) -> &'d str {
        self.dataset.regions[region].name.get(language)
    }

    /// A region's name, told apart from others of the same name by its code.
    pub fn distinct_name(&self, language: Language, region: Id<Region>) -> String {
        let name = self.region_name(language, region);
        if self.homonyms[region.index()] {
            return format!("{name} ({})", self.dataset.regions[region].code);
        }
        name.to_owned()
    }

    /// A link to a region's page.
    pub fn region_link(&self, language: Language, region: Id<Region>) -> Html {
        let mut out = format!("<a href=\"{}\">", self.region_url(language, region));
        escape(&mut out, self.region_name(language, region));
        out.push_str("</a>");
        Html(out)
    }

    /// A link to an entry of the list of sources: its publisher and date, or its title.
    pub fn source_link(&self, language: Language, source: Id<Source>) -> Html {
        let mut out = format!("<a href=\"{}\">", self.source_url(language, source));
        out.push_str(self.source_name(language, source).as_str());
        out.push_str("</a>");
        Html(out)
    }

    /// A link to an entry of the list of sources by the name of who published it.
    pub fn publisher_link(&self, language: Language, source: Id<Source>) -> Html {
        let record = &self.dataset.sources[source];
        let name = record.publisher.as_deref().map_or_else(|| self.text(language, &record.title), Html::text);
        Html(format!("<a href=\"{}\">{name}</a>", self.source_url(language, source)))
    }

    /// How a source is named where there is little room.
    pub fn source_name(&self, language: Language, source: Id<Source>) -> Html {
        let record = &self.dataset.sources[source];
        match (&record.publisher, record.date) {
            (Some(publisher), Some(date)) => Html::text(&format!("{publisher}, {}", self.when(language, date))),
            (Some(publisher), None) => Html::text(publisher),
            (None, _) => self.text(language, &record.title),
        }
    }

    /// A day or period as a language writes it.
    pub fn when(&self, language: Language, when: When) -> String {
        match when {
            When::Day(day) => self.locale(language).date(day),
            When::Within(period) => self.locale(language).period(period),
        }
    }

    /// A period with its machine form; HTML has none for quarters.
    pub fn time(&self, language: Language, period: Period) -> Html {
        let mut out = String::with_capacity(64);
        self.write_time(&mut out, language, period);
        Html(out)
    }

    /// Appends the same.
    pub fn write_time(&self, out: &mut String, language: Language, period: Period) {
        let words = self.locale(language).period(period);
        if period.length() == Length::Quarter {
            escape(out, &words);
            return;
        }
        out.push_str("<time datetime=\"");
        write_period(out, period);
        out.push_str("\">");
        escape(out, &words);
        out.push_str("</time>");
    }

    /// A day with its machine form.
    pub fn day(&self, language: Language, day: Date) -> Html {
        Html(format!("<time datetime=\"{day}\">{}</time>", Html::text(&self.locale(language).date(day))))
    }

    /// The segment of which a region's page speaks first.
    ///
    /// The one of the site's headline where the region has a figure for it; else the one with the
    /// most recent coverage, else the one with the most recent figure; of several the first.
    pub fn principal(&self, region: Id<Region>) -> Option<Id<Segment>> {
        let telling = |segment: Id<Segment>| {
            let cell = telling_cell(self, region, segment)?;
            let known = self.figures.coverage(segment, cell).is_some() || has_count(cell);
            Some((known, self.figures.latest(region, segment, None).map(|cell| cell.period), cell.period))
        };
        if let Some((_, segment)) = self.headline
            && telling(segment).is_some_and(|(known, _, _)| known)
        {
            return Some(segment);
        }
        let mut best = None;
        for segment in self.dataset.segments.ids() {
            let Some(rank) = telling(segment) else { continue };
            if best.is_none_or(|(known, _)| rank > known) {
                best = Some((rank, segment));
            }
        }
        best.map(|(_, segment)| segment)
    }
}

/// Links to what texts speak of.
impl World<'_> {
    /// A link to a segment's page, its name as it begins a heading.
    pub fn segment_link(&self, language: Language, segment: Id<Segment>) -> Html {
        let name = self.heading(language, &self.dataset.segments[segment].name);
        Html(format!("<a href=\"{}\">{name}</a>", self.segment_url(language, segment)))
    }

    /// A link to a regulation's entry: `Inpres 2/2021`.
    pub fn regulation_link(&self, language: Language, regulation: Id<Regulation>) -> Html {
        let name = Html::text(&self.dataset.regulations[regulation].citation());
        Html(format!("<a href=\"{}\">{name}</a>", self.regulation_url(language, regulation)))
    }

    /// A source as a list of sources names it: title, publisher, date, linked to its entry.
    pub fn source_entry(&self, language: Language, source: Id<Source>) -> Html {
        let record = &self.dataset.sources[source];
        let title = self.text(language, &record.title);
        let mut out = format!("<a href=\"{}\">{title}</a>", self.source_url(language, source));
        if let Some(publisher) = &record.publisher {
            out.push_str(". ");
            escape(&mut out, publisher);
        }
        if let Some(date) = record.date {
            out.push_str(", ");
            escape(&mut out, &self.when(language, date));
        }
        Html(out)
    }

    /// The name of a level, as a heading of one such region.
    pub fn level_name(&self, language: Language, level: &str) -> String {
        match self.dataset.site.level_names.get(level) {
            Some(name) => capitalised(name.get(language)),
            None => self.edition(language).named("level", level),
        }
    }
}
