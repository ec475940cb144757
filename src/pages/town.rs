//! A town's page: its figures by programme and year, its rounds, its projects, what is not known of it.

mod figures;
mod place;
mod portrait;

use crate::base::key::Key;
use crate::figures::key::Dimension;
use crate::figures::key::FigureKey;
use crate::figures::unknowns;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts as site_charts;
use crate::pages::listing;
use crate::pages::paged::Paged;
use crate::pages::picture;
use crate::pages::picture::Stand;
use crate::pages::profile::About;
use crate::pages::profile::Kinds;
use crate::pages::profile::words;
use crate::pages::questions;
use crate::pages::teasers;
use crate::pages::texts;
use crate::pages::texts::Ground;
use crate::pages::writer::Writer;
use crate::portfolio::model::Town;
use crate::portfolio::model::TownKind;
use crate::portfolio::model::Unit;
use crate::theme::views;
use crate::theme::views::parts::Cell;
use crate::theme::views::parts::Fact;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Listing;
use crate::theme::views::parts::Note;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// The page of a town, district, region or country. On its second page and after, only its list of projects goes on.
pub(super) fn town(writer: &Writer<'_>, key: Key<Town>, part: u32) -> Paged<views::profile::Town> {
    let town = &writer.portfolio().towns[key];
    let head = views::profile::Town {
        name: writer.name(&town.name),
        kind: writer.words.town_kind(town.kind).to_owned(),
        region: region(writer, key),
        projects: projects(writer, key, part),
        ..views::profile::Town::default()
    };
    let title = head.name.text.clone();
    let description =
        writer.words.say("w_description_town", &[("in_town", Arg::Text(&writer.words.in_town(town)))]);
    if part > 1 {
        return Paged { title: words::title_of_part(writer, &title, part), description, view: head };
    }
    let kinds = Kinds::of(writer);
    let said = figures::said(writer, key);
    let stories = writer.book.back.town_stories.get(&key).map_or(&[][..], Vec::as_slice);
    let mut body = texts::render(writer, &town.bodies, Ground::Town(key)).html;
    if body.is_empty() && town.summary.is_none() {
        body = portrait::portrait(writer, key);
    }
    let mut view = views::profile::Town {
        summary: writer.label_or_empty(town.summary.as_ref()),
        headline: kinds.headline(writer, &About::new(|figure| figure.town(key)).saying(&said)),
        facts: facts(writer, town),
        map: place::map(writer, key),
        photo: picture::photo(writer, town.photo.as_ref(), Stand::Text),
        body,
        tables: figures::tables(writer, key, &said),
        charts: site_charts::parts(writer, &charts(writer, key), 2),
        notes: notes(writer, town),
        stories: teasers::stories(writer, stories),
        questions: questions::questions_of(writer, unknowns::Subject::Town(key)),
        places: places(writer, key),
        ..head
    };
    // Last: every part above may cite.
    view.sources = writer.sources();
    Paged { title, description, view }
}

/// How many pages its list of projects takes, at least one.
pub(super) fn parts(book: &Book<'_>, key: Key<Town>) -> u32 {
    listing::parts_of(book.back.town_projects[key.index()].len(), listing::ROWS)
}

/// The charts of its page: jobs and money by year, and by programme where it has several.
pub(super) fn charts(writer: &Writer<'_>, key: Key<Town>) -> Vec<ChartSpec> {
    let programmes = writer.book.back.town_programmes[key.index()].len();
    let wholes = ["jobs-created", "funds-awarded"]
        .into_iter()
        .filter_map(|id| writer.measure(id))
        .map(|measure| FigureKey::whole(writer.portfolio(), measure).town(key))
        .filter(|whole| writer.book.figures.exists(writer.portfolio(), whole));
    let mut specs = Vec::new();
    for whole in wholes {
        let by = |by| ChartSpec::By { whole: whole.clone(), by };
        specs.extend(words::compares(writer, by(Dimension::Year)));
        if programmes > 1 {
            specs.extend(words::compares(writer, by(Dimension::Programme)));
        }
    }
    specs
}

fn projects(writer: &Writer<'_>, key: Key<Town>, part: u32) -> Option<Listing> {
    let keys = &writer.book.back.town_projects[key.index()];
    if keys.is_empty() {
        return None;
    }
    Some(listing::projects(writer, listing::by_year(keys), &Subject::Town(key), part, listing::ROWS))
}

/// The region in words: the places that it lies in, else the region that is only a text.
fn region(writer: &Writer<'_>, key: Key<Town>) -> String {
    let towns = &writer.portfolio().towns;
    let mut names = Vec::new();
    let mut above = towns[key].part_of;
    // A town in a district in a region in a country: no place lies deeper.
    for _ in 0..3 {
        let Some(place) = above else { break };
        names.push(writer.plain(&towns[place].name.first.value));
        above = towns[place].part_of;
    }
    if names.is_empty() {
        names.extend(towns[key].region.as_ref().map(|region| writer.plain(region)));
    }
    names.join(", ")
}

/// The towns that lie in a region.
fn places(writer: &Writer<'_>, key: Key<Town>) -> Vec<Link> {
    let towns = writer.portfolio().towns.iter();
    let inside = towns
        .filter(|(_, town)| town.part_of == Some(key))
        .map(|(place, town)| (place, writer.name(&town.name)));
    words::by_name(writer, inside).into_iter().map(|place| writer.town_link(place)).collect()
}

fn facts(writer: &Writer<'_>, town: &Town) -> Vec<Fact> {
    let mut facts = Vec::new();
    facts.extend(town.part_of.map(|place| {
        let link = Cell::Link(writer.town_link(place));
        words::fact(writer.t("fact_region"), link)
    }));
    if let Some(population) = &town.population {
        let said = &population.first;
        writer.cite(&said.sources);
        let unit = Unit::Things(Vec::new());
        let people = writer.words.value(&said.value, &unit, None, Style::Full).plain();
        facts.push(Fact {
            note: said.note().map(|note| writer.plain(note)),
            ..words::fact(writer.t("fact_population"), writer.text_cell(people))
        });
    }
    if town.monotown {
        facts.push(words::fact(writer.t("fact_monotown"), writer.text_cell(writer.t("w_yes"))));
    }
    facts.extend(words::other_names(writer, &town.name, &town.aliases));
    if let Some(location) = &town.location {
        writer.cite(&location.first.sources);
        let (latitude, longitude) = location.first.value;
        let degrees = |number: rust_decimal::Decimal, keys: [&str; 2]| {
            let key = keys[usize::from(number.is_sign_negative())];
            let number = writer.words.number(number.abs());
            writer.words.say(key, &[("degrees", Arg::Text(&number))])
        };
        let latitude = degrees(latitude, ["w_north", "w_south"]);
        let longitude = degrees(longitude, ["w_east", "w_west"]);
        facts.push(words::fact(
            writer.t("w_coordinates"),
            writer.text_cell(format!("{latitude}, {longitude}")),
        ));
    }
    facts.extend(words::ids(writer, &town.ids));
    facts
}

fn notes(writer: &Writer<'_>, town: &Town) -> Vec<Note> {
    let mut notes = Vec::new();
    match town.kind {
        TownKind::Town => {}
        TownKind::District | TownKind::Region | TownKind::Country => {
            notes.push(words::note(&writer.t("note_region")));
        }
    }
    notes.extend(town.note.as_ref().map(|note| words::note(&writer.plain(note))));
    writer.cite(&town.sources);
    notes
}
