//! The words beside a number that say what it is: the head of a column, a key of YAML, "No. Rekening".
//!
//! Many numbers have no structure of their own. Eleven digits are a membership number only because "KPJ" stands
//! before them. So words are looked for within a few letters of a number and nowhere else.

/// What a word says of the number beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// NIK, KTP, KK, Nomor Induk.
    Identity,
    /// KPJ.
    Membership,
    /// Kartu peserta, nomor peserta: of either BPJS.
    Member,
    /// BPJS Kesehatan, JKN, KIS.
    Health,
    /// Telepon, HP, WA.
    Telephone,
    /// Rekening.
    Account,
    /// The name of a bank.
    Bank,
    /// NPWP, NITKU.
    Taxpayer,
    /// A word for a body: PT, koperasi, dinas.
    Body,
    /// Rp.
    Money,
    /// A number of something else: proyek, kontrak, surat.
    Thing,
}

const LABELS: usize = 11;

/// The labels in a few words, each with where it stands last: the one nearest to the number counts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Labels {
    last: [usize; LABELS],
}

impl Labels {
    /// The labels among the words of a text.
    pub(super) fn of(text: &str) -> Labels {
        let mut labels = Labels::default();
        labels.add(text);
        labels
    }

    /// Adds the labels of a text that stands nearer to the number.
    pub(super) fn add(&mut self, text: &str) {
        self.add_from(text, 0);
    }

    /// Adds those labels that end at a byte of the text or later.
    pub(super) fn add_from(&mut self, text: &str, nearest: usize) {
        let from = self.last.iter().max().copied().unwrap_or(0);
        let mut before = Word::default();
        let mut at = from;
        let mut end = 0;
        for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
            // What splits words may be longer than a byte: the end is at least so far.
            end += word.len() + 1;
            if word.is_empty() {
                continue;
            }
            at += 1;
            let word = Word::of(word);
            if end < nearest {
                before = word;
                continue;
            }
            if let Some(label) = named(before.text(), word.text()) {
                self.last[label as usize] = at;
            }
            // "Kode rekening" is a line of a budget.
            if matches!(before.text(), b"kode" | b"mata") && matches!(word.text(), b"rekening" | b"rek" | b"anggaran") {
                self.last[Label::Account as usize] = 0;
                self.last[Label::Thing as usize] = at;
            }
            before = word;
        }
    }

    pub(super) fn has(&self, label: Label) -> bool {
        self.last[label as usize] > 0
    }

    /// Whether any of them says that a number is a person's.
    pub(super) fn of_a_person(&self) -> bool {
        use Label::{Account, Health, Identity, Membership, Taxpayer, Telephone};
        [Identity, Membership, Health, Telephone, Account, Taxpayer].into_iter().any(|label| self.has(label))
    }

    /// Whether one label stands nearer to the number than another.
    pub(super) fn nearer(&self, label: Label, than: Label) -> bool {
        self.last[label as usize] > self.last[than as usize]
    }
}

/// The label that a word is, alone or after the one before it.
fn named(before: &[u8], word: &[u8]) -> Option<Label> {
    Some(match (before, word) {
        (_, b"nik" | b"ktp" | b"kk" | b"nonik" | b"noktp" | b"nokk" | b"nkk" | b"ektp") => Label::Identity,
        (b"nomor" | b"no", b"induk") | (b"kartu", b"keluarga") => Label::Identity,
        (b"identity" | b"family", b"number" | b"card") => Label::Identity,
        (_, b"kpj" | b"nokpj" | b"nomorkpj") => Label::Membership,
        (b"kartu" | b"nomor" | b"no", b"peserta" | b"kepesertaan") => Label::Member,
        (b"membership" | b"member" | b"participant", b"number" | b"card" | b"no" | b"id") => Label::Member,
        (b"bpjs", b"kesehatan") | (_, b"jkn" | b"kis" | b"nobpjs") => Label::Health,
        (_, b"hp" | b"wa" | b"nohp" | b"nowa" | b"telp" | b"notelp" | b"tlp" | b"tel" | b"telpon" | b"telepon") => {
            Label::Telephone
        }
        (_, b"whatsapp" | b"ponsel" | b"handphone" | b"seluler" | b"phone" | b"telephone" | b"mobile" | b"sms") => {
            Label::Telephone
        }
        (_, b"hubungi" | b"kontak" | b"contact" | b"narahubung" | b"call" | b"telegram") => Label::Telephone,
        (_, b"rekening" | b"norek" | b"rek" | b"norekening" | b"nomorrekening") => Label::Account,
        (b"bank" | b"account", b"account" | b"number" | b"no") => Label::Account,
        (_, b"bank" | b"bri" | b"bni" | b"bca" | b"btn" | b"bsi" | b"mandiri" | b"cimb" | b"danamon" | b"permata") => {
            Label::Bank
        }
        (_, b"bjb" | b"bpd" | b"brks" | b"ocbc" | b"maybank" | b"seabank" | b"jago" | b"muamalat") => Label::Bank,
        (_, b"npwp" | b"nitku" | b"nonpwp") => Label::Taxpayer,
        (_, b"pt" | b"cv" | b"tbk" | b"firma" | b"yayasan" | b"koperasi" | b"perum" | b"perumda" | b"perseroan") => {
            Label::Body
        }
        (_, b"bumdes" | b"bumd" | b"bumn" | b"perusahaan" | b"badan" | b"dinas" | b"kementerian") => Label::Body,
        (_, b"pemerintah" | b"pemkab" | b"pemkot" | b"pemprov" | b"pemda" | b"bendahara" | b"company") => Label::Body,
        (_, b"rp" | b"idr" | b"rupiah" | b"usd" | b"amount" | b"anggaran") => Label::Money,
        (
            _,
            b"proyek" | b"project" | b"paket" | b"kontrak" | b"contract" | b"surat" | b"npp" | b"rup" | b"kegiatan",
        ) => Label::Thing,
        _ => return None,
    })
}

/// The first bytes of a word, in small letters.
#[derive(Clone, Copy, Debug, Default)]
struct Word {
    bytes: [u8; 16],
    len: usize,
}

impl Word {
    fn of(word: &str) -> Word {
        let mut bytes = [0; 16];
        // A longer word is none of those that are known.
        let len = if word.len() <= bytes.len() { word.len() } else { 0 };
        for (small, byte) in bytes.iter_mut().zip(word.bytes().take(len)) {
            *small = byte.to_ascii_lowercase();
        }
        Word { bytes, len }
    }

    fn text(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_labels_however_they_are_written() {
        for (words, label) in [
            ("no_kpj", Label::Membership),
            ("Nomor KPJ", Label::Membership),
            ("No. Rekening", Label::Account),
            ("nomor_induk", Label::Identity),
            ("KARTU\n  PESERTA", Label::Member),
            ("a.n. PT", Label::Body),
            ("BPJS Kesehatan", Label::Health),
        ] {
            assert!(Labels::of(words).has(label), "{words}");
        }
        // A word that only holds one is none; nor is the name that stands in every sentence.
        assert!(!Labels::of("teknik, kakak, BPJS Ketenagakerjaan").has(Label::Identity));
        assert!(!Labels::of("BPJS Ketenagakerjaan").has(Label::Membership));
        assert!(!Labels::of("kode rekening").has(Label::Account));
    }

    #[test]
    fn the_nearest_label_counts() {
        assert!(Labels::of("rekening, telp").nearer(Label::Telephone, Label::Account));
        let mut labels = Labels::of("telepon");
        labels.add("rekening");
        assert!(labels.nearer(Label::Account, Label::Telephone));
    }
}
