//! Charts of the site: from figures to the tables that the stage of charts draws, in the reader's language.
//!
//! Comes in: which chart. Goes out: its table with title, summary, notes and source; or nothing where there is
//! nothing to show. Geometry is not decided here.

mod aligned;
mod applications;
pub mod behind;
mod by_dimension;
mod crossed;
mod facts;
mod finding;
mod map;
mod money;
mod rounds;
mod said;
pub mod shorten;
pub mod show;
mod summary;
mod targets;

use rust_decimal::Decimal;

use crate::base::html::escaped;
use crate::base::key::Key;
use crate::base::status::Status;
use crate::base::value::Missing;
use crate::base::value::Qualifier;
use crate::base::value::Value;
use crate::charts::html;
use crate::charts::html::Frame;
use crate::charts::html::Numbers;
use crate::charts::layout::Width;
use crate::charts::table::Amount;
use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::charts::table::Colour;
use crate::charts::table::Kind;
use crate::charts::table::Pattern;
use crate::charts::table::Series;
use crate::charts::table::Source;
use crate::charts::words::Words as ChartWords;
use crate::figures::figure::Figure;
use crate::figures::key::FigureKey;
use crate::pages::address::Subject;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts::shorten::LeftOut;
use crate::pages::charts::show::Show;
use crate::pages::writer::Writer;
use crate::portfolio::model::Source as DocumentSource;
use crate::portfolio::model::Unit;
use crate::theme::views::parts;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// The chart as its table; `None` where there is nothing to show.
pub fn chart(writer: &Writer<'_>, spec: &ChartSpec) -> Option<Chart> {
    let mut chart = match spec {
        ChartSpec::By { whole, by } => by_dimension::chart(writer, whole, *by),
        ChartSpec::Parts { whole, by, of } => crossed::parts(writer, whole, *by, *of),
        ChartSpec::Lines { whole, of } => crossed::lines(writer, whole, *of),
        ChartSpec::Targets { whole, by } => targets::targets(writer, whole, *by),
        ChartSpec::Deviations { whole, by } => targets::deviations(writer, whole, *by),
        ChartSpec::Map { whole } => map::chart(writer, whole),
        ChartSpec::Money { programme } => money::chart(writer, *programme),
        ChartSpec::Applications { programme } => applications::chart(writer, *programme),
        ChartSpec::Rounds { programme } => rounds::chart(writer, *programme),
        ChartSpec::Said { measure, programme } => said::chart(writer, *measure, *programme),
    }?;
    aligned::align(writer, spec, &mut chart);
    chart.id = spec.element(writer.portfolio());
    chart.lang = writer.language.code().to_owned();
    chart.words = words(writer);
    if chart.name.is_empty() {
        chart.name.clone_from(&chart.title);
    }
    if writer.portfolio().site.outputs.charts && !is_own_page(writer, spec) {
        chart.href = Some(writer.href(Subject::Chart(Box::new(spec.clone()))));
    }
    Some(chart)
}

/// How many rows a chart has, where there is one; it is kept until the page draws it.
pub fn rows_of(writer: &Writer<'_>, spec: &ChartSpec) -> Option<usize> {
    writer.look_at_chart(spec, || chart(writer, spec), |chart| chart.rows.len())
}

/// The chart as a part of a page, its table folded. Of long ones the first rows: their own page has every row.
pub fn part(writer: &Writer<'_>, spec: &ChartSpec, heading: u8) -> Option<parts::Chart> {
    part_shown(writer, spec, heading, &Show::default())
}

/// The same as its author wants it shown here.
pub fn part_shown(writer: &Writer<'_>, spec: &ChartSpec, heading: u8, show: &Show) -> Option<parts::Chart> {
    let chart = writer.kept_chart(spec).or_else(|| chart(writer, spec))?;
    let (chart, left_out) = show::shown(writer, spec, chart, show);
    let href = chart.href.clone();
    writer.show_chart(spec);
    let mut frame = Frame { heading, actions_html: actions(writer, &chart, left_out), ..Frame::default() };
    if writer.page.subject == Subject::Home {
        // Half the page each, and the first page is to be light.
        frame.widths.retain(|width| *width != Width::Wide);
    }
    if chart.kind == Kind::PairedDots {
        // It takes the whole width of its page.
        frame.widths = vec![Width::Narrow, Width::Middle, Width::Full];
    }
    Some(parts::Chart { html: html::figure(&chart, &frame), href })
}

/// The way to the whole chart, where rows are left out, and to the files, which lie beside the chart's own page.
fn actions(writer: &Writer<'_>, chart: &Chart, left_out: Option<LeftOut>) -> String {
    let Some(href) = &chart.href else { return String::new() };
    let title = escaped(&chart.title);
    let link = |to: &str, words: &str| {
        let (to, words) = (escaped(to), escaped(words));
        // Heard out of its place, the link would not say of which chart.
        format!("<a href=\"{to}\" aria-label=\"{words}: {title}\">{words}</a>")
    };
    let whole = left_out.map(|left_out| link(href, &writer.say_count("p_chart_all", left_out.all)));
    let files = link(&format!("{href}#data"), &writer.t("p_chart_files"));
    whole.into_iter().chain([files]).collect::<Vec<_>>().join(" ")
}

/// Several charts, those that have something to show.
pub fn parts(writer: &Writer<'_>, specs: &[ChartSpec], heading: u8) -> Vec<parts::Chart> {
    specs.iter().filter_map(|spec| part(writer, spec, heading)).collect()
}

/// The chart as it stands on its own page, its table open.
pub fn own_page(writer: &Writer<'_>, spec: &ChartSpec) -> Option<(Chart, String)> {
    let chart = chart(writer, spec)?;
    writer.show_chart(spec);
    let frame = Frame { heading: 2, numbers: Numbers::Open, widths: Width::ALL.to_vec(), ..Frame::default() };
    let html = html::figure(&chart, &frame);
    Some((chart, html))
}

/// The picture alone, small, for a list of charts; it says nothing that the list beside it does not say.
pub fn small(writer: &Writer<'_>, spec: &ChartSpec, chart: &Chart) -> String {
    let show = Show { top: Some(SMALL), ..Show::default() };
    let (chart, _) = show::shown(writer, spec, chart.clone(), &show);
    writer.draw();
    html::thumbnail(&chart)
}

/// How many rows a small picture has.
const SMALL: usize = 6;

fn is_own_page(writer: &Writer<'_>, spec: &ChartSpec) -> bool {
    matches!(&writer.page.subject, Subject::Chart(own) if **own == *spec)
}

/// The words of the reader's language that charts need by themselves.
pub fn words(writer: &Writer<'_>) -> ChartWords {
    ChartWords {
        not_published: writer.t("missing_not_published"),
        withheld: writer.t("withheld_mark"),
        not_applicable: writer.t("missing_not_applicable"),
        nothing_to_show: writer.t("p_chart_nothing"),
        show_table: writer.t("p_chart_table"),
        period: writer.t("fact_period"),
        value: writer.t("p_value"),
        status: writer.t("p_status"),
        source: writer.t("p_source"),
        rounds: ["round_held", "round_announced", "round_not_held", "round_nothing_found"]
            .map(|key| writer.t(key)),
        kilometres: writer.words.say("p_kilometres", &[("number", Arg::Text("{}"))]),
        zero_here: writer.t("p_zero_here"),
        decimal: writer.t("number_decimal"),
        group: writer.t("number_group"),
        group_from: writer.words.text("number_group_from").parse().unwrap_or(4),
        magnitudes: [(12, "p_tick_12"), (9, "p_tick_9"), (6, "p_tick_6")]
            .map(|(power, key)| (power, writer.words.say(key, &[("number", Arg::Text("{}"))])))
            .to_vec(),
    }
}

/// What is drawn of a figure.
fn amount(figure: &Figure) -> Amount {
    match &figure.value {
        Ok(value) => amount_of(value),
        Err(_) => Amount::Missing,
    }
}

/// What is drawn of a value.
fn amount_of(value: &Value) -> Amount {
    match value {
        Value::Known(known) => match known.qualifier {
            Qualifier::Exact if known.approximate => Amount::About(known.number),
            Qualifier::Exact => Amount::Exact(known.number),
            Qualifier::MoreThan => Amount::MoreThan(known.number),
            Qualifier::AtLeast => Amount::AtLeast(known.number),
            Qualifier::LessThan => Amount::LessThan(known.number),
            Qualifier::UpTo => Amount::UpTo(known.number),
            Qualifier::About | Qualifier::Nearly => Amount::About(known.number),
            Qualifier::Between => Amount::Between(known.number, known.upper_number),
        },
        Value::Missing(Missing::Withheld) => Amount::Withheld,
        Value::Missing(Missing::NotApplicable) => Amount::NotApplicable,
        Value::Missing(_) => Amount::Missing,
    }
}

/// A cell for a figure. The label carries no unit: the chart's subtitle does.
fn cell(writer: &Writer<'_>, figure: &Figure, series: usize, of: &str) -> Cell {
    let number = writer.number(figure, Style::Short);
    Cell { facts: facts::of_figure(writer, figure), ..cell_of(&number, amount(figure), series, of) }
}

/// A cell for what several numbers of a figure come to; `of` is what they are.
fn sum_cell(writer: &Writer<'_>, key: &FigureKey, sum: &Value, of: &str) -> Cell {
    let unit = &writer.portfolio().measures[key.measure].unit;
    let number = writer.words.value(sum, unit, key.currency, Style::Short);
    Cell { facts: facts::of_sum(writer, key, sum), ..cell_of(&number, amount_of(sum), 0, of) }
}

/// A cell for a number that is ready to be printed.
fn cell_of(number: &parts::Number, amount: Amount, series: usize, of: &str) -> Cell {
    let label = match (&number.mark, &number.missing) {
        (Some(mark), _) => mark.clone(),
        (None, Some(missing)) => missing.clone(),
        (None, None) => breakable(&parts::Number { unit: String::new(), ..number.clone() }.plain()),
    };
    Cell {
        series,
        amount,
        tooltip: format!("{of}: {}", number.plain()),
        label,
        href: number.href.clone(),
        data: number.value.clone().unwrap_or_default(),
        facts: None,
    }
}

/// A label that may be broken between the words before its number, but not between the number and its unit.
fn breakable(label: &str) -> String {
    let number = label.find(|letter: char| letter.is_ascii_digit()).unwrap_or(label.len());
    let (before, number) = label.split_at(number);
    // A currency before the number belongs to it: "at least RUB 3 million".
    let words = before.strip_suffix('\u{a0}').unwrap_or(before);
    let last = words.rfind('\u{a0}').map_or(0, |place| place + '\u{a0}'.len_utf8());
    let currency = !words.is_empty() && words[last..].chars().all(|letter| !letter.is_lowercase());
    let (free, kept) = before.split_at(if currency { last } else { before.len() });
    format!("{}{kept}{number}", free.replace('\u{a0}', " "))
}

/// The unit as it stands above an axis and in the subtitle: "jobs", "RUB".
fn unit(writer: &Writer<'_>, key: &FigureKey) -> String {
    match (&writer.portfolio().measures[key.measure].unit, key.currency) {
        (Unit::Things(forms) | Unit::Amount(forms), _) => {
            writer.words.unit(forms, Decimal::from(5), Qualifier::Exact).to_owned()
        }
        (Unit::Money, Some(currency)) => {
            let named = writer.words.text(&format!("currency_{}", currency.code())).to_owned();
            if named.starts_with("currency_") { currency.code().to_owned() } else { named }
        }
        (Unit::Percent, _) => "%".to_owned(),
        _ => String::new(),
    }
}

/// How a status is filled, so that it is told apart without colour.
fn pattern(status: Status) -> Pattern {
    match status {
        Status::Actual | Status::Disbursed => Pattern::Solid,
        Status::Committed => Pattern::Diagonal,
        Status::Planned | Status::Target | Status::Estimate => Pattern::Outline,
        Status::Ceiling => Pattern::Dashed,
    }
}

/// One series for one status.
fn series(writer: &Writer<'_>, key: &FigureKey) -> Series {
    let name = writer
        .words
        .status(key.status)
        .map_or_else(|| writer.measure_label(key), |word| format!("{} ({word})", writer.measure_label(key)));
    Series { name, pattern: pattern(key.status), colour: Colour::First }
}

/// Who publishes the numbers and as of when: "OMK; Vremya N, data as of 1 October 2026".
pub(super) fn source_line<'a>(writer: &Writer<'_>, figures: impl Iterator<Item = &'a Figure>) -> Source {
    let who = publishers(writer, figures.flat_map(|figure| figure.sources.iter().copied()));
    let text = match writer.portfolio().site.data_as_of {
        Some(date) => {
            let date = writer.words.date(date);
            writer.words.say("p_chart_source", &[("who", Arg::Text(&who)), ("date", Arg::Text(&date))])
        }
        None => who,
    };
    Source { text, href: Some(writer.href(Subject::Sources)) }
}

/// The publishers of sources, at most three; the site's own where no source is named.
fn publishers(writer: &Writer<'_>, sources: impl Iterator<Item = Key<DocumentSource>>) -> String {
    let mut names: Vec<String> = Vec::new();
    for source in sources {
        let name = writer.publisher(source);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let site = &writer.portfolio().site;
    match names.as_slice() {
        [] => writer.plain(&writer.portfolio().organisations[site.publisher].name.first.value),
        [first, second, rest @ ..] if rest.len() > 1 => {
            format!("{first}; {second}; {}", writer.say_count("p_more_sources", rest.len()))
        }
        _ => names.join("; "),
    }
}

/// "Jobs created by town": the title that the tool gives.
fn title(writer: &Writer<'_>, key: &FigureKey, by: &str) -> String {
    let label = writer.measure_label(&FigureKey { of: None, ..key.clone() });
    writer.words.say(by, &[("measure", Arg::Text(&label))])
}

/// Measure, place, period and unit in one line.
fn subtitle(writer: &Writer<'_>, key: &FigureKey) -> String {
    let mut parts = Vec::new();
    if let Some(word) = writer.words.status(key.status) {
        parts.push(word.to_owned());
    }
    if let Some(group) = key.of {
        parts.push(writer.plain(&writer.portfolio().groups[group].name));
    }
    let scope = writer.scope(key);
    if !scope.is_empty() {
        parts.push(scope);
    }
    if key.when == crate::figures::key::When::Always
        && let Some(period) = writer.portfolio().site.period
    {
        parts.push(writer.words.period(period));
    }
    parts.push(unit(writer, key));
    parts.retain(|part| !part.is_empty());
    first_upper(&parts.join(", "))
}

/// The first letter as a capital.
fn first_upper(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
