//! `people/<id>.yaml`: private persons and what they have agreed to.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::time::Date;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::field::Required;
use crate::records::values::choice::ConsentBy;
use crate::records::values::choice::ConsentScope;
use crate::records::values::choice::ConsentTo;
use crate::records::values::choice::Sensitivity;
use crate::records::values::id::Id;
use crate::records::values::text::LocalText;
use crate::records::values::text::PrivateText;

/// A private person. The file is never committed; deleting it takes the name out of the whole site.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Person {
    /// The id, where the file holds several persons; else the name of the file is the id.
    pub id: Field<Id>,
    /// The full name.
    pub name: Required<PrivateText>,
    /// Other spellings and forms of the name; texts are searched for these too.
    pub aliases: List<PrivateText>,
    /// What must not be told about the person without a scope of its own in the consent.
    pub sensitive: List<Sensitivity>,
    /// What the person has agreed to. Without it nothing about the person is published.
    pub consent: Field<Consent>,
    /// Anything to remember; never shown.
    pub note: Field<PrivateText>,
}

/// What a person has agreed to.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Consent {
    /// To what: `publish`, within `scope`.
    pub to: Required<ConsentTo>,
    /// What may be published: name, photo, quote, health.
    pub scope: List<ConsentScope>,
    /// When it was given.
    pub given: Field<Date>,
    /// The last day on which it holds.
    pub expires: Field<Date>,
    /// Who gave it: the person (`self`) or a `guardian`.
    pub by: Field<ConsentBy>,
    /// Where the signed form is kept; never shown.
    pub form: Field<LocalText>,
}
