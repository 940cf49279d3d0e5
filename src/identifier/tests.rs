//! Texts and what is found in them. The numbers are invented: where one must be built like a real one, its
//! serial number is 9999 or its digits count up.

use super::Kind::*;
use super::*;
use proptest::prelude::*;

/// The identifiers of a text as words.
fn found(text: &str, form: Form) -> Vec<(Kind, &str)> {
    find(text, form).into_iter().map(|one| (one.kind, &text[one.range])).collect()
}

fn prose(text: &str) -> Vec<(Kind, &str)> {
    found(text, Form::Markdown)
}

/// Nothing is found in any of these, however the text is written.
fn nothing(texts: &[&str]) {
    for text in texts {
        let cell = format!("note\n\"{}\"\n", text.replace('"', "\"\""));
        for (text, form) in [(*text, Form::Markdown), (*text, Form::Yaml), (cell.as_str(), Form::Table)] {
            assert_eq!(found(text, form), [], "{text} ({form:?})");
        }
    }
}

#[test]
fn national_identity_numbers() {
    for number in [
        "6310021205809999",
        "6310 0212 0580 9999",
        "6310.0212.0580.9999",
        "6310-0212-0580-9999",
        "631002 120580 9999",
        "63 10 02 120580 9999",
        "63.10.02.120580.9999",
        "6310\u{a0}0212\u{a0}0580\u{a0}9999",
    ] {
        for text in [number.to_owned(), format!("NIK {number}."), format!("(No. KK: {number}), 12 orang")] {
            assert_eq!(prose(&text), [(Identity, number)]);
            assert_eq!(found(&text, Form::Yaml), [(Identity, number)]);
        }
    }
    assert_eq!(prose("NIK6310021205809999"), [(Identity, "6310021205809999")]);
    assert_eq!(prose("6310021205809999,6310025205809999 dan 6310021305809999").len(), 3, "a list without spaces");
}

#[test]
fn a_number_of_an_unknown_district_needs_a_word_to_be_certain() {
    let certainty = |text| find(text, Form::Markdown).first().map(|one| one.certainty);
    assert_eq!(certainty("nomor 6473021205809999"), Some(Certainty::Probable));
    assert_eq!(certainty("NIK pekerja itu, 6473021205809999"), Some(Certainty::Certain));
    assert_eq!(certainty("6473021205809999 adalah nomor induk"), Some(Certainty::Certain));
    assert_eq!(certainty("teknik 6473021205809999"), Some(Certainty::Probable));
}

#[test]
fn what_only_looks_long_is_nothing() {
    nothing(&[
        // Coordinates, however many digits.
        "96.0241111205809999",
        "[96.6310021205809999, -4.6310021205809999]",
        "96,6310021205809999",
        "-6310021205809999",
        "[[[6310.0212058099991,4.2]]]",
        // Codes of villages and of districts in a row.
        "11.04.03.2014",
        "desa 63.10.02.2007 dan 63.10.11.2007",
        "1101 1102 1103 1104 1105 1106",
        "tahun 2019 2020 2021 2022",
        // Amounts.
        "Rp5.060.579.420.000",
        "Rp 5.060.579.420.000,00",
        "amount: 5060579420000",
        "{ programme: JKM, region: 61, amount: 62812345678, recipients: 12 }",
        "amount: 81234567890",
        "IDR 1,327,000,000,000",
        // Laws, letters, projects, budgets.
        "842.2/5193/SJ",
        "Kepmendagri 300.2.2-2430/2025",
        "SE 500.11.2/9602/Bangda",
        "nomor proyek 2501234567890",
        "nomor proyek 0812345678901",
        "kode rekening 5.1.02.01.01.0001",
        "kode rekening 5102010100010001",
        "NPP 12345678",
        "KEP.26A/M.PPN/HK/05/2025",
        // Hashes.
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "a6310021205809999b",
        "sha256: 0a6310021205809999c4",
        // Addresses.
        "https://a.example/berita/6310021205809999/judul",
        "url: https://a.example/?p=6310021205809999",
        "https://a.example/read-081234567890",
        "<https://www.a.example/6310-0212-0580-9999>",
        "[berita](https://a.example/berita/081234567890)",
        "www.a.example/081234567890.html",
        // Cards for trying forms.
        "5105105105105100",
        "4111 1111 1111 1111",
        // Dates and times.
        "2025-07-10 14:06 WIB",
        "08-12-2025 10.30 WITA",
        "20250714-081234",
        "3-4/10/2024 08.30-11.00",
        // Landlines and services.
        "Telp. (0511) 3350726, 0511-3350726, 021-12345678, +62 21 1234 5678",
        "0800 1234 5678, 0804-123-4567",
        // Nothing says what they are.
        "12345678901",
        "0001234567890",
        "BPJS Ketenagakerjaan 12345678901",
        "BPJS Ketenagakerjaan, 42.591 dari 154.008 pekerja, 1234567890123",
        "Bank Kalsel menyalurkan 5060579420 rupiah",
        "Bank Indonesia 2021-2022 2023 2024",
        "source: bank-kalsel\namount: 5060579420000",
    ]);
}

#[test]
fn membership_numbers_need_a_word() {
    for text in [
        "KPJ 12345678901",
        "no_kpj: 12345678901",
        "kartu peserta bernomor 12345678901",
        "KPJ:12345678901",
        "Nomor Peserta BPJS Ketenagakerjaan: 12345678901",
    ] {
        assert_eq!(prose(text), [(Membership, "12345678901")], "{text}");
        assert_eq!(found(text, Form::Yaml), [(Membership, "12345678901")], "{text}");
    }
    assert_eq!(
        found("kpj:\n  - 12345678901\n  - \"12345678902\"\n  - 12345678903\n", Form::Yaml).len(),
        3,
        "all of a list"
    );
    assert_eq!(prose("Peserta JKN 0001234567890"), [(HealthMembership, "0001234567890")]);
    nothing(&["KPJ adalah nomor kartu. Pada tahun 2025 ada sejumlah 12345678901", "JKN 1234567890123"]);
}

#[test]
fn telephone_numbers() {
    for number in [
        "081234567890",
        "0812-3456-7890",
        "0812 3456 7890",
        "0812.3456.7890",
        "0812 3456-7890",
        "0812) 3456 7890",
        "08123456789",
        "0812345678",
    ] {
        assert_eq!(prose(&format!("Hubungi ({number}).")), [(Telephone, number)]);
        assert_eq!(prose(&format!("Budi {number}")), [(Telephone, number)]);
    }
    assert_eq!(prose("+62 812-3456-7890"), [(Telephone, "62 812-3456-7890")]);
    assert_eq!(prose("+6281234567890"), [(Telephone, "6281234567890")]);
    assert_eq!(prose("(+62)812 3456 7890"), [(Telephone, "62)812 3456 7890")]);
    assert_eq!(prose("+62 (812) 3456-7890"), [(Telephone, "62 (812) 3456-7890")]);
    assert_eq!(prose("WA: 62 812 3456 7890"), [(Telephone, "62 812 3456 7890")]);
    assert_eq!(prose("WA 6281234567890"), [(Telephone, "6281234567890")]);
    assert_eq!(prose("https://wa.me/6281234567890?text=halo"), [(Telephone, "6281234567890")]);
    assert_eq!(prose("tel:+6281234567890"), [(Telephone, "6281234567890")]);
    assert_eq!(prose("0812 3456 7890/0813 3456 7890").len(), 2);
    assert_eq!(prose("HP: 0812 3456 7890 2025"), [(Telephone, "0812 3456 7890")]);
    assert_eq!(found("nama;no_hp\nBudi;81234567890\n", Form::Table), [(Telephone, "81234567890")]);
}

#[test]
fn bank_accounts_need_a_word() {
    for (text, number) in [
        ("No. Rekening 1234567890", "1234567890"),
        ("rekening BRI 0012-01-000123-50-1", "0012-01-000123-50-1"),
        ("Mandiri 123-00-1234567-8", "123-00-1234567-8"),
        ("ke rekening 0123 4567 89", "0123 4567 89"),
        ("norek: \"1234567890\"", "1234567890"),
        ("bank account 1234567890", "1234567890"),
        ("rekening Bank Uji atas nama Budi Karangan nomor 1234567890", "1234567890"),
    ] {
        assert_eq!(prose(text), [(Account, number)], "{text}");
        assert_eq!(found(text, Form::Yaml), [(Account, number)], "{text}");
    }
    nothing(&["rekening, telp. 0511-33507261", "rekening Rp5.060.579.420", "rekening senilai Rp 5060579420"]);
}

#[test]
fn a_body_s_taxpayer_number_passes() {
    let certain = |text| find(text, Form::Markdown).first().map(|one| (one.kind, one.certainty));
    assert_eq!(certain("09.254.294.3-407.000"), Some((Taxpayer, Certainty::Certain)));
    assert_eq!(certain("NPWP 092542943407000"), Some((Taxpayer, Certainty::Certain)));
    assert_eq!(certain("NPWP 0092542943407000"), Some((Taxpayer, Certainty::Certain)));
    assert_eq!(certain("01.254.294.3-407.000"), Some((Taxpayer, Certainty::Probable)));
    assert_eq!(found("nama,npwp\nPT Maju Terus,31.254.294.3-407.000\n", Form::Table), []);
    nothing(&["NPWP 31.254.294.3-407.000 atas nama PT Maju Terus"]);
    nothing(&["PT Maju Terus, NPWP 31.254.294.3-407.000", "092542943407000", "NPWP 092542944407000"]);
}

#[test]
fn civil_servants_numbers() {
    assert_eq!(prose("NIP. 198005122005011999"), [(CivilServant, "198005122005011999")]);
    assert_eq!(prose("NIP 19800512 200501 1 999"), [(CivilServant, "19800512 200501 1 999")]);
    nothing(&["198013122005011999", "123456789012345678"]);
}

#[test]
fn birth_dates() {
    let certain = |text| find(text, Form::Markdown).first().map(|one| one.certainty);
    for (text, date) in [
        ("TTL: Pagatan, 12-05-1980", "12-05-1980"),
        ("tanggal_lahir: 1980-05-12", "1980-05-12"),
        ("Budi lahir di Pagatan pada 12 Mei 1980.", "12 Mei 1980"),
        ("(lahir 12/5/80)", "12/5/80"),
        ("born in Pagatan on 12 May 1980", "12 May 1980"),
        ("date of birth: May 12, 1980", "May 12, 1980"),
    ] {
        assert_eq!(prose(text), [(Birth, date)], "{text}");
        assert_eq!(certain(text), Some(Certainty::Certain), "{text}");
    }
    assert_eq!(certain("Ia lahir 12 Mei 1980"), Some(Certainty::Probable));
    assert_eq!(found("nama,tgl_lahir\nBudi,12 Mei 1980\n", Form::Table), [(Birth, "12 Mei 1980")]);
    nothing(&[
        "Hari lahir Pancasila 1 Juni 2025",
        "UU itu lahir pada 19 Oktober 2004",
        "JKP lahir pada 2 November 2020",
        "Program ini lahir 1 Juli 2015",
        "lahir pada 1980",
        "lahir. Pada 12 Mei 2025 rapat diadakan",
        "jumlah bayi lahir per 31 Desember 2024",
    ]);
    assert_eq!(found("tempat_lahir: Pagatan\ntanggal: 2025-07-14", Form::Yaml), []);
}

#[test]
fn named_beneficiaries() {
    for (text, name) in [
        ("menyerahkan santunan JKM Rp42 juta kepada ahli waris almarhum Budi Santoso", "Budi Santoso"),
        ("Ahli waris alm. H. Budi bin Santoso menerima Rp42 juta.", "Budi bin Santoso"),
        ("Rp42 juta diterima ahli waris dari **Siti Aminah**, warga Pagatan", "Siti Aminah"),
        ("Santunan diterima Siti Aminah selaku ahli waris.", "Siti Aminah"),
        ("Siti Aminah, ahli waris dari peserta itu, menerima Rp42 juta", "Siti Aminah"),
        ("Beasiswa bagi anak Budi Santoso (alm).", "Budi Santoso"),
        ("Ahli Waris Almarhum Budi Santoso Terima Santunan JKM", "Budi Santoso"),
        ("almarhumah SITI AMINAH mendapat [Rp42 juta](figure:61/JKM/amount)", "SITI AMINAH"),
        ("The heirs of the late Budi Santoso received IDR 42 million.", "Budi Santoso"),
        ("Rp42 juta kepada ahli waris almarhum M. Budi Karangan. Bupati hadir", "M. Budi Karangan"),
        ("Rp42 juta kepada ahli waris dari Siti Aminah. Hubungi kantor desa", "Siti Aminah"),
        ("Beasiswa diterima. H. Budi Karangan (alm) bekerja di desa dan menerima santunan", "H. Budi Karangan"),
        ("Santunan JKM bagi ahli waris Suparman sudah cair", "Suparman"),
        ("The beneficiary, Siti Aminah, received the death benefit.", "Siti Aminah"),
        ("kepada ahli waris\nalmarhum Budi Santoso sebesar\nRp42 juta", "Budi Santoso"),
    ] {
        assert_eq!(prose(text), [(Beneficiary, name)], "{text}");
    }
    nothing(&[
        "santunan JKM Rp42 juta kepada ahli waris",
        "Ahli waris menerima Rp42 juta, kata Kepala BPJS Ketenagakerjaan Batulicin",
        "Santunan JKM Rp42 juta bagi ahli waris pekerja dan ahli waris peserta BPJS Ketenagakerjaan",
        "Ahli Waris Pekerja Rentan Terima Santunan Rp42 Juta",
        "Ahli Waris Nelayan Kotabaru Terima Santunan Rp42 Juta",
        "ahli waris di Desa Muara Pagatan Tengah menerima Rp42 juta",
        "ahli waris dari Kabupaten Tanah Bumbu menerima Rp42 juta",
        "Menurut Kepala Cabang Batulicin, ahli waris peserta menerima Rp42 juta",
        "Kata Andi Rudi, ahli waris menerima Rp42 juta",
        "almarhum Budi Santoso dikenal baik",
        "Almarhum Budi Santoso dikenal baik. Santunan JKM Rp42 juta diserahkan.",
        "in the late 1990s the benefit was Rp24 million",
        "Heirs of members receive Rp42 million. The Beneficiary may claim within five years.",
        "ahli waris almarhum menerima Rp42 juta",
        "Rekening bank tidak dicatat, amplop 1101 1102 1103 1104 1105",
        "Jaminan Kematian (JKM) untuk ahli waris (Pasal 25 PP 44/2015)",
        "santunan bagi ahli waris: Janda, Duda, Anak",
        "manfaat bagi ahli waris Peserta Bukan Penerima Upah",
        "ahli waris - Pemakaman Karangan Rp10 juta",
        "JKM: Santunan bagi ahli waris. JKK: perawatan",
    ]);
}

#[test]
fn addresses_of_persons() {
    assert_eq!(prose("Kirim ke budi.s@gmail.com, bukan humas@dinas.go.id"), [(Email, "budi.s@gmail.com")]);
}

#[test]
fn cells_are_read_under_their_heads() {
    let text =
        "region,kpj,nik,catatan\n61,12345678901,6310021205809999,\"a, 96,6310021205809999\"\n62,12345678902,,x\n";
    let kinds = [(Membership, "12345678901"), (Identity, "6310021205809999"), (Membership, "12345678902")];
    assert_eq!(found(text, Form::Table), kinds);
    // A quote that is never closed hides nothing.
    assert_eq!(found("a;nik\n\"x;6310021205809999\n", Form::Table), [(Identity, "6310021205809999")]);
}

#[test]
fn names_of_files() {
    for (name, kind) in [
        ("content/static/ktp-6310021205809999-budi.jpg", Identity),
        ("content/static/6310021205809999/foto.jpg", Identity),
        ("content/narratives/2025-07-14-6310021205809999.md", Identity),
        ("content/static/kpj_12345678901.pdf", Membership),
        ("content/static/wa-081234567890.png", Telephone),
        ("content/static/budi@gmail.com.txt", Email),
    ] {
        assert_eq!(found(name, Form::Name).iter().map(|one| one.0).collect::<Vec<_>>(), [kind], "{name}");
    }
    for name in [
        "content/static/IMG-20250812-WA0001.jpg",
        "content/static/Screenshot_2025-08-12-08-12-34-567_com.png",
        "content/static/WhatsApp Image 2025-08-12 at 08.12.34.jpeg",
        "content/narratives/2025-07-14-ekosistem-desa.md",
        "content/static/foto-96.6310021205809999.jpg",
        "content/static/e3b0c44298fc1c149afbf4c8996fb92427ae41e4.png",
    ] {
        assert_eq!(found(name, Form::Name), [], "{name}");
    }
}

#[test]
fn what_is_masked_keeps_its_width() {
    for (text, shown) in [
        ("NIK 6310 0212 0580 9999.", "NIK 63** **** **** ****."),
        ("budi.s@gmail.com", "b*****@gmail.com"),
        ("santunan JKM ahli waris almarhum Budi Santoso", "santunan JKM ahli waris almarhum B*** S******"),
        ("lahir di Pagatan, 12 Mei 1980", "lahir di Pagatan, ** *** ****"),
        ("+62 812-3456-7890", "+62 ***-****-****"),
        ("content/static/ktp-6310021205809999.jpg", "content/static/ktp-63**************.jpg"),
        ("42.591 dari 154.008", "42.591 dari 154.008"),
    ] {
        assert_eq!(mask(text), shown);
        assert_eq!(mask(text).chars().count(), text.chars().count());
        assert_eq!(mask(&mask(text)), shown, "what is masked is masked");
    }
}

proptest! {
    #[test]
    fn whatever_stands_there_is_read(text in "(\\PC|[0-9 .,\n\r\"'@:;/-]|NIK|KPJ|rekening|almarhum |Budi |lahir |Rp|---\n|\u{a0}){0,60}") {
        for form in [Form::Markdown, Form::Yaml, Form::Table, Form::Name] {
            let found = find(&text, form);
            prop_assert!(found.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start));
            let shown = masked(&text, &found);
            prop_assert_eq!(shown.chars().count(), text.chars().count());
        }
    }
}

/// Long and hostile texts take no more than their length asks for.
#[test]
fn long_texts_take_little_time() {
    let begun = std::time::Instant::now();
    for piece in [
        "1 ",
        "1",
        "0812-",
        "a@",
        "ahli waris ",
        "almarhum A ",
        "lahir ",
        "\"",
        "x,",
        "12345678901 ",
        "Aa ",
        "\"\"\"a\n",
        ": ",
    ] {
        let text = piece.repeat(400_000 / piece.len());
        for form in [Form::Markdown, Form::Yaml, Form::Table, Form::Name] {
            find(&text, form);
        }
    }
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}
