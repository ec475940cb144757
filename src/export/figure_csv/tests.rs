use proptest::prelude::*;

use super::*;
use crate::base::value::Known;
use crate::base::value::Missing;
use crate::base::value::Qualifier;
use crate::export::sample;
use crate::figures::figure::Why;

fn lines(figure: &Detailed) -> Vec<Vec<String>> {
    let bytes = figure_csv(figure, sample::portfolio(), Language::ENGLISH);
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("it begins with a byte order mark");
    csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text)
        .records()
        .map(|record| record.expect("it is CSV").iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn a_line_per_row_with_all_that_is_known() {
    let found: Vec<String> = lines(&sample::jobs()).iter().map(|line| line.join("|")).collect();
    let report = "annual|https://example.org/report";
    assert_eq!(
        found,
        [
            COLUMNS.join("|"),
            format!("project/a|Bread, \"rye\"|fox-hill|first-step|2024|12|12|12|exact|actual|12|{report}"),
            format!("project/b|'=SUM(A1)|fox-hill|first-step|2024|7|7|7|exact|actual|7|{report}"),
            format!("project/c|A shop|fox-hill|first-step|2024||||not_published|actual||{report}"),
            format!("project/d|Kayak|fox-hill|first-step|2024|40|40|40|exact|actual||{report}"),
        ]
    );
}

#[test]
fn what_looks_like_a_formula_is_disarmed() {
    for (cell, expected) in [
        ("=1+1", "'=1+1"),
        ("+7 900", "'+7 900"),
        ("-2", "-2"),
        ("-cmd", "'-cmd"),
        ("@a", "'@a"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("a=b", "a=b"),
        ("", ""),
    ] {
        assert_eq!(harmless(cell), expected, "{cell:?}");
    }
}

fn value() -> impl Strategy<Value = (i64, u32, u8)> {
    (0..1_000_000_000_i64, 0..6_u32, 0..4_u8)
}

proptest! {
    /// Whatever is missing or left out, `counted` adds up to the number of the figure.
    #[test]
    fn counted_adds_up_to_the_value(values in prop::collection::vec(value(), 0..40)) {
        let lines_in = values
            .into_iter()
            .map(|(mantissa, scale, kind)| {
                let number = Decimal::new(mantissa, scale);
                let said = match kind {
                    0 => Value::Missing(Missing::NotPublished),
                    1 => Value::Known(Known::qualified(Qualifier::MoreThan, number)),
                    _ => Value::exact(number),
                };
                sample::line(0, said, (kind == 3).then_some(Why::YearNotStated))
            })
            .collect();
        let figure = sample::sum(lines_in);
        let found = lines(&figure);
        let counted = found
            .iter()
            .skip(1)
            .filter(|line| !line[10].is_empty())
            .map(|line| line[10].parse::<Decimal>().expect("a plain decimal"))
            .sum::<Decimal>();
        prop_assert_eq!(Some(counted), figure.number());
        prop_assert_eq!(found.len() - 1, figure.lines.len());
    }
}
