//! What is counted, and in what.
//!
//! The built-in measures are in `measures.yaml`; how they are added up is the work of the figures.

use crate::base::language::Language;
use crate::base::language::Text;

/// How a measure behaves over time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum MeasureKind {
    /// Adds over years.
    #[default]
    Flow,
    /// The latest value of each record counts; never added over years.
    Stock,
    /// A ratio: no total at all.
    Ratio,
}

/// The forms of a noun that a number decides: (category of CLDR such as `one`, form).
pub type PluralForms = Vec<(Box<str>, Box<str>)>;

/// What a measure is counted in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Whole things, with the plural forms of their name per language: (category of CLDR such as `one`, form).
    Things(Vec<(Language, PluralForms)>),
    /// Something that can be divided, with one name (`tonnes`), per language as above.
    Amount(Vec<(Language, PluralForms)>),
    /// Money.
    Money,
    /// Per cent.
    Percent,
    /// A plain ratio, with what is divided by what in words.
    Ratio(Option<Text>),
}

/// What a measure answers: the heading under which its charts stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// What became of the money?
    Money,
    /// Who applied, and who was supported?
    Applications,
    /// Which jobs came of it?
    Jobs,
    /// Who was reached?
    People,
    /// What the site asks besides.
    Own(Text),
    /// What else came of it?
    Other,
}

impl Asked {
    /// By the word that records have for it.
    pub fn named(word: &str) -> Option<Self> {
        Some(match word {
            "money" => Self::Money,
            "applications" => Self::Applications,
            "jobs" => Self::Jobs,
            "people" => Self::People,
            _ => return None,
        })
    }
}

/// Something that is counted.
#[derive(Clone, Debug)]
pub struct Measure {
    /// The id: `jobs-created`.
    pub id: Box<str>,
    /// Its name: "Jobs created".
    pub name: Text,
    /// What it counts and what it does not, in a sentence or two.
    pub definition: Option<Text>,
    /// What it is counted in.
    pub unit: Unit,
    /// Flow, stock, ratio.
    pub kind: MeasureKind,
    /// False where no total may be made.
    pub total: bool,
    /// How prose speaks of it, per language.
    pub words: Vec<(Language, Vec<Box<str>>)>,
    /// True where small counts are withheld.
    pub sensitive: bool,
    /// True where people may be counted again in another year; the page says so.
    pub may_repeat: bool,
    /// What it answers.
    pub asked: Asked,
    /// Its id in the IRIS+ catalogue.
    pub iris: Option<String>,
    /// True where it came with the tool.
    pub built_in: bool,
}
