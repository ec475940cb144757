//! What is stated about a programme beside what the records add up to, with the coverage, and whether they agree.

use std::collections::BTreeSet;

use rust_decimal::prelude::ToPrimitive;

use crate::base::key::Key;
use crate::base::time::End;
use crate::base::time::Period;
use crate::base::value::Known;
use crate::figures::agreement;
use crate::figures::figure::Figure;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::said::SaidOnce;
use crate::pages::profile;
use crate::pages::profile::sheet;
use crate::pages::writer::Writer;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Unit;
use crate::portfolio::selection::Basis;
use crate::theme::views::profile::Comparison;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// One row for each figure that is stated about the whole programme.
pub(super) fn compared(writer: &Writer<'_>, key: Key<Programme>, said: &[SaidOnce]) -> Vec<Comparison> {
    let keys: BTreeSet<&FigureKey> =
        said.iter().map(|said| &said.key).filter(|key| key.each.is_none()).collect();
    let mut keys: Vec<&FigureKey> = keys.into_iter().collect();
    keys.sort_by_key(|of| (profile::rank(writer, of.measure), of.measure, of.when));
    keys.into_iter().filter_map(|of| comparison(writer, key, of)).collect()
}

fn comparison(writer: &Writer<'_>, programme: Key<Programme>, key: &FigureKey) -> Option<Comparison> {
    let portfolio = writer.portfolio();
    let stated = writer.book.figures.figure(portfolio, key)?;
    let computed = writer
        .book
        .figures
        .figure(portfolio, &key.clone().computed())
        .filter(|figure| figure.counted() > 0 || figure.value.is_err());
    let kind = FigureKey { programme: None, when: When::Always, ..key.clone() };
    let what = sheet::label(writer, &kind);
    let when = writer.when(key.when, MeasureKind::Flow);
    Some(Comparison {
        label: when.map_or_else(|| what.clone(), |when| format!("{what}, {when}")),
        stated: vec![with_unit(writer, &stated)],
        coverage: coverage(writer, programme, key, computed.as_ref()),
        remark: computed.as_ref().map(|computed| remark(writer, &stated, computed)).unwrap_or_default(),
        computed: computed.as_ref().map(|computed| with_unit(writer, computed)),
    })
}

fn with_unit(writer: &Writer<'_>, figure: &Figure) -> crate::theme::views::parts::Number {
    let mut number = writer.number(figure, Style::Full);
    if figure.key.basis == Basis::Stated {
        number.notes = writer.cite(&figure.sources);
        // The head of the column says that it is stated.
        number.stated_by = figure.sources.first().map(|source| writer.publisher(*source));
    }
    number
}

/// "6 of 88 projects have a record here": counted within the figure's period, of the projects that are stated.
fn coverage(
    writer: &Writer<'_>,
    programme: Key<Programme>,
    key: &FigureKey,
    computed: Option<&Figure>,
) -> String {
    let portfolio = writer.portfolio();
    // Nobody can say which records lie in a time that has no end.
    let open = matches!(key.when, When::Period(Period { end: End::Unknown, .. }) | When::NotStated);
    if open || portfolio.measures[key.measure].sensitive {
        return String::new();
    }
    let Some(supported) = writer.measure("projects-supported") else { return String::new() };
    let projects = FigureKey::of(supported).programme(programme).when(key.when);
    let recorded = match computed.and_then(|computed| writer.book.figures.coverage(portfolio, computed)) {
        Some(coverage) => Some(coverage.with_record),
        None if key.measure == supported => {
            writer.book.figures.figure(portfolio, &projects).map(|figure| figure.counted())
        }
        None => None,
    };
    let Some(recorded) = recorded.filter(|recorded| *recorded > 0) else { return String::new() };
    let of =
        writer.book.figures.figure(portfolio, &projects.stated()).and_then(|figure| figure.known().copied());
    match of {
        Some(of) => {
            let unit = Unit::Things(Vec::new());
            let all = writer.words.known(&of, &unit, None, Style::Full).plain();
            let part = writer.words.count(recorded);
            let counts =
                [i64::try_from(recorded).unwrap_or(i64::MAX), of.number.to_i64().unwrap_or(i64::MAX)];
            let arguments = [
                ("part", Arg::Text(&part)),
                ("all", Arg::Text(&all)),
                ("count_part", Arg::Count(counts[0])),
                ("count_all", Arg::Count(counts[1])),
            ];
            writer.words.say("w_coverage_of", &arguments)
        }
        None => writer.say_count("w_coverage_recorded", recorded),
    }
}

/// Whether both can be true. Records that hold less than what is stated contradict nothing.
fn remark(writer: &Writer<'_>, stated: &Figure, computed: &Figure) -> String {
    let (Some(said), Some(records)) = (stated.known(), computed.known()) else { return String::new() };
    writer.t(match relation(said, records, stated.whole_things) {
        Relation::Agree => "agree_yes",
        Relation::Part => "agree_part",
        Relation::More => "w_not_reconciled",
    })
}

/// How what the records add up to stands to what is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    Agree,
    Part,
    More,
}

fn relation(stated: &Known, records: &Known, whole_things: bool) -> Relation {
    if agreement::agree(stated, records, whole_things) {
        // "more than 160" and "at least 20" can both be true, and still say different things.
        if records.number < stated.number { Relation::Part } else { Relation::Agree }
    } else if records.number <= stated.number {
        Relation::Part
    } else {
        Relation::More
    }
}

#[cfg(test)]
mod tests {
    use super::Relation;
    use super::relation;
    use crate::base::value::Known;
    use crate::base::value::Qualifier;

    #[test]
    fn records_may_hold_a_part_of_what_is_stated() {
        let more_than = |number: i64| Known::qualified(Qualifier::MoreThan, number);
        let at_least = |number: i64| Known::qualified(Qualifier::AtLeast, number);
        let exact = |number: i64| Known::exact(number);
        for (stated, records, expected) in [
            (exact(88), exact(6), Relation::Part),
            (exact(88), exact(88), Relation::Agree),
            (exact(88), exact(90), Relation::More),
            (more_than(160), exact(161), Relation::Agree),
            (more_than(160), exact(160), Relation::Part),
            (more_than(160), at_least(20), Relation::Part),
            (exact(88), at_least(90), Relation::More),
        ] {
            assert_eq!(relation(&stated, &records, true), expected, "{stated:?} and {records:?}");
        }
    }
}
