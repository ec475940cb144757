//! Freezing, and publishing what was frozen.
//!
//! What is frozen: the data files of each chart and figure, and the pages that others embed, complete with their style
//! and script. They are published byte for byte. A frozen page differs in one place only: between the two marks at its
//! head a build puts one line where the data have moved on since, because a page that others trust must not hide that.
//! Figures of a single project are kept in the list with their values, but have no frozen pages: there are too many.

use rayon::prelude::*;

use crate::base::html::escaped;
use crate::base::language::Language;
use crate::base::time::Date;
use crate::export::frozen as keep;
use crate::figures::key::FigureKey;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::changes;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts;
use crate::pages::embed;
use crate::pages::embed::corrected;
use crate::pages::figure::FigureFile;
use crate::pages::plan::Item;
use crate::pages::plan::Plan;
use crate::pages::render;
use crate::pages::writer::Writer;
use crate::portfolio::model::Change;
use crate::records::release::LIST;
use crate::records::release::List;
use crate::records::release::Release;
use crate::records::release::hash;
use crate::say;
use crate::theme::problem::ThemeProblem;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// Between these marks stands what an embedded page must say first.
const OPEN: &str = "<!--notices-->";
const CLOSE: &str = "<!--/notices-->";

/// The notices of a page with the marks around them.
pub(super) fn marked(notices: &str) -> String {
    format!("{OPEN}{notices}{CLOSE}")
}

/// One sentence with its link.
pub(super) fn notice(text: &str, link: &str, href: &str) -> String {
    let (text, link, href) = (escaped(text), escaped(link), escaped(href));
    format!("<p class=\"notice\" role=\"note\">{text} <a href=\"{href}\">{link}</a></p>")
}

/// The list of what a release froze, and the files by their paths in its folder.
pub type Frozen = (List, Vec<(String, Vec<u8>)>);

/// Everything that a release of this day freezes, by its path in the release's folder, sorted; and the list of it.
pub fn freeze(book: &Book<'_>, plan: &Plan, day: Date, name: Option<&str>) -> Result<Frozen, ThemeProblem> {
    let frozen = plan.items.par_iter().enumerate().filter_map(|(place, (address, item))| {
        let bytes = match item {
            Item::Embed(embed) if !embed.of_single_project() => {
                let file = format!("releases/{day}/{address}");
                embed::page(book, embed, &file, Some(day))
            }
            Item::FigureFile(key, FigureFile::Json | FigureFile::Csv) if key.project.is_none() => {
                render::render(book, plan, place)
            }
            // Pictures of pixels say nothing that the drawing does not, and would fill the history of the content.
            Item::ChartFile(_, _, file) if !file.is_pixels() => render::render(book, plan, place),
            _ => return None,
        };
        Some(bytes.map(|bytes| (String::from(&**address), bytes)))
    });
    let files: Vec<(String, Vec<u8>)> = frozen.collect::<Result<_, _>>()?;
    for (path, bytes) in &files {
        if path.ends_with(".html") && !String::from_utf8_lossy(bytes).contains(&marked("")) {
            let message = say!(
                "it prints no `view.notices`, where a frozen page says that there are newer data",
                "в нём не печатается `view.notices`, а там замороженная страница говорит, что есть новые данные"
            );
            return Err(ThemeProblem::in_file("embed.html", message));
        }
    }
    let list = List {
        date: day.to_string(),
        name: name.map(str::to_owned),
        figures: figures(book, plan),
        charts: plan
            .charts
            .iter()
            .filter_map(|spec| Some((spec.id(book.portfolio), data_mark(book, spec)?)))
            .collect(),
        files: files.iter().map(|(path, bytes)| (path.clone(), hash(bytes))).collect(),
    };
    Ok((list, files))
}

/// Every figure that is published, with its value in all languages.
fn figures(
    book: &Book<'_>,
    plan: &Plan,
) -> std::collections::BTreeMap<String, crate::records::release::FrozenFigure> {
    let portfolio = book.portfolio;
    let keys = plan.items.par_iter().filter_map(|(_, item)| match item {
        Item::FigureFile(key, FigureFile::Json) => Some(key),
        _ => None,
    });
    let frozen = keys.filter_map(|key| {
        let figure = book.figures.detailed(portfolio, key)?;
        let mut frozen = keep::figure(&figure, portfolio);
        for language in &portfolio.site.languages {
            let page = home(*language);
            let writer = Writer::new(book, &page, "index.html");
            let plain = |text: String| text.replace('\u{a0}', " ");
            let shown = writer.number(&figure, Style::Full).plain();
            frozen.shown.insert(language.to_string(), plain(shown));
            frozen.called.insert(language.to_string(), plain(writer.figure_title(key)));
        }
        Some((key.id(portfolio), frozen))
    });
    frozen.collect::<Vec<_>>().into_iter().collect()
}

fn home(language: Language) -> Page {
    Page { subject: Subject::Home, part: 1, language }
}

/// A mark of everything that a chart draws; while it is the same, there are no newer data.
fn data_mark(book: &Book<'_>, spec: &ChartSpec) -> Option<String> {
    // On its own page a chart has all its rows.
    let subject = Subject::Chart(Box::new(spec.clone()));
    let page = Page { subject, ..home(book.portfolio.site.languages[0]) };
    let chart = charts::chart(&Writer::new(book, &page, "index.html"), spec)?;
    let mut said = String::new();
    for row in &chart.rows {
        said.push_str(&format!("{}\n", row.label));
        for cell in row.cells.iter().chain(&row.total) {
            said.push_str(&format!(" {} {:?} {}\n", cell.series, cell.amount, cell.data));
        }
    }
    Some(hash(said.as_bytes()))
}

/// A frozen file as it is published at `address`: the bytes that were frozen, and on a page the line about newer data.
pub fn published(
    book: &Book<'_>,
    plan: &Plan,
    (release, place): (&Release, usize),
    address: &str,
) -> Result<Vec<u8>, ThemeProblem> {
    let bytes = release.bytes(place).map_err(|problem| ThemeProblem::in_file(address, problem.message))?;
    let path = release.path(place);
    let Some(of) = Of::read(book, plan, path) else { return Ok(bytes) };
    let writer_page = home(of.language);
    let writer = Writer::new(book, &writer_page, address);
    let said = line(&writer, &of, release);
    if said.is_empty() {
        return Ok(bytes);
    }
    let Ok(text) = std::str::from_utf8(&bytes) else { return Ok(bytes) };
    Ok(text.replacen(&marked(""), &marked(&said), 1).into_bytes())
}

/// A frozen file at the address that it had before it was frozen, where the site no longer publishes it: the same bytes.
/// A page says so, and finds everything from where it lies frozen.
pub fn kept(
    book: &Book<'_>,
    plan: &Plan,
    (release, place): (&Release, usize),
    address: &str,
) -> Result<Vec<u8>, ThemeProblem> {
    let frozen = address_of(release, place);
    let bytes = published(book, plan, (release, place), &frozen)?;
    if !address.ends_with(".html") {
        return Ok(bytes);
    }
    let Ok(text) = std::str::from_utf8(&bytes) else { return Ok(bytes) };
    let folder = frozen.strip_suffix("index.html").unwrap_or(&frozen);
    let base = format!("<base href=\"{}{}\"", address::way_up(address), escaped(folder));
    let text = match text.contains("<base target=") {
        true => text.replacen("<base", &base, 1),
        false => text.replacen("<head>", &format!("<head>\n{base}>"), 1),
    };
    Ok(text.into_bytes())
}

/// What a frozen page is about.
struct Of<'p> {
    language: Language,
    what: What<'p>,
}

enum What<'p> {
    /// A chart that the site still has, or only its id.
    Chart(Option<&'p ChartSpec>, String),
    /// A figure; it may have gone.
    Figure(Option<FigureKey>, String),
}

impl<'p> Of<'p> {
    /// Reads it from the path in the release; `None` for what is no page.
    fn read(book: &Book<'_>, plan: &'p Plan, path: &str) -> Option<Self> {
        let portfolio = book.portfolio;
        let languages = &portfolio.site.languages;
        let (language, rest) = path
            .split_once('/')
            .and_then(|(code, rest)| Some((*languages.iter().find(|one| one.code() == code)?, rest)))
            .unwrap_or((languages[0], path));
        let inner = |top: &str| {
            let id = rest.strip_prefix(top)?;
            id.strip_suffix("/embed/index.html").or_else(|| id.strip_suffix("/embed/table/index.html"))
        };
        let what = if let Some(id) = inner("charts/") {
            What::Chart(plan.charts.iter().find(|spec| spec.id(portfolio) == id), id.to_owned())
        } else {
            let id = inner("figures/")?;
            let key = FigureKey::parse(portfolio, id).filter(|key| book.figures.exists(portfolio, key));
            What::Figure(key, id.to_owned())
        };
        Some(Self { language, what })
    }
}

/// The line at the head of a frozen page; empty while nothing has moved on.
fn line(writer: &Writer<'_>, of: &Of<'_>, release: &Release) -> String {
    let book = writer.book;
    let date = writer.words.date(release.day());
    let dated = |key: &str| writer.words.say(key, &[("date", Arg::Text(&date))]);
    let since = |change: &Change| change.date.last_day() >= release.day().first_day();
    let (live, newer, correction) = match &of.what {
        What::Chart(Some(spec), id) => {
            let mark = data_mark(book, spec);
            let chart = charts::chart(writer, spec);
            let correction = chart.and_then(|chart| corrected::of_chart(writer, &chart, since));
            let newer = mark.as_ref() != release.list.charts.get(id);
            (Some(Subject::Chart(Box::new((*spec).clone()))), newer, correction)
        }
        What::Figure(Some(key), id) => {
            let now =
                book.figures.detailed(book.portfolio, key).map(|now| keep::figure(&now, book.portfolio));
            let newer =
                now.map(|now| now.value) != release.list.figures.get(id).map(|then| then.value.clone());
            (Some(Subject::Figure(Box::new(key.clone()))), newer, corrected::of_figure(writer, key, since))
        }
        What::Chart(None, _) | What::Figure(None, _) => (None, true, None),
    };
    match (live, correction) {
        (Some(_), Some((place, change))) => {
            let date = writer.words.date(change.date);
            let text = writer.words.say("frozen_corrected", &[("date", Arg::Text(&date))]);
            notice(&text, &writer.t("embed_changes"), &changes::href(writer, place))
        }
        (Some(subject), None) if newer => {
            notice(&dated("frozen_newer"), &writer.t("frozen_now"), &writer.href(subject))
        }
        (Some(_), None) => String::new(),
        (None, _) => {
            let home = address::link(&home(writer.language), &writer.root, book.portfolio);
            notice(&dated("frozen_gone"), &writer.plain(&book.portfolio.site.title), &home)
        }
    }
}

/// Where the file of a release is published.
pub fn address_of(release: &Release, place: usize) -> String {
    format!("releases/{}/{}", release.folder(), release.path(place))
}

/// The list as a file of the release.
pub fn list_file(list: &List) -> (String, Vec<u8>) {
    let text = serde_json::to_string_pretty(list).unwrap_or_default();
    (LIST.to_owned(), format!("{text}\n").into_bytes())
}
