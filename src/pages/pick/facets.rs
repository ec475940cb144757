//! What can be chosen in filters, how each sum is called, and how numbers are printed: for the browser.

use serde_json::Map;
use serde_json::Value as Json;
use serde_json::json;

use crate::base::key::Identified;
use crate::base::key::Key;
use crate::base::status::Status;
use crate::base::value::Known;
use crate::base::value::Missing;
use crate::base::value::Qualifier;
use crate::figures::figure::Refusal;
use crate::figures::figure::Why;
use crate::figures::key::FigureKey;
use crate::figures::picked::Series;
use crate::pages::pick::COLUMNS;
use crate::pages::pick::NAMES;
use crate::pages::pick::amounts;
use crate::pages::pick::columns::letter;
use crate::pages::profile;
use crate::pages::writer::Writer;
use crate::portfolio::model::GrantForm;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Project;
use crate::portfolio::model::ProjectStatus;
use crate::portfolio::model::Unit;
use crate::theme::words::numbers::Category;

/// How far projects can be, in the order of their numbers.
pub const STATUSES: [ProjectStatus; 4] =
    [ProjectStatus::Planned, ProjectStatus::Ongoing, ProjectStatus::Completed, ProjectStatus::Cancelled];

/// Why rows are left out, with the words by which the script knows them.
const REASONS: [(&str, Why); 20] = [
    ("planned", Why::NotAwarded(Status::Planned)),
    ("ceiling", Why::NotAwarded(Status::Ceiling)),
    ("estimate", Why::NotAwarded(Status::Estimate)),
    ("loan", Why::OtherForm(GrantForm::Loan)),
    ("in_kind", Why::OtherForm(GrantForm::InKind)),
    ("mixed", Why::OtherForm(GrantForm::Mixed)),
    ("returned", Why::Returned),
    ("project_returned", Why::ProjectReturned),
    ("one_of_towns", Why::OneOfTowns),
    ("together", Why::TownsTogether),
    ("year", Why::YearNotStated),
    ("years", Why::SeveralYears),
    ("payer", Why::OtherPayer),
    ("payers", Why::SeveralPayers),
    ("each", Why::PerOne),
    ("not_applicable", Why::NotApplicable),
    ("overlaps", Why::Overlaps),
    ("source", Why::AnotherSource),
    ("superseded", Why::Superseded),
    ("record", Why::CountedByRecord),
];

/// The number of a reason.
pub fn reason(why: Why) -> usize {
    let same = |other: Why| match (why, other) {
        (Why::NotAwarded(Status::Target), Why::NotAwarded(Status::Planned)) => true,
        (one, other) => one == other,
    };
    REASONS.iter().position(|(_, other)| same(*other)).unwrap_or_default()
}

/// Whose money a project was given: the funders of its programmes, and other payers of its grants.
pub fn funders(portfolio: &Portfolio, project: &Project) -> Vec<Key<Organisation>> {
    let own = project.programmes.iter().map(|key| portfolio.programmes[*key].funder);
    let mut funders: Vec<Key<Organisation>> =
        own.chain(project.grants.iter().filter_map(|grant| grant.funder)).collect();
    funders.sort_unstable();
    funders.dedup();
    funders
}

/// Everything that the scripts of filters and comparison must know.
pub fn facets(writer: &Writer<'_>) -> Json {
    let portfolio = writer.portfolio();
    let keys = writer.book.projects_in_order(writer.language);
    let amounts = keys.iter().filter_map(|key| amounts::awarded(writer, *key));
    let bounds: Vec<Json> = amounts::bounds(amounts)
        .into_iter()
        .map(|bound| json!([bound.to_string(), writer.words.number(bound)]))
        .collect();
    let goals = writer.book.back.goals();
    let all = writer.book.figures.picked_series(portfolio);
    let statuses: Vec<Json> = ["planned", "ongoing", "completed", "cancelled"]
        .into_iter()
        .zip(STATUSES)
        .map(|(word, status)| json!([word, writer.words.project_status(status)]))
        .collect();
    json!({
        "projects": keys.len(),
        "per": COLUMNS,
        "names": NAMES,
        "figures": portfolio.site.outputs.figures,
        "short": portfolio.site.short_links,
        "slavic": matches!(writer.language.code(), "ru" | "uk" | "be"),
        "towns": named(writer, portfolio.towns.iter().map(|(_, town)| (&*town.id, &town.name.first.value))),
        "programmes": portfolio.programmes.iter().map(|(_, programme)| {
            json!([programme.id, writer.plain(&programme.name.first.value), programme.funder.index()])
        }).collect::<Vec<_>>(),
        "organisations": named(
            writer,
            portfolio.organisations.iter().map(|(_, one)| (&*one.id, &one.name.first.value)),
        ),
        "topics": named(writer, portfolio.topics.iter().map(|(_, topic)| (topic.id(), &topic.name))),
        "goals": goals.iter().map(|goal| json!([goal, writer.goal_name(*goal)])).collect::<Vec<_>>(),
        "statuses": statuses,
        "bounds": bounds,
        "series": all.iter().map(|one| series(writer, one)).collect::<Vec<_>>(),
        "order": order(writer, &all),
        "reasons": REASONS.iter().map(|(word, why)| json!([word, writer.why(*why), why.is_uncertain()])).collect::<Vec<_>>(),
        "numbers": numbers(writer),
        "words": words(writer),
    })
}

fn named<'t>(
    writer: &Writer<'_>,
    all: impl Iterator<Item = (&'t str, &'t crate::base::language::Text)>,
) -> Vec<Json> {
    all.map(|(id, name)| json!([id, writer.plain(name)])).collect()
}

/// The order in which sums are shown: that of all tables, from what was given to what came of it.
fn order(writer: &Writer<'_>, all: &[Series]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|at| all.get(*at).map(|one| profile::rank(writer, one.measure)));
    order
}

/// A sum: its name, the id of its figure before and after the filters, how it is printed.
fn series(writer: &Writer<'_>, series: &Series) -> Json {
    let portfolio = writer.portfolio();
    let measure = &portfolio.measures[series.measure];
    // The id with a filter says where filters stand in it: behind the status, before the currency.
    let id = series.whole.id(portfolio);
    let with_year =
        FigureKey { when: crate::figures::key::When::Year(2000), ..series.whole.clone() }.id(portfolio);
    let (before, after) = with_year.split_once(".year.2000").unwrap_or((&id, ""));
    let one = Known::exact(1);
    let shown =
        writer.words.known(&one, &measure.unit, series.currency, crate::theme::words::numbers::Style::Full);
    let mut forms = Map::new();
    if let Unit::Things(units) | Unit::Amount(units) = &measure.unit {
        let own = units.iter().find(|(language, _)| *language == writer.language).or_else(|| units.first());
        for (category, form) in own.into_iter().flat_map(|(_, forms)| forms) {
            forms.insert(category.to_string(), json!(form));
        }
    }
    json!({
        "id": before,
        "after": after,
        "name": writer.measure_label(&series.whole),
        "tag": writer.words.status(series.status).unwrap_or_default(),
        "total": series.total,
        "prefix": shown.prefix,
        "suffix": shown.suffix,
        "forms": forms,
    })
}

/// How numbers are printed.
fn numbers(writer: &Writer<'_>) -> Json {
    let words = writer.words;
    let (decimal, group, from) = words.separators();
    let category = |count: u32| match words.category(count.into()) {
        Category::Zero => 'z',
        Category::One => 'o',
        Category::Two => 't',
        Category::Few => 'f',
        Category::Many => 'm',
        Category::Other => 'x',
    };
    let between = [
        ("low", crate::theme::words::Arg::Text("{low}")),
        ("high", crate::theme::words::Arg::Text("{high}")),
    ];
    let mut said = Map::new();
    for qualifier in Qualifier::ALL {
        for approximate in [false, true] {
            let known = Known { approximate, ..Known::qualified(qualifier, 1) };
            let shown = words.known(&known, &Unit::Percent, None, crate::theme::words::numbers::Style::Full);
            let name = format!("{}{}", letter(qualifier), if approximate { "~" } else { "" });
            said.insert(name, json!([shown.qualifier, shown.after]));
        }
    }
    let missing = [
        Missing::Withheld,
        Missing::NotQuantified(None),
        Missing::SourcesDiffer,
        Missing::OutcomeNotPublished,
        Missing::NotPublished,
        Missing::NotApplicable,
    ];
    let refusals = [
        Refusal::MinimumAndMaximum,
        Refusal::MaximumAndMissing,
        Refusal::SignedAndMissing,
        Refusal::NoTotal,
        Refusal::TooLarge,
    ];
    json!({
        "decimal": decimal,
        "group": group,
        "from": from,
        "categories": (0..200).map(category).collect::<String>(),
        "million": words.category(1_000_000.into()).word(),
        "between": words.say("between_numbers", &between),
        "qualifiers": said,
        "missing": missing.map(|reason| words.missing_words(&reason)),
        "refusals": refusals.map(|refusal| json!([refusal.word(), writer.refusal(&refusal)])),
    })
}

/// What the scripts say.
fn words(writer: &Writer<'_>) -> Json {
    let keys = [
        "pick_any",
        "pick_another",
        "pick_unknown",
        "pick_town",
        "pick_year",
        "pick_programme",
        "pick_goal",
        "pick_topic",
        "pick_status",
        "pick_funder",
        "pick_amount",
        "pick_sort",
        "pick_by_name",
        "pick_by_year",
        "pick_by_new",
        "pick_by_amount",
        "pick_under",
        "pick_from",
        "pick_count",
        "pick_none",
        "pick_counted",
        "pick_left_out",
        "pick_missing",
        "pick_rests",
        "pick_csv",
        "pick_clear",
        "pick_more",
        "pick_totals",
        "pick_failed",
        "pick_narrow",
        "w_project",
    ];
    keys.into_iter().map(|key| (key.to_owned(), json!(writer.t(key)))).collect::<Map<String, Json>>().into()
}
