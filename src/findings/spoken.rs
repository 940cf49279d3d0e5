//! What a text says, wherever it says it, as the rules on days, words and laws read it.

use super::passage::Linked;
use super::texts::{Reading, Said};
use crate::diag::Place;
use crate::grammar::token::Token;
use std::ops::Range;

/// Words that are read in one piece, with the way back to the file.
pub(super) struct Spoken<'r> {
    /// The words.
    pub text: &'r str,
    /// The words taken apart.
    pub tokens: &'r [Token],
    /// What else is read of them.
    pub said: &'r Said<'r>,
}

/// Everything that a text says: the title and summary first.
pub(super) fn of<'r>(reading: &'r Reading<'r>) -> impl Iterator<Item = Spoken<'r>> {
    reading.said.iter().map(|said| Spoken { text: &said.passage.text, tokens: &said.tokens, said })
}

impl<'r> Spoken<'r> {
    /// The links among the words.
    pub(super) fn links(&self) -> &'r [Linked<'r>] {
        &self.said.passage.links
    }

    /// Where a stretch of the words stands in the file.
    pub(super) fn place(&self, reading: &Reading<'_>, range: &Range<usize>) -> Place {
        reading.place_in(&self.said.passage, range)
    }

    /// Where a stretch of the words stands, if it stands there letter for letter and can be replaced.
    pub(super) fn verbatim(&self, reading: &Reading<'_>, range: &Range<usize>) -> Option<Place> {
        reading.verbatim(&self.said.passage, range)
    }

    /// Whether a stretch of the words is set in quotation marks by itself: it is told as somebody's words.
    pub(super) fn is_quoted(&self, range: &Range<usize>) -> bool {
        let marks = ['"', '“', '”', '‘', '’', '\'', '«', '»'];
        let before = self.text.get(..range.start).is_some_and(|text| text.ends_with(marks));
        before && self.text.get(range.end..).is_some_and(|text| text.starts_with(marks))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::super::links::tests::with_report;
    use super::super::texts;
    use crate::diag::Fact;
    use std::fmt::Write as _;

    const MORE: &str = r#"
regulations:
  - id: inpres-4-2022
    form: Inpres
    number: 4
    year: 2022
    from: 2022-06-08
    until: 2024-12-31
    title: { id: Percepatan Penghapusan Kemiskinan Ekstrem, en: Faster elimination of extreme poverty }
    replaced_by: inpres-8-2025
  - id: inpres-8-2025
    form: Inpres
    number: 8
    year: 2025
    from: 2025-03-27
    title:
      id: Optimalisasi Pelaksanaan Pengentasan Kemiskinan dan Penghapusan Kemiskinan Ekstrem
      en: Better implementation of poverty reduction and the elimination of extreme poverty
    wrong_names:
      - Instruksi Khusus Nomor 8 Tahun 2025
      - Optimalisasi Pengentasan Kemiskinan dan Penghapusan Kemiskinan Ekstrem
  - id: uu-40-2004
    form: UU
    number: 40
    year: 2004
    title: { id: Sistem Jaminan Sosial Nasional, en: National Social Security System }
  - id: uu-24-2011
    form: UU
    number: 24
    year: 2011
    title: { id: Badan Penyelenggara Jaminan Sosial, en: Social Security Administering Bodies }
  - id: uu-14-2008
    form: UU
    number: 14
    year: 2008
    title: { id: Keterbukaan Informasi Publik, en: Public Information Disclosure }
  - id: pp-44-2015
    form: PP
    number: 44
    year: 2015
    title: Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian
  - id: pp-45-2015
    form: PP
    number: 45
    year: 2015
    title: { id: Penyelenggaraan Program Jaminan Pensiun, en: Implementation of the Pension Benefit Programme }
  - id: pp-46-2015
    form: PP
    number: 46
    year: 2015
    title: { id: Penyelenggaraan Program Jaminan Hari Tua, en: Implementation of the Old-Age Savings Programme }
  - id: pp-82-2019
    form: PP
    number: 82
    year: 2019
    title: >-
      Perubahan atas Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Penyelenggaraan Program Jaminan Kecelakaan
      Kerja dan Jaminan Kematian
  - id: permenaker-5-2021
    form: Permenaker
    number: 5
    year: 2021
    title: Tata Cara Penyelenggaraan Program Jaminan Kecelakaan Kerja, Jaminan Kematian, dan Jaminan Hari Tua
  - id: permendagri-15-2024
    form: Permendagri
    number: 15
    year: 2024
    title: Pedoman Penyusunan Anggaran Pendapatan dan Belanja Daerah Tahun Anggaran 2025
  - { id: se-5193, form: SE, number: 842.2/5193/SJ, year: 2021, title: Implementasi Program Jamsostek di Daerah }
  - { id: kepmen-ppn, form: Kepmen PPN, number: KEP.26A/M.PPN/HK/05/2025, year: 2025, title: Kode Referensi }
  - { id: kepmendagri, form: Kepmendagri, number: 300.2.2-2430, year: 2025, from: 2025-06-23, title: Kode Wilayah }
glossary:
  - { id: jkk, term: JKK, expansion: { id: Jaminan Kecelakaan Kerja, en: Work Injury Benefit }, meaning: a }
  - { id: jht, term: JHT, expansion: { id: Jaminan Hari Tua, en: Old-Age Savings }, meaning: a }
  - { id: jp, term: JP, expansion: { id: Jaminan Pensiun, en: Pension Benefit }, meaning: a }
  - { id: jkp, term: JKP, expansion: { id: Jaminan Kehilangan Pekerjaan, en: Job Loss Benefit }, meaning: a }
  - { id: apbd, term: APBD, expansion: { id: Anggaran Pendapatan dan Belanja Daerah, en: Regional Budget }, meaning: a }
  - { id: bpd, term: BPD, expansion: { id: Badan Permusyawaratan Desa, en: Village Consultative Body }, meaning: a }
  - { id: bank, term: BPD, expansion: { id: Bank Pembangunan Daerah, en: Regional Development Bank }, meaning: a }
  - id: bpu
    term: BPU
    expansion: { id: Bukan Penerima Upah, en: Non-Wage Recipients }
    aliases: [PBPU, pekerja mandiri]
    meaning: a
  - { id: pu, term: PU, expansion: { id: Penerima Upah, en: Wage Recipients }, aliases: [PPU], meaning: a }
  - { id: jamsostek, term: Jamsostek, expansion: Jaminan Sosial Ketenagakerjaan, meaning: a }
  - id: ucj
    term: UCJ
    expansion: Universal Coverage Jamsostek
    aliases: [Universal Coverage Jaminan Sosial Ketenagakerjaan]
    meaning: a
  - id: bpjs-tk
    term: BPJS Ketenagakerjaan
    expansion: Badan Penyelenggara Jaminan Sosial Ketenagakerjaan
    aliases: [BPJS TK, BPJamsostek]
    meaning: a
"#;

    /// What a rule finds in a story of a day, told in short: the stretch, the message, its facts, the mended words.
    pub(crate) fn found_on(code: &str, day: &str, head: &str, english: bool, body: &str) -> Vec<String> {
        let head = format!("date: {day}\nkind: coordination\nperiod: 2025-07\n{head}");
        let (own, other) = if english { ("Isi.", body) } else { (body, "Text.") };
        let original = format!("---\ntitle: Uji\n{head}---\n{own}");
        let translation = format!("---\ntitle: Test\n---\n{other}");
        let files = [
            ("data/more.yaml", MORE),
            ("narratives/uji.md", original.as_str()),
            ("narratives/uji.en.md", translation.as_str()),
        ];
        with_report(&files, |figures| {
            let findings = texts::check(figures).0.into_iter().filter(|finding| finding.code.0 == code);
            let told = findings.map(|finding| {
                let path = figures.dataset().files.path(finding.place.file);
                let source = if path.ends_with(".en.md") { &translation } else { &original };
                let stretch = |place: crate::diag::Place| &source[place.start as usize..place.end as usize];
                let mut told = format!("`{}` {}", stretch(finding.place), finding.message);
                for (name, fact) in &finding.facts {
                    let fact = match fact {
                        Fact::Text(text) => text.clone(),
                        Fact::Texts(texts) => texts.get("en").cloned().unwrap_or_default(),
                        Fact::Day(day) => day.to_string(),
                        Fact::List(items) => items.join("+"),
                        Fact::Count(count) => count.to_string(),
                        other => format!("{other:?}"),
                    };
                    write!(told, " {name}={fact}").expect("a string");
                }
                if let Some(fix) = &finding.fix {
                    write!(told, " fix `{}`→`{}`", stretch(fix.place), fix.text).expect("a string");
                }
                told
            });
            told.collect()
        })
    }

    /// The same in Indonesian, of 9 July 2025.
    pub(crate) fn found(code: &str, body: &str) -> Vec<String> {
        found_on(code, "2025-07-09", "", false, body)
    }

    /// The same in English.
    pub(crate) fn found_in_english(code: &str, body: &str) -> Vec<String> {
        found_on(code, "2025-07-09", "", true, body)
    }

    /// Holds sentences that are each a paragraph of one text: nothing is found in any.
    #[track_caller]
    pub(crate) fn silent(code: &str, english: bool, sentences: &[&str]) {
        let found = found_on(code, "2025-07-09", "", english, &sentences.join("\n\n"));
        assert_eq!(found, [""; 0], "{code}");
    }
}
