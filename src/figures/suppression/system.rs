//! Unknowns, and the sums that readers know to hold between them.
//!
//! A site that shows a whole and all but one of its parts shows the last part too. So a system is told
//! every number and every sum, and hides further numbers until nobody can solve for one that must stay
//! hidden. First each sum with one hidden number gets a second one; then it is made certain: the sums
//! are eliminated as anybody would who knows them all, and as long as a small number comes out, another
//! is hidden.

use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A number of a system.
pub(super) type Node = u32;

/// Who sees a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sight {
    /// The site shows it.
    Shown,
    /// The site would show it, and must not.
    Hidden,
    /// Nobody gives it: it can only be computed from others.
    Unpublished,
}

/// Two numbers may be known of one unknown, which stand in a fixed ratio: people, and what they were paid.
pub(super) const PEOPLE: usize = 0;

/// A number, as far as it is known.
#[derive(Clone, Copy, Debug)]
struct Number {
    values: [Option<u64>; 2],
    sight: Sight,
    /// Whether it is one of those for whose sake all others are hidden.
    small: bool,
}

/// `whole` is the sum of `parts`.
#[derive(Clone, Debug)]
struct Sum {
    whole: Node,
    parts: Vec<Node>,
}

impl Sum {
    fn nodes(&self) -> impl Iterator<Item = Node> {
        std::iter::once(self.whole).chain(self.parts.iter().copied())
    }
}

/// Numbers with the sums that hold between them.
#[derive(Debug)]
pub(super) struct System {
    /// Numbers from 1 up to here, without it, are small.
    below: u64,
    numbers: Vec<Number>,
    sums: Vec<Sum>,
    /// The sums in which a number stands.
    uses: Vec<Vec<u32>>,
}

/// How often more is hidden before everything is.
const ROUNDS: usize = 64;

impl System {
    pub(super) fn new(below: u64) -> System {
        System { below, numbers: Vec::new(), sums: Vec::new(), uses: Vec::new() }
    }

    /// Whether a count of people is too small to be shown. That there is nobody is no secret.
    fn is_small(&self, value: Option<u64>) -> bool {
        value.is_some_and(|value| (1..self.below).contains(&value))
    }

    /// Adds a number that the site shows; `small` if something else that is said of it gives it away.
    pub(super) fn shown(&mut self, values: [Option<u64>; 2], small: bool) -> Node {
        let small = small || self.is_small(values[PEOPLE]);
        self.add(Number { values, sight: if small { Sight::Hidden } else { Sight::Shown }, small })
    }

    /// Adds a number that nobody gives.
    pub(super) fn unpublished(&mut self) -> Node {
        self.add(Number { values: [None; 2], sight: Sight::Unpublished, small: false })
    }

    fn add(&mut self, number: Number) -> Node {
        self.numbers.push(number);
        u32::try_from(self.numbers.len() - 1).unwrap_or(u32::MAX)
    }

    /// Says that `whole` is the sum of `parts`, and of something more that nobody tells if `open`.
    pub(super) fn sum(&mut self, whole: Node, mut parts: Vec<Node>, open: bool) {
        if open {
            self.rest(whole, &parts);
            return;
        }
        parts.sort_unstable();
        parts.dedup();
        if !parts.is_empty() && !parts.contains(&whole) {
            self.sums.push(Sum { whole, parts });
        }
    }

    /// Takes what is left of a whole for a number of its own, where it is so small that every number
    /// within it is small too.
    fn rest(&mut self, whole: Node, known: &[Node]) {
        let value = |node: &Node| self.number(*node).values[PEOPLE];
        let sum = known.iter().filter_map(value).fold(0_u64, u64::saturating_add);
        let rest = value(&whole).and_then(|whole| whole.checked_sub(sum)).filter(|rest| self.is_small(Some(*rest)));
        if let Some(rest) = rest {
            let values = [Some(rest), None];
            let node = self.add(Number { values, sight: Sight::Unpublished, small: true });
            let parts = known.iter().copied().filter(|node| value_of(&self.numbers, *node).is_some());
            let parts = parts.chain([node]).collect();
            self.sums.push(Sum { whole, parts });
        }
    }

    fn number(&self, node: Node) -> Number {
        let nobody = Number { values: [None; 2], sight: Sight::Unpublished, small: false };
        self.numbers.get(node as usize).copied().unwrap_or(nobody)
    }

    /// Whether the site must not show a number.
    pub(super) fn is_hidden(&self, node: Node) -> bool {
        self.number(node).sight == Sight::Hidden
    }

    /// Whether a number is hidden for its own sake.
    pub(super) fn hides_for_itself(&self, node: Node) -> bool {
        self.number(node).small
    }

    /// Hides numbers until no small one can be computed.
    pub(super) fn solve(&mut self) {
        self.index();
        self.complete();
        self.index();
        if !(0..).take(self.numbers.len()).any(|node| self.is_sought(node)) {
            return;
        }
        let mut waiting: VecDeque<u32> = (0..).take(self.sums.len()).collect();
        let mut effort = Effort::of(self);
        for _ in 0..ROUNDS {
            self.balance(&mut waiting);
            let Some(known) = self.computable(&mut effort) else { break };
            let mut more = false;
            for node in known {
                let Some(chosen) = self.nearest_shown(node, &mut effort) else { continue };
                self.hide(chosen, &mut waiting);
                more = true;
            }
            if effort.spent() {
                break;
            }
            if !more {
                return;
            }
        }
        // Too entangled to look at any longer: what shows nothing gives nothing away.
        for number in &mut self.numbers {
            if number.sight == Sight::Shown {
                number.sight = Sight::Hidden;
            }
        }
    }

    /// Notes in which sums each number stands.
    fn index(&mut self) {
        self.uses = vec![Vec::new(); self.numbers.len()];
        for (index, sum) in (0..).zip(&self.sums) {
            for node in sum.nodes() {
                if let Some(uses) = self.uses.get_mut(node as usize) {
                    uses.push(index);
                }
            }
        }
    }

    fn uses(&self, node: Node) -> &[u32] {
        self.uses.get(node as usize).map_or(&[], Vec::as_slice)
    }

    /// Computes what nobody gives and everybody can compute, as far as a sum with one number missing goes.
    fn complete(&mut self) {
        let mut waiting: VecDeque<u32> = (0..).take(self.sums.len()).collect();
        while let Some(at) = waiting.pop_front() {
            let Some((node, value)) = self.sums.get(at as usize).and_then(|sum| self.missing(sum)) else { continue };
            let small = self.is_small(Some(value));
            if let Some(number) = self.numbers.get_mut(node as usize) {
                number.values[PEOPLE] = Some(value);
                // The people of an amount that is shown are as good as shown.
                if small {
                    number.small = true;
                    if number.sight == Sight::Shown {
                        number.sight = Sight::Hidden;
                    }
                }
            }
            waiting.extend(self.uses(node).iter().filter(|other| **other != at));
        }
        let silent = |sum: &&Sum| sum.parts.iter().filter(|part| value_of(&self.numbers, **part).is_none()).count() > 1;
        let open: Vec<Sum> = self.sums.iter().filter(silent).cloned().collect();
        for sum in open {
            self.rest(sum.whole, &sum.parts);
        }
    }

    /// The one number of a sum that is not known, with its value.
    fn missing(&self, sum: &Sum) -> Option<(Node, u64)> {
        let value = |node: Node| value_of(&self.numbers, node);
        let mut missing = sum.nodes().filter(|node| value(*node).is_none());
        let (node, None) = (missing.next()?, missing.next()) else { return None };
        let parts = sum.parts.iter().filter_map(|part| value(*part)).fold(0_u64, u64::saturating_add);
        let value = if node == sum.whole { Some(parts) } else { value(sum.whole)?.checked_sub(parts) };
        Some((node, value?))
    }

    /// Hides a second number in each sum of which one would follow from the others.
    fn balance(&mut self, waiting: &mut VecDeque<u32>) {
        while let Some(at) = waiting.pop_front() {
            let Some(sum) = self.sums.get(at as usize) else { continue };
            if !self.gives_away(sum) {
                continue;
            }
            if let Some(chosen) = self.least_shown(sum.nodes()) {
                self.hide(chosen, waiting);
            }
        }
    }

    /// Whether a sum alone gives a number away that must not be known.
    fn gives_away(&self, sum: &Sum) -> bool {
        let (mut unseen, mut guarded, mut small, mut ones) = (0_usize, false, false, true);
        for node in sum.nodes() {
            let number = self.number(node);
            if number.sight == Sight::Shown {
                continue;
            }
            unseen += 1;
            guarded |= number.small || number.sight == Sight::Hidden;
            small |= number.small;
            ones &= node != sum.whole && number.values[PEOPLE] == Some(1);
        }
        // Three hidden numbers that make three together are one each.
        (unseen == 1 && guarded) || (unseen > 0 && small && ones)
    }

    /// The number to be hidden beside another: the smallest, but somebody rather than nobody.
    fn least_shown(&self, nodes: impl Iterator<Item = Node>) -> Option<Node> {
        let rank = |node: &Node| {
            let [people, money] = self.number(*node).values;
            (people.or(money) == Some(0), people.is_none(), people.or(money), *node)
        };
        nodes.filter(|node| self.number(*node).sight == Sight::Shown).min_by_key(rank)
    }

    fn hide(&mut self, node: Node, waiting: &mut VecDeque<u32>) {
        if let Some(number) = self.numbers.get_mut(node as usize).filter(|number| number.sight == Sight::Shown) {
            number.sight = Sight::Hidden;
            waiting.extend(self.uses(node));
        }
    }

    /// The number to be hidden so that another can no longer be computed: the least in the nearest sums.
    fn nearest_shown(&self, node: Node, effort: &mut Effort) -> Option<Node> {
        let (mut seen, mut passed) = (FxHashSet::default(), FxHashSet::default());
        let mut level = vec![node];
        seen.insert(node);
        while !level.is_empty() && !effort.spent() {
            let mut sums: Vec<u32> = level.iter().flat_map(|node| self.uses(*node)).copied().collect();
            sums.retain(|sum| passed.insert(*sum));
            let near: Vec<Node> =
                sums.iter().filter_map(|sum| self.sums.get(*sum as usize)).flat_map(Sum::nodes).collect();
            effort.spend(near.len() + sums.len());
            if let Some(chosen) = self.least_shown(near.iter().copied()) {
                return Some(chosen);
            }
            level = near.into_iter().filter(|node| seen.insert(*node)).collect();
        }
        None
    }

    /// The small numbers that follow from everything that is shown; `None` when that is too much work.
    ///
    /// What is shown is known, so only the rest of each sum matters. A number follows from the sums if no
    /// way of changing the unseen numbers that keeps every sum changes it. One way, taken at random, tells
    /// of all of them: it leaves alone what is fixed and, but for a chance of one in 10¹⁸, nothing else.
    fn computable(&self, effort: &mut Effort) -> Option<Vec<Node>> {
        let sought: Vec<Node> = (0..).take(self.numbers.len()).filter(|node| self.is_sought(*node)).collect();
        // Only what hangs together with them matters.
        let (mut seen, mut passed): (FxHashSet<Node>, FxHashSet<u32>) = (FxHashSet::default(), FxHashSet::default());
        let mut waiting = sought.clone();
        seen.extend(&sought);
        let mut elimination = Elimination::default();
        while let Some(node) = waiting.pop() {
            for at in self.uses(node) {
                let Some(sum) = self.sums.get(*at as usize).filter(|_| passed.insert(*at)) else { continue };
                let (mut row, mut shown) = (BTreeMap::new(), 0);
                for node in sum.nodes() {
                    let sign = if node == sum.whole { field::MINUS_ONE } else { 1 };
                    let number = self.number(node);
                    if number.sight == Sight::Shown {
                        // Money is known of these people, and not how many they are: any number will do,
                        // as long as it is not taken for a small one.
                        let value = number.values[PEOPLE].unwrap_or_else(|| Random(u64::from(node)).next());
                        shown = field::add(shown, field::times(sign, value % field::PRIME));
                    } else {
                        row.insert(node, sign);
                        if seen.insert(node) {
                            waiting.push(node);
                        }
                    }
                }
                effort.spend(sum.parts.len() + 1);
                elimination.add(row, field::times(shown, field::MINUS_ONE));
            }
        }
        let solution = elimination.solve(effort)?;
        let follows = |node: &Node| {
            let solved = solution.get(node).filter(|solved| solved.change == 0);
            solved.is_some_and(|solved| self.number(*node).small || self.is_small(Some(solved.value)))
        };
        Some(sought.into_iter().filter(follows).collect())
    }

    /// Whether nobody may compute a number: it is small, or it might be.
    fn is_sought(&self, node: Node) -> bool {
        let number = self.number(node);
        number.small || (number.sight == Sight::Unpublished && number.values[PEOPLE].is_none())
    }
}

fn value_of(numbers: &[Number], node: Node) -> Option<u64> {
    numbers.get(node as usize).and_then(|number| number.values[PEOPLE])
}

/// How much work a system is worth, so that no report takes more than its length deserves.
struct Effort {
    left: usize,
}

impl Effort {
    fn of(system: &System) -> Effort {
        let size: usize = system.sums.iter().map(|sum| sum.parts.len() + 1).sum();
        Effort { left: size.saturating_mul(256).saturating_add(1_000_000) }
    }

    fn spend(&mut self, work: usize) {
        self.left = self.left.saturating_sub(work);
    }

    fn spent(&self) -> bool {
        self.left == 0
    }
}

/// Gaussian elimination of few-termed sums, in the integers modulo a prime.
#[derive(Debug, Default)]
struct Elimination {
    rows: Vec<Row>,
    /// By unknown, the rows in which it stands.
    columns: BTreeMap<Node, BTreeSet<u32>>,
}

/// Unknowns, how often each is taken, and what they make together.
#[derive(Debug, Default)]
struct Row {
    terms: BTreeMap<Node, u64>,
    makes: u64,
}

/// What is known of an unknown when all rows are.
#[derive(Clone, Copy, Debug, Default)]
struct Solved {
    /// By how much a random change moves it that keeps every row; not at all if it is fixed.
    change: u64,
    /// A value with which every row holds.
    value: u64,
}

impl Elimination {
    fn add(&mut self, terms: BTreeMap<Node, u64>, makes: u64) {
        let index = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        for node in terms.keys() {
            self.columns.entry(*node).or_default().insert(index);
        }
        self.rows.push(Row { terms, makes });
    }

    /// What the rows say of each unknown; `None` when the work is too much.
    fn solve(mut self, effort: &mut Effort) -> Option<FxHashMap<Node, Solved>> {
        let unknowns: Vec<Node> = self.columns.keys().copied().collect();
        let mut order: BTreeSet<(usize, Node)> = self.columns.iter().map(|(node, rows)| (rows.len(), *node)).collect();
        let mut pivots: Vec<(Node, Row)> = Vec::new();
        // The unknown of the fewest rows first: one that stands in a single row takes that row out of
        // the system, and nothing has to be computed.
        while let Some((_, node)) = order.pop_first() {
            let rows: Vec<u32> = self.columns.remove(&node).unwrap_or_default().into_iter().collect();
            let length = |row: &u32| self.rows.get(*row as usize).map_or(0, |row| row.terms.len());
            let Some(chosen) = rows.iter().copied().min_by_key(|row| (length(row), *row)) else { continue };
            let pivot = self.take(chosen, node, &mut order);
            let Some(scale) = pivot.terms.get(&node).copied().and_then(field::inverse) else { continue };
            for other in rows.into_iter().filter(|row| *row != chosen) {
                effort.spend(pivot.terms.len());
                if effort.spent() {
                    return None;
                }
                self.subtract(other, node, &pivot, scale, &mut order);
            }
            pivots.push((node, pivot));
        }
        let mut random = Random(0x7465_7261_6e67);
        let mut solution: FxHashMap<Node, Solved> =
            unknowns.into_iter().map(|node| (node, Solved { change: random.next(), value: 0 })).collect();
        for (node, row) in pivots.iter().rev() {
            let (mut change, mut value) = (0, field::times(row.makes, field::MINUS_ONE));
            for (other, by) in row.terms.iter().filter(|(other, _)| *other != node) {
                let other = solution.get(other).copied().unwrap_or_default();
                change = field::add(change, field::times(*by, other.change));
                value = field::add(value, field::times(*by, other.value));
            }
            let scale = row.terms.get(node).copied().and_then(field::inverse).unwrap_or(0);
            let scale = field::times(scale, field::MINUS_ONE);
            let solved = Solved { change: field::times(change, scale), value: field::times(value, scale) };
            solution.insert(*node, solved);
        }
        Some(solution)
    }

    /// Takes a row out of the system.
    fn take(&mut self, row: u32, except: Node, order: &mut BTreeSet<(usize, Node)>) -> Row {
        let taken = self.rows.get_mut(row as usize).map(std::mem::take).unwrap_or_default();
        for node in taken.terms.keys().filter(|node| **node != except) {
            self.stands(*node, row, false, order);
        }
        taken
    }

    /// Subtracts as much of a row from another as rids it of an unknown.
    fn subtract(&mut self, row: u32, node: Node, pivot: &Row, scale: u64, order: &mut BTreeSet<(usize, Node)>) {
        let Some(own) = self.rows.get_mut(row as usize) else { return };
        let Some(by) = own.terms.remove(&node) else { return };
        let by = field::times(field::times(by, scale), field::MINUS_ONE);
        own.makes = field::add(own.makes, field::times(pivot.makes, by));
        let mut turned = Vec::new();
        for (other, value) in pivot.terms.iter().filter(|(other, _)| **other != node) {
            let before = own.terms.get(other).copied().unwrap_or(0);
            let after = field::add(before, field::times(*value, by));
            match (before, after) {
                (0, _) => turned.push((*other, true)),
                (_, 0) => turned.push((*other, false)),
                _ => {}
            }
            if after == 0 {
                own.terms.remove(other);
            } else {
                own.terms.insert(*other, after);
            }
        }
        for (other, stands) in turned {
            self.stands(other, row, stands, order);
        }
    }

    /// Notes that an unknown stands in a row, or no longer does.
    fn stands(&mut self, node: Node, row: u32, stands: bool, order: &mut BTreeSet<(usize, Node)>) {
        let Some(rows) = self.columns.get_mut(&node) else { return };
        order.remove(&(rows.len(), node));
        if stands {
            rows.insert(row);
        } else {
            rows.remove(&row);
        }
        order.insert((rows.len(), node));
    }
}

/// Numbers that look random and are the same in every run (splitmix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % field::PRIME
    }
}

/// Arithmetic modulo 2⁶¹ − 1, a prime.
mod field {
    pub(super) const PRIME: u64 = (1 << 61) - 1;
    pub(super) const MINUS_ONE: u64 = PRIME - 1;

    pub(super) fn add(a: u64, b: u64) -> u64 {
        (a + b) % PRIME
    }

    pub(super) fn times(a: u64, b: u64) -> u64 {
        u64::try_from(u128::from(a) * u128::from(b) % u128::from(PRIME)).unwrap_or(0)
    }

    /// The number with which another makes 1; zero has none.
    pub(super) fn inverse(a: u64) -> Option<u64> {
        if a <= 1 || a == MINUS_ONE {
            return (a != 0).then_some(a);
        }
        let (mut result, mut base, mut exponent) = (1, a, PRIME - 2);
        while exponent > 0 {
            if exponent & 1 == 1 {
                result = times(result, base);
            }
            base = times(base, base);
            exponent >>= 1;
        }
        Some(result)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A system of shown numbers and of sums, whole first; the numbers that it hides.
    fn hidden(below: u64, numbers: &[u64], sums: &[&[Node]]) -> Vec<Node> {
        let mut system = System::new(below);
        for value in numbers {
            system.shown([Some(*value), None], false);
        }
        for sum in sums {
            system.sum(sum[0], sum[1..].to_vec(), false);
        }
        system.solve();
        (0..).take(numbers.len()).filter(|node| system.is_hidden(*node)).collect()
    }

    #[test]
    fn a_small_number_takes_the_next_smallest_with_it() {
        assert_eq!(hidden(5, &[103, 3, 40, 60], &[&[0, 1, 2, 3]]), [1, 2]);
        assert_eq!(hidden(5, &[100, 0, 40, 60], &[&[0, 1, 2, 3]]), [0; 0]);
        assert_eq!(hidden(5, &[45, 5, 40], &[&[0, 1, 2]]), [0; 0]);
        // Two that are small hide each other, a lone part hides its whole.
        assert_eq!(hidden(5, &[107, 3, 4, 100], &[&[0, 1, 2, 3]]), [1, 2]);
        assert_eq!(hidden(5, &[3, 3], &[&[0, 1]]), [0, 1]);
        // Nobody is hidden only where there is nobody else.
        assert_eq!(hidden(5, &[103, 3, 0, 100], &[&[0, 1, 2, 3]]), [1, 3]);
    }

    #[test]
    fn ones_that_make_as_many_as_they_are_take_another() {
        assert_eq!(hidden(5, &[102, 1, 1, 100], &[&[0, 1, 2, 3]]), [1, 2, 3]);
        assert_eq!(hidden(5, &[103, 1, 2, 100], &[&[0, 1, 2, 3]]), [1, 2]);
    }

    #[test]
    fn a_complement_in_two_sums_needs_its_own() {
        // Rows 0..3 and columns: a table of two by two with its margins.
        //   3  50 | 53
        //  60  70 | 130
        //  63 120 | 183
        let numbers = [3, 50, 53, 60, 70, 130, 63, 120, 183];
        let sums: [&[Node]; 6] = [&[2, 0, 1], &[5, 3, 4], &[8, 6, 7], &[6, 0, 3], &[7, 1, 4], &[8, 2, 5]];
        assert_eq!(hidden(5, &numbers, &sums), [0, 1, 3, 4]);
    }

    #[test]
    fn sums_of_sums_are_seen() {
        // x + y + z = 110 and y + z = 107: though each sum hides two or more, x comes out.
        let numbers = [110, 3, 47, 60, 107];
        let mut system = System::new(5);
        for value in numbers {
            system.shown([Some(value), None], false);
        }
        system.sum(0, vec![1, 2, 3], false);
        system.sum(4, vec![2, 3], false);
        system.solve();
        let shown: Vec<Node> = (0..5).filter(|node| !system.is_hidden(*node)).collect();
        assert!(!(shown.contains(&0) && shown.contains(&4)), "{shown:?}");
    }

    #[test]
    fn what_nobody_gives_and_everybody_can_compute_is_guarded() {
        // The whole and all parts but one: what is left are two people.
        let mut system = System::new(5);
        let (whole, part) = (system.shown([Some(100), None], false), system.shown([Some(98), None], false));
        let silent = system.unpublished();
        system.sum(whole, vec![part, silent], false);
        system.solve();
        assert!(system.is_hidden(part) && !system.is_hidden(whole));
        // Several are silent, and have three people among them.
        let mut system = System::new(5);
        let (whole, part) = (system.shown([Some(100), None], false), system.shown([Some(97), None], false));
        system.sum(whole, vec![part], true);
        system.solve();
        assert!(system.is_hidden(part));
        // Enough of them, and nothing is hidden.
        let mut system = System::new(5);
        let (whole, part) = (system.shown([Some(100), None], false), system.shown([Some(90), None], false));
        system.sum(whole, vec![part], true);
        system.solve();
        assert!(!system.is_hidden(part) && !system.is_hidden(whole));
    }

    #[test]
    fn a_long_chain_of_tables_is_quick() {
        // Each number is the sum of a small one and the next: hostile, and yet nearly linear.
        let mut system = System::new(5);
        let count = 20_000_u32;
        let mut nodes = Vec::new();
        for at in 0..count {
            nodes.push(system.shown([Some(1_000_000 + 3 * u64::from(count - at)), None], false));
        }
        for at in 1..nodes.len() {
            let small = system.shown([Some(3), None], false);
            system.sum(nodes[at - 1], vec![small, nodes[at]], false);
        }
        let started = std::time::Instant::now();
        system.solve();
        assert!(started.elapsed().as_secs() < 10);
    }
}
