//! Checks of what is linked: rules, rounds, circles, names that two places share.
//!
//! In comes the portfolio, out come problems. Whether totals agree, or keep the rules for a town
//! and year, is not looked at here: that needs figures.

mod identity;
mod rounds;
mod rules;

use rust_decimal::Decimal;

use crate::base::money::Currency;
use crate::diagnostics::sink::Diagnostics;
use crate::portfolio::model::Portfolio;

/// All checks.
pub(in crate::portfolio) fn check(portfolio: &Portfolio, diagnostics: &Diagnostics) {
    rules::grants(portfolio, diagnostics);
    rounds::years(portfolio, diagnostics);
    identity::circles(portfolio, diagnostics);
    identity::shared_names(portfolio, diagnostics);
    identity::same_sources(portfolio, diagnostics);
}

/// An amount for a message: `200 000 RUB`.
fn amount(number: Decimal, currency: Currency) -> String {
    let number = number.round_dp(currency.decimals()).normalize().to_string();
    let (whole, fraction) =
        number.split_once('.').map_or((&*number, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut text = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            text.push(' ');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push('.');
        text.push_str(fraction);
    }
    format!("{text} {currency}")
}
