//! A build after small changes makes only what they reach, and comes to what a clean build comes to.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

use crate::common::Folder;
use crate::common::call;
use crate::common::done;
use crate::common::files;
use crate::put;
use crate::random::Random;
use crate::register;
use crate::register::Form;
use crate::replace;
use crate::same;
use crate::small;

/// Everything but pictures of pixels.
const ALL: &str = "pages, figures, charts, data, search";

/// A register of so many projects, in a folder.
fn invented(count: usize, outputs: &str) -> Folder {
    invented_as(Form::Yaml, count, outputs)
}

fn invented_as(form: Form, count: usize, outputs: &str) -> Folder {
    let folder = Folder::new();
    for (path, text) in register::site(count, form, outputs) {
        put(&folder.0, &path, text.as_bytes());
    }
    folder
}

/// Builds, and says how many files were made, and of how many.
fn made(root: &Path) -> (usize, usize) {
    told(root, "files made: ")
}

/// Builds, and says how many of how many stand behind these words.
fn told(root: &Path, words: &str) -> (usize, usize) {
    // The clock of the disk has to go on, or the files are too young to be believed.
    std::thread::sleep(Duration::from_millis(25));
    let said = done(root, &["build", "-v"]).said;
    let line = said.lines().find_map(|line| line.strip_prefix(words)).unwrap();
    let (part, of) = line.split_once(" of ").unwrap();
    (part.parse().unwrap(), of.parse().unwrap())
}

/// Builds, and says how many files of projects were read.
fn read(root: &Path) -> usize {
    told(root, "files of projects read: ").0
}

/// Holds the site against a clean build.
fn as_if_clean(root: &Path, what: &str) {
    let output = Folder::new();
    let clean = output.0.join("site");
    done(root, &["build", "--no-cache", "--output", clean.to_str().unwrap()]);
    same(&files(&root.join("output")), &files(&clean), what);
}

const FIRST: &str = "content/projects/p000001-";

/// The record of the first project of an invented register.
fn first(root: &Path) -> String {
    let names = fs::read_dir(root.join("content/projects")).unwrap().map(|file| file.unwrap().file_name());
    let name = names.map(|name| name.into_string().unwrap());
    let is_first = |name: &String| name.starts_with("p000001-") && name.ends_with(".yaml");
    let path = format!("content/projects/{}", name.into_iter().find(is_first).unwrap());
    assert!(path.starts_with(FIRST));
    path
}

#[test]
fn a_number_a_note_and_a_text_reach_few_pages() {
    let folder = invented(300, "pages");
    let root = &folder.0;
    let (all, files) = made(root);
    assert_eq!(all, files);
    assert_eq!(made(root).0, 0);
    let record = first(root);
    let text = fs::read_to_string(root.join(&record)).unwrap();
    put(root, &record, format!("{text}note: Looked at again.\n").as_bytes());
    let (after_note, _) = made(root);
    as_if_clean(root, "a note");
    replace(root, &record, "measure: jobs-created, value: ", "measure: jobs-created, value: 3");
    let (after_number, _) = made(root);
    as_if_clean(root, "a number");
    put(root, &record.replace(".yaml", ".md"), b"Another text.\n");
    let (after_text, _) = made(root);
    as_if_clean(root, "a text");
    // The pages of its town, year, programme and goals, those that lead to it, and those of the whole.
    assert!((1..60).contains(&after_note), "{after_note} of {files}");
    assert!((1..60).contains(&after_number), "{after_number} of {files}");
    assert!((1..5).contains(&after_text), "{after_text} of {files}");
    assert_eq!(made(root).0, 0);
}

#[test]
fn another_name_reaches_lists_and_neighbours_and_no_other_profile() {
    let folder = invented(300, "pages");
    let root = &folder.0;
    let (_, files) = made(root);
    let record = first(root);
    for (from, to) in [("name: \"", "name: \"Zoo of "), ("name: \"Zoo of ", "name: \"An old ")] {
        replace(root, &record, from, to);
        let (after, _) = made(root);
        as_if_clean(root, to);
        assert!((1..70).contains(&after), "{to}: {after} of {files}");
    }
}

#[test]
fn what_moves_the_ground_makes_everything_anew() {
    let folder = invented(60, "pages");
    let root = &folder.0;
    made(root);
    let record = first(root);
    for (from, to) in
        [("year: 20", "year: 19"), ("town: town-", "town: town-1 # "), ("topics: [", "topics: [bread, ")]
    {
        replace(root, &record, from, to);
        let (anew, all) = made(root);
        assert_eq!(anew, all, "{to}");
        as_if_clean(root, to);
    }
    replace(root, "content/site.yaml", "title: An invented", "title: One more");
    let (anew, all) = made(root);
    assert_eq!(anew, all);
    as_if_clean(root, "the title of the site");
}

#[test]
fn a_page_that_somebody_altered_is_made_again_with_the_others() {
    let folder = invented(60, "pages");
    let root = &folder.0;
    made(root);
    let record = first(root);
    let other = root.join("output/towns/town-2/index.html");
    let acts: [&dyn Fn(); 3] =
        [&|| fs::write(&other, "other").unwrap(), &|| fs::remove_file(&other).unwrap(), &|| {
            let same_size = fs::read(&other).unwrap().iter().map(|byte| byte ^ 1).collect::<Vec<_>>();
            fs::write(&other, same_size).unwrap();
        }];
    for (number, act) in acts.iter().enumerate() {
        replace(root, &record, "summary: \"", "summary: \"So ");
        act();
        made(root);
        as_if_clean(root, &format!("act {number}"));
    }
    // A build into the same folder that kept nothing leaves another site than is remembered.
    replace(root, &record, "summary: \"", "summary: \"Thus ");
    done(root, &["build", "--no-cache"]);
    replace(root, &record, "summary: \"Thus ", "summary: \"");
    made(root);
    as_if_clean(root, "after a build without a cache");
}

#[test]
fn projects_of_files_that_have_not_changed_are_not_read() {
    let folder = invented(60, "pages");
    let root = &folder.0;
    assert_eq!(read(root), 60);
    let record = first(root);
    for change in ["\"So ", "\"Thus "] {
        replace(root, &record, "summary: \"", &format!("summary: {change}"));
        assert_eq!(read(root), 1);
        as_if_clean(root, change);
    }
    // A warning is told each time that its file is read, and by no build after that without it.
    let second = first(root).replace("p000001", "p000002");
    let second = fs::read_dir(root.join("content/projects")).unwrap().find_map(|file| {
        let name = file.unwrap().file_name().into_string().unwrap();
        (name.starts_with(&second[17..25]) && name.ends_with(".yaml"))
            .then(|| format!("content/projects/{name}"))
    });
    replace(root, &second.unwrap(), "year: 20", "year: 29");
    let said = |words: &str| done(root, &["build"]).said.contains(words);
    std::thread::sleep(Duration::from_millis(25));
    assert!(said("lies far in the future"));
    // Kept anew with the warning, it is told without being read.
    std::thread::sleep(Duration::from_millis(25));
    fs::remove_dir_all(root.join(".impactbook")).unwrap();
    assert_eq!(read(root), 60);
    replace(root, &record, "summary: \"", "summary: \"And ");
    assert_eq!(read(root), 1);
    replace(root, &record, "summary: \"", "summary: \"Now ");
    std::thread::sleep(Duration::from_millis(25));
    assert!(said("lies far in the future"));
    as_if_clean(root, "with a warning");
    // The topic is written first in that file: what is known of it is not believed when the file is another.
    replace(root, &record, "topics: [", "topics: [bread, ");
    read(root);
    as_if_clean(root, "a topic more");
    replace(root, &record, "topics: [bread, ", "topics: [Bread, ");
    read(root);
    as_if_clean(root, "a topic written in another way");
}

#[test]
fn registers_that_have_not_changed_are_not_read() {
    for form in [Form::Lines, Form::Table] {
        let folder = invented_as(form, 60, "pages");
        let root = &folder.0;
        let files = read(root);
        let all = || fs::read_dir(root.join("content/projects")).unwrap().map(|file| file.unwrap().path());
        let with = |ending: &str| all().find(|path| path.extension().is_some_and(|of| of == ending));
        let text = with("md").unwrap();
        fs::write(&text, fs::read_to_string(&text).unwrap() + "\nOne line more.\n").unwrap();
        assert_eq!(read(root), 0);
        as_if_clean(root, "a text");
        let register = with("jsonl").or_else(|| with("csv")).unwrap();
        let lines = fs::read_to_string(&register).unwrap();
        let at = lines.rfind("202").unwrap() + 3;
        let other = if lines[at..].starts_with('1') { "2" } else { "1" };
        fs::write(&register, format!("{}{other}{}", &lines[..at], &lines[at + 1..])).unwrap();
        assert_eq!(read(root), files);
        as_if_clean(root, "a row");
    }
}

#[test]
fn projects_that_were_kept_may_be_damaged_or_deleted() {
    let folder = invented(60, "pages");
    let root = &folder.0;
    read(root);
    let record = first(root);
    let kept = || {
        let mut all = fs::read_dir(root.join(".impactbook/builds")).unwrap().map(|file| file.unwrap().path());
        all.find(|path| path.extension().is_some_and(|ending| ending == "projects")).unwrap()
    };
    let former = fs::read(kept()).unwrap();
    let acts: [&dyn Fn(); 4] = [
        &|| fs::remove_file(kept()).unwrap(),
        &|| fs::write(kept(), &former[..former.len() / 2]).unwrap(),
        &|| {
            let mut flipped = fs::read(kept()).unwrap();
            let middle = flipped.len() / 2;
            flipped[middle] ^= 1;
            fs::write(kept(), flipped).unwrap();
        },
        // Whole, but of another state of the site.
        &|| fs::write(kept(), &former).unwrap(),
    ];
    for (number, act) in acts.iter().enumerate() {
        act();
        replace(root, &record, "summary: \"", "summary: \"So ");
        assert_eq!(read(root), 60, "act {number}");
        as_if_clean(root, &format!("act {number}"));
        replace(root, &record, "summary: \"", "summary: \"So ");
        assert_eq!(read(root), 1, "act {number}, again");
    }
}

/// Changes a record or a text a little; what comes out need not be right.
fn edit(root: &Path, dice: &mut Random) -> String {
    let mut all: Vec<PathBuf> = Vec::new();
    for area in ["projects", "projects", "projects", "stories", "towns", "programmes", "pages"] {
        let Ok(found) = fs::read_dir(root.join("content").join(area)) else { continue };
        let mut found: Vec<PathBuf> = found.map(|file| file.unwrap().path()).collect();
        found.sort();
        all.extend(found);
    }
    let path = &all[dice.below(all.len())];
    let text = fs::read_to_string(path).unwrap();
    let changed = if path.extension().unwrap() == "md" {
        let more = ["Another line.", "See [Vyksa](/towns/vyksa/).", "## A heading"][dice.below(3)];
        format!("{text}\n{more} {}\n", dice.below(100))
    } else {
        let lines: Vec<&str> = text.lines().collect();
        let at = dice.below(lines.len());
        let line = reworded(lines[at], dice);
        let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        lines[at] = line;
        lines.join("\n") + "\n"
    };
    fs::write(path, &changed).unwrap();
    let line = changed.lines().zip(text.lines()).find(|(new, old)| new != old).map(|(new, _)| new.to_owned());
    format!("{}: {}", path.display(), line.unwrap_or_default())
}

/// A line of a record with another number, word or source in it.
fn reworded(line: &str, dice: &mut Random) -> String {
    let numbers: Vec<usize> =
        line.char_indices().filter(|(_, one)| one.is_ascii_digit()).map(|(at, _)| at).collect();
    match dice.below(4) {
        0 | 1 if !numbers.is_empty() => {
            let at = numbers[dice.below(numbers.len())];
            format!("{}{}{}", &line[..at], dice.below(10), &line[at + 1..])
        }
        2 if line.contains(", source: register") => line.replace(", source: register", ""),
        2 if line.contains("status: completed") => line.replace("completed", "cancelled"),
        2 if line.contains("source: herald") => line.replace("herald", "register"),
        _ if line.starts_with("topics: [") => {
            line.replacen('[', ["[bread, ", "[Bread, ", "[craft, "][dice.below(3)], 1)
        }
        2 if line.starts_with("programme: ") => format!("{line}\ndraft: true"),
        _ if line.starts_with("name: {en: ") => {
            line.replacen("{en: ", &format!("{{en: {} ", ["Ant", "Zoo"][dice.below(2)]), 1)
        }
        _ if line.starts_with("name: \"") => line.replacen('"', ["\"A ", "\"Z "][dice.below(2)], 1),
        _ => format!("{line} # {}", dice.below(10)),
    }
}

fn random_edits(folder: &Folder, seed: u64, steps: usize) {
    let root = &folder.0;
    let mut dice = Random(0x2545_f491_4f6c_dd1d ^ ((seed + 1) * 0x9e37_79b9));
    made(root);
    let (mut few, mut right) = (0, 0);
    for step in 0..steps {
        let before = files(&root.join("content"));
        let what: Vec<String> = (0..=dice.below(2)).map(|_| edit(root, &mut dice)).collect();
        let what = format!("seed {seed}, step {step}: {what:#?}");
        std::thread::sleep(Duration::from_millis(25));
        let former = files(&root.join("output"));
        let ended = call(root, &["build", "-v"]);
        if ended.code == 0 {
            as_if_clean(root, &what);
            right += 1;
            few += usize::from(!ended.said.contains(&format!("files made: {0} of {0}\n", former.len() - 1)));
        } else {
            assert_eq!(ended.code, 1, "{what}: {}", ended.said);
            same(&files(&root.join("output")), &former, &what);
            for (path, bytes) in before {
                put(root, &format!("content/{path}"), &bytes);
            }
        }
    }
    assert!(few * 3 >= right, "seed {seed}: only {few} of {right} builds made less than everything");
}

fn seeds() -> u64 {
    std::env::var("SEEDS").ok().and_then(|seeds| seeds.parse().ok()).unwrap_or(1)
}

#[test]
fn after_random_edits_a_site_with_one_of_everything_is_that_of_a_clean_build() {
    (0..seeds()).for_each(|seed| random_edits(&small(ALL), seed, 12));
}

#[test]
fn after_random_edits_a_register_is_that_of_a_clean_build() {
    (0..seeds()).for_each(|seed| random_edits(&invented(30, ALL), seed, 8));
}
