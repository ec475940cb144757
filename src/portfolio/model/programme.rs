//! A funder's programmes, their rounds and rules.
//!
//! What a programme achieved is stated or computed, never kept here.

use crate::base::few::Few;
use crate::base::key::Key;
use crate::base::language::Text;
use crate::base::money::Currency;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::Year;
use crate::base::value::Value;
use crate::diagnostics::place::Place;
use crate::portfolio::model::organisation::Organisation;
use crate::portfolio::model::organisation::Party;
use crate::portfolio::model::place::Towns;
use crate::portfolio::model::project::Claim;
use crate::portfolio::model::prose::Body;
use crate::portfolio::model::prose::Photo;
use crate::portfolio::model::said::Cited;
use crate::portfolio::model::site::Topic;
use crate::portfolio::model::source::Source;
use crate::portfolio::model::statement::Statement;

/// A funder's programme.
#[derive(Clone, Debug)]
pub struct Programme {
    /// The id.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// Its name.
    pub name: Cited<Text>,
    /// Who pays.
    pub funder: Key<Organisation>,
    /// Who else carries it.
    pub partners: Vec<Party>,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// Other names of it.
    pub aliases: Vec<Text>,
    /// Its own web address.
    pub url: Option<String>,
    /// When it began.
    pub start: Option<Cited<Date>>,
    /// When it ended.
    pub end: Option<Cited<Date>>,
    /// Its topics.
    pub topics: Few<Key<Topic>>,
    /// A photograph.
    pub photo: Option<Photo>,
    /// A remark of the editors.
    pub note: Option<Text>,
    /// Where it stands.
    pub sources: Few<Key<Source>>,
    /// Its stages, in order.
    pub stages: Vec<Stage>,
    /// The goals that it is said to serve.
    pub goals: Vec<Claim>,
    /// Its rules.
    pub rules: Vec<Rule>,
    /// Its rounds (editions), as they were written.
    pub rounds: Vec<Round>,
    /// Programmes whose stated totals are known to count the same projects or none of the same.
    pub overlaps: Vec<Overlap>,
    /// Figures stated about the programme as a whole.
    pub statements: Vec<Statement>,
    /// Its own Markdown text.
    pub bodies: Vec<Body>,
}

/// What is declared about the overlap of two programmes' stated totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// The other programme.
    pub programme: Key<Programme>,
    /// True where it is declared that no project counts in both, so that the totals may be added.
    pub none: bool,
    /// A remark.
    pub note: Option<Text>,
}

/// A stage of a programme: training, expert council, grant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its name.
    pub name: Text,
    /// Actual, or planned.
    pub status: Status,
    /// A remark.
    pub note: Option<Text>,
}

/// What a rule limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleKind {
    /// One grant.
    Grant,
    /// All grants of one town in one year.
    TownYear,
    /// All grants of one year.
    Year,
}

/// A rule of a programme or of one round.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Where it is written.
    pub place: Place,
    /// What it limits.
    pub kind: RuleKind,
    /// The limit, as it was written (`up to 200 000 RUB`).
    pub limit: Value,
    /// Its currency.
    pub currency: Currency,
    /// For whom (`organisations`, `residents`), where it is not for all.
    pub applies_to: Option<Text>,
    /// Who says so.
    pub sources: Few<Key<Source>>,
    /// A remark.
    pub note: Option<Text>,
}

/// Whether a round was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum RoundStatus {
    /// It was held.
    #[default]
    Held,
    /// It was announced; nothing more is known.
    Announced,
    /// It is known that it was not held.
    NotHeld,
}

/// A round of a programme (an edition): a town or several together, in a year.
#[derive(Clone, Debug)]
pub struct Round {
    /// Where it is written.
    pub place: Place,
    /// Where: one town, several together (never split), or all of the programme's.
    pub towns: Towns,
    /// When.
    pub year: Year,
    /// Its own name, where it had one.
    pub name: Option<Text>,
    /// When it was announced.
    pub announced: Option<Date>,
    /// Held, announced, not held.
    pub status: RoundStatus,
    /// Its own rules, which go before the programme's.
    pub rules: Vec<Rule>,
    /// Who says so.
    pub sources: Few<Key<Source>>,
    /// A remark.
    pub note: Option<Text>,
    /// Figures stated about it.
    pub statements: Vec<Statement>,
}
