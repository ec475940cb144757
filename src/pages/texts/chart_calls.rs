//! Charts in texts: which one a call asks for, how it is to be shown, and what is wrong with the call.

use crate::base::key::Identified;
use crate::charts::table::Kind;
use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
use crate::diagnostics::message::did_you_mean;
use crate::diagnostics::message::nearest;
use crate::diagnostics::message::one_of;
use crate::figures::key::Dimension;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts;
use crate::pages::charts::show::Show;
use crate::pages::charts::show::Sort;
use crate::pages::prose::Call;
use crate::pages::prose::Inserted;
use crate::pages::prose::Position;
use crate::pages::texts::Ground;
use crate::pages::texts::TextInsertions;
use crate::pages::texts::take;
use crate::pages::wording::heading_level;
use crate::records::record;
use crate::say;

/// The kinds that break a figure down.
const OF_FIGURES: [&str; 7] = ["bars", "columns", "lines", "stacked", "targets", "deviations", "map"];
/// The kinds that are of a programme or of the whole site, or list what was stated.
const OF_THEIR_OWN: [&str; 4] = ["rounds", "applications", "money", "statements"];
/// How many rows `top` may ask for.
const MOST: usize = 100;

/// The arguments of a call that say what is drawn, without those that filter.
struct Asked {
    kind: Option<String>,
    by: Option<Dimension>,
    split: Option<Dimension>,
    show: Show,
}

impl TextInsertions<'_, '_> {
    pub(super) fn chart(&self, call: &Call, position: Position) -> Inserted {
        let nothing = Inserted::Inline(String::new());
        let asked = self.chart_spec(call);
        if position == Position::InSentence {
            let message = say!(
                "A chart stands alone in its paragraph; this one stands in a sentence.",
                "Диаграмма стоит отдельным абзацем, а эта — внутри предложения."
            );
            let hint =
                say!("Put an empty line before and after it.", "Поставьте до и после неё пустую строку.");
            self.note(Code::UnknownChart, &call.range, message, Some(hint));
            return nothing;
        }
        let Some((spec, show)) = asked else { return nothing };
        let heading = heading_level(self.markdown, call, self.ground);
        let Some(part) = charts::part_shown(self.writer, &spec, heading, &show) else {
            // What there is to draw may be in what could not be read.
            if !self.writer.portfolio().unread.is_empty() {
                return nothing;
            }
            let (message, hint) = nothing_to_draw(&spec);
            self.note(Code::UnknownChart, &call.range, message, Some(hint));
            return nothing;
        };
        self.shown.borrow_mut().charts.push(spec);
        Inserted::Block(part.html)
    }

    fn chart_spec(&self, call: &Call) -> Option<(ChartSpec, Show)> {
        let (asked, arguments) = self.asked(call)?;
        let show = asked.show.clone();
        match asked.kind.as_deref() {
            Some(kind @ ("rounds" | "applications" | "money")) => {
                let spec = self.programme_chart(call, kind, &arguments)?;
                return Some((spec, show));
            }
            Some("statements") => {
                let selection = self.selection(call, arguments)?;
                let (measure, programme) = (selection.measure, selection.programme);
                return Some((ChartSpec::Said { measure, programme }, show));
            }
            _ => {}
        }
        let selection = self.selection(call, arguments)?;
        let whole = self.writer.book.figures.whole_of(self.writer.portfolio(), &selection);
        let (by, of) = (asked.by.unwrap_or(Dimension::Town), asked.split);
        let spec = match (asked.kind.as_deref(), of) {
            (Some("lines"), of) => ChartSpec::Lines { whole, of },
            (Some("targets"), _) => ChartSpec::Targets { whole, by: asked.by },
            (Some("deviations"), _) => ChartSpec::Deviations { whole, by: asked.by },
            (Some("map"), _) => ChartSpec::Map { whole },
            (Some("stacked"), Some(of)) => ChartSpec::Parts { whole, by, of },
            // Several series over time are lines; parts of anything else are stacked.
            (None, Some(_)) if by == Dimension::Year => ChartSpec::Lines { whole, of },
            (None, Some(of)) => ChartSpec::Parts { whole, by, of },
            _ => ChartSpec::By { whole, by },
        };
        if let Some(problem) = misfit(&asked, &spec) {
            self.note(Code::UnknownChart, &call.range, problem.0, Some(problem.1));
            return None;
        }
        Some((spec, show))
    }

    /// Reads what is to be drawn; what is left are measure and filters.
    fn asked(&self, call: &Call) -> Option<(Asked, Vec<(String, String)>)> {
        let (kind, arguments) = take(&call.arguments, "kind");
        let (by, arguments) = take(&arguments, "by");
        let (split, arguments) = take(&arguments, "split");
        let (top, arguments) = take(&arguments, "top");
        let (sort, arguments) = take(&arguments, "sort");
        let (title, arguments) = take(&arguments, "title");
        let known = || OF_FIGURES.into_iter().chain(OF_THEIR_OWN);
        let kind = self.checked(call, kind, |kind| {
            known().find(|known| *known == kind).map(str::to_owned).ok_or_else(|| no_kind(kind, known()))
        })?;
        let dimension = |by: &str| Dimension::parse(by).ok_or_else(|| no_dimension(by));
        let by = self.checked(call, by, dimension)?;
        let split = self.checked(call, split, dimension)?;
        let top = self.checked(call, top, |top| {
            top.parse().ok().filter(|top| (1..=MOST).contains(top)).ok_or_else(|| no_count(top))
        })?;
        let sort = self.checked(call, sort, |sort| match sort {
            "value" => Ok(Sort::Value),
            "name" => Ok(Sort::Name),
            other => Err(no_order(other)),
        })?;
        let title = title.map(|title| title.trim().to_owned()).filter(|title| !title.is_empty());
        let form = match kind.as_deref() {
            Some("bars") => Some(Kind::Bars),
            Some("columns") => Some(Kind::Columns),
            _ => None,
        };
        let show = Show { top, sort: sort.unwrap_or_default(), kind: form, title };
        Some((Asked { kind, by, split, show }, arguments))
    }

    /// An argument as its reader understands it; `None` where it is wrong, which is then noted.
    fn checked<T>(
        &self,
        call: &Call,
        value: Option<String>,
        read: impl Fn(&str) -> Result<T, (Message, Option<Message>)>,
    ) -> Option<Option<T>> {
        let Some(value) = value else { return Some(None) };
        match read(value.trim()) {
            Ok(value) => Some(Some(value)),
            Err((message, hint)) => {
                self.note(Code::UnknownChart, &call.range, message, hint);
                None
            }
        }
    }

    /// A chart of rounds, applications or money: only a programme can be named.
    fn programme_chart(&self, call: &Call, kind: &str, arguments: &[(String, String)]) -> Option<ChartSpec> {
        let (named, others) = take(arguments, "programme");
        for (other, _) in others {
            let message = say!(
                "A chart of this kind takes only `programme`, not `{other}`.",
                "Такая диаграмма принимает только `programme`, а не `{other}`."
            );
            self.note(Code::UnknownArgument, &call.range, message, None);
        }
        let programmes = &self.writer.portfolio().programmes;
        let programme = match (&named, self.ground) {
            (Some(id), _) => {
                let found = programmes.find(id);
                if found.is_none() {
                    if self.writer.portfolio().unread.may_hold(record::Kind::Programme, id) {
                        return None;
                    }
                    let message = say!("There is no programme `{id}`.", "Программы `{id}` нет.");
                    let near = nearest(id, programmes.iter().map(|(_, one)| one.id()));
                    let hint = near.map(|near| did_you_mean(id, near));
                    self.note(Code::UnknownId, &call.range, message, hint);
                    return None;
                }
                found
            }
            (None, Ground::Programme(programme)) => Some(programme),
            (None, Ground::Unread) => return None,
            (None, _) => None,
        };
        match (kind, programme) {
            ("rounds", Some(programme)) => Some(ChartSpec::Rounds { programme }),
            ("rounds", None) => {
                let message =
                    say!("A chart of rounds needs a programme.", "Диаграмме раундов нужна программа.");
                let hint = say!(
                    "Add it, as in `chart(kind=\"rounds\", programme=\"first-step\")`.",
                    "Добавьте её, например `chart(kind=\"rounds\", programme=\"first-step\")`."
                );
                self.note(Code::UnknownChart, &call.range, message, Some(hint));
                None
            }
            ("money", programme) => Some(ChartSpec::Money { programme }),
            (_, programme) => Some(ChartSpec::Applications { programme }),
        }
    }
}

/// What does not go together in a call, and what to do.
fn misfit(asked: &Asked, spec: &ChartSpec) -> Option<(Message, Message)> {
    let over_years = matches!(spec, ChartSpec::Lines { .. });
    if over_years && asked.by.is_some_and(|by| by != Dimension::Year) {
        return Some((
            say!("Lines are drawn over the years only.", "Линии строятся только по годам."),
            say!(
                "Write `by=\"year\"` and say with `split` what each line is.",
                "Напишите `by=\"year\"`, а в `split` — чему соответствует каждая линия."
            ),
        ));
    }
    if matches!(spec, ChartSpec::Map { .. }) && asked.by.is_some_and(|by| by != Dimension::Town) {
        return Some((
            say!("A map shows towns only.", "Карта показывает только города."),
            say!("Take `by` away.", "Уберите `by`."),
        ));
    }
    let splits = matches!(spec, ChartSpec::Parts { .. } | ChartSpec::Lines { .. });
    if asked.kind.as_deref() == Some("stacked") && asked.split.is_none() {
        return Some((
            say!("It is not said which parts are stacked.", "Не сказано, из каких частей складывать."),
            say!(
                "Add `split`, as in `split=\"programme\"`.",
                "Добавьте `split`, например `split=\"programme\"`."
            ),
        ));
    }
    if asked.split.is_some() && !splits {
        return Some((
            say!("A chart of this kind has no parts.", "В диаграмме такого вида частей нет."),
            say!("Take `split` away.", "Уберите `split`."),
        ));
    }
    if asked.split.is_some() && spec.dimensions().windows(2).any(|pair| pair[0] == pair[1]) {
        return Some((
            say!("`by` and `split` name the same.", "`by` и `split` называют одно и то же."),
            say!("Let one of them be another word.", "Возьмите для одного из них другое слово."),
        ));
    }
    let in_time = spec.dimensions().first() == Some(&Dimension::Year);
    if in_time && (asked.show.sort != Sort::Usual || asked.show.top.is_some()) {
        return Some((
            say!(
                "Years stand in the order of time, and none of them is left out.",
                "Годы стоят по порядку, и ни один не пропускается."
            ),
            say!("Take `sort` and `top` away.", "Уберите `sort` и `top`."),
        ));
    }
    None
}

fn nothing_to_draw(spec: &ChartSpec) -> (Message, Message) {
    match spec {
        ChartSpec::Map { .. } => (
            say!(
                "There is no map to draw: of fewer than two towns with a number is it written where they lie.",
                "Карту нарисовать не из чего: меньше чем у двух городов с числами записано, где они находятся."
            ),
            say!(
                "Add `location: {{lat: …, lon: …}}` to the files of the towns, or take the chart out.",
                "Добавьте `location: {{lat: …, lon: …}}` в файлы городов или уберите диаграмму."
            ),
        ),
        ChartSpec::Targets { .. } | ChartSpec::Deviations { .. } => (
            say!(
                "There is nothing to compare: no plan of this measure stands beside a result of the same projects.",
                "Сравнивать не с чем: рядом с результатом тех же проектов нет плана по этому показателю."
            ),
            say!(
                "A plan is a figure with `status: planned` or `status: target`; look at the filters, or take the chart out.",
                "План — это показатель со `status: planned` или `status: target`; проверьте условия или уберите диаграмму."
            ),
        ),
        ChartSpec::Parts { .. } | ChartSpec::Lines { .. } => (
            say!(
                "There is nothing to draw in this chart: it needs numbers of two rows and two parts at least.",
                "В этой диаграмме нечего рисовать: нужны числа хотя бы двух строк и двух частей."
            ),
            say!(
                "Look at `by` and `split`, or take the chart out.",
                "Проверьте `by` и `split` или уберите диаграмму."
            ),
        ),
        _ => (
            say!(
                "There is nothing to draw in this chart: no record has a number for it.",
                "В этой диаграмме нечего рисовать: ни в одной записи нет для неё числа."
            ),
            say!(
                "Look at the measure and the filters, or take the chart out.",
                "Проверьте показатель и условия или уберите диаграмму."
            ),
        ),
    }
}

fn near<'a>(value: &str, known: impl Iterator<Item = &'a str> + Clone) -> Option<Message> {
    Some(match nearest(value, known.clone()) {
        Some(near) => did_you_mean(value, near),
        None => {
            let list = one_of(known);
            let (en, ru) = (&list.en, &list.ru);
            say!("It may be {en}.", "Можно {ru}.")
        }
    })
}

fn no_kind<'a>(kind: &str, known: impl Iterator<Item = &'a str> + Clone) -> (Message, Option<Message>) {
    let message =
        say!("`kind=\"{kind}\"` is not a kind of chart.", "`kind=\"{kind}\"` — такого вида диаграмм нет.");
    (message, near(kind, known))
}

fn no_dimension(by: &str) -> (Message, Option<Message>) {
    let message = say!("A chart cannot be drawn by `{by}`.", "По `{by}` диаграмму не построить.");
    (message, near(by, Dimension::ALL.into_iter().map(Dimension::word)))
}

fn no_count(top: &str) -> (Message, Option<Message>) {
    let message = say!("`top=\"{top}\"` is no number of rows.", "`top=\"{top}\"` — это не число строк.");
    let hint = say!(
        "Write a number from 1 to {MOST}, as in `top=10`.",
        "Напишите число от 1 до {MOST}, например `top=10`."
    );
    (message, Some(hint))
}

fn no_order(sort: &str) -> (Message, Option<Message>) {
    let message = say!("`sort=\"{sort}\"` is no order.", "`sort=\"{sort}\"` — такого порядка нет.");
    (message, near(sort, ["value", "name"].into_iter()))
}
