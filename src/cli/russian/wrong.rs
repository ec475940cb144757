//! What is wrong with a call, in Russian: what was found, what was expected, how the command is called.

use clap::Command;
use clap::Error;
use clap::error::ContextKind;
use clap::error::ContextValue;
use clap::error::ErrorKind;

use crate::cli::russian::texts;

/// The message for a call that `command` does not take.
pub(super) fn words(error: &Error, command: &Command) -> String {
    let mut words = what(error);
    if let Some(explained) = explained(error, command) {
        words.push_str(&format!("\n  {explained}"));
    }
    for (kind, what) in [
        (ContextKind::SuggestedSubcommand, "похожая команда"),
        (ContextKind::SuggestedArg, "похожий параметр"),
        (ContextKind::SuggestedValue, "похожее значение"),
    ] {
        if let Some(names) = text(error, kind) {
            words.push_str(&format!("\n\n  {what}: {names}"));
        }
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        words.push_str(&format!("\n\nКак вызывать: {}", usage.trim_start_matches("Usage: ").trim()));
    }
    words.push_str(
        "\n\nПодробнее: `impactbook --lang ru --help`, о команде — `impactbook КОМАНДА --lang ru --help`.",
    );
    words
}

fn what(error: &Error) -> String {
    let argument = text(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = text(error, ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let name = text(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            format!("команды {name} нет")
        }
        ErrorKind::UnknownArgument => format!("аргумент {argument} здесь не нужен: такого параметра нет"),
        ErrorKind::ArgumentConflict => match text(error, ContextKind::PriorArg) {
            Some(other) if other != argument => format!("{argument} и {other} вместе не указывают"),
            _ => format!("{argument} указывают один раз"),
        },
        ErrorKind::MissingRequiredArgument => format!("не хватает: {argument}"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if matches!(value.as_str(), "" | "``") => {
            format!("после {argument} нет значения")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let values = text(error, ContextKind::ValidValue);
            let values = values.map(|values| format!("\n  Можно: {values}")).unwrap_or_default();
            format!("значение {value} не подходит для {argument}{values}")
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            format!("у {argument} не столько значений, сколько нужно")
        }
        ErrorKind::InvalidUtf8 => "в вызове есть текст не в UTF-8".to_owned(),
        _ => error.to_string().trim_start_matches("error: ").trim().to_owned(),
    }
}

/// What the argument means whose value does not fit.
fn explained(error: &Error, command: &Command) -> Option<&'static str> {
    if !matches!(error.kind(), ErrorKind::InvalidValue | ErrorKind::ValueValidation) {
        return None;
    }
    let Some(ContextValue::String(shown)) = error.get(ContextKind::InvalidArg) else { return None };
    let all = std::iter::once(command).chain(command.get_subcommands());
    let mut arguments = all.flat_map(|command| command.get_arguments().map(move |arg| (command, arg)));
    let (command, arg) = arguments.find(|(_, arg)| arg.to_string() == *shown)?;
    texts::of(command.get_name(), arg.get_id().as_str())
}

/// A part of what clap says, each name in backticks.
fn text(error: &Error, kind: ContextKind) -> Option<String> {
    let quoted = |name: &String| format!("`{name}`");
    match error.get(kind)? {
        ContextValue::String(name) => Some(quoted(name)),
        ContextValue::Strings(names) if names.is_empty() => None,
        ContextValue::Strings(names) => Some(names.iter().map(quoted).collect::<Vec<_>>().join(", ")),
        _ => None,
    }
}
