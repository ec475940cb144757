//! The error that travels through serde: what is wrong, without the place, which the reader of the tree adds.
//!
//! serde lets a type say only a text. A [`Fault`] therefore becomes a text with separators and is read back from it.

use std::fmt;

use serde::de;

use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;

/// What is wrong with a value, wherever it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault(Box<Wrong>);

/// What a [`Fault`] says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Its kind.
    pub code: Code,
    /// What was found and what was expected.
    pub message: Message,
    /// What to do.
    pub hint: Option<Message>,
    /// The bytes of the text that are meant, where not all of it is.
    pub bytes: Option<(usize, usize)>,
}

impl Fault {
    /// Something is wrong with the value at hand.
    pub fn new(code: Code, message: Message) -> Self {
        Self(Box::new(Wrong { code, message, hint: None, bytes: None }))
    }

    /// The problem that it is at a place.
    pub fn at(self, mut place: Place) -> Diagnostic {
        let Wrong { code, message, hint, bytes } = *self.0;
        if let Some((start, end)) = bytes {
            place = place.bytes(start, end);
        }
        let mut diagnostic = Diagnostic::new(code, place, message);
        diagnostic.hint = hint;
        diagnostic
    }

    /// Says what to do.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.0.hint = Some(hint);
        self
    }

    /// Says which bytes of the text are meant.
    #[must_use]
    pub fn bytes(mut self, start: usize, end: usize) -> Self {
        self.0.bytes = Some((start, end));
        self
    }

    /// Its kind.
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// The fault as an error of any deserializer.
    pub fn raise<E: de::Error>(self) -> E {
        E::custom(self)
    }
}

const SEPARATOR: char = '\u{1f}';

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hint = self.0.hint.clone().unwrap_or_default();
        let (start, end) = self.0.bytes.unwrap_or((0, 0));
        let parts = [self.0.code.word(), &self.0.message.en, &self.0.message.ru, &hint.en, &hint.ru];
        for part in parts {
            write!(formatter, "{}{SEPARATOR}", part.replace(SEPARATOR, " "))?;
        }
        write!(formatter, "{start}{SEPARATOR}{end}")
    }
}

impl Fault {
    fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split(SEPARATOR).collect();
        let [code, en, ru, hint_en, hint_ru, start, end] = parts[..] else { return None };
        let code = Code::ALL.iter().find(|known| known.word() == code)?;
        let message = |en: &str, ru: &str| Message { en: en.to_owned(), ru: ru.to_owned() };
        let (start, end): (usize, usize) = (start.parse().ok()?, end.parse().ok()?);
        Some(Self(Box::new(Wrong {
            code: *code,
            message: message(en, ru),
            hint: (!hint_en.is_empty()).then(|| message(hint_en, hint_ru)),
            bytes: (end > start).then_some((start, end)),
        })))
    }
}

/// The error of the reader of the tree.
#[derive(Debug)]
pub enum Error {
    /// It has been noted with its place; there is nothing more to say.
    Noted,
    /// It has not been noted yet.
    Fault(Fault),
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Noted => formatter.write_str("noted"),
            Self::Fault(fault) => fault.fmt(formatter),
        }
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let text = message.to_string();
        if text == "noted" {
            return Self::Noted;
        }
        // Messages of serde itself arise only where a type asks for something that no YAML can be.
        Fault::parse(&text).unwrap_or_else(|| Fault::new(Code::WrongType, Message::same(text))).into()
    }
}
