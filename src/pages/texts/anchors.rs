//! Links of texts that lead to a place inside a page: `/towns/fox-hill/#figures`, or `#how` in the text itself.
//!
//! Comes in: where a text leads. Goes out: problems, where the page has no such place. The page is made to look, so
//! that what is checked is what readers get; few texts have such links.

use memchr::memmem;

use crate::base::html::escaped;
use crate::diagnostics::code::Code;
use crate::diagnostics::message::nearest;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::plan::Plan;
use crate::pages::render;
use crate::say;

/// Where a text leads inside a page.
#[derive(Clone, Debug)]
pub struct Anchor {
    /// The page.
    pub page: Page,
    /// What was written behind the `#`.
    pub id: String,
    /// Where it was written.
    pub place: Place,
}

/// Notes what leads to no place.
pub fn check(book: &Book<'_>, anchors: &[Anchor], diagnostics: &Diagnostics) {
    let mut last: Option<(&Page, Vec<u8>)> = None;
    // Which charts stand on the page of all charts is known only to the plan, which is not made yet.
    for anchor in anchors.iter().filter(|anchor| anchor.page.subject != Subject::Charts) {
        if last.as_ref().is_none_or(|(page, _)| **page != anchor.page) {
            let file = address::file(&anchor.page, book.portfolio);
            // A page that cannot be made is reported where it is made.
            let Ok(html) = render::page_html(book, &Plan::default(), &anchor.page, &file) else { continue };
            last = Some((&anchor.page, html));
        }
        let html = last.as_ref().map_or(&[][..], |(_, html)| html);
        let id = decoded(&anchor.id);
        if !has(html, &id) && book.portfolio.unread.is_empty() {
            diagnostics.add(dead(anchor, &id, html));
        }
    }
}

/// True where the page has a place of this name. An empty name is the head of the page.
fn has(html: &[u8], id: &str) -> bool {
    let attribute = format!(" id=\"{}\"", escaped(id));
    id.is_empty() || memmem::find(html, attribute.as_bytes()).is_some()
}

fn dead(anchor: &Anchor, id: &str, html: &[u8]) -> Diagnostic {
    let message = say!(
        "The link leads to the place `#{id}`, which its page does not have.",
        "Ссылка ведёт к месту `#{id}`, которого на её странице нет."
    );
    let html = String::from_utf8_lossy(html);
    let ids = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let hint = match nearest(id, ids) {
        Some(near) => say!("Did you mean `#{near}`?", "Может быть, `#{near}`?"),
        None => say!(
            "Open the page and click the `#` beside the heading that you mean: the address then ends in the right name.",
            "Откройте страницу и нажмите `#` рядом с нужным заголовком: адрес будет оканчиваться верным именем."
        ),
    };
    Diagnostic::new(Code::DeadLink, anchor.place.clone(), message).hint(hint)
}

/// A name as browsers read it: `%D0%B3` is a letter.
fn decoded(id: &str) -> String {
    let bytes = id.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = bytes.get(at + 1..at + 3).and_then(|two| std::str::from_utf8(two).ok());
        match hex.and_then(|two| u8::from_str_radix(two, 16).ok()).filter(|_| bytes[at] == b'%') {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::decoded;
    use super::has;

    #[test]
    fn names_are_read_as_browsers_read_them() {
        for (written, read) in [("jobs", "jobs"), ("%D0%B3%D0%B4", "гд"), ("50%", "50%"), ("%FF", "%FF")] {
            assert_eq!(decoded(written), read);
        }
    }

    #[test]
    fn a_place_is_an_id() {
        let html = "<h2 id=\"jobs\">x</h2><data data-id=\"rows\">".as_bytes();
        assert!(has(html, "jobs") && has(html, ""));
        assert!(!has(html, "rows") && !has(html, "job"));
    }
}
