//! The output folder: whose it is, the lock on it, the staging beside it, and the exchange.
//!
//! Everything that this module makes stands beside the output, in the folder that holds it, under
//! one of three names; for an output called `output` they are
//!
//! | name | what |
//! |---|---|
//! | `.output.terang-lock` | held while a build runs, so that a second one is refused |
//! | `.output.terang-staging` | the new site until the exchange, the old one after it |
//! | `.output.terang-old` | the old site, where a system cannot exchange two names in one step |
//!
//! The names need no random part because of the lock: whoever holds it knows that a staging folder
//! which is there already was left by a build that was killed. Nothing else is ever removed.

use super::address::MANIFEST;
use super::manifest::{LONGEST, Malformed, Manifest};
use super::{Failure, Found};
use rayon::prelude::*;
use std::ffi::OsString;
use std::fs::{self, DirEntry, File, Metadata, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

/// The one file that people may keep in an empty output: it holds the folder's place in a repository.
pub(super) const GITIGNORE: &str = ".gitignore";

/// How many links an output may be behind, as Linux has it.
const MOST_LINKS: usize = 40;

/// The place where the site goes, links resolved, whether or not something stands there.
pub(super) struct Output {
    /// The folder itself.
    pub(super) path: PathBuf,
    parent: PathBuf,
    name: OsString,
}

/// What stands at the output before the build: a folder of ours.
pub(super) struct Standing {
    /// Its manifest; none when the folder is empty but for a `.gitignore`.
    pub(super) manifest: Option<Manifest>,
    /// Whether it holds a `.gitignore`.
    pub(super) gitignore: bool,
    /// The folder's own metadata.
    pub(super) metadata: Metadata,
}

impl Output {
    /// Follows links to where the output really is, and makes the folders above it.
    ///
    /// A link that leads nowhere yet is followed too: the site will be where it points.
    pub(super) fn resolve(output: &Path) -> Result<Output, Failure> {
        let io = Failure::io;
        // Taken apart and put together, a path loses the `/` at its end, which would follow a link.
        let mut path: PathBuf = std::path::absolute(output).map_err(io(output))?.components().collect();
        for _ in 0..MOST_LINKS {
            match fs::symlink_metadata(&path) {
                Ok(metadata) if metadata.is_symlink() => match fs::canonicalize(&path) {
                    Ok(real) => path = real,
                    Err(error) if error.kind() == ErrorKind::NotFound => {
                        let target = fs::read_link(&path).map_err(io(&path))?;
                        path = path.parent().unwrap_or(Path::new("")).join(target).components().collect();
                    }
                    Err(error) => return Err(io(&path)(error)),
                },
                Ok(_) => {
                    let real = fs::canonicalize(&path).map_err(io(&path))?;
                    return Output::at(&real, real.parent().map(Path::to_owned));
                }
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    let Some(parent) = path.parent() else { return Output::at(&path, None) };
                    fs::create_dir_all(parent).map_err(io(parent))?;
                    let parent = fs::canonicalize(parent).map_err(io(parent))?;
                    return Output::at(&path, Some(parent));
                }
                Err(error) => return Err(io(&path)(error)),
            }
        }
        Err(io(&path)(io::Error::other("too many symbolic links")))
    }

    fn at(path: &Path, parent: Option<PathBuf>) -> Result<Output, Failure> {
        match (parent, path.file_name()) {
            (Some(parent), Some(name)) => Ok(Output { path: parent.join(name), name: name.to_owned(), parent }),
            _ => Err(Failure::NotOurs { path: path.to_owned(), found: Found::NoName }),
        }
    }

    fn beside(&self, what: &str) -> PathBuf {
        let mut name = OsString::from(".");
        name.push(&self.name);
        name.push(".terang-");
        name.push(what);
        self.parent.join(name)
    }

    /// Where the new site is staged.
    pub(super) fn staging(&self) -> PathBuf {
        self.beside("staging")
    }

    /// Takes the lock, or says that another build has it.
    pub(super) fn lock(&self) -> Result<Lock, Failure> {
        let path = self.beside("lock");
        loop {
            let mut options = OpenOptions::new();
            options.create(true).truncate(false).write(true);
            no_follow(&mut options);
            let file = options.open(&path).map_err(Failure::io(&path))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(Failure::Busy { path: self.path.clone() }),
                Err(TryLockError::Error(error)) => return Err(Failure::io(&path)(error)),
            }
            // The build before may have removed the file between our opening and our locking it: then
            // we hold a lock on a file that nobody will ever find, and must start again.
            let held = file.metadata().map_err(Failure::io(&path))?;
            match fs::symlink_metadata(&path) {
                Ok(found) if same_file(&held, &found) => return Ok(Lock { path, _file: file }),
                Ok(_) => {}
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(Failure::io(&path)(error)),
            }
        }
    }

    /// Removes what a killed build left behind. The lock must be held.
    pub(super) fn sweep(&self) -> Result<(), Failure> {
        // Killed between the two steps of a system without an exchange: the old site goes back.
        let old = self.beside("old");
        if is_folder(&old) {
            if fs::symlink_metadata(&self.path).is_err_and(|error| error.kind() == ErrorKind::NotFound) {
                fs::rename(&old, &self.path).map_err(Failure::io(&self.path))?;
            } else {
                remove(&old).map_err(Failure::io(&old))?;
            }
        }
        let staging = self.staging();
        if is_folder(&staging) {
            remove(&staging).map_err(Failure::io(&staging))?;
        }
        Ok(())
    }

    /// Looks at what stands at the output: nothing, a folder of ours, or what is not to be touched.
    pub(super) fn examine(&self) -> Result<Option<Standing>, Failure> {
        let io = Failure::io;
        let not_ours = |found| Failure::NotOurs { path: self.path.clone(), found };
        let metadata = match fs::symlink_metadata(&self.path) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(io(&self.path)(error)),
        };
        if !metadata.is_dir() {
            return Err(not_ours(Found::NoFolder));
        }
        let (mut gitignore, mut has_manifest, mut other) = (false, false, None::<OsString>);
        for entry in fs::read_dir(&self.path).map_err(io(&self.path))? {
            let entry = entry.map_err(io(&self.path))?;
            let name = entry.file_name();
            let is_folder = entry.file_type().map_err(io(&self.path))?.is_dir();
            if name == ".git" {
                return Err(not_ours(Found::Repository));
            } else if name == GITIGNORE && !is_folder {
                gitignore = true;
            } else if name == MANIFEST {
                has_manifest = true;
            } else if other.as_ref().is_none_or(|least| name < *least) {
                other = Some(name);
            }
        }
        let manifest = if has_manifest {
            Some(self.manifest()?)
        } else if let Some(other) = other {
            return Err(not_ours(Found::Files(other.to_string_lossy().into_owned())));
        } else {
            None
        };
        Ok(Some(Standing { manifest, gitignore, metadata }))
    }

    fn manifest(&self) -> Result<Manifest, Failure> {
        let path = self.path.join(MANIFEST);
        let not_ours = |found| Failure::NotOurs { path: self.path.clone(), found };
        let Some(file) = open_plain(&path).map_err(Failure::io(&path))? else {
            return Err(not_ours(Found::ManifestNoFile));
        };
        let mut bytes = Vec::new();
        file.take(LONGEST + 1).read_to_end(&mut bytes).map_err(Failure::io(&path))?;
        if bytes.len() as u64 > LONGEST {
            return Err(not_ours(Found::Manifest(Malformed::Long)));
        }
        Manifest::parse(&bytes).map_err(|malformed| not_ours(Found::Manifest(malformed)))
    }

    /// Finds out early whether the exchange will work, before an hour's rendering is in vain.
    ///
    /// It cannot foresee everything: the exchange itself has the last word.
    pub(super) fn probe(&self, staging: &Path) -> Result<(), Failure> {
        let cannot = |source| Failure::CannotExchange { path: self.path.clone(), source };
        if is_mount_point(&self.path) {
            return Err(cannot(io::Error::from(ErrorKind::ResourceBusy)));
        }
        let (one, two) = (staging.join("1"), staging.join("2"));
        fs::create_dir(&one).map_err(Failure::io(&one))?;
        fs::create_dir(&two).map_err(Failure::io(&two))?;
        exchange(&one, &two, &self.beside("old")).map_err(cannot)?;
        fs::remove_dir(&one).map_err(Failure::io(&one))?;
        fs::remove_dir(&two).map_err(Failure::io(&two))
    }

    /// Puts the staged folder in the output's place. What stood there is then at the staging's name.
    pub(super) fn exchange(&self, staging: &mut Staging, standing: Option<&Standing>) -> Result<(), Failure> {
        let Some(standing) = standing else {
            fs::rename(&staging.path, &self.path).map_err(Failure::io(&self.path))?;
            return Ok(());
        };
        let cannot = |source| Failure::CannotExchange { path: self.path.clone(), source };
        exchange(&staging.path, &self.path, &self.beside("old")).map_err(|source| match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::ReadOnlyFilesystem => {
                Failure::io(&self.path)(source)
            }
            _ => cannot(source),
        })?;
        // What came out must be the folder that we looked at, for it is about to be removed. If
        // somebody put another in its place while we rendered, it goes back.
        let came_out = fs::symlink_metadata(&staging.path).map_err(Failure::io(&staging.path))?;
        if !same_file(&came_out, &standing.metadata) {
            if let Err(source) = exchange(&staging.path, &self.path, &self.beside("old")) {
                staging.keep = true;
                return Err(cannot(source));
            }
            let found = Found::Files("a folder that was not there when the build began".to_owned());
            return Err(Failure::NotOurs { path: self.path.clone(), found });
        }
        Ok(())
    }
}

/// The lock on an output. The kernel lets go of it when the process ends, however it ends.
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While we still hold it: a build that has it open by now will find it gone and start again.
        // Where files have no identity to compare (see `same_file`), the file stays.
        if cfg!(unix) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// The staging folder, removed when a build ends for whatever reason.
pub(super) struct Staging {
    /// The folder.
    pub(super) path: PathBuf,
    keep: bool,
}

impl Staging {
    /// Makes the folder. The lock must be held, and leftovers swept.
    pub(super) fn make(path: PathBuf) -> Result<Staging, Failure> {
        fs::create_dir(&path).map_err(Failure::io(&path))?;
        Ok(Staging { path, keep: false })
    }

    /// Removes the folder, whatever it holds by now. Where that fails it says which folder is left.
    pub(super) fn clear(mut self) -> Option<PathBuf> {
        self.keep = true;
        match remove(&self.path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Some(std::mem::take(&mut self.path)),
            _ => None,
        }
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if !self.keep {
            let _ = remove(&self.path);
        }
    }
}

/// Removes a folder and all in it, following no link.
///
/// In parallel, for an old site of many folders is slow to remove, and nobody else is at work in it.
fn remove(folder: &Path) -> io::Result<()> {
    let entries: Vec<DirEntry> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    entries.par_iter().try_for_each(|entry| {
        if entry.file_type()?.is_dir() { remove(&entry.path()) } else { fs::remove_file(entry.path()) }
    })?;
    fs::remove_dir(folder)
}

fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir())
}

/// Opens a plain file to read; none for a link, a folder, a pipe, or anything else.
pub(super) fn open_plain(path: &Path) -> io::Result<Option<File>> {
    let mut options = OpenOptions::new();
    options.read(true);
    no_follow(&mut options);
    match options.open(path) {
        Ok(file) => Ok(file.metadata()?.is_file().then_some(file)),
        Err(_) if fs::symlink_metadata(path).is_ok_and(|metadata| !metadata.is_file()) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Has an open neither follow a link at the path's end nor wait for a pipe's other end.
fn no_follow(options: &mut OpenOptions) {
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed());
    }
    #[cfg(not(unix))]
    let _ = options;
}

/// Whether two metadata are of one file. Where files have no number, two are taken for one.
fn same_file(a: &Metadata, b: &Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        (a.dev(), a.ino()) == (b.dev(), b.ino())
    }
    #[cfg(not(unix))]
    {
        let _ = (a, b);
        true
    }
}

/// Whether a folder is where another file system is mounted: it cannot be renamed then.
#[cfg(target_os = "linux")]
fn is_mount_point(path: &Path) -> bool {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
    statx(CWD, path, AtFlags::SYMLINK_NOFOLLOW, StatxFlags::empty())
        .is_ok_and(|found| found.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}

/// Elsewhere the exchange itself will tell.
#[cfg(not(target_os = "linux"))]
fn is_mount_point(_: &Path) -> bool {
    false
}

/// Exchanges two folders in one step of the kernel: at no moment is either name without a folder.
///
/// `_aside` is for systems that have no such step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(new: &Path, old: &Path, _aside: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE)?)
}

/// Exchanges two folders in three steps, which is the best that this system has.
///
/// Between the first two there is a moment in which no site stands at the output: a reader may see
/// that, and a build killed just then leaves the old site aside, where the next build finds it and
/// puts it back.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(new: &Path, old: &Path, aside: &Path) -> io::Result<()> {
    exchange_in_steps(new, old, aside)
}

#[cfg(any(test, not(any(target_os = "linux", target_os = "android", target_vendor = "apple"))))]
fn exchange_in_steps(new: &Path, old: &Path, aside: &Path) -> io::Result<()> {
    fs::rename(old, aside)?;
    if let Err(error) = fs::rename(new, old) {
        fs::rename(aside, old)?;
        return Err(error);
    }
    fs::rename(aside, new)
}

/// Has all that was written under `folder` reach the disk before what is done next.
///
/// One call flushes the whole file system: thousands of single flushes would take far longer. It is
/// also where some file systems first tell that the disk was full. Other systems than Linux have no
/// such call: there, a power cut right after a build may leave files of the new site empty.
pub(super) fn flush(folder: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    rustix::fs::syncfs(File::open(folder)?)?;
    #[cfg(not(target_os = "linux"))]
    let _ = folder;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with(path: &Path, word: &str) {
        fs::create_dir(path).unwrap();
        fs::write(path.join("a"), word).unwrap();
    }

    #[test]
    fn both_exchanges_exchange() {
        let room = tempfile::tempdir().unwrap();
        let [new, old, aside] = ["new", "old", "aside"].map(|name| room.path().join(name));
        folder_with(&new, "new");
        folder_with(&old, "old");
        for (swap, now) in [(exchange as fn(&_, &_, &_) -> _, "new"), (exchange_in_steps, "old")] {
            let swap: fn(&Path, &Path, &Path) -> io::Result<()> = swap;
            swap(&new, &old, &aside).unwrap();
            assert_eq!(fs::read_to_string(old.join("a")).unwrap(), now);
            assert!(!aside.exists() && new.exists());
        }
        fs::remove_dir_all(&new).unwrap();
        assert!(exchange(&new, &old, &aside).is_err());
        assert!(exchange_in_steps(&new, &old, &aside).is_err());
        assert_eq!(fs::read_to_string(old.join("a")).unwrap(), "old");
    }

    #[test]
    fn a_site_put_aside_goes_back() {
        let room = tempfile::tempdir().unwrap();
        let output = Output::resolve(&room.path().join("out")).unwrap();
        folder_with(&output.beside("old"), "old");
        folder_with(&output.staging(), "half");
        output.sweep().unwrap();
        assert_eq!(fs::read_to_string(output.path.join("a")).unwrap(), "old");
        assert_eq!(fs::read_dir(room.path()).unwrap().count(), 1);
        folder_with(&output.beside("old"), "older");
        output.sweep().unwrap();
        assert_eq!(fs::read_to_string(output.path.join("a")).unwrap(), "old");
        assert_eq!(fs::read_dir(room.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_that_took_the_outputs_place_goes_back() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("out");
        fs::create_dir(&path).unwrap();
        let output = Output::resolve(&path).unwrap();
        let standing = output.examine().unwrap();
        fs::rename(&path, room.path().join("moved")).unwrap();
        folder_with(&path, "somebody's");
        let mut staging = Staging::make(output.staging()).unwrap();
        let failure = output.exchange(&mut staging, standing.as_ref()).unwrap_err();
        assert!(matches!(failure, Failure::NotOurs { .. }), "{failure}");
        drop(staging);
        assert_eq!(fs::read_to_string(path.join("a")).unwrap(), "somebody's");
        assert!(!output.staging().exists());
    }

    #[test]
    fn the_lock_survives_its_removal() {
        let room = tempfile::tempdir().unwrap();
        let output = Output::resolve(&room.path().join("out")).unwrap();
        let lock = output.lock().unwrap();
        assert!(matches!(output.lock(), Err(Failure::Busy { .. })));
        drop(lock);
        assert_eq!(fs::read_dir(room.path()).unwrap().count(), 0);
        drop(output.lock().unwrap());
    }
}
