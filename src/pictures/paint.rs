//! From a drawing to pixels: resvg with one font.

use std::sync::Arc;
use std::sync::LazyLock;

use resvg::tiny_skia::Pixmap;
use resvg::tiny_skia::Transform;
use resvg::usvg::Options;
use resvg::usvg::Tree;
use resvg::usvg::fontdb::Database;

use crate::pictures::Scale;
use crate::pictures::palette::Rows;

/// The letters of pictures; `fonts/README.md` says what they are.
const FONTS: [&[u8]; 2] = [include_bytes!("fonts/regular.otf"), include_bytes!("fonts/bold.otf")];
/// The family's name in the files.
const FAMILY: &str = "Impactbook Sans";
/// The renderer and how its pixels are written; raised with each change of either.
const RENDERER: &str = "resvg 0.49, palette 2";

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

/// How many pixels are painted at once, at four bytes each. A chart has a row for each of its things, and a picture of two
/// thousand rows would otherwise take more memory than the whole site.
const AT_ONCE: u32 = 4_000_000;

/// The drawing as a PNG.
pub(super) fn png(svg: &str, scale: Scale) -> Option<Vec<u8>> {
    let sheet = Sheet::of(svg, scale)?;
    let mut rows = Rows::of(sheet.width);
    sheet.paint(AT_ONCE, |pixels| rows.push(pixels))?;
    rows.png()
}

/// A drawing before it is painted.
pub(super) struct Sheet {
    tree: Tree,
    transform: Transform,
    pub(super) width: u32,
    pub(super) height: u32,
}

impl Sheet {
    /// Reads the drawing.
    pub(super) fn of(svg: &str, scale: Scale) -> Option<Self> {
        let tree = Tree::from_str(svg, &OPTIONS).ok()?;
        let (width, height, transform) = match scale {
            Scale::Times(times) => {
                let times = f32::from(times);
                let size = tree.size().to_int_size().scale_by(times)?;
                (size.width(), size.height(), Transform::from_scale(times, times))
            }
            Scale::Within(width, height) => {
                let [across, down] = [width, height].map(f32::from);
                let size = tree.size();
                let times = (across / size.width()).min(down / size.height());
                let [left, top] =
                    [across - size.width() * times, down - size.height() * times].map(|room| room / 2.0);
                let transform = Transform::from_row(times, 0.0, 0.0, times, left, top);
                (width.into(), height.into(), transform)
            }
        };
        Some(Self { tree, transform, width, height })
    }

    /// Paints it on white, from top to bottom in bands of whole rows, and hands the pixels of each band on: four bytes each.
    pub(super) fn paint(&self, at_once: u32, mut band: impl FnMut(&[u8])) -> Option<()> {
        let rows = (at_once / self.width).clamp(1, self.height);
        let mut pixels = Pixmap::new(self.width, rows)?;
        let row = pixels.data().len() / usize::try_from(rows).ok()?;
        let mut top = 0;
        while top < self.height {
            pixels.fill(resvg::tiny_skia::Color::WHITE);
            let moved = self.transform.post_translate(0.0, -(top as f32));
            resvg::render(&self.tree, moved, &mut pixels.as_mut());
            let painted = rows.min(self.height - top);
            band(&pixels.data()[..row * usize::try_from(painted).ok()?]);
            top += painted;
        }
        Some(())
    }
}
