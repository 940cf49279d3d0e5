//! A Markdown file taken apart: the YAML between its first `---` lines, and the text after them.

use super::node::Node;
use super::yaml;
use crate::diag::{FileId, Finding, Place};

/// A Markdown file's two parts.
#[derive(Debug)]
pub struct Parts<'a> {
    /// The front matter; `None` when there is none, or nothing in it.
    pub head: Option<Node<'a>>,
    /// The Markdown.
    pub body: &'a str,
    /// The byte of the file at which the Markdown starts.
    pub body_start: u32,
}

/// Takes a Markdown text apart.
pub fn split<'a>(file: FileId, text: &'a str) -> (Parts<'a>, Vec<Finding>) {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let rest = text.get(start..).unwrap_or_default();
    let Some(first_line) = rest.split_inclusive('\n').next().filter(|line| line.trim_end() == "---") else {
        return (Parts { head: None, body: rest, body_start: offset(start) }, Vec::new());
    };
    let head_start = start + first_line.len();
    let mut at = head_start;
    for line in text.get(head_start..).unwrap_or_default().split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            let (head, findings) = yaml::parse(file, text.get(head_start..at).unwrap_or_default(), offset(head_start));
            let body_start = at + line.len();
            let body = text.get(body_start..).unwrap_or_default();
            return (Parts { head, body, body_start: offset(body_start) }, findings);
        }
        at += line.len();
    }
    let place = Place { file, start: offset(start), end: offset(start + 3) };
    let finding = Finding::new("T116", "front-matter-open", place);
    (Parts { head: None, body: "", body_start: offset(text.len()) }, vec![finding])
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
