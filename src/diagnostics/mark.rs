//! Places of which very many are kept: those of all that was read from the records.
//!
//! Comes in: a place. Goes out: the same place, in a fraction of its memory, and packed in a few bytes.

use std::borrow::Cow;
use std::sync::Arc;

use crate::base::pack::Packer;
use crate::base::pack::Packs;
use crate::base::pack::Unpacker;
use crate::base::pack::packs;
use crate::diagnostics::place::Place;
use crate::diagnostics::place::Step;

/// A place that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The file, relative to the root of the site, with `/`.
    pub file: Arc<str>,
    way: Way,
}

/// The way to the value in the file; always the shortest that can say it, so that equal ways are equal.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Way {
    /// The entry of a number (from 0) of a list; of none, the whole file, the number is then 0.
    Entry(Option<List>, u32),
    /// Any other way. Never empty.
    Steps(Box<[Step]>),
}

/// The lists in which nearly all lies that has a place: it needs no memory for its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    Figures,
    Grants,
    Parts,
    Goals,
}

packs!(enum List { 0 => Figures, 1 => Grants, 2 => Parts, 3 => Goals });

impl List {
    const ALL: [Self; 4] = [Self::Figures, Self::Grants, Self::Parts, Self::Goals];

    fn key(self) -> &'static str {
        match self {
            Self::Figures => "figures",
            Self::Grants => "grants",
            Self::Parts => "parts",
            Self::Goals => "goals",
        }
    }

    fn under(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.key() == key)
    }
}

packs!(enum Way { 0 => Entry(list, item), 1 => Steps(steps) });

impl Mark {
    /// The whole file.
    pub fn file(file: Arc<str>) -> Self {
        Self { file, way: Way::Entry(None, 0) }
    }

    /// The entry of number `index` (from 0) of the list under `key`, where that is one of the lists of which there are
    /// very many entries.
    pub fn entry(file: &Arc<str>, key: &str, index: usize) -> Option<Self> {
        let way = Way::Entry(Some(List::under(key)?), u32::try_from(index).ok()?);
        Some(Self { file: Arc::clone(file), way })
    }

    /// The place itself, for a message.
    pub fn place(&self) -> Place {
        let steps = match &self.way {
            Way::Entry(None, _) => Vec::new(),
            Way::Entry(Some(list), item) => vec![Step::Key(Cow::Borrowed(list.key())), Step::Item(*item)],
            Way::Steps(steps) => steps.to_vec(),
        };
        Place { file: Arc::clone(&self.file), steps }
    }
}

impl From<Place> for Mark {
    fn from(Place { file, steps }: Place) -> Self {
        let list = match &*steps {
            [Step::Key(key), Step::Item(item)] => List::under(key).map(|list| (list, *item)),
            _ => None,
        };
        let way = match list {
            Some((list, item)) => Way::Entry(Some(list), item),
            None if steps.is_empty() => Way::Entry(None, 0),
            None => Way::Steps(steps.into()),
        };
        Self { file, way }
    }
}

packs!(enum Step {
    0 => Document(number),
    1 => Item(number),
    2 => Key(key),
    3 => KeyItself(key),
    4 => Entry(number),
    5 => Bytes(start, end),
});

/// A place in the home file takes no room for its name, and shares it; one in a file beside it takes room for what is other.
impl Packs for Mark {
    fn pack(&self, to: &mut Packer) {
        let other = (self.file != to.home).then(|| {
            let same = same(&self.file, &to.home);
            (same, Box::<str>::from(&self.file[same..]))
        });
        other.pack(to);
        self.way.pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let file = match Option::<(usize, Box<str>)>::unpack(from)? {
            Some((same, other)) => format!("{}{other}", from.home.get(..same)?).into(),
            None => Arc::clone(&from.home),
        };
        Some(Self { file, way: Way::unpack(from)? })
    }
}

/// With how many bytes two paths begin alike, whole letters.
fn same(one: &str, other: &str) -> usize {
    let letters = one.chars().zip(other.chars()).take_while(|(one, other)| one == other);
    letters.map(|(letter, _)| letter.len_utf8()).sum()
}

impl Packs for Place {
    fn pack(&self, to: &mut Packer) {
        Mark::from(self.clone()).pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        Mark::unpack(from).map(|mark| mark.place())
    }
}

impl Packs for Cow<'static, str> {
    fn pack(&self, to: &mut Packer) {
        Box::<str>::from(&**self).pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        Box::<str>::unpack(from).map(|text| Self::Owned(text.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::Mark;
    use super::Packer;
    use super::Packs;
    use super::Unpacker;
    use crate::diagnostics::place::Place;

    #[test]
    fn it_is_the_place_it_was_made_of_also_after_it_was_packed() {
        let file = || Place::file("content/projects/bakery.yaml");
        let places = [
            file(),
            file().key("figures").item(0),
            file().key("goals").item(300),
            file().key("grants").item(1).key("amount"),
            file().key("topics").item(2),
            file().document(3).key("figures").item(0),
            file().key_itself("yaer"),
            Place::file("content/towns/vyksa.yaml").key("figures").item(7),
        ];
        for place in places {
            let mark = Mark::from(place.clone());
            assert_eq!(mark.place(), place);
            let mut packer = Packer { home: file().file, ..Packer::default() };
            mark.pack(&mut packer);
            let mut unpacker = Unpacker { bytes: &packer.bytes, home: file().file };
            assert_eq!(Mark::unpack(&mut unpacker).as_ref(), Some(&mark));
            assert_eq!(unpacker.bytes, b"");
        }
        let file = file().file;
        assert_eq!(
            Mark::entry(&file, "grants", 2),
            Some(Place::file(file.clone()).key("grants").item(2).into())
        );
        assert_eq!(Mark::entry(&file, "topics", 2), None);
    }

    #[test]
    fn it_takes_no_more_than_two_slices() {
        assert_eq!(size_of::<Mark>(), 2 * size_of::<&str>());
    }
}
