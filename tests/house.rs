//! The house: a room may use only the rooms listed above it, and the ground.
//!
//! The listing is the alphabet, which after the door `app` is also the way of the data. This test
//! reads the sources, so that a circle cannot start.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What every room stands on.
const GROUND: &[&str] = &["diag", "grammar", "identifier", "locale", "number", "order", "period"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The names that follow `prefix::` in a source, those inside braces too.
fn used<'s>(source: &'s str, prefix: &str) -> BTreeSet<&'s str> {
    let mut names = BTreeSet::new();
    let name = |text: &'s str| {
        let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(text.len());
        &text[..end]
    };
    for (at, matched) in source.match_indices(&format!("{prefix}::")) {
        let inside_a_word = source[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$');
        if inside_a_word {
            continue;
        }
        let rest = &source[at + matched.len()..];
        match rest.strip_prefix('{') {
            None => {
                names.insert(name(rest));
            }
            Some(group) => {
                // Only the first name of each item counts: `{content, dataset::{Id, Region}}`.
                let mut depth = 0;
                let mut start = true;
                for (index, c) in group.char_indices() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => start = true,
                        c if c.is_whitespace() => {}
                        _ if start => {
                            start = false;
                            names.insert(name(&group[index..]));
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    names
}

#[test]
fn a_room_uses_only_the_rooms_before_it() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    let top = |path: &Path| {
        let first = path.strip_prefix(&src).expect("below src").components().next().expect("a name");
        first.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
    };
    let rooms: BTreeSet<String> = files.iter().map(|path| top(path)).filter(|room| room != "lib").collect();
    let mut faults = Vec::new();
    for path in &files {
        let room = top(path);
        let source = fs::read_to_string(path).expect("a source");
        // A comment may point anywhere.
        let source = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        if room == "lib" {
            continue;
        }
        if room == "app" {
            // The door knows nothing but the library's public face.
            for name in used(&source, "terang").into_iter().filter(|name| !rooms.contains(*name)) {
                faults.push(format!("{}: terang::{name} is no room", path.display()));
            }
            continue;
        }
        for name in used(&source, "crate").into_iter().filter(|name| rooms.contains(*name) && *name != room) {
            let ground = GROUND.contains(&name);
            let allowed = if GROUND.contains(&room.as_str()) { ground } else { ground || name < room.as_str() };
            if !allowed {
                faults.push(format!("{}: {room} may not use {name}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What a page shows it gets from the figures, which know what must not be shown. Of records it may take
/// where they come from, and nothing that could tell a number.
#[test]
fn nothing_that_is_shown_goes_past_the_figures() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let past = [
        "before_suppression",
        ".note()",
        "Observation::note",
        "detail.note",
        "detail.stated",
        "observation.stated",
        "record.stated",
        "payment.stated",
        ".stated[",
        ".counts[",
        ".flows[",
        "observation.count(",
        "record.count(",
        "payment.flow(",
        "record.flow(",
    ];
    let mut faults = Vec::new();
    for room in ["graphics", "pages", "site"] {
        let mut files = Vec::new();
        sources(&src.join(room), &mut files);
        for path in files {
            let source = fs::read_to_string(&path).expect("a source");
            let found = past.iter().filter(|words| source.contains(**words));
            faults.extend(found.map(|words| format!("{}: {words}", path.display())));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_reader_of_names_sees_what_rust_sees() {
    let source =
        "use crate::content::Content;\nuse crate::{diag, dataset::{Id, Region}, figures};\nlet x = crate::locale::y;";
    let names: Vec<&str> = used(source, "crate").into_iter().collect();
    assert_eq!(names, ["content", "dataset", "diag", "figures", "locale"]);
}

#[test]
fn no_drawer_is_named_for_leftovers() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let drawers = ["utils", "util", "common", "helpers", "helper", "types", "manager", "context", "misc"];
    for path in files {
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        assert!(!drawers.contains(&stem.as_str()), "{}", path.display());
    }
}
