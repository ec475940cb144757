//! A figure: a published number with its basis, down to the lines behind it.
//!
//! Notes, reasons and refusals are typed; the theme words them in the reader's language.

use rust_decimal::Decimal;

use crate::base::key::Key;
use crate::base::language::Text;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::Year;
use crate::base::value::Known;
use crate::base::value::Missing;
use crate::base::value::Value;
use crate::figures::behind::Behind;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::ratio::Ratio;
use crate::figures::rows;
use crate::portfolio::model::Grant;
use crate::portfolio::model::GrantForm;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::Source;
use crate::portfolio::model::Statement;
use crate::portfolio::model::Town;
use crate::portfolio::model::Towns;
use crate::portfolio::selection::Basis;

/// A number with everything that it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it counts.
    pub key: FigureKey,
    /// The number with its qualifier, the reason why there is none, or why no total may be made.
    pub value: Result<Value, Refusal>,
    /// True where it counts whole things, so that more than 160 is 161 at least.
    pub whole_things: bool,
    /// How it was made.
    pub method: Method,
    /// What stands behind it, counted.
    pub behind: Behind,
    /// All sources of its counted lines, sorted.
    pub sources: Vec<Key<Source>>,
    /// What a reader must know beside the number.
    pub notes: Vec<Note>,
    /// How far it can be checked.
    pub evidence: Evidence,
    /// The earliest and the latest date of the counted lines, of stocks.
    pub dates: Option<(Date, Date)>,
    /// The two numbers behind a ratio.
    pub ratio: Option<Box<Ratio>>,
}

impl Figure {
    /// The number with its qualifier, where there is one.
    pub fn known(&self) -> Option<&Known> {
        self.value.as_ref().ok().and_then(Value::known)
    }

    /// The least that it can be, closed (161 for more than 160 jobs).
    pub fn lower(&self) -> Option<Decimal> {
        self.known()?.lower(self.whole_things)
    }

    /// The most that it can be, closed.
    pub fn upper(&self) -> Option<Decimal> {
        self.known()?.upper(self.whole_things)
    }

    /// The number in the words: 160 in more than 160; `None` for between and where there is no number.
    pub fn number(&self) -> Option<Decimal> {
        self.known().filter(|known| known.number == known.upper_number).map(|known| known.number)
    }

    /// How many lines were left out, by reason, sorted.
    pub fn left_out(&self) -> Vec<(Why, usize)> {
        self.behind.left_out()
    }

    /// True where the figure has a page, or a row on one: it stands on a line that counts.
    pub fn is_published(&self) -> bool {
        let plain = self.key.basis == Basis::Computed && self.key.per.is_none();
        self.per_or_counted() || (!plain && self.value.is_err())
    }

    /// True of a ratio, and where at least one line counts.
    pub(super) fn per_or_counted(&self) -> bool {
        self.ratio.is_some() || self.counted() > 0
    }

    /// How many lines were counted.
    pub fn counted(&self) -> usize {
        self.behind.counted()
    }
}

/// How a figure was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// Lines added up.
    Sum,
    /// Project records counted.
    Count,
    /// The latest value of each record, added up.
    Latest,
    /// One figure divided by another.
    Ratio,
    /// As a source says it.
    Stated,
}

impl Method {
    /// The word in data.
    pub fn word(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Count => "count",
            Self::Latest => "latest",
            Self::Ratio => "ratio",
            Self::Stated => "stated",
        }
    }
}

/// The record on which a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Record {
    /// A project.
    Project(Key<Project>),
    /// A programme as a whole.
    Programme(Key<Programme>),
    /// A round of a programme, by its place in the programme's rounds.
    Round(Key<Programme>, u32),
    /// A town.
    Town(Key<Town>),
    /// An organisation.
    Organisation(Key<Organisation>),
}

/// What of the record is the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// The record itself, counted as one.
    Itself,
    /// A grant, by its place among the project's grants.
    Grant(u32),
    /// A statement, by its place among the record's statements.
    Statement(u32),
    /// Nothing: a round that published no number.
    Nothing,
}

/// One line behind a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The record.
    pub record: Record,
    /// What of it.
    pub item: Item,
    /// The value, as the record says it.
    pub value: Value,
    /// What it adds to the number of the figure; `None` on lines that are left out or have no number.
    pub counted: Option<Decimal>,
    /// The share of the town, where the project is split over several.
    pub share: Option<Decimal>,
    /// Why it was left out; `None` where it counts. A missing value counts too, as a missing part, and so does
    /// each of several sources that differ, though none of them adds anything.
    pub left_out: Option<Why>,
    /// Its status.
    pub status: Status,
    /// The time under which it stands.
    pub when: When,
    /// True where the year was inferred; the figure is marked.
    pub inferred: bool,
}

impl Line {
    /// The project, where the line stands on one.
    pub fn project(&self) -> Option<Key<Project>> {
        self.record.project()
    }

    /// The statement that it is, if it is one.
    pub fn statement<'p>(&self, portfolio: &'p Portfolio) -> Option<&'p Statement> {
        let Item::Statement(index) = self.item else { return None };
        statements(portfolio, self.record).get(index as usize)
    }

    /// The grant that it is, if it is one.
    pub fn grant<'p>(&self, portfolio: &'p Portfolio) -> Option<&'p Grant> {
        match (self.record, self.item) {
            (Record::Project(project), Item::Grant(index)) => {
                portfolio.projects[project].grants.get(index as usize)
            }
            _ => None,
        }
    }

    /// Looks at the statement or the grant that it is, if it is one; nothing of it need stay.
    pub(super) fn look<R>(
        &self,
        portfolio: &Portfolio,
        then: impl FnOnce(Option<&Statement>, Option<&Grant>) -> R,
    ) -> R {
        match (self.record, self.item) {
            (Record::Project(key), Item::Statement(at)) => {
                portfolio.projects.look(key, |project| then(project.statements.get(at as usize), None))
            }
            (Record::Project(key), Item::Grant(at)) => {
                portfolio.projects.look(key, |project| then(None, project.grants.get(at as usize)))
            }
            _ => then(self.statement(portfolio), None),
        }
    }

    /// Who says so.
    pub fn sources<'p>(&self, portfolio: &'p Portfolio) -> &'p [Key<Source>] {
        sources_of(self.statement(portfolio), self.grant(portfolio))
    }

    /// Where it is: the places of the statement, else of the record.
    pub fn towns<'p>(&self, portfolio: &'p Portfolio) -> &'p Towns {
        const NONE: &Towns = &Towns::All;
        if let Some(statement) = self.statement(portfolio)
            && statement.towns != Towns::All
        {
            return &statement.towns;
        }
        match self.record {
            Record::Project(project) => &portfolio.projects[project].towns,
            Record::Round(programme, round) => {
                portfolio.programmes[programme].rounds.get(round as usize).map_or(NONE, |round| &round.towns)
            }
            _ => NONE,
        }
    }

    /// The programmes under which it stands.
    pub fn programmes<'p>(&'p self, portfolio: &'p Portfolio) -> &'p [Key<Programme>] {
        match &self.record {
            Record::Project(project) => {
                match self.grant(portfolio).and_then(|grant| grant.programme.as_ref()) {
                    Some(programme) => std::slice::from_ref(programme),
                    None => &portfolio.projects[*project].programmes,
                }
            }
            Record::Programme(programme) | Record::Round(programme, _) => std::slice::from_ref(programme),
            Record::Town(_) | Record::Organisation(_) => &[],
        }
    }
}

/// Who says what a line is.
pub(super) fn sources_of<'p>(
    statement: Option<&'p Statement>,
    grant: Option<&'p Grant>,
) -> &'p [Key<Source>] {
    match (statement, grant) {
        (Some(statement), _) => &statement.sources,
        (None, Some(grant)) => rows::grant_sources(grant),
        (None, None) => &[],
    }
}

/// All statements on a record.
pub fn statements(portfolio: &Portfolio, record: Record) -> &[Statement] {
    match record {
        Record::Project(project) => &portfolio.projects[project].statements,
        Record::Programme(programme) => &portfolio.programmes[programme].statements,
        Record::Round(programme, round) => {
            portfolio.programmes[programme].rounds.get(round as usize).map_or(&[], |round| &round.statements)
        }
        Record::Town(town) => &portfolio.towns[town].statements,
        Record::Organisation(organisation) => &portfolio.organisations[organisation].statements,
    }
}

impl Record {
    /// The project, where it is one.
    pub fn project(self) -> Option<Key<Project>> {
        match self {
            Self::Project(project) => Some(project),
            _ => None,
        }
    }

    /// The id of the record; of a round its programme's with its number from 1: `first-step/3`.
    pub fn id(self, portfolio: &Portfolio) -> String {
        match self {
            Self::Project(project) => portfolio.projects.id(project).to_owned(),
            Self::Programme(programme) => portfolio.programmes[programme].id.to_string(),
            Self::Round(programme, round) => {
                format!("{}/{}", portfolio.programmes[programme].id, u64::from(round) + 1)
            }
            Self::Town(town) => portfolio.towns[town].id.to_string(),
            Self::Organisation(organisation) => portfolio.organisations[organisation].id.to_string(),
        }
    }

    /// The name of the record; of a round its programme's; `None` of a project whose name nobody published.
    pub fn name(self, portfolio: &Portfolio) -> Option<&Text> {
        match self {
            Self::Project(project) => portfolio.projects[project].name.as_ref().map(|name| &name.first.value),
            Self::Programme(programme) | Self::Round(programme, _) => {
                Some(&portfolio.programmes[programme].name.first.value)
            }
            Self::Town(town) => Some(&portfolio.towns[town].name.first.value),
            Self::Organisation(organisation) => Some(&portfolio.organisations[organisation].name.first.value),
        }
    }
}

/// Why a line is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// A grant that is only planned, a ceiling or the like.
    NotAwarded(Status),
    /// A loan, in kind, or mixed.
    OtherForm(GrantForm),
    /// A grant that was paid back.
    Returned,
    /// A project whose grants were all paid back.
    ProjectReturned,
    /// It is in one of several towns, nobody says in which.
    OneOfTowns,
    /// It is about several towns together.
    TownsTogether,
    /// Its year is not stated, and could be this one.
    YearNotStated,
    /// Its period spans several years, this one among them.
    SeveralYears,
    /// Another payer's money, which stands apart.
    OtherPayer,
    /// Money of several payers in one sum.
    SeveralPayers,
    /// It holds for each of several things, and is never multiplied.
    PerOne,
    /// The question does not arise.
    NotApplicable,
    /// It overlaps with another line about the same thing, which counts.
    Overlaps,
    /// Another source about the same thing, which is shown beside.
    AnotherSource,
    /// A later value of the same record counts.
    Superseded,
    /// The project's own grants count instead, or the project is counted as a record.
    CountedByRecord,
}

impl Why {
    /// True where the line may belong to the figure after all, so that nothing counted says nothing.
    pub fn is_uncertain(self) -> bool {
        matches!(
            self,
            Self::OneOfTowns | Self::TownsTogether | Self::YearNotStated | Self::SeveralYears | Self::PerOne
        )
    }
}

/// Why no total may be made. Shown where the total would stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// One part is a minimum, another a maximum.
    MinimumAndMaximum,
    /// One part is a maximum, another is missing.
    MaximumAndMissing,
    /// A part is missing of something that can be negative.
    SignedAndMissing,
    /// The measure has no total.
    NoTotal,
    /// Stocks are never added over years.
    StockOverYears,
    /// These programmes only state it, and may count the same projects.
    OverlapUnknown(Vec<Key<Programme>>),
    /// The numbers are too large to be added exactly.
    TooLarge,
    /// Too few, withheld to protect individuals. (Small counts are not yet suppressed.)
    Withheld,
}

impl Refusal {
    /// The word in data.
    pub fn word(&self) -> &'static str {
        match self {
            Self::MinimumAndMaximum => "minimum_and_maximum",
            Self::MaximumAndMissing => "maximum_and_missing",
            Self::SignedAndMissing => "signed_and_missing",
            Self::NoTotal => "no_total",
            Self::StockOverYears => "stock_over_years",
            Self::OverlapUnknown(_) => "overlap_unknown",
            Self::TooLarge => "too_large",
            Self::Withheld => Missing::Withheld.word(),
        }
    }
}

/// How many of the projects concerned have a record here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Projects with at least one counted line that has a number.
    pub with_record: usize,
    /// All projects of this place, programme and time.
    pub of: usize,
}

/// How far a figure can be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// Down to rows.
    Rows,
    /// Down to its parts.
    Parts,
    /// Two or more sources say it.
    TwoSources,
    /// One source says it.
    OneSource,
    /// Only an excerpt of a source was read.
    Excerpt,
    /// No source is named.
    Unsourced,
}

/// What a reader must know beside a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// So many lines have no number, so the total is a minimum. By reason.
    MissingParts(Vec<(Missing, usize)>),
    /// So many counted lines have an inferred year.
    InferredYears(usize),
    /// So many records have an uncertain year and are not in this number.
    UncertainYears(usize),
    /// The bars do not add up to the total: some projects count in full in several of them.
    CountedInSeveral(usize),
    /// People may be counted again in another year.
    MayRepeat,
    /// Added from so many rounds; so many more published no number.
    AddedFromRounds {
        /// Rounds with a number.
        counted: usize,
        /// Rounds that were held and published none.
        silent: usize,
    },
    /// Sources differ, and none is preferred.
    SourcesDiffer,
    /// Sources differ; one is preferred (the reason stands on its statement).
    Preferred,
    /// A plan whose period is over, with no actual number beside it.
    OutcomeNotPublished,
    /// It rests only on excerpts.
    ExcerptOnly,
    /// Its value is split by shares of towns.
    Shares,
    /// The programmes' grants come from so many payers.
    SeveralFunders(Vec<Key<Organisation>>),
    /// The total is stated, not the sum of the bars.
    StatedTotal,
    /// It stands on several towns together.
    TownsTogether,
    /// Statements about overlapping periods were not added.
    OverlapsNotAdded(usize),
    /// The project's year is only partly known.
    PartlyKnownYear(Year),
}
