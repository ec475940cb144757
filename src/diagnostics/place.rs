//! Places in the content: a file, and the way to a value inside it. Line and column are worked out late.

use std::borrow::Cow;
use std::sync::Arc;

use serde::Deserialize;
use serde::Deserializer;
use serde::Serialize;
use serde::Serializer;

/// One step on the way from a file to a value in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Step {
    /// The document of this number (from 0) in a file with several, divided by `---`.
    Document(u32),
    /// The entry of this number (from 0) of a list.
    Item(u32),
    /// What stands under a key.
    Key(Cow<'static, str>),
    /// The key itself, not what stands under it; only as the last step.
    KeyItself(Cow<'static, str>),
    /// The entry of this number (from 0) of a mapping; finds the second of two equal keys, as the last step.
    Entry(u32),
    /// Bytes of the text reached so far; of the whole file where this is the only step.
    Bytes(u32, u32),
}

/// A place in the content.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The file, relative to the root of the site, with `/`.
    #[serde(serialize_with = "write_name", deserialize_with = "read_name")]
    pub file: Arc<str>,
    /// The way to the value.
    pub steps: Vec<Step>,
}

impl Place {
    /// The whole file.
    pub fn file(file: impl Into<Arc<str>>) -> Self {
        Self { file: file.into(), steps: Vec::new() }
    }

    /// What stands under `key` here.
    #[must_use]
    pub fn key(mut self, key: impl Into<Cow<'static, str>>) -> Self {
        self.steps.push(Step::Key(key.into()));
        self
    }

    /// The key itself.
    #[must_use]
    pub fn key_itself(mut self, key: impl Into<Cow<'static, str>>) -> Self {
        self.steps.push(Step::KeyItself(key.into()));
        self
    }

    /// The entry of number `index` (from 0) of the list here.
    #[must_use]
    pub fn item(mut self, index: usize) -> Self {
        self.steps.push(Step::Item(small(index)));
        self
    }

    /// The document of number `index` (from 0) of the file.
    #[must_use]
    pub fn document(mut self, index: usize) -> Self {
        self.steps.push(Step::Document(small(index)));
        self
    }

    /// The bytes from `start` to `end` of the text here, or of the file where nothing else was said.
    #[must_use]
    pub fn bytes(mut self, start: usize, end: usize) -> Self {
        self.steps.push(Step::Bytes(small(start), small(end)));
        self
    }

    /// The keys on the way, as in `grants[0].amount`; empty for a whole file.
    pub fn field(&self) -> String {
        let mut field = String::new();
        for step in &self.steps {
            match step {
                Step::Item(index) => field.push_str(&format!("[{index}]")),
                Step::Key(key) | Step::KeyItself(key) => {
                    if !field.is_empty() {
                        field.push('.');
                    }
                    field.push_str(key);
                }
                Step::Document(_) | Step::Entry(_) | Step::Bytes(..) => {}
            }
        }
        field
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn write_name<S: Serializer>(name: &Arc<str>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(name)
}

fn read_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Arc<str>, D::Error> {
    String::deserialize(deserializer).map(Arc::from)
}
