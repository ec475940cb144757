//! The command `impactbook`: everything is in the library.

use std::process::ExitCode;

/// A site is made of millions of short texts; this allocator hands them out in half the time of the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    impactbook::cli::run()
}
