//! What is the same on all pages of a language: the site, its navigation, its foot.

use crate::base::language::Language;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::picture;
use crate::photographs::album::Album;
use crate::portfolio::model::OwnPage;
use crate::portfolio::model::Portfolio;
use crate::theme::views::page::NavItem;
use crate::theme::views::page::Site;
use crate::theme::views::parts::Link;
use crate::theme::words::Words;

/// The site in the language of `words`. Addresses are relative to the home page of the language.
pub fn site(portfolio: &Portfolio, album: &Album, words: &Words) -> Site {
    let language = words.language();
    let site = &portfolio.site;
    let publisher = &portfolio.organisations[site.publisher];
    let contact = site.responsible.as_ref().and_then(|responsible| responsible.contact.as_ref());
    let contact = contact.map(|contact| words.label(contact).text);
    Site {
        title: words.label(&site.title).text,
        publisher: Link {
            text: words.label(&publisher.name.first.value).text,
            href: Some(path(Subject::Organisation(site.publisher), portfolio)),
            lang: words.label(&publisher.name.first.value).lang,
        },
        responsible: site.responsible.as_ref().map(|responsible| words.label(&responsible.name).text),
        contact_href: contact.as_deref().and_then(contact_href),
        contact,
        licence: site.licence.clone(),
        licence_href: site.licence.as_deref().and_then(licence_href),
        data_as_of: site.data_as_of.map(|date| words.date(date)),
        period: site.period.map(|period| words.period(period)),
        independent: site.independent,
        demonstration: site.demonstration,
        navigation: navigation(portfolio, words),
        more: more(portfolio, words, language),
        search: site.outputs.search.then(|| path(Subject::Search, portfolio)),
        feed: (!portfolio.stories.is_empty()).then(|| "feed.xml".to_owned()),
        logo: picture::logo(portfolio, album),
    }
}

/// The path of a page from the home page of its language.
fn path(subject: Subject, portfolio: &Portfolio) -> String {
    let page = Page { subject, part: 1, language: portfolio.site.languages[0] };
    address::link(&page, "", portfolio)
}

fn item(section: &str, text: String, subject: Subject, portfolio: &Portfolio) -> NavItem {
    NavItem { section: section.to_owned(), text, path: path(subject, portfolio) }
}

/// The name of a section of the site, as its words have it.
pub fn section_word(section: &str) -> &str {
    match section {
        "figures" => "all_figures",
        "everything" => "find_everything",
        other => other,
    }
}

/// The head: only what the site has.
fn navigation(portfolio: &Portfolio, words: &Words) -> Vec<NavItem> {
    let has_goals = portfolio.programmes.iter().any(|(_, programme)| !programme.goals.is_empty())
        || portfolio.projects.any(|project| !project.goals.is_empty());
    let entries = [
        ("projects", Subject::Projects, !portfolio.projects.is_empty()),
        ("towns", Subject::Towns, !portfolio.towns.is_empty()),
        ("programmes", Subject::Programmes, !portfolio.programmes.is_empty()),
        ("goals", Subject::Goals, has_goals),
        ("years", Subject::Years, !portfolio.projects.is_empty() || !portfolio.programmes.is_empty()),
        ("stories", Subject::Stories, !portfolio.stories.is_empty()),
        ("charts", Subject::Charts, portfolio.site.outputs.charts),
        ("method", Subject::Method, true),
    ];
    entries
        .into_iter()
        .filter(|(_, _, shown)| *shown)
        .map(|(section, subject, _)| {
            item(section, words.text(section_word(section)).to_owned(), subject, portfolio)
        })
        .collect()
}

/// The foot: the ways to check, and the site's own pages.
fn more(portfolio: &Portfolio, words: &Words, language: Language) -> Vec<NavItem> {
    let entries = [
        ("reports", Subject::Reports, !portfolio.reports.is_empty()),
        ("organisations", Subject::Organisations, !portfolio.organisations.is_empty()),
        ("figures", Subject::Figures, portfolio.site.outputs.figures),
        ("everything", Subject::Everything, portfolio.site.outputs.search),
        ("sources", Subject::Sources, true),
        ("questions", Subject::Questions, true),
        ("changes", Subject::Changes, true),
        ("releases", Subject::Releases, !portfolio.releases.is_empty()),
    ];
    let mut more: Vec<NavItem> = entries
        .into_iter()
        .filter(|(_, _, shown)| *shown)
        .map(|(section, subject, _)| {
            item(section, words.text(section_word(section)).to_owned(), subject, portfolio)
        })
        .collect();
    let mut own: Vec<_> = portfolio.pages.iter().filter(|(_, page)| page.menu).collect();
    own.sort_by_key(|(key, page)| (page.order.unwrap_or(i32::MAX), *key));
    more.extend(
        own.into_iter()
            .map(|(key, page)| item(&page.id, own_title(page, language), Subject::Own(key), portfolio)),
    );
    more
}

/// The title of an own page: the one that was written, else its id.
pub fn own_title(page: &OwnPage, language: Language) -> String {
    page.title.as_ref().map_or_else(|| page.id.to_string(), |title| title.read(language).0.to_owned())
}

/// A contact as an address: e-mail or web; `None` for anything else, which is printed as text.
pub fn contact_href(contact: &str) -> Option<String> {
    if contact.starts_with("https://") || contact.starts_with("http://") {
        Some(contact.to_owned())
    } else if contact.contains('@') && !contact.contains(' ') {
        Some(format!("mailto:{contact}"))
    } else {
        None
    }
}

/// The page of a licence that everybody knows by its SPDX id.
pub fn licence_href(licence: &str) -> Option<String> {
    let known = [
        ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
        ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    ];
    known.into_iter().find(|(id, _)| *id == licence).map(|(_, href)| href.to_owned())
}
