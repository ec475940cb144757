//! What the data files beside a chart say about each of its numbers.
//!
//! Only the page of a chart and the files beside it are written with them; elsewhere they would be made for nothing.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::base::key::Identified;
use crate::base::key::Key;
use crate::base::value::Known;
use crate::base::value::Missing;
use crate::base::value::Value;
use crate::charts::table::Facts;
use crate::export::figure_json::number_of;
use crate::export::figure_json::period;
use crate::export::figure_json::qualifier_word;
use crate::figures::figure::Figure;
use crate::figures::figure::Refusal;
use crate::figures::key::FigureKey;
use crate::figures::said::SaidOnce;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::charts::unit;
use crate::pages::writer::Writer;
use crate::portfolio::model::Source;

/// Of a figure.
pub(super) fn of_figure(writer: &Writer<'_>, figure: &Figure) -> Option<Box<Facts>> {
    is_asked(writer).then(|| {
        let mut facts = match &figure.value {
            Ok(value) => of_value(value, figure.whole_things),
            Err(Refusal::Withheld) => of_value(&Value::Missing(Missing::Withheld), false),
            Err(refusal) => Facts { refused: Some(refusal.word()), ..Facts::default() },
        };
        facts.unit = unit(writer, &figure.key);
        facts.status = figure.key.status.word();
        facts.period = period(figure.key.when);
        facts.figure = Some(figure.key.id(writer.portfolio()));
        facts.sources = ids(writer, &figure.sources);
        facts.url = url(writer, figure);
        Box::new(facts)
    })
}

/// Of a statement, which may be one of several that a figure is chosen from.
pub(super) fn of_statement(
    writer: &Writer<'_>,
    said: &SaidOnce,
    figure: Option<&Figure>,
) -> Option<Box<Facts>> {
    is_asked(writer).then(|| {
        let mut facts = of_value(&said.value, figure.is_some_and(|figure| figure.whole_things));
        facts.unit = unit(writer, &said.key);
        facts.status = said.status.word();
        facts.period = period(said.when);
        facts.figure = figure.map(|figure| figure.key.id(writer.portfolio()));
        facts.sources = ids(writer, &said.sources);
        facts.url = figure.and_then(|figure| url(writer, figure));
        Box::new(facts)
    })
}

/// Of a sum that is no figure itself.
pub(super) fn of_sum(writer: &Writer<'_>, key: &FigureKey, sum: &Value) -> Option<Box<Facts>> {
    is_asked(writer).then(|| {
        let unit = unit(writer, key);
        Box::new(Facts { unit, status: key.status.word(), period: period(key.when), ..of_value(sum, false) })
    })
}

/// Of a share in per cent that is no figure itself but rests on two of them.
pub(super) fn of_share(writer: &Writer<'_>, share: &Value, of: [&Figure; 2]) -> Option<Box<Facts>> {
    is_asked(writer).then(|| {
        let sources: BTreeSet<_> = of.iter().flat_map(|figure| figure.sources.iter().copied()).collect();
        let sources = ids(writer, &sources.into_iter().collect::<Vec<_>>());
        Box::new(Facts { unit: "%".to_owned(), sources, ..of_value(share, false) })
    })
}

fn is_asked(writer: &Writer<'_>) -> bool {
    matches!(writer.page.subject, Subject::Chart(_))
}

fn of_value(value: &Value, whole_things: bool) -> Facts {
    let bound =
        |of: fn(&Known, bool) -> Option<Decimal>| -> Option<Decimal> { of(value.known()?, whole_things) };
    Facts {
        value: number_of(value),
        lower: bound(Known::lower),
        upper: bound(Known::upper),
        qualifier: value.known().map(qualifier_word),
        missing: match value {
            Value::Missing(missing) => Some(missing.word()),
            Value::Known(_) => None,
        },
        approximate: value.known().is_some_and(|known| known.approximate),
        ..Facts::default()
    }
}

fn ids(writer: &Writer<'_>, sources: &[Key<Source>]) -> Vec<String> {
    sources.iter().map(|source| writer.portfolio().sources[*source].id().to_owned()).collect()
}

/// The absolute address of the figure's page in the reader's language, where it has one.
fn url(writer: &Writer<'_>, figure: &Figure) -> Option<String> {
    let portfolio = writer.portfolio();
    if !portfolio.site.outputs.figures || !figure.is_published() {
        return None;
    }
    let at = figure.key.address(portfolio);
    let page = Page { subject: Subject::Figure(Box::new(at.page)), part: 1, language: writer.language };
    let anchor = at.anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
    Some(address::absolute(&page, portfolio) + &anchor)
}
