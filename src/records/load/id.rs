//! Ids of records: what can be one, and what would be a good one.

use crate::diagnostics::code::Code;
use crate::records::record::Kind;
use crate::records::yaml::document::short;
use crate::records::yaml::fault::Fault;
use crate::say;

/// Words that stand for something else where an id could stand.
const RESERVED: &[&str] = &["unknown", "several", "withheld", "index", "page"];

/// Folders at the root of the finished site, which pages cannot have.
const TOP_FOLDERS: &[&str] = &[
    "projects",
    "towns",
    "programmes",
    "goals",
    "years",
    "organisations",
    "stories",
    "reports",
    "charts",
    "figures",
    "data",
    "changes",
    "sources",
    "questions",
    "people-named",
    "releases",
    "search",
    "compare",
    "feed",
    "sitemap",
    "robots",
    "404",
    "assets",
    "images",
    "embed",
];

/// What is wrong with an id; `None` where nothing is.
pub fn wrong(id: &str, kind: Kind) -> Option<Fault> {
    // The id of a picture is its file, which came from a camera; whether it is there is looked at later.
    if kind == Kind::Image {
        return None;
    }
    let letters = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let fine = !id.is_empty() && id.bytes().all(letters) && !id.starts_with('-') && !id.ends_with('-');
    if !fine || id.len() > 100 {
        let (shown, good) = (short(id), proposal(id));
        let fault =
            Fault::new(Code::BadId, say!("`{shown}` cannot be an id.", "`{shown}` не может быть id."));
        return Some(if good.is_empty() || kind == Kind::Person {
            fault.hint(say!(
                "Use the small letters a to z, digits and hyphens.",
                "Берите строчные латинские буквы, цифры и дефисы."
            ))
        } else {
            fault.hint(say!("Write `{good}`.", "Напишите `{good}`."))
        });
    }
    let language = id.len() == 2 && id.bytes().all(|byte| byte.is_ascii_lowercase());
    let taken = RESERVED.contains(&id) || (kind == Kind::Page && (language || TOP_FOLDERS.contains(&id)));
    taken.then(|| {
        Fault::new(
            Code::ReservedId,
            say!("`{id}` already means something else.", "`{id}` уже значит другое."),
        )
        .hint(say!("Choose another word.", "Выберите другое слово."))
    })
}

/// Cyrillic letters in Latin ones, for proposals.
const LATIN: &[(char, &str)] = &[
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('е', "e"),
    ('ё', "yo"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('й', "y"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "kh"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "shch"),
    ('ъ', ""),
    ('ы', "y"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "yu"),
    ('я', "ya"),
];

/// A good id for what was written; empty where nothing is left.
pub(in crate::records) fn proposal(id: &str) -> String {
    let mut good = String::new();
    for letter in id.to_lowercase().chars() {
        match LATIN.iter().find(|(cyrillic, _)| *cyrillic == letter) {
            Some((_, latin)) => good.push_str(latin),
            None if letter.is_ascii_alphanumeric() => good.push(letter),
            None if !good.ends_with('-') => good.push('-'),
            None => {}
        }
    }
    good.trim_matches('-').chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::proposal;
    use super::wrong;
    use crate::records::record::Kind;

    #[test]
    fn ids() {
        let check = |id, kind, fine| assert_eq!(wrong(id, kind).is_none(), fine, "{id}");
        check("sunny-bakery", Kind::Project, true);
        check("p-017", Kind::Person, true);
        check("Sunny", Kind::Project, false);
        check("выкса", Kind::Town, false);
        check("unknown", Kind::Town, false);
        check("towns", Kind::Page, false);
        check("ru", Kind::Page, false);
        check("towns", Kind::Story, true);
        check("", Kind::Story, false);
        assert_eq!(proposal("Медный Ключ_2"), "mednyy-klyuch-2");
    }
}
