//! `impactbook serve`: the website on this machine, which follows every change of a file.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;

use crate::cli::Outcome;
use crate::cli::args::Arguments;
use crate::cli::args::Serve;
use crate::cli::check;
use crate::cli::speech::Speech;
use crate::diagnostics::code::Severity;
use crate::diagnostics::message::Message;
use crate::diagnostics::message::plural;
use crate::diagnostics::print;
use crate::diagnostics::print::Located;
use crate::diagnostics::print::human;
use crate::diagnostics::system;
use crate::pipeline::live::Reach;
use crate::pipeline::live::Update;
use crate::say;
use crate::serve;
use crate::serve::Failure;
use crate::serve::Tell;
use crate::serve::Told;

/// How many files or pages a line names.
const NAMED: usize = 3;

/// Runs the command.
pub fn run(arguments: &Arguments, serve: &Serve, speech: &Speech) -> Outcome {
    let Some(request) = check::request(arguments, serve.today.as_deref(), serve.drafts, false, speech) else {
        return Outcome::Failed;
    };
    let options = serve::Options { host: serve.host.clone(), port: serve.port, tongue: speech.tongue };
    let terminal = Terminal { speech: *speech, open: serve.open, told: Mutex::default() };
    let tell: Tell = Arc::new(move |told| terminal.tell(told));
    match serve::run(request, &options, &tell) {
        Ok(()) => Outcome::Done,
        Err(failure) => {
            speech.error(&failure_message(&failure));
            Outcome::Failed
        }
    }
}

/// What the one who sits at the terminal is told.
struct Terminal {
    speech: Speech,
    open: bool,
    /// All problems of the last time, and those of them that stand on the terminal already.
    told: Mutex<(Arc<Vec<Located>>, Vec<Located>)>,
}

impl Terminal {
    fn tell(&self, told: Told<'_>) {
        match told {
            Told::Listening(address) => self.listening(address),
            Told::Read { update, pages, took } => {
                self.problems(update);
                self.speech.timings(&update.timings);
                let took = seconds(took);
                self.speech.say(&say!(
                    "{pages} pages to look at; read in {took}. Ctrl-C stops.",
                    "Страниц: {pages}; прочитано за {took}. Остановить: Ctrl-C."
                ));
            }
            Told::Changed { update, reloaded, took } => {
                self.speech.say(&changed(update, reloaded, took));
                self.problems(update);
                self.speech.timings(&update.timings);
            }
            Told::LookedAt(update) => self.problems(update),
            Told::Failed(message) => self.speech.error(message),
            Told::Blind(Message { en, ru }) => self.speech.error(&say!(
                "Changes of files will not be noticed: {en}. Start again to see them.",
                "Изменения файлов замечаться не будут: {ru}. Чтобы увидеть их, запустите снова."
            )),
        }
    }

    fn listening(&self, address: SocketAddr) {
        // Who listens on all addresses is asked for by that of this machine.
        let shown = if address.ip().is_unspecified() {
            format!("http://localhost:{}/", address.port())
        } else {
            format!("http://{address}/")
        };
        self.speech.text(&shown);
        if !address.ip().is_loopback() {
            self.speech.say(&say!(
                "Every machine that reaches this one can read the preview, drafts and errors included.",
                "Предпросмотр, с черновиками и ошибками, открыт всем, кто может связаться с этим компьютером."
            ));
        }
        if self.open && open::that_detached(&shown).is_err() {
            self.speech.say(&say!(
                "The browser could not be opened; open the address above yourself.",
                "Браузер открыть не удалось; откройте адрес выше сами."
            ));
        }
    }

    /// Prints the problems that do not stand on the terminal already; and says so where the last of them are gone.
    fn problems(&self, update: &Update) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let (last, told) = &mut *told;
        if std::mem::replace(last, Arc::clone(&update.problems)) == update.problems {
            return;
        }
        let least = if self.speech.verbose { Severity::Notice } else { Severity::Warning };
        let shown = |one: &&Located| one.diagnostic.severity <= least;
        let problems: Vec<Located> = update.problems.iter().filter(shown).cloned().collect();
        // A problem that only stands on another line now is the same.
        let known: BTreeSet<_> = told.iter().map(|one| &one.diagnostic).collect();
        let new: Vec<Located> =
            problems.iter().filter(|one| !known.contains(&one.diagnostic)).cloned().collect();
        if !new.is_empty() {
            let style = human::Style { tongue: self.speech.tongue, colour: self.speech.colour };
            self.speech.text(human::full(&new, style).trim_end());
        }
        if !new.is_empty() || problems.len() < told.len() {
            self.speech.say(&print::summary(&problems));
        }
        *told = problems;
    }
}

/// One line: what changed, what that reaches, how long it took.
fn changed(update: &Update, reloaded: usize, took: Duration) -> Message {
    let took = seconds(took);
    let files = named(update.files.iter().map(|file| &**file));
    let files =
        if update.files.is_empty() { say!("the list of files", "список файлов") } else { files };
    let reach = reach(update);
    let pages = match reloaded {
        0 => Message::same(""),
        1 => say!(", 1 open page loads anew", ", открытых страниц обновится: 1"),
        _ => say!(", {reloaded} open pages load anew", ", открытых страниц обновится: {reloaded}"),
    };
    Message {
        en: format!("{}: {}{}; {took}", files.en, reach.en, pages.en),
        ru: format!("{}: {}{}; {took}", files.ru, reach.ru, pages.ru),
    }
}

fn reach(update: &Update) -> Message {
    match &update.reach {
        _ if update.refused => say!(
            "has errors, so the last good pages stay",
            "есть ошибки, поэтому остаются последние страницы без ошибок"
        ),
        Reach::Nothing => say!("no page is different", "страницы прежние"),
        Reach::Theme => say!("all pages, in how they look", "вид всех страниц"),
        Reach::All => say!("all pages", "все страницы"),
        Reach::Pages(addresses) => {
            let short = addresses.iter().map(|address| address.strip_suffix("index.html").unwrap_or(address));
            let list = named(short);
            let (en, ru) = (list.en, list.ru);
            say!("{en} and what lists them", "{ru} и списки, где они есть")
        }
    }
}

/// The first few of a list, and how many more there are.
fn named<'a>(all: impl Iterator<Item = &'a str>) -> Message {
    let all: Vec<&str> = all.collect();
    let list = all.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
    match all.len().saturating_sub(NAMED) {
        0 => Message::same(list),
        more => {
            let forms = plural(more, "файл или страница", "файла или страницы", "файлов или страниц");
            say!("{list} and {more} more", "{list} и ещё {more} {forms}")
        }
    }
}

/// A time for people: `12 ms`, `1.4 s`.
fn seconds(took: Duration) -> String {
    match took.as_millis() {
        millis @ 0..1000 => format!("{millis} ms"),
        _ => format!("{:.1} s", took.as_secs_f64()),
    }
}

fn failure_message(failure: &Failure) -> Message {
    match failure {
        Failure::Inputs(message) => message.clone(),
        Failure::Listen(place, cause) if cause.kind() == std::io::ErrorKind::AddrInUse => say!(
            "Another program listens on `{place}` already, perhaps another preview. Choose another port, as in `--port 8081`.",
            "На `{place}` уже отвечает другая программа — возможно, другой предпросмотр. Выберите другой порт, например `--port 8081`."
        ),
        Failure::Listen(place, cause) => {
            let Message { en, ru } = system::words(cause);
            say!(
                "Nobody can listen on `{place}`: {en}. `--host` takes an address of this machine.",
                "Принимать запросы на `{place}` нельзя: {ru}. В `--host` нужен адрес этого компьютера."
            )
        }
        Failure::Machine(cause) => {
            let Message { en, ru } = system::words(cause);
            say!("The preview could not be started: {en}.", "Предпросмотр не удалось запустить: {ru}.")
        }
    }
}
