//! Where sources differ or a number needs a word beside it: what was noticed, and the editors' notes, in plain sentences.

use std::collections::BTreeMap;

use crate::base::html::escaped;
use crate::base::key::Key;
use crate::figures::figure::Item;
use crate::figures::figure::Note as FigureNote;
use crate::figures::figure::Record;
use crate::figures::findings::FindingKind;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::said::SaidOnce;
use crate::pages::profile::sheet;
use crate::pages::profile::words;
use crate::pages::writer::Writer;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Statement;
use crate::theme::print;
use crate::theme::views::parts::Note;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// What sources say differently.
pub(super) fn conflicts(writer: &Writer<'_>, programme: &Programme, said: &[SaidOnce]) -> Vec<Note> {
    let mut by_key: BTreeMap<&FigureKey, Vec<&SaidOnce>> = BTreeMap::new();
    for said in said {
        by_key.entry(&said.key).or_default().push(said);
    }
    let mut notes = Vec::new();
    notes.extend(
        words::other_names(writer, &programme.name, &programme.aliases).map(|names| names_note(&names)),
    );
    for (key, said) in by_key.iter().filter(|(_, said)| said.len() > 1) {
        notes.extend(differing(writer, key, said));
    }
    notes
}

/// What was noticed about the programme's numbers, each with its innocent reading.
pub(super) fn noticed(writer: &Writer<'_>, programme: Key<Programme>) -> Vec<Note> {
    let own = |key: &&FigureKey| key.programme == Some(programme);
    let found = writer.book.findings().iter().filter(|(key, _)| own(key));
    found
        .flat_map(|(key, kinds)| kinds.iter().map(move |kind| (key, kind)))
        .filter(|(_, kind)| !matches!(kind, FindingKind::SourcesDiffer { .. }))
        .filter_map(|(key, kind)| Some(told(writer, key, &writer.finding(kind)?)))
        .collect()
}

/// The editors' remarks on what is stated: about the programme as a `whole`, or about single rounds and towns.
pub(super) fn remarks(writer: &Writer<'_>, said: &[SaidOnce], whole: bool) -> Vec<Note> {
    let fits = |said: &&SaidOnce| {
        (said.key.towns.is_empty() && matches!(said.record, Record::Programme(_))) == whole
    };
    said.iter()
        .filter(fits)
        .filter_map(|said| {
            let note = statement(writer, said)?.note()?;
            Some(told(writer, &said.key, &writer.plain(note)))
        })
        .collect()
}

fn names_note(names: &crate::theme::views::parts::Fact) -> Note {
    use crate::theme::views::parts::Cell;

    let all: Vec<&str> = names
        .values
        .iter()
        .filter_map(|value| match value {
            Cell::Text(label) => Some(label.text.as_str()),
            _ => None,
        })
        .collect();
    words::note(&format!("{}: {}.", names.label, all.join("; ")))
}

/// "45 according to A; 47 according to B. The sources differ."
fn differing(writer: &Writer<'_>, key: &FigureKey, said: &[&SaidOnce]) -> Option<Note> {
    let figure = writer.book.figures.figure(writer.portfolio(), key)?;
    let differ = |note: &FigureNote| matches!(note, FigureNote::SourcesDiffer | FigureNote::Preferred);
    if !figure.notes.iter().any(differ) {
        return None;
    }
    let unit = &writer.portfolio().measures[key.measure].unit;
    let versions: Vec<String> = said
        .iter()
        .map(|said| {
            let mut value = writer.words.value(&said.value, unit, key.currency, Style::Full);
            value.href = writer.figure_href(key);
            let value = print::in_text(&value);
            let who: Vec<String> = said.sources.iter().map(|source| writer.publisher(*source)).collect();
            writer.cite(&said.sources);
            let who = escaped(&writer.words.list(&who));
            writer.words.say("w_according_to", &[("value", Arg::Text(&value)), ("who", Arg::Text(&who))])
        })
        .collect();
    let preferred = said
        .iter()
        .filter_map(|said| statement(writer, said)?.preferred())
        .map(|why| writer.words.say("note_preferred", &[("why", Arg::Text(&escaped(&writer.plain(why))))]));
    let mut text = format!("{}. {}", versions.join("; "), writer.t("w_sources_differ"));
    for why in preferred {
        text.push(' ');
        text.push_str(&why);
    }
    Some(about(writer, key, &text))
}

/// A sentence that begins with what it is about, which opens the figure.
fn told(writer: &Writer<'_>, key: &FigureKey, text: &str) -> Note {
    about(writer, key, &escaped(text))
}

/// The same of HTML.
fn about(writer: &Writer<'_>, key: &FigureKey, html: &str) -> Note {
    let kind = FigureKey { programme: None, when: When::Always, ..key.clone() };
    let mut about = sheet::label(writer, &kind);
    if let Some(when) = writer.when(key.when, MeasureKind::Flow) {
        about = format!("{about}, {when}");
    }
    let about = match writer.figure_href(key) {
        Some(href) => format!("<a href=\"{}\">{}</a>", escaped(&href), escaped(&about)),
        None => escaped(&about),
    };
    Note { html: format!("{about}: {html}"), ..Note::default() }
}

fn statement<'p>(writer: &Writer<'p>, said: &SaidOnce) -> Option<&'p Statement> {
    let Item::Statement(place) = said.item else { return None };
    let portfolio = writer.portfolio();
    match said.record {
        Record::Programme(key) => portfolio.programmes[key].statements.get(place as usize),
        Record::Round(key, round) => {
            portfolio.programmes[key].rounds.get(round as usize)?.statements.get(place as usize)
        }
        _ => None,
    }
}
