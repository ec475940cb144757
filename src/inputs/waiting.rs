//! Texts that were read for their check and wait in memory for their page, so that the disk is asked once.
//!
//! What waits is bounded, however large a site is: behind the bound a text is read again when its page is rendered.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

use crate::diagnostics::sink::Diagnostic;
use crate::inputs::file::InputFile;
use crate::inputs::file::Store;
use crate::inputs::read::LARGEST_TEXT;

/// How many bytes of texts wait at most.
const ROOM: usize = 24_000_000;

/// The texts that wait.
#[derive(Debug, Default)]
pub(super) struct Waiting(Mutex<Texts>);

/// Texts by the paths of their files.
#[derive(Clone, Debug, Default)]
struct Texts {
    by_path: BTreeMap<Arc<str>, Arc<str>>,
    /// How many bytes they have.
    bytes: usize,
}

impl Clone for Waiting {
    fn clone(&self) -> Self {
        Self(Mutex::new(self.lock().clone()))
    }
}

impl Texts {
    /// Keeps a text where there is room for it, unless another thread was quicker.
    fn keep(&mut self, path: &Arc<str>, text: &Arc<str>) {
        let fits = self.bytes.checked_add(text.len()).is_some_and(|bytes| bytes <= ROOM);
        if fits && !self.by_path.contains_key(path) {
            self.by_path.insert(Arc::clone(path), Arc::clone(text));
            self.bytes += text.len();
        }
    }

    fn take(&mut self, path: &str) -> Option<Arc<str>> {
        let text = self.by_path.remove(path)?;
        self.bytes -= text.len();
        Some(text)
    }
}

impl Waiting {
    fn lock(&self) -> MutexGuard<'_, Texts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What waits of a file is not what it holds any more.
    pub(super) fn forget(&self, path: &str) {
        self.lock().take(path);
    }

    /// The text of a file: the one that waits, which then waits no longer; else as it is read, which then waits where there
    /// is room for it.
    pub(super) fn text(&self, file: &InputFile) -> Result<Arc<str>, Box<Diagnostic>> {
        let on_disk = matches!(file.store, Store::Disk(_));
        if on_disk && let Some(text) = self.lock().take(&file.path) {
            return Ok(text);
        }
        let text: Arc<str> = file.as_text(&file.bytes(LARGEST_TEXT)?)?.into();
        if on_disk {
            self.lock().keep(&file.path, &text);
        }
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::ROOM;
    use super::Texts;
    use super::Waiting;
    use crate::inputs::area::Area;
    use crate::inputs::file::InputFile;
    use crate::inputs::file::Spot;
    use crate::inputs::file::Store;

    #[test]
    fn what_does_not_fit_takes_no_room_from_what_does() {
        let mut texts = Texts::default();
        let text = |bytes: usize| Arc::<str>::from("x".repeat(bytes));
        texts.keep(&"a.md".into(), &text(ROOM - 10));
        texts.keep(&"b.md".into(), &text(11));
        assert_eq!(texts.take("b.md"), None);
        texts.keep(&"b.md".into(), &text(7));
        texts.keep(&"c.md".into(), &text(3));
        texts.keep(&"d.md".into(), &text(1));
        assert_eq!(texts.take("d.md"), None);
        assert_eq!(texts.take("c.md"), Some(text(3)));
        texts.keep(&"d.md".into(), &text(1));
        assert_eq!(texts.take("d.md"), Some(text(1)));
        assert!(texts.take("a.md").is_some() && texts.take("b.md").is_some());
        assert_eq!(texts.bytes, 0);
    }

    #[test]
    fn a_text_waits_until_it_is_asked_for_again() {
        let folder = std::env::temp_dir().join(format!("impactbook-waiting-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("a.md");
        std::fs::write(&path, "One").unwrap();
        let file =
            InputFile::new("a.md".into(), Area::Stories, Store::Disk(Spot::At(Box::new(path.clone()))));
        let waiting = Waiting::default();
        let text = || waiting.text(&file).unwrap();
        assert_eq!(&*text(), "One");
        std::fs::write(&path, "Another").unwrap();
        assert_eq!(&*text(), "One");
        assert_eq!(&*text(), "Another");
        assert_eq!(waiting.lock().bytes, "Another".len());
        assert_eq!(&*text(), "Another");
        assert_eq!(waiting.lock().bytes, 0);
        // What has changed while it waited is read again.
        assert_eq!(&*text(), "Another");
        std::fs::write(&path, "A third").unwrap();
        waiting.forget("a.md");
        assert_eq!(&*text(), "A third");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
