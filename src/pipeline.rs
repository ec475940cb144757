//! What `check` and `build` do; the straight list of the stages stands in [`site`].
//!
//! Comes in: a request. Goes out: what was found, and for a build what was written. Nothing here prints.

mod again;
pub mod darkroom;
pub mod findings;
mod ledger;
pub mod live;
mod making;
pub mod progress;
pub mod release;
pub mod site;
mod same;
mod theme;
pub mod translated;

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use std::time::Instant;

use jiff::civil;

use crate::base::pack::packs;
use crate::diagnostics::message::Message;
use crate::diagnostics::print::Located;
use crate::inputs;
use crate::inputs::file::Inputs;
use crate::inputs::state::State;
use crate::pages::embed::HEIGHTS_KEPT;
use crate::pages::embed::Heights;
use crate::pages::find;
use crate::photographs::album::Looks;
use crate::pipeline::again::Again;
use crate::pipeline::again::Before;
use crate::pipeline::again::Grounds;
use crate::pipeline::again::Since;
use crate::pipeline::darkroom::Darkroom;
use crate::pipeline::making::Making;
use crate::pipeline::progress::Progress;
use crate::pipeline::progress::Stage;
use crate::pipeline::same::Same;
use crate::pipeline::site::Counting;
use crate::pipeline::site::LaidOut;
use crate::pipeline::site::Site;
use crate::pipeline::translated::Untranslated;
use crate::portfolio::link::former::Former;
pub use crate::portfolio::model::projects::MANY;
use crate::publish;
use crate::publish::Taken;
use crate::publish::Written;
use crate::publish::address::Addresses;
use crate::publish::seal::Seal;
use crate::records::load::kept::Kept;
use crate::say;
use crate::theme::problem::ThemeProblem;

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
    /// So many projects are kept in memory as they are; where there are more, all are kept packed. Mostly [`MANY`].
    pub unpacked: usize,
}

/// What a site comes to.
#[derive(Debug)]
pub struct Checked {
    /// Every problem, at its line, in the order of printing.
    pub problems: Vec<Located>,
    /// True where a build refuses.
    pub refused: bool,
    /// How many files of projects were read; the others had not changed since the last build.
    pub read: Share,
    /// How many pages the site has, or the share of it that is written; 0 where it never came so far.
    pub pages: usize,
    /// What is in the records and not on the pages.
    pub withheld: Withheld,
    /// The words that each language of the site lacks; empty where a build had nothing to do.
    pub untranslated: Vec<Untranslated>,
    /// How long each stage took, in their order.
    pub timings: Timings,
}

/// How many of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// These.
    pub part: usize,
    /// All.
    pub of: usize,
}

/// What is in the records and is not published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Withheld {
    /// Records marked `draft: true` that were left out.
    pub drafts: usize,
    /// Private persons who are shown by their role, because no valid consent allows the name.
    pub names: usize,
    /// Pictures that are not shown, because somebody can be seen on them who has not agreed.
    pub pictures: usize,
}

packs!(struct Withheld { drafts, names, pictures });

/// How long each stage took: its name, as in the table of stages, and the time.
pub type Timings = Vec<(&'static str, Duration)>;

/// A clock that notes how long each stage took. What is made never depends on it.
struct Clock {
    began: Instant,
    timings: Timings,
    progress: Arc<Progress>,
}

impl Clock {
    fn start() -> Self {
        Self::watched(&Arc::default())
    }

    /// A clock whose stages others may look at.
    fn watched(progress: &Arc<Progress>) -> Self {
        Self { began: Instant::now(), timings: Vec::new(), progress: Arc::clone(progress) }
    }

    /// Notes that `stage` begins, which has `total` things to do.
    fn begin(&self, stage: Stage, total: usize) {
        self.progress.begin(stage, total);
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
    /// What is rendered could not be, because of the theme.
    Theme(ThemeProblem),
    /// The site could not be written.
    Publish(publish::failure::Failure),
}

impl Failure {
    /// What to tell people.
    pub fn message(&self) -> Message {
        match self {
            Self::Inputs(message) | Self::Output(message) => message.clone(),
            Self::Theme(problem) => {
                let Message { en, ru } = problem.said();
                say!("The theme cannot be used for this: {en}.", "Тему для этого использовать нельзя: {ru}.")
            }
            Self::Publish(failure) => {
                let Message { en, ru } = failure.message();
                Message { en: format!("{en}."), ru: format!("{ru}.") }
            }
        }
    }
}

/// What is known before anything is read: of files, what they gave; of pictures, what they are.
#[derive(Default)]
pub(crate) struct Memory {
    /// What files gave, where a program stays and follows them.
    pub(crate) kept: Kept,
    /// What earlier runs found out about pictures.
    pub(crate) looks: Arc<Looks>,
    /// The projects as an earlier run linked them, but for those of files that are other now.
    former: Option<Former>,
    /// Where a build keeps for the next one what it hangs on: the last one, if that did too.
    before: Option<Option<Before>>,
}

impl Memory {
    /// What earlier builds of the site in `root` kept, where it is `trusted`.
    fn of(root: &Path, trusted: bool) -> Self {
        Self { kept: Kept::default(), looks: darkroom::remembered(root, trusted), former: None, before: None }
    }
}

/// All problems of all files; nothing is written.
pub fn check(request: &Request) -> Result<Checked, Failure> {
    let mut clock = Clock::start();
    let inputs = read(request, &mut clock)?;
    let memory = &mut Memory::of(&request.root, true);
    Ok(checked(request, &Site::of(request, inputs, memory, &mut clock), clock))
}

/// The same, of files that are already listed: on disk or in memory.
pub fn check_inputs(request: &Request, inputs: &Inputs) -> Checked {
    let mut clock = Clock::start();
    checked(request, &Site::of(request, inputs.clone(), &mut Memory::default(), &mut clock), clock)
}

/// Checks, and writes the site where nothing stands in the way; `progress` tells how far it has come.
pub fn build(
    request: &Request,
    output: &Path,
    options: &publish::Options,
    progress: &Arc<Progress>,
) -> Result<(Checked, Option<Written>), Failure> {
    let mut clock = Clock::watched(progress);
    let mut same = Same::of(request, output, options);
    let expects = same.expects();
    if expects {
        same.begin();
    }
    let how = if expects { inputs::read_stamped } else { inputs::read };
    // One thread lists the files; meanwhile another has time to read what the last build kept.
    let (inputs, last) = rayon::join(|| list(request, how, &mut clock), || same.last());
    let inputs = inputs?;
    if let Some(folder) = inputs::walk::shared_with(&request.root, output) {
        return Err(Failure::Output(shared(output, &folder)));
    }
    if !expects {
        same.begin();
    }
    let inputs = match same.unchanged(inputs, last) {
        Ok((checked, written)) => return Ok((Checked { timings: clock.timings, ..checked }, Some(written))),
        Err(inputs) => inputs,
    };
    clock.done("changes");
    let mut memory = Memory::of(&request.root, options.former == publish::Former::Trusted);
    memory.former = same.projects(&inputs);
    memory.before = same.before();
    let counting = Counting::of(request, inputs, &mut memory, &mut clock);
    let reaches_little = memory.before.as_ref().is_some_and(Option::is_some);
    // To look at what stands in the output is much of the work of a small change, and the rest of it is one thread's here.
    let (mut site, taken) = rayon::join(
        || counting.laid_out(&mut memory, &mut clock),
        || reaches_little.then(|| Taken::of(output)),
    );
    if site.has_errors(request.strict) {
        return Ok((checked(request, &site, clock), None));
    }
    site.known.let_go();
    let Some(laid_out) = site.laid_out.take() else { return Ok((checked(request, &site, clock), None)) };
    let last = (site.since.take(), taken, &same);
    let written = write((request, output, options), (&mut site, &laid_out), last, &mut clock);
    site.laid_out = Some(laid_out);
    clock.done("publish");
    let (pages, (written, known)) = written.map_err(Failure::Publish)?;
    let checked = Checked { pages, ..checked(request, &site, clock) };
    // Where it cannot be kept, only the next build takes longer.
    let _ = known.and_then(|known| same.keep(&site, &checked, known));
    darkroom::remember(&request.root, &memory.looks);
    // The program is at its end: taking a large site apart piece by piece would only keep it from it.
    std::mem::forget(site);
    Ok((checked, Some(written)))
}

/// What was written, and what the next build needs to know of it, where that can be kept.
type Done = (Written, Option<(Seal, Grounds, State)>);

/// Writes the site, or the share of it that was asked for; says how many pages that are. What stands there `since` the last
/// build and would be made the same is left as it is. The state of the files is asked when all have been read.
fn write(
    (request, output, options): (&Request, &Path, &publish::Options),
    (site, laid_out): (&mut Site, &LaidOut),
    (since, taken, same): (Option<Since>, Option<Taken>, &Same),
    clock: &mut Clock,
) -> Result<(usize, Done), publish::failure::Failure> {
    let plan = &laid_out.plan;
    let mine = |address: &str| options.shard.is_none_or(|shard| shard.has(address));
    let places: Vec<u32> =
        (0..).zip(&plan.items).filter(|(_, (address, _))| mine(address)).map(|(at, _)| at).collect();
    let addresses: Vec<&str> = places.iter().map(|at| &*plan.items[*at as usize].0).collect();
    let darkroom = Darkroom::of(&request.root, options.former == publish::Former::Trusted);
    let (again, checked) =
        rayon::join(|| since.map(|since| Again::of(since, plan, places.len())), || Addresses::of(addresses));
    let addresses = checked?;
    let held = again.as_ref().and_then(Again::held);
    clock.done("ground");
    clock.begin(Stage::Pages, again.as_ref().map_or(places.len(), Again::to_make));
    let (again, progress) = (again.as_ref(), Arc::clone(&clock.progress));
    let heights = Heights::of(HEIGHTS_KEPT);
    let making = Making { site, laid_out, places: &places, again, darkroom: &darkroom, heights, progress };
    making.with_book(|book, _| {
        book.prepare();
        find::prepare(book);
    });
    let taken = taken.unwrap_or_else(|| Taken::of(output));
    let made = |making: Making<'_>| {
        let grounds = || again.map(|again| making.with_book(|book, _| again.grounds(book)));
        rayon::join(grounds, || same.state(&making.site.inputs))
    };
    let (written, seal, (grounds, state)) =
        publish::write_taken(taken, &addresses, (making, held), options, made)?;
    // A share knows nothing of the pictures of the others, nor does who made only some pages.
    if options.shard.is_none() && held.is_none() {
        darkroom.sweep();
    }
    let known = grounds.zip(state).map(|(grounds, state)| (seal, grounds, state));
    Ok((plan.pages_among(&places), (written, known)))
}

/// What a site comes to, its problems at their lines.
fn checked(request: &Request, site: &Site, mut clock: Clock) -> Checked {
    let problems = site.problems();
    clock.done("problems");
    Checked {
        refused: refused(&problems, request.strict),
        read: site.read,
        pages: site.pages(),
        withheld: site.withheld(),
        untranslated: site.untranslated().to_vec(),
        timings: clock.timings,
        problems,
    }
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

fn read(request: &Request, clock: &mut Clock) -> Result<Inputs, Failure> {
    list(request, inputs::read, clock)
}

/// Lists the files of the site, as `list` does it.
fn list(
    request: &Request,
    list: impl FnOnce(&Path) -> Result<Inputs, inputs::walk::Failure>,
    clock: &mut Clock,
) -> Result<Inputs, Failure> {
    clock.begin(Stage::Files, 0);
    let inputs = list(&request.root).map_err(|failure| Failure::Inputs(failure.message))?;
    clock.done("inputs");
    Ok(inputs)
}
