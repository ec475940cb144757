//! Titles of charts that say a finding: only from numbers that are exact, complete and of one kind, in both languages.
//! And what an author may ask of a chart, and where it stands in the list of all.

#![expect(clippy::unwrap_used, reason = "a test that cannot build the site should stop")]

mod common;

use std::fs;

use common::Files;
use common::Folder;
use common::call;
use common::done;
use common::files;

const SITE: &str = "title: {en: Small, ru: Малый}\nbase_url: https://example.org/\nlanguages: [en, ru]\npublisher: fund\n\
                    data_as_of: 2024-02-01\n";
const NAMES: [(&str, &str, &str); 3] =
    [("vyksa", "Vyksa", "Выкса"), ("kasli", "Kasli", "Касли"), ("tver", "Tver", "Тверь")];

/// A site of one programme with a project for each line of `projects`, and further lines of its files.
fn site(site: &str, programme: &str, projects: &[String], story: &str) -> Folder {
    let folder = Folder::new();
    let write = |path: &str, text: &str| {
        let file = folder.0.join("content").join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    };
    write("site.yaml", &format!("{SITE}{site}"));
    write("organisations/fund.yaml", "name: {en: Fund, ru: Фонд}\n");
    for (place, (id, en, ru)) in NAMES.into_iter().enumerate() {
        let location = format!("location: {{lat: 55.{place}, lon: 4{place}.5}}");
        write(
            &format!("towns/{id}.yaml"),
            &format!("name: {{en: {en}, ru: {ru}}}\ncountry: RU\n{location}\n"),
        );
    }
    write("programmes/first.yaml", &format!("name: {{en: First, ru: Первая}}\nfunder: fund\n{programme}"));
    for (place, project) in projects.iter().enumerate() {
        let name = format!("name: {{en: P{place}, ru: П{place}}}\nprogramme: first\n");
        write(&format!("projects/p{place}.yaml"), &format!("{name}{project}"));
    }
    if !story.is_empty() {
        let head = "---\ntitle: {en: Story, ru: Рассказ}\ndate: 2024-01-01\n---\n";
        write("stories/story.md", &format!("{head}\n{story}\n"));
    }
    folder
}

/// What is tried, the numbers of three towns, more lines of site.yaml and of the programme, the titles in both languages.
type Case<'a> = (&'a str, [&'a str; 3], &'a str, String, [&'a str; 2]);

fn jobs(town: &str, year: u16, value: &str) -> String {
    format!("town: {town}\nyear: {year}\nfigures:\n  - {{measure: jobs-created, value: {value}}}\n")
}

/// The title of a chart on its own page, in English and in Russian.
fn titles(folder: &Folder, chart: &str) -> [String; 2] {
    let output = folder.0.join("output");
    done(&folder.0, &["build", "-q", "--output", output.to_str().unwrap()]);
    let files = files(&output);
    ["", "ru/"].map(|language| {
        let page = &files[&format!("{language}charts/{chart}/index.html")];
        let page = String::from_utf8_lossy(page);
        let title = page.split("class=\"chart-title\"").nth(1).and_then(|rest| rest.split(['>', '<']).nth(1));
        title.expect("the chart has a title").replace('\u{a0}', " ")
    })
}

#[test]
fn a_title_says_a_finding_only_where_the_records_carry_it() {
    let plain = ["Jobs created by town", "Создано рабочих мест: по городам"];
    let found = ["Vyksa has the most: 5 of 10 jobs", "Больше всего — Выкса: 5 из 10 рабочих мест"];
    let exact = ["5", "3", "2"];
    let stated = |value: &str| format!("figures:\n  - {{measure: jobs-created, value: {value}}}\n");
    let cases: [Case<'_>; 8] = [
        ("exact and complete", exact, "", String::new(), found),
        ("a lower bound", ["more than 5", "3", "2"], "", String::new(), plain),
        ("about", ["5", "about 3", "2"], "", String::new(), plain),
        ("a tie", ["4", "4", "2"], "", String::new(), plain),
        ("one not published", ["5", "3", "unknown"], "", String::new(), plain),
        ("more stated elsewhere", exact, "", stated("40"), plain),
        ("the same stated elsewhere", exact, "", stated("10"), found),
        ("gathered by somebody else", exact, "independent: true\n", String::new(), plain),
    ];
    for (name, values, more, programme, expected) in cases {
        let projects: Vec<String> =
            NAMES.iter().zip(values).map(|((town, _, _), value)| jobs(town, 2021, value)).collect();
        let folder = site(more, &programme, &projects, "");
        assert_eq!(titles(&folder, "jobs-created-by-town"), expected, "{name}");
    }
}

#[test]
fn a_finding_has_ten_words_at_most() {
    let projects: Vec<String> = NAMES
        .iter()
        .zip([5000, 3000, 2000])
        .map(|((town, _, _), value)| jobs(town, 2021, &value.to_string()))
        .collect();
    let cases = [
        ("Old Vyksa", "Old Vyksa has the most: 5,000 of 10,000 jobs"),
        ("Old Vyksa on the Oka", "Jobs created by town"),
    ];
    for (name, expected) in cases {
        let folder = site("", "", &projects, "");
        let town = folder.0.join("content/towns/vyksa.yaml");
        let text = fs::read_to_string(&town).unwrap().replace("en: Vyksa", &format!("en: {name}"));
        fs::write(&town, text).unwrap();
        let [english, russian] = titles(&folder, "jobs-created-by-town");
        assert_eq!(english, expected, "{name}");
        assert!(russian.starts_with("Больше всего — Выкса"), "{russian}");
        // The files call the chart by its name in any case.
        let data = folder.0.join("output/charts/jobs-created-by-town/data.json");
        let data: serde_json::Value = serde_json::from_slice(&fs::read(data).unwrap()).unwrap();
        assert_eq!(data["title"], "Jobs created by town");
        let finding = (expected != "Jobs created by town").then_some(expected);
        assert_eq!(data["finding"].as_str().map(|said| said.replace('\u{a0}', " ")).as_deref(), finding);
    }
}

#[test]
fn a_title_never_says_that_something_grew() {
    let plain = ["Jobs created by year", "Создано рабочих мест: по годам"];
    let found = ["2021 has the most: 7 of 12 jobs", "Больше всего — 2021: 7 из 12 рабочих мест"];
    let cases = [
        ("an earlier year", [(2021, "7"), (2022, "3"), (2023, "2")], "", found),
        ("the last year", [(2021, "2"), (2022, "3"), (2023, "7")], "", plain),
        ("a year that is not over", [(2021, "7"), (2022, "3"), (2024, "2")], "", plain),
        ("a part of a year unknown", [(2021, "7"), (2022, "up to 3"), (2023, "2")], "", plain),
    ];
    for (name, years, more, expected) in cases {
        let projects: Vec<String> = years.iter().map(|(year, value)| jobs("vyksa", *year, value)).collect();
        let folder = site(more, "", &projects, "");
        assert_eq!(titles(&folder, "jobs-created-by-year"), expected, "{name}");
    }
}

#[test]
fn records_that_are_a_part_of_more_say_so() {
    let projects: Vec<String> = NAMES.iter().map(|(town, _, _)| jobs(town, 2021, "2")).collect();
    let stated = "figures:\n  - {measure: jobs-created, value: more than 160}\n";
    let folder = site("", stated, &projects, "");
    titles(&folder, "jobs-created-by-town");
    let page = fs::read_to_string(folder.0.join("output/charts/jobs-created-by-town/index.html")).unwrap();
    let said = page.replace('\u{a0}', " ");
    assert!(
        said.contains("they come to 6 jobs, while more than 160 jobs (First) is stated elsewhere"),
        "{said}"
    );
    assert!(said.contains("Records on this site only"), "{said}");
}

#[test]
fn an_author_chooses_what_a_chart_shows() {
    let projects: Vec<String> = (0..9_u16)
        .map(|place| {
            let town = NAMES[usize::from(place) % 3].0;
            jobs(town, 2020 + place / 3, &(place + 1).to_string())
        })
        .collect();
    let drawn = [
        ("by=\"town\", top=\"1\"", "Other (2)"),
        ("by=\"town\", sort=\"name\"", "Kasli"),
        ("by=\"town\", kind=\"columns\", title=\"What Vyksa did\"", "What Vyksa did</a>"),
        ("by=\"year\", kind=\"lines\"", "class=\"line c1\""),
        ("by=\"year\", split=\"town\"", "Jobs created by year and town"),
        ("by=\"town\", split=\"year\", kind=\"stacked\"", "Jobs created by town and year"),
        ("kind=\"map\"", "class=\"frame\""),
    ];
    for (call, expected) in drawn {
        let folder = site("", "", &projects, &format!("{{{{ chart(measure=\"jobs-created\", {call}) }}}}"));
        let output = folder.0.join("output");
        done(&folder.0, &["build", "-q", "--output", output.to_str().unwrap()]);
        let story =
            fs::read_to_string(output.join("stories/story/index.html")).unwrap().replace('\u{a0}', " ");
        assert!(story.contains(expected), "{call}: {story}");
    }
}

#[test]
fn more_than_four_parts_of_a_bar_are_the_largest_and_what_the_others_come_to() {
    let projects: Vec<String> = (0..9_u16)
        .map(|place| jobs(NAMES[usize::from(place) % 3].0, 2012 + place, &(place + 1).to_string()))
        .collect();
    let call = "{{ chart(measure=\"jobs-created\", by=\"town\", split=\"year\", kind=\"stacked\") }}";
    let folder = site("", "", &projects, call);
    let output = folder.0.join("output");
    done(&folder.0, &["build", "-q", "--output", output.to_str().unwrap()]);
    let read = |path: &str| fs::read_to_string(output.join(path)).unwrap();
    let (picture, chart) = drawn(&read("stories/story/index.html"), "jobs-created-by-town-and-year");
    assert!(picture.contains(">Other (6)<") || picture.contains("\nOther (6)<"), "{picture}");
    let head: Vec<&str> = chart.split("<th scope=\"col\"").skip(1).collect();
    let head: Vec<&str> = head.iter().filter_map(|cell| cell.split(['>', '<']).nth(1)).collect();
    assert_eq!(head, ["Town", "2020", "2019", "2018", "Other (6)", "Total"]);
    // 1 and 4 of Vyksa, 2 and 5 of Kasli, 3 and 6 of Tver: each opens the rows of its town.
    for (town, sum) in [("vyksa", 5), ("kasli", 7), ("tver", 9)] {
        let number =
            format!("jobs-created.town.{town}/index.html\"><data value=\"{sum}\" class=\"figure\">{sum}<");
        assert!(chart.contains(&number), "{number}: {chart}");
    }
    let data = read("charts/jobs-created-by-town-and-year/data.csv").replace('\u{a0}', " ");
    assert!(data.contains("Vyksa,Other (6),5,5,5,5,exact,jobs,actual,"), "{data}");
}

#[test]
fn what_an_author_asks_wrongly_is_said_at_its_place() {
    let projects: Vec<String> = NAMES.iter().map(|(town, _, _)| jobs(town, 2021, "2")).collect();
    let wrong = [
        ("by=\"tovn\"", "A chart cannot be drawn by `tovn`.", "Did you mean `town`?"),
        ("kind=\"linse\"", "`kind=\"linse\"` is not a kind of chart.", "Did you mean `lines`?"),
        ("top=\"many\"", "`top=\"many\"` is no number of rows.", "from 1 to 100"),
        ("sort=\"valeu\"", "`sort=\"valeu\"` is no order.", "Did you mean `value`?"),
        ("by=\"year\", sort=\"value\"", "Years stand in the order of time", "Take `sort` and `top` away."),
        ("kind=\"stacked\"", "It is not said which parts are stacked.", "Add `split`"),
        ("kind=\"map\", by=\"year\"", "A map shows towns only.", "Take `by` away."),
        ("kind=\"targets\"", "There is nothing to compare", "`status: planned`"),
        ("by=\"town\", split=\"town\"", "`by` and `split` name the same.", "another word"),
        ("by=\"town\", color=\"red\"", "`color` is not known here.", "It may be"),
    ];
    for (asked, message, hint) in wrong {
        let folder = site("", "", &projects, &format!("{{{{ chart(measure=\"jobs-created\", {asked}) }}}}"));
        let said = call(&folder.0, &["check", "--lang", "en"]);
        let said = format!("{}{}", said.data, said.said);
        assert!(said.contains(message) && said.contains(hint), "{asked}: {said}");
        assert!(said.contains("content/stories/story.md:6:"), "{asked}: {said}");
    }
}

/// A site where 25 projects in 25 towns planned twice as many jobs as they created: 25, 24, … 1, the last as `last` says.
fn many(more: &str, last: &str) -> Folder {
    let projects: Vec<String> = (1..=25_u16)
        .map(|place| {
            let value = if place == 25 { last.to_owned() } else { (26 - place).to_string() };
            let plan = format!("  - {{measure: jobs-created, value: {}, status: planned}}\n", place * 2);
            jobs(&format!("t{place}"), 2021, &value) + &plan
        })
        .collect();
    let folder = site(more, "", &projects, "");
    for place in 1..=25 {
        let text = format!("name: {{en: Town {place}, ru: Город {place}}}\ncountry: RU\n");
        fs::write(folder.0.join(format!("content/towns/t{place}.yaml")), text).unwrap();
    }
    folder
}

/// The chart of that id on a page: its picture at the narrowest width, and all of it.
fn drawn(page: &str, id: &str) -> (String, String) {
    let chart = page.split(&format!("id=\"chart-{id}\"")).nth(1).unwrap_or_else(|| panic!("no {id}"));
    let chart = chart.split("</figure>").next().unwrap().replace('\u{a0}', " ");
    let picture = chart.split("<svg").nth(1).unwrap().split("</svg>").next().unwrap().to_owned();
    (picture, chart)
}

#[test]
fn a_long_chart_shows_its_first_twenty_rows_anywhere_but_on_its_own_page() {
    let town = "programmes-first-jobs-created-by-town";
    let plan = "programmes-first-jobs-created-by-project-against-plan";
    let cases = [
        ("outputs: [pages, figures, charts]\n", "1", "<data value=\"15\" class=\"figure\">15</data>"),
        ("outputs: [pages, figures]\n", "more than 1", "class=\"figure\">more than 15</data>"),
        ("outputs: [pages]\n", "withheld", "<data value=\"14\">at least 14</data>"),
    ];
    for (outputs, last, other) in cases {
        let folder = many(outputs, last);
        let output = folder.0.join("output");
        done(&folder.0, &["build", "-q", "--output", output.to_str().unwrap()]);
        let page = fs::read_to_string(output.join("programmes/first/index.html")).unwrap();
        let (picture, chart) = drawn(&page, town);
        assert_eq!(chart.matches("<tr>").count(), 1 + 21, "{outputs}: {chart}");
        assert!(picture.contains(">Town 20<") && !picture.contains(">Town 21<"), "{outputs}: {picture}");
        assert!(picture.contains(">Other (5)<") && chart.contains(other), "{outputs}: {chart}");
        let (picture, chart) = drawn(&page, plan);
        assert_eq!(chart.matches("<tr>").count(), 1 + 21, "{outputs}: {chart}");
        assert!(picture.contains("not added up"), "{outputs}: {picture}");
        // Who reads about the whole finds it, where the site has it.
        let has_page = outputs.contains("charts");
        assert_eq!(chart.contains("All of them stand on the page of this chart."), has_page, "{chart}");
        assert_eq!(chart.contains(">All 25 in one chart</a>"), has_page, "{chart}");
        if has_page {
            for id in ["jobs-created-by-town", "jobs-created-by-project-against-plan"] {
                let own = output.join(format!("charts/programmes/first/{id}/index.html"));
                let own = fs::read_to_string(own).unwrap();
                let (_, whole) = drawn(&own, &format!("programmes-first-{id}"));
                assert_eq!(whole.matches("<tr>").count(), 1 + 25, "{whole}");
                assert!(!whole.contains("Other (5)"), "{whole}");
            }
        }
    }
}

#[test]
fn amounts_of_one_chart_have_the_same_decimals() {
    let grant = |town: &str, amount: &str| {
        format!("town: {town}\nyear: 2023\ngrants:\n  - {{amount: {amount} RUB, awarded: 2023}}\n")
    };
    let records = [
        grant("vyksa", "7 890 000"),
        grant("kasli", "3 200 000"),
        grant("tver", "4 000 000"),
        grant("tver", "880 000"),
    ];
    let folder = site("currency: RUB\noutputs: [pages, charts]\n", "", &records, "");
    let output = folder.0.join("output");
    done(&folder.0, &["build", "-q", "--output", output.to_str().unwrap()]);
    let files = files(&output);
    let texts = |path: &str| -> Vec<String> {
        let csv = String::from_utf8(files[path].clone()).unwrap();
        csv.lines().skip(1).map(|line| line.split(',').nth(2).unwrap().to_owned()).collect()
    };
    let sums = texts("charts/funds-awarded-by-town/data.csv");
    assert_eq!(sums, ["RUB 7.89 million", "RUB 4.88 million", "RUB 3.20 million"]);
}

/// A site of so many towns that the list of its charts takes two pages.
fn many_towns() -> Files {
    let towns = 101;
    let folder = site("", "", &[], "");
    let write = |path: String, text: String| {
        let file = folder.0.join("content").join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    };
    write(
        "site.yaml".to_owned(),
        format!("{}currency: RUB\noutputs: [pages, charts]\n", SITE.replace("[en, ru]", "[en]")),
    );
    let own = "trees:\n  name: Trees\n  unit: {one: tree, other: trees}\n  topic: The town's green\n";
    write(
        "measures.yaml".to_owned(),
        format!("{own}helpers:\n  name: Helpers\n  unit: {{one: helper, other: helpers}}\n  topic: people\n"),
    );
    for town in 0..towns {
        write(format!("towns/t{town:03}.yaml"), format!("name: Town {town:03}\ncountry: RU\n"));
        for year in [2022, 2023] {
            let more = if town == 0 {
                "  - {measure: trees, value: 3}\n  - {measure: helpers, value: 2}\n"
            } else {
                ""
            };
            let project = format!(
                "name: P{town} {year}\nprogramme: first\ngrants:\n  - {{amount: 1000 RUB, awarded: {year}}}\n"
            );
            write(
                format!("projects/p{town:03}-{year}.yaml"),
                format!("{project}{}{more}", jobs(&format!("t{town:03}"), year, "4")),
            );
        }
    }
    let output = folder.0.join("output");
    done(&folder.0, &["build", "-q", "--output", output.to_str().unwrap()]);
    files(&output)
}

#[test]
fn the_list_of_charts_goes_by_what_they_answer() {
    let files = many_towns();
    let page = |path: &str| String::from_utf8(files[path].clone()).unwrap();
    let pages: Vec<String> = files
        .keys()
        .filter(|path| *path == "charts/index.html" || path.starts_with("charts/page/"))
        .map(|path| page(path))
        .collect();
    assert_eq!(pages.len(), 2, "so many pages");

    // Every chart stands in the list, once.
    let ends = |path: &&String| path.starts_with("charts/") && path.ends_with("/chart.svg");
    let charts: Vec<&str> =
        files.keys().filter(ends).map(|path| path.strip_suffix("chart.svg").unwrap()).collect();
    assert!(charts.len() > 200, "{}", charts.len());
    for chart in &charts {
        let link = format!("/{chart}index.html\"");
        let found: usize = pages
            .iter()
            .map(|page| {
                page.split("<section class=\"topic\"")
                    .skip(1)
                    .map(|rest| rest.matches(&link).count())
                    .sum::<usize>()
            })
            .sum();
        assert_eq!(found, 1, "{chart}");
    }

    // The way into the list: every topic with the number of its charts, linked where it begins.
    for (at, html) in pages.iter().enumerate() {
        let contents = html.split("<ul class=\"topics\">").nth(1).unwrap().split("</ul>").next().unwrap();
        let mut all = 0;
        let mut titles = Vec::new();
        for line in contents.lines().filter(|line| line.starts_with("<li>")) {
            let href = line.split("href=\"").nth(1).unwrap().split('"').next().unwrap();
            titles.push(line.split(['>', '<']).nth(4).unwrap().to_owned());
            all +=
                line.split("count\">").nth(1).unwrap().split('<').next().unwrap().parse::<usize>().unwrap();
            let (file, id) = href.split_once('#').unwrap();
            let target = match (at, file) {
                (_, "") => html,
                (0, "../charts/page/2/index.html") => &pages[1],
                (1, "../../../charts/index.html") => &pages[0],
                other => panic!("{other:?}"),
            };
            assert!(target.contains(&format!(" id=\"{id}\"")), "{href} on page {at}");
        }
        assert_eq!(titles, ["Money", "Applications and projects", "Jobs", "People", "The town&#39;s green"]);
        assert_eq!(all, charts.len());
    }
}
