//! What a page says to programs: JSON-LD about its subject, and the way to it.
//!
//! Comes in: a writer that stands on the page. Goes out: the block, ready to stand in the head. It belongs to the output
//! `data`; a site that leaves that out has none.

use crate::base::key::Key;
use crate::export::linked_data;
use crate::export::linked_data::Grant;
use crate::export::linked_data::Node;
use crate::export::linked_data::Thing;
use crate::figures::key::FigureKey;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::chart_files::ChartFile;
use crate::pages::figure::FigureFile;
use crate::pages::site_view;
use crate::pages::writer::Writer;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::Story;
use crate::portfolio::model::Town;
use crate::theme::views::parts::Link;

/// What the head of a page says already.
#[derive(Clone, Copy)]
pub struct Said<'a> {
    /// The page's title.
    pub title: &'a str,
    /// Its description; may be empty.
    pub description: &'a str,
    /// Its absolute address.
    pub url: &'a str,
    /// The picture for cards, absolute.
    pub image: Option<&'a str>,
    /// The way back, without the page itself.
    pub crumbs: &'a [Link],
}

/// The block of the page; `None` where the site writes none.
pub fn block(writer: &Writer<'_>, said: Said<'_>) -> Option<String> {
    let outputs = writer.portfolio().site.outputs;
    if !outputs.data || said.url.is_empty() || writer.page.part > 1 {
        return None;
    }
    let nodes = nodes(writer, said);
    let trail = trail(writer, said);
    (!nodes.is_empty() || trail.len() > 1).then(|| linked_data::block(&nodes, &trail))
}

/// The way to the page, itself included.
fn trail(writer: &Writer<'_>, said: Said<'_>) -> Vec<Thing> {
    let home = absolute(writer, Subject::Home);
    let step = |(place, crumb): (usize, &Link)| {
        // The first step is the home page, the second the list that the page is an entry of.
        let url = if place == 0 { Some(home.clone()) } else { section_address(writer, &home) };
        Thing { kind: "", name: crumb.text.clone(), url }
    };
    let above = said.crumbs.iter().enumerate().map(step);
    let own = Thing { kind: "", name: said.title.to_owned(), url: Some(said.url.to_owned()) };
    above.chain([own]).collect()
}

/// The absolute address of the list that the page is an entry of: its folder's first part.
fn section_address(writer: &Writer<'_>, home: &str) -> Option<String> {
    let folder = address::folder(&writer.page.subject, writer.portfolio());
    folder.split_once('/').map(|(section, _)| format!("{home}{section}/"))
}

fn absolute(writer: &Writer<'_>, subject: Subject) -> String {
    address::absolute(&Page { subject, part: 1, language: writer.language }, writer.portfolio())
}

fn nodes(writer: &Writer<'_>, said: Said<'_>) -> Vec<Node> {
    match &writer.page.subject {
        Subject::Home => vec![publisher(writer), whole(writer, said)],
        Subject::Project(key) => vec![project(writer, *key, said)],
        Subject::Programme(key) => vec![programme(writer, *key, said)],
        Subject::Organisation(key) => vec![organisation(writer, *key, said)],
        Subject::Town(_) => vec![about("Place", said)],
        Subject::Story(key) => vec![story(writer, *key, said)],
        Subject::Report(_) | Subject::Year(_) => vec![published(writer, about("Report", said))],
        Subject::Chart(_) => vec![chart(writer, said)],
        Subject::Figure(key) => figure(writer, key, said).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// A node with what the head says.
fn about(kind: &'static str, said: Said<'_>) -> Node {
    Node {
        thing: Thing { kind, name: said.title.to_owned(), url: Some(said.url.to_owned()) },
        texts: vec![("description", said.description.to_owned())],
        ..Node::default()
    }
}

/// A work with who publishes it, in which language, under which licence.
fn published(writer: &Writer<'_>, mut node: Node) -> Node {
    let site = &writer.portfolio().site;
    let licence = site.licence.as_deref().and_then(site_view::licence_href);
    node.texts.push(("inLanguage", writer.language.code().to_owned()));
    node.texts.push(("license", licence.unwrap_or_default()));
    node.things.push(("publisher", vec![organisation_thing(writer, site.publisher)]));
    node
}

fn organisation_thing(writer: &Writer<'_>, key: Key<Organisation>) -> Thing {
    let name = writer.plain(&writer.portfolio().organisations[key].name.first.value);
    Thing { kind: "Organization", name, url: Some(absolute(writer, Subject::Organisation(key))) }
}

fn town_thing(writer: &Writer<'_>, key: Key<Town>) -> Thing {
    let name = writer.plain(&writer.portfolio().towns[key].name.first.value);
    Thing { kind: "Place", name, url: Some(absolute(writer, Subject::Town(key))) }
}

fn programme_thing(writer: &Writer<'_>, key: Key<Programme>) -> Thing {
    let name = writer.plain(&writer.portfolio().programmes[key].name.first.value);
    Thing { kind: "FundingScheme", name, url: Some(absolute(writer, Subject::Programme(key))) }
}

/// Who publishes the site.
fn publisher(writer: &Writer<'_>) -> Node {
    let key = writer.portfolio().site.publisher;
    let organisation = &writer.portfolio().organisations[key];
    Node {
        thing: organisation_thing(writer, key),
        texts: vec![("sameAs", organisation.url.clone().unwrap_or_default())],
        ..Node::default()
    }
}

/// The site as data.
fn whole(writer: &Writer<'_>, said: Said<'_>) -> Node {
    let site = &writer.portfolio().site;
    let mut node = about("Dataset", said);
    if let Some(summary) = &site.summary {
        node.texts = vec![("description", writer.plain(summary))];
    }
    node.texts.push(("temporalCoverage", site.period.map(|period| period.to_string()).unwrap_or_default()));
    node.texts.push(("dateModified", site.data_as_of.map(|date| date.to_string()).unwrap_or_default()));
    node.files = vec![("text/csv", format!("{}questions/questions.csv", site.base_url))];
    published(writer, node)
}

fn organisation(writer: &Writer<'_>, key: Key<Organisation>, said: Said<'_>) -> Node {
    let organisation = &writer.portfolio().organisations[key];
    let mut node = about("Organization", said);
    node.texts.push(("sameAs", organisation.url.clone().unwrap_or_default()));
    node.things.push(("location", organisation.town.iter().map(|town| town_thing(writer, *town)).collect()));
    node
}

fn programme(writer: &Writer<'_>, key: Key<Programme>, said: Said<'_>) -> Node {
    let programme = &writer.portfolio().programmes[key];
    let mut node = about("FundingScheme", said);
    node.texts.push(("sameAs", programme.url.clone().unwrap_or_default()));
    node.things.push(("funder", vec![organisation_thing(writer, programme.funder)]));
    node
}

fn project(writer: &Writer<'_>, key: Key<Project>, said: Said<'_>) -> Node {
    let project = &writer.portfolio().projects[key];
    let mut node = about("Project", said);
    let date = |cited: Option<String>| cited.unwrap_or_default();
    let start = project.start.as_ref().map(|start| start.first.value.to_string());
    let end = project.end.as_ref().map(|end| end.first.value.to_string());
    node.texts.extend([("foundingDate", date(start)), ("dissolutionDate", date(end))]);
    let towns = project.towns.named().into_iter().map(|town| town_thing(writer, town)).collect();
    let schemes = project.programmes.iter().map(|key| programme_thing(writer, *key)).collect();
    node.things.extend([("location", towns), ("parentOrganization", schemes)]);
    node.grants = grants(writer, key, project);
    node
}

/// What it was given, as the figures say that its page links: awarded, or else paid.
fn grants(writer: &Writer<'_>, key: Key<Project>, project: &Project) -> Vec<Grant> {
    let portfolio = writer.portfolio();
    if !portfolio.site.outputs.figures {
        return Vec::new();
    }
    let keys = writer.book.figures.project_keys(portfolio, key);
    let of = |id: &str| -> Vec<&FigureKey> {
        let measure = writer.measure(id);
        let whole =
            |key: &&FigureKey| Some(key.measure) == measure && key.of.is_none() && key.funder.is_none();
        keys.iter().filter(whole).collect()
    };
    let awarded = of("funds-awarded");
    let figures = if awarded.is_empty() { of("funds-disbursed") } else { awarded };
    let funder = funder(writer, project);
    figures
        .into_iter()
        .filter_map(|figure| {
            let amount = *writer.book.figures.figure(portfolio, figure)?.known()?;
            let address = figure.address(portfolio);
            let url = absolute(writer, Subject::Figure(Box::new(address.page)));
            let currency = figure.currency.or(portfolio.site.currency)?;
            Some(Grant {
                funder: funder.clone(),
                amount,
                currency: currency.code().to_owned(),
                url: address.anchor.map_or_else(|| url.clone(), |anchor| format!("{url}#{anchor}")),
            })
        })
        .collect()
}

/// Who paid all of its grants, where that is one organisation.
fn funder(writer: &Writer<'_>, project: &Project) -> Option<Thing> {
    let programmes = &writer.portfolio().programmes;
    let payer = |grant: &crate::portfolio::model::Grant| {
        let programme = grant.programme.or(project.programmes.first().copied());
        grant.funder.or_else(|| programme.map(|programme| programmes[programme].funder))
    };
    let mut payers: Vec<_> = project.grants.iter().map(payer).collect();
    payers.dedup();
    match payers.as_slice() {
        [Some(one)] => Some(organisation_thing(writer, *one)),
        _ => None,
    }
}

fn story(writer: &Writer<'_>, key: Key<Story>, said: Said<'_>) -> Node {
    let story = &writer.portfolio().stories[key];
    let mut node = published(writer, about("Article", said));
    node.texts.extend([
        ("headline", said.title.to_owned()),
        ("datePublished", story.date.to_string()),
        ("image", said.image.unwrap_or_default().to_owned()),
    ]);
    // Of an author who is named nobody says whether it is a person; without one it is who publishes.
    let publisher = writer.portfolio().site.publisher;
    let author = story.author.is_none().then(|| organisation_thing(writer, publisher));
    let towns = story.towns.iter().map(|town| town_thing(writer, *town));
    let schemes = story.programmes.iter().map(|programme| programme_thing(writer, *programme));
    node.things.extend([("author", author.into_iter().collect()), ("about", schemes.chain(towns).collect())]);
    node
}

fn chart(writer: &Writer<'_>, said: Said<'_>) -> Node {
    let mut node = about("Dataset", said);
    node.texts.push(("image", said.image.unwrap_or_default().to_owned()));
    node.files = ChartFile::written(writer.portfolio().site.outputs)
        .filter_map(|file| match file {
            ChartFile::Csv => Some(("text/csv", file)),
            ChartFile::Json => Some(("application/json", file)),
            _ => None,
        })
        .map(|(format, file)| (format, format!("{}{}", said.url, file.name())))
        .collect();
    node.things.push(("isPartOf", vec![site_data(writer)]));
    published(writer, node)
}

/// The data of the whole site, which figures and charts are parts of.
fn site_data(writer: &Writer<'_>) -> Thing {
    let name = writer.plain(&writer.portfolio().site.title);
    Thing { kind: "Dataset", name, url: Some(absolute(writer, Subject::Home)) }
}

fn figure(writer: &Writer<'_>, key: &FigureKey, said: Said<'_>) -> Option<Node> {
    let portfolio = writer.portfolio();
    let figure = writer.book.figures.figure(portfolio, key)?;
    let mut node = about("Dataset", said);
    let folder = address::folder(&writer.page.subject, portfolio);
    let file =
        |format, file: FigureFile| (format, format!("{}{folder}/{}", portfolio.site.base_url, file.name()));
    node.files = vec![file("text/csv", FigureFile::Csv), file("application/json", FigureFile::Json)];
    node.measured = Some((writer.figure_title(key), figure.known().copied()));
    node.things.push(("isPartOf", vec![site_data(writer)]));
    Some(published(writer, node))
}
