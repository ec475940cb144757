//! Words that are chosen from a short list, as in `status: ongoing`.

use std::borrow::Cow;

use schemars::JsonSchema;
use schemars::Schema;
use schemars::SchemaGenerator;
use schemars::json_schema;
use serde::de::Deserialize;
use serde::de::Deserializer;

use crate::base::status::Status;
use crate::diagnostics::code::Code;
use crate::diagnostics::message::did_you_mean;
use crate::diagnostics::message::nearest;
use crate::diagnostics::message::one_of;
use crate::records::yaml::document::short;
use crate::records::yaml::fault::Fault;
use crate::records::yaml::shape::scalar;
use crate::say;

/// How people say these words elsewhere: the beginnings of what they write, and the words that they may mean.
const EVERYDAY: [(&str, &str); 31] = [
    ("paid", "disbursed"),
    ("spent", "disbursed"),
    ("transferred", "disbursed"),
    ("выплач", "disbursed"),
    ("перечисл", "disbursed"),
    ("оплач", "disbursed"),
    ("promised", "committed"),
    ("approved", "committed"),
    ("awarded", "committed"),
    ("granted", "committed"),
    ("обещан", "committed"),
    ("присужд", "committed"),
    ("одобрен", "committed"),
    ("maximum", "ceiling"),
    ("limit", "ceiling"),
    ("максимум", "ceiling"),
    ("done", "completed ended held"),
    ("finished", "completed ended held"),
    ("closed", "completed ended"),
    ("заверш", "completed ended"),
    ("законч", "completed ended"),
    ("active", "ongoing"),
    ("running", "ongoing active"),
    ("in progress", "ongoing active"),
    ("идёт", "ongoing active"),
    ("идет", "ongoing active"),
    ("действу", "ongoing active"),
    ("план", "planned"),
    ("отмен", "cancelled not_held"),
    ("провед", "held"),
    ("прошёл", "held"),
];

/// The one of `names` that somebody means who writes `word`, as people say it elsewhere.
fn everyday<'n>(word: &str, mut names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let word = word.to_lowercase();
    let (_, meant) = EVERYDAY.iter().find(|(said, _)| word.starts_with(said))?;
    names.find(|name| meant.split(' ').any(|one| one == *name))
}

/// The word that was written, among those that can be.
fn choose<T: Copy>(word: &str, words: &[(&'static str, T)]) -> Result<T, Fault> {
    if let Some((_, choice)) = words.iter().find(|(known, _)| *known == word) {
        return Ok(*choice);
    }
    let shown = short(word);
    let names = || words.iter().map(|(name, _)| *name);
    let all = one_of(names());
    let (en, ru) = (all.en, all.ru);
    let fault = Fault::new(
        Code::UnknownWord,
        say!("`{shown}` cannot stand here, only {en} can.", "`{shown}` здесь стоять не может, только {ru}."),
    );
    Err(match nearest(word, names()).or_else(|| everyday(word, names())) {
        Some(meant) => fault.hint(did_you_mean(word, meant)),
        None => fault,
    })
}

impl<'de> Deserialize<'de> for Status {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let words = Self::ALL.map(|status| (status.word(), status));
        scalar(deserializer, |written| choose(written.text, &words))
    }
}

/// Makes an enum of words with the word of each, in one table.
macro_rules! choices {
    ($(#[doc = $doc:literal])+ $name:ident { $($(#[doc = $item_doc:literal])+ $item:ident = $word:literal,)+ }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[doc = $item_doc])+ $item,)+
        }

        impl $name {
            /// Every choice with its word in records.
            pub const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$item)),+];

            /// The word in records.
            pub fn word(self) -> &'static str {
                match self { $(Self::$item => $word),+ }
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                Cow::Borrowed(stringify!($name))
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "enum": [$($word),+] })
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                scalar(deserializer, |written| choose(written.text, Self::WORDS))
            }
        }
    };
}

choices! {
    /// How far a project is; says nothing about the status of its figures.
    ProjectStatus {
        /// Announced, not begun.
        Planned = "planned",
        /// Under way.
        Ongoing = "ongoing",
        /// Finished.
        Completed = "completed",
        /// Given up.
        Cancelled = "cancelled",
        /// Nobody says.
        Unknown = "unknown",
    }
}

choices! {
    /// How far a grant is.
    GrantStatus {
        /// Awarded or promised by contract. The default.
        Committed = "committed",
        /// Paid.
        Disbursed = "disbursed",
        /// Announced beforehand.
        Planned = "planned",
        /// The most that it can be.
        Ceiling = "ceiling",
    }
}

choices! {
    /// In which form the money was given.
    GrantForm {
        /// Need not be paid back. The default.
        Grant = "grant",
        /// Has to be paid back.
        Loan = "loan",
        /// Goods or services.
        InKind = "in_kind",
        /// Several of these.
        Mixed = "mixed",
    }
}

choices! {
    /// What became of a round.
    EditionStatus {
        /// It took place. The default.
        Held = "held",
        /// It was announced.
        Announced = "announced",
        /// It is known not to have taken place.
        NotHeld = "not_held",
    }
}

choices! {
    /// What became of a stage of a programme.
    StageStatus {
        /// It exists. The default.
        Active = "active",
        /// It was announced.
        Planned = "planned",
        /// It is over.
        Ended = "ended",
    }
}

choices! {
    /// What sort of place it is.
    PlaceKind {
        /// A town, city or village. The default.
        Town = "town",
        /// A part of a region.
        District = "district",
        /// A part of a country.
        Region = "region",
        /// A country.
        Country = "country",
    }
}

choices! {
    /// How directly something serves a goal.
    Contribution {
        /// It does so itself.
        Direct = "direct",
        /// It helps others to do so.
        Indirect = "indirect",
    }
}

choices! {
    /// What a value of a figure that is given "per one" is given per.
    Each {
        /// Per project.
        Project = "project",
        /// Per town.
        Town = "town",
    }
}

choices! {
    /// How a measure behaves over time.
    MeasureKind {
        /// Adds up over years, as people trained do.
        Flow = "flow",
        /// The latest value counts and is never added over years, as people employed.
        Stock = "stock",
        /// One thing divided by another: never added up.
        Ratio = "ratio",
    }
}

choices! {
    /// Whether the values of a measure may be added up at all.
    Total {
        /// They are added up. The default.
        Sum = "sum",
        /// They are not.
        None = "none",
    }
}

choices! {
    /// Who speaks in a source.
    SourceKind {
        /// The publisher of this site.
        Own = "own",
        /// The funder.
        Funder = "funder",
        /// An authority.
        Official = "official",
        /// A newspaper, a news agency, a broadcaster.
        Press = "press",
        /// A scientific work or a study.
        Research = "research",
        /// A post in a social network.
        Social = "social",
    }
}

choices! {
    /// How much of a source was read.
    Seen {
        /// The page or document itself.
        Page = "page",
        /// An excerpt of it; a figure that rests on nothing else says so.
        Excerpt = "excerpt",
        /// A copy kept elsewhere.
        Copy = "copy",
    }
}

choices! {
    /// Why a published figure was changed.
    ChangeKind {
        /// Better data.
        Revision = "revision",
        /// A mistake was mended.
        Correction = "correction",
    }
}

choices! {
    /// What a person has agreed to.
    ConsentTo {
        /// To be published, within `scope`.
        Publish = "publish",
        /// Nothing: the same as no consent at all.
        Nothing = "nothing",
    }
}

choices! {
    /// What may be published about a person.
    ConsentScope {
        /// The name.
        Name = "name",
        /// A photograph.
        Photo = "photo",
        /// What the person said.
        Quote = "quote",
        /// The state of health.
        Health = "health",
        /// A disability.
        Disability = "disability",
        /// Convictions.
        Convictions = "convictions",
        /// Ethnicity.
        Ethnicity = "ethnicity",
    }
}

choices! {
    /// What is sensitive about a person; it needs a scope of its own in the consent.
    Sensitivity {
        /// The state of health.
        Health = "health",
        /// A disability.
        Disability = "disability",
        /// Convictions.
        Convictions = "convictions",
        /// Ethnicity.
        Ethnicity = "ethnicity",
        /// A child.
        Minor = "minor",
    }
}

choices! {
    /// Who gave a consent.
    ConsentBy {
        /// The person.
        Person = "self",
        /// A parent or guardian.
        Guardian = "guardian",
    }
}

choices! {
    /// What a build writes.
    Output {
        /// The pages.
        Pages = "pages",
        /// A page for every figure.
        Figures = "figures",
        /// Charts with their downloads and embeds.
        Charts = "charts",
        /// Charts as pictures of pixels.
        Png = "png",
        /// Downloads of all data.
        Data = "data",
        /// The search.
        Search = "search",
    }
}

choices! {
    /// What a repository runs on.
    RepositoryKind {
        /// GitHub.
        Github = "github",
        /// GitLab.
        Gitlab = "gitlab",
        /// Gitea and Forgejo.
        Gitea = "gitea",
    }
}

choices! {
    /// How links between pages end.
    LinkStyle {
        /// `…/index.html`: works from a folder on disk too. The default.
        Full = "full",
        /// `…/`: needs a server.
        Short = "short",
    }
}

choices! {
    /// What `show=` puts into a text.
    Show {
        /// The value with its qualifier and unit. The default.
        Full = "full",
        /// The number alone.
        Value = "value",
    }
}

choices! {
    /// Where a figure comes from.
    Basis {
        /// Added up from the records.
        Computed = "computed",
        /// Stated by a source.
        Stated = "stated",
    }
}
