//! Finds the line that must be changed where a text is no YAML.
//!
//! A parser gives up where it can go on no longer, which is often lines after the slip. Here the text is looked at once
//! more, line by line, for the slips that people make; the parser's own place is the last resort.

use memchr::memmem;

use crate::diagnostics::code::Code;
use crate::records::yaml::fault::Fault;
use crate::records::yaml::scan;
use crate::records::yaml::scan::Line;
use crate::records::yaml::scan::Open;
use crate::records::yaml::tree::Refusal;
use crate::say;

/// A slip: the line (from 0), the bytes of the line that are meant, and what is wrong.
#[derive(Clone, Debug)]
pub struct Slip {
    /// The line, from 0.
    pub line: usize,
    /// From which byte of the line.
    pub start: usize,
    /// Up to which byte.
    pub end: usize,
    /// What is wrong.
    pub fault: Fault,
}

/// The marks of git around two versions of the same lines. They are looked for before anything else.
pub fn conflict(text: &str) -> Option<Slip> {
    if ["<<<<<<<", ">>>>>>>"].iter().all(|mark| memmem::find(text.as_bytes(), mark.as_bytes()).is_none()) {
        return None;
    }
    let marks = ["<<<<<<< ", ">>>>>>> "];
    let line = text.lines().position(|line| marks.iter().any(|mark| line.starts_with(mark)))?;
    let fault = Fault::new(
        Code::MergeConflict,
        say!("Git left two versions of these lines here.", "Git оставил здесь две версии этих строк."),
    )
    .hint(say!(
        "Choose one version and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`.",
        "Выберите одну версию и удалите строки с `<<<<<<<`, `=======` и `>>>>>>>`."
    ));
    let length = text.lines().nth(line).map_or(0, str::len);
    Some(Slip { line, start: 0, end: length, fault })
}

/// What is wrong with a text that gave no tree.
pub fn diagnose(text: &str, refusal: &Refusal) -> Slip {
    let at = match refusal {
        Refusal::Syntax(error) => error.marker().line().saturating_sub(1),
        Refusal::TooDeep(line, column) | Refusal::TooMany(line, column) | Refusal::BadAlias(line, column) => {
            return refused(text, refusal, line.saturating_sub(1), *column);
        }
    };
    let lines = scan::lines(text);
    let last = at.min(lines.len().saturating_sub(1));
    // The parser names the line in which a text begins that a tab breaks off further down.
    let says = |word| matches!(refusal, Refusal::Syntax(error) if error.info().contains(word));
    let escape = says("escape").then(|| backslash(&lines, last)).flatten();
    let found = escape
        .or_else(|| tab(&lines, if says("tab") { lines.len() } else { last + 1 }))
        .or_else(|| unclosed(&lines))
        .or_else(|| odd_start(&lines, last))
        .or_else(|| glued_dash(&lines, last))
        .or_else(|| under_dash(&lines, last))
        .or_else(|| no_first_dash(&lines, last))
        .or_else(|| no_colon(&lines, last))
        .or_else(|| second_colon(&lines, last))
        .or_else(|| after_quote(&lines, last));
    found.unwrap_or_else(|| parser_says(&lines, last, refusal))
}

/// What is wrong with a document that is one text instead of `key: value` lines.
pub fn only_text(text: &str) -> Option<Slip> {
    let lines = scan::lines(text);
    no_colon(&lines, lines.len().saturating_sub(1))
}

fn slip(line: &Line<'_>, start: usize, end: usize, fault: Fault) -> Slip {
    Slip { line: line.number, start, end: end.max(start + 1), fault }
}

fn tab(lines: &[Line<'_>], last: usize) -> Option<Slip> {
    let line = lines.iter().take(last + 1).find(|line| {
        let blank = &line.text[..line.text.len() - line.text.trim_start_matches([' ', '\t']).len()];
        blank.contains('\t') && !line.text.trim().is_empty() && line.open != Open::Block
    })?;
    let start = line.text.find('\t').unwrap_or(0);
    let tabs = line.text[start..].chars().take_while(|letter| *letter == '\t').count();
    let fault = Fault::new(
        Code::TabIndentation,
        say!("This line begins with a tab.", "Эта строка начинается с табуляции."),
    )
    .hint(say!("Put spaces in its place.", "Поставьте вместо неё пробелы."));
    Some(slip(line, start, start + tabs, fault))
}

/// A quotation mark or bracket that is opened and, before the next key, not closed.
fn unclosed(lines: &[Line<'_>]) -> Option<Slip> {
    // A quotation mark inside brackets keeps these open too, and is what has to be closed first.
    let opened = lines.iter().flat_map(|line| [line.left_quote, line.left_open].map(|open| (line, open)));
    for (line, open) in opened {
        let Some((start, opener)) = open else { continue };
        let next = lines[line.number + 1..].iter().find(|line| !line.text.trim().is_empty());
        let goes_on = next.is_some_and(|next| match opener {
            '"' | '\'' => !scan::looks_like_key(next.text) && next.indent > line.indent && !line.never_closed,
            _ => {
                (next.indent > line.indent || next.text.trim_start().starts_with([']', '}']))
                    && !line.never_closed
            }
        });
        if goes_on {
            continue;
        }
        let fault = match opener {
            '"' | '\'' => Fault::new(
                Code::UnclosedQuote,
                say!(
                    "The text that begins here with `{opener}` does not end.",
                    "Текст, который начинается здесь с `{opener}`, не кончается."
                ),
            )
            .hint(say!("Put `{opener}` at the end of the text.", "Поставьте `{opener}` в конце текста.")),
            _ => {
                let closer = if opener == '[' { ']' } else { '}' };
                Fault::new(
                    Code::UnclosedBracket,
                    say!(
                        "`{opener}` is opened here and not closed.",
                        "Здесь открыта `{opener}`, и она не закрыта."
                    ),
                )
                .hint(say!(
                    "Put `{closer}` where the entries end.",
                    "Поставьте `{closer}` там, где элементы кончаются."
                ))
            }
        };
        return Some(slip(line, start, start + 1, fault));
    }
    None
}

/// A text that begins with a sign that means something to YAML.
fn odd_start(lines: &[Line<'_>], last: usize) -> Option<Slip> {
    let nearby = [last, last.saturating_sub(1)];
    let (line, start, sign) = nearby.into_iter().find_map(|at| {
        let line = lines.get(at).filter(|line| line.open == Open::None)?;
        let start = scan::value_start(line.text)?;
        Some((line, start, starts_oddly(line.text, start, at == last)?))
    })?;
    let fault = Fault::new(
        Code::BadYaml,
        say!("A text cannot begin with `{sign}`.", "Текст не может начинаться с `{sign}`."),
    )
    .hint(say!("Put the text in quotation marks.", "Возьмите текст в кавычки."));
    Some(slip(line, start, line.text.trim_end().len(), fault))
}

/// The sign with which a value begins and no text can begin; some are only looked for in the parser's own line.
fn starts_oddly(line: &str, start: usize, own: bool) -> Option<char> {
    let value = line[start..].trim_end();
    let mut signs = value.chars();
    let (sign, next) = (signs.next()?, signs.next());
    let odd = match sign {
        '@' | '`' | '%' | '*' | '&' | '!' => own,
        '|' | '>' => own && !value[1..].trim_start_matches(['-', '+']).trim().is_empty(),
        // A list cannot begin behind a key, nor can a question of YAML's own.
        '-' | '?' => next == Some(' ') && line[..start].trim_end().ends_with(':'),
        '[' | '{' => {
            let closer = if sign == '[' { ']' } else { '}' };
            let behind = value.rfind(closer).map(|at| value[at + 1..].trim_start());
            behind.is_some_and(|behind| !behind.is_empty() && !behind.starts_with('#'))
        }
        _ => false,
    };
    odd.then_some(sign)
}

/// A backslash within double quotation marks, where it changes the meaning of the letter behind it.
fn backslash(lines: &[Line<'_>], last: usize) -> Option<Slip> {
    let line = lines.get(last)?;
    let start = line.text.find('\\')?;
    let fault = Fault::new(
        Code::BadYaml,
        say!(
            "In double quotation marks `\\` changes the meaning of the letter behind it.",
            "В двойных кавычках `\\` меняет смысл буквы, которая стоит за ней."
        ),
    )
    .hint(say!(
        "Write it twice, as `\\\\`, or put the text in single quotation marks: `'C:\\Photos'`.",
        "Напишите её дважды, `\\\\`, или возьмите текст в одинарные кавычки: `'C:\\Photos'`."
    ));
    Some(slip(line, start, start + 1, fault))
}

/// An entry of a list without a blank after its dash.
fn glued_dash(lines: &[Line<'_>], last: usize) -> Option<Slip> {
    let dash = |line: &Line<'_>| line.open == Open::None && line.text.trim_start().starts_with("- ");
    let glued = |line: &Line<'_>| {
        let rest = line.text.trim_start().strip_prefix('-');
        line.open == Open::None && rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
    };
    let near = |line: &Line<'_>| {
        let around = &lines[line.number.saturating_sub(FAR)..lines.len().min(line.number + FAR)];
        around.iter().any(|other| dash(other) && other.indent == line.indent)
    };
    let nearby = [last, last.saturating_sub(1)];
    let line = nearby.into_iter().filter_map(|at| lines.get(at)).find(|line| glued(line) && near(line))?;
    let rest = line.text[line.indent + 1..].trim_end();
    let fault = Fault::new(
        Code::MissingSpace,
        say!("There is no blank after the dash.", "После дефиса нет пробела."),
    )
    .hint(say!("Write `- {rest}`.", "Напишите `- {rest}`."));
    Some(slip(line, line.indent, line.indent + 1, fault))
}

/// A key of an entry of a list that stands under the dash of the entry and not under its first key.
fn under_dash(lines: &[Line<'_>], last: usize) -> Option<Slip> {
    let line = lines.get(last).filter(|line| scan::key_indent(line.text) == Some(line.indent))?;
    let above = lines[..last].iter().rev().take(FAR).filter(|line| !line.text.trim().is_empty());
    let entry =
        above.take_while(|above| above.indent >= line.indent).find(|above| above.indent == line.indent)?;
    let content = entry.text[entry.indent..].strip_prefix("- ")?;
    let column = entry.text.len() - content.trim_start().len();
    let first =
        scan::looks_like_key(&entry.text[column..]).then(|| entry.text[column..].split(':').next())??;
    let key = line.text[line.indent..].split(':').next()?;
    let column = entry.text[..column].chars().count() + 1;
    let fault = Fault::new(
        Code::BadIndentation,
        say!(
            "`{key}` stands under the dash and not under `{first}`, so it belongs to no entry of the list.",
            "`{key}` стоит под дефисом, а не под `{first}`, и потому не относится ни к одному элементу списка."
        ),
    )
    .hint(say!(
        "Begin this line in column {column}, right under `{first}`.",
        "Начните эту строку в колонке {column}, прямо под `{first}`."
    ));
    let end = line.text.trim_end().len();
    Some(slip(line, line.indent, end, fault))
}

/// The first entry of a list without its dash, where the next one has it.
fn no_first_dash(lines: &[Line<'_>], last: usize) -> Option<Slip> {
    let next = lines
        .get(last)
        .filter(|line| line.open == Open::None && line.text[line.indent..].starts_with("- "))?;
    let says = |line: &&Line<'_>| !matches!(line.text.trim_start().chars().next(), None | Some('#'));
    let mut above = lines[..last].iter().rev().take(FAR).filter(says).peekable();
    let mut first = None;
    while let Some(line) = above.next_if(|line| line.indent > next.indent) {
        first = Some(line);
    }
    let parent = above.next()?;
    let line = first.filter(|line| scan::key_indent(line.text) == Some(line.indent))?;
    if parent.indent > next.indent || !parent.text.trim_end().ends_with(':') {
        return None;
    }
    let rest = line.text.trim();
    let fault = Fault::new(
        Code::BadYaml,
        say!("This entry of the list has no dash before it.", "Перед этим элементом списка нет дефиса."),
    )
    .hint(say!(
        "Write `- {rest}`, with the dash in column {column}, right above that of the next entry.",
        "Напишите `- {rest}`, а дефис поставьте в колонке {column}, прямо над дефисом следующего элемента.",
        column = next.indent + 1
    ));
    Some(slip(line, line.indent, line.text.trim_end().len(), fault))
}

/// How many lines around the parser's place are looked at for a missing colon.
const FAR: usize = 300;

/// A line among `key: value` lines that has no colon, or one without a blank.
fn no_colon(lines: &[Line<'_>], last: usize) -> Option<Slip> {
    // Slips stand near the place where the parser gave up.
    let first = last.saturating_sub(FAR);
    let lines = &lines[first..lines.len().min(last + FAR)];
    let last = last - first;
    let plain = |line: &&Line<'_>| {
        let text = line.text.trim();
        let other =
            text.is_empty() || text.starts_with(['#', '-', '[', '{', ']', '}', '"', '\'', '%', '|', '>']);
        line.open == Open::None && !other && !text.starts_with("...")
    };
    let beside_keys = |line: &Line<'_>| {
        let near = lines.iter().filter(|other| {
            other.open == Open::None
                && other.number != line.number
                && scan::key_indent(other.text) == Some(line.indent)
        });
        near.count() > 0
    };
    let suspects =
        || lines.iter().take(last + 1).filter(plain).filter(|line| !scan::looks_like_key(line.text));
    let line = suspects()
        .filter(|line| scan::glued_key(line.text).is_some())
        .find(|line| beside_keys(line) || lines.len() < 3)
        .or_else(|| suspects().find(|line| beside_keys(line)))?;
    let start = line.indent;
    if let Some(colon) = scan::glued_key(line.text) {
        let (key, value) = (line.text[start..colon].to_owned(), line.text[colon + 1..].trim_end().to_owned());
        let fault = Fault::new(
            Code::MissingSpace,
            say!("There is no blank after the colon.", "После двоеточия нет пробела."),
        )
        .hint(say!("Write `{key}: {value}`.", "Напишите `{key}: {value}`."));
        return Some(slip(line, colon, colon + 1, fault));
    }
    let word = line.text[start..].split_whitespace().next().unwrap_or_default();
    let rest = line.text[start + word.len()..].trim();
    let fault = Fault::new(
        Code::MissingColon,
        say!("This line has no colon after its key.", "В этой строке нет двоеточия после ключа."),
    )
    .hint(say!("Write `{word}: {rest}`.", "Напишите `{word}: {rest}`."));
    let end = line.text.trim_end().len();
    Some(slip(line, start, end, fault))
}

/// A colon with a space inside a text without quotation marks.
fn second_colon(lines: &[Line<'_>], last: usize) -> Option<Slip> {
    let line = lines.get(last).filter(|line| line.open == Open::None)?;
    let start = scan::value_start(line.text)?;
    let value = &line.text[start..];
    if value.starts_with(['"', '\'', '[', '{', '|', '>', '#']) {
        return None;
    }
    let colon =
        value.find(": ").or_else(|| value.trim_end().ends_with(':').then(|| value.trim_end().len() - 1))?;
    let text = value.trim_end();
    let fault = Fault::new(
        Code::ColonInText,
        say!(
            "The text has a colon in it, which would end a key.",
            "В тексте есть двоеточие, а оно заканчивает ключ."
        ),
    )
    .hint(say!("Put the text in quotation marks: `\"{text}\"`.", "Возьмите текст в кавычки: `\"{text}\"`."));
    Some(slip(line, start + colon, start + colon + 1, fault))
}

/// Text behind a closing quotation mark, as in `name: "Foo "Bar" baz"`.
fn after_quote(lines: &[Line<'_>], last: usize) -> Option<Slip> {
    let nearby = [last, last.saturating_sub(1)];
    let (line, at) = nearby.into_iter().find_map(|number| {
        let line = lines.get(number)?;
        Some((line, line.after_quote?))
    })?;
    let fault = Fault::new(
        Code::BadYaml,
        say!(
            "The quotation mark before this ends the text, but more follows.",
            "Кавычка перед этим местом кончает текст, а дальше есть ещё что-то."
        ),
    )
    .hint(say!(
        "Put the whole text in quotation marks, and write those inside it as « » or `\\\"`.",
        "Возьмите в кавычки весь текст, а внутри него пишите « » или `\\\"`."
    ));
    Some(slip(line, at, line.text.trim_end().len(), fault))
}

fn parser_says(lines: &[Line<'_>], last: usize, refusal: &Refusal) -> Slip {
    let Refusal::Syntax(error) = refusal else {
        return Slip {
            line: last,
            start: 0,
            end: 1,
            fault: Fault::new(Code::BadYaml, say!("This is no YAML.", "Это не YAML.")),
        };
    };
    let info = error.info().to_owned();
    let line = lines.get(last);
    let indent = line.map_or(0, |line| line.indent);
    let start = line.map_or(0, |line| byte_of(line.text, error.marker().col()));
    let before =
        lines[..last.min(lines.len())].iter().rev().find(|line| scan::key_indent(line.text).is_some());
    let uneven = before.is_some_and(|before| {
        !lines[..last].iter().any(|line| scan::key_indent(line.text) == Some(indent))
            && indent != before.indent
    });
    if uneven && line.is_some_and(|line| !line.text.trim().is_empty()) {
        let fault = Fault::new(
            Code::BadIndentation,
            say!(
                "This line begins in a column in which no other line begins.",
                "Эта строка начинается в колонке, в которой не начинается ни одна другая."
            ),
        )
        .hint(say!(
            "Move it under the line that it belongs to, with spaces.",
            "Сдвиньте её пробелами под строку, к которой она относится."
        ));
        return Slip { line: last, start: indent, end: indent + 1, fault };
    }
    let fault = Fault::new(
        Code::BadYaml,
        say!(
            "What stands here breaks the rules of YAML ({info}).",
            "То, что здесь написано, нарушает правила YAML ({info})."
        ),
    )
    .hint(say!(
        "Compare the line and the one above it with the examples of the format.",
        "Сравните эту строку и строку над ней с примерами формата."
    ));
    Slip { line: last, start, end: start + 1, fault }
}

fn refused(text: &str, refusal: &Refusal, line: usize, column: usize) -> Slip {
    let start = byte_of(text.lines().nth(line).unwrap_or_default(), column);
    let message = match refusal {
        Refusal::TooDeep(..) => say!(
            "More than 32 lists and mappings stand in each other here.",
            "Здесь вложено друг в друга больше 32 списков и ключей."
        ),
        Refusal::TooMany(..) => say!(
            "The aliases (`*name`) repeat so much here that the file becomes huge.",
            "Ссылки (`*name`) повторяют здесь столько, что файл становится огромным."
        ),
        _ => say!(
            "`*` before a text repeats something that has a name in the file, but there is no such name.",
            "`*` перед текстом повторяет то, что названо в файле, но такого имени нет."
        ),
    };
    let code = if matches!(refusal, Refusal::BadAlias(..)) { Code::BadYaml } else { Code::TooComplex };
    Slip { line, start, end: start + 1, fault: Fault::new(code, message) }
}

/// The byte at which the character of number `column` begins.
fn byte_of(line: &str, column: usize) -> usize {
    line.char_indices().nth(column).map_or(line.trim_end().len(), |(at, _)| at)
}
