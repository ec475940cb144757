//! A rough look at the lines of a text that is no YAML: where quotation marks and brackets open and close.

/// What a line begins inside of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Open {
    /// Nothing.
    None,
    /// A text in quotation marks.
    Quote,
    /// Brackets.
    Bracket,
    /// A block of text after `|` or `>`.
    Block,
}

/// A line.
#[derive(Clone, Debug)]
pub(super) struct Line<'t> {
    /// Its number, from 0.
    pub(super) number: usize,
    /// The text, without the line end.
    pub(super) text: &'t str,
    /// How many blanks it begins with.
    pub(super) indent: usize,
    /// What it begins inside of.
    pub(super) open: Open,
    /// What is opened in this line and still open at its end, first of all.
    pub(super) left_open: Option<(usize, char)>,
    /// A quotation mark that is opened in this line and still open at its end.
    pub(super) left_quote: Option<(usize, char)>,
    /// True where what is left open is never closed.
    pub(super) never_closed: bool,
    /// Where something stands behind a closing quotation mark that cannot be there.
    pub(super) after_quote: Option<usize>,
}

/// What is open: its sign, and the line and byte where it was opened.
type Stack = Vec<(char, usize, usize)>;

/// Looks at all lines.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut all: Vec<Line<'_>> = Vec::new();
    let mut stack: Stack = Vec::new();
    let mut block: Option<usize> = None;
    for (number, text) in text.lines().enumerate() {
        let indent = text.len() - text.trim_start_matches(' ').len();
        let blank = text.trim().is_empty();
        if block.is_some_and(|outer| !blank && indent <= outer) {
            block = None;
        }
        let open = match stack.last() {
            _ if block.is_some() => Open::Block,
            Some(('"' | '\'', ..)) => Open::Quote,
            Some(_) => Open::Bracket,
            None => Open::None,
        };
        let mut line = Line {
            number,
            text,
            indent,
            open,
            left_open: None,
            left_quote: None,
            never_closed: false,
            after_quote: None,
        };
        if open != Open::Block {
            walk(&mut line, &mut stack);
            if stack.is_empty() && opens_block(text) {
                block = Some(indent);
            }
        }
        let mut here = stack.iter().filter(|(_, at, _)| *at == number).map(|(sign, _, byte)| (*byte, *sign));
        line.left_open = here.next();
        line.left_quote = here.next_back().or(line.left_open).filter(|(_, sign)| matches!(sign, '"' | '\''));
        all.push(line);
    }
    for (_, number, _) in stack {
        all[number].never_closed = true;
    }
    all
}

/// Goes through a line, opening and closing.
fn walk(line: &mut Line<'_>, stack: &mut Stack) {
    let bytes = line.text.as_bytes();
    let mut at = 0;
    let mut fresh = true;
    while at < bytes.len() {
        let byte = bytes[at];
        if let Some((quote @ ('"' | '\''), ..)) = stack.last().copied() {
            if byte == b'\\' && quote == '"' {
                at += 1;
            } else if char::from(byte) == quote {
                if quote == '\'' && bytes.get(at + 1) == Some(&b'\'') {
                    at += 1;
                } else {
                    stack.pop();
                    note_rest(line, at + 1);
                    fresh = false;
                }
            }
            at += 1;
            continue;
        }
        match byte {
            b'#' if at == 0 || bytes[at - 1] == b' ' => return,
            b'"' | b'\'' if fresh => stack.push((char::from(byte), line.number, at)),
            b'[' | b'{' if fresh || matches!(stack.last(), Some(('[' | '{', ..))) => {
                stack.push((char::from(byte), line.number, at));
            }
            b']' | b'}' if matches!(stack.last(), Some(('[' | '{', ..))) => {
                stack.pop();
            }
            _ => {}
        }
        let separator = match byte {
            b' ' => fresh,
            b'[' | b'{' => fresh,
            b',' => !stack.is_empty(),
            b':' | b'-' => bytes.get(at + 1).is_none_or(|next| *next == b' ') && (byte == b':' || fresh),
            _ => false,
        };
        fresh = separator;
        at += 1;
    }
}

/// Notes what stands behind a closing quotation mark, unless it may.
fn note_rest(line: &mut Line<'_>, at: usize) {
    let rest = &line.text[at..];
    let text = rest.trim_start();
    let fine = text.is_empty()
        || text.starts_with([',', ']', '}', ':'])
        || (text.starts_with('#') && rest.starts_with(' '));
    if !fine && line.after_quote.is_none() {
        line.after_quote = Some(at + rest.len() - text.len());
    }
}

fn opens_block(text: &str) -> bool {
    value_start(text).is_some_and(|start| {
        let value = text[start..].split(" #").next().unwrap_or_default().trim_end();
        let mut letters = value.chars();
        matches!(letters.next(), Some('|' | '>')) && letters.all(|letter| "+-123456789".contains(letter))
    })
}

/// The byte at which the value begins in `key: value`, `- key: value` or `- value`.
pub(super) fn value_start(text: &str) -> Option<usize> {
    let mut start = text.len() - text.trim_start().len();
    while text[start..].starts_with("- ") {
        start += 2 + text[start + 2..].len() - text[start + 2..].trim_start().len();
    }
    let rest = &text[start..];
    let key = rest.find(": ").filter(|colon| is_key(&rest[..*colon]));
    let value = key.map_or(start, |colon| {
        start + colon + 2 + rest[colon + 2..].len() - rest[colon + 2..].trim_start().len()
    });
    (value < text.trim_end().len()).then_some(value)
}

/// True for `key:` and `key: value`, also behind `- `.
pub(super) fn looks_like_key(text: &str) -> bool {
    key_indent(text).is_some()
}

/// The column of the key in `key: value`, also behind `- `.
pub(super) fn key_indent(text: &str) -> Option<usize> {
    let mut rest = text.trim_start_matches(' ');
    while let Some(inner) = rest.strip_prefix("- ") {
        rest = inner.trim_start_matches(' ');
    }
    let colon = rest.find(": ").or_else(|| rest.trim_end().strip_suffix(':').map(str::len))?;
    is_key(&rest[..colon]).then(|| text.len() - rest.len())
}

/// True where the line of number `number` stands under `key`, or names it.
pub(super) fn is_under(text: &str, number: usize, key: &str) -> bool {
    let named = |line: &str| {
        let bare = line.trim_start_matches([' ', '\t', '-']);
        bare.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(':'))
    };
    let indent = |line: &str| line.len() - line.trim_start().len();
    let lines: Vec<&str> = text.lines().take(number + 1).collect();
    let Some((own, before)) = lines.split_last() else { return false };
    // The entries of a list may stand in the column of its key.
    let mut limit = indent(own) + usize::from(own.trim_start().starts_with('-'));
    named(own)
        || before.iter().rev().filter(|line| !line.trim().is_empty()).any(|line| {
            let outer =
                indent(line) < limit && !(line.trim_start().starts_with('-') && indent(line) + 1 == limit);
            if outer {
                limit = indent(line) + usize::from(line.trim_start().starts_with('-'));
            }
            outer && named(line)
        })
}

/// The byte of the colon in `key:value`.
pub(super) fn glued_key(text: &str) -> Option<usize> {
    let start = text.len() - text.trim_start().len();
    let colon = start + text[start..].find(':')?;
    let key = &text[start..colon];
    let simple = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let value = &text[colon + 1..];
    (simple && !value.is_empty() && !value.starts_with([' ', '/'])).then_some(colon)
}

fn is_key(text: &str) -> bool {
    let text = text.trim_matches(['"', '\'']);
    !text.is_empty() && !text.contains(['[', ']', '{', '}', '"', ',']) && text.split(' ').count() <= 2
}
