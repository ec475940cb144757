//! Figures that site.yaml, reports and changes name, checked against those that exist.
//!
//! Comes in: the book. Goes out: diagnostics, at the line that names the figure.

use crate::diagnostics::code::Code;
use crate::diagnostics::code::Severity;
use crate::diagnostics::message::Message;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::figures::key::FigureKey;
use crate::figures::select::Selected;
use crate::pages::book::Book;
use crate::portfolio::model::Portfolio;
use crate::portfolio::selection::Selection;
use crate::say;

/// How many figures a message lists.
const LISTED: usize = 5;

/// Checks the headlines of the site and of its reports, and the figures of changes.
pub fn check(book: &Book<'_>, diagnostics: &Diagnostics) {
    let portfolio = book.portfolio;
    let reports = portfolio.reports.iter().flat_map(|(_, report)| &report.headline);
    for chosen in portfolio.site.headline.iter().chain(reports) {
        if let Some(problem) = wrong(book, &chosen.selection, chosen.place.clone()) {
            diagnostics.add(problem);
        }
    }
    for change in &portfolio.changes {
        for id in &change.figures {
            let place = change.place.clone().key("figure");
            if let Some(problem) = vanished(book, id, place) {
                diagnostics.add(problem);
            }
        }
    }
}

fn wrong(book: &Book<'_>, selection: &Selection, place: Place) -> Option<Diagnostic> {
    let (code, (message, hint)) = match book.figures.select(book.portfolio, selection) {
        Selected::One(_) => return None,
        // It may be in what could not be read.
        _ if book.portfolio.may_lack(selection) => return None,
        Selected::None { nearest } => (Code::UnknownFigure, none(book.portfolio, &nearest)),
        Selected::Several(keys) => (Code::SeveralFigures, several(book.portfolio, &keys)),
    };
    Some(Diagnostic::new(code, place, message).hint(hint))
}

/// A change outlives the record that it was about, so this is only a warning.
fn vanished(book: &Book<'_>, id: &str, place: Place) -> Option<Diagnostic> {
    let portfolio = book.portfolio;
    let named = FigureKey::parse(portfolio, id);
    let is_there = named.is_some_and(|key| book.figures.figure(portfolio, &key).is_some());
    if is_there || !portfolio.unread.is_empty() {
        return None;
    }
    let message = say!("There is no figure `{id}` now.", "Показателя `{id}` сейчас нет.");
    let hint = match Selection::parse_id(id, portfolio) {
        Err(problems) => problems.into_iter().next().map(|problem| problem.hint.unwrap_or(problem.message)),
        Ok(selection) => match book.figures.select(portfolio, &selection) {
            Selected::None { nearest } => Some(none(portfolio, &nearest).1),
            Selected::One(key) => Some(none(portfolio, &[key]).1),
            Selected::Several(keys) => Some(none(portfolio, &keys).1),
        },
    };
    let diagnostic = Diagnostic::new(Code::UnknownFigure, place, message).with_severity(Severity::Warning);
    Some(Diagnostic { hint, ..diagnostic })
}

/// That no figure fits, and those that come nearest.
pub fn none(portfolio: &Portfolio, nearest: &[FigureKey]) -> (Message, Message) {
    let message = say!(
        "No figure has exactly this measure and these filters.",
        "Нет показателя ровно с такой величиной и такими условиями."
    );
    let list = ids(portfolio, nearest);
    let hint = if nearest.is_empty() {
        say!("Look at the page `/figures/` for what exists.", "Посмотрите на странице `/figures/`, что есть.")
    } else {
        say!("The nearest that exist: {list}.", "Ближайшие из тех, что есть: {list}.")
    };
    (message, hint)
}

/// That several figures fit, and which.
pub fn several(portfolio: &Portfolio, keys: &[FigureKey]) -> (Message, Message) {
    let list = ids(portfolio, keys);
    let message =
        say!("Several figures fit this: {list}.", "Под это подходят несколько показателей: {list}.");
    let hint = say!(
        "Say which one: add `basis` (`stated` or `computed`), `status`, `year`, `source`…",
        "Уточните, какой: добавьте `basis` (`stated` или `computed`), `status`, `year`, `source`…"
    );
    (message, hint)
}

fn ids(portfolio: &Portfolio, keys: &[FigureKey]) -> String {
    let ids: Vec<String> = keys.iter().take(LISTED).map(|key| format!("`{}`", key.id(portfolio))).collect();
    ids.join(", ")
}
