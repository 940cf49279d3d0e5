# Teks tema terang dalam bahasa Indonesia.
#
# Setiap teks boleh ditimpa dari themes/<tema>/locales/id.ftl milik laporan; cukup teks yang berbeda.
# Angka, tanggal, dan periode tiba di sini sudah tertulis. $counts adalah `registered` atau `active`:
# kalimat selalu menyebut yang mana, tidak pernah hanya "terlindungi".

# Bahasa
language-code = id
language-wide = Bahasa
language-name = Indonesia
language-full = bahasa Indonesia
og-locale = id_ID

# Kerangka
skip-to-content = Langsung ke isi
nav-main = Utama
nav-language = Bahasa
nav-crumbs = Jejak halaman
nav-more = Tautan lain
nav-regions = Wilayah
nav-narratives = Cerita
nav-segments = Segmen
nav-programmes = Program
nav-quality = Mutu data
nav-about = Tentang
nav-glossary = Istilah
nav-regulations = Peraturan
nav-sources = Sumber
home = Beranda
on-this-page = Di halaman ini
print-address = Alamat halaman ini:
footer-publisher = Penerbit
footer-data = Data
footer-more = Di situs ini
theme = Tampilan
theme-system = Ikut perangkat
theme-light = Terang
theme-dark = Gelap
latest-period = Periode terakhir: { $period }.
licence = Boleh dipakai ulang dengan menyebut sumber: { $licence }.
report-error = Laporkan kesalahan di halaman ini
report-question = Ada yang keliru?
report-how = Sebutkan baris dan sumbernya.
report-subject = Laporan kesalahan: { $page }
title-with-site = { $page } | { $site }
all-regions = Semua wilayah
all-stories = Semua cerita
moved = Halaman ini pindah
moved-to = Buka alamat yang baru
untranslated = Belum ada terjemahan. Naskah di bawah ini dalam { $code ->
    [en] bahasa Inggris
   *[other] { $language }
}.

# Kata
region = Wilayah
period = Periode
segment = Segmen
programme = Program
status = Status
source = Sumber
coverage = Cakupan
registered = terdaftar
active = aktif
eligible = berhak
registered-column = Terdaftar
active-column = Aktif
eligible-column = Berhak
change = Perubahan
target = Target
gap = Belum
measure = Ukuran
value = Nilai
amount = Jumlah
recipients = Penerima
points-column = Poin
code = Kode Kemendagri
code-in = Kode { $system }
population = Penduduk
table-named = Tabel: { $what }
filter-table = Saring baris
# %n dan %m adalah angka yang diisi oleh skrip.
rows-shown = Baris yang tampil: %n dari %m
chart-role = grafik: tombol panah berpindah dari titik ke titik
copy = Salin
copy-citation = Salin kutipan ini
copied = Tersalin
copy-failed = Pilih teksnya lalu salin
find-label = Nama atau kode wilayah
find-hint = Misalnya nama kabupaten atau kota, atau kode seperti 61.
find-many = Wilayah ditemukan: %n
find-none = Tidak ada wilayah dengan nama atau kode ini.
and-more = Dan { $n } lagi.
cell-named = { $region }, { $segment }, { $period }

# Yang tidak ada disebut dengan kata, tidak pernah nol
missing = tidak tersedia
missing-not-collected = tidak dikumpulkan
missing-not-applicable = tidak berlaku
missing-withheld = tidak dibuka
suppressed = disembunyikan
suppressed-means = “Disembunyikan” berarti angkanya ada, tetapi tidak ditampilkan untuk melindungi orang-orangnya: jumlahnya kurang dari { $below } orang, atau jumlah yang kurang dari { $below } orang dapat dihitung darinya. Bukan nol.
unknown = tidak diketahui
not-comparable = tidak dapat dibandingkan
first-figure = angka pertama
no-target = tanpa target
undated = tanpa tanggal

# Status
badge-disputed = Dipersoalkan
badge-provisional = Sementara
badge-stale = Data lama
badge-incomplete = { $reported } dari { $of } wilayah melapor
badge-incomplete-short = Belum lengkap
badge-missing = Belum ada data
badge-summed = Jumlah bagiannya
badge-summed-of = Jumlah { $n } wilayah
badge-summed-segments = Jumlah segmen
badge-stated = Menurut sumber
badge-no-denominator = Tanpa pembagi
badge-rounded = Dibulatkan ke { $unit }
badge-rounded-short = Dibulatkan
badge-joint = Gabungan
position = posisi { $day }
since = sejak { $period }

# Kalimat utama
as-of = { $length ->
    [month] Per { $period }
   *[longer] Per akhir { $period }
}{ $positioned ->
    [yes] {" "}(posisi { $day })
   *[no] {""}
}
headline-full = { $when }, { $counted } dari { $eligible } { $segment } di { $region } { $counts ->
    [active] menjadi peserta aktif
   *[registered] terdaftar
} ({ $percent }); { $gap } belum.
headline-all = { $when }, seluruh { $counted } { $segment } di { $region } sudah { $counts ->
    [active] menjadi peserta aktif
   *[registered] terdaftar
} ({ $percent }).
headline-over = { $when }, { $counted } { $segment } di { $region } { $counts ->
    [active] menjadi peserta aktif
   *[registered] terdaftar
}, lebih banyak daripada { $eligible } yang berhak ({ $percent }).
headline-count = { $when }, { $counted } { $segment } di { $region } { $counts ->
    [active] menjadi peserta aktif
   *[registered] terdaftar
}. Jumlah yang berhak { $unknown }, jadi cakupannya tidak dapat dihitung.
headline-other = { $when }, { $counted } { $segment } di { $region } { $counts ->
    [active] terdaftar. Berapa yang aktif { $unknown }, jadi cakupannya tidak dapat dihitung.
   *[registered] menjadi peserta aktif. Berapa yang terdaftar { $unknown }, jadi cakupannya tidak dapat dihitung.
}
headline-eligible = { $when }, ada { $eligible } { $segment } di { $region } yang berhak. Berapa yang { $counts ->
    [active] menjadi peserta aktif
   *[registered] terdaftar
} { $unknown }.
headline-stated = { $when }, { $percent } { $segment } di { $region } { $counts ->
    [active] menjadi peserta aktif
   *[registered] terdaftar
}, menurut sumbernya. Jumlah orangnya tidak disebut, jadi persen ini tidak dapat dihitung ulang.
headline-stated-count = { $when }, { $counted } { $segment } di { $region } { $counts ->
    [active] menjadi peserta aktif
   *[registered] terdaftar
}, { $percent } menurut sumbernya. Pembaginya tidak disebut, jadi persen ini tidak dapat dihitung ulang.
headline-incomplete = { $when }, baru { $reported } dari { $of } wilayah di { $region } melaporkan { $segment }, jadi jumlahnya belum ada.
headline-missing = { $why ->
    [not-applicable] Segmen { $segment } tidak berlaku di { $region } pada { $period }.
    [withheld] Angka { $segment } di { $region } untuk { $period } ada, tetapi tidak dibuka.
   *[not-collected] Angka { $segment } di { $region } untuk { $period } tidak dikumpulkan.
}
headline-suppressed = { $when }, jumlah { $segment } di { $region } yang { $counts ->
    [active] menjadi peserta aktif
   *[registered] terdaftar
} { $hidden }.
headline-nothing = Belum ada angka untuk { $region }. Kosong berarti belum ditemukan, bukan nol.
last-coverage = { $basis ->
    [stated] Cakupan terakhir yang disebut sumber: { $percent } pada { $period }.
   *[computed] Cakupan terakhir yang dapat dihitung: { $percent } pada { $period }.
}
change-since = { $direction ->
    [up] Cakupannya naik { $points } dari { $before } pada { $period }.
    [down] Cakupannya turun { $points } dari { $before } pada { $period }.
   *[same] Cakupannya tetap sejak { $period } ({ $before }).
}
change-count = { $counts ->
    [active] Peserta aktif
   *[registered] Yang terdaftar
} { $direction ->
    [up] naik { $change } orang dari { $before } pada { $period }.
    [down] turun { $change } orang dari { $before } pada { $period }.
   *[same] tetap sejak { $period }.
}
change-not = { $why ->
    [base] Tidak dapat dibandingkan dengan { $period }, karena dasar pembaginya berganti.
    [boundary] Tidak dapat dibandingkan dengan { $period }, karena batas wilayahnya berubah.
   *[stated] Tidak dapat dibandingkan dengan { $period }, karena sumber hanya menyebut persennya.
}

# Dibandingkan dengan wilayah di atasnya dan yang sejenis
compared-parent = { $how ->
    [up] Itu lebih tinggi daripada { $parent } secara keseluruhan ({ $percent }).
    [down] Itu lebih rendah daripada { $parent } secara keseluruhan ({ $percent }).
    [same] Itu sama dengan { $parent } secara keseluruhan ({ $percent }).
    [base] Cakupan { $parent } secara keseluruhan { $percent }, tetapi pembaginya menghitung hal lain, jadi keduanya tidak dibandingkan.
   *[period] Angka terakhir { $parent } secara keseluruhan { $percent } pada { $period }. Periodenya berbeda, jadi keduanya tidak dibandingkan.
}
compared-like = { $place ->
    [alone] Dari { $n } { $among } di { $parent }, hanya yang satu ini punya angka cakupan terbaru untuk segmen ini.
    [unlike] Di antara { $n } { $among } di { $parent }, tidak ada angka lain yang dapat dibandingkan (periode dan pembaginya harus sama), jadi tidak ada peringkat.
    [equal] { $n } { $among } di { $parent } punya angka { $period }, dan semuanya sama.
    [first] Ini yang tertinggi dari { $n } { $among } di { $parent } yang punya angka { $period }{ $ties ->
        [0] {""}
       *[other] , bersama { $ties } lainnya
    }.
    [last] Ini yang terendah dari { $n } { $among } di { $parent } yang punya angka { $period }{ $ties ->
        [0] {""}
       *[other] , bersama { $ties } lainnya
    }.
   *[middle] Ini urutan ke-{ $rank } dari atas di antara { $n } { $among } di { $parent } yang punya angka { $period }{ $ties ->
        [0] {""}
       *[other] , bersama { $ties } lainnya
    }.
}{ $place ->
    [alone] {""}
    [unlike] {""}
   *[other] { $left ->
        [0] {""}
        [1] {" "}Satu angka lain tidak ikut dibandingkan, karena periode atau pembaginya berbeda.
       *[other] {" "}{ $left } angka lain tidak ikut dibandingkan, karena periode atau pembaginya berbeda.
    }
}
among-country = negara
among-province = provinsi
among-regency = kabupaten
among-city = kota
among-district = kecamatan
among-village = desa
among-regency-city = kabupaten dan kota
among-mixed = wilayah

# Yang belum dilaporkan
region-unreported = Yang belum dilaporkan
region-unreported-means = Kosong berarti tidak ada angka yang kami temukan. Bukan nol.
unreported = { $segment }: tidak ada angka untuk { $spans }. { $how ->
    [publisher] Terakhir dilaporkan oleh { $source }, untuk { $last }.
    [source] Sumber terakhirnya: { $source }, untuk { $last }.
   *[sum] Angkanya dijumlahkan dari bagian-bagian wilayah ini; yang terakhir lengkap adalah { $last }.
}
earlier-spans = { $n } masa sebelum itu
children-silent = Yang belum: { $names }.
so-many-more = { $n } lagi
region-earlier = Sebelumnya:
all-of-year = { $segment }, { $period }
in-month = { $period }: { $figure } { $segment } { $counts ->
    [active] menjadi peserta aktif
   *[registered] terdaftar
}.

# Apa kata sumber
source-says = Sumber mencetak { $stated }. { $measure ->
    [coverage] Hitungan dari jumlah orangnya
    [gap] Hitungan dari jumlah orangnya
   *[other] Menurut data di situs ini
}: { $computed }.
source-agrees = Sumber mencetak { $stated }; hitungannya sama.

# Halaman wilayah
fact-position = Posisi
fact-source = Sumber
fact-base = Pembagi
fact-status = Status
fact-row = Lihat barisnya
region-text = Tentang angka ini
region-coverage = Dari waktu ke waktu
region-why = Mengapa berubah
region-targets = Target
region-stories = Cerita
region-benefits = Manfaat yang dibayar
region-codes = Kode dan penduduk
region-cite = Cara mengutip
benefits-table = Manfaat yang dibayar, semua periode
all-periods = { $segment }, semua periode
children-table = bagian { $region }
children-reported = { $reported } dari { $of } wilayah punya angka untuk { $segment }.
children-some = Tidak semua bagian wilayah ini tercatat di sini, jadi bagian-bagiannya tidak pernah dijumlahkan.
counts-registered = Cakupan dihitung dari yang terdaftar.
counts-active = Cakupan dihitung dari yang aktif, artinya yang iurannya terbayar.
segments-overlap = Segmen saling tumpang tindih dan tidak dijumlahkan.
about-segment = Tentang segmen ini
split-from = { $dated ->
    [yes] Dimekarkan dari { $origins } sejak { $from }.
   *[no] Dimekarkan dari { $origins }.
}
renamed-from = { $dated ->
    [yes] Nama baru { $origins } sejak { $from }.
   *[no] Nama baru { $origins }.
}
began = Ada sejak { $from }.
ended = { $followed ->
    [yes] Wilayah ini ada sampai { $until } dan dilanjutkan oleh { $successors }.
   *[no] Wilayah ini ada sampai { $until }.
}
parted = Sebagian wilayahnya menjadi { $successors }.
why-change = Dari { $from } ke { $to } cakupan { $segment } { $direction ->
    [up] naik { $points }
    [down] turun { $points }
   *[same] tetap
}: { $causes }.
why-people = { $points } karena { $counts ->
    [active] peserta aktif
   *[registered] yang terdaftar
} { $direction ->
    [up] bertambah { $change } orang
    [down] berkurang { $change } orang
   *[same] tetap sebanyak itu
}
why-base = { $points } karena pembaginya { $direction ->
    [up] naik dari { $from } menjadi { $to }
    [down] turun dari { $from } menjadi { $to }
   *[same] tetap { $to }
}
why-boundary = { $points } karena batas wilayahnya berubah
why-not = { $why ->
    [base] Antara { $from } dan { $to } dasar pembaginya berganti{ $known ->
        [yes] {" "}(dari { $before } menjadi { $now } pekerja)
       *[no] {""}
    }, jadi kedua cakupan itu tidak dapat dibandingkan.
    [boundary] Antara { $from } dan { $to } batas wilayahnya berubah, dan angka menurut batas lama tidak dapat disusun kembali.
   *[stated] Untuk { $from } atau { $to } sumber hanya menyebut persennya, jadi perubahannya tidak dapat diuraikan.
}
target-sentence = { $due ->
    [yes] { $coverage } pada { $by }
   *[no] { $coverage }, tanpa tahun
}
target-gap = { $direction ->
    [up] Kurang { $points } dari target, dengan cakupan { $percent } pada { $period }.
    [down] Lewat { $points } dari target, dengan cakupan { $percent } pada { $period }.
   *[same] Target tercapai, dengan cakupan { $percent } pada { $period }.
}
target-series = deret
cite-figure = { $publisher }. “{ $region }: { $segment }, { $period }.” { $site }. { $figure } { $counts ->
    [active] (peserta aktif)
    [eligible] (berhak)
    [gap-active] (belum menjadi peserta aktif)
    [gap-registered] (belum terdaftar)
    [target] (target cakupan)
    [gap-to-target] (jarak ke target)
    [change] (perubahan cakupan)
    [change-people] (perubahan cakupan karena jumlah orang)
    [change-base] (perubahan cakupan karena pembagi)
    [change-boundary] (perubahan cakupan karena batas wilayah)
    [registered-change] (perubahan yang terdaftar)
    [active-change] (perubahan peserta aktif)
    [eligible-change] (perubahan yang berhak)
    [recipients] (penerima manfaat)
    [amount] (manfaat yang dibayar)
   *[registered] (terdaftar)
}. { $url }
cite-coverage = { $counted } dari { $eligible }, { $percent }
cite-page = { $publisher }. “{ $title }.” { $site }. { $url }
cite-story = { $publisher }. “{ $title }.” { $site }, { $day }. { $url }
region-description = { $region }: belum ada angka cakupan jaminan sosial ketenagakerjaan. { $site }.

# Tingkat wilayah: tunggal, lalu sebagai judul daftar
level-country = Negara
level-province = Provinsi
level-regency = Kabupaten
level-city = Kota
level-district = Kecamatan
level-village = Desa
levels-country = Negara
levels-province = Provinsi
levels-regency = Kabupaten
levels-city = Kota
levels-district = Kecamatan
levels-village = Desa dan kelurahan
levels-regency-city = Kabupaten dan kota
levels-mixed = Bagian wilayah

# Jenis peristiwa
kind-coordination = koordinasi
kind-monitoring = pemantauan
kind-socialisation = sosialisasi
kind-verification = verifikasi
kind-handover = penyerahan santunan
kind-release = siaran pers
kind-count = { $kind } ({ $n })

# Daftar wilayah
regions-lede = Angka terakhir tiap wilayah, dengan periodenya. Kabupaten dan kota berdiri di bawah provinsinya.
regions-asof = Terdaftar atau aktif disebut apa adanya; “tidak tersedia” bukan nol.
regions-by-parent = Bagian tiap wilayah ada di halaman wilayah itu.
regions-quality = Arti status dan siapa yang belum melapor
regions-table = semua wilayah
regions-description = Cakupan jaminan sosial ketenagakerjaan di { $n } wilayah, dengan periode dan statusnya. { $site }.

# Segmen
other-segments = Segmen
segment-counted = Yang dihitung
segment-coverage-of = Cakupan dari
segment-registered = yang terdaftar
segment-active = yang aktif, artinya iurannya terbayar
segment-adds-to = Dijumlahkan ke
segment-adds-to-none = tidak ke mana pun: segmen saling tumpang tindih
segment-parts = Jumlah dari
segment-ranking = Peringkat
segment-regions = Menurut wilayah
segment-table = angka terakhir menurut wilayah
segment-old = Data lama
segment-old-table = angka lama menurut wilayah
segment-empty = Belum ada angka untuk segmen ini.
segment-shortened = Hanya tingkat teratas yang ditampilkan; yang lain ada di halaman wilayahnya.
segment-description = { $segment }: cakupan menurut wilayah. { $site }.

# Program
other-programmes = Program
programme-named = { $name } ({ $id })
programme-pays = Yang diterima
programme-joining = Iuran dan pendaftaran
programme-contribution = Iuran
programme-how = Cara mendaftar
programme-regulations = Dasar hukum
programme-paid = Yang dibayarkan
programme-table = pembayaran menurut wilayah
programme-total = Jumlah semua periode
programme-totals = jumlah yang dibayarkan menurut wilayah
programme-total-means = Dijumlahkan hanya bila tidak ada periode yang kosong atau tumpang tindih.
programme-each = Tiap periode
programme-nothing = Belum ada angka pembayaran untuk program ini.
programme-description = { $programme }: manfaat, iuran, cara mendaftar, dan yang dibayarkan. { $site }.

# Beranda
home-disputed = Sumber dan hitungannya berbeda.
home-disputed-why = Situs ini menampilkan hasil hitungannya dan menyebut keduanya.
home-row = Angka, sumber, dan cara mengutip
home-map = Peta
home-ranking = Posisi terakhir
home-reported = Siapa yang sudah melapor
home-trend = Arah dan target
trend-one = { $hidden ->
    [yes] Hanya cakupan { $period } yang ditampilkan, jadi naik atau turunnya tidak terlihat.
   *[no] Baru ada satu angka cakupan, untuk { $period }, jadi naik atau turunnya belum dapat dilihat.
}
target-ahead = { $due ->
    [yes] { $passed ->
        [yes] Targetnya { $coverage } pada { $by }, dan waktunya sudah lewat.
       *[no] Targetnya { $coverage } pada { $by }.
    }
   *[no] Targetnya { $coverage }; tahunnya tidak disebut.
} { $direction ->
    [up] Angka { $period } masih kurang { $points }.
    [down] Angka { $period } sudah lewat { $points }.
   *[same] Angka { $period } tepat mencapainya.
}
home-find = Cari wilayah
home-movers = Naik dan turun
home-stories = Cerita terbaru
mover = { $region }, { $segment }, { $from } ke { $to }: dari { $before } menjadi { $now } { $counts ->
    [active] peserta aktif
   *[registered] terdaftar
}.
mover-cause = { $cause ->
    [people-more] Sebab utamanya: { $counts ->
        [active] peserta aktif bertambah
       *[registered] yang terdaftar bertambah
    }.
    [people-fewer] Sebab utamanya: { $counts ->
        [active] peserta aktif berkurang
       *[registered] yang terdaftar berkurang
    }.
    [base-smaller] Sebab utamanya: pembaginya, yaitu yang berhak, berkurang.
    [base-larger] Sebab utamanya: pembaginya, yaitu yang berhak, bertambah.
    [boundary] Sebab utamanya: batas wilayahnya berubah.
   *[both] Jumlah { $counts ->
        [active] peserta aktif
       *[registered] yang terdaftar
    } dan pembaginya sama-sama menjadi sebab.
}
movers-up = Naik
movers-down = Turun
movers-not = Tidak dapat dibandingkan
mover-not = { $region }, { $segment }, { $from } ke { $to }: { $why ->
    [base] dasar pembaginya berganti.
    [boundary] batas wilayahnya berubah.
   *[stated] sumber hanya menyebut persennya.
}

# Laporan per periode
nav-periods = Laporan
periods-lede = Satu laporan untuk tiap bulan, triwulan, atau tahun: apa yang berubah, siapa yang melapor, dan apa yang dibayarkan. Setiap laporan dapat dicetak sebagai dokumen.
period-line = { $reported ->
    [0] Tidak ada wilayah yang melapor
   *[other] { $reported } wilayah melapor
}; { $stories ->
    [0] tanpa cerita
   *[other] { $stories } cerita
}{ $paying ->
    [0] {""}
   *[other] ; manfaat dibayarkan di { $paying } wilayah
}.
period-title = Laporan { $length ->
    [year] tahun { $year }
   *[other] { $period }
}
period-description = { $title }: { $reported ->
    [0] tidak ada wilayah yang melapor
   *[other] { $reported } wilayah melapor
}. Apa yang berubah, siapa yang melapor, dan apa yang dibayarkan. { $site }.
period-beside = Laporan lain
period-before = Sebelumnya:
period-after = Berikutnya:
period-changes = Apa yang berubah
period-rises = Naik
period-falls = Turun
period-breaks = Tidak dapat dibandingkan
period-who = Siapa yang sudah melapor
period-silent = Belum melapor
period-tables = Angka menurut wilayah
period-reliability = Seberapa pasti angkanya
period-original = Aslinya
period-print = Untuk mencetak laporan ini atau menyimpannya sebagai PDF, pakai perintah cetak di peramban Anda.
period-terms = Cakupan adalah bagian dari mereka yang seharusnya menjadi peserta. Poin adalah poin persen: dari 27 % ke 28 % berarti satu poin. Pembagi adalah jumlah orang yang seharusnya menjadi peserta.
period-glossary = Semua istilah
period-nothing = Tidak ada angka { $segment } di { $region } { $length ->
    [month] untuk { $period }
   *[other] pada akhir { $period }
}.
period-nearest = { $which ->
    [same] Angka { $segment } di { $region } pada saat itu dilaporkan untuk { $period }: { $figure }.
    [before] Yang terakhir sebelumnya { $figure }, untuk { $period }.
   *[after] Yang pertama { $figure }, untuk { $period }.
}
period-whole = Tidak ada angka untuk { $region } seluruhnya { $length ->
    [month] untuk { $period }
   *[other] pada akhir { $period }
}.
period-first = Belum ada { $length ->
    [month] bulan
    [quarter] triwulan
   *[year] tahun
} sebelumnya dengan angka seperti ini, jadi perubahannya belum dapat disebut.
period-moved = { $of } wilayah punya angka; { $parts }.
period-way = { $way ->
    [up] { $n } naik
    [down] { $n } turun
    [same] { $n } tetap
    [none] { $n ->
        [1] tidak dapat dibandingkan
       *[other] semuanya tidak dapat dibandingkan
    }
   *[not] { $n } tidak dapat dibandingkan
}
period-uncompared = Sebabnya: { $parts }.
period-why = { $why ->
    [first] { $n } belum punya angka sebelumnya
    [base] dasar pembagi { $n } wilayah berganti
    [boundary] batas { $n } wilayah berubah
    [stated] untuk { $n } wilayah sumber hanya menyebut persennya
    [suppressed] angka { $n } wilayah disembunyikan
    [denominator] { $n } tanpa pembagi
   *[count] untuk { $n } wilayah jumlah yang membentuk cakupan tidak ada
}
period-due = { $n } target jatuh tempo { $length ->
    [month] pada { $period }
   *[other] pada akhir { $period }
}: { $parts }.
period-not-due = { $n } target jatuh tempo pada waktu lain atau tanpa tanggal: { $parts }.
period-targets = { $way ->
    [met] { $n } tercapai
    [short] { $n } belum tercapai
   *[unknown] { $n } tanpa angka
}
period-no-targets = Tidak ada target yang jatuh tempo, dan tidak ada yang dapat dibandingkan dengan angka laporan ini.
period-targets-table = target
period-due-column = Jatuh tempo
period-gap-column = Jarak
period-gap = { $direction ->
    [up] kurang { $points }
    [down] lewat { $points }
   *[same] tepat tercapai
}
period-reported = { $all ->
    [yes] Seluruh { $of } wilayah sudah melapor untuk { $period }.
   *[no] { $n ->
        [0] Belum satu pun dari { $of } wilayah melapor untuk { $period }.
       *[other] { $n } dari { $of } wilayah sudah melapor untuk { $period }.
    }
}
period-unlisted = { $n ->
    [0] Belum ada wilayah yang melapor
   *[other] { $n } wilayah sudah melapor
} untuk { $period }. Tidak semua wilayah tercatat di situs ini, jadi yang belum melapor tidak dapat disebut.
period-together = Hari terakhirnya sama dengan { $periods }; angka untuk periode itu ada di laporannya sendiri.
period-no-coverage = Tidak ada angka cakupan yang dilaporkan untuk periode ini.
period-also = Ada juga angka untuk { $regions }.
period-also-more = { $regions }, dan { $n } lagi
period-hidden = Angka { $n } wilayah disembunyikan. Itu tidak sama dengan belum ada: wilayah itu sudah melapor.
period-reason = { $why ->
    [not-applicable] Tidak ada yang perlu dihitung di { $regions }.
    [withheld] { $regions }: angkanya ada, tetapi tidak dibuka.
   *[not-collected] { $regions }: angkanya tidak dikumpulkan.
}
period-silent-in = { $region }: { $n }
period-table = { $segment }, { $period }
period-by-parent = Tabel ini hanya memuat tingkat teratas. Yang lain ada di halaman wilayahnya.
period-parts-column = Di bawahnya
period-parts = { $n } wilayah punya angka
period-segment = { $segment }: { $n } wilayah, di halaman segmennya.
period-paid = Selama { $period }, { $has ->
    [recipients] { $recipients } penerima mendapat manfaat { $programmes } di { $region }
   *[amount] { $amount } dibayarkan sebagai manfaat { $programmes } di { $region }
}{ $has ->
    [both] {" "}kepada { $recipients } penerima
   *[other] {""}
}{ $joint ->
    [yes] {" "}(satu angka gabungan, yang tidak dirinci sumbernya)
   *[no] {""}
}.
period-no-sum = Berapa yang dibayarkan di { $region } seluruhnya selama { $period } tidak diketahui. Tabel ini memuat wilayah yang melapor, dan tidak dijumlahkan.
period-no-payments = Tidak ada angka manfaat yang dilaporkan untuk periode ini.
period-paid-apart = Satu orang dapat menerima manfaat dari beberapa program, jadi penerima tidak pernah dijumlahkan antarprogram.
period-benefits = manfaat yang dibayarkan, { $period }
period-sum = Jumlah { $n } periode
period-months = { $reported } dari { $of } bulan dilaporkan
period-status = { $status ->
    [disputed] { $n } angka dipersoalkan: sumber dan hitungannya berbeda, atau sumber-sumbernya bertentangan.
    [provisional] { $n } angka masih sementara: penerbitnya masih dapat mengubahnya.
   *[revised] { $n } perubahan diumumkan sesudah terbit.
}
period-revised = { $figure }, { $day }: { $reason }
period-sound = { $n ->
    [1] Satu-satunya angka periode ini tidak dipersoalkan, bukan angka sementara, dan tidak pernah diubah.
   *[other] Tidak satu pun dari { $n } angka periode ini dipersoalkan, sementara, atau pernah diubah.
}

# Cerita
narratives-lede = Rapat, pemantauan, dan penyerahan santunan: apa yang terjadi, di mana, dan angka apa yang disebut.
story-date = Tanggal
story-published = Terbit
story-venue = Tempat
story-regions = Wilayah
story-segments = Segmen
story-programmes = Program
story-regulations = Peraturan
story-organisations = Lembaga
story-sources = Sumber
corrections = Koreksi
prose-story = Naskah
prose-region = Keterangan
prose-page = Isi
list-description = { $what }: { $n } entri di { $site }.

# Daftar rujukan
glossary-lede = Kata yang dipakai di situs ini, dengan satu arti saja.
also-called = Disebut juga
regulations-lede = Dasar hukum yang disebut di situs ini, dengan judul resmi dan masa berlakunya.
regulation-dates = Berlaku
not-in-force = Tidak berlaku
in-force = { $has ->
    [both] { $from } sampai { $until }
    [from] sejak { $from }
    [until] sampai { $until }
   *[none] tanggal tidak tercatat
}
replaced-by = Diganti { $regulations }.
amended-by = Diubah { $regulations }.
wrong-names = Sering keliru disebut { $names }.
sources-lede = Setiap angka punya sumber. Di sini daftarnya, dan angka mana yang berasal darinya.
source-used = Dipakai untuk
used-for = { $region }: { $segment }

# Mutu data
quality-lede = Yang belum lengkap, yang lama, dan yang dipersoalkan. Semua ditulis di sini supaya tidak perlu dicari.
quality-headline = { $n } dari { $of } wilayah teratas punya angka dari { $months } bulan terakhir.
quality-figure = Angka
quality-stated = Sumber menulis
quality-computed = Data memberi
quality-reason = Alasan
quality-disputed-table = angka yang dipersoalkan
quality-provisional-table = angka sementara
quality-stale-table = angka lama
quality-incomplete-table = jumlah yang belum lengkap
quality-missing-table = angka yang tidak ada, dengan alasannya
quality-silent = Belum melapor
quality-no-figure = { $n } wilayah belum punya satu angka pun.
quality-stale-after = Lebih dari { $months } bulan sebelum { $period }; tidak masuk peringkat.
quality-gaps = Bulan kosong
quality-accepted = Temuan yang dijawab
quality-accepted-why = Pemeriksaan menemukan ini; penerbit menjawabnya di muka umum.
quality-meanings = Arti status
meaning-disputed = Sumber dan hitungannya berbeda, atau sumber-sumbernya bertentangan; keduanya ditampilkan.
meaning-provisional = Penerbit masih dapat mengubahnya.
meaning-incomplete = Belum semua bagian wilayah melapor, jadi tidak dijumlahkan.
meaning-missing = Tidak dikumpulkan, tidak berlaku, tidak dibuka, atau belum ditemukan. Bukan nol.
meaning-stale = Terlalu tua untuk dibandingkan dengan angka lain.
meaning-rounded = Sumber membulatkannya; hitungan memperhitungkan itu.
meaning-stated = Persen yang hanya disebut sumber, tanpa jumlah orang untuk menghitungnya ulang.
meaning-summed = Dihitung dengan menjumlahkan semua bagian wilayah atau semua segmen yang membentuknya.

# Siapa yang sudah melapor: tabel wilayah dan periode
quality-of = Mutu data: { $region }
quality-parts = Siapa yang sudah melapor
matrix-title = Siapa melapor, dan kapan
matrix-reading = Periode terbaru paling depan. Tanda membuka baris angkanya; nama wilayah membuka bagian-bagiannya atau halamannya.
matrix-marks = Arti tanda
matrix-said = Dari { $of } { $level ->
    [province] provinsi
    [regency] kabupaten
    [city] kota
    [regency-city] kabupaten dan kota
    [district] kecamatan
    [village] desa
   *[other] wilayah
}, { $n ->
    [0] belum ada yang
   *[other] { $n } sudah
} melapor untuk { $period }.
matrix-latest = Periode terakhir yang ada laporannya: { $period }, { $n } wilayah.
matrix-states = { $period }: { $states }.
matrix-tally = { $state } { $n }
matrix-caption = { $segment }: siapa yang sudah melapor, { $from } sampai { $to }
matrix-year = Tahun
matrix-hole = { $n } tanpa angka ({ $from } sampai { $to })
matrix-earlier = Sebelumnya, per tahun: { $from } sampai { $to }
matrix-by-year = { $what }; tahun sebelumnya, periode yang dilaporkan dari semuanya
matrix-linked = Hanya tanda { $n } periode terakhir yang berupa tautan; angka yang lebih lama ada di halaman wilayahnya.
matrix-left = { $n } wilayah tidak punya baris di sini, karena tanpa angka atau tidak muat.
mark-reported = ✓
mark-summed = Σ
mark-partial = #
mark-provisional = S
mark-disputed = D
mark-stale = L
mark-incomplete = B
mark-suppressed = T
mark-not-collected = TK
mark-not-applicable = TB
mark-withheld = TD
mark-missing = –
mark-absent = ×
state-reported = melapor
state-summed = dijumlahkan
state-partial = sebagian
state-provisional = sementara
state-disputed = dipersoalkan
state-stale = lama
state-incomplete = belum lengkap
state-suppressed = disembunyikan
state-not-collected = tidak dikumpulkan
state-not-applicable = tidak berlaku
state-withheld = tidak dibuka
state-missing = belum melapor
state-absent = belum atau tidak lagi ada
means-reported = Ada angkanya, dan cakupannya dapat dihitung.
means-summed = Semua bagian wilayah sudah melapor; angkanya jumlah mereka.
means-partial = Ada angkanya, tetapi cakupannya tidak dapat dihitung: pembagi atau jumlahnya tidak ada.
means-provisional = Penerbit masih dapat mengubah angkanya.
means-disputed = Sumber dan hitungannya berbeda, atau sumber-sumbernya bertentangan.
means-stale = Angka terakhir wilayah ini, terlalu tua untuk dibandingkan dengan yang lain.
means-incomplete = Sekian dari bagian-bagian wilayah sudah melapor; jumlahnya belum ada.
means-suppressed = Ada angkanya, tetapi ditutup untuk melindungi orang-orangnya. Bukan nol.
means-not-collected = Sumber menyebut bahwa tidak ada yang menghitung.
means-not-applicable = Tidak ada yang perlu dihitung, jadi tidak ada yang ditunggu.
means-withheld = Sumber menyebut bahwa angkanya ada tetapi tidak diumumkan.
means-missing = Belum ada laporan, dan tidak ada yang menyebut sebabnya. Bukan nol.
means-absent = Wilayah ini belum atau tidak lagi ada waktu itu.

# Dua wilayah berdampingan
nav-compare = Bandingkan wilayah
compare-with = Bandingkan dengan { $region }
compare-title = { $one } dan { $other }
compare-description = Cakupan jaminan sosial ketenagakerjaan, dua wilayah berdampingan. { $site }.
compare-lede = Dua wilayah berdampingan: ukuran yang sama, periodenya, dan apa bedanya.
compare-each = Masing-masing wilayah
compare-measures = Ukuran yang sama
compare-others = Bandingkan wilayah lain
compare-rounding = Selisih dihitung dari angka utuh, bukan dari angka yang sudah dibulatkan.
compare-said = { $segment }, { $period }, { $counts ->
    [active] peserta aktif
   *[registered] terdaftar
}: { $first } di { $one } berbanding { $second } di { $other }{ $direction ->
    [up] : { $points } lebih tinggi.
    [down] : { $points } lebih rendah.
   *[same] , sama besar.
}
compare-not = { $segment }: { $one } dan { $other } tidak dapat dibandingkan. { $why ->
    [suppressed] Ada angka yang disembunyikan.
    [periods] Periode angkanya berbeda, { $first } dan { $second }.
    [base] Pembaginya menghitung orang yang berbeda.
   *[missing] Cakupan salah satunya tidak tersedia.
}
compare-newer = Ada angka { $segment } di { $region } yang lebih baru, dari { $period }; tidak dibandingkan di sini.
compare-only = Hanya { $region } yang punya angka untuk { $segments }.
compare-chart = { $one } dan { $other }: cakupan { $segment } ({ $counts ->
    [active] peserta aktif
   *[registered] terdaftar
})
compare-prepared = Pasangan yang sudah disiapkan
compare-shortened = Hanya tingkat teratas yang didaftar; halaman setiap wilayah membuka pasangannya sendiri.
compare-choose = Pilih sendiri
compare-region = Wilayah
compare-hint = Dua sampai empat wilayah, dengan nama atau kode.
compare-add = Tambahkan
compare-drop = Keluarkan { $region }
compare-chosen = Wilayah yang dipilih
compare-unknown = Tidak ada wilayah bernama atau berkode itu yang punya angka.
compare-twice = Wilayah itu sudah dipilih.
compare-full = Paling banyak empat wilayah. Keluarkan satu dulu.
compare-few = Pilih satu wilayah lagi untuk dibandingkan.
compare-failed = Angkanya tidak dapat dimuat. Pasangan di bawah ini dapat dibuka tanpa itu.
compare-loading = Angka sedang dimuat…

# Grafik
chart-table = Tabel data grafik
chart-percent = Persen dari pekerja yang berhak
chart-people = Orang
chart-rupiah = Rupiah
chart-points = Poin persen
chart-coverage-title = { $region }: cakupan menurut segmen, { $from } – { $to }
chart-coverage-of = { $region }: cakupan { $segment }, { $from } – { $to }
chart-coverage-line = { $segment }: dari { $first } pada { $from } menjadi { $last } pada { $to }.
chart-coverage-point = { $segment }: { $percent } pada { $period }.
chart-break = { $why ->
    [base] pembagi berganti
    [boundary] batas berubah
   *[stated] hanya persen
}
chart-progress-title = { $targeted ->
    [yes] { $region }: { $segment } menuju target
   *[no] { $region }: cakupan { $segment }
}
chart-progress-says = Per { $period }, { $percent } { $counts ->
    [active] peserta aktif
   *[registered] terdaftar
}.{ $targeted ->
    [yes] {" "}{ $target }.
   *[no] {""}
}
chart-progress-label = { $percent } { $counts ->
    [active] aktif
   *[registered] terdaftar
}
chart-progress-rest = { $gap } belum
target-label = { $due ->
    [yes] Target { $by }: { $coverage }
   *[no] Target { $coverage }, tanpa tahun
}
chart-ranking-title = { $region }: { $segment } yang { $counts ->
    [active] menjadi peserta aktif
   *[registered] terdaftar
}, menurut wilayah
chart-ranking-sub = Persen dari yang berhak. Angka terakhir tiap wilayah dalam { $months } bulan; periodenya di bawah nama.
chart-ranking-at = Persen dari yang berhak, { $length ->
    [month] per { $period }
   *[longer] per akhir { $period }
}.
not-ranked-at = { $n } wilayah lain tidak punya cakupan yang dapat ditampilkan untuk { $period }.
chart-ranking-says = { $n ->
    [1] { $highest }: { $high }.
   *[other] { $n } wilayah. Tertinggi { $highest } { $high }, terendah { $lowest } { $low }.
}
chart-map-title = Peta { $region }: { $segment } yang { $counts ->
    [active] menjadi peserta aktif
   *[registered] terdaftar
}
chart-map-sub = { $span ->
    [one] Persen dari yang berhak, { $from }.
    [several] Persen dari yang berhak. Angka terakhir tiap wilayah, { $from } sampai { $to }.
   *[none] Belum ada wilayah yang punya persentase dalam { $months } bulan terakhir.
}
chart-map-says = { $n ->
    [0] Wilayah yang punya persentase: 0 dari { $of }.
    [1] Wilayah yang punya persentase: 1 dari { $of }, yaitu { $highest } { $high }.
   *[other] Wilayah yang punya persentase: { $n } dari { $of }. Tertinggi { $highest } { $high }, terendah { $lowest } { $low }.
}
# Satu bagian peta, dalam kata-kata.
map-part = { $region }: { $state ->
    [figure] { $figure } { $counts ->
        [active] peserta aktif
       *[registered] terdaftar
    } ({ $period }){ $status ->
        [disputed] , dipersoalkan
        [provisional] , sementara
       *[final] {""}
    }
    [old] angka terakhir { $figure } ({ $period })
    [count] { $figure } { $counts ->
        [active] peserta aktif
       *[registered] terdaftar
    }, tanpa pembagi ({ $period })
    [incomplete] { $reported } dari { $of } wilayahnya melapor ({ $period })
    [suppressed] disembunyikan ({ $period })
    [not-collected] tidak dikumpulkan ({ $period })
    [not-applicable] tidak berlaku ({ $period })
    [withheld] tidak dibuka ({ $period })
   *[missing] belum ada angka
}
map-class = { $ended ->
    [yes] { $from }–{ $to } %
   *[no] { $from } % ke atas
}
map-key-count = Ada jumlah, tanpa persen
map-key-old = Lebih lama dari { $months } bulan
map-key-incomplete = Belum lengkap
map-key-suppressed = Disembunyikan
map-key-missing = Belum ada angka
map-key-around = Tidak ada dalam laporan ini
map-target = { $due ->
    [yes] Target { $region } { $by }: { $percent }
   *[no] Target { $region }: { $percent }
}
map-lacks = { $n } wilayah lain tidak tergambar; angkanya ada dalam tabel.
map-illustration = Ilustrasi, bukan batas resmi.
not-ranked = { $n } wilayah lain: tidak tersedia{ $hidden ->
    [yes] , disembunyikan,
   *[no] {""}
} atau lebih lama dari { $months } bulan.
chart-suppressed = { $n } periode disembunyikan.
chart-gap-title = { $region }: { $segment }, yang sudah dan yang belum
chart-gap-row = { $counted } dari { $eligible } ({ $percent })
chart-gap-says = Per { $period }, { $counted } dari { $eligible } { $counts ->
    [active] menjadi peserta aktif
   *[registered] terdaftar
} ({ $percent }); { $gap } belum.
counted-noun = { $counts ->
    [active] Aktif
   *[registered] Terdaftar
}
not-counted-noun = { $counts ->
    [active] Belum aktif
   *[registered] Belum terdaftar
}
chart-benefits-title = { $region }: manfaat { $programme } yang dibayar
chart-benefits-says = { $n } periode, { $from } sampai { $to }. Terbesar { $most }.
chart-change-title = { $region }: perubahan cakupan { $segment } menurut sebabnya, { $from } ke { $to }
chart-mark = { $what }: { $value }
cause = Sebab
cause-people = Orang
cause-base = Pembagi
cause-boundary = Batas wilayah
cause-sum = Perubahan

# Halaman yang tidak ada
not-found = Halaman ini tidak ditemukan
not-found-lede = Alamatnya mungkin salah tulis. Alamat yang pernah terbit di situs ini tidak berubah.
not-found-report = Beri tahu kami tautan yang rusak

# Naskah
data-gives = { $measure ->
    [coverage] hitungannya
    [gap] hitungannya
   *[other] datanya
}: { $figure }
footnotes = Catatan kaki
footnote-number = Catatan kaki { $n }
footnote-back = Kembali ke naskah, catatan { $n }
table-unnamed = Tabel { $n } dalam naskah

# Angka dalam cerita: satu entri untuk tiap angka, di akhir naskah
figures-story = Angka dalam cerita ini
figures-text = Angka dalam naskah ini
figure-close = Tutup
figure-back = Kembali ke naskah
figure-cite = Kutip
note-told = Catatannya ada pada angka sebelumnya
row-of = Lihat barisnya di halaman { $region }
fact-meaning = Artinya
fact-working = Hitungan
span-named = { $from } sampai { $to }
in-period = { $figure } ({ $period })
figure-told = { $measure ->
    [eligible] { $when }, ada { $figure } { $segment } di { $region } yang berhak.
    [gap] { $when }, { $figure } { $segment } di { $region } belum { $counts ->
        [active] menjadi peserta aktif
       *[registered] terdaftar
    }.
    [over] { $when }, { $segment } di { $region } yang { $counts ->
        [active] menjadi peserta aktif
       *[registered] terdaftar
    } lebih banyak daripada yang berhak; selisihnya { $figure }.
   *[counted] { $when }, { $figure } { $segment } di { $region } { $counts ->
        [active] menjadi peserta aktif
       *[registered] terdaftar
    }.
}
figure-changed = Dari { $from } ke { $to }, { $measure ->
    [registered-change] jumlah { $segment } di { $region } yang terdaftar
    [active-change] jumlah { $segment } di { $region } yang menjadi peserta aktif
    [eligible-change] jumlah { $segment } di { $region } yang berhak
   *[coverage] cakupan { $segment } di { $region } { $counts ->
        [active] (peserta aktif)
       *[registered] (yang terdaftar)
    }
} { $direction ->
    [up] naik { $figure }
    [down] turun { $figure }
   *[same] tidak berubah ({ $figure })
}{ $measure ->
    [change-people] {" "}karena jumlah orangnya
    [change-base] {" "}karena pembaginya
    [change-boundary] {" "}karena batas wilayahnya
   *[change] {""}
}.
figure-target = Target{ $named ->
    [yes] {" "}(seri { $series })
   *[no] {""}
}: { $figure } { $segment } di { $region } { $counts ->
    [active] menjadi peserta aktif
   *[registered] terdaftar
}{ $due ->
    [yes] {" "}pada { $by }
   *[no] , tanpa tahun
}.
figure-to-target = { $when }, cakupan { $segment } di { $region } { $figure } { $direction ->
    [down] di atas
   *[up] di bawah
} target{ $named ->
    [yes] {" "}(seri { $series })
   *[no] {""}
}.
figure-paid = { $one ->
    [yes] Pada { $from }
   *[no] Dari { $from } sampai { $to }
}, { $measure ->
    [recipients] { $figure } penerima mendapat manfaat { $programmes } di { $region }
   *[amount] { $figure } dibayar sebagai manfaat { $programmes } di { $region }
}.
figure-status = { $status ->
    [disputed] Angka sumbernya masih dipersoalkan.
   *[provisional] Angka ini sementara; penerbitnya masih dapat mengubahnya.
}
figure-meaning = { $counts ->
    [eligible] Berhak: seharusnya menjadi peserta.
    [active] Aktif: terdaftar dan iurannya terbayar.
   *[registered] Terdaftar: pernah didaftarkan; iurannya belum tentu masih terbayar.
}
worked-out = { $measure ->
    [gap] Yang berhak dikurangi yang { $counts ->
        [active] aktif
       *[registered] terdaftar
    }: { $eligible } − { $counted }.
   *[coverage] Yang { $counts ->
        [active] aktif
       *[registered] terdaftar
    } dibagi yang berhak: { $counted } ÷ { $eligible }.
}
worked-to-target = Target dikurangi cakupan: { $target } − { $percent }.
worked-change = { $now } pada { $to }, dikurangi { $before } pada { $from }.
worked-periods = Jumlah { $n } periode{ $listed ->
    [yes] : { $parts }
   *[no] {""}
}.
base-mixed = Bagian-bagian wilayah ini memakai pembagi yang berbeda-beda.

# Below a table of one segment
source-of-all = Sumber semua baris: { $source }.
count-untold = Jumlah { $counts ->
    [active] peserta aktif
   *[registered] yang terdaftar
} tidak tersedia.
