//! The hand that writes: a plotters backend whose lines, bars and dots are semantic SVG.
//!
//! plotters knows coordinates and series; it also knows colours and fonts, which belong to the
//! theme. So nothing here writes a colour. A plotters "colour" carries a [`Paint`], what a thing
//! *is* (grid, axis, the line of the second series), and the drawing says so by class.
//!
//! plotters counts whole pixels. The backend reports ten times the drawing's size and divides what
//! it is given, so coordinates are true to a tenth of a unit. Lines of one class that follow one
//! another become one path, with relative coordinates: the deltas are whole tenths, so nothing
//! drifts.

use super::text::{EM, LINE, escape, width};
use super::{Caption, scale};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Drawable, PointCollection};
use plotters::style::Color;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use std::convert::Infallible;

/// The width of every drawing in its own units; the style sheet's letter sizes are made for it.
pub(super) const WIDTH: f64 = 360.0;

/// What drawing answers: writing to memory cannot fail, plotters' layout may say that it did.
pub(super) type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;

/// The whole drawing, in tenths of its units.
pub(super) type Canvas<'a> = DrawingArea<Svg<'a>, Shift>;

/// What a shape is, as a class of the theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Role {
    Grid,
    Axis,
    Line,
    Area,
    Dot,
    Bar,
    Rest,
    Target,
    Break,
    Missing,
}

impl Role {
    const ALL: [(Role, &'static str); 10] = [
        (Role::Grid, "c-grid"),
        (Role::Axis, "c-axis"),
        (Role::Line, "line"),
        (Role::Area, "area"),
        (Role::Dot, "dot"),
        (Role::Bar, "bar"),
        (Role::Rest, "c-rest"),
        (Role::Target, "c-target"),
        (Role::Break, "c-break"),
        (Role::Missing, "c-missing"),
    ];
}

/// Classes that a tone adds, by its number in [`Paint`].
const TONES: [&str; 9] = ["", " c-s1", " c-s2", " c-s3", " c-s4", " c-s5", " c-s6", " c-people", " c-base"];

/// Classes that a state adds, by its number in [`Paint`].
const STATES: [&str; 4] = ["", " provisional", " disputed", " c-highlight"];

/// A class in the dress of a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paint {
    role: Role,
    tone: u8,
    state: u8,
}

impl Paint {
    /// What a thing is, with nothing added.
    pub(super) const fn new(role: Role) -> Paint {
        Paint { role, tone: 0, state: 0 }
    }

    /// In the tone of a series, counted from 0; the seventh is like the first.
    pub(super) fn series(self, number: usize) -> Paint {
        Paint { tone: (number % 6) as u8 + 1, ..self }
    }

    /// In the tone of a bar.
    pub(super) fn tone(self, tone: super::Tone) -> Paint {
        match tone {
            super::Tone::Series(number) => self.series(number),
            super::Tone::People => Paint { tone: 7, ..self },
            super::Tone::Base => Paint { tone: 8, ..self },
        }
    }

    /// With the mark of a figure that is not final.
    pub(super) fn mark(self, mark: super::Mark) -> Paint {
        let state = match mark {
            super::Mark::Plain => 0,
            super::Mark::Provisional => 1,
            super::Mark::Disputed => 2,
        };
        Paint { state, ..self }
    }

    /// As the one that the page speaks of.
    pub(super) fn highlight(self) -> Paint {
        Paint { state: 3, ..self }
    }

    /// The classes, as they stand in the attribute.
    fn write(self, out: &mut String) {
        out.push_str(Role::ALL.get(self.role as usize).map_or("", |(_, name)| name));
        out.push_str(TONES.get(usize::from(self.tone)).copied().unwrap_or(""));
        out.push_str(STATES.get(usize::from(self.state)).copied().unwrap_or(""));
    }

    /// The paint that a colour carries. A colour of plotters' own is drawn as an axis: visible, so
    /// that the mistake is seen.
    fn of(color: BackendColor) -> Paint {
        let (role, tone, state) = color.rgb;
        let role = Role::ALL.get(usize::from(role)).map_or(Role::Axis, |(role, _)| *role);
        Paint { role, tone, state }
    }
}

impl Color for Paint {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (self.role as u8, self.tone, self.state) }
    }
}

impl BackendStyle for Paint {
    fn color(&self) -> BackendColor {
        self.to_backend_color()
    }
}

/// Where a text stands: at its beginning, its middle or its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// Where a text stands against its place: on it, with its middle at it, or under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hang {
    On,
    Middle,
    Under,
}

/// A drawing being written.
pub(super) struct Svg<'a> {
    out: &'a mut String,
    size: (u32, u32),
    /// The class of the path that is still open, and where its pen stands.
    path: Option<(Paint, BackendCoord)>,
}

/// Units as tenths, for plotters. Beyond every drawing it saturates.
pub(super) fn tenths(units: f64) -> i32 {
    (units * 10.0).round() as i32
}

/// Appends tenths as units: `12.5`, `12`, `-.5`, never `-0`.
fn number(out: &mut String, tenths: i32, lead: Lead) {
    let whole = (tenths / 10).unsigned_abs();
    let rest = (tenths % 10).unsigned_abs();
    if tenths < 0 {
        out.push('-');
    }
    if whole > 0 || rest == 0 || lead == Lead::Zero {
        let mut digits = [0_u8; 10];
        let mut at = digits.len();
        let mut left = whole;
        loop {
            at -= 1;
            digits[at] = b'0' + (left % 10) as u8;
            left /= 10;
            if left == 0 {
                break;
            }
        }
        out.extend(digits[at..].iter().map(|&d| char::from(d)));
    }
    if rest > 0 {
        out.push('.');
        out.push(char::from(b'0' + rest as u8));
    }
}

/// Whether a number below one begins with a zero: in attributes yes, in path data it need not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    Zero,
    Point,
}

impl Svg<'_> {
    /// Ends an open path. Everything that is not a line of the same class comes through here.
    fn finish(&mut self) {
        if self.path.take().is_some() {
            self.out.push_str("\"/>");
        }
    }

    /// Moves the pen of the path of this class, opening it if another or none is open.
    fn pen(&mut self, paint: Paint, to: BackendCoord) {
        match self.path {
            Some((open, _)) if open == paint => {
                self.out.push('M');
            }
            _ => {
                self.finish();
                self.out.push_str("<path class=\"");
                paint.write(self.out);
                self.out.push_str("\" d=\"M");
            }
        }
        self.pair(to);
        self.path = Some((paint, to));
    }

    /// Two numbers of path data, with no more between them than is needed.
    fn pair(&mut self, (x, y): (i32, i32)) {
        number(self.out, x, Lead::Point);
        if y >= 0 {
            self.out.push(' ');
        }
        number(self.out, y, Lead::Point);
    }

    /// Draws from the pen's place through `to`.
    fn trace(&mut self, to: BackendCoord) {
        let Some((paint, from)) = self.path else { return };
        let step = (to.0 - from.0, to.1 - from.1);
        if step.1 == 0 {
            self.out.push('h');
            number(self.out, step.0, Lead::Point);
        } else if step.0 == 0 {
            self.out.push('v');
            number(self.out, step.1, Lead::Point);
        } else {
            self.out.push('l');
            self.pair(step);
        }
        self.path = Some((paint, to));
    }

    /// An attribute that is a number.
    fn attribute(&mut self, name: &str, tenths: i32) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        number(self.out, tenths, Lead::Zero);
        self.out.push('"');
    }

    /// Opens a group with a class.
    pub(super) fn open(&mut self, class: &str) {
        self.finish();
        self.out.push_str("<g class=\"");
        self.out.push_str(class);
        self.out.push_str("\">");
    }

    /// Opens a group with the classes of a paint, for all that is in it.
    pub(super) fn open_paint(&mut self, paint: Paint) {
        self.finish();
        self.out.push_str("<g class=\"");
        paint.write(self.out);
        self.out.push_str("\">");
    }

    /// Closes a group.
    pub(super) fn close(&mut self) {
        self.finish();
        self.out.push_str("</g>");
    }

    /// What a pointer that rests here is told.
    pub(super) fn title(&mut self, text: &str) {
        self.finish();
        if !text.is_empty() {
            self.out.push_str("<title>");
            escape(self.out, text);
            self.out.push_str("</title>");
        }
    }

    /// Opens a link, if the address is one that may stand here; says whether it did.
    pub(super) fn open_link(&mut self, address: Option<&str>) -> Linked {
        self.finish();
        match address {
            Some(address) if safe(address) => {
                self.out.push_str("<a href=\"");
                escape(self.out, address);
                self.out.push_str("\">");
                Linked::Yes
            }
            _ => Linked::No,
        }
    }

    /// Closes the link that was opened.
    pub(super) fn close_link(&mut self, linked: Linked) {
        self.finish();
        if linked == Linked::Yes {
            self.out.push_str("</a>");
        }
    }

    /// A text at a place given in units; an empty one is not written.
    pub(super) fn text(&mut self, class: &str, anchor: Anchor, place: (f64, f64), hang: Hang, text: &str) {
        self.lines(anchor, place, hang, &[(class, text)]);
    }

    /// A text around a place given in units, made narrower where it would be wider than `room`; an empty one is not
    /// written.
    pub(super) fn squeezed(&mut self, class: &str, (x, y): (f64, f64), room: f64, text: &str) {
        self.finish();
        if text.is_empty() {
            return;
        }
        self.out.push_str("<text class=\"");
        self.out.push_str(class);
        self.out.push('"');
        self.attribute("x", tenths(x));
        self.attribute("y", tenths(y));
        if width(text) > room {
            self.attribute("textLength", tenths(room));
            self.out.push_str(" lengthAdjust=\"spacingAndGlyphs\"");
        }
        self.out.push_str(" dy=\".35em\">");
        escape(self.out, text);
        self.out.push_str("</text>");
    }

    /// Lines of text, each with its class, one under another from a place given in units.
    ///
    /// What lies between them is said in em: where the style sheet makes letters smaller, the
    /// lines move together.
    pub(super) fn lines(&mut self, anchor: Anchor, (x, y): (f64, f64), hang: Hang, lines: &[(&str, &str)]) {
        self.finish();
        let mut lines = lines.iter().filter(|(_, text)| !text.is_empty()).peekable();
        let Some(&&(first, _)) = lines.peek() else { return };
        let same = lines.clone().all(|(class, _)| *class == first);
        self.out.push_str("<text");
        self.classes(if same { first } else { "" }, anchor);
        self.attribute("x", tenths(x));
        self.attribute("y", tenths(y));
        self.out.push_str(match hang {
            Hang::On => ">",
            Hang::Middle => " dy=\".35em\">",
            Hang::Under => " dy=\"1em\">",
        });
        for (nth, (class, text)) in lines.enumerate() {
            let span = nth > 0 || !same;
            if span {
                self.out.push_str("<tspan");
                self.classes(if same { "" } else { class }, Anchor::Start);
                if nth > 0 {
                    self.attribute("x", tenths(x));
                    self.out.push_str(" dy=\"1.1em\"");
                }
                self.out.push('>');
            }
            escape(self.out, text);
            if span {
                self.out.push_str("</tspan>");
            }
        }
        self.out.push_str("</text>");
    }

    /// The class attribute of a text, if it needs one.
    fn classes(&mut self, class: &str, anchor: Anchor) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => "mid",
            Anchor::End => "end",
        };
        if !class.is_empty() || !anchor.is_empty() {
            self.out.push_str(" class=\"");
            self.out.push_str(class);
            if !class.is_empty() && !anchor.is_empty() {
                self.out.push(' ');
            }
            self.out.push_str(anchor);
            self.out.push('"');
        }
    }

    /// A line between places given in units.
    pub(super) fn line(&mut self, paint: Paint, from: (f64, f64), to: (f64, f64)) {
        self.pen(paint, (tenths(from.0), tenths(from.1)));
        self.trace((tenths(to.0), tenths(to.1)));
    }

    /// A circle with a title of its own, its centre in tenths.
    pub(super) fn dot(&mut self, class: Option<Paint>, center: BackendCoord, radius: i32, title: &str) {
        self.finish();
        self.out.push_str("<circle");
        if let Some(paint) = class {
            self.out.push_str(" class=\"");
            paint.write(self.out);
            self.out.push('"');
        }
        self.attribute("cx", center.0);
        self.attribute("cy", center.1);
        self.attribute("r", radius);
        self.end_shape("circle", title);
    }

    /// A rectangle with a title of its own, its corners in tenths.
    pub(super) fn rect(&mut self, paint: Paint, a: BackendCoord, b: BackendCoord, title: &str) {
        self.finish();
        self.out.push_str("<rect class=\"");
        paint.write(self.out);
        self.out.push('"');
        self.attribute("x", a.0.min(b.0));
        self.attribute("y", a.1.min(b.1));
        self.attribute("width", (a.0 - b.0).abs());
        self.attribute("height", (a.1 - b.1).abs());
        self.end_shape("rect", title);
    }

    /// Closed lines, their corners in tenths, as one shape: a ring within another is a hole.
    ///
    /// `pattern` is the id of what fills it; without one the class says it.
    pub(super) fn rings<'r>(
        &mut self,
        class: &str,
        pattern: Option<&str>,
        rings: impl Iterator<Item = &'r [BackendCoord]>,
    ) {
        self.finish();
        self.out.push_str("<path");
        self.filled(class, pattern);
        self.out.push_str(" d=\"");
        for ring in rings {
            let Some((first, rest)) = ring.split_first() else { continue };
            self.out.push('M');
            self.pair(*first);
            let mut at = *first;
            for (nth, to) in rest.iter().enumerate() {
                let step = (to.0 - at.0, to.1 - at.1);
                // One letter says that lines follow; a sign parts two numbers as well as a space.
                match nth {
                    0 => self.out.push('l'),
                    _ if step.0 >= 0 => self.out.push(' '),
                    _ => {}
                }
                self.pair(step);
                at = *to;
            }
            self.out.push('z');
        }
        self.out.push_str("\"/>");
    }

    /// A rectangle with a class of its own, its corners in tenths.
    pub(super) fn block(&mut self, class: &str, pattern: Option<&str>, a: BackendCoord, b: BackendCoord) {
        self.finish();
        self.out.push_str("<rect");
        self.filled(class, pattern);
        self.attribute("x", a.0.min(b.0));
        self.attribute("y", a.1.min(b.1));
        self.attribute("width", (a.0 - b.0).abs());
        self.attribute("height", (a.1 - b.1).abs());
        self.out.push_str("/>");
    }

    /// A circle with a class of its own, its centre and radius in tenths.
    pub(super) fn round(&mut self, class: &str, pattern: Option<&str>, center: BackendCoord, radius: i32) {
        self.finish();
        self.out.push_str("<circle");
        self.filled(class, pattern);
        self.attribute("cx", center.0);
        self.attribute("cy", center.1);
        self.attribute("r", radius);
        self.out.push_str("/>");
    }

    fn filled(&mut self, class: &str, pattern: Option<&str>) {
        self.out.push_str(" class=\"");
        self.out.push_str(class);
        self.out.push('"');
        if let Some(pattern) = pattern {
            self.out.push_str(" fill=\"url(#");
            escape(self.out, pattern);
            self.out.push_str(")\"");
        }
    }

    /// What shapes are filled with: the id of each pattern, its class, and its lines in a square of four units.
    pub(super) fn patterns(&mut self, patterns: Vec<(String, &str, &str)>) {
        self.finish();
        if patterns.is_empty() {
            return;
        }
        self.out.push_str("<defs>");
        for (id, class, lines) in patterns {
            self.out.push_str("<pattern id=\"");
            escape(self.out, &id);
            self.out.push_str("\" class=\"pattern-");
            self.out.push_str(class);
            self.out.push_str("\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\">");
            self.out.push_str("<rect width=\"4\" height=\"4\"/><path d=\"");
            self.out.push_str(lines);
            self.out.push_str("\"/></pattern>");
        }
        self.out.push_str("</defs>");
    }

    /// Ends a shape, with a title inside if there is one.
    fn end_shape(&mut self, name: &str, title: &str) {
        if title.is_empty() {
            self.out.push_str("/>");
            return;
        }
        self.out.push('>');
        self.title(title);
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }
}

/// Whether a link was opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Linked {
    Yes,
    No,
}

/// Whether an address may be followed: relative, or of the web. `javascript:` is neither, however
/// it is written; a colon before the first slash, question mark or hash makes a scheme.
fn safe(address: &str) -> bool {
    let address = address.trim_start();
    let head = address.split(['/', '?', '#']).next().unwrap_or("");
    !address.is_empty()
        && (!head.contains(':') || head.eq_ignore_ascii_case("https:") || head.eq_ignore_ascii_case("http:"))
}

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        self.finish();
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Result<(), DrawingErrorKind<Infallible>> {
        // Nothing of ours is made of pixels: all that plotters would rasterise is drawn below.
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let mut path = path.into_iter();
        if let Some(first) = path.next() {
            self.pen(Paint::of(style.color()), first);
            path.for_each(|to| self.trace(to));
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.draw_path(corners, style)?;
        if self.path.is_some() {
            self.out.push('z');
        }
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        _: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.rect(Paint::of(style.color()), upper_left, bottom_right, "");
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let radius = i32::try_from(radius).unwrap_or(0);
        self.dot(Some(Paint::of(style.color())), center, radius, "");
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        at: BackendCoord,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        // The class travels as the name of the font family.
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let place = (f64::from(at.0) / 10.0, f64::from(at.1) / 10.0);
        self.text(style.family().as_str(), anchor, place, Hang::On, text);
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        _: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok((tenths(width(text)).unsigned_abs(), tenths(LINE).unsigned_abs()))
    }
}

/// An element that is a piece of writing: groups, labels, whatever plotters has no shape for.
pub(super) struct Write<F>(pub(super) F);

impl<'a, F, At: 'a> PointCollection<'a, At> for &'a Write<F> {
    type Point = &'a At;
    type IntoIter = std::iter::Empty<&'a At>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::empty()
    }
}

impl<'s, F: Fn(&mut Svg<'s>)> Drawable<Svg<'s>> for Write<F> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _: I,
        svg: &mut Svg<'s>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        (self.0)(svg);
        Ok(())
    }
}

/// An element at data coordinates: it is told where they lie in the drawing, in tenths.
pub(super) struct At<F, const N: usize>(pub(super) [(f64, f64); N], pub(super) F);

impl<'a, F, const N: usize> PointCollection<'a, (f64, f64)> for &'a At<F, N> {
    type Point = &'a (f64, f64);
    type IntoIter = std::slice::Iter<'a, (f64, f64)>;

    fn point_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'s, F: Fn(&mut Svg<'s>, [BackendCoord; N]), const N: usize> Drawable<Svg<'s>> for At<F, N> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        places: I,
        svg: &mut Svg<'s>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let mut found = [(0, 0); N];
        for (slot, place) in found.iter_mut().zip(places) {
            *slot = place;
        }
        (self.1)(svg, found);
        Ok(())
    }
}

/// Whether a drawing holds links. Inside `role="img"` nothing can be reached by keyboard or reader,
/// so a drawing with links is a group of what it shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Links {
    Some,
    None,
}

impl Links {
    /// Whether any of these addresses will be a link.
    pub(super) fn among<'a>(mut addresses: impl Iterator<Item = Option<&'a str>>) -> Links {
        if addresses.any(|address| address.is_some_and(safe)) { Links::Some } else { Links::None }
    }
}

/// A whole drawing: its frame, its name and description for those who do not see it, and what
/// `inside` draws.
pub(super) fn picture(
    kind: &str,
    caption: &Caption,
    height: f64,
    links: Links,
    inside: impl for<'s, 'c> FnOnce(&'c Canvas<'s>) -> Drawn,
) -> String {
    let height = if scale::drawable(height) { height.ceil().clamp(EM, 100_000.0) } else { EM };
    let mut out = opened(kind, caption, height, links);
    let frame = out.len();
    {
        let size = (tenths(WIDTH).unsigned_abs(), tenths(height).unsigned_abs());
        let canvas = Svg { out: &mut out, size, path: None }.into_drawing_area();
        let drawn = inside(&canvas).and_then(|()| canvas.present());
        drop(canvas);
        if drawn.is_err() {
            // Half a drawing could say something false. The name and description still stand, and
            // so does the table beside it.
            out.truncate(frame);
        }
    }
    out.push_str("</svg>");
    out
}

/// The frame's beginning, with the name and the description.
fn opened(kind: &str, caption: &Caption, height: f64, links: Links) -> String {
    let mut out = String::with_capacity(4096);
    out.push_str("<svg class=\"chart chart-");
    out.push_str(kind);
    out.push_str("\" viewBox=\"0 0 ");
    number(&mut out, tenths(WIDTH), Lead::Zero);
    out.push(' ');
    number(&mut out, tenths(height), Lead::Zero);
    out.push_str(match links {
        Links::Some => "\" role=\"group\" aria-labelledby=\"",
        Links::None => "\" role=\"img\" aria-labelledby=\"",
    });
    let name = |out: &mut String, ending: &str| {
        // An id holds no space, whatever came in.
        let id: String = caption.id.split_whitespace().collect();
        escape(out, &id);
        out.push_str(ending);
    };
    name(&mut out, "-title ");
    name(&mut out, "-desc");
    out.push_str("\"><title id=\"");
    name(&mut out, "-title");
    out.push_str("\">");
    escape(&mut out, &caption.title);
    out.push_str("</title><desc id=\"");
    name(&mut out, "-desc");
    out.push_str("\">");
    escape(&mut out, &caption.description);
    out.push_str("</desc>");
    out
}

/// A small drawing beside words, which say all that it says.
pub(super) fn ornament(out: &mut String, width: f64, height: f64, inside: impl FnOnce(&mut Svg<'_>)) {
    let size = (tenths(width), tenths(height));
    out.push_str("<svg class=\"chart\" viewBox=\"0 0 ");
    number(out, size.0, Lead::Zero);
    out.push(' ');
    number(out, size.1, Lead::Zero);
    out.push_str("\" aria-hidden=\"true\">");
    let mut svg = Svg { out, size: (size.0.unsigned_abs(), size.1.unsigned_abs()), path: None };
    inside(&mut svg);
    svg.finish();
    out.push_str("</svg>");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(tenths: i32, lead: Lead) -> String {
        let mut out = String::new();
        number(&mut out, tenths, lead);
        out
    }

    #[test]
    fn numbers_are_short_and_never_minus_zero() {
        assert_eq!(printed(0, Lead::Zero), "0");
        assert_eq!(printed(tenths(-0.04), Lead::Zero), "0");
        assert_eq!(printed(125, Lead::Zero), "12.5");
        assert_eq!(printed(-5, Lead::Zero), "-0.5");
        assert_eq!(printed(-5, Lead::Point), "-.5");
        assert_eq!(printed(3600, Lead::Zero), "360");
        assert_eq!(printed(i32::MIN, Lead::Zero), "-214748364.8");
    }

    #[test]
    fn only_addresses_of_the_web_are_followed() {
        for good in ["/regions/61/", "#row", "?x=a:b", "a/b:c", "https://example.org/", "../x"] {
            assert!(safe(good), "{good}");
        }
        for bad in ["javascript:alert(1)", " JaVaScRiPt:x", "data:text/html,x", "", "java\tscript:x", "vbscript:/x"] {
            assert!(!safe(bad), "{bad}");
        }
    }

    #[test]
    fn roles_stand_at_their_own_number() {
        for (at, (role, _)) in Role::ALL.iter().enumerate() {
            assert_eq!(*role as usize, at);
        }
        let paint = Paint::new(Role::Bar).series(7).highlight();
        assert_eq!(Paint::of(paint.to_backend_color()), paint);
        let mut class = String::new();
        paint.write(&mut class);
        assert_eq!(class, "bar c-s2 c-highlight");
    }
}
