//! The typed views: one per kind of page, each printed by one template that sees nothing else.
//!
//! Pages fill them; the reference of the theme (`docs/theme.md`) is generated from them.

pub mod about;
pub mod claims;
pub mod embed;
pub mod figure;
pub mod page;
pub mod parts;
pub mod profile;
pub mod reading;
pub mod release;
pub mod report;

use schemars::JsonSchema;
use schemars::Schema;
use schemars::schema_for;
use serde::Serialize;

use crate::theme::views::page::Page;

/// A page to render: what every page has, and the view of its kind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct PageView {
    /// What every page has: `page` in templates.
    pub page: Page,
    /// The view of its kind: `view` in templates.
    pub body: Body,
}

macro_rules! kinds {
    ($($(#[doc = $doc:literal])* $kind:ident($view:ty) = $template:literal;)*) => {
        /// The view of a page's kind.
        #[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
        #[serde(untagged)]
        pub enum Body {
            $($(#[doc = $doc])* $kind($view),)*
        }

        impl Body {
            /// The template that prints it.
            pub fn template(&self) -> &'static str {
                match self {
                    $(Self::$kind(_) => $template,)*
                }
            }
        }

        /// A kind of page: its template, its view and what an empty view is.
        pub struct Kind {
            /// The template.
            pub template: &'static str,
            /// What the kind is, in a sentence.
            pub about: &'static str,
            /// The view's fields.
            pub schema: fn() -> Schema,
            /// A view in which everything that may be empty is empty.
            pub empty: fn() -> Body,
        }

        /// Every kind of page.
        pub const KINDS: &[Kind] = &[
            $(Kind {
                template: $template,
                about: concat!($($doc),*),
                schema: || schema_for!($view),
                empty: || Body::$kind(<$view>::default()),
            },)*
        ];
    };
}

kinds! {
    /// The home page: the report.
    Home(report::Home) = "home.html";
    /// A project.
    Project(profile::Project) = "project.html";
    /// All projects, 50 a page.
    Projects(about::Index) = "projects.html";
    /// A town, district, region or country.
    Town(profile::Town) = "town.html";
    /// All towns.
    Towns(about::Index) = "towns.html";
    /// A programme.
    Programme(profile::Programme) = "programme.html";
    /// All programmes.
    Programmes(about::Index) = "programmes.html";
    /// A goal of the 2030 Agenda.
    Goal(reading::Goal) = "goal.html";
    /// All goals that are claimed.
    Goals(reading::Goals) = "goals.html";
    /// Every claim, with its evidence.
    Claims(reading::Goals) = "claims.html";
    /// A year.
    Year(report::Annual) = "year.html";
    /// All years.
    Years(about::Index) = "years.html";
    /// The annual report of a period.
    Report(report::Annual) = "report.html";
    /// An organisation.
    Organisation(profile::Organisation) = "organisation.html";
    /// All organisations.
    Organisations(about::Index) = "organisations.html";
    /// A story.
    Story(reading::Story) = "story.html";
    /// All stories.
    Stories(reading::Stories) = "stories.html";
    /// A page of the site's own.
    Own(reading::Own) = "own.html";
    /// A figure.
    Figure(figure::Figure) = "figure.html";
    /// All figures.
    Figures(figure::Figures) = "figures.html";
    /// A chart.
    Chart(figure::ChartPage) = "chart.html";
    /// A chart, a table or a figure that stands in a page elsewhere.
    Embed(embed::Embed) = "embed.html";
    /// All charts.
    Charts(figure::Charts) = "charts.html";
    /// How we count.
    Method(about::Method) = "method.html";
    /// What the figures stand on.
    Sources(about::Sources) = "sources.html";
    /// What is not known.
    Questions(about::QuestionsPage) = "questions.html";
    /// Revisions and corrections.
    Changes(about::Changes) = "changes.html";
    /// What was frozen, and when.
    Releases(release::Releases) = "releases.html";
    /// A release.
    Release(release::Release) = "release.html";
    /// A chart or a figure that is no longer published.
    Former(release::Former) = "former.html";
    /// Search.
    Search(about::Search) = "search.html";
    /// Everything from A to Z.
    Everything(about::Everything) = "everything.html";
    /// Two towns or two years side by side.
    Compare(about::Compare) = "compare.html";
    /// The page that is not there.
    NotFound(about::NotFound) = "404.html";
}

impl Default for Body {
    fn default() -> Self {
        Self::Own(reading::Own::default())
    }
}
