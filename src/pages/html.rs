//! HTML that is finished, kept apart from text that is not.

use std::fmt;

/// HTML that stands in a page as it is.
///
/// What is only a [`String`] is text, and is escaped on its way into a page. The two are never mixed
/// up because only this module and code that writes markup makes an `Html`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(pub String);

impl Html {
    /// A text, escaped.
    pub fn text(text: &str) -> Html {
        let mut out = String::with_capacity(text.len());
        escape(&mut out, text);
        Html(out)
    }

    /// The HTML.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is left to read without the markup: for titles and descriptions.
    pub fn to_text(&self) -> String {
        let mut out = String::with_capacity(self.0.len());
        let mut rest = self.0.as_str();
        while let Some(at) = rest.find(['<', '&']) {
            out.push_str(&rest[..at]);
            rest = &rest[at..];
            if rest.starts_with('<') {
                rest = rest.find('>').map_or("", |end| &rest[end + 1..]);
                continue;
            }
            let entities = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&#39;", '\'')];
            match entities.iter().find(|(entity, _)| rest.starts_with(entity)) {
                Some((entity, letter)) => {
                    out.push(*letter);
                    rest = &rest[entity.len()..];
                }
                None => {
                    out.push('&');
                    rest = &rest[1..];
                }
            }
        }
        out.push_str(rest);
        out
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Appends `text` so that it is safe between tags and in a quoted attribute.
///
/// Left out are the characters that HTML forbids, and the two that turn the direction of writing
/// around: after them a figure's digits would be read in another order than they stand in.
pub fn escape(out: &mut String, text: &str) {
    let bytes = text.as_bytes();
    let (mut written, mut at) = (0, 0);
    while let Some(found) = bytes.get(at..).and_then(|rest| rest.iter().position(|byte| may_be_special(*byte))) {
        at += found;
        let Some(letter) = text[at..].chars().next() else { break };
        let next = at + letter.len_utf8();
        if is_special(letter) {
            out.push_str(&text[written..at]);
            written = next;
            match letter {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&quot;"),
                '\'' => out.push_str("&#39;"),
                _ => {}
            }
        }
        at = next;
    }
    out.push_str(&text[written..]);
}

/// Whether a special character may begin with this byte: nearly all others are told by one look-up.
fn may_be_special(byte: u8) -> bool {
    const MAY: [bool; 256] = {
        let mut may = [false; 256];
        let mut at = 0;
        while at < 0x20 {
            may[at] = at != b'\n' as usize && at != b'\t' as usize;
            at += 1;
        }
        // The first bytes of U+0080 to U+00BF, of U+2000 to U+2FFF and of U+F000 to U+FFFF.
        let others = [b'&', b'<', b'>', b'"', b'\'', 0x7F, 0xC2, 0xE2, 0xEF];
        let mut at = 0;
        while at < others.len() {
            may[others[at] as usize] = true;
            at += 1;
        }
        may
    };
    MAY[usize::from(byte)]
}

fn is_special(c: char) -> bool {
    matches!(c, '&' | '<' | '>' | '"' | '\'' | '\u{202d}' | '\u{202e}' | '\u{fdd0}'..='\u{fdef}')
        || (c.is_control() && !matches!(c, '\n' | '\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_becomes_html_and_back() {
        let text = "\"Rp<1> & 'lain'\"";
        let html = Html::text(text);
        assert_eq!(html.as_str(), "&quot;Rp&lt;1&gt; &amp; &#39;lain&#39;&quot;");
        assert_eq!(html.to_text(), text);
        assert_eq!(Html("<b class=\"x\">27,7&nbsp;%</b> ya".into()).to_text(), "27,7&nbsp;% ya");
        assert_eq!(Html::text("a\u{0}b\u{85}c").as_str(), "abc");
        assert_eq!(Html::text("\u{202e}42.591\u{202d}").as_str(), "42.591");
    }

    #[test]
    fn no_special_character_is_overlooked() {
        for letter in ('\0'..=char::MAX).filter(|letter| is_special(*letter)) {
            let first = letter.to_string().as_bytes()[0];
            assert!(may_be_special(first), "U+{:04X}", u32::from(letter));
        }
        assert_eq!(Html::text("27,7\u{a0}% – “ya” €").as_str(), "27,7\u{a0}% – “ya” €");
    }
}
