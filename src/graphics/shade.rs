//! What is known of an area or tile, as a shade: five classes, and each way in which there is no figure.
//!
//! Classes are steps of one colour from light to dark, which every eye tells apart. What has no figure has no colour
//! of the steps: it is empty, or has a pattern, so that nobody takes missing for low.

use super::backend::Svg;
use crate::order::distinct;

/// What is known of an area or tile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shade {
    /// A figure, by its class: 0 the lowest, 4 the highest.
    Class(u8),
    /// A count without the percentage that the map shows.
    Count,
    /// A figure that is too old to be shown beside others.
    Old,
    /// Not all parts have reported.
    Incomplete,
    /// A figure that is known and not shown.
    Suppressed,
    /// Nothing.
    #[default]
    Missing,
    /// What lies around, and is not told of.
    Around,
}

impl Shade {
    /// The class that the theme knows.
    pub(super) fn class(self) -> &'static str {
        match self {
            Shade::Class(0) => "c-q1",
            Shade::Class(1) => "c-q2",
            Shade::Class(2) => "c-q3",
            Shade::Class(3) => "c-q4",
            Shade::Class(_) => "c-q5",
            Shade::Count => "c-count",
            Shade::Old => "c-old",
            Shade::Incomplete => "c-incomplete",
            Shade::Suppressed => "c-suppressed",
            Shade::Missing => "c-missing",
            Shade::Around => "c-around",
        }
    }

    /// The class of letters that stand on it.
    pub(super) fn ink(self) -> &'static str {
        match self {
            Shade::Class(0..=2) => "on-light",
            Shade::Class(_) => "on-dark",
            _ => "on-paper",
        }
    }

    /// What it is filled with, where that is a pattern of the drawing `id`.
    pub(super) fn pattern(self, id: &str) -> Option<String> {
        drawn(self).map(|(name, _)| format!("{}-{name}", plain(id)))
    }
}

/// The name of a shade's pattern, and its lines.
fn drawn(shade: Shade) -> Option<(&'static str, &'static str)> {
    match shade {
        Shade::Old => Some(("old", "M0 2h4")),
        Shade::Incomplete => Some(("incomplete", "M-1 1l2-2M0 4l4-4M3 5l2-2")),
        Shade::Suppressed => Some(("suppressed", "M1 1h0M3 3h0")),
        _ => None,
    }
}

/// An id holds no space, whatever came in.
fn plain(id: &str) -> String {
    id.split_whitespace().collect()
}

/// Writes the patterns of a drawing's shades.
pub(super) fn patterns(svg: &mut Svg<'_>, id: &str, shades: impl Iterator<Item = Shade>) {
    let shades = distinct(shades.filter(|shade| drawn(*shade).is_some()));
    let patterns = shades.iter().filter_map(|shade| {
        let (name, lines) = drawn(*shade)?;
        Some((format!("{}-{name}", plain(id)), name, lines))
    });
    svg.patterns(patterns.collect());
}

/// A shade as a small drawing to stand before words; it says nothing by itself.
pub fn swatch(shade: Shade, mark: super::Mark, id: &str) -> String {
    let mut out = String::new();
    super::backend::ornament(&mut out, 20.0, 12.0, |svg| {
        patterns(svg, id, std::iter::once(shade));
        let pattern = shade.pattern(id);
        let dot = match mark {
            super::Mark::Plain => {
                svg.block(shade.class(), pattern.as_deref(), (5, 5), (195, 115));
                return;
            }
            super::Mark::Provisional => 40,
            super::Mark::Disputed => 45,
        };
        svg.dot(Some(super::backend::Paint::new(super::backend::Role::Dot).mark(mark)), (100, 60), dot, "");
    });
    out
}
