//! What the command line says about itself, in Russian: `--help`, and what is wrong with a call.
//!
//! Comes in: a call that the arguments do not allow, or that asks for help. Goes out: the text, and whether it was asked
//! for. English is written beside the arguments (`args.rs`) and said by clap; nothing here is looked at where a call is
//! right. The texts are in [`texts`], the wrong calls in [`wrong`].

mod texts;
mod wrong;

use std::ffi::OsString;

use clap::Arg;
use clap::Command;
use clap::CommandFactory;
use clap::builder::Str;
use clap::builder::StyledStr;
use clap::error::ErrorKind;

use crate::cli::args::Arguments;

/// What is said instead of running a command.
#[derive(Debug)]
pub(super) enum Said {
    /// Help or the version, which was asked for.
    Asked(StyledStr),
    /// Help, because the call says too little.
    TooLittle(StyledStr),
    /// What is wrong with the call.
    Wrong(String),
}

/// True where a call asks for messages in Russian; the call itself need not be right.
pub(super) fn is_asked(call: &[OsString]) -> bool {
    let words: Vec<_> = call.iter().map(|word| word.to_string_lossy()).collect();
    words.iter().any(|word| word == "--lang=ru") || words.windows(2).any(|pair| pair == ["--lang", "ru"])
}

/// What to say to a call that clap does not take.
pub(super) fn said(call: &[OsString]) -> Said {
    let mut command = command();
    let Err(error) = command.try_get_matches_from_mut(call) else {
        // It was not taken before, and the two commands take the same.
        return Said::Wrong(String::new());
    };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Said::Asked(error.render()),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => Said::TooLittle(error.render()),
        ErrorKind::MissingSubcommand => Said::TooLittle(command.render_help()),
        _ => Said::Wrong(wrong::words(&error, &command)),
    }
}

/// The command with all its texts in Russian.
fn command() -> Command {
    let mut command = Arguments::command();
    // What clap adds by itself (`help`, `--help`) is there from now on and takes other texts too.
    command.build();
    translated(command, "")
}

/// A command and those below it; `path` names it without the program.
fn translated(command: Command, path: &str) -> Command {
    let name = path.rsplit(' ').next().unwrap_or_default().to_owned();
    let heading = command.get_styles().get_usage().to_owned();
    let mut command = command
        .help_template(format!(
            "{{before-help}}{{about-with-newline}}\n{heading}Как вызывать:{heading:#} {{usage}}\n\n{{all-args}}{{after-help}}"
        ))
        .subcommand_help_heading("Команды")
        .mut_args(|arg| argument(arg, &name))
        .mut_subcommands(|below| {
            let path = format!("{path} {}", below.get_name());
            translated(below, path.trim_start())
        });
    if let Some((_, about, more)) = texts::COMMANDS.iter().find(|(of, ..)| *of == name) {
        command = command.about(*about);
        if !more.is_empty() {
            command = command.long_about(format!("{about}\n\n{more}"));
        }
    }
    let usage = usage(&command.render_usage().to_string());
    command.override_usage(usage)
}

/// A line of use with its Russian words.
fn usage(english: &str) -> String {
    let mut usage = english.trim_start_matches("Usage: ").to_owned();
    for (en, ru) in texts::NAMES {
        for (open, close) in [("<", ">"), ("[", "]")] {
            usage = usage.replace(&format!("{open}{en}{close}"), &format!("{open}{ru}{close}"));
        }
    }
    usage
}

/// An argument of the command `name` with its Russian texts.
fn argument(arg: Arg, name: &str) -> Arg {
    let heading = if arg.is_positional() { "Аргументы" } else { "Параметры" };
    let help = texts::of(name, arg.get_id().as_str()).unwrap_or_default();
    let takes = arg.get_action().takes_values();
    let defaults: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let default = match &defaults[..] {
        [value] if takes => format!(" [по умолчанию: {value}]"),
        _ => String::new(),
    };
    let values: Vec<_> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let values = if takes { values } else { Vec::new() };
    let (choices, list) = choices(arg.get_id().as_str(), &values);
    let names = arg.get_value_names().map(<[_]>::to_vec).filter(|_| takes).unwrap_or_default();
    let names: Vec<Str> = names.iter().map(texts::value_name).collect();
    let arg = arg
        .help_heading(heading)
        .help(format!("{help}{default}{choices}"))
        .long_help(format!("{help}{default}{list}"))
        .hide_default_value(true)
        .hide_possible_values(true);
    if names.is_empty() { arg } else { arg.value_names(names) }
}

/// The values that an argument takes: in one line, and each with what it means.
fn choices(id: &str, values: &[String]) -> (String, String) {
    if values.is_empty() {
        return Default::default();
    }
    let meaning = |value: &String| {
        let text = texts::VALUES.iter().find(|(of, name, _)| *of == id && *name == *value);
        text.map_or_else(|| format!("\n- {value}"), |(.., text)| format!("\n- {value}: {text}"))
    };
    let list: String = values.iter().map(meaning).collect();
    (format!(" [варианты: {}]", values.join(", ")), format!("\n\nВарианты:{list}"))
}

#[cfg(test)]
mod tests;
