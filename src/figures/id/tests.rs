//! Ids there and back, and where figures stand.

use super::*;
use crate::base::few::Few;
use crate::base::time::Year;
use crate::figures::sample::*;
use crate::portfolio::model::Project;

fn portfolio() -> Portfolio {
    let projects = vec![project("bakery", vec![said("jobs-created", "4")]), project("a.year", vec![])];
    Sample { projects, ..Sample::default() }.portfolio()
}

#[test]
fn ids_have_their_parts_in_order_and_are_read_back() {
    let portfolio = portfolio();
    let jobs = || whole("jobs-created");
    let (alder, birch) = (town("alder"), town("birch"));
    let women = portfolio.groups.find("women").expect("a group");
    let bread = portfolio.topics.find("bread").expect("a topic");
    let euro = Currency::parse("EUR").expect("a currency");
    let open = Period { start: Date::year(2016), end: End::Unknown };
    let months = Period {
        start: Date::parse("2016-05").expect("a date"),
        end: End::On(Date::parse("2018-06-30").expect("a date")),
    };
    for (key, id) in [
        (jobs(), "jobs-created"),
        (jobs().town(alder), "jobs-created.town.alder"),
        (
            jobs().status(Status::Planned).programme(programme("first")).town(alder).year(2020).stated(),
            "jobs-created.planned.programme.first.town.alder.year.2020.stated",
        ),
        (jobs().together(vec![birch, alder]), "jobs-created.town.alder~birch"),
        (jobs().goal(8).topic(bread), "jobs-created.goal.8.topic.bread"),
        (
            jobs().when(When::Period(period(2016, 2018))).group(women),
            "jobs-created.period.2016-2018.of.women",
        ),
        (jobs().when(When::Period(open)).stated(), "jobs-created.period.2016-unknown.stated"),
        (jobs().when(When::Period(months)), "jobs-created.period.2016-05-2018-06-30"),
        (jobs().when(When::AsOf(Date::year(2018))), "jobs-created.as-of.2018"),
        (jobs().when(When::NotStated), "jobs-created.year.not-stated"),
        (jobs().when(When::SeveralYears), "jobs-created.year.several"),
        (jobs().project(Key::at(0)), "jobs-created.project.a.year"),
        (jobs().project(Key::at(0)).year(2018), "jobs-created.project.a.year.year.2018"),
        (jobs().organisation(organisation("state")).stated(), "jobs-created.organisation.state.stated"),
        (FigureKey { funder: Some(Funder::Several), ..jobs() }, "jobs-created.funder.several"),
        (FigureKey { each: Some(Each::Town), ..jobs() }.stated(), "jobs-created.each.town.stated"),
        (jobs().per(measure("projects-supported")), "jobs-created.per.projects-supported"),
        (whole("funds-awarded").town(alder), "funds-awarded.town.alder"),
        (whole("funds-awarded").in_currency(euro).stated(), "funds-awarded.eur.stated"),
    ] {
        assert_eq!(key.id(&portfolio), id);
        assert_eq!(FigureKey::parse(&portfolio, id), Some(key), "{id}");
    }
    for id in [
        "",
        "jobs",
        "jobs-created.",
        "jobs-created.town.nowhere",
        "jobs-created.year.20",
        "jobs-created.stated.year.2018",
    ] {
        assert_eq!(FigureKey::parse(&portfolio, id), None, "{id}");
    }
}

#[test]
fn cells_of_computed_cross_breakdowns_are_rows_on_the_page_of_their_parent() {
    let portfolio = portfolio();
    let jobs = || whole("jobs-created");
    let first = || jobs().programme(programme("first"));
    for (key, page, anchor) in [
        (jobs().town(town("alder")).year(2018), "jobs-created.town.alder", "year.2018"),
        (first().year(2018), "jobs-created.programme.first", "year.2018"),
        (first().town(town("alder")), "jobs-created.programme.first", "town.alder"),
        (first().town(town("alder")).year(2018), "jobs-created.programme.first", "town.alder.year.2018"),
        (jobs().year(2018), "jobs-created.year.2018", ""),
        (jobs().town(town("alder")).year(2018).stated(), "jobs-created.town.alder.year.2018.stated", ""),
        (jobs().town(town("alder")).goal(8), "jobs-created.town.alder.goal.8", ""),
    ] {
        let address = key.address(&portfolio);
        assert_eq!(address.page.id(&portfolio), page);
        assert_eq!(address.anchor.unwrap_or_default(), anchor);
    }
}

#[test]
fn every_published_figure_exists_and_every_cell_stands_on_a_published_page() {
    let in_year = |id: &str, year, of: &str| Project {
        year: cited(year),
        towns: crate::portfolio::model::Towns::Each(Few::one(town(of))),
        ..project(id, vec![said("jobs-created", "1")])
    };
    let projects = vec![
        in_year("a", Year::Known(2018), "alder"),
        in_year("b", Year::Known(2019), "delta"),
        in_year("c", Year::Unknown, "alder"),
    ];
    let rounds = vec![round("alder", 2018, vec![said("applications", "36")])];
    let portfolio = Sample { projects, rounds, ..Sample::default() }.portfolio();
    let figures = crate::figures::compute(&portfolio);
    let keys = figures.keys(&portfolio);
    for key in keys {
        assert!(figures.figure(&portfolio, key).is_some(), "{}", key.id(&portfolio));
        for cell in figures.cells(&portfolio, key) {
            assert!(figures.figure(&portfolio, &cell).is_some(), "{}", cell.id(&portfolio));
        }
    }
    let ids: Vec<String> = keys.iter().map(|key| key.id(&portfolio)).collect();
    for id in [
        "applications.programme.first.stated",
        "applications.programme.first.town.alder.year.2018.stated",
        "applications.town.alder.stated",
        "jobs-created.town.delta",
        "jobs-created.year.not-stated",
        "projects-supported.programme.first",
    ] {
        assert!(ids.iter().any(|other| other == id), "{id} in {ids:#?}");
    }
    let page = whole("jobs-created").programme(programme("first"));
    let anchors: Vec<_> =
        figures.cells(&portfolio, &page).iter().filter_map(|cell| cell.address(&portfolio).anchor).collect();
    assert!(anchors.contains(&"town.alder.year.2018".to_owned()), "{anchors:?}");
}
