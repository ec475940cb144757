//! A document that is being read, and how a problem in it gets its place.

use std::borrow::Cow;

use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
use crate::diagnostics::message::Tongue;
use crate::diagnostics::place::Place;
use crate::diagnostics::place::Step;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::records::record::Kind;
use crate::records::yaml::de::NodeReader;
use crate::records::yaml::fault::Fault;
use crate::records::yaml::tree::Tree;
use crate::say;

/// The key of the people in a project.
pub(super) const PEOPLE: &str = "people";

/// A document that is being read: the tree, where it stands, and where problems go.
#[derive(Clone, Copy)]
pub struct Document<'a> {
    /// The tree.
    pub tree: &'a Tree<'a>,
    /// The place of its root.
    pub place: &'a Place,
    /// What the file holds.
    pub kind: Kind,
    /// Where problems go.
    pub diags: &'a Diagnostics,
}

impl<'a> Document<'a> {
    /// A deserializer of the node at `index`.
    pub fn node(&'a self, index: usize) -> NodeReader<'a> {
        NodeReader::new(self, index)
    }

    /// The place of the node at `index`.
    pub fn place_of(&self, index: usize) -> Place {
        let mut place = self.place.clone();
        place.steps.extend(self.tree.steps(index));
        place
    }

    /// Notes what is wrong with the node at `index`.
    pub fn note(&self, index: usize, fault: Fault) {
        self.add(self.place_of(index), fault);
    }

    pub(super) fn add(&self, place: Place, fault: Fault) {
        let mut diagnostic = fault.at(place);
        if self.kind == Kind::Person {
            self.hide_key(&mut diagnostic);
            diagnostic = without_privacy(diagnostic);
        } else if in_a_list_of_people(&diagnostic.place) {
            self.hide_key(&mut diagnostic);
            diagnostic = without_names(diagnostic);
        }
        self.diags.add(diagnostic);
    }
}

impl Document<'_> {
    /// Names a key by its number: people may have written a name there.
    fn hide_key(&self, diagnostic: &mut Diagnostic) {
        let Some(Step::KeyItself(key)) = diagnostic.place.steps.last() else { return };
        let outer = self.place.steps.len();
        let inner = diagnostic.place.steps.get(outer..diagnostic.place.steps.len() - 1).unwrap_or_default();
        let mapping = self.tree.walk(inner);
        let number = self.tree.entries(mapping).position(|(name, _)| self.tree.nodes[name].text == *key);
        if let (Some(number), Some(last)) = (number, diagnostic.place.steps.last_mut()) {
            *last = Step::Entry(u32::try_from(number).unwrap_or(u32::MAX));
        }
    }
}

/// True of what stands in the list of the people of a project, where somebody may have typed a name.
fn in_a_list_of_people(place: &Place) -> bool {
    place.steps.iter().any(|step| matches!(step, Step::Key(key) if &**key == PEOPLE))
}

/// Takes what was written out of a problem in a list of people.
pub(super) fn without_names(mut diagnostic: Diagnostic) -> Diagnostic {
    let explain = |tongue| diagnostic.code.explanation(tongue).to_owned();
    if diagnostic.code != Code::MissingKey {
        diagnostic.message = Message { en: explain(Tongue::English), ru: explain(Tongue::Russian) };
    }
    let hint = say!(
        "Write each person of the list as `person:` with the id of a file in `people/`, as in `p-017`, and `role:`; no names.",
        "Запишите каждого в списке так: `person:` с id файла из `people/`, например `p-017`, и `role:`; без имён."
    );
    diagnostic.hint(hint).hide_line()
}

/// Takes out of a problem in a file about a private person all that was written there.
fn without_privacy(mut diagnostic: Diagnostic) -> Diagnostic {
    let explain = |tongue| diagnostic.code.explanation(tongue).to_owned();
    let known = matches!(diagnostic.code, Code::MissingKey | Code::StartAfterEnd);
    if !known {
        diagnostic.message = Message { en: explain(Tongue::English), ru: explain(Tongue::Russian) };
        diagnostic.hint = None;
    }
    let own = ["id", "name", "aliases", "sensitive", "consent", "note"];
    let inner = ["to", "scope", "given", "expires", "by", "form"];
    diagnostic.place.steps.retain(|step| match step {
        Step::Key(key) | Step::KeyItself(key) => own.contains(&&**key) || inner.contains(&&**key),
        _ => true,
    });
    diagnostic.hide_line()
}

/// A text of the record as a message shows it: one line, not too long.
pub(crate) fn short(text: &str) -> Cow<'_, str> {
    const LONGEST: usize = 50;
    let line = text.split(['\n', '\r']).next().unwrap_or_default();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => Cow::Owned(format!("{}…", &line[..end])),
        None if line.len() < text.trim_end().len() => Cow::Owned(format!("{line}…")),
        None => Cow::Borrowed(line),
    }
}
