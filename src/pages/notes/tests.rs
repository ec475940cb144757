//! Sentences in both languages, with every plural form; and that no key is missing in either.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use super::*;
use crate::base::language::Language;
use crate::base::status::Status;
use crate::export::sample;
use crate::figures;
use crate::figures::key::When;
use crate::figures::ratio::divide;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::book::Ways;
use crate::pages::embed::HEIGHTS_KEPT;
use crate::pages::embed::Heights;
use crate::photographs::album::Album;
use crate::portfolio::model::Body;
use crate::portfolio::model::Portfolio;
use crate::theme::Theme;
use crate::theme::views::page::Site;
use crate::theme::words::keys;

/// Calls `test` with a writer of a page.
pub(in crate::pages) fn with_writer(
    portfolio: &Portfolio,
    (subject, language): (Subject, Language),
    test: impl Fn(&Writer<'_>),
) {
    let figures = figures::compute(portfolio);
    let theme = Theme::load(&BTreeMap::new(), &portfolio.site.languages, |_| Site::default())
        .unwrap_or_else(|problems| panic!("the default theme loads: {problems:?}"));
    let read_body = |body: &Body| Ok((std::sync::Arc::clone(&body.place.file), body.place.file.len()));
    let ways = Ways::of(portfolio);
    let (album, heights) = (Album::default(), Heights::of(HEIGHTS_KEPT));
    let book = Book::new((portfolio, &figures), &theme, (&read_body, &album, &heights), &ways);
    let page = Page { subject, part: 1, language };
    let file = crate::pages::address::file(&page, portfolio);
    test(&Writer::new(&book, &page, &file));
}

fn check(language: Language, cases: &[(Note, &str)]) {
    with_writer(sample::portfolio(), (Subject::Home, language), |writer| {
        for (note, expected) in cases {
            let figure = sample::jobs();
            assert_eq!(writer.note(note, &figure).replace('\u{a0}', " "), *expected);
        }
    });
}

fn rounds(counted: usize, silent: usize) -> Note {
    Note::AddedFromRounds { counted, silent }
}

#[test]
fn notes_in_english() {
    check(
        Language::ENGLISH,
        &[
            (rounds(2, 1), "Added from 2 rounds; 1 round published no number."),
            (rounds(1, 2), "Added from 1 round; 2 rounds published no number."),
            (rounds(3, 0), "Added from 3 rounds."),
            (Note::InferredYears(1), "The year of 1 record is inferred."),
            (Note::InferredYears(1200), "The years of 1,200 records are inferred."),
            (
                Note::MissingParts(vec![(Missing::NotPublished, 1)]),
                "1 part has no number (not published). Missing is not zero, so the total is a minimum.",
            ),
            (
                Note::MissingParts(vec![(Missing::NotPublished, 2), (Missing::NotQuantified(None), 1)]),
                "3 parts have no number (not published: 2, said in words only: 1). Missing is not zero, so the total \
                 is a minimum.",
            ),
        ],
    );
}

#[test]
fn notes_in_russian_have_every_plural_form() {
    check(
        Language::RUSSIAN,
        &[
            (rounds(2, 1), "Сложено из 2 конкурсов; по 1 конкурсу число не опубликовано."),
            (rounds(21, 5), "Сложено из 21 конкурса; по 5 конкурсам число не опубликовано."),
            (Note::OverlapsNotAdded(1), "Не прибавлено 1 заявление о пересекающемся периоде."),
            (Note::OverlapsNotAdded(3), "Не прибавлены 3 заявления о пересекающихся периодах."),
            (Note::OverlapsNotAdded(11), "Не прибавлено 11 заявлений о пересекающихся периодах."),
            (Note::OverlapsNotAdded(21), "Не прибавлено 21 заявление о пересекающемся периоде."),
            (Note::InferredYears(2), "В 2 записях год определён по косвенным данным."),
            (
                Note::CountedInSeveral(22),
                "22 проекта учтены полностью в нескольких частях, поэтому сумма частей больше итога.",
            ),
        ],
    );
}

#[test]
fn a_method_is_a_sentence() {
    let portfolio = sample::portfolio();
    let english = "Added up from 2 project records. 1 record has no number and is not in it. 1 record was left out, \
                   with its reason.";
    let russian = "Сложено из 2 записей о проектах. В 1 записи числа нет, в сумму она не входит. Не вошла 1 запись; \
                   причина указана.";
    for (language, expected) in [(Language::ENGLISH, english), (Language::RUSSIAN, russian)] {
        with_writer(portfolio, (Subject::Home, language), |writer| {
            assert_eq!(writer.method_text(&sample::jobs()).replace('\u{a0}', " "), expected);
        });
    }
    with_writer(portfolio, (Subject::Home, Language::ENGLISH), |writer| {
        let stated = sample::stated();
        assert_eq!(
            writer.method_text(&stated),
            "As stated by Annual report and A letter. It was not added up here."
        );
        let mut refused = sample::jobs();
        refused.figure.value = Err(figures::figure::Refusal::MinimumAndMaximum);
        assert!(writer.method_text(&refused).starts_with("No total is made. "));
    });
}

#[test]
fn a_ratio_names_its_two_numbers() {
    let more_than = Known::qualified(crate::base::value::Qualifier::MoreThan, 160);
    let ratio = divide(&more_than, &Known::exact(8)).expect("a bound may be divided");
    let mut figure = sample::jobs();
    figure.lines.clear();
    figure.figure.behind = figures::behind::Behind::default();
    figure.figure.method = Method::Ratio;
    figure.figure.key = figure.figure.key.per(sample::jobs_measure());
    figure.figure.ratio = Some(Box::new(ratio));
    with_writer(sample::portfolio(), (Subject::Home, Language::ENGLISH), |writer| {
        let text = writer.method_text(&figure).replace('\u{a0}', " ");
        assert!(text.starts_with("More than 160 jobs divided by 8 jobs."), "{text}");
        assert!(text.contains("a bound"), "{text}");
    });
}

#[test]
fn the_most_urgent_remark_stands_beside_the_number() {
    with_writer(sample::portfolio(), (Subject::Home, Language::ENGLISH), |writer| {
        let mut figure = sample::jobs();
        assert_eq!(writer.first_remark(&figure), None);
        figure.figure.notes = vec![Note::MayRepeat, rounds(2, 1), Note::SourcesDiffer];
        assert_eq!(writer.first_remark(&figure).as_deref(), Some("Sources differ."));
        // The number says it itself, so the next one stands there.
        figure.figure.value = Ok(Value::Missing(Missing::SourcesDiffer));
        assert!(writer.first_remark(&figure).is_some_and(|remark| remark.starts_with("Added from 2 rounds")));
        figure.figure.notes = vec![Note::OutcomeNotPublished];
        figure.figure.key.status = Status::Planned;
        figure.figure.key.when = When::Year(2020);
        assert_eq!(
            writer.first_remark(&figure).map(|remark| remark.replace('\u{a0}', " ")).as_deref(),
            Some("Expected in 2020; outcome not published.")
        );
    });
}

#[test]
fn stated_and_computed_are_compared_without_blame() {
    let known = Known::exact;
    let more = |number: i64| Known::qualified(crate::base::value::Qualifier::MoreThan, number);
    let least = |number: i64| Known::qualified(crate::base::value::Qualifier::AtLeast, number);
    for (stated, records, expected) in [
        (more(160), known(161), "agree_yes"),
        (more(160), known(19), "agree_part"),
        (known(160), least(19), "agree_part"),
        (known(160), known(160), "agree_yes"),
        (known(160), known(170), "f_agree_exceed"),
        (known(160), least(170), "f_agree_exceed"),
    ] {
        assert_eq!(agreement_key(&stated, &records, true), expected, "{stated:?} {records:?}");
    }
}

/// The sources of this part of the pages, in which keys of words are named.
const FILES: [&str; 13] = [
    include_str!("../notes.rs"),
    include_str!("findings.rs"),
    include_str!("reasons.rs"),
    include_str!("../figure.rs"),
    include_str!("../figure/beside.rs"),
    include_str!("../figure/facts.rs"),
    include_str!("../figure/files.rs"),
    include_str!("../figure/rows.rs"),
    include_str!("../figures_index.rs"),
    include_str!("../questions.rs"),
    include_str!("../sources.rs"),
    include_str!("../method.rs"),
    include_str!("../changes.rs"),
];

const ENGLISH: &str = include_str!("../../../themes/default/strings/en.ftl");
const RUSSIAN: &str = include_str!("../../../themes/default/strings/ru.ftl");

#[test]
fn every_key_has_its_words() {
    let english: BTreeSet<&str> = keys(ENGLISH).collect();
    let named: BTreeSet<&str> = FILES
        .iter()
        .flat_map(|file| file.split('"').skip(1).step_by(2))
        .filter(|text| text.starts_with("f_") && !text.contains(['{', ' ']) && !text.ends_with('_'))
        .collect();
    let missing: Vec<_> = named.difference(&english).collect();
    assert!(missing.is_empty(), "no words for {missing:?}");
}

#[test]
fn no_sentence_blames_anybody() {
    for (text, words) in [
        (ENGLISH, ["error", "false", "implausible", "wrong number", "lie"]),
        (RUSSIAN, ["ошибочн", "ложн", "неправдоподоб", "недостоверн", "обман"]),
    ] {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let blame = words.iter().find(|word| {
                line.to_lowercase()
                    .split(|letter: char| !letter.is_alphabetic())
                    .any(|part| part.starts_with(**word))
            });
            assert_eq!(blame, None, "{line}");
        }
    }
}
