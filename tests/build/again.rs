//! A build after a build: with nothing to do it reads nothing, and whatever was changed, it writes what a clean build
//! would.

use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::common::Folder;
use crate::common::call;
use crate::common::done;
use crate::common::files;
use crate::put;
use crate::replace;
use crate::same;
use crate::small;

/// Builds, and says whether records were read.
fn reads(root: &Path, more: &[&str]) -> bool {
    // The clock of the disk has to go on, or the files are too young to be believed.
    std::thread::sleep(Duration::from_millis(25));
    done(root, &[&["build", "-v"], more].concat()).said.contains("records: ")
}

/// The file in which a site keeps what its last build came to; that of its projects lies beside it, and nothing else.
fn kept(root: &Path) -> std::path::PathBuf {
    let all = fs::read_dir(root.join(".impactbook/builds")).unwrap();
    let mut all: Vec<_> = all.map(|file| file.unwrap().path()).collect();
    all.sort();
    assert_eq!(all.len(), 2, "{all:?}");
    assert_eq!(all[1], all[0].with_extension("projects"));
    all.swap_remove(0)
}

#[test]
fn with_nothing_to_do_nothing_is_read_and_the_same_is_said() {
    let folder = small("pages");
    let root = &folder.0;
    assert!(reads(root, &[]));
    let site = files(&root.join("output"));
    let said = |more: &[&str]| {
        let said = done(root, &[&["build"], more].concat()).said;
        said.rsplit_once("; ").unwrap().0.to_owned()
    };
    let anew = said(&["--no-cache"]);
    assert!(!reads(root, &[]), "nothing has changed");
    assert_eq!(said(&[]), anew, "warnings and counts are said again");
    same(&files(&root.join("output")), &site, "nothing to do");
    // The same bytes written again are no change, and known for none the next time.
    let path = "content/projects/bakery.yaml";
    let text = fs::read(root.join(path)).unwrap();
    fs::remove_file(root.join(path)).unwrap();
    put(root, path, &text);
    assert!(!reads(root, &[]) && !reads(root, &[]));
    assert!(reads(root, &["--no-cache"]));
    for other in [&["--drafts"][..], &["--base-url", "https://example.net/"], &["--today", "2026-06-02"]] {
        assert!(reads(root, other), "{other:?}");
        assert!(!reads(root, other), "{other:?} again");
    }
}

#[test]
fn what_is_kept_may_be_damaged_or_deleted() {
    let folder = small("pages");
    let root = &folder.0;
    assert!(reads(root, &[]));
    let site = files(&root.join("output"));
    let whole = fs::read(kept(root)).unwrap();
    let other = [&whole[..whole.len() / 2], b"", b"{}", &[0; 5000]].map(<[u8]>::to_vec);
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    for damaged in other.into_iter().chain([flipped]) {
        fs::write(kept(root), damaged).unwrap();
        assert!(reads(root, &[]), "what is damaged is not believed");
        assert!(!reads(root, &[]));
    }
    fs::remove_dir_all(root.join(".impactbook")).unwrap();
    assert!(reads(root, &[]));
    fs::remove_dir_all(root.join(".impactbook")).unwrap();
    put(root, ".impactbook", b"a file where the folder should be");
    assert!(reads(root, &[]) && reads(root, &[]));
    same(&files(&root.join("output")), &site, "whatever was kept");
}

#[test]
fn what_was_done_to_the_output_is_made_good() {
    let folder = small("pages");
    let (root, output) = (&folder.0, folder.0.join("output"));
    assert!(reads(root, &[]));
    let site = files(&output);
    let page = output.join("projects/bakery/index.html");
    let acts: [&dyn Fn(); 5] = [
        &|| fs::remove_file(&page).unwrap(),
        &|| fs::write(&page, "other").unwrap(),
        &|| {
            let bytes = fs::read(&page).unwrap();
            fs::write(&page, bytes.iter().map(|byte| byte ^ 1).collect::<Vec<u8>>()).unwrap();
        },
        &|| fs::remove_dir_all(output.join("towns")).unwrap(),
        &|| fs::remove_dir_all(&output).unwrap(),
    ];
    for (number, act) in acts.iter().enumerate() {
        act();
        assert!(reads(root, &[]), "act {number}");
        same(&files(&output), &site, &format!("act {number}"));
        assert!(!reads(root, &[]), "act {number}, again");
    }
    // What is somebody else's is no matter of ours.
    put(&output, "CNAME", b"example.org");
    assert!(!reads(root, &[]));
}

/// Numbers that look thrown, the same in each run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// Changes something; the name says what.
type Edit = (&'static str, fn(&Path, usize));

const BAKERY: &str = "content/projects/bakery.yaml";
const STORY: &str = "content/stories/two-banks.md";

const EDITS: [Edit; 14] = [
    ("nothing", |_, _| {}),
    ("a name", |root, step| {
        let text = fs::read_to_string(root.join(BAKERY)).unwrap();
        let name = format!("name: {{en: {} ", ["Ant", "Zoo", "Mid"][step % 3]);
        put(root, BAKERY, text.replacen("name: {en: ", &name, 1).as_bytes());
    }),
    ("a number of the same length", |root, step| {
        let (from, to) =
            if step.is_multiple_of(2) { ("value: 1", "value: 2") } else { ("value: 2", "value: 1") };
        let text = fs::read_to_string(root.join(BAKERY)).unwrap();
        put(root, BAKERY, text.replacen(from, to, 1).as_bytes());
    }),
    ("another project", |root, step| {
        let text = fs::read(root.join(BAKERY)).unwrap();
        put(root, &format!("content/projects/new-{}.yaml", step % 2), &text);
    }),
    ("a project less", |root, step| {
        let _ = fs::remove_file(root.join(format!("content/projects/new-{}.yaml", step % 2)));
    }),
    ("a project under another name", |root, _| {
        let project = |name: &str| root.join(format!("content/projects/{name}.yaml"));
        let _ = fs::rename(project("new-1"), project("moved"));
    }),
    ("a line in a story", |root, step| {
        let text = fs::read_to_string(root.join(STORY)).unwrap();
        put(root, STORY, format!("{text}\nAnother line {step}.\n").as_bytes());
    }),
    ("a text of a project", |root, step| {
        put(root, "content/projects/bakery.md", format!("A text {step}.\n").as_bytes());
    }),
    ("a text less", |root, _| {
        let _ = fs::remove_file(root.join("content/projects/bakery.md"));
    }),
    ("a style", |root, step| {
        let style = format!("main {{ outline-width: {step}px }}\n");
        put(root, "themes/default/styles/own.css", style.as_bytes());
    }),
    ("a template", |root, step| {
        let main = format!("{{% block main %}}<p>Nothing, {step}.</p>{{% endblock main %}}");
        put(root, "themes/default/404.html", format!("{{% extends \"page.html\" %}}{main}").as_bytes());
    }),
    ("no theme", |root, _| {
        let _ = fs::remove_dir_all(root.join("themes"));
    }),
    ("the title of the site", |root, step| {
        replace(
            root,
            "content/site.yaml",
            "title: {en: ",
            &format!("title: {{en: {} ", ["Old", "New"][step % 2]),
        );
    }),
    ("broken", |root, _| {
        let text = fs::read_to_string(root.join(BAKERY)).unwrap();
        put(root, BAKERY, text.replacen("programme: first", "programme: frist", 1).as_bytes());
    }),
];

#[test]
fn after_any_edits_the_site_is_that_of_a_clean_build() {
    let seeds = std::env::var("SEEDS").ok().and_then(|seeds| seeds.parse().ok()).unwrap_or(1);
    for seed in 0..seeds {
        let folder = small("pages");
        let (root, mut dice) = (&folder.0, Dice(seed));
        assert!(reads(root, &[]));
        for step in 0..14 {
            let former = files(&root.join("output"));
            let mut what = Vec::new();
            for _ in 0..=dice.throw(2) {
                let (name, edit) = EDITS[dice.throw(EDITS.len())];
                edit(root, step);
                what.push(name);
            }
            let what = format!("seed {seed}, step {step}: {what:?}");
            let ended = call(root, &["build"]);
            let output = Folder::new();
            let clean = output.0.join("site");
            let anew = call(root, &["build", "--no-cache", "--output", clean.to_str().unwrap()]);
            assert_eq!(ended.code, anew.code, "{what}: {ended:?}");
            let expected = if anew.code == 0 { files(&clean) } else { former };
            same(&files(&root.join("output")), &expected, &what);
            // What is broken is mended, or nothing more would be written.
            if anew.code == 1 {
                let text = fs::read_to_string(root.join(BAKERY)).unwrap();
                put(root, BAKERY, text.replace("programme: frist", "programme: first").as_bytes());
            }
        }
    }
}
