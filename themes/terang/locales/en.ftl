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
print-address = The address of this page:
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

# Compared with the region above it and with its like
compared-parent = { $how ->
    [up] That is higher than in { $parent } as a whole ({ $percent }).
    [down] That is lower than in { $parent } as a whole ({ $percent }).
    [same] That is the same as in { $parent } as a whole ({ $percent }).
    [base] Coverage in { $parent } as a whole is { $percent }, but its denominator counts something else, so the two are not compared.
   *[period] The latest figure for { $parent } as a whole is { $percent }, for { $period }. That is another period, so the two are not compared.
}
compared-like = { $place ->
    [alone] It is the only one of { $n } { $among } in { $parent } with recent coverage for this segment.
    [unlike] Among the { $n } { $among } in { $parent } no other figure can be compared (same period, same denominator), so there is no ranking.
    [equal] { $n } { $among } in { $parent } have a figure for { $period }, and all are the same.
    [first] It is the highest of { $n } { $among } in { $parent } with a figure for { $period }{ $ties ->
        [0] {""}
        [one] , level with { $ties } other
       *[other] , level with { $ties } others
    }.
    [last] It is the lowest of { $n } { $among } in { $parent } with a figure for { $period }{ $ties ->
        [0] {""}
        [one] , level with { $ties } other
       *[other] , level with { $ties } others
    }.
   *[middle] It is number { $rank } from the top among { $n } { $among } in { $parent } with a figure for { $period }{ $ties ->
        [0] {""}
        [one] , level with { $ties } other
       *[other] , level with { $ties } others
    }.
}{ $place ->
    [alone] {""}
    [unlike] {""}
   *[other] { $left ->
        [0] {""}
        [one] {" "}Another figure is left out, because its period or its denominator differs.
       *[other] {" "}Another { $left } figures are left out, because their period or their denominator differs.
    }
}
among-country = { $n ->
    [one] country
   *[other] countries
}
among-province = { $n ->
    [one] province
   *[other] provinces
}
among-regency = { $n ->
    [one] regency
   *[other] regencies
}
among-city = { $n ->
    [one] city
   *[other] cities
}
among-district = { $n ->
    [one] district
   *[other] districts
}
among-village = { $n ->
    [one] village
   *[other] villages
}
among-regency-city = regencies and cities
among-mixed = { $n ->
    [one] region
   *[other] regions
}

# What has not been reported
region-unreported = Not reported
region-unreported-means = A gap means that we found no figure. It does not mean zero.
unreported = { $segment }: no figure for { $spans }. { $how ->
    [publisher] Last reported by { $source }, for { $last }.
    [source] The last source: { $source }, for { $last }.
   *[sum] Its figures are added up from the parts of this region; { $last } was the last complete one.
}
earlier-spans = { $n } { $n ->
    [one] gap
   *[other] gaps
} before those
children-silent = No figure yet: { $names }.
so-many-more = { $n } more
region-earlier = Earlier:
all-of-year = { $segment }, { $period }
in-month = { $period }: { $figure } { $measure ->
    [coverage] of { $segment }
   *[count] { $segment }
} { $counts ->
    [active] were active members
   *[registered] were registered
}.

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
}: { $causes }.
why-people = { $points } { $direction ->
    [up] because { $change } more people
    [down] because { $change } fewer people
   *[same] from people, as just as many
} were { $counts ->
    [active] active members
   *[registered] registered
}
why-base = { $points } { $direction ->
    [up] because the denominator grew from { $from } to { $to }
    [down] because the denominator shrank from { $from } to { $to }
   *[same] from the denominator, which stayed at { $to }
}
why-boundary = { $points } because the boundary changed
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
programme-total = All periods together
programme-totals = totals paid by region
programme-total-means = Added up only where no period is missing and none overlap.
programme-each = Each period
programme-nothing = There are no figures on payments of this programme yet.
programme-description = { $programme }: benefits, contributions, how to join, and what was paid. { $site }.

# Home
home-disputed = The source and its own counts differ.
home-disputed-why = This site shows what the counts give, and says both.
home-row = The figure, its source and how to cite it
home-map = Map
home-ranking = Latest figures
home-reported = Who has reported
home-trend = Trend and target
trend-one = { $hidden ->
    [yes] Coverage is shown for { $period } only, so no rise or fall can be seen.
   *[no] There is only one figure for coverage, for { $period }, so it cannot be said yet whether it is rising or falling.
}
target-ahead = { $due ->
    [yes] { $passed ->
        [yes] The target was { $coverage } by { $by }, and that date has passed.
       *[no] The target is { $coverage } by { $by }.
    }
   *[no] The target is { $coverage }; no year is given.
} { $direction ->
    [up] The figure for { $period } is { $points } short of it.
    [down] The figure for { $period } is { $points } above it.
   *[same] The figure for { $period } meets it.
}
home-find = Find a region
home-movers = Rises and falls
home-stories = Latest stories
mover = { $region }, { $segment }, { $from } to { $to }: from { $before } to { $now } { $counts ->
    [active] active members
   *[registered] registered
}.
mover-cause = { $cause ->
    [people-more] The main cause: { $counts ->
        [active] more people were active members.
       *[registered] more people were registered.
    }
    [people-fewer] The main cause: { $counts ->
        [active] fewer people were active members.
       *[registered] fewer people were registered.
    }
    [base-smaller] The main cause: the denominator, those who are eligible, shrank.
    [base-larger] The main cause: the denominator, those who are eligible, grew.
    [boundary] The main cause: the region’s boundary changed.
   *[both] The number of { $counts ->
        [active] active members
       *[registered] people registered
    } and the denominator account for it in equal parts.
}
movers-up = Rises
movers-down = Falls
movers-not = Not comparable
mover-not = { $region }, { $segment }, { $from } to { $to }: { $why ->
    [base] the base of the denominator changed.
    [boundary] the region’s boundary changed.
   *[stated] a source gives only the percentage.
}

# The reports on periods
nav-periods = Reports
periods-lede = A report for each month, quarter or year: what changed, who reported, and what was paid. Each prints as a document.
period-line = { $reported ->
    [0] No region reported
    [one] { $reported } region reported
   *[other] { $reported } regions reported
}; { $stories ->
    [0] no stories
    [one] { $stories } story
   *[other] { $stories } stories
}{ $paying ->
    [0] {""}
    [one] ; benefits paid in { $paying } region
   *[other] ; benefits paid in { $paying } regions
}.
period-title = Report for { $length ->
    [quarter] the { $quarter ->
        [1] first
        [2] second
        [3] third
       *[other] fourth
    } quarter of { $year }
    [year] the year { $year }
   *[month] { $period }
}
period-description = { $title }: { $reported ->
    [0] no region reported
    [one] { $reported } region reported
   *[other] { $reported } regions reported
}. What changed, who reported and what was paid. { $site }.
period-beside = Other reports
period-before = Previous:
period-after = Next:
period-changes = What changed
period-rises = Rises
period-falls = Falls
period-breaks = Not comparable
period-who = Who has reported
period-silent = Not reported yet
period-tables = The figures by region
period-reliability = How certain the figures are
period-original = Original
period-print = To print this report or save it as a PDF, use your browser’s print command.
period-terms = Coverage is the share of those who should be members. A point is a percentage point: from 27% to 28% is one point. The denominator is the number of those who should be members.
period-glossary = All terms
period-nothing = There is no figure for { $segment } in { $region } { $length ->
    [month] for { $period }
   *[other] at the end of { $period }
}.
period-nearest = { $which ->
    [same] The figure for { $segment } in { $region } at that time was reported for { $period }: { $figure }.
    [before] The last one before it is { $figure }, for { $period }.
   *[after] The first one is { $figure }, for { $period }.
}
period-whole = There is no figure for { $region } as a whole { $length ->
    [month] for { $period }
   *[other] at the end of { $period }
}.
period-first = No earlier { $length ->
    [month] month
    [quarter] quarter
   *[year] year
} has such a figure, so there is no change to tell.
period-moved = { $of ->
    [one] { $of } region has a figure
   *[other] { $of } regions have a figure
}; { $parts }.
period-way = { $way ->
    [up] { $n } rose
    [down] { $n } fell
    [same] { $n } stayed the same
    [none] { $n ->
        [one] it cannot be compared
       *[other] none can be compared
    }
   *[not] { $n } cannot be compared
}
period-uncompared = Why not: { $parts }.
period-why = { $why ->
    [first] { $n ->
        [one] { $n } has no earlier figure
       *[other] { $n } have no earlier figure
    }
    [base] for { $n } the base of the denominator changed
    [boundary] for { $n } the boundary changed
    [stated] for { $n } a source gives only the percentage
    [suppressed] for { $n } a figure is suppressed
    [denominator] { $n ->
        [one] { $n } has no denominator
       *[other] { $n } have no denominator
    }
   *[count] for { $n } the count that coverage is made of is missing
}
period-due = { $n ->
    [one] { $n } target was
   *[other] { $n } targets were
} due { $length ->
    [month] in { $period }
   *[other] at the end of { $period }
}: { $parts }.
period-not-due = { $n ->
    [one] { $n } target falls due at another time or has no date
   *[other] { $n } targets fall due at another time or have no date
}: { $parts }.
period-targets = { $way ->
    [met] { $n } reached
    [short] { $n } not reached
   *[unknown] { $n } without a figure
}
period-no-targets = No target was due, and none can be held against the figures of this report.
period-targets-table = targets
period-due-column = Due
period-gap-column = Distance
period-gap = { $direction ->
    [up] { $points } short
    [down] { $points } above
   *[same] reached exactly
}
period-reported = { $all ->
    [yes] { $of ->
        [one] The { $of } region has reported for { $period }.
       *[other] All { $of } regions have reported for { $period }.
    }
   *[no] { $n ->
        [0] { $of ->
            [one] The { $of } region has not reported for { $period }.
           *[other] None of the { $of } regions has reported for { $period }.
        }
        [one] { $n } of { $of } regions has reported for { $period }.
       *[other] { $n } of { $of } regions have reported for { $period }.
    }
}
period-unlisted = { $n ->
    [0] No region has reported
    [one] { $n } region has reported
   *[other] { $n } regions have reported
} for { $period }. Not all regions are listed on this site, so it cannot say who is missing.
period-together = { $n ->
    [one] { $periods } ends on the same day; figures reported for it stand in its own report.
   *[other] { $periods } end on the same day; figures reported for them stand in their own reports.
}
period-no-coverage = No figures on coverage were reported for this period.
period-also = There are also figures for { $regions }.
period-also-more = { $regions } and { $n } more
period-hidden = The figures of { $n ->
    [one] { $n } region
   *[other] { $n } regions
} are suppressed. That is not the same as missing: these regions have reported.
period-reason = { $why ->
    [not-applicable] There is nothing to count in { $regions }.
    [withheld] { $regions }: a figure exists and is withheld.
   *[not-collected] { $regions }: nobody collected a figure.
}
period-silent-in = { $region }: { $n }
period-table = { $segment }, { $period }
period-by-parent = This table has the top level only. The others are on their region’s page.
period-parts-column = Below
period-parts = { $n ->
    [one] { $n } region with a figure
   *[other] { $n } regions with a figure
}
period-segment = { $segment }: { $n ->
    [one] { $n } region
   *[other] { $n } regions
}, on the segment’s own page.
period-paid = During { $period }, { $has ->
    [recipients] { $recipients } { $n ->
        [one] recipient was
       *[other] recipients were
    } paid { $programmes } benefits in { $region }
   *[amount] { $amount } was paid in { $programmes } benefits in { $region }
}{ $has ->
    [both] , to { $recipients } { $n ->
        [one] recipient
       *[other] recipients
    }
   *[other] {""}
}{ $joint ->
    [yes] {" "}(one joint figure, which the source does not split)
   *[no] {""}
}.
period-no-sum = What was paid in { $region } as a whole during { $period } is not known. The table has those regions that told, and they are not added up.
period-no-payments = No figures on benefits paid were reported for this period.
period-paid-apart = One person can receive benefits of several programmes, so recipients are never added up across programmes.
period-benefits = benefits paid, { $period }
period-sum = { $n ->
    [one] Sum of { $n } period
   *[other] Sum of { $n } periods
}
period-months = { $reported } of { $of } months reported
period-status = { $status ->
    [disputed] { $n ->
        [one] { $n } figure is disputed: the source and its own counts differ, or sources contradict each other.
       *[other] { $n } figures are disputed: the source and its own counts differ, or sources contradict each other.
    }
    [provisional] { $n ->
        [one] { $n } figure is provisional: its publisher may still change it.
       *[other] { $n } figures are provisional: their publisher may still change them.
    }
   *[revised] { $n ->
        [one] { $n } revision was announced after publication.
       *[other] { $n } revisions were announced after publication.
    }
}
period-revised = { $figure }, { $day }: { $reason }
period-sound = { $n ->
    [one] The one figure of this period is neither disputed nor provisional, and was not revised.
   *[other] None of the { $n } figures of this period is disputed or provisional, and none was revised.
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
regulation-dates = In force
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

# Who has reported: the matrix of regions and periods
quality-of = Data quality: { $region }
quality-parts = Who has reported
matrix-title = Who has reported, and when
matrix-reading = The newest period comes first. A mark leads to the figure’s row, a region’s name to its parts or its page.
matrix-marks = What the marks mean
matrix-said = { $of ->
    [one] { $n ->
        [0] The only part of this region has not reported for { $period }.
       *[other] The only part of this region has reported for { $period }.
    }
   *[other] Of { $of } { $level ->
        [province] provinces
        [regency] regencies
        [city] cities
        [regency-city] regencies and cities
        [district] districts
        [village] villages
       *[other] regions
    }, { $n ->
        [0] none has
        [one] { $n } has
       *[other] { $n } have
    } reported for { $period }.
}
matrix-latest = The latest period for which any has is { $period }: { $n }.
matrix-states = { $period }: { $states }.
matrix-tally = { $state } { $n }
matrix-caption = { $segment }: who has reported, { $from } to { $to }
matrix-year = Year
matrix-hole = { $n } without a figure ({ $from } to { $to })
matrix-earlier = Earlier, by year: { $from } to { $to }
matrix-by-year = { $what }; earlier years, periods reported of all
matrix-linked = Only the marks of the last { $n } periods are links; older figures stand on the regions’ own pages.
matrix-left = { $n ->
    [one] { $n } region without any figure has no row here.
   *[other] { $n } regions have no row here, for lack of figures or of room.
}
mark-reported = ✓
mark-summed = Σ
mark-partial = #
mark-provisional = P
mark-disputed = D
mark-stale = O
mark-incomplete = I
mark-suppressed = S
mark-not-collected = NC
mark-not-applicable = NA
mark-withheld = W
mark-missing = –
mark-absent = ×
state-reported = reported
state-summed = summed
state-partial = in part
state-provisional = provisional
state-disputed = disputed
state-stale = old
state-incomplete = incomplete
state-suppressed = suppressed
state-not-collected = not collected
state-not-applicable = not applicable
state-withheld = withheld
state-missing = missing
state-absent = did not exist
means-reported = There is a figure, and coverage follows from it.
means-summed = All parts of the region have reported; the figure is their sum.
means-partial = There is a figure, but no coverage: its denominator or the count is lacking.
means-provisional = The publisher may still change the figure.
means-disputed = The source and its own counts differ, or sources contradict each other.
means-stale = The latest figure of this region, too old to be compared with others.
means-incomplete = So many of the region’s parts have reported; there is no sum yet.
means-suppressed = There is a figure, and it is not shown, to protect people. Not zero.
means-not-collected = A source says that nobody counted.
means-not-applicable = There is nothing to count, so nothing is owed.
means-withheld = A source says that the figure exists and is not published.
means-missing = Nobody has reported, and nobody said why. Not zero.
means-absent = The region did not exist then.

# Regions side by side
nav-compare = Compare regions
compare-with = Compare with { $region }
compare-title = { $one } and { $other }
compare-description = Coverage of employment social security, two regions side by side. { $site }.
compare-lede = Two regions side by side: the same measures, their periods, and what differs.
compare-each = Each region
compare-measures = The same measures
compare-others = Compare other regions
compare-rounding = Differences are computed from the whole figures, not from rounded ones.
compare-said = { $segment } in { $period }, { $counts ->
    [active] active members
   *[registered] registered
}: { $first } in { $one } against { $second } in { $other }{ $direction ->
    [up] : { $points } higher.
    [down] : { $points } lower.
   *[same] , as many in a hundred.
}
compare-not = { $segment }: { $one } and { $other } cannot be compared. { $why ->
    [suppressed] A figure is suppressed.
    [periods] The figures are of different periods, { $first } and { $second }.
    [base] Their denominators count different people.
   *[missing] The coverage of one of them is not available.
}
compare-newer = There is a newer figure for { $segment } in { $region }, of { $period }; it is not compared here.
compare-only = Only { $region } has figures for { $segments }.
compare-chart = { $one } and { $other }: coverage of { $segment } ({ $counts ->
    [active] active members
   *[registered] registered
})
compare-prepared = Prepared pairs
compare-shortened = Only the top level is listed; each region’s page leads to its own pair.
compare-choose = Choose freely
compare-region = Region
compare-hint = Two to four regions, by name or code.
compare-add = Add
compare-drop = Remove { $region }
compare-chosen = Chosen regions
compare-unknown = No region of that name or code has figures.
compare-twice = That region has been chosen already.
compare-full = Four regions are the most. Remove one first.
compare-few = Choose one more region to compare.
compare-failed = The figures could not be loaded. The prepared pairs below work without them.
compare-loading = Loading the figures…

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
chart-ranking-at = Percent of those eligible, { $length ->
    [month] as of { $period }
   *[longer] at the end of { $period }
}.
not-ranked-at = { $n ->
    [one] { $n } other region has
   *[other] { $n } other regions have
} no coverage to show for { $period }.
chart-ranking-says = { $n ->
    [one] { $highest }: { $high }.
   *[other] { $n } regions. Highest { $highest } with { $high }, lowest { $lowest } with { $low }.
}
chart-map-title = Map of { $region }: { $segment } who are { $counts ->
    [active] active members
   *[registered] registered
}
chart-map-sub = { $span ->
    [one] Percent of those eligible, { $from }.
    [several] Percent of those eligible. The latest figure of each region, { $from } to { $to }.
   *[none] No region has a percentage within the last { $months } months.
}
chart-map-says = { $n ->
    [0] Regions with a percentage: 0 of { $of }.
    [one] Regions with a percentage: 1 of { $of }, { $highest } with { $high }.
   *[other] Regions with a percentage: { $n } of { $of }. Highest { $highest } with { $high }, lowest { $lowest } with { $low }.
}
# One part of a map in words.
map-part = { $region }: { $state ->
    [figure] { $figure } { $counts ->
        [active] active members
       *[registered] registered
    } ({ $period }){ $status ->
        [disputed] , disputed
        [provisional] , provisional
       *[final] {""}
    }
    [old] last figure { $figure } ({ $period })
    [count] { $figure } { $counts ->
        [active] active members
       *[registered] registered
    }, no denominator ({ $period })
    [incomplete] { $reported } of { $of } of its regions have reported ({ $period })
    [suppressed] suppressed ({ $period })
    [not-collected] not collected ({ $period })
    [not-applicable] not applicable ({ $period })
    [withheld] withheld ({ $period })
   *[missing] no figure yet
}
map-class = { $ended ->
    [yes] { $from }–{ $to }%
   *[no] { $from }% and above
}
map-key-count = A count, no percentage
map-key-old = Older than { $months } months
map-key-incomplete = Incomplete
map-key-suppressed = Suppressed
map-key-missing = No figure yet
map-key-around = Not in this report
map-target = { $due ->
    [yes] Target of { $region } for { $by }: { $percent }
   *[no] Target of { $region }: { $percent }
}
map-lacks = { $n ->
    [one] { $n } other region is not drawn; its figure is in the table.
   *[other] { $n } other regions are not drawn; their figures are in the table.
}
map-illustration = Illustration, not official boundaries.
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
note-told = The note on it stands with an earlier figure
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
