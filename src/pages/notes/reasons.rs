//! Words for kinds: why a row was left out, what a remainder is, how firm money is; and the names of records.

use crate::base::status::Status;
use crate::figures::figure::Record;
use crate::figures::figure::Why;
use crate::figures::money::Firmness;
use crate::pages::writer::Writer;
use crate::theme::views::parts::Link;
use crate::theme::words::Arg;

impl Writer<'_> {
    /// Why a line was left out, as part of a sentence.
    pub fn why(&self, why: Why) -> String {
        match why {
            Why::NotAwarded(Status::Planned | Status::Target) => self.t("f_why_planned"),
            Why::NotAwarded(Status::Ceiling) => self.t("f_why_ceiling"),
            Why::NotAwarded(status) => {
                let status = self.words.status(status).unwrap_or_default();
                self.words.say("f_why_not_awarded", &[("status", Arg::Text(status))])
            }
            Why::OtherForm(form) => {
                let form = self.words.grant_form(form);
                self.words.say("f_why_form", &[("form", Arg::Text(form))])
            }
            Why::Returned => self.t("f_why_returned"),
            Why::ProjectReturned => self.t("f_why_project_returned"),
            Why::OneOfTowns => self.t("f_why_one_of_towns"),
            Why::TownsTogether => self.t("f_why_together"),
            Why::YearNotStated => self.t("f_why_year_not_stated"),
            Why::SeveralYears => self.t("f_why_several_years"),
            Why::OtherPayer => self.t("f_why_other_payer"),
            Why::SeveralPayers => self.t("f_why_several_payers"),
            Why::PerOne => self.t("f_why_per_one"),
            Why::NotApplicable => self.t("f_why_not_applicable"),
            Why::Overlaps => self.t("f_why_overlaps"),
            Why::AnotherSource => self.t("f_why_another_source"),
            Why::Superseded => self.t("f_why_superseded"),
            Why::CountedByRecord => self.t("f_why_counted_by_record"),
        }
    }

    /// How firm an amount of money is, in a word or two.
    pub fn firmness(&self, firmness: Firmness) -> String {
        self.t(match firmness {
            Firmness::Paid => "f_firm_paid",
            Firmness::Awarded => "f_firm_awarded",
            Firmness::SetAside => "f_firm_set_aside",
            Firmness::Budget => "f_firm_budget",
            Firmness::Planned => "f_firm_planned",
            Firmness::Ceiling => "f_firm_ceiling",
        })
    }

    /// The record of a line as a link; rounds open their programme.
    pub fn record_link(&self, record: Record) -> Link {
        match record {
            Record::Project(project) => self.project_link(project),
            Record::Programme(programme) => self.programme_link(programme),
            Record::Town(town) => self.town_link(town),
            Record::Organisation(organisation) => self.organisation_link(organisation),
            Record::Round(programme, place) => {
                let link = self.programme_link(programme);
                let round = self.portfolio().programmes[programme].rounds.get(place as usize);
                let Some(round) = round else { return link };
                let year = self.words.year(round.year);
                let towns = self.words.list(&self.town_names(round.towns.named()));
                let key = if towns.is_empty() { "f_round_nowhere" } else { "f_round" };
                let text = self.words.say(
                    key,
                    &[
                        ("programme", Arg::Text(&link.text)),
                        ("where", Arg::Text(&towns)),
                        ("year", Arg::Text(&year)),
                    ],
                );
                Link { text, ..link }
            }
        }
    }
}
