//! Text and addresses on their way into HTML.

pub(super) use crate::pages::html::escape;
use std::fmt::Write as _;

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
