//! Follows the files on a thread of its own: reads the site, then takes in one change after the other.
//!
//! Comes in: what happens to the files. Goes out: the site that is shown, news for open pages, words for the terminal.
//! After a small change all of the site is looked at as soon as nobody types.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::Instant;

use crate::diagnostics::message::Message;
use crate::diagnostics::system;
use crate::inputs::changed::Happened;
use crate::pipeline::Request;
use crate::pipeline::live::Follower;
use crate::pipeline::live::Update;
use crate::say;
use crate::serve::Tell;
use crate::serve::Told;
use crate::serve::desk::Desk;
use crate::serve::watch::Batch;
use crate::serve::watch::Watch;

/// How long nobody may have typed before all of the site is looked at.
const PAUSE: Duration = Duration::from_millis(250);

/// The same, where that takes so long that it would be in the way.
const LONG_PAUSE: Duration = Duration::from_millis(1500);

/// Up to here looking at all of the site is in nobody's way.
const SHORT_LOOK: Duration = Duration::from_millis(200);

/// As long as nothing is left to do.
const ANY_TIME: Duration = Duration::from_secs(3600);

/// What the thread works with.
pub(super) struct Worker {
    pub(super) request: Request,
    pub(super) desk: Arc<Desk>,
    pub(super) tell: Tell,
}

impl Worker {
    /// Reads the site and follows it for ever; the message where it cannot be read at all.
    pub(super) fn run(self) -> Result<(), Message> {
        let began = Instant::now();
        let root = self.request.root.clone();
        let (mut follower, update) =
            Follower::open(self.request.clone()).map_err(|failure| failure.message())?;
        self.desk.begin(follower.shown(), &update);
        let pages = follower.shown().read().pages();
        (self.tell)(Told::Read { update: &update, pages, took: began.elapsed() });
        let mut watch = match Watch::new(&root) {
            Ok(watch) => watch,
            Err(cause) => {
                (self.tell)(Told::Blind(&blind(&cause)));
                return Ok(());
            }
        };
        // Whatever happened before anybody watched.
        self.follow(&mut follower, &Batch { happened: Happened::Anywhere, since: Instant::now() });
        let stirred = watch.stirred();
        let is_stirred = || stirred.load(Ordering::Relaxed);
        let mut to_look = false;
        let mut pause = PAUSE;
        loop {
            match watch.next(if to_look { pause } else { ANY_TIME }) {
                Some(batch) => {
                    if folders_moved(&batch.happened)
                        && let Err(cause) = watch.look_again()
                    {
                        (self.tell)(Told::Blind(&blind(&cause)));
                    }
                    if let Some(update) = self.follow(&mut follower, &batch) {
                        to_look = !update.complete && !update.refused;
                    }
                }
                None if to_look => {
                    let began = Instant::now();
                    to_look = false;
                    match follower.look_at_all(&is_stirred) {
                        Some(update) => {
                            self.desk.announce(&update);
                            (self.tell)(Told::LookedAt(&update));
                        }
                        None => to_look = is_stirred(),
                    }
                    pause = if began.elapsed() > SHORT_LOOK { LONG_PAUSE } else { PAUSE };
                }
                None => {}
            }
        }
    }

    /// Takes in what happened, and tells everybody.
    fn follow(&self, follower: &mut Follower, batch: &Batch) -> Option<Update> {
        match follower.follow(&batch.happened) {
            Ok(update) => {
                let update = update?;
                let reloaded = self.desk.announce(&update);
                (self.tell)(Told::Changed { update: &update, reloaded, took: batch.since.elapsed() });
                Some(update)
            }
            Err(failure) => {
                let message = failure.message();
                self.desk.fail(&message);
                (self.tell)(Told::Failed(&message));
                None
            }
        }
    }
}

/// True where a folder that is watched may be another one now.
fn folders_moved(happened: &Happened) -> bool {
    match happened {
        Happened::Anywhere => true,
        Happened::At(paths) => {
            paths.iter().any(|path| matches!(&**path, "content" | "themes" | "content/site.yaml"))
        }
    }
}

/// Why changes are not noticed.
fn blind(cause: &notify::Error) -> Message {
    match &cause.kind {
        notify::ErrorKind::Io(cause) => system::words(cause),
        notify::ErrorKind::MaxFilesWatch => say!(
            "the system watches as many files as it may (`fs.inotify.max_user_watches`)",
            "система уже следит за стольким числом файлов, сколько ей разрешено (`fs.inotify.max_user_watches`)"
        ),
        _ => Message::same(cause.to_string()),
    }
}
