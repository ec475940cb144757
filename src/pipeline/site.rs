//! The straight list of the stages: from the files of a site to everything that its pages are rendered from.
//!
//! Comes in: a request and the files. Goes out: a [`Site`], with what was found on the way, stage by stage. Nothing is
//! rendered here but when it is asked for, and nothing is written.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::base::reads;
use crate::diagnostics::code::Code;
use crate::diagnostics::code::Severity;
use crate::diagnostics::print::Located;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::figures;
use crate::figures::compute::Figures;
use crate::figures::findings::Finding;
use crate::inputs::file::Inputs;
use crate::pages::book::Book;
use crate::pages::book::ReadBody;
use crate::pages::book::Ways;
use crate::pages::embed::HEIGHTS_KEPT;
use crate::pages::embed::Heights;
use crate::pages::ground;
use crate::pages::plan;
use crate::pages::plan::Plan;
use crate::pages::render;
use crate::pages::texts::all;
use crate::pages::texts::all::InTexts;
use crate::pages::texts::all::Quiet;
use crate::photographs::album::Album;
use crate::photographs::album::Negative;
use crate::photographs::size::Size;
use crate::pipeline::Clock;
use crate::pipeline::Memory;
use crate::pipeline::Request;
use crate::pipeline::Share;
use crate::pipeline::Withheld;
use crate::pipeline::again::Before;
use crate::pipeline::again::Since;
use crate::pipeline::findings;
use crate::pipeline::progress::Stage;
use crate::pipeline::theme;
use crate::pipeline::translated;
use crate::pipeline::translated::Untranslated;
use crate::portfolio;
use crate::portfolio::link::Known;
use crate::portfolio::link::Linked;
use crate::portfolio::link::Projects;
use crate::portfolio::link::former::Former;
use crate::portfolio::link::former::Sightings;
use crate::portfolio::model::Body;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Scope;
use crate::records;
use crate::records::load::kept::Kept;
use crate::records::record::Kind;
use crate::records::record::Records;
use crate::theme::Theme;
use crate::theme::problem::ThemeProblem;

/// A site up to its plan: any page of it can be rendered.
pub struct Site {
    pub(super) inputs: Inputs,
    pub(super) portfolio: Portfolio,
    pub(super) known: Known,
    pub(super) figures: Figures,
    pub(super) album: Album,
    pub(super) ways: Ways,
    /// `None` where the theme cannot be used; then there are no pages.
    pub(super) laid_out: Option<LaidOut>,
    pub(super) found: Found,
    /// What is known of the last build, and what texts hang on, where that is kept.
    pub(super) since: Option<Since>,
    /// The words that its languages lack.
    untranslated: Vec<Untranslated>,
    /// True where there is a site.yaml that could be read.
    site_read: bool,
    /// How many drafts were left out.
    drafts: usize,
    /// What came with the projects.
    pub(super) sightings: Sightings,
    /// How many files of projects were read.
    pub(super) read: Share,
}

/// How the pages of a site look and which there are.
pub(super) struct LaidOut {
    pub(super) theme: Theme,
    pub(super) in_texts: InTexts,
    pub(super) plan: Plan,
}

/// What is true of a site, and its numbers.
struct Counted {
    portfolio: Portfolio,
    known: Known,
    figures: Figures,
    /// How many drafts were left out.
    drafts: usize,
    sightings: Sightings,
    read: Share,
    ways: Ways,
    found: Found,
}

impl Counted {
    /// Reads the projects, links all records and works out what numbers stand on. `problems` are those of the records
    /// that have been read.
    fn of(
        request: &Request,
        (records, inputs): (Records, &Inputs),
        (kept, former): (&mut Kept, Option<Former>),
        problems: Diagnostics,
        clock: &mut Clock,
    ) -> Self {
        let diagnostics = Diagnostics::default();
        let options = portfolio::link::Options {
            today: request.today,
            drafts: request.drafts,
            unpacked: request.unpacked,
        };
        let projects = Projects::Files { inputs, kept, former: former.as_ref(), problems: &problems };
        let linked = portfolio::link::link_all(records, projects, options, &diagnostics);
        let Linked { mut portfolio, known, drafts, sightings, taken } = linked;
        let files = records::load::files_of_projects(inputs).count();
        let read = Share { part: files - taken, of: files };
        drop(former);
        if let Some(base_url) = &request.base_url {
            portfolio.site.base_url = format!("{}/", base_url.trim_end_matches('/'));
        }
        let mut found = Found {
            read: problems.into_sorted().into(),
            linked: diagnostics.into_sorted().into(),
            ..Found::default()
        };
        let partly = found.partly();
        portfolio.lacks_values_of(&partly);
        clock.done("portfolio");
        clock.begin(Stage::Figures, 0);
        let figures = figures::compute(&portfolio);
        let (checked, ways) = rayon::join(|| checks(&portfolio, &figures, &partly), || Ways::of(&portfolio));
        found.checked = checked.into();
        clock.done("figures");
        Self { portfolio, known, figures, ways, drafts, sightings, read, found }
    }
}

/// What figures are made of.
const OF_FIGURES: [&str; 5] = [
    "content/projects/",
    "content/programmes/",
    "content/towns/",
    "content/organisations/",
    "content/measures.yaml",
];

/// What was found, by the stages that find it. A list is shared until it changes: a large site may have very many.
#[derive(Clone, Default)]
pub(super) struct Found {
    /// In the files, each for itself, and in what they are together.
    pub(super) read: Arc<Vec<Diagnostic>>,
    /// While the records were linked.
    pub(super) linked: Arc<Vec<Diagnostic>>,
    /// In what is linked, and in the figures.
    pub(super) checked: Arc<Vec<Diagnostic>>,
    /// In the theme.
    pub(super) theme: Arc<Vec<Diagnostic>>,
    /// In the texts, and in the figures that records name.
    pub(super) texts: Arc<Vec<Diagnostic>>,
}

impl Found {
    pub(super) fn all(&self) -> impl Iterator<Item = &Diagnostic> {
        let lists = [&self.read, &self.linked, &self.checked, &self.theme, &self.texts];
        lists.into_iter().flat_map(|list| list.iter())
    }

    /// The files of which some values that figures are made of did not come into the portfolio.
    pub(super) fn partly(&self) -> BTreeSet<Arc<str>> {
        let wrong = self.read.iter().chain(&*self.linked).filter(|one| one.severity == Severity::Error);
        let files = wrong.map(|one| &one.place.file);
        files.filter(|file| OF_FIGURES.iter().any(|of| file.starts_with(of))).cloned().collect()
    }
}

impl Site {
    /// Goes through the stages. Files of which `memory` still knows what they gave are not read.
    pub(super) fn of(request: &Request, inputs: Inputs, memory: &mut Memory, clock: &mut Clock) -> Self {
        Counting::of(request, inputs, memory, clock).laid_out(memory, clock)
    }
}

/// A site up to its numbers.
pub(super) struct Counting {
    site: Site,
    files_of_theme: theme::Read,
}

impl Counting {
    /// Goes through the stages so far.
    pub(super) fn of(request: &Request, inputs: Inputs, memory: &mut Memory, clock: &mut Clock) -> Self {
        let problems = Diagnostics::default();
        clock.begin(Stage::Records, inputs.files.len());
        let records = records::load_but_projects(&inputs, &mut memory.kept, &problems);
        let site_read = records.site.is_some();
        clock.done("records");
        let looks = portfolio::link::looks(&records);
        let memory_of_projects = (&mut memory.kept, memory.former.take());
        let counted = || Counted::of(request, (records, &inputs), memory_of_projects, problems, clock);
        let (counted, files_of_theme) = rayon::join(counted, || theme::read(&looks, &inputs));
        let Counted { portfolio, known, figures, ways, drafts, sightings, read, found } = counted;
        let withheld = |file: &str| portfolio.pictures.get(file).is_some_and(|picture| picture.withheld);
        let album = Album::of(&inputs, &withheld, &memory.looks);
        let site = Site {
            inputs,
            portfolio,
            known,
            figures,
            album,
            ways,
            laid_out: None,
            found,
            since: None,
            untranslated: Vec::new(),
            site_read,
            drafts,
            sightings,
            read,
        };
        Self { site, files_of_theme }
    }

    /// Goes on to the plan.
    pub(super) fn laid_out(self, memory: &mut Memory, clock: &mut Clock) -> Site {
        let Self { mut site, files_of_theme } = self;
        clock.begin(Stage::Plan, 0);
        let diagnostics = Diagnostics::default();
        let theme = theme::theme(files_of_theme, (&site.portfolio, &site.album), &diagnostics);
        if let Some(theme) = &theme {
            site.untranslated = translated::translate(&mut site.portfolio, theme);
            diagnostics.add_all(site.untranslated.iter().filter_map(translated::notice));
        }
        site.found.theme = diagnostics.into_sorted().into();
        clock.done("theme");
        if let Some(theme) = theme {
            let since = memory.before.take().map(|before| site.since(&theme, before));
            let quiet = since.as_ref().map(|since| since as &dyn Quiet);
            let (in_texts, problems) = site.texts(&theme, &|| false, quiet);
            site.since = since;
            site.found.texts = problems.into();
            let plan = site.plan(&theme, &in_texts);
            site.laid_out = Some(LaidOut { theme, in_texts, plan });
            site.portfolio.projects.pack_up();
            clock.done("plan");
        }
        site
    }
}

impl Site {
    /// What is known of the last build, if it kept that.
    fn since(&mut self, theme: &Theme, before: Option<Before>) -> Since {
        let structure = self.with_book(theme, &self.inputs, ground::structure);
        let before = before.filter(|before| before.has(&structure));
        let before = before.map(|before| {
            let others = before.projects(&self.portfolio);
            self.ways.ordered_as(&before.orders(), &others, &self.portfolio, theme);
            (before, others)
        });
        self.with_book(theme, &self.inputs, |book| Since::of(book, structure, before))
    }

    /// The words that each of its languages lacks.
    pub fn untranslated(&self) -> &[Untranslated] {
        &self.untranslated
    }

    /// How many pages there are, without the one for addresses that do not exist.
    pub fn pages(&self) -> usize {
        self.laid_out.as_ref().map_or(0, |laid_out| laid_out.plan.pages().count())
    }

    /// What is in the records and not on the pages.
    pub fn withheld(&self) -> Withheld {
        let names = self.portfolio.people.iter();
        let names = names.filter(|(_, person)| !person.consents.contains(&Scope::Name)).count();
        let pictures = self.portfolio.pictures.values().filter(|picture| picture.withheld).count();
        Withheld { drafts: self.drafts, names, pictures }
    }

    /// True where an error was found; with `strict` a warning is enough.
    pub fn has_errors(&self, strict: bool) -> bool {
        let worst = if strict { Severity::Warning } else { Severity::Error };
        self.found.all().any(|one| one.severity <= worst)
    }

    /// Every problem, at its line, in the order of printing.
    pub fn problems(&self) -> Vec<Located> {
        self.at_their_lines(self.found.all(), &self.inputs)
    }

    /// Problems at their lines in `inputs`, in the order of printing.
    pub(super) fn at_their_lines<'d>(
        &self,
        found: impl Iterator<Item = &'d Diagnostic>,
        inputs: &Inputs,
    ) -> Vec<Located> {
        // Languages and the source of everything stand in site.yaml: without it these would mislead. So would the one
        // about sources without theirs.
        let sources_read = self.site_read && !self.portfolio.unread.has(Kind::Source);
        let misleads = |one: &Diagnostic| match one.code {
            Code::NoSource => !sources_read,
            Code::DeadLink => !self.site_read,
            _ => false,
        };
        let mut found: Vec<Diagnostic> = found.filter(|one| !misleads(one)).cloned().collect();
        found.sort();
        found.dedup();
        let mut problems = records::locate(inputs, found);
        self.portfolio.watch.cover(&mut problems);
        problems
    }

    /// The bytes of the file at an address of the finished site, such as `towns/vyksa/index.html`; `None` where nothing
    /// stands there.
    pub fn render(&self, address: &str) -> Option<Result<Vec<u8>, ThemeProblem>> {
        self.with_plan(|book, plan| {
            let place = plan.items.binary_search_by(|(file, _)| (**file).cmp(address)).ok()?;
            Some(render::render(book, plan, place))
        })?
    }

    /// The photograph of which a size stands at an address, so that it can be made without holding the site.
    pub fn negative(&self, address: &str) -> Option<(Negative, Size)> {
        self.with_plan(|book, plan| {
            let place = plan.items.binary_search_by(|(file, _)| (**file).cmp(address)).ok()?;
            render::negative(book, plan, place)
        })?
    }

    /// True where something stands at an address of the finished site.
    pub fn has(&self, address: &str) -> bool {
        let plan = self.laid_out.as_ref().map(|laid_out| &laid_out.plan);
        plan.is_some_and(|plan| plan.items.binary_search_by(|(file, _)| (**file).cmp(address)).is_ok())
    }

    /// All addresses of the finished site, sorted.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.laid_out.iter().flat_map(|laid_out| laid_out.plan.items.iter().map(|(file, _)| &**file))
    }

    /// The absolute address of the home page.
    pub fn base_url(&self) -> &str {
        &self.portfolio.site.base_url
    }

    /// Calls `then` with what pages are made from, if there are any pages.
    pub(super) fn with_plan<T>(&self, then: impl FnOnce(&Book<'_>, &Plan) -> T) -> Option<T> {
        let laid_out = self.laid_out.as_ref()?;
        Some(self.with_book(&laid_out.theme, &self.inputs, |book| then(book, &laid_out.plan)))
    }

    /// Calls `then` with what pages are made from, in the looks of `theme` and with the texts of `inputs`.
    pub(super) fn with_book<T>(
        &self,
        theme: &Theme,
        inputs: &Inputs,
        then: impl FnOnce(&Book<'_>) -> T,
    ) -> T {
        self.with_heights(theme, inputs, &Heights::of(HEIGHTS_KEPT), then)
    }

    /// The same for who calls it for one file after the other: the files of one embedded page ask for its height.
    pub(super) fn with_heights<T>(
        &self,
        theme: &Theme,
        inputs: &Inputs,
        heights: &Heights,
        then: impl FnOnce(&Book<'_>) -> T,
    ) -> T {
        let read_body = |body: &Body| {
            reads::text(&body.place.file);
            body.read(inputs)
        };
        let kept = (&read_body as ReadBody<'_>, &self.album, heights);
        then(&Book::new((&self.portfolio, &self.figures), theme, kept, &self.ways))
    }

    /// Checks all texts: what they show, and what is wrong.
    pub(super) fn texts(
        &self,
        theme: &Theme,
        stop: &(dyn Fn() -> bool + Sync),
        quiet: Option<&dyn Quiet>,
    ) -> (InTexts, Vec<Diagnostic>) {
        let diagnostics = Diagnostics::default();
        let in_texts =
            self.with_book(theme, &self.inputs, |book| all::check(book, stop, quiet, &diagnostics));
        (in_texts, diagnostics.into_sorted())
    }

    /// Lists all addresses.
    pub(super) fn plan(&self, theme: &Theme, in_texts: &InTexts) -> Plan {
        self.with_book(theme, &self.inputs, |book| plan::plan(book, in_texts))
    }
}

/// Looks at what is linked, and at the figures. What figures find in a file of which values are missing (`partly`) may
/// come of just that.
pub(super) fn checks(
    portfolio: &Portfolio,
    figures: &Figures,
    partly: &BTreeSet<Arc<str>>,
) -> Vec<Diagnostic> {
    let diagnostics = Diagnostics::default();
    portfolio::link::check(portfolio, &diagnostics);
    let whole = |finding: &&Finding| finding.place.as_ref().is_none_or(|place| !partly.contains(&place.file));
    let findings = figures.findings(portfolio).iter().filter(whole);
    diagnostics.add_all(findings.map(|finding| findings::diagnostic(finding, portfolio)));
    diagnostics.into_sorted()
}
