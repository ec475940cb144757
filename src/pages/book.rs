//! Everything that pages are made from, with what is found once for all of them.
//!
//! Comes in: portfolio, figures, theme. Goes out: one value that any thread can read. It holds keys only.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
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
use crate::pages::back::Back;
use crate::pages::embed::Heights;
use crate::pages::embed::Inlines;
use crate::pages::find;
use crate::pages::find::index::Index;
use crate::pages::goal;
use crate::pages::listing::Listed;
use crate::pages::names::Names;
use crate::pages::names::Order;
use crate::pages::neighbours;
use crate::photographs::album::Album;
use crate::portfolio::model::Body;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Project;
use crate::portfolio::model::Town;
use crate::theme::Theme;

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
    /// How high embedded pages are, as far as that is still known.
    pub heights: &'a Heights,
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

/// A list that takes several pages, once it was looked through.
type LongList = Arc<OnceLock<Listed>>;

impl<'a> Book<'a> {
    /// Puts everything together; `ways` are those of the portfolio.
    pub fn new(
        (portfolio, figures): (&'a Portfolio, &'a Figures),
        theme: &'a Theme,
        (read_body, album, heights): (ReadBody<'a>, &'a Album, &'a Heights),
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
            heights,
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

    /// What `look` finds of the list on the page of `subject`, once for all pages of the list; it hangs on the order of names
    /// and on what stands in outlines. `then` is told.
    pub(super) fn long_list<R>(
        &self,
        subject: &Subject,
        language: Language,
        look: impl FnOnce() -> Listed,
        then: impl FnOnce(&Listed) -> R,
    ) -> R {
        reads::whole(Whole::Names);
        let list = {
            let mut lists = self.ways.long_lists.lock().unwrap_or_else(PoisonError::into_inner);
            lists.entry((subject.clone(), language)).or_default().clone()
        };
        // Outside the lock: others may go on with other lists.
        then(list.get_or_init(|| reads::apart(look)))
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

    /// Puts the projects in order on all threads, before there are pages that ask for it and would wait for each other.
    pub fn prepare(&self) {
        for (language, order) in self.ways.orders.iter().filter(|(_, order)| order.get().is_none()) {
            let (names, words) = (Names::of(self.portfolio, *language), self.theme.words(*language));
            order.get_or_init(|| names.in_order_on_all_threads(words));
        }
    }

    fn order(&self, language: Language) -> Option<&Order> {
        let order = self.ways.orders.get(&language)?;
        let names = || Names::of(self.portfolio, language).in_order(self.theme.words(language));
        Some(order.get_or_init(|| reads::apart(names)))
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
                *order = Names::of(portfolio, *language).with(&[key], keys, theme.words(*language));
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
                let order = Names::of(portfolio, *language).with(others, keys, theme.words(*language));
                self.orders.insert(*language, OnceLock::from(order));
            }
        }
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
