//! `figure.json`: a figure with its basis, for machines. Numbers are exact and in whole units.

use crate::figures::figure::Figure;
use crate::portfolio::model::Portfolio;

/// What is said about a figure beside its number.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// How it was made, in words.
    pub method_text: &'a str,
    /// The figures that somebody states about the same thing; the figure itself where it is stated.
    pub stated: &'a [Figure],
}

/// The file. The same figure always gives the same bytes.
pub fn figure_json(figure: &Figure, portfolio: &Portfolio, said: Said<'_>) -> String {
    let _ = (figure, portfolio, said);
    String::new()
}
