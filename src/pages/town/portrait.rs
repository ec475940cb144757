//! A town in a few plain sentences, made from the records where nobody wrote any.
//!
//! Comes in: a town. Goes out: one paragraph as HTML: where it lies, what is on record, since when, and what was awarded,
//! a figure that opens. What is not known is said.

use crate::base::html::escaped;
use crate::base::key::Key;
use crate::base::time::Year;
use crate::figures::key::FigureKey;
use crate::pages::profile::words;
use crate::pages::writer::Writer;
use crate::portfolio::model::Project;
use crate::portfolio::model::RoundStatus;
use crate::portfolio::model::Town;
use crate::portfolio::model::TownKind;
use crate::portfolio::model::Towns;
use crate::theme::print;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// The paragraph.
pub(super) fn portrait(writer: &Writer<'_>, key: Key<Town>) -> String {
    let mut sentences: Vec<String> = Vec::new();
    sentences.extend(lies(writer, key));
    sentences.push(recorded(writer, key));
    sentences.extend(years(writer, key));
    sentences.extend(awarded(writer, key));
    sentences.extend(programmes(writer, key));
    format!("<p>{}</p>\n", sentences.join(" "))
}

/// "Vyksa is a town in Nizhny Novgorod Oblast."
fn lies(writer: &Writer<'_>, key: Key<Town>) -> Option<String> {
    let towns = &writer.portfolio().towns;
    let town = &towns[key];
    let kind = match town.kind {
        TownKind::Town => "town",
        TownKind::District => "district",
        TownKind::Region => "region",
        TownKind::Country => "country",
    };
    let (sentence, place) = match (town.part_of, &town.region) {
        (Some(place), _) => ("w_portrait_in", writer.words.in_town(&towns[place])),
        (None, Some(region)) => ("w_portrait_region", writer.plain(region)),
        (None, None) => return None,
    };
    let name = writer.name(&town.name).text;
    let arguments =
        [("name", Arg::Text(name.as_str())), ("kind", Arg::Text(kind)), ("place", Arg::Text(&place))];
    Some(escaped(&writer.words.say(sentence, &arguments)))
}

fn inside(writer: &Writer<'_>, key: Key<Town>) -> String {
    writer.words.in_town(&writer.portfolio().towns[key])
}

/// "6 projects in Vyksa have a record here." Those of which only several towns are known are told apart, because no
/// total of the town has them.
fn recorded(writer: &Writer<'_>, key: Key<Town>) -> String {
    let projects = writer.book.back.town_projects[key.index()].iter();
    let of_several = |project: &Project| matches!(&project.towns, Towns::OneOf(towns) if towns.len() > 1);
    let perhaps = |key: &&Key<Project>| writer.portfolio().projects.look(**key, of_several);
    let (perhaps, here): (Vec<Key<Project>>, Vec<_>) = projects.partition(perhaps);
    let inside = inside(writer, key);
    let say =
        |sentence, count| escaped(&writer.say_count_with(sentence, count, &[("inside", Arg::Text(&inside))]));
    match (here.len(), perhaps.len()) {
        (here, 0) => say("w_portrait_projects", here),
        (0, perhaps) => say("w_portrait_perhaps", perhaps),
        (here, perhaps) => {
            [say("w_portrait_projects", here), say("w_portrait_perhaps_more", perhaps)].join(" ")
        }
    }
}

/// From when to when, by projects and by rounds that were held or announced.
fn years(writer: &Writer<'_>, key: Key<Town>) -> Option<String> {
    let portfolio = writer.portfolio();
    let projects = writer.book.back.town_projects[key.index()].iter();
    let projects =
        projects.map(|project| portfolio.projects.look(*project, |project| project.year.first.value));
    let programmes = writer.book.back.town_programmes[key.index()].iter();
    let rounds = programmes
        .flat_map(|programme| &portfolio.programmes[*programme].rounds)
        .filter(|round| round.status != RoundStatus::NotHeld && round.towns.names().any(|town| town == key))
        .map(|round| round.year);
    let years: Vec<Year> = projects.chain(rounds).collect();
    let first = years.iter().filter_map(|year| year.earliest()).min()?;
    let last = years.iter().filter_map(|year| year.counted()).max();
    // Of something it is not known when it was, and it may have been later.
    let open = years.iter().any(|year| match year {
        Year::AtLeast(first) => Some(*first) >= last,
        Year::Between(_, end) => Some(*end) > last,
        Year::Known(_) | Year::About(_) | Year::Unknown => false,
    });
    let sentence = match last {
        Some(last) if !open && first == last => "w_portrait_year",
        Some(_) if !open => "w_portrait_years",
        _ => "w_portrait_from",
    };
    let (first, last) = (first.to_string(), last.unwrap_or(first).to_string());
    Some(escaped(&writer.words.say(sentence, &[("first", Arg::Text(&first)), ("last", Arg::Text(&last))])))
}

/// The grants, as a figure that opens; where there are projects and no figure, that nobody published one.
fn awarded(writer: &Writer<'_>, key: Key<Town>) -> Option<String> {
    let whole = FigureKey::whole(writer.portfolio(), writer.measure("funds-awarded")?).town(key);
    let figure = writer.book.figures.figure(writer.portfolio(), &whole);
    match figure.filter(|figure| figure.known().is_some()) {
        Some(figure) => {
            let value = print::in_text(&writer.number(&figure, Style::Short));
            Some(writer.words.say("w_portrait_money", &[("value", Arg::Text(&value))]))
        }
        None if writer.book.back.town_projects[key.index()].is_empty() => None,
        None => Some(escaped(&writer.t("w_portrait_no_money"))),
    }
}

/// The programmes, each of which opens.
fn programmes(writer: &Writer<'_>, key: Key<Town>) -> Option<String> {
    let all = writer.book.back.town_programmes[key.index()].iter();
    let named =
        all.map(|programme| (*programme, writer.name(&writer.portfolio().programmes[*programme].name)));
    let links: Vec<String> = words::by_name(writer, named)
        .into_iter()
        .map(|programme| print::link(&writer.programme_link(programme)))
        .collect();
    let list = writer.words.list(&links);
    let sentence =
        || writer.say_count_with("w_portrait_programmes", links.len(), &[("programmes", Arg::Text(&list))]);
    (!links.is_empty()).then(sentence)
}
