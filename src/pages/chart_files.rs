//! The files beside a chart's page: pictures, data, what the data mean; the links to them, and how to cite the chart.
//!
//! Comes in: a writer that stands on the chart's page in some language. Goes out: names and bytes. [`ChartFile::written`]
//! is the one list of what a site writes for each chart; plan, page and whatever else needs all files go by it.

use crate::charts::card::card;
use crate::charts::standalone::Around;
use crate::charts::standalone::standalone;
use crate::charts::table::Chart;
use crate::export::chart_data;
use crate::export::chart_metadata;
use crate::export::chart_metadata::About;
use crate::export::citation;
use crate::export::citation::Work;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::chart_page;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts;
use crate::pages::head;
use crate::pages::site_view;
use crate::pages::writer::Writer;
use crate::pictures;
use crate::pictures::Drawing;
use crate::pictures::Scale;
use crate::portfolio::model::Change;
use crate::portfolio::model::Outputs;
use crate::theme::views::parts::Citation;
use crate::theme::views::parts::Download;
use crate::theme::words::Arg;

/// A file beside a chart's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChartFile {
    /// The picture, at twice its size in pixels.
    Png,
    /// The picture, standing alone.
    Svg,
    /// The numbers as a table.
    Csv,
    /// The numbers as typed values.
    Json,
    /// What the numbers mean, how they were made, how to cite them.
    Metadata,
    /// The picture for link previews.
    Card,
}

impl ChartFile {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Png, Self::Svg, Self::Csv, Self::Json, Self::Metadata, Self::Card];

    /// Those that a site writes for each of its charts, in each language.
    pub fn written(outputs: Outputs) -> impl Iterator<Item = Self> {
        let pictures = outputs.png && pictures::AVAILABLE;
        Self::ALL.into_iter().filter(move |file| outputs.charts && (pictures || !file.is_pixels()))
    }

    /// Its name in the chart's folder.
    pub fn name(self) -> &'static str {
        match self {
            Self::Png => "chart.png",
            Self::Svg => "chart.svg",
            Self::Csv => "data.csv",
            Self::Json => "data.json",
            Self::Metadata => "metadata.json",
            Self::Card => "card.png",
        }
    }

    /// Its format, as people call it.
    pub fn format(self) -> &'static str {
        match self {
            Self::Png | Self::Card => "PNG",
            Self::Svg => "SVG",
            Self::Csv => "CSV",
            Self::Json | Self::Metadata => "JSON",
        }
    }

    /// What it is, as a key of the theme's words.
    fn words(self) -> &'static str {
        match self {
            Self::Png => "p_file_png",
            Self::Svg => "p_file_svg",
            Self::Csv => "p_file_csv",
            Self::Json => "p_file_json",
            Self::Metadata => "p_file_metadata",
            Self::Card => "p_file_card",
        }
    }

    /// Whether it is made of pixels.
    pub fn is_pixels(self) -> bool {
        matches!(self, Self::Png | Self::Card)
    }
}

/// The bytes of a file; empty where the chart has nothing to show.
pub fn bytes(writer: &Writer<'_>, spec: &ChartSpec, file: ChartFile) -> Vec<u8> {
    if file.is_pixels() {
        return drawing(writer, spec, file).and_then(|drawing| drawing.png()).unwrap_or_default();
    }
    let Some(chart) = charts::chart(writer, spec) else { return Vec::new() };
    let portfolio = writer.portfolio();
    match file {
        ChartFile::Svg => standalone(&chart, &around(writer, spec, &chart)).into_bytes(),
        ChartFile::Csv => chart_data::chart_csv(&chart, portfolio, writer.language),
        ChartFile::Json => chart_data::chart_json(&chart, &spec.id(portfolio)).into_bytes(),
        ChartFile::Metadata => metadata(writer, spec, &chart).into_bytes(),
        ChartFile::Png | ChartFile::Card => Vec::new(),
    }
}

/// The drawing that becomes a picture of pixels; `None` for files that are none.
pub fn drawing(writer: &Writer<'_>, spec: &ChartSpec, file: ChartFile) -> Option<Drawing> {
    if !file.is_pixels() {
        return None;
    }
    let chart = charts::chart(writer, spec)?;
    let around = around(writer, spec, &chart);
    Some(match file {
        ChartFile::Card => Drawing { svg: card(&chart, &around), scale: Scale::Times(1) },
        _ => Drawing { svg: standalone(&chart, &around), scale: Scale::Times(2) },
    })
}

/// What a picture says beside its chart.
fn around(writer: &Writer<'_>, spec: &ChartSpec, chart: &Chart) -> Around {
    let site = &writer.portfolio().site;
    let mut foot = Vec::new();
    if let Some(date) = site.data_as_of.map(|date| writer.words.date(date))
        && !chart.source.text.contains(&date)
    {
        foot.push(writer.words.say("p_picture_as_of", &[("date", Arg::Text(&date))]));
    }
    foot.extend(
        site.licence
            .as_ref()
            .map(|licence| writer.words.say("p_picture_licence", &[("licence", Arg::Text(licence))])),
    );
    foot.push(writer.plain(&site.title));
    let some = |key| writer.words.say(key, &[("shown", Arg::Text("{shown}")), ("all", Arg::Text("{all}"))]);
    Around {
        remarks: remarks(writer, spec),
        foot,
        site: writer.plain(&site.title),
        address: address::absolute(&page(writer, spec), writer.portfolio()),
        some_rows: some("p_picture_some_rows"),
        some_panels: some("p_picture_some_panels"),
        more_notes: writer.t("p_picture_more_notes"),
    }
}

/// What must go with the numbers wherever they go, as the pages of the site say it too.
fn remarks(writer: &Writer<'_>, spec: &ChartSpec) -> Vec<String> {
    let site = &writer.portfolio().site;
    [
        (site.demonstration, "p_picture_invented"),
        (site.independent, "banner_independent"),
        (spec.shows_goals(), "un_sentence"),
    ]
    .into_iter()
    .filter(|(holds, _)| *holds)
    .map(|(_, key)| writer.t(key))
    .collect()
}

fn metadata(writer: &Writer<'_>, spec: &ChartSpec, chart: &Chart) -> String {
    let portfolio = writer.portfolio();
    let site = &portfolio.site;
    let here = page(writer, spec);
    let address = address::absolute(&here, portfolio);
    let work = work(writer, spec, chart);
    let responsible = site.responsible.as_ref();
    let about = About {
        id: spec.id(portfolio),
        languages: head::translations(&here, portfolio),
        definition: chart_page::definition(writer, spec),
        method: chart_page::rules(writer, spec),
        remarks: remarks(writer, spec),
        publisher: work.publisher.clone(),
        responsible: [
            responsible.map(|one| writer.plain(&one.name)),
            responsible.and_then(|one| one.contact.as_ref()).map(|contact| writer.plain(contact)),
        ],
        licence_address: site.licence.as_deref().and_then(site_view::licence_href),
        citation: [citation::plain(&work, writer.words), citation::bibtex(&work)],
        last_change: last_change(writer, chart),
        files: ChartFile::written(site.outputs)
            .map(|file| {
                [file.name().to_owned(), file.format().to_owned(), format!("{address}{}", file.name())]
            })
            .collect(),
        address,
    };
    chart_metadata::chart_metadata(chart, &about, portfolio, writer.language)
}

/// The newest change of a published figure that stands in the chart.
fn last_change<'b>(writer: &Writer<'b>, chart: &Chart) -> Option<&'b Change> {
    let lines = chart_data::lines(chart);
    let stands = |id: &str| lines.iter().any(|line| line.facts.figure.as_deref() == Some(id));
    let changes = writer.portfolio().changes.iter().enumerate();
    changes
        .filter(|(_, change)| change.figures.iter().any(|id| stands(id)))
        .max_by_key(|(place, change)| (change.date, *place))
        .map(|(_, change)| change)
}

/// The links to the files, from the chart's own page.
pub fn downloads(writer: &Writer<'_>) -> Vec<Download> {
    ChartFile::written(writer.portfolio().site.outputs)
        .map(|file| Download {
            text: writer.t(file.words()),
            href: file.name().to_owned(),
            format: file.format().to_owned(),
            note: None,
        })
        .collect()
}

/// How to cite the chart.
pub fn citation(writer: &Writer<'_>, spec: &ChartSpec, chart: &Chart) -> Citation {
    let work = work(writer, spec, chart);
    Citation {
        plain: citation::plain(&work, writer.words),
        bibtex: citation::bibtex(&work),
        csl: citation::csl(&work),
        files: Vec::new(),
    }
}

/// The chart as something that is cited.
fn work(writer: &Writer<'_>, spec: &ChartSpec, chart: &Chart) -> Work {
    let portfolio = writer.portfolio();
    Work {
        id: spec.id(portfolio),
        title: titled(chart).replace('\u{a0}', " "),
        publisher: writer.name(&portfolio.organisations[portfolio.site.publisher].name).text,
        site: writer.plain(&portfolio.site.title),
        date: portfolio.site.data_as_of,
        address: address::absolute(&page(writer, spec), portfolio),
        language: writer.language,
    }
}

/// "Jobs created by town: 2016 to 2018, jobs": the name without the finding, which may change with the data.
pub fn titled(chart: &Chart) -> String {
    match chart.scope() {
        "" => chart.name.clone(),
        scope => format!("{}: {scope}", chart.name),
    }
}

/// The absolute address of the card of a page's first chart, if the site has cards.
pub fn card_address(writer: &Writer<'_>, spec: &ChartSpec) -> Option<String> {
    let portfolio = writer.portfolio();
    let has_cards = ChartFile::written(portfolio.site.outputs).any(|file| file == ChartFile::Card);
    has_cards.then(|| address::absolute(&page(writer, spec), portfolio) + ChartFile::Card.name())
}

fn page(writer: &Writer<'_>, spec: &ChartSpec) -> Page {
    Page { subject: Subject::Chart(Box::new(spec.clone())), part: 1, language: writer.language }
}
