//! The command `impactbook`: everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    impactbook::cli::run()
}
