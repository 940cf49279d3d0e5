//! T409: what is answered in public and was not found.
//!
//! An answer that outlives its finding stands on no page, and silences the next mistake of its kind.

use super::{About, Accepted, Report};
use crate::content::locate;
use crate::dataset::{Id, Narrative, Texts};
use crate::diag::{Code, Finding, Place, Severity};
use crate::figures::Figures;
use rustc_hash::{FxHashMap, FxHashSet};

/// The code itself may be answered too: a record may keep an answer for what comes and goes.
const LEFT: Code = Code("T409");

/// An answer to a code, as one record has it: its own, or its group's.
struct Answer<'d> {
    record: Place,
    code: Code,
    reason: &'d Texts,
    about: About,
    used: bool,
}

/// Looks for answers that silenced nothing, once all rules ran, those of the pages too; `last` holds
/// what these found, and gets what is found here.
///
/// Where something could not be read there may be findings that nobody could find: then nothing is told.
pub(super) fn left(figures: &Figures<'_>, report: &Report, last: &mut Report) {
    let dataset = figures.dataset();
    let missing = |finding: &Finding| {
        finding.severity == Severity::Error && (finding.code.0.starts_with("T1") || finding.code.0.starts_with("T2"))
    };
    if !dataset.sound || report.findings.iter().any(missing) {
        return;
    }
    let mut answers = answers(figures, report, last);
    // Answers to this very code wait until it is known what is left.
    let waiting = answers.iter().filter(|answer| !answer.used && answer.code != LEFT).count();
    let kept = answers.iter().filter(|answer| answer.code == LEFT).count();
    if waiting + kept == 0 {
        return;
    }
    let files: FxHashSet<_> = answers.iter().filter(|answer| !answer.used).map(|answer| answer.record.file).collect();
    answers.retain(|answer| files.contains(&answer.record.file));
    let sought: Vec<(Place, &str)> = answers.iter().map(|answer| (answer.record, answer.code.0)).collect();
    let places = locate::answers(&dataset.files, &sought);

    // What stands in a group is used when any of its records uses it.
    let mut used: FxHashMap<Place, bool> = FxHashMap::default();
    for (answer, place) in answers.iter().zip(&places) {
        *used.entry(*place).or_default() |= answer.used;
    }
    let finding = |place: Place, code: Code| Finding::new("T409", "accept-without-finding", place).with("code", code.0);
    let keep: FxHashMap<Place, &Answer<'_>> =
        answers.iter().filter(|answer| answer.code == LEFT).map(|answer| (answer.record, answer)).collect();
    let mut keeping = FxHashSet::default();
    let mut told = FxHashSet::default();
    for (answer, place) in answers.iter().zip(&places) {
        if answer.code == LEFT || used.get(place) == Some(&true) {
            continue;
        }
        let finding = finding(*place, answer.code);
        match keep.get(&answer.record) {
            Some(kept) => {
                keeping.insert(answer.record);
                if told.insert(*place) {
                    let (reason, about) = (kept.reason.clone(), kept.about.clone());
                    last.accepted.push(Accepted { finding, reason: Some(reason), about });
                }
            }
            None if told.insert(*place) => last.findings.push(finding),
            None => {}
        }
    }
    for (answer, place) in answers.iter().zip(&places).filter(|(answer, _)| answer.code == LEFT) {
        *used.entry(*place).or_default() |= keeping.contains(&answer.record);
    }
    for (_, place) in answers.iter().zip(&places).filter(|(answer, _)| answer.code == LEFT) {
        if used.get(place) == Some(&false) && told.insert(*place) {
            last.findings.push(finding(*place, LEFT));
        }
    }
}

/// Every answer of the report, and whether it silenced something.
fn answers<'d>(figures: &Figures<'d>, report: &Report, last: &Report) -> Vec<Answer<'d>> {
    let dataset = figures.dataset();
    let mut answers = Vec::new();
    for observation in &dataset.observations {
        for (code, reason) in observation.detail.iter().flat_map(|detail| &detail.accept) {
            let used = report.answered.contains(&(observation.place, *code));
            let about = About::Cell(observation.region, observation.segment, observation.period);
            answers.push(Answer { record: observation.place, code: *code, reason, about, used });
        }
    }
    for payment in &dataset.payments {
        for (code, reason) in &payment.detail.accept {
            let used = report.answered.contains(&(payment.place, *code));
            let same =
                |paid: &&crate::figures::Paid| paid.programmes == payment.programmes && paid.period == payment.period;
            let Some(paid) = figures.paid_in(payment.region).iter().find(same) else { continue };
            answers.push(Answer { record: payment.place, code: *code, reason, about: About::Paid(paid.clone()), used });
        }
    }
    let of_narratives = |accepted: &Accepted| match accepted.about {
        About::Narrative(id) => Some((id, accepted.code())),
        _ => None,
    };
    let accepted: FxHashSet<(Id<Narrative>, Code)> =
        report.accepted.iter().chain(&last.accepted).filter_map(of_narratives).collect();
    for (id, narrative) in dataset.narratives.iter() {
        for (code, reason) in &narrative.accept {
            let used = accepted.contains(&(id, *code));
            let about = About::Narrative(id);
            answers.push(Answer { record: narrative.place, code: *code, reason, about, used });
        }
    }
    answers
}

#[cfg(test)]
mod tests {
    use crate::content;
    use crate::dataset::{Options, resolve};
    use crate::diag::Fact;
    use crate::findings::links::tests::SITE;

    /// What is told of codes that are answered: in an observation, a payment and a story.
    fn told(code: &str) -> Vec<String> {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |path: &str, text: &str| {
            let path = folder.path().join("content").join(path);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
            std::fs::write(path, text).expect("a file");
        };
        let accept = format!("accept: {{ {code}: Alasan }}");
        write("site.yaml", SITE);
        write(
            "data/a.yaml",
            &format!(
                "regions: [{{ code: A, name: A, level: country }}]\nsegments: [{{ id: s, name: s }}]\n\
                 programmes: [{{ id: P, name: P }}]\nsources: [{{ id: q, title: q }}]\n\
                 coverage: [{{ {accept}, observations: [\
                 {{ region: A, segment: s, source: q, period: 2025, active: 1 }}, \
                 {{ region: A, segment: s, source: q, period: 2024, active: 1 }}] }}]\n\
                 benefits: [{{ payments: [{{ region: A, programme: P, period: 2025, amount: 1, {accept} }}] }}]\n"
            ),
        );
        write("narratives/a.md", &format!("---\ntitle: A\ndate: 2025-07-09\nkind: release\n{accept}\n---\n"));
        let (_, _, findings) = resolve(content::open(folder.path()), &Options::default());
        let near = |finding: &crate::diag::Finding| {
            finding.facts.iter().find_map(|(name, fact)| match fact {
                Fact::Text(text) if *name == "near" => Some(format!(" {text}")),
                _ => None,
            })
        };
        findings.iter().map(|f| format!("{} {}{}", f.code.0, f.message, near(f).unwrap_or_default())).collect()
    }

    #[test]
    fn only_what_may_be_answered_is() {
        let all = |message: &str| vec![message.to_owned(); 3];
        for code in ["T303", "T304", "T305", "T306", "T310", "T405", "T406", "T407", "T408", "T409"] {
            assert_eq!(told(code), [""; 0], "{code}");
        }
        for code in ["T101", "T201", "T302", "T601"] {
            assert_eq!(told(code), all("T102 not-acceptable"), "{code}");
        }
        assert_eq!(told("t305"), all("T102 unknown-code-near T305"));
        assert_eq!(told("T999"), all("T102 unknown-code"));
        assert_eq!(told("T30"), all("T102 unknown-code"));
    }
}
