//! Text as HTML and SVG read it, in elements and in attributes within double quotes.

/// Appends the text so that it is read as text. Characters that XML cannot hold become U+FFFD.
pub fn push_escaped(out: &mut String, text: &str) {
    let bytes = text.as_bytes();
    let mut from = 0;
    let mut at = 0;
    while let Some(place) = special(bytes, at) {
        let (instead, length) = match bytes[place] {
            b'&' => ("&amp;", 1),
            b'<' => ("&lt;", 1),
            b'>' => ("&gt;", 1),
            b'"' => ("&quot;", 1),
            0xef if !matches!(bytes.get(place + 1..place + 3), Some([0xbf, 0xbe | 0xbf])) => {
                at = place + 1;
                continue;
            }
            // U+FFFE and U+FFFF.
            0xef => ("\u{fffd}", 3),
            _ => ("\u{fffd}", 1),
        };
        out.push_str(&text[from..place]);
        out.push_str(instead);
        from = place + length;
        at = from;
    }
    out.push_str(&text[from..]);
}

/// The first byte from `at` on at which the text may not be copied as it stands.
fn special(bytes: &[u8], mut at: usize) -> Option<usize> {
    // Whole blocks are looked at without a branch for each byte; most have nothing special in them.
    while let Some(block) = bytes.get(at..).and_then(|rest| rest.first_chunk::<16>()) {
        if block.iter().fold(false, |any, byte| any | is_special(*byte)) {
            break;
        }
        at += block.len();
    }
    let rest = bytes.get(at..).unwrap_or_default();
    rest.iter().position(|byte| SPECIAL[usize::from(*byte)]).map(|found| at + found)
}

/// Whether each byte [`is_special`]: most texts are short, and to look it up is the fastest for single bytes.
static SPECIAL: [bool; 256] = {
    let mut special = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        special[byte as usize] = is_special(byte as u8);
        byte += 1;
    }
    special
};

/// The bytes at which a text may not be copied as it stands; 0xef begins, among others, U+FFFE and U+FFFF.
const fn is_special(byte: u8) -> bool {
    let control = (byte < 0x20) & (byte != 0x09) & (byte != 0x0a) & (byte != 0x0d);
    let mark = (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"');
    control | mark | (byte == 0x7f) | (byte == 0xef)
}

/// The text so that it is read as text.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    push_escaped(&mut out, text);
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_html_would_read_is_read_as_text() {
        for (text, html) in [
            ("", ""),
            ("Мастерская «Свет»", "Мастерская «Свет»"),
            ("a<b & \"c\" > d's", "a&lt;b &amp; &quot;c&quot; &gt; d's"),
            ("\u{0}x\u{7f}\ty\u{ffff}z\u{fffe}\u{ff01}", "\u{fffd}x\u{fffd}\ty\u{fffd}z\u{fffd}\u{ff01}"),
        ] {
            assert_eq!(escaped(text), html);
        }
    }
}
