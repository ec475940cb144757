//! The figures and breakdowns that were worked out last. The files of one figure or chart and the parts of its page are
//! written one after another, and a figure of many projects is dear.

use std::sync::Arc;

use crate::base::recent::Recent;
use crate::base::recent::Room;
use crate::figures::breakdown::Breakdown;
use crate::figures::compute::Figures;
use crate::figures::figure::Figure;
use crate::figures::key::Dimension;
use crate::figures::key::FigureKey;
use crate::portfolio::model::Portfolio;

/// How many figures, and how many breakdowns, are kept at most: a few per thread.
const ANSWERS: usize = 8;

/// How many lines those have together that are kept: a line takes a hundred bytes, and a figure may have one for every
/// project. The newest one of each thread is kept however long it is.
const LINES: usize = 4_000;

/// What was worked out last.
#[derive(Debug)]
pub(super) struct Latest {
    figures: Recent<FigureKey, Arc<Figure>>,
    breakdowns: Recent<(FigureKey, Dimension), Arc<Breakdown>>,
}

impl Default for Latest {
    fn default() -> Self {
        let room = Room { answers: ANSWERS, weight: LINES, always: rayon::current_num_threads() };
        Self { figures: Recent::of(room), breakdowns: Recent::of(room) }
    }
}

impl Figures {
    /// The figure of `key`, as [`Figures::figure`] has it, for a page that others about the same figure follow.
    pub fn shared(&self, portfolio: &Portfolio, key: &FigureKey) -> Option<Arc<Figure>> {
        if let Some(figure) = self.latest.figures.find(key) {
            return Some(figure);
        }
        let figure = Arc::new(self.figure(portfolio, key)?);
        self.latest.figures.keep(key.clone(), Arc::clone(&figure), figure.lines.len());
        Some(figure)
    }

    /// `whole` broken down, as [`Figures::breakdown`] has it, for a file that others of the same chart follow.
    pub fn shared_breakdown(
        &self,
        portfolio: &Portfolio,
        whole: &FigureKey,
        by: Dimension,
    ) -> Arc<Breakdown> {
        let key = (whole.clone(), by);
        self.latest.breakdowns.find(&key).unwrap_or_else(|| {
            let breakdown = Arc::new(self.breakdown(portfolio, whole, by));
            let figures = breakdown.cells.iter().map(|(_, figure)| figure);
            let figures =
                figures.chain(breakdown.rest.iter().map(|rest| &rest.figure)).chain(&breakdown.total);
            let lines = figures.map(|figure| figure.lines.len()).sum();
            self.latest.breakdowns.keep(key, Arc::clone(&breakdown), lines);
            breakdown
        })
    }
}
