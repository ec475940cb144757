//! Colours as browsers take them where nothing is said: sRGB.
//!
//! A photograph may say in a profile what its numbers mean; telephones write a wider range of colours, and would look
//! pale without it. The profile itself is not published, so the numbers are worked out anew.

use image::DynamicImage;
use moxcms::ColorProfile;
use moxcms::DataColorSpace;
use moxcms::Layout;
use moxcms::TransformOptions;

/// Works the colours out that `profile` describes; false where that cannot be done, and they stay as they are.
pub(super) fn to_web(pixels: &mut DynamicImage, profile: &[u8]) -> bool {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return false };
    match profile.color_space {
        DataColorSpace::Rgb => {}
        // Shades of grey mean the same everywhere, near enough.
        DataColorSpace::Gray => return true,
        _ => return false,
    }
    let (layout, numbers) = match pixels {
        DynamicImage::ImageRgb8(pixels) => (Layout::Rgb, &mut **pixels),
        DynamicImage::ImageRgba8(pixels) => (Layout::Rgba, &mut **pixels),
        _ => return false,
    };
    let web = ColorProfile::new_srgb();
    let Ok(transform) = profile.create_transform_8bit(layout, &web, layout, TransformOptions::default())
    else {
        return false;
    };
    let before = numbers.to_vec();
    transform.transform(&before, numbers).is_ok()
}
