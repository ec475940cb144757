//! The program as people and scripts call it: exit codes, what goes to stdout and what to stderr, forms for machines.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use serde_json::Value;

use common::Ended;
use common::Folder;
use common::call;
use common::done;
use common::files;

/// The site that `impactbook new site` writes, in a folder below this one.
fn starter(folder: &Path) -> PathBuf {
    done(folder, &["new", "site", "starter"]);
    folder.join("starter")
}

/// A site without records, which is quick to check.
fn empty(folder: &Folder) -> PathBuf {
    done(&folder.0, &["new", "site", "site", "--empty"]);
    folder.0.join("site")
}

/// A site with three problems: an error and a warning in one file, an error in another.
fn broken(folder: &Folder) -> PathBuf {
    let root = empty(folder);
    let write = |path: &str, text: &str| fs::write(root.join("content").join(path), text).unwrap();
    write("towns/vyksa.yaml", "name: Vyksa\ncountry: RU\npopulatoin: 5\n");
    write("towns/a.yaml", "name: Vyksa\ncountry: Russia\n");
    root
}

fn json(ended: &Ended) -> Value {
    serde_json::from_str(&ended.data).unwrap()
}

#[test]
fn exit_codes_say_how_it_ended() {
    let folder = Folder::new();
    let root = empty(&folder);
    let missing = ["--root", "nowhere"];
    let cases: [(&[&str], i32); 11] = [
        (&["check"], 0),
        (&["build"], 0),
        (&["schema"], 0),
        (&["schema", "town"], 0),
        (&["--help"], 0),
        (&["--version"], 0),
        (&["schema", "nonsense"], 2),
        (&["nonsense"], 2),
        (&[], 2),
        (&["check", "--today", "tomorrow"], 2),
        (&["new", "project", "---"], 2),
    ];
    for (arguments, code) in cases {
        let ended = call(&root, arguments);
        assert_eq!(ended.code, code, "{arguments:?}: {ended:?}");
        if code == 2 {
            assert!(ended.data.is_empty() && !ended.said.is_empty(), "{arguments:?}: {ended:?}");
        }
    }
    for command in ["check", "build"] {
        let ended = call(&root, &[command, missing[0], missing[1]]);
        assert_ne!(ended.code, 0, "{ended:?}");
        assert!(!format!("{}{}", ended.data, ended.said).is_empty());
    }
    let folder = Folder::new();
    let root = broken(&folder);
    for command in ["check", "build"] {
        assert_eq!(call(&root, &[command]).code, 1);
    }
}

#[test]
fn problems_come_as_one_sorted_array() {
    let folder = Folder::new();
    let ended = call(&broken(&folder), &["check", "--format", "json"]);
    assert_eq!(ended.code, 1);
    let all = json(&ended);
    let all = all.as_array().unwrap();
    assert!(all.len() >= 3, "{all:?}");
    let keys = ["severity", "code", "file", "line", "column", "field", "message", "hint"];
    for one in all {
        assert_eq!(one.as_object().unwrap().keys().collect::<Vec<_>>(), keys, "{one}");
        assert!(["error", "warning", "notice"].contains(&one["severity"].as_str().unwrap()), "{one}");
        assert!(one["file"].as_str().unwrap().starts_with("content/"), "{one}");
        assert!(one["line"].as_u64().unwrap() >= 1 && one["column"].as_u64().unwrap() >= 1, "{one}");
        assert!(!one["message"].as_str().unwrap().is_empty() && one["code"].is_string(), "{one}");
    }
    let place = |one: &Value| {
        let file = one["file"].as_str().unwrap().to_owned();
        (file, one["line"].as_u64().unwrap(), one["column"].as_u64().unwrap())
    };
    assert!(all.is_sorted_by_key(place), "{all:?}");
    let none = call(&empty(&Folder::new()), &["check", "--format", "json"]);
    assert_eq!(json(&none), Value::Array(Vec::new()), "where nothing is wrong the array is empty");
}

#[test]
fn forms_for_other_programs_have_what_these_ask_for() {
    let folder = Folder::new();
    let root = broken(&folder);
    let sarif = json(&call(&root, &["check", "--format", "sarif"]));
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "impactbook");
    for result in run["results"].as_array().unwrap() {
        assert!(result["ruleId"].is_string() && result["message"]["text"].is_string(), "{result}");
        let place = &result["locations"][0]["physicalLocation"];
        assert!(place["artifactLocation"]["uri"].is_string(), "{result}");
        assert!(place["region"]["startLine"].as_u64().unwrap() >= 1, "{result}");
    }
    let gitlab = json(&call(&root, &["check", "--format", "gitlab"]));
    let mut prints = Vec::new();
    for one in gitlab.as_array().unwrap() {
        assert!(one["description"].is_string() && one["check_name"].is_string(), "{one}");
        assert!(one["location"]["path"].is_string() && one["location"]["lines"]["begin"].is_u64(), "{one}");
        assert!(
            ["info", "minor", "major", "critical", "blocker"].contains(&one["severity"].as_str().unwrap())
        );
        prints.push(one["fingerprint"].as_str().unwrap().to_owned());
    }
    let all = prints.len();
    prints.sort();
    prints.dedup();
    assert_eq!(prints.len(), all, "fingerprints tell the problems apart");
    let short = call(&root, &["check", "--format", "short"]);
    assert!(short.data.lines().all(|line| line.starts_with("content/")), "{}", short.data);
}

#[test]
fn messages_come_in_russian() {
    let folder = Folder::new();
    let root = broken(&folder);
    let of = |arguments: &[&str]| {
        let ended = call(&root, arguments);
        format!("{}{}", ended.data, ended.said)
    };
    let cyrillic = |text: &str| text.chars().any(|letter| ('а'..='я').contains(&letter));
    for arguments in [&["check"][..], &["check", "--format", "json"], &["build"]] {
        assert!(!cyrillic(&of(arguments)), "{arguments:?}");
        assert!(cyrillic(&of(&[&["--lang", "ru"], arguments].concat())), "{arguments:?}");
    }
}

#[test]
fn a_refused_build_leaves_the_former_site_as_it_was() {
    let folder = Folder::new();
    let root = empty(&folder);
    done(&root, &["build"]);
    let before = files(&root.join("output"));
    assert!(before.contains_key("index.html"));
    fs::write(root.join("content/towns/a.yaml"), "name: A\ncountry: Nowhere\n").unwrap();
    let ended = call(&root, &["build"]);
    assert_eq!(ended.code, 1, "{}", ended.said);
    assert!(ended.said.contains("content/towns/a.yaml:2"), "{}", ended.said);
    assert!(ended.data.is_empty(), "a build has no data for stdout: {}", ended.data);
    assert!(files(&root.join("output")) == before);
}

#[test]
fn strict_takes_warnings_for_errors() {
    let folder = Folder::new();
    let root = empty(&folder);
    let town = "name: Long Ford\ncountry: RU\nfigures:\n  - {measure: jobs-maintained, value: 3, period: 2020/2021}\n";
    fs::write(root.join("content/towns/long-ford.yaml"), town).unwrap();
    let problems = json(&call(&root, &["check", "--format", "json"]));
    assert!(problems.as_array().unwrap().iter().any(|one| one["severity"] == "warning"), "{problems}");
    for command in ["check", "build"] {
        assert_eq!(call(&root, &[command]).code, 0);
        assert_eq!(call(&root, &[command, "--strict"]).code, 1);
    }
}

#[test]
fn new_never_overwrites_and_its_records_pass_the_check() {
    let folder = Folder::new();
    let root = starter(&folder.0);
    for (kind, name, path) in [
        ("programme", "Long Road", "content/programmes/long-road.yaml"),
        ("project", "Sunny Bakery", "content/projects/sunny-bakery.yaml"),
        ("town", "Long Ford", "content/towns/long-ford.yaml"),
        ("story", "A day", "content/stories/a-day.md"),
    ] {
        done(&root, &["new", kind, name]);
        fs::write(root.join(path), format!("{}\n# mine\n", fs::read_to_string(root.join(path)).unwrap()))
            .unwrap();
        let before = files(&root.join("content"));
        assert_ne!(call(&root, &["new", kind, name]).code, 0, "{kind}");
        assert!(files(&root.join("content")) == before, "{kind}");
    }
    let before = files(&root);
    assert_ne!(call(&folder.0, &["new", "site", "starter"]).code, 0);
    assert!(files(&root) == before);
}

#[test]
fn schemas_are_true_of_the_starter_records() {
    let all = json(&done(Path::new("."), &["schema"]));
    assert!(all.is_object());
    for kind in ["project", "town", "programme", "organisation", "site"] {
        let schema = json(&done(Path::new("."), &["schema", kind]));
        assert!(schema["$schema"].as_str().unwrap().starts_with("https://json-schema.org/"), "{kind}");
        let record = one(&schema);
        assert_eq!(record["additionalProperties"], Value::Bool(false), "{kind}");
        let properties = record["properties"].as_object().unwrap();
        for required in record["required"].as_array().into_iter().flatten() {
            assert!(properties.contains_key(required.as_str().unwrap()), "{kind}: {required}");
        }
        assert!(references(&schema).iter().all(|path| schema.pointer(&path[1..]).is_some()), "{kind}");
    }
    let folder = Folder::new();
    let root = starter(&folder.0);
    let schema = json(&done(Path::new("."), &["schema", "project"]));
    for (path, bytes) in files(&root.join("content/projects")) {
        let text = String::from_utf8(bytes).unwrap();
        let keys = text.lines().filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()));
        for key in keys
            .filter_map(|line| line.split_once(':'))
            .map(|(key, _)| key)
            .filter(|_| path.ends_with("yaml"))
        {
            assert!(one(&schema)["properties"].get(key).is_some(), "{path}: {key}");
        }
    }
}

/// The schema of one record of a kind, which may stand alone in a file or with others.
fn one(schema: &Value) -> &Value {
    schema.get("anyOf").map_or(schema, |forms| &forms[0])
}

/// All `$ref` of a schema.
fn references(schema: &Value) -> Vec<&str> {
    match schema {
        Value::Object(members) => members
            .iter()
            .flat_map(|(key, value)| match value.as_str() {
                Some(path) if key == "$ref" => vec![path],
                _ => references(value),
            })
            .collect(),
        Value::Array(items) => items.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn help_tells_of_every_command() {
    let top = done(Path::new("."), &["--help"]).data;
    for command in ["build", "check", "new", "release", "schema", "serve"] {
        assert!(top.contains(&format!("  {command}")), "{top}");
        let help = done(Path::new("."), &[command, "--help"]).data;
        assert!(help.contains(&format!("impactbook {command}")), "{help}");
    }
    let russian = done(Path::new("."), &["--lang", "ru", "build", "--help"]).data;
    assert!(russian.starts_with("Записать сайт в папку."), "{russian}");
    let wrong = call(Path::new("."), &["--lang", "ru", "biuld"]);
    assert_eq!((wrong.code, wrong.data.as_str()), (2, ""), "{wrong:?}");
    assert!(wrong.said.starts_with("ошибка: команды `biuld` нет"), "{wrong:?}");
    let nothing = call(Path::new("."), &["--lang=ru"]);
    assert!(nothing.code == 2 && nothing.said.contains("Команды:"), "{nothing:?}");
    for promised in ["import", "diff", "verify"] {
        assert!(!top.contains(&format!("  {promised}")), "what does not exist yet is not offered: {top}");
    }
}
