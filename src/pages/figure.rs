//! A figure's page: the number, how it was made in words, every row behind it, what else is said, how to cite it;
//! and the files beside it.
//!
//! Comes in: a figure's key. Goes out: its view and its files. Which figures have a page is not decided here.

mod beside;
mod facts;
mod files;
mod rows;
#[cfg(test)]
mod tests;

use crate::figures::behind::Detailed;
use crate::figures::compute::Figures;
use crate::figures::figure::Figure;
use crate::figures::findings::FindingKind;
use crate::figures::key::FigureKey;
use crate::pages::changes;
use crate::pages::embed::code;
use crate::pages::figure::files::Made;
use crate::pages::former::FormerKind;
use crate::pages::listing::pager::parts_of;
use crate::pages::releases;
use crate::pages::writer::Writer;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Portfolio;
use crate::portfolio::selection::Basis;
use crate::theme::views;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// How many rows stand on one page.
pub const ROWS: usize = 500;

/// How many sources stand in the margin of a figure without rows.
const SOURCES: usize = 50;

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

/// The page of a figure: title, description, view; `None` where nothing stands behind it. Later parts hold only the
/// further rows.
pub fn figure(
    writer: &Writer<'_>,
    key: &FigureKey,
    part: u32,
) -> Option<(String, String, views::figure::Figure)> {
    let figure = writer.book.figures.shared(writer.portfolio(), key)?;
    let made = files::made(writer, &figure);
    let mut view = first(writer, &figure, part);
    if part <= 1 {
        beside::add(writer, &figure, &mut view);
        view.history = changes::history(writer, key);
        view.frozen = releases::that_have(writer, FormerKind::Figure, &key.id(writer.portfolio()));
        view.downloads = files::downloads(writer, &figure);
        view.citation = Some(files::citation(writer, &figure, &made));
        view.embed = code::of_figure(writer, &figure);
        view.correction = files::correction(writer, &figure);
    }
    if view.rows.is_none() {
        let _ = writer.cite(&figure.sources[..figure.sources.len().min(SOURCES)]);
    }
    view.sources = writer.sources();
    Some((page_title(writer, key, part), description(writer, &made), view))
}

/// How many pages a figure's rows take, at least one.
pub fn parts(portfolio: &Portfolio, figures: &Figures, key: &FigureKey) -> u32 {
    // One project never fills a page, and there may be very many of them.
    if key.project.is_some() {
        return 1;
    }
    parts_of(figures.lines(portfolio, key), ROWS)
}

/// A file beside a figure's page, in the writer's language (the site's default one); `None` where there is no figure.
pub fn figure_file(writer: &Writer<'_>, key: &FigureKey, file: FigureFile) -> Option<Vec<u8>> {
    let figure = writer.book.figures.shared(writer.portfolio(), key)?;
    Some(files::bytes(writer, &figure, file))
}

/// What a measure is counted in, by name.
pub fn unit_name(writer: &Writer<'_>, measure: &Measure) -> String {
    facts::unit_name(writer, measure)
}

/// What stands on every part of the page: the number, how it was made, its rows.
fn first(writer: &Writer<'_>, figure: &Detailed, part: u32) -> views::figure::Figure {
    let key = &figure.key;
    let measure = &writer.portfolio().measures[key.measure];
    views::figure::Figure {
        id: key.id(writer.portfolio()),
        label: writer.measure_label(key),
        scope: writer.scope(key),
        number: hero(writer, figure),
        remark: writer.first_remark(figure),
        definition: writer.label_or_empty(measure.definition.as_ref()).text,
        method: writer.method_text(figure),
        facts: facts::facts(writer, figure),
        rows: rows::rows(writer, figure, part),
        coverage: writer.coverage(figure),
        agreement: writer.agreement(figure),
        checkable: writer.evidence(figure),
        notes: notes(writer, figure),
        ..views::figure::Figure::default()
    }
}

/// The notes that the head has not said, then what was noticed about the number.
fn notes(writer: &Writer<'_>, figure: &Figure) -> Vec<views::parts::Note> {
    let said = writer.first_remark(figure).map(|remark| writer.plain_note(&remark));
    let mut notes: Vec<views::parts::Note> =
        writer.notes(figure).into_iter().filter(|note| Some(note) != said.as_ref()).collect();
    let found = writer.book.findings().get(&figure.key).into_iter().flatten();
    // That sources differ stands at the head, and each of them beneath.
    let found = found.filter(|kind| !matches!(kind, FindingKind::SourcesDiffer { .. }));
    notes.extend(found.filter_map(|kind| writer.finding(kind)).map(|text| writer.plain_note(&text)));
    notes
}

/// The number at the head, which opens its own rows.
fn hero(writer: &Writer<'_>, figure: &Detailed) -> views::parts::Number {
    let mut number = writer.number(figure, Style::Short);
    number.href = (!figure.lines.is_empty()).then(|| "#rows".to_owned());
    if figure.key.basis == Basis::Stated && figure.sources.is_empty() {
        number.stated_by = None;
    }
    number
}

fn page_title(writer: &Writer<'_>, key: &FigureKey, part: u32) -> String {
    let title = writer.figure_title(key);
    if part <= 1 {
        return title;
    }
    let page = part.to_string();
    writer.words.say("title_page", &[("title", Arg::Text(&title)), ("page", Arg::Text(&page))])
}

fn description(writer: &Writer<'_>, made: &Made) -> String {
    writer
        .words
        .say("f_description", &[("number", Arg::Text(&made.title)), ("method", Arg::Text(&made.method))])
}
