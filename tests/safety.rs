//! What ill-meant or broken content, a wrong call or a killed build can do: nothing. With the real program.

#![allow(clippy::unwrap_used, reason = "a test may stop")]
#![allow(clippy::disallowed_methods, reason = "a test makes its own files")]

#[path = "common/random.rs"]
mod random;

use std::fs;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::Instant;

use impactbook::diagnostics::message::Tongue;
use impactbook::diagnostics::print::human;
use impactbook::inputs::file::Inputs;
use impactbook::pipeline;
use impactbook::pipeline::Request;
use impactbook::scaffold;
use impactbook::scaffold::CommentLanguage;
use impactbook::scaffold::Start;
use random::Random;

/// Nothing that a person waits for takes longer, even without optimisation on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// The starter in a folder of its own, which goes when the test passes.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("impactbook-safety-{}-{number}", std::process::id()));
        scaffold::site(&path, Start::Example, CommentLanguage::English).unwrap();
        Self(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn append(&self, path: &str, text: &str) {
        let before = fs::read_to_string(self.0.join(path)).unwrap();
        self.write(path, &format!("{before}\n{text}"));
    }

    fn replace(&self, path: &str, from: &str, to: &str) {
        let before = fs::read_to_string(self.0.join(path)).unwrap();
        assert!(before.contains(from), "{path} has no {from}");
        self.write(path, &before.replacen(from, to, 1));
    }

    /// Leaves out what is slow to write and not looked at.
    fn pages_alone(&self) {
        self.append("content/site.yaml", "outputs: [pages]\n");
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_impactbook"));
        command.arg("--root").arg(&self.0).args(arguments);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Exit code and all that is said; stops what does not end.
    fn run(&self, arguments: &[&str]) -> (i32, String) {
        let mut child = self.command(arguments).spawn().unwrap();
        let (mut out, mut err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        let errors = std::thread::spawn(move || text(&mut err));
        let data = std::thread::spawn(move || text(&mut out));
        let began = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            if began.elapsed() > PATIENCE {
                child.kill().unwrap();
            }
            std::thread::sleep(Duration::from_millis(10));
        };
        let said = data.join().unwrap() + &errors.join().unwrap();
        assert!(!said.contains("panicked"), "{said}");
        (status.code().unwrap_or(-1), said)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let _ = fs::remove_dir_all(&self.0);
        }
    }
}

fn text(from: &mut impl Read) -> String {
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes).unwrap();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Every file below a folder, by its path in it.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                all.push((name, fs::read(path).unwrap()));
            }
        }
    }
    all.sort();
    all
}

const TOWN: &str = "content/towns/fox-hill.yaml";
const PROJECT: &str = "content/projects/reading-room.yaml";
const STORY: &str = "content/stories/jobs-and-roubles.md";

#[test]
fn nothing_that_is_written_runs_in_a_browser() {
    let site = Folder::new();
    let evil = "</title><script>alert(1)</script><img src=x onerror=alert(1)>\\\" onload='x' ]]> \u{202e}";
    for path in [
        "content/projects/evil.yaml",
        "content/towns/evil.yaml",
        "content/organisations/evil.yaml",
        "content/programmes/evil.yaml",
    ] {
        let rest = match path.split('/').nth(1).unwrap() {
            "projects" => {
                "programme: evil\ntown: evil\nyear: 2023\ntopics: [\"<b onclick=x>\"]\ngrantee: \"<u>\"\n\
                           figures:\n  - {measure: jobs-created, value: 3, period: 2023, of: \"<script>\", note: \"<i>\"}\n"
            }
            "towns" => "country: RU\n",
            "programmes" => {
                "funder: evil\nfigures:\n  - {measure: jobs-created, value: 9, period: 2023, source: evil}\n"
            }
            _ => "",
        };
        site.write(path, &format!("name: \"{evil}\"\nsummary: \"{evil}\"\n{rest}"));
    }
    site.append(
        "content/sources.yaml",
        &format!("evil:\n  title: \"{evil}\"\n  publisher: \"{evil}\"\n  url: \"https://example.org/\\\"onload=x\"\n"),
    );
    site.replace(
        "content/site.yaml",
        "  contact: https://example.org/contact/",
        "  contact: \"javascript:alert(1)\"",
    );
    site.replace("content/site.yaml", "licence: CC-BY-4.0", "licence: \"<script>alert(1)</script>\"");
    site.replace(
        STORY,
        "If you only",
        "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> <a href='x'>\n\n`<b>`\n\nIf you only",
    );
    let (code, said) = site.run(&["build", "-q"]);
    assert_eq!(code, 0, "{said}");
    for (name, bytes) in files(&site.0.join("output")) {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        if [".html", ".svg", ".xml"].iter().any(|ending| name.ends_with(ending)) {
            for bad in [
                "<script>alert",
                "<img src=x",
                "href=\"javascript",
                "<a href='x'",
                "<b onclick",
                "\"onload=x\"",
                "]]> ",
            ] {
                assert!(!text.contains(bad), "{name} holds {bad}");
            }
        }
    }
}

#[test]
fn addresses_that_are_none_are_refused() {
    let site = Folder::new();
    site.append("content/organisations/old-harbour.yaml", "url: data:text/html,x\n");
    site.replace(
        "content/site.yaml",
        "base_url: https://example.org/impact/",
        "base_url: javascript:alert(1)",
    );
    site.replace("content/sources.yaml", "url: https://example.org/reports/2022-2025/", "url: vbscript:x");
    site.append("content/site.yaml", "edit: javascript:x//{path}\n");
    let (code, said) = site.run(&["check", "--format", "short"]);
    assert_eq!((code, said.matches("[bad-address]").count()), (1, 4), "{said}");
}

#[cfg(unix)]
#[test]
fn what_is_no_file_keeps_nobody_waiting() {
    use std::os::unix::fs::symlink;

    let site = Folder::new();
    let pipe =
        |path: &str| assert!(Command::new("mkfifo").arg(site.0.join(path)).status().unwrap().success());
    pipe("content/projects/pipe.yaml");
    pipe("content/stories/pipe.md");
    symlink("/dev/zero", site.0.join("content/projects/zero.yaml")).unwrap();
    symlink("/etc", site.0.join("content/stories/etc")).unwrap();
    symlink(".", site.0.join("content/projects/loop")).unwrap();
    symlink("b.yaml", site.0.join("content/projects/a.yaml")).unwrap();
    symlink("a.yaml", site.0.join("content/projects/b.yaml")).unwrap();
    fs::create_dir_all(site.0.join("content/towns/folder.yaml")).unwrap();
    fs::File::create(site.0.join("content/projects/river-bus.md")).unwrap().set_len(100_000_000).unwrap();
    fs::write(site.0.join("content/projects/mending-shop.ru.md"), b"\xcf\xeb\xe0\xed\n").unwrap();
    let (code, said) = site.run(&["check", "--format", "short"]);
    assert_eq!(code, 1, "{said}");
    for (word, times) in
        [("[unreadable-file]", 2), ("[outside-content]", 5), ("[too-large]", 1), ("[not-utf8]", 1)]
    {
        assert_eq!(said.matches(word).count(), times, "{word}: {said}");
    }
    fs::remove_file(site.0.join("content/site.yaml")).unwrap();
    pipe("content/site.yaml");
    assert_eq!(site.run(&["check"]).0, 1);
}

#[test]
fn extremes_are_told_or_built() {
    for (path, from, to, fine) in [
        (PROJECT, "value: 9\n", "value: more than 79228162514264337593543950335\n", true),
        (PROJECT, "value: 9\n", "value: less than -79228162514264337593543950335\n", false),
        (PROJECT, "value: 9\n", "value: less than 79228162514264337593543950335\n", true),
        (PROJECT, "amount: 1 200 000 RUB", "amount: 9999999999999999999999999999 RUB", false),
        (PROJECT, "period: 2022\n", "period: 0001/9999\n", true),
        (PROJECT, "year: 2022", "year: 0000", false),
        (PROJECT, "year: 2022", "year: -1", false),
        (PROJECT, "awarded: 2022-09", "awarded: 2022-02-30", false),
        (STORY, "If you only", "{{ figure(measure=\"jobs-created\"", false),
        (TOWN, "country: RU", "country: RU\nphoto: {file: ../../etc/passwd, alt: x}", false),
    ] {
        let site = Folder::new();
        site.replace(path, from, to);
        let (code, said) = site.run(&["check", "--format", "short", "-q"]);
        assert_eq!(code, i32::from(!fine), "{to}: {said}");
    }
}

#[test]
fn a_call_that_cannot_be_done_says_so_in_both_languages() {
    let site = Folder::new();
    let root = site.0.to_str().unwrap().to_owned();
    let at = |path: &str| format!("{root}/{path}");
    for (arguments, english, russian) in [
        (vec!["build", "--output", &at("content")], "cannot be written to", "нельзя записать"),
        (vec!["build", "--output", &at("content/sub/deep")], "cannot be written to", "нельзя записать"),
        (vec!["build", "--output", &at("output/../content/x")], "cannot be written to", "нельзя записать"),
        (vec!["build", "--output", &root], "cannot be written to", "нельзя записать"),
        (vec!["build", "--output", &at("README.md/x")], "could not", "не удалось"),
        (vec!["build", "--base-url", "javascript:x"], "not a web address", "не адрес сайта"),
        (vec!["build", "--today", "2026-02-30"], "is not a day", "не день"),
        (vec!["check", "--root", "/nowhere"], "no folder `content`", "нет папки `content`"),
        (vec!["new", "town", "!!!"], "No file name", "не получается имя"),
        (vec!["new", "town", "Fox Hill"], "exist already", "уже есть"),
    ] {
        for (language, expected) in [("en", english), ("ru", russian)] {
            let mut all = arguments.clone();
            all.extend(["--lang", language]);
            let (code, said) = if arguments.contains(&"--root") {
                let output = Command::new(env!("CARGO_BIN_EXE_impactbook")).args(&all).output().unwrap();
                (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
            } else {
                site.run(&all)
            };
            assert!(code == 2 && said.contains(expected), "{arguments:?}: {code} {said}");
        }
    }
    assert!(!site.0.join("content/index.html").exists());
}

fn spoiled(text: &str, random: &mut Random) -> String {
    const ODD: [&str; 18] = [
        "\u{0}",
        "\t",
        "{",
        "]",
        "\u{feff}",
        "é",
        "東",
        "\u{202e}",
        "{{ ",
        " }}",
        "&a *a",
        "---\n",
        "<<<<<<< x\n",
        "%",
        "79228162514264337593543950335",
        "-",
        "\r\n",
        "'",
    ];
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for _ in 0..=random.below(3) {
        let (at, other) = (random.below(lines.len()), random.below(lines.len()));
        if lines.is_empty() {
            break;
        }
        match random.below(6) {
            0 => drop(lines.remove(at)),
            1 => lines.insert(other, lines[at].clone()),
            2 => lines.swap(at, other),
            3 => lines.truncate(at),
            4 => lines[at] = lines[at].chars().filter(|_| random.below(8) > 0).collect(),
            _ => {
                let cut = lines[at].char_indices().map(|(place, _)| place).nth(random.below(30));
                let end = lines[at].len();
                lines[at].insert_str(cut.unwrap_or(end), ODD[random.below(ODD.len())]);
            }
        }
    }
    lines.join("\n")
}

#[test]
fn no_slip_of_the_pen_stops_the_program() {
    let site = Folder::new();
    let content = site.0.join("content");
    let whole: Vec<(String, String)> = files(&content)
        .into_iter()
        // Pictures are no texts: without them there is one more thing to be told.
        .filter_map(|(name, bytes)| Some((format!("content/{name}"), String::from_utf8(bytes).ok()?)))
        .collect();
    let request = Request {
        root: PathBuf::new(),
        today: jiff::civil::date(2026, 6, 1),
        drafts: false,
        strict: false,
        base_url: None,
        unpacked: pipeline::MANY,
    };
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    for _ in 0..300 {
        let mut texts = whole.clone();
        for _ in 0..=random.below(2) {
            let at = random.below(texts.len());
            texts[at].1 = spoiled(&texts[at].1, &mut random);
        }
        let inputs = Inputs::from_texts(texts.iter().map(|(path, text)| (path.as_str(), text.as_str())));
        let checked = pipeline::check_inputs(&request, &inputs);
        let said = human::full(&checked.problems, human::Style { tongue: Tongue::Russian, colour: false });
        for name in ["Тихон Заболотников", "Tikhon Zabolotnikov", "Zlata Kedrova", "Злата Кедрова"]
        {
            assert!(!said.contains(name), "{said}");
        }
    }
}

#[test]
fn a_private_name_is_nowhere() {
    let site = Folder::new();
    let named = ["Pereleskina", "Перелескин"];
    let hidden = ["Zabolotnikov", "Заболотников", "Kedrova", "Кедров"];
    let holds = |site: &Folder, names: &[&str]| {
        assert_eq!(site.run(&["build", "-q", "--today", "2026-06-01"]).0, 0);
        files(&site.0.join("output")).into_iter().any(|(name, bytes)| {
            let text = String::from_utf8_lossy(&bytes).into_owned() + &name;
            names.iter().any(|name| text.contains(name))
        })
    };
    assert!(holds(&site, &named), "consent shows the name");
    assert!(!holds(&site, &hidden));
    let typed = format!("Тихон Заболотников, Tikhon Zabolotnikov, {}", named[0]);
    site.replace(STORY, "If you only", &format!("{typed}\n\nIf you only"));
    site.append(PROJECT, "grante: Tikhon Zabolotnikov\n");
    for format in ["human", "short", "json", "sarif", "gitlab"] {
        for language in ["en", "ru"] {
            let (code, said) = site.run(&["check", "-v", "--format", format, "--lang", language]);
            assert_eq!(code, 1);
            assert!(!hidden.iter().any(|name| said.contains(name)), "{format}: {said}");
        }
    }
    let site = Folder::new();
    site.pages_alone();
    let person = site.0.join("content/people/p-001.yaml");
    assert!(holds(&site, &named));
    site.replace("content/people/p-001.yaml", "expires: 2035-11-10", "expires: 2026-05-31");
    assert!(!holds(&site, &named), "an expired consent hides the name");
    site.replace("content/people/p-001.yaml", "expires: 2026-05-31", "expires: 2036-05-31");
    assert!(holds(&site, &named));
    fs::remove_file(person).unwrap();
    assert!(!holds(&site, &named), "a deleted record hides the name");
}

#[test]
fn killed_builds_and_two_at_once_leave_a_whole_site() {
    let site = Folder::new();
    site.pages_alone();
    assert_eq!(site.run(&["build", "-q"]).0, 0);
    let title = |site: &Folder| files(&site.0.join("output"));
    let old = title(&site);
    site.replace("content/site.yaml", "en: What became of the grants", "en: Another title");
    let mut random = Random(7);
    for _ in 0..6 {
        let mut child = site.command(&["build", "-q"]).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(100 + random.below(1200) as u64));
        let _ = child.kill();
        child.wait().unwrap();
        let now = title(&site);
        let is_new = now.iter().any(|(name, bytes)| {
            name == "index.html" && String::from_utf8_lossy(bytes).contains("Another title")
        });
        assert!(now == old || (is_new && now.len() == old.len()), "neither the old site nor the new one");
    }
    let mut first = site.command(&["build", "-q", "--no-cache"]).spawn().unwrap();
    let mut second = site.command(&["build", "-q", "--no-cache"]).spawn().unwrap();
    let (one, two) = (first.wait().unwrap().code(), second.wait().unwrap().code());
    let said = text(&mut first.stderr.take().unwrap()) + &text(&mut second.stderr.take().unwrap());
    assert!([one, two].contains(&Some(0)), "{said}");
    assert!((one, two) == (Some(0), Some(0)) || said.contains("another build is writing"), "{said}");
    assert_eq!(site.run(&["build", "-q"]).0, 0);
}
