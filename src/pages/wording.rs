//! Which texts code asks of a theme: words without facts, and sentences with theirs.
//!
//! Both are lists, so that a language that lacks a text is told of when the theme is loaded, not when
//! the thousandth page happens to need it. Texts that only templates use are not among them: those
//! stand in the templates as `t.key`.

use super::markdown;
use crate::locale::Locale;
use std::collections::BTreeMap;

/// A text with facts.
#[derive(Clone, Copy, Debug)]
pub struct Sentence {
    /// The key in the theme's Fluent files.
    pub key: &'static str,
    /// The facts that it is given. A text need not use all of them.
    pub facts: &'static [&'static str],
}

/// A text that a language lacks, or that asks for a fact that nobody gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    /// The key.
    pub key: String,
    /// The fact, when the text is there.
    pub fact: Option<String>,
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $key:literal,)*) => {
        /// Short texts that code puts into pages, escaped.
        #[derive(Clone, Debug, Default)]
        pub struct Words {
            $($(#[$doc])* pub $name: String,)*
        }

        impl Words {
            /// Takes the words out of a language's texts.
            pub fn read(texts: &BTreeMap<String, String>) -> Result<Words, Vec<Lacking>> {
                let mut lacking = Vec::new();
                let mut word = |key: &str| match texts.get(key) {
                    Some(text) => super::html::Html::text(text).0,
                    None => {
                        lacking.push(Lacking { key: key.to_owned(), fact: None });
                        String::new()
                    }
                };
                let words = Words { $($name: word($key),)* };
                if lacking.is_empty() { Ok(words) } else { Err(lacking) }
            }
        }
    };
}

macro_rules! sentences {
    ($($(#[$doc:meta])* $name:ident $key:literal [$($fact:literal),*],)*) => {
        $($(#[$doc])* pub const $name: Sentence = Sentence { key: $key, facts: &[$($fact),*] };)*
        /// Every sentence.
        pub const SENTENCES: &[Sentence] = &[$($name),*];
    };
}

/// What is wrong with a language's sentences.
pub fn check(locale: &Locale) -> Vec<Lacking> {
    let mut lacking = Vec::new();
    let own = SENTENCES.iter().map(|sentence| (sentence.key, sentence.facts));
    for (key, facts) in own.chain(markdown::TEXTS.iter().copied()) {
        match locale.wants(key) {
            None => lacking.push(Lacking { key: key.to_owned(), fact: None }),
            Some(wanted) => {
                for fact in wanted.iter().filter(|fact| !facts.contains(&fact.as_str())) {
                    lacking.push(Lacking { key: key.to_owned(), fact: Some(fact.clone()) });
                }
            }
        }
    }
    lacking
}

words! {
    /// There is no figure, and nobody said why.
    missing "missing",
    /// Nobody counted.
    not_collected "missing-not-collected",
    /// There is nothing to count.
    not_applicable "missing-not-applicable",
    /// It is known and not given.
    withheld "missing-withheld",
    /// It is known, and too small to be shown, or a small one could be computed from it.
    suppressed "suppressed",
    /// Of a count in a sentence: nobody knows it.
    unknown "unknown",
    /// Two figures cannot be compared.
    not_comparable "not-comparable",
    /// The badge of a disputed figure.
    disputed "badge-disputed",
    /// The badge of a figure that may change.
    provisional "badge-provisional",
    /// The badge of a figure that is old.
    stale "badge-stale",
    /// The badge of a sum of parts.
    summed "badge-summed",
    /// The badge of a sum of segments.
    summed_segments "badge-summed-segments",
    /// The badge of a percentage that only its source gives.
    stated "badge-stated",
    /// The badge of a count without a denominator.
    no_denominator "badge-no-denominator",
    /// Between a figure's value and what it counts: `10.488 terdaftar`.
    registered "registered",
    /// The same for those who are paid up.
    active "active",
    /// Coverage.
    coverage "coverage",
    /// Period.
    period "period",
    /// Segment.
    segment "segment",
    /// Region.
    region "region",
    /// Status.
    status "status",
    /// Amount paid.
    amount "amount",
    /// People paid.
    recipients "recipients",
    /// Points of percent.
    points "points-column",
    /// What a change comes from.
    cause "cause",
    /// The change from people.
    cause_people "cause-people",
    /// The change from the denominator.
    cause_base "cause-base",
    /// The change from a boundary.
    cause_boundary "cause-boundary",
    /// The whole change.
    cause_sum "cause-sum",
    /// Target.
    target "target",
    /// Of a target or a source without a date.
    undated "undated",
    /// A joint figure of several programmes.
    joint "badge-joint",
    /// What a map of areas is not.
    map_illustration "map-illustration",
    /// In a map's key: a count without its denominator.
    map_count "map-key-count",
    /// In a map's key: a sum that lacks parts.
    map_incomplete "map-key-incomplete",
    /// In a map's key: a figure that is not shown.
    map_suppressed "map-key-suppressed",
    /// In a map's key: no figure.
    map_missing "map-key-missing",
    /// In a map's key: what is no region of the report.
    map_around "map-key-around",
    /// The link under a chart's table.
    chart_table "chart-table",
    /// The column of registered people.
    registered_column "registered-column",
    /// The column of active people.
    active_column "active-column",
    /// The column of eligible people.
    eligible_column "eligible-column",
    /// The column of changes.
    change "change",
    /// The column of sources.
    source "source",
    /// The first figure of a series, which no change can be told of.
    first "first-figure",
    /// There is no target.
    no_target "no-target",
    /// The link to a note that an entry before this one tells.
    note_told "note-told",
    /// Eligible less counted.
    gap "gap",
    /// The column that names a measure.
    measure "measure",
    /// The column that holds its value.
    value "value",
    /// The unit of a chart of coverage.
    chart_percent "chart-percent",
    /// The unit of a chart of people.
    chart_people "chart-people",
    /// The unit of a chart of money.
    chart_rupiah "chart-rupiah",
    /// The unit of a chart of changes.
    chart_points "chart-points",
}

sentences! {
    /// A table's name among the landmarks.
    TABLE "table-named" ["what"],
    /// A page's title in the browser.
    TITLE "title-with-site" ["page", "site"],
    /// The figures' period, at the start of a sentence.
    AS_OF "as-of" ["period", "length", "day", "positioned"],
    /// Counted of eligible.
    HEADLINE_FULL "headline-full" ["when", "counted", "eligible", "gap", "percent", "segment", "region", "counts"],
    /// Everybody is counted.
    HEADLINE_ALL "headline-all" ["when", "counted", "percent", "segment", "region", "counts"],
    /// More are counted than should be.
    HEADLINE_OVER "headline-over" ["when", "counted", "eligible", "percent", "segment", "region", "counts"],
    /// A count without a denominator.
    HEADLINE_COUNT "headline-count" ["when", "counted", "unknown", "segment", "region", "counts"],
    /// The count that coverage is made of is missing; the other is known.
    HEADLINE_OTHER "headline-other" ["when", "counted", "unknown", "segment", "region", "counts"],
    /// Only the denominator is known.
    HEADLINE_ELIGIBLE "headline-eligible" ["when", "eligible", "unknown", "segment", "region", "counts"],
    /// A percentage that only its source gives.
    HEADLINE_STATED "headline-stated" ["when", "percent", "segment", "region", "counts"],
    /// A percentage that only its source gives, with a count.
    HEADLINE_STATED_COUNT "headline-stated-count" ["when", "counted", "percent", "segment", "region", "counts"],
    /// Not all parts have reported.
    HEADLINE_INCOMPLETE "headline-incomplete" ["when", "reported", "of", "segment", "region"],
    /// A source says why there is no figure.
    HEADLINE_MISSING "headline-missing" ["why", "period", "segment", "region"],
    /// All counts are too small to be shown, or small ones could be computed from them.
    HEADLINE_SUPPRESSED "headline-suppressed" ["when", "hidden", "segment", "region", "counts"],
    /// What it means that a figure is not shown, once on a page.
    SUPPRESSED "suppressed-means" ["below"],
    /// Periods whose figures are not shown, below a chart.
    CHART_SUPPRESSED "chart-suppressed" ["n"],
    /// Nothing is known.
    HEADLINE_NOTHING "headline-nothing" ["region"],
    /// The last coverage, where a newer count has no denominator.
    LAST_COVERAGE "last-coverage" ["percent", "period", "basis"],
    /// What changed since the period before.
    CHANGE "change-since" ["direction", "points", "before", "period", "counts"],
    /// A change of a count, where coverage is not known.
    CHANGE_COUNT "change-count" ["direction", "change", "before", "period", "counts"],
    /// A change that cannot be told.
    CHANGE_NOT "change-not" ["why", "period"],
    /// How a coverage stands to that of the region above.
    COMPARED_PARENT "compared-parent" ["how", "parent", "percent", "period"],
    /// Its place among regions of its sort.
    COMPARED_LIKE "compared-like" ["place", "rank", "n", "among", "parent", "period", "ties", "left"],
    /// What a series lacks, and who reported it last.
    UNREPORTED "unreported" ["segment", "spans", "how", "source", "last"],
    /// The parts of a region that have not reported.
    SILENT "children-silent" ["names"],
    /// The last item of a list that names not all.
    SO_MANY_MORE "so-many-more" ["n"],
    /// The last item of a list of spans: those before them.
    EARLIER_SPANS "earlier-spans" ["n"],
    /// A figure of a story's month, beside the story.
    IN_MONTH "in-month" ["period", "figure", "segment", "counts", "measure"],
    /// That there is one coverage only, so that it cannot be told whether it rises.
    TREND_ONE "trend-one" ["period", "hidden"],
    /// The target beside a headline.
    TARGET_AHEAD "target-ahead" ["coverage", "by", "due", "passed", "direction", "points", "period"],
    /// The source's figure beside ours.
    SOURCE_SAYS "source-says" ["stated", "computed", "measure"],
    /// The source's figure, where ours is the same.
    SOURCE_AGREES "source-agrees" ["stated"],
    /// A count, a coverage or a gap in full.
    FIGURE_TOLD "figure-told" ["measure", "counts", "when", "figure", "segment", "region"],
    /// A change in full.
    FIGURE_CHANGED "figure-changed" ["measure", "counts", "direction", "figure", "segment", "region", "from", "to"],
    /// A target in full.
    FIGURE_TARGET "figure-target" ["figure", "segment", "region", "counts", "by", "due", "series", "named"],
    /// How far a target is, in full.
    FIGURE_TO_TARGET "figure-to-target" ["when", "figure", "segment", "region", "direction", "series", "named"],
    /// What was paid, in full.
    FIGURE_PAID "figure-paid" ["measure", "figure", "programmes", "region", "from", "to", "one"],
    /// What a figure's status means for whoever reads it.
    FIGURE_STATUS "figure-status" ["status"],
    /// What a count counts.
    MEANING "figure-meaning" ["counts"],
    /// How a coverage or a gap is worked out.
    WORKED_OUT "worked-out" ["measure", "counts", "counted", "eligible"],
    /// How the way to a target is worked out.
    WORKED_TO_TARGET "worked-to-target" ["target", "percent"],
    /// How the change of a count is worked out.
    WORKED_CHANGE "worked-change" ["now", "before", "from", "to"],
    /// The periods of which a sum is made.
    WORKED_PERIODS "worked-periods" ["n", "parts", "listed"],
    /// A figure and its period, in a list of them.
    IN_PERIOD "in-period" ["figure", "period"],
    /// A span of periods.
    SPAN "span-named" ["from", "to"],
    /// The link to a figure's row.
    ROW_OF "row-of" ["region"],
    /// The badge of a rounded figure.
    ROUNDED "badge-rounded" ["unit"],
    /// The badge of a sum that lacks parts.
    INCOMPLETE "badge-incomplete" ["reported", "of"],
    /// The badge of a sum of parts.
    SUMMED "badge-summed-of" ["n"],
    /// The day for which figures hold.
    POSITION "position" ["day"],
    /// What the rest of a bar is.
    NOT_COUNTED "not-counted-noun" ["counts"],
    /// The source of every row of a table.
    SOURCE_OF_ALL "source-of-all" ["source"],
    /// A count that no row of a table has.
    COUNT_UNTOLD "count-untold" ["counts"],
    /// Where a change starts, in a cell.
    SINCE "since" ["period"],
    /// Why coverage moved.
    WHY "why-change" ["segment", "from", "to", "direction", "points", "causes", "counts"],
    /// The part of people.
    WHY_PEOPLE "why-people" ["points", "direction", "change", "counts"],
    /// The part of the denominator.
    WHY_BASE "why-base" ["points", "direction", "from", "to"],
    /// The part of the boundary.
    WHY_BOUNDARY "why-boundary" ["points"],
    /// Why it cannot be told.
    WHY_NOT "why-not" ["why", "from", "to", "before", "now", "known", "segment"],
    /// A table of all periods of a segment.
    ALL_PERIODS "all-periods" ["segment"],
    /// A table of one year of a segment.
    ALL_OF_YEAR "all-of-year" ["segment", "period"],
    /// A table of a region's parts.
    CHILDREN_TABLE "children-table" ["region"],
    /// The name of a code in another system.
    CODE_IN "code-in" ["system"],
    /// A target.
    TARGET "target-sentence" ["coverage", "by", "due"],
    /// How far a target is.
    TARGET_GAP "target-gap" ["points", "direction", "period", "percent"],
    /// A target's words in a drawing.
    TARGET_LABEL "target-label" ["coverage", "by", "due"],
    /// Children that have reported.
    REPORTED "children-reported" ["reported", "of", "segment"],
    /// What a ranking takes that is of one period.
    CHART_RANKING_AT "chart-ranking-at" ["period", "length"],
    /// Regions that are left out of such a ranking.
    NOT_RANKED_AT "not-ranked-at" ["n", "period"],
    /// Regions that are left out of a ranking.
    NOT_RANKED "not-ranked" ["n", "months", "hidden"],
    /// A region that was split.
    SPLIT "split-from" ["origins", "from", "dated"],
    /// A region that was renamed.
    RENAMED "renamed-from" ["origins", "from", "dated"],
    /// A region that ended.
    ENDED "ended" ["until", "successors", "followed"],
    /// A region from which others were made.
    PARTED "parted" ["successors"],
    /// A region that began.
    BEGAN "began" ["from"],
    /// How to cite a figure.
    CITE_FIGURE "cite-figure" ["publisher", "region", "segment", "period", "figure", "site", "url", "counts"],
    /// How to cite a page.
    CITE_PAGE "cite-page" ["publisher", "title", "site", "url"],
    /// How to cite a story.
    CITE_STORY "cite-story" ["publisher", "title", "site", "url", "day"],
    /// A figure in a citation.
    CITE_COVERAGE "cite-coverage" ["counted", "eligible", "percent"],
    /// The heading of a count in words.
    COUNTED "counted-noun" ["counts"],
    /// A coverage over time.
    CHART_COVERAGE "chart-coverage-title" ["region", "from", "to"],
    /// A coverage over time, of one segment.
    CHART_COVERAGE_OF "chart-coverage-of" ["segment", "region", "from", "to", "counts"],
    /// What can be read from one line.
    CHART_LINE "chart-coverage-line" ["segment", "from", "to", "first", "last"],
    /// One point.
    CHART_POINT "chart-coverage-point" ["segment", "period", "percent"],
    /// A progress to a target.
    CHART_PROGRESS "chart-progress-title" ["segment", "region", "targeted"],
    /// What can be read from it.
    CHART_PROGRESS_SAYS "chart-progress-says" ["percent", "counts", "target", "targeted", "period"],
    /// The words under its bar.
    CHART_PROGRESS_LABEL "chart-progress-label" ["percent", "counts"],
    /// What is left.
    CHART_PROGRESS_REST "chart-progress-rest" ["gap"],
    /// A ranking.
    CHART_RANKING "chart-ranking-title" ["segment", "region", "counts"],
    /// What can be read from it.
    CHART_RANKING_SAYS "chart-ranking-says" ["n", "highest", "high", "lowest", "low"],
    /// What it takes.
    CHART_RANKING_SUB "chart-ranking-sub" ["months"],
    /// A map.
    CHART_MAP "chart-map-title" ["segment", "region", "counts"],
    /// What can be read from it.
    CHART_MAP_SAYS "chart-map-says" ["n", "of", "highest", "high", "lowest", "low"],
    /// Of when its figures are.
    CHART_MAP_SUB "chart-map-sub" ["span", "from", "to", "months"],
    /// One part of it.
    MAP_PART "map-part" ["region", "state", "figure", "counts", "period", "status", "reported", "of"],
    /// A class in its key.
    MAP_CLASS "map-class" ["from", "to", "ended"],
    /// In its key: figures that are too old.
    MAP_OLD "map-key-old" ["months"],
    /// In its key: the target of the whole.
    MAP_TARGET "map-target" ["region", "percent", "by", "due"],
    /// Parts whose place is not known.
    MAP_LACKS "map-lacks" ["n"],
    /// Counted against eligible.
    CHART_GAP "chart-gap-title" ["segment", "region"],
    /// One bar of it.
    CHART_GAP_ROW "chart-gap-row" ["counted", "eligible", "percent"],
    /// What can be read from it.
    CHART_GAP_SAYS "chart-gap-says" ["counted", "eligible", "percent", "period", "gap", "counts"],
    /// Benefits over time.
    CHART_BENEFITS "chart-benefits-title" ["programme", "region"],
    /// What can be read from it.
    CHART_BENEFITS_SAYS "chart-benefits-says" ["n", "from", "to", "most"],
    /// A change and what it is made of.
    CHART_CHANGE "chart-change-title" ["from", "to", "segment", "region"],
    /// A pointer's words over a mark.
    CHART_MARK "chart-mark" ["what", "value"],
    /// A mark where the denominator changed.
    CHART_BREAK "chart-break" ["why"],
    /// The title of the report on a period.
    PERIOD "period-title" ["period", "length", "quarter", "year"],
    /// Its description.
    PERIOD_LEDE "period-description" ["title", "reported", "site"],
    /// What the list of reports says of one.
    PERIOD_LINE "period-line" ["reported", "stories", "paying"],
    /// There is no figure for a whole in the period.
    PERIOD_NOTHING "period-nothing" ["segment", "region", "period", "length"],
    /// The figure nearest to that period.
    PERIOD_NEAREST "period-nearest" ["figure", "period", "which", "segment", "region"],
    /// There is no figure for any segment of a whole.
    PERIOD_WHOLE "period-whole" ["region", "period", "length"],
    /// The first figure of a series of periods of one length.
    PERIOD_FIRST "period-first" ["length"],
    /// How many regions moved which way.
    PERIOD_MOVED "period-moved" ["of", "parts"],
    /// One of those ways.
    PERIOD_WAY "period-way" ["n", "way"],
    /// Why some cannot be compared.
    PERIOD_UNCOMPARED "period-uncompared" ["parts"],
    /// One of those reasons.
    PERIOD_WHY "period-why" ["n", "why"],
    /// Targets that are due.
    PERIOD_DUE "period-due" ["n", "period", "length", "parts"],
    /// Targets that are not.
    PERIOD_NOT_DUE "period-not-due" ["n", "parts"],
    /// How many of them are where.
    PERIOD_TARGETS "period-targets" ["n", "way"],
    /// How far a target is, in a table.
    PERIOD_GAP "period-gap" ["points", "direction"],
    /// How many regions reported.
    PERIOD_REPORTED "period-reported" ["n", "of", "period", "all"],
    /// Reports on other periods that end on the same day.
    PERIOD_TOGETHER "period-together" ["n", "periods"],
    /// How many, where it is not known how many there are.
    PERIOD_UNLISTED "period-unlisted" ["n", "period"],
    /// Other regions that reported.
    PERIOD_ALSO "period-also" ["regions"],
    /// How many more.
    PERIOD_ALSO_MORE "period-also-more" ["regions", "n"],
    /// Regions whose figures are not shown.
    PERIOD_HIDDEN "period-hidden" ["n"],
    /// Why regions have no figure.
    PERIOD_REASON "period-reason" ["why", "regions"],
    /// Regions that have not reported, by parent.
    PERIOD_SILENT_IN "period-silent-in" ["n", "region"],
    /// A table of one segment in one period.
    PERIOD_TABLE "period-table" ["segment", "period"],
    /// How many parts of a region have a figure.
    PERIOD_PARTS "period-parts" ["n"],
    /// A link to a segment's page, where its table has no room.
    PERIOD_SEGMENT "period-segment" ["segment", "n"],
    /// What a programme paid.
    PERIOD_PAID "period-paid" ["period", "amount", "recipients", "n", "has", "programmes", "region", "joint"],
    /// A whole for which no sum can be made.
    PERIOD_NO_SUM "period-no-sum" ["region", "period"],
    /// A table of benefits paid in a period.
    PERIOD_BENEFITS "period-benefits" ["period"],
    /// The periods that make a sum.
    PERIOD_SUM "period-sum" ["n"],
    /// A sum that lacks months.
    PERIOD_MONTHS "period-months" ["reported", "of"],
    /// How many figures have a status.
    PERIOD_STATUS "period-status" ["n", "status"],
    /// A revision.
    PERIOD_REVISED "period-revised" ["figure", "day", "reason"],
    /// Nothing is to be said about how far the figures can be relied upon.
    PERIOD_SOUND "period-sound" ["n"],
    /// A row of the rises and falls.
    MOVED "mover" ["region", "segment", "from", "to", "before", "now", "counts"],
    /// What a rise or fall comes from for the greater part.
    MOVED_BY "mover-cause" ["cause", "counts"],
    /// A row of what cannot be compared.
    MOVED_NOT "mover-not" ["region", "segment", "from", "to", "why"],
    /// A programme's name with its id.
    PROGRAMME "programme-named" ["name", "id"],
    /// How many stories of a kind.
    KIND_COUNT "kind-count" ["kind", "n"],
    /// A regulation in force.
    IN_FORCE "in-force" ["from", "until", "has"],
    /// What replaced a regulation.
    REPLACED "replaced-by" ["regulations"],
    /// What amended it.
    AMENDED "amended-by" ["regulations"],
    /// Under which wrong names it goes.
    WRONG_NAMES "wrong-names" ["names"],
    /// How many regions have a fresh figure.
    QUALITY "quality-headline" ["n", "of", "months"],
    /// The title of the page on a region's parts.
    QUALITY_OF "quality-of" ["region"],
    /// How many parts of a region have reported for a period.
    MATRIX_SAID "matrix-said" ["n", "of", "level", "period"],
    /// The latest period for which any has.
    MATRIX_LATEST "matrix-latest" ["n", "period"],
    /// The states of the latest period, counted.
    MATRIX_STATES "matrix-states" ["period", "states"],
    /// One of them.
    MATRIX_TALLY "matrix-tally" ["state", "n"],
    /// The caption of a matrix.
    MATRIX_CAPTION "matrix-caption" ["segment", "from", "to", "counts"],
    /// The head of a column of several periods.
    MATRIX_HOLE "matrix-hole" ["n", "from", "to"],
    /// The periods for which a matrix has no room.
    MATRIX_EARLIER "matrix-earlier" ["from", "to"],
    /// The name of their table.
    MATRIX_BY_YEAR "matrix-by-year" ["what"],
    /// How many periods' marks are links.
    MATRIX_LINKED "matrix-linked" ["n"],
    /// Regions without a row.
    MATRIX_LEFT "matrix-left" ["n"],
    /// The link to a prepared pair.
    COMPARE_WITH "compare-with" ["region"],
    /// The title of a pair.
    COMPARE_TITLE "compare-title" ["one", "other"],
    /// The description of the list of pairs.
    COMPARE_LEDE "compare-description" ["site"],
    /// A difference.
    COMPARE_SAID "compare-said" ["segment", "one", "other", "first", "second", "direction", "points", "period", "counts"],
    /// Why there is none.
    COMPARE_NOT "compare-not" ["segment", "one", "other", "first", "second", "why"],
    /// A newer figure than the one that is compared.
    COMPARE_NEWER "compare-newer" ["region", "segment", "period"],
    /// Segments of which only one region has figures.
    COMPARE_ONLY "compare-only" ["region", "segments"],
    /// A chart of two regions.
    COMPARE_CHART "compare-chart" ["segment", "one", "other", "counts"],
    /// The button that takes a region out.
    COMPARE_DROP "compare-drop" ["region"],
    /// When a figure is stale.
    STALE_AFTER "quality-stale-after" ["months", "period"],
    /// How many regions have none.
    NO_FIGURE "quality-no-figure" ["n"],
    /// A region, segment and period.
    CELL "cell-named" ["region", "segment", "period"],
    /// More than a list shows.
    MORE "and-more" ["n"],
    /// A page that has no translation.
    UNTRANSLATED "untranslated" ["language", "code"],
    /// The latest period, in the footer.
    LATEST "latest-period" ["period"],
    /// The licence, in the footer.
    LICENCE "licence" ["licence"],
    /// The subject of a letter about an error.
    REPORT_SUBJECT "report-subject" ["page"],
    /// The description of a list of regions.
    REGIONS_LEDE "regions-description" ["n", "site"],
    /// The description of a region's page without figures.
    REGION_NOTHING "region-description" ["region", "site"],
    /// The description of a segment's page.
    SEGMENT_LEDE "segment-description" ["segment", "site"],
    /// The description of a programme's page.
    PROGRAMME_LEDE "programme-description" ["programme", "site"],
    /// The description of a list.
    LIST_LEDE "list-description" ["what", "site", "n"],
    /// A link to another language's text in the list of sources.
    USED_FOR "used-for" ["region", "segment"],
}
