//! For a person at a terminal: each finding under the line that it speaks of, as rustc has it.

use super::source::{Lines, Source, Sources, harmless};
use super::{Colour, Words};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Element, Level, Origin, Renderer, Snippet};
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::ops::Range;
use terang::diag::{Code, Finding, Place, Position, Severity};

/// How many findings of one code are shown. Somebody who has a hundred mends the first and looks again.
const SHOWN: usize = 20;

/// How wide a report is. A longer line is shown from a little before the place to a little after.
const WIDTH: usize = 120;

/// How far apart two places may be, in lines, to be shown in one piece of the file.
const NEAR: usize = 8;

/// The longest line of which any part is shown, in bytes: beyond that it is no text for people.
const LONGEST: usize = 64 << 10;

/// Writes the findings, then how many of which code were left out.
///
/// # Errors
///
/// Whatever `out` fails with.
pub(super) fn write(
    out: &mut dyn Write,
    findings: &[&Finding],
    sources: &Sources<'_>,
    words: &dyn Words,
    colour: Colour,
) -> io::Result<()> {
    let renderer = match colour {
        Colour::Ansi => Renderer::styled(),
        Colour::Plain => Renderer::plain(),
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(WIDTH);
    let mut counts: BTreeMap<Code, usize> = BTreeMap::new();
    for finding in findings {
        let count = counts.entry(finding.code).or_default();
        *count += 1;
        if *count <= SHOWN {
            writeln!(out, "{}\n", render(finding, sources, words, &renderer))?;
        }
    }
    for (code, count) in counts {
        if count > SHOWN {
            writeln!(out, "{}", harmless(&words.more(count - SHOWN, code), Lines::Kept))?;
        }
    }
    Ok(())
}

fn render(finding: &Finding, sources: &Sources<'_>, words: &dyn Words, renderer: &Renderer) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let level = level.with_name(words.word(finding.severity.word()));
    let (message, help) = words.say(finding);
    let title = level.primary_title(harmless(&message, Lines::Kept)).id(finding.code.0);

    let source = sources.get(finding.place.file);
    let primary = (AnnotationKind::Primary, finding.place);
    let mut elements = Vec::new();
    match finding.related.map(|place| (AnnotationKind::Context, place)) {
        None => elements.push(shown(&source, &[primary])),
        Some(second) if can_share(&source, finding.place, second.1) => {
            elements.push(shown(&source, &[primary, second]));
        }
        Some(second) => {
            elements.push(shown(&source, &[primary]));
            elements.push(shown(&sources.get(second.1.file), &[second]));
        }
    }
    if let Some(help) = help {
        let level = Level::HELP.with_name(words.word("help"));
        elements.push(level.message(harmless(&help, Lines::Kept)).into());
    }
    renderer.render(&[title.elements(elements)])
}

/// Whether two places are shown in one piece of the file: near each other, and on lines that need no
/// cutting, for a line is cut around one place only.
fn can_share(source: &Source, a: Place, b: Place) -> bool {
    let (first, second) = (source.position(a.start).line, source.position(b.start).line);
    let fits = |line: usize| source.line(line).is_some_and(|text| text.chars().count() + 20 < WIDTH);
    a.file == b.file && first.abs_diff(second) <= NEAR && fits(first) && fits(second)
}

/// The lines that hold some places of a file, the places underlined.
///
/// Of a place that runs over several lines the part on its first is shown. Where there is no text to
/// show, for the file has vanished, is not UTF-8 or has endless lines, the first place is only named.
fn shown(source: &Source, places: &[(AnnotationKind, Place)]) -> Element<'static> {
    let path = harmless(&source.path, Lines::Replaced);
    if let Some((text, first_line, spans)) = piece(source, places) {
        let annotations = places.iter().zip(spans).map(|((kind, _), span)| kind.span(span));
        return Snippet::source(text).line_start(first_line).path(path).annotations(annotations).into();
    }
    let origin = Origin::path(path);
    match places.first().map(|(_, place)| source.position(place.start)) {
        Some(Position { line, column }) => origin.line(line).char_column(column).into(),
        None => origin.into(),
    }
}

/// The lines from the first of some places to the last, harmless, with the number of the first line,
/// and each place as bytes of that text.
fn piece(source: &Source, places: &[(AnnotationKind, Place)]) -> Option<(String, usize, Vec<Range<usize>>)> {
    let ends = |place: Place| (source.position(place.start), source.position(place.end.max(place.start)));
    let ends: Vec<(Position, Position)> = places.iter().map(|(_, place)| ends(*place)).collect();
    let first = ends.iter().map(|(start, _)| start.line).min()?;
    let last = ends.iter().map(|(start, _)| start.line).max()?;
    let (mut text, mut spans) = (String::new(), vec![0..0; places.len()]);
    for number in first..=last {
        let line = source.line(number).filter(|line| line.len() <= LONGEST)?;
        // A byte order mark takes no column.
        let line = harmless(&line.replace('\u{feff}', ""), Lines::Replaced);
        let byte = |column: usize| text.len() + line.char_indices().nth(column - 1).map_or(line.len(), |(at, _)| at);
        for ((start, end), span) in ends.iter().zip(&mut spans).filter(|((start, _), _)| start.line == number) {
            let to = if end.line == number { byte(end.column) } else { text.len() + line.len() };
            *span = byte(start.column)..to;
        }
        text.push_str(&line);
        text.push('\n');
    }
    Some((text, first, spans))
}
