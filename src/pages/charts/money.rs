//! The firmest money figure known of each town: paid, awarded, set aside, budget, planned or ceiling, each bar in its
//! own pattern and word. Such a chart has no total and no ranking.

use crate::base::key::Key;
use crate::charts::table::Chart;
use crate::charts::table::Colour;
use crate::charts::table::Kind;
use crate::charts::table::Pattern;
use crate::charts::table::Row;
use crate::charts::table::Series;
use crate::figures::money::Firmest;
use crate::figures::money::Firmness;
use crate::pages::address::Subject;
use crate::pages::charts::cell;
use crate::pages::charts::source_line;
use crate::pages::charts::unit;
use crate::pages::writer::Writer;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Town;
use crate::theme::words::Arg;

const ORDER: [Firmness; 6] = [
    Firmness::Paid,
    Firmness::Awarded,
    Firmness::SetAside,
    Firmness::Budget,
    Firmness::Planned,
    Firmness::Ceiling,
];

pub(super) fn chart(writer: &Writer<'_>, programme: Option<Key<Programme>>) -> Option<Chart> {
    let firmest = writer.book.figures.firmest_by_town(writer.portfolio(), programme);
    let first = firmest.first()?;
    let used: Vec<Firmness> =
        ORDER.into_iter().filter(|one| firmest.iter().any(|(_, firm)| firm.firmness == *one)).collect();
    let mut named: Vec<(String, &(Key<Town>, Firmest))> =
        firmest.iter().map(|pair| (writer.town_name(pair.0), pair)).collect();
    named.sort_by(|a, b| writer.words.compare(&a.0, &b.0));
    let rows = named.iter().map(|(name, (town, firm))| row(writer, name, *town, firm, &used)).collect();
    let scope = programme
        .map(|programme| writer.plain(&writer.portfolio().programmes[programme].name.first.value))
        .unwrap_or_default();
    let words: Vec<String> = used.iter().map(|one| writer.t(word(*one))).collect();
    Some(Chart {
        kind: Kind::Bars,
        title: writer.t("p_title_money"),
        subtitle: if scope.is_empty() { writer.t("p_subtitle_money") } else { scope },
        unit: unit(writer, &first.1.key),
        summary: writer.words.say(
            "p_sum_money",
            &[
                ("towns", Arg::Text(&writer.say_count("w_count_towns", firmest.len()))),
                ("words", Arg::Text(&writer.words.list(&words))),
                ("kinds", Arg::Count(i64::try_from(used.len()).unwrap_or(i64::MAX))),
            ],
        ),
        notes: vec![writer.t("p_note_money")],
        source: source_line(writer, firmest.iter().map(|(_, firm)| &firm.figure)),
        row_head: writer.t("fact_town"),
        series: used.iter().map(|one| series(writer, *one)).collect(),
        rows,
        ..Chart::default()
    })
}

fn row(writer: &Writer<'_>, name: &str, town: Key<Town>, firm: &Firmest, used: &[Firmness]) -> Row {
    let place = used.iter().position(|one| *one == firm.firmness).unwrap_or_default();
    let mut cell = cell(writer, &firm.figure, place, name);
    let when = writer.scope(&crate::figures::key::FigureKey {
        programme: None,
        towns: Vec::new(),
        ..firm.key.clone()
    });
    let remark = if when.is_empty() { None } else { Some(when.clone()) };
    cell.tooltip = format!("{} ({})", cell.tooltip, writer.t(word(firm.firmness)));
    Row {
        label: name.to_owned(),
        href: Some(writer.href(Subject::Town(town))),
        cells: vec![cell],
        note: remark,
        ..Row::default()
    }
}

fn series(writer: &Writer<'_>, firmness: Firmness) -> Series {
    let pattern = match firmness {
        Firmness::Paid => Pattern::Solid,
        Firmness::Awarded => Pattern::Diagonal,
        Firmness::SetAside => Pattern::Cross,
        Firmness::Budget => Pattern::Dots,
        Firmness::Planned => Pattern::Outline,
        Firmness::Ceiling => Pattern::Dashed,
    };
    Series { name: writer.t(word(firmness)), pattern, colour: Colour::First }
}

/// The word of a firmness.
fn word(firmness: Firmness) -> &'static str {
    match firmness {
        Firmness::Paid => "p_money_paid",
        Firmness::Awarded => "p_money_awarded",
        Firmness::SetAside => "p_money_set_aside",
        Firmness::Budget => "p_money_budget",
        Firmness::Planned => "p_money_planned",
        Firmness::Ceiling => "p_money_ceiling",
    }
}
