//! The search page, and what its script must know: how large the index is, how words are folded, what it says.

use crate::base::language::Language;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::find::PER_SHARD;
use crate::pages::find::fold;
use crate::pages::find::index::Index;
use crate::pages::find::pack;
use crate::pages::find::stems;
use crate::pages::find::subjects::KINDS;
use crate::pages::paged::Paged;
use crate::pages::writer::Writer;
use crate::theme::views::about;
use crate::theme::views::parts::Link;

/// The script of the search page.
pub const SCRIPT: &str = "assets/scripts/find.js";

/// The script by which `/` opens the search from any page.
pub const KEY_SCRIPT: &str = "assets/scripts/find-key.js";

/// The search page.
pub fn search(writer: &Writer<'_>) -> Paged<about::Search> {
    let to = |key: &str, subject: Subject| Link {
        text: writer.t(key),
        href: Some(writer.href(subject)),
        lang: None,
    };
    let portfolio = writer.portfolio();
    let indexes = [
        Some(to("find_everything", Subject::Everything)),
        Some(to("projects", Subject::Projects)),
        Some(to("towns", Subject::Towns)),
        Some(to("programmes", Subject::Programmes)),
        (!portfolio.stories.is_empty()).then(|| to("stories", Subject::Stories)),
        portfolio.site.outputs.figures.then(|| to("all_figures", Subject::Figures)),
    ];
    Paged {
        title: writer.t("search"),
        description: writer.t("find_help"),
        view: about::Search {
            index: Some(format!("{}search/", language_folder(writer.book, writer.language))),
            indexes: indexes.into_iter().flatten().collect(),
        },
    }
}

/// The folder of a language from the site's root: empty or `ru/`.
fn language_folder(book: &Book<'_>, language: Language) -> String {
    if language == book.portfolio.site.languages[0] { String::new() } else { format!("{language}/") }
}

/// What the script of the search page must know.
pub fn settings(book: &Book<'_>, language: Language, index: &Index) -> String {
    let words = book.theme.words(language);
    let things = index.subjects.len();
    let mut lines = vec![
        format!("things {things}"),
        format!("per {PER_SHARD}"),
        format!("terms {}", pack::terms_shards(things)),
        format!("lists {}", pack::lists_shards(things)),
        format!("letters {}", fold::letters()),
        format!("endings {}", stems::endings().join(" ")),
    ];
    let folds: Vec<String> = fold::FOLDS.iter().map(|(from, to)| format!("{from}={to}")).collect();
    lines.push(format!("folds {}", folds.join(" ")));
    lines.extend(KINDS.iter().map(|key| format!("kind {}", words.text(key))));
    let said =
        ["find_none", "find_found", "find_near", "find_more", "find_short", "find_waiting", "find_failed"];
    lines.extend(said.iter().map(|key| format!("{key} {}", words.text(key))));
    let (_, group, from) = words.separators();
    lines.push(format!("group {from}{group}"));
    pack::script("settings", 0, &lines.join("\n"))
}
