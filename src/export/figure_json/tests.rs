use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;
use crate::export::sample;

fn json(figure: &Detailed, stated: &[Detailed]) -> String {
    let said = Said { method_text: "Added up.", stated };
    figure_json(figure, sample::portfolio(), said)
}

fn parsed(text: &str) -> serde_json::Value {
    serde_json::from_str(text).expect("figure.json is JSON")
}

#[test]
fn the_keys_stand_in_the_order_of_the_contract() {
    let value = parsed(&json(&sample::jobs(), &[sample::stated()]));
    let keys: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    let expected = "id measure value lower upper qualifier missing approximate refused status unit currency period basis \
                    method method_text rows left_out stated sources";
    assert_eq!(keys.join(" "), expected);
}

#[test]
fn a_sum_says_what_it_is_and_what_it_lacks() {
    let text = json(&sample::jobs(), &[sample::stated()]);
    for expected in [
        "\"value\": 19,\n  \"lower\": 19,\n  \"upper\": null,\n  \"qualifier\": \"at_least\",\n  \"missing\": null",
        "\"unit\": \"jobs\",\n  \"currency\": null,\n  \"period\": null,\n  \"basis\": \"computed\"",
        "\"method\": \"sum\",\n  \"method_text\": \"Added up.\",\n  \"rows\": 4",
        "\"why\": \"year_not_stated\",\n      \"rows\": 1",
        "\"value\": 160,\n      \"lower\": 161,\n      \"upper\": null,\n      \"qualifier\": \"more_than\"",
        "\"source\": \"letter\"",
    ] {
        assert!(text.contains(expected), "{expected} is not in {text}");
    }
    assert!(text.ends_with("}\n"));
}

#[test]
fn words_and_bounds_of_every_kind() {
    let exact = Value::exact(5);
    let between = Value::Known(Known::between(5.into(), 7.into()));
    let of = |qualifier| Value::Known(Known::qualified(qualifier, 160));
    let cases = [
        (exact, "5,5,5,\"exact\",null,false"),
        (between, "null,5,7,\"between\",null,false"),
        (of(Qualifier::MoreThan), "160,161,null,\"more_than\",null,false"),
        (of(Qualifier::LessThan), "160,null,159,\"less_than\",null,false"),
        (of(Qualifier::UpTo), "160,null,160,\"up_to\",null,false"),
        (of(Qualifier::Nearly), "160,null,null,\"about\",null,true"),
        (Value::Missing(Missing::Withheld), "null,null,null,null,\"withheld\",false"),
    ];
    for (value, expected) in cases {
        let mut figure = sample::jobs();
        figure.figure.value = Ok(value);
        let value = parsed(&json(&figure, &[]));
        let fields = ["value", "lower", "upper", "qualifier", "missing", "approximate"];
        let found: Vec<String> = fields.iter().map(|field| value[field].to_string()).collect();
        assert_eq!(found.join(","), expected);
    }
}

#[test]
fn a_refusal_has_no_number() {
    let mut figure = sample::jobs();
    figure.figure.value = Err(Refusal::MinimumAndMaximum);
    let value = parsed(&json(&figure, &[]));
    assert!(value["value"].is_null() && value["lower"].is_null() && value["missing"].is_null());
    assert_eq!(value["refused"], "minimum_and_maximum");
    figure.figure.value = Err(Refusal::Withheld);
    let value = parsed(&json(&figure, &[]));
    assert!(value["missing"] == "withheld" && value["refused"].is_null());
}

#[test]
fn texts_are_quoted() {
    let said = Said { method_text: "“A” \"b\"\n\\", stated: &[] };
    let text = figure_json(&sample::jobs(), sample::portfolio(), said);
    assert_eq!(parsed(&text)["method_text"], "“A” \"b\"\n\\");
}

proptest! {
    #[test]
    fn numbers_keep_all_their_digits(mantissa in -1_000_000_000_000_000_000_i64..1_000_000_000_000_000_000, scale in 0_u32..20) {
        let number = Decimal::new(mantissa, scale);
        let mut figure = sample::jobs();
        figure.figure.value = Ok(Value::exact(number));
        let text = json(&figure, &[]);
        let printed = text.split("\"value\": ").nth(1).and_then(|rest| rest.split(',').next());
        prop_assert_eq!(printed.and_then(|printed| printed.parse::<Decimal>().ok()), Some(number));
    }
}
