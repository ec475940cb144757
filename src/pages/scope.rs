//! What a figure is about, in words: measure, place, programme, time.

use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::pages::writer::Writer;
use crate::portfolio::model::Each;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::selection::Funder;
use crate::theme::words::Arg;

impl Writer<'_> {
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
            parts.push(self.words.list(&self.town_names(key.towns.iter().copied())));
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
            When::AsOf(date) if kind == MeasureKind::Stock => Some(self.words.as_of(date)),
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
