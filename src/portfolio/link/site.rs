//! The site as a whole, and the figures that head it.

use std::sync::Arc;

use crate::base::colour::Colour;
use crate::base::colour::PAPERS;
use crate::base::ground::Ground;
use crate::base::key::Key;
use crate::base::language::Text;
use crate::diagnostics::code::Code;
use crate::diagnostics::message::did_you_mean;
use crate::diagnostics::message::nearest;
use crate::diagnostics::sink::Diagnostic;
use crate::portfolio::link::at::At;
use crate::portfolio::link::at::Origin;
use crate::portfolio::link::linker::Linker;
use crate::portfolio::link::linker::plain;
use crate::portfolio::link::pictures::no_image;
use crate::portfolio::link::places::required;
use crate::portfolio::model::Logo;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Outputs;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Responsible;
use crate::portfolio::model::Site;
use crate::portfolio::model::site::DEFAULT_THEME;
use crate::portfolio::selection::Chosen;
use crate::portfolio::selection::Selection;
use crate::portfolio::texts::watch::Use;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::kinds::site;
use crate::records::kinds::site::FigureChoice;
use crate::records::kinds::site::FigureFilter;
use crate::records::record::Record;
use crate::records::values::choice;
use crate::records::values::choice::LinkStyle;
use crate::records::values::choice::Output;
use crate::records::values::choice::RepositoryKind;
use crate::records::values::id::Payer;
use crate::records::values::text::LocalText;
use crate::say;

/// The name of the site's theme.
pub(super) fn theme(data: &site::Site) -> String {
    plain(data.theme.clone()).unwrap_or_else(|| DEFAULT_THEME.to_owned())
}

impl Linker<'_> {
    /// The site without its headline. Where there is no readable `site.yaml`, a nameless one: that has been reported.
    pub(super) fn site(&self, record: Option<&Record<site::Site>>, publisher: Key<Organisation>) -> Site {
        let Some(record) = record else { return self.blank(publisher) };
        let origin = Origin::new(record);
        let at = &origin.at();
        let data = &record.data;
        let blank = self.blank(publisher);
        let site = Site {
            title: data.title.get().map_or(blank.title, |title| self.text(title.clone(), &at.key("title"))),
            summary: self.optional(data.summary.clone(), &at.key("summary")),
            base_url: data
                .base_url
                .get()
                .map_or(blank.base_url, |url| format!("{}/", url.trim_end_matches('/'))),
            responsible: self.responsible(&data.responsible, &at.key("responsible")),
            licence: plain(data.licence.clone()),
            data_as_of: data.data_as_of.get().copied(),
            period: data.period.get().copied(),
            independent: data.independent.or(false),
            demonstration: data.demonstration.or(false),
            features: self.find_all(&self.stories, &data.features, &at.key("features")),
            expects: self.find_all(&self.measure_ids, &data.expects, &at.key("expects")),
            threshold: data.threshold.or(blank.threshold),
            edit: plain(data.edit.clone()).or_else(|| data.repository.get().and_then(edit_address)),
            outputs: data.outputs.get().map_or(blank.outputs, outputs),
            short_links: data.links.get() == Some(&LinkStyle::Short),
            ground: self.ground(&data.map, &at.key("map")),
            colours: data.brand.get().and_then(colours),
            logo: data.brand.get().and_then(|brand| self.logo(brand, &at.key("brand"))),
            theme: theme(data),
            ..self.blank(publisher)
        };
        self.finish(&origin);
        site
    }

    fn blank(&self, publisher: Key<Organisation>) -> Site {
        Site {
            title: Text::new(self.language(), "impactbook"),
            summary: None,
            base_url: "https://example.org/".to_owned(),
            languages: self.languages.clone(),
            publisher,
            responsible: None,
            licence: None,
            currency: self.currency,
            data_as_of: None,
            period: None,
            independent: false,
            demonstration: false,
            headline: Vec::new(),
            features: Vec::new(),
            expects: Vec::new(),
            threshold: 5,
            sources: self.site_sources.clone(),
            edit: None,
            outputs: Outputs { figures: true, charts: true, png: true, data: true, search: true },
            short_links: false,
            ground: None,
            colours: None,
            logo: None,
            theme: DEFAULT_THEME.to_owned(),
        }
    }

    /// The logo, of files that are there.
    fn logo(&self, brand: &site::Brand, at: &At<'_>) -> Option<Logo> {
        let file = |field: &Field<Box<str>>, key: &'static str| {
            let written = field.get()?;
            let file = written.strip_prefix("images/").unwrap_or(written);
            if self.has_image(file) {
                return Some(Box::from(file));
            }
            self.tell(no_image(file, &self.images, at.key(key).place()));
            None
        };
        let dark = file(&brand.logo_dark, "logo_dark");
        Some(Logo { file: file(&brand.logo, "logo")?, dark })
    }

    /// The outlines that `map` names.
    fn ground(&self, name: &Field<Box<str>>, at: &At<'_>) -> Option<Arc<Ground>> {
        let name = name.get()?;
        let found = self.grounds.iter().find(|(known, _)| **known == **name);
        if found.is_none() {
            let message =
                say!("There is no map `{name}` in `content/maps/`.", "Карты `{name}` в `content/maps/` нет.");
            let hint = match nearest(name, self.grounds.iter().map(|(known, _)| &**known)) {
                Some(near) => did_you_mean(name, near),
                None => say!(
                    "Put the file there as `{name}.geojson`, or take `map` away.",
                    "Положите туда файл `{name}.geojson` или уберите `map`."
                ),
            };
            self.tell(Diagnostic::new(Code::UnknownId, at.place(), message).hint(hint));
        }
        found.map(|(_, ground)| ground.clone())
    }

    fn responsible(&self, field: &Field<site::Responsible>, at: &At<'_>) -> Option<Responsible> {
        let responsible = field.get()?;
        let name = self.text(required(responsible.name.clone())?, &at.key("name"));
        let contact = responsible.contact.get().cloned();
        Some(Responsible {
            name,
            contact: contact.map(|contact| self.untranslated(contact, &at.key("contact"), Use::Contact)),
        })
    }
}

/// The colours of the site on light and on dark paper, made readable where they are not.
fn colours(brand: &site::Brand) -> Option<[Colour; 2]> {
    let read = |field: &Field<Box<str>>| Colour::parse(field.get()?);
    let light = read(&brand.colour)?;
    let dark = read(&brand.dark).unwrap_or(light);
    Some([light.readable_on(PAPERS[0]), dark.readable_on(PAPERS[1])])
}

/// The address at which a file of a repository can be changed, with `{path}` for the file.
fn edit_address(repository: &site::Repository) -> Option<String> {
    let url = repository.url.get()?.trim_end_matches('/').trim_end_matches(".git");
    let kind = repository.kind.get().copied().unwrap_or_else(|| {
        let host = url.split("://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default();
        match host {
            "github.com" => RepositoryKind::Github,
            "codeberg.org" => RepositoryKind::Gitea,
            _ => RepositoryKind::Gitlab,
        }
    });
    let branch = repository.branch.get().map_or("main", |branch| branch);
    let folder = repository.folder.get().map(|folder| format!("{}/", folder.trim_matches('/')));
    let way = match kind {
        RepositoryKind::Github => "edit",
        RepositoryKind::Gitlab => "-/edit",
        RepositoryKind::Gitea => "_edit",
    };
    Some(format!("{url}/{way}/{branch}/{}{{path}}", folder.unwrap_or_default()))
}

fn outputs(list: &List<Output>) -> Outputs {
    let has = |output| list.iter().any(|it| *it == output);
    Outputs {
        figures: has(Output::Figures),
        charts: has(Output::Charts),
        png: has(Output::Png),
        data: has(Output::Data),
        search: has(Output::Search),
    }
}

/// The figures that are named under the key `headline`.
pub(super) fn headline(
    list: &List<FigureChoice>,
    portfolio: &Portfolio,
    linker: &Linker<'_>,
    at: &At<'_>,
) -> Vec<Chosen> {
    let read = |(index, choice): (usize, &FigureChoice)| {
        let at = &at.item(index);
        let (result, names) = match choice {
            FigureChoice::Id(id) => (Selection::parse_id(id, portfolio), Vec::new()),
            FigureChoice::Filter(filter) => {
                filter.measure.get()?;
                let pairs = pairs(filter);
                let borrowed: Vec<(&str, &str)> =
                    pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
                (Selection::parse(&borrowed, portfolio), pairs)
            }
        };
        let problems = match result {
            Ok(selection) => return Some(Chosen { selection, place: at.place() }),
            Err(problems) => problems,
        };
        for problem in problems {
            let place = match problem.argument.and_then(|index| names.get(index)) {
                Some((name, _)) => at.key(name).place(),
                None => at.place(),
            };
            let diagnostic = Diagnostic::new(problem.code, place, problem.message);
            linker.tell(Diagnostic { hint: problem.hint, ..diagnostic });
        }
        None
    };
    list.numbered().filter_map(read).collect()
}

/// A filter as the pairs that `figure(…)` takes.
fn pairs(filter: &FigureFilter) -> Vec<(&'static str, String)> {
    let mut pairs = Vec::new();
    let mut add = |name, value: Option<String>| pairs.extend(value.map(|value| (name, value)));
    add("measure", filter.measure.get().map(ToString::to_string));
    add("programme", filter.programme.get().map(ToString::to_string));
    add("project", filter.project.get().map(ToString::to_string));
    add("town", filter.town.get().map(ToString::to_string));
    add("organisation", filter.organisation.get().map(ToString::to_string));
    add("year", filter.year.get().and_then(|year| year.counted()).map(|year| year.to_string()));
    add("period", filter.period.get().map(ToString::to_string));
    add("goal", filter.goal.get().map(ToString::to_string));
    add("topic", filter.topic.get().map(ToString::to_string));
    add("of", filter.of.get().map(|of: &LocalText| of.first().to_owned()));
    add(
        "funder",
        filter.funder.get().map(|payer| match payer {
            Payer::One(id) => id.to_string(),
            Payer::Several => "several".to_owned(),
        }),
    );
    add("status", filter.status.get().map(|status| status.word().to_owned()));
    add(
        "basis",
        filter.basis.get().map(|basis| match basis {
            choice::Basis::Computed => "computed".to_owned(),
            choice::Basis::Stated => "stated".to_owned(),
        }),
    );
    add("source", filter.source.get().map(ToString::to_string));
    pairs
}
