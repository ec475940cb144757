//! How values, money, dates and names read in English and Russian; and that both languages say the same.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;

use proptest::collection::vec;
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::base::language::Language;
use crate::base::money::Currency;
use crate::base::time::Date;
use crate::base::time::End;
use crate::base::time::Period;
use crate::base::time::Year;
use crate::base::value::Known;
use crate::base::value::Missing;
use crate::base::value::Qualifier;
use crate::base::value::Value;
use crate::portfolio::model::Unit;
use crate::theme::files::Files;
use crate::theme::words::Arg;
use crate::theme::words::Words;
use crate::theme::words::keys;
use crate::theme::words::numbers::Style;

fn both() -> [Words; 2] {
    let files = Files::read(&BTreeMap::new()).unwrap();
    [Language::ENGLISH, Language::RUSSIAN].map(|language| Words::load(language, &files).unwrap())
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// No-break spaces are written as `_` here, so that they are seen.
fn seen(text: &str) -> String {
    text.replace('\u{a0}', "_")
}

fn check(say: impl Fn(&Words) -> String, english: &str, russian: &str) {
    let [en, ru] = both();
    assert_eq!((seen(&say(&en)).as_str(), seen(&say(&ru)).as_str()), (english, russian));
}

fn jobs() -> Unit {
    let forms = |all: &[(&str, &str)]| {
        all.iter().map(|(word, form)| ((*word).into(), (*form).into())).collect::<Vec<(Box<str>, Box<str>)>>()
    };
    Unit::Things(vec![
        (Language::ENGLISH, forms(&[("one", "job"), ("other", "jobs")])),
        (
            Language::RUSSIAN,
            forms(&[
                ("one", "рабочее место"),
                ("few", "рабочих места"),
                ("many", "рабочих мест"),
                ("other", "рабочего места"),
            ]),
        ),
    ])
}

fn said(known: Known, unit: &Unit, style: Style) -> impl Fn(&Words) -> String {
    move |words| words.value(&Value::Known(known), unit, Some(Currency::RUB), style).plain()
}

#[test]
fn numbers_are_grouped_and_signed() {
    check(|words| words.number(decimal("1234567.50")), "1,234,567.5", "1_234_567,5");
    check(|words| words.number(decimal("1234")), "1,234", "1_234");
    check(|words| words.number(decimal("-0.5")), "\u{2212}0.5", "\u{2212}0,5");
    check(|words| words.percent(decimal("12.5")), "12.5%", "12,5_%");
}

#[test]
fn money_is_shortened_only_where_nothing_is_lost() {
    let short =
        |text: &'static str| move |words: &Words| words.money(decimal(text), Currency::RUB, Style::Short);
    check(short("56700000"), "RUB_56.7_million", "56,7_млн_₽");
    check(short("150000"), "RUB_150,000", "150_000_₽");
    check(short("2040000000"), "RUB_2.04_billion", "2,04_млрд_₽");
    check(short("2045600000"), "RUB_2,045.6_million", "2_045,6_млн_₽");
    check(short("1234567"), "RUB_1,234,567", "1_234_567_₽");
    check(
        |words| words.money(decimal("56700000"), Currency::RUB, Style::Full),
        "RUB_56,700,000",
        "56_700_000_₽",
    );
}

#[test]
fn amounts_may_be_given_the_same_decimals() {
    let with = |text: &'static str| move |words: &Words| words.money_with(decimal(text), Currency::RUB, 2);
    check(with("3000000"), "RUB_3.00_million", "3,00_млн_₽");
    check(with("3200000"), "RUB_3.20_million", "3,20_млн_₽");
    check(with("7890000"), "RUB_7.89_million", "7,89_млн_₽");
    check(with("880000"), "RUB_880,000", "880_000_₽");
    assert_eq!(Words::magnitude_of(decimal("3200000")), Some(("magnitude_6", 1)));
    assert_eq!(Words::magnitude_of(decimal("1234567")), None);
}

#[test]
fn qualifiers_govern_their_units() {
    let jobs = jobs();
    let exact = |number: i64| said(Known::exact(number), &jobs, Style::Short);
    check(exact(1), "1_job", "1_рабочее_место".replace('_', " ").replacen(' ', "_", 1).as_str());
    check(exact(21), "21_jobs", "21_рабочее место");
    check(exact(22), "22_jobs", "22_рабочих места");
    check(exact(160), "160_jobs", "160_рабочих мест");
    let more = |number: i64| said(Known::qualified(Qualifier::MoreThan, number), &jobs, Style::Short);
    check(more(160), "more than_160_jobs", "более_160_рабочих мест");
    check(more(161), "more than_161_jobs", "более_161_рабочего места");
    check(more(2), "more than_2_jobs", "более_2_рабочих мест");
    check(
        said(Known::qualified(Qualifier::Nearly, 21), &jobs, Style::Short),
        "nearly_21_jobs",
        "почти_21_рабочее место",
    );
    check(
        said(Known::between(decimal("5"), decimal("7")), &jobs, Style::Short),
        "between_5 and 7_jobs",
        "от_5 до 7_рабочих мест",
    );
    check(said(Known::exact(decimal("1.5")), &jobs, Style::Short), "1.5_jobs", "1,5_рабочего места");
}

#[test]
fn bounds_keep_their_hedge() {
    let hedged = Known { approximate: true, ..Known::qualified(Qualifier::AtLeast, 2_040_000_000_i64) };
    check(
        said(hedged, &Unit::Money, Style::Short),
        "about_RUB_2.04_billion_or more",
        "около_2,04_млрд_₽_или больше",
    );
    let between = Known::between(decimal("1500000"), decimal("2000000"));
    check(said(between, &Unit::Money, Style::Short), "between_RUB_1.5 and 2_million", "от_1,5 до 2_млн_₽");
}

#[test]
fn a_number_carries_its_plain_decimal() {
    let [en, _] = both();
    let known = |known: Known| en.value(&Value::Known(known), &jobs(), None, Style::Short).value.unwrap();
    assert_eq!(known(Known::qualified(Qualifier::MoreThan, 160)), "160");
    assert_eq!(known(Known::between(decimal("5"), decimal("7"))), "5/7");
    assert_eq!(en.missing(&Missing::NotPublished).value, None);
}

#[test]
fn missing_values_say_why() {
    let missing = |missing: Missing| move |words: &Words| words.missing_words(&missing);
    check(missing(Missing::NotPublished), "not published", "не опубликовано");
    check(missing(Missing::Withheld), "withheld to protect individuals", "скрыто, чтобы защитить людей");
}

#[test]
fn dates_and_periods_are_as_exact_as_they_are_known() {
    let date = |text: &'static str| move |words: &Words| words.date(Date::parse(text).unwrap());
    check(date("2018-05-31"), "31_May 2018", "31_мая 2018_года");
    check(date("2018-05"), "May 2018", "май 2018_года");
    let years = Period { start: Date::year(2016), end: End::On(Date::year(2018)) };
    check(|words| words.period(years), "2016–2018", "2016–2018");
    check(|words| words.during(years), "in 2016–2018", "в_2016–2018_годах");
    check(|words| words.during(Period::year(2018)), "in 2018", "в_2018_году");
    let open = Period { start: Date::year(2016), end: End::Unknown };
    check(|words| words.period(open), "2016 to an unknown year", "2016_— год окончания неизвестен");
    check(|words| words.year(Year::Between(2017, 2018)), "2017 or 2018", "2017 или 2018");
}

#[test]
fn lists_quotes_and_order_follow_the_language() {
    let three = ["a", "b", "c"];
    check(|words| words.list(&three), "a, b and c", "a, b и c");
    check(|words| words.quoted("x"), "“x”", "«x»");
    let sorted = |words: &Words| {
        let mut names = ["Ёлки", "«Яр»", "#Дно", "Железногорск"];
        names.sort_by(|one, other| words.compare(one, other));
        names.join(" ")
    };
    let [_, ru] = both();
    assert_eq!(sorted(&ru), "#Дно Ёлки Железногорск «Яр»");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50))]
    #[test]
    fn the_place_of_a_name_says_what_comparing_it_does(
        names in vec("[ aAbBzZ\u{e9}\u{c9}e\u{301}\u{e4}\u{df}\u{451}\u{401}\u{435}\u{436}\u{439}\u{438}\u{306}\u{ab}\u{bb}\"#0129\u{65e5}\u{4e2d}\u{1f600}-]{0,6}", 40)
    ) {
        for words in &both() {
            for (one, other) in names.iter().flat_map(|one| names.iter().map(move |other| (one, other))) {
                let [place, other_place] = [one, other].map(|name| {
                    let mut place = Vec::new();
                    words.place(name, &mut place);
                    place
                });
                let placed = place.cmp(&other_place).then_with(|| one.cmp(other));
                prop_assert_eq!(placed, words.compare(one, other), "{} {}", one, other);
            }
        }
    }
}

#[test]
fn counts_choose_their_plural_form() {
    let projects = |count: i64| {
        move |words: &Words| {
            let number = words.number(Decimal::from(count));
            words.say("count_projects", &[("count", Arg::Count(count)), ("number", Arg::Text(&number))])
        }
    };
    check(projects(1), "1_project", "1_проект");
    check(projects(2), "2_projects", "2_проекта");
    check(projects(11), "11_projects", "11_проектов");
    check(projects(1021), "1,021_projects", "1_021_проект");
}

#[test]
fn sentences_with_two_numbers_agree_with_the_right_one() {
    let of = |part: i64, all: i64| {
        move |words: &Words| {
            let (some, whole) = (part.to_string(), all.to_string());
            let (some, whole) = (Arg::Text(&some), Arg::Text(&whole));
            let counts = [("count_part", Arg::Count(part)), ("count_all", Arg::Count(all))];
            words.say("w_coverage_of", &[("part", some), ("all", whole), counts[0], counts[1]])
        }
    };
    check(of(1, 281), "1 of 281 projects has a record here.", "Запись здесь есть у 1 из 281 проекта.");
    check(of(2, 150), "2 of 150 projects have a record here.", "Запись здесь есть у 2 из 150 проектов.");
}

#[test]
fn units_have_a_name_by_themselves() {
    let jobs = jobs();
    check(|words| words.unit_name(&jobs).to_owned(), "jobs", "рабочее место");
    check(|words| words.own_name().to_owned(), "English", "Русский");
}

#[test]
fn words_can_be_shared_by_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Words>();
    shared::<crate::theme::Theme>();
}

/// Keys that a language may have for itself: the signs of currencies.
fn own(key: &str) -> bool {
    key.starts_with("currency_")
}

/// The words of a language from all of its files.
fn all_words(files: &Files, code: &str) -> String {
    files.strings(code).iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n")
}

fn arguments(text: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut all: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut key = "";
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        key = keys(line).next().unwrap_or(key);
        // A language that needs no plural forms does not ask for the count; of two counts it asks for that which it needs.
        let named = line
            .split("{ $")
            .skip(1)
            .filter_map(|rest| rest.split([' ', '}']).next())
            .filter(|name| *name != "count" && !name.starts_with("count_"));
        if !key.is_empty() {
            all.entry(key).or_default().extend(named);
        }
    }
    all
}

#[test]
fn every_language_has_the_same_words() {
    let files = Files::read(&BTreeMap::new()).unwrap();
    let english = all_words(&files, "en");
    let english = arguments(&english);
    for code in files.languages() {
        let other = all_words(&files, code);
        let other = arguments(&other);
        for (key, named) in english.iter().filter(|(key, _)| !own(key)) {
            assert_eq!(other.get(key), Some(named), "strings/{code}.ftl: {key}");
        }
        for key in other.keys().filter(|key| !own(key)) {
            assert!(english.contains_key(key), "strings/{code}.ftl has {key}, which en.ftl has not");
        }
    }
}

/// All text of the files under a folder, without this one and the words themselves.
fn read_all(folder: &Path, into: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("strings") {
            read_all(&path, into);
        } else if path.extension().is_some_and(|end| end == "rs" || end == "html")
            && !path.ends_with("words/tests.rs")
        {
            into.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_word_in_use_is_there() {
    let mut used = String::new();
    read_all(Path::new("src"), &mut used);
    read_all(Path::new("themes/default"), &mut used);
    let [en, _] = both();
    let mut missing = BTreeSet::new();
    for (at, _) in used.match_indices("t.").filter(|(at, _)| used[..*at].ends_with([' ', '{', '='])) {
        let word = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '_';
        let key: String = used[at + 2..].chars().take_while(word).collect();
        if !key.is_empty() && !en.all().contains_key(&*key) {
            missing.insert(key);
        }
    }
    for call in [".say(\"", ".text(\""] {
        for rest in used.split(call).skip(1) {
            let key = rest.split('"').next().unwrap_or_default();
            if en.bundle.get_message(key).is_none() {
                missing.insert(key.to_owned());
            }
        }
    }
    assert_eq!(missing, BTreeSet::new());
}

/// Whether templates or code name a key: as a whole, or put together from its beginning (`"f_by_{by}"`) or
/// its end (`"{rule}_head"`).
fn is_used(key: &str, used: &str) -> bool {
    let quoted = |text: &str| used.contains(&format!("\"{text}\""));
    let put_together = |at: usize| {
        let (start, end) = (&key[..=at], &key[at..]);
        used.contains(&format!("\"{start}{{")) || (used.contains(&format!("}}{end}\"")) && quoted(&key[..at]))
    };
    quoted(key)
        || used.contains(&format!("t.{key}"))
        || key.match_indices('_').any(|(at, _)| put_together(at))
}

#[test]
fn every_word_is_in_use() {
    let mut used = String::new();
    read_all(Path::new("src"), &mut used);
    if !Path::new("src/pages").exists() {
        return;
    }
    read_all(Path::new("themes/default"), &mut used);
    let files = Files::read(&BTreeMap::new()).unwrap();
    let english = all_words(&files, "en");
    let idle: Vec<&str> = keys(&english)
        .filter(|key| !own(key) && !key.starts_with("language_") && !is_used(key, &used))
        .collect();
    assert_eq!(idle, Vec::<&str>::new());
}
