//! Releases: what was frozen, in `content/releases/<date>/`, as it was written and never changed since.
//!
//! Comes in: the files of these folders. Goes out: each release with its figures and files, after every file was held
//! against the hash that `release.json` has of it. Writing them is a later stage's affair; their form is defined here.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rayon::prelude::*;
use serde::Deserialize;
use serde::Serialize;
use sha2::Digest;
use sha2::Sha256;

use crate::base::time::Date;
use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::inputs::area::Area;
use crate::inputs::file::InputFile;
use crate::inputs::file::Inputs;
use crate::say;

/// The file of a release that lists the others.
pub const LIST: &str = "release.json";

/// The largest frozen file that is read, the list included.
const LARGEST: u64 = 40_000_000;

/// `release.json`: what was frozen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// The day of the release, which is its folder: `2026-11-22`.
    pub date: String,
    /// What people call it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Every published figure on that day, by its id.
    pub figures: BTreeMap<String, FrozenFigure>,
    /// A mark of the data of each chart, by the chart's id: while it is the same, there are no newer data.
    pub charts: BTreeMap<String, String>,
    /// SHA-256 of each frozen file, by its path in the folder.
    pub files: BTreeMap<String, String>,
}

/// A figure on the day of a release.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenFigure {
    /// The value for comparing: `exact 160`, `missing not_published`.
    pub value: String,
    /// The value as readers saw it, by language.
    pub shown: BTreeMap<String, String>,
    /// What the figure was called, by language: `Jobs created: Bakery, 2018`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub called: BTreeMap<String, String>,
    /// The rows behind it: the record, and a mark of what it said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<String>,
}

/// A release.
#[derive(Clone, Debug)]
pub struct Release {
    /// What was frozen.
    pub list: List,
    day: Date,
    files: Vec<InputFile>,
}

impl Release {
    /// The name of its folder: `2026-11-22`.
    pub fn folder(&self) -> &str {
        &self.list.date
    }

    /// Its day.
    pub fn day(&self) -> Date {
        self.day
    }

    /// The paths of its files in the folder, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| self.inner(file))
    }

    /// The path of the file at this place among them.
    pub fn path(&self, place: usize) -> &str {
        self.files.get(place).map_or("", |file| self.inner(file))
    }

    /// A file by its path in the folder.
    pub fn file(&self, path: &str) -> Option<&InputFile> {
        let place = self.files.binary_search_by(|file| self.inner(file).cmp(path)).ok()?;
        self.files.get(place)
    }

    /// The bytes of the file at this place among the paths.
    pub fn bytes(&self, place: usize) -> Result<Vec<u8>, Box<Diagnostic>> {
        self.files.get(place).map_or_else(|| Ok(Vec::new()), |file| file.bytes(LARGEST))
    }

    /// The bytes of a file by its path; `None` where there is none or it cannot be read.
    pub fn bytes_of(&self, path: &str) -> Option<Vec<u8>> {
        self.file(path)?.bytes(LARGEST).ok()
    }

    fn inner<'f>(&self, file: &'f InputFile) -> &'f str {
        file.path.strip_prefix(FOLDER).and_then(|path| path.split_once('/')).map_or("", |(_, path)| path)
    }
}

const FOLDER: &str = "content/releases/";

/// SHA-256 as it stands in the list and as `sha256sum` prints it.
pub fn hash(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        use std::fmt::Write;
        let _ = write!(out, "{byte:02x}");
    }
    out
}

/// Reads all releases, the oldest first. One of which anything is wrong is an error, because what was frozen is cited.
pub(super) fn load(inputs: &Inputs, diagnostics: &Diagnostics) -> Vec<Release> {
    let mut folders: BTreeMap<&str, Vec<&InputFile>> = BTreeMap::new();
    for file in inputs.of(Area::Releases) {
        match file.path.strip_prefix(FOLDER).and_then(|path| path.split_once('/')) {
            Some((folder, _)) => folders.entry(folder).or_default().push(file),
            None => diagnostics.add(Diagnostic::new(
                Code::BrokenRelease,
                Place::file(file.path.clone()),
                say!(
                    "In `content/releases` there are only folders that `impactbook release` has written.",
                    "В `content/releases` лежат только папки, которые записал `impactbook release`."
                ),
            )),
        }
    }
    folders.into_iter().filter_map(|(folder, files)| release(folder, &files, diagnostics)).collect()
}

fn release(folder: &str, files: &[&InputFile], diagnostics: &Diagnostics) -> Option<Release> {
    let at = |path: &str| Place::file(format!("{FOLDER}{folder}/{path}"));
    let wrong = |path: &str, message: Message| {
        diagnostics.add(Diagnostic::new(Code::BrokenRelease, at(path), message).hint(restore()));
    };
    let day = Date::parse(folder).filter(|date| date.day.is_some());
    let Some(list_file) = files.iter().find(|file| file.path.ends_with(&format!("{folder}/{LIST}"))) else {
        wrong(
            LIST,
            say!(
                "The release `{folder}` has no `{LIST}`, so nobody can tell what was frozen.",
                "В выпуске `{folder}` нет `{LIST}`, и неизвестно, что в нём зафиксировано."
            ),
        );
        return None;
    };
    let bytes = match list_file.bytes(LARGEST) {
        Ok(bytes) => bytes,
        Err(problem) => {
            diagnostics.add(*problem);
            return None;
        }
    };
    let list: List = match serde_json::from_slice(&bytes) {
        Ok(list) => list,
        Err(error) => {
            wrong(
                LIST,
                say!("This list cannot be understood: {error}.", "Этот список нельзя понять: {error}."),
            );
            return None;
        }
    };
    let Some(day) = day.filter(|_| list.date == folder) else {
        let date = &list.date;
        wrong(
            LIST,
            say!(
                "The folder is called `{folder}`, but the list was written for `{date}`.",
                "Папка называется `{folder}`, а список записан для `{date}`."
            ),
        );
        return None;
    };
    let release = Release { list, day, files: files.iter().map(|file| (*file).clone()).collect() };
    for (path, message) in differences(&release) {
        wrong(&path, message);
    }
    Some(release)
}

/// What is no longer as it was frozen: path and sentence.
fn differences(release: &Release) -> Vec<(String, Message)> {
    let there: BTreeSet<&str> = release.paths().collect();
    let listed = &release.list.files;
    let lost = listed.keys().filter(|path| !there.contains(path.as_str())).map(|path| {
        (path.clone(), say!("This frozen file is missing.", "Этого зафиксированного файла нет."))
    });
    let mut found: Vec<(String, Message)> = lost.collect();
    let changed = release.files.par_iter().filter_map(|file| {
        let path = release.inner(file);
        let message = match listed.get(path) {
            _ if path == LIST => return None,
            None => say!(
                "This file was not frozen with the others.",
                "Этот файл не был зафиксирован вместе с другими."
            ),
            Some(expected) => {
                let bytes = match file.bytes(LARGEST) {
                    Ok(bytes) => bytes,
                    Err(problem) => return Some((path.to_owned(), problem.message)),
                };
                if hash(&bytes) == *expected {
                    return None;
                }
                say!(
                    "This frozen file has been changed: its SHA-256 is not the one in `{LIST}`.",
                    "Этот зафиксированный файл изменён: его SHA-256 не тот, что в `{LIST}`."
                )
            }
        };
        Some((path.to_owned(), message))
    });
    found.extend(changed.collect::<Vec<_>>());
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

fn restore() -> Message {
    say!(
        "What was frozen never changes, because others cite it. Take the file back from the history of your content (with git: `git checkout -- content/releases`). If this release was never published, remove its folder and run `impactbook release` again.",
        "Зафиксированное не меняется: на него ссылаются. Верните файл из истории содержимого (в git: `git checkout -- content/releases`). Если этот выпуск ещё не публиковался, удалите его папку и снова запустите `impactbook release`."
    )
}
