//! What has been said about one measure, and when: statements with their periods, never added.

use crate::base::key::Key;
use crate::base::status::Status;
use crate::base::time::End;
use crate::base::value::Value;
use crate::figures::compute::Figures;
use crate::figures::figure::Item;
use crate::figures::figure::Record;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::stated::Said;
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
    /// True where its period lies in a longer one of the list about the same programme and place: the later
    /// statement includes this one.
    pub included_in_later: bool,
}

impl Figures {
    /// All that was stated about a measure (on programmes, rounds, towns and organisations; of one programme, or of
    /// all), by start and end of the period, then by record; what has no period stands last.
    pub fn said(
        &self,
        portfolio: &Portfolio,
        measure: Key<Measure>,
        programme: Option<Key<Programme>>,
    ) -> Vec<SaidOnce> {
        let all = self.stated.of(measure).iter();
        let mut said: Vec<&Said> =
            all.filter(|said| programme.is_none() || said.key.programme == programme).collect();
        said.sort_by_key(|said| {
            let period = said.key.when.period();
            let end = period.map(|period| match period.end {
                End::On(date) => (0, date.last_day()),
                End::Unknown => (1, None),
            });
            (period.is_none(), period.map(|period| period.start), end, said.record, said.at)
        });
        said.iter()
            .filter_map(|one| {
                let statement = one.statement(portfolio)?;
                Some(SaidOnce {
                    record: one.record,
                    item: Item::Statement(one.at),
                    key: one.key.clone(),
                    value: statement.value.clone(),
                    status: statement.status,
                    when: one.key.when,
                    sources: statement.sources.to_vec(),
                    included_in_later: said.iter().any(|other| includes(&other.key, &one.key)),
                })
            })
            .collect()
    }
}

impl Figures {
    /// Of all that is stated about a whole or a part of it, the figure with the largest sure minimum: where that is above
    /// what the records add up to, the records are only a part.
    pub fn most_stated(&self, portfolio: &Portfolio, whole: &FigureKey) -> Option<FigureKey> {
        let within = |key: &FigureKey| {
            key.status == whole.status
                && key.of == whole.of
                && key.currency == whole.currency
                && key.each.is_none()
                && (whole.programme.is_none() || key.programme == whole.programme)
                && (whole.towns.is_empty() || key.towns == whole.towns)
                && (whole.when == When::Always || key.when == whole.when)
        };
        let whole_things = false;
        let said = self.stated.of(whole.measure).iter().filter(|said| within(&said.key));
        let known = said.filter_map(|said| {
            let Value::Known(known) = &said.statement(portfolio)?.value else { return None };
            Some((known.lower(whole_things)?, &said.key))
        });
        known.max_by(|one, other| one.0.cmp(&other.0).then(other.1.cmp(one.1))).map(|(_, key)| key.clone())
    }
}

/// True where the longer statement is about the same and its period holds the shorter's.
fn includes(longer: &FigureKey, shorter: &FigureKey) -> bool {
    let (Some(outer), Some(inner)) = (longer.when.period(), shorter.when.period()) else { return false };
    let same = FigureKey { when: shorter.when, ..longer.clone() } == *shorter;
    same && outer != inner && outer.contains(inner)
}
