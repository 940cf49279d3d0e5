//! Raw HTML within Markdown, where a report allows it: kept without what could run or load anything.
//!
//! Markdown cuts raw HTML into pieces: a block ends at an empty line, and within a sentence every tag is
//! a piece. Each piece is sanitised by itself, so that it can never reach into what terang writes; what
//! it leaves open is remembered, and closed at the latest where its surroundings end.

use ammonia::Builder;
use std::borrow::Cow;

/// A character that no text has, put at the end of a piece to see which of its elements are still open
/// there.
const MARK: char = '\u{fdd0}';

/// The elements that may stay open over the Markdown that follows.
const OPEN_BLOCKS: &[&str] =
    &["article", "aside", "blockquote", "details", "div", "figcaption", "figure", "section", "summary"];

/// The elements of a sentence. Links are none of them: Markdown writes those, and they are checked.
const OPEN_INLINE: &[&str] = &[
    "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "u", "var",
];

/// Where a piece of HTML stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Position {
    /// Between blocks.
    Block,
    /// Within a sentence.
    Inline,
}

/// The sanitisers of a page.
pub(super) struct Sanitiser {
    block: Builder<'static>,
    inline: Builder<'static>,
}

/// A sanitised piece.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// How many of the open elements it closes, from the innermost.
    pub closes: usize,
    /// Its HTML, its last elements perhaps left open.
    pub html: String,
    /// The names of those, from the outermost.
    pub opens: Vec<String>,
}

impl Sanitiser {
    /// The sanitisers for a site that stands at `root`.
    pub(super) fn new(root: &str) -> Sanitiser {
        let schemes = ["http", "https", "mailto", "tel"];
        let prepare = |builder: &mut Builder<'static>| {
            let root = root.to_owned();
            let known = builder.clone_url_schemes();
            builder
                .rm_url_schemes(known)
                .add_url_schemes(schemes)
                .link_rel(None)
                .attribute_filter(move |element, attribute, value| address(&root, element, attribute, value));
        };
        let mut block = Builder::default();
        prepare(&mut block);
        block.rm_tags(["area", "data", "map"]).add_tags(["section"]).add_tag_attributes("details", ["open"]);
        let mut inline = Builder::empty();
        prepare(&mut inline);
        inline.add_tags(OPEN_INLINE).add_tags(["br", "img", "rp", "rt", "ruby", "time", "wbr"]);
        inline.add_tag_attributes("img", ["src", "alt", "width", "height"]);
        inline.add_tag_attributes("time", ["datetime"]).add_generic_attributes(["lang"]);
        Sanitiser { block, inline }
    }

    /// Sanitises a piece, which may close the `open` elements around it.
    pub(super) fn clean(&self, piece: &str, position: Position, open: &[(usize, String)]) -> Piece {
        let piece: Cow<'_, str> =
            if piece.contains(MARK) { piece.replace(MARK, "").into() } else { Cow::Borrowed(piece) };
        let mut rest = piece.trim_start();
        let mut closes = 0;
        while let Some((name, after)) = closing_tag(rest) {
            // An end tag closes what lies within its element too; one without a start closes nothing.
            let depth = open.iter().rev().skip(closes).position(|(_, open)| name.eq_ignore_ascii_case(open));
            closes += depth.map_or(0, |depth| depth + 1);
            rest = after.trim_start();
        }
        if rest.is_empty() {
            return Piece { closes, html: String::new(), opens: Vec::new() };
        }
        let (builder, allowed) = match position {
            Position::Block => (&self.block, OPEN_BLOCKS),
            Position::Inline => (&self.inline, OPEN_INLINE),
        };
        let marked = builder.clean(&format!("{rest}{MARK}")).to_string();
        let opens = marked.rsplit_once(MARK).and_then(|(html, closers)| {
            let mut opens: Vec<String> = Vec::new();
            let mut closers = closers;
            while let Some((name, after)) = closing_tag(closers) {
                opens.insert(0, name.to_owned());
                closers = after;
            }
            let carried = closers.is_empty() && opens.iter().all(|name| allowed.contains(&name.as_str()));
            carried.then(|| (html.replace(MARK, ""), opens))
        });
        match opens {
            Some((html, opens)) => Piece { closes, html, opens },
            // It ends within a tag, a comment or a table: it stays by itself.
            None => Piece { closes, html: builder.clean(rest).to_string().replace(MARK, ""), opens: Vec::new() },
        }
    }
}

/// The name of the end tag with which a text begins, and what comes after it.
fn closing_tag(text: &str) -> Option<(&str, &str)> {
    let (name, rest) = text.strip_prefix("</")?.split_once('>')?;
    let name = name.trim_end();
    (!name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric())).then_some((name, rest))
}

/// Addresses of the site follow the path at which it stands; a picture comes from nowhere else.
fn address<'v>(root: &str, element: &str, attribute: &str, value: &'v str) -> Option<Cow<'v, str>> {
    let inside = value.strip_prefix('/').filter(|rest| !rest.starts_with(['/', '\\']));
    match (element, attribute, inside) {
        (_, "src" | "href", Some(rest)) => Some(format!("{root}{rest}").into()),
        ("img", "src", None) => None,
        _ => Some(value.into()),
    }
}
