//! What can go wrong on the way to disk, in plain words.
//!
//! A failure names the path and what was attempted, in both languages; `Display` is the English sentence.

use std::fmt;
use std::io;
use std::path::Path;
use std::path::PathBuf;

use crate::diagnostics::message::Message;
use crate::diagnostics::system;
use crate::say;

/// Why a site was not written. Unless it says otherwise, the former site is as it was.
#[derive(Debug)]
pub enum Failure {
    /// Another build holds the lock.
    Busy {
        /// The folder it writes to.
        output: PathBuf,
    },
    /// Files that are not the tool's stand where the site needs to write.
    Foreign {
        /// All of them, as the user would name them.
        paths: Vec<PathBuf>,
    },
    /// A file that is not the tool's appeared at an address while the site was being written.
    Appeared {
        /// Where it appeared.
        path: PathBuf,
        /// Where it lies now, if it was moved; the site is complete then.
        kept: Option<PathBuf>,
    },
    /// An address that no file can have.
    Address {
        /// The address.
        address: String,
        /// What is wrong with it.
        why: Message,
    },
    /// The manifest cannot be understood, so nobody knows which files are the tool's.
    Manifest {
        /// Where it lies.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
    },
    /// A share would be written where another share or a whole site stands.
    Shared {
        /// The output folder, as the user named it.
        output: PathBuf,
        /// The manifest that was found in it.
        mark: String,
    },
    /// A page could not be rendered.
    Render {
        /// Its address.
        address: String,
        /// What the renderer said.
        why: Message,
    },
    /// The machine refused.
    Machine {
        /// What was attempted.
        attempt: Attempt,
        /// With which file or folder.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
}

/// What was attempted when the machine refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    /// Reading or looking at something.
    Read,
    /// Writing a file.
    Write,
    /// Creating a folder.
    Create,
    /// Removing a file or folder.
    Remove,
    /// Putting a file in its place.
    Place,
    /// Taking the lock.
    Lock,
    /// Starting the threads.
    Start,
}

impl Failure {
    /// A failure of the machine at `path`.
    pub fn machine(attempt: Attempt, path: &Path, cause: impl Into<io::Error>) -> Failure {
        Failure::Machine { attempt, path: path.to_path_buf(), cause: cause.into() }
    }

    /// What went wrong and what to do, without a full stop.
    pub fn message(&self) -> Message {
        match self {
            Failure::Busy { output } => say!(
                "another build is writing `{output}`; wait until it has ended",
                "в `{output}` пишет другая сборка; дождитесь её конца",
                output = output.display(),
            ),
            Failure::Foreign { paths } => foreign(paths),
            Failure::Appeared { path, kept: None } => say!(
                "`{path}` appeared where a page belongs while the site was being written; move it away and build again",
                "пока записывался сайт, на месте страницы появился `{path}`; уберите его и соберите сайт снова",
                path = path.display(),
            ),
            Failure::Appeared { path, kept: Some(kept) } => say!(
                "`{path}` appeared where a page belongs while the site was being written; the site is complete, and what appeared was moved to `{kept}`",
                "пока записывался сайт, на месте страницы появился `{path}`; сайт записан целиком, а то, что появилось, теперь лежит в `{kept}`",
                path = path.display(),
                kept = kept.display(),
            ),
            Failure::Address { address, why: Message { en, ru } } => say!(
                "the address `{address}` cannot be a file: {en}",
                "по адресу `{address}` не может лежать файл: {ru}"
            ),
            Failure::Manifest { path, line } => say!(
                "line {line} of `{path}` is not what a build writes, so nobody knows which files are the tool's; restore that file, or empty the folder and build again",
                "строка {line} в `{path}` записана не сборкой, поэтому неизвестно, какие файлы здесь от неё; верните этот файл или очистите папку и соберите сайт снова",
                path = path.display(),
            ),
            Failure::Shared { output, mark } => say!(
                "nothing was written, because `{output}` holds another part of a site, or a whole one (`{mark}`); give each share a folder of its own, and copy the folders together afterwards",
                "ничего не записано: в `{output}` уже лежит другая часть сайта или весь сайт (`{mark}`); дайте каждой части свою папку, а потом скопируйте папки вместе",
                output = output.display(),
            ),
            Failure::Render { address, why: Message { en, ru } } => {
                say!("could not render `{address}`: {en}", "не удалось сделать страницу `{address}`: {ru}")
            }
            Failure::Machine { attempt, path, cause } => {
                let (attempt, cause) = (attempt.words(), system::words(cause));
                let path = path.display();
                Message {
                    en: format!("could not {} `{path}`: {}", attempt.en, cause.en),
                    ru: format!("не удалось {} `{path}`: {}", attempt.ru, cause.ru),
                }
            }
        }
    }
}

impl Attempt {
    /// What was attempted, as it stands after "could not".
    fn words(self) -> Message {
        match self {
            Attempt::Read => say!("read", "прочитать"),
            Attempt::Write => say!("write", "записать"),
            Attempt::Create => say!("create", "создать"),
            Attempt::Remove => say!("remove", "удалить"),
            Attempt::Place => say!("put in place", "поставить на место"),
            Attempt::Lock => say!("lock", "занять для сборки"),
            Attempt::Start => say!("start the threads for", "начать сборку в"),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().en)
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

/// Names the files in the way, the first ten of them.
fn foreign(paths: &[PathBuf]) -> Message {
    const SHOWN: usize = 10;
    let named: Vec<String> = paths.iter().take(SHOWN).map(|path| format!("`{}`", path.display())).collect();
    let more = match paths.len().saturating_sub(SHOWN) {
        0 => Message::default(),
        more => say!(" and {more} more", " и ещё {more}"),
    };
    let (list, Message { en, ru }) = (named.join(", "), more);
    say!(
        "nothing was written, because the site needs places that hold something it did not make: {list}{en}; move them away or build into another folder (`--output`)",
        "ничего не записано: там, где должен стоять сайт, лежит то, чего он не записывал: {list}{ru}; уберите это или соберите сайт в другую папку (`--output`)"
    )
}
