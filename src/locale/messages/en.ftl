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
