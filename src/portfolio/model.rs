//! What is true, as far as the records say: every id resolved to a key, money and periods typed.
//!
//! Comes from the linking of the records; figures, charts and pages read it and nothing else of the content.
//! It computes nothing: totals are figures.
//! Its nouns stand in the files below; they are named from here, as words that all later stages share.

pub mod said;
pub mod site;
pub mod place;
pub mod organisation;
pub mod programme;
pub mod project;
pub mod projects;
pub mod statement;
pub mod people;
pub mod prose;
pub mod picture;
pub mod measure;
pub mod source;
pub mod change;
pub mod unread;

use std::collections::BTreeMap;

use crate::base::key::Identified;
use crate::base::key::Table;
use crate::portfolio::texts::watch::Watch;
use crate::records::release::Release;

pub use change::Change;
pub use change::ChangeKind;
pub use measure::Asked;
pub use measure::Measure;
pub use measure::MeasureKind;
pub use measure::PluralForms;
pub use measure::Unit;
pub use organisation::Organisation;
pub use organisation::Party;
pub use people::Person;
pub use people::Role;
pub use people::Scope;
pub use people::Sensitivity;
pub use picture::Picture;
pub use place::Town;
pub use place::TownKind;
pub use place::Towns;
pub use programme::Overlap;
pub use programme::Programme;
pub use programme::Round;
pub use programme::RoundStatus;
pub use programme::Rule;
pub use programme::RuleKind;
pub use programme::Stage;
pub use project::Claim;
pub use project::Grant;
pub use project::GrantForm;
pub use project::Grounds;
pub use project::Project;
pub use project::ProjectStatus;
pub use projects::ProjectTable;
pub use prose::Body;
pub use prose::OwnPage;
pub use prose::Photo;
pub use prose::Report;
pub use prose::Story;
pub use said::Cited;
pub use said::Said;
pub use site::Group;
pub use site::Logo;
pub use site::Outputs;
pub use site::Rate;
pub use site::Responsible;
pub use site::Site;
pub use site::Topic;
pub use source::Seen;
pub use source::Source;
pub use source::SourceKind;
pub use statement::Each;
pub use statement::Part;
pub use statement::Payer;
pub use statement::Remarks;
pub use statement::Statement;
pub use statement::Time;
pub use unread::Unread;

/// Everything that the records say, resolved. All tables are sorted by id.
#[derive(Clone, Debug)]
pub struct Portfolio {
    /// The site itself.
    pub site: Site,
    /// Funders, grantees, partners.
    pub organisations: Table<Organisation>,
    /// Towns, districts, regions, countries.
    pub towns: Table<Town>,
    /// The funders' programmes.
    pub programmes: Table<Programme>,
    /// The funded projects.
    pub projects: ProjectTable,
    /// Private persons.
    pub people: Table<Person>,
    /// Features.
    pub stories: Table<Story>,
    /// Annual reports.
    pub reports: Table<Report>,
    /// About, contacts…
    pub pages: Table<OwnPage>,
    /// What is counted: the built-in measures and the site's own.
    pub measures: Table<Measure>,
    /// The documents that figures cite.
    pub sources: Table<Source>,
    /// The topics that projects name; their ids are slugs of the free texts.
    pub topics: Table<Topic>,
    /// The groups that figures count apart (`of`); their ids are slugs of the free texts.
    pub groups: Table<Group>,
    /// Exchange rates, only to show a converted value beside the original.
    pub rates: Vec<Rate>,
    /// Revisions and corrections of published figures, oldest first.
    pub changes: Vec<Change>,
    /// What is said of pictures, by their files below `images/`; those of which nothing is said may be shown.
    pub pictures: BTreeMap<Box<str>, Picture>,
    /// What was frozen, the oldest first.
    pub releases: Vec<Release>,
    /// What is there and did not come in.
    pub unread: Unread,
    /// What must not stand in a public text; knows the private names and tells none.
    pub watch: Watch,
}

macro_rules! identified {
    ($($kind:ty),*) => { $(impl Identified for $kind {
        fn id(&self) -> &str {
            &self.id
        }
    })* };
}

identified!(Organisation, Town, Programme, Person, Story, Report, OwnPage, Measure, Source, Topic, Group);
