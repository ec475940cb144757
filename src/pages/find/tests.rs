//! Words, lists and shards of the search.

use crate::pages::find::Shard;
use crate::pages::find::fold::fold;
use crate::pages::find::fold::words;
use crate::pages::find::index::Index;
use crate::pages::find::index::Words;
use crate::pages::find::pack;
use crate::pages::find::stems::Stems;
use crate::pages::find::stems::endings;

#[test]
fn spellings_of_one_word_are_one_word() {
    for same in [
        &["Выкса", "выкса", "Vyksa", "VYKSA"][..],
        &["ещё", "еще"],
        &["Щёлково", "Shchelkovo", "Щелково"],
        &["Екатеринбург", "Yekaterinburg", "Ekaterinburg"],
        &["Чусовой", "Chusovoy", "Chusovoi"],
        &["Юрий", "Yuri", "Iurii"],
        &["Хабаровск", "Khabarovsk", "Habarovsk"],
        &["café", "cafe"],
        &["Қостанай", "Qostanay"],
    ] {
        let folded: Vec<String> = same.iter().flat_map(|text| words(text)).map(|word| fold(&word)).collect();
        assert!(folded.windows(2).all(|pair| pair[0] == pair[1]), "{same:?}: {folded:?}");
    }
    assert_ne!(fold("2011"), fold("201"), "digits are never folded");
    assert_eq!(words("Йо\u{301}д-2, «хлеб»").collect::<Vec<_>>(), ["йод", "2", "хлеб"]);
}

/// What the script does: the word, and the word without each ending that it has.
fn candidates(typed: &str) -> Vec<String> {
    let typed = fold(typed);
    let endings = endings();
    let cut = endings.iter().filter_map(|ending| {
        let stem = typed.strip_suffix(ending.as_str())?;
        let loose = ["v", "l", "n", "t"].contains(&ending.as_str()) && !stem.ends_with('a');
        (!loose).then_some(stem)
    });
    std::iter::once(typed.clone()).chain(cut.filter(|stem| stem.len() > 1).map(str::to_owned)).collect()
}

#[test]
fn forms_of_a_word_find_each_other_without_a_stemmer() {
    let stems = Stems::default();
    for (forms, not) in [
        (&["Выкса", "Выксе", "Выксы", "Выксу", "Выксой"][..], "вывоз"),
        (&["грант", "гранта", "гранты", "грантов", "грантами", "грантам"], "гранит"),
        (&["рабочее", "рабочих", "рабочие", "рабочего", "рабочими"], "работа"),
        (&["школа", "школы", "школе", "школу", "школой", "школами"], "школьник"),
        (&["детский", "детская", "детского", "детские", "детскими"], "дети"),
        (&["возможность", "возможности", "возможностями"], "возврат"),
        (&["построили", "построила", "построить", "построил"], "построение"),
        (&["story", "stories"], "stork"),
        (&["grant", "grants", "granted", "granting"], "grand"),
        (&["education", "educational", "educate"], "edge"),
        (&["farmer", "farmers", "farmer's"], "fare"),
    ] {
        for one in forms {
            let one_word = words(one).next().unwrap_or_default();
            for other in forms {
                let other_word = words(other).next().unwrap_or_default();
                let found = candidates(&other_word).contains(&stems.stem(&one_word))
                    || fold(&one_word).starts_with(&fold(&other_word));
                assert!(found, "`{other}` does not find `{one}`, whose stem is {}", stems.stem(&one_word));
            }
            assert!(!candidates(&one_word).contains(&stems.stem(not)), "`{one}` finds `{not}`");
        }
    }
}

/// Reads a packed list as the script does.
fn unpacked(packed: &str) -> Vec<u32> {
    let digit =
        |byte: u8| (0..).zip(pack::DIGITS).find(|(_, one)| **one == byte).map_or(0, |(place, _)| place);
    if let Some(bits) = packed.strip_prefix('!') {
        let all = (0..).step_by(6).zip(bits.bytes().map(digit));
        return all
            .flat_map(|(at, bits)| (0..6).filter(move |bit| (bits >> bit) & 1 == 1).map(move |bit| at + bit))
            .collect();
    }
    let (mut list, mut next, mut number, mut shift) = (Vec::new(), 0, 0, 0);
    for digit in packed.bytes().map(digit) {
        number |= (digit & 31) << shift;
        shift += 5;
        if digit & 32 == 0 {
            list.push(next + number);
            next += number + 1;
            (number, shift) = (0, 0);
        }
    }
    list
}

#[test]
fn packed_lists_are_small_and_lose_nothing() {
    for (step, below) in [(1, 100_000), (2, 100_000), (7, 100_000), (1000, 100_000), (3, 10), (1, 1)] {
        let list: Vec<u32> = (0..below).step_by(step).collect();
        let packed = pack::numbers(&list, below as usize);
        assert_eq!(unpacked(&packed), list);
        assert!(packed.len() <= 16_668, "a list over 100,000 things takes {} bytes", packed.len());
    }
}

/// 100,000 things of twenty words each, from a vocabulary in which few words are frequent and most are rare.
fn large() -> Index {
    const SYLLABLES: [&str; 16] =
        ["ра", "по", "ми", "ку", "ле", "то", "ни", "со", "де", "ва", "бо", "ре", "ги", "жа", "хо", "цу"];
    let mut words = Words::default();
    let mut state: u64 = 88_172_645_463_325_252;
    let mut below = move |limit: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % limit
    };
    let word = |number: u64| -> String {
        let mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (0..4).map(|at| SYLLABLES[usize::try_from((mixed >> (60 - 4 * at)) & 15).unwrap()]).collect()
    };
    for at in 0..100_000 {
        let text: Vec<String> = (0..20)
            .map(|_| {
                let most = 1 << below(16);
                word(below(most))
            })
            .collect();
        words.add(at, &text[..1], &text[1..]);
    }
    Index::new(vec![words], 100_000)
}

#[test]
fn the_first_result_of_100000_things_costs_less_than_200_kilobytes() {
    let index = large();
    let largest = |shards: &[String]| shards.iter().map(String::len).max().unwrap_or_default();
    let (terms, lists) = (largest(&index.terms), largest(&index.lists));
    let scripts = std::fs::read("themes/default/scripts/find.js").unwrap_or_default().len() + 5_000;
    // Ten results in ten shards of forty lines of two hundred bytes.
    let things = 10 * 40 * 200;
    let all = format!("{scripts} + {terms} + {lists} + {things} bytes");
    assert!(scripts + terms + lists + things < 200_000, "{all}");
    println!("at most {all}");
}

#[test]
fn the_same_words_make_the_same_shards_in_any_parts() {
    let texts = ["Пекарня в Выксе", "Школа и хлеб", "Bakery, bread", "хлеб в Выксе", "ёлка", "елка"];
    let make = |per: usize| {
        let parts = texts.chunks(per).enumerate().map(|(chunk, texts)| {
            let mut words = Words::default();
            for (at, text) in (chunk * per..).zip(texts) {
                words.add(at, &[(*text).to_owned()], &[]);
            }
            words
        });
        let index = Index::new(parts.collect(), texts.len());
        (index.terms.clone(), index.lists)
    };
    assert_eq!(make(1), make(4));
    assert_eq!(make(1), make(6));
    assert_eq!(Shard::all(81).len(), 1 + 2 + 1 + 3, "settings, words, long lists, things");
}
