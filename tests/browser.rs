//! The real report in a real browser: what a reader sees on a telephone, a tablet and a desk.
//!
//! `harness/browser.rs` has the browser and a server of the pages; `browser/probe.js` measures them in frames of
//! three widths, and `browser/comfort.js` uses what the scripts add.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops")]

mod harness;
#[path = "harness/browser.rs"]
mod reader;

use harness::Site;
use reader::{browser, serve};
use serde::Deserialize;
use std::path::Path;

/// What the probe leaves in its page.
#[derive(Debug, Deserialize)]
struct Result {
    dark: bool,
    measured: usize,
    faults: Vec<String>,
}

#[test]
fn readers_stumble_over_nothing() {
    look("", &pages(), 10);
}

/// Ten years of months, a single figure, none.
#[test]
fn much_and_little_hold_together() {
    let sparse = ["/", "/regions/1/", "/regions/1.1/", "/regions/1.2/", "/regions/1.3/", "/en/segments/desa/"];
    look("tests/reports/sparse", &sparse.map(str::to_owned), 10);
}

/// A figure of every kind: the probe taps numbers, and their entries open and close.
#[test]
fn a_number_opens_over_the_text_and_closes_where_reading_stopped() {
    let pages = ["/narratives/2025-07-20-angka/", "/en/narratives/2025-07-20-angka/", "/regions/1.1/", "/about/"];
    look("tests/reports/cited", &pages.map(str::to_owned), 10);
}

#[test]
fn long_words_are_broken() {
    let pages = ["/", "/regions/", "/segments/evil/", "/sources/", "/quality/", "/narratives/2025-07-09-jahat/"];
    let regions = ["/regions/1/", "/regions/1.1/", "/regions/1.2/", "/regions/1.3/", "/en/regions/1.3/"];
    let hostile: Vec<String> = pages.into_iter().chain(regions).map(str::to_owned).collect();
    look("tests/reports/hostile", &hostile, 10);
}

#[test]
fn the_letters_of_charts_are_as_large_as_others() {
    look("", &pages(), 11);
}

/// Looks at pages of a report in light and dark; the letters of charts have at least so many pixels.
fn look(report: &str, pages: &[String], letters: u32) {
    let room = tempfile::tempdir().expect("a folder");
    let Some(browser) = browser(room.path()) else { return };
    let site = built(report, room.path());
    for page in pages {
        assert!(site.contains_key(&format!("{}index.html", &page[1..])), "no {page}");
    }
    let address = serve(site);
    let probe = format!("http://{address}/__probe.html?letters={letters}&pages={}", pages.join(","));
    for (scheme, dark) in [("preferredColorScheme=1", false), ("preferredColorScheme=0", true)] {
        let (page, log) = browser.open(&probe, &[&format!("--blink-settings={scheme}")]).expect("a page in time");
        let result: Result = left(&page, &log);
        assert!(result.faults.is_empty(), "dark: {dark}\n{}", result.faults.join("\n"));
        assert_eq!((result.dark, result.measured), (dark, pages.len() * 3));
        // What a policy forbids, and what does not load, the browser tells its console.
        let complaints: Vec<&str> = log.lines().filter(|line| line.contains("CONSOLE")).collect();
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    }
}

/// Builds a report, with the probes beside it.
fn built(report: &str, room: &Path) -> Site {
    let output = room.join("site");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(report);
    let mut build = harness::terang();
    build.args(["build", "--base-url", "http://localhost/", "--root"]).arg(root).arg("--output").arg(&output);
    harness::succeed(&mut build);
    let mut site = harness::tree(&output);
    site.insert("__probe.html".to_owned(), include_bytes!("browser/probe.html").to_vec());
    site.insert("__probe.js".to_owned(), include_bytes!("browser/probe.js").to_vec());
    site.insert("__comfort.html".to_owned(), include_bytes!("browser/comfort.html").to_vec());
    site.insert("__comfort.js".to_owned(), include_bytes!("browser/comfort.js").to_vec());
    site
}

/// What a probe left in its page.
fn left<T: serde::de::DeserializeOwned>(page: &str, log: &str) -> T {
    let result = page.split_once("<pre id=\"result\">").and_then(|(_, rest)| rest.split_once("</pre>"));
    let Some((result, _)) = result else { panic!("no result:\n{page}\n{log}") };
    let result = result.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    serde_json::from_str(&result).expect("JSON")
}

/// The scripts are used as a reader uses them: tables are sorted and filtered, charts walked through, a citation
/// copied, a region found, the look chosen and remembered.
#[test]
fn scripts_give_comfort() {
    comfort("", "real");
    comfort("tests/reports/sparse", "sparse");
}

fn comfort(report: &str, part: &str) {
    let room = tempfile::tempdir().expect("a folder");
    let Some(browser) = browser(room.path()) else { return };
    let address = serve(built(report, room.path()));
    let probe = format!("http://{address}/__comfort.html?part={part}");
    let (page, log) = browser.open(&probe, &[]).expect("a page in time");
    let result: Result = left(&page, &log);
    assert!(result.faults.is_empty(), "{part}:\n{}", result.faults.join("\n"));
    assert!(result.measured > 0, "nothing was tried");
    let complaints: Vec<&str> = log.lines().filter(|line| line.contains("CONSOLE")).collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// The pages of the real report to look at, in both languages.
fn pages() -> Vec<String> {
    let pages = [
        "",
        "regions/",
        "regions/61/",
        "regions/63.10/",
        "regions/ID/",
        "segments/all/",
        "programmes/JKK/",
        "narratives/",
        "narratives/2025-07-09-kalbar-koordinasi-teknis/",
        "quality/",
        "glossary/",
        "sources/",
        "about/",
    ];
    pages.into_iter().flat_map(|page| [format!("/{page}"), format!("/en/{page}")]).collect()
}
