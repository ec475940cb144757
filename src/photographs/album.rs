//! The pictures of a site, each looked at when it is first asked for.
//!
//! Comes in: the files of `content/images/`, and which of them may not be shown. Goes out: what is known of each, or the
//! problem with it. Many threads may ask at once. What was found out can be remembered from one run to the next
//! ([`Looks`]), because it depends on the bytes alone; a picture is never taken apart twice for it.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::OnceLock;
use std::sync::PoisonError;

use serde::Deserialize;
use serde::Serialize;

use crate::diagnostics::sink::Diagnostic;
use crate::inputs::area::Area;
use crate::inputs::changed::Stamp;
use crate::inputs::file::InputFile;
use crate::inputs::file::Inputs;
use crate::photographs;
use crate::photographs::LARGEST_FILE;
use crate::photographs::fault::Fault;
use crate::photographs::look;
use crate::photographs::look::Look;
use crate::photographs::size::Size;

/// What came of looking at a picture.
type Looked = Result<Look, Fault>;

/// The pictures of a site, sorted by path.
#[derive(Default)]
pub struct Album {
    pictures: Vec<Picture>,
    looks: Arc<Looks>,
    /// The marks of those that may not be shown: a copy under another name may not either.
    withheld: OnceLock<BTreeSet<String>>,
}

struct Picture {
    /// Relative to `images/`.
    path: Arc<str>,
    file: InputFile,
    withheld: bool,
    looked: OnceLock<Result<Look, Box<Diagnostic>>>,
}

impl Album {
    /// The pictures among the files; `withheld` says which may not be shown, by their paths below `images/`.
    pub fn of(inputs: &Inputs, withheld: &dyn Fn(&str) -> bool, looks: &Arc<Looks>) -> Self {
        let pictures = inputs.of(Area::Images).filter_map(|file| {
            let path: Arc<str> = file.path.strip_prefix("content/images/")?.into();
            let withheld = withheld(&path);
            Some(Picture { path, file: file.clone(), withheld, looked: OnceLock::new() })
        });
        Self { pictures: pictures.collect(), looks: Arc::clone(looks), withheld: OnceLock::new() }
    }

    /// The place of the picture at a path below `images/`.
    pub fn find(&self, path: &str) -> Option<usize> {
        self.pictures.binary_search_by(|picture| (*picture.path).cmp(path)).ok()
    }

    /// The paths of all pictures below `images/`.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.pictures.iter().map(|picture| &*picture.path)
    }

    /// What is known of a picture, or why it cannot be shown.
    pub fn look(&self, place: usize) -> Result<&Look, &Diagnostic> {
        let picture = &self.pictures[place];
        // Nothing is shared among threads while a picture is taken apart, so that none waits for what it should do.
        let looked = picture.looked.get_or_init(|| {
            let looked = self.looks.of(&picture.file)?;
            looked.map_err(|fault| Box::new(fault.at(&picture.file.path)))
        });
        looked.as_ref().map_err(|problem| &**problem)
    }

    /// What its editors should know of a picture: why it cannot be shown, or what is odd about it.
    pub fn problem(&self, place: usize) -> Option<Diagnostic> {
        match self.look(place) {
            Ok(look) => look.odd.map(|odd| odd.at(&self.pictures[place].file.path)),
            Err(problem) => Some(problem.clone()),
        }
    }

    /// True for a picture that may not be shown, or that has the same bytes as one that may not.
    pub fn is_withheld(&self, place: usize) -> bool {
        if self.pictures[place].withheld {
            return true;
        }
        let marks = self.withheld.get_or_init(|| {
            let withheld = self.pictures.iter().filter(|picture| picture.withheld);
            withheld.filter_map(|picture| Some(look::mark(&picture.file.bytes(LARGEST_FILE).ok()?))).collect()
        });
        !marks.is_empty() && self.look(place).is_ok_and(|look| marks.contains(&look.mark))
    }

    /// A picture that can be developed later, without the album.
    pub fn negative(&self, place: usize) -> Option<Negative> {
        let look = self.look(place).ok()?.clone();
        Some(Negative { look, file: self.pictures[place].file.clone() })
    }
}

/// A picture with what is known of it, from which each of its sizes can be made.
#[derive(Clone, Debug)]
pub struct Negative {
    /// What is known of it.
    pub look: Look,
    file: InputFile,
}

impl Negative {
    /// The picture in several sizes; empty where the file is no more what it was.
    pub fn develop(&self, sizes: &[Size]) -> Vec<Vec<u8>> {
        let Ok(bytes) = self.file.bytes(LARGEST_FILE) else { return Vec::new() };
        if look::mark(&bytes) != self.look.mark {
            return Vec::new();
        }
        photographs::develop_all(&bytes, &self.look, sizes)
    }
}

/// What was found out about pictures, by the marks of their bytes.
#[derive(Debug, Default)]
pub struct Looks(Mutex<Remembered>);

#[derive(Debug, Default, Serialize, Deserialize)]
struct Remembered {
    by_mark: BTreeMap<String, Looked>,
    /// The marks that were asked for in this run: the others are forgotten.
    #[serde(skip)]
    asked: BTreeSet<String>,
    /// The marks of files that are followed, as long as their stamps are the same.
    #[serde(skip)]
    followed: BTreeMap<Arc<str>, (Stamp, String)>,
}

impl Looks {
    /// What was remembered of an earlier run; nothing where it cannot be read.
    pub fn remembered(bytes: &[u8]) -> Self {
        Self(Mutex::new(serde_json::from_slice(bytes).unwrap_or_default()))
    }

    /// What is worth remembering: all that was asked for. `None` where no picture was.
    pub fn to_remember(&self) -> Option<Vec<u8>> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let asked = std::mem::take(&mut all.asked);
        all.by_mark.retain(|mark, _| asked.contains(mark));
        if all.by_mark.is_empty() { None } else { serde_json::to_vec(&*all).ok() }
    }

    fn of(&self, file: &InputFile) -> Result<Looked, Box<Diagnostic>> {
        if let Some(known) = self.followed(file) {
            return Ok(known);
        }
        let bytes = file.bytes(LARGEST_FILE).map_err(|problem| too_large(*problem))?;
        let mark = look::mark(&bytes);
        let known = self.all().by_mark.get(&mark).cloned();
        let looked = known.unwrap_or_else(|| look::look(&bytes));
        let mut all = self.all();
        if let Some(stamp) = file.stamp() {
            all.followed.insert(Arc::clone(&file.path), (stamp, mark.clone()));
        }
        all.asked.insert(mark.clone());
        all.by_mark.insert(mark, looked.clone());
        Ok(looked)
    }

    /// What is known of a file that has not changed since it was read.
    fn followed(&self, file: &InputFile) -> Option<Looked> {
        let all = self.all();
        let (stamp, mark) = all.followed.get(&file.path)?;
        if file.stamp() == Some(*stamp) { all.by_mark.get(mark).cloned() } else { None }
    }

    fn all(&self) -> std::sync::MutexGuard<'_, Remembered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What to do about a photograph that is too large is not what is to be done about a text.
fn too_large(mut problem: Diagnostic) -> Box<Diagnostic> {
    if problem.code == crate::diagnostics::code::Code::TooLarge {
        problem.hint = Some(crate::say!(
            "Save it smaller: 2000 pixels from side to side are more than any page shows.",
            "Сохраните его меньше: 2000 точек в ширину — больше, чем показывает любая страница."
        ));
    }
    Box::new(problem)
}
