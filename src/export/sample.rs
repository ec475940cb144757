//! A small portfolio for tests: two towns, one programme, four projects, one of them with a name like a formula.

use rust_decimal::Decimal;

use crate::base::key::Key;
use crate::base::key::Table;
use crate::base::language::Language;
use crate::base::language::Text;
use crate::base::money::Currency;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::Year;
use crate::base::value::Known;
use crate::base::value::Missing;
use crate::base::value::Qualifier;
use crate::base::value::Value;
use crate::diagnostics::place::Place;
use crate::figures::figure::Evidence;
use crate::figures::figure::Figure;
use crate::figures::figure::Item;
use crate::figures::figure::Line;
use crate::figures::figure::Method;
use crate::figures::figure::Record;
use crate::figures::figure::Why;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::portfolio::model::Change;
use crate::portfolio::model::ChangeKind;
use crate::portfolio::model::Cited;
use crate::portfolio::model::Measure;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Outputs;
use crate::portfolio::model::Payer;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::Responsible;
use crate::portfolio::model::Said;
use crate::portfolio::model::Seen;
use crate::portfolio::model::Site;
use crate::portfolio::model::Source;
use crate::portfolio::model::Statement;
use crate::portfolio::model::Time;
use crate::portfolio::model::Town;
use crate::portfolio::model::TownKind;
use crate::portfolio::model::Towns;
use crate::portfolio::model::Unit;

/// A text in both languages.
pub(crate) fn text(english: &str, russian: &str) -> Text {
    Text::from_versions(vec![(Language::ENGLISH, english.into()), (Language::RUSSIAN, russian.into())])
}

fn cited<T>(value: T) -> Cited<T> {
    let first = Said { value, sources: Vec::new(), note: None };
    Cited { first, others: Vec::new() }
}

fn site() -> Site {
    Site {
        title: text("Northern Lantern", "Северный фонарь"),
        base_url: "https://example.org/".to_owned(),
        languages: vec![Language::ENGLISH, Language::RUSSIAN],
        publisher: Key::at(0),
        responsible: Some(Responsible {
            name: text("The editors", "Редакция"),
            contact: Some(Text::new(Language::ENGLISH, "editors@example.org")),
        }),
        licence: None,
        currency: Some(Currency::RUB),
        data_as_of: Date::parse("2026-03-01"),
        period: None,
        independent: false,
        demonstration: true,
        headline: Vec::new(),
        features: Vec::new(),
        expects: vec![Key::at(1)],
        threshold: 5,
        source: None,
        edit: None,
        outputs: Outputs { figures: true, charts: true, png: true, data: true, search: true },
        short_links: false,
        theme: "default".to_owned(),
    }
}

fn town(id: &str, english: &str, russian: &str) -> Town {
    Town {
        id: id.into(),
        place: Place::file("towns.yaml"),
        name: cited(text(english, russian)),
        inside: None,
        kind: TownKind::Town,
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

fn measure(id: &str, name: Text, unit: Unit) -> Measure {
    Measure {
        id: id.into(),
        name,
        definition: Some(text("What it counts.", "Что считается.")),
        unit,
        kind: MeasureKind::Flow,
        total: true,
        words: Vec::new(),
        sensitive: false,
        may_repeat: false,
        iris: None,
        built_in: true,
    }
}

fn jobs_unit() -> Unit {
    let forms = |forms: &[(&str, &str)]| {
        forms.iter().map(|(category, form)| ((*category).into(), (*form).into())).collect()
    };
    Unit::Things(vec![
        (Language::ENGLISH, forms(&[("one", "job"), ("other", "jobs")])),
        (
            Language::RUSSIAN,
            forms(&[
                ("one", "рабочее место"),
                ("few", "рабочих места"),
                ("many", "рабочих мест"),
                ("other", "рабочего места"),
            ]),
        ),
    ])
}

/// A statement about jobs.
pub(crate) fn statement(value: Value, sources: Vec<Key<Source>>) -> Statement {
    Statement {
        place: Place::file("projects/a.yaml"),
        measure: Key::at(1),
        value,
        currency: None,
        status: Status::Actual,
        time: Time::Inherited(Year::Known(2024)),
        towns: Towns::All,
        of: None,
        payer: Payer::ProgrammeFunder,
        each: None,
        parts: Vec::new(),
        parts_complete: false,
        by: None,
        note: None,
        sources,
        preferred: None,
    }
}

fn project(id: &str, name: Option<Text>, value: Value) -> Project {
    Project {
        id: id.into(),
        place: Place::file("projects/a.yaml"),
        name: name.map(cited),
        summary: Some(text("A shop", "Лавка")),
        programmes: vec![Key::at(0)],
        towns: Towns::Each(vec![Key::at(1)]),
        year: cited(Year::Known(2024)),
        start: None,
        end: None,
        grantee: None,
        status: None,
        topics: Vec::new(),
        goals: Vec::new(),
        grants: Vec::new(),
        statements: vec![statement(value, vec![Key::at(0)])],
        people: Vec::new(),
        bodies: Vec::new(),
    }
}

fn source(id: &str, title: Text, url: Option<&str>) -> Source {
    Source {
        id: id.into(),
        place: Place::file("sources.yaml"),
        title,
        publisher: None,
        date: Date::parse("2025-02-01"),
        url: url.map(str::to_owned),
        linked: true,
        kind: None,
        seen: Some(Seen::Excerpt),
        accessed: None,
        language: None,
        note: None,
    }
}

/// The portfolio. Measures: 0 funds, 1 jobs. Projects: 0 a (12 jobs), 1 b (named like a formula, 7), 2 c (no name,
/// not published), 3 d (40, whose year is not stated).
pub(crate) fn portfolio() -> Portfolio {
    let not_published = Value::Missing(Missing::NotPublished);
    Portfolio {
        site: site(),
        organisations: Table::new(vec![Organisation {
            id: "lantern".into(),
            place: Place::file("organisations.yaml"),
            name: cited(text("Lantern Foundation", "Фонд «Фонарь»")),
            summary: None,
            url: None,
            town: None,
            ids: Vec::new(),
            statements: Vec::new(),
        }]),
        towns: Table::new(vec![
            town("copper-spring", "Copper Spring", "Медный Ключ"),
            town("fox-hill", "Fox Hill", "Лисья Гора"),
        ]),
        programmes: Table::new(vec![Programme {
            id: "first-step".into(),
            place: Place::file("programmes/first-step.yaml"),
            name: cited(text("First Step", "Первый шаг")),
            funder: Key::at(0),
            partners: Vec::new(),
            summary: None,
            stages: Vec::new(),
            goals: Vec::new(),
            rules: Vec::new(),
            rounds: Vec::new(),
            overlaps: Vec::new(),
            statements: vec![statement(
                Value::Known(Known::qualified(Qualifier::MoreThan, 160)),
                vec![Key::at(0), Key::at(1)],
            )],
            bodies: Vec::new(),
        }]),
        projects: Table::new(vec![
            project("a", Some(text("Bread, \"rye\"", "Хлеб")), Value::exact(12)),
            project("b", Some(text("=SUM(A1)", "=SUM(A1)")), Value::exact(7)),
            project("c", None, not_published),
            project("d", Some(text("Kayak", "Байдарка")), Value::exact(40)),
        ]),
        people: Table::default(),
        stories: Table::default(),
        reports: Table::default(),
        pages: Table::default(),
        measures: Table::new(vec![
            measure("funds-awarded", text("Funds awarded", "Присуждено"), Unit::Money),
            measure("jobs-created", text("Jobs created", "Создано рабочих мест"), jobs_unit()),
        ]),
        sources: Table::new(vec![
            source("annual", text("Annual report", "Годовой отчёт"), Some("https://example.org/report")),
            source("letter", text("A letter", "Письмо"), None),
        ]),
        topics: Table::default(),
        groups: Table::default(),
        rates: Vec::new(),
        changes: vec![Change {
            place: Place::file("changes.yaml"),
            kind: ChangeKind::Correction,
            date: Date::year(2025),
            figures: vec!["jobs-created".into()],
            record: None,
            old: Some(text("18 jobs", "18 рабочих мест")),
            new: Some(text("19 jobs", "19 рабочих мест")),
            why: text("A job was counted twice.", "Одно место учтено дважды."),
            by: None,
            sources: Vec::new(),
        }],
    }
}

/// A line of a project: its value counts, unless a reason is given.
pub(crate) fn line(project: usize, value: Value, left_out: Option<Why>) -> Line {
    Line {
        record: Record::Project(Key::at(project)),
        item: Item::Statement(0),
        counted: value.known().filter(|_| left_out.is_none()).map(|known| known.number),
        value,
        share: None,
        left_out,
        status: Status::Actual,
        when: When::Year(2024),
        inferred: false,
    }
}

/// A sum of lines about jobs, exact unless a line has no number.
pub(crate) fn sum(lines: Vec<Line>) -> Figure {
    let total: Decimal = lines.iter().filter_map(|line| line.counted).sum();
    let open = lines.iter().any(|line| line.left_out.is_none() && line.value.known().is_none());
    let qualifier = if open { Qualifier::AtLeast } else { Qualifier::Exact };
    Figure {
        key: FigureKey::of(Key::at(1)),
        value: Ok(Value::Known(Known::qualified(qualifier, total))),
        whole_things: true,
        method: Method::Sum,
        lines,
        coverage: None,
        beside: Vec::new(),
        sources: vec![Key::at(0)],
        notes: Vec::new(),
        evidence: Evidence::Rows,
        dates: None,
        ratio: None,
    }
}

/// The jobs of all projects: at least 19, one number missing, one row left out.
pub(crate) fn jobs() -> Figure {
    sum(vec![
        line(0, Value::exact(12), None),
        line(1, Value::exact(7), None),
        line(2, Value::Missing(Missing::NotPublished), None),
        line(3, Value::exact(40), Some(Why::YearNotStated)),
    ])
}

/// What the programme states about jobs: more than 160, by two sources.
pub(crate) fn stated() -> Figure {
    let value = Value::Known(Known::qualified(Qualifier::MoreThan, 160));
    Figure {
        key: FigureKey::of(Key::at(1)).programme(Key::at(0)).stated(),
        value: Ok(value.clone()),
        method: Method::Stated,
        lines: vec![Line { record: Record::Programme(Key::at(0)), ..line(0, value, None) }],
        sources: vec![Key::at(0), Key::at(1)],
        evidence: Evidence::TwoSources,
        ..sum(Vec::new())
    }
}
