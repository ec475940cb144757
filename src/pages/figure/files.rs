//! The files beside a figure's page, the links to them, and how to cite it.

use crate::export::citation;
use crate::export::citation::Work;
use crate::export::figure_csv::figure_csv;
use crate::export::figure_json::Said;
use crate::export::figure_json::figure_json;
use crate::figures::behind::Detailed;
use crate::figures::figure::Figure;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::figure::FigureFile;
use crate::pages::writer::Writer;
use crate::portfolio::selection::Basis;
use crate::theme::views::parts::Citation;
use crate::theme::views::parts::Download;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// What is said about a figure in its files and its description.
pub(super) struct Made {
    /// What it is, with its number: `Jobs created, Vyksa: more than 160 jobs`.
    pub(super) title: String,
    /// How it was made.
    pub(super) method: String,
}

/// What a figure is called with its number, and how it was made.
pub(super) fn made(writer: &Writer<'_>, figure: &Detailed) -> Made {
    let what = writer.figure_title(&figure.key);
    let number = writer.number(figure, Style::Short).plain();
    let number = number.trim_end_matches('.');
    let title = writer.words.say("f_titled", &[("what", Arg::Text(&what)), ("number", Arg::Text(number))]);
    Made {
        // Spaces that keep a number and its unit on one line would be in the way of who copies it.
        title: title.replace('\u{a0}', " "),
        method: writer.method_text(figure),
    }
}

/// The bytes of one file.
pub(super) fn bytes(writer: &Writer<'_>, figure: &Detailed, file: FigureFile) -> Vec<u8> {
    match file {
        FigureFile::Json => {
            let method_text = writer.method_text(figure);
            let stated = stated(writer, figure);
            let said = Said { method_text: &method_text, stated: &stated };
            figure_json(figure, writer.portfolio(), said).into_bytes()
        }
        FigureFile::Csv => figure_csv(figure, writer.portfolio(), writer.language),
        FigureFile::Plain => {
            let work = work(writer, figure, &made(writer, figure));
            (citation::plain(&work, writer.words) + "\n").into_bytes()
        }
        FigureFile::Bibtex => citation::bibtex(&work(writer, figure, &made(writer, figure))).into_bytes(),
        FigureFile::Csl => citation::csl(&work(writer, figure, &made(writer, figure))).into_bytes(),
    }
}

/// What somebody states about the same thing, the figure itself where it is stated.
fn stated(writer: &Writer<'_>, figure: &Detailed) -> Vec<Detailed> {
    let own = (figure.key.basis == Basis::Stated).then(|| figure.clone());
    let figures = writer.book.figures;
    let beside = figures
        .beside(writer.portfolio(), &figure.key)
        .into_iter()
        .filter(|key| key.basis == Basis::Stated)
        .filter_map(|key| figures.detailed(writer.portfolio(), &key));
    own.into_iter().chain(beside).collect()
}

/// How to cite the figure, on its page.
pub(super) fn citation(writer: &Writer<'_>, figure: &Figure, made: &Made) -> Citation {
    let work = work(writer, figure, made);
    let file = |file: FigureFile, format: &str| Download {
        text: writer.t("f_cite_file"),
        href: href(writer, figure, file),
        format: format.to_owned(),
        note: None,
    };
    Citation {
        plain: citation::plain(&work, writer.words),
        bibtex: citation::bibtex(&work),
        csl: citation::csl(&work),
        files: vec![
            file(FigureFile::Plain, "TXT"),
            file(FigureFile::Bibtex, "BibTeX"),
            file(FigureFile::Csl, "CSL-JSON"),
        ],
    }
}

/// The data of the figure.
pub(super) fn downloads(writer: &Writer<'_>, figure: &Figure) -> Vec<Download> {
    let file = |file: FigureFile, key: &str, format: &str| Download {
        text: writer.t(key),
        href: href(writer, figure, file),
        format: format.to_owned(),
        note: None,
    };
    vec![file(FigureFile::Csv, "f_download_csv", "CSV"), file(FigureFile::Json, "f_download_json", "JSON")]
}

/// Where a correction can be asked for, with the figure's id in the subject of a letter.
pub(super) fn correction(writer: &Writer<'_>, figure: &Figure) -> Option<String> {
    let contact = writer.portfolio().site.responsible.as_ref()?.contact.as_ref()?;
    let contact = writer.plain(contact);
    if contact.starts_with("https://") || contact.starts_with("http://") || contact.starts_with("mailto:") {
        return Some(contact);
    }
    let address = contact.contains('@') && !contact.contains(char::is_whitespace);
    // Ids hold letters, digits, `.`, `-` and `~`, none of which needs escaping in an address.
    address.then(|| format!("mailto:{contact}?subject={}", figure.key.id(writer.portfolio())))
}

/// All files lie once, in the folder of the default language.
fn href(writer: &Writer<'_>, figure: &Figure, file: FigureFile) -> String {
    let portfolio = writer.portfolio();
    let folder = address::folder(&Subject::Figure(Box::new(figure.key.clone())), portfolio);
    format!("{}{folder}/{}", writer.root, file.name())
}

fn work(writer: &Writer<'_>, figure: &Figure, made: &Made) -> Work {
    let portfolio = writer.portfolio();
    let page =
        Page { subject: Subject::Figure(Box::new(figure.key.clone())), part: 1, language: writer.language };
    Work {
        id: figure.key.id(portfolio),
        title: made.title.clone(),
        publisher: writer.name(&portfolio.organisations[portfolio.site.publisher].name).text,
        site: writer.plain(&portfolio.site.title),
        date: portfolio.site.data_as_of,
        address: address::absolute(&page, portfolio),
        language: writer.language,
    }
}
