//! Figures drawn: plain values in, semantic SVG out.
//!
//! A chart is a value: a struct of numbers and of words that are already in the reader's language.
//! A function draws it ([`coverage()`], [`progress()`], [`ranking()`], [`gap()`], [`benefits()`],
//! [`change()`], [`map()`], [`tiles()`]) and yields an `<svg>` to stand inline in a page. The room knows nothing of regions,
//! of languages or of how a number is written; it knows where things go, so that nothing collides,
//! nothing is cut off, and nothing is drawn that the data do not say:
//!
//! - a number that is not finite is left out, never drawn as something else;
//! - an axis reaches as far as its data: 112 percent is drawn at 112, and bars begin at zero;
//! - a line stands only between the points of one segment, never across a gap or a break.
//!
//! A kind of chart is a file of this folder and a row of [`KINDS`].
//!
//! # What the theme must say
//!
//! The SVG carries classes and no style of any kind. Every drawing is 360 units wide and made for
//! letters of 12 units, which a phone of 360 pixels shows at 11 pixels. A wide page shows the same
//! drawing larger, so the style sheet makes the letters smaller in it, never larger than 12; what
//! stands between lines of text is in em and follows. The rules relied on:
//!
//! ```css
//! .chart { display: block; inline-size: 100%; overflow: visible; font-size: 12px }  /* then 8.6px, 7px */
//! .chart .tick { font-size: .96em }                                      /* on text, tspan and g */
//! .chart .end { text-anchor: end } .chart .mid { text-anchor: middle }   /* on text and g */
//! .chart text { fill: var(--muted) } .chart .label, .chart .value { fill: var(--ink) }
//! .chart .value { font-weight: 650 }                                     /* on text and tspan */
//! .chart .minor { display: none }                                        /* ticks that a phone does without */
//! @media (min-width: 36rem) { .chart .minor { display: inline } }        /* letters 10.3px or less */
//! .c-s1 { --c: var(--s1) }                                               /* … c-s6, c-people, c-base */
//! .chart .line { fill: none; stroke: var(--c); pointer-events: none }    /* lies over the dots */
//! .chart .area { fill: var(--c); opacity: .14 }
//! .chart .dot { fill: var(--c); stroke: var(--paper) }                   /* on a group: inherited */
//! .chart .dot.provisional { fill: var(--paper); stroke: var(--c) }       /* hollow */
//! .chart .dot.disputed { fill: var(--sun); stroke: var(--ink) }          /* larger, too */
//! .chart .bar { fill: var(--c) } .chart .c-rest { fill: var(--tint); stroke: var(--edge) }
//! .chart .bar.provisional, .chart .bar.disputed { … }                    /* an edge, not colour alone */
//! .chart .bar.c-highlight, .chart .label.c-highlight { … }
//! .chart .c-grid, .chart .c-axis, .chart .c-target, .chart .c-break { fill: none; stroke: … }
//! .chart .c-missing { fill: var(--tint); stroke: var(--edge); stroke-dasharray: .17em .25em }
//! .c-q1 … .c-q5 { fill: … }                                               /* classes of a map, light to dark */
//! .c-count, .c-around { fill: … }                                         /* areas without a class */
//! .on-light, .on-dark, .on-paper { fill: … }                              /* letters on q1–q3, q4–q5, the others */
//! .pattern-old, .pattern-incomplete, .pattern-suppressed { … }            /* a rect and a path in each */
//! .chart-map path { fill-rule: evenodd }                                  /* rings within rings are holes */
//! ```

mod axes;
mod backend;
mod benefits;
mod change;
mod coverage;
mod gap;
mod labels;
mod map;
mod progress;
mod ranking;
mod rows;
pub mod scale;
mod shade;
mod text;
mod tiles;
mod widths;

pub use benefits::{Column, ColumnChart, benefits};
pub use change::{ChangeChart, Part, change};
pub use coverage::{Break, Goal, LineChart, Missing, Point, Series, coverage};
pub use gap::{GapChart, GapRow, gap};
pub use map::{Area, MapChart, Ring, map};
pub use progress::{ProgressChart, ProgressRow, progress};
pub use ranking::{RankingChart, Row, ranking};
pub use shade::{Shade, swatch};
pub use tiles::{Tile, TileChart, tiles};

/// A kind of chart: its name in addresses and narratives, and what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The name, as in `chart:coverage/61/construction` and in the class `chart-coverage`.
    pub name: &'static str,
    /// What it shows, for `explain` and for errors.
    pub shows: &'static str,
}

/// The kinds that this room draws, by name. Tiles are what a map is without boundaries.
pub const KINDS: [Kind; 8] =
    [benefits::KIND, change::KIND, coverage::KIND, gap::KIND, map::KIND, progress::KIND, ranking::KIND, tiles::KIND];

/// The name and description of a drawing, for those who cannot see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption {
    /// Unique on the page; the ids inside the drawing begin with it.
    pub id: String,
    /// What the drawing shows: `Cakupan pekerja konstruksi, Kalimantan Barat`.
    pub title: String,
    /// What can be read from it, made from the data.
    pub description: String,
}

/// A mark of an axis with its words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tick {
    /// Where on the axis.
    pub at: f64,
    /// The words: `Jul`, `40`, `Rp2 miliar`.
    pub label: String,
    /// A second line, printed only where it differs from the one before it: `2025`. Give it to
    /// every month, and the first month that is shown of each year will carry it.
    pub under: String,
    /// Whether a phone may do without it.
    pub weight: Weight,
}

/// How much a tick matters when there is little room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// Shown wherever it fits.
    #[default]
    Major,
    /// Shown on wide screens only, by the class `minor`.
    Minor,
}

/// A value with words to it, such as a target.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Level {
    /// The value, on the scale of the chart.
    pub value: f64,
    /// The words: `Target 2025: 59,56 %`.
    pub label: String,
}

/// How far a figure can be relied on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// As any other.
    #[default]
    Plain,
    /// Not final: drawn hollow.
    Provisional,
    /// Contradicted by its own source: drawn large and lit.
    Disputed,
}

/// The colour of a bar, by what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// The series of this number, counted from 0; after the sixth they repeat.
    Series(usize),
    /// What people did.
    People,
    /// What the denominator did.
    Base,
}

impl Default for Tone {
    fn default() -> Tone {
        Tone::Series(0)
    }
}

/// Whether the page speaks of this row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Emphasis {
    /// One among others.
    #[default]
    None,
    /// The one that the page is about.
    Highlight,
}

#[cfg(test)]
mod tests;
