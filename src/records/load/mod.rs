//! Reads all records of a site, on all threads, and notes every problem of every file.

pub mod file;
mod ground;
pub mod id;
pub mod kept;
pub mod prose;

use std::sync::Arc;

use rayon::prelude::*;
use serde::Deserialize;

use crate::diagnostics::code::Code;
use crate::diagnostics::message::nearest;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::inputs::area::Area;
use crate::inputs::file::InputFile;
use crate::inputs::file::Inputs;
use crate::inputs::stream;
use crate::records::check;
use crate::records::check::checker::Checker;
use crate::records::field::Field;
use crate::records::kinds::project::Project;
use crate::records::kinds::site::Site;
use crate::records::load::file::FileRecords;
use crate::records::load::file::Shape;
use crate::records::load::file::Way;
use crate::records::load::kept::Kept;
use crate::records::load::kept::Shelf;
use crate::records::load::prose::ProseRecord;
use crate::records::record::Kind;
use crate::records::record::Prose;
use crate::records::record::Record;
use crate::records::record::Records;
use crate::records::record::Unreadable;
use crate::records::record::Written;
use crate::records::record::may_be_among;
use crate::records::values::id::Id;
use crate::say;

/// What the files of one kind gave.
#[derive(Debug)]
pub struct Read<R> {
    /// What was made of each record, sorted by id.
    pub records: Vec<R>,
    /// Those that are there but could not be read.
    pub unreadable: Unreadable,
    /// The texts that lie beside them.
    pub beside: Vec<Prose>,
}

/// Reads all records, but for the files of which `kept` still knows what they gave. What is wrong with files and
/// records goes to `diags`; what could be read comes back.
pub fn all(inputs: &Inputs, kept: &mut Kept, diags: &Diagnostics) -> Records {
    let mut records = all_but_projects(inputs, kept, diags);
    let read = projects(inputs, kept, diags, &AsRead);
    records.projects = read.records;
    records.unreadable.extend(read.unreadable);
    records.beside.extend(read.beside);
    records
}

/// Who takes records in as they are read.
pub trait Takes<T>: Sync {
    /// What is made of a record.
    type Made: Written + Send;

    /// Adds what is known of the file at a place among those of the kind to what is `made`; it is read where nothing is.
    fn known(&self, _place: usize, _file: &InputFile, _made: &mut Vec<Self::Made>) -> bool {
        false
    }

    /// Takes in a record that was read.
    fn take(&self, record: Record<T>) -> Self::Made;

    /// Is told what was found in a file that was read.
    fn found(&self, _file: &Arc<str>, _found: &[Diagnostic]) {}
}

/// Takes records as they are.
pub struct AsRead;

impl<T: Send> Takes<T> for AsRead
where
    Record<T>: Written,
{
    type Made = Record<T>;

    fn take(&self, record: Record<T>) -> Record<T> {
        record
    }
}

/// Reads the projects, of which there may be very many: each is handed on as soon as it has been read, and what is made
/// of it comes back.
pub fn projects<T: Takes<Project>>(
    inputs: &Inputs,
    kept: &mut Kept,
    diags: &Diagnostics,
    takes: &T,
) -> Read<T::Made> {
    let (mut unreadable, mut beside) = (Vec::new(), Vec::new());
    let mut loader = Loader { inputs, diags, unreadable: &mut unreadable, beside: &mut beside };
    let records = loader.folder(&way_of_projects(), &mut kept.projects, takes);
    Read { records, unreadable, beside }
}

/// The files that hold projects, in their order.
pub fn files_of_projects(inputs: &Inputs) -> impl Iterator<Item = &InputFile> {
    inputs.of(Area::Projects).filter(|file| holds_records(file))
}

/// True of a file of a folder with a file for each record, unless it is a text or a mapping.
fn holds_records(file: &InputFile) -> bool {
    match file.ending() {
        "md" => false,
        "yaml" => !file.is_mapping(),
        _ => true,
    }
}

/// Reads all records but the projects.
pub fn all_but_projects(inputs: &Inputs, kept: &mut Kept, diags: &Diagnostics) -> Records {
    diags.add_all(inputs.problems.iter().cloned());
    let (mut unreadable, mut beside) = (Vec::new(), Vec::new());
    let mut all = Loader { inputs, diags, unreadable: &mut unreadable, beside: &mut beside };
    let nothing = |_: &mut Checker<'_>, _: &_| {};
    let organisation = Way::new(Kind::Organisation, check::kinds::organisation, |it| own(&it.id));
    let town = Way::new(Kind::Town, check::kinds::town, |it| own(&it.id));
    let person = Way::new(Kind::Person, check::kinds::person, |it| own(&it.id));
    let programme = Way::new(Kind::Programme, check::kinds::programme, |it| own(&it.id));
    let source = Way::new(Kind::Source, check::kinds::source, |_| None);
    let change = Way::new(Kind::Change, check::kinds::change, |_| None);
    let mut records = Records {
        site: all.site(&mut kept.site),
        organisations: all.folder(&organisation, &mut kept.organisations, &AsRead),
        towns: all.folder(&town, &mut kept.towns, &AsRead),
        programmes: all.folder(&programme, &mut kept.programmes, &AsRead),
        projects: Vec::new(),
        people: all.folder(&person, &mut kept.people, &AsRead),
        stories: all.prose(&Way::new(Kind::Story, check::kinds::story, |_| None), &mut kept.stories),
        reports: all.prose(&Way::new(Kind::Report, check::kinds::report, |_| None), &mut kept.reports),
        pages: all.prose(&Way::new(Kind::Page, |_, _| {}, |_| None), &mut kept.pages),
        measures: all.file(Shape::Keys, &Way::new(Kind::Measure, |_, _| {}, |_| None), &mut kept.measures),
        sources: all.file(Shape::Keys, &source, &mut kept.sources),
        rates: all.file(Shape::Entries, &Way::new(Kind::Rate, nothing, |_| None), &mut kept.rates),
        changes: all.file(Shape::Entries, &change, &mut kept.changes),
        pictures: all.file(Shape::Keys, &Way::new(Kind::Image, |_, _| {}, |_| None), &mut kept.pictures),
        images: Vec::new(),
        grounds: ground::grounds(inputs, diags),
        releases: crate::records::release::load(inputs, diags),
        unreadable: Vec::new(),
        beside: Vec::new(),
    };
    let images = inputs.of(Area::Images).filter_map(|file| file.path.strip_prefix("content/images/"));
    records.images = images.map(Arc::from).collect();
    records.unreadable = unreadable;
    records.beside = beside;
    records
}

/// How projects are read.
fn way_of_projects() -> Way<Project> {
    Way::new(Kind::Project, check::project::project, |it| own(&it.id))
}

/// What the file of one project gave.
#[derive(Clone, Debug)]
pub struct OneProject {
    /// Its record with its texts; `None` where the file holds none that could be read, or several.
    pub record: Option<Record<Project>>,
    /// What is wrong with the file.
    pub problems: Vec<Diagnostic>,
}

/// What the file at `path` gave when it was last read; `None` where nothing is known of it.
pub fn kept_project(inputs: &Inputs, path: &str, kept: &Kept) -> Option<OneProject> {
    let (records, failed) = kept.projects.get(path)?;
    let mut record = match &records[..] {
        [record] if failed.is_empty() => Some(record.clone()),
        _ => None,
    };
    if let (Some(record), Some((folder, _))) = (&mut record, path.rsplit_once('/')) {
        let beginning = format!("{folder}/{}.", record.id);
        let first = inputs.files.partition_point(|file| *file.path < *beginning);
        let named = inputs.files[first..].iter().take_while(|file| file.path.starts_with(&beginning));
        let texts = named.filter(|file| file.ending() == "md").map(prose::prose);
        record.texts = texts.filter(|text| prose::belongs(text, &record.id)).collect();
        record.texts.sort_by_key(|text| text.language);
    }
    Some(OneProject { record, problems: kept.projects.problems(path).to_vec() })
}

/// Reads the file of a project again; `None` where there is none.
pub fn reread_project(inputs: &Inputs, path: &str, kept: &mut Kept) -> Option<OneProject> {
    kept.forget(path);
    let file = inputs.file(path)?;
    let read = |file: &&InputFile, diags: &Diagnostics| {
        file::read(inputs, file, Shape::Several, &way_of_projects(), diags)
    };
    kept.projects.all(&[file], |file| &file.path, &Diagnostics::default(), (read, |_| ()));
    kept_project(inputs, path, kept)
}

/// The records of all stretches of files, without room for more than one of each: there may be very many.
fn joined<T>(mut files: Vec<Vec<T>>) -> Vec<T> {
    files.retain(|records| !records.is_empty());
    if files.len() == 1 {
        return files.pop().unwrap_or_default();
    }
    let mut all = Vec::with_capacity(files.iter().map(Vec::len).sum());
    all.extend(files.into_iter().flatten());
    all
}

fn own(id: &Field<Id>) -> Option<Id> {
    id.get().cloned()
}

/// So many files are read by a thread at once, at most.
const AT_ONCE: usize = 256;

/// What the readers of all kinds share.
struct Loader<'a> {
    inputs: &'a Inputs,
    diags: &'a Diagnostics,
    unreadable: &'a mut Unreadable,
    /// The texts whose records could not be read.
    beside: &'a mut Vec<Prose>,
}

impl Loader<'_> {
    fn site(&mut self, kept: &mut Shelf<FileRecords<Site>>) -> Option<Record<Site>> {
        let way = Way::new(Kind::Site, check::kinds::site, |_| None);
        let found = self.file(Shape::One, &way, kept).pop();
        if self.inputs.of(Area::Site).next().is_none() {
            let message = say!("There is no file `site.yaml`.", "Нет файла `site.yaml`.");
            let hint = say!(
                "Write one with `title`, `base_url`, `languages` and `publisher`, or begin with `impactbook new site`.",
                "Создайте его с ключами `title`, `base_url`, `languages` и `publisher` или начните с `impactbook new site`."
            );
            self.diags
                .add(Diagnostic::new(Code::NoSite, Place::file("content/site.yaml"), message).hint(hint));
        }
        found
    }

    /// What is made of the records of a folder with a file each, and their texts.
    fn folder<T, K: Takes<T>>(
        &mut self,
        way: &Way<T>,
        kept: &mut Shelf<FileRecords<T>>,
        takes: &K,
    ) -> Vec<K::Made>
    where
        T: for<'de> Deserialize<'de> + Clone + Send + Sync,
    {
        let (files, others): (Vec<_>, Vec<_>) =
            self.inputs.of(way.kind.area()).partition(|file| holds_records(file));
        let (mappings, texts): (Vec<_>, Vec<_>) = others.into_iter().partition(|file| file.is_mapping());
        mappings.into_iter().for_each(|mapping| self.has_its_table(mapping));
        let texts = Texts::of(texts);
        let with_texts = WithTexts { texts: &texts, takes };
        let records = self.read(&files, (Shape::Several, way), kept, &with_texts);
        self.orphans(&texts, &records, way.kind);
        records
    }

    /// Notes a mapping without the table that it is about.
    fn has_its_table(&self, mapping: &InputFile) {
        if self.inputs.table_of(mapping).is_some() {
            return;
        }
        let table = stream::table_path(mapping.name()).unwrap_or_default();
        let message = say!(
            "There is no table `{table}` that this mapping belongs to.",
            "Таблицы `{table}`, колонки которой здесь описаны, нет."
        );
        let hint = say!(
            "Put the table beside it, or rename one of the two.",
            "Положите таблицу рядом или переименуйте что-то одно."
        );
        let place = Place::file(Arc::clone(&mapping.path));
        self.diags.add(Diagnostic::new(Code::MisplacedFile, place, message).hint(hint));
    }

    /// The records of one file at the top of the content.
    fn file<T>(&mut self, shape: Shape, way: &Way<T>, kept: &mut Shelf<FileRecords<T>>) -> Vec<Record<T>>
    where
        T: for<'de> Deserialize<'de> + Clone + Send + Sync,
    {
        let files: Vec<_> = self.inputs.of(way.kind.area()).collect();
        self.read(&files, (shape, way), kept, &AsRead)
    }

    /// The texts of a folder with front matter.
    fn prose<T>(&mut self, way: &Way<T>, kept: &mut Shelf<ProseRecord<T>>) -> Vec<Record<T>>
    where
        T: for<'de> Deserialize<'de> + Clone + Send + Sync + Default,
    {
        let files: Vec<_> = self.inputs.of(way.kind.area()).collect();
        let groups = prose::by_id(&files);
        let read = |(_, files): &(&str, Vec<&InputFile>), diags: &Diagnostics| prose::read(files, way, diags);
        let read = kept.all(&groups, |(id, _)| id, self.diags, (read, |found| found));
        let (records, failed): (Vec<_>, Vec<_>) = read.into_iter().unzip();
        self.unreadable.extend(failed.into_iter().flatten());
        self.sorted(records.into_iter().flatten().collect(), way.kind)
    }

    fn read<T, K: Takes<T>>(
        &mut self,
        files: &[&InputFile],
        (shape, way): (Shape, &Way<T>),
        kept: &mut Shelf<FileRecords<T>>,
        takes: &K,
    ) -> Vec<K::Made>
    where
        T: for<'de> Deserialize<'de> + Clone + Send + Sync,
    {
        let inputs = self.inputs;
        let read = |file: &&InputFile, diags: &Diagnostics| {
            let own = Diagnostics::default();
            let records = file::read(inputs, file, shape, way, &own);
            let found = own.into_sorted();
            if !found.is_empty() {
                takes.found(&file.path, &found);
                diags.add_all(found);
            }
            records
        };
        let (records, failed): (Vec<_>, Vec<_>) = if kept.keeps() {
            let taken = |(records, failed): FileRecords<T>| {
                let records: Vec<K::Made> = records.into_iter().map(|record| takes.take(record)).collect();
                (records, failed)
            };
            kept.all(files, |file| &file.path, self.diags, (read, taken)).into_iter().unzip()
        } else {
            // Stretches of files and not each for itself: there may be very many, with one record each.
            let at_once = files.len().div_ceil(rayon::current_num_threads() * 8).clamp(1, AT_ONCE);
            let stretch = |(number, files): (usize, &[&InputFile])| {
                let (mut records, mut failed) = (Vec::with_capacity(files.len()), Vec::new());
                for (place, file) in (number * at_once..).zip(files) {
                    if !takes.known(place, file, &mut records) {
                        let (found, unreadable) = read(file, self.diags);
                        records.extend(found.into_iter().map(|record| takes.take(record)));
                        failed.extend(unreadable);
                    }
                }
                (records, failed)
            };
            files.par_chunks(at_once).enumerate().map(stretch).unzip()
        };
        self.unreadable.extend(failed.into_iter().flatten());
        let records = joined(records);
        if shape == Shape::Entries { records } else { self.sorted(records, way.kind) }
    }

    /// Sorts records by id, and leaves out those whose id another has.
    fn sorted<R: Written>(&self, mut records: Vec<R>, kind: Kind) -> Vec<R> {
        // Mostly they come sorted, each once.
        if records.is_sorted_by(|a, b| a.id() < b.id()) {
            return records;
        }
        records.sort_by(|a, b| a.id().cmp(b.id()));
        // In place: there may be very many.
        records.dedup_by(|record, first| {
            let same = record.id() == first.id();
            if same {
                let (id, file) = (record.id(), first.place().file);
                let message = say!("The id `{id}` stands in `{file}` too.", "Id `{id}` есть и в `{file}`.");
                let hint = say!("Give one of the two another id.", "Дайте одной из двух записей другой id.");
                let mut problem = Diagnostic::new(Code::DuplicateId, record.place(), message).hint(hint);
                problem.hide_line = kind == Kind::Person;
                self.diags.add(problem);
            }
            same
        });
        records
    }

    /// Notes the texts that belong to no record.
    fn orphans(&mut self, texts: &Texts<'_>, records: &[impl Written], kind: Kind) {
        // Both are sorted: gone through side by side.
        let mut left = records.iter().peekable();
        let mut known = |id: &str| {
            while left.next_if(|record| record.id() < id).is_some() {}
            left.peek().is_some_and(|record| record.id() == id)
        };
        for (id, file) in texts.0.iter().filter(|(id, _)| !known(id)) {
            if may_be_among(self.unreadable, kind, id) {
                self.beside.push(prose::prose(file));
                continue;
            }
            let message = say!(
                "There is no record `{id}` that this text belongs to.",
                "Записи `{id}`, к которой относится этот текст, нет."
            );
            let hint = match nearest(id, records.iter().map(Written::id)) {
                Some(meant) => say!("Rename it to `{meant}.md`?", "Переименовать его в `{meant}.md`?"),
                None => say!("Write a file `{id}.yaml` beside it.", "Создайте рядом файл `{id}.yaml`."),
            };
            let place = Place::file(Arc::clone(&file.path));
            self.diags.add(Diagnostic::new(Code::OrphanText, place, message).hint(hint));
        }
    }
}

/// Takes records in with their texts.
struct WithTexts<'a, K> {
    texts: &'a Texts<'a>,
    takes: &'a K,
}

impl<T, K: Takes<T>> Takes<T> for WithTexts<'_, K> {
    type Made = K::Made;

    fn known(&self, place: usize, file: &InputFile, made: &mut Vec<K::Made>) -> bool {
        self.takes.known(place, file, made)
    }

    fn take(&self, mut record: Record<T>) -> K::Made {
        record.texts = self.texts.of_record(&record.id);
        self.takes.take(record)
    }

    fn found(&self, file: &Arc<str>, found: &[Diagnostic]) {
        self.takes.found(file, found);
    }
}

/// The texts of one kind of records, by the ids in their names.
struct Texts<'f>(Vec<(&'f str, &'f InputFile)>);

impl<'f> Texts<'f> {
    fn of(files: Vec<&'f InputFile>) -> Self {
        let with_id = |file: &'f InputFile| (prose::id_and_language(file.stem()).0, file);
        let mut texts: Vec<_> = files.into_iter().map(with_id).collect();
        // In the order of the files where there are several.
        texts.sort_by_key(|(id, _)| *id);
        Self(texts)
    }

    /// Those of one record, the one without a language in its file's name first.
    fn of_record(&self, id: &str) -> Vec<Prose> {
        let first = self.0.partition_point(|(of, _)| *of < id);
        let own = self.0[first..].iter().take_while(|(of, _)| *of == id);
        let mut texts: Vec<Prose> = own.map(|(_, file)| prose::prose(file)).collect();
        texts.sort_by_key(|text| text.language);
        texts
    }
}
