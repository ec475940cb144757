//! Breakdowns of a figure by town, year, programme, goal, topic or payer, with what belongs to none of the bars.

use crate::figures::compute::Figures;
use crate::figures::figure::Figure;
use crate::figures::figure::Note;
use crate::figures::key::Dimension;
use crate::figures::key::DimensionValue;
use crate::figures::key::FigureKey;
use crate::portfolio::model::Portfolio;

/// A figure broken down by one dimension.
#[derive(Clone, Debug)]
pub struct Breakdown {
    /// What is broken down.
    pub whole: FigureKey,
    /// By what.
    pub by: Dimension,
    /// The bars, sorted by the dimension's value (years ascending, the rest by id). Only those with lines.
    pub cells: Vec<(DimensionValue, Figure)>,
    /// What belongs to none of the bars and is shown beneath, by name.
    pub rest: Vec<Rest>,
    /// The total, or the refusal in its `value`; `None` where there are no lines at all.
    pub total: Option<Figure>,
    /// Why the total is not the sum of the bars, and the like.
    pub notes: Vec<Note>,
}

/// A remainder of a breakdown.
#[derive(Clone, Debug)]
pub struct Rest {
    /// What kind of remainder.
    pub kind: RestKind,
    /// The value that addresses it, where it has one.
    pub value: Option<DimensionValue>,
    /// What it comes to.
    pub figure: Figure,
}

/// The kinds of remainders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RestKind {
    /// A district, region or country; never added to the towns in it.
    Region,
    /// Several towns together.
    TownsTogether,
    /// In one of several towns; `value` is the towns, the figure is not a figure of its own.
    OneOfTowns,
    /// No town is named.
    NoTown,
    /// Year not stated.
    YearNotStated,
    /// Several years.
    SeveralYears,
    /// Several payers in one sum.
    SeveralPayers,
    /// Nothing of this dimension is named (no topic, no goal).
    None,
}

/// A breakdown by two dimensions.
#[derive(Clone, Debug)]
pub struct Cross {
    /// The rows (towns or programmes), each broken down by the columns.
    pub rows: Vec<(DimensionValue, Breakdown)>,
    /// All columns that occur, sorted.
    pub columns: Vec<DimensionValue>,
}

impl Figures {
    /// `whole` broken down by one dimension. A whole that only rounds of programmes state is broken down too when
    /// its basis is stated.
    pub fn breakdown(&self, portfolio: &Portfolio, whole: &FigureKey, by: Dimension) -> Breakdown {
        let _ = portfolio;
        Breakdown {
            whole: whole.clone(),
            by,
            cells: Vec::new(),
            rest: Vec::new(),
            total: None,
            notes: Vec::new(),
        }
    }

    /// `whole` broken down by two dimensions: town × year, programme × year, programme × town.
    pub fn cross(&self, portfolio: &Portfolio, whole: &FigureKey, by: [Dimension; 2]) -> Cross {
        let _ = (portfolio, whole, by);
        Cross {
            rows: Vec::new(),
            columns: Vec::new(),
        }
    }
}
