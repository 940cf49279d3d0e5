//! Membership numbers: of BPJS Ketenagakerjaan (KPJ) and of BPJS Kesehatan.
//!
//! A KPJ has eleven digits (the agency's forms check `^\d{11}$`) and no check digit that is known, a number of
//! BPJS Kesehatan thirteen that begin with three zeros. Neither is known by itself, only by a word beside it.
//! "BPJS Ketenagakerjaan" is no such word: it stands in every sentence of a report.

use super::candidate::{Candidate, Read};
use super::label::Label;
use super::{Certainty, Kind};

/// How near the word must stand.
const NEAR: usize = 30;

/// Reads a KPJ.
pub(super) fn work(candidate: &Candidate<'_>) -> Read {
    candidate.digits::<11>(1)?;
    let labelled = || {
        let labels = candidate.labels(NEAR);
        let named = labels.has(Label::Membership) || labels.has(Label::Member);
        candidate.listed == Some(Kind::Membership) || (named && !labels.nearer(Label::Telephone, Label::Membership))
    };
    (candidate.alone(1) && labelled()).then_some((1, Certainty::Certain))
}

/// Reads a number of BPJS Kesehatan.
pub(super) fn health(candidate: &Candidate<'_>) -> Read {
    let digits = candidate.digits::<13>(1)?;
    let labelled = || {
        let labels = candidate.labels(NEAR);
        candidate.listed == Some(Kind::HealthMembership) || labels.has(Label::Health) || labels.has(Label::Member)
    };
    (digits.starts_with(&[0, 0, 0]) && candidate.alone(1) && labelled()).then_some((1, Certainty::Certain))
}
