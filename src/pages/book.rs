//! Everything that pages are made from, with the ways back: which projects a town has, which stories name it.
//!
//! Comes in: portfolio, figures, theme. Goes out: one value that any thread can read. It holds keys only.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::OnceLock;
use std::sync::PoisonError;

use crate::base::key::Key;
use crate::base::language::Language;
use crate::base::reads;
use crate::base::reads::Whole;
use crate::diagnostics::sink::Diagnostic;
use crate::figures::compute::Figures;
use crate::figures::findings::FindingKind;
use crate::figures::key::FigureKey;
use crate::pages::address::Subject;
use crate::pages::embed;
use crate::pages::embed::Heights;
use crate::pages::embed::Inlines;
use crate::pages::find;
use crate::pages::find::index::Index;
use crate::pages::goal;
use crate::pages::neighbours;
use crate::photographs::album::Album;
use crate::portfolio::model::Body;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Party;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::Story;
use crate::portfolio::model::Town;
use crate::theme::Theme;
use crate::theme::words::Words;

/// Reads the file of a body from the content, with the byte at which its Markdown begins; the problem where it
/// cannot be read.
pub type ReadBody<'a> = &'a (dyn Fn(&Body) -> Result<(Arc<str>, usize), Box<Diagnostic>> + Sync);

/// Everything that pages are made from.
pub struct Book<'a> {
    /// What is true.
    pub portfolio: &'a Portfolio,
    /// Every number.
    pub figures: &'a Figures,
    /// Templates and words.
    pub theme: &'a Theme,
    /// The texts.
    pub read_body: ReadBody<'a>,
    /// The pictures.
    pub album: &'a Album,
    /// Which projects and stories belong to what.
    pub back: &'a Back,
    /// What stands inside the pages that others embed.
    pub inlines: &'a Inlines,
    /// How high embedded pages are.
    pub heights: Heights,
    ways: &'a Ways,
}

/// What is found once for all pages: it holds keys only, and must be made anew where the portfolio changes.
pub struct Ways {
    back: Back,
    inlines: Inlines,
    findings: OnceLock<BTreeMap<FigureKey, Vec<FindingKind>>>,
    claims: OnceLock<goal::Order>,
    orders: BTreeMap<Language, OnceLock<Order>>,
    long_lists: Mutex<BTreeMap<(Subject, Language), LongList>>,
    /// The towns that share their name with another, in each language.
    namesakes: BTreeMap<Language, BTreeSet<Key<Town>>>,
    /// The index of the search in each language.
    indexes: BTreeMap<Language, OnceLock<Arc<Index>>>,
}

/// A list that takes several pages, once it was sorted.
type LongList = Arc<OnceLock<Vec<Key<Project>>>>;

/// A long list for as long as it is looked at.
struct Sorted(LongList);

impl Deref for Sorted {
    type Target = [Key<Project>];

    fn deref(&self) -> &Self::Target {
        self.0.get().map_or(&[], Vec::as_slice)
    }
}

/// All projects as a language sorts their names.
struct Order {
    keys: Vec<Key<Project>>,
    /// Where each project stands among them, by its index.
    places: Vec<u32>,
}

/// The ways back from a thing to what names it; all lists sorted by id.
#[derive(Clone, Debug, Default)]
pub struct Back {
    /// Projects of a town, in whatever way they are in it.
    pub town_projects: Vec<Vec<Key<Project>>>,
    /// Projects of a programme.
    pub programme_projects: Vec<Vec<Key<Project>>>,
    /// Projects of an organisation as grantee.
    pub grantee_projects: Vec<Vec<Key<Project>>>,
    /// Programmes of an organisation as funder.
    pub funder_programmes: Vec<Vec<Key<Programme>>>,
    /// Programmes that an organisation is a partner of.
    pub partner_programmes: Vec<Vec<Key<Programme>>>,
    /// Projects by the year under which they count.
    pub year_projects: BTreeMap<i16, Vec<Key<Project>>>,
    /// Projects whose year is not stated.
    pub no_year_projects: Vec<Key<Project>>,
    /// Projects by goal.
    pub goal_projects: BTreeMap<u8, Vec<Key<Project>>>,
    /// How many claims name a goal.
    pub goal_claims: BTreeMap<u8, usize>,
    /// Programmes by goal.
    pub goal_programmes: BTreeMap<u8, Vec<Key<Programme>>>,
    /// Programmes of a town: by their projects and rounds.
    pub town_programmes: Vec<Vec<Key<Programme>>>,
    /// Years of rounds, beside those of projects.
    pub years: Vec<i16>,
    /// Stories of a project.
    pub project_stories: BTreeMap<Key<Project>, Vec<Key<Story>>>,
    /// Stories of a town.
    pub town_stories: BTreeMap<Key<Town>, Vec<Key<Story>>>,
    /// Stories of a programme.
    pub programme_stories: BTreeMap<Key<Programme>, Vec<Key<Story>>>,
    /// All stories, newest first.
    pub stories: Vec<Key<Story>>,
}

impl Order {
    fn of(keys: Vec<Key<Project>>) -> Self {
        let mut places = vec![0; keys.len()];
        for (place, key) in (0..).zip(&keys) {
            places[key.index()] = place;
        }
        Self { keys, places }
    }

    /// Of these keys, which are in order but for some `others`, by what is shown of each.
    fn with<'p>(
        others: &[Key<Project>],
        mut keys: Vec<Key<Project>>,
        shown: impl Fn(Key<Project>) -> Shown<'p>,
        words: &Words,
    ) -> Self {
        keys.retain(|key| others.binary_search(key).is_err());
        for other in others {
            let own = shown(*other);
            let place = keys.partition_point(|key| shown(*key).compare(&own, words).is_lt());
            keys.insert(place, *other);
        }
        Self::of(keys)
    }
}

impl<'a> Book<'a> {
    /// Puts everything together; `ways` are those of the portfolio.
    pub fn new(
        (portfolio, figures): (&'a Portfolio, &'a Figures),
        theme: &'a Theme,
        (read_body, album): (ReadBody<'a>, &'a Album),
        ways: &'a Ways,
    ) -> Self {
        Self {
            portfolio,
            figures,
            theme,
            read_body,
            album,
            back: &ways.back,
            inlines: &ways.inlines,
            heights: Heights::of(embed::HEIGHTS_KEPT),
            ways,
        }
    }

    /// True where another town has the same name in a language.
    pub fn has_namesake(&self, town: Key<Town>, language: Language) -> bool {
        self.ways.namesakes.get(&language).is_some_and(|towns| towns.contains(&town))
    }

    /// All projects as the language sorts their names.
    pub fn projects_in_order(&self, language: Language) -> &[Key<Project>] {
        reads::whole(Whole::Names);
        self.order(language).map_or(&[], |order| &order.keys)
    }

    /// Where each project stands in that order, by its index. Nothing is noted: how some of them stand to each other
    /// hangs on their own names, and they are noted by whoever lists them.
    pub fn project_places(&self, language: Language) -> &[u32] {
        self.order(language).map_or(&[], |order| &order.places)
    }

    /// The projects before and after one in that order. Only that is noted: the name of another may change, and nearly all
    /// have the neighbours that they had.
    pub fn project_neighbours(&self, key: Key<Project>, language: Language) -> [Option<Key<Project>>; 2] {
        let Some(order) = self.order(language) else { return [None, None] };
        let all = order.keys.len();
        let before = self.portfolio.site.languages.iter().take_while(|of| **of != language).count();
        reads::project(u32::try_from(all * (before + 1) + key.index()).unwrap_or(u32::MAX));
        neighbours::beside(&order.keys, order.places.get(key.index()).map(|place| *place as usize))
    }

    /// The projects of the list on the page of `subject`, as `sort` puts them by the order of names and by what stands in
    /// outlines: sorted once for all pages of the list.
    pub fn long_list(
        &self,
        subject: &Subject,
        language: Language,
        sort: impl FnOnce() -> Vec<Key<Project>>,
    ) -> impl Deref<Target = [Key<Project>]> {
        reads::whole(Whole::Names);
        let list = {
            let mut lists = self.ways.long_lists.lock().unwrap_or_else(PoisonError::into_inner);
            lists.entry((subject.clone(), language)).or_default().clone()
        };
        // Outside the lock: others may go on with other lists.
        list.get_or_init(|| reads::apart(sort));
        Sorted(list)
    }

    /// The index of the search in a language. Two threads may make it at once: neither waits for the other, whose work
    /// it may be asked to do.
    pub fn index(&self, language: Language) -> Arc<Index> {
        reads::whole(Whole::Everything);
        let Some(kept) = self.ways.indexes.get(&language) else { return Arc::default() };
        if let Some(index) = kept.get() {
            return Arc::clone(index);
        }
        let index = Arc::new(reads::apart(|| find::make(self, language)));
        Arc::clone(kept.get_or_init(|| index))
    }

    fn order(&self, language: Language) -> Option<&Order> {
        let order = self.ways.orders.get(&language)?;
        Some(order.get_or_init(|| Order::of(reads::apart(|| self.sorted_projects(language)))))
    }

    /// The order of the claims about goals, as `find` finds it the first time.
    pub(super) fn claim_order(&self, find: impl FnOnce() -> goal::Order) -> &'a goal::Order {
        reads::whole(Whole::Claims);
        self.ways.claims.get_or_init(|| reads::apart(find))
    }

    /// What was noticed about numbers, by the figure that it is about.
    pub fn findings(&self) -> &BTreeMap<FigureKey, Vec<FindingKind>> {
        reads::whole(Whole::Findings);
        self.ways.findings.get_or_init(|| {
            let mut by_figure: BTreeMap<FigureKey, Vec<FindingKind>> = BTreeMap::new();
            for finding in self.figures.findings(self.portfolio) {
                if let Some(figure) = finding.kind.figure() {
                    by_figure.entry(figure.clone()).or_default().push(finding.kind.clone());
                }
            }
            by_figure
        })
    }

    fn sorted_projects(&self, language: Language) -> Vec<Key<Project>> {
        let words = self.theme.words(language);
        let keys = self.portfolio.projects.keys();
        let mut named: Vec<_> = keys.map(|key| shown(self.portfolio, key, language)).collect();
        named.sort_by(|a, b| a.compare(b, words));
        named.into_iter().map(|shown| shown.key).collect()
    }
}

/// A project with the name under which lists show it.
struct Shown<'p> {
    /// False, and the name, where it has one; else true, and what is shown in its place.
    name: (bool, &'p str),
    key: Key<Project>,
}

impl Shown<'_> {
    /// How two projects stand in lists: those without a name last.
    fn compare(&self, other: &Shown<'_>, words: &Words) -> Ordering {
        let (a, b) = (self.name, other.name);
        a.0.cmp(&b.0).then_with(|| words.compare(a.1, b.1)).then(self.key.cmp(&other.key))
    }
}

fn shown(portfolio: &Portfolio, key: Key<Project>, language: Language) -> Shown<'_> {
    let project = &portfolio.projects[key];
    let name = project.name.as_ref().map(|name| name.first.value.read(language).0);
    let shown = name.or_else(|| project.summary.as_ref().map(|text| text.read(language).0));
    Shown { name: (project.name.is_none(), shown.unwrap_or(&project.id)), key }
}

fn no_indexes(portfolio: &Portfolio) -> BTreeMap<Language, OnceLock<Arc<Index>>> {
    portfolio.site.languages.iter().map(|language| (*language, OnceLock::new())).collect()
}

impl Ways {
    /// Finds the ways back; the rest is found when a page asks for it.
    pub fn of(portfolio: &Portfolio) -> Self {
        let orders = portfolio.site.languages.iter().map(|language| (*language, OnceLock::new())).collect();
        Self {
            back: Back::of(portfolio),
            inlines: Inlines::default(),
            findings: OnceLock::new(),
            claims: OnceLock::new(),
            orders,
            long_lists: Mutex::default(),
            namesakes: portfolio.site.languages.iter().map(|of| (*of, namesakes(portfolio, *of))).collect(),
            indexes: no_indexes(portfolio),
        }
    }

    /// Forgets the indexes of the search, where what can be found or what is said of it is other than it was.
    pub fn reworded(&mut self) {
        self.indexes.values_mut().for_each(|index| *index = OnceLock::new());
    }

    /// Forgets what comes from the theme, where that is another one now.
    pub fn restyled(&mut self) {
        self.reworded();
        self.inlines = Inlines::default();
    }

    /// Finds the ways back again, where one project is listed or counted otherwise than before. The orders of names
    /// stay as they are.
    pub fn counted_anew(&mut self, portfolio: &Portfolio) {
        self.back = Back::of(portfolio);
        self.findings = OnceLock::new();
        self.claims = OnceLock::new();
        self.long_lists = Mutex::default();
        self.reworded();
    }

    /// Puts one project, which may now be shown under another name and claim its goals otherwise, where it belongs in
    /// the orders that are known. Nothing else may have changed.
    pub fn renamed(&mut self, key: Key<Project>, portfolio: &Portfolio, theme: &Theme) {
        self.claims = OnceLock::new();
        self.long_lists = Mutex::default();
        self.reworded();
        for (language, order) in &mut self.orders {
            if let Some(order) = order.get_mut() {
                let keys = std::mem::take(&mut order.keys);
                *order =
                    Order::with(&[key], keys, |key| shown(portfolio, key, *language), theme.words(*language));
            }
        }
    }

    /// Takes over the `former` orders of names in all languages, as the places of projects. All projects but `others`, which
    /// are sorted, have the names that they had. What is no order of these projects is not believed.
    pub fn ordered_as(
        &mut self,
        former: &[&[u32]],
        others: &[Key<Project>],
        portfolio: &Portfolio,
        theme: &Theme,
    ) {
        for (language, former) in portfolio.site.languages.iter().zip(former) {
            let keys: Vec<Key<Project>> = former.iter().map(|place| Key::at(*place as usize)).collect();
            let mut seen = vec![false; portfolio.projects.len()];
            let fresh = |key: &Key<Project>| {
                seen.get_mut(key.index()).is_some_and(|seen| !std::mem::replace(seen, true))
            };
            if keys.len() == portfolio.projects.len() && keys.iter().all(fresh) {
                let words = theme.words(*language);
                let order = Order::with(others, keys, |key| shown(portfolio, key, *language), words);
                self.orders.insert(*language, OnceLock::from(order));
            }
        }
    }
}

impl Back {
    fn of(portfolio: &Portfolio) -> Self {
        let mut back = Self {
            town_projects: vec![Vec::new(); portfolio.towns.len()],
            programme_projects: vec![Vec::new(); portfolio.programmes.len()],
            grantee_projects: vec![Vec::new(); portfolio.organisations.len()],
            funder_programmes: vec![Vec::new(); portfolio.organisations.len()],
            partner_programmes: vec![Vec::new(); portfolio.organisations.len()],
            town_programmes: vec![Vec::new(); portfolio.towns.len()],
            ..Self::default()
        };
        for (key, project) in portfolio.projects.iter() {
            back.add_project(key, project);
        }
        for (key, programme) in portfolio.programmes.iter() {
            back.add_programme(key, programme);
        }
        back.add_stories(portfolio);
        for programmes in &mut back.town_programmes {
            programmes.sort_unstable();
            programmes.dedup();
        }
        back.years.extend(back.year_projects.keys());
        back.years.sort_unstable();
        back.years.dedup();
        back
    }

    fn add_project(&mut self, key: Key<Project>, project: &Project) {
        for town in project.towns.names() {
            self.town_projects[town.index()].push(key);
            self.town_programmes[town.index()].extend(&project.programmes);
        }
        for programme in &project.programmes {
            self.programme_projects[programme.index()].push(key);
        }
        if let Some(Party::Organisation(grantee)) =
            project.grantee.as_ref().map(|grantee| &grantee.first.value)
        {
            self.grantee_projects[grantee.index()].push(key);
        }
        match project.year.first.value.counted() {
            Some(year) => self.year_projects.entry(year).or_default().push(key),
            None => self.no_year_projects.push(key),
        }
        let mut goals: Vec<u8> = project.goals.iter().map(|claim| claim.goal).collect();
        goals.iter().for_each(|goal| *self.goal_claims.entry(*goal).or_default() += 1);
        goals.sort_unstable();
        goals.dedup();
        for goal in goals {
            self.goal_projects.entry(goal).or_default().push(key);
        }
    }

    fn add_programme(&mut self, key: Key<Programme>, programme: &Programme) {
        self.funder_programmes[programme.funder.index()].push(key);
        for partner in &programme.partners {
            if let Party::Organisation(partner) = partner {
                self.partner_programmes[partner.index()].push(key);
            }
        }
        for round in &programme.rounds {
            self.years.extend(round.year.counted());
            for town in round.towns.names() {
                self.town_programmes[town.index()].push(key);
            }
        }
        let mut goals: Vec<u8> = programme.goals.iter().map(|claim| claim.goal).collect();
        goals.iter().for_each(|goal| *self.goal_claims.entry(*goal).or_default() += 1);
        goals.sort_unstable();
        goals.dedup();
        for goal in goals {
            self.goal_programmes.entry(goal).or_default().push(key);
        }
    }

    fn add_stories(&mut self, portfolio: &Portfolio) {
        let mut stories: Vec<_> = portfolio.stories.iter().map(|(key, story)| (story.date, key)).collect();
        stories.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        self.stories = stories.into_iter().map(|(_, key)| key).collect();
        for key in &self.stories {
            let story = &portfolio.stories[*key];
            for project in &story.projects {
                self.project_stories.entry(*project).or_default().push(*key);
            }
            for town in &story.towns {
                self.town_stories.entry(*town).or_default().push(*key);
            }
            for programme in &story.programmes {
                self.programme_stories.entry(*programme).or_default().push(*key);
            }
        }
    }

    /// The goals that anybody claims.
    pub fn goals(&self) -> Vec<u8> {
        let mut goals: Vec<u8> =
            self.goal_projects.keys().chain(self.goal_programmes.keys()).copied().collect();
        goals.sort_unstable();
        goals.dedup();
        goals
    }

    /// The organisations that stand behind anything: all of them have a page.
    pub fn is_funder(&self, organisation: Key<Organisation>) -> bool {
        !self.funder_programmes[organisation.index()].is_empty()
    }
}

/// The towns that share their name with another in a language.
fn namesakes(portfolio: &Portfolio, language: Language) -> BTreeSet<Key<Town>> {
    let mut by_name: BTreeMap<&str, Vec<Key<Town>>> = BTreeMap::new();
    for (key, town) in portfolio.towns.iter() {
        by_name.entry(town.name.first.value.read(language).0).or_default().push(key);
    }
    by_name.into_values().filter(|towns| towns.len() > 1).flatten().collect()
}
