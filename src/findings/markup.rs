//! T405 and T406: pictures without words, and headings that skip a level.

use super::tags;
use super::texts::Reading;
use crate::dataset::site::RawHtml;
use crate::diag::Finding;
use crate::figures::link::{Link, decoded, parse};
use crate::order::Arrange;
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

/// A start tag of raw HTML, where the report allows it.
pub(super) struct RawTag {
    /// Its name in small letters.
    pub name: String,
    /// The whole tag in the body.
    pub range: Range<usize>,
    /// Whether it stands between blocks; else it stands in a sentence.
    pub between_blocks: bool,
    /// The values of the attributes that matter here, with where they stand.
    values: Vec<(&'static str, String, Range<usize>)>,
}

impl RawTag {
    /// The value of an attribute, one of `alt`, `src` and `href`.
    pub(super) fn value(&self, name: &str) -> Option<(&str, Range<usize>)> {
        let (_, value, range) = self.values.iter().find(|(own, _, _)| *own == name)?;
        Some((value, range.clone()))
    }
}

/// The start tags of raw HTML in a text; none where HTML is shown as text.
pub(super) fn raw_tags(text: &Reading<'_>) -> Vec<RawTag> {
    let mut found = Vec::new();
    if text.figures.dataset().site.html != RawHtml::Sanitised {
        return found;
    }
    let mut index = 0;
    while let Some((event, range)) = text.prose.events.get(index) {
        match event {
            Event::InlineHtml(html) => {
                let first = found.len();
                tags_of(html, &[(0, range.start)], false, &mut found);
                // Of a tag that goes on behind the mark of a quotation, the parts have no places.
                if text.body.get(range.clone()) != Some(html) {
                    for tag in found.iter_mut().skip(first) {
                        tag.range = range.clone();
                        tag.values.iter_mut().for_each(|(_, _, value)| *value = range.clone());
                    }
                }
            }
            Event::Start(Tag::HtmlBlock) => {
                let end = text.prose.partner.get(index).copied().unwrap_or(index);
                let mut block = String::new();
                let mut lines = Vec::new();
                for (event, range) in text.prose.events.get(index..end).unwrap_or_default() {
                    if let Event::Html(line) | Event::Text(line) = event {
                        lines.push((block.len(), range.start));
                        block.push_str(line);
                    }
                }
                tags_of(&block, &lines, true, &mut found);
                index = end;
            }
            _ => {}
        }
        index += 1;
    }
    found
}

/// The tags of a piece of HTML, whose `lines` come from these bytes of the body.
fn tags_of(html: &str, lines: &[(usize, usize)], between_blocks: bool, found: &mut Vec<RawTag>) {
    let byte = |at: usize| {
        let line = lines.partition_point(|(start, _)| *start <= at).checked_sub(1).and_then(|line| lines.get(line));
        line.map_or(at, |(start, source)| source + (at - start))
    };
    for tag in tags::read(html) {
        let place = |range: &Range<usize>| byte(range.start)..byte(range.end).max(byte(range.start));
        let values = ["alt", "src", "href"].into_iter().filter_map(|name| {
            let value = tag.get(name)?.into_owned();
            Some((name, value, place(&tag.range_of(name)?)))
        });
        found.push(RawTag {
            name: tag.name.to_ascii_lowercase(),
            range: place(&tag.range),
            between_blocks,
            values: values.collect(),
        });
    }
}

/// T405: every picture says in words what it shows, for those who cannot see it.
///
/// A chart is described by its data. In HTML `alt=""` says that a picture only decorates.
pub(super) fn pictures(text: &Reading<'_>, findings: &mut Vec<Finding>) {
    let prose = text.prose;
    let mut index = 0;
    while let Some((event, range)) = prose.events.get(index) {
        if let Event::Start(Tag::Image { dest_url, .. }) = event {
            let end = prose.partner.get(index).copied().unwrap_or(index);
            let mut words = String::new();
            for (event, _) in prose.events.get(index..end).unwrap_or_default() {
                match event {
                    Event::Text(text) | Event::Code(text) => words.push_str(text),
                    Event::SoftBreak | Event::HardBreak => words.push(' '),
                    _ => {}
                }
            }
            if matches!(parse(dest_url, text.figures), Ok(Link::Site(_) | Link::Web(_))) {
                findings.extend(wordless(text, range, &words, dest_url));
            }
            index = end;
        }
        index += 1;
    }
    for tag in raw_tags(text).iter().filter(|tag| tag.name == "img") {
        // A picture from elsewhere is taken out when the page is rendered.
        let Some((source, _)) = tag.value("src").filter(|(source, _)| source.starts_with('/')) else { continue };
        match tag.value("alt") {
            Some(("", _)) => {}
            Some((words, _)) => findings.extend(wordless(text, &tag.range, words, source)),
            None => findings.push(Finding::new("T405", "picture-without-alt", text.place(&tag.range))),
        }
    }
}

/// What is wrong with the words of a picture, if they do not say what it shows.
fn wordless(text: &Reading<'_>, picture: &Range<usize>, words: &str, source: &str) -> Option<Finding> {
    let words = words.trim();
    let message = if words.is_empty() {
        "picture-without-words"
    } else if is_file_name(words, source) {
        "picture-named-by-file"
    } else if says_only_picture(words) {
        "picture-called-picture"
    } else {
        return None;
    };
    Some(Finding::new("T405", message, text.place(picture)).with("text", words))
}

/// The endings of picture files.
const ENDINGS: &[&str] = &["jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "heic", "tif", "tiff", "bmp"];

/// Whether the words are a file's name: this picture's, with or without its ending, or any other's.
fn is_file_name(words: &str, source: &str) -> bool {
    if words.contains(char::is_whitespace) {
        return false;
    }
    let path = source.split(['?', '#']).next().unwrap_or(source);
    let path = decoded(path);
    let file = path.rsplit('/').next().unwrap_or(&path).to_lowercase();
    let words = words.to_lowercase();
    let stem = file.rsplit_once('.').map_or(&*file, |(stem, _)| stem);
    let ending = words.rsplit_once('.').map_or("", |(_, ending)| ending);
    words == file || (words == stem && stem.len() > 2) || ENDINGS.contains(&ending)
}

/// Words that say of a picture that it is one.
const PICTURES: &[&str] = &[
    "foto",
    "fotografi",
    "gambar",
    "gbr",
    "ilustrasi",
    "dokumentasi",
    "image",
    "img",
    "photo",
    "photograph",
    "picture",
    "pic",
    "illustration",
    "screenshot",
    "alt",
    "untitled",
];

/// Whether the words are a mere "foto", "Gambar 2", "image.".
fn says_only_picture(words: &str) -> bool {
    let plain = words.to_lowercase();
    let mut parts = plain.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.all(|part| {
        let word = part.trim_end_matches(|c: char| c.is_ascii_digit());
        word.is_empty() || PICTURES.contains(&word)
    })
}

/// T406: whoever has a page read aloud moves along its headings, and is lost where a level is missing.
///
/// The page's title is the first level; the shallowest heading of a text becomes a second one.
pub(super) fn headings(text: &Reading<'_>, findings: &mut Vec<Finding>) {
    let mut levels: Vec<(u8, bool, Range<usize>)> = Vec::new();
    for (event, range) in &text.prose.events {
        if let Event::Start(Tag::Heading { level, .. }) = event {
            levels.push((*level as u8, false, range.clone()));
        }
    }
    let shallowest = levels.iter().map(|(level, _, _)| *level).min().unwrap_or(2);
    let raw = raw_tags(text).into_iter().filter(|tag| tag.between_blocks);
    levels.extend(raw.filter_map(|tag| {
        let level = tag.name.strip_prefix('h')?.parse().ok().filter(|level| (1..=6).contains(level))?;
        Some((level, true, tag.range))
    }));
    levels.arrange_by_key(|(_, _, range)| range.start);
    let mark = |level: u8, raw: bool| match raw {
        true => format!("<h{level}>"),
        false => "#".repeat(level.into()),
    };
    let mut before = (1, None);
    for (written, raw, range) in levels {
        let level = if raw { written } else { (written - shallowest + 2).min(6) };
        let line = text.body.get(range.clone()).and_then(|heading| heading.lines().next()).unwrap_or_default();
        let place = text.place(&(range.start..range.start + line.trim_end().len()));
        let marks = mark(written, raw);
        if level == 1 {
            findings.push(Finding::new("T406", "heading-like-title", place).with("near", mark(2, raw)));
        } else if level > before.0 + 1 {
            let finding = match before.1 {
                Some(before) => Finding::new("T406", "heading-skips", place).with("before", before),
                None => Finding::new("T406", "heading-begins-deep", place),
            };
            let near = mark(written - (level - before.0 - 1), raw);
            findings.push(finding.with("marks", &*marks).with("near", near));
        }
        before = (level, Some(marks));
    }
}

#[cfg(test)]
mod tests {
    use super::super::links::tests::{SITE, found_beside};

    /// Holds what a text is told, with HTML and without, to what it should be.
    #[track_caller]
    fn tells(body: &str, wanted: &[&str]) {
        let html = format!("{SITE}allow_html: true\n");
        let found = found_beside(&[("site.yaml", &html)], body);
        let told: Vec<&str> = found.iter().filter_map(|told| told.split_once(' ')).map(|(_, told)| told).collect();
        assert_eq!(told, wanted, "{body}");
    }

    #[test]
    fn words_that_say_what_a_picture_shows_are_left_alone() {
        tells(
            "![Rapat di balai desa](/foto/rapat.png) ![Foto bersama bupati](/foto/rapat.png) ![a *b*](/foto/rapat.png)\n\n\
             ![](chart:gap/61/construction)\n\n\
             `![](/a.png)` <img src=\"/foto/rapat.png\" alt=\"\"> <img src='/foto/rapat.png' alt='Rapat desa'>\n\n\
             <div><IMG SRC=/foto/rapat.png ALT=Peserta></div> <!-- <img src=/foto/rapat.png> -->\n\n\
             <img src=https://elsewhere.example/a.png>",
            &[],
        );
        let found = found_beside(&[], "<img src=/a.png>\n\n<h4>a</h4>");
        assert!(found.is_empty(), "HTML that is shown as text: {found:?}");
    }

    #[test]
    fn a_picture_without_words_is_told() {
        tells("![](/foto/rapat.png)", &["`![](/foto/rapat.png)` T405 picture-without-words text="]);
        tells("a ![ ][1] b\n\n[1]: /foto/rapat.png", &["`![ ][1]` T405 picture-without-words text="]);
        let named = |words: &str, message: &str| {
            let picture = format!("![{words}](/foto/rapat.png)");
            tells(&picture, &[&format!("`{picture}` T405 {message} text={words}")]);
        };
        named("rapat.png", "picture-named-by-file");
        named("Rapat", "picture-named-by-file");
        named("IMG_2034.JPG", "picture-named-by-file");
        named("foto", "picture-called-picture");
        named("Gambar 2.", "picture-called-picture");
        named("image1", "picture-called-picture");
        named("...", "picture-called-picture");
        tells("> a\n> <img\n> src=/foto/rapat.png>", &["`<img\n> src=/foto/rapat.png>` T405 picture-without-alt"]);
        tells(
            "<p>\n<img src='/foto/rapat.png' alt='foto'>\n</p>",
            &["`<img src='/foto/rapat.png' alt='foto'>` T405 picture-called-picture text=foto"],
        );
    }

    #[test]
    fn levels_of_headings_follow_each_other() {
        tells("## a\n\n### b\n\n#### c\n\n## d\n\n### e", &[]);
        tells("#### a\n\n##### b\n\n#### c", &[]);
        tells("# a\n\n## b\n\n<h4>c</h4>\n\n<h2>d</h2>\n\n<h3>e</h3>", &[]);
        tells("a\n=\n\nb\n-\n\n### c", &[]);
        tells("## a\n\n#### b #\n\n##### c", &["`#### b #` T406 heading-skips before=## marks=#### near=###"]);
        tells("### a\n\n## b", &["`### a` T406 heading-begins-deep marks=### near=##"]);
        tells("- ## a\n\n> ##### b", &["`##### b` T406 heading-skips before=## marks=##### near=###"]);
        tells("a\n\n<h1>b</h1>\n\n## c", &["`<h1>` T406 heading-like-title near=<h2>"]);
        tells("## a\n\n<h4>b</h4>", &["`<h4>` T406 heading-skips before=## marks=<h4> near=<h3>"]);
        tells("<h3>a</h3>", &["`<h3>` T406 heading-begins-deep marks=<h3> near=<h2>"]);
    }
}
