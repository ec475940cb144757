//! Things that cannot be told apart, or that contain themselves.

use std::collections::BTreeMap;

use crate::base::key::Key;
use crate::diagnostics::code::Code;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Source;
use crate::portfolio::model::Town;
use crate::portfolio::model::TownKind;
use crate::say;

/// Places that are parts of themselves; each circle is told once.
pub(super) fn circles(portfolio: &Portfolio, diagnostics: &Diagnostics) {
    for (key, town) in portfolio.towns.iter() {
        let mut circle = vec![key];
        let mut next = town.part_of;
        while let Some(larger) = next.filter(|larger| !circle.contains(larger)) {
            circle.push(larger);
            next = portfolio.towns[larger].part_of;
        }
        if next == Some(key) && circle.iter().all(|other| key <= *other) {
            diagnostics.add(circle_of(portfolio, town, &circle));
        }
    }
}

fn circle_of(portfolio: &Portfolio, town: &Town, circle: &[Key<Town>]) -> Diagnostic {
    let ids = circle.iter().chain(circle.first()).map(|key| &*portfolio.towns[*key].id);
    let way = ids.map(|id| format!("`{id}`")).collect::<Vec<_>>().join(" → ");
    let message = say!(
        "These places are parts of each other in a circle: {way}.",
        "Эти места по кругу входят друг в друга: {way}."
    );
    let hint =
        say!("Take `part_of` away from the largest of them.", "Уберите `part_of` у самого большого из них.");
    Diagnostic::new(Code::Circle, town.place.clone().key("part_of"), message).hint(hint)
}

/// Places of one kind that have the same name and no numbers in registers that tell them apart.
pub(super) fn shared_names(portfolio: &Portfolio, diagnostics: &Diagnostics) {
    let mut by_name: BTreeMap<(TownKind, String), Vec<Key<Town>>> = BTreeMap::new();
    for (key, town) in portfolio.towns.iter() {
        for (_, name) in town.name.first.value.versions() {
            let towns = by_name.entry((town.kind, folded(name))).or_default();
            if towns.last() != Some(&key) {
                towns.push(key);
            }
        }
    }
    let mut told = Vec::new();
    for towns in by_name.values().filter(|towns| towns.len() > 1) {
        for key in towns {
            let town = &portfolio.towns[*key];
            let other = towns.iter().find(|other| *other != key);
            let Some(other) = other.filter(|_| town.ids.is_empty() && !told.contains(key)) else { continue };
            told.push(*key);
            diagnostics.add(shared(town, &portfolio.towns[*other]));
        }
    }
}

fn shared(town: &Town, other: &Town) -> Diagnostic {
    let (id, name) = (&other.id, town.name.first.value.versions().next().map_or("", |(_, name)| name));
    let message = say!(
        "The place `{id}` is called `{name}` too, and nothing tells the two apart.",
        "Место `{id}` тоже называется `{name}`, и различить их нечем."
    );
    let hint = say!(
        "Give both their numbers in a public register, as in `ids:` with `geonames: 470444` beneath it.",
        "Укажите у обоих номера в открытом реестре: `ids:` и под ним, например, `geonames: 470444`."
    );
    Diagnostic::new(Code::SharedName, town.place.clone().key("name"), message).hint(hint)
}

fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase().replace('ё', "е")
}

/// Sources with one address.
pub(super) fn same_sources(portfolio: &Portfolio, diagnostics: &Diagnostics) {
    let mut by_address: BTreeMap<String, &Source> = BTreeMap::new();
    for (_, source) in portfolio.sources.iter() {
        let Some(url) = &source.url else { continue };
        let address = url.trim().trim_start_matches("https://").trim_start_matches("http://");
        let address = address.trim_start_matches("www.").trim_end_matches('/').to_lowercase();
        match by_address.get(&address) {
            Some(first) => diagnostics.add(same(source, first)),
            None => {
                by_address.insert(address, source);
            }
        }
    }
}

fn same(source: &Source, first: &Source) -> Diagnostic {
    let id = &first.id;
    let message = say!("The source `{id}` has the same address.", "У источника `{id}` тот же адрес.");
    let hint = say!(
        "If they are one document, keep one of them and name it everywhere.",
        "Если это один документ, оставьте одну запись и ссылайтесь везде на неё."
    );
    Diagnostic::new(Code::SameSource, source.place.clone().key("url"), message).hint(hint)
}
