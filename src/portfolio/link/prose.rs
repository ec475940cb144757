//! Stories, reports and the site's own pages.

use std::sync::Arc;

use jiff::civil;

use crate::base::key::Table;
use crate::base::language::Language;
use crate::base::language::Text;
use crate::diagnostics::code::Code;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::portfolio::link::at::At;
use crate::portfolio::link::at::Origin;
use crate::portfolio::link::linker::Linker;
use crate::portfolio::link::linker::into_text;
use crate::portfolio::link::places::required;
use crate::portfolio::model::OwnPage;
use crate::portfolio::model::Report;
use crate::portfolio::model::Story;
use crate::portfolio::texts::watch::Use;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::kinds::prose;
use crate::records::kinds::prose::Translation;
use crate::records::kinds::site::FigureChoice;
use crate::records::record::Prose;
use crate::records::record::Record;
use crate::records::values::text::LocalText;
use crate::say;

/// A report without its headline, which can only be read when everything else is linked.
pub(super) type Unread = (Report, List<FigureChoice>);

impl Linker<'_> {
    /// All stories with a title and a date.
    pub(super) fn all_stories(&self, records: Vec<Record<prose::Story>>, today: civil::Date) -> Table<Story> {
        Table::new(records.into_iter().filter_map(|record| self.story(record, today)).collect())
    }

    fn story(&self, record: Record<prose::Story>, today: civil::Date) -> Option<Story> {
        let origin = Origin::new(&record);
        let at = &origin.at();
        let data = record.data;
        let (titles, summaries) = split(&record.translations, &record.texts);
        let title = required(data.title).map(|title| self.merged(title, titles, &at.key("title")));
        let summary = self.merged_optional(data.summary, summaries, &at.key("summary"));
        let date = required(data.date);
        if let Some(date) = date
            && date.first_day().is_some_and(|day| day > today)
        {
            self.tell(not_yet(&at.key("date")));
        }
        let story = Story {
            id: (*record.id).into(),
            place: at.place(),
            summary,
            author: match data.author {
                Field::Written(author) => Some(self.untranslated(author, &at.key("author"), Use::Prose)),
                Field::Absent | Field::Broken => None,
            },
            topics: self.topics(&data.topics, at),
            photo: self.photo_of_text(data.photo, (&record.translations, &record.texts), at),
            projects: self.find_all(&self.projects, &data.projects, &at.key("projects")),
            towns: self.find_all(&self.towns, &data.towns, &at.key("towns")),
            programmes: self.find_all(&self.programmes, &data.programmes, &at.key("programmes")).into(),
            draft: data.draft.or(false),
            bodies: self.bodies(record.texts, at),
            title: title?,
            date: date?,
        };
        self.finish(&origin);
        Some(story)
    }

    /// All reports with a title and a period.
    pub(super) fn reports(&self, records: Vec<Record<prose::Report>>) -> Vec<Unread> {
        records.into_iter().filter_map(|record| self.report(record)).collect()
    }

    fn report(&self, record: Record<prose::Report>) -> Option<Unread> {
        let origin = Origin::new(&record);
        let at = &origin.at();
        let data = record.data;
        let (titles, summaries) = split(&record.translations, &record.texts);
        let title = required(data.title).map(|title| self.merged(title, titles, &at.key("title")));
        let report = Report {
            id: (*record.id).into(),
            place: at.place(),
            summary: self.merged_optional(data.summary, summaries, &at.key("summary")),
            date: data.date.get().copied(),
            photo: self.photo_of_text(data.photo, (&record.translations, &record.texts), at),
            draft: data.draft.or(false),
            headline: Vec::new(),
            stories: self.find_all(&self.stories, &data.stories, &at.key("stories")),
            bodies: self.bodies(record.texts, at),
            title: title?,
            period: required(data.period)?,
        };
        self.finish(&origin);
        Some((report, data.headline))
    }

    /// All pages of the site's own.
    pub(super) fn own_pages(&self, records: Vec<Record<prose::Page>>) -> Table<OwnPage> {
        Table::new(records.into_iter().map(|record| self.own_page(record)).collect())
    }

    fn own_page(&self, record: Record<prose::Page>) -> OwnPage {
        let origin = Origin::new(&record);
        let at = &origin.at();
        let data = record.data;
        let (titles, summaries) = split(&record.translations, &record.texts);
        let page = OwnPage {
            id: (*record.id).into(),
            place: at.place(),
            title: self.merged_optional(data.title, titles, &at.key("title")),
            summary: self.merged_optional(data.summary, summaries, &at.key("summary")),
            menu: data.menu.or(true),
            order: data.order.get().copied(),
            draft: data.draft.or(false),
            bodies: self.bodies(record.texts, at),
        };
        self.finish(&origin);
        page
    }

    /// A text with its versions from the files of other languages.
    fn merged(&self, text: LocalText, others: Vec<Version>, at: &At<'_>) -> Text {
        let mut versions = match text {
            LocalText::Plain(text) => vec![(self.language(), text)],
            LocalText::Versions(versions) => versions,
        };
        self.watch_text(&LocalText::Versions(versions.clone()), at, Use::Prose);
        for (language, file, other) in others {
            let other = match other {
                LocalText::Plain(text) => text,
                LocalText::Versions(all) => match all.into_iter().find(|(of, _)| *of == language) {
                    Some((_, text)) => text,
                    None => continue,
                },
            };
            let key = at.field();
            self.diagnostics.add_all(
                self.watch.look(&other, Use::Prose, || Place::file(Arc::clone(&file)).key(key.clone())),
            );
            if versions.iter().all(|(of, _)| *of != language) {
                versions.push((language, other));
            }
        }
        let merged = LocalText::Versions(versions);
        self.note_missing(&merged, at);
        into_text(merged, self.language())
    }

    pub(super) fn merged_optional(
        &self,
        text: Field<LocalText>,
        others: Vec<Version>,
        at: &At<'_>,
    ) -> Option<Text> {
        match text {
            Field::Written(text) => Some(self.merged(text, others, at)),
            Field::Absent | Field::Broken if others.is_empty() => None,
            Field::Absent | Field::Broken => Some(self.merged(LocalText::Versions(Vec::new()), others, at)),
        }
    }
}

/// A text from a file in another language.
pub(super) type Version = (Language, Arc<str>, LocalText);

/// What the files in other languages say, as `pick` takes it from each.
pub(super) fn versions<'t>(
    translations: &'t [Translation],
    texts: &[Prose],
    pick: impl Fn(&'t Translation) -> Option<&'t LocalText>,
) -> Vec<Version> {
    let said = translations.iter().filter_map(|translation| {
        let language = translation.language?;
        let text = texts.iter().find(|text| text.language == Some(language))?;
        Some((language, Arc::clone(&text.file), pick(translation)?.clone()))
    });
    said.collect()
}

/// The titles and the summaries of the files in other languages.
fn split(translations: &[Translation], texts: &[Prose]) -> (Vec<Version>, Vec<Version>) {
    let titles = versions(translations, texts, |translation| translation.title.get());
    (titles, versions(translations, texts, |translation| translation.summary.get()))
}

fn not_yet(at: &At<'_>) -> Diagnostic {
    let message = say!("The date of this story lies in the future.", "Дата этой истории ещё не наступила.");
    let hint = say!(
        "Correct the date. To keep a story back write `draft: true`.",
        "Исправьте дату. Чтобы отложить историю, напишите `draft: true`."
    );
    Diagnostic::new(Code::NotYet, at.place(), message).hint(hint)
}
