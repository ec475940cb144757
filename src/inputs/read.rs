//! Reads the text of a file, within limits.

use std::fs::File;
use std::io;
use std::io::Read;
use std::sync::Arc;

use rustix::buffer::spare_capacity;

use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::system;
use crate::inputs::area::Area;
use crate::inputs::file::InputFile;
use crate::inputs::file::Inputs;
use crate::say;

/// The largest text that is read; larger ones are refused by their size alone.
pub const LARGEST_TEXT: u64 = 1_000_000;

/// The largest photograph that is read.
pub const LARGEST_IMAGE: u64 = 40_000_000;

impl Inputs {
    /// The text of the file at `path` (relative to the root), or the problem with it. A text that is read twice, for
    /// its check and for its page, is read from the disk once, as far as there is room for it in between.
    pub fn text(&self, path: &str) -> Result<Arc<str>, Box<Diagnostic>> {
        match self.file(path) {
            Some(file) => self.waiting.text(file),
            None => Err(Box::new(Diagnostic::new(
                Code::UnreadableFile,
                Place::file(path),
                say!("There is no file `{path}`.", "Файла `{path}` нет."),
            ))),
        }
    }
}

impl InputFile {
    /// The text without a byte order mark, or the problem with it. Line ends are left as they are.
    pub fn text(&self) -> Result<String, Box<Diagnostic>> {
        let bytes = self.bytes(LARGEST_TEXT)?;
        self.as_text(&bytes).map(str::to_owned)
    }

    /// The file's `bytes` as its text without a byte order mark, or the problem with it.
    pub fn as_text<'b>(&self, bytes: &'b [u8]) -> Result<&'b str, Box<Diagnostic>> {
        let text = simdutf8::basic::from_utf8(bytes).map_err(|_| self.not_utf8(bytes))?;
        Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
    }

    /// The text as far as it can be shown, for messages about it: empty where it cannot be read at all.
    pub fn lossy_text(&self) -> String {
        let bytes = self.bytes(LARGEST_TEXT).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned()
    }

    /// The bytes, or the problem with them: a photograph, a template, a frozen release.
    pub fn bytes(&self, largest: u64) -> Result<Vec<u8>, Box<Diagnostic>> {
        let path = match self.store.in_memory() {
            Ok(bytes) => {
                let size = bytes.len() as u64;
                return if size > largest { Err(self.too_large(size, largest)) } else { Ok(bytes.to_vec()) };
            }
            Err(spot) => self.path_of(spot),
        };
        let file = File::open(path).map_err(|error| self.unreadable(&error))?;
        let size = file.metadata().map_err(|error| self.unreadable(&error))?.len();
        if size > largest {
            return Err(self.too_large(size, largest));
        }
        let expected = usize::try_from(size).unwrap_or(0);
        let mut bytes = Vec::with_capacity(expected + 1);
        // Less than there is room for is all that there was: nothing needs to ask again for the end.
        let read = rustix::io::read(&file, spare_capacity(&mut bytes))
            .map_err(|why| self.unreadable(&why.into()))?;
        if read != expected {
            file.take(largest + 1).read_to_end(&mut bytes).map_err(|error| self.unreadable(&error))?;
        }
        if let Some(noted) = self.noted.as_ref().filter(|noted| noted.hashed) {
            noted.hash.get_or_init(|| Box::new(blake3::hash(&bytes)));
        }
        Ok(bytes)
    }

    fn problem(&self, diagnostic: Diagnostic) -> Box<Diagnostic> {
        Box::new(if self.area == Area::People { diagnostic.hide_line() } else { diagnostic })
    }

    fn not_utf8(&self, bytes: &[u8]) -> Box<Diagnostic> {
        let at = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
        let place = Place::file(Arc::clone(&self.path)).bytes(at, at + 1);
        self.foreign_letters(place, bytes)
    }

    /// The problem that `bytes` of the file, at `place`, are not in the encoding that texts have.
    pub fn foreign_letters(&self, place: Place, bytes: &[u8]) -> Box<Diagnostic> {
        let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
        let (message, hint) = if utf16 {
            (say!("This file is in the encoding UTF-16.", "Этот файл в кодировке UTF-16."), None)
        } else if is_windows_1251(bytes) {
            let message = say!(
                "This file is not in the encoding UTF-8; it looks like Windows-1251.",
                "Этот файл не в кодировке UTF-8, похоже, это Windows-1251."
            );
            let hint = say!(
                "Save it anew as UTF-8: in Excel `Save as`, `CSV UTF-8`; in LibreOffice `Save as` with `Edit filter settings`; or `iconv -f cp1251 -t utf-8`.",
                "Сохраните его заново в UTF-8: в Excel «Сохранить как», «CSV UTF-8»; в LibreOffice «Сохранить как» с параметрами фильтра; или `iconv -f cp1251 -t utf-8`."
            );
            (message, Some(hint))
        } else {
            (say!("This file is not in the encoding UTF-8.", "Этот файл не в кодировке UTF-8."), None)
        };
        let hint = hint.unwrap_or_else(|| {
            say!(
                "Open it in an editor and save it anew as UTF-8.",
                "Откройте его в редакторе и сохраните заново в UTF-8."
            )
        });
        self.problem(Diagnostic::new(Code::NotUtf8, place, message).hint(hint))
    }

    pub(super) fn too_large(&self, size: u64, largest: u64) -> Box<Diagnostic> {
        let megabytes = |bytes: u64| format!("{}.{}", bytes / 1_000_000, bytes % 1_000_000 / 100_000);
        let (size, largest) = (megabytes(size), megabytes(largest));
        let message = say!(
            "This file has {size} MB; at most {largest} MB are read.",
            "В этом файле {size} МБ, читается не больше {largest} МБ."
        );
        let hint = say!(
            "Split it into several files, or take it out of `content`.",
            "Разделите его на несколько файлов или уберите из `content`."
        );
        self.problem(Diagnostic::new(Code::TooLarge, Place::file(Arc::clone(&self.path)), message).hint(hint))
    }

    /// The problem that the system does not let the file be read.
    pub fn unreadable(&self, error: &io::Error) -> Box<Diagnostic> {
        let Message { en, ru } = system::words(error);
        let message = say!("This file could not be read: {en}.", "Этот файл не удалось прочитать: {ru}.");
        self.problem(Diagnostic::new(Code::UnreadableFile, Place::file(Arc::clone(&self.path)), message))
    }
}

/// True for bytes that give Russian words in Windows-1251: letters follow each other, and mostly small ones.
fn is_windows_1251(bytes: &[u8]) -> bool {
    let beyond = || bytes.iter().filter(|byte| **byte >= 0x80);
    let letters = beyond().filter(|byte| matches!(**byte, 0xc0..=0xff | 0xa8 | 0xb8)).count();
    let small = beyond().filter(|byte| matches!(**byte, 0xe0..=0xff | 0xb8)).count();
    let pairs = bytes.windows(2).filter(|pair| pair.iter().all(|byte| *byte >= 0xc0)).count();
    letters >= 3 && letters * 10 >= beyond().count() * 8 && small * 2 >= letters && pairs * 2 >= letters
}
