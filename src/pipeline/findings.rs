//! What the figures found wrong or remarkable, in words for the people who keep the records.
//!
//! Comes in: a typed finding. Goes out: a diagnostic in both languages. Differences of numbers that somebody else
//! states carry their innocent reading.

use rust_decimal::Decimal;

use crate::base::key::Identified;
use crate::base::money::Currency;
use crate::base::value::Known;
use crate::base::value::Qualifier;
use crate::base::value::Value;
use crate::diagnostics::code::Code;
use crate::diagnostics::code::Severity;
use crate::diagnostics::message::Message;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::figures::findings::Finding;
use crate::figures::findings::FindingKind;
use crate::figures::findings::Gravity;
use crate::figures::key::FigureKey;
use crate::portfolio::model::Portfolio;
use crate::say;

/// The diagnostic of a finding.
pub fn diagnostic(finding: &Finding, portfolio: &Portfolio) -> Diagnostic {
    let (code, message, hint) = words(&finding.kind, portfolio);
    let severity = match finding.gravity {
        Gravity::Error => Severity::Error,
        Gravity::Warning => Severity::Warning,
        Gravity::Notice => Severity::Notice,
    };
    let place = finding.place.clone().unwrap_or_else(|| Place::file("content/site.yaml"));
    // What is said of a number stands at the number.
    let place = if about_value(&finding.kind) { place.key("value") } else { place };
    let mut diagnostic = Diagnostic::new(code, place, message).with_severity(severity);
    diagnostic.hint = hint;
    diagnostic
}

fn about_value(kind: &FindingKind) -> bool {
    match kind {
        FindingKind::RecordsExceed { .. }
        | FindingKind::BoundPassed { .. }
        | FindingKind::SourcesDiffer { .. }
        | FindingKind::PartsDiffer { .. }
        | FindingKind::ExactPartsUnderHedge { .. }
        | FindingKind::MeanAboveRule { .. } => true,
        FindingKind::TownYearAboveRule { .. } | FindingKind::Unsourced | FindingKind::SameId { .. } => false,
    }
}

fn words(kind: &FindingKind, portfolio: &Portfolio) -> (Code, Message, Option<Message>) {
    match kind {
        FindingKind::RecordsExceed { figure, stated, records } => {
            exceed(&id(figure, portfolio), value(stated, figure.currency), value(records, figure.currency))
        }
        FindingKind::BoundPassed { figure, stated, records } => {
            passed(&id(figure, portfolio), value(stated, figure.currency), value(records, figure.currency))
        }
        FindingKind::SourcesDiffer { figure, values } => {
            differ(&id(figure, portfolio), values, figure.currency)
        }
        FindingKind::PartsDiffer { figure, whole, parts } => {
            parts_differ(&id(figure, portfolio), value(whole, figure.currency), value(parts, figure.currency))
        }
        FindingKind::ExactPartsUnderHedge { figure, whole, parts } => {
            hedged(&id(figure, portfolio), value(whole, figure.currency), value(parts, figure.currency))
        }
        FindingKind::MeanAboveRule { figure, mean, limit } => {
            mean_above(&id(figure, portfolio), &mean.value, limit, figure.currency)
        }
        FindingKind::TownYearAboveRule { town, year, awarded, limit, figure, .. } => {
            let (awarded, limit) = (value(awarded, figure.currency), value(limit, figure.currency));
            year_above(portfolio.towns[*town].id(), *year, awarded, limit)
        }
        FindingKind::Unsourced => unsourced(),
        FindingKind::SameId { id } => same_id(id),
    }
}

fn id(key: &FigureKey, portfolio: &Portfolio) -> String {
    key.id(portfolio)
}

fn exceed(
    id: &str,
    (stated, stated_ru): (String, String),
    (records, records_ru): (String, String),
) -> (Code, Message, Option<Message>) {
    let message = say!(
        "Here stands {stated}, but the records add up to {records} (`{id}`).",
        "Здесь стоит {stated_ru}, а записи в сумме дают {records_ru} (`{id}`)."
    );
    let hint = say!(
        "If the records are right, correct the number here; else look for a record that counts something twice. If it is only a minimum, write `more than` or `at least`.",
        "Если верны записи, исправьте число здесь; иначе найдите запись, которая что-то считает дважды. Если это только минимум, напишите `более` или `не менее`."
    );
    (Code::RecordsExceed, message, Some(hint))
}

fn passed(
    id: &str,
    (stated, stated_ru): (String, String),
    (records, records_ru): (String, String),
) -> (Code, Message, Option<Message>) {
    let message = say!(
        "Here stands {stated}; the records by now add up to {records} (`{id}`).",
        "Здесь стоит {stated_ru}; записи в сумме дают уже {records_ru} (`{id}`)."
    );
    let hint = say!(
        "Nothing is wrong. A newer number may be worth publishing.",
        "Ошибки нет. Возможно, пора опубликовать новое число."
    );
    (Code::BoundPassed, message, Some(hint))
}

fn differ(id: &str, values: &[Value], currency: Option<Currency>) -> (Code, Message, Option<Message>) {
    let mut words: Vec<(String, String)> = values
        .iter()
        .map(|one| match one {
            Value::Known(known) => value(known, currency),
            Value::Missing(missing) => (missing.word().to_owned(), missing.word().to_owned()),
        })
        .collect();
    words.dedup();
    let list = words.iter().map(|(en, _)| en.as_str()).collect::<Vec<_>>().join("; ");
    let list_ru = words.iter().map(|(_, ru)| ru.as_str()).collect::<Vec<_>>().join("; ");
    let message = say!(
        "Sources say different things about the same figure: {list} (`{id}`).",
        "Источники говорят об одном и том же разное: {list_ru} (`{id}`)."
    );
    let hint = say!(
        "Both are shown. If one is better, add `preferred:` with `why:` to it; if they are about different things, say which (`of`, `period`, `funder`, `note`).",
        "Показаны будут оба. Если одно надёжнее, добавьте к нему `preferred:` с `why:`; если они о разном, уточните (`of`, `period`, `funder`, `note`)."
    );
    (Code::SourcesDiffer, message, Some(hint))
}

fn parts_differ(
    id: &str,
    (whole, whole_ru): (String, String),
    (parts, parts_ru): (String, String),
) -> (Code, Message, Option<Message>) {
    let message = say!(
        "The parts add up to {parts}, the whole is {whole} (`{id}`).",
        "Части в сумме дают {parts_ru}, а целое — {whole_ru} (`{id}`)."
    );
    let hint = say!(
        "If the parts are not all, write `complete: false`. If the source itself has it so, nothing need be changed: the page says so.",
        "Если частей не хватает, напишите `complete: false`. Если так в самом источнике, менять ничего не нужно: страница об этом скажет."
    );
    (Code::PartsDiffer, message, Some(hint))
}

fn hedged(
    id: &str,
    (whole, whole_ru): (String, String),
    (parts, parts_ru): (String, String),
) -> (Code, Message, Option<Message>) {
    let message = say!(
        "The parts are exact and add up to {parts}, but the whole is only {whole} (`{id}`).",
        "Части точные и в сумме дают {parts_ru}, а целое — только {whole_ru} (`{id}`)."
    );
    let hint = say!(
        "Nothing is wrong. If the parts are all there is, the whole may be written as an exact number too.",
        "Ошибки нет. Если других частей нет, и целое можно записать точным числом."
    );
    (Code::ExactPartsUnderHedge, message, Some(hint))
}

fn mean_above(
    id: &str,
    mean: &Known,
    limit: &Known,
    currency: Option<Currency>,
) -> (Code, Message, Option<Message>) {
    let ((mean, mean_ru), (limit, limit_ru)) = (value(&rounded(mean), currency), value(limit, currency));
    let message = say!(
        "Divided by the projects this is {mean} each, and the rule allows {limit} (`{id}`).",
        "На один проект это {mean_ru}, а правило допускает {limit_ru} (`{id}`)."
    );
    let hint = say!(
        "If the money also paid for training or the like, nothing is wrong.",
        "Если из этих денег платили и за обучение или другое, всё верно."
    );
    (Code::MeanAboveRule, message, Some(hint))
}

fn year_above(
    town: &str,
    year: i16,
    (awarded, awarded_ru): (String, String),
    (limit, limit_ru): (String, String),
) -> (Code, Message, Option<Message>) {
    let message = say!(
        "The grants of {year} in `{town}` come to {awarded}, and the programme's rule allows {limit}.",
        "Гранты {year} года в `{town}` составляют {awarded_ru}, а правило программы допускает {limit_ru}."
    );
    let hint = say!(
        "Look at the grants and the rule. If the rule was different in that year, write it on the round.",
        "Проверьте гранты и правило. Если в том году правило было другим, запишите его в раунде."
    );
    (Code::AboveTownRule, message, Some(hint))
}

fn unsourced() -> (Code, Message, Option<Message>) {
    let message = say!("This figure names no source.", "У этого показателя нет источника.");
    let hint = say!(
        "Add `source:` with the id of an entry in `sources.yaml`, here or once for all in `site.yaml`.",
        "Добавьте `source:` с id записи из `sources.yaml` — здесь или один раз для всех в `site.yaml`."
    );
    (Code::NoSource, message, Some(hint))
}

fn same_id(id: &str) -> (Code, Message, Option<Message>) {
    let message = say!(
        "Two figures would have the same address `/figures/{id}/`.",
        "У двух показателей был бы один адрес `/figures/{id}/`."
    );
    let hint = say!(
        "Rename one of the groups, topics or records that their ids are made of.",
        "Переименуйте одну из групп, тем или записей, из которых складываются адреса."
    );
    (Code::SameAddress, message, Some(hint))
}

fn rounded(known: &Known) -> Known {
    crate::figures::ratio::round(known, 0)
}

/// A value for messages, in English and Russian; the numbers are grouped.
fn value(known: &Known, currency: Option<Currency>) -> (String, String) {
    let number = plain(known.number, currency);
    let (en, ru) = match known.qualifier {
        Qualifier::Exact if known.approximate => ("about", "около"),
        Qualifier::Exact => ("", ""),
        Qualifier::MoreThan => ("more than", "более"),
        Qualifier::AtLeast => ("at least", "не менее"),
        Qualifier::LessThan => ("less than", "менее"),
        Qualifier::UpTo => ("up to", "не более"),
        Qualifier::About => ("about", "около"),
        Qualifier::Nearly => ("nearly", "почти"),
        Qualifier::Between => {
            let upper = plain(known.upper_number, currency);
            return (format!("between {number} and {upper}"), format!("от {number} до {upper}"));
        }
    };
    (format!("{en} {number}").trim().to_owned(), format!("{ru} {number}").trim().to_owned())
}

/// Grouped, with its currency: `9 200 000 RUB`.
fn plain(number: Decimal, currency: Option<Currency>) -> String {
    let digits = number.abs().normalize().to_string();
    let (whole, decimals) =
        digits.split_once('.').map_or((&*digits, None), |(one, other)| (one, Some(other)));
    let mut text = if number.is_sign_negative() { String::from("-") } else { String::new() };
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && whole.len() > 4 && (whole.len() - at) % 3 == 0 {
            text.push(' ');
        }
        text.push(digit);
    }
    text.extend(decimals.map(|decimals| format!(".{decimals}")));
    text.extend(currency.map(|currency| format!(" {}", currency.code())));
    text
}
