# What terang says on the terminal and in its findings, in English.
#
# A finding's message has the finding's key; what to do about it is the attribute `help`. Facts
# arrive already written in the language, and a count still selects:
#
#     children-missing = { $n ->
#         [one] { $n } region has not reported
#        *[other] { $n } regions have not reported
#     }
#         .help = give { $region } its own figure, or say `missing: not-collected`
#
# Every key of this file stands in id.ftl too, with the same variables.

## T1xx: reading

yaml-tab = the line is indented with a tab
    .help = YAML indents with spaces only: replace each tab by two spaces

yaml-colon = the value holds ": ", which YAML reads as another key
    .help = put the value between double quotes

yaml-reserved = the value starts with a character that YAML keeps for itself
    .help = put the value between double quotes

json-syntax = JSON cannot read this: { $detail }
    .help = make the file again with the program it comes from; a file that was not copied whole ends too early

yaml-syntax = YAML cannot read this: { $detail }
    .help = compare the line with its neighbours: its indentation, its colon, a quote or bracket that is not closed

yaml-second-document = a second document starts here
    .help = keep one document in a file: delete this line, or move what follows to a file of its own

yaml-tag = a tag (!…) has no meaning here
    .help = delete the tag

yaml-unknown-alias = nothing above is called &{ $name }
    .help = write the value out

yaml-merge = "<<" is not understood
    .help = write the keys out, or use the keys of a group as defaults for its records

yaml-complex-key = a key must be a single word or text
    .help = if this is a value, put its key before it; if the value starts with "[" or an opening brace, put it between quotes

unknown-key-near = there is no key "{ $key }"
    .help = did you mean "{ $near }"?

unknown-key = there is no key "{ $key }" here
    .help = the keys here are { $known }

unknown-language = "{ $key }" is not a language of this report
    .help = its languages are { $known }; add one under `languages` in site.yaml

not-acceptable = { $key } cannot be answered with `accept`
    .help = { $key ->
    [T301] mend the words or the data: readers have no other way to know which is right
    [T302] set `status: disputed` and say why in `note`: readers then see both figures
    [T307] say under `revised` when and why the figure changed
   *[other] these can: { $known }; what cannot be read, does not exist or endangers privacy has to be mended
}

unknown-code = there is no code { $key } that `accept` could answer
    .help = these can be answered: { $known }

unknown-code-near = there is no code { $key } that `accept` could answer
    .help = did you mean { $near }?

repeated-key = the key "{ $key }" is there twice
    .help = keep one of the two

boundaries-without-codes = no area of this file has a code
    .help = give each area the code of its region, as its `id` or in a property `code`: mapshaper input.geojson -o id-field=code format=topojson boundaries.topojson

missing-key = the key `{ $key }` is missing
    .help = add it to the record, or to its group

wrong-type = { $wanted ->
    [map] this should be a map of keys and values
    [list] this should be a list
    [text] this should be a text
    [count] this should be a whole number
    [number] this should be a number
    [period] this should be a period
    [date] this should be a date
    [tile] this should be a column and a row, as in [3, 1]
   *[flag] this should be true or false
}, and it is { $found ->
    [map] a map
    [list] a list
    [nothing] empty
   *[text] a text
}
    .help = { $wanted ->
    [map] write `key: value` under it, indented
    [list] start each item with "- " on a line of its own
    [text] write one text; put it between quotes if it holds ": " or "#"
    [count] write digits only: 154008
    [number] write digits with a dot for decimals: 55.5
    [period] write 2025-07, 2025-Q3 or 2025
    [date] write 2025-07-14
    [tile] write two whole numbers between square brackets
   *[flag] write true or false, without quotes
}

tile-too-far = a tile map has no column or row beyond { $limit }
    .help = count columns and rows from 0, from the upper left

not-a-topology = this is no TopoJSON: its type is "{ $text }", and "Topology" is due
    .help = convert it: mapshaper input.geojson -o format=topojson boundaries.topojson

no-topology = this is no TopoJSON: no `type` at its start says so
    .help = convert it: mapshaper input.geojson -o format=topojson boundaries.topojson

topology-transform = `transform` cannot be read
    .help = it holds `scale` and `translate`, two numbers each; make the file again rather than mending it by hand

topology-objects = `objects` cannot be read
    .help = it holds the areas by the name of their layer; make the file again rather than mending it by hand

topology-line = this line cannot be read
    .help = a line is a list of pairs of numbers: [[110.3, -0.1], [110.4, 0.2]]; make the file again

topology-not-degrees = this line does not lie on the Earth
    .help = positions are degrees of longitude and latitude; in mapshaper, -proj wgs84 turns others into them

topology-area = this area cannot be read
    .help = an area is a Polygon, a MultiPolygon or a GeometryCollection, its `arcs` are lists of whole numbers; make the file again

topology-no-line = there is no line { $text }: the file has { $count ->
    [one] { $count } line
   *[other] { $count } lines
}, and the first is 0
    .help = the file is damaged or was cut by hand: make it again

boundary-code-number = the code { $text } is written as a number, and a number loses its last zero
    .help = put it between quotes ("{ $text }") and check its zeros; mapshaper keeps codes as text with: -i input.csv string-fields=code

empty-text = there is no text here
    .help = write one, or delete the key

not-a-count = "{ $text }" is not a whole number
    .help = write digits only, without a unit: 154008

count-separators = "{ $text }" has thousands separators
    .help = write { $digits }: a dot or comma here would be read as decimals by other programs

count-fraction = "{ $text }" is not a whole number, and people are counted whole
    .help = if the dot separates thousands, leave it out; if the source rounded, write the whole number and add `rounded`

count-negative = "{ $text }" is below zero
    .help = a count is zero or more; a change belongs to the figures that terang computes

count-too-large = "{ $text }" is larger than any count can be
    .help = check the digits

not-a-number = "{ $text }" is not a number
    .help = write digits with a dot for decimals, without a percent sign: 40.40

decimal-comma = "{ $text }" has a decimal comma
    .help = write { $meant }: data files use a dot, pages show a comma where the language does

not-a-percentage = a target must lie between 0 and 1000 percent
    .help = write the percentage itself: 59.56

not-a-period = "{ $text }" is not a period
    .help = write a month as 2025-07, a quarter as 2025-Q3, a year as 2025

not-a-period-meant = "{ $text }" is not how a period is written
    .help = write { $meant }

ends-before-it-starts = it ends ({ $until }) before it starts ({ $from })
    .help = `from` and `until` are the first and the last period, both included

not-a-date = "{ $text }" is not a date
    .help = write year, month and day: 2025-07-14

not-a-moment = "{ $text }" is not a moment in time
    .help = write date, time and the offset from UTC: 2025-07-10T14:06+07:00 for WIB

not-an-id = "{ $text }" cannot be a code or id
    .help = use letters, digits, dots, hyphens and underscores, a letter or digit first, at most 64 characters

not-a-slug = "{ $text }" cannot be an address
    .help = name the file with letters, digits, dots, hyphens and underscores only, without spaces

not-a-choice = "{ $text }" is none of the words that can stand here
    .help = the words here are { $known }

unknown-level = there is no level "{ $text }"
    .help = the levels are { $known }; others can be declared under `levels` in site.yaml

unknown-kind = there is no kind of event "{ $text }"
    .help = the kinds are { $known }; others can be declared under `kinds` in site.yaml

not-a-language = "{ $text }" is not a language code
    .help = write a code such as id, en or ban

not-a-url = "{ $text }" is not a web address
    .help = write it whole, with https:// and without spaces

not-an-address = "{ $text }" is not an address of this site
    .help = start it with "/": /lama/halaman/

not-a-colour = "{ $text }" is not a colour
    .help = write it with six digits between quotes, such as "#0b565d"

colour-without-quotes = there is no colour here: what follows a # is a remark
    .help = put quotes around the colour: "#0b565d"

unreadable-colour = the colour { $text } can hardly be read: its contrast with { $ground } is { $ratio } to 1, and letters need 4.5
    .help = write "{ $near }", the nearest shade that can be read

not-a-logo = "{ $text }" is no picture that a header can show
    .help = name an SVG or PNG file under content/static/, such as logo.svg

base-url-with-query = the base URL has a "?" or "#"
    .help = write the address of the site's home page only

rounded-to-zero = nothing can be rounded to 0
    .help = write the unit to which the source rounded, such as 1000, or delete `rounded`

programme-twice = the programme { $id } is in this list twice
    .help = keep it once

missing-with-figure = a record cannot say that figures are missing and give one
    .help = delete `missing`, or the figures

not-suppressible = nothing can be suppressed below this number: it must be from { $least } to { $most }
    .help = below 3 only the count 1 would be hidden, and everybody would know it; 5 or 10 are usual

not-utf8 = the file is not UTF-8 from here on; it looks like { $encoding }
    .help = save it again as UTF-8 (in Excel: "CSV UTF-8"; in Notepad: Encoding, UTF-8)

forbidden-character = there is a character here that no text can hold
    .help = delete it; it often comes from a file that is not text, or from copying out of a PDF

too-deep = more than { $limit } levels within each other
    .help = no record of a report is this deep: the file is damaged, or not meant for this folder

aliases-explode = the aliases of this file stand for more than { $limit } values
    .help = write the values out

topology-explodes = the areas of this file go through its lines far more often than areas with two sides can
    .help = the file is damaged, or not meant for this folder: make it again

alias-circle = the alias stands inside what it names
    .help = write the value out

too-large = the file is larger than { $limit } MiB
    .help = split it into several files; all of a folder's files are read

link-leaves = this link leads out of the report folder
    .help = put a copy of what it leads to in its place; a report must be whole wherever it is copied

link-circle = this link leads back to a folder above it
    .help = delete the link

path-leaves = "{ $text }" leads out of the report folder
    .help = put the file under content/ and name it from there: dokumen/laporan.pdf

unreadable = the file cannot be read: { $reason }
    .help = check that the file is there and that you may read it

file-name-encoding = the file's name is not UTF-8
    .help = rename it with plain letters, digits and hyphens

not-markdown = texts are read from .md files only
    .help = save the text as Markdown, with the ending .md

data-outside-data = data stands in content/data/, and this file does not
    .help = move it there

yml = data files end in .yaml
    .help = rename it from .yml to .yaml

spreadsheet = a spreadsheet is not read from content/data/
    .help = save the sheet as "CSV UTF-8" with the ending .csv

region-text-folder = texts of regions stand in content/regions/ itself
    .help = move the file up; its name is the region's code

boundaries-format = boundaries are read from .topojson files only
    .help = convert it: mapshaper input.geojson -o format=topojson boundaries.topojson

csv-empty = the file has no header
    .help = write the names of the columns in the first line

csv-separator = the columns are separated by { $separator ->
    [TAB] tabs
   *[other] "{ $separator }"
}, not by commas
    .help = save it as "CSV UTF-8 (comma delimited)", with decimals written with a dot

csv-nameless-column = a column has no name
    .help = name it, or delete it

csv-row-length = the row has { $cells } cells, and the header { $columns }
    .help = decimals are written with a dot (27.9), a text that holds a comma between double quotes; an empty cell still needs its comma

csv-open-quote = a quote is not closed before the end of the file
    .help = close it with a double quote; a quote inside a text is written twice

csv-no-kind = the header has neither a `segment` nor a `programme` column
    .help = `segment` makes the rows coverage, `programme` makes them benefits

csv-two-kinds = the header has both a `segment` and a `programme` column
    .help = keep coverage and benefits in files of their own

front-matter-missing = the file has no front matter
    .help = start it with a line "---", then title, date and kind, then a line "---"

front-matter-open = the front matter is not closed
    .help = put a line "---" between it and the text

## T2xx: references

boundaries-unknown = no area of this file goes by the code of a region; the first is called { $id }
    .help = areas go by the codes under `regions`: set each one's `id` or property `code` to its region's code, or take the file away

region-lost-zero = there is no region { $id }; there is { $near }
    .help = write { $near }: a spreadsheet that takes the code for a number drops its last zero

region-by-name = there is no region { $id } in this report's codes; { $near } goes by it
    .help = write { $near }

unknown-region-near = there is no region { $id }
    .help = did you mean { $near }?

unknown-region = there is no region { $id }
    .help = add it under `regions`, or check the code

unknown-segment-near = there is no segment { $id }
    .help = did you mean { $near }?

unknown-segment = there is no segment { $id }
    .help = add it under `segments`, or check the id

unknown-programme-near = there is no programme { $id }
    .help = did you mean { $near }?

unknown-programme = there is no programme { $id }
    .help = add it under `programmes`, or check the id

unknown-regulation-near = there is no regulation { $id }
    .help = did you mean { $near }?

unknown-regulation = there is no regulation { $id }
    .help = add it under `regulations`, or check the id

unknown-source-near = there is no source { $id }
    .help = did you mean { $near }?

unknown-source = there is no source { $id }
    .help = add it under `sources`: a figure without a source cannot be published

unknown-base-near = there is no base { $id }
    .help = did you mean { $near }?

unknown-base = there is no base { $id }
    .help = add it under `bases`, with what the denominator counts

unknown-term-near = there is no term { $id } in the glossary
    .help = did you mean { $near }?

unknown-term = there is no term { $id } in the glossary
    .help = add it under `glossary`, or check the id

unknown-narrative-near = there is no narrative { $id }
    .help = did you mean { $near }?

unknown-narrative = there is no narrative { $id }
    .help = a narrative goes by its file name without language and ending

unknown-page-near = there is no page { $id }
    .help = did you mean { $near }?

unknown-page = there is no page { $id }
    .help = a standing page goes by its file name in content/pages/, without language and ending

no-such-file = there is no file content/{ $text }
    .help = put it there, or check the name: capital and small letters differ

region-circle = the region { $id } is a part of itself
    .help = check `parent` here and in the regions above it

segment-circle = the segment { $id } adds up to itself
    .help = check `adds_to` here and in the segments that follow from it

regulation-circle = the regulation { $id } replaces itself
    .help = check `replaced_by` here and in the regulations that follow from it

boundary-twice = the region { $id } has two areas
    .help = keep one of the two; an area of several parts is one MultiPolygon: mapshaper -dissolve code joins them

tile-twice = { $id } stands on the same tile as { $other }
    .help = give each of the two a `tile` of its own: [column, row]

repeated-id = "{ $id }" is there twice
    .help = ids are unique, capital and small letters aside; rename one, or delete it

repeated-slug = two files are called { $slug }
    .help = rename one; subfolders do not tell them apart

segment-and-programme = "{ $id }" is both a segment and a programme
    .help = rename one: an address names either

region-outside-validity = { $region } existed from { $from } to { $until }, and this is for { $period }
    .help = check the period, or name the region that existed then

region-before-start = { $region } has existed only since { $from }, and this is for { $period }
    .help = check the period, or name the region that existed then

region-after-end = { $region } existed until { $until }, and this is for { $period }
    .help = check the period, or name the region that followed it

several-roots = neither { $id } nor { $other } says of which region it is a part
    .help = add the region that holds both, such as the country, or give `parent` to one of them

figure-twice = a second record gives the number ({ $measure }) of { $region }, { $segment }, for { $period }
    .help = keep one of the two; if sources differ, keep the one you stand by and tell of the other in `note`

payment-twice = a second record gives { $measure } of { $programme } in { $region } for { $period }
    .help = keep one of the two

target-twice = this target is there twice
    .help = keep one of the two, or put one in another `series`

stock-twice = { $region }, { $segment }: { $measure } is given for { $period } and for { $other }, which end on one day
    .help = a stock holds at the end of its period: keep one of the two

translation-alone = { $slug } has a translation and no original
    .help = add the text in the default language: { $slug }.md

translation-differs = the translation gives another `{ $key }` than its original
    .help = delete the key here: a translation inherits all but title, summary and corrections

headline-shape = "{ $text }" does not name a headline figure
    .help = write region/segment/measure without a period: 61/construction/coverage

headline-without-figure = there is no figure at "{ $text }"
    .help = name a region and segment for which there is data, or delete `headline`

## T301, T308, T309, T311: words and data

words-not-data = the words say { $written }; the data give { $right } ({ $figure })
    .help = write "{ $right }", or correct the data if the words are right; `terang check --fix` does the first

words-misread = a reader of this language reads { $written } as another number; the data give { $right } ({ $figure })
    .help = write "{ $right }": thousands and decimals are marked as this language marks them

words-cut-off = { $written } cuts digits off; rounded it is { $right } ({ $figure })
    .help = write "{ $right }"; `terang check --fix` does it

words-points-as-percent = { $written } is a difference of two percentages, which is told in points: { $right } ({ $figure })
    .help = write "{ $right }"; "percent" would mean a share of the earlier value

words-other-direction = the words go one way and the data the other: { $written } for { $figure }
    .help = look whether it rose or fell, and change the word before the number

words-foreign-numeral = { $written } is written as another language writes numbers
    .help = write "{ $right }"; `terang check --fix` does it

number-unbound = { $written } is bound to no figure, so nobody can check it
    .help = bind it, [{ $written }](figure:<region>/<segment>/<measure>@<period>); add the figure to `data/` first if it is not there, or say under `accept: T308` why it stands alone

number-unbound-guess = { $written } is bound to no figure; it is probably { $figure }
    .help = if so, write [{ $written }](figure:{ $figure })

number-in-head = the title or summary says { $written }, and nothing in the text is bound to that number
    .help = bind the number in the text, where readers can open it; then the title is checked too

number-in-head-guess = the title or summary says { $written }, and nothing in the text is bound to that number; it is probably { $figure }
    .help = if so, tell it in the text too: [{ $written }](figure:{ $figure })

share-contradicts = the sentence contradicts itself: { $part } of { $whole } is { $given } percent, not { $told }
    .help = look the three numbers up in the source and correct the wrong one; a source that is wrong itself is quoted with a link: [{ $told }](figure:…?stated)

share-not-quite = { $part } of { $whole } is { $given } percent; the sentence says { $told }
    .help = check the numbers; half a point often means that one of them is of another date

share-cut-off = { $part } of { $whole } is { $given } percent when rounded; { $told } cuts digits off
    .help = write the rounded percentage

part-above-whole = { $told } is more than the whole, { $whole }
    .help = check both numbers: a part cannot be larger than what it is part of

rest-contradicts = { $part } leaves { $given } percent, not { $told }
    .help = the two have to make 100 percent: check both

rest-contradicts-count = { $part } of { $whole } leaves { $given }, not { $told }
    .help = check the three numbers; what is left is the whole less the part

target-as-rest = { $told } is the target itself ({ $target } of { $whole }), not who is left: that is { $given }
    .help = write { $given } for those who are not covered yet, or say that { $told } is the target

gap-to-target-as-rest = { $told } is how many the target ({ $target }) lacks, not everyone who is left: that is { $given }
    .help = write { $given } for those who are not covered yet, or say that { $told } are missing to the target

gap-contradicts = from { $part } to the target of { $target } it is { $given } points, not { $told }
    .help = check the three numbers; a gap is the target less what was reached

parts-contradict = the parts ({ $parts }) make { $given }, not { $told }
    .help = check the total and each part; if parts are left out, say so ("among them")

growth-that-falls = it is said to rise from { $from } to { $to }, which is less
    .help = check both numbers, or change the word

fall-that-grows = it is said to fall from { $from } to { $to }, which is more
    .help = check both numbers, or change the word

growth-contradicts = from { $from } to { $to } it is { $given }, not { $told }
    .help = check the three numbers; of percentages say points, not percent

growth-other-way = the sentence tells { $told } for the way from { $from } to { $to }, which goes the other way
    .help = check the numbers, or change the word before { $told }

translation-number-differs = this language says { $written } where the original says { $original }
    .help = look which is right, and correct the other

translation-number-added = { $written } stands in this language only
    .help = tell the number in every language, or in none

translation-number-missing = { $written } is missing in a translation
    .help = tell the number in every language, or in none

## T3xx: figures

stated-coverage-differs = { $region }, { $segment }: the source states { $stated } percent, and its own numbers give { $computed }
    .help = { $counted } of { $eligible } is { $computed } percent. Check all three against the source; if it really says so, set `status: disputed` and add a `note`: readers then see both

stated-count-differs = the source states { $stated } and the record gives { $computed } ({ $measure })
    .help = check both against the source; if it really says so, set `status: disputed` and add a `note`: readers then see both

stated-disputed-without-note = stated { $stated }, computed { $computed }: disputed, and no note says why
    .help = add a `note` that tells readers what the two numbers are

stated-truncated = the source states { $stated } percent where rounding gives { $computed }: it cut digits off
    .help = nothing has to be done; pages show the rounded value and what the source states

stated-payment-differs = the source states { $stated } and the record gives { $given } ({ $measure })
    .help = check both against the source; if it really says so, set `status: disputed` and add a `note`

registered-over-eligible = { $region }, { $segment }: more people are registered ({ $part }) than are eligible ({ $whole })
    .help = check both numbers, and that they count the same people; if it is so, say why under `accept: T303`

active-over-eligible = { $region }, { $segment }: more people are active ({ $part }) than are eligible ({ $whole })
    .help = check both numbers, and that they count the same people; if it is so, say why under `accept: T303`

active-over-registered = { $region }, { $segment }: more people are active ({ $part }) than are registered ({ $whole })
    .help = whoever is active is registered: check both numbers; if it is so, say why under `accept: T303`

not-a-multiple = { $value } is no multiple of { $unit }, to which it is said to be rounded
    .help = check the number and `rounded`: rounding to thousands leaves three zeros

part-over-whole = { $child } alone has { $part } ({ $measure }), more than all of { $region } ({ $whole })
    .help = check both numbers; if it is so, say why under `accept: T304`

sum-of-regions-differs = { $region } has { $whole } ({ $measure }), and its { $parts } parts have { $sum } together
    .help = check the numbers; if a part is not listed, set `children: some` on the region; if it is so, say why under `accept: T304`

segment-over-whole = the segment { $child } alone has { $part } ({ $measure }), more than the { $whole } of all
    .help = check both numbers; if the segment is no part of the other, delete its `adds_to`

sum-of-segments-differs = the segments that add up give { $sum } ({ $measure }), and the whole is { $whole }
    .help = check the numbers; if the segments overlap, delete `adds_to`; if it is so, say why under `accept: T304`

coverage-out-of-range = coverage of { $region } is { $coverage } percent, and that of its parts between { $least } and { $most }
    .help = a whole lies between its parts: check the numbers; if it is so, say why under `accept: T304`

coverage-leap = { $region }, { $segment }: coverage went from { $old } to { $new } percent since { $before } ({ $points } points)
    .help = check the number; if it is right, say why under `accept: T305`, so that readers know too

count-leap = { $region }, { $segment }: the number of people went from { $old } to { $new } since { $before }
    .help = check the number; if it is right, say why under `accept: T305`, so that readers know too

gap-in-series = { $region }, { $segment }: { $missing ->
    [one] { $first } is missing
   *[other] { $missing } periods are missing, the first { $first }
}
    .help = add the figures, or say `missing: not-collected`; a missing period is never shown as zero

## T4xx: text

weekday-wrong = { $day } is a { $is }, not a { $told }
    .help = one of the two is wrong (the nearest { $told } is { $near }): look up the day in the source

day-missing = "{ $text }": there is no such day, the month has { $days } days
    .help = look up the day in the source

term-of-another = "{ $words }" is { $other }, not { $short }; { $short } stands for "{ $right }"
    .help = ask which of the two is meant, then change the acronym or its words

term-misspelt = { $short } stands for "{ $right }", not for "{ $words }"
    .help = write "{ $right }"; if another { $short } is meant, explain it under `accept: T402`

term-link-of-another = "{ $words }" is { $other }, and the link leads to { $short }
    .help = change the words or the link, so that both speak of one thing

regulation-form = "{ $text }" is cited under a wrong form: it is { $right }
    .help = write { $right }

regulation-number = "{ $title }" is the title of { $right }, not of { $text }
    .help = check number and year; if the number is right, change the title

regulation-link-differs = the words say { $text }, and the link leads to { $right }
    .help = change the words or the link, so that both name one regulation

regulation-title = "{ $text }" is not the title of { $right }
    .help = its title is "{ $title }"; a shorter one must be its beginning

regulation-title-of-another = "{ $text }" is the title of { $other }, not of { $right }
    .help = check which of the two is meant

regulation-unknown = no record has { $text }
    .help = check form, number and year; if they are right, add it to `regulations` in a data file, with `id`, `form`, `number`, `year` and `title`

regulation-unknown-near = no record has { $text }
    .help = did you mean { $near }? If not, add it to `regulations` in a data file, with `id`, `form`, `number`, `year` and `title`

regulation-lapsed = { $regulation } was in force until { $until }, and this story is of { $day }
    .help = cite what was in force on that day, or say in the text that it had lapsed

regulation-lapsed-replaced = { $regulation } was in force until { $until }, and this story is of { $day }
    .help = it was replaced by { $successors }: cite what was in force on that day, or say in the text that it had lapsed

regulation-not-yet = { $regulation } has been in force since { $from }, and this story is of { $day }
    .help = cite what was in force on that day, or say in the text that it came later
## T5xx: private persons

identity-number = { $where ->
    [name] the name of this file holds { $value }, built like a national identity number (NIK) or a family-card number
   *[text] { $value } is built like a national identity number (NIK) or a family-card number
}
    .help = { $where ->
    [name] rename the file, and look whether the number stands in it too
   *[text] take it out, here and in the table that it came from: it tells a birth date and leads to a person's records
}

identity-number-perhaps = { $where ->
    [name] the name of this file holds { $value }, which may be a national identity number (NIK) or a family-card number
   *[text] { $value } may be a national identity number (NIK) or a family-card number
}
    .help = find out what it is; if it is a person's, take it out

membership-number = { $where ->
    [name] the name of this file holds { $value }, a person's membership number (KPJ)
   *[text] { $value } is a person's membership number (KPJ)
}
    .help = take it out: with it anybody can look up who the person is; to count members, no number is needed

health-membership-number = { $where ->
    [name] the name of this file holds { $value }, a person's BPJS Kesehatan number
   *[text] { $value } is a person's BPJS Kesehatan number
}
    .help = take it out: to count members, no number is needed

telephone-number = { $where ->
    [name] the name of this file holds { $value }, a mobile telephone number
   *[text] { $value } is a mobile telephone number
}
    .help = take it out, or give the office's landline; the number at which readers reach you belongs in `contact` under `publisher` in site.yaml

email-address = { $where ->
    [name] the name of this file holds { $value }, an e-mail address at a provider for private persons
   *[text] { $value } is an e-mail address at a provider for private persons
}
    .help = give the office's address; if this one is yours, put it into `contact` under `publisher` in site.yaml

bank-account = { $where ->
    [name] the name of this file holds { $value }, a bank account
   *[text] { $value } is a bank account
}
    .help = take it out: bank accounts are exempt from publication by law (UU 14/2008, article 17)

taxpayer-number = { $where ->
    [name] the name of this file holds { $value }, a taxpayer's number (NPWP)
   *[text] { $value } is a taxpayer's number (NPWP)
}
    .help = take it out; if it is a company's or an office's, name that before it: "PT …, NPWP …"

taxpayer-number-perhaps = { $where ->
    [name] the name of this file holds { $value }, a taxpayer's number (NPWP), probably of a company or an office
   *[text] { $value } is a taxpayer's number (NPWP), probably of a company or an office
}
    .help = if it is, name the company or office before it: "PT …, NPWP …"; if it is a person's, take it out

civil-servant-number = { $where ->
    [name] the name of this file holds { $value }, a civil servant's number (NIP)
   *[text] { $value } is a civil servant's number (NIP)
}
    .help = it begins with a birth date: name and office are enough

named-beneficiary = { $where ->
    [name] the name of this file names somebody who was paid a benefit: { $value }
   *[text] somebody who was paid a benefit is named: { $value }
}
    .help = leave the name out, or publish it only if the person or the family has agreed: what somebody is paid is specific personal data (UU 27/2022, article 4)

birth-date = { $where ->
    [name] the name of this file holds a birth date: { $value }
   *[text] a birth date stands here: { $value }
}
    .help = take it out; if the age matters, write the age

birth-date-perhaps = { $where ->
    [name] the name of this file may hold a birth date: { $value }
   *[text] this may be a person's birth date: { $value }
}
    .help = if it is, take it out; if the age matters, write the age
## T405 to T409: pictures, headings, languages, links and answers

picture-without-words = this picture says nothing to those who cannot see it
    .help = say between the square brackets what it shows: ![Workers sign up at the village hall](/foto/…)

picture-without-alt = this picture says nothing to those who cannot see it
    .help = say what it shows: alt="Workers sign up at the village hall"; a picture that only decorates has alt=""

picture-named-by-file = "{ $text }" is the name of a file, not what the picture shows
    .help = say what it shows, as you would on the telephone

picture-called-picture = "{ $text }" does not say what the picture shows
    .help = say what it shows, as you would on the telephone; that it is a picture is told anyway

heading-skips = this heading skips a level: { $marks } follows { $before }
    .help = write { $near }: whoever has the page read aloud finds the way by the levels

heading-begins-deep = the first heading is of a lower level ({ $marks }) than a later one
    .help = write { $near } here, or lower the later one

heading-like-title = this heading is a second title: the page has one already
    .help = write { $near }

file-untranslated = there is no text in { $language ->
    [en] English
    [id] Indonesian
   *[other] the language "{ $language }"
}; readers get this one, and are told so
    .help = write it as { $path }

texts-untranslated = { $count ->
    [one] 1 text in the data is
   *[other] { $count } texts in the data are
} not there in { $language ->
    [en] English
    [id] Indonesian
   *[other] the language "{ $language }"
}; the first stands here
    .help = write each as a map by language; until then readers get the language that there is

link-nowhere = nothing stands at { $address }
    .help = check the address: a file belongs in content/static/, and a typed link such as region:61 finds its page by itself

link-nowhere-near = nothing stands at { $address }
    .help = did you mean { $near }?

link-without-slash = { $address } lacks the slash at its end
    .help = write { $near }: not every server finds the page without it

redirect-nowhere = this redirect leads to { $address }, where nothing stands
    .help = check the address: a page ends in "/"

redirect-nowhere-near = this redirect leads to { $address }, where nothing stands
    .help = did you mean { $near }?

place-nowhere = the page { $address } has no place "{ $id }"
    .help = look for the id on the page, or give a heading one of your own: ## The target {"{"}#target{"}"}

place-nowhere-near = the page { $address } has no place "{ $id }"
    .help = did you mean #{ $near }?

accept-without-finding = { $code } is answered here, and there is nothing left to answer
    .help = delete it: an old answer would silence the next { $code }, which may be a real one
## T510: small counts

small-count = { $region }, { $segment }, { $period }: { $measure } is below { $below }; it is suppressed on the site and in every download, with its complement where that would give it away
    .help = nothing needs to be done. The record's `note` and its `accept` are not shown either; do not write the number in a text

small-payment = { $region }, { $programme }, { $period }: recipients are below { $below }; they and the amount are suppressed on the site and in every download, with their complement where that would give them away
    .help = nothing needs to be done. The record's `note` and its `accept` are not shown either; do not write the numbers in a text

suppressed-beside = { $n ->
    [one] { $n } other figure is suppressed, because it is the sum of small counts or because one could be computed from it: { $figures }
   *[other] { $n } other figures are suppressed, because they are sums of small counts or because one could be computed from them: { $figures }
}
    .help = nothing needs to be done. The more small counts a report has, the more is suppressed beside them: larger regions or longer periods keep more

## T6xx: the theme

texts-borrowed = the theme has { $count ->
    [one] 1 text, "{ $key }",
   *[other] { $count } texts, the first of them "{ $key }",
} in another language and not in { $language }: readers get the other
    .help = add them to themes/{ $theme }/locales/{ $language }.ftl

text-missing = the theme has no text "{ $key }" in { $language }
    .help = add it to the theme's locales

## The command line

word-error = error
word-warning = warning
word-note = note
word-help = help

and-more = and { $count } more of { $code } (--format json tells all)

findings-counted = { $errors ->
    [0] no error
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warning
    [one] 1 warning
   *[other] { $warnings } warnings
}, { $notes ->
    [0] no note
    [one] 1 note
   *[other] { $notes } notes
}

nothing-to-fix = Nothing to fix: no finding has one right answer.
fix-ask = { $fixes ->
    [one] Make this change?
   *[other] Make these { $fixes } changes?
 } [y/N]
fix-left = Nothing was changed.
fixed = { $fixes ->
    [one] 1 change made
   *[other] { $fixes } changes made
 } in { $files ->
    [one] 1 text
   *[other] { $files } texts
 }.
fix-failed = { $path } could not be written: { $error }

checked = Checked: { $findings }.

built = Built { $pages } pages with { $figures } figures in { $seconds } s: { $files } files, { $changed } of them written. Findings: { $findings }.
    Put { $path } on any web server; to look at it here: python3 -m http.server --directory { $path }

not-built = Nothing was built, and the output is as it was: { $findings }.

leftover = The old site could not be removed whole: { $path } is left, and the next build removes it.

progress-files = files

no-report = There is no report at { $path }: no content/site.yaml here or above. Go to the report's folder, or name it with --root.

no-moment = "{ $text }" is not a moment in time. Write date, time and the offset from UTC: 2025-07-10T14:06+07:00.

no-base-url = "{ $text }" is not an address. Write it whole, with https://.

no-code = There is no code { $code }. The codes are { $known }.

output-inside = The output cannot be { $path }: it would lie inside what the site is made from. Name another folder with --output.

not-ours = { $path } was not made by terang, and is left as it is. Name another folder with --output, or empty this one.

busy = Another build of { $path } is running. Wait for it to end.

bad-address = Two files of the site cannot both stand at { $address }, or it cannot be an address. Rename the static file, page or narrative.

cannot-exchange = { $path } cannot be exchanged for the new site ({ $reason }). The old one stands. If it is a mount point, build into a folder inside it.

machine-failed = { $path }: { $reason }. The old site stands.

## What each code stands for

code-T101 = YAML or JSON that cannot be read
code-T102 = an unknown key
code-T103 = a repeated key
code-T104 = a missing key
code-T105 = a value of the wrong type
code-T106 = not a period
code-T107 = not a date
code-T108 = not a code or id
code-T109 = text in another encoding
code-T110 = too deep or too large
code-T111 = a link that leaves the report
code-T112 = a broken typed link
code-T113 = a number with thousands separators or a decimal comma
code-T114 = a file that cannot be read or is misplaced
code-T115 = a CSV file of another shape
code-T116 = front matter that is missing or open
code-T201 = a region that does not exist
code-T202 = a segment that does not exist
code-T203 = a programme that does not exist
code-T204 = a regulation that does not exist
code-T205 = a source that does not exist
code-T206 = a base that does not exist
code-T207 = a term that does not exist
code-T208 = a narrative that does not exist
code-T209 = a page or file that does not exist
code-T210 = a figure that does not exist
code-T211 = a circle of references
code-T212 = two records with one id
code-T213 = a region outside its time
code-T214 = two files with one address
code-T215 = no root, or several
code-T216 = a figure given twice
code-T217 = a stock given for two periods that end together
code-T218 = a translation that differs from its original
code-T301 = words and data differ
code-T302 = stated and computed differ
code-T303 = counts that cannot be
code-T304 = a whole and its parts differ
code-T305 = a leap between periods
code-T306 = a gap in a series
code-T308 = a number that no link binds
code-T309 = prose that contradicts itself
code-T310 = flows that overlap, added up
code-T311 = numbers that differ between languages
code-T401 = a weekday that does not fit its date
code-T402 = an acronym spelt out wrongly
code-T403 = a regulation cited wrongly, or not on record
code-T404 = a regulation that was not in force on the day
code-T405 = a picture without words
code-T406 = a skipped level of headings
code-T407 = a missing translation
code-T408 = a link that leads nowhere
code-T409 = an answer to nothing
code-T501 = a national identity or family-card number
code-T502 = a membership number
code-T503 = a personal telephone number
code-T504 = a personal e-mail address
code-T505 = a bank account
code-T506 = a taxpayer's number
code-T507 = a civil servant's number
code-T508 = a named beneficiary
code-T509 = a birth date
code-T510 = a count too small to be shown
code-T601 = a template that cannot be read
code-T602 = a template that fails on a page
code-T603 = a text that the theme lacks

## T112, T2xx and T310: links in texts

link-empty = this link leads nowhere
    .help = write an address between the parentheses, or leave the brackets out

link-relative = "{ $text }" is no whole address
    .help = begin a page or file of this site with "/", another site with https://, and a typed link with its scheme, as in region:61

link-relative-near = "{ $text }" is no whole address
    .help = did you mean { $near }?

link-without-scheme = "{ $text }" does not say how the other site is reached
    .help = write https: in front of it

link-without-words = the link to { $text } has no words
    .help = write between the brackets what readers find there

link-unsafe = a link may not begin with "{ $scheme }:"
    .help = use http, https, mailto, tel, or a typed link

link-scheme-near = there are no links that begin with "{ $scheme }:"
    .help = did you mean "{ $near }:"?

link-scheme = there are no links that begin with "{ $scheme }:"
    .help = typed links begin with { $known }, others with http, https, mailto or tel

link-shape = "{ $text }" is not how such a link is written
    .help = { $scheme ->
    [figure] name region, segment or programme, and measure: figure:61/construction/coverage@2025-07
    [chart] name kind, region, and segment or programme: chart:coverage/61/construction
    [http] write http:// and the address
    [https] write https:// and the address
    [mailto] write mailto: and an e-mail address
    [tel] write tel: and a number
   *[other] write the id after "{ $scheme }:"
}

link-query = nothing can follow "?" in this link
    .help = delete "?{ $text }"

link-query-figure = a figure has no "?{ $text }"
    .help = only ?stated can follow: the figure as its source printed it

link-query-chart = a chart has no "{ $text }"
    .help = only from and to can follow, with a period each: ?from=2024-01&to=2025-07

link-period = "{ $text }" is not a period
    .help = write a month as 2025-07, a quarter as 2025-Q3, a year as 2025

link-period-near = "{ $text }" is not how a period is written
    .help = write { $near }

link-backwards = { $to } does not come after { $from }
    .help = put the earlier period first

link-not-read = Markdown reads no link here
    .help = an address holds no spaces: take them out, or write %20 where a file is really called so

link-not-joined = Markdown reads no link here
    .help = delete the space between "]" and "("

unknown-measure = there is no measure "{ $measure }" here
    .help = the measures are { $known }

unknown-measure-near = there is no measure "{ $measure }"
    .help = did you mean { $near }?

unknown-subject = there is no segment or programme { $id }
    .help = add it under `segments` or `programmes`, or check the id

unknown-subject-near = there is no segment or programme { $id }
    .help = did you mean { $near }?

narrative-held-back = the narrative { $id } is not published yet
    .help = publish it first (`draft`, `publish`), or leave the link out until then

chart-kind = there is no chart "{ $kind }"
    .help = the kinds are { $known }

chart-kind-near = there is no chart "{ $kind }"
    .help = did you mean { $near }?

chart-wants-segment = a chart of { $kind } shows a segment, and { $id } is a programme
    .help = name a segment; what a programme pays is shown by chart:benefits

chart-wants-programme = a chart of benefits shows a programme, and { $id } is a segment
    .help = name a programme, such as JKM

chart-as-link = a chart cannot be a link
    .help = put "!" before the bracket, in a paragraph of its own

chart-in-sentence = a chart stands alone in its paragraph
    .help = put an empty line before and after it

chart-without-figures = there is nothing to draw in { $chart }
    .help = check region, segment or programme, and the periods; a chart of progress needs a target as well

picture-typed = "{ $text }" is not a picture
    .help = delete the "!" to make it a link; only a chart or a file from static/ can stand here

picture-elsewhere = the picture would be loaded from another site
    .help = put the file under content/static/ and write /folder/file.jpg, with permission and credit

no-such-picture = there is no file { $text }
    .help = put it there, or check the name: capital and small letters differ

no-such-logo-near = there is no file { $text }
    .help = did you mean { $near }?

no-such-logo = there is no file { $text }
    .help = put the picture there, or delete `logo`

no-such-picture-near = there is no file { $text }
    .help = did you mean { $near }?

figure-no-span = the measure { $measure } belongs to one period, not to a span
    .help = name one period; changes, recipients and amounts can go from one to another

figure-never-stated = what a source printed is not kept for { $measure }
    .help = leave ?stated out

figure-not-stated = no source printed a figure for { $figure }
    .help = write it under `stated` in the observation, or leave ?stated out

figure-unknown = there is no figure { $figure }
    .help = add the observation, or leave the link out

figure-unknown-latest = there is no figure { $figure }
    .help = the latest is for { $latest }; name that period, or add the observation

figure-not-collected = { $figure } was not collected
    .help = say so in words, without a link

figure-not-applicable = { $figure } does not apply there
    .help = say so in words, without a link

figure-withheld = { $figure } is withheld by its source
    .help = say so in words, without a link

figure-suppressed = { $figure } is suppressed (`suppress_below`): it is small, or a small count could be computed from it
    .help = say it in words without the number, and without a link

figure-incomplete = { $figure } is incomplete: { $reported } of { $of } regions have reported
    .help = it becomes a figure when all have; until then say how many have reported

figure-base-changed = { $figure } cannot be told: the denominator counts something else than before
    .help = tell the two figures apart, each with its period

figure-boundary-changed = { $figure } cannot be told: the region was divided in between
    .help = tell the two figures apart, or add the figures of the new regions

figure-counts-unknown = { $figure } cannot be told: a source states coverage without the counts
    .help = add the counts, or leave the link out

figure-months-missing = { $figure } cannot be summed: { $reported } of { $of } months are reported
    .help = name a span that is reported whole

figure-flows-overlap = { $figure } would count something twice: { $first } and { $second } overlap
    .help = name one of the two, or a span in which only one of them lies

address-clash = { $second } and { $first } both want the address { $address }
    .help = rename or move one of the two

text-with-unknown-fact = the text "{ $key }" in { $language } asks for { $fact }, which nobody gives it
    .help = take the variable out, or look up its name in the default theme

language-without-formats = numbers and dates cannot be written in the language { $language }: { $reason }
    .help = check its code under `languages` in site.yaml

unknown-theme = there is no theme { $id }
    .help = put it into themes/{ $id }/, or delete `theme` to use the default one

changed-during-build = the file changed while the site was being built
    .help = build again

no-such-day = there is no day { $text }
    .help = check the day and the month: write year, month and day

not-a-year = "{ $text }" is not a year
    .help = write four digits: 2021

missing-figure = this record gives no figure and does not say why
    .help = give at least one of these: { $keys }

missing-column = the column `{ $key }` is missing
    .help = add it: every row needs it

template-syntax = the template { $template } cannot be read: { $detail }
    .help = mend the template, or delete it from themes/ to use the default one

template-failed = the template { $template } fails on the page { $page }: { $detail }
    .help = ask only for what every such page has, or put an `if` around it

text-syntax = the file of texts { $file } cannot be read in line { $line }: { $detail }
    .help = mend the line; each text is `key = words`
