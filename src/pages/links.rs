//! T408: links within the site that lead nowhere.
//!
//! Only the plan knows what stands at which address. Which places a page has is known when it is
//! rendered: only those pages are rendered here to which a link with a `#` leads, each once, and none
//! is kept.

use super::markdown::id_of;
use super::{Item, Kind, Plan};
use crate::diag::{Finding, Place, did_you_mean};
use crate::figures::link::{Link, decoded};
use crate::findings::Owner;
use crate::findings::links::{Lead, To};
use crate::findings::tags;
use crate::order::Arrange;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// The manifest, which the writer adds to what is planned.
const MANIFEST: &str = "build.json";

/// For how many links that lead nowhere a better address is looked for. It takes a look at all others,
/// and whoever has more of them has another problem.
const MOST_OFFERS: usize = 50;

/// A link to a place on a page.
struct Aim<'l> {
    lead: &'l Lead,
    /// The page as people write it: `/regions/61/`.
    address: String,
    /// The id, as it is written.
    id: &'l str,
    /// Whether the text stands on that very page: then the words of a heading name it too.
    here: bool,
}

/// Looks where the links lead, and those of `redirects` and of the footer.
pub(super) fn broken(plan: &Plan<'_>, leads: &[Lead]) -> Vec<Finding> {
    let (redirects, footer) = (&plan.world.dataset.site.redirects, &plan.world.dataset.site.footer);
    if leads.is_empty() && redirects.is_empty() && footer.is_empty() {
        return Vec::new();
    }
    let addresses: FxHashMap<&str, usize> =
        plan.entries.iter().enumerate().map(|(index, entry)| (entry.path.as_str(), index)).collect();
    let mut checker = Checker { plan, addresses, folded: None, offers: 0, findings: Vec::new() };
    let mut aims: Vec<(usize, Aim<'_>)> = Vec::new();
    for lead in leads {
        let (page, id) = match &lead.to {
            To::Address { before, path } => {
                let (path, id) = path.split_once('#').unwrap_or((path, ""));
                let page = checker.address(lead.place, before, path.split('?').next().unwrap_or(path), "link");
                (page, id)
            }
            To::Here(id) => (plan.page_of(lead.owner, lead.language), &**id),
            To::Place(link, id) => (owner(link).and_then(|owner| plan.page_of(owner, lead.language)), &**id),
        };
        // The start of a page, and words that a browser looks for, are on every page.
        let id = id.split(":~:").next().unwrap_or(id);
        let Some(page) = page.filter(|_| !id.is_empty() && !id.eq_ignore_ascii_case("top")) else { continue };
        let Some(index) = checker.index(&page) else { continue };
        if plan.kind(index) == Kind::Page {
            let here = matches!(lead.to, To::Here(_));
            aims.push((index, Aim { lead, address: format!("/{page}"), id, here }));
        }
    }
    for (old, new) in redirects {
        if let Some(path) = new.strip_prefix('/') {
            checker.address(old.place, "", &format!("/{}", path.split(['?', '#']).next().unwrap_or(path)), "redirect");
        }
    }
    for url in footer.iter().filter_map(|item| item.url.as_ref()).filter(|url| url.value.starts_with('/')) {
        let path = url.value.split(['?', '#']).next().unwrap_or(&url.value);
        checker.address(url.place, "", path, "link");
    }
    let mut findings = checker.findings;
    // Each page is rendered once, however many links lead to its places.
    aims.arrange_by_key(|(index, _)| *index);
    let pages = aims.par_chunk_by(|a, b| a.0 == b.0);
    findings.par_extend(pages.flat_map_iter(|aims| places(plan, aims[0].0, aims)));
    // A destination that several links share stands once.
    crate::diag::once(&mut findings);
    findings
}

/// The record on whose page a typed link leads to a place.
fn owner(link: &Link) -> Option<Owner> {
    Some(match link {
        Link::Narrative(id) => Owner::Narrative(*id),
        Link::Region(id) => Owner::Region(*id),
        Link::Page(id) => Owner::Page(*id),
        _ => return None,
    })
}

struct Checker<'c, 'd> {
    plan: &'c Plan<'d>,
    addresses: FxHashMap<&'c str, usize>,
    /// The same without regard to case, made when it is first asked for.
    folded: Option<FxHashMap<String, usize>>,
    offers: usize,
    findings: Vec<Finding>,
}

impl Checker<'_, '_> {
    /// What stands at a path that links write: a page for one with `/` at its end.
    fn index(&self, path: &str) -> Option<usize> {
        let file = if path.is_empty() || path.ends_with('/') { Some(format!("{path}index.html")) } else { None };
        self.addresses.get(file.as_deref().unwrap_or(path)).copied()
    }

    /// Looks up an address, and says what is wrong with it; else the path at which its page stands.
    fn address(&mut self, place: Place, before: &str, written: &str, what: &str) -> Option<String> {
        let path = plain(written);
        // A host without a path is its root; a folder needs its slash.
        let bare = written.is_empty() && !before.is_empty() && self.plan.world.dataset.site.base_path() != "/";
        if (self.index(&path).is_some() || path == MANIFEST) && !bare {
            return Some(shown(&path));
        }
        let address = format!("{before}{written}");
        let folder = format!("{path}/");
        let (message, near) = if bare || self.index(&folder).is_some() {
            ("link-without-slash", Some(format!("{written}/")))
        } else {
            match self.offer(&path) {
                Some(near) => ("link-nowhere-near", Some(format!("/{near}"))),
                None => ("link-nowhere", None),
            }
        };
        let finding = match (what, message) {
            ("redirect", _) if near.is_some() => Finding::new("T408", "redirect-nowhere-near", place),
            ("redirect", _) => Finding::new("T408", "redirect-nowhere", place),
            (_, "link-without-slash") => Finding::new("T408", "link-without-slash", place),
            (_, "link-nowhere-near") => Finding::new("T408", "link-nowhere-near", place),
            _ => Finding::new("T408", "link-nowhere", place),
        };
        let finding = finding.with("address", address);
        self.findings.push(match near {
            Some(near) => finding.with("near", format!("{before}{near}")),
            None => finding,
        });
        None
    }

    /// The address that was probably meant.
    fn offer(&mut self, path: &str) -> Option<String> {
        let site = &self.plan.world.dataset.site;
        let base = site.base_path().trim_matches('/');
        let language = site.languages.first().map_or("", String::as_str);
        // The folder of the site is put before every address; the first language has none.
        for prefix in [base, language] {
            let rest = path.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('/'));
            if let Some(rest) = rest.filter(|_| !prefix.is_empty()) {
                let folder = format!("{rest}/");
                let found = [rest, &folder].into_iter().find(|path| self.index(path).is_some());
                if let Some(found) = found {
                    return Some(shown(found));
                }
            }
        }
        let (trimmed, plan) = (path.trim_end_matches('/'), self.plan);
        let folded = self.folded.get_or_insert_with(|| {
            plan.entries.iter().enumerate().map(|(index, entry)| (entry.path.to_lowercase(), index)).collect()
        });
        let lower = trimmed.to_lowercase();
        let stem = lower.strip_suffix(".html").unwrap_or(&lower).to_owned();
        for candidate in [lower.clone(), format!("{lower}/index.html"), format!("{stem}/index.html")] {
            if let Some(index) = folded.get(&candidate) {
                return Some(shown(plan.path(*index)));
            }
        }
        self.offers += 1;
        if self.offers > MOST_OFFERS {
            return None;
        }
        let wanted = |entry: &&super::Entry| !matches!(entry.item, Item::Home | Item::Asset(_) | Item::NotFound);
        let pages = plan.entries.iter().filter(wanted).map(|entry| entry.path.as_str());
        let near = did_you_mean(trimmed, pages.map(|path| path.strip_suffix("/index.html").unwrap_or(path)))?;
        Some(if self.index(near).is_some() { near.to_owned() } else { format!("{near}/") })
    }
}

/// A file's path as people write the address of what stands there: a page ends in `/`.
fn shown(path: &str) -> String {
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder.to_owned(),
        _ => path.to_owned(),
    }
}

/// An address without its `/` at the start, as a browser asks for it: `%20` and the like decoded, dots
/// followed.
fn plain(path: &str) -> String {
    let decoded = decoded(path);
    let path = decoded.trim_start_matches('/');
    if !path.split('/').any(|name| matches!(name, "." | "..")) {
        return path.to_owned();
    }
    let mut names: Vec<&str> = Vec::new();
    let last = path.split('/').count() - 1;
    for (index, name) in path.split('/').enumerate() {
        match name {
            ".." | "." => {
                if name == ".." {
                    names.pop();
                }
                if index == last {
                    names.push("");
                }
            }
            name => names.push(name),
        }
    }
    names.join("/")
}

/// Renders a page and looks for the places to which links lead.
fn places(plan: &Plan<'_>, index: usize, aims: &[(usize, Aim<'_>)]) -> Vec<Finding> {
    let mut page = Vec::new();
    // That a page cannot be rendered is told when it is written.
    if plan.write(index, &mut page).is_err() {
        return Vec::new();
    }
    let page = String::from_utf8_lossy(&page);
    let ids: BTreeSet<_> = tags::read(&page).filter_map(|tag| tag.get("id")).collect();
    let mut offers = 0;
    let mut findings = Vec::new();
    for (_, aim) in aims {
        let made = id_of(aim.id);
        let known = |id: &str| ids.contains(id);
        if known(aim.id) || known(&decoded(aim.id)) || (aim.here && known(&made)) {
            continue;
        }
        offers += 1;
        let made = Some(made).filter(|made| known(made));
        let near = made.or_else(|| {
            // Another month's row is no slip of spelling.
            let others = ids.iter().map(AsRef::as_ref).filter(|id| !differ_in_digits(id, aim.id));
            let look = || did_you_mean(aim.id, others).map(str::to_owned);
            if offers > MOST_OFFERS { None } else { look() }
        });
        let place = aim.lead.place;
        let finding = match &near {
            Some(_) => Finding::new("T408", "place-nowhere-near", place),
            None => Finding::new("T408", "place-nowhere", place),
        };
        let finding = finding.with("address", aim.address.as_str()).with("id", aim.id);
        findings.push(match near {
            Some(near) => finding.with("near", near),
            None => finding,
        });
    }
    findings
}

/// Whether two ids are the same but for their digits.
fn differ_in_digits(one: &str, other: &str) -> bool {
    let letters = |id: &str| id.chars().filter(|c| !c.is_ascii_digit()).collect::<String>();
    letters(one) == letters(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Fact, position};
    use crate::findings::links::tests::{SITE, with_report};
    use crate::findings::{self, Report};
    use crate::pages::{Theme, plan};

    const FRONT: &str = "---\ntitle: Uji\ndate: 2025-07-09\nkind: coordination\n";

    /// What the pages find in a report with this story beside its own files, and what it answers.
    fn found(files: &[(&str, &str)], front: &str, body: &str) -> (Vec<String>, Vec<String>) {
        let source = [FRONT, front, "---\n", body].concat();
        let files = [&[("narratives/uji.md", &*source)], files].concat();
        with_report(&files, |figures| {
            let dataset = figures.dataset();
            let report = findings::check(figures);
            let plan = plan(figures, &report, Theme::load(dataset).expect("the theme")).expect("a plan");
            let tell = |finding: &Finding| {
                let path = dataset.files.path(finding.place.file).trim_start_matches("content/");
                let text = files.iter().find(|(own, _)| *own == path).map_or("", |(_, text)| text);
                let stretch = &text[finding.place.start as usize..finding.place.end as usize];
                let facts = finding.facts.iter().map(|(name, fact)| match fact {
                    Fact::Text(text) => format!(" {name}={text}"),
                    other => format!(" {name}={other:?}"),
                });
                let line = position(text, finding.place.start).line;
                let facts: String = facts.collect();
                let usual = Finding::new(finding.code.0, finding.message, finding.place).severity;
                let milder = if finding.severity == usual { "" } else { finding.severity.word() };
                let milder = if milder.is_empty() { String::new() } else { format!(" ({milder})") };
                format!("{path}:{line} `{stretch}` {} {}{facts}{milder}", finding.code.0, finding.message)
            };
            let told = plan.findings().iter().map(tell).collect();
            let Report { accepted, .. } = &report;
            (told, plan.world().accepted[accepted.len()..].iter().map(|answer| tell(&answer.finding)).collect())
        })
    }

    #[track_caller]
    fn tells(body: &str, wanted: &[&str]) {
        let (found, _) = found(&[], "", body);
        let told: Vec<&str> = found.iter().filter_map(|told| told.split_once(' ')).map(|(_, told)| told).collect();
        assert_eq!(told, wanted, "{body}");
    }

    /// A link to this address and what is told of it.
    #[track_caller]
    fn dead(address: &str, told: &str) {
        tells(&format!("[a]({address})"), &[&format!("`{address}` T408 {told}")]);
    }

    #[test]
    fn links_that_lead_somewhere_are_left_alone() {
        tells(
            "## Apa kata angka\n\n### Target {#sasaran}\n\na[^1] [a](/) [b](/regions/61/) [c](/regions/63.10/index.html) \
             [d](/en/regions/) [e](/foto/rapat.png) [f](/foto%2Frapat.png?v=2#x) [g](/narratives/rapat/?a=b#main) \
             [h](/regions/61/#construction-2025-07) [i](#Apa%20kata%20angka) [j](#s-apa-kata-angka) [B](#apa-kata-angka) [k](#sasaran) [l](#fn-1) \
             [m](#top) [n](#) [o](/about/#) [p](/about/#:~:text=kata) [q](https://x.example/lapor/quality/) \
             [r](HTTP://X.example/lapor/en/about/) [s](https://x.example/lain/) [t](https://elsewhere.example/lapor/x) \
             [u](/404.html) [v](/build.json) [w](/regions/../about/) [x](narrative:rapat#main) \
             [y](region:61#construction-2025-07) [z](page:about#main) [](narrative:rapat#main) [A](/assets/style.css)\n\n\
             [^1]: b\n",
            &[],
        );
    }

    #[test]
    fn an_address_where_nothing_stands_is_told() {
        dead("/regions/61", "link-without-slash address=/regions/61 near=/regions/61/");
        dead("/regions/61?a#b", "link-without-slash address=/regions/61 near=/regions/61/");
        dead("/en", "link-without-slash address=/en near=/en/");
        dead("/regions/62/", "link-nowhere-near address=/regions/62/ near=/regions/61/");
        dead("/Regions/61/", "link-nowhere-near address=/Regions/61/ near=/regions/61/");
        dead("/regions/61.html", "link-nowhere-near address=/regions/61.html near=/regions/61/");
        dead("/foto/rapat.jpg", "link-nowhere-near address=/foto/rapat.jpg near=/foto/rapat.png");
        dead("/foto/rapat.png/", "link-nowhere-near address=/foto/rapat.png/ near=/foto/rapat.png");
        dead("/id/about/", "link-nowhere-near address=/id/about/ near=/about/");
        dead("/lapor/about/", "link-nowhere-near address=/lapor/about/ near=/about/");
        dead("/narratives/konsep/", "link-nowhere-near address=/narratives/konsep/ near=/narratives/");
        dead("/x%20y/%E2%82", "link-nowhere address=/x%20y/%E2%82");
        dead(
            "https://x.example/lapor",
            "link-without-slash address=https://x.example/lapor near=https://x.example/lapor/",
        );
        dead(
            "https://x.example/lapor/abuot/#x",
            "link-nowhere-near address=https://x.example/lapor/abuot/ near=https://x.example/lapor/about/",
        );
        tells("[a][1] [b][1]\n\n[1]: /zzz/", &["`/zzz/` T408 link-nowhere address=/zzz/"]);
    }

    #[test]
    fn a_place_that_a_page_lacks_is_told() {
        let own = "place-nowhere-near address=/narratives/uji/";
        tells("## Target\n\n[a](#targt)", &[&format!("`#targt` T408 {own} id=targt near=s-target")]);
        tells("[a](#zzz)", &["`#zzz` T408 place-nowhere address=/narratives/uji/ id=zzz"]);
        dead(
            "/regions/61/#construction-2025-08",
            "place-nowhere-near address=/regions/61/ id=construction-2025-08 near=construction-all",
        );
        dead(
            "region:61#constuction-2025-07",
            "place-nowhere-near address=/regions/61/ id=constuction-2025-07 near=construction-2025-07",
        );
        dead("/en/quality/#zzz", "place-nowhere address=/en/quality/ id=zzz");
        dead("narrative:rapat#zzz", "place-nowhere address=/narratives/rapat/ id=zzz");
        dead("page:about#mian", "place-nowhere-near address=/about/ id=mian near=main");
    }

    #[test]
    fn other_texts_and_redirects_are_looked_at_too() {
        let html = format!(
            "{SITE}allow_html: true\nredirects:\n  /lama/: /regions/61/\n  /dulu/: /regions/6/\n  /luar/: https://a.example/\n"
        );
        let files = [
            ("site.yaml", &*html),
            ("regions/61.md", "[a](/lama/) [b](#page-codes)\n"),
            ("pages/about.en.md", "---\ntitle: About\n---\n## Data\n\n[a](#s-data) [b](/en/abut/)\n"),
            (
                "narratives/draf.md",
                "---\ntitle: N\ndate: 2025-07-09\nkind: release\ndraft: true\n---\n[a](/b) [c](#d)\n",
            ),
            (
                "narratives/nanti.md",
                "---\ntitle: N\ndate: 2025-07-09\nkind: release\npublish: 2999-01-01T00:00Z\n---\n[a](/b) [c](#d)\n",
            ),
        ];
        let body = "<p>\n<a href=\"/foto/\">a</a> <img src=/b.png alt=Rapat></p>\n\nb <a href=\"/c\">c</a>";
        let (told, _) = found(&files, "", body);
        assert_eq!(
            told,
            [
                "narratives/uji.md:7 `/foto/` T408 link-nowhere address=/foto/",
                "narratives/uji.md:7 `/b.png` T408 link-nowhere address=/b.png",
                "narratives/draf.md:7 `/b` T408 link-nowhere address=/b (note)",
                "narratives/nanti.md:7 `/b` T408 link-nowhere address=/b (warning)",
                "pages/about.en.md:6 `/en/abut/` T408 link-nowhere-near address=/en/abut/ near=/en/about/",
                "site.yaml:8 `/dulu/` T408 redirect-nowhere-near address=/regions/6/ near=/regions/61/",
            ]
        );
    }

    #[test]
    fn an_answer_silences_what_it_names_and_no_more() {
        let accept = "accept:\n  T408: { id: Halaman itu menyusul. }\n";
        let (told, accepted) = found(&[], accept, "[a](/menyusul/)");
        assert_eq!(told, [""; 0]);
        assert_eq!(accepted, ["narratives/uji.md:8 `/menyusul/` T408 link-nowhere address=/menyusul/"]);
        let (told, accepted) = found(&[], accept, "[a](/about/)");
        assert_eq!(told, ["narratives/uji.md:6 `T408` T409 accept-without-finding code=T408"]);
        assert_eq!(accepted, [""; 0]);
        let keep = "accept:\n  T408: { id: Menyusul. }\n  T409: { id: Bergantian. }\n";
        let (told, accepted) = found(&[], keep, "[a](/about/)");
        assert_eq!(told, [""; 0]);
        assert_eq!(accepted, ["narratives/uji.md:6 `T408` T409 accept-without-finding code=T408"]);
        let (told, _) = found(&[], keep, "[a](/menyusul/)");
        assert_eq!(told, ["narratives/uji.md:7 `T409` T409 accept-without-finding code=T409"]);
    }

    #[test]
    fn hostile_links_cost_little() {
        let body: String = (0..3_000).map(|n| format!("[a](/{n}x/) [b](#{n}y) ")).collect();
        let deep =
            format!("[a](/{}) [b](/{}) [c](#{})", "../".repeat(20_000), "%2f".repeat(20_000), "é%".repeat(20_000));
        let (told, _) = found(&[], "", &format!("{body}\n\n{deep}"));
        assert_eq!(told.len(), 6_001);
    }
}
