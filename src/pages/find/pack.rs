//! Lists of numbers and shards as text: small, and read quickly by a browser.

/// The digits of packed numbers: six bits each.
pub const DIGITS: &[u8; 64] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

/// Lists that are longer than this, once packed, stand in shards of their own.
pub const LONG: usize = 48;

/// How many things there are to a shard of words.
const THINGS_A_SHARD: usize = 48;

/// How many shards the words take.
pub fn terms_shards(things: usize) -> u32 {
    let shards = things.div_ceil(THINGS_A_SHARD).clamp(1, 4096).next_power_of_two();
    u32::try_from(shards).unwrap_or(1)
}

/// How many shards the long lists take.
pub fn lists_shards(things: usize) -> u32 {
    (terms_shards(things) / 4).max(1)
}

/// Which of `shards` a text belongs to (FNV-1a over its UTF-16 units).
pub fn shard_of(text: &str, shards: u32) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    for unit in text.encode_utf16() {
        hash = (hash ^ u32::from(unit)).wrapping_mul(0x0100_0193);
    }
    // The low bits of this hash are its worst.
    (hash ^ (hash >> 15)) % shards
}

/// The letters by which a word finds its shard: its first three.
pub fn beginning(word: &str) -> &str {
    word.char_indices().nth(3).map_or(word, |(end, _)| &word[..end])
}

/// A sorted list of different numbers below `below`: the steps between them, or where that is shorter a bit for each.
pub fn numbers(list: &[u32], below: usize) -> String {
    let mut steps = String::with_capacity(list.len() * 2);
    let mut next = 0;
    for number in list {
        push(&mut steps, number - next);
        next = number + 1;
    }
    let bits = below.div_ceil(6);
    if steps.len() <= bits + 1 {
        return steps;
    }
    let mut packed = vec![0_u8; bits];
    for number in list {
        let number = *number as usize;
        packed[number / 6] |= 1 << (number % 6);
    }
    let digits = packed.into_iter().map(|bits| char::from(DIGITS[usize::from(bits)]));
    std::iter::once('!').chain(digits).collect()
}

/// Five bits a digit, the lowest first; the sixth says that there are more.
fn push(out: &mut String, mut number: u32) {
    loop {
        let low = (number & 31) as usize;
        number >>= 5;
        let more = if number > 0 { 32 } else { 0 };
        out.push(char::from(DIGITS[low | more]));
        if number == 0 {
            return;
        }
    }
}

/// A classic script that hands a text to the page.
pub fn script(kind: &str, number: u32, text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16 + 64);
    out.push_str("impactbook(\"");
    out.push_str(kind);
    out.push_str("\",");
    out.push_str(&number.to_string());
    out.push_str(",\"");
    push_quoted(&mut out, text);
    out.push_str("\")\n");
    out
}

/// A text within the quotes of a script.
pub fn push_quoted(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            // These end a line, or a script that stands in a page.
            '\u{0}'..='\u{1f}' | '\u{7f}' | '\u{2028}' | '\u{2029}' | '<' => {
                out.push_str(&format!("\\u{:04x}", u32::from(letter)));
            }
            letter => out.push(letter),
        }
    }
}
