//! One look at a public text for everything that must not stand in it.

use crate::diagnostics::code::Code;
use crate::diagnostics::code::Severity;
use crate::diagnostics::message::Message;
use crate::diagnostics::message::Tongue;
use crate::diagnostics::place::Place;
use crate::diagnostics::print::Located;
use crate::diagnostics::sink::Diagnostic;
use crate::portfolio::texts::contacts::emails;
use crate::portfolio::texts::contacts::telephones;
use crate::portfolio::texts::letters::Mixed;
use crate::portfolio::texts::letters::mixed;
use crate::portfolio::texts::names::Names;
use crate::say;

/// What a text is, as far as it decides what may stand in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// The name of a record: its letters have been looked at when the record was read.
    Name,
    /// Any other public text.
    Prose,
    /// A text that is there to give addresses: who answers for the figures, the page of contacts.
    Contact,
}

/// What must not stand in a public text.
#[derive(Clone, Debug, Default)]
pub struct Watch {
    names: Names,
    /// Addresses that are published on purpose.
    allowed: Vec<Box<str>>,
}

impl Watch {
    /// Looks for these names, and for all e-mail addresses and telephone numbers but the `allowed` ones.
    pub fn new(names: Names, allowed: Vec<Box<str>>) -> Self {
        Self { names, allowed }
    }

    /// True where the full name of a private person stands in `text`. No line of which this is true may be shown.
    pub fn has_name(&self, text: &str) -> bool {
        !self.names.find(text).is_empty()
    }

    /// Takes every line out of `problems` in which a private name stands, and every sentence that repeats one: also
    /// where the problem itself is about something else.
    pub fn cover(&self, problems: &mut [Located]) {
        for problem in problems {
            if problem.text.as_deref().is_some_and(|line| self.has_name(line)) {
                problem.text = None;
                problem.diagnostic.hide_line = true;
            }
            let diagnostic = &mut problem.diagnostic;
            let tells = |message: &Message| self.has_name(&message.en) || self.has_name(&message.ru);
            if tells(&diagnostic.message) {
                let explain = |tongue| diagnostic.code.explanation(tongue).to_owned();
                diagnostic.message = Message { en: explain(Tongue::English), ru: explain(Tongue::Russian) };
            }
            if diagnostic.hint.as_ref().is_some_and(tells) {
                diagnostic.hint = None;
            }
        }
    }

    /// The problems of one text; `place` is asked only where there are any.
    pub fn look(&self, text: &str, used: Use, place: impl Fn() -> Place) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for range in self.names.find(text) {
            found.push(private_name(place().bytes(range.start, range.end)));
        }
        if used != Use::Contact {
            let open = |range: &std::ops::Range<usize>| {
                !self.allowed.iter().any(|allowed| allowed.contains(&text[range.clone()]))
            };
            found.extend(emails(text).filter(open).map(|range| email(place().bytes(range.start, range.end))));
            let numbers = telephones(text).into_iter().filter(open);
            found.extend(numbers.map(|range| telephone(place().bytes(range.start, range.end))));
        }
        if used != Use::Name {
            found.extend(mixed(text).map(|mixed| letters(&mixed, place())));
        }
        // A line in which a name stands is never shown, whatever else is wrong with it.
        if found.iter().any(|diagnostic| diagnostic.hide_line) {
            found.retain(|diagnostic| diagnostic.hide_line);
        }
        found
    }
}

fn private_name(place: Place) -> Diagnostic {
    let message = say!(
        "The full name of a private person stands here. It is not repeated in this message.",
        "Здесь стоит полное имя частного лица. В этом сообщении оно не повторяется."
    );
    let hint = say!(
        "In a text in Markdown write `{{{{ person(id=\"…\") }}}}` with the name of the file in `people/`; elsewhere name the role (the founder).",
        "В тексте Markdown напишите `{{{{ person(id=\"…\") }}}}` с именем файла из `people/`, в других местах — роль (основатель)."
    );
    Diagnostic::new(Code::PrivateName, place, message).hint(hint).hide_line()
}

fn email(place: Place) -> Diagnostic {
    let message = say!(
        "An e-mail address stands in a public text.",
        "В публичном тексте стоит адрес электронной почты."
    );
    Diagnostic::new(Code::ContactInText, place, message).hint(contact_hint())
}

fn telephone(place: Place) -> Diagnostic {
    let message =
        say!("A telephone number stands in a public text.", "В публичном тексте стоит номер телефона.");
    Diagnostic::new(Code::ContactInText, place, message).hint(contact_hint())
}

fn contact_hint() -> Message {
    say!(
        "Take it out. If the organisation itself may be reached there, write it in `site.yaml` under `responsible: contact`, or on the page `pages/contacts.md`.",
        "Уберите его. Если это контакт самой организации, напишите его в `site.yaml` в `responsible: contact` или на странице `pages/contacts.md`."
    )
}

fn letters(mixed: &Mixed<'_>, place: Place) -> Diagnostic {
    let Mixed { word, latin_intrudes, letter } = *mixed;
    let place = place.bytes(word.start, word.end());
    let text = word.text;
    let message = if latin_intrudes {
        say!(
            "The word `{text}` is Cyrillic, but its letter `{letter}` is a Latin one that looks the same.",
            "Слово `{text}` русское, но буква `{letter}` в нём латинская: она только выглядит так же."
        )
    } else {
        say!(
            "The word `{text}` is in Latin letters, but its letter `{letter}` is a Cyrillic one that looks the same.",
            "Слово `{text}` написано латиницей, но буква `{letter}` в нём русская: она только выглядит так же."
        )
    };
    let hint = say!(
        "Type the word anew, all of it in one keyboard layout.",
        "Наберите слово заново, всё в одной раскладке."
    );
    Diagnostic::new(Code::MixedLetters, place, message).hint(hint).with_severity(Severity::Warning)
}
