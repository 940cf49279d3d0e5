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
    let mut rest = text;
    while let Some(at) = rest.find(is_special) {
        out.push_str(&rest[..at]);
        let mut letters = rest[at..].chars();
        match letters.next() {
            Some('&') => out.push_str("&amp;"),
            Some('<') => out.push_str("&lt;"),
            Some('>') => out.push_str("&gt;"),
            Some('"') => out.push_str("&quot;"),
            Some('\'') => out.push_str("&#39;"),
            _ => {}
        }
        rest = letters.as_str();
    }
    out.push_str(rest);
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
}
