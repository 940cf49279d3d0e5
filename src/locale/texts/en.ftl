# How English writes what other texts only name: percentages, points, money, quarters, lists.
# Also the ground under every language that has no such file of its own.
#
# $number is a number that is already written in the language; it still selects by its value.

percent = { $number }%
percent-in-words = { $number } percent

# A difference between two percentages. $number carries its sign where one is due.
points = { $number ->
    [one] { $number } point
   *[other] { $number } points
}

rupiah = Rp{ $number }
rupiah-million = Rp{ $number } million
rupiah-billion = Rp{ $number } billion
rupiah-trillion = Rp{ $number } trillion

# "Q3 2025" stands in any sentence without an article, where "third quarter of 2025" does not.
# $quarter is 1 to 4, $roman the same as I to IV.
period-quarter = Q{ $quarter } { $year }
period-quarter-short = Q{ $quarter } { $year }

# A list is put together from its front: "a", then list-middle, and list-end before the last.
list-pair = { $items } and { $next }
list-middle = { $items }, { $next }
list-end = { $items } and { $next }
