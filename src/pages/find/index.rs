//! The words of everything, with where they stand.
//!
//! Comes in: the words of each thing, in any number of parts. Goes out: the shards, packed; nothing else is kept.

use std::collections::BTreeMap;

use crate::pages::address::Subject;
use crate::pages::find::fold;
use crate::pages::find::pack;
use crate::pages::find::stems::Stems;

/// How many words of one text are taken in.
const WORDS: usize = 4000;

/// Where a word stands: sorted, each thing once.
#[derive(Clone, Debug, Default)]
struct Places {
    /// In which things.
    all: Vec<u32>,
    /// In the names of which things.
    names: Vec<u32>,
}

/// The words of some things.
#[derive(Debug, Default)]
pub struct Words {
    /// By the word in small letters.
    words: BTreeMap<String, Places>,
}

impl Words {
    /// Takes in the thing at `at`; things come in their order.
    pub fn add(&mut self, at: usize, names: &[String], texts: &[String]) {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        for word in names.iter().flat_map(|name| fold::words(name)) {
            let places = self.words.entry(word).or_default();
            note(&mut places.names, at);
            note(&mut places.all, at);
        }
        for word in texts.iter().flat_map(|text| fold::words(text).take(WORDS)) {
            note(&mut self.words.entry(word).or_default().all, at);
        }
    }
}

fn note(list: &mut Vec<u32>, at: u32) {
    if list.last() != Some(&at) {
        list.push(at);
    }
}

/// The index of one language.
#[derive(Debug, Default)]
pub struct Index {
    pub(super) terms: Vec<String>,
    pub(super) lists: Vec<String>,
    /// Everything that is found, the most telling kinds first.
    pub subjects: Vec<Subject>,
    /// The places of all subjects in the order of the alphabet.
    pub alphabet: Vec<u32>,
    /// Where each letter begins in that order.
    pub firsts: Vec<(u32, String)>,
}

impl Index {
    /// Puts the parts together; they come in the order of the things in them.
    pub fn new(parts: Vec<Words>, things: usize) -> Self {
        let stems = Stems::default();
        // By the folded word, with its stem: of several spellings with several stems the first one's.
        let mut terms: BTreeMap<String, (String, Places)> = BTreeMap::new();
        let mut words: BTreeMap<String, Places> = BTreeMap::new();
        for part in parts {
            for (word, places) in part.words {
                let all = words.entry(word).or_default();
                all.all.extend(places.all);
                all.names.extend(places.names);
            }
        }
        for (word, places) in words {
            let folded = fold::fold(&word);
            if folded.is_empty() {
                continue;
            }
            let (_, all) = terms.entry(folded).or_insert_with(|| (stems.stem(&word), Places::default()));
            merge(&mut all.all, places.all);
            merge(&mut all.names, places.names);
        }
        Self::packed(&terms, things)
    }

    fn packed(terms: &BTreeMap<String, (String, Places)>, things: usize) -> Self {
        let (of_terms, of_lists) = (pack::terms_shards(things), pack::lists_shards(things));
        let mut index = Self {
            terms: vec![String::new(); of_terms as usize],
            lists: vec![String::new(); of_lists as usize],
            ..Self::default()
        };
        for (word, (stem, places)) in terms {
            let all = pack::numbers(&places.all, things);
            let names = if places.names.is_empty() {
                "-".to_owned()
            } else if places.names == places.all {
                "=".to_owned()
            } else {
                pack::numbers(&places.names, things)
            };
            let stem = match word.strip_prefix(stem.as_str()) {
                Some(ending) => ending.chars().count().to_string(),
                None => format!("={stem}"),
            };
            let line = &mut index.terms[pack::shard_of(pack::beginning(word), of_terms) as usize];
            if all.len() + names.len() <= pack::LONG {
                line.extend([word, " ", &stem, " ", &all, " ", &names, "\n"]);
            } else {
                let count = places.all.len().to_string();
                line.extend([word, " ", &stem, " *", &count, "\n"]);
                let list = &mut index.lists[pack::shard_of(word, of_lists) as usize];
                list.extend([word, " ", &all, " ", &names, "\n"]);
            }
        }
        index
    }

    /// The words of a shard: a line each with the word, how many letters its ending has (or its stem), and its places.
    pub fn terms(&self, number: u32) -> &str {
        self.terms.get(number as usize).map_or("", String::as_str)
    }

    /// The long lists of a shard: a line each with the word and its places.
    pub fn lists(&self, number: u32) -> &str {
        self.lists.get(number as usize).map_or("", String::as_str)
    }
}

/// Both lists in one, sorted, each number once.
fn merge(list: &mut Vec<u32>, more: Vec<u32>) {
    if list.is_empty() {
        *list = more;
        return;
    }
    list.extend(more);
    list.sort_unstable();
    list.dedup();
}
