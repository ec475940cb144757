//! The site itself: who publishes it, in which languages, how it counts, and the words and rates that it declares.
//!
//! Comes from site.yaml. The theme's own files are no part of it.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::base::colour::Colour;
use crate::base::few::Few;
use crate::base::ground::Ground;
use crate::base::key::Key;
use crate::base::language::Language;
use crate::base::language::Text;
use crate::base::money::Currency;
use crate::base::time::Date;
use crate::base::time::Period;
use crate::portfolio::model::measure::Measure;
use crate::portfolio::model::organisation::Organisation;
use crate::portfolio::model::prose::Story;
use crate::portfolio::model::source::Source;
use crate::portfolio::selection::Chosen;

/// The name of the theme that is compiled in.
pub const DEFAULT_THEME: &str = "default";

/// The site: who publishes it, in which languages, how it counts.
#[derive(Clone, Debug)]
pub struct Site {
    /// Its title.
    pub title: Text,
    /// One sentence about it.
    pub summary: Option<Text>,
    /// The absolute address of its home page, ending in `/`.
    pub base_url: String,
    /// Its languages; the first is the default. Never empty.
    pub languages: Vec<Language>,
    /// Who publishes it.
    pub publisher: Key<Organisation>,
    /// Who answers for the figures.
    pub responsible: Option<Responsible>,
    /// The licence of the texts and data, as an SPDX id or a text.
    pub licence: Option<String>,
    /// The currency of amounts that name none.
    pub currency: Option<Currency>,
    /// The day of the data.
    pub data_as_of: Option<Date>,
    /// The time that the site covers.
    pub period: Option<Period>,
    /// Prints on each page that the organisations named have not approved the site.
    pub independent: bool,
    /// An invented site: a banner says so on each page, and search engines are asked to stay away.
    pub demonstration: bool,
    /// The figures of the home page.
    pub headline: Vec<Chosen>,
    /// The stories of the home page.
    pub features: Vec<Key<Story>>,
    /// What is asked of each programme and town.
    pub expects: Vec<Key<Measure>>,
    /// Counts of sensitive measures below it are withheld.
    pub threshold: u32,
    /// The sources of every figure that names none.
    pub sources: Few<Key<Source>>,
    /// The address where a record is edited, with `{path}` for the file.
    pub edit: Option<String>,
    /// What is written.
    pub outputs: Outputs,
    /// True where links between pages leave `index.html` away (`links: short`).
    pub short_links: bool,
    /// The outlines beneath maps; `None`: a plain frame.
    pub ground: Option<Arc<Ground>>,
    /// Its own colour on light and on dark paper; both can be read there.
    pub colours: Option<[Colour; 2]>,
    /// Its logo.
    pub logo: Option<Logo>,
    /// The theme's folder under `themes/`.
    pub theme: String,
}

/// The logo of a site: files of `images/`.
#[derive(Clone, Debug)]
pub struct Logo {
    /// On light paper.
    pub file: Box<str>,
    /// On dark paper, where it is another one.
    pub dark: Option<Box<str>>,
}

impl Logo {
    /// Its files.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        [Some(&*self.file), self.dark.as_deref()].into_iter().flatten()
    }
}

/// Who answers for the figures, and how to reach them.
#[derive(Clone, Debug)]
pub struct Responsible {
    /// The name of a role or organisation.
    pub name: Text,
    /// An address: e-mail, page, telephone.
    pub contact: Option<Text>,
}

/// What a build writes (`outputs` in site.yaml).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one word of the list that people write")]
pub struct Outputs {
    /// A page and data per figure.
    pub figures: bool,
    /// A page and data per chart.
    pub charts: bool,
    /// Pictures of charts.
    pub png: bool,
    /// Whole-site data files.
    pub data: bool,
    /// The search index.
    pub search: bool,
}

/// A topic that projects name.
#[derive(Clone, Debug)]
pub struct Topic {
    /// A slug of the name in the default language.
    pub id: Box<str>,
    /// The name.
    pub name: Text,
}

/// A group of people or things that a figure counts apart.
#[derive(Clone, Debug)]
pub struct Group {
    /// A slug of the name in the default language.
    pub id: Box<str>,
    /// The name.
    pub name: Text,
}

/// An exchange rate.
#[derive(Clone, Debug)]
pub struct Rate {
    /// One unit of this…
    pub from: Currency,
    /// …is worth `rate` units of this.
    pub to: Currency,
    /// The rate.
    pub rate: Decimal,
    /// The day.
    pub date: Date,
    /// Who says so.
    pub sources: Few<Key<Source>>,
    /// A remark.
    pub note: Option<Text>,
}
