//! Where pictures of pixels are made and kept: drawings of charts, and photographs in their sizes.
//!
//! Comes in: a drawing, or a photograph with what is known of it. Goes out: bytes, from the folder `.impactbook/` of the
//! site where they were kept, else made now. A photograph is taken apart once for all its sizes, whoever asks first. The
//! folder may be deleted at any time.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;

use crate::photographs::album::Looks;
use crate::photographs::album::Negative;
use crate::photographs::size::Size;
use crate::pictures::Drawing;
use crate::publish::cache::Cache;

/// The way in which photographs are written; another word whenever it changes, so that none of the old way is used.
const WAY: &str = "photograph-1";

/// The name under which is kept what was found out about photographs.
const LOOKS: &str = "looks";

/// Makes pictures, and keeps them.
pub struct Darkroom {
    cache: Cache,
    /// Whether what was kept is used.
    trusted: bool,
    /// The sizes of photographs that were made and not yet asked for, where nothing that is kept is used.
    waiting: Mutex<BTreeMap<String, Arc<Waiting>>>,
}

/// Those of one photograph, by the names of their files.
type Waiting = Mutex<BTreeMap<String, Vec<u8>>>;

impl Darkroom {
    /// The darkroom of the site in `root`. Unless what was kept is `trusted`, everything is made anew.
    pub fn of(root: &Path, trusted: bool) -> Self {
        let cache = Cache::new(root.join(".impactbook/pictures"), trusted);
        Self { cache, trusted, waiting: Mutex::default() }
    }

    /// A drawing as a PNG.
    pub fn png(&self, drawing: &Drawing) -> Vec<u8> {
        self.cache.bytes(&drawing.name(), || drawing.png()).unwrap_or_default()
    }

    /// A photograph in one of its sizes; empty where its file is no more what it was.
    pub fn photograph(&self, negative: &Negative, size: Size) -> Vec<u8> {
        self.cache.bytes(&name(negative, size), || self.develop(negative, size)).unwrap_or_default()
    }

    /// Makes all sizes, and keeps the others for those who will ask for them.
    fn develop(&self, negative: &Negative, size: Size) -> Option<Vec<u8>> {
        let waiting = {
            let mut all = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(all.entry(negative.look.mark.clone()).or_default())
        };
        // Others who want the same photograph wait here: nothing that is done meanwhile is shared among threads.
        let mut waiting = waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let wanted = name(negative, size);
        if let Some(made) = waiting.remove(&wanted).or_else(|| self.cache.kept(&wanted)) {
            return Some(made);
        }
        let mut sizes = negative.look.sizes();
        if !sizes.contains(&size) {
            return negative.develop(&[size]).pop();
        }
        sizes.retain(|other| *other != size);
        sizes.push(size);
        let mut made = negative.develop(&sizes);
        let own = made.pop();
        for (other, bytes) in sizes.iter().zip(made) {
            let name = name(negative, *other);
            self.cache.keep(&name, &bytes);
            if !self.trusted {
                waiting.insert(name, bytes);
            }
        }
        own
    }

    /// Removes what was not asked for: what a site no longer shows, or may no longer show.
    pub fn sweep(&self) {
        self.cache.sweep();
    }
}

fn name(negative: &Negative, size: Size) -> String {
    format!("{WAY}-{}", negative.look.name(size))
}

/// What earlier builds of the site in `root` found out about photographs.
pub(super) fn remembered(root: &Path, trusted: bool) -> Arc<Looks> {
    let kept = looks(root, trusted).kept(LOOKS);
    Arc::new(kept.map(|bytes| Looks::remembered(&bytes)).unwrap_or_default())
}

/// Keeps what this build found out.
pub(super) fn remember(root: &Path, found: &Looks) {
    if let Some(bytes) = found.to_remember() {
        looks(root, true).keep(LOOKS, &bytes);
    }
}

fn looks(root: &Path, trusted: bool) -> Cache {
    Cache::new(root.join(".impactbook/builds"), trusted)
}
