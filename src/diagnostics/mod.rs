//! Problems in content: what was found, where, and what to do about it.
//!
//! Every stage notes its problems in one [`sink::Diagnostics`] and goes on, so that one run shows them all.
//! A problem carries the [`place::Place`] in the record, not a line: lines are found when it is printed.
//! Nothing here reads files or prints: the printers in [`mod@print`] return text.

pub mod code;
pub mod mark;
pub mod message;
pub mod place;
pub mod print;
pub mod sink;
pub mod system;
