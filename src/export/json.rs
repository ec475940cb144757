//! JSON whose numbers keep all their digits and whose keys keep their order.
//!
//! Comes in: values. Goes out: text that is the same for the same values. It knows no format of a file.

use rust_decimal::Decimal;

/// A JSON value whose numbers keep all their digits.
pub(super) enum Json {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(&'static str, Json)>),
}

impl Json {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(super) fn maybe(text: Option<impl Into<String>>) -> Self {
        text.map_or(Self::Null, Self::text)
    }

    pub(super) fn number(number: Decimal) -> Self {
        Self::Number(plain(number))
    }

    /// A number, or null.
    pub(super) fn decimal(number: Option<Decimal>) -> Self {
        number.map_or(Self::Null, Self::number)
    }

    /// The whole file, with a line break at its end.
    pub(super) fn file(&self) -> String {
        let mut out = String::new();
        self.print(&mut out, 0);
        out.push('\n');
        out
    }

    /// All in one line.
    pub(super) fn line(&self) -> String {
        let joined = |parts: Vec<String>| parts.join(",");
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(value) => value.to_string(),
            Self::Number(number) => number.clone(),
            Self::Text(text) => quoted(text),
            Self::List(items) => format!("[{}]", joined(items.iter().map(Self::line).collect())),
            Self::Object(fields) => {
                let field = |(name, value): &(&str, Self)| format!("{}:{}", quoted(name), value.line());
                format!("{{{}}}", joined(fields.iter().map(field).collect()))
            }
        }
    }

    /// Prints with two spaces per level; empty lists and objects stand on one line.
    fn print(&self, out: &mut String, level: usize) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Number(number) => out.push_str(number),
            Self::Text(text) => out.push_str(&quoted(text)),
            Self::List(items) => {
                let items = items.iter().map(|item| (None, item));
                print_all(out, ['[', ']'], items, level);
            }
            Self::Object(fields) => {
                let fields = fields.iter().map(|(name, value)| (Some(*name), value));
                print_all(out, ['{', '}'], fields, level);
            }
        }
    }
}

fn print_all<'j>(
    out: &mut String,
    [open, close]: [char; 2],
    items: impl Iterator<Item = (Option<&'static str>, &'j Json)>,
    level: usize,
) {
    out.push(open);
    let mut any = false;
    for (name, item) in items {
        out.push_str(if any { ",\n" } else { "\n" });
        any = true;
        out.push_str(&"  ".repeat(level + 1));
        if let Some(name) = name {
            out.push_str(&quoted(name));
            out.push_str(": ");
        }
        item.print(out, level + 1);
    }
    if any {
        out.push('\n');
        out.push_str(&"  ".repeat(level));
    }
    out.push(close);
}

/// A string of JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A decimal in plain digits, without an exponent or useless zeros.
pub(super) fn plain(number: Decimal) -> String {
    number.normalize().to_string()
}
