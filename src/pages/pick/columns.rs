//! The rows of some projects as columns: all that decides whether a row counts in a selection, and its value.
//!
//! `t` places, `y` year, `p` programmes, `s` status, `o` topics, `g` goals, `f` payers, `a` money awarded, each a list with
//! an entry for each project; `r` by the number of a series its rows, each `project`, or `[project, value, more]`; `x` by
//! the same how several statements of one project stand to each other. What a row does not say is its project's.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::Map;
use serde_json::Value as Json;
use serde_json::json;

use crate::base::key::Key;
use crate::base::time::Year;
use crate::base::value::Known;
use crate::base::value::Qualifier;
use crate::base::value::Value;
use crate::figures::arithmetic;
use crate::figures::picked::Contest;
use crate::figures::picked::Payer;
use crate::figures::picked::Picked;
use crate::figures::picked::When;
use crate::pages::listing;
use crate::pages::pick::COLUMNS;
use crate::pages::pick::amounts;
use crate::pages::pick::facets;
use crate::pages::writer::Writer;
use crate::portfolio::model::Project;
use crate::portfolio::model::Towns;

/// The columns of one script.
pub fn columns(writer: &Writer<'_>, number: u32) -> Json {
    let portfolio = writer.portfolio();
    let keys = writer.book.projects_in_order(writer.language);
    let keys = listing::page_of(keys, number + 1, COLUMNS);
    let column = |of: &dyn Fn(Key<Project>, &Project) -> Json| -> Json {
        keys.iter().map(|key| portfolio.projects.look(*key, |project| of(*key, project))).collect()
    };
    let statuses = facets::STATUSES;
    let mut all = json!({
        "t": column(&|_, project| towns(&project.towns)),
        "y": column(&|_, project| year(project.year.first.value)),
        "p": column(&|_, project| few(project.programmes.iter().map(|key| key.index()))),
        "s": column(&|_, project| {
            let status = project.status.as_ref().map(|status| status.first.value);
            status.and_then(|status| statuses.iter().position(|one| *one == status)).map_or(Json::Null, Json::from)
        }),
        "o": column(&|_, project| few(project.topics.iter().map(|key| key.index()))),
        "g": column(&|_, project| {
            let mut goals: Vec<usize> = project.goals.iter().map(|claim| usize::from(claim.goal)).collect();
            goals.sort_unstable();
            goals.dedup();
            few(goals.into_iter())
        }),
        "f": column(&|_, project| few(facets::funders(portfolio, project).into_iter().map(|key| key.index()))),
        "a": column(&|key, _| amounts::awarded(writer, key).as_ref().map_or(Json::Null, number_or_text)),
    });
    let (rows, contests) = rows(writer, keys);
    all["r"] = rows;
    all["x"] = contests;
    all
}

/// The rows and the contests of projects, by the number of their series.
fn rows(writer: &Writer<'_>, keys: &[Key<Project>]) -> (Json, Json) {
    let portfolio = writer.portfolio();
    let (mut all, mut contests) = (Map::new(), Map::new());
    for (at, series) in writer.book.figures.picked_series(portfolio).iter().enumerate() {
        let (mut rows, mut stand) = (Vec::new(), Vec::new());
        for (place, key) in keys.iter().enumerate() {
            let (picked, contest) = writer.book.figures.picked_rows(portfolio, series, *key);
            if let Some(contest) = contest {
                stand.push(json!([place, self::contest(&contest)]));
            }
            let project = &portfolio.projects[*key];
            rows.extend(picked.iter().map(|picked| row(place, picked, project)));
        }
        if !rows.is_empty() {
            all.insert(at.to_string(), Json::Array(rows));
        }
        if !stand.is_empty() {
            contests.insert(at.to_string(), Json::Array(stand));
        }
    }
    (Json::Object(all), Json::Object(contests))
}

fn row(place: usize, row: &Picked<'_>, project: &Project) -> Json {
    let mut more = Map::new();
    if let Some(out) = row.out {
        more.insert("o".to_owned(), json!(facets::reason(out)));
    }
    let when = when(row.when);
    if when != year(project.year.first.value) {
        more.insert("y".to_owned(), when);
    }
    if *row.towns != project.towns {
        more.insert("t".to_owned(), towns(row.towns));
    }
    if *row.programmes != *project.programmes {
        more.insert("p".to_owned(), few(row.programmes.iter().map(|key| key.index())));
    }
    match row.payer {
        Payer::Own => {}
        Payer::One(payer) => drop(more.insert("q".to_owned(), json!(payer.index()))),
        Payer::Several => drop(more.insert("q".to_owned(), json!(-1))),
    }
    match (row.value, more.is_empty()) {
        (None, true) => json!(place),
        (None, false) => json!([place, 1, more]),
        (Some(said), true) => json!([place, value(said)]),
        (Some(said), false) => json!([place, value(said), more]),
    }
}

/// A number alone, or a list.
fn few(numbers: impl Iterator<Item = usize>) -> Json {
    let numbers: Vec<usize> = numbers.collect();
    if let [one] = numbers[..] { json!(one) } else { json!(numbers) }
}

/// Places: `-1` for none named, one, a list (each in full), or `{"s"|"t"|"o": …}` for shares, together, one of these.
fn towns(towns: &Towns) -> Json {
    match towns {
        Towns::All => json!(-1),
        Towns::Each(towns) => few(towns.iter().map(|town| town.index())),
        Towns::Shared(shares) => {
            let shares =
                shares.iter().map(|(town, share)| json!([town.index(), share.normalize().to_string()]));
            json!({ "s": shares.collect::<Vec<Json>>() })
        }
        Towns::Together(towns) => json!({ "t": towns.iter().map(|town| town.index()).collect::<Vec<_>>() }),
        Towns::OneOf(towns) => json!({ "o": towns.iter().map(|town| town.index()).collect::<Vec<_>>() }),
    }
}

/// A year, or `[first, last]` of the years that it may be.
fn year(year: Year) -> Json {
    match year {
        Year::Known(year) | Year::About(year) => json!(year),
        Year::Between(first, last) => json!([first, last]),
        Year::AtLeast(first) => json!([first, i16::MAX]),
        Year::Unknown => json!([i16::MIN, i16::MAX]),
    }
}

/// The same of a row; `[first, last, 1]` of several years.
fn when(when: When) -> Json {
    match when {
        When::In(year) => json!(year),
        When::Several(first, last) => json!([first, last, 1]),
        When::OneOf(first, last) => json!([first, last]),
    }
}

/// A value: a number where it is exact and whole; else a letter for its word, `~` where a bound is only approximate,
/// and the number or two; `?` and the rank of the reason where there is none.
fn value(value: &Value) -> Json {
    match value {
        Value::Known(known) if known.is_exact() => number_or_text(&known.number),
        Value::Known(known) => json!(coded(known)),
        Value::Missing(missing) => json!(format!("?{}", arithmetic::rank(missing))),
    }
}

/// The letter of a word before a number.
pub fn letter(qualifier: Qualifier) -> char {
    match qualifier {
        Qualifier::Exact => 'e',
        Qualifier::MoreThan => 'm',
        Qualifier::AtLeast => 'a',
        Qualifier::LessThan => 'l',
        Qualifier::UpTo => 'u',
        Qualifier::About => 'b',
        Qualifier::Nearly => 'n',
        Qualifier::Between => 'w',
    }
}

fn coded(known: &Known) -> String {
    let mut code = letter(known.qualifier).to_string();
    if known.approximate {
        code.push('~');
    }
    code.push_str(&known.number.normalize().to_string());
    if known.qualifier == Qualifier::Between {
        code.push('/');
        code.push_str(&known.upper_number.normalize().to_string());
    }
    code
}

/// A whole number that a browser holds exactly, else its digits.
fn number_or_text(number: &Decimal) -> Json {
    let number = number.normalize();
    let whole = number.to_i64().filter(|whole| number.scale() == 0 && whole.abs() < 1 << 53);
    whole.map_or_else(|| json!(format!("e{number}")), Json::from)
}

fn contest(contest: &Contest) -> Json {
    let mut all = json!({ "k": contest.order, "i": contest.order_in_town });
    let lists = [("e", &contest.telling), ("p", &contest.preferred)];
    for (name, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        all[name] = json!(list);
    }
    let pairs = [("s", &contest.same), ("d", &contest.differ), ("m", &contest.meet), ("n", &contest.inside)];
    for (name, list) in pairs.into_iter().filter(|(_, list)| !list.is_empty()) {
        all[name] = json!(list);
    }
    if contest.stock {
        all["z"] = json!(1);
    }
    all
}
