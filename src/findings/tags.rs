//! HTML as somebody wrote it: its start tags, in order, with their attributes.
//!
//! This is no parser of HTML and decides nothing about safety: that is for the sanitiser, when a page
//! is rendered. It reads far enough to say where a picture stands, where a link leads and which ids
//! there are.

use std::borrow::Cow;
use std::ops::Range;

/// A start tag.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag<'h> {
    /// Its name, as it is written.
    pub name: &'h str,
    /// The whole tag in the text.
    pub range: Range<usize>,
    attributes: Vec<(&'h str, Range<usize>)>,
    html: &'h str,
}

impl<'h> Tag<'h> {
    /// Whether it is a tag of this name, which is given in small letters.
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value of an attribute; empty for one without a value.
    pub fn get(&self, name: &str) -> Option<Cow<'h, str>> {
        let value = self.range_of(name)?;
        Some(unescaped(self.html.get(value).unwrap_or_default()))
    }

    /// Where the value of an attribute stands in the text.
    pub fn range_of(&self, name: &str) -> Option<Range<usize>> {
        self.attributes.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.clone())
    }
}

/// The start tags of a text.
pub fn read(html: &str) -> Tags<'_> {
    Tags { html, at: 0 }
}

/// The start tags of a text, in order.
#[derive(Debug)]
pub struct Tags<'h> {
    html: &'h str,
    at: usize,
}

impl<'h> Iterator for Tags<'h> {
    type Item = Tag<'h>;

    fn next(&mut self) -> Option<Tag<'h>> {
        loop {
            let rest = self.html.get(self.at..)?;
            let start = self.at + rest.find('<')?;
            let inside = self.html.get(start + 1..)?;
            self.at = start + 1;
            if let Some(comment) = inside.strip_prefix("!--") {
                // A comment that nobody closes hides all that follows.
                self.at = start + 4 + comment.find("-->")?;
            } else if inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
                let tag = self.tag(start)?;
                self.at = tag.range.end;
                return Some(tag);
            }
        }
    }
}

impl<'h> Tags<'h> {
    /// The tag that starts at a byte; nothing when the text ends before it does.
    fn tag(&self, start: usize) -> Option<Tag<'h>> {
        let (html, bytes) = (self.html, self.html.as_bytes());
        let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>');
        let find = |from: usize, wanted: &dyn Fn(&u8) -> bool| {
            bytes.get(from..)?.iter().position(wanted).map(|length| from + length)
        };
        let name_end = find(start + 1, &ends)?;
        let mut attributes = Vec::new();
        let mut at = name_end;
        loop {
            at = find(at, &|byte| !byte.is_ascii_whitespace() && *byte != b'/')?;
            if bytes.get(at) == Some(&b'>') {
                let name = html.get(start + 1..name_end)?;
                return Some(Tag { name, range: start..at + 1, attributes, html });
            }
            let own_end = find(at + 1, &|byte| ends(byte) || *byte == b'=')?;
            let own = html.get(at..own_end)?;
            let sign = find(own_end, &|byte| !byte.is_ascii_whitespace())?;
            if bytes.get(sign) != Some(&b'=') {
                attributes.push((own, own_end..own_end));
                at = own_end;
                continue;
            }
            let value = find(sign + 1, &|byte| !byte.is_ascii_whitespace())?;
            let (from, to, after) = match bytes.get(value)? {
                quote @ (b'"' | b'\'') => {
                    let end = find(value + 1, &|byte| byte == quote)?;
                    (value + 1, end, end + 1)
                }
                _ => {
                    let end = find(value, &|byte| byte.is_ascii_whitespace() || *byte == b'>')?;
                    (value, end, end)
                }
            };
            attributes.push((own, from..to));
            at = after;
        }
    }
}

/// The text with the references that pages and people write taken for their characters.
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        // No reference that is known here is longer.
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        let known = end.and_then(|end| Some((character(&rest[1..end])?, end + 1)));
        let (c, length) = known.unwrap_or(('&', 1));
        out.push(c);
        rest = &rest[length..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn character(reference: &str) -> Option<char> {
    Some(match reference {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        _ => {
            let number = reference.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)?
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_as_people_write_them() {
        let html =
            "a <IMG src=/a.png alt='Rapat &amp; &#x6b;erja' hidden/> </p> 1 < 2 <!-- <img> --> <br><a href=\"x\ny\">";
        let told: Vec<_> = read(html)
            .map(|tag| (tag.name, tag.get("src"), tag.get("alt"), tag.get("hidden"), tag.get("href")))
            .collect();
        let text = |text: &'static str| Some(Cow::Borrowed(text));
        assert_eq!(
            told,
            [
                ("IMG", text("/a.png"), text("Rapat & kerja"), text(""), None),
                ("br", None, None, None, None),
                ("a", None, None, None, text("x\ny")),
            ]
        );
        let first = read(html).next().expect("a tag");
        assert_eq!(&html[first.range.clone()], "<IMG src=/a.png alt='Rapat &amp; &#x6b;erja' hidden/>");
        assert!(first.is("img"));
    }

    #[test]
    fn what_does_not_end_is_no_tag() {
        for html in
            ["<img", "<img alt", "<img alt=", "<img alt=\"", "<img alt=\"x\"", "<!-- <img>", "<", "<é>", "<a b=<", "&"]
        {
            assert_eq!(read(html).count(), 0, "{html}");
        }
        assert_eq!(read(&"<a ".repeat(50_000)).count(), 0);
        assert_eq!(read(&"<a b='".repeat(50_000)).count(), 0);
        assert_eq!(unescaped("&amp;&é;&#xd800;&&lt"), "&&é;&#xd800;&&lt");
    }
}
