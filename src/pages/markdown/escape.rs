//! Text and addresses on their way into HTML.

use std::fmt::Write as _;

/// Appends `text` so that it is safe between tags and in a quoted attribute.
///
/// Left out are the characters that HTML forbids, and the two that turn the direction of writing
/// around: after them a figure's digits would be read in another order than they stand in.
pub(super) fn escape(out: &mut String, text: &str) {
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

/// The text, escaped.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(&mut out, text);
    out
}

/// Appends an address for a quoted attribute.
///
/// What an address may not hold is percent-encoded; a percent sign stays, since it encodes already.
pub(super) fn escape_address(out: &mut String, address: &str) {
    for byte in address.bytes() {
        match byte {
            b'&' => out.push_str("&amp;"),
            b'\'' => out.push_str("&#39;"),
            b'"' | b'<' | b'>' | b'\\' | b'`' | b'{' | b'}' | b'|' | b'^' => encode(out, byte),
            0x21..=0x7e => out.push(char::from(byte)),
            _ => encode(out, byte),
        }
    }
}

/// Appends one name of a path, in which nothing has a meaning of its own.
pub(super) fn escape_segment(out: &mut String, name: &str) {
    for byte in name.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => encode(out, byte),
        }
    }
}

fn encode(out: &mut String, byte: u8) {
    // Writing to a string does not fail.
    let _ = write!(out, "%{byte:02X}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out() {
        assert_eq!(escaped("a<b> \"c\" 'd' & \u{0}\u{202e}e"), "a&lt;b&gt; &quot;c&quot; &#39;d&#39; &amp; e");
        let mut address = String::new();
        escape_address(&mut address, "/a b/ñ?x=1&y='\"#z%20\\");
        assert_eq!(address, "/a%20b/%C3%B1?x=1&amp;y=&#39;%22#z%20%5C");
        let mut name = String::new();
        escape_segment(&mut name, "rapat desa/1");
        assert_eq!(name, "rapat%20desa%2F1");
    }
}
