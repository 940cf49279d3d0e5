//! `terang build`: checks, then writes the site, all of it or nothing.

use super::arguments::Build;
use super::reading::{self, Read};
use super::speech::Speech;
use super::{Exit, say};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal};
use std::path::{Component, Path, PathBuf};
use std::time::Instant;
use terang::diag::{Fact, Files, Finding};
use terang::pages::{self, Plan, Theme};
use terang::site::{self, Failure, Stamp, Written};
use terang::{figures, findings};

/// Runs the command.
pub(crate) fn run(arguments: &Build, root: &Path, speech: &Speech) -> Result<(), Exit> {
    let started = Instant::now();
    let Read { dataset, files, mut findings } = reading::read(root, &arguments.reading, speech)?;
    let stop = |findings: &[Finding]| -> Result<(), Exit> {
        reading::tell(findings, &files, &arguments.reading, speech)?;
        say(&speech.text("not-built", &[("findings", Fact::from(reading::count(findings, speech)))]));
        Err(Exit::Findings)
    };
    let Some(dataset) = dataset else { return stop(&findings) };
    let figures = figures::compute(&dataset);
    let report = findings::check(&figures);
    findings.extend(report.findings.iter().cloned());
    let plan = Theme::load(&dataset).and_then(|theme| pages::plan(&figures, &report, theme));
    let plan = match plan {
        Ok(plan) => plan,
        Err(found) => {
            findings.extend(found);
            return stop(&findings);
        }
    };
    findings.extend(plan.findings().iter().cloned());
    if findings.iter().any(|finding| reading::stops(finding, &arguments.reading)) {
        return stop(&findings);
    }
    reading::tell(&findings, &files, &arguments.reading, speech)?;
    let output = arguments.output.clone().unwrap_or_else(|| root.join("output"));
    if let Some(inside) = within(root, &output) {
        say(&speech.text("output-inside", &[("path", Fact::from(inside.display().to_string()))]));
        return Err(Exit::Usage);
    }
    let written = write(&plan, &output, dataset.inputs, arguments.reading.quiet, speech);
    match written {
        Ok(written) => {
            if !arguments.reading.quiet {
                summarise(&plan, figures.count(), &written, &findings, &output, started, speech);
            }
            Ok(())
        }
        Err(failure) => Err(fail(failure, &files, arguments, speech)),
    }
}

/// The part of the report in which the output would lie, where it must not.
fn within(root: &Path, output: &Path) -> Option<PathBuf> {
    let (root, output) = (real(root), real(output));
    let parts = [root.join("content"), root.join("themes")];
    parts.into_iter().find(|part| output.starts_with(part)).or_else(|| Some(root).filter(|root| *root == output))
}

/// A path without links and dots; what does not exist yet is taken as it is written.
fn real(path: &Path) -> PathBuf {
    let mut real = PathBuf::new();
    for part in std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).components() {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            Component::CurDir => {}
            part => {
                real.push(part);
                real = real.canonicalize().unwrap_or(real);
            }
        }
    }
    real
}

fn write(plan: &Plan<'_>, output: &Path, inputs: [u8; 32], quiet: bool, speech: &Speech) -> Result<Written, Failure> {
    let bar = ProgressBar::new(plan.len() as u64);
    if quiet || !io::stderr().is_terminal() {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    let template = format!("{{bar:30}} {{pos}}/{{len}} {}", speech.text("progress-files", &[]));
    if let Ok(style) = ProgressStyle::with_template(&template) {
        bar.set_style(style);
    }
    let stamp = Stamp { version: env!("CARGO_PKG_VERSION"), inputs };
    let written = site::write(plan, output, &stamp, &|files| bar.set_position(files as u64));
    bar.finish_and_clear();
    written
}

fn summarise(
    plan: &Plan<'_>,
    figures: usize,
    written: &Written,
    findings: &[Finding],
    output: &Path,
    started: Instant,
    speech: &Speech,
) {
    let facts = [
        ("pages", Fact::from(plan.page_count())),
        ("files", Fact::from(written.files)),
        ("figures", Fact::from(figures)),
        ("findings", Fact::from(reading::count(findings, speech))),
        ("seconds", Fact::from(speech.seconds(started.elapsed()))),
        ("changed", Fact::from(written.new + written.changed)),
        ("path", Fact::from(output.display().to_string())),
    ];
    say(&speech.text("built", &facts));
    if let Some(leftover) = &written.leftover {
        say(&speech.text("leftover", &[("path", Fact::from(leftover.display().to_string()))]));
    }
}

fn fail(mut failure: Failure, files: &Files, arguments: &Build, speech: &Speech) -> Exit {
    let path = |path: &Path| ("path", Fact::from(path.display().to_string()));
    let reason = |error: &io::Error| ("reason", Fact::from(error.to_string()));
    let status = failure.exit_status();
    if let Failure::Findings(findings) = &mut failure {
        terang::diag::once(findings);
    }
    match &failure {
        Failure::Findings(findings) => {
            if let Err(exit) = reading::tell(findings, files, &arguments.reading, speech) {
                return exit;
            }
            say(&speech.text("not-built", &[("findings", Fact::from(reading::count(findings, speech)))]));
        }
        Failure::NotOurs { path: folder, .. } => say(&speech.text("not-ours", &[path(folder)])),
        Failure::Busy { path: folder } => say(&speech.text("busy", &[path(folder)])),
        Failure::Address { address, .. } => {
            say(&speech.text("bad-address", &[("address", Fact::from(address.as_str()))]));
        }
        Failure::CannotExchange { path: folder, source } => {
            say(&speech.text("cannot-exchange", &[path(folder), reason(source)]));
        }
        Failure::Io { path: file, source } => say(&speech.text("machine-failed", &[path(file), reason(source)])),
    }
    Exit::of(status)
}
