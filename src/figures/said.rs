//! What has been said about one measure, and when: statements with their periods, never added.

use crate::base::key::Key;
use crate::base::status::Status;
use crate::base::value::Value;
use crate::figures::compute::Figures;
use crate::figures::figure::Item;
use crate::figures::figure::Record;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Source;

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidOnce {
    /// On which record it stands.
    pub record: Record,
    /// Which statement of it.
    pub item: Item,
    /// The figure under which it is published.
    pub key: FigureKey,
    /// The value, as it was said.
    pub value: Value,
    /// Actual, planned…
    pub status: Status,
    /// The period that it is about.
    pub when: When,
    /// Who says so.
    pub sources: Vec<Key<Source>>,
    /// True where its period lies in that of another of the list about the same programme and place: the later
    /// statement includes this one.
    pub included_in_later: bool,
}

impl Figures {
    /// All that was stated about a measure (on programmes, rounds, towns and organisations; of one programme, or of
    /// all), by start and end of the period, then by record.
    pub fn said(
        &self,
        portfolio: &Portfolio,
        measure: Key<Measure>,
        programme: Option<Key<Programme>>,
    ) -> Vec<SaidOnce> {
        let _ = (portfolio, measure, programme);
        Vec::new()
    }
}
