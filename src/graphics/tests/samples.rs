//! The drawings that are compared: real words, and the cases that go wrong elsewhere.

use super::*;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
const SEGMENTS: [&str; 6] =
    ["Pekerja konstruksi", "Penerima upah", "Bukan penerima upah", "Pekerja migran", "Ekosistem desa", "Nelayan"];

pub(super) fn caption(id: &str, title: &str) -> Caption {
    Caption { id: id.into(), title: title.into(), description: format!("{title}: naik dari 20,1 menjadi 27,7 persen.") }
}

pub(super) fn tick(at: f64, label: &str) -> Tick {
    Tick { at, label: label.into(), ..Tick::default() }
}

fn comma(value: f64) -> String {
    format!("{value:.1}").replace('.', ",")
}

fn months(count: usize) -> Vec<Tick> {
    let month = |n: usize| Tick {
        at: n as f64,
        label: MONTHS[(n + 7) % 12].into(),
        under: format!("{}", 2023 + (n + 7) / 12),
        weight: Weight::Major,
    };
    (0..count).map(month).collect()
}

fn percents(top: f64) -> Vec<Tick> {
    scale::percent(top).ticks.into_iter().map(|at| tick(at, &format!("{at} %"))).collect()
}

fn points(count: usize, value: impl Fn(usize) -> f64) -> Vec<Point> {
    let point = |n: usize| Point {
        x: n as f64,
        y: value(n),
        label: format!("{} %", comma(value(n))),
        title: format!("{} {}: {} %", MONTHS[(n + 7) % 12], 2023 + (n + 7) / 12, comma(value(n))),
        ..Point::default()
    };
    (0..count).map(point).collect()
}

pub(super) fn lines(series: usize, count: usize) -> LineChart {
    let line = |at: usize| Series {
        name: SEGMENTS[at % 6].into(),
        segments: vec![points(count, |n| {
            20.0 + at as f64 * 13.0 + (n * n) as f64 * 0.03 + ((n * 7 + at) % 5) as f64 * 0.9
        })],
    };
    LineChart {
        caption: caption("c", "Cakupan pekerja konstruksi, Kalimantan Barat"),
        x: months(count),
        y: percents(80.0),
        series: (0..series).map(line).collect(),
        ..LineChart::default()
    }
}

fn target(value: f64, label: &str) -> Goal {
    Goal { level: Level { value, label: label.into() }, from: None, until: None }
}

pub(super) fn ranking_rows(count: usize) -> RankingChart {
    const NAMES: [&str; 12] = [
        "Kota Banjarbaru",
        "Kabupaten Ogan Komering Ulu Selatan",
        "Hulu Sungai Selatan",
        "Tanah Bumbu",
        "Kabupaten Kepulauan Siau Tagulandang Biaro",
        "Kapuas",
        "Kota Pontianak",
        "Kabupaten Penukal Abab Lematang Ilir",
        "Banjar",
        "Barito Kuala",
        "Kotabaru",
        "Landak",
    ];
    let row = |n: usize| Row {
        name: NAMES[n % 12].into(),
        under: if n % 4 == 1 { "Des 2024".into() } else { String::new() },
        value: (n != 9).then_some(68.0 - n as f64 * 1.6),
        label: if n == 9 { "belum melapor".into() } else { format!("{} %", comma(68.0 - n as f64 * 1.6)) },
        title: format!("{}: {} %, Juli 2025", NAMES[n % 12], comma(68.0 - n as f64 * 1.6)),
        emphasis: if n == 3 { Emphasis::Highlight } else { Emphasis::None },
        mark: [Mark::Plain, Mark::Plain, Mark::Provisional, Mark::Plain, Mark::Plain, Mark::Disputed][n % 6],
        target: (n < 3).then_some(60.0),
        link: None,
    };
    RankingChart {
        caption: caption("r", "Peringkat cakupan aktif"),
        rows: (0..count).map(row).collect(),
        levels: vec![],
    }
}

const SHADES: [Shade; 8] = [
    Shade::Class(0),
    Shade::Class(4),
    Shade::Missing,
    Shade::Incomplete,
    Shade::Suppressed,
    Shade::Old,
    Shade::Count,
    Shade::Class(2),
];

/// Islands in a row, the first two of which share a line; one more belongs to nobody.
pub(super) fn islands() -> MapChart {
    let square = |x: f64| vec![(x, 0.0), (x + 1.6, 0.1), (x + 1.5, 1.6), (x, 1.5), (x, 0.0)];
    let mut lines = vec![
        vec![(1.6, 0.0), (1.7, 0.7), (1.6, 1.5)],
        vec![(1.6, 1.5), (0.0, 1.5), (0.0, 0.0), (1.6, 0.0)],
        vec![(1.6, 0.0), (3.2, 0.0), (3.2, 1.5), (1.6, 1.5)],
    ];
    lines.extend((2..9).map(|at| square(f64::from(at) * 2.0)));
    let ring = |numbers: &[i32]| -> Ring { numbers.into() };
    let rings = |at: usize| match at {
        0 => vec![ring(&[0, 1])],
        1 => vec![ring(&[!0, 2])],
        at => vec![ring(&[i32::try_from(at).unwrap() + 1])],
    };
    let area = |(at, shade): (usize, &Shade)| Area {
        rings: rings(at),
        shade: *shade,
        mark: [Mark::Plain, Mark::Disputed, Mark::Plain][at % 3],
        label: if matches!(shade, Shade::Class(_)) { format!("{}", 20 + at) } else { String::new() },
        title: format!("Pulau {at}: {at} %"),
        link: Some(format!("/regions/{at}/")),
    };
    MapChart {
        caption: caption("m", "Peta pulau-pulau"),
        areas: SHADES.iter().enumerate().map(area).collect(),
        around: vec![ring(&[9])],
        around_title: "Tidak ada dalam laporan ini".into(),
        lines,
    }
}

/// The same as tiles, on a grid with room between.
pub(super) fn squares() -> TileChart {
    let tile = |(at, shade): (usize, &Shade)| Tile {
        column: (at % 4 + 3) as u32,
        row: (at / 4 * 2 + 1) as u32,
        name: format!("P{at}"),
        label: if matches!(shade, Shade::Class(_)) { format!("{}", 20 + at) } else { String::new() },
        shade: *shade,
        mark: [Mark::Plain, Mark::Provisional, Mark::Plain][at % 3],
        title: format!("Pulau {at}: {at} %"),
        link: Some(format!("/regions/{at}/")),
    };
    TileChart { caption: caption("t", "Peta pulau-pulau"), tiles: SHADES.iter().enumerate().map(tile).collect() }
}

/// Every drawing that has a file, by the file's name.
pub(super) fn all() -> Vec<(&'static str, String)> {
    let mut gaps = lines(1, 24);
    let mut all = points(24, |n| 27.0 + n as f64 * 0.4 - if n > 13 { 6.0 } else { 0.0 });
    all[20].mark = Mark::Disputed;
    all[23].mark = Mark::Provisional;
    let last = all.split_off(14);
    let middle = all.split_off(8)[1..].to_vec();
    gaps.series[0].segments = vec![all, middle, last];
    gaps.missing = vec![Missing { from: 8.0, until: 8.0, title: "April 2024: belum dikumpulkan".into() }];
    gaps.breaks = vec![Break { at: 13.5, label: "Penyebut baru".into() }];
    gaps.targets = vec![
        Goal { until: Some(16.0), ..target(40.0, "Target 2024: 40 %") },
        Goal { from: Some(16.0), ..target(59.56, "Target 2025: 59,56 %") },
    ];
    gaps.y = percents(60.0);

    let mut over = lines(1, 3);
    over.series[0].segments = vec![points(3, |n| [55.0, 98.2, 112.0][n])];
    over.y = percents(112.0);
    over.targets = vec![target(100.0, "Target 100 %")];

    let mut close = lines(6, 12);
    for (at, series) in close.series.iter_mut().enumerate() {
        series.segments = vec![points(12, |n| 30.0 + n as f64 + at as f64 * 0.5)];
    }

    let mut low = lines(1, 12);
    low.series[0].segments = vec![points(12, |n| 0.3 + n as f64 * 0.11)];
    low.y = scale::from_zero(1.6, 5).ticks.into_iter().map(|at| tick(at, &format!("{} %", comma(at)))).collect();
    low.targets = vec![target(1.45, "Target 1,45 %")];

    let mut single = lines(1, 24);
    single.series[0].segments = vec![points(24, |n| 27.7 + n as f64)[23..].to_vec()];

    let mut linked = ranking_rows(4);
    for (at, row) in linked.rows.iter_mut().enumerate() {
        row.link = Some(format!("/regions/63.{at:02}/"));
    }
    linked.levels = vec![Level { value: 55.0, label: "Target 55 %".into() }];

    let progress_row = ProgressRow {
        value: 27.7,
        whole: 100.0,
        label: "27,7 % terdaftar".into(),
        rest: "111.417 belum".into(),
        targets: vec![
            Level { value: 59.56, label: "Target 2025: 59,56 %".into() },
            Level { value: 100.0, label: "Target 100 %, tanpa tahun".into() },
        ],
        title: "Pekerja konstruksi: 27,7 %".into(),
        ..ProgressRow::default()
    };
    let progress_rows = vec![
        ProgressRow { name: "Pekerja konstruksi".into(), ..progress_row.clone() },
        ProgressRow {
            name: "Ekosistem desa di Kabupaten Ogan Komering Ulu Selatan".into(),
            value: 112.0,
            label: "112,0 % aktif".into(),
            rest: "melampaui target".into(),
            targets: vec![Level { value: 100.0, label: "Target 100 %".into() }],
            mark: Mark::Disputed,
            tone: Tone::Series(1),
            ..progress_row.clone()
        },
    ];

    let people = |name: &str, counted: f64, eligible: f64, label: &str| GapRow {
        name: name.into(),
        counted,
        eligible,
        label: label.into(),
        title: format!("{name}: {label}"),
        ..GapRow::default()
    };
    let gap_rows = vec![
        people("Mei 2025", 38_120.0, 154_008.0, "38.120 dari 154.008"),
        people("Juni 2025", 42_591.0, 154_008.0, "42.591 dari 154.008"),
        people(
            "Pekerja bukan penerima upah di Kabupaten Ogan Komering Ulu Selatan",
            171_000.0,
            160_000.0,
            "171.000 dari 160.000",
        ),
    ];

    let column = |n: usize, value: f64| Column {
        name: MONTHS[(n + 7) % 12].into(),
        under: format!("{}", 2023 + (n + 7) / 12),
        value: (n % 9 != 4).then_some(value),
        label: format!("Rp{value:.0} juta"),
        title: format!("{}: Rp{value:.0} juta", MONTHS[(n + 7) % 12]),
        ..Column::default()
    };
    let money = |top: f64| -> Vec<Tick> {
        scale::from_zero(top, 4).ticks.into_iter().map(|at| tick(at, &format!("Rp{at} jt"))).collect()
    };
    let columns = |count: usize| ColumnChart {
        caption: caption("b", "Manfaat JKM, Kalimantan Barat"),
        y: money(900.0),
        columns: (0..count).map(|n| column(n, 420.0 + (n * 137 % 410) as f64)).collect(),
    };

    let part = |name: &str, value: f64, label: &str, tone: Tone| Part {
        name: name.into(),
        value,
        label: label.into(),
        title: format!("{name}: {label} poin"),
        tone,
    };
    let parts = vec![
        part("Orang", 0.86, "+0,86", Tone::People),
        part("Penyebut", -0.16, "−0,16", Tone::Base),
        part("Perubahan", 0.70, "+0,70", Tone::Series(5)),
    ];

    vec![
        ("coverage-one", coverage(&LineChart { targets: vec![target(59.56, "Target 2025: 59,56 %")], ..lines(1, 24) })),
        ("coverage-four", coverage(&LineChart { targets: vec![target(75.0, "Target 75 %")], ..lines(4, 24) })),
        ("coverage-gaps", coverage(&gaps)),
        ("coverage-over", coverage(&over)),
        ("coverage-close", coverage(&close)),
        ("coverage-low", coverage(&low)),
        ("coverage-single", coverage(&single)),
        ("ranking", ranking(&ranking_rows(12))),
        ("ranking-links", ranking(&linked)),
        ("ranking-forty", ranking(&ranking_rows(40))),
        (
            "progress",
            progress(&ProgressChart { caption: caption("p", "Kemajuan menuju target"), rows: vec![progress_row] }),
        ),
        ("progress-two", progress(&ProgressChart { caption: caption("p2", "Kemajuan"), rows: progress_rows })),
        (
            "gap",
            gap(&GapChart {
                caption: caption("g", "Terdaftar dan belum"),
                counted: "Terdaftar".into(),
                rest: "Belum terdaftar".into(),
                rows: gap_rows,
            }),
        ),
        ("map", map(&islands())),
        ("tiles", tiles(&squares())),
        ("benefits", benefits(&columns(24))),
        ("benefits-few", benefits(&columns(3))),
        ("change", change(&ChangeChart { caption: caption("w", "Perubahan cakupan menurut sebab"), parts })),
    ]
}
