//! The releases: what was frozen when, with the way to each frozen page and file, and how to cite it.
//!
//! Comes in: the releases as they were read. Goes out: the list of them, and a page of one. What things were called then
//! is read from the frozen files, so that the page says it as it was; the links to today are the site's.

use std::collections::BTreeSet;

use crate::export::citation;
use crate::export::citation::Work;
use crate::figures::key::FigureKey;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::former;
use crate::pages::former::FormerKind;
use crate::pages::listing;
use crate::pages::listing::page_of;
use crate::pages::listing::pager::pager;
use crate::pages::listing::pager::parts_of;
use crate::pages::paged::Paged;
use crate::pages::plan::Plan;
use crate::pages::profile::words;
use crate::pages::writer::Writer;
use crate::portfolio::model::Portfolio;
use crate::records::release::LIST;
use crate::records::release::Release;
use crate::theme::views;
use crate::theme::views::parts::Cell;
use crate::theme::views::parts::Citation;
use crate::theme::views::parts::Column;
use crate::theme::views::parts::Download;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Listing;
use crate::theme::views::parts::Row;
use crate::theme::views::parts::Table;
use crate::theme::views::parts::TableSection;
use crate::theme::words::Arg;

/// All releases, newest first.
pub fn releases(writer: &Writer<'_>) -> Paged<views::release::Releases> {
    let releases = &writer.portfolio().releases;
    let rows = releases.iter().enumerate().rev().map(|(place, release)| {
        let text = title(writer, release);
        let link = Link { text, href: Some(writer.href(Subject::Release(place))), lang: None };
        let cells = vec![
            Cell::Link(link),
            writer.text_cell(writer.words.date(release.day())),
            writer.text_cell(writer.words.count(release.list.figures.len())),
            writer.text_cell(writer.words.count(release.list.charts.len())),
        ];
        Row { cells, ..Row::default() }
    });
    let column = |key: &str, numeric| Column { text: writer.t(key), spoken: None, numeric };
    let table = Table {
        id: "releases-table".to_owned(),
        caption: writer.t("releases"),
        columns: vec![
            column("release", false),
            column("release_day", false),
            column("figures", true),
            column("charts", true),
        ],
        rows: rows.collect(),
        ..Table::default()
    };
    let summary = writer.t("releases_summary");
    let listing = Listing { table, ..Listing::default() };
    let view = views::release::Releases { summary: summary.clone(), listing };
    Paged { title: writer.t("releases"), description: summary, view }
}

/// How many pages a release takes, at least one.
pub fn parts(release: &Release) -> u32 {
    parts_of(release.list.charts.len() + release.list.figures.len(), listing::ROWS)
}

/// A page of a release: its charts, then its figures.
pub fn release(writer: &Writer<'_>, plan: &Plan, place: usize, part: u32) -> Paged<views::release::Release> {
    let Some(release) = writer.portfolio().releases.get(place) else { return Paged::default() };
    let charts = release.list.charts.keys().map(|id| (FormerKind::Chart, id.as_str()));
    let figures = release.list.figures.keys().map(|id| (FormerKind::Figure, id.as_str()));
    let all: Vec<(FormerKind, &str)> = charts.chain(figures).collect();
    let today: BTreeSet<String> = plan.charts.iter().map(|spec| spec.id(writer.portfolio())).collect();
    let tables = page_of(&all, part, listing::ROWS)
        .chunk_by(|(one, _), (other, _)| one == other)
        .map(|of_kind| section(writer, (release, place), of_kind, &today))
        .collect();
    let title = title(writer, release);
    let date = writer.words.date(release.day());
    let figures = writer.say_count("release_figures", release.list.figures.len());
    let charts = writer.say_count("p_count_of_charts", release.list.charts.len());
    let summary = writer.words.say(
        "release_summary",
        &[("date", Arg::Text(&date)), ("figures", Arg::Text(&figures)), ("charts", Arg::Text(&charts))],
    );
    let list = Download {
        text: writer.t("release_list"),
        href: format!("{}releases/{}/{LIST}", writer.root, release.folder()),
        format: "JSON".to_owned(),
        note: None,
    };
    let view = views::release::Release {
        title: title.clone(),
        summary: summary.clone(),
        tables,
        pager: pager(writer, &Subject::Release(place), part, parts(release)),
        downloads: vec![list],
        citation: Some(cited(writer, release, place, &title)),
    };
    Paged { title: words::title_of_part(writer, &title, part), description: summary, view }
}

/// What a release is called: its name, else its day.
pub fn title(writer: &Writer<'_>, release: &Release) -> String {
    match &release.list.name {
        Some(name) => name.clone(),
        None => {
            let date = writer.words.date(release.day());
            writer.words.say("release_of", &[("date", Arg::Text(&date))])
        }
    }
}

/// The releases that have a chart or a figure, newest first, as links with their days.
pub fn that_have(writer: &Writer<'_>, kind: FormerKind, id: &str) -> Vec<Link> {
    let has = |release: &Release| match kind {
        FormerKind::Chart => release.list.charts.contains_key(id),
        FormerKind::Figure => release.list.figures.contains_key(id),
    };
    let releases = writer.portfolio().releases.iter().enumerate().rev();
    releases
        .filter(|(_, release)| has(release))
        .map(|(place, release)| {
            let href = Some(writer.href(Subject::Release(place)));
            Link { text: dated(writer, release), href, lang: None }
        })
        .collect()
}

/// The day of a release with its name, where it has one: `31 January 2026: Annual report`.
pub fn dated(writer: &Writer<'_>, release: &Release) -> String {
    let date = writer.words.date(release.day());
    match &release.list.name {
        Some(name) => format!("{date}: {name}"),
        None => date,
    }
}

/// The place of the release that has this folder: `2026-01-31`.
pub fn find(portfolio: &Portfolio, folder: &str) -> Option<usize> {
    portfolio.releases.iter().position(|release| release.folder() == folder)
}

/// The charts or the figures of a page; what a figure said then has a column of its own.
fn section(
    writer: &Writer<'_>,
    of: (&Release, usize),
    all: &[(FormerKind, &str)],
    charts_today: &BTreeSet<String>,
) -> TableSection {
    let kind = all.first().map_or(FormerKind::Chart, |(kind, _)| *kind);
    let title = writer.t(kind.top());
    let column = |key: &str| Column { text: writer.t(key), spoken: None, numeric: false };
    let columns: &[&str] = match kind {
        FormerKind::Chart => &["release_chart", "release_files", "release_today"],
        FormerKind::Figure => &["release_figure", "release_then", "release_files", "release_today"],
    };
    let table = Table {
        id: format!("{}-table", kind.top()),
        caption: title.clone(),
        columns: columns.iter().map(|key| column(key)).collect(),
        rows: all.iter().map(|one| row(writer, of, *one, charts_today)).collect(),
        ..Table::default()
    };
    TableSection { id: kind.top().to_owned(), title, table }
}

/// One chart or figure: what it said, where it stands frozen, where it stands today.
fn row(
    writer: &Writer<'_>,
    (release, place): (&Release, usize),
    (kind, id): (FormerKind, &str),
    charts_today: &BTreeSet<String>,
) -> Row {
    let portfolio = writer.portfolio();
    let mut files = former::files(writer, place, kind, id);
    let page = files.iter().position(|file| file.is_page).map(|at| files.remove(at).href);
    let shown = release.list.figures.get(id).filter(|_| kind == FormerKind::Figure);
    let then = shown.map(|figure| former::shown(writer, figure));
    let today = match kind {
        FormerKind::Chart if charts_today.contains(id) => {
            let folder = format!("{}charts/{id}/", language_folder(writer));
            Some(former::href(writer, &format!("{folder}index.html")))
        }
        FormerKind::Chart => None,
        FormerKind::Figure => FigureKey::parse(portfolio, id)
            .filter(|key| writer.book.figures.exists(portfolio, key))
            .and_then(|key| writer.figure_href(&key)),
    };
    let today = match today {
        Some(href) => Cell::Link(Link { text: writer.t("release_see"), href: Some(href), lang: None }),
        None => writer.text_cell(writer.t("release_gone")),
    };
    let links = files.into_iter().map(|file| Link { text: file.short, href: Some(file.href), lang: None });
    let name = Cell::Link(Link { text: former::title(writer, place, kind, id), href: page, lang: None });
    let then = then.map(|then| writer.text_cell(then));
    let cells = std::iter::once(name).chain(then).chain([listing::links(links), today]).collect();
    Row { cells, ..Row::default() }
}

/// The folder of the reader's language, empty for the default one.
fn language_folder(writer: &Writer<'_>) -> String {
    let default = writer.portfolio().site.languages[0];
    if writer.language == default { String::new() } else { format!("{}/", writer.language) }
}

/// How to cite a release, whose day is its date.
fn cited(writer: &Writer<'_>, release: &Release, place: usize, title: &str) -> Citation {
    let portfolio = writer.portfolio();
    let page = Page { subject: Subject::Release(place), part: 1, language: writer.language };
    let work = Work {
        id: format!("release-{}", release.folder()),
        title: title.to_owned(),
        publisher: writer.name(&portfolio.organisations[portfolio.site.publisher].name).text,
        site: writer.plain(&portfolio.site.title),
        date: Some(release.day()),
        address: address::absolute(&page, portfolio),
        language: writer.language,
    };
    Citation {
        plain: citation::plain(&work, writer.words),
        bibtex: citation::bibtex(&work),
        ..Citation::default()
    }
}
