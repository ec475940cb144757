//! Files beside the page of what is no longer published that no release holds, but that can be made from what it does:
//! pictures of pixels, the description for hosts that embed a chart, citations, and what is left of a figure's numbers.
//!
//! Comes in: the newest release that has a chart or a figure. Goes out: which of these files there are, and their bytes.
//! Frozen files themselves are published as they are, and nothing is invented that a release does not know.

use crate::base::language::Language;
use crate::charts::standalone;
use crate::export;
use crate::export::citation;
use crate::export::citation::Work;
use crate::export::former::FormerFigure;
use crate::export::oembed::CARD;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::chart_files::ChartFile;
use crate::pages::embed::code;
use crate::pages::figure::FigureFile;
use crate::pages::former;
use crate::pages::former::Former;
use crate::pages::former::FormerKind;
use crate::pages::plan::Item;
use crate::pages::writer::Writer;
use crate::pictures;
use crate::pictures::Drawing;
use crate::pictures::Scale;
use crate::portfolio::model::Portfolio;
use crate::records::release::Release;
use crate::theme::problem::ThemeProblem;
use crate::theme::words::Arg;

/// A file that is made from what was frozen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Beside {
    /// The frozen drawing as pixels.
    Picture,
    /// The frozen drawing for link previews.
    Card,
    /// The description of a chart for hosts that embed it.
    Description,
    /// What is left of a figure, for programs.
    Json,
    /// The same as a table.
    Csv,
    /// How to cite a figure, as a sentence.
    Plain,
    /// How to cite a figure, for BibTeX.
    Bibtex,
    /// How to cite a figure, for reference managers.
    Csl,
}

impl Beside {
    /// Its name, which is that of the file that the site had.
    pub fn name(self) -> &'static str {
        match self {
            Self::Picture => ChartFile::Png.name(),
            Self::Card => ChartFile::Card.name(),
            Self::Description => code::DESCRIPTION,
            Self::Json => FigureFile::Json.name(),
            Self::Csv => FigureFile::Csv.name(),
            Self::Plain => FigureFile::Plain.name(),
            Self::Bibtex => FigureFile::Bibtex.name(),
            Self::Csl => FigureFile::Csl.name(),
        }
    }
}

/// The files beside a chart in each language in which a release has it, where `taken`, the site's own, leaves their
/// addresses free.
pub(super) fn of_chart(portfolio: &Portfolio, id: &str, taken: impl Fn(&str) -> bool) -> Vec<Item> {
    let mut items = Vec::new();
    for language in &portfolio.site.languages {
        let path = |name: &str| former::file(portfolio, FormerKind::Chart, id, *language, name);
        let drawing = path(ChartFile::Svg.name());
        let newest = portfolio.releases.iter().rposition(|release| release.file(&drawing).is_some());
        let Some(release) = newest.filter(|_| !taken(&drawing)) else { continue };
        let of = Former { kind: FormerKind::Chart, id: id.into(), release };
        let pictures: &[Beside] = if are_painted(portfolio) { &[Beside::Picture, Beside::Card] } else { &[] };
        let all = pictures.iter().copied().chain([Beside::Description]);
        let free = all.filter(|file| !taken(&path(file.name())));
        items.extend(free.map(|file| Item::Beside(Box::new(of.clone()), *language, file)));
    }
    items
}

/// The files beside a figure, which lie once, in the folder of the default language.
pub(super) fn of_figure(portfolio: &Portfolio, of: &Former, taken: impl Fn(&str) -> bool) -> Vec<Item> {
    let language = portfolio.site.languages[0];
    let all = [Beside::Json, Beside::Csv, Beside::Plain, Beside::Bibtex, Beside::Csl];
    let free = all.into_iter().filter(|file| {
        let path = former::file(portfolio, of.kind, &of.id, language, file.name());
        former::is_free(portfolio, &path, &taken)
    });
    free.map(|file| Item::Beside(Box::new(of.clone()), language, file)).collect()
}

/// True where the site has pictures of pixels.
fn are_painted(portfolio: &Portfolio) -> bool {
    portfolio.site.outputs.png && pictures::AVAILABLE
}

/// The bytes of a file that is published at `address`.
pub fn bytes(
    book: &Book<'_>,
    (of, language): (&Former, Language),
    file: Beside,
    address: &str,
) -> Result<Vec<u8>, ThemeProblem> {
    let page = page(of, language);
    let writer = Writer::new(book, &page, address);
    let Some(release) = book.portfolio.releases.get(of.release) else { return Ok(Vec::new()) };
    Ok(match file {
        Beside::Picture | Beside::Card => {
            let drawing = drawing(book, (of, language), file);
            drawing.and_then(|drawing| drawing.png()).unwrap_or_default()
        }
        Beside::Description => {
            let drawing = frozen_drawing(book.portfolio, of, language).unwrap_or_default();
            let title = former::title(&writer, of.release, of.kind, &of.id);
            let card = card_address(book.portfolio, of, language);
            code::former_description(&writer, &title, standalone::height(&drawing), card.as_deref())
                .into_bytes()
        }
        Beside::Json | Beside::Csv => rest(&writer, of, release, file),
        Beside::Plain => {
            // The sentence names the day of the release, and nobody knows that of its data.
            let work = Work { date: None, ..work(&writer, of, release) };
            (citation::plain(&work, writer.words) + "\n").into_bytes()
        }
        Beside::Bibtex => citation::bibtex(&work(&writer, of, release)).into_bytes(),
        Beside::Csl => citation::csl(&work(&writer, of, release)).into_bytes(),
    })
}

/// The drawing that a picture of pixels is painted from; `None` for files that are none.
pub fn drawing(book: &Book<'_>, (of, language): (&Former, Language), file: Beside) -> Option<Drawing> {
    let scale = match file {
        Beside::Picture => Scale::Times(2),
        // The whole drawing: what must go with the numbers stands at its end.
        Beside::Card => Scale::Within(CARD.0, CARD.1),
        Beside::Description | Beside::Json | Beside::Csv | Beside::Plain | Beside::Bibtex | Beside::Csl => {
            return None;
        }
    };
    Some(Drawing { svg: frozen_drawing(book.portfolio, of, language)?, scale })
}

/// The absolute address of the description of a chart, if this page has one.
pub fn description_address(portfolio: &Portfolio, of: &Former, language: Language) -> Option<String> {
    has_drawing(portfolio, of, language)
        .then(|| address::absolute(&page(of, language), portfolio) + Beside::Description.name())
}

/// The absolute address of its picture for link previews, if the site has such.
pub fn card_address(portfolio: &Portfolio, of: &Former, language: Language) -> Option<String> {
    (are_painted(portfolio) && has_drawing(portfolio, of, language))
        .then(|| address::absolute(&page(of, language), portfolio) + Beside::Card.name())
}

fn has_drawing(portfolio: &Portfolio, of: &Former, language: Language) -> bool {
    let path = former::file(portfolio, of.kind, &of.id, language, ChartFile::Svg.name());
    former::is_frozen(portfolio, &path)
}

fn frozen_drawing(portfolio: &Portfolio, of: &Former, language: Language) -> Option<String> {
    let path = former::file(portfolio, of.kind, &of.id, language, ChartFile::Svg.name());
    String::from_utf8(portfolio.releases.get(of.release)?.bytes_of(&path)?).ok()
}

fn page(of: &Former, language: Language) -> Page {
    Page { subject: Subject::Former(Box::new(of.clone())), part: 1, language }
}

/// What is left of the numbers of a figure of which the release holds no rows.
fn rest(writer: &Writer<'_>, of: &Former, release: &Release, file: Beside) -> Vec<u8> {
    let Some(frozen) = release.list.figures.get(&*of.id) else { return Vec::new() };
    let (gone, then) = former::said(writer, of, release);
    let note = format!("{gone} {then}").replace('\u{a0}', " ");
    let left = FormerFigure { id: &of.id, release: release.folder(), frozen, note: &note };
    match file {
        Beside::Csv => export::former::csv(&left),
        _ => export::former::json(&left).into_bytes(),
    }
}

/// The figure as it stood in the release.
fn work(writer: &Writer<'_>, of: &Former, release: &Release) -> Work {
    let portfolio = writer.portfolio();
    let what = former::title(writer, of.release, of.kind, &of.id);
    let number = release.list.figures.get(&*of.id).map(|figure| former::shown(writer, figure));
    let number = number.unwrap_or_default();
    let number = Arg::Text(number.trim_end_matches('.'));
    let title = writer.words.say("f_titled", &[("what", Arg::Text(&what)), ("number", number)]);
    let site = writer.plain(&portfolio.site.title);
    let date = writer.words.date(release.day());
    Work {
        id: of.id.to_string(),
        title: title.replace('\u{a0}', " "),
        publisher: writer.name(&portfolio.organisations[portfolio.site.publisher].name).text,
        site: writer.words.say("former_site", &[("site", Arg::Text(&site)), ("date", Arg::Text(&date))]),
        date: Some(release.day()),
        address: address::absolute(&page(of, writer.language), portfolio),
        language: writer.language,
    }
}
