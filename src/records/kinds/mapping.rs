//! `projects/<register>.map.yaml`: which column of a table goes where in a record.

use std::borrow::Cow;

use schemars::JsonSchema;
use schemars::Schema;
use schemars::SchemaGenerator;
use schemars::json_schema;
use serde::Deserialize;
use serde::de::Deserializer;

use crate::diagnostics::code::Code;
use crate::records::field::Field;
use crate::records::field::Required;
use crate::records::field::Several;
use crate::records::values::text::Pairs;
use crate::records::yaml::document::short;
use crate::records::yaml::fault::Fault;
use crate::records::yaml::shape::Never;
use crate::records::yaml::shape::Shape;
use crate::records::yaml::shape::scalar;
use crate::records::yaml::shape::shape;
use crate::say;

/// Which column of the table of the same name (`register.csv` for `register.map.yaml`) goes where in a record. It may
/// lie in `projects`, `towns`, `programmes` and `organisations`. Without it the names of the columns say so themselves.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Mapping {
    /// What stands between two cells: `;`, `,` or `tab`. Where nothing is said, the one that the first line has most of.
    pub separator: Field<Separator>,
    /// What the decimals of numbers begin with: `,` or `.`; the other of the two and blanks then group the digits.
    pub decimal: Field<DecimalMark>,
    /// How dates are written in cells: `DD.MM.YYYY`, `MM/DD/YYYY`, `DD.MM.YY`, `MM.YYYY`. Dates such as 2018-05-31 need nothing.
    pub date: Field<DateForm>,
    /// The columns that are read, by their names in the first row. Others are left out.
    pub columns: Required<Columns>,
    /// What is the same in all rows: `programme: first-step`, `figures.1.measure: jobs-created`. In an entry of a list
    /// it counts only where a cell of the row fills the entry too.
    pub constants: Constants,
}

/// Columns with what becomes of each.
#[derive(Clone, Debug, Default)]
pub struct Columns(pub Vec<(Box<str>, Vec<Column>)>);

/// What becomes of a column: a path such as `grants.amount`, several paths, or a mapping with `to` and how it is read.
#[derive(Clone, Debug, Default)]
pub struct Column {
    /// Where it goes.
    pub to: Vec<Box<str>>,
    /// What divides the entries of a list in one cell.
    pub list: Option<Box<str>>,
    /// What decimals begin with, where the table as a whole has something else.
    pub decimal: Option<DecimalMark>,
    /// How dates are written, where the table as a whole has something else.
    pub date: Option<DateForm>,
    /// What is put behind a number: `EUR`, `%`, `thousand RUB`.
    pub unit: Option<Box<str>>,
    /// What is put before the text.
    pub prefix: Option<Box<str>>,
    /// Texts of cells with what they mean: `{done: completed}`.
    pub words: Vec<(Box<str>, Box<str>)>,
}

/// What is the same in all rows, by its path.
#[derive(Clone, Debug, Default)]
pub struct Constants(pub Vec<(Box<str>, Box<str>)>);

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Separator(pub u8);

/// What the decimals of a number begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecimalMark(pub char);

/// How dates are written: the parts in their order, with what stands between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateForm(pub Box<str>);

/// How a column is read, where a path alone does not say it.
#[derive(Deserialize, JsonSchema)]
#[serde(rename = "Column")]
struct ColumnKeys {
    /// Where it goes in the record: `name`, `name.ru`, `grants.amount`, `figures.2.value`; or several such paths.
    to: Required<Several<Box<str>>>,
    /// What divides the entries of a list in one cell: `"|"`.
    list: Field<Box<str>>,
    /// What the decimals of numbers begin with.
    decimal: Field<DecimalMark>,
    /// How dates are written.
    date: Field<DateForm>,
    /// What is put behind a number: `EUR`, `%`, `thousand RUB`.
    unit: Field<Box<str>>,
    /// What is put before the text, as in `prefix: g-` for ids made of numbers.
    prefix: Field<Box<str>>,
    /// What the texts of cells mean: `{done: completed, Выкса: vyksa}`. Other texts stay as they are.
    words: Field<Constants>,
}

fn some<T>(field: Field<T>) -> Option<T> {
    match field {
        Field::Written(value) => Some(value),
        Field::Absent | Field::Broken => None,
    }
}

impl<'de> Deserialize<'de> for Column {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let allowed = &["path", "", "column", "Column"];
        let keys: ColumnKeys = match shape::<_, Never, ColumnKeys>(deserializer, allowed)? {
            Shape::Scalar(path) => return Ok(Self { to: vec![path.text.trim().into()], ..Self::default() }),
            Shape::List(never) => match never {},
            Shape::Mapping(keys) => keys,
        };
        let to = keys.to.get().into_iter().flat_map(Several::iter).cloned().collect();
        Ok(Self {
            to,
            list: some(keys.list),
            decimal: some(keys.decimal),
            date: some(keys.date),
            unit: some(keys.unit),
            prefix: some(keys.prefix),
            words: some(keys.words).map(|words| words.0).unwrap_or_default(),
        })
    }
}

impl<'de> Deserialize<'de> for Columns {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let pairs = Pairs::<Box<str>, Several<Column>>::deserialize(deserializer)?;
        let column = |(name, uses): (Box<str>, Several<Column>)| {
            (name, uses.0.items.into_iter().map(|(_, column)| column).collect())
        };
        Ok(Self(pairs.entries.into_iter().map(column).collect()))
    }
}

impl<'de> Deserialize<'de> for Constants {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = Field::<Pairs<Box<str>, Box<str>>>::deserialize(deserializer)?;
        Ok(Self(some(read).map(|pairs| pairs.entries).unwrap_or_default()))
    }
}

impl<'de> Deserialize<'de> for Separator {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |written| match written.text {
            "," => Ok(Self(b',')),
            ";" => Ok(Self(b';')),
            "tab" => Ok(Self(b'\t')),
            "|" => Ok(Self(b'|')),
            other => Err(strange(other, "`\",\"`, `\";\"`, `\"|\"`, `tab`")),
        })
    }
}

impl<'de> Deserialize<'de> for DecimalMark {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |written| match written.text {
            "," => Ok(Self(',')),
            "." => Ok(Self('.')),
            other => Err(strange(other, "`\",\"`, `\".\"`")),
        })
    }
}

impl<'de> Deserialize<'de> for DateForm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |written| {
            let signs: Vec<&str> =
                written.text.split(['D', 'M', 'Y']).filter(|sign| !sign.is_empty()).collect();
            let once = |part: &str| written.text.matches(part).count() == 1;
            let year = once("YYYY") || (written.text.matches("YY").count() == 1);
            let letters = written.text.bytes().filter(|byte| b"DMY".contains(byte)).count();
            let parts = [(once("DD"), 2), (once("MM"), 2), (once("YYYY"), 4), (!once("YYYY") && year, 2)];
            let counted: usize = parts.iter().filter(|(there, _)| *there).map(|(_, letters)| letters).sum();
            let plain = signs.iter().all(|sign| sign.len() == 1 && ".-/ ".contains(sign));
            if once("MM") && year && counted == letters && plain {
                Ok(Self(written.text.into()))
            } else {
                Err(strange(written.text, "`DD.MM.YYYY`, `MM/DD/YYYY`, `DD.MM.YY`, `MM.YYYY`"))
            }
        })
    }
}

fn strange(found: &str, known: &str) -> Fault {
    let shown = short(found);
    Fault::new(Code::UnknownWord, say!("`{shown}` cannot stand here.", "`{shown}` здесь стоять не может."))
        .hint(say!("Write one of {known}.", "Напишите одно из: {known}."))
}

/// Gives a type the schema that stands behind it.
macro_rules! schemas {
    ($($type:ident: |$generator:ident| $schema:tt)+) => {
        $(impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                Cow::Borrowed(stringify!($type))
            }

            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        })+
    };
}

schemas! {
    Columns: |generator| {
        "type": "object",
        "description": "The names of columns, each with the path of the record to which it goes, several paths, or a mapping with `to`.",
        "additionalProperties": generator.subschema_for::<Several<Column>>(),
    }
    Constants: |_generator| {
        "type": "object",
        "description": "Names with their texts.",
        "additionalProperties": { "type": ["string", "number", "boolean"] },
    }
    Separator: |_generator| { "type": "string", "enum": [",", ";", "|", "tab"] }
    DecimalMark: |_generator| { "type": "string", "enum": [",", "."] }
    DateForm: |_generator| { "type": "string", "pattern": "^[DMY]{2,4}([./ -][DMY]{2,4}){1,2}$", "description": "The parts of a date as they stand in cells." }
}

impl JsonSchema for Column {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("ColumnOrPath")
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let keys = generator.subschema_for::<ColumnKeys>();
        json_schema!({ "anyOf": [{ "type": "string" }, keys] })
    }
}
