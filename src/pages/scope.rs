//! What a figure is about, and why there may be no total, in words.

use crate::figures::figure::Refusal;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::pages::writer::Writer;
use crate::portfolio::model::Each;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::selection::Funder;
use crate::theme::words::Arg;

impl Writer<'_> {
    /// That there is no total, and why, in words that stand in the place of the number.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::NoTotal => self.t("p_refusal_no_total"),
            Refusal::Withheld => self.t("missing_withheld"),
            other => {
                let why = self.refusal_why(other);
                self.words.say("p_refusal", &[("why", Arg::Text(&why))])
            }
        }
    }

    /// Why no total may be made, as a sentence.
    pub fn refusal_sentence(&self, refusal: &Refusal) -> String {
        let why = self.refusal_why(refusal);
        let mut letters = why.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).chain(['.']).collect()
    }

    fn refusal_why(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::MinimumAndMaximum => self.t("p_refusal_minimum_maximum"),
            Refusal::MaximumAndMissing => self.t("p_refusal_maximum_missing"),
            Refusal::SignedAndMissing => self.t("p_refusal_signed_missing"),
            Refusal::NoTotal => self.t("p_refusal_no_total"),
            Refusal::StockOverYears => self.t("p_refusal_stock"),
            Refusal::OverlapUnknown(programmes) => {
                let names: Vec<String> = programmes
                    .iter()
                    .map(|key| self.plain(&self.portfolio().programmes[*key].name.first.value))
                    .collect();
                self.words.say("p_refusal_overlap", &[("programmes", Arg::Text(&self.words.list(&names)))])
            }
            Refusal::TooLarge => self.t("p_refusal_too_large"),
            Refusal::Withheld => self.t("missing_withheld"),
        }
    }

    /// What a figure counts: the measure's name, with its group and what it is divided by.
    pub fn measure_label(&self, key: &FigureKey) -> String {
        let mut label = self.plain(&self.portfolio().measures[key.measure].name);
        if let Some(per) = key.per {
            let one = self.one_of(per);
            label =
                self.words.say("p_measure_per", &[("measure", Arg::Text(&label)), ("one", Arg::Text(&one))]);
        }
        if let Some(group) = key.of {
            let group = self.plain(&self.portfolio().groups[group].name);
            label = self
                .words
                .say("p_measure_of", &[("measure", Arg::Text(&label)), ("group", Arg::Text(&group))]);
        }
        match key.each {
            Some(Each::Project) => format!("{label}, {}", self.t("p_each_project")),
            Some(Each::Town) => format!("{label}, {}", self.t("p_each_town")),
            None => label,
        }
    }

    /// Where and when a figure is about: "First Step, Copper Spring, 2016–2018"; empty for everything.
    pub fn scope(&self, key: &FigureKey) -> String {
        let portfolio = self.portfolio();
        let mut parts: Vec<String> = Vec::new();
        parts.extend(key.project.map(|project| self.project_label(&portfolio.projects[project]).0.text));
        parts.extend(
            key.programme.map(|programme| self.plain(&portfolio.programmes[programme].name.first.value)),
        );
        parts.extend(
            key.organisation
                .map(|organisation| self.plain(&portfolio.organisations[organisation].name.first.value)),
        );
        match key.funder {
            Some(Funder::One(funder)) => {
                let name = self.plain(&portfolio.organisations[funder].name.first.value);
                parts.push(self.words.say("p_money_of", &[("name", Arg::Text(&name))]));
            }
            Some(Funder::Several) => parts.push(self.t("p_several_payers")),
            None => {}
        }
        if !key.towns.is_empty() {
            let names: Vec<String> =
                key.towns.iter().map(|town| self.plain(&portfolio.towns[*town].name.first.value)).collect();
            parts.push(self.words.list(&names));
        }
        parts.extend(key.goal.map(|goal| self.goal_name(goal)));
        parts.extend(key.topic.map(|topic| self.plain(&portfolio.topics[topic].name)));
        parts.extend(self.when(key.when, self.portfolio().measures[key.measure].kind));
        parts.join(", ")
    }

    /// A time in words; `None` for always.
    pub fn when(&self, when: When, kind: MeasureKind) -> Option<String> {
        match when {
            When::Always => None,
            When::Year(year) => Some(year.to_string()),
            When::Period(period) => Some(self.words.period(period)),
            When::AsOf(date) if kind == MeasureKind::Stock => {
                Some(self.words.say("p_as_of", &[("date", Arg::Text(&self.words.date(date)))]))
            }
            When::AsOf(date) => Some(self.words.date(date)),
            When::SeveralYears => Some(self.t("several_years")),
            When::NotStated => Some(self.t("year_unknown")),
        }
    }

    /// "Goal 8: Decent work and economic growth".
    pub fn goal_name(&self, goal: u8) -> String {
        self.words.say(
            "p_goal",
            &[("number", Arg::Text(&goal.to_string())), ("name", Arg::Text(self.words.goal(goal)))],
        )
    }
}
