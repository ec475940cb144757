//! Ratios as figures: jobs per project, roubles per job. Only of numbers about the same, with everything counted.

use std::collections::BTreeSet;

use crate::base::key::Key;
use crate::base::money::Currency;
use crate::base::value::Value;
use crate::figures::behind::Behind;
use crate::figures::compute::Figures;
use crate::figures::compute::usual_currency;
use crate::figures::figure::Figure;
use crate::figures::figure::Method;
use crate::figures::figure::Record;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::ratio;
use crate::figures::ratio::NoRatio;
use crate::figures::ratio::Ratio;
use crate::figures::rows::BuiltIn;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Unit;
use crate::portfolio::selection::Basis;

/// The ratios that pages show where both numbers exist: what is divided by what.
pub const SHOWN: [(&str, &str); 5] = [
    ("jobs-created", "projects-supported"),
    ("funds-awarded", "projects-supported"),
    ("funds-awarded", "jobs-created"),
    ("grant-fund", "projects-supported"),
    ("projects-supported", "applications"),
];

impl FigureKey {
    /// The two figures of a ratio: what is divided, and by what. `None` of any other figure.
    pub fn ratio_parts(&self, portfolio: &Portfolio) -> Option<(Self, Self)> {
        let per = self.per?;
        let over = Self { per: None, ..self.clone() };
        let money = portfolio.measures[per].unit == Unit::Money;
        let currency = self.currency.or(portfolio.site.currency).filter(|_| money);
        let built_in = BuiltIn::of(portfolio);
        let status = built_in.status(per, self.status);
        Some((over.clone(), Self { measure: per, currency, status, ..over }))
    }
}

impl Figures {
    /// Divides one figure by another: they must be about the same time, status and place, and be complete.
    pub fn divide(&self, portfolio: &Portfolio, over: &Figure, under: &Figure) -> Result<Ratio, NoRatio> {
        let all = [over, under].into_iter();
        divide_figures(over, under, || all.clone().all(|figure| self.is_complete(portfolio, figure)))
    }
}

/// Divides one figure by another that is about the same, where all that they concern is `complete`.
fn divide_figures(over: &Figure, under: &Figure, complete: impl FnOnce() -> bool) -> Result<Ratio, NoRatio> {
    let same = FigureKey { measure: under.key.measure, currency: under.key.currency, ..over.key.clone() };
    if same != under.key {
        return Err(NoRatio::DifferentThings);
    }
    if over.key.when == When::Always && [over, under].iter().any(|figure| figure.method == Method::Stated) {
        return Err(NoRatio::DifferentThings);
    }
    let added = |figure: &Figure| -> Option<BTreeSet<Record>> {
        (figure.key.basis == Basis::Stated && figure.method == Method::Sum)
            .then(|| figure.behind.with_number().collect())
    };
    let same_rounds = match (added(over), added(under)) {
        (Some(one), Some(other)) => one == other,
        (None, None) => true,
        _ => false,
    };
    if !same_rounds || !complete() {
        return Err(NoRatio::Coverage);
    }
    let (Some(over), Some(under)) = (over.known(), under.known()) else { return Err(NoRatio::Missing) };
    ratio::divide(over, under)
}

impl Figures {
    /// The ratio of a key with `per`.
    pub(super) fn ratio_figure(&self, portfolio: &Portfolio, key: &FigureKey) -> Option<Figure> {
        let (over, under) = key.ratio_parts(portfolio)?;
        let over = self.figure(portfolio, &over)?;
        let under = self.figure(portfolio, &under)?;
        let ratio = self.divide(portfolio, &over, &under).ok()?;
        let sources: BTreeSet<_> = over.sources.iter().chain(&under.sources).copied().collect();
        Some(Figure {
            value: Ok(Value::Known(ratio.value)),
            whole_things: false,
            method: Method::Ratio,
            behind: Behind::default(),
            sources: sources.into_iter().collect(),
            notes: Vec::new(),
            evidence: over.evidence.max(under.evidence),
            dates: None,
            ratio: Some(Box::new(ratio)),
            key: key.clone(),
        })
    }

    /// The ratios that follow from a figure by arithmetic (jobs per project, roubles per job), where both numbers
    /// exist with the same period and status and nothing is missing.
    pub fn follows(&self, portfolio: &Portfolio, key: &FigureKey) -> Vec<FigureKey> {
        let measure = &*portfolio.measures[key.measure].id;
        let ratios = SHOWN.iter().filter(|(over, under)| *over == measure || *under == measure);
        ratios
            .filter_map(|(over, under)| {
                let over = portfolio.measures.find(over)?;
                let per = portfolio.measures.find(under)?;
                let currency = self.currency_for(portfolio, over, key);
                let ratio = FigureKey { measure: over, per: Some(per), currency, ..key.clone() };
                self.ratio_figure(portfolio, &ratio).map(|figure| figure.key)
            })
            .collect()
    }

    /// The currency in which a measure is meant beside a figure.
    fn currency_for(
        &self,
        portfolio: &Portfolio,
        measure: Key<Measure>,
        key: &FigureKey,
    ) -> Option<Currency> {
        let money = portfolio.measures[measure].unit == Unit::Money;
        key.currency.or_else(|| usual_currency(self, portfolio, measure)).filter(|_| money)
    }
}
