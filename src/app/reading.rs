//! What `check` and `build` do first: open the report, read it, compute it, hold it to the rules.

use super::arguments::{Format, Reading};
use super::report::{self, Colour};
use super::speech::Speech;
use super::{Exit, clock, say};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use terang::content;
use terang::dataset::{self, Dataset, Drafts, Options};
use terang::diag::{Fact, Files, Finding, Severity};

/// The report folder: the one given, else the nearest at or above this folder.
pub(crate) fn find_root(given: Option<&Path>, speech: &Speech) -> Result<PathBuf, Exit> {
    let found = match given {
        Some(root) => Some(root.to_owned()).filter(|root| root.join("content/site.yaml").is_file()),
        None => std::env::current_dir().ok().and_then(|here| content::folder::find_root(&here)),
    };
    found.ok_or_else(|| {
        let path = given.map_or_else(|| ".".to_owned(), |root| root.display().to_string());
        say(&speech.text("no-report", &[("path", Fact::from(path))]));
        Exit::Usage
    })
}

/// What reading yields: the dataset as far as there is one, the files, and what was found.
pub(crate) struct Read {
    pub dataset: Option<Dataset>,
    pub files: Files,
    pub findings: Vec<Finding>,
}

/// Opens and reads the report.
pub(crate) fn read(root: &Path, arguments: &Reading, speech: &Speech) -> Result<Read, Exit> {
    let Some(now) = clock::now(arguments.now.as_deref()) else {
        say(&speech.text("no-moment", &[("text", Fact::from(arguments.now.clone().unwrap_or_default()))]));
        return Err(Exit::Usage);
    };
    if let Some(url) = &arguments.base_url
        && !(url.starts_with("https://") || url.starts_with("http://"))
    {
        say(&speech.text("no-base-url", &[("text", Fact::from(url.as_str()))]));
        return Err(Exit::Usage);
    }
    let drafts = if arguments.drafts { Drafts::Built } else { Drafts::Left };
    let options = Options { drafts, now, base_url: arguments.base_url.clone() };
    let (dataset, files, findings) = dataset::resolve(content::open(root), &options);
    Ok(Read { dataset, files, findings })
}

/// Sets the number of threads, before the first of them starts.
pub(crate) fn set_jobs(jobs: Option<usize>) {
    if let Some(jobs) = jobs {
        // Fails only if the threads are running already, which they are not.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs.clamp(1, 1024)).build_global();
    }
}

/// Tells the findings in the form that was asked for.
///
/// People read them on the standard error, so that the summary stays apart; machines on the standard
/// output.
pub(crate) fn tell(findings: &[Finding], files: &Files, arguments: &Reading, speech: &Speech) -> Result<(), Exit> {
    let told = match arguments.format {
        Format::Human => {
            let shown: Vec<Finding> =
                findings.iter().filter(|finding| !arguments.quiet || stops(finding, arguments)).cloned().collect();
            let mut out = io::stderr().lock();
            report::write(&mut out, report::Format::Human(Colour::of(&io::stderr())), &shown, files, speech)
        }
        Format::Json => report::write(&mut io::stdout().lock(), report::Format::Json, findings, files, speech),
        Format::Github => report::write(&mut io::stdout().lock(), report::Format::Github, findings, files, speech),
        Format::Sarif => report::write(&mut io::stdout().lock(), report::Format::Sarif, findings, files, speech),
    };
    match told.and_then(|()| io::stdout().flush()) {
        Ok(()) => Ok(()),
        // Whoever reads has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(_) => Err(Exit::Machine),
    }
}

/// Whether a finding keeps a site from being built.
pub(crate) fn stops(finding: &Finding, arguments: &Reading) -> bool {
    match finding.severity {
        Severity::Error => true,
        Severity::Warning => arguments.strict,
        Severity::Note => false,
    }
}

/// How many of each severity there are, in words: "2 errors, 1 warning".
pub(crate) fn count(findings: &[Finding], speech: &Speech) -> String {
    let of = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let facts = [
        ("errors", Fact::from(of(Severity::Error))),
        ("warnings", Fact::from(of(Severity::Warning))),
        ("notes", Fact::from(of(Severity::Note))),
    ];
    speech.text("findings-counted", &facts)
}
