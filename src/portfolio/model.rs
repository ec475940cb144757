//! What is true, as far as the records say: every id resolved to a key, money and periods typed.
//!
//! Comes from the linking of the records; figures, charts and pages read it and nothing else of the content.
//! It computes nothing: totals are figures.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::base::key::Identified;
use crate::base::key::Key;
use crate::base::key::Table;
use crate::base::language::Language;
use crate::base::language::Text;
use crate::base::money::Currency;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::Period;
use crate::base::time::Year;
use crate::base::value::Value;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::inputs::file::Inputs;
use crate::portfolio::selection::Selection;
use crate::portfolio::texts::watch::Watch;
use crate::records::record::Prose;

/// Everything that the records say, resolved. All tables are sorted by id.
#[derive(Clone, Debug)]
pub struct Portfolio {
    /// The site itself.
    pub site: Site,
    /// Funders, grantees, partners.
    pub organisations: Table<Organisation>,
    /// Towns, districts, regions, countries.
    pub towns: Table<Town>,
    /// The funders' programmes.
    pub programmes: Table<Programme>,
    /// The funded projects.
    pub projects: Table<Project>,
    /// Private persons.
    pub people: Table<Person>,
    /// Features.
    pub stories: Table<Story>,
    /// Annual reports.
    pub reports: Table<Report>,
    /// About, contacts…
    pub pages: Table<OwnPage>,
    /// What is counted: the built-in measures and the site's own.
    pub measures: Table<Measure>,
    /// The documents that figures cite.
    pub sources: Table<Source>,
    /// The topics that projects name; their ids are slugs of the free texts.
    pub topics: Table<Topic>,
    /// The groups that figures count apart (`of`); their ids are slugs of the free texts.
    pub groups: Table<Group>,
    /// Exchange rates, only to show a converted value beside the original.
    pub rates: Vec<Rate>,
    /// Revisions and corrections of published figures, oldest first.
    pub changes: Vec<Change>,
    /// What must not stand in a public text; knows the private names and tells none.
    pub watch: Watch,
}

/// One version of a thing that sources say, with the sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<T> {
    /// What is said.
    pub value: T,
    /// Who says so.
    pub sources: Vec<Key<Source>>,
    /// A remark of the editors.
    pub note: Option<Text>,
    /// The day for which it holds, as for a population.
    pub as_of: Option<Date>,
    /// Why it goes before what other sources say.
    pub preferred: Option<Text>,
}

/// A thing that may be said differently by several sources: the first version is the one that is shown.
/// Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited<T> {
    /// The version that is shown.
    pub first: Said<T>,
    /// What other sources say.
    pub others: Vec<Said<T>>,
}

/// The site: who publishes it, in which languages, how it counts.
#[derive(Clone, Debug)]
pub struct Site {
    /// Its title.
    pub title: Text,
    /// One sentence about it.
    pub summary: Option<Text>,
    /// The absolute address of its home page, ending in `/`.
    pub base_url: String,
    /// Its languages; the first is the default. Never empty.
    pub languages: Vec<Language>,
    /// Who publishes it.
    pub publisher: Key<Organisation>,
    /// Who answers for the figures.
    pub responsible: Option<Responsible>,
    /// The licence of the texts and data, as an SPDX id or a text.
    pub licence: Option<String>,
    /// The currency of amounts that name none.
    pub currency: Option<Currency>,
    /// The day of the data.
    pub data_as_of: Option<Date>,
    /// The time that the site covers.
    pub period: Option<Period>,
    /// Prints on each page that the organisations named have not approved the site.
    pub independent: bool,
    /// An invented site: a banner says so on each page, and search engines are asked to stay away.
    pub demonstration: bool,
    /// The figures of the home page.
    pub headline: Vec<Selection>,
    /// The stories of the home page.
    pub features: Vec<Key<Story>>,
    /// What is asked of each programme and town.
    pub expects: Vec<Key<Measure>>,
    /// Counts of sensitive measures below it are withheld.
    pub threshold: u32,
    /// The sources of every figure that names none.
    pub sources: Vec<Key<Source>>,
    /// The address where a record is edited, with `{path}` for the file.
    pub edit: Option<String>,
    /// What is written.
    pub outputs: Outputs,
    /// True where links between pages leave `index.html` away (`links: short`).
    pub short_links: bool,
    /// The theme's folder under `themes/`.
    pub theme: String,
}

/// Who answers for the figures, and how to reach them.
#[derive(Clone, Debug)]
pub struct Responsible {
    /// The name of a role or organisation.
    pub name: Text,
    /// An address: e-mail, page, telephone.
    pub contact: Option<Text>,
}

/// What a build writes (`outputs` in site.yaml).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one word of the list that people write")]
pub struct Outputs {
    /// A page and data per figure.
    pub figures: bool,
    /// A page and data per chart.
    pub charts: bool,
    /// Pictures of charts.
    pub png: bool,
    /// Whole-site data files.
    pub data: bool,
    /// The search index.
    pub search: bool,
}

/// A funder, grantee or partner.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// The id.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// Its name.
    pub name: Cited<Text>,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// What it is, in a word or two: foundation, school.
    pub kind: Option<Text>,
    /// Other names of it.
    pub aliases: Vec<Text>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// A photograph.
    pub photo: Option<Photo>,
    /// A remark of the editors.
    pub note: Option<Text>,
    /// Where it stands.
    pub sources: Vec<Key<Source>>,
    /// Its web page.
    pub url: Option<String>,
    /// Where it is at home.
    pub town: Option<Key<Town>>,
    /// Its ids in registers: (register, id).
    pub ids: Vec<(String, String)>,
    /// Figures stated about it.
    pub statements: Vec<Statement>,
}

/// What kind of place a town record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum TownKind {
    /// A town or village. Charts and totals by town hold these only.
    #[default]
    Town,
    /// A district.
    District,
    /// A region.
    Region,
    /// A country.
    Country,
}

/// Where the work happens.
#[derive(Clone, Debug)]
pub struct Town {
    /// The id.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// Its name.
    pub name: Cited<Text>,
    /// The form used in sentences, in languages with cases: `в Выксе`.
    pub inside: Option<Text>,
    /// Town, district, region, country.
    pub kind: TownKind,
    /// The larger place that it lies in.
    pub part_of: Option<Key<Town>>,
    /// The region's name, where it is only a text.
    pub region: Option<Text>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Latitude and longitude in degrees.
    pub location: Option<Cited<(Decimal, Decimal)>>,
    /// How many people live there.
    pub population: Option<Cited<Value>>,
    /// Its ids in registers: (register, id).
    pub ids: Vec<(String, String)>,
    /// A town that lives of one company.
    pub monotown: bool,
    /// Other names.
    pub aliases: Vec<Text>,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// A photograph.
    pub photo: Option<Photo>,
    /// A remark of the editors.
    pub note: Option<Text>,
    /// Where it stands.
    pub sources: Vec<Key<Source>>,
    /// Its own Markdown text.
    pub bodies: Vec<Body>,
    /// Figures stated about it.
    pub statements: Vec<Statement>,
}

/// A Markdown text in a file; it is read through the inputs when its page is rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// The language that it is in.
    pub language: Language,
    /// Where it is written; the path is empty, the whole file is meant.
    pub place: Place,
}

impl Body {
    /// The whole text of the file, and the byte of it at which the Markdown begins, behind any front matter.
    pub fn read(&self, inputs: &Inputs) -> Result<(String, usize), Box<Diagnostic>> {
        Prose { language: Some(self.language), file: Arc::clone(&self.place.file) }.read(inputs)
    }
}

/// A photograph; the file is in `images/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// The file, relative to `images/`.
    pub file: Box<str>,
    /// What can be seen, for people who cannot see it.
    pub alt: Option<Text>,
    /// Who took it.
    pub credit: Option<Text>,
    /// The line beneath it.
    pub caption: Option<Text>,
}

/// A person or organisation that is named somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Party {
    /// One that has a record.
    Organisation(Key<Organisation>),
    /// One that is only named.
    Named(Text),
}

/// A funder's programme.
#[derive(Clone, Debug)]
pub struct Programme {
    /// The id.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// Its name.
    pub name: Cited<Text>,
    /// Who pays.
    pub funder: Key<Organisation>,
    /// Who else carries it.
    pub partners: Vec<Party>,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// Other names of it.
    pub aliases: Vec<Text>,
    /// Its own web address.
    pub url: Option<String>,
    /// When it began.
    pub start: Option<Cited<Date>>,
    /// When it ended.
    pub end: Option<Cited<Date>>,
    /// Its topics.
    pub topics: Vec<Key<Topic>>,
    /// A photograph.
    pub photo: Option<Photo>,
    /// A remark of the editors.
    pub note: Option<Text>,
    /// Where it stands.
    pub sources: Vec<Key<Source>>,
    /// Its stages, in order.
    pub stages: Vec<Stage>,
    /// The goals that it is said to serve.
    pub goals: Vec<Claim>,
    /// Its rules.
    pub rules: Vec<Rule>,
    /// Its rounds (editions), as they were written.
    pub rounds: Vec<Round>,
    /// Programmes whose stated totals are known to count the same projects or none of the same.
    pub overlaps: Vec<Overlap>,
    /// Figures stated about the programme as a whole.
    pub statements: Vec<Statement>,
    /// Its own Markdown text.
    pub bodies: Vec<Body>,
}

/// What is declared about the overlap of two programmes' stated totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// The other programme.
    pub programme: Key<Programme>,
    /// True where it is declared that no project counts in both, so that the totals may be added.
    pub none: bool,
    /// A remark.
    pub note: Option<Text>,
}

/// A stage of a programme: training, expert council, grant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its name.
    pub name: Text,
    /// Actual, or planned.
    pub status: Status,
    /// A remark.
    pub note: Option<Text>,
}

/// What a rule limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleKind {
    /// One grant.
    Grant,
    /// All grants of one town in one year.
    TownYear,
    /// All grants of one year.
    Year,
}

/// A rule of a programme or of one round.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Where it is written.
    pub place: Place,
    /// What it limits.
    pub kind: RuleKind,
    /// The limit, as it was written (`up to 200 000 RUB`).
    pub limit: Value,
    /// Its currency.
    pub currency: Currency,
    /// For whom (`organisations`, `residents`), where it is not for all.
    pub applies_to: Option<Text>,
    /// Who says so.
    pub sources: Vec<Key<Source>>,
    /// A remark.
    pub note: Option<Text>,
}

/// Whether a round was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum RoundStatus {
    /// It was held.
    #[default]
    Held,
    /// It was announced; nothing more is known.
    Announced,
    /// It is known that it was not held.
    NotHeld,
}

/// A round of a programme (an edition): a town or several together, in a year.
#[derive(Clone, Debug)]
pub struct Round {
    /// Where it is written.
    pub place: Place,
    /// Where: one town, several together (never split), or all of the programme's.
    pub towns: Towns,
    /// When.
    pub year: Year,
    /// Its own name, where it had one.
    pub name: Option<Text>,
    /// When it was announced.
    pub announced: Option<Date>,
    /// Held, announced, not held.
    pub status: RoundStatus,
    /// Its own rules, which go before the programme's.
    pub rules: Vec<Rule>,
    /// Who says so.
    pub sources: Vec<Key<Source>>,
    /// A remark.
    pub note: Option<Text>,
    /// Figures stated about it.
    pub statements: Vec<Statement>,
}

/// The places of a project, a round or a figure.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Towns {
    /// None named: the whole of what it stands on.
    #[default]
    All,
    /// In one town, or in full in each of several.
    Each(Vec<Key<Town>>),
    /// Split by shares that add up to one.
    Shared(Vec<(Key<Town>, Decimal)>),
    /// Several towns together, never split.
    Together(Vec<Key<Town>>),
    /// In one of these, nobody says in which: listed in each, counted in none, counted above.
    OneOf(Vec<Key<Town>>),
}

impl Towns {
    /// All towns that are named, whatever the way.
    pub fn named(&self) -> Vec<Key<Town>> {
        match self {
            Self::All => Vec::new(),
            Self::Each(towns) | Self::Together(towns) | Self::OneOf(towns) => towns.clone(),
            Self::Shared(shares) => shares.iter().map(|(town, _)| *town).collect(),
        }
    }
}

/// How far a project is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProjectStatus {
    /// Not begun.
    Planned,
    /// Going on.
    Ongoing,
    /// Done.
    Completed,
    /// Given up.
    Cancelled,
}

/// A funded project. It has one identity, however many awards, programmes and towns it has.
#[derive(Clone, Debug)]
pub struct Project {
    /// The id.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// Its name; `None` where nobody published it (it is then shown by its summary).
    pub name: Option<Cited<Text>>,
    /// One sentence.
    pub summary: Option<Text>,
    /// Where it is, where that is not simply the town: latitude and longitude.
    pub location: Option<Box<Cited<(Decimal, Decimal)>>>,
    /// Its own web address.
    pub url: Option<String>,
    /// Its ids in registers: (register, id).
    pub ids: Vec<(String, String)>,
    /// A photograph.
    pub photo: Option<Box<Photo>>,
    /// A remark of the editors.
    pub note: Option<Text>,
    /// Where it stands.
    pub sources: Vec<Key<Source>>,
    /// True where it is only built with `--drafts`.
    pub draft: bool,
    /// The programmes that funded it. Never empty.
    pub programmes: Vec<Key<Programme>>,
    /// Where it works.
    pub towns: Towns,
    /// The year under which it counts (from `year`, else from `start`).
    pub year: Cited<Year>,
    /// When it began, where that is known.
    pub start: Option<Box<Cited<Date>>>,
    /// When it ended, where that is known.
    pub end: Option<Box<Cited<Date>>>,
    /// Who carries it out.
    pub grantee: Option<Box<Cited<Party>>>,
    /// How far it is; says nothing about the status of its figures.
    pub status: Option<Cited<ProjectStatus>>,
    /// Its topics.
    pub topics: Vec<Key<Topic>>,
    /// The goals that it is said to serve.
    pub goals: Vec<Claim>,
    /// The grants that it was given.
    pub grants: Vec<Grant>,
    /// Its figures.
    pub statements: Vec<Statement>,
    /// The private persons in it, by role.
    pub people: Vec<Role>,
    /// Its own Markdown text.
    pub bodies: Vec<Body>,
}

/// A claim that something serves a goal of the United Nations' 2030 Agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The goal, 1 to 17.
    pub goal: u8,
    /// The target, such as `8.5`.
    pub target: Option<Box<str>>,
    /// The measure that is its evidence.
    pub measure: Option<Key<Measure>>,
    /// `direct`, `indirect`…, as it was written.
    pub contribution: Option<Box<str>>,
    /// Who claims it; `None` reads "assigned by the editors".
    pub claimed_by: Option<Key<Organisation>>,
    /// Who says so.
    pub sources: Vec<Key<Source>>,
    /// A remark.
    pub note: Option<Text>,
}

/// In which form money was given. Grants and loans are never added together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum GrantForm {
    /// Given.
    #[default]
    Grant,
    /// Lent.
    Loan,
    /// Things or work.
    InKind,
    /// Grants and loans in one sum.
    Mixed,
}

/// A grant to a project.
#[derive(Clone, Debug)]
pub struct Grant {
    /// Where it is written.
    pub place: Place,
    /// How much, in whole units of the currency.
    pub amount: Cited<Value>,
    /// The currency.
    pub currency: Currency,
    /// Committed (default), disbursed, planned or ceiling.
    pub status: Status,
    /// When it was awarded.
    pub awarded: Option<Cited<Date>>,
    /// When it was paid back.
    pub returned: Option<Date>,
    /// Grant, loan, in kind, mixed.
    pub form: GrantForm,
    /// Under which programme, where the project has several.
    pub programme: Option<Key<Programme>>,
    /// Whose money, where it is not the programme's funder's.
    pub funder: Option<Key<Organisation>>,
    /// Why it may exceed the programme's rule.
    pub exception: Option<Text>,
    /// Who says so.
    pub sources: Vec<Key<Source>>,
    /// A remark.
    pub note: Option<Text>,
}

/// The time that a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Time {
    /// Over a period (flows).
    During(Period),
    /// On a date (stocks).
    AsOf(Date),
    /// The year of what it stands on, as far as that is known (a project's or a round's).
    Inherited(Year),
    /// Nothing is said.
    Unstated,
}

/// Whose money a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Payer {
    /// The funder of the programme that it stands on.
    ProgrammeFunder,
    /// Another payer.
    Organisation(Key<Organisation>),
    /// Several payers in one sum: never enters one payer's total.
    Several,
}

/// A value that is said to hold for each of several things; never multiplied by the tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Each {
    /// Per project.
    Project,
    /// Per town.
    Town,
}

/// A part of a stated figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The group that it counts.
    pub of: Option<Key<Group>>,
    /// The payer that it counts.
    pub funder: Option<Key<Organisation>>,
    /// The value.
    pub value: Value,
}

/// A figure that somebody states: on a programme, a round, a project, a town or an organisation.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Where it is written.
    pub place: Place,
    /// What is counted.
    pub measure: Key<Measure>,
    /// How much, in whole units.
    pub value: Value,
    /// The currency, of money.
    pub currency: Option<Currency>,
    /// What kind of statement it is.
    pub status: Status,
    /// The time that it is about.
    pub time: Time,
    /// The places that it is about: its own, else those of what it stands on.
    pub towns: Towns,
    /// The group that it counts apart.
    pub of: Option<Key<Group>>,
    /// Whose money it is.
    pub payer: Payer,
    /// Per one of these.
    pub each: Option<Each>,
    /// Its parts.
    pub parts: Vec<Part>,
    /// True where the parts are together the whole.
    pub parts_complete: bool,
    /// Who measured.
    pub by: Option<Text>,
    /// A remark.
    pub note: Option<Text>,
    /// Who says so (the site's or record's default source already put in). May be empty: nobody.
    pub sources: Vec<Key<Source>>,
    /// Why it goes before what other sources say of the same thing.
    pub preferred: Option<Text>,
}

/// A private person's part in a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// The person's id, as written; there need not be a record (then the person is simply private).
    pub person: Box<str>,
    /// What the person did: `founder`.
    pub role: Option<Text>,
}

/// What a person has agreed to have published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// The name.
    Name,
    /// A photograph.
    Photo,
    /// Words.
    Quote,
    /// Health.
    Health,
    /// A disability.
    Disability,
    /// Convictions.
    Convictions,
    /// Ethnicity.
    Ethnicity,
}

/// What is sensitive about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sensitivity {
    /// Health.
    Health,
    /// A disability.
    Disability,
    /// Convictions.
    Convictions,
    /// Ethnicity.
    Ethnicity,
    /// A child.
    Minor,
}

/// A private person. The name is nowhere but here and where consent allows it.
#[derive(Clone)]
pub struct Person {
    /// The id.
    pub id: Box<str>,
    /// The name in the languages in which it is written. Never printed but through consent.
    pub name: Text,
    /// What has been agreed to, still valid on the day of the build.
    pub consents: Vec<Scope>,
    /// True where a consent was given that has since expired.
    pub expired: bool,
    /// What must not be told about the person without a scope of its own.
    pub sensitive: Vec<Sensitivity>,
}

/// A feature about projects, towns, programmes.
#[derive(Clone, Debug)]
pub struct Story {
    /// The id.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// The title in the languages in which the story exists.
    pub title: Text,
    /// When it was published.
    pub date: Date,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// Who wrote it.
    pub author: Option<Text>,
    /// Its topics.
    pub topics: Vec<Key<Topic>>,
    /// A photograph.
    pub photo: Option<Photo>,
    /// The projects that it is about.
    pub projects: Vec<Key<Project>>,
    /// The towns that it is about.
    pub towns: Vec<Key<Town>>,
    /// The programmes that it is about.
    pub programmes: Vec<Key<Programme>>,
    /// True where it is only built with `--drafts`.
    pub draft: bool,
    /// The text in each of its languages.
    pub bodies: Vec<Body>,
}

/// The annual report of a period.
#[derive(Clone, Debug)]
pub struct Report {
    /// The id.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// The title.
    pub title: Text,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// When it was published.
    pub date: Option<Date>,
    /// A photograph.
    pub photo: Option<Photo>,
    /// True where it is only built with `--drafts`.
    pub draft: bool,
    /// The time that it covers.
    pub period: Period,
    /// Its headline figures.
    pub headline: Vec<Selection>,
    /// Its stories.
    pub stories: Vec<Key<Story>>,
    /// The introduction in each of its languages.
    pub bodies: Vec<Body>,
}

/// About, contacts and the like.
#[derive(Clone, Debug)]
pub struct OwnPage {
    /// The id, which is its address.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// The title; `None`: the first heading of the text, or the id.
    pub title: Option<Text>,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// False where the menu leaves it out.
    pub menu: bool,
    /// Its place in the menu: smaller numbers stand first.
    pub order: Option<i32>,
    /// True where it is only built with `--drafts`.
    pub draft: bool,
    /// The text in each of its languages.
    pub bodies: Vec<Body>,
}

/// How a measure behaves over time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum MeasureKind {
    /// Adds over years.
    #[default]
    Flow,
    /// The latest value of each record counts; never added over years.
    Stock,
    /// A ratio: no total at all.
    Ratio,
}

/// The forms of a noun that a number decides: (category of CLDR such as `one`, form).
pub type PluralForms = Vec<(Box<str>, Box<str>)>;

/// What a measure is counted in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Whole things, with the plural forms of their name per language: (category of CLDR such as `one`, form).
    Things(Vec<(Language, PluralForms)>),
    /// Something that can be divided, with one name (`tonnes`), per language as above.
    Amount(Vec<(Language, PluralForms)>),
    /// Money.
    Money,
    /// Per cent.
    Percent,
    /// A plain ratio, with what is divided by what in words.
    Ratio(Option<Text>),
}

/// Something that is counted.
#[derive(Clone, Debug)]
pub struct Measure {
    /// The id: `jobs-created`.
    pub id: Box<str>,
    /// Its name: "Jobs created".
    pub name: Text,
    /// What it counts and what it does not, in a sentence or two.
    pub definition: Option<Text>,
    /// What it is counted in.
    pub unit: Unit,
    /// Flow, stock, ratio.
    pub kind: MeasureKind,
    /// False where no total may be made.
    pub total: bool,
    /// How prose speaks of it, per language.
    pub words: Vec<(Language, Vec<Box<str>>)>,
    /// True where small counts are withheld.
    pub sensitive: bool,
    /// True where people may be counted again in another year; the page says so.
    pub may_repeat: bool,
    /// Its id in the IRIS+ catalogue.
    pub iris: Option<String>,
    /// True where it came with the tool.
    pub built_in: bool,
}

/// What kind of document a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKind {
    /// The publisher's own records.
    Own,
    /// A funder's publication.
    Funder,
    /// An authority's publication.
    Official,
    /// A newspaper, agency or station.
    Press,
    /// A study.
    Research,
    /// A social network.
    Social,
}

/// How much of a source was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seen {
    /// The page itself.
    Page,
    /// Only an excerpt.
    Excerpt,
    /// A stored copy.
    Copy,
}

/// A document that figures cite.
#[derive(Clone, Debug)]
pub struct Source {
    /// The id.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// Its title.
    pub title: Text,
    /// Who published it.
    pub publisher: Option<Text>,
    /// Who wrote it.
    pub author: Option<Text>,
    /// When; `None` where that is not known, which is shown.
    pub date: Option<Date>,
    /// Its address.
    pub url: Option<String>,
    /// The address of a kept copy.
    pub archive: Option<String>,
    /// False where the address is printed unlinked.
    pub linked: bool,
    /// What kind of document.
    pub kind: Option<SourceKind>,
    /// How much of it was read.
    pub seen: Option<Seen>,
    /// The day on which the page was opened.
    pub accessed: Option<Date>,
    /// The language that it is in.
    pub language: Option<Language>,
    /// A remark.
    pub note: Option<Text>,
}

/// A topic that projects name.
#[derive(Clone, Debug)]
pub struct Topic {
    /// A slug of the name in the default language.
    pub id: Box<str>,
    /// The name.
    pub name: Text,
}

/// A group of people or things that a figure counts apart.
#[derive(Clone, Debug)]
pub struct Group {
    /// A slug of the name in the default language.
    pub id: Box<str>,
    /// The name.
    pub name: Text,
}

/// An exchange rate.
#[derive(Clone, Debug)]
pub struct Rate {
    /// One unit of this…
    pub from: Currency,
    /// …is worth `rate` units of this.
    pub to: Currency,
    /// The rate.
    pub rate: Decimal,
    /// The day.
    pub date: Date,
    /// Who says so.
    pub sources: Vec<Key<Source>>,
    /// A remark.
    pub note: Option<Text>,
}

/// What kind of change was made to a published figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// Better data.
    Revision,
    /// A mistake.
    Correction,
}

/// A revision or correction of published figures.
#[derive(Clone, Debug)]
pub struct Change {
    /// Where it is written.
    pub place: Place,
    /// Revision or correction.
    pub kind: ChangeKind,
    /// The day of the change.
    pub date: Date,
    /// The ids of the figures that changed, as written.
    pub figures: Vec<Box<str>>,
    /// The record that changed, as `kind/id`, where the entry covers all the figures that it moved.
    pub record: Option<Box<str>>,
    /// The value before, as it was shown.
    pub old: Option<Text>,
    /// The value after.
    pub new: Option<Text>,
    /// Why.
    pub why: Text,
    /// Who made it.
    pub by: Option<Text>,
    /// Where it stands.
    pub sources: Vec<Key<Source>>,
}

impl std::fmt::Debug for Person {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The name is left out: nothing that is printed or logged may hold it.
        formatter.debug_struct("Person").field("id", &self.id).finish_non_exhaustive()
    }
}

macro_rules! identified {
    ($($kind:ty),*) => { $(impl Identified for $kind {
        fn id(&self) -> &str {
            &self.id
        }
    })* };
}

identified!(
    Organisation,
    Town,
    Programme,
    Project,
    Person,
    Story,
    Report,
    OwnPage,
    Measure,
    Source,
    Topic,
    Group
);
