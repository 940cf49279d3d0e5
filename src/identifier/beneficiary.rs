//! Named beneficiaries: a person who has died, or who inherits, named in one sentence with an amount or a programme.
//!
//! Money is specific personal data (UU 27/2022, article 4), and what reveals a family's finances is exempt from
//! publication (UU 14/2008, article 17(h)). A name is known by its capital letters only, and Indonesian headlines
//! have capital letters everywhere. So a name must stand where names stand: after "almarhum", after "ahli waris"
//! with or without "dari", "atas nama", "Bapak", or before "selaku ahli waris". What offices, places and programmes
//! begin with is no name.

use super::passage::{Passage, Style};
use super::words::Trigger;
use super::{Certainty, Identifier, Kind};
use std::ops::Range;

/// How far a sentence is followed to either side.
const LONGEST_SENTENCE: usize = 600;

/// The most words of a name.
const MOST_WORDS: usize = 6;

/// Words that may stand between "ahli waris" and a name.
const BETWEEN: &[&str] = &[
    "dari",
    "almarhum",
    "almarhumah",
    "alm",
    "almh",
    "mendiang",
    "peserta",
    "pekerja",
    "korban",
    "atas",
    "nama",
    "a",
    "n",
    "an",
    "bernama",
    "yakni",
    "yaitu",
    "adalah",
    "bapak",
    "ibu",
    "pak",
    "bu",
    "sdr",
    "sdri",
    "saudara",
    "saudari",
    "tn",
    "tuan",
    "ny",
    "nyonya",
    "h",
    "hj",
    "haji",
    "hajjah",
    "ust",
    "ustaz",
    "kh",
    "dr",
    "drs",
    "ir",
    "prof",
    "of",
    "the",
    "late",
    "mr",
    "mrs",
    "ms",
    "named",
    "is",
    "was",
    "member",
    "worker",
    "deceased",
    "nelayan",
    "petani",
];

/// Words between that a name must not do without in a headline.
const INTRODUCING: &[&str] = &[
    "almarhum",
    "almarhumah",
    "alm",
    "almh",
    "mendiang",
    "bernama",
    "nama",
    "bapak",
    "ibu",
    "pak",
    "sdr",
    "sdri",
    "saudara",
    "saudari",
    "tn",
    "ny",
    "late",
    "mr",
    "mrs",
    "ms",
    "named",
];

/// What is capitalised and no name: offices, places, programmes, bodies, verbs of headlines.
const NO_NAMES: &[&str] = &[
    "ahli",
    "waris",
    "almarhum",
    "almarhumah",
    "alm",
    "mendiang",
    "pekerja",
    "peserta",
    "rentan",
    "penerima",
    "upah",
    "terima",
    "menerima",
    "dapat",
    "dapatkan",
    "mendapat",
    "santunan",
    "manfaat",
    "klaim",
    "beasiswa",
    "jaminan",
    "kematian",
    "kecelakaan",
    "kerja",
    "hari",
    "tua",
    "pensiun",
    "kehilangan",
    "pekerjaan",
    "program",
    "bpjs",
    "ketenagakerjaan",
    "kesehatan",
    "jamsostek",
    "jkk",
    "jkm",
    "jht",
    "jp",
    "jkp",
    "pt",
    "cv",
    "ud",
    "tbk",
    "desa",
    "kelurahan",
    "kecamatan",
    "kabupaten",
    "kota",
    "provinsi",
    "kab",
    "kec",
    "prov",
    "kel",
    "rt",
    "rw",
    "dusun",
    "kepala",
    "bupati",
    "wali",
    "walikota",
    "gubernur",
    "presiden",
    "menteri",
    "wakil",
    "sekretaris",
    "sekda",
    "camat",
    "lurah",
    "ketua",
    "direktur",
    "anggota",
    "kader",
    "perangkat",
    "aparatur",
    "aparat",
    "pegawai",
    "karyawan",
    "guru",
    "honorer",
    "buruh",
    "tukang",
    "sopir",
    "pedagang",
    "nelayan",
    "petani",
    "ojek",
    "linmas",
    "satpam",
    "pemulung",
    "marbot",
    "imam",
    "asn",
    "non",
    "pns",
    "pppk",
    "tni",
    "polri",
    "pmi",
    "rp",
    "idr",
    "dinas",
    "kantor",
    "cabang",
    "badan",
    "balai",
    "pemerintah",
    "pemkab",
    "pemkot",
    "pemprov",
    "warga",
    "asal",
    "yang",
    "dan",
    "di",
    "ke",
    "dari",
    "untuk",
    "kepada",
    "oleh",
    "dengan",
    "pada",
    "serta",
    "akan",
    "telah",
    "sebesar",
    "senilai",
    "total",
    "capai",
    "ikut",
    "jumlah",
    "para",
    "dua",
    "tiga",
    "empat",
    "lima",
    "ini",
    "itu",
    "juga",
    "saat",
    "atas",
    "data",
    "daftar",
    "senin",
    "selasa",
    "rabu",
    "kamis",
    "jumat",
    "sabtu",
    "minggu",
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
    "muda",
    "dunia",
    "meninggal",
    "wafat",
    "kata",
    "ujar",
    "bpd",
    "pkk",
    "dprd",
    "ri",
    "apbd",
    "negara",
    "rakyat",
    "the",
    "of",
    "and",
    "to",
    "in",
    "for",
    "from",
    "by",
    "with",
    "president",
    "minister",
    "governor",
    "regent",
    "mayor",
    "head",
    "village",
    "district",
    "regency",
    "city",
    "province",
    "programme",
    "worker",
    "workers",
    "member",
    "members",
    "benefit",
    "benefits",
    "government",
    "office",
    "agency",
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
    "august",
    "october",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "she",
    "he",
    "they",
    "each",
    "families",
    "family",
    "who",
    "their",
    "this",
    "these",
    "receive",
    "received",
    "it",
    "is",
    "are",
    "was",
    "were",
    "indonesia",
    "indonesian",
    "inpres",
    "uu",
    "pp",
    "perpres",
    "sakernas",
    "jkn",
    "kis",
    "nik",
    "ktp",
    "kk",
    "kpj",
];

/// Finds the name beside a word that announces one.
pub(super) fn beside(passage: &Passage<'_>, trigger: Trigger, begin: usize, end: usize, found: &mut Vec<Identifier>) {
    let names = [after(passage, trigger, end), before(passage, trigger, begin, end)];
    for range in names.into_iter().flatten() {
        let sentence = sentence(passage, begin, end);
        if speaks_of_money(sentence) {
            found.push(Identifier { range, kind: Kind::Beneficiary, certainty: Certainty::Certain });
        }
    }
}

/// A word of a text.
#[derive(Clone, Copy)]
struct Word<'t> {
    text: &'t str,
    start: usize,
}

impl Word<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }

    fn is_one_of(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.text.eq_ignore_ascii_case(word))
    }

    fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// Whether it may be a part of a name.
    fn is_name(&self) -> bool {
        self.is_capital() && !self.is_one_of(NO_NAMES) && !self.text.bytes().any(|byte| byte.is_ascii_digit())
    }

    /// Whether a dot after it ends no sentence: an initial, or a title before a name.
    fn is_abbreviation(&self) -> bool {
        self.text.chars().count() < 2
            || self.is_one_of(&[
                "hj", "kh", "dr", "drs", "dra", "ir", "moh", "muh", "abd", "st", "sdr", "tn", "ny", "mr", "mrs",
            ])
    }

    /// Whether it joins the parts of a name.
    fn joins(&self) -> bool {
        self.is_one_of(&["bin", "binti", "al", "alias"])
    }
}

/// The words of a text, letters with the apostrophes within.
fn words(text: &str, offset: usize) -> impl Iterator<Item = Word<'_>> {
    let letter = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '`');
    text.split(move |c: char| !letter(c)).filter(|word| !word.is_empty()).map(move |word| {
        // Both are pieces of one text.
        Word { text: word, start: offset + (word.as_ptr() as usize - text.as_ptr() as usize) }
    })
}

/// The name after a word.
fn after(passage: &Passage<'_>, trigger: Trigger, end: usize) -> Option<Range<usize>> {
    let rest = passage.after(end, 160);
    let mut introduced = trigger == Trigger::Deceased;
    let mut last = end;
    let mut name: Option<Range<usize>> = None;
    let mut count = 0;
    // Whether nothing but spaces and small words stand before the name: "ahli waris Suparman menerima".
    let mut plain = true;
    let mut abbreviated = true;
    for word in words(rest, end) {
        let gap = passage.text.get(last..word.start)?;
        match &mut name {
            None if word.is_one_of(BETWEEN) && joined(gap, Gap::Wide) => {
                introduced |= word.is_one_of(INTRODUCING);
                plain &= !word.is_capital() && gap.chars().all(char::is_whitespace);
            }
            None => {
                if !word.is_name() || !joined(gap, Gap::Wide) || (!introduced && gap.contains('-')) {
                    return None;
                }
                plain &= gap.chars().all(|c| c.is_whitespace() || matches!(c, '*' | '_' | '['));
                name = Some(word.start..word.end());
                count = 1;
            }
            Some(range) => {
                let ended = gap.contains('.') && !abbreviated;
                if !(word.is_name() || word.joins()) || ended || !joined(gap, Gap::Narrow) || count == MOST_WORDS {
                    break;
                }
                range.end = word.end();
                count += 1;
            }
        }
        last = word.end();
        abbreviated = word.is_abbreviation();
    }
    let range = name?;
    let written = passage.text.get(range.clone())?;
    // An acronym is none; nor is one word after a bracket ("ahli waris (Pasal 25)"), nor what begins with a capital
    // letter because everything does.
    let named = introduced || count > 1 || (plain && !written.chars().all(char::is_uppercase));
    let letter = written.chars().count() < 2;
    let headline = !introduced && is_headline(sentence(passage, end, end));
    (named && !letter && !headline).then_some(range)
}

/// The name before "selaku ahli waris", ", ahli waris dari …", "(alm)".
fn before(passage: &Passage<'_>, trigger: Trigger, begin: usize, end: usize) -> Option<Range<usize>> {
    let text = passage.before(begin, 100);
    let offset = begin - text.len();
    let next = passage.after(end, 24);
    let follows = |words_after: &[&str]| words(next, 0).next().is_some_and(|word| word.is_one_of(words_after));
    let bracketed = text.ends_with('(') && next.trim_start_matches('.').starts_with(')');
    let described = text.trim_end().ends_with([',', '('])
        && follows(&["dari", "almarhum", "almarhumah", "alm", "mendiang", "peserta", "of"]);
    let all: Vec<Word<'_>> = words(text, offset).collect();
    let mut left = all.as_slice();
    let role = left.last().is_some_and(|word| word.is_one_of(&["selaku", "sebagai"]));
    let wanted = match trigger {
        Trigger::Deceased => bracketed,
        Trigger::Heir => bracketed || described || role,
        Trigger::Birth | Trigger::BirthLabel => false,
    };
    if !wanted {
        return None;
    }
    if role {
        left = &left[..left.len() - 1];
    }
    let mut last = left.last().map(Word::end)?;
    let mut name: Option<Range<usize>> = None;
    let mut count = 0;
    for word in left.iter().rev().take(MOST_WORDS) {
        let gap = passage.text.get(word.end()..last)?;
        let ended = name.is_some() && gap.contains('.') && !word.is_abbreviation();
        if !(word.is_name() || word.joins()) || ended || (name.is_some() && !joined(gap, Gap::Narrow)) {
            // "Kepala Cabang Batulicin, ahli waris …": the end of an office or a place.
            let office = word.is_capital() || word.is_one_of(&["di", "ke", "dari", "in", "at", "from"]);
            if office && !ended && joined(gap, Gap::Narrow) {
                return None;
            }
            break;
        }
        name = Some(word.start..name.map_or(word.end(), |range| range.end));
        last = word.start;
        count += 1;
    }
    name.filter(|_| count > 1 || bracketed)
}

/// How far apart two words may stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// Within a name.
    Narrow,
    /// Before it: a comma, a quotation mark, the marks of Markdown.
    Wide,
}

/// Whether what stands between two words joins them.
fn joined(gap: &str, width: Gap) -> bool {
    let mut lines = 0;
    gap.chars().count() <= 6
        && gap.chars().all(|c| match c {
            ' ' | '\u{a0}' | '.' | '-' => true,
            '\n' => {
                lines += 1;
                lines < 2
            }
            '\r' | '\t' => true,
            ',' | ':' | '(' | ')' | '*' | '_' | '[' | '"' | '“' | '\'' | '/' => width == Gap::Wide,
            _ => false,
        })
}

/// Whether nearly every word begins with a capital letter.
fn is_headline(sentence: &str) -> bool {
    let long = || words(sentence, 0).filter(|word| word.text.len() > 3);
    let capital = long().filter(Word::is_capital).count();
    capital * 10 > long().count() * 7
}

/// Whether a sentence speaks of an amount, a benefit or a programme.
fn speaks_of_money(sentence: &str) -> bool {
    let mut before = "";
    words(sentence, 0).any(|word| {
        let programme = matches!(word.text, "JKK" | "JKM" | "JHT" | "JP" | "JKP" | "IDR");
        let rupiah = word.text.strip_prefix("Rp").is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
        let whole = before.eq_ignore_ascii_case("jaminan")
            && word.is_one_of(&["kematian", "kecelakaan", "hari", "pensiun", "kehilangan"]);
        let said = word.is_one_of(&[
            "rupiah",
            "santunan",
            "beasiswa",
            "klaim",
            "manfaat",
            "benefit",
            "benefits",
            "compensation",
            "claim",
            "scholarship",
            "scholarships",
            "payment",
        ]);
        before = word.text;
        programme || rupiah || whole || said
    })
}

/// The sentence around a place.
fn sentence<'t>(passage: &Passage<'t>, begin: usize, end: usize) -> &'t str {
    let text = passage.text;
    let mut from = begin.saturating_sub(LONGEST_SENTENCE);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let mut to = text.len().min(end + LONGEST_SENTENCE);
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    let bytes = text.as_bytes();
    let starts = (from..begin).rev().find(|at| ends_at(passage.style, bytes, *at)).map_or(from, |at| at + 1);
    let stops = (end..to).find(|at| ends_at(passage.style, bytes, *at)).unwrap_or(to);
    text.get(starts..stops).unwrap_or_default()
}

/// Whether a sentence ends at a byte: not after an abbreviation or an initial, and not within a number.
fn ends_at(style: Style, bytes: &[u8], at: usize) -> bool {
    let next = |far: usize| bytes.get(at + far).copied().unwrap_or(b'\n');
    match bytes[at] {
        b'!' | b'?' => next(1).is_ascii_whitespace(),
        b'.' => {
            let before = &bytes[at.saturating_sub(6)..at];
            let word: Vec<u8> = before.iter().rev().take_while(|byte| byte.is_ascii_alphabetic()).copied().collect();
            let short = word.len() < 2 || (word.len() < 6 && ABBREVIATIONS.iter().any(|known| same(known, &word)));
            let digit = word.is_empty() && before.last().is_some_and(u8::is_ascii_digit);
            next(1).is_ascii_whitespace() && (!short || digit || word.is_empty())
        }
        b'\n' => match next(1) {
            b'\n' => true,
            b'\r' => next(2) == b'\n',
            b'#' => true,
            _ => style == Style::Record && opens_a_value(&bytes[at + 1..]),
        },
        _ => false,
    }
}

/// Abbreviations, backwards: that is how they are read.
const ABBREVIATIONS: &[&[u8]] = &[
    b"mla", b"hmla", b"jh", b"srd", b"rd", b"ri", b"forp", b"on", b"bak", b"cek", b"vorp", b"rds", b"irds", b"nt",
    b"yn", b"ts", b"ll", b"lld", b"rm", b"srm", b"sm", b"pr",
];

fn same(known: &[u8], word: &[u8]) -> bool {
    known.eq_ignore_ascii_case(word)
}

/// Whether a line of YAML begins with a key or is an item of a list.
fn opens_a_value(line: &[u8]) -> bool {
    let indent = line.iter().take(64).take_while(|byte| **byte == b' ').count();
    let rest = &line[indent..];
    if rest.starts_with(b"- ") {
        return true;
    }
    let key = rest
        .iter()
        .take(40)
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'"'))
        .count();
    key > 0 && rest.get(key) == Some(&b':')
}
