//! A site that follows its files: what `serve` shows.
//!
//! Comes in: what happened to the files. Goes out: the site as it is now, and what that reached. A text and a record of
//! a project are put in their places, and only what they can change is worked out again; whatever else happens sends
//! all records through the same stages as a build, but only changed files are read. Where the content has errors, the
//! last good site stays.

mod quick;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::PoisonError;
use std::sync::RwLock;
use std::sync::RwLockReadGuard;
use std::sync::RwLockWriteGuard;

use crate::diagnostics::code::Severity;
use crate::diagnostics::print::Located;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::inputs::changed::Changes;
use crate::inputs::changed::Happened;
use crate::inputs::file::Inputs;
use crate::pipeline::Clock;
use crate::pipeline::Failure;
use crate::pipeline::Memory;
use crate::pipeline::Request;
use crate::pipeline::Timings;
use crate::pipeline::live::quick::Waiting;
use crate::pipeline::site;
use crate::pipeline::site::LaidOut;
use crate::pipeline::site::Site;
use crate::pipeline::theme;
use crate::records::load::kept::Kept;

/// The site that is shown. Any number of threads read it; one [`Follower`] changes it.
pub struct Shown(RwLock<Site>);

impl Shown {
    /// The site, to be read for a moment: changes wait for it.
    pub fn read(&self) -> RwLockReadGuard<'_, Site> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Site> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a change came to.
#[derive(Debug)]
pub struct Update {
    /// The files that are other than they were, relative to the root of the site.
    pub files: Vec<Arc<str>>,
    /// Which pages may be other than they were.
    pub reach: Reach,
    /// Every problem that is known, at its line, in the order of printing.
    pub problems: Arc<Vec<Located>>,
    /// True where the last good site stays, because of errors.
    pub refused: bool,
    /// True where all of the site has been looked at; else [`Follower::look_at_all`] will.
    pub complete: bool,
    /// How long each stage took, in their order.
    pub timings: Timings,
}

/// Which pages may be other than they were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// None.
    Nothing,
    /// Those at these addresses, first of all; others only list or sum them.
    Pages(Vec<String>),
    /// All, in how they look.
    Theme,
    /// All.
    All,
}

/// Follows the files of a site.
pub struct Follower {
    request: Request,
    memory: Memory,
    /// The files as they are; those of the site that is shown are older where it stays.
    inputs: Inputs,
    /// False where the site that is shown is older than the files, in more than those that wait.
    in_step: bool,
    /// The files whose last versions have errors, where the site that is shown is older in nothing else.
    waiting: BTreeMap<Arc<str>, Waiting>,
    /// The problems as they were told last.
    told: Arc<Vec<Located>>,
    shown: Arc<Shown>,
}

impl Follower {
    /// Reads a site for the first time. It is shown whatever is wrong with it.
    pub fn open(request: Request) -> Result<(Self, Update), Failure> {
        let mut clock = Clock::start();
        let mut inputs = super::read(&request, &mut clock)?;
        inputs.hold_texts();
        clock.done("texts");
        let mut memory = Memory { kept: Kept::keeping(), ..Memory::of(&request.root, true) };
        let site = Site::of(&request, inputs.clone(), &mut memory, &mut clock);
        let update = Update {
            files: Vec::new(),
            reach: Reach::All,
            problems: Arc::new(site.problems()),
            refused: false,
            complete: true,
            timings: clock.timings,
        };
        let shown = Arc::new(Shown(RwLock::new(site)));
        let (waiting, told) = (BTreeMap::new(), Arc::clone(&update.problems));
        Ok((Self { request, memory, inputs, in_step: true, waiting, told, shown }, update))
    }

    /// The site that is shown.
    pub fn shown(&self) -> &Arc<Shown> {
        &self.shown
    }

    /// Takes in what happened; `None` where nothing that belongs to the site is other than it was.
    pub fn follow(&mut self, happened: &Happened) -> Result<Option<Update>, Failure> {
        let mut clock = Clock::start();
        let changes = self
            .inputs
            .follow(&self.request.root, happened)
            .map_err(|failure| Failure::Inputs(failure.message))?;
        if changes == Changes::default() {
            return Ok(None);
        }
        clock.done("inputs");
        let quick = self.in_step && !changes.listed_anew;
        // A theme can be put over the site that is shown only where nothing else of it is older than the files.
        let theme = self.in_step && self.waiting.is_empty();
        let update = quick.then(|| self.quick(&changes.files, &mut clock)).flatten();
        let update = update.or_else(|| theme.then(|| self.theme_alone(&changes.files, &mut clock)).flatten());
        let mut update = update.unwrap_or_else(|| self.anew(&changes, &mut clock));
        update.files = changes.files;
        update.timings = clock.timings;
        self.told = Arc::clone(&update.problems);
        Ok(Some(update))
    }

    /// Goes through all stages again.
    fn anew(&mut self, changes: &Changes, clock: &mut Clock) -> Update {
        changes.files.iter().for_each(|path| self.memory.kept.forget(path));
        let site = Site::of(&self.request, self.inputs.clone(), &mut self.memory, clock);
        let problems = Arc::new(site.problems());
        clock.done("problems");
        let refused = site.has_errors(false) && !self.shown.read().has_errors(false);
        if !refused {
            // The former site is taken apart when nobody waits for the lock any more.
            let former = std::mem::replace(&mut *self.shown.write(), site);
            drop(former);
        }
        self.in_step = !refused;
        self.waiting.clear();
        let reach = if refused { Reach::Nothing } else { Reach::All };
        Update { reach, problems, refused, complete: true, ..Update::empty() }
    }

    /// Where only files of the theme have changed: the theme and nothing else.
    fn theme_alone(&mut self, files: &[Arc<str>], clock: &mut Clock) -> Option<Update> {
        let of_theme = |path: &Arc<str>| path.starts_with("themes/");
        if files.is_empty() || !files.iter().all(of_theme) {
            return None;
        }
        let shown = Arc::clone(&self.shown);
        let site = shown.read();
        if self.inputs.problems != site.inputs.problems {
            return None;
        }
        let laid_out = site.laid_out.as_ref()?;
        let diagnostics = Diagnostics::default();
        let looks = (site.portfolio.site.theme.clone(), site.portfolio.site.languages.clone());
        let read = theme::read(&looks, &self.inputs);
        let theme = theme::theme(read, (&site.portfolio, &site.album), &diagnostics);
        clock.done("theme");
        let mut found = site.found.clone();
        found.theme = Arc::new(diagnostics.into_sorted());
        let problems = Arc::new(site.at_their_lines(found.all(), &self.inputs));
        let refused = found.theme.iter().any(is_error) && !site.has_errors(false);
        let (Some(theme), false) = (theme, refused) else {
            self.in_step = false;
            return Some(Update { problems, refused: true, complete: true, ..Update::empty() });
        };
        let in_texts = laid_out.in_texts.clone();
        let plan = site.plan(&theme, &in_texts);
        drop(site);
        let mut site = shown.write();
        site.found = found;
        site.ways.restyled();
        site.laid_out = Some(LaidOut { theme, in_texts, plan });
        site.inputs = self.inputs.clone();
        clock.done("plan");
        Some(Update { reach: Reach::Theme, problems, complete: true, ..Update::empty() })
    }

    /// Looks at all of the site for problems that a small change may have made or mended elsewhere. `None` where `stop`
    /// says that there is no time, or where the last change is not shown because of its own errors.
    pub fn look_at_all(&mut self, stop: &(dyn Fn() -> bool + Sync)) -> Option<Update> {
        if !self.in_step || !self.waiting.is_empty() {
            return None;
        }
        let mut clock = Clock::start();
        let shown = Arc::clone(&self.shown);
        let site = shown.read();
        let laid_out = site.laid_out.as_ref()?;
        let (in_texts, texts) = site.texts(&laid_out.theme, stop, None);
        if stop() {
            return None;
        }
        let mut found = site.found.clone();
        found.texts = Arc::new(texts);
        found.checked = Arc::new(site::checks(&site.portfolio, &site.figures, &found.partly()));
        let problems = Arc::new(site.at_their_lines(found.all(), &self.inputs));
        let plan = (in_texts != laid_out.in_texts).then(|| site.plan(&laid_out.theme, &in_texts));
        drop(site);
        let mut site = shown.write();
        site.found = found;
        let mut reach = Reach::Nothing;
        if let (Some(plan), Some(laid_out)) = (plan, &mut site.laid_out) {
            laid_out.in_texts = in_texts;
            laid_out.plan = plan;
            reach = Reach::All;
        }
        clock.done("problems");
        self.told = Arc::clone(&problems);
        Some(Update { reach, problems, complete: true, timings: clock.timings, ..Update::empty() })
    }
}

impl Update {
    fn empty() -> Self {
        Self {
            files: Vec::new(),
            reach: Reach::Nothing,
            problems: Arc::default(),
            refused: false,
            complete: false,
            timings: Vec::new(),
        }
    }
}

fn is_error(one: &Diagnostic) -> bool {
    one.severity <= Severity::Error
}
