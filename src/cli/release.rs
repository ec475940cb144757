//! `impactbook release`: freezes what is published, and asks for the reasons of figures that changed.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::base::time::Date;
use crate::cli::Outcome;
use crate::cli::args::Arguments;
use crate::cli::args::Release;
use crate::cli::build;
use crate::cli::check;
use crate::cli::speech::Speech;
use crate::diagnostics::message::Message;
use crate::diagnostics::message::Tongue;
use crate::pipeline::release;
use crate::pipeline::release::Ended;
use crate::pipeline::release::Frozen;
use crate::pipeline::release::Moved;
use crate::say;

/// So many changed figures are shown with their values; the rest is counted.
const SHOWN: usize = 30;

/// Runs the command.
pub fn run(arguments: &Arguments, asked: &Release, speech: &Speech) -> Outcome {
    let Some(request) = check::request(arguments, asked.today.as_deref(), false, asked.strict, speech) else {
        return Outcome::Failed;
    };
    let day = Date::of_day(request.today);
    let (checked, ended) = match release::release(&request, asked.name.as_deref()) {
        Ok(done) => done,
        Err(failure) => {
            speech.error(&failure.message());
            return Outcome::Failed;
        }
    };
    check::print_problems(&checked, *speech, build::least_shown(speech));
    match ended {
        None => {
            speech.error(&say!(
                "Nothing was frozen: mend the errors above first.",
                "Ничего не зафиксировано: сначала исправьте ошибки, показанные выше."
            ));
            Outcome::ContentErrors
        }
        Some(Ended::Frozen(frozen)) => {
            speech.say(&done(&frozen, day));
            Outcome::Done
        }
        Some(Ended::There(folder)) => {
            let folder = folder.display();
            speech.error(&say!(
                "There is a release of this day already, in `{folder}`, and a release never changes. Freeze again tomorrow; or, if it was never published, remove that folder first.",
                "Выпуск за этот день уже есть в `{folder}`, а выпуски не меняются. Сделайте новый завтра; если этот ещё не публиковался, сначала удалите его папку."
            ));
            Outcome::ContentErrors
        }
        Some(Ended::Nothing) => {
            speech.error(&say!(
                "There is nothing to freeze: `outputs` in `content/site.yaml` leaves out `charts`.",
                "Фиксировать нечего: `outputs` в `content/site.yaml` не включает `charts`."
            ));
            Outcome::ContentErrors
        }
        Some(Ended::Named(files)) => {
            let (count, first) = (files.len(), files.first().cloned().unwrap_or_default());
            speech.error(&say!(
                "Nothing was frozen: the full name of a private person stands in {count} files, the first is `{first}`. Nothing frozen may hold one, because it could not be taken back. Put the role in its place.",
                "Ничего не зафиксировано: полное имя частного лица стоит в {count} файлах, первый из них `{first}`. В замороженном имён быть не может, их нельзя было бы убрать. Напишите вместо имени роль."
            ));
            Outcome::ContentErrors
        }
        Some(Ended::Unexplained { since, moved }) => {
            speech.error(&refusal(&moved, since));
            speech.text(&list(&moved, speech.tongue));
            speech.text(advice(day).read(speech.tongue));
            speech.text(&entries(&moved, day, speech.tongue));
            Outcome::ContentErrors
        }
    }
}

fn done(frozen: &Frozen, day: Date) -> Message {
    let Frozen { charts, figures, files, grown, explained, .. } = frozen;
    let (folder, size) = (frozen.folder.display(), build::size(frozen.bytes));
    let mut message = say!(
        "Frozen: {charts} charts and {figures} figures in `{folder}` ({files} files, {size}).\nCommit this folder with your content. The next build publishes it at `/releases/{day}/`, and it never changes again: pages that embed a frozen chart keep what they show, and say so when there are newer data.",
        "Зафиксировано: {charts} диаграмм и {figures} показателей в `{folder}` ({files} файлов, {size}).\nСохраните эту папку вместе с содержимым. Следующая сборка опубликует её по адресу `/releases/{day}/`, и больше она не изменится: страницы с замороженной диаграммой показывают то же самое и сообщают, когда появляются более новые данные."
    );
    if grown + explained > 0 {
        let more = say!(
            "\nSince the last release {grown} figures grew by new records, and {explained} changed for reasons given in `content/changes.yaml`.",
            "\nС прошлого выпуска {grown} показателей выросли за счёт новых записей, {explained} изменились по причинам, указанным в `content/changes.yaml`."
        );
        message.push(&more);
    }
    message
}

fn refusal(moved: &[Moved], since: Date) -> Message {
    let count = moved.len();
    say!(
        "Nothing was frozen. Figures have changed since the release of {since}, and nothing says why: {count}.",
        "Ничего не зафиксировано. Со времени выпуска {since} показатели изменились, и нигде не сказано почему: {count}."
    )
}

/// The figures with what readers saw and what they see now.
fn list(moved: &[Moved], tongue: Tongue) -> String {
    let mut out = String::new();
    for one in moved.iter().take(SHOWN) {
        let before = shown(&one.before, tongue);
        let now = shown(&one.now, tongue);
        let (was, is) = match tongue {
            Tongue::English => ("was", "now"),
            Tongue::Russian => ("было", "стало"),
        };
        let now = if now.is_empty() {
            say!("no longer published", "больше не публикуется").read(tongue).to_owned()
        } else {
            now
        };
        let _ = writeln!(out, "\n  {}\n    {was}: {before}\n    {is}: {now}", one.figure);
        if !one.records.is_empty() {
            let because = say!("changed records: ", "изменились записи: ");
            let _ = writeln!(out, "    {}{}", because.read(tongue), one.records.join(", "));
        }
    }
    if moved.len() > SHOWN {
        let rest = moved.len() - SHOWN;
        let _ = writeln!(out, "\n  {}", say!("and {rest} more", "и ещё {rest}").read(tongue));
    }
    out
}

/// The value in the language of the message, else in any.
fn shown(values: &BTreeMap<String, String>, tongue: Tongue) -> String {
    let code = match tongue {
        Tongue::English => "en",
        Tongue::Russian => "ru",
    };
    values.get(code).or_else(|| values.values().next()).cloned().unwrap_or_default()
}

fn advice(day: Date) -> Message {
    say!(
        "Others may have quoted the old numbers, so the reason is published beside them. Put these entries at the end of `content/changes.yaml`, write each reason, and run `impactbook release` again. `revision` means better data, `correction` means that a mistake was mended. One entry about a record covers all figures that it moved. The day is {day}.\n",
        "На старые числа могли сослаться, поэтому причина публикуется рядом с ними. Добавьте эти записи в конец `content/changes.yaml`, впишите причины и снова запустите `impactbook release`. `revision` — данные стали точнее, `correction` — исправлена ошибка. Запись о карточке (`record`) относится ко всем показателям, которые из-за неё изменились. Сегодня {day}.\n"
    )
}

/// Entries to be pasted: one for each record that explains what no earlier one does, then one for each figure left.
fn entries(moved: &[Moved], day: Date, tongue: Tongue) -> String {
    let why = say!("write the reason here", "впишите причину");
    let why = why.read(tongue);
    let mut out = String::new();
    let mut left: Vec<&Moved> = moved.iter().collect();
    while let Some(record) = explains_most(&left) {
        let before = left.len();
        left.retain(|one| !one.records.contains(&record));
        let count = before - left.len();
        let covers =
            say!("figures that this covers: {count}", "показателей, к которым это относится: {count}");
        let _ = writeln!(out, "# {}\n- kind: revision\n  record: {record}", covers.read(tongue));
        let _ = writeln!(out, "  date: {day}\n  why: \"{why}\"");
    }
    for one in left {
        let (before, now) = (quoted(&shown(&one.before, tongue)), quoted(&shown(&one.now, tongue)));
        let _ = writeln!(out, "- kind: revision\n  figure: {}\n  date: {day}", one.figure);
        let _ = writeln!(out, "  old: {before}\n  new: {now}\n  why: \"{why}\"");
    }
    out
}

/// The record behind most of the figures; of several the first by name.
fn explains_most(moved: &[&Moved]) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for record in moved.iter().flat_map(|one| &one.records) {
        *counts.entry(record).or_default() += 1;
    }
    let most = counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)));
    most.map(|(record, _)| record.to_owned())
}

/// A text as YAML reads it within quotes.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
