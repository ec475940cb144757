//! An organisation's page: what it does here, its programmes, its money, its projects.

use std::collections::BTreeSet;

use crate::base::key::Key;
use crate::figures::figure::Record;
use crate::figures::key::Dimension;
use crate::figures::key::FigureKey;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts as site_charts;
use crate::pages::listing;
use crate::pages::paged::Paged;
use crate::pages::picture;
use crate::pages::picture::Stand;
use crate::pages::profile;
use crate::pages::profile::About;
use crate::pages::profile::Kinds;
use crate::pages::profile::flat;
use crate::pages::profile::matrix;
use crate::pages::profile::words;
use crate::pages::teasers;
use crate::pages::writer::Writer;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Payer;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::Statement;
use crate::portfolio::model::Story;
use crate::portfolio::selection::Funder;
use crate::theme::views;
use crate::theme::views::parts::Cell;
use crate::theme::views::parts::Fact;
use crate::theme::views::parts::Headline;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Listing;
use crate::theme::views::parts::Table;
use crate::theme::words::Arg;

/// The page of an organisation. On its second page and after, only its list of projects goes on.
pub(super) fn organisation(
    writer: &Writer<'_>,
    key: Key<Organisation>,
    part: u32,
) -> Paged<views::profile::Organisation> {
    let organisation = &writer.portfolio().organisations[key];
    let head = views::profile::Organisation {
        name: writer.name(&organisation.name),
        role: roles(writer, key),
        projects: listed(writer, key, part),
        ..views::profile::Organisation::default()
    };
    let title = head.name.text.clone();
    let description = match &organisation.summary {
        Some(summary) => writer.plain(summary),
        None => writer.words.say("w_description_organisation", &[("name", Arg::Text(&title))]),
    };
    if part > 1 {
        return Paged { title: words::title_of_part(writer, &title, part), description, view: head };
    }
    let kinds = Kinds::of(writer);
    let mut view = views::profile::Organisation {
        summary: writer.label_or_empty(organisation.summary.as_ref()),
        headline: headline(writer, &kinds, key),
        photo: picture::photo(writer, organisation.photo.as_ref(), Stand::Text),
        facts: facts(writer, organisation),
        programmes: programmes(writer, &kinds, key),
        figures: figures(writer, key),
        charts: site_charts::parts(writer, &charts(writer, key), 2),
        stories: teasers::stories(writer, &stories(writer, key)),
        notes: organisation.note.iter().map(|note| words::note(&writer.plain(note))).collect(),
        ..head
    };
    writer.cite(&organisation.sources);
    // Last: every part above may cite.
    view.sources = writer.sources();
    Paged { title, description, view }
}

/// How many pages its list of projects takes, at least one.
pub(super) fn parts(book: &Book<'_>, key: Key<Organisation>) -> u32 {
    listing::parts_of(projects(book, key).len(), listing::ROWS)
}

/// The charts of its page: what it gave by year.
pub(super) fn charts(writer: &Writer<'_>, key: Key<Organisation>) -> Vec<ChartSpec> {
    let Some(measure) = writer.measure("funds-awarded").filter(|_| writer.book.back.is_funder(key)) else {
        return Vec::new();
    };
    let whole = FigureKey::whole(writer.portfolio(), measure).funder(key);
    if !writer.book.figures.exists(writer.portfolio(), &whole) {
        return Vec::new();
    }
    // By programme its page has a table; what a programme was given by one payer has no page of its own.
    words::compares(writer, ChartSpec::By { whole, by: Dimension::Year }).into_iter().collect()
}

/// What it does here, in words: "Funder, partner".
pub(super) fn roles(writer: &Writer<'_>, key: Key<Organisation>) -> String {
    let back = &writer.book.back;
    let roles = [
        (writer.portfolio().site.publisher == key, "w_role_publisher"),
        (writer.book.back.is_funder(key), "w_role_funder"),
        (!back.partner_programmes[key.index()].is_empty(), "w_role_partner"),
        (!back.grantee_projects[key.index()].is_empty(), "w_role_grantee"),
    ];
    let mut words: Vec<String> =
        roles.into_iter().filter(|(has, _)| *has).map(|(_, role)| writer.t(role)).collect();
    if words.is_empty() && pays(writer, key) {
        words.push(writer.t("w_role_payer"));
    }
    if words.is_empty() {
        words.extend(writer.portfolio().organisations[key].kind.as_ref().map(|kind| writer.plain(kind)));
    }
    let mut line = words.join(", ");
    if let Some(first) = line.chars().next() {
        line.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
    }
    line
}

/// True of a payer in programmes of others: of single grants, of sums that are stated, or of parts of them.
fn pays(writer: &Writer<'_>, key: Key<Organisation>) -> bool {
    let portfolio = writer.portfolio();
    let said = |statement: &Statement| {
        statement.payer == Payer::Organisation(key)
            || statement.parts.iter().any(|part| part.funder == Some(key))
    };
    let of_programmes = portfolio.programmes.as_slice().iter().any(|programme| {
        let of_rounds = programme.rounds.iter().flat_map(|round| &round.statements);
        programme.statements.iter().chain(of_rounds).any(said)
    });
    let awarded =
        writer.measure("funds-awarded").map(|measure| FigureKey::whole(portfolio, measure).funder(key));
    of_programmes || awarded.is_some_and(|whole| writer.book.figures.exists(portfolio, &whole))
}

/// Its projects: those that it carries out and those of the programmes that it pays for, each once, by id.
fn projects(book: &Book<'_>, key: Key<Organisation>) -> Vec<Key<Project>> {
    let own = &book.back.grantee_projects[key.index()];
    let paid = &book.back.funder_programmes[key.index()];
    let of_programmes = paid.iter().flat_map(|programme| &book.back.programme_projects[programme.index()]);
    let mut all: Vec<Key<Project>> = own.iter().chain(of_programmes).copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn listed(writer: &Writer<'_>, key: Key<Organisation>, part: u32) -> Option<Listing> {
    let keys = projects(writer.book, key);
    if keys.is_empty() {
        return None;
    }
    Some(listing::projects(writer, listing::by_year(&keys), &Subject::Organisation(key), part, listing::ROWS))
}

/// What it gave as a payer, and what it was given as a grantee. Nothing is asked of an organisation that it owes
/// nobody, so nothing is "not published" here.
fn headline(writer: &Writer<'_>, kinds: &Kinds, key: Key<Organisation>) -> Vec<Headline> {
    let back = &writer.book.back;
    let mut headlines = Vec::new();
    headlines.extend(kinds.known(writer, &About::new(|figure| figure.funder(key))));
    if !back.grantee_projects[key.index()].is_empty() {
        headlines.extend(kinds.known(writer, &About::new(|figure| figure.organisation(key))));
    }
    headlines
}

fn facts(writer: &Writer<'_>, organisation: &Organisation) -> Vec<Fact> {
    let mut facts = Vec::new();
    facts.extend(
        organisation
            .kind
            .as_ref()
            .map(|kind| words::fact(writer.t("w_kind"), Cell::Text(writer.label(kind)))),
    );
    facts.extend(organisation.url.as_ref().map(|url| {
        let link = Link { text: url.clone(), href: Some(url.clone()), lang: None };
        words::fact(writer.t("fact_website"), Cell::Link(link))
    }));
    facts.extend(
        organisation
            .town
            .map(|town| words::fact(writer.t("fact_home_town"), Cell::Link(writer.town_link(town)))),
    );
    facts.extend(words::other_names(writer, &organisation.name, &organisation.aliases));
    facts.extend(words::ids(writer, &organisation.ids));
    facts
}

/// The programmes that it pays for or carries.
fn programmes(writer: &Writer<'_>, kinds: &Kinds, key: Key<Organisation>) -> Option<Table> {
    let back = &writer.book.back;
    let (paid, carried) = (&back.funder_programmes[key.index()], &back.partner_programmes[key.index()]);
    let all: BTreeSet<Key<Programme>> = paid.iter().chain(carried).copied().collect();
    let table = &writer.portfolio().programmes;
    let named = all.into_iter().map(|programme| (programme, writer.name(&table[programme].name)));
    let lines: Vec<matrix::Line<'_>> = words::by_name(writer, named)
        .into_iter()
        .map(|programme| matrix::Line {
            name: writer.programme_link(programme),
            note: Some(writer.t(if paid.contains(&programme) { "w_role_funder" } else { "w_role_partner" })),
            about: About::programme(writer, programme),
        })
        .collect();
    matrix::table(writer, kinds, "programmes-table", "programmes", &lines)
}

/// The figures that are stated about it, and its money in programmes that others pay for too.
fn figures(writer: &Writer<'_>, key: Key<Organisation>) -> Option<Table> {
    let portfolio = writer.portfolio();
    let organisation = &portfolio.organisations[key];
    let own = profile::said(writer, organisation.statements.iter(), None)
        .into_iter()
        .filter(|said| said.record == Record::Organisation(key));
    let pays = |statement: &Statement| statement.payer == Payer::Organisation(key);
    let paid = portfolio.programmes.iter().filter(|(_, programme)| {
        let of_rounds = programme.rounds.iter().flat_map(|round| &round.statements);
        programme.statements.iter().chain(of_rounds).any(pays)
    });
    let paid = paid
        .flat_map(|(programme, _)| profile::said_by(writer, programme))
        .filter(|said| said.key.funder == Some(Funder::One(key)));
    let keys: BTreeSet<FigureKey> = own.chain(paid).map(|said| said.key).collect();
    let lines: Vec<flat::Line> = keys
        .into_iter()
        .map(|of| flat::Line {
            towns: of.towns.iter().map(|town| writer.town_link(*town)).collect(),
            note: None,
            key: of,
        })
        .collect();
    flat::table(writer, "stated", ["w_stated_of_organisation", "fact_town"], &lines)
}

/// The stories about its programmes and about projects that it carries out, newest first.
fn stories(writer: &Writer<'_>, key: Key<Organisation>) -> Vec<Key<Story>> {
    let back = &writer.book.back;
    let programmes =
        back.funder_programmes[key.index()].iter().filter_map(|one| back.programme_stories.get(one));
    let projects = back.grantee_projects[key.index()].iter().filter_map(|one| back.project_stories.get(one));
    let about: BTreeSet<Key<Story>> = programmes.chain(projects).flatten().copied().collect();
    back.stories.iter().filter(|story| about.contains(story)).copied().collect()
}
