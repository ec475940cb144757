//! The firmest money figure that is known for a round, a town or a programme. No total, no ranking.
//!
//! In this order: paid, awarded, set aside for grants, budget, planned, ceiling. What records add up to is taken for
//! paid and awarded only where every project has a record, because a part of the grants is not the round's sum.

use crate::base::key::Key;
use crate::base::status::Status;
use crate::figures::compute::Figures;
use crate::figures::compute::usual_currency;
use crate::figures::figure::Figure;
use crate::figures::figure::Record;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::row::place;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Town;
use crate::portfolio::model::TownKind;

/// How firm a money figure is, firmest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Firmness {
    /// Paid out.
    Paid,
    /// Awarded.
    Awarded,
    /// Set aside for grants.
    SetAside,
    /// A budget.
    Budget,
    /// Planned, aimed at or estimated.
    Planned,
    /// A ceiling.
    Ceiling,
}

impl Firmness {
    /// All of them, firmest first.
    pub const ALL: [Self; 6] =
        [Self::Paid, Self::Awarded, Self::SetAside, Self::Budget, Self::Planned, Self::Ceiling];

    /// The word in data.
    pub fn word(self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::Awarded => "awarded",
            Self::SetAside => "set_aside",
            Self::Budget => "budget",
            Self::Planned => "planned",
            Self::Ceiling => "ceiling",
        }
    }

    /// The measures and statuses under which it is looked for.
    fn places(self) -> (&'static [&'static str], &'static [Status]) {
        const MONEY: &[&str] = &["funds-disbursed", "funds-awarded", "grant-fund", "budget"];
        const DONE: &[Status] = &[Status::Actual, Status::Disbursed, Status::Committed];
        match self {
            Self::Paid => (&["funds-disbursed"], &[Status::Actual]),
            Self::Awarded => (&["funds-awarded"], &[Status::Actual]),
            Self::SetAside => (&["grant-fund"], DONE),
            Self::Budget => (&["budget"], DONE),
            Self::Planned => (MONEY, &[Status::Planned, Status::Target, Status::Estimate]),
            Self::Ceiling => (MONEY, &[Status::Ceiling]),
        }
    }
}

/// The firmest money figure of one subject.
#[derive(Clone, Debug)]
pub struct Firmest {
    /// A round, a town or a programme.
    pub subject: Record,
    /// Paid, awarded, set aside…
    pub firmness: Firmness,
    /// The figure's key.
    pub key: FigureKey,
    /// The figure.
    pub figure: Figure,
}

impl Figures {
    /// The firmest money figure of each round of a programme, in the order of the rounds; rounds without any are
    /// left out.
    pub fn firmest_by_round(&self, portfolio: &Portfolio, programme: Key<Programme>) -> Vec<Firmest> {
        let rounds = portfolio.programmes[programme].rounds.iter().enumerate();
        rounds
            .filter_map(|(at, round)| {
                let when = When::in_year(round.year);
                let towns = round.towns.named();
                self.firmest(portfolio, Record::Round(programme, place(at)), |measure| {
                    FigureKey::of(measure).programme(programme).together(towns.clone()).when(when)
                })
            })
            .collect()
    }

    /// The firmest money figure of each town (of one programme, or of all), in the order of the towns.
    pub fn firmest_by_town(
        &self,
        portfolio: &Portfolio,
        programme: Option<Key<Programme>>,
    ) -> Vec<(Key<Town>, Firmest)> {
        let towns = portfolio.towns.iter().filter(|(_, town)| town.kind == TownKind::Town);
        towns.filter_map(|(town, _)| Some((town, self.firmest_in(portfolio, town, programme)?))).collect()
    }

    /// The firmest money figure of one town.
    pub fn firmest_of_town(&self, portfolio: &Portfolio, town: Key<Town>) -> Option<Firmest> {
        self.firmest_in(portfolio, town, None)
    }

    fn firmest_in(
        &self,
        portfolio: &Portfolio,
        town: Key<Town>,
        programme: Option<Key<Programme>>,
    ) -> Option<Firmest> {
        self.firmest(portfolio, Record::Town(town), |measure| FigureKey {
            programme,
            ..FigureKey::of(measure).town(town)
        })
    }

    /// The firmest money figure of a programme as a whole.
    pub fn firmest_of_programme(&self, portfolio: &Portfolio, programme: Key<Programme>) -> Option<Firmest> {
        self.firmest(portfolio, Record::Programme(programme), |measure| {
            FigureKey::of(measure).programme(programme)
        })
    }

    fn firmest(
        &self,
        portfolio: &Portfolio,
        subject: Record,
        key: impl Fn(Key<Measure>) -> FigureKey,
    ) -> Option<Firmest> {
        Firmness::ALL.into_iter().find_map(|firmness| {
            let (measures, statuses) = firmness.places();
            let measures = measures.iter().filter_map(|id| portfolio.measures.find(id));
            measures.flat_map(|measure| statuses.iter().map(move |status| (measure, *status))).find_map(
                |(measure, status)| {
                    let currency = usual_currency(self, portfolio, measure);
                    let key = FigureKey { status, currency, ..key(measure) };
                    let figure = self.known_money(portfolio, key)?;
                    Some(Firmest { subject, firmness, key: figure.key.clone(), figure })
                },
            )
        })
    }

    /// The stated figure where there is a number, else the computed one where no project lacks a record.
    fn known_money(&self, portfolio: &Portfolio, key: FigureKey) -> Option<Figure> {
        let known = |figure: &Figure| figure.known().is_some();
        let complete = |figure: &Figure| self.is_complete(portfolio, figure);
        self.figure(portfolio, &key.clone().stated())
            .filter(known)
            .or_else(|| self.figure(portfolio, &key.computed()).filter(known).filter(complete))
    }
}
