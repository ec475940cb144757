//! Grants of a project.

use crate::base::key::Key;
use crate::base::money::Currency;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::Year;
use crate::base::value::Known;
use crate::base::value::Qualifier;
use crate::base::value::Value;
use crate::diagnostics::code::Code;
use crate::diagnostics::sink::Diagnostic;
use crate::portfolio::link::at::At;
use crate::portfolio::link::linker::Linker;
use crate::portfolio::link::money::Found;
use crate::portfolio::link::statements::Ground;
use crate::portfolio::model::Grant;
use crate::portfolio::model::GrantForm;
use crate::portfolio::model::Programme;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::field::Required;
use crate::records::kinds::project;
use crate::records::values::choice;
use crate::records::values::quantity::Quantity;
use crate::records::values::quantity::Unit;
use crate::records::values::sourced::Sourced;
use crate::records::values::when::When;
use crate::say;

/// What a grant takes over from its project.
pub(super) struct Awarded<'a> {
    pub(super) programmes: &'a [Key<Programme>],
    pub(super) ground: &'a Ground<'a>,
}

impl Linker<'_> {
    /// The grants under the key `grants`.
    pub(super) fn grants(
        &self,
        grants: List<project::Grant>,
        project: &Awarded<'_>,
        at: &At<'_>,
    ) -> Vec<Grant> {
        grants.made(|index, grant| self.grant(grant, project, &at.item(index as usize)))
    }

    fn grant(&self, grant: project::Grant, project: &Awarded<'_>, at: &At<'_>) -> Option<Grant> {
        let own = self.sources(&grant.source, at);
        let awarded = self.cited_field(grant.awarded, &at.key("awarded"), |when, _| day_of_award(when));
        let status =
            self.cited_field(grant.status, &at.key("status"), |status, _| Some(grant_status(status)));
        let programme =
            grant.programme.get().and_then(|id| self.find(&self.programmes, id, &at.key("programme")));
        if let Some(programme) = programme
            && !project.programmes.contains(&programme)
            && !project.programmes.is_empty()
        {
            self.tell(foreign_programme(&at.key("programme")));
        }
        let funder = grant.funder.get().and_then(|id| self.find(&self.organisations, id, &at.key("funder")));
        let returned = grant.returned.get().copied();
        let exception = match grant.exception {
            Field::Written(exception) => match exception.why {
                Required::Written(why) => Some(self.text(why, &at.key("exception").key("why"))),
                Required::Broken => None,
            },
            Field::Absent | Field::Broken => None,
        };
        let note = self.optional(grant.note, &at.key("note"));
        let Required::Written(amount) = grant.amount else { return None };
        let (amount, currency) = self.amount(amount, &at.key("amount"))?;
        let up_to = amount.first.value.known().is_some_and(|known| known.qualifier == Qualifier::UpTo);
        let implied = if up_to { Status::Ceiling } else { Status::Committed };
        let status = status.map_or(implied, |status| status.first.value);
        let day = awarded.as_ref().and_then(|awarded| awarded.first.value.first_day());
        if matches!(status, Status::Committed | Status::Disbursed) && day.is_some_and(|day| day > self.today)
        {
            self.tell(not_yet(&at.key("awarded")));
        }
        Some(Grant {
            place: at.mark(),
            amount,
            currency,
            status,
            awarded,
            returned,
            form: grant.form.get().map_or(GrantForm::Grant, |form| match form {
                choice::GrantForm::Grant => GrantForm::Grant,
                choice::GrantForm::Loan => GrantForm::Loan,
                choice::GrantForm::InKind => GrantForm::InKind,
                choice::GrantForm::Mixed => GrantForm::Mixed,
            }),
            programme: programme.or(project
                .programmes
                .first()
                .copied()
                .filter(|_| project.programmes.len() == 1)),
            funder,
            exception,
            sources: if own.is_empty() { self.inherited(project.ground.sources) } else { own },
            note,
        })
    }

    /// The amount with its currency, which is the same in all that is said of it.
    fn amount(
        &self,
        amount: Sourced<Quantity>,
        at: &At<'_>,
    ) -> Option<(crate::portfolio::model::Cited<Value>, Currency)> {
        let mut currency = None;
        let amount = self.cited(amount, at, |quantity, at| {
            // That has been noted when the record was read.
            if quantity.known().is_some_and(no_amount) || quantity.unit() == Unit::Percent {
                return None;
            }
            match self.currency_of(&quantity, currency, at) {
                Found::Currency(found) => {
                    if currency.is_some_and(|currency| currency != found) {
                        self.tell(two_currencies(at));
                        return None;
                    }
                    currency = Some(found);
                }
                Found::NotNeeded => {}
                Found::Unclear => return None,
            }
            Some(quantity.value(self.language()))
        })?;
        // An amount that nobody published has no currency of its own; it is never shown.
        let currency = currency.or(self.currency).unwrap_or(Currency::RUB);
        Some((amount, currency))
    }
}

/// True where an amount is zero or negative.
fn no_amount(known: &Known) -> bool {
    known.number <= rust_decimal::Decimal::ZERO && !matches!(known.qualifier, Qualifier::MoreThan)
}

/// The date of the award, as exact as it is known.
fn day_of_award(when: When) -> Option<Date> {
    when.date().or(match when {
        When::Partly(Year::About(year)) => Some(Date::year(year)),
        _ => None,
    })
}

fn grant_status(status: choice::GrantStatus) -> Status {
    match status {
        choice::GrantStatus::Committed => Status::Committed,
        choice::GrantStatus::Disbursed => Status::Disbursed,
        choice::GrantStatus::Planned => Status::Planned,
        choice::GrantStatus::Ceiling => Status::Ceiling,
    }
}

fn two_currencies(at: &At<'_>) -> Diagnostic {
    let message =
        say!("The same grant stands here in two currencies.", "Один и тот же грант указан в двух валютах.");
    let hint = say!(
        "Write all amounts in the currency in which it was given.",
        "Напишите все суммы в той валюте, в которой грант дали."
    );
    Diagnostic::new(Code::WrongUnit, at.place(), message).hint(hint)
}

/// A grant that is said to be awarded already, on a day that has not come.
fn not_yet(at: &At<'_>) -> Diagnostic {
    let message = say!(
        "The day on which this was awarded lies in the future.",
        "День, когда это присудили, ещё не наступил."
    );
    let hint = say!(
        "Correct the date. Of what is still to be awarded write `status: planned`.",
        "Исправьте дату. Если грант только собираются присудить, напишите `status: planned`."
    );
    Diagnostic::new(Code::NotYet, at.place(), message).hint(hint)
}

fn foreign_programme(at: &At<'_>) -> Diagnostic {
    let message = say!(
        "The grant names a programme that is none of the project's.",
        "У гранта указана программа, которой нет среди программ проекта."
    );
    let hint = say!(
        "Add it to the project's `programmes:`, or take it away here.",
        "Добавьте её в `programmes:` проекта или уберите здесь."
    );
    Diagnostic::new(Code::ForeignId, at.place(), message).hint(hint)
}
