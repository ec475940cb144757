//! Goes through a record with the place at hand, so that a problem found anywhere in it knows where it is.

use std::borrow::Cow;

use crate::base::time::Date;
use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
use crate::diagnostics::place::Place;
use crate::diagnostics::place::Step;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::records::check::letters;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::field::Required;
use crate::records::values::sourced::Sourced;
use crate::records::values::text::LocalText;
use crate::records::values::text::Name;
use crate::records::values::when::When;
use crate::records::yaml::document::short;
use crate::say;

/// Where a check is, and where its problems go.
pub struct Checker<'a> {
    place: &'a Place,
    steps: Vec<Step>,
    diags: &'a Diagnostics,
    private: bool,
}

impl<'a> Checker<'a> {
    /// A checker of the record at `place`.
    pub fn new(place: &'a Place, diags: &'a Diagnostics) -> Self {
        Self { place, steps: Vec::new(), diags, private: false }
    }

    /// Keeps the lines of the record out of every message.
    #[must_use]
    pub fn private(mut self) -> Self {
        self.private = true;
        self
    }

    /// Checks what stands under a key.
    pub fn key(&mut self, key: &'static str, check: impl FnOnce(&mut Self)) {
        self.steps.push(Step::Key(Cow::Borrowed(key)));
        check(self);
        self.steps.pop();
    }

    /// Checks every entry of the list under a key.
    pub fn each<T>(&mut self, key: &'static str, list: &List<T>, mut check: impl FnMut(&mut Self, &T)) {
        self.key(key, |checker| {
            for (number, item) in &list.items {
                if list.single {
                    check(checker, item);
                } else {
                    checker.steps.push(Step::Item(*number));
                    check(checker, item);
                    checker.steps.pop();
                }
            }
        });
    }

    /// Checks every statement of a value under a key.
    pub fn stated<T>(&mut self, key: &'static str, value: &Sourced<T>, mut check: impl FnMut(&mut Self, &T)) {
        self.key(key, |checker| {
            for (number, statement) in value.numbered() {
                checker.steps.extend(number.map(Step::Item));
                check(checker, &statement.value);
                if number.is_some() {
                    checker.steps.pop();
                }
            }
        });
    }

    /// The place at hand.
    pub fn place(&self) -> Place {
        let mut place = self.place.clone();
        place.steps.extend(self.steps.iter().cloned());
        place
    }

    /// Notes a problem at the place at hand.
    pub fn note(&self, code: Code, message: Message, hint: Option<Message>) {
        self.note_at(self.place(), code, message, hint);
    }

    /// Notes a problem at another place.
    pub fn note_at(&self, place: Place, code: Code, message: Message, hint: Option<Message>) {
        let mut diagnostic = Diagnostic::new(code, place, message);
        diagnostic.hint = hint;
        diagnostic.hide_line = self.private;
        self.diags.add(diagnostic);
    }

    /// Notes that one of two keys must be there, or that only one may; `needed` says whether one must.
    pub fn one_of_two(&self, one: (&'static str, bool), other: (&'static str, bool), needed: Needed) {
        let ((one, there), (other, other_there)) = (one, other);
        if there && other_there {
            let place = self.place().key_itself(other);
            let message =
                say!("`{one}` and `{other}` both stand here.", "Здесь стоят и `{one}`, и `{other}`.");
            let hint = say!("Leave only one of the two.", "Оставьте что-то одно.");
            self.note_at(place, Code::TwoKeys, message, Some(hint));
        } else if !there && !other_there && needed == Needed::Yes {
            let message = say!("`{one}` is missing.", "Нет ключа `{one}`.");
            let hint = say!(
                "Add a line `{one}: …` or `{other}: …`.",
                "Добавьте строку `{one}: …` или `{other}: …`."
            );
            self.note(Code::MissingKey, message, Some(hint));
        }
    }

    /// Notes a start that lies after its end.
    pub fn order(&mut self, start: &Field<Sourced<When>>, end: &Field<Sourced<When>>) {
        let date = |field: &Field<Sourced<When>>| {
            let when = field.get().and_then(Sourced::value)?;
            when.date()
        };
        if let (Some(start), Some(end)) = (date(start), date(end)) {
            self.dates("end", start, end);
        }
    }

    /// Notes two dates in the wrong order, at the key of the later one.
    pub fn dates(&mut self, key: &'static str, start: Date, end: Date) {
        if start.first_day() > end.last_day() {
            self.key(key, |checker| {
                let message = match key {
                    "returned" => say!(
                        "The money was returned ({end}) before it was awarded ({start}).",
                        "Деньги возвращены ({end}) раньше, чем выделены ({start})."
                    ),
                    "expires" => say!(
                        "The consent expires ({end}) before it was given ({start}).",
                        "Согласие истекает ({end}) раньше, чем дано ({start})."
                    ),
                    _ => say!(
                        "The end, {end}, lies before the start, {start}.",
                        "Конец ({end}) раньше начала ({start})."
                    ),
                };
                let hint = say!("One of the two dates is a slip.", "Одна из двух дат — описка.");
                checker.note(Code::StartAfterEnd, message, Some(hint));
            });
        }
    }

    /// Checks the letters of a name under `name`.
    pub fn name(&mut self, name: &Required<Sourced<Name>>) {
        if let Some(name) = name.get() {
            self.stated("name", name, |checker, name| {
                if let Name::Known(text) = name {
                    checker.letters(text);
                }
            });
        }
    }

    /// Notes words that have letters of two alphabets.
    pub fn letters(&mut self, text: &LocalText) {
        match text {
            LocalText::Plain(text) => self.letters_of(text),
            LocalText::Versions(versions) => {
                for (language, text) in versions {
                    self.steps.push(Step::Key(Cow::Owned(language.code().to_owned())));
                    self.letters_of(text);
                    self.steps.pop();
                }
            }
        }
    }

    fn letters_of(&self, text: &str) {
        for mixed in letters::mixed(text) {
            let place = self.place().bytes(mixed.start, mixed.start + mixed.letter.len_utf8());
            let (word, letter) = (short(mixed.word), mixed.letter);
            let message = if mixed.latin {
                say!(
                    "In the word `{word}` the letter `{letter}` is a Latin one among Cyrillic ones.",
                    "В слове `{word}` буква `{letter}` латинская, а остальные русские."
                )
            } else {
                say!(
                    "In the word `{word}` the letter `{letter}` is a Cyrillic one among Latin ones.",
                    "В слове `{word}` буква `{letter}` русская, а остальные латинские."
                )
            };
            let hint =
                say!("Type the word anew in one alphabet.", "Наберите слово заново в одной раскладке.");
            self.note_at(place, Code::MixedLetters, message, Some(hint));
        }
    }

    /// Notes an address that is none.
    pub fn url(&mut self, key: &'static str, url: &Field<Box<str>>) {
        let Some(url) = url.get() else { return };
        let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        let fine = rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace));
        if !fine {
            let shown = short(url).into_owned();
            let name = shown.trim_start_matches('/').to_owned();
            self.key(key, |checker| {
                let message = say!("`{shown}` is not a web address.", "`{shown}` не адрес сайта.");
                let hint = say!("Write `https://{name}`.", "Напишите `https://{name}`.");
                checker.note(
                    Code::BadAddress,
                    message,
                    (rest.is_none() && name.contains('.')).then_some(hint),
                );
            });
        }
    }
}

/// Whether one of two keys must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// One must be there.
    Yes,
    /// Both may be missing.
    No,
}
