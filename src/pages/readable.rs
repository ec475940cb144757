//! An address as people read it: `/новости/` instead of `/%D0%BD%D0%BE...`.

/// The address with its letters decoded. What is not a letter or a digit stays as it was written, so that the
/// address still leads where it led.
pub(super) fn readable(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    let mut rest = url;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (letter, length) = letter(rest).unwrap_or(('%', 1));
        out.push(letter);
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

/// The letter that the escapes at the beginning stand for, with their length; `None` where they stand for none.
fn letter(text: &str) -> Option<(char, usize)> {
    let byte = |place: usize| {
        let escape = text.get(place * 3..place * 3 + 3)?.strip_prefix('%')?;
        u8::from_str_radix(escape, 16).ok()
    };
    let length = match byte(0)? {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        _ => return None,
    };
    let bytes: Vec<u8> = (0..length).map(byte).collect::<Option<_>>()?;
    let letter = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    letter.is_alphanumeric().then_some((letter, length * 3))
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn letters_are_decoded_and_nothing_else() {
        for (url, expected) in [
            ("https://example.org/a-b/", "https://example.org/a-b/"),
            ("https://example.org/%d0%be%D0%BC%D0%BA-1/", "https://example.org/омк-1/"),
            ("https://example.org/a%20b%2Fc", "https://example.org/a%20b%2Fc"),
            ("https://example.org/100%", "https://example.org/100%"),
            ("https://example.org/%d0%", "https://example.org/%d0%"),
            ("https://example.org/%e2%80%ae", "https://example.org/%e2%80%ae"),
            ("https://example.org/%я", "https://example.org/%я"),
        ] {
            assert_eq!(readable(url), expected);
        }
    }
}
