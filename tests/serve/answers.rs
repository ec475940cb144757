//! The preview as a browser meets it: over a real connection, on a port that the system chose.

use std::fs;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::net::TcpStream;
use std::path::Path;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

use crate::common::done;
use crate::common::ended;
use crate::common::files;
use crate::common::program;
use crate::follow::small;
use crate::follow::write;

/// A preview that runs.
struct Preview {
    process: Child,
    port: u16,
}

impl Preview {
    fn of(root: &Path) -> Self {
        let mut process = program(root, &["serve", "--port", "0", "--today", "2026-06-01"])
            .stderr(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(process.stderr.take().unwrap());
        let mut line = String::new();
        said.read_line(&mut line).unwrap();
        let port = line.trim().trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        // Nobody may stop because nobody listens.
        std::thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
        Self { process, port }
    }

    fn send(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    fn ask(&self, request: &str) -> Answer {
        let mut bytes = Vec::new();
        self.send(request).read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|part| part == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head: head.to_ascii_lowercase(), body: bytes[end + 4..].to_vec() }
    }

    fn get_with(&self, path: &str, headers: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n"))
    }

    fn get(&self, path: &str) -> Answer {
        self.get_with(path, "")
    }

    /// The line on which an open page gets its news.
    fn news(&self, page: &str, mark: &str) -> News {
        let path = format!("/__impactbook/news?page={page}&mark={mark}");
        let stream = self.send(&format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        News(BufReader::new(stream))
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// The page without the script, and the script's tag.
    fn page(&self) -> (String, String) {
        let text = self.text();
        let start = text.find("<script src=\"/__impactbook/").unwrap();
        let end = start + text[start..].find("</script>").unwrap() + "</script>".len();
        (format!("{}{}", &text[..start], &text[end..]), text[start..end].to_owned())
    }
}

struct News(BufReader<TcpStream>);

impl News {
    /// The next event: its name and its data.
    fn next(&mut self) -> (String, String) {
        let mut event = None;
        for line in self.0.by_ref().lines() {
            let line = line.unwrap();
            if let Some(name) = line.strip_prefix("event: ") {
                event = Some(name.to_owned());
            }
            if let (Some(name), Some(data)) = (&event, line.strip_prefix("data:")) {
                return (name.clone(), data.trim().to_owned());
            }
        }
        panic!("the line was cut");
    }
}

#[test]
fn pages_are_those_of_a_build_with_one_tag_more() {
    let folder = small();
    #[cfg(feature = "photographs")]
    photograph(&folder.0);
    done(&folder.0, &["build"]);
    let preview = Preview::of(&folder.0);
    for (path, bytes) in files(&folder.0.join("output")) {
        if path.starts_with('.') || (path.starts_with("figures/") && !path.starts_with("figures/jobs")) {
            continue;
        }
        let answer = preview.get(&format!("/{path}"));
        assert_eq!(answer.status, 200, "{path}");
        if path.ends_with(".html") {
            let (page, tag) = answer.page();
            assert_eq!(page, String::from_utf8(bytes).unwrap(), "{path}");
            assert!(tag.contains(&format!("data-page=\"{path}\"")), "{tag}");
            let short = path.strip_suffix("index.html").unwrap_or(&path);
            assert!(preview.get(&format!("/{short}")).body == answer.body, "{short}");
        } else {
            assert!(answer.body == bytes, "{path}");
        }
    }
}

/// Puts a photograph on a page.
#[cfg(feature = "photographs")]
fn photograph(root: &Path) {
    let pixels: Vec<u8> = (0..600_u32 * 400).flat_map(|at| [(at % 251) as u8, (at % 7) as u8, 90]).collect();
    let mut photograph = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut photograph, 80);
    encoder.encode(&pixels, 600, 400, jpeg_encoder::ColorType::Rgb).unwrap();
    fs::write(root.join("content/images/yard.jpg"), photograph).unwrap();
    let page = fs::read_to_string(root.join("content/pages/about.md")).unwrap();
    write(root, "content/pages/about.md", &format!("{page}\n![The yard](../images/yard.jpg)\n"));
}

#[test]
fn answers_have_what_browsers_need() {
    let folder = small();
    write(&folder.0, "secret.txt", "root:secret");
    std::os::unix::fs::symlink(folder.0.join("secret.txt"), folder.0.join("content/images-link")).unwrap();
    let preview = Preview::of(&folder.0);
    let kind = |path: &str| preview.get(path).header("content-type").unwrap().to_owned();
    for (path, expected) in [
        ("/", "text/html; charset=utf-8"),
        ("/figures/jobs-created/figure.json", "application/json"),
        ("/figures/jobs-created/data.csv", "text/csv; charset=utf-8"),
        ("/feed.xml", "application/xml"),
        ("/nowhere/", "text/html; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/assets/icon.svg", "image/svg+xml"),
        ("/__impactbook/preview.js", "text/javascript; charset=utf-8"),
    ] {
        assert_eq!(kind(path), expected, "{path}");
    }
    let moved = preview.get("/towns/vyksa?x=1");
    assert_eq!((moved.status, moved.header("location")), (302, Some("/towns/vyksa/")));
    // Below the path of `base_url`, where the page for what does not exist links to.
    assert!(preview.get("/small/towns/vyksa/").body == preview.get("/towns/vyksa/").body);

    let whole = preview.get("/towns/vyksa/");
    let tag = whole.header("etag").unwrap();
    let again = preview.get_with("/towns/vyksa/", &format!("If-None-Match: \"x\", {tag}\r\n"));
    assert_eq!((again.status, again.body.len()), (304, 0));
    assert_eq!(preview.get_with("/towns/vyksa/", "If-None-Match: \"x\"\r\n").status, 200);
    let head = preview.ask("HEAD /towns/vyksa/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), whole.header("content-length"));
    let missing = preview.get("/towns/nowhere/");
    assert_eq!(missing.status, 404);
    assert!(missing.text().contains("<main"), "{}", missing.text());
    assert!(preview.get("/ru/towns/nowhere/").text().contains("lang=\"ru\""));

    for path in [
        "/content/site.yaml",
        "/content/images-link",
        "/images-link",
        "/secret.txt",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/assets/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/assets/..%5c..%5csecret.txt",
        "//secret.txt",
        "//etc/passwd",
        "/etc/passwd",
        "/%00",
        "/output/index.html",
    ] {
        let answer = preview.get(path);
        assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.status);
        assert!(!answer.text().contains("root:"), "{path}");
    }
}

#[test]
fn only_readers_of_this_machine_are_answered() {
    let folder = small();
    let preview = Preview::of(&folder.0);
    let ask = |method: &str, host: &str| {
        preview.ask(&format!("{method} / HTTP/1.1\r\n{host}Connection: close\r\n\r\n")).status
    };
    for (method, host, expected) in [
        ("GET", "Host: localhost:8080\r\n", 200),
        ("GET", "Host: 127.0.0.1\r\n", 200),
        ("GET", "Host: evil.example\r\n", 403),
        ("GET", "Host: localhost.evil.example\r\n", 403),
        ("GET", "Host: 192.168.0.1\r\n", 403),
        ("GET", "", 403),
        ("POST", "Host: localhost\r\n", 405),
        ("DELETE", "Host: localhost\r\n", 405),
    ] {
        assert_eq!(ask(method, host), expected, "{method} {host}");
    }
}

#[test]
fn open_pages_hear_of_what_concerns_them() {
    let folder = small();
    let preview = Preview::of(&folder.0);
    let mark = |path: &str| {
        let tag = preview.get(path).header("etag").unwrap().to_owned();
        tag.trim_matches('"').to_owned()
    };
    let mut town = preview.news("towns/vyksa/index.html", &mark("/towns/vyksa/"));
    let mut other = preview.news("method/index.html", &mark("/method/"));
    for news in [&mut town, &mut other] {
        assert_eq!(news.next(), ("problems".to_owned(), "{\"text\":\"\"}".to_owned()));
    }
    let path = "content/projects/bakery.yaml";
    let good = fs::read_to_string(folder.0.join(path)).unwrap();
    // Time for the watcher, which begins when the site is shown already.
    std::thread::sleep(Duration::from_millis(1500));

    write(&folder.0, path, &good.replace("en: Bakery", "en: Bakehouse"));
    assert_eq!(town.next().0, "reload");
    assert!(preview.get("/towns/vyksa/").text().contains("Bakehouse"));

    // By the way of many editors: another file takes the place of this one.
    write(&folder.0, "content/projects/.bakery.tmp", &good.replace("programme: first", "programme: frist"));
    fs::rename(folder.0.join("content/projects/.bakery.tmp"), folder.0.join(path)).unwrap();
    for news in [&mut town, &mut other] {
        // The page that did not change has heard of nothing before.
        let (name, data) = news.next();
        assert_eq!(name, "problems");
        assert!(data.contains("frist") && data.contains("content/projects/bakery.yaml:2"), "{data}");
    }
    assert!(preview.get("/towns/vyksa/").text().contains("Bakehouse"), "the last good page stays");

    write(&folder.0, path, &good);
    for news in [&mut town, &mut other] {
        assert_eq!(news.next(), ("problems".to_owned(), "{\"text\":\"\"}".to_owned()));
    }
    assert_eq!(town.next().0, "reload");

    write(&folder.0, "themes/default/styles/site.css", "main { color: red }");
    assert_eq!(other.next().0, "style");
    assert!(preview.get("/assets/styles/site.css").text().ends_with("\nmain { color: red }"));

    let old = preview.news("towns/vyksa/index.html", "0123456789abcdef").0.lines().map(Result::unwrap);
    assert!(old.take(30).any(|line| line == "event: reload"), "a page of before is told at once");
}

#[test]
fn it_ends_cleanly_and_says_why_it_cannot_begin() {
    let folder = small();
    let mut preview = Preview::of(&folder.0);
    let taken = preview.port.to_string();
    let refused = ended(&mut program(&folder.0, &["serve", "--port", &taken]));
    assert_eq!(refused.code, 2);
    assert!(refused.said.contains("Choose another port"), "{}", refused.said);
    let nothing = ended(&mut program(Path::new("/"), &["serve", "--port", "0"]));
    assert_eq!(nothing.code, 2);
    assert!(nothing.said.contains("There is no folder `content`"), "{}", nothing.said);
    // Somebody still listens when it is stopped.
    let _news = preview.news("index.html", "");
    assert_eq!(preview.get("/").status, 200);
    let pid = preview.process.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    assert_eq!(preview.process.wait().unwrap().code(), Some(0));
}
