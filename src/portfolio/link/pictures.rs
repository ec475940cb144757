//! Pictures: what is said of them in `images.yaml` and where they are used, and which of them may not be shown.
//!
//! A picture on which somebody can be recognised is shown only while that person's consent has the scope `photo`. Who
//! can be seen may be said in `images.yaml` or beside any use of the picture, a draft's too; said once, it holds for
//! every use.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::base::key::Table;
use crate::diagnostics::code::Code;
use crate::diagnostics::message::did_you_mean;
use crate::diagnostics::message::nearest;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::portfolio::link::at::At;
use crate::portfolio::link::at::Origin;
use crate::portfolio::link::linker::Linker;
use crate::portfolio::link::linker::plain;
use crate::portfolio::link::prose::Version;
use crate::portfolio::model::Person;
use crate::portfolio::model::Photo;
use crate::portfolio::model::Picture;
use crate::portfolio::model::Scope;
use crate::portfolio::texts::watch::Use;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::kinds::image::Image;
use crate::records::kinds::prose;
use crate::records::kinds::prose::Translation;
use crate::records::record::Prose;
use crate::records::record::Record;
use crate::records::record::Records;
use crate::records::values::id::Id;
use crate::records::values::text::LocalText;
use crate::say;

/// What is said of pictures, by their files below `images/`.
pub(super) type Pictures = BTreeMap<Box<str>, Picture>;

/// True where somebody is said to be seen on a photograph who has not agreed.
pub(super) fn hides(people: &Table<Person>, seen: &List<Id>) -> bool {
    let agrees =
        |id: &str| people.find(id).is_some_and(|person| people[person].consents.contains(&Scope::Photo));
    seen.broken || seen.iter().any(|id| !agrees(id))
}

/// The pictures on which somebody is said to be seen who has not agreed, as far as records say so that are no projects.
pub(super) fn hidden(records: &Records, people: &Table<Person>) -> BTreeSet<Box<str>> {
    let listed = records.pictures.iter().filter(|record| hides(people, &record.data.people));
    let used = photos(records).filter(|photo| hides(people, &photo.people));
    listed.map(|record| Box::from(&*record.id)).chain(used.map(|photo| photo.file.clone())).collect()
}

/// Marks the pictures that may not be shown, of those that there are.
pub(super) fn withhold(
    pictures: &mut Pictures,
    mut hidden: BTreeSet<Box<str>>,
    images: &[Arc<str>],
    diagnostics: &Diagnostics,
) {
    hidden.retain(|file| images.iter().any(|image| **image == **file));
    if !hidden.is_empty() {
        diagnostics.add(pictures_withheld(hidden.len()));
    }
    for file in hidden {
        pictures.entry(file).or_default().withheld = true;
    }
}

/// Every use of a photograph by a record that is no project.
fn photos(records: &Records) -> impl Iterator<Item = &prose::Photo> {
    let stories = records.stories.iter().map(|record| &record.data.photo);
    let reports = records.reports.iter().map(|record| &record.data.photo);
    let towns = records.towns.iter().map(|record| &record.data.photo);
    let programmes = records.programmes.iter().map(|record| &record.data.photo);
    let organisations = records.organisations.iter().map(|record| &record.data.photo);
    let translated = records.stories.iter().flat_map(|record| &record.translations);
    let translated = translated.chain(records.reports.iter().flat_map(|record| &record.translations));
    let fields = stories.chain(reports).chain(towns).chain(programmes).chain(organisations);
    fields
        .chain(translated.map(|translation| &translation.photo))
        .filter_map(Field::get)
        .map(|photo| &**photo)
}

impl Linker<'_> {
    /// What `images.yaml` says.
    pub(super) fn pictures(&self, records: &[Record<Image>]) -> Pictures {
        records.iter().map(|record| self.picture(record)).collect()
    }

    fn picture(&self, record: &Record<Image>) -> (Box<str>, Picture) {
        let origin = Origin::new(record);
        let at = &origin.at();
        if !self.has_image(&record.id) {
            self.tell(no_image(&record.id, &self.images, at.place()));
        }
        let Image { alt, decorative, caption, credit, licence, people: _ } = record.data.as_ref().clone();
        let picture = Picture {
            alt: self.optional(alt, &at.key("alt")),
            decorative: decorative.or(false),
            caption: self.optional(caption, &at.key("caption")),
            credit: self.optional(credit, &at.key("credit")),
            licence: plain(licence).map(String::into_boxed_str),
            withheld: false,
        };
        self.finish(&origin);
        ((*record.id).into(), picture)
    }

    /// A photograph; one that is not among the images is noted.
    pub(super) fn photo(&self, photo: Field<Box<prose::Photo>>, at: &At<'_>) -> Option<Photo> {
        self.photo_in_languages(photo, Versions::default(), at)
    }

    /// The photograph of a text, with what the files in other languages say of it.
    pub(super) fn photo_of_text(
        &self,
        photo: Field<Box<prose::Photo>>,
        (translations, texts): (&[Translation], &[Prose]),
        at: &At<'_>,
    ) -> Option<Photo> {
        let said = |pick: fn(&prose::Photo) -> &Field<LocalText>| {
            super::prose::versions(translations, texts, |translation| pick(translation.photo.get()?).get())
        };
        let others = Versions {
            alt: said(|photo| &photo.alt),
            credit: said(|photo| &photo.credit),
            caption: said(|photo| &photo.caption),
        };
        self.photo_in_languages(photo, others, at)
    }

    fn photo_in_languages(
        &self,
        photo: Field<Box<prose::Photo>>,
        others: Versions,
        at: &At<'_>,
    ) -> Option<Photo> {
        let Field::Written(photo) = photo else { return None };
        let at = &at.key("photo");
        // What leads out of the folder has been refused when the record was read.
        if !self.has_image(&photo.file) && !photo.file.contains("..") {
            self.tell(no_image(&photo.file, &self.images, at.place()));
        }
        let general = self.pictures.get(&photo.file);
        let described = Picture::is_described(general, &photo.file, &self.unread);
        if photo.alt.is_absent() && !described {
            self.tell(no_alt(at.place()));
        }
        self.tell_all(self.watch.look(&photo.file, Use::Contact, || at.place()));
        let or = |own: Option<_>, general: Option<&Option<_>>| own.or_else(|| general.cloned().flatten());
        let licence = plain(photo.licence).map(String::into_boxed_str);
        Some(Photo {
            alt: or(self.merged_optional(photo.alt, others.alt, &at.key("alt")), general.map(|it| &it.alt)),
            credit: or(
                self.merged_optional(photo.credit, others.credit, &at.key("credit")),
                general.map(|it| &it.credit),
            ),
            caption: or(
                self.merged_optional(photo.caption, others.caption, &at.key("caption")),
                general.map(|it| &it.caption),
            ),
            licence: licence.or_else(|| general?.licence.clone()),
            file: photo.file,
        })
    }

    /// True for a file of `images/`.
    pub(super) fn has_image(&self, file: &str) -> bool {
        self.images.binary_search_by(|image| (**image).cmp(file)).is_ok()
    }
}

/// What the files in other languages say of a photograph.
#[derive(Default)]
struct Versions {
    alt: Vec<Version>,
    credit: Vec<Version>,
    caption: Vec<Version>,
}

/// The problem that a picture is not there.
pub(in crate::portfolio) fn no_image(file: &str, images: &[Arc<str>], place: Place) -> Diagnostic {
    let (message, hint) = missing(file, images.iter().map(|image| &**image));
    Diagnostic::new(Code::UnknownId, place, message).hint(hint)
}

/// That a picture is not there, in words, and what to do.
pub fn missing<'i>(
    file: &str,
    images: impl Iterator<Item = &'i str>,
) -> (crate::diagnostics::message::Message, crate::diagnostics::message::Message) {
    let message = say!("There is no file `images/{file}`.", "Файла `images/{file}` нет.");
    let hint = match nearest(file, images) {
        Some(near) => did_you_mean(file, near),
        None => say!("Put the photograph into the folder `images`.", "Положите снимок в папку `images`."),
    };
    (message, hint)
}

fn no_alt(place: Place) -> Diagnostic {
    let message = say!(
        "The photograph has no alternative text for people who cannot see it.",
        "У снимка нет описания для тех, кто его не видит."
    );
    let hint = say!("Write `alt:` with what can be seen.", "Добавьте `alt:` — что на снимке.");
    Diagnostic::new(Code::NoAlt, place, message).hint(hint)
}

fn pictures_withheld(withheld: usize) -> Diagnostic {
    let message = say!(
        "Pictures that are not published, because somebody can be seen on them whose consent does not have the scope `photo`: {withheld}.",
        "Изображения, которые не публикуются, потому что на них виден человек, в чьём согласии нет `photo`: {withheld}."
    );
    Diagnostic::new(Code::PicturesWithheld, Place::file("content/images"), message)
}
