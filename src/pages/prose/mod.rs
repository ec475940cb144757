//! Markdown to HTML that is safe to publish: raw HTML is shown as text, links go where they may, figures, charts
//! and names are put in where a text calls for them.
//!
//! Comes in: Markdown, its language, and what the caller puts in for calls and links. Goes out: HTML.
//! It knows no figure and no page: the caller answers for both through [`Insertions`].

mod breaks;
mod calls;
mod headings;
mod quotes;
mod tables;

use std::ops::Range;

use memchr::memmem;
use pulldown_cmark::CowStr;
use pulldown_cmark::Event;
use pulldown_cmark::LinkType;
use pulldown_cmark::Options;
use pulldown_cmark::Parser;
use pulldown_cmark::Tag;
use pulldown_cmark::TagEnd;
use pulldown_cmark::html;

use crate::base::language::Language;
pub use crate::pages::prose::calls::Call;

/// What stands in for a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inserted {
    /// HTML inside a sentence.
    Inline(String),
    /// HTML in the place of the paragraph; the call must stand alone in it.
    Block(String),
}

/// An image as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Image<'a> {
    /// Its address.
    pub target: &'a str,
    /// What can be seen; may be empty.
    pub alternative: &'a str,
    /// The line beneath it; may be empty.
    pub caption: &'a str,
}

/// Where a call or an image stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// Within a sentence.
    InSentence,
    /// Alone in its paragraph.
    Alone,
}

/// What the caller of [`render`] answers for.
pub trait Insertions {
    /// What a call becomes. The caller reports what is wrong with it; what it returns is shown all the same.
    fn call(&mut self, call: &Call, position: Position) -> Inserted;

    /// Where a link goes; `None` takes the link away and leaves its text. `range` is its place in the Markdown.
    fn link(&mut self, target: &str, range: Range<usize>) -> Option<String>;

    /// What an image becomes.
    fn image(&mut self, image: &Image<'_>, position: Position, range: Range<usize>) -> Inserted;
}

/// The options of the Markdown that we read; front matter is cut off before, by the reader of records.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_HEADING_ATTRIBUTES
}

/// Renders Markdown. `prefix` goes before the ids of footnotes and headings, so that several texts can share a page;
/// the highest heading becomes `top` (2 for `<h2>`).
pub fn render(markdown: &str, language: Language, top: u8, insertions: &mut dyn Insertions) -> String {
    let (covered, calls) = calls::cover(markdown);
    let events: Vec<_> = Parser::new_ext(&covered, options()).into_offset_iter().collect();
    let mut pass = Pass { source: markdown, language, calls: &calls, insertions };
    let mut events = pass.run(&events);
    breaks::settle(&mut events);
    headings::settle(&mut events, top);
    tables::align(&mut events);
    let mut out = String::with_capacity(markdown.len() * 5 / 4);
    html::push_html(&mut out, events.into_iter());
    out
}

/// True where a look without reading the Markdown shows that there are no calls and no images in it, and that all its
/// links go to other sites or to pages of this one (`is_page`, by the path without its first slash). Most texts of a
/// large register are like this, and nothing in them needs a check.
pub fn has_only_plain_links(markdown: &str, is_page: impl Fn(&str) -> bool) -> bool {
    if ["{{", "<", "![", "]:"].iter().any(|mark| memmem::find(markdown.as_bytes(), mark.as_bytes()).is_some())
    {
        return false;
    }
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/:.-_?=~".contains(&byte);
    memmem::find_iter(markdown.as_bytes(), "](").all(|link| {
        let after = &markdown[link + 2..];
        let end = after.bytes().position(|byte| !plain(byte)).unwrap_or(after.len());
        let target = &after[..end];
        let out = ["https://", "http://"].iter().any(|scheme| target.starts_with(scheme));
        after[end..].starts_with(')')
            && (out || target.strip_prefix('/').is_some_and(|path| !path.starts_with('/') && is_page(path)))
    })
}

/// The plain words of a Markdown text, for summaries: no markup, no calls, one line.
pub fn plain(markdown: &str) -> String {
    let (covered, _) = calls::cover(markdown);
    let mut out = String::new();
    let mut images = 0_usize;
    for event in Parser::new_ext(&covered, options()) {
        match event {
            // What can be seen on a picture goes with the picture, which may be withheld.
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images -= 1,
            _ if images > 0 => {}
            Event::Text(text) | Event::Code(text) if !text.contains(calls::COVER) => {
                out.push_str(if out.ends_with(' ') { text.trim_start() } else { &text });
            }
            Event::SoftBreak | Event::HardBreak | Event::End(_) if !out.ends_with(' ') => out.push(' '),
            _ => {}
        }
    }
    out.trim().to_owned()
}

struct Pass<'a> {
    source: &'a str,
    language: Language,
    calls: &'a [Call],
    insertions: &'a mut dyn Insertions,
}

impl<'a> Pass<'a> {
    fn run<'e>(&mut self, events: &[(Event<'e>, Range<usize>)]) -> Vec<Event<'e>> {
        let mut out = Vec::with_capacity(events.len());
        let mut at = 0;
        while at < events.len() {
            let alone = self.lone_call(&events[at..]).or_else(|| self.lone_image(&events[at..]));
            at += match alone {
                Some((event, taken)) => {
                    out.push(event);
                    taken
                }
                None => self.step(&events[at..], &mut out),
            };
        }
        out
    }

    /// A paragraph that holds nothing but one call.
    fn lone_call<'e>(&mut self, events: &[(Event<'e>, Range<usize>)]) -> Option<(Event<'e>, usize)> {
        let [
            (Event::Start(Tag::Paragraph), _),
            (Event::Text(text), range),
            (Event::End(TagEnd::Paragraph), _),
            ..,
        ] = events
        else {
            return None;
        };
        let call = self.calls.iter().find(|call| call.range == *range)?;
        text.starts_with(calls::COVER).then_some(())?;
        let html = match self.insertions.call(call, Position::Alone) {
            Inserted::Block(html) => html,
            Inserted::Inline(html) => format!("<p>{html}</p>"),
        };
        Some((Event::Html(CowStr::from(format!("{html}\n"))), 3))
    }

    /// A paragraph that holds nothing but one image.
    fn lone_image<'e>(&mut self, events: &[(Event<'e>, Range<usize>)]) -> Option<(Event<'e>, usize)> {
        let [(Event::Start(Tag::Paragraph), _), (Event::Start(Tag::Image { .. }), _), ..] = events else {
            return None;
        };
        let (inserted, taken) = self.image(&events[1..], Position::Alone, |after| {
            matches!(after, Some((Event::End(TagEnd::Paragraph), _)))
        })?;
        let html = match inserted {
            Inserted::Block(html) => html,
            Inserted::Inline(html) if html.is_empty() => html,
            Inserted::Inline(html) => format!("<p>{html}</p>\n"),
        };
        Some((Event::Html(CowStr::from(html)), taken + 2))
    }

    /// Takes one event (or an image with all that is in it), and says how many it took.
    fn step<'e>(&mut self, events: &[(Event<'e>, Range<usize>)], out: &mut Vec<Event<'e>>) -> usize {
        let (event, range) = &events[0];
        match event {
            Event::Text(text) => self.text(text, range, out),
            Event::Code(_) => out.push(Event::Code(self.uncovered(range))),
            // Raw HTML is shown as what it is: text.
            Event::Html(text) | Event::InlineHtml(text) => out.push(Event::Text(text.clone())),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let target = link_target(*link_type, dest_url);
                match self.insertions.link(&target, range.clone()) {
                    Some(href) => out.push(Event::Start(Tag::Link {
                        link_type: LinkType::Inline,
                        dest_url: href.into(),
                        title: title.clone(),
                        id: id.clone(),
                    })),
                    None => out.push(Event::InlineHtml("<span>".into())),
                }
            }
            Event::End(TagEnd::Link) => out.push(end_of_link(out)),
            Event::Start(Tag::Image { .. }) => {
                let image = self.image(events, Position::InSentence, |_| true);
                if let Some((Inserted::Inline(html) | Inserted::Block(html), taken)) = image {
                    out.push(Event::InlineHtml(html.into()));
                    return taken;
                }
            }
            Event::Start(Tag::Table(alignments)) => {
                out.push(Event::Html("<div class=\"scroll\" tabindex=\"0\">".into()));
                out.push(Event::Start(Tag::Table(alignments.clone())));
            }
            Event::End(TagEnd::Table) => {
                out.push(event.clone());
                out.push(Event::Html("</div>\n".into()));
            }
            _ => out.push(event.clone()),
        }
        1
    }

    /// What stands for the image at the head of `events`, and how many of them it took. Nothing is done where the event
    /// behind it is not one that `fits`.
    fn image(
        &mut self,
        events: &[(Event<'_>, Range<usize>)],
        position: Position,
        fits: impl FnOnce(Option<&(Event<'_>, Range<usize>)>) -> bool,
    ) -> Option<(Inserted, usize)> {
        let (Event::Start(Tag::Image { dest_url, title, .. }), range) = &events[0] else { return None };
        // Images may stand inside the text of another, where they are only words.
        let mut depth = 0;
        let end = events.iter().position(|(event, _)| {
            match event {
                Event::Start(Tag::Image { .. }) => depth += 1,
                Event::End(TagEnd::Image) => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        let end = end.unwrap_or(events.len() - 1);
        if !fits(events.get(end + 1)) {
            return None;
        }
        let alternative: String = events[..end]
            .iter()
            .filter_map(|(event, _)| match event {
                Event::Text(text) | Event::Code(text) => Some(&**text),
                Event::SoftBreak | Event::HardBreak => Some(" "),
                _ => None,
            })
            .collect();
        let image = Image { target: dest_url, alternative: alternative.trim(), caption: title.trim() };
        Some((self.insertions.image(&image, position, range.clone()), end + 1))
    }

    /// Text with the calls put in, and with the quotation marks of its language.
    fn text<'e>(&mut self, text: &CowStr<'e>, range: &Range<usize>, out: &mut Vec<Event<'e>>) {
        if !text.contains(calls::COVER) {
            let written = self.source.get(range.clone()).unwrap_or("");
            out.push(Event::Text(quotes::of_language(text.clone(), written, self.language)));
            return;
        }
        let mut from = range.start;
        for call in
            self.calls.iter().filter(|call| range.start <= call.range.start && call.range.end <= range.end)
        {
            out.push(Event::Text(self.source[from..call.range.start].to_owned().into()));
            let inserted = match self.insertions.call(call, Position::InSentence) {
                Inserted::Inline(html) | Inserted::Block(html) => html,
            };
            out.push(Event::InlineHtml(inserted.into()));
            from = call.range.end;
        }
        out.push(Event::Text(self.source[from..range.end].to_owned().into()));
    }

    /// The code as it was written, calls and all.
    fn uncovered<'e>(&self, range: &Range<usize>) -> CowStr<'e> {
        self.source.get(range.clone()).unwrap_or("").trim_matches('`').trim().to_owned().into()
    }
}

/// An e-mail address in angle brackets carries its scheme only in the type of the link.
fn link_target(kind: LinkType, target: &str) -> String {
    if kind == LinkType::Email { format!("mailto:{target}") } else { target.to_owned() }
}

/// The end of the link, or of the span that stands where a link was taken away.
fn end_of_link<'e>(out: &[Event<'e>]) -> Event<'e> {
    let mut depth = 0;
    for event in out.iter().rev() {
        match event {
            Event::End(TagEnd::Link) => depth += 1,
            Event::InlineHtml(html) if &**html == "</span>" => depth += 1,
            Event::Start(Tag::Link { .. }) if depth == 0 => return Event::End(TagEnd::Link),
            Event::InlineHtml(html) if &**html == "<span>" && depth == 0 => {
                return Event::InlineHtml("</span>".into());
            }
            Event::Start(Tag::Link { .. }) => depth -= 1,
            Event::InlineHtml(html) if &**html == "<span>" => depth -= 1,
            _ => {}
        }
    }
    Event::InlineHtml("".into())
}

/// True for the schemes that a link in public text may have.
pub fn is_harmless(target: &str) -> bool {
    let cleaned: String = target.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let lower = cleaned.to_ascii_lowercase();
    match lower.find(':') {
        Some(colon)
            if lower[..colon].bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte)) =>
        {
            ["http", "https", "mailto", "tel"].contains(&&lower[..colon])
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests;
