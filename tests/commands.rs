//! The commands as documents: what is typed, and what comes of it.
//!
//! `commands/*.md` are run by trycmd, each in its folder `.in`; `TRYCMD=overwrite cargo test --test commands`
//! writes what terang says into them. What depends on the surroundings is tested here.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops")]

mod harness;

use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

#[test]
fn the_documents_are_true() {
    let cases = trycmd::TestCases::new();
    // Whatever the machine speaks, and whatever day it is: the documents are in English and of one day.
    let epoch = "1900000000";
    for (name, value) in [("LC_ALL", "C"), ("LC_MESSAGES", ""), ("LANG", ""), ("SOURCE_DATE_EPOCH", epoch)] {
        cases.env(name, value);
    }
    cases.case("tests/commands/*.md");
}

/// A folder of the documents, copied so that a test may write in it.
fn report(name: &str) -> (TempDir, PathBuf) {
    let room = tempfile::tempdir().expect("a folder");
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/commands").join(name);
    for (path, bytes) in harness::tree(&from) {
        let path = room.path().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
    let root = room.path().to_owned();
    (room, root)
}

/// Runs the program and gives its status, what it wrote for machines and what it told people.
fn run(root: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> (i32, String, String) {
    let mut command = harness::terang();
    let done = command.current_dir(root).args(arguments).envs(environment.iter().copied()).output();
    let done = done.expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (done.status.code().expect("a status"), text(done.stdout), text(done.stderr))
}

// For machines

#[test]
fn json_is_an_array_of_objects_with_the_promised_keys() {
    let (_room, root) = report("check.in");
    let (status, json, told) = run(&root, &["check", "--root", "wrong", "--format", "json", "--lang", "en"], &[]);
    assert_eq!((status, told.as_str()), (1, ""));
    let rows: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let rows = rows.as_array().expect("an array");
    let codes: Vec<&str> = rows.iter().filter_map(|row| row["code"].as_str()).collect();
    assert_eq!(codes, ["T102", "T302", "T113"]);
    let places: Vec<_> =
        rows.iter().map(|row| (row["file"].as_str(), row["line"].as_u64(), row["column"].as_u64())).collect();
    let file = Some("content/data/all.yaml");
    assert_eq!(places, [(file, Some(2), Some(74)), (file, Some(5), Some(138)), (file, Some(6), Some(91))]);
    assert_eq!(rows[0]["severity"], "error");
    assert_eq!(rows[0]["message"], "there is no key \"colour\" here");
    assert_eq!(rows[0]["help"], "the keys here are id, name, description, counts and adds_to");
    // The order of the keys is promised too, and a row is a line.
    let lines: Vec<&str> = json.lines().filter(|line| line.starts_with('{')).collect();
    assert_eq!(lines.len(), 3);
    for line in lines {
        let keys = ["code", "severity", "message", "help", "file", "line", "column"];
        let found: Vec<Option<usize>> = keys.iter().map(|key| line.find(&format!("\"{key}\":"))).collect();
        assert!(found.is_sorted() && found[0] == Some(1), "{line}");
    }
    assert_eq!(
        run(&root, &["check", "--root", "clean", "--format", "json"], &[]),
        (0, "[]\n".to_owned(), String::new())
    );
    // Notes and warnings are told to machines even when people are spared them.
    let (status, json, told) = run(&root, &["check", "--quiet", "--format", "json"], &[]);
    assert_eq!((status, json.lines().count(), told.as_str()), (0, 4, ""));
}

#[test]
fn sarif_names_the_rules_and_the_places() {
    let (_room, root) = report("check.in");
    let (status, sarif, told) = run(&root, &["check", "--root", "wrong", "--format", "sarif", "--lang", "en"], &[]);
    assert_eq!((status, told.as_str()), (1, ""));
    let log: serde_json::Value = serde_json::from_str(&sarif).expect("JSON");
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "terang");
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    let results = run["results"].as_array().expect("results");
    assert_eq!(results.len(), 3);
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("a small one");
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert_eq!(result["level"], "error");
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "content/data/all.yaml");
        assert_eq!(place["artifactLocation"]["uriBaseId"], "%SRCROOT%");
    }
    assert_eq!(results[1]["locations"][0]["physicalLocation"]["region"]["startColumn"], 138);
}

#[test]
fn what_is_no_terminal_gets_no_colours() {
    let (_room, root) = report("check.in");
    for environment in [&[("CLICOLOR_FORCE", "1"), ("TERM", "xterm-256color")][..], &[("NO_COLOR", "1")]] {
        let (_, _, told) = run(&root, &["check", "--root", "wrong"], environment);
        assert!(told.contains("T302") && !told.contains('\u{1b}'), "{told}");
    }
}

// Which language

#[test]
fn the_machine_says_in_which_language_to_speak() {
    let (_room, root) = report("check.in");
    let language = |arguments: &[&str], environment: &[(&str, &str)]| {
        let (status, _, told) = run(&root, &[&["check", "--root", "clean"], arguments].concat(), environment);
        assert_eq!(status, 0);
        match told.split(':').next() {
            Some("Diperiksa") => "id",
            Some("Checked") => "en",
            _ => "?",
        }
    };
    assert_eq!(language(&[], &[]), "en");
    assert_eq!(language(&[], &[("LANG", "id_ID.UTF-8")]), "id");
    assert_eq!(language(&[], &[("LANG", "C")]), "en");
    assert_eq!(language(&[], &[("LANG", "fr_FR.UTF-8")]), "en");
    assert_eq!(language(&[], &[("LANG", "id_ID"), ("LC_ALL", "en_GB.UTF-8")]), "en");
    assert_eq!(language(&[], &[("LANG", "en_US"), ("LC_MESSAGES", "id")]), "id");
    assert_eq!(language(&[], &[("LANG", "id_ID"), ("LC_ALL", ""), ("LC_MESSAGES", "")]), "id");
    assert_eq!(language(&["--lang", "id"], &[("LC_ALL", "en_US.UTF-8")]), "id");
    assert_eq!(language(&["--lang", "en"], &[("LC_ALL", "id_ID.UTF-8")]), "en");
}

// What is published when

/// Which of the three stories are built.
fn stories(arguments: &[&str], environment: &[(&str, &str)]) -> Vec<&'static str> {
    let (_room, root) = report("build.in");
    let (status, _, told) = run(&root, &[&["build", "--quiet"], arguments].concat(), environment);
    assert_eq!(status, 0, "{told}");
    let built = |name: &&str| root.join("output/narratives").join(name).join("index.html").is_file();
    ["draft", "later", "now"].into_iter().filter(built).collect()
}

#[test]
fn a_story_waits_for_its_moment() {
    // 14:06 in Jakarta is 07:06 in London, which is this second of the epoch.
    let second = 1_752_131_160_u64;
    let epoch = |second: u64| second.to_string();
    assert_eq!(stories(&["--now", "2025-07-10T07:05:59Z"], &[]), ["now"]);
    assert_eq!(stories(&["--now", "2025-07-10T07:06Z"], &[]), ["later", "now"]);
    assert_eq!(stories(&["--now", "2025-07-10T16:06+09:00"], &[("TZ", "America/New_York")]), ["later", "now"]);
    assert_eq!(stories(&[], &[("SOURCE_DATE_EPOCH", &epoch(second - 1))]), ["now"]);
    assert_eq!(stories(&[], &[("SOURCE_DATE_EPOCH", &epoch(second))]), ["later", "now"]);
    assert_eq!(stories(&["--now", "2025-01-01T00:00Z"], &[("SOURCE_DATE_EPOCH", &epoch(second))]), ["now"]);
    // Without either the machine's clock decides, and it is later than that.
    assert_eq!(stories(&[], &[]), ["later", "now"]);
    assert_eq!(stories(&["--drafts", "--now", "2025-01-01T00:00Z"], &[]), ["draft", "later", "now"]);
}

#[test]
fn an_epoch_that_is_no_number_is_refused() {
    let (_room, root) = report("build.in");
    let (status, _, told) = run(&root, &["build"], &[("SOURCE_DATE_EPOCH", "soon")]);
    assert_eq!(status, 2, "{told}");
    assert!(!root.join("output").exists());
}

#[test]
fn the_base_url_of_the_command_line_wins() {
    let (_room, root) = report("build.in");
    let (status, _, told) = run(&root, &["build", "--quiet", "--base-url", "http://localhost:8000/uji"], &[]);
    assert_eq!((status, told.as_str()), (0, ""));
    let page = fs::read_to_string(root.join("output/regions/1/index.html")).expect("the page");
    assert!(page.contains("<link rel=\"canonical\" href=\"http://localhost:8000/uji/regions/1/\">"), "{page}");
    assert!(page.contains("href=\"/uji/assets/style.css\"") && !page.contains("uji.example"), "{page}");
}

// What is mended

/// The story of `fix.in/second` with the wrong number, and with the right one.
const WRONG: &str = "[473 pekerja]";
const RIGHT: &str = "[437 pekerja]";
const STORY: &str = "content/narratives/2025-07-09-desa.md";

fn fix(root: &Path) -> (i32, String, String) {
    run(root, &["check", "--fix", "--lang", "en"], &[])
}

#[test]
fn a_fix_changes_the_words_and_nothing_else() {
    let (_room, root) = report("fix.in/second");
    let before = harness::tree(&root);
    let (status, _, told) = fix(&root);
    assert_eq!(status, 0, "{told}");
    // The data, and that nothing is left beside the text.
    let mut after = harness::tree(&root);
    assert_ne!(after[STORY], before[STORY]);
    after.insert(STORY.to_owned(), before[STORY].clone());
    assert_eq!(after, before);
}

#[test]
fn a_fix_keeps_line_ends_and_the_mark_at_the_start() {
    let (_room, root) = report("fix.in/second");
    let story = root.join(STORY);
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let text = fs::read_to_string(&story).expect("the story");
    fs::write(&story, windows(&text)).expect("written");
    let (status, _, told) = fix(&root);
    assert_eq!(status, 0, "{told}");
    assert!(told.contains("- Baru [473 pekerja](figure:1/desa/registered) terdaftar.\n+ Baru [437"), "{told}");
    assert_eq!(fs::read_to_string(&story).expect("the story"), windows(&text.replace(WRONG, RIGHT)));
}

#[cfg(unix)]
#[test]
fn a_fix_keeps_permissions_and_links() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let (_room, root) = report("fix.in/second");
    let (link, story) = (root.join(STORY), root.join("drawer/desa.md"));
    fs::create_dir(root.join("drawer")).expect("a folder");
    fs::rename(&link, &story).expect("moved");
    symlink("../../drawer/desa.md", &link).expect("a link");
    fs::set_permissions(&story, fs::Permissions::from_mode(0o640)).expect("permissions");
    let (status, _, told) = fix(&root);
    assert_eq!(status, 0, "{told}");
    assert_eq!(fs::read_link(&link).expect("still a link"), Path::new("../../drawer/desa.md"));
    let text = fs::read_to_string(&story).expect("the story");
    assert!(text.contains(RIGHT) && !text.contains(WRONG), "{text}");
    assert_eq!(fs::metadata(&story).expect("the story").permissions().mode() & 0o777, 0o640);
    let drawer: Vec<_> = fs::read_dir(root.join("drawer")).expect("the folder").collect();
    assert_eq!(drawer.len(), 1, "{drawer:?}");
}

#[test]
fn machines_get_what_a_fix_leaves() {
    let (_room, root) = report("fix.in");
    let (status, json, told) = run(&root, &["check", "--fix", "--lang", "en", "--format", "json"], &[]);
    let rows: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let codes: Vec<&str> = rows.as_array().expect("an array").iter().filter_map(|row| row["code"].as_str()).collect();
    assert_eq!((status, codes), (1, vec!["T401"]));
    assert!(told.ends_with("5 changes made in 2 texts.\n"), "{told}");
}

// What is refused, and what a failure leaves

#[test]
fn an_error_leaves_the_old_site() {
    let (_room, root) = report("build.in");
    harness::succeed(harness::terang().current_dir(&root).args(["build", "--quiet"]));
    let before = harness::tree(&root.join("output"));
    fs::write(root.join("content/data/more.yaml"), "regions: [ { code: 2 } ]\n").expect("written");
    let (status, _, told) = run(&root, &["build", "--lang", "en"], &[]);
    assert_eq!(status, 1);
    assert!(told.contains("T104") && told.contains("Nothing was built"), "{told}");
    assert_eq!(harness::tree(&root.join("output")), before);
    // A warning stops only those who ask for it.
    let (_room, root) = report("check.in");
    assert_eq!(run(&root, &["build", "--strict"], &[]).0, 1);
    assert!(!root.join("output").exists());
    assert_eq!(run(&root, &["build"], &[]).0, 0);
}

#[test]
fn no_report_is_wrong_usage() {
    let room = tempfile::tempdir().expect("a folder");
    for command in ["check", "build"] {
        let (status, out, told) = run(room.path(), &[command, "--lang", "en"], &[]);
        assert_eq!((status, out.as_str()), (2, ""));
        assert!(told.starts_with("There is no report at ."), "{told}");
    }
    assert_eq!(fs::read_dir(room.path()).expect("the folder").count(), 0);
}

#[test]
fn the_report_is_no_place_for_the_site() {
    for output in ["content/site", "themes/site", "./content/../content/static/site", "content/static"] {
        let (_room, root) = report("build.in");
        let before = harness::tree(&root);
        let (status, _, _) = run(&root, &["build", "--output", output], &[]);
        assert_eq!(status, 2, "{output}");
        assert!(harness::tree(&root) == before, "{output}");
    }
}

/// Where nobody can write, not even root.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_made_is_the_machines_fault() {
    let (_room, root) = report("build.in");
    if Path::new("/proc/self").exists() {
        let (status, _, told) = run(&root, &["build", "--output", "/proc/terang"], &[]);
        assert_eq!(status, 3, "{told}");
    }
}

#[test]
fn a_code_is_explained_in_either_language() {
    let room = tempfile::tempdir().expect("a folder");
    let (status, indonesian, _) = run(room.path(), &["explain", "T302", "--lang", "id"], &[]);
    assert_eq!(status, 0);
    let (status, english, told) = run(room.path(), &["explain", "t302"], &[]);
    assert_eq!((status, told.as_str()), (0, ""));
    assert!(english.contains("T302") && indonesian.contains("T302") && english != indonesian);
    let (status, out, told) = run(room.path(), &["explain", "T999", "--lang", "en"], &[]);
    assert_eq!((status, out.as_str()), (2, ""));
    assert!(told.contains("T999") && told.contains("T302"), "{told}");
}

#[test]
fn help_and_version_are_told() {
    let room = tempfile::tempdir().expect("a folder");
    let (status, version, _) = run(room.path(), &["--version"], &[]);
    assert_eq!((status, version), (0, format!("terang {}\n", env!("CARGO_PKG_VERSION"))));
    let (status, help, _) = run(room.path(), &["--help"], &[]);
    assert_eq!(status, 0);
    for command in ["check", "build", "explain", "--root", "--lang"] {
        assert!(help.contains(command), "{command}\n{help}");
    }
    assert_eq!(run(room.path(), &[], &[]).0, 2);
    assert_eq!(run(room.path(), &["published"], &[]).0, 2);
    assert_eq!(run(room.path(), &["check", "--format", "xml"], &[]).0, 2);
}
