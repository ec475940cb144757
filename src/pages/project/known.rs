//! How much is known of a project, said in one line on the profiles of those of which little is.
//!
//! Nine things make a profile. Which of them nobody published is part of the record, not an empty place in the page.

use crate::base::status::Status;
use crate::pages::writer::Writer;
use crate::portfolio::model::Project;
use crate::portfolio::model::Towns;
use crate::theme::words::Arg;

/// Up to so many known things make a short profile.
const SHORT: usize = 5;

/// "Known: 4 of 9. Not published: …" where little is known; `None` for the others.
pub(super) fn of(writer: &Writer<'_>, project: &Project) -> Option<String> {
    let things = things(project);
    let known = things.iter().filter(|(_, known)| *known).count();
    if known > SHORT {
        return None;
    }
    let missing: Vec<&str> =
        things.iter().filter(|(_, known)| !*known).map(|(key, _)| writer.words.text(key)).collect();
    let (known, all) = (writer.words.count(known), writer.words.count(things.len()));
    let missing = writer.words.list(&missing);
    Some(writer.words.say(
        "known_of",
        &[("known", Arg::Text(&known)), ("all", Arg::Text(&all)), ("missing", Arg::Text(&missing))],
    ))
}

/// The nine things, by the keys of their words, and whether each is known.
fn things(project: &Project) -> [(&'static str, bool); 9] {
    let amount = |grant: &crate::portfolio::model::Grant| grant.amount.first.value.known().is_some();
    let result = |said: &crate::portfolio::model::Statement| {
        said.status == Status::Actual && said.value.known().is_some()
    };
    [
        ("known_name", project.name.is_some()),
        ("known_summary", project.summary.is_some()),
        ("known_place", project.towns != Towns::All),
        ("known_year", project.year.first.value.counted().is_some()),
        ("known_grantee", project.grantee.is_some()),
        ("known_grant", project.grants.iter().any(amount)),
        ("known_status", project.status.is_some()),
        ("known_results", project.statements.iter().any(result)),
        ("known_story", !project.bodies.is_empty()),
    ]
}
