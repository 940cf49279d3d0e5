//! How the site looks, as far as `site.yaml` says it: a logo, colours, a footer.
//!
//! A colour is refused when letters in it, or on it, could not be read (WCAG 2.2: a contrast of 4.5 to 1).
//! What the publisher does not say follows from what it says: the same hue, made readable on the other
//! paper. Contrast is computed with multiplications only, so that every machine finds the same shade.

use super::fields::{Placed, Reader};
use super::text::Texts;
use crate::content::Input;
use crate::content::node::Node;
use crate::diag::{Fact, FileId, Finding, Place, did_you_mean};
use crate::number::Ratio;

/// A colour, as screens mix it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// A look of the default theme: what letters in a colour stand on, and stand in.
struct Ground {
    paper: Colour,
    tint: Colour,
    sun_tint: Colour,
    ink: Colour,
    accent: Colour,
    /// How much of a sun is in its tint, of 255.
    strength: u8,
    /// Where shades become readable.
    away: Colour,
}

impl Ground {
    /// What letters in a colour may stand on.
    fn under(&self) -> [Colour; 3] {
        [self.paper, self.tint, self.sun_tint]
    }
}

const LIGHT: Ground = Ground {
    paper: Colour([0xfd, 0xfc, 0xf8]),
    tint: Colour([0xf4, 0xf2, 0xea]),
    sun_tint: Colour([0xff, 0xf3, 0xcf]),
    ink: Colour([0x12, 0x21, 0x1f]),
    accent: Colour([0x0b, 0x56, 0x5d]),
    strength: 56,
    away: BLACK,
};
const DARK: Ground = Ground {
    paper: Colour([0x0e, 0x16, 0x18]),
    tint: Colour([0x16, 0x21, 0x24]),
    sun_tint: Colour([0x2d, 0x27, 0x15]),
    ink: Colour([0xe9, 0xed, 0xe8]),
    accent: Colour([0x7f, 0xd0, 0xd0]),
    strength: 36,
    away: WHITE,
};
const BLACK: Colour = Colour([0; 3]);
const WHITE: Colour = Colour([255; 3]);

/// The contrast that letters need, and that edges and marks need, in hundredths.
const LETTERS: u32 = 450;
const MARKS: u32 = 300;

impl Colour {
    /// Reads `#0b565d`.
    pub fn parse(text: &str) -> Option<Colour> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        let plain = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        if plain { Some(Colour([part(0)?, part(2)?, part(4)?])) } else { None }
    }

    /// The contrast of two colours in hundredths, cut, not rounded: 449 is not yet 4.5 to 1.
    pub fn contrast(self, other: Colour) -> u32 {
        let (one, two) = (self.luminance(), other.luminance());
        ((one.max(two) + 0.05) / (one.min(two) + 0.05) * 100.0) as u32
    }

    /// So many 255ths of another colour mixed in.
    pub fn mixed(self, other: Colour, part: u8) -> Colour {
        let part = u32::from(part);
        let mut out = self.0;
        for (own, other) in out.iter_mut().zip(other.0) {
            *own = ((u32::from(*own) * (255 - part) + u32::from(other) * part + 127) / 255) as u8;
        }
        Colour(out)
    }

    /// The least contrast with any of these.
    fn least(self, grounds: &[Colour]) -> u32 {
        grounds.iter().map(|ground| self.contrast(*ground)).min().unwrap_or(u32::MAX)
    }

    /// The nearest shade on the way to black or white that has this contrast with all of these.
    fn readable(self, grounds: &[Colour], contrast: u32, way: Colour) -> Colour {
        let shades = (0..=255).map(|part| self.mixed(way, part));
        shades.into_iter().find(|shade| shade.least(grounds) >= contrast).unwrap_or(way)
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| linear(f64::from(part) / 255.0));
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// A channel as light: above the toe the power 2.4, taken as the fifth root of the twelfth power.
fn linear(value: f64) -> f64 {
    if value <= 0.04045 {
        return value / 12.92;
    }
    let base = (value + 0.055) / 1.055;
    let square = base * base;
    let fourth = square * square;
    let twelfth = fourth * fourth * fourth;
    let mut root = 1.0;
    for _ in 0..64 {
        let power = root * root * root * root;
        root = (4.0 * root + twelfth / power) / 5.0;
    }
    root
}

/// The colours that a report sets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Colours {
    accent: Option<Colour>,
    accent_dark: Option<Colour>,
    sun: Option<Colour>,
    sun_dark: Option<Colour>,
}

/// The keys of `colors`: the tokens of the style sheet that a report may set.
const TOKENS: &[&str] = &["accent", "accent_dark", "sun", "sun_dark"];

impl Colours {
    /// The tokens of the style sheet that are set, on light paper and on dark.
    pub fn tokens(&self) -> [Vec<(&'static str, Colour)>; 2] {
        let (mut light, mut dark) = (Vec::new(), Vec::new());
        light.extend(self.accent.map(|accent| ("accent", accent)));
        let accent = self.accent_dark.or(self.accent.map(|own| own.readable(&DARK.under(), LETTERS, WHITE)));
        dark.extend(accent.map(|accent| ("accent", accent)));
        if let Some(own) = self.sun {
            lit(&mut light, own, self.accent.unwrap_or(LIGHT.accent), &LIGHT);
        }
        let own = self.sun_dark.or(self.sun.map(|own| own.readable(&DARK.under(), LETTERS, WHITE)));
        if let Some(own) = own {
            lit(&mut dark, own, accent.unwrap_or(DARK.accent), &DARK);
        }
        [light, dark]
    }
}

/// A sun, the tint of boxes in its colour, as strong as links on it allow, and their edge.
fn lit(out: &mut Vec<(&'static str, Colour)>, sun: Colour, accent: Colour, ground: &Ground) {
    let shades = (0..=ground.strength).rev().map(|part| ground.paper.mixed(sun, part));
    let tint = shades.into_iter().find(|tint| accent.contrast(*tint) >= LETTERS).unwrap_or(ground.paper);
    let edge = sun.readable(&[ground.paper, ground.tint, tint], MARKS, ground.away);
    out.extend([("sun", sun), ("sun-tint", tint), ("sun-edge", edge)]);
}

/// Something in the footer.
#[derive(Clone, Debug)]
pub struct FooterItem {
    /// The words.
    pub name: Texts,
    /// Where they lead: an address on the web, or one of this site that begins with `/`.
    pub url: Option<Placed<String>>,
}

/// Reads `colors`.
pub(super) fn colours(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Colours> {
    let fields = reader.record(node, TOKENS)?;
    let mut colours = Colours::default();
    let rows = [
        ("accent", &mut colours.accent, LIGHT.under(), LIGHT.away),
        ("accent_dark", &mut colours.accent_dark, DARK.under(), DARK.away),
        // On light paper letters stand on the sun, on dark paper they stand in it.
        ("sun", &mut colours.sun, [LIGHT.ink; 3], WHITE),
        ("sun_dark", &mut colours.sun_dark, DARK.under(), DARK.away),
    ];
    for (key, place, grounds, way) in rows {
        // `accent: #0b565d` says nothing: to YAML, what follows the # is a remark.
        if let Some(empty) = node.get(key).filter(|value| value.is_nothing()) {
            reader.find("T105", "colour-without-quotes", empty);
        }
        *place = reader.optional(&fields, key, |reader, node| colour(reader, node, &grounds, way));
    }
    Some(colours)
}

fn colour(reader: &mut Reader<'_>, node: &Node<'_>, grounds: &[Colour], way: Colour) -> Option<Colour> {
    let text = reader.text(node)?;
    let Some(colour) = Colour::parse(&text) else {
        reader.findings.push(Finding::new("T105", "not-a-colour", node.place(reader.file)).with("text", text));
        return None;
    };
    let ground = grounds.iter().copied().min_by_key(|ground| colour.contrast(*ground))?;
    let contrast = colour.contrast(ground);
    if contrast < LETTERS {
        let ratio = Ratio::new(i128::from(contrast), 100).unwrap_or(Ratio::whole(0));
        let finding = Finding::new("T105", "unreadable-colour", node.place(reader.file)).with("text", text);
        let finding = finding.with("ground", ground.to_string()).with("ratio", Fact::Decimal(ratio, 2));
        let near = colour.readable(grounds, LETTERS, way).to_string();
        reader.findings.push(finding.with("near", near));
        return None;
    }
    Some(colour)
}

/// Reads `footer`: a text, or a list of texts and of links.
pub(super) fn footer(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Vec<FooterItem>> {
    match node.items() {
        Some(items) => Some(items.iter().filter_map(|item| footer_item(reader, item)).collect()),
        None => footer_item(reader, node).map(|item| vec![item]),
    }
}

fn footer_item(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<FooterItem> {
    let link = node.entries().is_some_and(|entries| entries.iter().any(|e| matches!(&*e.key, "name" | "url")));
    if !link {
        return Some(FooterItem { name: reader.texts(node)?, url: None });
    }
    let fields = reader.record(node, &["name", "url"])?;
    let name = reader.required(&fields, "name", Reader::texts);
    let url = reader.required(&fields, "url", |reader, node| {
        let own = node.text().is_some_and(super::site::is_address);
        let value = if own { reader.text(node)? } else { reader.url(node)? };
        Some(Placed { value, place: node.place(reader.file) })
    });
    Some(FooterItem { name: name?, url: Some(url?) })
}

/// The kinds of pictures that every browser shows and that stay sharp or small.
const LOGOS: [&str; 2] = [".svg", ".png"];

/// Reads `logo`: a file under `static/`, written with or without `/` at its beginning.
pub(super) fn logo(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Placed<String>> {
    let text = reader.text(node)?;
    let path = text.trim_start_matches('/');
    if LOGOS.iter().any(|ending| path.to_ascii_lowercase().ends_with(ending)) {
        return Some(Placed { value: path.to_owned(), place: node.place(reader.file) });
    }
    reader.findings.push(Finding::new("T105", "not-a-logo", node.place(reader.file)).with("text", text));
    None
}

/// The file of the logo; a finding when there is none.
pub(super) fn logo_file(logo: &Placed<String>, statics: &[Input], findings: &mut Vec<Finding>) -> Option<FileId> {
    let wanted = logo.value.as_str();
    if let Some(input) = statics.iter().find(|input| input.below == wanted) {
        return Some(input.file);
    }
    let find =
        |message, place: Place| Finding::new("T209", message, place).with("text", format!("content/static/{wanted}"));
    findings.push(match did_you_mean(wanted, statics.iter().map(|input| input.below.as_str())) {
        Some(near) => find("no-such-logo-near", logo.place).with("near", near),
        None => find("no-such-logo", logo.place),
    });
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(text: &str) -> Colour {
        Colour::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn contrast_is_what_the_guidelines_compute() {
        assert_eq!(BLACK.contrast(WHITE), 2100);
        assert_eq!(WHITE.contrast(hex("#767676")), 454);
        assert_eq!(WHITE.contrast(hex("#777777")), 447);
        assert_eq!(hex("#ff0000").contrast(WHITE), 399);
    }

    #[test]
    fn a_shade_that_can_be_read_is_the_first_on_the_way() {
        let yellow = hex("#ffcc00");
        let near = yellow.readable(&[WHITE], LETTERS, BLACK);
        assert!(near.contrast(WHITE) >= LETTERS, "{near}");
        let before =
            (0..=255_u8).rev().map(|part| yellow.mixed(BLACK, part)).find(|shade| shade.contrast(WHITE) < LETTERS);
        assert!(before.is_some_and(|shade| shade.contrast(WHITE) < near.contrast(WHITE)));
        assert_eq!(hex("#003366").readable(&[WHITE], LETTERS, BLACK), hex("#003366"));
    }

    #[test]
    fn a_colour_for_light_paper_has_its_sister_on_dark_paper() {
        let colours = Colours { accent: Some(hex("#003366")), sun: Some(hex("#9fd3ff")), ..Colours::default() };
        let [light, dark] = colours.tokens();
        let of =
            |tokens: &[(&str, Colour)], name: &str| tokens.iter().find(|(token, _)| *token == name).map(|(_, c)| *c);
        assert_eq!(of(&light, "accent"), Some(hex("#003366")));
        let accent = of(&dark, "accent").expect("a dark accent");
        assert!(accent.contrast(DARK.paper) >= LETTERS && accent.contrast(DARK.tint) >= LETTERS, "{accent}");
        for (tokens, ground) in [(&light, &LIGHT), (&dark, &DARK)] {
            let (tint, edge) = (of(tokens, "sun-tint").expect("a tint"), of(tokens, "sun-edge").expect("an edge"));
            assert!(tint.contrast(ground.ink) >= LETTERS, "{tint}");
            assert!(edge.contrast(ground.paper) >= MARKS, "{edge}");
            let accent = of(tokens, "accent").expect("an accent");
            assert!(accent.contrast(tint) >= LETTERS, "links in a box: {accent} on {tint}");
        }
        assert_eq!(Colours::default().tokens(), [Vec::new(), Vec::new()]);
    }
}
