//! Private persons: what they have agreed to, and how their names are kept out of texts.

use jiff::civil;

use crate::base::key::Table;
use crate::base::language::Language;
use crate::base::language::Text;
use crate::diagnostics::code::Code;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::portfolio::link::linker::into_text;
use crate::portfolio::model::Person;
use crate::portfolio::model::Scope;
use crate::portfolio::model::Sensitivity;
use crate::portfolio::texts::names::Names;
use crate::records::field::Required;
use crate::records::kinds::person;
use crate::records::kinds::person::Consent;
use crate::records::record::Record;
use crate::records::values::choice;
use crate::records::values::choice::ConsentScope;
use crate::records::values::choice::ConsentTo;
use crate::say;

/// All persons, and their names to look for in texts.
pub(super) fn people(
    records: Vec<Record<person::Person>>,
    language: Language,
    today: civil::Date,
    diagnostics: &Diagnostics,
) -> (Table<Person>, Names) {
    let mut other_names: Vec<Text> = Vec::new();
    let mut places = Vec::with_capacity(records.len());
    let mut people = Vec::with_capacity(records.len());
    for record in records {
        let place = record.place();
        let data = record.data;
        other_names.extend(data.aliases.items.into_iter().map(|(_, alias)| into_text(alias.0, language)));
        let Required::Written(name) = data.name else { continue };
        let (consents, expired) =
            data.consent.get().map_or((Vec::new(), false), |consent| consents(consent, today));
        places.push((place, expired));
        people.push(Person {
            id: (*record.id).into(),
            name: into_text(name.0, language),
            consents,
            expired,
            sensitive: data.sensitive.iter().map(|word| sensitivity(*word)).collect(),
        });
    }
    let names = Names::new(people.iter().map(|person| &person.name).chain(&other_names));
    let withheld = people.iter().filter(|person| !person.consents.contains(&Scope::Name)).count();
    if withheld > 0 {
        diagnostics.add(people_withheld(withheld, people.len()));
    }
    for (place, _) in places.into_iter().filter(|(_, expired)| *expired) {
        diagnostics.add(expired_consent(place, &names));
    }
    (Table::new(people), names)
}

/// What is agreed to on the day, and whether it has run out.
fn consents(consent: &Consent, today: civil::Date) -> (Vec<Scope>, bool) {
    if consent.to.get() != Some(&ConsentTo::Publish)
        || consent.expires.is_broken()
        || consent.given.is_broken()
    {
        return (Vec::new(), false);
    }
    let begun = consent.given.get().is_none_or(|given| given.first_day().is_some_and(|day| day <= today));
    let over = consent.expires.get().is_some_and(|expires| expires.last_day().is_none_or(|day| day < today));
    if over || !begun {
        return (Vec::new(), over);
    }
    (consent.scope.iter().map(|scope| scope_of(*scope)).collect(), false)
}

fn scope_of(scope: ConsentScope) -> Scope {
    match scope {
        ConsentScope::Name => Scope::Name,
        ConsentScope::Photo => Scope::Photo,
        ConsentScope::Quote => Scope::Quote,
        ConsentScope::Health => Scope::Health,
        ConsentScope::Disability => Scope::Disability,
        ConsentScope::Convictions => Scope::Convictions,
        ConsentScope::Ethnicity => Scope::Ethnicity,
    }
}

fn sensitivity(word: choice::Sensitivity) -> Sensitivity {
    match word {
        choice::Sensitivity::Health => Sensitivity::Health,
        choice::Sensitivity::Disability => Sensitivity::Disability,
        choice::Sensitivity::Convictions => Sensitivity::Convictions,
        choice::Sensitivity::Ethnicity => Sensitivity::Ethnicity,
        choice::Sensitivity::Minor => Sensitivity::Minor,
    }
}

fn people_withheld(withheld: usize, all: usize) -> Diagnostic {
    let message = say!(
        "{withheld} of {all} private persons are shown by their role, because no valid consent allows the name.",
        "Частных лиц, которые показаны ролью, потому что имя не разрешено действующим согласием: {withheld} из {all}."
    );
    Diagnostic::new(Code::PeopleWithheld, Place::file("content/people"), message)
}

/// The file is named so that the consent can be renewed, but not where its own name gives the person away.
fn expired_consent(place: Place, names: &Names) -> Diagnostic {
    let tells = !names.find(&place.file.replace(['/', '.'], " ")).is_empty();
    let place = if tells { Place::file("content/people") } else { place.key("consent").key("expires") };
    let message = say!(
        "A consent has run out; the site shows the role in place of the name.",
        "Срок согласия прошёл; вместо имени сайт показывает роль."
    );
    let hint = say!(
        "Ask anew and change `expires`, or delete the file.",
        "Спросите заново и измените `expires` или удалите файл."
    );
    Diagnostic::new(Code::ConsentExpired, place, message).hint(hint).hide_line()
}
