//! What is not known: of everything that the site asks, what nobody published, and what is known instead.
//!
//! Nothing here says that there is no such number: only that none was published, as far as the editors know.

use crate::base::key::Identified;
use crate::export::figure_csv::table;
use crate::figures::compute::Figures;
use crate::figures::key::FigureKey;
use crate::figures::unknowns::Subject;
use crate::figures::unknowns::Unknown;
use crate::pages::address;
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
use crate::theme::views::parts::Links;
use crate::theme::views::parts::Number;
use crate::theme::views::parts::Numbers;
use crate::theme::views::parts::Questions;
use crate::theme::views::parts::Row;
use crate::theme::views::parts::Table;
use crate::theme::views::parts::TableSection;
use crate::theme::words::numbers::Style;

/// How many questions stand on one page.
const QUESTIONS: usize = 500;

/// How many stand on the home page.
const FIRST: usize = 8;

/// The page of everything that is not known: title, description, view.
pub fn questions(writer: &Writer<'_>, part: u32) -> (String, String, views::about::QuestionsPage) {
    let all = &in_order(writer);
    let here = page_of(all, part, QUESTIONS);
    let view = views::about::QuestionsPage {
        body: String::new(),
        questions: Questions {
            summary: summary(writer, all.len()),
            table: (!here.is_empty()).then(|| questions_table(writer, here, With::Subject)),
            href: None,
            csv: (!all.is_empty()).then(|| csv_href(writer)),
        },
        tables: if part <= 1 { by_subject(writer, all) } else { Vec::new() },
        pager: pager(writer, &address::Subject::Questions, part, parts_of(all.len(), QUESTIONS)),
    };
    (writer.t("questions"), writer.t("f_questions_description"), view)
}

/// How many pages the list takes, at least one.
pub fn parts(portfolio: &Portfolio, figures: &Figures) -> u32 {
    parts_of(figures.unknowns(portfolio).len(), QUESTIONS)
}

/// `questions.csv`, which lies beside the page in the site's default language.
pub fn questions_csv(writer: &Writer<'_>) -> Vec<u8> {
    let portfolio = writer.portfolio();
    let head = ["subject", "id", "name", "measure", "measure_name", "reason", "known_instead"];
    let rows = writer.book.figures.unknowns(portfolio).iter().map(|unknown| {
        let (kind, id, name) = match unknown.subject {
            Subject::Programme(key) => {
                let programme = &portfolio.programmes[key];
                ("programme", programme.id(), writer.name(&programme.name).text)
            }
            Subject::Town(key) => {
                let town = &portfolio.towns[key];
                ("town", town.id(), writer.name(&town.name).text)
            }
            Subject::Site => ("site", "", writer.plain(&portfolio.site.title)),
        };
        let measure = &portfolio.measures[unknown.measure];
        let instead: Vec<String> = unknown.instead.iter().map(|key| key.id(portfolio)).collect();
        [
            kind.to_owned(),
            id.to_owned(),
            name,
            measure.id().to_owned(),
            writer.plain(&measure.name),
            unknown.missing.word().to_owned(),
            instead.join("; "),
        ]
    });
    table(&head, rows)
}

/// What is not known of one programme or town, or (for `Subject::Site`, on the home page) the first of everything
/// that is not known; `None` where nothing is asked for or everything is known.
pub fn questions_of(writer: &Writer<'_>, subject: Subject) -> Option<Questions> {
    let portfolio = writer.portfolio();
    let (all, with) = match subject {
        Subject::Site => (in_order(writer), With::Subject),
        _ => (writer.book.figures.unknowns_of(portfolio, subject), With::MeasureOnly),
    };
    if all.is_empty() {
        return None;
    }
    let shown = match with {
        With::Subject => first(&all),
        With::MeasureOnly => &all[..],
    };
    Some(Questions {
        summary: summary(writer, all.len()),
        table: Some(questions_table(writer, shown, with)),
        href: Some(writer.href(address::Subject::Questions)),
        csv: matches!(subject, Subject::Site).then(|| csv_href(writer)),
    })
}

/// All that is not known: of programmes, of towns, of the site, each sorted as the language sorts their names.
fn in_order(writer: &Writer<'_>) -> Vec<Unknown> {
    let name = |unknown: &Unknown| match unknown.subject {
        Subject::Programme(_) => (0, subject_link(writer, unknown.subject).text),
        Subject::Town(_) => (1, subject_link(writer, unknown.subject).text),
        Subject::Site => (2, String::new()),
    };
    let all = writer.book.figures.unknowns(writer.portfolio());
    let mut groups: Vec<_> = all
        .chunk_by(|one, other| one.subject == other.subject)
        .map(|group| (name(&group[0]), group))
        .collect();
    groups.sort_by(|((kind, one), _), ((other_kind, other), _)| {
        kind.cmp(other_kind).then_with(|| writer.words.compare(one, other))
    });
    groups.into_iter().flat_map(|(_, group)| group.iter().cloned()).collect()
}

/// The questions of the first rows.
fn first(all: &[Unknown]) -> &[Unknown] {
    let length = all.chunk_by(alike).take(FIRST).map(<[Unknown]>::len).sum();
    &all[..length]
}

/// Whether a table names what each question is about.
#[derive(Clone, Copy)]
enum With {
    /// Programme or town, and measure.
    Subject,
    /// The measure alone: the page says about what.
    MeasureOnly,
}

fn summary(writer: &Writer<'_>, open: usize) -> String {
    match (open, writer.portfolio().site.expects.is_empty()) {
        (0, true) => writer.t("f_questions_nothing_asked"),
        (0, false) => writer.t("f_questions_all_known"),
        _ => writer.say_count("f_questions_summary", open),
    }
}

/// The file lies once, beside the page in the default language.
fn csv_href(writer: &Writer<'_>) -> String {
    let folder = address::folder(&address::Subject::Questions, writer.portfolio());
    format!("{}{folder}/questions.csv", writer.root)
}

fn questions_table(writer: &Writer<'_>, unknowns: &[Unknown], with: With) -> Table {
    let mut columns = vec![
        column(writer, "f_question_measure", false),
        column(writer, "f_question_reason", false),
        column(writer, "f_question_instead", false),
    ];
    if matches!(with, With::Subject) {
        columns.insert(0, column(writer, "f_question_subject", false));
    }
    Table {
        id: "questions-table".to_owned(),
        caption: writer.t("f_questions_caption"),
        columns,
        rows: unknowns.chunk_by(alike).map(|group| row(writer, group, with)).collect(),
        ..Table::default()
    }
}

fn column(writer: &Writer<'_>, key: &str, numeric: bool) -> Column {
    Column { text: writer.t(key), spoken: None, numeric }
}

/// Whether two questions are one row: about the same thing, for the same reason, and nothing is known instead.
fn alike(one: &Unknown, other: &Unknown) -> bool {
    one.subject == other.subject
        && one.missing == other.missing
        && one.instead.is_empty()
        && other.instead.is_empty()
}

fn row(writer: &Writer<'_>, group: &[Unknown], with: With) -> Row {
    let unknown = &group[0];
    let measure = |unknown: &Unknown| {
        let measure = &writer.portfolio().measures[unknown.measure];
        Link {
            text: writer.plain(&measure.name),
            href: Some(format!("{}#{}", writer.href(address::Subject::Method), measure.id())),
            lang: None,
        }
    };
    let mut cells = vec![
        Cell::Links(Links { links: group.iter().map(measure).collect() }),
        writer.text_cell(writer.words.missing_words(&unknown.missing)),
        instead(writer, unknown),
    ];
    if matches!(with, With::Subject) {
        cells.insert(0, Cell::Link(subject_link(writer, unknown.subject)));
    }
    Row { cells, ..Row::default() }
}

fn subject_link(writer: &Writer<'_>, subject: Subject) -> Link {
    match subject {
        Subject::Programme(programme) => writer.programme_link(programme),
        Subject::Town(town) => writer.town_link(town),
        Subject::Site => Link { text: writer.t("p_whole_site"), ..Link::default() },
    }
}

/// What is known instead: numbers that open, each with what tells it from what was asked.
fn instead(writer: &Writer<'_>, unknown: &Unknown) -> Cell {
    let numbers: Vec<Number> = unknown
        .instead
        .iter()
        .filter_map(|key| {
            let figure = writer.book.figures.figure(writer.portfolio(), key)?;
            let number = writer.number(&figure, Style::Short);
            Some(Number { tag: difference(writer, key, unknown), stated_by: None, ..number })
        })
        .collect();
    if numbers.is_empty() {
        return writer.text_cell(writer.t("f_question_nothing"));
    }
    Cell::Numbers(Numbers { numbers })
}

/// What a figure is, beside what was asked: another measure, place or time, a plan, a statement.
fn difference(writer: &Writer<'_>, key: &FigureKey, unknown: &Unknown) -> Option<String> {
    let mut only = key.clone();
    match unknown.subject {
        Subject::Programme(programme) if only.programme == Some(programme) => only.programme = None,
        Subject::Town(town) if only.towns == [town] => only.towns.clear(),
        _ => {}
    }
    let mut words: Vec<String> = Vec::new();
    if key.measure != unknown.measure || key.of.is_some() || key.per.is_some() {
        words.push(writer.measure_label(key));
    }
    words.push(writer.scope(&only));
    words.extend(writer.words.status(key.status).map(str::to_owned));
    words.extend((key.basis == Basis::Stated).then(|| writer.t("stated")));
    words.retain(|word| !word.is_empty());
    (!words.is_empty()).then(|| words.join(", "))
}

/// How much is not known, by programme and by town; subjects of which everything is known are left out.
fn by_subject(writer: &Writer<'_>, all: &[Unknown]) -> Vec<TableSection> {
    let asked = writer.words.count(writer.portfolio().site.expects.len());
    let groups: Vec<&[Unknown]> = all.chunk_by(|one, other| one.subject == other.subject).collect();
    let kinds = [
        ("questions-programmes", "f_questions_programmes", "fact_programme"),
        ("questions-towns", "f_questions_towns", "fact_town"),
    ];
    let of_kind = |place: usize, subject: Subject| match subject {
        Subject::Programme(_) => place == 0,
        Subject::Town(_) => place == 1,
        Subject::Site => false,
    };
    kinds
        .into_iter()
        .enumerate()
        .map(|(place, (id, caption, head))| Table {
            id: id.to_owned(),
            caption: writer.t(caption),
            columns: vec![
                column(writer, head, false),
                column(writer, "f_questions_asked", true),
                column(writer, "f_questions_open", true),
            ],
            rows: groups
                .iter()
                .filter(|group| of_kind(place, group[0].subject))
                .map(|group| Row {
                    cells: vec![
                        Cell::Link(subject_link(writer, group[0].subject)),
                        writer.text_cell(asked.clone()),
                        writer.text_cell(writer.words.count(group.len())),
                    ],
                    ..Row::default()
                })
                .collect(),
            ..Table::default()
        })
        .filter(|table| !table.rows.is_empty())
        .map(TableSection::from)
        .collect()
}
