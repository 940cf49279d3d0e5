//! Records as they were written: scalars, lists and maps, every value with its place.

use crate::diag::{FileId, Place};
use std::borrow::Cow;

/// A value of a data file, and where it stands.
///
/// A scalar keeps the text that was written. Whether `63.10` is a code or a number is for the
/// reader of the key to say, so it never becomes 63.1 on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node<'a> {
    /// The first byte of the value.
    pub start: u32,
    /// The byte after its last; for lists and maps the end of the last item.
    pub end: u32,
    /// What it is.
    pub value: Value<'a>,
}

/// What a [`Node`] is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// No value: an empty one, `null` or `~` in YAML, an empty cell in CSV.
    Nothing,
    /// A text; `quoted` when it was written between quotes or as a block.
    Scalar {
        /// The text after unescaping.
        text: Cow<'a, str>,
        /// Whether it was quoted.
        quoted: bool,
    },
    /// A list.
    List(Vec<Node<'a>>),
    /// A map; keys are unique, in the order in which they were written.
    Map(Vec<Entry<'a>>),
}

/// A key of a map with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The key.
    pub key: Cow<'a, str>,
    /// The first byte of the key.
    pub start: u32,
    /// The byte after its last.
    pub end: u32,
    /// The value.
    pub value: Node<'a>,
}

impl<'a> Node<'a> {
    /// The place of the value in `file`.
    pub fn place(&self, file: FileId) -> Place {
        Place { file, start: self.start, end: self.end }
    }

    /// The entries, if it is a map.
    pub fn entries(&self) -> Option<&[Entry<'a>]> {
        match &self.value {
            Value::Map(entries) => Some(entries),
            _ => None,
        }
    }

    /// The value of a key, if it is a map that has it.
    pub fn get(&self, key: &str) -> Option<&Node<'a>> {
        self.entries()?.iter().find(|entry| entry.key == key).map(|entry| &entry.value)
    }

    /// The items, if it is a list.
    pub fn items(&self) -> Option<&[Node<'a>]> {
        match &self.value {
            Value::List(items) => Some(items),
            _ => None,
        }
    }

    /// The text, if it is a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Whether there is no value.
    pub fn is_nothing(&self) -> bool {
        matches!(self.value, Value::Nothing)
    }
}

impl Entry<'_> {
    /// The place of the key in `file`.
    pub fn key_place(&self, file: FileId) -> Place {
        Place { file, start: self.start, end: self.end }
    }
}
