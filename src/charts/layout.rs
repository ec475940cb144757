//! Places a chart at a width.
//!
//! Comes in: a `Chart`. Goes out: a `Scene`. Which layout draws which kind is decided here; the layouts
//! themselves are in the modules beneath.

use crate::charts::bars::bars;
use crate::charts::columns::columns;
use crate::charts::dots::dots;
use crate::charts::lines::lines;
use crate::charts::map::map;
use crate::charts::panels::panels;
use crate::charts::rounds::rounds;
use crate::charts::scene::Scene;
use crate::charts::scene::Tenths;
use crate::charts::statements::statements;
use crate::charts::table::Chart;
use crate::charts::table::Kind;
use crate::charts::targets::targets;

/// The widths at which pictures are drawn, so that their text stays readable from 280 pixels up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Width {
    /// 320 pixels: phones, narrow columns.
    Narrow,
    /// 460 pixels.
    Middle,
    /// 640 pixels: a column of text.
    #[default]
    Wide,
    /// 960 pixels: the whole page.
    Full,
}

impl Width {
    /// All of them, the narrowest first.
    pub const ALL: [Self; 4] = [Self::Narrow, Self::Middle, Self::Wide, Self::Full];

    /// The width of the scene.
    #[must_use]
    pub const fn tenths(self) -> Tenths {
        match self {
            Self::Narrow => 3200,
            Self::Middle => 4600,
            Self::Wide => 6400,
            Self::Full => 9600,
        }
    }

    /// The class by which the stylesheet knows it.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Narrow => "w320",
            Self::Middle => "w460",
            Self::Wide => "w640",
            Self::Full => "w960",
        }
    }
}

/// The room that a layout fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    /// How wide the scene becomes.
    pub(crate) width: Tenths,
    /// How high each plot becomes, or the frame of a map; `None` for the height that suits the width. Rows have heights
    /// of their own.
    pub(crate) plot: Option<Tenths>,
}

impl Size {
    /// The widest of the widths that is no wider.
    pub(crate) fn step(self) -> Width {
        let no_wider = |width: &Width| width.tenths() <= self.width;
        Width::ALL.into_iter().rfind(no_wider).unwrap_or(Width::Narrow)
    }
}

impl From<Width> for Size {
    fn from(width: Width) -> Self {
        Self { width: width.tenths(), plot: None }
    }
}

/// The chart with every mark and text in its place.
#[must_use]
pub fn layout(chart: &Chart, width: Width) -> Scene {
    let size = Size::from(width);
    own(chart, size).unwrap_or_else(|| bars(chart, size))
}

/// The chart as its kind asks; `None` where its texts do not fit, so that it is drawn as bars.
pub(crate) fn own(chart: &Chart, size: Size) -> Option<Scene> {
    match chart.kind {
        Kind::Bars | Kind::StackedBars | Kind::Deviations => Some(bars(chart, size)),
        Kind::Columns | Kind::StackedColumns => columns(chart, size),
        Kind::Lines => lines(chart, size),
        Kind::Panels => panels(chart, size),
        Kind::Targets => Some(targets(chart, size)),
        Kind::Map => map(chart, size),
        Kind::PairedDots => Some(dots(chart, size)),
        Kind::Rounds => Some(rounds(chart, size)),
        Kind::Statements => Some(statements(chart, size)),
    }
}
