//! impactbook.

pub mod publish;
