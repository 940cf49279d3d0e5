//! The repository's own report, built as anybody would build it.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops")]

mod harness;
#[path = "harness/html.rs"]
mod html;
#[path = "harness/rules.rs"]
mod rules;

use harness::Site;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use tempfile::TempDir;
use terang::figures;

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn room() -> (TempDir, PathBuf) {
    let room = tempfile::tempdir().expect("a folder");
    let output = room.path().join("site");
    (room, output)
}

/// Copies the report with its theme, so that a test may change it.
fn copy(to: &Path) {
    for part in ["content", "themes"] {
        for (path, bytes) in harness::tree(&here().join(part)) {
            let path = to.join(part).join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, bytes).expect("a file");
        }
    }
}

fn words(site: &Site, path: &str) -> String {
    let source = site.get(path).unwrap_or_else(|| panic!("no {path}"));
    html::read(std::str::from_utf8(source).expect("UTF-8")).words
}

#[test]
fn every_promised_page_stands_in_both_languages() {
    let (_room, output) = room();
    let site = rules::build(here(), &output);
    let slugs = [
        "2025-03-20-oku-selatan-koordinasi-konstruksi",
        "2025-03-25-bulukumba-verifikasi-pekerja-rentan",
        "2025-06-13-tanah-bumbu-monitoring-konstruksi",
        "2025-07-09-kalbar-koordinasi-teknis",
        "2025-07-14-tanah-bumbu-ekosistem-desa",
    ];
    let narratives = slugs.map(|slug| format!("narratives/{slug}/"));
    let others = ["", "regions/", "regions/61/", "regions/63.10/", "segments/construction/", "programmes/JKK/"];
    let beside = ["quality/63/", "compare/61/ID/"];
    let lists =
        ["narratives/", "glossary/", "regulations/", "sources/", "quality/", "compare/", "about/", "methodology/"];
    for page in others.into_iter().chain(beside).chain(lists).map(str::to_owned).chain(narratives) {
        for language in ["", "en/"] {
            let path = format!("{language}{page}index.html");
            assert!(site.contains_key(&path), "no {path}");
        }
    }
    for file in ["404.html", "build.json", "assets/style.css", "assets/compare.js", "compare/figures.json"] {
        assert!(site.contains_key(file), "no {file}");
    }
}

#[test]
fn both_percentages_of_kalimantan_barat_are_shown() {
    let (_room, output) = room();
    let site = rules::build(here(), &output);
    let indonesian = words(&site, "regions/61/index.html");
    for said in [
        "42.591 dari 154.008 pekerja jasa konstruksi di Kalimantan Barat terdaftar (27,7 %); 111.417 belum.",
        "Sumber mencetak 55 %. Hitungan dari jumlah orangnya: 27,7 %.",
    ] {
        assert!(indonesian.contains(said), "{said}\n{indonesian}");
    }
    let english = words(&site, "en/regions/61/index.html");
    for said in ["42,591 of 154,008", "(27.7%); 111,417 were not.", "55%", "27.7%"] {
        assert!(english.contains(said), "{said}\n{english}");
    }
}

#[test]
fn every_page_keeps_the_rules() {
    let (_room, output) = room();
    let site = rules::build(here(), &output);
    let dataset = rules::read(here());
    let faults = rules::faults(&site, &figures::compute(&dataset));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let figures: usize = rules::pages(&site).values().map(|page| page.named("data").count()).sum();
    assert!(figures > 500, "only {figures} figures on all pages");
}

/// Nothing of the machine reaches the bytes: neither the folder, the time zone, the locale, the number of
/// threads, the day nor the place from which the program is called.
#[test]
fn the_same_report_makes_the_same_bytes() {
    let (room, _) = room();
    let report = room.path().join("somewhere/else");
    copy(&report);
    let deep = report.join("content/data/coverage");
    type Setting<'a> = (&'a str, &'a Path, Option<&'a Path>, &'a [&'a str], &'a [(&'a str, &'a str)]);
    let settings: [Setting<'_>; 4] = [
        ("plain", room.path(), Some(here()), &[], &[]),
        ("one", &deep, None, &["--jobs", "1"], &[("TZ", "Asia/Jayapura"), ("LC_ALL", "tr_TR.UTF-8")]),
        ("eight", &report, None, &["--jobs", "8", "--quiet"], &[("TZ", "UTC+12"), ("LANG", "id_ID.UTF-8")]),
        ("late", room.path(), Some(&report), &["--lang", "id"], &[("SOURCE_DATE_EPOCH", "1900000000"), ("HOME", "/")]),
    ];
    let mut first: Option<Site> = None;
    for (name, from, root, arguments, environment) in settings {
        let output = room.path().join(name);
        let mut command = harness::terang();
        command.arg("build").arg("--output").arg(&output).args(arguments).current_dir(from);
        command.envs(environment.iter().copied());
        if let Some(root) = root {
            command.arg("--root").arg(root);
        }
        harness::succeed(&mut command);
        let site = harness::tree(&output);
        let first = first.get_or_insert_with(|| site.clone());
        assert!(site.keys().eq(first.keys()), "{name}");
        let differ: Vec<&String> = site.keys().filter(|path| site[*path] != first[*path]).collect();
        assert!(differ.is_empty(), "{name}: {differ:?}");
    }
}

/// When a file was last written.
fn written(output: &Path) -> BTreeMap<String, SystemTime> {
    let time = |path: &String| fs::metadata(output.join(path)).and_then(|file| file.modified()).expect("a time");
    harness::tree(output).into_keys().map(|path| (path.clone(), time(&path))).collect()
}

/// One digit of one figure changes: exactly the pages that show it are written again.
#[test]
fn a_digit_rewrites_the_pages_that_show_it() {
    let (room, output) = room();
    copy(room.path());
    let before = rules::build(room.path(), &output);
    let (times, inodes) = (written(&output), inodes(&output));

    let data = room.path().join("content/data/coverage/provinsi-2025.csv");
    let text = fs::read_to_string(&data).expect("the figures of 2025");
    assert_eq!(text.matches("583947").count(), 1);
    fs::write(&data, text.replace("583947", "583948")).expect("written");
    // Two texts print the number; they change with it, so that words and data stay in agreement.
    for (name, old, new) in [("61.md", "583.947", "583.948"), ("61.en.md", "583,947", "583,948")] {
        let path = room.path().join("content/regions").join(name);
        let text = fs::read_to_string(&path).expect("the text of the region");
        assert!(text.contains(old), "{name}");
        fs::write(&path, text.replace(old, new)).expect("written");
    }
    let after = rules::build(room.path(), &output);

    // The count is a province's own, and nothing is summed of it. It is told on the province's page; where its
    // latest figure is ranked or listed: at home, with its country, with its segment; in the report on its month;
    // where it stands beside its country; and where a text cites it. The coverage that follows from it stays 32.0951, so that a page which only shows that stays too.
    let pages = ["", "about/", "narratives/2025-07-09-kalbar-koordinasi-teknis/", "regions/61/", "regions/ID/"];
    let mut expected: BTreeSet<String> = pages
        .into_iter()
        .chain(["segments/all/", "periods/2025-06/", "compare/61/ID/"])
        .flat_map(|page| [format!("{page}index.html"), format!("en/{page}index.html")])
        .collect();
    let depends = |figure: &str| figure == "61/all/active@2025-06" || figure == "61/all/gap@2025-06";
    let shows = |page: &html::Page| page.named("data").any(|element| depends(element.get("data-figure")));
    let showing: BTreeSet<String> = {
        let pages = rules::pages(&before);
        pages.iter().filter(|(_, page)| shows(page)).map(|(path, _)| (*path).to_owned()).collect()
    };
    assert_eq!(showing, expected);
    // The list of files tells their hashes, and the script that compares regions reads the latest figures.
    expected.extend(["build.json", "compare/figures.json"].map(str::to_owned));

    assert!(after.keys().eq(before.keys()));
    let changed: BTreeSet<String> = after.keys().filter(|path| after[*path] != before[*path]).cloned().collect();
    assert_eq!(changed, expected);
    let times_after = written(&output);
    let rewritten: BTreeSet<String> =
        times_after.keys().filter(|path| times_after[*path] != times[*path]).cloned().collect();
    assert_eq!(rewritten, expected);
    if let (Some(old), Some(new)) = (inodes, self::inodes(&output)) {
        let moved: BTreeSet<String> = new.keys().filter(|path| new[*path] != old[*path]).cloned().collect();
        assert_eq!(moved, expected);
    }
}

/// Where files lie on the disk, on systems that tell.
fn inodes(output: &Path) -> Option<BTreeMap<String, u64>> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let inode = |path: &String| fs::metadata(output.join(path)).expect("a file").ino();
        Some(harness::tree(output).into_keys().map(|path| (path.clone(), inode(&path))).collect())
    }
    #[cfg(not(unix))]
    {
        let _ = output;
        None
    }
}
