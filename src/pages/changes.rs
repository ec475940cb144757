//! Revisions and corrections of published figures, newest first.
//!
//! Comes in: the portfolio's changes, oldest first. What was published before is said as it was shown then.

use std::cmp::Reverse;

use crate::base::language::Text;
use crate::figures::key::FigureKey;
use crate::pages::address::Subject;
use crate::pages::former;
use crate::pages::listing::page_of;
use crate::pages::listing::pager::pager;
use crate::pages::listing::pager::parts_of;
use crate::pages::releases;
use crate::pages::writer::Writer;
use crate::portfolio::model::Change;
use crate::portfolio::model::ChangeKind;
use crate::portfolio::model::Portfolio;
use crate::records::release::Release;
use crate::theme::views;
use crate::theme::views::parts;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Number;
use crate::theme::words::Arg;

/// How many changes stand on one page.
const CHANGES: usize = 200;

/// The page of changes: title, description, view.
pub fn changes(writer: &Writer<'_>, part: u32) -> (String, String, views::about::Changes) {
    let all = newest_first(writer.portfolio());
    let view = views::about::Changes {
        summary: summary(writer, &all),
        changes: page_of(&all, part, CHANGES)
            .iter()
            .map(|(place, one)| numbered(writer, *place, one))
            .collect(),
        releases: releases(writer),
        pager: pager(writer, &Subject::Changes, part, parts(writer.portfolio())),
    };
    (writer.t("changes"), writer.t("f_changes_description"), view)
}

/// The releases, newest first: what each of them froze, as a list.
fn releases(writer: &Writer<'_>) -> Vec<Link> {
    let link = |(place, release): (usize, &Release)| Link {
        text: releases::dated(writer, release),
        href: Some(writer.href(Subject::Release(place))),
        lang: None,
    };
    writer.portfolio().releases.iter().enumerate().rev().map(link).collect()
}

/// How many pages the list takes, at least one.
pub fn parts(portfolio: &Portfolio) -> u32 {
    parts_of(portfolio.changes.len(), CHANGES)
}

/// The newest changes, at most `most` of them.
pub fn latest(writer: &Writer<'_>, most: usize) -> Vec<parts::Change> {
    newest_first(writer.portfolio())
        .into_iter()
        .take(most)
        .map(|(place, one)| numbered(writer, place, one))
        .collect()
}

/// The changes of one figure, newest first.
pub fn history(writer: &Writer<'_>, key: &FigureKey) -> Vec<parts::Change> {
    let id = key.id(writer.portfolio());
    newest_first(writer.portfolio())
        .into_iter()
        .filter(|(_, one)| one.figures.iter().any(|figure| **figure == *id))
        .map(|(_, one)| parts::Change { figures: Vec::new(), ..change(writer, one) })
        .collect()
}

/// The changes of any of several figures, by their ids, newest first.
pub fn of_figures(writer: &Writer<'_>, ids: &std::collections::BTreeSet<String>) -> Vec<parts::Change> {
    newest_first(writer.portfolio())
        .into_iter()
        .filter(|(_, one)| one.figures.iter().any(|figure| ids.contains(&**figure)))
        .map(|(_, one)| change(writer, one))
        .collect()
}

/// One change as it stands on a page.
pub fn change(writer: &Writer<'_>, change: &Change) -> parts::Change {
    let keys: Vec<Option<FigureKey>> =
        change.figures.iter().map(|id| FigureKey::parse(writer.portfolio(), id)).collect();
    parts::Change {
        id: String::new(),
        date: writer.words.date(change.date),
        kind: writer.t(match change.kind {
            ChangeKind::Revision => "change_revision",
            ChangeKind::Correction => "change_correction",
        }),
        correction: change.kind == ChangeKind::Correction,
        figures: change.figures.iter().zip(&keys).map(|(id, key)| link(writer, id, key.as_ref())).collect(),
        old: change.old.as_ref().map(|shown| number(writer, shown)),
        new: change.new.as_ref().map(|shown| number(writer, shown)),
        why: writer.label(&change.why),
        by: change.by.as_ref().map(|by| writer.plain(by)),
    }
}

/// With the id by which it can be linked to.
fn numbered(writer: &Writer<'_>, place: usize, one: &Change) -> parts::Change {
    parts::Change { id: id(place), ..change(writer, one) }
}

/// The link to the entry of a change, by its place in the portfolio's list.
pub fn href(writer: &Writer<'_>, place: usize) -> String {
    let all = newest_first(writer.portfolio());
    let before = all.iter().take_while(|(one, _)| *one != place).count();
    let part = u32::try_from(before / CHANGES + 1).unwrap_or(1);
    format!("{}#{}", writer.href_part(Subject::Changes, part), id(place))
}

/// The id of a change's entry: changes are only ever added at the end.
fn id(place: usize) -> String {
    format!("change-{}", place + 1)
}

/// All changes with their places in the file, newest first; of one day, the later entry first.
fn newest_first(portfolio: &Portfolio) -> Vec<(usize, &Change)> {
    let mut all: Vec<(usize, &Change)> = portfolio.changes.iter().enumerate().collect();
    all.sort_by_key(|(place, one)| Reverse((one.date, *place)));
    all
}

fn summary(writer: &Writer<'_>, all: &[(usize, &Change)]) -> String {
    if all.is_empty() {
        // The template says so where there is no list.
        return String::new();
    }
    let count = |kind: ChangeKind| all.iter().filter(|(_, one)| one.kind == kind).count();
    let kinds: Vec<String> =
        [(ChangeKind::Correction, "f_changes_corrections"), (ChangeKind::Revision, "f_changes_revisions")]
            .into_iter()
            .filter(|(kind, _)| count(*kind) > 0)
            .map(|(kind, key)| writer.say_count(key, count(kind)))
            .collect();
    let kinds = writer.words.list(&kinds);
    writer.say_count_with("f_changes_summary", all.len(), &[("kinds", Arg::Text(&kinds))])
}

/// A changed figure as a link; its id where it is no longer published, with what was frozen of it.
fn link(writer: &Writer<'_>, id: &str, key: Option<&FigureKey>) -> Link {
    let gone = || {
        let kept = former::figure(writer.portfolio(), id);
        Link { text: id.to_owned(), href: kept.map(|page| writer.href(page)), lang: None }
    };
    let Some(key) = key else { return gone() };
    if writer.book.figures.figure(writer.portfolio(), key).is_none() {
        return gone();
    }
    Link { text: writer.figure_title(key), href: writer.figure_href(key), lang: None }
}

/// A number as it was shown, in the words of that time.
fn number(writer: &Writer<'_>, shown: &Text) -> Number {
    Number { text: writer.plain(shown), ..Number::default() }
}
