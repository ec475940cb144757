//! The way from page to page of a long list.

use crate::pages::address::Subject;
use crate::pages::writer::Writer;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Pager;
use crate::theme::words::Arg;

/// How many pages stand on either side of the present one.
const NEAR: u32 = 2;

/// How many pages a list takes, at least one.
pub(in crate::pages) fn parts_of(count: usize, per_page: usize) -> u32 {
    u32::try_from(count.div_ceil(per_page.max(1))).unwrap_or(u32::MAX).max(1)
}

/// The way to the other pages of a list; `None` where there is one page only.
pub(in crate::pages) fn pager(
    writer: &Writer<'_>,
    subject: &Subject,
    part: u32,
    parts: u32,
) -> Option<Pager> {
    if parts < 2 {
        return None;
    }
    let href = |part| writer.href_part(subject.clone(), part);
    let pages = shown(part, parts).into_iter().map(|page| match page {
        None => Link { text: "…".to_owned(), ..Link::default() },
        Some(page) => Link {
            text: writer.words.count(page as usize),
            href: (page != part).then(|| href(page)),
            lang: None,
        },
    });
    let words = |count: u32| writer.words.count(count as usize);
    Some(Pager {
        here: writer
            .words
            .say("page_of", &[("page", Arg::Text(&words(part))), ("pages", Arg::Text(&words(parts)))]),
        previous: (part > 1).then(|| href(part - 1)),
        next: (part < parts).then(|| href(part + 1)),
        pages: pages.collect(),
    })
}

/// The pages that are named: the first, the last and those near the present one; `None` stands for a gap.
fn shown(part: u32, parts: u32) -> Vec<Option<u32>> {
    let near = part.saturating_sub(NEAR).max(1)..=part.saturating_add(NEAR).min(parts);
    let mut named: Vec<u32> = std::iter::once(1).chain(near).chain([parts]).collect();
    named.sort_unstable();
    named.dedup();
    let mut shown = Vec::new();
    let mut before = 0;
    for page in named {
        match page - before {
            0 | 1 => {}
            // A gap of one page is no shorter than the page's number.
            2 => shown.push(Some(page - 1)),
            _ => shown.push(None),
        }
        shown.push(Some(page));
        before = page;
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::parts_of;
    use super::shown;

    #[test]
    fn a_list_takes_as_many_pages_as_it_needs() {
        for (count, per_page, expected) in
            [(0, 500, 1), (1, 500, 1), (500, 500, 1), (501, 500, 2), (10_000, 500, 20)]
        {
            assert_eq!(parts_of(count, per_page), expected, "{count} by {per_page}");
        }
    }

    #[test]
    fn far_pages_are_left_out_and_no_gap_hides_a_single_page() {
        let line = |part, parts| {
            let words: Vec<String> = shown(part, parts)
                .into_iter()
                .map(|page| page.map_or("…".to_owned(), |page| page.to_string()))
                .collect();
            words.join(" ")
        };
        for (part, parts, expected) in [
            (1, 2, "1 2"),
            (1, 20, "1 2 3 … 20"),
            (5, 20, "1 2 3 4 5 6 7 … 20"),
            (10, 20, "1 … 8 9 10 11 12 … 20"),
            (20, 20, "1 … 18 19 20"),
            (99, 3, "1 2 3"),
        ] {
            assert_eq!(line(part, parts), expected, "page {part} of {parts}");
        }
    }
}
