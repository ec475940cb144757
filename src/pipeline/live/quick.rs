//! Small changes: a text, or the record of one project. Only what they can change is worked out again.
//!
//! Comes in: the files that are other than they were. Goes out: the site changed in its place, or nothing where the
//! change is not a small one. What a small change may make wrong elsewhere is looked at later, when there is time.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::key::Key;
use crate::base::language::Language;
use crate::diagnostics::print;
use crate::diagnostics::print::Located;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::figures;
use crate::inputs::area::Area;
use crate::inputs::file::Inputs;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::texts::all;
use crate::pages::texts::all::Shows;
use crate::pipeline::Clock;
use crate::pipeline::live::Follower;
use crate::pipeline::live::Reach;
use crate::pipeline::live::Update;
use crate::pipeline::live::is_error;
use crate::pipeline::site::Found;
use crate::pipeline::site::LaidOut;
use crate::pipeline::site::Site;
use crate::portfolio;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Project;
use crate::records::load;
use crate::records::load::OneProject;
use crate::records::load::prose::id_and_language;
use crate::records::yaml::read::Text;

/// What is to be put into the site.
enum Step {
    /// A text that shows these things.
    Text { subject: Subject, file: Arc<str>, shows: Shows },
    /// Another version of a project.
    Project { key: Key<Project>, project: Box<Project>, counts_anew: bool },
}

/// A file whose last version has errors, so that the site that is shown has an older one.
#[derive(Clone)]
pub(super) enum Waiting {
    Text,
    /// What the file of a project gave as it is shown.
    Project(Box<OneProject>),
}

impl Follower {
    /// Takes in a small change; `None` where it is not one, so that everything has to be looked at.
    pub(super) fn quick(&mut self, files: &[Arc<str>], clock: &mut Clock) -> Option<Update> {
        let shown = Arc::clone(&self.shown);
        let site = shown.read();
        let mut found = site.found.clone();
        let mut waiting = std::mem::take(&mut self.waiting);
        for path in files {
            waiting.entry(Arc::clone(path)).or_insert(Waiting::Text);
        }
        let mut steps = Vec::with_capacity(waiting.len());
        for (path, before) in &mut waiting {
            let file = self.inputs.file(path)?;
            steps.extend(match (file.area, file.ending()) {
                (Area::Projects, "yaml") => self.project(&site, path, before, &mut found)?,
                (_, "md") => text(&site, &self.inputs, path, &mut found)?,
                _ => return None,
            });
        }
        // What texts show depends on what is counted.
        let counts_anew = |step: &Step| matches!(step, Step::Project { counts_anew: true, .. });
        if steps.len() > 1 && steps.iter().any(counts_anew) {
            return None;
        }
        clock.done("records");
        let problems = self.told_anew(&site, &found, &waiting);
        if steps.len() < waiting.len() || (found.all().any(is_error) && !site.has_errors(false)) {
            self.waiting = waiting;
            return Some(Update { problems, refused: true, ..Update::empty() });
        }
        let reach = Reach::Pages(steps.iter().flat_map(|step| step.pages(&site.portfolio)).collect());
        drop(site);
        let mut site = shown.write();
        for path in waiting.keys() {
            site.inputs.take_over(path, &self.inputs);
        }
        site.portfolio.lacks_values_of(&found.partly());
        site.found = found;
        steps.into_iter().for_each(|step| site.put(step));
        clock.done("pages");
        Some(Update { reach, problems, ..Update::empty() })
    }

    /// The problems, of which only those in files that wait or change can be others than before.
    fn told_anew(
        &self,
        site: &Site,
        found: &Found,
        changed: &BTreeMap<Arc<str>, Waiting>,
    ) -> Arc<Vec<Located>> {
        let here = |one: &Diagnostic| changed.contains_key(&one.place.file);
        let new = site.at_their_lines(found.all().filter(|one| here(one)), &self.inputs);
        if new.is_empty() && !self.told.iter().any(|one| here(&one.diagnostic)) {
            return Arc::clone(&self.told);
        }
        let others = self.told.iter().filter(|one| !here(&one.diagnostic)).cloned();
        let mut all: Vec<Located> = others.chain(new).collect();
        print::sort(&mut all);
        Arc::new(all)
    }

    /// The project of a file whose record is another one now; nothing where its errors leave no record. `None` where
    /// more than the record changes.
    fn project(
        &mut self,
        site: &Site,
        path: &str,
        waiting: &mut Waiting,
        found: &mut Found,
    ) -> Option<Option<Step>> {
        let before = match waiting {
            Waiting::Project(before) => (**before).clone(),
            Waiting::Text => load::kept_project(&self.inputs, path, &self.memory.kept)?,
        };
        *waiting = Waiting::Project(Box::new(before.clone()));
        let after = load::reread_project(&self.inputs, path, &mut self.memory.kept)?;
        let old = before.record?;
        exchange(&mut found.read, &before.problems, after.problems.clone());
        let Some(new) = after.record else {
            return after.problems.iter().any(is_error).then_some(None);
        };
        let key = site.portfolio.projects.find(&new.id)?;
        let former = &site.portfolio.projects[key];
        if old.id != new.id || *former.place.file != *path || !portfolio::link::names_the_same(&old, &new) {
            return None;
        }
        let link = |record| {
            let diagnostics = Diagnostics::default();
            let project = portfolio::link::project(&site.known, record, &diagnostics);
            (project, diagnostics.into_sorted())
        };
        let (_, old_links) = link(old);
        let (project, new_links) = link(new);
        let has_errors = new_links.iter().any(is_error);
        exchange(&mut found.linked, &old_links, new_links);
        let Some(project) = project else { return has_errors.then_some(None) };
        if former.goals.is_empty() != project.goals.is_empty() {
            // Whether there are goals at all stands in the navigation of every page.
            return None;
        }
        let counts_anew = !project.stands_like(former);
        Some(Some(Step::Project { key, project: Box::new(project), counts_anew }))
    }
}

/// The text of a file; `None` where more of the file than its Markdown is other than it was.
fn text(site: &Site, inputs: &Inputs, path: &str, found: &mut Found) -> Option<Option<Step>> {
    let (old, new) = (site.inputs.text(path).ok()?, inputs.text(path).ok()?);
    let head = |text: &str| text[..Text::new(path, text).body].to_owned();
    if head(&old) != head(&new) {
        return None;
    }
    let file = inputs.file(path)?;
    let subject = subject(&site.portfolio, file.area, id_and_language(file.stem()).0)?;
    let theme = &site.laid_out.as_ref()?.theme;
    let check = |inputs: &Inputs| {
        let diagnostics = Diagnostics::default();
        let shows =
            site.with_book(theme, inputs, |book| all::check_one(book, subject.clone(), path, &diagnostics));
        (shows, diagnostics.into_sorted())
    };
    let (_, old_problems) = check(&site.inputs);
    let (shows, new_problems) = check(inputs);
    exchange(&mut found.texts, &old_problems, new_problems);
    Some(Some(Step::Text { subject, file: Arc::clone(&file.path), shows: shows? }))
}

/// What the text of this name belongs to.
fn subject(portfolio: &Portfolio, area: Area, id: &str) -> Option<Subject> {
    match area {
        Area::Projects => portfolio.projects.find(id).map(Subject::Project),
        Area::Towns => portfolio.towns.find(id).map(Subject::Town),
        Area::Programmes => portfolio.programmes.find(id).map(Subject::Programme),
        Area::Stories => portfolio.stories.find(id).map(Subject::Story),
        Area::Reports => portfolio.reports.find(id).map(Subject::Report),
        Area::Pages => portfolio.pages.find(id).map(Subject::Own),
        _ => None,
    }
}

/// Takes the old problems out of the list and puts the new ones in.
fn exchange(list: &mut Arc<Vec<Diagnostic>>, old: &[Diagnostic], new: Vec<Diagnostic>) {
    if old != new {
        let list = Arc::make_mut(list);
        list.retain(|one| !old.contains(one));
        list.extend(new);
    }
}

impl Step {
    /// The addresses of the pages that are about what changed.
    fn pages(&self, portfolio: &Portfolio) -> Vec<String> {
        let language: Language = portfolio.site.languages[0];
        let file = |subject: Subject| address::file(&Page { subject, part: 1, language }, portfolio);
        match self {
            Self::Text { subject, .. } => vec![file(subject.clone())],
            Self::Project { key, project, .. } => {
                let towns = project.towns.named();
                let subjects = [Subject::Project(*key)].into_iter();
                let subjects = subjects.chain(towns.into_iter().map(Subject::Town));
                let programmes = project.programmes.iter().copied();
                subjects.chain(programmes.map(Subject::Programme)).map(file).collect()
            }
        }
    }
}

impl Site {
    /// Puts one change in its place, and works out again what it can change.
    fn put(&mut self, step: Step) {
        match step {
            Step::Text { file, shows, .. } => {
                self.ways.reworded();
                let Some(LaidOut { in_texts, .. }) = &mut self.laid_out else { return };
                let nothing = Shows::default();
                if *in_texts.get(&file).unwrap_or(&nothing) == shows {
                    return;
                }
                if shows == nothing {
                    in_texts.remove(&file)
                } else {
                    in_texts.insert(file, shows)
                };
            }
            Step::Project { key, project, counts_anew } => {
                let pictured = self.portfolio.projects[key].photo != project.photo;
                self.portfolio.projects.replace(key, *project);
                let Some(LaidOut { theme, .. }) = &self.laid_out else { return };
                self.ways.renamed(key, &self.portfolio, theme);
                if !counts_anew {
                    if pictured {
                        self.list_anew();
                    }
                    return;
                }
                self.figures = figures::compute(&self.portfolio);
                self.ways.counted_anew(&self.portfolio);
            }
        }
        self.list_anew();
    }

    /// Lists all addresses again.
    fn list_anew(&mut self) {
        let Some(laid_out) = &self.laid_out else { return };
        let plan = self.plan(&laid_out.theme, &laid_out.in_texts);
        if let Some(laid_out) = &mut self.laid_out {
            laid_out.plan = plan;
        }
    }
}
