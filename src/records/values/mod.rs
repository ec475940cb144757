//! Values as people write them, each with its own small grammar.

pub mod choice;
pub mod goal;
pub mod id;
pub mod number;
pub mod quantity;
pub mod sourced;
pub mod text;
pub mod town;
pub mod when;
pub mod words;
