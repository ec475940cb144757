//! The tree of a document that is written as most records are: `key: value` lines, lists, texts on one line.
//!
//! Comes in: the text of a file. Goes out: exactly the tree that the parser gives (a test holds the two side by side),
//! at a small part of its cost; or nothing, as soon as anything stands there that is not of this plainest kind: texts
//! over several lines, anchors, tags, tabs, several documents, anything broken. Then the parser reads the whole file. No
//! message is made here, and no place is known: both come from the parser.

use std::borrow::Cow;

use crate::records::yaml::tree::Node;
use crate::records::yaml::tree::Sort;
use crate::records::yaml::tree::Tree;

/// How deep plain records go; deeper ones are the parser's affair.
const DEEPEST: usize = 12;

/// How long a key may be. The parser has a limit of its own, far above.
const LONGEST_KEY: usize = 100;

/// The tree of `text`, where it is one document of the plainest kind.
pub(super) fn document(text: &str) -> Option<Tree<'_>> {
    let mut reader = Reader { text, bytes: text.as_bytes(), at: 0, depth: 0, nodes: Vec::new() };
    // A node has some twelve letters in most records.
    reader.nodes.reserve((text.len() / 12).clamp(16, 4096));
    if reader.next_line()? != Some(0) {
        return None;
    }
    reader.block(0)?;
    // Everything has to be used up.
    reader.next_line()?.is_none().then(|| Tree { nodes: reader.nodes, extents: Vec::new() })
}

/// A text and how far it is read. Every function gives nothing where the parser has to read.
struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    depth: usize,
    nodes: Vec<Node<'t>>,
}

impl<'t> Reader<'t> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(b'\n')
    }

    fn after(&self) -> u8 {
        self.bytes.get(self.at + 1).copied().unwrap_or(b'\n')
    }

    /// From the beginning of a line to the first letter of the next one that says something; its indentation, or
    /// `Some(None)` at the end.
    fn next_line(&mut self) -> Option<Option<usize>> {
        loop {
            let start = self.at;
            while self.at < self.bytes.len() && self.bytes[self.at] == b' ' {
                self.at += 1;
            }
            match self.bytes.get(self.at) {
                None => return Some(None),
                Some(b'\n') => self.at += 1,
                Some(b'#') => self.skip_comment()?,
                Some(b'\t' | b'\r' | b'%') => return None,
                // Marks of documents, or a text that begins like one.
                Some(b'-' | b'.') if self.at == start && self.is_mark() => return None,
                Some(_) => return Some(Some(self.at - start)),
            }
        }
    }

    fn is_mark(&self) -> bool {
        matches!(self.bytes.get(self.at..self.at + 3), Some(b"---" | b"..."))
    }

    /// Past a comment and the end of its line.
    fn skip_comment(&mut self) -> Option<()> {
        let end = memchr::memchr(b'\n', &self.bytes[self.at..]).map_or(self.bytes.len(), |end| self.at + end);
        let is_plain = |at: usize| self.bytes[at] == b' ' || is_letter(self.bytes, at, self.bytes[at]);
        let plain = (self.at..end).all(is_plain);
        self.at = (end + 1).min(self.bytes.len());
        plain.then_some(())
    }

    /// Past spaces, a comment and the end of a line: nothing else may stand there.
    fn end_line(&mut self) -> Option<()> {
        let start = self.at;
        while self.at < self.bytes.len() && self.bytes[self.at] == b' ' {
            self.at += 1;
        }
        match self.bytes.get(self.at) {
            None => Some(()),
            Some(b'\n') => {
                self.at += 1;
                Some(())
            }
            Some(b'#') if self.at > start => self.skip_comment(),
            Some(_) => None,
        }
    }

    /// The list or mapping whose first line begins here, at this indentation.
    fn block(&mut self, indent: usize) -> Option<()> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let done = if self.begins_item() { self.list(indent) } else { self.mapping(indent) };
        self.depth -= 1;
        done
    }

    fn begin(&mut self, sort: Sort) -> usize {
        self.nodes.push(Node { sort, text: Cow::Borrowed(""), end: 0 });
        self.nodes.len() - 1
    }

    fn finish(&mut self, at: usize) {
        self.nodes[at].end = self.nodes.len();
    }

    fn push(&mut self, sort: Sort, text: Cow<'t, str>) {
        let end = self.nodes.len() + 1;
        self.nodes.push(Node { sort, text, end });
    }

    /// Goes on at the next line, which must stand at `indent` or further out; true where it stands at it.
    fn again(&mut self, indent: usize) -> Option<bool> {
        let line = self.at;
        match self.next_line()? {
            Some(next) if next > indent => None,
            Some(next) if next == indent => Some(true),
            Some(_) | None => {
                self.at = line;
                Some(false)
            }
        }
    }

    fn mapping(&mut self, indent: usize) -> Option<()> {
        let at = self.begin(Sort::Mapping);
        loop {
            self.key()?;
            self.value_of_key(indent)?;
            if !self.again(indent)? {
                break;
            }
            if self.peek() == b'-' {
                return None;
            }
        }
        self.finish(at);
        Some(())
    }

    /// A key with its colon.
    fn key(&mut self) -> Option<()> {
        let start = self.at;
        let end = start + self.length_of_key()?;
        if end - start > LONGEST_KEY || !self.bytes[start].is_ascii_alphanumeric() {
            return None;
        }
        self.push(Sort::Plain, Cow::Borrowed(&self.text[start..end]));
        self.at = end + 1;
        Some(())
    }

    /// How long the key is that stands here with its colon: letters, digits, `-` and `_`.
    fn length_of_key(&self) -> Option<usize> {
        let rest = &self.bytes[self.at..];
        let is_key = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        let length = rest.iter().take_while(|byte| is_key(byte)).count();
        let ends =
            rest.get(length) == Some(&b':') && matches!(rest.get(length + 1), None | Some(b' ' | b'\n'));
        (length > 0 && ends).then_some(length)
    }

    /// True where an entry of a list begins here.
    fn begins_item(&self) -> bool {
        self.peek() == b'-' && matches!(self.after(), b' ' | b'\n')
    }

    /// What stands after the colon of a key at this indentation, up to the end of its last line.
    fn value_of_key(&mut self, indent: usize) -> Option<()> {
        self.skip_spaces();
        if !self.is_at_end_of_line() {
            return self.on_one_line();
        }
        self.end_line()?;
        let line = self.at;
        match self.next_line()? {
            Some(next) if next > indent => self.block(next),
            Some(next) if next == indent && self.begins_item() => self.block(next),
            Some(_) | None => {
                self.at = line;
                self.push(Sort::Plain, Cow::Borrowed(""));
                Some(())
            }
        }
    }

    fn list(&mut self, indent: usize) -> Option<()> {
        let at = self.begin(Sort::List);
        loop {
            self.at += 1;
            let spaces = self.skip_spaces();
            if self.is_at_end_of_line() {
                self.end_line()?;
                let line = self.at;
                match self.next_line()? {
                    Some(next) if next > indent => self.block(next)?,
                    Some(_) | None => {
                        self.at = line;
                        self.push(Sort::Plain, Cow::Borrowed(""));
                    }
                }
            } else if self.length_of_key().is_some() {
                self.block(indent + 1 + spaces)?;
            } else {
                self.on_one_line()?;
            }
            if !self.again(indent)? {
                break;
            }
            // A key at the same indentation ends a list that stands under a key.
            if !self.begins_item() {
                self.at -= indent;
                break;
            }
        }
        self.finish(at);
        Some(())
    }

    fn skip_spaces(&mut self) -> usize {
        let start = self.at;
        while self.bytes.get(self.at) == Some(&b' ') {
            self.at += 1;
        }
        self.at - start
    }

    /// True at the end of a line, or before a comment that follows a space.
    fn is_at_end_of_line(&self) -> bool {
        match self.peek() {
            b'\n' => true,
            b'#' => self.at > 0 && self.bytes[self.at - 1] == b' ',
            _ => false,
        }
    }

    /// A text, or a list or mapping in brackets, that ends on this line.
    fn on_one_line(&mut self) -> Option<()> {
        match self.peek() {
            b'"' | b'\'' => self.quoted()?,
            b'[' | b'{' => self.in_brackets()?,
            _ => return self.plain_to_end(),
        }
        self.end_line()
    }

    /// A text without quotation marks up to the end of the line.
    fn plain_to_end(&mut self) -> Option<()> {
        if !self.begins_plain() {
            return None;
        }
        let start = self.at;
        let mut end = start;
        let mut at = start;
        loop {
            match self.bytes.get(at) {
                None | Some(b'\n') => break,
                Some(b' ') => {
                    at += 1;
                    if self.bytes.get(at) == Some(&b'#') {
                        break;
                    }
                    continue;
                }
                Some(b':') if matches!(self.bytes.get(at + 1), None | Some(b' ' | b'\n')) => return None,
                Some(byte) if !is_letter(self.bytes, at, *byte) => return None,
                Some(_) => at += 1,
            }
            end = at;
        }
        self.push(Sort::Plain, Cow::Borrowed(&self.text[start..end]));
        self.at = end;
        self.end_line()
    }

    /// True where a text without quotation marks begins, and nothing that could be a sign of YAML.
    fn begins_plain(&self) -> bool {
        match self.peek() {
            b'-' => self.after().is_ascii_alphanumeric(),
            b'~' | b'+' | b'(' | b'/' | b'_' | b'$' | b'<' | b'=' => true,
            byte => byte.is_ascii_alphanumeric() || byte >= 0x80,
        }
    }

    /// A text in quotation marks, on one line, with the commonest escapes.
    fn quoted(&mut self) -> Option<()> {
        let mark = self.peek();
        let start = self.at + 1;
        let mut at = start;
        let mut own: Option<String> = None;
        let mut copied = start;
        loop {
            let byte = *self.bytes.get(at)?;
            let escaped = match (mark, byte) {
                (b'"', b'\\') => match self.bytes.get(at + 1)? {
                    b'"' => Some("\""),
                    b'\\' => Some("\\"),
                    _ => return None,
                },
                (b'\'', b'\'') if self.bytes.get(at + 1) == Some(&b'\'') => Some("'"),
                _ => None,
            };
            if let Some(letter) = escaped {
                let own = own.get_or_insert_default();
                own.push_str(&self.text[copied..at]);
                own.push_str(letter);
                at += 2;
                copied = at;
            } else if byte == mark {
                break;
            } else if is_letter(self.bytes, at, byte) || byte == b' ' {
                at += 1;
            } else {
                return None;
            }
        }
        let text = match own {
            Some(mut own) => {
                own.push_str(&self.text[copied..at]);
                Cow::Owned(own)
            }
            None => Cow::Borrowed(&self.text[start..at]),
        };
        self.push(Sort::Quoted, text);
        self.at = at + 1;
        Some(())
    }

    /// A list or a mapping in brackets, on one line.
    fn in_brackets(&mut self) -> Option<()> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let list = self.peek() == b'[';
        let close = if list { b']' } else { b'}' };
        let node = self.begin(if list { Sort::List } else { Sort::Mapping });
        self.at += 1;
        self.skip_spaces();
        if self.peek() == close {
            self.at += 1;
        } else {
            loop {
                if !list {
                    self.key()?;
                    if self.skip_spaces() == 0 {
                        return None;
                    }
                }
                self.between_brackets()?;
                self.skip_spaces();
                let sign = self.peek();
                self.at += 1;
                if sign == close {
                    break;
                }
                if sign != b',' || self.skip_spaces() == 0 || self.peek() == close {
                    return None;
                }
            }
        }
        self.finish(node);
        self.depth -= 1;
        Some(())
    }

    /// One value between brackets.
    fn between_brackets(&mut self) -> Option<()> {
        match self.peek() {
            b'"' | b'\'' => return self.quoted(),
            b'[' | b'{' => return self.in_brackets(),
            _ if !self.begins_plain() => return None,
            _ => {}
        }
        let start = self.at;
        let mut end = start;
        let mut at = start;
        loop {
            match *self.bytes.get(at)? {
                b',' | b']' | b'}' => break,
                b'[' | b'{' | b'#' | b'\n' => return None,
                b' ' => {
                    at += 1;
                    continue;
                }
                // YAML has such a word, and the parser does not.
                b'-' if self.bytes[at - 1] == b' ' && b",[]{}".contains(self.bytes.get(at + 1)?) => {
                    return None;
                }
                b':' if !self.bytes.get(at + 1)?.is_ascii_alphanumeric()
                    && self.bytes.get(at + 1) != Some(&b'/') =>
                {
                    return None;
                }
                byte if !is_letter(self.bytes, at, byte) => return None,
                _ => at += 1,
            }
            end = at;
        }
        self.push(Sort::Plain, Cow::Borrowed(&self.text[start..end]));
        self.at = end;
        Some(())
    }
}

/// True of a byte of an ordinary letter or sign. Not of control characters and of the signs beyond ASCII that end a line
/// or mark the order of bytes in some versions of YAML.
fn is_letter(bytes: &[u8], at: usize, byte: u8) -> bool {
    match byte {
        0xc2 => bytes.get(at + 1).is_some_and(|next| *next >= 0xa0),
        0xe2 => bytes.get(at + 1..at + 3).is_none_or(|next| next != [0x80, 0xa8] && next != [0x80, 0xa9]),
        0xef => bytes.get(at + 1) != Some(&0xbb) && bytes.get(at + 1) != Some(&0xbf),
        byte => byte > b' ' && byte != 0x7f,
    }
}

#[cfg(test)]
mod tests;
