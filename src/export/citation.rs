//! How to cite a figure: as a sentence, for BibTeX, for reference managers (CSL-JSON). The date is that of the data,
//! never that of a clock.

use serde_json::json;

use crate::base::language::Language;
use crate::base::time::Date;
use crate::theme::words::Arg;
use crate::theme::words::Words;

/// What is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// An id: `jobs-created.town.vyksa`.
    pub id: String,
    /// What it is, with its number: `Jobs created, Vyksa: more than 160 jobs`.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// In what: the site's title.
    pub site: String,
    /// The day of the data.
    pub date: Option<Date>,
    /// Its absolute address.
    pub address: String,
    /// Its language.
    pub language: Language,
}

/// As a sentence.
pub fn plain(work: &Work, words: &Words) -> String {
    let date = work.date.map(|date| words.date(date));
    let mut arguments = vec![
        ("publisher", Arg::Text(&work.publisher)),
        ("title", Arg::Text(&work.title)),
        ("site", Arg::Text(&work.site)),
        ("address", Arg::Text(&work.address)),
    ];
    match &date {
        Some(date) => {
            arguments.push(("date", Arg::Text(date)));
            words.say("f_cite", &arguments)
        }
        None => words.say("f_cite_undated", &arguments),
    }
}

/// For BibTeX, as `@misc`, which every style knows. Ends with a line break.
pub fn bibtex(work: &Work) -> String {
    let mut out = format!("@misc{{{},\n", bibtex_key(&work.id));
    let mut field = |name: &str, value: &str| {
        out.push_str(&format!("  {name} = {{{value}}},\n"));
    };
    // Braces around the whole keep a publisher's name from being taken apart, and a title's capitals.
    field("author", &format!("{{{}}}", tex(&work.publisher)));
    field("title", &format!("{{{}}}", tex(&work.title)));
    field("howpublished", &tex(&work.site));
    if let Some(date) = work.date {
        field("year", &date.year.to_string());
        if let Some(month) = date.month {
            field("month", &month.to_string());
        }
        field("date", &date.to_string());
    }
    field("url", &address(&work.address));
    if let Some(language) = langid(work.language) {
        field("langid", language);
    }
    out.push_str("}\n");
    out
}

/// For reference managers: an array with one item, with a line break at its end.
pub fn csl(work: &Work) -> String {
    let mut item = json!({
        "id": work.id,
        "type": "webpage",
        "title": work.title,
        "author": [{ "literal": work.publisher }],
        "container-title": work.site,
    });
    if let (Some(date), Some(fields)) = (work.date, item.as_object_mut()) {
        let parts: Vec<i64> =
            [Some(i64::from(date.year)), date.month.map(i64::from), date.day.map(i64::from)]
                .into_iter()
                .flatten()
                .collect();
        fields.insert("issued".to_owned(), json!({ "date-parts": [parts] }));
    }
    if let Some(fields) = item.as_object_mut() {
        fields.insert("URL".to_owned(), json!(work.address));
        fields.insert("language".to_owned(), json!(work.language.code()));
    }
    format!("{:#}\n", json!([item]))
}

/// A key of BibTeX: what it reads without quoting.
fn bibtex_key(id: &str) -> String {
    id.chars()
        .map(|letter| match letter {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '-' => letter,
            _ => '-',
        })
        .collect()
}

/// A text as TeX reads it.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            // An escaped brace would still be counted, and leave the field open.
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '$' | '&' | '#' | '%' | '_' => {
                out.push('\\');
                out.push(letter);
            }
            '\u{a0}' | '\u{202f}' => out.push('~'),
            '\n' | '\r' | '\t' => out.push(' '),
            _ => out.push(letter),
        }
    }
    out
}

/// An address as a `url` field takes it: as it stands, but for what would end the field or begin a comment.
fn address(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for letter in address.chars() {
        match letter {
            '{' => out.push_str("%7B"),
            '}' => out.push_str("%7D"),
            '\\' => out.push_str("%5C"),
            ' ' => out.push_str("%20"),
            _ => out.push(letter),
        }
    }
    out
}

/// The language as the package babel calls it, where we know it.
fn langid(language: Language) -> Option<&'static str> {
    match language.code() {
        "en" => Some("english"),
        "ru" => Some("russian"),
        "de" => Some("ngerman"),
        "fr" => Some("french"),
        "es" => Some("spanish"),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
