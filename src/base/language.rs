//! Languages of a site, and texts that may exist in several of them.

use std::fmt;

use crate::base::pack::Packer;
use crate::base::pack::Packs;
use crate::base::pack::Unpacker;
use crate::base::pack::packs;

/// A language by its BCP 47 code, as in `en`, `ru` or `pt-BR`; at most eight ASCII bytes, so that it is `Copy`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language([u8; 8]);

impl Language {
    /// English.
    pub const ENGLISH: Self = Self(*b"en\0\0\0\0\0\0");
    /// Russian.
    pub const RUSSIAN: Self = Self(*b"ru\0\0\0\0\0\0");

    /// Reads a code such as `en` or `pt-BR`; `None` where it is not two to eight letters, digits and hyphens
    /// that begin with two letters.
    pub fn parse(code: &str) -> Option<Self> {
        let bytes = code.as_bytes();
        let fits = (2..=8).contains(&bytes.len())
            && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
            && bytes[..2].iter().all(u8::is_ascii_alphabetic);
        if !fits {
            return None;
        }
        let mut array = [0; 8];
        array[..bytes.len()].copy_from_slice(bytes);
        Some(Self(array))
    }

    /// The code, as it stands in `lang` attributes and in addresses.
    pub fn code(&self) -> &str {
        let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(self.0.len());
        std::str::from_utf8(&self.0[..end]).unwrap_or("und")
    }
}

impl Packs for Language {
    fn pack(&self, to: &mut Packer) {
        let code = self.code().as_bytes();
        to.bytes.push(code.len().to_le_bytes()[0]);
        to.bytes.extend_from_slice(code);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let length = usize::from(u8::unpack(from)?);
        Self::parse(std::str::from_utf8(from.take(length)?).ok()?)
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// A text in one or more languages. A text that was written without a language belongs to the site's default one.
///
/// Never empty: an empty string in a record is an error there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Text {
    versions: Box<[(Language, Box<str>)]>,
}

packs!(struct Text { versions });

impl Text {
    /// A text in one language.
    pub fn new(language: Language, text: impl Into<Box<str>>) -> Self {
        Self { versions: Box::new([(language, text.into())]) }
    }

    /// A text in several languages, in the order in which they were written.
    pub fn from_versions(versions: Vec<(Language, Box<str>)>) -> Self {
        Self { versions: versions.into() }
    }

    /// The text for a reader of `language`, with the language that it is really in: the one asked for,
    /// else the first that was written.
    pub fn read(&self, language: Language) -> (&str, Language) {
        self.versions
            .iter()
            .find(|(of, _)| *of == language)
            .or_else(|| self.versions.first())
            .map_or(("", language), |(of, text)| (text, *of))
    }

    /// The text in `language`, or `None` where nobody wrote it in that language.
    pub fn only_in(&self, language: Language) -> Option<&str> {
        self.versions.iter().find(|(of, _)| *of == language).map(|(_, text)| &**text)
    }

    /// All versions, in the order in which they were written.
    pub fn versions(&self) -> impl Iterator<Item = (Language, &str)> {
        self.versions.iter().map(|(language, text)| (*language, &**text))
    }

    /// True where nothing was written at all.
    pub fn is_empty(&self) -> bool {
        self.versions.is_empty()
    }
}
