//! Reads a selection: the arguments of `figure(…)` as pairs, or the id of a figure.
//!
//! In come names and values as they were typed, out comes a selection, or all that is wrong with them. Whether a
//! figure fits the selection is not looked at here.

use crate::base::goals::GOALS;
use crate::base::key::ById;
use crate::base::key::Identified;
use crate::base::key::Key;
use crate::base::key::Table;
use crate::base::language::Text;
use crate::base::money::Currency;
use crate::base::slug::slug;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::End;
use crate::base::time::Period;
use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
use crate::diagnostics::message::did_you_mean;
use crate::diagnostics::message::nearest;
use crate::diagnostics::message::one_of;
use crate::portfolio::link::ids::unknown;
use crate::portfolio::model::Portfolio;
use crate::portfolio::selection::Basis;
use crate::portfolio::selection::Funder;
use crate::portfolio::selection::Selection;
use crate::records::record::Kind;
use crate::say;

/// The names of arguments.
const NAMES: [&str; 14] = [
    "measure",
    "programme",
    "funder",
    "project",
    "organisation",
    "town",
    "goal",
    "topic",
    "year",
    "period",
    "of",
    "status",
    "basis",
    "source",
];

/// Arguments that say how something is shown, not which figures are meant.
const OF_SHOWING: [&str; 2] = ["show", "by"];

/// What is wrong with an argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The place of the argument among the pairs, from 0; `None` where something is missing.
    pub argument: Option<usize>,
    /// True where the name of the argument is wrong, not its value.
    pub in_name: bool,
    /// The kind of the problem.
    pub code: Code,
    /// What was found and expected.
    pub message: Message,
    /// What to do.
    pub hint: Option<Message>,
}

type Said = (Code, Message, Option<Message>);

impl Selection {
    /// Reads the arguments of `figure(…)`, each a name and a value as they were typed:
    /// `[("measure", "jobs-created"), ("town", "vyksa, kulebaki"), ("year", "2018")]`. No selection and no problem
    /// where they name what is there and could not be read.
    pub fn parse(arguments: &[(&str, &str)], portfolio: &Portfolio) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut wrong = false;
        let mut note = |argument, in_name, said: Option<Said>| {
            wrong = true;
            let told = said.map(|(code, message, hint)| Problem { argument, in_name, code, message, hint });
            problems.extend(told);
        };
        let measure = arguments.iter().position(|(name, _)| *name == "measure");
        let mut selection = match measure
            .map(|at| (at, find(portfolio, &portfolio.measures, Kind::Measure, arguments[at].1.trim())))
        {
            Some((_, Ok(measure))) => Some(Self::all(measure)),
            Some((at, Err(said))) => {
                note(Some(at), false, said);
                None
            }
            None => {
                note(None, false, Some(no_measure()));
                None
            }
        };
        // Where the measure is wrong the other arguments are still looked at.
        let mut scratch = Self::all(Key::at(0));
        let selected = selection.as_mut().unwrap_or(&mut scratch);
        for (at, (name, value)) in arguments.iter().enumerate() {
            if arguments[..at].iter().any(|(before, _)| before == name) {
                note(Some(at), true, Some(twice(name)));
            } else if !NAMES.contains(name) && *name != "towns" && !OF_SHOWING.contains(name) {
                note(Some(at), true, Some(unknown_name(name)));
            } else if let Err(said) = selected.set(name, value.trim(), portfolio) {
                note(Some(at), false, said);
            }
        }
        selection.filter(|_| !wrong).ok_or(problems)
    }

    /// Reads the id of a figure: `jobs-created.planned.town.vyksa.year.2020.stated`.
    pub fn parse_id(id: &str, portfolio: &Portfolio) -> Result<Self, Vec<Problem>> {
        let problem = |(code, message, hint)| Problem { argument: None, in_name: false, code, message, hint };
        let fail = |said: Option<Said>| Vec::from_iter(said.map(problem));
        let mut parts = id.split('.');
        let measure = parts.next().unwrap_or_default();
        let mut selection =
            Self::all(find(portfolio, &portfolio.measures, Kind::Measure, measure).map_err(fail)?);
        while let Some(part) = parts.next() {
            if let Some(status) = Status::parse(part) {
                selection.status = Some(status);
            } else if part == "stated" {
                selection.basis = Some(Basis::Stated);
            } else if let Some(currency) = currency(part) {
                selection.currency = Some(currency);
            } else if NAMES[1..12].contains(&part) && !matches!(part, "status" | "measure") {
                let Some(value) = parts.next() else { return Err(fail(Some(nothing_after(part)))) };
                selection.set(part, value, portfolio).map_err(fail)?;
            } else {
                return Err(fail(Some(unknown_part(part, id))));
            }
        }
        Ok(selection)
    }

    fn set(&mut self, name: &str, value: &str, portfolio: &Portfolio) -> Result<(), Option<Said>> {
        match name {
            "programme" => {
                self.programme = Some(find(portfolio, &portfolio.programmes, Kind::Programme, value)?);
            }
            "funder" if value == "several" => self.funder = Some(Funder::Several),
            "funder" => {
                self.funder =
                    Some(Funder::One(find(portfolio, &portfolio.organisations, Kind::Organisation, value)?));
            }
            "project" => self.project = Some(find(portfolio, &portfolio.projects, Kind::Project, value)?),
            "organisation" => {
                self.organisation =
                    Some(find(portfolio, &portfolio.organisations, Kind::Organisation, value)?);
            }
            "source" => self.source = Some(find(portfolio, &portfolio.sources, Kind::Source, value)?),
            "town" | "towns" => {
                let names = value.split([',', '+']).map(str::trim).filter(|name| !name.is_empty());
                self.towns = names
                    .map(|name| find(portfolio, &portfolio.towns, Kind::Town, name))
                    .collect::<Result<_, _>>()?;
                self.towns.sort_unstable();
                self.towns.dedup();
            }
            "goal" => self.goal = Some(goal(value)?),
            "topic" => self.topic = Some(tag(portfolio, &portfolio.topics, value, |topic| &topic.name)?),
            "of" => self.of = Some(tag(portfolio, &portfolio.groups, value, |group| &group.name)?),
            "year" => self.period = Some(Period::year(year(value)?)),
            "period" => self.period = Some(period(value).ok_or_else(|| no_period(value))?),
            "status" => {
                self.status =
                    Some(Status::parse(value).ok_or_else(|| no_word(value, Status::ALL.map(Status::word)))?);
            }
            "basis" => {
                self.basis = Some(match value {
                    "computed" => Basis::Computed,
                    "stated" => Basis::Stated,
                    _ => return Err(Some(no_word(value, ["computed", "stated"]))),
                });
            }
            _ => {}
        }
        Ok(())
    }
}

/// The key of a record. Nothing is said of one that is there and could not be read.
fn find<T>(
    portfolio: &Portfolio,
    table: &impl ById<T>,
    kind: Kind,
    id: &str,
) -> Result<Key<T>, Option<Said>> {
    table.key_of(id).ok_or_else(|| {
        if portfolio.unread.may_hold(kind, id) {
            return None;
        }
        let known: Vec<&str> = table.ids().collect();
        let (message, hint) = unknown(kind, id, known.into_iter());
        Some((Code::UnknownId, message, Some(hint)))
    })
}

/// The key of a topic or a group. Nothing is said where it may stand in a record that could not be read.
fn tag<T: Identified>(
    portfolio: &Portfolio,
    table: &Table<T>,
    value: &str,
    name: impl Fn(&T) -> &Text,
) -> Result<Key<T>, Option<Said>> {
    let folded = slug(value);
    let named = |thing: &T| name(thing).versions().any(|(_, text)| slug(text) == folded);
    let found =
        table.find(&folded).or_else(|| table.iter().find(|(_, thing)| named(thing)).map(|(key, _)| key));
    found.ok_or_else(|| {
        if !portfolio.unread.is_empty() {
            return None;
        }
        let names = || table.iter().map(|(_, thing)| thing.id());
        let message = say!("No record speaks of `{value}`.", "Ни в одной записи нет `{value}`.");
        let hint = match nearest(&folded, names()) {
            Some(near) => Some(did_you_mean(value, near)),
            None if (1..=8).contains(&table.len()) => {
                let list = one_of(names());
                let (en, ru) = (&list.en, &list.ru);
                Some(say!("Write {en}.", "Напишите {ru}."))
            }
            None => None,
        };
        Some((Code::UnknownId, message, hint))
    })
}

fn goal(value: &str) -> Result<u8, Said> {
    value.parse().ok().filter(|goal| (1..=GOALS).contains(goal)).ok_or_else(|| {
        let message = say!("There is no goal `{value}`.", "Цели `{value}` нет.");
        (Code::NoSuchGoal, message, Some(say!("Write a number from 1 to 17.", "Напишите число от 1 до 17.")))
    })
}

fn year(value: &str) -> Result<i16, Said> {
    let date = Date::parse(value).filter(|date| date.month.is_none());
    date.map(|date| date.year).ok_or_else(|| {
        let message = say!("`{value}` is no year.", "`{value}` — не год.");
        let hint = say!(
            "Write it with four digits, as in 2018; for several years `period=\"2016/2018\"`.",
            "Напишите его четырьмя цифрами: 2018; для нескольких лет — `period=\"2016/2018\"`."
        );
        (Code::BadDate, message, Some(hint))
    })
}

/// `2018`, `2016/2018`, `2016/unknown`, and the same with a hyphen as in ids.
fn period(value: &str) -> Option<Period> {
    if let Some(date) = Date::parse(value) {
        return Some(Period { start: date, end: End::On(date) });
    }
    let halves = value.char_indices().filter(|(_, letter)| matches!(letter, '/' | '-'));
    halves.map(|(at, _)| (&value[..at], &value[at + 1..])).find_map(|(start, end)| {
        let start = Date::parse(start.trim())?;
        let end = match end.trim() {
            "unknown" => End::Unknown,
            end => End::On(Date::parse(end).filter(|end| start.first_day() <= end.last_day())?),
        };
        Some(Period { start, end })
    })
}

/// A currency in an id stands in small letters.
fn currency(part: &str) -> Option<Currency> {
    (part.len() == 3).then(|| Currency::parse(&part.to_ascii_uppercase())).flatten()
}

fn no_measure() -> Said {
    let message = say!("It is not said what is counted.", "Не сказано, что считается.");
    let hint = say!(
        "Add a measure, as in `measure=\"jobs-created\"`.",
        "Добавьте показатель: `measure=\"jobs-created\"`."
    );
    (Code::UnknownArgument, message, Some(hint))
}

fn twice(name: &str) -> Said {
    let message = say!("`{name}` stands here twice.", "`{name}` стоит здесь дважды.");
    (Code::UnknownArgument, message, Some(say!("Take one of them away.", "Уберите одно из них.")))
}

fn unknown_name(name: &str) -> Said {
    let message = say!("`{name}` is not known here.", "Здесь нет `{name}`.");
    let hint = match nearest(name, NAMES) {
        Some(near) => did_you_mean(name, near),
        None => {
            let list = one_of(NAMES);
            let (en, ru) = (&list.en, &list.ru);
            say!("It may be {en}.", "Можно {ru}.")
        }
    };
    (Code::UnknownArgument, message, Some(hint))
}

fn unknown_part(part: &str, id: &str) -> Said {
    let message = say!(
        "`{part}` in the figure's id `{id}` is not known.",
        "В имени показателя `{id}` непонятна часть `{part}`."
    );
    let hint = match nearest(part, NAMES) {
        Some(near) => did_you_mean(part, near),
        None => say!(
            "An id is made as in `jobs-created.town.vyksa.year.2018`; it stands on the figure's page.",
            "Имя показателя выглядит так: `jobs-created.town.vyksa.year.2018`; оно есть на его странице."
        ),
    };
    (Code::UnknownArgument, message, Some(hint))
}

fn nothing_after(part: &str) -> Said {
    let message = say!(
        "Nothing stands after `{part}` in the figure's id.",
        "В имени показателя после `{part}` ничего нет."
    );
    (Code::UnknownArgument, message, None)
}

fn no_period(value: &str) -> Said {
    let message = say!("`{value}` is no period.", "`{value}` — не период.");
    let hint = say!(
        "Write it as in `2016/2018` or `2016/unknown`; the beginning stands first.",
        "Напишите его так: `2016/2018` или `2016/unknown`; сначала начало."
    );
    (Code::BadDate, message, Some(hint))
}

fn no_word<const N: usize>(value: &str, words: [&str; N]) -> Said {
    let list = one_of(words);
    let (en, ru) = (&list.en, &list.ru);
    let message = say!("`{value}` cannot stand here.", "`{value}` здесь стоять не может.");
    let hint = match nearest(value, words) {
        Some(near) => {
            say!("Did you mean `{near}`? It may be {en}.", "Возможно, имелось в виду `{near}`? Можно {ru}.")
        }
        None => say!("It may be {en}.", "Можно {ru}."),
    };
    (Code::UnknownWord, message, Some(hint))
}

#[cfg(test)]
mod tests {
    use crate::base::status::Status;
    use crate::base::time::Date;
    use crate::base::time::End;
    use crate::base::time::Period;
    use crate::portfolio::link::tests::site;
    use crate::portfolio::model::Portfolio;
    use crate::portfolio::selection::Basis;
    use crate::portfolio::selection::Funder;
    use crate::portfolio::selection::Selection;

    fn portfolio() -> Portfolio {
        let text = "name: B\nprogramme: first\ntown: vyksa\nyear: 2018\ntopics: [Social work]\nfigures:\n- {measure: jobs-created, value: 2, of: {en: Women, ru: Женщины}}";
        site(&[("projects/bakery", text)]).0
    }

    #[test]
    fn arguments_become_a_selection() {
        let portfolio = portfolio();
        let parse = |arguments: &[(&str, &str)]| Selection::parse(arguments, &portfolio);
        let jobs = ("measure", "jobs-created");
        let selection = parse(&[
            jobs,
            ("town", "vyksa, kulebaki"),
            ("year", "2018"),
            ("of", "женщины"),
            ("show", "value"),
        ])
        .unwrap();
        assert_eq!(selection.towns.len(), 2);
        assert_eq!(selection.period, Some(Period::year(2018)));
        assert_eq!(&*portfolio.groups[selection.of.unwrap()].id, "women");
        let selection = parse(&[
            jobs,
            ("topic", "social-work"),
            ("goal", "8"),
            ("status", "planned"),
            ("basis", "stated"),
            ("period", "2016/unknown"),
        ])
        .unwrap();
        assert_eq!(
            (selection.goal, selection.status, selection.basis),
            (Some(8), Some(Status::Planned), Some(Basis::Stated))
        );
        assert_eq!(selection.period, Some(Period { start: Date::year(2016), end: End::Unknown }));
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let portfolio = portfolio();
        let check = |arguments: &[(&str, &str)], expected: &[&str]| {
            let problems = Selection::parse(arguments, &portfolio).unwrap_err();
            let told: Vec<String> = problems
                .iter()
                .map(|it| {
                    let hint = it.hint.as_ref().map_or("", |hint| &hint.en);
                    format!(
                        "{} {} {} {hint}",
                        it.argument.map_or(-1, |at| at as i64),
                        it.code.word(),
                        it.message.en
                    )
                })
                .collect();
            assert_eq!(told, expected, "{arguments:?}");
        };
        check(
            &[("town", "vyksa")],
            &[
                "-1 unknown-argument It is not said what is counted. Add a measure, as in `measure=\"jobs-created\"`.",
            ],
        );
        check(
            &[
                ("measure", "jobs-crated"),
                ("twon", "vyksa"),
                ("town", "viksa"),
                ("year", "18"),
                ("status", "plannned"),
            ],
            &[
                "0 unknown-id There is no measure `jobs-crated`. Did you mean `jobs-created`?",
                "1 unknown-argument `twon` is not known here. Did you mean `town`?",
                "2 unknown-id There is no town `viksa`. Did you mean `vyksa`?",
                "3 bad-date `18` is no year. Write it with four digits, as in 2018; for several years `period=\"2016/2018\"`.",
                "4 unknown-word `plannned` cannot stand here. Did you mean `planned`? It may be `actual`, `disbursed`, `committed`, `planned`, `target`, `ceiling` or `estimate`.",
            ],
        );
        check(
            &[("measure", "budget"), ("goal", "18"), ("goal", "1"), ("period", "2018/2016"), ("of", "men")],
            &[
                "1 no-such-goal There is no goal `18`. Write a number from 1 to 17.",
                "2 unknown-argument `goal` stands here twice. Take one of them away.",
                "3 bad-date `2018/2016` is no period. Write it as in `2016/2018` or `2016/unknown`; the beginning stands first.",
                "4 unknown-id No record speaks of `men`. Did you mean `women`?",
            ],
        );
    }

    #[test]
    fn ids_become_a_selection() {
        let portfolio = portfolio();
        let parse = |id: &str| Selection::parse_id(id, &portfolio);
        let selection = parse("jobs-created.planned.programme.first.town.vyksa.year.2020.stated").unwrap();
        assert_eq!((selection.status, selection.basis), (Some(Status::Planned), Some(Basis::Stated)));
        assert_eq!(selection.period, Some(Period::year(2020)));
        let selection = parse("budget.period.2016-2018.of.women.usd").unwrap();
        assert_eq!(selection.period.map(Period::id).as_deref(), Some("2016-2018"));
        assert_eq!(selection.currency.map(|it| it.to_string()).as_deref(), Some("USD"));
        assert!(parse("budget.period.2016-05-2018-06").is_ok());
        assert_eq!(parse("co-funding.funder.several").unwrap().funder, Some(Funder::Several));
        for id in [
            "jobs",
            "jobs-created.twn.vyksa",
            "jobs-created.town",
            "jobs-created.town.x",
            "jobs-created.measure.x",
        ] {
            assert_eq!(parse(id).unwrap_err().len(), 1, "{id}");
        }
    }
}
