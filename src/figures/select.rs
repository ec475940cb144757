//! Which figure a text, a headline or a chart means.

use std::collections::BTreeSet;

use crate::base::time::Period;
use crate::figures::compute::Figures;
use crate::figures::compute::usual_currency;
use crate::figures::figure::Method;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::stated::Said;
use crate::figures::summing;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Unit;
use crate::portfolio::selection::Basis;
use crate::portfolio::selection::Funder;
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
    /// The figure that `selection` means.
    ///
    /// 1. A filter that is not named means the whole. Without a basis the computed figure and the one that a source
    ///    states both fit: the one that exists is taken, and where both exist the answer is both, because they are
    ///    different claims and the text must say which. What rounds only add up to is taken where nothing else is.
    /// 2. Where there is nothing of that kind, a stated figure with further filters (another time, a programme)
    ///    fits, if it is the only one.
    pub fn select(&self, portfolio: &Portfolio, selection: &Selection) -> Selected {
        let key = self.key_of(portfolio, selection);
        let basis = selection.basis.or(selection.source.map(|_| Basis::Stated));
        let mut found = BTreeSet::new();
        if basis != Some(Basis::Stated) && summing::exists(self, portfolio, &key) {
            found.insert(key.clone());
        }
        if basis != Some(Basis::Computed) {
            let stated = key.clone().stated();
            let said = self.stated.under(&stated);
            let adds_up =
                || found.is_empty() && selection.source.is_none() && self.adds_up(portfolio, &stated, basis);
            if said.iter().any(|said| from_source(portfolio, said, selection)) || adds_up() {
                found.insert(stated);
            }
            if found.is_empty() {
                let said = self.stated.of(key.measure).iter();
                let fitting = said.filter(|said| {
                    fits(&said.key, selection, &key) && from_source(portfolio, said, selection)
                });
                found.extend(fitting.map(|said| said.key.clone()));
            }
        }
        let mut found: Vec<FigureKey> = found.into_iter().collect();
        match found.len() {
            0 => Selected::None { nearest: self.nearest(portfolio, &key) },
            1 => found.pop().map_or(Selected::None { nearest: Vec::new() }, Selected::One),
            _ => Selected::Several(found),
        }
    }

    /// True where rounds add up to the stated figure of `key`; a refusal counts only where it was asked for.
    fn adds_up(&self, portfolio: &Portfolio, key: &FigureKey, basis: Option<Basis>) -> bool {
        self.figure(portfolio, key)
            .is_some_and(|figure| figure.method == Method::Sum && (figure.value.is_ok() || basis.is_some()))
    }

    /// The whole that a chart of this selection breaks down: computed where the records have rows, else stated.
    pub fn whole_of(&self, portfolio: &Portfolio, selection: &Selection) -> FigureKey {
        let key = self.key_of(portfolio, selection);
        let stated = match selection.basis {
            Some(basis) => basis == Basis::Stated,
            None => !summing::exists(self, portfolio, &key) && !self.stated.of(selection.measure).is_empty(),
        };
        if stated { key.stated() } else { key }
    }

    /// The computed key that a selection names.
    pub fn key_of(&self, portfolio: &Portfolio, selection: &Selection) -> FigureKey {
        let measure = selection.measure;
        let money = portfolio.measures[measure].unit == Unit::Money;
        let own = selection.programme.map(|programme| portfolio.programmes[programme].funder);
        let status = selection.status.unwrap_or_default();
        FigureKey {
            status: self.built_in.status(measure, status),
            programme: selection.programme,
            funder: selection.funder.filter(|funder| own.map(Funder::One) != Some(*funder)),
            project: selection.project,
            organisation: selection.organisation,
            goal: selection.goal,
            topic: selection.topic,
            when: selection.period.map_or(When::Always, When::during),
            of: selection.of,
            currency: usual_currency(self, portfolio, measure).filter(|_| money),
            ..FigureKey::of(measure).together(selection.towns.clone())
        }
    }

    /// Figures that exist and differ from `key` in little: with one filter less, then what is stated.
    fn nearest(&self, portfolio: &Portfolio, key: &FigureKey) -> Vec<FigureKey> {
        let less = [
            FigureKey { when: When::Always, ..key.clone() },
            FigureKey { towns: Vec::new(), ..key.clone() },
            FigureKey { programme: None, ..key.clone() },
            FigureKey { of: None, ..key.clone() },
            FigureKey { funder: None, ..key.clone() },
            FigureKey { project: None, ..key.clone() },
            FigureKey { organisation: None, goal: None, topic: None, ..key.clone() },
            FigureKey { currency: key.currency, ..FigureKey::of(key.measure) },
        ];
        let mut nearest: Vec<FigureKey> = Vec::new();
        for candidate in less {
            if !nearest.contains(&candidate) && summing::exists(self, portfolio, &candidate) {
                nearest.push(candidate);
            }
        }
        let distance = |other: &FigureKey| {
            [
                other.programme != key.programme,
                other.towns != key.towns,
                other.when != key.when,
                other.of != key.of,
                other.status != key.status,
                other.funder != key.funder,
            ]
            .into_iter()
            .filter(|differs| *differs)
            .count()
        };
        let stated: BTreeSet<_> = self.stated.of(key.measure).iter().map(|said| &said.key).collect();
        let mut stated: Vec<&FigureKey> = stated.into_iter().collect();
        stated.sort_by_key(|other| distance(other));
        nearest.truncate(3);
        nearest.extend(stated.into_iter().take(5 - nearest.len()).cloned());
        nearest
    }
}

fn from_source(portfolio: &Portfolio, said: &Said, selection: &Selection) -> bool {
    selection.source.is_none_or(|source| {
        said.statement(portfolio).is_some_and(|statement| statement.sources.contains(&source))
    })
}

/// True where a stated figure has every filter that is named, and may have others.
fn fits(stated: &FigureKey, selection: &Selection, key: &FigureKey) -> bool {
    let time = match (key.when, stated.when) {
        (When::Always, _) => true,
        (wanted, When::AsOf(date)) => {
            wanted.period().is_some_and(|wanted| wanted.contains(Period::year(date.year)))
        }
        (wanted, is) => wanted == is,
    };
    time && stated.of == key.of
        && stated.each.is_none()
        && (selection.status.is_none() || stated.status == key.status)
        && (key.programme.is_none() || stated.programme == key.programme)
        && (key.funder.is_none() || stated.funder == key.funder)
        && (key.organisation.is_none() || stated.organisation == key.organisation)
        && (key.towns.is_empty() || stated.towns == key.towns)
        && key.project.is_none()
        && key.goal.is_none()
        && key.topic.is_none()
}

#[cfg(test)]
mod tests;
