//! Which figures are published: the list of keys with a page of their own, and the rows on their pages.

use crate::base::key::Key;
use crate::figures::compute::Figures;
use crate::figures::key::FigureKey;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Project;

impl Figures {
    /// All wholes: one key per measure, status, group and currency that has rows in the records (computed, no
    /// filter), sorted. The start of every breakdown.
    pub fn wholes(&self, portfolio: &Portfolio) -> Vec<FigureKey> {
        let _ = portfolio;
        Vec::new()
    }

    /// All figures with a page of their own but those of single projects, sorted: wholes, one dimension at a time,
    /// what is stated, headlines and reports.
    pub fn keys(&self, portfolio: &Portfolio) -> Vec<FigureKey> {
        let _ = portfolio;
        Vec::new()
    }

    /// The figures of one project, sorted; each has a page of its own.
    pub fn project_keys(&self, portfolio: &Portfolio, project: Key<Project>) -> Vec<FigureKey> {
        let _ = (portfolio, project);
        Vec::new()
    }

    /// The figures that stand as rows with an anchor on the page of `page`, sorted.
    pub fn cells(&self, portfolio: &Portfolio, page: &FigureKey) -> Vec<FigureKey> {
        let _ = (portfolio, page);
        Vec::new()
    }
}
