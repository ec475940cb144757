//! What becomes of the columns of a table: the shape of the record that each row fills.
//!
//! Comes in: the mapping, or the names of the columns alone, and what a record of the kind can hold. Goes out: a plan,
//! or nothing where it has errors, which are noted in the mapping once and not in every row.

use serde_json::Value;

use crate::diagnostics::code::Code;
use crate::diagnostics::message::did_you_mean;
use crate::diagnostics::message::nearest;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostics;
use crate::records::kinds::mapping::Column;
use crate::records::kinds::mapping::Columns;
use crate::records::kinds::mapping::Mapping;
use crate::records::register::cell::How;
use crate::records::register::path;
use crate::records::register::path::Part;
use crate::records::register::rows::Row;
use crate::records::yaml::document::short;
use crate::records::yaml::fault::Fault;
use crate::say;

/// What each row of a table becomes.
pub(super) struct Plan {
    /// The record.
    pub(super) record: Slot,
    /// The columns that are read: the number of each, and how.
    pub(super) uses: Vec<(usize, How)>,
    /// What is the same in all rows: where the mapping says it, and the text.
    pub(super) constants: Vec<(Box<str>, Box<str>)>,
    /// How many columns the table has.
    pub(super) width: usize,
}

/// What stands somewhere in the record.
pub(super) enum Slot {
    /// The cell of this use of a column.
    Cell(usize),
    /// The constant of this number.
    Constant(usize),
    /// What stands under keys.
    Keys(Vec<(Box<str>, Slot)>),
    /// A list.
    List(Vec<Option<Slot>>),
}

impl Slot {
    /// True where a cell is in it.
    pub(super) fn has_cells(&self) -> bool {
        match self {
            Self::Cell(_) => true,
            Self::Constant(_) => false,
            Self::Keys(keys) => keys.iter().any(|(_, slot)| slot.has_cells()),
            Self::List(items) => items.iter().flatten().any(Self::has_cells),
        }
    }

    /// Puts `end` at the end of a path; false where something stands there already.
    fn put(&mut self, parts: &[Part], end: Self) -> bool {
        let Some((part, rest)) = parts.split_first() else { return false };
        match (part, self) {
            (Part::Key(key), Self::Keys(keys)) => {
                let place = keys.iter().position(|(known, _)| known == key).unwrap_or_else(|| {
                    keys.push((key.clone(), Self::empty(rest.first())));
                    keys.len() - 1
                });
                keys[place].1.put_or_be(rest, end)
            }
            (Part::Item(number), Self::List(items)) => {
                while items.len() <= *number {
                    items.push(None);
                }
                items[*number].get_or_insert_with(|| Self::empty(rest.first())).put_or_be(rest, end)
            }
            _ => false,
        }
    }

    fn put_or_be(&mut self, rest: &[Part], end: Self) -> bool {
        if !rest.is_empty() {
            return self.put(rest, end);
        }
        let free = matches!(self, Self::Keys(keys) if keys.is_empty());
        if free {
            *self = end;
        }
        free
    }

    fn empty(next: Option<&Part>) -> Self {
        match next {
            Some(Part::Item(_)) => Self::List(Vec::new()),
            Some(Part::Key(_)) | None => Self::Keys(Vec::new()),
        }
    }
}

/// Where the mapping of a table is, and what it says.
pub(super) struct Given<'a> {
    /// The place of the mapping, or of the table where it has none.
    pub(super) place: Place,
    /// What it says; `None` where the names of the columns are paths.
    pub(super) mapping: Option<&'a Mapping>,
    /// What a record can hold.
    pub(super) record: &'a Value,
}

/// The plan for a table with these names of columns.
pub(super) fn plan(given: &Given<'_>, names: &Row, diags: &Diagnostics) -> Option<Plan> {
    let own = Diagnostics::default();
    let mut making = Making {
        given,
        diags: &own,
        plan: Plan {
            record: Slot::Keys(Vec::new()),
            uses: Vec::new(),
            constants: Vec::new(),
            width: names.len(),
        },
    };
    let nothing = Mapping::default();
    let mapping = given.mapping.unwrap_or(&nothing);
    match given.mapping.map(|mapping| mapping.columns.get()) {
        None => making.by_their_names(names),
        Some(Some(Columns(columns))) => making.by_the_mapping(mapping, columns, names),
        // Missing or unreadable, which has been noted.
        Some(None) => return None,
    }
    for (path, text) in &mapping.constants.0 {
        let place = given.place.clone().key("constants").key_itself(path.to_string());
        making.plan.constants.push((path.clone(), text.clone()));
        making.put(place, path, Slot::Constant(making.plan.constants.len() - 1), false);
    }
    making.needs();
    let plan = making.plan;
    let broken = own.has_errors(false);
    diags.add_all(own.into_sorted());
    (!broken).then_some(plan)
}

struct Making<'a> {
    given: &'a Given<'a>,
    diags: &'a Diagnostics,
    plan: Plan,
}

impl Making<'_> {
    /// Each column goes where its own name says.
    fn by_their_names(&mut self, names: &Row) {
        for column in 0..names.len() {
            let name = names.cell(column).to_owned();
            if name.is_empty() {
                continue;
            }
            let span = names.span(column);
            let place = self.given.place.clone().document(names.number).bytes(span.start, span.end);
            self.plan.uses.push((column, How { id: name == "id", ..How::default() }));
            self.put(place, &name, Slot::Cell(self.plan.uses.len() - 1), false);
        }
    }

    fn by_the_mapping(&mut self, mapping: &Mapping, columns: &[(Box<str>, Vec<Column>)], names: &Row) {
        let all: Vec<&str> = (0..names.len()).map(|column| names.cell(column)).collect();
        for (name, uses) in columns {
            let place = self.given.place.clone().key("columns");
            let mut found = all.iter().enumerate().filter(|(_, known)| same(known, name));
            let Some((column, _)) = found.next() else {
                self.note(place.key_itself(name.to_string()), unknown_column(name, &all));
                continue;
            };
            if found.next().is_some() {
                self.note(place.key_itself(name.to_string()), two_columns(name));
                continue;
            }
            for column_use in uses {
                let how = |id: bool| How {
                    list: column_use.list.clone(),
                    decimal: column_use.decimal.or(mapping.decimal.get().copied()).map(|mark| mark.0),
                    date: column_use.date.clone(),
                    unit: column_use.unit.clone(),
                    prefix: column_use.prefix.clone(),
                    words: column_use.words.clone(),
                    id,
                };
                for path in &column_use.to {
                    let mut how = how(&**path == "id");
                    if how.date.is_none() && is_date(path) {
                        how.date = mapping.date.get().cloned();
                    }
                    self.plan.uses.push((column, how));
                    let slot = Slot::Cell(self.plan.uses.len() - 1);
                    self.put(place.clone().key(name.to_string()), path, slot, column_use.list.is_some());
                }
            }
        }
    }

    /// Puts something where a path leads.
    fn put(&mut self, place: Place, path: &str, slot: Slot, whole_list: bool) {
        match path::parse(path, self.given.record, whole_list) {
            Ok(parts) => {
                if !self.plan.record.put(&parts, slot) {
                    self.note(place, taken(path));
                }
            }
            Err(fault) => self.note(place, fault),
        }
    }

    /// Notes what every record needs and no column gives.
    fn needs(&mut self) {
        let Slot::Keys(keys) = &self.plan.record else { return };
        let has = |name: &str| keys.iter().any(|(key, _)| **key == *name);
        let required = self.given.record.get("required").and_then(Value::as_array).into_iter().flatten();
        let needed = ["id"].into_iter().chain(required.filter_map(Value::as_str));
        let missing: Vec<&str> = needed.filter(|name| !has(name)).collect();
        for name in missing {
            let place = match self.given.mapping {
                Some(_) => self.given.place.clone().key_itself("columns"),
                None => self.given.place.clone().document(0).bytes(0, 1),
            };
            let message =
                say!("No column gives the `{name}` of a record.", "Ни одна колонка не даёт `{name}` записи.");
            let hint = match self.given.mapping {
                Some(_) => say!(
                    "Add the name of a column with `{name}` behind it, as in `number: {name}`.",
                    "Добавьте имя колонки, а за ним `{name}`, например `номер: {name}`."
                ),
                None => say!(
                    "Write `{name}` at the head of a column, or write a mapping: `{path}`.",
                    "Назовите колонку `{name}` или создайте описание колонок `{path}`.",
                    path = crate::inputs::stream::mapping_path(&self.given.place.file)
                ),
            };
            self.note(place, Fault::new(Code::MissingKey, message).hint(hint));
        }
    }

    fn note(&self, place: Place, fault: Fault) {
        self.diags.add(fault.at(place));
    }
}

/// True for the keys under which dates stand: the form of the table's dates counts there.
fn is_date(path: &str) -> bool {
    let last = path.rsplit('.').next().unwrap_or_default();
    matches!(
        last,
        "awarded"
            | "returned"
            | "start"
            | "end"
            | "as_of"
            | "date"
            | "period"
            | "year"
            | "about"
            | "at_least"
    )
}

/// The same name, however it is spaced.
fn same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

fn unknown_column(name: &str, all: &[&str]) -> Fault {
    let shown = short(name);
    let fault = Fault::new(
        Code::UnknownColumn,
        say!("The table has no column `{shown}`.", "В таблице нет колонки `{shown}`."),
    );
    let lower = name.to_lowercase();
    let meant = all.iter().copied().find(|known| known.to_lowercase() == lower);
    match meant.or_else(|| nearest(name, all.iter().copied())) {
        Some(meant) => fault.hint(did_you_mean(name, meant)),
        None if all.len() == 1 => fault.hint(say!(
            "The first row is read as one column: perhaps `separator:` is another sign.",
            "Первая строка прочитана как одна колонка: возможно, `separator:` другой."
        )),
        None => {
            let few: Vec<&str> = all.iter().copied().filter(|name| !name.is_empty()).take(12).collect();
            let list = crate::diagnostics::message::all_of(few);
            let (en, ru) = (list.en, list.ru);
            fault.hint(say!("Its first row has {en}.", "В её первой строке есть {ru}."))
        }
    }
}

fn two_columns(name: &str) -> Fault {
    let shown = short(name);
    Fault::new(
        Code::UnknownColumn,
        say!(
            "The table has two columns `{shown}`, so it cannot be known which is meant.",
            "В таблице две колонки `{shown}`, и неясно, какая имеется в виду."
        ),
    )
    .hint(say!(
        "Give one of them another name in the first row.",
        "Назовите одну из них в первой строке иначе."
    ))
}

fn taken(path: &str) -> Fault {
    let shown = short(path);
    Fault::new(
        Code::DuplicateKey,
        say!("Something else is put to `{shown}` already.", "В `{shown}` уже записывается другое."),
    )
    .hint(say!(
        "Leave one of the two; entries of a list are numbered, as in `figures.2.value`.",
        "Оставьте что-то одно; элементы списка нумеруют: `figures.2.value`."
    ))
}
