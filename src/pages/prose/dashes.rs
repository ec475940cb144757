//! Dashes stay with the word before them: no line begins with one. Comes in: the events of a text. Code stays as it is.

use pulldown_cmark::CowStr;
use pulldown_cmark::Event;
use pulldown_cmark::Tag;
use pulldown_cmark::TagEnd;

const NO_BREAK: &str = "\u{a0}";

/// Makes the space before each dash one that does not break.
pub(super) fn settle(events: &mut [Event<'_>]) {
    let mut code = false;
    for at in 0..events.len() {
        match &events[at] {
            Event::Start(Tag::CodeBlock(_)) => code = true,
            Event::End(TagEnd::CodeBlock) => code = false,
            Event::Text(text) if !code && has_dash(text) => {
                let begins = text.starts_with(['—', '–']);
                let inside = text.replace(" —", "\u{a0}—").replace(" –", "\u{a0}–");
                events[at] = Event::Text(inside.into());
                if begins && at > 0 {
                    keep(&mut events[at - 1]);
                }
            }
            _ => {}
        }
    }
}

/// Most pieces of a text have no sign at all that begins with the byte of a dash.
fn has_dash(text: &str) -> bool {
    memchr::memchr('—'.encode_utf8(&mut [0; 4]).as_bytes()[0], text.as_bytes()).is_some()
        && text.contains(['—', '–'])
}

/// A space at the end of what stands before a dash.
fn keep(before: &mut Event<'_>) {
    match before {
        Event::SoftBreak => *before = Event::Text(NO_BREAK.into()),
        Event::Text(text) => {
            if let Some(words) = text.strip_suffix(' ') {
                *text = CowStr::from(format!("{words}{NO_BREAK}"));
            }
        }
        _ => {}
    }
}
