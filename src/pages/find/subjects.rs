//! What can be found: which things there are, what each is called, and the words under which it is found.
//!
//! Nothing is said here that does not stand on a page: a text with a call in it is taken without the call, so that no
//! name that depends on a consent comes into the index.

use crate::base::language::Text;
use crate::figures::key::FigureKey;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::organisation;
use crate::pages::prose;
use crate::pages::site_view;
use crate::pages::texts;
use crate::pages::writer::Writer;
use crate::portfolio::model::Body;
use crate::portfolio::model::Cited;
use crate::portfolio::model::Party;
use crate::portfolio::model::Project;
use crate::portfolio::model::Town;
use crate::theme::views::parts::Label;
use crate::theme::words::numbers::Style;

/// How many towns stand in the line about a project.
const NAMED: usize = 3;

/// The words of a thing.
#[derive(Debug, Default)]
pub struct Said {
    /// Its names, in every language and spelling.
    pub names: Vec<String>,
    /// Everything else.
    pub texts: Vec<String>,
}

/// The keys of the words for the kinds of things, in the order of their numbers.
pub const KINDS: [&str; 9] = [
    "find_kind_town",
    "find_kind_programme",
    "find_kind_organisation",
    "find_kind_page",
    "find_kind_story",
    "find_kind_goal",
    "find_kind_year",
    "find_kind_project",
    "find_kind_figure",
];

/// The place of the kind of a thing among [`KINDS`].
pub fn kind(subject: &Subject) -> usize {
    match subject {
        Subject::Town(_) => 0,
        Subject::Programme(_) => 1,
        Subject::Organisation(_) => 2,
        Subject::Story(_) => 4,
        Subject::Goal(_) => 5,
        Subject::Year(_) => 6,
        Subject::Project(_) => 7,
        Subject::Figure(_) => 8,
        _ => 3,
    }
}

/// Everything that can be found, the kinds of which there are few first: of results that fit alike, the first in this
/// order is shown first.
pub fn all(book: &Book<'_>, language: crate::base::language::Language) -> Vec<Subject> {
    let portfolio = book.portfolio;
    let mut all: Vec<Subject> = portfolio.towns.keys().map(Subject::Town).collect();
    all.extend(portfolio.programmes.keys().map(Subject::Programme));
    all.extend(portfolio.organisations.keys().map(Subject::Organisation));
    all.extend(portfolio.pages.keys().map(Subject::Own));
    all.extend(portfolio.reports.keys().map(Subject::Report));
    all.extend([Subject::Method, Subject::Sources, Subject::Questions, Subject::Changes]);
    all.extend(book.back.stories.iter().copied().map(Subject::Story));
    all.extend(book.back.goals().into_iter().map(Subject::Goal));
    all.extend(book.back.years.iter().copied().map(Subject::Year));
    all.extend(book.projects_in_order(language).iter().copied().map(Subject::Project));
    all.extend(figures(book).iter().cloned().map(|key| Subject::Figure(Box::new(key))));
    all
}

/// How many things can be found.
pub fn count(book: &Book<'_>) -> usize {
    let portfolio = book.portfolio;
    let of_records = [
        portfolio.towns.len(),
        portfolio.programmes.len(),
        portfolio.organisations.len(),
        portfolio.pages.len(),
        portfolio.reports.len(),
        portfolio.stories.len(),
        portfolio.projects.len(),
    ];
    of_records.iter().sum::<usize>()
        + 4
        + book.back.goals().len()
        + book.back.years.len()
        + figures(book).len()
}

/// The figures that are listed; those of single projects are found with their projects.
fn figures<'b>(book: &Book<'b>) -> &'b [FigureKey] {
    if book.portfolio.site.outputs.figures { book.figures.published(book.portfolio) } else { &[] }
}

/// What a thing is called.
pub fn title(writer: &Writer<'_>, subject: &Subject) -> Label {
    let portfolio = writer.portfolio();
    let plain = |text: String| Label { text, lang: None };
    match subject {
        Subject::Town(key) => writer.name(&portfolio.towns[*key].name),
        Subject::Programme(key) => writer.name(&portfolio.programmes[*key].name),
        Subject::Organisation(key) => writer.name(&portfolio.organisations[*key].name),
        Subject::Story(key) => writer.label(&portfolio.stories[*key].title),
        Subject::Report(key) => writer.label(&portfolio.reports[*key].title),
        Subject::Project(key) => portfolio.projects.look(*key, |project| writer.project_label(project).0),
        Subject::Own(key) => plain(site_view::own_title(&portfolio.pages[*key], writer.language)),
        Subject::Goal(goal) => plain(writer.goal_name(*goal)),
        Subject::Year(year) => plain(year.to_string()),
        Subject::Figure(key) => plain(writer.figure_title(key)),
        Subject::Method => plain(writer.t("method")),
        Subject::Sources => plain(writer.t("sources")),
        Subject::Questions => plain(writer.t("questions")),
        Subject::Changes => plain(writer.t("changes")),
        _ => Label::default(),
    }
}

/// Where a thing stands, from the page of `writer`.
pub fn href(writer: &Writer<'_>, subject: &Subject) -> String {
    match subject {
        Subject::Figure(key) => writer.figure_href(key).unwrap_or_default(),
        other => writer.href(other.clone()),
    }
}

/// A line about a thing, beneath its name; may be empty.
pub fn note(writer: &Writer<'_>, subject: &Subject) -> String {
    let portfolio = writer.portfolio();
    match subject {
        Subject::Project(key) => portfolio.projects.look(*key, |project| about_project(writer, project)),
        Subject::Town(key) => region(writer, &portfolio.towns[*key]),
        Subject::Programme(key) => writer.organisation_link(portfolio.programmes[*key].funder).text,
        Subject::Organisation(key) => organisation::roles(writer, *key),
        Subject::Story(key) => writer.words.date(portfolio.stories[*key].date),
        Subject::Figure(key) => writer.number_of(key, Style::Short).plain(),
        _ => String::new(),
    }
}

fn about_project(writer: &Writer<'_>, project: &Project) -> String {
    let mut parts: Vec<String> =
        project.towns.names().take(NAMED).map(|town| writer.town_link(town).text).collect();
    parts.extend(project.programmes.first().map(|programme| writer.programme_link(*programme).text));
    parts.push(writer.words.year(project.year.first.value));
    parts.join(" · ")
}

fn region(writer: &Writer<'_>, town: &Town) -> String {
    match (town.part_of, &town.region) {
        (Some(place), _) => writer.town_link(place).text,
        (None, Some(region)) => writer.label(region).text,
        (None, None) => String::new(),
    }
}

/// Appends the line of a thing: kind, address from the site's root, name, what stands beneath, the name's language.
pub fn push_line(writer: &Writer<'_>, subject: &Subject, out: &mut String) {
    let title = title(writer, subject);
    let fields = [
        kind(subject).to_string(),
        href(writer, subject),
        title.text,
        note(writer, subject),
        title.lang.unwrap_or_default(),
    ];
    for (at, field) in fields.iter().enumerate() {
        if at > 0 {
            out.push('\t');
        }
        out.extend(field.chars().map(|letter| if letter.is_control() { ' ' } else { letter }));
    }
    out.push('\n');
}

/// The words under which a thing is found.
pub fn said(writer: &Writer<'_>, subject: &Subject) -> Said {
    let portfolio = writer.portfolio();
    let mut said = Said::default();
    match subject {
        Subject::Project(key) => portfolio.projects.look(*key, |one| project(writer, one, &mut said)),
        Subject::Town(key) => {
            let town = &portfolio.towns[*key];
            said.cited(&town.name);
            town.aliases.iter().for_each(|alias| said.name(alias));
            said.text(town.summary.as_ref());
            said.text(town.region.as_ref());
            said.bodies(writer, &town.bodies);
        }
        Subject::Programme(key) => {
            let programme = &portfolio.programmes[*key];
            said.cited(&programme.name);
            said.text(programme.summary.as_ref());
            said.text(Some(&portfolio.organisations[programme.funder].name.first.value));
            said.bodies(writer, &programme.bodies);
        }
        Subject::Organisation(key) => said.cited(&portfolio.organisations[*key].name),
        Subject::Story(key) => {
            let story = &portfolio.stories[*key];
            said.name(&story.title);
            said.text(story.summary.as_ref());
            story.towns.iter().for_each(|town| said.text(Some(&portfolio.towns[*town].name.first.value)));
            said.bodies(writer, &story.bodies);
        }
        Subject::Report(key) => {
            let report = &portfolio.reports[*key];
            said.name(&report.title);
            said.text(report.summary.as_ref());
            said.bodies(writer, &report.bodies);
        }
        Subject::Own(key) => {
            let page = &portfolio.pages[*key];
            said.names.push(title(writer, subject).text);
            said.text(page.summary.as_ref());
            said.bodies(writer, &page.bodies);
        }
        // Of each town there are many figures: they stand behind its projects.
        figure @ Subject::Figure(_) => said.texts.push(title(writer, figure).text),
        other => said.names.push(title(writer, other).text),
    }
    said
}

fn project(writer: &Writer<'_>, project: &Project, said: &mut Said) {
    let portfolio = writer.portfolio();
    match &project.name {
        Some(name) => said.cited(name),
        None => said.names.push(writer.project_label(project).0.text),
    }
    said.text(project.summary.as_ref());
    project.towns.names().for_each(|town| said.text(Some(&portfolio.towns[town].name.first.value)));
    let programmes = project.programmes.iter().map(|key| &portfolio.programmes[*key].name.first.value);
    programmes.for_each(|name| said.text(Some(name)));
    project.topics.iter().for_each(|topic| said.text(Some(&portfolio.topics[*topic].name)));
    match project.grantee.as_ref().map(|grantee| &grantee.first.value) {
        Some(Party::Organisation(key)) => said.text(Some(&portfolio.organisations[*key].name.first.value)),
        Some(Party::Named(name)) => said.text(Some(name)),
        None => {}
    }
    said.texts.extend(project.year.first.value.counted().map(|year| year.to_string()));
    said.bodies(writer, &project.bodies);
}

impl Said {
    fn name(&mut self, text: &Text) {
        self.names.extend(text.versions().map(|(_, text)| text.to_owned()));
    }

    fn cited(&mut self, name: &Cited<Text>) {
        self.name(&name.first.value);
        name.others().iter().for_each(|other| self.name(&other.value));
    }

    fn text(&mut self, text: Option<&Text>) {
        self.texts.extend(text.into_iter().flat_map(Text::versions).map(|(_, text)| text.to_owned()));
    }

    /// The text that the page shows.
    fn bodies(&mut self, writer: &Writer<'_>, bodies: &[Body]) {
        let Some(body) = texts::body_for(writer, bodies) else { return };
        if let Ok((file, start)) = (writer.book.read_body)(body) {
            self.texts.push(prose::plain(file.get(start..).unwrap_or_default()));
        }
    }
}
