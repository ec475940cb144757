//! A site that follows its files is at every moment the one that a clean start would show; and where the content has
//! errors, the last good one.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use impactbook::diagnostics::code::Severity;
use impactbook::inputs::changed::Happened;
use impactbook::pipeline::Request;
use impactbook::pipeline::live::Follower;
use impactbook::pipeline::live::Reach;
use impactbook::pipeline::live::Update;

use crate::common::Files;
use crate::common::Folder;
use crate::common::done;
use crate::common::files;

/// The site with one of everything, in a folder that may be changed.
pub(crate) fn small() -> Folder {
    let folder = Folder::new();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/small/content");
    for (path, bytes) in files(&kept) {
        write(&folder.0, &format!("content/{path}"), &String::from_utf8(bytes).unwrap());
    }
    // Painting pixels takes long, and pictures are rendered like everything else.
    let site = fs::read_to_string(folder.0.join("content/site.yaml")).unwrap();
    write(&folder.0, "content/site.yaml", &format!("{site}outputs: [pages, figures, charts, data]\n"));
    write(&folder.0, "content/images/oven.svg", OVEN);
    write(&folder.0, "content/images.yaml", "oven.svg: {alt: {en: An oven, ru: Печь}}\n");
    folder
}

/// A picture.
const OVEN: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 2\"><path d=\"M0 0h3\"/></svg>";

/// Writes a file that is there whole or not at all: on a busy machine the preview would else look at it, and tell of it, while
/// it is still empty. `tests/browser/preview.mjs` writes into files that stand.
pub(crate) fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let part = path.with_file_name(".being-written");
    fs::write(&part, text).unwrap();
    fs::rename(part, path).unwrap();
}

fn open(root: &Path) -> (Follower, Update) {
    let today = jiff::civil::date(2026, 6, 1);
    let root = root.to_owned();
    Follower::open(Request {
        root,
        today,
        drafts: false,
        strict: false,
        base_url: None,
        unpacked: impactbook::pipeline::MANY,
    })
    .unwrap()
}

/// All that the site consists of at this moment.
fn pages(follower: &Follower) -> Files {
    some_pages(follower, 0, 1)
}

/// The same, of figures only each of the `of`th, which are many and alike.
fn some_pages(follower: &Follower, nth: usize, of: usize) -> Files {
    let site = follower.shown().read();
    let addresses: Vec<String> = site.addresses().map(str::to_owned).collect();
    addresses
        .into_iter()
        .enumerate()
        .filter(|(index, address)| index % of == nth % of || !address.starts_with("figures/"))
        .map(|(_, address)| address)
        .map(|address| {
            let bytes = site.render(&address).unwrap().unwrap();
            (address, bytes)
        })
        .collect()
}

fn at(paths: &[&str]) -> Happened {
    Happened::At(paths.iter().map(|path| (*path).to_owned()).collect())
}

/// Numbers that look thrown, the same in each run of a seed.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn one_of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.throw(all.len())]
    }
}

/// A site in a folder, as its editors change it.
struct Editors {
    root: PathBuf,
    dice: Dice,
    /// What was broken, as it was before.
    broken: BTreeMap<String, String>,
    touched: BTreeSet<String>,
    step: usize,
}

const PROJECTS: [&str; 6] = ["bakery", "bridge", "choir", "dairy", "elevator", "fair"];

impl Editors {
    fn read(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.root.join(path)).ok()
    }

    fn write(&mut self, path: &str, text: &str) {
        write(&self.root, path, text);
        self.touched.insert(path.to_owned());
    }

    fn remove(&mut self, path: &str) {
        let _ = fs::remove_file(self.root.join(path));
        self.touched.insert(path.to_owned());
    }

    /// Replaces the first `from` of a file, if it has one.
    fn replace(&mut self, path: &str, from: &str, to: &str) {
        if let Some(text) = self.read(path) {
            self.write(path, &text.replacen(from, to, 1));
        }
    }

    fn project(&mut self) -> String {
        format!("content/projects/{}.yaml", self.dice.one_of(&PROJECTS))
    }

    /// Changes something; says what, for whoever reads of a failure.
    fn edit(&mut self) -> &'static str {
        self.step += 1;
        match self.dice.throw(24) {
            17 => self.break_something(),
            18 | 19 => self.mend(),
            20.. => self.edit_pictures(),
            throw @ ..=6 => self.edit_record(throw),
            throw => self.edit_files(throw),
        }
    }

    /// Changes the record of a project.
    fn edit_record(&mut self, throw: usize) -> &'static str {
        let path = self.project();
        match throw {
            0 | 1 => {
                self.replace(
                    &path,
                    "name: {en: ",
                    &format!("name: {{en: {} ", ["Ant", "Zoo", "Mid"][self.step % 3]),
                );
                "a name"
            }
            2 => {
                self.replace(&path, "value: 1", "value: 2");
                "a number"
            }
            3 => {
                self.replace(&path, "value: 2", "value: 1");
                "a number back"
            }
            4 => {
                let (from, to) =
                    if self.step.is_multiple_of(2) { ("vyksa", "chusovoy") } else { ("chusovoy", "vyksa") };
                self.replace(&path, &format!("town: {from}"), &format!("town: {to}"));
                "a town"
            }
            5 => {
                self.replace(&path, "year: 2023", "year: 2024");
                "a year"
            }
            _ => {
                self.replace(&path, "topics: [", "topics: [water, ");
                "a topic"
            }
        }
    }

    /// Adds, changes, moves or removes a file.
    fn edit_files(&mut self, throw: usize) -> &'static str {
        let new = self.step.to_string();
        match throw {
            7 => {
                let text = self.read("content/projects/bakery.yaml").unwrap_or_default();
                self.write(&format!("content/projects/new-{}.yaml", self.step % 4), &text);
                "another project"
            }
            8 => {
                self.remove(&format!("content/projects/new-{}.yaml", self.step % 4));
                "a project less"
            }
            9 => {
                let (from, to) = ("content/projects/new-1.yaml", "content/projects/moved.yaml");
                if fs::rename(self.root.join(from), self.root.join(to)).is_ok() {
                    self.touched.extend([from.to_owned(), to.to_owned()]);
                }
                "a project under another name"
            }
            10 => {
                let text = format!(
                    "A text {new}. See [the town](/towns/vyksa/) and {{{{ figure(measure=\"jobs-created\") }}}}.\n"
                );
                self.write("content/projects/bakery.md", &text);
                "a text of a project"
            }
            11 => {
                self.remove("content/projects/bakery.md");
                "a text less"
            }
            12 => {
                let path = self.dice.one_of(&["content/stories/two-banks.md", "content/pages/about.md"]);
                let text = self.read(path).unwrap_or_default();
                self.write(path, &format!("{text}\nAnother line {new}.\n"));
                "a line in a text"
            }
            13 => {
                self.replace("content/stories/two-banks.md", "title: Two", "title: Two and two");
                "the title of a story"
            }
            14 => {
                let text = self.read("content/stories/two-banks.md").unwrap_or_default();
                self.write("content/stories/third.md", &text.replace("2025-10-01", "2025-11-02"));
                "another story"
            }
            15 => {
                self.remove("content/stories/third.md");
                "a story less"
            }
            _ => {
                self.write("themes/default/styles/own.css", &format!("main {{ outline-width: {new}px }}\n"));
                "a style"
            }
        }
    }

    /// Shows a picture, changes it, or says who is on it and what they agree to.
    fn edit_pictures(&mut self) -> &'static str {
        let path = self.project();
        let person = "content/people/p-9.yaml";
        match self.dice.throw(7) {
            0 => {
                self.replace(&path, "\nyear: ", "\nphoto: {file: oven.svg, alt: A stove}\nyear: ");
                "a photograph of a project"
            }
            1 => {
                self.replace(&path, "alt: A stove}", "alt: A stove, people: [p-9]}");
                "somebody on a photograph"
            }
            2 => {
                self.replace(&path, "photo: {file: oven.svg, alt: A stove}\n", "");
                "a photograph less"
            }
            3 => {
                self.write(
                    "content/projects/bakery.md",
                    "It bakes.\n\n![](images/oven.svg \"It is hot.\")\n",
                );
                "a picture in a text"
            }
            4 => {
                let changed = OVEN.replace("h3", &format!("h{}", self.step));
                self.write("content/images/oven.svg", &changed);
                "another picture"
            }
            5 => {
                let agrees = "name: Ann Antonova\nconsent: {to: publish, scope: [photo], given: 2024}\n";
                self.write(person, agrees);
                "a consent"
            }
            _ => {
                self.remove(person);
                "a consent less"
            }
        }
    }

    fn break_something(&mut self) -> &'static str {
        let (path, from, to) = match self.dice.throw(5) {
            0 => (self.project(), "programme: ", "programme: no-such-"),
            1 => (self.project(), "year: ", "yaer: [\nyear: "),
            2 => ("content/stories/two-banks.md".to_owned(), "jobs-created", "jobs-dreamt-of"),
            3 => ("content/site.yaml".to_owned(), "title: ", "title: [\n  "),
            _ => (self.project(), "measure: jobs-created", "measure: jobs-dreamt-of"),
        };
        let text = self.read(&path).unwrap_or_default();
        self.broken.entry(path.clone()).or_insert_with(|| text.clone());
        self.write(&path, &text.replacen(from, to, 1));
        "something broken"
    }

    fn mend(&mut self) -> &'static str {
        for (path, text) in std::mem::take(&mut self.broken) {
            self.write(&path, &text);
        }
        "everything mended"
    }

    /// The paths of what was changed, as the system would tell them: now and then only the folder.
    fn happened(&mut self) -> Happened {
        let touched = std::mem::take(&mut self.touched);
        match self.dice.throw(8) {
            0 => Happened::Anywhere,
            1 => at(&["content/projects", "content/stories", "content/pages", "content/site.yaml", "themes"]),
            _ => Happened::At(touched),
        }
    }
}

fn after_any_edits(seed: u64, edits: usize) {
    let folder = small();
    let (mut follower, _) = open(&folder.0);
    let mut editors = Editors {
        root: folder.0.clone(),
        dice: Dice(seed),
        broken: BTreeMap::new(),
        touched: BTreeSet::new(),
        step: 0,
    };
    let mut done_quickly = 0;
    for _ in 0..edits {
        let mut what = vec![editors.edit()];
        if editors.dice.throw(6) == 0 {
            what.push(editors.edit());
        }
        let happened = editors.happened();
        let shown = some_pages(&follower, editors.step, 9);
        let what = format!("seed {seed}, edit {}: {what:?} {happened:?}", editors.step);
        let mut update = follower.follow(&happened).unwrap();
        if update.as_ref().is_some_and(|update| !update.complete) {
            done_quickly += 1;
            update = follower.look_at_all(&|| false).or(update);
        }
        let (clean, anew) = open(&folder.0);
        let clean_has_errors = clean.shown().read().has_errors(false);
        let now = some_pages(&follower, editors.step, 9);
        let refused = update.as_ref().is_some_and(|update| update.refused);
        assert!(!refused || clean_has_errors, "{what}: refused without an error");
        if let Some(update) = update {
            let texts = |update: &Update| -> Vec<String> {
                update
                    .problems
                    .iter()
                    .map(|one| format!("{}:{}: {:?}", one.line, one.column, one.diagnostic))
                    .collect()
            };
            if update.complete {
                assert_eq!(texts(&update), texts(&anew), "{what}: other problems than `check` finds");
            } else {
                // What the errors of one file lead to elsewhere is told when they are mended.
                let errors = update.problems.iter().filter(|one| one.diagnostic.severity == Severity::Error);
                let known = errors.filter(|one| anew.problems.contains(one)).count();
                assert!(known > 0, "{what}: {:?}", texts(&update));
            }
            let expected = if refused { shown } else { some_pages(&clean, editors.step, 9) };
            same(&now, &expected, &what);
        }
    }
    assert!(done_quickly > 0, "seed {seed}: no edit was a small one");
    editors.mend();
    editors.remove("content/stories/third.md");
    follower.follow(&Happened::At(std::mem::take(&mut editors.touched))).unwrap();
    done(&folder.0, &["build"]);
    let mut built = files(&folder.0.join("output"));
    built.retain(|path, _| !path.starts_with(".impactbook"));
    same(&pages(&follower), &built, &format!("seed {seed}, against a build"));
}

fn same(shown: &Files, expected: &Files, what: &str) {
    let addresses = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(addresses(shown), addresses(expected), "{what}");
    for (address, bytes) in shown {
        if *bytes != expected[address] {
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            let (shown, expected) = (text(bytes), text(&expected[address]));
            let pair = shown.lines().zip(expected.lines()).find(|(a, b)| a != b);
            panic!("{what}: {address} is another page: {pair:?}");
        }
    }
}

#[test]
fn after_any_edits_the_pages_are_those_of_a_clean_build() {
    // `SEEDS=40 cargo test --test serve after_any` looks longer.
    let seeds = std::env::var("SEEDS").ok().and_then(|seeds| seeds.parse().ok()).unwrap_or(1);
    for seed in 0..seeds {
        after_any_edits(seed, 12);
    }
}

#[test]
fn a_small_change_is_known_for_one() {
    let folder = small();
    let (mut follower, _) = open(&folder.0);
    let mut change = |path: &str, text: &str| {
        write(&folder.0, path, text);
        follower.follow(&at(&[path])).unwrap()
    };
    let bakery = fs::read_to_string(folder.0.join("content/projects/bakery.yaml")).unwrap();
    let update = change("content/projects/bakery.yaml", &bakery.replace("Bakery", "Old bakery")).unwrap();
    assert!(!update.complete && !update.refused);
    let expected = ["projects/bakery/index.html", "towns/vyksa/index.html", "programmes/first/index.html"];
    assert_eq!(update.reach, Reach::Pages(expected.map(str::to_owned).to_vec()));
    let update =
        change("content/projects/bakery.yaml", &bakery.replace("topics: [bread]", "topics: [rye]")).unwrap();
    assert_eq!((update.reach, update.complete), (Reach::All, true));
    let update = change("themes/default/styles/own.css", "main { color: red }").unwrap();
    assert_eq!((update.reach, update.complete), (Reach::Theme, true));
    assert!(change("content/projects/.bakery.yaml.swp", "x").is_none());
    assert!(change("content/projects/bakery.yaml~", "x").is_none());
}

#[test]
fn a_style_does_not_hide_what_is_broken_elsewhere() {
    let folder = small();
    let (mut follower, _) = open(&folder.0);
    let before = pages(&follower);
    let mut change = |path: &str, text: &str| {
        write(&folder.0, path, text);
        follower.follow(&at(&[path])).unwrap().unwrap()
    };
    let path = "content/projects/bakery.yaml";
    let bakery = fs::read_to_string(folder.0.join(path)).unwrap();
    let errors = |update: &Update| {
        update.problems.iter().filter(|one| one.diagnostic.severity == Severity::Error).count()
    };
    let broken = change(path, &bakery.replace("measure: jobs-created", "measure: jobs-dreamt-of"));
    assert!(broken.refused && errors(&broken) > 0);
    let styled = change("themes/default/styles/own.css", "main { color: red }");
    assert!(styled.refused && errors(&styled) > 0);
    let mended = change(path, &bakery);
    assert_eq!((mended.refused, errors(&mended)), (false, 0));
    let mut now = pages(&follower);
    assert!(now.remove("assets/styles/own.css").is_some());
    same(&now, &before, "mended");
}

#[test]
fn a_broken_project_is_refused_and_mended_quickly() {
    let folder = small();
    let (mut follower, _) = open(&folder.0);
    let before = pages(&follower);
    let path = "content/projects/bakery.yaml";
    let bakery = fs::read_to_string(folder.0.join(path)).unwrap();
    for broken in [
        bakery.replace("year: 2023", "year: [2023"),
        bakery.replace("programme: first", "programme: frist"),
        bakery.replace("jobs-created", "jobs-dreamt-of"),
    ] {
        write(&folder.0, path, &broken);
        let update = follower.follow(&at(&[path])).unwrap().unwrap();
        assert!(update.refused && !update.complete, "{broken}");
        same(&pages(&follower), &before, "while it is broken");
        write(&folder.0, path, &bakery);
        let update = follower.follow(&at(&[path])).unwrap().unwrap();
        assert!(!update.refused && !update.complete, "{broken}");
        same(&pages(&follower), &before, "mended");
    }
}

#[test]
fn a_folder_that_goes_and_comes_back_is_followed() {
    let folder = small();
    let (mut follower, _) = open(&folder.0);
    let before = pages(&follower);
    let (here, away) = (folder.0.join("content/pages"), folder.0.join("away"));
    fs::rename(&here, &away).unwrap();
    follower.follow(&at(&["content/pages"])).unwrap().unwrap();
    assert!(!pages(&follower).contains_key("about/index.html"));
    fs::rename(&away, &here).unwrap();
    follower.follow(&at(&["content/pages"])).unwrap().unwrap();
    same(&pages(&follower), &before, "back again");
    let content = folder.0.join("content");
    fs::rename(&content, &away).unwrap();
    assert!(follower.follow(&at(&["content"])).is_err(), "no content");
    same(&pages(&follower), &before, "without content");
    fs::rename(&away, &content).unwrap();
    assert!(follower.follow(&at(&["content"])).unwrap().is_some());
    same(&pages(&follower), &before, "with content again");
}

#[test]
fn a_register_and_its_mapping_are_followed() {
    let folder = small();
    let root = &folder.0;
    let site = fs::read_to_string(root.join("content/site.yaml")).unwrap();
    write(root, "content/site.yaml", &site.replace("figures, charts, data", "data"));
    let programmes = files(&root.join("content/programmes"));
    let programme = programmes.keys().find_map(|path| path.strip_suffix(".yaml")).unwrap().to_owned();
    let towns = files(&root.join("content/towns"));
    let town = towns.keys().find_map(|path| path.strip_suffix(".yaml")).unwrap().to_owned();
    let table = "no;title;other\n9001;The first;Another\n9002;The second;Other\n".to_owned();
    let mapping = format!(
        "columns:\n  no: {{to: id, prefix: row-}}\n  title: name\nconstants:\n  programme: {programme}\n  town: {town}\n  year: 2019\n"
    );
    let (path, map) = ("content/projects/register.csv", "content/projects/register.map.yaml");
    let (mut follower, _) = open(root);
    let steps = [
        (vec![(map, mapping.clone()), (path, table.clone())], true),
        (vec![(path, table.replace("The second", "The changed one"))], true),
        (vec![(map, mapping.replace("title: name", "other: name"))], true),
        (vec![(path, table.replace("other", "otter"))], false),
        (vec![(path, table.replace("9002", "9003"))], true),
    ];
    for (number, (writes, fine)) in steps.into_iter().enumerate() {
        for (path, text) in &writes {
            write(root, path, text);
        }
        let changed: Vec<&str> = writes.iter().map(|(path, _)| *path).collect();
        let update = follower.follow(&at(&changed)).unwrap().unwrap();
        assert_eq!(update.refused, !fine, "step {number}");
        let has_row = pages(&follower).keys().any(|address| address.contains("row-9001"));
        assert!(has_row, "step {number}");
        if fine {
            let (clean, _) = open(root);
            assert!(pages(&follower) == pages(&clean), "step {number}");
        }
    }
    assert!(pages(&follower).keys().any(|address| address.contains("row-9003")));
}
