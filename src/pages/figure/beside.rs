//! What stands beside a figure: its parts, its breakdown, what was left out, what else is said, what follows.

use crate::figures::behind::Detailed;
use crate::figures::figure::Figure;
use crate::figures::figure::Line;
use crate::figures::key::FigureKey;
use crate::figures::ratio::Ratio;
use crate::pages::writer::Writer;
use crate::portfolio::model::Statement;
use crate::portfolio::selection::Basis;
use crate::theme::views;
use crate::theme::views::figure::FigurePart;
use crate::theme::views::figure::LeftOut;
use crate::theme::views::figure::Stated;
use crate::theme::views::parts::Column;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Number;
use crate::theme::views::parts::Row;
use crate::theme::views::parts::Table;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// How many records that were left out are named for one reason.
const NAMED: usize = 100;

/// How many other figures stand beside.
const OTHERS: usize = 20;

/// Puts all of it into the view.
pub(super) fn add(writer: &Writer<'_>, figure: &Detailed, view: &mut views::figure::Figure) {
    view.parts = parts(writer, figure);
    view.breakdowns = breakdowns(writer, &figure.key);
    view.left_out = left_out(writer, figure);
    view.stated = stated(writer, figure);
    view.follows = follows(writer, &figure.key);
}

/// The two numbers of a ratio, or the parts that a source gives.
fn parts(writer: &Writer<'_>, figure: &Detailed) -> Vec<FigurePart> {
    if let Some(ratio) = &figure.ratio {
        return ratio_parts(writer, ratio, &figure.key);
    }
    let portfolio = writer.portfolio();
    let unit = &portfolio.measures[figure.key.measure].unit;
    let statements = figure.lines.iter().filter_map(|line| line.statement(portfolio));
    if figure.key.basis == Basis::Computed {
        return Vec::new();
    }
    statements
        .flat_map(|statement| &statement.parts)
        .map(|part| {
            let of = part.of.map(|group| writer.plain(&portfolio.groups[group].name));
            let payer = part.funder.map(|payer| writer.name(&portfolio.organisations[payer].name).text);
            FigurePart {
                label: of.into_iter().chain(payer).collect::<Vec<_>>().join(", "),
                number: writer.words.value(&part.value, unit, figure.key.currency, Style::Short),
                note: String::new(),
            }
        })
        .collect()
}

fn ratio_parts(writer: &Writer<'_>, ratio: &Ratio, key: &FigureKey) -> Vec<FigurePart> {
    let portfolio = writer.portfolio();
    let above = FigureKey { per: None, ..key.clone() };
    let below = FigureKey { measure: key.per.unwrap_or(key.measure), currency: None, ..above.clone() };
    [(above, &ratio.numerator), (below, &ratio.denominator)]
        .into_iter()
        .map(|(key, known)| {
            let unit = &portfolio.measures[key.measure].unit;
            // The number stands as it was divided; it opens where it is a figure of its own.
            let same = writer
                .book
                .figures
                .figure(portfolio, &key)
                .is_some_and(|figure| figure.known() == Some(known));
            FigurePart {
                label: writer.measure_label(&key),
                number: Number {
                    href: if same { writer.figure_href(&key) } else { None },
                    ..writer.words.known(known, unit, key.currency, Style::Short)
                },
                note: String::new(),
            }
        })
        .collect()
}

/// The figures that are rows of this page, by what tells them from it.
fn breakdowns(writer: &Writer<'_>, key: &FigureKey) -> Vec<Table> {
    let cells = writer.book.figures.cells(writer.portfolio(), key);
    let mut groups: Vec<(&'static str, Vec<Row>)> = Vec::new();
    for cell in &cells {
        let Some(figure) = writer.book.figures.figure(writer.portfolio(), cell) else { continue };
        let by = dimension(cell, key);
        let row = cell_row(writer, &figure, key);
        match groups.iter_mut().find(|(of, _)| *of == by) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((by, vec![row])),
        }
    }
    let measure = writer.measure_label(key);
    let column = |key: &str, numeric| Column { text: writer.t(key), spoken: None, numeric };
    groups
        .into_iter()
        .map(|(by, rows)| Table {
            id: format!("by-{by}"),
            caption: writer.words.say(
                "f_breakdown",
                &[("measure", Arg::Text(&measure)), ("by", Arg::Text(&writer.t(&format!("f_by_{by}"))))],
            ),
            columns: vec![column("f_column_name", false), column("f_column_number", true)],
            captioned: true,
            rows,
            ..Table::default()
        })
        .collect()
}

/// By what a cell is told from the page that it stands on.
fn dimension(cell: &FigureKey, page: &FigureKey) -> &'static str {
    match (cell.towns != page.towns, cell.when != page.when) {
        (true, true) => "town_year",
        (true, false) => "town",
        (false, true) => "year",
        (false, false) => "other",
    }
}

fn cell_row(writer: &Writer<'_>, figure: &Figure, page: &FigureKey) -> Row {
    let key = &figure.key;
    let mut only = FigureKey::of(key.measure);
    // Only what the page does not say already.
    if key.towns != page.towns {
        only.towns.clone_from(&key.towns);
    }
    if key.when != page.when {
        only.when = key.when;
    }
    if key.programme != page.programme {
        only.programme = key.programme;
    }
    Row {
        id: key.address(writer.portfolio()).anchor,
        cells: vec![
            writer.text_cell(writer.scope(&only)),
            writer.number_cell(Number { href: None, ..writer.number(figure, Style::Full) }),
        ],
        note: writer.first_remark(figure),
        quiet: false,
    }
}

/// What was left out, by reason, with the records.
fn left_out(writer: &Writer<'_>, figure: &Detailed) -> Vec<LeftOut> {
    let reasons = figure.left_out().into_iter();
    reasons
        .map(|(why, count)| {
            let of = figure.lines.iter().filter(|line| line.left_out == Some(why));
            let mut records: Vec<_> = of.map(|line| line.record).collect();
            records.sort_unstable();
            records.dedup();
            let rest = records.len().saturating_sub(NAMED);
            let mut links: Vec<Link> =
                records.into_iter().take(NAMED).map(|record| writer.record_link(record)).collect();
            if rest > 0 {
                links.push(Link {
                    text: writer.say_count("f_and_more", rest),
                    href: Some("#rows".to_owned()),
                    lang: None,
                });
            }
            LeftOut {
                why: writer.why(why),
                count: writer.say_count("f_left_out_count", count),
                records: links,
            }
        })
        .collect()
}

/// What else is said about the same thing.
fn stated(writer: &Writer<'_>, figure: &Figure) -> Vec<Stated> {
    let mut list = Vec::new();
    for key in writer.book.figures.beside(writer.portfolio(), &figure.key).iter().take(OTHERS) {
        let Some(other) = writer.book.figures.detailed(writer.portfolio(), key) else { continue };
        match key.basis {
            Basis::Computed => list.push(Stated {
                number: writer.number(&other, Style::Short),
                by: writer.t("added_up"),
                period: period(writer, key),
                note: writer.first_remark(&other),
                preferred: None,
                sources: Vec::new(),
            }),
            Basis::Stated => list.extend(other.lines.iter().map(|line| stated_line(writer, &other, line))),
        }
    }
    list
}

fn stated_line(writer: &Writer<'_>, figure: &Figure, line: &Line) -> Stated {
    let portfolio = writer.portfolio();
    let unit = &portfolio.measures[figure.key.measure].unit;
    let statement = line.statement(portfolio);
    let sources = line.sources(portfolio);
    let mut publishers: Vec<String> = Vec::new();
    for source in sources {
        let name = writer.publisher(*source);
        if !publishers.contains(&name) {
            publishers.push(name);
        }
    }
    let note = statement.map(|statement| remarks(writer, statement).join(" "));
    Stated {
        number: Number {
            href: writer.figure_href(&figure.key),
            tag: writer.words.status(line.status).map(str::to_owned),
            ..writer.words.value(&line.value, unit, figure.key.currency, Style::Short)
        },
        by: writer.words.list(&publishers),
        period: period(writer, &figure.key),
        note: note.filter(|note| !note.is_empty()),
        preferred: statement.and_then(Statement::preferred).map(|reason| writer.plain(reason)),
        sources: writer.cite(sources),
    }
}

fn period(writer: &Writer<'_>, key: &FigureKey) -> String {
    writer.when(key.when, writer.portfolio().measures[key.measure].kind).unwrap_or_default()
}

/// Who measured, and the editors' remark.
pub(super) fn remarks(writer: &Writer<'_>, statement: &Statement) -> Vec<String> {
    let by = statement.by().map(|by| {
        let name = writer.plain(by);
        writer.words.say("f_measured_by", &[("name", Arg::Text(&name))])
    });
    let note = statement.note().map(|note| writer.plain(note));
    by.into_iter().chain(note).collect()
}

/// What follows by arithmetic, with both numbers in words.
fn follows(writer: &Writer<'_>, key: &FigureKey) -> Vec<FigurePart> {
    if key.project.is_some() || key.per.is_some() {
        return Vec::new();
    }
    let keys = writer.book.figures.follows(writer.portfolio(), key).into_iter();
    keys.filter_map(|key| {
        let figure = writer.book.figures.detailed(writer.portfolio(), &key)?;
        Some(FigurePart {
            label: writer.figure_title(&key),
            number: writer.number(&figure, Style::Short),
            note: writer.method_text(&figure),
        })
    })
    .collect()
}
