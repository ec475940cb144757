//! What the pages of a site have in common, as hashes by which a build tells whether those of the last one still hold.
//!
//! Comes in: everything that pages are made from. Goes out: the [`ground`] on which all pages stand, and what the projects
//! decide together ([`value`]). What single pages are made from is noted while they are made (`base::reads`).

use std::hash::Hash;

use rayon::prelude::*;

use crate::base::language::Language;
use crate::base::outline;
use crate::base::reads::Whole;
use crate::pages::book::Book;
use crate::pages::goal;
use crate::pages::plan::Plan;
use crate::portfolio::model::projects::Stretch;

/// What decides where projects are listed and counted, and what is said of everything but projects, as far as it hangs on
/// records of projects and on the heads of texts. All else that texts are checked against comes from other files.
pub fn structure(book: &Book<'_>) -> blake3::Hash {
    let portfolio = book.portfolio;
    let of = |stretch: Stretch<'_>| outline::of(|hasher| stretch.each(|_, project| project.outline(hasher)));
    let projects: Vec<u64> = portfolio.projects.stretches().map(of).collect();
    let mut structure = blake3::Hasher::new();
    let mut tell = |text: &str| {
        structure.update(text.as_bytes()).update(b"\0");
    };
    tell(&format!("{:?} {projects:?}", book.figures.wholes(portfolio)));
    tell(&format!("{:?} {:?} {:?}", portfolio.topics, portfolio.groups, portfolio.measures));
    tell(&format!("{:?} {:?} {:?}", portfolio.stories, portfolio.reports, portfolio.pages));
    tell(&format!("{:?} {:?}", portfolio.pictures, portfolio.unread));
    structure.finalize()
}

/// The same with all that is read of a theme and of texts before pages are made: which pages there are.
pub fn ground(structure: &blake3::Hash, plan: &Plan) -> blake3::Hash {
    let mut ground = blake3::Hasher::new();
    ground.update(structure.as_bytes());
    for (address, _) in &plan.items {
        ground.update(address.as_bytes()).update(b"\0");
    }
    ground.update(format!("{:?}", plan.charts).as_bytes());
    ground.finalize()
}

/// The order of the names of all projects in each language, as the places of projects; neighbours in it are noted by
/// `Book::project_neighbours`.
pub fn orders(book: &Book<'_>) -> Vec<Vec<u32>> {
    let places = |language: &Language| {
        let order = book.projects_in_order(*language).iter();
        order.map(|key| key.number()).collect()
    };
    book.portfolio.site.languages.iter().map(places).collect()
}

/// What was noted of projects of which the neighbours are others than in `former` orders, ascending; `None` where they
/// were not of the same projects and languages.
pub fn moved(book: &Book<'_>, former: &[&[u32]]) -> Option<Vec<u32>> {
    let now = orders(book);
    let all = book.portfolio.projects.len();
    let mut moved = Vec::new();
    for (language, (now, former)) in now.iter().zip(former).enumerate() {
        let is_place = |place: &u32| (*place as usize) < all;
        if now.len() != former.len() || now.len() != all || !former.iter().all(is_place) {
            return None;
        }
        if now == *former {
            continue;
        }
        let neighbours = |order: &[u32]| {
            let mut of = vec![[u32::MAX; 2]; all];
            for pair in order.windows(2) {
                of[pair[0] as usize][1] = pair[1];
                of[pair[1] as usize][0] = pair[0];
            }
            of
        };
        let (now, former) = (neighbours(now), neighbours(former));
        let others = (0..all).filter(|at| now[*at] != former[*at]);
        moved.extend(others.filter_map(|at| u32::try_from(all * (language + 1) + at).ok()));
    }
    (now.len() == former.len()).then_some(moved)
}

/// What projects decide together, as a number that tells apart two sites of one ground; of everything always the same, which
/// says nothing: it is another one with each change.
pub fn value(book: &Book<'_>, of: Whole) -> u64 {
    let (figures, portfolio) = (book.figures, book.portfolio);
    outline::of(|hasher| match of {
        Whole::Everything => {}
        Whole::Names => orders(book).hash(hasher),
        Whole::Findings => format!("{:?}", figures.findings(portfolio)).hash(hasher),
        Whole::Unknowns => format!("{:?}", figures.unknowns(portfolio)).hash(hasher),
        Whole::Published => (figures.keys(portfolio), figures.published(portfolio)).hash(hasher),
        Whole::Claims => goal::hash_grades(book, hasher),
    })
}
