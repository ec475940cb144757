//! The front matter of texts in Markdown: stories, reports and pages.

use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::Deserializer;
use serde::de::Error as _;

use crate::base::language::Language;
use crate::base::time::Date;
use crate::base::time::Period;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::field::Required;
use crate::records::kinds::site::FigureChoice;
use crate::records::values::id::Id;
use crate::records::values::text::LocalText;
use crate::records::yaml::shape::Never;
use crate::records::yaml::shape::Shape;
use crate::records::yaml::shape::shape;

/// What stands between the two lines `---` at the head of a story.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Story {
    /// Its title.
    pub title: Required<LocalText>,
    /// The day on which it was published.
    pub date: Required<Date>,
    /// One or two sentences that make people want to read it.
    pub summary: Field<LocalText>,
    /// Who wrote it, as text.
    pub author: Field<LocalText>,
    /// The projects that it is about.
    pub projects: List<Id>,
    /// The towns that it is about.
    pub towns: List<Id>,
    /// The programmes that it is about.
    pub programmes: List<Id>,
    /// What it is about, in words that projects share: `food`, or `{en: food, ru: еда}`.
    pub topics: List<LocalText>,
    /// A photograph from `images/`.
    pub photo: Field<Box<Photo>>,
    /// `true` keeps it out of the site until somebody builds with `--drafts`.
    pub draft: Field<bool>,
}

/// What stands between the two lines `---` at the head of a report.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Report {
    /// Its title.
    pub title: Required<LocalText>,
    /// The time that it reports on, as in `2024` or `2016/2025`.
    pub period: Required<Period>,
    /// The day on which it was published.
    pub date: Field<Date>,
    /// One or two sentences about it.
    pub summary: Field<LocalText>,
    /// The figures at its head: each a figure's id, or what `figure(…)` takes.
    pub headline: List<FigureChoice>,
    /// The stories in it.
    pub stories: List<Id>,
    /// A photograph from `images/`.
    pub photo: Field<Box<Photo>>,
    /// `true` keeps it out of the site until somebody builds with `--drafts`.
    pub draft: Field<bool>,
}

/// What stands between the two lines `---` at the head of a page; a page needs none.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Page {
    /// Its title; without it the first heading of the text, or the name of the file.
    pub title: Field<LocalText>,
    /// One or two sentences about it.
    pub summary: Field<LocalText>,
    /// `false` keeps it out of the menu.
    pub menu: Field<bool>,
    /// Its place in the menu: smaller numbers stand first.
    pub order: Field<i32>,
    /// `true` keeps it out of the site until somebody builds with `--drafts`.
    pub draft: Field<bool>,
}

/// The front matter of a text in another language (`<id>.ru.md`): what has to be translated. Other keys of the first
/// language's text may be repeated; they are not used.
#[derive(Clone, Debug, Default)]
pub struct Translation {
    /// The language, from the name of the file.
    pub language: Option<Language>,
    /// The title in this language.
    pub title: Field<LocalText>,
    /// The summary in this language.
    pub summary: Field<LocalText>,
    /// What the photograph says in this language.
    pub photo: Field<Box<Photo>>,
}

/// A photograph: the name of a file in `images/`, or `{file: bakery.jpg, alt: …, credit: …}`. What is not said here is
/// taken from `images.yaml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// The file in `images/`.
    pub file: Box<str>,
    /// What can be seen, for people who cannot see it.
    pub alt: Field<LocalText>,
    /// Who took it.
    pub credit: Field<LocalText>,
    /// The line beneath it.
    pub caption: Field<LocalText>,
    /// Its licence.
    pub licence: Field<Box<str>>,
    /// Who can be recognised on it.
    pub people: List<Id>,
}

#[derive(Deserialize)]
#[serde(rename = "Photo")]
struct PhotoKeys {
    file: Required<Box<str>>,
    alt: Field<LocalText>,
    credit: Field<LocalText>,
    caption: Field<LocalText>,
    licence: Field<Box<str>>,
    people: List<Id>,
}

impl<'de> Deserialize<'de> for Photo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match shape::<_, Never, PhotoKeys>(deserializer, &["file", "", "photo", "Photo"])? {
            Shape::Scalar(written) => {
                let (alt, credit, caption, licence, people) = Default::default();
                Ok(Self { file: below(written.text.trim()), alt, credit, caption, licence, people })
            }
            Shape::List(never) => match never {},
            Shape::Mapping(PhotoKeys {
                file: Required::Written(file),
                alt,
                credit,
                caption,
                licence,
                people,
            }) => Ok(Self { file: below(&file), alt, credit, caption, licence, people }),
            Shape::Mapping(_) => Err(D::Error::custom("noted")),
        }
    }
}

/// The file below `images/`, which may be named or not.
fn below(written: &str) -> Box<str> {
    written.strip_prefix("images/").unwrap_or(written).into()
}
