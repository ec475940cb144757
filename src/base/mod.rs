//! The words that every stage shares.
//!
//! Nothing here knows YAML, the disk or HTML.

pub mod slug;
