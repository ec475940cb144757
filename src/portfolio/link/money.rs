//! Which currency an amount is in, and whether a value fits what is counted.

use crate::base::money::Currency;
use crate::base::value::Known;
use crate::base::value::Qualifier;
use crate::diagnostics::code::Code;
use crate::diagnostics::sink::Diagnostic;
use crate::portfolio::link::at::At;
use crate::portfolio::link::linker::Linker;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Unit;
use crate::records::values::quantity::Quantity;
use crate::records::values::quantity::Unit as Written;
use crate::say;

/// What is known of the currency of an amount.
pub(super) enum Found {
    /// It is in this currency.
    Currency(Currency),
    /// There is no number, so it needs none.
    NotNeeded,
    /// It cannot be told; that has been noted.
    Unclear,
}

impl Linker<'_> {
    /// The currency of an amount of money: its own, else the `whole`'s that it is a part of, else the site's.
    pub(super) fn currency_of(&self, amount: &Quantity, whole: Option<Currency>, at: &At<'_>) -> Found {
        match amount.unit() {
            Written::Money(currency) => Found::Currency(currency),
            Written::Percent => {
                self.tell(percent_of_money(at));
                Found::Unclear
            }
            Written::Bare => match (whole.or(self.currency), amount.known()) {
                (Some(currency), _) => Found::Currency(currency),
                (None, None) => Found::NotNeeded,
                (None, Some(_)) => {
                    if !self.currency_unclear {
                        self.tell(no_currency(at));
                    }
                    Found::Unclear
                }
            },
        }
    }

    /// The currency of a figure's value, where the measure is about money; an error where value and measure do
    /// not fit each other.
    pub(super) fn fit(
        &self,
        measure: &Measure,
        value: &Quantity,
        whole: Option<Currency>,
        at: &At<'_>,
    ) -> Result<Option<Currency>, ()> {
        if value.known().is_some_and(|known| is_impossible(measure, known)) {
            self.tell(negative(measure, at));
            return Err(());
        }
        if measure.unit == Unit::Money {
            return match self.currency_of(value, whole, at) {
                Found::Currency(currency) => Ok(Some(currency)),
                Found::NotNeeded => Ok(None),
                Found::Unclear => Err(()),
            };
        }
        let fits = match value.unit() {
            Written::Bare => true,
            Written::Percent => matches!(measure.unit, Unit::Percent | Unit::Ratio(_)),
            Written::Money(_) => false,
        };
        if !fits {
            self.tell(wrong_unit(measure, value.unit(), at));
        }
        fits.then_some(None).ok_or(())
    }
}

/// True where a number is below nothing, and the measure is one of which there can only be some or none. Measures of a
/// site's own may tell of losses.
fn is_impossible(measure: &Measure, known: &Known) -> bool {
    let below = known.number.is_sign_negative() && !known.number.is_zero();
    let less_than_nothing = known.qualifier == Qualifier::LessThan && known.number.is_zero();
    (measure.built_in || measure.sensitive) && (below || less_than_nothing)
}

fn negative(measure: &Measure, at: &At<'_>) -> Diagnostic {
    let id = &measure.id;
    let message = say!(
        "`{id}` can be zero or more, never less than zero.",
        "`{id}` бывает нулём или больше, но не меньше нуля."
    );
    let hint = say!(
        "Write the number without the minus, or `unknown`. For a loss, add a measure of its own to `measures.yaml`.",
        "Напишите число без минуса или `unknown`. Для потерь заведите отдельный показатель в `measures.yaml`."
    );
    Diagnostic::new(Code::NegativeValue, at.place(), message).hint(hint)
}

fn no_currency(at: &At<'_>) -> Diagnostic {
    let message = say!(
        "This amount has no currency, and the site names none.",
        "У суммы нет валюты, и у сайта она не указана."
    );
    let hint = say!(
        "Write it beside the amount (`150 000 RUB`), or once for all in `site.yaml`: `currency: RUB`.",
        "Напишите её рядом с суммой (`150 000 RUB`) или один раз на всё в `site.yaml`: `currency: RUB`."
    );
    Diagnostic::new(Code::NoCurrency, at.place(), message).hint(hint)
}

fn percent_of_money(at: &At<'_>) -> Diagnostic {
    let message =
        say!("An amount of money was expected, not a percentage.", "Ожидалась сумма денег, а не процент.");
    let hint = say!("Write it as in `150 000 RUB`.", "Напишите её так: `150 000 RUB`.");
    Diagnostic::new(Code::WrongUnit, at.place(), message).hint(hint)
}

fn wrong_unit(measure: &Measure, unit: Written, at: &At<'_>) -> Diagnostic {
    let id = &measure.id;
    let message = match unit {
        Written::Percent => {
            say!("`{id}` is a number, not a percentage.", "`{id}` — это число, а не процент.")
        }
        Written::Money(_) | Written::Bare => {
            say!(
                "`{id}` is a number of things, not an amount of money.",
                "`{id}` — это количество, а не сумма денег."
            )
        }
    };
    let hint = match unit {
        Written::Money(_) => say!(
            "Take the currency away, or choose a measure of money such as `funds-awarded`.",
            "Уберите валюту или выберите денежный показатель, например `funds-awarded`."
        ),
        Written::Percent | Written::Bare => say!("Write the number alone.", "Напишите только число."),
    };
    Diagnostic::new(Code::WrongUnit, at.place(), message).hint(hint)
}
