//! Pages that stand in a frame on somebody else's page: a chart, its table, or one figure.
//!
//! Comes in: what is embedded, in which language. Goes out: one page of at most [`LARGEST`] bytes that asks for no other
//! file and can be read without its script. What is too much for it is in the data, and the page says how much. What
//! others paste to show it is made in [`code`].

pub mod code;
mod corrected;
mod fit;
pub mod former;
pub mod frozen;
mod inline;
mod shorten;

use crate::base::language::Language;
use crate::base::time::Date;
use crate::figures::key::FigureKey;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::changes;
use crate::pages::chart_files::ChartFile;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts;
use crate::pages::embed::inline::Inline;
use crate::pages::writer::Writer;
use crate::portfolio::model::Change;
use crate::portfolio::model::Portfolio;
use crate::theme::problem::ThemeProblem;
use crate::theme::views;
use crate::theme::views::Body;
use crate::theme::views::PageView;
use crate::theme::views::embed::EmbeddedFigure;
use crate::theme::views::parts::Link;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

pub use fit::Heights;
pub use fit::KEPT as HEIGHTS_KEPT;
pub use inline::Inlines;

/// No embedded page has more bytes.
pub const LARGEST: usize = 40_000;

/// What is embedded.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Embedded {
    /// A chart: its picture, and its table folded.
    Chart(Box<ChartSpec>),
    /// The table of a chart alone.
    Table(Box<ChartSpec>),
    /// One figure.
    Figure(Box<FigureKey>),
}

/// An embedded page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Embed {
    /// What is embedded.
    pub of: Embedded,
    /// In which language.
    pub language: Language,
}

impl Embed {
    /// The pages of a chart in one language: the chart, then its table.
    pub fn of_chart(spec: &ChartSpec, language: Language) -> [Self; 2] {
        let spec = || Box::new(spec.clone());
        [Embedded::Chart(spec()), Embedded::Table(spec())].map(|of| Self { of, language })
    }

    /// The page of a figure in one language.
    pub fn of_figure(key: &FigureKey, language: Language) -> Self {
        Self { of: Embedded::Figure(Box::new(key.clone())), language }
    }

    /// True for a figure of one project, of which there may be very many.
    pub fn of_single_project(&self) -> bool {
        matches!(&self.of, Embedded::Figure(key) if key.project.is_some())
    }

    /// The page that says everything about what is embedded.
    pub fn home(&self) -> Page {
        let subject = match &self.of {
            Embedded::Chart(spec) | Embedded::Table(spec) => Subject::Chart(spec.clone()),
            Embedded::Figure(key) => Subject::Figure(key.clone()),
        };
        Page { subject, part: 1, language: self.language }
    }

    /// Where the page of a chart or a figure stands below the folder of its own page.
    const FOLDER: &str = "embed/";

    /// Where it stands below the folder of that page.
    fn folder(&self) -> &'static str {
        match self.of {
            Embedded::Chart(_) | Embedded::Figure(_) => Self::FOLDER,
            Embedded::Table(_) => "embed/table/",
        }
    }

    /// Where the page stands in the site: `charts/jobs-created-by-town/embed/index.html`.
    pub fn file(&self, portfolio: &Portfolio) -> String {
        let home = address::file(&self.home(), portfolio);
        let folder = home.strip_suffix("index.html").unwrap_or(&home);
        format!("{folder}{}index.html", self.folder())
    }

    /// The way from the page to the data behind it, which lie beside the page that says everything: the same in the site
    /// and in a release.
    fn data(&self, portfolio: &Portfolio) -> String {
        let home = match &self.of {
            Embedded::Chart(_) | Embedded::Table(_) => self.home(),
            // The files of a figure lie once, in the folder of the default language.
            Embedded::Figure(_) => Page { language: portfolio.site.languages[0], ..self.home() },
        };
        let home = address::file(&home, portfolio);
        let folder = home.strip_suffix("index.html").unwrap_or(&home);
        format!("{}{folder}{}", address::way_up(&self.file(portfolio)), ChartFile::Csv.name())
    }

    /// Its address on the web, as others need it.
    pub fn absolute(&self, portfolio: &Portfolio) -> String {
        format!("{}{}", address::absolute(&self.home(), portfolio), self.folder())
    }
}

/// True where the site hands out pages to be embedded at all.
pub fn are_written(portfolio: &Portfolio) -> bool {
    portfolio.site.outputs.charts
}

/// The page as HTML (UTF-8); empty where there is nothing to show any more.
///
/// A page that is `frozen` says on which day, and what it says of corrections is added when it is published.
pub fn page(
    book: &Book<'_>,
    embed: &Embed,
    file: &str,
    frozen: Option<Date>,
) -> Result<Vec<u8>, ThemeProblem> {
    let home = embed.home();
    let made = match &embed.of {
        Embedded::Chart(spec) | Embedded::Table(spec) => {
            let writer = Writer::new(book, &home, file);
            let live = matches!(embed.of, Embedded::Chart(_)) && frozen.is_none();
            let made = if live {
                fit::page_and_keep(&writer, embed, spec)?
            } else {
                fit::page(&writer, embed, spec, frozen)?
            };
            made.map(|(_, bytes)| bytes)
        }
        Embedded::Figure(key) => {
            // On the page of its own subject a figure would link to its rows, which are not here.
            let elsewhere = Page { subject: Subject::Home, ..home.clone() };
            let writer = Writer::new(book, &elsewhere, file);
            figure_page(&writer, embed, key, frozen)?
        }
    };
    Ok(made.unwrap_or_default())
}

/// One figure.
fn figure_page(
    writer: &Writer<'_>,
    embed: &Embed,
    key: &FigureKey,
    frozen: Option<Date>,
) -> Result<Option<Vec<u8>>, ThemeProblem> {
    let Some(figure) = writer.book.figures.figure(writer.portfolio(), key) else { return Ok(None) };
    let inline = writer.book.inlines.of_figures(writer.book.theme);
    let correction = if frozen.is_some() { None } else { corrected::of_figure(writer, key, |_| true) };
    let mut number = writer.number(&figure, Style::Short);
    number.href = Some(writer.href(Subject::Figure(Box::new(key.clone()))));
    let view = views::embed::Embed {
        id: key.id(writer.portfolio()),
        kind: "figure".to_owned(),
        notices: notices(writer, correction),
        figure: Some(EmbeddedFigure {
            number,
            label: writer.measure_label(key),
            scope: writer.scope(key),
            remark: writer.first_remark(&figure),
            source: charts::source_line(writer, std::iter::once(&figure)).text,
        }),
        ..around(writer, embed, inline, frozen)
    };
    let title = writer.figure_title(key);
    let page = PageView { page: head(writer, embed, &title), body: Body::Embed(view) };
    writer.book.theme.render(&page).map(Some)
}

/// The latest correction in a sentence, within its marks.
fn notices(writer: &Writer<'_>, correction: Option<(usize, &Change)>) -> String {
    let said = correction.map(|(place, change)| {
        let date = writer.words.date(change.date);
        let text = writer.words.say("embed_corrected", &[("date", Arg::Text(&date))]);
        frozen::notice(&text, &writer.t("embed_changes"), &changes::href(writer, place))
    });
    frozen::marked(&said.unwrap_or_default())
}

/// What all embedded pages have: style, script, the way to the site.
fn around(writer: &Writer<'_>, embed: &Embed, inline: &Inline, frozen: Option<Date>) -> views::embed::Embed {
    let portfolio = writer.portfolio();
    let site = writer.plain(&portfolio.site.title);
    views::embed::Embed {
        head: inline.head.clone(),
        script: inline.script.clone(),
        frozen: frozen
            .map(|day| writer.words.say("frozen_on", &[("date", Arg::Text(&writer.words.date(day)))])),
        data: Some(Link { text: writer.t("embed_data"), href: Some(embed.data(portfolio)), lang: None }),
        page: Link {
            text: writer.words.say("embed_page", &[("site", Arg::Text(&site))]),
            href: Some(address::link(&embed.home(), &writer.root, portfolio)),
            lang: None,
        },
        ..views::embed::Embed::default()
    }
}

/// What the head of the page says.
fn head(writer: &Writer<'_>, embed: &Embed, title: &str) -> views::page::Page {
    let goals_shown = match &embed.of {
        Embedded::Chart(spec) | Embedded::Table(spec) => spec.shows_goals(),
        Embedded::Figure(key) => key.goal.is_some(),
    };
    views::page::Page {
        lang: writer.language.code().to_owned(),
        dir: crate::pages::head::direction(writer.language).to_owned(),
        title: title.to_owned(),
        canonical: address::absolute(&embed.home(), writer.portfolio()),
        root: writer.root.clone(),
        noindex: true,
        goals_shown,
        ..views::page::Page::default()
    }
}
