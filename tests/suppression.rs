//! Small counts: what is hidden for each relation that a reader could use, and attacks on what is left.
//!
//! `suppression/rules.md` is a document: small reports, each with the figures that must not be shown.
//! `UPDATE_EXPECTED=1 cargo test --test suppression` writes what is hidden into it. Read it before it is
//! committed. The attacks know nothing of how figures are hidden: they take what [`Figures`] gives,
//! write down every sum that holds in the world, and solve for everybody who must not be found.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops")]

use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use terang::content;
use terang::dataset::{self, Dataset, Flow, Options};
use terang::diag::Finding;
use terang::figures::suppression::Why;
use terang::figures::{self, Absence, Address, Figures, Measure, Subject, Value};
use terang::number::Ratio;
use terang::period::{Period, Span};

const SITE: &str = "title: Uji\nlanguages: [id, en]\nbase_url: https://uji.example/\npublisher: { name: Dinas }\n";

/// The threshold of every report here.
const BELOW: u64 = 5;

fn read(site: &str, data: &[&str]) -> Dataset {
    let folder = tempfile::tempdir().expect("a folder");
    let content = folder.path().join("content");
    fs::create_dir_all(content.join("data")).expect("folders");
    fs::write(content.join("site.yaml"), site).expect("a file");
    for (index, text) in data.iter().enumerate() {
        fs::write(content.join(format!("data/{index}.yaml")), text).expect("a file");
    }
    let (dataset, _, findings) = dataset::resolve(content::open(folder.path()), &Options::default());
    assert!(findings.is_empty(), "{findings:?}\n{}", data.join("\n---\n"));
    dataset.expect("a report that can be read")
}

fn suppressing(data: &[&str]) -> Dataset {
    read(&format!("{SITE}suppress_below: {BELOW}\n"), data)
}

/// The figures that are hidden, as the document writes them.
fn hidden(figures: &Figures<'_>) -> Vec<String> {
    let Some(suppression) = figures.suppression() else { return Vec::new() };
    let dataset = figures.dataset();
    let word = |why| if why == Why::Small { "small" } else { "beside" };
    let mut hidden = Vec::new();
    let mut add = |address: Address, period, why| {
        let text = address.text(dataset, one(period));
        assert_eq!(figures.figure(&address, one(period)), Err(Absence::Suppressed), "{text}");
        hidden.push(format!("{text} {}", word(why)));
    };
    for stock in &suppression.stocks {
        let cells = figures.cells(stock.region, stock.segment).iter();
        let subject = Subject::Segment(stock.segment);
        let measure = Measure::Tally(stock.tally);
        let address = Address { region: stock.region, subject, measure };
        for cell in cells.filter(|cell| cell.period.end_month() == stock.end) {
            add(address.clone(), cell.period, stock.why);
        }
    }
    for flow in &suppression.flows {
        let paid = &figures.paid()[flow.paid];
        for measure in Flow::ALL.into_iter().filter(|flow| paid.suppressed[*flow as usize]) {
            let address = Address { region: paid.region, subject: paid.subject(), measure: Measure::Flow(measure) };
            add(address, paid.period, flow.why);
        }
    }
    hidden.sort();
    hidden
}

fn one(period: Period) -> Span {
    Span { from: period, to: period }
}

// The document

#[test]
fn every_relation_is_guarded() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suppression/rules.md");
    let document = fs::read_to_string(&path).expect("the document");
    let (mut written, mut faults, mut base, mut title) = (String::new(), String::new(), String::new(), "");
    let mut data: Option<String> = None;
    let mut lines = document.lines();
    while let Some(line) = lines.next() {
        title = line.strip_prefix("## ").unwrap_or(title);
        let info = line.strip_prefix("```");
        let block: Vec<&str> =
            if info.is_some() { lines.by_ref().take_while(|line| *line != "```").collect() } else { Vec::new() };
        let mut out = block.clone();
        let said;
        match info {
            Some("yaml base") => base = block.join("\n"),
            Some("yaml") => data = Some(block.join("\n")),
            Some("hidden") => {
                let data = data.take().expect("a report before what it hides");
                let dataset = suppressing(&[&base, &data]);
                said = hidden(&figures::compute(&dataset));
                out = said.iter().map(String::as_str).collect();
                if out != block {
                    writeln!(faults, "{title}\n  written: {block:?}\n  hidden:  {out:?}").expect("a string");
                }
                // Without the number nothing is hidden.
                let open = read(SITE, &[&base, &data]);
                assert!(figures::compute(&open).suppression().is_none());
            }
            _ => {}
        }
        written += line;
        written += "\n";
        if info.is_some() {
            for line in out.iter().chain([&"```"]) {
                written += line;
                written += "\n";
            }
        }
    }
    if !faults.is_empty() && std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, written).expect("a document that can be written");
    } else {
        assert!(faults.is_empty(), "\n{faults}");
    }
}

// What authors are told

/// What `check` finds in a report, as codes and messages, with the lines at which they stand.
fn told(site: &str, data: &str, story: &str) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let content = folder.path().join("content");
    fs::create_dir_all(content.join("data")).expect("folders");
    fs::create_dir_all(content.join("narratives")).expect("folders");
    fs::write(content.join("site.yaml"), site).expect("a file");
    fs::write(content.join("data/all.yaml"), data).expect("a file");
    fs::write(content.join("narratives/2025-08-01-a.md"), story).expect("a file");
    let (dataset, files, mut findings) = dataset::resolve(content::open(folder.path()), &Options::default());
    if let Some(dataset) = &dataset {
        findings.extend(terang::findings::check(&figures::compute(dataset)).findings);
    }
    let line = |finding: &Finding| {
        let text = fs::read_to_string(files.on_disk(finding.place.file)).expect("a file");
        terang::diag::position(&text, finding.place.start).line
    };
    findings.iter().map(|finding| format!("{} {} {}", finding.code.0, finding.message, line(finding))).collect()
}

const TOLD: &str = "regions: [{ code: \"1\", name: A, level: country }]
segments: [{ id: all, name: semua }]
sources: [{ id: s, title: S }]
coverage:
  - { period: 2025-06, region: \"1\", segment: all, source: s, observations: [{ registered: 60 }] }
  - period: 2025-07
    region: \"1\"
    segment: all
    source: s
    observations:
      - registered: 3
        stated: { coverage: 6 }
        accept: { T305: { id: Jawaban. } }
";

#[test]
fn a_text_may_not_tell_a_hidden_figure() {
    let site = format!("{SITE}suppress_below: {BELOW}\n");
    let story = |link: &str| format!("---\ntitle: A\ndate: 2025-08-01\nkind: release\n---\n[3]({link})\n");
    for (link, finding) in [
        ("figure:1/all/registered@2025-07", Some("figure-suppressed")),
        // The latest is hidden, and June is not told in its place.
        ("figure:1/all/registered", Some("figure-suppressed")),
        ("figure:1/all/registered-change@2025-07", Some("figure-suppressed")),
        ("figure:1/all/registered-change@2025-06..2025-07", Some("figure-suppressed")),
        ("figure:1/all/gap@2025-07", Some("figure-suppressed")),
        ("figure:1/all/coverage@2025-07?stated", Some("figure-suppressed")),
        ("figure:1/all/coverage?stated", Some("figure-suppressed")),
        ("figure:1/all/registered@2025-06", None),
    ] {
        let expected: Vec<String> = finding.map(|message| format!("T210 {message} 6")).into_iter().collect();
        let found = told(&site, TOLD, &story(link));
        let found: Vec<String> = found.into_iter().filter(|one| one.starts_with("T2")).collect();
        assert_eq!(found, expected, "{link}");
    }
}

#[test]
fn every_small_count_is_told_where_it_stands() {
    let site = format!("{SITE}suppress_below: {BELOW}\n");
    let story = "---\ntitle: A\ndate: 2025-08-01\nkind: release\n---\nA.\n";
    // Three of fifty are six percent: who knows that share knows that there are fifty.
    let small =
        |site: &str| told(site, TOLD, story).into_iter().filter(|found| found.starts_with("T510")).collect::<Vec<_>>();
    assert_eq!(small(&site), ["T510 small-count 11"]);
    for (value, finding) in [("2", "not-suppressible"), ("1001", "not-suppressible"), ("lima", "not-a-count")] {
        let found = told(&format!("{SITE}suppress_below: {value}\n"), TOLD, story);
        assert!(found.iter().any(|found| found.starts_with("T105") && found.ends_with(" 5")), "{finding}: {found:?}");
    }
    assert!(small(&format!("{SITE}suppress_below: 3\n")).is_empty());
}

/// Readers see neither the numbers of an answered finding nor the answer, where a figure is hidden.
#[test]
fn what_is_answered_about_a_hidden_figure_is_kept() {
    for (site, kept) in [(SITE.to_owned(), false), (format!("{SITE}suppress_below: {BELOW}\n"), true)] {
        let dataset = read(&site, &[TOLD]);
        let figures = figures::compute(&dataset);
        let report = terang::findings::check(&figures);
        let accepted = report.accepted.first().expect("an answered leap");
        assert_eq!((accepted.reason.is_none(), accepted.finding.facts.is_empty()), (kept, kept));
    }
}

// The attack

/// A system of sums with known and unknown terms, solved in exact fractions.
#[derive(Default)]
struct Attack {
    rows: Vec<BTreeMap<usize, Ratio>>,
}

impl Attack {
    /// A row of what is known: of a sum that holds the unknown terms, of which the known ones are left out.
    fn add(&mut self, terms: impl IntoIterator<Item = (usize, Ratio)>, known: &[Option<u64>]) {
        let unknown = terms.into_iter().filter(|(at, by)| known[*at].is_none() && !by.is_zero());
        let row: BTreeMap<usize, Ratio> = unknown.collect();
        if !row.is_empty() {
            self.rows.push(row);
        }
    }

    /// The unknowns that have one value only.
    fn solve(mut self) -> Vec<usize> {
        let mut at = 0;
        // Reduced row echelon form: a row of a single term fixes it.
        while at < self.rows.len() {
            let Some((&column, &pivot)) = self.rows[at].iter().next() else {
                self.rows.swap_remove(at);
                continue;
            };
            let unit = Ratio::new(pivot.denominator(), pivot.numerator()).expect("a pivot");
            let row: BTreeMap<usize, Ratio> =
                self.rows[at].iter().map(|(at, by)| (*at, by.times(unit).expect("fits"))).collect();
            for (index, other) in self.rows.iter_mut().enumerate() {
                if index == at {
                    continue;
                }
                let Some(by) = other.get(&column).copied() else { continue };
                for (node, value) in &row {
                    let before = other.get(node).copied().unwrap_or(Ratio::ZERO);
                    let after = before.minus(value.times(by).expect("fits")).expect("fits");
                    if after.is_zero() {
                        other.remove(node);
                    } else {
                        other.insert(*node, after);
                    }
                }
            }
            self.rows[at] = row;
            at += 1;
        }
        self.rows.iter().filter(|row| row.len() == 1).filter_map(|row| row.keys().next().copied()).collect()
    }
}

#[test]
fn the_attack_finds_what_is_left_open() {
    let minus = Ratio::whole(-1);
    let plus = Ratio::whole(1);
    let mut attack = Attack::default();
    let known = [None, None, None, Some(7)];
    attack.add([(0, plus), (1, plus), (2, minus)], &known);
    attack.add([(1, plus), (2, minus), (3, plus)], &known);
    assert_eq!(attack.solve(), [0]);
}

/// Numbers from a seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn people(&mut self) -> u64 {
        match self.below(10) {
            0..=1 => 0,
            2..=5 => 1 + self.below(7),
            _ => 5 + self.below(60),
        }
    }
}

/// A tree of regions: for each its code, its parent and its parts.
struct Tree {
    codes: Vec<String>,
    parts: Vec<Vec<usize>>,
}

fn tree(dice: &mut Dice) -> Tree {
    let mut tree = Tree { codes: vec!["1".to_owned()], parts: vec![Vec::new()] };
    for province in 1..=1 + dice.below(4) {
        let code = format!("1.{province}");
        let at = tree.codes.len();
        tree.codes.push(code.clone());
        tree.parts.push(Vec::new());
        tree.parts[0].push(at);
        for regency in 1..=dice.below(4) {
            let below = tree.codes.len();
            tree.codes.push(format!("{code}.{regency}"));
            tree.parts.push(Vec::new());
            tree.parts[at].push(below);
        }
    }
    tree
}

impl Tree {
    fn yaml(&self) -> String {
        let mut text = "regions:\n".to_owned();
        for code in &self.codes {
            let level = ["country", "province", "regency"][code.matches('.').count()];
            writeln!(text, "  - {{ code: \"{code}\", name: {code}x, level: {level} }}").expect("a string");
        }
        text
    }

    /// From values of regions without parts, those of all.
    fn summed(&self, mut leaf: impl FnMut(usize) -> u64) -> Vec<u64> {
        let mut values = vec![0; self.codes.len()];
        for at in (0..self.codes.len()).rev() {
            values[at] = if self.parts[at].is_empty() {
                leaf(at)
            } else {
                self.parts[at].iter().map(|part| values[*part]).sum()
            };
        }
        values
    }
}

const SEGMENTS: [&str; 3] = ["all", "paid", "self"];
const PERIODS: [&str; 2] = ["2024-12", "2025-07"];

/// A report of people, and the truth behind it: by period, count, segment and region.
fn people(seed: u64) -> (Tree, String, Vec<u64>) {
    let mut dice = Dice(seed);
    let tree = tree(&mut dice);
    let count = tree.codes.len();
    let silent = dice.below(25);
    let own = dice.below(100);
    let mut text = "segments:\n  - { id: all, name: semua }\n  - { id: paid, name: upahan, adds_to: all }\n  - { id: self, name: mandiri, adds_to: all }\nsources:\n  - { id: s, title: S }\ncoverage:\n".to_owned();
    let mut truth = vec![0; PERIODS.len() * 2 * SEGMENTS.len() * count];
    for (when, period) in PERIODS.iter().enumerate() {
        let index = |tally: usize, segment: usize, region: usize| {
            ((when * 2 + tally) * SEGMENTS.len() + segment) * count + region
        };
        for segment in [1, 2] {
            let registered = tree.summed(|_| dice.people());
            let more = tree.summed(|_| dice.people());
            for region in 0..count {
                truth[index(0, segment, region)] = registered[region] + more[region];
                truth[index(1, segment, region)] = registered[region];
            }
        }
        for region in 0..count {
            for tally in 0..2 {
                truth[index(tally, 0, region)] = truth[index(tally, 1, region)] + truth[index(tally, 2, region)];
            }
        }
        for (segment, name) in SEGMENTS.iter().enumerate() {
            for (region, code) in tree.codes.iter().enumerate() {
                let leaf = tree.parts[region].is_empty() && segment > 0;
                if if leaf { dice.chance(silent) } else { !dice.chance(own) } {
                    continue;
                }
                // Now and then a stock is given for the year instead of its December.
                let year = *period == "2024-12" && dice.chance(15);
                let period = if year { "2024" } else { period };
                let mut given = String::new();
                if dice.chance(90) {
                    write!(given, ", eligible: {}", truth[index(0, segment, region)]).expect("a string");
                }
                if given.is_empty() || dice.chance(90) {
                    write!(given, ", registered: {}", truth[index(1, segment, region)]).expect("a string");
                }
                writeln!(text, "  - {{ period: {period}, region: \"{code}\", segment: {name}, source: s, observations: [{{ status: final{given} }}] }}").expect("a string");
            }
        }
    }
    let yaml = tree.yaml() + &text;
    (tree, yaml, truth)
}

/// Attacks a report of people: whoever must not be found and is.
fn found_people(seed: u64) -> Vec<String> {
    let (tree, yaml, truth) = people(seed);
    let dataset = suppressing(&[&yaml]);
    let figures = figures::compute(&dataset);
    let count = tree.codes.len();
    let index = |when: usize, tally: usize, segment: usize, region: usize| {
        ((when * 2 + tally) * SEGMENTS.len() + segment) * count + region
    };
    let ask = |code: &str, segment: &str, measure: &str, period: &str| {
        let (address, span) =
            Address::parse(&format!("{code}/{segment}/{measure}@{period}"), &dataset).expect("an address");
        figures.figure(&address, span.expect("a period")).ok().map(|figure| figure.value)
    };
    let mut known: Vec<Option<u64>> = vec![None; truth.len()];
    let mut names = vec![String::new(); truth.len()];
    let plus = Ratio::whole(1);
    let minus = Ratio::whole(-1);
    let mut rows: Vec<Vec<(usize, Ratio)>> = Vec::new();
    for (when, period) in PERIODS.iter().enumerate() {
        for (segment, name) in SEGMENTS.iter().enumerate() {
            for (region, code) in tree.codes.iter().enumerate() {
                let (all, some) = (index(when, 0, segment, region), index(when, 1, segment, region));
                for (at, tally) in [(all, "eligible"), (some, "registered")] {
                    names[at] = format!("{code}/{name}/{tally}@{period}");
                    for period in [*period, "2024"].into_iter().take(if when == 0 { 2 } else { 1 }) {
                        if let Some(value) = ask(code, name, tally, period) {
                            assert_eq!(value, Value::Count(truth[at]), "{}", names[at]);
                            known[at] = Some(truth[at]);
                        }
                    }
                    if !tree.parts[region].is_empty() {
                        let parts = tree.parts[region]
                            .iter()
                            .map(|part| (index(when, usize::from(at == some), segment, *part), plus));
                        rows.push(parts.chain([(at, minus)]).collect());
                    }
                    if segment == 0 {
                        let parts = [1, 2].map(|part| (index(when, usize::from(at == some), part, region), plus));
                        rows.push(parts.into_iter().chain([(at, minus)]).collect());
                    }
                    if when == 1 && ask(code, name, &format!("{tally}-change"), period).is_some() {
                        rows.push(vec![(at, plus), (index(0, usize::from(at == some), segment, region), minus)]);
                    }
                }
                for period in [*period, "2024"].into_iter().take(if when == 0 { 2 } else { 1 }) {
                    if ask(code, name, "gap", period).is_some() {
                        rows.push(vec![(all, plus), (some, minus)]);
                    }
                    if let Some(Value::Percent(percent)) = ask(code, name, "coverage", period) {
                        let share = percent.times(Ratio::new(1, 100).expect("a fraction")).expect("fits");
                        rows.push(vec![(some, plus), (all, share.times(minus).expect("fits"))]);
                    }
                }
            }
        }
    }
    let mut attack = Attack::default();
    for row in rows {
        attack.add(row, &known);
    }
    let is_small = |at: &usize| (1..BELOW).contains(&truth[*at]);
    let seen = (0..truth.len()).filter(|at| known[*at].is_some());
    seen.chain(attack.solve()).filter(is_small).map(|at| format!("{} is {}", names[at], truth[at])).collect()
}

const PAYERS: [&str; 3] = ["JKK", "JKM", "JKK+JKM"];
const WITHIN: [&str; 4] = ["2025-01", "2025-02", "2025-03", "2025-Q1"];

/// Attacks a report of benefits, of which each case is paid the same.
fn found_recipients(seed: u64) -> Vec<String> {
    const EACH: u64 = 42_000_000;
    let mut dice = Dice(seed);
    let tree = tree(&mut dice);
    let count = tree.codes.len();
    let index = |when: usize, payer: usize, region: usize| (when * PAYERS.len() + payer) * count + region;
    let mut truth = vec![0; WITHIN.len() * PAYERS.len() * count];
    for when in 0..3 {
        for payer in 0..2 {
            for (region, value) in tree.summed(|_| dice.people()).into_iter().enumerate() {
                truth[index(when, payer, region)] = value;
                truth[index(3, payer, region)] += value;
                truth[index(when, 2, region)] += value;
                truth[index(3, 2, region)] += value;
            }
        }
    }
    let (silent, own) = (dice.below(25), dice.below(100));
    let mut text =
        "programmes:\n  - { id: JKK, name: kecelakaan }\n  - { id: JKM, name: kematian }\nbenefits:\n".to_owned();
    for (when, period) in WITHIN.iter().enumerate() {
        for (payer, programme) in PAYERS.iter().enumerate() {
            for (region, code) in tree.codes.iter().enumerate() {
                let leaf = tree.parts[region].is_empty() && when < 3 && payer < 2;
                if if leaf { dice.chance(silent) } else { !dice.chance(own / 2) } {
                    continue;
                }
                let value = truth[index(when, payer, region)];
                let amount = value * EACH;
                let given = match dice.below(5) {
                    0 => format!("recipients: {value}"),
                    _ => format!("recipients: {value}, amount: {amount}"),
                };
                writeln!(text, "  - {{ period: {period}, region: \"{code}\", programme: \"{programme}\", payments: [{{ {given} }}] }}").expect("a string");
            }
        }
    }
    let dataset = suppressing(&[&(tree.yaml() + &text)]);
    let figures = figures::compute(&dataset);
    let ask = |code: &str, payer: &str, measure: &str, span: &str| {
        let (address, span) =
            Address::parse(&format!("{code}/{payer}/{measure}@{span}"), &dataset).expect("an address");
        figures.figure(&address, span.expect("a period")).ok().map(|figure| figure.value)
    };
    let mut known: Vec<Option<u64>> = vec![None; truth.len()];
    let (plus, minus) = (Ratio::whole(1), Ratio::whole(-1));
    let mut rows: Vec<Vec<(usize, Ratio)>> = Vec::new();
    for (payer, programme) in PAYERS.iter().enumerate() {
        for (region, code) in tree.codes.iter().enumerate() {
            for (when, period) in WITHIN.iter().enumerate() {
                let at = index(when, payer, region);
                for measure in ["recipients", "amount"] {
                    if ask(code, programme, measure, period).is_some() {
                        known[at] = Some(truth[at]);
                    }
                }
                let parts = tree.parts[region].iter().map(|part| (index(when, payer, *part), plus));
                if !tree.parts[region].is_empty() {
                    rows.push(parts.chain([(at, minus)]).collect());
                }
                if payer == 2 {
                    rows.push(vec![(index(when, 0, region), plus), (index(when, 1, region), plus), (at, minus)]);
                }
            }
            let months = (0..3).map(|when| (index(when, payer, region), plus));
            rows.push(months.chain([(index(3, payer, region), minus)]).collect());
            for (span, from, to) in [("2025-01..2025-02", 0, 1), ("2025-02..2025-03", 1, 2), ("2025-01..2025-03", 0, 2)]
            {
                if ask(code, programme, "recipients", span).is_some() || ask(code, programme, "amount", span).is_some()
                {
                    rows.push((from..=to).map(|when| (index(when, payer, region), plus)).collect());
                }
            }
        }
    }
    let mut attack = Attack::default();
    for row in rows {
        attack.add(row, &known);
    }
    let is_small = |at: &usize| (1..BELOW).contains(&truth[*at]);
    let name = |at: usize| {
        let (region, payer, when) = (at % count, at / count % PAYERS.len(), at / count / PAYERS.len());
        format!("{}/{}@{} is {}", tree.codes[region], PAYERS[payer], WITHIN[when], truth[at])
    };
    let seen = (0..truth.len()).filter(|at| known[*at].is_some());
    seen.chain(attack.solve()).filter(is_small).map(name).collect()
}

/// Reports in which somebody was found once.
#[test]
fn nobody_is_found_again() {
    for seed in [7_345_267_739_533_944_033, 1_677_589_369_135_700_799] {
        assert_eq!(found_people(seed), Vec::<String>::new(), "{seed}");
        assert_eq!(found_recipients(seed), Vec::<String>::new(), "{seed}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nobody_is_found_among_people(seed in any::<u64>()) {
        prop_assert_eq!(found_people(seed), Vec::<String>::new());
    }

    #[test]
    fn nobody_is_found_among_recipients(seed in any::<u64>()) {
        prop_assert_eq!(found_recipients(seed), Vec::<String>::new());
    }
}
