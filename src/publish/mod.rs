//! Publishing: from addresses and a function that renders any one of them to a site on disk.
//!
//! In come the folder, the addresses and `render`; out comes [`Written`], what was done. The former site stays
//! whole until the new one takes its place, whenever the program is stopped. This stage knows nothing of pages:
//! to it an address is a path and a page is bytes.

//!
//! What is promised: killed at any moment (`kill -9` too), a build leaves the former site or the new one. Between the
//! first and the last of single files (few changes, or no exchange) a reader may see some new and some old pages, each
//! whole; a build killed there is finished by the next start, or by [`recover`]. Against the loss of power the promise
//! is less, because waiting for the disk at every file would take minutes: only the manifest is waited for, and a build
//! with [`Former::Reread`] repairs what was torn.

use std::io;
use std::path::Path;
use std::path::PathBuf;

use rayon::ThreadPoolBuilder;
use rustix::fs::FileType;

use crate::diagnostics::message::Message;
use crate::publish::address::Addresses;
use crate::publish::failure::Attempt;
use crate::publish::failure::Failure;
use crate::publish::journal::Journal;
use crate::publish::journal::Step;
use crate::publish::list::List;
use crate::publish::lock::Lock;
use crate::publish::place::Place;
use crate::publish::seal::Seal;
use crate::publish::shard::Shard;
use crate::publish::stage::Page;
use crate::publish::stage::Scene;
use crate::publish::stage::Stage;
use crate::publish::survey::OldSite;

pub mod address;
pub mod cache;
pub mod failure;
pub mod list;
pub mod seal;
pub mod shard;
mod place;
mod lock;
mod manifest;
mod survey;
mod seen;
mod stage;
mod journal;
mod exchange;
mod disk;

/// One file in so many may change for the changes to be made one by one: for more, a whole new tree is cheap enough.
const FEW: usize = 16;

/// How a site is written.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// How many threads render and write; 0 takes those of the caller, all cores if nothing was said. They are the ones
    /// that read the records, and use again what memory that left.
    pub jobs: usize,
    /// Whether the former files are known by the manifest or read again.
    pub former: Former,
    /// How the new files take the place of the former ones.
    pub way: Way,
    /// The share of the site that the addresses are, where it is written in several.
    pub shard: Option<Shard>,
    /// Whether to say which files are other than they were.
    pub list: bool,
}

impl Options {
    /// The name of the manifest that is written.
    fn mark(&self) -> String {
        self.shard.map_or_else(|| manifest::NAME.to_owned(), |shard| shard.manifest())
    }
}

/// How the former files are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Former {
    /// By the manifest's hash, where size and time on disk agree with it.
    #[default]
    Trusted,
    /// By reading each file again (`--no-cache`).
    Reread,
}

/// How new files take the place of former ones.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Way {
    /// Few changes one by one, many by exchanging the whole folder.
    #[default]
    Cheapest,
    /// Always one by one: the folder itself stays the same folder, as something that watches it may need.
    OneByOne,
}

/// What a build did to the output folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Files of the site, without the manifest.
    pub files: usize,
    /// Files that were rendered; of the others it was known that they are as they would be.
    pub made: usize,
    /// Files that are new or have new bytes.
    pub changed: usize,
    /// Files left as they were, inode and time included.
    pub unchanged: usize,
    /// Files of the former build that are gone.
    pub removed: usize,
    /// The size of the whole site in bytes, without the manifest and foreign files.
    pub bytes: u64,
    /// How the new files took their place.
    pub how: How,
    /// Which files are other than they were, where the options ask for it.
    pub list: Option<List>,
}

/// How the new files took their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// Nothing differed; nothing was touched.
    Untouched,
    /// The finished folder took the place of the former one at one stroke.
    Exchanged,
    /// One by one, as few files changed or the options asked for it.
    OneByOne,
    /// File by file, because the folder could not be exchanged; the summary line says why.
    Refused(Refusal),
}

/// Why a whole folder could not be exchanged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The output folder is a mount point, or what is beside it cannot be written.
    Apart,
    /// The program was started from inside the output folder.
    Inside,
    /// The output folder belongs to somebody else.
    Owner,
    /// A file in it cannot be hard-linked.
    Links,
    /// The file system or system does not know how to exchange two names.
    System,
}

/// Writes the site: `render(i)` gives the bytes of `addresses[i]`, on any thread and in any order.
///
/// An address is a path below `output`, with `/` between its parts. Bytes go to disk as they are rendered, so memory
/// does not grow with the site.
///
/// ```no_run
/// use impactbook::publish::{Options, write};
///
/// let addresses = ["index.html", "towns/fox-hill/index.html"];
/// let render = |index: usize| Ok::<_, String>(format!("<h1>{}</h1>", addresses[index]));
/// let written = write("output".as_ref(), &addresses, render, &Options::default())?;
/// assert_eq!(written.files, 2);
/// # Ok::<(), impactbook::publish::failure::Failure>(())
/// ```
pub fn write<A, B, E, R>(
    output: &Path,
    addresses: &[A],
    render: R,
    options: &Options,
) -> Result<Written, Failure>
where
    A: AsRef<str> + Sync,
    B: AsRef<[u8]>,
    E: Into<Message>,
    R: Fn(usize) -> Result<B, E> + Sync,
{
    let addresses = Addresses::check(addresses)?;
    let (written, _, ()) =
        write_taken(Taken::of(output), &addresses, (Each(&render), None), options, |_| ())?;
    Ok(written)
}

/// Who makes the bytes of a site.
pub trait Maker: Sync {
    /// The bytes of a file.
    type Bytes: AsRef<[u8]>;
    /// Why they could not be made.
    type Why: Into<Message>;

    /// The bytes of `addresses[index]`; asked on any thread and in any order.
    fn make(&self, index: usize) -> Result<Self::Bytes, Self::Why>;

    /// Asked from time to time, when nothing is being made.
    fn rest(&mut self) {}
}

/// Whose files are made each for itself.
struct Each<R>(R);

impl<B: AsRef<[u8]>, E: Into<Message>, R: Fn(usize) -> Result<B, E> + Sync> Maker for Each<R> {
    type Bytes = B;
    type Why = E;

    fn make(&self, index: usize) -> Result<B, E> {
        self.0(index)
    }
}

/// What a former build wrote, and of each of the addresses whether what stands there would be made the same.
pub type Held<'a> = (&'a Seal, &'a [bool]);

/// The output folder, taken for a build and looked at, before anybody knows what will be written: that takes as long as
/// much of the rest of a small change, and needs nothing of it. What went wrong is told to who writes.
#[derive(Debug)]
pub struct Taken {
    output: PathBuf,
    folder: Result<Folder, Failure>,
}

/// The output folder of a build that has begun; nobody else may write to it.
#[derive(Debug)]
struct Folder {
    place: Place,
    _lock: Lock,
    old: Option<OldSite>,
}

impl Taken {
    /// Finishes what a killed build left to be finished, and looks at what stands there.
    pub fn of(output: &Path) -> Self {
        let folder = || {
            let place = Place::find(output)?;
            let lock = Lock::take(&place)?;
            journal::recover(&place)?;
            let old = OldSite::open(&place)?;
            Ok(Folder { place, _lock: lock, old })
        };
        Self { output: output.to_owned(), folder: folder() }
    }
}

/// The same into a folder that was taken before, where files may be known not to have to be made: they are left as they
/// are, unless somebody else had a hand in them. Says also by what a later build knows that what was written still stands
/// there. `made` is asked when all are made, while they are put in place.
pub fn write_taken<M: Maker + Send, T: Send>(
    taken: Taken,
    addresses: &Addresses<'_>,
    (maker, held): (M, Option<Held<'_>>),
    options: &Options,
    made: impl FnOnce(M) -> T + Send,
) -> Result<(Written, Seal, T), Failure> {
    let output = taken.output.clone();
    on_threads(&output, options, || write_into(taken, addresses, (maker, held), options, made))
}

fn write_into<M: Maker + Send, T: Send>(
    taken: Taken,
    addresses: &Addresses<'_>,
    (mut maker, held): (M, Option<Held<'_>>),
    options: &Options,
    made: impl FnOnce(M) -> T + Send,
) -> Result<(Written, Seal, T), Failure> {
    let mark = options.mark();
    let Folder { place, _lock, old } = taken.folder?;
    let known = match &old {
        Some(old) => {
            old.check_share(&place, &mark)?;
            old.survey(&place, addresses, options.former)?
        }
        None => Vec::new(),
    };
    let stage = Stage::create(&place)?;
    let (old, known) = (old.as_ref(), &known[..]);
    // What is held is held of that very site.
    let held =
        held.filter(|(seal, _)| old.is_some_and(|old| old.is_marked(&mark) && seal.is_of(&old.manifest)));
    let scene = Scene { place: &place, addresses, old, known, held, stage: &stage, mark: &mark };
    let written = stage::make(&scene, &mut maker).and_then(|pages| {
        let (settled, asked) = rayon::join(|| settle(&scene, &pages, options), || made(maker));
        settled.map(|(written, seal)| (written, seal, asked))
    });
    // After a failure before the first change this leaves the former site alone; after a later one the journal
    // stays, and with it the work tree that it needs.
    if written.is_ok() || !place.work("journal").exists() {
        Stage::remove(&place)?;
    }
    written
}

/// Writes a folder that is never changed again, at one stroke: it is there whole or not at all. `false` where something
/// stands there already; nothing was touched then.
pub fn write_once(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<bool, Failure> {
    if folder.symlink_metadata().is_ok() {
        return Ok(false);
    }
    let addresses: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    let bytes = |place: usize| Ok::<_, Message>(&files[place].1);
    write(folder, &addresses, bytes, &Options::default())?;
    // What is frozen has its own list; nothing of it is ever written again.
    let manifest = folder.join(manifest::NAME);
    std::fs::remove_file(&manifest).map_err(|cause| Failure::machine(Attempt::Remove, &manifest, cause))?;
    Ok(true)
}

/// Finishes what a killed build began to put in place, or removes what it had not; does nothing where there is
/// nothing to do.
pub fn recover(output: &Path) -> Result<(), Failure> {
    let place = Place::find(output)?;
    let _lock = Lock::take(&place)?;
    journal::recover(&place)
}

/// Does the work on as many threads of its own as were asked for, or on those of the caller.
fn on_threads<T: Send>(
    output: &Path,
    options: &Options,
    work: impl FnOnce() -> Result<T, Failure> + Send,
) -> Result<T, Failure> {
    if options.jobs == 0 {
        return work();
    }
    let pool = ThreadPoolBuilder::new().num_threads(options.jobs).thread_name(|at| format!("page {at}"));
    let failed = |cause| Failure::machine(Attempt::Start, output, io::Error::other(cause));
    pool.build().map_err(failed)?.install(work)
}

/// Puts the rendered site in place by the cheapest way that keeps it whole.
fn settle(scene: &Scene, pages: &[Page], options: &Options) -> Result<(Written, Seal), Failure> {
    let lines = || scene.addresses.in_order().map(|index| (scene.addresses.paths[index], pages[index].hash));
    let changed = pages.iter().filter(|page| page.changed).count();
    let gone = gone(scene);
    let list = options.list.then(|| List::of(scene, pages, &gone));
    let is_page = |path: &&&str| !manifest::is_name(path.as_bytes());
    let removed = gone.iter().filter(is_page).filter(|path| stands(scene, path)).count();
    let same = changed == 0
        && scene.old.is_some_and(|old| old.is_marked(scene.mark) && old.manifest.lines().eq(lines()));
    let hash = scene.stage.write_manifest(scene, lines(), same)?;
    let sizes = scene.addresses.in_order().map(|index| pages[index].size);
    let seal = Seal::new(hash, sizes.collect());
    let how = if same {
        How::Untouched
    } else {
        let few = options.way == Way::OneByOne || (changed + removed) * FEW <= pages.len();
        let how = if few && scene.old.is_some() { How::OneByOne } else { exchange::exchange(scene, pages)? };
        if how != How::Exchanged {
            move_pages(scene, pages, &gone)?;
        }
        how
    };
    let bytes = pages.iter().map(|page| page.size).sum();
    let (files, made) = (pages.len(), pages.iter().filter(|page| page.made).count());
    let written = Written { files, made, changed, unchanged: files - changed, removed, bytes, how, list };
    Ok((written, seal))
}

/// The former site's files that the new one does not have, its other manifests last.
fn gone<'a>(scene: &'a Scene) -> Vec<&'a str> {
    let former = scene.old.into_iter().flat_map(|old| &old.manifest.entries);
    let mut needed = scene.addresses.in_order().map(|index| scene.addresses.paths[index]).peekable();
    // Both are sorted: gone through side by side.
    let files = former.map(|(path, _)| path.as_str()).filter(|path| {
        while needed.next_if(|address| address < path).is_some() {}
        needed.peek() != Some(path)
    });
    let marks = scene.old.into_iter().flat_map(|old| &old.marks).map(String::as_str);
    files.chain(marks.filter(|mark| *mark != scene.mark)).collect()
}

/// Whether a file of the former site is still there.
fn stands(scene: &Scene, path: &str) -> bool {
    let stand = scene.old.and_then(|old| disk::look(&old.root, path.as_bytes()).ok().flatten());
    stand.is_some_and(|stand| stand.kind == FileType::RegularFile)
}

/// Moves the changed files into place one by one, under a journal.
fn move_pages(scene: &Scene, pages: &[Page], gone: &[&str]) -> Result<(), Failure> {
    let Some(old) = scene.old else {
        return Ok(());
    };
    let (first, last): (Vec<&str>, Vec<&str>) =
        gone.iter().partition(|path| in_the_way(scene.addresses, path));
    let remove = |path: &&str| Step::Remove((*path).to_owned());
    let mut steps: Vec<Step> = first.iter().map(remove).collect();
    for index in scene.addresses.in_order() {
        let path = scene.addresses.paths[index].to_owned();
        match pages[index] {
            Page { changed: false, .. } => {}
            Page { fresh: true, .. } => steps.push(Step::Add(path)),
            Page { fresh: false, .. } => steps.push(Step::Put(path)),
        }
    }
    steps.extend(last.iter().map(remove));
    steps.push(Step::Put(scene.mark.to_owned()));
    let journal = Journal::Steps(steps);
    journal::write(scene.place, &journal)?;
    journal::apply(scene.place, &old.root, &scene.stage.root, journal.steps())?;
    journal::remove(scene.place)
}

/// Whether a former file must go before a new one can come: where a page is now was a folder, or the reverse.
fn in_the_way(addresses: &Addresses, path: &str) -> bool {
    let above = path.match_indices('/').any(|(slash, _)| addresses.find(&path[..slash]).is_some());
    above || addresses.has_below(path)
}
