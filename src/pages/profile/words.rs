//! Columns, facts and small sentences of profiles.

use crate::base::html::escaped;
use crate::base::key::Key;
use crate::base::language::Text;
use crate::figures::money::Firmness;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts;
use crate::pages::writer::Writer;
use crate::portfolio::model::Cited;
use crate::portfolio::model::Said;
use crate::theme::views::parts::Cell;
use crate::theme::views::parts::Column;
use crate::theme::views::parts::Fact;
use crate::theme::views::parts::Label;
use crate::theme::views::parts::Note;
use crate::theme::words::Arg;

/// A column of words.
pub(in crate::pages) fn column(text: impl Into<String>) -> Column {
    Column { text: text.into(), ..Column::default() }
}

/// A column of numbers.
pub(in crate::pages) fn numbers(text: impl Into<String>) -> Column {
    Column { text: text.into(), numeric: true, ..Column::default() }
}

/// A fact of one value.
pub(in crate::pages) fn fact(label: String, value: Cell) -> Fact {
    Fact { label, values: vec![value], note: None }
}

/// Other names: what sources call it beside the name that is shown, and what else it is called.
pub(in crate::pages) fn other_names(
    writer: &Writer<'_>,
    name: &Cited<Text>,
    aliases: &[Text],
) -> Option<Fact> {
    let mut values: Vec<Cell> =
        name.others().iter().map(|other| writer.text_cell(said_by(writer, other))).collect();
    values.extend(aliases.iter().map(|alias| writer.text_cell(writer.plain(alias))));
    (!values.is_empty()).then(|| Fact {
        label: writer.t("fact_aliases"),
        values,
        note: name.first.note().map(|note| writer.plain(note)),
    })
}

/// A name with who says so.
fn said_by(writer: &Writer<'_>, said: &Said<Text>) -> String {
    let name = writer.plain(&said.value);
    writer.cite(&said.sources);
    match said.sources.first() {
        Some(source) => writer.words.say(
            "w_name_by",
            &[("name", Arg::Text(&name)), ("source", Arg::Text(&writer.publisher(*source)))],
        ),
        None => name,
    }
}

/// Ids in registers: "geonames 470444".
pub(in crate::pages) fn ids(writer: &Writer<'_>, ids: &[(String, String)]) -> Option<Fact> {
    let values: Vec<Cell> =
        ids.iter().map(|(name, id)| writer.text_cell(format!("{} {id}", register(name)))).collect();
    (!values.is_empty()).then(|| Fact { label: writer.t("fact_ids"), values, note: None })
}

/// The name of a register as it writes itself; what is not known stands as it was written.
fn register(name: &str) -> &str {
    match name {
        "geonames" => "GeoNames",
        "wikidata" => "Wikidata",
        "osm" => "OpenStreetMap",
        "oktmo" => "ОКТМО",
        "inn" => "ИНН",
        "ogrn" => "ОГРН",
        "lei" => "LEI",
        other => other,
    }
}

/// A note in plain words.
pub(in crate::pages) fn note(text: &str) -> Note {
    Note { html: escaped(text), ..Note::default() }
}

/// How firm a money figure is, as a tag.
pub(in crate::pages) fn firmness(writer: &Writer<'_>, firmness: Firmness) -> String {
    writer.t(match firmness {
        Firmness::Paid => "status_disbursed",
        Firmness::Awarded => "status_committed",
        Firmness::SetAside => "status_set_aside",
        Firmness::Budget => "status_budget",
        Firmness::Planned => "status_planned",
        Firmness::Ceiling => "status_ceiling",
    })
}

/// Keys sorted by their names as the reader's language does.
pub(in crate::pages) fn by_name<T>(
    writer: &Writer<'_>,
    keys: impl Iterator<Item = (Key<T>, Label)>,
) -> Vec<Key<T>> {
    let mut named: Vec<(Key<T>, Label)> = keys.collect();
    named.sort_by(|one, other| writer.words.compare(&one.1.text, &other.1.text).then(one.0.cmp(&other.0)));
    named.into_iter().map(|(key, _)| key).collect()
}

/// The title of a page on which a list goes on: "Vyksa, page 2".
pub(in crate::pages) fn title_of_part(writer: &Writer<'_>, title: &str, part: u32) -> String {
    if part < 2 {
        return title.to_owned();
    }
    let page = writer.words.count(part as usize);
    writer.words.say("title_page", &[("title", Arg::Text(title)), ("page", Arg::Text(&page))])
}

/// A chart, where it has two bars at least: one bar compares nothing.
pub(in crate::pages) fn compares(writer: &Writer<'_>, spec: ChartSpec) -> Option<ChartSpec> {
    (charts::rows_of(writer, &spec)? > 1).then_some(spec)
}
