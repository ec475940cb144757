//! The command `impactbook`.
fn main() {}
