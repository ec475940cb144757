//! Text as HTML and SVG read it, in elements and in attributes within double quotes.

/// Appends the text so that it is read as text. Characters that XML cannot hold become U+FFFD.
pub fn push_escaped(out: &mut String, text: &str) {
    let mut from = 0;
    for (place, byte) in text.bytes().enumerate() {
        let (instead, length) = match byte {
            b'&' => ("&amp;", 1),
            b'<' => ("&lt;", 1),
            b'>' => ("&gt;", 1),
            b'"' => ("&quot;", 1),
            b'\t' | b'\n' | b'\r' => continue,
            0..0x20 | 0x7f => ("\u{fffd}", 1),
            // U+FFFE and U+FFFF are the only characters that begin so.
            0xef if matches!(text.as_bytes().get(place + 1..place + 3), Some([0xbf, 0xbe | 0xbf])) => {
                ("\u{fffd}", 3)
            }
            _ => continue,
        };
        out.push_str(&text[from..place]);
        out.push_str(instead);
        from = place + length;
    }
    out.push_str(&text[from..]);
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
