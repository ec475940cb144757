//! Goes through the folders of a site and says what each file is.

use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::Component;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;

use walkdir::DirEntry;
use walkdir::WalkDir;

use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
use crate::diagnostics::message::did_you_mean;
use crate::diagnostics::message::nearest;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::system;
use crate::inputs::area::Area;
use crate::inputs::changed;
use crate::inputs::file::InputFile;
use crate::inputs::file::Inputs;
use crate::inputs::file::Spot;
use crate::inputs::file::Store;
use crate::inputs::read::LARGEST_TEXT;
use crate::say;

/// Why the files of a site could not be listed at all: a failure of the machine, not of the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What was tried, with the path, and what came of it.
    pub message: Message,
}

/// Lists the files of the site in the folder `root`. Their texts are read when they are asked for.
pub fn all(root: &Path) -> Result<Inputs, Failure> {
    let mut inputs = list(root, &mut |_| {})?;
    inputs.files.shrink_to_fit();
    inputs.sort();
    Ok(inputs)
}

/// So many files are looked at by a thread at once.
const AT_ONCE: usize = 1024;

/// The same, with the stamp of each file. Whoever has time notes them while the list is still being made.
pub fn stamped(root: &Path) -> Result<Inputs, Failure> {
    let stamped = Mutex::new(Vec::new());
    let mut inputs = rayon::scope(|scope| {
        list(root, &mut |listed| {
            if listed.len() < AT_ONCE {
                return;
            }
            let (mut files, stamped) = (std::mem::take(listed), &stamped);
            scope.spawn(move |_| {
                changed::stamp(&mut files);
                stamped.lock().unwrap_or_else(PoisonError::into_inner).push(files);
            });
        })
    })?;
    changed::stamp(&mut inputs.files);
    let mut stamped: Vec<Vec<InputFile>> = stamped.into_inner().unwrap_or_else(PoisonError::into_inner);
    inputs.files.reserve_exact(stamped.iter().map(Vec::len).sum());
    stamped.iter_mut().for_each(|files| inputs.files.append(files));
    inputs.sort();
    Ok(inputs)
}

/// Lists the files, in no order. `listed` sees after each what is there, and may take it away.
fn list(root: &Path, listed: &mut dyn FnMut(&mut Vec<InputFile>)) -> Result<Inputs, Failure> {
    let content = root.join("content");
    if !content.is_dir() {
        let shown = root.display();
        return Err(Failure {
            message: say!(
                "There is no folder `content` in `{shown}`. Go to the folder of your site, or name it with `--root`.",
                "В `{shown}` нет папки `content`. Перейдите в папку сайта или укажите её с `--root`."
            ),
        });
    }
    let mut inputs = Inputs::default();
    let site = Arc::new(root.to_owned());
    let elsewhere = people_elsewhere(&content);
    let mut listed = |files: &mut Vec<InputFile>| {
        if elsewhere.is_some() {
            files.pop_if(|file| file.area == Area::People);
        }
        listed(files);
    };
    walk(&mut inputs, &site, "content", &mut listed)?;
    let themes = root.join("themes");
    if themes.is_dir() {
        walk(&mut inputs, &site, "themes", &mut listed)?;
    }
    if let Some(folder) = &elsewhere {
        let path = content.join(folder);
        // A folder that is not there means only that nobody has consented, or that this is not the editors' machine.
        if path.is_dir() {
            walk_people(&mut inputs, &path, folder)?;
        }
    }
    Ok(inputs)
}

/// The folders that hold the files of the site in `root`, as far as they exist.
pub fn folders(root: &Path) -> Vec<PathBuf> {
    let content = root.join("content");
    let people = people_elsewhere(&content).map(|folder| content.join(folder));
    let folders = [content, root.join("themes")].into_iter().chain(people);
    folders.filter(|folder| folder.is_dir()).collect()
}

/// The folder of the content, the themes or the people that `output` lies in or holds.
pub fn shared_with(root: &Path, output: &Path) -> Option<PathBuf> {
    let content = root.join("content");
    let people = people_elsewhere(&content).map(|folder| content.join(folder));
    let output = real(output);
    [content, root.join("themes")].into_iter().chain(people).find(|folder| {
        let inside = real(folder);
        folder.exists() && (inside.starts_with(&output) || output.starts_with(&inside))
    })
}

/// The path without links and `..`, also where its end does not exist yet.
fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let tidied = tidy(&absolute);
    // What exists is asked of the system, because behind a link `..` leads elsewhere.
    [&absolute, &tidied]
        .into_iter()
        .find_map(|whole| {
            let known = whole.ancestors().find(|path| path.exists())?;
            let rest = whole.strip_prefix(known).ok()?;
            Some(tidy(&known.canonicalize().ok()?.join(rest)))
        })
        .unwrap_or_else(|| tidied.clone())
}

/// The folder that `people:` in `site.yaml` names, relative to `content`. Only this one line is looked at here.
fn people_elsewhere(content: &Path) -> Option<String> {
    let site = content.join("site.yaml");
    // A pipe would keep the reader waiting for ever; what is too large is refused later.
    let read = fs::metadata(&site).is_ok_and(|site| site.is_file() && site.len() <= LARGEST_TEXT);
    let text = if read { fs::read_to_string(site).ok()? } else { return None };
    let value = text.lines().find_map(|line| line.strip_prefix("people:"))?;
    let value = value.split(" #").next().unwrap_or_default().trim();
    let value = value.trim_matches(['"', '\'']).trim_end_matches('/');
    (!value.is_empty() && value != "people").then(|| value.to_owned())
}

/// Lists the files of the folder `name` of the site; `listed` sees after each what is there.
fn walk(
    inputs: &mut Inputs,
    site: &Arc<PathBuf>,
    name: &str,
    listed: &mut dyn FnMut(&mut Vec<InputFile>),
) -> Result<(), Failure> {
    let folder = &site.join(name);
    let inside = folder.canonicalize().map_err(|error| failure(folder, error))?;
    for entry in WalkDir::new(folder).into_iter().filter_entry(|it| !is_hidden(it)) {
        let entry = entry.map_err(|error| failure(folder, error))?;
        if entry.depth() == 0 || entry.file_type().is_dir() {
            continue;
        }
        let Some(path) = path_in(site, entry.path()) else { continue };
        if entry.file_type().is_symlink() {
            match linked(entry.path(), &inside) {
                Ok(true) => {}
                Ok(false) => {
                    inputs.problems.push(not_a_file(path));
                    continue;
                }
                Err(message) => {
                    inputs.problems.push(Diagnostic::new(Code::OutsideContent, Place::file(path), message));
                    continue;
                }
            }
        } else if !entry.file_type().is_file() {
            inputs.problems.push(not_a_file(path));
            continue;
        }
        inputs.add(path, Store::Disk(Spot::InSite(Arc::clone(site))));
        listed(&mut inputs.files);
    }
    Ok(())
}

/// The path of something in the folder of the site, relative to it and with `/`.
fn path_in(site: &Path, path: &Path) -> Option<Arc<str>> {
    // The walk puts names behind the folder that it was given, so that there is nothing to tidy. There may be very many.
    let plain = site.to_str().zip(path.to_str()).filter(|_| std::path::MAIN_SEPARATOR == '/');
    if let Some(below) = plain.and_then(|(site, path)| path.strip_prefix(site)) {
        return Some(below.trim_start_matches('/').into());
    }
    Some(slashes(path.strip_prefix(site).ok()?).into())
}

/// A pipe, a socket or a device: reading it could take for ever.
fn not_a_file(path: Arc<str>) -> Diagnostic {
    let message = say!(
        "This is not a file that can be read, but a pipe, a socket or a device.",
        "Это не обычный файл, а канал, сокет или устройство."
    );
    let hint = say!("Take it out of `content`.", "Уберите его из `content`.");
    Diagnostic::new(Code::UnreadableFile, Place::file(path), message).hint(hint)
}

/// The people of another folder; their paths are shown as `site.yaml` names them.
fn walk_people(inputs: &mut Inputs, folder: &Path, name: &str) -> Result<(), Failure> {
    let shown = tidy(&Path::new("content").join(name));
    let shown = slashes(&shown);
    for entry in WalkDir::new(folder).into_iter().filter_entry(|it| !is_hidden(it)) {
        let entry = entry.map_err(|error| failure(folder, error))?;
        let Ok(relative) = entry.path().strip_prefix(folder) else { continue };
        if entry.file_type().is_file() && relative.extension().is_some_and(|ending| ending == "yaml") {
            let path = format!("{shown}/{}", slashes(relative)).into();
            let store = Store::Disk(Spot::At(Box::new(entry.into_path())));
            inputs.files.push(InputFile::new(path, Area::People, store));
        }
    }
    Ok(())
}

/// `a/../b` as `b`.
fn tidy(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir if matches!(out.components().next_back(), Some(Component::Normal(_))) => {
                out.pop();
            }
            other => out.push(other),
        }
    }
    out
}

/// True for a link to a file inside the folder, false for one to nothing that is read; else why it is refused.
fn linked(path: &Path, inside: &Path) -> Result<bool, Message> {
    let Ok(target) = path.canonicalize() else {
        return Err(say!("This link leads to nothing.", "Эта ссылка никуда не ведёт."));
    };
    if !target.starts_with(inside) {
        return Err(say!(
            "This link leads out of the content, so it is not followed. Copy the file here instead.",
            "Эта ссылка ведёт за пределы содержимого, и по ней не идут. Скопируйте файл сюда."
        ));
    }
    if target.is_dir() {
        return Err(say!("Links to folders are not followed.", "По ссылкам на папки не идут."));
    }
    Ok(target.is_file())
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.depth() > 0 && is_hidden_name(entry.file_name().to_str().unwrap_or_default())
}

/// True for the names of files and folders that are not looked at.
pub(super) fn is_hidden_name(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~') || name.starts_with('#')
}

fn slashes(path: &Path) -> Cow<'_, str> {
    // What the walk gives is tidy already.
    if let Some(path) = path.to_str().filter(|_| std::path::MAIN_SEPARATOR == '/') {
        return path.into();
    }
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/").into()
}

fn failure(path: &Path, cause: impl Into<io::Error>) -> Failure {
    let (path, Message { en, ru }) = (path.display(), system::words(&cause.into()));
    Failure {
        message: say!(
            "The folder `{path}` could not be read: {en}.",
            "Папку `{path}` не удалось прочитать: {ru}."
        ),
    }
}

impl Inputs {
    /// Adds a file, or notes that nothing is read where it lies.
    pub(super) fn add(&mut self, path: Arc<str>, store: Store) {
        match area(&path) {
            Ok(Some(area)) => self.files.push(InputFile::new(path, area, store)),
            Ok(None) => {}
            Err((message, hint)) => {
                let problem = Diagnostic::new(Code::MisplacedFile, Place::file(path), message);
                self.problems.push(problem.hint(hint));
            }
        }
    }
}

/// What the file at `path` is; `None` where it is of no interest; else what is wrong with it and what to do.
fn area(path: &str) -> Result<Option<Area>, (Message, Message)> {
    if path.starts_with("themes/") {
        return Ok(Some(Area::Themes));
    }
    let Some(inner) = path.strip_prefix("content/") else { return Ok(None) };
    let name = inner.rsplit('/').next().unwrap_or_default();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let Some((folder, rest)) = inner.split_once('/') else {
        return match Area::FILES.iter().find(|(file, _)| *file == name) {
            Some((_, area)) => Ok(Some(*area)),
            None if matches!(ending, "md" | "txt") && stem.eq_ignore_ascii_case("readme") => Ok(None),
            None => Err(misplaced(name, stem, ending)),
        };
    };
    let Some((_, area, endings)) = Area::FOLDERS.iter().find(|(known, _, _)| *known == folder) else {
        return Err(unknown_folder(folder));
    };
    if *area == Area::Releases {
        return Ok(Some(*area));
    }
    if rest.contains('/') && *area != Area::Images {
        let hint = say!("Put it into `content/{folder}/`.", "Положите его в `content/{folder}/`.");
        return Err((
            say!("Folders inside `{folder}` are not read.", "Папки внутри `{folder}` не читаются."),
            hint,
        ));
    }
    let small = ending.to_ascii_lowercase();
    if endings.contains(&ending) || (*area == Area::Images && endings.contains(&small.as_str())) {
        return Ok(Some(*area));
    }
    Err(wrong_ending(name, stem, ending, *area, folder))
}

fn wrong_ending(name: &str, stem: &str, ending: &str, area: Area, folder: &str) -> (Message, Message) {
    let small = ending.to_ascii_lowercase();
    let text = matches!(area, Area::Stories | Area::Reports | Area::Pages);
    let rows = Area::FOLDERS.iter().any(|(_, of, endings)| *of == area && endings.contains(&"csv"));
    let meant = match small.as_str() {
        "yml" | "yaml" if text => "md",
        "yml" | "yaml" => "yaml",
        "markdown" | "md" | "mdown" if area != Area::People => "md",
        "ndjson" | "json" if rows => "jsonl",
        "tsv" | "tab" if rows => "csv",
        "xlsx" | "xls" | "ods" if rows => {
            let hint = say!(
                "Save the sheet as CSV in UTF-8: `{stem}.csv`.",
                "Сохраните лист как CSV в UTF-8: `{stem}.csv`."
            );
            let message = say!(
                "`{name}` is a file of a spreadsheet program, which is not read.",
                "`{name}` — файл табличной программы, он не читается."
            );
            return (message, hint);
        }
        "txt" if text => "md",
        _ => {
            let message = say!(
                "`{name}` is not read: nothing with this ending is, in `{folder}`.",
                "`{name}` не читается: файлы с таким расширением в `{folder}` не нужны."
            );
            return (message, say!("Take it out of `content`.", "Уберите его из `content`."));
        }
    };
    (
        say!("`{name}` is not read because of its ending.", "`{name}` не читается из-за расширения."),
        say!("Rename it to `{stem}.{meant}`.", "Переименуйте его в `{stem}.{meant}`."),
    )
}

fn misplaced(name: &str, stem: &str, ending: &str) -> (Message, Message) {
    let message = say!("`{name}` is not read where it lies.", "`{name}` здесь не читается.");
    let files = || Area::FILES.iter().map(|(file, _)| *file);
    let hint = match nearest(name, files()) {
        _ if ending == "yml" && files().any(|file| file == format!("{stem}.yaml")) => {
            say!("Rename it to `{stem}.yaml`.", "Переименуйте его в `{stem}.yaml`.")
        }
        Some(meant) => did_you_mean(name, meant),
        None if ending == "md" => say!(
            "Put it into `content/pages/` or `content/stories/`.",
            "Положите его в `content/pages/` или `content/stories/`."
        ),
        None => say!(
            "Put it into the folder of its kind, as in `content/projects/`.",
            "Положите его в папку своего вида, например `content/projects/`."
        ),
    };
    (message, hint)
}

fn unknown_folder(folder: &str) -> (Message, Message) {
    let folders = Area::FOLDERS.iter().map(|(folder, _, _)| *folder);
    let message =
        say!("Nothing is read from the folder `{folder}`.", "Из папки `{folder}` ничего не читается.");
    match nearest(folder, folders) {
        Some(meant) => (message, did_you_mean(folder, meant)),
        None => (message, say!("Take it out of `content`.", "Уберите её из `content`.")),
    }
}
