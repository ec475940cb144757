//! What a chart shows: a small table of exact numbers with words that are already in the reader's language.
//!
//! Comes in: whatever the caller knows, as strings and decimals. Goes out: the value that `layout::layout`
//! places and `html::figure` prints. It knows nothing of records, languages or addresses: a link is a string
//! that is printed as it stands. Rows and series are drawn in the order given; nothing is sorted here unless
//! `Chart::largest_first` is asked to.

use std::cmp::Ordering;
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::base::ground::Ground;
use crate::base::ground::Spot;
use crate::charts::words::Words;

/// A chart, its table and everything that is printed around them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chart {
    /// The id of the `<figure>`; all other ids begin with it.
    pub id: String,
    /// How the numbers are drawn.
    pub kind: Kind,
    /// The finding or the measure: the visible heading.
    pub title: String,
    /// What it shows, without a finding ("Jobs created by town"): for lists, files and citations.
    pub name: String,
    /// A page about this chart, linked from the heading.
    pub href: Option<String>,
    /// Measure, unit, place and period, in one line.
    pub subtitle: String,
    /// The unit as it stands above a value axis ("₽", "jobs").
    pub unit: String,
    /// A visible sentence or two: kind of chart, extremes, gaps. Screen readers get it as the description.
    pub summary: String,
    /// What qualifies the numbers, one sentence each.
    pub notes: Vec<String>,
    /// Who publishes the numbers, and as of when.
    pub source: Source,
    /// What the rows are ("Town"): the head of the table's first column.
    pub row_head: String,
    /// What `Row::total` holds ("Total", "Share funded"), if rows have it.
    pub total_head: String,
    /// What is told apart by pattern and colour: statuses, programmes, years.
    pub series: Vec<Series>,
    /// The categories, in the order in which they are drawn and listed.
    pub rows: Vec<Row>,
    /// What zero means in a chart of deviations ("as planned"), above its zero line; may be empty.
    pub zero_label: String,
    /// What lies beneath the points of a map; `None` for a plain frame.
    pub ground: Option<Arc<Ground>>,
    /// Whether the rows are parts of one sum, so that some of them may be added up.
    pub parts_of_sum: bool,
    /// Words and separators of the reader's language.
    pub words: Words,
    /// The language as a BCP 47 tag.
    pub lang: String,
}

impl Chart {
    /// Puts the largest bar first. Rows without a drawn number follow in the order given, so that the place of
    /// a withheld row says nothing about its value.
    #[must_use]
    pub fn largest_first(mut self) -> Self {
        self.rows.sort_by(|a, b| match (a.reach(), b.reach()) {
            (Some(left), Some(right)) => right.cmp(&left),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        });
        self
    }

    /// The finding that the title says, where it says one.
    #[must_use]
    pub fn finding(&self) -> Option<&str> {
        (self.title != self.name && !self.name.is_empty()).then_some(self.title.as_str())
    }

    /// What the chart is limited to: the subtitle without the name, which goes before it where the title says something
    /// else.
    #[must_use]
    pub fn scope(&self) -> &str {
        let rest = self.subtitle.strip_prefix(self.name.as_str()).and_then(|rest| rest.strip_prefix(". "));
        rest.unwrap_or(&self.subtitle)
    }

    /// Whether every row has at most one cell while there are several series: each bar then has a status of
    /// its own, and the table has one column of values and one of statuses.
    #[must_use]
    pub fn has_one_bar_a_row(&self) -> bool {
        self.kind == Kind::Bars && self.series.len() > 1 && self.rows.iter().all(|row| row.cells.len() <= 1)
    }
}

/// How the numbers of a chart are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Horizontal bars by category; several cells in a row stand beneath each other.
    #[default]
    Bars,
    /// Columns over a few ordered categories, mostly years. Where their texts do not fit they become bars.
    Columns,
    /// Columns whose cells stand on each other. `Row::total` carries the label at the top.
    StackedColumns,
    /// Bars whose cells stand on each other. `Row::total` carries the label at the end.
    StackedBars,
    /// Points over ordered periods, joined where both of two neighbours are known and broken where one is not.
    Lines,
    /// A small chart of columns for each series, all on one scale: parts of a whole past four.
    Panels,
    /// Bars to both sides of zero: how much more or less than something else.
    Deviations,
    /// A bar for what was reached (the first series) and a line across for what was aimed at (the second). The two
    /// are never added.
    Targets,
    /// Points at their places (`Row::spot`), with areas in proportion to the numbers.
    Map,
    /// Two dots a row joined by a line (applications and funded projects); `Row::total` is the share.
    PairedDots,
    /// A grid of rows and series (towns and years) with a symbol for each `Amount::Round`.
    Rounds,
    /// Periods as bars over a year axis (`Row::span`), the number said at the end.
    Statements,
}

/// One thing that is told apart in the key: a status, a programme, a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Series {
    /// Its name in the key and at the head of its column.
    pub name: String,
    /// How its marks are filled.
    pub pattern: Pattern,
    /// Which of the four colours of the palette it has; statuses of one measure share one.
    pub colour: Colour,
}

/// One of the palette's four colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colour {
    /// Dark blue.
    #[default]
    First,
    /// Teal.
    Second,
    /// Dark pink.
    Third,
    /// Orange.
    Fourth,
}

impl Colour {
    /// The colours in their order, for series that are told apart by colour.
    pub const ALL: [Self; 4] = [Self::First, Self::Second, Self::Third, Self::Fourth];
}

/// The fill of a mark, so that statuses are told apart without colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pattern {
    /// Filled: what happened (paid, actual, held).
    #[default]
    Solid,
    /// Diagonal lines: firm, but not yet done (awarded beside paid).
    Diagonal,
    /// Crossed lines: money set aside.
    Cross,
    /// Dots: a budget.
    Dots,
    /// An outline: a plan, an expectation.
    Outline,
    /// A dashed outline: a ceiling.
    Dashed,
}

/// One category: a town, a year, a statement.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its name.
    pub label: String,
    /// The page about it.
    pub href: Option<String>,
    /// Its numbers; each says to which series it belongs.
    pub cells: Vec<Cell>,
    /// The label of a whole stack, or the share of a pair.
    pub total: Option<Cell>,
    /// The years a statement is about.
    pub span: Option<Span>,
    /// A remark that the table prints beneath the name.
    pub note: Option<String>,
    /// Where it lies on a map.
    pub spot: Option<Spot>,
}

impl Row {
    /// The largest number that is drawn in this row.
    fn reach(&self) -> Option<Decimal> {
        self.cells.iter().filter_map(|cell| cell.amount.far()).max()
    }
}

/// One number with all its words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The place of its series in `Chart::series`.
    pub series: usize,
    /// What is drawn.
    pub amount: Amount,
    /// The number as printed ("more than 160"), or the words in its place ("not published", `[c]`).
    pub label: String,
    /// A whole phrase for the pointer ("Vyksa: more than 160 jobs"); empty for none.
    pub tooltip: String,
    /// The figure's page.
    pub href: Option<String>,
    /// The plain decimal of `<data value>`; empty where there is no number.
    pub data: String,
    /// What data files say about the number; `None` where none are made, or nothing more is known.
    pub facts: Option<Box<Facts>>,
}

/// What a data file says about a number, in words that do not change with the language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The number in the words: 160 in more than 160; `None` for between and where there is none.
    pub value: Option<Decimal>,
    /// The smallest it may be.
    pub lower: Option<Decimal>,
    /// The largest it may be.
    pub upper: Option<Decimal>,
    /// `exact`, `more_than`…; `None` where there is no number.
    pub qualifier: Option<&'static str>,
    /// Why there is no number: `not_published`, `withheld`…
    pub missing: Option<&'static str>,
    /// Why no total may be made.
    pub refused: Option<&'static str>,
    /// Whether it is only about so much, whatever its qualifier.
    pub approximate: bool,
    /// What is counted, in the reader's language: "jobs", "RUB".
    pub unit: String,
    /// `actual`, `planned`…
    pub status: &'static str,
    /// `2018`, `2016/2018`; `None` for everything that was recorded.
    pub period: Option<String>,
    /// The figure's id.
    pub figure: Option<String>,
    /// The ids of its sources.
    pub sources: Vec<String>,
    /// The absolute address of the figure's page, where it has one.
    pub url: Option<String>,
}

impl Cell {
    /// What is printed: the label, or for a cell without one the common words.
    #[must_use]
    pub fn words<'a>(&'a self, words: &'a Words) -> &'a str {
        if !self.label.is_empty() {
            return &self.label;
        }
        match self.amount {
            Amount::Missing => &words.not_published,
            Amount::Withheld => &words.withheld,
            Amount::NotApplicable => &words.not_applicable,
            Amount::Round(round) => words.round(round),
            _ => &self.data,
        }
    }
}

/// What is known of a number, as far as drawing it goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Amount {
    /// A bar of this length.
    Exact(Decimal),
    /// A bar with an open end: more than this.
    MoreThan(Decimal),
    /// A bar with an open end: this or more.
    AtLeast(Decimal),
    /// An outline that is closed by a cap: less than this.
    LessThan(Decimal),
    /// An outline that is closed by a cap: this or less.
    UpTo(Decimal),
    /// A bar with a soft end.
    About(Decimal),
    /// A bar to the first number, an outline to the second.
    Between(Decimal, Decimal),
    /// No mark, the label in its place: not published, only words, sources differ.
    #[default]
    Missing,
    /// No mark and nothing from which the number could be worked out.
    Withheld,
    /// No mark: the question makes no sense here.
    NotApplicable,
    /// A symbol in a grid of rounds.
    Round(Round),
}

/// What became of a round in one town and year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Round {
    /// It was held.
    Held,
    /// It was announced; nothing says that it was held.
    Announced,
    /// It is known that it was not held.
    NotHeld,
    /// Nothing was found.
    NothingFound,
}

impl Round {
    /// All of them, in the order of the key.
    pub const ALL: [Self; 4] = [Self::Held, Self::Announced, Self::NotHeld, Self::NothingFound];
}

/// Numbers beyond this are printed but not drawn: positions could no longer be worked out exactly.
const DRAWN_UP_TO: Decimal = Decimal::from_parts(2_764_472_320, 232_830, 0, false, 0);

impl Amount {
    /// The number where the mark ends, or `None` where there is no mark.
    #[must_use]
    pub fn end(self) -> Option<Decimal> {
        let end = match self {
            Self::Exact(value)
            | Self::MoreThan(value)
            | Self::AtLeast(value)
            | Self::LessThan(value)
            | Self::UpTo(value)
            | Self::About(value) => value,
            Self::Between(low, high) => low.min(high),
            Self::Missing | Self::Withheld | Self::NotApplicable | Self::Round(_) => return None,
        };
        self.is_drawable().then_some(end)
    }

    /// The farthest number that the mark covers: the upper one of two, else `end`.
    #[must_use]
    pub fn far(self) -> Option<Decimal> {
        match self {
            Self::Between(low, high) if self.is_drawable() => Some(low.max(high)),
            _ => self.end(),
        }
    }

    /// Whether it is known only from one side: more or less than its number.
    #[must_use]
    pub const fn is_bound(self) -> bool {
        matches!(self, Self::MoreThan(_) | Self::AtLeast(_) | Self::LessThan(_) | Self::UpTo(_))
    }

    /// Whether positions for it can be worked out without overflow.
    fn is_drawable(self) -> bool {
        let fits = |value: Decimal| value.abs() <= DRAWN_UP_TO;
        match self {
            Self::Exact(value)
            | Self::MoreThan(value)
            | Self::AtLeast(value)
            | Self::LessThan(value)
            | Self::UpTo(value)
            | Self::About(value) => fits(value),
            Self::Between(low, high) => fits(low) && fits(high),
            Self::Missing | Self::Withheld | Self::NotApplicable | Self::Round(_) => false,
        }
    }
}

/// The years a statement is about, both included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The first year; `None` if nobody says when it begins.
    pub from: Option<i32>,
    /// The last year; `None` if it goes on.
    pub to: Option<i32>,
    /// The period in words, for the table.
    pub label: String,
}

/// Where the numbers come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The whole line, with the day the data are as of.
    pub text: String,
    /// A page to open.
    pub href: Option<String>,
}
