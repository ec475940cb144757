//! `site.yaml`: what holds for the whole site.

use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::Deserializer;

use crate::base::language::Language;
use crate::base::money::Currency;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::Period;
use crate::base::time::Year;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::field::Required;
use crate::records::field::Several;
use crate::records::values::choice::Basis;
use crate::records::values::choice::LinkStyle;
use crate::records::values::choice::Output;
use crate::records::values::choice::RepositoryKind;
use crate::records::values::choice::Show;
use crate::records::values::id::Id;
use crate::records::values::id::Payer;
use crate::records::values::text::LocalText;
use crate::records::yaml::shape::Never;
use crate::records::yaml::shape::Shape;
use crate::records::yaml::shape::shape;

/// What holds for the whole site.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Site {
    /// The name of the site.
    pub title: Required<LocalText>,
    /// The address at which the site will stand, with `https://` and a slash at the end.
    pub base_url: Required<Box<str>>,
    /// The languages of the site, as in `[en, ru]`. The first is the default one.
    pub languages: Required<List<Language>>,
    /// The organisation that publishes the site: the name of its file in `organisations/`.
    pub publisher: Required<Id>,
    /// One sentence about the site.
    pub summary: Field<LocalText>,
    /// Who answers for the figures, and how to reach them.
    pub responsible: Field<Responsible>,
    /// The licence of the texts and the data, as in `CC-BY-4.0`.
    pub licence: Field<Box<str>>,
    /// The currency of amounts that name none, by its three letters, as in `RUB`.
    pub currency: Field<Currency>,
    /// The day up to which the records are complete. A plan that ended before it and has no result is shown as such.
    pub data_as_of: Field<Date>,
    /// The years that the site reports on, as in `2016/2025`.
    pub period: Field<Period>,
    /// `true` prints on every page that the organisations named have not approved the site.
    pub independent: Field<bool>,
    /// `true` marks a site whose content is invented: a banner on every page, and search engines stay away.
    pub demonstration: Field<bool>,
    /// Up to five figures for the home page: each a figure's id, or what `figure(…)` takes, as in
    /// `{measure: jobs-created, town: copper-spring}`.
    pub headline: List<FigureChoice>,
    /// The stories on the home page.
    pub features: List<Id>,
    /// The measures that are asked of every programme and town; what is missing makes the table of what is not known.
    pub expects: List<Id>,
    /// Counts of sensitive measures from 1 up to below this number are withheld. 5 where nothing is said.
    pub threshold: Field<u32>,
    /// The source of every figure and grant that names none, here and in the record that it stands on.
    pub source: Several<Id>,
    /// The repository that the records lie in: pages about a record then link to where its file can be changed.
    pub repository: Field<Repository>,
    /// The address at which a file can be changed, with `{path}` where the file's path belongs: instead of `repository`,
    /// for any other place.
    pub edit: Field<Box<str>>,
    /// What a build writes; everything where nothing is said.
    pub outputs: Field<List<Output>>,
    /// How links between pages end: `full` works from a folder on disk too, `short` needs a server.
    pub links: Field<LinkStyle>,
    /// The folder of the files about private persons, where it is not `people`; may lie outside the content.
    pub people: Field<Box<str>>,
    /// The outlines beneath maps: the name of a file in `maps/` without `.geojson`. Without it maps have a plain frame.
    pub map: Field<Box<str>>,
    /// The site's own colour and sign.
    pub brand: Field<Brand>,
    /// The theme: the name of a folder in `themes/`.
    pub theme: Field<Box<str>>,
}

/// Who answers for the figures.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Responsible {
    /// A name, a team or an office.
    pub name: Required<LocalText>,
    /// An e-mail address, a telephone number or a web address.
    pub contact: Field<LocalText>,
}

/// What makes the site look like its publisher's.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Brand {
    /// The colour of links and of the line over every page, as in `"#0b5c4a"`. It is checked against the paper.
    pub colour: Field<Box<str>>,
    /// The same on dark paper; worked out from `colour` where nothing is said.
    pub dark: Field<Box<str>>,
    /// The logo at the head of every page: a file in `images/`, best an SVG.
    pub logo: Field<Box<str>>,
    /// The logo on dark paper; the same one where nothing is said.
    pub logo_dark: Field<Box<str>>,
}

/// Where the records are kept.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Repository {
    /// The address of its page, as in `https://github.com/northern-lantern/impact`.
    pub url: Required<Box<str>>,
    /// The branch that the site is built from. `main` where nothing is said.
    pub branch: Field<Box<str>>,
    /// What it runs on. Worked out from the address where nothing is said: GitHub for `github.com`, Gitea for
    /// `codeberg.org`, else GitLab.
    pub kind: Field<RepositoryKind>,
    /// The folder of the site in the repository, where it is not the whole of it, as in `report`.
    pub folder: Field<Box<str>>,
}

/// A figure for a front page: its id, or what `figure(…)` takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FigureChoice {
    /// The id of a figure, as in its address: `jobs-created.town.vyksa`.
    Id(Box<str>),
    /// What `figure(…)` takes.
    Filter(Box<FigureFilter>),
}

/// What `figure(…)` takes in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
pub struct FigureFilter {
    /// What is counted.
    pub measure: Required<Id>,
    /// Of this programme.
    pub programme: Field<Id>,
    /// Of this project.
    pub project: Field<Id>,
    /// Of this town.
    pub town: Field<Id>,
    /// Of this organisation.
    pub organisation: Field<Id>,
    /// Of this year.
    pub year: Field<Year>,
    /// Of this period.
    pub period: Field<Period>,
    /// Of this goal, 1 to 17.
    pub goal: Field<u8>,
    /// Of this topic.
    pub topic: Field<Box<str>>,
    /// Of this group.
    pub of: Field<LocalText>,
    /// Of this funder's money.
    pub funder: Field<Payer>,
    /// With this status.
    pub status: Field<Status>,
    /// Computed from the records, or stated by a source.
    pub basis: Field<Basis>,
    /// As this source has it.
    pub source: Field<Id>,
    /// `value`: the number alone.
    pub show: Field<Show>,
}

impl<'de> Deserialize<'de> for FigureChoice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match shape::<_, Never, FigureFilter>(deserializer, &["id", "", "filter", "FigureFilter"])? {
            Shape::Scalar(written) => Ok(Self::Id(written.text.trim().into())),
            Shape::List(never) => match never {},
            Shape::Mapping(filter) => Ok(Self::Filter(Box::new(filter))),
        }
    }
}
