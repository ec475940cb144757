//! What is hidden in photographs is gone, what could fill the memory is refused, and all else looks as it should.

use image::DynamicImage;
use image::ImageFormat;
use image::Rgb;
use image::RgbImage;
use image::Rgba;
use image::RgbaImage;
use memchr::memmem;
use moxcms::ColorProfile;

use crate::photographs::develop;
use crate::photographs::develop_all;
use crate::photographs::fault::Fault;
use crate::photographs::look::Look;
use crate::photographs::look::Odd;
use crate::photographs::look::Sort;
use crate::photographs::look::look;
use crate::photographs::size::Format;
use crate::photographs::size::Size;

/// A picture whose left half is red and whose right half is blue, in many shades.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let (unrest, other) = ((x * 7 + y * 13) as u8 % 32, (x + y * 3) as u8 % 29);
        if x < width / 2 { Rgb([220 - unrest, unrest, other]) } else { Rgb([other, unrest, 220 - unrest]) }
    })
}

fn encoded(pixels: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    pixels.write_to(&mut out, format).expect("a picture");
    out.into_inner()
}

/// What cameras and editors write into photographs, to be found again nowhere.
const HIDDEN: [&str; 5] = ["SecretCamera", "SecretXmp", "SecretIptc", "SecretComment", "56.837"];

/// A TIFF block as cameras write it: how the camera was held, its name, and where it was.
fn exif(orientation: u16) -> Vec<u8> {
    let mut block = b"II*\0\x08\0\0\0\x03\0".to_vec();
    let mut entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        block.extend(tag.to_le_bytes());
        block.extend(kind.to_le_bytes());
        block.extend(count.to_le_bytes());
        block.extend(value);
    };
    entry(0x010f, 2, 13, 50_u32.to_le_bytes());
    entry(0x0112, 3, 1, u32::from(orientation).to_le_bytes());
    entry(0x8825, 4, 1, 63_u32.to_le_bytes());
    block.extend([0; 4]);
    block.extend(b"SecretCamera\0");
    block.extend(b"\x01\0\x01\0\x02\0\x07\0\0\x0056.837\0\0\0\0\0");
    block
}

/// A JPEG with all that can be hidden in one.
fn photograph(pixels: &RgbImage, orientation: u16, profile: Option<&[u8]>) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut out, 95);
    encoder.add_exif_metadata(&exif(orientation)).expect("room");
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SecretXmp</x:xmpmeta>".to_vec();
    encoder.add_app_segment(1, xmp).expect("room");
    let iptc = b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x0f\x1c\x02\x50\0\x0aSecretIptc\0".to_vec();
    encoder.add_app_segment(13, iptc).expect("room");
    if let Some(profile) = profile {
        encoder.add_icc_profile(profile).expect("room");
    }
    let (width, height) = (pixels.width() as u16, pixels.height() as u16);
    encoder.encode(pixels, width, height, jpeg_encoder::ColorType::Rgb).expect("a photograph");
    // A comment and what telephones append: both outside of what draws.
    out.splice(2..2, b"\xff\xfe\0\x0fSecretComment".iter().copied());
    out.extend(b"SecretCamera of a film");
    out
}

fn hides_nothing(bytes: &[u8], name: &str) {
    for mark in HIDDEN.into_iter().chain([
        "Exif",
        "http://ns",
        "Photoshop",
        "8BIM",
        "ICC_PROFILE",
        "EXIF",
        "XMP ",
        "ICCP",
        "eXIf",
        "iTXt",
        "tEXt",
    ]) {
        assert!(memmem::find(bytes, mark.as_bytes()).is_none(), "{name} holds {mark}");
    }
}

fn decoded(bytes: &[u8]) -> RgbImage {
    image::load_from_memory(bytes).expect("a picture").into_rgb8()
}

/// Whether a place is more red than blue.
fn is_red(pixels: &RgbImage, (x, y): (u32, u32)) -> bool {
    let pixel = pixels.get_pixel(x, y);
    pixel.0[0] > pixel.0[2]
}

#[test]
fn what_is_hidden_is_gone_and_the_picture_stands_upright() {
    // The left of the camera is red; where that lies on the page, by how the camera was held.
    for (orientation, upright, red, blue) in [
        (1, (700, 400), (20, 200), (680, 200)),
        (3, (700, 400), (680, 200), (20, 200)),
        (6, (400, 700), (200, 20), (200, 680)),
        (8, (400, 700), (200, 680), (200, 20)),
    ] {
        let original = photograph(&halves(700, 400), orientation, None);
        for mark in HIDDEN {
            assert!(memmem::find(&original, mark.as_bytes()).is_some(), "the test hides {mark}");
        }
        let found = look(&original).expect("a photograph");
        assert_eq!((found.width, found.height), upright, "{orientation}");
        assert_eq!((found.sort, found.odd), (Sort::Photograph, None));
        let sizes = found.sizes();
        let all = develop_all(&original, &found, &sizes);
        assert_eq!(all.len(), sizes.len());
        for (size, bytes) in sizes.iter().zip(&all) {
            hides_nothing(bytes, &found.name(*size));
            let pixels = decoded(bytes);
            assert_eq!((pixels.width(), pixels.height()), (size.width, found.height_at(size.width)));
            let scaled = |(x, y): (u32, u32)| (x * size.width / found.width, y * size.width / found.width);
            assert!(is_red(&pixels, scaled(red)), "{orientation} {size:?}");
            assert!(!is_red(&pixels, scaled(blue)), "{orientation} {size:?}");
        }
        assert_eq!(all, develop_all(&original, &found, &sizes), "the same bytes twice");
        let alone = Size { width: found.widths()[0], format: Format::Webp };
        let made = develop(&original, &found, alone).expect("a size");
        assert_eq!(
            (decoded(&made).width(), decoded(&made).height()),
            (alone.width, found.height_at(alone.width))
        );
    }
}

#[test]
fn modern_files_are_small() {
    let original = photograph(&halves(1600, 1000), 1, None);
    let found = look(&original).expect("a photograph");
    let at = |format| develop(&original, &found, Size { width: 960, format }).expect("a size").len();
    assert!(at(Format::Webp) < at(Format::Jpeg), "that is why it is there");
}

#[test]
fn colours_of_a_wide_range_stay_what_they_are() {
    let flat = RgbImage::from_pixel(64, 64, Rgb([200, 80, 60]));
    let middle = |profile: Option<&[u8]>| {
        let original = photograph(&flat, 1, profile);
        let found = look(&original).expect("a photograph");
        assert_eq!(found.odd, None);
        let made = develop(&original, &found, Size { width: 64, format: Format::Jpeg }).expect("a size");
        decoded(&made).get_pixel(32, 32).0
    };
    let wide = ColorProfile::new_display_p3().encode().expect("a profile");
    let same = ColorProfile::new_srgb().encode().expect("a profile");
    let [plain, srgb, p3] = [middle(None), middle(Some(&same)), middle(Some(&wide))];
    let near = |a: [u8; 3], b: [u8; 3]| a.iter().zip(b).all(|(a, b)| a.abs_diff(b) <= 3);
    assert!(near(plain, [200, 80, 60]) && near(srgb, plain), "{plain:?} {srgb:?}");
    // The same numbers mean a stronger red in the wide range.
    assert!(p3[0] > plain[0] + 8 && p3[1] < plain[1], "{p3:?} {plain:?}");
    let printing = photograph(&flat, 1, Some(b"no profile at all"));
    assert_eq!(look(&printing).expect("a photograph").odd, Some(Odd::Colours));
}

#[test]
fn inks_of_printing_are_told() {
    let mut out = Vec::new();
    let inks = [40_u8; 64 * 64 * 4];
    let encoder = jpeg_encoder::Encoder::new(&mut out, 90);
    encoder.encode(&inks, 64, 64, jpeg_encoder::ColorType::Cmyk).expect("a photograph");
    assert_eq!(look(&out).expect("a photograph").odd, Some(Odd::Colours));
}

#[test]
fn drawings_lose_nothing_and_cutouts_stay_open() {
    let drawing =
        RgbImage::from_fn(
            300,
            100,
            |x, _| if x % 40 < 20 { Rgb([255, 255, 255]) } else { Rgb([12, 90, 60]) },
        );
    let original = encoded(&DynamicImage::ImageRgb8(drawing.clone()), ImageFormat::Png);
    let found = look(&original).expect("a drawing");
    assert_eq!(found.sort, Sort::Drawing);
    for size in found.sizes() {
        assert_eq!(decoded(&develop(&original, &found, size).expect("a size")), drawing, "{size:?}");
    }
    let open = RgbaImage::from_fn(300, 100, |x, _| Rgba([12, 90, 60, if x < 150 { 0 } else { 255 }]));
    let original = encoded(&DynamicImage::ImageRgba8(open), ImageFormat::Png);
    let found = look(&original).expect("a cutout");
    assert_eq!(found.sort, Sort::Cutout);
    for size in found.sizes() {
        let made = develop(&original, &found, size).expect("a size");
        let made = image::load_from_memory(&made).expect("a picture").into_rgba8();
        assert_eq!((made.get_pixel(20, 50).0[3], made.get_pixel(280, 50).0[3]), (0, 255), "{size:?}");
    }
    let closed = DynamicImage::ImageRgb8(halves(300, 100)).into_rgba8();
    let original = encoded(&DynamicImage::ImageRgba8(closed), ImageFormat::Png);
    assert_eq!(
        look(&original).expect("a picture").plain().format,
        Format::Jpeg,
        "an alpha channel full of nothing"
    );
}

#[test]
fn webp_is_read_too() {
    let original = encoded(&DynamicImage::ImageRgb8(halves(300, 100)), ImageFormat::WebP);
    let Look { width, height, sort, .. } = look(&original).expect("a picture");
    assert_eq!((width, height, sort), (300, 100, Sort::Photograph));
}

#[test]
fn small_files_with_endless_pixels_are_refused_before_they_are_unpacked() {
    // Heads that promise very many pixels; behind them next to nothing.
    let mut png = encoded(&DynamicImage::ImageRgb8(halves(8, 8)), ImageFormat::Png);
    png[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let crc = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&crc.to_be_bytes());
    assert_eq!(look(&png), Err(Fault::TooManyPixels { width: 60_000, height: 60_000 }));
    let mut jpeg = photograph(&halves(8, 8), 1, None);
    let frame = memmem::find(&jpeg, b"\xff\xc0").expect("a frame");
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xdc, 0xff, 0xdc]);
    let found = look(&jpeg);
    assert!(matches!(found, Err(Fault::TooManyPixels { .. } | Fault::Torn)), "{found:?}");
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |mut crc, byte| {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        }
        crc
    })
}

#[test]
fn what_is_broken_or_no_picture_is_told() {
    let whole = photograph(&halves(400, 300), 1, None);
    let png = encoded(&DynamicImage::ImageRgb8(halves(400, 300)), ImageFormat::Png);
    let webp = encoded(&DynamicImage::ImageRgb8(halves(400, 300)), ImageFormat::WebP);
    let film = memmem::rfind(&whole, b"\xff\xd9").expect("an end");
    for (name, bytes) in [
        ("a JPEG that breaks off", &whole[..film]),
        ("a JPEG that is hardly begun", &whole[..whole.len() / 8]),
        ("a PNG that breaks off", &png[..png.len() * 2 / 3]),
        ("a WebP that breaks off", &webp[..webp.len() / 2]),
    ] {
        assert_eq!(look(bytes), Err(Fault::Torn), "{name}");
    }
    let mut damaged = png.clone();
    let middle = damaged.len() / 2;
    damaged[middle..middle + 40].fill(0x55);
    assert_eq!(look(&damaged), Err(Fault::Torn), "a PNG that was damaged");
    for (bytes, expected) in [
        (&b""[..], Fault::NoPicture),
        (b"not a picture", Fault::NoPicture),
        (b"GIF89a\x01\0\x01\0", Fault::OtherFormat),
        (b"\0\0\0\x1cftypheic\0\0\0\0", Fault::NoPicture),
    ] {
        assert_eq!(look(bytes), Err(expected), "{bytes:?}");
    }
}

#[test]
fn no_file_however_broken_stops_the_program() {
    let pixels = DynamicImage::ImageRgb8(halves(64, 48));
    let whole = [
        photograph(&halves(64, 48), 6, Some(&ColorProfile::new_srgb().encode().expect("a profile"))),
        encoded(&pixels, ImageFormat::Png),
        encoded(&pixels, ImageFormat::WebP),
    ];
    let mut dice = 88_172_645_463_325_252_u64;
    let mut throw = |sides: usize| {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        (dice % sides as u64) as usize
    };
    let mut shown = 0;
    for bytes in &whole {
        for _ in 0..150 {
            let mut broken = bytes.clone();
            for _ in 0..1 + throw(6) {
                let at = throw(broken.len());
                broken[at] = throw(256) as u8;
            }
            broken.truncate(broken.len() - throw(3) * throw(20));
            if let Ok(found) = look(&broken) {
                shown += develop_all(&broken, &found, &found.sizes()).len();
            }
        }
    }
    assert!(shown > 0, "some are still pictures");
}
