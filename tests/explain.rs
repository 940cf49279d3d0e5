//! The pages of `terang explain`, held to what terang really says.
//!
//! Each page is a document with an input and an output. A paragraph that is only a path in backticks,
//! with a fenced block after it, is a file; it is laid over the small report in `explain/report`, and
//! `terang check` must say what stands in the page's ```` ```text ```` block, letter for letter. Files
//! that come after that block are the mended ones: laid over the broken ones they leave nothing to
//! find. A paragraph that is only `terang build`, before the `text` block, has the site built instead.
//!
//! `UPDATE_EXPECTED=1 cargo test --test explain` writes what terang says into the pages. Read it before
//! it is committed.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use terang::diag::CODES;
use terang::locale::{Locale, messages};

/// The widest line of a page that a terminal should have to show, in characters. What terang says, and
/// what a file holds, may be wider.
const WIDEST: usize = 100;

/// The languages of the pages, with the words that say of a path where it leads as a link.
const LANGUAGES: [(&str, &str); 2] = [("en", "is a link to"), ("id", "adalah tautan ke")];

/// A page taken apart.
struct Page {
    path: PathBuf,
    code: &'static str,
    language: &'static str,
    text: String,
    /// What the example is made of.
    broken: Vec<(String, Input)>,
    /// What mends it.
    mended: Vec<(String, Input)>,
    /// The command that tells it.
    command: &'static str,
    /// The bytes of what terang says, between the fences.
    said: std::ops::Range<usize>,
}

/// What stands at a path of the example.
#[derive(PartialEq)]
enum Input {
    File(Vec<u8>),
    Link(String),
}

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn speech(language: &str) -> Locale {
    messages(language).expect("the messages")
}

impl Page {
    fn read(code: &'static str, language: &'static str, leads_to: &str) -> Result<Page, String> {
        let path = at(&format!("src/app/explain/{code}.{language}.md"));
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let mut page =
            Page { path, code, language, text, broken: Vec::new(), mended: Vec::new(), command: "check", said: 0..0 };
        page.take_apart(leads_to)?;
        Ok(page)
    }

    fn take_apart(&mut self, leads_to: &str) -> Result<(), String> {
        let text = self.text.clone();
        let mut before = "";
        let mut lines = offsets(&text).into_iter();
        let mut said = None;
        while let Some((start, line)) = lines.next() {
            let Some(info) = line.strip_prefix("```") else {
                if let Some(link) = link(line, leads_to) {
                    self.broken.push(link);
                }
                before = if line.is_empty() { before } else { line };
                continue;
            };
            let from = start + line.len() + 1;
            let to = lines.find(|(_, line)| *line == "```").map(|(start, _)| start);
            let to = to.ok_or_else(|| format!("{self}: a block is not closed"))?;
            let path = before.strip_prefix('`').and_then(|rest| rest.strip_suffix('`'));
            match path.filter(|path| !path.contains('`')) {
                _ if info == "text" && said.is_none() => {
                    self.command = if before == "`terang build`" { "build" } else { "check" };
                    said = Some(from..to);
                }
                Some(path) => {
                    let input = (path.to_owned(), Input::File(bytes(&text[from..to], info)));
                    if said.is_none() { self.broken.push(input) } else { self.mended.push(input) }
                }
                None => return Err(format!("{self}: no path stands before the block `{info}`")),
            }
            before = "";
        }
        self.said = said.ok_or_else(|| format!("{self}: no ```text block"))?;
        Ok(())
    }

    /// What a reader sees first, and how it is laid out.
    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let title = format!(
            "# {}: {}",
            self.code,
            speech(self.language).text(&format!("code-{}", self.code), &[]).expect("a title")
        );
        if self.text.lines().next() != Some(&title) {
            faults.push(format!("{self}: the title should be\n{title}"));
        }
        let prose = [&self.text[..self.said.start], &self.text[self.said.end..]].concat();
        let wide = prose.lines().filter(|line| line.chars().count() > WIDEST);
        faults.extend(wide.map(|line| format!("{self}: wider than {WIDEST}\n{line}")));
        if self.broken.is_empty() {
            faults.push(format!("{self}: no example"));
        }
        faults
    }

    /// What terang says of the example with these files laid over the small report.
    ///
    /// Examples are short, and most are in one language: that a translation is missing is left out on
    /// pages that speak of something else.
    fn ask(&self, layers: &[&[(String, Input)]]) -> Answer {
        let mut answer = ask(self.command, layers, self.language);
        if self.code != "T407" {
            let other = |finding: &&str| !finding.lines().filter_map(head).any(|(_, code)| code == "T407");
            let kept: Vec<&str> = answer.said.trim_end().split("\n\n").filter(other).collect();
            answer.said = if kept.concat().is_empty() { String::new() } else { format!("{}\n", kept.join("\n\n")) };
        }
        answer
    }

    /// Runs the example, and holds what is said to what is written.
    fn hold(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let answer = self.ask(&[&self.broken]);
        let mut errors = false;
        for head in answer.said.lines().filter_map(head) {
            let (word, code) = head;
            errors |= word == speech(self.language).text("word-error", &[]).expect("a word");
            if code != self.code {
                faults.push(format!("{self}: the example also gives {code}"));
            }
        }
        if answer.said.is_empty() {
            faults.push(format!("{self}: the example gives no finding"));
        }
        if answer.status != Some(i32::from(errors)) {
            faults.push(format!("{self}: the exit status is {:?}", answer.status));
        }
        let written = &self.text[self.said.clone()];
        if written != answer.said {
            if std::env::var_os("UPDATE_EXPECTED").is_some() {
                let text = [&self.text[..self.said.start], &answer.said, &self.text[self.said.end..]].concat();
                fs::write(&self.path, text).expect("a page that can be written");
            } else {
                let note = "(-) is written, (+) is said; UPDATE_EXPECTED=1 writes it";
                faults.push(format!("{self}: {note}\n{}", difference(written, &answer.said)));
            }
        }
        if !self.mended.is_empty() {
            let again = self.ask(&[&self.broken, &self.mended]);
            if !again.said.is_empty() {
                faults.push(format!("{self}: what should be mended is not\n{}", again.said));
            }
        }
        faults
    }
}

impl std::fmt::Display for Page {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.md", self.code, self.language)
    }
}

/// The lines of a text with the bytes at which they start.
fn offsets(text: &str) -> Vec<(usize, &str)> {
    let mut start = 0;
    let line = |line: &'_ str| {
        start += line.len();
        start - line.len()
    };
    let starts: Vec<usize> = text.split_inclusive('\n').map(line).collect();
    starts.into_iter().zip(text.lines()).collect()
}

/// `` `here` is a link to `there` ``
fn link(line: &str, leads_to: &str) -> Option<(String, Input)> {
    let (path, target) = line.split_once(&format!("` {leads_to} `"))?;
    Some((path.strip_prefix('`')?.to_owned(), Input::Link(target.strip_suffix('`')?.to_owned())))
}

/// The bytes of a file, in the encoding that the block's info names after the language.
fn bytes(text: &str, info: &str) -> Vec<u8> {
    match info.split_once(' ') {
        Some((_, "windows-1252")) => text.chars().map(windows_1252).collect(),
        Some((_, other)) => panic!("no encoding {other}"),
        None => text.as_bytes().to_vec(),
    }
}

fn windows_1252(c: char) -> u8 {
    match c {
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '–' => 0x96,
        _ => u8::try_from(u32::from(c)).expect("a character of Windows-1252 that is known here"),
    }
}

/// What terang answers.
struct Answer {
    said: String,
    status: Option<i32>,
}

/// Runs a command on the small report with files laid over it.
fn ask(command: &str, layers: &[&[(String, Input)]], language: &str) -> Answer {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&at("tests/explain/report"), folder.path());
    for (path, input) in layers.iter().copied().flatten() {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        match input {
            Input::File(bytes) => fs::write(path, bytes),
            Input::Link(target) => std::os::unix::fs::symlink(target, path),
        }
        .expect("a file that can be written");
    }
    let output = Command::new(env!("CARGO_BIN_EXE_terang"))
        .args([command, "--lang", language, "--root"])
        .arg(folder.path())
        .env("NO_COLOR", "1")
        .env("SOURCE_DATE_EPOCH", "1752105960")
        .output()
        .expect("terang runs");
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    // An empty line follows each finding; the last paragraph counts them.
    let said = said.trim_end().rsplit_once("\n\n").map_or(String::new(), |(findings, _)| format!("{findings}\n"));
    Answer { said, status: output.status.code() }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            fs::create_dir(&to).expect("a folder");
            copy(&path, &to);
        } else {
            fs::copy(&path, &to).expect("a file");
        }
    }
}

/// The word and the code with which a finding begins: `error[T302]: …`.
fn head(line: &str) -> Option<(&str, &str)> {
    let (word, rest) = line.split_once("[T")?;
    let (digits, _) = rest.split_once("]: ")?;
    let whole = word.chars().all(char::is_alphabetic) && digits.chars().all(|c| c.is_ascii_digit());
    whole.then(|| (word, &line[word.len() + 1..word.len() + 2 + digits.len()]))
}

/// Both texts line by line, what they share once.
fn difference(old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    // How many lines the rest of each has in common, longest first.
    let mut shared = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            let either = shared[i + 1][j].max(shared[i][j + 1]);
            shared[i][j] = if old[i] == new[j] { shared[i + 1][j + 1] + 1 } else { either };
        }
    }
    let (mut i, mut j, mut told) = (0, 0, String::new());
    while i < old.len() || j < new.len() {
        let (mark, line) = match (old.get(i), new.get(j)) {
            (Some(a), Some(b)) if a == b => (' ', *a),
            (Some(a), Some(_)) if shared[i + 1][j] >= shared[i][j + 1] => ('-', *a),
            (Some(a), None) => ('-', *a),
            (_, b) => ('+', b.copied().unwrap_or_default()),
        };
        i += usize::from(mark != '+');
        j += usize::from(mark != '-');
        writeln!(told, "{mark} {line}").expect("a string");
    }
    told
}

/// Every page that can be read, with what is wrong with the others.
fn pages() -> (Vec<Page>, Vec<String>) {
    let (mut pages, mut faults) = (Vec::new(), Vec::new());
    for row in CODES {
        for (language, leads_to) in LANGUAGES {
            match Page::read(row.code, language, leads_to) {
                Ok(page) => pages.push(page),
                Err(fault) => faults.push(fault),
            }
        }
    }
    (pages, faults)
}

fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n\n{}\n", faults.join("\n\n"));
}

#[test]
fn the_small_report_is_in_order() {
    for (language, _) in LANGUAGES {
        let answer = ask("check", &[], language);
        assert_eq!((answer.said.as_str(), answer.status), ("", Some(0)));
    }
}

#[test]
fn every_code_has_its_pages() {
    let (pages, mut faults) = pages();
    faults.extend(pages.iter().flat_map(Page::faults));
    for pair in pages.chunk_by(|a, b| a.code == b.code) {
        let paths = |inputs: &[(String, Input)]| inputs.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>();
        let shape = |page: &Page| (paths(&page.broken), paths(&page.mended));
        if pair.iter().any(|page| shape(page) != shape(&pair[0])) {
            faults.push(format!("{}: its pages differ in their files", pair[0].code));
        }
    }
    let known = |name: &str| pages.iter().any(|page| page.to_string() == name);
    for entry in fs::read_dir(at("src/app/explain")).expect("the pages") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        if !known(&name) && !name.starts_with('.') {
            faults.push(format!("{name}: no code has this page"));
        }
    }
    none(&faults);
}

#[test]
fn every_page_tells_what_terang_says() {
    let (pages, mut faults) = pages();
    let threads = std::thread::available_parallelism().map_or(4, std::num::NonZeroUsize::get);
    let hold = |pages: &[Page]| pages.iter().flat_map(Page::hold).collect::<Vec<_>>();
    std::thread::scope(|scope| {
        let parts = pages.chunks(pages.len().div_ceil(threads).max(1));
        let running: Vec<_> = parts.map(|part| scope.spawn(move || hold(part))).collect();
        faults.extend(running.into_iter().flat_map(|thread| thread.join().expect("a thread that ends")));
    });
    none(&faults);
}
