//! Pictures: in sizes for every screen, with their place kept before they are there.

use serde::Serializer;

use crate::theme::print::Print;
use crate::theme::print::link::attribute;
use crate::theme::views::parts::Image;

/// The picture alone.
impl Print for Image {
    fn print(&self, out: &mut String) {
        let wrapped = !self.srcset.is_empty();
        if wrapped {
            out.push_str("<picture><source type=\"image/webp\"");
            attribute(out, " srcset", &self.srcset);
            if !self.sizes.is_empty() {
                attribute(out, " sizes", &self.sizes);
            }
            out.push('>');
        }
        out.push_str("<img");
        attribute(out, " src", &self.src);
        attribute(out, " alt", &self.alt.text);
        if let Some(lang) = &self.alt.lang {
            attribute(out, " lang", lang);
        }
        out.push_str(&format!(" width=\"{}\" height=\"{}\"", self.width, self.height));
        if self.lazy {
            out.push_str(" loading=\"lazy\"");
        }
        out.push_str(" decoding=\"async\">");
        if wrapped {
            out.push_str("</picture>");
        }
    }
}

/// A picture with what stands beneath it.
pub fn figure(image: &Image) -> String {
    // One that is higher than wide would fill more than a screen in the width of the text.
    let mut out = String::from(if image.height > image.width {
        "<figure class=\"photo tall\">"
    } else {
        "<figure class=\"photo\">"
    });
    image.print(&mut out);
    if image.caption.is_some() || image.credit.is_some() || image.licence.is_some() {
        out.push_str("<figcaption>");
        if let Some(caption) = &image.caption {
            caption.print(&mut out);
        }
        if image.credit.is_some() || image.licence.is_some() {
            if image.caption.is_some() {
                out.push(' ');
            }
            credit(&mut out, image);
        }
        out.push_str("</figcaption>");
    }
    out.push_str("</figure>\n");
    out
}

/// Who made it, and its licence.
fn credit(out: &mut String, image: &Image) {
    out.push_str("<span class=\"credit\">");
    if let Some(credit) = &image.credit {
        credit.print(out);
    }
    if let Some(licence) = &image.licence {
        if image.credit.is_some() {
            out.push_str(", ");
        }
        licence.print(out);
    }
    out.push_str("</span>");
}

/// The picture alone, inside a sentence.
pub fn inline(image: &Image) -> String {
    image.printed()
}

/// Writes a picture with what stands beneath it into a view.
pub(in crate::theme) fn photo<S: Serializer>(
    image: &Option<Image>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match image {
        Some(image) => serializer.serialize_some(&figure(image)),
        None => serializer.serialize_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::views::parts::Label;
    use crate::theme::views::parts::Link;

    #[test]
    fn a_picture_with_all_that_can_be_said_of_it() {
        let label = |text: &str| Label { text: text.to_owned(), lang: None };
        let image = Image {
            src: "a.jpg".to_owned(),
            srcset: "a-480.webp 480w".to_owned(),
            sizes: "92vw".to_owned(),
            alt: Label { text: "\"<A>\"".to_owned(), lang: Some("ru".to_owned()) },
            width: 3,
            height: 2,
            lazy: true,
            caption: Some(label("A & B.")),
            credit: Some(label("C")),
            licence: Some(Link {
                text: "CC0".to_owned(),
                href: Some("https://c.org".to_owned()),
                lang: None,
            }),
        };
        assert_eq!(
            figure(&image),
            "<figure class=\"photo\"><picture><source type=\"image/webp\" srcset=\"a-480.webp 480w\" sizes=\"92vw\">\
             <img src=\"a.jpg\" alt=\"&quot;&lt;A&gt;&quot;\" lang=\"ru\" width=\"3\" height=\"2\" loading=\"lazy\" \
             decoding=\"async\"></picture><figcaption>A &amp; B. <span class=\"credit\">C, \
             <a href=\"https://c.org\">CC0</a></span></figcaption></figure>\n"
        );
        let tall = Image { src: "a.svg".to_owned(), width: 2, height: 3, ..Image::default() };
        assert!(figure(&tall).starts_with("<figure class=\"photo tall\">"));
        let drawing = Image { src: "a.svg".to_owned(), width: 3, height: 2, ..Image::default() };
        assert_eq!(
            figure(&drawing),
            "<figure class=\"photo\"><img src=\"a.svg\" alt=\"\" width=\"3\" height=\"2\" decoding=\"async\"></figure>\n"
        );
    }
}
