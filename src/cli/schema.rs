//! `impactbook schema`: JSON Schema for editors.

use crate::cli::Outcome;
use crate::cli::args::Schema;
use crate::cli::speech::Speech;
use crate::records::record::Kind;
use crate::records::schema::schema;
use crate::say;

/// Runs the command.
pub fn run(arguments: &Schema, speech: &Speech) -> Outcome {
    let Some(word) = &arguments.kind else {
        speech.data(&schema(None));
        return Outcome::Done;
    };
    let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.word() == word) else {
        let list = Kind::ALL.map(Kind::word).join(", ");
        speech.error(&say!(
            "`{word}` is not a kind of record. Kinds are: {list}.",
            "`{word}` — такого вида записей нет. Есть: {list}."
        ));
        return Outcome::Failed;
    };
    speech.data(&schema(Some(kind)));
    Outcome::Done
}
