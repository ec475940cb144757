//! Sources, exchange rates, changes of published figures.

use crate::base::key::Table;
use crate::portfolio::link::at::Origin;
use crate::portfolio::link::linker::Linker;
use crate::portfolio::link::places::required;
use crate::portfolio::model::Change;
use crate::portfolio::model::ChangeKind;
use crate::portfolio::model::Rate;
use crate::portfolio::model::Seen;
use crate::portfolio::model::Source;
use crate::portfolio::model::SourceKind;
use crate::portfolio::texts::watch::Use;
use crate::records::field::Field;
use crate::records::kinds::change;
use crate::records::kinds::measure;
use crate::records::kinds::rate;
use crate::records::kinds::source;
use crate::records::record::Record;
use crate::records::values::choice;
use crate::records::values::text::LocalText;

impl Linker<'_> {
    /// The documents that figures cite. Their titles stay in their own language.
    pub(super) fn all_sources(&self, records: Vec<Record<source::Source>>) -> Table<Source> {
        Table::new(records.into_iter().map(|record| self.source(record)).collect())
    }

    fn source(&self, record: Record<source::Source>) -> Source {
        let origin = Origin::new(&record);
        let at = &origin.at();
        let data = record.data;
        let keep = |field: Field<LocalText>, key: &'static str| match field {
            Field::Written(text) => Some(self.untranslated(text, &at.key(key), Use::Prose)),
            Field::Absent | Field::Broken => None,
        };
        let title = required(data.title).unwrap_or_else(|| LocalText::Plain((*record.id).into()));
        let source = Source {
            id: (*record.id).into(),
            place: at.place(),
            title: self.untranslated(title, &at.key("title"), Use::Prose),
            publisher: keep(data.publisher, "publisher"),
            author: keep(data.author, "author"),
            date: data.date.get().and_then(|when| when.date()),
            url: self.address(data.url, &at.key("url")),
            archive: self.address(data.archive, &at.key("archive")),
            linked: data.link.or(true),
            kind: data.kind.get().map(|kind| source_kind(*kind)),
            seen: data.seen.get().map(|seen| match seen {
                choice::Seen::Page => Seen::Page,
                choice::Seen::Excerpt => Seen::Excerpt,
                choice::Seen::Copy => Seen::Copy,
            }),
            accessed: data.accessed.get().copied(),
            language: data.language.get().copied(),
            note: self.optional(data.note, &at.key("note")),
        };
        self.finish(&origin);
        source
    }

    /// Looks at the texts of a measure of the site's own.
    pub(super) fn own_measure(&self, record: Record<measure::Measure>) {
        let origin = Origin::new(&record);
        let at = &origin.at();
        self.optional(record.data.name, &at.key("name"));
        self.optional(record.data.summary, &at.key("summary"));
        self.finish(&origin);
    }

    /// The exchange rates that could be read.
    pub(super) fn rates(&self, records: Vec<Record<rate::Rate>>) -> Vec<Rate> {
        records.into_iter().filter_map(|record| self.rate(record)).collect()
    }

    fn rate(&self, record: Record<rate::Rate>) -> Option<Rate> {
        let origin = Origin::new(&record);
        let at = &origin.at();
        let data = record.data;
        let sources = self.sources(&data.source, at);
        let note = self.optional(data.note, &at.key("note"));
        let pair = data.pair.get().copied()?;
        let rate = Rate {
            from: pair.from,
            to: pair.to,
            rate: required(data.rate)?.0,
            date: required(data.date)?,
            sources,
            note,
        };
        self.finish(&origin);
        Some(rate)
    }

    /// The changes of published figures, oldest first.
    pub(super) fn changes(&self, records: Vec<Record<change::Change>>) -> Vec<Change> {
        let mut changes: Vec<Change> = records.into_iter().filter_map(|record| self.change(record)).collect();
        changes.sort_by_key(|change| change.date);
        changes
    }

    fn change(&self, record: Record<change::Change>) -> Option<Change> {
        let origin = Origin::new(&record);
        let at = &origin.at();
        let data = record.data;
        let quote = |field: Field<LocalText>, key: &'static str| match field {
            Field::Written(text) => Some(self.untranslated(text, &at.key(key), Use::Prose)),
            Field::Absent | Field::Broken => None,
        };
        let why = required(data.why).map(|why| self.text(why, &at.key("why")));
        let change = Change {
            place: at.place(),
            figures: data.figure.get().cloned().into_iter().collect(),
            record: data.record.get().cloned(),
            old: quote(data.old, "old"),
            new: quote(data.new, "new"),
            by: self.optional(data.by, &at.key("by")),
            sources: self.sources(&data.source, at),
            kind: match data.kind.get()? {
                choice::ChangeKind::Revision => ChangeKind::Revision,
                choice::ChangeKind::Correction => ChangeKind::Correction,
            },
            date: required(data.date)?,
            why: why?,
        };
        self.finish(&origin);
        Some(change)
    }
}

fn source_kind(kind: choice::SourceKind) -> SourceKind {
    match kind {
        choice::SourceKind::Own => SourceKind::Own,
        choice::SourceKind::Funder => SourceKind::Funder,
        choice::SourceKind::Official => SourceKind::Official,
        choice::SourceKind::Press => SourceKind::Press,
        choice::SourceKind::Research => SourceKind::Research,
        choice::SourceKind::Social => SourceKind::Social,
    }
}
