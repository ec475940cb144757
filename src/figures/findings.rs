//! Numbers that disagree: with each other, with their parts, with a rule, with the records. Typed; worded elsewhere.
//!
//! Only one's own exact total that one's own records exceed is an error; what somebody else states never stops a
//! build. Whether one grant is above its rule is seen where records are linked, not here.

use crate::base::key::Key;
use crate::base::reads;
use crate::base::reads::Whole;
use crate::base::status::Status;
use crate::base::value::Known;
use crate::base::value::Missing;
use crate::base::value::Qualifier;
use crate::base::value::Value;
use crate::diagnostics::place::Place;
use crate::figures::agreement;
use crate::figures::arithmetic;
use crate::figures::choosing;
use crate::figures::compute::Figures;
use crate::figures::figure::Item;
use crate::figures::figure::Record;
use crate::figures::figure::statements;
use crate::figures::key::FigureKey;
use crate::figures::published;
use crate::figures::ratio::Ratio;
use crate::figures::row::Series;
use crate::figures::stated::Said;
use crate::figures::summing;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::SourceKind;
use crate::portfolio::model::Statement;
use crate::portfolio::model::Town;
use crate::portfolio::model::Unit;

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    /// A build refuses.
    Error,
    /// Somebody else's numbers, or something to look at.
    Warning,
    /// Worth knowing.
    Notice,
}

/// Something found in the numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How serious.
    pub gravity: Gravity,
    /// The statement, rule or record to look at; `None` where it is the site as a whole.
    pub place: Option<Place>,
    /// What was found.
    pub kind: FindingKind,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// The records add up to more than is stated. An error where the total is one's own and exact. The innocent
    /// reading of somebody else's: it may count other projects or another time.
    RecordsExceed {
        /// The stated figure.
        figure: FigureKey,
        /// What is stated.
        stated: Known,
        /// What the records add up to.
        records: Known,
    },
    /// The records have long passed a stated lower bound.
    BoundPassed {
        /// The stated figure.
        figure: FigureKey,
        /// What is stated.
        stated: Known,
        /// What the records add up to.
        records: Known,
    },
    /// Sources say different things, and none is preferred.
    SourcesDiffer {
        /// The figure.
        figure: FigureKey,
        /// What they say.
        values: Vec<Value>,
    },
    /// Parts do not add up to the whole (complete parts), or exceed it.
    PartsDiffer {
        /// The figure.
        figure: FigureKey,
        /// The whole.
        whole: Known,
        /// What the parts add up to.
        parts: Known,
    },
    /// Exact, complete parts stand under a hedged total.
    ExactPartsUnderHedge {
        /// The figure.
        figure: FigureKey,
        /// The whole.
        whole: Known,
        /// What the parts add up to.
        parts: Known,
    },
    /// Money divided by projects is more than the rule allows for one grant. The innocent reading: the money may
    /// also have paid for something else.
    MeanAboveRule {
        /// The money.
        figure: FigureKey,
        /// Money per project.
        mean: Box<Ratio>,
        /// The rule's limit.
        limit: Known,
    },
    /// The grants of one town and year are above the programme's rule.
    TownYearAboveRule {
        /// The programme.
        programme: Key<Programme>,
        /// The town.
        town: Key<Town>,
        /// The year.
        year: i16,
        /// What was awarded or set aside.
        awarded: Known,
        /// The rule's limit.
        limit: Known,
        /// The figure.
        figure: FigureKey,
    },
    /// A figure without any source.
    Unsourced,
    /// Two figures would have the same id.
    SameId {
        /// The id.
        id: String,
    },
}

impl FindingKind {
    /// The figure that it is about; `None` where it is about a statement or a name.
    pub fn figure(&self) -> Option<&FigureKey> {
        match self {
            Self::RecordsExceed { figure, .. }
            | Self::BoundPassed { figure, .. }
            | Self::SourcesDiffer { figure, .. }
            | Self::PartsDiffer { figure, .. }
            | Self::ExactPartsUnderHedge { figure, .. }
            | Self::MeanAboveRule { figure, .. }
            | Self::TownYearAboveRule { figure, .. } => Some(figure),
            Self::Unsourced | Self::SameId { .. } => None,
        }
    }
}

impl Figures {
    /// Everything that is wrong or remarkable about the numbers: programmes with their rounds, towns,
    /// organisations, projects, then rules and ids. It is looked for once.
    pub fn findings(&self, portfolio: &Portfolio) -> &[Finding] {
        reads::whole(Whole::Findings);
        self.findings.get_or_init(|| reads::apart(|| self.find(portfolio)))
    }

    fn find(&self, portfolio: &Portfolio) -> Vec<Finding> {
        let mut stated: Vec<((Record, u32), Finding)> = Vec::new();
        for same in self.stated.all().chunk_by(|one, other| one.key == other.key) {
            self.about_stated(portfolio, same, &mut stated);
        }
        stated.sort_by_key(|(at, _)| *at);
        let mut findings: Vec<Finding> = stated.into_iter().map(|(_, finding)| finding).collect();
        portfolio.projects.each(|at, project| self.about_project(portfolio, at, project, &mut findings));
        findings.append(&mut self.above_rules(portfolio));
        findings.append(&mut self.same_ids(portfolio));
        findings
    }

    fn about_stated(&self, portfolio: &Portfolio, same: &[Said], found: &mut Vec<((Record, u32), Finding)>) {
        let Some(key) = same.first().map(|said| &said.key) else { return };
        let whole_things = summing::whole_things(portfolio, key);
        let values: Vec<_> = same
            .iter()
            .filter_map(|said| said.statement(portfolio))
            .map(|statement| (&statement.value, statement.preferred().is_some()))
            .collect();
        let choice = choosing::choose(&values, whole_things);
        if choice.differ
            && !choice.preferred
            && let Some(said) = same.last()
        {
            let values = values.iter().map(|(value, _)| (*value).clone()).collect();
            let kind = FindingKind::SourcesDiffer { figure: key.clone(), values };
            found.extend(finding(portfolio, said, Gravity::Warning, kind));
        }
        for said in same {
            let Some(statement) = said.statement(portfolio) else { continue };
            let at = (said.record, said.at);
            let mut about = Vec::new();
            about_statement(portfolio, statement, || key.clone(), &mut about);
            found.extend(about.into_iter().map(|one| (at, one)));
            found.extend(self.against_records(portfolio, said, statement).map(|one| (at, one)));
            found.extend(self.mean_above_rule(portfolio, said, statement).map(|one| (at, one)));
        }
    }

    /// What the records of the same place, programme and time add up to, against what is stated.
    fn against_records(&self, portfolio: &Portfolio, said: &Said, statement: &Statement) -> Option<Finding> {
        let stated = *statement.value.known()?;
        if said.key.status != Status::Actual || said.key.each.is_some() {
            return None;
        }
        let Ok(Value::Known(records)) = self.value(portfolio, &said.key.clone().computed())? else {
            return None;
        };
        let figure = said.key.clone();
        let own = is_own(portfolio, statement);
        let (gravity, kind) = if exceeds(&records, &stated) {
            let gravity = if own && stated.is_exact() { Gravity::Error } else { Gravity::Warning };
            (gravity, FindingKind::RecordsExceed { figure, stated, records })
        } else if long_passed(&records, &stated) {
            (Gravity::Notice, FindingKind::BoundPassed { figure, stated, records })
        } else {
            return None;
        };
        Some(Finding { gravity, place: Some(statement.place.place()), kind })
    }

    fn about_project(
        &self,
        portfolio: &Portfolio,
        at: Key<Project>,
        project: &Project,
        findings: &mut Vec<Finding>,
    ) {
        for statement in &project.statements {
            let key = || FigureKey {
                status: self.built_in.status(statement.measure, statement.status),
                of: statement.of,
                currency: statement.currency,
                ..FigureKey::of(statement.measure).project(at)
            };
            about_statement(portfolio, statement, key, findings);
        }
        for series in self.stated_twice(at) {
            let key = published::whole(series).project(at);
            let lines = self.detailed(portfolio, &key).map(|figure| figure.lines).unwrap_or_default();
            let differ = Value::Missing(Missing::SourcesDiffer);
            let Some(line) = lines.iter().find(|line| line.value == differ && line.left_out.is_none()) else {
                continue;
            };
            let alike = |statement: &&Statement| {
                statement.measure == key.measure
                    && line.statement(portfolio).is_some_and(|one| one.time == statement.time)
            };
            let values = project.statements.iter().filter(alike).map(|one| one.value.clone()).collect();
            findings.push(Finding {
                gravity: Gravity::Warning,
                place: line.statement(portfolio).map(|statement| statement.place.place()),
                kind: FindingKind::SourcesDiffer { figure: key, values },
            });
        }
    }

    /// The series of which a project states several numbers, in their order.
    fn stated_twice(&self, project: Key<Project>) -> impl Iterator<Item = &Series> {
        let stated = |at: &&u32| matches!(self.row(**at).item(), Item::Statement(_));
        let series = |at: &u32| Some(at).filter(stated).map(|at| self.index.rows.series_of(*at));
        let rows = self.index.of_project(project);
        let twice = rows
            .windows(2)
            .filter(move |pair| series(&pair[0]).is_some() && series(&pair[0]) == series(&pair[1]));
        let mut twice: Vec<u32> = twice.filter_map(|pair| series(&pair[0])).collect();
        twice.dedup();
        // Mostly none.
        twice.into_iter().filter_map(|series| self.index.rows.series.get(series as usize))
    }

    /// Ids are compared only where two could be the same.
    fn same_ids(&self, portfolio: &Portfolio) -> Vec<Finding> {
        if !self.ids_may_meet(portfolio) {
            return Vec::new();
        }
        let mut ids: Vec<String> = self.keys(portfolio).iter().map(|key| key.id(portfolio)).collect();
        ids.sort_unstable();
        let twice = ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone());
        twice
            .map(|id| Finding { gravity: Gravity::Error, place: None, kind: FindingKind::SameId { id } })
            .collect()
    }

    /// True where ids of figures could be the same: an id has one of the signs that part and join (`.`, `~`), an
    /// organisation is called `several`, or money has no currency (what has the site's own names none).
    pub(super) fn ids_may_meet(&self, portfolio: &Portfolio) -> bool {
        let parts = |id: &str| id.contains(['.', '~']);
        let money = |key: Key<Measure>| portfolio.measures[key].unit == Unit::Money;
        portfolio.measures.iter().any(|(_, one)| parts(&one.id))
            || portfolio.programmes.iter().any(|(_, one)| parts(&one.id))
            || headlined(portfolio).any(|key| parts(portfolio.projects.id(key)))
            || portfolio.organisations.iter().any(|(_, one)| parts(&one.id) || &*one.id == "several")
            || portfolio.towns.iter().any(|(_, one)| parts(&one.id))
            || portfolio.topics.iter().any(|(_, one)| parts(&one.id))
            || portfolio.groups.iter().any(|(_, one)| parts(&one.id))
            || self.index.rows.series.iter().any(|one| money(one.measure) != one.currency.is_some())
            || self.stated.all().iter().any(|one| money(one.key.measure) != one.key.currency.is_some())
    }
}

/// The projects that headlines name: figures of other projects are never in question.
fn headlined(portfolio: &Portfolio) -> impl Iterator<Item = Key<Project>> {
    let reports = portfolio.reports.iter().flat_map(|(_, report)| &report.headline);
    portfolio.site.headline.iter().chain(reports).filter_map(|chosen| chosen.selection.project)
}

fn finding(
    portfolio: &Portfolio,
    said: &Said,
    gravity: Gravity,
    kind: FindingKind,
) -> Option<((Record, u32), Finding)> {
    let statement = statements(portfolio, said.record).get(said.at as usize)?;
    Some(((said.record, said.at), Finding { gravity, place: Some(statement.place.place()), kind }))
}

/// What one statement shows by itself: no source, parts that do not fit.
fn about_statement(
    portfolio: &Portfolio,
    statement: &Statement,
    key: impl Fn() -> FigureKey,
    findings: &mut Vec<Finding>,
) {
    let found = |gravity, kind| Finding { gravity, place: Some(statement.place.place()), kind };
    let said_at_all = !matches!(
        statement.value,
        Value::Missing(Missing::NotPublished | Missing::NotApplicable | Missing::Withheld)
    );
    if statement.sources.is_empty() && said_at_all {
        findings.push(found(Gravity::Warning, FindingKind::Unsourced));
    }
    if statement.parts.is_empty() {
        return;
    }
    let sum = arithmetic::add(statement.parts.iter().map(|part| &part.value));
    if let (Some(whole), Ok(Some(Value::Known(parts)))) = (statement.value.known(), sum) {
        let (figure, whole) = (key(), *whole);
        let fits = if statement.parts_complete {
            agreement::agree(&whole, &parts, summing::whole_things(portfolio, &figure))
        } else {
            !exceeds(&parts, &whole)
        };
        if !fits {
            findings.push(found(Gravity::Warning, FindingKind::PartsDiffer { figure, whole, parts }));
        } else if statement.parts_complete && parts.is_exact() && !whole.is_exact() {
            findings.push(found(Gravity::Notice, FindingKind::ExactPartsUnderHedge { figure, whole, parts }));
        }
    }
}

/// One's own: every source is one's own record, or nobody else is named.
fn is_own(portfolio: &Portfolio, statement: &Statement) -> bool {
    statement.sources.iter().all(|source| portfolio.sources[*source].kind == Some(SourceKind::Own))
}

/// True where the least of one value is more than the most of the other.
pub(super) fn exceeds(one: &Known, other: &Known) -> bool {
    match (agreement::interval(one).0, agreement::interval(other).1) {
        (Some(least), Some(most)) => {
            least.number > most.number || least.number == most.number && (least.open || most.open)
        }
        _ => false,
    }
}

/// True where the records have passed a stated lower bound by half of it or more.
fn long_passed(records: &Known, stated: &Known) -> bool {
    let bound = matches!(stated.qualifier, Qualifier::MoreThan | Qualifier::AtLeast);
    let far = stated.number.checked_mul(rust_decimal::Decimal::new(15, 1));
    let least = agreement::interval(records).0;
    bound && least.zip(far).is_some_and(|(least, far)| least.number >= far && !far.is_zero())
}

#[cfg(test)]
mod tests;
