//! The ids of figures, which are their addresses: `jobs-created.town.vyksa.year.2018.stated`, both ways.
//!
//! Parts stand in this order: measure, `per.<measure>`, status if not actual, programme, funder, project,
//! organisation, town, goal, topic, time, `of.<group>`, `each.<project|town>`, currency if not the site's, `stated`.
//! Several towns together are joined by `~` (`town.kulebaki~vyksa`), which needs no escaping in a path and which
//! no server reads as a space. Time is `year.2018`, `period.2016-2018`, `as-of.2018-12-31`, `year.several` or
//! `year.not-stated`; several payers in one sum are `funder.several`; currencies are in small letters.
//! Whether two figures come to the same id is looked at in [`super::findings`].

use crate::base::key::ById;
use crate::base::key::Key;
use crate::base::key::Table;
use crate::base::money::Currency;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::End;
use crate::base::time::Period;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::portfolio::model::Each;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Town;
use crate::portfolio::model::Unit;
use crate::portfolio::selection::Basis;
use crate::portfolio::selection::Funder;

/// Where a figure stands: a page of its own, or a row with an anchor on the page of its parent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The figure whose page it is.
    pub page: FigureKey,
    /// The anchor of the row, without `#`: `year.2018`.
    pub anchor: Option<String>,
}

impl FigureKey {
    /// The id, which is the folder of its page.
    pub fn id(&self, portfolio: &Portfolio) -> String {
        let mut id = portfolio.measures[self.measure].id.to_string();
        if let Some(per) = self.per {
            push(&mut id, "per", &portfolio.measures[per].id);
        }
        if self.status != Status::Actual {
            id.push('.');
            id.push_str(self.status.word());
        }
        self.push_subject(portfolio, &mut id);
        if let Some((word, time)) = time_part(self.when) {
            push(&mut id, word, &time);
        }
        if let Some(group) = self.of {
            push(&mut id, "of", &portfolio.groups[group].id);
        }
        if let Some(each) = self.each {
            push(&mut id, "each", each_word(each));
        }
        if let Some(currency) = self.currency.filter(|currency| portfolio.site.currency != Some(*currency)) {
            id.push('.');
            id.push_str(&currency.code().to_ascii_lowercase());
        }
        if self.basis == Basis::Stated {
            id.push_str(".stated");
        }
        id
    }

    fn push_subject(&self, portfolio: &Portfolio, id: &mut String) {
        if let Some(programme) = self.programme {
            push(id, "programme", &portfolio.programmes[programme].id);
        }
        match self.funder {
            Some(Funder::One(funder)) => push(id, "funder", &portfolio.organisations[funder].id),
            Some(Funder::Several) => push(id, "funder", "several"),
            None => {}
        }
        if let Some(project) = self.project {
            push(id, "project", portfolio.projects.id(project));
        }
        if let Some(organisation) = self.organisation {
            push(id, "organisation", &portfolio.organisations[organisation].id);
        }
        if !self.towns.is_empty() {
            push(id, "town", &town_part(portfolio, &self.towns));
        }
        if let Some(goal) = self.goal {
            push(id, "goal", &goal.to_string());
        }
        if let Some(topic) = self.topic {
            push(id, "topic", &portfolio.topics[topic].id);
        }
    }

    /// The figure that an id names; `None` where a part of it is unknown or the form is not the one of
    /// [`FigureKey::id`].
    pub fn parse(portfolio: &Portfolio, id: &str) -> Option<Self> {
        let mut parts = Parts(id.split('.').collect());
        let measure = parts.take_id(&portfolio.measures)?;
        let mut key = Self::whole(portfolio, measure);
        if parts.take_word("per") {
            key.per = Some(parts.take_id(&portfolio.measures)?);
        }
        if let Some(status) = parts.0.first().and_then(|word| Status::parse(word)) {
            key.status = status;
            parts.0.remove(0);
        }
        key.parse_subject(portfolio, &mut parts)?;
        key.when = parts.take_time()?;
        if parts.take_word("of") {
            key.of = Some(parts.take_id(&portfolio.groups)?);
        }
        if parts.take_word("each") {
            let word = parts.take()?;
            key.each = [Each::Project, Each::Town].into_iter().find(|each| each_word(*each) == word);
        }
        if portfolio.measures[measure].unit == Unit::Money
            && let Some(currency) =
                parts.0.first().and_then(|word| Currency::parse(&word.to_ascii_uppercase()))
        {
            key.currency = Some(currency);
            parts.0.remove(0);
        }
        if parts.take_word("stated") {
            key.basis = Basis::Stated;
        }
        (parts.0.is_empty() && key.id(portfolio) == id).then_some(key)
    }

    fn parse_subject(&mut self, portfolio: &Portfolio, parts: &mut Parts<'_>) -> Option<()> {
        if parts.take_word("programme") {
            self.programme = Some(parts.take_id(&portfolio.programmes)?);
        }
        if parts.take_word("funder") {
            self.funder = Some(if parts.take_word("several") {
                Funder::Several
            } else {
                Funder::One(parts.take_id(&portfolio.organisations)?)
            });
        }
        if parts.take_word("project") {
            self.project = Some(parts.take_id(&portfolio.projects)?);
        }
        if parts.take_word("organisation") {
            self.organisation = Some(parts.take_id(&portfolio.organisations)?);
        }
        if parts.take_word("town") {
            self.towns = parts.take_towns(&portfolio.towns)?;
        }
        if parts.take_word("goal") {
            self.goal = Some(parts.take()?.parse().ok()?);
        }
        if parts.take_word("topic") {
            self.topic = Some(parts.take_id(&portfolio.topics)?);
        }
        Some(())
    }

    /// Its page and anchor. A computed figure of a year in a town, programme, payer, project, grantee, goal or
    /// topic is a row on the page of that, and one of a town in a programme on the page of the programme;
    /// every other figure has a page of its own.
    pub fn address(&self, portfolio: &Portfolio) -> Address {
        let own = Address { page: self.clone(), anchor: None };
        if self.basis == Basis::Stated || self.per.is_some() {
            return own;
        }
        let yearly = matches!(self.when, When::Year(_) | When::SeveralYears | When::NotStated);
        let mut anchor = String::new();
        let mut page = self.clone();
        if self.subjects() == 2 && self.programme.is_some() && !self.towns.is_empty() {
            anchor = format!("town.{}", town_part(portfolio, &self.towns));
            page.towns = Vec::new();
        } else if self.subjects() != 1 {
            return own;
        }
        match time_part(self.when) {
            Some((word, time)) if yearly => {
                if !anchor.is_empty() {
                    anchor.push('.');
                }
                anchor.push_str(&format!("{word}.{time}"));
                page.when = When::Always;
            }
            Some(_) => return own,
            None => {}
        }
        Address { page, anchor: Some(anchor).filter(|anchor| !anchor.is_empty()) }
    }

    /// How many filters it has but time, status, group and currency.
    pub(super) fn subjects(&self) -> usize {
        [
            self.programme.is_some(),
            self.funder.is_some(),
            self.project.is_some(),
            self.organisation.is_some(),
            !self.towns.is_empty(),
            self.goal.is_some(),
            self.topic.is_some(),
        ]
        .into_iter()
        .filter(|named| *named)
        .count()
    }
}

fn push(id: &mut String, word: &str, value: &str) {
    id.push('.');
    id.push_str(word);
    id.push('.');
    id.push_str(value);
}

fn each_word(each: Each) -> &'static str {
    match each {
        Each::Project => "project",
        Each::Town => "town",
    }
}

fn town_part(portfolio: &Portfolio, towns: &[Key<Town>]) -> String {
    let ids: Vec<&str> = towns.iter().map(|town| &*portfolio.towns[*town].id).collect();
    ids.join("~")
}

fn time_part(when: When) -> Option<(&'static str, String)> {
    match when {
        When::Always => None,
        When::Year(year) => Some(("year", Date::year(year).to_string())),
        When::Period(period) => Some(("period", period.id())),
        When::AsOf(date) => Some(("as-of", date.to_string())),
        When::SeveralYears => Some(("year", "several".to_owned())),
        When::NotStated => Some(("year", "not-stated".to_owned())),
    }
}

/// The parts of an id that are not yet read.
struct Parts<'a>(Vec<&'a str>);

impl<'a> Parts<'a> {
    fn take(&mut self) -> Option<&'a str> {
        (!self.0.is_empty()).then(|| self.0.remove(0))
    }

    fn take_word(&mut self, word: &str) -> bool {
        let found = self.0.first() == Some(&word);
        if found {
            self.0.remove(0);
        }
        found
    }

    /// The shortest run of parts that is an id in the table: an id may itself have dots.
    fn take_id<T>(&mut self, table: &impl ById<T>) -> Option<Key<T>> {
        for length in 1..=self.0.len() {
            if let Some(key) = table.key_of(&self.0[..length].join(".")) {
                self.0.drain(..length);
                return Some(key);
            }
        }
        None
    }

    fn take_towns(&mut self, table: &Table<Town>) -> Option<Vec<Key<Town>>> {
        for length in 1..=self.0.len() {
            let joined = self.0[..length].join(".");
            let towns: Option<Vec<_>> = joined.split('~').map(|id| table.find(id)).collect();
            if let Some(towns) = towns {
                self.0.drain(..length);
                return Some(towns);
            }
        }
        None
    }

    fn take_time(&mut self) -> Option<When> {
        if self.take_word("year") {
            return match self.take()? {
                "several" => Some(When::SeveralYears),
                "not-stated" => Some(When::NotStated),
                year => Some(When::Year(Date::parse(year)?.year)),
            };
        }
        if self.take_word("as-of") {
            return Some(When::AsOf(Date::parse(self.take()?)?));
        }
        if self.take_word("period") {
            return Some(When::Period(parse_period(self.take()?)?));
        }
        Some(When::Always)
    }
}

/// Reads `2016-2018`, `2016-05-2018-06`, `2016-unknown`: a date begins with a part of four digits.
fn parse_period(text: &str) -> Option<Period> {
    if let Some(start) = text.strip_suffix("-unknown") {
        return Some(Period { start: Date::parse(start)?, end: End::Unknown });
    }
    let splits = text.match_indices('-').map(|(at, _)| (&text[..at], &text[at + 1..]));
    for (start, end) in splits {
        if let (Some(start), Some(end)) = (Date::parse(start), Date::parse(end)) {
            return Some(Period { start, end: End::On(end) });
        }
    }
    let date = Date::parse(text)?;
    Some(Period { start: date, end: End::On(date) })
}

#[cfg(test)]
mod tests;
