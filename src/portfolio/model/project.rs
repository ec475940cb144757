//! Funded projects, their grants, and the claims to goals.
//!
//! Results are statements.

use std::hash::Hash;
use std::hash::Hasher;
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::base::few::Few;
use crate::base::goals::Target;
use crate::base::key::Key;
use crate::base::language::Text;
use crate::base::money::Currency;
use crate::base::pack::Packer;
use crate::base::pack::Packs;
use crate::base::pack::Unpacker;
use crate::base::pack::packs;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::Year;
use crate::base::value::Value;
use crate::diagnostics::mark::Mark;
use crate::portfolio::model::measure::Measure;
use crate::portfolio::model::organisation::Organisation;
use crate::portfolio::model::organisation::Party;
use crate::portfolio::model::people::Role;
use crate::portfolio::model::place::Towns;
use crate::portfolio::model::programme::Programme;
use crate::portfolio::model::prose::Body;
use crate::portfolio::model::prose::Photo;
use crate::portfolio::model::said::Cited;
use crate::portfolio::model::site::Topic;
use crate::portfolio::model::source::Source;
use crate::portfolio::model::statement::Statement;
use crate::records::values::choice::Contribution;

/// How far a project is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProjectStatus {
    /// Not begun.
    Planned,
    /// Going on.
    Ongoing,
    /// Done.
    Completed,
    /// Given up.
    Cancelled,
}

packs!(enum ProjectStatus { 0 => Planned, 1 => Ongoing, 2 => Completed, 3 => Cancelled });

/// A funded project. It has one identity, however many awards, programmes and towns it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// The id.
    pub id: Arc<str>,
    /// Where it is written.
    pub place: Mark,
    /// Its name; `None` where nobody published it (it is then shown by its summary).
    pub name: Option<Cited<Text>>,
    /// One sentence.
    pub summary: Option<Text>,
    /// Where it is, where that is not simply the town: latitude and longitude.
    pub location: Option<Box<Cited<(Decimal, Decimal)>>>,
    /// Its own web address.
    pub url: Option<Box<str>>,
    /// Its ids in registers: (register, id).
    pub ids: Box<[(String, String)]>,
    /// A photograph.
    pub photo: Option<Box<Photo>>,
    /// A remark of the editors.
    pub note: Option<Text>,
    /// Where it stands.
    pub sources: Few<Key<Source>>,
    /// True where it is only built with `--drafts`.
    pub draft: bool,
    /// The programmes that funded it. Never empty.
    pub programmes: Few<Key<Programme>>,
    /// Where it works.
    pub towns: Towns,
    /// The year under which it counts (from `year`, else from `start`).
    pub year: Cited<Year>,
    /// When it began, where that is known.
    pub start: Option<Box<Cited<Date>>>,
    /// When it ended, where that is known.
    pub end: Option<Box<Cited<Date>>>,
    /// Who carries it out.
    pub grantee: Option<Box<Cited<Party>>>,
    /// How far it is; says nothing about the status of its figures.
    pub status: Option<Cited<ProjectStatus>>,
    /// Its topics.
    pub topics: Few<Key<Topic>>,
    /// The goals that it is said to serve.
    pub goals: Box<[Claim]>,
    /// The grants that it was given.
    pub grants: Box<[Grant]>,
    /// Its figures.
    pub statements: Box<[Statement]>,
    /// The private persons in it, by role.
    pub people: Box<[Role]>,
    /// Its own Markdown text.
    pub bodies: Box<[Body]>,
}

packs!(struct Project {
    id,
    place,
    name,
    summary,
    location,
    url,
    ids,
    photo,
    note,
    sources,
    draft,
    programmes,
    towns,
    year,
    start,
    end,
    grantee,
    status,
    topics,
    goals,
    grants,
    statements,
    people,
    bodies,
});

impl Project {
    /// True where nothing that is counted, listed or summed differs between two versions of a project: only its name
    /// and texts, its photograph, its addresses and its people may.
    pub fn stands_like(&self, other: &Self) -> bool {
        self.id == other.id
            && self.draft == other.draft
            && self.name.is_some() == other.name.is_some()
            && self.sources == other.sources
            && self.programmes == other.programmes
            && self.towns == other.towns
            && self.year == other.year
            && self.start == other.start
            && self.end == other.end
            && self.grantee == other.grantee
            && self.status == other.status
            && self.topics == other.topics
            && self.goals == other.goals
            && self.grants == other.grants
            && self.statements == other.statements
    }

    /// Tells `hasher` all that decides where the project is listed and counted, and which pages there are: what is worked
    /// out from it once and for all pages. How much its numbers are, and what is said of it in words, is not in it: a page
    /// on which they stand has looked at the project itself.
    pub fn outline(&self, hasher: &mut impl Hasher) {
        let Self {
            id,
            place: _,
            name,
            summary: _,
            location: _,
            url: _,
            ids: _,
            photo,
            note: _,
            sources: _,
            draft,
            programmes,
            towns,
            year,
            start,
            end,
            grantee,
            status,
            topics,
            goals,
            grants,
            statements,
            people,
            bodies,
        } = self;
        (id, name.is_some(), draft, programmes, towns, year.first.value).hash(hasher);
        photo.as_ref().map(|photo| &photo.file).hash(hasher);
        [start, end].map(|date| date.as_ref().map(|date| date.first.value)).hash(hasher);
        match grantee.as_ref().map(|grantee| &grantee.first.value) {
            Some(Party::Organisation(organisation)) => Some(*organisation).hash(hasher),
            Some(Party::Named(_)) | None => None::<Key<Organisation>>.hash(hasher),
        }
        (status.as_ref().map(|status| status.first.value), topics, people.len()).hash(hasher);
        goals
            .iter()
            .for_each(|claim| (claim.goal, claim.target, claim.measure(), claim.claimed_by()).hash(hasher));
        grants.iter().for_each(|grant| grant.outline(hasher));
        statements.iter().for_each(|statement| statement.outline(hasher));
        bodies.iter().for_each(|body| (body.language, &body.place.file).hash(hasher));
        (goals.len(), grants.len(), statements.len(), bodies.len()).hash(hasher);
    }
}

impl Grant {
    /// Tells `hasher` all that decides where the grant is counted; not how much it is, nor what is said of it.
    fn outline(&self, hasher: &mut impl Hasher) {
        let Self {
            place: _,
            amount,
            currency,
            status,
            awarded,
            returned,
            form,
            programme,
            funder,
            exception: _,
            sources: _,
            note: _,
        } = self;
        let awarded = awarded.as_ref().map(|awarded| awarded.first.value);
        (currency, status, awarded, returned, form, programme, funder).hash(hasher);
        amount.first.value.outline(hasher);
    }
}

/// A claim that something serves a goal of the United Nations' 2030 Agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The goal, 1 to 17.
    pub goal: u8,
    /// The target, such as `8.5`.
    pub target: Option<Target>,
    /// What it stands on; mostly nothing is said, and there may be very many claims.
    pub grounds: Option<Box<Grounds>>,
}

/// What a claim stands on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grounds {
    /// The measure that is its evidence.
    pub measure: Option<Key<Measure>>,
    /// `direct`, `indirect`…, as it was written.
    pub contribution: Option<&'static str>,
    /// Who claims it.
    pub claimed_by: Option<Key<Organisation>>,
    /// Who says so.
    pub sources: Few<Key<Source>>,
    /// A remark.
    pub note: Option<Text>,
}

packs!(struct Claim { goal, target, grounds });

impl Packs for Grounds {
    fn pack(&self, to: &mut Packer) {
        let Self { measure, contribution, claimed_by, sources, note } = self;
        (*measure, *claimed_by).pack(to);
        contribution.map(Box::<str>::from).pack(to);
        sources.pack(to);
        note.pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let (measure, claimed_by) = Packs::unpack(from)?;
        let contribution = match Option::<Box<str>>::unpack(from)? {
            Some(written) => Some(Contribution::WORDS.iter().find(|(word, _)| *word == &*written)?.0),
            None => None,
        };
        Some(Self {
            measure,
            contribution,
            claimed_by,
            sources: Few::unpack(from)?,
            note: Option::unpack(from)?,
        })
    }
}

impl Claim {
    /// The measure that is its evidence.
    pub fn measure(&self) -> Option<Key<Measure>> {
        self.grounds.as_ref()?.measure
    }

    /// `direct`, `indirect`…, as it was written.
    pub fn contribution(&self) -> Option<&'static str> {
        self.grounds.as_ref()?.contribution
    }

    /// Who claims it; `None` reads "assigned by the editors".
    pub fn claimed_by(&self) -> Option<Key<Organisation>> {
        self.grounds.as_ref()?.claimed_by
    }

    /// Who says so.
    pub fn sources(&self) -> &[Key<Source>] {
        self.grounds.as_ref().map_or(&[], |grounds| &grounds.sources)
    }

    /// A remark.
    pub fn note(&self) -> Option<&Text> {
        self.grounds.as_ref()?.note.as_ref()
    }
}

/// In which form money was given. Grants and loans are never added together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum GrantForm {
    /// Given.
    #[default]
    Grant,
    /// Lent.
    Loan,
    /// Things or work.
    InKind,
    /// Grants and loans in one sum.
    Mixed,
}

packs!(enum GrantForm { 0 => Grant, 1 => Loan, 2 => InKind, 3 => Mixed });

/// A grant to a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Where it is written.
    pub place: Mark,
    /// How much, in whole units of the currency.
    pub amount: Cited<Value>,
    /// The currency.
    pub currency: Currency,
    /// Committed (default), disbursed, planned or ceiling.
    pub status: Status,
    /// When it was awarded.
    pub awarded: Option<Cited<Date>>,
    /// When it was paid back.
    pub returned: Option<Date>,
    /// Grant, loan, in kind, mixed.
    pub form: GrantForm,
    /// Under which programme, where the project has several.
    pub programme: Option<Key<Programme>>,
    /// Whose money, where it is not the programme's funder's.
    pub funder: Option<Key<Organisation>>,
    /// Why it may exceed the programme's rule.
    pub exception: Option<Text>,
    /// Who says so.
    pub sources: Few<Key<Source>>,
    /// A remark.
    pub note: Option<Text>,
}

packs!(struct Grant {
    place,
    amount,
    currency,
    status,
    awarded,
    returned,
    form,
    programme,
    funder,
    exception,
    sources,
    note,
});
