//! The repository's own report, planned and rendered whole.

use std::path::Path;
use terang::dataset::{Dataset, Options};
use terang::figures::{self, Figures};
use terang::pages::{self, Plan, Theme};
use terang::{content, dataset, findings};

/// The report of the repository, with its dates as they are whatever the day of the test.
fn report(root: &Path) -> Dataset {
    let options = Options { drafts: dataset::Drafts::Built, ..Options::default() };
    let (dataset, _, _) = dataset::resolve(content::open(root), &options);
    dataset.expect("a site.yaml")
}

fn with_plan<T>(dataset: &Dataset, run: impl FnOnce(&Figures<'_>, &Plan<'_>) -> T) -> T {
    let figures = figures::compute(dataset);
    let report = findings::check(&figures);
    let theme = Theme::load(dataset).unwrap_or_else(|found| panic!("{found:#?}"));
    let plan = pages::plan(&figures, &report, theme).unwrap_or_else(|found| panic!("{found:#?}"));
    run(&figures, &plan)
}

fn page(plan: &Plan<'_>, path: &str) -> String {
    let index = plan.find(path).unwrap_or_else(|| panic!("no {path}"));
    let mut out = Vec::new();
    plan.write(index, &mut out).unwrap_or_else(|found| panic!("{found:#?}"));
    String::from_utf8(out).expect("UTF-8")
}

#[test]
fn every_page_of_the_report_renders_and_is_the_same_twice() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dataset = report(root);
    // A folder to write to makes this test a way to look at the site.
    let folder = std::env::var_os("TERANG_TEST_SITE").map(std::path::PathBuf::from);
    with_plan(&dataset, |_, plan| {
        for index in 0..plan.len() {
            let (mut first, mut second) = (Vec::new(), Vec::new());
            plan.write(index, &mut first).unwrap_or_else(|found| panic!("{}: {found:#?}", plan.path(index)));
            plan.write(index, &mut second).expect("the same again");
            assert!(first == second, "{} differs from itself", plan.path(index));
            if let Some(folder) = &folder {
                let path = folder.join(plan.path(index));
                std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
                std::fs::write(path, first).expect("a file");
            }
        }
    });
}

#[test]
fn a_disputed_figure_is_shown_beside_what_its_source_prints() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dataset = report(root);
    with_plan(&dataset, |_, plan| {
        let html = page(plan, "regions/61/index.html");
        assert!(html.contains("<tr id=\"construction-2025-07\" class=\"has-note\">"), "{html}");
        assert!(html.contains("<data class=\"figure\" value=\"27.6551\" data-figure=\"61/construction/coverage@2025-07\">27,7\u{a0}%</data>"));
        assert!(html.contains("<data class=\"figure stated\" value=\"55\" data-figure=\"61/construction/coverage@2025-07?stated\">55\u{a0}%</data>"));
        let english = page(plan, "en/regions/61/index.html");
        assert!(english.contains(">27.7%</data>") && english.contains("<html lang=\"en\">"));
    });
}
