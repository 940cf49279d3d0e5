# The texts of the theme terang in English.
#
# A report may override any of them in themes/<theme>/locales/en.ftl, which need not hold the others.
# Numbers, dates and periods arrive here already written. $counts is `registered` or `active`:
# sentences always say which, never only "covered".

# Language
language-code = en
language-wide = {""}
language-name = English
language-full = English
og-locale = en_GB

# Frame
skip-to-content = Skip to content
nav-main = Main
nav-language = Language
nav-crumbs = Breadcrumbs
nav-more = More links
nav-regions = Regions
nav-narratives = Stories
nav-segments = Segments
nav-programmes = Programmes
nav-quality = Data quality
nav-about = About
nav-glossary = Glossary
nav-regulations = Regulations
nav-sources = Sources
home = Home
on-this-page = On this page
footer-publisher = Publisher
footer-data = Data
footer-more = On this site
theme = Appearance
theme-system = As the device
theme-light = Light
theme-dark = Dark
latest-period = Latest period: { $period }.
licence = Free to reuse with the source named: { $licence }.
report-error = Report an error on this page
report-question = Is something wrong?
report-how = Name the row and its source.
report-subject = Error report: { $page }
title-with-site = { $page } | { $site }
all-regions = All regions
all-stories = All stories
moved = This page has moved
moved-to = Go to the new address
untranslated = There is no translation yet. The text below is in { $code ->
    [id] Indonesian
   *[other] { $language }
}.

# Words
region = Region
period = Period
segment = Segment
programme = Programme
status = Status
source = Source
coverage = Coverage
registered = registered
active = active
eligible = eligible
registered-column = Registered
active-column = Active
eligible-column = Eligible
change = Change
target = Target
gap = Not yet
measure = Measure
value = Value
amount = Amount
recipients = Recipients
points-column = Points
code = Ministry of Home Affairs code
code-in = { $system } code
population = Population
table-named = Table: { $what }
filter-table = Filter the rows
# %n and %m are numbers that a script puts in.
rows-shown = Rows shown: %n of %m
chart-role = chart: arrow keys go from point to point
copy = Copy
copy-citation = Copy this citation
copied = Copied
copy-failed = Select the text and copy it
find-label = Name or code of a region
find-hint = Such as a regency, a city, or a code like 61.
find-many = Regions found: %n
find-none = No region has this name or code.
and-more = And { $n } more.
cell-named = { $region }, { $segment }, { $period }

# What is missing is said in words, never as zero
missing = not available
missing-not-collected = not collected
missing-not-applicable = not applicable
missing-withheld = withheld
suppressed = suppressed
suppressed-means = “Suppressed” means that there is a figure and it is not shown, to protect the people it counts: they are fewer than { $below }, or a count of fewer than { $below } could be computed from it. It does not mean zero.
unknown = not known
not-comparable = not comparable
first-figure = first figure
no-target = no target
undated = undated

# Status
badge-disputed = Disputed
badge-provisional = Provisional
badge-stale = Old data
badge-incomplete = { $reported } of { $of } regions have reported
badge-incomplete-short = Incomplete
badge-missing = No data yet
badge-summed = Sum of its parts
badge-summed-of = { $n ->
    [one] Sum of { $n } region
   *[other] Sum of { $n } regions
}
badge-summed-segments = Sum of segments
badge-stated = As stated by the source
badge-no-denominator = No denominator
badge-rounded = Rounded to { $unit }
badge-rounded-short = Rounded
badge-joint = Joint figure
position = as of { $day }
since = since { $period }

# Headlines
as-of = { $length ->
    [month] As of { $period }
   *[longer] At the end of { $period }
}{ $positioned ->
    [yes] {" "}(counted on { $day })
   *[no] {""}
}
headline-full = { $when }, { $counted } of { $eligible } { $segment } in { $region } were { $counts ->
    [active] active members
   *[registered] registered
} ({ $percent }); { $gap } were not.
headline-all = { $when }, all { $counted } { $segment } in { $region } were { $counts ->
    [active] active members
   *[registered] registered
} ({ $percent }).
headline-over = { $when }, { $counted } { $segment } in { $region } were { $counts ->
    [active] active members
   *[registered] registered
}, more than the { $eligible } who are eligible ({ $percent }).
headline-count = { $when }, { $counted } { $segment } in { $region } were { $counts ->
    [active] active members
   *[registered] registered
}. How many are eligible is { $unknown }, so coverage cannot be computed.
headline-other = { $when }, { $counted } { $segment } in { $region } were { $counts ->
    [active] registered. How many were active is { $unknown }, so coverage cannot be computed.
   *[registered] active members. How many were registered is { $unknown }, so coverage cannot be computed.
}
headline-eligible = { $when }, { $eligible } { $segment } in { $region } were eligible. How many were { $counts ->
    [active] active members
   *[registered] registered
} is { $unknown }.
headline-stated = { $when }, { $percent } of { $segment } in { $region } were { $counts ->
    [active] active members
   *[registered] registered
}, according to the source. It gives no counts, so the percentage cannot be recomputed.
headline-stated-count = { $when }, { $counted } { $segment } in { $region } were { $counts ->
    [active] active members
   *[registered] registered
}, { $percent } according to the source. It gives no denominator, so the percentage cannot be recomputed.
headline-incomplete = { $when }, { $reported } of { $of } regions in { $region } have reported on { $segment }, so there is no total yet.
headline-missing = { $why ->
    [not-applicable] There were no { $segment } to count in { $region } in { $period }.
    [withheld] The figure for { $segment } in { $region } in { $period } exists but is withheld.
   *[not-collected] No figure for { $segment } in { $region } was collected for { $period }.
}
headline-suppressed = { $when }, the number of { $segment } in { $region } who were { $counts ->
    [active] active members
   *[registered] registered
} is { $hidden }.
headline-nothing = There is no figure for { $region } yet. An empty place means that none was found, not zero.
last-coverage = { $basis ->
    [stated] The last coverage that a source states is { $percent }, for { $period }.
   *[computed] The last coverage that can be computed is { $percent }, for { $period }.
}
change-since = { $direction ->
    [up] Coverage rose by { $points } from { $before } in { $period }.
    [down] Coverage fell by { $points } from { $before } in { $period }.
   *[same] Coverage has not changed since { $period } ({ $before }).
}
change-count = The number { $counts ->
    [active] of active members
   *[registered] registered
} { $direction ->
    [up] rose by { $change } from { $before } in { $period }.
    [down] fell by { $change } from { $before } in { $period }.
   *[same] has not changed since { $period }.
}
change-not = { $why ->
    [base] It cannot be compared with { $period }, because the base of the denominator changed.
    [boundary] It cannot be compared with { $period }, because the region’s boundary changed.
   *[stated] It cannot be compared with { $period }, because a source gives only the percentage.
}

# What the source says
source-says = The source prints { $stated }. { $measure ->
    [coverage] The counts of people give
    [gap] The counts of people give
   *[other] The data on this site give
} { $computed }.
source-agrees = The source prints { $stated }, and the data give the same.

# A region’s page
fact-position = Counted on
fact-source = Source
fact-base = Denominator
fact-status = Status
fact-row = See its row
region-text = About these figures
region-coverage = Over time
region-why = Why it changed
region-targets = Targets
region-stories = Stories
region-benefits = Benefits paid
region-codes = Codes and population
region-cite = How to cite
benefits-table = benefits paid, all periods
all-periods = { $segment }, all periods
children-table = parts of { $region }
children-reported = { $reported } of { $of } regions have a figure for { $segment }.
children-some = Not all parts of this region are listed here, so they are never added up.
counts-registered = Coverage counts those who are registered.
counts-active = Coverage counts active members, those whose contributions are paid.
segments-overlap = Segments overlap and are never added up.
about-segment = About this segment
split-from = { $dated ->
    [yes] Split from { $origins } in { $from }.
   *[no] Split from { $origins }.
}
renamed-from = { $dated ->
    [yes] Renamed from { $origins } in { $from }.
   *[no] Renamed from { $origins }.
}
began = Exists since { $from }.
ended = { $followed ->
    [yes] This region existed until { $until } and is continued by { $successors }.
   *[no] This region existed until { $until }.
}
parted = Parts of it became { $successors }.
why-change = From { $from } to { $to } coverage of { $segment } { $direction ->
    [up] rose by { $points }
    [down] fell by { $points }
   *[same] did not change
}. The causes: { $causes }.
why-people = { $points } from people ({ $direction ->
    [up] { $change } more
    [down] { $change } fewer
   *[same] no change in
} { $counts ->
    [active] active members
   *[registered] registered
})
why-base = { $points } from the denominator ({ $direction ->
    [up] up from { $from } to { $to }
    [down] down from { $from } to { $to }
   *[same] still { $to }
})
why-boundary = { $points } from a change of boundary
why-not = { $why ->
    [base] Between { $from } and { $to } the base of the denominator changed{ $known ->
        [yes] {" "}(from { $before } to { $now } workers)
       *[no] {""}
    }, so the two cannot be compared.
    [boundary] Between { $from } and { $to } the region’s boundary changed, and figures for the old one cannot be put together again.
   *[stated] For { $from } or { $to } the source gives only the percentage, so the change cannot be told apart.
}
target-sentence = { $due ->
    [yes] { $coverage } by { $by }
   *[no] { $coverage }, no year given
}
target-gap = { $direction ->
    [up] { $points } short of the target, with a coverage of { $percent } in { $period }.
    [down] { $points } above the target, with a coverage of { $percent } in { $period }.
   *[same] The target is met, with a coverage of { $percent } in { $period }.
}
target-series = series
cite-figure = { $publisher }. “{ $region }: { $segment }, { $period }.” { $site }. { $figure } { $counts ->
    [active] (active members)
    [eligible] (eligible)
    [gap-active] (not active members)
    [gap-registered] (not registered)
    [target] (target for coverage)
    [gap-to-target] (distance from the target)
    [change] (change in coverage)
    [change-people] (change in coverage from people)
    [change-base] (change in coverage from the denominator)
    [change-boundary] (change in coverage from the boundary)
    [registered-change] (change in registered)
    [active-change] (change in active members)
    [eligible-change] (change in eligible)
    [recipients] (recipients of benefits)
    [amount] (benefits paid)
   *[registered] (registered)
}. { $url }
cite-coverage = { $counted } of { $eligible }, { $percent }
cite-page = { $publisher }. “{ $title }.” { $site }. { $url }
cite-story = { $publisher }. “{ $title }.” { $site }, { $day }. { $url }
region-description = { $region }: no figures on employment social security yet. { $site }.

# Levels: one such region, then as the heading of a list
level-country = Country
level-province = Province
level-regency = Regency
level-city = City
level-district = District
level-village = Village
levels-country = Countries
levels-province = Provinces
levels-regency = Regencies
levels-city = Cities
levels-district = Districts
levels-village = Villages
levels-regency-city = Regencies and cities
levels-mixed = Parts of this region

# Sorts of event
kind-coordination = coordination
kind-monitoring = monitoring
kind-socialisation = information session
kind-verification = verification
kind-handover = benefit handover
kind-release = press release
kind-count = { $kind } ({ $n })

# The list of regions
regions-lede = The latest figure of every region, with its period. Regencies and cities stand below their province.
regions-asof = Registered and active are told apart; “not available” is not zero.
regions-by-parent = The parts of a region are listed on its own page.
regions-quality = What the statuses mean, and who has not reported
regions-table = all regions
regions-description = Employment social security in { $n } regions, with period and status. { $site }.

# Segments
other-segments = Segments
segment-counted = What is counted
segment-coverage-of = Coverage of
segment-registered = those who are registered
segment-active = active members, those whose contributions are paid
segment-adds-to = Adds to
segment-adds-to-none = nothing: segments overlap
segment-parts = Sum of
segment-ranking = Ranking
segment-regions = By region
segment-table = latest figures by region
segment-old = Old data
segment-old-table = old figures by region
segment-empty = There is no figure for this segment yet.
segment-shortened = Only the top level is listed; the others are on their regions’ pages.
segment-description = { $segment }: coverage by region. { $site }.

# Programmes
other-programmes = Programmes
programme-named = { $name } ({ $id })
programme-pays = What it pays
programme-joining = Contributions and joining
programme-contribution = Contribution
programme-how = How to join
programme-regulations = Legal basis
programme-paid = What was paid
programme-table = payments by region
programme-nothing = There are no figures on payments of this programme yet.
programme-description = { $programme }: benefits, contributions, how to join, and what was paid. { $site }.

# Home
home-disputed = The source and its own counts differ.
home-disputed-why = This site shows what the counts give, and says both.
home-row = The figure, its source and how to cite it
home-ranking = Latest figures
home-reported = Who has reported
home-find = Find a region
home-movers = Rises and falls
home-stories = Latest stories
mover = { $region }, { $segment }, { $from } to { $to }: from { $before } to { $now } { $counts ->
    [active] active members
   *[registered] registered
}.
mover-not = { $region }, { $segment }, { $from } to { $to }: { $why ->
    [base] the base of the denominator changed.
    [boundary] the region’s boundary changed.
   *[stated] a source gives only the percentage.
}

# Stories
narratives-lede = Meetings, monitoring and benefit handovers: what happened, where, and which figures were named.
story-date = Date
story-published = Published
story-venue = Place
story-regions = Regions
story-segments = Segments
story-programmes = Programmes
story-regulations = Regulations
story-organisations = Organisations
story-sources = Sources
corrections = Corrections
prose-story = Text
prose-region = Notes
prose-page = Content
list-description = { $what }: { $n ->
    [one] { $n } entry
   *[other] { $n } entries
} on { $site }.

# Lists of reference
glossary-lede = The words of this site, each with one meaning.
also-called = Also called
regulations-lede = The legal basis of what this site speaks of, with official titles and dates in force.
regulations-table = Table: list of regulations
regulation = Regulation
regulation-title = Title
regulation-dates = In force
regulation-notes = Notes
not-in-force = Not in force
in-force = { $has ->
    [both] { $from } to { $until }
    [from] since { $from }
    [until] until { $until }
   *[none] dates not recorded
}
replaced-by = Replaced by { $regulations }.
amended-by = Amended by { $regulations }.
wrong-names = Often wrongly called { $names }.
sources-lede = Every figure has a source. This is the list, with what each is used for.
sources-table = list of sources
source-published = Published
source-used = Used for
used-for = { $region }: { $segment }

# Data quality
quality-lede = What is incomplete, old or disputed, all in one place.
quality-headline = { $n } of { $of } top-level regions have a figure from the last { $months } months.
quality-figure = Figure
quality-stated = The source says
quality-computed = The data give
quality-reason = Reason
quality-disputed-table = disputed figures
quality-provisional-table = provisional figures
quality-stale-table = old figures
quality-incomplete-table = incomplete sums
quality-missing-table = figures that are missing, and why
quality-silent = Nothing reported
quality-no-figure = { $n ->
    [one] { $n } region has no figure at all.
   *[other] { $n } regions have no figure at all.
}
quality-stale-after = More than { $months } months before { $period }; left out of rankings.
quality-gaps = Gaps
quality-accepted = Answered findings
quality-accepted-why = The checks found these; the publisher answers them in public.
quality-meanings = What the statuses mean
meaning-disputed = The source and its own counts differ, or sources contradict each other; both are shown.
meaning-provisional = The publisher may still change it.
meaning-incomplete = Not all parts of the region have reported, so they are not added up.
meaning-missing = Not collected, not applicable, withheld, or not found yet. Not zero.
meaning-stale = Too old to be compared with other figures.
meaning-rounded = The source rounds it, and the arithmetic allows for that.
meaning-stated = A percentage that only the source gives, without counts to compute it from.
meaning-summed = Computed by adding up all parts of a region, or all segments that make one.

# Charts
chart-table = The chart’s data as a table
chart-percent = Percent of eligible workers
chart-people = People
chart-rupiah = Rupiah
chart-points = Percentage points
chart-coverage-title = { $region }: coverage by segment, { $from } – { $to }
chart-coverage-of = { $region }: coverage of { $segment }, { $from } – { $to }
chart-coverage-line = { $segment }: from { $first } in { $from } to { $last } in { $to }.
chart-coverage-point = { $segment }: { $percent } in { $period }.
chart-break = { $why ->
    [base] new base
    [boundary] new boundary
   *[stated] percent only
}
chart-progress-title = { $targeted ->
    [yes] { $region }: { $segment }, progress to the target
   *[no] { $region }: coverage of { $segment }
}
chart-progress-says = As of { $period }, { $percent } { $counts ->
    [active] active members
   *[registered] registered
}.{ $targeted ->
    [yes] {" "}{ $target }.
   *[no] {""}
}
chart-progress-label = { $percent } { $counts ->
    [active] active
   *[registered] registered
}
chart-progress-rest = { $gap } not yet
target-label = { $due ->
    [yes] Target { $by }: { $coverage }
   *[no] Target { $coverage }, no year
}
chart-ranking-title = { $region }: { $segment } who are { $counts ->
    [active] active members
   *[registered] registered
}, by region
chart-ranking-sub = Percent of those eligible. The latest figure of each region within { $months } months, its period below the name.
chart-ranking-says = { $n ->
    [one] { $highest }: { $high }.
   *[other] { $n } regions. Highest { $highest } with { $high }, lowest { $lowest } with { $low }.
}
not-ranked = { $n ->
    [one] { $n } other region
   *[other] { $n } other regions
}: not available{ $hidden ->
    [yes] , suppressed
   *[no] {""}
}, or older than { $months } months.
chart-suppressed = { $n ->
    [one] { $n } period is suppressed.
   *[other] { $n } periods are suppressed.
}
chart-gap-title = { $region }: { $segment }, counted and not yet
chart-gap-row = { $counted } of { $eligible } ({ $percent })
chart-gap-says = As of { $period }, { $counted } of { $eligible } were { $counts ->
    [active] active members
   *[registered] registered
} ({ $percent }); { $gap } were not.
counted-noun = { $counts ->
    [active] Active
   *[registered] Registered
}
not-counted-noun = { $counts ->
    [active] Not active
   *[registered] Not registered
}
chart-benefits-title = { $region }: { $programme } benefits paid
chart-benefits-says = { $n ->
    [one] { $n } period, { $from }. { $most }.
   *[other] { $n } periods, { $from } to { $to }. At most { $most }.
}
chart-change-title = { $region }: change in coverage of { $segment } by cause, { $from } to { $to }
chart-mark = { $what }: { $value }
cause = Cause
cause-people = People
cause-base = Denominator
cause-boundary = Boundary
cause-sum = Change

# A page that is not there
not-found = This page was not found
not-found-lede = The address may be misspelt. Addresses once published on this site do not change.
not-found-report = Tell us about the broken link

# Prose
data-gives = { $measure ->
    [coverage] the counts give
    [gap] the counts give
   *[other] the data give
} { $figure }
footnotes = Footnotes
footnote-number = Footnote { $n }
footnote-back = Back to the text, note { $n }
table-unnamed = Table { $n } of the text

# The figures of a story: an entry for each, at the end of the text
figures-story = Figures in this story
figures-text = Figures in this text
figure-close = Close
figure-back = Back to the text
figure-cite = Cite
row-of = See its row on the page of { $region }
fact-meaning = Meaning
fact-working = Calculation
span-named = { $from } to { $to }
in-period = { $figure } ({ $period })
figure-told = { $measure ->
    [eligible] { $when }, { $figure } { $segment } in { $region } were eligible.
    [gap] { $when }, { $figure } { $segment } in { $region } were not { $counts ->
        [active] active members
       *[registered] registered
    }.
    [over] { $when }, more { $segment } in { $region } were { $counts ->
        [active] active members
       *[registered] registered
    } than were eligible; the difference is { $figure }.
    [coverage] { $when }, { $figure } of { $segment } in { $region } were { $counts ->
        [active] active members
       *[registered] registered
    }.
   *[counted] { $when }, { $figure } { $segment } in { $region } were { $counts ->
        [active] active members
       *[registered] registered
    }.
}
figure-changed = From { $from } to { $to }, { $measure ->
    [registered-change] the number of registered { $segment } in { $region }
    [active-change] the number of { $segment } in { $region } who are active members
    [eligible-change] the number of eligible { $segment } in { $region }
   *[coverage] coverage of { $segment } in { $region } { $counts ->
        [active] (active members)
       *[registered] (registered)
    }
} { $direction ->
    [up] rose by { $figure }
    [down] fell by { $figure }
   *[same] did not change ({ $figure })
}{ $measure ->
    [change-people] {" "}because of the number of people
    [change-base] {" "}because of the denominator
    [change-boundary] {" "}because of the region’s boundary
   *[change] {""}
}.
figure-target = Target{ $named ->
    [yes] {" "}(series { $series })
   *[no] {""}
}: { $figure } of { $segment } in { $region } { $counts ->
    [active] to be active members
   *[registered] to be registered
}{ $due ->
    [yes] {" "}by { $by }
   *[no] , no year given
}.
figure-to-target = { $when }, coverage of { $segment } in { $region } was { $figure } { $direction ->
    [down] above
   *[up] short of
} the target{ $named ->
    [yes] {" "}(series { $series })
   *[no] {""}
}.
figure-paid = { $one ->
    [yes] In { $from }
   *[no] From { $from } to { $to }
}, { $measure ->
    [recipients] { $figure } recipients were paid { $programmes } benefits in { $region }
   *[amount] { $figure } was paid in { $programmes } benefits in { $region }
}.
figure-status = { $status ->
    [disputed] The source’s figure is still in dispute.
   *[provisional] This figure is provisional; its publisher may still change it.
}
figure-meaning = { $counts ->
    [eligible] Eligible: should be a member.
    [active] Active: registered, with contributions paid.
   *[registered] Registered: enrolled at some time; contributions may no longer be paid.
}
worked-out = { $measure ->
    [gap] Those eligible less those { $counts ->
        [active] active
       *[registered] registered
    }: { $eligible } − { $counted }.
   *[coverage] Those { $counts ->
        [active] active
       *[registered] registered
    } divided by those eligible: { $counted } ÷ { $eligible }.
}
worked-to-target = Target less coverage: { $target } − { $percent }.
worked-change = { $now } in { $to }, less { $before } in { $from }.
worked-periods = Sum of { $n ->
    [one] { $n } period
   *[other] { $n } periods
}{ $listed ->
    [yes] : { $parts }
   *[no] {""}
}.
base-mixed = The parts of this region use different denominators.

# Below a table of one segment
source-of-all = All rows are from { $source }.
count-untold = The number of { $counts ->
    [active] active members
   *[registered] registered workers
} is not available.
