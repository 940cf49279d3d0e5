//! E-mail addresses of persons: those at providers where anybody may have one.
//!
//! An address of an office (`humas@kabupaten.go.id`) is public and passes. Many offices use a free one too, which
//! the structure does not show.

use super::passage::{Passage, Style};
use super::{Certainty, Identifier, Kind};

/// The longest name before the `@`, and the longest domain, that the standard allows.
const LONGEST_NAME: usize = 64;
const LONGEST_DOMAIN: usize = 255;

/// Providers under any ending: yahoo.com, yahoo.co.id.
const PROVIDERS: &[&str] = &["yahoo", "hotmail", "outlook", "live", "gmx", "yandex", "protonmail"];

/// Domains of other providers.
const DOMAINS: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "ymail.com",
    "rocketmail.com",
    "msn.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "aol.com",
    "proton.me",
    "pm.me",
    "mail.com",
    "zohomail.com",
    "tutanota.com",
    "tuta.io",
    "fastmail.com",
    "plasa.com",
    "telkom.net",
    "mail.ru",
    "qq.com",
];

/// Finds the addresses in a text.
pub(super) fn find(passage: &Passage<'_>, found: &mut Vec<Identifier>) {
    let (text, bytes) = (passage.text, passage.bytes());
    let of_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte);
    let of_domain = |byte: &u8| byte.is_ascii_alphanumeric() || b".-".contains(byte);
    for (at, _) in text.match_indices('@') {
        let before = &bytes[at.saturating_sub(LONGEST_NAME + 1)..at];
        let after = &bytes[at + 1..bytes.len().min(at + 2 + LONGEST_DOMAIN)];
        let name = before.iter().rev().take_while(|byte| of_name(byte)).count();
        let domain = after.iter().take_while(|byte| of_domain(byte)).count();
        let Some(written) = text.get(at + 1..at + 1 + domain) else { continue };
        let mut domain = written.trim_end_matches(['.', '-']);
        if passage.style == Style::Name && !is_personal(&domain.to_ascii_lowercase()) {
            // budi@gmail.com.txt
            domain = domain.rsplit_once('.').map_or(domain, |(domain, _)| domain);
        }
        if name > 0 && name <= LONGEST_NAME && is_personal(&domain.to_ascii_lowercase()) {
            let range = at - name..at + 1 + domain.len();
            found.push(Identifier { range, kind: Kind::Email, certainty: Certainty::Certain });
        }
    }
}

fn is_personal(domain: &str) -> bool {
    let provider = domain.split_once('.').map_or("", |(provider, _)| provider);
    DOMAINS.contains(&domain) || PROVIDERS.contains(&provider)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_pass() {
        let addresses = |text: &str| {
            let mut found = Vec::new();
            find(&Passage::new(text, Style::Prose), &mut found);
            found.iter().map(|one| text[one.range.clone()].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(addresses("<mailto:Budi.S+1@Gmail.com>. a@yahoo.co.id."), ["Budi.S+1@Gmail.com", "a@yahoo.co.id"]);
        assert_eq!(addresses("humas@tanahbumbukab.go.id, @gmail.com, a@notgmail.com, a@gmail.com.id"), [""; 0]);
    }
}
