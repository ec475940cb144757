//! The theme as a site uses it: loads, checks itself, is overridden file by file, says where it is broken.
#![expect(clippy::unwrap_used, reason = "a test that cannot read the theme should stop")]

use std::collections::BTreeMap;

use impactbook::base::language::Language;
use impactbook::theme::Theme;
use impactbook::theme::problem::ThemeProblem;
use impactbook::theme::reference;
use impactbook::theme::views::Body;
use impactbook::theme::views::PageView;
use impactbook::theme::views::page::Page;
use impactbook::theme::views::page::Site;
use impactbook::theme::views::reading::Own;

const LANGUAGES: [Language; 2] = [Language::ENGLISH, Language::RUSSIAN];

fn load(overrides: &[(&str, &str)]) -> Result<Theme, Vec<ThemeProblem>> {
    let overrides: BTreeMap<String, Vec<u8>> =
        overrides.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
    Theme::load(&overrides, &LANGUAGES, |words| Site {
        title: words.text("home").to_owned(),
        ..Site::default()
    })
}

fn own(lang: &str) -> PageView {
    let page = Page { lang: lang.to_owned(), ..Page::default() };
    PageView { page, body: Body::Own(Own { title: "A < B".to_owned(), ..Own::default() }) }
}

fn text(theme: &Theme, lang: &str) -> String {
    String::from_utf8(theme.render(&own(lang)).unwrap()).unwrap()
}

fn problems(overrides: &[(&str, &str)]) -> Vec<String> {
    let found = match load(overrides) {
        Ok(theme) => theme.check(),
        Err(problems) => problems,
    };
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn the_default_theme_prints_full_and_empty_views() {
    assert_eq!(problems(&[]), Vec::<String>::new());
}

#[test]
fn texts_are_escaped_and_each_language_has_its_words() {
    let theme = load(&[]).unwrap();
    let english = text(&theme, "en");
    assert!(english.contains("<h1>A &lt; B</h1>") && english.contains("Skip to the text"), "{english}");
    assert!(text(&theme, "ru").contains("Перейти к тексту"));
}

#[test]
fn a_site_replaces_one_template_and_extends_the_default_one() {
    let mine = "{% extends \"default/own.html\" %}{% block footer %}My own foot{% endblock footer %}";
    let theme =
        load(&[("own.html", mine), ("styles/mine.css", "p{}"), ("strings/en.ftl", "skip = Jump")]).unwrap();
    let html = text(&theme, "en");
    assert!(
        html.contains("My own foot") && html.contains("<h1>A &lt; B</h1>") && html.contains(">Jump<"),
        "{html}"
    );
    let paths: Vec<&str> = theme.assets().iter().map(|asset| asset.path.as_str()).collect();
    assert!(paths.contains(&"assets/styles/mine.css") && paths.contains(&"assets/icon.svg"), "{paths:?}");
}

#[test]
fn a_broken_theme_says_where() {
    let unknown = problems(&[("own.html", "<p>\n{{ view.titel }}</p>")]);
    assert!(unknown[0].starts_with("own.html:2:9: Field `titel` is not defined."), "{unknown:?}");
    let syntax = problems(&[("own.html", "{% if %}")]);
    assert!(syntax[0].starts_with("own.html:1:"), "{syntax:?}");
    let names = problems(&[("own.html", "<p>\n{{ view.title | nope }}\n{{ <nope /> }}")]);
    assert_eq!(names, ["own.html:2:17: Unknown filter `nope`", "own.html:3:4: Unknown component `nope`"]);
    let words = problems(&[("strings/en.ftl", "skip = { $")]);
    assert!(words[0].starts_with("strings/en.ftl"), "{words:?}");
}

/// The text of every file of the default theme with this ending.
fn files(ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in ["themes/default", "themes/default/components", "themes/default/styles"] {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|end| end == ending) {
                found.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}

#[test]
fn pages_hold_under_a_strict_policy() {
    for (name, text) in files("html") {
        for forbidden in [" style=", " onclick=", " onload=", "<style", "src=\"http", "<script>"] {
            assert!(!text.contains(forbidden), "{name} has {forbidden}");
        }
    }
    for (name, text) in files("css") {
        for forbidden in ["http://", "https://", "@import", "url(//"] {
            assert!(!text.contains(forbidden), "{name} has {forbidden}");
        }
    }
}

/// The relative luminance of WCAG 2.
#[expect(clippy::disallowed_methods, reason = "WCAG defines it so, and nothing of it is written into a site")]
fn luminance(colour: &str) -> f64 {
    let digits: String = match colour.len() {
        3 => colour.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => colour.to_owned(),
    };
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&digits[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.039_28 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

#[test]
fn texts_stand_out_from_the_paper_in_both_schemes() {
    let css = std::fs::read_to_string("themes/default/styles/site.css").unwrap();
    let schemes: Vec<BTreeMap<&str, &str>> = css
        .split(":root {")
        .skip(1)
        .take(2)
        .map(|block| {
            let lines = block.split('}').next().unwrap_or_default().lines();
            lines.filter_map(|line| line.trim().trim_end_matches(';').split_once(": #")).collect()
        })
        .collect();
    for scheme in &schemes {
        for (ink, paper) in
            ["--ink", "--soft", "--link", "--mark"].iter().flat_map(|ink| [(ink, "--paper"), (ink, "--tint")])
        {
            let (one, other) = (luminance(scheme[*ink]), luminance(scheme[paper]));
            let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
            assert!(contrast >= 4.5, "{ink} on {paper}: {contrast}");
        }
    }
}

#[test]
fn the_reference_is_up_to_date() {
    let now = reference::markdown();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write("docs/theme.md", &now).unwrap();
    }
    let written = std::fs::read_to_string("docs/theme.md").unwrap_or_default();
    assert!(now == written, "docs/theme.md is out of date; run the tests with UPDATE=1");
}
