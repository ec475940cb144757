//! Whole pages of figures, and the files beside them.

use super::*;
use crate::base::language::Language;
use crate::export::sample;
use crate::pages::address::Subject;
use crate::pages::notes::tests::with_writer;

fn jobs() -> FigureKey {
    FigureKey::of(sample::jobs_measure())
}

fn on_page(language: Language, test: impl Fn(&Writer<'_>)) {
    with_writer(sample::portfolio(), (Subject::Figure(Box::new(jobs())), language), test);
}

#[test]
fn a_number_opens_down_to_its_rows() {
    on_page(Language::ENGLISH, |writer| {
        let (title, description, view) = figure(writer, &jobs(), 1).expect("jobs are published");
        assert_eq!(title, "Jobs created");
        let description = description.replace('\u{a0}', " ");
        assert!(description.starts_with("Jobs created: at least 59 jobs. Added up from 3"), "{description}");
        assert_eq!(view.number.href.as_deref(), Some("#rows"));
        let rows = view.rows.expect("there are rows");
        assert_eq!(rows.table.rows.len(), 4);
        assert!(rows.table.rows.iter().all(|row| row.cells.len() == rows.table.columns.len()));
        assert!(rows.table.totals.iter().all(|row| row.cells.len() == rows.table.columns.len()));
        assert_eq!(view.sources.len(), 1);
        let hrefs: Vec<&str> = view.downloads.iter().map(|file| file.href.as_str()).collect();
        assert_eq!(hrefs, ["../../figures/jobs-created/data.csv", "../../figures/jobs-created/figure.json"]);
        assert_eq!(view.history.len(), 1);
        assert_eq!(view.correction.as_deref(), Some("mailto:editors@example.org?subject=jobs-created"));
        let citation = view.citation.expect("it can be cited");
        assert!(citation.plain.ends_with("https://example.org/figures/jobs-created/"), "{}", citation.plain);
    });
}

#[test]
fn the_files_lie_in_the_folder_of_the_default_language() {
    on_page(Language::RUSSIAN, |writer| {
        let (title, _, view) = figure(writer, &jobs(), 1).expect("jobs are published");
        assert_eq!(title, "Создано рабочих мест");
        assert_eq!(view.downloads[0].href, "../../../figures/jobs-created/data.csv");
    });
}

#[test]
fn every_file_has_something_in_it() {
    on_page(Language::ENGLISH, |writer| {
        for file in FigureFile::ALL {
            let bytes = figure_file(writer, &jobs(), file).expect("jobs are published");
            assert!(bytes.ends_with(b"\n"), "{}", file.name());
        }
        let unknown = FigureKey::of(writer.measure("applications").expect("a built-in measure"));
        assert_eq!(figure_file(writer, &unknown, FigureFile::Json), None);
    });
}

#[test]
fn a_page_of_every_list() {
    on_page(Language::RUSSIAN, |writer| {
        let (_, _, list) = crate::pages::figures_index::figures_index(writer, 1);
        assert!(list.groups.iter().any(|group| group.id == "jobs-created"));
        let (_, _, sources) = crate::pages::sources::sources(writer, 1);
        assert_eq!(sources.sources.len(), 2);
        assert!(sources.sources.iter().any(|source| source.cited_by.len() == 5));
        let (_, _, method) = crate::pages::method::method(writer, Some((2, 4)));
        assert!(method.body.contains("допускают 5\u{a0}%"), "{}", method.body);
        assert!(method.measures.iter().any(|measure| measure.unit == "рабочее место"));
        let (_, _, changes) = changes::changes(writer, 1);
        assert!(changes.changes[0].correction);
        assert_eq!(changes.changes[0].figures[0].text, "Создано рабочих мест");
        let questions = crate::pages::questions::questions_csv(writer);
        assert!(questions.starts_with("\u{feff}subject,id,name,measure".as_bytes()));
    });
}
