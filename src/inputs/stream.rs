//! Registers: files of records that are too large to lie in memory as a whole, read piece by piece.
//!
//! Comes in: a file whose name ends in `.csv` or `.jsonl`. Goes out: its bytes, in their order. Nothing is understood
//! here.

use std::fs::File;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;

use crate::diagnostics::sink::Diagnostic;
use crate::inputs::file::InputFile;
use crate::inputs::file::Inputs;

/// The largest register that is read; larger ones are refused by their size alone.
pub const LARGEST_REGISTER: u64 = 2_000_000_000;

/// How many bytes are read at once.
const PIECE: usize = 1 << 18;

/// The end of the name of a file that says which column of a table goes where.
const MAPPING: &str = ".map.yaml";

impl InputFile {
    /// True for a file that holds a record in each line or row.
    pub fn is_register(&self) -> bool {
        matches!(self.ending(), "csv" | "jsonl")
    }

    /// True for a file that says which column of a table goes where.
    pub fn is_mapping(&self) -> bool {
        self.path.ends_with(MAPPING)
    }

    /// The bytes of a register in their order, or the problem with it.
    pub fn open(&self) -> Result<Box<dyn BufRead + Send + '_>, Box<Diagnostic>> {
        let path = match self.store.in_memory() {
            Ok(bytes) => return Ok(Box::new(bytes)),
            Err(spot) => self.path_of(spot),
        };
        let file = File::open(path).map_err(|error| self.unreadable(&error))?;
        let size = file.metadata().map_err(|error| self.unreadable(&error))?.len();
        if size > LARGEST_REGISTER {
            return Err(self.too_large(size, LARGEST_REGISTER));
        }
        Ok(Box::new(BufReader::with_capacity(PIECE, file.take(LARGEST_REGISTER))))
    }
}

impl Inputs {
    /// The file that says which column of a table goes where, if there is one.
    pub fn mapping_of(&self, table: &InputFile) -> Option<&InputFile> {
        self.file(&mapping_path(&table.path))
    }

    /// The table that a mapping belongs to, if there is one.
    pub fn table_of(&self, mapping: &InputFile) -> Option<&InputFile> {
        self.file(&table_path(&mapping.path)?)
    }
}

/// Where the mapping of the table at `path` lies: `register.map.yaml` beside `register.csv`.
pub fn mapping_path(path: &str) -> String {
    format!("{}{MAPPING}", path.strip_suffix(".csv").unwrap_or(path))
}

/// Where the table of the mapping at `path` lies; `None` for a file that is no mapping.
pub fn table_path(path: &str) -> Option<String> {
    path.strip_suffix(MAPPING).map(|path| format!("{path}.csv"))
}
