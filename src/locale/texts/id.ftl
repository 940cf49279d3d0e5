# Cara bahasa Indonesia menulis persentase, poin, rupiah, triwulan dan daftar.
#
# $number adalah angka yang sudah ditulis dalam bahasa ini; ia tetap memilih menurut nilainya.

# Spasi tak terputus: angka dan tandanya tidak boleh terpisah oleh ganti baris.
percent = { $number }{"\u00A0"}%
percent-in-words = { $number } persen

# Selisih dua persentase. $number membawa tandanya bila perlu.
points = { $number } poin

# Tanpa titik dan tanpa spasi sesudah "Rp".
rupiah = Rp{ $number }
rupiah-million = Rp{ $number } juta
rupiah-billion = Rp{ $number } miliar
rupiah-trillion = Rp{ $number } triliun

# $quarter adalah 1 sampai 4, $roman sama tetapi I sampai IV.
period-quarter = triwulan { $roman } { $year }
period-quarter-short = Tw { $roman } { $year }

# Daftar disusun dari depan: "a", lalu list-middle, dan list-end sebelum yang terakhir.
list-pair = { $items } dan { $next }
list-middle = { $items }, { $next }
list-end = { $items }, dan { $next }
