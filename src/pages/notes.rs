//! What must be said beside a number, in words: notes, reasons, methods, how far it can be checked.

use crate::figures::figure::Figure;
use crate::figures::figure::Note;
use crate::pages::writer::Writer;

impl Writer<'_> {
    /// The one remark that must stand right beside a number, if any: sources differ, a missing part, an outcome that
    /// nobody published.
    pub fn first_remark(&self, figure: &Figure) -> Option<String> {
        let _ = figure;
        None
    }

    /// A note in words.
    pub fn note_words(&self, note: &Note) -> Option<String> {
        let _ = note;
        None
    }
}
