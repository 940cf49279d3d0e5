//! The writer: renders in parallel, straight to disk, and keeps what did not change.

use super::address::{self, MANIFEST};
use super::folder::{GITIGNORE, Output, Staging, Standing, flush, open_plain};
use super::manifest::{self, Entry, Manifest, Stamp};
use super::{Contents, Failure, Written};
use crate::diag::Finding;
use crate::order::Arrange;
use sha2::{Digest, Sha256};
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Read, Write as _};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// The most that a thread's buffer keeps between two files: one large download must not hold its
/// memory for the rest of the build.
const BUFFER: usize = 1 << 20;

/// Writes the site to `output`, all of it or nothing, and says what changed.
///
/// `progress` is told how many files are done, from any thread. Files are rendered on rayon's
/// current thread pool, so the caller decides how many threads there are; the bytes do not depend
/// on it.
///
/// # Errors
///
/// Any [`Failure`]; then whatever stood at the output is untouched, and nothing of this build is left.
pub fn write(
    contents: &dyn Contents,
    output: &Path,
    stamp: &Stamp<'_>,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<Written, Failure> {
    let order = address::sort(contents)?;
    let output = Output::resolve(output)?;
    let _lock = output.lock()?;
    output.sweep()?;
    let standing = output.examine()?;
    let mut staging = Staging::make(output.staging())?;
    if standing.is_some() {
        output.probe(&staging.path)?;
    }
    let (written, flushed) = fill(contents, &order, &output, standing.as_ref(), &staging.path, stamp, progress)?;
    if !flushed && standing.is_some() {
        flush(&staging.path).map_err(Failure::io(&staging.path))?;
    }
    output.exchange(&mut staging, standing.as_ref())?;
    let leftover = staging.clear();
    Ok(Written { leftover, ..written })
}

/// Fills the staging folder: every file, the manifest, and the `.gitignore` that stays. Also says
/// whether there is nothing to flush.
fn fill(
    contents: &dyn Contents,
    order: &[usize],
    output: &Output,
    standing: Option<&Standing>,
    staging: &Path,
    stamp: &Stamp<'_>,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<(Written, bool), Failure> {
    let before = standing.and_then(|standing| standing.manifest.as_ref());
    let old = before.map(|manifest| Old { root: &output.path, manifest });
    let work = Work {
        contents,
        order,
        old,
        staging,
        progress,
        next: AtomicUsize::new(0),
        done: AtomicUsize::new(0),
        stop: AtomicBool::new(false),
        findings_only: AtomicBool::new(false),
        harvest: Mutex::new(Harvest::default()),
    };
    rayon::scope(|scope| {
        for _ in 0..rayon::current_num_threads() {
            scope.spawn(|_| work.run());
        }
    });
    let Harvest { mut made, mut findings, failure } =
        work.harvest.into_inner().unwrap_or_else(|lock| lock.into_inner());
    if let Some(failure) = failure {
        return Err(failure);
    }
    if !findings.is_empty() {
        findings.arrange_by_key(|(at, _)| *at);
        return Err(Failure::Findings(findings.into_iter().map(|(_, finding)| finding).collect()));
    }
    made.sort_unstable_by_key(|made| made.at);

    let mut written = Written { files: made.len(), ..Written::default() };
    let mut anything_new = false;
    for made in &made {
        written.bytes += made.size;
        anything_new |= !made.linked;
        match made.fate {
            Fate::New => written.new += 1,
            Fate::Changed => written.changed += 1,
            Fate::Unchanged => written.unchanged += 1,
        }
    }
    let known = written.changed + written.unchanged;
    written.removed = before.map_or(0, |manifest| manifest.files.len().saturating_sub(known));

    let rows = made.iter().map(|made| (contents.path(order[made.at]), made.size, made.sha256));
    let manifest = manifest::write(stamp, rows);
    let (from, to) = (output.path.join(MANIFEST), staging.join(MANIFEST));
    let linked = before.is_some() && same_bytes(&from, &manifest, &mut chunk()) && fs::hard_link(&from, &to).is_ok();
    if !linked {
        create(&to, &manifest).map_err(Failure::io(&to))?;
        anything_new = true;
    }
    if let Some(standing) = standing {
        if standing.gitignore {
            keep_gitignore(&output.path, staging)?;
        }
        // A folder that its owner opened to a group, or closed, stays so.
        fs::set_permissions(staging, standing.metadata.permissions()).map_err(Failure::io(staging))?;
    }
    Ok((written, !anything_new))
}

/// The site before, as far as its files may be used again.
struct Old<'a> {
    root: &'a Path,
    manifest: &'a Manifest,
}

impl Old<'_> {
    /// Whether every folder on the way to a file is a real one: a link in the place of a folder would
    /// have files from anywhere linked into the new site.
    fn holds(&self, path: &str) -> bool {
        path.match_indices('/').all(|(end, _)| {
            fs::symlink_metadata(address::under(self.root, &path[..end])).is_ok_and(|found| found.is_dir())
        })
    }
}

/// What the threads of a build share.
struct Work<'a> {
    contents: &'a dyn Contents,
    order: &'a [usize],
    old: Option<Old<'a>>,
    staging: &'a Path,
    progress: &'a (dyn Fn(usize) + Sync),
    next: AtomicUsize,
    done: AtomicUsize,
    /// The machine failed: nothing more is rendered.
    stop: AtomicBool,
    /// A page failed: the others are rendered for their findings only.
    findings_only: AtomicBool,
    harvest: Mutex<Harvest>,
}

/// What the threads of a build bring home.
#[derive(Default)]
struct Harvest {
    made: Vec<Made>,
    findings: Vec<(usize, Finding)>,
    failure: Option<Failure>,
}

/// A file that stands in the staging folder.
struct Made {
    /// Its place in the order of addresses.
    at: usize,
    size: u64,
    sha256: [u8; 32],
    fate: Fate,
    linked: bool,
}

enum Fate {
    New,
    Changed,
    Unchanged,
}

impl Work<'_> {
    /// One thread's share: the next file that nobody has taken, until there is none.
    ///
    /// Taken one by one rather than split in halves, for one map or workbook may cost as much as a
    /// hundred pages; and so that a thread has one buffer, not one for each half.
    fn run(&self) {
        let mut harvest = Harvest::default();
        let (mut bytes, mut chunk) = (Vec::new(), chunk());
        while !self.stop.load(Ordering::Relaxed) {
            let at = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(&index) = self.order.get(at) else { break };
            bytes.clear();
            bytes.shrink_to(BUFFER);
            match self.contents.write(index, &mut bytes) {
                Err(finding) => {
                    self.findings_only.store(true, Ordering::Relaxed);
                    harvest.findings.push((at, finding));
                }
                Ok(()) if self.findings_only.load(Ordering::Relaxed) => {}
                Ok(()) => match self.put(at, self.contents.path(index), &bytes, &mut chunk) {
                    Ok(made) => harvest.made.push(made),
                    Err(failure) => {
                        self.stop.store(true, Ordering::Relaxed);
                        harvest.failure = Some(failure);
                    }
                },
            }
            (self.progress)(self.done.fetch_add(1, Ordering::Relaxed) + 1);
        }
        let mut all = self.harvest.lock().unwrap_or_else(|lock| lock.into_inner());
        all.made.append(&mut harvest.made);
        all.findings.append(&mut harvest.findings);
        all.failure = all.failure.take().or(harvest.failure);
    }

    /// Puts a file into the staging folder: by a link to the old one if that holds the same bytes.
    fn put(&self, at: usize, path: &str, bytes: &[u8], chunk: &mut [u8]) -> Result<Made, Failure> {
        let sha256: [u8; 32] = Sha256::digest(bytes).into();
        let size = bytes.len() as u64;
        let to = address::under(self.staging, path);
        let (mut fate, mut linked) = (Fate::New, false);
        if let Some(old) = &self.old
            && let Some(entry) = old.manifest.get(path)
        {
            fate = Fate::Changed;
            let from = address::under(old.root, path);
            // The manifest spares us the look at a file that changed; it is not believed about one
            // that did not. Somebody may have altered the file since, or a power cut emptied it, and
            // a link would then carry the damage from build to build under a hash that denies it.
            if matches(entry, size, &sha256) && old.holds(path) && same_bytes(&from, bytes, chunk) {
                fate = Fate::Unchanged;
                linked = with_folder(&to, || fs::hard_link(&from, &to)).is_ok();
            }
        }
        if !linked {
            with_folder(&to, || create(&to, bytes)).map_err(Failure::io(&to))?;
        }
        Ok(Made { at, size, sha256, fate, linked })
    }
}

fn matches(entry: &Entry, size: u64, sha256: &[u8; 32]) -> bool {
    entry.size == size && entry.sha256 == *sha256
}

fn chunk() -> Vec<u8> {
    vec![0; 64 << 10]
}

/// Whether a plain file stands at `path` that holds exactly `bytes`. If it cannot be read, no.
fn same_bytes(path: &Path, bytes: &[u8], chunk: &mut [u8]) -> bool {
    let mut compare = || -> io::Result<bool> {
        let Some(mut file) = open_plain(path)? else { return Ok(false) };
        if file.metadata()?.len() != bytes.len() as u64 {
            return Ok(false);
        }
        let mut rest = bytes;
        loop {
            let read = match file.read(chunk) {
                Ok(0) => return Ok(rest.is_empty()),
                Ok(read) => read,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            match (rest.split_at_checked(read), chunk.get(..read)) {
                (Some((head, tail)), Some(found)) if head == found => rest = tail,
                _ => return Ok(false),
            }
        }
    };
    compare().unwrap_or(false)
}

fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    options.open(path)?.write_all(bytes)
}

/// Makes a file, and its folder if it has none yet.
///
/// Making folders is the most that a small page costs the disk. So nothing asks for one before it is
/// missed, which happens once a folder, and every thread makes its own while the others render.
fn with_folder(path: &Path, make: impl Fn() -> io::Result<()>) -> io::Result<()> {
    match (make(), path.parent()) {
        (Err(error), Some(folder)) if error.kind() == ErrorKind::NotFound => {
            fs::create_dir_all(folder)?;
            make()
        }
        (result, _) => result,
    }
}

/// Carries the output's `.gitignore` over, unless the site brings one of its own.
fn keep_gitignore(output: &Path, staging: &Path) -> Result<(), Failure> {
    let (from, to) = (output.join(GITIGNORE), staging.join(GITIGNORE));
    match fs::hard_link(&from, &to) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(_) => fs::copy(&from, &to).map(drop).map_err(Failure::io(&from)),
    }
}
