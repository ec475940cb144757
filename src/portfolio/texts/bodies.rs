//! Looks at the texts in Markdown, which lie on disk until their page is rendered.

use crate::diagnostics::place::Step;
use crate::diagnostics::sink::Diagnostics;
use crate::portfolio::model::Body;
use crate::portfolio::model::OwnPage;
use crate::portfolio::model::Portfolio;
use crate::portfolio::texts::watch::Use;

/// Pages on which addresses stand on purpose.
const CONTACTS: [&str; 2] = ["contact", "contacts"];

/// What the texts of an own page are.
pub fn used_on(page: &OwnPage) -> Use {
    if CONTACTS.contains(&&*page.id) { Use::Contact } else { Use::Prose }
}

/// Looks for names, addresses and look-alike letters in one text: the whole file that the body stands in, and the byte
/// at which the body starts.
pub fn check_text(
    portfolio: &Portfolio,
    body: &Body,
    (file, start): (&str, usize),
    used: Use,
    diagnostics: &Diagnostics,
) {
    let Some(text) = file.get(start..) else { return };
    let mut found = portfolio.watch.look(text, used, || body.place.clone());
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
