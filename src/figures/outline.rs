//! Which rows there are and where each counts, but not how much it is: by this a build tells whether all that is worked out
//! once for all figures is as it was.

use std::hash::Hash;
use std::hash::Hasher;

use rayon::prelude::*;

use crate::base::key::Key;
use crate::base::outline;
use crate::figures::figure::Item;
use crate::figures::rows::Own;
use crate::figures::rows::Row;
use crate::figures::rows::RowYear;
use crate::figures::rows::Rows;

/// All but how much it is, which is not in the outline: a change of that reaches only what has looked at it. Told at one
/// stroke, because there are very many.
impl Hash for Row {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Self { project, item, year, own, plain: _ } = self;
        let Own { towns, payer, programme, not_applicable, out, town, one_programme } = own;
        let (kind, at) = match item {
            Item::Itself => (0, 0),
            Item::Grant(at) => (1, *at),
            Item::Statement(at) => (2, *at),
            Item::Nothing => (3, 0),
        };
        let (stands, year) = match year {
            RowYear::In(year) => (0, *year),
            RowYear::Inferred(year) => (1, *year),
            RowYear::Several => (2, 0),
            RowYear::NotStated => (3, 0),
        };
        let known = [town.is_some(), one_programme.is_some(), out.is_some()];
        let flags = [*towns, *payer, *programme, *not_applicable].into_iter().chain(known);
        let flags = flags.fold(0_u8, |all, flag| all << 1 | u8::from(flag));
        let [town, programme] = [town.map(Key::number), one_programme.map(Key::number)];
        let mut bytes = [0; 24];
        bytes[..4].copy_from_slice(&project.number().to_ne_bytes());
        bytes[4..8].copy_from_slice(&town.unwrap_or(0).to_ne_bytes());
        bytes[8..12].copy_from_slice(&programme.unwrap_or(0).to_ne_bytes());
        bytes[12..16].copy_from_slice(&at.to_ne_bytes());
        bytes[16..18].copy_from_slice(&year.to_ne_bytes());
        bytes[18..21].copy_from_slice(&[kind, stands, flags]);
        state.write(&bytes);
        if let Some(out) = out {
            out.hash(state);
        }
    }
}

impl Rows {
    /// Which rows there are and where they stand, as a number that tells two sites apart.
    pub(super) fn outline(&self) -> u64 {
        let of = |rows: &[Row]| outline::of(|hasher| rows.hash(hasher));
        let parts: Vec<u64> = self.rows.par_chunks(8 * 1024).map(of).collect();
        outline::of(|hasher| (&self.series, &self.starts, parts).hash(hasher))
    }
}
