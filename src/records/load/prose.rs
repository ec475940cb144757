//! Reads the front matter of texts in Markdown, and finds which files are one text in several languages.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::base::language::Language;
use crate::diagnostics::code::Code;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::inputs::file::InputFile;
use crate::records::field::Field;
use crate::records::field::Required;
use crate::records::kinds::prose::Photo;
use crate::records::kinds::prose::Translation;
use crate::records::load::file::Way;
use crate::records::load::id;
use crate::records::record::Kind;
use crate::records::record::Prose;
use crate::records::record::Record;
use crate::records::values::text::LocalText;
use crate::records::yaml::read::Counts;
use crate::records::yaml::read::Text;
use crate::records::yaml::syntax;
use crate::records::yaml::tree::Sort;
use crate::say;

/// The id and the language in the name of a text: `bread` and Russian in `bread.ru`.
pub fn id_and_language(stem: &str) -> (&str, Option<Language>) {
    match stem.rsplit_once('.') {
        Some((id, code)) if code.len() == 2 || code.contains('-') => match Language::parse(code) {
            Some(language) => (id, Some(language)),
            None => (stem, None),
        },
        _ => (stem, None),
    }
}

/// Groups the files of one text; the one without a language first.
pub fn by_id<'f>(files: &[&'f InputFile]) -> Vec<(&'f str, Vec<&'f InputFile>)> {
    let mut groups: BTreeMap<&str, Vec<&InputFile>> = BTreeMap::new();
    for file in files {
        groups.entry(id_and_language(file.stem()).0).or_default().push(file);
    }
    for files in groups.values_mut() {
        files.sort_by_key(|file| id_and_language(file.stem()).1);
    }
    groups.into_iter().collect()
}

/// What a group of files gave: its record, or the mark that it could not be read.
pub type ProseRecord<T> = (Option<Record<T>>, Option<(Kind, Option<Arc<str>>)>);

/// Reads the front matter of one text in all its languages.
pub fn read<T>(files: &[&InputFile], way: &Way<T>, diags: &Diagnostics) -> ProseRecord<T>
where
    T: for<'de> Deserialize<'de> + Default,
{
    let Some((first, others)) = files.split_first() else { return (None, None) };
    let (id, _) = id_and_language(first.stem());
    let place = Place::file(Arc::clone(&first.path));
    if let Some(fault) = id::wrong(id, way.kind) {
        diags.add(fault.at(place.clone()));
    }
    let Some(data) = front_matter::<T>(first, way.kind, diags) else {
        return (None, Some((way.kind, Some(id.into()))));
    };
    let mut record = Record {
        id: id.into(),
        file: Arc::clone(&first.path),
        steps: Vec::new(),
        data: Box::new(data),
        texts: vec![prose(first)],
        translations: Vec::new(),
    };
    way.look_at(&record, diags);
    for file in others {
        if let Some(keys) = front_matter::<TranslationKeys>(file, Kind::Page, diags) {
            let language = id_and_language(file.stem()).1;
            let TranslationKeys { title, summary, photo, .. } = keys;
            record.translations.push(Translation { language, title, summary, photo });
        }
        record.texts.push(prose(file));
    }
    (Some(record), None)
}

/// The text of a file, with the language that its name says.
pub(super) fn prose(file: &InputFile) -> Prose {
    Prose { language: id_and_language(file.stem()).1, file: Arc::clone(&file.path) }
}

/// True where the name of the text's file says that it is one of `id`.
pub(super) fn belongs(text: &Prose, id: &str) -> bool {
    let name = text.file.rsplit('/').next().unwrap_or_default();
    name.strip_suffix(".md").is_some_and(|stem| id_and_language(stem).0 == id)
}

/// Reads the front matter of a file; `None` where it could not be read, which has been noted.
fn front_matter<T>(file: &InputFile, kind: Kind, diags: &Diagnostics) -> Option<T>
where
    T: for<'de> Deserialize<'de> + Default,
{
    let text = match file.text() {
        Ok(text) => text,
        Err(problem) => {
            diags.add(*problem);
            return None;
        }
    };
    let place = Place::file(Arc::clone(&file.path));
    let parts = Text::new(&file.path, &text);
    if let Some(slip) = syntax::conflict(&text) {
        let start: usize = text.split_inclusive('\n').take(slip.line).map(str::len).sum();
        diags.add(slip.fault.at(place.bytes(start, start + slip.end)));
        return None;
    }
    if parts.body == 0 && (kind != Kind::Page || text.starts_with("---")) {
        diags.add(no_front_matter(place, text.starts_with("---")));
        return None;
    }
    let mut found = None;
    let counts = parts.read(&place, kind, diags, |document, _, _| {
        match document.tree.nodes.first().map(|node| node.sort) {
            Some(Sort::Mapping) => {}
            _ if document.tree.is_null(0) => {
                found = Some(T::default());
                return;
            }
            _ if parts.explain_text(document) => return,
            _ => {}
        }
        if let Ok(Required::Written(data)) = Required::<T>::deserialize(document.node(0)) {
            found = Some(data);
        }
    });
    if counts == Counts::default() && parts.yaml.trim().is_empty() {
        return Some(T::default());
    }
    found
}

fn no_front_matter(place: Place, begun: bool) -> Diagnostic {
    let place = place.bytes(0, 1);
    if begun {
        let message = say!(
            "The line `---` that ends the keys at the head is missing.",
            "Нет строки `---`, которая заканчивает ключи в начале."
        );
        let hint =
            say!("Put a line `---` before the text begins.", "Поставьте строку `---` перед началом текста.");
        return Diagnostic::new(Code::BadYaml, place, message).hint(hint);
    }
    let message = say!("The text has no keys at its head.", "В начале текста нет ключей.");
    let hint = say!(
        "Begin the file with a line `---`, then `title: …` and what else belongs there, then `---` again.",
        "Начните файл строкой `---`, затем `title: …` и что ещё нужно, затем снова `---`."
    );
    Diagnostic::new(Code::MissingKey, place, message).hint(hint)
}

/// What may stand at the head of a text in another language.
#[derive(Default, Deserialize)]
#[serde(rename = "Translation")]
#[expect(dead_code, reason = "keys that may be repeated in a translation are known but not used")]
struct TranslationKeys {
    title: Field<LocalText>,
    summary: Field<LocalText>,
    photo: Field<Box<Photo>>,
    date: Field<IgnoredAny>,
    author: Field<IgnoredAny>,
    projects: Field<IgnoredAny>,
    towns: Field<IgnoredAny>,
    programmes: Field<IgnoredAny>,
    topics: Field<IgnoredAny>,
    draft: Field<IgnoredAny>,
    period: Field<IgnoredAny>,
    headline: Field<IgnoredAny>,
    stories: Field<IgnoredAny>,
    menu: Field<IgnoredAny>,
    order: Field<IgnoredAny>,
}
