//! `terang check`: looks for mistakes and writes nothing.

use super::arguments::{Check, Format};
use super::fix;
use super::reading::{self, Read};
use super::speech::Speech;
use super::{Exit, say};
use std::path::Path;
use terang::diag::{Fact, Files, Finding};
use terang::pages::{self, Theme};
use terang::{figures, findings};

/// Runs the command.
pub(crate) fn run(arguments: &Check, root: &Path, speech: &Speech) -> Result<(), Exit> {
    let (mut findings, mut files) = look(arguments, root, speech)?;
    if arguments.fix && fix::apply(&findings, &files, speech)? > 0 {
        (findings, files) = look(arguments, root, speech)?;
    }
    reading::tell(&findings, &files, &arguments.reading, speech)?;
    if arguments.reading.format == Format::Human && !arguments.reading.quiet {
        let found = reading::count(&findings, speech);
        say(&speech.text("checked", &[("findings", Fact::from(found))]));
    }
    let stopped = findings.iter().any(|finding| reading::stops(finding, &arguments.reading));
    if stopped { Err(Exit::Findings) } else { Ok(()) }
}

/// Everything that is wrong with the report.
fn look(arguments: &Check, root: &Path, speech: &Speech) -> Result<(Vec<Finding>, Files), Exit> {
    let Read { dataset, files, mut findings } = reading::read(root, &arguments.reading, speech)?;
    if let Some(dataset) = &dataset {
        let figures = figures::compute(dataset);
        let report = findings::check(&figures);
        findings.extend(report.findings.iter().cloned());
        findings.extend(planned(&figures, &report));
    }
    Ok((findings, files))
}

/// What is wrong with the theme, with addresses that two pages want, and with links to those that are not.
fn planned(figures: &figures::Figures<'_>, report: &findings::Report) -> Vec<Finding> {
    let plan = Theme::load(figures.dataset()).and_then(|theme| pages::plan(figures, report, theme));
    match plan {
        Ok(plan) => {
            let mut findings = plan.findings().to_vec();
            // The default theme's templates fit every page; only templates of the report's own are tried.
            if !figures.dataset().themes.is_empty() {
                findings.extend(plan.try_all());
            }
            findings
        }
        Err(findings) => findings,
    }
}
