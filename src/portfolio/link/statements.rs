//! Figures that somebody states, resolved.

use crate::base::apart::apart;
use crate::base::few::Few;
use crate::base::key::Key;
use crate::base::money::Currency;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::End;
use crate::base::time::Period;
use crate::base::time::Year;
use crate::base::value::Qualifier;
use crate::diagnostics::code::Code;
use crate::diagnostics::sink::Diagnostic;
use crate::portfolio::link::at::At;
use crate::portfolio::link::linker::Linker;
use crate::portfolio::model::Each;
use crate::portfolio::model::Group;
use crate::portfolio::model::Measure;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::model::Part;
use crate::portfolio::model::Payer;
use crate::portfolio::model::Remarks;
use crate::portfolio::model::Source;
use crate::portfolio::model::Statement;
use crate::portfolio::model::Time;
use crate::portfolio::model::Towns;
use crate::portfolio::model::Unit;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::field::Required;
use crate::records::kinds::figure;
use crate::records::kinds::figure::Figure;
use crate::records::values::choice;
use crate::records::values::id;
use crate::records::values::quantity::Quantity;
use crate::records::values::text::LocalText;
use crate::records::values::town::TownChoice;
use crate::records::values::when::When;
use crate::say;

/// What a figure takes over from the thing that it stands on.
pub(super) struct Ground<'a> {
    /// Its time, where the figure has none of its own.
    pub(super) time: Time,
    /// Its places.
    pub(super) towns: &'a Towns,
    /// Its sources.
    pub(super) sources: &'a [Key<Source>],
    /// True of a round that is known not to have been held.
    pub(super) not_held: bool,
}

impl Linker<'_> {
    /// The figures under the key `figures`.
    pub(super) fn statements(
        &self,
        figures: List<Figure>,
        ground: &Ground<'_>,
        at: &At<'_>,
    ) -> Vec<Statement> {
        let at = &at.key("figures");
        figures.made(|index, figure| self.statement(figure, ground, &at.item(index as usize)))
    }

    fn statement(&self, figure: Figure, ground: &Ground<'_>, at: &At<'_>) -> Option<Statement> {
        let measure =
            figure.measure.get().and_then(|id| self.find(&self.measure_ids, id, &at.key("measure")));
        let sources = self.sources(&figure.source, at);
        let towns = self.statement_towns(&figure, ground, at);
        let payer = self.payer(&figure.funder, at);
        let of = self.group(&figure.of, &at.key("of"));
        if let Field::Written(local) = figure.of {
            self.text(local, &at.key("of"));
        }
        let by = self.optional(figure.by, &at.key("by"));
        let note = self.optional(figure.note, &at.key("note"));
        let preferred = match figure.preferred {
            Field::Written(preferred) => Some(self.text(preferred.why, &at.key("preferred").key("why"))),
            Field::Absent | Field::Broken => None,
        };
        let (measure, Required::Written(quantity)) = (measure?, figure.value) else { return None };
        let about = &self.measures[measure];
        let currency = self.fit(about, &quantity, None, &at.key("value")).ok()?;
        let time = self.statement_time((&figure.period, &figure.year, &figure.as_of), about, ground, at);
        let status = self.statement_status((&figure.status, &quantity), about, ground, at);
        Some(Statement {
            place: at.mark(),
            measure,
            value: quantity.value(self.language()),
            currency,
            status,
            time,
            towns,
            of,
            payer,
            each: figure.each.get().map(|each| match each {
                choice::Each::Project => Each::Project,
                choice::Each::Town => Each::Town,
            }),
            parts: self.parts(figure.parts, about, currency, &at.key("parts")).into(),
            parts_complete: figure.complete.or(true),
            remarks: apart(Remarks { by, note, preferred }),
            sources: if sources.is_empty() { self.inherited(ground.sources) } else { sources },
        })
    }

    /// The sources of what a figure or a grant stands on, else the site's.
    pub(super) fn inherited(&self, sources: &[Key<Source>]) -> Few<Key<Source>> {
        if sources.is_empty() { self.site_sources.clone() } else { sources.into() }
    }

    fn statement_towns(&self, figure: &Figure, ground: &Ground<'_>, at: &At<'_>) -> Towns {
        let towns = self.find_all(&self.towns, &figure.towns, &at.key("towns"));
        if !towns.is_empty() {
            return Towns::Together(towns.into());
        }
        match &figure.town {
            Field::Written(choice) => self.town_choice(choice, &at.key("town")),
            Field::Absent | Field::Broken => ground.towns.clone(),
        }
    }

    /// A town, one of several, or nobody knows which.
    pub(super) fn town_choice(&self, choice: &TownChoice, at: &At<'_>) -> Towns {
        match choice {
            TownChoice::In(id) => {
                self.find(&self.towns, id, at).map_or(Towns::All, |town| Towns::Each(Few::one(town)))
            }
            TownChoice::OneOf(ids) => {
                let at = at.key("one_of");
                let find = |(index, id)| self.find(&self.towns, id, &at.item(index));
                Towns::OneOf(ids.iter().map(|id| &**id).enumerate().filter_map(find).collect())
            }
            TownChoice::Unknown => Towns::All,
        }
    }

    fn statement_time(
        &self,
        (period, year, as_of): (&Field<Period>, &Field<When>, &Field<Date>),
        measure: &Measure,
        ground: &Ground<'_>,
        at: &At<'_>,
    ) -> Time {
        let stock = measure.kind == MeasureKind::Stock;
        if let Field::Written(date) = as_of {
            return Time::AsOf(*date);
        }
        match (period, year) {
            (Field::Written(period), _) => match period.end {
                End::On(end) if stock => {
                    if period.start != end {
                        self.tell(stock_over_period(measure, *period, &at.key("period")));
                    }
                    Time::AsOf(end)
                }
                _ => Time::During(*period),
            },
            (_, Field::Written(When::On(date))) if stock => Time::AsOf(*date),
            (_, Field::Written(When::On(date))) => Time::During(Period { start: *date, end: End::On(*date) }),
            (_, Field::Written(When::Partly(year))) => Time::Inherited(*year),
            _ => match ground.time {
                Time::Inherited(Year::Known(year)) if stock => Time::AsOf(Date::year(year)),
                time => time,
            },
        }
    }

    fn statement_status(
        &self,
        (field, value): (&Field<Status>, &Quantity),
        measure: &Measure,
        ground: &Ground<'_>,
        at: &At<'_>,
    ) -> Status {
        let money = measure.unit == Unit::Money;
        let up_to = value.known().is_some_and(|known| known.qualifier == Qualifier::UpTo);
        let implied = if money && up_to { Status::Ceiling } else { Status::Actual };
        let status = field.or(implied);
        if !money && matches!(status, Status::Disbursed | Status::Committed) {
            self.tell(wrong_status(measure, status, &at.key("status")));
        }
        if ground.not_held && status == Status::Actual && value.known().is_some() {
            self.tell(not_held(&at.key("value")));
        }
        status
    }

    fn payer(&self, field: &Field<id::Payer>, at: &At<'_>) -> Payer {
        match field {
            Field::Written(id::Payer::Several) => Payer::Several,
            Field::Written(id::Payer::One(id)) => self
                .find(&self.organisations, id, &at.key("funder"))
                .map_or(Payer::ProgrammeFunder, Payer::Organisation),
            Field::Absent | Field::Broken => Payer::ProgrammeFunder,
        }
    }

    fn group(&self, field: &Field<LocalText>, at: &At<'_>) -> Option<Key<Group>> {
        let local = field.get()?;
        match self.met {
            Some(met) => Some(met.groups.key(local, at)),
            None => self.groups.find(local),
        }
    }

    fn parts(
        &self,
        parts: List<figure::Part>,
        measure: &Measure,
        whole: Option<Currency>,
        at: &At<'_>,
    ) -> Vec<Part> {
        let link = |index: u32, part: figure::Part| {
            let at = &at.item(index as usize);
            let of = self.group(&part.of, &at.key("of"));
            let funder = match self.payer(&part.funder, at) {
                Payer::Organisation(key) => Some(key),
                Payer::ProgrammeFunder | Payer::Several => None,
            };
            if let Field::Written(local) = part.of {
                self.text(local, &at.key("of"));
            }
            let Required::Written(value) = part.value else { return None };
            let currency = self.fit(measure, &value, whole, &at.key("value")).ok()?;
            if let (Some(currency), Some(whole)) = (currency, whole)
                && currency != whole
            {
                self.tell(other_currency(currency, whole, &at.key("value")));
                return None;
            }
            Some(Part { of, funder, value: value.value(self.language()) })
        };
        parts.made(link)
    }
}

fn stock_over_period(measure: &Measure, period: Period, at: &At<'_>) -> Diagnostic {
    let id = &measure.id;
    let message = say!(
        "`{id}` tells how many there are on a day, but `{period}` is a span of time.",
        "`{id}` — это сколько их на определённый день, а `{period}` — промежуток времени."
    );
    let hint = say!(
        "Write `as_of:` with the day or year for which the number holds.",
        "Напишите `as_of:` с днём или годом, на который верно число."
    );
    Diagnostic::new(Code::WrongTime, at.place(), message).hint(hint)
}

fn wrong_status(measure: &Measure, status: Status, at: &At<'_>) -> Diagnostic {
    let (id, word) = (&measure.id, status.word());
    let message = say!(
        "Only money can be `{word}`, and `{id}` is not money.",
        "`{word}` бывают только деньги, а `{id}` — не деньги."
    );
    let hint = say!(
        "Leave `status` out where it happened; else write `planned`, `estimate` or `target`.",
        "Если это уже произошло, уберите `status`; иначе напишите `planned`, `estimate` или `target`."
    );
    Diagnostic::new(Code::WrongStatus, at.place(), message).hint(hint)
}

fn not_held(at: &At<'_>) -> Diagnostic {
    let message = say!(
        "The round was not held (`status: not_held`), but this figure says what came of it.",
        "Конкурс не состоялся (`status: not_held`), а показатель говорит о его результате."
    );
    let hint = say!(
        "Change the status of the round, or write `status: planned` on the figure.",
        "Измените статус конкурса или напишите у показателя `status: planned`."
    );
    Diagnostic::new(Code::NotHeld, at.place(), message).hint(hint)
}

fn other_currency(part: Currency, whole: Currency, at: &At<'_>) -> Diagnostic {
    let message = say!(
        "The part is in {part}, but the whole is in {whole}.",
        "Часть указана в {part}, а целое — в {whole}."
    );
    let hint = say!("Write both in one currency.", "Напишите обе суммы в одной валюте.");
    Diagnostic::new(Code::WrongUnit, at.place(), message).hint(hint)
}
