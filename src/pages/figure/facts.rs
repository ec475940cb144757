//! The facts of a figure: measure, place, programme, time, status, unit, whose money.

use rust_decimal::Decimal;

use crate::base::key::Identified;
use crate::base::value::Qualifier;
use crate::figures::figure::Figure;
use crate::figures::key::When;
use crate::pages::address::Subject;
use crate::pages::writer::Writer;
use crate::portfolio::model::Each;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Unit;
use crate::portfolio::selection::Basis;
use crate::portfolio::selection::Funder;
use crate::theme::views::parts::Cell;
use crate::theme::views::parts::Fact;
use crate::theme::views::parts::Link;

/// The facts, in the order in which a reader asks.
pub(super) fn facts(writer: &Writer<'_>, figure: &Figure) -> Vec<Fact> {
    let mut facts = vec![fact(writer, "fact_measure", vec![Cell::Link(measure_link(writer, figure))])];
    facts.extend(about(writer, figure));
    facts.extend(counted(writer, figure));
    facts
}

fn fact(writer: &Writer<'_>, key: &str, values: Vec<Cell>) -> Fact {
    Fact { label: writer.t(key), values, note: None }
}

/// The measure, with its entry on the page of how we count.
fn measure_link(writer: &Writer<'_>, figure: &Figure) -> Link {
    let measure = &writer.portfolio().measures[figure.key.measure];
    Link {
        text: writer.measure_label(&figure.key),
        href: Some(format!("{}#{}", writer.href(Subject::Method), measure.id())),
        lang: None,
    }
}

/// What the figure is limited to.
fn about(writer: &Writer<'_>, figure: &Figure) -> Vec<Fact> {
    let portfolio = writer.portfolio();
    let key = &figure.key;
    let mut facts = Vec::new();
    let mut add = |name: &str, values: Vec<Cell>| facts.push(fact(writer, name, values));
    if let Some(project) = key.project {
        add("w_project", vec![Cell::Link(writer.project_link(project))]);
    }
    if let Some(programme) = key.programme {
        add("fact_programme", vec![Cell::Link(writer.programme_link(programme))]);
    }
    if let Some(organisation) = key.organisation {
        let name = match key.basis {
            Basis::Computed => "fact_grantee",
            Basis::Stated => "f_fact_stated_about",
        };
        add(name, vec![Cell::Link(writer.organisation_link(organisation))]);
    }
    match key.funder {
        Some(Funder::One(funder)) => {
            add("fact_payer", vec![Cell::Link(writer.organisation_link(funder))]);
        }
        Some(Funder::Several) => add("fact_payer", vec![writer.text_cell(writer.t("payer_several"))]),
        None => {}
    }
    if !key.towns.is_empty() {
        let name = if key.towns.len() == 1 { "fact_town" } else { "fact_towns" };
        add(name, key.towns.iter().map(|town| Cell::Link(writer.town_link(*town))).collect());
    }
    if let Some(goal) = key.goal {
        let link =
            Link { text: writer.goal_name(goal), href: Some(writer.href(Subject::Goal(goal))), lang: None };
        add("goal_heading", vec![Cell::Link(link)]);
    }
    if let Some(topic) = key.topic {
        add("p_topic", vec![writer.text_cell(writer.plain(&portfolio.topics[topic].name))]);
    }
    if let Some(group) = key.of {
        add("fact_group", vec![writer.text_cell(writer.plain(&portfolio.groups[group].name))]);
    }
    facts
}

/// Time, status, unit, basis.
fn counted(writer: &Writer<'_>, figure: &Figure) -> Vec<Fact> {
    let key = &figure.key;
    let measure = &writer.portfolio().measures[key.measure];
    let mut facts = Vec::new();
    let mut add = |name: &str, value: Cell| facts.push(fact(writer, name, vec![value]));
    let time = writer.when(key.when, measure.kind).unwrap_or_else(|| writer.t("f_no_limit"));
    match key.when {
        When::Year(year) if writer.book.back.years.contains(&year) => {
            let link = Link { text: time, href: Some(writer.href(Subject::Year(year))), lang: None };
            add("fact_year", Cell::Link(link));
        }
        When::Year(_) => add("fact_year", writer.text_cell(time)),
        When::AsOf(date) => add("fact_as_of", writer.text_cell(writer.words.date(date))),
        _ => add("fact_period", writer.text_cell(time)),
    }
    if let Some(status) = writer.words.status(key.status) {
        add("fact_status_figure", writer.text_cell(status));
    }
    add("fact_unit", writer.text_cell(unit(writer, figure)));
    match key.each {
        Some(Each::Project) => add("fact_each", writer.text_cell(writer.t("each_project"))),
        Some(Each::Town) => add("fact_each", writer.text_cell(writer.t("each_town"))),
        None => {}
    }
    let basis = match key.basis {
        Basis::Computed => "added_up",
        Basis::Stated => "stated",
    };
    add("fact_basis", writer.text_cell(writer.t(basis)));
    facts
}

/// What is counted in: `jobs`, `RUB`, `per cent`.
fn unit(writer: &Writer<'_>, figure: &Figure) -> String {
    let measure = &writer.portfolio().measures[figure.key.measure];
    match figure.key.currency {
        Some(currency) => currency.to_string(),
        None => unit_name(writer, measure),
    }
}

/// What a measure is counted in, by name: in languages with cases in the singular («рабочее место»).
pub(super) fn unit_name(writer: &Writer<'_>, measure: &Measure) -> String {
    match &measure.unit {
        Unit::Things(forms) | Unit::Amount(forms) => {
            let slavic = matches!(writer.language.code(), "ru" | "uk" | "be");
            let count = if slavic { Decimal::ONE } else { Decimal::TEN };
            writer.words.unit(forms, count, Qualifier::Exact).to_owned()
        }
        Unit::Money => writer.t("unit_money"),
        Unit::Percent => writer.t("unit_percent"),
        Unit::Ratio(Some(text)) => writer.plain(text),
        Unit::Ratio(None) => writer.t("unit_ratio"),
    }
}
