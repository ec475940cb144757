//! impactbook.

pub mod charts;
