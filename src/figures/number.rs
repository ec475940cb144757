//! What can be had without working out a whole figure: its number alone, and how many lines it has.

use crate::base::value::Value;
use crate::figures::compute::Figures;
use crate::figures::figure::Item;
use crate::figures::figure::Refusal;
use crate::figures::key::FigureKey;
use crate::figures::scope;
use crate::figures::summing;
use crate::figures::tally::Added;
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
        let mut added = Added::default();
        let (mut counted, mut named) = (0_usize, 0_usize);
        let mut before = None;
        for taken in self
            .candidates(portfolio, key, series)
            .filter_map(|row| summing::take(row, scope::fit(portfolio, row, key)))
        {
            named += 1;
            if taken.out.is_none() {
                let row = taken.row;
                if matches!(row.item(), Item::Statement(_))
                    && before.replace(row.project) == Some(row.project)
                {
                    // Which of several statements of one project count is seen where they are lines.
                    return self.figure(portfolio, key).map(|figure| figure.value);
                }
                counted += 1;
            }
            added.add(&summing::line(portfolio, &taken));
        }
        if named == 0 {
            return None;
        }
        if counted > 1 && !summing::has_total(&portfolio.measures[key.measure]) {
            return Some(Err(Refusal::NoTotal));
        }
        Some(added.value(false))
    }

    /// True where the figure of `key` has a line, counted or left out: what [`Figures::figure`] is there for.
    pub fn has_lines(&self, portfolio: &Portfolio, key: &FigureKey) -> bool {
        if key.per.is_some() || key.basis == Basis::Stated {
            return self.figure(portfolio, key).is_some();
        }
        summing::named(self, portfolio, key).next().is_some()
    }

    /// How many lines the figure of `key` has, counted or left out.
    pub fn lines(&self, portfolio: &Portfolio, key: &FigureKey) -> usize {
        if key.per.is_some() || key.basis == Basis::Stated {
            return self.figure(portfolio, key).map_or(0, |figure| figure.behind.lines());
        }
        summing::named(self, portfolio, key).count()
    }
}
