//! Charts and figures that a release froze and the site no longer publishes: their addresses go on saying what was there.
//!
//! Comes in: the releases, and which addresses the site has today. Goes out: the pages and files that keep the others
//! from becoming a 404. Pages say that there is nothing newer and lead to what was frozen; data files and embedded pages
//! are the frozen ones.

pub mod beside;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::base::language::Language;
use crate::figures::key::FigureKey;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::chart_files::ChartFile;
use crate::pages::figure::FigureFile;
use crate::pages::figure::ROWS;
use crate::pages::listing::pager::parts_of;
use crate::pages::paged::Paged;
use crate::pages::plan::Item;
use crate::pages::releases;
use crate::pages::writer::Writer;
use crate::portfolio::model::Portfolio;
use crate::records::release::FrozenFigure;
use crate::records::release::LIST;
use crate::records::release::Release;
use crate::theme::views;
use crate::theme::views::parts::Download;
use crate::theme::views::parts::Link;
use crate::theme::words::Arg;

/// Something that the site no longer publishes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Former {
    /// What it was.
    pub kind: FormerKind,
    /// Its id, which is its folder.
    pub id: Box<str>,
    /// The place of the last release that has it.
    pub release: usize,
}

/// What is frozen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FormerKind {
    /// A chart.
    Chart,
    /// A figure.
    Figure,
}

impl FormerKind {
    /// The folder of its kind.
    pub fn top(self) -> &'static str {
        match self {
            Self::Chart => "charts",
            Self::Figure => "figures",
        }
    }
}

/// The items that stand at addresses which a release froze and which `taken`, the site's own, leaves free.
pub fn items(portfolio: &Portfolio, taken: impl Fn(&str) -> bool) -> Vec<Item> {
    let mut items = Vec::new();
    let mut seen: BTreeSet<(FormerKind, &str)> = BTreeSet::new();
    let mut kept: BTreeSet<&str> = BTreeSet::new();
    for (release, of) in portfolio.releases.iter().enumerate().rev() {
        let charts = of.list.charts.keys().map(|id| (FormerKind::Chart, id.as_str()));
        let figures = of.list.figures.keys().map(|id| (FormerKind::Figure, id.as_str()));
        for (kind, id) in charts.chain(figures).filter(|one| seen.insert(*one)) {
            let of = Former { kind, id: id.into(), release };
            let pages = pages(portfolio, &of, &taken);
            let embeds =
                portfolio.site.languages.iter().filter(|language| {
                    is_free(portfolio, &file(portfolio, kind, id, **language, EMBED), &taken)
                });
            items.extend(embeds.map(|language| Item::FormerEmbed(Box::new(of.clone()), *language)));
            match kind {
                FormerKind::Chart => items.extend(beside::of_chart(portfolio, id, &taken)),
                // Where the pages are the site's own, so is what lies beside them.
                FormerKind::Figure if pages.is_empty() => {}
                FormerKind::Figure => items.extend(beside::of_figure(portfolio, &of, &taken)),
            }
            items.extend(pages.into_iter().map(Item::Page));
        }
        for (place, path) in of.paths().enumerate() {
            if path != LIST && !taken(path) && kept.insert(path) {
                items.push(Item::Kept(release, place));
            }
        }
    }
    items
}

/// True of an address that `taken`, the site's own, leaves free and at which no frozen file stands by itself.
fn is_free(portfolio: &Portfolio, path: &str, taken: impl Fn(&str) -> bool) -> bool {
    !taken(path) && !is_frozen(portfolio, path)
}

/// True where a release has a file at the address.
fn is_frozen(portfolio: &Portfolio, path: &str) -> bool {
    portfolio.releases.iter().any(|release| release.file(path).is_some())
}

/// The pages that say what was there, in each language where `taken`, the site's own, leaves the address free; of a figure
/// also at the addresses of its further rows.
fn pages(portfolio: &Portfolio, of: &Former, taken: impl Fn(&str) -> bool) -> Vec<Page> {
    let mut pages = Vec::new();
    for language in &portfolio.site.languages {
        let page = |part| Page { subject: Subject::Former(Box::new(of.clone())), part, language: *language };
        if !taken(&address::file(&page(1), portfolio)) {
            pages.extend((1..=parts(portfolio, of)).map(page));
        }
    }
    pages
}

/// How many pages the rows of a figure took when it was frozen, as far as the release knows them.
fn parts(portfolio: &Portfolio, of: &Former) -> u32 {
    let list = portfolio.releases.get(of.release).map(|release| &release.list);
    let figure = list.filter(|_| of.kind == FormerKind::Figure).and_then(|list| list.figures.get(&*of.id));
    parts_of(figure.map_or(0, |figure| figure.rows.len()), ROWS)
}

/// The page that others embed, in the folder of its chart or figure.
pub const EMBED: &str = "embed/index.html";

/// Where a file of the folder of a chart or a figure stands: `ru/charts/jobs-created-by-town/embed/index.html`.
pub fn file(portfolio: &Portfolio, kind: FormerKind, id: &str, language: Language, name: &str) -> String {
    let default = portfolio.site.languages[0];
    let folder = if language == default { String::new() } else { format!("{language}/") };
    format!("{folder}{}/{id}/{name}", kind.top())
}

/// The address of a figure that was frozen and has no page of its own today.
pub fn figure(portfolio: &Portfolio, id: &str) -> Option<Subject> {
    let release = portfolio.releases.iter().rposition(|release| release.list.figures.contains_key(id))?;
    Some(Subject::Former(Box::new(Former { kind: FormerKind::Figure, id: id.into(), release })))
}

/// The page of what is no longer published.
pub fn former(writer: &Writer<'_>, of: &Former) -> Paged<views::release::Former> {
    let Some(release) = writer.portfolio().releases.get(of.release) else { return Paged::default() };
    let title = title(writer, of.release, of.kind, &of.id);
    let (today, all) = match of.kind {
        FormerKind::Chart => (Subject::Charts, "charts"),
        FormerKind::Figure => (Subject::Figures, "all_figures"),
    };
    let (said, then) = said(writer, of, release);
    let outputs = writer.portfolio().site.outputs;
    let is_there = if of.kind == FormerKind::Chart { outputs.charts } else { outputs.figures };
    let view = views::release::Former {
        title: title.clone(),
        said: said.clone(),
        then,
        release: Link {
            text: releases::title(writer, release),
            href: Some(writer.href(Subject::Release(of.release))),
            lang: None,
        },
        files: files(writer, of.release, of.kind, &of.id)
            .into_iter()
            .map(|file| Download { text: file.text, href: file.href, format: file.short, note: None })
            .collect(),
        today: Link { text: writer.t(all), href: is_there.then(|| writer.href(today)), lang: None },
    };
    Paged { title, description: said, view }
}

/// That it is no longer published; and what a figure said then, empty for a chart.
fn said(writer: &Writer<'_>, of: &Former, release: &Release) -> (String, String) {
    let date = writer.words.date(release.day());
    let gone = match of.kind {
        FormerKind::Chart => "former_chart",
        FormerKind::Figure => "former_figure",
    };
    let figure = release.list.figures.get(&*of.id).filter(|_| of.kind == FormerKind::Figure);
    let then = figure.map(|figure| {
        let shown = shown(writer, figure);
        let shown = Arg::Text(shown.trim_end_matches('.'));
        writer.words.say("former_then", &[("date", Arg::Text(&date)), ("shown", shown)])
    });
    (writer.words.say(gone, &[("date", Arg::Text(&date))]), then.unwrap_or_default())
}

/// A frozen file, with the link to it from the writer's page.
pub struct FrozenFile {
    /// What it is.
    pub text: String,
    /// Its format: `CSV`.
    pub short: String,
    /// The link.
    pub href: String,
    /// True for the page that others embed.
    pub is_page: bool,
}

/// What was frozen of a chart or a figure, in the reader's language where it was frozen in it.
pub fn files(writer: &Writer<'_>, release: usize, kind: FormerKind, id: &str) -> Vec<FrozenFile> {
    let Some(of) = writer.portfolio().releases.get(release) else { return Vec::new() };
    let page = match kind {
        FormerKind::Chart => "release_page_chart",
        FormerKind::Figure => "release_page_figure",
    };
    let offered = [
        (EMBED, page, "HTML"),
        ("embed/table/index.html", "release_page_table", ""),
        (ChartFile::Svg.name(), "p_file_svg", "SVG"),
        (ChartFile::Csv.name(), "p_file_csv", "CSV"),
        (ChartFile::Json.name(), "p_file_json", "JSON"),
        (ChartFile::Metadata.name(), "p_file_metadata", "JSON"),
        (FigureFile::Json.name(), "release_figure_json", "JSON"),
    ];
    let files = offered.into_iter().filter_map(|(name, words, format)| {
        let path = path(writer, of, kind, id, name)?;
        Some(FrozenFile {
            text: writer.t(words),
            short: short(writer, name, format),
            href: href(writer, &format!("releases/{}/{path}", of.folder())),
            is_page: name == EMBED,
        })
    });
    files.collect()
}

/// What a file is called where there is little room; two of one format are told apart by their names.
fn short(writer: &Writer<'_>, name: &str, format: &str) -> String {
    match format {
        "" => writer.t("release_table"),
        "JSON" => name.to_owned(),
        _ => format.to_owned(),
    }
}

/// The path of a frozen file in its release: in the reader's language, else as the site's default language has it.
fn path(writer: &Writer<'_>, of: &Release, kind: FormerKind, id: &str, name: &str) -> Option<String> {
    let plain = format!("{}/{id}/{name}", kind.top());
    [format!("{}/{plain}", writer.language), plain].into_iter().find(|path| of.file(path).is_some())
}

/// The link to a path of the site from the writer's page.
pub fn href(writer: &Writer<'_>, path: &str) -> String {
    let short = writer.portfolio().site.short_links;
    let path = if short { path.strip_suffix("index.html").unwrap_or(path) } else { path };
    format!("{}{path}", writer.root)
}

/// What it was called when it was frozen; a figure by its key where that still means something, else by its id.
pub fn title(writer: &Writer<'_>, release: usize, kind: FormerKind, id: &str) -> String {
    let called = match kind {
        FormerKind::Chart => chart_title(writer, release, id),
        FormerKind::Figure => FigureKey::parse(writer.portfolio(), id)
            .map(|key| writer.figure_title(&key))
            .or_else(|| figure_title(writer, release, id)),
    };
    called.unwrap_or_else(|| id.to_owned())
}

/// The name of a chart in its frozen metadata, with what it is limited to.
fn chart_title(writer: &Writer<'_>, release: usize, id: &str) -> Option<String> {
    let of = writer.portfolio().releases.get(release)?;
    let path = path(writer, of, FormerKind::Chart, id, ChartFile::Metadata.name())?;
    let metadata: serde_json::Value = serde_json::from_slice(&of.bytes_of(&path)?).ok()?;
    let title = metadata["title"].as_str()?;
    Some(match metadata["subtitle"].as_str() {
        Some(scope) if !scope.is_empty() => format!("{title}: {scope}"),
        _ => title.to_owned(),
    })
}

/// The name of a figure in the list of its release.
fn figure_title(writer: &Writer<'_>, release: usize, id: &str) -> Option<String> {
    let figure = writer.portfolio().releases.get(release)?.list.figures.get(id)?;
    in_language(writer, &figure.called).cloned()
}

/// What readers saw, in their language where it was frozen in it.
pub fn shown(writer: &Writer<'_>, figure: &FrozenFigure) -> String {
    in_language(writer, &figure.shown).cloned().unwrap_or_default()
}

fn in_language<'t>(writer: &Writer<'_>, texts: &'t BTreeMap<String, String>) -> Option<&'t String> {
    texts.get(writer.language.code()).or_else(|| texts.values().next())
}
