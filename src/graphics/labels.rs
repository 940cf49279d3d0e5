//! Where words go so that they do not cover one another, nor the lines.

use super::backend::WIDTH;
use crate::order::Arrange;

/// A rectangle in the drawing's units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Space {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Space {
    fn meets(&self, other: &Space) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// What is already drawn, as far as words must keep clear of it.
#[derive(Default)]
pub(super) struct Taken {
    spaces: Vec<Space>,
}

impl Taken {
    /// Adds something that words must keep clear of.
    pub(super) fn add(&mut self, space: Space) {
        self.spaces.push(space);
    }

    /// Adds a line as a chain of small squares, close enough that no word slips between them.
    pub(super) fn add_line(&mut self, from: (f64, f64), to: (f64, f64)) {
        let length = (to.0 - from.0).hypot(to.1 - from.1);
        let steps = (length / 5.0).ceil().clamp(1.0, 200.0);
        for step in 0..=(steps as u32) {
            let part = f64::from(step) / steps;
            let (x, y) = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
            self.add(Space { left: x - 1.5, right: x + 1.5, top: y - 1.5, bottom: y + 1.5 });
        }
    }

    /// The candidate that covers least, the first of equals, and how much it covers; it is then
    /// taken. What leaves `within` counts as covering much.
    pub(super) fn place(&mut self, candidates: &[Space], within: &Space) -> Option<(usize, usize)> {
        let cost = |space: &Space| {
            let outside = space.left < within.left
                || space.right > within.right
                || space.top < within.top
                || space.bottom > within.bottom;
            self.spaces.iter().filter(|taken| taken.meets(space)).count() + if outside { 1000 } else { 0 }
        };
        let (at, cost) = candidates.iter().map(cost).enumerate().min_by_key(|&(at, cost)| (cost, at))?;
        self.spaces.push(*candidates.get(at)?);
        Some((at, cost))
    }
}

/// Pushes labels apart: given where each would like its middle, and how high it is, the top of
/// each, in the order given, with none over another and all between `low` and `high` (as long as
/// they fit there at all).
pub(super) fn apart(wishes: &[(f64, f64)], low: f64, high: f64) -> Vec<f64> {
    struct Block {
        members: Vec<usize>,
        top: f64,
        height: f64,
    }
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.arrange_by(|&a, &b| wishes[a].0.total_cmp(&wishes[b].0).then(a.cmp(&b)));
    let mut blocks: Vec<Block> = Vec::new();
    for label in order {
        let (middle, height) = wishes[label];
        let mut block = Block { members: vec![label], top: middle - height / 2.0, height };
        // Labels that would touch become one block, at the mean of what its members wish.
        while let Some(above) = blocks.pop_if(|above| above.top + above.height > block.top) {
            let count = (above.members.len() + block.members.len()) as f64;
            let middle = ((above.top + above.height / 2.0) * above.members.len() as f64
                + (block.top + block.height / 2.0) * block.members.len() as f64)
                / count;
            let height = above.height + block.height;
            let mut members = above.members;
            members.extend(block.members);
            block = Block { members, top: middle - height / 2.0, height };
        }
        blocks.push(block);
    }
    let mut floor = low;
    for block in &mut blocks {
        block.top = block.top.max(floor);
        floor = block.top + block.height;
    }
    let mut ceiling = high;
    for block in blocks.iter_mut().rev() {
        block.top = block.top.min(ceiling - block.height);
        ceiling = block.top;
    }
    let mut tops = vec![low; wishes.len()];
    for block in blocks {
        let mut top = block.top;
        for label in block.members {
            tops[label] = top;
            top += wishes[label].1;
        }
    }
    tops
}

/// The left edge of a text of this width centred at `x`, moved so that none of it is cut off.
pub(super) fn inside(x: f64, wide: f64) -> f64 {
    (x - wide / 2.0).min(WIDTH - wide).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_pushed_apart_as_little_as_needed() {
        assert_eq!(apart(&[(50.0, 10.0), (20.0, 10.0)], 0.0, 100.0), [45.0, 15.0]);
        assert_eq!(apart(&[(50.0, 10.0), (50.0, 10.0)], 0.0, 100.0), [40.0, 50.0]);
        assert_eq!(apart(&[(98.0, 10.0), (99.0, 10.0)], 0.0, 100.0), [80.0, 90.0]);
        assert_eq!(apart(&[(0.0, 10.0), (1.0, 10.0), (5.0, 10.0)], 0.0, 100.0), [0.0, 10.0, 20.0]);
    }

    #[test]
    fn words_go_where_they_cover_least() {
        let mut taken = Taken::default();
        taken.add_line((0.0, 10.0), (100.0, 10.0));
        let within = Space { left: 0.0, top: 0.0, right: 100.0, bottom: 100.0 };
        let over = Space { left: 10.0, top: 5.0, right: 40.0, bottom: 15.0 };
        let under = Space { left: 10.0, top: 15.0, right: 40.0, bottom: 25.0 };
        assert_eq!(taken.place(&[over, under], &within), Some((1, 0)));
    }
}
