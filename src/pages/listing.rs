//! Long lists: a table of projects, and the way from page to page.
//!
//! Comes in: projects in the order in which they are to stand. Goes out: the rows of one page of them. It takes only
//! the rows that it prints, so that the twentieth page of 10,000 projects costs what the first one does; numbers that
//! are one value of a record are printed from the record, without working the whole figure out.

mod numbers;
pub mod pager;

use crate::base::key::Key;
use crate::base::time::Year;
use crate::pages::address::Subject;
pub(super) use crate::pages::listing::pager::pager;
pub(super) use crate::pages::listing::pager::parts_of;
use crate::pages::writer::Writer;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Project;
use crate::portfolio::model::Towns;
use crate::theme::views::parts::Cell;
use crate::theme::views::parts::Column;
use crate::theme::views::parts::Label;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Links;
use crate::theme::views::parts::Listing;
use crate::theme::views::parts::Row;
use crate::theme::views::parts::Table;
use crate::theme::words::Arg;
use rust_decimal::Decimal;

/// How many rows stand on one page of a profile's or an index's list.
pub(super) const ROWS: usize = 500;

/// How many projects a page may list with a sentence about each; longer lists are for looking up.
const TOLD: usize = 100;

/// The projects of one page of a list, of `keys` in their order. `subject` is whose page it is.
pub(super) fn projects(
    writer: &Writer<'_>,
    keys: Sorted<'_>,
    subject: &Subject,
    part: u32,
    per_page: usize,
) -> Listing {
    let Sorted { all: keys, first } = keys;
    let listed =
        || Listed { order: first.map(|first| sorted(writer, keys, first)), says: Says::of(writer, keys) };
    let (here, says) = if keys.len() <= per_page {
        let Listed { order, says } = listed();
        (order.unwrap_or_else(|| keys.to_vec()), says)
    } else {
        writer.book.long_list(subject, writer.language, listed, |list| {
            (page_of(list.order.as_deref().unwrap_or(keys), part, per_page).to_vec(), list.says)
        })
    };
    let columns = Columns::of(writer, &says, subject, here.len());
    let row = |key: &Key<Project>| {
        writer.portfolio().projects.look(*key, |project| columns.row(writer, *key, project))
    };
    let rows = here.iter().map(row).collect();
    Listing {
        count: writer.say_count("w_count_projects", keys.len()),
        table: Table {
            id: "list".to_owned(),
            caption: writer.t("projects"),
            columns: columns.heads(writer),
            rows,
            ..Table::default()
        },
        pager: pager(writer, subject, part, parts_of(keys.len(), per_page)),
        more: None,
    }
}

/// The entries of one page of a list.
pub(super) fn page_of<T>(all: &[T], part: u32, per_page: usize) -> &[T] {
    let before = usize::try_from(part.max(1) - 1).unwrap_or(usize::MAX);
    let start = before.saturating_mul(per_page).min(all.len());
    let end = start.saturating_add(per_page).min(all.len());
    &all[start..end]
}

/// Projects, and how a list of them is sorted.
#[derive(Clone, Copy)]
pub(super) struct Sorted<'k> {
    /// All of them.
    all: &'k [Key<Project>],
    /// What goes before the name; `None` where they stand in their order already.
    first: Option<fn(&Project) -> i32>,
}

/// Projects that stand in their order already.
pub(super) fn as_they_stand(all: &[Key<Project>]) -> Sorted<'_> {
    Sorted { all, first: None }
}

/// Projects as the reader's language sorts their names; those without a name last.
pub(super) fn by_name(all: &[Key<Project>]) -> Sorted<'_> {
    Sorted { all, first: Some(|_| 0) }
}

/// Projects by year, then by name; those whose year is not stated last.
pub(super) fn by_year(all: &[Key<Project>]) -> Sorted<'_> {
    Sorted { all, first: Some(|project| project.year.first.value.counted().map_or(i32::MAX, i32::from)) }
}

/// What is found once for all pages of a list that takes several. It hangs on the order of names and on what stands in the
/// outlines of projects.
pub(super) struct Listed {
    /// The projects in their order; `None` where they came in it.
    order: Option<Vec<Key<Project>>>,
    says: Says,
}

/// Sorted by a number, then by name. Names were compared once, by the book.
fn sorted(writer: &Writer<'_>, keys: &[Key<Project>], first: fn(&Project) -> i32) -> Vec<Key<Project>> {
    let projects = &writer.portfolio().projects;
    let places = writer.book.project_places(writer.language);
    let place = |key: &Key<Project>| (projects.look(*key, first), places[key.index()], *key);
    let mut placed: Vec<(i32, u32, Key<Project>)> = keys.iter().map(place).collect();
    placed.sort_unstable();
    placed.into_iter().map(|(_, _, key)| key).collect()
}

/// What any project of a list says, as far as columns hang on it.
#[derive(Clone, Copy)]
struct Says {
    /// All of them stand under the same programmes.
    same_programmes: bool,
    /// One has a grant, or says how much it was given.
    awarded: bool,
    /// One says how many jobs were created.
    jobs: bool,
}

impl Says {
    fn of(writer: &Writer<'_>, keys: &[Key<Project>]) -> Self {
        let projects = &writer.portfolio().projects;
        let [awarded, jobs] = ["funds-awarded", "jobs-created"].map(|measure| writer.measure(measure));
        let of_first = keys.first().map(|key| projects.look(*key, |project| project.programmes.clone()));
        let mut says = Self { same_programmes: true, awarded: false, jobs: false };
        for key in keys {
            projects.look(*key, |project| {
                let says_of = |measure: Option<Key<Measure>>| {
                    project.statements.iter().any(|statement| Some(statement.measure) == measure)
                };
                says.same_programmes &= Some(&project.programmes) == of_first.as_ref();
                says.awarded = says.awarded || !project.grants.is_empty() || says_of(awarded);
                says.jobs = says.jobs || says_of(jobs);
            });
            if !says.same_programmes && says.awarded && says.jobs {
                break;
            }
        }
        says
    }
}

/// Which columns the list has: none that would say the same in each row, none that would be empty in all.
struct Columns<'s> {
    subject: &'s Subject,
    towns: bool,
    programmes: bool,
    years: bool,
    grants: Option<Key<Measure>>,
    jobs: Option<Key<Measure>>,
    /// Whether a sentence about each project stands beneath its name.
    told: bool,
}

impl<'s> Columns<'s> {
    fn of(writer: &Writer<'_>, says: &Says, subject: &'s Subject, here: usize) -> Self {
        let one_programme = writer.portfolio().programmes.len() == 1
            || matches!(subject, Subject::Programme(_)) && says.same_programmes;
        Self {
            subject,
            towns: !matches!(subject, Subject::Town(_)),
            programmes: !one_programme,
            years: !matches!(subject, Subject::Year(_)),
            grants: writer.measure("funds-awarded").filter(|_| says.awarded),
            jobs: writer.measure("jobs-created").filter(|_| says.jobs),
            told: here <= TOLD,
        }
    }

    fn heads(&self, writer: &Writer<'_>) -> Vec<Column> {
        let text = |text: String| Column { text, ..Column::default() };
        let number = |text: String| Column { text, numeric: true, ..Column::default() };
        let measure = |key: Key<Measure>| writer.plain(&writer.portfolio().measures[key].name);
        let heads = [
            Some(text(writer.t("w_project"))),
            self.towns.then(|| text(writer.t("fact_town"))),
            self.programmes.then(|| text(writer.t("fact_programme"))),
            self.years.then(|| text(writer.t("fact_year"))),
            self.grants.map(|_| number(writer.t("grants"))),
            self.jobs.map(|jobs| number(measure(jobs))),
        ];
        heads.into_iter().flatten().collect()
    }

    fn row(&self, writer: &Writer<'_>, key: Key<Project>, project: &Project) -> Row {
        let cells = [
            Some(Cell::Link(writer.project_link(key))),
            self.towns.then(|| towns(writer, &project.towns)),
            self.programmes.then(|| links(project.programmes.iter().map(|key| writer.programme_link(*key)))),
            self.years.then(|| year(writer, project.year.first.value)),
            self.grants.map(|measure| numbers::grants(writer, (key, project), measure)),
            self.jobs.map(|measure| numbers::stated(writer, (key, project), measure)),
        ];
        Row {
            cells: cells.into_iter().flatten().collect(),
            note: self.note(writer, project),
            ..Row::default()
        }
    }

    /// What must be said beneath the name: what it is, and how it belongs to the town whose page it is on.
    fn note(&self, writer: &Writer<'_>, project: &Project) -> Option<String> {
        let mut notes = Vec::new();
        if project.name.is_none() {
            notes.push(writer.t("w_name_not_published"));
        } else if self.told
            && let Some(summary) = &project.summary
            && let Some(summary) = summary.only_in(writer.language)
        {
            notes.push(summary.to_owned());
        }
        notes.extend(self.place(writer, &project.towns));
        (!notes.is_empty()).then(|| notes.join(" "))
    }

    fn place(&self, writer: &Writer<'_>, towns: &Towns) -> Option<String> {
        let here = match self.subject {
            Subject::Town(town) => Some(*town),
            _ => None,
        };
        let names = |key: &str| {
            let others = writer.town_names(towns.named().into_iter().filter(|town| Some(*town) != here));
            let list = writer.words.list(&others);
            (!others.is_empty()).then(|| writer.words.say(key, &[("towns", Arg::Text(&list))]))
        };
        match (towns, here) {
            (Towns::All, _) | (Towns::Each(_) | Towns::Shared(_), None) => None,
            (Towns::Each(_), Some(_)) => names("w_also_in"),
            (Towns::Shared(shares), Some(here)) => {
                let (_, share) = shares.iter().find(|(town, _)| *town == here)?;
                let share = writer.words.percent((share * Decimal::ONE_HUNDRED).normalize());
                let share = writer.words.say("w_share_of_project", &[("share", Arg::Text(&share))]);
                Some(names("w_also_in").map_or(share.clone(), |also| format!("{share} {also}")))
            }
            (Towns::Together(_), None) => Some(writer.t("w_together")),
            (Towns::Together(_), Some(_)) => names("w_together_with"),
            (Towns::OneOf(_), None) => Some(writer.t("w_one_of_these")),
            (Towns::OneOf(_), Some(_)) => names("w_here_or_in"),
        }
    }
}

fn towns(writer: &Writer<'_>, towns: &Towns) -> Cell {
    match towns {
        Towns::All => writer.text_cell(writer.t("p_rest_no_town")),
        named => links(writer.town_links(named.named()).into_iter()),
    }
}

/// A year that opens its page, as far as it is known.
pub(super) fn year(writer: &Writer<'_>, year: Year) -> Cell {
    let text = writer.words.year(year);
    match year.counted() {
        Some(counted) => {
            Cell::Link(Link { text, href: Some(writer.href(Subject::Year(counted))), lang: None })
        }
        None => Cell::Text(Label { text, lang: None }),
    }
}

/// Links, one beneath the other.
pub(super) fn links(links: impl Iterator<Item = Link>) -> Cell {
    let mut links: Vec<Link> = links.collect();
    match links.len() {
        1 => Cell::Link(links.remove(0)),
        _ => Cell::Links(Links { links }),
    }
}
