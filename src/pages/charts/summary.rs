//! The sentence under a chart, made from its data: how many, the extremes, what is missing. It never claims growth.

use crate::figures::breakdown::Breakdown;
use crate::figures::figure::Figure;
use crate::figures::key::Dimension;
use crate::figures::key::DimensionValue;
use crate::pages::charts::by_dimension::name;
use crate::pages::writer::Writer;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// What a reader would say who looks at the bars.
pub(super) fn of_breakdown(writer: &Writer<'_>, breakdown: &Breakdown) -> String {
    let mut known: Vec<(&DimensionValue, &Figure)> =
        breakdown.cells.iter().filter(|(_, figure)| figure.known().is_some()).map(|(v, f)| (v, f)).collect();
    let missing = breakdown.cells.len() - known.len();
    // The largest by its number; values of the same size keep their order.
    known.sort_by_key(|(_, figure)| std::cmp::Reverse(figure.known().map(|known| known.number)));
    let mut sentences = Vec::new();
    match known.as_slice() {
        [] => sentences.push(writer.t("p_sum_nothing")),
        [(value, figure)] => sentences.push(pair(writer, "p_sum_one", value, figure)),
        [(value, figure), (second, other), ..] => {
            let tie = figure.known().map(|k| k.number) == other.known().map(|k| k.number);
            if tie {
                let _ = second;
                sentences.push(number_only(writer, "p_sum_tie", figure));
            } else {
                sentences.push(pair(writer, "p_sum_most", value, figure));
            }
            if let Some((value, figure)) = known.last()
                && known.len() > 2
                && breakdown.by != Dimension::Goal
            {
                sentences.push(pair(writer, "p_sum_least", value, figure));
            }
        }
    }
    if missing > 0 {
        sentences.push(writer.say_count(missing_key(breakdown.by), missing));
    }
    if let Some(total) = &breakdown.total {
        let number = writer.number(total, Style::Short);
        if number.missing.is_none() {
            sentences.push(number_only(writer, "p_sum_total", total));
        } else {
            sentences.push(writer.words.say("p_sum_no_total", &[("why", Arg::Text(&number.plain()))]));
        }
    }
    sentences.join(" ")
}

fn pair(writer: &Writer<'_>, key: &str, value: &DimensionValue, figure: &Figure) -> String {
    let (name, _) = name(writer, value);
    let number = writer.number(figure, Style::Short).plain();
    writer.words.say(key, &[("name", Arg::Text(&name)), ("number", Arg::Text(&number))])
}

fn number_only(writer: &Writer<'_>, key: &str, figure: &Figure) -> String {
    let number = writer.number(figure, Style::Short).plain();
    writer.words.say(key, &[("number", Arg::Text(&number))])
}

fn missing_key(by: Dimension) -> &'static str {
    match by {
        Dimension::Town => "p_sum_missing_towns",
        Dimension::Year => "p_sum_missing_years",
        _ => "p_sum_missing_others",
    }
}
