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
mod russian;
pub mod schema;
pub mod serve;
pub mod speech;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use crate::cli::args::Arguments;
use crate::cli::args::Colour;
use crate::cli::args::Command;
use crate::cli::russian::Said;
use crate::cli::speech::Speech;
use crate::diagnostics::message::Message;
use crate::diagnostics::message::Tongue;

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
    let call: Vec<OsString> = std::env::args_os().collect();
    let arguments = match Arguments::try_parse_from(&call) {
        Ok(arguments) => arguments,
        Err(_) if russian::is_asked(&call) => return not_taken(&russian::said(&call)),
        Err(error) => {
            // Where nobody reads it there is nothing to do.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
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

/// Says, in Russian, what was asked for about the call or what is wrong with it.
fn not_taken(said: &Said) -> ExitCode {
    let speech = Speech::of(Tongue::Russian, Colour::Auto);
    match said {
        Said::Asked(text) => speech.to_stdout().data(&speech.to_stdout().styled(text)),
        Said::TooLittle(text) => speech.text(speech.styled(text).trim_end()),
        Said::Wrong(text) => speech.error(&Message::same(text)),
    }
    if matches!(said, Said::Asked(_)) { ExitCode::SUCCESS } else { ExitCode::from(2) }
}
