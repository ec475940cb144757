//! Any item of the plan as bytes: pure, alone, in any order, on any thread.

use crate::base::language::Language;
use crate::export::feed;
use crate::export::sitemap;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::changes;
use crate::pages::chart_files;
use crate::pages::chart_page;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts_index;
use crate::pages::embed;
use crate::pages::figure;
use crate::pages::figures_index;
use crate::pages::find;
use crate::pages::former;
use crate::pages::goal;
use crate::pages::head;
use crate::pages::home;
use crate::pages::indexes;
use crate::pages::method;
use crate::pages::not_found;
use crate::pages::organisation;
use crate::pages::paged::Paged;
use crate::pages::pick;
use crate::pages::plan::Item;
use crate::pages::plan::Plan;
use crate::pages::programme;
use crate::pages::project;
use crate::pages::questions;
use crate::pages::reading;
use crate::pages::releases;
use crate::pages::sources;
use crate::pages::town;
use crate::pages::writer::Writer;
use crate::pages::year;
use crate::photographs::album::Negative;
use crate::photographs::size::Size;
use crate::pictures::Drawing;
use crate::theme::problem::ThemeProblem;
use crate::theme::views::Body;
use crate::theme::views::PageView;

/// The bytes of the item at `place` of the plan.
pub fn render(book: &Book<'_>, plan: &Plan, place: usize) -> Result<Vec<u8>, ThemeProblem> {
    let (file, item) = &plan.items[place];
    Ok(match item {
        Item::Page(page) => page_html(book, plan, page, file)?,
        Item::Embed(embed) => embed::page(book, embed, file, None)?,
        Item::Oembed(spec, language) => {
            let page = chart_page_of(spec, *language);
            let writer = Writer::new(book, &page, file);
            embed::code::description(&writer, spec).unwrap_or_default().into_bytes()
        }
        Item::Frozen(release, place) => {
            embed::frozen::published(book, plan, (&book.portfolio.releases[*release], *place), file)?
        }
        Item::Kept(release, place) => {
            embed::frozen::kept(book, plan, (&book.portfolio.releases[*release], *place), file)?
        }
        Item::FormerEmbed(of, language) => embed::former::page(book, of, *language, file)?,
        Item::Beside(of, language, beside) => former::beside::bytes(book, (of, *language), *beside, file)?,
        Item::FigureFile(key, of_figure) => {
            let page = home_page(book);
            figure::figure_file(&Writer::new(book, &page, file), key, *of_figure).unwrap_or_default()
        }
        Item::ChartFile(spec, language, of_chart) => {
            let page = chart_page_of(spec, *language);
            chart_files::bytes(&Writer::new(book, &page, file), spec, *of_chart)
        }
        Item::Shard(language, shard) => find::shard(book, *language, *shard),
        Item::Pick(language, part) => pick::part(book, *language, *part),
        Item::QuestionsCsv => questions::questions_csv(&Writer::new(book, &home_page(book), file)),
        Item::Feed(language) => story_feed(book, *language).into_bytes(),
        Item::Sitemap(number) => site_map(book, plan, *number).into_bytes(),
        Item::Robots => {
            let site = &book.portfolio.site;
            sitemap::robots(&format!("{}sitemap.xml", site.base_url), site.demonstration).into_bytes()
        }
        Item::Asset(place) => {
            book.theme.assets().get(*place).map(|asset| asset.bytes.to_vec()).unwrap_or_default()
        }
        Item::Picture(place, size) => {
            let negative = book.album.negative(*place);
            negative.and_then(|negative| negative.develop(&[*size]).pop()).unwrap_or_default()
        }
    })
}

/// The drawing that the item at `place` of the plan is made from, where it is a picture of pixels: whoever keeps
/// pictures need not have them painted again.
pub fn drawing(book: &Book<'_>, plan: &Plan, place: usize) -> Option<Drawing> {
    match &plan.items[place] {
        (file, Item::ChartFile(spec, language, of_chart)) => {
            let page = chart_page_of(spec, *language);
            chart_files::drawing(&Writer::new(book, &page, file), spec, *of_chart)
        }
        (_, Item::Beside(of, language, beside)) => former::beside::drawing(book, (of, *language), *beside),
        _ => None,
    }
}

/// The picture that the item at `place` of the plan is a size of: whoever keeps pictures need not have it developed again.
pub fn negative(book: &Book<'_>, plan: &Plan, place: usize) -> Option<(Negative, Size)> {
    let (_, Item::Picture(place, size)) = &plan.items[place] else { return None };
    Some((book.album.negative(*place)?, *size))
}

fn chart_page_of(spec: &ChartSpec, language: Language) -> Page {
    Page { subject: Subject::Chart(Box::new(spec.clone())), part: 1, language }
}

/// The page whose language data files speak: the home page in the default language.
fn home_page(book: &Book<'_>) -> Page {
    Page { subject: Subject::Home, part: 1, language: book.portfolio.site.languages[0] }
}

/// One page as HTML.
pub(super) fn page_html(
    book: &Book<'_>,
    plan: &Plan,
    page: &Page,
    file: &str,
) -> Result<Vec<u8>, ThemeProblem> {
    let mut writer = Writer::new(book, page, file);
    if page.subject == Subject::NotFound {
        // Served for any address, so its links begin at the path of the site.
        writer.root = head::base_path(&book.portfolio.site.base_url).to_owned();
    }
    let (title, description, body) = body(&writer, plan);
    let view = PageView { page: head::head(&writer, plan, title, description), body };
    book.theme.render(&view)
}

fn split<V>(paged: impl Into<Paged<V>>, kind: impl Fn(V) -> Body) -> (String, String, Body) {
    let paged = paged.into();
    (paged.title, paged.description, kind(paged.view))
}

/// The view of the page's kind.
fn body(writer: &Writer<'_>, plan: &Plan) -> (String, String, Body) {
    let part = writer.page.part;
    match &writer.page.subject {
        Subject::Home => split(home::home(writer), Body::Home),
        Subject::Projects => split(home::projects(writer, part), Body::Projects),
        Subject::Project(key) => split(project::project(writer, *key), Body::Project),
        Subject::Towns => split(indexes::towns(writer, part), Body::Towns),
        Subject::Town(key) => split(town::town(writer, *key, part), Body::Town),
        Subject::Programmes => split(indexes::programmes(writer, part), Body::Programmes),
        Subject::Programme(key) => split(programme::programme(writer, *key, part), Body::Programme),
        Subject::Goals => split(goal::goals(writer), Body::Goals),
        Subject::Goal(number) => split(goal::goal(writer, *number, part), Body::Goal),
        Subject::Claims => split(goal::claims(writer, part), Body::Claims),
        Subject::Years => split(indexes::years(writer), Body::Years),
        Subject::Year(number) => split(year::year(writer, *number, part), Body::Year),
        Subject::Organisations => split(indexes::organisations(writer, part), Body::Organisations),
        Subject::Organisation(key) => {
            split(organisation::organisation(writer, *key, part), Body::Organisation)
        }
        Subject::Stories => split(reading::stories(writer), Body::Stories),
        Subject::Story(key) => split(reading::story(writer, *key), Body::Story),
        Subject::Reports => split(reading::reports(writer), Body::Own),
        Subject::Report(key) => split(reading::report(writer, *key), Body::Report),
        Subject::Own(key) => split(reading::own(writer, *key), Body::Own),
        Subject::Method => split(method::method(writer, None), Body::Method),
        Subject::Sources => split(sources::sources(writer, part), Body::Sources),
        Subject::Questions => split(questions::questions(writer, part), Body::Questions),
        Subject::Changes => split(changes::changes(writer, part), Body::Changes),
        Subject::Releases => split(releases::releases(writer), Body::Releases),
        Subject::Release(place) => split(releases::release(writer, plan, *place, part), Body::Release),
        Subject::Former(of) => split(former::former(writer, of), Body::Former),
        Subject::Search => split(find::page::search(writer), Body::Search),
        Subject::Compare => split(pick::page::compare(writer), Body::Compare),
        Subject::Everything => split(find::everything::everything(writer, part), Body::Everything),
        Subject::NotFound => split(not_found::not_found(writer), Body::NotFound),
        Subject::Charts => split(charts_index::charts(writer, plan, part), Body::Charts),
        Subject::Chart(spec) => split(chart_page::chart(writer, spec), Body::Chart),
        Subject::Figures => split(figures_index::figures_index(writer, part), Body::Figures),
        Subject::Figure(key) => split(figure::figure(writer, key, part).unwrap_or_default(), Body::Figure),
    }
}

/// The stories of one language as a feed.
fn story_feed(book: &Book<'_>, language: Language) -> String {
    let portfolio = book.portfolio;
    let words = book.theme.words(language);
    let home = Page { subject: Subject::Home, part: 1, language };
    let home = address::absolute(&home, portfolio);
    let entries = book.back.stories.iter().take(50).map(|key| {
        let story = &portfolio.stories[*key];
        let page = Page { subject: Subject::Story(*key), part: 1, language };
        let mut day = story.date;
        day.month = day.month.or(Some(1));
        day.day = day.day.or(Some(1));
        feed::Entry {
            title: words.label(&story.title).text,
            location: address::absolute(&page, portfolio),
            day: day.to_string(),
            summary: story.summary.as_ref().map(|text| words.label(text).text).unwrap_or_default(),
        }
    });
    let publisher = &portfolio.organisations[portfolio.site.publisher];
    feed::atom(&feed::Feed {
        language: language.code().to_owned(),
        title: words.label(&portfolio.site.title).text,
        author: words.label(&publisher.name.first.value).text,
        location: format!("{home}feed.xml"),
        home,
        day: "2000-01-01".to_owned(),
        entries: entries.collect(),
    })
}

/// The sitemap: each page once per language, with its other languages beside it.
fn site_map(book: &Book<'_>, plan: &Plan, number: u32) -> String {
    let portfolio = book.portfolio;
    let count = plan.pages().count();
    if number == 0 && count + 1 > sitemap::LIMIT {
        let base = &portfolio.site.base_url;
        let maps = plan.items.iter().filter_map(|(file, item)| match item {
            Item::Sitemap(number) if *number > 0 => Some(format!("{base}{file}")),
            _ => None,
        });
        return sitemap::index(&maps.collect::<Vec<_>>());
    }
    let skip = usize::try_from(number.saturating_sub(1)).unwrap_or_default() * sitemap::LIMIT;
    sitemap::sitemap(plan.pages().skip(skip).take(sitemap::LIMIT).map(|page| sitemap::Entry {
        location: address::absolute(page, portfolio),
        alternates: head::translations(page, portfolio),
    }))
}
