//! What others paste to show a chart, a table or a figure; and the description of a chart that WordPress and other hosts
//! find by themselves (oEmbed).
//!
//! Comes in: the chart as its page shows it. Goes out: codes that work without a script, whose script only fits the
//! height; first the live ones, then those of the newest release, which never change.

use crate::base::html::escaped;
use crate::charts::height;
use crate::charts::table::Chart;
use crate::export::oembed;
use crate::figures::figure::Figure;
use crate::figures::key::FigureKey;
use crate::pages::address;
use crate::pages::chart_files;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts;
use crate::pages::embed;
use crate::pages::embed::Embed;
use crate::pages::embed::Embedded;
use crate::pages::embed::fit;
use crate::pages::embed::fit::Shown;
use crate::pages::writer::Writer;
use crate::theme::views::parts::EmbedCode;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// The width for which heights are told beforehand: a column of text.
const WIDTH: u32 = 640;

/// Around what is embedded, on either side.
const PADDING: u32 = 12;

/// Sets the height of the frame that a message comes from.
const LISTENER: &str = "<script>addEventListener(\"message\",function(e){var d=e.data;if(d&&d.type===\"impactbook:height\")document.querySelectorAll(\"iframe\").forEach(function(f){if(f.contentWindow===e.source)f.style.height=d.height+\"px\"})})</script>";

/// The script that adds a button to each code, relative to the root of the site.
pub const SCRIPT: &str = "assets/scripts/copy.js";

/// The codes of a chart: chart and table.
pub fn of_chart(writer: &Writer<'_>, spec: &ChartSpec, chart: &Chart) -> Vec<EmbedCode> {
    if !embed::are_written(writer.portfolio()) {
        return Vec::new();
    }
    let embeds = Embed::of_chart(spec, writer.language);
    let heights = fit::heights(writer, &embeds[0], spec, chart);
    let frames: Vec<Frame> = embeds
        .into_iter()
        .zip(heights)
        .map(|(embed, height)| Frame { title: titled(writer, &embed, &chart.title), embed, height })
        .collect();
    codes(writer, &frames)
}

/// The code of a figure.
pub fn of_figure(writer: &Writer<'_>, figure: &Figure) -> Vec<EmbedCode> {
    if !embed::are_written(writer.portfolio()) {
        return Vec::new();
    }
    let key: &FigureKey = &figure.key;
    let remark = writer.first_remark(figure).unwrap_or_default();
    let source = charts::source_line(writer, std::iter::once(figure)).text;
    let inner = WIDTH - 2 * PADDING;
    let texts =
        height::paragraph(&remark, inner, &height::SMALL) + height::paragraph(&source, inner, &height::SMALL);
    let number = writer.number(figure, Style::Short);
    let number = number.reason().map_or(46, |reason| height::paragraph(reason, inner, &height::REASON));
    // The label, the number and its tag.
    let height = 24 + number + 28 + texts + around(writer, key.goal.is_some(), "");
    let title = writer.figure_title(key);
    codes(writer, &[Frame { title, embed: Embed::of_figure(key, writer.language), height }])
}

/// The description of a chart for hosts that look for one; `None` where there is nothing to show.
pub fn description(writer: &Writer<'_>, spec: &ChartSpec) -> Option<String> {
    let chart = charts::chart(writer, spec)?;
    let [embed, _] = Embed::of_chart(spec, writer.language);
    let portfolio = writer.portfolio();
    let [height, _] = fit::heights(writer, &embed, spec, &chart);
    let card = chart_files::card_address(writer, spec);
    Some(described(
        writer,
        &address::absolute(&embed.home(), portfolio),
        (&chart.title, height),
        card.as_deref(),
    ))
}

/// The description of a chart that is no longer published, from its page: of the embedded page that is kept. No release
/// says how high that is, but it holds what the frozen drawing holds; the page itself tells its height when it is shown.
pub fn former_description(
    writer: &Writer<'_>,
    title: &str,
    drawing_height: u32,
    card: Option<&str>,
) -> String {
    let page = address::absolute(writer.page, writer.portfolio());
    described(writer, &page, (title, drawing_height + BEYOND_DRAWING), card)
}

/// The line above a page that is kept, and the ways to its numbers and to the site beneath it.
const BEYOND_DRAWING: u32 = 120;

/// The description of the chart whose page has this absolute address.
fn described(writer: &Writer<'_>, page: &str, (title, height): (&str, u32), card: Option<&str>) -> String {
    let portfolio = writer.portfolio();
    let publisher = &portfolio.organisations[portfolio.site.publisher];
    oembed::rich(&oembed::Rich {
        title,
        frame_title: &writer.words.say("embed_titled_chart", &[("title", Arg::Text(title))]),
        page,
        embed: &format!("{page}{}", Embed::FOLDER),
        provider: &writer.plain(&portfolio.site.title),
        provider_url: &portfolio.site.base_url,
        author: &writer.name(&publisher.name).text,
        card,
        width: WIDTH,
        height,
    })
}

/// The name of that description, beside the chart's page.
pub const DESCRIPTION: &str = "oembed.json";

/// The address of that description.
pub fn description_address(writer: &Writer<'_>, spec: &ChartSpec) -> Option<String> {
    let [embed, _] = Embed::of_chart(spec, writer.language);
    let portfolio = writer.portfolio();
    let home = address::absolute(&embed.home(), portfolio);
    embed::are_written(portfolio).then(|| home + DESCRIPTION)
}

/// The height of a page of a chart that shows this, and that of the page of its table.
pub(super) fn heights(writer: &Writer<'_>, spec: &ChartSpec, shown: &Shown) -> [u32; 2] {
    let inner = WIDTH - 2 * PADDING;
    let around = around(writer, spec.shows_goals(), &shown.more);
    [height::figure(&shown.chart, inner, shown.widths), height::table(&shown.chart, inner)]
        .map(|height| height + around)
}

/// A frame before it is written.
struct Frame {
    title: String,
    embed: Embed,
    height: u32,
}

/// The height of what stands beneath everything that is embedded, with the padding.
fn around(writer: &Writer<'_>, goals_shown: bool, more: &str) -> u32 {
    let site = &writer.portfolio().site;
    let inner = WIDTH - 2 * PADDING;
    let small = |shown: bool, text: &str| {
        if shown { height::paragraph(text, inner, &height::SMALL) } else { 0 }
    };
    let un = format!("{} {}", writer.t("un_sentence"), writer.t("un_link"));
    let page = writer.words.say("embed_page", &[("site", Arg::Text(&writer.plain(&site.title)))]);
    2 * PADDING
        + small(true, &format!("{more} {}", writer.t("embed_data")))
        + small(goals_shown, &un)
        + small(site.demonstration, &writer.t("banner_demonstration"))
        + small(site.independent, &writer.t("banner_independent"))
        + small(true, &page)
        + 9
}

/// What a frame is called by those who cannot see it.
fn titled(writer: &Writer<'_>, embed: &Embed, title: &str) -> String {
    let key = match embed.of {
        Embedded::Chart(_) => "embed_titled_chart",
        Embedded::Table(_) => "embed_titled_table",
        Embedded::Figure(_) => return title.to_owned(),
    };
    writer.words.say(key, &[("title", Arg::Text(title))])
}

/// The live codes, then the frozen ones of the newest release that has them.
fn codes(writer: &Writer<'_>, frames: &[Frame]) -> Vec<EmbedCode> {
    let portfolio = writer.portfolio();
    let kind = |embed: &Embed| match embed.of {
        Embedded::Chart(_) => "chart",
        Embedded::Table(_) => "table",
        Embedded::Figure(_) => "figure",
    };
    let live = frames.iter().map(|frame| EmbedCode {
        title: writer.t(&format!("embed_live_{}", kind(&frame.embed))),
        code: code(&frame.embed.absolute(portfolio), frame),
    });
    let frozen = frames.iter().filter_map(|frame| {
        let file = frame.embed.file(portfolio);
        let release = portfolio.releases.iter().rev().find(|release| release.file(&file).is_some())?;
        let date = writer.words.date(release.day());
        let folder = file.strip_suffix("index.html").unwrap_or(&file);
        let address = format!("{}releases/{}/{folder}", portfolio.site.base_url, release.folder());
        Some(EmbedCode {
            title: writer
                .words
                .say(&format!("embed_frozen_{}", kind(&frame.embed)), &[("date", Arg::Text(&date))]),
            code: code(&address, frame),
        })
    });
    live.chain(frozen).collect()
}

fn code(address: &str, frame: &Frame) -> String {
    format!(
        "<iframe title=\"{}\" src=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" style=\"border:0\"></iframe>\n{LISTENER}",
        escaped(&frame.title),
        escaped(address),
        frame.height,
    )
}
