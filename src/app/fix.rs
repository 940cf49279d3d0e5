//! `terang check --fix`: mends what has one right answer, in texts only, never in data.

use super::report::{Colour, harmless_line};
use super::speech::Speech;
use super::{Exit, say};
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;
use terang::diag::{Fact, FileId, Files, Finding, Fix};

/// One text with its changes.
struct Change {
    file: FileId,
    old: String,
    new: String,
    /// How many fixes are in it.
    fixes: usize,
}

/// Shows what the findings would have changed, and changes it. Gives the number of fixes made.
///
/// At a terminal it asks first. Each text is replaced as a whole or not at all.
pub(crate) fn apply(findings: &[Finding], files: &Files, speech: &Speech) -> Result<usize, Exit> {
    let changes = changes(findings, files);
    let count: usize = changes.iter().map(|change| change.fixes).sum();
    if count == 0 {
        say(&speech.text("nothing-to-fix", &[]));
        return Ok(0);
    }
    let colour = Colour::of(&io::stderr());
    for change in &changes {
        say(&difference(files.path(change.file), change, colour));
    }
    let facts = [("fixes", Fact::from(count)), ("files", Fact::from(changes.len()))];
    if io::stdin().is_terminal() && io::stderr().is_terminal() && !agreed(&speech.text("fix-ask", &facts)) {
        say(&speech.text("fix-left", &[]));
        return Ok(0);
    }
    for change in &changes {
        let path = files.on_disk(change.file);
        if let Err(error) = replace(&path, &change.new) {
            let facts = [("path", Fact::from(path.display().to_string())), ("error", Fact::from(error.to_string()))];
            say(&speech.text("fix-failed", &facts));
            return Err(Exit::Machine);
        }
    }
    say(&speech.text("fixed", &facts));
    Ok(count)
}

/// The texts that change, in the order of their paths.
fn changes(findings: &[Finding], files: &Files) -> Vec<Change> {
    let mut by_file: BTreeMap<&str, (FileId, Vec<&Fix>)> = BTreeMap::new();
    for fix in findings.iter().filter_map(|finding| finding.fix.as_ref()) {
        let path = files.path(fix.place.file);
        // Data are never changed by a program that guesses what was meant.
        if Path::new(path).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("md")) {
            by_file.entry(path).or_insert((fix.place.file, Vec::new())).1.push(fix);
        }
    }
    by_file.into_values().filter_map(|(file, fixes)| change(file, fixes, files)).collect()
}

fn change(file: FileId, mut fixes: Vec<&Fix>, files: &Files) -> Option<Change> {
    let old = fs::read_to_string(files.on_disk(file)).ok()?;
    fixes.sort_by_key(|fix| (fix.place.start, fix.place.end));
    let (mut new, mut done, mut made) = (String::with_capacity(old.len()), 0, 0);
    for fix in fixes {
        let (start, end) = (fix.place.start as usize, fix.place.end as usize);
        // Of two fixes of one place the first is made; the next check tells what is left.
        let Some(before) = old.get(done..start).filter(|_| start >= done && end >= start) else { continue };
        if old.get(start..end).is_none() {
            continue;
        }
        new.push_str(before);
        new.push_str(&fix.text);
        done = end;
        made += 1;
    }
    new.push_str(old.get(done..)?);
    (new != old).then_some(Change { file, old, new, fixes: made })
}

/// The lines that change, before and after.
fn difference(path: &str, change: &Change, colour: Colour) -> String {
    let (minus, plus, plain) = match colour {
        Colour::Ansi => ("\u{1b}[31m", "\u{1b}[32m", "\u{1b}[0m"),
        Colour::Plain => ("", "", ""),
    };
    let mut told = String::new();
    // A fix holds no line end, so that the lines of both stand side by side.
    for (number, (old, new)) in change.old.lines().zip(change.new.lines()).enumerate() {
        if old != new {
            let line = number + 1;
            let (old, new) = (harmless_line(old), harmless_line(new));
            told.push_str(&format!("{path}:{line}\n{minus}- {old}{plain}\n{plus}+ {new}{plain}\n"));
        }
    }
    told
}

/// Whether somebody at the terminal says yes, in either language.
fn agreed(question: &str) -> bool {
    let mut err = io::stderr().lock();
    if write!(err, "{question} ").and_then(|()| err.flush()).is_err() {
        return false;
    }
    let mut answer = String::new();
    let read = io::stdin().lock().read_line(&mut answer);
    read.is_ok() && matches!(answer.trim().to_lowercase().as_str(), "y" | "yes" | "ya")
}

/// Replaces a file by another of the same name: whoever reads sees the old one or the new one.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    // A link stays a link; what it leads to is replaced.
    let path = fs::canonicalize(path)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = folder.join(format!(".{name}.{}", std::process::id()));
    let mut file = fs::File::create_new(&beside)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    let permissions = fs::metadata(&path).map(|old| old.permissions());
    let moved =
        written.and_then(|()| fs::set_permissions(&beside, permissions?)).and_then(|()| fs::rename(&beside, &path));
    if moved.is_err() {
        let _ = fs::remove_file(&beside);
    }
    moved
}
