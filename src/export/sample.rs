//! A small site for tests, read as any other: two towns, one programme, four projects, one of them with a name like
//! a formula, one without a name or a number, one whose year nobody states.

use std::sync::LazyLock;

use jiff::civil;
use rust_decimal::Decimal;

use crate::base::key::Key;
use crate::base::status::Status;
use crate::base::value::Known;
use crate::base::value::Missing;
use crate::base::value::Qualifier;
use crate::base::value::Value;
use crate::diagnostics::sink::Diagnostics;
use crate::figures::behind::Behind;
use crate::figures::behind::Detailed;
use crate::figures::figure::Evidence;
use crate::figures::figure::Figure;
use crate::figures::figure::Item;
use crate::figures::figure::Line;
use crate::figures::figure::Method;
use crate::figures::figure::Record;
use crate::figures::figure::Why;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::inputs::file::Inputs;
use crate::portfolio::link::Options;
use crate::portfolio::link::link;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Portfolio;
use crate::records;

const FILES: [(&str, &str); 10] = [
    (
        "content/site.yaml",
        "title: {en: Northern Lantern, ru: Северный фонарь}\nbase_url: https://example.org/\nlanguages: [en, ru]\n\
         publisher: lantern\ncurrency: RUB\ndata_as_of: 2026-03-01\nexpects: [jobs-created, applications]\n\
         responsible: {name: {en: The editors, ru: Редакция}, contact: editors@example.org}\n",
    ),
    ("content/organisations/lantern.yaml", "name: {en: Lantern Foundation, ru: Фонд «Фонарь»}\n"),
    ("content/towns/fox-hill.yaml", "name: {en: Fox Hill, ru: Лисья Гора}\ncountry: RU\n"),
    ("content/towns/copper-spring.yaml", "name: {en: Copper Spring, ru: Медный Ключ}\ncountry: RU\n"),
    (
        "content/programmes/first-step.yaml",
        "name: {en: First Step, ru: Первый шаг}\nfunder: lantern\nfigures:\n- {measure: jobs-created, value: more \
         than 160, period: 2022/2025, source: [annual, letter]}\n",
    ),
    (
        "content/projects/a.yaml",
        "name: {en: 'Bread, \"rye\"', ru: Хлеб}\nprogramme: first-step\ntown: fox-hill\nyear: 2024\nfigures:\n- \
         {measure: jobs-created, value: 12, source: annual}\n",
    ),
    (
        "content/projects/b.yaml",
        "name: {en: '=SUM(A1)', ru: '=SUM(A1)'}\nprogramme: first-step\ntown: fox-hill\nyear: 2024\nfigures:\n- \
         {measure: jobs-created, value: 7, source: annual}\n",
    ),
    (
        "content/projects/c.yaml",
        "summary: {en: A shop, ru: Лавка}\nprogramme: first-step\ntown: fox-hill\nyear: 2024\nfigures:\n- {measure: \
         jobs-created, value: unknown, source: annual}\n",
    ),
    (
        "content/projects/d.yaml",
        "name: {en: Kayak, ru: Байдарка}\nprogramme: first-step\ntown: fox-hill\nyear: unknown\nfigures:\n- \
         {measure: jobs-created, value: 40, source: annual}\n",
    ),
    (
        "content/sources.yaml",
        "annual:\n  title: {en: Annual report, ru: Годовой отчёт}\n  date: 2025-02-01\n  url: \
         https://example.org/report\n  seen: excerpt\nletter:\n  title: {en: A letter, ru: Письмо}\n",
    ),
];

const CHANGES: (&str, &str) = (
    "content/changes.yaml",
    "- {kind: correction, figure: jobs-created, date: 2025, old: {en: 18 jobs, ru: 18 рабочих мест}, new: {en: 19 jobs, \
     ru: 19 рабочих мест}, why: {en: A job was counted twice., ru: Одно место учтено дважды.}}\n",
);

static PORTFOLIO: LazyLock<Portfolio> = LazyLock::new(|| {
    let inputs = Inputs::from_texts(FILES.into_iter().chain([CHANGES]));
    let diagnostics = Diagnostics::default();
    let read = records::load(&inputs, &diagnostics);
    let options = Options { today: civil::date(2026, 3, 1), drafts: false, unpacked: usize::MAX };
    link(read, options, &diagnostics)
});

/// The site.
pub(crate) fn portfolio() -> &'static Portfolio {
    &PORTFOLIO
}

/// Jobs created.
pub(crate) fn jobs_measure() -> Key<Measure> {
    portfolio().measures.find("jobs-created").expect("a built-in measure")
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
pub(crate) fn sum(lines: Vec<Line>) -> Detailed {
    let total: Decimal = lines.iter().filter_map(|line| line.counted).sum();
    let open = lines.iter().any(|line| line.left_out.is_none() && line.value.known().is_none());
    let qualifier = if open { Qualifier::AtLeast } else { Qualifier::Exact };
    let figure = Figure {
        key: FigureKey::of(jobs_measure()),
        value: Ok(Value::Known(Known::qualified(qualifier, total))),
        whole_things: true,
        method: Method::Sum,
        behind: Behind::of(&lines),
        sources: vec![Key::at(0)],
        notes: Vec::new(),
        evidence: Evidence::Rows,
        dates: None,
        ratio: None,
    };
    Detailed { figure, lines }
}

/// The jobs of all projects: at least 19, one number missing, one row left out.
pub(crate) fn jobs() -> Detailed {
    sum(vec![
        line(0, Value::exact(12), None),
        line(1, Value::exact(7), None),
        line(2, Value::Missing(Missing::NotPublished), None),
        line(3, Value::exact(40), Some(Why::YearNotStated)),
    ])
}

/// What the programme states about jobs: more than 160, by two sources.
pub(crate) fn stated() -> Detailed {
    let value = Value::Known(Known::qualified(Qualifier::MoreThan, 160));
    let lines = vec![Line { record: Record::Programme(Key::at(0)), ..line(0, value.clone(), None) }];
    let figure = Figure {
        key: FigureKey::of(jobs_measure()).programme(Key::at(0)).stated(),
        value: Ok(value),
        method: Method::Stated,
        behind: Behind::of(&lines),
        sources: vec![Key::at(0), Key::at(1)],
        evidence: Evidence::TwoSources,
        ..sum(Vec::new()).figure
    };
    Detailed { figure, lines }
}
