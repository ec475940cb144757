//! A figure's page: the number, how it was made in words, every row behind it, what else is said, how to cite it;
//! and the files beside it.
//!
//! Comes in: a figure's key. Goes out: its view and its files. Which figures have a page is not decided here.

use crate::figures::compute::Figures;
use crate::figures::key::FigureKey;
use crate::pages::writer::Writer;
use crate::portfolio::model::Portfolio;
use crate::theme::views;

/// How many rows stand on one page.
pub const ROWS: usize = 500;

/// A file beside a figure's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureFile {
    /// The figure with its basis.
    Json,
    /// The rows behind it.
    Csv,
    /// How to cite it, as a sentence.
    Plain,
    /// How to cite it, for BibTeX.
    Bibtex,
    /// How to cite it, for reference managers.
    Csl,
}

impl FigureFile {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Json, Self::Csv, Self::Plain, Self::Bibtex, Self::Csl];

    /// Its name in the figure's folder.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "figure.json",
            Self::Csv => "data.csv",
            Self::Plain => "citation.txt",
            Self::Bibtex => "citation.bib",
            Self::Csl => "citation.json",
        }
    }
}

/// The page of a figure: title, description, view; `None` where nothing stands behind it.
pub fn figure(
    writer: &Writer<'_>,
    key: &FigureKey,
    part: u32,
) -> Option<(String, String, views::figure::Figure)> {
    let _ = (writer, key, part);
    None
}

/// How many pages a figure's rows take, at least one.
pub fn parts(portfolio: &Portfolio, figures: &Figures, key: &FigureKey) -> u32 {
    let _ = (portfolio, figures, key);
    1
}

/// A file beside a figure's page, in the writer's language (the site's default one); `None` where there is no figure.
pub fn figure_file(writer: &Writer<'_>, key: &FigureKey, file: FigureFile) -> Option<Vec<u8>> {
    let _ = (writer, key, file);
    None
}
