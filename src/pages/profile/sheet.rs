//! A sheet of figures: what is counted down the side, years across.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::figures::figure::Figure;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::pages::profile;
use crate::pages::profile::words;
use crate::pages::writer::Writer;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::selection::Basis;
use crate::theme::views::parts::Number;
use crate::theme::views::parts::Row;
use crate::theme::views::parts::Table;

/// Figures by what they count and when.
#[derive(Default)]
pub(in crate::pages) struct Sheet {
    rows: BTreeMap<(usize, FigureKey), BTreeMap<When, Vec<Number>>>,
}

impl Sheet {
    /// Puts a figure in, where there is one. Place and programme are the caller's: a sheet is about one of each.
    pub(in crate::pages) fn add(&mut self, writer: &Writer<'_>, key: &FigureKey) {
        if let Some(figure) = writer.book.figures.figure(writer.portfolio(), key) {
            self.put(writer, &figure);
        }
    }

    /// Puts a figure in that was worked out already.
    pub(in crate::pages) fn put(&mut self, writer: &Writer<'_>, figure: &Figure) {
        let key = &figure.key;
        if figure.counted() == 0 && figure.value.is_ok() && key.basis == Basis::Computed {
            return;
        }
        let kind = FigureKey {
            programme: None,
            towns: Vec::new(),
            organisation: None,
            when: When::Always,
            ..key.clone()
        };
        let mut number = profile::in_table(writer, figure);
        // The head of the row says both.
        number.stated_by = None;
        if number.tag.as_deref() == writer.words.status(key.status) {
            number.tag = None;
        }
        let row = self.rows.entry((profile::rank(writer, key.measure), kind)).or_default();
        row.entry(key.when).or_default().push(number);
    }

    /// The sheet as a table; `None` where nothing was put in.
    pub(in crate::pages) fn table(self, writer: &Writer<'_>, id: String, caption: String) -> Option<Table> {
        let times: BTreeSet<(u8, When)> =
            self.rows.values().flat_map(BTreeMap::keys).map(|when| (place(*when), *when)).collect();
        if times.is_empty() {
            return None;
        }
        let head = |(_, when): &(u8, When)| {
            let text = writer.when(*when, MeasureKind::Flow).unwrap_or_else(|| writer.t("w_all_years"));
            words::numbers(text)
        };
        let columns =
            std::iter::once(words::column(writer.t("fact_measure"))).chain(times.iter().map(head)).collect();
        let rows = self.rows.into_iter().map(|((_, kind), mut cells)| {
            let label = writer.text_cell(label(writer, &kind));
            let numbers = times
                .iter()
                .map(|(_, when)| profile::cell(writer, cells.remove(when).unwrap_or_default(), false));
            Row {
                note: Some(writer.t(if kind.basis == Basis::Stated { "stated" } else { "added_up" })),
                cells: std::iter::once(label).chain(numbers).collect(),
                ..Row::default()
            }
        });
        Some(Table { id, caption, rows: rows.collect(), columns, ..Table::default() })
    }
}

/// What a row counts: measure, group, whose money, status.
pub(in crate::pages) fn label(writer: &Writer<'_>, kind: &FigureKey) -> String {
    let mut parts = vec![writer.measure_label(kind)];
    let scope = writer.scope(kind);
    if !scope.is_empty() {
        parts.push(scope);
    }
    parts.extend(writer.words.status(kind.status).map(str::to_owned));
    parts.join(", ")
}

/// Where a time stands: years, longer periods, days, what spans several years, what has no year, all of them.
fn place(when: When) -> u8 {
    match when {
        When::Year(_) => 0,
        When::Period(_) => 1,
        When::AsOf(_) => 2,
        When::SeveralYears => 3,
        When::NotStated => 4,
        When::Always => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::place;
    use crate::base::time::Date;
    use crate::base::time::End;
    use crate::base::time::Period;
    use crate::figures::key::When;

    #[test]
    fn years_stand_first_and_all_years_last() {
        let period = Period { start: Date::year(2016), end: End::On(Date::year(2018)) };
        let mut times = [
            When::Always,
            When::NotStated,
            When::Period(period),
            When::Year(2020),
            When::SeveralYears,
            When::Year(2018),
        ];
        times.sort_by_key(|when| (place(*when), *when));
        let expected = [
            When::Year(2018),
            When::Year(2020),
            When::Period(period),
            When::SeveralYears,
            When::NotStated,
            When::Always,
        ];
        assert_eq!(times, expected);
    }
}
