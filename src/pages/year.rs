//! A year: what happened in it, by programme and by town, on one page to print.

mod stories;

use std::collections::BTreeSet;

use crate::base::key::Key;
use crate::figures::key::Dimension;
use crate::figures::key::FigureKey;
use crate::figures::said::SaidOnce;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts as site_charts;
use crate::pages::home;
use crate::pages::listing;
use crate::pages::paged::Paged;
use crate::pages::profile;
use crate::pages::profile::About;
use crate::pages::profile::Kinds;
use crate::pages::profile::matrix;
use crate::pages::profile::rounds;
use crate::pages::profile::words;
use crate::pages::teasers;
use crate::pages::writer::Writer;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Town;
use crate::theme::views;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Listing;
use crate::theme::views::parts::Table;
use crate::theme::words::Arg;

/// The page of a year. On its second page and after, only its list of projects goes on.
pub(super) fn year(writer: &Writer<'_>, year: i16, part: u32) -> Paged<views::report::Annual> {
    let words_of_year = year.to_string();
    let title = writer.words.say("title_year", &[("year", Arg::Text(&words_of_year))]);
    let description = writer.words.say("w_description_year", &[("year", Arg::Text(&words_of_year))]);
    let (previous, next) = neighbours(writer, year);
    let head = views::report::Annual {
        title: title.clone(),
        byline: home::byline(writer),
        projects: projects(writer, year, part),
        previous,
        next,
        ..views::report::Annual::default()
    };
    if part > 1 {
        return Paged { title: words::title_of_part(writer, &title, part), description, view: head };
    }
    let kinds = Kinds::of(writer);
    let happened = Happened::of(writer, year);
    let stories = stories::of_year(writer, year, &happened);
    let cited = format!("{}. {title}", writer.plain(&writer.portfolio().site.title));
    let mut view = views::report::Annual {
        headline: kinds.headline(writer, &About::new(|figure| figure.year(year))),
        coverage: happened.coverage(writer, year),
        charts: site_charts::parts(writer, &charts(writer, year), 2),
        tables: happened.tables(writer, &kinds, year),
        stories: teasers::stories(writer, &stories),
        stories_note: writer.words.say("w_stories_of_year", &[("year", Arg::Text(&words_of_year))]),
        citation: Some(home::citation(writer, &cited)),
        ..head
    };
    // Last: every part above may cite.
    view.sources = writer.sources();
    Paged { title, description, view }
}

/// How many pages its list of projects takes, at least one.
pub(super) fn parts(book: &Book<'_>, year: i16) -> u32 {
    listing::parts_of(book.back.year_projects.get(&year).map_or(0, Vec::len), listing::ROWS)
}

/// The charts of its page: jobs, money and projects of this year by town.
pub(super) fn charts(writer: &Writer<'_>, year: i16) -> Vec<ChartSpec> {
    ["funds-awarded", "jobs-created", "projects-supported"]
        .into_iter()
        .filter_map(|id| writer.measure(id))
        .map(|measure| FigureKey::whole(writer.portfolio(), measure).year(year))
        .filter(|whole| writer.book.figures.exists(writer.portfolio(), whole))
        .filter_map(|whole| words::compares(writer, ChartSpec::By { whole, by: Dimension::Town }))
        .collect()
}

fn projects(writer: &Writer<'_>, year: i16, part: u32) -> Option<Listing> {
    let keys = writer.book.back.year_projects.get(&year)?;
    Some(listing::projects(writer, listing::by_name(keys), &Subject::Year(year), part, listing::ROWS))
}

/// The years before and after of which anything is recorded.
fn neighbours(writer: &Writer<'_>, year: i16) -> (Option<Link>, Option<Link>) {
    let years = &writer.book.back.years;
    let link = |year: &i16| Link {
        text: year.to_string(),
        href: Some(writer.href(Subject::Year(*year))),
        lang: None,
    };
    (years.iter().rev().find(|one| **one < year).map(link), years.iter().find(|one| **one > year).map(link))
}

/// What is recorded under a year.
struct Happened {
    projects: usize,
    rounds: Vec<(Key<Programme>, usize)>,
    programmes: BTreeSet<Key<Programme>>,
    towns: BTreeSet<Key<Town>>,
}

impl Happened {
    fn of(writer: &Writer<'_>, year: i16) -> Self {
        let portfolio = writer.portfolio();
        let projects = writer.book.back.year_projects.get(&year).map_or(&[][..], Vec::as_slice);
        let mut happened = Self {
            projects: projects.len(),
            rounds: Vec::new(),
            programmes: BTreeSet::new(),
            towns: BTreeSet::new(),
        };
        for key in projects {
            portfolio.projects.look(*key, |project| {
                happened.programmes.extend(&project.programmes);
                happened.towns.extend(project.towns.names());
            });
        }
        for (key, programme) in portfolio.programmes.iter() {
            for (place, round) in programme.rounds.iter().enumerate() {
                if round.year.counted() == Some(year) {
                    happened.rounds.push((key, place));
                    happened.programmes.insert(key);
                    happened.towns.extend(round.towns.names());
                }
            }
        }
        happened
    }

    fn coverage(&self, writer: &Writer<'_>, year: i16) -> String {
        let projects = writer.say_count("w_recorded_projects", self.projects);
        let rounds = writer.say_count("w_recorded_rounds", self.rounds.len());
        let year = year.to_string();
        writer.words.say(
            "w_coverage_year",
            &[("projects", Arg::Text(&projects)), ("rounds", Arg::Text(&rounds)), ("year", Arg::Text(&year))],
        )
    }

    /// By programme, by town, and the rounds of the year, with what nobody published of them.
    fn tables(&self, writer: &Writer<'_>, kinds: &Kinds, year: i16) -> Vec<Table> {
        let portfolio = writer.portfolio();
        let named = self.programmes.iter().map(|key| (*key, writer.name(&portfolio.programmes[*key].name)));
        let programmes = words::by_name(writer, named);
        let towns = words::by_name(
            writer,
            self.towns.iter().map(|key| (*key, writer.name(&portfolio.towns[*key].name))),
        );
        let by_programme: Vec<matrix::Line<'_>> = programmes
            .iter()
            .map(|key| matrix::Line {
                name: writer.programme_link(*key),
                note: None,
                about: About::new(move |figure| figure.programme(*key).year(year)),
            })
            .collect();
        let by_town: Vec<matrix::Line<'_>> = towns
            .iter()
            .map(|key| matrix::Line {
                name: writer.town_link(*key),
                note: matrix::kind_of_place(writer, *key),
                about: About::new(move |figure| figure.town(*key).year(year)),
            })
            .collect();
        let said: Vec<SaidOnce> =
            self.programmes.iter().flat_map(|programme| profile::said_by(writer, *programme)).collect();
        let tables = [
            matrix::table(writer, kinds, "by-programme", "w_by_programme", &by_programme),
            matrix::table(writer, kinds, "by-town", "by_town", &by_town),
            rounds::table(writer, &self.rounds, &said, rounds::Leave::Year),
        ];
        tables.into_iter().flatten().map(Table::captioned).collect()
    }
}
