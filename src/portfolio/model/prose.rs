//! Texts and pictures: stories, reports, own pages.
//!
//! A text stays in its file until its page is rendered.

use std::sync::Arc;

use crate::base::few::Few;
use crate::base::key::Key;
use crate::base::language::Language;
use crate::base::language::Text;
use crate::base::pack::packs;
use crate::base::time::Date;
use crate::base::time::Period;
use crate::diagnostics::mark::Mark;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::inputs::file::Inputs;
use crate::portfolio::model::place::Town;
use crate::portfolio::model::programme::Programme;
use crate::portfolio::model::project::Project;
use crate::portfolio::model::site::Topic;
use crate::portfolio::selection::Chosen;
use crate::records::record::Prose;

/// A Markdown text in a file; it is read through the inputs when its page is rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// The language that it is in.
    pub language: Language,
    /// Where it is written; the path is empty, the whole file is meant.
    pub place: Mark,
}

packs!(struct Body { language, place });

impl Body {
    /// The text of a file; in `language` where its name says none.
    pub(in crate::portfolio) fn of(text: Prose, language: Language) -> Self {
        Self { language: text.language.unwrap_or(language), place: Mark::file(text.file) }
    }

    /// The whole text of the file, and the byte of it at which the Markdown begins, behind any front matter.
    pub fn read(&self, inputs: &Inputs) -> Result<(Arc<str>, usize), Box<Diagnostic>> {
        Prose { language: Some(self.language), file: Arc::clone(&self.place.file) }.read(inputs)
    }
}

/// A photograph; the file is in `images/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// The file, relative to `images/`.
    pub file: Box<str>,
    /// What can be seen, for people who cannot see it.
    pub alt: Option<Text>,
    /// Who took it.
    pub credit: Option<Text>,
    /// The line beneath it.
    pub caption: Option<Text>,
    /// Its licence.
    pub licence: Option<Box<str>>,
}

packs!(struct Photo { file, alt, credit, caption, licence });

/// A feature about projects, towns, programmes.
#[derive(Clone, Debug)]
pub struct Story {
    /// The id.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// The title in the languages in which the story exists.
    pub title: Text,
    /// When it was published.
    pub date: Date,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// Who wrote it.
    pub author: Option<Text>,
    /// Its topics.
    pub topics: Few<Key<Topic>>,
    /// A photograph.
    pub photo: Option<Photo>,
    /// The projects that it is about.
    pub projects: Vec<Key<Project>>,
    /// The towns that it is about.
    pub towns: Vec<Key<Town>>,
    /// The programmes that it is about.
    pub programmes: Few<Key<Programme>>,
    /// True where it is only built with `--drafts`.
    pub draft: bool,
    /// The text in each of its languages.
    pub bodies: Vec<Body>,
}

/// The annual report of a period.
#[derive(Clone, Debug)]
pub struct Report {
    /// The id.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// The title.
    pub title: Text,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// When it was published.
    pub date: Option<Date>,
    /// A photograph.
    pub photo: Option<Photo>,
    /// True where it is only built with `--drafts`.
    pub draft: bool,
    /// The time that it covers.
    pub period: Period,
    /// Its headline figures.
    pub headline: Vec<Chosen>,
    /// Its stories.
    pub stories: Vec<Key<Story>>,
    /// The introduction in each of its languages.
    pub bodies: Vec<Body>,
}

/// About, contacts and the like.
#[derive(Clone, Debug)]
pub struct OwnPage {
    /// The id, which is its address.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// The title; `None`: the first heading of the text, or the id.
    pub title: Option<Text>,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// False where the menu leaves it out.
    pub menu: bool,
    /// Its place in the menu: smaller numbers stand first.
    pub order: Option<i32>,
    /// True where it is only built with `--drafts`.
    pub draft: bool,
    /// The text in each of its languages.
    pub bodies: Vec<Body>,
}
