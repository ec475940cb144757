//! Which stories a year's page announces: the three that are nearest to the year.
//!
//! Comes in: a year and what happened in it. Goes out: stories, the nearest first. Nearness is read from records, never
//! from texts: what an annual report of just this year names, then stories about projects of the year, those of its date,
//! those about its programmes, those about its towns. Of equals the one about fewer things comes first, then the newer.

use std::cmp::Reverse;

use crate::base::key::Key;
use crate::base::time::Date;
use crate::base::time::Period;
use crate::pages::writer::Writer;
use crate::pages::year::Happened;
use crate::portfolio::model::Story;

/// How many stories stand on the page.
const STORIES: usize = 3;

/// Why a story belongs to a year, the best reason first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Near {
    Chosen,
    Project,
    Dated,
    Programme,
    Town,
}

/// The stories of the year.
pub(super) fn of_year(writer: &Writer<'_>, year: i16, happened: &Happened) -> Vec<Key<Story>> {
    let chosen = chosen(writer, year);
    let mut near: Vec<(Near, usize, Reverse<Date>, Key<Story>)> = writer
        .book
        .back
        .stories
        .iter()
        .filter_map(|key| {
            let story = &writer.portfolio().stories[*key];
            // What was chosen keeps the order of those who chose.
            if let Some(place) = chosen.iter().position(|one| one == key) {
                return Some((Near::Chosen, place, Reverse(story.date), *key));
            }
            let things = story.projects.len() + story.programmes.len() + story.towns.len();
            Some((nearness(writer, story, year, happened)?, things, Reverse(story.date), *key))
        })
        .collect();
    near.sort_unstable();
    near.into_iter().take(STORIES).map(|(_, _, _, key)| key).collect()
}

/// What reports of just this year name.
fn chosen(writer: &Writer<'_>, year: i16) -> Vec<Key<Story>> {
    let reports = writer.portfolio().reports.iter().map(|(_, report)| report);
    let of_year = reports.filter(|report| report.period == Period::year(year));
    of_year.flat_map(|report| report.stories.iter().copied()).collect()
}

fn nearness(writer: &Writer<'_>, story: &Story, year: i16, happened: &Happened) -> Option<Near> {
    let projects = writer.book.back.year_projects.get(&year).map_or(&[][..], Vec::as_slice);
    if story.projects.iter().any(|project| projects.contains(project)) {
        return Some(Near::Project);
    }
    if story.date.year == year {
        return Some(Near::Dated);
    }
    if story.programmes.iter().any(|programme| happened.programmes.contains(programme)) {
        return Some(Near::Programme);
    }
    story.towns.iter().any(|town| happened.towns.contains(town)).then_some(Near::Town)
}
