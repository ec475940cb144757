//! Where in a record the value of a column goes, as people write it: `name`, `name.ru`, `grants.amount`, `figures.2.value`.
//!
//! Comes in: a path and what a record of a kind can hold. Goes out: its steps. A number picks an entry of a list, counted
//! from 1; where none is written, it is the first. What cannot stand in a record is refused with the nearest name.

use serde_json::Map;
use serde_json::Value;

use crate::diagnostics::code::Code;
use crate::diagnostics::message::did_you_mean;
use crate::diagnostics::message::nearest;
use crate::diagnostics::message::one_of;
use crate::records::yaml::document::short;
use crate::records::yaml::fault::Fault;
use crate::say;

/// How many entries a list can have that is filled from columns.
const MOST_ENTRIES: usize = 100;

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What stands under a key.
    Key(Box<str>),
    /// The entry of this number, from 0.
    Item(usize),
}

/// Reads a path; `whole_list` where the value fills a list and not one entry of it.
pub(super) fn parse(written: &str, record: &Value, whole_list: bool) -> Result<Vec<Part>, Fault> {
    let mut parts = Vec::new();
    let mut at = vec![record];
    for name in written.trim().split('.') {
        let name = name.trim();
        if let Ok(number) = name.parse::<usize>() {
            let items = items(&at, record);
            if items.is_empty() {
                return Err(no_list(written, name));
            }
            if !(1..=MOST_ENTRIES).contains(&number) {
                return Err(bad_number(name));
            }
            parts.push(Part::Item(number - 1));
            at = items;
            continue;
        }
        let mut found = under(&at, record, name);
        if found.is_empty() {
            let inside = items(&at, record);
            found = under(&inside, record, name);
            if found.is_empty() {
                return Err(unknown(written, name, &at, &inside, record));
            }
            parts.push(Part::Item(0));
        }
        parts.push(Part::Key(name.into()));
        at = found;
    }
    let all = flat(&at, record);
    let list = all.iter().any(|one| is_of(one, "array"));
    match (whole_list, list) {
        (true, false) => return Err(no_list(written, written)),
        (false, true) if !all.iter().any(|one| is_single(one)) => parts.push(Part::Item(0)),
        _ => {}
    }
    Ok(parts)
}

/// The schemas behind references and choices.
fn flat<'s>(schemas: &[&'s Value], root: &'s Value) -> Vec<&'s Map<String, Value>> {
    let mut found = Vec::new();
    let mut waiting: Vec<(&Value, usize)> = schemas.iter().rev().map(|schema| (*schema, 0)).collect();
    while let Some((schema, depth)) = waiting.pop() {
        let Some(object) = schema.as_object().filter(|_| depth < 16) else { continue };
        let target =
            object.get("$ref").and_then(Value::as_str).and_then(|path| root.pointer(path.strip_prefix('#')?));
        waiting.extend(target.map(|target| (target, depth + 1)));
        for choice in ["anyOf", "allOf"] {
            let choices = object.get(choice).and_then(Value::as_array).into_iter().flatten();
            waiting.extend(choices.rev().map(|inner| (inner, depth + 1)));
        }
        found.push(object);
    }
    found
}

fn is_of(schema: &Map<String, Value>, name: &str) -> bool {
    match schema.get("type") {
        Some(Value::String(one)) => one == name,
        Some(Value::Array(several)) => several.iter().any(|one| one == name),
        _ => false,
    }
}

/// True for what one text or number can be.
fn is_single(schema: &Map<String, Value>) -> bool {
    ["string", "number", "integer", "boolean"].iter().any(|name| is_of(schema, name))
}

/// What the entries of the lists are that can stand here.
fn items<'s>(schemas: &[&'s Value], root: &'s Value) -> Vec<&'s Value> {
    flat(schemas, root).into_iter().filter_map(|schema| schema.get("items")).collect()
}

/// What can stand under a key here.
fn under<'s>(schemas: &[&'s Value], root: &'s Value, name: &str) -> Vec<&'s Value> {
    let all = flat(schemas, root);
    let declared: Vec<&Value> = all.iter().filter_map(|schema| schema.get("properties")?.get(name)).collect();
    if !declared.is_empty() {
        return declared;
    }
    // A language, or the name of a register.
    let free =
        name.len() >= 2 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    let open = all.iter().filter_map(|schema| schema.get("additionalProperties").filter(|it| it.is_object()));
    open.filter(|_| free).collect()
}

fn unknown(written: &str, name: &str, here: &[&Value], inside: &[&Value], root: &Value) -> Fault {
    let keys: Vec<&str> = flat(here, root)
        .into_iter()
        .chain(flat(inside, root))
        .filter_map(|schema| schema.get("properties")?.as_object())
        .flat_map(Map::keys)
        .map(String::as_str)
        .collect();
    let (shown, whole) = (short(name), short(written));
    let fault = Fault::new(
        Code::UnknownKey,
        say!("A record has no `{shown}`, as in `{whole}`.", "У записи нет `{shown}`, как в `{whole}`."),
    );
    if let Some(meant) = nearest(name, keys.iter().copied()) {
        return fault.hint(did_you_mean(name, meant));
    }
    if keys.is_empty() || keys.len() > 30 {
        return fault.hint(say!(
            "Write where the value goes in a record, as in `name` or `grants.amount`.",
            "Напишите, куда в записи идёт значение, например `name` или `grants.amount`."
        ));
    }
    let list = one_of(keys);
    let (en, ru) = (list.en, list.ru);
    fault.hint(say!("Here can stand {en}.", "Здесь могут стоять {ru}."))
}

fn no_list(written: &str, name: &str) -> Fault {
    let (shown, whole) = (short(name), short(written));
    Fault::new(
        Code::WrongType,
        say!("There is no list at `{shown}` in `{whole}`.", "В `{whole}` у `{shown}` нет списка."),
    )
    .hint(say!(
        "Only keys that take a list, such as `grants`, `figures` and `topics`, have numbered entries or `list:`.",
        "Номера и `list:` бывают только у ключей со списком: `grants`, `figures`, `topics` и других."
    ))
}

fn bad_number(name: &str) -> Fault {
    let shown = short(name);
    Fault::new(
        Code::WrongType,
        say!(
            "Entries are counted from 1 to {MOST_ENTRIES}, not `{shown}`.",
            "Элементы считают от 1 до {MOST_ENTRIES}, а не `{shown}`."
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::Part;
    use super::parse;
    use crate::records::record::Kind;
    use crate::records::schema::record;

    #[test]
    fn paths() {
        let project = record(Kind::Project);
        let check = |path: &str, list: bool, expected: &str| {
            let parts = parse(path, &project, list).unwrap_or_else(|fault| panic!("{path}: {fault:?}"));
            let shown: String = parts
                .iter()
                .map(|part| match part {
                    Part::Key(key) => format!("/{key}"),
                    Part::Item(number) => format!("/{number}"),
                })
                .collect();
            assert_eq!(shown, expected, "{path}");
        };
        check("name", false, "/name");
        check("name.ru", false, "/name/ru");
        check("grants.amount", false, "/grants/0/amount");
        check("grants.2.amount", false, "/grants/1/amount");
        check("topics", true, "/topics");
        check("topics", false, "/topics/0");
        check("topics.2.ru", false, "/topics/1/ru");
        check("location.lat", false, "/location/lat");
        check("figures.1.source", false, "/figures/0/source");
        check("ids.wikidata", false, "/ids/wikidata");
        for wrong in [
            "nmae",
            "grants.amuont",
            "figures.0.value",
            "year.1.x.y",
            "",
            "name.1.2",
            "grants.200.amount",
            ".",
        ] {
            assert!(parse(wrong, &project, false).is_err(), "{wrong}");
        }
        assert!(parse("year", &project, false).is_ok() && parse("programme", &project, true).is_err());
    }
}
