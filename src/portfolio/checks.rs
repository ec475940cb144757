//! Checks of what is linked: rules, rounds, circles, names that two places share.

use crate::diagnostics::sink::Diagnostics;
use crate::portfolio::model::Portfolio;

/// All checks.
pub(in crate::portfolio) fn check(_portfolio: &Portfolio, _diagnostics: &Diagnostics) {}
