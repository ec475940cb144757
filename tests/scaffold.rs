//! Starter files: what `impactbook new` writes, and that it never overwrites.
#![expect(clippy::unwrap_used, reason = "a test that cannot set its scene should stop")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use impactbook::diagnostics::code::Severity;
use impactbook::pipeline;
use impactbook::pipeline::Request;
use impactbook::publish;
use impactbook::scaffold::CommentLanguage;
use impactbook::scaffold::Failure;
use impactbook::scaffold::Kind;
use impactbook::scaffold::Start;
use impactbook::scaffold::record;
use impactbook::scaffold::site;

/// An empty folder for one test.
fn folder(test: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("impactbook-scaffold-{}-{test}", std::process::id()));
    let _ = fs::remove_dir_all(&path);
    path
}

/// A folder with just enough to be a site.
fn bare_site(test: &str) -> PathBuf {
    let root = folder(test);
    fs::create_dir_all(root.join("content")).unwrap();
    fs::write(root.join("content/site.yaml"), "").unwrap();
    root
}

/// Whether the starter files are there to be tested; they are written apart from the code.
fn no_templates() -> bool {
    !Path::new("src/scaffold/starter").exists()
}

/// The paths below a folder, as they were returned.
fn below(root: &Path, paths: &[PathBuf]) -> BTreeSet<String> {
    paths.iter().map(|path| path.strip_prefix(root).unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn both_sites_come_in_either_language() {
    if no_templates() {
        return;
    }
    for start in [Start::Example, Start::Empty] {
        let mut lists = Vec::new();
        for (language, other) in [(CommentLanguage::English, "#ru"), (CommentLanguage::Russian, "#en")] {
            let root = folder(&format!("site-{start:?}-{language:?}"));
            let written = site(&root, start, language).unwrap();
            for path in &written {
                // Pictures are no texts.
                let text = String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
                for line in text.lines().map(str::trim_start) {
                    assert!(
                        !line.starts_with("#en ") && !line.starts_with("#ru "),
                        "{}: {line}",
                        path.display()
                    );
                    assert!(!line.starts_with(other), "{}: {line}", path.display());
                }
            }
            let list = below(&root, &written);
            for wanted in ["README.md", ".gitignore", "content/site.yaml"] {
                assert!(list.contains(wanted), "{wanted} of {list:?}");
            }
            lists.push(list);
            fs::remove_dir_all(root).unwrap();
        }
        // The texts of the first language have plain names.
        let english = lists[0].iter().map(|path| match path.strip_suffix(".md") {
            Some(stem) if path.starts_with("content/") => match stem.strip_suffix(".ru") {
                Some(id) => format!("{id}.md"),
                None => format!("{stem}.en.md"),
            },
            _ => path.clone(),
        });
        assert_eq!(english.collect::<BTreeSet<_>>(), lists[1]);
    }
}

#[test]
fn a_russian_site_is_russian_first() {
    let root = folder("russian");
    site(&root, Start::Example, CommentLanguage::Russian).unwrap();
    assert_eq!(problems_of(&root, Severity::Warning), Vec::<String>::new());
    let page = |path: &str| fs::read_to_string(root.join("output").join(path)).unwrap();
    assert!(page("index.html").contains("<html lang=\"ru\""));
    assert!(page("en/index.html").contains("<html lang=\"en\""));
    let (russian, english) =
        (page("stories/jobs-and-roubles/index.html"), page("en/stories/jobs-and-roubles/index.html"));
    assert!(
        russian.contains("Если считать только рабочие места") && !russian.contains("If you only count jobs")
    );
    assert!(english.contains("If you only count jobs") && !english.contains("Если считать"));
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn a_second_site_in_the_same_folder_is_refused_whole() {
    if no_templates() {
        return;
    }
    let root = folder("twice");
    let written = site(&root, Start::Empty, CommentLanguage::English).unwrap();
    fs::write(root.join("content/site.yaml"), "mine").unwrap();
    fs::remove_file(root.join("README.md")).unwrap();
    match site(&root, Start::Empty, CommentLanguage::English) {
        Err(Failure::Exists { paths }) => assert_eq!(paths.len(), written.len() - 1),
        other => panic!("{other:?}"),
    }
    assert_eq!(fs::read_to_string(root.join("content/site.yaml")).unwrap(), "mine");
    assert!(!root.join("README.md").exists());
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn a_record_gets_its_name_and_id() {
    if no_templates() {
        return;
    }
    let root = bare_site("record");
    for (kind, name, path) in [
        (Kind::Project, "Дом  №1: \"Щука\"", "projects/dom-1-shchuka.yaml"),
        (Kind::Town, "Fox Hill", "towns/fox-hill.yaml"),
        (Kind::Programme, "First Step", "programmes/first-step.yaml"),
        (Kind::Story, "What became of it", "stories/what-became-of-it.md"),
    ] {
        let written = record(&root, kind, name, CommentLanguage::Russian).unwrap();
        assert_eq!(written, root.join("content").join(path));
        let text = fs::read_to_string(&written).unwrap();
        let id = written.file_stem().unwrap().to_str().unwrap();
        assert!(text.contains(id) && !text.contains("{{NAME}}") && !text.contains("}}\n"), "{text}");
        let again = record(&root, kind, name, CommentLanguage::Russian);
        assert!(
            matches!(&again, Err(Failure::Exists { paths }) if paths == std::slice::from_ref(&written)),
            "{again:?}"
        );
    }
    let text = fs::read_to_string(root.join("content/projects/dom-1-shchuka.yaml")).unwrap();
    assert!(text.lines().any(|line| line == r#"name: "Дом №1: \"Щука\"""#), "{text}");
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn what_cannot_be_begun_is_said() {
    let root = bare_site("failures");
    let check = |result: Result<PathBuf, Failure>, expected: &str| {
        let said = result.unwrap_err().to_string();
        assert!(said.contains(expected), "{said}");
    };
    check(record(&root, Kind::Town, "東京", CommentLanguage::English), "has no letter or digit");
    fs::write(root.join("content/towns"), "").unwrap();
    check(record(&root, Kind::Town, "Tokyo", CommentLanguage::English), "content/towns`");
    let nowhere = root.join("nowhere");
    check(record(&nowhere, Kind::Town, "Tokyo", CommentLanguage::English), "there is no site in");
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn a_long_name_gives_an_id_of_whole_words() {
    let root = bare_site("long");
    let name = "a very long name of a project that nobody would type into a file manager by hand";
    let written = record(&root, Kind::Project, name, CommentLanguage::English).unwrap();
    assert_eq!(
        written.file_name().unwrap(),
        "a-very-long-name-of-a-project-that-nobody-would-type-into-a.yaml"
    );
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn an_empty_site_grows_record_by_record_without_errors() {
    let root = folder("grows");
    site(&root, Start::Empty, CommentLanguage::English).unwrap();
    let home = |root: &Path| {
        let errors = errors_of(root);
        assert!(errors.is_empty(), "{errors:?}");
        let page = fs::read_to_string(root.join("output/index.html")).unwrap();
        assert!(!page.contains("Data as of"), "{page}");
        page
    };
    assert!(home(&root).contains("No project and no programme has a record here yet."));
    for (kind, name) in [
        (Kind::Town, "Amber Lock"),
        (Kind::Programme, "Open Doors"),
        (Kind::Project, "Reading Room"),
        (Kind::Story, "What became of it"),
    ] {
        record(&root, kind, name, CommentLanguage::English).unwrap();
        let page = home(&root);
        // What is planned is not called unpublished.
        assert_eq!(
            page.contains("<span class=\"tag\">planned</span>"),
            name == "Reading Room" || kind == Kind::Story
        );
    }
    let project = fs::read_to_string(root.join("content/projects/reading-room.yaml")).unwrap();
    for line in ["programme: open-doors", "town: amber-lock", "#   - town: amber-lock"] {
        assert!(project.lines().any(|one| one == line), "{line}: {project}");
    }
    fs::remove_dir_all(root).unwrap();
}

/// The errors of a site, which is built where there are none.
fn errors_of(root: &Path) -> Vec<String> {
    problems_of(root, Severity::Error)
}

/// What is wrong with a site, up to this severity; it is built where it has no errors.
fn problems_of(root: &Path, worst: Severity) -> Vec<String> {
    let request = Request {
        root: root.to_owned(),
        today: "2026-06-01".parse().unwrap(),
        drafts: true,
        strict: false,
        base_url: None,
        unpacked: pipeline::MANY,
    };
    let options = publish::Options::default();
    let (checked, _) = pipeline::build(&request, &root.join("output"), &options, &Arc::default()).unwrap();
    let problems = checked.problems.iter().filter(|one| one.diagnostic.severity <= worst);
    problems.map(|one| format!("{:?}", one.diagnostic)).collect()
}
