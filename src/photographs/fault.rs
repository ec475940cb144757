//! Why a picture cannot be shown, or what its editors should know of it, as a message at its file.

use std::sync::Arc;

use serde::Deserialize;
use serde::Serialize;

use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::photographs::MOST_PIXELS;
use crate::photographs::look::Odd;
use crate::say;

/// Why a picture cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// The program was built without the part that reads photographs.
    Unavailable,
    /// The bytes are no picture.
    NoPicture,
    /// A picture in a format that is not read.
    OtherFormat,
    /// A picture that broke off, or in which something is damaged.
    Torn,
    /// More pixels than are taken apart.
    TooManyPixels {
        /// Pixels.
        width: u32,
        /// Pixels.
        height: u32,
    },
    /// A drawing that does more than draw.
    Active(Action),
    /// A drawing that does not say how large it is.
    NoSize,
    /// A drawing that is no XML.
    BrokenDrawing,
}

/// What a drawing has that drawings may not have; the text is what was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Action {
    /// An element that does more than draw.
    Element(String),
    /// An attribute that runs a program.
    Handler(String),
    /// An address outside of the drawing.
    Address(String),
    /// Styles that fetch or hide something.
    Styles,
    /// Entities of its own.
    Entities,
}

impl Action {
    fn words(&self) -> (Message, Message) {
        let message = match self {
            Self::Element(name) => say!(
                "This drawing has an element `<{name}>`. Only drawings that do nothing but draw are published.",
                "В этом рисунке есть элемент `<{name}>`. Публикуются только рисунки, которые лишь рисуют."
            ),
            Self::Handler(name) => say!(
                "This drawing has `{name}`, which runs a program. Only drawings that do nothing but draw are published.",
                "В этом рисунке есть `{name}` — это запускает программу. Публикуются только рисунки, которые лишь рисуют."
            ),
            Self::Address(address) => say!(
                "This drawing refers to `{address}`, which lies outside of it.",
                "Этот рисунок ссылается на `{address}`, а это за его пределами."
            ),
            Self::Styles => say!(
                "This drawing has styles that may fetch files from elsewhere.",
                "В этом рисунке есть стили, которые могут загружать файлы с других сайтов."
            ),
            Self::Entities => say!(
                "This drawing has entities of its own (`<!DOCTYPE … [`), which can hide anything.",
                "В этом рисунке есть собственные сущности (`<!DOCTYPE … [`): за ними может скрываться что угодно."
            ),
        };
        let hint = say!(
            "Save it as a plain SVG (in Inkscape: `Save as`, `Plain SVG`), or as PNG.",
            "Сохраните его как простой SVG (в Inkscape: «Сохранить как», «Простой SVG») или как PNG."
        );
        (message, hint)
    }
}

impl Fault {
    /// The problem as one of the file at `path`.
    pub fn at(&self, path: &Arc<str>) -> Diagnostic {
        let code = match self {
            Self::Unavailable => Code::PhotographRefused,
            Self::TooManyPixels { .. } => Code::TooLarge,
            Self::Active(_) => Code::ActiveDrawing,
            _ => Code::BrokenPicture,
        };
        let (message, hint) = self.words();
        Diagnostic::new(code, Place::file(Arc::clone(path)), message).hint(hint)
    }

    fn words(&self) -> (Message, Message) {
        match self {
            Self::Unavailable => (
                say!(
                    "This program was built without the part that takes hidden data out of photographs, so it publishes none.",
                    "Эта программа собрана без части, которая удаляет скрытые данные из фотографий, поэтому она их не публикует."
                ),
                say!(
                    "Take the picture out, or use a program built with the feature `photographs`.",
                    "Уберите изображение или возьмите программу, собранную с `photographs`."
                ),
            ),
            Self::NoPicture | Self::OtherFormat => not_read(*self == Self::OtherFormat),
            Self::Torn => (
                say!(
                    "This picture is damaged or breaks off in the middle.",
                    "Это изображение повреждено или обрывается посередине."
                ),
                say!(
                    "Copy it here again, or open it in a program for photographs and save it anew.",
                    "Скопируйте его сюда ещё раз или откройте в программе для фотографий и сохраните заново."
                ),
            ),
            Self::TooManyPixels { width, height } => too_many(*width, *height),
            Self::Active(action) => action.words(),
            Self::NoSize => (
                say!("This drawing does not say how large it is.", "В этом рисунке не указан его размер."),
                say!(
                    "Give its first line a `viewBox`, as in `<svg viewBox=\"0 0 240 80\" …>`.",
                    "Укажите в первой строке `viewBox`, например `<svg viewBox=\"0 0 240 80\" …>`."
                ),
            ),
            Self::BrokenDrawing => (
                say!("This drawing is not a well-formed SVG.", "Этот рисунок — не правильный SVG."),
                say!("Save it anew, or save it as PNG.", "Сохраните его заново или сохраните как PNG."),
            ),
        }
    }
}

fn not_read(other: bool) -> (Message, Message) {
    let message = if other {
        say!(
            "This picture is in a format that is not read: JPEG, PNG, WebP and SVG are.",
            "Этот формат изображений не читается; читаются JPEG, PNG, WebP и SVG."
        )
    } else {
        say!(
            "This is no picture, whatever the name of the file says.",
            "Это не изображение, что бы ни говорило имя файла."
        )
    };
    let hint = say!(
        "Open it in a program for photographs and save it as JPEG or PNG.",
        "Откройте его в программе для фотографий и сохраните как JPEG или PNG."
    );
    (message, hint)
}

fn too_many(width: u32, height: u32) -> (Message, Message) {
    let most = MOST_PIXELS / 1_000_000;
    (
        say!(
            "This picture has {width} × {height} pixels; at most {most} million are read.",
            "В этом изображении {width} × {height} точек, читается не больше {most} млн."
        ),
        say!(
            "Save it smaller: 2000 pixels from side to side are more than any page shows.",
            "Сохраните его меньше: 2000 точек в ширину — больше, чем показывает любая страница."
        ),
    )
}

impl Odd {
    /// The remark as one about the file at `path`.
    pub fn at(self, path: &Arc<str>) -> Diagnostic {
        let (message, hint) = match self {
            Self::Colours => (
                say!(
                    "The colours of this picture are described for printing, or in a way that is not understood; on the site they may look different.",
                    "Цвета этого изображения описаны для печати или способом, который программе непонятен; на сайте они могут выглядеть иначе."
                ),
                say!("Save it in RGB with the profile sRGB.", "Сохраните его в RGB с профилем sRGB."),
            ),
            Self::Moving => (
                say!(
                    "This picture moves; only its first frame is shown, because nothing on the site moves.",
                    "Это движущееся изображение; показан только первый кадр, потому что на сайте ничего не движется."
                ),
                say!("Save the frame that you want.", "Сохраните нужный кадр."),
            ),
        };
        Diagnostic::new(Code::OddPicture, Place::file(Arc::clone(path)), message).hint(hint)
    }
}
