//! The profile of a project.

mod known;

use crate::base::key::Key;
use crate::base::status::Status;
use crate::base::time::Period;
use crate::figures::key::FigureKey;
use crate::pages::address::Subject;
use crate::pages::goal;
use crate::pages::goal::Claimant;
use crate::pages::paged::Paged;
use crate::pages::picture;
use crate::pages::picture::Stand;
use crate::pages::teasers;
use crate::pages::texts;
use crate::pages::texts::Ground;
use crate::pages::writer::Writer;
use crate::portfolio::model::Cited;
use crate::portfolio::model::Grant;
use crate::portfolio::model::GrantForm;
use crate::portfolio::model::Project;
use crate::portfolio::model::Statement;
use crate::portfolio::model::Time;
use crate::portfolio::model::Towns;
use crate::portfolio::model::Unit;
use crate::theme::views::parts;
use crate::theme::views::parts::Cell;
use crate::theme::views::parts::Column;
use crate::theme::views::parts::Fact;
use crate::theme::views::parts::Headline;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Links;
use crate::theme::views::parts::Number;
use crate::theme::views::parts::Row;
use crate::theme::views::parts::Table;
use crate::theme::views::profile;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// How many related projects are named.
const RELATED: usize = 3;

/// How many projects of a town are looked at for them.
const NEAR: usize = 200;

/// The page of a project.
pub fn project(writer: &Writer<'_>, key: Key<Project>) -> Paged<profile::Project> {
    let project = &writer.portfolio().projects[key];
    let (name, unnamed) = writer.project_label(project);
    let keys = writer.book.figures.project_keys(writer.portfolio(), key);
    let summary =
        if unnamed { parts::Label::default() } else { writer.label_or_empty(project.summary.as_ref()) };
    let body = texts::render(writer, &project.bodies, Ground::Project(key));
    let description = if summary.text.is_empty() { name.text.clone() } else { summary.text.clone() };
    let view = profile::Project {
        unnamed,
        known: known::of(writer, project),
        headline: headline(writer, &keys),
        facts: facts(writer, project),
        grants: grants(writer, key, project, &keys),
        figures: statements(writer, key, project, &keys),
        photo: picture::photo(writer, project.photo.as_deref(), Stand::Text),
        body: body.html,
        claims: goal::claims_of(writer, Claimant::Project(key)),
        stories: teasers::stories(
            writer,
            writer.book.back.project_stories.get(&key).map_or(&[], Vec::as_slice),
        ),
        notes: Vec::new(),
        related: related(writer, key, project),
        downloads: Vec::new(),
        // Last: every part above may cite.
        sources: writer.sources(),
        summary,
        name: name.clone(),
    };
    Paged { title: name.text, description, view }
}

/// Jobs and people reached, where the records say something about them.
fn headline(writer: &Writer<'_>, keys: &[FigureKey]) -> Vec<Headline> {
    const LEADING: [&str; 4] = ["jobs-created", "beneficiaries", "people-trained", "services-created"];
    let portfolio = writer.portfolio();
    LEADING
        .iter()
        .filter_map(|id| portfolio.measures.find(id))
        .filter_map(|measure| {
            let plain = |key: &&FigureKey| key.measure == measure && key.of.is_none() && key.each.is_none();
            keys.iter()
                .filter(plain)
                .find(|key| key.status == Status::Actual)
                .or_else(|| keys.iter().find(plain))
        })
        .take(3)
        .filter_map(|key| writer.book.figures.figure(portfolio, key))
        .map(|figure| writer.headline_here(&figure))
        .collect()
}

fn facts(writer: &Writer<'_>, project: &Project) -> Vec<Fact> {
    let mut facts = vec![
        places(writer, &project.towns),
        fact(
            writer,
            "fact_programme",
            links(project.programmes.iter().map(|key| writer.programme_link(*key))),
        ),
        time(writer, project),
    ];
    if let Some(grantee) = &project.grantee {
        facts.push(cited(writer, "fact_grantee", grantee, |party| Cell::Link(writer.party_link(party))));
    }
    if let Some(status) = &project.status {
        facts.push(cited(writer, "p_status", status, |status| {
            writer.text_cell(writer.words.project_status(*status))
        }));
    }
    facts.extend(people(writer, project));
    if !project.topics.is_empty() {
        let topics: Vec<String> = project
            .topics
            .iter()
            .map(|topic| writer.plain(&writer.portfolio().topics[*topic].name))
            .collect();
        facts.push(fact(writer, "p_topics", writer.text_cell(topics.join(", "))));
    }
    facts
}

fn fact(writer: &Writer<'_>, label: &str, value: Cell) -> Fact {
    Fact { label: writer.t(label), values: vec![value], note: None }
}

/// A fact that sources may tell differently: the version that is shown, then the others with who says so.
fn cited<T>(writer: &Writer<'_>, label: &str, cited: &Cited<T>, cell: impl Fn(&T) -> Cell) -> Fact {
    let mut fact = fact(writer, label, cell(&cited.first.value));
    let mut notes: Vec<String> = Vec::new();
    notes.extend(cited.first.note().map(|note| writer.plain(note)));
    writer.cite(&cited.first.sources);
    for other in cited.others() {
        fact.values.push(cell(&other.value));
        writer.cite(&other.sources);
        let who: Vec<String> = other.sources.iter().map(|source| writer.publisher(*source)).collect();
        notes.push(writer.words.say("p_said_otherwise", &[("who", Arg::Text(&writer.words.list(&who)))]));
        notes.extend(other.note().map(|note| writer.plain(note)));
    }
    fact.note = (!notes.is_empty()).then(|| notes.join(" "));
    fact
}

fn links(links: impl Iterator<Item = Link>) -> Cell {
    Cell::Links(Links { links: links.collect() })
}

fn places(writer: &Writer<'_>, towns: &Towns) -> Fact {
    let mut fact = fact(writer, "fact_town", links(writer.town_links(towns.named()).into_iter()));
    match towns {
        Towns::Shared(shares) => {
            let shares: Vec<String> = shares
                .iter()
                .map(|(town, share)| {
                    let name = writer.plain(&writer.portfolio().towns[*town].name.first.value);
                    let hundredths =
                        share.checked_mul(rust_decimal::Decimal::ONE_HUNDRED).unwrap_or_default();
                    format!("{name} {}", writer.words.percent(hundredths))
                })
                .collect();
            fact.note =
                Some(writer.words.say("p_towns_shares", &[("shares", Arg::Text(&shares.join(", ")))]));
        }
        Towns::Each(towns) if towns.len() > 1 => fact.note = Some(writer.t("p_towns_each")),
        Towns::Together(_) => fact.note = Some(writer.t("p_towns_together")),
        Towns::OneOf(_) => fact.note = Some(writer.t("p_towns_one_of")),
        Towns::All => fact.values = vec![writer.text_cell(writer.t("missing_not_published"))],
        Towns::Each(_) => {}
    }
    fact
}

fn time(writer: &Writer<'_>, project: &Project) -> Fact {
    let year = |year: &crate::base::time::Year| match year.counted() {
        Some(counted) => Cell::Link(Link {
            text: writer.words.year(*year),
            href: Some(writer.href(Subject::Year(counted))),
            lang: None,
        }),
        None => writer.text_cell(writer.words.year(*year)),
    };
    let mut fact = cited(writer, "fact_year", &project.year, year);
    let start = project.start.as_ref().map(|start| start.first.value);
    let end = project.end.as_ref().map(|end| end.first.value);
    let span = match (start, end) {
        (Some(start), Some(end)) => {
            Some(writer.words.period(Period { start, end: crate::base::time::End::On(end) }))
        }
        (Some(start), None) if start.month.is_some() => {
            Some(writer.words.say("p_since", &[("date", Arg::Text(&writer.words.date(start)))]))
        }
        (None, Some(end)) => {
            Some(writer.words.say("p_until", &[("date", Arg::Text(&writer.words.date(end)))]))
        }
        _ => None,
    };
    fact.values.extend(span.map(|span| writer.text_cell(span)));
    fact
}

/// The people by role; by name where consent allows it.
fn people(writer: &Writer<'_>, project: &Project) -> Option<Fact> {
    if project.people.is_empty() {
        return None;
    }
    let portfolio = writer.portfolio();
    let values = project.people.iter().map(|role| {
        let role_words = role.role.as_ref().map(|role| writer.plain(role));
        let consented = portfolio
            .people
            .find(&role.person)
            .map(|key| &portfolio.people[key])
            .filter(|person| person.consents.contains(&crate::portfolio::model::Scope::Name));
        let text = match (consented, role_words) {
            (Some(person), Some(role)) => format!("{} ({role})", writer.plain(&person.name)),
            (Some(person), None) => writer.plain(&person.name),
            (None, Some(role)) => role,
            (None, None) => writer.t("p_person_private"),
        };
        writer.text_cell(text)
    });
    Some(Fact { label: writer.t("p_people"), values: values.collect(), note: None })
}

fn column(writer: &Writer<'_>, key: &str, numeric: bool) -> Column {
    Column { text: writer.t(key), spoken: None, numeric }
}

fn grants(writer: &Writer<'_>, key: Key<Project>, project: &Project, keys: &[FigureKey]) -> Option<Table> {
    if project.grants.is_empty() {
        return None;
    }
    let rows = project.grants.iter().map(|grant| grant_row(writer, key, project, grant, keys)).collect();
    Some(Table {
        id: "grants-table".to_owned(),
        caption: writer.t("grants"),
        columns: vec![
            column(writer, "p_grant_awarded", false),
            column(writer, "p_amount", true),
            column(writer, "p_status", false),
            column(writer, "fact_payer", false),
        ],
        rows,
        ..Table::default()
    })
}

fn grant_row(
    writer: &Writer<'_>,
    key: Key<Project>,
    project: &Project,
    grant: &Grant,
    keys: &[FigureKey],
) -> Row {
    let portfolio = writer.portfolio();
    let programme = grant.programme.or(project.programmes.first().copied());
    let mut number =
        writer.words.value(&grant.amount.first.value, &Unit::Money, Some(grant.currency), Style::Full);
    number.href = grant_figure(writer, key, grant, keys).and_then(|figure| writer.figure_href(&figure));
    let sources = if grant.sources.is_empty() { &grant.amount.first.sources } else { &grant.sources };
    number.notes = writer.cite(sources);
    let when = grant.awarded.as_ref().map_or_else(
        || writer.words.year(project.year.first.value),
        |date| writer.words.date(date.first.value),
    );
    let payer = grant.funder.or_else(|| programme.map(|programme| portfolio.programmes[programme].funder));
    let mut remarks: Vec<String> = Vec::new();
    for other in grant.amount.others() {
        let value = writer.words.value(&other.value, &Unit::Money, Some(grant.currency), Style::Full).plain();
        let who: Vec<String> = other.sources.iter().map(|source| writer.publisher(*source)).collect();
        writer.cite(&other.sources);
        remarks.push(writer.words.say(
            "p_other_amount",
            &[("who", Arg::Text(&writer.words.list(&who))), ("amount", Arg::Text(&value))],
        ));
    }
    remarks.extend(
        grant
            .exception
            .as_ref()
            .map(|why| writer.words.say("p_exception", &[("why", Arg::Text(&writer.plain(why)))])),
    );
    remarks.extend(grant.note.as_ref().map(|note| writer.plain(note)));
    Row {
        cells: vec![
            writer.text_cell(when),
            writer.number_cell(number),
            writer.text_cell(grant_status(writer, grant)),
            payer.map(|payer| Cell::Link(writer.organisation_link(payer))).unwrap_or_default(),
        ],
        note: (!remarks.is_empty()).then(|| remarks.join(" ")),
        quiet: grant.returned.is_some(),
        id: None,
    }
}

/// The figure that the amount of a grant opens: the project's own. A loan, or a grant that was paid back, counts in none;
/// it opens the figure of its programme, else of all records, which names it among what is left out.
fn grant_figure(
    writer: &Writer<'_>,
    key: Key<Project>,
    grant: &Grant,
    keys: &[FigureKey],
) -> Option<FigureKey> {
    let portfolio = writer.portfolio();
    let measure = if grant.status == Status::Disbursed { "funds-disbursed" } else { "funds-awarded" };
    let measure = portfolio.measures.find(measure)?;
    let whole = FigureKey::of(measure).in_currency(grant.currency);
    let awarded = matches!(grant.status, Status::Actual | Status::Committed | Status::Disbursed);
    let status = if awarded { Status::Actual } else { grant.status };
    let own = FigureKey { status, ..whole.clone().project(key) };
    let plain = whole.clone().project(key);
    if let Some(figure) = [own, plain].into_iter().find(|figure| keys.contains(figure)) {
        return Some(figure);
    }
    let programme = grant.programme.map(|programme| whole.clone().programme(programme));
    programme.into_iter().chain([whole]).find(|figure| writer.book.figures.exists(portfolio, figure))
}

/// "awarded", "paid", "planned, loan", "returned on 1 May 2024".
fn grant_status(writer: &Writer<'_>, grant: &Grant) -> String {
    let mut words = vec![writer.words.status(grant.status).unwrap_or_default().to_owned()];
    words.extend((grant.form != GrantForm::Grant).then(|| writer.words.grant_form(grant.form).to_owned()));
    words.extend(
        grant
            .returned
            .map(|date| writer.words.say("p_returned", &[("date", Arg::Text(&writer.words.date(date)))])),
    );
    words.retain(|word| !word.is_empty());
    words.join(", ")
}

fn statements(
    writer: &Writer<'_>,
    key: Key<Project>,
    project: &Project,
    keys: &[FigureKey],
) -> Option<Table> {
    if project.statements.is_empty() {
        return None;
    }
    let rows =
        project.statements.iter().map(|statement| statement_row(writer, key, statement, keys)).collect();
    Some(Table {
        id: "figures-table".to_owned(),
        caption: writer.t("figures"),
        columns: vec![
            column(writer, "fact_measure", false),
            column(writer, "p_value", true),
            column(writer, "p_time", false),
        ],
        rows,
        ..Table::default()
    })
}

fn statement_row(writer: &Writer<'_>, key: Key<Project>, statement: &Statement, keys: &[FigureKey]) -> Row {
    let measure = &writer.portfolio().measures[statement.measure];
    let figure = FigureKey {
        status: statement.status,
        of: statement.of,
        each: statement.each,
        currency: statement.currency,
        ..FigureKey::of(statement.measure).project(key)
    };
    let mut number: Number =
        writer.words.value(&statement.value, &measure.unit, statement.currency, Style::Full);
    if keys.contains(&figure) {
        number.href = writer.figure_href(&figure);
    }
    number.tag = writer.words.status(statement.status).map(str::to_owned);
    number.notes = writer.cite(&statement.sources);
    let mut remarks: Vec<String> = Vec::new();
    remarks.extend(
        statement.by().map(|by| writer.words.say("p_measured_by", &[("who", Arg::Text(&writer.plain(by)))])),
    );
    remarks.extend(
        statement
            .preferred()
            .map(|why| writer.words.say("p_preferred", &[("why", Arg::Text(&writer.plain(why)))])),
    );
    remarks.extend(statement.note().map(|note| writer.plain(note)));
    Row {
        cells: vec![
            writer.text_cell(writer.measure_label(&figure)),
            writer.number_cell(number),
            writer.text_cell(statement_time(writer, statement.time)),
        ],
        note: (!remarks.is_empty()).then(|| remarks.join(" ")),
        ..Row::default()
    }
}

/// The time that a statement is about.
pub fn statement_time(writer: &Writer<'_>, time: Time) -> String {
    match time {
        Time::During(period) => writer.words.period(period),
        Time::AsOf(date) => writer.words.as_of(date),
        Time::Inherited(year) => writer.words.year(year),
        Time::Unstated => writer.words.text("year_unknown").to_owned(),
    }
}

/// Projects of the same programme in the same town.
fn related(writer: &Writer<'_>, key: Key<Project>, project: &Project) -> Vec<profile::RelatedProject> {
    let portfolio = writer.portfolio();
    let same_programme = |other: &Key<Project>| {
        portfolio.projects[*other].programmes.iter().any(|one| project.programmes.contains(one))
    };
    let mut near: Vec<Key<Project>> = Vec::new();
    for town in project.towns.named() {
        let in_town = &writer.book.back.town_projects[town.index()];
        // Those that follow in the order of ids, so that related projects make a round and not a star. Of a large
        // town only the nearest are looked at.
        let here = in_town.partition_point(|other| *other < key);
        let mut round = in_town[here..].iter().chain(&in_town[..here]).take(NEAR);
        while near.len() < RELATED
            && let Some(other) = round.next()
        {
            if *other != key && !near.contains(other) && same_programme(other) {
                near.push(*other);
            }
        }
    }
    near.into_iter()
        .map(|other| {
            let project = &portfolio.projects[other];
            let town = project.towns.named().first().map(|town| writer.town_link(*town).text);
            let year = writer.words.year(project.year.first.value);
            let summary = if project.name.is_some() { project.summary.as_ref() } else { None };
            profile::RelatedProject {
                name: writer.project_link(other),
                scope: town.into_iter().chain([year]).collect::<Vec<_>>().join(", "),
                summary: writer.label_or_empty(summary),
            }
        })
        .collect()
}
