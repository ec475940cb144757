//! `impactbook new`: starter files.

use std::path::PathBuf;

use crate::base::slug::slug;
use crate::cli::Outcome;
use crate::cli::args::Arguments;
use crate::cli::args::MessageLanguage;
use crate::cli::args::New;
use crate::cli::args::NewKind;
use crate::cli::speech::Speech;
use crate::diagnostics::message::Message;
use crate::diagnostics::system;
use crate::say;
use crate::scaffold;
use crate::scaffold::CommentLanguage;
use crate::scaffold::Failure;
use crate::scaffold::Kind;
use crate::scaffold::Start;

/// Runs the command.
pub fn run(arguments: &Arguments, new: &New, speech: &Speech) -> Outcome {
    let language = match arguments.lang {
        MessageLanguage::En => CommentLanguage::English,
        MessageLanguage::Ru => CommentLanguage::Russian,
    };
    let kind = match new.kind {
        NewKind::Site => return site(arguments, new, language, speech),
        NewKind::Programme => Kind::Programme,
        NewKind::Project => Kind::Project,
        NewKind::Town => Kind::Town,
        NewKind::Story => Kind::Story,
    };
    if new.empty {
        speech.error(&say!("`--empty` goes only with `new site`.", "`--empty` бывает только с `new site`."));
        return Outcome::Failed;
    }
    match scaffold::record(&arguments.root, kind, &new.name, language) {
        Ok(path) => {
            let path = path.display();
            speech.say(&say!(
                "Wrote `{path}`. Open it, change what stands there, and run `impactbook check`.",
                "Записано: `{path}`. Откройте, измените нужное и запустите `impactbook check`."
            ));
            Outcome::Done
        }
        Err(failure) => failed(&failure, speech),
    }
}

fn site(arguments: &Arguments, new: &New, language: CommentLanguage, speech: &Speech) -> Outcome {
    let folder = folder(arguments, &new.name);
    let start = if new.empty { Start::Empty } else { Start::Example };
    match scaffold::site(&folder, start, language) {
        Ok(files) => {
            let (count, folder) = (files.len(), folder.display());
            speech.say(&say!(
                "Wrote {count} files to `{folder}`. Next: `cd {folder}`, then `impactbook build`, then open `output/index.html`.",
                "Записано файлов: {count}, папка `{folder}`. Дальше: `cd {folder}`, затем `impactbook build`, затем откройте `output/index.html`."
            ));
            Outcome::Done
        }
        Err(failure) => failed(&failure, speech),
    }
}

/// The folder of a new site: the name as it is where it can be one, else its slug.
fn folder(arguments: &Arguments, name: &str) -> PathBuf {
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte));
    let id = slug(name);
    arguments.root.join(if plain || id.is_empty() { name.to_owned() } else { id })
}

fn failed(failure: &Failure, speech: &Speech) -> Outcome {
    speech.error(&message(failure));
    Outcome::Failed
}

fn message(failure: &Failure) -> Message {
    match failure {
        Failure::Nameless { name } => say!(
            "No file name can be made from `{name}`. Use a name with letters or digits.",
            "Из `{name}` не получается имя файла. Возьмите имя с буквами или цифрами."
        ),
        Failure::Exists { paths } => {
            let list =
                paths.iter().map(|path| format!("`{}`", path.display())).collect::<Vec<_>>().join(", ");
            say!(
                "These exist already, so nothing was written: {list}.",
                "Это уже есть, поэтому ничего не записано: {list}."
            )
        }
        Failure::NoSite { root } => {
            let root = root.display();
            say!(
                "`{root}` is not the folder of a site: it has no `content/site.yaml`. Go to the site's folder, or name it with `--root`.",
                "`{root}` — не папка сайта: в ней нет `content/site.yaml`. Перейдите в папку сайта или укажите её через `--root`."
            )
        }
        Failure::Machine { path, cause } => {
            let (path, Message { en, ru }) = (path.display(), system::words(cause));
            say!("Could not write `{path}`: {en}.", "Не удалось записать `{path}`: {ru}.")
        }
    }
}
