//! The repository's own report, planned and rendered whole.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::path::Path;
use terang::dataset::{Dataset, Options};
use terang::figures::{self, Figures};
use terang::pages::{self, Plan, Theme};
use terang::{content, dataset, findings};

/// The report of the repository, with its dates as they are whatever the day of the test.
fn report(root: &Path) -> Dataset {
    let options = Options { drafts: dataset::Drafts::Built, ..Options::default() };
    let (dataset, _, _) = dataset::resolve(content::open(root), &options);
    dataset.expect("a site.yaml")
}

fn with_plan<T>(dataset: &Dataset, run: impl FnOnce(&Figures<'_>, &Plan<'_>) -> T) -> T {
    let figures = figures::compute(dataset);
    let report = findings::check(&figures);
    let theme = Theme::load(dataset).unwrap_or_else(|found| panic!("{found:#?}"));
    let plan = pages::plan(&figures, &report, theme).unwrap_or_else(|found| panic!("{found:#?}"));
    run(&figures, &plan)
}

fn page(plan: &Plan<'_>, path: &str) -> String {
    let index = plan.find(path).unwrap_or_else(|| panic!("no {path}"));
    let mut out = Vec::new();
    plan.write(index, &mut out).unwrap_or_else(|found| panic!("{found:#?}"));
    String::from_utf8(out).expect("UTF-8")
}

#[test]
fn every_page_of_the_report_renders_and_is_the_same_twice() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dataset = report(root);
    // A folder to write to makes this test a way to look at the site.
    let folder = std::env::var_os("TERANG_TEST_SITE").map(std::path::PathBuf::from);
    with_plan(&dataset, |_, plan| {
        for index in 0..plan.len() {
            let (mut first, mut second) = (Vec::new(), Vec::new());
            plan.write(index, &mut first).unwrap_or_else(|found| panic!("{}: {found:#?}", plan.path(index)));
            plan.write(index, &mut second).expect("the same again");
            assert!(first == second, "{} differs from itself", plan.path(index));
            if let Some(folder) = &folder {
                let path = folder.join(plan.path(index));
                std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
                std::fs::write(path, first).expect("a file");
            }
        }
    });
}

#[test]
fn a_disputed_figure_is_shown_beside_what_its_source_prints() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dataset = report(root);
    with_plan(&dataset, |_, plan| {
        let html = page(plan, "regions/61/index.html");
        assert!(html.contains("<tr id=\"construction-2025-07\" class=\"has-note\">"), "{html}");
        assert!(html.contains("<data class=\"figure\" value=\"27.6551\" data-figure=\"61/construction/coverage@2025-07\">27,7\u{a0}%</data>"));
        assert!(html.contains("<data class=\"figure stated\" value=\"55\" data-figure=\"61/construction/coverage@2025-07?stated\">55\u{a0}%</data>"));
        let english = page(plan, "en/regions/61/index.html");
        assert!(english.contains(">27.7%</data>") && english.contains("<html lang=\"en\" "));
    });
}

/// A small report in a folder of its own, with these files over it.
fn small(files: &[(&str, &str)]) -> (tempfile::TempDir, Dataset) {
    let folder = tempfile::tempdir().expect("a folder");
    let site = "title: Uji\nlanguages: [id, en]\nbase_url: https://contoh.example/laporan/\npublisher: { name: Kami & Kita }\n";
    let data = "regions:\n  - { code: ID, name: Indonesia, level: country, children: some }\n  - { code: '61', name: 'Kalimantan <Barat>', level: province }\nsegments:\n  - { id: all, name: { id: pekerja, en: workers } }\nsources:\n  - { id: s, title: Sumber }\ncoverage:\n  - { period: 2025-07, source: s, observations: [ { region: '61', segment: all, registered: 12, eligible: 10 } ] }\n";
    for (path, text) in [("content/site.yaml", site), ("content/data/a.yaml", data)].iter().chain(files) {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }
    let dataset = report(folder.path());
    (folder, dataset)
}

#[test]
fn links_follow_the_path_of_the_site_and_names_are_escaped_once() {
    let (_folder, dataset) = small(&[]);
    with_plan(&dataset, |_, plan| {
        let html = page(plan, "en/regions/61/index.html");
        assert!(html.contains("href=\"/laporan/assets/style.css\""), "{html}");
        assert!(html.contains("<link rel=\"canonical\" href=\"https://contoh.example/laporan/en/regions/61/\">"));
        assert!(html.contains("hreflang=\"x-default\" href=\"https://contoh.example/laporan/regions/61/\""));
        assert!(html.contains("<h1>Kalimantan &lt;Barat&gt;</h1>") && !html.contains("&amp;lt;"));
        assert!(html.contains("more than the"), "more are registered than eligible: {html}");
        assert!(html.contains("120.0%"), "coverage above the whole is shown as it is");
        assert!(plan.find("glossary/index.html").is_none() && !html.contains("/glossary/"));
    });
}

/// A country of provinces, each with this many regencies.
fn country(provinces: usize, regencies: usize) -> String {
    let mut text = String::from("regions:\n  - { code: ID, name: Indonesia, level: country }\n");
    for province in 0..provinces {
        let code = province + 10;
        text.push_str(&format!("  - {{ code: '{code}', name: Provinsi {code}, level: province }}\n"));
        for regency in 0..regencies {
            text.push_str(&format!(
                "  - {{ code: '{code}.{regency}', name: Kabupaten {code}.{regency}, level: regency }}\n"
            ));
        }
    }
    text
}

#[test]
fn home_names_the_parts_of_provinces_as_long_as_they_are_few() {
    let site = "title: Uji\nlanguages: [id, en]\nbase_url: https://contoh.example/\npublisher: { name: Kami }\n";
    for (regencies, named) in [(3, true), (20, false)] {
        let regions = country(38, regencies);
        let files = [("content/site.yaml", site), ("content/data/a.yaml", regions.as_str())];
        let (_folder, dataset) = small(&files);
        with_plan(&dataset, |_, plan| {
            let html = page(plan, "en/index.html");
            assert!(html.contains("<a href=\"/en/regions/47/\">Provinsi 47</a>"), "{html}");
            assert_eq!(html.contains("<a href=\"/en/regions/47.2/\">Kabupaten 47.2</a>"), named, "{html}");
            assert_eq!(html.contains(">Provinsi 47: </span>3 regencies</summary>"), named, "{html}");
        });
    }
}

#[test]
fn a_word_of_the_glossary_is_explained_where_it_first_stands() {
    let term = "glossary:\n  - { id: t, term: { id: terdaftar, en: registered }, meaning: { id: 'Pernah \"didaftarkan\".', en: Once on the list. } }\n";
    let (_folder, dataset) = small(&[("content/data/terms.yaml", term)]);
    with_plan(&dataset, |_, plan| {
        let html = page(plan, "regions/61/index.html");
        let link =
            "<a class=\"term\" href=\"/laporan/glossary/#t\" title=\"Pernah &quot;didaftarkan&quot;.\">terdaftar</a>";
        assert_eq!(html.matches(link).count(), 1, "{html}");
        // What machines read of the sentence is the sentence.
        assert!(html.contains(
            "<meta name=\"description\" content=\"Per Juli 2025, 12 pekerja di Kalimantan &lt;Barat&gt; terdaftar"
        ));
    });
}

#[test]
fn a_figure_that_is_told_two_hundred_times_has_one_entry() {
    let link = "[12 pekerja](figure:61/all/registered@2025-07) lagi\n";
    let text = format!("---\ntitle: Angka\ndate: 2025-07-09\nkind: release\n---\n\n{}", link.repeat(200));
    let (_folder, dataset) = small(&[("content/narratives/2025-07-09-angka.md", &text)]);
    with_plan(&dataset, |_, plan| {
        let html = page(plan, "narratives/2025-07-09-angka/index.html");
        assert_eq!(html.matches("<p class=\"told\">").count(), 1, "{html}");
        assert_eq!(html.matches("<a class=\"bound\"").count(), 200);
        assert_eq!(html.matches("<a class=\"back\"").count(), 200);
        let ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let distinct: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), distinct.len(), "every id is given once");
        // What leads somewhere on the page finds it.
        for address in html.split(" href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(distinct.contains(address), "{address}");
        }
    });
}

#[test]
fn a_text_without_figures_has_no_entries() {
    let text =
        "---\ntitle: Tanpa angka\ndate: 2025-07-09\nkind: release\n---\n\nTidak ada [wilayah](region:61) baru.\n";
    let (_folder, dataset) = small(&[("content/narratives/2025-07-09-kosong.md", text)]);
    with_plan(&dataset, |_, plan| {
        let html = page(plan, "narratives/2025-07-09-kosong/index.html");
        assert!(html.contains("Tidak ada") && !html.contains("page-figures"), "{html}");
    });
}

#[test]
fn a_template_that_does_not_parse_is_found_at_its_place() {
    let (_folder, dataset) = small(&[("themes/terang/templates/glossary.html", "<p>\n{{ page.name | }}\n")]);
    let found = Theme::load(&dataset).err().expect("a finding");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!((found[0].code.0, found[0].message), ("T601", "template-syntax"));
    assert_eq!(dataset.files.path(found[0].place.file), "themes/terang/templates/glossary.html");
    assert!(found[0].place.start > 4, "{:?}", found[0].place);
}

#[test]
fn a_text_that_no_language_has_is_found_in_its_template() {
    let template = "{% extends \"base.html\" %}{% block content %}{{ t.no_such_text }}{% endblock %}";
    let (_folder, dataset) = small(&[("themes/terang/templates/page.html", template)]);
    let found = Theme::load(&dataset).err().expect("findings");
    assert!(found.iter().all(|f| (f.code.0, f.message) == ("T603", "text-missing")), "{found:#?}");
    assert_eq!(found.len(), 2, "one for each language");
}

#[test]
fn a_text_that_one_language_lacks_is_told_once() {
    let template = "{% extends \"base.html\" %}{% block content %}{{ t.own_text }}{{ t.own_title }}{% endblock %}";
    let texts = "own-text = Halaman\nown-title = Judul\n";
    let files = [("themes/terang/templates/page.html", template), ("themes/terang/locales/id.ftl", texts)];
    let (_folder, dataset) = small(&files);
    with_plan(&dataset, |_, plan| {
        let found: Vec<_> = plan.findings().iter().filter(|finding| finding.code.0 == "T603").collect();
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!((found[0].message, found[0].severity.word()), ("texts-borrowed", "warning"));
        let facts = [("language", "en".into()), ("count", 2_usize.into()), ("key", "own-text".into())];
        assert_eq!(found[0].facts[..3], facts);
    });
}

#[test]
fn a_template_that_fails_on_a_page_names_the_page() {
    let template = "{% extends \"base.html\" %}{% block content %}{{ nothing.here }}{% endblock %}";
    let (_folder, dataset) = small(&[("themes/terang/templates/quality.html", template)]);
    with_plan(&dataset, |_, plan| {
        let index = plan.find("quality/index.html").expect("a page");
        let found = plan.write(index, &mut Vec::new()).expect_err("a finding");
        assert_eq!((found.code.0, found.message), ("T602", "template-failed"));
        assert_eq!(dataset.files.path(found.place.file), "themes/terang/templates/quality.html");
        assert_eq!(found.facts[0], ("page", terang::diag::Fact::from("quality/index.html")));
    });
}

#[test]
fn a_template_is_overridden_alone() {
    let template = "<ol class=\"own\">{% for story in stories %}<li>{{ story.title }}</li>{% endfor %}</ol>";
    let story = "---\ntitle: Rapat & kerja\ndate: 2025-07-09\nkind: release\n---\n\nIsi.\n";
    let files = [
        ("themes/terang/templates/partials/stories.html", template),
        ("content/narratives/2025-07-09-rapat.md", story),
    ];
    let (_folder, dataset) = small(&files);
    with_plan(&dataset, |_, plan| {
        for path in ["index.html", "narratives/index.html", "regions/61/index.html"] {
            let html = page(plan, path);
            let own = html.contains("<ol class=\"own\"><li>Rapat &amp; kerja</li></ol>");
            assert!(own || path.contains("61"), "{path}: {html}");
            assert!(html.contains("<header class=\"site-header\">"), "all else is the default theme's: {path}");
        }
    });
}

const LOOK: &str = r##"title: Uji
languages: [id, en]
base_url: https://contoh.example/laporan/
publisher: { name: Kami & Kita }
logo: gambar/logo kami.svg
colors: { accent: "#7a1f5c", sun: "#ffd100" }
footer:
  - { id: Terima kasih & salam, en: Thank you & regards }
  - { name: { id: Mutu, en: Quality }, url: /quality/ }
  - { name: Berkas, url: /berkas.txt }
  - { name: Situs kami, url: "https://kami.example/?a=1&b=2" }
"##;

#[test]
fn a_report_has_its_logo_its_colours_and_its_footer() {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='120' height='40'/>";
    let files =
        [("content/site.yaml", LOOK), ("content/static/gambar/logo kami.svg", svg), ("content/static/berkas.txt", "x")];
    let (_folder, dataset) = small(&files);
    with_plan(&dataset, |_, plan| {
        assert!(plan.findings().is_empty(), "{:#?}", plan.findings());
        let html = page(plan, "en/index.html");
        assert!(html.contains("<img src=\"/laporan/gambar/logo%20kami.svg\" alt=\"Kami &amp; Kita\""), "{html}");
        assert!(!html.contains("class=\"mark-sun\""), "the mark gives way");
        for part in [
            "<p>Thank you &amp; regards</p>",
            "<p><a href=\"/laporan/en/quality/\">Quality</a></p>",
            "<p><a href=\"/laporan/berkas.txt\"><span lang=\"id\">Berkas</span></a></p>",
            "href=\"https://kami.example/?a=1&amp;b=2\"",
        ] {
            assert!(html.contains(part), "{part}\n{html}");
        }
        let style = page(plan, "assets/style.css");
        let own = style.split("/* The colours of site.yaml */").nth(1).expect("its colours at the end");
        assert!(own.contains("--accent: #7a1f5c; --sun: #ffd100;"), "{own}");
        assert_eq!(own.matches("--accent: ").count(), 3, "light, dark by choice, dark by device: {own}");
        let index = plan.find("assets/style.css").expect("a style sheet");
        assert_eq!(plan.file(index), None, "it is not a copy of a file");
    });
}

#[test]
fn what_cannot_be_read_or_is_not_there_is_found() {
    let base = "title: Uji\nlanguages: [id, en]\nbase_url: https://contoh.example/\npublisher: { name: Kami }\n";
    let cases = [
        ("colors: { accent: \"#ffcc00\" }", "T105", "unreadable-colour", 4),
        ("colors: { accent_dark: \"#003366\" }", "T105", "unreadable-colour", 4),
        ("colors: { sun: \"#402000\" }", "T105", "unreadable-colour", 4),
        ("colors: { accent: teal }", "T105", "not-a-colour", 1),
        ("colors:\n  accent: #0b565d", "T105", "colour-without-quotes", 0),
        ("colors: { acent: \"#0b565d\" }", "T102", "unknown-key-near", 2),
        ("logo: logo.jpg", "T105", "not-a-logo", 1),
        ("logo: /loga.svg", "T209", "no-such-logo-near", 2),
        ("logo: lain.png", "T209", "no-such-logo", 1),
        ("footer: [ { name: Kami } ]", "T104", "missing-key", 1),
        ("footer: [ { name: Kami, url: kami.example } ]", "T105", "not-a-url", 1),
        ("footer: [ { name: Kami, url: \"javascript:alert(1)\" } ]", "T105", "not-a-url", 1),
    ];
    for (line, code, message, facts) in cases {
        let site = format!("{base}{line}\n");
        let (folder, _) = small(&[("content/static/logo.svg", "<svg/>")]);
        std::fs::write(folder.path().join("content/site.yaml"), site).expect("a file");
        let (_, _, found) = dataset::resolve(content::open(folder.path()), &Options::default());
        let told: Vec<_> = found.iter().map(|f| (f.code.0, f.message, f.facts.len())).collect();
        assert_eq!(told, [(code, message, facts)], "{line}: {found:#?}");
    }
    let near = "colors: { accent: \"#ffcc00\" }";
    let (folder, _) = small(&[("content/site.yaml", &format!("{base}{near}\n"))]);
    let (_, _, found) = dataset::resolve(content::open(folder.path()), &Options::default());
    let fact = |name: &str| found[0].facts.iter().find(|(fact, _)| *fact == name).map(|(_, fact)| fact.clone());
    assert_eq!(fact("near"), Some("#866b00".into()), "the nearest shade that can be read is offered");
}

#[test]
fn a_link_of_the_footer_that_leads_nowhere_is_found() {
    let site = LOOK.replace("/berkas.txt", "/quality/x/").replace("logo: gambar/logo kami.svg\n", "");
    let (_folder, dataset) = small(&[("content/site.yaml", &site)]);
    with_plan(&dataset, |_, plan| {
        let found: Vec<_> = plan.findings().iter().map(|f| (f.code.0, f.place.start > 0)).collect();
        assert_eq!(found, [("T408", true)], "{:#?}", plan.findings());
    });
}

/// The search box finds a region by any of its names, in each language, and by any of its codes.
#[test]
fn the_index_of_regions_has_their_names_and_codes() {
    let data = "regions:\n  - { code: '62', name: { id: Kalimantan Tengah, en: Central Kalimantan }, level: province, aliases: [Kalteng], codes: { bps: '6200' } }\n";
    let (_folder, dataset) = small(&[("content/data/b.yaml", data)]);
    with_plan(&dataset, |_, plan| {
        let index: serde_json::Value = serde_json::from_str(&page(plan, "regions/index.json")).expect("JSON");
        assert_eq!(index["languages"], serde_json::json!(["id", "en"]));
        assert_eq!(index["levels"], serde_json::json!([["Negara", "Country"], ["Provinsi", "Province"]]));
        let rows = index["regions"].as_array().expect("rows");
        assert_eq!(rows.len(), 3);
        let row = |code: &str| rows.iter().find(|row| row[0] == code).expect("a row");
        let root = rows.iter().position(|row| row[0] == "ID").expect("the root");
        assert_eq!(*row("61"), serde_json::json!(["61", "Kalimantan <Barat>", 1, root]));
        let both = ["Kalimantan Tengah", "Central Kalimantan"];
        assert_eq!(*row("62"), serde_json::json!(["62", both, 1, root, ["Kalteng", "6200"]]));
        assert_eq!(row("ID")[3], -1);
        assert_eq!(plan.kind(plan.find("regions/index.json").expect("an entry")), pages::Kind::Data);
    });
}

/// The dark look stands twice in the style sheet: as the device wishes it, and as the reader chose it.
#[test]
fn the_dark_look_is_the_same_by_choice_and_by_device() {
    let style = include_str!("../themes/terang/assets/style.css");
    let block = |selector: &str| {
        let block = style.split_once(selector).and_then(|(_, rest)| rest.split_once('}'));
        block.map(|(block, _)| block.trim().to_owned()).unwrap_or_else(|| panic!("no {selector}"))
    };
    let (device, choice) = (block(":root:not([data-theme=\"light\"]) {"), block(":root[data-theme=\"dark\"] {"));
    assert!(device.contains("--paper:") && device == choice, "{device}\n\n{choice}");
    // Every token that a rule asks for is set.
    for (_, rest) in style.match_indices("var(--").map(|(at, found)| (at, &style[at + found.len()..])) {
        let token = rest.split([')', ',']).next().unwrap_or_default();
        assert!(style.contains(&format!("--{token}:")), "nothing sets --{token}");
    }
}

/// Who changes the theme finds every file and every token in its guides, in both languages.
#[test]
fn the_guides_to_the_theme_name_all_of_it() {
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/terang");
    let style = include_str!("../themes/terang/assets/style.css");
    let root = style.split_once(":root {").and_then(|(_, rest)| rest.split_once('}')).expect("the tokens").0;
    let tokens: Vec<&str> = root
        .split("--")
        .skip(1)
        .filter_map(|rest| rest.split_once(':'))
        .map(|(name, _)| name)
        .filter(|name| name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
        .collect();
    assert!(tokens.contains(&"paper") && tokens.contains(&"gutter"), "{tokens:?}");
    // `--s1` to `--s6`: whoever knows the ends knows what lies between.
    let within = |token: &str| token.ends_with(|c: char| c.is_ascii_digit());
    for (guide, text) in [("theme.md", include_str!("../docs/theme.md")), ("tema.md", include_str!("../docs/tema.md"))]
    {
        for entry in walkdir::WalkDir::new(theme.join("templates")).into_iter().filter_map(Result::ok) {
            let path = entry.path().strip_prefix(theme.join("templates")).expect("below it").to_string_lossy();
            let named = text.contains(&format!("`{path}`"));
            assert!(named || !entry.file_type().is_file(), "docs/{guide} does not name the template {path}");
        }
        for token in tokens.iter().filter(|token| !within(token) && !token.starts_with("t-")) {
            assert!(text.contains(&format!("`--{token}`")), "docs/{guide} does not name --{token}");
        }
    }
}

#[test]
fn a_report_overrides_the_texts_that_it_wants_to() {
    let (_folder, dataset) = small(&[("themes/terang/locales/id.ftl", "nav-regions = Daerah & kota\n")]);
    with_plan(&dataset, |_, plan| {
        let html = page(plan, "index.html");
        assert!(html.contains(">Daerah &amp; kota</a>") && html.contains(">Mutu data</a>"), "{html}");
    });
}

#[test]
fn two_things_at_one_address_are_found_whatever_their_case() {
    let files = [
        ("content/static/Regions/index.html", "x"),
        ("content/static/quality", "x"),
        ("content/pages/segments.md", "Isi"),
    ];
    let (_folder, dataset) = small(&files);
    let figures = figures::compute(&dataset);
    let report = findings::check(&figures);
    let theme = Theme::load(&dataset).unwrap_or_else(|found| panic!("{found:#?}"));
    let found = pages::plan(&figures, &report, theme).err().expect("findings");
    let places: Vec<&str> = found.iter().map(|f| dataset.files.path(f.place.file)).collect();
    assert_eq!(places, ["content/static/Regions/index.html", "content/static/quality"]);
    assert!(found.iter().all(|f| f.code.0 == "T214"));
}
