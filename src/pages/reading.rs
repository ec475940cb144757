//! What is read from beginning to end: stories, the site's own pages, annual reports; and their lists.

use crate::base::key::Key;
use crate::pages::charts;
use crate::pages::home;
use crate::pages::paged::Paged;
use crate::pages::picture;
use crate::pages::picture::Stand;
use crate::pages::site_view;
use crate::pages::teasers;
use crate::pages::texts;
use crate::pages::texts::Ground;
use crate::pages::writer::Writer;
use crate::portfolio::model::OwnPage;
use crate::portfolio::model::Report;
use crate::portfolio::model::Story;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Table;
use crate::theme::views::reading;
use crate::theme::views::report;

/// A story.
pub fn story(writer: &Writer<'_>, key: Key<Story>) -> Paged<reading::Story> {
    let story = &writer.portfolio().stories[key];
    let photo = picture::photo(writer, story.photo.as_ref(), Stand::Head);
    let text = texts::render(writer, &story.bodies, Ground::Nothing);
    let about = (story.projects.iter().map(|key| writer.project_link(*key)))
        .chain(story.programmes.iter().map(|key| writer.programme_link(*key)))
        .chain(story.towns.iter().map(|key| writer.town_link(*key)));
    let others: Vec<Key<Story>> =
        writer.book.back.stories.iter().copied().filter(|other| *other != key).take(3).collect();
    let title = writer.plain(&story.title);
    let summary = writer.label_or_empty(story.summary.as_ref()).text;
    let view = reading::Story {
        title: title.clone(),
        summary: summary.clone(),
        date: writer.words.date(story.date),
        datetime: story.date.to_string(),
        photo,
        body: text.html,
        about: about.collect::<Vec<Link>>(),
        related: teasers::stories(writer, &others),
        sources: writer.sources(),
        ..reading::Story::default()
    };
    Paged { title, description: summary, view }
}

/// All stories, newest first.
pub fn stories(writer: &Writer<'_>) -> Paged<reading::Stories> {
    let view = reading::Stories { stories: teasers::stories(writer, &writer.book.back.stories) };
    Paged { title: writer.t("stories"), description: writer.t("p_stories_description"), view }
}

/// A page of the site's own.
pub fn own(writer: &Writer<'_>, key: Key<OwnPage>) -> Paged<reading::Own> {
    let page = &writer.portfolio().pages[key];
    let text = texts::render(writer, &page.bodies, Ground::Nothing);
    let title = site_view::own_title(page, writer.language);
    let summary = writer.label_or_empty(page.summary.as_ref()).text;
    let view = reading::Own {
        title: title.clone(),
        summary: summary.clone(),
        body: text.html,
        notes: Vec::new(),
        sources: writer.sources(),
    };
    Paged { title, description: summary, view }
}

/// The annual report of a period.
pub fn report(writer: &Writer<'_>, key: Key<Report>) -> Paged<report::Annual> {
    let report = &writer.portfolio().reports[key];
    let photo = picture::photo(writer, report.photo.as_ref(), Stand::Head);
    let text = texts::render(writer, &report.bodies, Ground::Nothing);
    let title = writer.plain(&report.title);
    let specs: Vec<_> = home::charts(writer).into_iter().filter(|spec| !text.charts.contains(spec)).collect();
    let keys: Vec<Key<Report>> = writer.portfolio().reports.keys().collect();
    let place = keys.iter().position(|other| *other == key).unwrap_or_default();
    let neighbour = |place: Option<usize>| {
        place.and_then(|place| keys.get(place)).map(|other| {
            let other_report = &writer.portfolio().reports[*other];
            writer.link_text(crate::pages::address::Subject::Report(*other), &other_report.title)
        })
    };
    let view = report::Annual {
        title: title.clone(),
        period: writer.words.period(report.period),
        byline: home::byline(writer),
        photo,
        introduction: text.html,
        headline: home::headlines(writer, &report.headline),
        coverage: home::coverage(writer),
        charts: charts::parts(writer, &specs, 3),
        tables: home::programmes(writer).into_iter().map(Table::captioned).collect(),
        stories: teasers::stories(writer, &report.stories),
        previous: neighbour(place.checked_sub(1)),
        next: neighbour(Some(place + 1)),
        citation: Some(home::citation(writer, &title)),
        sources: writer.sources(),
        ..report::Annual::default()
    };
    Paged { description: view.coverage.clone(), title, view }
}

/// All reports, the latest period first.
pub fn reports(writer: &Writer<'_>) -> Paged<reading::Own> {
    use std::fmt::Write as _;

    let mut html = String::from("<ul class=\"plain\">\n");
    let mut reports: Vec<_> = writer.portfolio().reports.iter().collect();
    reports.sort_by(|a, b| b.1.period.cmp(&a.1.period).then(a.0.cmp(&b.0)));
    for (key, report) in reports {
        let link = writer.link_text(crate::pages::address::Subject::Report(key), &report.title);
        let _ = writeln!(
            html,
            "<li><a href=\"{}\">{}</a>, {}</li>",
            crate::base::html::escaped(&link.href.unwrap_or_default()),
            crate::base::html::escaped(&link.text),
            writer.words.period(report.period)
        );
    }
    html.push_str("</ul>\n");
    let title = writer.t("reports");
    let view = reading::Own { title: title.clone(), body: html, ..reading::Own::default() };
    Paged { title, description: writer.t("p_reports_description"), view }
}
