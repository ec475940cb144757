//! `impactbook build`: the website into a folder.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use std::time::Instant;

use crate::cli::Outcome;
use crate::cli::args::Arguments;
use crate::cli::args::Build;
use crate::cli::check;
use crate::cli::memory;
use crate::cli::progress;
use crate::cli::speech::Speech;
use crate::diagnostics::code::Severity;
use crate::diagnostics::message::Message;
use crate::diagnostics::message::Tongue;
use crate::pipeline;
use crate::pipeline::Checked;
use crate::pipeline::Failure;
use crate::pipeline::Share;
use crate::pipeline::Withheld;
use crate::pipeline::progress::Progress;
use crate::publish;
use crate::publish::Former;
use crate::publish::How;
use crate::publish::Options;
use crate::publish::Written;
use crate::publish::list::List;
use crate::publish::list::ListFiles;
use crate::publish::shard::Shard;
use crate::say;

/// Runs the command.
pub fn run(arguments: &Arguments, build: &Build, speech: &Speech) -> Outcome {
    let began = Instant::now();
    // This thread works too, in place of one that would have a heap of its own. Where there are threads already, those do.
    let _ = rayon::ThreadPoolBuilder::new().use_current_thread().build_global();
    let Some(request) = check::request(arguments, build.today.as_deref(), build.drafts, build.strict, speech)
    else {
        return Outcome::Failed;
    };
    let request = pipeline::Request { base_url: build.base_url.clone(), ..request };
    let output = output(arguments, build);
    let ended = prepared(build).and_then(|(options, list)| {
        let way = Arc::new(Progress::default());
        let work = || pipeline::build(&request, &output, &options, &way);
        let (checked, written) = progress::show(&way, speech, work).map_err(|failure| failure.message())?;
        if let (Some(files), Some(written)) = (list, &written) {
            write_list(build, files, written, &output)
                .map_err(|failure| Failure::Publish(failure).message())?;
        }
        Ok((checked, written))
    });
    match ended {
        Ok((checked, written)) => {
            check::print_problems(&checked, *speech, least_shown(speech));
            speech.timings(&checked.timings);
            match written {
                Some(written) => {
                    if speech.verbose {
                        speech.say(&read(checked.read));
                        speech.say(&made(&written));
                    }
                    let took = Took { time: began.elapsed(), memory: memory::peak() };
                    speech.say(&summary(&checked, &written, took, &output));
                    Outcome::Done
                }
                None => {
                    speech.error(&refusal(&output));
                    Outcome::ContentErrors
                }
            }
        }
        Err(message) => {
            speech.error(&message);
            Outcome::Failed
        }
    }
}

/// How to build, and where the list of changes goes; else what is wrong with the call.
fn prepared(build: &Build) -> Result<(Options, Option<ListFiles>), Message> {
    if let Some(url) = build.base_url.as_deref().filter(|url| !is_web_address(url)) {
        return Err(say!(
            "`--base-url {url}` is not a web address. Write it as in `https://example.org/impact/`.",
            "`--base-url {url}` — не адрес сайта. Напишите его так: `https://example.org/impact/`."
        ));
    }
    let shard = build.shard.as_deref().map(|text| Shard::parse(text).ok_or_else(|| no_shard(text)));
    let options = Options {
        jobs: build.jobs.map_or(0, usize::from),
        former: if build.no_cache { Former::Reread } else { Former::Trusted },
        shard: shard.transpose()?,
        list: build.changed_list.is_some(),
        ..Options::default()
    };
    let list = build.changed_list.as_deref().map(ListFiles::open).transpose();
    Ok((options, list.map_err(|failure| Failure::Publish(failure).message())?))
}

fn no_shard(text: &str) -> Message {
    say!(
        "`--shard {text}` is no share of a site. Write it as in `2/3`: the second of three, each from 1 to 10000.",
        "`--shard {text}` — не часть сайта. Напишите её так: `2/3` — вторая из трёх; числа от 1 до 10000."
    )
}

/// Says in files what is other than before: than in the output folder, or than where the site is published.
fn write_list(
    build: &Build,
    files: ListFiles,
    written: &Written,
    output: &Path,
) -> Result<(), publish::failure::Failure> {
    match (&build.changed_since, &written.list) {
        (Some(manifest), _) => files.write(&List::since(manifest, output)?),
        (None, Some(list)) => files.write(list),
        (None, None) => Ok(()),
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

/// What a build took of the machine; it is said and written nowhere.
#[derive(Clone, Copy, Debug)]
struct Took {
    time: Duration,
    /// The most memory at once, in bytes, where the system tells.
    memory: Option<u64>,
}

/// One honest line: pages, files, bytes, what changed, warnings, seconds, memory, what was withheld.
fn summary(checked: &Checked, written: &Written, took: Took, output: &Path) -> Message {
    let seconds = format!("{:.2}", took.time.as_secs_f64());
    let Written { files, changed, removed, bytes, .. } = written;
    let (pages, output) = (checked.pages, output.display());
    let size_of_site = size(*bytes);
    let warnings = checked.problems.iter().filter(|one| one.diagnostic.severity == Severity::Warning).count();
    let mut message = say!(
        "{pages} pages, {files} files, {size_of_site} in `{output}`: {changed} written, {removed} removed, {warnings} warnings; {seconds} s",
        "Страниц {pages}, файлов {files}, {size_of_site} в `{output}`: записано {changed}, удалено {removed}, предупреждений {warnings}; {seconds} с"
    );
    if let Some(memory) = took.memory.map(size) {
        message.push(&say!(", {memory} of memory at most", ", памяти не больше {memory}"));
    }
    message.push(&Message::same("."));
    message.push(&withheld(checked.withheld));
    if let How::Refused(_) = &written.how {
        let note = say!(
            " The folder could not be exchanged as a whole, so the files were put in place one by one.",
            " Папку нельзя было заменить целиком, поэтому файлы заменены по одному."
        );
        message.push(&note);
    }
    message
}

/// How many files of projects had to be read.
fn read(Share { part, of }: Share) -> Message {
    say!("files of projects read: {part} of {of}", "прочитано файлов проектов: {part} из {of}")
}

/// How much of the site had to be made.
fn made(written: &Written) -> Message {
    let Written { files, made, .. } = written;
    say!("files made: {made} of {files}", "создано файлов: {made} из {files}")
}

/// What is in the records and not on the pages; nothing where there is no such thing.
fn withheld(withheld: Withheld) -> Message {
    let Withheld { drafts, names, pictures } = withheld;
    let parts: Vec<Message> = [
        (drafts, say!("drafts: {drafts}", "черновиков: {drafts}")),
        (names, say!("names without consent: {names}", "имён без согласия: {names}")),
        (pictures, say!("pictures without consent: {pictures}", "изображений без согласия: {pictures}")),
    ]
    .into_iter()
    .filter_map(|(count, message)| (count > 0).then_some(message))
    .collect();
    if parts.is_empty() {
        return Message::default();
    }
    let joined = |tongue| parts.iter().map(|part| part.read(tongue)).collect::<Vec<_>>().join(", ");
    let (en, ru) = (joined(Tongue::English), joined(Tongue::Russian));
    Message { en: format!(" Withheld: {en}."), ru: format!(" Не показано: {ru}.") }
}

/// A size for people.
pub fn size(bytes: u64) -> String {
    match bytes {
        0..10_000 => format!("{bytes} B"),
        10_000..10_000_000 => format!("{} kB", bytes / 1000),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}

fn refusal(output: &Path) -> Message {
    let output = output.display();
    say!(
        "The content has errors, so nothing was written; `{output}` is as it was.",
        "В содержимом есть ошибки, поэтому ничего не записано; `{output}` остаётся прежним."
    )
}
