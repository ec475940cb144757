//! Stems of words (Snowball's), and the endings by which the browser finds them without a stemmer.
//!
//! The index holds words as they stand in texts, each with its stem. The browser takes known endings off what is typed
//! and looks for exactly such stems: that needs a list of endings and no rules of a language.

use std::collections::BTreeSet;

use snowball_stemmers_rs::Algorithm;
use snowball_stemmers_rs::Stemmer;

use crate::pages::find::fold::fold;

/// The stemmers of the scripts that occur.
pub struct Stems {
    russian: Stemmer,
    english: Stemmer,
}

impl Default for Stems {
    fn default() -> Self {
        Self { russian: Stemmer::create(Algorithm::Russian), english: Stemmer::create(Algorithm::English) }
    }
}

impl Stems {
    /// The folded stem of a word in small letters. The script decides on the language: names of a language stand in
    /// texts of another.
    pub fn stem(&self, word: &str) -> String {
        let cyrillic = word.chars().any(|letter| matches!(letter, '\u{400}'..='\u{52f}'));
        if cyrillic {
            fold(&self.russian.stem(&word.replace('ё', "е")))
        } else {
            fold(&self.english.stem(word))
        }
    }
}

/// Russian endings of nouns.
const NOUNS: &str = "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я";
/// Russian endings of adjectives.
const ADJECTIVES: &str =
    "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею";
/// What stands between a stem and the ending of an adjective.
const PARTICIPLES: &str = "ем нн вш ющ щ ивш ывш ующ н ейш";
/// Russian endings of verbs.
const VERBS: &str = "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю в вши вшись ив ивши ившись ыв ывши ывшись";
/// English endings, as Porter's second stemmer takes them off.
const ENGLISH: &str = "s es ed ing ings edly ingly ly e er ers or al ally ation ations ational ate ates ated ating ator ators ative ive ives ively iveness ize izes ized izing izer ization able ible ably ibly ance ence ances ences ant ent ants ents ment ments ness ful fully fulness ous ously ousness ic ical ically ity ities ism isms ion ions iti i ies ied y";

/// All endings, folded, each once.
pub fn endings() -> Vec<String> {
    let list = |text: &'static str| text.split(' ');
    let mut all: BTreeSet<String> = BTreeSet::new();
    let mut add = |ending: &str| {
        let folded = fold(ending);
        if !folded.is_empty() {
            all.insert(folded);
        }
    };
    for ending in [NOUNS, ADJECTIVES, VERBS, ENGLISH].into_iter().flat_map(list) {
        add(ending);
    }
    for ending in list(NOUNS) {
        add(&format!("ост{ending}"));
    }
    for middle in list(PARTICIPLES) {
        for ending in list(ADJECTIVES) {
            add(&format!("{middle}{ending}"));
            add(&format!("{middle}{ending}ся"));
        }
    }
    for ending in list(VERBS) {
        add(&format!("{ending}ся"));
        add(&format!("{ending}сь"));
    }
    all.into_iter().collect()
}
