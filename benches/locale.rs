//! How long a language takes over what pages ask of it most: `cargo bench --bench locale`.

use divan::{Bencher, black_box};
use terang::diag::Fact;
use terang::locale::{Ftl, Locale};
use terang::number::Ratio;
use terang::period::Period;

fn main() {
    divan::main();
}

const TEXTS: &str = "
plain = Sumber data
reported = { $region }: { $n ->
    [one] { $n } region
   *[other] { $n } regions
} of { $all }
";

fn locale() -> Option<Locale> {
    Locale::new("id", &[Ftl::new("bench.ftl", TEXTS)]).ok()
}

#[divan::bench]
fn build(bencher: Bencher) {
    bencher.bench(locale);
}

#[divan::bench]
fn count(bencher: Bencher) {
    let locale = locale();
    bencher.bench(|| locale.as_ref().map(|l| l.count(black_box(154_008))));
}

#[divan::bench]
fn percent(bencher: Bencher) {
    let (locale, value) = (locale(), Ratio::percent(42_591, 154_008).unwrap_or(Ratio::ZERO));
    bencher.bench(|| locale.as_ref().map(|l| l.percent(black_box(value), 1)));
}

#[divan::bench(args = ["2025-07", "2025-Q3", "2025"])]
fn period(bencher: Bencher, text: &str) {
    let (locale, period) = (locale(), text.parse::<Period>().ok());
    bencher.bench(|| locale.as_ref().zip(black_box(period)).map(|(l, period)| l.period(period)));
}

#[divan::bench]
fn text_plain(bencher: Bencher) {
    let locale = locale();
    bencher.bench(|| locale.as_ref().map(|l| l.text(black_box("plain"), &[])));
}

/// Three facts and a choice, by one thread and by two that share the locale.
#[divan::bench(threads = [1, 2])]
fn text(bencher: Bencher) {
    let locale = locale();
    let facts = [("region", Fact::from("Sumatera Selatan")), ("n", Fact::Count(12)), ("all", Fact::Count(1_234))];
    bencher.bench(|| locale.as_ref().map(|l| l.text(black_box("reported"), &facts)));
}

#[divan::bench]
fn compare(bencher: Bencher) {
    let locale = locale();
    bencher.bench(|| locale.as_ref().map(|l| l.compare(black_box("Kabupaten Banyuasin"), "Kabupaten Banyumas")));
}
