//! Axes: round ticks that are exact, and a percent axis that never hides what exceeds 100.

/// The ticks of an axis, and with how many decimals their labels are exact.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// Evenly spaced values, 1, 2 or 5 times a power of ten apart; each the nearest to its decimal.
    pub ticks: Vec<f64>,
    /// The decimals that a label needs: 0 for 0, 20, 40; 1 for 0, 0.5, 1.
    pub decimals: u8,
}

impl Scale {
    /// The highest tick.
    pub fn top(&self) -> f64 {
        self.ticks.last().copied().unwrap_or(0.0)
    }
}

/// The largest value that is drawn, either side of zero. It exceeds every count that a record may
/// hold; sums and differences of such values are far from overflow.
pub(super) const LIMIT: f64 = 1e18;

/// Whether a value has a place in a drawing: finite, and of the magnitude of figures.
pub(super) fn drawable(value: f64) -> bool {
    value.abs() <= LIMIT
}

/// From 0 up to the first round tick not below `top`, in about `about` steps.
///
/// Bars begin at zero, so no axis here begins above it. A `top` that is not a positive number
/// gives the axis 0 to 1.
pub fn from_zero(top: f64, about: usize) -> Scale {
    between(0.0, top, about)
}

/// The percent axis: 0 to 100 by 20, and beyond 100 as far as `top` needs (112 gives 120).
pub fn percent(top: f64) -> Scale {
    if !drawable(top) || top <= 100.0 {
        return Scale { ticks: (0..=5).map(|k| f64::from(k) * 20.0).collect(), decimals: 0 };
    }
    from_zero(top, 6)
}

/// Round ticks around `low` and `high`, zero always among them, in about `about` steps.
pub fn between(low: f64, high: f64, about: usize) -> Scale {
    let low = if drawable(low) { low.min(0.0) } else { 0.0 };
    let high = if drawable(high) { high.max(0.0) } else { 0.0 };
    if high - low <= 0.0 {
        return Scale { ticks: vec![0.0, 1.0], decimals: 0 };
    }
    let least = (high - low) / about.clamp(1, 50) as f64;
    // The first step of 1, 2, 5, 10, … that is not below `least`: found by counting, since
    // logarithms differ in their last bit from machine to machine.
    let mut step = Step { digit: 1, power: -9 };
    while step.value() < least {
        step = step.next();
    }
    let first = (low / step.value()).floor() as i64;
    let last = (high / step.value()).ceil() as i64;
    Scale { ticks: (first..=last).map(|k| step.times(k)).collect(), decimals: step.decimals() }
}

/// 1, 2 or 5 times a power of ten.
#[derive(Clone, Copy)]
struct Step {
    digit: i64,
    power: i32,
}

impl Step {
    fn value(self) -> f64 {
        self.times(1)
    }

    /// `k` steps as the float nearest to the exact decimal: one multiplication or division of
    /// exact numbers, never a sum of rounded ones.
    fn times(self, k: i64) -> f64 {
        let count = (k * self.digit) as f64;
        let ten = 10_f64.powi(self.power.abs());
        if self.power < 0 { count / ten } else { count * ten }
    }

    fn next(self) -> Step {
        match self.digit {
            1 => Step { digit: 2, ..self },
            2 => Step { digit: 5, ..self },
            _ => Step { digit: 1, power: self.power + 1 },
        }
    }

    fn decimals(self) -> u8 {
        u8::try_from(-self.power).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_exact() {
        assert_eq!(from_zero(0.55, 6).ticks, [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]);
        assert_eq!(from_zero(0.55, 6).decimals, 1);
        assert_eq!(from_zero(154_008.0, 4).ticks, [0.0, 50_000.0, 100_000.0, 150_000.0, 200_000.0]);
        assert_eq!(from_zero(3.0, 3).ticks, [0.0, 1.0, 2.0, 3.0]);
        assert_eq!(between(-0.16, 0.86, 5).ticks, [-0.5, 0.0, 0.5, 1.0]);
        assert_eq!(from_zero(1e17, 5).top(), 1e17);
    }

    #[test]
    fn percent_extends_beyond_a_hundred() {
        assert_eq!(percent(27.7).ticks, [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(percent(100.0).top(), 100.0);
        assert_eq!(percent(112.0).top(), 120.0);
        assert_eq!(percent(380.0).top(), 400.0);
    }

    #[test]
    fn nonsense_gives_an_axis_all_the_same() {
        for top in [f64::NAN, f64::INFINITY, -1.0, 0.0, 1e300] {
            assert_eq!(from_zero(top, 5).ticks, [0.0, 1.0]);
            assert_eq!(percent(top).top(), 100.0);
        }
        assert!(from_zero(1e-300, 5).ticks.len() >= 2);
        assert!(from_zero(100.0, 0).ticks.len() >= 2);
    }
}
