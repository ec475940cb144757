//! How the site counts: its rules in words, its measures, its rates.
//!
//! The rules are those that the figures really follow; a number that appears in them comes from the figures' code.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::base::html::escaped;

use crate::base::key::Identified;
use crate::base::key::Key;
use crate::figures::agreement::ABOUT_PERCENT;
use crate::pages::address::Subject;
use crate::pages::figure::unit_name;
use crate::pages::figures_index::part_of;
use crate::pages::listing::links;
use crate::pages::writer::Writer;
use crate::portfolio::model::Measure;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::model::Rate;
use crate::theme::views;
use crate::theme::views::about::MeasureEntry;
use crate::theme::views::parts::Column;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Row;
use crate::theme::views::parts::Table;
use crate::theme::words::Arg;

/// The rules that the site explains at length, in their order.
const RULES: [&str; 7] = [
    "f_rule_qualifiers",
    "f_rule_status",
    "f_rule_money",
    "f_rule_twice",
    "f_rule_coverage",
    "f_rule_ratios",
    "f_rule_changes",
];

/// The page of how we count: title, description, view. `bound` is how many numbers in the texts are bound to a
/// figure, and how many there are.
pub fn method(writer: &Writer<'_>, bound: Option<(usize, usize)>) -> (String, String, views::about::Method) {
    let view = views::about::Method {
        body: rules(writer),
        measures: in_use(writer).into_iter().map(|(key, part)| measure(writer, key, part)).collect(),
        bound: bound.map(|bound| bound_sentence(writer, bound)).unwrap_or_default(),
        threshold_sentence: threshold(writer),
        rates: rates(writer),
    };
    (writer.t("method"), writer.t("f_method_description"), view)
}

/// The rules as HTML, each under its own heading.
fn rules(writer: &Writer<'_>) -> String {
    let percent = ABOUT_PERCENT.to_string();
    let mut html = String::new();
    for rule in RULES {
        let head = writer.t(&format!("{rule}_head"));
        let text = writer.words.say(rule, &[("percent", Arg::Text(&percent))]);
        let id = rule.replace("f_rule_", "rule-");
        html.push_str(&format!("<h2 id=\"{id}\">{}</h2>\n<p>{}</p>\n", escaped(&head), escaped(&text)));
    }
    html
}

fn bound_sentence(writer: &Writer<'_>, (bound, all): (usize, usize)) -> String {
    if all == 0 {
        return writer.t("f_bound_none");
    }
    let bound = writer.words.count(bound);
    writer.say_count_with("f_bound", all, &[("bound", Arg::Text(&bound))])
}

/// The measures with published figures, those that are asked for and the site's own; with the first page of the list
/// of figures on which a measure stands.
fn in_use(writer: &Writer<'_>) -> Vec<(Key<Measure>, Option<u32>)> {
    let portfolio = writer.portfolio();
    let mut listed: BTreeMap<Key<Measure>, u32> = BTreeMap::new();
    if portfolio.site.outputs.figures {
        for (place, key) in writer.book.figures.published(portfolio).iter().enumerate() {
            listed.entry(key.measure).or_insert_with(|| part_of(place));
        }
    }
    let own = portfolio.measures.iter().filter(|(_, measure)| !measure.built_in).map(|(key, _)| key);
    let mut all: BTreeSet<Key<Measure>> = writer.book.figures.measures(portfolio);
    all.extend(portfolio.site.expects.iter().copied().chain(own));
    all.into_iter().map(|key| (key, listed.get(&key).copied())).collect()
}

fn measure(writer: &Writer<'_>, key: Key<Measure>, listed: Option<u32>) -> MeasureEntry {
    let measure = &writer.portfolio().measures[key];
    MeasureEntry {
        id: measure.id().to_owned(),
        name: writer.label(&measure.name),
        definition: writer.label_or_empty(measure.definition.as_ref()),
        unit: unit_name(writer, measure),
        kind: writer.words.measure_kind(measure.kind).to_owned(),
        total: {
            let added = measure.total && measure.kind != MeasureKind::Ratio;
            writer.words.measure_total(added).to_owned()
        },
        sensitive: measure.sensitive,
        may_repeat: measure.may_repeat,
        iris: measure.iris.clone(),
        href: listed.map(|part| format!("{}#{}", writer.href_part(Subject::Figures, part), measure.id())),
    }
}

/// Which small counts are withheld; empty where no measure is sensitive.
fn threshold(writer: &Writer<'_>) -> String {
    let portfolio = writer.portfolio();
    let sensitive = portfolio.measures.iter().any(|(_, measure)| measure.sensitive);
    if !sensitive || portfolio.site.threshold < 2 {
        return String::new();
    }
    let last = (portfolio.site.threshold - 1).to_string();
    writer.words.say("threshold_sentence", &[("last", Arg::Text(&last))])
}

/// The rates in use, with who says so; `None` where there are none.
fn rates(writer: &Writer<'_>) -> Option<Table> {
    let rates = &writer.portfolio().rates;
    let column = |key: &str, numeric| Column { text: writer.t(key), spoken: None, numeric };
    (!rates.is_empty()).then(|| Table {
        id: "rates-table".to_owned(),
        caption: writer.t("f_rates_caption"),
        columns: vec![
            column("f_rate_from", false),
            column("f_rate_to", false),
            column("f_rate_value", true),
            column("f_rate_date", false),
            column("sources", false),
        ],
        rows: rates.iter().map(|rate| rate_row(writer, rate)).collect(),
        ..Table::default()
    })
}

fn rate_row(writer: &Writer<'_>, rate: &Rate) -> Row {
    let sources = rate.sources.iter().map(|source| {
        let note = writer.source_note(*source, "");
        Link { text: writer.publisher(*source), href: note.title.href, lang: None }
    });
    Row {
        cells: vec![
            writer.text_cell(rate.from.to_string()),
            writer.text_cell(rate.to.to_string()),
            writer.text_cell(writer.words.number(rate.rate)),
            writer.text_cell(writer.words.date(rate.date)),
            links(sources),
        ],
        ..Row::default()
    }
}
