//! Which figures are published: the list of keys with a page of their own, and the rows on their pages.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::base::key::Key;
use crate::base::reads;
use crate::base::reads::Whole;
use crate::figures::compute::Figures;
use crate::figures::figure::Record;
use crate::figures::key::Dimension;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::row::Series;
use crate::figures::select::Selected;
use crate::figures::summing;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Project;
use crate::portfolio::selection::Basis;

impl Figures {
    /// All wholes: one key per measure, status, group and currency that has rows in the records (computed, no
    /// filter), sorted. The start of every breakdown.
    pub fn wholes(&self, portfolio: &Portfolio) -> Vec<FigureKey> {
        let wholes = || self.index.rows.series.iter().map(whole);
        let make = || wholes().filter(|key| self.exists(portfolio, key)).collect();
        // Which rows count at all is in the outlines of their projects.
        self.wholes.get_or_init(|| reads::apart(make)).clone()
    }

    /// True where the figure of `key` stands on at least one line that counts, or is a refusal.
    pub fn exists(&self, portfolio: &Portfolio, key: &FigureKey) -> bool {
        match (key.basis, key.per) {
            (Basis::Computed, None) => summing::exists(self, portfolio, key),
            _ => self
                .figure(portfolio, key)
                .is_some_and(|figure| figure.per_or_counted() || figure.value.is_err()),
        }
    }

    /// All figures with a page of their own but those of single projects, sorted: wholes, one dimension at a time,
    /// what is stated with what rounds add up to, headlines, and the wholes in the periods of reports. Text may
    /// name others (`select` finds them): their pages are planned by whoever finds the text.
    pub fn keys(&self, portfolio: &Portfolio) -> &[FigureKey] {
        reads::whole(Whole::Published);
        self.keys.get_or_init(|| reads::apart(|| self.list_keys(portfolio)))
    }

    /// The same with the ratios that follow from them and have a page of their own, sorted.
    pub fn published(&self, portfolio: &Portfolio) -> &[FigureKey] {
        reads::whole(Whole::Published);
        if let Some(published) = self.published.get() {
            return published;
        }
        // Two threads may make the list at once: neither waits for the other, whose work it may be asked to do.
        let published = reads::apart(|| self.list_published(portfolio));
        self.published.get_or_init(|| published)
    }

    fn list_published(&self, portfolio: &Portfolio) -> Vec<FigureKey> {
        let keys = self.keys(portfolio);
        let ratios: Vec<FigureKey> = keys
            .par_iter()
            .flat_map_iter(|key| reads::apart(|| self.follows(portfolio, key)))
            .filter(|ratio| ratio.address(portfolio).anchor.is_none())
            .collect();
        let divided = ratios.iter().filter_map(|ratio| {
            let by = FigureKey { measure: ratio.per?, per: None, currency: None, ..ratio.clone() };
            self.exists(portfolio, &by).then(|| by.address(portfolio).page)
        });
        let divided: Vec<FigureKey> = divided.collect();
        sorted(keys.iter().cloned().chain(divided).chain(ratios).collect())
    }

    fn list_keys(&self, portfolio: &Portfolio) -> Vec<FigureKey> {
        let mut keys = Vec::new();
        let wholes = self.wholes(portfolio);
        for whole in &wholes {
            self.push_dimensions(portfolio, whole, &mut keys);
            for report in &portfolio.reports.iter().map(|(_, report)| report.period).collect::<Vec<_>>() {
                let key = whole.clone().when(When::during(*report));
                if self.exists(portfolio, &key) {
                    keys.push(key);
                }
            }
        }
        keys.extend(wholes);
        self.push_stated(portfolio, &mut keys);
        let headlines = portfolio.site.headline.iter();
        let headlines = headlines.chain(portfolio.reports.iter().flat_map(|(_, report)| &report.headline));
        for chosen in headlines {
            if let Selected::One(key) = self.select(portfolio, &chosen.selection) {
                keys.push(key);
            }
        }
        sorted(keys.into_iter().map(|key| key.address(portfolio).page).collect())
    }

    /// The measures of which any figure is published, as [`Figures::keys`] lists them: what a whole has, its parts have,
    /// and a ratio is only made of numbers that are published themselves.
    pub fn measures(&self, portfolio: &Portfolio) -> BTreeSet<Key<Measure>> {
        let mut measures: BTreeSet<Key<Measure>> =
            self.wholes(portfolio).into_iter().map(|whole| whole.measure).collect();
        measures.extend(self.stated.all().iter().map(|said| said.key.measure));
        let headlines = portfolio.site.headline.iter();
        let headlines = headlines.chain(portfolio.reports.iter().flat_map(|(_, report)| &report.headline));
        for chosen in headlines {
            if let Selected::One(key) = self.select(portfolio, &chosen.selection) {
                measures.extend([Some(key.measure), key.per].into_iter().flatten());
            }
        }
        measures
    }

    fn push_dimensions(&self, portfolio: &Portfolio, whole: &FigureKey, keys: &mut Vec<FigureKey>) {
        for by in Dimension::ALL {
            let values = self.values_and_rest(portfolio, whole, by).into_iter();
            let of = values.map(|value| whole.clone().with(&value));
            keys.extend(of.filter(|key| summing::exists(self, portfolio, key)));
        }
        keys.extend(self.grantees(portfolio, whole));
    }

    /// The figures of all grantees that are organisations.
    fn grantees(&self, portfolio: &Portfolio, whole: &FigureKey) -> Vec<FigureKey> {
        let by_grantee = self.index.by_grantee(portfolio);
        let organisations =
            portfolio.organisations.keys().filter(|key| !by_grantee.of(key.index()).is_empty());
        let keys = organisations.map(|organisation| whole.clone().organisation(organisation));
        keys.filter(|key| summing::exists(self, portfolio, key)).collect()
    }

    /// What is stated, its computed twin, and what the rounds add up to: by programme, town and year, and over all.
    fn push_stated(&self, portfolio: &Portfolio, keys: &mut Vec<FigureKey>) {
        let mut sums = BTreeSet::new();
        for said in self.stated.all() {
            keys.push(said.key.clone());
            let twin = said.key.clone().computed();
            if said.key.each.is_none() && summing::exists(self, portfolio, &twin) {
                keys.push(twin);
            }
            if matches!(said.record, Record::Round(..)) && said.key.each.is_none() {
                let without_town = FigureKey { towns: Vec::new(), ..said.key.clone() };
                let without_time = said.key.clone().when(When::Always);
                let programme = without_town.clone().when(When::Always);
                for of in [without_town, without_time, programme] {
                    sums.insert(FigureKey { programme: None, ..of.clone() });
                    sums.insert(of);
                }
            }
        }
        keys.extend(sums.into_iter().filter(|key| self.exists(portfolio, key)));
    }

    /// The figures of one project, sorted; each has a page of its own.
    pub fn project_keys(&self, portfolio: &Portfolio, project: Key<Project>) -> Vec<FigureKey> {
        let rows = self.index.of_project(project).iter().map(|at| self.index.rows.series_of(*at));
        let mut series: Vec<u32> = rows.collect();
        series.dedup();
        let keys = series.into_iter().filter_map(|series| self.index.rows.series.get(series as usize));
        let keys = keys.map(|series| whole(series).project(project));
        keys.filter(|key| summing::exists(self, portfolio, key)).collect()
    }

    /// The figures that stand as rows with an anchor on the page of `page`, sorted.
    pub fn cells(&self, portfolio: &Portfolio, page: &FigureKey) -> Vec<FigureKey> {
        let mut cells = BTreeSet::new();
        if page.subjects() == 0 || page.basis == Basis::Stated {
            return Vec::new();
        }
        let times = |of: &FigureKey, cells: &mut BTreeSet<FigureKey>| {
            let values = self.values_and_rest(portfolio, of, Dimension::Year).into_iter();
            cells.extend(values.map(|value| of.clone().with(&value)));
        };
        times(page, &mut cells);
        if page.programme.is_some() {
            for town in self.values_and_rest(portfolio, page, Dimension::Town) {
                let of = page.clone().with(&town);
                times(&of, &mut cells);
                cells.insert(of);
            }
        }
        let here = |key: &FigureKey| {
            let address = key.address(portfolio);
            address.page == *page && address.anchor.is_some()
        };
        cells.into_iter().filter(|key| here(key) && summing::exists(self, portfolio, key)).collect()
    }
}

/// Sorted, each once.
fn sorted(mut keys: Vec<FigureKey>) -> Vec<FigureKey> {
    keys.sort_unstable();
    keys.dedup();
    keys.shrink_to_fit();
    keys
}

/// The whole of a series.
pub(super) fn whole(series: &Series) -> FigureKey {
    FigureKey {
        status: series.status,
        of: series.of,
        currency: series.currency,
        ..FigureKey::of(series.measure)
    }
}
