//! Beginnings that lie after their ends.

use crate::base::time::Date;
use crate::diagnostics::code::Code;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::portfolio::model::Cited;
use crate::portfolio::model::Portfolio;
use crate::say;

/// Projects and programmes that end before they begin.
pub(super) fn spans(portfolio: &Portfolio, diagnostics: &Diagnostics) {
    let projects =
        portfolio.projects.iter().map(|(_, project)| (&project.place, &project.start, &project.end));
    let programmes = portfolio
        .programmes
        .iter()
        .map(|(_, programme)| (&programme.place, &programme.start, &programme.end));
    diagnostics.add_all(
        projects
            .chain(programmes)
            .filter_map(|(place, start, end)| span(place, start.as_ref()?, end.as_ref()?)),
    );
}

fn span(place: &Place, start: &Cited<Date>, end: &Cited<Date>) -> Option<Diagnostic> {
    let (start, end) = (start.first.value, end.first.value);
    if start.first_day() <= end.last_day() {
        return None;
    }
    let message =
        say!("The end ({end}) lies before the start ({start}).", "Конец ({end}) раньше начала ({start}).");
    let hint = say!("Correct one of the two dates.", "Исправьте одну из двух дат.");
    Some(Diagnostic::new(Code::StartAfterEnd, place.clone().key("end"), message).hint(hint))
}
