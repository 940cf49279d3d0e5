//! `build.json`: what a site consists of, so that anybody can check that they hold all of it.

use super::address::{self, MANIFEST};
use serde::Deserialize;
use std::io::Write as _;

/// The tool's name as the manifest gives it: what makes a folder terang's own.
pub const TOOL: &str = "terang";

/// The most that is read of a manifest: about two million files. A longer one was not made by terang.
pub const LONGEST: u64 = 256 << 20;

/// What a build was made with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp<'a> {
    /// The tool's version.
    pub version: &'a str,
    /// The SHA-256 of all inputs.
    pub inputs: [u8; 32],
}

/// A file of the site as the manifest lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its address: relative to the site's root, `/` between names.
    pub path: String,
    /// Its length in bytes.
    pub size: u64,
    /// Its SHA-256.
    pub sha256: [u8; 32],
}

/// A site's manifest: the tool, its inputs, and every file but the manifest itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// The version of the tool that made the site.
    pub version: String,
    /// The SHA-256 of all inputs.
    pub inputs: [u8; 32],
    /// Every file, sorted by the bytes of its address.
    pub files: Vec<Entry>,
}

/// Why a manifest is not believed.
#[derive(Debug, thiserror::Error)]
pub enum Malformed {
    /// It is not JSON, or not of the manifest's shape.
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    /// Another tool made it.
    #[error("its tool is {0:?}")]
    Tool(String),
    /// A hash is not 64 lower-case hexadecimal digits.
    #[error("{0:?} is no SHA-256")]
    Hash(String),
    /// An address that no site has, or that is out of order.
    #[error("the path {0:?} is malformed or out of order")]
    Path(String),
    /// It is longer than [`LONGEST`].
    #[error("it is too long")]
    Long,
}

#[derive(Deserialize)]
struct Raw {
    tool: String,
    version: String,
    inputs: String,
    files: Vec<RawEntry>,
}

#[derive(Deserialize)]
struct RawEntry {
    path: String,
    size: u64,
    sha256: String,
}

impl Manifest {
    /// Reads a manifest, which may have come from anywhere.
    ///
    /// What it returns holds only addresses that stay under the site's root, each once, in order.
    /// Keys that this version does not know are passed over: a later version may have more to say.
    ///
    /// # Errors
    ///
    /// [`Malformed`] when it is not what terang writes.
    pub fn parse(bytes: &[u8]) -> Result<Manifest, Malformed> {
        if bytes.len() as u64 > LONGEST {
            return Err(Malformed::Long);
        }
        let raw: Raw = serde_json::from_slice(bytes)?;
        if raw.tool != TOOL {
            return Err(Malformed::Tool(raw.tool));
        }
        let inputs = unhex(&raw.inputs).ok_or(Malformed::Hash(raw.inputs))?;
        let mut files: Vec<Entry> = Vec::with_capacity(raw.files.len());
        for RawEntry { path, size, sha256 } in raw.files {
            let in_order = files.last().is_none_or(|last| last.path < path);
            if !in_order || path == MANIFEST || address::check(&path).is_err() {
                return Err(Malformed::Path(path));
            }
            let sha256 = unhex(&sha256).ok_or(Malformed::Hash(sha256))?;
            files.push(Entry { path, size, sha256 });
        }
        Ok(Manifest { version: raw.version, inputs, files })
    }

    /// The file at `path`.
    pub fn get(&self, path: &str) -> Option<&Entry> {
        let at = self.files.binary_search_by(|entry| entry.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }
}

/// The manifest's bytes for `files`, sorted by address: one file a line, so that a diff of two
/// manifests reads as what changed between two sites.
pub(super) fn write<'a>(stamp: &Stamp<'_>, files: impl Iterator<Item = (&'a str, u64, [u8; 32])>) -> Vec<u8> {
    let mut out = Vec::new();
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    // Writing to a vector does not fail.
    let _ = write!(
        out,
        "{{\n\"tool\": {},\n\"version\": {},\n\"inputs\": \"{}\",\n\"files\": [",
        quoted(TOOL),
        quoted(stamp.version),
        hex(&stamp.inputs),
    );
    let mut comma = "";
    for (path, size, sha256) in files {
        let path = quoted(path);
        let sha256 = hex(&sha256);
        let _ = write!(out, "{comma}\n{{\"path\": {path}, \"size\": {size}, \"sha256\": \"{sha256}\"}}");
        comma = ",";
    }
    out.extend_from_slice(b"\n]\n}\n");
    out
}

/// A hash as 64 lower-case hexadecimal digits.
pub fn hex(hash: &[u8; 32]) -> String {
    let digit = |nibble: u8| char::from(if nibble < 10 { b'0' + nibble } else { b'a' + nibble - 10 });
    hash.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

fn unhex(text: &str) -> Option<[u8; 32]> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let mut hash = [0; 32];
    if text.len() != 64 {
        return None;
    }
    for (byte, pair) in hash.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        let stamp = Stamp { version: "1.2.3", inputs: [0xab; 32] };
        let files = [("a \"é\"\n.txt", 0, [0; 32]), ("b/c", 7, [0xff; 32])];
        let bytes = write(&stamp, files.into_iter());
        let text = String::from_utf8(bytes.clone()).unwrap();
        let (ab, zero, ff) = ("ab".repeat(32), "0".repeat(64), "f".repeat(64));
        assert_eq!(
            text,
            format!(
                r#"{{
"tool": "terang",
"version": "1.2.3",
"inputs": "{ab}",
"files": [
{{"path": "a \"é\"\n.txt", "size": 0, "sha256": "{zero}"}},
{{"path": "b/c", "size": 7, "sha256": "{ff}"}}
]
}}
"#
            )
        );
        let manifest = Manifest::parse(&bytes).unwrap();
        assert_eq!(manifest.inputs, stamp.inputs);
        assert_eq!(manifest.get("b/c").unwrap().size, 7);
        assert_eq!(manifest.get("b"), None);
        let empty = write(&stamp, std::iter::empty());
        assert_eq!(Manifest::parse(&empty).unwrap().files, []);
    }

    #[test]
    fn a_hostile_one_is_not_believed() {
        let zero = "0".repeat(64);
        let with = |files: &str| {
            let text = format!(r#"{{"tool":"terang","version":"1","inputs":"{zero}","files":[{files}]}}"#);
            Manifest::parse(text.as_bytes())
        };
        let row = |path: &str| format!(r#"{{"path":"{path}","size":1,"sha256":"{zero}"}}"#);
        assert!(with("").is_ok());
        assert!(with(&row("a")).is_ok());
        for bad in ["../../etc/passwd", "/etc/passwd", "a/../../b", "", "a\\\\b", "build.json", "a//b", "a\\u0000"] {
            assert!(with(&row(bad)).is_err(), "{bad}");
        }
        assert!(with(&format!("{},{}", row("b"), row("a"))).is_err());
        assert!(with(&format!("{},{}", row("a"), row("a"))).is_err());
        assert!(with(r#"{"path":"a","size":-1,"sha256":""}"#).is_err());
        assert!(with(r#"{"path":"a","size":1,"sha256":"zz"}"#).is_err());
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        for text in ["", "{}", "null", "{\"tool\":\"terang\"}", "{\"tool\":\"hugo\"}", deep.as_str()] {
            assert!(Manifest::parse(text.as_bytes()).is_err());
        }
    }
}
