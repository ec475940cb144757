//! Everything there is from A to Z, for whoever has no scripts or wants to look through it.

use std::cmp::Ordering;

use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::find::index::Index;
use crate::pages::find::subjects;
use crate::pages::find::subjects::KINDS;
use crate::pages::listing;
use crate::pages::listing::pager;
use crate::pages::listing::parts_of;
use crate::pages::paged::Paged;
use crate::pages::profile::words;
use crate::pages::writer::Writer;
use crate::theme::views::about;
use crate::theme::views::about::LetterGroup;
use crate::theme::views::about::Listed;
use crate::theme::views::parts::Link;

/// How many pages the list takes, at least one.
pub fn parts(book: &Book<'_>) -> u32 {
    parts_of(subjects::count(book), listing::ROWS)
}

/// The places of all subjects as the reader's language sorts what they are called. Projects come sorted already, those
/// with a name and then those without, and are merged with the rest.
pub fn alphabet(writer: &Writer<'_>, subjects: &[Subject]) -> Vec<u32> {
    let projects = &writer.portfolio().projects;
    let mut lists: [Vec<(String, u32)>; 3] = Default::default();
    for (place, subject) in (0..).zip(subjects) {
        let list = match subject {
            Subject::Project(key) if projects.look(*key, |project| project.name.is_some()) => 0,
            Subject::Project(_) => 1,
            _ => 2,
        };
        lists[list].push((subjects::title(writer, subject).text, place));
    }
    let compare = |one: &(String, u32), other: &(String, u32)| -> Ordering {
        writer.words.compare(&one.0, &other.0).then(one.1.cmp(&other.1))
    };
    let [named, unnamed, mut others] = lists;
    others.sort_by(compare);
    merged(merged(named, unnamed, compare), others, compare).into_iter().map(|(_, place)| place).collect()
}

/// Two sorted lists in one.
fn merged<T>(one: Vec<T>, other: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut out = Vec::with_capacity(one.len() + other.len());
    let (mut one, mut other) = (one.into_iter().peekable(), other.into_iter().peekable());
    loop {
        let first = match (one.peek(), other.peek()) {
            (Some(first), Some(second)) => compare(first, second).is_le(),
            (Some(_), None) => true,
            (None, Some(_)) => false,
            (None, None) => return out,
        };
        out.extend(if first { one.next() } else { other.next() });
    }
}

/// The letter under which a name stands; `0–9` for digits and everything without a letter.
fn letter(writer: &Writer<'_>, title: &str) -> String {
    writer.words.letter(title).unwrap_or_else(|| "0–9".to_owned())
}

/// A page of the list.
pub fn everything(writer: &Writer<'_>, part: u32) -> Paged<about::Everything> {
    let index = writer.book.index(writer.language);
    let title = writer.t("find_everything");
    let here = listing::page_of(&index.alphabet, part, listing::ROWS);
    let mut groups: Vec<LetterGroup> = Vec::new();
    for place in here {
        let Some(subject) = index.subjects.get(*place as usize) else { continue };
        let label = subjects::title(writer, subject);
        let letter = letter(writer, &label.text);
        let link = Link { text: label.text, href: Some(subjects::href(writer, subject)), lang: label.lang };
        let entry = Listed { link, kind: writer.t(KINDS[subjects::kind(subject)]) };
        let id = format!("letter-{}", groups.len() + 1);
        match groups.last_mut().filter(|group| group.title == letter) {
            Some(group) => group.entries.push(entry),
            None => groups.push(LetterGroup { id, title: letter, entries: vec![entry] }),
        }
    }
    Paged {
        title: words::title_of_part(writer, &title, part),
        description: writer.t("find_everything_help"),
        view: about::Everything {
            title,
            count: writer.say_count("find_count", index.alphabet.len()),
            letters: letters(writer, &index),
            groups,
            pager: pager(writer, &Subject::Everything, part, parts_of(index.alphabet.len(), listing::ROWS)),
        },
    }
}

/// The page on which each letter begins.
fn letters(writer: &Writer<'_>, index: &Index) -> Vec<Link> {
    let mut letters: Vec<Link> = Vec::new();
    for (place, subject) in index.firsts.iter() {
        let part = u32::try_from(*place as usize / listing::ROWS + 1).unwrap_or(1);
        let href = writer.href_part(Subject::Everything, part);
        letters.push(Link { text: subject.clone(), href: Some(href), lang: None });
    }
    letters
}

/// Where each letter begins in the order of the alphabet.
pub fn firsts(writer: &Writer<'_>, subjects: &[Subject], alphabet: &[u32]) -> Vec<(u32, String)> {
    let mut firsts: Vec<(u32, String)> = Vec::new();
    for (at, place) in (0..).zip(alphabet) {
        let Some(subject) = subjects.get(*place as usize) else { continue };
        let letter = letter(writer, &subjects::title(writer, subject).text);
        if firsts.iter().all(|(_, other)| *other != letter) {
            firsts.push((at, letter));
        }
    }
    firsts
}
