//! The theme of a site: the default one with the site's own files over it, and its problems as those of the site.
//!
//! Comes in: the files, then the portfolio. Goes out: the theme, unless it cannot be used. It is read apart, because that
//! takes as long as the linking of a small site, and neither needs the other.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::base::language::Language;
use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
use crate::diagnostics::message::did_you_mean;
use crate::diagnostics::message::nearest;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::inputs;
use crate::inputs::area::Area;
use crate::inputs::file::Inputs;
use crate::pages::site_view;
use crate::photographs::album::Album;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::site::DEFAULT_THEME;
use crate::say;
use crate::theme::Parsed;
use crate::theme::Theme;
use crate::theme::problem::ThemeProblem;

/// The theme of a site as it was read, before anything is known of the site but its languages.
pub(super) struct Read {
    prefix: String,
    /// The site's own files, by their paths in the theme's folder.
    files: BTreeMap<String, Vec<u8>>,
    parsed: Result<Parsed, Vec<ThemeProblem>>,
    /// What was wrong with files, and with the name.
    found: Vec<Diagnostic>,
}

/// Reads the theme of this name in these languages, the site's own files over the default one's.
pub(super) fn read((name, languages): &(String, Vec<Language>), inputs: &Inputs) -> Read {
    let prefix = format!("themes/{name}/");
    let (mut files, mut found) = (BTreeMap::new(), Vec::new());
    for file in inputs.of(Area::Themes) {
        let Some(name) = file.path.strip_prefix(&prefix) else { continue };
        match file.bytes(inputs::read::LARGEST_IMAGE) {
            Ok(bytes) => {
                files.insert(name.to_owned(), bytes);
            }
            Err(problem) => found.push(*problem),
        }
    }
    if files.is_empty() && name != DEFAULT_THEME {
        found.push(no_theme(name, inputs));
    }
    let parsed = Parsed::read(&files, languages);
    Read { prefix, files, parsed, found }
}

/// The theme of the site; its problems are those of the site.
pub(super) fn theme(
    read: Read,
    (portfolio, album): (&Portfolio, &Album),
    diagnostics: &Diagnostics,
) -> Option<Theme> {
    let Read { prefix, files, parsed, found } = read;
    diagnostics.add_all(found);
    let note = |problem: ThemeProblem| diagnostics.add(theme_problem(&problem, &prefix, &files));
    match parsed {
        Ok(parsed) => {
            let mut theme = parsed.of(|words| site_view::site(portfolio, album, words));
            if let Some(colours) = portfolio.site.colours {
                theme.colour(colours);
            }
            // The default theme is checked by our own tests; a site's own theme on every run.
            if !files.is_empty() {
                theme.check().into_iter().for_each(note);
            }
            Some(theme)
        }
        Err(problems) => {
            problems.into_iter().for_each(note);
            None
        }
    }
}

/// A theme without a folder.
fn no_theme(name: &str, inputs: &Inputs) -> Diagnostic {
    let folders: BTreeSet<&str> =
        inputs.of(Area::Themes).filter_map(|file| file.path.split('/').nth(1)).collect();
    let message = say!(
        "There is no theme `{name}`: `themes/{name}/` has no files.",
        "Темы `{name}` нет: в `themes/{name}/` нет файлов."
    );
    let hint = match nearest(name, folders.into_iter().chain([DEFAULT_THEME])) {
        Some(near) => did_you_mean(name, near),
        None => say!(
            "Take the line out to use the default theme.",
            "Уберите эту строку, и будет тема по умолчанию."
        ),
    };
    Diagnostic::new(Code::BadTheme, Place::file("content/site.yaml").key("theme"), message).hint(hint)
}

/// A problem of a theme as one of the site, at the line of the template.
fn theme_problem(problem: &ThemeProblem, prefix: &str, files: &BTreeMap<String, Vec<u8>>) -> Diagnostic {
    let file = &problem.file;
    let Message { en, ru } = &problem.message;
    let message = say!("The theme cannot be used: {en}.", "Тему нельзя использовать: {ru}.");
    let hint = say!(
        "What templates may use stands in `docs/theme.md`. Without the file `{file}` the default theme's is taken.",
        "Что можно использовать в шаблонах, описано в `docs/theme.md`. Без файла `{file}` берётся файл темы по умолчанию."
    );
    let place = Place::file(format!("{prefix}{file}"));
    let place = match files.get(file).and_then(|bytes| line_range(bytes, problem.line)) {
        Some((start, end)) => place.bytes(start, end),
        None => place,
    };
    Diagnostic::new(Code::BadTheme, place, message).hint(hint)
}

/// The bytes of a line, counted from 1.
fn line_range(bytes: &[u8], line: usize) -> Option<(usize, usize)> {
    let mut start = 0;
    for (number, text) in bytes.split(|byte| *byte == b'\n').enumerate() {
        if number + 1 == line {
            return Some((start, start + text.len()));
        }
        start += text.len() + 1;
    }
    None
}
