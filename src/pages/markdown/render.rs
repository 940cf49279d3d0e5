//! From the events of a text to its HTML.

use super::claim::{self, Binding, Cited};
use super::escape::{escape, escape_address, escape_segment, escaped};
use super::headings::{self, Heading};
use super::raw::{Position, Sanitiser};
use super::{Drawing, Rendered, Setting};
use crate::dataset::site::RawHtml;
use crate::diag::Fact;
use crate::figures::Address;
use crate::figures::link::{Chart, Link, Prose, decoded, parse};
use crate::period::Span;
use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, LinkType, Tag, TagEnd};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// A text on its way into HTML.
///
/// Events are walked in a loop, never by recursion: a text nested ten thousand deep costs no stack.
pub(super) struct Writer<'w> {
    prose: &'w Prose<'w>,
    at: &'w Setting<'w>,
    out: String,
    /// The headings, each with the event at which it starts, in order.
    headings: Vec<(usize, Heading)>,
    /// Their ids.
    ids: FxHashSet<String>,
    /// What closes the links that are open.
    links: Vec<String>,
    /// How many Markdown elements are open.
    depth: usize,
    sanitiser: Option<Sanitiser>,
    /// The author's own elements that are open, with the depth at which each was opened.
    raw: Vec<(usize, String)>,
    table: Table,
    /// The names of tables so far.
    names: FxHashMap<String, u32>,
    charts: u32,
    notes: Notes,
    told: Told,
}

/// A link: what stands before and after its words, and the words that it gets where it has none.
#[derive(Default)]
struct Anchor {
    open: String,
    close: String,
    words: String,
    /// The figure to whose entry it leads; `open` then begins within the link.
    figure: Option<(Address, Span)>,
}

/// The figures that the text has told so far.
#[derive(Default)]
struct Told {
    figures: Vec<Cited>,
    /// Their places by their addresses.
    places: FxHashMap<String, usize>,
}

/// The table that is being written; tables do not nest.
#[derive(Default)]
struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    in_body: bool,
}

/// Footnotes, numbered in the order in which they are first referred to.
#[derive(Default)]
struct Notes {
    definitions: FxHashMap<String, Range<usize>>,
    numbers: FxHashMap<String, usize>,
    /// Their labels by number, with how often each was referred to.
    order: Vec<(String, usize)>,
}

impl<'w> Writer<'w> {
    pub(super) fn new(prose: &'w Prose<'w>, at: &'w Setting<'w>) -> Writer<'w> {
        let dataset = at.figures.dataset();
        let mut notes = Notes::default();
        for (index, (event, _)) in prose.events.iter().enumerate() {
            if let Event::Start(Tag::FootnoteDefinition(label)) = event {
                let inside = index + 1..prose.partner[index];
                // Of two footnotes with one label the first counts, as for definitions of links.
                notes.definitions.entry(label.to_lowercase()).or_insert(inside);
            }
        }
        let mut writer = Writer {
            prose,
            at,
            out: String::with_capacity(prose.events.last().map_or(0, |(_, range)| range.end) * 3 / 2),
            headings: Vec::new(),
            ids: FxHashSet::default(),
            links: Vec::new(),
            depth: 0,
            sanitiser: (dataset.site.html == RawHtml::Sanitised).then(|| Sanitiser::new(at.root)),
            raw: Vec::new(),
            table: Table::default(),
            names: FxHashMap::default(),
            charts: 0,
            notes,
            told: Told::default(),
        };
        let words = |index: usize| writer.plain(index + 1..prose.partner[index]);
        writer.headings = headings::collect(prose, dataset, at.prefix, at.taken, words);
        writer.ids = writer.headings.iter().map(|(_, heading)| heading.id.clone()).collect();
        writer
    }

    /// The heading that starts at an event.
    fn heading(&self, event: usize) -> Option<&Heading> {
        let place = self.headings.binary_search_by_key(&event, |(index, _)| *index).ok()?;
        self.headings.get(place).map(|(_, heading)| heading)
    }

    pub(super) fn write(mut self) -> Rendered {
        self.run(0..self.prose.events.len());
        self.footnotes();
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
        Rendered {
            html: self.out,
            headings: self.headings.into_iter().map(|(_, heading)| heading).collect(),
            figures: self.told.figures,
        }
    }

    fn run(&mut self, range: Range<usize>) {
        let mut index = range.start;
        while index < range.end {
            let Some(event) = self.prose.event(index) else { break };
            index = match event {
                Event::Start(tag) => self.start(index, tag),
                Event::End(tag) => {
                    self.end(*tag, index);
                    index + 1
                }
                other => {
                    self.inline(other);
                    index + 1
                }
            };
        }
        self.close_raw(self.raw.len());
    }

    /// Writes what begins at an event, and says with which to go on.
    fn start(&mut self, index: usize, tag: &Tag<'_>) -> usize {
        let end = self.prose.partner[index];
        match tag {
            Tag::Paragraph if self.prose.stands_alone(index + 1) => {
                let (html, is_block) = self.image(index + 1, true);
                if is_block {
                    self.out.push_str(&html);
                    self.out.push('\n');
                } else if !html.is_empty() {
                    self.put(&["<p>", &html, "</p>\n"]);
                }
                return end + 1;
            }
            Tag::Image { .. } => {
                let alone = self.prose.stands_alone(index);
                let (html, _) = self.image(index, alone);
                self.out.push_str(&html);
                return end + 1;
            }
            Tag::HtmlBlock => {
                self.html_block(index + 1..end);
                return end + 1;
            }
            Tag::FootnoteDefinition(_) => return end + 1,
            Tag::Link { dest_url, link_type, .. } => {
                let letter = (*link_type == LinkType::Email).then(|| CowStr::from(format!("mailto:{dest_url}")));
                let dest_url = letter.as_ref().unwrap_or(dest_url);
                let is_empty = !self.prose.has_words(index) && !self.holds_image(index + 1..end);
                let anchor = self.link(dest_url, is_empty);
                if let Some((address, span)) = anchor.figure {
                    let mention = self.mention(address, span);
                    self.out.push_str(&mention);
                }
                self.out.push_str(&anchor.open);
                if is_empty {
                    escape(&mut self.out, &anchor.words);
                    self.out.push_str(&anchor.close);
                    return end + 1;
                }
                self.links.push(anchor.close);
            }
            Tag::Heading { .. } => {
                let (level, id) =
                    self.heading(index).map_or((2, String::new()), |heading| (heading.level, heading.id.clone()));
                let level = level.to_string();
                self.put(&["<h", &level, " id=\"", &escaped(&id), "\">"]);
            }
            Tag::Table(alignments) => self.table(index, alignments),
            Tag::TableCell => self.cell(index),
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(info) => info.split([' ', ',', '\t']).next().unwrap_or_default(),
                    CodeBlockKind::Indented => "",
                };
                match language {
                    "" => self.out.push_str("<pre><code>"),
                    _ => self.put(&["<pre><code class=\"language-", &escaped(language), "\">"]),
                }
            }
            Tag::List(Some(first)) if *first != 1 => {
                let first = first.to_string();
                self.put(&["<ol start=\"", &first, "\">\n"]);
            }
            Tag::TableHead => {
                self.table.in_head = true;
                self.table.column = 0;
                self.out.push_str("<thead><tr>");
            }
            Tag::TableRow => {
                self.table.column = 0;
                self.out.push_str(if self.table.in_body { "<tr>" } else { "<tbody>\n<tr>" });
                self.table.in_body = true;
            }
            _ => self.out.push_str(opening(tag)),
        }
        self.depth += 1;
        index + 1
    }

    fn end(&mut self, tag: TagEnd, index: usize) {
        let opened_here = self.raw.iter().rev().take_while(|(depth, _)| *depth == self.depth).count();
        self.close_raw(opened_here);
        self.depth = self.depth.saturating_sub(1);
        match tag {
            TagEnd::Link => {
                let close = self.links.pop().unwrap_or_default();
                self.out.push_str(&close);
            }
            TagEnd::Heading(_) => {
                let start = self.prose.partner[index];
                let level = self.heading(start).map_or(2, |heading| heading.level).to_string();
                self.put(&["</h", &level, ">\n"]);
            }
            TagEnd::TableHead => {
                self.table.in_head = false;
                self.out.push_str("</tr></thead>\n");
            }
            TagEnd::Table => {
                let end = if self.table.in_body { "</tbody>\n</table></div>\n" } else { "</table></div>\n" };
                self.out.push_str(end);
                self.table = Table::default();
            }
            TagEnd::TableCell => {
                let end = if self.is_header(self.prose.partner[index]) { "</th>" } else { "</td>" };
                self.out.push_str(end);
                self.table.column += 1;
            }
            _ => self.out.push_str(closing(tag)),
        }
    }

    fn inline(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) => escape(&mut self.out, text),
            Event::Code(code) => {
                self.out.push_str("<code>");
                escape(&mut self.out, code);
                self.out.push_str("</code>");
            }
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::InlineHtml(html) | Event::Html(html) => self.raw(html, Position::Inline),
            Event::FootnoteReference(label) => self.reference(label),
            // Extensions that are not switched on.
            Event::InlineMath(text) | Event::DisplayMath(text) => escape(&mut self.out, text),
            Event::TaskListMarker(_) | Event::Start(_) | Event::End(_) => {}
        }
    }

    fn put(&mut self, parts: &[&str]) {
        for part in parts {
            self.out.push_str(part);
        }
    }

    /// A text of the language; without it the fallback.
    fn say(&self, key: &str, facts: &[(&str, Fact)], fallback: &str) -> String {
        self.at.locale.text(key, facts).unwrap_or_else(|_| fallback.to_owned())
    }

    // Words.

    /// The words of a stretch, without markup; links without words have those that they get.
    fn plain(&self, range: Range<usize>) -> String {
        let mut words = String::new();
        let mut index = range.start;
        while index < range.end {
            match self.prose.event(index) {
                Some(Event::Text(text) | Event::Code(text)) => words.push_str(text),
                Some(Event::SoftBreak | Event::HardBreak) => words.push(' '),
                Some(Event::Start(Tag::Link { dest_url, .. })) if !self.prose.has_words(index) => {
                    words.push_str(&self.link(dest_url, true).words);
                }
                Some(Event::Start(Tag::FootnoteDefinition(_))) => index = self.prose.partner[index],
                _ => {}
            }
            index += 1;
        }
        words.trim().to_owned()
    }

    fn holds_image(&self, range: Range<usize>) -> bool {
        let events = self.prose.events.get(range).unwrap_or_default();
        events.iter().any(|(event, _)| matches!(event, Event::Start(Tag::Image { .. })))
    }

    // Links.

    /// What a destination makes of a link.
    fn link(&self, destination: &str, is_empty: bool) -> Anchor {
        let dataset = self.at.figures.dataset();
        let language = self.at.language;
        let plain = |open: String, words: String| Anchor { open, close: "</a>".to_owned(), words, figure: None };
        let to = |class: &str, parts: &[&str], words: &str| {
            let mut open = ["<a", class, " href=\"", self.at.home].concat();
            for part in parts {
                escape_address(&mut open, part);
            }
            open.push_str("\">");
            plain(open, words.to_owned())
        };
        let Ok(link) = parse(destination, self.at.figures) else { return Anchor::default() };
        let (link, place) = match link {
            Link::Within(link, fragment) => (*link, ["#", &fragment].concat()),
            link => (link, String::new()),
        };
        match link {
            Link::Figure(claim) => match claim.bind(self.at.figures, self.at.period, self.at.day) {
                Ok(bound) => {
                    let Binding { open, close, words } = claim::bind(&claim, &bound, self.at);
                    Anchor { open, close, words, figure: Some((claim.address, bound.span)) }
                }
                Err(_) if is_empty => {
                    let open = "<span class=\"missing\">".to_owned();
                    Anchor { close: "</span>".to_owned(), ..plain(open, self.say("missing", &[], "…")) }
                }
                Err(_) => Anchor::default(),
            },
            Link::Chart(_) | Link::Within(..) => Anchor::default(),
            Link::Region(id) => {
                let region = &dataset.regions[id];
                to("", &["regions/", &region.code, "/", &place], region.name.get(language))
            }
            Link::Term(id) => {
                let term = &dataset.terms[id];
                to(" class=\"term\"", &["glossary/#", &term.id], term.term.get(language))
            }
            Link::Regulation(id) => {
                let regulation = &dataset.regulations[id];
                to("", &["regulations/#", &regulation.id], &regulation.citation())
            }
            Link::Source(id) => {
                let source = &dataset.sources[id];
                to("", &["sources/#", &source.id], source.title.get(language))
            }
            Link::Narrative(id) => {
                let narrative = &dataset.narratives[id];
                let title = narrative.versions.say(language).and_then(|version| version.title.as_deref());
                let mut slug = String::new();
                escape_segment(&mut slug, &narrative.slug);
                to("", &["narratives/", &slug, "/", &place], title.unwrap_or(&narrative.slug))
            }
            Link::Page(id) => {
                let page = &dataset.pages[id];
                let title = page.versions.say(language).and_then(|version| version.title.as_deref());
                let mut slug = String::new();
                escape_segment(&mut slug, &page.slug);
                to("", &[&slug, "/", &place], title.unwrap_or(&page.slug))
            }
            Link::Site(path) => {
                let mut open = "<a href=\"".to_owned();
                escape_address(&mut open, &self.of_site(&path));
                open.push_str("\">");
                plain(open, path)
            }
            Link::Fragment(fragment) => {
                let mut open = "<a href=\"#".to_owned();
                escape_address(&mut open, &self.fragment(&fragment));
                open.push_str("\">");
                plain(open, fragment)
            }
            Link::Web(address) => {
                let mut open = "<a href=\"".to_owned();
                escape_address(&mut open, &address);
                let ours = !address.starts_with("http") || address.starts_with(&dataset.site.base_url);
                open.push_str(if ours { "\">" } else { "\" rel=\"external\">" });
                plain(open, address)
            }
        }
    }

    /// Counts a mention of a figure, and opens the link to its entry.
    fn mention(&mut self, address: Address, span: Span) -> String {
        let name = address.text(self.at.figures.dataset(), span);
        let Told { figures, places } = &mut self.told;
        let place = *places.entry(name).or_insert_with_key(|name| {
            figures.push(Cited::new(address, span, name.clone(), self.at.prefix));
            figures.len() - 1
        });
        figures.get_mut(place).map(Cited::mention).unwrap_or_default()
    }

    /// An address that begins with `/`, below the path at which the site stands.
    fn of_site(&self, path: &str) -> String {
        [self.at.root, path.trim_start_matches('/')].concat()
    }

    /// The id that a link within the page means: one as it is, else that of the heading with these words.
    fn fragment(&self, fragment: &str) -> String {
        let made = [self.at.prefix, &headings::id_of(fragment)].concat();
        if !self.ids.contains(fragment) && self.ids.contains(&made) { made } else { fragment.to_owned() }
    }

    // Images.

    /// An image, a chart or the words that are left of what is neither, and whether that is a block.
    fn image(&mut self, index: usize, alone: bool) -> (String, bool) {
        let (Some(Event::Start(Tag::Image { dest_url, title, .. })), end) =
            (self.prose.event(index), self.prose.partner[index])
        else {
            return (String::new(), false);
        };
        let words = self.plain(index + 1..end);
        match parse(dest_url, self.at.figures) {
            Ok(Link::Chart(chart)) if alone => (self.chart(&chart, &words), true),
            Ok(Link::Site(path)) => {
                let picture = self.picture(&path, &words);
                if !alone {
                    return (picture, false);
                }
                let caption = match &**title {
                    "" => String::new(),
                    title => ["<figcaption>", &escaped(title), "</figcaption>"].concat(),
                };
                (["<figure>", &picture, &caption, "</figure>"].concat(), true)
            }
            _ => (escaped(&words), false),
        }
    }

    fn chart(&mut self, chart: &Chart, caption: &str) -> String {
        self.charts += 1;
        let prefix = format!("{}s-chart-{}-", self.at.prefix, self.charts);
        let drawn = (self.at.chart)(&Drawing { chart, caption, prefix: &prefix });
        drawn.unwrap_or_else(|| {
            let mut out = String::from("<figure class=\"chart-figure\">");
            if !caption.is_empty() {
                out.push_str("<figcaption><span class=\"fig-title\">");
                escape(&mut out, caption);
                out.push_str("</span></figcaption>");
            }
            out.push_str("<p class=\"missing\">");
            escape(&mut out, &self.say("missing", &[], "…"));
            out.push_str("</p></figure>");
            out
        })
    }

    fn picture(&self, path: &str, words: &str) -> String {
        let mut out = String::from("<img src=\"");
        escape_address(&mut out, &self.of_site(path));
        out.push_str("\" alt=\"");
        escape(&mut out, words);
        out.push('"');
        if let Some((width, height)) = self.size(path) {
            for part in [" width=\"", &width.to_string(), "\" height=\"", &height.to_string(), "\""] {
                out.push_str(part);
            }
        }
        out.push_str(" loading=\"lazy\" decoding=\"async\">");
        out
    }

    /// The size of a picture, so that a page does not jump when it arrives.
    fn size(&self, path: &str) -> Option<(usize, usize)> {
        let dataset = self.at.figures.dataset();
        let wanted = decoded(path.split(['?', '#']).next().unwrap_or(path));
        let wanted = wanted.trim_start_matches('/');
        let input = dataset.statics.iter().find(|input| input.below == wanted)?;
        let size = imagesize::size(dataset.files.on_disk(input.file)).ok()?;
        Some((size.width, size.height))
    }

    // Tables.

    fn table(&mut self, index: usize, alignments: &[Alignment]) {
        let name = self.table_name(index);
        self.put(&[
            "<div class=\"scroll\" role=\"region\" aria-label=\"",
            &escaped(&name),
            "\" tabindex=\"0\"><table>\n",
        ]);
        self.table = Table { alignments: alignments.to_vec(), ..Table::default() };
    }

    /// What a table is called among the landmarks: by the heads of its columns, no two alike.
    fn table_name(&mut self, index: usize) -> String {
        let mut heads = Vec::new();
        let mut at = index + 1;
        while let Some(event) = self.prose.event(at) {
            match event {
                Event::Start(Tag::TableCell) => {
                    let end = self.prose.partner[at];
                    heads.push(self.plain(at + 1..end));
                    at = end;
                }
                Event::End(TagEnd::TableHead) => break,
                _ => {}
            }
            at += 1;
        }
        heads.retain(|head| !head.is_empty());
        let number = self.names.values().sum::<u32>() + 1;
        let what = heads.join(", ");
        let mut name = if what.is_empty() {
            self.say("table-unnamed", &[("n", Fact::Count(number.into()))], &number.to_string())
        } else {
            self.say("table-named", &[("what", Fact::from(what.as_str()))], &what)
        };
        let times = self.names.entry(name.clone()).or_insert(0);
        *times += 1;
        if *times > 1 {
            name = format!("{name} ({times})");
        }
        name
    }

    /// Whether the cell that starts at an event heads its column: an empty one heads nothing.
    fn is_header(&self, start: usize) -> bool {
        self.table.in_head && self.prose.partner[start] > start + 1
    }

    fn cell(&mut self, index: usize) {
        let tag = if self.is_header(index) { "<th scope=\"col\"" } else { "<td" };
        let class = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Right) => " class=\"num\">",
            Some(Alignment::Center) => " class=\"center\">",
            _ => ">",
        };
        self.put(&[tag, class]);
    }

    // Raw HTML.

    fn html_block(&mut self, range: Range<usize>) {
        let mut html = String::new();
        for (event, _) in self.prose.events.get(range).unwrap_or_default() {
            if let Event::Html(line) | Event::Text(line) = event {
                html.push_str(line);
            }
        }
        if self.sanitiser.is_some() {
            self.raw(&html, Position::Block);
            self.out.push('\n');
        } else if !html.trim().is_empty() {
            self.put(&["<p>", &escaped(html.trim()), "</p>\n"]);
        }
    }

    fn raw(&mut self, html: &str, position: Position) {
        let Some(sanitiser) = &self.sanitiser else {
            escape(&mut self.out, html);
            return;
        };
        // An end tag reaches no further than the Markdown element in which it stands.
        let here = self.raw.partition_point(|(depth, _)| *depth < self.depth);
        let open = self.raw.get(here..).unwrap_or_default();
        let piece = sanitiser.clean(html, position, open);
        self.close_raw(piece.closes);
        self.out.push_str(&piece.html);
        let depth = self.depth;
        self.raw.extend(piece.opens.into_iter().map(|name| (depth, name)));
    }

    /// Closes the innermost of the author's own elements.
    fn close_raw(&mut self, count: usize) {
        for _ in 0..count {
            if let Some((_, name)) = self.raw.pop() {
                self.put(&["</", &name, ">"]);
            }
        }
    }

    // Footnotes.

    fn reference(&mut self, label: &str) {
        let key = label.to_lowercase();
        if !self.notes.definitions.contains_key(&key) {
            self.put(&["[^", &escaped(label), "]"]);
            return;
        }
        let number = match self.notes.numbers.get(&key) {
            Some(number) => *number,
            None => {
                self.notes.order.push((key.clone(), 0));
                let number = self.notes.order.len();
                self.notes.numbers.insert(key, number);
                number
            }
        };
        let Some((_, times)) = self.notes.order.get_mut(number - 1) else { return };
        *times += 1;
        let id = reference_id(number, *times);
        let label = self.say("footnote-number", &[("n", Fact::Count(number as u64))], "");
        let prefix = self.at.prefix;
        let html = format!(
            "<sup><a id=\"{prefix}{id}\" href=\"#{prefix}fn-{number}\" aria-label=\"{}\">{number}</a></sup>",
            escaped(&label)
        );
        match self.links.last_mut() {
            // A link within a link is none: it comes after.
            Some(close) => close.push_str(&html),
            None => self.out.push_str(&html),
        }
    }

    fn footnotes(&mut self) {
        let text = std::mem::take(&mut self.out);
        let mut notes = Vec::new();
        // Footnotes may refer to others, which then join the queue.
        while let Some((label, _)) = self.notes.order.get(notes.len()) {
            let range = self.notes.definitions.get(label).cloned().unwrap_or(0..0);
            self.depth = 0;
            self.run(range);
            notes.push(std::mem::take(&mut self.out));
        }
        self.out = text;
        if notes.is_empty() {
            return;
        }
        let prefix = self.at.prefix;
        let title = escaped(&self.say("footnotes", &[], ""));
        self.put(&["<section class=\"footnotes\" aria-label=\"", &title, "\">\n<ol>\n"]);
        for (number, note) in (1..).zip(notes) {
            let times = self.notes.order.get(number - 1).map_or(1, |(_, times)| *times);
            let label = escaped(&self.say("footnote-back", &[("n", Fact::Count(number as u64))], ""));
            let back: String = (1..=times)
                .map(|time| {
                    let id = reference_id(number, time);
                    format!(" <a href=\"#{prefix}{id}\" aria-label=\"{label}\">↩</a>")
                })
                .collect();
            let number = number.to_string();
            self.put(&["<li id=\"", prefix, "fn-", &number, "\">"]);
            match note.trim_end().strip_suffix("</p>") {
                Some(words) => self.put(&[words, &back, "</p>"]),
                None => self.put(&[note.trim_end(), &back]),
            }
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n</section>\n");
    }
}

fn reference_id(number: usize, time: usize) -> String {
    if time == 1 { format!("fnref-{number}") } else { format!("fnref-{number}-{time}") }
}

/// The tag that opens an element without attributes.
fn opening(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::Paragraph => "<p>",
        Tag::BlockQuote(_) => "<blockquote>\n",
        Tag::List(Some(_)) => "<ol>\n",
        Tag::List(None) => "<ul>\n",
        Tag::Item => "<li>",
        Tag::DefinitionList => "<dl>\n",
        Tag::DefinitionListTitle => "<dt>",
        Tag::DefinitionListDefinition => "<dd>",
        Tag::Emphasis => "<em>",
        Tag::Strong => "<strong>",
        Tag::Strikethrough => "<del>",
        _ => "",
    }
}

/// The tag that closes it.
fn closing(tag: TagEnd) -> &'static str {
    match tag {
        TagEnd::Paragraph => "</p>\n",
        TagEnd::BlockQuote(_) => "</blockquote>\n",
        TagEnd::CodeBlock => "</code></pre>\n",
        TagEnd::List(true) => "</ol>\n",
        TagEnd::List(false) => "</ul>\n",
        TagEnd::Item => "</li>\n",
        TagEnd::DefinitionList => "</dl>\n",
        TagEnd::DefinitionListTitle => "</dt>\n",
        TagEnd::DefinitionListDefinition => "</dd>\n",
        TagEnd::TableRow => "</tr>\n",
        TagEnd::Emphasis => "</em>",
        TagEnd::Strong => "</strong>",
        TagEnd::Strikethrough => "</del>",
        _ => "",
    }
}
