//! Which chart: what it shows, of what; its id, which is its address.

use crate::base::key::Identified;
use crate::base::key::Key;
use crate::figures::key::Dimension;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::selection::Funder;

/// A chart of the site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChartSpec {
    /// A figure broken down by one dimension: `jobs-created-by-town`.
    By {
        /// What is broken down.
        whole: FigureKey,
        /// By what.
        by: Dimension,
    },
    /// The parts of each bar or column, stacked, and small multiples past four: `jobs-created-by-year-and-programme`.
    Parts {
        /// What is broken down.
        whole: FigureKey,
        /// Into which bars or columns.
        by: Dimension,
        /// Into which parts of each.
        of: Dimension,
    },
    /// Lines over the years, one for each value of another dimension or a single one:
    /// `jobs-created-by-year-and-programme-lines`.
    Lines {
        /// What is broken down.
        whole: FigureKey,
        /// Into which lines.
        of: Option<Dimension>,
    },
    /// What was reached against what was planned: `jobs-created-by-town-against-plan`.
    Targets {
        /// What was reached.
        whole: FigureKey,
        /// Of each of these; `None`: of each project that has a plan.
        by: Option<Dimension>,
    },
    /// How much more or less than planned was reached: `jobs-created-by-town-less-plan`.
    Deviations {
        /// What was reached.
        whole: FigureKey,
        /// Of each of these; `None`: of each project that has a plan.
        by: Option<Dimension>,
    },
    /// The towns of a figure on a map: `jobs-created-map`.
    Map {
        /// What is broken down.
        whole: FigureKey,
    },
    /// The firmest money figure of each town: `money-by-town`.
    Money {
        /// Of one programme, or of all.
        programme: Option<Key<Programme>>,
    },
    /// Applications against supported projects: `applications-and-projects-supported`.
    Applications {
        /// Of one programme, or of all.
        programme: Option<Key<Programme>>,
    },
    /// Rounds by town and year: `rounds-by-town-and-year`.
    Rounds {
        /// Of this programme.
        programme: Key<Programme>,
    },
    /// What has been said about a measure, and when: `jobs-created-statements`.
    Said {
        /// What is counted.
        measure: Key<Measure>,
        /// Of one programme, or of all.
        programme: Option<Key<Programme>>,
    },
}

impl ChartSpec {
    /// The id, which is its folder under `charts/`: `towns/vyksa/jobs-created-by-year`.
    pub fn id(&self, portfolio: &Portfolio) -> String {
        let of_programme = |programme: &Option<Key<Programme>>, name: &str| match programme {
            Some(programme) => format!("programmes/{}/{name}", portfolio.programmes[*programme].id()),
            None => name.to_owned(),
        };
        let of_whole = |whole: &FigureKey, rest: &str| {
            format!("{}{}-{rest}", scope(whole, portfolio), name(whole, portfolio))
        };
        match self {
            Self::By { whole, by } => of_whole(whole, &format!("by-{}", by.word())),
            Self::Parts { whole, by, of } => of_whole(whole, &format!("by-{}-and-{}", by.word(), of.word())),
            Self::Lines { whole, of: None } => of_whole(whole, "by-year-lines"),
            Self::Lines { whole, of: Some(of) } => {
                of_whole(whole, &format!("by-year-and-{}-lines", of.word()))
            }
            Self::Targets { whole, by } => of_whole(whole, &format!("by-{}-against-plan", word(*by))),
            Self::Deviations { whole, by } => of_whole(whole, &format!("by-{}-less-plan", word(*by))),
            Self::Map { whole } => of_whole(whole, "map"),
            Self::Money { programme } => of_programme(programme, "money-by-town"),
            Self::Applications { programme } => {
                of_programme(programme, "applications-and-projects-supported")
            }
            Self::Rounds { programme } => of_programme(&Some(*programme), "rounds-by-town-and-year"),
            Self::Said { measure, programme } => {
                of_programme(programme, &format!("{}-statements", portfolio.measures[*measure].id()))
            }
        }
    }

    /// The figure that is broken down, where it is one.
    pub fn whole(&self) -> Option<&FigureKey> {
        match self {
            Self::By { whole, .. }
            | Self::Parts { whole, .. }
            | Self::Lines { whole, .. }
            | Self::Targets { whole, .. }
            | Self::Deviations { whole, .. }
            | Self::Map { whole } => Some(whole),
            Self::Money { .. } | Self::Applications { .. } | Self::Rounds { .. } | Self::Said { .. } => None,
        }
    }

    /// By what it is broken down: rows first, then series.
    pub fn dimensions(&self) -> Vec<Dimension> {
        match self {
            Self::By { by, .. } => vec![*by],
            Self::Targets { by, .. } | Self::Deviations { by, .. } => by.iter().copied().collect(),
            Self::Parts { by, of, .. } => vec![*by, *of],
            Self::Lines { of, .. } => core::iter::once(Dimension::Year).chain(*of).collect(),
            Self::Map { .. } => vec![Dimension::Town],
            Self::Money { .. } | Self::Applications { .. } | Self::Rounds { .. } | Self::Said { .. } => {
                Vec::new()
            }
        }
    }

    /// The programme that it is limited to.
    pub fn programme(&self) -> Option<Key<Programme>> {
        match self {
            Self::Money { programme } | Self::Applications { programme } | Self::Said { programme, .. } => {
                *programme
            }
            Self::Rounds { programme } => Some(*programme),
            _ => self.whole()?.programme,
        }
    }

    /// True where goals of the 2030 Agenda stand in the chart.
    pub fn shows_goals(&self) -> bool {
        self.dimensions().contains(&Dimension::Goal) || self.whole().is_some_and(|whole| whole.goal.is_some())
    }

    /// The same as the id of an element on a page, where several charts may stand.
    pub fn element(&self, portfolio: &Portfolio) -> String {
        format!("chart-{}", self.id(portfolio).replace(['/', '.', '~'], "-"))
    }
}

/// What rows are, in an id.
fn word(by: Option<Dimension>) -> &'static str {
    by.map_or("project", Dimension::word)
}

/// The folders of what a chart is limited to, each ending in a slash.
fn scope(whole: &FigureKey, portfolio: &Portfolio) -> String {
    let mut path = String::new();
    let mut add = |folder: &str, id: &str| {
        path.push_str(folder);
        path.push('/');
        path.push_str(id);
        path.push('/');
    };
    if let Some(programme) = whole.programme {
        add("programmes", portfolio.programmes[programme].id());
    }
    match whole.funder {
        Some(Funder::One(funder)) => add("funders", portfolio.organisations[funder].id()),
        Some(Funder::Several) => add("funders", "several"),
        None => {}
    }
    if let Some(project) = whole.project {
        add("projects", portfolio.projects.id(project));
    }
    if let Some(organisation) = whole.organisation {
        add("organisations", portfolio.organisations[organisation].id());
    }
    if !whole.towns.is_empty() {
        let ids: Vec<&str> = whole.towns.iter().map(|town| portfolio.towns[*town].id()).collect();
        add("towns", &ids.join("~"));
    }
    if let Some(goal) = whole.goal {
        add("goals", &goal.to_string());
    }
    if let Some(topic) = whole.topic {
        add("topics", portfolio.topics[topic].id());
    }
    match whole.when {
        When::Year(year) => add("years", &year.to_string()),
        When::Period(period) => add("periods", &period.id()),
        When::AsOf(date) => add("as-of", &date.to_string()),
        When::Always | When::SeveralYears | When::NotStated => {}
    }
    path
}

/// What is counted: measure, status, group, currency, basis.
fn name(whole: &FigureKey, portfolio: &Portfolio) -> String {
    let bare = FigureKey {
        programme: None,
        funder: None,
        project: None,
        organisation: None,
        towns: Vec::new(),
        goal: None,
        topic: None,
        when: When::Always,
        ..whole.clone()
    };
    bare.id(portfolio).replace('.', "-")
}
