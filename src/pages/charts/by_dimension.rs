//! A figure broken down by one dimension: bars by town, programme, goal, topic or payer; columns by year.

use crate::charts::table::Chart;
use crate::charts::table::Kind;
use crate::charts::table::Row;
use crate::figures::breakdown::Breakdown;
use crate::figures::breakdown::RestKind;
use crate::figures::figure::Figure;
use crate::figures::figure::Note;
use crate::figures::key::Dimension;
use crate::figures::key::DimensionValue;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::pages::address::Subject;
use crate::pages::charts::cell;
use crate::pages::charts::crossed::nothing_recorded;
use crate::pages::charts::finding;
use crate::pages::charts::series;
use crate::pages::charts::source_line;
use crate::pages::charts::subtitle;
use crate::pages::charts::summary;
use crate::pages::charts::title;
use crate::pages::charts::unit;
use crate::pages::writer::Writer;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::selection::Funder;

pub(super) fn chart(writer: &Writer<'_>, whole: &FigureKey, by: Dimension) -> Option<Chart> {
    let (portfolio, figures) = (writer.portfolio(), &writer.book.figures);
    // Each file of a chart asks for the same.
    let breakdown = if portfolio.site.outputs.charts {
        figures.shared_breakdown(portfolio, whole, by)
    } else {
        figures.breakdown(portfolio, whole, by).into()
    };
    if breakdown.cells.is_empty() {
        return None;
    }
    let rows = rows(writer, &breakdown);
    let figures: Vec<&Figure> = breakdown.cells.iter().map(|(_, figure)| figure).collect();
    let partial = finding::partial(writer, &breakdown);
    let name = title(writer, whole, title_key(by));
    let finding = finding::of_breakdown(writer, &breakdown);
    let mut chart = Chart {
        kind: kind(by, rows.len()),
        subtitle: subtitle(writer, whole),
        unit: unit(writer, whole),
        summary: summary::of_breakdown(writer, &breakdown),
        notes: partial.iter().cloned().chain(notes(writer, &breakdown)).collect(),
        source: source_line(writer, figures.iter().copied()),
        row_head: writer.t(head_key(by)),
        series: vec![series(writer, whole)],
        rows,
        parts_of_sum: adds_up(writer, &breakdown),
        title: finding.unwrap_or_else(|| name.clone()),
        name,
        ..Chart::default()
    };
    if partial.is_some() {
        chart.subtitle = format!("{}. {}", chart.subtitle, writer.t("p_partial"));
    }
    if chart.title != chart.name {
        // The finding takes the place of the name, which goes before what the chart is limited to.
        chart.subtitle = format!("{}. {}", chart.name, chart.subtitle);
    }
    Some(if by == Dimension::Year { chart } else { chart.largest_first() })
}

/// Columns for years and bars for all else; past 24 years a line, because columns would be too thin to be told apart.
fn kind(by: Dimension, rows: usize) -> Kind {
    match by {
        Dimension::Year if rows > COLUMNS => Kind::Lines,
        Dimension::Year => Kind::Columns,
        _ => Kind::Bars,
    }
}

/// How many years stand as columns.
const COLUMNS: usize = 24;

/// Whether bars may be added to each other: the measure has a total, and nothing counts in two of them.
pub(super) fn adds_up(writer: &Writer<'_>, breakdown: &Breakdown) -> bool {
    let measure = &writer.portfolio().measures[breakdown.whole.measure];
    let several = |note: &Note| matches!(note, Note::CountedInSeveral(_) | Note::MayRepeat);
    let over_years = breakdown.by == Dimension::Year && measure.kind != MeasureKind::Flow;
    !over_years
        && breakdown.total.as_ref().is_some_and(|total| total.value.is_ok())
        && !breakdown.notes.iter().any(several)
        && !matches!(breakdown.by, Dimension::Goal | Dimension::Topic)
}

/// The bars; years without any record stand as gaps between the others: nothing is known of them, which is not zero.
fn rows(writer: &Writer<'_>, breakdown: &Breakdown) -> Vec<Row> {
    if breakdown.by != Dimension::Year {
        return breakdown.cells.iter().map(|(value, figure)| row(writer, value, figure)).collect();
    }
    let values: Vec<DimensionValue> = breakdown.cells.iter().map(|(value, _)| value.clone()).collect();
    let all = years_between(&values).into_iter();
    all.map(|value| match breakdown.cells.iter().find(|(known, _)| *known == value) {
        Some((_, figure)) => row(writer, &value, figure),
        None => {
            let label = name(writer, &value).0;
            let cells = vec![nothing_recorded(writer, 0, &label)];
            Row { label, cells, ..Row::default() }
        }
    })
    .collect()
}

/// Every year from the first to the last; the values as they are where they are not all years, or too far apart.
pub(super) fn years_between(values: &[DimensionValue]) -> Vec<DimensionValue> {
    let years: Vec<i16> = values
        .iter()
        .filter_map(|value| match value {
            DimensionValue::When(When::Year(year)) => Some(*year),
            _ => None,
        })
        .collect();
    let (Some(first), Some(last)) = (years.iter().min(), years.iter().max()) else {
        return values.to_vec();
    };
    if years.len() != values.len() || i32::from(*last) - i32::from(*first) > 60 {
        return values.to_vec();
    }
    (*first..=*last).map(|year| DimensionValue::When(When::Year(year))).collect()
}

fn row(writer: &Writer<'_>, value: &DimensionValue, figure: &Figure) -> Row {
    let (label, href) = name(writer, value);
    let cell = cell(writer, figure, 0, &label);
    Row { note: writer.first_remark(figure), label, href, cells: vec![cell], ..Row::default() }
}

/// The name of a bar and its page.
pub(super) fn name(writer: &Writer<'_>, value: &DimensionValue) -> (String, Option<String>) {
    let portfolio = writer.portfolio();
    match value {
        DimensionValue::Town(town) => {
            let link = writer.town_link(*town);
            (writer.town_name(*town), link.href)
        }
        DimensionValue::Towns(towns) => {
            let names: Vec<String> =
                towns.iter().map(|town| writer.plain(&portfolio.towns[*town].name.first.value)).collect();
            (writer.words.list(&names), None)
        }
        DimensionValue::When(When::Year(year)) => (year.to_string(), Some(writer.href(Subject::Year(*year)))),
        DimensionValue::When(when) => (writer.when(*when, MeasureKind::Flow).unwrap_or_default(), None),
        DimensionValue::Programme(programme) => {
            let link = writer.programme_link(*programme);
            (link.text, link.href)
        }
        DimensionValue::Goal(goal) => (writer.goal_name(*goal), Some(writer.href(Subject::Goal(*goal)))),
        DimensionValue::Topic(topic) => (writer.plain(&portfolio.topics[*topic].name), None),
        DimensionValue::Funder(Funder::One(funder)) => {
            let link = writer.organisation_link(*funder);
            (link.text, link.href)
        }
        DimensionValue::Funder(Funder::Several) => (writer.t("p_several_payers"), None),
    }
}

/// What belongs to none of the bars, and why the bars are not the total.
fn notes(writer: &Writer<'_>, breakdown: &Breakdown) -> Vec<String> {
    let mut notes: Vec<String> = breakdown.notes.iter().filter_map(|note| writer.note_words(note)).collect();
    for rest in &breakdown.rest {
        let number = writer.number(&rest.figure, crate::theme::words::numbers::Style::Short).plain();
        let name = rest.value.as_ref().map(|value| name(writer, value).0);
        let kind = writer.t(rest_key(rest.kind));
        notes.push(match name {
            Some(name) if rest.kind != RestKind::YearNotStated => format!("{name} ({kind}): {number}."),
            _ => format!("{}: {number}.", super::first_upper(&kind)),
        });
    }
    notes
}

/// The words for a remainder.
pub(super) fn rest_key(kind: RestKind) -> &'static str {
    match kind {
        RestKind::Region => "p_rest_region",
        RestKind::TownsTogether => "p_rest_together",
        RestKind::OneOfTowns => "p_rest_one_of",
        RestKind::NoTown => "p_rest_no_town",
        RestKind::YearNotStated => "year_unknown",
        RestKind::SeveralYears => "several_years",
        RestKind::SeveralPayers => "p_several_payers",
        RestKind::NoGoal => "p_rest_no_goal",
        RestKind::NoTopic => "p_rest_no_topic",
    }
}

/// The pattern of the title.
pub(super) fn title_key(by: Dimension) -> &'static str {
    match by {
        Dimension::Town => "p_title_by_town",
        Dimension::Year => "p_title_by_year",
        Dimension::Programme => "p_title_by_programme",
        Dimension::Goal => "p_title_by_goal",
        Dimension::Topic => "p_title_by_topic",
        Dimension::Funder => "p_title_by_funder",
    }
}

/// The head of the first column.
pub(super) fn head_key(by: Dimension) -> &'static str {
    match by {
        Dimension::Town => "fact_town",
        Dimension::Year => "fact_year",
        Dimension::Programme => "fact_programme",
        Dimension::Goal => "goal_heading",
        Dimension::Topic => "p_topic",
        Dimension::Funder => "fact_payer",
    }
}
