//! The rules: what the figures of a report may not say without being asked.
//!
//! Each family of rules is a file; each rule is a row of [`RULES`]. A rule looks at the dataset and the
//! figures and finds; it never changes what it looks at. What a record answers in public with `accept`
//! is taken out of the findings and kept for the page that shows it.

pub mod links;

use crate::dataset::{Id, Narrative, Region, Segment, Texts};
use crate::diag::{Code, Finding};
use crate::figures::{Figures, Paid};
use crate::period::Period;

/// What the rules found.
#[derive(Debug, Default)]
pub struct Report {
    /// What is to be told, ordered by file and place.
    pub findings: Vec<Finding>,
    /// What was answered in public.
    pub accepted: Vec<Accepted>,
}

/// A finding that its record answers, with the reason that readers see.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// The finding.
    pub finding: Finding,
    /// The answer.
    pub reason: Texts,
    /// What it is about.
    pub about: About,
}

impl Accepted {
    /// The finding's code.
    pub fn code(&self) -> Code {
        self.finding.code
    }
}

/// What a finding is about, for the page that shows it.
#[derive(Clone, Debug)]
pub enum About {
    /// A region and segment in a period.
    Cell(Id<Region>, Id<Segment>, Period),
    /// A payment.
    Paid(Paid),
    /// A narrative.
    Narrative(Id<Narrative>),
}

/// Holds a report to every rule.
pub fn check(figures: &Figures<'_>) -> Report {
    let _ = figures;
    Report::default()
}
