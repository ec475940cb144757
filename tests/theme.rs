//! The theme as a site uses it: loads, checks itself, is overridden file by file, says where it is broken.
#![expect(clippy::unwrap_used, reason = "a test that cannot read the theme should stop")]

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use impactbook::base::language::Language;
use impactbook::theme::Theme;
use impactbook::theme::problem::ThemeProblem;
use impactbook::theme::reference;
use impactbook::theme::views::Body;
use impactbook::theme::views::PageView;
use impactbook::theme::views::page::Page;
use impactbook::theme::views::page::Site;
use impactbook::theme::views::reading::Own;
use sha2::Digest;
use sha2::Sha256;

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
fn a_page_brings_its_policy_and_the_one_style_that_it_allows() {
    let theme = load(&[]).unwrap();
    for root in ["", "../../", "/a/site/"] {
        let page =
            Page { lang: "en".to_owned(), root: root.to_owned(), home: root.to_owned(), ..Page::default() };
        let body = Body::Own(Own::default());
        let html = String::from_utf8(theme.render(&PageView { page, body }).unwrap()).unwrap();
        let policy =
            html.split("Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
        let styles: Vec<&str> =
            html.split("<style>").skip(1).map(|part| part.split("</style>").next().unwrap()).collect();
        assert_eq!(styles.len(), 1);
        let hash = STANDARD.encode(Sha256::digest(styles[0]));
        assert!(policy.contains(&format!("style-src 'self' 'sha256-{hash}';")), "{policy}");
        assert!(policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe"), "{policy}");
        assert!(
            styles[0].contains(&format!("url(\"{root}assets/fonts/serif-latin.woff2\")")),
            "{}",
            styles[0]
        );
        assert!(styles[0].len() < 4_500, "every page carries {} bytes", styles[0].len());
        let (head, body) = html.split_once("<body>").unwrap();
        assert!(head.contains("rel=\"preload\" as=\"style\""), "what is linked below is fetched at once");
        assert!(!head.contains("rel=\"stylesheet\"") && body.contains("rel=\"stylesheet\""), "{html}");
    }
    let linked = theme.assets().iter().find(|asset| asset.path == "assets/styles/site.css").unwrap();
    let linked = std::str::from_utf8(&linked.bytes).unwrap();
    assert!(linked.contains("main,.colophon{visibility:visible;"), "what is held back is shown");
    let own = load(&[("styles/site.css", "main { color: red }")]).unwrap();
    let linked = own.assets().iter().find(|asset| asset.path == "assets/styles/site.css").unwrap();
    let linked = std::str::from_utf8(&linked.bytes).unwrap();
    assert!(linked.contains("main,.colophon{visibility:visible;"), "also by a style of the site's own");
}

#[test]
fn a_theme_may_load_what_its_policy_says() {
    let reference = reference::markdown();
    let example = reference.split("```\n").find(|part| part.contains("block policy")).unwrap();
    let html = load(&[("page.html", example)]).unwrap().render(&own("en")).unwrap();
    let html = String::from_utf8(html).unwrap();
    assert!(html.contains("script-src 'self' https://stats.example.org; connect-src"), "{html}");
    assert!(
        html.contains("<script src=\"https://stats.example.org/count.js\" defer></script>\n</head>"),
        "{html}"
    );
}

#[test]
fn templates_hold_under_a_strict_policy() {
    let styles = |(_, text): &(String, String)| text.matches("<style").count();
    assert_eq!(
        files("html").iter().map(styles).sum::<usize>(),
        1,
        "the style of what is painted first alone"
    );
    for (name, text) in files("html") {
        for forbidden in [" style=", " onclick=", " onload=", "src=\"http", "<script>"] {
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
    let css = std::fs::read_to_string("themes/default/styles/first.css").unwrap();
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
