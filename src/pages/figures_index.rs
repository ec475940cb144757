//! All published figures, by measure.
//!
//! Figures of single projects are not in the list: they open from the projects' pages.

use crate::base::key::Identified;
use crate::figures::compute::Figures;
use crate::figures::key::FigureKey;
use crate::pages::address::Subject;
use crate::pages::listing::page_of;
use crate::pages::listing::pager::pager;
use crate::pages::listing::pager::parts_of;
use crate::pages::writer::Writer;
use crate::portfolio::model::Portfolio;
use crate::portfolio::selection::Basis;
use crate::theme::views;
use crate::theme::views::parts::Cell;
use crate::theme::views::parts::Column;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Row;
use crate::theme::views::parts::Table;
use crate::theme::views::parts::TableSection;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// How many figures stand on one page.
const FIGURES: usize = 500;

/// The list of all figures: title, description, view.
pub fn figures_index(writer: &Writer<'_>, part: u32) -> (String, String, views::figure::Figures) {
    let keys = writer.book.figures.published(writer.portfolio());
    let here = page_of(keys, part, FIGURES);
    let groups =
        here.chunk_by(|one, other| one.measure == other.measure).map(|keys| group(writer, keys)).collect();
    let summary = match keys.len() {
        0 => writer.t("f_figures_none"),
        count => writer.say_count("f_figures_summary", count),
    };
    let view = views::figure::Figures {
        summary,
        groups,
        pager: pager(writer, &Subject::Figures, part, parts_of(keys.len(), FIGURES)),
        downloads: Vec::new(),
    };
    (writer.t("all_figures"), writer.t("f_figures_description"), view)
}

/// How many pages the list takes, at least one.
pub fn parts(portfolio: &Portfolio, figures: &Figures) -> u32 {
    parts_of(figures.published(portfolio).len(), FIGURES)
}

/// The page of the list on which the figure at this place among the published ones stands, from 1.
pub fn part_of(place: usize) -> u32 {
    u32::try_from(place / FIGURES + 1).unwrap_or(u32::MAX)
}

/// The figures of one measure, those in all first.
fn group(writer: &Writer<'_>, keys: &[FigureKey]) -> TableSection {
    let measure = &writer.portfolio().measures[keys[0].measure];
    let title = writer.plain(&measure.name);
    let column = |key: &str, numeric: bool| Column { text: writer.t(key), spoken: None, numeric };
    TableSection {
        id: measure.id().to_owned(),
        table: Table {
            id: format!("figures-{}", measure.id()),
            caption: writer.words.say("f_figures_caption", &[("measure", Arg::Text(&title))]),
            columns: vec![
                column("f_column_about", false),
                column("f_column_number", true),
                column("fact_basis", false),
            ],
            rows: keys.iter().map(|key| row(writer, key)).collect(),
            ..Table::default()
        },
        title,
    }
}

fn row(writer: &Writer<'_>, key: &FigureKey) -> Row {
    let basis = match key.basis {
        Basis::Computed => "f_computed",
        Basis::Stated => "stated",
    };
    Row {
        cells: vec![
            Cell::Link(Link { text: writer.figure_about(key), href: writer.figure_href(key), lang: None }),
            writer.number_cell(writer.number_of(key, Style::Full)),
            writer.text_cell(writer.t(basis)),
        ],
        ..Row::default()
    }
}

/// What a figure is called in titles and lists.
impl Writer<'_> {
    /// A figure in one line: `Jobs created: First Step, Copper Spring, 2018 (planned, stated)`.
    pub fn figure_title(&self, key: &FigureKey) -> String {
        let measure = self.measure_label(key);
        let scope = self.scope(key);
        let title = if scope.is_empty() {
            measure
        } else {
            self.words.say("title_figure", &[("measure", Arg::Text(&measure)), ("scope", Arg::Text(&scope))])
        };
        let tags: Vec<String> = self
            .words
            .status(key.status)
            .map(str::to_owned)
            .into_iter()
            .chain((key.basis == Basis::Stated).then(|| self.t("stated")))
            .collect();
        if tags.is_empty() {
            return title;
        }
        self.words.say("f_title_tags", &[("title", Arg::Text(&title)), ("tags", Arg::Text(&tags.join(", ")))])
    }

    /// What tells a figure from the others of its measure: place, time, group; `in all` where nothing does.
    pub fn figure_about(&self, key: &FigureKey) -> String {
        let whole = FigureKey { measure: key.measure, ..FigureKey::of(key.measure) };
        let measure = self.measure_label(&whole);
        let label = self.measure_label(key);
        let scope = self.scope(key);
        match (label == measure, scope.is_empty()) {
            (true, true) => self.t("f_figures_all"),
            (true, false) => scope,
            (false, true) => label,
            (false, false) => self
                .words
                .say("title_figure", &[("measure", Arg::Text(&label)), ("scope", Arg::Text(&scope))]),
        }
    }
}
