//! The home page: headline figures, what the data covers, charts, what is not known, programmes, stories.

use std::collections::BTreeSet;

use crate::base::key::Key;
use crate::base::status::Status;
use crate::figures::key::Dimension;
use crate::figures::key::FigureKey;
use crate::figures::select::Selected;
use crate::figures::unknowns;
use crate::pages::address;
use crate::pages::address::Subject;
use crate::pages::changes;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts as site_charts;
use crate::pages::find;
use crate::pages::listing;
use crate::pages::paged::Paged;
use crate::pages::pick;
use crate::pages::questions;
use crate::pages::teasers;
use crate::pages::writer::Writer;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Story;
use crate::portfolio::model::Town;
use crate::portfolio::model::TownKind;
use crate::portfolio::selection::Chosen;
use crate::theme::views::about;
use crate::theme::views::parts::Cell;
use crate::theme::views::parts::Citation;
use crate::theme::views::parts::Column;
use crate::theme::views::parts::Headline;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Links;
use crate::theme::views::parts::Number;
use crate::theme::views::parts::Numbers;
use crate::theme::views::parts::Row;
use crate::theme::views::parts::Table;
use crate::theme::views::report;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// How many stories the home page announces where the site names none.
const STORIES: usize = 3;

/// How many programmes stand on the home page; all of them stand on their own.
const PROGRAMMES: usize = 12;

/// How many towns of a programme are named there.
const TOWNS: usize = 6;

/// How many projects stand on one page of their list.
pub const PROJECTS_A_PAGE: usize = 50;

/// The list of projects, as the reader's language sorts their names.
pub fn projects(writer: &Writer<'_>, part: u32) -> Paged<about::Index> {
    let keys = writer.book.projects_in_order(writer.language);
    let title = writer.t("projects");
    let view = about::Index {
        title: title.clone(),
        summary: coverage(writer),
        listing: listing::projects(
            writer,
            listing::as_they_stand(keys),
            &Subject::Projects,
            part,
            PROJECTS_A_PAGE,
        ),
        pick: find::is_written(writer.book).then(|| pick::page::data(writer)),
        ..about::Index::default()
    };
    Paged { description: view.summary.clone(), title, view }
}

/// The home page.
pub fn home(writer: &Writer<'_>) -> Paged<report::Home> {
    let portfolio = writer.portfolio();
    let site = &portfolio.site;
    let title = writer.plain(&site.title);
    let stories: Vec<Key<Story>> = if site.features.is_empty() {
        writer.book.back.stories.iter().copied().take(STORIES).collect()
    } else {
        site.features.clone()
    };
    let coverage = coverage(writer);
    let view = report::Home {
        title: title.clone(),
        period: site.period.map(|period| writer.words.period(period)),
        byline: byline(writer),
        introduction: String::new(),
        headline: headlines(writer, &site.headline),
        coverage: coverage.clone(),
        charts: site_charts::parts(writer, &charts(writer), 3),
        questions: questions::questions_of(writer, unknowns::Subject::Site),
        programmes: programmes(writer),
        stories: teasers::stories(writer, &stories),
        stories_href: (!portfolio.stories.is_empty()).then(|| writer.href(Subject::Stories)),
        changes: changes::latest(writer, 3),
        changes_href: (!portfolio.changes.is_empty()).then(|| writer.href(Subject::Changes)),
        notes: Vec::new(),
        downloads: Vec::new(),
        citation: Some(citation(writer, &title)),
    };
    Paged { title, description: coverage, view }
}

/// Headline figures, each with its scope.
pub fn headlines(writer: &Writer<'_>, chosen: &[Chosen]) -> Vec<Headline> {
    let portfolio = writer.portfolio();
    chosen
        .iter()
        .filter_map(|one| match writer.book.figures.select(portfolio, &one.selection) {
            Selected::One(key) => Some(key),
            // Both are errors of the check (`choices.rs`), so that no page is built with them.
            Selected::Several(_) | Selected::None { .. } => None,
        })
        .filter_map(|key| writer.book.figures.figure(portfolio, &key))
        .map(|figure| writer.headline(&figure))
        .collect()
}

/// What the data covers, in a sentence or two.
pub fn coverage(writer: &Writer<'_>) -> String {
    let portfolio = writer.portfolio();
    let towns = portfolio
        .towns
        .iter()
        .filter(|(key, town)| {
            town.kind == TownKind::Town && !writer.book.back.town_programmes[key.index()].is_empty()
        })
        .count();
    if portfolio.projects.is_empty() && portfolio.programmes.is_empty() {
        return writer.t("p_coverage_nothing");
    }
    let projects = writer.say_count("p_count_projects", portfolio.projects.len());
    let programmes = writer.say_count("p_count_of_programmes", portfolio.programmes.len());
    let towns = writer.say_count("p_count_in_towns", towns);
    let mut text = writer.words.say(
        "p_coverage",
        &[
            ("projects", Arg::Text(&projects)),
            ("programmes", Arg::Text(&programmes)),
            ("towns", Arg::Text(&towns)),
        ],
    );
    if let Some(date) = portfolio.site.data_as_of {
        text.push(' ');
        text.push_str(
            &writer.words.say("p_coverage_as_of", &[("date", Arg::Text(&writer.words.date(date)))]),
        );
    }
    let unknown = writer.book.figures.unknowns(portfolio).len();
    if unknown > 0 {
        text.push(' ');
        text.push_str(&writer.say_count("p_coverage_unknown", unknown));
    }
    text
}

/// The charts of the home page, those first that a reader asks for first. A chart without data draws nothing.
pub fn charts(writer: &Writer<'_>) -> Vec<ChartSpec> {
    let portfolio = writer.portfolio();
    let whole = |id: &str| writer.measure(id).map(|measure| FigureKey::whole(portfolio, measure));
    let by = |id: &str, by: Dimension| {
        whole(id)
            .filter(|key| writer.book.figures.has_lines(portfolio, key))
            .map(|whole| ChartSpec::By { whole, by })
    };
    let mut specs: Vec<ChartSpec> = Vec::new();
    // Grants by town where the records tell them of most towns; else the firmest sum that anybody published.
    let money = ChartSpec::Money { programme: None };
    let grants = by("funds-awarded", Dimension::Town).filter(|spec| bars(writer, spec) > 1);
    match grants {
        Some(spec) if bars(writer, &spec) * 2 >= bars(writer, &money) => specs.push(spec),
        _ => specs.push(money),
    }
    let jobs = by("jobs-created", Dimension::Town).filter(|spec| bars(writer, spec) > 1);
    match (jobs, writer.measure("jobs-created")) {
        (Some(spec), _) => specs.push(spec),
        (None, Some(measure)) => specs.push(ChartSpec::Said { measure, programme: None }),
        (None, None) => {}
    }
    specs.push(ChartSpec::Applications { programme: None });
    for id in ["jobs-created", "funds-awarded"] {
        let stacked = whole(id)
            .map(|whole| ChartSpec::Parts { whole, by: Dimension::Year, of: Dimension::Programme })
            .filter(|spec| draws(writer, spec));
        specs.extend(stacked.or_else(|| by(id, Dimension::Year).filter(|spec| bars(writer, spec) > 1)));
    }
    specs
}

/// How many bars a chart has: one alone compares nothing.
fn bars(writer: &Writer<'_>, spec: &ChartSpec) -> usize {
    site_charts::rows_of(writer, spec).unwrap_or(0)
}

fn draws(writer: &Writer<'_>, spec: &ChartSpec) -> bool {
    site_charts::rows_of(writer, spec).is_some()
}

/// The programmes: funder, towns, years, projects, money by status.
pub fn programmes(writer: &Writer<'_>) -> Option<Table> {
    let portfolio = writer.portfolio();
    if portfolio.programmes.is_empty() {
        return None;
    }
    let head = |key: &str, numeric| Column { text: writer.t(key), spoken: None, numeric };
    let mut keys: Vec<Key<Programme>> = portfolio.programmes.keys().collect();
    keys.sort_by(|a, b| {
        let name = |key: &Key<Programme>| writer.plain(&portfolio.programmes[*key].name.first.value);
        writer.words.compare(&name(a), &name(b))
    });
    keys.truncate(PROGRAMMES);
    Some(Table {
        id: "programmes-table".to_owned(),
        caption: writer.t("programmes"),
        columns: vec![
            head("fact_programme", false),
            head("fact_funder", false),
            head("fact_towns", false),
            head("years", false),
            head("p_projects_supported", true),
            head("p_money", true),
        ],
        rows: keys.into_iter().map(|key| programme_row(writer, key)).collect(),
        ..Table::default()
    })
}

fn programme_row(writer: &Writer<'_>, key: Key<Programme>) -> Row {
    let portfolio = writer.portfolio();
    let programme = &portfolio.programmes[key];
    let towns = programme.rounds.iter().flat_map(|round| round.towns.names());
    let projects = &writer.book.back.programme_projects[key.index()];
    let mut named: BTreeSet<Key<Town>> = towns.collect();
    for key in projects {
        portfolio.projects.look(*key, |project| named.extend(project.towns.names()));
    }
    let mut links = writer.town_links(named.into_iter().collect::<Vec<_>>());
    let more = links.len().saturating_sub(TOWNS);
    links.truncate(TOWNS);
    if more > 0 {
        links.push(Link { text: writer.say_count("p_more", more), href: None, lang: None });
    }
    Row {
        cells: vec![
            Cell::Link(writer.programme_link(key)),
            Cell::Link(writer.organisation_link(programme.funder)),
            Cell::Links(Links { links }),
            writer.text_cell(years(writer, key)),
            writer.number_cell(supported(writer, key)),
            Cell::Numbers(Numbers { numbers: money(writer, key) }),
        ],
        ..Row::default()
    }
}

/// From the first to the last year in which something is known of it.
fn years(writer: &Writer<'_>, key: Key<Programme>) -> String {
    let portfolio = writer.portfolio();
    let rounds = portfolio.programmes[key].rounds.iter().filter_map(|round| round.year.counted());
    let projects = writer.book.back.programme_projects[key.index()].iter().filter_map(|project| {
        portfolio.projects.look(*project, |project| project.year.first.value.counted())
    });
    let (mut first, mut last) = (i16::MAX, i16::MIN);
    for year in rounds.chain(projects) {
        first = first.min(year);
        last = last.max(year);
    }
    match (first, last) {
        (i16::MAX, _) => writer.t("year_unknown"),
        (first, last) if first == last => first.to_string(),
        (first, last) => format!("{first}–{last}"),
    }
}

/// The projects of a programme: what the records count, else what is stated about it as a whole, else those that are
/// only planned.
fn supported(writer: &Writer<'_>, key: Key<Programme>) -> Number {
    let Some(measure) = writer.measure("projects-supported") else { return Number::default() };
    let computed = FigureKey::of(measure).programme(key);
    let figure = |key: &FigureKey| writer.book.figures.figure(writer.portfolio(), key);
    if let Some(figure) = figure(&computed) {
        return writer.number(&figure, Style::Short);
    }
    let planned = figure(&FigureKey { status: Status::Planned, ..computed.clone() });
    let stated = computed.stated();
    match planned.filter(|_| figure(&stated).is_none()) {
        Some(planned) => Number {
            tag: writer.words.status(Status::Planned).map(str::to_owned),
            ..writer.number(&planned, Style::Short)
        },
        None => writer.number_of(&stated, Style::Short),
    }
}

/// Awarded and paid, never added; "not published" where neither is known.
fn money(writer: &Writer<'_>, key: Key<Programme>) -> Vec<Number> {
    let portfolio = writer.portfolio();
    let mut numbers: Vec<Number> = Vec::new();
    for (id, tag) in [("funds-awarded", "p_money_awarded"), ("funds-disbursed", "p_money_paid")] {
        let Some(measure) = writer.measure(id) else { continue };
        let mut wholes = writer.book.figures.wholes(portfolio);
        wholes.retain(|whole| whole.measure == measure && whole.of.is_none());
        let all = wholes.into_iter().map(|whole| whole.programme(key));
        for figure in all.filter_map(|whole| writer.book.figures.figure(portfolio, &whole)) {
            if !figure.is_published() {
                continue;
            }
            let mut number = writer.number(&figure, Style::Short);
            let tag = writer.words.status(figure.key.status).map_or_else(|| writer.t(tag), str::to_owned);
            number.tag = number.missing.is_none().then_some(tag);
            numbers.push(number);
        }
    }
    if numbers.is_empty() {
        numbers.push(writer.words.missing(&crate::base::value::Missing::NotPublished));
    }
    numbers
}

/// "Published by Northern Lantern."
pub fn byline(writer: &Writer<'_>) -> String {
    writer.words.say("p_published_by", &[("who", Arg::Text(&publisher(writer)))])
}

fn publisher(writer: &Writer<'_>) -> String {
    let portfolio = writer.portfolio();
    writer.plain(&portfolio.organisations[portfolio.site.publisher].name.first.value)
}

/// How to cite the report as a whole, or one page of it.
pub fn citation(writer: &Writer<'_>, title: &str) -> Citation {
    let site = &writer.portfolio().site;
    let publisher = publisher(writer);
    let address = address::absolute(writer.page, writer.portfolio());
    let date = site.data_as_of.map(|date| writer.words.date(date));
    let mut arguments = vec![
        ("title", Arg::Text(title)),
        ("publisher", Arg::Text(&publisher)),
        ("address", Arg::Text(&address)),
    ];
    arguments.extend(date.as_deref().map(|date| ("date", Arg::Text(date))));
    let plain =
        writer.words.say(if date.is_some() { "p_citation" } else { "p_citation_undated" }, &arguments);
    Citation { plain, ..Citation::default() }
}
