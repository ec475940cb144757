//! What messages say about keys: unknown ones, missing ones, and what was expected where something else stands.

use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
use crate::diagnostics::message::did_you_mean;
use crate::diagnostics::message::nearest;
use crate::diagnostics::message::one_of;
use crate::records::record::Kind;
use crate::records::yaml::document::short;
use crate::records::yaml::fault::Fault;
use crate::say;

/// The names of structs in messages: the struct, in English, in Russian as the place of something ("в …").
const NAMES: &[(&str, &str, &str)] = &[
    ("Site", "`site.yaml`", "в `site.yaml`"),
    ("Responsible", "`responsible`", "в `responsible`"),
    ("FigureFilter", "a choice of a figure", "в выборе показателя"),
    ("Organisation", "an organisation", "в записи организации"),
    ("Town", "a town", "в записи города"),
    ("Programme", "a programme", "в записи программы"),
    ("Stage", "a stage", "в этапе"),
    ("Rules", "`rules`", "в `rules`"),
    ("Rule", "a rule", "в правиле"),
    ("Edition", "a round", "в раунде"),
    ("Project", "a project", "в записи проекта"),
    ("Grant", "a grant", "в гранте"),
    ("Exception", "an exception", "в исключении"),
    ("Participant", "an entry of `people`", "в записи под `people`"),
    ("Figure", "a figure", "в показателе"),
    ("Part", "a part of a figure", "в части показателя"),
    ("Person", "a person", "в записи человека"),
    ("Consent", "a consent", "в согласии"),
    ("Measure", "a measure", "в записи показателя"),
    ("Source", "a source", "в источнике"),
    ("Image", "a picture", "в описании изображения"),
    ("Rate", "a rate", "в курсе"),
    ("Change", "a change", "в изменении"),
    ("Story", "a story", "в заголовке истории"),
    ("Report", "a report", "в заголовке отчёта"),
    ("Page", "a page", "в заголовке страницы"),
    ("Mapping", "a mapping", "в описании колонок"),
    ("Column", "a column", "в описании колонки"),
    ("Translation", "a translation", "в заголовке перевода"),
    ("Photo", "a photograph", "в фотографии"),
    ("GoalClaim", "a goal", "в цели"),
    ("TownChoice", "a town", "в `town`"),
    ("OverlapWith", "an entry of `overlaps`", "в записи под `overlaps`"),
    ("TownShare", "a town of a project", "в городе проекта"),
    ("Location", "a location", "в координатах"),
    ("Statement", "a value with its source", "в значении с источником"),
    ("Preferred", "`preferred`", "в `preferred`"),
    ("Quantity", "a number", "в числе"),
    ("When", "a date", "в дате"),
    ("Forms", "a unit", "в единице"),
];

/// An example for the keys that may be missing.
const EXAMPLES: &[(&str, &str)] = &[
    ("title", "title: A title"),
    ("base_url", "base_url: https://example.org/impact/"),
    ("languages", "languages: [en, ru]"),
    ("publisher", "publisher: northern-lantern"),
    ("name", "name: A name"),
    ("country", "country: RU"),
    ("funder", "funder: northern-lantern"),
    ("amount", "amount: 150 000 RUB"),
    ("measure", "measure: jobs-created"),
    ("value", "value: 12"),
    ("year", "year: 2018"),
    ("date", "date: 2018-05-31"),
    ("period", "period: 2018"),
    ("person", "person: p-017"),
    ("pair", "pair: EUR/RUB"),
    ("rate", "rate: 95.5"),
    ("kind", "kind: correction"),
    ("why", "why: the reason"),
    ("to", "to: publish"),
    ("lat", "lat: 55.32"),
    ("lon", "lon: 42.17"),
    ("town", "town: copper-spring"),
    ("file", "file: bakery.jpg"),
    ("columns", "columns:"),
    ("to", "to: name"),
    ("one_of", "one_of: [vyksa, kulebaki]"),
];

/// The missing of `key` in a struct.
pub fn missing(key: &str, name: &str) -> Fault {
    let (en, ru) = names(name);
    let example = EXAMPLES.iter().find(|(known, _)| *known == key);
    let example = example.map_or_else(|| format!("{key}: …"), |(_, example)| (*example).to_owned());
    Fault::new(
        Code::MissingKey,
        say!("`{key}` is missing: {en} needs it.", "Нет ключа `{key}`: {ru} он нужен."),
    )
    .hint(say!("Add a line `{example}`.", "Добавьте строку `{example}`."))
}

fn names(name: &str) -> (&'static str, &'static str) {
    let found = NAMES.iter().find(|(known, _, _)| *known == name);
    found.map_or(("this record", "здесь"), |(_, en, ru)| (*en, *ru))
}

/// The rest of a text behind a comma inside `{ }`, which YAML takes for a key.
pub fn comma(rest: &str) -> Fault {
    let rest = short(rest);
    Fault::new(
        Code::CommaInBraces,
        say!(
            "A comma inside `{{ }}` starts a new entry, here `{rest}`.",
            "Запятая внутри `{{ }}` начинает новый элемент, здесь `{rest}`."
        ),
    )
    .hint(say!("Put the text in quotes.", "Возьмите текст в кавычки."))
}

/// The field that was probably meant by a key that is none.
pub fn meant<'f>(written: &str, fields: &[&'f str]) -> Option<&'f str> {
    nearest(written, fields.iter().copied())
}

/// A key that means nothing in a struct; `empty` where nothing stands under it.
pub fn unknown(written: &str, empty: bool, name: &str, fields: &[&str], kind: Kind) -> Fault {
    let (en, ru) = names(name);
    let shown = short(written);
    if empty && !written.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') {
        return comma(written);
    }
    let qualifier = name == "Quantity";
    let code = if qualifier { Code::UnknownQualifier } else { Code::UnknownKey };
    let fault = Fault::new(code, say!("`{shown}` is not a key of {en}.", "Ключа `{shown}` {ru} нет."));
    if written == "<<" {
        return fault.hint(say!("Write the keys out where they are needed.", "Выпишите нужные ключи."));
    }
    if let Some(meant) = meant(written, fields) {
        return fault.hint(did_you_mean(written, meant));
    }
    let elsewhere = crate::records::schema::places_of(kind, written);
    if !elsewhere.is_empty() {
        let Message { en, ru } = one_of(elsewhere.iter().map(String::as_str));
        return fault.hint(say!("It can stand under {en}.", "Он может стоять под {ru}."));
    }
    if fields.len() <= 12 {
        let Message { en, ru } = one_of(fields.iter().copied());
        return fault.hint(say!("Here can stand {en}.", "Здесь могут стоять {ru}."));
    }
    fault.hint(say!(
        "Take it out, or put it into `note` as text.",
        "Уберите его или напишите это текстом в `note`."
    ))
}

/// What to do where a list stands that cannot, by the name of a struct or of a shape; `None` where what is expected says it.
pub fn instead_of_list(name: &str) -> Option<Message> {
    (name == "Quantity").then(|| {
        say!(
            "Write one number. If the source gives two bounds, write `{{between: [5, 7]}}`; if two sources differ, each is a value with its `source`.",
            "Напишите одно число. Если в источнике две границы, напишите `{{between: [5, 7]}}`; если источники расходятся, у каждого значения свой `source`."
        )
    })
}

/// What was expected where something of another sort stands: by the name of a struct or of a shape.
pub fn expected(name: &str) -> Message {
    match name {
        "LocalText" => say!("a text, or one per language", "текст или по тексту на язык"),
        "Quantity" => {
            say!("a number such as `36` or `more than 160`", "число, например `36` или `более 160`")
        }
        "When" => say!("a date such as `2018` or `2018-05-31`", "дата, например `2018` или `2018-05-31`"),
        "TownChoice" => {
            say!("the id of a town (several go under `towns`)", "id города (несколько пишут в `towns`)")
        }
        "GoalClaim" => say!("a goal such as `8` or `\"8.5\"`", "цель, например `8` или `\"8.5\"`"),
        "WordLists" => say!("a list of words, or one per language", "список слов или по списку на язык"),
        "Statement" => say!("a value", "значение"),
        "Forms" | "UnitText" => say!("a text, or its forms", "текст или его формы"),
        "Location" => say!(
            "`lat` and `lon`, as in `{{lat: 55.32, lon: 42.17}}`",
            "`lat` и `lon`, например `{{lat: 55.32, lon: 42.17}}`"
        ),
        "Preferred" => say!("the reason, as in `{{why: …}}`", "причина, например `{{why: …}}`"),
        "Rule" => {
            say!("a rule such as `{{up_to: 200 000 RUB}}`", "правило, например `{{up_to: 200 000 RUB}}`")
        }
        "Figure" => say!(
            "`measure: …` and `value: …`, each on a line of its own",
            "`measure: …` и `value: …`, каждый на своей строке"
        ),
        "Grant" => say!("`amount: 150 000 RUB` and the like", "`amount: 150 000 RUB` и другое о гранте"),
        _ => {
            let (en, ru) = names(name);
            let en_of = format!("`key: value` lines of {en}");
            let ru_of = format!("строки вида `ключ: значение` {ru}");
            Message { en: en_of, ru: ru_of }
        }
    }
}
