//! Reads the records of a register: JSON Lines, or a table with its mapping.
//!
//! Comes in: the file, piece by piece. Goes out: its records, with what is wrong noted. Rows are found one after the
//! other and read on all threads, some thousand at a time, so that memory holds the records and not the file.

use std::sync::Arc;

use rayon::prelude::*;
use serde::Deserialize;

use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::inputs::file::InputFile;
use crate::inputs::file::Inputs;
use crate::records::field::Required;
use crate::records::kinds::mapping::Mapping;
use crate::records::load::file;
use crate::records::load::file::FileRecords;
use crate::records::load::file::Way;
use crate::records::record::Kind;
use crate::records::record::Record;
use crate::records::register::json;
use crate::records::register::plan;
use crate::records::register::plan::Given;
use crate::records::register::plan::Plan;
use crate::records::register::rows::Row;
use crate::records::register::rows::Rows;
use crate::records::register::rows::Trouble;
use crate::records::register::table;
use crate::records::yaml::document::Document;
use crate::records::yaml::fault::Fault;
use crate::records::yaml::read::Text;
use crate::records::yaml::tree::Tree;
use crate::say;

/// How many rows are read at once.
const BATCH: usize = 2048;

/// How much text the rows have that are read at once.
const BATCH_BYTES: usize = 8_000_000;

/// Reads the records of a register.
pub fn read<T>(inputs: &Inputs, file: &InputFile, way: &Way<T>, diags: &Diagnostics) -> FileRecords<T>
where
    T: for<'de> Deserialize<'de> + Send + Sync,
{
    let reader = Reader { inputs, file, way, diags };
    let (mut records, whole) = reader.all();
    records.shrink_to_fit();
    (records, if whole { Vec::new() } else { vec![(way.kind, None)] })
}

/// Opens a register with its plan, if it is a table: the rows behind the names of the columns. `None` where that is not
/// possible, which is noted.
pub(super) fn open<'f>(
    inputs: &Inputs,
    file: &'f InputFile,
    kind: Kind,
    diags: &Diagnostics,
) -> Option<(Rows<'f>, Option<Plan>)> {
    let source = file.open().map_err(|problem| diags.add(*problem)).ok()?;
    if file.ending() == "jsonl" {
        return Some((Rows::lines(source), None));
    }
    let mapping_file = inputs.mapping_of(file);
    let mapping = match mapping_file {
        Some(mapping) => Some(mapping_in(mapping, diags)?),
        None => None,
    };
    let trouble = |trouble: Trouble| diags.add(*problem(file, trouble));
    let separator = mapping.as_ref().and_then(|mapping| mapping.separator.get()).map(|it| it.0);
    let mut rows = Rows::table(source, separator).map_err(trouble).ok()?;
    let Some(names) = rows.next().map_err(trouble).ok()? else {
        let message = say!("This table is empty.", "Эта таблица пуста.");
        diags.add(Diagnostic::new(Code::EmptyValue, Place::file(Arc::clone(&file.path)), message));
        return None;
    };
    let given = Given {
        place: Place::file(Arc::clone(&mapping_file.unwrap_or(file).path)),
        mapping: mapping.as_ref(),
        record: &crate::records::schema::record(kind),
    };
    let plan = plan::plan(&given, &names, diags)?;
    Some((rows, Some(plan)))
}

/// All rows of a table, the names of the columns too; `None` where it cannot be opened.
pub(super) fn names_of<'f>(inputs: &Inputs, file: &'f InputFile) -> Option<Rows<'f>> {
    let source = file.open().ok()?;
    if file.ending() == "jsonl" {
        return Some(Rows::lines(source));
    }
    let nobody = Diagnostics::default();
    let mapping = inputs.mapping_of(file).and_then(|mapping| mapping_in(mapping, &nobody));
    let separator = mapping.and_then(|mapping| mapping.separator.get().map(|it| it.0));
    Rows::table(source, separator).ok()
}

/// What a mapping says; `None` where it has errors, which are noted.
fn mapping_in(file: &InputFile, diags: &Diagnostics) -> Option<Mapping> {
    let text = file.text().map_err(|problem| diags.add(*problem)).ok()?;
    let own = Diagnostics::default();
    let mut found = None;
    let place = Place::file(Arc::clone(&file.path));
    Text::new(&file.path, &text).read(&place, Kind::Mapping, &own, |document, _, _| {
        if let Ok(Required::Written(mapping)) = Required::<Mapping>::deserialize(document.node(0)) {
            found = Some(mapping);
        }
    });
    let broken = own.has_errors(false);
    if found.is_none() && !broken {
        let message = say!("This file is empty.", "Этот файл пуст.");
        own.add(Diagnostic::new(Code::EmptyValue, place, message));
    }
    diags.add_all(own.into_sorted());
    found.filter(|_| !broken)
}

struct Reader<'a, T> {
    inputs: &'a Inputs,
    file: &'a InputFile,
    way: &'a Way<T>,
    diags: &'a Diagnostics,
}

impl<T: for<'de> Deserialize<'de> + Send + Sync> Reader<'_, T> {
    /// The records, and whether that is all of them.
    fn all(&self) -> (Vec<Record<T>>, bool) {
        let Some((mut rows, plan)) = open(self.inputs, self.file, self.way.kind, self.diags) else {
            return (Vec::new(), false);
        };
        let (mut records, mut whole) = (Vec::new(), true);
        loop {
            let (batch, more) = self.batch(&mut rows, plan.as_ref());
            whole &= more.is_ok();
            let read: Vec<Result<Option<Record<T>>, ()>> =
                batch.par_iter().map(|row| self.one(row, plan.as_ref())).collect();
            for one in read {
                match one {
                    Ok(record) => records.extend(record),
                    Err(()) => whole = false,
                }
            }
            if more != Ok(true) {
                return (records, whole);
            }
        }
    }

    /// Some rows, and whether there are more; an error where the rest cannot be read, which is noted.
    fn batch(&self, rows: &mut Rows<'_>, plan: Option<&Plan>) -> (Vec<Row>, Result<bool, ()>) {
        let (mut batch, mut bytes) = (Vec::with_capacity(BATCH), 0);
        while batch.len() < BATCH && bytes < BATCH_BYTES {
            match rows.next() {
                Ok(Some(row)) if plan.is_some() && row.is_empty() => {}
                Ok(Some(row)) => {
                    bytes += row.raw.len();
                    batch.push(row);
                }
                Ok(None) => return (batch, Ok(false)),
                Err(trouble) => {
                    self.diags.add(*problem(self.file, trouble));
                    return (batch, Err(()));
                }
            }
        }
        (batch, Ok(true))
    }

    /// The record of a row; none where it says that it has none, an error where it cannot be read, which is noted.
    fn one(&self, row: &Row, plan: Option<&Plan>) -> Result<Option<Record<T>>, ()> {
        let place = Place::file(Arc::clone(&self.file.path)).document(row.number);
        let Some(plan) = plan else {
            let (tree, _) = json::tree(&row.raw).map_err(|(at, fault)| {
                self.diags.add(fault.at(place.clone().bytes(at, at + 1)));
            })?;
            return self.record(&tree, &place, Vec::new());
        };
        if let Some(fault) = wrong_width(row, plan.width) {
            let (start, end) = fault.1;
            self.diags.add(fault.0.at(place.bytes(start, end)));
            return Err(());
        }
        let made = table::tree(plan, row);
        self.record(&made.tree, &place, made.faults)
    }

    fn record(
        &self,
        tree: &Tree<'_>,
        place: &Place,
        faults: Vec<(usize, Fault)>,
    ) -> Result<Option<Record<T>>, ()> {
        let own = Diagnostics::default();
        let document = Document { tree, place, kind: self.way.kind, diags: &own };
        let record = file::row(&document, self.file, self.way);
        let faults: Vec<(Place, Fault)> =
            faults.into_iter().map(|(node, fault)| (document.place_of(node), fault)).collect();
        let mut found = own.into_sorted();
        for (place, fault) in faults {
            // What is said of the cell is enough; that its text is no date either need not be said.
            found.retain(|one| one.place != place);
            found.push(fault.at(place));
        }
        for problem in &mut found {
            if let Some(hint) = hint(problem.code, self.file) {
                problem.hint = Some(hint);
            }
        }
        if !found.is_empty() {
            self.diags.add_all(found);
        }
        record.map(Some).ok_or(())
    }
}

/// What to do about a problem that is mended otherwise in a row than in YAML.
fn hint(code: Code, file: &InputFile) -> Option<Message> {
    if code != Code::MissingKey {
        return None;
    }
    if file.ending() == "jsonl" {
        return Some(say!("Add it to this line.", "Добавьте его в эту строку."));
    }
    let mapping = crate::inputs::stream::mapping_path(file.name());
    Some(say!(
        "Fill in the cell, or say in `{mapping}` which column it is.",
        "Заполните ячейку или укажите в `{mapping}`, какая это колонка."
    ))
}

/// A row that has more or fewer cells than the table has columns, with the bytes of it that are meant.
fn wrong_width(row: &Row, width: usize) -> Option<(Fault, (usize, usize))> {
    if let Some(start) = row.open_quote() {
        let fault = Fault::new(
            Code::UnclosedQuote,
            say!(
                "The text that begins here with `\"` does not end.",
                "Текст, который начинается здесь с `\"`, не кончается."
            ),
        )
        .hint(say!(
            "Put `\"` at the end of the text; a quotation mark inside it is written twice.",
            "Поставьте `\"` в конце текста; кавычка внутри него пишется дважды."
        ));
        return Some((fault, (start, start + 1)));
    }
    let cells = row.len();
    if cells == width {
        return None;
    }
    let at = if cells > width { row.span(width).start } else { row.raw.len() };
    let fault = Fault::new(
        Code::BadRow,
        say!(
            "This row has {cells} cells, and the table has {width} columns.",
            "В этой строке ячеек {cells}, а колонок в таблице {width}."
        ),
    )
    .hint(say!(
        "A text that contains the sign between cells, or a line break, has to stand in quotation marks.",
        "Текст, в котором есть знак, разделяющий ячейки, или перевод строки, нужно взять в кавычки."
    ));
    Some((fault, (at, at + 1)))
}

/// What to say where the rows of a file cannot be read on.
fn problem(file: &InputFile, trouble: Trouble) -> Box<Diagnostic> {
    let place = Place::file(Arc::clone(&file.path));
    match trouble {
        Trouble::Machine(error) => file.unreadable(&error),
        Trouble::Foreign(row, bytes, at) => {
            let place = place.document(row.number).bytes(at, at + 1);
            file.foreign_letters(place, &bytes)
        }
        Trouble::TooLong(row) => {
            let message = say!(
                "A record begins here that does not end within a million bytes.",
                "Здесь начинается запись, которая не кончается и через миллион байт."
            );
            let hint = say!(
                "Perhaps a quotation mark is opened and not closed, or the file is not what its name says.",
                "Возможно, открыта и не закрыта кавычка, или файл не того вида, что в имени."
            );
            let place = place.document(row.number).bytes(0, 1);
            Box::new(Diagnostic::new(Code::TooLarge, place, message).hint(hint))
        }
    }
}
