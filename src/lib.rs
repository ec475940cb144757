//! impactbook.
