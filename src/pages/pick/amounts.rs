//! The money awarded to each project in the site's currency, and the bands by which it is filtered.

use rust_decimal::Decimal;

use crate::base::key::Key;
use crate::figures::key::FigureKey;
use crate::pages::writer::Writer;
use crate::portfolio::model::Project;
use crate::theme::words::numbers::Style;

/// At most so many bounds between bands.
const BOUNDS: usize = 6;

fn key(writer: &Writer<'_>, project: Key<Project>) -> Option<FigureKey> {
    let awarded = writer.measure("funds-awarded")?;
    Some(FigureKey::whole(writer.portfolio(), awarded).project(project))
}

/// The number in the words of what was awarded to a project: a bound is taken for what it says.
pub fn awarded(writer: &Writer<'_>, project: Key<Project>) -> Option<Decimal> {
    let figure = writer.book.figures.figure(writer.portfolio(), &key(writer, project)?)?;
    figure.known().map(|known| known.number.normalize())
}

/// The same as it is printed.
pub fn printed(writer: &Writer<'_>, project: Key<Project>) -> Option<String> {
    let figure = writer.book.figures.figure(writer.portfolio(), &key(writer, project)?)?;
    Some(writer.number(&figure, Style::Full).plain())
}

/// Round numbers between the smallest and the largest amount: one, two or five with noughts, as few as say enough.
pub fn bounds(amounts: impl Iterator<Item = Decimal>) -> Vec<Decimal> {
    let mut range: Option<(Decimal, Decimal)> = None;
    for amount in amounts {
        let (low, high) = range.unwrap_or((amount, amount));
        range = Some((low.min(amount), high.max(amount)));
    }
    let Some((low, high)) = range else { return Vec::new() };
    let between = |firsts: &[u32]| -> Vec<Decimal> {
        let mut all: Vec<Decimal> = (0..15)
            .flat_map(|power| {
                firsts.iter().map(move |first| Decimal::from(10_u64.pow(power)) * Decimal::from(*first))
            })
            .filter(|bound| low < *bound && *bound <= high)
            .collect();
        all.sort_unstable();
        all
    };
    [&[1, 2, 5][..], &[1, 5], &[1]]
        .into_iter()
        .map(between)
        .find(|bounds| bounds.len() <= BOUNDS)
        .unwrap_or_else(|| between(&[1]).into_iter().rev().take(BOUNDS).rev().collect())
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::bounds;

    #[test]
    fn bounds_are_round_and_few() {
        for (amounts, expected) in [
            (&[][..], &[][..]),
            (&[5], &[]),
            (&[150_000, 700_000], &[200_000, 500_000]),
            (&[1, 40_000], &[10, 100, 1000, 10_000]),
        ] {
            let found = bounds(amounts.iter().map(|amount| Decimal::from(*amount)));
            let expected: Vec<Decimal> = expected.iter().map(|bound| Decimal::from(*bound)).collect();
            assert_eq!(found, expected, "{amounts:?}");
        }
    }
}
