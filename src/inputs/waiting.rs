//! Texts that were read for their check and wait in memory for their page, so that the disk is asked once.
//!
//! What waits is bounded, however large a site is: behind the bound a text is read again when its page is rendered.

use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use crate::diagnostics::sink::Diagnostic;
use crate::inputs::file::InputFile;
use crate::inputs::file::Store;
use crate::inputs::read::LARGEST_TEXT;

/// How many bytes of texts wait at most.
const ROOM: usize = 64_000_000;

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
}

impl InputFile {
    /// The text: the one that waits, else as it is read, which then waits where `room` has place for it.
    pub(super) fn waiting_text(&self, room: &Waiting) -> Result<Arc<str>, Box<Diagnostic>> {
        if let Some(text) = self.waiting.get() {
            return Ok(Arc::clone(text));
        }
        let text: Arc<str> = self.as_text(&self.bytes(LARGEST_TEXT)?)?.into();
        if matches!(self.store, Store::Disk(_)) && room.takes(text.len()) {
            // Another thread may have been quicker.
            let _ = self.waiting.set(Arc::clone(&text));
        }
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::ROOM;
    use super::Waiting;

    #[test]
    fn what_does_not_fit_takes_no_room_from_what_does() {
        let waiting = Waiting::default();
        assert!(waiting.takes(ROOM - 10));
        assert!(!waiting.takes(11));
        assert!(waiting.takes(10));
        assert!(!waiting.takes(1));
    }
}
