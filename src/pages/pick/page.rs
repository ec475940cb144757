//! The page on which two towns or two years stand side by side.

use crate::pages::address::Subject;
use crate::pages::paged::Paged;
use crate::pages::writer::Writer;
use crate::theme::views::about;
use crate::theme::views::parts::Link;

/// The rules of adding up, which filters and comparison share.
pub const SUM_SCRIPT: &str = "assets/scripts/pick-sum.js";

/// The script of filters.
pub const PICK_SCRIPT: &str = "assets/scripts/pick.js";

/// The script of comparison.
pub const COMPARE_SCRIPT: &str = "assets/scripts/compare.js";

/// The page of comparison.
pub fn compare(writer: &Writer<'_>) -> Paged<about::Compare> {
    let to = |key: &str, subject: Subject| Link {
        text: writer.t(key),
        href: Some(writer.href(subject)),
        lang: None,
    };
    Paged {
        title: writer.t("compare"),
        description: writer.t("compare_help"),
        view: about::Compare {
            data: data(writer),
            indexes: vec![to("towns", Subject::Towns), to("years", Subject::Years)],
        },
    }
}

/// Where the data of a language lie, from the page.
pub fn data(writer: &Writer<'_>) -> String {
    let home = writer.href(Subject::Search);
    let folder = home.strip_suffix("index.html").unwrap_or(&home);
    folder.to_owned()
}
