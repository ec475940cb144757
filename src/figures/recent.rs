//! The figures and breakdowns that were worked out last. The files of one figure or chart and the parts of its page are
//! written one after another, and a figure of many projects is dear.

use std::sync::Arc;

use crate::base::reads;
use crate::base::reads::Reads;
use crate::base::recent::Recent;
use crate::base::recent::Room;
use crate::figures::behind::Detailed;
use crate::figures::breakdown::Breakdown;
use crate::figures::compute::Figures;
use crate::figures::figure::Figure;
use crate::figures::key::Dimension;
use crate::figures::key::FigureKey;
use crate::portfolio::model::Portfolio;

/// How many figures, and how many breakdowns, are kept at most: a few per thread.
const ANSWERS: usize = 8;

/// How many lines or bars those have together that are kept: a line takes a hundred bytes, and a figure may have one for
/// every project. The newest one of each thread is kept however long it is.
const LINES: usize = 4_000;

/// How many figures of very many rows are kept, without their lines: the pages of a site show the same few of them.
const LARGE: usize = 128;

/// A figure that looks at so many rows is one of those.
const ROWS: usize = 1_024;

/// What was worked out last.
#[derive(Debug)]
pub(super) struct Latest {
    large: Recent<FigureKey, Answer<Option<Figure>>>,
    figures: Recent<FigureKey, Answer<Detailed>>,
    breakdowns: Recent<(FigureKey, Dimension), Answer<Breakdown>>,
}

/// What was worked out, with what it was worked out from.
type Answer<T> = Arc<(Arc<T>, Reads)>;

/// Gives an answer to whoever asks, and notes for them what it was worked out from.
fn give<T>(answer: &Answer<T>) -> Arc<T> {
    reads::again(&answer.1);
    Arc::clone(&answer.0)
}

impl Default for Latest {
    fn default() -> Self {
        let room = Room { answers: ANSWERS, weight: LINES, always: rayon::current_num_threads() };
        let large = Room { answers: LARGE, weight: LARGE, always: 1 };
        Self { large: Recent::of(large), figures: Recent::of(room), breakdowns: Recent::of(room) }
    }
}

impl Figures {
    /// The figure of `key`, as [`Figures::detailed`] has it, for a page that others about the same figure follow.
    pub fn shared(&self, portfolio: &Portfolio, key: &FigureKey) -> Option<Arc<Detailed>> {
        if let Some(answer) = self.latest.figures.find(key) {
            return Some(give(&answer));
        }
        let (figure, from) = reads::gathered(|| self.detailed(portfolio, key));
        let figure = Arc::new(figure?);
        let answer = Arc::new((Arc::clone(&figure), from));
        self.latest.figures.keep(key.clone(), answer, figure.lines.len());
        Some(figure)
    }

    /// The figure of `key` that `work` works out from so many rows.
    pub(super) fn worked_out(
        &self,
        key: &FigureKey,
        rows: usize,
        work: impl FnOnce() -> Option<Figure>,
    ) -> Option<Figure> {
        if rows < ROWS {
            return work();
        }
        if let Some(answer) = self.latest.large.find(key) {
            return (*give(&answer)).clone();
        }
        let (figure, from) = reads::gathered(work);
        self.latest.large.keep(key.clone(), Arc::new((Arc::new(figure.clone()), from)), 1);
        figure
    }

    /// `whole` broken down, as [`Figures::breakdown`] has it, for a file that others of the same chart follow.
    pub fn shared_breakdown(
        &self,
        portfolio: &Portfolio,
        whole: &FigureKey,
        by: Dimension,
    ) -> Arc<Breakdown> {
        let key = (whole.clone(), by);
        self.latest.breakdowns.find(&key).as_ref().map(give).unwrap_or_else(|| {
            let (breakdown, from) = reads::gathered(|| self.breakdown(portfolio, whole, by));
            let breakdown = Arc::new(breakdown);
            let bars = breakdown.cells.len() + breakdown.rest.len();
            self.latest.breakdowns.keep(key, Arc::new((Arc::clone(&breakdown), from)), bars);
            breakdown
        })
    }
}
