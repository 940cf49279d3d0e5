//! Areas as squares of one size, about where they lie: each is seen, however small it is on the ground.

use super::backend::{Links, Paint, Role, Svg, WIDTH, Write, picture, tenths};
use super::shade::{Shade, patterns};
use super::text::{EM, fit};
use super::{Caption, Kind, Mark};

/// Its row in the table of kinds: it is the other form of the map.
pub(super) const KIND: Kind = Kind { name: "tiles", shows: "the parts of a region as tiles, by their latest coverage" };

/// Tiles on a grid.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TileChart {
    /// Name and description.
    pub caption: Caption,
    /// The tiles, in the order in which they are told.
    pub tiles: Vec<Tile>,
}

/// One tile.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tile {
    /// The column, from the left; the first that a tile has is the edge of the drawing.
    pub column: u32,
    /// The row, from the top.
    pub row: u32,
    /// A short name: `KB`.
    pub name: String,
    /// The figure, as short as it can be: `28`.
    pub label: String,
    /// What is known.
    pub shade: Shade,
    /// How far the figure can be relied on.
    pub mark: Mark,
    /// All of it in words.
    pub title: String,
    /// Where it leads.
    pub link: Option<String>,
}

/// The largest tile.
const LARGEST: f64 = 44.0;

/// Draws tiles.
pub fn tiles(chart: &TileChart) -> String {
    let links = Links::among(chart.tiles.iter().map(|tile| tile.link.as_deref()));
    let first = |of: fn(&Tile) -> u32| chart.tiles.iter().map(of).min().unwrap_or(0);
    let (left, top) = (first(|tile| tile.column), first(|tile| tile.row));
    let most = |of: fn(&Tile) -> u32, first: u32| {
        f64::from(chart.tiles.iter().map(of).max().unwrap_or(0) - first).min(1000.0) + 1.0
    };
    let (columns, rows) = (most(|tile| tile.column, left), most(|tile| tile.row, top));
    let size = (WIDTH / columns).min(LARGEST);
    let edge = (WIDTH - size * columns) / 2.0;
    let id = &chart.caption.id;
    picture(KIND.name, &chart.caption, size * rows, links, |canvas| {
        canvas.draw(&Write(|svg: &mut Svg<'_>| {
            patterns(svg, id, chart.tiles.iter().map(|tile| tile.shade));
            for tile in &chart.tiles {
                let x = edge + f64::from(tile.column - left).min(1000.0) * size;
                let y = f64::from(tile.row - top).min(1000.0) * size;
                draw(svg, id, tile, (x, y), size);
            }
        }))
    })
}

fn draw(svg: &mut Svg<'_>, id: &str, tile: &Tile, (x, y): (f64, f64), size: f64) {
    let linked = svg.open_link(tile.link.as_deref());
    svg.title(&tile.title);
    let class = tile.shade.class();
    let corner = |x: f64, y: f64| (tenths(x), tenths(y));
    let pattern = tile.shade.pattern(id);
    svg.block(class, pattern.as_deref(), corner(x + 0.7, y + 0.7), corner(x + size - 0.7, y + size - 0.7));
    // On smaller tiles two lines of letters that can be read would not stay within.
    if size >= 1.6 * EM {
        let (ink, middle, room) = (tile.shade.ink(), x + size / 2.0, size - 2.0);
        let name = fit(&tile.name, room * 1.4);
        let label = fit(&tile.label, room * 1.4);
        let apart = (size * 0.24).min(EM * 0.6);
        let middle_of = |line: f64| (middle, y + size / 2.0 + line * apart);
        let line = if tile.label.is_empty() { 0.0 } else { -1.0 };
        svg.squeezed(&format!("{ink} mid"), middle_of(line), room, &name);
        svg.squeezed(&format!("told {ink} mid"), middle_of(1.0), room, &label);
    }
    if tile.mark != Mark::Plain {
        let radius = if tile.mark == Mark::Disputed { 26 } else { 22 };
        let at = corner(x + size - 2.0, y + 2.0);
        svg.dot(Some(Paint::new(Role::Dot).mark(tile.mark)), at, radius, "");
    }
    svg.close_link(linked);
}
