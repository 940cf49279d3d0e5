//! A file's bytes as text: its encoding, its size, its hash.

use crate::diag::{FileId, Files, Finding, Place};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::Read;

/// The largest file of text that is read: 64 MiB is ten years of every village's figures.
pub const LARGEST_TEXT: u64 = 64 * 1024 * 1024;

/// The SHA-256 of a file's bytes.
pub type Hash = [u8; 32];

/// A text with the hash of the bytes that it was read from.
#[derive(Debug)]
pub struct Source {
    /// The text; a byte order mark is still at its start, so that places count the file's bytes.
    pub text: String,
    /// The hash of the file.
    pub hash: Hash,
}

/// Reads a file of the report as UTF-8.
pub fn read(files: &Files, file: FileId) -> Result<Source, Finding> {
    let bytes = read_bytes(files, file, LARGEST_TEXT)?;
    let hash = Sha256::digest(&bytes).into();
    match String::from_utf8(bytes) {
        Ok(text) => match text.find('\0') {
            None => Ok(Source { text, hash }),
            Some(at) => {
                let at = u32::try_from(at).unwrap_or(u32::MAX - 1);
                Err(Finding::new("T109", "forbidden-character", Place { file, start: at, end: at + 1 }))
            }
        },
        Err(error) => {
            let at = u32::try_from(error.utf8_error().valid_up_to()).unwrap_or(u32::MAX - 1);
            let bytes = error.as_bytes();
            let guess = if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
                "UTF-16"
            } else {
                "Windows-1252"
            };
            let place = Place { file, start: at, end: at + 1 };
            Err(Finding::new("T109", "not-utf8", place).with("encoding", guess))
        }
    }
}

/// Reads a file's bytes, refusing what is larger than `limit` and what is no plain file.
pub fn read_bytes(files: &Files, file: FileId, limit: u64) -> Result<Vec<u8>, Finding> {
    let unreadable = |error: std::io::Error| {
        Finding::new("T114", "unreadable", Place::start_of(file)).with("reason", error.to_string())
    };
    let mut handle = File::open(files.on_disk(file)).map_err(unreadable)?;
    let size = handle.metadata().map_err(unreadable)?.len();
    let mut bytes = Vec::with_capacity(usize::try_from(size.min(limit)).unwrap_or(0) + 1);
    handle.by_ref().take(limit + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > limit {
        let finding = Finding::new("T110", "too-large", Place::start_of(file));
        return Err(finding.with("limit", limit / (1024 * 1024)));
    }
    Ok(bytes)
}
