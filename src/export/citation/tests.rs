use std::collections::BTreeMap;

use super::*;
use crate::theme::files::Files;

fn work() -> Work {
    Work {
        id: "jobs-created.town.kulebaki~vyksa".to_owned(),
        title: "Jobs & more: 50% of {A_b} #1".to_owned(),
        publisher: "Фонд «Фонарь»".to_owned(),
        site: "Northern Lantern".to_owned(),
        date: Date::parse("2026-03-01"),
        address: "https://example.org/figures/jobs-created.town.kulebaki~vyksa/".to_owned(),
        language: Language::ENGLISH,
    }
}

#[test]
fn bibtex_reads_it_with_balanced_braces() {
    let text = bibtex(&work());
    assert_eq!(
        text,
        "@misc{jobs-created.town.kulebaki-vyksa,\n  author = {{Фонд «Фонарь»}},\n  title = {{Jobs \\& more: 50\\% \
         of \\textbraceleft{}A\\_b\\textbraceright{} \\#1}},\n  howpublished = {Northern Lantern},\n  year = {2026},\n  \
         month = {3},\n  date = {2026-03-01},\n  \
         url = {https://example.org/figures/jobs-created.town.kulebaki~vyksa/},\n  langid = {english},\n}\n"
    );
    assert_eq!(text.matches('{').count(), text.matches('}').count());
}

#[test]
fn a_date_is_as_exact_as_it_is_known() {
    for (date, bib, issued) in [
        (Date::parse("2026-03-01"), "  month = {3},", "[[2026,3,1]]"),
        (Date::parse("2026-03"), "  date = {2026-03},", "[[2026,3]]"),
        (Some(Date::year(2026)), "  year = {2026},", "[[2026]]"),
        (None, "  langid = {english},", "null"),
    ] {
        let work = Work { date, ..work() };
        assert!(bibtex(&work).contains(bib), "{bib}");
        let items: serde_json::Value = serde_json::from_str(&csl(&work)).expect("it is JSON");
        assert_eq!(items[0]["issued"]["date-parts"].to_string(), issued);
        assert_eq!(items[0]["URL"], work.address);
    }
}

#[test]
fn a_sentence_in_each_language() {
    let files = Files::read(&BTreeMap::new()).expect("the default theme can be read");
    for (language, begin) in
        [(Language::ENGLISH, "Фонд «Фонарь»: “Jobs"), (Language::RUSSIAN, "Фонд «Фонарь»: «Jobs")]
    {
        let words = Words::load(language, &files).unwrap_or_else(|_| panic!("{language} has words"));
        let text = plain(&work(), &words);
        assert!(text.starts_with(begin), "{text}");
        assert!(text.ends_with(&work().address), "{text}");
        assert!(!plain(&Work { date: None, ..work() }, &words).contains("2026"));
    }
}
