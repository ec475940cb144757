//! Pictures on pages: which may stand there, in which sizes, and what is said of them.
//!
//! Comes in: the name of a file in `images/`. Goes out: its view, or nothing where it may not be shown or cannot be. Every
//! page asks here and nowhere else, so that a picture that is withheld is on none; what is not asked for is not published.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::base::language::Language;
use crate::base::language::Text;
use crate::diagnostics::sink::Diagnostics;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::site_view;
use crate::pages::texts::all::InTexts;
use crate::pages::writer::Writer;
use crate::photographs::album::Album;
use crate::photographs::look::Look;
use crate::photographs::look::Sort;
use crate::photographs::size::Format;
use crate::photographs::size::Size;
use crate::portfolio::model::Logo;
use crate::portfolio::model::Photo;
use crate::portfolio::model::Portfolio;
use crate::theme::views::page;
use crate::theme::views::parts::Image;
use crate::theme::views::parts::Label;
use crate::theme::views::parts::Link;

/// Where on a page a picture stands, which decides how wide it is and whether it may come later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// At the head of a text: it is seen at once.
    Head,
    /// In a text.
    Text,
    /// With a story that is announced.
    Teaser,
}

impl Stand {
    /// How wide it is, for browsers that choose a size before they know the styles.
    fn sizes(self) -> &'static str {
        match self {
            Self::Head | Self::Text => "(min-width: 48rem) 44rem, 92vw",
            Self::Teaser => "(min-width: 66rem) 24rem, (min-width: 40rem) 45vw, 92vw",
        }
    }
}

/// How high a logo is, in the pixels of a screen; finer screens have two for each.
const LOGO_HEIGHT: u32 = 40;

/// What is known of the picture in a file of `images/`, where it may be shown.
fn shown<'b>(album: &'b Album, file: &str) -> Option<(usize, &'b Look)> {
    let place = album.find(file)?;
    if album.is_withheld(place) {
        return None;
    }
    Some((place, album.look(place).ok()?))
}

/// The photograph of a record.
pub fn photo(writer: &Writer<'_>, photo: Option<&Photo>, stand: Stand) -> Option<Image> {
    let photo = photo?;
    let image = of_file(writer, &photo.file, stand)?;
    Some(Image {
        alt: writer.label_or_empty(photo.alt.as_ref()),
        caption: photo.caption.as_ref().map(|text| writer.label(text)),
        credit: photo.credit.as_ref().map(|text| writer.label(text)),
        licence: photo.licence.as_deref().map(licence),
        ..image
    })
}

/// The picture of a text in `language`: `alt` and `caption` as the text has them, all else as `images.yaml` does.
pub fn of_text(
    writer: &Writer<'_>,
    file: &str,
    (alt, caption): (&str, &str),
    language: Language,
) -> Option<Image> {
    let image = of_file(writer, file, Stand::Text)?;
    let general = writer.portfolio().pictures.get(file);
    let own = |text: &str| Label { text: text.to_owned(), lang: None };
    // The text may be in another language than the page; then it is marked as a whole.
    let read = |text: &Text| {
        let (text, found) = text.read(language);
        Label { text: text.to_owned(), lang: (found != language).then(|| found.code().to_owned()) }
    };
    let said = |own_text: &str, general: Option<&Text>| match own_text {
        "" => general.map(read),
        text => Some(own(text)),
    };
    Some(Image {
        alt: said(alt, general.and_then(|it| it.alt.as_ref())).unwrap_or_default(),
        caption: said(caption, general.and_then(|it| it.caption.as_ref())),
        credit: general.and_then(|it| it.credit.as_ref()).map(read),
        licence: general.and_then(|it| it.licence.as_deref()).map(licence),
        ..image
    })
}

fn of_file(writer: &Writer<'_>, file: &str, stand: Stand) -> Option<Image> {
    let (_, look) = shown(writer.book.album, file)?;
    let root = &writer.root;
    let plain = look.plain();
    let modern = look.sizes().into_iter().filter(|size| size.format == Format::Webp);
    let srcset: Vec<String> =
        modern.map(|size| format!("{root}{} {}w", look.address(size), size.width)).collect();
    let first = !writer.has_picture.replace(true);
    Some(Image {
        src: format!("{root}{}", look.address(plain)),
        srcset: srcset.join(", "),
        sizes: stand.sizes().to_owned(),
        width: plain.width,
        height: look.height_at(plain.width),
        lazy: !(first && stand != Stand::Teaser),
        ..Image::default()
    })
}

fn licence(written: &str) -> Link {
    Link { text: written.to_owned(), href: site_view::licence_href(written), lang: None }
}

/// The address of the picture of a link to the page, and what is seen on it: that of the record that it is about.
pub fn card(writer: &Writer<'_>) -> Option<(String, String)> {
    let portfolio = writer.portfolio();
    let photo = photo_of(&writer.page.subject, portfolio)?;
    let (_, look) = shown(writer.book.album, &photo.file)?;
    if look.sort == Sort::Vector {
        return None;
    }
    let alt = photo.alt.as_ref().map(|alt| writer.plain(alt)).unwrap_or_default();
    Some((format!("{}{}", portfolio.site.base_url, look.address(look.plain())), alt))
}

/// The photograph of what a page is about.
fn photo_of<'p>(subject: &Subject, portfolio: &'p Portfolio) -> Option<&'p Photo> {
    match subject {
        Subject::Project(key) => portfolio.projects[*key].photo.as_deref(),
        Subject::Town(key) => portfolio.towns[*key].photo.as_ref(),
        Subject::Programme(key) => portfolio.programmes[*key].photo.as_ref(),
        Subject::Organisation(key) => portfolio.organisations[*key].photo.as_ref(),
        Subject::Story(key) => portfolio.stories[*key].photo.as_ref(),
        Subject::Report(key) => portfolio.reports[*key].photo.as_ref(),
        _ => None,
    }
}

/// The files of the photographs of all records.
fn of_records(portfolio: &Portfolio) -> impl Iterator<Item = Cow<'_, str>> {
    let mut projects = Vec::new();
    portfolio.projects.each(|_, it| projects.extend(it.photo.as_ref().map(|photo| photo.file.to_string())));
    let towns = portfolio.towns.iter().filter_map(|(_, it)| it.photo.as_ref());
    let programmes = portfolio.programmes.iter().filter_map(|(_, it)| it.photo.as_ref());
    let organisations = portfolio.organisations.iter().filter_map(|(_, it)| it.photo.as_ref());
    let stories = portfolio.stories.iter().filter_map(|(_, it)| it.photo.as_ref());
    let reports = portfolio.reports.iter().filter_map(|(_, it)| it.photo.as_ref());
    let others = towns.chain(programmes).chain(organisations).chain(stories).chain(reports);
    projects.into_iter().map(Cow::Owned).chain(others.map(|photo| Cow::Borrowed(&*photo.file)))
}

/// Checks the pictures that records name; those in texts are checked with the texts.
pub fn check(book: &Book<'_>, diagnostics: &Diagnostics) {
    use rayon::prelude::*;

    let portfolio = book.portfolio;
    let logos = portfolio.site.logo.iter().flat_map(Logo::files);
    let files: Vec<_> = of_records(portfolio).chain(logos.map(Cow::Borrowed)).collect();
    let problems = files.into_par_iter().filter_map(|file| {
        let place = book.album.find(&file)?;
        if book.album.is_withheld(place) { None } else { book.album.problem(place) }
    });
    diagnostics.add_all(problems.collect::<Vec<_>>());
}

/// Every size of every picture that stands on a page, each once: the place of the picture in the album, and the size.
pub fn published(book: &Book<'_>, in_texts: &InTexts) -> Vec<(usize, Size)> {
    let portfolio = book.portfolio;
    let in_texts = in_texts.values().flat_map(|shows| shows.pictures.iter().map(|file| &**file));
    let files = of_records(portfolio).chain(in_texts.map(Cow::Borrowed));
    let mut all: BTreeMap<String, (usize, Size)> = BTreeMap::new();
    for file in files {
        let Some((place, look)) = shown(book.album, &file) else { continue };
        all.extend(look.sizes().into_iter().map(|size| (look.address(size), (place, size))));
    }
    for file in portfolio.site.logo.iter().flat_map(Logo::files) {
        let Some((place, look)) = shown(book.album, file) else { continue };
        let size = logo_size(look);
        all.insert(look.address(size), (place, size));
    }
    all.into_values().collect()
}

/// The logo of the site; its addresses are relative to the site's root.
pub fn logo(portfolio: &Portfolio, album: &Album) -> Option<page::Logo> {
    let logo = portfolio.site.logo.as_ref()?;
    let address = |file: &str| {
        let (_, look) = shown(album, file)?;
        Some((look.address(logo_size(look)), look))
    };
    let (src, look) = address(&logo.file)?;
    let (width, height) = logo_pixels(look);
    Some(page::Logo { src, dark: logo.dark.as_deref().and_then(address).map(|(src, _)| src), width, height })
}

/// The size of a logo on the page.
fn logo_pixels(look: &Look) -> (u32, u32) {
    let height = LOGO_HEIGHT.min(look.height.max(1));
    let width = u64::from(look.width) * u64::from(height) / u64::from(look.height.max(1));
    (u32::try_from(width).unwrap_or(u32::MAX).max(1), height)
}

fn logo_size(look: &Look) -> Size {
    if look.sort == Sort::Vector {
        return look.plain();
    }
    let (width, _) = logo_pixels(look);
    Size { width: look.width.min(width.saturating_mul(2)), format: Format::Webp }
}
