//! Rounds of programmes as a table: where, when, whether held, how many applied, how many were supported, the money.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::base::key::Key;
use crate::base::value::Missing;
use crate::figures::figure::Record;
use crate::figures::key::FigureKey;
use crate::figures::money::Firmest;
use crate::figures::said::SaidOnce;
use crate::pages::listing;
use crate::pages::profile;
use crate::pages::profile::words;
use crate::pages::writer::Writer;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Round;
use crate::portfolio::model::RoundStatus;
use crate::portfolio::model::Town;
use crate::theme::views::parts::Cell;
use crate::theme::views::parts::Number;
use crate::theme::views::parts::Row;
use crate::theme::views::parts::Table;

/// Which column the page's own subject makes needless.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pages) enum Leave {
    /// The page is a town's.
    Town(Key<Town>),
    /// The page is a programme's.
    Programme,
    /// The page is a year's.
    Year,
}

/// Rounds by programme and their place in it, in the order of their years. `said` holds all that is stated on them.
pub(in crate::pages) fn table(
    writer: &Writer<'_>,
    rounds: &[(Key<Programme>, usize)],
    said: &[SaidOnce],
    leave: Leave,
) -> Option<Table> {
    if rounds.is_empty() {
        return None;
    }
    let mut order: Vec<(Key<Programme>, usize)> = rounds.to_vec();
    order.sort_by_key(|(programme, place)| {
        let round = &writer.portfolio().programmes[*programme].rounds[*place];
        (round.year.counted().unwrap_or(i16::MAX), *programme, *place)
    });
    let firmest = firmest(writer, rounds);
    let mut keys: BTreeMap<Record, BTreeSet<&FigureKey>> = BTreeMap::new();
    for said in said {
        keys.entry(said.record).or_default().insert(&said.key);
    }
    let rows = order.into_iter().map(|(programme, place)| {
        let record = Record::Round(programme, u32::try_from(place).unwrap_or(u32::MAX));
        let numbers = Told {
            programme,
            round: &writer.portfolio().programmes[programme].rounds[place],
            keys: keys.get(&record).map(|keys| keys.iter().copied().collect()).unwrap_or_default(),
            money: firmest.get(&record),
        };
        row(writer, &numbers, leave)
    });
    let columns = [
        (leave != Leave::Programme).then(|| words::column(writer.t("fact_programme"))),
        (!matches!(leave, Leave::Town(_))).then(|| words::column(writer.t("fact_town"))),
        (leave != Leave::Year).then(|| words::column(writer.t("fact_year"))),
        Some(words::column(writer.t("fact_status"))),
        Some(words::numbers(measure_name(writer, "applications"))),
        Some(words::numbers(measure_name(writer, "projects-supported"))),
        Some(words::numbers(writer.t("w_money_firmest"))),
    ];
    Some(Table {
        id: "rounds-table".to_owned(),
        caption: writer.t("rounds"),
        columns: columns.into_iter().flatten().collect(),
        rows: rows.collect(),
        ..Table::default()
    })
}

/// One round with its numbers.
struct Told<'a> {
    programme: Key<Programme>,
    round: &'a Round,
    keys: Vec<&'a FigureKey>,
    money: Option<&'a Firmest>,
}

fn row(writer: &Writer<'_>, told: &Told<'_>, leave: Leave) -> Row {
    let round = told.round;
    // They stand beneath the page; the numbers of the row carry the marks of their own.
    writer.cite(&round.sources);
    let cells = [
        (leave != Leave::Programme).then(|| Cell::Link(writer.programme_link(told.programme))),
        (!matches!(leave, Leave::Town(_))).then(|| towns(writer, round)),
        (leave != Leave::Year).then(|| listing::year(writer, round.year)),
        Some(writer.text_cell(writer.words.round_status(Some(round.status)))),
        Some(told.of(writer, "applications")),
        Some(told.of(writer, "projects-supported")),
        Some(money(writer, told.money, round)),
    ];
    Row {
        cells: cells.into_iter().flatten().collect(),
        note: note(writer, round, leave),
        quiet: round.status == RoundStatus::NotHeld,
        ..Row::default()
    }
}

impl Told<'_> {
    /// What is stated on the round about one measure.
    fn of(&self, writer: &Writer<'_>, id: &str) -> Cell {
        let measure = writer.measure(id);
        let numbers = self
            .keys
            .iter()
            .filter(|key| Some(key.measure) == measure && key.of.is_none() && key.each.is_none())
            .filter_map(|key| writer.book.figures.figure(writer.portfolio(), key))
            // Everything here is stated, and the marks say by whom.
            .map(|figure| Number { stated_by: None, ..profile::in_table(writer, &figure) })
            .collect();
        // Nobody owes a number on a round that was not held.
        profile::cell(writer, numbers, self.round.status == RoundStatus::Held)
    }
}

fn money(writer: &Writer<'_>, firmest: Option<&Firmest>, round: &Round) -> Cell {
    match firmest {
        Some(firmest) => {
            let mut number = profile::in_table(writer, &firmest.figure);
            number.tag = Some(words::firmness(writer, firmest.firmness));
            number.stated_by = None;
            writer.number_cell(number)
        }
        None if round.status == RoundStatus::Held => {
            writer.number_cell(writer.words.missing(&Missing::NotPublished))
        }
        None => writer.text_cell("–"),
    }
}

fn towns(writer: &Writer<'_>, round: &Round) -> Cell {
    match round.towns.named().as_slice() {
        [] => writer.text_cell(writer.t("w_all_towns")),
        towns => listing::links(writer.town_links(towns.iter().copied()).into_iter()),
    }
}

/// What must be said of the round: that it was held together with other towns, and the editors' remark.
fn note(writer: &Writer<'_>, round: &Round, leave: Leave) -> Option<String> {
    let mut notes = Vec::new();
    if let Leave::Town(here) = leave {
        let others = writer.town_names(round.towns.named().into_iter().filter(|town| *town != here));
        if !others.is_empty() {
            let list = writer.words.list(&others);
            notes.push(
                writer.words.say("w_together_with", &[("towns", crate::theme::words::Arg::Text(&list))]),
            );
        }
    }
    notes.extend(round.note.as_ref().map(|note| writer.plain(note)));
    (!notes.is_empty()).then(|| notes.join(" "))
}

fn firmest(writer: &Writer<'_>, rounds: &[(Key<Programme>, usize)]) -> BTreeMap<Record, Firmest> {
    let programmes: BTreeSet<Key<Programme>> = rounds.iter().map(|(programme, _)| *programme).collect();
    programmes
        .into_iter()
        .flat_map(|programme| writer.book.figures.firmest_by_round(writer.portfolio(), programme))
        .map(|firmest| (firmest.subject, firmest))
        .collect()
}

fn measure_name(writer: &Writer<'_>, id: &str) -> String {
    writer
        .measure(id)
        .map(|measure| writer.plain(&writer.portfolio().measures[measure].name))
        .unwrap_or_default()
}
