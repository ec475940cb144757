//! What is painted first: the style that every page has in itself, so that its head waits for no file.
//!
//! Comes in: the theme's `styles/first.css`. Goes out: the style as a page has it, the hash by which its policy allows it
//! (W3C, Content Security Policy Level 3, section 2.3.1), and the same rules for the linked stylesheet.

use crate::theme::inline::hash;
use crate::theme::inline::small;

/// The path of the style in a theme.
pub const FILE: &str = "styles/first.css";

/// With the linked stylesheet comes what `first.css` holds back.
const REST: &str = "main,.colophon{visibility:visible;animation:none}\n";

/// How the style names files of the theme, and how the linked stylesheet does.
const FILES: &str = "url(\"../";

/// The style of what is painted first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct First(String);

impl First {
    /// Of the text of the file.
    pub fn of(file: &str) -> Self {
        Self(small(file))
    }

    /// The same with the site's own colours.
    pub fn coloured(&self, colours: &str) -> Self {
        Self(format!("{}{}", self.0, small(colours)))
    }

    /// The style as it stands in a page from which `root` leads to the root of the site, and its hash as a policy names it.
    pub fn at(&self, root: &str) -> [(&'static str, String); 2] {
        let style = self.0.replace(FILES, &format!("url(\"{root}assets/"));
        [("first_hash", hash(&style)), ("first", style)]
    }

    /// What goes before the rules of the linked stylesheet: these rules too, for pages whose host does not allow a style in
    /// them, and what shows the rest. Letters are left out: a browser to which they are told twice would begin to wait for
    /// them anew.
    pub fn before_the_rest(&self) -> String {
        let mut parts = self.0.split("@font-face{");
        let mut out = parts.next().unwrap_or_default().to_owned();
        out.extend(parts.filter_map(|part| part.split_once('}')).map(|(_, after)| after));
        out + "\n" + REST
    }
}

#[cfg(test)]
mod tests {
    use super::First;
    use super::hash;

    #[test]
    fn a_page_finds_the_files_from_where_it_stands() {
        let first =
            First::of("@font-face { src: url(\"../fonts/a.woff2\"); }\na { b: c; }\n").coloured("d { e: f }");
        let style = "@font-face{src:url(\"../../assets/fonts/a.woff2\")}a{b:c}d{e:f}".to_owned();
        assert_eq!(first.at("../../"), [("first_hash", hash(&style)), ("first", style)]);
        let linked = "a{b:c}d{e:f}\nmain,.colophon{visibility:visible;animation:none}\n";
        assert_eq!(first.before_the_rest(), linked);
    }
}
