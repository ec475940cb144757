//! Funders, grantees, partners, the publisher.

use crate::base::key::Table;
use crate::portfolio::link::at::Origin;
use crate::portfolio::link::linker::Linker;
use crate::portfolio::link::linker::other_ids;
use crate::portfolio::link::linker::plain;
use crate::portfolio::link::places::required;
use crate::portfolio::link::statements::Ground;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Time;
use crate::portfolio::model::Towns;
use crate::records::kinds::organisation;
use crate::records::record::Record;

impl Linker<'_> {
    /// All organisations.
    pub(super) fn organisations(
        &self,
        records: Vec<Record<organisation::Organisation>>,
    ) -> Table<Organisation> {
        Table::new(records.into_iter().map(|record| self.organisation(record)).collect())
    }

    fn organisation(&self, record: Record<organisation::Organisation>) -> Organisation {
        let origin = Origin::new(&record);
        let at = &origin.at();
        let data = record.data;
        let sources = self.sources(&data.source, at);
        let ground = Ground { time: Time::Unstated, towns: &Towns::All, sources: &sources, not_held: false };
        let statements = self.statements(data.figures, &ground, at);
        let organisation = Organisation {
            id: (*record.id).into(),
            place: at.place(),
            name: self.name(required(data.name), &record.id, &at.key("name")),
            summary: self.optional(data.summary, &at.key("summary")),
            kind: self.optional(data.kind, &at.key("kind")),
            aliases: self.aliases(data.aliases, at),
            country: plain(data.country),
            photo: self.photo(data.photo, at),
            note: self.optional(data.note, &at.key("note")),
            sources,
            url: self.address(data.url, &at.key("url")),
            town: data.town.get().and_then(|id| self.find(&self.towns, id, &at.key("town"))),
            ids: other_ids(data.ids),
            statements,
        };
        self.finish(&origin);
        organisation
    }
}
