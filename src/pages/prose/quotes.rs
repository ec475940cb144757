//! Quotation marks of the language. The Markdown parser sets “English” ones for straight quotes; other languages
//! get their own here. Marks that somebody typed on purpose stay as they are.

use pulldown_cmark::CowStr;

use crate::base::language::Language;

/// The text of one event with the marks of `language`; `written` is what stands in the source.
pub(super) fn of_language<'e>(text: CowStr<'e>, written: &str, language: Language) -> CowStr<'e> {
    if written != "\"" {
        return text;
    }
    let marks = match language.code() {
        "ru" | "fr" | "uk" | "be" => ("«", "»"),
        "de" | "cs" | "pl" => ("„", "“"),
        _ => return text,
    };
    match &*text {
        "“" => marks.0.into(),
        "”" => marks.1.into(),
        _ => text,
    }
}
