//! Areas on the ground, each in the shade of its class.
//!
//! Areas are made of lines that neighbours share. A line is simplified once, so that two areas meet as closely in
//! the drawing as they do on the ground; how much follows from the number of points that a drawing may have. What is
//! too small to be seen is left out, but never the last piece of an area: that gets a dot of its own.

use super::backend::{Anchor, Hang, Links, Paint, Role, Svg, WIDTH, Write, picture};
use super::shade::{Shade, patterns};
use super::text::width;
use super::{Caption, Kind, Mark};
use crate::order::Arrange;
use plotters_backend::BackendCoord;

/// Its row in the table of kinds.
pub(super) const KIND: Kind =
    Kind { name: "map", shows: "the parts of a region where they lie, by their latest coverage" };

/// Areas, and the lines of which they are made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapChart {
    /// Name and description.
    pub caption: Caption,
    /// The lines: degrees of longitude and latitude.
    pub lines: Vec<Vec<(f64, f64)>>,
    /// The areas, in the order in which they are told.
    pub areas: Vec<Area>,
    /// What lies around them, drawn without class or link.
    pub around: Vec<Ring>,
    /// What a pointer that rests on that is told.
    pub around_title: String,
}

/// A ring: the numbers of its lines one after the other; `!n` is line n from its end.
pub type Ring = Box<[i32]>;

/// One area.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Area {
    /// Its rings, outer ones and holes.
    pub rings: Vec<Ring>,
    /// What is known of it.
    pub shade: Shade,
    /// How far its figure can be relied on.
    pub mark: Mark,
    /// Its figure as it stands in the area, where there is room: `27,7`.
    pub label: String,
    /// All of it in words: `Kalimantan Barat: 27,7 % terdaftar (Juli 2025)`.
    pub title: String,
    /// Where it leads.
    pub link: Option<String>,
}

/// The greatest height of a map: it must fit on a screen together with what it means.
const HEIGHT: f64 = 260.0;

/// The most points that all areas together have.
const MOST_POINTS: usize = 5_000;

/// How far a line may lie from where it should, to begin with; in tenths of a unit.
const LOOSE: f64 = 1.5;

/// How many points of a line are held against each other.
const STRETCH: usize = 128;

/// The smallest island, in tenths of a unit squared.
const LEAST: f64 = 60.0;

/// An area whose greatest piece is no wider and no higher than this gets a dot; in tenths of a unit.
const TINY: i32 = 55;

/// The letters of a figure in its area on a screen of a tablet or larger, against those that are measured.
const LETTERS: f64 = 7.6 / super::text::EM;

/// The room between an area's edge and its figure, in tenths of a unit.
const MARGIN: f64 = 6.0;

/// Draws a map.
pub fn map(chart: &MapChart) -> String {
    let links = Links::among(chart.areas.iter().map(|area| area.link.as_deref()));
    let (lines, height) = project(&chart.lines);
    let areas: Vec<&[Ring]> = chart.areas.iter().map(|area| &*area.rings).chain([&*chart.around]).collect();
    let lines = simplify(&lines, &areas);
    let shapes: Vec<Shape> = chart.areas.iter().map(|area| Shape::of(&lines, &area.rings)).collect();
    let around: Vec<Outline> =
        chart.around.iter().map(|ring| outline(&lines, ring)).filter(|o| o.area() >= LEAST).collect();
    let id = &chart.caption.id;
    picture(KIND.name, &chart.caption, height, links, |canvas| {
        canvas.draw(&Write(|svg: &mut Svg<'_>| {
            patterns(svg, id, chart.areas.iter().map(|area| area.shade));
            if !around.is_empty() {
                svg.open("around");
                svg.title(&chart.around_title);
                svg.rings("c-around", None, around.iter().map(|outline| &*outline.0));
                svg.close();
            }
            // Dots lie over the areas beside them.
            for dotted in [false, true] {
                for (area, shape) in chart.areas.iter().zip(&shapes).filter(|(_, shape)| shape.dotted() == dotted) {
                    draw(svg, id, area, shape);
                }
            }
        }))
    })
}

fn draw(svg: &mut Svg<'_>, id: &str, area: &Area, shape: &Shape) {
    let Some(middle) = shape.middle() else { return };
    let linked = svg.open_link(area.link.as_deref());
    svg.title(&area.title);
    let class = area.shade.class();
    let pattern = area.shade.pattern(id);
    svg.rings(class, pattern.as_deref(), shape.0.iter().map(|outline| &*outline.0));
    if shape.dotted() {
        svg.round(class, pattern.as_deref(), middle, 30);
    }
    let room = shape.room(&area.label);
    if let Some(place) = room {
        let class = format!("tile {} minor", area.shade.ink());
        let place = (f64::from(place.0) / 10.0, f64::from(place.1) / 10.0);
        svg.text(&class, Anchor::Middle, place, Hang::Middle, &area.label);
    }
    if area.mark != Mark::Plain {
        let radius = if area.mark == Mark::Disputed { 24 } else { 20 };
        let beside = width(&area.label) * LETTERS * 5.0 + 30.0;
        let at = room.map_or(middle, |place| (place.0 + beside.round() as i32, place.1 - 20));
        svg.dot(Some(Paint::new(Role::Dot).mark(area.mark)), at, radius, "");
    }
    svg.close_link(linked);
}

/// Turns degrees into tenths of a unit, and says how high the drawing is, in units.
///
/// Degrees of longitude are as wide as they are on the middle latitude: areas keep about their shape, and nobody
/// takes the drawing for a chart to sail by.
fn project(lines: &[Vec<(f64, f64)>]) -> (Vec<Vec<(f64, f64)>>, f64) {
    let cut = cut(lines);
    let east = |longitude: f64| cut.map_or(longitude, |cut| (longitude - cut).rem_euclid(360.0) + cut);
    let points = || lines.iter().flatten().filter(|(x, y)| x.abs() <= 360.0 && y.abs() <= 91.0);
    let mut bounds: Option<[f64; 4]> = None;
    for &(x, y) in points() {
        let x = east(x);
        let [west, right, south, north] = bounds.unwrap_or([x, x, y, y]);
        bounds = Some([west.min(x), right.max(x), south.min(y), north.max(y)]);
    }
    let Some([west, right, south, north]) = bounds else { return (vec![Vec::new(); lines.len()], 1.0) };
    let narrow = cosine((south + north) / 2.0).max(0.01);
    let (wide, high) = (((right - west) * narrow).max(1e-6), (north - south).max(1e-6));
    // A little room at the edge, for the outlines.
    let scale = ((WIDTH - 4.0) / wide).min((HEIGHT - 4.0) / high);
    let left = (WIDTH - wide * scale) / 2.0;
    let project = |&(x, y): &(f64, f64)| {
        let x = (left + (east(x) - west) * narrow * scale) * 10.0;
        (x, (2.0 + (north - y) * scale) * 10.0)
    };
    let sound = |line: &Vec<(f64, f64)>| line.iter().all(|(x, y)| x.abs() <= 360.0 && y.abs() <= 91.0);
    let line = |line: &Vec<(f64, f64)>| if sound(line) { line.iter().map(project).collect() } else { Vec::new() };
    (lines.iter().map(line).collect(), high * scale + 4.0)
}

/// The longitude at which the world is cut open, so that what is drawn lies together: a country on both sides of
/// the antimeridian is one country.
fn cut(lines: &[Vec<(f64, f64)>]) -> Option<f64> {
    let longitudes = || lines.iter().flatten().map(|(x, _)| *x).filter(|x| x.abs() <= 360.0);
    let (least, most) = (longitudes().fold(f64::INFINITY, f64::min), longitudes().fold(f64::NEG_INFINITY, f64::max));
    // Where less than half of the world is drawn, no cut makes it less.
    if most - least <= 180.0 || most < least {
        return None;
    }
    let mut east: Vec<f64> = longitudes().map(|x| x.rem_euclid(360.0)).collect();
    east.arrange_by(f64::total_cmp);
    let (first, last) = east.first().zip(east.last())?;
    let gaps = east.windows(2).map(|pair| (pair[1] - pair[0], pair[1]));
    let widest = gaps.fold((first + 360.0 - last, *first), |best, gap| if gap.0 > best.0 { gap } else { best });
    Some(widest.1)
}

/// The cosine of an angle in degrees between -90 and 90, the same to the last bit on every machine.
fn cosine(degrees: f64) -> f64 {
    let square = (degrees / 180.0 * std::f64::consts::PI) * (degrees / 180.0 * std::f64::consts::PI);
    let (mut term, mut sum) = (1.0, 1.0);
    // 1·2, 3·4, 5·6 and so on.
    for divisor in [2.0, 12.0, 30.0, 56.0, 90.0, 132.0, 182.0, 240.0, 306.0] {
        term *= -square / divisor;
        sum += term;
    }
    sum
}

/// The lines with no more points than a drawing may have, in whole tenths.
fn simplify(lines: &[Vec<(f64, f64)>], areas: &[&[Ring]]) -> Vec<Vec<BackendCoord>> {
    let mut loose = LOOSE;
    let mut simple: Vec<Vec<(f64, f64)>> = lines.iter().map(|line| thin(line, loose)).collect();
    loop {
        let length = |number: &i32| simple.get(index(*number)).map_or(0, Vec::len);
        let points: usize = areas.iter().copied().flatten().map(|ring| ring.iter().map(length).sum::<usize>()).sum();
        if points <= MOST_POINTS || loose > 100.0 {
            break;
        }
        loose *= 1.5;
        simple = simple.iter().map(|line| thin(line, loose)).collect();
    }
    let round = |(x, y): &(f64, f64)| (x.round() as i32, y.round() as i32);
    simple.iter().map(|line| line.iter().map(round).collect()).collect()
}

/// Which line a number means.
fn index(number: i32) -> usize {
    usize::try_from(if number < 0 { !number } else { number }).unwrap_or(usize::MAX)
}

/// Leaves out of a line what lies no farther than `loose` from what stays.
///
/// First goes what is that near to the point before it, then what is that near to the line (Douglas and Peucker),
/// stretch by stretch: of a whole line it would take the square of its length in time.
fn thin(line: &[(f64, f64)], loose: f64) -> Vec<(f64, f64)> {
    let mut apart_enough: Vec<(f64, f64)> = Vec::new();
    for (at, point) in line.iter().enumerate() {
        let far = apart_enough.last().is_none_or(|last| apart(*point, *last, *last) > loose * loose);
        if far || at + 1 == line.len() {
            apart_enough.push(*point);
        }
    }
    let Some(last) = apart_enough.len().checked_sub(1) else { return Vec::new() };
    let mut kept = vec![false; apart_enough.len()];
    kept[last] = true;
    let mut stretches: Vec<(usize, usize)> =
        (0..last).step_by(STRETCH).map(|from| (from, (from + STRETCH).min(last))).collect();
    while let Some((from, to)) = stretches.pop() {
        kept[from] = true;
        let (mut farthest, mut found) = (loose * loose, None);
        for (at, point) in apart_enough.iter().enumerate().take(to).skip(from + 1) {
            let far = apart(*point, apart_enough[from], apart_enough[to]);
            if far > farthest {
                (farthest, found) = (far, Some(at));
            }
        }
        if let Some(at) = found {
            stretches.extend([(from, at), (at, to)]);
        }
    }
    apart_enough.into_iter().zip(kept).filter(|(_, kept)| *kept).map(|(point, _)| point).collect()
}

/// How far a point is from a stretch, squared.
fn apart((x, y): (f64, f64), a: (f64, f64), b: (f64, f64)) -> f64 {
    let (along, across) = (b.0 - a.0, b.1 - a.1);
    let length = along * along + across * across;
    let share = if length > 0.0 { (((x - a.0) * along + (y - a.1) * across) / length).clamp(0.0, 1.0) } else { 0.0 };
    let (dx, dy) = (x - (a.0 + share * along), y - (a.1 + share * across));
    dx * dx + dy * dy
}

/// A closed line as it is drawn, its first point not repeated.
struct Outline(Vec<BackendCoord>);

fn outline(lines: &[Vec<BackendCoord>], ring: &Ring) -> Outline {
    let mut points: Vec<BackendCoord> = Vec::new();
    let mut push = |point: &BackendCoord| {
        if points.last() != Some(point) {
            points.push(*point);
        }
    };
    for number in ring {
        let Some(line) = lines.get(index(*number)) else { continue };
        if *number < 0 { line.iter().rev().for_each(&mut push) } else { line.iter().for_each(&mut push) }
    }
    while points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    Outline(points)
}

impl Outline {
    fn sides(&self) -> impl Iterator<Item = (BackendCoord, BackendCoord)> {
        self.0.iter().copied().zip(self.0.iter().copied().cycle().skip(1))
    }

    fn area(&self) -> f64 {
        let twice =
            |(a, b): (BackendCoord, BackendCoord)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1);
        self.sides().map(twice).sum::<i64>().unsigned_abs() as f64 / 2.0
    }

    /// Left, right, top and bottom.
    fn bounds(&self) -> Option<[i32; 4]> {
        let first = self.0.first()?;
        let start = [first.0, first.0, first.1, first.1];
        Some(self.0.iter().fold(start, |[left, right, top, bottom], (x, y)| {
            [left.min(*x), right.max(*x), top.min(*y), bottom.max(*y)]
        }))
    }
}

/// The outlines of an area that are drawn, the greatest first.
struct Shape(Vec<Outline>);

impl Shape {
    fn of(lines: &[Vec<BackendCoord>], rings: &[Ring]) -> Shape {
        let outlines = rings.iter().map(|ring| outline(lines, ring)).filter(|outline| !outline.0.is_empty());
        let mut outlines: Vec<(f64, Outline)> = outlines.map(|outline| (outline.area(), outline)).collect();
        outlines.arrange_by(|a, b| b.0.total_cmp(&a.0));
        let mut first = true;
        outlines.retain(|(area, _)| std::mem::take(&mut first) || *area >= LEAST);
        Shape(outlines.into_iter().map(|(_, outline)| outline).collect())
    }

    /// Whether the area would hardly be seen.
    fn dotted(&self) -> bool {
        let bounds = self.0.first().and_then(Outline::bounds);
        bounds.is_some_and(|[left, right, top, bottom]| right - left <= TINY && bottom - top <= TINY)
    }

    /// A place within the area, or near it.
    fn middle(&self) -> Option<BackendCoord> {
        let [left, right, top, bottom] = self.0.first()?.bounds()?;
        Some(self.widest(0.0).map_or(((left + right) / 2, (top + bottom) / 2), |(place, _)| place))
    }

    /// The middle of where a figure has room, if it has any.
    fn room(&self, label: &str) -> Option<BackendCoord> {
        if label.is_empty() || self.dotted() {
            return None;
        }
        let wide = width(label) * LETTERS * 10.0 + 2.0 * MARGIN;
        let (place, room) = self.widest(LETTERS * super::text::EM * 4.0)?;
        (room >= wide).then_some(place)
    }

    /// The middle of the widest level stretch of the greatest outline whose height, `half` up and down, is within it.
    fn widest(&self, half: f64) -> Option<(BackendCoord, f64)> {
        let outline = self.0.first()?;
        let [_, _, top, bottom] = outline.bounds()?;
        let (top, high) = (f64::from(top), f64::from(bottom - top));
        let mut best: Option<(BackendCoord, f64, f64)> = None;
        for step in 1..12 {
            let y = top + high * f64::from(step) / 12.0;
            let mut stretches = self.within(y);
            if half > 0.0 {
                for beside in [y - half, y + half] {
                    stretches = both(&stretches, &self.within(beside));
                }
            }
            for (from, to) in stretches {
                // Of two that are about as wide the one nearer to the middle.
                let off = (f64::from(step) - 6.0).abs() / 6.0;
                let worth = (to - from) * (1.0 - 0.3 * off);
                if best.is_none_or(|(_, _, most)| worth > most) {
                    best = Some(((((from + to) / 2.0).round() as i32, y.round() as i32), to - from, worth));
                }
            }
        }
        best.map(|(place, room, _)| (place, room))
    }

    /// Where a level line lies within the area.
    fn within(&self, y: f64) -> Vec<(f64, f64)> {
        let mut crossings: Vec<f64> = Vec::new();
        for (a, b) in self.0.iter().flat_map(Outline::sides) {
            let (ay, by) = (f64::from(a.1), f64::from(b.1));
            if (ay <= y) != (by <= y) {
                crossings.push(f64::from(a.0) + (y - ay) / (by - ay) * f64::from(b.0 - a.0));
            }
        }
        crossings.arrange_by(f64::total_cmp);
        crossings.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
    }
}

/// What two sets of stretches share.
fn both(first: &[(f64, f64)], second: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let pairs = first.iter().flat_map(|a| second.iter().map(move |b| (a, b)));
    pairs.map(|(a, b)| (a.0.max(b.0), a.1.min(b.1))).filter(|(from, to)| from < to).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_on_both_sides_of_the_antimeridian_lies_together() {
        let lines = vec![vec![(177.0, -17.0), (180.0, -16.0)], vec![(-180.0, -16.0), (-178.0, -18.0)]];
        let (drawn, _) = project(&lines);
        assert!((drawn[0][1].0 - drawn[1][0].0).abs() < 0.001, "{drawn:?}");
        assert!(drawn[0][0].0 < drawn[0][1].0 && drawn[1][0].0 < drawn[1][1].0, "{drawn:?}");
        // Another country may be drawn as it is.
        let (drawn, _) = project(&[vec![(-170.0, 50.0), (-60.0, 20.0)]]);
        assert!(drawn[0][0].0 < drawn[0][1].0);
    }

    #[test]
    fn cosines_are_right() {
        for degrees in [-90.0_f64, -60.0, -2.0, 0.0, 23.5, 45.0, 66.6, 89.0] {
            assert!((cosine(degrees) - degrees.to_radians().cos()).abs() < 1e-9, "{degrees}");
        }
    }

    #[test]
    fn a_line_keeps_what_can_be_seen() {
        let line: Vec<(f64, f64)> = (0..100).map(|x| (f64::from(x), if x == 50 { 40.0 } else { 0.1 })).collect();
        assert_eq!(thin(&line, 1.5), [(0.0, 0.1), (48.0, 0.1), (50.0, 40.0), (51.0, 0.1), (99.0, 0.1)]);
        assert_eq!(thin(&[], 1.5), []);
        assert_eq!(thin(&[(1.0, 1.0)], 1.5), [(1.0, 1.0)]);
    }
}
