//! What is not known: of everything that the site expects of each programme and town, what nobody published.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::base::key::Key;
use crate::base::reads;
use crate::base::reads::Whole;
use crate::base::status::Status;
use crate::base::value::Missing;
use crate::base::value::Value;
use crate::figures::compute::Figures;
use crate::figures::compute::usual_currency;
use crate::figures::figure::Figure;
use crate::figures::key::FigureKey;
use crate::figures::stated;
use crate::figures::stated::Said;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Town;
use crate::portfolio::model::TownKind;
use crate::portfolio::model::Unit;

/// How many known things are named beside an unknown one.
const INSTEAD: usize = 5;

/// About what something is not known. Sorts programmes before towns before the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A programme.
    Programme(Key<Programme>),
    /// A town.
    Town(Key<Town>),
    /// The site as a whole.
    Site,
}

/// One thing that is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// About what.
    pub subject: Subject,
    /// What was expected.
    pub measure: Key<Measure>,
    /// Why there is no number: not published, not quantified, withheld, sources differ, outcome not published.
    pub missing: Missing,
    /// What is known instead: plans, other periods, towns together, firmer or less firm money. At most five.
    pub instead: Vec<FigureKey>,
}

impl Figures {
    /// What is not known of each programme, each town in which anything happens, and the site, in this order; from
    /// `expects`. It is looked for once.
    pub fn unknowns(&self, portfolio: &Portfolio) -> &[Unknown] {
        reads::whole(Whole::Unknowns);
        if let Some(unknowns) = self.unknowns.get() {
            return unknowns;
        }
        // Outside the lock: a thread that waits for shared work may take up work that asks for this list.
        let unknowns = reads::apart(|| self.list_unknowns(portfolio));
        self.unknowns.get_or_init(|| unknowns)
    }

    fn list_unknowns(&self, portfolio: &Portfolio) -> Vec<Unknown> {
        let active = self.active_towns(portfolio);
        let programmes = portfolio.programmes.keys().map(Subject::Programme);
        let towns = active.into_iter().map(Subject::Town);
        let subjects: Vec<Subject> = programmes.chain(towns).chain([Subject::Site]).collect();
        let of = |subject| reads::apart(|| self.unknowns_of(portfolio, subject));
        subjects.into_par_iter().flat_map_iter(of).collect()
    }

    /// What is not known of one subject.
    pub fn unknowns_of(&self, portfolio: &Portfolio, subject: Subject) -> Vec<Unknown> {
        let expected = portfolio.site.expects.iter();
        expected
            .filter_map(|measure| {
                let missing = self.why_unknown(portfolio, subject, *measure)?;
                let instead = self.instead(portfolio, subject, *measure);
                Some(Unknown { subject, measure: *measure, missing, instead })
            })
            .collect()
    }

    /// Towns with a project, a round or a statement.
    fn active_towns(&self, portfolio: &Portfolio) -> BTreeSet<Key<Town>> {
        let rounds = portfolio.programmes.iter().flat_map(|(_, programme)| &programme.rounds);
        let mut towns: BTreeSet<_> = rounds.flat_map(|round| round.towns.named()).collect();
        towns.extend(self.stated.all().iter().flat_map(|said| said.key.towns.iter().copied()));
        let by_town = self.index.by_town(portfolio);
        towns.extend(portfolio.towns.keys().filter(|town| !by_town.of(town.index()).is_empty()));
        towns.retain(|town| portfolio.towns[*town].kind == TownKind::Town);
        towns
    }

    /// Why there is no number; `None` where there is one, or the question does not arise.
    fn why_unknown(&self, portfolio: &Portfolio, subject: Subject, measure: Key<Measure>) -> Option<Missing> {
        let key = self.subject_key(portfolio, subject, measure);
        let mut reasons = Vec::new();
        for basis in [key.clone().computed(), key.clone().stated()] {
            match self.value(portfolio, &basis) {
                Some(Ok(Value::Known(_)) | Ok(Value::Missing(Missing::NotApplicable))) => return None,
                Some(Ok(Value::Missing(missing))) => reasons.push(missing),
                Some(Err(_)) if subject != Subject::Site => return None,
                Some(Err(_)) | None => {}
            }
        }
        let said = || self.stated.of(measure).iter().filter(|said| about(&said.key, subject));
        let known = |said: &&Said| {
            said.statement(portfolio).is_some_and(|statement| statement.value.known().is_some())
        };
        let whole = |said: &&Said| match subject {
            Subject::Programme(_) => said.key.towns.is_empty(),
            Subject::Town(_) => said.key.towns.len() == 1,
            Subject::Site => false,
        };
        let actual = |said: &&Said| {
            said.key.status == Status::Actual && said.key.of.is_none() && said.key.each.is_none()
        };
        if said().filter(actual).filter(whole).any(|said| known(&said)) {
            return None;
        }
        let over = said().any(|said| stated::outcome_not_published(self, portfolio, &said.key));
        let reason = reasons.into_iter().find(|reason| *reason != Missing::NotPublished);
        Some(reason.unwrap_or(if over { Missing::OutcomeNotPublished } else { Missing::NotPublished }))
    }

    fn subject_key(&self, portfolio: &Portfolio, subject: Subject, measure: Key<Measure>) -> FigureKey {
        let money = portfolio.measures[measure].unit == Unit::Money;
        let currency = usual_currency(self, portfolio, measure).filter(|_| money);
        let key = FigureKey { currency, ..FigureKey::of(measure) };
        match subject {
            Subject::Programme(programme) => key.programme(programme),
            Subject::Town(town) => key.town(town),
            Subject::Site => key,
        }
    }

    /// What is known of the subject and measure all the same, then the firmest money.
    fn instead(&self, portfolio: &Portfolio, subject: Subject, measure: Key<Measure>) -> Vec<FigureKey> {
        let mut instead = BTreeSet::new();
        for said in self.stated.of(measure).iter().filter(|said| about(&said.key, subject)) {
            if said.statement(portfolio).is_some_and(|statement| statement.value.known().is_some()) {
                instead.insert(&said.key);
            }
        }
        let mut instead: Vec<FigureKey> = instead.into_iter().cloned().collect();
        if portfolio.measures[measure].unit == Unit::Money {
            let firmest = match subject {
                Subject::Programme(programme) => self.firmest_of_programme(portfolio, programme),
                Subject::Town(town) => self.firmest_of_town(portfolio, town),
                Subject::Site => None,
            };
            let known = |figure: &Figure| figure.known().is_some();
            instead.extend(firmest.filter(|firmest| known(&firmest.figure)).map(|firmest| firmest.key));
        }
        instead.truncate(INSTEAD);
        instead
    }
}

/// True where a stated figure has to do with a subject.
fn about(key: &FigureKey, subject: Subject) -> bool {
    match subject {
        Subject::Programme(programme) => key.programme == Some(programme),
        Subject::Town(town) => key.towns.contains(&town),
        Subject::Site => key.towns.is_empty(),
    }
}
