//! The page of one chart, and the list of all charts.

use crate::figures::key::FigureKey;
use crate::pages::address::Subject;
use crate::pages::chart_files;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts;
use crate::pages::embed::code;
use crate::pages::paged::Paged;
use crate::pages::plan::Plan;
use crate::pages::writer::Writer;
use crate::theme::views::figure;
use crate::theme::views::parts::Link;

/// A chart on its own page: chart, summary, table, method.
pub fn chart(writer: &Writer<'_>, spec: &ChartSpec) -> Paged<figure::ChartPage> {
    let Some((chart, html)) = charts::own_page(writer, spec) else { return Paged::default() };
    let view = figure::ChartPage {
        id: spec.id(writer.portfolio()),
        title: chart.title.clone(),
        html,
        method: definition(writer, spec).into_iter().chain(rules(writer, spec)).collect(),
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
        ChartSpec::By { whole, .. } | ChartSpec::Stacked { whole } => Some(whole.measure),
        ChartSpec::Said { measure, .. } => Some(*measure),
        ChartSpec::Money { .. } | ChartSpec::Applications { .. } | ChartSpec::Rounds { .. } => None,
    };
    let definition = measure.and_then(|key| writer.portfolio().measures[key].definition.as_ref());
    definition.map(|text| writer.plain(text))
}

/// How its numbers were made: the rule of its kind.
pub fn rules(writer: &Writer<'_>, spec: &ChartSpec) -> Vec<String> {
    vec![writer.t(match spec {
        ChartSpec::By { whole, .. } | ChartSpec::Stacked { whole } if is_stated(whole) => "p_method_stated",
        ChartSpec::By { .. } | ChartSpec::Stacked { .. } => "p_method_computed",
        ChartSpec::Money { .. } => "p_note_money",
        ChartSpec::Applications { .. } => "p_method_applications",
        ChartSpec::Rounds { .. } => "p_note_rounds",
        ChartSpec::Said { .. } => "p_note_said",
    })]
}

fn is_stated(whole: &FigureKey) -> bool {
    whole.basis == crate::portfolio::selection::Basis::Stated
}

/// All charts, by what they are about.
pub fn charts(writer: &Writer<'_>, plan: &Plan) -> Paged<figure::Charts> {
    let mut groups: Vec<Group> = Vec::new();
    for spec in &plan.charts {
        let Some(chart) = charts::chart(writer, spec) else { continue };
        let title = about(writer, spec);
        let href = Some(writer.href(Subject::Chart(Box::new(spec.clone()))));
        let entry = (Link { text: chart.title, href, lang: None }, chart.subtitle);
        match groups.iter_mut().find(|group| group.title == title) {
            Some(group) => group.charts.push(entry),
            None => groups.push(Group { place: place(spec), title, charts: vec![entry] }),
        }
    }
    groups.sort_by(|a, b| {
        a.place.cmp(&b.place).then_with(|| writer.words.compare(&a.title.text, &b.title.text))
    });
    let groups = groups.into_iter().map(|group| group.view(writer)).collect();
    let summary = writer.say_count("p_count_charts", plan.charts.len());
    let view = figure::Charts { summary: summary.clone(), groups };
    Paged { title: writer.t("charts"), description: summary, view }
}

/// The charts of one thing, each with its subtitle.
struct Group {
    place: u8,
    title: Link,
    charts: Vec<(Link, String)>,
}

impl Group {
    /// As it stands in the list, sorted by title. A subtitle is there only where two charts have the same title.
    fn view(mut self, writer: &Writer<'_>) -> figure::ChartGroup {
        self.charts.sort_by(|a, b| writer.words.compare(&a.0.text, &b.0.text));
        let titles: Vec<String> = self.charts.iter().map(|(link, _)| link.text.clone()).collect();
        let twice = |title: &str| titles.iter().filter(|one| *one == title).count() > 1;
        let entry = |(link, subtitle): (Link, String)| {
            let text = if twice(&link.text) { format!("{} ({subtitle})", link.text) } else { link.text };
            Link { text, ..link }
        };
        figure::ChartGroup { title: self.title, charts: self.charts.into_iter().map(entry).collect() }
    }
}

/// Where a chart stands in the list: of the whole site, of programmes, of towns, of years.
fn place(spec: &ChartSpec) -> u8 {
    match spec {
        ChartSpec::By { whole, .. } | ChartSpec::Stacked { whole } => {
            match (whole.programme, whole.towns.as_slice(), whole.when) {
                (Some(_), _, _) => 1,
                (None, [_], _) => 2,
                (None, _, crate::figures::key::When::Year(_)) => 3,
                _ => 0,
            }
        }
        ChartSpec::Money { programme }
        | ChartSpec::Applications { programme }
        | ChartSpec::Said { programme, .. } => u8::from(programme.is_some()),
        ChartSpec::Rounds { .. } => 1,
    }
}

/// The thing that a chart is about.
fn about(writer: &Writer<'_>, spec: &ChartSpec) -> Link {
    let whole = Link { text: writer.t("p_whole_site"), href: None, lang: None };
    match spec {
        ChartSpec::By { whole: key, .. } | ChartSpec::Stacked { whole: key } => {
            match (key.programme, key.towns.as_slice()) {
                (Some(programme), _) => writer.programme_link(programme),
                (None, [town]) => writer.town_link(*town),
                (None, _) => match key.when {
                    crate::figures::key::When::Year(year) => Link {
                        text: year.to_string(),
                        href: Some(writer.href(Subject::Year(year))),
                        lang: None,
                    },
                    _ => whole,
                },
            }
        }
        ChartSpec::Money { programme }
        | ChartSpec::Applications { programme }
        | ChartSpec::Said { programme, .. } => {
            programme.map_or(whole, |programme| writer.programme_link(programme))
        }
        ChartSpec::Rounds { programme } => writer.programme_link(*programme),
    }
}
