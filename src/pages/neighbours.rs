//! The page before and the page after one, among those of its kind: projects and towns in the order of their names,
//! stories from the newest on. Years, goals and reports have neighbours of their own.

use crate::base::key::Key;
use crate::pages::address::Subject;
use crate::pages::writer::Writer;
use crate::theme::views::parts::Link;

/// The links to the page before and the page after; `None` at either end, and on pages that stand for themselves.
pub(super) fn of(writer: &Writer<'_>) -> [Option<Link>; 2] {
    let book = writer.book;
    match &writer.page.subject {
        Subject::Project(key) => {
            let beside = book.project_neighbours(*key, writer.language);
            beside.map(|key| key.map(|key| writer.project_link(key)))
        }
        Subject::Town(key) => by_id(writer.portfolio().towns.len(), *key, writer.portfolio().towns.keys())
            .map(|key| key.map(|key| writer.town_link(key))),
        Subject::Programme(key) => {
            let programmes = &writer.portfolio().programmes;
            by_id(programmes.len(), *key, programmes.keys())
                .map(|key| key.map(|key| writer.programme_link(key)))
        }
        Subject::Story(key) => {
            let order = &book.back.stories;
            let place = order.iter().position(|other| other == key);
            beside(order, place).map(|key| {
                key.map(|key| writer.link_text(Subject::Story(key), &writer.portfolio().stories[key].title))
            })
        }
        _ => [None, None],
    }
}

/// The neighbours of a place in an order.
pub(super) fn beside<K: Copy>(order: &[K], place: Option<usize>) -> [Option<K>; 2] {
    let Some(place) = place else { return [None, None] };
    [place.checked_sub(1).and_then(|before| order.get(before)), order.get(place + 1)]
        .map(Option::<&K>::copied)
}

/// The neighbours in the order of ids, in which keys count.
fn by_id<T>(count: usize, key: Key<T>, mut keys: impl Iterator<Item = Key<T>>) -> [Option<Key<T>>; 2] {
    let place = key.index();
    let before = place.checked_sub(1);
    let mut found = [None, None];
    if let Some(before) = before {
        found[0] = keys.nth(before);
        keys.next();
    } else {
        keys.next();
    }
    if place + 1 < count {
        found[1] = keys.next();
    }
    found
}
