//! The theme of a site: the default one with the site's own files over it, and its problems as those of the site.
//!
//! Comes in: the portfolio and the files. Goes out: the theme, unless it cannot be used.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
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
use crate::say;
use crate::theme::Theme;
use crate::theme::problem::ThemeProblem;

/// The theme that is compiled in.
const DEFAULT_THEME: &str = "default";

/// The theme with the site's own files over it; its problems are those of the site.
pub(super) fn theme(
    (portfolio, album): (&Portfolio, &Album),
    inputs: &Inputs,
    diagnostics: &Diagnostics,
) -> Option<Theme> {
    let prefix = format!("themes/{}/", portfolio.site.theme);
    let mut files = BTreeMap::new();
    for file in inputs.of(Area::Themes) {
        let Some(name) = file.path.strip_prefix(&prefix) else { continue };
        match file.bytes(inputs::read::LARGEST_IMAGE) {
            Ok(bytes) => {
                files.insert(name.to_owned(), bytes);
            }
            Err(problem) => diagnostics.add(*problem),
        }
    }
    let own = !files.is_empty();
    if !own && portfolio.site.theme != DEFAULT_THEME {
        diagnostics.add(no_theme(&portfolio.site.theme, inputs));
    }
    let loaded =
        Theme::load(&files, &portfolio.site.languages, |words| site_view::site(portfolio, album, words));
    let note = |problem: ThemeProblem| diagnostics.add(theme_problem(&problem, &prefix, &files));
    match loaded {
        Ok(mut theme) => {
            if let Some(colours) = portfolio.site.colours {
                theme.colour(colours);
            }
            // The default theme is checked by our own tests; a site's own theme on every run.
            if own {
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
        Some(near) => say!("Did you mean `{near}`?", "Может быть, `{near}`?"),
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
