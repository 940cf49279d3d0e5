//! Drawings compared byte for byte with the files of `tests/`, and what holds for any data.
//!
//! `UPDATE_EXPECTED=1 cargo test --lib graphics` writes the files anew; look at them, then commit.

use super::*;
use proptest::prelude::*;
use quick_xml::events::Event;
use std::path::Path;

mod samples;

/// One element of a drawing: its name, its classes, its attributes.
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    within: usize,
}

impl Element {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    fn number(&self, name: &str) -> f64 {
        self.get(name).unwrap_or_else(|| panic!("no {name} on <{}>", self.name)).parse().unwrap()
    }

    fn is(&self, class: &str) -> bool {
        self.get("class").is_some_and(|classes| classes.split(' ').any(|found| found == class))
    }
}

/// Reads a drawing strictly: anything that is not well-formed fails.
fn read(svg: &str) -> Vec<Element> {
    let mut reader = quick_xml::Reader::from_str(svg);
    reader.config_mut().check_end_names = true;
    let mut found = Vec::new();
    let mut open = 0;
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}\n{svg}")) {
            Event::Eof => break,
            event @ (Event::Start(_) | Event::Empty(_)) => {
                let (start, empty) = match &event {
                    Event::Empty(start) => (start, true),
                    Event::Start(start) => (start, false),
                    _ => unreachable!(),
                };
                let attributes = start.attributes().map(|attribute| {
                    let attribute = attribute.unwrap();
                    let key = attribute.key.as_ref().to_owned();
                    (key, attribute.value.into_owned())
                });
                let name = start.name().as_ref().to_owned();
                found.push(Element { name, attributes: attributes.collect(), within: open });
                open += usize::from(!empty);
            }
            Event::End(_) => open -= 1,
            _ => {}
        }
    }
    assert_eq!(open, 0, "{svg}");
    found
}

/// All that a drawing is written with: no style, no colour, no font, no script.
#[rustfmt::skip]
const ATTRIBUTES: [&str; 20] = [
    "class", "viewBox", "role", "aria-labelledby", "id", "href", "d", "x", "y", "width", "height", "cx", "cy", "r", "dy",
    "fill", "patternUnits", "aria-hidden", "textLength", "lengthAdjust",
];

/// What holds for every drawing whatever it is made from.
fn check(svg: &str) -> Vec<Element> {
    let elements = read(svg);
    let frame = &elements[0];
    assert_eq!(frame.name, "svg");
    assert_eq!(elements.iter().filter(|element| element.within == 0).count(), 1);
    let size: Vec<f64> = frame.get("viewBox").unwrap().split(' ').map(|part| part.parse().unwrap()).collect();
    let (width, height) = (size[2], size[3]);
    assert!(width == 360.0 && height > 0.0);
    for element in &elements {
        assert!(
            ["svg", "title", "desc", "g", "a", "path", "rect", "circle", "text", "tspan", "defs", "pattern"]
                .contains(&element.name.as_str())
        );
        for (key, value) in &element.attributes {
            assert!(ATTRIBUTES.contains(&key.as_str()), "{key}");
            if key == "fill" {
                // Patterns are the drawing's own.
                let id = value.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')')).unwrap();
                assert!(elements.iter().any(|e| e.name == "pattern" && e.get("id") == Some(id)), "{value}");
                continue;
            }
            if !["class", "href", "id", "dy", "aria-labelledby", "role", "patternUnits", "lengthAdjust"]
                .contains(&key.as_str())
            {
                assert!(value.chars().all(|c| c.is_ascii_digit() || " .-Mlhvz".contains(c)), "{key}={value}");
                assert!(!value.contains("-0 ") && value != "-0", "{key}={value}");
            }
        }
        // A pattern is drawn on a square of its own.
        if element.get("x").is_none() && element.name == "rect"
            || element.get("class").is_none() && element.name == "path"
        {
            continue;
        }
        let within = |x: f64, y: f64| {
            assert!((0.0..=width).contains(&x) && (0.0..=height).contains(&y), "<{}> at {x} {y}\n{svg}", element.name);
        };
        match element.name.as_str() {
            "circle" => within(element.number("cx"), element.number("cy")),
            "rect" => {
                within(element.number("x"), element.number("y"));
                within(
                    element.number("x") + element.number("width") - 0.001,
                    element.number("y") + element.number("height") - 0.001,
                );
            }
            "text" => within(element.number("x"), element.number("y")),
            "path" => trace(element.get("d").unwrap()).into_iter().for_each(|(x, y)| within(x, y)),
            _ => {}
        }
    }
    elements
}

/// The corners of a path, absolute.
fn trace(d: &str) -> Vec<(f64, f64)> {
    let mut found = Vec::new();
    let (mut x, mut y) = (0.0, 0.0);
    let mut rest = d;
    while let Some(command) = rest.chars().next() {
        let end = rest[1..].find(|c| "Mlhvz".contains(c)).map_or(rest.len(), |at| at + 1);
        let body = rest[1..end].replace('-', " -");
        let numbers: Vec<f64> = body.split_whitespace().map(|part| part.parse().unwrap()).collect();
        match (command, numbers.as_slice()) {
            ('M', &[a, b]) => (x, y) = (a, b),
            ('l', steps) if !steps.is_empty() && steps.len() % 2 == 0 => {
                for step in steps.chunks_exact(2).take(steps.len() / 2 - 1) {
                    (x, y) = (((x + step[0]) * 10.0).round() / 10.0, ((y + step[1]) * 10.0).round() / 10.0);
                    found.push((x, y));
                }
                (x, y) = (x + steps[steps.len() - 2], y + steps[steps.len() - 1]);
            }
            ('h', &[a]) => x += a,
            ('v', &[b]) => y += b,
            ('z', []) => {}
            other => panic!("{other:?} in {d}"),
        }
        // Tenths add up to tenths, but for floating point.
        (x, y) = ((x * 10.0).round() / 10.0, (y * 10.0).round() / 10.0);
        found.push((x, y));
        rest = &rest[end..];
    }
    found
}

fn expect(name: &str, svg: &str) {
    let _ = check(svg);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/graphics/tests").join(format!("{name}.svg"));
    let lines = svg.replace("><", ">\n<") + "\n";
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::write(&file, &lines).unwrap();
    }
    let expected = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(expected == lines, "{name}.svg differs; UPDATE_EXPECTED=1 writes it anew:\n{lines}");
}

#[test]
fn every_sample_is_drawn_as_expected() {
    for (name, svg) in samples::all() {
        expect(name, &svg);
    }
}

#[test]
fn drawings_are_small() {
    let one = coverage(&samples::lines(1, 24)).len();
    let four = coverage(&samples::lines(4, 24)).len();
    assert!(one < 4_000, "{one}");
    assert!(four < 10_500, "{four}");
}

#[test]
fn kinds_are_named_once_and_in_order() {
    assert!(KINDS.windows(2).all(|pair| pair[0].name < pair[1].name));
}

#[test]
fn a_hundred_and_twelve_percent_lies_above_a_hundred() {
    for top in [100.0, 120.0] {
        let mut chart = samples::lines(1, 3);
        chart.y = (0..=5).map(|n| samples::tick(f64::from(n) * top / 5.0, "x")).collect();
        chart.targets = vec![Goal { level: Level { value: 100.0, label: String::new() }, ..Goal::default() }];
        chart.series[0].segments[0][1].y = 112.0;
        let elements = check(&coverage(&chart));
        let target = elements.iter().find(|element| element.is("c-target")).unwrap();
        let hundred = trace(target.get("d").unwrap())[0].1;
        let dots: Vec<f64> = elements.iter().filter(|e| e.name == "circle").map(|e| e.number("cy")).collect();
        assert!(dots[1] < hundred - 5.0, "{dots:?} {hundred}");
    }
}

#[test]
fn no_line_is_drawn_across_a_gap() {
    let mut chart = samples::lines(1, 6);
    let tail = chart.series[0].segments[0].split_off(3);
    chart.series[0].segments.push(tail);
    let svg = coverage(&chart);
    let elements = check(&svg);
    let line = elements.iter().find(|element| element.is("line")).unwrap().get("d").unwrap();
    assert_eq!(line.matches('M').count(), 2, "{line}");
    assert_eq!(line.matches('l').count() + line.matches('h').count(), 4, "{line}");
}

#[test]
fn a_chart_of_nothing_still_has_a_name() {
    for svg in [
        coverage(&LineChart::default()),
        ranking(&RankingChart::default()),
        gap(&GapChart::default()),
        progress(&ProgressChart::default()),
        benefits(&ColumnChart::default()),
        change(&ChangeChart::default()),
        map(&MapChart::default()),
        tiles(&TileChart::default()),
    ] {
        let elements = check(&svg);
        assert_eq!((elements[1].name.as_str(), elements[2].name.as_str()), ("title", "desc"));
    }
}

#[test]
fn a_chart_with_links_is_no_image() {
    let mut chart = samples::ranking_rows(3);
    assert!(ranking(&chart).contains("role=\"img\""));
    chart.rows[0].link = Some("/regions/61/".into());
    assert!(ranking(&chart).contains("role=\"group\""));
    chart.rows[0].link = Some("javascript:alert(1)".into());
    let svg = ranking(&chart);
    assert!(svg.contains("role=\"img\"") && !svg.contains("javascript"));
}

#[test]
fn areas_without_a_figure_have_no_colour_of_a_class() {
    let elements = check(&map(&samples::islands()));
    let shapes = elements.iter().filter(|e| e.name == "path" && e.get("class").is_some());
    let classes: Vec<&str> = shapes.filter_map(|e| e.get("class")).collect();
    let expected =
        ["c-around", "c-q1", "c-q5", "c-missing", "c-incomplete", "c-suppressed", "c-old", "c-count", "c-q3"];
    assert_eq!(classes, expected);
    let filled = elements.iter().filter(|e| e.name == "path" && e.get("fill").is_some()).count();
    assert_eq!(filled, 3, "incomplete, suppressed and old have patterns");
}

#[test]
fn the_smallest_area_is_still_seen() {
    let mut chart = samples::islands();
    for line in &mut chart.lines[8..9] {
        line.iter_mut().for_each(|(x, y)| (*x, *y) = (10.0 + *x / 1e6, *y / 1e6));
    }
    let elements = check(&map(&chart));
    assert_eq!(elements.iter().filter(|e| e.name == "circle" && e.is("c-q3")).count(), 1);
    assert_eq!(elements.iter().filter(|e| e.name == "a").count(), chart.areas.len());
}

#[test]
fn a_map_of_a_hundred_thousand_points_stays_small() {
    let mut chart = samples::islands();
    let wave = |at: i32| (f64::from(at) / 1e3, f64::from(at % 7) / 3.0 + f64::from(at % 1000) / 400.0);
    chart.lines = (0..10).map(|line| (line * 10_000..(line + 1) * 10_000).map(wave).collect()).collect();
    let svg = map(&chart);
    check(&svg);
    assert!(svg.len() < 60_000, "{}", svg.len());
}

#[test]
fn labels_at_the_edges_stay_inside() {
    let chart = samples::lines(4, 24);
    for element in check(&coverage(&chart)).iter().filter(|element| element.name == "text") {
        assert!(element.number("x") <= 360.0);
    }
}

/// Words as they might come from anywhere.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("<script>alert('x')</script>\" onload=\"x".to_owned()),
        Just("كابوباتن 🇮🇩👩‍🌾 ]]> &amp; --> \u{202e}abc".to_owned()),
        Just("Kabupaten Ogan Komering Ulu Selatan ".repeat(15)),
        Just("W".repeat(500)),
        Just("\u{0}\u{1b}\u{fffe}\n\t".to_owned()),
        any::<String>(),
        "[A-Za-z ]{0,40}",
    ]
}

/// Any number at all; most of them figures.
fn value() -> impl Strategy<Value = f64> {
    prop_oneof![4 => 0.0..150.0, 1 => -1e6..1e12, 1 => any::<f64>(), 1 => Just(f64::NAN), 1 => Just(0.0), 1 => Just(1e-320)]
}

fn point() -> impl Strategy<Value = Point> {
    let mark = prop_oneof![Just(Mark::Plain), Just(Mark::Provisional), Just(Mark::Disputed)];
    (value(), value(), words(), words(), proptest::option::of(words()), mark)
        .prop_map(|(x, y, label, title, link, mark)| Point { x, y, label, title, link, mark })
}

fn level() -> impl Strategy<Value = Level> {
    (value(), words()).prop_map(|(value, label)| Level { value, label })
}

fn ticks() -> impl Strategy<Value = Vec<Tick>> {
    let weight = prop_oneof![Just(Weight::Major), Just(Weight::Minor)];
    let tick =
        (value(), words(), words(), weight).prop_map(|(at, label, under, weight)| Tick { at, label, under, weight });
    proptest::collection::vec(tick, 0..8)
}

fn caption() -> impl Strategy<Value = Caption> {
    ("[a-z0-9.-]{1,12}", words(), words()).prop_map(|(id, title, description)| Caption { id, title, description })
}

fn line_chart() -> impl Strategy<Value = LineChart> {
    let segments = proptest::collection::vec(proptest::collection::vec(point(), 0..6), 0..4);
    let series =
        proptest::collection::vec((words(), segments).prop_map(|(name, segments)| Series { name, segments }), 0..9);
    let span = (proptest::option::of(value()), proptest::option::of(value()));
    let goal = (level(), span).prop_map(|(level, (from, until))| Goal { level, from, until });
    let change = (value(), words()).prop_map(|(at, label)| Break { at, label });
    let missing = (value(), value(), words()).prop_map(|(from, until, title)| Missing { from, until, title });
    let marks = (
        proptest::collection::vec(goal, 0..3),
        proptest::collection::vec(change, 0..3),
        proptest::collection::vec(missing, 0..3),
    );
    (caption(), ticks(), ticks(), series, marks).prop_map(|(caption, x, y, series, (targets, breaks, missing))| {
        LineChart { caption, x, y, series, targets, breaks, missing }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_line_chart_is_sound(chart in line_chart()) {
        let svg = coverage(&chart);
        let elements = check(&svg);
        let sound = |point: &&Point| scale::drawable(point.x) && scale::drawable(point.y);
        let points = chart.series.iter().flat_map(|series| series.segments.iter().flatten()).filter(sound).count();
        prop_assert_eq!(elements.iter().filter(|element| element.name == "circle").count(), points);
        prop_assert_eq!(&svg, &coverage(&chart));
    }

    #[test]
    fn any_ranking_is_sound(
        caption in caption(),
        rows in proptest::collection::vec((words(), words(), proptest::option::of(value()), words(), proptest::option::of(value())), 0..12),
        levels in proptest::collection::vec(level(), 0..3),
    ) {
        let bars = rows.iter().filter(|row| row.2.is_some_and(scale::drawable)).count();
        let rows = rows.into_iter().map(|(name, under, value, label, target)| {
            Row { title: label.clone(), link: Some(name.clone()), name, under, value, label, target, ..Row::default() }
        });
        let elements = check(&ranking(&RankingChart { caption, rows: rows.collect(), levels }));
        prop_assert_eq!(elements.iter().filter(|element| element.is("bar")).count(), bars);
    }

    #[test]
    fn any_change_is_sound(caption in caption(), parts in proptest::collection::vec((words(), value()), 0..4)) {
        let bars = parts.iter().filter(|part| scale::drawable(part.1)).count();
        let parts = parts.into_iter().map(|(name, value)| Part { label: name.clone(), name, value, tone: Tone::Base, ..Part::default() });
        let elements = check(&change(&ChangeChart { caption, parts: parts.collect() }));
        prop_assert_eq!(elements.iter().filter(|element| element.is("bar")).count(), bars);
    }

    #[test]
    fn any_gap_is_sound(
        caption in caption(), counted in words(), rest in words(),
        rows in proptest::collection::vec((words(), value(), value(), words()), 0..8),
    ) {
        let rows = rows.into_iter().map(|(name, counted, eligible, label)| {
            GapRow { link: Some(name.clone()), name, counted, eligible, title: label.clone(), label, mark: Mark::Provisional }
        });
        check(&gap(&GapChart { caption, counted, rest, rows: rows.collect() }));
    }

    #[test]
    fn any_progress_is_sound(
        caption in caption(),
        rows in proptest::collection::vec((words(), value(), value(), words(), words(), proptest::collection::vec(level(), 0..4)), 0..4),
    ) {
        let rows = rows.into_iter().map(|(name, value, whole, label, rest, targets)| {
            ProgressRow { title: name.clone(), name, value, whole, label, rest, targets, ..ProgressRow::default() }
        });
        check(&progress(&ProgressChart { caption, rows: rows.collect() }));
    }

    #[test]
    fn any_map_is_sound(
        caption in caption(),
        lines in proptest::collection::vec(proptest::collection::vec((-200.0..400.0, -95.0..95.0), 0..9), 0..6),
        odd in proptest::collection::vec((value(), value()), 0..3),
        areas in proptest::collection::vec((proptest::collection::vec(-8..8_i32, 0..5), words(), words(), 0..12_u8), 0..8),
    ) {
        let shade = |of| match of { 5 => Shade::Count, 6 => Shade::Old, 7 => Shade::Incomplete, 8 => Shade::Suppressed, 9 => Shade::Missing, of => Shade::Class(of) };
        let areas: Vec<Area> = areas.into_iter().map(|(ring, label, title, of)| {
            Area { rings: vec![ring.into()], link: Some(title.clone()), shade: shade(of), label, title, mark: Mark::Disputed }
        }).collect();
        let tiles = areas.iter().enumerate().map(|(at, area)| Tile {
            column: (at % 3) as u32 * 7, row: at as u32, name: area.label.clone(), label: area.title.clone(), shade: area.shade,
            mark: area.mark, title: area.title.clone(), link: area.link.clone(),
        });
        let count = areas.len();
        let elements = check(&super::tiles(&TileChart { caption: caption.clone(), tiles: tiles.collect() }));
        prop_assert_eq!(elements.iter().filter(|e| e.name == "rect" && e.get("x").is_some()).count(), count);
        let lines = lines.into_iter().chain([odd]).collect();
        check(&map(&MapChart { caption, lines, around: areas.iter().map(|area| area.rings[0].clone()).collect(), areas, around_title: "x".into() }));
    }

    #[test]
    fn any_columns_are_sound(
        caption in caption(), y in ticks(),
        columns in proptest::collection::vec((words(), words(), proptest::option::of(value()), words()), 0..20),
    ) {
        let count = columns.len();
        let columns = columns.into_iter().map(|(name, under, value, label)| {
            Column { title: label.clone(), link: Some(name.clone()), name, under, value, label, ..Column::default() }
        });
        let elements = check(&benefits(&ColumnChart { caption, y, columns: columns.collect() }));
        prop_assert_eq!(elements.iter().filter(|element| element.name == "rect").count(), count);
    }
}
