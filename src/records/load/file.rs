//! Reads the records of one YAML file.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Deserialize;

use crate::diagnostics::code::Code;
use crate::diagnostics::place::Place;
use crate::diagnostics::place::Step;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::inputs::area::Area;
use crate::inputs::file::InputFile;
use crate::inputs::file::Inputs;
use crate::inputs::read::LARGEST_TEXT;
use crate::records::check::checker::Checker;
use crate::records::load::id;
use crate::records::record::Kind;
use crate::records::record::Record;
use crate::records::register;
use crate::records::values::id::Id;
use crate::records::yaml::document::Document;
use crate::records::yaml::fault::Fault;
use crate::records::yaml::read::Text;
use crate::records::yaml::tree::Sort;
use crate::say;

/// How a file holds records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One record.
    One,
    /// One record, a list of records, or several documents.
    Several,
    /// A record under each key.
    Keys,
    /// A list of records without ids.
    Entries,
}

/// How records of a kind are read.
pub struct Way<T> {
    /// The kind.
    pub kind: Kind,
    /// What is looked at once a record has been read.
    pub check: fn(&mut Checker<'_>, &T),
    /// The id that stands in the record itself.
    pub own_id: fn(&T) -> Option<Id>,
}

impl<T> Way<T> {
    /// The way to read records of `kind`.
    pub fn new(kind: Kind, check: fn(&mut Checker<'_>, &T), own_id: fn(&T) -> Option<Id>) -> Self {
        Self { kind, check, own_id }
    }

    /// Checks a record that was read.
    pub fn look_at(&self, record: &Record<T>, diags: &Diagnostics) {
        let place = record.place();
        let checker = Checker::new(&place, diags);
        let mut checker = if self.kind == Kind::Person { checker.private() } else { checker };
        (self.check)(&mut checker, &record.data);
    }
}

/// What a file gave: its records, and those that it has but that could not be read.
pub type FileRecords<T> = (Vec<Record<T>>, Vec<(Kind, Option<Arc<str>>)>);

/// Reads the records of a file; `inputs` has the mapping of a table.
pub fn read<T>(
    inputs: &Inputs,
    file: &InputFile,
    shape: Shape,
    way: &Way<T>,
    diags: &Diagnostics,
) -> FileRecords<T>
where
    T: for<'de> Deserialize<'de> + Send + Sync,
{
    if file.is_register() {
        return register::read::read(inputs, file, way, diags);
    }
    from_yaml(file, shape, way, diags)
}

/// The record of one row of a register; `None` where it could not be read, which has been noted.
pub fn row<T>(document: &Document<'_>, file: &InputFile, way: &Way<T>) -> Option<Record<T>>
where
    T: for<'de> Deserialize<'de>,
{
    let diags = document.diags;
    let mut reader = Reader { way, diags, file, records: Vec::with_capacity(1), broken: false, many: true };
    reader.by_file(document, 0, true);
    reader.records.pop()
}

fn from_yaml<T>(file: &InputFile, shape: Shape, way: &Way<T>, diags: &Diagnostics) -> FileRecords<T>
where
    T: for<'de> Deserialize<'de>,
{
    let stem: Arc<str> = file.stem().into();
    let several = matches!(shape, Shape::Keys | Shape::Entries);
    let unknown = |several: bool| vec![(way.kind, (!several).then(|| Arc::clone(&stem)))];
    let bytes = file.bytes(LARGEST_TEXT);
    let text = match bytes.as_ref().map_err(Clone::clone).and_then(|bytes| file.as_text(bytes)) {
        Ok(text) => text,
        Err(problem) => {
            diags.add(*problem);
            return (Vec::new(), unknown(several));
        }
    };
    let place = Place::file(Arc::clone(&file.path));
    let yaml = Text::new(&file.path, text);
    let mut reader = Reader { way, diags, file, records: Vec::new(), broken: false, many: false };
    let counts = yaml.read(&place, way.kind, diags, |document, _, many| {
        let root = document.tree.nodes.first().map(|node| node.sort);
        match (root, shape) {
            (Some(Sort::Mapping), Shape::One) => reader.one(document, 0, "site".into()),
            (Some(Sort::Mapping), Shape::Several) => reader.by_file(document, 0, many > 1),
            (Some(Sort::List), Shape::Several) => {
                reader.each(document, |reader, node, _| reader.by_file(document, node, true));
            }
            (Some(Sort::Mapping), Shape::Keys) => reader.keys(document),
            (Some(Sort::List), Shape::Entries) => {
                reader.each(document, |reader, node, number| {
                    reader.one(document, node, number.to_string().into());
                });
            }
            // Some files are begun and not yet filled.
            _ if several && document.tree.is_null(0) => {}
            _ if document.tree.is_null(0) && many > 1 => {}
            _ => {
                reader.broken = true;
                if !yaml.explain_text(document) {
                    document.note(0, not_a_record(shape));
                }
            }
        }
    });
    let empty = counts.read + counts.refused == 0 && !several;
    if empty {
        diags.add(Diagnostic::new(Code::EmptyValue, place, say!("This file is empty.", "Этот файл пуст.")));
    }
    let broken = reader.broken || empty || counts.refused > 0;
    let failed =
        if broken { unknown(several || counts.read + counts.refused > 1 || reader.many) } else { Vec::new() };
    // Most files hold one record; room for more would be kept for every file.
    reader.records.shrink_to_fit();
    (reader.records, failed)
}

fn not_a_record(shape: Shape) -> Fault {
    let fault = |message| Fault::new(Code::WrongType, message);
    match shape {
        Shape::Entries => fault(say!("A list was expected in this file.", "В этом файле нужен список."))
            .hint(say!("Begin each entry with `- `.", "Начинайте каждый элемент с `- `.")),
        Shape::Keys => fault(say!(
            "This file holds ids with `key: value` lines beneath.",
            "В этом файле — id, а под ними строки вида `ключ: значение`."
        ))
        .hint(say!("Begin each entry with its id and a colon.", "Начинайте каждую запись с id и двоеточия.")),
        Shape::One | Shape::Several => fault(say!(
            "A record is made of `key: value` lines.",
            "Запись состоит из строк вида `ключ: значение`."
        ))
        .hint(say!("Write the first line as `name: …`.", "Напишите первую строку как `name: …`.")),
    }
}

struct Reader<'a, T> {
    way: &'a Way<T>,
    diags: &'a Diagnostics,
    file: &'a InputFile,
    records: Vec<Record<T>>,
    broken: bool,
    many: bool,
}

impl<T: for<'de> Deserialize<'de>> Reader<'_, T> {
    /// Goes through a list of records.
    fn each(&mut self, document: &Document<'_>, mut read: impl FnMut(&mut Self, usize, usize)) {
        for (number, node) in document.tree.children(0).enumerate() {
            if document.tree.nodes[node].sort == Sort::Mapping {
                read(self, node, number);
            } else {
                self.broken = true;
                document.note(node, not_a_record(Shape::Several));
            }
        }
    }

    /// A record whose id is the name of its file, or is written in it.
    fn by_file(&mut self, document: &Document<'_>, node: usize, many: bool) {
        self.many |= many;
        let stem = self.file.stem();
        let Some(data) = self.decode(document, node) else { return };
        let written = (self.way.own_id)(&data);
        let id_node = document.tree.value(node, "id");
        let id: Arc<str> = match (&written, many) {
            (Some(id), true) => {
                if let (Some(fault), Some(node)) = (id::wrong(id, self.way.kind), id_node) {
                    document.note(node, fault);
                }
                (**id).into()
            }
            (None, true) => {
                if id_node.is_none() {
                    document.note(node, no_id());
                }
                self.broken = true;
                return;
            }
            (written, false) => {
                if let (Some(written), Some(node)) = (written.as_ref().filter(|id| ***id != *stem), id_node) {
                    document.note(node, other_id(written, stem));
                }
                if let Some(fault) = id::wrong(stem, self.way.kind) {
                    self.diags.add(fault.at(Place::file(Arc::clone(&self.file.path))));
                }
                stem.into()
            }
        };
        self.push(document, node, id, data);
    }

    fn one(&mut self, document: &Document<'_>, node: usize, id: Arc<str>) {
        if let Some(data) = self.decode(document, node) {
            self.push(document, node, id, data);
        }
    }

    /// A record under each key.
    fn keys(&mut self, document: &Document<'_>) {
        let tree = document.tree;
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for (number, (key, value)) in tree.entries(0).enumerate() {
            let id = &*tree.nodes[key].text;
            if !seen.insert(id) {
                let mut place = document.place.clone();
                place.steps.push(Step::Entry(u32::try_from(number).unwrap_or(u32::MAX)));
                let message = say!(
                    "The id `{id}` stands here for the second time.",
                    "Id `{id}` стоит здесь второй раз."
                );
                self.diags.add(Diagnostic::new(Code::DuplicateId, place, message));
                continue;
            }
            if let Some(fault) = id::wrong(id, self.way.kind) {
                document.note(key, fault);
            }
            self.one(document, value, id.into());
        }
    }

    fn decode(&mut self, document: &Document<'_>, node: usize) -> Option<Box<T>> {
        let read = crate::records::field::Required::<T>::deserialize(document.node(node));
        match read {
            Ok(crate::records::field::Required::Written(data)) => Some(Box::new(data)),
            _ => {
                self.broken = true;
                None
            }
        }
    }

    fn push(&mut self, document: &Document<'_>, node: usize, id: Arc<str>, data: Box<T>) {
        let file = Arc::clone(&self.file.path);
        let steps = document.place_of(node).steps;
        let record = Record { id, file, steps, data, texts: Vec::new(), translations: Vec::new() };
        self.way.look_at(&record, self.diags);
        self.records.push(record);
    }
}

fn no_id() -> Fault {
    Fault::new(
        Code::MissingKey,
        say!(
            "`id` is missing: the file holds several records.",
            "Нет ключа `id`: в файле несколько записей."
        ),
    )
    .hint(say!("Add a line `id: sunny-bakery`.", "Добавьте строку `id: sunny-bakery`."))
}

fn other_id(written: &str, stem: &str) -> Fault {
    Fault::new(
        Code::BadId,
        say!(
            "`id` says `{written}`, but the name of the file says `{stem}`.",
            "В `id` стоит `{written}`, а файл называется `{stem}`."
        ),
    )
    .hint(say!("Take the line out, or rename the file.", "Уберите строку или переименуйте файл."))
}

impl Kind {
    /// The area that holds records of this kind.
    pub fn area(self) -> Area {
        match self {
            Self::Site => Area::Site,
            Self::Organisation => Area::Organisations,
            Self::Town => Area::Towns,
            Self::Programme => Area::Programmes,
            Self::Project => Area::Projects,
            Self::Person => Area::People,
            Self::Story => Area::Stories,
            Self::Report => Area::Reports,
            Self::Page => Area::Pages,
            Self::Measure => Area::Measures,
            Self::Source => Area::Sources,
            Self::Rate => Area::Rates,
            Self::Change => Area::Changes,
            Self::Image => Area::Pictures,
            // It lies beside its table.
            Self::Mapping => Area::Projects,
        }
    }
}
