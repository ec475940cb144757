//! `impactbook schema`: JSON Schema for editors.

use crate::cli::Outcome;
use crate::cli::args::Schema;
use crate::cli::speech::Speech;
use crate::records::schema;
use crate::say;

/// Runs the command.
pub fn run(schema: &Schema, speech: &Speech) -> Outcome {
    let kinds = schema::kinds();
    match &schema.kind {
        None => speech.data(&schema::all()),
        Some(kind) => match schema::of(kind) {
            Some(text) => speech.data(&text),
            None => {
                let list = kinds.join(", ");
                speech.error(&say!(
                    "`{kind}` is not a kind of record. Kinds are: {list}.",
                    "`{kind}` — такого вида записей нет. Есть: {list}."
                ));
                return Outcome::Failed;
            }
        },
    }
    Outcome::Done
}
