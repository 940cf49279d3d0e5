//! Any text as the body of a story of a small report, in both languages: read, held to every rule and rendered.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use terang::dataset::{Options, resolve};
use terang::identifier::readable;
use terang::locale::{Ftl, Locale};
use terang::pages::markdown::{Drawing, Setting, render};
use terang::{content, figures, findings};

const SITE: &str = "title: Uji\nlanguages: [id, en]\nbase_url: https://uji.example/lapor/\n\
    publisher: { name: Uji }\nallow_html: true\n";

/// The report's folder, and the words of its pages.
static REPORT: LazyLock<(PathBuf, Locale)> = LazyLock::new(|| {
    let folder = std::env::temp_dir().join(format!("terang-fuzz-{}", std::process::id()));
    write(&folder, "site.yaml", SITE);
    write(&folder, "data/report.yaml", include_str!("../../tests/sentences/report.yaml"));
    let words = Ftl::new("id.ftl", include_str!("../../themes/terang/locales/id.ftl"));
    (folder, Locale::new("id", &[words]).expect("the words of a page"))
});

fuzz_target!(|bytes: &[u8]| {
    let body = &*readable(bytes);
    let (folder, locale) = &*REPORT;
    write(folder, "narratives/uji.md", &format!("---\ntitle: Uji\ndate: 2025-07-09\nkind: coordination\n---\n{body}"));
    write(folder, "narratives/uji.en.md", &format!("---\ntitle: Test\n---\n{body}"));
    let (dataset, files, _) = resolve(content::open(folder), &Options::default());
    let Some(dataset) = dataset else { return };
    let figures = figures::compute(&dataset);
    for finding in findings::check(&figures).findings {
        let size = std::fs::metadata(folder.join(files.path(finding.place.file))).map_or(0, |file| file.len());
        assert!(finding.place.start <= finding.place.end && u64::from(finding.place.end) <= size, "{finding:?}");
    }
    let chart = |drawing: &Drawing<'_>| Some(format!("<figure id=\"{}x\"></figure>", drawing.prefix));
    for version in dataset.narratives.iter().flat_map(|(_, narrative)| &narrative.versions.0) {
        let setting = Setting {
            figures: &figures,
            locale,
            language: version.language,
            root: "/lapor/",
            home: "/lapor/en/",
            period: "2025-07".parse().ok(),
            day: None,
            prefix: "",
            taken: &["sumber"],
            chart: &chart,
        };
        let html = render(body, &setting).html;
        let lower = html.to_ascii_lowercase();
        assert!(!lower.contains("<script") && !lower.contains("<iframe"), "{html}");
    }
});

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join("content").join(path);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    std::fs::write(path, text).expect("a file");
}
