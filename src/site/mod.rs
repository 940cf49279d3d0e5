//! The one hand that writes the site: all of it or nothing.
//!
//! ```text
//! whose is the folder?  →  lock  →  sweep  →  stage beside it  →  build.json  →  exchange  →  remove the old
//! ```
//!
//! A site is staged in a folder of its own beside the output, on the same file system, and takes the
//! output's place in one step of the kernel. Until that step the old site stands untouched; after it
//! the new one stands whole. A reader, a kill at any moment, a full disk or a page that fails never
//! leaves half a site, and what a killed build left behind is swept up by the next one.
//!
//! **Nothing is kept in memory but addresses and hashes.** Pages are rendered when their turn comes,
//! into a buffer that each thread uses again, and go straight to disk. A file that did not change is
//! hard-linked from the old site, so it keeps its bytes, its time and its place on the disk.
//!
//! **What is promised about power loss.** A kill of the process needs no flushing: what was written
//! is the kernel's. A power cut is another matter, for a file system may record the exchange before
//! the bytes of the new files. So before a site is *replaced*, its new files are flushed (on Linux;
//! one call for all of them): after a power cut there stands the old site or the new one, on any file
//! system that keeps its metadata in order. Which of the two is not promised, and a first build,
//! which endangers no older site, is not flushed.
//!
//! The output is wholly the tool's. It is replaced only if it holds a `build.json` that terang
//! wrote, is empty, or holds nothing but a `.gitignore`, which stays.

mod address;
mod folder;
mod manifest;
mod plan;
mod write;

pub use address::{Fault, MANIFEST, check as check_address};
pub use manifest::{Entry, LONGEST, Malformed, Manifest, Stamp, TOOL, hex};
pub use write::write;

use crate::diag::Finding;
use std::io;
use std::path::{Path, PathBuf};

/// What the site consists of: addresses now, bytes when asked.
pub trait Contents: Sync {
    /// How many files there are.
    fn len(&self) -> usize;

    /// Whether there is nothing to write.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The address of a file: relative to the site's root, `/` between names, unique even where
    /// letter case is ignored. `regions/61/index.html`.
    fn path(&self, index: usize) -> &str;

    /// Appends a file's bytes to `out`, which is empty. The same index always gives the same bytes.
    ///
    /// # Errors
    ///
    /// A finding when the file cannot be made, such as a template that fails on this page. All such
    /// findings of a build are told at once, and the output is left untouched.
    fn write(&self, index: usize, out: &mut Vec<u8>) -> Result<(), Finding>;
}

/// What a build wrote. The manifest itself is not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// How many files the site has.
    pub files: usize,
    /// How many bytes they have together.
    pub bytes: u64,
    /// Files at addresses that the site before did not have.
    pub new: usize,
    /// Files whose bytes changed, and those that somebody had altered or removed in the output.
    pub changed: usize,
    /// Files that are as they were.
    pub unchanged: usize,
    /// Files of the site before that this one no longer has.
    pub removed: usize,
    /// The old site, if it could not be removed: the new one stands all the same, and the next
    /// build tries again.
    pub leftover: Option<PathBuf>,
}

/// Why the output was not replaced. Whatever the reason, the old site is whole.
///
/// Its own words are for developers; `app` has words for readers.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The output is something that terang did not make and will not replace.
    #[error("{path} was not made by terang: {found}", path = path.display())]
    NotOurs {
        /// The output, links resolved.
        path: PathBuf,
        /// What was found there.
        found: Found,
    },
    /// Another build of this output is running.
    #[error("another build of {path} is running", path = path.display())]
    Busy {
        /// The output, links resolved.
        path: PathBuf,
    },
    /// Files that could not be made, in the order of their addresses.
    #[error("{n} files could not be made", n = .0.len())]
    Findings(Vec<Finding>),
    /// An address that is malformed, or two that clash: a static file's fault, or one of ours.
    #[error("{address:?}: {fault}")]
    Address {
        /// The address.
        address: String,
        /// What is wrong with it.
        fault: Fault,
    },
    /// The system cannot put one folder in the place of another here: the output is a mount point,
    /// or its file system cannot exchange two names.
    #[error("{path} cannot be exchanged for a new folder: {source}", path = path.display())]
    CannotExchange {
        /// The output, links resolved.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The disk is full, a permission is missing, a device failed.
    #[error("{path}: {source}", path = path.display())]
    Io {
        /// The file or folder concerned.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl Failure {
    /// The exit status that tells this failure: 1 for findings, 2 for wrong usage, 3 when the
    /// machine failed. A build that finds another one running is the machine's affair: 3.
    pub fn exit_status(&self) -> u8 {
        match self {
            Failure::Findings(_) | Failure::Address { .. } => 1,
            Failure::NotOurs { .. } => 2,
            Failure::Busy { .. } | Failure::CannotExchange { .. } | Failure::Io { .. } => 3,
        }
    }

    fn io(path: &Path) -> impl FnOnce(io::Error) -> Failure {
        move |source| Failure::Io { path: path.to_owned(), source }
    }
}

/// What stands at the output that terang did not make.
#[derive(Debug, thiserror::Error)]
pub enum Found {
    /// No folder: a file, a device, a socket.
    #[error("it is no folder")]
    NoFolder,
    /// A path that ends in no name, such as the root of the file system.
    #[error("it has no name to stage a site beside")]
    NoName,
    /// A folder without a manifest that holds something.
    #[error("it has no build.json, and holds {0:?}")]
    Files(String),
    /// A folder whose manifest is not one that terang wrote.
    #[error("its build.json: {0}")]
    Manifest(Malformed),
    /// A folder whose `build.json` is no plain file.
    #[error("its build.json is no plain file")]
    ManifestNoFile,
    /// A site of terang's that is also somebody's repository: replacing it would lose its history.
    #[error("it holds a .git")]
    Repository,
}
