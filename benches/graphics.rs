//! How long a drawing takes: `cargo bench --bench graphics`.

use terang::graphics::{Caption, LineChart, Point, RankingChart, Row, Series, Tick, coverage, ranking, scale};

fn main() {
    divan::main();
}

fn lines(series: usize, count: usize) -> LineChart {
    let tick = |at: f64, label: String| Tick { at, label, under: "2025".into(), ..Tick::default() };
    let point = |n: usize, at: usize| {
        let y = 20.0 + at as f64 * 13.0 + (n * n) as f64 * 0.03;
        Point { x: n as f64, y, label: format!("{y:.1} %"), title: format!("Juli 2025: {y:.1} %"), ..Point::default() }
    };
    LineChart {
        caption: Caption { id: "c".into(), title: "Cakupan".into(), description: "Naik.".into() },
        x: (0..count).map(|n| tick(n as f64, "Jul".into())).collect(),
        y: scale::percent(80.0).ticks.into_iter().map(|at| tick(at, format!("{at} %"))).collect(),
        series: (0..series)
            .map(|at| Series {
                name: "Bukan penerima upah".into(),
                segments: vec![(0..count).map(|n| point(n, at)).collect()],
            })
            .collect(),
        ..LineChart::default()
    }
}

#[divan::bench(args = [1, 4])]
fn coverage_of_24_months(bencher: divan::Bencher<'_, '_>, series: usize) {
    let chart = lines(series, 24);
    bencher.bench(|| coverage(divan::black_box(&chart)));
}

#[divan::bench(args = [10, 40])]
fn ranking_of_rows(bencher: divan::Bencher<'_, '_>, rows: usize) {
    let row = |n: usize| Row {
        name: "Kabupaten Ogan Komering Ulu Selatan".into(),
        value: Some(n as f64),
        label: format!("{n} %"),
        ..Row::default()
    };
    let chart = RankingChart { rows: (0..rows).map(row).collect(), ..RankingChart::default() };
    bencher.bench(|| ranking(divan::black_box(&chart)));
}
