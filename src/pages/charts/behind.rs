//! What stands behind a chart: the figures that it shows, and what was changed in them.

use crate::base::key::Key;
use crate::figures::key::Dimension;
use crate::figures::key::FigureKey;
use crate::pages::changes;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::writer::Writer;
use crate::portfolio::model::Programme;
use crate::theme::views::figure::FigurePart;
use crate::theme::views::parts::Change;
use crate::theme::words::numbers::Style;

/// The figures that a chart shows, in its order; the totals are not among them.
pub fn keys(writer: &Writer<'_>, spec: &ChartSpec) -> Vec<FigureKey> {
    let figures = &writer.book.figures;
    let portfolio = writer.portfolio();
    let broken = |whole: &FigureKey, by: Dimension| {
        let values = figures.values(portfolio, whole, by);
        values.into_iter().map(|value| whole.clone().with(&value)).collect::<Vec<_>>()
    };
    let crossed = |whole: &FigureKey, by: Dimension, of: Dimension| {
        broken(whole, of).iter().flat_map(|key| broken(key, by)).collect()
    };
    match spec {
        ChartSpec::By { whole, by } => broken(whole, *by),
        ChartSpec::Map { whole } => broken(whole, Dimension::Town),
        ChartSpec::Lines { whole, of: None } => broken(whole, Dimension::Year),
        ChartSpec::Lines { whole, of: Some(of) } => crossed(whole, Dimension::Year, *of),
        ChartSpec::Parts { whole, by, of } => crossed(whole, *by, *of),
        ChartSpec::Targets { whole, by } | ChartSpec::Deviations { whole, by } => {
            let of_each = |whole: &FigureKey| match by {
                Some(by) => broken(whole, *by),
                None => super::targets::of_projects(writer, whole),
            };
            super::targets::wholes(writer, whole, *by).iter().flat_map(of_each).collect()
        }
        ChartSpec::Money { programme } => {
            let firmest = figures.firmest_by_town(portfolio, *programme);
            firmest.into_iter().map(|(_, firmest)| firmest.key).collect()
        }
        ChartSpec::Applications { programme } => pairs(writer, *programme),
        ChartSpec::Rounds { .. } => Vec::new(),
        ChartSpec::Said { measure, programme } => {
            figures.said(portfolio, *measure, *programme).into_iter().map(|said| said.key).collect()
        }
    }
}

fn pairs(writer: &Writer<'_>, programme: Option<Key<Programme>>) -> Vec<FigureKey> {
    let pairs = writer.book.figures.application_pairs(writer.portfolio(), programme);
    pairs.into_iter().flat_map(|pair| [pair.applications, pair.supported]).collect()
}

/// The figures as a whole that a chart breaks down, each with its number and how many rows stand behind it.
pub fn wholes(writer: &Writer<'_>, spec: &ChartSpec) -> Vec<FigurePart> {
    let keys = match spec {
        ChartSpec::Targets { whole, by } | ChartSpec::Deviations { whole, by } => {
            super::targets::wholes(writer, whole, *by)
        }
        _ => spec.whole().cloned().into_iter().collect(),
    };
    let part = |key: &FigureKey| {
        let figure = writer.book.figures.figure(writer.portfolio(), key)?;
        if !figure.is_published() {
            return None;
        }
        let note = writer.say_count("p_behind_rows", figure.counted());
        Some(FigurePart {
            label: writer.figure_title(key),
            number: writer.number(&figure, Style::Short),
            note,
        })
    };
    keys.iter().filter_map(part).collect()
}

/// What was changed in the figures of a chart, newest first.
pub fn history(writer: &Writer<'_>, spec: &ChartSpec) -> Vec<Change> {
    let portfolio = writer.portfolio();
    if portfolio.changes.is_empty() {
        return Vec::new();
    }
    let whole = spec.whole().cloned();
    let ids: std::collections::BTreeSet<String> =
        keys(writer, spec).into_iter().chain(whole).map(|key| key.id(portfolio)).collect();
    changes::of_figures(writer, &ids)
}
