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
        let mut out = Vec::new();
        self.print(&mut out, Some(0));
        out.push(b'\n');
        text(out)
    }

    /// All in one line.
    pub(super) fn line(&self) -> String {
        let mut out = Vec::new();
        self.print(&mut out, None);
        text(out)
    }

    /// Prints with two spaces per level, where a level is given, else in one line; empty lists and objects stand on one
    /// line.
    fn print(&self, out: &mut Vec<u8>, level: Option<usize>) {
        match self {
            Self::Null => out.extend(b"null"),
            Self::Bool(value) => out.extend(if *value { &b"true"[..] } else { b"false" }),
            Self::Number(number) => out.extend(number.as_bytes()),
            Self::Text(text) => quote(out, text),
            Self::List(items) => {
                let items = items.iter().map(|item| (None, item));
                print_all(out, *b"[]", items, level);
            }
            Self::Object(fields) => {
                let fields = fields.iter().map(|(name, value)| (Some(*name), value));
                print_all(out, *b"{}", fields, level);
            }
        }
    }
}

fn print_all<'j>(
    out: &mut Vec<u8>,
    [open, close]: [u8; 2],
    items: impl Iterator<Item = (Option<&'static str>, &'j Json)>,
    level: Option<usize>,
) {
    let inner = level.map(|level| level + 1);
    out.push(open);
    let mut any = false;
    for (name, item) in items {
        if any {
            out.push(b',');
        }
        any = true;
        break_line(out, inner);
        if let Some(name) = name {
            quote(out, name);
            out.extend(if level.is_some() { &b": "[..] } else { b":" });
        }
        item.print(out, inner);
    }
    if any {
        break_line(out, level);
    }
    out.push(close);
}

/// A new line at this level; nothing where all stands in one line.
fn break_line(out: &mut Vec<u8>, level: Option<usize>) {
    if let Some(level) = level {
        out.push(b'\n');
        (0..level).for_each(|_| out.extend(b"  "));
    }
}

/// Appends a string of JSON.
fn quote(out: &mut Vec<u8>, text: &str) {
    serde_json::to_writer(out, text).expect("a list of bytes takes all");
}

fn text(json: Vec<u8>) -> String {
    String::from_utf8(json).expect("JSON that is made of texts is one")
}

/// A decimal in plain digits, without an exponent or useless zeros.
pub(super) fn plain(number: Decimal) -> String {
    number.normalize().to_string()
}
