//! The command line: arguments in, an exit status out. What it does is done by the library.

mod arguments;
mod build;
mod check;
mod clock;
mod explain;
mod fix;
mod reading;
mod report;
mod speech;

use arguments::{Arguments, Command};
use clap::Parser;
use speech::Speech;
use std::io::{self, Write};
use std::process::ExitCode;

/// Why a command did not do what it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// There are findings.
    Findings,
    /// It was asked wrongly, or there is no report.
    Usage,
    /// The machine failed.
    Machine,
}

impl Exit {
    /// The failure of a status.
    fn of(status: u8) -> Exit {
        match status {
            1 => Exit::Findings,
            2 => Exit::Usage,
            _ => Exit::Machine,
        }
    }

    fn status(self) -> u8 {
        match self {
            Exit::Findings => 1,
            Exit::Usage => 2,
            Exit::Machine => 3,
        }
    }
}

/// Says a sentence to the person at the terminal.
///
/// It goes to the standard error, so that what a machine reads on the standard output stays clean. A
/// terminal that is gone hears nothing, which is no reason to fail.
pub(crate) fn say(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let Some(speech) = Speech::new(arguments.lang) else {
        return ExitCode::from(Exit::Machine.status());
    };
    let done = match &arguments.command {
        Command::Explain { code } => explain::run(code, &speech),
        Command::Check(check) => {
            reading::set_jobs(check.reading.jobs);
            reading::find_root(arguments.root.as_deref(), &speech).and_then(|root| check::run(check, &root, &speech))
        }
        Command::Build(build) => {
            reading::set_jobs(build.reading.jobs);
            reading::find_root(arguments.root.as_deref(), &speech).and_then(|root| build::run(build, &root, &speech))
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(exit) => ExitCode::from(exit.status()),
    }
}
