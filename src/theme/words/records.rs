//! The words for what records may say of projects, rounds, grants, measures and sources.

use rust_decimal::Decimal;

use crate::base::language::Language;
use crate::base::value::Qualifier;
use crate::portfolio::model::GrantForm;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::model::ProjectStatus;
use crate::portfolio::model::RoundStatus;
use crate::portfolio::model::RuleKind;
use crate::portfolio::model::Seen;
use crate::portfolio::model::SourceKind;
use crate::portfolio::model::Unit;
use crate::theme::words::Words;

impl Words {
    /// How far a project is.
    pub fn project_status(&self, status: ProjectStatus) -> &str {
        self.text(match status {
            ProjectStatus::Planned => "project_planned",
            ProjectStatus::Ongoing => "project_ongoing",
            ProjectStatus::Completed => "project_completed",
            ProjectStatus::Cancelled => "project_cancelled",
        })
    }

    /// Whether a round was held; `None` where no source says anything.
    pub fn round_status(&self, status: Option<RoundStatus>) -> &str {
        self.text(match status {
            Some(RoundStatus::Held) => "round_held",
            Some(RoundStatus::Announced) => "round_announced",
            Some(RoundStatus::NotHeld) => "round_not_held",
            None => "round_nothing_found",
        })
    }

    /// In which form money was given.
    pub fn grant_form(&self, form: GrantForm) -> &str {
        self.text(match form {
            GrantForm::Grant => "form_grant",
            GrantForm::Loan => "form_loan",
            GrantForm::InKind => "form_in_kind",
            GrantForm::Mixed => "form_mixed",
        })
    }

    /// What a rule limits.
    pub fn rule(&self, kind: RuleKind) -> &str {
        self.text(match kind {
            RuleKind::Grant => "rule_grant",
            RuleKind::TownYear => "rule_town_year",
            RuleKind::Year => "rule_year",
        })
    }

    /// What kind of document a source is.
    pub fn source_kind(&self, kind: SourceKind) -> &str {
        self.text(match kind {
            SourceKind::Own => "source_kind_own",
            SourceKind::Funder => "source_kind_funder",
            SourceKind::Official => "source_kind_official",
            SourceKind::Press => "source_kind_press",
            SourceKind::Research => "source_kind_research",
            SourceKind::Social => "source_kind_social",
        })
    }

    /// How much of a source was read.
    pub fn seen(&self, seen: Seen) -> &str {
        self.text(match seen {
            Seen::Page => "seen_page",
            Seen::Excerpt => "seen_excerpt",
            Seen::Copy => "seen_copy",
        })
    }

    /// How a measure behaves over time, in a sentence.
    pub fn measure_kind(&self, kind: MeasureKind) -> &str {
        self.text(match kind {
            MeasureKind::Flow => "measure_flow",
            MeasureKind::Stock => "measure_stock",
            MeasureKind::Ratio => "measure_ratio",
        })
    }

    /// How a measure is added up, in a sentence.
    pub fn measure_total(&self, total: bool) -> &str {
        self.text(if total { "measure_total_sum" } else { "measure_total_none" })
    }

    /// What a measure is counted in, by itself: `jobs`, «рабочее место» (the nominative plural is not among the
    /// forms that Russian counts need).
    pub fn unit_name<'a>(&'a self, unit: &'a Unit) -> &'a str {
        let few = if self.language() == Language::RUSSIAN { Decimal::ONE } else { Decimal::from(5) };
        match unit {
            Unit::Things(forms) | Unit::Amount(forms) => self.unit(forms, few, Qualifier::Exact),
            Unit::Money => self.text("unit_money"),
            Unit::Percent => self.text("unit_percent"),
            Unit::Ratio(_) => self.text("unit_ratio"),
        }
    }

    /// The name of a language in itself, for the switch between languages: `Русский`.
    pub fn own_name(&self) -> &str {
        self.text("language_own_name")
    }
}
