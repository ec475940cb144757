use rust_decimal::Decimal;

use super::chart_csv;
use super::chart_json;
use crate::base::language::Language;
use crate::charts::table::Amount;
use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::charts::table::Facts;
use crate::charts::table::Round;
use crate::charts::table::Row;
use crate::charts::table::Series;
use crate::export::sample;

fn english() -> Language {
    sample::portfolio().site.languages[0]
}

fn cell(amount: Amount, label: &str, facts: Option<Facts>) -> Cell {
    Cell { amount, label: label.to_owned(), facts: facts.map(Box::new), ..Cell::default() }
}

fn stated() -> Facts {
    Facts {
        value: Some(160.into()),
        lower: Some(161.into()),
        qualifier: Some("more_than"),
        unit: "jobs".to_owned(),
        status: "actual",
        period: Some("2016/2018".to_owned()),
        figure: Some("jobs-created.town.fox-hill".to_owned()),
        sources: vec!["annual".to_owned(), "letter".to_owned()],
        url: Some("https://example.org/figures/jobs-created.town.fox-hill/".to_owned()),
        ..Facts::default()
    }
}

fn chart() -> Chart {
    let row = |label: &str, cell: Cell| Row { label: label.to_owned(), cells: vec![cell], ..Row::default() };
    Chart {
        title: "Jobs".to_owned(),
        lang: "en".to_owned(),
        row_head: "Town".to_owned(),
        series: vec![Series { name: "Jobs created".to_owned(), ..Series::default() }],
        rows: vec![
            row("Fox Hill", cell(Amount::MoreThan(160.into()), "more than\u{a0}160", Some(stated()))),
            row("=HYPERLINK(1)", cell(Amount::Exact(Decimal::NEGATIVE_ONE), "−1", None)),
            row("Hidden", cell(Amount::Withheld, "[c]", Some(stated()))),
            row("Silent", cell(Amount::Missing, "nothing recorded", None)),
            row("Held", cell(Amount::Round(Round::Held), "held", None)),
        ],
        ..Chart::default()
    }
}

#[test]
fn a_line_per_number_with_its_words_bounds_and_sources() {
    let csv = String::from_utf8(chart_csv(&chart(), sample::portfolio(), english())).expect("UTF-8");
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(
        lines,
        [
            "\u{feff}category,series,text,value,lower,upper,qualifier,unit,status,period,figure,source,source_ids,url",
            "Fox Hill,Jobs created,more than 160,160,161,,more_than,jobs,actual,2016/2018,jobs-created.town.fox-hill,\
             Annual report; A letter,annual; letter,https://example.org/figures/jobs-created.town.fox-hill/",
            "'=HYPERLINK(1),Jobs created,−1,-1,-1,-1,exact,,,,,Lantern Foundation,,",
            "Hidden,Jobs created,[c],,,,withheld,jobs,actual,2016/2018,jobs-created.town.fox-hill,Annual report; A \
             letter,annual; letter,https://example.org/figures/jobs-created.town.fox-hill/",
            "Silent,Jobs created,nothing recorded,,,,not_recorded,,,,,,,",
            "Held,Jobs created,held,,,,,,held,,,,,",
        ]
    );
}

#[test]
fn what_is_missing_is_null_and_never_zero() {
    let json: serde_json::Value = serde_json::from_str(&chart_json(&chart(), "jobs-by-town")).expect("JSON");
    let rows = json["rows"].as_array().expect("rows");
    assert_eq!(rows[0]["value"], 160);
    assert_eq!(rows[0]["lower"], 161);
    assert!(rows[0]["upper"].is_null() && rows[0]["missing"].is_null());
    for (row, why) in [(2, "withheld"), (3, "not_recorded")] {
        assert_eq!(rows[row]["missing"], why);
        assert!(["value", "lower", "upper", "qualifier"].iter().all(|key| rows[row][key].is_null()), "{why}");
    }
    assert_eq!(rows[4]["status"], "held");
}
