//! A record with its id and the place where it was written.

use std::sync::Arc;

use crate::base::ground::Ground;
use crate::base::language::Language;
use crate::diagnostics::place::Place;
use crate::diagnostics::place::Step;
use crate::diagnostics::sink::Diagnostic;
use crate::inputs::file::Inputs;
use crate::records::kinds::change::Change;
use crate::records::kinds::image::Image;
use crate::records::kinds::measure::Measure;
use crate::records::kinds::organisation::Organisation;
use crate::records::kinds::person::Person;
use crate::records::kinds::programme::Programme;
use crate::records::kinds::project::Project;
use crate::records::kinds::prose::Page;
use crate::records::kinds::prose::Report;
use crate::records::kinds::prose::Story;
use crate::records::kinds::prose::Translation;
use crate::records::kinds::rate::Rate;
use crate::records::kinds::site::Site;
use crate::records::kinds::source::Source;
use crate::records::kinds::town::Town;
use crate::records::release::Release;
use crate::records::yaml::read::Text;

/// All records of a site, each kind sorted by id (rates and changes as written). Ids are unique within a kind.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// `site.yaml`; `None` where it is missing or broken, which has been reported.
    pub site: Option<Record<Site>>,
    /// `organisations/`.
    pub organisations: Vec<Record<Organisation>>,
    /// `towns/`.
    pub towns: Vec<Record<Town>>,
    /// `programmes/`.
    pub programmes: Vec<Record<Programme>>,
    /// `projects/`; empty where they are read apart from the others.
    pub projects: Vec<Record<Project>>,
    /// `people/`, or the folder that `site.yaml` names.
    pub people: Vec<Record<Person>>,
    /// `stories/`.
    pub stories: Vec<Record<Story>>,
    /// `reports/`.
    pub reports: Vec<Record<Report>>,
    /// `pages/`.
    pub pages: Vec<Record<Page>>,
    /// `measures.yaml`.
    pub measures: Vec<Record<Measure>>,
    /// `sources.yaml`.
    pub sources: Vec<Record<Source>>,
    /// `rates.yaml`; the ids are the numbers of the entries.
    pub rates: Vec<Record<Rate>>,
    /// `changes.yaml`; the ids are the numbers of the entries.
    pub changes: Vec<Record<Change>>,
    /// `images.yaml`; the ids are the files of `images/`.
    pub pictures: Vec<Record<Image>>,
    /// The files of `images/`, relative to it.
    pub images: Vec<Arc<str>>,
    /// The outlines of `maps/`, by the names of their files.
    pub grounds: Vec<(Arc<str>, Arc<Ground>)>,
    /// What was frozen, the oldest first.
    pub releases: Vec<Release>,
    /// Records that are there but could not be read, so that nobody reports them as unknown.
    pub unreadable: Unreadable,
    /// The texts that lie beside them.
    pub beside: Vec<Prose>,
}

/// Records that are there but could not be read; the id is `None` where a file that may hold several told none of them.
pub type Unreadable = Vec<(Kind, Option<Arc<str>>)>;

/// True where a record of this kind and id may be among those that could not be read, of which an id is `None` where a
/// file that may hold several told none: then its absence is no news.
pub fn may_be_among(unreadable: &[(Kind, Option<Arc<str>>)], kind: Kind, id: &str) -> bool {
    let may_be = |known: &Option<Arc<str>>| known.as_deref().is_none_or(|known| known == id);
    unreadable.iter().any(|(of, known)| *of == kind && may_be(known))
}

/// The kinds of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// `site.yaml`.
    Site,
    /// `organisations/`.
    Organisation,
    /// `towns/`.
    Town,
    /// `programmes/`.
    Programme,
    /// `projects/`.
    Project,
    /// `people/`.
    Person,
    /// `stories/`.
    Story,
    /// `reports/`.
    Report,
    /// `pages/`.
    Page,
    /// `measures.yaml`.
    Measure,
    /// `sources.yaml`.
    Source,
    /// `rates.yaml`.
    Rate,
    /// `changes.yaml`.
    Change,
    /// `images.yaml`.
    Image,
    /// `<register>.map.yaml`, which says which column of a table goes where.
    Mapping,
}

/// A record of any kind.
#[derive(Clone, Debug)]
pub struct Record<T> {
    /// The name of its file, or the `id` (or key) written in a file that holds several.
    pub id: Arc<str>,
    /// The file, relative to the root of the site, with `/`.
    pub file: Arc<str>,
    /// Which document, list entry or key of the file holds it; empty for a file that holds one record.
    pub steps: Vec<Step>,
    /// What was written; apart, because there may be very many records, and they are sorted and moved.
    pub data: Box<T>,
    /// Its own texts in Markdown: one per language, the one without a language in its file's name first.
    pub texts: Vec<Prose>,
    /// What the texts in other languages say at their heads.
    pub translations: Vec<Translation>,
}

/// What was read from a record, or made of it: it has an id and stands somewhere.
pub trait Written {
    /// The id.
    fn id(&self) -> &str;
    /// The place of the record.
    fn place(&self) -> Place;
}

impl<T> Written for Record<T> {
    fn id(&self) -> &str {
        &self.id
    }

    fn place(&self) -> Place {
        Record::place(self)
    }
}

impl<T> Record<T> {
    /// The place of the record; add keys to it for the place of a value.
    pub fn place(&self) -> Place {
        Place { file: Arc::clone(&self.file), steps: self.steps.clone() }
    }
}

/// A text in Markdown that stays on disk until its page is rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose {
    /// Its language; `None` where the name of the file says none: the site's default one.
    pub language: Option<Language>,
    /// The file, relative to the root of the site, with `/`.
    pub file: Arc<str>,
}

impl Prose {
    /// The whole text of the file, and the byte of it at which the Markdown begins, behind any front matter.
    pub fn read(&self, inputs: &Inputs) -> Result<(Arc<str>, usize), Box<Diagnostic>> {
        let text = inputs.text(&self.file)?;
        let body = Text::new(&self.file, &text).body;
        Ok((text, body))
    }
}
