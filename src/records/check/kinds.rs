//! Checks of all other kinds of records.

use rust_decimal::Decimal;

use crate::base::colour::Colour;
use crate::base::colour::PAPERS;
use crate::base::colour::READABLE;
use crate::diagnostics::code::Code;
use crate::diagnostics::message::did_you_mean;
use crate::records::check::checker::Checker;
use crate::records::check::checker::Needed;
use crate::records::check::project;
use crate::records::field::Field;
use crate::records::field::Required;
use crate::records::kinds::change::Change;
use crate::records::kinds::organisation::Organisation;
use crate::records::kinds::person::Person;
use crate::records::kinds::programme::Programme;
use crate::records::kinds::prose::Report;
use crate::records::kinds::prose::Story;
use crate::records::kinds::site::Brand;
use crate::records::kinds::site::Site;
use crate::records::kinds::source::Source;
use crate::records::kinds::town::Town;
use crate::records::values::text::LocalText;
use crate::records::values::town::Location;
use crate::records::yaml::document::short;
use crate::say;

/// Where some countries lie: the least and the greatest latitude, then longitude. Only for the suspicion that the two
/// were swapped, so the bounds are wide.
const COUNTRIES: &[(&str, [i64; 4])] = &[
    ("RU", [41, 82, 19, 180]),
    ("BY", [51, 57, 23, 33]),
    ("KZ", [40, 56, 46, 88]),
    ("UZ", [37, 46, 55, 74]),
    ("DE", [47, 56, 5, 16]),
    ("FR", [41, 52, -6, 10]),
    ("GB", [49, 61, -9, 2]),
    ("PL", [49, 55, 14, 25]),
];

/// The codes of ISO 3166-1, two letters each.
const ISO_3166: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV \
    BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR \
    GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG \
    KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX \
    MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG \
    SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG \
    VI VN VU WF WS YE YT ZA ZM ZW";

/// Checks `site.yaml`.
pub fn site(checker: &mut Checker<'_>, site: &Site) {
    title(checker, &site.title);
    if let Some(url) = site.base_url.get() {
        checker.url("base_url", &Field::Written(url.clone()));
    }
    if let Some(languages) = site.languages.get()
        && languages.is_empty()
        && !languages.broken
    {
        checker.key("languages", |checker| {
            let message = say!("A site has at least one language.", "У сайта есть хотя бы один язык.");
            checker.note(Code::EmptyValue, message, Some(say!("Write `[en]`.", "Напишите `[ru]`.")));
        });
    }
    if site.headline.len() > 5 {
        checker.key("headline", |checker| {
            let number = site.headline.len();
            let message = say!(
                "Five figures have room here, not {number}.",
                "Здесь помещается пять показателей, а не {number}."
            );
            checker.note(Code::WrongType, message, None);
        });
    }
    if let Some(edit) = site.edit.get()
        && !edit.contains("{path}")
    {
        checker.key("edit", |checker| {
            let message = say!(
                "The address does not say where the path of the file belongs.",
                "В адресе не сказано, где стоит путь к файлу."
            );
            let hint = say!("Put `{{path}}` there.", "Поставьте там `{{path}}`.");
            checker.note(Code::BadAddress, message, Some(hint));
        });
    }
    checker.url("edit", &site.edit);
    if let Some(repository) = site.repository.get() {
        checker.key("repository", |checker| {
            if let Some(url) = repository.url.get() {
                checker.url("url", &Field::Written(url.clone()));
            }
        });
    }
    brand(checker, &site.brand);
}

/// Checks the site's colours: that they are some, and that they can be read on their paper.
fn brand(checker: &mut Checker<'_>, brand: &Field<Brand>) {
    let Some(brand) = brand.get() else { return };
    checker.key("brand", |checker| {
        for (key, field, paper) in [("colour", &brand.colour, PAPERS[0]), ("dark", &brand.dark, PAPERS[1])] {
            let Some(written) = field.get() else { continue };
            checker.key(key, |checker| match Colour::parse(written) {
                None => {
                    let shown = short(written);
                    let message = say!("`{shown}` is not a colour.", "`{shown}` — не цвет.");
                    let hint = say!(
                        "Write six digits after `#`, in quotation marks, as in `\"#0b5c4a\"`.",
                        "Напишите `#` и шесть знаков в кавычках, например `\"#0b5c4a\"`."
                    );
                    checker.note(Code::WrongType, message, Some(hint));
                }
                Some(colour) if colour.contrast(paper) < READABLE => {
                    let contrast = colour.contrast(paper);
                    let (whole, part) = (contrast / 100, contrast % 100);
                    let better = colour.readable_on(paper);
                    let message = say!(
                        "`{colour}` is hard to read on the paper `{paper}`: a contrast of {whole}.{part:02} to 1, and 4.5 is needed.",
                        "`{colour}` трудно прочитать на фоне `{paper}`: контраст {whole},{part:02} к 1, а нужно 4,5."
                    );
                    let hint = say!(
                        "Write `\"{better}\"`, the nearest colour that can be read; pages use it already.",
                        "Напишите `\"{better}\"` — это ближайший читаемый цвет; страницы уже используют его."
                    );
                    checker.note(Code::LowContrast, message, Some(hint));
                }
                Some(_) => {}
            });
        }
    });
}

/// Checks an organisation.
pub fn organisation(checker: &mut Checker<'_>, organisation: &Organisation) {
    checker.name(&organisation.name);
    checker.each("aliases", &organisation.aliases, Checker::letters);
    if let Some(code) = organisation.country.get() {
        country(checker, code);
    }
    checker.url("url", &organisation.url);
    project::photo(checker, &organisation.photo);
    project::figures(checker, &organisation.figures);
}

/// Checks a town.
pub fn town(checker: &mut Checker<'_>, town: &Town) {
    checker.name(&town.name);
    checker.each("aliases", &town.aliases, Checker::letters);
    if let Some(text) = town.r#in.get() {
        checker.key("in", |checker| checker.letters(text));
    }
    if let Some(text) = town.region.get() {
        checker.key("region", |checker| checker.letters(text));
    }
    if let Some(code) = town.country.get() {
        country(checker, code);
        if let Some(location) = town.location.get() {
            checker.stated("location", location, |checker, location| swapped(checker, *location, code));
        }
    }
    project::photo(checker, &town.photo);
    project::figures(checker, &town.figures);
}

fn country(checker: &mut Checker<'_>, code: &str) {
    if code.len() == 2 && ISO_3166.split_whitespace().any(|known| known == code) {
        return;
    }
    checker.key("country", |checker| {
        let shown = short(code);
        let message = say!("`{shown}` is not the code of a country.", "`{shown}` не код страны.");
        let upper = code.to_uppercase();
        let meant = match upper.as_str() {
            "RUSSIA" | "РОССИЯ" | "RUS" | "РФ" | "RF" => Some("RU"),
            "UK" | "GREAT BRITAIN" | "ENGLAND" | "UNITED KINGDOM" => Some("GB"),
            "BELARUS" | "БЕЛАРУСЬ" => Some("BY"),
            "KAZAKHSTAN" | "КАЗАХСТАН" => Some("KZ"),
            "GERMANY" | "ГЕРМАНИЯ" => Some("DE"),
            "USA" | "США" => Some("US"),
            upper => ISO_3166.split_whitespace().find(|known| *known == upper),
        };
        let hint = match meant {
            Some(meant) => did_you_mean(code, meant),
            None => say!("Write two letters, as in `RU`.", "Напишите две буквы, например `RU`."),
        };
        checker.note(Code::BadCountry, message, Some(hint));
    });
}

/// Notes coordinates that lie outside of the country, and inside when swapped.
fn swapped(checker: &mut Checker<'_>, Location { lat, lon }: Location, code: &str) {
    let Some((_, [south, north, west, east])) = COUNTRIES.iter().find(|(known, _)| *known == code) else {
        return;
    };
    let within = |lat: Decimal, lon: Decimal| {
        (Decimal::from(*south)..=Decimal::from(*north)).contains(&lat)
            && (Decimal::from(*west)..=Decimal::from(*east)).contains(&lon)
    };
    // Between the Urals and the Amur the south of Russia ends near 49 degrees, so 42 N 55 E is not in it.
    let south_of = |lat: Decimal, lon: Decimal| {
        code == "RU" && lat < Decimal::from(49) && (Decimal::from(50)..=Decimal::from(118)).contains(&lon)
    };
    let inside = |lat, lon| within(lat, lon) && !south_of(lat, lon);
    if !inside(lat, lon) && inside(lon, lat) {
        let message = say!("This place does not lie in the country {code}.", "Это место не в стране {code}.");
        let hint = say!(
            "The two are probably swapped: write `lat: {lon}` and `lon: {lat}`.",
            "Похоже, числа переставлены: напишите `lat: {lon}` и `lon: {lat}`."
        );
        checker.note(Code::BadCoordinates, message, Some(hint));
    }
}

/// Checks a programme.
pub fn programme(checker: &mut Checker<'_>, programme: &Programme) {
    checker.name(&programme.name);
    checker.each("aliases", &programme.aliases, Checker::letters);
    checker.order(&programme.start, &programme.end);
    checker.url("url", &programme.url);
    project::photo(checker, &programme.photo);
    checker.each("editions", &programme.editions, |checker, edition| {
        let towns = !edition.towns.is_empty() || edition.towns.broken;
        checker.one_of_two(("town", !edition.town.is_absent()), ("towns", towns), Needed::No);
        project::figures(checker, &edition.figures);
    });
    project::figures(checker, &programme.figures);
}

/// Checks a person. Nothing that is said here may hold what was written.
pub fn person(checker: &mut Checker<'_>, person: &Person) {
    let Some(consent) = person.consent.get() else { return };
    if let (Some(given), Some(expires)) = (consent.given.get(), consent.expires.get()) {
        checker.key("consent", |checker| checker.dates("expires", *given, *expires));
    }
}

/// Checks a source.
pub fn source(checker: &mut Checker<'_>, source: &Source) {
    checker.url("url", &source.url);
    checker.url("archive", &source.archive);
}

/// Checks an entry of `changes.yaml`.
pub fn change(checker: &mut Checker<'_>, change: &Change) {
    let (figure, record) = (!change.figure.is_absent(), !change.record.is_absent());
    checker.one_of_two(("figure", figure), ("record", record), Needed::Yes);
}

/// Checks a story.
pub fn story(checker: &mut Checker<'_>, story: &Story) {
    title(checker, &story.title);
    project::photo(checker, &story.photo);
}

/// Checks a report.
pub fn report(checker: &mut Checker<'_>, report: &Report) {
    title(checker, &report.title);
    project::photo(checker, &report.photo);
}

fn title(checker: &mut Checker<'_>, title: &Required<LocalText>) {
    if let Some(title) = title.get() {
        checker.key("title", |checker| checker.letters(title));
    }
}
