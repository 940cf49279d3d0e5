//! Any text, read by every reader of prose in both languages: none may panic, and what each gives lies
//! within the text, in order.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::ops::Range;
use terang::grammar::{Speech, citation, direction, quantity, sentences, spelled, time, token};
use terang::identifier::{self, Form};

fuzz_target!(|bytes: &[u8]| {
    let text = &*identifier::readable(bytes);
    let tokens = token::read(text);
    in_order(text, tokens.iter().map(|token| token.range()));
    in_order(text, sentences(text).into_iter());
    for speech in [Speech::Indonesian, Speech::English] {
        let times = time::read(text, &tokens, speech);
        in_order(text, times.iter().map(|said| said.range.clone()));
        let citations = citation::read(text, &tokens, speech);
        in_order(text, citations.iter().map(|citation| citation.range.clone()));
        let mut skip = citation::references(text, &tokens, speech);
        in_order(text, skip.iter().cloned());
        skip.extend(times.into_iter().map(|said| said.range));
        skip.extend(citations.into_iter().map(|citation| citation.range));
        skip.sort_by_key(|range| (range.start, range.end));
        for skip in [&[][..], &skip] {
            let quantities = quantity::read(text, &tokens, speech, skip, &[]);
            in_order(text, quantities.iter().map(|quantity| quantity.range.clone()));
            for found in quantities {
                within(text, &(found.start..found.range.end));
                within(text, &found.number);
                let value = found.interval();
                assert!(found.to.is_some() || value.low <= found.value() && found.value() <= value.high, "{found:?}");
                let _ = (found.loose(), found.cuts(value), found.amount.cut());
                let _ = direction::before(text, &tokens, found.start);
            }
        }
        if let Some(found) = spelled::read(text, &tokens, speech) {
            within(text, &found.range);
        }
    }
    for form in [Form::Markdown, Form::Yaml, Form::Table, Form::Name] {
        let found = identifier::find(text, form);
        in_order(text, found.iter().map(|one| one.range.clone()));
        let _ = identifier::masked(text, &found);
    }
    let _ = identifier::mask(text);
});

/// Ranges that are no stretch of the text, or that overlap, are mistakes.
fn in_order(text: &str, ranges: impl Iterator<Item = Range<usize>>) {
    let mut end = 0;
    for range in ranges {
        within(text, &range);
        assert!(range.start >= end, "{range:?} begins before {end}");
        end = range.end;
    }
}

fn within(text: &str, range: &Range<usize>) {
    assert!(text.get(range.clone()).is_some_and(|words| !words.is_empty()), "{range:?}");
}
