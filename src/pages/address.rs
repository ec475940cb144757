//! Addresses: where each page and file stands in the finished site, and how one links to another.
//!
//! Links between pages are relative and end in `index.html`, so that the site works under any path and from a folder
//! on disk; `links: short` leaves the ending away. What leaves the site (canonical, feed, sitemap) is absolute and short.

use crate::base::key::ById;
use crate::base::key::Identified;
use crate::base::key::Key;
use crate::base::language::Language;
use crate::diagnostics::message::Message;
use crate::figures::key::FigureKey;
use crate::pages::book::Book;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::former::Former;
use crate::pages::releases;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::OwnPage;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::Report;
use crate::portfolio::model::Story;
use crate::portfolio::model::Town;
use crate::records::record::Kind;

/// What a page is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The report: headline figures, charts, stories.
    Home,
    /// The list of projects.
    Projects,
    /// A project's profile.
    Project(Key<Project>),
    /// The list of towns.
    Towns,
    /// A town.
    Town(Key<Town>),
    /// The list of programmes.
    Programmes,
    /// A programme.
    Programme(Key<Programme>),
    /// The list of goals.
    Goals,
    /// A goal, 1 to 17.
    Goal(u8),
    /// All claims about goals, with their evidence.
    Claims,
    /// The list of years.
    Years,
    /// A year.
    Year(i16),
    /// The list of organisations.
    Organisations,
    /// An organisation.
    Organisation(Key<Organisation>),
    /// The list of stories.
    Stories,
    /// A story.
    Story(Key<Story>),
    /// The list of annual reports.
    Reports,
    /// An annual report.
    Report(Key<Report>),
    /// About, contacts…
    Own(Key<OwnPage>),
    /// How we count.
    Method,
    /// What the figures stand on.
    Sources,
    /// What is not known.
    Questions,
    /// Revisions and corrections.
    Changes,
    /// What was frozen, and when.
    Releases,
    /// A release, by its place.
    Release(usize),
    /// What was frozen and is no longer published.
    Former(Box<Former>),
    /// Search.
    Search,
    /// Everything from A to Z.
    Everything,
    /// Two towns or two years side by side.
    Compare,
    /// The page for addresses that do not exist.
    NotFound,
    /// All charts.
    Charts,
    /// A chart.
    Chart(Box<ChartSpec>),
    /// All figures.
    Figures,
    /// A figure.
    Figure(Box<FigureKey>),
}

/// A page: a subject in a language, and a part of it where its list is long (from 1).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Page {
    /// What it is about.
    pub subject: Subject,
    /// Which part of its list, from 1.
    pub part: u32,
    /// In which language.
    pub language: Language,
}

/// Ids of own pages that would stand in the way of the site's own folders.
pub const RESERVED: [&str; 23] = [
    "404",
    "assets",
    "changes",
    "charts",
    "compare",
    "data",
    "embed",
    "feed",
    "figures",
    "goals",
    "images",
    "method",
    "organisations",
    "page",
    "people-named",
    "programmes",
    "projects",
    "questions",
    "releases",
    "reports",
    "search",
    "sources",
    "stories",
];

/// The folder of a page from the site's root in its language, without a slash at either end; empty for home.
pub fn folder(subject: &Subject, portfolio: &Portfolio) -> String {
    let below = |top: &str, id: &str| format!("{top}/{id}");
    match subject {
        Subject::Home => String::new(),
        Subject::Projects => "projects".to_owned(),
        Subject::Project(key) => below("projects", portfolio.projects.id(*key)),
        Subject::Towns => "towns".to_owned(),
        Subject::Town(key) => below("towns", portfolio.towns[*key].id()),
        Subject::Programmes => "programmes".to_owned(),
        Subject::Programme(key) => below("programmes", portfolio.programmes[*key].id()),
        Subject::Goals => "goals".to_owned(),
        Subject::Goal(goal) => format!("goals/{goal}"),
        Subject::Claims => "goals/claims".to_owned(),
        Subject::Years => "years".to_owned(),
        Subject::Year(year) => format!("years/{year}"),
        Subject::Organisations => "organisations".to_owned(),
        Subject::Organisation(key) => below("organisations", portfolio.organisations[*key].id()),
        Subject::Stories => "stories".to_owned(),
        Subject::Story(key) => below("stories", portfolio.stories[*key].id()),
        Subject::Reports => "reports".to_owned(),
        Subject::Report(key) => below("reports", portfolio.reports[*key].id()),
        Subject::Own(key) => portfolio.pages[*key].id().to_owned(),
        Subject::Method => "method".to_owned(),
        Subject::Sources => "sources".to_owned(),
        Subject::Questions => "questions".to_owned(),
        Subject::Changes => "changes".to_owned(),
        Subject::Releases => "releases".to_owned(),
        Subject::Release(place) => {
            below("releases", portfolio.releases.get(*place).map_or("", |release| release.folder()))
        }
        Subject::Former(former) => below(former.kind.top(), &former.id),
        Subject::Search => "search".to_owned(),
        Subject::Everything => "search/all".to_owned(),
        Subject::Compare => "compare".to_owned(),
        Subject::NotFound => "404.html".to_owned(),
        Subject::Charts => "charts".to_owned(),
        Subject::Chart(spec) => below("charts", &spec.id(portfolio)),
        Subject::Figures => "figures".to_owned(),
        Subject::Figure(key) => below("figures", &key.id(portfolio)),
    }
}

/// The folder of a page with its language and part, with a slash at its end; empty for the home page.
fn page_folder(page: &Page, portfolio: &Portfolio) -> String {
    let mut path = String::with_capacity(64);
    push_folder(&mut path, page, portfolio);
    path
}

fn push_folder(path: &mut String, page: &Page, portfolio: &Portfolio) {
    if page.language != portfolio.site.languages[0] {
        path.push_str(page.language.code());
        path.push('/');
    }
    let before = path.len();
    match &page.subject {
        // What lists are full of is written in place.
        Subject::Project(key) => path.extend(["projects/", portfolio.projects.id(*key)]),
        Subject::Town(key) => path.extend(["towns/", portfolio.towns[*key].id()]),
        Subject::Programme(key) => path.extend(["programmes/", portfolio.programmes[*key].id()]),
        Subject::Organisation(key) => path.extend(["organisations/", portfolio.organisations[*key].id()]),
        subject => path.push_str(&folder(subject, portfolio)),
    }
    if path.len() > before {
        path.push('/');
    }
    if page.part > 1 {
        path.push_str(&format!("page/{}/", page.part));
    }
}

/// Where a page stands in the output: `towns/vyksa/index.html`.
pub fn file(page: &Page, portfolio: &Portfolio) -> String {
    if page.subject == Subject::NotFound {
        let prefix = page_folder(page, portfolio);
        return prefix.trim_end_matches('/').to_owned();
    }
    page_folder(page, portfolio) + "index.html"
}

/// Where a file beside a page stands: `charts/jobs-created-by-town/chart.svg`.
pub fn beside(page: &Page, name: &str, portfolio: &Portfolio) -> String {
    page_folder(page, portfolio) + name
}

/// The absolute address of a page, short: `https://example.org/towns/vyksa/`.
pub fn absolute(page: &Page, portfolio: &Portfolio) -> String {
    format!("{}{}", portfolio.site.base_url, page_folder(page, portfolio))
}

/// The way from a file of the output up to its root: `../../` for `towns/vyksa/index.html`.
pub fn way_up(file: &str) -> String {
    "../".repeat(file.matches('/').count())
}

/// The link to a page from a file whose way up is `root`.
pub fn link(page: &Page, root: &str, portfolio: &Portfolio) -> String {
    let mut link = String::with_capacity(root.len() + 64);
    link.push_str(root);
    push_folder(&mut link, page, portfolio);
    if !portfolio.site.short_links {
        link.push_str("index.html");
    } else if link.is_empty() {
        link.push_str("./");
    }
    link
}

/// The language that a path from the site's root begins with, and the rest of the path.
pub fn language_of<'p>(path: &'p str, portfolio: &Portfolio) -> (Option<Language>, &'p str) {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let language = portfolio.site.languages.iter().find(|language| language.code() == first);
    match language {
        Some(language) => (Some(*language), rest),
        None => (None, path),
    }
}

/// What stands at a path of one language (`towns/vyksa/`, with or without `index.html`); `None` for nothing.
pub fn resolve(path: &str, book: &Book<'_>) -> Option<Subject> {
    let portfolio = book.portfolio;
    let path = path.strip_suffix("index.html").unwrap_or(path).trim_end_matches('/');
    let (top, id) = path.split_once('/').unwrap_or((path, ""));
    if id.is_empty() {
        return top_level(top, portfolio);
    }
    match top {
        "projects" => portfolio.projects.find(id).map(Subject::Project),
        "towns" => portfolio.towns.find(id).map(Subject::Town),
        "programmes" => portfolio.programmes.find(id).map(Subject::Programme),
        "organisations" => portfolio.organisations.find(id).map(Subject::Organisation),
        "stories" => portfolio.stories.find(id).map(Subject::Story),
        "reports" => portfolio.reports.find(id).map(Subject::Report),
        "releases" => releases::find(portfolio, id).map(Subject::Release),
        "search" if id == "all" => portfolio.site.outputs.search.then_some(Subject::Everything),
        "goals" if id == "claims" => Some(Subject::Claims),
        "goals" => id.parse().ok().filter(|goal| has_goal(book, *goal)).map(Subject::Goal),
        "years" => id.parse().ok().filter(|year| book.back.years.contains(year)).map(Subject::Year),
        "figures" => {
            let key = FigureKey::parse(portfolio, id)?;
            book.figures.figure(portfolio, &key)?;
            Some(Subject::Figure(Box::new(key)))
        }
        _ => None,
    }
}

/// True where a page would be there if all records could be read, as far as is known: its record is among those that
/// could not be, or it is made of several, of which some are.
pub fn may_come(path: &str, portfolio: &Portfolio) -> bool {
    let path = path.strip_suffix("index.html").unwrap_or(path).trim_end_matches('/');
    let (top, id) = path.split_once('/').unwrap_or((path, ""));
    let kind = match top {
        "projects" => Kind::Project,
        "towns" => Kind::Town,
        "programmes" => Kind::Programme,
        "organisations" => Kind::Organisation,
        "stories" => Kind::Story,
        "reports" => Kind::Report,
        "goals" | "years" | "figures" | "charts" => return !portfolio.unread.is_empty(),
        _ => return portfolio.unread.may_hold(Kind::Page, path),
    };
    portfolio.unread.may_hold(kind, id)
}

/// True where somebody claims the goal.
fn has_goal(book: &Book<'_>, goal: u8) -> bool {
    book.back.goal_projects.contains_key(&goal) || book.back.goal_programmes.contains_key(&goal)
}

fn top_level(name: &str, portfolio: &Portfolio) -> Option<Subject> {
    Some(match name {
        "" => Subject::Home,
        "projects" => Subject::Projects,
        "towns" => Subject::Towns,
        "programmes" => Subject::Programmes,
        "goals" => Subject::Goals,
        "years" => Subject::Years,
        "organisations" => Subject::Organisations,
        "stories" => Subject::Stories,
        "reports" => Subject::Reports,
        "method" => Subject::Method,
        "sources" => Subject::Sources,
        "questions" => Subject::Questions,
        "changes" => Subject::Changes,
        "releases" if !portfolio.releases.is_empty() => Subject::Releases,
        "charts" => Subject::Charts,
        "figures" => Subject::Figures,
        "search" if portfolio.site.outputs.search => Subject::Search,
        "compare" if portfolio.site.outputs.search => Subject::Compare,
        own => Subject::Own(portfolio.pages.find(own)?),
    })
}

/// The path that is nearest to one that leads nowhere, for a hint.
pub fn nearest(path: &str, book: &Book<'_>) -> Option<String> {
    let portfolio = book.portfolio;
    let path = path.trim_end_matches('/');
    let (top, id) = path.split_once('/').unwrap_or((path, ""));
    let near = |candidates: &mut dyn Iterator<Item = &str>, wanted: &str| {
        candidates
            .map(|candidate| (strsim::damerau_levenshtein(candidate, wanted), candidate.to_owned()))
            .filter(|(distance, _)| *distance <= 3)
            .min()
            .map(|(_, candidate)| candidate)
    };
    let tops = RESERVED
        .into_iter()
        .filter(|top| resolve(top, book).is_some())
        .chain(["towns", "years"])
        .chain(portfolio.pages.iter().map(|(_, page)| page.id()));
    if id.is_empty() {
        return near(&mut { tops }, top);
    }
    let mut ids: Box<dyn Iterator<Item = &str>> = match top {
        "projects" => Box::new(portfolio.projects.ids()),
        "towns" => Box::new(portfolio.towns.ids()),
        "programmes" => Box::new(portfolio.programmes.ids()),
        "organisations" => Box::new(portfolio.organisations.ids()),
        "stories" => Box::new(portfolio.stories.ids()),
        "reports" => Box::new(portfolio.reports.ids()),
        _ => return near(&mut { tops }, top).map(|top| format!("{top}/{id}")),
    };
    near(&mut *ids, id).map(|id| format!("{top}/{id}"))
}

/// Where an address can be had from, for a message about one that does not exist.
pub fn no_page_like_it() -> Message {
    crate::say!(
        "Copy the address from your browser, from the first `/` behind the site's own; for a record it is its folder and its id, as in `/towns/copper-spring/`.",
        "Скопируйте адрес из браузера, начиная с первого `/` после адреса сайта; у записи это папка и id, например `/towns/copper-spring/`."
    )
}

#[cfg(test)]
mod tests {
    use super::way_up;

    #[test]
    fn the_way_up_counts_folders() {
        for (file, expected) in
            [("index.html", ""), ("towns/index.html", "../"), ("ru/towns/vyksa/index.html", "../../../")]
        {
            assert_eq!(way_up(file), expected, "{file}");
        }
    }
}
