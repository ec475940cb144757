//! Search: an index in small scripts that a browser loads as it needs them, and lists of everything without scripts.
//!
//! Comes in: the book. Goes out: the shards of the index (`search/terms-0.js`…), the search page, and the pages from
//! A to Z. Modules and requests do not run from a folder on disk, so a shard is a classic script that hands its text to
//! the page. How words are folded stands in [`fold`], how stems are found in [`stems`], what is indexed in [`subjects`],
//! how it is packed in [`pack`]. The browser's half is `themes/default/scripts/find.js`.

pub mod everything;
pub mod fold;
pub mod index;
pub mod pack;
pub mod page;
pub mod stems;
pub mod subjects;
#[cfg(test)]
mod tests;

use rayon::prelude::*;

use crate::base::language::Language;
use crate::base::reads;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::find::index::Index;
use crate::pages::writer::Writer;

/// How many things one shard tells of: ten results may lie in ten shards.
const PER_SHARD: usize = 40;

/// A script of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shard {
    /// How large the index is, and how words are folded.
    Settings,
    /// Words whose first letters come to this number.
    Terms(u32),
    /// The long lists of words that come to this number.
    Lists(u32),
    /// What is found: name, address, a line about it.
    Things(u32),
}

impl Shard {
    /// The file of the shard.
    pub fn name(self) -> String {
        match self {
            Self::Settings => "settings.js".to_owned(),
            Self::Terms(number) => format!("terms-{number}.js"),
            Self::Lists(number) => format!("lists-{number}.js"),
            Self::Things(number) => format!("things-{number}.js"),
        }
    }

    /// The shards of an index over `things`. Their names depend on that number alone, never on the texts.
    pub fn all(things: usize) -> Vec<Self> {
        let count = |things: usize| u32::try_from(things).unwrap_or(u32::MAX);
        let mut all = vec![Self::Settings];
        all.extend((0..pack::terms_shards(things)).map(Self::Terms));
        all.extend((0..pack::lists_shards(things)).map(Self::Lists));
        all.extend((0..count(things.div_ceil(PER_SHARD))).map(Self::Things));
        all
    }
}

/// True where there is a search.
pub fn is_written(book: &Book<'_>) -> bool {
    book.portfolio.site.outputs.search
}

/// Makes the indexes of all languages on all threads. Who renders a shard without it makes the index of its language
/// first.
pub fn prepare(book: &Book<'_>) {
    if is_written(book) {
        book.portfolio.site.languages.par_iter().for_each(|language| drop(book.index(*language)));
    }
}

/// The bytes of a shard.
pub fn shard(book: &Book<'_>, language: Language, shard: Shard) -> Vec<u8> {
    let index = book.index(language);
    let text = match shard {
        Shard::Settings => return page::settings(book, language, &index).into_bytes(),
        Shard::Terms(number) => pack::script("terms", number, index.terms(number)),
        Shard::Lists(number) => pack::script("lists", number, index.lists(number)),
        Shard::Things(number) => pack::script("things", number, &things(book, &index, language, number)),
    };
    text.into_bytes()
}

/// What a shard says of the things in it: a line each.
fn things(book: &Book<'_>, index: &Index, language: Language, number: u32) -> String {
    let page = search_page(language);
    let writer = Writer::new(book, &page, "");
    let first = (number as usize).saturating_mul(PER_SHARD);
    let mut out = String::new();
    for subject in index.subjects.iter().skip(first).take(PER_SHARD) {
        subjects::push_line(&writer, subject, &mut out);
    }
    out
}

fn search_page(language: Language) -> Page {
    Page { subject: Subject::Search, part: 1, language }
}

/// Makes the index of a language.
pub(super) fn make(book: &Book<'_>, language: Language) -> Index {
    let page = search_page(language);
    let subjects = subjects::all(book, language);
    let parts: Vec<index::Words> = subjects
        .par_chunks(512)
        .enumerate()
        .map(|(chunk, subjects)| {
            let writer = Writer::new(book, &page, "");
            let mut words = index::Words::default();
            // Who asks for the index asks for everything.
            reads::apart(|| {
                for (at, subject) in (chunk * 512..).zip(subjects) {
                    let said = subjects::said(&writer, subject);
                    words.add(at, &said.names, &said.texts);
                }
            });
            words
        })
        .collect();
    let writer = Writer::new(book, &page, "");
    let alphabet = everything::alphabet(&writer, &subjects);
    let firsts = everything::firsts(&writer, &subjects, &alphabet);
    let index = Index::new(parts, subjects.len());
    Index { subjects, alphabet, firsts, ..index }
}
