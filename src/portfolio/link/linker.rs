//! What every record needs while it is linked: the ids of all others, the languages, and where problems go.

use std::collections::BTreeMap;
use std::ops::Deref;

use rust_decimal::Decimal;

use jiff::civil;

use crate::base::few::Few;
use crate::base::key::Key;
use crate::base::key::Table;
use crate::base::language::Language;
use crate::base::language::Text;
use crate::base::money::Currency;
use crate::diagnostics::code::Code;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::portfolio::link::at::At;
use crate::portfolio::link::at::Origin;
use crate::portfolio::link::former::Sightings;
use crate::portfolio::link::ids::Ids;
use crate::portfolio::link::pictures::Pictures;
use crate::portfolio::link::tags::Sighted;
use crate::portfolio::link::tags::Tags;
use crate::portfolio::model;
use crate::portfolio::model::Body;
use crate::portfolio::model::Cited;
use crate::portfolio::model::Said;
use crate::portfolio::texts::watch::Use;
use crate::portfolio::texts::watch::Watch;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::field::Several;
use crate::records::record::Kind;
use crate::records::record::Prose;
use crate::records::values::id::Id;
use crate::records::values::sourced::Beside;
use crate::records::values::sourced::Sourced;
use crate::records::values::text::LocalText;
use crate::records::values::text::Name;
use crate::records::values::text::OtherIds;
use crate::records::values::town::Location;
use crate::say;

/// What links one record: what is known of the others, and where problems go.
pub(super) struct Linker<'a> {
    pub(super) diagnostics: &'a Diagnostics,
    pub(super) known: &'a Known,
    /// Where topics and groups are noted while records are still being read, so that nobody knows yet which there are.
    pub(super) met: Option<&'a Met>,
}

/// The topics and groups that projects name, noted while they are read.
#[derive(Default)]
pub(super) struct Met {
    pub(super) topics: Sighted<model::Topic>,
    pub(super) groups: Sighted<model::Group>,
}

impl Met {
    /// What an earlier run met.
    pub(super) fn of(sightings: &Sightings) -> Self {
        let topics = sightings.topics.iter().map(|sight| (&sight.text, &sight.stands));
        let groups = sightings.groups.iter().map(|sight| (&sight.text, &sight.stands));
        Self { topics: Sighted::of(topics), groups: Sighted::of(groups) }
    }
}

impl Deref for Linker<'_> {
    type Target = Known;

    fn deref(&self) -> &Known {
        self.known
    }
}

/// Everything that linking one record needs to know of the others.
pub struct Known {
    /// The site's languages; the first is the default one.
    pub(super) languages: Vec<Language>,
    /// False where nobody knows the site's languages, so that nothing can be said of translations.
    pub(super) wants_translations: bool,
    pub(super) currency: Option<Currency>,
    /// True where the site has a currency that could not be read, or no readable site.yaml.
    pub(super) currency_unclear: bool,
    pub(super) site_sources: Few<Key<model::Source>>,
    pub(super) watch: Watch,
    pub(super) sources: Ids<model::Source>,
    pub(super) organisations: Ids<model::Organisation>,
    pub(super) towns: Ids<model::Town>,
    pub(super) programmes: Ids<model::Programme>,
    pub(super) projects: Ids<model::Project>,
    pub(super) stories: Ids<model::Story>,
    pub(super) measure_ids: Ids<model::Measure>,
    pub(super) measures: Table<model::Measure>,
    pub(super) topics: Tags<model::Topic>,
    pub(super) groups: Tags<model::Group>,
    pub(super) images: Vec<std::sync::Arc<str>>,
    /// What is said of them, and which may not be shown.
    pub(super) pictures: Pictures,
    /// The day on which the site is built or checked.
    pub(super) today: civil::Date,
    /// What does not come into the portfolio.
    pub(super) unread: model::Unread,
    /// The site's own outlines, by name.
    pub(super) grounds: Vec<(std::sync::Arc<str>, std::sync::Arc<crate::base::ground::Ground>)>,
}

impl Known {
    /// Forgets what is only needed to link records again, and grows with their number.
    pub fn let_go(&mut self) {
        self.projects = Ids::new(Kind::Project, Vec::new(), Vec::new(), &[]);
    }
}

impl<'a> Linker<'a> {
    /// One to which all other records are known.
    pub(super) fn new(known: &'a Known, diagnostics: &'a Diagnostics) -> Self {
        Self { diagnostics, known, met: None }
    }
}

impl Linker<'_> {
    /// The default language.
    pub(super) fn language(&self) -> Language {
        self.languages[0]
    }

    /// Notes a problem.
    pub(super) fn tell(&self, diagnostic: Diagnostic) {
        self.diagnostics.add(diagnostic);
    }

    /// Notes several problems, or mostly none.
    pub(super) fn tell_all(&self, found: Vec<Diagnostic>) {
        if !found.is_empty() {
            self.diagnostics.add_all(found);
        }
    }

    /// The key of a record; an unknown id is noted.
    pub(super) fn find<T>(&self, ids: &Ids<T>, id: &str, at: &At<'_>) -> Option<Key<T>> {
        ids.find(id, || at.place()).map_err(|problem| problem.map(|problem| self.tell(*problem))).ok()
    }

    /// The keys of a list of records.
    pub(super) fn find_all<T>(&self, ids: &Ids<T>, list: &List<Id>, at: &At<'_>) -> Vec<Key<T>> {
        list.numbered().filter_map(|(index, id)| self.find(ids, id, &at.item(index))).collect()
    }

    /// The keys of one id or several.
    pub(super) fn find_several<T>(&self, ids: &Ids<T>, several: &Several<Id>, at: &At<'_>) -> Few<Key<T>> {
        let list = &several.0;
        let place = |index| if list.single { *at } else { at.item(index) };
        list.numbered().filter_map(|(index, id)| self.find(ids, id, &place(index))).collect()
    }

    /// The sources under the key `source` of the thing at `at`.
    pub(super) fn sources(&self, several: &Several<Id>, at: &At<'_>) -> Few<Key<model::Source>> {
        self.find_several(&self.sources, several, &at.key("source"))
    }

    /// A public text.
    pub(super) fn text(&self, local: LocalText, at: &At<'_>) -> Text {
        self.text_of(local, at, Use::Prose)
    }

    /// A public text that may be missing.
    pub(super) fn optional(&self, field: Field<LocalText>, at: &At<'_>) -> Option<Text> {
        match field {
            Field::Written(local) => Some(self.text(local, at)),
            Field::Absent | Field::Broken => None,
        }
    }

    /// A public text of which nobody expects translations.
    pub(super) fn untranslated(&self, local: LocalText, at: &At<'_>, used: Use) -> Text {
        self.watch_text(&local, at, used);
        into_text(local, self.language())
    }

    pub(super) fn text_of(&self, local: LocalText, at: &At<'_>, used: Use) -> Text {
        self.watch_text(&local, at, used);
        self.note_missing(&local, at);
        into_text(local, self.language())
    }

    /// Remembers the languages of the site in which a text is not there.
    pub(super) fn note_missing(&self, local: &LocalText, at: &At<'_>) {
        if !self.wants_translations || self.languages.len() < 2 {
            return;
        }
        let missing = |language: &&Language| match local {
            LocalText::Plain(_) => **language != self.language(),
            LocalText::Versions(versions) => versions.iter().all(|(of, _)| of != *language),
        };
        let missing =
            self.languages.iter().filter(missing).map(|language| (*language, at.field(), at.place()));
        at.origin.untranslated.borrow_mut().extend(missing);
    }

    /// Looks for what must not stand in a public text.
    pub(super) fn watch_text(&self, local: &LocalText, at: &At<'_>, used: Use) {
        let look = |text: &str, language: Option<Language>| {
            let place = || match language {
                Some(language) => at.place().key(language.code().to_owned()),
                None => at.place(),
            };
            let found = self.watch.look(text, used, place);
            self.tell_all(found);
        };
        match local {
            LocalText::Plain(text) => look(text, None),
            LocalText::Versions(versions) => versions.iter().for_each(|(of, text)| look(text, Some(*of))),
        }
    }

    /// Says in one notice which texts of a record are not there in all languages.
    pub(super) fn finish(&self, origin: &Origin) {
        let untranslated = origin.untranslated.take();
        // It stands at one text, rather at the record's name than at a note deep in it, and names them all.
        let outermost = untranslated.iter().min_by_key(|(.., place)| place.steps.len().max(1));
        let Some((first, field, place)) = outermost else { return };
        let mut fields: BTreeMap<Language, Vec<&str>> = BTreeMap::new();
        for (language, field, _) in &untranslated {
            fields.entry(*language).or_default().push(field);
        }
        let list =
            |fields: &[&str]| fields.iter().map(|field| format!("`{field}`")).collect::<Vec<_>>().join(", ");
        let all = fields.iter().map(|(language, fields)| format!("{language}: {}", list(fields)));
        let all = all.collect::<Vec<_>>().join("; ");
        let message =
            say!("Not there in all languages of the site: {all}.", "Есть не на всех языках сайта: {all}.");
        let place = place.clone();
        let folder = place.file.rsplit_once('/').map_or("", |(folder, _)| folder);
        let hint = match place.file.strip_suffix(".md") {
            Some(_) if field.ends_with(".md") => say!(
                "Write the translation of this text into the file `{folder}/{field}`.",
                "Запишите перевод этого текста в файл `{folder}/{field}`."
            ),
            Some(stem) => say!(
                "Write it into the file `{stem}.{first}.md`, at its head between the lines `---`.",
                "Напишите это в файле `{stem}.{first}.md`, в начале, между строками `---`."
            ),
            None => say!(
                "Write `{first}:` with the translation beneath the key, beside the text that is there.",
                "Добавьте под ключом строку `{first}:` с переводом, рядом с имеющимся текстом."
            ),
        };
        self.tell(Diagnostic::new(Code::MissingTranslation, place, message).hint(hint));
    }

    /// A value that may carry its own source; versions that `convert` refuses are left out.
    pub(super) fn cited<A, B>(
        &self,
        sourced: Sourced<A>,
        at: &At<'_>,
        mut convert: impl FnMut(A, &At<'_>) -> Option<B>,
    ) -> Option<Cited<B>> {
        let mut preferred = false;
        let (mut first, mut others) = (None, Vec::new());
        for (number, statement) in sourced.into_numbered() {
            let item = number.map(|number| at.item(number as usize));
            let at = item.as_ref().unwrap_or(at);
            let Some(value) = convert(statement.value, at) else { continue };
            let said = self.said(value, statement.beside, at);
            let goes_first = said.preferred().is_some() && !preferred;
            preferred |= goes_first;
            if first.is_none() {
                first = Some(said);
            } else if goes_first {
                others.extend(first.replace(said));
                others.rotate_right(1);
            } else {
                others.push(said);
            }
        }
        Some(Cited::new(first?, others))
    }

    /// A value with what stands beside it.
    fn said<T>(&self, value: T, beside: Option<Box<Beside>>, at: &At<'_>) -> Said<T> {
        let Some(beside) = beside else { return Said::bare(value) };
        let why = match beside.preferred {
            Field::Written(preferred) => Some(self.text(preferred.why, &at.key("preferred").key("why"))),
            Field::Absent | Field::Broken => None,
        };
        let sources = self.sources(&beside.source, at);
        let note = self.optional(beside.note, &at.key("note"));
        Said::new(value, sources, (note, beside.as_of.get().copied(), why))
    }

    /// A value that may be missing and may carry its own source.
    pub(super) fn cited_field<A, B>(
        &self,
        field: Field<Sourced<A>>,
        at: &At<'_>,
        convert: impl FnMut(A, &At<'_>) -> Option<B>,
    ) -> Option<Cited<B>> {
        match field {
            Field::Written(sourced) => self.cited(sourced, at, convert),
            Field::Absent | Field::Broken => None,
        }
    }

    /// The name of something that must have one; where it could not be read, its id stands in for it.
    pub(super) fn name(&self, name: Option<Sourced<Name>>, id: &str, at: &At<'_>) -> Cited<Text> {
        let cited = name.and_then(|name| {
            self.cited(name, at, |name, at| match name {
                Name::Known(text) => Some(self.text_of(text, at, Use::Name)),
                Name::Unknown => {
                    self.tell(no_name(at));
                    None
                }
            })
        });
        cited.unwrap_or_else(|| said(Text::new(self.language(), id)))
    }

    /// The texts of a record, and a notice where some of the site's languages have none.
    pub(super) fn bodies(&self, texts: Vec<Prose>, at: &At<'_>) -> Vec<Body> {
        let bodies: Vec<Body> = texts.into_iter().map(|text| Body::of(text, self.language())).collect();
        if !bodies.is_empty() && self.wants_translations {
            let missing = self
                .languages
                .iter()
                .filter(|language| bodies.iter().all(|body| body.language != **language));
            let file = |language| format!("{}.{language}.md", stem(&bodies[0]));
            let missing = missing.map(|language| (*language, file(language), bodies[0].place.place()));
            at.origin.untranslated.borrow_mut().extend(missing);
        }
        bodies
    }

    /// Other names of something.
    pub(super) fn aliases(&self, aliases: List<LocalText>, at: &At<'_>) -> Vec<Text> {
        let list = &at.key("aliases");
        let alias = |(index, alias): (u32, LocalText)| {
            self.untranslated(alias, &list.item(index as usize), Use::Name)
        };
        aliases.items.into_iter().map(alias).collect()
    }

    /// An address, in which names are looked for too.
    pub(super) fn address(&self, field: Field<Box<str>>, at: &At<'_>) -> Option<String> {
        let address = plain(field)?;
        self.tell_all(self.watch.look(&address, Use::Contact, || at.place()));
        Some(address)
    }

    /// Topics as keys.
    pub(super) fn topics(&self, topics: &List<LocalText>, at: &At<'_>) -> Few<Key<model::Topic>> {
        let list = &at.key("topics");
        for (index, topic) in topics.numbered() {
            self.watch_text(topic, &list.item(index), Use::Name);
        }
        let key = |(index, topic): (usize, &LocalText)| match self.met {
            Some(met) => Some(met.topics.key(topic, &list.item(index))),
            None => self.topics.find(topic),
        };
        Few::each_once(topics.numbered().filter_map(key))
    }
}

/// A value that nobody is cited for.
pub(super) fn said<T>(value: T) -> Cited<T> {
    Cited::new(Said::bare(value), Vec::new())
}

/// A text with its languages.
pub(super) fn into_text(local: LocalText, language: Language) -> Text {
    match local {
        LocalText::Plain(text) => Text::new(language, text),
        LocalText::Versions(versions) => Text::from_versions(versions),
    }
}

/// Ids in registers.
pub(super) fn other_ids(ids: Field<OtherIds>) -> Vec<(String, String)> {
    let Field::Written(OtherIds(ids)) = ids else { return Vec::new() };
    ids.into_iter().map(|(register, id)| (register.into(), id.into())).collect()
}

/// A text that is no text for readers, such as an address.
pub(super) fn plain(field: Field<Box<str>>) -> Option<String> {
    match field {
        Field::Written(text) => Some(text.into()),
        Field::Absent | Field::Broken => None,
    }
}

/// Latitude and longitude.
pub(super) fn coordinates(location: Location) -> (Decimal, Decimal) {
    (location.lat, location.lon)
}

fn stem(body: &Body) -> &str {
    let name = body.place.file.rsplit('/').next().unwrap_or_default();
    name.split('.').next().unwrap_or_default()
}

fn no_name(at: &At<'_>) -> Diagnostic {
    let message = say!(
        "The name is `unknown`. Only a project may have no name: it is shown by its summary.",
        "Имя — `unknown`. Без имени может быть только проект: вместо имени показывается его описание."
    );
    let hint = say!("Write the name that people know it by.", "Напишите имя, под которым его знают.");
    Diagnostic::new(Code::MissingKey, at.place(), message).hint(hint)
}
