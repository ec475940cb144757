//! The page of one chart.

use crate::export::chart_data;
use crate::figures::key::FigureKey;
use crate::pages::chart_files;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts;
use crate::pages::charts::behind;
use crate::pages::embed::code;
use crate::pages::former::FormerKind;
use crate::pages::paged::Paged;
use crate::pages::releases;
use crate::pages::writer::Writer;
use crate::theme::views::figure;

/// How many sources of its numbers stand on a chart's page; all of them are in `metadata.json`.
const SOURCES: usize = 50;

/// A chart on its own page: chart, summary, table, method.
pub fn chart(writer: &Writer<'_>, spec: &ChartSpec) -> Paged<figure::ChartPage> {
    let Some((chart, html)) = charts::own_page(writer, spec) else { return Paged::default() };
    let sources: Vec<_> = chart_data::sources(&chart, writer.portfolio())
        .iter()
        .filter_map(|id| writer.portfolio().sources.find(id))
        .take(SOURCES)
        .collect();
    let _ = writer.cite(&sources);
    let view = figure::ChartPage {
        id: spec.id(writer.portfolio()),
        title: chart.name.clone(),
        html,
        method: definition(writer, spec).into_iter().chain(rules(writer, spec)).collect(),
        behind: behind::wholes(writer, spec),
        history: behind::history(writer, spec),
        frozen: releases::that_have(writer, FormerKind::Chart, &spec.id(writer.portfolio())),
        sources: writer.sources(),
        embed: code::of_chart(writer, spec, &chart),
        downloads: chart_files::downloads(writer),
        citation: Some(chart_files::citation(writer, spec, &chart)),
        ..figure::ChartPage::default()
    };
    Paged { title: chart_files::titled(&chart), description: chart.summary, view }
}

/// What is counted and what is not: the measure's definition.
pub fn definition(writer: &Writer<'_>, spec: &ChartSpec) -> Option<String> {
    let measure = match spec {
        ChartSpec::Said { measure, .. } => Some(*measure),
        _ => spec.whole().map(|whole| whole.measure),
    };
    let definition = measure.and_then(|key| writer.portfolio().measures[key].definition.as_ref());
    definition.map(|text| writer.plain(text))
}

/// How its numbers were made: the rule of its kind.
pub fn rules(writer: &Writer<'_>, spec: &ChartSpec) -> Vec<String> {
    vec![writer.t(match spec {
        ChartSpec::Money { .. } => "p_note_money",
        ChartSpec::Applications { .. } => "p_method_applications",
        ChartSpec::Rounds { .. } => "p_note_rounds",
        ChartSpec::Said { .. } => "p_note_said",
        _ if spec.whole().is_some_and(is_stated) => "p_method_stated",
        _ => "p_method_computed",
    })]
}

fn is_stated(whole: &FigureKey) -> bool {
    whole.basis == crate::portfolio::selection::Basis::Stated
}
