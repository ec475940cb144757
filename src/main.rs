//! The command `impactbook`: everything is in the library.

fn main() {}
