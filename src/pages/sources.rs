//! What the figures stand on: every source, how much of it was read, and what cites it.
//!
//! Sources are cut into pages by their ids, so that the page of any of them is known without looking at the others;
//! on a page they stand as the reader's language sorts them.

mod cited;

use crate::base::key::Identified;
use crate::base::key::Key;
use crate::pages::address::Subject;
use crate::pages::listing::page_of;
use crate::pages::listing::pager::pager;
use crate::pages::listing::pager::parts_of;
use crate::pages::sources::cited::Citing;
use crate::pages::writer::Writer;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Seen;
use crate::portfolio::model::Source;
use crate::theme::views;
use crate::theme::views::about::SourceEntry;
use crate::theme::views::parts::Link;
use crate::theme::words::Arg;

/// How many sources stand on one page.
pub const SOURCES: usize = 500;

/// How many records that cite a source are named.
const NAMED: usize = 10;

/// The page of sources: title, description, view.
pub fn sources(writer: &Writer<'_>, part: u32) -> (String, String, views::about::Sources) {
    let portfolio = writer.portfolio();
    let all: Vec<Key<Source>> = portfolio.sources.keys().collect();
    let mut here = page_of(&all, part, SOURCES).to_vec();
    here.sort_by(|one, other| {
        let title = |key: Key<Source>| writer.plain(&portfolio.sources[key].title);
        writer
            .words
            .compare(&writer.publisher(*one), &writer.publisher(*other))
            .then_with(|| writer.words.compare(&title(*one), &title(*other)))
            .then(one.cmp(other))
    });
    let cited = cited::by_source(portfolio);
    let view = views::about::Sources {
        summary: summary(writer),
        sources: here.into_iter().map(|key| entry(writer, key, &cited[key.index()])).collect(),
        pager: pager(writer, &Subject::Sources, part, parts(portfolio)),
    };
    (writer.t("sources"), writer.t("f_sources_description"), view)
}

/// How many pages the list takes, at least one.
pub fn parts(portfolio: &Portfolio) -> u32 {
    parts_of(portfolio.sources.len(), SOURCES)
}

/// On which page of the list a source stands, from 1; its anchor there is its id.
pub fn part_of(source: Key<Source>) -> u32 {
    u32::try_from(source.index() / SOURCES + 1).unwrap_or(u32::MAX)
}

fn summary(writer: &Writer<'_>) -> String {
    let sources = &writer.portfolio().sources;
    if sources.is_empty() {
        return writer.t("f_sources_none");
    }
    let count = |test: fn(&Source) -> bool| sources.iter().filter(|(_, source)| test(source)).count();
    let parts = [
        ("f_sources_summary", sources.len()),
        ("f_sources_excerpts", count(|source| source.seen == Some(Seen::Excerpt))),
        ("f_sources_undated", count(|source| source.date.is_none())),
    ];
    let sentences = parts.into_iter().filter(|(_, count)| *count > 0);
    sentences.map(|(key, count)| writer.say_count(key, count)).collect::<Vec<_>>().join(" ")
}

fn entry(writer: &Writer<'_>, key: Key<Source>, cited: &[Citing]) -> SourceEntry {
    let source = &writer.portfolio().sources[key];
    let rest = cited.len().saturating_sub(NAMED);
    SourceEntry {
        id: source.id().to_owned(),
        title: writer.source_title(source),
        publisher: source.publisher.as_ref().map(|name| writer.plain(name)).unwrap_or_default(),
        date: writer.words.date_or_unknown(source.date),
        kind: source.kind.map(|kind| writer.words.source_kind(kind).to_owned()).unwrap_or_default(),
        seen: source.seen.map(|seen| writer.words.seen(seen).to_owned()).unwrap_or_default(),
        accessed: source.accessed.map(|date| {
            let date = writer.words.date(date);
            writer.words.say("source_accessed", &[("date", Arg::Text(&date))])
        }),
        language: language(writer, source),
        address: writer.source_address(source),
        note: source.note.as_ref().map(|note| writer.label(note)),
        cited_by: cited.iter().take(NAMED).map(|citing| link(writer, *citing)).collect(),
        more: (rest > 0).then(|| writer.say_count("f_sources_more", rest)),
    }
}

/// The language of a source, where it is not the page's.
fn language(writer: &Writer<'_>, source: &Source) -> Option<String> {
    let language = source.language.filter(|language| *language != writer.language)?;
    let key = format!("f_in_{language}");
    let said = writer.words.text(&key);
    Some(if said == key { language.to_string() } else { said.to_owned() })
}

fn link(writer: &Writer<'_>, citing: Citing) -> Link {
    match citing {
        Citing::Programme(programme) => writer.programme_link(programme),
        Citing::Organisation(organisation) => writer.organisation_link(organisation),
        Citing::Town(town) => writer.town_link(town),
        Citing::Project(project) => writer.project_link(project),
        Citing::Rate(place) => {
            let rate = &writer.portfolio().rates[place];
            let (from, to) = (rate.from.to_string(), rate.to.to_string());
            Link {
                text: writer.words.say("f_rate", &[("from", Arg::Text(&from)), ("to", Arg::Text(&to))]),
                href: Some(format!("{}#rates", writer.href(Subject::Method))),
                lang: None,
            }
        }
        Citing::Change(_) => {
            Link { text: writer.t("changes"), href: Some(writer.href(Subject::Changes)), lang: None }
        }
    }
}
