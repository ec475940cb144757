//! Invented registers of any size, for benchmarks and tests: the same number gives the same bytes.
//!
//! Every name, sum and sentence is made up here. The projects of one register can be had as YAML, as JSON Lines and as a
//! table, and say the same in each.

use std::fmt::Write;

use crate::random::Random;

/// In which form the projects of a register stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A YAML file for each.
    Yaml,
    /// One file of JSON Lines.
    Lines,
    /// One table with its mapping.
    Table,
}

/// Files: their paths below the root of the site, and their texts.
pub(crate) type Texts = Vec<(String, String)>;

const PROGRAMMES: [&str; 4] = ["first-step", "green-yards", "open-workshops", "young-trades"];
const TOPICS: [&str; 6] = ["crafts", "food", "repair", "sport", "books", "gardens"];
const STATUSES: [&str; 4] = ["planned", "ongoing", "completed", "cancelled"];
const NOUNS: [&str; 10] =
    ["bakery", "workshop", "garden", "library", "club", "pottery", "smithy", "kitchen", "theatre", "stable"];
const WORDS: [&str; 20] = [
    "a",
    "place",
    "where",
    "neighbours",
    "mend",
    "bake",
    "read",
    "grow",
    "learn",
    "together",
    "every",
    "week",
    "with",
    "tools",
    "and",
    "time",
    "for",
    "all",
    "of",
    "them",
];

/// A project of a register.
pub(crate) struct Invented {
    id: String,
    name: String,
    programme: &'static str,
    town: usize,
    year: usize,
    status: &'static str,
    topics: Vec<&'static str>,
    goals: Vec<usize>,
    summary: String,
    grant: usize,
    awarded: String,
    jobs: usize,
    served: usize,
    shared: usize,
}

/// The projects of a register of `count`.
pub(crate) fn projects(count: usize) -> Vec<Invented> {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    // The first numbers of a generator are not yet mixed well.
    (0..16).for_each(|_| {
        random.below(2);
    });
    (0..count).map(|number| invent(&mut random, number, towns(count))).collect()
}

fn towns(count: usize) -> usize {
    (count / 50).clamp(3, 400)
}

fn sentence(random: &mut Random, words: usize) -> String {
    let chosen: Vec<&str> = (0..words).map(|_| WORDS[random.below(WORDS.len())]).collect();
    let text = chosen.join(" ");
    format!("{}{}.", text[..1].to_uppercase(), &text[1..])
}

fn invent(random: &mut Random, number: usize, towns: usize) -> Invented {
    let year = 2016 + random.below(10);
    let noun = NOUNS[random.below(NOUNS.len())];
    let mut goals: Vec<usize> = (0..=random.below(3)).map(|_| 1 + random.below(17)).collect();
    goals.sort_unstable();
    goals.dedup();
    Invented {
        id: format!("p{:06}-{noun}", number + 1),
        name: format!("The {noun} no. {}", number + 1),
        programme: PROGRAMMES[random.below(PROGRAMMES.len())],
        town: random.below(towns),
        year,
        status: STATUSES[random.below(STATUSES.len())],
        topics: vec![TOPICS[random.below(TOPICS.len())]],
        goals,
        summary: format!("{} {}", sentence(random, 9), sentence(random, 9)),
        grant: 1000 * (50 + random.below(3000)),
        awarded: format!("{year}-{:02}-{:02}", 1 + random.below(12), 1 + random.below(28)),
        jobs: random.below(30),
        served: 5 + random.below(2000),
        shared: 1000 * random.below(900),
    }
}

/// All files of a site with a register of `count` projects; `outputs` as `site.yaml` has them.
pub(crate) fn site(count: usize, form: Form, outputs: &str) -> Texts {
    let mut files = vec![
        (
            "content/site.yaml".to_owned(),
            format!(
                "title: An invented register\nbase_url: https://example.org/\nlanguages: [en]\ncurrency: EUR\n\
                 publisher: fund\nlicence: CC-BY-4.0\noutputs: [{outputs}]\n"
            ),
        ),
        ("content/organisations/fund.yaml".to_owned(), "name: The Fund\n".to_owned()),
        (
            "content/sources.yaml".to_owned(),
            "register: {title: The register, publisher: The Fund, date: 2026-01-31}\n".to_owned(),
        ),
    ];
    for programme in PROGRAMMES {
        let name = programme.replace('-', " ");
        files.push((format!("content/programmes/{programme}.yaml"), format!("name: {name}\nfunder: fund\n")));
    }
    for town in 0..towns(count) {
        let text = format!("name: Copper Spring {}\nregion: The North\ncountry: RU\n", town + 1);
        files.push((format!("content/towns/town-{}.yaml", town + 1), text));
    }
    let projects = projects(count);
    for project in &projects {
        files.push((format!("content/projects/{}.md", project.id), story(project)));
    }
    match form {
        Form::Yaml => {
            files.extend(projects.iter().map(|it| (format!("content/projects/{}.yaml", it.id), yaml(it))));
        }
        Form::Lines => {
            files.push(("content/projects/register.jsonl".to_owned(), projects.iter().map(line).collect()));
        }
        Form::Table => {
            let rows: String = projects.iter().map(row).collect();
            files.push(("content/projects/register.csv".to_owned(), format!("{HEAD}{rows}")));
            files.push(("content/projects/register.map.yaml".to_owned(), MAPPING.to_owned()));
        }
    }
    files
}

fn story(project: &Invented) -> String {
    let Invented { name, summary, town, .. } = project;
    format!(
        "{summary} It stands in [its town](/towns/town-{}/).\n\n## How it began\n\n{summary}\n\n- {name}\n- *{summary}*\n\n\
         > {summary}\n\n{summary} {summary} **{name}** is open to everybody.\n",
        town + 1
    )
}

fn joined(goals: &[usize], between: &str) -> String {
    goals.iter().map(usize::to_string).collect::<Vec<_>>().join(between)
}

/// The project as YAML, in the styles that people mix.
pub(crate) fn yaml(project: &Invented) -> String {
    let Invented { name, programme, town, year, status, topics, goals, summary, .. } = project;
    let Invented { grant, awarded, jobs, served, shared, .. } = project;
    let mut out = String::new();
    let _ = write!(
        out,
        "name: \"{name}\"\nprogramme: {programme}\ntown: town-{}\nyear: {year}\nstatus: {status}\ntopics: [{}]\n\
         goals: [{}]\nsummary: \"{summary}\"\ngrants:\n  - {{amount: {grant} EUR, awarded: {awarded}, source: register}}\n\
         figures:\n  - {{measure: jobs-created, value: {jobs}, period: {year}, source: register}}\n  \
         - measure: beneficiaries\n    value: {served}\n    period: {year}\n    source: register\n  \
         - {{measure: co-funding, value: {shared} EUR, period: {year}, source: register}}\n",
        town + 1,
        topics.join(", "),
        joined(goals, ", "),
    );
    out
}

fn line(project: &Invented) -> String {
    let Invented { id, name, programme, town, year, status, topics, goals, summary, .. } = project;
    let Invented { grant, awarded, jobs, served, shared, .. } = project;
    format!(
        "{{\"id\": \"{id}\", \"name\": \"{name}\", \"programme\": \"{programme}\", \"town\": \"town-{}\", \"year\": {year}, \
         \"status\": \"{status}\", \"topics\": [\"{}\"], \"goals\": [{}], \"summary\": \"{summary}\", \"grants\": [{{\"amount\": \
         \"{grant} EUR\", \"awarded\": \"{awarded}\", \"source\": \"register\"}}], \"figures\": [{{\"measure\": \"jobs-created\", \
         \"value\": {jobs}, \"period\": {year}, \"source\": \"register\"}}, {{\"measure\": \"beneficiaries\", \"value\": {served}, \
         \"period\": {year}, \"source\": \"register\"}}, {{\"measure\": \"co-funding\", \"value\": \"{shared} EUR\", \"period\": \
         {year}, \"source\": \"register\"}}]}}\n",
        town + 1,
        topics.join("\", \""),
        joined(goals, ", "),
    )
}

const HEAD: &str =
    "number;title;programme;town;year;state;topics;goals;about;grant;awarded;jobs;people served;own money\n";

const MAPPING: &str = "separator: \";\"
columns:
  number: id
  title: name
  programme: programme
  town: town
  year: [year, figures.1.period, figures.2.period, figures.3.period]
  state: status
  topics: {to: topics, list: \"|\"}
  goals: {to: goals, list: \"|\"}
  about: summary
  grant: {to: grants.amount, unit: EUR}
  awarded: {to: grants.awarded, date: DD.MM.YYYY}
  jobs: figures.1.value
  people served: figures.2.value
  own money: {to: figures.3.value, unit: EUR}
constants:
  grants.source: register
  figures.1.measure: jobs-created
  figures.1.source: register
  figures.2.measure: beneficiaries
  figures.2.source: register
  figures.3.measure: co-funding
  figures.3.source: register
";

fn row(project: &Invented) -> String {
    let Invented { id, name, programme, town, year, status, topics, goals, summary, .. } = project;
    let Invented { grant, awarded, jobs, served, shared, .. } = project;
    let day = awarded.split('-').rev().collect::<Vec<_>>().join(".");
    format!(
        "{id};\"{name}\";{programme};town-{};{year};{status};{};{};{summary};{grant};{day};{jobs};{served};{shared}\r\n",
        town + 1,
        topics.join("|"),
        joined(goals, "|"),
    )
}
