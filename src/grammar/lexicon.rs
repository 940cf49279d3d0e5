//! The words beside numbers: scales, hedges, units, and words after which a numeral is a name.

use super::quantity::Hedge;

/// Words after which a numeral is a name: articles, pages, rooms.
#[rustfmt::skip]
pub(super) const LABELS: &[&str] = &[
    "nomor", "no", "nomer", "number", "pasal", "ayat", "huruf", "angka", "butir", "poin", "point", "article",
    "section", "paragraph", "bab", "chapter", "halaman", "hlm", "hal", "page", "lampiran", "annex", "lantai",
    "floor", "kamar", "ruang", "room", "kelas", "class", "tabel", "table", "gambar", "figure", "grafik",
    "chart", "tahap", "phase", "seri", "versi", "version", "angkatan", "gelombang", "rt", "rw", "km", "blok",
    "jalan", "jl", "kode", "code", "kodepos", "telp", "telepon", "hp", "wa", "fax", "rekening", "nik", "npwp",
    "kpj", "nip", "cita", "astacita", "edisi", "volume", "vol", "kav", "shift", "sesi", "session", "langkah",
    "step", "peringkat", "rank", "ranking", "urutan",
];

/// The powers of ten that words stand for.
pub(super) const SCALES: &[(&str, u8)] = &[
    ("ribu", 3),
    ("rb", 3),
    ("juta", 6),
    ("jt", 6),
    ("miliar", 9),
    ("milyar", 9),
    ("triliun", 12),
    ("trilyun", 12),
    ("thousand", 3),
    ("million", 6),
    ("billion", 9),
    ("trillion", 12),
    ("bn", 9),
    ("mn", 6),
];

/// The longest first, so that `tidak kurang dari` is not read as `kurang dari`.
pub(super) const HEDGES: &[(&[&str], Hedge)] = &[
    (&["tidak", "kurang", "dari"], Hedge::Over),
    (&["tak", "kurang", "dari"], Hedge::Over),
    (&["tidak", "lebih", "dari"], Hedge::Under),
    (&["tak", "lebih", "dari"], Hedge::Under),
    (&["no", "fewer", "than"], Hedge::Over),
    (&["no", "less", "than"], Hedge::Over),
    (&["not", "less", "than"], Hedge::Over),
    (&["no", "more", "than"], Hedge::Under),
    (&["not", "more", "than"], Hedge::Under),
    (&["kira", "-", "kira"], Hedge::About),
    (&["a", "little", "over"], Hedge::Over),
    (&["just", "over"], Hedge::Over),
    (&["just", "under"], Hedge::Almost),
    (&["kurang", "lebih"], Hedge::About),
    (&["lebih", "kurang"], Hedge::About),
    (&["lebih", "dari"], Hedge::Over),
    (&["kurang", "dari"], Hedge::Under),
    (&["di", "atas"], Hedge::Over),
    (&["di", "bawah"], Hedge::Under),
    (&["paling", "sedikit"], Hedge::Over),
    (&["paling", "tidak"], Hedge::Over),
    (&["paling", "banyak"], Hedge::Under),
    (&["paling", "tinggi"], Hedge::Under),
    (&["tidak", "sampai"], Hedge::Under),
    (&["more", "than"], Hedge::Over),
    (&["less", "than"], Hedge::Under),
    (&["fewer", "than"], Hedge::Under),
    (&["at", "least"], Hedge::Over),
    (&["at", "most"], Hedge::Under),
    (&["up", "to"], Hedge::Under),
    (&["sekitar"], Hedge::About),
    (&["kisaran"], Hedge::About),
    (&["±"], Hedge::About),
    (&["~"], Hedge::About),
    (&["≈"], Hedge::About),
    (&["about"], Hedge::About),
    (&["around"], Hedge::About),
    (&["roughly"], Hedge::About),
    (&["approximately"], Hedge::About),
    (&["some"], Hedge::About),
    (&["hampir"], Hedge::Almost),
    (&["nyaris"], Hedge::Almost),
    (&["nearly"], Hedge::Almost),
    (&["almost"], Hedge::Almost),
    (&["melebihi"], Hedge::Over),
    (&["melampaui"], Hedge::Over),
    (&["setidaknya"], Hedge::Over),
    (&["sedikitnya"], Hedge::Over),
    (&["minimal"], Hedge::Over),
    (&["minimum"], Hedge::Over),
    (&["over"], Hedge::Over),
    (&["above"], Hedge::Over),
    (&["exceeding"], Hedge::Over),
    (&[">"], Hedge::Over),
    (&["maksimal"], Hedge::Under),
    (&["maksimum"], Hedge::Under),
    (&["hingga"], Hedge::Under),
    (&["under"], Hedge::Under),
    (&["below"], Hedge::Under),
    (&["<"], Hedge::Under),
];

/// Indonesian words for people.
#[rustfmt::skip]
pub(super) const PEOPLE_ID: &[&str] = &[
    "ketua", "kepesertaan", "pekerja", "orang", "jiwa", "peserta", "buruh", "karyawan",
    "pegawai", "warga", "penduduk", "nelayan", "petani", "pedagang", "penerima", "anggota", "guru", "kader",
    "perangkat", "tenaga", "pekebun", "peternak", "pengemudi", "sopir", "ojol", "anak", "pensiunan",
    "mahasiswa", "honorer", "relawan", "marbot", "tk", "calon", "juru", "tukang", "pemulung", "bidan",
    "perawat", "dokter", "santri", "siswa", "kuli", "kru", "awak", "abk", "lansia", "ibu", "ustaz", "imam",
    "takmir", "asisten", "kernet", "perempuan", "laki", "pria", "wanita", "bpu", "pu", "keluarga",
];
/// Indonesian words for cases.
#[rustfmt::skip]
pub(super) const CASES_ID: &[&str] = &[
    "kasus", "klaim", "kejadian", "kecelakaan", "kematian",
];
/// Indonesian words for other things that are counted.
#[rustfmt::skip]
pub(super) const THINGS_ID: &[&str] = &[
    "perusahaan", "desa", "kelurahan", "kecamatan", "kabupaten", "kota", "provinsi", "proyek", "paket",
    "sekolah", "unit", "dokumen", "kantor", "kegiatan", "program", "gampong", "nagari", "koperasi", "lembaga",
    "instansi", "segmen", "organisasi", "rumah", "kali", "bidang", "hektare", "hektar", "ton", "kg",
    "kilogram", "liter", "meter", "km", "kilometer", "kartu", "titik", "lokasi", "acara", "pasar", "dinas",
    "opd", "skpd", "umkm", "bumdes", "tps", "kk", "kilowatt", "poin", "nomor", "negara", "daerah",
    "wilayah", "cabang", "dusun", "rekening", "data",
];
/// English words for people.
#[rustfmt::skip]
pub(super) const PEOPLE_EN: &[&str] = &[
    "earners", "heads", "membership", "workers", "worker", "people", "persons", "person", "members", "member",
    "participants", "participant", "employees", "employee", "labourers", "laborers", "residents",
    "recipients", "recipient", "beneficiaries", "farmers", "fishers", "fishermen", "traders", "teachers",
    "individuals", "heirs", "contributors", "drivers", "staff", "children", "citizens", "pensioners",
    "officials", "men", "women", "crew", "hands", "smallholders", "midwives", "folk", "households", "nurses",
    "migrants", "apprentices", "cadres", "artisans", "athletes", "pilots", "clerks", "guards",
];
/// English words for cases.
#[rustfmt::skip]
pub(super) const CASES_EN: &[&str] = &[
    "cases", "case", "claims", "claim", "deaths", "accidents", "injuries",
];
/// English words for other things that are counted.
#[rustfmt::skip]
pub(super) const THINGS_EN: &[&str] = &[
    "companies", "company", "firms", "employers", "businesses", "villages", "village", "districts",
    "regencies", "regency", "cities", "provinces", "projects", "packages", "schools", "units", "documents",
    "offices", "programmes", "programs", "times", "households", "families", "segments", "cooperatives",
    "agencies", "regions", "wards", "countries", "places", "parts", "items", "records", "rows", "files",
    "pages", "hectares", "tonnes", "tons", "metres", "meters", "kilometres", "kilometers", "litres", "steps",
    "questions", "stories", "sites", "centres", "centers", "meetings",
];
/// Words at which an English noun phrase ends.
#[rustfmt::skip]
pub(super) const STOPS_EN: &[&str] = &[
    "of", "in", "to", "and", "or", "for", "from", "by", "at", "on", "with", "is", "are", "was", "were", "the",
    "a", "an", "per", "than", "as", "that", "which", "who", "had", "has", "have", "but", "out", "into", "not",
    "this", "these", "percent", "yet", "when", "while", "after", "before", "since", "until", "dari", "di",
    "ke", "dan", "yang",
];

/// What may follow a number whose noun was told before it.
#[rustfmt::skip]
pub(super) const NO_NOUN: &[&str] = &[
    "(", ")", ",", ".", ";", "had", "have", "were", "are", "in", "is", "bukan", "sudah", "telah", "terdaftar",
    "aktif", "nonaktif", "registered", "active", "di", "yang", "belum", "dan", "and", "pada", "at", "of",
    "dari", "atau", "or", "menjadi", "to",
];

/// Indonesian nouns that begin as agents do and are none.
#[rustfmt::skip]
pub(super) const NO_AGENTS_ID: &[&str] = &[
    "persen", "persero", "pesawat", "perahu", "pertama", "perdana", "peristiwa", "perkara", "perangko", "pekarangan", "pelat",
    "peluru", "periode", "persil", "permata", "perak", "penjara", "pesantren", "pertamina", "petak", "pecahan", "perda",
    "perbup", "perwali", "permen", "perpres", "pedati", "pensil", "pelana", "peraturan", "pelumas", "pemilu", "pelosok",
];

/// English nouns that end as agents do and are none.
#[rustfmt::skip]
pub(super) const NO_AGENTS_EN: &[&str] = &[
    "papers", "computers", "letters", "numbers", "centers", "offers", "orders", "quarters", "kilometers",
    "kilometres", "meters", "liters", "corners", "powers", "towers", "servers", "printers", "errors", "doors",
    "floors", "sectors", "factors", "vectors", "motors", "tractors", "reactors", "clusters", "chapters",
    "matters", "layers", "members", "posters", "containers", "trailers", "headquarters", "hours", "colors",
    "flowers", "rivers", "fibers", "ledgers", "lists", "trawlers", "scooters", "borders", "banners",
    "folders", "buffers", "folders", "shareholders", "specimen", "regimen", "yen", "women", "contractors",
    "distributors", "providers", "suppliers",
];
