//! `impactbook build`: the website into a folder.

use std::path::PathBuf;
use std::time::Instant;

use crate::cli::Outcome;
use crate::cli::args::Arguments;
use crate::cli::args::Build;
use crate::cli::check;
use crate::cli::speech::Speech;
use crate::diagnostics::code::Severity;
use crate::diagnostics::message::Message;
use crate::pipeline;
use crate::pipeline::Checked;
use crate::pipeline::Failure;
use crate::publish;
use crate::publish::Former;
use crate::publish::How;
use crate::publish::Options;
use crate::publish::Written;
use crate::say;

/// Runs the command.
pub fn run(arguments: &Arguments, build: &Build, speech: &Speech) -> Outcome {
    let began = Instant::now();
    let Some(request) = check::request(arguments, build.today.as_deref(), build.drafts, build.strict, speech)
    else {
        return Outcome::Failed;
    };
    if let Some(url) = build.base_url.as_deref().filter(|url| !is_web_address(url)) {
        speech.error(&say!(
            "`--base-url {url}` is not a web address. Write it as in `https://example.org/impact/`.",
            "`--base-url {url}` — не адрес сайта. Напишите его так: `https://example.org/impact/`."
        ));
        return Outcome::Failed;
    }
    let request = pipeline::Request { base_url: build.base_url.clone(), ..request };
    let output = output(arguments, build);
    let options = Options {
        jobs: build.jobs.map_or(0, usize::from),
        former: if build.no_cache { Former::Reread } else { Former::Trusted },
        ..Options::default()
    };
    match pipeline::build(&request, &output, &options) {
        Ok((checked, written)) => {
            check::print_problems(&checked, *speech, least_shown(speech));
            speech.timings(&checked.timings);
            match written {
                Some(written) => {
                    speech.say(&summary(&checked, &written, began, &output));
                    Outcome::Done
                }
                None => {
                    speech.error(&refusal(&output));
                    Outcome::ContentErrors
                }
            }
        }
        Err(failure) => {
            speech.error(&failure_message(&failure));
            Outcome::Failed
        }
    }
}

fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.trim_matches('/').is_empty() && !rest.contains(char::is_whitespace))
}

/// Notices are shown only with `-v`; with `-q` only errors.
pub fn least_shown(speech: &Speech) -> Severity {
    match (speech.quiet, speech.verbose) {
        (true, _) => Severity::Error,
        (false, true) => Severity::Notice,
        (false, false) => Severity::Warning,
    }
}

fn output(arguments: &Arguments, build: &Build) -> PathBuf {
    build.output.clone().unwrap_or_else(|| arguments.root.join("output"))
}

/// One honest line: pages, files, bytes, seconds, what changed, warnings.
fn summary(checked: &Checked, written: &Written, began: Instant, output: &std::path::Path) -> Message {
    let seconds = format!("{:.2}", began.elapsed().as_secs_f64());
    let Written { files, changed, removed, bytes, .. } = written;
    let (pages, output) = (checked.pages, output.display());
    let size = size(*bytes);
    let warnings = checked.problems.iter().filter(|one| one.diagnostic.severity == Severity::Warning).count();
    let mut message = say!(
        "{pages} pages, {files} files, {size} in `{output}`: {changed} written, {removed} removed, {warnings} warnings; {seconds} s.",
        "Страниц {pages}, файлов {files}, {size} в `{output}`: записано {changed}, удалено {removed}, предупреждений {warnings}; {seconds} с."
    );
    if let How::Refused(_) = &written.how {
        let note = say!(
            " The folder could not be exchanged as a whole, so the files were put in place one by one.",
            " Папку нельзя было заменить целиком, поэтому файлы заменены по одному."
        );
        message.push(&note);
    }
    message
}

/// A size for people.
pub fn size(bytes: u64) -> String {
    match bytes {
        0..10_000 => format!("{bytes} B"),
        10_000..10_000_000 => format!("{} kB", bytes / 1000),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}

fn refusal(output: &std::path::Path) -> Message {
    let output = output.display();
    say!(
        "The content has errors, so nothing was written; `{output}` is as it was.",
        "В содержимом есть ошибки, поэтому ничего не записано; `{output}` остаётся прежним."
    )
}

/// Why the machine could not do it.
pub fn failure_message(failure: &Failure) -> Message {
    match failure {
        Failure::Inputs(message) | Failure::Output(message) => message.clone(),
        Failure::Theme(problem) => {
            let problem = problem.to_string();
            say!(
                "The theme cannot be used for this: {problem}.",
                "Тему для этого использовать нельзя: {problem}."
            )
        }
        Failure::Publish(failure) => publish_failure(failure),
    }
}

fn publish_failure(failure: &publish::failure::Failure) -> Message {
    use publish::failure::Failure as Publish;

    match failure {
        Publish::Busy { output } => {
            let output = output.display();
            say!(
                "Another build is writing to `{output}`. Wait until it is done.",
                "В `{output}` пишет другая сборка. Дождитесь её конца."
            )
        }
        Publish::Foreign { paths } => {
            let list =
                paths.iter().map(|path| format!("`{}`", path.display())).collect::<Vec<_>>().join(", ");
            say!(
                "Files that this tool did not write stand where the site needs to be: {list}. Nothing was changed. Move them away, or choose another folder with `--output`.",
                "Там, где должен стоять сайт, лежат чужие файлы: {list}. Ничего не изменено. Уберите их или выберите другую папку через `--output`."
            )
        }
        Publish::Machine { attempt, path, cause } => {
            let (attempt, path, cause) = (attempted(*attempt), path.display(), refused(cause));
            let en = failure.to_string();
            say!("{en}.", "Не удалось {attempt} `{path}`: {cause}.")
        }
        other => Message::same(other.to_string()),
    }
}

/// What was attempted, in Russian: the English sentence is made where the failure is.
fn attempted(attempt: publish::failure::Attempt) -> &'static str {
    use publish::failure::Attempt;

    match attempt {
        Attempt::Read => "прочитать",
        Attempt::Write => "записать",
        Attempt::Create => "создать",
        Attempt::Remove => "удалить",
        Attempt::Place => "поставить на место",
        Attempt::Lock => "занять для сборки",
        Attempt::Start => "начать сборку в",
    }
}

fn refused(cause: &std::io::Error) -> String {
    use std::io::ErrorKind;

    let known = match cause.kind() {
        ErrorKind::NotFound => "такого места нет",
        ErrorKind::PermissionDenied => "нет прав",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "на диске нет места",
        ErrorKind::ReadOnlyFilesystem => "туда нельзя писать",
        ErrorKind::NotADirectory => "это не папка",
        ErrorKind::IsADirectory => "это папка",
        _ => return cause.to_string(),
    };
    known.to_owned()
}
