//! A programme's page: rules, rounds, what is stated beside what the records add up to, its projects.

mod compared;
mod conflicts;

use std::collections::BTreeMap;

use crate::base::key::Key;
use crate::base::status::Status;
use crate::figures::key::Dimension;
use crate::figures::key::FigureKey;
use crate::figures::said::SaidOnce;
use crate::figures::unknowns;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts as site_charts;
use crate::pages::goal;
use crate::pages::goal::Claimant;
use crate::pages::listing;
use crate::pages::paged::Paged;
use crate::pages::picture;
use crate::pages::picture::Stand;
use crate::pages::profile;
use crate::pages::profile::About;
use crate::pages::profile::Kinds;
use crate::pages::profile::rounds;
use crate::pages::profile::words;
use crate::pages::questions;
use crate::pages::teasers;
use crate::pages::texts;
use crate::pages::texts::Ground;
use crate::pages::writer::Writer;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Round;
use crate::portfolio::model::Rule;
use crate::portfolio::model::RuleKind;
use crate::portfolio::model::Unit;
use crate::theme::views;
use crate::theme::views::parts::Label;
use crate::theme::views::parts::Listing;
use crate::theme::views::parts::Note;
use crate::theme::views::parts::Table;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// The page of a programme. On its second page and after, only its list of projects goes on.
pub(super) fn programme(
    writer: &Writer<'_>,
    key: Key<Programme>,
    part: u32,
) -> Paged<views::profile::Programme> {
    let programme = &writer.portfolio().programmes[key];
    let head = views::profile::Programme {
        name: writer.name(&programme.name),
        funder: writer.organisation_link(programme.funder),
        partners: programme.partners.iter().map(|partner| writer.party_link(partner)).collect(),
        projects: projects(writer, key, part),
        ..views::profile::Programme::default()
    };
    let title = head.name.text.clone();
    let description = programme
        .summary
        .as_ref()
        .map(|summary| writer.plain(summary))
        .unwrap_or_else(|| writer.words.say("w_description_programme", &[("name", Arg::Text(&title))]));
    if part > 1 {
        return Paged { title: words::title_of_part(writer, &title, part), description, view: head };
    }
    let kinds = Kinds::of(writer);
    let said = profile::said_by(writer, key);
    let of_whole: Vec<SaidOnce> = said.iter().filter(|said| said.key.towns.is_empty()).cloned().collect();
    let stories = writer.book.back.programme_stories.get(&key).map_or(&[][..], Vec::as_slice);
    let mut view = views::profile::Programme {
        summary: writer.label_or_empty(programme.summary.as_ref()),
        headline: kinds.headline(writer, &About::new(|figure| figure.programme(key)).saying(&of_whole)),
        coverage: coverage(writer, key),
        photo: picture::photo(writer, programme.photo.as_ref(), Stand::Text),
        body: texts::render(writer, &programme.bodies, Ground::Programme(key)).html,
        stages: stages(writer, programme),
        rules: rules(writer, programme),
        rounds: rounds_table(writer, key, &said),
        compared: compared::compared(writer, key, &of_whole),
        conflicts: conflicts::conflicts(writer, programme, &said),
        remarks: conflicts::noticed(writer, key)
            .into_iter()
            .chain(conflicts::remarks(writer, &said, true))
            .collect(),
        charts: site_charts::parts(writer, &charts(writer, key), 2),
        claims: goal::claims_of(writer, Claimant::Programme(key)),
        stories: teasers::stories(writer, stories),
        questions: questions::questions_of(writer, unknowns::Subject::Programme(key)),
        notes: notes(writer, programme, &said),
        ..head
    };
    writer.cite(&programme.sources);
    // Last: every part above may cite.
    view.sources = writer.sources();
    Paged { title, description, view }
}

/// How many pages its list of projects takes, at least one.
pub(super) fn parts(book: &Book<'_>, key: Key<Programme>) -> u32 {
    listing::parts_of(book.back.programme_projects[key.index()].len(), listing::ROWS)
}

/// The charts of its page: its rounds, applications beside supported projects, money by town, then what the records
/// add up to by town and year, then what has been said of one measure at several times.
pub(super) fn charts(writer: &Writer<'_>, key: Key<Programme>) -> Vec<ChartSpec> {
    let programme = Some(key);
    let firm = [
        ChartSpec::Rounds { programme: key },
        ChartSpec::Applications { programme },
        ChartSpec::Money { programme },
    ];
    let mut specs: Vec<ChartSpec> =
        firm.into_iter().filter_map(|spec| words::compares(writer, spec)).collect();
    let leading = ["jobs-created", "funds-awarded", "projects-supported"]
        .into_iter()
        .filter_map(|id| writer.measure(id));
    for measure in leading {
        let whole = FigureKey::whole(writer.portfolio(), measure).programme(key);
        if !writer.book.figures.exists(writer.portfolio(), &whole) {
            continue;
        }
        for by in [Dimension::Town, Dimension::Year] {
            specs.extend(words::compares(writer, ChartSpec::By { whole: whole.clone(), by }));
        }
        // Every project counts once among the projects: nothing to compare.
        if Some(measure) != writer.measure("projects-supported") {
            specs.extend(words::compares(writer, ChartSpec::Targets { whole, by: None }));
        }
    }
    specs.extend(said_often(writer, key).into_iter().map(|measure| ChartSpec::Said { measure, programme }));
    specs
}

/// The measures of which something is stated about the whole programme at two times at least.
fn said_often(writer: &Writer<'_>, key: Key<Programme>) -> Vec<Key<Measure>> {
    let mut counts: BTreeMap<Key<Measure>, usize> = BTreeMap::new();
    for statement in &writer.portfolio().programmes[key].statements {
        if statement.of.is_none() && statement.each.is_none() && statement.value.known().is_some() {
            *counts.entry(statement.measure).or_default() += 1;
        }
    }
    let mut often: Vec<Key<Measure>> =
        counts.into_iter().filter(|(_, count)| *count > 1).map(|(measure, _)| measure).collect();
    often.sort_by_key(|measure| (profile::rank(writer, *measure), *measure));
    often
}

fn projects(writer: &Writer<'_>, key: Key<Programme>, part: u32) -> Option<Listing> {
    let keys = &writer.book.back.programme_projects[key.index()];
    if keys.is_empty() {
        return None;
    }
    Some(listing::projects(writer, listing::by_year(keys), &Subject::Programme(key), part, listing::ROWS))
}

/// The editors' remarks on the programme and on its rounds.
fn notes(writer: &Writer<'_>, programme: &Programme, said: &[SaidOnce]) -> Vec<Note> {
    let own = programme.note.iter().map(|note| words::note(&writer.plain(note)));
    own.chain(conflicts::remarks(writer, said, false)).collect()
}

/// How many projects and rounds are recorded here.
fn coverage(writer: &Writer<'_>, key: Key<Programme>) -> String {
    let projects = writer.book.back.programme_projects[key.index()].len();
    let rounds = writer.portfolio().programmes[key].rounds.len();
    let projects = writer.say_count("w_recorded_projects", projects);
    let rounds = writer.say_count("w_recorded_rounds", rounds);
    writer
        .words
        .say("w_coverage_programme", &[("projects", Arg::Text(&projects)), ("rounds", Arg::Text(&rounds))])
}

fn stages(writer: &Writer<'_>, programme: &Programme) -> Vec<views::profile::Stage> {
    let stage = |stage: &crate::portfolio::model::Stage| views::profile::Stage {
        name: writer.label(&stage.name),
        tag: match stage.status {
            Status::Actual => None,
            other => writer.words.status(other).map(str::to_owned),
        },
    };
    programme.stages.iter().map(stage).collect()
}

/// The rules of the programme, then those of single rounds.
fn rules(writer: &Writer<'_>, programme: &Programme) -> Vec<views::profile::Rule> {
    let own = programme.rules.iter().map(|rule| self::rule(writer, rule, None));
    let of_rounds = programme
        .rounds
        .iter()
        .flat_map(|round| round.rules.iter().map(move |rule| self::rule(writer, rule, Some(round))));
    own.chain(of_rounds).collect()
}

fn rule(writer: &Writer<'_>, rule: &Rule, round: Option<&Round>) -> views::profile::Rule {
    let whom = rule.applies_to.as_ref().map(|whom| writer.label(whom));
    let applies_to = match (round, whom) {
        (None, whom) => whom,
        (Some(round), None) => Some(Label { text: round_name(writer, round), lang: None }),
        (Some(round), Some(whom)) => {
            Some(Label { text: format!("{}: {}", round_name(writer, round), whom.text), lang: None })
        }
    };
    views::profile::Rule {
        label: writer.t(match rule.kind {
            RuleKind::Grant => "rule_grant",
            RuleKind::TownYear => "rule_town_year",
            RuleKind::Year => "rule_year",
        }),
        limit: writer.words.value(&rule.limit, &Unit::Money, Some(rule.currency), Style::Short),
        applies_to,
        note: rule.note.as_ref().map(|note| writer.label(note)),
        sources: writer.cite(&rule.sources),
    }
}

/// "Vyksa, 2018".
fn round_name(writer: &Writer<'_>, round: &Round) -> String {
    let names = writer.town_names(round.towns.named());
    let year = writer.words.year(round.year);
    if names.is_empty() { year } else { format!("{}, {year}", writer.words.list(&names)) }
}

fn rounds_table(writer: &Writer<'_>, key: Key<Programme>, said: &[SaidOnce]) -> Option<Table> {
    let all: Vec<(Key<Programme>, usize)> =
        (0..writer.portfolio().programmes[key].rounds.len()).map(|place| (key, place)).collect();
    rounds::table(writer, &all, said, rounds::Leave::Programme)
}
