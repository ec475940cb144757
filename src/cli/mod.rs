//! The command line: arguments in, one command run, what it says to stdout or stderr, an exit code out.
//!
//! Exit codes: 0 done, 1 the content has errors, 2 wrong call or the machine failed.

pub mod args;
pub mod build;
pub mod check;
mod memory;
pub mod new;
pub mod progress;
pub mod release;
pub mod schema;
pub mod serve;
pub mod speech;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::args::Arguments;
use crate::cli::args::Command;
use crate::cli::speech::Speech;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Done.
    Done,
    /// The content has errors.
    ContentErrors,
    /// Wrong call, or the machine failed.
    Failed,
}

/// Runs the command that the process was called with.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let speech = Speech::new(&arguments);
    let outcome = match &arguments.command {
        Command::Build(build) => build::run(&arguments, build, &speech),
        Command::Check(check) => check::run(&arguments, check, &speech),
        Command::Serve(serve) => serve::run(&arguments, serve, &speech),
        Command::New(new) => new::run(&arguments, new, &speech),
        Command::Release(asked) => release::run(&arguments, asked, &speech),
        Command::Schema(schema) => schema::run(schema, &speech),
    };
    match outcome {
        Outcome::Done => ExitCode::SUCCESS,
        Outcome::ContentErrors => ExitCode::from(1),
        Outcome::Failed => ExitCode::from(2),
    }
}
