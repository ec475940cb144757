//! The theme: how pages look and the words that they use.
//!
//! Comes in: the files of a site's own theme (over the default one, which is compiled in) and typed
//! [`views`]. Goes out: HTML, and the files that pages link. Templates see one view and nothing else; nothing
//! is worked out here.
//!
//! In templates: `page` (what every page has), `frame` (what stands around all pages of a section), `view` (the view of its kind), `site` (the site in the page's
//! language) and `t` (all words without arguments, `t.projects`).

pub mod examples;
pub mod files;
pub mod first;
pub mod inline;
pub mod print;
pub mod problem;
pub mod reference;
#[cfg(test)]
mod tests;
pub mod views;
pub mod words;

use std::collections::BTreeMap;
use std::iter;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

use tera::Context;
use tera::Kwargs;
use tera::State;
use tera::Tera;
use tera::Value;

use crate::base::colour::Colour;
use crate::base::language::Language;
use crate::theme::files::Asset;
use crate::theme::files::Files;
use crate::theme::first::First;
use crate::theme::print::Heading;
use crate::theme::problem::ThemeProblem;
use crate::theme::views::KINDS;
use crate::theme::views::PageView;
use crate::theme::views::page::Page;
use crate::theme::views::page::Site;
use crate::theme::words::Words;

/// How many bytes most pages have beside their parts.
const PAGE: usize = 16 * 1024;

/// Templates and words, ready for every language of the site.
pub struct Theme {
    languages: BTreeMap<Language, Spoken>,
    assets: Vec<Asset>,
    inlined: BTreeMap<String, String>,
    first: First,
}

/// The theme in one language: the templates with what is the same on all pages, and the words.
struct Spoken {
    tera: Tera,
    words: Words,
    /// What is the same on all pages of a section at a depth, by the way home and the section.
    frames: Mutex<BTreeMap<(String, String), Value>>,
}

/// A theme as it was read: templates and words, which know nothing yet of the site that they are for.
pub struct Parsed {
    files: Files,
    tera: Tera,
    languages: Vec<Language>,
    /// Of each language, in the same order.
    words: Vec<Words>,
}

impl Parsed {
    /// Reads the theme for `languages` (the default one first). `overrides` are the files of the site's `themes/<name>/`,
    /// by their paths in it.
    pub fn read(
        overrides: &BTreeMap<String, Vec<u8>>,
        languages: &[Language],
    ) -> Result<Self, Vec<ThemeProblem>> {
        let files = Files::read(overrides)?;
        let words = || -> Result<Vec<Words>, Vec<ThemeProblem>> {
            languages.iter().map(|language| Words::load(*language, &files)).collect()
        };
        let (tera, words) = rayon::join(|| templates(&files), words);
        let (tera, words) = (tera?, words?);
        Ok(Self { files, tera, languages: languages.to_vec(), words })
    }

    /// The theme of a site. `site` says what is the same on all pages of a language; it is asked once per language, with
    /// the words of that language.
    pub fn of(self, site: impl Fn(&Words) -> Site) -> Theme {
        let Self { files, tera, languages, words } = self;
        // The templates are many small things: the last language takes the ones that there are, the others copies.
        let copies = iter::repeat_n(tera, languages.len());
        let spoken = languages.into_iter().zip(words).zip(copies).map(|((language, words), mut tera)| {
            tera.register_function("heading", Heading { link: words.text("section_link").to_owned() });
            let shared = tera.global_context();
            shared.insert("site", &site(&words));
            shared.insert("t", &words.all());
            (language, Spoken { tera, words, frames: Mutex::default() })
        });
        let first = First::of(files.first());
        let mut assets = files.assets();
        for asset in assets.iter_mut().filter(|asset| asset.path == files::STYLE) {
            asset.bytes.to_mut().splice(0..0, first.before_the_rest().into_bytes());
        }
        Theme { languages: spoken.collect(), assets, inlined: files.inlined(), first }
    }
}

/// What stands around every page and is the same on all of a section: `frame` in templates, all of it HTML.
const FRAME: [(&str, &str); 3] =
    [("sections", "frame/sections.html"), ("colophon", "frame/colophon.html"), ("more", "frame/more.html")];

impl Theme {
    /// Reads the theme for `languages` (the default one first) and puts in what the site says: see [`Parsed`].
    pub fn load(
        overrides: &BTreeMap<String, Vec<u8>>,
        languages: &[Language],
        site: impl Fn(&Words) -> Site,
    ) -> Result<Self, Vec<ThemeProblem>> {
        Ok(Parsed::read(overrides, languages)?.of(site))
    }

    /// The words of a language of the site; of any other language the first one's.
    pub fn words(&self, language: Language) -> &Words {
        &self.spoken(language).words
    }

    /// The files that pages link: styles, fonts, the icon. Their paths are relative to the site's root.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// Gives links and the line over every page the site's own colours, on light and on dark paper.
    pub fn colour(&mut self, [light, dark]: [Colour; 2]) {
        let css = format!(
            "\n@media screen {{ :root {{ --brand: {light}; --link: {light}; }} }}\n\
             @media screen and (prefers-color-scheme: dark) {{ :root {{ --brand: {dark}; --link: {dark}; }} }}\n"
        );
        for asset in self.assets.iter_mut().filter(|asset| asset.path == files::STYLE) {
            asset.bytes.to_mut().extend_from_slice(css.as_bytes());
        }
        self.first = self.first.coloured(&css);
    }

    /// A file of the theme's folder `embed/`, which stands inside embedded pages; empty where there is none.
    pub fn inlined(&self, name: &str) -> &str {
        self.inlined.get(name).map_or("", String::as_str)
    }

    /// One page as HTML (UTF-8).
    pub fn render(&self, view: &PageView) -> Result<Vec<u8>, ThemeProblem> {
        let (body, parts) = print::counted(|| value(&view.body));
        self.print(view.body.template(), &view.page, (body?, parts))
    }

    /// Renders every template with a full and with an empty view, in every language: what a page would stumble
    /// over is found before there is one.
    pub fn check(&self) -> Vec<ThemeProblem> {
        let mut problems = Vec::new();
        let full_page: Page = examples::full_page();
        for language in self.languages.keys() {
            for kind in KINDS {
                let full = examples::full(&(kind.schema)());
                let full_page = Page { lang: language.code().to_owned(), ..full_page.clone() };
                let empty_page = Page { lang: language.code().to_owned(), ..Page::default() };
                let tries = [
                    value(&full).and_then(|body| self.print(kind.template, &full_page, (body, 0))),
                    value(&(kind.empty)()).and_then(|body| self.print(kind.template, &empty_page, (body, 0))),
                ];
                problems.extend(tries.into_iter().filter_map(Result::err));
            }
        }
        problems.sort();
        problems.dedup();
        problems
    }

    /// Renders one template with a view, of which so many bytes are parts.
    fn print(
        &self,
        template: &str,
        page: &Page,
        (body, parts): (Value, usize),
    ) -> Result<Vec<u8>, ThemeProblem> {
        let spoken = self.spoken(Language::parse(&page.lang).unwrap_or(Language::ENGLISH));
        let mut context = Context::new();
        context.insert_value("frame", spoken.frame(page, &self.first)?);
        context.insert_value("page", value(page)?);
        context.insert_value("view", body);
        let mut html = Vec::with_capacity(PAGE + parts);
        spoken.print(template, &context, &mut html)?;
        Ok(html)
    }

    /// The theme in a language.
    fn spoken(&self, language: Language) -> &Spoken {
        self.languages
            .get(&language)
            .or_else(|| self.languages.values().next())
            .expect("a site has at least one language")
    }
}

impl Spoken {
    /// Renders one template to the end of `out`.
    fn print(&self, template: &str, context: &Context, out: &mut Vec<u8>) -> Result<(), ThemeProblem> {
        self.tera.render_to(template, context, out).map_err(|error| ThemeProblem::of(&error, template))
    }

    /// What stands around a page; printed once for all pages of its section at its depth.
    fn frame(&self, page: &Page, first: &First) -> Result<Value, ThemeProblem> {
        let key = (page.home.clone(), page.section.clone());
        if let Some(frame) = self.frames().get(&key) {
            return Ok(frame.clone());
        }
        let mut context = Context::new();
        let same =
            Page { lang: page.lang.clone(), home: key.0.clone(), section: key.1.clone(), ..Page::default() };
        context.insert_value("page", value(&same)?);
        let mut parts = BTreeMap::from(first.at(&page.root));
        for (name, template) in FRAME {
            let mut html = Vec::new();
            self.print(template, &context, &mut html)?;
            parts.insert(name, String::from_utf8_lossy(&html).into_owned());
        }
        let frame = value(&parts)?;
        self.frames().insert(key, frame.clone());
        Ok(frame)
    }

    fn frames(&self) -> MutexGuard<'_, BTreeMap<(String, String), Value>> {
        self.frames.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A view as the templates see it.
fn value(view: &impl serde::Serialize) -> Result<Value, ThemeProblem> {
    Value::try_from_serializable(view).map_err(|error| ThemeProblem::of(&error, ""))
}

/// All templates: the default ones under `default/`, the site's own without a prefix. `heading` speaks no language yet.
fn templates(files: &Files) -> Result<Tera, Vec<ThemeProblem>> {
    let mut tera = Tera::new();
    // Tera's own copies the text, and a page may be large.
    tera.register_filter("safe", |text: Value, _: Kwargs, _: &State<'_>| text.mark_safe());
    tera.register_function("heading", Heading { link: String::new() });
    tera.set_fallback_prefixes([files::DEFAULT]).map_err(|error| ThemeProblem::all(&error))?;
    tera.add_raw_templates(files.templates()).map_err(|error| ThemeProblem::all(&error))?;
    Ok(tera)
}
