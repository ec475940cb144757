//! Looks at the texts in Markdown, which lie on disk until their page is rendered.

use crate::diagnostics::place::Step;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::inputs::file::Inputs;
use crate::portfolio::model::Body;
use crate::portfolio::model::OwnPage;
use crate::portfolio::model::Portfolio;
use crate::portfolio::texts::watch::Use;
use crate::records::yaml::syntax;

/// Pages on which addresses stand on purpose.
const CONTACTS: [&str; 2] = ["contact", "contacts"];

/// What the texts of an own page are.
pub fn used_on(page: &OwnPage) -> Use {
    if CONTACTS.contains(&&*page.id) { Use::Contact } else { Use::Prose }
}

/// Looks at all texts, and tells which of them cannot be read: for whoever makes no plan of pages, which does it on its
/// way.
pub fn check(portfolio: &Portfolio, inputs: &Inputs, diagnostics: &Diagnostics) {
    let look = |body: &Body, used| match body.read(inputs) {
        Ok((text, start)) => check_body(portfolio, body, (&text, start), used, diagnostics),
        Err(problem) => diagnostics.add(*problem),
    };
    portfolio.projects.each(|_, project| project.bodies.iter().for_each(|body| look(body, Use::Prose)));
    let mut bodies: Vec<(&Body, Use)> = Vec::new();
    bodies.extend(prose(portfolio.towns.iter().flat_map(|(_, it)| &it.bodies)));
    bodies.extend(prose(portfolio.programmes.iter().flat_map(|(_, it)| &it.bodies)));
    bodies.extend(prose(portfolio.stories.iter().flat_map(|(_, it)| &it.bodies)));
    bodies.extend(prose(portfolio.reports.iter().flat_map(|(_, it)| &it.bodies)));
    for (_, page) in portfolio.pages.iter() {
        bodies.extend(page.bodies.iter().map(|body| (body, used_on(page))));
    }
    bodies.into_iter().for_each(|(body, used)| look(body, used));
}

fn prose<'a>(bodies: impl Iterator<Item = &'a Body>) -> impl Iterator<Item = (&'a Body, Use)> {
    bodies.map(|body| (body, Use::Prose))
}

/// Looks for names, addresses, look-alike letters and marks of git in one text: the whole file that the body stands in,
/// and the byte at which the body starts.
pub fn check_body(
    portfolio: &Portfolio,
    body: &Body,
    (file, start): (&str, usize),
    used: Use,
    diagnostics: &Diagnostics,
) {
    if let Some(problem) = conflict(body, file) {
        diagnostics.add(problem);
    }
    check_text(portfolio, body, (file, start), used, diagnostics);
}

/// The marks that git leaves where two people changed the same lines.
fn conflict(body: &Body, text: &str) -> Option<Diagnostic> {
    let slip = syntax::conflict(text)?;
    let start: usize = text.split_inclusive('\n').take(slip.line).map(str::len).sum();
    Some(slip.fault.at(body.place.place().bytes(start, start + slip.end)))
}

/// Looks at one text: the whole file that the body stands in, and the byte at which the body starts.
pub fn check_text(
    portfolio: &Portfolio,
    body: &Body,
    (file, start): (&str, usize),
    used: Use,
    diagnostics: &Diagnostics,
) {
    let Some(text) = file.get(start..) else { return };
    let mut found = portfolio.watch.look(text, used, || body.place.place());
    if found.is_empty() {
        return;
    }
    for step in found.iter_mut().flat_map(|diagnostic| &mut diagnostic.place.steps) {
        if let Step::Bytes(first, end) = step {
            let shift = u32::try_from(start).unwrap_or(u32::MAX);
            (*first, *end) = (first.saturating_add(shift), end.saturating_add(shift));
        }
    }
    diagnostics.add_all(found);
}
