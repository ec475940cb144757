//! Every number that is published, with its basis: what it counts, the lines behind it, what was left out and why.
//!
//! Comes in: the portfolio. Goes out: [`compute::Figures`], a light index from which any figure is worked out when
//! it is asked for, on any thread. Words are not made here: notes and refusals are typed, and the theme words them.
//!
//! ```text
//! let figures = figures::compute(&portfolio);
//! let figure = figures.figure(&portfolio, &key)?;          // one number with its lines
//! let by_town = figures.breakdown(&portfolio, &key, Dimension::Town);
//! ```

use crate::portfolio::model::Portfolio;

mod adding;
pub mod agreement;
pub mod arithmetic;
pub mod behind;
pub mod breakdown;
mod choosing;
pub mod compute;
pub mod figure;
pub mod findings;
pub mod id;
mod index;
pub mod key;
pub mod money;
mod number;
mod overlaps;
pub mod picked;
pub mod published;
pub mod ratio;
pub mod ratios;
mod recent;
pub mod rounds;
mod row;
mod rows;
mod rules;
pub mod said;
#[cfg(test)]
mod sample;
mod scope;
pub mod select;
mod slots;
mod spread;
mod stated;
mod summing;
mod tally;
#[cfg(test)]
mod tests;
pub mod unknowns;

/// Indexes all rows of the portfolio, so that any figure can be worked out quickly.
pub fn compute(portfolio: &Portfolio) -> compute::Figures {
    compute::index(portfolio)
}
