//! All published figures, by measure; and how long lists are cut into pages.
//!
//! Figures of single projects are not in the list: they open from the projects' pages.

use crate::base::key::Identified;
use crate::figures::compute::Figures;
use crate::figures::key::FigureKey;
use crate::pages::address::Subject;
use crate::pages::writer::Writer;
use crate::portfolio::model::Portfolio;
use crate::portfolio::selection::Basis;
use crate::theme::views;
use crate::theme::views::figure::FigureGroup;
use crate::theme::views::parts::Cell;
use crate::theme::views::parts::Column;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Pager;
use crate::theme::views::parts::Row;
use crate::theme::views::parts::Table;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// How many figures stand on one page.
const FIGURES: usize = 500;

/// The list of all figures: title, description, view.
pub fn figures_index(writer: &Writer<'_>, part: u32) -> (String, String, views::figure::Figures) {
    let keys = published(writer.portfolio(), writer.book.figures);
    let here = cut(&keys, part, FIGURES);
    let groups = here
        .chunk_by(|one, other| one.measure == other.measure)
        .map(|keys| group(writer, keys))
        .collect();
    let summary = match keys.len() {
        0 => writer.t("f_figures_none"),
        count => writer.say_count("f_figures_summary", count),
    };
    let view = views::figure::Figures {
        summary,
        groups,
        pager: pager(writer, &Subject::Figures, parts_of(keys.len(), FIGURES)),
        downloads: Vec::new(),
    };
    (
        writer.t("f_figures_title"),
        writer.t("f_figures_description"),
        view,
    )
}

/// How many pages the list takes, at least one.
pub fn parts(portfolio: &Portfolio, figures: &Figures) -> u32 {
    parts_of(published(portfolio, figures).len(), FIGURES)
}

/// The figures of the list: those with a page of their own, by measure.
fn published(portfolio: &Portfolio, figures: &Figures) -> Vec<FigureKey> {
    let mut keys = figures.keys(portfolio);
    keys.retain(|key| key.address(portfolio).anchor.is_none());
    keys.sort();
    keys.dedup();
    keys
}

/// The figures of one measure, those in all first.
fn group(writer: &Writer<'_>, keys: &[FigureKey]) -> FigureGroup {
    let measure = &writer.portfolio().measures[keys[0].measure];
    let title = writer.plain(&measure.name);
    let column = |key: &str, numeric: bool| Column {
        text: writer.t(key),
        spoken: None,
        numeric,
    };
    FigureGroup {
        id: measure.id().to_owned(),
        table: Table {
            id: format!("figures-{}", measure.id()),
            caption: writer
                .words
                .say("f_figures_caption", &[("measure", Arg::Text(&title))]),
            columns: vec![
                column("f_column_about", false),
                column("f_column_number", true),
                column("f_column_basis", false),
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
        Basis::Stated => "f_stated",
    };
    Row {
        cells: vec![
            Cell::Link(Link {
                text: writer.figure_about(key),
                href: writer.figure_href(key),
                lang: None,
            }),
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
            self.words.say(
                "title_figure",
                &[("measure", Arg::Text(&measure)), ("scope", Arg::Text(&scope))],
            )
        };
        let tags: Vec<String> = self
            .words
            .status(key.status)
            .map(str::to_owned)
            .into_iter()
            .chain((key.basis == Basis::Stated).then(|| self.t("f_stated")))
            .collect();
        if tags.is_empty() {
            return title;
        }
        self.words.say(
            "f_title_tags",
            &[
                ("title", Arg::Text(&title)),
                ("tags", Arg::Text(&tags.join(", "))),
            ],
        )
    }

    /// What tells a figure from the others of its measure: place, time, group; `in all` where nothing does.
    pub fn figure_about(&self, key: &FigureKey) -> String {
        let whole = FigureKey {
            measure: key.measure,
            ..FigureKey::of(key.measure)
        };
        let measure = self.measure_label(&whole);
        let label = self.measure_label(key);
        let scope = self.scope(key);
        match (label == measure, scope.is_empty()) {
            (true, true) => self.t("f_figures_all"),
            (true, false) => scope,
            (false, true) => label,
            (false, false) => self.words.say(
                "title_figure",
                &[("measure", Arg::Text(&label)), ("scope", Arg::Text(&scope))],
            ),
        }
    }
}

/// How many pages a list takes, at least one.
pub fn parts_of(entries: usize, per_page: usize) -> u32 {
    u32::try_from(entries.div_ceil(per_page).max(1)).unwrap_or(u32::MAX)
}

/// The entries of one page of a list, from 1.
pub fn cut<T>(entries: &[T], part: u32, per_page: usize) -> &[T] {
    let start = (part.max(1) as usize - 1)
        .saturating_mul(per_page)
        .min(entries.len());
    let end = start.saturating_add(per_page).min(entries.len());
    &entries[start..end]
}

/// The way to the other pages of the list that this page is a part of; `None` where it is whole.
pub fn pager(writer: &Writer<'_>, subject: &Subject, parts: u32) -> Option<Pager> {
    if parts < 2 {
        return None;
    }
    let here = writer.page.part;
    let href = |part: u32| writer.href_part(subject.clone(), part);
    let (page, pages) = (here.to_string(), parts.to_string());
    let mut links = Vec::new();
    let mut last = 0;
    for part in 1..=parts {
        // The first, the last and those around; a gap of one page is not worth an ellipsis.
        let near = part == 1 || part == parts || part.abs_diff(here) <= 2;
        let lone = part.abs_diff(here) == 3 && (part == 2 || part + 1 == parts);
        if !near && !lone {
            continue;
        }
        if part > last + 1 {
            links.push(Link {
                text: "…".to_owned(),
                ..Link::default()
            });
        }
        last = part;
        links.push(Link {
            text: part.to_string(),
            href: (part != here).then(|| href(part)),
            lang: None,
        });
    }
    Some(Pager {
        here: writer.words.say(
            "page_of",
            &[("page", Arg::Text(&page)), ("pages", Arg::Text(&pages))],
        ),
        previous: (here > 1).then(|| href(here - 1)),
        next: (here < parts).then(|| href(here + 1)),
        pages: links,
    })
}
