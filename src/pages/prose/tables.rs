//! Cells of tables: how a column is aligned is said by a class, because pages allow no style of their own.
//!
//! Comes in: the events of a text. Goes out: the same, the tags of cells as HTML.

use pulldown_cmark::Alignment;
use pulldown_cmark::Event;
use pulldown_cmark::Tag;
use pulldown_cmark::TagEnd;

/// Gives cells their classes: `n` where numbers stand under each other, `middle` for what is centred.
pub(super) fn align(events: &mut [Event<'_>]) {
    let mut columns: Vec<Alignment> = Vec::new();
    let (mut head, mut column) = (false, 0);
    for event in events {
        match event {
            Event::Start(Tag::Table(alignments)) => columns = std::mem::take(alignments),
            Event::Start(Tag::TableHead) => (head, column) = (true, 0),
            Event::Start(Tag::TableRow) => (head, column) = (false, 0),
            Event::Start(Tag::TableCell) => {
                *event = Event::Html(opened(head, columns.get(column).copied()).into());
                column += 1;
            }
            Event::End(TagEnd::TableCell) => {
                *event = Event::Html(if head { "</th>" } else { "</td>" }.into());
            }
            _ => {}
        }
    }
}

fn opened(head: bool, alignment: Option<Alignment>) -> &'static str {
    match (head, alignment) {
        (true, Some(Alignment::Right)) => "<th class=\"n\">",
        (true, Some(Alignment::Center)) => "<th class=\"middle\">",
        (true, _) => "<th>",
        (false, Some(Alignment::Right)) => "<td class=\"n\">",
        (false, Some(Alignment::Center)) => "<td class=\"middle\">",
        (false, _) => "<td>",
    }
}
