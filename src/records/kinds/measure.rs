//! `measures.yaml`: what is counted, added to the measures that are built in.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::records::field::Field;
use crate::records::values::choice::MeasureKind;
use crate::records::values::choice::Total;
use crate::records::values::text::LocalText;
use crate::records::values::text::UnitText;
use crate::records::values::text::WordLists;

/// Something that is counted. An entry with the id of a built-in measure changes only the keys that it has.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Measure {
    /// What it is called, as at the head of a chart: `Jobs created`.
    pub name: Field<LocalText>,
    /// One or two sentences about what counts and what does not.
    pub summary: Field<LocalText>,
    /// The word after the number, in the forms that the number asks for: `{one: job, other: jobs}`.
    pub unit: Field<UnitText>,
    /// `true` where it is an amount of money.
    pub money: Field<bool>,
    /// How it behaves over time. A flow, where nothing is said.
    pub kind: Field<MeasureKind>,
    /// Whether its values are added up. They are, where nothing is said.
    pub total: Field<Total>,
    /// Under which heading its charts stand in the list of all charts: `money`, `applications`, `jobs`, `people`, or a
    /// heading of your own. Where nothing is said, money stands under `money`, and all else under other results.
    pub topic: Field<LocalText>,
    /// How texts speak of it; numbers beside these words are checked against the figures.
    pub words: Field<WordLists>,
    /// `true` withholds small counts, to protect individuals.
    pub sensitive: Field<bool>,
    /// Its code in the IRIS+ catalogue, as in `PI3687`.
    pub iris: Field<Box<str>>,
    /// Anything to add.
    pub note: Field<LocalText>,
}
