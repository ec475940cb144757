//! What has been said about a measure, and when: statements with their periods. They are not parts of one sum.

use crate::base::key::Key;
use crate::base::time::End;
use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::charts::table::Colour;
use crate::charts::table::Kind;
use crate::charts::table::Row;
use crate::charts::table::Series;
use crate::charts::table::Source;
use crate::charts::table::Span;
use crate::figures::figure::Figure;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::said::SaidOnce;
use crate::pages::address::Subject;
use crate::pages::charts::amount_of;
use crate::pages::charts::cell_of;
use crate::pages::charts::facts;
use crate::pages::charts::pattern;
use crate::pages::charts::publishers;
use crate::pages::charts::unit;
use crate::pages::writer::Writer;
use crate::portfolio::model::Measure;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::model::Programme;
use crate::theme::words::numbers::Style;

pub(super) fn chart(
    writer: &Writer<'_>,
    measure: Key<Measure>,
    programme: Option<Key<Programme>>,
) -> Option<Chart> {
    let said = writer.book.figures.said(writer.portfolio(), measure, programme);
    if said.len() < 2 {
        return None;
    }
    let key = &said[0].key;
    let mut statuses: Vec<_> = said.iter().map(|one| one.status).collect();
    statuses.sort_unstable();
    statuses.dedup();
    let rows = said.iter().map(|one| row(writer, one, &statuses)).collect();
    let mut notes = vec![writer.t("p_note_said")];
    let included = said.iter().filter(|one| one.included_in_later).count();
    if included > 0 {
        notes.push(writer.say_count("p_note_said_included", included));
    }
    let name = writer.plain(&writer.portfolio().measures[measure].name);
    Some(Chart {
        kind: Kind::Statements,
        title: writer.words.say("p_title_said", &[("measure", crate::theme::words::Arg::Text(&name))]),
        subtitle: match programme {
            Some(programme) => writer.plain(&writer.portfolio().programmes[programme].name.first.value),
            None => unit(writer, key),
        },
        unit: unit(writer, key),
        summary: writer.say_count("p_sum_said", said.len()),
        notes,
        source: Source {
            text: publishers(writer, said.iter().flat_map(|one| one.sources.iter().copied())),
            href: Some(writer.href(Subject::Sources)),
        },
        row_head: writer.t("p_who_said"),
        series: statuses
            .iter()
            .map(|status| Series {
                name: writer.words.status(*status).map_or_else(|| writer.t("p_status_actual"), str::to_owned),
                pattern: pattern(*status),
                colour: Colour::First,
            })
            .collect(),
        rows,
        ..Chart::default()
    })
}

fn row(writer: &Writer<'_>, said: &SaidOnce, statuses: &[crate::base::status::Status]) -> Row {
    let figure: Option<Figure> = writer.book.figures.figure(writer.portfolio(), &said.key);
    let mut number = writer.words.value(
        &said.value,
        &writer.portfolio().measures[said.key.measure].unit,
        said.key.currency,
        Style::Short,
    );
    number.href = figure.as_ref().and_then(|figure| writer.figure_href(&figure.key));
    let label = label(writer, said);
    let series = statuses.iter().position(|status| *status == said.status).unwrap_or_default();
    let cell = Cell {
        facts: facts::of_statement(writer, said, figure.as_ref()),
        ..cell_of(&number, amount_of(&said.value), series, &label)
    };
    Row { label, cells: vec![cell], span: span(writer, said), ..Row::default() }
}

/// Where, and who says it: "Vyksa: Vremya N".
fn label(writer: &Writer<'_>, said: &SaidOnce) -> String {
    let bare = FigureKey { programme: None, when: When::Always, ..said.key.clone() };
    let scope = writer.scope(&bare);
    let who = said.sources.first().map(|source| writer.publisher(*source));
    match (scope.is_empty(), who) {
        (true, Some(who)) => who,
        (false, Some(who)) => format!("{scope}: {who}"),
        (false, None) => scope,
        (true, None) => writer.t("p_nobody_named"),
    }
}

fn span(writer: &Writer<'_>, said: &SaidOnce) -> Option<Span> {
    let label = writer.when(said.when, MeasureKind::Flow).unwrap_or_else(|| writer.t("year_unknown"));
    let (from, to) = match said.when {
        When::Year(year) => (Some(year), Some(year)),
        When::Period(period) => {
            let end = match period.end {
                End::On(date) => Some(date.year),
                End::Unknown => None,
            };
            (Some(period.start.year), end)
        }
        When::AsOf(date) => (Some(date.year), Some(date.year)),
        When::Always | When::SeveralYears | When::NotStated => {
            return Some(Span { from: None, to: None, label });
        }
    };
    Some(Span { from: from.map(i32::from), to: to.map(i32::from), label })
}
