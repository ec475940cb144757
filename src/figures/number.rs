//! What can be had without working out a whole figure: its number alone, and how many lines it has.

use std::borrow::Cow;

use crate::base::value::Value;
use crate::figures::arithmetic::Sum;
use crate::figures::compute::Figures;
use crate::figures::figure::Item;
use crate::figures::figure::Refusal;
use crate::figures::key::FigureKey;
use crate::figures::summing;
use crate::portfolio::model::Portfolio;
use crate::portfolio::selection::Basis;

impl Figures {
    /// The value of the figure of `key`, as [`Figures::figure`] has it; `None` where no line stands behind it.
    pub fn value(&self, portfolio: &Portfolio, key: &FigureKey) -> Option<Result<Value, Refusal>> {
        if key.per.is_some() || key.basis == Basis::Stated {
            return self.figure(portfolio, key).map(|figure| figure.value);
        }
        if key.each.is_some() {
            return None;
        }
        let series = self.series_of(key)?;
        let (mut sum, mut refused) = (Sum::default(), None);
        let (mut counted, mut named, mut uncertain) = (0_usize, 0_usize, false);
        let mut before = None;
        for row in self.candidates(portfolio, key, series) {
            let Some((share, out)) = summing::stands(portfolio, row, key) else { continue };
            named += 1;
            if let Some(why) = out {
                uncertain |= why.is_uncertain();
                continue;
            }
            if matches!(row.item, Item::Statement(_)) && before.replace(row.project) == Some(row.project) {
                // Which of several statements of one project count is seen where they are lines.
                return self.figure(portfolio, key).map(|figure| figure.value);
            }
            counted += 1;
            let value = match row.plain() {
                Some((amount, _)) => Cow::Owned(Value::exact(amount)),
                None => summing::value_of(portfolio, row).map_or(Cow::Owned(Value::exact(1)), Cow::Borrowed),
            };
            match summing::by_share(&value, share) {
                Ok(adds) => sum.add(&adds),
                Err(refusal) => refused = refused.or(Some(refusal)),
            }
        }
        if named == 0 {
            return None;
        }
        if counted > 1 && !summing::has_total(&portfolio.measures[key.measure]) {
            return Some(Err(Refusal::NoTotal));
        }
        let total = refused.map_or_else(|| sum.total(), Err);
        Some(total.map(|total| total.unwrap_or_else(|| summing::of_nothing(uncertain))))
    }

    /// True where the figure of `key` has a line, counted or left out: what [`Figures::figure`] is there for.
    pub fn has_lines(&self, portfolio: &Portfolio, key: &FigureKey) -> bool {
        if key.per.is_some() || key.basis == Basis::Stated {
            return self.figure(portfolio, key).is_some();
        }
        self.series_of(key).filter(|_| key.each.is_none()).is_some_and(|series| {
            let mut rows = self.candidates(portfolio, key, series);
            rows.any(|row| summing::stands(portfolio, row, key).is_some())
        })
    }

    /// How many lines the figure of `key` has, counted or left out.
    pub fn lines(&self, portfolio: &Portfolio, key: &FigureKey) -> usize {
        if key.per.is_some() || key.basis == Basis::Stated {
            return self.figure(portfolio, key).map_or(0, |figure| figure.behind.lines());
        }
        let Some(series) = self.series_of(key).filter(|_| key.each.is_none()) else { return 0 };
        let rows = self.candidates(portfolio, key, series);
        rows.filter(|row| summing::stands(portfolio, *row, key).is_some()).count()
    }
}
