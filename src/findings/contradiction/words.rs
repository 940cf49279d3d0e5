//! The words by which sentences say how their numbers relate, in Indonesian and English.

/// Words that make what follows the whole.
#[rustfmt::skip]
pub(super) const OF: &[&str] = &[
    "dari", "of", "among",
];

/// Words that may stand between them and the number.
#[rustfmt::skip]
pub(super) const FILLERS: &[&str] = &[
    "total", "seluruh", "semua", "jumlah", "potensi", "sebanyak", "sekitar", "keseluruhan", "semesta",
    "populasi", "the", "a", "all", "some", "about", "kurang", "lebih", "an", "estimated", "perkiraan",
    "keseluruhannya", "sejumlah", "pekerja", "tenaga", "kerja", "hampir", "nearly", "almost", "yang", "ada",
    "our", "their", "anggaran", "pagu", "dana", "budget",
];

/// Words that say that two numbers are one thing told twice.
#[rustfmt::skip]
pub(super) const SAME: &[&str] = &[
    "atau", "yakni", "yaitu", "setara", "(", "or", "representing", "equivalent", "equal", "ie", "i", "=",
    "sehingga", "artinya", "berarti", "cakupan", "cakupannya", "persentase", "persentasenya", "coverage",
    "share", "rate", "capaian", "capaiannya", "are", "merupakan", "equals", "make", "makes",
];

/// Those of them that name the share, which may then say whose it is.
#[rustfmt::skip]
pub(super) const RATES: &[&str] = &[
    "cakupan", "cakupannya", "coverage", "rate", "share", "capaian", "capaiannya", "kepesertaan",
];

/// Words that say whose share it is, where it can only be that of the numbers before.
#[rustfmt::skip]
pub(super) const WHERE: &[&str] = &[
    "in", "the", "city", "regency", "province", "kota", "kabupaten", "provinsi", "ini", "kita", "kami",
    "stands", "at", "masih", "daerah", "our", "their", "now", "kini", "saat",
];

/// Words that may follow them.
#[rustfmt::skip]
pub(super) const SMALL: &[&str] = &[
    "sekitar", "sebanyak", "sebesar", "baru", "hanya", "sudah", "telah", "mencapai", "adalah", "dengan",
    "about", "some", "that", "is", "to", "only", "just", "roughly", "of", "a", "the", "e", ".", "itu", "nya",
    "berada", "di", "angka", "ada", "hampir", "nearly", "almost", "kurang", "lebih", "dari", "which", "makes",
    "making", "around", "kira", "-", ",", "jumlah", "tingkat",
];

/// Words that part what stands before them from what follows.
#[rustfmt::skip]
pub(super) const APART: &[&str] = &[
    ";", "sedangkan", "sementara", "adapun", "while", "whereas", "but", "tetapi", "namun", "target",
    "targetnya", "ditargetkan", "sebelumnya", "previously", "dibandingkan", "dibanding", "compared", "tahun",
    "lalu",
];

/// Words of target.
#[rustfmt::skip]
pub(super) const TARGET: &[&str] = &[
    "target", "targetnya", "menargetkan", "ditargetkan", "targeted", "targets", "goal",
];

/// Words of rest.
#[rustfmt::skip]
pub(super) const REST: &[&str] = &[
    "sisanya", "sisa", "selebihnya", "tersisa", "rest", "remaining", "remainder",
];

/// Words of not_yet.
#[rustfmt::skip]
pub(super) const NOT_YET: &[&str] = &[
    "belum", "tidak", "no", "not", "yet", "unregistered", "unprotected", "uncovered", "without",
];

/// Words of covered.
#[rustfmt::skip]
pub(super) const COVERED: &[&str] = &[
    "terdaftar", "terlindungi", "terlindung", "tercover", "tercakup", "terakomodasi", "dilindungi", "peserta",
    "terjangkau", "didaftarkan", "registered", "covered", "protected", "enrolled", "members", "insured",
    "unregistered", "unprotected", "uncovered", "protection", "perlindungan",
];

/// Words of apart_by.
#[rustfmt::skip]
pub(super) const APART_BY: &[&str] = &[
    "selisih", "selisihnya", "gap", "kesenjangan", "kekurangan", "kurang", "tinggal", "jarak", "jaraknya",
    "short", "shortfall", "difference", "terpaut",
];

/// Words of made_of.
#[rustfmt::skip]
pub(super) const MADE_OF: &[&str] = &[
    "terdiri", "rinciannya", "rincian", "meliputi", "yakni", "yaitu", "mencakup", "made", "consisting",
    "comprising", "comprises", "namely", ":",
];

/// Words of not_all.
#[rustfmt::skip]
pub(super) const NOT_ALL: &[&str] = &[
    "antaranya", "termasuk", "including", "such", "misalnya", "seperti", "example", "ditambah", "plus",
    "others",
];

/// Words of totals.
#[rustfmt::skip]
pub(super) const TOTALS: &[&str] = &[
    "total", "totalnya", "jumlahnya", "seluruhnya", "keseluruhannya", "totalling", "totaling", "altogether",
    "genap",
];

/// Words of leads.
#[rustfmt::skip]
pub(super) const LEADS: &[&str] = &[
    "menjadi", "ke", "to", "hingga", "sampai",
];

/// Words that tell the whole without saying of what.
#[rustfmt::skip]
pub(super) const QUOTA: &[&str] = &[
    "kuota", "kuotanya", "potensi", "potensinya", "alokasi", "semesta", "quota",
];

/// Words that draw a share from what was told before.
#[rustfmt::skip]
pub(super) const FOLLOWS: &[&str] = &[
    "sehingga", "artinya", "berarti", "setara", "jadi", "menjadikan", "which", "so", "thus", "putting", "puts", "bringing",
    "brings", "making", "makes",
];
