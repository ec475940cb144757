//! The figures that were worked out last. The files of one figure and the parts of its page are written one after
//! another, and a figure of many projects is dear.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;

use crate::figures::compute::Figures;
use crate::figures::figure::Figure;
use crate::figures::key::FigureKey;
use crate::portfolio::model::Portfolio;

/// How many figures are kept: a few per thread.
const KEPT: usize = 8;

/// The figures that were worked out last, the latest first. What is answered never depends on what is kept.
#[derive(Debug, Default)]
pub(super) struct Recent(Mutex<VecDeque<Arc<Figure>>>);

impl Figures {
    /// The figure of `key`, as [`Figures::figure`] has it, for a page that others about the same figure follow.
    pub fn shared(&self, portfolio: &Portfolio, key: &FigureKey) -> Option<Arc<Figure>> {
        let kept = || self.recent.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(figure) = kept().iter().find(|figure| figure.key == *key) {
            return Some(Arc::clone(figure));
        }
        let figure = Arc::new(self.figure(portfolio, key)?);
        let mut kept = kept();
        kept.truncate(KEPT - 1);
        kept.push_front(Arc::clone(&figure));
        Some(figure)
    }
}
