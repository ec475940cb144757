//! What can be wrong with a record alone, once its values have been read: two keys that exclude each other, a start
//! after its end, a name with letters of two alphabets.
//!
//! What needs two records at once (ids, sums, rules) belongs to the next stage.

pub mod checker;
pub mod kinds;
pub mod letters;
pub mod project;
