//! The page of one chart, and the list of all charts.

use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::pages::address::Subject;
use crate::pages::chart_files;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts;
use crate::pages::charts::behind;
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
        title: chart.name.clone(),
        html,
        method: definition(writer, spec).into_iter().chain(rules(writer, spec)).collect(),
        behind: behind::wholes(writer, spec),
        history: behind::history(writer, spec),
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

/// All charts, by what they are about. Those of the whole site are drawn small; of the others a sentence is said, as long
/// as there are not too many for one page. The pictures are those of the first page.
pub fn charts(writer: &Writer<'_>, plan: &Plan) -> Paged<figure::Charts> {
    let mut groups: Vec<Group> = Vec::new();
    let say_all = plan.charts.len() <= SAID;
    let leading = crate::pages::home::charts(writer);
    for spec in &plan.charts {
        let Some(chart) = charts::chart(writer, spec) else { continue };
        let title = about(writer, spec);
        let place = place(spec);
        let href = Some(writer.href(Subject::Chart(Box::new(spec.clone()))));
        let drawn = leading.contains(spec);
        let entry = figure::ChartEntry {
            link: Link { text: chart.name.clone(), href, lang: None },
            finding: if chart.title == chart.name { String::new() } else { chart.title.clone() },
            html: if drawn { charts::small(writer, spec, &chart) } else { String::new() },
            summary: if say_all || place == 0 { chart.summary } else { String::new() },
            subtitle: chart.subtitle,
        };
        match groups.iter_mut().find(|group| group.title == title) {
            Some(group) => group.charts.push(entry),
            None => groups.push(Group { place, title, charts: vec![entry] }),
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

/// Up to so many charts each is summed up in the list.
const SAID: usize = 150;

/// The charts of one thing.
struct Group {
    place: u8,
    title: Link,
    charts: Vec<figure::ChartEntry>,
}

impl Group {
    /// As it stands in the list: drawn ones first, then by name. What a chart is limited to is said only where two charts
    /// have the same name.
    fn view(mut self, writer: &Writer<'_>) -> figure::ChartGroup {
        self.charts.sort_by(|a, b| {
            a.html
                .is_empty()
                .cmp(&b.html.is_empty())
                .then_with(|| writer.words.compare(&a.link.text, &b.link.text))
        });
        let names: Vec<String> = self.charts.iter().map(|chart| chart.link.text.clone()).collect();
        for chart in &mut self.charts {
            if names.iter().filter(|name| **name == chart.link.text).count() > 1 {
                let name = format!("{}. ", chart.link.text);
                let scope = chart.subtitle.strip_prefix(&name).unwrap_or(&chart.subtitle);
                chart.link.text = format!("{} ({scope})", chart.link.text);
            }
        }
        figure::ChartGroup { title: self.title, charts: self.charts }
    }
}

/// Where a chart stands in the list: of the whole site, of programmes, of towns, of years.
fn place(spec: &ChartSpec) -> u8 {
    match (spec.programme(), spec.whole()) {
        (Some(_), _) => 1,
        (None, Some(FigureKey { towns, .. })) if towns.len() == 1 => 2,
        (None, Some(FigureKey { when: When::Year(_), .. })) => 3,
        _ => 0,
    }
}

/// The thing that a chart is about.
fn about(writer: &Writer<'_>, spec: &ChartSpec) -> Link {
    let whole = || Link { text: writer.t("p_whole_site"), href: None, lang: None };
    match (spec.programme(), spec.whole()) {
        (Some(programme), _) => writer.programme_link(programme),
        (None, Some(key)) => match (key.towns.as_slice(), key.when) {
            ([town], _) => writer.town_link(*town),
            (_, When::Year(year)) => {
                Link { text: year.to_string(), href: Some(writer.href(Subject::Year(year))), lang: None }
            }
            _ => whole(),
        },
        (None, None) => whole(),
    }
}
