//! The preview: what it shows after any change is what a clean build would write, and what it answers over HTTP.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

#[cfg(unix)]
mod answers;
#[path = "../common/mod.rs"]
#[allow(dead_code, reason = "other tests need the rest")]
mod common;
mod follow;
