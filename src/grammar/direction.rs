//! Whether words say that a number rises or falls.

use super::token::{Kind, Token};

/// The way that a number goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// It rises.
    Up,
    /// It falls.
    Down,
}

const UP: &[&str] = &[
    "naik",
    "meningkat",
    "bertambah",
    "tumbuh",
    "melonjak",
    "melesat",
    "kenaikan",
    "peningkatan",
    "pertumbuhan",
    "rose",
    "risen",
    "rise",
    "rises",
    "up",
    "increased",
    "increase",
    "grew",
    "grown",
    "growth",
    "gained",
    "gain",
    "climbed",
    "higher",
    "jumped",
    "rising",
    "growing",
    "melejit",
    "meroket",
    "doubled",
    "tripled",
];
const DOWN: &[&str] = &[
    "turun",
    "menurun",
    "berkurang",
    "merosot",
    "anjlok",
    "penurunan",
    "menyusut",
    "susut",
    "slipped",
    "slip",
    "slid",
    "loss",
    "merosotnya",
    "tergerus",
    "fell",
    "fallen",
    "fall",
    "falls",
    "down",
    "decreased",
    "decrease",
    "declined",
    "decline",
    "dropped",
    "drop",
    "lost",
    "lower",
    "shrank",
    "shrunk",
    "melorot",
    "ambles",
    "terjun",
    "plummeted",
    "sank",
    "menciut",
    "terkoreksi",
];

/// How many words back a direction is looked for: `naik dari bulan lalu sebesar 3,4 poin`.
const REACH: usize = 6;

/// The direction that a word tells.
pub fn of(word: &str) -> Option<Direction> {
    let listed = |list: &[&str]| list.iter().any(|known| word.eq_ignore_ascii_case(known));
    if listed(UP) {
        Some(Direction::Up)
    } else if listed(DOWN) {
        Some(Direction::Down)
    } else {
        None
    }
}

/// The direction that the nearest word before a byte tells, within its clause and without a number between.
pub fn before(text: &str, tokens: &[Token], byte: usize) -> Option<Direction> {
    let end = tokens.partition_point(|token| token.start < byte);
    for token in tokens[..end].iter().rev().take(REACH) {
        let word = token.text(text);
        match token.kind {
            Kind::Word => {
                if let Some(direction) = of(word) {
                    return Some(direction);
                }
            }
            Kind::Numeral => return None,
            Kind::Mark if matches!(word, "." | ";" | "!" | "?") => return None,
            Kind::Mark => {}
        }
    }
    None
}
