//! Dates, periods and years in words, as exact as they are known and no more.

use crate::base::time::Date;
use crate::base::time::End;
use crate::base::time::Period;
use crate::base::time::Year;
use crate::theme::words::Arg;
use crate::theme::words::Words;

/// The keys of the months after a day (`31 May`), from January.
const MONTHS: [&str; 12] = [
    "month_1", "month_2", "month_3", "month_4", "month_5", "month_6", "month_7", "month_8", "month_9",
    "month_10", "month_11", "month_12",
];

/// The keys of the months alone (`May 2018`), from January.
const MONTHS_ALONE: [&str; 12] = [
    "month_alone_1",
    "month_alone_2",
    "month_alone_3",
    "month_alone_4",
    "month_alone_5",
    "month_alone_6",
    "month_alone_7",
    "month_alone_8",
    "month_alone_9",
    "month_alone_10",
    "month_alone_11",
    "month_alone_12",
];

impl Words {
    /// A date: `31 May 2018`, `May 2018`, `2018`.
    pub fn date(&self, date: Date) -> String {
        let year = date.year.to_string();
        let month = |keys: [&'static str; 12]| {
            date.month
                .and_then(|month| keys.get(usize::from(month).wrapping_sub(1)))
                .map(|key| self.text(key))
        };
        match (month(MONTHS), month(MONTHS_ALONE), date.day) {
            (Some(month), _, Some(day)) => {
                let day = day.to_string();
                let arguments =
                    [("day", Arg::Text(&day)), ("month", Arg::Text(month)), ("year", Arg::Text(&year))];
                self.say("date_day", &arguments)
            }
            (_, Some(month), None) => {
                self.say("date_month", &[("month", Arg::Text(month)), ("year", Arg::Text(&year))])
            }
            _ => year,
        }
    }

    /// For when a number holds: "as of 31 May 2018".
    pub fn as_of(&self, date: Date) -> String {
        let key = if date.month.is_some() { "p_as_of" } else { "p_as_of_year" };
        self.say(key, &[("date", Arg::Text(&self.date(date)))])
    }

    /// A date that may not be known: of a source.
    pub fn date_or_unknown(&self, date: Option<Date>) -> String {
        date.map_or_else(|| self.text("date_unknown").to_owned(), |date| self.date(date))
    }

    /// A period: `2018`, `2016–2018`, `2016 to an unknown year`.
    pub fn period(&self, period: Period) -> String {
        let start = self.date(period.start);
        match period.end {
            End::On(end) if end == period.start => start,
            End::On(end) => {
                let end = self.date(end);
                let dash = if start.contains([' ', '\u{a0}']) || end.contains([' ', '\u{a0}']) {
                    "\u{a0}– "
                } else {
                    "–"
                };
                format!("{start}{dash}{end}")
            }
            End::Unknown => self.say("period_unknown_end", &[("start", Arg::Text(&start))]),
        }
    }

    /// A year as far as it is known: `2018`, `2018 (inferred)`, `2017 or 2018`, `2023 or later`, `year not stated`.
    pub fn year(&self, year: Year) -> String {
        match year {
            Year::Known(year) => year.to_string(),
            Year::About(year) => self.say("year_about", &[("year", Arg::Text(&year.to_string()))]),
            Year::Between(first, last) => {
                let key = if last - first == 1 { "year_either" } else { "year_between" };
                let (first, last) = (first.to_string(), last.to_string());
                self.say(key, &[("first", Arg::Text(&first)), ("last", Arg::Text(&last))])
            }
            Year::AtLeast(year) => self.say("year_at_least", &[("year", Arg::Text(&year.to_string()))]),
            Year::Unknown => self.text("year_unknown").to_owned(),
        }
    }

    /// A period in a sentence: `in 2018`, `in 2016–2018`, «в 2018 году», «в 2016–2018 годах».
    pub fn during(&self, period: Period) -> String {
        let text = self.period(period);
        let key = match (period.start.month, period.end, period.single_year()) {
            (_, End::Unknown, _) => {
                return self.say("since", &[("start", Arg::Text(&self.date(period.start)))]);
            }
            (None, _, Some(_)) => "in_year",
            (None, End::On(end), None) if end.month.is_none() => "in_years",
            _ => "in_period",
        };
        self.say(key, &[("period", Arg::Text(&text))])
    }
}
