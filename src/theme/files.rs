//! The files of a theme: the default one, compiled in, with a site's own over it, file by file.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rust_embed::RustEmbed;

use crate::say;
use crate::theme::first;
use crate::theme::problem::ThemeProblem;

/// Under this prefix stand the templates of the default theme, so that a site's own can extend them.
pub const DEFAULT: &str = "default/";

/// Under this folder of the site stand the files that pages link.
const ASSETS: &str = "assets/";

/// The stylesheet of every page.
pub const STYLE: &str = "assets/styles/site.css";

/// Files below this folder of a theme stand inside the pages that are embedded elsewhere; no page links them.
const INLINED: &str = "embed/";

/// The default theme.
#[derive(RustEmbed)]
#[folder = "themes/default/"]
struct Embedded;

/// A file that pages link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its path, relative to the site's root: `assets/styles/site.css`.
    pub path: String,
    /// What is in it.
    pub bytes: Cow<'static, [u8]>,
}

/// All files of the theme.
pub struct Files {
    /// Templates by name, the default ones under [`DEFAULT`].
    templates: BTreeMap<String, String>,
    /// Words by language code: the default theme's, then the site's, which go before them.
    strings: BTreeMap<String, Vec<(String, String)>>,
    /// What pages link.
    assets: BTreeMap<String, Cow<'static, [u8]>>,
    /// What stands inside embedded pages, by its name below [`INLINED`].
    inlined: BTreeMap<String, String>,
    /// The style that stands inside all other pages.
    first: String,
}

impl Files {
    /// Puts the files of a site's theme over the default one.
    pub fn read(overrides: &BTreeMap<String, Vec<u8>>) -> Result<Self, Vec<ThemeProblem>> {
        let mut files = Self {
            templates: BTreeMap::new(),
            strings: BTreeMap::new(),
            assets: BTreeMap::new(),
            inlined: BTreeMap::new(),
            first: String::new(),
        };
        let mut problems = Vec::new();
        for name in Embedded::iter() {
            if let Some(file) = Embedded::get(&name) {
                problems.extend(files.add(&name, DEFAULT, file.data).err());
            }
        }
        for (name, bytes) in overrides {
            problems.extend(files.add(name, "", Cow::Owned(bytes.clone())).err());
        }
        if problems.is_empty() { Ok(files) } else { Err(problems) }
    }

    /// The templates by name.
    pub fn templates(&self) -> impl Iterator<Item = (&str, &str)> {
        self.templates.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The files with the words of a language: (name, text), those that go before others last.
    pub fn strings(&self, code: &str) -> &[(String, String)] {
        self.strings.get(code).map_or(&[], Vec::as_slice)
    }

    /// The languages that have words, by their codes.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.strings.keys().map(String::as_str)
    }

    /// The files that pages link.
    pub fn assets(&self) -> Vec<Asset> {
        self.assets.iter().map(|(path, bytes)| Asset { path: path.clone(), bytes: bytes.clone() }).collect()
    }

    /// What stands inside embedded pages: `embed.css`, `embed.js`.
    pub fn inlined(&self) -> BTreeMap<String, String> {
        self.inlined.clone()
    }

    /// The style that stands inside all other pages.
    pub fn first(&self) -> &str {
        &self.first
    }

    /// Puts a file where it belongs by its name.
    fn add(&mut self, name: &str, prefix: &str, bytes: Cow<'static, [u8]>) -> Result<(), ThemeProblem> {
        let text = || {
            String::from_utf8(bytes.to_vec()).map_err(|_| {
                let message = say!(
                    "this file is not text in UTF-8; save it as UTF-8",
                    "это не текст в UTF-8; сохраните файл в UTF-8"
                );
                ThemeProblem::in_file(name, message)
            })
        };
        if name.ends_with(".html") {
            self.templates.insert(format!("{prefix}{name}"), text()?);
        } else if let Some(file) = name.strip_prefix("strings/").and_then(|file| file.strip_suffix(".ftl")) {
            // `en.ftl`, or more of the same language beside it: `en.pages.ftl`.
            let code = file.split_once('.').map_or(file, |(code, _)| code);
            self.strings.entry(code.to_owned()).or_default().push((name.to_owned(), text()?));
        } else if let Some(file) = name.strip_prefix(INLINED) {
            self.inlined.insert(file.to_owned(), text()?);
        } else if name == first::FILE {
            self.first = text()?;
        } else if !name.ends_with(".md") {
            self.assets.insert(format!("{ASSETS}{name}"), bytes);
        }
        Ok(())
    }
}
