//! Laws as prose cites them, and other numbers that refer to something and count nothing.
//!
//! `Inpres Nomor 2 Tahun 2021 dan Nomor 4 Tahun 2022`, `SE Mendagri 842.2/5193/SJ`, `Law 24 of 2011`,
//! `Instruksi Khusus Nomor 8 Tahun 2025`: a form, a number, mostly a year, sometimes a title. What no
//! legislator issues is read as well, since that is what somebody has to be told.

use super::Speech;
use super::cursor::{Cursor, lead_to_numerals};
use super::sieve::Sieve;
use super::token::{Kind, Token};
use std::ops::Range;

/// A law, decree or instruction that a text cites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// From the form, or the number if the form stands further ahead, to the year.
    pub range: Range<usize>,
    /// The words of the form (`Inpres`, `Instruksi Presiden`), with whose it is.
    pub form: Range<usize>,
    /// The number, without the year.
    pub number: Range<usize>,
    /// The year.
    pub year: Option<i16>,
    /// The title, as far as it can be told from what follows it.
    pub title: Option<Range<usize>>,
}

/// A form of law, by whatever name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The short name of its sort (`Inpres`), or the word that was written (`instruksi`).
    pub kind: String,
    /// Whose it is, where that is not said by the sort: words in small letters.
    pub issuer: Vec<String>,
    /// Whether the sort is known by name.
    pub known: bool,
}

/// Forms by their words in small letters, the longer before the shorter that begins it.
const FORMS: &[(&str, &str)] = &[
    ("undang undang", "UU"),
    ("uu", "UU"),
    ("law", "UU"),
    ("act", "UU"),
    ("peraturan pemerintah pengganti undang undang", "Perppu"),
    ("government regulation in lieu of law", "Perppu"),
    ("perppu", "Perppu"),
    ("perpu", "Perppu"),
    ("peraturan pemerintah", "PP"),
    ("government regulation", "PP"),
    ("pp", "PP"),
    ("peraturan presiden", "Perpres"),
    ("presidential regulation", "Perpres"),
    ("perpres", "Perpres"),
    ("keputusan presiden", "Keppres"),
    ("presidential decree", "Keppres"),
    ("presidential decision", "Keppres"),
    ("keppres", "Keppres"),
    ("kepres", "Keppres"),
    ("instruksi presiden", "Inpres"),
    ("presidential instruction", "Inpres"),
    ("inpres", "Inpres"),
    ("peraturan menteri", "Permen"),
    ("regulation of the minister of", "Permen"),
    ("ministerial regulation", "Permen"),
    ("permen", "Permen"),
    ("keputusan menteri", "Kepmen"),
    ("decree of the minister of", "Kepmen"),
    ("ministerial decree", "Kepmen"),
    ("kepmen", "Kepmen"),
    ("instruksi menteri", "Inmen"),
    ("instruction of the minister of", "Inmen"),
    ("inmen", "Inmen"),
    ("peraturan daerah", "Perda"),
    ("regional regulation", "Perda"),
    ("local regulation", "Perda"),
    ("perda", "Perda"),
    ("qanun", "Qanun"),
    ("peraturan bupati", "Perbup"),
    ("regent regulation", "Perbup"),
    ("perbup", "Perbup"),
    ("peraturan wali kota", "Perwali"),
    ("peraturan walikota", "Perwali"),
    ("mayor regulation", "Perwali"),
    ("mayoral regulation", "Perwali"),
    ("perwali", "Perwali"),
    ("perwal", "Perwali"),
    ("perwako", "Perwali"),
    ("peraturan gubernur", "Pergub"),
    ("governor regulation", "Pergub"),
    ("gubernatorial regulation", "Pergub"),
    ("pergub", "Pergub"),
    ("peraturan desa", "Perdes"),
    ("village regulation", "Perdes"),
    ("perdes", "Perdes"),
    ("keputusan bupati", "Kepbup"),
    ("keputusan gubernur", "Kepgub"),
    ("keputusan wali kota", "Kepwali"),
    ("keputusan walikota", "Kepwali"),
    ("instruksi bupati", "Inbup"),
    ("instruksi gubernur", "Ingub"),
    ("ingub", "Ingub"),
    ("inbup", "Inbup"),
    ("instruksi wali kota", "Inwali"),
    ("instruksi walikota", "Inwali"),
    ("surat edaran bersama", "SEB"),
    ("surat edaran", "SE"),
    ("circular letter", "SE"),
    ("circular", "SE"),
    ("se", "SE"),
    ("surat keputusan bersama", "SKB"),
    ("skb", "SKB"),
    ("surat keputusan", "SK"),
    ("sk", "SK"),
    ("peraturan komisi informasi", "Perki"),
    ("perki", "Perki"),
    ("pmk", "PMK"),
    ("peraturan", "peraturan"),
    ("regulation", "peraturan"),
    ("keputusan", "keputusan"),
    ("decree", "keputusan"),
    ("instruksi", "instruksi"),
    ("instruction", "instruksi"),
    ("ketetapan", "ketetapan"),
];

/// The words with which they begin.
const FORMS_BEGIN: Sieve = Sieve::of_rows(FORMS);

/// Short names of ministers, with their words in the law.
const OFFICES: &[(&str, &str)] = &[
    ("naker", "ketenagakerjaan"),
    ("naker", "tenaga kerja"),
    ("naker", "tenaga kerja dan transmigrasi"),
    ("naker", "manpower"),
    ("naker", "aker"),
    ("naker", "nakertrans"),
    ("naker", "akertrans"),
    ("dagri", "dalam negeri"),
    ("dagri", "home affairs"),
    ("keu", "keuangan"),
    ("keu", "finance"),
    ("kes", "kesehatan"),
    ("kes", "health"),
    ("sos", "sosial"),
    ("sos", "social affairs"),
    ("ppn", "perencanaan pembangunan nasional"),
    ("ppn", "national development planning"),
    ("desa", "desa pembangunan daerah tertinggal dan transmigrasi"),
    ("desa", "desa pdtt"),
    ("desa", "des"),
    ("bps", "badan pusat statistik"),
];

impl Form {
    /// Reads the words of a form; none that begin like one give a form of no known sort.
    pub fn of(words: &str) -> Form {
        // "Peraturan Daerah (Perda)" says it twice.
        let mut outside = true;
        let plain = words.chars().filter(|c| {
            outside = (outside && *c != '(') || *c == ')';
            outside && *c != ')'
        });
        let lower = plain.collect::<String>().to_lowercase();
        let all: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let found = FORMS.iter().find_map(|(name, kind)| {
            let count = name.split(' ').count();
            let same = name.split(' ').eq(all.iter().take(count).copied());
            same.then(|| (*kind, all[count..].to_vec()))
        });
        // "Permenaker", "Kepmendagri": a minister in one word with the form.
        let found = found.or_else(|| {
            let (first, rest) = all.split_first()?;
            let (kind, office) = ["Permen", "Kepmen", "Inmen"].into_iter().find_map(|kind| {
                let office = first.strip_prefix(kind.to_lowercase().as_str())?;
                (!office.is_empty()).then_some((kind, office))
            })?;
            Some((kind, [&[office][..], rest].concat()))
        });
        // In English the form may come last: "Minister of Manpower Regulation", "Special Instruction".
        let found = found.or_else(|| {
            let (last, before) = all.split_last()?;
            let minister = before.first() == Some(&"minister");
            let kind = match *last {
                "regulation" if minister => "Permen",
                "decree" if minister => "Kepmen",
                "regulation" => "peraturan",
                "decree" => "keputusan",
                "instruction" => "instruksi",
                "circular" => "SE",
                _ => return None,
            };
            Some((kind, before.to_vec()))
        });
        let (kind, issuer) = found.unwrap_or(("", all));
        let known = kind.starts_with(|c: char| c.is_ascii_uppercase());
        let mut issuer = issuer.join(" ");
        for filler in ["republik indonesia", "menteri", "minister of", "minister"] {
            issuer = remove(&issuer, filler);
        }
        for (short, long) in OFFICES {
            if let Some(rest) = issuer.strip_prefix(long).filter(|rest| rest.is_empty() || rest.starts_with(' ')) {
                issuer = format!("{short}{rest}");
                break;
            }
        }
        if let Some(short) =
            issuer.strip_prefix("men").and_then(|rest| OFFICES.iter().find(|(short, _)| rest == *short))
        {
            issuer = short.0.to_owned();
        }
        let issuer = issuer.split(' ').filter(|word| !word.is_empty() && *word != "ri").map(str::to_owned).collect();
        Form { kind: kind.to_owned(), issuer, known }
    }

    /// Whether both can name the same form: of one sort, and neither says that it is another's.
    pub fn agrees(&self, other: &Form) -> bool {
        let within = |few: &[String], many: &[String]| few.iter().all(|word| many.contains(word));
        self.kind == other.kind
            && !(self.kind.is_empty() && self.issuer != other.issuer)
            && (self.is_national() || within(&self.issuer, &other.issuer) || within(&other.issuer, &self.issuer))
    }

    /// Whether there is such a form: a known sort, or somebody who issues instructions and decrees.
    pub fn exists(&self) -> bool {
        const ISSUERS: &[&str] = &[
            "kepala",
            "direktur",
            "direksi",
            "dewan",
            "badan",
            "komisi",
            "mahkamah",
            "bank",
            "bersama",
            "desa",
            "daerah",
            "lembaga",
            "otoritas",
            "bps",
            "bpjs",
            "kpu",
            "dprd",
            "dpr",
            "mpr",
            "ojk",
            "bpom",
            "bkn",
            "lkpp",
            "ombudsman",
            "bupati",
            "gubernur",
            "wali",
            "walikota",
            "sekretaris",
            "camat",
            "rektor",
            "panglima",
            "kapolri",
            "jaksa",
            "presiden",
            "president",
            "head",
            "board",
            "director",
            "national",
            "regent",
            "governor",
            "mayor",
            "council",
        ];
        self.known || self.issuer.first().is_some_and(|first| ISSUERS.contains(&first.as_str()))
    }

    /// Whether it is the state's own, which nobody else issues.
    pub fn is_national(&self) -> bool {
        matches!(self.kind.as_str(), "UU" | "Perppu" | "PP" | "Perpres" | "Keppres" | "Inpres")
    }

    /// Whether it is said of what sort the law is, or only that it is one.
    pub fn is_general(&self) -> bool {
        !self.known && self.issuer.is_empty()
    }
}

/// A text without a phrase that stands in it as whole words.
fn remove(text: &str, phrase: &str) -> String {
    let padded = format!(" {text} ");
    padded.replace(&format!(" {phrase} "), " ").trim().to_owned()
}

/// How many words may stand between a form and its number.
const LONGEST_ISSUER: usize = 12;

/// How many numbers may follow one form.
const MOST_NUMBERS: usize = 8;

/// How many words and marks a title may have.
const LONGEST_TITLE: usize = 45;

/// Every law that a text cites, in order.
pub fn read(text: &str, tokens: &[Token], _speech: Speech) -> Vec<Citation> {
    let reader = Reader { on: Cursor { text, tokens } };
    let mut found = Vec::new();
    let mut ended = 0;
    let mut at = 0;
    let leads = lead_to_numerals(tokens);
    while at < tokens.len() {
        if !leads[at] {
            at += 1;
            continue;
        }
        match reader.at(at, ended, &mut found) {
            Some(next) => {
                ended = next;
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

struct Reader<'t> {
    on: Cursor<'t>,
}

/// A number, the year that belongs to it, and the token after both.
struct Numbered {
    from: usize,
    number: Range<usize>,
    year: Option<i16>,
    next: usize,
    /// Whether `Nomor` stands before it.
    led: bool,
}

impl Reader<'_> {
    fn at(&self, at: usize, ended: usize, found: &mut Vec<Citation>) -> Option<usize> {
        let on = self.on;
        on.word(at)?;
        let (form, first) = match self.form(at, ended) {
            Some(form) => form,
            // Words of no known form, before `Nomor N Tahun YYYY`.
            None => {
                if !self.is_led(at) {
                    return None;
                }
                let first = self.numbered(at, true).filter(|first| first.year.is_some())?;
                let from = self.capitals_before(at, ended)?;
                (on.range(from, at), first)
            }
        };
        let mut next = first.next;
        let begin = found.len();
        let mut push = |one: Numbered, range: Range<usize>| {
            found.push(Citation { range, form: form.clone(), number: one.number, year: one.year, title: None });
        };
        let range = form.start..on.range(at, first.next).end;
        push(first, range);
        for _ in 1..MOST_NUMBERS {
            let Some(other) = self.another(next) else { break };
            next = other.next;
            let range = on.range(other.from, other.next);
            push(other, range);
        }
        // "Nomor 44 dan 46 Tahun 2015"
        let year = found.last().and_then(|last| last.year);
        for citation in found[begin..].iter_mut().filter(|citation| citation.year.is_none()) {
            citation.year = year;
        }
        if let Some(last) = found.last_mut() {
            last.title = self.title(next);
        }
        Some(next)
    }

    /// A form that begins at an index, and the number after it.
    fn form(&self, at: usize, ended: usize) -> Option<(Range<usize>, Numbered)> {
        let on = self.on;
        let (length, kind) = self.form_words(at)?;
        let mut next = at + length;
        for _ in 0..LONGEST_ISSUER {
            let simple = !matches!(kind, "UU" | "PP") || on.said(at + 1) == "-" || on.is_capital(at);
            if let Some(numbered) = self.numbered(next, simple) {
                let from = if kind.starts_with(|c: char| c.is_ascii_lowercase()) && self.is_english(at) {
                    self.capitals_before(at, ended).unwrap_or(at)
                } else {
                    at
                };
                let range = on.range(from, next);
                return Some((range, numbered));
            }
            if on.is(next, &["("]) && on.word(next + 1).is_some() && on.is(next + 2, &[")"]) {
                // "Instruksi Presiden (Inpres) Nomor …"
                next += 3;
                continue;
            }
            let joins = on.is(next, &["-", "/", "–"]) || on.is(next, &["dan", "of", "the", "and", "for"]);
            if !(on.is_capital(next) || joins) {
                return None;
            }
            next += 1;
        }
        None
    }

    fn is_english(&self, at: usize) -> bool {
        self.on.is(at, &["regulation", "decree", "instruction", "circular"])
    }

    /// How many tokens the words of a form take at an index, and its sort.
    fn form_words(&self, at: usize) -> Option<(usize, &'static str)> {
        let on = self.on;
        let first = on.word(at)?;
        if on.touches(at) && on.is_before(at, &["-", "/", "_"]) {
            return None;
        }
        let capital = on.is_capital(at);
        if first.len() > 6 && capital {
            for kind in ["Permen", "Kepmen", "Inmen"] {
                if first.get(..kind.len()).is_some_and(|start| start.eq_ignore_ascii_case(kind)) {
                    return Some((1, kind));
                }
            }
        }
        if capital && on.is(at, &["minister", "ministry"]) {
            // "Minister of Manpower Regulation"
            let last = (at + 2..at + 8).find(|index| on.is(*index, &["regulation", "decree", "circular"]))?;
            return on.is(at + 1, &["of"]).then_some((last + 1 - at, "Permen"));
        }
        if !FORMS_BEGIN.passes(first) {
            return None;
        }
        let initial = first.as_bytes().first().map(u8::to_ascii_lowercase);
        FORMS.iter().filter(|(name, _)| name.as_bytes().first().copied() == initial).find_map(|(name, kind)| {
            let mut next = at;
            for word in name.split(' ') {
                next += usize::from(next > at && on.is(next, &["-"]) && on.touches(next));
                if !on.is(next, &[word]) {
                    return None;
                }
                next += 1;
            }
            // Short ones in small letters are other words, and so are the general ones in English.
            let short = name.len() <= 3 && !matches!(*name, "law" | "act");
            let fits = if short { first.bytes().all(|byte| byte.is_ascii_uppercase()) } else { capital };
            let lower = name.contains(' ') || matches!(*name, "inpres" | "perpres" | "perda" | "perbup" | "qanun");
            (fits || lower && !short).then_some((next - at, *kind))
        })
    }

    /// Where the capitalised words begin that end before an index.
    fn capitals_before(&self, at: usize, ended: usize) -> Option<usize> {
        let on = self.on;
        let mut from = at;
        while from > ended && at - from < 4 && on.is_capital(from - 1) {
            from -= 1;
        }
        // The first word of a sentence is no part of a name.
        let leads =
            ["the", "under", "in", "by", "sesuai", "menurut", "berdasarkan", "dalam", "melalui", "terbitnya", "a"];
        while from < at && on.is(from, &leads) {
            from += 1;
        }
        (from < at).then_some(from)
    }

    /// Whether `Nomor` or another word for it stands at an index.
    fn is_led(&self, at: usize) -> bool {
        const LEADS: &[&str] = &["nomor", "no", "nr", "number", "nomer", "nos"];
        const SIEVE: Sieve = Sieve::of(LEADS);
        self.on.is_among(at, &SIEVE, LEADS)
    }

    /// `Nomor 2 Tahun 2021`, `2/2021`, `No. 842.2/5193/SJ`, `24 of 2011`.
    fn numbered(&self, at: usize, simple: bool) -> Option<Numbered> {
        let on = self.on;
        let mut next = at;
        let led = self.is_led(at);
        next += usize::from(led);
        next += usize::from(led && on.is(next, &["."]));
        next += usize::from(led && on.is(next, &[":"]));
        let first = on.kind(next)?;
        let lettered = first == Kind::Word && led && on.touches(next + 1) && on.said(next).len() <= 12;
        if !(first == Kind::Numeral || lettered) {
            return None;
        }
        let start = next;
        next += 1;
        // What is joined without a space belongs to the number.
        while on.touches(next) && next - start < 24 {
            match on.kind(next) {
                Some(Kind::Numeral | Kind::Word) => next += 1,
                Some(Kind::Mark) if on.is(next, &["/", "-", ".", "–"]) && on.touches(next + 1) => {
                    if !matches!(on.kind(next + 1), Some(Kind::Numeral | Kind::Word)) {
                        break;
                    }
                    next += 2;
                }
                _ => break,
            }
        }
        let whole = on.range(start, next);
        if !on.text[whole.clone()].bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let mut number = whole.clone();
        let mut year = None;
        if next > start + 2 && on.is(next - 2, &["/", "-"]) && on.year(next - 1).is_some() {
            year = on.year(next - 1);
            number = on.range(start, next - 2);
        }
        let joined = next - start > 1 && year.is_none();
        if year.is_none() || joined || next - start > 3 {
            let word = next + usize::from(on.is(next, &[","]));
            let said = on.is(word, &["tahun", "thn", "th", "of", "year"]);
            let slash = on.is(next, &["/"]);
            let after = if said { word + 1 + usize::from(on.is(word + 1, &["."])) } else { next + 1 };
            if (said || slash)
                && let Some(found) = on.year(after)
            {
                // "KEP.26A/M.PPN/HK/05/2025 Tahun 2025" has its year twice.
                number = whole;
                year = Some(found);
                next = after + 1;
            }
        }
        let coded = on.text[number.clone()].contains('/');
        let certain = led || coded || (year.is_some() && simple);
        certain.then_some(Numbered { from: at, number, year, next, led })
    }

    /// A further number of the same form: `dan Nomor 4 Tahun 2022`, `, 4/2022`.
    fn another(&self, at: usize) -> Option<Numbered> {
        let on = self.on;
        let mut next = at + usize::from(on.is(at, &[","]));
        next += usize::from(on.is(next, &["dan", "and", "serta", "atau", "or", "&", "jo", "juncto"]));
        next += usize::from(on.is(next, &["."]) && on.is_before(next, &["jo"]));
        if next == at {
            return None;
        }
        let other = self.numbered(next, true)?;
        let slash = on.text[on.range(other.from, other.next)].contains('/');
        // "Inpres 2/2021 dan 40 of 2025 …" is none.
        (other.year.is_some() && (other.led || slash || on.is_before(other.next - 1, &["tahun"]))).then_some(other)
    }

    /// The title after `tentang` or `on`.
    fn title(&self, at: usize) -> Option<Range<usize>> {
        let on = self.on;
        let mut at = at + usize::from(on.is(at, &[","]));
        if !on.is(at, &["tentang", "perihal", "ihwal", "on", "concerning", "regarding", "about"]) {
            return None;
        }
        at += 1;
        let quoted = on.is(at, &["\"", "“", "‘", "'", "«"]);
        at += usize::from(quoted);
        // "on the National Social Security System obliges employers": the name has no article.
        at += usize::from(on.is(at, &["the"]) && on.is_capital(at + 1));
        let capital = on.is_capital(at);
        let mut end = at;
        let mut index = at;
        while index < on.tokens.len() && index - at < LONGEST_TITLE {
            match on.kind(index) {
                Some(Kind::Word) if !capital || on.is_capital(index) => end = index + 1,
                Some(Kind::Word) if on.is(index, CONNECTORS) => {}
                Some(Kind::Numeral) if index > at => end = index + 1,
                Some(Kind::Mark) if on.is(index, &["-", "/", "–", ".", "&"]) && on.touches(index + 1) => {}
                Some(Kind::Mark) if capital && on.is(index, &["&"]) => {}
                Some(Kind::Mark) if capital && on.is(index, &[","]) && self.title_goes_on(index + 1) => {}
                Some(Kind::Mark) if capital && on.is(index, &["("]) && on.is(index + 2, &[")"]) => index += 2,
                _ => break,
            }
            index += 1;
        }
        (end > at).then(|| on.range(at, end))
    }

    fn title_goes_on(&self, at: usize) -> bool {
        let next = at + usize::from(self.on.is(at, &["dan", "serta", "and", "atau"]));
        self.on.is_capital(next)
    }
}

/// Words in small letters that stand inside a title.
const CONNECTORS: &[&str] = &[
    "dan", "atau", "bagi", "pada", "di", "dari", "untuk", "dalam", "atas", "yang", "ke", "kepada", "oleh", "serta",
    "dengan", "sebagai", "terhadap", "antara", "secara", "melalui", "tentang", "per", "of", "the", "and", "for", "in",
    "to", "on", "at", "from", "with", "by", "a", "an",
];

/// Numbers that refer to something and count nothing: `Pasal 4 ayat (2)`, `ke-6`, `RT 03/RW 02`, `63.10.02`.
pub fn references(text: &str, tokens: &[Token], speech: Speech) -> Vec<Range<usize>> {
    let on = Cursor { text, tokens };
    let mut found = Vec::new();
    let mut at = 0;
    let leads = lead_to_numerals(tokens);
    while at < tokens.len() {
        let end = if leads[at] { reference(on, at, speech) } else { None };
        if let Some(end) = end {
            found.push(on.range(at, end));
        }
        at = end.unwrap_or(at + 1).max(at + 1);
    }
    found
}

fn reference(on: Cursor<'_>, at: usize, speech: Speech) -> Option<usize> {
    match on.kind(at)? {
        Kind::Word => labelled(on, at).or_else(|| lettered(on, at)),
        Kind::Numeral => {
            let ordinal = on.touches(at + 1) && on.is(at + 1, &["st", "nd", "rd", "th"]);
            if ordinal {
                return Some(at + 2);
            }
            // A list's own mark.
            let mark =
                on.is(at + 1, &[".", ")"]) && on.touches(at + 1) && !on.touches(at + 2) && on.tokens.len() > at + 2;
            if at == 0 && mark && on.plain(at, 2).is_some() {
                return Some(at + 2);
            }
            is_code(on, at, speech).then_some(at + 1)
        }
        Kind::Mark => None,
    }
}

/// `Pasal 4 ayat (2) huruf f`, `poin 3 dan 4`, `RT 03/RW 02`, `Lampiran II angka 5`.
fn labelled(on: Cursor<'_>, at: usize) -> Option<usize> {
    const LABELS: &[&str] = &[
        "pasal",
        "ayat",
        "article",
        "articles",
        "art",
        "paragraph",
        "section",
        "butir",
        "bab",
        "chapter",
        "halaman",
        "hlm",
        "page",
        "pages",
        "lampiran",
        "annex",
        "appendix",
        "tabel",
        "table",
        "gambar",
        "figure",
        "grafik",
        "rt",
        "rw",
        "nomor",
        "no",
        "number",
        "nos",
        "lantai",
        "blok",
        "tahap",
        "gelombang",
        "kelas",
        "sdg",
        "tanggal",
        "tgl",
        "kode",
        "cita",
        "versi",
        "edisi",
        "volume",
        "vol",
        "ke",
        "asisten",
        "golongan",
        "zona",
        "rangking",
        "peringkat",
        "code",
    ];
    // "poin 3" refers; "naik poin 3,5" and "3 poin" do not.
    const POINTS: &[&str] = &["poin", "point", "points", "angka", "huruf"];
    const SIEVE: Sieve = Sieve::of(LABELS).or(&Sieve::of(POINTS));
    if !SIEVE.passes(on.said(at)) {
        return None;
    }
    let point = on.is(at, POINTS);
    if !(point || on.is(at, LABELS)) {
        return None;
    }
    let mut next = at + 1;
    next += usize::from(on.is(next, &["."]) && on.touches(next));
    next += usize::from(on.is(next, &["-"]) && on.touches(next));
    let mut end = labels(on, next, point)?;
    // What follows it of the same reference.
    for _ in 0..8 {
        let joined = end + usize::from(on.is(end, &["/", ",", "dan", "and", "jo"]));
        let again =
            on.is(joined, &["ayat", "huruf", "angka", "rw", "rt", "butir", "pasal", "poin", "kalimat", "paragraph"]);
        let plain = joined > end && on.plain(joined, 2).is_some() && !on.is(end, &[","]) && !counts(on, joined + 1);
        let next = if again { joined + 1 } else { joined };
        match labels(on, next, true).filter(|_| again || plain) {
            Some(after) => end = after,
            None => break,
        }
    }
    Some(end)
}

/// Whether a word after a number says what it counts.
fn counts(on: Cursor<'_>, at: usize) -> bool {
    on.word(at)
        .is_some_and(|word| word.starts_with(char::is_lowercase) && !on.is(at, &["dan", "and", "di", "yang", "dari"]))
        || on.is(at, &["%"])
}

/// After a label: `4`, `(2)`, `4A`, `f`, `4(2)`, `5–7`.
fn labels(on: Cursor<'_>, at: usize, short: bool) -> Option<usize> {
    let bracketed = |at: usize| {
        let inside = on.plain(at + 1, 3).is_some() || on.word(at + 1).is_some_and(|word| word.len() == 1);
        (on.is(at, &["("]) && inside && on.is(at + 2, &[")"])).then_some(at + 3)
    };
    if let Some(end) = bracketed(at) {
        return Some(end);
    }
    if on.word(at).is_some_and(|word| word.len() == 1) && short {
        return Some(at + 1);
    }
    on.plain(at, if short { 2 } else { 6 }).or_else(|| on.numeral(at).filter(|_| !short).map(|_| 0))?;
    let mut end = at + 1;
    end += usize::from(on.touches(end) && on.word(end).is_some_and(|word| word.len() == 1));
    while let Some(next) = bracketed(end).filter(|_| on.touches(end)) {
        end = next;
    }
    // "Nomor 12/SPK/2025"
    while on.touches(end) && on.touches(end + 1) && on.is(end, &["/", "-", "–", "."]) && end - at < 24 {
        if !matches!(on.kind(end + 1), Some(Kind::Word | Kind::Numeral)) {
            break;
        }
        if on.is(end + 1, &["rw", "rt"]) {
            break;
        }
        end += 2;
    }
    Some(end)
}

/// `COVID-19`, `G20`: a number that belongs to a name.
fn lettered(on: Cursor<'_>, at: usize) -> Option<usize> {
    let word = on.word(at)?;
    if !(on.touches(at + 1) && word.starts_with(char::is_uppercase)) || on.is(at, &["rp", "idr", "usd", "x", "us"]) {
        return None;
    }
    let number = at + 1 + usize::from(on.is(at + 1, &["-"]));
    let short = on.plain(number, 3).is_some() && on.touches(number);
    let ends = !on.touches(number + 1) || on.is(number + 1, &[".", ",", ")", ";"]);
    (short && ends).then_some(number + 1)
}

/// Whether a numeral with dots is a code: `63.10.02`, `8.8.1`, or `16.09` after the word.
fn is_code(on: Cursor<'_>, at: usize, speech: Speech) -> bool {
    let Some(numeral) = on.numeral(at).filter(|numeral| !numeral.contains(',')) else { return false };
    let groups: Vec<&str> = numeral.split('.').collect();
    let thousands = groups.iter().skip(1).all(|group| group.len() == 3);
    match groups.len() {
        0 | 1 => false,
        2 => {
            let two = groups.iter().all(|group| group.len() == 2);
            let told = (1..5).any(|back| {
                at >= back
                    && on.is(at - back, &["kode", "kodenya", "kode-kode", "code", "codes", "nomor", "kemendagri"])
            });
            two && told && !(speech == Speech::English && on.is(at + 1, &["percent", "%"]))
        }
        _ => !thousands,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::token;

    /// What is cited, written in short: `Inpres|2|2021|title`.
    fn told(text: &str) -> Vec<String> {
        let cited = read(text, &token::read(text), Speech::Indonesian).into_iter().map(|citation| {
            let part = |range: &Range<usize>| text[range.clone()].to_owned();
            let year = citation.year.map_or("-".to_owned(), |year| year.to_string());
            let title = citation.title.as_ref().map(|title| format!("|{}", part(title)));
            format!("{}|{}|{year}{}", part(&citation.form), part(&citation.number), title.unwrap_or_default())
        });
        cited.collect()
    }

    #[track_caller]
    fn hold(pages: &[(&str, &[&str])]) {
        for (text, wanted) in pages {
            assert_eq!(told(text), *wanted, "{text}");
        }
    }

    #[test]
    fn laws_as_they_are_cited() {
        hold(&[
            ("sesuai Inpres Nomor 2 Tahun 2021.", &["Inpres|2|2021"]),
            ("Inpres No. 2 Tahun 2021", &["Inpres|2|2021"]),
            ("Implementasi Inpres No 2/2021", &["Inpres|2|2021"]),
            ("(Inpres 2/2021)", &["Inpres|2|2021"]),
            ("Instruksi Presiden Nomor 8 Tahun 2025", &["Instruksi Presiden|8|2025"]),
            ("Instruksi Presiden (Inpres) Nomor 8 Tahun 2025", &["Instruksi Presiden (Inpres)|8|2025"]),
            ("Undang-Undang Nomor 24 Tahun 2011", &["Undang-Undang|24|2011"]),
            ("Undang-undang Republik Indonesia No. 24 Tahun 2011", &["Undang-undang Republik Indonesia|24|2011"]),
            ("UU KIP Nomor 14 Tahun 2008", &["UU KIP|14|2008"]),
            ("PP 44/2015 dan PP 82/2019", &["PP|44|2015", "PP|82|2019"]),
            ("Permenaker Nomor 5 Tahun 2021", &["Permenaker|5|2021"]),
            ("Peraturan Menteri Dalam Negeri Nomor 15 Tahun 2024", &["Peraturan Menteri Dalam Negeri|15|2024"]),
            ("Perda Kabupaten Tanah Bumbu Nomor 5 Tahun 2023", &["Perda Kabupaten Tanah Bumbu|5|2023"]),
            ("SE Mendagri 842.2/5193/SJ", &["SE Mendagri|842.2/5193/SJ|-"]),
            ("Surat Edaran Nomor 842.2/5193/SJ Tahun 2021", &["Surat Edaran|842.2/5193/SJ|2021"]),
            ("Kepmendagri 300.2.2-2430 Tahun 2025", &["Kepmendagri|300.2.2-2430|2025"]),
            ("Kepmendagri 300.2.2-2430/2025", &["Kepmendagri|300.2.2-2430|2025"]),
            ("Kepmen PPN KEP.26A", &[]),
            ("Kepmen PPN Nomor KEP.26A/M.PPN/HK/05/2025", &["Kepmen PPN|KEP.26A/M.PPN/HK/05|2025"]),
            ("Peraturan BPS Nomor 5 Tahun 2020", &["Peraturan BPS|5|2020"]),
            ("Instruksi Khusus Nomor 8 Tahun 2025", &["Instruksi Khusus|8|2025"]),
            ("lewat Kebijakan Khusus Nomor 8 Tahun 2025", &["Kebijakan Khusus|8|2025"]),
            ("Inpres Nomor 2 Tahun 2021 dan Nomor 4 Tahun 2022", &["Inpres|2|2021", "Inpres|4|2022"]),
            ("Inpres 2/2021 dan 4/2022", &["Inpres|2|2021", "Inpres|4|2022"]),
            ("PP Nomor 44 dan Nomor 46 Tahun 2015", &["PP|44|2015", "PP|46|2015"]),
            ("Presidential Instruction No. 2 of 2021", &["Presidential Instruction|2|2021"]),
            ("Presidential Instruction 8/2025", &["Presidential Instruction|8|2025"]),
            ("under Law 24 of 2011", &["Law|24|2011"]),
            ("Government Regulation 44/2015", &["Government Regulation|44|2015"]),
            ("the Special Instruction No. 8 of 2025", &["Special Instruction|8|2025"]),
            ("Minister of Manpower Regulation No. 5 of 2021", &["Minister of Manpower Regulation|5|2021"]),
            (
                "Regulation of the Minister of Home Affairs No. 15 of 2024",
                &["Regulation of the Minister of Home Affairs|15|2024"],
            ),
        ]);
    }

    #[test]
    fn titles_as_they_are_told() {
        hold(&[
            (
                "Inpres Nomor 8 Tahun 2025 tentang Optimalisasi Pengentasan Kemiskinan dan Penghapusan Kemiskinan Ekstrem \
                 yang terbit",
                &["Inpres|8|2025|Optimalisasi Pengentasan Kemiskinan dan Penghapusan Kemiskinan Ekstrem"],
            ),
            (
                "PP 82/2019 tentang Perubahan atas PP 44/2015 tentang Penyelenggaraan Program JKK, JKM, dan JHT.",
                &[
                    "PP|82|2019|Perubahan atas PP 44/2015 tentang Penyelenggaraan Program JKK, JKM, dan JHT",
                    "PP|44|2015|Penyelenggaraan Program JKK, JKM, dan JHT",
                ],
            ),
            ("UU 14/2008 tentang \"Keterbukaan Informasi Publik\" itu", &["UU|14|2008|Keterbukaan Informasi Publik"]),
            ("Inpres 2/2021 tentang perlindungan pekerja, kata", &["Inpres|2|2021|perlindungan pekerja"]),
        ]);
    }

    #[test]
    fn what_is_no_law() {
        hold(&[
            ("Jalan Merdeka No. 5, 2025", &[]),
            ("se 5/2021 dan pp 3/2021", &[]),
            ("UUD 1945", &[]),
            ("Undang-Undang Dasar 1945", &[]),
            ("Peraturan itu berlaku 5 hari", &[]),
            ("kamar nomor 12 tahun 2025", &[]),
            ("PP Presisi 44 orang", &[]),
            ("In Act 2 of the play", &[]),
        ]);
    }

    #[test]
    fn forms_by_any_name() {
        let same = |a: &str, b: &str| Form::of(a).agrees(&Form::of(b));
        for (a, b) in [
            ("Inpres", "Instruksi Presiden"),
            ("Inpres", "Presidential Instruction"),
            ("Inpres", "Instruksi Presiden Republik Indonesia"),
            ("UU", "Undang-Undang"),
            ("UU", "UU KIP"),
            ("Permenaker", "Peraturan Menteri Ketenagakerjaan"),
            ("Permenaker", "Permennaker"),
            ("Permenaker", "Permenakertrans"),
            ("Perda Kabupaten Bone", "Peraturan Daerah (Perda)"),
            ("Permenaker", "Minister of Manpower Regulation"),
            ("Permendagri", "Peraturan Menteri Dalam Negeri RI"),
            ("Permendagri", "Regulation of the Minister of Home Affairs"),
            ("Kepmen PPN", "Keputusan Menteri PPN/Kepala Bappenas"),
            ("Kepmen PPN", "Keputusan Menteri Perencanaan Pembangunan Nasional"),
            ("SE", "Surat Edaran Menteri Dalam Negeri"),
            ("SE Mendagri", "Surat Edaran Menteri Dalam Negeri"),
            ("Peraturan BPS", "Peraturan Badan Pusat Statistik"),
            ("Perda", "Peraturan Daerah Kabupaten Tanah Bumbu"),
        ] {
            assert!(same(a, b), "{a} and {b}: {:?} {:?}", Form::of(a), Form::of(b));
        }
        for (a, b) in [
            ("Inpres", "Instruksi Khusus"),
            ("Inpres", "Perpres"),
            ("PP", "Perpres"),
            ("Permenaker", "Permendagri"),
            ("Permendagri", "Kepmendagri"),
            ("Perda Provinsi Bali", "Perda Kota Medan"),
        ] {
            assert!(!same(a, b), "{a} and {b}");
        }
        assert!(!Form::of("Instruksi Khusus").exists() && Form::of("Peraturan BPS").exists());
    }

    #[test]
    fn numbers_that_refer() {
        let told = |text: &'static str| {
            let found = references(text, &token::read(text), Speech::Indonesian);
            found.into_iter().map(|range| &text[range]).collect::<Vec<_>>()
        };
        assert_eq!(told("menurut Pasal 4 ayat (2) huruf f"), ["Pasal 4 ayat (2) huruf f"]);
        assert_eq!(told("Article 4(2) says"), ["Article 4(2)"]);
        assert_eq!(told("HUT ke-80 dan Asta Cita 6"), ["ke-80", "Cita 6"]);
        assert_eq!(told("poin 3 dan 4 dari 5 poin"), ["poin 3 dan 4"]);
        assert_eq!(told("poin 3 dan 42 pekerja"), ["poin 3"]);
        assert_eq!(told("RT 03/RW 02"), ["RT 03/RW 02"]);
        assert_eq!(told("kode 63.10 atau 63.10.02.2007, 16,09"), ["kode 63.10", "63.10.02.2007"]);
        assert_eq!(told("COVID-19 dan G20"), ["COVID-19", "G20"]);
        assert_eq!(told("1. Pendaftaran"), ["1."]);
        assert_eq!(told("Nomor 12/SPK/2025 senilai Rp42 juta"), ["Nomor 12/SPK/2025"]);
        assert_eq!(told("154.008 pekerja, 5.060.579 orang, 40.40 persen, Rp42 juta, angka 42.591"), [""; 0]);
    }

    #[test]
    fn any_text_is_read_in_bounds() {
        for text in
            ["Inpres ".repeat(300), "Nomor 1/".repeat(300), "Peraturan Menteri dan ".repeat(99), "1/".repeat(300)]
        {
            for citation in read(&text, &token::read(&text), Speech::English) {
                assert!(text.get(citation.range).is_some() && text.get(citation.form).is_some());
            }
            references(&text, &token::read(&text), Speech::English);
        }
    }
}
