//! Texts that were read for their check and wait in memory for their page, so that the disk is asked once.
//!
//! What waits is bounded, however large a site is: behind the bound a text is read again when its page is rendered.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use crate::diagnostics::sink::Diagnostic;
use crate::inputs::file::InputFile;
use crate::inputs::file::Store;
use crate::inputs::read::LARGEST_TEXT;

/// How many bytes of texts wait at most.
const ROOM: usize = 24_000_000;

/// How many bytes of texts wait.
#[derive(Debug, Default)]
pub(super) struct Waiting(AtomicUsize);

impl Clone for Waiting {
    fn clone(&self) -> Self {
        Self(AtomicUsize::new(self.0.load(Ordering::Relaxed)))
    }
}

impl Waiting {
    /// True where so many bytes have room; only then it is taken.
    fn takes(&self, bytes: usize) -> bool {
        let fits = |taken: usize| taken.checked_add(bytes).filter(|taken| *taken <= ROOM);
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, fits).is_ok()
    }

    /// So many bytes do not wait any more.
    fn gives_back(&self, bytes: usize) {
        self.0.fetch_sub(bytes, Ordering::Relaxed);
    }
}

/// A text that may be waiting.
#[derive(Debug, Default)]
pub(super) struct Slot(Mutex<Option<Arc<str>>>);

impl Slot {
    fn lock(&self) -> MutexGuard<'_, Option<Arc<str>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clone for Slot {
    fn clone(&self) -> Self {
        Self(Mutex::new(self.lock().clone()))
    }
}

impl InputFile {
    /// The text: the one that waits, which then waits no longer; else as it is read, which then waits where `room` has
    /// place for it.
    pub(super) fn waiting_text(&self, room: &Waiting) -> Result<Arc<str>, Box<Diagnostic>> {
        if let Some(text) = self.waiting.lock().take() {
            room.gives_back(text.len());
            return Ok(text);
        }
        let text: Arc<str> = self.as_text(&self.bytes(LARGEST_TEXT)?)?.into();
        if matches!(self.store, Store::Disk(_)) {
            let mut slot = self.waiting.lock();
            // Another thread may have been quicker.
            if slot.is_none() && room.takes(text.len()) {
                *slot = Some(Arc::clone(&text));
            }
        }
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::ROOM;
    use super::Waiting;
    use crate::inputs::area::Area;
    use crate::inputs::file::InputFile;
    use crate::inputs::file::Spot;
    use crate::inputs::file::Store;

    #[test]
    fn what_does_not_fit_takes_no_room_from_what_does() {
        let waiting = Waiting::default();
        assert!(waiting.takes(ROOM - 10));
        assert!(!waiting.takes(11));
        assert!(waiting.takes(10));
        assert!(!waiting.takes(1));
        waiting.gives_back(3);
        assert!(waiting.takes(3));
        assert!(!waiting.takes(1));
    }

    #[test]
    fn a_text_waits_until_it_is_asked_for_again() {
        let folder = std::env::temp_dir().join(format!("impactbook-waiting-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("a.md");
        std::fs::write(&path, "One").unwrap();
        let file =
            InputFile::new("a.md".into(), Area::Stories, Store::Disk(Spot::At(Box::new(path.clone()))));
        let room = Waiting::default();
        assert_eq!(&*file.waiting_text(&room).unwrap(), "One");
        std::fs::write(&path, "Another").unwrap();
        assert_eq!(&*file.waiting_text(&room).unwrap(), "One");
        assert_eq!(&*file.waiting_text(&room).unwrap(), "Another");
        assert!(!room.takes(ROOM));
        assert_eq!(&*file.waiting_text(&room).unwrap(), "Another");
        assert!(room.takes(ROOM));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
