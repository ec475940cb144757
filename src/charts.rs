//! Charts: a table of exact numbers becomes a picture, a summary and a table that everybody can read.
//!
//! Three steps: `table::Chart` -> `layout::layout` -> `scene::Scene` -> `svg::svg`; `html::figure` does all of it
//! for a page. This stage knows nothing of records, languages, addresses or files: texts come in the reader's
//! language and links come ready-made. No input makes it fail, and the same input gives the same bytes.
//!
//! ```
//! use impactbook::charts::html::Frame;
//! use impactbook::charts::html::figure;
//! use impactbook::charts::table::Amount;
//! use impactbook::charts::table::Cell;
//! use impactbook::charts::table::Chart;
//! use impactbook::charts::table::Row;
//! use impactbook::charts::table::Series;
//!
//! let vyksa = Cell {
//!     amount: Amount::MoreThan(160.into()),
//!     label: "more than 160".to_owned(),
//!     tooltip: "Vyksa: more than 160 jobs".to_owned(),
//!     href: Some("../figures/jobs-created.town.vyksa/index.html".to_owned()),
//!     data: "160".to_owned(),
//!     ..Cell::default()
//! };
//! let chart = Chart {
//!     id: "jobs-created-by-town".to_owned(),
//!     title: "Vyksa reports most of the jobs".to_owned(),
//!     subtitle: "Jobs created by town, 2016 to 2018".to_owned(),
//!     summary: "Bar chart. Vyksa: more than 160 jobs; Chusovoy has published no number.".to_owned(),
//!     row_head: "Town".to_owned(),
//!     series: vec![Series { name: "Jobs created".to_owned(), ..Series::default() }],
//!     rows: vec![
//!         Row { label: "Vyksa".to_owned(), cells: vec![vyksa], ..Row::default() },
//!         Row { label: "Chusovoy".to_owned(), cells: vec![Cell::default()], ..Row::default() },
//!     ],
//!     lang: "en".to_owned(),
//!     ..Chart::default()
//! };
//! let html = figure(&chart, &Frame::default());
//! assert!(html.contains("<data value=\"160\" class=\"figure\">more than 160</data>"));
//! assert!(html.contains("not published"));
//! ```

pub mod height;
pub mod html;
pub mod card;
pub mod layout;
pub mod locator;
pub mod scene;
pub mod standalone;
pub mod svg;
pub mod table;
pub mod words;

mod bars;
mod columns;
mod dots;
mod lines;
mod map;
mod panels;
mod rounds;
mod statements;
mod targets;

mod along;
mod atlas;
mod axis;
mod canvas;
mod fit;
pub(crate) mod globe;
mod glyphs;
mod key;
mod look;
mod markers;
mod numbers;
mod outline;
mod place;
mod ruler;
mod strips;
mod symbols;
mod table_html;
mod text;
