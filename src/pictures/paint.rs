//! From a drawing to pixels: resvg with one font.

use std::sync::Arc;
use std::sync::LazyLock;

use resvg::tiny_skia::Pixmap;
use resvg::tiny_skia::Transform;
use resvg::usvg::Options;
use resvg::usvg::Tree;
use resvg::usvg::fontdb::Database;

use crate::pictures::Scale;
use crate::pictures::palette;

/// The letters of pictures; `fonts/README.md` says what they are.
const FONTS: [&[u8]; 2] = [include_bytes!("fonts/regular.otf"), include_bytes!("fonts/bold.otf")];
/// The family's name in the files.
const FAMILY: &str = "Impactbook Sans";
/// The renderer and how its pixels are written; raised with each change of either.
const RENDERER: &str = "resvg 0.49, palette 1";

/// How drawings are read. Whatever family a drawing names, its letters are ours.
static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for font in FONTS {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_sans_serif_family(FAMILY);
    Options { font_family: FAMILY.to_owned(), fontdb: Arc::new(fonts), ..Options::default() }
});

/// What the pixels of a drawing depend on beside it.
static NAME: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = blake3::Hasher::new();
    FONTS.iter().for_each(|font| {
        hasher.update(font);
    });
    format!("{RENDERER}, {}", hasher.finalize().to_hex())
});

/// Renderer, way of writing and fonts.
pub(super) fn renderer() -> &'static str {
    &NAME
}

/// The drawing as a PNG.
pub(super) fn png(svg: &str, scale: Scale) -> Option<Vec<u8>> {
    palette::png(&pixels(svg, scale)?)
}

/// The drawing as pixels on white.
pub(super) fn pixels(svg: &str, scale: Scale) -> Option<Pixmap> {
    let tree = Tree::from_str(svg, &OPTIONS).ok()?;
    let (mut pixels, transform) = match scale {
        Scale::Times(times) => {
            let times = f32::from(times);
            let size = tree.size().to_int_size().scale_by(times)?;
            (Pixmap::new(size.width(), size.height())?, Transform::from_scale(times, times))
        }
        Scale::Within(width, height) => {
            let [across, down] = [width, height].map(f32::from);
            let size = tree.size();
            let times = (across / size.width()).min(down / size.height());
            let [left, top] =
                [across - size.width() * times, down - size.height() * times].map(|room| room / 2.0);
            let transform = Transform::from_row(times, 0.0, 0.0, times, left, top);
            (Pixmap::new(width.into(), height.into())?, transform)
        }
    };
    pixels.fill(resvg::tiny_skia::Color::WHITE);
    resvg::render(&tree, transform, &mut pixels.as_mut());
    Some(pixels)
}
