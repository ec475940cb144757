//! Values as few bytes, to be kept beside a site and taken out again by the same program: what a build worked out of very
//! many records, so that the next one need not.
//!
//! Comes in: values. Goes out: their bytes, without names of fields and without versions: nobody else reads them, and who
//! keeps them says of which program they are. What cannot be taken out is `None`, never something else. A type says beside
//! its fields how it is packed (`packs!`), and one that gets a field more does not compile until it is packed too.

use std::collections::BTreeSet;
use std::io;
use std::io::Write;
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::base::key::Key;

/// A value that can be packed.
pub trait Packs: Sized {
    /// Puts it behind the bytes that are there.
    fn pack(&self, to: &mut Packer);

    /// Takes it from the front of what is left.
    fn unpack(from: &mut Unpacker<'_>) -> Option<Self>;
}

/// Bytes to which values are put.
#[derive(Debug, Default)]
pub struct Packer {
    /// What has been put there.
    pub bytes: Vec<u8>,
    /// The file that nearly all places name, which is not written again for each.
    pub home: Arc<str>,
}

/// Bytes from which values are taken.
#[derive(Debug)]
pub struct Unpacker<'b> {
    /// What is left.
    pub bytes: &'b [u8],
    /// The file that nearly all places name.
    pub home: Arc<str>,
}

impl<'b> Unpacker<'b> {
    /// So many bytes, as they are.
    pub fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, left) = self.bytes.split_at_checked(count)?;
        self.bytes = left;
        Some(taken)
    }

    /// How many there are of something, as it was packed before them; no more than bytes are left, since nothing takes
    /// none.
    pub fn count(&mut self) -> Option<usize> {
        pull(&mut self.bytes).filter(|count| *count <= self.bytes.len())
    }

    /// So many values.
    pub fn all<T: Packs>(&mut self, count: usize) -> Option<Vec<T>> {
        let mut all = Vec::with_capacity(count);
        for _ in 0..count {
            all.push(T::unpack(self)?);
        }
        Some(all)
    }
}

impl Packer {
    /// Puts a list behind the bytes that are there.
    pub fn push_all<'t, T: Packs + 't>(
        &mut self,
        all: impl IntoIterator<Item = &'t T, IntoIter: ExactSizeIterator>,
    ) {
        let all = all.into_iter();
        push(&mut self.bytes, all.len() as u128);
        all.for_each(|one| one.pack(self));
    }
}

/// Writes a value alone: what is large need not all be packed before the first of it is written.
pub fn write(value: &impl Packs, to: &mut dyn Write) -> io::Result<()> {
    let mut packer = Packer::default();
    value.pack(&mut packer);
    to.write_all(&packer.bytes)
}

/// Puts a number behind others: seven bits to a byte, the lowest first.
pub fn push(bytes: &mut Vec<u8>, mut number: u128) {
    while number >= 0x80 {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}

/// Takes the number at the front, if all of its bits fit.
pub fn pull<N: TryFrom<u128>>(bytes: &mut &[u8]) -> Option<N> {
    let mut number = 0_u128;
    for shift in (0..u128::BITS).step_by(7) {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u128::from(first & 0x7f) << shift;
        if *first < 0x80 {
            return N::try_from(number).ok();
        }
    }
    None
}

/// Says how a type is packed: a struct by all of its fields, an enum by the numbers of its variants with what they hold.
macro_rules! packs {
    (struct $name:ident $(<$of:ident $(: $bound:ident)?>)? { $($field:ident),* $(,)? }) => {
        impl $(<$of $(: $bound)?>)? $crate::base::pack::Packs for $name $(<$of>)? {
            fn pack(&self, to: &mut $crate::base::pack::Packer) {
                let Self { $($field),* } = self;
                $($crate::base::pack::Packs::pack($field, to);)*
            }

            fn unpack(from: &mut $crate::base::pack::Unpacker<'_>) -> Option<Self> {
                $(let $field = $crate::base::pack::Packs::unpack(from)?;)*
                Some(Self { $($field),* })
            }
        }
    };
    (enum $name:ident { $($number:literal => $variant:ident $(($($part:ident),+))?),* $(,)? }) => {
        impl $crate::base::pack::Packs for $name {
            fn pack(&self, to: &mut $crate::base::pack::Packer) {
                match self {
                    $(Self::$variant $(($($part),+))? => {
                        to.bytes.push($number);
                        $($($crate::base::pack::Packs::pack($part, to);)+)?
                    })*
                }
            }

            fn unpack(from: &mut $crate::base::pack::Unpacker<'_>) -> Option<Self> {
                match <u8 as $crate::base::pack::Packs>::unpack(from)? {
                    $($number => {
                        $($(let $part = $crate::base::pack::Packs::unpack(from)?;)+)?
                        Some(Self::$variant $(($($part),+))?)
                    })*
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use packs;

macro_rules! numbers {
    ($($number:ty),*) => {
        $(impl Packs for $number {
            fn pack(&self, to: &mut Packer) {
                push(&mut to.bytes, u128::from(*self));
            }

            fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
                pull(&mut from.bytes)
            }
        })*
    };
}
numbers!(u16, u32, u64, u128);

impl Packs for usize {
    fn pack(&self, to: &mut Packer) {
        push(&mut to.bytes, *self as u128);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        pull(&mut from.bytes)
    }
}

impl Packs for i64 {
    fn pack(&self, to: &mut Packer) {
        self.cast_unsigned().pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        u64::unpack(from).map(u64::cast_signed)
    }
}

/// Bytes that are kept as they are, many at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bytes(pub Vec<u8>);

impl Packs for Bytes {
    fn pack(&self, to: &mut Packer) {
        push(&mut to.bytes, self.0.len() as u128);
        to.bytes.extend_from_slice(&self.0);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let count = from.count()?;
        from.take(count).map(|bytes| Self(bytes.to_vec()))
    }
}

impl<const N: usize> Packs for [u8; N] {
    fn pack(&self, to: &mut Packer) {
        to.bytes.extend_from_slice(self);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        from.take(N)?.first_chunk().copied()
    }
}

impl Packs for u8 {
    fn pack(&self, to: &mut Packer) {
        to.bytes.push(*self);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        from.take(1).map(|byte| byte[0])
    }
}

impl Packs for i16 {
    fn pack(&self, to: &mut Packer) {
        self.cast_unsigned().pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        u16::unpack(from).map(u16::cast_signed)
    }
}

impl Packs for bool {
    fn pack(&self, to: &mut Packer) {
        u8::from(*self).pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        match u8::unpack(from)? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

fn push_text(text: &str, to: &mut Packer) {
    push(&mut to.bytes, text.len() as u128);
    to.bytes.extend_from_slice(text.as_bytes());
}

impl Unpacker<'_> {
    fn text(&mut self) -> Option<&str> {
        let count = self.count()?;
        simdutf8::basic::from_utf8(self.take(count)?).ok()
    }
}

impl Packs for Box<str> {
    fn pack(&self, to: &mut Packer) {
        push_text(self, to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        from.text().map(Self::from)
    }
}

impl Packs for String {
    fn pack(&self, to: &mut Packer) {
        push_text(self, to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        from.text().map(Self::from)
    }
}

impl Packs for Arc<str> {
    fn pack(&self, to: &mut Packer) {
        push_text(self, to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        from.text().map(Self::from)
    }
}

impl<T: Packs + Ord> Packs for BTreeSet<T> {
    fn pack(&self, to: &mut Packer) {
        to.push_all(self);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        Vec::unpack(from).map(Self::from_iter)
    }
}

impl<T: Packs> Packs for Option<T> {
    fn pack(&self, to: &mut Packer) {
        self.is_some().pack(to);
        if let Some(value) = self {
            value.pack(to);
        }
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        if bool::unpack(from)? { T::unpack(from).map(Some) } else { Some(None) }
    }
}

impl<T: Packs> Packs for Box<T> {
    fn pack(&self, to: &mut Packer) {
        T::pack(self, to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        T::unpack(from).map(Self::new)
    }
}

impl<T: Packs> Packs for Vec<T> {
    fn pack(&self, to: &mut Packer) {
        to.push_all(self);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let count = from.count()?;
        from.all(count)
    }
}

impl<T: Packs> Packs for Box<[T]> {
    fn pack(&self, to: &mut Packer) {
        to.push_all(self);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        Vec::unpack(from).map(Vec::into_boxed_slice)
    }
}

impl<A: Packs, B: Packs> Packs for (A, B) {
    fn pack(&self, to: &mut Packer) {
        self.0.pack(to);
        self.1.pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        Some((A::unpack(from)?, B::unpack(from)?))
    }
}

impl<T: Packs, const N: usize> Packs for [Option<T>; N] {
    fn pack(&self, to: &mut Packer) {
        self.iter().for_each(|one| one.pack(to));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let mut all = [const { None }; N];
        for one in &mut all {
            *one = Option::unpack(from)?;
        }
        Some(all)
    }
}

impl<T> Packs for Key<T> {
    fn pack(&self, to: &mut Packer) {
        push(&mut to.bytes, self.index() as u128);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        pull(&mut from.bytes).map(Self::at)
    }
}

/// With its scale: 1.50 stays 1.50.
impl Packs for Decimal {
    fn pack(&self, to: &mut Packer) {
        let sign = if self.is_sign_negative() { 0x80 } else { 0 };
        to.bytes.push(sign | self.scale().to_le_bytes()[0]);
        push(&mut to.bytes, self.mantissa().unsigned_abs());
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let first = u8::unpack(from)?;
        let mantissa = i128::try_from(u128::unpack(from)?).ok()?;
        let mut number = Self::try_from_i128_with_scale(mantissa, u32::from(first & 0x7f)).ok()?;
        number.set_sign_negative(first & 0x80 != 0);
        Some(number)
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;
    use std::str::FromStr;

    use rust_decimal::Decimal;

    use super::Bytes;
    use super::Packer;
    use super::Packs;
    use super::Unpacker;
    use crate::base::key::Key;

    fn comes_back<T: Packs + PartialEq + Debug>(value: &T) {
        let mut packer = Packer::default();
        value.pack(&mut packer);
        let mut unpacker = Unpacker { bytes: &packer.bytes, home: "".into() };
        assert_eq!(T::unpack(&mut unpacker).as_ref(), Some(value));
        assert_eq!(unpacker.bytes, b"", "{value:?}");
        for end in 0..packer.bytes.len() {
            let mut torn = Unpacker { bytes: &packer.bytes[..end], home: "".into() };
            assert_eq!(T::unpack(&mut torn), None, "{value:?} from {end} bytes");
        }
    }

    #[test]
    fn what_is_packed_comes_back_and_what_is_torn_does_not() {
        for number in [0, 1, 127, 128, 300, u64::MAX] {
            comes_back(&number);
        }
        for number in [0, -1, 2024, i16::MIN, i16::MAX] {
            comes_back(&number);
            comes_back(&(i64::from(number) << 40));
        }
        comes_back(&vec![[1_u8; 3], [2; 3]]);
        comes_back(&(Bytes(vec![0, 255]), usize::MAX));
        for text in ["", "Выкса", &"long ".repeat(100)] {
            comes_back(&Box::<str>::from(text));
            comes_back(&text.to_owned());
        }
        comes_back(&vec![Some(Key::<u8>::at(7)), None]);
        comes_back(&(Box::new(true), vec![String::new(), "a".to_owned()].into_boxed_slice()));
    }

    #[test]
    fn decimals_keep_sign_and_scale() {
        for text in
            ["0", "-0", "1.50", "-1.5", "79228162514264337593543950335", "0.0000000000000000000000000001"]
        {
            let number = Decimal::from_str(text).expect("a number");
            comes_back(&number);
            let mut packer = Packer::default();
            number.pack(&mut packer);
            let back = <Decimal as Packs>::unpack(&mut Unpacker { bytes: &packer.bytes, home: "".into() });
            assert_eq!(back.map(|back| back.serialize()), Some(number.serialize()), "{text}");
        }
    }

    #[test]
    fn a_count_that_cannot_be_is_refused() {
        let bytes = [0xff, 0xff, 0xff, 0xff, 0x0f];
        assert_eq!(Vec::<u8>::unpack(&mut Unpacker { bytes: &bytes, home: "".into() }), None);
    }
}
