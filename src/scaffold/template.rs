//! Templates: the embedded files, in one language and with a name put in.
//!
//! In come embedded bytes; out come the paths and bytes to be written. Lines that begin with `#en ` or `#ru ` are
//! comments of one language, those that begin with `#en=` or `#ru=` whole lines of one. Other lines are copied as they
//! are; what they mean is not known here.

use std::borrow::Cow;

use rust_embed::Embed;

use crate::scaffold::CommentLanguage;
use crate::scaffold::Kind;

/// The example site.
#[derive(Embed)]
#[folder = "src/scaffold/starter"]
#[allow_missing = true]
struct Starter;

/// The empty site.
#[derive(Embed)]
#[folder = "src/scaffold/empty"]
#[allow_missing = true]
struct Empty;

/// The templates of single records.
#[derive(Embed)]
#[folder = "src/scaffold/records"]
#[allow_missing = true]
struct Records;

/// A file to be written: its path and its bytes.
type File = (String, Cow<'static, [u8]>);

/// What is put into the template of a record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Values<'a> {
    /// The name, for `{{NAME}}`.
    pub(super) name: &'a str,
    /// The id, for `{{ID}}`.
    pub(super) id: &'a str,
    /// A programme that there is, for `{{PROGRAMME}}`.
    pub(super) programme: &'a str,
    /// A town that there is, for `{{TOWN}}`.
    pub(super) town: &'a str,
    /// An organisation that there is, for `{{ORGANISATION}}`.
    pub(super) organisation: &'a str,
}

/// The files of the example site.
pub(super) fn starter(language: CommentLanguage) -> Vec<File> {
    files::<Starter>(language)
}

/// The files of the empty site.
pub(super) fn empty(language: CommentLanguage) -> Vec<File> {
    files::<Empty>(language)
}

/// The text of a record.
pub(super) fn record(kind: Kind, values: &Values, language: CommentLanguage) -> String {
    let file = match kind {
        Kind::Programme => "programme.yaml",
        Kind::Project => "project.yaml",
        Kind::Town => "town.yaml",
        Kind::Story => "story.md",
    };
    let bytes = Records::get(file).map_or_else(Cow::default, |file| file.data);
    fill(&in_language(&String::from_utf8_lossy(&bytes), language), values)
}

/// All files of a tree in one language.
fn files<Tree: Embed>(language: CommentLanguage) -> Vec<File> {
    let file = |path: Cow<'static, str>| {
        let target = target(&path, language)?;
        let bytes = Tree::get(&path)?.data;
        let text = std::str::from_utf8(&bytes).ok().map(|text| in_language(text, language));
        Some((target, text.map_or(bytes, |text| Cow::Owned(text.into_bytes()))))
    };
    Tree::iter().filter_map(file).collect()
}

/// Where an embedded file is written; `None` for the page of another language.
///
/// Names that git or a packager would take for their own are embedded under plain ones. The language of the comments is the
/// first of the site, and its texts are the ones whose names tell no language.
fn target(path: &str, language: CommentLanguage) -> Option<String> {
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let name = match (name, language) {
        ("README.en.md", CommentLanguage::English) | ("README.ru.md", CommentLanguage::Russian) => {
            "README.md"
        }
        ("README.en.md" | "README.ru.md", _) => return None,
        ("gitignore", _) => ".gitignore",
        ("keep", _) => ".gitkeep",
        (name, _) => name,
    };
    let text = name.strip_suffix(".md").filter(|_| folder.starts_with("content/"));
    let name = match (text, language) {
        (Some(stem), CommentLanguage::Russian) => match stem.strip_suffix(".ru") {
            Some(id) => format!("{id}.md"),
            None => format!("{stem}.en.md"),
        },
        _ => name.to_owned(),
    };
    Some(if folder.is_empty() { name } else { format!("{folder}/{name}") })
}

/// Keeps the comments and lines of one language, without their marks, and drops those of the other.
fn in_language(text: &str, language: CommentLanguage) -> String {
    let (ours, theirs) = match language {
        CommentLanguage::English => ("#en", "#ru"),
        CommentLanguage::Russian => ("#ru", "#en"),
    };
    let mut kept = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        if let Some(own) = whole(line, ours) {
            kept.push_str(own);
        } else if let Some((indent, rest)) = comment(line, ours) {
            kept.push_str(indent);
            kept.push('#');
            kept.push_str(rest);
        } else if whole(line, theirs).is_none() && comment(line, theirs).is_none() {
            kept.push_str(line);
        }
    }
    kept
}

/// A line of a language, without its mark.
fn whole<'a>(line: &'a str, mark: &str) -> Option<&'a str> {
    line.strip_prefix(mark)?.strip_prefix('=')
}

/// Splits a comment of a language into what stands before and after its mark.
fn comment<'a>(line: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let body = line.trim_start_matches([' ', '\t']);
    let rest = body.strip_prefix(mark)?;
    rest.starts_with([' ', '\n', '\r']).then(|| (&line[..line.len() - body.len()], rest))
}

/// Puts a name and ids into a text. A name is never looked into for marks.
fn fill(text: &str, values: &Values) -> String {
    let quoted = quote(values.name);
    let ids = [
        ("{{ID}}", values.id),
        ("{{PROGRAMME}}", values.programme),
        ("{{TOWN}}", values.town),
        ("{{ORGANISATION}}", values.organisation),
    ];
    let filled = |piece: &str| ids.iter().fold(piece.to_owned(), |text, (mark, id)| text.replace(mark, id));
    let pieces = text.split("{{NAME}}").map(filled);
    pieces.collect::<Vec<_>>().join(&quoted)
}

/// A text as a YAML value on one line.
fn quote(text: &str) -> String {
    // JSON strings are YAML; they serve where the writer would use several lines.
    match serde_yaml::to_string(&text) {
        Ok(yaml) if !yaml.trim_end().contains('\n') => yaml.trim_end().to_owned(),
        _ => serde_json::Value::from(text).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_come_in_one_language() {
        let text = "#en One\n#ru Один\nname: x #en no\n  #en Two\n  #ru Два\n#en\n#ru\n# both\n#enough: 1\n#en=  - en\n#ru=  - ru\n";
        let check = |language, expected: &str| assert_eq!(in_language(text, language), expected);
        check(CommentLanguage::English, "# One\nname: x #en no\n  # Two\n#\n# both\n#enough: 1\n  - en\n");
        check(CommentLanguage::Russian, "# Один\nname: x #en no\n  # Два\n#\n# both\n#enough: 1\n  - ru\n");
    }

    #[test]
    fn files_find_their_names() {
        let check = |path, expected: Option<&str>| {
            assert_eq!(target(path, CommentLanguage::Russian).as_deref(), expected);
        };
        check("README.ru.md", Some("README.md"));
        check("README.en.md", None);
        check("gitignore", Some(".gitignore"));
        check("content/projects/keep", Some("content/projects/.gitkeep"));
        check("content/stories/a.ru.md", Some("content/stories/a.md"));
        check("content/stories/a.md", Some("content/stories/a.en.md"));
        check("content/stories/a.yaml", Some("content/stories/a.yaml"));
        assert_eq!(target("content/a.ru.md", CommentLanguage::English).as_deref(), Some("content/a.ru.md"));
    }

    #[test]
    fn any_name_is_one_yaml_line_that_reads_back() {
        let long = "Очень длинное название ".repeat(30);
        for name in [
            "Sunny Bakery",
            "Дом: \"Тёплый\" # 1",
            "yes",
            "2018",
            "- x",
            "{{ID}}",
            "{a}",
            "*a",
            "it's",
            "null",
            "a: b",
            "~",
            "0x1f",
            "'",
            "a #b",
            "1e3",
            "2018-05-31",
            "!tag",
            "@x",
            "%x",
            "a\u{85}b",
            "more than 160",
            long.trim(),
        ] {
            let line = fill(
                "name: {{NAME}}",
                &Values { name, id: "id", programme: "p", town: "t", organisation: "o" },
            );
            assert!(!line.contains('\n'), "{line}");
            assert_eq!(read_back(&line), name, "{line}");
        }
    }

    /// Reads the one scalar of `name: …` by the events of the parser that reads the records.
    fn read_back(line: &str) -> String {
        let mut scalars = Vec::new();
        for event in saphyr_parser::Parser::new_from_str(line) {
            let (event, _) = event.unwrap();
            if let saphyr_parser::Event::Scalar(text, style, ..) = event {
                let plain = style == saphyr_parser::ScalarStyle::Plain;
                let looks_like_text = !matches!(&*text, "yes" | "null" | "~") && text.parse::<f64>().is_err();
                assert!(!plain || looks_like_text, "{text} would be read as something else");
                scalars.push(text.into_owned());
            }
        }
        assert_eq!(scalars.len(), 2, "{line}");
        scalars.remove(1)
    }
}
