//! Licences: every crate that is built into the program may be used under one that `deny.toml` allows.
//!
//! cargo-deny checks the same and more, but takes minutes to install; this needs nothing but cargo.
#![expect(clippy::unwrap_used, reason = "a test that cannot read the crates should stop")]

use std::fs;
use std::process::Command;

use serde_json::Value;

#[test]
fn every_crate_has_an_allowed_licence() {
    let allowed = allowed(&fs::read_to_string("deny.toml").unwrap());
    assert!(allowed.contains(&"MIT".to_owned()), "{allowed:?}");
    let mut refused = Vec::new();
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        match package["license"].as_str() {
            Some(licence) if permits(licence, &allowed) => {}
            licence => refused.push(format!("{name}: {}", licence.unwrap_or("no licence"))),
        }
    }
    assert!(refused.is_empty(), "not allowed by deny.toml:\n{}", refused.join("\n"));
}

/// The crates of this platform, as cargo knows them; they are on the disk, because this test was built.
fn packages() -> Vec<Value> {
    let run = |program: &str, args: &[&str]| {
        let output = Command::new(program).args(args).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let about = run("rustc", &["-vV"]);
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let args = ["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", host];
    let metadata: Value = serde_json::from_str(&run(env!("CARGO"), &args)).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

/// The licences in the `allow` list.
fn allowed(deny: &str) -> Vec<String> {
    let list = deny.split_once("allow = [").unwrap().1.split_once(']').unwrap().0;
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Whether a licence expression can be met with allowed licences. `/` is an old way to write `OR`.
fn permits(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (met, rest) = any(&words, allowed);
    assert!(rest.is_empty(), "`{expression}` is no licence expression");
    met
}

/// One of several: `a OR b`.
fn any<'a>(words: &'a [&'a str], allowed: &[String]) -> (bool, &'a [&'a str]) {
    let (mut met, mut rest) = all(words, allowed);
    while let ["OR", after @ ..] = rest {
        let (other, after) = all(after, allowed);
        (met, rest) = (met || other, after);
    }
    (met, rest)
}

/// All of several: `a AND b`.
fn all<'a>(words: &'a [&'a str], allowed: &[String]) -> (bool, &'a [&'a str]) {
    let (mut met, mut rest) = one(words, allowed);
    while let ["AND", after @ ..] = rest {
        let (other, after) = one(after, allowed);
        (met, rest) = (met && other, after);
    }
    (met, rest)
}

/// One licence, with its exception, or an expression in brackets.
fn one<'a>(words: &'a [&'a str], allowed: &[String]) -> (bool, &'a [&'a str]) {
    match words {
        ["(", after @ ..] => match any(after, allowed) {
            (met, [")", after @ ..]) => (met, after),
            (_, rest) => (false, rest),
        },
        [licence, "WITH", exception, after @ ..] => {
            (allowed.contains(&format!("{licence} WITH {exception}")), after)
        }
        [licence, after @ ..] => (allowed.iter().any(|known| known == licence), after),
        [] => (false, words),
    }
}

#[test]
fn expressions_are_understood() {
    let allowed = ["MIT", "Unicode-3.0", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned);
    for (expression, expected) in [
        ("MIT", true),
        ("GPL-3.0", false),
        ("MIT OR GPL-3.0", true),
        ("GPL-3.0/MIT", true),
        ("MIT AND GPL-3.0", false),
        ("(GPL-3.0 OR MIT) AND Unicode-3.0", true),
        ("GPL-3.0 OR MIT AND Unicode-3.0", true),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("Apache-2.0", false),
    ] {
        assert_eq!(permits(expression, &allowed), expected, "{expression}");
    }
}
