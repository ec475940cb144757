//! Towns, districts, regions, countries.

use crate::base::few::Few;
use crate::base::key::Table;
use crate::portfolio::link::at::Origin;
use crate::portfolio::link::linker::Linker;
use crate::portfolio::link::linker::coordinates;
use crate::portfolio::link::linker::other_ids;
use crate::portfolio::link::statements::Ground;
use crate::portfolio::model::Time;
use crate::portfolio::model::Town;
use crate::portfolio::model::TownKind;
use crate::portfolio::model::Towns;
use crate::portfolio::texts::watch::Use;
use crate::records::field::Field;
use crate::records::field::Required;
use crate::records::kinds::town;
use crate::records::record::Record;
use crate::records::values::choice::PlaceKind;

impl Linker<'_> {
    /// All places.
    pub(super) fn places(&self, records: Vec<Record<town::Town>>) -> Table<Town> {
        Table::new(records.into_iter().map(|record| self.place(record)).collect())
    }

    fn place(&self, record: Record<town::Town>) -> Town {
        let origin = Origin::new(&record);
        let at = &origin.at();
        let data = record.data;
        let own = self.towns.find(&record.id, || at.place()).ok();
        let towns = own.map_or(Towns::All, |key| Towns::Each(Few::one(key)));
        let sources = self.sources(&data.source, at);
        let ground = Ground { time: Time::Unstated, towns: &towns, sources: &sources, not_held: false };
        let town = Town {
            id: (*record.id).into(),
            place: at.place(),
            name: self.name(required(data.name), &record.id, &at.key("name")),
            // Only languages with cases need this form.
            inside: match data.r#in {
                Field::Written(local) => Some(self.untranslated(local, &at.key("in"), Use::Name)),
                Field::Absent | Field::Broken => None,
            },
            kind: data.kind.get().map_or(TownKind::Town, |kind| match kind {
                PlaceKind::Town => TownKind::Town,
                PlaceKind::District => TownKind::District,
                PlaceKind::Region => TownKind::Region,
                PlaceKind::Country => TownKind::Country,
            }),
            part_of: data.part_of.get().and_then(|id| self.find(&self.towns, id, &at.key("part_of"))),
            region: match data.region {
                Field::Written(local) => Some(self.text_of(local, &at.key("region"), Use::Name)),
                Field::Absent | Field::Broken => None,
            },
            country: required(data.country).map(String::from).unwrap_or_default(),
            location: self
                .cited_field(data.location, &at.key("location"), |location, _| Some(coordinates(location))),
            population: self.cited_field(data.population, &at.key("population"), |value, _| {
                Some(value.value(self.language()))
            }),
            ids: other_ids(data.ids),
            monotown: data.monotown.or(false),
            aliases: self.aliases(data.aliases, at),
            summary: self.optional(data.summary, &at.key("summary")),
            photo: self.photo(data.photo, at),
            note: self.optional(data.note, &at.key("note")),
            bodies: self.bodies(record.texts, at),
            statements: self.statements(data.figures, &ground, at),
            sources: Few::default(),
        };
        let town = Town { sources, ..town };
        self.finish(&origin);
        town
    }
}

/// What was written under a key that must be there.
pub(super) fn required<T>(field: Required<T>) -> Option<T> {
    match field {
        Required::Written(value) => Some(value),
        Required::Broken => None,
    }
}
