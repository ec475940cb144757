//! Claims that something serves a goal of the United Nations (SDG).

use serde::de::Deserialize;
use serde::de::Deserializer;
use serde::de::Error as _;

use crate::base::apart::apart;
use crate::base::goals::GOALS;
use crate::base::goals::Target;
use crate::diagnostics::code::Code;
use crate::records::field::Field;
use crate::records::field::Several;
use crate::records::values::choice::Contribution;
use crate::records::values::id::Id;
use crate::records::values::text::LocalText;
use crate::records::yaml::document::short;
use crate::records::yaml::fault::Fault;
use crate::records::yaml::shape::Never;
use crate::records::yaml::shape::Shape;
use crate::records::yaml::shape::Written;
use crate::records::yaml::shape::scalar;
use crate::records::yaml::shape::shape;
use crate::say;

/// A claim to serve a goal: `8`, `"8.5"`, or `{target: "8.5", measure: jobs-created, claimed_by: …}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalClaim {
    /// The goal, 1 to 17.
    pub goal: u8,
    /// The target, where one is named.
    pub target: Option<Target>,
    /// What is said of the claim; mostly nothing is, and there may be very many claims.
    pub grounds: Option<Box<Grounds>>,
}

/// What a claim stands on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grounds {
    /// The measure that is the evidence; without it: "claimed, no measure".
    pub measure: Field<Id>,
    /// Direct or indirect.
    pub contribution: Field<Contribution>,
    /// Who claims it; without it: "assigned by the editors".
    pub claimed_by: Field<Id>,
    /// Where it is claimed.
    pub source: Several<Id>,
    /// Anything to add.
    pub note: Field<LocalText>,
}

/// A goal, or one of its targets, as it was written.
#[derive(Clone, Copy)]
struct GoalOrTarget {
    goal: u8,
    target: Option<Target>,
}

impl<'de> Deserialize<'de> for GoalOrTarget {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, parse)
    }
}

fn parse(written: Written<'_>) -> Result<GoalOrTarget, Fault> {
    let text = written.text.trim();
    if let Some(target) = Target::parse(text) {
        if written.plain && text.ends_with('0') {
            return Err(lost_zero(text));
        }
        return Ok(GoalOrTarget { goal: target.goal, target: Some(target) });
    }
    if let Ok(goal) = text.parse::<u8>()
        && (1..=GOALS).contains(&goal)
    {
        return Ok(GoalOrTarget { goal, target: None });
    }
    if written.plain && text.contains('.') && text.ends_with('0') {
        return Err(lost_zero(text));
    }
    Err(no_such(text))
}

fn lost_zero(text: &str) -> Fault {
    let less = text.trim_end_matches('0');
    Fault::new(
        Code::LostZero,
        say!(
            "Without quotation marks other programs read `{text}` as {less}.",
            "Без кавычек другие программы прочитают `{text}` как {less}."
        ),
    )
    .hint(say!("Write `\"{text}\"`.", "Напишите `\"{text}\"`."))
}

fn no_such(text: &str) -> Fault {
    let shown = short(text);
    let Some((goal, _)) = text.split_once('.') else {
        return Fault::new(Code::NoSuchGoal, say!("There is no goal `{shown}`.", "Цели `{shown}` нет."))
            .hint(say!(
                "Write a goal from 1 to {GOALS}, or a target in quotation marks, as in `\"8.5\"`.",
                "Напишите цель от 1 до {GOALS} или задачу в кавычках, например `\"8.5\"`."
            ));
    };
    let fault = Fault::new(Code::NoSuchGoal, say!("There is no target `{shown}`.", "Задачи `{shown}` нет."));
    let targets: Vec<String> =
        goal.parse().map_or(Vec::new(), |goal| Target::of_goal(goal).map(|it| it.to_string()).collect());
    match (targets.first(), targets.last()) {
        (Some(first), Some(last)) => fault.hint(say!(
            "The targets of goal {goal} go from {first} to {last}.",
            "Задачи цели {goal} — от {first} до {last}."
        )),
        _ => fault.hint(say!("The goals go from 1 to {GOALS}.", "Цели — от 1 до {GOALS}.")),
    }
}

#[derive(serde::Deserialize)]
#[serde(rename = "GoalClaim")]
struct ClaimKeys {
    goal: Field<GoalOrTarget>,
    target: Field<GoalOrTarget>,
    measure: Field<Id>,
    contribution: Field<Contribution>,
    claimed_by: Field<Id>,
    source: Several<Id>,
    note: Field<LocalText>,
}

impl<'de> Deserialize<'de> for GoalClaim {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match shape::<_, Never, ClaimKeys>(deserializer, &["goal", "", "claim", "GoalClaim"])? {
            Shape::Scalar(written) => {
                let GoalOrTarget { goal, target } = parse(written).map_err(Fault::raise)?;
                Ok(Self { goal, target, grounds: None })
            }
            Shape::List(never) => match never {},
            Shape::Mapping(keys) if keys.goal.is_broken() || keys.target.is_broken() => {
                Err(D::Error::custom("noted"))
            }
            Shape::Mapping(keys) => from_keys(keys).map_err(Fault::raise),
        }
    }
}

fn from_keys(keys: ClaimKeys) -> Result<GoalClaim, Fault> {
    let (goal, target) = match (keys.goal.get(), keys.target.get()) {
        (None, None) => {
            return Err(Fault::new(
                Code::MissingKey,
                say!("The claim names neither a goal nor a target.", "Не названы ни цель, ни задача."),
            )
            .hint(say!("Add `target: \"8.5\"` or `goal: 8`.", "Добавьте `target: \"8.5\"` или `goal: 8`.")));
        }
        (Some(goal), Some(target)) if goal.goal != target.goal => {
            let (one, other) = (goal.goal, target.goal);
            return Err(Fault::new(
                Code::TwoKeys,
                say!(
                    "`goal` says {one}, but the target belongs to goal {other}.",
                    "В `goal` стоит {one}, а задача относится к цели {other}."
                ),
            ));
        }
        (Some(goal), target) => (goal.goal, target.and_then(|target| target.target).or(goal.target)),
        (None, Some(target)) => (target.goal, target.target),
    };
    let ClaimKeys { goal: _, target: _, measure, contribution, claimed_by, source, note } = keys;
    let grounds = apart(Grounds { measure, contribution, claimed_by, source, note });
    Ok(GoalClaim { goal, target, grounds })
}
