//! What every page has: language, address, way back, banners; and the site, which is the same on all of them.

use schemars::JsonSchema;
use serde::Serialize;

use crate::theme::print;
use crate::theme::views::parts::Link;

/// The site in one language: converted once, shared by all pages (`site` in templates).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Site {
    /// Its title.
    pub title: String,
    /// Who publishes it. The address is relative to the language's home.
    pub publisher: Link,
    /// Who answers for the figures: a role or an organisation.
    pub responsible: Option<String>,
    /// How to reach them, as text.
    pub contact: Option<String>,
    /// The same as an address: `mailto:…`, `https://…`.
    pub contact_href: Option<String>,
    /// The licence's name.
    pub licence: Option<String>,
    /// The licence's address.
    pub licence_href: Option<String>,
    /// The day of the data, in words.
    pub data_as_of: Option<String>,
    /// The time that the site covers, in words.
    pub period: Option<String>,
    /// Prints that the organisations named have not approved the site.
    pub independent: bool,
    /// Prints that everything here is invented.
    pub demonstration: bool,
    /// The pages of the head, in order; addresses relative to the language's home.
    pub navigation: Vec<NavItem>,
    /// The pages of the foot (method, sources, questions, changes, data, own pages); likewise.
    pub more: Vec<NavItem>,
    /// The search page, relative to the language's home, where there is one.
    pub search: Option<String>,
    /// The feed, relative to the language's home.
    pub feed: Option<String>,
    /// The logo at the head of every page.
    pub logo: Option<Logo>,
}

/// The logo of a site.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Logo {
    /// The file, relative to the site's root.
    pub src: String,
    /// The same for dark paper, where there is another one.
    pub dark: Option<String>,
    /// Its width on the page, in pixels.
    pub width: u32,
    /// Its height on the page, in pixels.
    pub height: u32,
}

/// A page of the navigation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct NavItem {
    /// The section that it opens: `projects`; a page of the same section marks it as the present one.
    pub section: String,
    /// Its name.
    pub text: String,
    /// Its address, relative to the language's home: `projects/index.html`.
    pub path: String,
}

/// What every page has (`page` in templates).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Page {
    /// Its language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// Its title without the site's.
    pub title: String,
    /// One or two sentences for search engines and cards; may be empty.
    pub description: String,
    /// Its absolute address; empty where there is none (404).
    pub canonical: String,
    /// The same page in all languages in which it exists, this one included.
    pub alternates: Vec<Alternate>,
    /// The way to the site's root, where styles and data lie: `../../` or empty.
    pub root: String,
    /// The way to the home of the page's language: `../`, `../../` or empty.
    pub home: String,
    /// The home page of the page's language: `../index.html`, or `../` where links are short.
    pub home_page: String,
    /// The section that it belongs to: `projects`, `towns`; empty for none.
    pub section: String,
    /// The way back, from the home page on, without the page itself: the entries of a list as HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub crumbs: Vec<Link>,
    /// The page before among those of its kind.
    #[serde(serialize_with = "print::optional")]
    #[schemars(with = "Option<String>")]
    pub previous: Option<Link>,
    /// The page after.
    #[serde(serialize_with = "print::optional")]
    #[schemars(with = "Option<String>")]
    pub next: Option<Link>,
    /// Asks search engines to stay away.
    pub noindex: bool,
    /// Where the record can be edited, absolute.
    pub edit: Option<String>,
    /// The day of the last change of the record, in words.
    pub changed: Option<String>,
    /// Goals of the United Nations are shown: the page carries the sentence about it.
    pub goals_shown: bool,
    /// The name of the language that the page's text is in, where nobody has translated it.
    pub untranslated: Option<String>,
    /// A sentence at the head: a draft, a frozen release; rarely.
    pub notice: Option<String>,
    /// The picture for social cards, absolute.
    pub image: Option<String>,
    /// What is to be seen on it, where somebody has said it.
    pub image_alt: Option<String>,
    /// `website` or `article`.
    pub og_type: String,
    /// The address of the oEmbed description, absolute.
    pub oembed: Option<String>,
    /// Structured data as JSON, already safe to stand in a script element.
    pub json_ld: Option<String>,
    /// There are charts: their stylesheet is needed.
    pub charts: bool,
    /// More classic scripts, relative to the site's root: search. Mostly none.
    pub scripts: Vec<String>,
}

/// The same page in another language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Alternate {
    /// The language's code.
    pub lang: String,
    /// Its name in itself: `Русский`.
    pub name: String,
    /// The page, relative.
    pub href: String,
    /// The page, absolute.
    pub canonical: String,
}
