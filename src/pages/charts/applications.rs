//! Applications against supported projects, round by round, as paired dots with the share.

use crate::base::key::Key;
use crate::base::value::Value;
use crate::charts::table::Amount;
use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::charts::table::Colour;
use crate::charts::table::Kind;
use crate::charts::table::Pattern;
use crate::charts::table::Row;
use crate::charts::table::Series;
use crate::figures::figure::Figure;
use crate::figures::rounds::ApplicationPair;
use crate::pages::address::Subject;
use crate::pages::charts::cell;
use crate::pages::charts::facts;
use crate::pages::charts::source_line;
use crate::pages::writer::Writer;
use crate::portfolio::model::Programme;
use crate::theme::words::Arg;
use rust_decimal::Decimal;

/// How many rounds are drawn on the home page.
const AT_HOME: usize = 10;

/// A round with the figures of its applications and its supported projects.
type Pair<'p> = (&'p ApplicationPair, Figure, Figure);

pub(super) fn chart(writer: &Writer<'_>, programme: Option<Key<Programme>>) -> Option<Chart> {
    let pairs = writer.book.figures.application_pairs(writer.portfolio(), programme);
    let figure = |key| writer.book.figures.figure(writer.portfolio(), key);
    let drawn: Vec<Pair<'_>> = pairs
        .iter()
        .filter_map(|pair| Some((pair, figure(&pair.applications)?, figure(&pair.supported)?)))
        .collect();
    if drawn.is_empty() {
        return None;
    }
    let shown = shown(writer, &drawn);
    let rows = shown
        .iter()
        .map(|(pair, asked, given)| row(writer, pair, asked, given, programme.is_none()))
        .collect();
    let name = |id: &str| writer.measure(id).map(|key| writer.plain(&writer.portfolio().measures[key].name));
    let series =
        |name: Option<String>, colour, pattern| Series { name: name.unwrap_or_default(), pattern, colour };
    Some(Chart {
        kind: Kind::PairedDots,
        title: writer.t("p_title_applications"),
        subtitle: match programme {
            Some(key) => writer.plain(&writer.portfolio().programmes[key].name.first.value),
            None => writer.t("p_subtitle_applications"),
        },
        summary: summary(writer, drawn.len(), &shown),
        notes: notes(writer, drawn.len(), shown.len()),
        source: source_line(writer, shown.iter().flat_map(|(_, asked, given)| [asked, given])),
        row_head: writer.t("p_round"),
        total_head: writer.t("p_share_supported"),
        series: vec![
            series(name("applications"), Colour::First, Pattern::Outline),
            series(name("projects-supported"), Colour::First, Pattern::Solid),
        ],
        rows,
        ..Chart::default()
    })
}

/// The pairs that are drawn: all of them, but on the home page only the largest of single rounds, in their order.
fn shown<'p>(writer: &Writer<'_>, drawn: &'p [Pair<'p>]) -> Vec<&'p Pair<'p>> {
    let mut shown: Vec<(usize, &Pair<'p>)> = drawn.iter().enumerate().collect();
    if writer.page.subject != Subject::Home || drawn.len() <= AT_HOME {
        return drawn.iter().collect();
    }
    let of_town = |pair: &ApplicationPair| pair.round.is_some() && !pair.towns.is_empty();
    if shown.iter().filter(|(_, (pair, _, _))| of_town(pair)).count() > 1 {
        shown.retain(|(_, (pair, _, _))| of_town(pair));
    }
    shown.sort_by_key(|(_, (pair, _, _))| std::cmp::Reverse(pair.share.denominator.number));
    shown.truncate(AT_HOME);
    shown.sort_by_key(|(place, _)| *place);
    shown.into_iter().map(|(_, pair)| pair).collect()
}

fn notes(writer: &Writer<'_>, all: usize, shown: usize) -> Vec<String> {
    let mut notes = vec![writer.t("p_note_applications")];
    if shown < all {
        let all = writer.words.count(all);
        notes.push(writer.say_count_with("p_note_applications_some", shown, &[("all", Arg::Text(&all))]));
    }
    notes
}

fn row(
    writer: &Writer<'_>,
    pair: &ApplicationPair,
    asked: &Figure,
    given: &Figure,
    name_programme: bool,
) -> Row {
    let label = label(writer, pair, name_programme);
    let mut total = share_cell(writer, pair, [asked, given]);
    total.tooltip = format!("{label}: {}", total.label);
    Row {
        cells: vec![cell(writer, asked, 0, &label), cell(writer, given, 1, &label)],
        total: Some(total),
        href: Some(writer.href(Subject::Programme(pair.programme))),
        label,
        ..Row::default()
    }
}

/// "Vyksa, 2018"; with the programme's name where there are several.
fn label(writer: &Writer<'_>, pair: &ApplicationPair, name_programme: bool) -> String {
    let portfolio = writer.portfolio();
    let mut parts = Vec::new();
    if name_programme {
        parts.push(writer.plain(&portfolio.programmes[pair.programme].name.first.value));
    }
    let towns: Vec<String> =
        pair.towns.iter().map(|town| writer.plain(&portfolio.towns[*town].name.first.value)).collect();
    if !towns.is_empty() {
        parts.push(writer.words.list(&towns));
    }
    parts.push(writer.words.year(pair.year));
    parts.join(", ")
}

/// The share of supported projects, in whole per cents.
fn share_cell(writer: &Writer<'_>, pair: &ApplicationPair, of: [&Figure; 2]) -> Cell {
    let hundred = Decimal::ONE_HUNDRED;
    let mut share = pair.share.value;
    share.number = share.number.checked_mul(hundred).unwrap_or_default();
    share.upper_number = share.upper_number.checked_mul(hundred).unwrap_or_default();
    let share = crate::figures::ratio::round(&share, 0);
    let number = writer.words.known(
        &share,
        &crate::portfolio::model::Unit::Percent,
        None,
        crate::theme::words::numbers::Style::Full,
    );
    Cell {
        amount: Amount::Exact(share.number),
        label: number.plain(),
        data: share.number.to_string(),
        facts: facts::of_share(writer, &Value::Known(share), of),
        ..Cell::default()
    }
}

fn summary(writer: &Writer<'_>, all: usize, shown: &[&Pair<'_>]) -> String {
    let count = writer.say_count("p_sum_applications", all);
    let by_share = |(pair, _, _): &&Pair<'_>| pair.share.value.number;
    let ranked = || shown.iter().copied().filter(|(pair, _, _)| pair.share.ranked);
    let (Some(most), Some(least)) = (ranked().max_by_key(by_share), ranked().min_by_key(by_share)) else {
        return count;
    };
    if most.0 == least.0 {
        return count;
    }
    let describe = |one: &Pair<'_>| {
        let share = share_cell(writer, one.0, [&one.1, &one.2]).label;
        (label(writer, one.0, true), share)
    };
    let (most, least) = (describe(most), describe(least));
    let odds = writer.words.say(
        if shown.len() < all { "p_sum_odds_shown" } else { "p_sum_odds" },
        &[
            ("most", Arg::Text(&most.0)),
            ("most_share", Arg::Text(&most.1)),
            ("least", Arg::Text(&least.0)),
            ("least_share", Arg::Text(&least.1)),
        ],
    );
    format!("{count} {odds}")
}
