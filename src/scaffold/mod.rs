//! Starter files: what `impactbook new` writes.
//!
//! In come a folder, a kind and a name; out come the paths that were written. The files are compiled in; their
//! comments exist in English and Russian, and only one language is written. Nothing that exists is overwritten: where
//! one file is in the way, none is written.

use std::borrow::Cow;
use std::fmt;
use std::fs;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use crate::base::slug::slug;
use crate::scaffold::template::Values;

mod template;

/// The language of the comments in starter files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentLanguage {
    /// English.
    English,
    /// Russian.
    Russian,
}

/// What a new site begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// An invented foundation that shows everything the tool can do.
    Example,
    /// The folders and one line of each thing that is required.
    Empty,
}

/// A kind of record that can be begun from a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A funder's programme.
    Programme,
    /// A funded project.
    Project,
    /// A town.
    Town,
    /// A story.
    Story,
}

/// Why nothing was written.
#[derive(Debug)]
pub enum Failure {
    /// A name without a letter or digit that can stand in an address.
    Nameless {
        /// The name.
        name: String,
    },
    /// These exist already.
    Exists {
        /// All of them.
        paths: Vec<PathBuf>,
    },
    /// The folder is no site: it has no `content/site.yaml`.
    NoSite {
        /// The folder.
        root: PathBuf,
    },
    /// The machine refused; files written before are removed again.
    Machine {
        /// Which file or folder was to be written.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
}

/// The longest id that is made from a name; longer names lose their last words.
const LONGEST_ID: usize = 60;

/// Begins a site in `folder`, which may exist, and says which files were written.
pub fn site(folder: &Path, start: Start, language: CommentLanguage) -> Result<Vec<PathBuf>, Failure> {
    let files = match start {
        Start::Example => template::starter(language),
        Start::Empty => template::empty(language),
    };
    write(folder, files)
}

/// Begins a record of a site and says which file was written.
pub fn record(root: &Path, kind: Kind, name: &str, language: CommentLanguage) -> Result<PathBuf, Failure> {
    if !root.join("content/site.yaml").is_file() {
        return Err(Failure::NoSite { root: root.to_path_buf() });
    }
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let id = id(&name).ok_or_else(|| Failure::Nameless { name: name.clone() })?;
    let path = format!("content/{}/{id}.{}", kind.folder(), kind.ending());
    // What the record must name is there already, where the site has one: then it can be built at once.
    let first = |folder, otherwise: &str| first_of(root, folder).unwrap_or_else(|| otherwise.to_owned());
    let values = Values {
        name: &name,
        id: &id,
        programme: &first("programmes", "first-step"),
        town: &first("towns", "fox-hill"),
        organisation: &first("organisations", "northern-lantern"),
    };
    let text = template::record(kind, &values, language);
    write(root, vec![(path.clone(), Cow::Owned(text.into_bytes()))])?;
    Ok(root.join(path))
}

/// The first id in a folder of records, by the alphabet; none where there is no file of a single record.
fn first_of(root: &Path, folder: &str) -> Option<String> {
    let files = fs::read_dir(root.join("content").join(folder)).ok()?;
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let ids = names.filter_map(|name| name.strip_suffix(".yaml").map(str::to_owned));
    ids.filter(|id| slug(id) == *id).min()
}

impl Kind {
    /// The folder below `content/`.
    fn folder(self) -> &'static str {
        match self {
            Kind::Programme => "programmes",
            Kind::Project => "projects",
            Kind::Town => "towns",
            Kind::Story => "stories",
        }
    }

    /// The ending of its files.
    fn ending(self) -> &'static str {
        match self {
            Kind::Story => "md",
            _ => "yaml",
        }
    }
}

/// The id that a name gives: its slug, without the words that make it too long.
fn id(name: &str) -> Option<String> {
    let mut id = slug(name);
    if id.len() > LONGEST_ID {
        let end = id[..=LONGEST_ID].rfind('-').unwrap_or(LONGEST_ID);
        id.truncate(end);
    }
    (!id.is_empty()).then_some(id)
}

/// Writes files below `folder`, all or none.
fn write(folder: &Path, files: Vec<(String, Cow<'static, [u8]>)>) -> Result<Vec<PathBuf>, Failure> {
    let taken: Vec<PathBuf> = files.iter().filter_map(|(path, _)| in_the_way(folder, path)).collect();
    if !taken.is_empty() {
        let mut paths = taken;
        paths.sort();
        paths.dedup();
        return Err(Failure::Exists { paths });
    }
    let mut written = Vec::new();
    for (path, bytes) in files {
        let path = folder.join(path);
        if let Err(cause) = write_new(&path, &bytes) {
            for path in &written {
                // What was written a moment ago goes; what cannot go is named by the next attempt.
                let _ = fs::remove_file(path);
            }
            return Err(Failure::Machine { path, cause });
        }
        written.push(path);
    }
    Ok(written)
}

/// What stands where a file is to be written: something of that name, or something above it that is no folder.
fn in_the_way(folder: &Path, path: &str) -> Option<PathBuf> {
    let mut above = folder.to_path_buf();
    for part in path.split('/') {
        if !above.is_dir() {
            return above.symlink_metadata().is_ok().then_some(above);
        }
        above.push(part);
    }
    above.symlink_metadata().is_ok().then_some(above)
}

/// Writes a file that does not exist, and the folders above it.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(above) = path.parent() {
        fs::create_dir_all(above)?;
    }
    fs::OpenOptions::new().write(true).create_new(true).open(path)?.write_all(bytes)
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Nameless { name } => {
                write!(
                    f,
                    "`{name}` has no letter or digit that can stand in an address; give it another name"
                )
            }
            Failure::Exists { paths } => {
                let paths: Vec<String> = paths.iter().map(|path| format!("`{}`", path.display())).collect();
                write!(f, "nothing was written, because this exists already: {}", paths.join(", "))
            }
            Failure::NoSite { root } => write!(
                f,
                "there is no site in `{}`: it has no `content/site.yaml`; begin one with `impactbook new site`",
                root.display()
            ),
            Failure::Machine { path, cause } => write!(f, "could not write `{}`: {cause}", path.display()),
        }
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Failure::Machine { cause, .. } => Some(cause),
            _ => None,
        }
    }
}
