//! How much a reader has to load: pages of a telephone on a slow line, compressed as servers do it.
//!
//! The limits are those of the project: who breaks one looks for what to leave out, not for a larger limit.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops")]

mod harness;
#[path = "harness/html.rs"]
mod html;

use flate2::Compression;
use flate2::write::GzEncoder;
use harness::Site;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

const KB: usize = 1024;

fn zipped(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(bytes).expect("memory takes it");
    encoder.finish().expect("memory takes it").len()
}

fn built(root: &Path) -> Site {
    let room = tempfile::tempdir().expect("a folder");
    let output = room.path().join("site");
    let mut build = harness::terang();
    harness::succeed(build.arg("build").arg("--root").arg(root).arg("--output").arg(&output));
    harness::tree(&output)
}

/// A page with its style sheet, compressed.
fn weight(site: &Site, page: &str) -> usize {
    [page, "assets/style.css"].iter().map(|path| zipped(&site[*path])).sum()
}

/// A region with 24 months of four segments, each with all counts, a target and a source of its own month, and with
/// parts that are not all listed.
fn full_report(root: &Path) {
    let mut text = String::from("regions:\n  - { code: ID, name: Indonesia, level: country, children: some }\n");
    text.push_str(
        "  - { code: '61', name: { id: Kalimantan Barat, en: West Kalimantan }, level: province, children: some }\n",
    );
    for part in 1..=14 {
        let _ = writeln!(text, "  - {{ code: '61.{part:02}', name: Kabupaten Contoh {part}, level: regency }}");
    }
    let segments = [
        ("wage", "pekerja penerima upah"),
        ("self", "pekerja mandiri"),
        ("build", "pekerja konstruksi"),
        ("sea", "nelayan"),
    ];
    text.push_str("segments:\n");
    for (id, name) in segments {
        let _ = writeln!(text, "  - {{ id: {id}, name: {{ id: {name}, en: workers {id} }}, counts: active }}");
    }
    text.push_str(
        "bases:\n  - { id: b, definition: { id: Survei angkatan kerja 2025, en: Labour force survey 2025 } }\n",
    );
    text.push_str("targets:\n");
    for (id, _) in segments {
        let _ = writeln!(text, "  - {{ region: '61', segment: {id}, coverage: 60, by: 2025 }}");
    }
    let (mut sources, mut coverage) = (String::from("sources:\n"), String::from("coverage:\n"));
    for month in 0..24_u64 {
        let period = format!("{}-{:02}", 2024 + month / 12, month % 12 + 1);
        let _ = writeln!(sources, "  - {{ id: s-{period}, title: Laporan bulanan {period}, date: {period} }}");
        let _ = writeln!(coverage, "  - period: {period}\n    source: s-{period}\n    base: b\n    observations:");
        for (n, (id, _)) in (1..).zip(segments) {
            let (active, eligible) = (n * 41_207 + month * 613, 190_311 + n * 7_113);
            let registered = active + 9_771 + month * 17;
            let _ = writeln!(
                coverage,
                "      - {{ region: '61', segment: {id}, eligible: {eligible}, registered: {registered}, active: {active} }}"
            );
            for part in 1..=14 {
                let (active, eligible) = (active / 15 + part, eligible / 15);
                let _ = writeln!(
                    coverage,
                    "      - {{ region: '61.{part:02}', segment: {id}, eligible: {eligible}, active: {active} }}"
                );
            }
        }
    }
    let site = "title: { id: Cakupan, en: Coverage }\nlanguages: [id, en]\nbase_url: https://contoh.example/\npublisher: { name: Dinas, contact: dinas@contoh.example }\nlicense: CC-BY-4.0\n";
    for (path, text) in [("content/site.yaml", site), ("content/data/all.yaml", &[text, sources, coverage].concat())] {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
}

#[test]
fn a_region_with_two_years_of_four_segments_is_light() {
    let room = tempfile::tempdir().expect("a folder");
    full_report(room.path());
    let site = built(room.path());
    let page = String::from_utf8_lossy(&site["regions/61/index.html"]).into_owned();
    let months = html::read(&page).ids().filter(|id| id.contains("-2024-") || id.contains("-2025-")).count();
    assert!(months >= 96, "only {months} months are on the page");
    assert!(page.contains("class=\"chart chart-coverage\""), "no chart over time is on the page");
    for page in ["regions/61/index.html", "en/regions/61/index.html"] {
        let weight = weight(&site, page);
        assert!(weight < 50 * KB, "{page} weighs {weight} bytes with its style sheet");
    }
}

#[test]
fn the_home_page_with_its_map_is_light() {
    let site = built(Path::new(env!("CARGO_MANIFEST_DIR")));
    for page in ["index.html", "en/index.html"] {
        let weight = weight(&site, page);
        assert!(weight < 90 * KB, "{page} weighs {weight} bytes with its style sheet");
    }
    let scripts: Vec<(&String, usize)> =
        site.iter().filter(|(path, _)| path.ends_with(".js")).map(|(path, bytes)| (path, bytes.len())).collect();
    let all: usize = scripts.iter().map(|(_, size)| size).sum();
    assert!(all > 0 && all < 30 * KB, "scripts of {all} bytes: {scripts:?}");
}

/// The first picture of a page needs the page and one style sheet: scripts wait, and pictures have their size.
#[test]
fn nothing_else_is_waited_for() {
    let site = built(Path::new(env!("CARGO_MANIFEST_DIR")));
    let pages = site.iter().filter(|(path, _)| path.ends_with(".html"));
    for (path, bytes) in pages {
        let page = html::read(&String::from_utf8_lossy(bytes));
        let styles = page.named("link").filter(|link| link.get("rel") == "stylesheet").count();
        assert_eq!(styles, 1, "{path} waits for {styles} style sheets");
        for script in page.named("script").filter(|script| script.has("src")) {
            assert!(script.has("defer"), "{path} waits for {}", script.get("src"));
        }
        for picture in page.named("img") {
            assert!(
                picture.has("width") || picture.get("src").ends_with(".svg"),
                "{path} jumps: {}",
                picture.get("src")
            );
        }
    }
}
