//! `metadata.json` of a chart: what its numbers mean, how they were made, on what they stand, how to cite them.
//!
//! Comes in: the chart, and what its page says around it. Goes out: the file. It has no numbers of its own; those are
//! in `data.json` beside it, of which `version` is a hash.

use crate::base::language::Language;
use crate::charts::table::Chart;
use crate::export::chart_data;
use crate::export::figure_json::source;
use crate::export::json::Json;
use crate::portfolio::model::Change;
use crate::portfolio::model::ChangeKind;
use crate::portfolio::model::Portfolio;

/// What is said about a chart.
#[derive(Clone, Debug, Default)]
pub struct About<'a> {
    /// Its id, as in its address.
    pub id: String,
    /// The absolute address of its page.
    pub address: String,
    /// The page in all languages of the site: code and absolute address.
    pub languages: Vec<(String, String)>,
    /// What is counted and what is not.
    pub definition: Option<String>,
    /// How the numbers were made, in words.
    pub method: Vec<String>,
    /// What must go with the numbers wherever they go.
    pub remarks: Vec<String>,
    /// Who publishes them.
    pub publisher: String,
    /// Who answers for them, and how to reach them.
    pub responsible: [Option<String>; 2],
    /// The licence's address, where it is one that everybody knows.
    pub licence_address: Option<String>,
    /// How to cite: as a sentence, and for BibTeX.
    pub citation: [String; 2],
    /// What was last changed in published figures that stand in the chart.
    pub last_change: Option<&'a Change>,
    /// The files beside it: name, format, absolute address.
    pub files: Vec<[String; 3]>,
}

/// The file.
pub fn chart_metadata(chart: &Chart, about: &About<'_>, portfolio: &Portfolio, language: Language) -> String {
    let site = &portfolio.site;
    let sources =
        chart_data::sources(chart, portfolio).into_iter().filter_map(|id| portfolio.sources.find(&id));
    let [responsible, contact] = &about.responsible;
    let [plain, bibtex] = &about.citation;
    let unit = Some(&chart.unit).filter(|unit| !unit.is_empty());
    Json::Object(vec![
        ("id", Json::text(&about.id)),
        ("title", Json::text(chart_data::neutral_title(chart))),
        ("finding", Json::maybe(chart.finding())),
        ("subtitle", Json::text(chart.scope())),
        ("description", Json::text(&chart.summary)),
        ("language", Json::text(&chart.lang)),
        ("url", Json::text(&about.address)),
        ("languages", Json::List(about.languages.iter().map(in_language).collect())),
        ("definition", Json::maybe(about.definition.as_deref())),
        ("unit", Json::maybe(unit)),
        ("method", texts(&about.method)),
        ("notes", texts(&chart.notes)),
        ("remarks", texts(&about.remarks)),
        ("sources", Json::List(sources.map(|key| source(&portfolio.sources[key], language)).collect())),
        (
            "site",
            Json::Object(vec![
                ("title", Json::text(site.title.read(language).0)),
                ("url", Json::text(&site.base_url)),
            ]),
        ),
        ("publisher", Json::text(&about.publisher)),
        ("responsible", Json::maybe(responsible.as_deref())),
        ("contact", Json::maybe(contact.as_deref())),
        ("licence", Json::maybe(site.licence.as_deref())),
        ("licence_url", Json::maybe(about.licence_address.as_deref())),
        ("citation", Json::Object(vec![("plain", Json::text(plain)), ("bibtex", Json::text(bibtex))])),
        ("data_as_of", Json::maybe(site.data_as_of.map(|date| date.to_string()))),
        ("period", Json::maybe(site.period.map(|period| period.to_string()))),
        ("version", Json::text(version(chart, &about.id))),
        ("last_change", about.last_change.map_or(Json::Null, |change| last_change(change, language))),
        ("files", Json::List(about.files.iter().map(file).collect())),
    ])
    .file()
}

/// The version of the numbers: the beginning of the hash of `data.json`. Two files of one version say the same.
pub fn version(chart: &Chart, id: &str) -> String {
    let hash = blake3::hash(chart_data::chart_json(chart, id).as_bytes()).to_hex();
    hash.as_str().chars().take(16).collect()
}

fn texts(texts: &[String]) -> Json {
    Json::List(texts.iter().map(Json::text).collect())
}

fn in_language((code, address): &(String, String)) -> Json {
    Json::Object(vec![("language", Json::text(code)), ("url", Json::text(address))])
}

fn last_change(change: &Change, language: Language) -> Json {
    let kind = match change.kind {
        ChangeKind::Revision => "revision",
        ChangeKind::Correction => "correction",
    };
    Json::Object(vec![
        ("date", Json::text(change.date.to_string())),
        ("kind", Json::text(kind)),
        ("figures", Json::List(change.figures.iter().map(|id| Json::text(id.as_ref())).collect())),
        ("why", Json::text(change.why.read(language).0)),
    ])
}

fn file([name, format, address]: &[String; 3]) -> Json {
    Json::Object(vec![
        ("name", Json::text(name)),
        ("format", Json::text(format)),
        ("url", Json::text(address)),
    ])
}
