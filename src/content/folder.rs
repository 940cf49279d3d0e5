//! Which files a report folder has, and which of its parts each belongs to.

use crate::diag::{FileId, Files, Finding, Place};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The parts of a report folder, by where a file stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `content/site.yaml`.
    Site,
    /// `content/data/**/*.yaml`.
    Yaml,
    /// `content/data/**/*.csv`.
    Csv,
    /// `content/data/**/*.topojson`.
    Boundaries,
    /// `content/narratives/**/*.md`.
    Narrative,
    /// `content/regions/*.md`.
    RegionText,
    /// `content/pages/**/*.md`.
    Page,
    /// `content/static/**`.
    Static,
    /// `themes/<name>/**`.
    Theme,
}

/// A file of the report that belongs to one of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// The file.
    pub file: FileId,
    /// The part.
    pub kind: Kind,
    /// The path below the part's folder, with `/` between names: `foto/rapat.jpg`, `about.en.md`.
    pub below: String,
}

/// A report folder whose files are known and not yet read.
#[derive(Debug)]
pub struct Content {
    /// The report folder.
    pub root: PathBuf,
    /// Every file, by its number.
    pub files: Files,
    /// The files by part, each part in the order of its paths.
    pub inputs: Vec<Input>,
    /// What is wrong with the folder itself.
    pub findings: Vec<Finding>,
}

impl Content {
    /// The files of one part.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Input> {
        self.inputs.iter().filter(move |input| input.kind == kind)
    }
}

/// The nearest folder at or above `start` that holds `content/site.yaml`.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    start.ancestors().find(|folder| folder.join("content/site.yaml").is_file()).map(Path::to_owned)
}

/// Lists the files of the report under `root`, in the order of their paths.
pub fn open(root: &Path) -> Content {
    let mut walk = Walk {
        real_root: root.canonicalize().unwrap_or_else(|_| root.to_owned()),
        content: Content { root: root.to_owned(), files: Files::new(root), inputs: Vec::new(), findings: Vec::new() },
    };
    walk.folder("content");
    if root.join("themes").is_dir() {
        walk.folder("themes");
    }
    walk.content
}

struct Walk {
    real_root: PathBuf,
    content: Content,
}

impl Walk {
    fn folder(&mut self, name: &str) {
        let top = self.content.root.join(name);
        let mut entries = WalkDir::new(&top).follow_links(true).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            match entry {
                Err(error) => {
                    let path = error.path().unwrap_or(&top).to_owned();
                    let place = self.place(&path);
                    let finding = if error.loop_ancestor().is_some() {
                        Finding::new("T111", "link-circle", place)
                    } else {
                        let reason = error.io_error().map(ToString::to_string).unwrap_or_default();
                        Finding::new("T114", "unreadable", place).with("reason", reason)
                    };
                    self.content.findings.push(finding);
                }
                Ok(entry) => {
                    if entry.path_is_symlink() && self.leaves(entry.path()) {
                        let place = self.place(entry.path());
                        self.content.findings.push(Finding::new("T111", "link-leaves", place));
                        if entry.file_type().is_dir() {
                            entries.skip_current_dir();
                        }
                    } else if entry.file_type().is_file() {
                        self.file(entry.path());
                    }
                }
            }
        }
    }

    /// Whether a link leads out of the report folder.
    fn leaves(&self, path: &Path) -> bool {
        path.canonicalize().map_or(true, |real| !real.starts_with(&self.real_root))
    }

    /// Enters a path that a finding speaks of.
    fn place(&mut self, path: &Path) -> Place {
        let path = path.strip_prefix(&self.content.root).unwrap_or(path);
        let shown = path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        Place::start_of(self.content.files.add(shown))
    }

    fn file(&mut self, path: &Path) {
        let Some(relative) = path.strip_prefix(&self.content.root).ok().and_then(slashed) else {
            let place = self.place(path);
            self.content.findings.push(Finding::new("T114", "file-name-encoding", place));
            return;
        };
        match sort(&relative) {
            Sorted::Input(kind, below) => {
                let below = below.to_owned();
                let file = self.content.files.add(relative);
                self.content.inputs.push(Input { file, kind, below });
            }
            Sorted::Aside => {}
            Sorted::Misplaced(message) => {
                let place = self.place(path);
                self.content.findings.push(Finding::new("T114", message, place));
            }
        }
    }
}

/// The path with `/` between its names; `None` when it is not UTF-8.
fn slashed(path: &Path) -> Option<String> {
    let names: Option<Vec<&str>> = path.components().map(|part| part.as_os_str().to_str()).collect();
    names.map(|names| names.join("/"))
}

enum Sorted<'a> {
    Input(Kind, &'a str),
    /// What systems and offices leave in folders, and notes to oneself.
    Aside,
    Misplaced(&'static str),
}

/// Says which part of the report a path belongs to.
fn sort(path: &str) -> Sorted<'_> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let litter = matches!(name, ".DS_Store" | "Thumbs.db" | "desktop.ini") || name.starts_with("._");
    if litter || name.starts_with("~$") || name.ends_with('~') {
        return Sorted::Aside;
    }
    if let Some(below) = path.strip_prefix("themes/") {
        return Sorted::Input(Kind::Theme, below);
    }
    let Some(path) = path.strip_prefix("content/") else { return Sorted::Aside };
    if let Some(below) = path.strip_prefix("static/") {
        return Sorted::Input(Kind::Static, below);
    }
    if name.starts_with('.') || path.split('/').any(|folder| folder.starts_with('.')) {
        return Sorted::Aside;
    }
    let markdown = |kind, below| match &*ending {
        "md" => Sorted::Input(kind, below),
        "markdown" | "mdown" | "docx" | "doc" | "odt" => Sorted::Misplaced("not-markdown"),
        _ => Sorted::Aside,
    };
    match path.split_once('/') {
        None if path == "site.yaml" => Sorted::Input(Kind::Site, path),
        None if matches!(&*ending, "yaml" | "yml" | "csv") => Sorted::Misplaced("data-outside-data"),
        Some(("data", below)) => match &*ending {
            "yaml" => Sorted::Input(Kind::Yaml, below),
            "csv" => Sorted::Input(Kind::Csv, below),
            "topojson" => Sorted::Input(Kind::Boundaries, below),
            "yml" => Sorted::Misplaced("yml"),
            "xlsx" | "xls" | "ods" => Sorted::Misplaced("spreadsheet"),
            "geojson" | "shp" | "kml" | "gpkg" => Sorted::Misplaced("boundaries-format"),
            "json" if name.to_ascii_lowercase().ends_with("topo.json") => Sorted::Misplaced("boundaries-format"),
            _ => Sorted::Aside,
        },
        Some(("narratives", below)) => markdown(Kind::Narrative, below),
        Some(("pages", below)) => markdown(Kind::Page, below),
        Some(("regions", below)) if !below.contains('/') => markdown(Kind::RegionText, below),
        Some(("regions", _)) => Sorted::Misplaced("region-text-folder"),
        _ => Sorted::Aside,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_says_what_a_file_is() {
        let kind = |path| match sort(path) {
            Sorted::Input(kind, _) => Some(kind),
            _ => None,
        };
        assert_eq!(kind("content/site.yaml"), Some(Kind::Site));
        assert_eq!(kind("content/data/a/b.yaml"), Some(Kind::Yaml));
        assert_eq!(kind("content/narratives/2025/x.en.md"), Some(Kind::Narrative));
        assert_eq!(kind("content/static/.nojekyll"), Some(Kind::Static));
        assert_eq!(kind("content/data/.DS_Store"), None);
        assert!(matches!(sort("content/data/juli.xlsx"), Sorted::Misplaced("spreadsheet")));
        assert!(matches!(sort("content/data/juli.yml"), Sorted::Misplaced("yml")));
    }
}
