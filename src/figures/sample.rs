//! A small portfolio for tests: two funders with a programme each, four towns, a region, and what a test adds.

use rust_decimal::Decimal;

use crate::base::few::Few;
use crate::base::key::Key;
use crate::base::key::Table;
use crate::base::language::Language;
use crate::base::language::Text;
use crate::base::money::Currency;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::End;
use crate::base::time::Period;
use crate::base::time::Year;
use crate::base::value::Known;
use crate::base::value::Missing;
use crate::base::value::Qualifier;
use crate::base::value::Value;
use crate::diagnostics::place::Place;
use crate::figures::key::FigureKey;
use crate::portfolio::model::*;

/// Where everything in the sample is written.
pub(super) fn place() -> Place {
    Place::file("content/sample.yaml")
}

pub(super) fn text(text: &str) -> Text {
    Text::new(Language::ENGLISH, text)
}

pub(super) fn cited<T>(value: T) -> Cited<T> {
    Cited::new(Said::bare(value), Vec::new())
}

/// `5`, `>160`, `>=5`, `<5`, `<=5`, `~5`, `3..5`, `?` (not published), `words`, `-` (not applicable), `withheld`.
pub(super) fn value(short: &str) -> Value {
    let number = |text: &str| text.parse::<Decimal>().expect("a number");
    let with = |qualifier, text: &str| Value::Known(Known::qualified(qualifier, number(text)));
    match short {
        "?" => Value::Missing(Missing::NotPublished),
        "words" => Value::Missing(Missing::NotQuantified(None)),
        "-" => Value::Missing(Missing::NotApplicable),
        "withheld" => Value::Missing(Missing::Withheld),
        _ if short.contains("..") => {
            let (low, high) = short.split_once("..").expect("two numbers");
            Value::Known(Known::between(number(low), number(high)))
        }
        _ if short.starts_with(">=") => with(Qualifier::AtLeast, &short[2..]),
        _ if short.starts_with("<=") => with(Qualifier::UpTo, &short[2..]),
        _ if short.starts_with('>') => with(Qualifier::MoreThan, &short[1..]),
        _ if short.starts_with('<') => with(Qualifier::LessThan, &short[1..]),
        _ if short.starts_with('~') => with(Qualifier::About, &short[1..]),
        _ => with(Qualifier::Exact, short),
    }
}

/// A value in the form that [`value`] reads; a hedged bound has `~` behind it.
pub(super) fn show(value: &Value) -> String {
    let known = match value {
        Value::Missing(missing) => return missing.word().to_owned(),
        Value::Known(known) => known,
    };
    let hedge = if known.approximate { "~" } else { "" };
    let number = known.number.normalize();
    match known.qualifier {
        Qualifier::Exact => format!("{number}"),
        Qualifier::MoreThan => format!(">{number}{hedge}"),
        Qualifier::AtLeast => format!(">={number}{hedge}"),
        Qualifier::LessThan => format!("<{number}{hedge}"),
        Qualifier::UpTo => format!("<={number}{hedge}"),
        Qualifier::About | Qualifier::Nearly => format!("~{number}"),
        Qualifier::Between => format!("{number}..{}{hedge}", known.upper_number.normalize()),
    }
}

/// What a test adds to the sample.
#[derive(Default)]
pub(super) struct Sample {
    pub(super) projects: Vec<Project>,
    pub(super) first: Vec<Statement>,
    pub(super) second: Vec<Statement>,
    pub(super) rounds: Vec<Round>,
    pub(super) second_rounds: Vec<Round>,
    pub(super) alder: Vec<Statement>,
    pub(super) rules: Vec<Rule>,
    pub(super) apart: bool,
    pub(super) expects: Vec<&'static str>,
}

const ORGANISATIONS: [&str; 3] = ["beacon", "lantern", "state"];
const TOWNS: [&str; 5] = ["alder", "birch", "cedar", "delta", "elm"];
const MEASURES: [(&str, MeasureKind); 10] = [
    ("applications", MeasureKind::Flow),
    ("beneficiaries", MeasureKind::Flow),
    ("budget", MeasureKind::Flow),
    ("funds-awarded", MeasureKind::Flow),
    ("funds-disbursed", MeasureKind::Flow),
    ("grant-fund", MeasureKind::Flow),
    ("jobs-created", MeasureKind::Flow),
    ("people-employed", MeasureKind::Stock),
    ("projects-supported", MeasureKind::Flow),
    ("social-return", MeasureKind::Ratio),
];
const SOURCES: [&str; 4] = ["excerpt", "other", "own", "report"];

fn key<T>(ids: &[&str], id: &str) -> Key<T> {
    Key::at(ids.iter().position(|other| *other == id).expect("an id of the sample"))
}

pub(super) fn organisation(id: &str) -> Key<Organisation> {
    key(&ORGANISATIONS, id)
}

pub(super) fn town(id: &str) -> Key<Town> {
    key(&TOWNS, id)
}

pub(super) fn programme(id: &str) -> Key<Programme> {
    key(&["first", "second"], id)
}

pub(super) fn measure(id: &str) -> Key<Measure> {
    key(&MEASURES.map(|(id, _)| id), id)
}

pub(super) fn source(id: &str) -> Key<Source> {
    key(&SOURCES, id)
}

pub(super) fn is_money(id: &str) -> bool {
    matches!(id, "budget" | "funds-awarded" | "funds-disbursed" | "grant-fund")
}

/// The whole of a measure.
pub(super) fn whole(id: &str) -> FigureKey {
    FigureKey { currency: is_money(id).then_some(Currency::RUB), ..FigureKey::of(measure(id)) }
}

pub(super) fn period(start: i16, end: i16) -> Period {
    Period { start: Date::year(start), end: End::On(Date::year(end)) }
}

/// A statement of the year of what it stands on, by one source.
pub(super) fn said(id: &str, short: &str) -> Statement {
    Statement {
        place: place().into(),
        measure: measure(id),
        value: value(short),
        currency: is_money(id).then_some(Currency::RUB),
        status: Status::Actual,
        time: Time::Unstated,
        towns: Towns::All,
        of: None,
        payer: Payer::ProgrammeFunder,
        each: None,
        parts: Box::default(),
        parts_complete: true,
        remarks: None,
        sources: Few::one(source("report")),
    }
}

/// That a statement goes before others, and why.
pub(super) fn preferred_because(why: &str) -> Box<Remarks> {
    Box::new(Remarks { preferred: Some(text(why)), ..Remarks::default() })
}

/// A project of the programme `first` in 2018 in `alder`.
pub(super) fn project(id: &str, statements: Vec<Statement>) -> Project {
    Project {
        location: None,
        url: None,
        ids: Box::default(),
        photo: None,
        note: None,
        sources: Few::default(),
        draft: false,
        id: id.into(),
        place: place().into(),
        name: Some(cited(text(id))),
        summary: None,
        programmes: Few::one(programme("first")),
        towns: Towns::Each(Few::one(town("alder"))),
        year: cited(Year::Known(2018)),
        start: None,
        end: None,
        grantee: None,
        status: None,
        topics: Few::default(),
        goals: Box::default(),
        grants: Box::default(),
        statements: statements.into(),
        people: Box::default(),
        bodies: Box::default(),
    }
}

/// A grant in roubles, committed.
pub(super) fn grant(short: &str) -> Grant {
    Grant {
        place: place().into(),
        amount: cited(value(short)),
        currency: Currency::RUB,
        status: Status::Committed,
        awarded: None,
        returned: None,
        form: GrantForm::Grant,
        programme: None,
        funder: None,
        exception: None,
        sources: Few::one(source("own")),
        note: None,
    }
}

/// A round that was held in one town and year.
pub(super) fn round(id: &str, year: i16, statements: Vec<Statement>) -> Round {
    Round {
        name: None,
        announced: None,
        place: place(),
        towns: Towns::Each(Few::one(town(id))),
        year: Year::Known(year),
        status: RoundStatus::Held,
        rules: Vec::new(),
        sources: Few::default(),
        note: None,
        statements: statements
            .into_iter()
            .map(|said| Statement {
                time: Time::Inherited(Year::Known(year)),
                towns: Towns::Each(Few::one(town(id))),
                ..said
            })
            .collect(),
    }
}

/// A rule of so many roubles.
pub(super) fn rule(kind: RuleKind, short: &str) -> Rule {
    Rule {
        place: place(),
        kind,
        limit: value(short),
        currency: Currency::RUB,
        applies_to: None,
        sources: Few::default(),
        note: None,
    }
}

fn a_programme(id: &str, funder: &str) -> Programme {
    Programme {
        aliases: Vec::new(),
        url: None,
        start: None,
        end: None,
        topics: Few::default(),
        photo: None,
        note: None,
        sources: Few::default(),
        id: id.into(),
        place: place(),
        name: cited(text(id)),
        funder: organisation(funder),
        partners: Vec::new(),
        summary: None,
        stages: Vec::new(),
        goals: Vec::new(),
        rules: Vec::new(),
        rounds: Vec::new(),
        overlaps: Vec::new(),
        statements: Vec::new(),
        bodies: Vec::new(),
    }
}

fn a_town(id: &str) -> Town {
    Town {
        photo: None,
        note: None,
        sources: Few::default(),
        id: id.into(),
        place: place(),
        name: cited(text(id)),
        inside: None,
        kind: if id == "delta" { TownKind::Region } else { TownKind::Town },
        part_of: None,
        region: None,
        country: "RU".to_owned(),
        location: None,
        population: None,
        ids: Vec::new(),
        monotown: false,
        aliases: Vec::new(),
        summary: None,
        bodies: Vec::new(),
        statements: Vec::new(),
    }
}

fn an_organisation(id: &&str) -> Organisation {
    Organisation {
        kind: None,
        aliases: Vec::new(),
        country: None,
        photo: None,
        note: None,
        sources: Few::default(),
        id: (*id).into(),
        place: place(),
        name: cited(text(id)),
        summary: None,
        url: None,
        town: None,
        ids: Vec::new(),
        statements: Vec::new(),
    }
}

fn a_measure(of: &(&str, MeasureKind)) -> Measure {
    Measure {
        id: of.0.into(),
        name: text(of.0),
        definition: None,
        unit: if is_money(of.0) { Unit::Money } else { Unit::Things(Vec::new()) },
        kind: of.1,
        total: of.1 != MeasureKind::Ratio,
        words: Vec::new(),
        sensitive: false,
        may_repeat: of.0 == "beneficiaries",
        asked: Asked::Other,
        iris: None,
        built_in: true,
    }
}

fn a_source(id: &&str) -> Source {
    Source {
        archive: None,
        author: None,
        id: (*id).into(),
        place: place(),
        title: text(id),
        publisher: None,
        date: None,
        url: None,
        linked: true,
        kind: Some(if *id == "own" { SourceKind::Own } else { SourceKind::Funder }),
        seen: Some(if *id == "excerpt" { Seen::Excerpt } else { Seen::Page }),
        accessed: None,
        language: None,
        note: None,
    }
}

fn a_site(expects: &[&str]) -> Site {
    Site {
        title: text("Sample"),
        base_url: "https://example.org/".to_owned(),
        languages: vec![Language::ENGLISH],
        publisher: organisation("lantern"),
        responsible: None,
        licence: None,
        currency: Some(Currency::RUB),
        data_as_of: Date::parse("2026-11-21"),
        period: None,
        independent: false,
        demonstration: true,
        headline: Vec::new(),
        features: Vec::new(),
        expects: expects.iter().map(|id| measure(id)).collect(),
        threshold: 5,
        summary: None,
        sources: Few::default(),
        edit: None,
        colours: None,
        outputs: Outputs { figures: true, charts: true, png: true, data: true, search: true },
        short_links: false,
        ground: None,
        logo: None,
        theme: "default".to_owned(),
    }
}

impl Sample {
    /// The portfolio with what was added.
    pub(super) fn portfolio(self) -> Portfolio {
        let overlap = Overlap { programme: programme("second"), none: true, note: None };
        let first = Programme {
            statements: self.first,
            rounds: self.rounds,
            rules: self.rules,
            overlaps: if self.apart { vec![overlap] } else { Vec::new() },
            ..a_programme("first", "lantern")
        };
        let second = Programme {
            statements: self.second,
            rounds: self.second_rounds,
            ..a_programme("second", "beacon")
        };
        let mut towns: Vec<Town> = TOWNS.iter().map(|id| a_town(id)).collect();
        towns[0].statements = self.alder;
        let group = |id: &str| Group { id: id.into(), name: text(id) };
        let topic = |id: &str| Topic { id: id.into(), name: text(id) };
        Portfolio {
            watch: crate::portfolio::texts::watch::Watch::default(),
            unread: Unread::default(),
            site: a_site(&self.expects),
            organisations: Table::new(ORGANISATIONS.iter().map(an_organisation).collect()),
            towns: Table::new(towns),
            programmes: Table::new(vec![first, second]),
            projects: ProjectTable::new(self.projects),
            people: Table::default(),
            stories: Table::default(),
            reports: Table::default(),
            pages: Table::default(),
            measures: Table::new(MEASURES.iter().map(a_measure).collect()),
            sources: Table::new(SOURCES.iter().map(a_source).collect()),
            topics: Table::new(vec![topic("bread"), topic("sport")]),
            groups: Table::new(vec![group("women"), group("young")]),
            rates: Vec::new(),
            changes: Vec::new(),
            pictures: std::collections::BTreeMap::new(),
            releases: Vec::new(),
        }
    }
}
