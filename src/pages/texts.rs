//! Texts on pages: Markdown with its figures, charts, names and links put in; and the check of all of them.
//!
//! The same code renders a text and checks it, so that what is checked is what is shown.

pub mod all;
pub mod anchors;
mod braces;
mod chart_calls;
mod pictures;

use std::cell::RefCell;
use std::ops::Range;

use memchr::memmem;

use crate::base::html::escaped;
use crate::base::key::Key;
use crate::diagnostics::code::Code;
use crate::diagnostics::message::did_you_mean;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::figures::key::FigureKey;
use crate::figures::select::Selected;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::choices;
use crate::pages::prose;
use crate::pages::prose::Call;
use crate::pages::prose::Image;
use crate::pages::prose::Inserted;
use crate::pages::prose::Insertions;
use crate::pages::prose::Position;
use crate::pages::texts::anchors::Anchor;
use crate::pages::writer::Writer;
use crate::portfolio::model::Body;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::Scope;
use crate::portfolio::model::Town;
use crate::portfolio::selection::Selection;
use crate::portfolio::texts::bodies;
use crate::portfolio::texts::watch::Use;
use crate::say;
use crate::theme::print;
use crate::theme::words::numbers::Style;

/// Arguments that say what a call is about: with none of them, a call in a project's text is about the project.
const OWN: [&str; 5] = ["project", "programme", "town", "towns", "organisation"];

/// What a text stands on: its own filter is understood in calls that name none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// Nothing: a story, an own page, a report.
    #[default]
    Nothing,
    /// A project.
    Project(Key<Project>),
    /// A town.
    Town(Key<Town>),
    /// A programme.
    Programme(Key<Programme>),
    /// A record that could not be read: a call that names nothing may mean it.
    Unread,
}

/// A text rendered, with the charts and figures that it shows.
#[derive(Default)]
pub struct Rendered {
    /// The HTML (safe).
    pub html: String,
    /// The charts in it.
    pub charts: Vec<ChartSpec>,
    /// The figures in it.
    pub figures: Vec<FigureKey>,
    /// The pictures in it, by their files below `images/`.
    pub pictures: Vec<String>,
    /// Where it leads to places inside pages.
    pub anchors: Vec<Anchor>,
}

/// The text of `bodies` for the reader: in the page's language, else in the first; with the language that it is in.
pub fn body_for<'p>(writer: &Writer<'_>, bodies: &'p [Body]) -> Option<&'p Body> {
    bodies.iter().find(|body| body.language == writer.language).or_else(|| bodies.first())
}

/// Renders a text; empty where there is none.
pub fn render(writer: &Writer<'_>, bodies: &[Body], ground: Ground) -> Rendered {
    let Some(body) = body_for(writer, bodies) else { return Rendered::default() };
    let Ok((file, start)) = (writer.book.read_body)(body) else { return Rendered::default() };
    put_in(writer, body, (&file, start), ground, None)
}

/// Checks a text, and says which charts and figures it shows.
pub fn check(writer: &Writer<'_>, body: &Body, ground: Ground, diagnostics: &Diagnostics) -> Rendered {
    let (file, start) = match (writer.book.read_body)(body) {
        Ok(read) => read,
        Err(problem) => {
            diagnostics.add(*problem);
            return Rendered::default();
        }
    };
    let portfolio = writer.portfolio();
    let used = match &writer.page.subject {
        Subject::Own(key) => bodies::used_on(&portfolio.pages[*key]),
        _ => Use::Prose,
    };
    bodies::check_body(portfolio, body, (&file, start), used, diagnostics);
    let markdown = file.get(start..).unwrap_or_default();
    for range in braces::single(markdown) {
        let place = body.place.place().bytes(start + range.start, start + range.end);
        diagnostics.add(Diagnostic::new(Code::UnknownCall, place, single_braces()).hint(example()));
    }
    // Most texts of a large register have neither calls nor links nor images.
    if !["{{", "](", "<", "]:"]
        .iter()
        .any(|mark| memmem::find(markdown.as_bytes(), mark.as_bytes()).is_some())
    {
        return Rendered::default();
    }
    if prose::has_only_plain_links(markdown, |path| page_at(writer, path).is_some()) {
        return Rendered::default();
    }
    put_in(writer, body, (&file, start), ground, Some(diagnostics))
}

fn put_in(
    writer: &Writer<'_>,
    body: &Body,
    (file, start): (&str, usize),
    ground: Ground,
    diagnostics: Option<&Diagnostics>,
) -> Rendered {
    let markdown = file.get(start..).unwrap_or_default();
    let shown = RefCell::default();
    let mut insertions = TextInsertions { writer, body, markdown, start, ground, diagnostics, shown };
    let html = prose::render(markdown, body.language, 2, &mut insertions);
    Rendered { html, ..insertions.shown.into_inner() }
}

struct TextInsertions<'w, 'b> {
    writer: &'w Writer<'b>,
    body: &'w Body,
    markdown: &'w str,
    start: usize,
    ground: Ground,
    diagnostics: Option<&'w Diagnostics>,
    shown: RefCell<Rendered>,
}

impl Insertions for TextInsertions<'_, '_> {
    fn call(&mut self, call: &Call, position: Position) -> Inserted {
        if call.malformed {
            self.note(Code::UnknownCall, &call.range, malformed(), Some(example()));
            return Inserted::Inline(String::new());
        }
        match call.name.as_str() {
            "figure" => Inserted::Inline(self.figure(call).unwrap_or_default()),
            "chart" => self.chart(call, position),
            "person" => Inserted::Inline(self.person(call)),
            _ => {
                self.unknown_call(call);
                Inserted::Inline(String::new())
            }
        }
    }

    fn link(&mut self, target: &str, range: Range<usize>) -> Option<String> {
        if !prose::is_harmless(target) {
            let message = say!(
                "The link `{target}` is not published: it could run a program in the reader's browser.",
                "Ссылка `{target}` не публикуется: она может запустить программу в браузере читателя."
            );
            let hint = say!(
                "Use an address that begins with `https://`, `mailto:` or `/`.",
                "Возьмите адрес, который начинается с `https://`, `mailto:` или `/`."
            );
            self.note(Code::HarmfulLink, &range, message, Some(hint));
            return None;
        }
        if let Some(path) = target.strip_prefix('/').filter(|path| !path.starts_with('/')) {
            return self.inner_link(path, &range);
        }
        let leads_out = target.contains("://") || target.starts_with("mailto:") || target.starts_with("tel:");
        if let Some(id) = target.strip_prefix('#') {
            if self.ground != Ground::Unread {
                self.leads_to(self.writer.page.clone(), id, &range);
            }
            return Some(target.to_owned());
        }
        if leads_out {
            return Some(target.to_owned());
        }
        let message = say!("The link `{target}` leads nowhere.", "Ссылка `{target}` никуда не ведёт.");
        let hint = say!(
            "A link to a page of this site begins with `/`, as in `/towns/`; one to another site with `https://`.",
            "Ссылка на страницу этого сайта начинается с `/`, например `/towns/`; на другой сайт — с `https://`."
        );
        self.note(Code::DeadLink, &range, message, Some(hint));
        None
    }

    fn image(&mut self, image: &Image<'_>, position: Position, range: Range<usize>) -> Inserted {
        self.picture(image, position, &range)
    }
}

impl TextInsertions<'_, '_> {
    fn figure(&self, call: &Call) -> Option<String> {
        let (show, arguments) = take(&call.arguments, "show");
        let value_alone = match show.as_deref() {
            None => false,
            Some("value") => true,
            Some(other) => {
                let message = say!(
                    "`show=\"{other}\"` is not known; the only one is `show=\"value\"`, the number alone.",
                    "`show=\"{other}\"` неизвестно; бывает только `show=\"value\"` — одно число."
                );
                self.note(Code::UnknownArgument, &call.range, message, None);
                true
            }
        };
        let selection = self.selection(call, arguments)?;
        let portfolio = self.writer.portfolio();
        let key = match self.writer.book.figures.select(portfolio, &selection) {
            Selected::One(key) => key,
            // It may be in what could not be read.
            _ if portfolio.may_lack(&selection) => return None,
            Selected::None { nearest } => {
                let (message, hint) = choices::none(portfolio, &nearest);
                self.note(Code::UnknownFigure, &call.range, message, Some(hint));
                return None;
            }
            Selected::Several(keys) => {
                let (message, hint) = choices::several(portfolio, &keys);
                self.note(Code::SeveralFigures, &call.range, message, Some(hint));
                return None;
            }
        };
        let mut number = self.writer.number_of(&key, Style::Short);
        self.shown.borrow_mut().figures.push(key);
        if value_alone {
            number.unit = String::new();
        }
        Some(print::in_text(&number))
    }

    /// The name where consent allows it, else the role.
    fn person(&self, call: &Call) -> String {
        let (id, others) = take(&call.arguments, "id");
        let Some(id) = id.filter(|_| others.is_empty()) else {
            let message = say!(
                "`person` takes exactly one thing: the person's id.",
                "`person` принимает ровно одно: id человека."
            );
            let hint = say!("Write `person(id=\"p-017\")`.", "Напишите `person(id=\"p-017\")`.");
            self.note(Code::UnknownArgument, &call.range, message, Some(hint));
            return String::new();
        };
        escaped(&person_name(self.writer, &id, self.ground))
    }

    fn selection(&self, call: &Call, mut arguments: Vec<(String, String)>) -> Option<Selection> {
        let portfolio = self.writer.portfolio();
        let named = |wanted: &[&str]| arguments.iter().any(|(name, _)| wanted.contains(&name.as_str()));
        let alone = !named(&OWN);
        let own = match self.ground {
            Ground::Project(key) if alone => Some(("project", portfolio.projects.id(key).to_owned())),
            Ground::Town(key) if !named(&["project", "town", "towns", "organisation"]) => {
                Some(("town", portfolio.towns[key].id.to_string()))
            }
            Ground::Programme(key) if !named(&["project", "programme", "organisation"]) => {
                Some(("programme", portfolio.programmes[key].id.to_string()))
            }
            _ => None,
        };
        arguments.extend(own.map(|(name, id)| (name.to_owned(), id)));
        let pairs: Vec<(&str, &str)> =
            arguments.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        match Selection::parse(&pairs, portfolio) {
            // What it would be of is not known.
            Ok(_) if self.ground == Ground::Unread && alone => None,
            Ok(selection) => Some(selection),
            // None are told of what is there and could not be read.
            Err(problems) => {
                for problem in problems {
                    self.note(problem.code, &call.range, problem.message, problem.hint);
                }
                None
            }
        }
    }

    fn unknown_call(&self, call: &Call) {
        let name = &call.name;
        let message = say!(
            "`{name}` cannot be put into a text. What can be: `figure`, `chart` and `person`.",
            "`{name}` в текст вставить нельзя. Можно: `figure`, `chart` и `person`."
        );
        let known = ["figure", "chart", "person"];
        let near = known.iter().find(|known| strsim::damerau_levenshtein(known, name) <= 2);
        let hint = near.map(|near| did_you_mean(name, near));
        self.note(Code::UnknownCall, &call.range, message, hint);
    }

    /// A link to a page of this site: in the reader's language, unless the text names one.
    fn inner_link(&self, path: &str, range: &Range<usize>) -> Option<String> {
        let (path, fragment) = path.split_once('#').map_or((path, None), |(path, id)| (path, Some(id)));
        let Some(page) = page_at(self.writer, path) else {
            let (_, rest) = address::language_of(path, self.writer.portfolio());
            if address::may_come(rest, self.writer.portfolio()) {
                return None;
            }
            let message = say!("The page `/{path}` does not exist.", "Страницы `/{path}` нет.");
            let near = address::nearest(rest, self.writer.book);
            let prefix = path.strip_suffix(rest).unwrap_or_default();
            let hint = near.map_or_else(address::no_page_like_it, |near| {
                say!("Did you mean `/{prefix}{near}/`?", "Может быть, `/{prefix}{near}/`?")
            });
            let hint = Some(hint);
            self.note(Code::DeadLink, range, message, hint);
            return None;
        };
        let mut href = address::link(&page, &self.writer.root, self.writer.portfolio());
        if let Some(fragment) = fragment {
            self.leads_to(page, fragment, range);
            href.push('#');
            href.push_str(fragment);
        }
        Some(href)
    }

    /// Notes that the text leads to a place inside a page.
    fn leads_to(&self, page: Page, id: &str, range: &Range<usize>) {
        let (start, end) = (self.start + range.start, self.start + range.end);
        let place = self.body.place.place().bytes(start, end);
        self.shown.borrow_mut().anchors.push(Anchor { page, id: id.to_owned(), place });
    }

    fn note(
        &self,
        code: Code,
        range: &Range<usize>,
        message: crate::diagnostics::message::Message,
        hint: Option<crate::diagnostics::message::Message>,
    ) {
        let Some(diagnostics) = self.diagnostics else { return };
        let (start, end) = (self.start + range.start, self.start + range.end);
        let mut diagnostic = Diagnostic::new(code, self.body.place.place().bytes(start, end), message);
        diagnostic.hint = hint;
        diagnostics.add(diagnostic);
    }
}

/// The page that a link of a text means, by its path from the root without a fragment.
fn page_at(writer: &Writer<'_>, path: &str) -> Option<Page> {
    let (language, rest) = address::language_of(path, writer.portfolio());
    let subject = address::resolve(rest, writer.book)?;
    Some(Page { subject, part: 1, language: language.unwrap_or(writer.language) })
}

fn malformed() -> crate::diagnostics::message::Message {
    say!(
        "What stands between the double braces does not have the form of a call.",
        "То, что стоит в двойных скобках, записано не так, как надо."
    )
}

fn single_braces() -> crate::diagnostics::message::Message {
    say!(
        "A call stands between two braces on each side; between single ones readers would see it as it is written.",
        "Вставка стоит между двойными скобками `{{{{` и `}}}}`; в одинарных читатель увидит её так, как она написана."
    )
}

fn example() -> crate::diagnostics::message::Message {
    say!(
        "Write a name and, in brackets, what it is about, each in quotes: `{{{{ figure(measure=\"jobs-created\", year=2018) }}}}`.",
        "Напишите имя и в скобках — о чём речь, каждое значение в кавычках: `{{{{ figure(measure=\"jobs-created\", year=2018) }}}}`."
    )
}

/// Takes one argument out of the list.
fn take(arguments: &[(String, String)], name: &str) -> (Option<String>, Vec<(String, String)>) {
    let taken = arguments.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    (taken, arguments.iter().filter(|(key, _)| key != name).cloned().collect())
}

/// What stands for a person: the name where consent allows it, else the role in the project, else "a private person".
pub fn person_name(writer: &Writer<'_>, id: &str, ground: Ground) -> String {
    let portfolio = writer.portfolio();
    let person = portfolio.people.find(id).map(|key| &portfolio.people[key]);
    if let Some(person) = person.filter(|person| person.consents.contains(&Scope::Name)) {
        return writer.plain(&person.name);
    }
    let role_in = |project: &Project| {
        project.people.iter().find(|role| &*role.person == id).and_then(|role| role.role.clone())
    };
    let role = match ground {
        Ground::Project(key) => portfolio.projects.look(key, role_in),
        _ => portfolio.projects.find_map(role_in),
    };
    role.map_or_else(|| writer.t("p_person_private"), |role| writer.plain(&role))
}
