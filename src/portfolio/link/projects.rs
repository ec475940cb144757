//! Funded projects.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::base::few::Few;
use crate::base::key::Key;
use crate::base::time::Date;
use crate::base::time::Year;
use crate::diagnostics::code::Code;
use crate::diagnostics::sink::Diagnostic;
use crate::portfolio::link::at::At;
use crate::portfolio::link::at::Origin;
use crate::portfolio::link::grants::Awarded;
use crate::portfolio::link::linker::Linker;
use crate::portfolio::link::linker::coordinates;
use crate::portfolio::link::linker::other_ids;
use crate::portfolio::link::linker::said;
use crate::portfolio::link::places::required;
use crate::portfolio::link::statements::Ground;
use crate::portfolio::model::Cited;
use crate::portfolio::model::Party;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::ProjectStatus;
use crate::portfolio::model::Role;
use crate::portfolio::model::Time;
use crate::portfolio::model::Towns;
use crate::portfolio::texts::watch::Use;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::kinds::project;
use crate::records::record::Record;
use crate::records::values::choice;
use crate::records::values::sourced::Sourced;
use crate::records::values::text::LocalText;
use crate::records::values::text::Name;
use crate::records::values::town::TownChoice;
use crate::records::values::town::TownShare;
use crate::records::values::when::When;
use crate::say;

impl Linker<'_> {
    /// One project; one of which no programme is known does not come into the portfolio.
    pub(super) fn project(&self, record: Record<project::Project>) -> Project {
        let origin = Origin::new(&record);
        let at = &origin.at();
        let mut data = record.data;
        let programmes = self.project_programmes(&data, at);
        let towns = self.project_towns(&data.town, &data.towns, at);
        let start_year = data.start.get().and_then(Sourced::value).map(|when| when.year());
        let start = self.cited_field(data.start, &at.key("start"), |when, _| when.date());
        let end = self.cited_field(data.end, &at.key("end"), |when, _| when.date());
        let of_start = data.year.is_absent();
        let year = self
            .cited_field(data.year, &at.key("year"), |when: When, _| Some(when.year()))
            .or_else(|| start.as_ref().map(year_of_start))
            .unwrap_or_else(|| said(start_year.unwrap_or(Year::Unknown)));
        if let Some(of) = year.first.value.counted().filter(|of| *of > self.today.year() + 1) {
            let key = if of_start { "start" } else { "year" };
            self.tell(not_yet(of, &at.key(key)));
        }
        let sources = self.sources(&data.source, at);
        let ground = Ground {
            time: Time::Inherited(year.first.value),
            // Those of the project hold, unless a figure names its own.
            towns: &Towns::All,
            sources: &sources,
            not_held: false,
        };
        let awarded = Awarded { programmes: &programmes, ground: &ground };
        let statements = self.statements(std::mem::take(&mut data.figures), &ground, at);
        let grants = self.grants(std::mem::take(&mut data.grants), &awarded, &at.key("grants"));
        let project = Project {
            id: Arc::clone(&record.id),
            place: at.mark(),
            name: self.project_name(required(data.name), &at.key("name")),
            summary: self.optional(data.summary, &at.key("summary")),
            location: self
                .cited_field(data.location, &at.key("location"), |location, _| Some(coordinates(location)))
                .map(Box::new),
            url: self.address(data.url, &at.key("url")).map(String::into),
            ids: other_ids(data.ids).into(),
            photo: self.photo(data.photo, at).map(Box::new),
            note: self.optional(data.note, &at.key("note")),
            draft: data.draft.or(false),
            grantee: self
                .cited_field(data.grantee, &at.key("grantee"), |grantee, at| Some(self.party(grantee, at)))
                .map(Box::new),
            status: self.cited_field(data.status, &at.key("status"), |status, _| project_status(status)),
            topics: self.topics(&data.topics, at),
            goals: self.claims(data.goals, at).into(),
            people: self.roles(data.people, &at.key("people")).into(),
            bodies: self.bodies(record.texts, at).into(),
            start: start.map(Box::new),
            end: end.map(Box::new),
            year,
            grants: grants.into(),
            statements: statements.into(),
            towns,
            sources,
            programmes,
        };
        self.finish(&origin);
        project
    }

    fn project_programmes(&self, data: &project::Project, at: &At<'_>) -> Few<Key<Programme>> {
        let one = data.programme.get().and_then(|id| self.find(&self.programmes, id, &at.key("programme")));
        let mut all = self.find_all(&self.programmes, &data.programmes, &at.key("programmes"));
        all.extend(one);
        all.sort_unstable();
        all.dedup();
        all.into()
    }

    fn project_towns(&self, town: &Field<TownChoice>, towns: &List<TownShare>, at: &At<'_>) -> Towns {
        if let Field::Written(choice) = town {
            return self.town_choice(choice, &at.key("town"));
        }
        let list = &at.key("towns");
        let mut found = Vec::with_capacity(towns.len());
        let mut complete = !towns.broken;
        for (index, entry) in towns.numbered() {
            let item = list.item(index);
            let place = if entry.share.is_some() { item.key("town") } else { item };
            match self.find(&self.towns, &entry.town, &place) {
                Some(key) => found.push((key, entry.share)),
                None => complete = false,
            }
        }
        let shared = towns.iter().filter(|entry| entry.share.is_some()).count();
        if shared == 0 {
            let mut keys: Vec<_> = found.into_iter().map(|(key, _)| key).collect();
            keys.sort_unstable();
            keys.dedup();
            return if keys.is_empty() { Towns::All } else { Towns::Each(keys.into()) };
        }
        let sum: Decimal = towns.iter().filter_map(|entry| entry.share).sum();
        if !towns.broken && (shared < towns.len() || sum != Decimal::ONE_HUNDRED) {
            self.tell(shares(sum, towns.len() - shared, at));
            complete = false;
        }
        if complete {
            Towns::Shared(
                found
                    .into_iter()
                    .filter_map(|(key, share)| Some((key, share? / Decimal::ONE_HUNDRED)))
                    .collect(),
            )
        } else {
            Towns::Each(found.into_iter().map(|(key, _)| key).collect())
        }
    }

    fn project_name(
        &self,
        name: Option<Sourced<Name>>,
        at: &At<'_>,
    ) -> Option<Cited<crate::base::language::Text>> {
        self.cited(name?, at, |name, at| match name {
            Name::Known(text) => Some(self.text_of(text, at, Use::Name)),
            Name::Unknown => None,
        })
    }

    /// An organisation by its id, or somebody who is only named.
    fn party(&self, written: LocalText, at: &At<'_>) -> Party {
        match &written {
            LocalText::Plain(id) => match self.organisations.key(id) {
                Some(key) => Party::Organisation(key),
                None => Party::Named(self.untranslated(written, at, Use::Prose)),
            },
            LocalText::Versions(_) => Party::Named(self.text(written, at)),
        }
    }

    fn roles(&self, people: List<project::Participant>, at: &At<'_>) -> Vec<Role> {
        let role = |(index, participant): (u32, project::Participant)| {
            let at = &at.item(index as usize);
            let role = self.optional(participant.role, &at.key("role"));
            Some(Role { person: required(participant.person)?.0, role })
        };
        people.items.into_iter().filter_map(role).collect()
    }
}

/// A year that is more than a year away is mostly a slip of the pen.
fn not_yet(year: i16, at: &At<'_>) -> Diagnostic {
    let message = say!("The year {year} lies far in the future.", "До {year} года ещё далеко.");
    let hint = say!("Look whether the digits are right.", "Проверьте, те ли это цифры.");
    Diagnostic::new(Code::NotYet, at.place(), message).hint(hint)
}

fn year_of_start(start: &Cited<Date>) -> Cited<Year> {
    said(Year::Known(start.first.value.year))
}

fn project_status(status: choice::ProjectStatus) -> Option<ProjectStatus> {
    Some(match status {
        choice::ProjectStatus::Planned => ProjectStatus::Planned,
        choice::ProjectStatus::Ongoing => ProjectStatus::Ongoing,
        choice::ProjectStatus::Completed => ProjectStatus::Completed,
        choice::ProjectStatus::Cancelled => ProjectStatus::Cancelled,
        choice::ProjectStatus::Unknown => return None,
    })
}

fn shares(sum: Decimal, without: usize, at: &At<'_>) -> Diagnostic {
    let sum = sum.normalize();
    let message = if without > 0 {
        say!("Some of the towns have a share and some have none.", "У одних городов доля есть, у других нет.")
    } else {
        say!("The shares add up to {sum} %, not to 100 %.", "Доли в сумме дают {sum} %, а не 100 %.")
    };
    let hint = say!(
        "Give every town its share so that they add up to 100 %, or none of them: then the project counts in full in each.",
        "Укажите долю каждого города, чтобы в сумме было 100 %, или ни одной: тогда проект считается целиком в каждом."
    );
    Diagnostic::new(Code::SharesNotWhole, at.place().key_itself("towns"), message).hint(hint)
}
