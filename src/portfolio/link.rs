//! Links records to a portfolio: every id becomes a key, every amount has its currency, every text its languages.
//!
//! In come the records as they were written, out comes what is true. What cannot be resolved is reported and left
//! out, and the rest goes on. Checks of things that are already linked stand in `checks`.

mod arriving;
mod at;
mod claims;
pub mod former;
mod grants;
pub(in crate::portfolio) mod ids;
mod linker;
mod lists;
mod measures;
mod money;
mod organisations;
mod people;
pub mod pictures;
mod places;
mod programmes;
mod projects;
mod prose;
mod site;
mod statements;
mod tags;
#[cfg(test)]
pub(in crate::portfolio) mod tests;

pub use arriving::Projects;
pub use linker::Known;

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil;

use crate::base::few::Few;
use crate::base::key::Identified;
use crate::base::key::Table;
use crate::base::language::Language;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostics;
use crate::portfolio::checks;
use crate::portfolio::link::arriving::Arrived;
use crate::portfolio::link::at::Origin;
use crate::portfolio::link::former::Sightings;
use crate::portfolio::link::ids::Ids;
use crate::portfolio::link::linker::Linker;
use crate::portfolio::link::tags::Gathered;
use crate::portfolio::link::tags::Sighted;
use crate::portfolio::link::tags::Standing;
use crate::portfolio::model;
use crate::portfolio::model::Body;
use crate::portfolio::model::Group;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::ProjectTable;
use crate::portfolio::model::Topic;
use crate::portfolio::model::Unread;
use crate::portfolio::model::projects::Came;
use crate::portfolio::model::projects::Settled;
use crate::portfolio::texts::names::Names;
use crate::portfolio::texts::watch::Watch;
use crate::records::field::List;
use crate::records::kinds::figure::Figure;
use crate::records::kinds::organisation::Organisation;
use crate::records::kinds::project::Project;
use crate::records::kinds::site::Site;
use crate::records::record::Kind;
use crate::records::record::Prose;
use crate::records::record::Record;
use crate::records::record::Records;
use crate::records::record::Unreadable;
use crate::records::values::text::LocalText;

/// What decides how records are linked, beside the records.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The day on which consents must still hold.
    pub today: civil::Date,
    /// True where drafts are taken in.
    pub drafts: bool,
    /// So many projects are kept as they are; where there are more, all are kept packed.
    pub unpacked: usize,
}

/// What came of linking.
pub struct Linked {
    /// What is true.
    pub portfolio: Portfolio,
    /// What is needed to link one of the records again.
    pub known: Known,
    /// How many records were left out because they are drafts.
    pub drafts: usize,
    /// What came with the projects.
    pub sightings: Sightings,
    /// How many files of projects were not read, because an earlier run had.
    pub taken: usize,
}

/// Links all records. Problems go to `diagnostics`; the portfolio holds what could be resolved.
pub fn link(mut records: Records, options: Options, diagnostics: &Diagnostics) -> Portfolio {
    let projects = Projects::of(std::mem::take(&mut records.projects));
    let portfolio = link_all(records, projects, options, diagnostics).portfolio;
    check(&portfolio, diagnostics);
    portfolio
}

/// Looks at what is linked: rules, rounds, circles, names that two places share.
pub fn check(portfolio: &Portfolio, diagnostics: &Diagnostics) {
    checks::check(portfolio, diagnostics);
}

/// Links one project anew; nothing else of `known` may have changed, nor any free text of the record that makes
/// addresses ([`names_the_same`]). `None` where no programme of it is known.
pub fn project(known: &Known, record: Record<Project>, diagnostics: &Diagnostics) -> Option<model::Project> {
    let project = Linker::new(known, diagnostics).project(record);
    (!project.programmes.is_empty()).then_some(project)
}

/// True where two versions of one record take part in the linking of others in the same way: the same topics and
/// groups, the same people on its photograph, and both drafts or neither.
pub fn names_the_same(before: &Record<Project>, after: &Record<Project>) -> bool {
    let groups = |record: &Record<Project>| -> Vec<LocalText> {
        let of = |figure: &Figure| {
            let parts = figure.parts.iter().filter_map(|part| part.of.get());
            figure.of.get().into_iter().chain(parts).cloned().collect::<Vec<_>>()
        };
        record.data.figures.iter().flat_map(of).collect()
    };
    let seen = |record: &Record<Project>| {
        let photo = record.data.photo.get().filter(|photo| photo.people != List::default());
        photo.map(|photo| (photo.file.clone(), photo.people.clone()))
    };
    before.data.draft.or(false) == after.data.draft.or(false)
        && seen(before) == seen(after)
        && before.data.topics.iter().eq(after.data.topics.iter())
        && groups(before) == groups(after)
}

/// Links all records, without looking at what came of it. Projects are linked as they are read, so that what was
/// written need not all be kept.
pub fn link_all(
    mut records: Records,
    projects: Projects<'_>,
    options: Options,
    diagnostics: &Diagnostics,
) -> Linked {
    let site = records.site.take();
    let language = languages(site.as_ref())[0];
    let (people, names) =
        people::people(std::mem::take(&mut records.people), language, options.today, diagnostics);
    // Pictures on drafts are withheld too: what is said once of a picture holds for every use.
    let mut hidden = pictures::hidden(&records, &people);
    // Drafts are not among these: what they would have said is not missing.
    let mut unread = records.unreadable.clone();
    let drafts = if options.drafts { 0 } else { hide_drafts(&mut records) };
    let publisher = publisher(&mut records, site.as_ref(), diagnostics);
    let defined = measures::defined(records.measures.clone());
    let projects = if measures::depend_on_use(&defined) { projects.all_at_once() } else { projects };
    let measures = measures::measures(defined, (&records, projects.read_already()), language);
    let mut known = known(&records, site.as_ref(), (measures, names), options, diagnostics);
    known.pictures = Linker::new(&known, diagnostics).pictures(&records.pictures);
    known.unread.records.clone_from(&unread);

    let mut arrived = arriving::arrive(projects, (&known, &people), options, diagnostics);
    let drafts = drafts + arrived.drafts.len();
    hidden.append(&mut arrived.hidden);
    pictures::withhold(&mut known.pictures, hidden, &records.images, diagnostics);
    unread.extend(arrived.unreadable.iter().cloned());
    let taken = arrived.taken;
    let (projects, sightings) = settle(&mut known, (&mut records, unread), arrived, diagnostics);

    let linker = Linker::new(&known, diagnostics);
    records.measures.into_iter().for_each(|record| linker.own_measure(record));
    let publisher = linker.organisations.key(&publisher).unwrap_or(crate::base::key::Key::at(0));
    let own_site = linker.site(site.as_ref(), publisher);
    let reports = linker.reports(records.reports);
    let mut portfolio = Portfolio {
        site: own_site,
        organisations: linker.organisations(records.organisations),
        towns: linker.places(records.towns),
        programmes: linker.programmes(records.programmes),
        projects,
        people,
        stories: linker.all_stories(records.stories, options.today),
        reports: Table::default(),
        pages: linker.own_pages(records.pages),
        measures: linker.measures.clone(),
        sources: linker.all_sources(records.sources),
        topics: linker.topics.table.clone(),
        groups: linker.groups.table.clone(),
        rates: linker.rates(records.rates),
        changes: linker.changes(records.changes),
        pictures: linker.pictures.clone(),
        releases: records.releases,
        unread: linker.unread.clone(),
        watch: linker.watch.clone(),
    };
    if let Some(record) = &site {
        let origin = Origin::new(record);
        portfolio.site.headline =
            site::headline(&record.data.headline, &portfolio, &linker, &origin.at().key("headline"));
    }
    let with_headline = |(mut report, headline): prose::Unread| {
        let origin = Origin::from_place(&report.place);
        report.headline = site::headline(&headline, &portfolio, &linker, &origin.at().key("headline"));
        report
    };
    portfolio.reports = Table::new(reports.into_iter().map(with_headline).collect());
    Linked { portfolio, known, drafts, sightings, taken }
}

/// The table of the projects that have come, once it is known which topics and groups there are. What of the records
/// does not come into the portfolio, with those that are `unread`, is noted too.
fn settle(
    known: &mut Known,
    (records, unread): (&mut Records, Unreadable),
    arrived: Arrived,
    diagnostics: &Diagnostics,
) -> (ProjectTable, Sightings) {
    let Arrived { mut projects, drafts, unreadable, beside, met, again, hidden: _, taken: _ } = arrived;
    records.unreadable.extend(unreadable);
    records.unreadable.extend(drafts.into_iter().map(|id| (Kind::Project, Some(id))));
    records.beside.extend(beside);
    let (topics, topics_met) = topics(records, met.topics, known.languages[0], diagnostics);
    let (groups, groups_met) = groups(records, met.groups, known.languages[0], diagnostics);
    known.topics = topics.finish(|id, name| Topic { id, name });
    known.groups = groups.finish(|id, name| Group { id, name });
    let settled = Settled { topics: known.topics.keys(&topics_met), groups: known.groups.keys(&groups_met) };

    // A project of no programme does not come into the portfolio.
    let left: Vec<_> = projects.extract_if(.., |came| came.has_no_programme()).collect();
    let absent = left.iter().map(Came::shared_id).collect();
    let ids = projects.iter().map(Came::shared_id).collect();
    known.projects = Ids::new(Kind::Project, ids, absent, &records.unreadable);
    known.unread = not_in(records, (unread, left), known);
    let topics = former::sights(topics_met, &known.topics);
    let groups = former::sights(groups_met, &known.groups);
    (ProjectTable::of(projects, settled), Sightings { topics, groups, again })
}

/// What does not come into the portfolio: what could not be read, and what stands on that, such as the projects that
/// are left.
fn not_in(records: &Records, (unread, left_projects): (Unreadable, Vec<Came>), known: &Known) -> Unread {
    let programmes = left(&records.programmes, &known.programmes);
    let stories = left(&records.stories, &known.stories);
    let mut unread = Unread { records: unread, ..Unread::default() };
    let mut texts: Vec<&Prose> = records.beside.iter().collect();
    for (kind, id, own) in programmes.chain(stories) {
        unread.records.push((kind, Some(Arc::clone(id))));
        texts.extend(own);
    }
    unread.bodies = texts.into_iter().map(|text| Body::of(text.clone(), known.languages[0])).collect();
    for project in left_projects.into_iter().map(Came::unpacked) {
        unread.records.push((Kind::Project, Some(Arc::clone(&project.id))));
        unread.bodies.extend(project.bodies);
    }
    unread
}

/// The records that are not among `ids`, with their texts.
fn left<'r, R, T>(
    records: &'r [Record<R>],
    ids: &'r Ids<T>,
) -> impl Iterator<Item = (Kind, &'r Arc<str>, &'r [Prose])> {
    // Nearly always all of them are.
    let records = if ids.has_all_of(records.len()) { &[] } else { records };
    let left = records.iter().filter(|record| ids.key(&record.id).is_none());
    left.map(|record| (ids.kind(), &record.id, &record.texts[..]))
}

fn languages(site: Option<&Record<Site>>) -> Vec<Language> {
    let written = site.and_then(|site| site.data.languages.get());
    let mut languages: Vec<Language> = written.map(|list| list.iter().copied().collect()).unwrap_or_default();
    let mut seen = BTreeSet::new();
    languages.retain(|language| seen.insert(*language));
    if languages.is_empty() {
        languages.push(Language::ENGLISH);
    }
    languages
}

/// The name of the theme and the languages that the site will have, for whoever reads the theme meanwhile.
pub fn looks(records: &Records) -> (String, Vec<Language>) {
    let site = records.site.as_ref();
    let name = site.map_or_else(|| model::site::DEFAULT_THEME.to_owned(), |record| site::theme(&record.data));
    (name, languages(site))
}

/// Takes drafts out and says how many; who names one is not told that it does not exist.
fn hide_drafts(records: &mut Records) -> usize {
    let unreadable = &mut records.unreadable;
    let before = unreadable.len();
    records.stories.retain(|record| keep(record.data.draft.or(false), Kind::Story, &record.id, unreadable));
    records.reports.retain(|record| keep(record.data.draft.or(false), Kind::Report, &record.id, unreadable));
    records.pages.retain(|record| keep(record.data.draft.or(false), Kind::Page, &record.id, unreadable));
    unreadable.len() - before
}

fn keep(draft: bool, kind: Kind, id: &Arc<str>, unreadable: &mut Unreadable) -> bool {
    if draft {
        unreadable.push((kind, Some(Arc::clone(id))));
    }
    !draft
}

/// The publisher's id. One that does not exist is reported, and a nameless record stands in for it.
fn publisher(records: &mut Records, site: Option<&Record<Site>>, diagnostics: &Diagnostics) -> Arc<str> {
    let written = site.and_then(|site| site.data.publisher.get());
    let ids: Ids<model::Organisation> = ids(records, Kind::Organisation, &records.organisations, |_| true);
    if let (Some(id), Some(site)) = (written, site) {
        match ids.find(id, || site.place().key("publisher")) {
            Ok(_) => return Arc::from(&**id),
            Err(problem) => diagnostics.add_all(problem.map(|problem| *problem)),
        }
    } else if let Some(first) = records.organisations.first() {
        return Arc::clone(&first.id);
    }
    let id: Arc<str> = written.map_or(Arc::from("publisher"), |id| Arc::from(&**id));
    let file = site.map_or(Arc::from("content/site.yaml"), |site| Arc::clone(&site.file));
    let data = Box::new(Organisation::default());
    let (steps, texts, translations) = (Vec::new(), Vec::new(), Vec::new());
    records.organisations.push(Record { id: Arc::clone(&id), file, steps, data, texts, translations });
    id
}

/// The ids of a kind; those of records that are unreadable or not kept count as absent.
fn ids<R, T>(records: &Records, kind: Kind, list: &[Record<R>], kept: impl Fn(&Record<R>) -> bool) -> Ids<T> {
    let (mut known, mut absent) = (Vec::with_capacity(list.len()), Vec::new());
    for record in list {
        if kept(record) { known.push(Arc::clone(&record.id)) } else { absent.push(Arc::clone(&record.id)) }
    }
    Ids::new(kind, known, absent, &records.unreadable)
}

fn known(
    records: &Records,
    site: Option<&Record<Site>>,
    (measures, names): (Table<Measure>, Names),
    options: Options,
    diagnostics: &Diagnostics,
) -> Known {
    let languages = languages(site);
    let language = languages[0];
    let organisations: Ids<_> = ids(records, Kind::Organisation, &records.organisations, |_| true);
    let programmes: Ids<_> = ids(records, Kind::Programme, &records.programmes, |record| {
        record.data.funder.get().is_some_and(|funder| organisations.key(funder).is_some())
    });
    let readable = site.is_some_and(|site| site.data.languages.get().is_some());
    let mut known = Known {
        wants_translations: readable,
        currency: site.and_then(|site| site.data.currency.get().copied()),
        currency_unclear: site.is_none_or(|site| site.data.currency.is_broken()),
        site_sources: Few::default(),
        watch: Watch::new(names, allowed(site)),
        sources: ids(records, Kind::Source, &records.sources, |_| true),
        towns: ids(records, Kind::Town, &records.towns, |_| true),
        projects: Ids::new(Kind::Project, Vec::new(), Vec::new(), &[]),
        stories: ids(records, Kind::Story, &records.stories, |record| {
            record.data.title.get().is_some() && record.data.date.get().is_some()
        }),
        measure_ids: measure_ids(records, &measures),
        topics: Gathered::new(language).finish(|id, name| Topic { id, name }),
        groups: Gathered::new(language).finish(|id, name| Group { id, name }),
        images: records.images.clone(),
        pictures: BTreeMap::new(),
        today: options.today,
        unread: Unread::default(),
        grounds: records.grounds.clone(),
        languages,
        measures,
        organisations,
        programmes,
    };
    known.images.sort_unstable();
    if let Some(site) = site {
        let origin = Origin::new(site);
        known.site_sources = Linker::new(&known, diagnostics).sources(&site.data.source, &origin.at());
    }
    known
}

fn measure_ids(records: &Records, measures: &Table<Measure>) -> Ids<Measure> {
    Ids::new(
        Kind::Measure,
        measures.iter().map(|(_, measure)| Arc::from(measure.id())).collect(),
        Vec::new(),
        &records.unreadable,
    )
}

/// The addresses that the site itself gives, which may stand in texts.
fn allowed(site: Option<&Record<Site>>) -> Vec<Box<str>> {
    let contact =
        site.and_then(|site| site.data.responsible.get()).and_then(|responsible| responsible.contact.get());
    match contact {
        Some(LocalText::Plain(text)) => vec![text.clone()],
        Some(LocalText::Versions(versions)) => versions.iter().map(|(_, text)| text.clone()).collect(),
        None => Vec::new(),
    }
}

/// All topics, with the texts of those that projects name.
fn topics(
    records: &Records,
    of_projects: Sighted<Topic>,
    language: Language,
    diagnostics: &Diagnostics,
) -> (Gathered, Vec<(LocalText, Standing)>) {
    let mut topics = Gathered::new(language);
    let mut add = |list: &List<LocalText>, place: &dyn Fn() -> Place| {
        for (index, topic) in list.numbered() {
            topics.add(topic, || place().key("topics").item(index), diagnostics);
        }
    };
    records.programmes.iter().for_each(|record| add(&record.data.topics, &|| record.place()));
    records.stories.iter().for_each(|record| add(&record.data.topics, &|| record.place()));
    let met = of_projects.gather_into(&mut topics, diagnostics);
    (topics, met)
}

/// All groups, with the texts of those that projects name.
fn groups(
    records: &Records,
    of_projects: Sighted<Group>,
    language: Language,
    diagnostics: &Diagnostics,
) -> (Gathered, Vec<(LocalText, Standing)>) {
    let mut groups = Gathered::new(language);
    let mut add = |figures: &List<Figure>, place: &dyn Fn() -> Place| {
        for (index, figure) in figures.numbered() {
            let here = || place().key("figures").item(index);
            if let Some(of) = figure.of.get() {
                groups.add(of, || here().key("of"), diagnostics);
            }
            for (part_index, part) in figure.parts.numbered() {
                if let Some(of) = part.of.get() {
                    groups.add(of, || here().key("parts").item(part_index).key("of"), diagnostics);
                }
            }
        }
    };
    records.organisations.iter().for_each(|record| add(&record.data.figures, &|| record.place()));
    records.towns.iter().for_each(|record| add(&record.data.figures, &|| record.place()));
    for record in &records.programmes {
        add(&record.data.figures, &|| record.place());
        for (index, edition) in record.data.editions.numbered() {
            add(&edition.figures, &|| record.place().key("editions").item(index));
        }
    }
    let met = of_projects.gather_into(&mut groups, diagnostics);
    (groups, met)
}
