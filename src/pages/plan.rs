//! The plan: which addresses exist, and what each is about. Texts and links are checked on the way.
//!
//! Comes in: the book. Goes out: a light list, sorted by address; nothing is rendered and nothing kept but keys.

use std::collections::BTreeSet;

use crate::base::language::Language;
use crate::export::sitemap;
use crate::figures::key::Dimension;
use crate::figures::key::FigureKey;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::changes;
use crate::pages::chart_files::ChartFile;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts;
use crate::pages::charts_index;
use crate::pages::embed;
use crate::pages::embed::Embed;
use crate::pages::embed::Embedded;
use crate::pages::embed::code;
use crate::pages::figure;
use crate::pages::figure::FigureFile;
use crate::pages::figures_index;
use crate::pages::find;
use crate::pages::find::Shard;
use crate::pages::former;
use crate::pages::former::Former;
use crate::pages::former::beside::Beside;
use crate::pages::home;
use crate::pages::indexes;
use crate::pages::listing;
use crate::pages::organisation;
use crate::pages::pick::Part;
use crate::pages::picture;
use crate::pages::programme;
use crate::pages::questions;
use crate::pages::releases;
use crate::pages::sources;
use crate::pages::texts::all::InTexts;
use crate::pages::town;
use crate::pages::writer::Writer;
use crate::pages::year;
use crate::photographs::size::Size;

/// One file of the output.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// A page.
    Page(Page),
    /// A page to be embedded elsewhere.
    Embed(Box<Embed>),
    /// The description of a chart for hosts that embed it, in a language.
    Oembed(Box<ChartSpec>, Language),
    /// A file of a release, by the place of the release and of the file in it.
    Frozen(usize, usize),
    /// The same at the address that it had before it was frozen, where the site itself has nothing any more.
    Kept(usize, usize),
    /// A page to be embedded elsewhere, of what is no longer published and has no frozen page, in a language.
    FormerEmbed(Box<Former>, Language),
    /// A file beside it that is made from what was frozen, in a language.
    Beside(Box<Former>, Language, Beside),
    /// A file beside the page of a figure.
    FigureFile(Box<FigureKey>, FigureFile),
    /// A file beside the page of a chart, in a language.
    ChartFile(Box<ChartSpec>, Language, ChartFile),
    /// A script of the index of the search, in a language.
    Shard(Language, Shard),
    /// A script with data for filters and comparison, in a language.
    Pick(Language, Part),
    /// What is not known, as data.
    QuestionsCsv,
    /// The feed of a language.
    Feed(Language),
    /// The sitemap; of several the one of this number from 1, and 0 for their index.
    Sitemap(u32),
    /// robots.txt.
    Robots,
    /// A file of the theme, by its place.
    Asset(usize),
    /// A size of a picture, by its place in the album.
    Picture(usize, Size),
}

/// Everything that the site consists of, sorted by address.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Address and what stands there.
    pub items: Vec<(Box<str>, Item)>,
    /// The charts that have a page of their own.
    pub charts: BTreeSet<ChartSpec>,
}

impl Plan {
    /// The pages, without the one for addresses that do not exist and those of what is no longer published.
    pub fn pages(&self) -> impl Iterator<Item = &Page> {
        self.items.iter().filter_map(|(_, item)| page_of(item))
    }

    /// How many of them are at these places.
    pub fn pages_among(&self, places: &[u32]) -> usize {
        places.iter().filter(|place| page_of(&self.items[**place as usize].1).is_some()).count()
    }
}

fn page_of(item: &Item) -> Option<&Page> {
    match item {
        Item::Page(page) if !matches!(page.subject, Subject::NotFound | Subject::Former(_)) => Some(page),
        _ => None,
    }
}

/// Lists every address. `in_texts` is what [`crate::pages::texts::all::check`] found.
pub fn plan(book: &Book<'_>, in_texts: &InTexts) -> Plan {
    let outputs = book.portfolio.site.outputs;
    let charts = if outputs.charts { published_charts(book, in_texts) } else { BTreeSet::new() };
    let mut subjects = subjects(book);
    if outputs.charts {
        subjects.push((Subject::Charts, charts_index::parts(charts.len())));
    }
    subjects.extend(charts.iter().map(|spec| (Subject::Chart(Box::new(spec.clone())), 1)));
    let mut items = Vec::new();
    for (subject, parts) in subjects {
        for language in &book.portfolio.site.languages {
            for part in 1..=parts {
                items.push(Item::Page(Page { subject: subject.clone(), part, language: *language }));
            }
        }
    }
    if outputs.figures {
        add_figures(book, in_texts, &mut items);
    }
    add_chart_files(book, &charts, &mut items);
    if embed::are_written(book.portfolio) {
        add_embeds(&mut items);
    }
    add_files(book, &mut items);
    items.extend(
        picture::published(book, in_texts).into_iter().map(|(place, size)| Item::Picture(place, size)),
    );
    let mut items: Vec<(Box<str>, Item)> =
        items.into_iter().map(|item| (file(book, &item).into(), item)).collect();
    items.sort_unstable();
    let taken = |file: &str| items.binary_search_by(|(other, _)| (**other).cmp(file)).is_ok();
    let kept = former::items(book.portfolio, taken);
    if !kept.is_empty() {
        items.extend(kept.into_iter().map(|item| (file(book, &item).into(), item)));
        items.sort_unstable();
    }
    Plan { items, charts }
}

/// Where an item stands.
fn file(book: &Book<'_>, item: &Item) -> String {
    let portfolio = book.portfolio;
    match item {
        Item::Page(page) => address::file(page, portfolio),
        Item::Embed(embed) => embed.file(portfolio),
        Item::Oembed(spec, language) => {
            let subject = Subject::Chart(spec.clone());
            let page = address::file(&Page { subject, part: 1, language: *language }, portfolio);
            format!("{}{}", page.strip_suffix("index.html").unwrap_or(&page), code::DESCRIPTION)
        }
        Item::Frozen(release, place) => embed::frozen::address_of(&portfolio.releases[*release], *place),
        Item::Kept(release, place) => portfolio.releases[*release].path(*place).to_owned(),
        Item::FormerEmbed(of, language) => former::file(portfolio, of.kind, &of.id, *language, former::EMBED),
        Item::Beside(of, language, beside) => {
            former::file(portfolio, of.kind, &of.id, *language, beside.name())
        }
        Item::FigureFile(key, file) => format!("figures/{}/{}", key.id(portfolio), file.name()),
        Item::ChartFile(spec, language, file) => {
            let page = Page { subject: Subject::Chart(spec.clone()), part: 1, language: *language };
            address::beside(&page, file.name(), portfolio)
        }
        Item::Shard(language, shard) => {
            let page = Page { subject: Subject::Search, part: 1, language: *language };
            address::beside(&page, &shard.name(), portfolio)
        }
        Item::Pick(language, part) => {
            let page = Page { subject: Subject::Search, part: 1, language: *language };
            address::beside(&page, &part.name(), portfolio)
        }
        Item::QuestionsCsv => "questions/questions.csv".to_owned(),
        Item::Feed(language) if *language == portfolio.site.languages[0] => "feed.xml".to_owned(),
        Item::Feed(language) => format!("{language}/feed.xml"),
        Item::Sitemap(0) => "sitemap.xml".to_owned(),
        Item::Sitemap(number) => format!("sitemap-{number}.xml"),
        Item::Robots => "robots.txt".to_owned(),
        Item::Asset(place) => {
            book.theme.assets().get(*place).map(|asset| asset.path.clone()).unwrap_or_default()
        }
        Item::Picture(place, size) => {
            book.album.look(*place).map(|look| look.address(*size)).unwrap_or_default()
        }
    }
}

/// All subjects but charts, their list and figures, with the number of their parts.
fn subjects(book: &Book<'_>) -> Vec<(Subject, u32)> {
    let portfolio = book.portfolio;
    let mut all = vec![
        (Subject::Home, 1),
        (Subject::Projects, listing::parts_of(portfolio.projects.len(), home::PROJECTS_A_PAGE)),
        (Subject::Towns, indexes::towns_parts(book)),
        (Subject::Programmes, indexes::programmes_parts(book)),
        (Subject::Years, 1),
        (Subject::Organisations, indexes::organisations_parts(book)),
        (Subject::Method, 1),
        (Subject::Sources, sources::parts(portfolio)),
        (Subject::Questions, questions::parts(portfolio, book.figures)),
        (Subject::Changes, changes::parts(portfolio)),
        (Subject::NotFound, 1),
    ];
    all.extend(portfolio.projects.keys().map(|key| (Subject::Project(key), 1)));
    all.extend(portfolio.towns.keys().map(|key| (Subject::Town(key), town::parts(book, key))));
    all.extend(portfolio.programmes.keys().map(|key| (Subject::Programme(key), programme::parts(book, key))));
    all.extend(
        portfolio
            .organisations
            .keys()
            .map(|key| (Subject::Organisation(key), organisation::parts(book, key))),
    );
    all.extend(book.back.years.iter().map(|year| (Subject::Year(*year), year::parts(book, *year))));
    let goals = book.back.goals();
    if !goals.is_empty() {
        all.extend([(Subject::Goals, 1), (Subject::Claims, crate::pages::goal::claims_parts(book))]);
        all.extend(
            goals.into_iter().map(|goal| (Subject::Goal(goal), crate::pages::goal::parts(book, goal))),
        );
    }
    if !portfolio.stories.is_empty() {
        all.push((Subject::Stories, 1));
        all.extend(portfolio.stories.keys().map(|key| (Subject::Story(key), 1)));
    }
    if !portfolio.releases.is_empty() {
        all.push((Subject::Releases, 1));
        let releases = portfolio.releases.iter().enumerate();
        all.extend(releases.map(|(place, release)| (Subject::Release(place), releases::parts(release))));
    }
    if !portfolio.reports.is_empty() {
        all.push((Subject::Reports, 1));
        all.extend(portfolio.reports.keys().map(|key| (Subject::Report(key), 1)));
    }
    all.extend(portfolio.pages.keys().map(|key| (Subject::Own(key), 1)));
    if find::is_written(book) {
        all.extend([
            (Subject::Search, 1),
            (Subject::Compare, 1),
            (Subject::Everything, find::everything::parts(book)),
        ]);
    }
    if portfolio.site.outputs.figures {
        all.push((Subject::Figures, figures_index::parts(portfolio, book.figures)));
    }
    all
}

/// The charts that have a page: the site's own, those of towns and programmes, and those that texts show.
fn published_charts(book: &Book<'_>, in_texts: &InTexts) -> BTreeSet<ChartSpec> {
    let page = Page { subject: Subject::Charts, part: 1, language: book.portfolio.site.languages[0] };
    let writer = Writer::new(book, &page, "charts/index.html");
    let mut specs: BTreeSet<ChartSpec> = in_texts.values().flat_map(|shows| &shows.charts).cloned().collect();
    specs.extend(home::charts(&writer));
    for whole in book.figures.wholes(book.portfolio) {
        specs.extend(Dimension::ALL.map(|by| ChartSpec::By { whole: whole.clone(), by }));
        let plans = [None, Some(Dimension::Town), Some(Dimension::Year)];
        specs.extend(plans.map(|by| ChartSpec::Targets { whole: whole.clone(), by }));
    }
    let leading = LEADING.into_iter().filter_map(|id| writer.measure(id));
    for measure in leading {
        specs.insert(ChartSpec::Map { whole: FigureKey::whole(book.portfolio, measure) });
    }
    for key in book.portfolio.programmes.keys() {
        specs.extend(programme::charts(&writer, key));
    }
    for key in book.portfolio.towns.keys() {
        specs.extend(town::charts(&writer, key));
    }
    for key in book.portfolio.organisations.keys() {
        specs.extend(organisation::charts(&writer, key));
    }
    for year in &book.back.years {
        specs.extend(year::charts(&writer, *year));
    }
    specs.into_iter().filter(|spec| charts::chart(&writer, spec).is_some()).collect()
}

/// The measures whose towns are shown on a map without being asked for.
const LEADING: [&str; 3] = ["funds-awarded", "jobs-created", "projects-supported"];

/// Pages and data of every figure that has a page of its own; texts may show some that stand in no list.
fn add_figures(book: &Book<'_>, in_texts: &InTexts, items: &mut Vec<Item>) {
    let portfolio = book.portfolio;
    let mut added = BTreeSet::new();
    let mut add = |key: FigureKey, parts: u32| {
        if !added.insert(key.clone()) {
            return;
        }
        for language in &portfolio.site.languages {
            for part in 1..=parts {
                let subject = Subject::Figure(Box::new(key.clone()));
                items.push(Item::Page(Page { subject, part, language: *language }));
            }
        }
        items.extend(FigureFile::ALL.map(|file| Item::FigureFile(Box::new(key.clone()), file)));
    };
    let in_texts = in_texts.values().flat_map(|shows| &shows.figures);
    let in_texts = in_texts.map(|key| key.address(portfolio).page);
    let in_texts = in_texts.filter(|key| book.figures.exists(portfolio, key));
    for key in book.figures.published(portfolio).iter().cloned().chain(in_texts) {
        if key.address(portfolio).anchor.is_none() {
            let parts = figure::parts(portfolio, book.figures, &key);
            add(key, parts);
        }
    }
    for project in portfolio.projects.keys() {
        for key in book.figures.project_keys(portfolio, project) {
            if key.address(portfolio).anchor.is_none() {
                add(key, 1);
            }
        }
    }
}

/// Beside the first page of each chart and figure, the pages that others embed.
fn add_embeds(items: &mut Vec<Item>) {
    let mut embeds: Vec<Embed> = Vec::new();
    for item in &*items {
        let Item::Page(Page { subject, part: 1, language }) = item else { continue };
        match subject {
            Subject::Chart(spec) => embeds.extend(Embed::of_chart(spec, *language)),
            Subject::Figure(key) => embeds.push(Embed::of_figure(key, *language)),
            _ => {}
        }
    }
    for embed in embeds {
        if let Embedded::Chart(spec) = &embed.of {
            items.push(Item::Oembed(spec.clone(), embed.language));
        }
        items.push(Item::Embed(Box::new(embed)));
    }
}

/// The files beside each chart, in each language.
fn add_chart_files(book: &Book<'_>, charts: &BTreeSet<ChartSpec>, items: &mut Vec<Item>) {
    let site = &book.portfolio.site;
    for spec in charts {
        for language in &site.languages {
            let files = ChartFile::written(site.outputs);
            items.extend(files.map(|file| Item::ChartFile(Box::new(spec.clone()), *language, file)));
        }
    }
}

/// Feeds, sitemaps, robots.txt, the theme's files.
fn add_files(book: &Book<'_>, items: &mut Vec<Item>) {
    let site = &book.portfolio.site;
    if !book.portfolio.stories.is_empty() {
        items.extend(site.languages.iter().map(|language| Item::Feed(*language)));
    }
    for (number, release) in book.portfolio.releases.iter().enumerate() {
        items.extend((0..release.paths().count()).map(|place| Item::Frozen(number, place)));
    }
    items.extend([Item::QuestionsCsv, Item::Robots]);
    if find::is_written(book) {
        let shards = Shard::all(find::subjects::count(book));
        let shards = |language| shards.iter().map(move |shard| Item::Shard(language, *shard));
        items.extend(site.languages.iter().copied().flat_map(shards));
        let parts = Part::all(book.portfolio.projects.len());
        let parts = |language| parts.iter().map(move |part| Item::Pick(language, *part));
        items.extend(site.languages.iter().copied().flat_map(parts));
    }
    let pages = items.iter().filter(|item| matches!(item, Item::Page(_))).count();
    items.push(Item::Sitemap(0));
    if pages > sitemap::LIMIT {
        let number = u32::try_from(pages.div_ceil(sitemap::LIMIT)).unwrap_or(u32::MAX);
        items.extend((1..=number).map(Item::Sitemap));
    }
    items.extend((0..book.theme.assets().len()).map(Item::Asset));
}
