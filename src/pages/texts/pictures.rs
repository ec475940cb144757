//! Pictures in texts: `![What can be seen](images/bakery.jpg "The line beneath it")`.

use std::ops::Range;

use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
use crate::pages::picture;
use crate::pages::prose::Image;
use crate::pages::prose::Inserted;
use crate::pages::prose::Position;
use crate::pages::texts::TextInsertions;
use crate::portfolio::link::pictures::missing;
use crate::portfolio::model::Picture;
use crate::say;
use crate::theme::print;

/// What the address of a picture comes to.
enum Target {
    /// A file, relative to `images/`.
    File(String),
    /// What is wrong with it, and what to do.
    Wrong(Code, Message, Message),
}

impl TextInsertions<'_, '_> {
    /// A picture: alone in its paragraph with what stands beneath it, in a sentence by itself. Nothing where it may not
    /// be shown.
    pub(super) fn picture(&self, image: &Image<'_>, position: Position, range: &Range<usize>) -> Inserted {
        let nothing = Inserted::Inline(String::new());
        let file = match target(image.target) {
            Target::File(file) => file,
            Target::Wrong(code, message, hint) => {
                self.note(code, range, message, Some(hint));
                return nothing;
            }
        };
        let album = self.writer.book.album;
        let Some(place) = album.find(&file) else {
            let (message, hint) = missing(&file, album.paths());
            self.note(Code::UnknownId, range, message, Some(hint));
            return nothing;
        };
        let general = self.writer.portfolio().pictures.get(file.as_str());
        let described = Picture::is_described(general, &file, &self.writer.portfolio().unread);
        if image.alternative.is_empty() && !described {
            self.note(Code::NoAlt, range, no_alt(), Some(say!(
                "Write what can be seen between the brackets: `![The oven of the bakery](images/oven.jpg)`.",
                "Напишите в скобках, что на нём: `![Печь пекарни](images/oven.jpg)`."
            )));
        }
        if album.is_withheld(place) {
            return nothing;
        }
        if let (Some(diagnostics), Some(problem)) = (self.diagnostics, album.problem(place)) {
            diagnostics.add(problem);
        }
        let said = (image.alternative, image.caption);
        let view = picture::of_text(self.writer, &file, said, self.body.language);
        self.shown.borrow_mut().pictures.push(file);
        match (view, position) {
            (None, _) => nothing,
            (Some(view), Position::Alone) => Inserted::Block(print::figure(&view)),
            (Some(view), Position::InSentence) => Inserted::Inline(print::inline(&view)),
        }
    }
}

/// The file that an address means. It may be written as from the site's root or as from the text, so that editors of
/// Markdown show it too.
fn target(written: &str) -> Target {
    let path = written.replace("%20", " ");
    let below = ["/images/", "../images/", "images/"].iter().find_map(|start| path.strip_prefix(start));
    let leads_out = |path: &str| path.split(['/', '\\']).any(|part| part == "..");
    match below {
        Some(file) if !leads_out(file) && !file.is_empty() => Target::File(file.to_owned()),
        _ if path.contains("://") || path.starts_with("//") || path.starts_with("data:") => Target::Wrong(
            Code::ForeignPicture,
            say!(
                "The picture `{written}` lies on another server.",
                "Изображение `{written}` лежит на чужом сервере."
            ),
            say!(
                "Save it in `content/images/`, if you may, and name it as in `images/bakery.jpg`.",
                "Сохраните его в `content/images/`, если имеете право, и укажите так: `images/bakery.jpg`."
            ),
        ),
        _ => Target::Wrong(
            Code::OutsideContent,
            say!(
                "The picture `{written}` does not lie in `content/images/`.",
                "Изображение `{written}` лежит не в `content/images/`."
            ),
            say!(
                "Put it there, and name it as in `images/bakery.jpg`.",
                "Положите его туда и укажите так: `images/bakery.jpg`."
            ),
        ),
    }
}

fn no_alt() -> Message {
    say!(
        "The picture has no alternative text for people who cannot see it.",
        "У изображения нет описания для тех, кто его не видит."
    )
}
