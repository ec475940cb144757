//! Dates that may be known in part only.

use crate::base::time::Date;
use crate::base::time::Year;

/// A date, or a year that is only partly known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// `2018`, `2018-05` or `2018-05-31`.
    On(Date),
    /// `unknown`, `{about: 2018}`, `{between: [2017, 2018]}`, `{at_least: 2023}`; never [`Year::Known`].
    Partly(Year),
}

impl When {
    /// The year, as far as it is known.
    pub fn year(self) -> Year {
        match self {
            Self::On(date) => Year::Known(date.year),
            Self::Partly(year) => year,
        }
    }

    /// The date, where it is one.
    pub fn date(self) -> Option<Date> {
        match self {
            Self::On(date) => Some(date),
            Self::Partly(_) => None,
        }
    }
}
