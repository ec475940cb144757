//! What stands inside an embedded page in the place of files: its style, its script, and the policy that allows these
//! two by their hashes and nothing else.
//!
//! Comes in: the theme. Goes out: elements of HTML, worked out once for the whole site.

use std::fmt::Write;
use std::sync::OnceLock;

use crate::theme::Theme;
use crate::theme::inline::hash;
use crate::theme::inline::small;
use crate::theme::inline::without_comments;

/// The style of charts, as pages link it.
const CHARTS: &str = "assets/styles/charts.css";

/// The elements of embedded pages.
#[derive(Clone, Debug, Default)]
pub(super) struct Inline {
    /// Policy and style, for the head.
    pub(super) head: String,
    /// The script, for the end of the body.
    pub(super) script: String,
}

/// The elements of both kinds of embedded pages, made when the first of them is rendered.
#[derive(Debug, Default)]
pub struct Inlines {
    charts: OnceLock<Inline>,
    figures: OnceLock<Inline>,
}

impl Inlines {
    /// For charts and tables.
    pub(super) fn of_charts(&self, theme: &Theme) -> &Inline {
        self.charts.get_or_init(|| inline(theme, &charts_style(theme)))
    }

    /// For figures, which need the colours only.
    pub(super) fn of_figures(&self, theme: &Theme) -> &Inline {
        self.figures.get_or_init(|| {
            let Palette { light, dark } = palette(&charts_style(theme));
            let dark = format!("@media (prefers-color-scheme:dark){{:root{{{dark}}}}}");
            inline(theme, &format!(":root{{{light}}}{dark}"))
        })
    }
}

fn charts_style(theme: &Theme) -> String {
    let file = theme.assets().iter().find(|asset| asset.path == CHARTS);
    small(&file.map(|file| String::from_utf8_lossy(&file.bytes).into_owned()).unwrap_or_default())
}

fn inline(theme: &Theme, charts: &str) -> Inline {
    let style = format!("{charts}{}{}", small(theme.inlined("embed.css")), asked_for(&palette(charts)));
    let script = without_comments(theme.inlined("embed.js"));
    let policy = format!(
        "default-src 'none'; style-src '{}'; script-src '{}'; img-src data:; form-action 'none'",
        hash(&style),
        hash(&script)
    );
    Inline {
        head: format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<style>{style}</style>"
        ),
        script: format!("<script>{script}</script>"),
    }
}

/// The colours of both schemes, as declarations.
#[derive(Debug, Default, PartialEq, Eq)]
struct Palette {
    light: String,
    dark: String,
}

/// Reads the colours from a small stylesheet: its first `:root`, and the first one for dark schemes.
fn palette(style: &str) -> Palette {
    let root = |text: &str| {
        let block = text.split_once(":root{")?.1;
        Some(block[..block.find('}')?].to_owned())
    };
    let dark = style.split_once("@media (prefers-color-scheme:dark){").and_then(|(_, rest)| root(rest));
    Palette { light: root(style).unwrap_or_default(), dark: dark.unwrap_or_default() }
}

/// The colours that the address asks for: with the script `?theme=dark`, and without it `#dark`, which is the id of the
/// body (`#light` is the one of the page). On paper and under contrast themes they do not count.
fn asked_for(Palette { light, dark }: &Palette) -> String {
    // The fonts are those of both.
    let colours: Vec<&str> = light.split(';').filter(|one| !one.starts_with("--chart-fonts:")).collect();
    let light = colours.join(";");
    let mut out = String::from("@media screen and (forced-colors:none){");
    let _ = write!(out, "html:target,html[data-theme=light]{{color-scheme:light;{light}}}");
    let _ = write!(out, "body:target,html[data-theme=dark] body{{color-scheme:dark;{dark}}}}}");
    out
}

#[cfg(test)]
mod tests {
    use super::Palette;
    use super::palette;
    use super::small;

    #[test]
    fn colours_are_read_from_the_style() {
        let style =
            small(":root { --a: #fff; } @media (prefers-color-scheme: dark) { :root { --a: #000; } } p { }");
        let expected = Palette { light: "--a:#fff".to_owned(), dark: "--a:#000".to_owned() };
        assert_eq!(palette(&style), expected);
        assert_eq!(palette("p{}"), Palette::default());
    }
}
