//! The list of all charts, by what they answer: money, applications, jobs, people, what a site asks besides.
//!
//! Comes in: the plan's charts. Goes out: one page of the list; only the charts that stand on it are worked out, so that
//! long lists cost no more a page than short ones. Under one topic come the charts of the whole site, then those of
//! programmes, payers, towns and years by name.

use std::collections::BTreeMap;

use crate::base::slug::slug;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::pages::address::Subject;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts;
use crate::pages::home;
use crate::pages::listing::page_of;
use crate::pages::listing::pager::pager;
use crate::pages::listing::pager::parts_of;
use crate::pages::paged::Paged;
use crate::pages::plan::Plan;
use crate::pages::profile::words;
use crate::pages::writer::Writer;
use crate::portfolio::model::Asked;
use crate::portfolio::selection::Funder;
use crate::theme::views::figure;
use crate::theme::views::parts::Link;
use crate::theme::words::Arg;

/// How many charts stand on one page.
const CHARTS: usize = 200;

/// Up to so many charts of a site each is summed up in the list.
const SAID: usize = 150;

/// How many pages the list takes, at least one.
pub fn parts(charts: usize) -> u32 {
    parts_of(charts, CHARTS)
}

/// A page of the list. Charts of the first page are drawn small.
pub fn charts(writer: &Writer<'_>, plan: &Plan, part: u32) -> Paged<figure::Charts> {
    let all = sorted(writer, plan);
    let leading = home::charts(writer);
    let mut topics: Vec<figure::ChartTopic> = Vec::new();
    for one in page_of(&all, part, CHARTS) {
        let Some(entry) = entry(writer, one, &leading, plan.charts.len() <= SAID) else { continue };
        if topics.last().is_none_or(|topic| topic.id != one.topic.id) {
            topics.push(topic(writer, one, &all));
        }
        let Some(topic) = topics.last_mut() else { continue };
        let title = one.place.heading(writer);
        match topic.groups.last_mut().filter(|group| group.title == title) {
            Some(group) => group.charts.push(entry),
            None => topic.groups.push(figure::ChartGroup { title, charts: vec![entry] }),
        }
    }
    topics.iter_mut().flat_map(|topic| &mut topic.groups).for_each(|group| tell_apart(&mut group.charts));
    let summary = writer.say_count("p_count_charts", all.len());
    let view = figure::Charts {
        summary: summary.clone(),
        contents: contents(writer, &all),
        topics,
        pager: pager(writer, &Subject::Charts, part, parts(all.len())),
    };
    Paged { title: words::title_of_part(writer, &writer.t("charts"), part), description: summary, view }
}

/// A chart with its place in the list.
struct Listed<'p> {
    spec: &'p ChartSpec,
    topic: Topic,
    place: Place,
    name: String,
}

/// What charts answer together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Topic {
    /// The built-in ones first, what else came of it last.
    order: u8,
    title: String,
    id: String,
}

/// What a chart is limited to, in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Site,
    Programme,
    Payer,
    Town,
    Year,
}

impl Place {
    fn heading(self, writer: &Writer<'_>) -> String {
        writer.t(match self {
            Self::Site => "p_whole_site",
            Self::Programme => "programmes",
            Self::Payer => "p_charts_by_payer",
            Self::Town => "towns",
            Self::Year => "years",
        })
    }
}

/// All charts in the order of the list.
fn sorted<'p>(writer: &Writer<'_>, plan: &'p Plan) -> Vec<Listed<'p>> {
    let listed = plan.charts.iter().map(|spec| {
        let (place, name) = about(writer, spec);
        Listed { spec, topic: topic_of(writer, spec), place, name }
    });
    let mut all: Vec<Listed<'_>> = listed.collect();
    // Names are compared once each, because their language's order takes its time.
    let mut names: Vec<&str> = all.iter().map(|one| one.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names.sort_by(|one, other| writer.words.compare(one, other));
    let places: BTreeMap<String, usize> =
        names.into_iter().enumerate().map(|(at, name)| (name.to_owned(), at)).collect();
    all.sort_by(|one, other| {
        let key = |of: &Listed<'_>| (of.topic.order, of.place, places.get(&of.name).copied());
        let titles = || writer.words.compare(&one.topic.title, &other.topic.title);
        one.topic.order.cmp(&other.topic.order).then_with(titles).then_with(|| key(one).cmp(&key(other)))
    });
    all
}

/// The charts of all measures but those that a chart of its own kind joins.
fn topic_of(writer: &Writer<'_>, spec: &ChartSpec) -> Topic {
    let measures = &writer.portfolio().measures;
    let asked = match spec {
        ChartSpec::Money { .. } => &Asked::Money,
        ChartSpec::Applications { .. } | ChartSpec::Rounds { .. } => &Asked::Applications,
        ChartSpec::Said { measure, .. } => &measures[*measure].asked,
        _ => spec.whole().map_or(&Asked::Other, |whole| &measures[whole.measure].asked),
    };
    let (order, id) = match asked {
        Asked::Money => (0, "money"),
        Asked::Applications => (1, "applications"),
        Asked::Jobs => (2, "jobs"),
        Asked::People => (3, "people"),
        Asked::Own(name) => {
            let id = slug(name.read(writer.portfolio().site.languages[0]).0);
            return Topic { order: 4, title: writer.plain(name), id: format!("topic-{id}") };
        }
        Asked::Other => (5, "other"),
    };
    Topic { order, title: writer.t(&format!("topic_{id}")), id: id.to_owned() }
}

/// What a chart is limited to, and its name.
fn about(writer: &Writer<'_>, spec: &ChartSpec) -> (Place, String) {
    let portfolio = writer.portfolio();
    if let Some(programme) = spec.programme() {
        return (Place::Programme, writer.plain(&portfolio.programmes[programme].name.first.value));
    }
    match spec.whole() {
        Some(FigureKey { towns, .. }) if !towns.is_empty() => {
            let names: Vec<String> =
                towns.iter().map(|town| writer.plain(&portfolio.towns[*town].name.first.value)).collect();
            (Place::Town, writer.words.list(&names))
        }
        Some(
            FigureKey { funder: Some(Funder::One(payer)), .. } | FigureKey { organisation: Some(payer), .. },
        ) => (Place::Payer, writer.plain(&portfolio.organisations[*payer].name.first.value)),
        Some(FigureKey { when: When::Year(year), .. }) => (Place::Year, year.to_string()),
        _ => (Place::Site, String::new()),
    }
}

/// A chart as it stands in the list; those of one place bear its name.
fn entry(
    writer: &Writer<'_>,
    one: &Listed<'_>,
    leading: &[ChartSpec],
    say_all: bool,
) -> Option<figure::ChartEntry> {
    let chart = charts::chart(writer, one.spec)?;
    let text = if one.name.is_empty() {
        chart.name.clone()
    } else {
        let (of, name) = (Arg::Text(&one.name), Arg::Text(&chart.name));
        writer.words.say("p_chart_of", &[("of", of), ("name", name)])
    };
    let drawn = leading.contains(one.spec);
    Some(figure::ChartEntry {
        link: Link { text, href: Some(writer.href(Subject::Chart(Box::new(one.spec.clone())))), lang: None },
        finding: if chart.title == chart.name { String::new() } else { chart.title.clone() },
        html: if drawn { charts::small(writer, one.spec, &chart) } else { String::new() },
        summary: if say_all || one.place == Place::Site { chart.summary } else { String::new() },
        subtitle: chart.subtitle,
    })
}

/// Drawn ones first. What a chart is limited to is said only where two charts have the same name.
fn tell_apart(charts: &mut [figure::ChartEntry]) {
    charts.sort_by_key(|chart| chart.html.is_empty());
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    charts.iter().for_each(|chart| *names.entry(chart.link.text.clone()).or_default() += 1);
    for chart in charts.iter_mut().filter(|chart| names.get(&chart.link.text).is_some_and(|count| *count > 1))
    {
        let name = format!("{}. ", chart.link.text);
        let scope = chart.subtitle.strip_prefix(&name).unwrap_or(&chart.subtitle);
        chart.link.text = format!("{} ({scope})", chart.link.text);
    }
}

/// The heading of a topic. Where it goes on from the page before, its id is still the one that is linked from elsewhere.
fn topic(writer: &Writer<'_>, one: &Listed<'_>, all: &[Listed<'_>]) -> figure::ChartTopic {
    let count = all.iter().filter(|other| other.topic.id == one.topic.id).count();
    figure::ChartTopic {
        id: one.topic.id.clone(),
        title: one.topic.title.clone(),
        count: writer.say_count("p_count_of_charts", count),
        groups: Vec::new(),
    }
}

/// All topics with the numbers of their charts, each linked where it begins.
fn contents(writer: &Writer<'_>, all: &[Listed<'_>]) -> Vec<figure::TopicLink> {
    let mut contents: Vec<(usize, &Topic, usize)> = Vec::new();
    for (at, one) in all.iter().enumerate() {
        match contents.last_mut().filter(|(_, topic, _)| topic.id == one.topic.id) {
            Some((_, _, count)) => *count += 1,
            None => contents.push((at, &one.topic, 1)),
        }
    }
    let link = |(at, topic, count): (usize, &Topic, usize)| {
        let part = u32::try_from(at / CHARTS + 1).unwrap_or(1);
        let page =
            if part == writer.page.part { String::new() } else { writer.href_part(Subject::Charts, part) };
        let href = Some(format!("{page}#{}", topic.id));
        figure::TopicLink {
            link: Link { text: topic.title.clone(), href, lang: None },
            count: writer.words.count(count),
        }
    };
    contents.into_iter().map(link).collect()
}
