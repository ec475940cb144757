//! Where a town lies: a small map, and the same in words.
//!
//! Comes in: a town with its coordinates. Goes out: the map among the nearest other towns of the site, and a sentence with
//! the way to them. A region has no map: a point would not be where it is.

use rust_decimal::Decimal;

use crate::base::ground::Spot;
use crate::base::key::Key;
use crate::charts::globe;
use crate::charts::locator;
use crate::charts::locator::Locator;
use crate::charts::locator::Place;
use crate::pages::charts;
use crate::pages::writer::Writer;
use crate::portfolio::model::Town;
use crate::portfolio::model::TownKind;
use crate::theme::print;
use crate::theme::views::parts::Html;
use crate::theme::words::Arg;

/// The most other towns on the map.
const SHOWN: usize = 40;
/// The most towns that the sentence names.
const NAMED: usize = 3;

/// The map and the sentence; nothing where nobody wrote down where the town or any other lies.
pub(super) fn map(writer: &Writer<'_>, key: Key<Town>) -> Option<Html> {
    let portfolio = writer.portfolio();
    let town = &portfolio.towns[key];
    if !matches!(town.kind, TownKind::Town | TownKind::District) {
        return None;
    }
    let here = spot(town)?;
    let others = portfolio.towns.iter().filter(|(other, town)| *other != key && town.kind == TownKind::Town);
    let others = others.filter_map(|(other, town)| Some(((other, spot(town)?), spot(town)?)));
    let others = globe::nearest(here, others, SHOWN);
    let place = |key: Key<Town>, spot: Spot| {
        let link = writer.town_link(key);
        Place { name: link.text, spot, href: link.href }
    };
    let map = Locator {
        here: Place { href: None, ..place(key, here) },
        others: others.iter().map(|(other, spot)| place(*other, *spot)).collect(),
        ground: portfolio.site.ground.as_deref(),
    };
    let map = locator::locator(&map, &charts::words(writer), writer.language.code())?;
    writer.draw();
    let near: Vec<String> = others.iter().take(NAMED).map(|other| away(writer, here, *other)).collect();
    let near = writer.words.say("w_near", &[("towns", Arg::Text(&near.join("; ")))]);
    Some(Html { html: format!("{map}\n<p>{near}</p>\n") })
}

/// "Kulebaki, about 25 km", the name as a link.
fn away(writer: &Writer<'_>, here: Spot, (key, spot): (Key<Town>, Spot)) -> String {
    let town = print::link(&writer.town_link(key));
    let kilometres = writer.words.number(Decimal::from(rounded(globe::kilometres(here, spot))));
    let kilometres = writer.words.say("p_kilometres", &[("number", Arg::Text(&kilometres))]);
    writer.words.say("w_near_town", &[("town", Arg::Text(&town)), ("away", Arg::Text(&kilometres))])
}

/// No more digits than anybody would say of a way.
fn rounded(kilometres: u64) -> u64 {
    let step = match kilometres {
        0..20 => 1,
        20..200 => 5,
        200..2000 => 50,
        _ => 100,
    };
    ((kilometres + step / 2) / step * step).max(1)
}

fn spot(town: &Town) -> Option<Spot> {
    let (latitude, longitude) = town.location.as_ref()?.first.value;
    Some(Spot { latitude, longitude })
}

#[cfg(test)]
mod tests {
    use super::rounded;

    #[test]
    fn distances_are_said_as_people_say_them() {
        for (exact, said) in [(0, 1), (7, 7), (23, 25), (198, 200), (333, 350), (2949, 2900)] {
            assert_eq!(rounded(exact), said, "{exact}");
        }
    }
}
