//! A goal of the 2030 Agenda: who claims that something serves it, and with what evidence; all goals that are
//! claimed; every claim.
//!
//! Goals are claims, never findings of the site: each is shown with who makes it and how firm its evidence is.

use std::collections::BTreeMap;
use std::hash::Hash;
use std::hash::Hasher;

use crate::base::key::Key;
use crate::figures::figure::Figure;
use crate::figures::key::FigureKey;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::listing;
use crate::pages::paged::Paged;
use crate::pages::profile::words;
use crate::pages::writer::Writer;
use crate::portfolio::model;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::theme::views;
use crate::theme::views::claims::Claim;
use crate::theme::views::claims::Evidence;
use crate::theme::views::claims::GoalMark;
use crate::theme::views::claims::Grade;
use crate::theme::views::parts::Link;
use crate::theme::views::reading::GoalEntry;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// How many claims stand on a goal's page; the page of all claims has the others.
const CLAIMS: usize = 200;

/// How many claims stand on one page of all claims.
const CLAIMS_A_PAGE: usize = 500;

/// The page of a goal. On its second page and after, only its list of projects goes on.
pub(super) fn goal(writer: &Writer<'_>, goal: u8, part: u32) -> Paged<views::reading::Goal> {
    let title = writer.goal_name(goal);
    let description = writer.words.say("w_description_goal", &[("goal", Arg::Text(&title))]);
    let projects = writer.book.back.goal_projects.get(&goal).map_or(&[][..], Vec::as_slice);
    let listing = (!projects.is_empty()).then(|| {
        listing::projects(writer, listing::by_name(projects), &Subject::Goal(goal), part, listing::ROWS)
    });
    let (previous, next) = neighbours(writer, goal);
    let head = views::reading::Goal {
        number: goal,
        name: writer.words.goal(goal).to_owned(),
        projects: listing,
        previous,
        next,
        ..views::reading::Goal::default()
    };
    if part > 1 {
        return Paged { title: words::title_of_part(writer, &title, part), description, view: head };
    }
    let claims = claims_about(writer, goal);
    let mut view = views::reading::Goal { summary: summary(writer, claims.iter()), ..head };
    if claims.len() > CLAIMS {
        let left = writer.say_count("w_more_claims", claims.len() - CLAIMS);
        view.notes.push(words::note(&left));
    }
    view.claims = claims.iter().take(CLAIMS).map(|claim| claim.told(writer, On::Goal)).collect();
    // Last: the claims cite.
    view.sources = writer.sources();
    Paged { title, description, view }
}

/// How many pages its list of projects takes, at least one.
pub(super) fn parts(book: &Book<'_>, goal: u8) -> u32 {
    listing::parts_of(book.back.goal_projects.get(&goal).map_or(0, Vec::len), listing::ROWS)
}

/// The goals that are claimed.
pub(super) fn goals(writer: &Writer<'_>) -> Paged<views::reading::Goals> {
    let entry =
        |goal| GoalEntry { goal: mark(writer, goal), count: count(writer, claims_about(writer, goal)) };
    let entries = writer.book.back.goals().into_iter().map(entry).collect();
    let summary = summary(writer, order(writer).values().flatten());
    Paged {
        title: writer.t("goals"),
        description: writer.t("w_description_goals"),
        view: views::reading::Goals {
            summary,
            goals: entries,
            claims_href: Some(writer.href(Subject::Claims)),
            ..views::reading::Goals::default()
        },
    }
}

/// Every claim with its evidence, by goal, the firmest first.
pub(super) fn claims(writer: &Writer<'_>, part: u32) -> Paged<views::reading::Goals> {
    let mut view = views::reading::Goals {
        pager: listing::pager(writer, &Subject::Claims, part, claims_parts(writer.book)),
        ..views::reading::Goals::default()
    };
    let title = writer.t("claims_all");
    let description = writer.t("w_description_claims");
    let goals = writer.book.back.goals();
    if part <= 1 {
        view.summary = summary(writer, order(writer).values().flatten());
    }
    let before = usize::try_from(part.max(1) - 1).unwrap_or(usize::MAX).saturating_mul(CLAIMS_A_PAGE);
    let mut range = before..before.saturating_add(CLAIMS_A_PAGE);
    for goal in goals {
        let claims = claims_about(writer, goal);
        let here = claims.iter().take(range.end).skip(range.start);
        view.claims.extend(here.map(|claim| claim.told(writer, On::All)));
        range = range.start.saturating_sub(claims.len())..range.end.saturating_sub(claims.len());
    }
    view.sources = writer.sources();
    let title = if part > 1 { words::title_of_part(writer, &title, part) } else { title };
    Paged { title, description, view }
}

/// How many pages the list of all claims takes, at least one.
pub(super) fn claims_parts(book: &Book<'_>) -> u32 {
    listing::parts_of(book.back.goal_claims.values().sum(), CLAIMS_A_PAGE)
}

/// What a claim stands on. Programmes come before projects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Claimant {
    /// A programme.
    Programme(Key<Programme>),
    /// A project.
    Project(Key<Project>),
}

/// The claims of one programme or project, the firmest first; they do not name it, since they stand on its page.
pub(super) fn claims_of(writer: &Writer<'_>, claimant: Claimant) -> Vec<Claim> {
    look(writer, claimant, |claims| {
        let mut made: Vec<Made<'_>> = claims.iter().map(|claim| Made::of(writer, claimant, claim)).collect();
        made.sort_by_key(|made| (made.grade as u8, made.claim.goal));
        made.into_iter().map(|made| made.told(writer, On::Claimant)).collect()
    })
}

/// The page on which a claim stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum On {
    /// Its goal's.
    Goal,
    /// That of the programme or project which is said to serve the goal.
    Claimant,
    /// That of all claims.
    All,
}

/// A claim with its evidence.
struct Made<'p> {
    claimant: Claimant,
    claim: &'p model::Claim,
    evidence: Vec<Figure>,
    grade: Grade,
}

impl<'p> Made<'p> {
    fn of(writer: &Writer<'_>, claimant: Claimant, claim: &'p model::Claim) -> Self {
        let evidence = claim.measure().map(|measure| evidence(writer, claimant, measure)).unwrap_or_default();
        Self { grade: grade(claim.measure().is_some(), &evidence), claimant, claim, evidence }
    }

    /// As it is printed on a page, which need not say again what it is about itself.
    fn told(self, writer: &Writer<'_>, on: On) -> Claim {
        let Self { claimant, claim, evidence, grade } = self;
        let subject = match claimant {
            Claimant::Programme(key) => writer.programme_link(key),
            Claimant::Project(key) => writer.project_link(key),
        };
        let measure = claim.measure().map(|measure| writer.plain(&writer.portfolio().measures[measure].name));
        let missing = match (&measure, evidence.is_empty()) {
            (None, _) => Some("claim_no_measure"),
            (Some(_), true) => Some("claim_no_number"),
            (Some(_), false) => None,
        };
        let evidence = Evidence {
            measure,
            numbers: evidence.iter().map(|figure| writer.number(figure, Style::Short)).collect(),
            missing: missing.map(|key| writer.t(key)),
        };
        let editors = || Link { text: writer.t("claim_editors"), ..Link::default() };
        Claim {
            goal: (on != On::Goal).then(|| mark(writer, claim.goal)),
            subject: (on != On::Claimant).then_some(subject),
            target: claim.target.map(|target| (writer.t("claim_target"), target.to_string())),
            claimed_by: (
                writer.t("claim_by"),
                claim
                    .claimed_by()
                    .map_or_else(editors, |organisation| writer.organisation_link(organisation)),
            ),
            contribution: claim.contribution().map(|word| contribution(writer, word)),
            evidence: (writer.t("claim_evidence"), evidence),
            grade,
            grade_text: writer.t(match grade {
                Grade::Computed => "grade_computed",
                Grade::Stated => "grade_stated",
                Grade::Unpublished => "grade_unpublished",
                Grade::None => "grade_none",
            }),
            sources: writer.cite(claim.sources()),
            note: claim.note().map(|note| writer.plain(note)),
        }
    }
}

/// A goal's number and name, which opens its page.
fn mark(writer: &Writer<'_>, goal: u8) -> GoalMark {
    GoalMark {
        number: goal,
        word: writer.t("goal_heading"),
        name: writer.words.goal(goal).to_owned(),
        href: writer.href(Subject::Goal(goal)),
    }
}

/// The words for `direct` and `indirect`; anything else as it was written.
fn contribution(writer: &Writer<'_>, word: &str) -> String {
    match word {
        "direct" => writer.t("p_contribution_direct"),
        "indirect" => writer.t("p_contribution_indirect"),
        other => other.to_owned(),
    }
}

/// Looks at the claims that a programme or project makes.
fn look<R>(writer: &Writer<'_>, claimant: Claimant, then: impl FnOnce(&[model::Claim]) -> R) -> R {
    match claimant {
        Claimant::Programme(key) => then(&writer.portfolio().programmes[key].goals),
        Claimant::Project(key) => writer.portfolio().projects.look(key, |project| then(&project.goals)),
    }
}

/// A claim at its place among those about its goal: how firm it is, and where it is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    grade: Grade,
    claimant: Claimant,
    /// Which of the claimant's claims.
    at: u32,
    /// True where it is the editors who claim it.
    editors: bool,
}

/// There may be very many.
const _: () = assert!(size_of::<Placed>() <= 16);

/// The claims about each goal, the firmest first.
pub(super) type Order = BTreeMap<u8, Vec<Placed>>;

impl Placed {
    /// The claim with its evidence, as it is printed on a page.
    fn told(&self, writer: &Writer<'_>, on: On) -> Claim {
        look(writer, self.claimant, |claims| {
            Made::of(writer, self.claimant, &claims[self.at as usize]).told(writer, on)
        })
    }

    /// True where something was measured, and there is a number.
    fn has_number(&self) -> bool {
        matches!(self.grade, Grade::Computed | Grade::Stated)
    }
}

/// The order of all claims; found once, however many pages they take.
fn order<'w>(writer: &Writer<'w>) -> &'w Order {
    writer.book.claim_order(|| {
        // Once through all records, which lie far apart in memory.
        let mut order = Order::new();
        let portfolio = writer.portfolio();
        let mut place = |claimant, claims: &[model::Claim]| {
            for (at, claim) in (0..).zip(claims) {
                let grade = Made::of(writer, claimant, claim).grade;
                let placed = Placed { grade, claimant, at, editors: claim.claimed_by().is_none() };
                order.entry(claim.goal).or_default().push(placed);
            }
        };
        portfolio.programmes.iter().for_each(|(key, one)| place(Claimant::Programme(key), &one.goals));
        portfolio.projects.each(|key, one| place(Claimant::Project(key), &one.goals));
        order.values_mut().for_each(|claims| claims.sort_by_key(|claim| (claim.grade as u8, claim.claimant)));
        order
    })
}

/// Tells `hasher` how firm each claim is that stands on a measure. All others have nothing to show, and which claims there
/// are is the same as long as the ground is: with both the order of all claims is the same, but there may be very many.
pub(super) fn hash_grades(book: &Book<'_>, hasher: &mut impl Hasher) {
    let page = Page { subject: Subject::Goals, part: 1, language: book.portfolio.site.languages[0] };
    let writer = &Writer::new(book, &page, "");
    let programmes = book.portfolio.programmes.keys().map(Claimant::Programme);
    let projects = book.back.measured.iter().copied().map(Claimant::Project);
    for claimant in programmes.chain(projects) {
        look(writer, claimant, |claims| {
            for claim in claims.iter().filter(|claim| claim.measure().is_some()) {
                (claimant, Made::of(writer, claimant, claim).grade).hash(hasher);
            }
        });
    }
}

/// Every claim about one goal, the firmest first.
fn claims_about<'w>(writer: &Writer<'w>, goal: u8) -> &'w [Placed] {
    order(writer).get(&goal).map_or(&[], Vec::as_slice)
}

/// What was measured: what the records add up to, and what a source states of a programme. Those that have a number.
fn evidence(writer: &Writer<'_>, claimant: Claimant, measure: Key<Measure>) -> Vec<Figure> {
    let portfolio = writer.portfolio();
    let whole = FigureKey::whole(portfolio, measure);
    let keys = match claimant {
        Claimant::Project(key) => vec![whole.project(key)],
        Claimant::Programme(key) => {
            let own = whole.programme(key);
            let stated = own.clone().stated();
            let mut keys = vec![own, stated.clone()];
            // A programme mostly states a number for a period, not for all time.
            let said = writer.book.figures.said(portfolio, measure, Some(key));
            let times = said.into_iter().map(|said| said.key).filter(|key| key.towns.is_empty());
            keys.extend(times.filter(|key| FigureKey { when: stated.when, ..key.clone() } == stated));
            keys.dedup();
            keys
        }
    };
    keys.iter()
        .filter_map(|key| writer.book.figures.figure(portfolio, key))
        .filter(|figure| figure.known().is_some())
        .collect()
}

/// How firm a claim with this evidence is.
fn grade(measured: bool, evidence: &[Figure]) -> Grade {
    let computed = |figure: &Figure| figure.key.basis == crate::portfolio::selection::Basis::Computed;
    if !measured {
        Grade::None
    } else if evidence.iter().any(computed) {
        Grade::Computed
    } else if evidence.is_empty() {
        Grade::Unpublished
    } else {
        Grade::Stated
    }
}

/// "3 claims: 1 with a number, 2 without a measure."
fn summary<'c>(writer: &Writer<'_>, claims: impl Iterator<Item = &'c Placed> + Clone) -> String {
    let bare = claims.clone().filter(|claim| claim.grade == Grade::None).count();
    let with_number = claims.clone().filter(|claim| claim.has_number()).count();
    let editors = claims.clone().filter(|claim| claim.editors).count();
    let mut sentences = vec![writer.words.say(
        "w_claims_summary",
        &[
            ("claims", Arg::Text(&writer.say_count("w_count_claims", claims.count()))),
            ("measured", Arg::Text(&writer.words.count(with_number))),
            ("bare", Arg::Text(&writer.words.count(bare))),
        ],
    )];
    if editors > 0 {
        sentences.push(writer.say_count("w_claims_editors", editors));
    }
    sentences.join(" ")
}

/// "3 claims, 1 with a number".
fn count(writer: &Writer<'_>, about: &[Placed]) -> String {
    let claims = writer.say_count("w_count_claims", about.len());
    let with_number = about.iter().filter(|claim| claim.has_number()).count();
    let number = writer.words.count(with_number);
    writer.words.say("w_claims_of_goal", &[("claims", Arg::Text(&claims)), ("measured", Arg::Text(&number))])
}

/// The goals before and after, of those that are claimed.
fn neighbours(writer: &Writer<'_>, goal: u8) -> (Option<Link>, Option<Link>) {
    let goals: Vec<u8> = writer.book.back.goals().into_iter().collect();
    let link = |goal: &u8| Link {
        text: writer.goal_name(*goal),
        href: Some(writer.href(Subject::Goal(*goal))),
        lang: None,
    };
    (goals.iter().rev().find(|one| **one < goal).map(link), goals.iter().find(|one| **one > goal).map(link))
}

#[cfg(test)]
mod tests {
    use super::Grade;
    use super::grade;

    #[test]
    fn a_claim_is_as_firm_as_its_evidence() {
        assert_eq!(grade(false, &[]), Grade::None);
        assert_eq!(grade(true, &[]), Grade::Unpublished);
    }

    #[test]
    fn the_firmest_grade_stands_first() {
        let order = [Grade::Computed, Grade::Stated, Grade::Unpublished, Grade::None];
        assert!(order.is_sorted_by_key(|grade| *grade as u8));
    }
}
