//! The room `site` on real folders: what is written, what stays, and what survives a failure.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skipped"
)]

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use terang::diag::{FileId, Finding, Place};
use terang::site::{self, Contents, Failure, Fault, Found, Manifest, Stamp, Written};

/// A site held in memory; a page without bytes fails.
#[derive(Clone, Default)]
struct Site(Vec<(String, Option<Vec<u8>>)>);

impl Site {
    fn of(files: &[(&str, &str)]) -> Site {
        Site(files.iter().map(|(path, text)| ((*path).to_owned(), Some(text.as_bytes().to_vec()))).collect())
    }

    /// Three hundred files in a hundred folders; a third of them differ between two versions.
    fn version(word: &str) -> Site {
        let mut files = vec![("index.html".to_owned(), Some(word.as_bytes().to_vec()))];
        for n in 0..100 {
            files.push((format!("regions/{n}/index.html"), Some(format!("{word} {n} ").repeat(200 + n).into_bytes())));
            files.push((format!("regions/{n}/same.csv"), Some(format!("{n}").repeat(3000).into_bytes())));
            files.push((format!("{word}/{n}.svg"), Some(format!("{n}").into_bytes())));
        }
        Site(files)
    }
}

impl Contents for Site {
    fn len(&self) -> usize {
        self.0.len()
    }
    fn path(&self, index: usize) -> &str {
        &self.0[index].0
    }
    fn write(&self, index: usize, out: &mut Vec<u8>) -> Result<(), Finding> {
        assert!(out.is_empty());
        let place = Place { file: FileId(0), start: u32::try_from(index).unwrap(), end: 0 };
        out.extend(self.0[index].1.as_ref().ok_or_else(|| Finding::new("T602", "fails", place))?);
        Ok(())
    }
}

const STAMP: Stamp<'static> = Stamp { version: "0.1.0", inputs: [7; 32] };

fn build(site: &Site, output: &Path) -> Result<Written, Failure> {
    site::write(site, output, &STAMP, &|_| ())
}

fn room() -> (TempDir, PathBuf) {
    let room = tempfile::tempdir().unwrap();
    let output = room.path().join("output");
    (room, output)
}

/// Every file under a folder with its bytes, by address.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, at: &str, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let path = format!("{at}{}", entry.file_name().to_str().unwrap());
            if entry.file_type().unwrap().is_dir() {
                walk(&entry.path(), &format!("{path}/"), found);
            } else if entry.path().is_file() {
                found.insert(path, fs::read(entry.path()).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(folder, "", &mut found);
    found
}

/// The names in a folder.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Checks that the output is exactly what its manifest says, and gives its files without the manifest.
fn whole(output: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = tree(output);
    let manifest = Manifest::parse(&files.remove("build.json").expect("a manifest")).unwrap();
    files.remove(".gitignore");
    let listed: Vec<_> = manifest.files.iter().map(|entry| (&entry.path, entry.size, entry.sha256)).collect();
    let found: Vec<_> =
        files.iter().map(|(path, bytes)| (path, bytes.len() as u64, Sha256::digest(bytes).into())).collect();
    assert_eq!(listed, found);
    files
}

fn inode(output: &Path, path: &str) -> (u64, i64, i64) {
    let metadata = fs::metadata(output.join(path)).unwrap();
    (metadata.ino(), metadata.mtime(), metadata.mtime_nsec())
}

/// The files of a version, as `whole` gives them.
fn files_of(site: &Site) -> BTreeMap<String, Vec<u8>> {
    site.0.iter().map(|(path, bytes)| (path.clone(), bytes.clone().unwrap())).collect()
}

// What is written, and what stays

#[test]
fn a_fresh_build_makes_the_folder_and_nothing_beside_it() {
    let (room, _) = room();
    let output = room.path().join("not/yet/there");
    let site = Site::version("a");
    let written = build(&site, &output).unwrap();
    assert_eq!(whole(&output), files_of(&site));
    let bytes = files_of(&site).values().map(|bytes| bytes.len() as u64).sum();
    assert_eq!(written, Written { files: 301, bytes, new: 301, ..Written::default() });
    assert_eq!(names(&room.path().join("not/yet")), ["there"]);
}

#[test]
fn the_manifest_reads_line_by_line() {
    let (_room, output) = room();
    build(&Site::of(&[("b/index.html", "hello"), ("a.csv", "")]), &output).unwrap();
    let inputs = "07".repeat(32);
    let expected = format!(
        r#"{{
"tool": "terang",
"version": "0.1.0",
"inputs": "{inputs}",
"files": [
{{"path": "a.csv", "size": 0, "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}},
{{"path": "b/index.html", "size": 5, "sha256": "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"}}
]
}}
"#
    );
    assert_eq!(fs::read_to_string(output.join("build.json")).unwrap(), expected);
}

#[test]
fn a_rebuild_writes_exactly_what_changed() {
    let (room, output) = room();
    let mut site = Site::version("a");
    build(&site, &output).unwrap();
    let paths: Vec<String> = files_of(&site).into_keys().collect();
    let before: Vec<_> = paths.iter().map(|path| inode(&output, path)).collect();
    site.0[4].1 = Some(b"changed".to_vec());
    let changed = site.0[4].0.clone();
    let written = build(&site, &output).unwrap();
    assert_eq!((written.new, written.changed, written.unchanged, written.removed), (0, 1, 300, 0));
    for (path, before) in paths.iter().zip(before) {
        assert_eq!(inode(&output, path) == before, *path != changed, "{path}");
    }
    assert_eq!(whole(&output), files_of(&site));
    assert_eq!(names(room.path()), ["output"]);

    let manifest = inode(&output, "build.json");
    let written = build(&site, &output).unwrap();
    assert_eq!((written.changed, written.unchanged), (0, 301));
    assert_eq!(inode(&output, "build.json"), manifest);
}

#[test]
fn what_the_site_no_longer_has_is_removed() {
    let (_room, output) = room();
    build(&Site::of(&[("a", "1"), ("b/c/d", "2"), ("b/e", "3")]), &output).unwrap();
    let site = Site::of(&[("a", "1"), ("b", "a file where a folder was"), ("f/g", "4")]);
    let written = build(&site, &output).unwrap();
    assert_eq!((written.new, written.changed, written.unchanged, written.removed), (2, 0, 1, 2));
    assert_eq!(whole(&output), files_of(&site));
    assert_eq!(build(&Site::default(), &output).unwrap().removed, 3);
    assert_eq!(names(&output), ["build.json"]);
    assert_eq!(build(&site, &output).unwrap().new, 3);
}

#[test]
fn what_was_altered_in_the_output_is_mended() {
    let (_room, output) = room();
    let site = Site::of(&[("a/x", "12"), ("b/x", "12"), ("c", "12"), ("d", "12"), ("e", "12"), ("f", "12")]);
    build(&site, &output).unwrap();
    let outside = output.with_file_name("outside");
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("x"), "12").unwrap();
    // The same length; a link in the place of a folder; of a file; a pipe; gone; and what is not ours.
    fs::write(output.join("a/x"), "21").unwrap();
    fs::remove_dir_all(output.join("b")).unwrap();
    symlink(&outside, output.join("b")).unwrap();
    fs::remove_file(output.join("c")).unwrap();
    symlink(outside.join("x"), output.join("c")).unwrap();
    fs::remove_file(output.join("d")).unwrap();
    assert!(Command::new("mkfifo").arg(output.join("d")).status().unwrap().success());
    fs::remove_file(output.join("e")).unwrap();
    fs::write(output.join("stray"), "").unwrap();
    let written = build(&site, &output).unwrap();
    assert_eq!((written.changed, written.unchanged), (5, 1));
    assert_eq!(whole(&output), files_of(&site));
    assert_eq!(fs::metadata(outside.join("x")).unwrap().nlink(), 1);
    assert_eq!(names(&outside), ["x"]);
}

#[test]
fn the_gitignore_stays() {
    let (_room, output) = room();
    fs::create_dir(&output).unwrap();
    fs::write(output.join(".gitignore"), "*\n").unwrap();
    for version in ["a", "b"] {
        build(&Site::version(version), &output).unwrap();
        assert_eq!(fs::read_to_string(output.join(".gitignore")).unwrap(), "*\n");
        assert_eq!(whole(&output), files_of(&Site::version(version)));
    }
    build(&Site::of(&[(".gitignore", "the site's own")]), &output).unwrap();
    assert_eq!(fs::read_to_string(output.join(".gitignore")).unwrap(), "the site's own");
}

#[test]
fn a_linked_output_stays_a_link() {
    let (room, output) = room();
    let real = room.path().join("disk/www");
    fs::create_dir(room.path().join("disk")).unwrap();
    // First to nowhere, by a relative path and through a second link; then to a site.
    symlink("hop", &output).unwrap();
    symlink("disk/www", room.path().join("hop")).unwrap();
    for version in ["a", "b"] {
        build(&Site::version(version), &output.join("")).unwrap();
        assert!(fs::symlink_metadata(&output).unwrap().is_symlink());
        assert_eq!(whole(&real), files_of(&Site::version(version)));
        assert_eq!(names(&room.path().join("disk")), ["www"]);
    }
    symlink("round", room.path().join("round")).unwrap();
    assert!(matches!(build(&Site::default(), &room.path().join("round")), Err(Failure::Io { .. })));
}

#[test]
fn the_folder_keeps_its_mode() {
    let (_room, output) = room();
    fs::create_dir(&output).unwrap();
    fs::set_permissions(&output, fs::Permissions::from_mode(0o2775)).unwrap();
    build(&Site::version("a"), &output).unwrap();
    assert_eq!(fs::metadata(&output).unwrap().mode() & 0o7777, 0o2775);
}

#[test]
fn threads_do_not_reach_the_bytes() {
    let (_room, output) = room();
    let manifests = [1, 8].map(|threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let output = output.join(threads.to_string());
        let done = AtomicUsize::new(0);
        let progress = |n| {
            done.fetch_max(n, Ordering::Relaxed);
        };
        pool.install(|| site::write(&Site::version("a"), &output, &STAMP, &progress)).unwrap();
        assert_eq!(done.into_inner(), 301);
        fs::read(output.join("build.json")).unwrap()
    });
    assert_eq!(manifests[0], manifests[1]);
}

// What is refused

fn refused(output: &Path) -> Found {
    let root = Path::new("/");
    let before = if output.is_dir() && output != root { tree(output) } else { BTreeMap::new() };
    let failure = build(&Site::version("a"), output).unwrap_err();
    assert_eq!(failure.exit_status(), 2);
    let Failure::NotOurs { found, .. } = failure else { panic!("{failure}") };
    if output.is_dir() && output != root {
        assert_eq!(tree(output), before);
    }
    assert!(names(output.parent().unwrap_or(root)).iter().all(|name| !name.contains(".terang-")));
    found
}

#[test]
fn what_terang_did_not_make_is_not_replaced() {
    let (_room, output) = room();
    fs::write(&output, "a file").unwrap();
    assert!(matches!(refused(&output), Found::NoFolder));
    assert_eq!(fs::read_to_string(&output).unwrap(), "a file");
    fs::remove_file(&output).unwrap();

    fs::create_dir(&output).unwrap();
    fs::write(output.join("thesis.doc"), "").unwrap();
    fs::write(output.join(".gitignore"), "").unwrap();
    assert!(matches!(refused(&output), Found::Files(name) if name == "thesis.doc"));
    for manifest in ["", "[]", "{\"tool\": \"hugo\"}", "{\"tool\": \"terang\"}", "{\"tool\": \"terang\", \"files\": 1}"]
    {
        fs::write(output.join("build.json"), manifest).unwrap();
        assert!(matches!(refused(&output), Found::Manifest(_)), "{manifest}");
    }
    let hugo = format!(r#"{{"tool":"hugo","version":"1","inputs":"{}","files":[]}}"#, "0".repeat(64));
    fs::write(output.join("build.json"), hugo).unwrap();
    assert!(matches!(refused(&output), Found::Manifest(site::Malformed::Tool(_))));
    fs::File::create(output.join("build.json")).unwrap().set_len(1 << 40).unwrap();
    let failure = build(&Site::default(), &output).unwrap_err();
    assert!(matches!(failure, Failure::NotOurs { found: Found::Manifest(site::Malformed::Long), .. }), "{failure}");
    fs::remove_file(output.join("build.json")).unwrap();
    // A manifest that is elsewhere does not count, even a good one.
    build(&Site::default(), &output.with_file_name("other")).unwrap();
    symlink("../other/build.json", output.join("build.json")).unwrap();
    assert!(matches!(refused(&output), Found::ManifestNoFile));

    assert!(matches!(refused(Path::new("/")), Found::NoName));
}

#[test]
fn somebodys_repository_is_not_replaced() {
    let (_room, output) = room();
    build(&Site::version("a"), &output).unwrap();
    fs::create_dir(output.join(".git")).unwrap();
    assert!(matches!(refused(&output), Found::Repository));
}

#[test]
fn an_address_that_leaves_the_site_is_refused() {
    let (room, output) = room();
    build(&Site::version("a"), &output).unwrap();
    for (bad, other) in [("../x", "a"), ("/x", "a"), ("x//y", "a"), ("build.json", "a"), ("A", "a"), ("a/b", "a")] {
        let failure = build(&Site::of(&[(other, ""), (bad, "")]), &output).unwrap_err();
        assert!(matches!(&failure, Failure::Address { .. }), "{bad}: {failure}");
        assert_eq!(failure.exit_status(), 1);
    }
    let failure = build(&Site::of(&[("a", ""), ("a", "")]), &output).unwrap_err();
    assert!(matches!(failure, Failure::Address { fault: Fault::Taken(_), .. }));
    assert_eq!(whole(&output), files_of(&Site::version("a")));
    assert_eq!(names(room.path()), ["output"]);
}

// What survives a failure

#[test]
fn a_page_that_fails_leaves_the_old_site() {
    let (room, output) = room();
    build(&Site::version("a"), &output).unwrap();
    let mut site = Site::version("b");
    for n in [7, 3, 100] {
        site.0[n].1 = None;
    }
    let Err(Failure::Findings(findings)) = build(&site, &output) else { panic!() };
    // All of them, in the order of their addresses whatever the threads did.
    let failed: Vec<&str> = findings.iter().map(|finding| site.path(finding.place.start as usize)).collect();
    assert_eq!(failed, ["b/0.svg", "regions/2/index.html", "regions/33/index.html"]);
    assert_eq!(whole(&output), files_of(&Site::version("a")));
    assert_eq!(names(room.path()), ["output"]);
}

#[test]
fn a_second_build_is_refused_at_once() {
    /// Builds again while it is being built.
    struct Twice<'a>(&'a Path, AtomicBool);
    impl Contents for Twice<'_> {
        fn len(&self) -> usize {
            1
        }
        fn path(&self, _: usize) -> &str {
            "a"
        }
        fn write(&self, _: usize, _: &mut Vec<u8>) -> Result<(), Finding> {
            let failure = build(&Site::version("b"), self.0).unwrap_err();
            self.1.store(matches!(failure, Failure::Busy { .. }), Ordering::Relaxed);
            Ok(())
        }
    }
    let (room, output) = room();
    let twice = Twice(&output, AtomicBool::new(false));
    site::write(&twice, &output, &STAMP, &|_| ()).unwrap();
    assert!(twice.1.into_inner());
    assert_eq!(whole(&output).len(), 1);
    assert_eq!(names(room.path()), ["output"]);
}

#[test]
fn many_builds_at_once_leave_one_whole_site() {
    let (room, output) = room();
    let won = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for version in ["a", "b", "c", "d"] {
            let (output, won) = (&output, &won);
            scope.spawn(move || {
                for _ in 0..10 {
                    match build(&Site::version(version), output) {
                        Ok(_) => won.fetch_add(1, Ordering::Relaxed),
                        Err(Failure::Busy { .. }) => 0,
                        Err(other) => panic!("{other}"),
                    };
                }
            });
        }
    });
    assert!(won.into_inner() > 0);
    let found = whole(&output);
    assert!(["a", "b", "c", "d"].iter().any(|version| found == files_of(&Site::version(version))));
    assert_eq!(names(room.path()), ["output"]);
}

#[test]
fn leftovers_are_swept_and_nothing_else() {
    let (room, output) = room();
    build(&Site::version("a"), &output).unwrap();
    fs::create_dir_all(room.path().join(".output.terang-staging/deep/er")).unwrap();
    fs::write(room.path().join(".output.terang-staging/deep/x"), "").unwrap();
    fs::write(room.path().join(".output.terang-lock"), "").unwrap();
    let others = [".output.terang", ".output.terang-staging2", ".outputs.terang-staging", "output.terang-staging"];
    for other in others {
        fs::create_dir(room.path().join(other)).unwrap();
    }
    build(&Site::version("b"), &output).unwrap();
    let [a, b, c, d] = others;
    assert_eq!(names(room.path()), [a, b, c, "output", d]);

    // A link under that name is not ours, and is not followed.
    fs::create_dir(room.path().join("precious")).unwrap();
    fs::write(room.path().join("precious/x"), "").unwrap();
    symlink("precious", room.path().join(".output.terang-staging")).unwrap();
    assert!(matches!(build(&Site::version("a"), &output), Err(Failure::Io { .. })));
    assert_eq!(names(&room.path().join("precious")), ["x"]);
    assert_eq!(whole(&output), files_of(&Site::version("b")));
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    // Root may write anywhere but here.
    let failure = build(&Site::version("a"), Path::new("/proc/self/output")).unwrap_err();
    assert_eq!(failure.exit_status(), 3);
    let Failure::Io { path, .. } = failure else { panic!() };
    assert!(path.starts_with("/proc"), "{}", path.display());

    let (room, output) = room();
    build(&Site::version("a"), &output).unwrap();
    fs::set_permissions(room.path(), fs::Permissions::from_mode(0o555)).unwrap();
    let result = build(&Site::version("b"), &output);
    fs::set_permissions(room.path(), fs::Permissions::from_mode(0o755)).unwrap();
    match result {
        Err(Failure::Io { .. }) => assert_eq!(whole(&output), files_of(&Site::version("a"))),
        Ok(_) => eprintln!("skipped: root is not held by permissions"),
        Err(other) => panic!("{other}"),
    }
}

/// A small file system of its own; none where this process may not mount.
struct Mount(TempDir);

impl Mount {
    fn of(size: &str) -> Option<Mount> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "terang-test"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status();
        if mounted.is_ok_and(|status| status.success()) {
            Some(Mount(folder))
        } else {
            eprintln!("skipped: this process may not mount");
            None
        }
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
fn a_full_disk_leaves_the_old_site() {
    let Some(mount) = Mount::of("3m") else { return };
    let output = mount.0.path().join("output");
    let old = Site::version("a");
    build(&old, &output).unwrap();
    for _ in 0..3 {
        let large = Site((0..64).map(|n| (format!("{n}/x"), Some(vec![n; 64 << 10]))).collect());
        let failure = build(&large, &output).unwrap_err();
        assert_eq!(failure.exit_status(), 3);
        let Failure::Io { path, source } = failure else { panic!() };
        assert_eq!(source.kind(), std::io::ErrorKind::StorageFull);
        assert!(path.starts_with(mount.0.path()));
        assert_eq!(whole(&output), files_of(&old));
        assert_eq!(names(mount.0.path()), ["output"]);
    }
    build(&Site::version("a"), &output).unwrap();
}

#[test]
fn a_mount_point_is_not_exchanged() {
    let Some(mount) = Mount::of("4m") else { return };
    // Empty, and so ours; but its name cannot be given to another folder.
    let failure = build(&Site::version("a"), mount.0.path()).unwrap_err();
    assert_eq!(failure.exit_status(), 3);
    assert!(matches!(failure, Failure::CannotExchange { .. }), "{failure}");
    assert_eq!(names(mount.0.path()), [""; 0]);
    let beside = mount.0.path().file_name().unwrap().to_str().unwrap();
    let left = names(mount.0.path().parent().unwrap());
    assert!(left.iter().all(|name| !name.starts_with(&format!(".{beside}.terang-"))));
}

// What survives a kill

/// Not a test of its own: the process that the test below kills.
#[test]
fn child_that_builds_for_ever() {
    let Some(output) = std::env::var_os("TERANG_TEST_BUILD_FOR_EVER") else { return };
    let sites = [Site::version("b"), Site::version("a")];
    for site in sites.iter().cycle() {
        build(site, Path::new(&output)).unwrap();
    }
}

#[test]
fn a_kill_at_any_moment_leaves_a_whole_site() {
    let (room, output) = room();
    build(&Site::version("a"), &output).unwrap();
    let versions = ["a", "b"].map(|word| files_of(&Site::version(word)));
    let (mut leftovers, mut seen) = (0, [0, 0]);
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    for _ in 0..40 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "child_that_builds_for_ever", "--nocapture"])
            .env("TERANG_TEST_BUILD_FOR_EVER", &output)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let until = Instant::now() + Duration::from_micros(5_000 + (random >> 33) % 150_000);
        while Instant::now() < until {
            // While it builds, a reader always finds a site.
            assert!(fs::read(output.join("index.html")).is_ok_and(|word| word == b"a" || word == b"b"));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        leftovers += usize::from(names(room.path()).iter().any(|name| name == ".output.terang-staging"));
        let found = whole(&output);
        let version = versions.iter().position(|version| *version == found).expect("version a or b, nothing between");
        seen[version] += 1;
    }
    build(&Site::version("a"), &output).unwrap();
    assert_eq!(whole(&output), versions[0]);
    assert_eq!(names(room.path()), ["output"]);
    eprintln!("40 kills: {leftovers} in the middle of a build; versions left {seen:?}");
    assert!(leftovers > 0, "no kill came in the middle of a build");
}

// How long it takes: cargo test --release --test site -- --ignored --nocapture

#[test]
#[ignore = "measures"]
fn five_thousand_files_of_sixty_kilobytes() {
    struct Large(Vec<String>, u8);
    impl Contents for Large {
        fn len(&self) -> usize {
            self.0.len()
        }
        fn path(&self, index: usize) -> &str {
            &self.0[index]
        }
        fn write(&self, index: usize, out: &mut Vec<u8>) -> Result<(), Finding> {
            out.resize(60_000, u8::try_from(index % 251).unwrap());
            if index == 0 {
                out.push(self.1);
            }
            Ok(())
        }
    }
    let folder = std::env::var_os("TERANG_TEST_FOLDER").map_or_else(std::env::temp_dir, PathBuf::from);
    let room = tempfile::tempdir_in(folder).unwrap();
    let output = room.path().join("output");
    let mut large = Large((0..5000).map(|n| format!("regions/{n}/index.html")).collect(), 0);
    for (word, change) in [("fresh", 0), ("unchanged", 0), ("unchanged", 0), ("one changed", 1), ("one changed", 2)] {
        large.1 = change;
        let start = Instant::now();
        let written = site::write(&large, &output, &STAMP, &|_| ()).unwrap();
        eprintln!("{word}: {:?} {written:?}", start.elapsed());
    }
}
