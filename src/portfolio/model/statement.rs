//! What somebody states: a figure with its time, payer, parts and sources.
//!
//! Nothing is added up here.

use std::hash::Hash;
use std::hash::Hasher;

use crate::base::few::Few;
use crate::base::key::Key;
use crate::base::language::Text;
use crate::base::money::Currency;
use crate::base::pack::packs;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::Period;
use crate::base::time::Year;
use crate::base::value::Value;
use crate::diagnostics::mark::Mark;
use crate::portfolio::model::measure::Measure;
use crate::portfolio::model::organisation::Organisation;
use crate::portfolio::model::place::Towns;
use crate::portfolio::model::site::Group;
use crate::portfolio::model::source::Source;

/// The time that a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Time {
    /// Over a period (flows).
    During(Period),
    /// On a date (stocks).
    AsOf(Date),
    /// The year of what it stands on, as far as that is known (a project's or a round's).
    Inherited(Year),
    /// Nothing is said.
    Unstated,
}

packs!(enum Time { 0 => During(period), 1 => AsOf(date), 2 => Inherited(year), 3 => Unstated });

/// Whose money a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Payer {
    /// The funder of the programme that it stands on.
    ProgrammeFunder,
    /// Another payer.
    Organisation(Key<Organisation>),
    /// Several payers in one sum: never enters one payer's total.
    Several,
}

packs!(enum Payer { 0 => ProgrammeFunder, 1 => Organisation(payer), 2 => Several });

/// A value that is said to hold for each of several things; never multiplied by the tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Each {
    /// Per project.
    Project,
    /// Per town.
    Town,
}

packs!(enum Each { 0 => Project, 1 => Town });

/// A part of a stated figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The group that it counts.
    pub of: Option<Key<Group>>,
    /// The payer that it counts.
    pub funder: Option<Key<Organisation>>,
    /// The value.
    pub value: Value,
}

packs!(struct Part { of, funder, value });

/// A figure that somebody states: on a programme, a round, a project, a town or an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Where it is written.
    pub place: Mark,
    /// What is counted.
    pub measure: Key<Measure>,
    /// How much, in whole units.
    pub value: Value,
    /// The currency, of money.
    pub currency: Option<Currency>,
    /// What kind of statement it is.
    pub status: Status,
    /// The time that it is about.
    pub time: Time,
    /// The places that it is about: its own, else those of the programme's round that it stands on. `All` on a
    /// project means the project's.
    pub towns: Towns,
    /// The group that it counts apart.
    pub of: Option<Key<Group>>,
    /// Whose money it is.
    pub payer: Payer,
    /// Per one of these.
    pub each: Option<Each>,
    /// Its parts.
    pub parts: Box<[Part]>,
    /// True where the parts are together the whole.
    pub parts_complete: bool,
    /// What is said of it in words; mostly nothing is, and there may be very many statements.
    pub remarks: Option<Box<Remarks>>,
    /// Who says so (the site's or record's default source already put in). May be empty: nobody.
    pub sources: Few<Key<Source>>,
}

/// What is said of a figure in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// Who measured.
    pub by: Option<Text>,
    /// A remark.
    pub note: Option<Text>,
    /// Why it goes before what other sources say of the same thing.
    pub preferred: Option<Text>,
}

packs!(struct Statement {
    place,
    measure,
    value,
    currency,
    status,
    time,
    towns,
    of,
    payer,
    each,
    parts,
    parts_complete,
    remarks,
    sources,
});

packs!(struct Remarks { by, note, preferred });

impl Statement {
    /// Tells `hasher` all that decides where the statement is counted; not how much it is, nor what is said of it.
    pub fn outline(&self, hasher: &mut impl Hasher) {
        let Self {
            place: _,
            measure,
            value,
            currency,
            status,
            time,
            towns,
            of,
            payer,
            each,
            parts,
            parts_complete,
            remarks: _,
            sources: _,
        } = self;
        (measure, currency, status, time, towns).hash(hasher);
        (of, payer, each, parts_complete).hash(hasher);
        value.outline(hasher);
        parts.iter().for_each(|part| (part.of, part.funder).hash(hasher));
    }

    /// Who measured.
    pub fn by(&self) -> Option<&Text> {
        self.remarks.as_ref()?.by.as_ref()
    }

    /// A remark.
    pub fn note(&self) -> Option<&Text> {
        self.remarks.as_ref()?.note.as_ref()
    }

    /// Why it goes before what other sources say of the same thing.
    pub fn preferred(&self) -> Option<&Text> {
        self.remarks.as_ref()?.preferred.as_ref()
    }
}
