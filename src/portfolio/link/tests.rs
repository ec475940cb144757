//! Small sites in memory, and what linking them says.

use std::collections::BTreeMap;

use jiff::civil;

use super::Options;
use super::link;
use crate::base::key::Key;
use crate::diagnostics::place::Step;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::inputs::file::Inputs;
use crate::portfolio::model::Portfolio;
use crate::records;
use crate::records::record::Record;

const SITE: (&str, &str) = (
    "site",
    "title: T\nbase_url: https://example.org/\nlanguages: [en]\npublisher: fund\ncurrency: RUB\nsource: register",
);
const BASE: [(&str, &str); 6] = [
    ("organisations/fund", "name: Fund"),
    ("towns/vyksa", "name: Vyksa\ncountry: RU\nids: {geonames: 470444}"),
    ("towns/kulebaki", "name: Kulebaki\ncountry: RU"),
    ("programmes/first", "name: First\nfunder: fund"),
    ("sources/register", "title: Register\nurl: https://example.org/r"),
    ("projects/bakery", "name: Bakery\nprogramme: first\ntown: vyksa\nyear: 2018"),
];

/// Reads `path: yaml` pairs (a path is a kind and an id) over a small base site; later files take the place of earlier.
pub(in crate::portfolio) fn site(files: &[(&str, &str)]) -> (Portfolio, Vec<Diagnostic>) {
    let diagnostics = Diagnostics::default();
    let records = records::load(&inputs(files), &diagnostics);
    let options = Options { today: civil::date(2026, 1, 1), drafts: false, unpacked: usize::MAX };
    let portfolio = link(records, options, &diagnostics);
    (portfolio, diagnostics.into_sorted())
}

fn inputs(files: &[(&str, &str)]) -> Inputs {
    let mut all: Vec<(&str, &str)> = vec![SITE];
    all.extend(BASE);
    for file in files {
        all.retain(|(path, _)| *path != file.0);
        all.push(*file);
    }
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for (path, text) in all.into_iter().filter(|(_, text)| !text.is_empty()) {
        match path.split_once('/') {
            // These stand together in one file, each under its key.
            Some((kind @ ("sources" | "measures"), id)) => {
                let file = texts.entry(format!("content/{kind}.yaml")).or_default();
                file.push_str(&format!("{id}:\n  {}\n", text.replace('\n', "\n  ")));
            }
            Some(("stories" | "reports" | "pages", _)) => {
                texts.insert(format!("content/{path}.md"), format!("---\n{text}\n---\nText.\n"));
            }
            _ => {
                texts.insert(format!("content/{path}.yaml"), text.to_owned());
            }
        }
    }
    Inputs::from_texts(texts.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

/// Checks which problems there are: `code file field`.
fn check(files: &[(&str, &str)], expected: &[&str]) {
    let found: Vec<String> = site(files)
        .1
        .iter()
        .map(|it| {
            let bytes = it.place.steps.iter().any(|step| matches!(step, Step::Bytes(..)));
            let field = format!("{}{}", it.place.field(), if bytes { "…" } else { "" });
            let file = it
                .place
                .file
                .trim_start_matches("content/")
                .trim_end_matches(".yaml")
                .trim_end_matches(".md");
            format!("{} {file} {field}", it.code.word()).trim_end().to_owned()
        })
        .collect();
    assert_eq!(
        found,
        expected,
        "{files:#?}\n{:#?}",
        site(files).1.iter().map(|it| &it.message.en).collect::<Vec<_>>()
    );
}

#[test]
fn a_clean_site_is_clean() {
    check(&[], &[]);
    let (portfolio, _) = site(&[]);
    assert_eq!(portfolio.projects.len(), 1);
    assert_eq!(portfolio.measures.len(), 14);
}

/// A project over the base site's, with more keys.
macro_rules! project {
    ($more:literal) => {
        ("projects/bakery", concat!("name: Bakery\nprogramme: first\ntown: vyksa\nyear: 2018\n", $more))
    };
}

#[test]
fn ids_that_do_not_exist_are_told_where_they_stand() {
    check(
        &[("projects/bakery", "name: B\nprogramme: frist\ntown: vyksa\nyear: 2018")],
        &["unknown-id projects/bakery programme"],
    );
    check(
        &[(
            "projects/bakery",
            "name: B\nprogrammes: [first, other]\ntowns: [{town: vyksa, share: 60 %}, {town: x, share: 40 %}]\nyear: 2018",
        )],
        &["unknown-id projects/bakery programmes[1]", "unknown-id projects/bakery towns[1].town"],
    );
    check(
        &[("projects/bakery", "name: B\nprogramme: first\ntown: {one_of: [vyksa, y]}\nyear: 2018")],
        &["unknown-id projects/bakery town.one_of[1]"],
    );
    check(
        &[project!("source: [register, q]\nfigures:\n- {measure: jobs-crated, value: 1, funder: z}\n")],
        &[
            "unknown-id projects/bakery figures[0].funder",
            "unknown-id projects/bakery figures[0].measure",
            "unknown-id projects/bakery source[1]",
        ],
    );
    check(
        &[project!("goals:\n- {target: \"8.5\", measure: jobs, claimed_by: nobody}\n")],
        &["unknown-id projects/bakery goals[0].claimed_by", "unknown-id projects/bakery goals[0].measure"],
    );
    check(
        &[
            ("programmes/first", "name: F\nfunder: fnud"),
            ("stories/s", "title: S\ndate: 2020-01-01\nprojects: [bakery, other]"),
        ],
        &["unknown-id programmes/first funder", "unknown-id stories/s projects[1]"],
    );
    check(
        &[(
            "site",
            "title: T\nbase_url: https://e.org/\nlanguages: [en]\npublisher: fnud\nsource: rgister\nfeatures: [none]\nexpects: [jobs]",
        )],
        &[
            "unknown-id site expects[0]",
            "unknown-id site features[0]",
            "unknown-id site publisher",
            "unknown-id site source",
        ],
    );
}

#[test]
fn hints_name_the_nearest_or_all() {
    let hint = |files: &[(&str, &str)]| site(files).1[0].hint.clone().unwrap();
    let project = |town: &str| format!("name: B\nprogramme: first\ntown: {town}\nyear: 2018");
    assert_eq!(hint(&[("projects/bakery", &project("viksa"))]).en, "Did you mean `vyksa`?");
    assert_eq!(
        hint(&[("projects/bakery", &project("moscow"))]).ru,
        "Есть `kulebaki` и `vyksa`. Для нового нужен `towns/moscow.yaml`."
    );
    // Names in place of ids.
    assert_eq!(hint(&[("projects/bakery", &project("Выкса"))]).en, "Did you mean `vyksa`?");
    assert_eq!(hint(&[("projects/bakery", &project("г. Выкса"))]).en, "Did you mean `vyksa`?");
    assert_eq!(
        hint(&[("projects/bakery", &project("Нижний Новгород"))]).ru,
        "Есть `kulebaki` и `vyksa`. Для нового нужен `towns/nizhniy-novgorod.yaml`."
    );
}

#[test]
fn a_figure_takes_over_the_sources_of_what_it_stands_on() {
    let sources = |files: &[(&str, &str)]| site(files).0.projects[Key::at(0)].statements[0].sources.len();
    let no_source = ("site", "title: T\nbase_url: https://e.org/\nlanguages: [en]\npublisher: fund");
    assert_eq!(sources(&[project!("figures:\n- {measure: jobs-created, value: 4}\n")]), 1);
    assert_eq!(sources(&[no_source, project!("figures:\n- {measure: jobs-created, value: 4}\n")]), 0);
    assert_eq!(
        sources(&[no_source, project!("source: register\nfigures:\n- {measure: jobs-created, value: 4}\n")]),
        1
    );
}

#[test]
fn what_is_lenient_stays_silent() {
    check(
        &[project!("grantee: Anna's team\npeople:\n- {person: p-999, role: founder}\nstatus: unknown\n")],
        &[],
    );
    check(
        &[(
            "projects/bakery",
            "name: unknown\nprogramme: first\ntown: unknown\nyear: unknown\ngrantee: fund\ngrants:\n- amount: unknown\n",
        )],
        &[],
    );
    check(
        &[(
            "projects/bakery",
            "name: B\nprogramme: first\ntown: vyksa\nstart: 2018-03\nend: {about: 2019}\ngrants:\n- {amount: 5, awarded: {about: 2018}}\n",
        )],
        &[],
    );
}

#[test]
fn money_has_a_currency_and_grants_are_above_zero() {
    let no_currency =
        ("site", "title: T\nbase_url: https://e.org/\nlanguages: [en]\npublisher: fund\nsource: register");
    check(
        &[no_currency, project!("grants:\n- amount: 100\n- amount: 100 RUB\n- amount: unknown\n")],
        &["no-currency projects/bakery grants[0].amount"],
    );
    check(
        &[project!(
            "figures:\n- {measure: jobs-created, value: 4 RUB}\n- {measure: budget, value: 4}\n- {measure: budget, value: 5 %}\n- {measure: jobs-created, value: 5, status: disbursed}\n"
        )],
        &[
            "wrong-unit projects/bakery figures[0].value",
            "wrong-unit projects/bakery figures[2].value",
            "wrong-status projects/bakery figures[3].status",
        ],
    );
    check(
        &[project!(
            "figures:\n- {measure: people-employed, value: 4, period: 2016/2018}\n- {measure: people-employed, value: 4, as_of: 2018}\n"
        )],
        &["wrong-time projects/bakery figures[0].period"],
    );
}

#[test]
fn grants_keep_the_rules() {
    let rules = |more: &str| {
        format!(
            "name: F\nfunder: fund\nrules:\n  grant: {{up_to: 200 000 RUB}}\n  town_year: {{up_to: 300 000 RUB}}\n{more}"
        )
    };
    let run = |more: &str, project: (&str, &str), expected: &[&str]| {
        check(&[("programmes/first", &rules(more)), project], expected);
    };
    let above = &["above-rule projects/bakery grants[0].amount"];
    run("", project!("grants:\n- amount: 200 001 RUB\n"), above);
    run("", project!("grants:\n- amount: 200 000 RUB\n"), &[]);
    run("", project!("grants:\n- {amount: 250 000 RUB, exception: {why: because}}\n"), &[]);
    run(
        "",
        project!(
            "grants:\n- {amount: 250 000 RUB, form: loan}\n- amount: 250 000 USD\n- amount: up to 250 000 RUB\n"
        ),
        &[],
    );
    run(
        "editions:\n- {town: vyksa, year: 2018, rules: {grant: {up_to: 150 000 RUB}}}\n",
        project!("grants:\n- amount: 160 000 RUB\n"),
        above,
    );
    run(
        "editions:\n- {town: vyksa, year: 2018, rules: {grant: [{up_to: 150 000 RUB, for: staff}, {up_to: 250 000 RUB, for: residents}]}}\n",
        project!("grants:\n- amount: 250 000 RUB\n"),
        &[],
    );
}

#[test]
fn years_shares_dates_and_circles() {
    let rounds = (
        "programmes/first",
        "name: F\nfunder: fund\neditions:\n- {town: vyksa, year: 2017}\n- {town: kulebaki, year: 2018}\n- {town: vyksa, year: {at_least: 2020}}\n- {town: vyksa, year: 2019, status: not_held, figures: [{measure: applications, value: 3}]}\n",
    );
    let not_held = "round-not-held programmes/first editions[3].figures[0].value";
    check(&[rounds], &[not_held, "outside-rounds projects/bakery year"]);
    check(&[rounds, project!("grants:\n- {amount: 1, awarded: 2017-12}\n")], &[not_held]);
    check(&[rounds, ("projects/bakery", "name: B\nprogramme: first\ntown: vyksa\nyear: 2021")], &[not_held]);
    check(
        &[(
            "projects/bakery",
            "name: B\nprogramme: first\ntowns: [{town: vyksa, share: 60 %}, {town: kulebaki, share: 30 %}]\nyear: 2018",
        )],
        &["shares-not-whole projects/bakery towns"],
    );
    check(
        &[
            ("towns/vyksa", "name: V\ncountry: RU\npart_of: kulebaki"),
            ("towns/kulebaki", "name: K\ncountry: RU\npart_of: vyksa"),
        ],
        &["circle towns/kulebaki part_of"],
    );
    check(
        &[("programmes/first", "name: F\nfunder: fund\noverlaps: [first]")],
        &["circle programmes/first overlaps[0]"],
    );
    check(&[("towns/other", "name: Vyksa\ncountry: KZ")], &["shared-name towns/other name"]);
    check(&[("towns/other", "name: Vyksa\ncountry: RU\nkind: district")], &[]);
    check(
        &[("sources/copy", "title: C\nurl: http://www.example.org/r/")],
        &["same-source sources register.url"],
    );
}

#[test]
fn a_topic_in_two_languages_is_one_topic() {
    let (portfolio, problems) = site(&[project!("topics: [food, {en: Food, ru: Еда}]")]);
    assert_eq!(problems, []);
    let topics: Vec<_> =
        portfolio.topics.iter().map(|(_, topic)| (&*topic.id, topic.name.versions().count())).collect();
    assert_eq!(topics, [("food", 2)]);
}

#[test]
fn topics_groups_and_photographs() {
    check(
        &[project!(
            "topics: [Social work, social work, social-work]\nfigures:\n- {measure: jobs-created, value: 4, of: women}\n- {measure: jobs-created, value: 4, of: Women!}\n"
        )],
        &["same-address projects/bakery figures[1].of", "same-address projects/bakery topics[2]"],
    );
    check(
        &[("pages/figures", "title: F"), ("pages/en", "title: E"), ("pages/method", "title: M")],
        &["reserved-id pages/en", "reserved-id pages/figures"],
    );
    check(&[("stories/s", "title: S\ndate: 2062-01-01")], &["not-yet stories/s date"]);
    check(
        &[project!("photo: oven.jpg")],
        &["unknown-id projects/bakery photo", "no-alternative-text projects/bakery photo"],
    );
    check(
        &[
            ("stories/s", "title: S\ndate: 2020-01-01\ndraft: true"),
            ("reports/r", "title: R\nperiod: 2020\nstories: [s]"),
        ],
        &[],
    );
}

#[test]
fn texts_are_watched() {
    let anna = (
        "people/p-1",
        "name: {en: Anna Ivanova, ru: Анна Иванова}\nconsent: {to: publish, scope: [name], given: 2024-01-01, expires: 2027-01-01, by: self}",
    );
    check(
        &[anna, project!("summary: By Anna Ivanova and others\ngrantee: Ivanova Anna\n")],
        &["private-name projects/bakery grantee…", "private-name projects/bakery summary…"],
    );
    check(
        &[anna, project!("summary: {en: Write to anna@example.org, ru: \"тел. 3-44-55, рyбль\"}")],
        &[
            "contact-in-text projects/bakery summary.en…",
            "contact-in-text projects/bakery summary.ru…",
            "mixed-letters projects/bakery summary.ru…",
        ],
    );
    let (_, found) = site(&[anna, project!("summary: By Anna Ivanova\n")]);
    assert!(found[0].hide_line && !found[0].message.en.contains("Ivanova"));
    check(
        &[(
            "people/p-1",
            "name: Anna Ivanova\nconsent: {to: publish, scope: [name], given: 2020-01-01, expires: 2024-12, by: self}",
        )],
        &["people-withheld people", "consent-expired people/p-1 consent.expires"],
    );
    check(
        &[(
            "people/anna-ivanova",
            "name: Anna Ivanova\nconsent: {to: publish, scope: [name], given: 2020-01-01, expires: 2024-12, by: self}",
        )],
        &["consent-expired people", "people-withheld people"],
    );
    let office = (
        "site",
        "title: T\nbase_url: https://e.org/\nlanguages: [en]\npublisher: fund\nsource: register\nresponsible: {name: Desk, contact: desk@example.org}",
    );
    check(&[office, project!("summary: Ask desk@example.org\n")], &[]);
}

#[test]
fn translations_are_told_once_per_record() {
    let two = (
        "site",
        "title: {en: T, ru: Т}\nbase_url: https://e.org/\nlanguages: [en, ru]\npublisher: fund\nsource: register",
    );
    let (_, found) = site(&[two]);
    assert!(found.iter().all(|it| it.code.word() == "missing-translation"));
    assert_eq!(found.len(), 5);
    let (_, found) = site(&[two, project!("summary: {ru: Хлеб}\ngrants:\n- {amount: 1, note: N}\n")]);
    let of_project = |it: &&Diagnostic| &*it.place.file == "content/projects/bakery.yaml";
    let project = found.iter().filter(of_project).find(|it| it.code.word() == "missing-translation").unwrap();
    assert_eq!(project.place.field(), "name");
    assert_eq!(
        project.message.en,
        "Not there in all languages of the site: en: `summary`; ru: `grants[0].note`, `name`."
    );
}

#[test]
fn a_site_without_a_site_file_still_links() {
    let (portfolio, found) = site(&[("site", "")]);
    assert_eq!((portfolio.projects.len(), found.len()), (1, 1));
    assert_eq!(found[0].code.word(), "no-site");
    let (portfolio, _) = site(&[("site", ""), ("organisations/fund", "")]);
    assert_eq!(&*portfolio.organisations[portfolio.site.publisher].id, "publisher");
}

#[test]
#[ignore = "measures time; run in release"]
fn fifty_thousand_projects() {
    let diagnostics = Diagnostics::default();
    let text = "name: Steady water people\nprogramme: first\ntown: vyksa\nyear: 2025\nstatus: ongoing\ntopics: [sport]\ngoals: [1, 15, 16]\nsummary: Garden and season people builds into small family between library weekly first local water.\ngrants:\n- {amount: 3926000 RUB, awarded: 2025-04-24, source: register}\nfigures:\n- {measure: jobs-created, value: 3, period: 2025, source: register}\n- {measure: people-employed, of: people with disabilities, value: 0, as_of: 2025, source: register}\n- {measure: beneficiaries, value: 2020, period: 2025, source: register}\n- {measure: co-funding, value: 1896000 RUB, period: 2025, source: register}\n";
    let mut records = records::load(&inputs(&[("projects/bakery", text)]), &diagnostics);
    let one = records.projects.pop().unwrap();
    records.projects = (0..50_000)
        .map(|index| Record {
            id: format!("p{index:06}").into(),
            file: format!("content/projects/p{index:06}.yaml").into(),
            ..one.clone()
        })
        .collect();
    let start = std::time::Instant::now();
    let portfolio = link(
        records,
        Options { today: civil::date(2026, 1, 1), drafts: false, unpacked: usize::MAX },
        &diagnostics,
    );
    let time = start.elapsed();
    assert_eq!(portfolio.projects.len(), 50_000);
    assert!(time.as_secs() < 2, "{time:?}");
}
