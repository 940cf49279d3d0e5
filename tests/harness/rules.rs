//! What holds on every page of every site, whatever the report says.

use super::harness::{self, Site};
use super::html::{self, Element, Page};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use terang::content;
use terang::dataset::{self, Dataset, Drafts, Options, StatedMeasure};
use terang::figures::{Address, Figures, Measure, Subject, Value};

/// Builds a report and reads the site back. The build must succeed.
pub(crate) fn build(root: &Path, output: &Path) -> Site {
    let mut command = harness::terang();
    command.arg("build").arg("--root").arg(root).arg("--output").arg(output);
    harness::succeed(&mut command);
    harness::tree(output)
}

/// What the library reads in a report: what the site is held against.
pub(crate) fn read(root: &Path) -> Dataset {
    let options = Options { drafts: Drafts::Left, ..Options::default() };
    let (dataset, _, _) = dataset::resolve(content::open(root), &options);
    dataset.expect("a report that can be read")
}

/// The pages of a site, read back.
pub(crate) fn pages(site: &Site) -> BTreeMap<&str, Page> {
    let html = site.iter().filter(|(path, _)| path.ends_with(".html"));
    html.map(|(path, bytes)| (path.as_str(), html::read(std::str::from_utf8(bytes).expect("UTF-8")))).collect()
}

/// Everything that is wrong with a site.
pub(crate) fn faults(site: &Site, figures: &Figures<'_>) -> Vec<String> {
    let pages = pages(site);
    let mut faults = Vec::new();
    for (path, page) in &pages {
        let mut found = page.faults.clone();
        frame(path, page, figures, &mut found);
        still(page, &mut found);
        names(page, &mut found);
        links(path, page, &pages, site, figures, &mut found);
        for element in page.named("data") {
            if let Err(fault) = figure(element, figures) {
                found.push(fault);
            }
        }
        faults.extend(found.into_iter().map(|fault| format!("{path}: {fault}")));
    }
    faults
}

/// One language, one heading, a title, and a policy before anything that it could forbid.
fn frame(path: &str, page: &Page, figures: &Figures<'_>, faults: &mut Vec<String>) {
    let languages = &figures.dataset().site.languages;
    let folder = path.split('/').next().unwrap_or_default();
    let expected = languages.iter().skip(1).find(|language| *language == folder).or(languages.first());
    let html = page.named("html").next().map_or("", |html| html.get("lang"));
    if Some(html) != expected.map(String::as_str) {
        faults.push(format!("<html lang=\"{html}\">, not {expected:?}"));
    }
    for (name, wanted) in [("h1", 1), ("main", 1), ("title", 1)] {
        let found = page.named(name).filter(|element| !element.within.iter().any(|outer| outer == "svg")).count();
        if found != wanted {
            faults.push(format!("{found} <{name}>"));
        }
    }
    for element in page.named("h1").chain(page.named("title")) {
        let empty = element.words.trim().is_empty() && element.name == "title";
        if empty {
            faults.push(format!("an empty <{}>", element.name));
        }
    }
    let policy = |element: &Element| element.get("http-equiv") == "Content-Security-Policy";
    let loads = |element: &Element| {
        matches!(element.name.as_str(), "link" | "script" | "img" | "svg" | "iframe" | "style" | "body")
    };
    let at = page.elements.iter().position(policy);
    match at {
        None => faults.push("no Content-Security-Policy".to_owned()),
        Some(at) => {
            let content = page.elements[at].get("content");
            if !content.contains("default-src 'none'") || content.contains("unsafe") || content.contains("http") {
                faults.push(format!("a lax policy: {content}"));
            }
            if page.elements.iter().position(loads).is_some_and(|first| first < at) {
                faults.push("the policy stands after what it should forbid".to_owned());
            }
        }
    }
}

/// Nothing runs, nothing is styled in place, nothing comes from elsewhere.
fn still(page: &Page, faults: &mut Vec<String>) {
    for element in &page.elements {
        let name = element.name.as_str();
        let forbidden =
            matches!(name, "style" | "iframe" | "object" | "embed" | "base" | "frame" | "applet" | "foreignObject");
        // A script is a file of the theme, and holds no words of its own.
        let own = element.get("src").rsplit_once("/assets/").is_some_and(|(_, file)| file.ends_with(".js"));
        if forbidden || (name == "script" && (!own || !element.words.trim().is_empty())) {
            faults.push(format!("<{name}>"));
        }
        for (attribute, value) in &element.attributes {
            let value = value.trim().to_ascii_lowercase();
            if attribute == "style" || attribute.starts_with("on") || attribute == "srcdoc" {
                faults.push(format!("<{name} {attribute}>"));
            }
            let address =
                matches!(attribute.as_str(), "href" | "src" | "action" | "formaction" | "xlink:href" | "poster");
            let scheme = value.split_once(':').map_or("", |(scheme, _)| scheme);
            let known = ["http", "https", "mailto", "tel"];
            if address && !scheme.is_empty() && !scheme.contains(['/', '#', '?']) && !known.contains(&scheme) {
                faults.push(format!("<{name} {attribute}=\"{value}\">"));
            }
            let loads = attribute == "src"
                || attribute == "srcset"
                || attribute == "poster"
                || (name == "link" && matches!(element.get("rel"), "stylesheet" | "icon" | "preload" | "manifest"))
                || (name == "use" && attribute.ends_with("href"));
            if loads && attribute != "rel" && (value.contains("//")) {
                faults.push(format!("<{name} {attribute}=\"{value}\"> loads from elsewhere"));
            }
        }
        if name == "meta"
            && element.get("http-equiv").eq_ignore_ascii_case("refresh")
            && element.get("content").contains("script")
        {
            faults.push("a refresh to a script".to_owned());
        }
    }
}

/// Ids are unique, and what names an element by its id finds it.
fn names(page: &Page, faults: &mut Vec<String>) {
    let mut ids = BTreeSet::new();
    for id in page.ids() {
        if !ids.insert(id) {
            faults.push(format!("id=\"{id}\" twice"));
        }
        if id.contains(char::is_whitespace) {
            faults.push(format!("id=\"{id}\" holds a space"));
        }
    }
    for element in &page.elements {
        for attribute in ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"] {
            for id in element.get(attribute).split_whitespace().filter(|id| !ids.contains(id)) {
                faults.push(format!("<{} {attribute}=\"{id}\"> names nothing", element.name));
            }
        }
        if element.name == "img" && !element.has("alt") {
            faults.push(format!("<img src=\"{}\"> without alt", element.get("src")));
        }
    }
}

/// Every address inside the site leads to a file, and its fragment to an element.
fn links(
    path: &str,
    page: &Page,
    pages: &BTreeMap<&str, Page>,
    site: &Site,
    figures: &Figures<'_>,
    faults: &mut Vec<String>,
) {
    let report = &figures.dataset().site;
    for element in &page.elements {
        let addresses = ["href", "src", "content", "xlink:href"].map(|name| element.get(name));
        for address in addresses.into_iter().filter(|address| !address.is_empty()) {
            if element.name == "meta" && !address.starts_with("http") {
                continue;
            }
            let outside =
                ["http://", "https://", "mailto:", "tel:", "data:"].iter().any(|start| address.starts_with(start));
            let inside = match address.strip_prefix(report.base_url.as_str()) {
                Some(inside) => inside.to_owned(),
                None if outside => continue,
                None if address.starts_with('#') => format!("{}{address}", path.trim_end_matches("index.html")),
                None => match address.strip_prefix(report.base_path()) {
                    Some(inside) => inside.to_owned(),
                    None => {
                        faults.push(format!("<{} {address}> is not below {}", element.name, report.base_path()));
                        continue;
                    }
                },
            };
            let (file, fragment) =
                inside.split_once('#').map_or((inside.as_str(), None), |(file, id)| (file, Some(id)));
            let file = percent_decoded(file.split('?').next().unwrap_or_default());
            let file = if file.is_empty() || file.ends_with('/') { format!("{file}index.html") } else { file };
            if !site.contains_key(&file) {
                faults.push(format!("<{} {address}> leads nowhere", element.name));
                continue;
            }
            if let Some(fragment) = fragment {
                let fragment = percent_decoded(fragment);
                if !pages.get(file.as_str()).is_some_and(|page| page.ids().any(|id| id == fragment)) {
                    faults.push(format!("<{} {address}> leads to no element", element.name));
                }
            }
        }
    }
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.filter(|_| *first == b'%').and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A figure names an address that exists, and its machine value is the one that the data give.
fn figure(element: &Element, figures: &Figures<'_>) -> Result<(), String> {
    let (named, value) = (element.get("data-figure"), element.get("value"));
    if !element.get("class").split(' ').any(|class| class == "figure") {
        return Err(format!("<data class=\"{}\"> is no figure", element.get("class")));
    }
    let dataset = figures.dataset();
    let (text, stated) = named.strip_suffix("?stated").map_or((named, false), |text| (text, true));
    let (address, span) =
        Address::parse(text, dataset).map_err(|error| format!("data-figure=\"{named}\": {error:?}"))?;
    let span = span.ok_or_else(|| format!("data-figure=\"{named}\" has no period"))?;
    if address.text(dataset, span) != text {
        return Err(format!("data-figure=\"{named}\" is written {} elsewhere", address.text(dataset, span)));
    }
    let found = if stated {
        let Subject::Segment(segment) = address.subject else {
            return Err(format!("{named}: a payment that is stated"));
        };
        let measure = match address.measure {
            Measure::Tally(tally) => StatedMeasure::Tally(tally),
            Measure::Coverage => StatedMeasure::Coverage,
            Measure::Gap => StatedMeasure::Gap,
            _ => return Err(format!("{named}: no measure that a source states")),
        };
        let cell = figures.cell(address.region, segment, span.to);
        let printed = cell.and_then(|cell| figures.stated(cell, measure));
        printed.map(Value::Printed).ok_or_else(|| format!("{named}: no source states it"))?
    } else {
        figures.figure(&address, span).map_err(|absence| format!("{named}: {absence:?}"))?.value
    };
    if found.machine() != value {
        return Err(format!("data-figure=\"{named}\" has the value {value}, the data give {}", found.machine()));
    }
    Ok(())
}
