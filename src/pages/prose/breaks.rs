//! Where a line may not end: before a dash, which stays with the word before it, and within a number in letters (`2024-м`,
//! `5-го`). Comes in: the events of a text. Code stays as it is.

use pulldown_cmark::CowStr;
use pulldown_cmark::Event;
use pulldown_cmark::Tag;
use pulldown_cmark::TagEnd;

const NO_BREAK: &str = "\u{a0}";

/// Keeps what stands on both sides of it in one line.
const JOINER: char = '\u{2060}';

/// How many letters of a number follow its digits at most: `2024-го`, but `5-летний` may be broken.
const ENDING: usize = 3;

/// Makes the space before each dash one that does not break.
pub(super) fn settle(events: &mut [Event<'_>]) {
    let mut code = false;
    for at in 0..events.len() {
        if let Event::Text(text) = &events[at]
            && !code
            && let Some(joined) = with_endings(text)
        {
            events[at] = Event::Text(joined.into());
        }
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

/// The text with the endings of its numbers joined to them; `None` where it has none.
fn with_endings(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut from = 0;
    for hyphen in memchr::memchr_iter(b'-', text.as_bytes()) {
        let after = &text[hyphen + 1..];
        let letters = after.chars().take_while(|letter| letter.is_alphabetic()).count();
        let cyrillic = after.chars().take(letters).all(|letter| matches!(letter, 'а'..='я' | 'ё'));
        let number = text[..hyphen].ends_with(|digit: char| digit.is_ascii_digit());
        if number && cyrillic && (1..=ENDING).contains(&letters) {
            out.push_str(&text[from..=hyphen]);
            out.push(JOINER);
            from = hyphen + 1;
        }
    }
    (from > 0).then(|| out + &text[from..])
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
