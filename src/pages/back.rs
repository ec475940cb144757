//! The ways back: which projects a town has, which stories name it.
//!
//! Comes in: the portfolio, in which a thing names others. Goes out: lists of keys, from these others to the thing.

use std::collections::BTreeMap;

use crate::base::key::Key;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Party;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::Story;
use crate::portfolio::model::Town;

/// The ways back from a thing to what names it; all lists sorted by id.
#[derive(Clone, Debug, Default)]
pub struct Back {
    /// Projects of a town, in whatever way they are in it.
    pub town_projects: Vec<Vec<Key<Project>>>,
    /// Projects of a programme.
    pub programme_projects: Vec<Vec<Key<Project>>>,
    /// Projects of an organisation as grantee.
    pub grantee_projects: Vec<Vec<Key<Project>>>,
    /// Programmes of an organisation as funder.
    pub funder_programmes: Vec<Vec<Key<Programme>>>,
    /// Programmes that an organisation is a partner of.
    pub partner_programmes: Vec<Vec<Key<Programme>>>,
    /// Projects by the year under which they count.
    pub year_projects: BTreeMap<i16, Vec<Key<Project>>>,
    /// Projects whose year is not stated.
    pub no_year_projects: Vec<Key<Project>>,
    /// Projects by goal.
    pub goal_projects: BTreeMap<u8, Vec<Key<Project>>>,
    /// Projects with a claim that stands on a measure.
    pub measured: Vec<Key<Project>>,
    /// How many claims name a goal.
    pub goal_claims: BTreeMap<u8, usize>,
    /// Programmes by goal.
    pub goal_programmes: BTreeMap<u8, Vec<Key<Programme>>>,
    /// Programmes of a town: by their projects and rounds.
    pub town_programmes: Vec<Vec<Key<Programme>>>,
    /// Years of rounds, beside those of projects.
    pub years: Vec<i16>,
    /// Stories of a project.
    pub project_stories: BTreeMap<Key<Project>, Vec<Key<Story>>>,
    /// Stories of a town.
    pub town_stories: BTreeMap<Key<Town>, Vec<Key<Story>>>,
    /// Stories of a programme.
    pub programme_stories: BTreeMap<Key<Programme>, Vec<Key<Story>>>,
    /// All stories, newest first.
    pub stories: Vec<Key<Story>>,
}

impl Back {
    pub(super) fn of(portfolio: &Portfolio) -> Self {
        let mut back = Self {
            town_projects: vec![Vec::new(); portfolio.towns.len()],
            programme_projects: vec![Vec::new(); portfolio.programmes.len()],
            grantee_projects: vec![Vec::new(); portfolio.organisations.len()],
            funder_programmes: vec![Vec::new(); portfolio.organisations.len()],
            partner_programmes: vec![Vec::new(); portfolio.organisations.len()],
            town_programmes: vec![Vec::new(); portfolio.towns.len()],
            ..Self::default()
        };
        portfolio.projects.each(|key, project| back.add_project(key, project));
        for (key, programme) in portfolio.programmes.iter() {
            back.add_programme(key, programme);
        }
        back.add_stories(portfolio);
        for programmes in &mut back.town_programmes {
            programmes.sort_unstable();
            programmes.dedup();
        }
        back.shrink();
        back.years.extend(back.year_projects.keys());
        back.years.sort_unstable();
        back.years.dedup();
        back
    }

    /// Gives room back that lists of projects have and do not need: there may be very many.
    fn shrink(&mut self) {
        let of_tables = [&mut self.town_projects, &mut self.programme_projects, &mut self.grantee_projects];
        let lists = of_tables.into_iter().flatten().chain(self.year_projects.values_mut());
        lists.chain(self.goal_projects.values_mut()).for_each(Vec::shrink_to_fit);
    }

    fn add_project(&mut self, key: Key<Project>, project: &Project) {
        for town in project.towns.names() {
            self.town_projects[town.index()].push(key);
            self.town_programmes[town.index()].extend(&project.programmes);
        }
        for programme in &project.programmes {
            self.programme_projects[programme.index()].push(key);
        }
        if let Some(Party::Organisation(grantee)) =
            project.grantee.as_ref().map(|grantee| &grantee.first.value)
        {
            self.grantee_projects[grantee.index()].push(key);
        }
        match project.year.first.value.counted() {
            Some(year) => self.year_projects.entry(year).or_default().push(key),
            None => self.no_year_projects.push(key),
        }
        for claim in &project.goals {
            *self.goal_claims.entry(claim.goal).or_default() += 1;
            add_once(self.goal_projects.entry(claim.goal).or_default(), key);
        }
        if project.goals.iter().any(|claim| claim.measure().is_some()) {
            self.measured.push(key);
        }
    }

    fn add_programme(&mut self, key: Key<Programme>, programme: &Programme) {
        self.funder_programmes[programme.funder.index()].push(key);
        for partner in &programme.partners {
            if let Party::Organisation(partner) = partner {
                self.partner_programmes[partner.index()].push(key);
            }
        }
        for round in &programme.rounds {
            self.years.extend(round.year.counted());
            for town in round.towns.names() {
                self.town_programmes[town.index()].push(key);
            }
        }
        for claim in &programme.goals {
            *self.goal_claims.entry(claim.goal).or_default() += 1;
            add_once(self.goal_programmes.entry(claim.goal).or_default(), key);
        }
    }

    fn add_stories(&mut self, portfolio: &Portfolio) {
        let mut stories: Vec<_> = portfolio.stories.iter().map(|(key, story)| (story.date, key)).collect();
        stories.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        self.stories = stories.into_iter().map(|(_, key)| key).collect();
        for key in &self.stories {
            let story = &portfolio.stories[*key];
            for project in &story.projects {
                self.project_stories.entry(*project).or_default().push(*key);
            }
            for town in &story.towns {
                self.town_stories.entry(*town).or_default().push(*key);
            }
            for programme in &story.programmes {
                self.programme_stories.entry(*programme).or_default().push(*key);
            }
        }
    }

    /// The goals that anybody claims.
    pub fn goals(&self) -> Vec<u8> {
        let mut goals: Vec<u8> =
            self.goal_projects.keys().chain(self.goal_programmes.keys()).copied().collect();
        goals.sort_unstable();
        goals.dedup();
        goals
    }

    /// The organisations that stand behind anything: all of them have a page.
    pub fn is_funder(&self, organisation: Key<Organisation>) -> bool {
        !self.funder_programmes[organisation.index()].is_empty()
    }
}

/// Adds a key that may have been added last.
fn add_once<T>(list: &mut Vec<Key<T>>, key: Key<T>) {
    if list.last() != Some(&key) {
        list.push(key);
    }
}
