//! The parts of pages as HTML: numbers, links, tables, facts, headline figures, claims, sources.
//!
//! Comes in: the typed parts of a view. Goes out: HTML that templates place with `| safe`. A large site is made of
//! these parts, a million numbers and links; they are printed here, straight into one text, and not by a template
//! each. What surrounds them, and where they stand, is the templates' affair; how they look is the styles'.

mod claims;
mod facts;
mod heading;
mod link;
mod notes;
mod number;
mod picture;
mod sources;
mod table;

use std::cell::Cell;

use serde::Serialize;
use serde::Serializer;

pub(super) use heading::Heading;
pub use link::in_text as link;
pub use number::in_text;
pub use picture::figure;
pub use picture::inline;
pub(super) use picture::photo;

use crate::theme::views::parts::Number;
use crate::theme::views::parts::SourceList;
use crate::theme::views::parts::SourceNote;

/// A part that stands in a view as its HTML.
pub(super) trait Print {
    /// Appends the part.
    fn print(&self, out: &mut String);

    /// The part alone.
    fn printed(&self) -> String {
        let mut out = String::new();
        self.print(&mut out);
        out
    }
}

thread_local! {
    /// What parts are printed into before they are copied into views; it keeps its room, because there are very many.
    static SHEET: Cell<String> = const { Cell::new(String::new()) };
    /// How many bytes of parts were printed for [`counted`].
    static PRINTED: Cell<usize> = const { Cell::new(0) };
}

/// Calls `then` with what `print` prints.
fn on_sheet<T>(print: impl FnOnce(&mut String), then: impl FnOnce(&str) -> T) -> T {
    let mut sheet = SHEET.take();
    sheet.clear();
    print(&mut sheet);
    PRINTED.set(PRINTED.get() + sheet.len());
    let done = then(&sheet);
    SHEET.set(sheet);
    done
}

/// What `work` comes to, and how many bytes of parts it printed.
pub(super) fn counted<T>(work: impl FnOnce() -> T) -> (T, usize) {
    PRINTED.set(0);
    (work(), PRINTED.get())
}

/// Writes a part into a view as its HTML.
pub(super) fn part<S: Serializer>(part: &impl Print, serializer: S) -> Result<S::Ok, S::Error> {
    on_sheet(|sheet| part.print(sheet), |html| serializer.serialize_str(html))
}

/// Writes a part that may not be there.
pub(super) fn optional<S: Serializer>(part: &Option<impl Print>, serializer: S) -> Result<S::Ok, S::Error> {
    match part {
        Some(part) => on_sheet(|sheet| part.print(sheet), |html| serializer.serialize_some(html)),
        None => serializer.serialize_none(),
    }
}

/// Writes a number that is set large into a view.
pub(super) fn large<S: Serializer>(number: &Number, serializer: S) -> Result<S::Ok, S::Error> {
    let print = |sheet: &mut String| {
        number::large(sheet, number, "hero-page");
        number::standing(sheet, number);
    };
    on_sheet(print, |html| serializer.serialize_str(html))
}

/// Writes the sources of a page into its view.
pub(super) fn sources<S: Serializer>(sources: &Vec<SourceNote>, serializer: S) -> Result<S::Ok, S::Error> {
    SourceList { count: sources.len(), html: sources.printed() }.serialize(serializer)
}
