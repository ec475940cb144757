//! Whether a number of an embedded page was corrected: the latest correction in one sentence.
//!
//! A correction names a figure, or a record; then it concerns every figure that the record stands behind.

use std::collections::BTreeSet;

use crate::base::key::Identified;
use crate::charts::table::Chart;
use crate::figures::figure::Record;
use crate::figures::key::FigureKey;
use crate::pages::changes;
use crate::pages::writer::Writer;
use crate::portfolio::model::Change;
use crate::portfolio::model::ChangeKind;
use crate::portfolio::model::Portfolio;
use crate::theme::views::embed::Notice;
use crate::theme::views::parts::Link;
use crate::theme::words::Arg;

/// The latest correction of a number in the chart.
pub(super) fn of_chart(writer: &Writer<'_>, chart: &Chart) -> Vec<Notice> {
    if corrections(writer.portfolio()).next().is_none() {
        return Vec::new();
    }
    let cells = chart.rows.iter().flat_map(|row| row.cells.iter().chain(&row.total));
    let shown: BTreeSet<&str> = cells.filter_map(|cell| cell.href.as_deref()).collect();
    let keys: Vec<FigureKey> = shown.iter().filter_map(|href| key_of(writer.portfolio(), href)).collect();
    let concerns = |change: &Change| {
        let named = change.figures.iter().filter_map(|id| FigureKey::parse(writer.portfolio(), id));
        named.filter_map(|key| writer.figure_href(&key)).any(|href| shown.contains(href.as_str()))
            || keys.iter().any(|key| stands_behind(writer, change, key))
    };
    latest(writer, concerns)
}

/// The latest correction of a figure.
pub(super) fn of_figure(writer: &Writer<'_>, key: &FigureKey) -> Vec<Notice> {
    let id = key.id(writer.portfolio());
    latest(writer, |change| {
        change.figures.iter().any(|figure| **figure == *id) || stands_behind(writer, change, key)
    })
}

fn corrections(portfolio: &Portfolio) -> impl Iterator<Item = (usize, &Change)> {
    portfolio.changes.iter().enumerate().filter(|(_, change)| change.kind == ChangeKind::Correction)
}

fn latest(writer: &Writer<'_>, concerns: impl Fn(&Change) -> bool) -> Vec<Notice> {
    let found = corrections(writer.portfolio()).filter(|(_, change)| concerns(change));
    let Some((place, change)) = found.max_by_key(|(place, change)| (change.date, *place)) else {
        return Vec::new();
    };
    let date = writer.words.date(change.date);
    vec![Notice {
        text: writer.words.say("embed_corrected", &[("date", Arg::Text(&date))]),
        link: Link {
            text: writer.t("embed_changes"),
            href: Some(changes::href(writer, place)),
            lang: None,
        },
    }]
}

/// The figure that a link opens: the one of its row where it has an anchor, else the one of the page.
fn key_of(portfolio: &Portfolio, href: &str) -> Option<FigureKey> {
    let (path, anchor) = href.split_once('#').unwrap_or((href, ""));
    let id = path.split_once("figures/")?.1.trim_end_matches("index.html").trim_end_matches('/');
    let cell = FigureKey::parse(portfolio, &format!("{id}.{anchor}"));
    cell.or_else(|| FigureKey::parse(portfolio, id))
}

/// Whether the record that a change names stands behind a figure.
fn stands_behind(writer: &Writer<'_>, change: &Change, key: &FigureKey) -> bool {
    let Some(record) = &change.record else { return false };
    let portfolio = writer.portfolio();
    let figure = writer.book.figures.figure(portfolio, key);
    figure.is_some_and(|figure| figure.lines.iter().any(|line| name(portfolio, line.record) == **record))
}

/// A record as changes name it: `projects/sunny-bakery`.
fn name(portfolio: &Portfolio, record: Record) -> String {
    match record {
        Record::Project(key) => format!("projects/{}", portfolio.projects[key].id()),
        Record::Programme(key) | Record::Round(key, _) => format!("programmes/{}", portfolio.programmes[key].id()),
        Record::Town(key) => format!("towns/{}", portfolio.towns[key].id()),
        Record::Organisation(key) => format!("organisations/{}", portfolio.organisations[key].id()),
    }
}
