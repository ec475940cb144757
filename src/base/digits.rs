//! The digits of whole numbers, without asking for memory: a large site has millions of them.

/// The digits of a whole number.
#[derive(Clone, Copy, Debug)]
pub struct Digits {
    digits: [u8; 20],
    from: usize,
}

impl Digits {
    /// The digits of `number`: at least one, none in front that says nothing.
    ///
    /// ```
    /// assert_eq!(impactbook::base::digits::Digits::of(1606).as_str(), "1606");
    /// ```
    #[must_use]
    pub fn of(number: u64) -> Self {
        let mut digits = [b'0'; 20];
        let (mut from, mut rest) = (digits.len(), number);
        while rest > 0 || from == digits.len() {
            from -= 1;
            // What is left of a division by ten is a digit.
            digits[from] = b'0' + u8::try_from(rest % 10).unwrap_or_default();
            rest /= 10;
        }
        Self { digits, from }
    }

    /// The digits as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.digits[self.from..]).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::prop_assert_eq;
    use proptest::proptest;

    use super::Digits;

    #[test]
    fn the_ends_are_right() {
        assert_eq!(Digits::of(0).as_str(), "0");
        assert_eq!(Digits::of(10).as_str(), "10");
        assert_eq!(Digits::of(u64::MAX).as_str(), u64::MAX.to_string());
    }

    proptest! {
        #[test]
        fn digits_are_those_of_the_number(number: u64) {
            let digits = Digits::of(number);
            prop_assert_eq!(digits.as_str(), number.to_string());
        }
    }
}
