use super::escape::escaped;
use super::{Drawing, Rendered, Setting, TEXTS, render};
use crate::dataset::Language;
use crate::figures::Figures;
use crate::findings::links::tests::{SITE, with_report};
use crate::locale::{Ftl, Locale};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

const WORDS: &str = "data-gives = { $measure ->
    [coverage] hitungannya
   *[other] datanya
}: { $figure }
footnotes = Catatan kaki
footnote-number = Catatan kaki { $n }
footnote-back = Kembali ke naskah, catatan { $n }
missing = tidak tersedia
table-named = Tabel: { $what }
table-unnamed = Tabel { $n }
";

/// Renders as the page of an Indonesian story of July 2025 does.
fn with_pages<T>(allow_html: bool, look: impl FnOnce(&dyn Fn(&str) -> Rendered) -> T) -> T {
    let site = if allow_html { format!("{SITE}allow_html: true\n") } else { SITE.to_owned() };
    let locale = Locale::new("id", &[Ftl::new("id.ftl", WORDS)]).expect("a locale");
    with_report(&[("site.yaml", &site)], |figures: &Figures<'_>| {
        look(&|body| {
            let chart = |drawing: &Drawing<'_>| {
                let name = drawing.chart.text(figures);
                drawing.chart.drawable(figures).then(|| {
                    format!("<figure id=\"{}x\">{name}: {}</figure>", drawing.prefix, escaped(drawing.caption))
                })
            };
            render(
                body,
                &Setting {
                    figures,
                    locale: &locale,
                    language: Language::DEFAULT,
                    root: "/lapor/",
                    home: "/lapor/en/",
                    period: "2025-07".parse().ok(),
                    day: None,
                    prefix: "",
                    taken: &["sumber"],
                    chart: &chart,
                },
            )
        })
    })
}

/// An example of `examples.md`.
struct Example<'e> {
    name: &'e str,
    allow_html: bool,
    text: &'e str,
    html: &'e str,
}

fn examples(document: &str) -> Vec<Example<'_>> {
    let mut found = Vec::new();
    let (mut name, mut info, mut text) = ("", "", "");
    let mut rest = document;
    while let Some((line, after)) = rest.split_once('\n') {
        rest = after;
        if let Some(heading) = line.strip_prefix("## ") {
            name = heading;
        } else if let Some(fence) = line.strip_prefix("~~~~") {
            let end = if rest.starts_with("~~~~") { 0 } else { rest.find("\n~~~~").expect("a fence's end") + 1 };
            let block = &rest[..end];
            rest = rest[end..].split_once('\n').expect("a line after the fence").1;
            if fence == "html" {
                found.push(Example { name, allow_html: info.contains("allow_html"), text, html: block });
            } else {
                (info, text) = (fence, block);
            }
        }
    }
    found
}

/// With `UPDATE_EXAMPLES` set, the HTML in the document is written anew, for somebody to read.
#[test]
fn the_examples_hold() {
    let document = include_str!("examples.md");
    let mut renewed = String::new();
    let mut written = 0;
    let mut broken = Vec::new();
    for example in examples(document) {
        let rendered = with_pages(example.allow_html, |render| render(example.text)).html;
        check_html(&rendered).expect(example.name);
        if rendered != example.html {
            broken.push(format!("{}\n--- wanted\n{}--- rendered\n{rendered}", example.name, example.html));
        }
        let start = example.html.as_ptr() as usize - document.as_ptr() as usize;
        renewed.push_str(&document[written..start]);
        renewed.push_str(&rendered);
        written = start + example.html.len();
    }
    renewed.push_str(&document[written..]);
    if std::env::var_os("UPDATE_EXAMPLES").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/pages/markdown/examples.md");
        std::fs::write(path, renewed).expect("the document");
    } else {
        assert!(broken.is_empty(), "{}", broken.join("\n\n"));
    }
}

/// A strict little reader of HTML: every tag is closed in its order, every attribute is quoted and
/// harmless, no id is given twice.
fn check_html(html: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut ids = std::collections::BTreeSet::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        if rest[..at].contains('>') {
            return Err(format!("a stray > in {:?}", &rest[..at]));
        }
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix('/') {
            let (name, after) = after.split_once('>').ok_or("an end tag that does not end")?;
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes {open:?} in {html}"));
            }
            rest = after;
            continue;
        }
        let name_end = rest.find(|c: char| !c.is_ascii_alphanumeric()).ok_or("a tag that does not end")?;
        let name = &rest[..name_end];
        if name.is_empty() || matches!(name, "script" | "style" | "iframe" | "object" | "base" | "svg" | "form") {
            return Err(format!("<{name}> in {html}"));
        }
        rest = &rest[name_end..];
        while let Some(after) = rest.strip_prefix(' ') {
            let name_end = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').ok_or("an attribute")?;
            let attribute = &after[..name_end];
            let value = after[name_end..].strip_prefix("=\"").ok_or_else(|| format!("{attribute} is not quoted"))?;
            let (value, after) = value.split_once('"').ok_or("a value that does not end")?;
            if attribute.is_empty() || attribute.starts_with("on") || attribute == "style" {
                return Err(format!("attribute {attribute:?} in {html}"));
            }
            let scheme = value.split(['/', '?', '#']).next().and_then(|start| start.split_once(':'));
            // What does not begin with a letter is no scheme: such an address is a relative one.
            let is_scheme = |scheme: &str| {
                scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                    && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
            };
            if matches!(attribute, "href" | "src")
                && scheme.is_some_and(|(s, _)| is_scheme(s.trim()) && !["http", "https", "mailto", "tel"].contains(&s))
            {
                return Err(format!("address {value:?}"));
            }
            if matches!(attribute, "href" | "src") && value.starts_with("//") {
                return Err(format!("address {value:?}"));
            }
            if attribute == "id" && !ids.insert(value) {
                return Err(format!("id {value:?} twice in {html}"));
            }
            rest = after;
        }
        rest = rest.strip_prefix('>').ok_or_else(|| format!("<{name} does not end in {html}"))?;
        if !matches!(name, "br" | "hr" | "img" | "wbr" | "col") {
            open.push(name);
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("{open:?} stay open in {html}")) }
}

#[test]
fn hostile_texts_are_harmless() {
    let nested = |open: &str, close: &str| format!("{}a{}", open.repeat(10_000), close.repeat(10_000));
    let wide = format!("|{}\n|{}\n|{}\n", "a|".repeat(3_000), "-|".repeat(3_000), "b|\n|".repeat(3_000));
    let texts = [
        nested("> ", ""),
        nested("[", "]"),
        nested("[", "](x)"),
        nested("![", "](/a.png)"),
        nested("*", "*"),
        nested("- ", ""),
        nested("<b>", "</b>"),
        nested("<div>\n\n", "\n\n</div>"),
        nested("](figure:", ""),
        nested("[^a]: ", ""),
        "[^a]".repeat(10_000) + "\n\n[^a]: b",
        "# a\n".repeat(5_000),
        "[a](#b) # ".repeat(5_000),
        wide,
        "a\0b \u{202e}42.591\u{202d} <script>alert(1)</script> &#0; &#x202e;".to_owned(),
        "<script>\n\n</script>\n\n<style>\n\n* a *\n\n<textarea>\n\n<plaintext>\n\n<!--\n\n<svg><title>\n\n![a](/b)"
            .to_owned(),
        "<div title=\"&#xfdd0;</b>\">\n\n\u{fdd0}<b title=\"\u{fdd0}\">\n\n<p id='&#xFDD0;'\n\n[a](b \">\n".to_owned(),
    ];
    for allow_html in [false, true] {
        with_pages(allow_html, |render| {
            for text in &texts {
                let html = render(text).html;
                let short: String = text.chars().take(40).collect();
                check_html(&html).map_err(|why| why.chars().take(400).collect::<String>()).expect(&short);
                assert!(!html.contains(['\0', '\u{202e}', '\u{202d}', '\u{fdd0}']), "{short}");
            }
        });
    }
}

#[test]
fn every_text_that_is_asked_for_is_in_the_list() {
    let locale = Locale::new("id", &[Ftl::new("id.ftl", WORDS)]).expect("a locale");
    for (key, facts) in TEXTS {
        let wanted = locale.wants(key).expect(key);
        assert!(wanted.iter().all(|fact| facts.contains(&fact.as_str())), "{key}");
    }
}

#[test]
fn whatever_is_written_the_page_stays_whole() {
    let pieces = prop::sample::select(vec![
        "a",
        " ",
        "\n",
        "\n\n",
        "# ",
        "## x {#s-a}",
        "> ",
        "- ",
        "1. ",
        "    ",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```\n",
        "|",
        "|-|\n",
        "[",
        "]",
        "(",
        ")",
        "!",
        "](figure:61/construction/coverage)",
        "](figure:61/construction/coverage?stated)",
        "](region:61)",
        "](javascript:alert(1))",
        "](/foto/rapat.png \"t\")",
        "](chart:gap/61/construction)",
        "[^1]",
        "[^1]: ",
        "[^2]",
        "[^2]: ",
        ": ",
        "\\",
        "<",
        ">",
        "<b>",
        "</b>",
        "<div>",
        "</div>",
        "<div title=\"",
        "\">",
        "<a href='",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<table>",
        "<td>",
        "</table>",
        "<details>",
        "<summary>",
        "</details>",
        "<p>",
        "<svg>",
        "<math>",
        "<style>",
        "<textarea>",
        "<img src=/x onerror=y>",
        "&lt;",
        "&#xfdd0;",
        "\u{fdd0}",
        "\u{202e}",
        "é",
        "\t",
        "[r]",
        "[r]: https://x.example\n",
        "<https://x.example>",
        "<javascript:x>",
        "***\n",
        "\r\n",
        "<br>",
        "<sub>",
        "</sub>",
    ]);
    let text = prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat());
    for allow_html in [false, true] {
        with_pages(allow_html, |render| {
            let mut runner =
                TestRunner::new(ProptestConfig { cases: 3_000, failure_persistence: None, ..Default::default() });
            let outcome = runner.run(&text, |text| {
                let html = render(&text).html;
                prop_assert_eq!(check_html(&html), Ok(()));
                prop_assert!(!html.to_lowercase().contains("<script"));
                Ok(())
            });
            outcome.expect("whole pages");
        });
    }
}
