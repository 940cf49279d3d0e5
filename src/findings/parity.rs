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
