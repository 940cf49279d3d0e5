# Apa yang dikatakan terang di terminal dan dalam temuannya, dalam bahasa Indonesia.
#
# Pesan sebuah temuan memakai kunci temuan itu; apa yang harus dilakukan ada di atribut `help`.
# Fakta datang sudah tertulis dalam bahasa ini, dan sebuah jumlah tetap bisa memilih:
#
#     children-missing = { $n ->
#         [0] semua wilayah sudah melapor
#        *[other] { $n } wilayah belum melapor
#     }
#         .help = beri { $region } angkanya sendiri, atau tulis `missing: not-collected`
#
# Setiap kunci berkas ini ada juga di en.ftl, dengan variabel yang sama.
