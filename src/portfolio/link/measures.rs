//! What is counted: the measures that are built in, with the site's own added or laid over them.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use crate::base::key::Table;
use crate::base::language::Language;
use crate::base::language::Text;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostics;
use crate::portfolio::link::linker::into_text;
use crate::portfolio::model::Asked;
use crate::portfolio::model::Measure;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::model::Unit;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::kinds::figure::Figure;
use crate::records::kinds::measure;
use crate::records::kinds::project::Project;
use crate::records::record::Kind;
use crate::records::record::Record;
use crate::records::record::Records;
use crate::records::values::choice;
use crate::records::values::quantity::Quantity;
use crate::records::values::quantity::Unit as Written;
use crate::records::values::text::Forms;
use crate::records::values::text::UnitText;
use crate::records::yaml::document::Document;
use crate::records::yaml::tree::Tree;
use crate::records::yaml::tree::documents;

/// Measures of people who may be counted again in another year.
const MAY_REPEAT: [&str; 1] = ["beneficiaries"];

/// How the figures of the records use a measure, where the measure itself does not say.
#[derive(Clone, Copy, Default)]
struct Usage {
    money: bool,
    percent: bool,
    decimals: bool,
}

/// The measures that every site has, in the form in which people write theirs.
const BUILT_IN: &str = include_str!("../measures.yaml");

fn built_in() -> Vec<Record<measure::Measure>> {
    let trees = documents(BUILT_IN, false).unwrap_or_default();
    let place = Place::file("measures.yaml");
    let diagnostics = Diagnostics::default();
    let read = |tree: &Tree<'_>| {
        let document = Document { tree, place: &place, kind: Kind::Measure, diags: &diagnostics };
        let entries = tree.entries(0).map(|(key, value)| {
            let data = Box::new(measure::Measure::deserialize(document.node(value)).unwrap_or_default());
            let id = Arc::from(&*tree.nodes[key].text);
            let (steps, texts, translations) = (Vec::new(), Vec::new(), Vec::new());
            Record { id, file: Arc::clone(&place.file), steps, data, texts, translations }
        });
        entries.collect::<Vec<_>>()
    };
    trees.iter().flat_map(read).collect()
}

/// What is written of each measure, and whether it is built in.
pub(super) type Defined = BTreeMap<Arc<str>, (measure::Measure, bool)>;

/// What is written of all measures: a site's own ones beside and over those that are built in.
pub(super) fn defined(own: Vec<Record<measure::Measure>>) -> Defined {
    let mut all: Defined = built_in().into_iter().map(|record| (record.id, (*record.data, true))).collect();
    for record in own {
        match all.remove(&record.id) {
            Some((known, _)) => all.insert(record.id, (laid_over(*record.data, known), true)),
            None => all.insert(record.id, (*record.data, false)),
        };
    }
    all
}

/// True where the unit of a measure can only be seen from the figures that use it.
pub(super) fn depend_on_use(all: &Defined) -> bool {
    all.values().any(asks)
}

fn asks((data, built_in): &(measure::Measure, bool)) -> bool {
    !built_in && data.money.get().is_none()
}

/// All measures. What a measure does not say of its unit is seen from the figures that use it: money where one
/// of them has a currency, a thing that can be divided where one of them has decimals.
pub(super) fn measures(
    all: Defined,
    (records, projects): (&Records, &[Record<Project>]),
    language: Language,
) -> Table<Measure> {
    let usage = usage((records, projects), &all);
    let things = all.into_iter().map(|(id, (data, built_in))| {
        let used = usage.get(&id).copied().unwrap_or_default();
        measure(&id, data, built_in, used, language)
    });
    Table::new(things.collect())
}

fn laid_over(own: measure::Measure, known: measure::Measure) -> measure::Measure {
    fn or<T>(own: Field<T>, known: Field<T>) -> Field<T> {
        if own.get().is_some() { own } else { known }
    }
    measure::Measure {
        name: or(own.name, known.name),
        summary: or(own.summary, known.summary),
        unit: or(own.unit, known.unit),
        money: or(own.money, known.money),
        kind: or(own.kind, known.kind),
        total: or(own.total, known.total),
        topic: or(own.topic, known.topic),
        words: or(own.words, known.words),
        sensitive: or(own.sensitive, known.sensitive),
        iris: or(own.iris, known.iris),
        note: or(own.note, known.note),
    }
}

fn usage(
    (records, projects): (&Records, &[Record<Project>]),
    measures: &Defined,
) -> BTreeMap<Arc<str>, Usage> {
    let mut usage: BTreeMap<Arc<str>, Usage> = measures
        .iter()
        .filter(|(_, entry)| asks(entry))
        .map(|(id, _)| (Arc::clone(id), Usage::default()))
        .collect();
    if usage.is_empty() {
        return usage;
    }
    let mut see = |figures: &List<Figure>| {
        for figure in figures.iter() {
            let (Some(id), Some(value)) = (figure.measure.get(), figure.value.get()) else { continue };
            if let (Some(used), Quantity::Known(known, unit)) = (usage.get_mut(&**id), value) {
                used.money |= matches!(unit, Written::Money(_));
                used.percent |= matches!(unit, Written::Percent);
                used.decimals |= known.number.fract() != rust_decimal::Decimal::ZERO;
            }
        }
    };
    records.organisations.iter().for_each(|record| see(&record.data.figures));
    records.towns.iter().for_each(|record| see(&record.data.figures));
    projects.iter().for_each(|record| see(&record.data.figures));
    for programme in &records.programmes {
        see(&programme.data.figures);
        programme.data.editions.iter().for_each(|edition| see(&edition.figures));
    }
    usage
}

fn measure(
    id: &Arc<str>,
    data: measure::Measure,
    built_in: bool,
    used: Usage,
    language: Language,
) -> Measure {
    let text = |field: Field<_>| match field {
        Field::Written(local) => Some(into_text(local, language)),
        Field::Absent | Field::Broken => None,
    };
    let kind = data.kind.get().map_or(MeasureKind::Flow, |kind| match kind {
        choice::MeasureKind::Flow => MeasureKind::Flow,
        choice::MeasureKind::Stock => MeasureKind::Stock,
        choice::MeasureKind::Ratio => MeasureKind::Ratio,
    });
    let no_unit = data.unit.is_absent();
    let money = data.money.get().copied().unwrap_or(no_unit && used.money);
    let unit = unit_forms(data.unit, language);
    let is_percent = unit.iter().any(|(_, forms)| forms.iter().all(|(_, form)| &**form == "%"));
    let unit = match kind {
        _ if money => Unit::Money,
        _ if is_percent || no_unit && used.percent => Unit::Percent,
        MeasureKind::Ratio => Unit::Ratio(None),
        MeasureKind::Flow | MeasureKind::Stock if used.decimals => Unit::Amount(unit),
        MeasureKind::Flow | MeasureKind::Stock => Unit::Things(unit),
    };
    let asked = match data.topic {
        Field::Written(local) => {
            Asked::named(local.first()).unwrap_or_else(|| Asked::Own(into_text(local, language)))
        }
        Field::Absent | Field::Broken if unit == Unit::Money => Asked::Money,
        Field::Absent | Field::Broken => Asked::Other,
    };
    Measure {
        id: (**id).into(),
        name: text(data.name).unwrap_or_else(|| Text::new(language, &**id)),
        definition: text(data.summary),
        unit,
        total: kind != MeasureKind::Ratio && data.total.get() != Some(&choice::Total::None),
        kind,
        words: match data.words {
            Field::Written(lists) => {
                lists.0.into_iter().map(|(of, words)| (of.unwrap_or(language), words)).collect()
            }
            Field::Absent | Field::Broken => Vec::new(),
        },
        sensitive: data.sensitive.or(false),
        may_repeat: MAY_REPEAT.contains(&&**id),
        asked,
        iris: data.iris.get().map(|iris| iris.to_string()),
        built_in,
    }
}

type UnitForms = Vec<(Language, Vec<(Box<str>, Box<str>)>)>;

fn unit_forms(unit: Field<UnitText>, language: Language) -> UnitForms {
    let Field::Written(UnitText(unit)) = unit else { return Vec::new() };
    unit.into_iter().map(|(of, forms)| (of.unwrap_or(language), by_category(forms))).collect()
}

/// The forms with CLDR's names of their categories.
fn by_category(forms: Forms) -> Vec<(Box<str>, Box<str>)> {
    let some = [
        ("zero", forms.zero),
        ("one", forms.one),
        ("two", forms.two),
        ("few", forms.few),
        ("many", forms.many),
        ("other", Some(forms.other)),
    ];
    some.into_iter().filter_map(|(category, form)| Some((category.into(), form?))).collect()
}

#[cfg(test)]
mod tests {
    use super::BUILT_IN;
    use super::built_in;
    use crate::records::field::Field;

    #[test]
    fn every_built_in_measure_is_whole() {
        let measures = built_in();
        assert_eq!(measures.len(), BUILT_IN.matches("\n  name:").count());
        for record in measures {
            let (id, data) = (record.id, record.data);
            assert!(
                matches!(
                    (&data.name, &data.summary, &data.words, &data.kind),
                    (Field::Written(_), Field::Written(_), Field::Written(_), Field::Written(_))
                ),
                "{id}"
            );
            assert!(
                data.unit.get().is_some() || data.money.get() == Some(&true) || &*id == "social-return",
                "{id}"
            );
        }
    }
}
