//! Pages of towns and years say what the records say of them, where nobody wrote a text: a small site of three towns in
//! English and Russian.
#![expect(clippy::unwrap_used, reason = "a test that cannot write its site should stop")]

#[expect(dead_code, reason = "only a part is needed here")]
mod common;

use std::fs;

use common::Folder;
use common::call;

/// A site in which towns have no texts, and years have more stories than they show.
fn site() -> Folder {
    let folder = Folder::new();
    let write = |path: &str, text: &str| {
        let path = folder.0.join("content").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        "site.yaml",
        "title: {en: Grants, ru: Гранты}\nbase_url: https://example.org/\nlanguages: [en, ru]\npublisher: fund\n\
         currency: RUB\nsource: register\noutputs: [pages, figures]\n",
    );
    write("organisations/fund.yaml", "name: {en: The Fund, ru: Фонд}\n");
    write("sources.yaml", "register:\n  title: Register\n  publisher: Fund\n  date: 2026-03-05\n");
    write("programmes/start.yaml", "name: {en: First Step, ru: Первый шаг}\nfunder: fund\n");
    write("programmes/late.yaml", "name: {en: Late, ru: Поздно}\nfunder: fund\n");
    write(
        "towns/shore.yaml",
        "name: {en: The Shore, ru: Берег}\nin: {ru: на Берегу}\nkind: region\ncountry: RU\n",
    );
    for (id, names, lat) in [
        ("hill", "{en: Fox Hill, ru: Лисья Гора}\nin: {ru: в Лисьей Горе}", "55.0"),
        ("wharf", "{en: Owl Wharf, ru: Совиная Пристань}\nsummary: {en: Boats., ru: Лодки.}", "55.2"),
        ("mill", "{en: Glass Mill, ru: Стеклянная Мельница}", "58.0"),
    ] {
        let place = format!("country: RU\npart_of: shore\nlocation: {{lat: {lat}, lon: 42}}\n");
        write(&format!("towns/{id}.yaml"), &format!("name: {names}\n{place}"));
    }
    for (id, programme, town, year) in
        [("oven", "start", "hill", 2018), ("boat", "start", "hill", 2020), ("lamp", "late", "wharf", 2021)]
    {
        write(
            &format!("projects/{id}.yaml"),
            &format!(
                "name: {id}\nprogramme: {programme}\ntown: {town}\nyear: {year}\ngrants:\n  - {{amount: 150000, awarded: {year}}}\n"
            ),
        );
    }
    for (id, date, about) in [
        ("of-project", "2022-01-01", "projects: [oven]"),
        ("of-date", "2018-05-01", "programmes: [late]"),
        ("of-programme", "2022-02-01", "programmes: [start]"),
        ("of-both", "2022-03-01", "programmes: [start, late]"),
        ("of-town", "2022-04-01", "towns: [hill]"),
        ("of-nothing", "2022-05-01", "towns: [mill]"),
    ] {
        write(
            &format!("stories/{id}.md"),
            &format!("---\ntitle: {{en: {id}, ru: {id}}}\ndate: {date}\n{about}\n---\nText.\n"),
        );
    }
    write(
        "reports/y2020.md",
        "---\ntitle: {en: R, ru: Р}\nperiod: 2020\nstories: [of-nothing, of-town]\n---\nText.\n",
    );
    folder
}

/// The page as a reader reads it.
fn read(folder: &Folder, path: &str) -> String {
    let html =
        fs::read_to_string(folder.0.join("out").join(path)).unwrap().replace(['\u{a0}', '\u{202f}'], " ");
    let main = html.split("<main").nth(1).unwrap_or_default();
    let mut words = String::new();
    for part in main.split('<') {
        words.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn towns_and_years_tell_what_the_records_say() {
    let folder = site();
    let built = call(&folder.0, &["build", "--output", "out"]);
    assert_eq!(built.code, 0, "{}", built.said);
    let hill = read(&folder, "towns/hill/index.html");
    for sentence in [
        "Fox Hill is a town in The Shore. 2 projects in Fox Hill have a record here.",
        "What is recorded begins in 2018 and ends in 2020. Grants awarded: RUB 300,000.",
        "The programme at work: First Step.",
        "as the crow flies: Owl Wharf, about 20 km; Glass Mill, about 350 km.",
    ] {
        assert!(hill.contains(sentence), "no `{sentence}`: {hill}");
    }
    let hill = read(&folder, "ru/towns/hill/index.html");
    for sentence in [
        "Лисья Гора — город на Берегу. Здесь записаны 2 проекта в Лисьей Горе.",
        "Первые записи относятся к 2018 году, последние — к 2020. Присуждено грантов: 300 000 ₽.",
        "Здесь работает программа Первый шаг.",
    ] {
        assert!(hill.contains(sentence), "no `{sentence}`: {hill}");
    }
    // Who wrote something is not talked over; of nothing nothing is made; a region is no point.
    assert!(!read(&folder, "towns/wharf/index.html").contains("have a record here"));
    let mill = read(&folder, "towns/mill/index.html");
    assert!(
        mill.contains("No project in Glass Mill has a record here yet.") && !mill.contains("awarded nobody"),
        "{mill}"
    );
    assert!(!read(&folder, "towns/shore/index.html").contains("crow"));

    let stories = |year: &str| {
        let page = read(&folder, &format!("years/{year}/index.html"));
        let mut told: Vec<(usize, &str)> =
            ["of-project", "of-date", "of-programme", "of-both", "of-town", "of-nothing"]
                .into_iter()
                .filter_map(|story| Some((page.find(story)?, story)))
                .collect();
        told.sort_unstable();
        told.into_iter().map(|(_, story)| story).collect::<Vec<_>>()
    };
    assert_eq!(stories("2018"), ["of-project", "of-date", "of-programme"]);
    assert_eq!(stories("2020"), ["of-nothing", "of-town", "of-programme"], "what a report chose goes first");
    assert_eq!(stories("2021"), ["of-date", "of-both"], "of equals the one about fewer things goes first");
}

#[test]
fn a_town_does_not_count_what_may_be_elsewhere_and_is_not_closed_by_what_may_be_later() {
    let folder = site();
    let write = |path: &str, text: &str| fs::write(folder.0.join("content").join(path), text).unwrap();
    for id in ["kite", "rope"] {
        let place = "programme: late\ntown: {one_of: [hill, mill]}\nyear: 2019";
        write(&format!("projects/{id}.yaml"), &format!("name: {id}\n{place}\n"));
    }
    let rounds =
        "editions:\n- {town: hill, year: 2022, status: announced}\n- {town: mill, year: {at_least: 2019}}\n";
    write("programmes/late.yaml", &format!("name: {{en: Late, ru: Поздно}}\nfunder: fund\n{rounds}"));
    let built = call(&folder.0, &["build", "--output", "out"]);
    assert_eq!(built.code, 0, "{}", built.said);
    for (page, sentences) in [
        (
            "towns/hill",
            &[
                "2 projects in Fox Hill have a record here. 2 more are in Fox Hill or in another town: nobody says in which.",
                "What is recorded begins in 2018 and ends in 2022.",
            ][..],
        ),
        (
            "ru/towns/hill",
            &[
                "2 проекта в Лисьей Горе. Ещё 2 были в Лисьей Горе или в других городах: в каких, никто не сообщил.",
            ],
        ),
        (
            "towns/mill",
            &[
                "2 projects with a record here are in Glass Mill or in another town: nobody says in which.",
                "What is recorded begins in 2019. ",
            ],
        ),
    ] {
        let read = read(&folder, &format!("{page}/index.html"));
        for sentence in sentences {
            assert!(read.contains(sentence), "{page}: {sentence}\n{read}");
        }
    }
}
