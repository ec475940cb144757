//! The straight list of the stages: what `check` and `build` do, and nothing else.
//!
//! Comes in: a request. Goes out: what was found, and for a build what was written. Nothing here prints.

pub mod findings;

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;
use std::time::Instant;

use jiff::civil;

use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
use crate::diagnostics::message::nearest;
use crate::diagnostics::place::Place;
use crate::diagnostics::print::Located;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::figures;
use crate::figures::compute::Figures;
use crate::inputs;
use crate::inputs::area::Area;
use crate::inputs::file::Inputs;
use crate::pages::book::Book;
use crate::pages::plan;
use crate::pages::plan::Plan;
use crate::pages::render;
use crate::pages::site_view;
use crate::portfolio;
use crate::portfolio::model::Body;
use crate::portfolio::model::Portfolio;
use crate::publish;
use crate::publish::Former;
use crate::publish::Written;
use crate::publish::cache::Cache;
use crate::records;
use crate::say;
use crate::theme::Theme;
use crate::theme::problem::ThemeProblem;

/// The theme that is compiled in.
const DEFAULT_THEME: &str = "default";

/// What to look at.
#[derive(Clone, Debug)]
pub struct Request {
    /// The folder of the site.
    pub root: PathBuf,
    /// The day on which consents must still hold.
    pub today: civil::Date,
    /// True where drafts are taken in.
    pub drafts: bool,
    /// True where warnings are as bad as errors.
    pub strict: bool,
    /// The address of the home page, instead of the one in site.yaml.
    pub base_url: Option<String>,
}

/// What a site comes to.
#[derive(Debug)]
pub struct Checked {
    /// Every problem, at its line, in the order of printing.
    pub problems: Vec<Located>,
    /// True where a build refuses.
    pub refused: bool,
    /// How many pages the site has; 0 where it never came so far.
    pub pages: usize,
    /// How long each stage took, in their order.
    pub timings: Timings,
}

/// How long each stage took: its name, as in the table of stages, and the time.
pub type Timings = Vec<(&'static str, Duration)>;

/// A clock that notes how long each stage took. What is made never depends on it.
struct Clock {
    began: Instant,
    timings: Timings,
}

impl Clock {
    fn start() -> Self {
        Self { began: Instant::now(), timings: Vec::new() }
    }

    /// Notes that `stage` is done.
    fn done(&mut self, stage: &'static str) {
        let now = Instant::now();
        self.timings.push((stage, now - self.began));
        self.began = now;
    }
}

/// Why the machine could not do it.
#[derive(Debug)]
pub enum Failure {
    /// The content could not be read.
    Inputs(Message),
    /// The site would be written over its own content, or into it.
    Output(Message),
    /// The site could not be written.
    Publish(publish::failure::Failure),
}

/// All problems of all files; nothing is written.
pub fn check(request: &Request) -> Result<Checked, Failure> {
    let mut clock = Clock::start();
    let inputs = read(request, &mut clock)?;
    Ok(stages(request, &inputs, Only::Checked, clock, |_, _| {}))
}

/// The same, of files that are already listed: on disk or in memory.
pub fn check_inputs(request: &Request, inputs: &Inputs) -> Checked {
    stages(request, inputs, Only::Checked, Clock::start(), |_, _| {})
}

/// Checks, and writes the site where nothing stands in the way.
pub fn build(
    request: &Request,
    output: &Path,
    options: &publish::Options,
) -> Result<(Checked, Option<Written>), Failure> {
    let mut written = None;
    let mut clock = Clock::start();
    let inputs = read(request, &mut clock)?;
    if let Some(folder) = inputs::walk::shared_with(&request.root, output) {
        return Err(Failure::Output(shared(output, &folder)));
    }
    let checked = stages(request, &inputs, Only::Clean, clock, |book, plan| {
        let addresses: Vec<&str> = plan.items.iter().map(|(address, _)| address.as_str()).collect();
        let cache = pictures(request, options);
        let render = |place| match render::drawing(book, plan, place) {
            Some(drawing) => Ok(cache.bytes(&drawing.name(), || drawing.png()).unwrap_or_default()),
            None => render::render(book, plan, place),
        };
        written = Some(publish::write(output, &addresses, render, options));
        cache.sweep();
    });
    Ok((checked, written.transpose().map_err(Failure::Publish)?))
}

/// The pictures of former builds, in a folder of the site that may be deleted at any time.
fn pictures(request: &Request, options: &publish::Options) -> Cache {
    Cache::new(request.root.join(".impactbook/pictures"), options.former == Former::Trusted)
}

fn refused(problems: &[Located], strict: bool) -> bool {
    use crate::diagnostics::code::Severity;

    let worst = if strict { Severity::Warning } else { Severity::Error };
    problems.iter().any(|problem| problem.diagnostic.severity <= worst)
}

fn shared(output: &Path, folder: &Path) -> Message {
    let (output, folder) = (output.display(), folder.display());
    say!(
        "The site cannot be written to `{output}`, because `{folder}` lies there or around it: what you wrote would be mixed with what is published. Choose a folder of its own with `--output`, as in `--output output`.",
        "Сайт нельзя записать в `{output}`: там или вокруг лежит `{folder}`, и ваши записи смешались бы с тем, что публикуется. Выберите отдельную папку через `--output`, например `--output output`."
    )
}

/// What the plan is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Only {
    /// To see what was found on the way.
    Checked,
    /// To be written, where nothing stands in the way.
    Clean,
}

fn read(request: &Request, clock: &mut Clock) -> Result<Inputs, Failure> {
    let inputs = inputs::read(&request.root).map_err(|failure| Failure::Inputs(failure.message))?;
    clock.done("inputs");
    Ok(inputs)
}

/// Goes through the stages up to the plan, hands book and plan to `then` where that is wanted and may be, and gives
/// all problems back.
fn stages(
    request: &Request,
    inputs: &Inputs,
    only: Only,
    mut clock: Clock,
    then: impl FnOnce(&Book<'_>, &Plan),
) -> Checked {
    let mut pages = 0;
    let diagnostics = Diagnostics::default();
    let (portfolio, site_read) = portfolio(request, inputs, &diagnostics, &mut clock);
    let figures: Figures = figures::compute(&portfolio);
    let findings = figures.findings(&portfolio).iter();
    diagnostics.add_all(findings.map(|finding| findings::diagnostic(finding, &portfolio)));
    clock.done("figures");
    if let Some(theme) = theme(&portfolio, inputs, &diagnostics) {
        clock.done("theme");
        let read_body = |body: &Body| body.read(inputs);
        let book = Book::new(&portfolio, &figures, &theme, &read_body);
        let plan = plan::plan(&book, &diagnostics);
        pages = plan.pages().count();
        clock.done("plan");
        if only == Only::Checked || !diagnostics.has_errors(request.strict) {
            then(&book, &plan);
            if only == Only::Clean {
                clock.done("publish");
            }
        }
    }
    let mut found = diagnostics.into_sorted();
    if !site_read {
        // Languages and the source of everything stand in site.yaml: without it these would mislead.
        found.retain(|one| !matches!(one.code, Code::NoSource | Code::DeadLink));
    }
    let mut problems = records::locate(inputs, found);
    portfolio.watch.cover(&mut problems);
    clock.done("problems");
    Checked { refused: refused(&problems, request.strict), problems, pages, timings: clock.timings }
}

/// From files to what is true; and whether there is a site.yaml that could be read.
fn portfolio(
    request: &Request,
    inputs: &Inputs,
    diagnostics: &Diagnostics,
    clock: &mut Clock,
) -> (Portfolio, bool) {
    diagnostics.add_all(inputs.problems.iter().cloned());
    let records = records::load(inputs, diagnostics);
    let site_read = records.site.is_some();
    clock.done("records");
    let options = portfolio::link::Options { today: request.today, drafts: request.drafts };
    let mut portfolio = portfolio::link::link(records, options, diagnostics);
    if let Some(base_url) = &request.base_url {
        portfolio.site.base_url = format!("{}/", base_url.trim_end_matches('/'));
    }
    clock.done("portfolio");
    (portfolio, site_read)
}

/// The theme with the site's own files over it; its problems are those of the site.
fn theme(portfolio: &Portfolio, inputs: &Inputs, diagnostics: &Diagnostics) -> Option<Theme> {
    let prefix = format!("themes/{}/", portfolio.site.theme);
    let mut files = BTreeMap::new();
    for file in inputs.of(Area::Themes) {
        let Some(name) = file.path.strip_prefix(&prefix) else { continue };
        match file.bytes(inputs::read::LARGEST_IMAGE) {
            Ok(bytes) => {
                files.insert(name.to_owned(), bytes);
            }
            Err(problem) => diagnostics.add(*problem),
        }
    }
    let own = !files.is_empty();
    if !own && portfolio.site.theme != DEFAULT_THEME {
        diagnostics.add(no_theme(&portfolio.site.theme, inputs));
    }
    let loaded = Theme::load(&files, &portfolio.site.languages, |words| site_view::site(portfolio, words));
    let note = |problem: ThemeProblem| diagnostics.add(theme_problem(&problem, &prefix, &files));
    match loaded {
        Ok(theme) => {
            // The default theme is checked by our own tests; a site's own theme on every run.
            if own {
                theme.check().into_iter().for_each(note);
            }
            Some(theme)
        }
        Err(problems) => {
            problems.into_iter().for_each(note);
            None
        }
    }
}

/// A theme without a folder.
fn no_theme(name: &str, inputs: &Inputs) -> Diagnostic {
    let folders: BTreeSet<&str> =
        inputs.of(Area::Themes).filter_map(|file| file.path.split('/').nth(1)).collect();
    let message = say!(
        "There is no theme `{name}`: `themes/{name}/` has no files.",
        "Темы `{name}` нет: в `themes/{name}/` нет файлов."
    );
    let hint = match nearest(name, folders.into_iter().chain([DEFAULT_THEME])) {
        Some(near) => say!("Did you mean `{near}`?", "Может быть, `{near}`?"),
        None => say!(
            "Take the line out to use the default theme.",
            "Уберите эту строку, и будет тема по умолчанию."
        ),
    };
    Diagnostic::new(Code::BadTheme, Place::file("content/site.yaml").key("theme"), message).hint(hint)
}

/// A problem of a theme as one of the site, at the line of the template.
fn theme_problem(problem: &ThemeProblem, prefix: &str, files: &BTreeMap<String, Vec<u8>>) -> Diagnostic {
    let file = &problem.file;
    let what = &problem.message;
    let message = say!("The theme cannot be used: {what}.", "Тему нельзя использовать: {what}.");
    let hint = say!(
        "What templates may use stands in `docs/theme.md`. Without the file `{file}` the default theme's is taken.",
        "Что можно использовать в шаблонах, описано в `docs/theme.md`. Без файла `{file}` берётся файл темы по умолчанию."
    );
    let place = Place::file(format!("{prefix}{file}"));
    let place = match files.get(file).and_then(|bytes| line_range(bytes, problem.line)) {
        Some((start, end)) => place.bytes(start, end),
        None => place,
    };
    Diagnostic::new(Code::BadTheme, place, message).hint(hint)
}

/// The bytes of a line, counted from 1.
fn line_range(bytes: &[u8], line: usize) -> Option<(usize, usize)> {
    let mut start = 0;
    for (number, text) in bytes.split(|byte| *byte == b'\n').enumerate() {
        if number + 1 == line {
            return Some((start, start + text.len()));
        }
        start += text.len() + 1;
    }
    None
}
