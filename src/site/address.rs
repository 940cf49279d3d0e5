//! Which addresses a site may have, so that no file can land outside it or on top of another.

use super::{Contents, Failure};
use std::borrow::Cow;
use std::path::{Path, PathBuf};

/// The manifest at the site's root; no page may take its address.
pub const MANIFEST: &str = "build.json";

/// Why an address is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It is empty, begins or ends with `/`, holds `//`, `.`, `..`, a backslash or a NUL: it could
    /// lead out of the site, or mean another file on another system.
    #[error("it is no plain relative path")]
    Malformed,
    /// It is the manifest's own.
    #[error("the manifest has this address")]
    Reserved,
    /// Another file has the same address, if letter case is ignored: some file systems do ignore it.
    #[error("it is the address of {0:?} too")]
    Taken(String),
    /// Another file stands where this one needs a folder.
    #[error("{0:?} is a file, and this address needs it to be a folder")]
    UnderFile(String),
}

/// Whether `address` alone is in order: relative, `/` between names, nothing that climbs.
///
/// # Errors
///
/// [`Fault::Malformed`].
pub fn check(address: &str) -> Result<(), Fault> {
    let plain = |name: &str| !matches!(name, "" | "." | "..") && !name.contains(['\\', '\0']);
    if address.split('/').all(plain) { Ok(()) } else { Err(Fault::Malformed) }
}

/// Where the file at `address` is under `root`, with this system's separators.
pub(super) fn under(root: &Path, address: &str) -> PathBuf {
    let mut path = PathBuf::with_capacity(root.as_os_str().len() + 1 + address.len());
    path.push(root);
    path.extend(address.split('/'));
    path
}

/// The indices of all contents by address, once no address is malformed and no two clash.
///
/// Sorted by bytes, everything in one folder stands together, so that one pass makes each folder
/// once; and the manifest has an order of its own, whatever order the pages were planned in.
pub(super) fn sort(contents: &dyn Contents) -> Result<Vec<usize>, Failure> {
    let refuse = |index: usize, fault| Failure::Address { address: contents.path(index).to_owned(), fault };
    let mut folded: Vec<(Cow<'_, str>, usize)> = Vec::with_capacity(contents.len());
    for index in 0..contents.len() {
        let address = contents.path(index);
        check(address).map_err(|fault| refuse(index, fault))?;
        let key = fold(address);
        // The root's manifest, and a folder in its place.
        if key.split('/').next() == Some(MANIFEST) {
            return Err(refuse(index, Fault::Reserved));
        }
        folded.push((key, index));
    }
    folded.sort_unstable();
    for pair in folded.windows(2) {
        if pair[0].0 == pair[1].0 {
            return Err(refuse(pair[1].1, Fault::Taken(contents.path(pair[0].1).to_owned())));
        }
    }
    let mut last_folder = "";
    for (key, index) in &folded {
        let folder = key.rsplit_once('/').map_or("", |(folder, _)| folder);
        if folder == last_folder {
            continue;
        }
        last_folder = folder;
        for (slash, _) in key.match_indices('/') {
            if let Ok(at) = folded.binary_search_by(|(other, _)| other.as_ref().cmp(&key[..slash])) {
                return Err(refuse(*index, Fault::UnderFile(contents.path(folded[at].1).to_owned())));
            }
        }
    }
    let mut order: Vec<usize> = folded.into_iter().map(|(_, index)| index).collect();
    order.sort_unstable_by(|a, b| contents.path(*a).cmp(contents.path(*b)));
    Ok(order)
}

/// An address as a file system that ignores letter case may see it.
///
/// Upper then lower case folds a little more than any file system does (`ß` and `ss`), never less.
/// It does not fold composed and decomposed accents, as macOS does: addresses are made of codes and
/// ids, which are ASCII; only the names of static files are free.
fn fold(address: &str) -> Cow<'_, str> {
    if address.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        Cow::Borrowed(address)
    } else if address.is_ascii() {
        Cow::Owned(address.to_ascii_lowercase())
    } else {
        Cow::Owned(address.to_uppercase().to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Finding;

    struct Paths(&'static [&'static str]);

    impl Contents for Paths {
        fn len(&self) -> usize {
            self.0.len()
        }
        fn path(&self, index: usize) -> &str {
            self.0[index]
        }
        fn write(&self, _: usize, _: &mut Vec<u8>) -> Result<(), Finding> {
            Ok(())
        }
    }

    fn fault(paths: &'static [&'static str]) -> Option<(String, Fault)> {
        match sort(&Paths(paths)) {
            Ok(_) => None,
            Err(Failure::Address { address, fault }) => Some((address, fault)),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_climbs_or_is_not_plain_is_refused() {
        for bad in ["", "/a", "a/", "a//b", "../a", "a/../b", "a/..", "./a", "a/.", "a\\b", "a\0", ".."] {
            assert_eq!(check(bad), Err(Fault::Malformed), "{bad:?}");
        }
        for good in ["a", "a/b.html", "..a", "a..", "...", "regions/63.10/index.html", "foto/é à.jpg", ".well-known/x"]
        {
            assert_eq!(check(good), Ok(()), "{good:?}");
        }
    }

    #[test]
    fn what_clashes_is_refused() {
        let taken = |address: &str, other: &str| Some((address.to_owned(), Fault::Taken(other.to_owned())));
        let under = |address: &str, other: &str| Some((address.to_owned(), Fault::UnderFile(other.to_owned())));
        assert_eq!(fault(&["a", "b", "a"]), taken("a", "a"));
        assert_eq!(fault(&["x/A.html", "x/a.html"]), taken("x/a.html", "x/A.html"));
        assert_eq!(fault(&["É", "é"]), taken("é", "É"));
        assert_eq!(fault(&["a", "a-b", "a/b/c"]), under("a/b/c", "a"));
        assert_eq!(fault(&["A/b", "a/b/c"]), under("a/b/c", "A/b"));
        assert_eq!(fault(&["a/b", "a-b/c", "a/b/c/d"]), under("a/b/c/d", "a/b"));
        assert_eq!(fault(&["build.json"]), Some(("build.json".to_owned(), Fault::Reserved)));
        assert_eq!(fault(&["Build.json/x"]), Some(("Build.json/x".to_owned(), Fault::Reserved)));
        assert_eq!(fault(&["a/build.json", "Foto/a.jpg", "foto/b.jpg", "ab", "a-"]), None);
    }

    #[test]
    fn the_order_is_by_bytes() {
        let order = sort(&Paths(&["b/z", "a", "b-/z", "B/y", "b/a"])).unwrap();
        assert_eq!(order, [3, 1, 2, 4, 0]);
    }
}
