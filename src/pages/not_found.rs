//! The page for addresses that do not exist.

use crate::pages::address::Subject;
use crate::pages::paged::Paged;
use crate::pages::writer::Writer;
use crate::theme::views::about;
use crate::theme::views::parts::Link;

/// Where to go instead.
pub fn not_found(writer: &Writer<'_>) -> Paged<about::NotFound> {
    let to = |key: &str, subject: Subject| Link {
        text: writer.t(key),
        href: Some(writer.href(subject)),
        lang: None,
    };
    let suggestions = vec![
        to("home", Subject::Home),
        to("projects", Subject::Projects),
        to("towns", Subject::Towns),
        to("programmes", Subject::Programmes),
    ];
    Paged { title: writer.t("not_found"), description: String::new(), view: about::NotFound { suggestions } }
}
