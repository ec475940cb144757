//! Pages that others embed, and releases that freeze them: what they hold, how large they are, and that what was frozen
//! stays as it was.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::Digest;
use sha2::Sha256;

use common::Ended;
use common::Files;
use common::Folder;
use common::call;
use common::done;
use common::files;
use common::program;

/// The small site with one of everything, in a folder of its own.
fn small(folder: &Folder) -> PathBuf {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/small/content");
    for (path, bytes) in files(&from) {
        let to = folder.0.join("content").join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
    let site = folder.0.join("content/site.yaml");
    let text = fs::read_to_string(&site).unwrap();
    // Pictures of pixels are looked at elsewhere, and take their time.
    fs::write(site, text + "outputs: [pages, figures, charts]\n").unwrap();
    folder.0.clone()
}

fn build(root: &Path) -> Files {
    done(root, &["build", "-q"]);
    files(&root.join("output"))
}

fn release(root: &Path, day: &str) -> Ended {
    call(root, &["release", "A name", "--today", day])
}

/// A file of the site with plain spaces between numbers and words.
fn text(site: &Files, path: &str) -> String {
    let bytes = site.get(path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).unwrap().replace('\u{a0}', " ")
}

fn replace(root: &Path, path: &str, from: &str, to: &str) {
    let path = root.join("content").join(path);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(path, text.replace(from, to)).unwrap();
}

#[test]
fn an_embedded_page_brings_everything_and_allows_only_that() {
    let folder = Folder::new();
    let site = build(&small(&folder));
    let mut pages = 0;
    for (path, bytes) in site.iter().filter(|(path, _)| path.contains("/embed/")) {
        pages += 1;
        assert!(bytes.len() <= 40_000, "{path} has {} bytes", bytes.len());
        let html = std::str::from_utf8(bytes).unwrap();
        for (element, directive) in [("style", "style-src"), ("script", "script-src")] {
            let (open, close) = (format!("<{element}>"), format!("</{element}>"));
            assert_eq!(html.matches(&open).count(), 1, "{path}: one {element}");
            let inner = html.split(&open).nth(1).unwrap().split(&close).next().unwrap();
            let hash = STANDARD.encode(Sha256::digest(inner));
            assert!(html.contains(&format!("{directive} 'sha256-{hash}'")), "{path}: hash of its {element}");
        }
        for asks in [
            " src=",
            "<link rel=\"stylesheet\"",
            "url(\"",
            "url(h",
            "url(/",
            "@import",
            " style=",
            " onclick=",
        ] {
            assert!(!html.contains(asks), "{path} has {asks}");
        }
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"), "{path}");
    }
    assert!(pages > 100, "{pages}");
    assert!(!text(&site, "sitemap.xml").contains("/embed/"));
    assert!(text(&site, "ru/charts/jobs-created-by-town/embed/index.html").contains("<html lang=\"ru\""));
}

#[test]
fn an_embed_says_what_must_go_with_it() {
    let folder = Folder::new();
    let site = build(&small(&folder));
    let figure = text(&site, "figures/jobs-created.project.bakery/embed/index.html");
    let notice =
        "A number here was corrected on 1 June 2025. <a href=\"../../../changes/index.html#change-1\">";
    assert!(figure.contains(notice), "{figure}");
    assert!(!text(&site, "figures/beneficiaries/embed/index.html").contains("class=\"notice\""));
    let un = "has not been approved by the United Nations";
    let goals: Vec<&String> =
        site.keys().filter(|path| path.ends_with("-by-goal/embed/index.html")).collect();
    assert!(!goals.is_empty());
    for path in goals.into_iter().filter(|path| path.starts_with("charts/")) {
        assert!(text(&site, path).contains(un), "{path}");
    }
    assert!(!text(&site, "charts/jobs-created-by-town/embed/index.html").contains(un));
}

#[test]
fn the_description_of_a_chart_is_found_and_read() {
    let folder = Folder::new();
    let site = build(&small(&folder));
    for (page, address) in [
        ("charts/jobs-created-by-town/", "https://example.org/small/charts/jobs-created-by-town/"),
        ("ru/charts/jobs-created-by-town/", "https://example.org/small/ru/charts/jobs-created-by-town/"),
    ] {
        let html = text(&site, &format!("{page}index.html"));
        let link =
            format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}oembed.json\"");
        assert!(html.contains(&link), "{page}");
        let told: Value = serde_json::from_str(&text(&site, &format!("{page}oembed.json"))).unwrap();
        assert_eq!((&told["version"], &told["type"]), (&"1.0".into(), &"rich".into()));
        let code = told["html"].as_str().unwrap();
        assert!(code.starts_with(&format!("<blockquote><a href=\"{address}\">")), "{code}");
        assert!(code.contains(&format!(" src=\"{address}embed/\" width=\"640\" ")), "{code}");
        assert!(html.contains(&format!("src=&quot;{address}embed/&quot;")), "{page} hands out no code");
        assert!(html.contains(&format!("src=&quot;{address}embed/table/&quot;")), "{page}");
    }
}

#[test]
fn without_charts_nothing_is_embedded_and_nothing_links_to_it() {
    let folder = Folder::new();
    let root = small(&folder);
    replace(&root, "site.yaml", "outputs: [pages, figures, charts]", "outputs: [pages]");
    for (path, bytes) in build(&root) {
        assert!(!path.contains("/embed/") && !path.ends_with("oembed.json"), "{path}");
        if path.ends_with(".html") {
            let html = String::from_utf8(bytes).unwrap();
            assert!(
                !html.contains("/embed/") && !html.contains("oembed") && !html.contains("copy.js"),
                "{path}"
            );
        }
    }
    let ended = release(&root, "2026-01-31");
    assert_eq!(ended.code, 1);
    assert!(ended.said.contains("nothing to freeze"), "{}", ended.said);
}

#[test]
fn what_was_frozen_stays_and_says_that_there_are_newer_data() {
    let folder = Folder::new();
    let root = small(&folder);
    let ended = release(&root, "2026-01-31");
    assert_eq!(ended.code, 0, "{}", ended.said);
    assert!(ended.said.contains("Commit this folder"), "{}", ended.said);
    let frozen = files(&root.join("content/releases/2026-01-31"));
    for path in [
        "release.json",
        "charts/jobs-created-by-town/embed/index.html",
        "charts/jobs-created-by-town/embed/table/index.html",
        "ru/charts/jobs-created-by-town/embed/index.html",
        "charts/jobs-created-by-town/chart.svg",
        "charts/jobs-created-by-town/data.csv",
        "charts/jobs-created-by-town/data.json",
        "charts/jobs-created-by-town/metadata.json",
        "figures/jobs-created/embed/index.html",
        "figures/jobs-created/figure.json",
        "figures/jobs-created/data.csv",
    ] {
        assert!(frozen.contains_key(path), "{path}");
    }
    assert!(!frozen.keys().any(|path| path.contains(".png") || path.contains("impactbook")));

    let first = build(&root);
    assert_published(&frozen, &first, &[]);
    let page = text(&first, "charts/jobs-created-by-town/index.html");
    assert!(page.contains("releases/2026-01-31/charts/jobs-created-by-town/embed/&quot;"));
    assert!(page.contains("The chart as of 31 January 2026"));

    replace(
        &root,
        "projects/bakery.yaml",
        "{measure: jobs-created, value: 12,",
        "{measure: jobs-created, value: 14,",
    );
    let then = build(&root);
    let moved = ["charts/jobs-created-by-town/embed/index.html", "figures/jobs-created/embed/index.html"];
    assert_published(&frozen, &then, &moved);
    let line = "There are newer data than these of 31 January 2026.";
    for path in moved {
        assert!(text(&then, &format!("releases/2026-01-31/{path}")).contains(line), "{path}");
    }
    let untouched = "releases/2026-01-31/charts/funds-awarded-by-town/embed/index.html";
    assert!(!text(&then, untouched).contains(line));
    assert_eq!(files(&root.join("content/releases/2026-01-31")), frozen);
}

/// Every frozen file is published with its bytes; a page may differ by the line at its head, and those `moved` do.
fn assert_published(frozen: &Files, site: &Files, moved: &[&str]) {
    for (path, bytes) in frozen {
        let published = &site[&format!("releases/2026-01-31/{path}")];
        if path.ends_with(".html") {
            let published = std::str::from_utf8(published).unwrap();
            let (before, rest) = published.split_once("<!--notices-->").unwrap();
            let (said, after) = rest.split_once("<!--/notices-->").unwrap();
            let bare = format!("{before}<!--notices--><!--/notices-->{after}");
            assert!(bare.as_bytes() == bytes, "{path} is not as it was frozen");
            assert!(said.matches("<p ").count() <= 1, "{path}: one line");
            assert!(!moved.contains(&path.as_str()) || !said.is_empty(), "{path} says nothing of newer data");
            assert!(!moved.is_empty() || said.is_empty(), "{path}: {said}");
        } else {
            assert!(published == bytes, "{path} is not as it was frozen");
        }
    }
}

/// Where the links of a page lead, as paths of the site; those that leave it are left out.
fn links(page: &str, html: &str) -> Vec<String> {
    let base = html.split("<base href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    let folder = |path: &str| path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    let resolve = |from: &str, link: &str| {
        let mut path: Vec<&str> = from.split('/').filter(|part| !part.is_empty()).collect();
        for part in link.split('/') {
            if part == ".." {
                path.pop().unwrap_or_else(|| panic!("{page}: {link} leads out of the site"));
            } else if !part.is_empty() {
                path.push(part);
            }
        }
        path.join("/")
    };
    let from = resolve(&folder(page), base);
    let hrefs = html.split("<a href=\"").skip(1).map(|rest| rest.split(['"', '#']).next().unwrap());
    let inside = hrefs.filter(|href| !href.is_empty() && !href.contains(':'));
    inside.map(|href| resolve(&from, href)).collect()
}

#[test]
fn a_release_has_a_page_that_leads_to_everything_frozen() {
    let folder = Folder::new();
    let root = small(&folder);
    assert!(!build(&root).contains_key("releases/index.html"));
    assert_eq!(release(&root, "2026-01-31").code, 0);
    let site = build(&root);
    let frozen = files(&root.join("content/releases/2026-01-31"));
    for (language, name, charts) in [("", "Release", "charts"), ("ru/", "Выпуск", "диаграмм")] {
        let list = text(&site, &format!("{language}releases/index.html"));
        assert!(list.contains(name) && list.contains(">A name</a>"), "{list}");
        let page = format!("{language}releases/2026-01-31/index.html");
        let html = text(&site, &page);
        assert!(
            html.contains("A name</h1>") && html.contains(charts) && html.contains("CC-BY-4.0"),
            "{html}"
        );
        assert!(
            html.contains(&format!("https://example.org/small/{language}releases/2026-01-31/")),
            "no citation"
        );
        let links = links(&page, &html);
        for link in &links {
            assert!(site.contains_key(link), "{page} leads to {link}");
        }
        let linked = |path: &String| links.contains(&format!("releases/2026-01-31/{path}"));
        let (own, others) = if language.is_empty() { ("", "ru/") } else { ("ru/", "charts/") };
        let expected = frozen.keys().filter(|path| path.starts_with(own) && !path.starts_with(others));
        for path in expected {
            assert!(linked(path), "{page} does not lead to {path}");
        }
    }
    let link = "releases/2026-01-31/index.html\"";
    for page in
        ["changes/index.html", "figures/jobs-created/index.html", "charts/jobs-created-by-town/index.html"]
    {
        assert!(text(&site, page).contains(link), "{page}");
    }
    assert!(text(&site, "index.html").contains("releases/index.html\""), "the foot of each page");
}

#[test]
fn what_a_release_froze_never_becomes_a_404() {
    let folder = Folder::new();
    let root = small(&folder);
    let before = build(&root);
    assert_eq!(release(&root, "2026-01-31").code, 0);
    let frozen = files(&root.join("content/releases/2026-01-31"));
    replace(
        &root,
        "projects/bakery.yaml",
        "  - {measure: co-funding, value: more than 40 000 RUB, period: 2023}\n",
        "",
    );
    let site = build(&root);
    for path in frozen.keys().filter(|path| *path != "release.json") {
        assert!(site.contains_key(path), "{path}");
    }
    let pages = before.keys().filter(|path| {
        let path = path.strip_prefix("ru/").unwrap_or(path);
        (path.starts_with("charts/") || path.starts_with("figures/")) && path.ends_with("/index.html")
    });
    let gone: Vec<&String> =
        pages.filter(|path| site[*path] != before[*path] && path.contains("co-funding")).collect();
    assert!(gone.len() > 8, "{gone:?}");

    let page = "charts/co-funding-by-town/index.html";
    let html = text(&site, page);
    assert!(html.contains("This chart is no longer published. It was frozen on 31 January 2026"), "{html}");
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"), "{html}");
    let figure = text(&site, "ru/figures/co-funding/index.html");
    assert!(figure.contains("31 января 2026 года здесь стояло: более 40 000 ₽."), "{figure}");
    let own = text(&site, "figures/co-funding.project.bakery/index.html");
    assert!(own.contains("On 31 January 2026 it said: more than RUB 40,000."), "{own}");
    let embed = "charts/co-funding-by-town/embed/index.html";
    let embedded = text(&site, embed);
    assert!(
        embedded.contains("The site no longer publishes this; it stands here as of 31 January 2026."),
        "{embedded}"
    );
    assert_eq!(embedded.matches("<base ").count(), 1);
    for page in [page, embed, "ru/figures/co-funding/index.html", "figures/co-funding/embed/index.html"] {
        for link in links(page, &text(&site, page)) {
            assert!(site.contains_key(&link), "{page} leads to {link}");
        }
    }
    assert_eq!(site["charts/co-funding-by-town/data.csv"], frozen["charts/co-funding-by-town/data.csv"]);
    assert!(!text(&site, "sitemap.xml").contains("co-funding"));
    assert!(!text(&site, "figures/index.html").contains("co-funding"));
}

/// Its own page calls a figure by its name also when the project that it is about is gone, not by its id.
#[test]
fn a_figure_of_a_project_that_is_gone_keeps_its_name() {
    let folder = Folder::new();
    let root = small(&folder);
    build(&root);
    assert_eq!(release(&root, "2026-01-31").code, 0);
    fs::remove_file(root.join("content/projects/choir.yaml")).unwrap();
    let site = build(&root);
    let page = text(&site, "figures/projects-supported.project.choir/index.html");
    assert!(page.contains("no longer published"), "{page}");
    let heading = page.split_once("<h1").unwrap().1.split_once("</h1>").unwrap().0;
    assert!(heading.ends_with(": Choir"), "{heading}");
    let russian = text(&site, "ru/figures/projects-supported.project.choir/index.html");
    assert!(russian.contains(": Хор</h1>"), "{russian}");
}

/// Whatever stood beside a chart or a figure that a release has. Of single projects it holds no rows, and the files say so.
#[test]
fn every_address_beside_what_is_no_longer_published_answers() {
    let folder = Folder::new();
    let root = small(&folder);
    if cfg!(feature = "png") {
        replace(
            &root,
            "site.yaml",
            "outputs: [pages, figures, charts]",
            "outputs: [pages, figures, charts, png]",
        );
    }
    let before = build(&root);
    assert_eq!(release(&root, "2026-01-31").code, 0);
    replace(
        &root,
        "projects/bakery.yaml",
        "  - {measure: co-funding, value: more than 40 000 RUB, period: 2023}\n",
        "",
    );
    let site = build(&root);
    let beside = |path: &&String| {
        let path = path.strip_prefix("ru/").unwrap_or(path);
        path.starts_with("charts/") || path.starts_with("figures/")
    };
    let lost: Vec<&String> = before.keys().filter(beside).filter(|path| !site.contains_key(*path)).collect();
    assert!(lost.is_empty(), "{lost:?}");
    assert!(site.values().all(|bytes| !bytes.is_empty()));

    assert_described_as_before(&before, &site);

    for (path, says) in [
        ("figures/co-funding/citation.txt", "Small, release of 31 January 2026."),
        ("figures/co-funding/citation.txt", "Co-funding: more than RUB 40,000"),
        ("figures/co-funding/citation.bib", "howpublished = {Small, release of 31~January 2026}"),
        ("figures/co-funding/citation.bib", "date = {2026-01-31}"),
        ("figures/co-funding/citation.json", "\"container-title\": \"Small, release of 31 January 2026\""),
        ("figures/co-funding.project.bakery/citation.txt", "more than RUB 40,000"),
        ("figures/co-funding.project.bakery/figure.json", "\"no_longer_published\": true"),
        ("figures/co-funding.project.bakery/figure.json", "\"projects/bakery\""),
        ("figures/co-funding.project.bakery/data.csv", "more_than 40000,projects/bakery,"),
        (
            "figures/co-funding.project.bakery/citation.bib",
            "url = {https://example.org/small/figures/co-funding.project.bakery/}",
        ),
    ] {
        assert!(text(&site, path).contains(says), "{path}: {}", text(&site, path));
    }

    if cfg!(feature = "png") {
        // The same drawing gives the same pixels.
        let picture = "charts/co-funding-by-town/chart.png";
        assert_eq!(site[picture], before[picture]);
        let card = &site["charts/co-funding-by-town/card.png"];
        let side = |at: usize| u32::from_be_bytes(card[at..at + 4].try_into().unwrap());
        assert_eq!((side(16), side(20)), (1200, 630));
        let page = text(&site, "ru/charts/co-funding-by-town/index.html");
        assert!(page.contains("/ru/charts/co-funding-by-town/card.png\""), "{page}");
    }
}

/// The description of a chart that is no longer published leads to the embedded page that is kept.
fn assert_described_as_before(before: &Files, site: &Files) {
    let described: Value = serde_json::from_slice(&site["ru/charts/co-funding-by-town/oembed.json"]).unwrap();
    let then: Value = serde_json::from_slice(&before["ru/charts/co-funding-by-town/oembed.json"]).unwrap();
    for key in ["version", "type", "provider_name", "author_name", "width", "thumbnail_url"] {
        assert_eq!(described[key], then[key], "{key}");
    }
    assert_eq!(described["title"], "Софинансирование: по городам: 2023–2025, ₽", "as it was frozen");
    let html = described["html"].as_str().unwrap();
    assert!(html.contains("src=\"https://example.org/small/ru/charts/co-funding-by-town/embed/\""), "{html}");
    let [now, then] = [&described, &then].map(|of| of["height"].as_u64().unwrap());
    assert!(now.abs_diff(then) < 120, "{now} pixels, and {then} before");
    let page = text(site, "ru/charts/co-funding-by-town/index.html");
    let link = "href=\"https://example.org/small/ru/charts/co-funding-by-town/oembed.json\"";
    assert!(page.contains(link), "{page}");
}

#[test]
fn a_changed_figure_needs_its_reason() {
    let folder = Folder::new();
    let root = small(&folder);
    assert_eq!(release(&root, "2026-01-31").code, 0);
    let again = release(&root, "2026-01-31");
    assert_eq!(again.code, 1);
    assert!(again.said.contains("a release never changes"), "{}", again.said);

    replace(
        &root,
        "projects/bakery.yaml",
        "{measure: jobs-created, value: 12,",
        "{measure: jobs-created, value: 14,",
    );
    let refused = release(&root, "2026-02-28");
    assert_eq!(refused.code, 1);
    for part in [
        "  jobs-created.project.bakery\n    was: 12 jobs\n    now: 14 jobs\n    changed records: projects/bakery",
        "- kind: revision\n  record: projects/bakery\n  date: 2026-02-28\n  why: \"write the reason here\"",
    ] {
        assert!(refused.said.contains(part), "{}", refused.said);
    }
    assert!(!root.join("content/releases/2026-02-28").exists());
    let russian = call(&root, &["release", "--today", "2026-02-28", "--lang", "ru"]);
    assert!(russian.said.contains("было: 12 рабочих мест"), "{}", russian.said);

    // A new record explains itself; the changed one is explained in the file, as the command said.
    fs::write(
        root.join("content/projects/kiosk.yaml"),
        "name: Kiosk\nprogramme: first\ntown: vyksa\nyear: 2024\nsummary: {en: A kiosk., ru: Киоск.}\n\
         figures:\n  - {measure: jobs-created, value: 1, period: 2024}\n",
    )
    .unwrap();
    let changes = fs::read_to_string(root.join("content/changes.yaml")).unwrap();
    let entry = "- kind: correction\n  record: projects/bakery\n  date: 2026-02-28\n  why: {en: Two were forgotten., ru: Забыли двоих.}\n";
    fs::write(root.join("content/changes.yaml"), changes + entry).unwrap();
    let ended = release(&root, "2026-02-28");
    assert_eq!(ended.code, 0, "{}", ended.said);
    assert!(ended.said.contains("for reasons given in"), "{}", ended.said);
    let site = build(&root);
    let old = text(&site, "releases/2026-01-31/figures/jobs-created.town.vyksa/embed/index.html");
    assert!(old.contains("Corrected on 28 February 2026, after this was frozen."), "{old}");
    let live = text(&site, "figures/jobs-created.town.vyksa/embed/index.html");
    assert!(live.contains("A number here was corrected on 28 February 2026."), "{live}");
}

#[test]
fn what_was_frozen_may_not_be_touched() {
    let folder = Folder::new();
    let root = small(&folder);
    assert_eq!(release(&root, "2026-01-31").code, 0);
    done(&root, &["check"]);
    let at = |path: &str| root.join("content/releases/2026-01-31").join(path);
    let says = |place: &str, what: &str| {
        let ended = call(&root, &["check", "--format", "json"]);
        assert_eq!(ended.code, 1, "{what}");
        let found: Value = serde_json::from_str(&ended.data).unwrap();
        let broken: Vec<&Value> =
            found.as_array().unwrap().iter().filter(|one| one["code"] == "broken-release").collect();
        assert_eq!(broken.len(), 1, "{}", ended.data);
        assert_eq!(broken[0]["file"], format!("content/releases/2026-01-31/{place}"));
        assert!(broken[0]["message"].as_str().unwrap().contains(what), "{}", broken[0]["message"]);
        assert_eq!(call(&root, &["build"]).code, 1);
    };
    let csv = "charts/jobs-created-by-town/data.csv";
    let kept = fs::read(at(csv)).unwrap();
    fs::write(at(csv), b"changed").unwrap();
    says(csv, "SHA-256");
    fs::remove_file(at(csv)).unwrap();
    says(csv, "missing");
    fs::write(at(csv), kept).unwrap();
    fs::write(at("charts/more.txt"), "x").unwrap();
    says("charts/more.txt", "not frozen with the others");
    fs::remove_file(at("charts/more.txt")).unwrap();
    done(&root, &["check"]);
    let list = fs::read(at("release.json")).unwrap();
    fs::write(at("release.json"), "{").unwrap();
    says("release.json", "cannot be understood");
    fs::remove_file(at("release.json")).unwrap();
    says("release.json", "has no `release.json`");
    fs::write(at("release.json"), list).unwrap();
    fs::rename(root.join("content/releases/2026-01-31"), root.join("content/releases/2026-01-30")).unwrap();
    let ended = call(&root, &["check"]);
    assert!(ended.data.contains("the list was written for `2026-01-31`"), "{}", ended.data);
}

#[test]
fn a_killed_release_is_there_whole_or_not_at_all() {
    let folder = Folder::new();
    let root = small(&folder);
    let frozen = root.join("content/releases/2026-01-31");
    for wait in [0, 40, 90, 150, 220, 300, 400, 600] {
        let mut child = program(&root, &["release", "-q", "--today", "2026-01-31"]).spawn().unwrap();
        thread::sleep(Duration::from_millis(wait));
        let _ = child.kill();
        child.wait().unwrap();
        if frozen.exists() {
            done(&root, &["check"]);
            fs::remove_dir_all(&frozen).unwrap();
        }
    }
    assert_eq!(release(&root, "2026-01-31").code, 0);
    done(&root, &["check"]);
    let left: Vec<_> =
        fs::read_dir(root.join("content/releases")).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert_eq!(left, ["2026-01-31"]);
}
