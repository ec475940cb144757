//! The tables of a town's page: its rounds, its figures by programme and year, what is known of it only together
//! with other towns.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::base::key::Key;
use crate::figures::figure;
use crate::figures::figure::Item;
use crate::figures::figure::Record;
use crate::figures::figure::Refusal;
use crate::figures::key::Dimension;
use crate::figures::key::DimensionValue;
use crate::figures::key::FigureKey;
use crate::figures::said::SaidOnce;
use crate::pages::profile;
use crate::pages::profile::flat;
use crate::pages::profile::rounds;
use crate::pages::profile::sheet::Sheet;
use crate::pages::writer::Writer;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Town;
use crate::portfolio::model::Towns;
use crate::theme::views::parts::Table;

/// All that is stated about a town: on itself, on programmes and on their rounds, also together with other towns.
pub(super) fn said(writer: &Writer<'_>, key: Key<Town>) -> Vec<SaidOnce> {
    let town = &writer.portfolio().towns[key];
    let mut all = profile::said(writer, town.statements.iter(), None);
    all.retain(|said| said.record == Record::Town(key));
    for programme in programmes(writer, key) {
        all.extend(
            profile::said_by(writer, programme).into_iter().filter(|said| said.key.towns.contains(&key)),
        );
    }
    all
}

/// Its programmes: by projects and rounds, and those that state a figure about it.
fn programmes(writer: &Writer<'_>, key: Key<Town>) -> BTreeSet<Key<Programme>> {
    let mut all: BTreeSet<_> = writer.book.back.town_programmes[key.index()].iter().copied().collect();
    for (programme, record) in writer.portfolio().programmes.iter() {
        if record.statements.iter().any(|statement| statement.towns.named().contains(&key)) {
            all.insert(programme);
        }
    }
    all
}

/// The tables.
pub(super) fn tables(writer: &Writer<'_>, key: Key<Town>, said: &[SaidOnce]) -> Vec<Table> {
    let mut tables = Vec::new();
    tables.extend(rounds_here(writer, key, said));
    for (programme, sheet) in sheets(writer, key, said) {
        let (id, caption) = match programme {
            Some(programme) => {
                let programme = &writer.portfolio().programmes[programme];
                (format!("programme.{}", programme.id), writer.name(&programme.name).text)
            }
            None => ("itself".to_owned(), writer.t("w_stated_of_town")),
        };
        tables.extend(sheet.table(writer, id, caption));
    }
    tables.extend(together(writer, key, said));
    tables.into_iter().map(Table::captioned).collect()
}

/// Its figures by programme: what the records add up to, and what is stated of this town alone.
fn sheets(writer: &Writer<'_>, key: Key<Town>, said: &[SaidOnce]) -> BTreeMap<Option<Key<Programme>>, Sheet> {
    let portfolio = writer.portfolio();
    let mut sheets: BTreeMap<Option<Key<Programme>>, Sheet> = BTreeMap::new();
    for whole in writer.book.figures.wholes(portfolio) {
        let here = whole.town(key);
        if !writer.book.figures.exists(portfolio, &here) {
            continue;
        }
        let cross = writer.book.figures.cross(portfolio, &here, [Dimension::Programme, Dimension::Year]);
        for (value, row) in cross.rows {
            let DimensionValue::Programme(programme) = value else { continue };
            let sheet = sheets.entry(Some(programme)).or_default();
            let years = row.cells.iter().map(|(_, figure)| figure);
            for figure in years.chain(row.rest.iter().map(|rest| &rest.figure)) {
                sheet.put(writer, figure);
            }
            match &row.total {
                // What changes hands is added up over the years; of what is there the latest stands.
                Some(total) if total.value != Err(Refusal::StockOverYears) => sheet.put(writer, total),
                _ => sheet.add(writer, &here.clone().programme(programme)),
            }
        }
    }
    let own: BTreeSet<&FigureKey> =
        said.iter().map(|said| &said.key).filter(|said| said.towns == [key]).collect();
    for own in own {
        sheets.entry(own.programme).or_default().add(writer, own);
    }
    sheets
}

/// The rounds that were held here, or known not to have been.
fn rounds_here(writer: &Writer<'_>, key: Key<Town>, said: &[SaidOnce]) -> Option<Table> {
    let mut all = Vec::new();
    for programme in &writer.book.back.town_programmes[key.index()] {
        let rounds = &writer.portfolio().programmes[*programme].rounds;
        let here = rounds.iter().enumerate().filter(|(_, round)| round.towns.named().contains(&key));
        all.extend(here.map(|(place, _)| (*programme, place)));
    }
    rounds::table(writer, &all, said, rounds::Leave::Town(key))
}

/// What is known of it only together with other towns, or of one of several.
fn together(writer: &Writer<'_>, key: Key<Town>, said: &[SaidOnce]) -> Option<Table> {
    let keys: BTreeSet<&FigureKey> =
        said.iter().map(|said| &said.key).filter(|said| said.towns.len() > 1).collect();
    let one_of: BTreeSet<&FigureKey> =
        said.iter().filter(|said| is_one_of(writer, said)).map(|said| &said.key).collect();
    let line = |of: &FigureKey| flat::Line {
        key: of.clone(),
        towns: of.towns.iter().filter(|town| **town != key).map(|town| writer.town_link(*town)).collect(),
        note: Some(writer.t(if one_of.contains(of) { "w_one_of_these" } else { "note_together" })),
    };
    let lines: Vec<flat::Line> = keys.into_iter().map(line).collect();
    flat::table(writer, "together", ["w_only_together", "w_with_towns"], &lines)
}

/// True of what is about one of several towns, nobody says which.
fn is_one_of(writer: &Writer<'_>, said: &SaidOnce) -> bool {
    let portfolio = writer.portfolio();
    let Item::Statement(place) = said.item else { return false };
    let statements = figure::statements(portfolio, said.record);
    statements.get(place as usize).is_some_and(|statement| matches!(statement.towns, Towns::OneOf(_)))
}
