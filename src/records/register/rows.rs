//! Where each record of a register begins and ends: a line of JSON Lines, or a row of a table.
//!
//! Comes in: the bytes of the file in their order. Goes out: one row after the other, with its cells. A row keeps its
//! text as it stands in the file, so that a place in it can be shown.

use std::io;
use std::io::BufRead;
use std::io::Read;
use std::ops::Range;

use csv_core::ReadFieldResult;

/// The longest row or line that is read.
pub(super) const LONGEST: usize = 1_000_000;

/// The most cells that a row can have.
const MOST_CELLS: usize = 2000;

/// A row of a table, or a line of JSON.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// Its number in the file, from 0; in a table the names of the columns have 0.
    pub(super) number: usize,
    /// The line of the file at which it begins, from 1.
    pub(super) line: usize,
    /// The text as it stands in the file, without the line end.
    pub(super) raw: String,
    /// The texts of all cells, without quotation marks; empty for JSON.
    text: String,
    /// The cells; none for JSON.
    cells: Vec<Cell>,
    /// True where the file ends with this row.
    pub(super) last: bool,
}

/// A cell of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Cell {
    /// Where it stands in the row as it is in the file.
    raw: Range<usize>,
    /// Where its text stands.
    text: Range<usize>,
}

impl Row {
    /// How many cells it has.
    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// The text of a cell, without blanks around it; empty where there is none.
    pub(super) fn cell(&self, index: usize) -> &str {
        self.cells.get(index).map_or("", |cell| self.text[cell.text.clone()].trim())
    }

    /// The bytes of the row at which a cell stands, with its quotation marks.
    pub(super) fn span(&self, index: usize) -> Range<usize> {
        let end = self.raw.len();
        self.cells.get(index).map_or(end..end, |cell| cell.raw.clone())
    }

    /// True where nothing stands in any cell.
    pub(super) fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Where the quotation mark stands that opens the last cell and is never closed.
    pub(super) fn open_quote(&self) -> Option<usize> {
        let raw = self.cells.last().map(|cell| cell.raw.clone()).filter(|_| self.last)?;
        let inner = self.raw[raw.clone()].strip_prefix('"')?;
        let marks = inner.bytes().rev().take_while(|byte| *byte == b'"').count();
        (marks % 2 == 0).then_some(raw.start)
    }
}

/// Why there is no row.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The system does not let it be read.
    Machine(io::Error),
    /// It is not in UTF-8: the row as far as it can be shown, its bytes, and the first that is wrong.
    Foreign(Box<Row>, Vec<u8>, usize),
    /// It is too long: a quotation mark may not be closed. The row as far as it was read.
    TooLong(Box<Row>),
}

/// Reads one row after the other.
pub(super) struct Rows<'f> {
    source: Box<dyn BufRead + Send + 'f>,
    /// `None` for JSON.
    table: Option<csv_core::Reader>,
    number: usize,
    line: usize,
    done: bool,
}

impl<'f> Rows<'f> {
    /// The lines of JSON Lines.
    pub(super) fn lines(source: Box<dyn BufRead + Send + 'f>) -> Self {
        Self { source, table: None, number: 0, line: 1, done: false }
    }

    /// The rows of a table; without a `separator` it is the sign that the first line has most of.
    pub(super) fn table(
        mut source: Box<dyn BufRead + Send + 'f>,
        separator: Option<u8>,
    ) -> Result<Self, Trouble> {
        let separator = match separator {
            Some(separator) => separator,
            None => likely_separator(source.fill_buf().map_err(Trouble::Machine)?),
        };
        let table = csv_core::ReaderBuilder::new().delimiter(separator).build();
        Ok(Self { source, table: Some(table), number: 0, line: 1, done: false })
    }

    /// The next row; `None` at the end of the file. After a trouble there is no more.
    pub(super) fn next(&mut self) -> Result<Option<Row>, Trouble> {
        if self.done {
            return Ok(None);
        }
        let read = if self.table.is_some() { self.next_row() } else { self.next_line() };
        self.done |= !matches!(read, Ok(Some(_)));
        read
    }

    fn next_line(&mut self) -> Result<Option<Row>, Trouble> {
        loop {
            let mut bytes = Vec::new();
            let mut limited = (&mut self.source).take(LONGEST as u64 + 2);
            limited.read_until(b'\n', &mut bytes).map_err(Trouble::Machine)?;
            if bytes.is_empty() {
                return Ok(None);
            }
            let whole = bytes.pop_if(|byte| *byte == b'\n').is_some();
            bytes.pop_if(|byte| *byte == b'\r');
            let (number, line) = (self.number, self.line);
            self.number += 1;
            self.line += 1;
            if number == 0 && bytes.starts_with(MARK) {
                bytes.drain(..MARK.len());
            }
            let too_long = bytes.len() > LONGEST;
            let row = Row { number, line, last: !whole, ..Row::default() };
            let row = finish(row, bytes, Vec::new(), too_long)?;
            if !row.raw.trim().is_empty() {
                return Ok(Some(row));
            }
        }
    }

    fn next_row(&mut self) -> Result<Option<Row>, Trouble> {
        let (mut raw, mut text) = (Vec::new(), vec![0; 512]);
        let mut written = 0;
        let mut row = Row { number: self.number, line: self.line, ..Row::default() };
        let mut too_long = false;
        while let Some(table) = &mut self.table {
            let input = self.source.fill_buf().map_err(Trouble::Machine)?;
            let ended = input.is_empty();
            let (result, read, wrote) = table.read_field(input, &mut text[written..]);
            raw.extend_from_slice(&input[..read]);
            self.source.consume(read);
            written += wrote;
            match result {
                ReadFieldResult::OutputFull => text.resize(text.len() * 2, 0),
                ReadFieldResult::End => break,
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::Field { record_end } => {
                    let start = row.cells.last().map_or(0, |cell| cell.text.end);
                    let from = row.cells.last().map_or(0, |cell| cell.raw.end + 1);
                    let end = raw.len() - usize::from(!record_end);
                    row.cells.push(Cell { raw: from..end.max(from), text: start..written });
                    if record_end {
                        row.last = ended;
                        break;
                    }
                }
            }
            too_long = raw.len() > LONGEST || row.cells.len() > MOST_CELLS;
            if too_long {
                break;
            }
        }
        if row.cells.is_empty() && !too_long {
            return Ok(None);
        }
        text.truncate(written);
        self.number += 1;
        self.line += raw.iter().filter(|byte| **byte == b'\n').count();
        trim(&mut row, &mut raw);
        finish(row, raw, text, too_long).map(Some)
    }
}

/// The byte order mark of UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// Takes line ends, and the byte order mark, away from the beginning and the end of a row.
fn trim(row: &mut Row, raw: &mut Vec<u8>) {
    let is_end = |byte: &u8| matches!(*byte, b'\n' | b'\r');
    let mark = if row.number == 0 && raw.starts_with(MARK) { MARK.len() } else { 0 };
    let ends = raw[mark..].iter().take_while(|byte| is_end(byte)).count();
    row.line += raw[..mark + ends].iter().filter(|byte| **byte == b'\n').count();
    raw.drain(..mark + ends);
    if let Some(last) = row.cells.last_mut() {
        while raw.len() + mark + ends > last.raw.start && raw.pop_if(|byte| is_end(byte)).is_some() {}
        last.raw.end = last.raw.end.min(raw.len() + mark + ends);
    }
    for cell in &mut row.cells {
        cell.raw = cell.raw.start.saturating_sub(mark + ends)..cell.raw.end.saturating_sub(mark + ends);
    }
}

/// The row with its texts, if they are UTF-8 and not too long.
fn finish(mut row: Row, raw: Vec<u8>, text: Vec<u8>, too_long: bool) -> Result<Row, Trouble> {
    match String::from_utf8(raw) {
        Ok(raw) => row.raw = raw,
        Err(error) if too_long && error.utf8_error().error_len().is_none() => {
            row.raw = String::from_utf8_lossy(error.as_bytes()).into_owned();
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            row.raw = String::from_utf8_lossy(&bytes).into_owned();
            return Err(Trouble::Foreign(Box::new(row), bytes, at));
        }
    }
    if too_long {
        return Err(Trouble::TooLong(Box::new(row)));
    }
    // Quotation marks are ASCII, so what lies between them is UTF-8 where the whole is.
    row.text = String::from_utf8(text).unwrap_or_default();
    Ok(row)
}

/// The sign that the first line has most of, outside of quotation marks: a comma where there is none.
fn likely_separator(beginning: &[u8]) -> u8 {
    let mut counts = [(0, b','), (0, b';'), (0, b'\t')];
    let mut quoted = false;
    for byte in beginning {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if quoted => {}
            _ => {
                if let Some((count, _)) = counts.iter_mut().find(|(_, sign)| sign == byte) {
                    *count += 1;
                }
            }
        }
    }
    counts.iter().rev().max_by_key(|(count, _)| *count).map_or(b',', |(_, sign)| *sign)
}

#[cfg(test)]
mod tests {
    use super::Rows;
    use super::Trouble;

    fn rows(text: &str) -> Vec<(usize, Vec<String>, Vec<String>)> {
        let mut rows = Rows::table(Box::new(text.as_bytes()), None).expect("memory can be read");
        let mut all = Vec::new();
        while let Ok(Some(row)) = rows.next() {
            let cells = (0..row.len()).map(|at| row.cell(at).to_owned()).collect();
            let raw = (0..row.len()).map(|at| row.raw[row.span(at)].to_owned()).collect();
            all.push((row.line, cells, raw));
        }
        all
    }

    #[test]
    fn a_row_knows_where_its_cells_stand() {
        let check = |text: &str, expected: &[(usize, &[&str], &[&str])]| {
            let found = rows(text);
            let found: Vec<(usize, Vec<&str>, Vec<&str>)> = found
                .iter()
                .map(|(line, cells, raw)| {
                    (
                        *line,
                        cells.iter().map(String::as_str).collect(),
                        raw.iter().map(String::as_str).collect(),
                    )
                })
                .collect();
            let expected: Vec<(usize, Vec<&str>, Vec<&str>)> =
                expected.iter().map(|(line, cells, raw)| (*line, cells.to_vec(), raw.to_vec())).collect();
            assert_eq!(found, expected, "{text:?}");
        };
        check("a,b\n1,2\n", &[(1, &["a", "b"], &["a", "b"]), (2, &["1", "2"], &["1", "2"])]);
        check(
            "\u{feff}a;b\r\n1;\"x \"\"y\"\"\"\r\n",
            &[(1, &["a", "b"], &["a", "b"]), (2, &["1", "x \"y\""], &["1", "\"x \"\"y\"\"\""])],
        );
        check(
            "a\tb\n\n\n1\t\"2\n3\"\n4\t5",
            &[
                (1, &["a", "b"], &["a", "b"]),
                (4, &["1", "2\n3"], &["1", "\"2\n3\""]),
                (6, &["4", "5"], &["4", "5"]),
            ],
        );
        check(
            "a,b\n,\n1,",
            &[(1, &["a", "b"], &["a", "b"]), (2, &["", ""], &["", ""]), (3, &["1", ""], &["1", ""])],
        );
        check("", &[]);
        check("\n\n", &[]);
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_found() {
        let check = |text: &str, expected: Option<usize>| {
            let mut rows = Rows::table(Box::new(text.as_bytes()), None).expect("memory can be read");
            let mut last = None;
            while let Ok(Some(row)) = rows.next() {
                last = Some(row);
            }
            assert_eq!(last.and_then(|row| row.open_quote()), expected, "{text:?}");
        };
        check("a,b\n1,\"2", Some(2));
        check("a,b\n1,\"2\n3,4\n", Some(2));
        check("a,b\n1,\"2\"", None);
        check("a,b\n1,\"2\"\"\"", None);
        check("a,b\n1,\"2\"\"", Some(2));
        check("a,b\n1,\"\"", None);
        check("a,b\n1,2", None);
    }

    #[test]
    fn lines_have_limits() {
        let mut rows = Rows::lines(Box::new("{}\n\n {}\r\n".as_bytes()));
        let mut numbers = Vec::new();
        while let Ok(Some(row)) = rows.next() {
            numbers.push((row.number, row.line, row.raw));
        }
        assert_eq!(numbers, [(0, 1, "{}".to_owned()), (2, 3, " {}".to_owned())]);
        let long = "x".repeat(super::LONGEST + 1);
        assert!(matches!(Rows::lines(Box::new(long.as_bytes())).next(), Err(Trouble::TooLong(_))));
        assert!(matches!(Rows::lines(Box::new(&b"a\xffb"[..])).next(), Err(Trouble::Foreign(_, _, 1))));
    }
}
