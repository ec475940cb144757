//! The ids of one kind of record, and what is said of one that does not exist.

use std::sync::Arc;

use crate::base::key::Key;
use crate::base::slug::slug;
use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
use crate::diagnostics::message::all_of;
use crate::diagnostics::message::did_you_mean;
use crate::diagnostics::message::nearest;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::records::record::Kind;
use crate::say;

/// How many ids are listed where none of them is near the one that was written.
const LISTED: usize = 8;

/// The ids of one kind, in the order of their table.
pub(super) struct Ids<T> {
    kind: Kind,
    /// Sorted.
    known: Vec<Arc<str>>,
    /// Ids of records that exist but are not in the table: unreadable, left out, drafts. Nobody is told about these.
    absent: Vec<Arc<str>>,
    /// True where a file could not be read that may hold any of them.
    any: bool,
    of: std::marker::PhantomData<fn() -> T>,
}

impl<T> Ids<T> {
    /// The ids of the records that go into the table, and of those that exist but do not.
    pub(super) fn new(
        kind: Kind,
        mut known: Vec<Arc<str>>,
        mut absent: Vec<Arc<str>>,
        unreadable: &[(Kind, Option<Arc<str>>)],
    ) -> Self {
        known.sort_unstable();
        let unreadable = || unreadable.iter().filter(|(of, _)| *of == kind).map(|(_, id)| id);
        absent.extend(unreadable().flatten().map(Arc::clone));
        let any = unreadable().any(Option::is_none);
        Self { kind, known, absent, any, of: std::marker::PhantomData }
    }

    /// What they are ids of.
    pub(super) fn kind(&self) -> Kind {
        self.kind
    }

    /// True where so many records went into the table.
    pub(super) fn has_all_of(&self, records: usize) -> bool {
        self.known.len() == records
    }

    /// The key of a record; an unknown id is a problem.
    pub(super) fn find(
        &self,
        id: &str,
        place: impl FnOnce() -> Place,
    ) -> Result<Key<T>, Option<Box<Diagnostic>>> {
        if let Some(key) = self.key(id) {
            return Ok(key);
        }
        if self.any || self.absent.iter().any(|absent| &**absent == id) {
            return Err(None);
        }
        let (message, hint) = unknown(self.kind, id, self.known.iter().map(|known| &**known));
        Err(Some(Box::new(Diagnostic::new(Code::UnknownId, place(), message).hint(hint))))
    }

    /// The key of a record that is in the table.
    pub(super) fn key(&self, id: &str) -> Option<Key<T>> {
        self.known.binary_search_by(|known| (**known).cmp(id)).ok().map(Key::at)
    }
}

/// What is said of an id that does not exist, and what to do.
pub(in crate::portfolio) fn unknown<'a>(
    kind: Kind,
    id: &str,
    known: impl ExactSizeIterator<Item = &'a str> + Clone,
) -> (Message, Message) {
    let (en, ru) = words(kind);
    let message = say!("There is no {en} `{id}`.", "Нет {ru} `{id}`.");
    // A name was written in the place of an id: the id is made from it as `new` makes ids.
    let spelt = slug(id);
    let near = nearest(id, known.clone()).or_else(|| nearest(&spelt, known.clone()));
    let count = known.len();
    let file = file(kind, if spelt.is_empty() || kind == Kind::Image { id } else { &spelt });
    let hint = match near {
        Some(near) => did_you_mean(id, near),
        None if count == 1 => {
            let only = known.into_iter().next().unwrap_or_default();
            say!(
                "There is only `{only}`. For another one write {file}.",
                "Есть только `{only}`. Для нового нужен {file}."
            )
        }
        None if count > 0 && count <= LISTED => {
            let list = all_of(known);
            let (en, ru) = (&list.en, &list.ru);
            say!("There are {en}. For another one write {file}.", "Есть {ru}. Для нового нужен {file}.",)
        }
        None => say!("Check the spelling, or write {file}.", "Проверьте написание или создайте {file}."),
    };
    (message, hint)
}

/// A kind in words: English, Russian in the genitive.
fn words(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Site => ("site", "сайта"),
        Kind::Organisation => ("organisation", "организации"),
        Kind::Town => ("town", "города"),
        Kind::Programme => ("programme", "программы"),
        Kind::Project => ("project", "проекта"),
        Kind::Person => ("person", "человека"),
        Kind::Story => ("story", "истории"),
        Kind::Report => ("report", "отчёта"),
        Kind::Page => ("page", "страницы"),
        Kind::Measure => ("measure", "показателя"),
        Kind::Source => ("source", "источника"),
        Kind::Rate => ("rate", "курса"),
        Kind::Change => ("change", "изменения"),
        Kind::Image => ("picture", "изображения"),
        Kind::Mapping => ("mapping", "описания колонок"),
    }
}

fn file(kind: Kind, id: &str) -> String {
    match kind {
        Kind::Organisation => format!("`organisations/{id}.yaml`"),
        Kind::Town => format!("`towns/{id}.yaml`"),
        Kind::Programme => format!("`programmes/{id}.yaml`"),
        Kind::Project => format!("`projects/{id}.yaml`"),
        Kind::Person => format!("`people/{id}.yaml`"),
        Kind::Story => format!("`stories/{id}.md`"),
        Kind::Report => format!("`reports/{id}.md`"),
        Kind::Page => format!("`pages/{id}.md`"),
        Kind::Measure => format!("`{id}:` (`measures.yaml`)"),
        Kind::Source => format!("`{id}:` (`sources.yaml`)"),
        Kind::Image => format!("`images/{id}`"),
        Kind::Site | Kind::Rate | Kind::Change | Kind::Mapping => format!("`{id}`"),
    }
}
