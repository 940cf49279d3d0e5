//! T311: a text and its translation, which give the same numbers.

use super::passage::Sort;
use super::texts::Reading;
use crate::diag::{Finding, Place};
use crate::grammar::quantity::{Kind, Quantity};
use crate::number::Ratio;

/// A number of a text, for its other languages to be held to.
#[derive(Debug)]
pub(super) struct Number {
    quantity: Quantity,
    written: String,
    place: Place,
}

/// The numbers of a text.
///
/// Left out are small counts, which one language may tell in words and another in digits.
pub(super) fn numbers(text: &Reading<'_>) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    for said in text.said.iter().filter(|said| said.passage.sort != Sort::Caption) {
        for quantity in said.quantities.iter().filter(|quantity| quantity.is_figure()) {
            if quantity.kind.is_count() && quantity.value() <= Ratio::whole(20) {
                continue;
            }
            if found.iter().any(|other| alike(&other.quantity, quantity)) {
                continue;
            }
            let written = said.passage.text.get(quantity.range.clone()).unwrap_or_default().to_owned();
            found.push(Number {
                quantity: quantity.clone(),
                written,
                place: text.place_in(&said.passage, &quantity.range),
            });
        }
    }
    found
}

/// Whether two numbers can say the same of the same sort of thing.
fn alike(one: &Quantity, other: &Quantity) -> bool {
    sort(one) == sort(other) && one.admits(other.interval())
}

fn sort(quantity: &Quantity) -> Kind {
    if quantity.kind.is_count() { Kind::Bare } else { quantity.kind }
}

/// Holds a translation to its original.
pub(super) fn compare(original: &[Number], translation: &[Number], findings: &mut Vec<Finding>) {
    let alone = |numbers: &'_ [Number], others: &[Number]| -> Vec<usize> {
        let lonely = |number: &Number| !others.iter().any(|other| alike(&number.quantity, &other.quantity));
        numbers.iter().enumerate().filter(|(_, number)| lonely(number)).map(|(index, _)| index).collect()
    };
    let mut missing = alone(original, translation);
    for added in alone(translation, original) {
        let told = &translation[added];
        // What stands in the place of another is told with it.
        let twin = missing.iter().position(|index| sort(&original[*index].quantity) == sort(&told.quantity));
        let finding = match twin.map(|at| missing.remove(at)).map(|index| &original[index]) {
            Some(meant) => Finding::new("T311", "translation-number-differs", told.place)
                .near(meant.place)
                .with("original", meant.written.as_str()),
            None => Finding::new("T311", "translation-number-added", told.place),
        };
        findings.push(finding.with("written", told.written.as_str()));
    }
    for index in missing {
        let meant = &original[index];
        findings.push(
            Finding::new("T311", "translation-number-missing", meant.place).with("written", meant.written.as_str()),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::findings::links::tests::with_report;
    use crate::findings::texts;

    /// What T311 says of a story and its translation: message and stretch.
    fn told(original: &str, translation: &str) -> Vec<String> {
        let original = format!("---\ntitle: Rapat\ndate: 2025-07-09\nkind: coordination\n---\n{original}");
        let translation = format!("---\ntitle: Meeting\n---\n{translation}");
        let files = [("narratives/uji.md", original.as_str()), ("narratives/uji.en.md", translation.as_str())];
        with_report(&files, |figures| {
            let found = texts::check(figures).0.into_iter().filter(|finding| finding.code.0 == "T311");
            found
                .map(|finding| {
                    let path = figures.dataset().files.path(finding.place.file);
                    let source = if path.ends_with(".en.md") { &translation } else { &original };
                    let stretch = &source[finding.place.start as usize..finding.place.end as usize];
                    format!("{} {stretch}", finding.message)
                })
                .collect()
        })
    }

    #[test]
    fn a_translation_gives_the_same_numbers() {
        assert!(
            told("42.591 pekerja, 27,7 persen, Rp42 juta.", "Rp42 million, 27.7 percent, 42,591 workers.").is_empty()
        );
        assert!(told("42,6 ribu pekerja", "42,591 workers, some 42.6 thousand").is_empty());
        assert!(told("dua pertemuan dan 12 desa", "2 meetings and twelve villages").is_empty());
        assert!(told("Inpres 2/2021 pada Rabu, 9 Juli 2025", "On 9 July 2025").is_empty());
    }

    #[test]
    fn a_translation_that_gives_others() {
        assert_eq!(told("42.591 pekerja", "42,951 workers"), ["translation-number-differs 42,951 workers"]);
        assert_eq!(
            told("27,7 persen", "27.7 points"),
            ["translation-number-added 27.7 points", "translation-number-missing 27,7 persen"]
        );
        assert_eq!(
            told("42.591 dari 154.008 pekerja", "42,591 workers"),
            ["translation-number-missing 154.008 pekerja"]
        );
    }
}
