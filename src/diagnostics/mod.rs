//! Problems in content: where, what was found, what was expected, what to do.

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {}
