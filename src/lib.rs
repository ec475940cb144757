//! impactbook.

pub mod base;
pub mod publish;
pub mod scaffold;
