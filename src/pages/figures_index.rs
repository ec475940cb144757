//! All published figures, by measure.

use crate::figures::compute::Figures;
use crate::pages::writer::Writer;
use crate::portfolio::model::Portfolio;
use crate::theme::views;

/// The list of all figures: title, description, view.
pub fn figures_index(writer: &Writer<'_>, part: u32) -> (String, String, views::figure::Figures) {
    let _ = (writer, part);
    Default::default()
}

/// How many pages the list takes, at least one.
pub fn parts(portfolio: &Portfolio, figures: &Figures) -> u32 {
    let _ = (portfolio, figures);
    1
}
