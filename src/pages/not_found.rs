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
        to("p_nav_home", Subject::Home),
        to("p_nav_projects", Subject::Projects),
        to("p_nav_towns", Subject::Towns),
        to("p_nav_programmes", Subject::Programmes),
    ];
    Paged {
        title: writer.t("p_not_found"),
        description: String::new(),
        view: about::NotFound { suggestions },
    }
}
