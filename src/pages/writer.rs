//! What every page writes with: links, numbers, names, sources, in the reader's language and from where the page stands.

use std::cell::Cell;
use std::cell::OnceCell;
use std::cell::RefCell;

use crate::base::key::Identified;
use crate::base::key::Key;
use crate::base::language::Language;
use crate::base::language::Text;
use crate::base::value::Missing;
use crate::base::value::Qualifier;
use crate::base::value::Value;
use crate::charts::table::Chart;
use crate::figures::figure::Figure;
use crate::figures::figure::Method;
use crate::figures::figure::Note;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::pages::address;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::readable::readable;
use crate::pages::sources;
use crate::pages::wording;
use crate::portfolio::model::Cited;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Party;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Project;
use crate::portfolio::model::Source;
use crate::portfolio::model::Town;
use crate::portfolio::model::Unit;
use crate::portfolio::selection::Basis;
use crate::theme::views::parts;
use crate::theme::views::parts::Headline;
use crate::theme::views::parts::Label;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::NoteMark;
use crate::theme::views::parts::Number;
use crate::theme::views::parts::SourceAddress;
use crate::theme::views::parts::SourceNote;
use crate::theme::words::Arg;
use crate::theme::words::Words;
use crate::theme::words::numbers::Style;

/// The pen of one page.
pub struct Writer<'b> {
    /// Everything that pages are made from.
    pub book: &'b Book<'b>,
    /// The page that is written.
    pub page: &'b Page,
    /// The reader's language.
    pub language: Language,
    /// Its words.
    pub words: &'b Words,
    /// The way to the site's root.
    pub root: String,
    cited: RefCell<Vec<Key<Source>>>,
    /// Charts that were looked at and are yet to be drawn.
    charts: RefCell<Vec<(ChartSpec, Chart)>>,
    /// True once a picture stands on the page: the others may come later.
    pub has_picture: Cell<bool>,
    /// The first chart on the page.
    first_chart: OnceCell<ChartSpec>,
    /// True where anything is drawn on the page.
    draws: Cell<bool>,
}

/// How many charts are kept from looking to drawing: a page has no more.
const CHARTS: usize = 16;

impl<'b> Writer<'b> {
    /// A pen for `page`, which stands in `file`.
    pub fn new(book: &'b Book<'b>, page: &'b Page, file: &str) -> Self {
        Self {
            book,
            page,
            language: page.language,
            words: book.theme.words(page.language),
            root: address::way_up(file),
            cited: RefCell::new(Vec::new()),
            charts: RefCell::new(Vec::new()),
            has_picture: Cell::new(false),
            first_chart: OnceCell::new(),
            draws: Cell::new(false),
        }
    }

    /// Notes that a chart stands on the page.
    pub fn show_chart(&self, spec: &ChartSpec) {
        self.first_chart.get_or_init(|| spec.clone());
        self.draw();
    }

    /// Notes that something is drawn on the page, which needs the styles of charts.
    pub fn draw(&self) {
        self.draws.set(true);
    }

    /// True where anything was drawn.
    pub fn has_drawn(&self) -> bool {
        self.draws.get()
    }

    /// The first chart that stands on the page.
    pub fn first_chart(&self) -> Option<&ChartSpec> {
        self.first_chart.get()
    }

    /// Looks at a chart that `make` works out, and keeps it for when it is drawn.
    pub fn look_at_chart<T>(
        &self,
        spec: &ChartSpec,
        make: impl FnOnce() -> Option<Chart>,
        look: impl FnOnce(&Chart) -> T,
    ) -> Option<T> {
        if let Some((_, chart)) = self.charts.borrow().iter().find(|(of, _)| of == spec) {
            return Some(look(chart));
        }
        let chart = make()?;
        let seen = look(&chart);
        let mut kept = self.charts.borrow_mut();
        if kept.len() < CHARTS {
            kept.push((spec.clone(), chart));
        }
        Some(seen)
    }

    /// The chart that was kept, once.
    pub fn kept_chart(&self, spec: &ChartSpec) -> Option<Chart> {
        let mut kept = self.charts.borrow_mut();
        let at = kept.iter().position(|(of, _)| of == spec)?;
        Some(kept.swap_remove(at).1)
    }

    /// The portfolio.
    pub fn portfolio(&self) -> &'b Portfolio {
        self.book.portfolio
    }

    /// Words without arguments.
    pub fn t(&self, key: &str) -> String {
        self.words.text(key).to_owned()
    }

    /// The link to a page in the reader's language.
    pub fn href(&self, subject: Subject) -> String {
        self.href_part(subject, 1)
    }

    /// The link to a part of a page's list.
    pub fn href_part(&self, subject: Subject, part: u32) -> String {
        let page = Page { subject, part, language: self.language };
        address::link(&page, &self.root, self.portfolio())
    }

    /// A text for the reader.
    pub fn label(&self, text: &Text) -> Label {
        self.words.label(text)
    }

    /// A text that may not be there; empty then.
    pub fn label_or_empty(&self, text: Option<&Text>) -> Label {
        text.map(|text| self.label(text)).unwrap_or_default()
    }

    /// A text as a plain string.
    pub fn plain(&self, text: &Text) -> String {
        text.read(self.language).0.to_owned()
    }

    /// A link with a text.
    pub fn link_text(&self, subject: Subject, text: &Text) -> Link {
        let label = self.label(text);
        Link { text: label.text, href: Some(self.href(subject)), lang: label.lang }
    }

    /// What a project is shown by: its name, else its summary, else its id. The flag is true where there is no name.
    pub fn project_label(&self, project: &Project) -> (Label, bool) {
        match (&project.name, &project.summary) {
            (Some(name), _) => (self.label(&name.first.value), false),
            (None, Some(summary)) => (wording::without_full_stop(self.label(summary)), true),
            (None, None) => (Label { text: project.id.to_string(), lang: None }, true),
        }
    }

    /// A link to a project.
    pub fn project_link(&self, key: Key<Project>) -> Link {
        let (label, _) = self.portfolio().projects.look(key, |project| self.project_label(project));
        Link { text: label.text, href: Some(self.href(Subject::Project(key))), lang: label.lang }
    }

    /// A link to a town, with its region where another town has the same name.
    pub fn town_link(&self, key: Key<Town>) -> Link {
        let link = self.link_text(Subject::Town(key), &self.portfolio().towns[key].name.first.value);
        if self.book.has_namesake(key, self.language) {
            return Link { text: self.town_name(key), ..link };
        }
        link
    }

    /// The town's name, with its region where another town has the same name.
    pub fn town_name(&self, key: Key<Town>) -> String {
        let town = &self.portfolio().towns[key];
        let name = self.plain(&town.name.first.value);
        let shared = self.book.has_namesake(key, self.language);
        match (&town.region, shared) {
            (Some(region), true) => format!("{name} ({})", self.plain(region)),
            (None, true) => format!("{name} ({})", town.id()),
            _ => name,
        }
    }

    /// Towns as links, sorted as the language sorts their names.
    pub fn town_links(&self, towns: impl IntoIterator<Item = Key<Town>>) -> Vec<Link> {
        let mut links: Vec<Link> = towns.into_iter().map(|town| self.town_link(town)).collect();
        links.sort_by(|one, other| self.words.compare(&one.text, &other.text));
        links
    }

    /// The names of towns, sorted in the same way.
    pub fn town_names(&self, towns: impl IntoIterator<Item = Key<Town>>) -> Vec<String> {
        let mut names: Vec<String> = towns.into_iter().map(|town| self.town_name(town)).collect();
        names.sort_by(|one, other| self.words.compare(one, other));
        names
    }

    /// A link to a programme.
    pub fn programme_link(&self, key: Key<crate::portfolio::model::Programme>) -> Link {
        self.link_text(Subject::Programme(key), &self.portfolio().programmes[key].name.first.value)
    }

    /// A link to an organisation.
    pub fn organisation_link(&self, key: Key<crate::portfolio::model::Organisation>) -> Link {
        self.link_text(Subject::Organisation(key), &self.portfolio().organisations[key].name.first.value)
    }

    /// A link to a party, or its name alone.
    pub fn party_link(&self, party: &Party) -> Link {
        match party {
            Party::Organisation(key) => self.organisation_link(*key),
            Party::Named(name) => {
                let label = self.label(name);
                Link { text: label.text, href: None, lang: label.lang }
            }
        }
    }

    /// The name that is shown of a thing that sources may name differently.
    pub fn name(&self, name: &Cited<Text>) -> Label {
        self.label(&name.first.value)
    }

    /// The address of a figure from this page; `None` where figures are not written.
    pub fn figure_href(&self, key: &FigureKey) -> Option<String> {
        if !self.portfolio().site.outputs.figures {
            return None;
        }
        let at = key.address(self.portfolio());
        if let Subject::Figure(own) = &self.page.subject
            && **own == at.page
        {
            return Some(format!("#{}", at.anchor.as_deref().unwrap_or("rows")));
        }
        let page = self.href(Subject::Figure(Box::new(at.page)));
        Some(match at.anchor {
            Some(anchor) => format!("{page}#{anchor}"),
            None => page,
        })
    }

    /// A figure as a number that opens.
    pub fn number(&self, figure: &Figure, style: Style) -> Number {
        let measure = &self.portfolio().measures[figure.key.measure];
        let mut number = match &figure.value {
            Ok(value) if figure.key.per.is_none() => {
                self.words.value(value, &measure.unit, figure.key.currency, style)
            }
            Ok(value) => self.ratio_number(value, figure),
            Err(refusal) => Number { missing: Some(self.refusal(refusal)), ..Number::default() },
        };
        number.href = if figure.is_published() { self.figure_href(&figure.key) } else { None };
        number.tag = self.status_tag(figure);
        number.stated_by = self.stated_by(figure);
        number
    }

    /// Who states a figure; what several rounds add up to, and what follows by arithmetic, nobody states.
    fn stated_by(&self, figure: &Figure) -> Option<String> {
        if figure.key.basis != Basis::Stated || figure.value.is_err() || figure.key.per.is_some() {
            return None;
        }
        if figure.method != Method::Stated && figure.counted() > 1 {
            return Some(self.t("w_from_rounds"));
        }
        let publisher = self.publisher(*figure.sources.first()?);
        Some(self.words.say("stated_by", &[("who", Arg::Text(&publisher))]))
    }

    /// A figure by its key; "not published" where nothing stands behind it.
    pub fn number_of(&self, key: &FigureKey, style: Style) -> Number {
        match self.book.figures.figure(self.portfolio(), key) {
            Some(figure) => self.number(&figure, style),
            None => self.words.missing(&Missing::NotPublished),
        }
    }

    fn ratio_number(&self, value: &Value, figure: &Figure) -> Number {
        let measure = &self.portfolio().measures[figure.key.measure];
        let rounded = match value {
            Value::Known(known) => {
                let places = if figure.key.currency.is_some() { 0 } else { 1 };
                Value::Known(crate::figures::ratio::round(known, places))
            }
            missing @ Value::Missing(_) => missing.clone(),
        };
        let mut number = self.words.value(&rounded, &measure.unit, figure.key.currency, Style::Full);
        if let Some(per) = figure.key.per {
            let one = self.one_of(per);
            let key = if number.unit.is_empty() { "p_per" } else { "p_unit_per" };
            number.unit = self.words.say(key, &[("unit", Arg::Text(&number.unit)), ("one", Arg::Text(&one))]);
        }
        number
    }

    /// One of what a measure counts: "project", «проект».
    pub(super) fn one_of(&self, measure: Key<Measure>) -> String {
        let measure = &self.portfolio().measures[measure];
        let one = match &measure.unit {
            Unit::Things(forms) | Unit::Amount(forms) => {
                self.words.unit(forms, rust_decimal::Decimal::ONE, Qualifier::Exact).to_owned()
            }
            Unit::Money | Unit::Percent | Unit::Ratio(_) => self.plain(&measure.name),
        };
        if self.language.code() == "ru" { wording::accusative(&one) } else { one }
    }

    /// The quiet tag of a figure: its status, the dates of stocks, an inferred year.
    fn status_tag(&self, figure: &Figure) -> Option<String> {
        let mut tags: Vec<String> = Vec::new();
        tags.extend(self.words.status(figure.key.status).map(str::to_owned));
        if let Some((_, last)) = figure.dates {
            tags.push(self.words.as_of(last));
        }
        // Of every row: where it is so of some, a note says of how many.
        let inferred = |note: &Note| matches!(note, Note::InferredYears(count) if *count >= figure.counted());
        if figure.notes.iter().any(inferred) && matches!(figure.key.when, When::Year(_)) {
            tags.push(self.t("p_year_inferred"));
        }
        (!tags.is_empty()).then(|| tags.join(", "))
    }

    /// A figure that leads a page.
    pub fn headline(&self, figure: &Figure) -> Headline {
        Headline {
            number: self.number(figure, Style::Short),
            label: self.measure_label(&figure.key),
            scope: self.scope(&figure.key),
            note: self.first_remark(figure),
        }
    }

    /// A figure that leads the page of its own subject: the scope would only repeat the page's title.
    pub fn headline_here(&self, figure: &Figure) -> Headline {
        Headline { scope: String::new(), ..self.headline(figure) }
    }

    /// What must be cited beside a number: marks that lead to the sources of this page.
    pub fn cite(&self, sources: &[Key<Source>]) -> Vec<NoteMark> {
        let mut cited = self.cited.borrow_mut();
        sources
            .iter()
            .map(|source| {
                let place = cited.iter().position(|one| one == source).unwrap_or_else(|| {
                    cited.push(*source);
                    cited.len() - 1
                });
                NoteMark {
                    mark: (place + 1).to_string(),
                    id: format!("source-{}", self.portfolio().sources[*source].id()),
                }
            })
            .collect()
    }

    /// The sources that were cited on this page, in the order of their marks.
    pub fn sources(&self) -> Vec<SourceNote> {
        let cited = self.cited.borrow();
        cited
            .iter()
            .enumerate()
            .map(|(place, key)| self.source_note(*key, &(place + 1).to_string()))
            .collect()
    }

    /// One source as it stands beneath a page.
    pub fn source_note(&self, key: Key<Source>, mark: &str) -> SourceNote {
        let source = &self.portfolio().sources[key];
        let title = self.source_title(source);
        let page = self.href_part(Subject::Sources, sources::part_of(key));
        let href = format!("{page}#{}", source.id());
        SourceNote {
            mark: mark.to_owned(),
            id: format!("source-{}", source.id()),
            title: Link { text: title.text, href: Some(href), lang: title.lang },
            publisher: source.publisher.as_ref().map(|name| self.plain(name)).unwrap_or_default(),
            date: self.words.date_or_unknown(source.date),
            seen: source.seen.map(|seen| self.words.seen(seen).to_owned()),
            address: self.source_address(source),
        }
    }

    /// The address of a source, linked or not as its record says.
    pub fn source_address(&self, source: &Source) -> Option<SourceAddress> {
        let url = source.url.clone()?;
        let unlinked = (!source.linked).then(|| self.t("source_unlinked"));
        Some(SourceAddress { text: readable(&url), url, unlinked })
    }

    /// Who published a source: its publisher, else its title.
    pub fn publisher(&self, source: Key<Source>) -> String {
        let source = &self.portfolio().sources[source];
        self.plain(source.publisher.as_ref().unwrap_or(&source.title))
    }

    /// A count of things in a sentence: `say_count("p_count_projects", 88)`.
    pub fn say_count(&self, key: &str, count: usize) -> String {
        let printed = self.words.count(count);
        let number = i64::try_from(count).unwrap_or(i64::MAX);
        self.words.say(key, &[("count", Arg::Count(number)), ("printed", Arg::Text(&printed))])
    }

    /// A number in a cell.
    pub fn number_cell(&self, number: Number) -> parts::Cell {
        parts::Cell::Number(Box::new(number))
    }

    /// A text in a cell.
    pub fn text_cell(&self, text: impl Into<String>) -> parts::Cell {
        parts::Cell::Text(Label { text: text.into(), lang: None })
    }

    /// A measure by its id, where the site has it (built-in ones always).
    pub fn measure(&self, id: &str) -> Option<Key<Measure>> {
        self.portfolio().measures.find(id)
    }
}
