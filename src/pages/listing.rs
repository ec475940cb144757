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
    let here = match first {
        Some(first) => sorted_page(writer, keys, first, (subject, part, per_page)),
        None => page_of(keys, part, per_page).to_vec(),
    };
    let columns = Columns::of(writer, keys, subject, here.len());
    let rows = here.iter().map(|key| columns.row(writer, *key)).collect();
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

/// One page of a list that is sorted by a number, then by name. Names were compared once, by the book; a list that
/// takes several pages is sorted once for all of them.
fn sorted_page(
    writer: &Writer<'_>,
    keys: &[Key<Project>],
    first: fn(&Project) -> i32,
    (subject, part, per_page): (&Subject, u32, usize),
) -> Vec<Key<Project>> {
    let projects = &writer.portfolio().projects;
    let places = writer.book.project_places(writer.language);
    let sorted = || {
        let mut sorted = keys.to_vec();
        sorted.sort_by_cached_key(|key| (first(&projects[*key]), places.get(key.index()).copied()));
        sorted
    };
    if keys.len() <= per_page {
        return sorted();
    }
    page_of(&writer.book.long_list(subject, writer.language, sorted), part, per_page).to_vec()
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
    fn of(writer: &Writer<'_>, keys: &[Key<Project>], subject: &'s Subject, here: usize) -> Self {
        let projects = &writer.portfolio().projects;
        let any = |has: &dyn Fn(&Project) -> bool| keys.iter().any(|key| has(&projects[*key]));
        let says = |measure: Key<Measure>| {
            any(&|project| project.statements.iter().any(|statement| statement.measure == measure))
        };
        let first = keys.first().map(|key| &projects[*key].programmes);
        let one_programme = writer.portfolio().programmes.len() == 1
            || matches!(subject, Subject::Programme(_))
                && !any(&|project| Some(&project.programmes) != first);
        Self {
            subject,
            towns: !matches!(subject, Subject::Town(_)),
            programmes: !one_programme,
            years: !matches!(subject, Subject::Year(_)),
            grants: writer
                .measure("funds-awarded")
                .filter(|measure| any(&|project| !project.grants.is_empty()) || says(*measure)),
            jobs: writer.measure("jobs-created").filter(|measure| says(*measure)),
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

    fn row(&self, writer: &Writer<'_>, key: Key<Project>) -> Row {
        let project = &writer.portfolio().projects[key];
        let cells = [
            Some(Cell::Link(writer.project_link(key))),
            self.towns.then(|| towns(writer, &project.towns)),
            self.programmes.then(|| links(project.programmes.iter().map(|key| writer.programme_link(*key)))),
            self.years.then(|| year(writer, project.year.first.value)),
            self.grants.map(|measure| numbers::grants(writer, key, measure)),
            self.jobs.map(|measure| numbers::stated(writer, key, measure)),
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
