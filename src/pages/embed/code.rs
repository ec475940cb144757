//! The code that others paste.
