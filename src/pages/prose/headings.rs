//! Headings: their levels fit under the page's own heading, and each has an id to link to.

use pulldown_cmark::CowStr;
use pulldown_cmark::Event;
use pulldown_cmark::HeadingLevel;
use pulldown_cmark::Tag;
use pulldown_cmark::TagEnd;

use crate::base::slug::slug;

/// Moves the highest heading to `top` and the others with it, without gaps downwards; gives ids to those without one.
/// Two headings of the same words get `-2`, `-3`.
pub(super) fn settle(events: &mut [Event<'_>], top: u8) {
    let levels: Vec<u8> = events
        .iter()
        .filter_map(|event| match event {
            Event::Start(Tag::Heading { level, .. }) => Some(*level as u8),
            _ => None,
        })
        .collect();
    let mut settled = settled_levels(&levels, top).into_iter();
    let mut used: Vec<String> = Vec::new();
    let mut current = HeadingLevel::H2;
    for at in 0..events.len() {
        let words = words_of_heading(events, at);
        match &mut events[at] {
            Event::Start(Tag::Heading { level, id, .. }) => {
                current = settled.next().unwrap_or(current);
                *level = current;
                let own = id.take().map_or_else(|| slug(&words), |id| slug(&id));
                *id = Some(CowStr::from(unused(own, &mut used)));
            }
            Event::End(TagEnd::Heading(level)) => *level = current,
            _ => {}
        }
    }
}

/// The levels under `top`: a heading is never more than one deeper than the one before it.
fn settled_levels(written: &[u8], top: u8) -> Vec<HeadingLevel> {
    let highest = written.iter().copied().min().unwrap_or(1);
    let mut before = top.saturating_sub(1);
    written
        .iter()
        .map(|level| {
            before = (top + (level - highest)).min(before + 1).min(6);
            HeadingLevel::try_from(usize::from(before)).unwrap_or(HeadingLevel::H6)
        })
        .collect()
}

fn words_of_heading(events: &[Event<'_>], start: usize) -> String {
    if !matches!(events[start], Event::Start(Tag::Heading { .. })) {
        return String::new();
    }
    events[start + 1..]
        .iter()
        .take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))))
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(&**text),
            Event::SoftBreak => Some(" "),
            _ => None,
        })
        .collect()
}

fn unused(id: String, used: &mut Vec<String>) -> String {
    let base = if id.is_empty() { "section".to_owned() } else { id };
    let mut candidate = base.clone();
    let mut number = 2;
    while used.contains(&candidate) {
        candidate = format!("{base}-{number}");
        number += 1;
    }
    used.push(candidate.clone());
    candidate
}
