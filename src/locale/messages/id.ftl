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

## T1xx: pembacaan

yaml-tab = baris ini diawali tab
    .help = YAML hanya mengenal spasi di awal baris: ganti setiap tab dengan dua spasi

yaml-colon = nilainya memuat ": ", yang dibaca YAML sebagai kunci lain
    .help = apit nilainya dengan tanda kutip ganda

yaml-reserved = nilainya berawal dengan tanda yang dipakai YAML sendiri
    .help = apit nilainya dengan tanda kutip ganda

json-syntax = JSON tidak dapat membaca ini (kata pembacanya: { $detail })
    .help = buat ulang berkasnya dengan program asalnya; berkas yang tidak tersalin utuh berakhir terlalu cepat

yaml-syntax = YAML tidak dapat membaca ini (kata pembacanya: { $detail })
    .help = bandingkan baris ini dengan baris di sekitarnya: spasi di awalnya, titik duanya, tanda kutip atau kurung yang belum ditutup

yaml-second-document = dokumen kedua dimulai di sini
    .help = satu berkas satu dokumen: hapus baris ini, atau pindahkan sisanya ke berkas tersendiri

yaml-tag = tag (!…) tidak punya arti di sini
    .help = hapus tag itu

yaml-unknown-alias = di atas tidak ada yang bernama &{ $name }
    .help = tulis nilainya langsung

yaml-merge = "<<" tidak dikenal
    .help = tulis kuncinya satu per satu, atau pakai kunci kelompok sebagai nilai bawaan

yaml-complex-key = kunci harus berupa satu kata atau teks
    .help = kalau ini nilai, tulis kuncinya di depan; kalau nilainya berawal dengan "[" atau kurung kurawal, apit dengan tanda kutip

unknown-key-near = tidak ada kunci "{ $key }"
    .help = maksudnya "{ $near }"?

unknown-key = tidak ada kunci "{ $key }" di sini
    .help = kunci yang ada: { $known }

unknown-language = "{ $key }" bukan bahasa laporan ini
    .help = bahasanya { $known }; tambahkan di `languages` dalam site.yaml bila perlu

not-acceptable = { $key } tidak dapat dijawab dengan `accept`
    .help = { $key ->
    [T301] perbaiki kata-katanya atau datanya: pembaca tidak punya cara lain untuk tahu mana yang benar
    [T302] tulis `status: disputed` dan alasannya di `note`: pembaca lalu melihat kedua angkanya
    [T307] tulis di `revised` kapan dan mengapa angkanya berubah
   *[other] yang dapat: { $known }; apa yang tidak terbaca, tidak ada, atau membahayakan privasi harus diperbaiki
}

unknown-code = tidak ada kode { $key } yang dapat dijawab dengan `accept`
    .help = yang dapat dijawab: { $known }

unknown-code-near = tidak ada kode { $key } yang dapat dijawab dengan `accept`
    .help = maksudnya { $near }?

repeated-key = kunci "{ $key }" ditulis dua kali
    .help = simpan salah satu

boundaries-without-codes = tidak ada area di berkas ini yang punya kode
    .help = beri setiap area kode wilayahnya, sebagai `id` atau sifat `code`: mapshaper input.geojson -o id-field=kode format=topojson batas.topojson

missing-key = kunci `{ $key }` belum ada
    .help = tambahkan pada catatannya, atau pada kelompoknya

wrong-type = { $wanted ->
    [map] di sini seharusnya ada pasangan kunci dan nilai
    [list] di sini seharusnya ada daftar
    [text] di sini seharusnya ada teks
    [count] di sini seharusnya ada bilangan bulat
    [number] di sini seharusnya ada bilangan
    [period] di sini seharusnya ada periode
    [date] di sini seharusnya ada tanggal
    [tile] di sini seharusnya ada kolom dan baris, misalnya [3, 1]
   *[flag] di sini seharusnya ada true atau false
}, tetapi isinya { $found ->
    [map] pasangan kunci dan nilai
    [list] daftar
    [nothing] kosong
   *[text] teks
}
    .help = { $wanted ->
    [map] tulis `kunci: nilai` di bawahnya, menjorok
    [list] awali setiap butir dengan "- " pada baris tersendiri
    [text] tulis satu teks; apit dengan tanda kutip bila memuat ": " atau "#"
    [count] tulis angkanya saja: 154008
    [number] tulis angka dengan titik sebagai koma desimal: 55.5
    [period] tulis 2025-07, 2025-Q3, atau 2025
    [date] tulis 2025-07-14
    [tile] tulis dua bilangan bulat di dalam kurung siku
   *[flag] tulis true atau false, tanpa tanda kutip
}

tile-too-far = peta kotak tidak punya kolom atau baris setelah { $limit }
    .help = hitung kolom dan baris mulai dari 0, dari kiri atas

not-a-topology = ini bukan TopoJSON: jenisnya "{ $text }", padahal seharusnya "Topology"
    .help = ubah dulu: mapshaper input.geojson -o format=topojson batas.topojson

no-topology = ini bukan TopoJSON: tidak ada `type` yang menyatakannya
    .help = ubah dulu: mapshaper input.geojson -o format=topojson batas.topojson

topology-transform = `transform` tidak terbaca
    .help = isinya `scale` dan `translate`, masing-masing dua bilangan; buat ulang berkasnya, jangan diperbaiki dengan tangan

topology-objects = `objects` tidak terbaca
    .help = isinya area menurut nama lapisannya; buat ulang berkasnya, jangan diperbaiki dengan tangan

topology-line = garis ini tidak terbaca
    .help = garis adalah daftar pasangan bilangan: [[110.3, -0.1], [110.4, 0.2]]; buat ulang berkasnya

topology-not-degrees = garis ini tidak berada di muka bumi
    .help = titik ditulis dalam derajat bujur dan lintang; di mapshaper, -proj wgs84 mengubahnya

topology-area = area ini tidak terbaca
    .help = area adalah Polygon, MultiPolygon, atau GeometryCollection, dan `arcs`-nya daftar bilangan bulat; buat ulang berkasnya

topology-no-line = tidak ada garis { $text }: berkas ini punya { $count } garis, dan yang pertama bernomor 0
    .help = berkasnya rusak atau dipotong dengan tangan: buat ulang

boundary-code-number = kode { $text } ditulis sebagai bilangan, dan bilangan kehilangan nol di belakangnya
    .help = beri tanda kutip ("{ $text }") dan periksa nolnya; mapshaper menyimpan kode sebagai teks dengan: -i input.csv string-fields=kode

empty-text = teksnya kosong
    .help = tulis teksnya, atau hapus kuncinya

not-a-count = "{ $text }" bukan bilangan bulat
    .help = tulis angkanya saja, tanpa satuan: 154008

count-separators = "{ $text }" memakai pemisah ribuan
    .help = tulis { $digits }: titik atau koma di sini dibaca program lain sebagai desimal

count-fraction = "{ $text }" bukan bilangan bulat, padahal orang dihitung utuh
    .help = kalau titik itu pemisah ribuan, hilangkan; kalau sumbernya membulatkan, tulis bilangan utuh dan tambahkan `rounded`

count-negative = "{ $text }" kurang dari nol
    .help = jumlah paling kecil nol; perubahan dihitung oleh terang sendiri

count-too-large = "{ $text }" lebih besar daripada jumlah yang mungkin
    .help = periksa angkanya

not-a-number = "{ $text }" bukan bilangan
    .help = tulis angka dengan titik sebagai koma desimal, tanpa tanda persen: 40.40

decimal-comma = "{ $text }" memakai koma desimal
    .help = tulis { $meant }: berkas data memakai titik; halaman berbahasa Indonesia tetap menampilkan koma

not-a-percentage = target harus antara 0 dan 1000 persen
    .help = tulis persentasenya: 59.56

not-a-period = "{ $text }" bukan periode
    .help = tulis bulan sebagai 2025-07, triwulan sebagai 2025-Q3, tahun sebagai 2025

not-a-period-meant = "{ $text }" bukan cara menulis periode
    .help = tulis { $meant }

ends-before-it-starts = berakhir ({ $until }) sebelum dimulai ({ $from })
    .help = `from` dan `until` adalah periode pertama dan terakhir, keduanya termasuk

not-a-date = "{ $text }" bukan tanggal
    .help = tulis tahun, bulan, dan hari: 2025-07-14

not-a-moment = "{ $text }" bukan waktu yang lengkap
    .help = tulis tanggal, jam, dan selisih dari UTC: 2025-07-10T14:06+07:00 untuk WIB

not-an-id = "{ $text }" tidak dapat menjadi kode atau id
    .help = pakai huruf, angka, titik, tanda hubung, dan garis bawah, berawal huruf atau angka, paling banyak 64 karakter

not-a-slug = "{ $text }" tidak dapat menjadi alamat
    .help = beri nama berkas dengan huruf, angka, titik, tanda hubung, dan garis bawah saja, tanpa spasi

not-a-choice = "{ $text }" bukan salah satu kata yang boleh di sini
    .help = kata yang ada: { $known }

unknown-level = tidak ada tingkat wilayah "{ $text }"
    .help = tingkat yang ada: { $known }; yang lain dapat dinyatakan di `levels` dalam site.yaml

unknown-kind = tidak ada jenis kegiatan "{ $text }"
    .help = jenis yang ada: { $known }; yang lain dapat dinyatakan di `kinds` dalam site.yaml

not-a-language = "{ $text }" bukan kode bahasa
    .help = tulis kode seperti id, en, atau ban

not-a-url = "{ $text }" bukan alamat web
    .help = tulis lengkap, dengan https:// dan tanpa spasi

not-an-address = "{ $text }" bukan alamat di situs ini
    .help = awali dengan "/": /lama/halaman/

not-a-colour = "{ $text }" bukan warna
    .help = tulis dengan enam digit di antara tanda kutip, misalnya "#0b565d"

colour-without-quotes = di sini tidak ada warna: yang mengikuti tanda # dianggap catatan
    .help = beri tanda kutip: "#0b565d"

unreadable-colour = warna { $text } hampir tidak terbaca: kontrasnya dengan { $ground } { $ratio } banding 1, sedangkan huruf memerlukan 4,5
    .help = tulis "{ $near }", corak terdekat yang terbaca

not-a-logo = "{ $text }" bukan gambar yang dapat ditampilkan di kepala halaman
    .help = sebutkan berkas SVG atau PNG di content/static/, misalnya logo.svg

base-url-with-query = alamat dasar memuat "?" atau "#"
    .help = tulis alamat halaman depan situs saja

rounded-to-zero = tidak ada yang dapat dibulatkan ke 0
    .help = tulis satuan pembulatan sumbernya, misalnya 1000, atau hapus `rounded`

programme-twice = program { $id } disebut dua kali dalam daftar ini
    .help = sebut satu kali saja

missing-with-figure = satu catatan tidak dapat menyatakan angkanya tidak ada sekaligus memberi angka
    .help = hapus `missing`, atau hapus angkanya

not-suppressible = tidak ada yang dapat disembunyikan di bawah angka ini: angkanya harus dari { $least } sampai { $most }
    .help = di bawah 3 hanya angka 1 yang tersembunyi, dan semua orang akan mengetahuinya; yang lazim 5 atau 10

not-utf8 = mulai dari sini berkas ini bukan UTF-8; tampaknya { $encoding }
    .help = simpan ulang sebagai UTF-8 (di Excel: "CSV UTF-8"; di Notepad: Encoding, UTF-8)

forbidden-character = ada karakter yang tidak dapat dimuat teks
    .help = hapus; biasanya berasal dari berkas yang bukan teks, atau salinan dari PDF

too-deep = bersarang lebih dari { $limit } tingkat
    .help = tidak ada catatan laporan sedalam ini: berkasnya rusak, atau bukan untuk folder ini

aliases-explode = alias dalam berkas ini mewakili lebih dari { $limit } nilai
    .help = tulis nilainya satu per satu

topology-explodes = area di berkas ini melewati garisnya jauh lebih sering daripada yang mungkin bagi garis dengan dua sisi
    .help = berkasnya rusak, atau bukan untuk folder ini: buat ulang

alias-circle = alias ini berada di dalam hal yang dinamainya
    .help = tulis nilainya langsung

too-large = berkas ini lebih besar dari { $limit } MiB
    .help = bagi menjadi beberapa berkas; semua berkas dalam folder dibaca

link-leaves = tautan ini menuju ke luar folder laporan
    .help = taruh salinan isinya di tempat tautan ini; laporan harus utuh ke mana pun disalin

link-circle = tautan ini kembali ke folder di atasnya
    .help = hapus tautan itu

path-leaves = "{ $text }" menuju ke luar folder laporan
    .help = taruh berkasnya di bawah content/ dan sebut dari sana: dokumen/laporan.pdf

unreadable = berkas ini tidak dapat dibaca: { $reason }
    .help = periksa apakah berkasnya ada dan Anda boleh membacanya

file-name-encoding = nama berkas ini bukan UTF-8
    .help = ganti namanya dengan huruf, angka, dan tanda hubung biasa

not-markdown = teks hanya dibaca dari berkas .md
    .help = simpan teksnya sebagai Markdown, dengan akhiran .md

data-outside-data = data berada di content/data/, sedangkan berkas ini tidak
    .help = pindahkan ke sana

yml = berkas data berakhiran .yaml
    .help = ganti akhirannya dari .yml menjadi .yaml

spreadsheet = lembar kerja tidak dibaca dari content/data/
    .help = simpan lembarnya sebagai "CSV UTF-8" dengan akhiran .csv

region-text-folder = teks wilayah berada langsung di content/regions/
    .help = pindahkan berkasnya ke atas; namanya adalah kode wilayah

boundaries-format = batas wilayah hanya dibaca dari berkas .topojson
    .help = ubah dulu: mapshaper input.geojson -o format=topojson batas.topojson

csv-empty = berkas ini tidak punya baris judul kolom
    .help = tulis nama kolom pada baris pertama

csv-separator = kolomnya dipisahkan oleh { $separator ->
    [TAB] tab
   *[other] "{ $separator }"
}, bukan koma
    .help = simpan sebagai "CSV UTF-8 (Comma delimited)", dengan titik sebagai koma desimal

csv-nameless-column = ada kolom tanpa nama
    .help = beri nama, atau hapus kolomnya

csv-row-length = baris ini punya { $cells } sel, sedangkan judul kolomnya { $columns }
    .help = desimal ditulis dengan titik (27.9), teks yang memuat koma diapit tanda kutip ganda; sel kosong tetap perlu komanya

csv-open-quote = tanda kutip belum ditutup sampai akhir berkas
    .help = tutup dengan tanda kutip ganda; tanda kutip di dalam teks ditulis dua kali

csv-no-kind = judul kolom tidak memuat `segment` maupun `programme`
    .help = kolom `segment` menjadikannya data cakupan, kolom `programme` menjadikannya data manfaat

csv-two-kinds = judul kolom memuat `segment` dan `programme` sekaligus
    .help = pisahkan data cakupan dan data manfaat dalam berkas masing-masing

front-matter-missing = berkas ini tidak punya kepala (front matter)
    .help = awali dengan baris "---", lalu title, date, dan kind, lalu baris "---"

front-matter-open = kepala berkas (front matter) belum ditutup
    .help = beri baris "---" di antara kepala dan teks

## T2xx: rujukan

boundaries-unknown = tidak ada area di berkas ini yang memakai kode wilayah; yang pertama bernama { $id }
    .help = area dikenali dari kode pada `regions`: isi `id` atau sifat `code` setiap area dengan kode wilayahnya, atau singkirkan berkasnya

region-lost-zero = tidak ada wilayah { $id }; yang ada { $near }
    .help = tulis { $near }: lembar kerja yang membaca kode sebagai bilangan menghilangkan nol di belakang

region-by-name = tidak ada wilayah { $id } menurut kode laporan ini; { $near } dikenal dengan sebutan itu
    .help = tulis { $near }

unknown-region-near = tidak ada wilayah { $id }
    .help = maksudnya { $near }?

unknown-region = tidak ada wilayah { $id }
    .help = tambahkan di `regions`, atau periksa kodenya

unknown-segment-near = tidak ada segmen { $id }
    .help = maksudnya { $near }?

unknown-segment = tidak ada segmen { $id }
    .help = tambahkan di `segments`, atau periksa id-nya

unknown-programme-near = tidak ada program { $id }
    .help = maksudnya { $near }?

unknown-programme = tidak ada program { $id }
    .help = tambahkan di `programmes`, atau periksa id-nya

unknown-regulation-near = tidak ada peraturan { $id }
    .help = maksudnya { $near }?

unknown-regulation = tidak ada peraturan { $id }
    .help = tambahkan di `regulations`, atau periksa id-nya

unknown-source-near = tidak ada sumber { $id }
    .help = maksudnya { $near }?

unknown-source = tidak ada sumber { $id }
    .help = tambahkan di `sources`: angka tanpa sumber tidak dapat diterbitkan

unknown-base-near = tidak ada basis { $id }
    .help = maksudnya { $near }?

unknown-base = tidak ada basis { $id }
    .help = tambahkan di `bases`, beserta apa yang dihitung penyebutnya

unknown-term-near = tidak ada istilah { $id } dalam glosarium
    .help = maksudnya { $near }?

unknown-term = tidak ada istilah { $id } dalam glosarium
    .help = tambahkan di `glossary`, atau periksa id-nya

unknown-narrative-near = tidak ada cerita { $id }
    .help = maksudnya { $near }?

unknown-narrative = tidak ada cerita { $id }
    .help = cerita disebut dengan nama berkasnya, tanpa bahasa dan akhiran

unknown-page-near = tidak ada halaman { $id }
    .help = maksudnya { $near }?

unknown-page = tidak ada halaman { $id }
    .help = halaman tetap disebut dengan nama berkasnya di content/pages/, tanpa bahasa dan akhiran

no-such-file = tidak ada berkas content/{ $text }
    .help = taruh di sana, atau periksa namanya: huruf besar dan kecil dibedakan

region-circle = wilayah { $id } menjadi bagian dari dirinya sendiri
    .help = periksa `parent` di sini dan pada wilayah di atasnya

segment-circle = segmen { $id } berjumlah ke dirinya sendiri
    .help = periksa `adds_to` di sini dan pada segmen berikutnya

regulation-circle = peraturan { $id } menggantikan dirinya sendiri
    .help = periksa `replaced_by` di sini dan pada peraturan berikutnya

boundary-twice = wilayah { $id } punya dua area
    .help = simpan salah satu; area yang terdiri atas beberapa bagian adalah satu MultiPolygon: mapshaper -dissolve kode menyatukannya

tile-twice = { $id } menempati kotak yang sama dengan { $other }
    .help = beri keduanya `tile` sendiri-sendiri: [kolom, baris]

repeated-id = "{ $id }" ada dua
    .help = setiap id hanya boleh satu, huruf besar dan kecil dianggap sama; ganti nama salah satu, atau hapus

repeated-slug = dua berkas bernama { $slug }
    .help = ganti nama salah satu; subfolder tidak membedakannya

segment-and-programme = "{ $id }" adalah segmen sekaligus program
    .help = ganti nama salah satu: alamat angka menyebut salah satunya

region-outside-validity = { $region } ada dari { $from } sampai { $until }, sedangkan ini untuk { $period }
    .help = periksa periodenya, atau sebut wilayah yang ada waktu itu

region-before-start = { $region } baru ada sejak { $from }, sedangkan ini untuk { $period }
    .help = periksa periodenya, atau sebut wilayah yang ada waktu itu

region-after-end = { $region } hanya ada sampai { $until }, sedangkan ini untuk { $period }
    .help = periksa periodenya, atau sebut wilayah penerusnya

several-roots = baik { $id } maupun { $other } tidak menyebut wilayah induknya
    .help = tambahkan wilayah yang mencakup keduanya, misalnya negara, atau beri `parent` pada salah satu

figure-twice = catatan lain sudah memberi angka ({ $measure }) { $region }, { $segment }, untuk { $period }
    .help = simpan salah satu; bila sumbernya berbeda, simpan yang Anda pertanggungjawabkan dan sebut yang lain dalam `note`

payment-twice = catatan lain sudah memberi { $measure } { $programme } di { $region } untuk { $period }
    .help = simpan salah satu

target-twice = target ini ada dua
    .help = simpan salah satu, atau masukkan salah satunya ke `series` lain

stock-twice = { $region }, { $segment }: { $measure } diberikan untuk { $period } dan untuk { $other }, yang berakhir pada hari yang sama
    .help = angka posisi berlaku pada akhir periode: simpan salah satu

translation-alone = { $slug } mempunyai terjemahan, tetapi tidak mempunyai naskah asli
    .help = tambahkan naskah dalam bahasa utama: { $slug }.md

translation-differs = terjemahan memberi `{ $key }` yang berbeda dari naskah aslinya
    .help = hapus kunci ini: terjemahan mewarisi semuanya kecuali title, summary, dan corrections

headline-shape = "{ $text }" tidak menyebut angka utama
    .help = tulis wilayah/segmen/ukuran tanpa periode: 61/construction/coverage

headline-without-figure = tidak ada angka di "{ $text }"
    .help = sebut wilayah dan segmen yang ada datanya, atau hapus `headline`

## T301, T308, T309, T311: kata dan data

words-not-data = kata-katanya menyebut { $written }; data memberi { $right } ({ $figure })
    .help = tulis "{ $right }", atau perbaiki datanya bila kata-katanya yang benar; `terang check --fix` melakukan yang pertama

words-misread = pembaca bahasa ini membaca { $written } sebagai angka lain; data memberi { $right } ({ $figure })
    .help = tulis "{ $right }": tanda ribuan dan desimal mengikuti bahasa naskah

words-cut-off = { $written } memotong angka di belakang; bila dibulatkan menjadi { $right } ({ $figure })
    .help = tulis "{ $right }"; `terang check --fix` melakukannya

words-points-as-percent = { $written } adalah selisih dua persentase, yang disebut dalam poin: { $right } ({ $figure })
    .help = tulis "{ $right }"; "persen" berarti bagian dari nilai sebelumnya

words-other-direction = kata-katanya ke satu arah, datanya ke arah lain: { $written } untuk { $figure }
    .help = periksa apakah angkanya naik atau turun, lalu ganti kata di depannya

words-foreign-numeral = { $written } ditulis dengan tanda angka bahasa lain
    .help = tulis "{ $right }"; `terang check --fix` melakukannya

number-unbound = { $written } tidak terikat pada angka mana pun, jadi tidak seorang pun dapat memeriksanya
    .help = ikatlah: [{ $written }](figure:<wilayah>/<segmen>/<ukuran>@<periode>); bila angkanya belum ada, tambahkan dulu ke `data/`, atau tulis di `accept: T308` mengapa ia berdiri sendiri

number-unbound-guess = { $written } tidak terikat pada angka mana pun; mungkin maksudnya { $figure }
    .help = bila benar, tulis [{ $written }](figure:{ $figure })

number-in-head = judul atau ringkasan menyebut { $written }, tetapi tidak ada yang terikat pada angka itu di dalam naskah
    .help = ikat angkanya di dalam naskah, tempat pembaca dapat membukanya; judulnya lalu ikut diperiksa

number-in-head-guess = judul atau ringkasan menyebut { $written }, tetapi tidak ada yang terikat pada angka itu di dalam naskah; mungkin maksudnya { $figure }
    .help = bila benar, sebutkan juga di dalam naskah: [{ $written }](figure:{ $figure })

share-contradicts = kalimat ini bertentangan dengan dirinya: { $part } dari { $whole } adalah { $given } persen, bukan { $told }
    .help = cocokkan ketiga angka dengan sumbernya dan perbaiki yang keliru; sumber yang memang keliru dikutip dengan tautan: [{ $told }](figure:…?stated)

share-not-quite = { $part } dari { $whole } adalah { $given } persen; kalimat ini menyebut { $told }
    .help = periksa angka-angkanya; selisih setengah poin sering berarti salah satunya dari tanggal lain

share-cut-off = { $part } dari { $whole } adalah { $given } persen bila dibulatkan; { $told } memotong angka di belakang
    .help = tulis persentase yang dibulatkan

part-above-whole = { $told } lebih besar daripada keseluruhannya, { $whole }
    .help = periksa kedua angka: bagian tidak dapat melebihi keseluruhannya

rest-contradicts = { $part } menyisakan { $given } persen, bukan { $told }
    .help = keduanya harus berjumlah 100 persen: periksa keduanya

rest-contradicts-count = { $part } dari { $whole } menyisakan { $given }, bukan { $told }
    .help = periksa ketiga angka; sisanya adalah keseluruhan dikurangi bagiannya

target-as-rest = { $told } adalah targetnya sendiri ({ $target } dari { $whole }), bukan yang belum: yang belum { $given }
    .help = tulis { $given } untuk yang belum terlindungi, atau katakan bahwa { $told } adalah target

gap-to-target-as-rest = { $told } adalah kekurangan menuju target ({ $target }), bukan semua yang belum: yang belum { $given }
    .help = tulis { $given } untuk yang belum terlindungi, atau katakan bahwa { $told } adalah kekurangan menuju target

gap-contradicts = dari { $part } ke target { $target } jaraknya { $given } poin, bukan { $told }
    .help = periksa ketiga angka; selisih adalah target dikurangi capaian

parts-contradict = bagian-bagiannya ({ $parts }) berjumlah { $given }, bukan { $told }
    .help = periksa jumlah dan setiap bagiannya; bila ada bagian yang tidak disebut, katakan ("di antaranya")

growth-that-falls = dikatakan naik dari { $from } menjadi { $to }, padahal itu lebih kecil
    .help = periksa kedua angka, atau ganti katanya

fall-that-grows = dikatakan turun dari { $from } menjadi { $to }, padahal itu lebih besar
    .help = periksa kedua angka, atau ganti katanya

growth-contradicts = dari { $from } menjadi { $to } bedanya { $given }, bukan { $told }
    .help = periksa ketiga angka; beda dua persentase disebut poin, bukan persen

growth-other-way = kalimat ini menyebut { $told } untuk { $from } menjadi { $to }, padahal arahnya sebaliknya
    .help = periksa angka-angkanya, atau ganti kata di depan { $told }

translation-number-differs = bahasa ini menyebut { $written }, sedangkan naskah aslinya { $original }
    .help = lihat mana yang benar, lalu perbaiki yang lain

translation-number-added = { $written } hanya ada dalam bahasa ini
    .help = sebutkan angkanya dalam semua bahasa, atau tidak sama sekali

translation-number-missing = { $written } tidak ada dalam terjemahannya
    .help = sebutkan angkanya dalam semua bahasa, atau tidak sama sekali

## T3xx: angka

stated-coverage-differs = { $region }, { $segment }: sumber menyebut { $stated } persen, sedangkan angkanya sendiri memberi { $computed }
    .help = { $counted } dari { $eligible } adalah { $computed } persen. Periksa ketiganya pada sumber; bila memang tertulis begitu, tulis `status: disputed` dan `note`: pembaca lalu melihat keduanya

stated-count-differs = sumber menyebut { $stated }, sedangkan catatan memberi { $computed } ({ $measure })
    .help = periksa keduanya pada sumber; bila memang tertulis begitu, tulis `status: disputed` dan `note`: pembaca lalu melihat keduanya

stated-disputed-without-note = disebut { $stated }, dihitung { $computed }: dipersoalkan, tetapi tanpa catatan yang menjelaskan
    .help = tambahkan `note` yang menerangkan kedua angka itu kepada pembaca

stated-truncated = sumber menyebut { $stated } persen, pembulatan memberi { $computed }: digitnya dipotong
    .help = tidak perlu apa-apa; halaman menampilkan nilai yang dibulatkan dan yang disebut sumber

stated-payment-differs = sumber menyebut { $stated }, sedangkan catatan memberi { $given } ({ $measure })
    .help = periksa keduanya pada sumber; bila memang tertulis begitu, tulis `status: disputed` dan `note`

registered-over-eligible = { $region }, { $segment }: yang terdaftar ({ $part }) lebih banyak daripada yang berhak ({ $whole })
    .help = periksa kedua angka, dan apakah keduanya menghitung orang yang sama; bila memang begitu, jelaskan di `accept: T303`

active-over-eligible = { $region }, { $segment }: yang aktif ({ $part }) lebih banyak daripada yang berhak ({ $whole })
    .help = periksa kedua angka, dan apakah keduanya menghitung orang yang sama; bila memang begitu, jelaskan di `accept: T303`

active-over-registered = { $region }, { $segment }: yang aktif ({ $part }) lebih banyak daripada yang terdaftar ({ $whole })
    .help = peserta aktif pasti terdaftar: periksa kedua angka; bila memang begitu, jelaskan di `accept: T303`

not-a-multiple = { $value } bukan kelipatan { $unit }, padahal disebut dibulatkan ke situ
    .help = periksa angkanya dan `rounded`: pembulatan ke ribuan menyisakan tiga nol

part-over-whole = { $child } saja mencatat { $part } ({ $measure }), lebih banyak daripada seluruh { $region } ({ $whole })
    .help = periksa kedua angka; bila memang begitu, jelaskan di `accept: T304`

sum-of-regions-differs = { $region } mencatat { $whole } ({ $measure }), sedangkan { $parts } bagiannya berjumlah { $sum }
    .help = periksa angkanya; bila ada bagian yang belum didaftar, tulis `children: some` pada wilayah itu; bila memang begitu, jelaskan di `accept: T304`

segment-over-whole = segmen { $child } saja mencatat { $part } ({ $measure }), lebih banyak daripada seluruhnya ({ $whole })
    .help = periksa kedua angka; bila segmen itu bukan bagiannya, hapus `adds_to`

sum-of-segments-differs = segmen yang dijumlahkan memberi { $sum } ({ $measure }), sedangkan seluruhnya { $whole }
    .help = periksa angkanya; bila segmennya tumpang tindih, hapus `adds_to`; bila memang begitu, jelaskan di `accept: T304`

coverage-out-of-range = cakupan { $region } { $coverage } persen, sedangkan cakupan bagiannya antara { $least } dan { $most }
    .help = keseluruhan berada di antara bagian-bagiannya: periksa angkanya; bila memang begitu, jelaskan di `accept: T304`

coverage-leap = { $region }, { $segment }: cakupan berubah dari { $old } menjadi { $new } persen sejak { $before } ({ $points } poin)
    .help = periksa angkanya; bila benar, jelaskan di `accept: T305`, supaya pembaca juga tahu

count-leap = { $region }, { $segment }: jumlah orang berubah dari { $old } menjadi { $new } sejak { $before }
    .help = periksa angkanya; bila benar, jelaskan di `accept: T305`, supaya pembaca juga tahu

gap-in-series = { $region }, { $segment }: { $missing ->
    [1] { $first } tidak ada
   *[other] { $missing } periode tidak ada, yang pertama { $first }
}
    .help = tambahkan angkanya, atau tulis `missing: not-collected`; periode yang tidak ada tidak pernah ditampilkan sebagai nol

## T4xx: teks

weekday-wrong = { $day } jatuh pada hari { $is }, bukan { $told }
    .help = salah satunya keliru ({ $told } terdekat adalah { $near }): periksa tanggalnya pada sumber

day-missing = "{ $text }": tanggal itu tidak ada, bulannya hanya { $days } hari
    .help = periksa tanggalnya pada sumber

term-of-another = "{ $words }" adalah { $other }, bukan { $short }; kepanjangan { $short } adalah "{ $right }"
    .help = pastikan yang mana yang dimaksud, lalu betulkan singkatan atau kepanjangannya

term-misspelt = kepanjangan { $short } adalah "{ $right }", bukan "{ $words }"
    .help = tulis "{ $right }"; bila yang dimaksud { $short } yang lain, jelaskan di `accept: T402`

term-link-of-another = "{ $words }" adalah { $other }, padahal tautannya menuju { $short }
    .help = ubah kata-katanya atau tautannya, supaya keduanya menyebut hal yang sama

regulation-form = "{ $text }" dikutip dengan bentuk yang keliru: yang benar { $right }
    .help = tulis { $right }

regulation-number = "{ $title }" adalah judul { $right }, bukan judul { $text }
    .help = periksa nomor dan tahunnya; bila nomornya benar, betulkan judulnya

regulation-link-differs = kata-katanya menyebut { $text }, padahal tautannya menuju { $right }
    .help = ubah kata-katanya atau tautannya, supaya keduanya menyebut peraturan yang sama

regulation-title = "{ $text }" bukan judul { $right }
    .help = judulnya "{ $title }"; bila disingkat, ambil bagian awalnya

regulation-title-of-another = "{ $text }" adalah judul { $other }, bukan judul { $right }
    .help = periksa peraturan mana yang dimaksud

regulation-unknown = { $text } tidak ada dalam daftar peraturan
    .help = periksa bentuk, nomor, dan tahunnya; bila benar, tambahkan ke `regulations` dalam berkas data dengan `id`, `form`, `number`, `year`, dan `title`

regulation-unknown-near = { $text } tidak ada dalam daftar peraturan
    .help = apakah maksudnya { $near }? Bila bukan, tambahkan ke `regulations` dalam berkas data dengan `id`, `form`, `number`, `year`, dan `title`

regulation-lapsed = { $regulation } berlaku sampai { $until }, sedangkan cerita ini tentang { $day }
    .help = kutip peraturan yang berlaku pada hari itu, atau tulis dalam teks bahwa peraturan ini sudah berakhir

regulation-lapsed-replaced = { $regulation } berlaku sampai { $until }, sedangkan cerita ini tentang { $day }
    .help = penggantinya { $successors }: kutip peraturan yang berlaku pada hari itu, atau tulis dalam teks bahwa peraturan ini sudah berakhir

regulation-not-yet = { $regulation } baru berlaku sejak { $from }, sedangkan cerita ini tentang { $day }
    .help = kutip peraturan yang berlaku pada hari itu, atau tulis dalam teks bahwa peraturan ini terbit kemudian
## T5xx: data pribadi

identity-number = { $where ->
    [name] nama berkas ini memuat { $value }, yang susunannya seperti NIK atau nomor KK
   *[text] { $value } susunannya seperti NIK atau nomor KK
}
    .help = { $where ->
    [name] ganti nama berkasnya, dan periksa apakah nomor itu ada juga di dalamnya
   *[text] hapus, di sini dan di tabel asalnya: nomor itu memuat tanggal lahir dan membuka data seseorang
}

identity-number-perhaps = { $where ->
    [name] nama berkas ini memuat { $value }, yang mungkin NIK atau nomor KK
   *[text] { $value } mungkin NIK atau nomor KK
}
    .help = cari tahu nomor apa itu; bila milik seseorang, hapus

membership-number = { $where ->
    [name] nama berkas ini memuat { $value }, nomor peserta (KPJ) seseorang
   *[text] { $value } adalah nomor peserta (KPJ) seseorang
}
    .help = hapus: dengan nomor itu siapa pun dapat mencari tahu orangnya; untuk menghitung peserta, nomornya tidak diperlukan

health-membership-number = { $where ->
    [name] nama berkas ini memuat { $value }, nomor BPJS Kesehatan seseorang
   *[text] { $value } adalah nomor BPJS Kesehatan seseorang
}
    .help = hapus: untuk menghitung peserta, nomornya tidak diperlukan

telephone-number = { $where ->
    [name] nama berkas ini memuat { $value }, sebuah nomor ponsel
   *[text] { $value } adalah nomor ponsel
}
    .help = hapus, atau tulis telepon kantor; nomor yang dapat dihubungi pembaca ditulis di `contact` pada `publisher` dalam site.yaml

email-address = { $where ->
    [name] nama berkas ini memuat { $value }, alamat surel pada penyedia umum untuk perorangan
   *[text] { $value } adalah alamat surel pada penyedia umum untuk perorangan
}
    .help = tulis alamat kantor; bila ini memang alamat Anda, tulis di `contact` pada `publisher` dalam site.yaml

bank-account = { $where ->
    [name] nama berkas ini memuat { $value }, sebuah nomor rekening
   *[text] { $value } adalah nomor rekening
}
    .help = hapus: rekening seseorang dikecualikan dari informasi publik (UU 14/2008, pasal 17)

taxpayer-number = { $where ->
    [name] nama berkas ini memuat { $value }, sebuah NPWP
   *[text] { $value } adalah NPWP
}
    .help = hapus; bila milik perusahaan atau kantor, sebut namanya di depan: "PT …, NPWP …"

taxpayer-number-perhaps = { $where ->
    [name] nama berkas ini memuat { $value }, sebuah NPWP, agaknya milik perusahaan atau kantor
   *[text] { $value } adalah NPWP, agaknya milik perusahaan atau kantor
}
    .help = bila benar, sebut nama perusahaan atau kantornya di depan: "PT …, NPWP …"; bila milik perorangan, hapus

civil-servant-number = { $where ->
    [name] nama berkas ini memuat { $value }, sebuah NIP
   *[text] { $value } adalah NIP
}
    .help = NIP berawal dengan tanggal lahir: nama dan jabatan sudah cukup

named-beneficiary = { $where ->
    [name] nama berkas ini menyebut nama penerima manfaat: { $value }
   *[text] nama penerima manfaat disebut di sini: { $value }
}
    .help = jangan sebut namanya, atau terbitkan hanya dengan persetujuan orang itu atau keluarganya: uang yang diterima seseorang adalah data pribadi yang bersifat spesifik (UU 27/2022, pasal 4)

birth-date = { $where ->
    [name] nama berkas ini memuat tanggal lahir: { $value }
   *[text] ada tanggal lahir di sini: { $value }
}
    .help = hapus; bila umurnya penting, tulis umurnya

birth-date-perhaps = { $where ->
    [name] nama berkas ini mungkin memuat tanggal lahir: { $value }
   *[text] ini mungkin tanggal lahir seseorang: { $value }
}
    .help = bila benar, hapus; bila umurnya penting, tulis umurnya
## T405 sampai T409: gambar, judul bagian, bahasa, tautan, dan jawaban

picture-without-words = gambar ini tidak mengatakan apa pun kepada yang tidak dapat melihatnya
    .help = tulis di antara kurung siku apa yang tampak: ![Pekerja mendaftar di balai desa](/foto/…)

picture-without-alt = gambar ini tidak mengatakan apa pun kepada yang tidak dapat melihatnya
    .help = tulis apa yang tampak: alt="Pekerja mendaftar di balai desa"; gambar yang hanya hiasan cukup diberi alt=""

picture-named-by-file = "{ $text }" adalah nama berkas, bukan apa yang tampak pada gambar
    .help = tulis apa yang tampak, seperti menceritakannya lewat telepon

picture-called-picture = "{ $text }" tidak mengatakan apa yang tampak pada gambar
    .help = tulis apa yang tampak, seperti menceritakannya lewat telepon; bahwa itu gambar sudah diketahui

heading-skips = judul bagian ini melompati satu tingkat: { $marks } sesudah { $before }
    .help = tulis { $near }: yang mendengarkan halaman dibacakan mencari jalan lewat tingkat judul

heading-begins-deep = judul bagian yang pertama lebih rendah tingkatnya ({ $marks }) daripada yang sesudahnya
    .help = tulis { $near } di sini, atau turunkan tingkat yang sesudahnya

heading-like-title = judul bagian ini menjadi judul kedua: halamannya sudah punya judul
    .help = tulis { $near }

file-untranslated = belum ada naskah dalam { $language ->
    [en] bahasa Inggris
    [id] bahasa Indonesia
   *[other] bahasa "{ $language }"
}; pembaca mendapat naskah ini, dengan keterangan
    .help = tulis sebagai { $path }

texts-untranslated = { $count } teks dalam data belum ada dalam { $language ->
    [en] bahasa Inggris
    [id] bahasa Indonesia
   *[other] bahasa "{ $language }"
}; yang pertama ada di sini
    .help = tulis masing-masing menurut bahasanya; selama belum, pembaca mendapat bahasa yang ada

link-nowhere = tidak ada apa-apa di { $address }
    .help = periksa alamatnya: berkas disimpan di content/static/, dan tautan bertipe seperti region:61 menemukan halamannya sendiri

link-nowhere-near = tidak ada apa-apa di { $address }
    .help = maksudnya { $near }?

link-without-slash = { $address } kurang garis miring di akhirnya
    .help = tulis { $near }: tidak semua server menemukan halamannya tanpa itu

redirect-nowhere = pengalihan ini menuju { $address }, padahal di sana tidak ada apa-apa
    .help = periksa alamatnya: alamat halaman berakhir dengan "/"

redirect-nowhere-near = pengalihan ini menuju { $address }, padahal di sana tidak ada apa-apa
    .help = maksudnya { $near }?

place-nowhere = halaman { $address } tidak punya tempat bernama "{ $id }"
    .help = cari id-nya pada halaman itu, atau beri judul bagiannya id sendiri: ## Target {"{"}#target{"}"}

place-nowhere-near = halaman { $address } tidak punya tempat bernama "{ $id }"
    .help = maksudnya #{ $near }?

accept-without-finding = { $code } dijawab di sini, padahal tidak ada lagi yang perlu dijawab
    .help = hapus jawaban ini: jawaban lama akan menutupi { $code } berikutnya, yang mungkin sungguhan
## T510: jumlah yang kecil

small-count = { $region }, { $segment }, { $period }: { $measure } kurang dari { $below }; angka ini disembunyikan di situs dan di setiap unduhan, bersama pelengkapnya bila darinya angka ini dapat dihitung
    .help = tidak ada yang perlu dilakukan. `note` dan `accept` catatan ini juga tidak ditampilkan; jangan tulis angkanya dalam teks

small-payment = { $region }, { $programme }, { $period }: penerimanya kurang dari { $below }; jumlah penerima dan nilainya disembunyikan di situs dan di setiap unduhan, bersama pelengkapnya bila darinya angka ini dapat dihitung
    .help = tidak ada yang perlu dilakukan. `note` dan `accept` catatan ini juga tidak ditampilkan; jangan tulis angkanya dalam teks

suppressed-beside = { $n } angka lain ikut disembunyikan, karena merupakan jumlah dari angka kecil atau karena angka kecil dapat dihitung darinya: { $figures }
    .help = tidak ada yang perlu dilakukan. Makin banyak angka kecil dalam laporan, makin banyak yang ikut disembunyikan: wilayah yang lebih besar atau periode yang lebih panjang menyisakan lebih banyak

## T6xx: tema

texts-borrowed = ada { $count } teks tema, yang pertama "{ $key }", dalam bahasa lain dan tidak dalam { $language }: pembaca mendapat bahasa lain itu
    .help = tambahkan di themes/{ $theme }/locales/{ $language }.ftl

text-missing = tema tidak punya teks "{ $key }" dalam bahasa { $language }
    .help = tambahkan pada berkas bahasa tema

## Baris perintah

word-error = galat
word-warning = peringatan
word-note = catatan
word-help = saran

and-more = dan { $count } lagi dari { $code } (--format json menampilkan semuanya)

findings-counted = { $errors ->
    [0] tidak ada galat
   *[other] { $errors } galat
}, { $warnings ->
    [0] tidak ada peringatan
   *[other] { $warnings } peringatan
}, { $notes ->
    [0] tidak ada catatan
   *[other] { $notes } catatan
}

nothing-to-fix = Tidak ada yang dapat diperbaiki sendiri: tidak satu temuan pun punya satu jawaban yang pasti.
fix-ask = { $fixes ->
   *[other] Tulis { $fixes } perubahan ini?
 } [y/T]
fix-left = Tidak ada yang diubah.
fixed = { $fixes } perubahan ditulis dalam { $files } naskah.
fix-failed = { $path } tidak dapat ditulis: { $error }

checked = Diperiksa: { $findings }.

built = { $pages } halaman dengan { $figures } angka dibangun dalam { $seconds } detik: { $files } berkas, { $changed } di antaranya ditulis. Temuan: { $findings }.
    Taruh { $path } di server web mana pun; untuk melihatnya di sini: python3 -m http.server --directory { $path }

not-built = Tidak ada yang dibangun, dan keluaran tetap seperti semula: { $findings }.

leftover = Situs lama tidak dapat dihapus seluruhnya: { $path } tersisa, dan akan dihapus pada pembangunan berikutnya.

progress-files = berkas

no-report = Tidak ada laporan di { $path }: content/site.yaml tidak ada di sini maupun di atasnya. Masuk ke folder laporan, atau sebut dengan --root.

no-moment = "{ $text }" bukan waktu yang lengkap. Tulis tanggal, jam, dan selisih dari UTC: 2025-07-10T14:06+07:00.

no-base-url = "{ $text }" bukan alamat. Tulis lengkap, dengan https://.

no-code = Tidak ada kode { $code }. Kode yang ada: { $known }.

output-inside = Keluaran tidak dapat ditaruh di { $path }: letaknya di dalam bahan situs itu sendiri. Sebut folder lain dengan --output.

not-ours = { $path } bukan buatan terang, jadi dibiarkan. Sebut folder lain dengan --output, atau kosongkan folder itu.

busy = Pembangunan lain untuk { $path } sedang berjalan. Tunggu sampai selesai.

bad-address = Dua berkas situs tidak dapat sama-sama beralamat { $address }, atau itu tidak dapat menjadi alamat. Ganti nama berkas statis, halaman, atau ceritanya.

cannot-exchange = { $path } tidak dapat ditukar dengan situs baru ({ $reason }). Situs lama tetap utuh. Bila itu titik kait (mount point), bangun ke folder di dalamnya.

machine-failed = { $path }: { $reason }. Situs lama tetap utuh.

## Arti setiap kode

code-T101 = YAML atau JSON yang tidak terbaca
code-T102 = kunci yang tidak dikenal
code-T103 = kunci yang berulang
code-T104 = kunci yang belum ada
code-T105 = nilai dengan jenis yang keliru
code-T106 = bukan periode
code-T107 = bukan tanggal
code-T108 = bukan kode atau id
code-T109 = teks dengan penyandian lain
code-T110 = terlalu dalam atau terlalu besar
code-T111 = tautan yang meninggalkan laporan
code-T112 = tautan bertipe yang rusak
code-T113 = angka dengan pemisah ribuan atau koma desimal
code-T114 = berkas yang tidak terbaca atau salah tempat
code-T115 = berkas CSV yang berbeda bentuk
code-T116 = kepala berkas yang tidak ada atau tidak ditutup
code-T201 = wilayah yang tidak ada
code-T202 = segmen yang tidak ada
code-T203 = program yang tidak ada
code-T204 = peraturan yang tidak ada
code-T205 = sumber yang tidak ada
code-T206 = basis yang tidak ada
code-T207 = istilah yang tidak ada
code-T208 = cerita yang tidak ada
code-T209 = halaman atau berkas yang tidak ada
code-T210 = angka yang tidak ada
code-T211 = rujukan yang melingkar
code-T212 = dua catatan dengan satu id
code-T213 = wilayah di luar masanya
code-T214 = dua berkas dengan satu alamat
code-T215 = wilayah akar tidak ada, atau lebih dari satu
code-T216 = angka yang diberikan dua kali
code-T217 = angka posisi untuk dua periode yang berakhir bersamaan
code-T218 = terjemahan yang berbeda dari naskah aslinya
code-T301 = kata dan data berbeda
code-T302 = yang disebut dan yang dihitung berbeda
code-T303 = jumlah yang tidak mungkin
code-T304 = keseluruhan dan bagiannya berbeda
code-T305 = lompatan antarperiode
code-T306 = celah dalam deret
code-T308 = angka yang tidak terikat
code-T309 = kalimat yang bertentangan dengan dirinya
code-T310 = aliran yang tumpang tindih dijumlahkan
code-T311 = angka yang berbeda antarbahasa
code-T401 = nama hari yang tidak cocok dengan tanggalnya
code-T402 = kepanjangan singkatan yang keliru
code-T403 = peraturan yang keliru dikutip atau tidak tercatat
code-T404 = peraturan yang tidak berlaku pada hari kejadian
code-T405 = gambar tanpa penjelasan
code-T406 = tingkat judul yang terlompati
code-T407 = terjemahan yang belum ada
code-T408 = tautan yang tidak sampai
code-T409 = jawaban tanpa temuan
code-T501 = NIK atau nomor KK
code-T502 = nomor peserta
code-T503 = nomor ponsel pribadi
code-T504 = alamat surel pribadi
code-T505 = nomor rekening
code-T506 = NPWP
code-T507 = NIP
code-T508 = nama penerima manfaat
code-T509 = tanggal lahir
code-T510 = jumlah yang terlalu kecil untuk ditampilkan
code-T601 = templat yang tidak terbaca
code-T602 = templat yang gagal pada suatu halaman
code-T603 = teks yang tidak dimiliki tema

## T112, T2xx dan T310: tautan dalam teks

link-empty = tautan ini tidak menuju ke mana pun
    .help = tulis alamat di antara tanda kurung, atau hapus kurung sikunya

link-relative = "{ $text }" bukan alamat lengkap
    .help = awali halaman atau berkas situs ini dengan "/", situs lain dengan https://, dan tautan bertipe dengan skemanya, misalnya region:61

link-relative-near = "{ $text }" bukan alamat lengkap
    .help = maksudnya { $near }?

link-without-scheme = "{ $text }" tidak menyebut cara membuka situs lain itu
    .help = tulis https: di depannya

link-without-words = tautan ke { $text } tidak punya kata
    .help = tulis di antara kurung siku apa yang akan ditemukan pembaca

link-unsafe = tautan tidak boleh diawali "{ $scheme }:"
    .help = pakai http, https, mailto, tel, atau tautan bertipe

link-scheme-near = tidak ada tautan yang diawali "{ $scheme }:"
    .help = maksudnya "{ $near }:"?

link-scheme = tidak ada tautan yang diawali "{ $scheme }:"
    .help = tautan bertipe diawali { $known }; yang lain http, https, mailto atau tel

link-shape = "{ $text }" bukan cara menulis tautan seperti ini
    .help = { $scheme ->
    [figure] sebut wilayah, segmen atau program, dan ukurannya: figure:61/construction/coverage@2025-07
    [chart] sebut jenis, wilayah, dan segmen atau program: chart:coverage/61/construction
    [http] tulis http:// lalu alamatnya
    [https] tulis https:// lalu alamatnya
    [mailto] tulis mailto: lalu alamat surel
    [tel] tulis tel: lalu nomornya
   *[other] tulis id-nya sesudah "{ $scheme }:"
}

link-query = tautan ini tidak mengenal "?"
    .help = hapus "?{ $text }"

link-query-figure = tautan angka tidak mengenal "?{ $text }"
    .help = yang boleh hanya ?stated: angka seperti dicetak sumbernya

link-query-chart = grafik tidak mengenal "{ $text }"
    .help = yang boleh hanya from dan to, masing-masing dengan satu periode: ?from=2024-01&to=2025-07

link-period = "{ $text }" bukan periode
    .help = tulis bulan seperti 2025-07, triwulan seperti 2025-Q3, tahun seperti 2025

link-period-near = "{ $text }" bukan cara menulis periode
    .help = tulis { $near }

link-backwards = { $to } tidak sesudah { $from }
    .help = tulis periode yang lebih awal lebih dahulu

link-not-read = Markdown tidak membaca tautan di sini
    .help = alamat tidak memuat spasi: hilangkan, atau tulis %20 bila nama berkasnya memang begitu

link-not-joined = Markdown tidak membaca tautan di sini
    .help = hapus spasi di antara "]" dan "("

unknown-measure = tidak ada ukuran "{ $measure }" di sini
    .help = ukurannya { $known }

unknown-measure-near = tidak ada ukuran "{ $measure }"
    .help = maksudnya { $near }?

unknown-subject = tidak ada segmen atau program { $id }
    .help = tambahkan di bawah `segments` atau `programmes`, atau periksa id-nya

unknown-subject-near = tidak ada segmen atau program { $id }
    .help = maksudnya { $near }?

narrative-held-back = cerita { $id } belum terbit
    .help = terbitkan dahulu (`draft`, `publish`), atau tunda tautannya

chart-kind = tidak ada grafik "{ $kind }"
    .help = jenisnya { $known }

chart-kind-near = tidak ada grafik "{ $kind }"
    .help = maksudnya { $near }?

chart-wants-segment = grafik { $kind } menampilkan segmen, sedangkan { $id } adalah program
    .help = sebut satu segmen; yang dibayar suatu program tampil lewat chart:benefits

chart-wants-programme = grafik benefits menampilkan program, sedangkan { $id } adalah segmen
    .help = sebut satu program, misalnya JKM

chart-as-link = grafik tidak dapat menjadi tautan
    .help = tulis "!" di depan kurung sikunya, dalam alinea tersendiri

chart-in-sentence = grafik harus sendirian dalam alineanya
    .help = beri baris kosong sebelum dan sesudahnya

chart-without-figures = tidak ada yang dapat digambar dari { $chart }
    .help = periksa wilayah, segmen atau program, dan periodenya; grafik progress juga memerlukan target

picture-typed = "{ $text }" bukan gambar
    .help = hapus "!" agar menjadi tautan; di sini hanya boleh ada grafik atau berkas dari static/

picture-elsewhere = gambar ini akan dimuat dari situs lain
    .help = simpan berkasnya di content/static/ lalu tulis /folder/berkas.jpg, dengan izin dan sumbernya

no-such-picture = tidak ada berkas { $text }
    .help = letakkan di sana, atau periksa namanya: huruf besar dan kecil dibedakan

no-such-logo-near = tidak ada berkas { $text }
    .help = maksudnya { $near }?

no-such-logo = tidak ada berkas { $text }
    .help = taruh gambarnya di sana, atau hapus `logo`

no-such-picture-near = tidak ada berkas { $text }
    .help = maksudnya { $near }?

figure-no-span = ukuran { $measure } berlaku untuk satu periode, bukan rentang
    .help = sebut satu periode; yang dapat memakai rentang hanya perubahan, penerima dan jumlah pembayaran

figure-never-stated = cetakan sumber tidak disimpan untuk { $measure }
    .help = hapus ?stated

figure-not-stated = tidak ada sumber yang mencetak angka { $figure }
    .help = tulis di bawah `stated` pada datanya, atau hapus ?stated

figure-unknown = tidak ada angka { $figure }
    .help = tambahkan datanya, atau hapus tautannya

figure-unknown-latest = tidak ada angka { $figure }
    .help = yang terbaru untuk { $latest }; sebut periode itu, atau tambahkan datanya

figure-not-collected = { $figure } tidak dikumpulkan
    .help = katakan dengan kata-kata, tanpa tautan

figure-not-applicable = { $figure } tidak berlaku di sana
    .help = katakan dengan kata-kata, tanpa tautan

figure-withheld = { $figure } tidak dibuka oleh sumbernya
    .help = katakan dengan kata-kata, tanpa tautan

figure-suppressed = { $figure } disembunyikan (`suppress_below`): angkanya kecil, atau angka kecil dapat dihitung darinya
    .help = sampaikan dengan kata-kata tanpa angkanya, dan tanpa tautan

figure-incomplete = { $figure } belum lengkap: { $reported } dari { $of } wilayah sudah melapor
    .help = angkanya ada bila semua sudah melapor; sampai saat itu sebut berapa yang sudah

figure-base-changed = { $figure } tidak dapat dihitung: pembaginya tidak lagi menghitung hal yang sama
    .help = tulis kedua angkanya terpisah, masing-masing dengan periodenya

figure-boundary-changed = { $figure } tidak dapat dihitung: wilayahnya dimekarkan di antaranya
    .help = tulis kedua angkanya terpisah, atau tambahkan angka wilayah-wilayah barunya

figure-counts-unknown = { $figure } tidak dapat dihitung: sumber menyebut cakupan tanpa jumlah orangnya
    .help = tambahkan jumlahnya, atau hapus tautannya

figure-months-missing = { $figure } tidak dapat dijumlahkan: { $reported } dari { $of } bulan sudah dilaporkan
    .help = sebut rentang yang sudah dilaporkan seluruhnya

figure-flows-overlap = { $figure } akan menghitung sesuatu dua kali: { $first } dan { $second } bertumpang tindih
    .help = sebut salah satunya, atau rentang yang hanya memuat satu di antaranya

address-clash = { $second } dan { $first } sama-sama meminta alamat { $address }
    .help = ganti nama atau pindahkan salah satunya

text-with-unknown-fact = teks "{ $key }" dalam bahasa { $language } meminta { $fact }, yang tidak diberikan
    .help = hapus variabel itu, atau lihat namanya dalam tema bawaan

language-without-formats = bilangan dan tanggal tidak dapat ditulis dalam bahasa { $language }: { $reason }
    .help = periksa kodenya di `languages` dalam site.yaml

unknown-theme = tidak ada tema { $id }
    .help = taruh di themes/{ $id }/, atau hapus `theme` supaya tema bawaan dipakai

changed-during-build = berkas ini berubah ketika situs sedang dibangun
    .help = bangun sekali lagi

no-such-day = tidak ada hari { $text }
    .help = periksa hari dan bulannya: tulis tahun, bulan, dan hari

not-a-year = "{ $text }" bukan tahun
    .help = tulis empat angka: 2021

missing-figure = catatan ini tidak memberi angka dan tidak menyebut sebabnya
    .help = beri setidaknya salah satu: { $keys }

missing-column = kolom `{ $key }` belum ada
    .help = tambahkan: setiap baris membutuhkannya

template-syntax = templat { $template } tidak dapat dibaca: { $detail }
    .help = perbaiki templatnya, atau hapus dari themes/ supaya templat bawaan dipakai

template-failed = templat { $template } gagal pada halaman { $page }: { $detail }
    .help = minta hanya yang dimiliki setiap halaman jenis itu, atau apit dengan `if`

text-syntax = berkas teks { $file } tidak dapat dibaca pada baris { $line }: { $detail }
    .help = perbaiki barisnya; setiap teks ditulis `kunci = kata-kata`
