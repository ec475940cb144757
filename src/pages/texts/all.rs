//! Checks every text of a site: what it shows, and what is wrong.
//!
//! Comes in: the book. Goes out: what texts show, which decides which pages of figures and charts there are. A text of which it
//! is known that it shows nothing and has nothing wrong is passed over.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::language::Language;
use crate::base::reads;
use crate::base::reads::Reads;
use crate::diagnostics::sink::Diagnostics;
use crate::figures::key::FigureKey;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::choices;
use crate::pages::picture;
use crate::pages::texts;
use crate::pages::texts::Ground;
use crate::pages::writer::Writer;
use crate::portfolio::model::Body;

/// What texts show, by the file of the text; those that show nothing are left out.
pub type InTexts = BTreeMap<Arc<str>, Shows>;

/// What one text shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shows {
    /// Its charts.
    pub charts: Vec<ChartSpec>,
    /// Its figures.
    pub figures: Vec<FigureKey>,
    /// Its pictures, by their files below `images/`.
    pub pictures: Vec<String>,
}

/// A text with what it stands on.
struct Stands {
    subject: Subject,
    ground: Ground,
    body: Body,
}

fn stands(subject: Subject, ground: Ground, bodies: &[Body]) -> impl Iterator<Item = Stands> {
    bodies.iter().map(move |body| Stands { subject: subject.clone(), ground, body: body.clone() })
}

/// So many texts are checked before more of them are gathered.
const AT_ONCE: usize = 16_384;

/// Which texts are known to show nothing and to have nothing wrong, and what is found out about that. Texts are known by
/// their places among all of them.
pub trait Quiet: Sync {
    /// True where a text need not be checked.
    fn is_known(&self, text: usize) -> bool;
    /// A text shows nothing and has nothing wrong, as far as this goes that was read for it.
    fn note(&self, text: usize, from: &Reads);
}

/// Checks every text in every language, and the figures and pictures that records name, and says what the texts show. Stops
/// early, with what it has, where `stop` says so. What is known to be `quiet` is passed over.
pub fn check(
    book: &Book<'_>,
    stop: &(dyn Fn() -> bool + Sync),
    quiet: Option<&dyn Quiet>,
    diagnostics: &Diagnostics,
) -> InTexts {
    use rayon::prelude::*;

    let portfolio = book.portfolio;
    choices::check(book, diagnostics);
    picture::check(book, diagnostics);
    let check = |(at, text): (usize, Stands)| match quiet {
        Some(quiet) if quiet.is_known(at) => None,
        Some(quiet) => {
            let found = Diagnostics::default();
            let (shown, from) = reads::during(|| check_text(book, &text, &found));
            let found = found.into_sorted();
            if shown.is_none() && found.is_empty() {
                quiet.note(at, &from);
            }
            diagnostics.add_all(found);
            shown
        }
        None => check_text(book, &text, diagnostics),
    };
    let (mut shown, mut before) = (InTexts::new(), 0);
    let mut check_all = |texts: Vec<Stands>| {
        let first = before;
        before += texts.len();
        let numbered = texts.into_par_iter().enumerate().map(|(at, text)| (first + at, text));
        shown.par_extend(numbered.filter(|_| !stop()).filter_map(check));
    };
    let mut all: Vec<Stands> = Vec::new();
    portfolio.projects.each(|key, project| {
        all.extend(stands(Subject::Project(key), Ground::Project(key), &project.bodies));
        if all.len() >= AT_ONCE {
            check_all(std::mem::take(&mut all));
        }
    });
    for (key, town) in portfolio.towns.iter() {
        all.extend(stands(Subject::Town(key), Ground::Town(key), &town.bodies));
    }
    for (key, programme) in portfolio.programmes.iter() {
        all.extend(stands(Subject::Programme(key), Ground::Programme(key), &programme.bodies));
    }
    for (key, story) in portfolio.stories.iter() {
        all.extend(stands(Subject::Story(key), Ground::Nothing, &story.bodies));
    }
    for (key, report) in portfolio.reports.iter() {
        all.extend(stands(Subject::Report(key), Ground::Nothing, &report.bodies));
    }
    for (key, page) in portfolio.pages.iter() {
        all.extend(stands(Subject::Own(key), Ground::Nothing, &page.bodies));
    }
    all.extend(stands(Subject::NotFound, Ground::Unread, &portfolio.unread.bodies));
    check_all(all);
    shown
}

/// What the text in a file shows.
type Shown = (Arc<str>, Shows);

fn check_text(book: &Book<'_>, text: &Stands, diagnostics: &Diagnostics) -> Option<Shown> {
    let page = Page { subject: text.subject.clone(), part: 1, language: language_of(book, &text.body) };
    let file = address::file(&page, book.portfolio);
    let writer = Writer::new(book, &page, &file);
    let texts::Rendered { charts, figures, pictures, anchors, .. } =
        texts::check(&writer, &text.body, text.ground, diagnostics);
    texts::anchors::check(book, &anchors, diagnostics);
    let shows = Shows { charts, figures, pictures };
    (shows != Shows::default()).then(|| (Arc::clone(&text.body.place.file), shows))
}

/// Checks the one text in `file` of what `subject` is about, and says what it shows. `None` where the
/// subject has no such text.
pub fn check_one(book: &Book<'_>, subject: Subject, file: &str, diagnostics: &Diagnostics) -> Option<Shows> {
    let portfolio = book.portfolio;
    let (ground, bodies) = match &subject {
        Subject::Project(key) => (Ground::Project(*key), &*portfolio.projects[*key].bodies),
        Subject::Town(key) => (Ground::Town(*key), &*portfolio.towns[*key].bodies),
        Subject::Programme(key) => (Ground::Programme(*key), &*portfolio.programmes[*key].bodies),
        Subject::Story(key) => (Ground::Nothing, &*portfolio.stories[*key].bodies),
        Subject::Report(key) => (Ground::Nothing, &*portfolio.reports[*key].bodies),
        Subject::Own(key) => (Ground::Nothing, &*portfolio.pages[*key].bodies),
        _ => return None,
    };
    let body = bodies.iter().find(|body| *body.place.file == *file)?;
    Some(
        check_text(book, &Stands { subject, ground, body: body.clone() }, diagnostics)
            .map(|(_, shown)| shown)
            .unwrap_or_default(),
    )
}

/// The body's own language, where the site has it.
fn language_of(book: &Book<'_>, body: &Body) -> Language {
    let languages = &book.portfolio.site.languages;
    if languages.contains(&body.language) { body.language } else { languages[0] }
}
