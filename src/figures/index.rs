//! Which rows may belong to a figure: those of its rarest filter, so that a figure of a town looks at the town's rows.
//!
//! The rows of a project are always at hand; the others are grouped when a figure first asks for them.

use std::ops::Range;
use std::sync::OnceLock;

use crate::base::key::Key;
use crate::base::reads;
use crate::figures::key::Dimension;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::row::Row;
use crate::figures::row::RowYear;
use crate::figures::row::place;
use crate::figures::rows::Rows;
use crate::figures::scope;
use crate::figures::scope::RowPayer;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Party;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Project;
use crate::portfolio::selection::Funder;

/// The rows by everything that a figure may be about.
#[derive(Debug)]
pub(super) struct Index {
    pub(super) rows: Rows,
    by_project: Groups,
    by_programme: OnceLock<Groups>,
    by_town: OnceLock<Groups>,
    by_topic: OnceLock<Groups>,
    by_goal: OnceLock<Groups>,
    by_funder: OnceLock<Groups>,
    by_grantee: OnceLock<Groups>,
    by_year: OnceLock<Years>,
}

/// Rows by the place of a thing in its table, ascending.
#[derive(Debug, Default)]
pub(super) struct Groups {
    starts: Vec<u32>,
    rows: Vec<u32>,
}

impl Groups {
    /// The rows of the thing at `index`.
    pub(super) fn of(&self, index: usize) -> &[u32] {
        match (self.starts.get(index), self.starts.get(index + 1)) {
            (Some(start), Some(end)) => &self.rows[*start as usize..*end as usize],
            _ => &[],
        }
    }

    /// Groups pairs of thing and row, of which `each` tells twice, so that there is never more in memory than the groups.
    pub(super) fn new(count: usize, each: impl Fn(&mut dyn FnMut(u32, u32))) -> Self {
        let mut starts = vec![0_u32; count + 1];
        each(&mut |thing, _| starts[thing as usize + 1] += 1);
        for index in 0..count {
            starts[index + 1] += starts[index];
        }
        let mut next = starts.clone();
        let mut rows = vec![0; starts[count] as usize];
        each(&mut |thing, row| {
            let next = &mut next[thing as usize];
            rows[*next as usize] = row;
            *next += 1;
        });
        Self { starts, rows }
    }

    /// The same with the rows of each thing ascending, where they did not come so.
    fn sorted(mut self) -> Self {
        for ends in self.starts.windows(2) {
            self.rows[ends[0] as usize..ends[1] as usize].sort_unstable();
        }
        self
    }
}

/// Rows by the year under which they stand; the last group holds those that stand under none.
#[derive(Debug)]
pub(super) struct Years {
    years: Vec<i16>,
    groups: Groups,
}

impl Years {
    /// Groups rows by their years; groups hold their places in the list.
    pub(super) fn new(rows: &[Row]) -> Self {
        let year = |row: &Row| match row.year {
            RowYear::In(year) | RowYear::Inferred(year) => Some(year),
            RowYear::Several | RowYear::NotStated => None,
        };
        let mut years: Vec<i16> = Vec::new();
        for year in rows.iter().filter_map(year) {
            if let Err(at) = years.binary_search(&year) {
                years.insert(at, year);
            }
        }
        let group = |row: &Row| match year(row) {
            Some(year) => years.partition_point(|one| *one < year),
            None => years.len(),
        };
        let groups = Groups::new(years.len() + 1, |then| {
            (0..).zip(rows).for_each(|(at, row)| then(place(group(row)), at));
        });
        Self { years, groups }
    }

    /// The rows of a year, and those that may belong to any.
    pub(super) fn of(&self, year: i16) -> (&[u32], &[u32]) {
        let own = self.years.binary_search(&year).map_or(&[][..], |at| self.groups.of(at));
        (own, self.without())
    }

    /// The rows that stand under no year.
    pub(super) fn without(&self) -> &[u32] {
        self.groups.of(self.years.len())
    }
}

/// Places of rows, ascending.
#[derive(Clone, Debug)]
pub(super) enum Candidates<'f> {
    /// All rows of a series.
    All(Range<u32>),
    /// These, and among them those others.
    Some(&'f [u32], &'f [u32]),
}

impl Candidates<'_> {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::All(range) => range.len(),
            Self::Some(one, other) => one.len() + other.len(),
        }
    }

    /// True where there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Iterator for Candidates<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        match self {
            Self::All(range) => range.next(),
            Self::Some(one, other) => {
                let from = match (one.first(), other.first()) {
                    (Some(first), Some(second)) if second < first => other,
                    (Some(_), _) => one,
                    (None, _) => other,
                };
                let (first, rest) = from.split_first()?;
                *from = rest;
                Some(*first)
            }
        }
    }
}

impl Index {
    /// Groups the rows by project; the rest when it is asked for.
    pub(super) fn new(portfolio: &Portfolio, rows: Rows) -> Self {
        let by_project = Groups::new(portfolio.projects.len(), |then| {
            (0..).zip(&rows.rows).for_each(|(at, row)| then(row.project.number(), at));
        });
        Self {
            by_project,
            rows,
            by_programme: OnceLock::new(),
            by_town: OnceLock::new(),
            by_topic: OnceLock::new(),
            by_goal: OnceLock::new(),
            by_funder: OnceLock::new(),
            by_grantee: OnceLock::new(),
            by_year: OnceLock::new(),
        }
    }

    /// The rows of one project, by series.
    pub(super) fn of_project(&self, project: Key<Project>) -> &[u32] {
        self.by_project.of(project.index())
    }

    /// Everything that rows stand under, by town.
    pub(super) fn by_town(&self, portfolio: &Portfolio) -> &Groups {
        self.by_town.get_or_init(|| self.group_by(portfolio, Dimension::Town))
    }

    /// Everything that rows stand under, by grantee.
    pub(super) fn by_grantee(&self, portfolio: &Portfolio) -> &Groups {
        self.by_grantee.get_or_init(|| {
            self.group(portfolio, portfolio.organisations.len(), |row, of| {
                of.extend(portfolio.projects.look(row.project, grantee).map(|key| key.number()));
            })
        })
    }

    fn by_programme(&self, portfolio: &Portfolio) -> &Groups {
        self.by_programme.get_or_init(|| self.group_by(portfolio, Dimension::Programme))
    }

    fn by_topic(&self, portfolio: &Portfolio) -> &Groups {
        self.by_topic.get_or_init(|| self.group_by(portfolio, Dimension::Topic))
    }

    fn by_goal(&self, portfolio: &Portfolio) -> &Groups {
        self.by_goal.get_or_init(|| self.group_by(portfolio, Dimension::Goal))
    }

    fn by_funder(&self, portfolio: &Portfolio) -> &Groups {
        self.by_funder.get_or_init(|| self.group_by(portfolio, Dimension::Funder))
    }

    fn by_year(&self) -> &Years {
        self.by_year.get_or_init(|| Years::new(&self.rows.rows))
    }

    fn group_by(&self, portfolio: &Portfolio, by: Dimension) -> Groups {
        let count = count_of(portfolio, by).unwrap_or_default();
        self.group(portfolio, count, |row, of| stands_under(portfolio, row, by, of))
    }

    /// Groups the rows, project by project; `members` pushes the things to which a row belongs.
    /// Nothing of it is noted: where rows stand is in the outlines of their projects.
    fn group(&self, portfolio: &Portfolio, count: usize, members: impl Fn(Row, &mut Vec<u32>)) -> Groups {
        reads::apart(|| Groups::new(count, |then| self.each_member(portfolio, &members, then)).sorted())
    }

    /// Tells `then` of each thing and row that belong together, project by project.
    fn each_member(
        &self,
        portfolio: &Portfolio,
        members: &impl Fn(Row, &mut Vec<u32>),
        then: &mut dyn FnMut(u32, u32),
    ) {
        let mut of = Vec::new();
        for project in portfolio.projects.keys() {
            let mut same = None;
            for at in self.of_project(project) {
                let row = self.rows.rows[*at as usize];
                let plain = row.own.is_of_project();
                // Rows that say nothing themselves all stand where their project stands.
                if !plain || same.is_none() {
                    of.clear();
                    members(row, &mut of);
                    same = plain.then_some(());
                }
                of.iter().for_each(|thing| then(*thing, *at));
            }
        }
    }

    /// The rows of one series that may belong to a figure: those of its rarest filter, or of its year.
    pub(super) fn candidates(&self, portfolio: &Portfolio, key: &FigureKey, series: u32) -> Candidates<'_> {
        let fewest = self.about(portfolio, key, series);
        if fewest.len() <= FEW {
            return fewest;
        }
        let range = self.rows.of(series);
        let timed = match key.when {
            When::Year(year) => {
                let (own, without) = self.by_year().of(year);
                Candidates::Some(within(own, &range), within(without, &range))
            }
            When::SeveralYears | When::NotStated => {
                Candidates::Some(within(self.by_year().without(), &range), &[])
            }
            When::Always | When::Period(_) | When::AsOf(_) => return fewest,
        };
        if timed.len() < fewest.len() { timed } else { fewest }
    }

    /// The rows of one series that may belong to a figure, whatever its time: those of its rarest filter.
    pub(super) fn about(&self, portfolio: &Portfolio, key: &FigureKey, series: u32) -> Candidates<'_> {
        let range = self.rows.of(series);
        let named = [
            key.project.map(|project| self.of_project(project)),
            key.programme.map(|programme| self.by_programme(portfolio).of(programme.index())),
            key.towns.first().map(|town| self.by_town(portfolio).of(town.index())),
            key.topic.map(|topic| self.by_topic(portfolio).of(topic.index())),
            key.goal.map(|goal| self.by_goal(portfolio).of(usize::from(goal))),
            key.organisation.map(|organisation| self.by_grantee(portfolio).of(organisation.index())),
            match key.funder {
                Some(Funder::One(funder)) => Some(self.by_funder(portfolio).of(funder.index())),
                Some(Funder::Several) | None => None,
            },
        ];
        let fewest =
            named.into_iter().flatten().map(|rows| within(rows, &range)).min_by_key(|rows| rows.len());
        match fewest {
            Some(rows) if rows.len() < range.len() => Candidates::Some(rows, &[]),
            _ => Candidates::All(range),
        }
    }
}

/// How many things of a dimension there may be; `None` for years, which are not numbered.
pub(super) fn count_of(portfolio: &Portfolio, by: Dimension) -> Option<usize> {
    match by {
        Dimension::Town => Some(portfolio.towns.len()),
        Dimension::Year => None,
        Dimension::Programme => Some(portfolio.programmes.len()),
        Dimension::Goal => Some(256),
        Dimension::Topic => Some(portfolio.topics.len()),
        Dimension::Funder => Some(portfolio.organisations.len()),
    }
}

/// Pushes the things of a dimension under which a row stands, each once: places in their tables, or goals.
pub(super) fn stands_under(portfolio: &Portfolio, row: Row, by: Dimension, of: &mut Vec<u32>) {
    let programmes = || scope::programmes(portfolio, row).iter();
    match by {
        Dimension::Town => match row.town {
            Some(town) => of.push(town.number()),
            None => of.extend(scope::row_towns(portfolio, row).names().map(|key| key.number())),
        },
        Dimension::Year => {}
        Dimension::Programme => match row.one_programme {
            Some(programme) => of.push(programme.number()),
            None => of.extend(programmes().map(|key| key.number())),
        },
        Dimension::Goal => {
            let goals = |project: &Project| {
                of.extend(project.goals.iter().map(|claim| u32::from(claim.goal)));
            };
            portfolio.projects.look(row.project, goals);
        }
        Dimension::Topic => {
            let topics = |project: &Project| of.extend(project.topics.iter().map(|key| key.number()));
            portfolio.projects.look(row.project, topics);
        }
        Dimension::Funder => match scope::row_payer(portfolio, row) {
            RowPayer::One(payer) => of.push(payer.number()),
            RowPayer::Own | RowPayer::Several => match row.one_programme {
                Some(programme) => of.push(portfolio.programmes[programme].funder.number()),
                None => of.extend(programmes().map(|key| portfolio.programmes[*key].funder.number())),
            },
        },
    }
    if of.len() > 1 {
        of.sort_unstable();
        of.dedup();
    }
}

/// So few rows are looked at without a search for fewer.
const FEW: usize = 16;

/// Those of sorted places that lie in a range.
fn within<'f>(rows: &'f [u32], range: &Range<u32>) -> &'f [u32] {
    let first = rows.partition_point(|row| *row < range.start);
    let after = first + rows[first..].partition_point(|row| *row < range.end);
    &rows[first..after]
}

/// The grantee of a project, where it is an organisation.
pub(super) fn grantee(project: &Project) -> Option<Key<Organisation>> {
    match project.grantee.as_ref().map(|said| &said.first.value) {
        Some(Party::Organisation(party)) => Some(*party),
        _ => None,
    }
}
