//! Sorting lists: the findings of a text, the segments of a page, the rows of a table.
//!
//! The standard library's merge sort is compiled anew for each kind of item and each order, and it is long:
//! with some eighty lists it was a twelfth of what a fresh clone has to compile. Here it is compiled once: it sorts
//! the items' positions, and the items are moved to their places after it. What is long in a large report,
//! observations and addresses, is sorted by the standard library all the same: that is faster.

use std::cmp::Ordering;

/// Sorting a list; equal items keep their order.
pub trait Arrange<T> {
    /// Sorts by the items' own order.
    fn arrange(&mut self)
    where
        T: Ord,
    {
        self.arrange_by(T::cmp);
    }

    /// Sorts by a key, which is asked for at each comparison.
    fn arrange_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.arrange_by(|a, b| key(a).cmp(&key(b)));
    }

    /// Sorts by what is said of two items.
    fn arrange_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);
}

impl<T> Arrange<T> for [T] {
    fn arrange_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let mut order = sorted(self.len(), &|a, b| compare(&self[a], &self[b]));
        // Each round of exchanges is followed until it is back where it began.
        for start in 0..order.len() {
            let mut place = start;
            loop {
                let from = std::mem::replace(&mut order[place], place);
                if from == start || from == place {
                    break;
                }
                self.swap(place, from);
                place = from;
            }
        }
    }
}

/// The items in their order, each once.
pub fn distinct<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    items.arrange();
    items.dedup();
    items
}

/// The positions of `length` items in the order in which they belong.
fn sorted(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_order_is_that_of_the_standard_library(mut items: Vec<(u8, String)>) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| std::cmp::Reverse(item.0));
            items.arrange_by_key(|item| std::cmp::Reverse(item.0));
            prop_assert_eq!(&items, &expected);
            expected.sort();
            items.arrange();
            prop_assert_eq!(&items, &expected);
            let set: std::collections::BTreeSet<(u8, String)> = items.iter().cloned().collect();
            prop_assert_eq!(distinct(items), set.into_iter().collect::<Vec<_>>());
        }
    }
}
