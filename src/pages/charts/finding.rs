//! Titles that say what a chart shows, proposed only where the records carry it.
//!
//! A finding names the largest part of a whole. It needs numbers that are all exact, that are all there, that are of one
//! kind, and one that is larger than every other. It never speaks of growth: years are compared only where the last of
//! them is over. It has ten words at most. Where any of this fails the chart keeps its name, and where the records are known to be a part of more,
//! a note says so.

use rust_decimal::Decimal;

use crate::base::value::Qualifier;
use crate::figures::agreement::agree;
use crate::figures::breakdown::Breakdown;
use crate::figures::figure::Figure;
use crate::figures::figure::Note;
use crate::figures::key::Dimension;
use crate::figures::key::DimensionValue;
use crate::figures::key::When;
use crate::pages::charts::by_dimension::name;
use crate::pages::writer::Writer;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::model::Unit;
use crate::portfolio::selection::Basis;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// The finding of a breakdown, if it has one: "Vyksa has the most: 12 of 31 projects".
pub(super) fn of_breakdown(writer: &Writer<'_>, breakdown: &Breakdown) -> Option<String> {
    let total = breakdown.total.as_ref().filter(|total| is_whole(writer, breakdown, total))?;
    let (value, most) = leader(breakdown)?;
    let of = total.number().filter(|of| *of > Decimal::ZERO)?;
    let number = most.number().filter(|number| *number < of)?;
    let (name, _) = name(writer, value);
    let share = match &writer.portfolio().measures[breakdown.whole.measure].unit {
        Unit::Things(_) | Unit::Amount(_) if !number.fract().is_zero() => return None,
        Unit::Things(forms) | Unit::Amount(forms) => {
            // "of 31 projects": in languages with cases the unit stands as it does after "more than".
            let unit = writer.words.unit(forms, of, Qualifier::MoreThan);
            let (part, of) = (writer.words.number(number), writer.words.number(of));
            let said = [("part", Arg::Text(&part)), ("of", Arg::Text(&of)), ("unit", Arg::Text(unit))];
            writer.words.say("p_finding_share", &said)
        }
        Unit::Money => {
            let plain = |figure: &Figure| writer.number(figure, Style::Short).plain();
            let (part, of) = (plain(most), plain(total));
            writer.words.say("p_finding_money", &[("part", Arg::Text(&part)), ("of", Arg::Text(&of))])
        }
        Unit::Percent | Unit::Ratio(_) => return None,
    };
    let finding =
        writer.words.say("p_finding_most", &[("name", Arg::Text(&name)), ("share", Arg::Text(&share))]);
    (words_in(&finding) <= LONGEST).then_some(finding)
}

/// A headline has no more words; where a name makes it longer, the chart keeps its own.
const LONGEST: usize = 10;

/// How many words a title has: a number with its groups is one, a dash is none.
fn words_in(title: &str) -> usize {
    let is_number = |word: &str| word.chars().all(|letter| letter.is_ascii_digit() || ",.".contains(letter));
    let mut words = 0;
    let mut after_number = false;
    for word in title.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)) {
        let number = is_number(word);
        words += usize::from(!(number && after_number));
        after_number = number;
    }
    words
}

/// The part that is larger than every other; all must be exact. The last of several years is never named: that it is
/// the largest would be read as growth.
fn leader(breakdown: &Breakdown) -> Option<(&DimensionValue, &Figure)> {
    let exact = |figure: &Figure| figure.known().filter(|known| known.is_exact()).map(|known| known.number);
    let mut parts: Vec<(Decimal, &(DimensionValue, Figure))> = Vec::new();
    for cell in &breakdown.cells {
        parts.push((exact(&cell.1)?, cell));
    }
    let last = breakdown.cells.last().filter(|_| breakdown.by == Dimension::Year).map(|(value, _)| value);
    parts.sort_by_key(|(number, _)| core::cmp::Reverse(*number));
    match parts.as_slice() {
        [(most, leader), (next, _), _, ..] if most > next && Some(&leader.0) != last => {
            Some((&leader.0, &leader.1))
        }
        _ => None,
    }
}

/// True where the total is exact, holds every record, and nobody states another one.
fn is_whole(writer: &Writer<'_>, breakdown: &Breakdown, total: &Figure) -> bool {
    let measure = &writer.portfolio().measures[breakdown.whole.measure];
    let coverage = || writer.book.figures.coverage(writer.portfolio(), total);
    let covered = || coverage().is_none_or(|coverage| coverage.with_record >= coverage.of);
    let doubtful = |note: &Note| {
        matches!(
            note,
            Note::MissingParts(_) | Note::UncertainYears(_) | Note::SourcesDiffer | Note::MayRepeat
        )
    };
    total.known().is_some_and(|known| known.is_exact())
        && measure.kind == MeasureKind::Flow
        && breakdown.rest.is_empty()
        && breakdown.whole.basis == Basis::Computed
        && !total.notes.iter().chain(&breakdown.notes).any(doubtful)
        && !matches!(breakdown.by, Dimension::Goal | Dimension::Topic)
        && (breakdown.by != Dimension::Year || is_over(writer, breakdown))
        && leader(breakdown).is_some()
        && covered()
        && is_confirmed(writer, total)
        && partial(writer, breakdown).is_none()
}

/// True where nobody states another total. Who gathers other people's records cannot know that they are all there, so
/// there somebody must state the same total.
fn is_confirmed(writer: &Writer<'_>, total: &Figure) -> bool {
    let mut stated = stated_beside(writer, total).peekable();
    let known = stated.peek().is_some() || !writer.portfolio().site.independent;
    known
        && stated.all(|stated| match (stated.known(), total.known()) {
            (Some(said), Some(summed)) => agree(said, summed, total.whole_things),
            _ => false,
        })
}

/// True where the last year of the breakdown had ended on the day of the data.
fn is_over(writer: &Writer<'_>, breakdown: &Breakdown) -> bool {
    let last = breakdown.cells.iter().filter_map(|(value, _)| match value {
        DimensionValue::When(When::Year(year)) => Some(*year),
        _ => None,
    });
    match (last.max(), writer.portfolio().site.data_as_of) {
        (Some(last), Some(day)) => last < day.year,
        _ => false,
    }
}

/// What is stated about the same thing as a figure that records add up to.
fn stated_beside(writer: &Writer<'_>, total: &Figure) -> impl Iterator<Item = Figure> {
    let beside = writer.book.figures.beside(writer.portfolio(), &total.key).into_iter();
    let stated = beside.filter(|key| key.basis == Basis::Stated && key.per.is_none());
    stated.filter_map(|key| writer.book.figures.figure(writer.portfolio(), &key))
}

/// A sentence that the bars are a part of more, where somebody states more than the records add up to.
pub(super) fn partial(writer: &Writer<'_>, breakdown: &Breakdown) -> Option<String> {
    let total = breakdown.total.as_ref().filter(|total| total.key.basis == Basis::Computed)?;
    let summed = total.known()?.number;
    let plain = total.key.project.is_none() && total.key.organisation.is_none() && total.key.funder.is_none();
    let plain = plain && total.key.goal.is_none() && total.key.topic.is_none();
    let stated = writer.book.figures.most_stated(writer.portfolio(), &total.key).filter(|_| plain)?;
    let most = writer.book.figures.figure(writer.portfolio(), &stated)?;
    // More than 20 and at least 20 may be the same; more than 160 and 6 are not.
    if most.known().is_none_or(|known| known.number <= summed) {
        return None;
    }
    let records = writer.number(total, Style::Short).plain();
    let stated = writer.number(&most, Style::Short).plain();
    let scope = writer.scope(&most.key);
    let about = if scope.is_empty() { stated } else { format!("{stated} ({scope})") };
    let arguments = [("records", Arg::Text(&records)), ("stated", Arg::Text(&about))];
    Some(writer.words.say("p_note_partial", &arguments))
}
