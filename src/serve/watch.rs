//! Watches the folders of a site, and gathers what happens within a moment into one event.
//!
//! Comes in: what the system says of files. Goes out: paths relative to the root of the site. An editor that writes a
//! file makes several events of it; where the system says that a file has been closed, nothing is waited for.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::sync::mpsc;
use std::time::Duration;
use std::time::Instant;

use notify::Event;
use notify::EventKind;
use notify::RecursiveMode;
use notify::Watcher;
use notify::event::AccessKind;
use notify::event::AccessMode;
use notify::event::CreateKind;
use notify::event::ModifyKind;

use crate::inputs::changed::Happened;
use crate::inputs::walk;

/// How long nothing may happen before a change is taken in, where all files are closed.
const SETTLED: Duration = Duration::from_millis(2);

/// The same, while a file may still be being written.
const WRITING: Duration = Duration::from_millis(30);

/// After this a change is taken in even if more keeps happening.
const LONGEST: Duration = Duration::from_millis(500);

/// Watches a site.
pub(super) struct Watch {
    root: PathBuf,
    watcher: notify::RecommendedWatcher,
    watched: Vec<PathBuf>,
    events: mpsc::Receiver<notify::Result<Event>>,
    stirred: Arc<AtomicBool>,
}

/// Something happened.
pub(super) struct Batch {
    /// Where.
    pub(super) happened: Happened,
    /// When the first of it was heard of.
    pub(super) since: Instant,
}

impl Watch {
    /// Begins to watch the site in the folder `root`, a real path.
    pub(super) fn new(root: &Path) -> notify::Result<Self> {
        let (sender, events) = mpsc::channel();
        let stirred = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&stirred);
        let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            if event.as_ref().is_ok_and(is_noise) {
                return;
            }
            flag.store(true, Ordering::Relaxed);
            let _ = sender.send(event);
        })?;
        let mut watch = Self { root: root.to_owned(), watcher, watched: Vec::new(), events, stirred };
        // Here appears a folder that was moved away, or that was not there yet.
        watch.watcher.watch(root, RecursiveMode::NonRecursive)?;
        watch.look_again()?;
        Ok(watch)
    }

    /// Watches the folders of the site as they are now: one that was put in the place of another is a new one.
    pub(super) fn look_again(&mut self) -> notify::Result<()> {
        for folder in std::mem::take(&mut self.watched) {
            // It may be gone.
            let _ = self.watcher.unwatch(&folder);
        }
        for folder in walk::folders(&self.root) {
            self.watcher.watch(&folder, RecursiveMode::Recursive)?;
            self.watched.push(folder);
        }
        Ok(())
    }

    /// True where something has happened that was not yet asked for; any thread may look.
    pub(super) fn stirred(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.stirred)
    }

    /// What happens next; `None` where nothing does for `patience`.
    pub(super) fn next(&self, patience: Duration) -> Option<Batch> {
        let first = self.events.recv_timeout(patience).ok()?;
        let since = Instant::now();
        let mut gathered = Gathered::default();
        gathered.add(first, self);
        while since.elapsed() < LONGEST {
            let quiet = if gathered.writing.is_empty() { SETTLED } else { WRITING };
            match self.events.recv_timeout(quiet) {
                Ok(event) => gathered.add(event, self),
                Err(_) => break,
            }
        }
        self.stirred.store(false, Ordering::Relaxed);
        let happened = if gathered.anywhere { Happened::Anywhere } else { Happened::At(gathered.paths) };
        Some(Batch { happened, since })
    }

    /// A path as the site names it; `None` for what is no part of it.
    fn relative(&self, path: &Path) -> Option<String> {
        let inner = path.strip_prefix(&self.root).ok()?;
        let parts: Vec<_> = inner.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        matches!(parts.first().map(|part| &**part), Some("content" | "themes")).then(|| parts.join("/"))
    }
}

/// What happened within a moment.
#[derive(Default)]
struct Gathered {
    paths: BTreeSet<String>,
    /// Files that may still be being written.
    writing: BTreeSet<String>,
    anywhere: bool,
}

impl Gathered {
    fn add(&mut self, event: notify::Result<Event>, watch: &Watch) {
        let Ok(event) = event else {
            self.anywhere = true;
            return;
        };
        self.anywhere |= event.need_rescan();
        for path in &event.paths {
            let Some(relative) = watch.relative(path) else {
                // Records of people may lie in a folder elsewhere; beside the content lies much that is no part of it.
                self.anywhere |= !path.starts_with(&watch.root);
                continue;
            };
            if is_begun(&event.kind) {
                self.writing.insert(relative.clone());
            } else {
                self.writing.remove(&relative);
            }
            self.paths.insert(relative);
        }
    }
}

/// True for what changes nothing: files are opened and read all the time, by this program too.
fn is_noise(event: &Event) -> bool {
    let closed = EventKind::Access(AccessKind::Close(AccessMode::Write));
    matches!(event.kind, EventKind::Access(_)) && event.kind != closed && !event.need_rescan()
}

/// True where the system will say when the file is closed.
fn is_begun(kind: &EventKind) -> bool {
    let written =
        matches!(kind, EventKind::Create(CreateKind::File) | EventKind::Modify(ModifyKind::Data(_)));
    cfg!(target_os = "linux") && written
}
