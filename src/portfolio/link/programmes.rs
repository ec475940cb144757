//! Programmes with their rules and rounds.

use crate::base::few::Few;
use crate::base::key::Key;
use crate::base::key::Table;
use crate::base::status::Status;
use crate::base::time::Year;
use crate::diagnostics::code::Code;
use crate::diagnostics::sink::Diagnostic;
use crate::portfolio::link::at::At;
use crate::portfolio::link::at::Origin;
use crate::portfolio::link::linker::Linker;
use crate::portfolio::link::money::Found;
use crate::portfolio::link::places::required;
use crate::portfolio::link::statements::Ground;
use crate::portfolio::model::Overlap;
use crate::portfolio::model::Party;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Round;
use crate::portfolio::model::RoundStatus;
use crate::portfolio::model::Rule;
use crate::portfolio::model::RuleKind;
use crate::portfolio::model::Source;
use crate::portfolio::model::Stage;
use crate::portfolio::model::Time;
use crate::portfolio::model::Towns;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::field::Several;
use crate::records::kinds::programme;
use crate::records::kinds::programme::Edition;
use crate::records::kinds::programme::OverlapWith;
use crate::records::record::Record;
use crate::records::values::choice::EditionStatus;
use crate::records::values::choice::StageStatus;
use crate::records::values::town::TownChoice;
use crate::say;

impl Linker<'_> {
    /// All programmes whose funder is known.
    pub(super) fn programmes(&self, records: Vec<Record<programme::Programme>>) -> Table<Programme> {
        Table::new(records.into_iter().filter_map(|record| self.programme(record)).collect())
    }

    fn programme(&self, record: Record<programme::Programme>) -> Option<Programme> {
        let origin = Origin::new(&record);
        let at = &origin.at();
        let data = *record.data;
        let funder = data.funder.get().and_then(|id| self.find(&self.organisations, id, &at.key("funder")));
        let sources = self.sources(&data.source, at);
        let ground = Ground { time: Time::Unstated, towns: &Towns::All, sources: &sources, not_held: false };
        let rounds = at.key("editions");
        let round =
            |(index, edition): (u32, Edition)| self.round(edition, &ground, &rounds.item(index as usize));
        let own_rounds = data.editions.items.into_iter().map(round).collect();
        let statements = self.statements(data.figures, &ground, at);
        let parts = (
            self.name(required(data.name), &record.id, &at.key("name")),
            self.find_all(&self.organisations, &data.partners, &at.key("partners")),
            self.overlaps(&data.overlaps, &record.id, &at.key("overlaps")),
            self.rules(data.rules, &sources, at),
            self.claims(data.goals, at),
            self.stages(data.stages, &at.key("stages")),
            self.bodies(record.texts, at),
        );
        let (name, partners, overlaps, rules, goals, stages, bodies) = parts;
        let programme = funder.map(|funder| Programme {
            id: (*record.id).into(),
            place: at.place(),
            name,
            funder,
            partners: partners.into_iter().map(Party::Organisation).collect(),
            summary: self.optional(data.summary, &at.key("summary")),
            aliases: self.aliases(data.aliases, at),
            url: self.address(data.url, &at.key("url")),
            start: self.cited_field(data.start, &at.key("start"), |when, _| when.date()),
            end: self.cited_field(data.end, &at.key("end"), |when, _| when.date()),
            topics: self.topics(&data.topics, at),
            photo: self.photo(data.photo, at),
            note: self.optional(data.note, &at.key("note")),
            sources,
            stages,
            goals,
            rules,
            rounds: own_rounds,
            overlaps,
            statements,
            bodies,
        });
        self.finish(&origin);
        programme
    }

    fn stages(&self, stages: List<programme::Stage>, at: &At<'_>) -> Vec<Stage> {
        let stage = |(index, stage): (u32, programme::Stage)| {
            let at = &at.item(index as usize);
            let named = if stage.status.is_absent() && stage.note.is_absent() { *at } else { at.key("name") };
            Stage {
                name: self.text(stage.name, &named),
                status: match stage.status.get() {
                    Some(StageStatus::Planned) => Status::Planned,
                    Some(StageStatus::Active | StageStatus::Ended) | None => Status::Actual,
                },
                note: self.optional(stage.note, &at.key("note")),
            }
        };
        stages.items.into_iter().map(stage).collect()
    }

    fn overlaps(&self, overlaps: &List<OverlapWith>, own: &str, at: &At<'_>) -> Vec<Overlap> {
        let overlap = |(index, with): (usize, &OverlapWith)| {
            let at = &at.item(index);
            let id = &with.programme;
            if **id == *own {
                self.tell(overlaps_itself(own, at));
                return None;
            }
            let programme = self.find(&self.programmes, id, &at.key("programme"))?;
            let note = self.optional(with.note.clone(), &at.key("note"));
            Some(Overlap { programme, none: with.none.or(false), note })
        };
        overlaps.numbered().filter_map(overlap).collect()
    }

    /// The rules of a programme or a round; a rule without a source takes that of the record.
    fn rules(&self, rules: Field<programme::Rules>, sources: &[Key<Source>], at: &At<'_>) -> Vec<Rule> {
        let Field::Written(rules) = rules else { return Vec::new() };
        let at = &at.key("rules");
        let mut all = self.rule_list(rules.grant, RuleKind::Grant, sources, &at.key("grant"));
        all.extend(self.rule_list(rules.town_year, RuleKind::TownYear, sources, &at.key("town_year")));
        all
    }

    fn rule_list(
        &self,
        rules: Several<programme::Rule>,
        kind: RuleKind,
        sources: &[Key<Source>],
        at: &At<'_>,
    ) -> Vec<Rule> {
        let mut all = Vec::new();
        let single = rules.0.single;
        for (index, rule) in rules.0.items {
            let at = &if single { *at } else { at.item(index as usize) };
            let Found::Currency(currency) = self.currency_of(&rule.limit, None, at) else { continue };
            let own = self.sources(&rule.source, at);
            all.push(Rule {
                place: at.place(),
                kind,
                limit: rule.limit.value(self.language()),
                currency,
                applies_to: self.optional(rule.r#for, &at.key("for")),
                sources: if own.is_empty() { sources.into() } else { own },
                note: self.optional(rule.note, &at.key("note")),
            });
        }
        all
    }

    fn round(&self, edition: Edition, programme: &Ground<'_>, at: &At<'_>) -> Round {
        let several = self.find_all(&self.towns, &edition.towns, &at.key("towns"));
        let unknown_town = match edition.town.get() {
            Some(TownChoice::In(id)) => self.towns.key(id).is_none(),
            _ => edition.town.is_broken() || several.len() < edition.towns.len(),
        };
        let towns = match edition.town.get() {
            _ if several.len() > 1 => Towns::Together(several.into()),
            _ if !several.is_empty() => Towns::Each(several.into()),
            Some(choice) => self.town_choice(choice, &at.key("town")),
            None => Towns::All,
        };
        let year = required(edition.year)
            .and_then(|year| self.cited(year, &at.key("year"), |when, _| Some(when.year())));
        let status =
            self.cited_field(edition.status, &at.key("status"), |status, _| Some(round_status(status)));
        let own = self.sources(&edition.source, at);
        let (year, year_note, year_sources) = year.map_or((Year::Unknown, None, Few::default()), |cited| {
            (cited.first.value, cited.first.note().cloned(), cited.first.sources)
        });
        let status = status.map_or(RoundStatus::Held, |cited| cited.first.value);
        let sources = if own.is_empty() { programme.sources.into() } else { own };
        let ground = Ground {
            time: Time::Inherited(year),
            towns: &towns,
            sources: &sources,
            not_held: status == RoundStatus::NotHeld,
        };
        let mut statements = self.statements(edition.figures, &ground, at);
        if unknown_town {
            // As figures of the whole programme they would seem to contradict those of the other rounds.
            statements.clear();
        }
        let rules = self.rules(edition.rules, &sources, at);
        Round {
            place: at.place(),
            year,
            name: self.optional(edition.name, &at.key("name")),
            announced: edition.announced.get().copied(),
            status,
            rules,
            note: self.optional(edition.note, &at.key("note")).or(year_note),
            statements,
            sources: if sources.is_empty() { year_sources } else { sources },
            towns,
        }
    }
}

fn round_status(status: EditionStatus) -> RoundStatus {
    match status {
        EditionStatus::Held => RoundStatus::Held,
        EditionStatus::Announced => RoundStatus::Announced,
        EditionStatus::NotHeld => RoundStatus::NotHeld,
    }
}

fn overlaps_itself(id: &str, at: &At<'_>) -> Diagnostic {
    let message = say!(
        "The programme `{id}` overlaps itself.",
        "Программа `{id}` указана как пересекающаяся сама с собой."
    );
    let hint = say!("Name the other programme here.", "Назовите здесь другую программу.");
    Diagnostic::new(Code::Circle, at.place(), message).hint(hint)
}
