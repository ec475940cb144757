//! Dates as coarse as people know them, periods, and years that are only partly known.

use std::fmt;

use jiff::civil;

use crate::base::pack::packs;

/// A date as exact as somebody wrote it: a year, a month or a day. Sorts by its first day, coarser first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year.
    pub year: i16,
    /// The month from 1, where it is known.
    pub month: Option<u8>,
    /// The day from 1, where it is known; never without a month.
    pub day: Option<u8>,
}

packs!(struct Date { year, month, day });

impl Date {
    /// A whole year.
    pub fn year(year: i16) -> Self {
        Self { year, month: None, day: None }
    }

    /// A day.
    pub fn of_day(day: civil::Date) -> Self {
        let part = |number: i8| u8::try_from(number).ok();
        Self { year: day.year(), month: part(day.month()), day: part(day.day()) }
    }

    /// Reads `2018`, `2018-05` or `2018-05-31`; `None` where it has another form or the day does not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let digits = |part: &str, length: usize| {
            (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())).then_some(())
        };
        let year = parts.next().filter(|part| digits(part, 4).is_some())?;
        let month = parts.next();
        let day = parts.next();
        if parts.next().is_some() || [month, day].into_iter().flatten().any(|part| digits(part, 2).is_none())
        {
            return None;
        }
        let date = Self {
            year: year.parse().ok()?,
            month: month.map(str::parse).transpose().ok()?,
            day: day.map(str::parse).transpose().ok()?,
        };
        // The calendar has no year 0.
        date.first_day().filter(|_| date.year > 0).map(|_| date)
    }

    /// The first day that it may mean; `None` only for a date that does not exist.
    pub fn first_day(self) -> Option<civil::Date> {
        let month = i8::try_from(self.month.unwrap_or(1)).ok()?;
        civil::Date::new(self.year, month, i8::try_from(self.day.unwrap_or(1)).ok()?).ok()
    }

    /// The last day that it may mean.
    pub fn last_day(self) -> Option<civil::Date> {
        let first = self.first_day()?;
        match (self.month, self.day) {
            (None, _) => Some(first.last_of_year()),
            (Some(_), None) => Some(first.last_of_month()),
            _ => Some(first),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(formatter, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(formatter, "-{day:02}")?;
        }
        Ok(())
    }
}

/// The end of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// It ended (or will end) then.
    On(Date),
    /// Nobody says when it ended, or it goes on: `2016/unknown`.
    Unknown,
}

/// A span of time: `2018` (a year), `2018-05`, `2016/2018`, or open `2016/unknown`. The start is not after the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// Where it begins.
    pub start: Date,
    /// Where it ends; the same date as `start` for `2018`, which is all of that year.
    pub end: End,
}

packs!(struct Period { start, end });
packs!(enum End { 0 => On(date), 1 => Unknown });

impl Period {
    /// One whole year.
    pub fn year(year: i16) -> Self {
        Self { start: Date::year(year), end: End::On(Date::year(year)) }
    }

    /// The only calendar year that it lies in; `None` where it spans several or is open.
    pub fn single_year(self) -> Option<i16> {
        match self.end {
            End::On(end) if end.year == self.start.year => Some(end.year),
            _ => None,
        }
    }

    /// True where both have a day in common; an open end is taken as endless.
    pub fn overlaps(self, other: Self) -> bool {
        let last = |period: Self| match period.end {
            End::On(date) => date.last_day(),
            End::Unknown => Some(civil::Date::MAX),
        };
        self.start.first_day() <= last(other) && other.start.first_day() <= last(self)
    }

    /// True where every day of `other` lies in this one; an open period contains and is contained by nothing but itself.
    pub fn contains(self, other: Self) -> bool {
        match (self.end, other.end) {
            (End::On(end), End::On(other_end)) => {
                self.start.first_day() <= other.start.first_day() && other_end.last_day() <= end.last_day()
            }
            _ => self == other,
        }
    }

    /// The form in ids, addresses and data: `2018`, `2016-2018` in an id.
    pub fn id(self) -> String {
        match self.end {
            End::On(end) if end == self.start => self.start.to_string(),
            End::On(end) => format!("{}-{}", self.start, end),
            End::Unknown => format!("{}-unknown", self.start),
        }
    }
}

impl fmt::Display for Period {
    /// As in records and data: `2018`, `2016/2018`, `2016/unknown`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.end {
            End::On(end) if end == self.start => write!(formatter, "{end}"),
            End::On(end) => write!(formatter, "{}/{end}", self.start),
            End::Unknown => write!(formatter, "{}/unknown", self.start),
        }
    }
}

/// A year as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Year {
    /// This year.
    Known(i16),
    /// Inferred; the note beside it says how. Counts in that year and is marked.
    About(i16),
    /// One of these years, both included. Counts in totals without a year only.
    Between(i16, i16),
    /// That year or later. Counts in totals without a year only.
    AtLeast(i16),
    /// Nobody says. Counts in totals without a year only.
    #[default]
    Unknown,
}

packs!(enum Year { 0 => Known(year), 1 => About(year), 2 => Between(first, last), 3 => AtLeast(year), 4 => Unknown });

impl Year {
    /// The first year that it can be; `None` where nobody says.
    pub fn earliest(self) -> Option<i16> {
        match self {
            Self::Known(year) | Self::About(year) | Self::Between(year, _) | Self::AtLeast(year) => {
                Some(year)
            }
            Self::Unknown => None,
        }
    }

    /// The year under which it counts; `None` means "year not stated".
    pub fn counted(self) -> Option<i16> {
        match self {
            Self::Known(year) | Self::About(year) => Some(year),
            _ => None,
        }
    }
}
