//! Freezing a release: what is published now, into `content/releases/<date>/`, where it never changes again.
//!
//! Comes in: a request and a name. Goes out: what was frozen; or, where published figures have changed since the last
//! release and `changes.yaml` does not say why, the list of them, and nothing is written.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::PathBuf;

use rayon::prelude::*;

use crate::base::time::Date;
use crate::pages::embed::frozen;
use crate::pipeline::Checked;
use crate::pipeline::Clock;
use crate::pipeline::Failure;
use crate::pipeline::Memory;
use crate::pipeline::Request;
use crate::pipeline::checked;
use crate::pipeline::read;
use crate::pipeline::site::Site;
use crate::portfolio::model::Change;
use crate::portfolio::model::Portfolio;
use crate::publish;
use crate::records::release::FrozenFigure;
use crate::records::release::List;

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It was frozen.
    Frozen(Frozen),
    /// A release of this day is there already.
    There(PathBuf),
    /// There is nothing to freeze: the site writes no charts.
    Nothing,
    /// The name of a private person stands in these files, and nothing that is frozen may hold one.
    Named(Vec<String>),
    /// Published figures have changed, and nothing says why.
    Unexplained {
        /// The day of the last release.
        since: Date,
        /// The figures.
        moved: Vec<Moved>,
    },
}

/// What was frozen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    /// Where it lies.
    pub folder: PathBuf,
    /// How many charts.
    pub charts: usize,
    /// How many figures are in the list.
    pub figures: usize,
    /// How many files.
    pub files: usize,
    /// Their size.
    pub bytes: u64,
    /// How many figures differ from the last release because of new records.
    pub grown: usize,
    /// How many differ for reasons that `changes.yaml` gives.
    pub explained: usize,
}

/// A figure that is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Its id.
    pub figure: String,
    /// What readers saw, by language.
    pub before: BTreeMap<String, String>,
    /// What they see now; empty where it is no longer published.
    pub now: BTreeMap<String, String>,
    /// The records that changed behind it or are gone: `projects/sunny-bakery`.
    pub records: Vec<String>,
}

/// Checks the site and freezes it; nothing is frozen where a build would be refused.
pub fn release(request: &Request, name: Option<&str>) -> Result<(Checked, Option<Ended>), Failure> {
    let mut clock = Clock::start();
    let inputs = read(request, &mut clock)?;
    let day = Date::of_day(request.today);
    let folder = request.root.join("content/releases").join(day.to_string());
    let site = Site::of(request, inputs, &mut Memory::default(), &mut clock);
    let made = (!site.has_errors(request.strict)).then(|| {
        site.with_plan(|book, plan| {
            let frozen = frozen::freeze(book, plan, day, name);
            frozen.map(|(list, files)| Made {
                found: compare(book.portfolio, &list),
                named: named(book.portfolio, &files),
                list,
                files,
            })
        })
    });
    let checked = checked(request, &site, clock);
    let Some(made) = made.flatten() else { return Ok((checked, None)) };
    let ended = settle(made.map_err(Failure::Theme)?, folder)?;
    Ok((checked, Some(ended)))
}

/// What is to be written, and how it differs from the last release.
struct Made {
    list: List,
    files: Vec<(String, Vec<u8>)>,
    named: Vec<String>,
    found: Found,
}

/// How the figures differ from those of the last release.
#[derive(Debug, Default, PartialEq, Eq)]
struct Found {
    since: Option<Date>,
    moved: Vec<Moved>,
    grown: usize,
    explained: usize,
}

fn settle(made: Made, folder: PathBuf) -> Result<Ended, Failure> {
    let Made { list, mut files, named, found } = made;
    if folder.symlink_metadata().is_ok() {
        return Ok(Ended::There(folder));
    }
    if files.is_empty() {
        return Ok(Ended::Nothing);
    }
    if !named.is_empty() {
        return Ok(Ended::Named(named));
    }
    if let (Some(since), false) = (found.since, found.moved.is_empty()) {
        return Ok(Ended::Unexplained { since, moved: found.moved });
    }
    files.push(frozen::list_file(&list));
    if !publish::write_once(&folder, &files).map_err(Failure::Publish)? {
        return Ok(Ended::There(folder));
    }
    Ok(Ended::Frozen(Frozen {
        folder,
        charts: list.charts.len(),
        figures: list.figures.len(),
        files: files.len(),
        bytes: files.iter().map(|(_, bytes)| bytes.len() as u64).sum(),
        grown: found.grown,
        explained: found.explained,
    }))
}

/// The files in which a private name stands. The checks of the content find it earlier; what cannot be taken back is
/// looked at once more.
fn named(portfolio: &Portfolio, files: &[(String, Vec<u8>)]) -> Vec<String> {
    let named =
        files.par_iter().filter(|(_, bytes)| portfolio.watch.has_name(&String::from_utf8_lossy(bytes)));
    named.map(|(path, _)| path.clone()).collect()
}

/// Holds the figures against those of the last release.
fn compare(portfolio: &Portfolio, now: &List) -> Found {
    match portfolio.releases.last() {
        None => Found::default(),
        Some(last) => Found {
            since: Some(last.day()),
            ..differences(&last.list.figures, &now.figures, |moved| {
                portfolio
                    .changes
                    .iter()
                    .any(|change| change.date.last_day() >= last.day().first_day() && explains(change, moved))
            })
        },
    }
}

type Figures = BTreeMap<String, FrozenFigure>;

fn differences(then: &Figures, now: &Figures, explained: impl Fn(&Moved) -> bool) -> Found {
    let mut found = Found::default();
    let none = FrozenFigure::default();
    for (id, before) in then {
        let after = now.get(id).unwrap_or(&none);
        // A ratio follows from its two figures, which are looked at themselves.
        if before.value == after.value || id.split('.').nth(1) == Some("per") {
            continue;
        }
        let records = changed_records(before, after);
        if records.is_empty() && !before.rows.is_empty() && now.contains_key(id) {
            found.grown += 1;
            continue;
        }
        let (before, now) = (before.shown.clone(), after.shown.clone());
        let moved = Moved { figure: id.clone(), before, now, records };
        if explained(&moved) {
            found.explained += 1;
        } else {
            found.moved.push(moved);
        }
    }
    found
}

/// The records of rows that are no longer as they were. New rows change nothing that was there.
fn changed_records(before: &FrozenFigure, after: &FrozenFigure) -> Vec<String> {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    after.rows.iter().for_each(|row| *left.entry(row).or_default() += 1);
    let mut changed = BTreeSet::new();
    for row in &before.rows {
        match left.get_mut(row.as_str()) {
            Some(count) if *count > 0 => *count -= 1,
            _ => {
                changed.insert(row.split(' ').next().unwrap_or_default().to_owned());
            }
        }
    }
    changed.into_iter().collect()
}

/// Whether an entry of `changes.yaml` is about this figure, or about a record that moved it.
fn explains(change: &Change, moved: &Moved) -> bool {
    change.figures.iter().any(|figure| **figure == *moved.figure)
        || change.record.as_ref().is_some_and(|record| moved.records.iter().any(|moved| **moved == **record))
}

#[cfg(test)]
mod tests {
    use super::Figures;
    use super::FrozenFigure;
    use super::differences;

    fn figures(all: &[(&str, &str, &[&str])]) -> Figures {
        all.iter()
            .map(|(id, value, rows)| {
                let rows = rows.iter().map(|row| (*row).to_owned()).collect();
                (
                    (*id).to_owned(),
                    FrozenFigure { value: (*value).to_owned(), rows, ..FrozenFigure::default() },
                )
            })
            .collect()
    }

    #[test]
    fn only_what_was_published_has_to_be_explained() {
        let then = figures(&[
            ("grown", "exact 5", &["projects/a 1"]),
            ("moved", "exact 5", &["projects/a 1", "projects/b 2"]),
            ("twice", "exact 2", &["projects/a 1", "projects/a 1"]),
            ("stated", "exact 7", &[]),
            ("same", "exact 1", &["projects/a 1"]),
            ("gone", "exact 1", &["projects/a 1"]),
            ("money.per.jobs", "exact 1", &[]),
        ]);
        let now = figures(&[
            ("grown", "exact 9", &["projects/a 1", "projects/c 3"]),
            ("moved", "exact 6", &["projects/a 9", "projects/b 2"]),
            ("twice", "exact 1", &["projects/a 1"]),
            ("stated", "exact 8", &[]),
            ("same", "exact 1", &["projects/a 7"]),
            ("new", "exact 1", &[]),
            ("money.per.jobs", "exact 2", &[]),
        ]);
        let found = differences(&then, &now, |moved| moved.figure == "stated");
        let moved: Vec<(&str, &[String])> =
            found.moved.iter().map(|moved| (moved.figure.as_str(), moved.records.as_slice())).collect();
        let a = ["projects/a".to_owned()];
        assert_eq!(moved, [("gone", &a[..]), ("moved", &a), ("twice", &a)]);
        assert_eq!((found.grown, found.explained), (1, 1));
    }
}
