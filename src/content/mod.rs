//! The report folder, opened: which files it has, and what is written in them, every value with its
//! place.
//!
//! [`open`] lists the files and reads none. A file is read when somebody needs it, in parallel with
//! others, and is dropped when its records have been taken from it: a report of a hundred megabytes
//! is never in memory as a whole. What the records mean is for the room [`crate::dataset`] to say.

pub mod csv;
pub mod folder;
pub mod front_matter;
pub mod locate;
pub mod node;
mod plain;
pub mod text;
pub mod topology;
pub mod yaml;

pub use folder::{Content, Input, Kind, open};
