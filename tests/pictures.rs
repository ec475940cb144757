//! Photographs on the built site: what is published of them, and that they go when a person's consent does.

#![allow(clippy::unwrap_used, reason = "a test may stop")]
#![cfg(feature = "photographs")]

mod common;

use std::fs;
use std::path::Path;

use common::Files;
use common::Folder;
use common::call;
use common::done;
use common::files;

/// A photograph of `shade` that says where and with what it was taken.
fn photograph(shade: u8) -> Vec<u8> {
    let pixels: Vec<u8> =
        (0..600_u32 * 400).flat_map(|at| [shade, (at % 251) as u8, (at / 600 % 256) as u8]).collect();
    let mut out = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut out, 80);
    encoder.add_exif_metadata(b"II*\0\x08\0\0\0\0\0SecretPlace").unwrap();
    encoder.encode(&pixels, 600, 400, jpeg_encoder::ColorType::Rgb).unwrap();
    out
}

/// A site with one story, and with photographs on which Ann Antonova can be seen.
fn site(folder: &Path) {
    let write = |path: &str, text: &str| {
        let path = folder.join("content").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        "site.yaml",
        "title: Grants\nbase_url: https://example.org/impact/\nlanguages: [en, ru]\npublisher: lantern\noutputs: [pages, search, data]\n",
    );
    write("organisations/lantern.yaml", "name: Lantern\n");
    write("sources.yaml", "register: {title: Register}\n");
    write("people/p-1.yaml", &person("2027-01-01"));
    write(
        "images.yaml",
        "ann.jpg:\n  alt: SecretAlt\n  caption: SecretCaption\n  credit: SecretCredit\n  people: [p-1]\noven.jpg:\n  alt: {en: An oven, ru: Печь}\n  licence: CC-BY-4.0\n",
    );
    write(
        "stories/bread.md",
        "---\ntitle: Bread\ndate: 2026-01-02\nphoto: ann.jpg\n---\n\nFirst.\n\n![SecretWords](images/copy.jpg \"SecretLine\")\n\n![](images/oven.jpg)\n\nLast.\n",
    );
    write(
        "stories/later.md",
        "---\ntitle: Later\ndate: 2026-01-03\nphoto: {file: draft.jpg, alt: A draft}\ndraft: true\n---\n\nNo.\n",
    );
    fs::create_dir_all(folder.join("content/images")).unwrap();
    for (name, shade) in
        [("ann.jpg", 10), ("copy.jpg", 10), ("oven.jpg", 90), ("draft.jpg", 120), ("unused.jpg", 150)]
    {
        fs::write(folder.join("content/images").join(name), photograph(shade)).unwrap();
    }
}

fn person(expires: &str) -> String {
    format!(
        "name: Ann Antonova\nconsent:\n  to: publish\n  scope: [photo]\n  given: 2024-01-01\n  expires: {expires}\n"
    )
}

/// The files that hold a text.
fn holding<'f>(files: &'f Files, text: &str) -> Vec<&'f str> {
    let holds = |bytes: &[u8]| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    files.iter().filter(|(_, bytes)| holds(bytes)).map(|(path, _)| path.as_str()).collect()
}

fn pictures(files: &Files) -> Vec<&str> {
    files.keys().map(String::as_str).filter(|path| path.starts_with("images/")).collect()
}

/// The sizes of photographs that are kept for the next build.
fn kept(folder: &Path) -> usize {
    let all = files(&folder.join(".impactbook/pictures"));
    all.keys().filter(|name| name.starts_with("photograph")).count()
}

#[test]
fn a_photograph_goes_with_the_consent() {
    let folder = Folder::new();
    site(&folder.0);
    let output = folder.0.join("output");
    let said = done(&folder.0, &["build"]).said;
    let with = files(&output);
    // Two photographs in two widths and a plain size each: the copy is the same picture, the draft and the unused no picture.
    assert_eq!(pictures(&with).len(), 6, "{:?}", pictures(&with));
    assert_eq!(kept(&folder.0), 6);
    assert!(!said.contains("pictures without"), "{said}");
    assert!(holding(&with, "SecretPlace").is_empty() && holding(&with, "Ann Antonova").is_empty());
    assert!(holding(&with, "ann.jpg").is_empty(), "the name of a file may say who is on it");
    for mark in ["SecretAlt", "SecretCaption", "SecretCredit", "SecretWords", "SecretLine"] {
        assert!(holding(&with, mark).contains(&"stories/bread/index.html"), "{mark}");
    }
    let story = String::from_utf8_lossy(&with["stories/bread/index.html"]).into_owned();
    assert!(
        story.contains("<meta property=\"og:image\" content=\"https://example.org/impact/images/"),
        "{story}"
    );
    assert_eq!(story.matches("<figure class=\"photo\">").count(), 3);
    assert_eq!(story.matches("loading=\"lazy\"").count(), 2, "all but the first");
    assert!(
        holding(&with, "SecretAlt").contains(&"index.html")
            || holding(&with, "SecretAlt").contains(&"stories/index.html")
    );

    // Expired, without the scope, and withdrawn: each time every trace goes, and comes back with the consent.
    let file = folder.0.join("content/people/p-1.yaml");
    for how in ["expired", "without the scope", "withdrawn"] {
        match how {
            "expired" => fs::write(&file, person("2026-05-31")).unwrap(),
            "without the scope" => fs::write(&file, person("2027-01-01").replace("photo", "name")).unwrap(),
            _ => fs::remove_file(&file).unwrap(),
        }
        let said = done(&folder.0, &["build"]).said;
        let without = files(&output);
        assert!(said.contains("pictures without consent: 1"), "{how}: {said}");
        assert!(!said.contains("Ann") && !said.contains("ann.jpg"), "{how}: {said}");
        assert_eq!(pictures(&without).len(), 3, "{how}: {:?}", pictures(&without));
        assert_eq!(kept(&folder.0), 3, "{how}: nothing is kept of it either");
        for mark in ["SecretAlt", "SecretCaption", "SecretCredit", "SecretWords", "SecretLine"] {
            assert!(holding(&without, mark).is_empty(), "{how}: {mark} in {:?}", holding(&without, mark));
        }
        for gone in pictures(&with).into_iter().filter(|path| !without.contains_key(*path)) {
            assert!(holding(&without, gone).is_empty(), "{how}: {gone}");
        }
        let story = String::from_utf8_lossy(&without["stories/bread/index.html"]).into_owned();
        assert!(!story.contains("og:image\" content=\"https://example.org/impact/images/"), "{how}");
        assert_eq!(story.matches("<figure class=\"photo\">").count(), 1, "{how}: the oven stays");
        fs::write(&file, person("2027-01-01")).unwrap();
        done(&folder.0, &["build"]);
        assert_eq!(files(&output), with, "{how}: it comes back as it was");
    }
}

#[test]
fn what_is_kept_gives_the_same_bytes_as_what_is_made() {
    let folder = Folder::new();
    site(&folder.0);
    done(&folder.0, &["build"]);
    let first = files(&folder.0.join("output"));
    for arguments in
        [&["build", "--output", "kept"][..], &["build", "--output", "made", "--no-cache", "--jobs", "1"]]
    {
        done(&folder.0, arguments);
        assert_eq!(files(&folder.0.join(arguments[2])), first, "{arguments:?}");
    }
    fs::remove_dir_all(folder.0.join(".impactbook")).unwrap();
    done(&folder.0, &["build", "--output", "anew"]);
    assert_eq!(files(&folder.0.join("anew")), first);
}

#[test]
fn who_is_on_a_photograph_may_be_said_beside_any_use() {
    let folder = Folder::new();
    site(&folder.0);
    // The draft says it, and the story does not know.
    let draft = folder.0.join("content/stories/later.md");
    let text = fs::read_to_string(&draft).unwrap();
    fs::write(&draft, text.replace("file: draft.jpg", "file: oven.jpg, people: [nobody-asked]")).unwrap();
    let said = done(&folder.0, &["build"]).said;
    assert!(said.contains("pictures without consent: 1"), "{said}");
    assert_eq!(pictures(&files(&folder.0.join("output"))).len(), 3);
}

#[test]
fn a_broken_photograph_and_one_from_elsewhere_are_refused_at_their_files() {
    let folder = Folder::new();
    site(&folder.0);
    let images = folder.0.join("content/images");
    let whole = photograph(90);
    fs::write(images.join("oven.jpg"), &whole[..whole.len() / 2]).unwrap();
    let ended = call(&folder.0, &["build"]);
    assert_eq!(ended.code, 1, "{}", ended.said);
    assert!(
        ended.said.contains("content/images/oven.jpg") && ended.said.contains("breaks off"),
        "{}",
        ended.said
    );
    assert!(!folder.0.join("output/index.html").exists(), "nothing was written");

    fs::write(folder.0.join("passport.jpg"), &whole).unwrap();
    fs::remove_file(images.join("oven.jpg")).unwrap();
    std::os::unix::fs::symlink(folder.0.join("passport.jpg"), images.join("oven.jpg")).unwrap();
    let ended = call(&folder.0, &["build"]);
    assert_eq!(ended.code, 1, "{}", ended.said);
    assert!(ended.said.contains("leads out of the content"), "{}", ended.said);
}
