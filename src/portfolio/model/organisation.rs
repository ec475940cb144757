//! Funders, grantees and partners, and who else is named.
//!
//! Private persons are in `people`.

use crate::base::few::Few;
use crate::base::key::Key;
use crate::base::language::Text;
use crate::base::pack::packs;
use crate::diagnostics::place::Place;
use crate::portfolio::model::place::Town;
use crate::portfolio::model::prose::Photo;
use crate::portfolio::model::said::Cited;
use crate::portfolio::model::source::Source;
use crate::portfolio::model::statement::Statement;

/// A funder, grantee or partner.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// The id.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// Its name.
    pub name: Cited<Text>,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// What it is, in a word or two: foundation, school.
    pub kind: Option<Text>,
    /// Other names of it.
    pub aliases: Vec<Text>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// A photograph.
    pub photo: Option<Photo>,
    /// A remark of the editors.
    pub note: Option<Text>,
    /// Where it stands.
    pub sources: Few<Key<Source>>,
    /// Its web page.
    pub url: Option<String>,
    /// Where it is at home.
    pub town: Option<Key<Town>>,
    /// Its ids in registers: (register, id).
    pub ids: Vec<(String, String)>,
    /// Figures stated about it.
    pub statements: Vec<Statement>,
}

/// A person or organisation that is named somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Party {
    /// One that has a record.
    Organisation(Key<Organisation>),
    /// One that is only named.
    Named(Text),
}

packs!(enum Party { 0 => Organisation(organisation), 1 => Named(name) });
