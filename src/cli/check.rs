//! `impactbook check`: all problems of all files, nothing written.

use jiff::civil;

use crate::base::time::Date;
use crate::cli::Outcome;
use crate::cli::args::Arguments;
use crate::cli::args::Check;
use crate::cli::args::Format;
use crate::cli::speech::Speech;
use crate::diagnostics::code::Severity;
use crate::diagnostics::print;
use crate::diagnostics::print::Located;
use crate::diagnostics::print::human::Style;
use crate::pipeline;
use crate::pipeline::Checked;
use crate::pipeline::Request;
use crate::say;

/// Runs the command.
pub fn run(arguments: &Arguments, check: &Check, speech: &Speech) -> Outcome {
    let Some(request) = request(arguments, check.today.as_deref(), check.drafts, check.strict, speech) else {
        return Outcome::Failed;
    };
    match pipeline::check(&request) {
        Ok(checked) => {
            print(&checked, check.format, speech);
            speech.timings(&checked.timings);
            if checked.refused { Outcome::ContentErrors } else { Outcome::Done }
        }
        Err(failure) => {
            speech.error(&failure.message());
            Outcome::Failed
        }
    }
}

/// What to look at; says why where the day cannot be read.
pub fn request(
    arguments: &Arguments,
    today: Option<&str>,
    drafts: bool,
    strict: bool,
    speech: &Speech,
) -> Option<Request> {
    let today = match today {
        Some(text) => {
            let day = Date::parse(text).filter(|date| date.day.is_some()).and_then(Date::first_day);
            if day.is_none() {
                speech.error(&say!(
                    "`--today {text}` is not a day. Write it as in `2026-11-21`.",
                    "`--today {text}` — не день. Напишите его так: `2026-11-21`."
                ));
            }
            day?
        }
        None => system_day(),
    };
    Some(Request {
        root: arguments.root.clone(),
        today,
        drafts,
        strict,
        base_url: None,
        unpacked: pipeline::MANY,
    })
}

/// The day of the system in UTC. It decides only whether a consent has expired, and is printed nowhere.
fn system_day() -> civil::Date {
    #[expect(
        clippy::disallowed_methods,
        reason = "the only clock: the day on which consents must still hold"
    )]
    let now = std::time::SystemTime::now();
    let seconds = now.duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let days = i64::try_from(seconds / 86_400).unwrap_or(0);
    let span = jiff::Span::new().try_days(days).unwrap_or_default();
    civil::date(1970, 1, 1).checked_add(span).unwrap_or(civil::Date::MAX)
}

fn print(checked: &Checked, format: Format, speech: &Speech) {
    let problems = &checked.problems;
    let out = speech.to_stdout();
    let style = Style { tongue: out.tongue, colour: out.colour };
    match format {
        Format::Human => {
            speech.data(&print::human::full(problems, style));
            speech.say(&print::summary(problems));
            untranslated(checked, speech);
        }
        Format::Short => speech.data(&print::human::short(problems, style)),
        Format::Json => speech.data(&print::json::array(problems, out.tongue)),
        Format::Sarif => speech.data(&print::sarif::log(problems, out.tongue)),
        Format::Gitlab => speech.data(&print::gitlab::code_quality(problems, out.tongue)),
    }
}

/// Says how many words of the theme each language lacks, none included.
fn untranslated(checked: &Checked, speech: &Speech) {
    let Some(all) = checked.untranslated.first().map(|one| one.all) else { return };
    let each = checked.untranslated.iter().map(|one| format!("{} {}", one.language, one.missing));
    let each = each.collect::<Vec<_>>().join(", ");
    speech.say(&say!(
        "Words of the theme without a translation, of {all}: {each}.",
        "Слов темы без перевода, из {all}: {each}."
    ));
}

/// Prints the problems of a build to stderr, those that are grave enough.
pub fn print_problems(checked: &Checked, speech: Speech, least: Severity) {
    let shown: Vec<Located> =
        checked.problems.iter().filter(|one| one.diagnostic.severity <= least).cloned().collect();
    if shown.is_empty() {
        return;
    }
    let style = Style { tongue: speech.tongue, colour: speech.colour };
    speech.text(print::human::full(&shown, style).trim_end());
    speech.say(&print::summary(&checked.problems));
}
