//! What every page has around its view: addresses, languages, the way back, banners.

use crate::base::language::Language;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::chart_files;
use crate::pages::embed;
use crate::pages::embed::code;
use crate::pages::find;
use crate::pages::former::beside;
use crate::pages::linked;
use crate::pages::linked::Said;
use crate::pages::neighbours;
use crate::pages::pick;
use crate::pages::picture;
use crate::pages::plan::Plan;
use crate::pages::site_view;
use crate::pages::texts;
use crate::pages::writer::Writer;
use crate::portfolio::model::Body;
use crate::portfolio::model::Portfolio;
use crate::theme::views::page;
use crate::theme::views::page::Alternate;
use crate::theme::views::parts::Link;

/// The page's head.
pub fn head(writer: &Writer<'_>, plan: &Plan, title: String, description: String) -> page::Page {
    let portfolio = writer.portfolio();
    let here = writer.page;
    let not_found = here.subject == Subject::NotFound;
    let default = portfolio.site.languages[0];
    let home = if here.language == default {
        writer.root.clone()
    } else {
        format!("{}{}/", writer.root, here.language)
    };
    let crumbs = crumbs(writer);
    let canonical = if not_found { String::new() } else { address::absolute(here, portfolio) };
    let photo = picture::card(writer);
    let (image, image_alt) = match photo {
        Some((image, alt)) => (Some(image), (!alt.is_empty()).then_some(alt)),
        None => (image(writer, plan), None),
    };
    let json_ld = linked::block(
        writer,
        Said {
            title: &title,
            description: &description,
            url: &canonical,
            image: image.as_deref(),
            crumbs: &crumbs,
        },
    );
    let [previous, next] = neighbours::of(writer);
    page::Page {
        lang: here.language.code().to_owned(),
        dir: direction(here.language).to_owned(),
        canonical,
        alternates: if not_found { Vec::new() } else { alternates(writer) },
        root: writer.root.clone(),
        home,
        home_page: writer.href(Subject::Home),
        section: section(&here.subject).to_owned(),
        crumbs,
        previous,
        next,
        noindex: portfolio.site.demonstration || not_found || matches!(here.subject, Subject::Former(_)),
        edit: edit(writer),
        changed: None,
        goals_shown: goals_shown(writer),
        untranslated: untranslated(writer),
        notice: None,
        image,
        image_alt,
        og_type: if matches!(here.subject, Subject::Story(_)) { "article" } else { "website" }.to_owned(),
        oembed: match &here.subject {
            Subject::Chart(spec) => code::description_address(writer, spec),
            Subject::Former(of) => beside::description_address(portfolio, of, here.language),
            _ => None,
        },
        json_ld,
        charts: writer.has_drawn(),
        scripts: scripts(writer),
        title,
        description,
    }
}

/// The scripts of a page: of those that hand out code, and of the search.
fn scripts(writer: &Writer<'_>) -> Vec<String> {
    let hands_out = matches!(writer.page.subject, Subject::Chart(_) | Subject::Figure(_));
    let written = hands_out && embed::are_written(writer.portfolio());
    let mut scripts: Vec<String> = written.then(|| code::SCRIPT.to_owned()).into_iter().collect();
    if find::is_written(writer.book) {
        let found =
            if writer.page.subject == Subject::Search { find::page::SCRIPT } else { find::page::KEY_SCRIPT };
        scripts.push(found.to_owned());
        let data = match writer.page.subject {
            Subject::Projects => Some(pick::page::PICK_SCRIPT),
            Subject::Compare => Some(pick::page::COMPARE_SCRIPT),
            _ => None,
        };
        scripts
            .extend(data.into_iter().flat_map(|script| [pick::page::SUM_SCRIPT, script]).map(str::to_owned));
    }
    scripts
}

/// The direction in which a language is written.
pub fn direction(language: Language) -> &'static str {
    if ["ar", "he", "fa", "ur"].contains(&language.code()) { "rtl" } else { "ltr" }
}

/// The picture of a link to the page: the card of its first chart.
fn image(writer: &Writer<'_>, plan: &Plan) -> Option<String> {
    if let Subject::Former(of) = &writer.page.subject {
        return beside::card_address(writer.portfolio(), of, writer.language);
    }
    let spec = writer.first_chart().filter(|spec| plan.charts.contains(spec))?;
    chart_files::card_address(writer, spec)
}

/// The path part of an absolute address: `/impact/` of `https://example.org/impact/`.
pub fn base_path(base_url: &str) -> &str {
    let after_scheme = base_url.find("://").map_or(0, |at| at + 3);
    base_url[after_scheme..].find('/').map_or("/", |at| &base_url[after_scheme + at..])
}

/// The page in all languages: code and absolute address; empty on a site of one language.
pub fn translations(page: &Page, portfolio: &Portfolio) -> Vec<(String, String)> {
    let languages = &portfolio.site.languages;
    if languages.len() < 2 {
        return Vec::new();
    }
    languages
        .iter()
        .map(|language| {
            let other = Page { language: *language, ..page.clone() };
            (language.code().to_owned(), address::absolute(&other, portfolio))
        })
        .collect()
}

fn alternates(writer: &Writer<'_>) -> Vec<Alternate> {
    let portfolio = writer.portfolio();
    translations(writer.page, portfolio)
        .into_iter()
        .zip(&portfolio.site.languages)
        .map(|((lang, canonical), language)| {
            let other = Page { language: *language, ..writer.page.clone() };
            Alternate {
                name: language_name(writer, *language),
                href: address::link(&other, &writer.root, portfolio),
                lang,
                canonical,
            }
        })
        .collect()
}

/// The name of a language in itself.
fn language_name(writer: &Writer<'_>, language: Language) -> String {
    let own = writer.book.theme.words(language);
    let name = own.own_name();
    if own.language() == language && name != "language_own_name" {
        name.to_owned()
    } else {
        language.to_string()
    }
}

/// The section of the navigation that a page belongs to.
fn section(subject: &Subject) -> &'static str {
    match subject {
        Subject::Projects | Subject::Project(_) => "projects",
        Subject::Towns | Subject::Town(_) => "towns",
        Subject::Programmes | Subject::Programme(_) => "programmes",
        Subject::Goals | Subject::Goal(_) | Subject::Claims => "goals",
        Subject::Years | Subject::Year(_) => "years",
        Subject::Organisations | Subject::Organisation(_) => "organisations",
        Subject::Stories | Subject::Story(_) => "stories",
        Subject::Reports | Subject::Report(_) => "reports",
        Subject::Method => "method",
        Subject::Sources => "sources",
        Subject::Questions => "questions",
        Subject::Changes => "changes",
        Subject::Releases | Subject::Release(_) => "releases",
        Subject::Charts | Subject::Chart(_) => "charts",
        Subject::Figures | Subject::Figure(_) => "figures",
        Subject::Former(of) => of.kind.top(),
        Subject::Home => "home",
        Subject::Search | Subject::Everything | Subject::Compare => "search",
        Subject::Own(_) | Subject::NotFound => "",
    }
}

/// The list that a page is an entry of.
fn parent(subject: &Subject) -> Option<Subject> {
    Some(match subject {
        Subject::Project(_) => Subject::Projects,
        Subject::Town(_) => Subject::Towns,
        Subject::Programme(_) => Subject::Programmes,
        Subject::Goal(_) | Subject::Claims => Subject::Goals,
        Subject::Year(_) => Subject::Years,
        Subject::Organisation(_) => Subject::Organisations,
        Subject::Story(_) => Subject::Stories,
        Subject::Everything => Subject::Search,
        Subject::Report(_) => Subject::Reports,
        Subject::Chart(_) => Subject::Charts,
        Subject::Figure(_) => Subject::Figures,
        Subject::Release(_) => Subject::Releases,
        _ => return None,
    })
}

fn crumbs(writer: &Writer<'_>) -> Vec<Link> {
    let here = &writer.page.subject;
    if *here == Subject::Home {
        return Vec::new();
    }
    let mut crumbs =
        vec![Link { text: writer.t("home"), href: Some(writer.href(Subject::Home)), lang: None }];
    if let Some(parent) = parent(here) {
        let text = writer.t(site_view::section_word(section(&parent)));
        crumbs.push(Link { text, href: Some(writer.href(parent)), lang: None });
    }
    crumbs
}

/// Where the record can be edited.
fn edit(writer: &Writer<'_>) -> Option<String> {
    let portfolio = writer.portfolio();
    let pattern = portfolio.site.edit.as_ref()?;
    let file = match &writer.page.subject {
        Subject::Project(key) => &portfolio.projects[*key].place.file,
        Subject::Town(key) => &portfolio.towns[*key].place.file,
        Subject::Programme(key) => &portfolio.programmes[*key].place.file,
        Subject::Organisation(key) => &portfolio.organisations[*key].place.file,
        Subject::Story(key) => &portfolio.stories[*key].place.file,
        Subject::Report(key) => &portfolio.reports[*key].place.file,
        Subject::Own(key) => &portfolio.pages[*key].place.file,
        _ => return None,
    };
    Some(pattern.replace("{path}", file))
}

/// Wherever goals are shown, the page says that the United Nations have not approved it.
fn goals_shown(writer: &Writer<'_>) -> bool {
    let portfolio = writer.portfolio();
    match &writer.page.subject {
        Subject::Goals | Subject::Goal(_) | Subject::Claims => true,
        Subject::Project(key) => !portfolio.projects[*key].goals.is_empty(),
        Subject::Programme(key) => !portfolio.programmes[*key].goals.is_empty(),
        Subject::Figure(key) => key.goal.is_some(),
        Subject::Chart(spec) => spec.shows_goals(),
        _ => false,
    }
}

/// The name of the language that the page's text is in, where nobody has translated it.
fn untranslated(writer: &Writer<'_>) -> Option<String> {
    let portfolio = writer.portfolio();
    let bodies: &[Body] = match &writer.page.subject {
        Subject::Story(key) => &portfolio.stories[*key].bodies,
        Subject::Report(key) => &portfolio.reports[*key].bodies,
        Subject::Own(key) => &portfolio.pages[*key].bodies,
        Subject::Project(key) => &portfolio.projects[*key].bodies,
        Subject::Town(key) => &portfolio.towns[*key].bodies,
        Subject::Programme(key) => &portfolio.programmes[*key].bodies,
        _ => return None,
    };
    let shown = texts::body_for(writer, bodies)?.language;
    let name = || match writer.words.find(&format!("language_{shown}")) {
        Some(name) => name.to_owned(),
        None => language_name(writer, shown),
    };
    (shown != writer.language).then(name)
}
