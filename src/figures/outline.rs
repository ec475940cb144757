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
        let Self { project, item, series, year, out, own, plain: _ } = self;
        let Own { towns, payer, programme, not_applicable, town, one_programme } = own;
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
        let flags = [*towns, *payer, *programme, *not_applicable, town.is_some(), one_programme.is_some()];
        let flags = flags.iter().fold(0_u8, |all, flag| all << 1 | u8::from(*flag));
        let of = |place: usize| place as u64;
        let [town, programme] =
            [town.map(Key::index), one_programme.map(Key::index)].map(|at| of(at.unwrap_or(0)));
        let mut bytes = [0; 40];
        bytes[..8].copy_from_slice(&of(project.index()).to_ne_bytes());
        bytes[8..16].copy_from_slice(&town.to_ne_bytes());
        bytes[16..24].copy_from_slice(&programme.to_ne_bytes());
        bytes[24..28].copy_from_slice(&at.to_ne_bytes());
        bytes[28..32].copy_from_slice(&series.to_ne_bytes());
        bytes[32..34].copy_from_slice(&year.to_ne_bytes());
        bytes[34..37].copy_from_slice(&[kind, stands, flags]);
        state.write(&bytes);
        out.hash(state);
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
