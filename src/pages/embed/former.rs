//! What stands in a frame whose figure is no longer published and of which no page was frozen, as of single projects: what
//! it said in the last release, and that there is nothing newer.

use crate::base::language::Language;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::embed::frozen;
use crate::pages::former;
use crate::pages::former::Former;
use crate::pages::head;
use crate::pages::writer::Writer;
use crate::theme::problem::ThemeProblem;
use crate::theme::views;
use crate::theme::views::Body;
use crate::theme::views::PageView;
use crate::theme::views::embed::EmbeddedFigure;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Number;
use crate::theme::words::Arg;

/// The page as HTML.
pub fn page(book: &Book<'_>, of: &Former, language: Language, file: &str) -> Result<Vec<u8>, ThemeProblem> {
    let home = Page { subject: Subject::Former(Box::new(of.clone())), part: 1, language };
    let writer = Writer::new(book, &home, file);
    let Some(release) = book.portfolio.releases.get(of.release) else { return Ok(Vec::new()) };
    let inline = book.inlines.of_figures(book.theme);
    let title = former::title(&writer, of.release, of.kind, &of.id);
    let site = writer.plain(&book.portfolio.site.title);
    let href = address::link(&home, &writer.root, book.portfolio);
    let date = writer.words.date(release.day());
    let gone = writer.words.say("frozen_gone", &[("date", Arg::Text(&date))]);
    let shown = release.list.figures.get(&*of.id).map(|figure| former::shown(&writer, figure));
    let view = views::embed::Embed {
        id: of.id.to_string(),
        kind: "figure".to_owned(),
        head: inline.head.clone(),
        script: inline.script.clone(),
        notices: frozen::marked(&frozen::notice(&gone, &site, &href)),
        figure: Some(EmbeddedFigure {
            number: Number { text: shown.unwrap_or_default(), ..Number::default() },
            label: title.clone(),
            ..EmbeddedFigure::default()
        }),
        page: Link {
            text: writer.words.say("embed_page", &[("site", Arg::Text(&site))]),
            href: Some(href),
            lang: None,
        },
        ..views::embed::Embed::default()
    };
    let page = views::page::Page {
        lang: language.code().to_owned(),
        dir: head::direction(language).to_owned(),
        title,
        canonical: address::absolute(&home, book.portfolio),
        root: writer.root.clone(),
        noindex: true,
        ..views::page::Page::default()
    };
    book.theme.render(&PageView { page, body: Body::Embed(view) })
}
