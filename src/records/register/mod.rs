//! Registers: many records of one kind in one file, as JSON Lines or as a table with a mapping.
//!
//! Comes in: a file that is read piece by piece. Goes out: the same small tree per record that YAML gives, read by the
//! same reader, so that the same things are checked and said. `rows` finds where a record begins and ends; `json`
//! and `table` make the tree; `path`, `plan` and `cell` say what becomes of a table's columns; [`place`] finds
//! lines and columns late. Private persons are not read from registers.

mod cell;
mod json;
mod path;
pub mod place;
mod plan;
pub mod read;
mod rows;
mod table;
