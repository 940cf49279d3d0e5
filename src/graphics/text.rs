//! Words in a drawing: how wide they are, where they break, and how they are written as XML.

use super::widths::WIDTHS;
use std::borrow::Cow;

/// The size of letters on a phone, in the drawing's units; the style sheet says the same.
pub(super) const EM: f64 = 12.0;

/// From one line of a label to the next.
pub(super) const LINE: f64 = EM * 1.1;

/// How wide `text` is at most, in the drawing's units.
pub(super) fn width(text: &str) -> f64 {
    text.chars().map(advance).sum::<u32>() as f64 * EM / 1000.0
}

/// The advance width of a character in thousandths of an em.
fn advance(letter: char) -> u32 {
    let code = letter as u32;
    for &(first, widths) in WIDTHS {
        if code < first {
            break;
        }
        if let Some(&found) = widths.get((code - first) as usize) {
            return u32::from(found);
        }
    }
    match code {
        // Marks that sit on the letter before them, and characters that show nothing.
        0..0x20 | 0x7F..0xA0 | 0x300..0x370 | 0x200B..0x2010 | 0x202A..0x202F | 0x2060..0x2070 | 0xFE00..0xFE10 => 0,
        // Spaces of set widths, none wider than half an em but the first few.
        0x2000..0x200B | 0x202F | 0x205F => 500,
        // Pictures: wider than an em in every colour font.
        0x1F000.. => 1400,
        _ => 1000,
    }
}

/// `text` in at most `most` lines, none wider than `room`; what does not fit ends in an ellipsis.
///
/// Lines break at spaces; a word that is wider than a whole line breaks where it must.
pub(super) fn wrap(text: &str, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut used = 0.0;
    let space = width(" ");
    for word in text.split_whitespace() {
        let wide = width(word);
        if !line.is_empty() && used + space + wide <= room {
            line.push(' ');
            line.push_str(word);
            used += space + wide;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        if lines.len() > most {
            break;
        }
        (line, used) = (String::new(), 0.0);
        if wide <= room {
            line.push_str(word);
            used = wide;
            continue;
        }
        for letter in word.chars() {
            let next = f64::from(advance(letter)) * EM / 1000.0;
            if !line.is_empty() && used + next > room {
                lines.push(std::mem::take(&mut line));
                used = 0.0;
                if lines.len() > most {
                    break;
                }
            }
            line.push(letter);
            used += next;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            let end = width("…");
            while !last.is_empty() && width(last) + end > room {
                last.pop();
            }
            last.truncate(last.trim_end().len());
            last.push('…');
        }
    }
    lines
}

/// `text` on one line, cut with an ellipsis where it would be wider than `room`.
pub(super) fn fit(text: &str, room: f64) -> Cow<'_, str> {
    if width(text) <= room {
        return Cow::Borrowed(text);
    }
    let mut kept = String::new();
    let mut used = width("…");
    for letter in text.chars() {
        used += f64::from(advance(letter)) * EM / 1000.0;
        if used > room {
            break;
        }
        kept.push(letter);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    Cow::Owned(kept)
}

/// Appends `text` as XML character data, safe in an attribute too.
///
/// Characters that XML 1.0 cannot hold are left out; line breaks and tabs become spaces.
pub(super) fn escape(out: &mut String, text: &str) {
    let mut written = 0;
    for (at, letter) in text.char_indices() {
        let instead = match letter {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            '\t' | '\n' | '\r' => " ",
            '\0'..=' ' if letter != ' ' => "",
            '\u{7F}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}' => "",
            _ => continue,
        };
        out.push_str(&text[written..at]);
        out.push_str(instead);
        written = at + letter.len_utf8();
    }
    out.push_str(&text[written..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_the_country_has_a_width_of_its_own() {
        for letter in "ABCXYZabcxyz0189 .,;:%()–—‘’“”…éÉñŽœ−₫€".chars() {
            let wide = advance(letter);
            assert!((200..=1300).contains(&wide), "{letter} {wide}");
        }
        assert!(advance('i') < advance('n') && advance('n') < advance('W'));
        assert_eq!(advance('0'), advance('9'));
    }

    #[test]
    fn long_names_break_between_words_and_no_line_is_too_wide() {
        let name = "Kabupaten Ogan Komering Ulu Selatan";
        assert!(width(name) > 220.0 && width(name) < 260.0, "{}", width(name));
        let lines = wrap(name, 130.0, 3);
        assert_eq!(lines, ["Kabupaten Ogan", "Komering Ulu", "Selatan"]);
        for room in [20.0, 40.0, 77.0, 130.0] {
            for line in wrap("Hulu Sungai Selatan Tanahbumbuhulusungaiselatan", room, 3) {
                assert!(width(&line) <= room, "{line:?} in {room}");
            }
        }
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis() {
        let long = "kata ".repeat(100);
        let lines = wrap(&long, 100.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && width(&lines[1]) <= 100.0);
        assert!(fit(&long, 60.0).ends_with('…') && width(&fit(&long, 60.0)) <= 60.0);
        assert_eq!(fit("pendek", 60.0), "pendek");
        assert_eq!(wrap("", 60.0, 2), Vec::<String>::new());
    }

    #[test]
    fn text_is_escaped_and_what_xml_cannot_hold_is_left_out() {
        let mut out = String::new();
        escape(&mut out, "<script>\"a\" & 'b'\u{0}\u{b}\u{85}\n\u{ffff}é😀");
        assert_eq!(out, "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39; é😀");
    }
}
