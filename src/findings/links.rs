//! Links of texts that lead nowhere, and figures that their words claim and nobody has.

use super::markup::raw_tags;
use super::texts::{Owner, Reading};
use crate::dataset::Language;
use crate::diag::{Finding, Place, did_you_mean};
use crate::figures::Figures;
use crate::figures::link::{Link, Prose, SCHEMES, decoded, parse};
use crate::order::Arrange;
use pulldown_cmark::{CowStr, Event, LinkType, Tag};
use std::ops::Range;

/// Looks at every link and picture of a text.
pub(super) fn find(text: &Reading<'_>, findings: &mut Vec<Finding>) {
    let mut check = Check { body: text.body, text, figures: text.figures, prose: text.prose, findings: Vec::new() };
    let mut index = 0;
    while let Some(event) = check.prose.event(index) {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, .. }) => check.link(index, *link_type, dest_url),
            Event::Start(Tag::Image { link_type, dest_url, .. }) => {
                check.image(index, *link_type, dest_url);
                // Within an image all is words.
                index = check.prose.partner.get(index).copied().unwrap_or(index);
            }
            _ => {}
        }
        index += 1;
    }
    check.unread();
    check.findings.arrange_by_key(|finding| (finding.place.start, finding.message));
    // A destination that several links share is told once.
    check.findings.dedup_by(|a, b| a.place == b.place && a.message == b.message);
    findings.append(&mut check.findings);
}

/// A link within the site. Whether something stands where it leads, only the pages can say.
#[derive(Clone, Debug)]
pub struct Lead {
    /// Whose text holds it.
    pub owner: Owner,
    /// The language of the text.
    pub language: Language,
    /// Where its destination is written.
    pub place: Place,
    /// Where it leads.
    pub to: To,
}

/// Where a link within the site leads.
#[derive(Clone, Debug)]
pub enum To {
    /// To an address of the site, with what stands before it in a link that is written in full.
    Address {
        /// `https://host.example/laporan` or nothing.
        before: String,
        /// The rest: it begins with `/`, or is empty where that is missing.
        path: String,
    },
    /// To a place on the text's own page.
    Here(String),
    /// To a place on the page of another record.
    Place(Link, String),
}

/// The links and raw pictures of a text that lead within the site.
pub(super) fn leads(text: &Reading<'_>) -> Vec<Lead> {
    let check = Check { body: text.body, text, figures: text.figures, prose: text.prose, findings: Vec::new() };
    let mut leads = Vec::new();
    let mut add = |place, to| leads.push(Lead { owner: text.owner, language: text.version.language, place, to });
    for (index, (event, _)) in text.prose.events.iter().enumerate() {
        let Event::Start(Tag::Link { link_type, dest_url, .. }) = event else { continue };
        if *link_type != LinkType::Email
            && let Some(to) = within(dest_url, text.figures)
        {
            add(check.destination(index, *link_type, dest_url), to);
        }
    }
    for tag in raw_tags(text) {
        // In a sentence only Markdown writes links.
        let value = match &*tag.name {
            "img" => tag.value("src"),
            "a" if tag.between_blocks => tag.value("href"),
            _ => None,
        };
        if let Some((destination, range)) = value
            && let Some(to) = within(destination.trim(), text.figures)
        {
            add(text.place(&range), to);
        }
    }
    leads
}

/// Where a destination leads, if that is within the site and no record's own page.
fn within(destination: &str, figures: &Figures<'_>) -> Option<To> {
    // Most links are typed, and looked up already.
    let web = destination.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("http"));
    if !(web || destination.starts_with('/') || destination.contains('#')) {
        return None;
    }
    match parse(destination, figures).ok()? {
        Link::Site(path) => Some(To::Address { before: String::new(), path }),
        Link::Fragment(id) => Some(To::Here(id)),
        Link::Within(page, id) => Some(To::Place(*page, id)),
        Link::Web(address) => {
            let base = figures.dataset().site.base_url.trim_end_matches('/');
            let path = below(&address, base)?;
            Some(To::Address { before: base.to_owned(), path: path.to_owned() })
        }
        _ => None,
    }
}

/// What follows the base URL in an address, if the address lies below it. Hosts are written in any case,
/// and `http` or `https` makes no other site.
fn below<'a>(address: &'a str, base: &str) -> Option<&'a str> {
    let (_, address) = address.split_once("://")?;
    let (_, base) = base.split_once("://")?;
    let host = base.find('/').unwrap_or(base.len());
    let (own, rest) = (address.get(..host)?, address.get(host..)?);
    let path = rest.strip_prefix(base.get(host..)?)?;
    let whole = path.is_empty() || path.starts_with(['/', '?', '#']);
    (own.eq_ignore_ascii_case(base.get(..host)?) && whole).then_some(path)
}

struct Check<'c> {
    body: &'c str,
    text: &'c Reading<'c>,
    figures: &'c Figures<'c>,
    prose: &'c Prose<'c>,
    findings: Vec<Finding>,
}

impl Check<'_> {
    fn link(&mut self, index: usize, link_type: LinkType, destination: &CowStr<'_>) {
        if link_type == LinkType::Email {
            return;
        }
        let place = self.destination(index, link_type, destination);
        match parse(destination, self.figures) {
            Err(broken) => self.findings.push(broken.finding(self.figures, place)),
            Ok(Link::Figure(claim)) => {
                if let Err(unbound) = claim.bind(self.figures, self.text.period, self.text.day) {
                    self.findings.push(unbound.finding(&claim, self.figures, place));
                }
            }
            Ok(Link::Chart(chart)) => {
                let finding = Finding::new("T112", "chart-as-link", place);
                self.findings.push(finding.with("chart", chart.text(self.figures)));
            }
            Ok(Link::Site(_) | Link::Web(_) | Link::Fragment(_)) if !self.prose.has_words(index) => {
                self.findings.push(Finding::new("T112", "link-without-words", place).with("text", &**destination));
            }
            Ok(_) => {}
        }
    }

    fn image(&mut self, index: usize, link_type: LinkType, destination: &CowStr<'_>) {
        let place = self.destination(index, link_type, destination);
        let find = |code, message| Finding::new(code, message, place);
        let finding = match parse(destination, self.figures) {
            Err(broken) => Some(broken.finding(self.figures, place)),
            Ok(Link::Chart(chart)) if !self.prose.stands_alone(index) => {
                Some(find("T112", "chart-in-sentence").with("chart", chart.text(self.figures)))
            }
            Ok(Link::Chart(chart)) => (!chart.drawable(self.figures))
                .then(|| find("T210", "chart-without-figures").with("chart", chart.text(self.figures))),
            Ok(Link::Site(path)) => self.picture(&path, place),
            Ok(Link::Web(address)) => Some(find("T112", "picture-elsewhere").with("text", address)),
            Ok(Link::Fragment(_)) => Some(find("T112", "picture-typed").with("text", &**destination)),
            Ok(_) => Some(find("T112", "picture-typed").with("text", &**destination)),
        };
        self.findings.extend(finding);
    }

    /// A picture must be among the files that are copied.
    fn picture(&self, path: &str, place: Place) -> Option<Finding> {
        let path = path.split(['?', '#']).next().unwrap_or(path);
        let wanted = decoded(path);
        let wanted = wanted.trim_start_matches('/');
        let statics = &self.figures.dataset().statics;
        if statics.iter().any(|input| input.below == wanted) {
            return None;
        }
        Some(match did_you_mean(wanted, statics.iter().map(|input| input.below.as_str())) {
            Some(near) => Finding::new("T209", "no-such-picture-near", place).with("near", format!("/{near}")),
            None => Finding::new("T209", "no-such-picture", place),
        })
        .map(|finding| finding.with("text", format!("content/static/{wanted}")))
    }

    /// Links that were meant and not read as such: a space in an address makes it words.
    fn unread(&mut self) {
        let candidates = unread_candidates(self.body);
        if candidates.is_empty() {
            return;
        }
        let words = self.words();
        for (bracket, address) in candidates {
            let at = words.partition_point(|range| range.end <= bracket);
            if words.get(at).is_none_or(|range| range.start > bracket) {
                continue;
            }
            let place = self.text.place(&address);
            let written = self.body.get(address).unwrap_or_default();
            let gap = self.body.as_bytes().get(bracket + 1) == Some(&b' ');
            let message = if gap { "link-not-joined" } else { "link-not-read" };
            let finding = Finding::new("T112", message, place).with("text", written);
            self.findings.push(finding.with("near", written.trim().replace(' ', "%20")));
        }
    }

    /// The stretches of the text that are words, neither links nor code, in order.
    fn words(&self) -> Vec<Range<usize>> {
        let mut words: Vec<Range<usize>> = Vec::new();
        let mut code = 0_usize;
        for (event, range) in &self.prose.events {
            match event {
                Event::Start(Tag::CodeBlock(_)) => code += 1,
                Event::End(pulldown_cmark::TagEnd::CodeBlock) => code = code.saturating_sub(1),
                Event::Text(_) if code == 0 => words.push(range.clone()),
                _ => {}
            }
        }
        words
    }

    /// Where the destination of the link or image that starts at an event is written.
    fn destination(&self, index: usize, link_type: LinkType, destination: &str) -> Place {
        let Some((_, whole)) = self.prose.events.get(index) else { return self.text.place(&(0..0)) };
        let range = match link_type {
            LinkType::Autolink | LinkType::Email => Some(whole.start + 1..whole.end.saturating_sub(1)),
            LinkType::Inline => {
                // The address comes after the last of the words, which may hold brackets themselves.
                let end = self.prose.partner.get(index).copied().unwrap_or(index);
                let words_end = (end > index + 1).then(|| self.prose.events.get(end - 1)).flatten();
                let from = words_end.map_or(whole.start, |(_, range)| range.end).max(whole.start);
                self.written(from..whole.end, "](", destination)
            }
            _ => {
                let definitions = &self.prose.definitions;
                let found = definitions.binary_search_by_key(&whole.start, |(start, _)| *start).ok();
                found.and_then(|at| self.written(definitions[at].1.clone(), "]:", destination))
            }
        };
        self.text.place(&range.unwrap_or_else(|| whole.clone()))
    }

    /// The stretch of `within` in which a destination is written, after `mark`.
    fn written(&self, within: Range<usize>, mark: &str, destination: &str) -> Option<Range<usize>> {
        let source = self.body.get(within.clone())?;
        let after = source.find(mark)? + mark.len();
        let rest = source.get(after..)?;
        let trimmed = rest.trim_start();
        let (open, trimmed) = trimmed.strip_prefix('<').map_or((None, trimmed), |inner| (Some('<'), inner));
        let start = within.start + source.len() - trimmed.len();
        let length = if trimmed.starts_with(destination) && !destination.is_empty() {
            destination.len()
        } else {
            // Written with escapes: up to where it ends.
            let ends = |c: char| if open.is_some() { c == '>' } else { c.is_whitespace() || c == ')' };
            trimmed.find(ends).unwrap_or(trimmed.len())
        };
        Some(start..start + length)
    }
}

/// How far the end of an address is looked for where no link was read, in bytes.
const LONGEST_ADDRESS: usize = 500;

/// Where `](scheme:…`, `](/…` or `] (scheme:…` stands, with the address inside the parentheses.
fn unread_candidates(body: &str) -> Vec<(usize, Range<usize>)> {
    let mut candidates = Vec::new();
    for (bracket, _) in body.match_indices(']') {
        let rest = &body[bracket + 1..];
        let (gap, inner) = match (rest.strip_prefix('('), rest.strip_prefix(" (")) {
            (Some(inner), _) => (0, inner),
            (_, Some(inner)) => (1, inner),
            _ => continue,
        };
        let address = inner.trim_start();
        let typed = SCHEMES.iter().any(|scheme| address.strip_prefix(scheme).is_some_and(|rest| rest.starts_with(':')));
        let file = gap == 0 && address.starts_with('/');
        let escaped = body[..bracket].ends_with('\\');
        if !(typed || file) || escaped {
            continue;
        }
        let limit = (0..=LONGEST_ADDRESS.min(inner.len())).rev().find(|at| inner.is_char_boundary(*at));
        let near = limit.map_or(inner, |limit| &inner[..limit]);
        let line = near.split('\n').next().unwrap_or(near);
        let end = line.find(')').unwrap_or(line.trim_end().len());
        let start = bracket + 2 + gap;
        candidates.push((bracket, start..start + end));
    }
    candidates
}

#[cfg(test)]
pub(crate) mod tests {
    use super::super::texts;
    use super::*;
    use crate::content;
    use crate::dataset::{Options, resolve};
    use crate::diag::{Fact, position};
    use crate::figures::compute;

    pub(crate) const SITE: &str =
        "title: Uji\nlanguages: [id, en]\nbase_url: https://x.example/lapor/\npublisher: { name: Uji }\n";

    const DATA: &str = r#"
regions:
  - { code: ID, name: Indonesia, level: country }
  - { code: "61", name: { id: Kalimantan Barat, en: West Kalimantan }, level: province, parent: ID }
  - { code: "63", name: Kalimantan Selatan, level: province, parent: ID }
  - { code: "63.10", name: Tanah Bumbu, level: regency }
segments:
  - { id: construction, name: { id: pekerja konstruksi, en: construction workers } }
  - { id: all, name: semua, counts: active }
programmes:
  - { id: JKK, name: Jaminan Kecelakaan Kerja }
  - { id: JKM, name: Jaminan Kematian }
regulations:
  - { id: inpres-2-2021, form: Inpres, number: "2", year: 2021, title: Optimalisasi }
glossary:
  - { id: jkm, term: { id: JKM, en: JKM }, meaning: Jaminan Kematian }
sources:
  - { id: koran, title: Koran }
bases:
  - { id: lama, definition: lama }
  - { id: baru, definition: baru }
targets:
  - { region: "61", segment: construction, coverage: 59.56, by: 2025 }
coverage:
  - source: koran
    segment: construction
    observations:
      - region: "61"
        period: 2025-07
        eligible: 154008
        registered: 42591
        stated: { coverage: 55, registered: 42591 }
        status: disputed
        note: Sumber menulis lain.
      - { region: "61", period: 2025-06, eligible: 154008, registered: 40000, stated: { coverage: 26.0 } }
      - { region: "61", period: 2025-05, missing: not-collected }
      - { region: "63.10", period: 2025-07, registered: 10488 }
  - source: koran
    segment: all
    observations:
      - { region: "61", period: 2024-12, base: lama, eligible: 1000, active: 300 }
      - { region: "61", period: 2025-06, base: baru, eligible: 2000, active: 500 }
benefits:
  - source: koran
    region: "61"
    programme: JKM
    payments:
      - { period: 2025-01, recipients: 2, amount: 84_000_000 }
      - { period: 2025-02, recipients: 1, amount: 42_000_000 }
      - { period: 2025-Q1, recipients: 3, amount: 126_000_000 }
  - source: koran
    payments:
      - { region: "63.10", period: 2025-07, programme: [JKM, JKK], amount: 150_000_000 }
"#;

    const STORY: &str = "---\ntitle: Rapat\ndate: 2025-07-09\nkind: coordination\nperiod: 2025-07\n---\n";

    /// Makes a small report with these files beside its own, and hands on its figures.
    pub(crate) fn with_report<T>(files: &[(&str, &str)], look: impl FnOnce(&Figures<'_>) -> T) -> T {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |path: &str, bytes: &[u8]| {
            let path = folder.path().join("content").join(path);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
            std::fs::write(path, bytes).expect("a file");
        };
        write("site.yaml", SITE.as_bytes());
        write("data/data.yaml", DATA.as_bytes());
        // The smallest PNG header that tells a size: 4 by 3.
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x04\0\0\0\x03\x08\x02\0\0\0".to_vec();
        png.extend([0; 32]);
        write("static/foto/rapat.png", &png);
        write("pages/about.md", b"---\ntitle: Tentang\n---\n");
        write("narratives/rapat.md", [STORY, "Isi."].concat().as_bytes());
        let draft = STORY.replace("kind:", "draft: true\nkind:");
        write("narratives/konsep.md", draft.as_bytes());
        for (path, text) in files {
            write(path, text.as_bytes());
        }
        let (dataset, _, findings) = resolve(content::open(folder.path()), &Options::default());
        assert_eq!(findings, [], "the small report itself is in order");
        look(&compute(&dataset.expect("a dataset")))
    }

    /// What is found in a story that holds this text: position, the stretch, code, message and facts.
    fn found(body: &str) -> Vec<String> {
        found_beside(&[], body)
    }

    /// The same with other files in the report.
    pub(crate) fn found_beside(files: &[(&str, &str)], body: &str) -> Vec<String> {
        let source = [STORY, body].concat();
        let files = [files, &[("narratives/uji.md", &source)]].concat();
        with_report(&files, |figures| {
            texts::check(figures)
                .0
                .into_iter()
                .map(|finding| {
                    let place = finding.place;
                    let at = position(&source, place.start);
                    let stretch = &source[place.start as usize..place.end as usize];
                    let facts = finding.facts.iter().map(|(name, fact)| match fact {
                        Fact::Text(text) => format!(" {name}={text}"),
                        Fact::List(words) => format!(" {name}={}", words.len()),
                        other => format!(" {name}={other:?}"),
                    });
                    let facts: String = facts.collect();
                    format!("{}:{} `{stretch}` {} {}{facts}", at.line, at.column, finding.code.0, finding.message)
                })
                .collect()
        })
    }

    #[track_caller]
    fn tells(body: &str, wanted: &[&str]) {
        let found = found(body);
        let told: Vec<&str> = found.iter().filter_map(|told| told.split_once(' ')).map(|(_, told)| told).collect();
        assert_eq!(told, wanted, "{body}");
    }

    #[test]
    fn good_links_are_left_alone() {
        tells(
            "[42.591](figure:61/construction/registered@2025-07) [](figure:61/construction/coverage) \
             [55 persen](figure:61/construction/coverage?stated) [x](figure:61/construction/target) \
             [x](figure:61/construction/change@2025-06..2025-07) [x](figure:63.10/JKK+JKM/amount) \
             [Kalbar](region:61) [](region:63.10) [JKM](term:jkm) [a](regulation:inpres-2-2021) [b](source:koran) \
             [c](narrative:rapat) [d](page:about) [e](/regions/) [f](https://x.example/a?b=c) [g](#atas) \
             [h](mailto:a@b.example) <https://c.example> <a@b.example> [i][1] [jkm][]\n\n\
             ![Grafik](chart:coverage/61/construction?from=2024-01)\n\n- ![](chart:benefits/61/JKM)\n\n\
             ![a](/foto/rapat.png \"Foto: Diskominfo\") ![a](/foto%2Frapat.png)\n\n\
             `[a](figur:x)` \\[a\\](figure:x y)\n\n    [a](figure:x y)\n\n\
             [1]: figure:61/construction/gap\n[jkm]: <term:jkm> 'x'\n",
            &[],
        );
    }

    #[test]
    fn a_place_is_the_destination_itself() {
        let found =
            found("Rapat ñ [*a* \\](b) c](figure:61/constructon/gap \"](x\")\n\n[x][r]\n\n[r]:\n  <term:jkmm>\n");
        assert_eq!(
            found,
            [
                "7:23 `figure:61/constructon/gap` T202 unknown-subject-near near=construction id=constructon",
                "12:4 `term:jkmm` T207 unknown-term-near near=jkm id=jkmm",
            ]
        );
    }

    #[test]
    fn a_broken_link_is_told() {
        tells("[a]()", &["`` T112 link-empty"]);
        tells("[a](figur:61/x)", &["`figur:61/x` T112 link-scheme-near scheme=figur near=figure"]);
        tells("[a](Figure:61/x)", &["`Figure:61/x` T112 link-scheme-near scheme=Figure near=figure"]);
        tells("[a](wilayah:61)", &["`wilayah:61` T112 link-scheme-near scheme=wilayah near=region"]);
        tells("[a](gopher:61)", &["`gopher:61` T112 link-scheme scheme=gopher known=8"]);
        tells("[a](javascript:alert%281%29)", &["`javascript:alert%281%29` T112 link-unsafe scheme=javascript"]);
        tells("[a](java&#x0a;script:x)", &["`java&#x0a;script:x` T112 link-unsafe scheme=javascript"]);
        tells("<JavaScript:alert(1)>", &["`JavaScript:alert(1)` T112 link-unsafe scheme=javascript"]);
        tells("[a](data:text/html,x)", &["`data:text/html,x` T112 link-unsafe scheme=data"]);
        tells("[a](//x.example)", &["`//x.example` T112 link-without-scheme text=//x.example"]);
        tells("[a](about.html)", &["`about.html` T112 link-relative text=about.html"]);
        tells("[a](www.x.id)", &["`www.x.id` T112 link-relative-near text=www.x.id near=https://www.x.id"]);
        tells(
            "![a](foto/rapat.png)",
            &["`foto/rapat.png` T112 link-relative-near text=foto/rapat.png near=/foto/rapat.png"],
        );
        tells("[a](https:x)", &["`https:x` T112 link-shape scheme=https text=https:x"]);
        tells("[](/regions/)", &["`/regions/` T112 link-without-words text=/regions/"]);
        tells("[a](region:99)", &["`region:99` T201 unknown-region id=99"]);
        tells("[a](region:63.1)", &["`region:63.1` T201 region-lost-zero id=63.1 near=63.10"]);
        tells("[a](narrative:konsep)", &["`narrative:konsep` T208 narrative-held-back id=konsep"]);
        tells("[a](page:abuot)", &["`page:abuot` T209 unknown-page-near near=about id=abuot"]);
        tells("[a](region:61?x)", &["`region:61?x` T112 link-query scheme=region text=x"]);
    }

    #[test]
    fn a_claim_that_no_figure_bears_out_is_told() {
        let figure = |rest: &str, told: &str| {
            tells(&format!("[a](figure:{rest})"), &[&format!("`figure:{rest}` {told}")]);
        };
        figure("61/construction", "T112 link-shape scheme=figure text=figure:61/construction");
        figure("61/construction/registred", "T112 unknown-measure-near measure=registred near=registered known=14");
        figure("61/JKM/coverage", "T112 unknown-measure measure=coverage known=2");
        figure("61/construction/gap@2025-7", "T112 link-period-near text=2025-7 near=2025-07");
        figure("61/construction/gap@2025-01..2025-07", "T112 figure-no-span measure=gap");
        figure("61/construction/change@2025-07..2025-01", "T112 link-backwards from=2025-07 to=2025-01");
        figure("61/construction/gap?status", "T112 link-query-figure scheme=figure text=status");
        figure("61/construction/change?stated", "T112 figure-never-stated measure=change");
        figure("61/construction/active@2025-07", "T210 figure-unknown figure=61/construction/active@2025-07");
        figure(
            "61/construction/gap@2025-08",
            "T210 figure-unknown-latest figure=61/construction/gap@2025-08 latest=2025-07",
        );
        figure(
            "61/construction/registered@2025-05",
            "T210 figure-not-collected figure=61/construction/registered@2025-05",
        );
        figure(
            "63.10/construction/coverage?stated",
            "T210 figure-not-stated figure=63.10/construction/coverage@2025-07",
        );
        figure("61/all/change@2025-06", "T210 figure-base-changed figure=61/all/change@2025-06");
        figure(
            "ID/all/active@2025-06",
            "T210 figure-incomplete figure=ID/all/active@2025-06 reported=Count(1) of=Count(2)",
        );
        figure(
            "61/JKM/amount@2025-01..2025-03",
            "T310 figure-flows-overlap figure=61/JKM/amount@2025-01..2025-03 first=2025-01 second=2025-Q1",
        );
    }

    #[test]
    fn charts_and_pictures_stand_where_they_can() {
        tells(
            "a ![](chart:gap/61/construction)",
            &["`chart:gap/61/construction` T112 chart-in-sentence chart=gap/61/construction"],
        );
        tells(
            "[a](chart:gap/61/construction)",
            &["`chart:gap/61/construction` T112 chart-as-link chart=gap/61/construction"],
        );
        tells("![a](chart:peta/61/all)", &["`chart:peta/61/all` T112 chart-kind kind=peta known=6"]);
        tells("![a](chart:map/61/all)", &["`chart:map/61/all` T210 chart-without-figures chart=map/61/all"]);
        tells(
            "![a](chart:rangking/61/all)",
            &["`chart:rangking/61/all` T112 chart-kind-near kind=rangking near=ranking known=6"],
        );
        tells("![a](chart:gap/61/JKM)", &["`chart:gap/61/JKM` T112 chart-wants-segment kind=gap id=JKM"]);
        tells(
            "![a](chart:benefits/61/all)",
            &["`chart:benefits/61/all` T112 chart-wants-programme kind=benefits id=all"],
        );
        tells(
            "![a](chart:gap/61/all?since=2024)",
            &["`chart:gap/61/all?since=2024` T112 link-query-chart scheme=chart text=since"],
        );
        tells(
            "![a](chart:progress/61/all)",
            &["`chart:progress/61/all` T210 chart-without-figures chart=progress/61/all"],
        );
        tells(
            "![a](chart:coverage/61/all?from=2026-01)",
            &["`chart:coverage/61/all?from=2026-01` T210 chart-without-figures chart=coverage/61/all"],
        );
        tells("![a](figure:61/all/gap)", &["`figure:61/all/gap` T112 picture-typed text=figure:61/all/gap"]);
        tells(
            "![a](https://x.example/a.png)",
            &["`https://x.example/a.png` T112 picture-elsewhere text=https://x.example/a.png"],
        );
        tells(
            "![a](/foto/rapat.jpg)",
            &["`/foto/rapat.jpg` T209 no-such-picture-near near=/foto/rapat.png text=content/static/foto/rapat.jpg"],
        );
    }

    #[test]
    fn links_that_were_not_read_are_told() {
        tells("[a](figure:61/x y) b", &["`figure:61/x y` T112 link-not-read text=figure:61/x y near=figure:61/x%20y"]);
        tells(
            "![a](/foto/rapat 1.png)",
            &["`/foto/rapat 1.png` T112 link-not-read text=/foto/rapat 1.png near=/foto/rapat%201.png"],
        );
        tells("[a] (region:61)", &["`region:61` T112 link-not-joined text=region:61 near=region:61"]);
    }

    #[test]
    fn what_looks_like_a_link_is_looked_at() {
        let found = |body: &str| {
            unread_candidates(body).into_iter().map(|(_, range)| body[range].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found("![a](/foto/rapat 1.jpg)"), ["/foto/rapat 1.jpg"]);
        assert_eq!(found("[a] (figure:61/x/y) b"), ["figure:61/x/y"]);
        assert_eq!(found("[a](figure:61/x"), ["figure:61/x"]);
        assert!(found("a \\](figure:x) [b] (lihat: di sini) [c] (/d)").is_empty());
    }
}
