//! How to cite a figure: as a sentence, for BibTeX, for reference managers (CSL-JSON). The date is that of the data.

use crate::base::language::Language;
use crate::base::time::Date;
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
    let _ = (work, words);
    String::new()
}

/// For BibTeX.
pub fn bibtex(work: &Work) -> String {
    let _ = work;
    String::new()
}

/// For reference managers.
pub fn csl(work: &Work) -> String {
    let _ = work;
    String::new()
}
