//! Which records cite which sources, anywhere in them.

use crate::base::key::Key;
use crate::portfolio::model::Cited;
use crate::portfolio::model::Grant;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::Source;
use crate::portfolio::model::Statement;
use crate::portfolio::model::Town;

/// Something that cites a source. Sorts as a reader would look: programmes first, then who and where, then projects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Citing {
    /// A programme, or one of its rounds.
    Programme(Key<Programme>),
    /// An organisation.
    Organisation(Key<Organisation>),
    /// A town.
    Town(Key<Town>),
    /// A project.
    Project(Key<Project>),
    /// An exchange rate, by its place.
    Rate(usize),
    /// A change of a published figure, by its place.
    Change(usize),
}

/// What cites each source, by the source's place; sorted, each once.
pub(super) fn by_source(portfolio: &Portfolio) -> Vec<Vec<Citing>> {
    let mut found = Found { by_source: vec![Vec::new(); portfolio.sources.len()] };
    for (key, programme) in portfolio.programmes.iter() {
        found.programme(Citing::Programme(key), programme);
    }
    for (key, organisation) in portfolio.organisations.iter() {
        found.cited(Citing::Organisation(key), &organisation.name);
        found.statements(Citing::Organisation(key), &organisation.statements);
    }
    for (key, town) in portfolio.towns.iter() {
        found.town(Citing::Town(key), town);
    }
    portfolio.projects.each(|key, project| found.project(Citing::Project(key), project));
    for (place, rate) in portfolio.rates.iter().enumerate() {
        found.add(Citing::Rate(place), &rate.sources);
    }
    for (place, change) in portfolio.changes.iter().enumerate() {
        found.add(Citing::Change(place), &change.sources);
    }
    for list in &mut found.by_source {
        list.sort_unstable();
        list.dedup();
    }
    found.by_source
}

struct Found {
    by_source: Vec<Vec<Citing>>,
}

impl Found {
    fn add(&mut self, citing: Citing, sources: &[Key<Source>]) {
        for source in sources {
            // A record names a source many times over; most repetitions stand next to each other.
            let list = &mut self.by_source[source.index()];
            if list.last() != Some(&citing) {
                list.push(citing);
            }
        }
    }

    fn cited<T>(&mut self, citing: Citing, cited: &Cited<T>) {
        self.add(citing, &cited.first.sources);
        for other in cited.others() {
            self.add(citing, &other.sources);
        }
    }

    fn maybe<T>(&mut self, citing: Citing, cited: Option<&Cited<T>>) {
        if let Some(cited) = cited {
            self.cited(citing, cited);
        }
    }

    fn statements(&mut self, citing: Citing, statements: &[Statement]) {
        for statement in statements {
            self.add(citing, &statement.sources);
        }
    }

    fn programme(&mut self, citing: Citing, programme: &Programme) {
        self.cited(citing, &programme.name);
        self.statements(citing, &programme.statements);
        for claim in &programme.goals {
            self.add(citing, claim.sources());
        }
        let rounds = programme.rounds.iter();
        for rule in programme.rules.iter().chain(rounds.flat_map(|round| &round.rules)) {
            self.add(citing, &rule.sources);
        }
        for round in &programme.rounds {
            self.add(citing, &round.sources);
            self.statements(citing, &round.statements);
        }
    }

    fn town(&mut self, citing: Citing, town: &Town) {
        self.cited(citing, &town.name);
        self.maybe(citing, town.location.as_ref());
        self.maybe(citing, town.population.as_ref());
        self.statements(citing, &town.statements);
    }

    fn project(&mut self, citing: Citing, project: &Project) {
        self.maybe(citing, project.name.as_ref());
        self.cited(citing, &project.year);
        self.maybe(citing, project.start.as_deref());
        self.maybe(citing, project.end.as_deref());
        self.maybe(citing, project.grantee.as_deref());
        self.maybe(citing, project.status.as_ref());
        self.statements(citing, &project.statements);
        for claim in &project.goals {
            self.add(citing, claim.sources());
        }
        for grant in &project.grants {
            self.grant(citing, grant);
        }
    }

    fn grant(&mut self, citing: Citing, grant: &Grant) {
        self.cited(citing, &grant.amount);
        self.maybe(citing, grant.awarded.as_ref());
        self.add(citing, &grant.sources);
    }
}
