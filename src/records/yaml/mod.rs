//! YAML, read so that one run tells every problem of a record at its place.
//!
//! The events of a parser become a small [`tree`], what is written as most records are without them (`plain`); [`de`]
//! lets serde read structs from it and notes what is wrong; [`syntax`] finds the line that must be changed where the text
//! is no YAML at all; [`locate`] finds lines late.

mod access;
pub mod de;
pub mod document;
pub mod fault;
pub mod keys;
pub mod locate;
mod plain;
pub mod read;
mod scan;
pub mod shape;
pub mod syntax;
pub mod tree;
mod wrappers;
