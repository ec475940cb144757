//! How the site counts: its measures, its rules, its rates.

use crate::pages::writer::Writer;
use crate::theme::views;

/// The page of how we count: title, description, view. `bound` is how many numbers in the texts are bound to a
/// figure, and how many there are.
pub fn method(writer: &Writer<'_>, bound: Option<(usize, usize)>) -> (String, String, views::about::Method) {
    let _ = (writer, bound);
    Default::default()
}
