//! The command line, as it is written.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Turns a folder of YAML data and Markdown narratives into a public website on who is covered by a
/// social-security programme.
#[derive(Debug, Parser)]
#[command(name = "terang", version, arg_required_else_help = true, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// The report folder; else the nearest one at or above this folder that holds content/site.yaml.
    #[arg(long, global = true, value_name = "DIR")]
    pub root: Option<PathBuf>,
    /// The language of messages; else that of the machine.
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<MessageLanguage>,
}

/// A language in which terang speaks to people who keep a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum MessageLanguage {
    /// Indonesian.
    Id,
    /// English.
    En,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Look for mistakes, and write nothing.
    Check(Check),
    /// Check, then build the site.
    Build(Build),
    /// Tell more of a code, with an example.
    Explain {
        /// The code, such as T302.
        code: String,
    },
}

/// What `check` and `build` share.
#[derive(Debug, Args)]
pub(crate) struct Reading {
    /// Read drafts too, and what waits for its day.
    #[arg(long)]
    pub drafts: bool,
    /// The moment that decides what has been published, as 2025-07-10T14:06+07:00.
    #[arg(long, value_name = "MOMENT")]
    pub now: Option<String>,
    /// The address of the site, in place of base_url in site.yaml.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Fail on warnings too; notes never fail.
    #[arg(long)]
    pub strict: bool,
    /// How findings are told.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: Format,
    /// How many threads work; else as many as the machine has processors.
    #[arg(long, value_name = "N")]
    pub jobs: Option<usize>,
    /// Say nothing but findings that stop the work.
    #[arg(long, short)]
    pub quiet: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    #[command(flatten)]
    pub reading: Reading,
    /// Mend what has one right answer, in texts only; shows the change first.
    #[arg(long)]
    pub fix: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Build {
    #[command(flatten)]
    pub reading: Reading,
    /// Where the site is written; else output/ in the report folder.
    #[arg(long, short, value_name = "DIR")]
    pub output: Option<PathBuf>,
}

/// How findings are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: each under the line that it speaks of.
    Human,
    /// An array of objects.
    Json,
    /// GitHub annotations.
    Github,
    /// SARIF 2.1.0.
    Sarif,
}
