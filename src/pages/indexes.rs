//! The indexes: towns with regions beneath, programmes, years, organisations, each with its figures.
//!
//! The totals are figures of their own, never sums of the lines: where no total may be made, the reason stands there.

use crate::base::key::Key;
use crate::figures::key::Dimension;
use crate::figures::key::FigureKey;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts as site_charts;
use crate::pages::find;
use crate::pages::listing;
use crate::pages::organisation;
use crate::pages::paged::Paged;
use crate::pages::profile::About;
use crate::pages::profile::Kinds;
use crate::pages::profile::matrix;
use crate::pages::profile::words;
use crate::pages::writer::Writer;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Town;
use crate::portfolio::model::TownKind;
use crate::theme::views::about::Index;
use crate::theme::views::parts::Cell;
use crate::theme::views::parts::Column;
use crate::theme::views::parts::Label;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Listing;
use crate::theme::views::parts::Row;
use crate::theme::views::parts::Table;

/// How many towns of a programme are named in a line.
const NAMED: usize = 6;

/// All towns, with regions and districts in a table of their own on the first page.
pub(super) fn towns(writer: &Writer<'_>, part: u32) -> Paged<Index> {
    let portfolio = writer.portfolio();
    let kinds = Kinds::of(writer);
    let measures = matrix::measures(writer, &kinds);
    let of_kind = |town: bool| {
        let places = portfolio.towns.iter().filter(|(_, place)| (place.kind == TownKind::Town) == town);
        words::by_name(writer, places.map(|(key, place)| (key, writer.name(&place.name))))
    };
    let columns = Columns { writer, kinds: &kinds, measures: &measures };
    let (towns, regions) = (of_kind(true), of_kind(false));
    let head = [words::column(writer.t("fact_town")), words::column(writer.t("fact_region"))];
    let rows = listing::page_of(&towns, part, listing::ROWS).iter().map(|key| town_row(&columns, *key));
    let table = Table {
        rows: rows.collect(),
        totals: vec![columns.total(2)],
        ..columns.table("list", "towns", &head)
    };
    let mut index = index(writer, ("w_count_towns", towns.len()), table, (&Subject::Towns, part));
    if part == 1 {
        let rows: Vec<Row> = regions.into_iter().map(|key| town_row(&columns, key)).collect();
        if !rows.is_empty() {
            let regions = Table { rows, ..columns.table("regions", "regions", &head) };
            index.tables.push(regions.into());
        }
        index.notes.push(words::note(&writer.t("note_region")));
        index.charts = site_charts::parts(writer, &town_charts(writer), 2);
    }
    paged(writer, "towns", part, index)
}

/// How many pages the list of towns takes, at least one.
pub(super) fn towns_parts(book: &Book<'_>) -> u32 {
    let towns = book.portfolio.towns.iter().filter(|(_, town)| town.kind == TownKind::Town).count();
    listing::parts_of(towns, listing::ROWS)
}

/// All programmes.
pub(super) fn programmes(writer: &Writer<'_>, part: u32) -> Paged<Index> {
    let portfolio = writer.portfolio();
    let kinds = Kinds::of(writer);
    let measures = matrix::measures(writer, &kinds);
    let columns = Columns { writer, kinds: &kinds, measures: &measures };
    let named = portfolio.programmes.iter().map(|(key, programme)| (key, writer.name(&programme.name)));
    let keys = words::by_name(writer, named);
    let head =
        ["fact_programme", "fact_funder", "fact_towns", "years"].map(|key| words::column(writer.t(key)));
    let towns = ProgrammeTowns::of(writer);
    let rows = listing::page_of(&keys, part, listing::ROWS)
        .iter()
        .map(|key| programme_row(&columns, *key, &towns.0[key.index()]));
    let table = Table {
        rows: rows.collect(),
        totals: vec![columns.total(4)],
        ..columns.table("list", "programmes", &head)
    };
    let index = index(writer, ("w_count_programmes", keys.len()), table, (&Subject::Programmes, part));
    paged(writer, "programmes", part, index)
}

/// How many pages the list of programmes takes, at least one.
pub(super) fn programmes_parts(book: &Book<'_>) -> u32 {
    listing::parts_of(book.portfolio.programmes.len(), listing::ROWS)
}

/// All years, and what has no stated year beneath.
pub(super) fn years(writer: &Writer<'_>) -> Paged<Index> {
    let kinds = Kinds::of(writer);
    let measures = matrix::measures(writer, &kinds);
    let columns = Columns { writer, kinds: &kinds, measures: &measures };
    let years = &writer.book.back.years;
    let rows = years.iter().map(|year| {
        let link = Link { text: year.to_string(), href: Some(writer.href(Subject::Year(*year))), lang: None };
        columns.row(vec![Cell::Link(link)], None, &About::new(|figure| figure.year(*year)))
    });
    let head = [words::column(writer.t("fact_year"))];
    let table = Table {
        rows: rows.collect(),
        totals: vec![columns.total(1)],
        ..columns.table("list", "years", &head)
    };
    let mut index = index(writer, ("w_count_years", years.len()), table, (&Subject::Years, 1));
    let without = writer.book.back.no_year_projects.len();
    if without > 0 {
        index.notes.push(words::note(&writer.say_count("w_projects_without_year", without)));
    }
    paged(writer, "years", 1, index)
}

/// All organisations.
pub(super) fn organisations(writer: &Writer<'_>, part: u32) -> Paged<Index> {
    let portfolio = writer.portfolio();
    let named =
        portfolio.organisations.iter().map(|(key, organisation)| (key, writer.name(&organisation.name)));
    let keys = words::by_name(writer, named);
    let awarded = writer.measure("funds-awarded");
    let kinds = Kinds::of(writer);
    let rows = listing::page_of(&keys, part, listing::ROWS).iter().map(|key| {
        let money = awarded.map(|measure| given(writer, &kinds, measure, *key));
        organisation_row(writer, *key, money)
    });
    let mut columns = vec![
        words::column(writer.t("w_organisation")),
        words::column(writer.t("w_role")),
        words::column(writer.t("programmes")),
    ];
    columns.extend(awarded.map(|_| words::numbers(writer.t("w_given"))));
    let table = Table {
        id: "index-table".to_owned(),
        caption: writer.t("organisations"),
        columns,
        rows: rows.collect(),
        ..Table::default()
    };
    let index = index(writer, ("w_count_organisations", keys.len()), table, (&Subject::Organisations, part));
    paged(writer, "organisations", part, index)
}

/// How many pages the list of organisations takes, at least one.
pub(super) fn organisations_parts(book: &Book<'_>) -> u32 {
    listing::parts_of(book.portfolio.organisations.len(), listing::ROWS)
}

fn index(writer: &Writer<'_>, counted: (&str, usize), table: Table, page: (&Subject, u32)) -> Index {
    let ((key, count), (subject, part)) = (counted, page);
    Index {
        listing: Listing {
            count: writer.say_count(key, count),
            table,
            pager: listing::pager(writer, subject, part, listing::parts_of(count, listing::ROWS)),
            more: None,
        },
        ..Index::default()
    }
}

/// The page that puts two towns or two years side by side.
fn compared(writer: &Writer<'_>, kind: &str) -> Option<String> {
    let here = find::is_written(writer.book) && matches!(kind, "towns" | "years");
    here.then(|| format!("{}#{kind}", writer.href(Subject::Compare)))
}

/// With its title and description, which the strings have under the name of its kind.
fn paged(writer: &Writer<'_>, kind: &str, part: u32, index: Index) -> Paged<Index> {
    let (title, description) = (writer.t(kind), writer.t(&format!("w_description_{kind}")));
    Paged {
        title: words::title_of_part(writer, &title, part),
        description: description.clone(),
        view: Index { title, summary: description, compare: compared(writer, kind), ..index },
    }
}

/// The columns of measures that several indexes share.
struct Columns<'c, 'b> {
    writer: &'c Writer<'b>,
    kinds: &'c Kinds,
    measures: &'c [Key<Measure>],
}

impl Columns<'_, '_> {
    fn table(&self, id: &str, caption: &str, head: &[Column]) -> Table {
        Table {
            id: id.to_owned(),
            caption: self.writer.t(caption),
            columns: head.iter().cloned().chain(matrix::heads(self.writer, self.measures)).collect(),
            notes: vec![words::note(&self.writer.t("w_note_basis"))],
            ..Table::default()
        }
    }

    fn row(&self, head: Vec<Cell>, note: Option<String>, about: &About<'_>) -> Row {
        let mut cells = head;
        cells.extend(matrix::cells(self.writer, self.kinds, self.measures, about));
        Row { cells, note, ..Row::default() }
    }

    /// The totals, or why there are none, beneath `head` columns of words.
    fn total(&self, head: usize) -> Row {
        let mut cells = vec![self.writer.text_cell(self.writer.t("p_total"))];
        cells.resize(head, Cell::default());
        self.row(cells, None, &About::new(|figure| figure))
    }
}

fn town_row(columns: &Columns<'_, '_>, key: Key<Town>) -> Row {
    let writer = columns.writer;
    let town = &writer.portfolio().towns[key];
    let region = match (town.part_of, &town.region) {
        (Some(place), _) => Cell::Link(writer.town_link(place)),
        (None, Some(region)) => Cell::Text(writer.label(region)),
        (None, None) => Cell::default(),
    };
    let head = vec![Cell::Link(writer.town_link(key)), region];
    columns.row(head, matrix::kind_of_place(writer, key), &About::new(|figure| figure.town(key)))
}

/// Money and jobs by town, and the first of them on a map.
fn town_charts(writer: &Writer<'_>) -> Vec<ChartSpec> {
    let mut specs: Vec<ChartSpec> = ["funds-awarded", "jobs-created"]
        .into_iter()
        .filter_map(|id| writer.measure(id))
        .map(|measure| FigureKey::whole(writer.portfolio(), measure))
        .filter(|whole| writer.book.figures.exists(writer.portfolio(), whole))
        .filter_map(|whole| words::compares(writer, ChartSpec::By { whole, by: Dimension::Town }))
        .collect();
    let map = specs.first().and_then(ChartSpec::whole).map(|whole| ChartSpec::Map { whole: whole.clone() });
    specs.extend(map.and_then(|map| words::compares(writer, map)));
    specs
}

/// The towns of each programme, by its projects and rounds, and its years.
struct ProgrammeTowns(Vec<Vec<Key<Town>>>);

impl ProgrammeTowns {
    fn of(writer: &Writer<'_>) -> Self {
        let mut towns = vec![Vec::new(); writer.portfolio().programmes.len()];
        for (town, programmes) in writer.portfolio().towns.keys().zip(&writer.book.back.town_programmes) {
            for programme in programmes {
                towns[programme.index()].push(town);
            }
        }
        Self(towns)
    }
}

fn programme_row(columns: &Columns<'_, '_>, key: Key<Programme>, towns: &[Key<Town>]) -> Row {
    let writer = columns.writer;
    let programme = &writer.portfolio().programmes[key];
    let towns = if towns.len() > NAMED {
        writer.text_cell(writer.say_count("w_count_towns", towns.len()))
    } else {
        listing::links(towns.iter().map(|town| writer.town_link(*town)))
    };
    let head = vec![
        Cell::Link(writer.programme_link(key)),
        Cell::Link(writer.organisation_link(programme.funder)),
        towns,
        writer.text_cell(span(writer, key)),
    ];
    columns.row(head, None, &About::programme(writer, key))
}

/// From the first to the last year of its rounds and projects.
fn span(writer: &Writer<'_>, key: Key<Programme>) -> String {
    let portfolio = writer.portfolio();
    let of_rounds = portfolio.programmes[key].rounds.iter().map(|round| round.year);
    let of_projects = writer.book.back.programme_projects[key.index()]
        .iter()
        .map(|project| portfolio.projects.look(*project, |project| project.year.first.value));
    let years = || of_rounds.clone().chain(of_projects.clone()).filter_map(crate::base::time::Year::counted);
    match (years().min(), years().max()) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first}–{last}"),
        _ => writer.t("year_unknown"),
    }
}

/// What an organisation gave, as a payer: only its own money.
fn given(writer: &Writer<'_>, kinds: &Kinds, measure: Key<Measure>, key: Key<Organisation>) -> Cell {
    let payer = writer.book.back.is_funder(key);
    let numbers: Vec<_> = kinds
        .figures(writer, measure, &About::new(|figure| figure.funder(key)))
        .iter()
        .map(|figure| crate::pages::profile::in_table(writer, figure))
        .collect();
    crate::pages::profile::cell(writer, numbers, payer)
}

fn organisation_row(writer: &Writer<'_>, key: Key<Organisation>, money: Option<Cell>) -> Row {
    let back = &writer.book.back;
    let (paid, carried) = (&back.funder_programmes[key.index()], &back.partner_programmes[key.index()]);
    let programmes: Vec<Link> =
        paid.iter().chain(carried).map(|programme| writer.programme_link(*programme)).collect();
    let mut cells = vec![
        Cell::Link(writer.organisation_link(key)),
        Cell::Text(Label { text: organisation::roles(writer, key), lang: None }),
        if programmes.is_empty() { Cell::default() } else { listing::links(programmes.into_iter()) },
    ];
    cells.extend(money);
    Row { cells, ..Row::default() }
}
