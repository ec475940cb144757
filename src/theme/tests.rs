//! Example pages in both languages, as a site would fill them: rendered in tests, and written to the folder in
//! `THEME_GALLERY` for the eye.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

use serde_json::Value;

use crate::base::language::Language;
use crate::theme::Theme;
use crate::theme::views::Body;
use crate::theme::views::PageView;
use crate::theme::views::page::Page;
use crate::theme::views::page::Site;

const LANGUAGES: [Language; 2] = [Language::ENGLISH, Language::RUSSIAN];

fn gallery() -> (Theme, BTreeMap<String, PageView>) {
    let all: Value = serde_json::from_str(include_str!("../../tests/theme/gallery.json")).unwrap();
    let site = |code: &str| serde_json::from_value::<Site>(all["sites"][code].clone()).unwrap();
    let theme = Theme::load(&BTreeMap::new(), &LANGUAGES, |words| site(words.language().code())).unwrap();
    let mut pages = BTreeMap::new();
    for (name, page) in all["pages"].as_object().unwrap() {
        let read: Page = serde_json::from_value(page["page"].clone()).unwrap();
        pages.insert(name.clone(), PageView { page: read, body: body(page) });
    }
    (theme, pages)
}

fn body(page: &Value) -> Body {
    fn read<T: serde::de::DeserializeOwned>(page: &Value) -> T {
        serde_json::from_value(page["view"].clone()).unwrap()
    }
    match page["template"].as_str().unwrap() {
        "home.html" => Body::Home(read(page)),
        "project.html" => Body::Project(read(page)),
        "town.html" => Body::Town(read(page)),
        "programme.html" => Body::Programme(read(page)),
        "figure.html" => Body::Figure(read(page)),
        "story.html" => Body::Story(read(page)),
        "projects.html" => Body::Projects(read(page)),
        "sources.html" => Body::Sources(read(page)),
        "method.html" => Body::Method(read(page)),
        "year.html" => Body::Year(read(page)),
        "changes.html" => Body::Changes(read(page)),
        "questions.html" => Body::Questions(read(page)),
        "chart.html" => Body::Chart(read(page)),
        "figures.html" => Body::Figures(read(page)),
        "404.html" => Body::NotFound(read(page)),
        "goals.html" => Body::Goals(read(page)),
        "goal.html" => Body::Goal(read(page)),
        other => panic!("no example view for {other}"),
    }
}

/// Writes the pages so that they open from disk: `<name>/…/index.html` as deep as the page believes to lie.
#[test]
fn every_example_renders() {
    let (theme, pages) = gallery();
    let folder = std::env::var_os("THEME_GALLERY");
    for (name, view) in &pages {
        let html = theme.render(view).unwrap_or_else(|problem| panic!("{name}: {problem}"));
        let html = String::from_utf8(html).unwrap();
        assert!(html.contains("</html>"));
        let Some(folder) = &folder else { continue };
        let at = Path::new(folder).join(name).join("x/".repeat(view.page.root.matches("../").count()));
        std::fs::create_dir_all(&at).unwrap();
        std::fs::write(at.join("index.html"), html).unwrap();
        for asset in theme.assets() {
            let to = Path::new(folder).join(name).join(&asset.path);
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::write(to, &asset.bytes).unwrap();
        }
    }
}

/// What a page costs, from the view to its bytes: `cargo test --release -- --ignored --nocapture cost`.
#[test]
#[ignore = "a measurement"]
fn cost_of_a_page() {
    let (theme, mut pages) = gallery();
    pages.insert("project, as most are".to_owned(), ordinary(pages["project.en"].clone()));
    for (name, view) in &pages {
        // Many short tries, the best of them: other work on the machine falls between.
        let best = (0..300)
            .map(|_| {
                let start = Instant::now();
                for _ in 0..5 {
                    std::hint::black_box(theme.render(view).unwrap());
                }
                start.elapsed() / 5
            })
            .min();
        let converted = (0..300)
            .map(|_| {
                let start = Instant::now();
                for _ in 0..5 {
                    std::hint::black_box(tera::Value::try_from_serializable(&view.body).unwrap());
                }
                start.elapsed() / 5
            })
            .min();
        eprintln!(
            "{name}: {best:?}, of it converting {converted:?}, {} bytes",
            theme.render(view).unwrap().len()
        );
    }
}

/// A project with one figure, one grant, one source and no goals.
fn ordinary(mut view: PageView) -> PageView {
    view.page.goals_shown = false;
    if let Body::Project(project) = &mut view.body {
        project.headline.truncate(1);
        project.facts.truncate(5);
        project.claims.clear();
        project.notes.clear();
        project.sources.truncate(1);
        if let Some(table) = &mut project.grants {
            table.rows.truncate(1);
        }
    }
    view
}
