//! The real report in a real browser: what a reader sees on a telephone, a tablet and a desk.
//!
//! `harness/browser.rs` has the browser and a server of the pages; `browser/probe.js` measures them in frames of
//! three widths, and `browser/comfort.js` uses what the scripts add.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops")]

mod harness;
#[path = "harness/browser.rs"]
mod reader;

use harness::Site;
use reader::{Browser, found, serve};
use serde::Deserialize;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;

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

/// Ten years of months, a single figure, none: the probe unfolds each earlier year by its link and by a row's.
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

/// Areas on a desk, tiles on a telephone, never both.
#[test]
fn a_screen_shows_one_form_of_a_map() {
    let pages = ["/", "/en/", "/regions/N.2/", "/narratives/2025-08-01-peta/"];
    look("tests/reports/island", &pages.map(str::to_owned), 11);
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

/// Paper of the size that offices file, numbered, with nothing on it that only a screen can use.
#[test]
fn pages_print_as_documents() {
    let room = tempfile::tempdir().expect("a folder");
    let Some(browser) = found(room.path()) else { return };
    let site = build("", room.path());
    let address = serve(site);
    let pages = ["periods/2025-07/", "en/periods/2025-12/", "en/regions/61/", "regions/", "narratives/", "compare/"];
    for page in pages {
        let path = room.path().join("page.pdf");
        let print = [format!("--print-to-pdf={}", path.display()), "--no-pdf-header-footer".to_owned()];
        let print: Vec<&str> = print.iter().map(String::as_str).collect();
        browser.open(&format!("http://{address}/{page}"), &print).expect("a page in time");
        let pdf = std::fs::read(&path).unwrap_or_else(|error| panic!("{page}: {error}"));
        std::fs::remove_file(&path).expect("a file");
        assert!(pdf.starts_with(b"%PDF"), "{page}");
        let (width, height) = sheet(&pdf).unwrap_or_else(|| panic!("{page}: no size"));
        // A4 is 210 mm by 297 mm; a point is a 72nd of an inch.
        assert!((width - 595.3).abs() < 1.0 && (height - 841.9).abs() < 1.0, "{page}: {width} by {height}");
        let Some(text) = words_of(&pdf, room.path()) else { continue };
        let sheets = text.matches('\u{c}').count();
        // How wide a space is read is up to the reader.
        let close: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        for sheet in 1..=sheets {
            assert!(
                close.contains(&format!("RedaksiTerang{sheet}/{sheets}")),
                "{page}: no number {sheet} of {sheets}\n{text}"
            );
        }
        assert!(text.contains(&format!("http://localhost/{page}")), "{page}: no address\n{text}");
        // A long table goes on under its own head.
        if page == "regions/" {
            let heads = text.lines().filter(|line| line.contains("Wilayah") && line.contains("Status")).count();
            assert!(sheets > 1 && heads == sheets, "{page}: {heads} heads on {sheets} sheets\n{text}");
        }
        for screen in
            ["Langsung ke isi", "Skip to content", "Mutu data", "Data quality", "Bahasa Indonesia", "Tambahkan"]
        {
            assert!(!text.contains(screen), "{page}: {screen}\n{text}");
        }
    }
}

/// The size of a PDF's sheets, in points.
fn sheet(pdf: &[u8]) -> Option<(f64, f64)> {
    let start = pdf.windows(9).position(|window| window == b"/MediaBox")?;
    let text = String::from_utf8_lossy(&pdf[start..pdf.len().min(start + 120)]).into_owned();
    let (_, rest) = text.split_once('[')?;
    let numbers = rest.split(']').next()?.split_whitespace().map(str::parse::<f64>);
    match numbers.collect::<std::result::Result<Vec<f64>, _>>().ok()?.as_slice() {
        [_, _, width, height] => Some((*width, *height)),
        _ => None,
    }
}

/// The words of a PDF, a form feed after each sheet; none where there is no program to read them.
fn words_of(pdf: &[u8], room: &Path) -> Option<String> {
    let path = room.join("words.pdf");
    std::fs::write(&path, pdf).ok()?;
    let output = Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Regions are chosen and compared by a script; without it the page is whole.
#[test]
fn regions_are_chosen_and_compared() {
    let room = tempfile::tempdir().expect("a folder");
    let Some((browser, address)) = opened("tests/reports/pairs", room.path(), &["/en/compare/".to_owned()]) else {
        return;
    };
    let choose = format!("http://{address}/__choose.html?page=/en/compare/");
    let result = read(&browser, &choose, "preferredColorScheme=1");
    assert!(result.faults.is_empty(), "{}", result.faults.join("\n"));
    assert_eq!(result.measured, 16);
}

/// Looks at pages of a report in light and dark; the letters of charts have at least so many pixels.
fn look(report: &str, pages: &[String], letters: u32) {
    let room = tempfile::tempdir().expect("a folder");
    let Some((browser, address)) = opened(report, room.path(), pages) else { return };
    let probe = format!("http://{address}/__probe.html?letters={letters}&pages={}", pages.join(","));
    for (scheme, dark) in [("preferredColorScheme=1", false), ("preferredColorScheme=0", true)] {
        let result = read(&browser, &probe, scheme);
        assert!(result.faults.is_empty(), "dark: {dark}\n{}", result.faults.join("\n"));
        assert_eq!((result.dark, result.measured), (dark, pages.len() * 3));
    }
}

/// A browser, and the address at which a report's site is served; none where no browser starts.
fn opened(report: &str, room: &Path, pages: &[String]) -> Option<(Browser, SocketAddr)> {
    let browser = found(room)?;
    let site = build(report, room);
    for page in pages {
        assert!(site.contains_key(&format!("{}index.html", &page[1..])), "no {page}");
    }
    Some((browser, serve(site)))
}

/// What a page leaves, in a colour scheme; the browser has nothing to complain of.
fn read(browser: &Browser, address: &str, scheme: &str) -> Result {
    let (page, log) = browser.open(address, &[&format!("--blink-settings={scheme}")]).expect("a page in time");
    // What a policy forbids, and what does not load, the browser tells its console.
    // A frame in which no script may run says so there, and is meant to.
    let complains = |line: &&str| line.contains("CONSOLE") && !line.contains("frame is sandboxed");
    let complaints: Vec<&str> = log.lines().filter(complains).collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    left(&page, &log)
}

/// Builds a report, and reads its site, with the probes beside it.
fn build(report: &str, room: &Path) -> Site {
    let output = room.join("site");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(report);
    let mut build = harness::terang();
    build.args(["build", "--base-url", "http://localhost/", "--root"]).arg(root).arg("--output").arg(&output);
    harness::succeed(&mut build);
    let mut site = harness::tree(&output);
    site.insert("__probe.html".to_owned(), include_bytes!("browser/probe.html").to_vec());
    site.insert("__probe.js".to_owned(), include_bytes!("browser/probe.js").to_vec());
    site.insert("__choose.html".to_owned(), include_bytes!("browser/choose.html").to_vec());
    site.insert("__choose.js".to_owned(), include_bytes!("browser/choose.js").to_vec());
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
    let Some((browser, address)) = opened(report, room.path(), &[]) else { return };
    let probe = format!("http://{address}/__comfort.html?part={part}");
    let result = read(&browser, &probe, "preferredColorScheme=1");
    assert!(result.faults.is_empty(), "{part}:\n{}", result.faults.join("\n"));
    assert!(result.measured > 0, "nothing was tried");
}

/// The pages of the real report to look at, in both languages.
fn pages() -> Vec<String> {
    let pages = [
        "",
        "regions/",
        "regions/61/",
        "regions/63.10/",
        "regions/ID/",
        "quality/63/",
        "compare/",
        "compare/61/ID/",
        "segments/all/",
        "programmes/JKK/",
        "periods/",
        "periods/2025-07/",
        "narratives/",
        "narratives/2025-07-09-kalbar-koordinasi-teknis/",
        "quality/",
        "glossary/",
        "sources/",
        "about/",
    ];
    pages.into_iter().flat_map(|page| [format!("/{page}"), format!("/en/{page}")]).collect()
}
