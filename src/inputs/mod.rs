//! The files of a site: the only door to the content on disk.
//!
//! In comes the folder of the site, out comes the list of its files, sorted, each with the area that it lies in. Texts
//! are read when they are asked for, so that a large site does not have to lie in memory. Files that lie where nothing
//! is read are noted; what stands in a file is not looked at here.

pub mod area;
pub mod changed;
pub mod file;
pub mod read;
pub mod state;
pub mod stream;
pub mod walk;
mod waiting;

use std::path::Path;

use crate::inputs::file::Inputs;
use crate::inputs::walk::Failure;

/// Lists the files of the site in the folder `root`. Their texts are read when they are asked for.
pub fn read(root: &Path) -> Result<Inputs, Failure> {
    walk::all(root)
}

/// The same, with what tells each file from other states of it.
pub fn read_stamped(root: &Path) -> Result<Inputs, Failure> {
    walk::stamped(root)
}
