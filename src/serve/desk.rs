//! What all requests share: the site that is shown, what is wrong with it, and the pages that are open in browsers.
//!
//! Comes in: what a change came to, and pages that ask for news. Goes out: news for each open page: load anew, take the
//! new styles, show what is wrong. A page loads anew only where its own bytes are other than those that it was given.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::OnceLock;
use std::sync::PoisonError;

use hyper::body::Bytes;
use serde_json::json;
use tokio::sync::Notify;
use tokio::sync::mpsc;

use crate::diagnostics::code::Severity;
use crate::diagnostics::message::Message;
use crate::diagnostics::message::Tongue;
use crate::diagnostics::print;
use crate::diagnostics::print::Located;
use crate::diagnostics::print::human;
use crate::pipeline::darkroom::Darkroom;
use crate::pipeline::live::Reach;
use crate::pipeline::live::Shown;
use crate::pipeline::live::Update;
use crate::say;

/// How many problems are shown over a page; the terminal shows all.
const SHOWN_PROBLEMS: usize = 30;

/// What all requests share.
pub(super) struct Desk {
    pub(super) tongue: Tongue,
    /// Where photographs are made and kept.
    pub(super) darkroom: Darkroom,
    shown: OnceLock<Arc<Shown>>,
    /// Wakes those who wait for the site to be read for the first time.
    ready: Notify,
    news: Mutex<News>,
}

#[derive(Default)]
struct News {
    open: Vec<OpenPage>,
    /// The problems as open pages are told of them.
    problems: Bytes,
}

/// A page that is open in a browser.
struct OpenPage {
    address: String,
    /// The mark of the bytes that it was given.
    mark: String,
    sender: mpsc::UnboundedSender<Bytes>,
}

impl Desk {
    /// Before the site has been read.
    pub(super) fn new(tongue: Tongue, darkroom: Darkroom) -> Self {
        let problems = problems_event(&[], false, None, tongue);
        let news = Mutex::new(News { open: Vec::new(), problems });
        Self { tongue, darkroom, shown: OnceLock::new(), ready: Notify::new(), news }
    }

    /// The site; `None` as long as it has not been read.
    pub(super) fn shown(&self) -> Option<&Arc<Shown>> {
        self.shown.get()
    }

    /// The site, once it has been read.
    pub(super) async fn when_read(&self) -> &Arc<Shown> {
        loop {
            let ready = self.ready.notified();
            tokio::pin!(ready);
            ready.as_mut().enable();
            match self.shown.get() {
                Some(shown) => return shown,
                None => ready.await,
            }
        }
    }

    /// The site has been read for the first time.
    pub(super) fn begin(&self, shown: &Arc<Shown>, update: &Update) {
        let _ = self.shown.set(Arc::clone(shown));
        self.ready.notify_waiters();
        self.announce(update);
    }

    /// News for a page: first what is wrong with the site; and to load anew, where the page is no more as it was given.
    pub(super) fn open(&self, address: String, mark: String) -> mpsc::UnboundedReceiver<Bytes> {
        let (sender, receiver) = mpsc::unbounded_channel();
        let mut news = self.news();
        let _ = sender.send(news.problems.clone());
        if self.mark(&address) != mark {
            let _ = sender.send(Bytes::from_static(RELOAD));
        }
        news.open.push(OpenPage { address, mark, sender });
        receiver
    }

    /// Tells open pages what a change came to; says how many load anew.
    pub(super) fn announce(&self, update: &Update) -> usize {
        let stays = update.refused;
        self.tell(&problems_event(&update.problems, stays, None, self.tongue));
        if update.reach == Reach::Nothing {
            return 0;
        }
        let style = |path: &Arc<str>| path.starts_with("themes/") && path.ends_with(".css");
        if update.files.iter().any(style) {
            self.tell(&Bytes::from_static(STYLE));
        }
        self.reload()
    }

    /// Tells open pages that the files cannot be read.
    pub(super) fn fail(&self, message: &Message) {
        self.tell(&problems_event(&[], true, Some(message), self.tongue));
    }

    /// Sends to all open pages what they do not know yet of problems and styles.
    fn tell(&self, event: &Bytes) {
        let mut news = self.news();
        if event.as_ref() != STYLE {
            if news.problems == *event {
                return;
            }
            news.problems = event.clone();
        }
        news.open.retain(|page| page.sender.send(event.clone()).is_ok());
    }

    fn reload(&self) -> usize {
        let mut addresses: Vec<String> = {
            let mut news = self.news();
            news.open.retain(|page| !page.sender.is_closed());
            news.open.iter().map(|page| page.address.clone()).collect()
        };
        addresses.sort();
        addresses.dedup();
        // Pages are rendered without holding up those that ask for news.
        let marks: BTreeMap<String, String> =
            addresses.into_iter().map(|address| (address.clone(), self.mark(&address))).collect();
        let mut reloaded = 0;
        for page in &mut self.news().open {
            let Some(now) = marks.get(&page.address) else { continue };
            if *now != page.mark && page.sender.send(Bytes::from_static(RELOAD)).is_ok() {
                page.mark.clone_from(now);
                reloaded += 1;
            }
        }
        reloaded
    }

    /// The mark of what stands at an address now.
    fn mark(&self, address: &str) -> String {
        let rendered = self.shown().and_then(|shown| shown.read().render(address));
        match rendered {
            Some(Ok(bytes)) => mark_of(&bytes),
            Some(Err(_)) | None => NOTHING.to_owned(),
        }
    }

    fn news(&self) -> MutexGuard<'_, News> {
        self.news.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

const RELOAD: &[u8] = b"event: reload\ndata:\n\n";
const STYLE: &[u8] = b"event: style\ndata:\n\n";

/// The mark of an address at which nothing stands, or nothing that can be shown.
pub(super) const NOTHING: &str = "";

/// What tells one state of a page from another.
pub(super) fn mark_of(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..16].to_owned()
}

/// The errors as an event for open pages; an empty text hides what was shown.
fn problems_event(problems: &[Located], stays: bool, failure: Option<&Message>, tongue: Tongue) -> Bytes {
    let errors: Vec<Located> =
        problems.iter().filter(|one| one.diagnostic.severity == Severity::Error).cloned().collect();
    let shown = &errors[..errors.len().min(SHOWN_PROBLEMS)];
    let mut text = human::full(shown, human::Style { tongue, colour: false });
    if let Some(failure) = failure {
        text = failure.read(tongue).to_owned();
    }
    let more = errors.len() - shown.len();
    if more > 0 {
        text.push_str(say!("… and {more} more.", "… и ещё {more}.").read(tongue));
    }
    let title = match failure {
        Some(_) => say!("The site could not be read", "Сайт не удалось прочитать"),
        None => print::summary(&errors),
    };
    let note = if stays {
        say!(
            "Behind this is the last page without errors. It comes up to date by itself once they are mended.",
            "За этим окном — последняя страница без ошибок. Когда вы их исправите, она обновится сама."
        )
    } else {
        say!(
            "The page shows what could be read. `impactbook build` will refuse to publish it.",
            "На странице то, что удалось прочитать. Публиковать её `impactbook build` не станет."
        )
    };
    let close = say!("Hide (Esc)", "Скрыть (Esc)");
    let data = if text.is_empty() {
        json!({ "text": "" })
    } else {
        json!({
            "text": text,
            "title": title.read(tongue).trim_end_matches('.'),
            "note": note.read(tongue),
            "close": close.read(tongue),
            "lang": if tongue == Tongue::Russian { "ru" } else { "en" },
        })
    };
    format!("event: problems\ndata: {data}\n\n").into()
}
