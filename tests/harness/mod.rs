//! What tests of the whole program share: the binary run in a clean room, and
//! folders read back. `html.rs` and `rules.rs` are for those that look into pages.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// A whole site: every file by its path below the output.
pub(crate) type Site = BTreeMap<String, Vec<u8>>;

/// The program, with nothing of this machine's surroundings in its own.
pub(crate) fn terang() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_terang"));
    command.env_clear();
    command
}

/// Runs a command that must succeed.
pub(crate) fn succeed(command: &mut Command) -> Output {
    let done = command.output().expect("the program starts");
    assert!(done.status.success(), "{command:?}: {}\n{}", done.status, String::from_utf8_lossy(&done.stderr));
    done
}

/// Every file under a folder.
pub(crate) fn tree(folder: &Path) -> Site {
    let mut found = Site::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.expect("a readable folder");
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).expect("below it");
            let path = path.to_str().expect("UTF-8").replace('\\', "/");
            found.insert(path, fs::read(entry.path()).expect("a readable file"));
        }
    }
    found
}
