//! Identifiers made unreadable: what is shown tells which one is meant and not what it is.

use super::{Form, Identifier, Kind, find};
use std::borrow::Cow;

/// What stands in place of a letter or digit.
const MARK: char = '*';

/// The identifier as it may be shown.
///
/// It has as many letters as before, so that what is underlined stays in place. Of numbers two digits are left
/// (of a national identity number those of the province), of a name its initials, of an address the first letter
/// and the domain, of a birth date nothing.
pub(super) fn hidden(kind: Kind, written: &str) -> String {
    let digit = |c: char| if c.is_ascii_digit() { MARK } else { c };
    match kind {
        Kind::Email => {
            let name = written.rfind('@').unwrap_or(written.len());
            let hide = |(at, c): (usize, char)| if at == 0 || at >= name { c } else { MARK };
            written.char_indices().map(hide).collect()
        }
        Kind::Beneficiary => {
            let mut inside = false;
            let hide = |c: char| {
                let shown = if inside && c.is_alphanumeric() { MARK } else { c };
                inside = c.is_alphanumeric() || (inside && matches!(c, '\'' | '’' | '`'));
                shown
            };
            written.chars().map(hide).collect()
        }
        Kind::Birth => written.chars().map(|c| if c.is_alphanumeric() { MARK } else { c }).collect(),
        _ => {
            let mut left = 2;
            let hide = |c: char| {
                if left > 0 && c.is_ascii_digit() {
                    left -= 1;
                    c
                } else {
                    digit(c)
                }
            };
            written.chars().map(hide).collect()
        }
    }
}

/// A text in which some identifiers are made unreadable. They are in order and do not overlap.
pub fn masked<'t>(text: &'t str, identifiers: &[Identifier]) -> Cow<'t, str> {
    if identifiers.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut at = 0;
    for one in identifiers {
        let (Some(before), Some(written)) = (text.get(at..one.range.start), text.get(one.range.clone())) else {
            continue;
        };
        shown.push_str(before);
        shown.push_str(&hidden(one.kind, written));
        at = one.range.end;
    }
    shown.push_str(text.get(at..).unwrap_or_default());
    Cow::Owned(shown)
}

/// A message, or the name of a file, in which every identifier is made unreadable.
pub fn mask(text: &str) -> Cow<'_, str> {
    masked(text, &find(text, Form::Name))
}
